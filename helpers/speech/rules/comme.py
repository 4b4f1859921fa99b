"""The attribution opens the sentence: *Comme l'a rappelé X, P*; *Ainsi que X le souligne, P*."""

from __future__ import annotations

from helpers.french.grammar import ADV, CONJ, PAREN, PUNCT
from helpers.speech.added import after_added
from helpers.speech.clauses import has_main_verb
from helpers.speech.content import content_end, record_content
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import skip_adjuncts
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.speaker_words import speaker_words
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AS_ALSO, HAD, IT_BEFORE_VERB

SENTENCE_AFTER_COMME = StatementRule(
    "a sentence after comme and its cue", __name__, "Comme l'a rappelé le maire, [le pont est trop étroit]."
)
RULES = (SENTENCE_AFTER_COMME,)


def by_comme(reading: UnitReading, cue: Cue) -> bool:
    """*Comme l'a rappelé X, P*; *Ainsi que X le souligne, P*; *Comme annoncé par X, P*."""
    unit = reading.unit
    begin = _after_comme(unit)
    if not begin or begin > cue.first or cue.mood != "finite" or cue.negated or not _can_say(unit, cue, begin):
        return False
    subject = able(unit, _subject(reading, cue, begin))
    if subject is None:
        return False
    comma = _comma_after(unit, cue, subject)
    if not comma or not has_main_verb(unit, comma + 1, len(unit)):
        return False
    return record_content(reading, cue, comma + 1, content_end(reading, cue, comma + 1), subject, SENTENCE_AFTER_COMME)


def _subject(reading: UnitReading, cue: Cue, begin: int) -> Stretch | None:
    """The words for who says it: *l'a rappelé | le maire*, *| le maire | l'a rappelé*, *rappelé par | le maire*."""
    if cue.passive:
        return speaker_words(reading, cue)
    behind = cue.first == begin
    return subject_after(reading.unit, cue.after) if behind else subject_before(reading.unit, cue.first, begin)


def _after_comme(unit: SpeechUnit) -> int:
    """The item after *comme*, *ainsi que* at the head of the unit, or 0."""
    low = unit.low
    head = next((k for k in range(min(3, len(low))) if low[k] == "comme" or low[k : k + 2] in AS_ALSO), None)
    if head is None or not all(unit.tag[k] & (ADV | CONJ | PUNCT) for k in range(head)):
        return 0
    return head + (1 if low[head] == "comme" else 2)


def _can_say(unit: SpeechUnit, cue: Cue, begin: int) -> bool:
    """*l'a rappelé*: it is said; *comme il l'avait promis, le maire est venu*: the writer tells what came of it."""
    if not (cue.allows("que") or cue.allows("parenthetical")):
        return False
    if cue.passive:
        if cue.first == begin:
            return any(row["strength"] == "speech" for row in cue.rows)  # not: comme prévu par la loi
        return unit.low[cue.first - 1] in unit.grammar.words["neuter"]
    has_object = any(unit.low[k] in IT_BEFORE_VERB for k in range(begin, cue.word))
    return has_object and not any(unit.low[k] in HAD for k in range(cue.first, cue.word))


def _comma_after(unit: SpeechUnit, cue: Cue, subject: Stretch) -> int:
    """The comma that closes the attribution, or 0."""
    behind = skip_adjuncts(unit, max(subject.end, cue.after))
    comma = next((k for k in (subject.end, behind, cue.after) if unit.word(k) == "," or unit.flags(k) & PAREN), 0)
    return after_added(unit, comma) if comma else 0
