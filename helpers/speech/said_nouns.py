"""Nouns for what is said, and whose they are: *Son argument*, *La réponse du ministre*, *Même constat pour X*."""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, DET, ELIDED, OF, PAST_PARTICIPLE, ROLE, TO_BE, WEAK, Grammar
from helpers.speech.clauses import is_second_role
from helpers.speech.noun_phrases import noun_phrase_end
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import BELONGS_BY, SUCH_IS


def said_noun(unit: SpeechUnit, grammar: Grammar, begin: int = 0, end: int = 0) -> int | None:
    """The noun for what is said among the first words: *Son argument*, *Même constat*; not *À propos de*."""
    near = (k for k in range(begin, end or min(begin + 4, len(unit.low))) if unit.low[k] in grammar.words["said"])
    return next((k for k in near if unit.word(k - 1) != "à" and not _begins_body(unit, k)), None)


def _begins_body(unit: SpeechUnit, k: int) -> bool:
    """*le Conseil d'État*, *la cour d'appel*, *la présidente du conseil*: a part of a name, or of what somebody is."""
    if k > 0 and unit.tag[k] & CAPITAL and unit.tag[k - 1] & DET:
        return True
    of = next((m for m in (k - 1, k - 2) if m > 0 and unit.tag[m] & OF), 0)
    return bool(of) and bool(unit.tag[of - 1] & (ROLE | CAPITAL))


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
            source = _without_verb(unit, Stretch(k + 1, min(noun_phrase_end(unit, k + 1), stop)))
            heads = (m for m in range(*source) if not unit.tag[m] & (DET | ELIDED))
            head = next((m for m in heads if unit.low[m] not in unit.grammar.words["before_noun"]), 0)
            if unit.tag[head] & (ROLE | CAPITAL) and can_speak(unit, source):  # not: du côté | de X
                return source
    return None


def _without_verb(unit: SpeechUnit, words: Stretch) -> Stretch:
    """*La réponse du maire | fuse : « Q »*: a word that may be a noun, behind somebody, is the verb."""
    last = words.end - 1
    who = last > words.begin and unit.tag[last - 1] & (ROLE | CAPITAL) and unit.word(words.end) == ":"
    is_verb = who and unit.tag[last] & WEAK and not unit.tag[last] & (ROLE | CAPITAL | PAST_PARTICIPLE)
    return Stretch(words.begin, last) if is_verb and not is_second_role(unit, last) else words
