"""Sources named by a preposition: *selon X, P*; *P, d'après X*; *pour X, P*; *de source policière*.

Which phrases name a source is in `data/codebook/attributions.csv`, whom they can name in `data/rules/sources.rules`;
here is what is said: where it stands and how far it goes.
"""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CONJ,
    DET,
    FINITE,
    LINK,
    NUMBER,
    OF,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    TO_BE,
    VERB,
    WEAK,
)
from helpers.speech.antecedents import antecedent
from helpers.speech.behind_on import after_on
from helpers.speech.behind_source import after_source, settled, short_source
from helpers.speech.clauses import (
    begins_main,
    behind_topic,
    has_finite,
    has_main_verb,
    is_named,
    starts_verb_group,
    verb_behind_next_comma,
)
from helpers.speech.content import AFTER_COLON, content_end, content_start, further_quotations, record_content
from helpers.speech.cues import Cue
from helpers.speech.functions import begins_name
from helpers.speech.interrupted import ends_in_verb, is_bare, needs_more
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import closing_comma
from helpers.speech.reading import StatementRule, UnitReading, trimmed
from helpers.speech.second_hand import tells_who_said
from helpers.speech.sources import source_words
from helpers.speech.speaker_words import is_plain_speech
from helpers.speech.subjects import can_speak, subject_before, with_apposed_name
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_BUT, HAVING, OF_OBJECT, QUE, SO, THIS, WHO

QUOTED_WITHIN = 3  # items of d'une, à la between a source and the quotation behind it
WHOLE_WORDS = 4  # items before a source in the middle of its sentence: fewer are no clause
LONG_QUOTATION = 12  # words: what goes on behind such a quotation is the writer's again

QUOTATION_AFTER_SOURCE = StatementRule(
    "a quotation after its source", __name__, "Selon le maire, « [le pont sera fermé] »."
)
SENTENCE_WITH_SOURCE = StatementRule("a sentence with its source", __name__, "Selon le maire, [le pont sera fermé].")
SENTENCE_BEHIND_SOURCE = StatementRule(
    "a sentence that goes on behind its source",
    __name__,
    "Le pont est si vieux, selon le maire, [que personne n'y passe].",
)
RULES = (QUOTATION_AFTER_SOURCE, SENTENCE_WITH_SOURCE, SENTENCE_BEHIND_SOURCE)


def by_source(reading: UnitReading, cue: Cue) -> bool:
    """*selon X, P*; *P, selon X*; *pour X, P*; *P, indique-t-on de source policière*."""
    unit = reading.unit
    if unit.low[cue.after] in WHO:
        return _by_which(reading, cue)
    source = source_words(unit, reading.grammar, cue)
    if source is None or _is_denied(reading, cue) or _speaks_for(reading, cue, source):
        return False
    if cue.phrase.keeps_noun and unit.word(source.end) in QUE:  # on apprend de source policière que P
        return _record_to_end(reading, cue, source.end + 1, source)
    if _parts_verb(reading, cue):
        source = short_source(unit, source)
        return _by_source_behind(reading, cue, source, source.end + 1 if unit.word(source.end) == "," else 0)
    return _record_placed(reading, cue, source)


def _record_placed(reading: UnitReading, cue: Cue, source: Stretch) -> bool:
    """Write down what a source says that opens its clause, *Selon X, P*, or stands in or behind it: *P, selon X*."""
    unit = reading.unit
    after = _behind_second(reading, after_source(unit, cue, source))
    if not (cue.phrase.is_whole or unit.tag[source.end - 1] & PRON):
        source, after = settled(unit, source, after)
    named = with_apposed_name(unit, source.begin, source.end)
    if named > source.end and named >= len(unit) - 1:  # P, selon le maire, Jean Y.
        return _by_source_behind(reading, cue, Stretch(source.begin, named), 0)
    closed = after < len(unit) and bool(unit.tag[after - 1] & PUNCT or unit.tag[after] & QUOTE)
    if (closed or _clause_follows(unit, after)) and _begins(unit, cue, after):
        return _record_opened(reading, cue, source, after)
    return _by_source_behind(reading, cue, source, after if closed else 0)


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
    return subject is not None and subject.begin == named and begins_name(unit, named)


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
    if source is None or reading.unit.low[after - 1] != ",":
        return after
    behind = after_source(reading.unit, second, source)
    reading.covered.append(Stretch(after, behind))
    return behind


def _is_for_whom(reading: UnitReading, cue: Cue, source: Stretch, after: int) -> bool:
    """*Pour les survivants, la situation est dramatique*: the writer tells for whom it is so."""
    unit, noun = reading.unit, after + bool(reading.unit.flags(after) & DET)
    for_them = cue.phrase.needs_speaker and unit.low[source.begin] == "les"
    return for_them and unit.word(noun) in reading.grammar.words["no_view"]


def _record_opened(reading: UnitReading, cue: Cue, source: Stretch, after: int) -> bool:
    """Write down what a source that opens its clause says, unless it tells only for whom it is so, or who said it."""
    another = _is_for_whom(reading, cue, source, after) or _is_said_by_subject(reading.unit, cue, after)
    if another or tells_who_said(reading, source.end):
        return False
    return _record_to_end(reading, cue, after_on(reading.unit, after), source)


def _by_source_behind(reading: UnitReading, cue: Cue, source: Stretch, after: int) -> bool:
    """*P, selon X*; *Le pont est, d'après X, en mauvais état*: `after` is the item behind a comma after X, or 0."""
    unit = reading.unit
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
        return _record_to_end(reading, cue, rest, source)
    quotation = _quotation_behind(reading, source, after)
    announces = _announces_more(unit, said, after)
    if quotation and not announces and not reading.quotes(*said):
        reading.quote_of(quotation, "mixed", QUOTATION_AFTER_SOURCE, cue, source)  # X n'a, selon Y, « aucun avenir »
        return True
    if not (_is_enough(reading, cue, source, *said) and _record(reading, cue, behind_topic(unit, *said), end, source)):
        return False
    if inserted:
        _report_rest(reading, said, rest)
    if announces:
        _carry_on(reading, quotation)
    return True


def _record_in_relative(reading: UnitReading, cue: Cue, source: Stretch, rest: int) -> bool:
    """*Un impôt qui, selon X, | pèse*, *qui, selon le maire, Y, | pèse*: what is said is the relative clause alone."""
    unit = reading.unit
    named = with_apposed_name(unit, source.begin, source.end)
    if named > source.end and starts_verb_group(unit, named + 1):
        source, rest = Stretch(source.begin, named), named + 1
    main = (k for k in range(rest, len(unit)) if unit.low[k] == "," and starts_verb_group(unit, k + 1))
    main = (k for k in main if has_finite(unit, rest - 1, k))
    return _record(reading, cue, rest, next(main, content_end(reading, cue, rest)), source)


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


def _is_broken_off(reading: UnitReading, start: int, end: int, after: int) -> bool:
    """*Raison de plus, selon X, pour P*; *Le pont est, d'après X, en mauvais état*: what is said comes after."""
    unit = reading.unit
    if end <= start or unit.tag[end - 1] & AUX or unit.low[end - 1] in HAVING:
        return True  # Le pont a, selon X, cédé; pour avoir, selon X, cédé
    if not (has_finite(unit, start, end) or reading.quotes(start, end)):
        predicate = unit.tag[after] & PREP or starts_verb_group(unit, after, VERB | WEAK)
        return bool(predicate) or has_finite(unit, after, len(unit.tag))
    before = Stretch(start, end)
    return needs_more(unit, before, after) and is_bare(unit, before)


# --- selon lequel -------------------------------------------------------------------------------------------------


def _by_which(reading: UnitReading, cue: Cue) -> bool:
    """*un rapport de la police selon lequel P*, *le maire, selon qui P*: the source stands before."""
    unit, start = reading.unit, cue.after + 1
    source = _source_before(reading, cue)
    if source is None:
        return False
    n = len(unit.tag)
    end = next((k for k in range(start, n) if _parts_phrases(unit, k) or begins_main(unit, start, k)), n)
    if not has_finite(unit, start, end) and not reading.quotes(start, end):
        return False
    if cue.phrase.needs_speaker and not _is_view(reading, cue, start, end):
        return False
    return _record(reading, cue, start, end, source)


def _parts_phrases(unit: SpeechUnit, k: int) -> bool:
    """Whether a comma ends a clause: not those of *depuis le début, en mai, de la guerre*."""
    if unit.low[k] != ",":
        return False
    behind = closing_comma(unit, k)
    return not (unit.flags(k + 1) & OF or behind > k and unit.flags(behind) & OF)


def _source_before(reading: UnitReading, cue: Cue) -> Stretch | None:
    """What *lequel*, *qui* stands for behind the attribution before: *« Q », dit X, selon qui P*."""
    unit = reading.unit
    floor = max((c.after for c in reading.cues if c.mood != "source" and c.after < cue.first), default=0)
    source = antecedent(unit, cue.first, floor) if cue.first > floor else None
    if source is None or can_speak(unit, source):
        return source
    return _complement(unit, source) or (source if unit.flags(cue.after + 1) & QUOTE else None)


def _complement(unit: SpeechUnit, source: Stretch) -> Stretch | None:
    """*l'annonce du maire selon laquelle P*: who announces, or None."""
    of = next((k + 1 for k in range(source.begin + 1, source.end - 1) if unit.tag[k] & OF), 0)
    owner = Stretch(of, source.end)
    return owner if of and can_speak(unit, owner) else None


def _is_view(reading: UnitReading, cue: Cue, start: int, end: int) -> bool:
    """*X, pour qui le pont est trop vieux*, *pour qui « Q »*, against *X, pour qui Y travaille*."""
    unit = reading.unit
    judges = any(tag & TO_BE or tag & LINK and not tag & (AUX | WEAK) for tag in unit.tag[start:end])
    return unit.low[cue.first - 1] == "," and (judges or bool(reading.quotes(start, end)))


# --- what the source says ------------------------------------------------------------------------------------------


def _is_denied(reading: UnitReading, cue: Cue) -> bool:
    """*n'a pas été confirmé de source officielle*: the source says nothing."""
    return cue.phrase.keeps_noun and any(c.negated and c.after == cue.first for c in reading.cues)


def _record_to_end(reading: UnitReading, cue: Cue, start: int, source: Stretch) -> bool:
    return _record(reading, cue, start, content_end(reading, cue, start), source)


def _record(reading: UnitReading, cue: Cue, start: int, end: int, source: Stretch) -> bool:
    """Write down what the source says: the quotation that it begins with, or else the sentence."""
    unit = reading.unit
    while start < end and unit.tag[start] & PUNCT:
        start += 1
    quoted = start < end and unit.tag[start] & QUOTE and start not in reading.taken
    if not quoted or start + 1 < end and is_named(unit, start):  # selon X, « Le Phare du Nord » a coulé
        return record_content(reading, cue, start, end, source, SENTENCE_WITH_SOURCE)
    quotation = unit.quotations[start]
    goes_on = start + 1 < end and not unit.tag[start + 1] & PUNCT and quotation.words <= LONG_QUOTATION
    direct = quotation.is_clause and not (goes_on and not reading.is_speech(start))
    reading.quote(start, "direct" if direct else "mixed", QUOTATION_AFTER_SOURCE.name, cue, reading.offsets(source))
    further_quotations(reading, start, cue, source)
    return True
