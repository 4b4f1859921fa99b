"""Names and titles that look like what is said: *Luc Petit, dit le Sage*, *« Souka » retrace la vie d'un marin*."""

from __future__ import annotations

from helpers.french.grammar import ADV, CAPITAL, DET, ELIDED, OF, PAST_PARTICIPLE, PREP, QUOTE, ROLE, VERB
from helpers.speech.clauses import has_finite
from helpers.speech.cues import Cue
from helpers.speech.reading import FRAGMENT_WORDS, UnitReading
from helpers.speech.subjects import able, can_speak, subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import THE


def is_called(reading: UnitReading, cue: Cue, before: Stretch, subject: Stretch) -> bool:
    """*Luc Petit, dit le Sage*; *« Souka » retrace la vie d'un marin*: a name or a title stands before the verb."""
    unit, last = reading.unit, before.end - 1
    if unit.tag[last] & QUOTE and before.end < cue.first and apposed_to(unit, last):
        return True
    title = unit.tag[last] & QUOTE and before.end == cue.first and _is_title(reading, last, subject)
    return bool(title) or _is_alias(unit, cue, before, subject)


def _is_alias(unit: SpeechUnit, cue: Cue, before: Stretch, name: Stretch) -> bool:
    """*Luc Petit, dit le Sage, a quitté la ville*; but *Luc Petit, dit Anne Durand, a tort* is said by her."""
    first, last = unit.tag[before.end - 2], unit.tag[before.end - 1]
    names = bool(last & CAPITAL) and (before.end - before.begin == 1 or bool(first & (CAPITAL | ROLE | OF | ELIDED)))
    one_word = name.end - name.begin - (unit.low[name.begin] in THE) == 1
    proper = bool(unit.tag[name.end - 1] & CAPITAL)
    is_said = unit.low[cue.word] in unit.grammar.words["called"] and cue.after - cue.first == 1
    answers = unit.low[before.begin] in unit.grammar.words["yes_or_no"]  # Oui, dit la CGT, P
    return is_said and names and not answers and one_word and proper and not has_finite(unit, *before)


def is_other_name(unit: SpeechUnit, cue: Cue, i: int) -> bool:
    """*Luc Petit, dit « le Lion de Nort », est mort*: what somebody goes by stands in marks between commas; not *Luc
    Petit, lui, dit « le plus grand bien » du port*."""
    called = unit.low[cue.word] in unit.grammar.words["called"] and cue.after == i and cue.first == cue.word
    apposed = called and unit.low[cue.first - 1] == "," and bool(unit.flags(cue.first - 2) & (CAPITAL | ROLE))
    begin = next((k + 1 for k in range(cue.first - 2, 0, -1) if unit.low[k] == ","), 0)
    if not apposed or unit.flags(begin) & (PREP | ADV | PAST_PARTICIPLE) and not unit.flags(begin) & DET:
        return False  # La maire, par courriel, dit « saluer une grande dame »
    quotation = unit.quotations[i]
    closed = unit.word(i + 1) in (",", ";", ".", "") or unit.flags(i + 1) & VERB
    return bool(closed) and cue.clitic is None and not (quotation.is_clause or quotation.is_closed)


def _is_title(reading: UnitReading, i: int, behind: Stretch) -> bool:
    """*« Souka » retrace une vie*, *le « roi du port » nie avoir tué*: words in marks are the subject of a verb."""
    unit, quotation = reading.unit, reading.unit.quotations[i]
    named = quotation.words < FRAGMENT_WORDS or i > 0 and unit.tag[i - 1] & DET
    return bool(named) and not (quotation.is_clause or can_speak(unit, behind))


def says_how_one_is(unit: SpeechUnit, i: int) -> bool:
    """Whether the quotation at item `i` is no clause and begins with a word that judges: *« choquée par ceci »*."""
    return unit.quotations[i].judges and not unit.quotations[i].is_clause


def apposed_to(unit: SpeechUnit, i: int) -> Stretch | None:
    """Whom the quotation at item `i` between commas tells of: *La ministre, « choquée par ces mots », a dit merci*."""
    if i < 2 or unit.low[i - 1] != "," or not says_how_one_is(unit, i):
        return None
    subject = able(unit, subject_before(unit, i - 1))
    return subject if subject and subject.end == i - 1 else None
