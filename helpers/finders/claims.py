"""Claims: what could be checked against other sources, in the writer's own words or in somebody's mouth.

A claim is a sentence of the writer's, or one of a statement, that tells what is or was: with a number (*compte 300
élèves*), or with a completed act of somebody named and a date or another name (*l'agence a financé en 2022 une
étude*). What will be, might be, is asked or wished cannot be checked, and is none. The kinds are those of fact checkers
(ClaimBuster: Hassan et al. 2017; Full Fact: Konstantinovskiy et al. 2021), as far as words by themselves show them.
Whether a claim is true is not said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from helpers.finders.around import Around
from helpers.finders.doers import Doers, tenses_of
from helpers.french.codebook import Codebook
from helpers.french.grammar import PAST_PARTICIPLE, PUNCT
from helpers.text.article import Span

DATE, QUANTITY, NAMED_ACT = "date", "quantity", "named act"
FEWEST_WORDS = 5  # a shorter stretch says nothing that could be looked up
PARTS_OF_SPEECH = 1 / 3  # a sentence of which statements take more than this share is theirs, not the writer's


class Placed(Protocol):
    """Anything with a place in the text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Known:
    """What was found in the article before, each in text order: the names and the words that stand for them, dates,
    quantities, statements, and the words that attribute these."""

    names: Sequence[Span]
    actors: Sequence[int]  # whom each name stands for
    dates: Sequence[Span]
    quantities: Sequence[Span]
    statements: Sequence[Span]
    cues: Sequence[Span]


@dataclass(slots=True)
class Claim:
    """A stretch that could be checked: its span in code points, the index of the statement that says it (None: the
    writer does), what makes it checkable (`date`, `quantity`, `named act`), and the rule that found it."""

    start: int
    end: int
    statement: int | None
    why: tuple[str, ...]
    rule: str


def find_claims(around: Around, known: Known, codebook: Codebook) -> list[Claim]:
    """What could be checked in an article, in text order, at most one claim for a sentence and who says it."""
    reader = _Reader(around, known, codebook)
    claims = [claim for stretch in _stretches(around, known) if (claim := reader.claim(stretch))]
    return sorted(claims, key=lambda claim: (claim.start, claim.end))


def _demonyms(codebook: Codebook) -> frozenset[str]:
    return frozenset(row["form"].lower() for row in codebook.sheet("demonyms"))


# --- the stretches that may be claims -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some tokens of one sentence, and the statement that they belong to (None: the writer's own)."""

    tokens: Span
    statement: int | None
    not_mine: frozenset[int]  # tokens of statements and cues within a sentence of the writer's


def _stretches(around: Around, known: Known) -> list[Stretch]:
    """Each sentence of each statement, and each sentence that is mostly the writer's own."""
    article, starts = around.article, around.article.tokens.start
    stretches = []
    spoken: set[int] = set()
    for index, said in enumerate(known.statements):
        tokens = range(bisect_left(starts, said.start), bisect_left(starts, said.end))
        spoken.update(tokens)
        for first in [i for i in tokens if i == tokens.start or i == around.first_of_sentence(i)]:
            end = min(around.end_of_sentence(first), tokens.stop)
            stretches.append(Stretch(Span(first, end), index, frozenset()))
    for cue in known.cues:
        spoken.update(range(bisect_left(starts, cue.start), bisect_left(starts, cue.end)))
    for sentence in article.sentences:
        tokens = range(sentence.token_start, sentence.token_end)
        not_mine = frozenset(spoken.intersection(tokens))
        if len(not_mine) <= PARTS_OF_SPEECH * len(tokens):
            stretches.append(Stretch(Span(tokens.start, tokens.stop), None, not_mine))
    return stretches


class _Reader:
    """Tells of a stretch what makes it a claim, if anything does."""

    def __init__(self, around: Around, known: Known, codebook: Codebook) -> None:
        self.around = around
        self.low = around.low
        self.tag = around.tag
        self.doers = Doers(around, tenses_of(codebook))
        self.tenses = self.doers.tenses
        self.known = known
        self.with_be = codebook.words("finder_words", "with_être")
        self.no_claim = codebook.words("finder_words", "no_claim")
        self.demonyms = codebook.derived("demonyms", _demonyms)

    def claim(self, stretch: Stretch) -> Claim | None:
        """The claim that a stretch makes; None where it makes none."""
        tokens = stretch.tokens
        start, end = self.around.offsets(tokens)
        words = sum(not self.tag[i] & PUNCT for i in range(tokens.start, tokens.end))
        if words < FEWEST_WORDS or self._asks(tokens):
            return None
        verbs = [i for i in range(tokens.start, tokens.end) if i not in stretch.not_mine and self._is_told(i)]
        done = [i for i in verbs if self._is_done(i)]
        actors = self._actors(start, end)
        why = []
        if done and actors and self._mine(self.known.dates, stretch):
            why.append(DATE)
        if any(self._is_told_of(quantity, verbs, stretch) for quantity in self._mine(self.known.quantities, stretch)):
            why.append(QUANTITY)
        if len(actors) > 1 and any(self._is_by_somebody(i, start, end) for i in done):
            why.append(NAMED_ACT)
        if not why:
            return None
        who = "the writer" if stretch.statement is None else "a statement"
        return Claim(start, end, stretch.statement, tuple(why), f"{', '.join(why)} in what {who} says")

    def _asks(self, tokens: Span) -> bool:
        """Whether the sentence is a question."""
        last = self.around.end_of_sentence(tokens.start)
        return "?" in self.low[max(last - 3, tokens.start):last]

    def _is_told(self, i: int) -> bool:
        """Whether a verb tells what is or was: a finite verb in neither future nor conditional."""
        low = self.low[i]
        if low in self.tenses.future or low in self.tenses.conditional or low in self.no_claim:
            return False
        return self.around.is_verb(i) and not self._is_condition(i)

    def _is_condition(self, i: int) -> bool:
        """*si elle tarde*: nothing that is said to be so."""
        for k in range(i - 1, self.around.first_of_sentence(i) - 1, -1):
            if self.low[k] == "si" or self.low[k] == "s'" and self.low[k + 1].startswith("il"):
                return True
            if self.tag[k] & PUNCT:
                return False
        return False

    def _is_done(self, i: int) -> bool:
        """Whether the act of a verb is over: *a financé*, *s'est rendue*, *finança*; *comprenait* counts."""
        low = self.low[i]
        if low in self.tenses.past or low in self.tenses.imperfect and low not in self.around.words.auxiliaries:
            return True
        if low not in self.around.words.auxiliaries:
            return False
        participle = self.around.after_adverbs(i + 1)
        if participle >= len(self.low) or not self.tag[participle] & PAST_PARTICIPLE:
            return False
        if low in self.around.words.have:
            return True
        reflexive = any(self.low[k] in ("se", "s'") for k in range(self.around.verb_start(i), i))
        return reflexive or low in self.tenses.imperfect or self.low[participle] in self.with_be

    def _mine(self, places: Sequence[Span], stretch: Stretch) -> list[Span]:
        """Those of the places that stand in the stretch, and in no words of somebody else."""
        start, end = self.around.offsets(stretch.tokens)
        starts = self.around.article.tokens.start
        first = bisect_left(places, start, key=_start_of)
        return [
            place for place in places[first:bisect_left(places, end, key=_start_of)]
            if place.end <= end and bisect_left(starts, place.start) not in stretch.not_mine
        ]

    def _actors(self, start: int, end: int) -> set[int]:
        """Who is named in a stretch."""
        names = self.known.names
        first = bisect_left(names, start, key=_start_of)
        return set(self.known.actors[first:bisect_left(names, end, key=_start_of)])

    def _is_told_of(self, quantity: Span, verbs: list[int], stretch: Stretch) -> bool:
        """Whether a quantity is what a verb tells of: no infinitive, no future stands nearer before it."""
        starts = self.around.article.tokens.start
        first, end = bisect_left(starts, quantity.start), bisect_left(starts, quantity.end)
        if self.low[end - 1] in self.no_claim:
            return False  # deux fois
        for i in range(first - 1, stretch.tokens.start - 1, -1):
            if i in verbs:
                return True
            if self.around.is_infinitive(i) or self.around.is_verb(i):
                return False
        return any(i > first for i in verbs) and not any(
            self.around.is_verb(i) for i in range(first, verbs[0])
        )

    def _is_by_somebody(self, verb: int, start: int, end: int) -> bool:
        """Whether who does it is named, or said by a country: *la délégation marocaine*."""
        doer = self.doers.of(verb, "present")
        if doer is None:
            return False
        words = self.around.offsets(doer.words)
        if words.start < start or words.end > end:
            return False
        named = bool(self._actors(words.start, words.end))
        return named or not self.demonyms.isdisjoint(self.low[doer.words.start:doer.words.end])


def _start_of(place: Placed) -> int:
    return place.start
