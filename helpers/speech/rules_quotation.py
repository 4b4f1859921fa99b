"""The rules for quotations that no cue has taken: after a colon, before any verb, as a predicate.

A quotation that no rule gives to a speaker is a term, a title or irony, and no statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.french.codebook import Row
from helpers.french.grammar import (
    ADV,
    AUX,
    CLITIC,
    CONJ,
    DET,
    FINITE,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REPORT,
    VERB,
    VERB_CLITIC,
    WEAK,
)
from helpers.speech.clauses import ends_clause, has_finite, is_named, skip_adverbs, starts_noun_phrase
from helpers.speech.cues import Cue
from helpers.speech.rules_indirect import said_noun, whose
from helpers.speech.subjects import can_speak, subject_before
from helpers.speech.units import Unit

if TYPE_CHECKING:
    from helpers.speech.attributions import UnitReading

PREDICATE_WORDS = 4  # quoted words after *être*, with no verb of speech near: fewer are a term
GOVERNED_WORDS = 5  # quoted words after any verb: fewer are a term


def by_colon(reading: UnitReading, i: int) -> bool:
    """*X se présente ainsi : « Q »*: a quotation after a colon is said by the sentence's subject."""
    unit = reading.unit
    if i == 0 or unit.low[i - 1] != ":" or not reading.is_speech(i):
        return False
    if reading.found:
        reading.carry_on(i, "a quotation after a colon goes on")
        return True
    verbs = [k for k in range(1, i) if unit.tag[k] & (VERB | WEAK)]
    for k in verbs:
        first = k
        while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & (PRON & ~CLITIC):
            first -= 1
        subject = subject_before(unit, first)
        if subject and unit.low[subject[0]] not in ("c'", "ce") and can_speak(unit, subject):  # c'est X qui a dit
            cue = Cue(first, k + 1, k, "finite", [])
            reading.record_quotation(i, cue, subject, "direct", "a quotation after a colon")
            return True
    noun = said_noun(unit, reading.grammar)
    source = whose(unit, noun, i - 1) if noun is not None else None
    if source and not verbs:
        reading.record_quotation(i, None, source, "direct", "a quotation after a noun and a colon")
        return True
    if not verbs and unit.tag[0] & (ADV | CONJ | PREP) and not unit.tag[0] & DET:
        reading.record_quotation(i, None, None, "direct", "a quotation after a colon")  # Puis, après un silence : « Q »
        same_paragraph = reading.previous is not None and reading.previous.unit.paragraph == unit.paragraph
        reading.found[-1].same_as = reading.previous if same_paragraph else None
        return True
    if not verbs and starts_noun_phrase(unit, 0) and can_speak(reading.unit, (0, i - 1)):
        reading.record_quotation(i, None, (0, i - 1), "direct", "a quotation after a name and a colon")
        return True
    if verbs and unit.quotations[i].is_clause:
        reading.record_quotation(i, None, None, "direct", "a quotation after a colon")
        reading.found[-1].same_as = reading.previous
        return True
    return False


def by_colon_behind(reading: UnitReading, i: int) -> bool:
    """*« Q » : X résume sa défense*: a quotation before a colon is said by the subject of what follows."""
    unit, n = reading.unit, len(reading.unit.tag)
    k = i + 1
    while k + 1 < n and unit.low[k] == "," and unit.tag[k + 1] & QUOTE:
        k += 2
    if k >= n or unit.low[k] != ":" or not reading.is_speech(i):
        return False
    for verb in range(k + 2, n):
        tag = unit.tag[verb]
        if tag & (VERB | WEAK) and not unit.tag[verb - 1] & (DET | PREP):
            subject = subject_before(unit, verb, k + 1)
            if subject is None:
                return False
            end = verb + 2 if tag & AUX and verb + 1 < n and unit.tag[verb + 1] & PAST_PARTICIPLE else verb + 1
            cue = Cue(verb, end, end - 1, "finite", [])
            reading.record_quotation(i, cue, subject, "direct", "a quotation before a colon")
            return True
    return False


def by_any_verb(reading: UnitReading, i: int) -> bool:
    """*« Q », sourit X*: right after a quotation any verb with its subject behind it is a cue."""
    unit, n = reading.unit, len(reading.unit.tag)
    k = i + 1
    while k < n and (unit.low[k] == "," or unit.tag[k] & CLITIC and not unit.tag[k] & DET):
        k += 1
    if k + 1 >= n or not unit.tag[k] & (VERB | WEAK | REPORT) or unit.tag[k] & (DET | PREP):
        return False
    if not reading.is_speech(i) or not (i == 0 or unit.tag[i - 1] & PUNCT):
        return False
    clitic = next((m for m in (k + 1, k + 2) if m < n and unit.tag[m] & VERB_CLITIC), None)
    verb = k if clitic is not None else _participle_after(unit, k)
    cue = Cue(k, verb + 1, verb, "finite", [], clitic)
    subject = None if clitic is not None else reading.subject_after(cue)
    if clitic is None and (subject is None or subject[0] != verb + 1):
        return False
    if clitic is not None:
        cue.rows = _infinitive_after(reading, clitic + 1)
    reading.record_quotation(i, cue, subject, "direct", "a quotation before a verb and its subject")
    if subject is None and not unit.low[clitic].endswith("on"):
        reading.found[-1].speaker = reading.clitic(cue)
    return True


def _participle_after(unit: Unit, k: int) -> int:
    """The participle of the auxiliary at item `k`, *a d'emblée posé*; `k` where the verb is no auxiliary."""
    if not unit.tag[k] & AUX:
        return k
    i = skip_adverbs(unit, k + 1)
    return i if i < len(unit.tag) and unit.tag[i] & PAST_PARTICIPLE else k


def _infinitive_after(reading: UnitReading, i: int) -> list[Row]:
    """The reporting verb in *peut-on y lire*, *a-t-il tenu à dire*."""
    unit = reading.unit
    for k in range(i, min(i + 3, len(unit.tag))):
        if unit.tag[k] & REPORT:
            moods = reading.grammar.reports[unit.low[k]].by_mood
            return [row for readings in moods.get("infinitive", ()) for row in readings.alone]
    return []


def by_predicate(reading: UnitReading, i: int) -> bool:
    """*Le pape « s'associe à la douleur »*, *X est « effaré par ce décès »*: the subject's own words."""
    unit, quotation = reading.unit, reading.unit.quotations[i]
    if i == 0 or not reading.is_speech(i) or is_named(unit, i):
        return False
    verb = i
    if not quotation.starts_with_verb:
        verb = i - 1
        while verb > 0 and unit.tag[verb] & ADV:
            verb -= 1
        if not unit.tag[verb] & FINITE or unit.tag[verb] & (DET | PREP) or quotation.words < PREDICATE_WORDS:
            return False
    first = verb
    while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & PRON:
        first -= 1
    subject = subject_before(unit, first)
    if subject is None or not can_speak(unit, subject):
        return False
    cue = None if verb == i else Cue(first, verb + 1, verb, "finite", [])
    reading.record_quotation(i, cue, subject, "mixed", "quoted words that finish the sentence of their speaker")
    return True


def by_governor(reading: UnitReading, i: int) -> bool:
    """*X a conditionné son accord à « Q »*: many quoted words that depend on a verb whose subject can speak."""
    unit = reading.unit
    if unit.quotations[i].words < GOVERNED_WORDS or is_named(unit, i) or i and unit.low[i - 1] == "pour":
        return False
    for verb in range(i - 1, 0, -1):
        tag = unit.tag[verb]
        but = verb == i - 1 and unit.low[verb] == "mais"  # dit oui au pont, mais « Q »
        if tag & QUOTE or ends_clause(unit, verb) and not (tag & ADV or but):
            return False
        if tag & VERB or tag & WEAK and not (tag & DET or unit.tag[verb - 1] & (DET | OF | PREP)):
            first = verb
            while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & PRON:
                first -= 1
            subject = subject_before(unit, first)
            if subject is None or not can_speak(unit, subject):
                return False
            end = verb + 2 if unit.tag[verb] & AUX and unit.tag[verb + 1] & PAST_PARTICIPLE else verb + 1
            cue = Cue(first, end, end - 1, "finite", [])
            reading.record_quotation(i, cue, subject, "mixed", "quoted words that depend on their speaker's verb")
            return True
    return False


def by_opening(reading: UnitReading, i: int) -> bool:
    """*Quant au pont, « il sera repeint dès le mois de mai ».*: a whole sentence goes on with the speaker before it."""
    unit, previous = reading.unit, reading.previous
    if reading.found or previous is None or not previous.unit or previous.unit.paragraph != unit.paragraph:
        return False
    quotation, n = unit.quotations[i], len(unit.tag)
    opens = i > 1 and unit.low[i - 1] == "," and unit.tag[0] & (PREP | ADV | CONJ) and not has_finite(unit, 0, i)
    alone = all(unit.tag[k] & PUNCT for k in range(i + 1, n)) and unit.sentence - previous.unit.sentence == 1
    if not (opens and alone and quotation.is_clause and quotation.words >= GOVERNED_WORDS):
        return False
    reading.record_quotation(i, None, None, "direct", "a quotation after an opening goes on with the speaker before it")
    reading.found[-1].same_as = previous
    return True


def by_fragment(reading: UnitReading, i: int) -> bool:
    """Quoted words in a sentence that attributes something: they belong to the same speaker."""
    unit = reading.unit
    if not reading.is_speech(i) or is_named(unit, i):
        return False
    if (
        reading.found
        and any(f.cue for f in reading.found)
        and not any(
            unit.low[k] in (";", ".")
            for k in range(len(unit.tag))
            if reading.found[-1].end <= unit.start[k] < unit.start[i]
        )
        and unit.start[i] > reading.found[-1].start
    ):
        reading.carry_on(i, "further quoted words in the speaker's sentence", "mixed")
        return True
    return False
