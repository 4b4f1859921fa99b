"""The rules for sources named by a preposition: *selon X, P*; *P, d'après X*; *pour X, P*; *de source policière*.

Which phrases name a source is in `data/codebook/attributions.csv`; what is never one in `no_sources.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    ELIDED,
    GERUND,
    LINK,
    NUMBER,
    OF,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    REPORT,
    ROLE,
    TIME,
    TO_BE,
    VERB,
    WEAK,
)
from helpers.speech.clauses import (
    after_colon,
    ends_clause,
    has_finite,
    has_main_verb,
    noun_phrase_end,
    starts_noun_phrase,
    starts_verb_group,
)
from helpers.speech.cues import Cue
from helpers.speech.found import quoted
from helpers.speech.subjects import WHO, antecedent, can_speak
from helpers.speech.units import Range, Unit

if TYPE_CHECKING:
    from helpers.speech.attributions import UnitReading


def by_source(reading: UnitReading, cue: Cue) -> bool:
    """*selon X, P*; *P, selon X*; *pour X, P*; *P, indique-t-on de source policière*."""
    unit, n = reading.unit, len(reading.unit.tag)
    if unit.low[cue.after] in WHO:
        return _by_which(reading, cue)
    source = _source_words(reading, cue)
    if source is None or _is_denied(reading, cue):
        return False
    if cue.phrase and cue.phrase.keeps_noun and source[1] < n and unit.low[source[1]] in ("que", "qu'"):
        start = source[1] + 1  # on apprend de source policière que P
        return _source_content(reading, cue, start, reading.content_end(cue, start), source)
    begins = all(unit.tag[k] & (ADV | CONJ | PUNCT) for k in range(cue.first)) or unit.low[cue.first - 1] in (";", ":")
    begins = begins or cue.first > 1 and unit.low[cue.first - 1] == "," and bool(unit.tag[cue.first - 2] & CONJ)
    after = _after_relative(reading, source[1])
    if cue.phrase.is_whole or unit.tag[source[1] - 1] & PRON:
        after += after < n and unit.low[after] == ","  # à ses yeux, selon lui: no apposition follows
    else:
        after = _after_apposition(reading, after)
        source = _with_name(reading, source, after)
    closed = after < n and (unit.tag[after - 1] & PUNCT or unit.tag[after] & QUOTE)
    if begins and closed:
        after = _after_on(reading, after)
        end = reading.content_end(cue, after)
        return _source_content(reading, cue, after, end, source)
    before = cue.first - 2 if unit.low[cue.first - 1] == "," else cue.first - 1
    if cue.phrase.needs_speaker and not (unit.tag[before] & QUOTE and source[1] >= n - 1):  # « Q », pour le syndicat
        return False
    end = cue.first - 1 if unit.low[cue.first - 1] in (",", "–", "—") else cue.first
    start = reading.content_start(end)
    if end < cue.first and closed and after < n - 1 and _is_broken_off(reading, start, end, after):
        return _source_content(reading, cue, after, reading.content_end(cue, after), source)
    if end - start < 2 and not reading.quotes(start, end):
        return False
    return _source_content(reading, cue, after_colon(unit, start, end), end, source)


def _is_broken_off(reading: UnitReading, start: int, end: int, after: int) -> bool:
    """*Raison de plus, selon X, pour P*; *Le pont est, d'après X, en mauvais état*: what is said comes after."""
    unit = reading.unit
    if end <= start or not (has_finite(unit, start, end) or reading.quotes(start, end)):
        predicate = unit.tag[after] & PREP or starts_verb_group(unit, after, VERB | WEAK)
        return bool(predicate) or has_finite(unit, after, len(unit.tag)) or end <= start
    return bool(unit.tag[end - 1] & (VERB | WEAK)) and not unit.tag[end - 2] & (DET | OF | PREP)


def _by_which(reading: UnitReading, cue: Cue) -> bool:
    """*un rapport de la police selon lequel P*, *le maire, selon qui P*: the source stands before."""
    unit = reading.unit
    floor = max((c.after for c in reading.cues if c.mood != "source" and c.after < cue.first), default=0)
    source = antecedent(unit, cue.first, floor) if cue.first > floor else None  # « Q », dit X, selon qui P
    start = cue.after + 1
    if source is not None and not can_speak(unit, source):
        source = _complement(reading, *source) or (source if unit.tag[start] & QUOTE else None)
    if source is None:
        return False
    n = len(unit.tag)
    end = next((k for k in range(start, n) if unit.low[k] == "," or _begins_main(unit, start, k)), n)
    if not has_finite(unit, start, end) and not reading.quotes(start, end):
        return False
    if cue.phrase.needs_speaker and not _is_view(reading, cue, start, end):
        return False
    return _source_content(reading, cue, start, end, source)


def _complement(reading: UnitReading, begin: int, end: int) -> Range | None:
    """*l'annonce du maire selon laquelle P*: who announces, or None."""
    unit = reading.unit
    of = next((k + 1 for k in range(begin + 1, end - 1) if unit.tag[k] & OF), 0)
    return (of, end) if of and can_speak(unit, (of, end)) else None


def _begins_main(unit: Unit, start: int, verb: int) -> bool:
    """Whether a second verb goes on with the sentence after a relative clause: *selon laquelle P a surpris*."""
    if not unit.tag[verb] & VERB or unit.tag[verb - 1] & (CLITIC | PRON):
        return False
    for k in range(verb - 1, start, -1):
        if unit.tag[k] & (BOUNDARY | REL | CONJ):
            return False
        if unit.tag[k] & VERB:
            return True
    return False


def _is_view(reading: UnitReading, cue: Cue, start: int, end: int) -> bool:
    """*X, pour qui le pont est trop vieux*, *pour qui « Q »*, against *X, pour qui Y travaille*."""
    unit = reading.unit
    judges = any(tag & TO_BE or tag & LINK and not tag & (AUX | WEAK) for tag in unit.tag[start:end])
    return unit.low[cue.first - 1] == "," and (judges or bool(reading.quotes(start, end)))


def _is_denied(reading: UnitReading, cue: Cue) -> bool:
    """*n'a pas été confirmé de source officielle*: the source says nothing."""
    return cue.phrase.keeps_noun and any(c.negated and c.after == cue.first for c in reading.cues)


def names_source(reading: UnitReading, cue: Cue) -> bool:
    """Whether a cue like *pour* or *selon* has a source after it: not *pour l'occasion*, *selon l'âge*."""
    return _source_words(reading, cue) is not None


def _source_words(reading: UnitReading, cue: Cue) -> Range | None:
    """The noun phrase after *selon*, or None where it is no source."""
    unit, grammar = reading.unit, reading.grammar
    if cue.phrase.is_whole:
        return cue.first, cue.after
    start = cue.first if cue.phrase.keeps_noun else cue.after
    at = cue.after
    if at >= len(unit.tag):
        return None
    head = next((k for k in range(at, min(at + 4, len(unit.tag))) if not unit.tag[k] & (DET | ELIDED)), at)
    told = cue.phrase.phrase == "d'après" and head > at  # d'après ses modèles, against selon les modèles
    if not told and (unit.low[head] in grammar.no_sources or unit.low[at] in grammar.no_sources):
        return None
    end = noun_phrase_end(unit, at) if starts_noun_phrase(unit, at) else at
    after_participle = DET if unit.tag[end - 1] & PAST_PARTICIPLE else 0  # un sondage publié la semaine dernière
    goes_on = NUMBER | PAST_PARTICIPLE | PREP | GERUND | TIME | after_participle
    if at < end < len(unit.tag) and unit.tag[end] & goes_on:
        end = _to_comma(reading, end)
    elif at < end < len(unit.tag) - 2 and unit.tag[end] & ADV and not unit.tag[end + 1] & PUNCT:
        end = _to_comma(reading, end)  # un bilan encore provisoire de la police
    if end == at and cue.phrase.keeps_noun:
        end = at + 1
    if end == at:
        return None
    if cue.phrase.needs_speaker and not _fit_for_pour(reading, cue, at, end):
        return None
    if cue.phrase.phrase == "d'après" and _is_later(reading, cue, at, end):
        return None
    return start, end


def _is_later(reading: UnitReading, cue: Cue, at: int, end: int) -> bool:
    """*la ville d'après la guerre*: what comes after something, right after a noun, is no source."""
    before = reading.unit.tag[cue.first - 1] if cue.first else PUNCT
    return not before & PUNCT and not can_speak(reading.unit, (at, end))


def _to_comma(reading: UnitReading, end: int) -> int:
    """*selon un rapport publié mardi par X, P*: the source reaches to its comma if no verb comes before."""
    unit = reading.unit
    for k in range(end, min(end + 14, len(unit.tag))):
        if unit.low[k] == "," or unit.tag[k] & QUOTE or unit.low[k] == "." and k == len(unit.tag) - 1:
            return k
        if unit.tag[k] & VERB or ends_clause(unit, k):
            return end
    return end


def _fit_for_pour(reading: UnitReading, cue: Cue, at: int, end: int) -> bool:
    """*pour X,* names a source only at the head of its clause, before a comma or a quotation, for a speaker."""
    unit = reading.unit
    heads = cue.first == 0 or unit.tag[cue.first - 1] & (PUNCT | CONJ | QUOTE)
    closed = end >= len(unit.tag) - 1 or unit.low[end] == "," or unit.tag[end] & QUOTE
    head = [k for k in range(at, end) if not unit.tag[k] & (DET | ADV)][:2]
    speaks = any(unit.tag[k] & ROLE for k in head) or bool(
        head and unit.tag[head[0]] & CAPITAL and not unit.tag[head[0]] & (DET | PREP) and unit.tag[at] & CAPITAL
    )
    quoted_before = bool(head) and cue.first > 1 and QUOTE & (unit.tag[cue.first - 1] | unit.tag[cue.first - 2])
    speaks = speaks or bool(quoted_before and unit.tag[head[0]] & CAPITAL)  # « Q », pour la CGT
    speaks = speaks or unit.low[at] in ("lui", "elle", "eux", "elles", "beaucoup", "certains")
    return bool(heads and closed and speaks)


def _after_relative(reading: UnitReading, i: int) -> int:
    """The item after a relative clause of the source: *selon une note que X a pu lire, P*."""
    unit = reading.unit
    if i < len(unit.tag) and unit.low[i] in ("que", "qu'", "dont"):
        for k in range(i + 2, min(i + 16, len(unit.tag))):
            if unit.tag[k] & QUOTE or unit.low[k] in (";", ":"):
                return i
            if unit.low[k] == "," and (has_finite(unit, i + 1, k) or unit.low[i + 1] in ("nous", "je", "j'")):
                return k
    return i


def _after_apposition(reading: UnitReading, i: int) -> int:
    """The item where the content starts after a source and its apposition: *Selon X, ministre de Y, P*."""
    unit, n = reading.unit, len(reading.unit.tag)
    while i < n and unit.tag[i] & (PAREN | ADV):
        i += 1
    if i >= n or unit.low[i] not in (",", ";", ":"):
        return i
    for k in range(i + 1, min(n, i + 20)):
        if (
            unit.low[k] in (",", ";")
            or unit.tag[k] & QUOTE
            and unit.low[k - 1] not in ("le", "la", "les", "l'", "un", "une")
        ):
            begin = i + 1
            apposition = (
                k > begin
                and not has_main_verb(unit, begin, k)
                and not (unit.tag[begin] & (PREP | ADV | CONJ) and not unit.tag[begin] & OF)
                and not unit.tag[begin] & PRON
            )
            if (
                apposition
                and unit.tag[begin] & OF
                or apposition
                and (has_finite(unit, k, n) or unit.tag[k] & QUOTE or (k + 1 < n and unit.tag[k + 1] & QUOTE))
            ):
                return k if unit.tag[k] & QUOTE else _after_its_relative(reading, k + 1)
            break
    return i + 1


def _after_its_relative(reading: UnitReading, i: int) -> int:
    """The item after a relative clause of an apposition: *Pour X, architecte, dont le cabinet a gagné, P*."""
    unit = reading.unit
    if i < len(unit.tag) and unit.tag[i] & REL:
        for k in range(i + 1, min(i + 25, len(unit.tag))):
            if unit.tag[k] & QUOTE or ends_clause(unit, k):
                return i
            if unit.low[k] == ",":
                return k + 1 if has_finite(unit, i, k) and has_main_verb(unit, k + 1, len(unit.tag)) else i
    return i


def _after_on(reading: UnitReading, i: int) -> int:
    """The item after *on indiquait que*: *de source policière, on indiquait que P*."""
    unit = reading.unit
    if i + 3 < len(unit.tag) and unit.low[i] == "on":
        for k in range(i + 1, min(i + 10, len(unit.tag) - 1)):
            if unit.low[k] in ("que", "qu'"):
                return k + 1 if any(unit.tag[m] & REPORT for m in range(i + 1, k)) else i
    return i


def _with_name(reading: UnitReading, source: Range, after: int) -> Range:
    """*Selon le maire de X, Jean Y, P*: the name between the commas belongs to the source."""
    unit = reading.unit
    begin, end = source[1] + 1, after - 1
    if (
        begin < end
        and unit.low[source[1]] == ","
        and unit.low[end] == ","
        and all(unit.tag[k] & (CAPITAL | OF | ELIDED) for k in range(begin, end))
    ):
        return source[0], end
    return source


def _source_content(reading: UnitReading, cue: Cue, start: int, end: int, source: Range) -> bool:
    unit = reading.unit
    while start < end and unit.tag[start] & PUNCT:
        start += 1
    if start < end and unit.tag[start] & QUOTE and start not in reading.taken:
        kind = "direct" if unit.quotations[start].is_clause else "mixed"
        if start + 1 < end and not unit.tag[start + 1] & PUNCT and not unit.quotations[start].words > 12:
            kind = kind if kind == "direct" and reading.is_speech(start) else "mixed"
        found = quoted(unit, start, kind, "a quotation after its source", cue, None)
        found.speaker = reading.offsets(source)
        reading.taken.add(start)
        reading.found.append(found)
        reading.further_quotations(start, cue, source)
        return True
    return reading.content(cue, start, end, source, "a sentence with its source")
