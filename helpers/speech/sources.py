"""The words for a source after *selon*, *d'après*, *pour*: a noun phrase, if it can be one."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CONJ,
    DET,
    ELIDED,
    GERUND,
    NUMBER,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PUNCT,
    QUOTE,
    ROLE,
    TIME,
    VERB,
    Grammar,
)
from helpers.speech.clauses import ends_clause
from helpers.speech.cues import Cue
from helpers.speech.functions import function_end
from helpers.speech.noun_phrases import noun_phrase_end, starts_noun_phrase
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import STRESSED


def names_source(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue like *pour* or *selon* has a source after it: not *pour l'occasion*, *selon l'âge*."""
    return source_words(unit, grammar, cue) is not None


def source_words(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> Stretch | None:
    """The noun phrase after *selon*, or None where it is no source."""
    if cue.phrase.is_whole:
        return Stretch(cue.first, cue.after)
    at = cue.after
    if at >= len(unit.tag) or _is_no_source(unit, grammar, cue):
        return None
    end = noun_phrase_end(unit, at) if starts_noun_phrase(unit, at) else at
    if at < end < len(unit.tag) and _goes_on(unit, end):
        end = _to_comma(unit, end)
    end = function_end(unit, at, end) if end > at else end
    if end == at and cue.phrase.keeps_noun:
        end = at + 1
    if end == at or cue.phrase.needs_speaker and not _fit_for_pour(unit, cue, at, end):
        return None
    if cue.phrase.phrase == "d'après" and _is_later(unit, cue, at, end):
        return None
    return Stretch(cue.first if cue.phrase.keeps_noun else at, end)


def _is_no_source(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> bool:
    """*selon l'âge*, *selon les modèles*; but *d'après ses modèles* tells who says it."""
    at = cue.after
    if unit.low[at] == "nos" and unit.word(at + 1) in grammar.words["ours"]:
        return True  # selon nos informations: the writer's own account
    head = next((k for k in range(at, min(at + 4, len(unit.tag))) if not unit.tag[k] & (DET | ELIDED)), at)
    told = cue.phrase.phrase == "d'après" and head > at
    return not told and (unit.low[head] in grammar.no_sources or unit.low[at] in grammar.no_sources)


def _goes_on(unit: SpeechUnit, end: int) -> bool:
    """Whether the source goes on behind its noun phrase: *un rapport publié mardi*, *un bilan encore provisoire*."""
    after_participle = DET if unit.tag[end - 1] & PAST_PARTICIPLE else 0  # un sondage publié la semaine dernière
    if unit.tag[end] & (NUMBER | PAST_PARTICIPLE | PREP | GERUND | TIME | after_participle):
        return True
    return end < len(unit.tag) - 2 and bool(unit.tag[end] & ADV) and not unit.tag[end + 1] & PUNCT


def _is_later(unit: SpeechUnit, cue: Cue, at: int, end: int) -> bool:
    """*la ville d'après la guerre*: what comes after something, right after a noun, is no source."""
    before = unit.tag[cue.first - 1] if cue.first else PUNCT
    return not before & PUNCT and not can_speak(unit, Stretch(at, end))


def _to_comma(unit: SpeechUnit, end: int) -> int:
    """*selon un rapport publié mardi par X, P*: the source reaches to its comma if no verb comes before."""
    for k in range(end, min(end + 14, len(unit.tag))):
        if unit.low[k] == "," or unit.tag[k] & QUOTE or unit.low[k] == "." and k == len(unit.tag) - 1:
            return k
        if unit.tag[k] & VERB or ends_clause(unit, k):
            return end
    return end


def _fit_for_pour(unit: SpeechUnit, cue: Cue, at: int, end: int) -> bool:
    """*pour X,* names a source only at the head of its clause, before a comma or a quotation, for a speaker."""
    heads = cue.first == 0 or unit.tag[cue.first - 1] & (PUNCT | CONJ | QUOTE)
    while unit.flags(end) & PAREN:
        end += 1
    closed = end >= len(unit.tag) - 1 or unit.low[end] == "," or unit.tag[end] & QUOTE
    return bool(heads and closed) and (unit.low[at] in STRESSED or _speaks(unit, cue, at, end))


def _speaks(unit: SpeechUnit, cue: Cue, at: int, end: int) -> bool:
    """Whether the words after *pour* name somebody: a function, a name, after a quotation also *la CGT*."""
    head = [k for k in range(at, end) if not unit.tag[k] & (DET | ADV)][:2]
    if any(unit.tag[k] & ROLE for k in head):
        return True
    if not head or not unit.tag[head[0]] & CAPITAL:
        return False
    bare = not unit.tag[head[0]] & (DET | PREP) and (unit.tag[at] & CAPITAL or unit.text[head[0]][:3].isupper())
    behind_quotation = cue.first > 1 and QUOTE & (unit.tag[cue.first - 1] | unit.tag[cue.first - 2])
    return bool(bare or behind_quotation)  # « Q », pour la CGT
