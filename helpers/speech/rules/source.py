"""Sources named by a preposition: *selon X, P*; *P, d'après X*; *pour X, P*; *de source policière*.

Which phrases name a source is in `data/codebook/attributions.csv`, whom they can name in `data/rules/sources.rules`;
here is what is said where the source opens its clause; where it stands in or behind it: `source_behind`, before its
preposition: `source_which`. How it is written down: `source_said`.
"""

from __future__ import annotations

from helpers.french.grammar import ADV, BOUNDARY, CAPITAL, CONJ, DET, PREP, PRON, PUNCT, QUOTE, REL, TO_BE
from helpers.speech.behind_on import after_on
from helpers.speech.behind_source import after_source, settled, short_source
from helpers.speech.clauses import has_finite, has_main_verb
from helpers.speech.content import content_start
from helpers.speech.cues import Cue
from helpers.speech.functions import begins_name
from helpers.speech.interrupted import ends_in_verb
from helpers.speech.main_subjects import main_subject
from helpers.speech.reading import UnitReading
from helpers.speech.rules.source_behind import SENTENCE_BEHIND_SOURCE, by_source_behind
from helpers.speech.rules.source_said import QUOTATION_AFTER_SOURCE, SENTENCE_WITH_SOURCE, record_to_end
from helpers.speech.rules.source_which import by_which
from helpers.speech.second_hand import tells_who_said
from helpers.speech.sources import source_words
from helpers.speech.speaker_words import is_plain_speech
from helpers.speech.subjects import subject_before, with_apposed_name
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_BUT, QUE, WHO

RULES = (QUOTATION_AFTER_SOURCE, SENTENCE_WITH_SOURCE, SENTENCE_BEHIND_SOURCE)


def by_source(reading: UnitReading, cue: Cue) -> bool:
    """*selon X, P*; *P, selon X*; *pour X, P*; *P, indique-t-on de source policière*."""
    unit = reading.unit
    if unit.low[cue.after] in WHO:
        return by_which(reading, cue)
    source = source_words(unit, reading.grammar, cue)
    if source is None or _is_denied(reading, cue) or _speaks_for(reading, cue, source):
        return False
    if cue.phrase.keeps_noun and unit.word(source.end) in QUE:  # on apprend de source policière que P
        return record_to_end(reading, cue, source.end + 1, source)
    if _parts_verb(reading, cue):
        source = short_source(unit, source)
        return by_source_behind(reading, cue, source, source.end + 1 if unit.word(source.end) == "," else 0)
    return _record_placed(reading, cue, source)


def _record_placed(reading: UnitReading, cue: Cue, source: Stretch) -> bool:
    """Write down what a source says that opens its clause, *Selon X, P*, or stands in or behind it: *P, selon X*."""
    unit = reading.unit
    after = _behind_second(reading, after_source(unit, cue, source))
    if not (cue.phrase.is_whole or unit.tag[source.end - 1] & PRON):
        source, after = settled(unit, source, after)
    named = with_apposed_name(unit, source.begin, source.end)
    if named > source.end and named >= len(unit) - 1:  # P, selon le maire, Jean Y.
        return by_source_behind(reading, cue, Stretch(source.begin, named), 0)
    closed = after < len(unit) and bool(unit.tag[after - 1] & PUNCT or unit.tag[after] & QUOTE)
    if (closed or _clause_follows(unit, after)) and _begins(unit, cue, after):
        return _record_opened(reading, cue, source, after)
    return by_source_behind(reading, cue, source, after if closed else 0)


def _parts_verb(reading: UnitReading, cue: Cue) -> bool:
    """*Le pont serait | selon le maire | en mauvais état*: no comma parts a verb from the source behind it."""
    unit = reading.unit
    before = Stretch(content_start(reading, cue.first), cue.first)
    return unit.low[cue.first - 1] != "," and ends_in_verb(unit, before)


def _speaks_for(reading: UnitReading, cue: Cue, source: Stretch) -> bool:
    """*Pour la CGT, Paul Rey a rappelé que P*, *juge la loi « Q »*: who is named and says something speaks for it."""
    unit, named = reading.unit, source.end + 1
    if unit.low[cue.first] != "pour" or not unit.tag[source.begin] & DET or unit.word(source.end) != ",":
        return False
    says = next((c for c in reading.cues if c.first > named and c.mood == "finite"), None)
    quotes = says is not None and any(k > says.word for k in unit.quotations)
    subject = subject_before(unit, says.first, named) if says and (quotes or is_plain_speech(says)) else None
    if subject is None or says is None or any(unit.tag[k] & REL for k in range(subject.end, says.first)):
        return False  # Pour le maire, Luc Petit, qui critiquait déjà le projet, « Q »
    return subject.begin == named and begins_name(unit, named)


def _is_said_by_subject(unit: SpeechUnit, cue: Cue, after: int) -> bool:
    """*Pour les patients, le docteur Luc Petit se veut rassurant : « Q »*: who is named before the colon says it."""
    quotation = next((k for k in unit.quotations if k > after and unit.low[k - 1] == ":"), 0)
    if not quotation or not cue.phrase.needs_speaker:
        return False
    subject = main_subject(unit, quotation)
    return subject is not None and subject.begin >= after and any(unit.tag[k] & CAPITAL for k in range(*subject))


def _behind_second(reading: UnitReading, after: int) -> int:
    """The item behind a second source right behind the first: *Selon X, si l'on en croit Y, P*."""
    second = next((other for other in reading.cues if other.first == after and other.mood == "source"), None)
    source = source_words(reading.unit, reading.grammar, second) if second else None
    if second is None or source is None or reading.unit.low[after - 1] != ",":
        return after
    behind = after_source(reading.unit, second, source)
    reading.covered.append(Stretch(after, behind))
    return behind


def _is_for_whom(reading: UnitReading, cue: Cue, source: Stretch, after: int) -> bool:
    """*Pour les survivants, la situation est dramatique*, *Pour la CGT, le verdict est inverse*: the writer tells for
    whom it is so."""
    unit, noun = reading.unit, after + bool(reading.unit.flags(after) & DET)
    if not cue.phrase.needs_speaker:
        return False
    words = reading.grammar.words
    if unit.low[source.begin] == "les" and unit.word(noun) in words["no_view"]:
        return True
    compared = noun + 2 if unit.flags(noun + 1) & TO_BE else len(unit)
    while unit.flags(compared) & (DET | ADV) and unit.word(compared) not in words["compares"]:
        compared += 1
    return unit.word(compared) in words["compares"] and bool(unit.flags(compared + 1) & PUNCT)


def _record_opened(reading: UnitReading, cue: Cue, source: Stretch, after: int) -> bool:
    """Write down what a source that opens its clause says, unless it tells only for whom it is so, or who said it."""
    another = _is_for_whom(reading, cue, source, after) or _is_said_by_subject(reading.unit, cue, after)
    if another or tells_who_said(reading, source.end):
        return False
    return record_to_end(reading, cue, after_on(reading.unit, after), source)


def _begins(unit: SpeechUnit, cue: Cue, after: int) -> bool:
    """Whether the source opens its clause: *Mais selon X*, *; selon X*, *, et, selon X*, *P mais selon X, Q*."""
    if all(unit.tag[k] & (ADV | CONJ | PUNCT) for k in range(cue.first)) or unit.low[cue.first - 1] in (";", ":"):
        return True  # Luc Petit est formel : selon lui, P
    before = cue.first - 1
    if unit.low[before] in AND_BUT or unit.tag[before] & BOUNDARY and not unit.tag[before] & REL:
        opens = unit.tag[0] & (PREP | ADV) and not has_finite(unit, 0, before)  # À ce jour, et selon X, P
        told = opens or unit.low[before] not in AND_BUT or has_main_verb(unit, 0, before)
        return bool(told) and has_main_verb(unit, after, len(unit))  # P car selon X, Q
    return cue.first > 1 and unit.low[cue.first - 1] == "," and bool(unit.tag[cue.first - 2] & CONJ)


def _clause_follows(unit: SpeechUnit, i: int) -> bool:
    """*Selon les pêcheurs | la digue cède*: a clause right behind the source, with no comma in between."""
    starts = unit.flags(i) & (DET | PRON) and not unit.flags(i) & (PREP | REL)
    return bool(starts) and has_main_verb(unit, i, len(unit))


def _is_denied(reading: UnitReading, cue: Cue) -> bool:
    """*n'a pas été confirmé de source officielle*: the source says nothing."""
    return cue.phrase.keeps_noun and any(c.negated and c.after == cue.first for c in reading.cues)
