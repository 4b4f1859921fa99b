"""The rules for reported clauses that no *que* introduces: *Le maire prévient : le pont sera fermé*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CONJ,
    DET,
    ELIDED,
    OF,
    PUNCT,
    QUOTE,
    REPORT,
    ROLE,
    SOURCE,
    TO_BE,
    VERB,
    Grammar,
)
from helpers.speech.clauses import has_main_verb, noun_phrase_end, skip_adjuncts
from helpers.speech.cues import Cue
from helpers.speech.found import Found
from helpers.speech.subjects import can_speak, subject_after, subject_before, with_apposed_name
from helpers.speech.units import Range, Unit

if TYPE_CHECKING:
    from helpers.speech.attributions import UnitReading

OBJECT_WORDS = 10  # items of an object between a verb and the colon before what is said
HEAD_WORDS = 14  # items of *Son argument :*, *La réponse du ministre de la Santé :*

PLUPERFECT = ("avait", "avaient")
AS_HE_SAYS = (["ainsi", "que"], ["ainsi", "qu'"])


def by_clause_after_colon(reading: UnitReading, cue: Cue) -> bool:
    """*Le maire prévient : P*; *Faux, répond la direction : P*; *X déplore l'opacité de la procédure : P*."""
    unit = reading.unit
    if cue.negated or cue.passive or ":" not in unit.low[cue.after :] or not cue.allows("parenthetical"):
        return False
    subject, colon = _speaker_and_colon(reading, cue)
    if not colon or colon + 1 >= len(unit.tag) or unit.tag[colon + 1] & (QUOTE | SOURCE):
        return False
    start, end = colon + 1, reading.content_end(cue, colon + 1)
    asserts = cue.allows("que") or cue.allows("si")
    terse = asserts and skip_adjuncts(unit, cue.after) == colon  # a averti : pas question de céder
    if not (terse or has_main_verb(unit, start, end)) or reading.quotes(start, end):
        return False
    subject = subject or reading.subject(cue)
    if subject is None or cue.clitic is None and not can_speak(unit, subject):
        return False  # qui dit anniversaire dit gâteau : P
    return reading.content(cue, start, end, subject, "a clause after a colon")


def _speaker_and_colon(reading: UnitReading, cue: Cue) -> tuple[Range | None, int]:
    """The speaker's words between a cue and the colon after it, if any, and the colon, or 0."""
    unit = reading.unit
    low = unit.low
    after = skip_adjuncts(unit, cue.after)
    if low[after + 1 : after + 2] == [":"] and unit.tag[after] & REPORT:
        after += 1  # a dit comprendre : P
    if low[after : after + 1] == [":"]:
        return None, after
    if cue.first and low[cue.first - 1] == ",":
        subject = subject_after(unit, cue.after) if cue.clitic is None else None
        if subject and low[subject[1] : subject[1] + 1] == [":"]:
            return subject, subject[1]
    if not any(row["noun"] == "yes" and row["strength"] == "speech" for row in cue.rows):
        return None, 0
    for k in range(cue.after, min(cue.after + OBJECT_WORDS, len(low))):
        if low[k] == ":":
            return None, k
        if unit.tag[k] & (VERB | QUOTE) or low[k] in (",", ";"):
            return None, 0
    return None, 0


def by_comme(reading: UnitReading, cue: Cue) -> bool:
    """*Comme l'a rappelé X, P*; *Ainsi que X le souligne, P*: the attribution opens the sentence."""
    unit = reading.unit
    low = unit.low
    head = next((k for k in range(min(3, len(low))) if low[k] == "comme" or low[k : k + 2] in AS_HE_SAYS), None)
    if head is None or cue.mood != "finite" or cue.negated or not (cue.allows("que") or cue.allows("parenthetical")):
        return False
    if any(low[k] in PLUPERFECT for k in range(cue.first, cue.word)):
        return False  # comme il l'avait promis, le maire est venu: the writer tells what came of it
    begin = head + (1 if low[head] == "comme" else 2)
    opens = all(unit.tag[k] & (ADV | CONJ | PUNCT) for k in range(head))
    if begin > cue.first or not opens or not any(low[k] in ("le", "l'") for k in range(begin, cue.word)):
        return False
    subject = subject_after(unit, cue.after) if cue.first == begin else subject_before(unit, cue.first, begin)
    if subject is None or not can_speak(unit, subject):
        return False
    comma = skip_adjuncts(unit, max(subject[1], cue.after))
    if low[comma : comma + 1] != [","]:
        comma = next((k for k in (subject[1], cue.after) if low[k : k + 1] == [","]), 0)
    if not comma or not has_main_verb(unit, comma + 1, len(low)):
        return False
    end = reading.content_end(cue, comma + 1)
    return reading.content(cue, comma + 1, end, subject, "a sentence after comme and its cue")


def by_noun_and_colon(reading: UnitReading) -> bool:
    """*Son argument : P*; *Réponse du ministre : P*; *Le constat du préfet est sans appel : P*."""
    unit = reading.unit
    low = unit.low
    noun = said_noun(unit, reading.grammar)
    if noun is None or ":" not in low[noun + 1 : noun + HEAD_WORDS]:
        return False
    colon = low.index(":", noun + 1)
    start, end = colon + 1, len(low)
    verbs = any(unit.tag[k] & (VERB | QUOTE) and not unit.tag[k] & TO_BE for k in range(colon))
    if verbs or not has_main_verb(unit, start, end) or reading.quotes(start, end):
        return False
    if low[0] in ("son", "sa", "ses", "leur", "leurs"):
        source: Range | None = (0, 1)
    else:
        source = whose(unit, noun, colon)
    if source is None:
        return False
    cue = Cue(noun, noun + 1, noun, "noun", [])
    return reading.content(cue, start, end, source, "a clause after a noun and a colon")


def said_noun(unit: Unit, grammar: Grammar, begin: int = 0) -> int | None:
    """The noun for what is said among the first words: *Son argument*, *La réponse*, *Même constat*."""
    return next((k for k in range(begin, min(begin + 4, len(unit.low))) if unit.low[k] in grammar.said), None)


def whose(unit: Unit, noun: int, stop: int) -> Range | None:
    """Who a noun for what is said belongs to: *la réponse du ministre*, *même constat pour X*."""
    for k in range(noun + 1, min(noun + 5, stop - 1)):
        if unit.tag[k] & OF or unit.low[k] in ("pour", "chez", "par"):
            source = (k + 1, min(noun_phrase_end(unit, k + 1), stop))
            head = next((unit.tag[m] for m in range(*source) if not unit.tag[m] & (DET | ELIDED)), 0)
            if head & (ROLE | CAPITAL) and can_speak(unit, source):  # not: du côté | de X
                return source
    return None


def taken_up(reading: UnitReading, before: Unit) -> Found | None:
    """*P. C'est ce qu'a annoncé le maire.*; *P. C'est ce qui ressort d'une note de X*: P is the sentence before."""
    unit = reading.unit
    low = unit.low
    at = next((k for k in range(2, min(8, len(low) - 2)) if low[k] == "ce" and low[k + 1] in ("que", "qu'", "qui")), 0)
    cue = next((c for c in reading.cues if c.first > at + 1 and c.mood == "finite" and c.allows("que")), None)
    if not at or cue is None or cue.negated or before.quotations or not has_main_verb(before, 0, len(before)):
        return None
    subject = _who(unit, cue, low[at + 1] == "qui", at)
    if subject is None:
        return None
    end = len(before)
    while end > 1 and before.low[end - 1] in (".", "…", "!", "?"):
        end -= 1
    span = before.start[0], before.end[end - 1]
    return Found(*span, "indirect", "a sentence that the next one attributes", cue, unit, reading.offsets(subject))


def _who(unit: Unit, cue: Cue, emerges: bool, at: int) -> Range | None:
    """Who says it after *C'est ce*: the subject of the verb, or what it emerges from and by whom."""
    if not emerges:
        subject = subject_after(unit, cue.after) or subject_before(unit, cue.first, at + 2)
        return subject if subject and can_speak(unit, subject) else None
    begin = next((k + 1 for k in range(cue.after, len(unit.tag)) if unit.low[k] == "par"), 0)
    if not begin and unit.tag[cue.after] & OF:
        begin = cue.after + 1
    if not begin or begin >= len(unit.tag):
        return None
    end = noun_phrase_end(unit, begin)
    return (begin, with_apposed_name(unit, begin, end)) if end > begin else None
