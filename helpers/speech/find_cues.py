"""All attributions of a unit, by verbs (`cues`) and by source phrases: *selon*, *d'après*, *aux yeux de*.

*au motif que* is read like a participle, *arguant que*: both tell what somebody says who does something else.
"""

from __future__ import annotations

from helpers.french.grammar import AUX, CAPITAL, CLITIC, DET, REPORT, SOURCE, Grammar
from helpers.speech.cues import Cue, second_participle, verb_cue
from helpers.speech.units import SpeechUnit

MAY_BE_CUE = REPORT | SOURCE


def find_cues(unit: SpeechUnit, grammar: Grammar) -> list[Cue]:
    """All cues of a unit, in order of their words."""
    cues: list[Cue] = []
    for i in [i for i, tag in enumerate(unit.tag) if tag & MAY_BE_CUE]:
        source = _source(unit, i, grammar) if unit.tag[i] & SOURCE else None
        if source:
            cues.append(source)
        elif unit.tag[i] & REPORT:
            cue = verb_cue(unit, i, grammar) or second_participle(unit, i, grammar, cues)
            if cue and not _only_means(unit, cue, grammar):
                cue.addresses = not cue.passive and cue.rows[0]["lemma"] in grammar.words["addresses"]
                _take(cue, cues)
    return cues


def _only_means(unit: SpeechUnit, cue: Cue, grammar: Grammar) -> bool:
    """*son nom signifie « terre du Nord »*; but *le maire a signifié que P*: somebody says so."""
    return cue.rows[0]["lemma"] in grammar.words["means"] and not unit.tag[cue.first] & (AUX | CLITIC)


def _take(cue: Cue, cues: list[Cue]) -> None:
    """Add the cue of a verb; of two verbs that share words the former one counts, unless the latter holds it."""
    last = cues[-1] if cues else None
    if last is None or last.mood == "source" or cue.first >= last.after:
        cues.append(cue)
    elif cue.first <= last.first and cue.after > last.after:
        cues[-1] = cue


def _source(unit: SpeechUnit, i: int, grammar: Grammar) -> Cue | None:
    """*selon*, *d'après*, *aux yeux de* at item `i`, with what follows it fit to be a source."""
    for phrase in grammar.sources[unit.low[i]]:
        after = i + len(phrase.words)
        if tuple(unit.low[i:after]) == phrase.words and after < len(unit.tag):
            stray = unit.low[after] == "," and phrase.rule in ("selon", "d_apres")
            if stray and unit.flags(after + 1) & (CAPITAL | DET):
                after += 1  # Selon, Paul Martin, P
            return Cue(i, after, i, "gerund" if phrase.gives_reason else "source", [], phrase=phrase)
    return None
