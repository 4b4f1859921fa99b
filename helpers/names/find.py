"""Names in an article: people, organisations, places and programmes, with the rule that found each.

The reading goes once over the tokens and looks closely only at capitals and at words that begin an organisation's
name (`ministère`, `université`). What may stand at such a token is tried in the order of `READINGS`. How far a name
goes is in `spans.py` and `bodies.py`, what it is in `kinds.py`. What a single place in the text cannot tell is decided
afterwards in `whole_article.py`. `actors.py` then makes one actor of all the forms of one name.
"""

from __future__ import annotations

from collections.abc import Callable

from helpers.french.codebook import Codebook
from helpers.french.grammar import grammar_of
from helpers.names.actors import Actor, Mention, Names, actors_of
from helpers.names.capital_runs import is_ordinary_first, several_capitals
from helpers.names.facts import (
    ACRONYM,
    AFTER_ARTICLE,
    ANNOUNCED_PLACE,
    ANY,
    ARTICLE_WORD,
    BARE_OF,
    BEFORE_OTHER_NAME,
    BEFORE_ROLE,
    CAPITALISED,
    COORDINATION,
    DEMONYM,
    DISTRICT,
    ELISION,
    FAMILY_NAME_FIRST,
    FIRST_NAME,
    HEADS,
    LINKS,
    LOCAL_BODY,
    LOOK,
    MIDDLE_NAME,
    NEVER_FIRST,
    OFFICE,
    ORGANISATION_WORD,
    PART_OF_NAME,
    PART_OF_ROLE,
    PERSON_ROLE,
    PLACE_FOLLOWS,
    PLACE_IN_BRACKETS,
    PLACE_WORD,
    ROLE_NOUN,
    ROLE_OF_ONE,
    SEPARATES,
    STARTS_KNOWN,
    TITLE_WORD,
    facts_of,
)
from helpers.names.headed import body_of_place, headed, numbered_place, sender_again
from helpers.names.kinds import classified, is_family_in_capitals
from helpers.names.known import NameForm
from helpers.names.known_here import known_name, known_stops, of_known
from helpers.names.local_bodies import body_with_place
from helpers.names.other_names import other_name
from helpers.names.placed import with_place
from helpers.names.sight import FULL_NAME, KNOWN, NOUN, OTHER_KIND, PREPOSITION, Found, NameText, no_name, undecided
from helpers.names.spans import after_definite, sequence
from helpers.names.titles import after_title
from helpers.names.whole_article import decided
from helpers.text.article import Article

__all__ = ["Actor", "Mention", "Names", "find_names"]

Finder = Callable[[NameText, int, int, "NameForm | None"], Found | None]
Finders = tuple[tuple[int, Finder], ...]

NEAR_OTHER_NAME = 4  # tokens from the words for somebody's other name to where it begins
SIGNS_OF_NETWORKS = ("#", "@")  # before a theme or an account on a social network
LONGEST_NAME = 60  # tokens that a name and the words that tell its kind may have


def find_names(article: Article, codebook: Codebook) -> Names:
    """The actors of an article and every place where one is named, in text order.

    Offsets count code points of `article.text`; `Mention.actor` and `Actor.organisation` are indices into `actors`.
    """
    names = NameText(article, facts_of(codebook), grammar_of(codebook))
    return actors_of(names, decided(_read(names), names))


def _read(names: NameText) -> list[Found]:
    """What may be a name, in text order, without overlaps."""
    facts = names.facts
    found: list[Found] = []
    position = 0
    near_other_name = -1
    for i in [i for i, fact in enumerate(facts) if fact & (LOOK | BEFORE_OTHER_NAME)]:
        if facts[i] & BEFORE_OTHER_NAME:
            near_other_name = i + NEAR_OTHER_NAME
        if i < position or not facts[i] & LOOK or facts[i] & NEVER_FIRST and names.begins_anew(i):
            continue
        pair = _pair(names, i) if "-" in names.text[i] else []
        if pair:
            found += pair
            continue
        end_of_sentence = names.sentence(i).token_end
        limit = min(end_of_sentence, i + LONGEST_NAME)
        name = _other_name(names, i, limit, i <= near_other_name) or _at(names, i, limit)
        position = name.last
        if name.other_name:
            names.other_names.setdefault(names.text[i], []).append(names.text[i:name.last])
        if name.kind != OTHER_KIND:
            found.append(name)
    return found


def _other_name(names: NameText, i: int, limit: int, is_near: bool) -> Found | None:
    """The other name that somebody goes by, where one may stand: near *alias*, or met before."""
    return other_name(names, i, limit) if is_near or names.text[i] in names.other_names else None


def _pair(names: NameText, i: int) -> list[Found]:
    """Known names with hyphens between them: *l'accord Canada-UE*, *le match Maroc-Espagne*, *le duel Biden-Trump*."""
    if names.low[i] in names.gazetteer.forms.plain or names.low[i] in names.gazetteer.other_names:
        return []  # Paris-Nice, a race
    parts = [_part(names, i, number, part) for number, part in enumerate(names.text[i].split("-"))]
    return [part for part in parts if part] if all(parts) else []


def _part(names: NameText, i: int, number: int, part: str) -> Found | None:
    """A known name, or a family name that papers use alone, as a part of a word with hyphens."""
    low = part.lower()
    form = next((f for f in names.gazetteer.forms[low] if len(f.words) == 1 and f.text == part), None)
    if form:
        return Found(i, i + 1, form.known.kind, KNOWN, form.rule, form, acronym=form.acronym, part=number)
    if low not in names.words["much_cited"]:
        return None
    return Found(i, i + 1, "person", PREPOSITION, f"a family name that papers use alone: {part}", part=number)


def _at(names: NameText, i: int, limit: int) -> Found:
    """The name that begins at a token, or the tokens that are none; its `last` is where to read on."""
    facts = names.facts[i]
    again = sender_again(names, i) if names.sender else None
    if again:
        return again
    known = names.known(i, limit) if facts & STARTS_KNOWN else None
    readings = READINGS if facts & CAPITALISED else READINGS_IN_LOWER_CASE
    if names.sentence_of[i] in names.shouted:
        readings = READINGS_IN_CAPITALS
    for needs, reading in readings:
        found = reading(names, i, limit, known) if facts & needs else None
        if found:
            return found
    return no_name(i, i + 1)


# --- readings: each gives what it makes of a token, or None where it has nothing to say ------------------------


def _demonym_of_person(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*le Suisse Roger Federer*"""
    person = i + 1 < limit and names.is_capital(i + 1)
    return no_name(i, i + 1) if known and len(known.words) == 1 and person else None


def _in_capitals(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """In a sentence that is set in capitals only a known name is one; of the word that opens a story (*VAUXMOULIN. Le
    pont rouvre*) the article decides."""
    if known:
        return no_name(i, i + 1) if names.is_a(i, "calendar") else of_known(i, known)  # LE 26 MARS
    sentence = names.sentence(i)
    opens = sentence.token_start == i and sentence.token_end <= i + 2 and not names.is_ordinary(i)
    return undecided(i, i + 1) if opens else no_name(i, i + 1)


def _body_of_place(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    return body_of_place(names, i, limit) if i in names.firsts else None


def _local_body(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    last = body_with_place(names, i, limit)
    return Found(i, last, "organisation", NOUN, f"local body and its place: {names.text[i]}") if last else None


def _in_lower_case(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """A name that begins in lower case: *ministère de l'Intérieur*, *cour pénale internationale*, *rue de la Loi*."""
    if names.facts[i] & DISTRICT:
        return numbered_place(names, i, limit)
    dedicated = _dedicated(names, i, limit) if names.facts[i] & PART_OF_NAME else None
    if dedicated:
        return dedicated
    if known and len(known.words) == 2 and names.is_a(i, "announces_body") and names.known(i + 1, limit):
        return no_name(i, i + 1)  # l'agence | Belga
    by_head = headed(names, i, limit, True)
    if known and names.facts[i] & ORGANISATION_WORD:
        end = with_place(names, i + len(known.words), limit)
        if end:
            by_head = Found(i, end, "organisation", NOUN, f"organisation word: {names.low[i]}")
    if known and not (by_head and by_head.last > i + len(known.words)):
        return of_known(i, known)
    return by_head or no_name(i, i + 1)


def _dedicated(names: NameText, i: int, limit: int) -> Found | None:
    """*l'hôpital de la Miséricorde*, *le lycée du Parc*: a building with what it is called after."""
    j = after_definite(names, i + 1)
    if names.facts[i] & PLACE_WORD or not j or not names.is_capital(j):
        return None
    if names.facts[j] & (TITLE_WORD | FIRST_NAME | PLACE_IN_BRACKETS | ACRONYM):
        return None
    return Found(i, sequence(names, j, limit), "organisation", NOUN, f"organisation word: {names.low[i]}")


def _without_article(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*au Devoir*, *à la Mecque*: a known name whose article the preposition holds, or has no capital."""
    if known or names.begins_anew(i):
        return None
    form = names.without_article(i, limit)
    if not form or names.facts[i + 1] & BARE_OF:
        return None  # la Croix de Victoria
    town = form.known.kind == "place" and names.low[i - 1] == form.words[0]
    return Found(i - town, i + len(form.words) - 1, form.known.kind, KNOWN, form.rule, form)


def _before_office(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*le défunt Premier ministre*, *le Haut commissaire*"""
    office = names.facts[i + 1] & PERSON_ROLE and names.text[i + 1][0].islower()
    return no_name(i, i + 1) if office else None


def _part_of_role(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*le ministre d'État Paul Dumontel*, *la télévision d'État X*; not *le groupe État islamique*"""
    body = names.facts[i - 2] & ORGANISATION_WORD and names.facts[i - 1] & BARE_OF
    return no_name(i, i + 1) if body or names.facts[i - 2] & ROLE_OF_ONE else None


def _elided_article(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    return no_name(i, i + 1) if not known and names.is_elided_article(i) else None


def _portfolio(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*la ministre de la Formation X*, *le ministre de l'Énergie, des Mines et de l'Eau*: what somebody is in office
    for is nobody's name, though a body's may begin so."""
    facts = names.facts
    if known or not facts[i - 1] & (LINKS | ARTICLE_WORD) or names.begins_anew(i):
        return None
    if not (facts[i] & HEADS or names.is_ordinary(i)):
        return None
    k = i - 1
    while k > 0 and (facts[k] & (LINKS | ARTICLE_WORD) or _is_in_portfolio(names, k)) and not facts[k] & OFFICE:
        k -= 1
    return no_name(i, i + 1) if facts[k] & OFFICE else None


def _department(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*le directeur Qualité et Affaires réglementaires, X*: what somebody is in charge of in a company."""
    if not names.is_a(i, "department"):
        return None
    k = i - 1
    while k > 0 and not names.facts[k] & ROLE_NOUN and _is_beside_department(names, k):
        k -= 1
    return no_name(i, i + 1) if names.facts[k] & ROLE_NOUN else None


def _is_beside_department(names: NameText, k: int) -> bool:
    """*général*, *Qualité et*: whether a token may stand between a function and a department."""
    return bool(names.is_a(k, "department") or names.facts[k] & COORDINATION or names.is_adjective(k))


def _is_in_portfolio(names: NameText, k: int) -> bool:
    """*l'Énergie, des Mines*: whether a word may stand between an office and the last thing that it is for."""
    if names.facts[k] & SEPARATES or names.is_adjective(k):
        return True
    return names.is_capital(k) and names.is_ordinary(k)


def _family_name_first(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*Le Thanh Binh*, *Tran Thi Lan*: a family name with a middle name after it."""
    if not names.facts[i + 1] & MIDDLE_NAME:
        return None
    gender = "f" if names.is_a(i + 1, "womans_middle_name") else None
    rule = f"family name first: {names.text[i]}"
    return Found(i, sequence(names, i + 1, limit), "person", FULL_NAME, rule, gender=gender)


def _article_of_known(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """*La Côte d'Ivoire a gagné*: an article with a capital before a country, or a known name of several words, is
    no part of it."""
    form = names.known(i + 1, limit)
    if not form or len(form.words) < (len(known.words) if known else 0):
        return None
    if len(form.words) < 2 and (form.known.place_type != "country" or sequence(names, i, limit) > i + 2):
        return None
    return no_name(i, i + 1)


def _run_of_capitals(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """A website, a known name, a run of several capitals, or a single one."""
    if names.text[i - 1] in SIGNS_OF_NETWORKS and not known:
        return no_name(i, i + 1)  # #StopThisMovie, @ShadowOfEzra, but not #Liège
    if names.text[i + 1] == "." and i + 2 < limit and names.is_a(i + 2, "website_ending"):
        return Found(i, i + 3, "organisation", NOUN, "website")  # Navetteurs.be
    end = _end_of_run(names, i, limit)
    if known and end == i + 2 and is_family_in_capitals(names, i, end) and known.known.kind != "place":
        return classified(names, i, end, limit)  # LEGRAND Marc; but: TOULOUSE Souad est venue
    if known and (i + len(known.words) >= end or known_stops(names, i, known, end)):
        return known_name(names, i, limit, known, end)
    if end > i + 1:
        return several_capitals(names, i, end, limit)
    by_head = headed(names, i, limit, is_ordinary_first(names, i)) if names.facts[i] & HEADS else None
    return by_head or classified(names, i, end, limit)


def _end_of_run(names: NameText, i: int, limit: int) -> int:
    """Where a run of capitals ends, with the place that goes on with its last word."""
    end = sequence(names, i, limit)
    joined = end + 1 < limit and names.facts[end] & COORDINATION and names.is_capital(end + 1)
    if joined and names.is_a(end + 1, "ends_firm"):
        return end + 2  # Dulac et Fils
    if end == i + 1:
        return end
    last = names.known_place(end - 1, limit)
    if last:
        end = max(end, end - 1 + len(last.words))  # la Région Pays | de la Loire
    if names.facts[end - 1] & PLACE_FOLLOWS:
        end = with_place(names, end, limit, True) or end  # Judo Club d'Arras
    return end


# Each reading with the facts of the token, at least one of which it needs; in this order.
READINGS_IN_CAPITALS: Finders = (
    (DEMONYM, _demonym_of_person), (ORGANISATION_WORD | ANNOUNCED_PLACE, _body_of_place), (ANY, _in_capitals),
)
READINGS_IN_LOWER_CASE: Finders = (
    (DEMONYM, _demonym_of_person), (LOCAL_BODY, _local_body), (TITLE_WORD, after_title), (ANY, _in_lower_case),
)
READINGS: Finders = (
    (DEMONYM, _demonym_of_person), (ORGANISATION_WORD | ANNOUNCED_PLACE, _body_of_place), (LOCAL_BODY, _local_body),
    (AFTER_ARTICLE, _without_article), (BEFORE_ROLE, _before_office),
    (PART_OF_ROLE, _part_of_role), (FAMILY_NAME_FIRST, _family_name_first), (ARTICLE_WORD, _article_of_known),
    (ELISION, _elided_article),
    (TITLE_WORD, after_title), (ANY, _portfolio), (ANY, _department), (ANY, _run_of_capitals),
)
