"""Where reported content ends: before the next attribution, before somebody else's comment, with the verb's own clause.

*Le maire affirme que P, ce que conteste X*: P is what the mayor says, and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.french.grammar import BOUNDARY, CLITIC, CONJ, PRON, QUOTE, REL, VERB, WEAK
from helpers.speech.clauses import has_finite, has_main_verb, in_relative, starts_noun_phrase, starts_verb_group
from helpers.speech.cues import Cue
from helpers.speech.openers import clause_after
from helpers.speech.rules_source import names_source
from helpers.speech.subjects import can_speak, subject_after, subject_before
from helpers.speech.units import Unit

if TYPE_CHECKING:
    from helpers.speech.attributions import UnitReading


def content_end(reading: UnitReading, cue: Cue, start: int) -> int:
    """Where reported content that starts at item `start` ends: before the next attribution, or the unit's end."""
    unit, end = reading.unit, len(reading.unit.tag)
    for other in reading.cues:
        if other.first <= start or other is cue:
            continue
        cut = _cut_before(reading, cue, other, start)
        if cut:
            end = cut
            break
    verbs = VERB | WEAK if in_relative(unit, cue.first) else VERB  # X, qui dit que P, refuse Q
    for k in range(start, end - 1):
        low = unit.low[k]
        if low == ":" and unit.tag[k + 1] & QUOTE and unit.tag[k - 1] & QUOTE:
            return k
        if low == "," and (
            unit.low[k + 1 : k + 3] in reading.grammar.writer_goes_on
            or cue.mood != "source" and starts_verb_group(unit, k + 1, verbs) and _is_whole_clause(reading, start, k)
        ):
            return k
    return end


def _is_whole_clause(reading: UnitReading, start: int, end: int) -> bool:
    """Whether the last clause of *P et que Q* has its main verb: no verb after its comma is its own."""
    low = reading.unit.low
    last = next((k for k in range(end - 1, start, -1) if low[k] in ("que", "qu'") and low[k - 1] == "et"), start)
    return has_main_verb(reading.unit, last + (last > start), end)


def _cut_before(reading: UnitReading, cue: Cue, other: Cue, start: int) -> int | None:
    """The item before which a later attribution begins, if it is one of its own and not inside the content."""
    unit, at = reading.unit, other.first
    comma = at - 1 if unit.low[at - 1] == "," else None
    if other.mood == "gerund":
        k = at - 1
        while k > start and unit.low[k] in ("en", "tout"):
            k -= 1
        starts = clause_after(unit, other) or reading.quotation_after(other) is not None
        starts = starts or any(row["noun"] == "yes" and row["strength"] in ("speech", "act") for row in other.rows)
        return k if unit.low[k] == "," and starts else None
    if other.mood == "source":
        return _cut_before_source(reading, other, start) if comma and comma > start else None
    if other.clitic is not None and (comma or unit.tag[at - 1] & QUOTE):
        return _before_conjunction(reading, comma, start) if comma else at
    if comma and other.mood == "finite" and not clause_after(unit, other):
        subject = subject_after(unit, other.after)
        if subject and can_speak(reading.unit, subject):
            return comma
    comment = _comment_before(reading, other, start)
    if comment:
        return comment
    if clause_after(unit, other) or reading.quotation_after(other) is not None:
        return _begins_sentence(reading, other, start) or _coordinated_before(unit, cue, at, start)
    if unit.low[at - 1] in ("et", "mais", "puis") and other.mood == "finite" and _agrees(reading, cue, other, start):
        return at - 2 if unit.low[at - 2] == "," else at - 1
    return None


def _coordinated_before(unit: Unit, cue: Cue, at: int, start: int) -> int | None:
    """The item of *et*, *mais* or its comma where a second attribution is joined: *affirme que P et déplore que Q*."""
    for k in range(at - 1, start, -1):
        if unit.low[k] in ("et", "mais", ";") and _begins_attribution(unit, k, at):
            if cue.mood == "source" and k == at - 1:
                return None  # selon X, Y est malade mais présente « Q »
            return k - 1 if unit.low[k - 1] == "," else k
        if unit.tag[k] & (VERB | BOUNDARY):
            return None
    return None


def _agrees(reading: UnitReading, cue: Cue, other: Cue, start: int) -> bool:
    """*rappelle que les prix montent et demande une aide*: a verb that agrees with the cue, not with the clause."""
    unit = reading.unit
    if cue.mood != "finite" or not other.allows("noun"):
        return False
    inner = next((k for k in range(start, other.first) if has_finite(unit, max(k - 1, start), k + 1)), None)
    plural = _is_plural(unit, other.first, other.after)
    return (
        inner is not None
        and _is_plural(unit, inner, inner + 1) != plural
        and _is_plural(unit, cue.first, cue.after) == plural
    )


def _begins_sentence(reading: UnitReading, other: Cue, start: int) -> int:
    """The comma between *a beau répéter que P* and *, les courtiers assurent que Q*, or 0."""
    unit = reading.unit
    subject = subject_before(unit, other.first, start)
    comma = subject[0] - 1 if subject and subject[1] == other.first else 0
    splices = comma > start and unit.low[comma] == "," and not unit.tag[start] & BOUNDARY
    return comma if splices and _is_whole_clause(reading, start, comma) else 0


def _comment_before(reading: UnitReading, other: Cue, start: int) -> int:
    """The comma before another's comment: *affirme que P, ce que conteste X*, *, ce que X juge « Q »*; or 0."""
    low = reading.unit.low
    for k in range(other.first - 1, start, -1):
        if low[k] in ("que", "qu'"):
            return k - 2 if low[k - 2 : k] == [",", "ce"] and k - 2 > start else 0
        if low[k] == ",":
            return 0
    return 0


def _cut_before_source(reading: UnitReading, other: Cue, start: int) -> int | None:
    """The comma before *, selon X*, or before the quoted apposition that X says: *P, un chiffre « Q », selon X*."""
    unit, comma = reading.unit, other.first - 1
    if not names_source(reading, other):
        return None
    if unit.tag[comma - 1] & QUOTE:
        earlier = next((k for k in range(comma - 2, start, -1) if unit.low[k] == ","), 0)
        if earlier and not has_finite(unit, earlier, comma) and has_main_verb(unit, start, earlier):
            return earlier
    return comma


def _before_conjunction(reading: UnitReading, comma: int, start: int) -> int:
    """The comma before *, dit-il,* or the one before the conjunction that it follows: *, alors que, dit-il,*."""
    unit, k = reading.unit, comma
    while k - 1 > start and unit.tag[k - 1] & (CONJ | REL | BOUNDARY):
        k -= 1
    return k - 1 if unit.low[k - 1] == "," and k - 1 > start else k


def _is_plural(unit: Unit, begin: int, end: int) -> bool:
    """Whether the verb group is in the third person plural: *ont dit*, *affirment*."""
    return any(unit.tag[k] & (VERB | WEAK) and unit.low[k].endswith("nt") for k in range(begin, end))


def _begins_attribution(unit: Unit, joint: int, verb: int) -> bool:
    """Whether *et* or *mais* at item `joint` begins another attribution: the verb itself, or its subject, follows."""
    begin = joint + 1
    if begin == verb:
        return True
    if unit.low[begin] in ("que", "qu'"):
        return False
    subject = starts_noun_phrase(unit, begin) or bool(unit.tag[begin] & (CLITIC | PRON))
    return unit.low[joint] != "et" or subject
