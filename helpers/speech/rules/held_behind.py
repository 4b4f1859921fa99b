"""A quotation whose speaker the short sentence behind it tells, another having spoken: *« Q. » X n'en démord pas.*"""

from __future__ import annotations

from helpers.french.grammar import CONJ, PRON, PUNCT
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.reading import Attribution, StatementRule, Story, UnitReading
from helpers.speech.rules.standing_alone import ALONE_GOES_ON, BEFORE_TELLS, stands_alone
from helpers.speech.speaker_words import speaker_words
from helpers.speech.subjects import able
from helpers.speech.words import NOT

HELD_BEHIND = StatementRule(
    "a quotation before a sentence that tells who holds to it",
    __name__,
    "La ville a promis un plan. « [Ce pont est une honte.] » Anne Durand n'en démord pas.",
)
RULES = (HELD_BEHIND,)


def held_behind(story: Story, reading: UnitReading) -> None:
    """Give the quotation just before a unit that tells no more than who holds to it to that one."""
    last = story.last_found
    cue = next((c for c in reading.cues if c.mood == "finite"), None)
    if last is None or cue is None or reading.found or not _is_alone_before(story, reading, last):
        return
    holds = {row["lemma"] for row in cue.rows} <= reading.grammar.words["holds_to_it"]
    subject = able(reading.unit, speaker_words(reading, cue)) if holds and _closes(reading, cue) else None
    if subject and subject.begin == 0 and not reading.unit.tag[0] & PRON:
        last.same_as, last.speaker, last.rule = None, reading.offsets(subject), HELD_BEHIND.name


def _is_alone_before(story: Story, reading: UnitReading, last: Attribution) -> bool:
    """Whether the last statement is a quotation alone, in the sentence before, with no verb of its own to say it."""
    unit = reading.unit
    if last.unit is not story.last or last.unit.last_paragraph != unit.paragraph or unit.quotations:
        return False
    alone = any(stands_alone(last.unit, i) for i in last.unit.quotations)
    return alone and last.rule in (ALONE_GOES_ON.name, BEFORE_TELLS.name)


def _closes(reading: UnitReading, cue: Cue) -> bool:
    """*n'en démord pas.*, *persiste et signe.*, *insiste encore.*: whether nothing follows the verb."""
    unit, after = reading.unit, cue.after
    while unit.word(after) in NOT or skip_adverbs(unit, after) > after:
        after = after + 1 if unit.word(after) in NOT else skip_adverbs(unit, after)
    if unit.flags(after) & CONJ:
        after += 2  # et signe
    return all(tag & PUNCT for tag in unit.tag[after:])
