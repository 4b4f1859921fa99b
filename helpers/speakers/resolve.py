"""Who is meant: *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

What the whole article tells of its people is read first (`told`); then names, subjects and statements are met in the
order of the text, and everybody met is in view (`people`). What a statement's words for a speaker mean is asked in
`said_by`. What stays open says so in `problems`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from helpers.french.codebook import Codebook
from helpers.french.grammar import grammar_of
from helpers.names.find import Actor, Mention, Names
from helpers.speakers.cataphors import Cataphors
from helpers.speakers.certainty import GUESS, SURE, Means, certainty
from helpers.speakers.headlines import give_repeated
from helpers.speakers.meaning import BY_BROADER, Meaning, Meant
from helpers.speakers.naming import Naming
from helpers.speakers.noun_sheets import nouns_of
from helpers.speakers.people import UNLISTED, WRITER, Choice, InView, Somebody
from helpers.speakers.phrases import IN_PASSING, SET_OFF, Phrase, token_range
from helpers.speakers.portraits import Portraits, in_headline
from helpers.speakers.said_by import SaidBy
from helpers.speakers.stand_ins import A_FUNCTION, A_TOWN, StandIns
from helpers.speakers.subjects import Subjects
from helpers.speakers.told import Told
from helpers.speakers.towns import Towns
from helpers.speakers.weights import WEIGHTS, Weights
from helpers.speakers.wordless import anchor
from helpers.speakers.writers import writers
from helpers.speech.page_lines import links_of
from helpers.speech.statements import Statement
from helpers.speech.words import ANY_DE
from helpers.text.article import Article, Problem

NO_SPEAKER = "a statement without a speaker"
FUNCTION_WITHIN = 4  # sentences: how far back a function without more words may reach


@dataclass(slots=True)
class Speaker:
    """Who says a statement: the actor (index) if named, the name or description, what told it, and how sure it is."""

    actor: int | None = None
    name: str | None = None
    by: str | None = None
    certainty: str | None = None


@dataclass
class References:
    """Actors and mentions with the roles and pronouns added, the speaker of each statement, and problems.

    `subjects` has the actor (index) of a pronoun that is a subject, by its offset, where it is sure.
    """

    actors: list[Actor]
    mentions: list[Mention]
    speakers: list[Speaker]
    problems: list[Problem]
    subjects: dict[int, int]


def resolve(
    article: Article, names: Names, statements: list[Statement], codebook: Codebook, weights: Weights = WEIGHTS
) -> References:
    """Find who each statement's speaker is, and the roles and pronouns that stand for named actors.

    Nothing that is handed in is changed. Raises nothing of its own.
    """
    return _Resolver(article, names, statements, codebook, weights).resolve()


class _Event(NamedTuple):
    """What is met at a place; the order of its kind and its number within the kind make it unlike all others."""

    start: int
    kind: int
    number: int
    meet: Callable[[], None]


class _Resolver:
    def __init__(
        self, article: Article, names: Names, statements: list[Statement], codebook: Codebook, weights: Weights
    ) -> None:
        self.article = article
        self.tokens = article.tokens
        self.actors = list(names.actors)
        self.named = sorted(names.mentions, key=lambda m: (m.start, -m.end))
        self.ranges = [token_range(self.tokens, m.start, m.end) for m in self.named]
        self.statements = statements
        self.nouns = nouns_of(codebook)
        self.subjects = Subjects(article, self.named, statements, self.nouns)
        self.links = links_of(article, grammar_of(codebook).openings["link"])
        self.view = InView(weights, self.subjects.steps(self.links))
        told_of = Told(article, self.actors, self.named, self.ranges, self.nouns)
        self.everybody, self.told = told_of.everybody(), told_of
        for actor in writers(article, self.actors, self.named, self.ranges, self.nouns):
            self.everybody[actor].kind, self.everybody[actor].is_person = WRITER, False
        self.meaning = Meaning(
            article, self.actors, self.everybody, self.named, self.ranges, self.nouns, self.view, weights
        )
        self.listed = self.meaning.inside.listed()
        self.naming = Naming(article, self.view, self.nouns)
        told = (m.actor for m in self.named if not self.subjects.is_quoted(m.start))
        self.meaning.matching.outside = frozenset(self.everybody[actor] for actor in told)
        self.meaning.matching.behind_opening = self.naming.behind_opening
        self.described = self.subjects.described()
        self.stand_ins = StandIns(self.named)
        self.pronouns: dict[int, int] = {}
        cataphors = Cataphors(self.meaning, self.described, statements)
        self.said_by = SaidBy(article, statements, self.meaning, self.subjects, cataphors, self.naming, self.stand_ins)
        seen = [(m, range(*place)) for m, place in zip(self.named, self.ranges, strict=True) if place[0] < place[1]]
        people = [(m, place, self.everybody[m.actor]) for m, place in seen if self.everybody[m.actor].is_person]
        in_people = {k for _, place, _ in people for k in place}  # the tokens of people's names
        self.towns = Towns(self.tokens, self.actors, in_people, self.subjects, self.nouns)
        named = [(m, who) for m, _, who in people]
        self.meaning.matching.named_with = self._named_with(named)
        self.view.in_headline = in_headline(article, named)
        self.view.portrayed = Portraits(article, self.subjects, statements, self.nouns).about(named)

    def _named_with(self, named: list[tuple[Mention, Somebody]]) -> dict[Somebody, frozenset[str]]:
        """The words with a capital that stand in the sentences that name somebody."""
        found: dict[Somebody, frozenset[str]] = {}
        for mention, who in named:
            sentence = self.article.sentences[self.article.sentence_at(mention.start)]
            texts = self.tokens.text[sentence.token_start : sentence.token_end]
            capital = frozenset(text.lower() for text in texts if text[0].isupper())
            found[who] = found.get(who, frozenset()) | capital
        return found

    def resolve(self) -> References:
        """Walk through names, subjects, functions and statements in the order of the text."""
        for event in sorted(self._events()):
            if not self.links or self.article.sentence_at(event.start) not in self.links:
                event.meet()
        found = self.said_by.found
        give_repeated(self.article, self.statements, found)
        speakers = [_speaker(meant) for meant in found]
        problems = [
            Problem(s.start, s.end, NO_SPEAKER)
            for s, speaker in zip(self.statements, speakers, strict=True)
            if speaker.name is None
        ]
        return References(self.actors, self.stand_ins.mentions(), speakers, problems, self.pronouns)

    def _events(self) -> list[_Event]:
        """What the text brings, with where and in which order; a name counts before its statement."""
        events: list[_Event] = []

        def add(kind: int, number: int, start: int, meet: Callable[..., None], *what: object) -> None:
            events.append(_Event(start, kind, number, partial(meet, *what)))

        for i, mention in enumerate(self.named):
            add(0, i, mention.start, self._meet_name, mention, *self.ranges[i])
        for i, pair in enumerate(self.meaning.pairs):
            add(1, i, pair.start, self._meet_pair, pair.start, pair.who)
        for i, phrase in enumerate(self.described):
            if self.meaning.beside.apposed(phrase):
                continue  # son principal adversaire, Éric Durand: met by the name
            add(2, i, phrase.start, self._meet_subject, phrase)
        for i, statement in enumerate(self.statements):
            add(3, i, anchor(statement), self.said_by.meet, i)
        for i, phrase in enumerate(self.subjects.in_passing(self.described)):
            add(5, i, phrase.start, self._meet_in_passing, phrase)
        for i, phrase in enumerate(self.subjects.pointing()):
            add(4, i, phrase.start, self._meet_pointing, phrase)
        return events

    # --- what is met ---------------------------------------------------------------------------------------------

    def _meet_name(self, mention: Mention, first: int, stop: int) -> None:
        """An actor is named, by the tokens from `first` to `stop`; in the header there are none, and nobody is seen."""
        if first >= stop or first and self.tokens.low[first - 1] == "(" or self.subjects.acting.is_credited(first):
            return  # nor is an agency or a party in brackets
        who, at = self.everybody[mention.actor], self.tokens.sentence[first]
        subject = self.subjects.is_subject(first, who.is_person) and not self.subjects.is_quoted(mention.start)
        subject = subject and mention.start not in self.listed
        who.doubtful = False
        if who.is_person:
            self.meaning.relatives.meet(who, first, at)
        if subject:
            self.naming.name_speaker(who, at)
            self.naming.name_opening(who, at)
        acts = who.is_person and (self.subjects.acting.is_inverted(first) or self.subjects.acting.has_relative(stop))
        heard = who.is_person and self.subjects.is_heard(first)
        acts = heard or acts and not self.subjects.is_quoted(mention.start)
        complement = not heard and self.subjects.is_complement(first)
        self.view.note(who, at, subject or acts, False, complement=complement)

    def _meet_pair(self, start: int, who: Somebody) -> None:
        self.view.note(who, self.article.sentence_at(start), True, False)

    def _meet_subject(self, phrase: Phrase) -> None:
        """Somebody is the subject of a sentence by a description, with a name or without, or by a pronoun."""
        if phrase.kind == "document":
            self.meaning.documents.subject = phrase
            return
        pronoun = self.meaning.pronouns.of(phrase)
        if pronoun:
            meant = self.meaning.by_pronoun(phrase, *pronoun, IN_PASSING)
            who = meant.who if meant else None
            if meant and meant.who.actor is not None and certainty(meant.means) == SURE:
                self.pronouns[phrase.start] = meant.who.actor
            named = self.meaning.beside.behind_pronoun(phrase) if who and who.actor is None else None
            if who and named:
                self.naming.name_latter(who, named)
            who = named or who
        else:
            setting = SET_OFF if self.subjects.is_set_off(phrase) else IN_PASSING
            who = (self.meaning.named(phrase) or self.meaning.by_description(phrase, setting)).who
        if who:
            self.view.note(who, self.tokens.sentence[phrase.first], True, False, bool(pronoun))
            self._meet_told(who, phrase)
            if not pronoun and who.actor is None and phrase.is_person:
                self._meet_verb(who, phrase)

    def _meet_told(self, who: Somebody, phrase: Phrase) -> None:
        """*Il est infirmier à Nort*, *Agricultrice depuis vingt ans, elle part*: told of a subject."""
        for told in self.told.of_subject(phrase.first, phrase.first + len(phrase.words)):
            new = all(told.says != known.says or told.head != known.head for known in who.called)
            if new and who.is_person and told.is_person and told.gender in ("", who.gender):
                self.view.call(who, told)

    def _meet_verb(self, who: Somebody, phrase: Phrase) -> None:
        """*Un chauffeur a été agressé. … la victime*: what its verb tells of a subject without a name."""
        told = self.told.verbs.behind(phrase.first + len(phrase.words), phrase.gender)
        if told:
            self.view.call(who, told)

    def _meet_pointing(self, phrase: Phrase) -> None:
        """A phrase that is no speaker's stands for an actor in view, if one fits."""
        if phrase.head_word in self.nouns.places:
            self.stand_ins.add(phrase, "role", self.towns.meant(phrase), A_TOWN)
            return
        at = self.tokens.sentence[phrase.first]
        fits = self.meaning.matching.fits(phrase)
        scores = {who: fits[who] for who in sorted((who for who in fits if who.actor is not None), key=_actor_of)}
        if not phrase.this and phrase.is_bare and phrase.is_person:
            near = {s.who for s in self.view.recent if self.view.apart(s, at) <= FUNCTION_WITHIN}
            scores = {who: score for who, score in scores.items() if who in near}
        choice = self.meaning.matching.in_view(scores, at)
        if choice:
            self.stand_ins.add(phrase, "role", choice.who.actor, A_FUNCTION)
            if not self.subjects.is_quoted(phrase.start):
                self.view.note(choice.who, at, self.subjects.is_subject(phrase.first), False)

    def _meet_in_passing(self, phrase: Phrase) -> None:
        """Somebody without a name is spoken of who is no subject: *une version contestée par le passager*."""
        at = self.tokens.sentence[phrase.first]
        known = self.meaning.matching.of_phrase(phrase, at, IN_PASSING) if phrase.definite else None
        if known and self.subjects.acting.is_agent(phrase.first) and known.how not in BY_BROADER:
            self.view.note(known.who, at, True, False)  # a été balayé par la ministre
        taken_up = known and (known.how not in BY_BROADER or not known.who.is_person)  # responsable de l'organisation
        perhaps = known and phrase.is_bare and self._is_likely(known, phrase)
        if taken_up or perhaps or self.stand_ins.has(phrase):
            return
        who = self.meaning.nameless.before(phrase) if phrase.definite else None
        who = who or self.meaning.nameless.new(phrase, UNLISTED)
        acts = self.subjects.acting.acts(phrase.first) or self._has_relative(phrase)
        hangs = not acts and self.tokens.low[phrase.first] in ANY_DE
        self.view.note(who, at, acts, False, complement=hangs)

    def _is_likely(self, choice: Choice, phrase: Phrase) -> bool:
        """*La cour juge que l'accusé a menti*: whether a broader word is hardly somebody new's; not *la voisine*."""
        return phrase.lemma in self.nouns.broad and certainty(Means("role", choice.how, choice.margin)) != GUESS


    def _has_relative(self, phrase: Phrase) -> bool:
        return self.subjects.acting.has_relative(phrase.first + len(phrase.words))


def _actor_of(who: Somebody) -> int:
    return -1 if who.actor is None else who.actor


def _speaker(meant: Meant | None) -> Speaker:
    if meant is None:
        return Speaker()
    return Speaker(meant.who.actor, meant.who.name, meant.means.by, certainty(meant.means))
