"""Where a source says only that somebody else said it: *Selon l'agence, le maire a affirmé que P*."""

from __future__ import annotations

from helpers.speech.behind_on import is_on
from helpers.speech.clauses import has_main_verb
from helpers.speech.openers import clause_after, quotation_after
from helpers.speech.reading import UnitReading
from helpers.speech.speaker_words import is_plain_speech
from helpers.speech.subjects import can_speak, subject_before


def tells_who_said(reading: UnitReading, behind: int) -> bool:
    """Whether what is said from item `behind` on is only that somebody said something, who is then its speaker."""
    unit = reading.unit
    for cue in reading.cues:
        if cue.first > behind and cue.mood == "finite" and is_plain_speech(cue) and not (cue.negated or cue.passive):
            says = clause_after(unit, cue) or quotation_after(unit, cue) is not None
            subject = subject_before(unit, cue.first, behind + 1) if says else None
            if subject is None or is_on(unit, subject) or has_main_verb(unit, behind, cue.first):
                return False
            if reading.quotes(behind, cue.first):
                return False  # d'après X, « Q », d'autres disent que P
            told = unit.low[subject.begin] in reading.grammar.words["neuter"]  # selon eux, cela montre que P
            shows = cue.rows[0]["lemma"] in reading.grammar.words["shows"]
            return not (told or shows) and can_speak(unit, subject)
    return False
