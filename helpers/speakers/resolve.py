"""Who is meant: *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

What the whole article tells of its people is read first (`told`); then names, subjects and statements are met in the
order of the text, and everybody met is in view (`people`). A speaker's words are looked at in this order: a name in
them (`inside`); a pronoun; a description (`matching`); a document; else they are somebody new. What stays open says
so in `problems`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from helpers.french.codebook import Codebook, Row
from helpers.names.find import Actor, Mention, Names
from helpers.speakers.addressees import Addressees
from helpers.speakers.cataphors import Cataphors
from helpers.speakers.certainty import BY_NEIGHBOUR, certainty
from helpers.speakers.going_on import GoingOn
from helpers.speakers.meaning import BY_BROADER, Meaning, Meant
from helpers.speakers.naming import Naming
from helpers.speakers.nouns import nouns_of
from helpers.speakers.people import DOCUMENT, NOBODY, UNLISTED, InView, Somebody
from helpers.speakers.phrases import (
    IN_PASSING,
    NOT_LED,
    QUOTED,
    REPORTED,
    SET_OFF,
    Phrase,
    Setting,
    read_phrase,
    token_range,
)
from helpers.speakers.portraits import Portraits
from helpers.speakers.subjects import Subjects
from helpers.speakers.told import Told
from helpers.speakers.weights import WEIGHTS, Weights
from helpers.speakers.wordless import Wordless, anchor
from helpers.speech.statements import Statement
from helpers.speech.words import ANY_DE
from helpers.text.article import Article, Problem
from helpers.text.quotations import OPENING_QUOTES

NO_SPEAKER = "a statement without a speaker"
FUNCTION_WITHIN = 4  # sentences: how far back a function without more words may reach
IN_HEADLINE = 3  # statements that may be a headline's
REPEATED_WORDS = 4  # spaces: the shortest quotation that is found again by its words
FAR_BACK = 400  # tokens: how far back a town is looked for
MENTIONED = {"pronoun": "a pronoun for the speaker in view", "role": "a function that stands for a name"}
OPENING = "".join(OPENING_QUOTES) + " \u00a0\u202f"  # between a colon and what it leads to
A_TOWN = "a place word for a town in view"
LABELLED = "a quotation after a name and a colon"  # a rule that may take a headline's topic for a name


@dataclass(slots=True)
class Speaker:
    """Who says a statement: the actor (index) if named, the name or description, what told it, and how sure it is."""

    actor: int | None = None
    name: str | None = None
    by: str | None = None
    certainty: str | None = None


@dataclass
class References:
    """Actors and mentions with the roles and pronouns added, the speaker of each statement, and problems."""

    actors: list[Actor]
    mentions: list[Mention]
    speakers: list[Speaker]
    problems: list[Problem]


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
        self.view = InView(weights, self.subjects.steps())
        told_of = Told(article, self.actors, self.named, self.ranges, self.nouns)
        self.everybody, self.told = told_of.everybody(), told_of
        self.meaning = Meaning(
            article, self.actors, self.everybody, self.named, self.ranges, self.nouns, self.view, weights
        )
        self.listed = self.meaning.inside.listed()
        self.naming = Naming(self.view)
        self.behind_opening = next((i for i, s in enumerate(article.sentences) if s.paragraph), 0)
        self.wordless = Wordless(article, self.meaning, self.view, self.nouns)
        self.going_on = GoingOn(article, self.meaning, self.nouns)
        self.addressees = Addressees(self.tokens, self.meaning, self.nouns)
        told = (m.actor for m in self.named if not self.subjects.is_quoted(m.start))
        self.meaning.matching.outside = frozenset(self.everybody[actor] for actor in told)
        self.described = self.subjects.described()
        self.cataphors = Cataphors(self.meaning, self.described, statements)
        self.mentions = list(self.named)
        self.spans = {(m.start, m.end) for m in self.named}
        seen = [(m, range(*place)) for m, place in zip(self.named, self.ranges, strict=True) if place[0] < place[1]]
        people = [(m, place, self.everybody[m.actor]) for m, place in seen if self.everybody[m.actor].is_person]
        self.in_people = {k for _, place, _ in people for k in place}  # the tokens of people's names
        named = [(m, who) for m, _, who in people]
        self.view.portrayed = Portraits(article, self.subjects, statements, self.nouns).about(named)

    def resolve(self) -> References:
        """Walk through names, subjects, functions and statements in the order of the text."""
        found: list[Meant | None] = [None] * len(self.statements)
        for event in sorted(self._events(found)):
            event.meet()
        self._give_repeated(found)
        speakers = [_speaker(meant) for meant in found]
        problems = [
            Problem(s.start, s.end, NO_SPEAKER)
            for s, speaker in zip(self.statements, speakers, strict=True)
            if speaker.name is None
        ]
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return References(self.actors, self.mentions, speakers, problems)

    def _events(self, found: list[Meant | None]) -> list[_Event]:
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
            add(3, i, anchor(statement), self._meet_statement, i, statement, found)
        for i, phrase in enumerate(self.subjects.in_passing(self.described)):
            add(5, i, phrase.start, self._meet_in_passing, phrase)
        for i, phrase in enumerate(self.subjects.pointing()):
            add(4, i, phrase.start, self._meet_pointing, phrase)
        return events

    # --- what is met ---------------------------------------------------------------------------------------------

    def _meet_name(self, mention: Mention, first: int, stop: int) -> None:
        """An actor is named, by the tokens from `first` to `stop`; in the header there are none, and nobody is seen."""
        if first >= stop or first and self.tokens.low[first - 1] == "(":
            return  # nor is an agency or a party in brackets
        who, at = self.everybody[mention.actor], self.tokens.sentence[first]
        subject = self.subjects.is_subject(first, who.is_person) and not self.subjects.is_quoted(mention.start)
        subject = subject and mention.start not in self.listed
        if subject:
            self.naming.name_speaker(who, at)
            self.naming.name_opening(who, self.behind_opening)
        self.view.note(who, at, subject, False, complement=self.subjects.is_complement(first))

    def _meet_pair(self, start: int, who: Somebody) -> None:
        self.view.note(who, self.article.sentence_at(start), True, False)

    def _meet_subject(self, phrase: Phrase) -> None:
        """Somebody is the subject of a sentence by a description, with a name or without, or by a pronoun."""
        if phrase.head and phrase.head.kind == "document":
            self.meaning.documents.subject = phrase
            return
        pronoun = self.meaning.pronoun(phrase)
        if pronoun:
            choice = self.meaning.meant_by(phrase, *pronoun, IN_PASSING)
            who = choice.who if choice else None
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
            self._meet_place(phrase)
            return
        at = self.tokens.sentence[phrase.first]
        fits = self.meaning.matching.fits(phrase)
        scores = {who: fits[who] for who in sorted((who for who in fits if who.actor is not None), key=_actor_of)}
        if not phrase.this and phrase.is_bare and phrase.is_person:
            near = {s.who for s in self.view.recent if self.view.apart(s, at) <= FUNCTION_WITHIN}
            scores = {who: score for who, score in scores.items() if who in near}
        choice = self.meaning.matching.in_view(scores, at)
        if choice:
            self._add_mention(phrase, "role", choice.who, "a function that stands for a name")
            if not self.subjects.is_quoted(phrase.start):
                self.view.note(choice.who, at, self.subjects.is_subject(phrase.first), False)

    def _meet_in_passing(self, phrase: Phrase) -> None:
        """Somebody without a name is spoken of who is no subject: *une version contestée par le passager*."""
        at = self.tokens.sentence[phrase.first]
        known = self.meaning.matching.of_phrase(phrase, at, IN_PASSING) if phrase.definite else None
        taken_up = known and (known.how not in BY_BROADER or not known.who.is_person)  # responsable de l'organisation
        if taken_up or (phrase.start, phrase.end) in self.spans:
            return
        who = self.meaning.described_before(phrase) if phrase.definite else None
        who = who or self.meaning.new(phrase, UNLISTED).who
        acts = self.subjects.acts(phrase.first)
        hangs = not acts and self.tokens.low[phrase.first] in ANY_DE
        self.view.note(who, at, acts, False, complement=hangs)

    def _meet_place(self, phrase: Phrase) -> None:
        """*la ville*: the town near that was named most often so far, be it inside the name of an organisation."""
        tokens, first, cities = self.tokens, phrase.first, self.nouns.cities
        begin = max(first - FAR_BACK, 0)
        named = [k for k in range(first - 1, begin - 1, -1) if tokens.text[k] in cities and k not in self.in_people]
        near = [k for k in named if tokens.sentence[first] - tokens.sentence[k] <= FUNCTION_WITHIN]
        if near:
            often = Counter(tokens.text[k] for k in named)
            town = max(near, key=lambda k: (often[tokens.text[k]], k))
            self._mention(phrase, "role", self._place_actor(cities[tokens.text[town]]), A_TOWN)

    def _place_actor(self, row: Row) -> int:
        """The actor for a town of the codebook, new where the article names it only inside another name."""
        for index, actor in enumerate(self.actors):
            if actor.kind == "place" and actor.name == row["name"]:
                return index
        latitude, longitude = (float(row[name]) if row[name] else None for name in ("latitude", "longitude"))
        self.actors.append(
            Actor(
                row["name"], "place", country=row["country"] or None, latitude=latitude, longitude=longitude,
                known=row["name"] in self.nouns.story_places,
            )
        )
        return len(self.actors) - 1

    def _meet_statement(self, i: int, statement: Statement, found: list[Meant | None]) -> None:
        without = statement.speaker_start is None
        before = (self.statements[i - 1], found[i - 1]) if i else None
        found[i] = self.wordless.speaker(statement, found) if without else self._speaker(statement, before)
        asks = statement.cue_lemma in self.nouns.asks or self.article.text[statement.end - 1] == "?"
        self.going_on.asker = self.view.last_speaker if asks and found[i] else None

    # --- the speaker of one statement ----------------------------------------------------------------------------

    def _speaker(self, statement: Statement, before: tuple[Statement, Meant | None] | None) -> Meant | None:
        """Who the words for a speaker mean; None where they are no noun phrase.

        `before` is the statement before, with who says it.
        """
        phrase = read_phrase(self.tokens, statement.speaker_start, statement.speaker_end, self.nouns)
        phrase = self.addressees.without(self.meaning.authors.of(phrase) or phrase)
        if statement.rule in BY_NEIGHBOUR and self._is_thing(phrase):
            return self.wordless.most_in_view(statement)
        same = before and before[1] and self.going_on.in_same_marks(statement, *before, phrase)
        meant = same or self._who(statement, phrase)
        if meant and statement.rule in BY_NEIGHBOUR:
            another = self.wordless.another(statement, meant.who, phrase)
            if another:
                return another
        if meant and meant.means.by in MENTIONED:
            self._add_mention(phrase, meant.means.by, meant.who, MENTIONED[meant.means.by])
        if meant and meant.who.actor is None and statement.cue_lemma in self.nouns.says_more:
            meant = self.going_on.who_says_more(phrase) or meant
        if meant:
            self._has_spoken(meant, phrase)
            meant.means.by_neighbour(statement.rule)
        return meant

    def _has_spoken(self, meant: Meant, phrase: Phrase) -> None:
        """Somebody has spoken, called so: they are in view, and their name tells who was described before."""
        at = self.tokens.sentence[phrase.first]
        if meant.means.how == "name":
            self.naming.introduce(meant.who, at)
            self.naming.name_opening(meant.who, self.behind_opening)
            self.naming.name_before(meant.who, at, not self.nouns.titles.isdisjoint(phrase.words))
        subject = meant.who.kind != DOCUMENT or not self.meaning.beside.is_source(phrase)
        self.view.note(meant.who, at, subject, True, meant.means.by == "pronoun")

    def _who(self, statement: Statement, phrase: Phrase) -> Meant | None:
        setting = REPORTED if statement.kind == "indirect" else QUOTED
        if statement.ahead:
            main = read_phrase(self.tokens, *statement.ahead, self.nouns)
            meant = self.meaning.ahead(phrase, main, setting)
            if meant:
                return meant
        plain = self.going_on.he_says_more(statement, phrase) or self.going_on.document_says(statement, phrase)
        if plain:
            return plain
        asks = statement.cue_lemma in self.nouns.asks
        set_off, said = self.subjects.is_set_off(phrase), self._said(statement)
        says_i, own = not self.nouns.first_person.isdisjoint(said), self._own(said)
        whole, led = statement.kind == "direct", self._led(statement)
        setting = Setting(True, setting.quoted, set_off, asks, statement.start, says_i, own, led, whole)
        self.view.not_meant = self.going_on.not_meant(statement, phrase)
        meant = self.meaning.who(phrase, setting)
        self.view.not_meant = NOBODY
        document = None if setting.says_i or meant and meant.who.is_person else self.going_on.document_before(phrase)
        return document or meant or self.cataphors.meant(phrase)

    def _led(self, statement: Statement) -> int:
        """The sentence (an index) whose colon leads to a quotation, or none."""
        before = self.article.text[: statement.start].rstrip(OPENING)
        return self.article.sentence_at(len(before) - 1) if before.endswith(":") else NOT_LED

    def _said(self, statement: Statement) -> list[str]:
        """The words of a quotation; none of a statement without marks."""
        first, stop = token_range(self.tokens, statement.start, statement.end)
        return self.tokens.low[first:stop] if statement.kind != "indirect" else []

    def _own(self, said: list[str]) -> frozenset[str]:
        """Whom a quotation calls its speaker's: *mon client*, *ma fille*."""
        behind = (word for before, word in pairwise(said) if before in self.nouns.first_person)
        nouns = (self.nouns.by_form.get(word) for word in behind)
        return frozenset(noun.lemma for noun in nouns if noun and noun.lemma in self.nouns.inverse)

    def _is_thing(self, phrase: Phrase) -> bool:
        """*« Q ». Les entrevues n'ont rien donné.*: a subject that no list holds for a person or a body."""
        listed = phrase.head is not None and phrase.head.kind != "document"
        return not listed and self.meaning.named(phrase) is None and self.meaning.pronoun(phrase) is None

    # --- mentions ------------------------------------------------------------------------------------------------

    def _add_mention(self, phrase: Phrase, form: str, who: Somebody, rule: str) -> None:
        if who.actor is not None:
            self._mention(phrase, form, who.actor, rule)

    def _mention(self, phrase: Phrase, form: str, actor: int, rule: str) -> None:
        if (phrase.start, phrase.end) not in self.spans:
            self.spans.add((phrase.start, phrase.end))
            self.mentions.append(Mention(phrase.start, phrase.end, form, rule, actor))

    # --- a headline's quotation ----------------------------------------------------------------------------------

    def _give_repeated(self, found: list[Meant | None]) -> None:
        """A headline's quotation has the speaker of the same words in the story, also behind a topic."""
        for i, statement in enumerate(self.statements[:IN_HEADLINE]):
            meant = found[i]
            topic = meant is not None and statement.rule == LABELLED and not meant.who.is_person
            if (meant is None or topic) and statement.kind != "indirect" and statement.continues is None:
                words = self._words_of(statement)
                if words.count(" ") >= REPEATED_WORDS:
                    same = (
                        again
                        for other, again in zip(self.statements[i + 1 :], found[i + 1 :], strict=True)
                        if again and words in self._words_of(other)
                    )
                    found[i] = next(same, meant)

    def _words_of(self, statement: Statement) -> str:
        """A statement's words, with a space before and after each."""
        words = "".join(c if c.isalnum() else " " for c in self.article.text[statement.start : statement.end].lower())
        return f" {' '.join(words.split())} "


def _actor_of(who: Somebody) -> int:
    return who.actor


def _speaker(meant: Meant | None) -> Speaker:
    if meant is None:
        return Speaker()
    return Speaker(meant.who.actor, meant.who.name, meant.means.by, certainty(meant.means))
