"""Attributions inside the quotation marks: « Nous partirons, a-t-il dit. Demain. » is A, the attribution, B.

Agencies often leave the marks open around *dit-il*. Such a quotation is cut here, before the sentence around it is
read, so that the attribution stands between two quotations like any other.
"""

from __future__ import annotations

from bisect import bisect_left

from helpers.french.grammar import (
    AUX,
    CAPITAL,
    DET,
    ELIDED,
    GERUND,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PUNCT,
    REPORT,
    ROLE,
    VERB,
    VERB_CLITIC,
    Grammar,
)
from helpers.speech.clauses import skip_adjuncts, skip_adverbs
from helpers.speech.cues import find_cues
from helpers.speech.subjects import subject_after
from helpers.speech.units import Unit
from helpers.text.article import Tokens
from helpers.text.quotations import Quotation

FULL_STOPS = {".", "!", "?", "…"}
AFTER_INCISE = {",", ".", "!", "?", ";", "…", ":"}


def cut_at_incises(quotations: list[Quotation], tokens: Tokens, tags: list[int], grammar: Grammar) -> list[Quotation]:
    """The quotations, each one with an attribution inside cut in two around it."""
    cut: list[Quotation] = []
    for quotation in quotations:
        first, stop = bisect_left(tokens.start, quotation.start), bisect_left(tokens.start, quotation.end)
        while True:
            found = _incise(tokens, tags, first, stop, grammar)
            if found is None:
                break
            comma, after = found
            head = Quotation(quotation.start, tokens.end[comma - 1], quotation.open, tokens.end[comma - 1])
            cut.append(head)
            start = tokens.start[after] if after < stop else quotation.end
            quotation = Quotation(start, quotation.end, start, quotation.close)
            first = after
        if quotation.start < quotation.end:
            cut.append(quotation)
    return cut


def _incise(tokens: Tokens, tags: list[int], first: int, stop: int, grammar: Grammar) -> tuple[int, int] | None:
    """The comma before the first attribution between two tokens, and the token after its closing sign."""
    for comma in range(first + 1, stop - 2):
        if tokens.low[comma] not in (",", "?", "!") or not _may_begin(tokens, tags, comma + 1, stop):
            continue
        unit = Unit()
        unit.take(tokens, tags, comma, min(stop, comma + 40))
        end = _incise_end(unit, grammar, bool(tags[comma - 1] & AUX))
        if end:
            return comma if tokens.low[comma] == "," else comma + 1, comma + end
    return None


def _may_begin(tokens: Tokens, tags: list[int], i: int, stop: int) -> bool:
    """Whether a verb with its subject after it may stand at token `i`: a cheap look before the close one."""
    window = range(i, min(i + 5, stop))
    return any(tags[k] & REPORT for k in window) and (
        any(tags[k] & VERB_CLITIC for k in window) or bool(tags[i] & REPORT) or not tags[i] & (DET | PREP | CAPITAL)
    )


def _incise_end(unit: Unit, grammar: Grammar, after_auxiliary: bool) -> int:
    """The item after an attribution that starts at item 1 and is closed by a comma or a full stop, or 0."""
    cue = next(iter(find_cues(unit, grammar)), None)
    if cue is None or cue.first != 1 or cue.mood != "finite" or not cue.allows("parenthetical"):
        return 0
    if cue.clitic is not None:
        if not unit.low[cue.clitic].endswith(("il", "elle", "ils", "elles")):
            return 0
        end = skip_adverbs(unit, cue.after)
        if end < len(unit.tag) and unit.low[end] not in AFTER_INCISE:
            end = _after_gerund(unit, end) or skip_adjuncts(unit, end)
    else:
        subject = subject_after(unit, cue.after)
        head = [k for k in range(*subject) if not unit.tag[k] & DET][:2] if subject else []
        if not subject or not (_is_person(unit, head) or _ends_in_name(unit, *subject)):
            return 0
        end = skip_adverbs(unit, subject[1])
        if end < len(unit.tag) and unit.low[end] not in AFTER_INCISE:
            end = skip_adjuncts(unit, end)
        end = _after_apposition(unit, end, after_auxiliary)
    if end < len(unit.tag) and unit.low[end] in AFTER_INCISE:
        return end + 1
    return end if end >= len(unit.tag) and unit.tag[end - 1] & PUNCT == 0 else 0


def _is_person(unit: Unit, head: list[int]) -> bool:
    return any(unit.tag[k] & (CAPITAL | ROLE) and not unit.tag[k - 1] & OF for k in head)


def _ends_in_name(unit: Unit, begin: int, end: int) -> bool:
    """*le sémiologue lyonnais Paul Martin*: two capitals after a noun, whatever the noun."""
    first, last = unit.tag[end - 2 : end]
    return end - begin > 2 and bool(first & last & CAPITAL) and not unit.tag[end - 3] & (OF | ELIDED | DET)


def _after_gerund(unit: Unit, i: int) -> int:
    """The sign after what a speaker does meanwhile: *dit-elle en rangeant son ticket. …*; 0 where it is nothing."""
    if i + 1 >= len(unit.tag) or unit.low[i] != "en" or not _is_gerund(unit, i + 1):
        return 0
    stop = next((k for k in range(i + 2, len(unit.tag)) if unit.low[k] in AFTER_INCISE), 0)
    return 0 if any(unit.tag[k] & VERB for k in range(i + 2, stop)) else stop


def _is_gerund(unit: Unit, i: int) -> bool:
    return bool(unit.tag[i] & GERUND) or unit.low[i].endswith("ant")


def _after_apposition(unit: Unit, comma: int, after_auxiliary: bool) -> int:
    """The full stop after what a comma adds to a speaker: *raconte X, ancien délégué. …*, *X, installé à Nort. …*,
    *X, de l'université de Nort. …*.

    After an auxiliary a participle is the quotation's: « Le pont est, dit X, fermé. »
    """
    begin, n = comma + 1, len(unit.tag)
    if begin >= n or unit.low[comma] != ",":
        return comma
    stop = next((k for k in range(begin, n) if unit.low[k] in FULL_STOPS), n)
    participle = not after_auxiliary and unit.tag[begin] & PAST_PARTICIPLE and not unit.tag[begin] & (DET | PREP)
    age = begin + 1 < n and unit.low[begin + 1] == "ans"
    bare = not unit.tag[begin] & DET and any(unit.tag[k] & ROLE for k in range(begin, min(begin + 2, stop)))
    is_function = unit.tag[begin] & DET and any(unit.tag[k] & ROLE for k in range(begin + 1, min(begin + 3, stop)))
    of_a_body = unit.low[begin] in ("de", "du") and bool(unit.tag[stop - 1] & CAPITAL)
    if stop == n or not (participle or age or bare or is_function or of_a_body):
        return comma
    verbs = any(unit.tag[k] & VERB for k in range(begin, stop))
    return comma if verbs else stop
