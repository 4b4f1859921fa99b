"""What a reported clause begins with: *que*, *si*, *pourquoi*, *le fait que*; and whether it is said at all."""

from __future__ import annotations

from helpers.french.grammar import PREP, PUNCT, QUOTE, REPORT
from helpers.speech.clauses import skip_adjuncts, skip_adverbs
from helpers.speech.cues import Cue
from helpers.speech.units import Unit

OPENERS = frozenset({"que", "qu'", "si", "s'"})  # what a reported clause begins with


def clause_after(unit: Unit, cue: Cue) -> int:
    """The first item of the clause that the cue introduces by *que* or *si*, or 0."""
    if cue.mood == "source" or unit.low[cue.after : cue.after + 1] in (["de"], ["d'"]) and _says_after(unit, cue):
        return 0
    n = len(unit.tag)
    if cue.after < n and _asks(cue, unit.low[cue.after]):
        return cue.after
    question = _question_after(unit, cue)
    if question or OPENERS.isdisjoint(unit.low[cue.after :]):
        return question
    if cue.passive and unit.low[cue.after : cue.after + 3] == ["par", "le", "fait"]:
        return 0  # what follows is why, not what
    fact = _after_the_fact(unit, cue)
    if fact:
        return fact
    i = skip_adjuncts(unit, cue.after)
    if unit.low[i : i + 1] == [","] and unit.low[cue.after] == ",":
        i += 1  # a annoncé, hier, au conseil, que P
    if i >= n or unit.tag[i] & (QUOTE | PUNCT):
        return 0
    if (
        unit.low[i] in ("que", "qu'")
        and not (unit.low[i - 1] == "ce" and unit.tag[i - 2] & PREP and unit.low[i - 2] not in ("de", "à"))
        and (cue.allows("que") or cue.allows("de_ce_que") or any(row["clause"] for row in cue.rows))
    ):
        return i + 1
    if unit.low[i] in ("si", "s'") and cue.allows("si"):
        return i + 1
    return 0


def _after_the_fact(unit: Unit, cue: Cue) -> int:
    """The item after *le fait que*, *du fait que* behind a verb that takes them: *dénonce le fait que P*; or 0."""
    i = skip_adverbs(unit, cue.after)
    if unit.low[i + 1 : i + 2] != ["fait"] or unit.low[i + 2 : i + 3] not in (["que"], ["qu'"]):
        return 0
    takes = unit.low[i] == "le" and cue.allows("noun") or unit.low[i] == "du" and cue.allows("de_ce_que")
    return i + 3 if takes else 0


def _says_after(unit: Unit, cue: Cue) -> bool:
    """*convient de rappeler que P*: the clause depends on the infinitive."""
    return cue.after + 1 < len(unit.tag) and bool(unit.tag[cue.after + 1] & REPORT)


def _question_after(unit: Unit, cue: Cue) -> int:
    """The first item of a question after adjuncts, *s'interroge aussi pourquoi P*, or 0."""
    if not any(row["clause"] for row in cue.rows):
        return 0
    i = skip_adjuncts(unit, cue.after)
    return i if i < len(unit.tag) and _asks(cue, unit.low[i]) else 0


def _asks(cue: Cue, word: str) -> bool:
    """Whether a question begins with this word after the cue: *demande pourquoi P*, *se demande qui P*."""
    return any(row["clause"] and word in row["clause"].split("|") for row in cue.rows)


def is_unsaid(unit: Unit, cue: Cue, start: int) -> bool:
    """*n'a pas dit que P*, *ne confirme que X*: denied speech, or *ne … que*."""
    if not cue.negated:
        return False
    between = {unit.low[k] for k in range(cue.first, start)}
    if {"en", "pas"} <= between and unit.low[start - 2] == "moins":
        return False  # n'en rappelle pas moins que: says it all the same
    if not between & {"pas", "jamais", "plus", "point", "guère", "nullement"}:
        return True
    return all(row["strength"] in ("speech", "evidence") and row["stance"] == "neutral" for row in cue.rows)
