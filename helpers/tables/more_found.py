"""What is found once names, statements and speakers are known: words that judge, wants, futures, claims.

Also who the subject of a verb is: the actor, or the side (a country), that its words lead to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from helpers.finders.claims import Claim, FoundBefore, find_claims
from helpers.finders.evaluations import Evaluation, find_evaluations
from helpers.finders.futures import Future, find_futures
from helpers.finders.intent_verbs import SEEKS
from helpers.finders.wants import Want, find_wants
from helpers.french.lookup import lookup_form, words_of
from helpers.names.find import Mention
from helpers.names.gazetteer import gazetteer_of
from helpers.tables.reading import Reading
from helpers.text.article import Span
from helpers.text.quotations import is_quoted_inside

NAMED = ("name", "acronym")


def evaluations(reading: Reading) -> list[Evaluation]:
    """The words of an article that judge."""
    names = [mention for mention in reading.parsed.mentions if mention.form in NAMED]
    return find_evaluations(reading.around, names, reading.codebook)


def claims(reading: Reading) -> list[Claim]:
    """What an article says that could be checked."""
    parsed = reading.parsed
    known = FoundBefore(
        names=parsed.mentions,
        actors=[mention.actor for mention in parsed.mentions],
        dates=[date for date in parsed.dates if date.date_from is not None],
        quantities=parsed.quantities,
        statements=parsed.statements,
        cues=_cues(reading),
    )
    return find_claims(reading.around, known)


class Party(NamedTuple):
    """Who a subject is: its words' place, the actor (index) and the country (ISO 3166 alpha-2) that they lead to."""

    start: int | None = None
    end: int | None = None
    actor: int | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Doing:
    """What a verb says (`act`), and who its subject is."""

    act: Want | Future
    party: Party
    start: int
    end: int
    rule: str


def wants(reading: Reading) -> list[Doing]:
    """What is sought and offered in an article, and by whom."""
    found = find_wants(reading.around, _cues(reading), reading.codebook)
    return [
        replace(doing, party=doing.party._replace(actor=None, country=None)) if _is_by_others(want, reading) else doing
        for want, doing in zip(found, _with_parties(found, reading), strict=True)
    ]


def futures(reading: Reading) -> list[Doing]:
    """The verbs of an article that say what will be, and of whom."""
    return _with_parties(find_futures(reading.around, reading.codebook), reading)


def _with_parties(acts: Sequence[Want | Future], reading: Reading) -> list[Doing]:
    parties = (party(act.subject, reading) if act.subject else Party() for act in acts)
    return [Doing(act, one, act.start, act.end, act.rule) for act, one in zip(acts, parties, strict=True)]


def _cues(reading: Reading) -> list[Span]:
    return sorted([said.cue_words for said in reading.parsed.statements if said.cue_words])


# --- who a subject is -----------------------------------------------------------------------------------------


def party(subject: Span, reading: Reading) -> Party:
    """Who the words for a subject stand for.

    *nous*, *je*, *on* in a statement are its speaker; a name, or what surely stands for one, is its actor; other
    words lead to a country where they name one (*les entreprises américaines*), and to no actor.
    """
    subject = reading.whole_name(subject)
    actor = _speaker(subject, reading)
    if actor is None:
        actor = _actor(subject, reading)
    if actor is None:
        actor = reading.parsed.subjects.get(subject.start)
    country = None if actor is None else reading.parsed.actors[actor].country
    return Party(subject.start, subject.end, actor, country or _country(subject, reading))


def _speaker(subject: Span, reading: Reading) -> int | None:
    """Who says *nous*, *je*, *on* in a statement; nobody known where a speaker quotes it: *il a dit : « Je veux »*."""
    if lookup_form(reading.article.text[subject.start:subject.end]).lstrip("-") not in reading.around.words["speaker"]:
        return None
    index = reading.statement_index(subject.start, subject.end)
    if index is None:
        return None
    said = reading.parsed.statements[index]
    is_quoted = said.kind == "direct" and is_quoted_inside(reading.article.text[said.start:subject.start])
    return None if is_quoted else reading.parsed.speakers[index].actor


def _is_by_others(act: Want, reading: Reading) -> bool:
    """*« On subventionne le diesel »*, *« On nous demande des preuves »*: what is given or demanded by an *on* in whose
    words no *nous*, no *je* stands; what *on* wishes is rather the speaker's wish."""
    words, subject = reading.around.words, act.subject
    if lookup_form(reading.article.text[subject.start:subject.end]).lstrip("-") not in words["one"]:
        return False
    makes = words_of(lookup_form(act.what))[:1]  # On cherche à faire croire que, on veut faire taire les élus
    if act.direction == SEEKS and act.lemma not in words["demands"] and words["lets"].isdisjoint(makes):
        return False
    index = reading.statement_index(subject.start, subject.end)
    said = reading.parsed.statements[index] if index is not None else subject
    return words["says_we"].isdisjoint(reading.words_in(said.start, said.end))


def _actor(subject: Span, reading: Reading) -> int | None:
    """The actor whom the subject names: in front, after *comme*, in apposition, or as a person after a function."""
    text, words = reading.article.text, reading.around.words
    for mention in reading.mentions_in(subject.start, subject.end):
        if not _is_told(mention, reading):
            continue
        lead = words_of(lookup_form(text[subject.start:mention.start]))
        last = lead[-1] if lead else ""
        if last in words["determiner"] and last not in words["preposition"]:
            lead.pop()
            last = lead[-1] if lead else ""
        person = reading.parsed.actors[mention.actor].kind == "person"
        body = reading.parsed.actors[mention.actor].kind == "organisation" and _is_sort_of_body(lead, reading)
        if not lead or last == "comme" or last.endswith(",") or person and _is_function(lead, reading) or body:
            return mention.actor
    return None


def _is_told(mention: Mention, reading: Reading) -> bool:
    """Whether the words say which body they stand for: *le club* may be another than the federation named before."""
    actor = reading.parsed.actors[mention.actor]
    if mention.form in NAMED or actor.kind != "organisation":
        return True
    said = words_of(lookup_form(reading.article.text[mention.start:mention.end]))
    return not set(said).isdisjoint(set(words_of(lookup_form(actor.name))) - reading.around.words["determiner"])


def _is_sort_of_body(lead: list[str], reading: Reading) -> bool:
    """Whether words only say what a body is: *le groupe | Horizon*, *l'association | Terre Libre*."""
    words = [word for word in lead if word not in reading.around.words["determiner"]]
    return len(words) == 1 and words[0] in gazetteer_of(reading.codebook).words["organisation_word"]


def _is_function(lead: list[str], reading: Reading) -> bool:
    """Whether words are a person's function: *le ministre de la Santé | Paul Roy*.

    But the brother *de | Paul Roy*, and a mistake *du capitaine | Paul Roy* are somebody and something else.
    """
    roles, prepositions = gazetteer_of(reading.codebook).roles, reading.around.words["preposition"]
    cuts = [at for at, word in enumerate(lead) if word in prepositions]
    if not cuts:
        return True
    before, after = lead[:cuts[0]], lead[cuts[-1] + 1:]
    return bool(after) and not roles.keys().isdisjoint(before) and roles.keys().isdisjoint(after)


def _country(subject: Span, reading: Reading) -> str | None:
    """The first country that the words name: *la délégation marocaine*, *les entreprises du Maroc*."""
    countries = gazetteer_of(reading.codebook).demonyms
    for low in reading.words_in(subject.start, subject.end):
        if countries.get(low):
            return countries[low]
    for mention in reading.mentions_in(subject.start, subject.end):
        country = reading.parsed.actors[mention.actor].country
        if country:
            return country
    return None
