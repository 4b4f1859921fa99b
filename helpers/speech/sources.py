"""The words for a source after *selon*, *d'après*, *pour*: what `data/rules/sources.rules` says, run on a unit."""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, ROLE, Grammar
from helpers.french.word_rules import NO_MATCH, WordRules
from helpers.speech.cues import Cue
from helpers.speech.functions import function_end
from helpers.speech.noun_phrases import named_together, noun_phrase_end
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import A


def names_source(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue like *pour* or *selon* has a source after it: not *pour l'occasion*, *selon l'âge*."""
    return source_words(unit, grammar, cue) is not None


def source_words(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> Stretch | None:
    """The noun phrase after *selon*, or None where it is no source."""
    if cue.phrase.is_whole:
        return Stretch(cue.first, cue.after)
    rules = WordRules.of("sources", grammar.codebook)
    codes = rules.sentence(unit.text, unit.tag)
    found = rules.at(cue.phrase.rule, codes, cue.first, {
        "CUE": lambda i: cue.after,
        "PHRASE": lambda i: _phrase(unit, i),
        "SPEAKER": lambda i: _speaker(unit, i),
        "PARTS": lambda i: _further(unit, function_end(unit, cue.after, i)),
    })
    source = found.part("source") if found else None
    return Stretch(source.first, source.last) if source else None


def _phrase(unit: SpeechUnit, i: int) -> int:
    end = noun_phrase_end(unit, i)
    return end if end > i else NO_MATCH


def _further(unit: SpeechUnit, end: int) -> int:
    """*Selon X, Y et Z, P*: the end of several named together, with a comma behind them; not *selon X, Y et Z vont*."""
    last = named_together(unit, end)
    words = range(end, last)
    names = not any(unit.tag[k] & ROLE and not unit.tag[k] & CAPITAL for k in words)
    named = names and unit.word(end + 1) not in A  # a détruit, selon les pompiers, | une grange
    return last if last > end and named and unit.word(last) in (",", ".", "") else end


def _speaker(unit: SpeechUnit, i: int) -> int:
    end = _phrase(unit, i)
    return end if end > i and can_speak(unit, Stretch(i, end)) else NO_MATCH
