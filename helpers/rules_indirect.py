"""The rules for reported clauses that no *que* introduces: *Le maire prévient : le pont sera fermé*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.clauses import has_main_verb, skip_adjuncts
from helpers.cues import Cue
from helpers.grammar import QUOTE, SOURCE, VERB
from helpers.subjects import subject_after

if TYPE_CHECKING:
    from helpers.attributions import UnitReading

OBJECT_WORDS = 10  # items of an object between a verb and the colon before what is said


def by_clause_after_colon(reading: UnitReading, cue: Cue) -> bool:
    """*Le maire prévient : P*; *Faux, répond la direction : P*; *X déplore l'opacité de la procédure : P*."""
    unit = reading.unit
    if cue.negated or cue.passive or ":" not in unit.low[cue.after :] or not cue.allows("parenthetical"):
        return False
    subject, colon = _speaker_and_colon(reading, cue)
    if not colon or colon + 1 >= len(unit.tag) or unit.tag[colon + 1] & (QUOTE | SOURCE):
        return False
    start, end = colon + 1, reading.content_end(cue, colon + 1)
    if not has_main_verb(unit, start, end) or reading.quotes(start, end):
        return False
    subject = subject or reading.subject(cue)
    if subject is None:
        return False
    return reading.content(cue, start, end, subject, "a clause after a colon")


def _speaker_and_colon(reading: UnitReading, cue: Cue) -> tuple[tuple[int, int] | None, int]:
    """The speaker's words between a cue and the colon after it, if any, and the colon, or 0."""
    unit = reading.unit
    low = unit.low
    after = skip_adjuncts(unit, cue.after)
    if low[after : after + 1] == [":"]:
        return None, after
    if cue.first and low[cue.first - 1] == ",":
        subject = subject_after(unit, cue.after) if cue.clitic is None else None
        if subject and low[subject[1] : subject[1] + 1] == [":"]:
            return subject, subject[1]
    if not any(row["noun"] == "yes" and row["strength"] == "speech" for row in cue.rows):
        return None, 0
    for k in range(cue.after, min(cue.after + OBJECT_WORDS, len(low))):
        if low[k] == ":":
            return None, k
        if unit.tag[k] & (VERB | QUOTE) or low[k] in (",", ";"):
            return None, 0
    return None, 0
