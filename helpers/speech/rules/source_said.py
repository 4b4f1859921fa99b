"""What a source says, written down: the quotation that it begins with, or else the sentence."""

from __future__ import annotations

from helpers.french.grammar import PUNCT, QUOTE
from helpers.speech.clauses import is_named
from helpers.speech.content import content_end, further_quotations, record_content
from helpers.speech.cues import Cue
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.units import Stretch

LONG_QUOTATION = 12  # words: what goes on behind such a quotation is the writer's again

QUOTATION_AFTER_SOURCE = StatementRule(
    "a quotation after its source", __name__, "Selon le maire, « [le pont sera fermé] »."
)
SENTENCE_WITH_SOURCE = StatementRule("a sentence with its source", __name__, "Selon le maire, [le pont sera fermé].")


def record_to_end(reading: UnitReading, cue: Cue, start: int, source: Stretch) -> bool:
    """Write down what the source says from item `start` to the end of its clause."""
    return record(reading, cue, start, content_end(reading, cue, start), source)


def record(reading: UnitReading, cue: Cue, start: int, end: int, source: Stretch) -> bool:
    """Write down what the source says: the quotation that it begins with, or else the sentence."""
    unit = reading.unit
    while start < end and unit.tag[start] & PUNCT:
        start += 1
    quoted = start < end and unit.tag[start] & QUOTE and start not in reading.taken
    if not quoted or start + 1 < end and is_named(unit, start):  # selon X, « Le Phare du Nord » a coulé
        return record_content(reading, cue, start, end, source, SENTENCE_WITH_SOURCE)
    quotation = unit.quotations[start]
    goes_on = start + 1 < end and not unit.tag[start + 1] & PUNCT and quotation.words <= LONG_QUOTATION
    direct = quotation.is_clause and not (goes_on and not reading.is_speech(start))
    reading.quote(start, "direct" if direct else "mixed", QUOTATION_AFTER_SOURCE.name, cue, reading.offsets(source))
    further_quotations(reading, start, cue, source)
    return True
