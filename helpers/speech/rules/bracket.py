"""The speaker stands in brackets behind what is said, or with brackets and a dash before it: *« Q » (Mme X)*, *Le pont
rouvrira (ministre)*, *Anne Durand (maire) – « Q »*.
"""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, CONJ, DET, PAREN, PUNCT, QUOTE, ROLE, TITLE
from helpers.speech.clauses import has_finite, has_main_verb
from helpers.speech.functions import begins_name
from helpers.speech.noun_phrases import noun_phrase_end
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import A
from helpers.text.places import Span
from helpers.text.quotations import BULLETS, DASHES

QUOTATION_BEFORE_BRACKET = StatementRule(
    "a quotation with its speaker in brackets", __name__, "« [Le pont restera ouvert] » (Anne Durand)"
)
HEADLINE_BEFORE_BRACKET = StatementRule(
    "a headline with its speaker in brackets", __name__, "[Le pont restera ouvert] (ministre)"
)
QUOTATION_AFTER_DASH = StatementRule(
    "a quotation after a name with its function and a dash", __name__, "Anne Durand (maire) – « [Le pont est fermé] »"
)
RULES = (QUOTATION_BEFORE_BRACKET, HEADLINE_BEFORE_BRACKET, QUOTATION_AFTER_DASH)


def by_bracket(reading: UnitReading) -> bool:
    """*« Q » (Mme X)*; *P (ministre)*, a headline: what stands before the brackets that end the unit."""
    unit = reading.unit
    last = max(unit.brackets, default=0)
    if not last or not all(tag & PUNCT for tag in unit.tag[last + 1 :]):
        return False
    said = [k for k in range(last) if not unit.tag[k] & PUNCT]
    is_quotation = len(said) == 1 and bool(unit.tag[said[0]] & QUOTE)
    clause = is_quotation and unit.quotations[said[0]].is_clause
    speaker = speaker_in_brackets(unit.brackets[last], names=2 - clause)
    if speaker is None:
        return False
    if is_quotation:
        reading.quote(said[0], "direct", QUOTATION_BEFORE_BRACKET.name, None, speaker)
        return True
    is_headline = last == len(unit) - 1 and not unit.quotations and has_main_verb(unit, 0, last)
    if not is_headline or not is_bare_function(unit.brackets[last]):
        return False
    reading.report(0, last, HEADLINE_BEFORE_BRACKET, None, speaker, None)
    return True


def by_bracket_behind(reading: UnitReading, i: int) -> bool:
    """*« Q » (Anne Durand, maire), « R » (Luc Petit, juge)*: quotations in a row, each with its speaker in brackets."""
    unit = reading.unit
    bare = all(tag & (PUNCT | QUOTE | PAREN | CONJ) for tag in unit.tag)
    if not bare or len(unit.brackets) < 2 or any(k + 1 not in unit.brackets for k in unit.quotations):
        return False
    inside = unit.brackets[i + 1]
    speaker = speaker_in_brackets(inside)
    if speaker is None or not any(tag & ROLE for tag in inside.tag):
        return False  # « Le Grand Port » (Luc Petit, 1988)
    reading.quote(i, "direct", QUOTATION_BEFORE_BRACKET.name, None, speaker)
    return True


def by_name_and_dash(reading: UnitReading, i: int) -> bool:
    """*Anne Durand (maire) – « Q »*, *Anne Durand, maire – « Q »*: a full name with its function, all that a line holds
    before the dash and the quotation; not *Nort (Loire) – « Q »*."""
    unit = reading.unit
    begin = next((k for k in range(i) if unit.low[k] not in BULLETS), i)
    if i < begin + 4 or unit.low[i - 1] not in DASHES or not all(tag & PUNCT for tag in unit.tag[i + 1 :]):
        return False
    end = next((k for k in range(begin, i) if unit.tag[k] & (PUNCT | PAREN)), i)
    named = begins_name(unit, begin) and all(tag & CAPITAL for tag in unit.tag[begin:end])
    beside = unit.brackets[end].tag[:2] if end in unit.brackets else unit.tag[end + 1 : end + 3]
    closed = unit.tag[end] & PAREN and end == i - 2 or unit.low[end] == "," and not has_finite(unit, end, i)
    if end < begin + 2 or not (named and closed and any(tag & ROLE for tag in beside)) or not reading.is_sentence(i):
        return False
    reading.quote_of(i, "direct", QUOTATION_AFTER_DASH, None, Stretch(begin, end))
    return True


def speaker_in_brackets(inside: SpeechUnit, names: int = 2) -> Span | None:
    """Who stands in brackets: a function, a title and a name, or a name of so many words at least; not *photo*."""
    end = noun_phrase_end(inside, 0) if len(inside) else 0
    if not end or end < len(inside) and inside.low[end] != ",":
        return None
    if " ".join(inside.low) in inside.grammar.words["behind_headline"]:
        return Span(inside.start[0], inside.end[-1])
    function = any(tag & ROLE for tag in inside.tag[: 3 if inside.low[0] in A else 2])  # un ancien salarié
    name = end >= names and not inside.tag[0] & DET and all(tag & CAPITAL for tag in inside.tag[:names])
    return Span(inside.start[0], inside.end[end - 1]) if function or name else None


def is_bare_function(inside: SpeechUnit) -> bool:
    """*(ministre)*, *(Mme Durand)*, *(responsable de l'ONU)*, *(ONU)*: how agencies name the source of a headline."""
    first = inside.tag[0]
    words = inside.grammar.words
    if " ".join(inside.low) in words["behind_headline"]:
        return True
    if inside.low[0] in words["before_noun"] or inside.low[0] in words["former"]:
        return bool(inside.flags(1) & ROLE)  # (Premier ministre)
    return bool(first & (ROLE | TITLE)) and not (first & CAPITAL and not first & TITLE)
