"""A function in several parts: *le ministre délégué auprès du ministre de l'Économie, chargé du Budget*."""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, DET, OF, PREP, PRON, PUNCT, ROLE, TITLE
from helpers.speech.noun_phrases import noun_phrase_end
from helpers.speech.units import SpeechUnit

HEAD_WORDS = 3  # items from the article on within which the word for the function stands


def is_function(unit: SpeechUnit, begin: int) -> bool:
    """Whether a stretch begins like a function: *la responsable de…*"""
    return any(tag & ROLE for tag in unit.tag[begin : begin + HEAD_WORDS])


def function_end(unit: SpeechUnit, begin: int, end: int) -> int:
    """The end of the function from item `begin` on with the parts behind its commas, where it has any; else `end`.

    *le ministre de l'Eau, des Forêts et de la Pêche*; a part counts where *et* closes the list, or a name follows it.
    """
    if not is_function(unit, begin):
        return end
    reach = end = _after_beside(unit, end)
    while unit.word(reach) == "," and begins_part(unit, reach + 1):
        after = _part_end(unit, reach + 1)
        if not after:
            break
        closed = unit.word(after) == "," and begins_name(unit, after + 1)
        if closed or _joins_parts(unit, reach + 1, after):
            end = after
        reach = after
    return end


def _after_beside(unit: SpeechUnit, end: int) -> int:
    """The item after *auprès du Premier ministre* behind a function."""
    beside = noun_phrase_end(unit, end + 1) if unit.word(end) == "auprès" else end
    holds_office = any(tag & ROLE for tag in unit.tag[end:beside])  # not: X auprès du Monde
    return beside if holds_office else end


def begins_part(unit: SpeechUnit, i: int) -> bool:
    """Whether one more part of a function may begin at an item: a cheap look before the close one."""
    return bool(unit.flags(i) & (OF | ROLE))


def _part_end(unit: SpeechUnit, i: int) -> int:
    """The end of one more part of a function: *des Forêts*, *chargée des Retraites*, *ministre de l'Eau*; or 0."""
    if unit.flags(i) & OF:
        end = noun_phrase_end(unit, i + 1)
        if unit.word(end) == "et" and unit.flags(end + 1) & OF:  # of two parts right before a verb
            end = max(end, noun_phrase_end(unit, end + 2))
        return end if end > i + 1 else 0
    if unit.flags(i) & ROLE and not unit.flags(i) & (DET | CAPITAL):
        return _after_beside(unit, noun_phrase_end(unit, i))
    return 0


def _joins_parts(unit: SpeechUnit, begin: int, end: int) -> bool:
    """*des Forêts et de la Pêche*: the last of several parts."""
    return any(unit.low[k] == "et" and unit.tag[k + 1] & OF for k in range(begin + 1, end - 1))


def begins_name(unit: SpeechUnit, i: int) -> bool:
    """Whether a bare name or a title stands at an item: a capital that is no determiner."""
    return bool(unit.flags(i) & CAPITAL) and not unit.flags(i) & (DET | PRON | PREP)


def is_function_or_title(unit: SpeechUnit, begin: int) -> bool:
    """*la conseillère X*, *le Dr X*: a title, or a word for a person without a complement, before a name."""
    k = begin + 1
    while k < len(unit.tag) and not unit.tag[k] & (CAPITAL | OF | PUNCT) and k < begin + 4:
        k += 1
    if k >= len(unit.tag) or not unit.tag[k] & CAPITAL:
        return False
    return bool(unit.tag[k] & TITLE) or any(unit.tag[m] & ROLE for m in range(begin + 1, k))
