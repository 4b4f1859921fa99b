"""A statement under way: what a rule has found, before speakers are carried on and the order is set."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.speech.cues import Cue
from helpers.speech.units import Unit


@dataclass(slots=True)
class Found:
    """A statement under way: its place, its cue and the speaker's words, before they are put in order."""

    start: int
    end: int
    kind: str
    rule: str
    cue: Cue | None = None
    unit: Unit | None = None
    speaker: tuple[int, int] | None = None  # offsets
    same_as: Found | None = None  # the statement whose speaker goes on


def quoted(unit: Unit, i: int, kind: str, rule: str, cue: Cue | None, same_as: Found | None) -> Found:
    quotation = unit.quotations[i]
    return Found(quotation.start, quotation.end, kind, rule, cue, unit, None, same_as)
