"""A source that stands before its preposition: *un rapport de la police selon lequel P*, *le maire, pour qui P*."""

from __future__ import annotations

from helpers.french.grammar import AUX, LINK, OF, QUOTE, TO_BE, WEAK
from helpers.speech.antecedents import antecedent
from helpers.speech.clauses import begins_main, has_finite
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import closing_comma
from helpers.speech.reading import UnitReading
from helpers.speech.rules.source_said import record
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch


def by_which(reading: UnitReading, cue: Cue) -> bool:
    """*un rapport de la police selon lequel P*, *le maire, selon qui P*: the source stands before."""
    unit, start = reading.unit, cue.after + 1
    source = _source_before(reading, cue)
    if source is None:
        return False
    n = len(unit.tag)
    end = next((k for k in range(start, n) if _parts_phrases(unit, k) or begins_main(unit, start, k)), n)
    if not has_finite(unit, start, end) and not reading.quotes(start, end):
        return False
    if cue.phrase.needs_speaker and not _is_view(reading, cue, start, end):
        return False
    return record(reading, cue, start, end, source)


def _parts_phrases(unit: SpeechUnit, k: int) -> bool:
    """Whether a comma ends a clause: not those of *depuis le début, en mai, de la guerre*."""
    if unit.low[k] != ",":
        return False
    behind = closing_comma(unit, k)
    return not (unit.flags(k + 1) & OF or behind > k and unit.flags(behind) & OF)


def _source_before(reading: UnitReading, cue: Cue) -> Stretch | None:
    """What *lequel*, *qui* stands for behind the attribution before: *« Q », dit X, selon qui P*."""
    unit = reading.unit
    floor = max((c.after for c in reading.cues if c.mood != "source" and c.after < cue.first), default=0)
    source = antecedent(unit, cue.first, floor) if cue.first > floor else None
    if source is not None and unit.low[source.begin + 1] in reading.grammar.words["said"]:
        return _complement(unit, source) or source  # ce n'est pas l'avis de X, pour qui « Q »
    if source is None or can_speak(unit, source):
        return source
    return _complement(unit, source) or (source if unit.flags(cue.after + 1) & QUOTE else None)


def _complement(unit: SpeechUnit, source: Stretch) -> Stretch | None:
    """*l'annonce du maire selon laquelle P*: who announces, or None."""
    of = next((k + 1 for k in range(source.begin + 1, source.end - 1) if unit.tag[k] & OF), 0)
    owner = Stretch(of, source.end)
    return owner if of and can_speak(unit, owner) else None


def _is_view(reading: UnitReading, cue: Cue, start: int, end: int) -> bool:
    """*X, pour qui le pont est trop vieux*, *pour qui « Q »*, against *X, pour qui Y travaille*."""
    unit = reading.unit
    judges = any(tag & TO_BE or tag & LINK and not tag & (AUX | WEAK) for tag in unit.tag[start:end])
    return unit.low[cue.first - 1] == "," and (judges or bool(reading.quotes(start, end)))
