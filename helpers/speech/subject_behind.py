"""The words that stand for the speaker behind the verb: *a dit hier à l'AFP | le maire de Nort*."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CONJ,
    DET,
    NAMING,
    OF,
    PAREN,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    REPORT,
    SHORT,
    VERB,
)
from helpers.speech.clauses import has_finite
from helpers.speech.noun_phrases import (
    closing_comma,
    is_plural,
    named_together,
    noun_phrase_end,
    skip_adjuncts,
    starts_noun_phrase,
)
from helpers.speech.subject_phrases import begins_with_particle, without_broken_off
from helpers.speech.subjects import can_speak, phrase_at, with_apposed_name
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import BY, LEADS_BEARING, QUE, WHICH

BEARING_ITEMS = 7  # un brin amusé, mi-amusée, mi-inquiète
RELATIVE_ITEMS = 14  # items of a relative clause that belongs to the words for a speaker
REPORTS_WITHIN = 6  # items behind qui within which it may report something itself
VERB_ITEMS = 3  # ont déjà dit
OUTLET_AND_NAME = 3  # words that a paper and a person have at least


def subject_after(unit: SpeechUnit, i: int) -> Stretch | None:
    """The words that stand for the subject after its verb, from item `i` on: *a dit hier à l'AFP le maire de X*."""
    if i < len(unit.tag) and unit.low[i] == ",":
        i = closing_comma(unit, i)
    start = i if begins_with_particle(unit, i) else skip_adjuncts(unit, i)
    person = _name_after_outlet(unit, i, start) if start > i else None
    if person:
        return person
    if unit.word(start) == ",":
        return _behind_stray_comma(unit, start + 1)
    if start >= len(unit.tag) or not starts_noun_phrase(unit, start) or unit.low[start] in unit.grammar.infinitives:
        return _inserted_subject(unit, i, start)
    start = _behind_bearing(unit, start)
    end = noun_phrase_end(unit, start)
    if end == start:
        return None
    if unit.word(end) != BY:
        end = without_broken_off(unit, start, end)  # note l'élu cité | plus haut
    named = with_apposed_name(unit, start, end)
    if named == end and is_plural(unit, i - VERB_ITEMS, i):
        named = named_together(unit, end)  # écrivent X, Y et Z
    return Stretch(start, _relative_end(unit, named) if named == end else named)


def _inserted_subject(unit: SpeechUnit, begin: int, end: int) -> Stretch | None:
    """*a dit mardi matin, le ministre X, à la radio*: who speaks where nobody else does, between two stray commas."""
    comma = next((k for k in range(begin, end) if unit.low[k] == ","), end)
    found = phrase_at(unit, comma + 1) if comma + 1 < end and unit.tag[comma + 1] & (DET | CAPITAL) else None
    return found if found and unit.word(found.end) == "," and can_speak(unit, found) else None


def _behind_bearing(unit: SpeechUnit, start: int) -> int:
    """Where who speaks stands behind words for how: *déplore un brin amusé | le maire*, *répond tout sourire | X*."""
    bearing = Stretch(start, max(noun_phrase_end(unit, start), start + 1))
    if can_speak(unit, bearing) or unit.tag[start] & DET and unit.low[start] not in LEADS_BEARING:
        return start
    for k in range(bearing.begin + 1, min(bearing.begin + BEARING_ITEMS, len(unit))):
        if unit.tag[k] & (PREP | CONJ | VERB | QUOTE | PAREN | REL) or unit.tag[k] & PUNCT and unit.low[k] != ",":
            return start
        if unit.tag[k] & (DET | CAPITAL) and not unit.tag[k] & ADV:
            behind = Stretch(k, noun_phrase_end(unit, k))
            return k if behind.begin < behind.end and can_speak(unit, behind) else start
    return start


def _relative_end(unit: SpeechUnit, end: int) -> int:
    """The end of a relative clause right behind a noun phrase, *une habitante qui vit là*, or of the phrase itself."""
    if unit.word(end) not in WHICH:
        return end
    stop = next((k for k in range(end + 1, len(unit)) if unit.tag[k] & (PUNCT | QUOTE | PAREN)), len(unit))
    if unit.flags(stop) & QUOTE:
        stop = stop + 1 if unit.tag[stop] & SHORT else end  # un sans-abri qui se fait appeler « Titi »
    if unit.tag[stop - 1] & REPORT and unit.flags(stop + (unit.word(stop) in (",", ":"))) & QUOTE:
        return end  # a dit le maire, qui a précisé, « Q »
    if any(unit.tag[k] & REPORT and unit.word(k + 1) in QUE for k in range(end + 1, min(stop, end + REPORTS_WITHIN))):
        return end  # a dit le maire qui précise que P
    return stop if stop - end <= RELATIVE_ITEMS and has_finite(unit, end + 1, stop) else end


def _behind_stray_comma(unit: SpeechUnit, i: int) -> Stretch | None:
    """*P, affirme, la députée.*: a noun phrase that is all that follows, or that another comma closes."""
    subject = phrase_at(unit, i) if i < len(unit) else None
    if subject is None or not can_speak(unit, subject):
        return None
    closes = unit.word(subject.end) == "," or all(tag & PUNCT for tag in unit.tag[subject.end :])
    return subject if closes else None


def _name_after_outlet(unit: SpeechUnit, i: int, end: int) -> Stretch | None:
    """The person in *a confié à Libération Paul Durand*, where nothing parts the two names: its last two words.

    *au Télégramme du Sud Paul Durand*, *à L'Équipe Paul Durand*: a paper may have a complement, or an article. Where
    nobody else can be who speaks, so may *Paul Durand* in *à la radio Paul Durand*.
    """
    first = next((k for k in range(i, end) if unit.tag[k] & CAPITAL and not unit.tag[k] & (DET | PREP)), end)
    before = first - 1 - (first > i and bool(unit.tag[first - 1] & DET) and bool(unit.tag[first - 1] & CAPITAL))
    after = next((k for k in range(first, end) if not unit.tag[k] & (CAPITAL | OF)), end)
    last = next((k for k in range(after - 1, first, -1) if unit.tag[k] & OF), first - 1)
    closed = after >= len(unit) or unit.tag[after] & (PUNCT | PAREN | QUOTE)
    bare = before > i and unit.tag[before] & NAMING and not unit.tag[before] & (CAPITAL | DET | PREP)
    if closed and bare and after - last == OUTLET_AND_NAME:
        return Stretch(after - 2, after)  # a dit à la radio | Paul Durand
    if not closed or after - last <= OUTLET_AND_NAME or before < i or not unit.tag[before] & PREP:
        return None
    return Stretch(after - 2, after)
