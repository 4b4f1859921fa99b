"""Whom a sentence is about: the subject of its first finite verb, or of the one behind a clause in front."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    DET,
    OF,
    PREP,
    PRON,
    REPORT,
    VERB,
    VERB_CLITIC,
    WEAK,
)
from helpers.speech.clauses import has_finite, in_relative, is_second_role
from helpers.speech.subjects import subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import HERE, IF, LEFT_OUT_FIRST, NE, NOT, OF_WE_OR_YOU, TO


def main_subject(unit: SpeechUnit, before: int) -> Stretch | None:
    """The subject of the unit's first finite verb, looking no further than item `before`.

    Where that verb stands in a clause in front, *Quand il pleut, le maire sort*, it is the subject behind the clause.
    """
    in_front: Stretch | None = None
    for found in _subjects(unit, before):
        if in_front is None and _stands_in_front(unit, found.begin):
            in_front = found
        elif in_front is None or unit.low[found.begin - 1] == ",":
            return found
    return in_front


def _subjects(unit: SpeechUnit, before: int) -> Iterator[Stretch]:
    """The subjects of the finite verbs of a unit up to item `before`, without those of relative clauses."""
    for i, tag in enumerate(unit.tag[1:before], 1):
        if not (tag & (VERB | WEAK) or _is_denied(unit, i)) or unit.flags(i + 1) & VERB_CLITIC:
            continue  # Le hic : doit-elle partir ? Its subject stands behind it
        if is_second_role(unit, i):
            continue  # l'entraîneur adjoint
        of_it = unit.low[i - 1] == "en" and (not tag & WEAK or unit.tag[i - 2] & (CAPITAL | PRON))  # X en profite
        of_it = of_it or _calls_upon(unit, i)
        is_verb = tag & AUX and unit.tag[i - 1] & CLITIC or of_it  # l'a vu
        latter = i > 1 and bool(unit.opening(i - 2, unit.grammar.openings["latter"]))  # ce dernier, celui-ci
        if unit.tag[i - 1] & (DET | OF | PREP) and not (is_verb or latter) or in_relative(unit, i):
            continue
        start = _with_clitics_and_adverbs(unit, i)
        found = subject_before(unit, start) if start else None
        if found and not _is_there(unit, found.end):
            yield found


def _calls_upon(unit: SpeechUnit, i: int) -> bool:
    """*X, malade, en | appelle | à l'État*; not *, en | réponse | à X*."""
    return unit.low[i - 2 : i] == [",", "en"] and bool(unit.tag[i] & REPORT) and unit.word(i + 1) in TO


def _is_denied(unit: SpeechUnit, i: int) -> bool:
    """*ne | mâche | pas ses mots*: between *ne* and *pas* stands a verb, if no list holds it."""
    return unit.low[i - 1] in NE and unit.word(i + 1) in NOT and not unit.low[i].endswith(OF_WE_OR_YOU)


def _is_there(unit: SpeechUnit, i: int) -> bool:
    """Whether *il y avait*, *il n'y a pas* ends or goes on at item `i`, behind *il*."""
    return unit.low[i - 1] == "il" and (unit.has(i, ["n'", "y"]) or unit.has(i, ["y"]))


def _with_clitics_and_adverbs(unit: SpeechUnit, verb: int) -> int:
    """The first item before a verb that is a clitic or an adverb of its group: *il | lui a rendu*."""
    start = verb
    while start > 0 and unit.tag[start - 1] & (CLITIC | ADV):
        behind_subject = start > 1 and unit.tag[start - 2] & PRON
        if unit.tag[start - 1] & PRON and not behind_subject or unit.low[start - 1] == HERE:
            break
        start -= 1
    return start


def _stands_in_front(unit: SpeechUnit, begin: int) -> bool:
    """Whether a conjunction before a subject opens the first clause of a unit: *Si le maire*, *à savoir s' | il*."""
    opens = begin > 0 and (unit.tag[begin - 1] & BOUNDARY or unit.low[begin - 1] in IF)
    return bool(opens) and unit.low[begin - 1] not in LEFT_OUT_FIRST and not has_finite(unit, 0, begin - 1)
