"""What is said is the sentence before: *Le pont fermera. C'est ce qu'a annoncé le maire.*, *…, ce que confirme X*."""

from __future__ import annotations

from helpers.french.grammar import OF
from helpers.speech.clauses import has_main_verb
from helpers.speech.content import content_start, record_content
from helpers.speech.cues import Cue
from helpers.speech.reading import Attribution, StatementRule, UnitReading
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, phrase_at, subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import FULL_STOPS, IT_IS, QUE

SENTENCE_BEFORE = StatementRule(
    "a sentence that the next one attributes", __name__, "[Le pont fermera en mai]. C'est ce qu'a annoncé le maire."
)
SAME_SENTENCE = StatementRule(
    "a sentence that c'est ce que attributes", __name__, "[Le pont fermera en mai], c'est ce qu'a annoncé le maire."
)
WHICH_ONE_SAYS = StatementRule(
    "a sentence before ce que and its cue", __name__, "[Le pont est trop étroit], ce que reconnaît le maire."
)
RULES = (SENTENCE_BEFORE, SAME_SENTENCE, WHICH_ONE_SAYS)
SUBJECT_WORDS = 12  # items of a subject between ce que and its verb


def taken_up(reading: UnitReading, before: SpeechUnit) -> Attribution | None:
    """*P. C'est ce qu'a annoncé le maire.*; *P. C'est ce qui ressort d'une note de X*: P is the sentence before."""
    unit = reading.unit
    at = this_which(unit)
    cue = _cue_behind(reading, at) if at else None
    subject = _subject_of(unit, cue, at) if cue else None
    if subject is None or before.quotations or not has_main_verb(before, 0, len(before)):
        return None
    end = len(before)
    while end > 1 and before.low[end - 1] in FULL_STOPS:
        end -= 1
    span = before.start[0], before.end[end - 1]
    return Attribution(*span, "indirect", SENTENCE_BEFORE.name, unit, cue, reading.offsets(subject))


def by_this_which(reading: UnitReading) -> bool:
    """*Le pont fermera, c'est ce qu'a annoncé le maire*: what stands before *c'est* in the same sentence."""
    unit = reading.unit
    if "c'" not in unit.low:
        return False
    comma = next((k for k in range(2, len(unit) - 4) if unit.low[k] in (",", ":") and unit.has(k + 1, IT_IS)), 0)
    at = this_which(unit, comma + 3) if comma else 0
    cue = _cue_behind(reading, at) if at else None
    subject = _subject_of(unit, cue, at) if cue else None
    if subject is None or reading.quotes(0, comma) or not has_main_verb(unit, 0, comma):
        return False
    reading.report(0, comma, SAME_SENTENCE, cue, reading.offsets(subject), None)
    return True


def by_which_one_says(reading: UnitReading, cue: Cue) -> bool:
    """*Le pont est étroit, ce que rappelle X*, *, ce que X a confirmé*: what stands before the comma."""
    unit = reading.unit
    if cue.negated or cue.passive or cue.mood != "finite":
        return False
    if cue.rows[0]["lemma"] not in reading.grammar.words["agrees"] or QUE.isdisjoint(unit.low[: cue.first]):
        return False
    near = range(cue.first - 1, max(cue.first - SUBJECT_WORDS, 1), -1)
    que = next((k for k in near if unit.low[k] in QUE and unit.low[k - 2 : k] == [",", "ce"]), 0)
    subject = _who_says(unit, cue, que + 1) if que else None
    start = content_start(reading, que - 2) if subject else que
    if start >= que - 2 or not has_main_verb(unit, start, que - 2):
        return False
    return record_content(reading, cue, start, que - 2, subject, WHICH_ONE_SAYS)


def _cue_behind(reading: UnitReading, at: int) -> Cue | None:
    """The verb behind *ce qu'* at item `at` that can attribute a whole sentence."""
    cue = next((c for c in reading.cues if c.first > at + 1 and c.mood == "finite" and c.allows("que")), None)
    return None if cue is None or cue.negated else cue


def this_which(unit: SpeechUnit, begin: int = 2) -> int:
    """The item of *ce* in *C'est ce que*, *C'est en tout cas ce qui*, or 0."""
    low = unit.low
    reach = range(begin, min(begin + 6, len(low) - 2))
    return next((k for k in reach if low[k] == "ce" and (low[k + 1] in QUE or low[k + 1] == "qui")), 0)


def who_takes_up(reading: UnitReading, at: int) -> Stretch | None:
    """Who says it behind *ce que* at item `at`: *Voilà ce que répète le maire*."""
    cue = next((c for c in reading.cues if c.first > at + 1 and c.mood == "finite"), None)
    return _subject_of(reading.unit, cue, at) if cue else None


def _subject_of(unit: SpeechUnit, cue: Cue, at: int) -> Stretch | None:
    return _emerges_from(unit, cue) if unit.low[at + 1] == "qui" else _who_says(unit, cue, at + 2)


def _who_says(unit: SpeechUnit, cue: Cue, begin: int) -> Stretch | None:
    """The subject of the verb after *C'est ce que*."""
    return able(unit, subject_after(unit, cue.after) or subject_before(unit, cue.first, begin))


def _emerges_from(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """By whom, or what it emerges from, after *C'est ce qui*."""
    by = next((k for k in range(cue.after, len(unit)) if unit.low[k] == "par"), cue.after)
    return phrase_at(unit, by + 1) if unit.word(by) == "par" or unit.flags(by) & OF else None
