"""What commas add to somebody who is named: *X, 52 ans, maire de Nort, qui dirige le port,*."""

from __future__ import annotations

from helpers.french.grammar import ADV, CAPITAL, CONJ, DET, NUMBER, OF, PAREN, PREP, PRON, QUOTE, REL, ROLE, VERB, WEAK
from helpers.speech.clauses import has_main_verb, verb_behind_commas
from helpers.speech.functions import is_function
from helpers.speech.noun_phrases import is_age
from helpers.speech.units import SpeechUnit
from helpers.speech.words import FULL_STOPS, QUE

ADDED_WITHIN = 25  # items of one thing added
NO_FUNCTION = PREP | ADV | CONJ | PRON  # what begins no function


def after_added(unit: SpeechUnit, i: int) -> int:
    """The comma that closes the last thing that commas add, from the comma at item `i` on; `i` where nothing is added.

    In: an item that may be a bracket or a comma right behind a name.
    """
    while unit.flags(i) & PAREN:
        i += 1
    while unit.word(i) == ",":
        closing = _closing(unit, i + 1)
        if not closing:
            return i
        i = closing
    return i


def _closing(unit: SpeechUnit, begin: int) -> int:
    """The comma that closes an age, a function, a body or a relative clause that starts at an item; or 0."""
    for stop in range(begin + 1, min(begin + ADDED_WITHIN, len(unit))):
        if unit.low[stop] in FULL_STOPS or unit.tag[stop] & QUOTE:
            return 0
        if unit.low[stop] == "," and _is_added(unit, begin, stop):
            return stop
    return 0


def _is_added(unit: SpeechUnit, begin: int, stop: int) -> bool:
    """Whether the words between two commas can only say more of a name before them."""
    tag = unit.tag[begin]
    if tag & REL:
        last = next((k for k in range(stop - 1, begin, -1) if unit.low[k] in QUE), begin)  # qui dit qu'en mai, P
        return any(unit.tag[k] & (VERB | WEAK) for k in range(last + 1, stop))
    if has_main_verb(unit, begin, stop):
        return False
    if tag & NUMBER and is_age(unit, begin):
        return True
    if tag & OF:
        return any(unit.tag[k] & CAPITAL for k in range(begin + 1, stop))
    if tag & DET:  # X, le maire de Nort, le pont est vieux: not le maire de Nort, ému, a dit
        clause = unit.flags(stop + 1) & (DET | CAPITAL | PRON | CONJ) and has_main_verb(unit, stop + 1, len(unit))
        return bool(clause) and is_function(unit, begin) and not verb_behind_commas(unit, begin - 1)
    return bool(tag & ROLE) and not tag & NO_FUNCTION
