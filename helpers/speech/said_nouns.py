"""Nouns for what is said, and whose they are: *Son argument*, *La réponse du ministre*, *Même constat pour X*."""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, DET, ELIDED, OF, ROLE, TO_BE, Grammar
from helpers.speech.noun_phrases import noun_phrase_end
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import BELONGS_BY, SUCH_IS


def said_noun(unit: SpeechUnit, grammar: Grammar, begin: int = 0) -> int | None:
    """The noun for what is said among the first words: *Son argument*, *Même constat*; not *À propos de*."""
    near = range(begin, min(begin + 4, len(unit.low)))
    return next((k for k in near if unit.low[k] in grammar.words["said"] and unit.word(k - 1) != "à"), None)


def voiced_noun(unit: SpeechUnit, grammar: Grammar, begin: int) -> int | None:
    """A noun for what is said, or for what is felt and put into the quoted words: *La colère des pêcheurs : « Q »*."""
    near = range(begin, min(begin + 4, len(unit.low)))
    felt = (k for k in near if unit.low[k] in grammar.words["felt"])
    noun = said_noun(unit, grammar, begin)
    return noun if noun is not None else next(felt, None)


def such_noun(unit: SpeechUnit, begin: int = 0) -> int | None:
    """The noun of *Tel est le message de X*, *Telle était la position du maire*: there any noun is what is said."""
    k = begin + 2
    is_such = unit.word(begin) in SUCH_IS and unit.flags(begin + 1) & TO_BE
    return k + 1 if is_such and unit.flags(k) & DET and k + 1 < len(unit) else None


def owner_of(unit: SpeechUnit, noun: int, stop: int) -> Stretch | None:
    """Who a noun for what is said belongs to: *la réponse du ministre*, *même constat pour X*."""
    for k in range(noun + 1, min(noun + 5, stop - 1)):
        if unit.tag[k] & OF or unit.low[k] in BELONGS_BY:
            source = Stretch(k + 1, min(noun_phrase_end(unit, k + 1), stop))
            heads = (m for m in range(*source) if not unit.tag[m] & (DET | ELIDED))
            head = next((m for m in heads if unit.low[m] not in unit.grammar.words["before_noun"]), 0)
            if unit.tag[head] & (ROLE | CAPITAL) and can_speak(unit, source):  # not: du côté | de X
                return source
    return None
