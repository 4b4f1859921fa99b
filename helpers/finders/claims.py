"""Claims: what could be checked against other sources, in the writer's own words or in somebody's mouth.

A claim is a sentence of the writer's, or one of a statement, that tells what is or was: with a number (*compte 300
élèves*), or with a completed act of somebody named and a date or another name (*l'agence a financé en 2022 une
étude*). What will be, might be, is asked, wished or aimed at cannot be checked, and is none. The kinds are those of
fact checkers (ClaimBuster: Hassan et al. 2017; Full Fact: Konstantinovskiy et al. 2021), as far as words by themselves
show them.
Whether a claim is true is not said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from helpers.finders.around import Around
from helpers.finders.doers import Doers
from helpers.finders.quantities import Quantity
from helpers.finders.words_around import Placed
from helpers.french.grammar import ADV, CAPITAL, CONJ, OF, PAST_PARTICIPLE, PREP, PUNCT, REL, ROLE
from helpers.text.article import Span
from helpers.text.quotations import BOLD, BULLETS, OPENING_QUOTES
from helpers.text.sentences import first_of_story

DATE, QUANTITY, NAMED_ACT = "date", "quantity", "named act"
FEWEST_CLAIM_WORDS = 5  # a shorter stretch says nothing that could be looked up
FEW = 10  # *les deux hommes* are those spoken of before; *les 300 élèves* are counted here
PARTS_OF_SPEECH = 1 / 3  # a sentence of which statements take more than this share is theirs, not the writer's


class FoundBefore(NamedTuple):
    """What was found in the article before, each in text order: the names and the words that stand for them, dates,
    quantities, statements, and the words that attribute these."""

    names: Sequence[Placed]
    actors: Sequence[int]  # whom each name stands for
    dates: Sequence[Placed]
    quantities: Sequence[Quantity]
    statements: Sequence[Placed]
    cues: Sequence[Placed]


@dataclass(slots=True)
class Claim:
    """A stretch that could be checked: its span in code points, the index of the statement that says it (None: the
    writer does), what makes it checkable (`date`, `quantity`, `named act`), and the rule that found it."""

    start: int
    end: int
    statement: int | None
    why: tuple[str, ...]
    rule: str


def find_claims(around: Around, known: FoundBefore) -> list[Claim]:
    """What could be checked in an article, in text order, at most one claim for a sentence and who says it."""
    spoken = _spoken(around, known)
    reader = _Reader(around, known, spoken)
    claims = [claim for stretch in _stretches(around, known, spoken) if (claim := reader.claim(stretch))]
    return sorted(claims, key=lambda claim: (claim.start, claim.end))


# --- the stretches that may be claims -------------------------------------------------------------------------


class Passage(NamedTuple):
    """Some tokens of one sentence, and the statement that they belong to (None: the writer's own)."""

    first: int
    end: int
    statement: int | None


def _stretches(around: Around, known: FoundBefore, spoken: bytearray) -> list[Passage]:
    """Each sentence of each statement, and each sentence of the story that is mostly the writer's own.

    A headline says what the story says again. `spoken` has a 1 for each token of a statement or of the words that
    attribute one.
    """
    starts, sentences = around.article.tokens.start, around.article.sentences
    cued = [bisect_left(starts, cue.start) for cue in known.cues]
    by_source = {around.sentence[i] for i in cued if around.tag[i] & PREP}  # selon lui: the whole sentence is his
    stretches = []
    for index, said in enumerate(known.statements):
        first, end = bisect_left(starts, said.start), bisect_left(starts, said.end)
        while first < end:
            cut = min(end, sentences[around.sentence[first]].token_end)
            stretches.append(Passage(first, cut, index))
            first = cut
    story = first_of_story(around.article.text[sentence.start:sentence.end] for sentence in sentences)
    for number in range(story, len(sentences)):
        first, end = sentences[number].token_start, sentences[number].token_end
        if number not in by_source and sum(spoken[first:end]) <= PARTS_OF_SPEECH * (end - first):
            stretches.append(Passage(first, end, None))
    return stretches


def _spoken(around: Around, known: FoundBefore) -> bytearray:
    starts = around.article.tokens.start
    spoken = bytearray(len(starts))
    for place in (*known.statements, *known.cues):
        first, end = bisect_left(starts, place.start), bisect_left(starts, place.end)
        spoken[first:end] = b"\1" * (end - first)
    return spoken


class _Places:
    """Some places of the article in text order, by the token that each begins with."""

    def __init__(self, around: Around, places: Sequence[Placed]) -> None:
        starts = around.article.tokens.start
        self.first = [bisect_left(starts, place.start) for place in places]
        self.end = [bisect_left(starts, place.end) for place in places]

    def within(self, first: int, end: int) -> range:
        """The indices of those that begin in a stretch of tokens."""
        return range(bisect_left(self.first, first), bisect_left(self.first, end))


class _Reader:
    """Tells of a stretch what makes it a claim, if anything does."""

    def __init__(self, around: Around, known: FoundBefore, spoken: bytearray) -> None:
        self.around = around
        self.low = around.low
        self.tag = around.tag
        self.spoken = spoken
        self.doers = Doers(around)
        self.names = [bisect_left(around.article.tokens.start, name.start) for name in known.names]
        self.actors = known.actors
        self.dates = _Places(around, known.dates)
        telling = [quantity for quantity in known.quantities if self._tells(quantity)]
        self.quantities = _Places(around, telling)

    def _tells(self, quantity: Quantity) -> bool:
        """Whether a quantity says something new: not *ces deux femmes*, *À trois jours du match*, an age."""
        around, starts = self.around, self.around.article.tokens.start
        first, end = bisect_left(starts, quantity.start), bisect_left(starts, quantity.end)
        if first == around.first_of_sentence[first]:
            return True
        before = first - 1
        if around.is_a(before, "between") and (quantity.value or 0) <= FEW:
            return False  # entre deux séances
        if around.is_a(before, "given"):
            return quantity.unit is not None or quantity.value is None or quantity.value > FEW
        if not around.is_a(end - 1, "time_unit") and quantity.unit != "year":
            return True  # deux ans et demi: years
        if quantity.unit == "year" and self._is_age(before, end):
            return False
        if around.is_a(before, "moment"):
            opens = before == around.first_of_sentence[before] or bool(self.tag[before - 1] & (PUNCT | CONJ))
            return not (opens or quantity.unit == "h")
        is_aside = self.tag[before] & PUNCT and self.tag[end] & PUNCT and quantity.unit == "year"
        return not is_aside

    def _is_age(self, before: int, end: int) -> bool:
        """*j'avais huit ans*, *un armateur*, *le Brestois de 71 ans*; not *elle a vingt ans d'expérience*."""
        of_somebody = self.around.is_a(before, "bare_of") and bool(self.tag[before - 1] & (ROLE | CAPITAL))
        return of_somebody or self.around.is_a(before, "have") and not self.tag[end] & OF

    def claim(self, stretch: Passage) -> Claim | None:
        """The claim that a stretch makes; None where it makes none."""
        actors, quantities = self._named(stretch.first, stretch.end), self._mine(self.quantities, stretch)
        dates = self._mine(self.dates, stretch) if actors else []
        if not (quantities or dates or len(actors) > 1) or self._asks(stretch):
            return None
        if self._quotes(stretch):
            return None
        if sum(not tag & PUNCT for tag in self.tag[stretch.first:stretch.end]) < FEWEST_CLAIM_WORDS:
            return None
        why = self._why(stretch, actors, dates, quantities) or [QUANTITY] * self._is_figure(stretch, quantities)
        if not why:
            return None
        start, end = self.around.offsets(self._without_signs(stretch))
        who = "the writer" if stretch.statement is None else "a statement"
        return Claim(start, end, stretch.statement, tuple(why), f"{', '.join(why)} in what {who} says")

    def _without_signs(self, stretch: Passage) -> Span:
        """The tokens without the signs of a list or of bold around them: *- Dette : 3 millions*, ***Nort a signé.***"""
        first, end = stretch.first, stretch.end
        while first < end - 1 and self.low[first] in BULLETS:
            first += 1
        while end > first + 1 and self.low[end - 1] == BOLD:
            end -= 1
        return Span(first, end)

    def _is_figure(self, stretch: Passage, quantities: list[Span]) -> bool:
        """*- Dette nette : 96 millions d'euros*: a line of a list that names a thing and gives its number."""
        first = self._without_signs(stretch).start
        colon = next((k for k in range(first, stretch.end) if self.low[k] == ":"), first)
        figures = (place for place in quantities if not self.around.is_a(place.end - 1, "time_unit"))
        return stretch.first < first < colon and any(place.start == colon + 1 for place in figures)

    def _asks(self, stretch: Passage) -> bool:
        """*Où est-il ?*, *« Qui a payé 300 euros ? », demande la juge*"""
        return self.around.asks(stretch.first) or "?" in self.low[stretch.end - 2:stretch.end]

    def _quotes(self, stretch: Passage) -> bool:
        """*Elle me disait : « Le ballon ment »*: what is told is that somebody said it."""
        marks = zip(self.low[stretch.first:stretch.end], self.low[stretch.first + 1:stretch.end], strict=False)
        return stretch.statement is not None and any(low == ":" and mark in OPENING_QUOTES for low, mark in marks)

    def _why(self, stretch: Passage, actors: set[int], dates: list[Span], quantities: list[Span]) -> list[str]:
        """What makes a stretch checkable that names these actors and holds these dates and quantities."""
        verbs = self._told(stretch)
        done = [i for i in verbs if self._is_done(i)] if dates or len(actors) > 1 else []
        why = []
        if done and dates:
            why.append(DATE)
        if any(self._is_told_of(quantity, verbs, stretch) for quantity in quantities):
            why.append(QUANTITY)
        if len(actors) > 1 and any(self._is_by_somebody(i, stretch) for i in done):
            why.append(NAMED_ACT)
        return why

    def _is_mine(self, i: int, stretch: Passage) -> bool:
        """Whether a token of a sentence is its writer's, and in no statement and no attribution there."""
        return stretch.statement is not None or not self.spoken[i]

    def _named(self, first: int, end: int) -> set[int]:
        """Who is named in a stretch of tokens."""
        return set(self.actors[bisect_left(self.names, first):bisect_left(self.names, end)])

    def _mine(self, places: _Places, stretch: Passage) -> list[Span]:
        """The tokens of those of the places that stand in the stretch, and in no words of somebody else."""
        if not places.first:
            return []
        return [
            Span(places.first[k], places.end[k]) for k in places.within(stretch.first, stretch.end)
            if self._is_mine(places.first[k], stretch)
        ]

    def _told(self, stretch: Passage) -> list[int]:
        """The verbs of a stretch that tell what is or was: finite, in neither future nor conditional; *avoir vendu*."""
        verbs = [i for i in range(stretch.first, stretch.end) if i in self.around.verbs or self._is_perfect(i, stretch)]
        inside = [i for i in verbs if not self._is_aim(i)]
        before = self.low[self.around.first_of_sentence[stretch.first]:stretch.end]
        may_be_condition = not self.around.words["condition"].isdisjoint(before)
        inside = [i for i in inside if self._is_mine(i, stretch) and not self._is_general(i)]
        return [i for i in inside if not (may_be_condition and self._is_condition(i))]

    def _is_perfect(self, i: int, stretch: Passage) -> bool:
        """*(assure) avoir vendu*, *après avoir vendu*: over, unless it depends on a verb (*pourrait avoir vendu*)."""
        if not (self.around.is_infinitive(i) and self.around.is_a(i, "auxiliary")):
            return False
        start = self.around.before_adverbs(self.around.verb_start(i))
        depends = start > stretch.first and start - 1 in self.around.verbs
        return not depends and bool(self.tag[self.around.after_adverbs(i + 1)] & PAST_PARTICIPLE)

    def _is_general(self, i: int) -> bool:
        """*on ne prend pas une clé de deux kilos*: what nobody does; *on payait* tells what was so."""
        start = self.around.verb_start(i)
        denied = self.low[start] in self.around.words["ne"]
        return denied and self.around.is_a(start - 1, "one") and not self._is_done(i)

    def _is_aim(self, i: int) -> bool:
        """*comptera*, *vise 60 millions*, *est prévue en 2028*, *a promis*, *réclame*: what is to be, not what is."""
        if self.around.is_a(i, "untold") or self.around.is_a(i, "demands") and not self._is_done(i):
            return True
        after = self.around.after_adverbs(i + 1)
        is_passive = self.around.is_a(i, "auxiliary") and self.around.is_a(after, "aims")
        return self.around.is_a(i, "aims") or is_passive

    def _is_condition(self, i: int) -> bool:
        """*si elle tarde*: nothing that is said to be so."""
        for k in range(i - 1, self.around.first_of_sentence[i] - 1, -1):
            if self.low[k] == "si" or self.low[k] == "s'" and self.low[k + 1].startswith("il"):
                return True
            if self.tag[k] & PUNCT:
                return False
        return False

    def _is_done(self, i: int) -> bool:
        """Whether the act of a verb is over: *a financé*, *s'est rendue*, *finança*; *comprenait* counts."""
        auxiliary, imperfect = self.around.is_a(i, "auxiliary"), self.around.is_a(i, "imperfect")
        if self.around.is_a(i, "past") or imperfect and not auxiliary:
            return True
        if not auxiliary:
            return False
        participle = self.around.after_adverbs(i + 1)
        if not self.tag[participle] & PAST_PARTICIPLE:
            return False
        if self.around.is_a(i, "have") or self.around.has_reflexive(i) or imperfect:
            return True
        return self.around.is_a(participle, "with_être")

    def _is_told_of(self, quantity: Span, verbs: list[int], stretch: Passage) -> bool:
        """Whether a verb tells of a quantity: no infinitive, no future stands nearer before it."""
        if not verbs or self.around.is_a(quantity.end - 1, "no_claim"):
            return False  # deux fois
        for i in range(quantity.start - 1, stretch.first - 1, -1):
            if i in verbs:
                return True
            if self.around.is_infinitive(i) or i in self.around.verbs:
                return False
        return self._main_verb_behind(quantity, stretch) in verbs

    def _main_verb_behind(self, quantity: Span, stretch: Passage) -> int | None:
        """The verb whose subject a quantity may be: *deux enfants jouent*; *deux enfants qui dorment* has none."""
        relatives = 0
        for i in range(quantity.end, stretch.end):
            if self.tag[i] & PUNCT:
                relatives = 0
            elif i in self.around.verbs:
                if not relatives:
                    return i
                relatives -= 1
            elif self.tag[i] & REL and not self.tag[i - 1] & ADV:  # ainsi que
                relatives += 1
        return None

    def _is_by_somebody(self, verb: int, stretch: Passage) -> bool:
        """Whether who does it is named, or said by a country: *la délégation marocaine*."""
        doer = self.doers.of(verb, "present")
        if doer is None or doer.words.start < stretch.first:
            return False
        words = doer.words
        return bool(self._named(*words)) or not self.around.words["demonym"].isdisjoint(self.low[words.start:words.end])
