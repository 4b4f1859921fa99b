"""The statements of an article: what is said, in which words, and the words that stand for the speaker.

A statement is defined by the annotation guide that `data/coding/README.md` sums up: `direct` (a quotation that
stands on its own), `mixed` (quoted words inside the writer's sentence), `indirect` (reported without marks).
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.french.codebook import Codebook
from helpers.french.grammar import (
    CLITIC,
    PUNCT,
    Grammar,
    grammar_of,
)
from helpers.speech.attributions import FRAGMENT_WORDS, UnitReading
from helpers.speech.clauses import noun_phrase_end
from helpers.speech.cues import Cue
from helpers.speech.found import Found, quoted
from helpers.speech.incises import cut_at_incises
from helpers.speech.rules_indirect import said_noun, taken_up, whose
from helpers.speech.subjects import can_speak, main_subject
from helpers.speech.units import Unit, units_of
from helpers.text.article import Article, Problem
from helpers.text.quotations import DASHES, find_quotations


@dataclass(slots=True)
class Statement:
    """One statement. Offsets count code points; `continues` is the index of the statement that it carries on."""

    start: int
    end: int
    kind: str
    cue_start: int | None = None
    cue_end: int | None = None
    cue_lemma: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    continues: int | None = None
    rule: str = ""


def find_statements(article: Article, codebook: Codebook) -> tuple[list[Statement], list[Problem]]:
    """The statements of an article in text order, and the marks that could not be read."""
    quotations, problems = find_quotations(article)
    grammar = grammar_of(codebook)
    reader = _Reader(article, grammar)
    tags = grammar.tags_of(article.tokens.low, article.tokens.text)
    quotations = cut_at_incises(quotations, article.tokens, tags, grammar)
    for unit in units_of(article, quotations, tags):
        reader.read(unit)
    return _in_order(reader.found), problems


class _Reader:
    """Reads the units of one article in order and collects what is said in them."""

    def __init__(self, article: Article, grammar: Grammar) -> None:
        self.article = article
        self.grammar = grammar
        self.found: list[Found] = []
        self.waiting: list[tuple[Unit, int]] = []  # quotations that stand alone and have no speaker yet
        self.last: Unit | None = None

    def read(self, unit: Unit) -> None:
        """Find the statements of one unit."""
        self._read(unit)
        self.last = unit

    def _read(self, unit: Unit) -> None:
        before = len(self.found)
        reading = UnitReading(unit, self.grammar, self.found[-1] if self.found else None)
        reading.attribute()
        self.found += reading.found or self._announced_after(unit, reading) or self._taken_up(reading)
        loose = [i for i in unit.quotations if i not in reading.taken]
        alone = [i for i in loose if _stands_alone(unit, i)]
        if alone:
            self._floating(unit, alone[0], before)
            return
        if len(self.found) == before:
            self._signature(unit)
        self.waiting.clear()

    def _announced_after(self, unit: Unit, reading: UnitReading) -> list[Found]:
        """*« Q » Une ancienne élève résume la situation.*: who said it is the subject of the next sentence."""
        before = [(other, i) for other, i in self.waiting if other is self.last and other.paragraph == unit.paragraph]
        if not before or unit.quotations:
            return []
        cue = next((c for c in reading.cues if c.mood == "finite" and c.allows("parenthetical")), None)
        noun = said_noun(unit, self.grammar, 2) if unit.low[:2] == ["c'", "est"] else None
        if noun is not None:
            subject = whose(unit, noun, len(unit))  # « Q » C'est l'avis du maire.
        else:
            subject = reading.subject(cue) if cue else main_subject(unit, len(unit.tag))
        if subject is None or not can_speak(unit, subject) or unit.low[subject[0]] in self.grammar.neuter:
            return []
        rule = "a quotation before a sentence about its speaker"
        found = [quoted(other, i, "direct", rule, None, None) for other, i in before]
        for one in found:
            one.speaker = unit.start[subject[0]], unit.end[subject[1] - 1]
        return found

    def _taken_up(self, reading: UnitReading) -> list[Found]:
        """*Le pont fermera. C'est ce qu'a annoncé le maire.*: the sentence before is what is said."""
        before, last = self.last, self.found[-1] if self.found else None
        if reading.unit.low[:2] != ["c'", "est"] or before is None or last is not None and last.unit is before:
            return []
        found = taken_up(reading, before) if _adjacent(before, reading.unit) else None
        return [found] if found else []

    def _floating(self, unit: Unit, i: int, before: int) -> None:
        """A quotation that is a sentence of its own: it carries on the speaker of the sentence before."""
        last = self.found[-1] if self.found else None
        before_last = self.found[-2] if len(self.found) > 1 and self._is_turn(unit, i) else None
        if before_last and before_last.unit and before_last.unit.paragraph == unit.paragraph - 2:
            rule = "a turn of a dialogue: the one who spoke before the last"
            self.found.append(quoted(unit, i, "direct", rule, None, before_last))
            return
        if last and last.unit is not self.last and self._by_subject_before(unit, i):
            return  # somebody else has become the subject since
        if (
            last
            and last.unit
            and (
                last.unit.sentence >= unit.sentence - 1
                or last.unit.paragraph == unit.paragraph
                and last.unit is not unit
            )
            and _adjacent(last.unit, unit)
        ):
            self.found.append(
                quoted(unit, i, "direct", "a quotation alone goes on with the speaker before it", None, last)
            )
        elif self._by_subject_before(unit, i):
            pass
        else:
            self.waiting.append((unit, i))

    def _is_turn(self, unit: Unit, i: int) -> bool:
        """Whether a quotation is a turn of a dialogue inside one pair of marks: it opens with a dash."""
        return self.article.text[unit.quotations[i].open] in DASHES

    def _by_subject_before(self, unit: Unit, i: int) -> bool:
        """*La ministre a dressé un constat. « Q »*: the subject of the sentence before, in the same paragraph."""
        before = self.last
        if before is None or before.paragraph != unit.paragraph or unit.quotations[i].words < FRAGMENT_WORDS:
            return False
        subject = main_subject(before, len(before))
        if subject is None or not can_speak(before, subject):
            return False
        found = quoted(unit, i, "direct", "a quotation after a sentence about its speaker", None, None)
        found.speaker = before.start[subject[0]], before.end[subject[1] - 1]
        self.found.append(found)
        return True

    def _signature(self, unit: Unit) -> None:
        """A line that names the author of the quotation above it: *— Société Dark Star*."""
        if not self.waiting or unit.low[0] not in ("—", "–", "-") or len(unit.tag) < 2:
            return
        end = noun_phrase_end(unit, 1)
        if end > 1:
            speaker = (unit.start[1], unit.end[end - 1])
            for other, i in self.waiting:
                found = quoted(other, i, "direct", "signed below the quotation", None, None)
                found.speaker = speaker
                self.found.append(found)


def _adjacent(earlier: Unit, later: Unit) -> bool:
    """Whether a unit follows the other one closely enough for its quotation to go on."""
    return later.paragraph - earlier.paragraph <= 1 and later.sentence - earlier.sentence <= 4


def _stands_alone(unit: Unit, i: int) -> bool:
    """Whether the quotation at item `i` is all that its unit holds."""
    return all(unit.tag[k] & PUNCT or k == i for k in range(len(unit.tag)))


def _earlier(item: Found, index: dict[int, int]) -> int | None:
    """The statement that one carries on, if it stands before it: around a cue it may come to stand after it."""
    number = index.get(id(item.same_as)) if item.same_as is not None else None
    return number if number is not None and number < index[id(item)] else None


def _in_order(found: list[Found]) -> list[Statement]:
    """The statements in text order, without overlaps, each speaker carried on where a quotation goes on."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if kept and item.start < kept[-1].end:
            if kept[-1].kind == "indirect" and item.kind != "indirect":
                kept[-1] = item
            continue
        kept.append(item)
    index = {id(item): number for number, item in enumerate(kept)}
    statements = []
    for item in kept:
        cue, unit = item.cue, item.unit
        source = item
        while source.speaker is None and source.same_as is not None:
            source = source.same_as
        speaker = item.speaker
        statements.append(
            Statement(
                item.start,
                item.end,
                item.kind,
                unit.start[_cue_start(unit, cue)] if cue and unit else None,
                _cue_end(unit, cue) if cue and unit else None,
                cue.lemma if cue and (cue.rows or cue.phrase) else (unit.low[cue.word] if cue and unit else None),
                speaker[0] if speaker else None,
                speaker[1] if speaker else None,
                _earlier(item, index),
                item.rule,
            )
        )
    return statements


def _cue_start(unit: Unit, cue: Cue) -> int:
    """The first item of the cue's own words: *se* and *ne* are, an object before the verb (*l'a dit*) is not."""
    first = cue.first
    if cue.mood == "infinitive" and first < cue.word and unit.low[first - 1] in ("avant", "non"):
        return cue.word  # avant de préciser, non sans rappeler
    if cue.mood == "infinitive" and unit.low[first] == "pour":
        return cue.word
    while first < cue.word and unit.tag[first] & CLITIC and unit.low[first] not in ("se", "s'", "ne", "n'"):
        first += 1
    return first


def _cue_end(unit: Unit, cue: Cue) -> int:
    return unit.end[cue.after - 1]
