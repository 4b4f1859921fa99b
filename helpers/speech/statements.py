"""The statements of an article: what is said, in which words, and the words that stand for the speaker.

A statement is defined by the annotation guide that `data/coding/README.md` sums up: `direct` (a quotation that
stands on its own), `mixed` (quoted words inside the writer's sentence), `indirect` (reported without marks).
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.french.codebook import Codebook
from helpers.french.grammar import CLITIC, grammar_of
from helpers.speech.attribute import attribute
from helpers.speech.cues import Cue
from helpers.speech.incises import cut_at_incises
from helpers.speech.interviews import interview_turns, statement_of
from helpers.speech.reading import Attribution, Story, UnitReading
from helpers.speech.rules.held_behind import held_behind
from helpers.speech.rules.standing_alone import (
    adjacent,
    announced_after,
    floating,
    leave_waiting,
    signature,
    stands_alone,
    told_behind,
)
from helpers.speech.rules.taken_up import taken_up
from helpers.speech.stray_marks import with_a_missing_mark
from helpers.speech.units import SpeechUnit, units_of
from helpers.speech.words import IT_IS, OF_THE_VERB
from helpers.text.article import Article, Problem
from helpers.text.places import Span
from helpers.text.quotations import find_quotations


@dataclass(slots=True)
class Statement:
    """One statement. Offsets count code points; `continues` is the index of the statement that it carries on.

    Where the speaker's words are a pronoun before its person, `ahead` says where those words stand.
    """

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
    ahead: Span | None = None

    @property
    def speaker_words(self) -> Span | None:
        """The place of the words for its speaker, if it has any."""
        start, end = self.speaker_start, self.speaker_end
        return None if start is None or end is None else Span(start, end)

    @property
    def cue_words(self) -> Span | None:
        """The place of its cue, if it has one."""
        start, end = self.cue_start, self.cue_end
        return None if start is None or end is None else Span(start, end)


def find_statements(article: Article, codebook: Codebook) -> tuple[list[Statement], list[Problem]]:
    """The statements of an article in text order, and the marks that could not be read."""
    quotations, problems = find_quotations(article)
    grammar = grammar_of(codebook)
    story = Story(article.text, grammar)
    tags = article.tags(grammar)
    quotations += with_a_missing_mark(article, problems, quotations, tags, grammar)
    quotations.sort(key=lambda quotation: quotation.open)
    quotations = cut_at_incises(quotations, article.tokens, tags, grammar)
    turns = interview_turns(article, grammar, tags)
    for unit in units_of(article, quotations, grammar):
        turn = turns.get(article.sentences[article.tokens.sentence[unit.token]].paragraph) if turns else None
        if turn is None:
            _read(story, unit)
        elif turn.is_statement and unit.token == turn.begin:
            story.found.append(statement_of(turn, unit, article.tokens))
        story.earlier, story.last = story.last, unit
    leave_waiting(story)
    return _in_order(story.found), problems


def _read(story: Story, unit: SpeechUnit) -> None:
    """Find the statements of one unit."""
    before = len(story.found)
    reading = UnitReading(unit, story.grammar, story.last_found, story.last)
    attribute(reading)
    taken = [one for one in _sentence_before(story, reading) if all(one.cue is not f.cue for f in reading.found)]
    held_behind(story, reading)
    story.found += taken + reading.found or announced_after(story, reading)
    alone = next((i for i in unit.quotations if i not in reading.taken and stands_alone(unit, i)), None)
    if alone is not None:
        floating(story, unit, alone)
        return
    if reading.found:
        if story.waiting:
            told_behind(story, reading)
    elif len(story.found) == before:
        signature(story, unit)
    if story.waiting:
        leave_waiting(story)


def _sentence_before(story: Story, reading: UnitReading) -> list[Attribution]:
    """*Le pont fermera. C'est ce qu'a annoncé le maire.*: the sentence before, if nobody has said it yet."""
    if story.last is None or not reading.unit.has(0, IT_IS):
        return []
    before, last = story.last, story.last_found
    if last is not None and last.unit is before:
        return []
    found = taken_up(reading, before) if adjacent(before, reading.unit) else None
    return [found] if found else []


def _in_order(found: list[Attribution]) -> list[Statement]:
    """The statements in text order, without overlaps, each speaker carried on where a quotation goes on."""
    kept: list[Attribution] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif kept[-1].kind == "indirect" and item.kind != "indirect":
            kept[-1] = item
    index = {id(item): number for number, item in enumerate(kept)}
    return [_statement(item, _earlier(item, index)) for item in kept]


def _earlier(item: Attribution, index: dict[int, int]) -> int | None:
    """The statement that one carries on, if it stands before it: around a cue it may come to stand after it."""
    number = index.get(id(item.same_as)) if item.same_as is not None else None
    return number if number is not None and number < index[id(item)] else None


def _statement(item: Attribution, continues: int | None) -> Statement:
    statement = Statement(item.start, item.end, item.kind, continues=continues, rule=item.rule, ahead=item.ahead)
    if item.speaker:
        statement.speaker_start, statement.speaker_end = item.speaker
    cue, unit = item.cue, item.unit
    if cue:
        statement.cue_start, statement.cue_end = unit.start[_cue_start(unit, cue)], unit.end[cue.after - 1]
        statement.cue_lemma = cue.lemma if cue.rows or cue.phrase.words else unit.low[cue.word]
    return statement


def _cue_start(unit: SpeechUnit, cue: Cue) -> int:
    """The first item of the cue's own words: *se* and *ne* are, an object before the verb (*l'a dit*) is not."""
    first = cue.first
    if cue.mood == "infinitive" and first < cue.word and unit.low[first - 1] in ("avant", "non"):
        return cue.word  # avant de préciser, non sans rappeler
    if cue.mood == "infinitive" and unit.low[first] in ("pour", "à"):
        return cue.word
    while first < cue.word and unit.tag[first] & CLITIC and unit.low[first] not in OF_THE_VERB:
        first += 1
    return first
