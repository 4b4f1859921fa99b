"""A source in or behind what it says: *P, selon X*; *Le pont est, d'après X, en mauvais état*; *« Q », pour X*."""

from __future__ import annotations

from helpers.french.grammar import ADV, AUX, DET, FINITE, GERUND, NUMBER, PREP, PUNCT, QUOTE, REL, ROLE, VERB, WEAK
from helpers.speech.clauses import (
    begins_main,
    behind_topic,
    has_finite,
    has_main_verb,
    starts_verb_group,
    verb_behind_next_comma,
)
from helpers.speech.content import AFTER_COLON, content_end, content_start
from helpers.speech.cues import Cue
from helpers.speech.interrupted import is_bare, needs_more
from helpers.speech.reading import StatementRule, UnitReading, trimmed
from helpers.speech.rules.source_said import QUOTATION_AFTER_SOURCE, record, record_to_end
from helpers.speech.subjects import with_apposed_name
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import HAVING, OF_OBJECT, QUE, SO, THIS, WHO

QUOTED_WITHIN = 3  # items of d'une, à la between a source and the quotation behind it
NOUN_WITHIN = 4  # items: l'ancien premier adjoint
WHOLE_WORDS = 4  # items before a source in the middle of its sentence: fewer are no clause

SENTENCE_BEHIND_SOURCE = StatementRule(
    "a sentence that goes on behind its source",
    __name__,
    "Le pont est si vieux, selon le maire, [que personne n'y passe].",
)


def by_source_behind(reading: UnitReading, cue: Cue, source: Stretch, after: int) -> bool:
    """*P, selon X*; *Le pont est, d'après X, en mauvais état*: `after` is the item behind a comma after X, or 0."""
    unit = reading.unit
    causes = cue.first > 1 and unit.tag[cue.first - 2] & GERUND
    after = 0 if after and not causes and _is_told_of_source(unit, after) else after
    apposed = _apposed_quotation(unit, cue, source)
    if _says_no_more(reading, cue) or not (apposed or _may_stand_behind(unit, cue, source, after)):
        return False
    end, rest = _without_adverbs(unit, cue.first), after or source.end
    if unit.low[end - 1] in OF_OBJECT and has_finite(unit, rest - 1, len(unit)):
        return _record_in_relative(reading, cue, source, rest)
    said = Stretch(apposed or content_start(reading, end), end)
    said = Stretch(_relative_start(unit, said, cue), end)
    inserted = _is_inserted(unit, cue, said, after, rest)
    if inserted and _is_broken_off(reading, *said, rest):
        that = unit.word(rest) in QUE and SO.isdisjoint(unit.low[slice(*said)])  # Il semble, selon X, | que P
        return record_to_end(reading, cue, rest + that, source)
    if _is_left_to_writer(reading, said, after):
        return False
    if after and unit.low[after - 1] == ":" and unit.flags(after) & QUOTE and not has_finite(unit, *said):
        reading.quote_of(after, "direct", QUOTATION_AFTER_SOURCE, cue, source)  # Un seul remède, selon X : « Q »
        return True
    quotation = _quotation_behind(reading, source, after)
    announces = _announces_more(unit, said, after)
    if quotation and not announces and not reading.quotes(*said):
        reading.quote_of(quotation, "mixed", QUOTATION_AFTER_SOURCE, cue, source)  # X n'a, selon Y, « aucun avenir »
        return True
    if not (_is_enough(reading, cue, source, *said) and record(reading, cue, behind_topic(unit, *said), end, source)):
        return False
    if inserted:
        _report_rest(reading, said, rest)
    if announces:
        _carry_on(reading, quotation)
    return True


def _is_left_to_writer(reading: UnitReading, said: Stretch, after: int) -> bool:
    """*Le vent a soufflé, causant, selon X, de gros dégâts*; *En cause, selon X : le vent*: no clause is said."""
    unit = reading.unit
    if not after or said.begin >= said.end or reading.quotes(*said) or unit.flags(after) & QUOTE:
        return False
    causes = unit.tag[said.end - 1] & GERUND and has_main_verb(unit, said.begin, said.end - 1)
    return bool(causes) or unit.low[after - 1] == ":" and not has_finite(unit, *said)


def _is_told_of_source(unit: SpeechUnit, after: int) -> bool:
    """*La ville marche mal, selon X, | l'ancien maire de Nort.*: whether all that is left tells who the source is."""
    noun = any(tag & ROLE for tag in unit.tag[after + 1 : after + NOUN_WITHIN])
    person = noun and unit.tag[after] & DET and not unit.tag[after] & PREP
    verb = any(tag & (FINITE | AUX) for tag in unit.tag[after:])
    return bool(person) and not verb and "," not in unit.low[after:]


def _record_in_relative(reading: UnitReading, cue: Cue, source: Stretch, rest: int) -> bool:
    """*Un impôt qui, selon X, | pèse*, *qui, selon le maire, Y, | pèse*: what is said is the relative clause alone."""
    unit = reading.unit
    named = with_apposed_name(unit, source.begin, source.end)
    if named > source.end and starts_verb_group(unit, named + 1):
        source, rest = Stretch(source.begin, named), named + 1
    main = (k for k in range(rest, len(unit)) if unit.low[k] == "," and starts_verb_group(unit, k + 1))
    main = (k for k in main if has_finite(unit, rest - 1, k))
    return record(reading, cue, rest, next(main, content_end(reading, cue, rest)), source)


def _relative_start(unit: SpeechUnit, said: Stretch, cue: Cue) -> int:
    """Where the relative clause begins that alone a source tells: *ferme l'usine | qui perdrait de l'argent selon X*.

    With a comma before the source all of the sentence is its, as in *C'est un impôt qui pèse selon X*.
    """
    relative = next((k for k in range(cue.first - 1, said.begin, -1) if unit.low[k] in WHO), said.begin)
    begin = relative - (unit.low[relative - 1] == "ce")
    behind_verb = has_main_verb(unit, said.begin, begin) and unit.low[said.begin] not in THIS
    behind_verb = behind_verb or unit.low[begin - 1] == "," and verb_behind_next_comma(unit, cue.after)
    one_verb = not any(begins_main(unit, relative, k) for k in range(relative + 1, cue.first))
    parted = "," in unit.low[relative : cue.first] or unit.low[said.begin : said.begin + 2] == ["il", "y"]
    return begin if behind_verb and one_verb and not parted else said.begin


def _announces_more(unit: SpeechUnit, said: Stretch, after: int) -> bool:
    """*Le pont est vieux, selon le maire : | « Q »*: whether a clause, its source and a colon stand before an item."""
    return after > 0 and unit.low[after - 1] == ":" and has_main_verb(unit, *said)


def _is_inserted(unit: SpeechUnit, cue: Cue, said: Stretch, after: int, rest: int) -> bool:
    """Whether a source stands between commas, or parts a verb from what it needs: *serait selon le maire en ruine*."""
    parted = said.begin < said.end and needs_more(unit, said, rest)
    return (said.end < cue.first and after > 0 or parted) and rest < len(unit) - 1


def _report_rest(reading: UnitReading, said: Stretch, rest: int) -> None:
    """Write down what goes on behind a source in the middle of its sentence, if that belongs to what stands before."""
    unit = reading.unit
    if _so_that(unit, *said, rest) or needs_more(unit, said, rest):
        last = trimmed(unit, rest, len(unit)).end
        reading.report(rest, last, SENTENCE_BEHIND_SOURCE, None, None, reading.found[-1])


def _carry_on(reading: UnitReading, quotation: int) -> None:
    """*Le pont est vieux, selon le maire : « Q »*: the source goes on in marks, unless `quotation` is 0, no item."""
    if quotation and quotation not in reading.taken:
        reading.carry_on(quotation, "direct", AFTER_COLON)


def _says_no_more(reading: UnitReading, cue: Cue) -> bool:
    """*les avis divergent selon les élus*: what hangs on whom you ask."""
    return reading.unit.low[cue.first - 1] in reading.grammar.words["varies"]


def _quotation_behind(reading: UnitReading, source: Stretch, after: int) -> int:
    """The item of a quotation right behind a source, or behind the preposition before it: *appartient selon elle à*
    *« Q »*; or 0.
    """
    unit, k = reading.unit, after or source.end
    while not after and unit.flags(k) & (PREP | DET) and k < source.end + QUOTED_WITHIN:
        k += 1
    return k if unit.flags(k) & QUOTE and reading.is_speech(k) else 0


def _apposed_quotation(unit: SpeechUnit, cue: Cue, source: Stretch) -> int:
    """The item of a quotation between commas with its source: *la crue, « un drame » pour le maire, a laissé*; or 0."""
    before = cue.first - 1
    apposed = unit.tag[before] & QUOTE and unit.low[before - 1] == unit.word(source.end) == ","
    return before if apposed else 0


def _may_stand_behind(unit: SpeechUnit, cue: Cue, source: Stretch, after: int) -> bool:
    """Whether a source may stand behind what is said: *pour X* in *« Q », pour X.*, *le pont, aux yeux de X, tient*."""
    if not cue.phrase.needs_speaker:
        return True
    before = cue.first - 2 if unit.low[cue.first - 1] == "," else cue.first - 1
    if unit.flags(source.end) & QUOTE and unit.tag[cue.first - 1] & FINITE:
        return True  # ce fut pour X « Q »
    if after and unit.low[cue.first - 1] == "," and unit.flags(after) & QUOTE:
        return True  # c'est aussi, pour X, « Q »
    closes = unit.tag[before] & QUOTE and source.end >= len(unit) - 1
    inserted = len(cue.phrase.words) > 1 and after and unit.low[cue.first - 1] == ","
    return bool(closes or inserted)


def _is_enough(reading: UnitReading, cue: Cue, source: Stretch, start: int, end: int) -> bool:
    """Whether what stands before a source is a clause, a quotation, a number: not *cela est dû selon eux au vent*."""
    unit = reading.unit
    goes_on = end == cue.first and not unit.flags(source.end) & (PUNCT | QUOTE)
    is_number = end - start == 1 and unit.tag[start] & NUMBER  # …, 800 selon la police
    return bool(end - start >= (WHOLE_WORDS if goes_on else 2) or is_number or reading.quotes(start, end))


def _without_adverbs(unit: SpeechUnit, first: int) -> int:
    """Where what stands before a source ends: before its comma, with the adverbs that belong to it: *P, du moins selon
    X*.
    """
    k = first
    while k > 1 and unit.tag[k - 1] & ADV:
        k -= 1
    comma = k if k < first and unit.low[k - 1] == "," else first
    return comma - 1 if unit.low[comma - 1] in (",", "–", "—") else first


def _so_that(unit: SpeechUnit, start: int, end: int, after: int) -> bool:
    """*La situation est telle, selon lui, | qu'il faudra des renforts*: what *tel* began goes on with *que*."""
    return unit.word(after) in QUE and not SO.isdisjoint(unit.low[start:end])


def _is_broken_off(reading: UnitReading, start: int, end: int, after: int) -> bool:
    """*Raison de plus, selon X, pour P*; *Le pont est, d'après X, en mauvais état*: what is said comes after."""
    unit = reading.unit
    if end <= start or unit.tag[end - 1] & AUX or unit.low[end - 1] in HAVING:
        return True  # Le pont a, selon X, cédé; pour avoir, selon X, cédé
    relative = after + bool(unit.flags(after) & PREP)  # X, dont; X, pour qui
    if unit.flags(relative) & REL and unit.word(relative) not in QUE:
        return False  # Un enfant sur trois souffre, selon X, dont les équipes sont parties
    if not (has_finite(unit, start, end) or reading.quotes(start, end)):
        predicate = unit.tag[after] & PREP or starts_verb_group(unit, after, VERB | WEAK)
        return bool(predicate) or has_finite(unit, after, len(unit.tag))
    before = Stretch(start, end)
    return needs_more(unit, before, after) and is_bare(unit, before)
