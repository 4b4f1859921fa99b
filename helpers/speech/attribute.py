"""The rules in their order: the first that fits a cue, or a quotation that no cue has taken, holds."""

from __future__ import annotations

from collections.abc import Callable

from helpers.french.grammar import DET, PRON, PUNCT
from helpers.speech import content, interviews
from helpers.speech.clauses import has_main_verb
from helpers.speech.cues import Cue
from helpers.speech.fronted import depends_on_main
from helpers.speech.noun_phrases import skip_adjuncts
from helpers.speech.openers import clause_after
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.rules import (
    after_cue,
    around_cue,
    before_cue,
    beside_colon,
    bracket,
    colon,
    comme,
    grounds,
    held_behind,
    loose,
    source,
    standing_alone,
    taken_up,
)
from helpers.speech.sources import names_source, source_words
from helpers.speech.speaker_words import is_plain_speech
from helpers.speech.subject_behind import subject_after
from helpers.speech.tenses import is_told_past
from helpers.speech.units import Stretch
from helpers.speech.words import I_OR_WE

CUE_RULES = (
    after_cue.by_clause,
    before_cue.by_words_before,
    after_cue.by_quotation_after,
    after_cue.by_infinitive,
    colon.by_clause_after_colon,
    comme.by_comme,
    taken_up.by_which_one_says,
    taken_up.by_it,
)
LOOSE_RULES = (
    beside_colon.by_colon,
    bracket.by_name_and_dash,
    bracket.by_bracket_behind,
    beside_colon.by_said_noun_behind,
    beside_colon.by_colon_behind,
    loose.by_apposed,
    loose.by_any_verb,
    loose.by_fragment,
    loose.by_predicate,
    loose.by_further_object,
    loose.by_cleft,
    loose.by_headline,
    loose.by_governor,
    loose.by_opening,
    loose.by_nobody_else,
)
SENTENCE_RULES = (colon.by_noun_and_colon, bracket.by_bracket, taken_up.by_this_which, before_cue.by_any_incise)
ALL_RULES: tuple[StatementRule, ...] = (
    *after_cue.RULES,
    *before_cue.RULES,
    *around_cue.RULES,
    *content.RULES,
    *colon.RULES,
    *bracket.RULES,
    *comme.RULES,
    *source.RULES,
    *grounds.RULES,
    *beside_colon.RULES,
    *loose.RULES,
    *taken_up.RULES,
    *standing_alone.RULES,
    *held_behind.RULES,
    *interviews.RULES,
)


def attribute(reading: UnitReading) -> None:
    """Find what is said in one unit, by which words, and the words for who says it."""
    last = _closing(reading)
    for cue in [last, *reading.cues] if last else reading.cues:
        if reading.is_covered(cue.word):
            continue
        if cue.mood == "source":
            source.by_source(reading, cue)
        elif cue.phrase.words:
            grounds.by_grounds(reading, cue)
        else:
            _first_that_fits(CUE_RULES, reading, cue)
    if not reading.found:
        _first_that_fits(SENTENCE_RULES, reading)
    for i in reading.unit.quotations:
        if i not in reading.taken:
            _first_that_fits(LOOSE_RULES, reading, i)


def _closing(reading: UnitReading) -> Cue | None:
    """The attribution that closes a sentence whose other verbs of saying are a part of what is said.

    *Je peux vous confirmer que P, soutient la maire*: these are her own words. *L'homme a cru que P, rapporte le
    journal*, *Elle vient pour dire si P, dit le journal*: it tells of what somebody thought, or came to say.
    """
    unit, last = reading.unit, reading.cues[-1] if len(reading.cues) > 1 else None
    if last is None or unit.quotations:
        return None
    if last.mood == "source":
        return last if _tells_of_others(reading, last) else None
    if last.mood != "finite" or unit.low[last.first - 1] != ",":
        return None
    first_person = not I_OR_WE.isdisjoint(unit.low[: last.first])
    if not first_person and not all(_is_told(reading, cue) for cue in reading.cues[:-1]):
        return None
    closes = subject_after(unit, last.after) if last.clitic is None else Stretch(last.clitic, last.after)
    return last if closes and all(tag & PUNCT for tag in unit.tag[skip_adjuncts(unit, closes.end) :]) else None


def _tells_of_others(reading: UnitReading, last: Cue) -> bool:
    """*Les élus pensent que P, selon la maire*: she tells of what others think; *disent avoir fermé P, selon la maire*.

    In *Le préfet a dit que P, selon la maire* he says it, as in *estime que P, selon un communiqué*.
    """
    unit = reading.unit
    source = None if last.phrase.keeps_noun else source_words(unit, reading.grammar, last)
    if source is None or unit.tag[source.begin] & PRON and not unit.tag[source.begin] & DET:
        return False
    if not reading.grammar.words["release"].isdisjoint(unit.low[source.begin : source.end]):
        return False
    closes = last.first > 0 and not has_main_verb(unit, source.end, len(unit))
    return closes and not any(_says_outright(reading, cue) for cue in reading.cues[:-1])


def _says_outright(reading: UnitReading, cue: Cue) -> bool:
    """*a dit que P*, *selon X*: whether what stands before the end of a sentence has its own speaker."""
    if cue.mood == "source":
        return names_source(reading.unit, reading.grammar, cue)
    aside = cue.first > 0 and reading.unit.low[cue.first - 1] == ","  # P, estime X, selon Y
    return cue.mood == "finite" and aside or is_plain_speech(cue) and clause_after(reading.unit, cue) > 0


def _is_told(reading: UnitReading, cue: Cue) -> bool:
    """*a cru que P*, *pensait que P*, *pour dire que P*, *Q et, selon Y, P*: what others tell of somebody."""
    if cue.mood == "source":
        inserted = has_main_verb(reading.unit, 0, cue.first) and ":" not in reading.unit.low[cue.first :]
        return inserted or not names_source(reading.unit, reading.grammar, cue)
    if cue.mood == "infinitive":
        return depends_on_main(reading.unit, cue)
    noticed = cue.rows and cue.rows[0]["lemma"] in reading.grammar.words["notices"]
    thought = all(row["strength"] == "thought" for row in cue.rows)
    return cue.mood == "finite" and bool(noticed or thought) and is_told_past(reading.unit, cue.word)


def _first_that_fits(rules: tuple[Callable[..., bool], ...], *where: object) -> None:
    """Ask rules in their order until one has found a statement."""
    for rule in rules:
        if rule(*where):
            return
