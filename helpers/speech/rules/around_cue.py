"""What goes on behind an attribution in its middle: *« A », dit-il, « B »*, *P, a précisé X, Q*."""

from __future__ import annotations

from helpers.french.grammar import CLITIC, DET, FINITE, OF, PREP, QUOTE, VERB, WEAK
from helpers.speech.clauses import has_finite, has_main_verb
from helpers.speech.content import content_end
from helpers.speech.cues import Cue
from helpers.speech.interrupted import needs_more
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.reading import Attribution, StatementRule, UnitReading, trimmed
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_BUT, QUE, SO, THIS
from helpers.text.places import Span

QUOTATION_GOES_ON = StatementRule(
    "the quotation goes on after the cue",
    __name__,
    "« Le pont sera fermé », a dit le maire, « [et la digue sera repeinte] ».",
)
SENTENCE_GOES_ON = StatementRule(
    "the sentence goes on after the cue", __name__, "Le pont, a précisé le maire, [sera fermé en mai]."
)
RULES = (QUOTATION_GOES_ON, SENTENCE_GOES_ON)


def goes_on_after(reading: UnitReading, i: int, first: Attribution, cue: Cue, before: Stretch) -> None:
    """What goes on after an attribution in its middle: *« A », dit-il, « B »*, *P, a précisé X, Q*."""
    unit, bare = reading.unit, not has_main_verb(reading.unit, *before)
    i = skip_adverbs(unit, i)
    if unit.word(i) in (",", ":", ".", ";"):
        i += 1
    if unit.flags(i) & QUOTE and i not in reading.taken:
        reading.quote(i, "direct", QUOTATION_GOES_ON.name, None, None).same_as = first
    elif first.kind == "indirect" and (
        sentence_goes_on(unit, i - 1, bare) or unit.low[i - 1] == "," and needs_more(unit, before, i)
    ):
        end = trimmed(unit, i, content_end(reading, cue, i)).end
        reading.covered.append(Stretch(i, end))
        for k in reading.quotes(i, end):
            reading.quote(k, "mixed", SENTENCE_GOES_ON.quoting, None, None).same_as = first
        if not reading.quotes(i, end):
            reading.report(i, end, SENTENCE_GOES_ON, None, None, first)


def goes_on_in_marks(
    reading: UnitReading, cue: Cue, before: Stretch, speaker: Span | None, anchor: int
) -> bool:
    """*Le pont, a assuré le maire, sera « refait dans un an »*: quoted words behind the cue are all that is said."""
    unit = reading.unit
    if has_main_verb(unit, *before) or not sentence_goes_on(unit, anchor, bare=True):
        return False
    end = content_end(reading, cue, anchor + 1)
    quotes = [k for k in reading.quotes(anchor + 1, end) if k not in reading.taken]
    for k in quotes:
        reading.quote(k, "mixed", SENTENCE_GOES_ON.quoting, cue, speaker)
    if quotes:
        reading.covered.append(Stretch(cue.first, end))
    return bool(quotes)


def sentence_goes_on(unit: SpeechUnit, i: int, bare: bool) -> bool:
    """Whether the reported sentence goes on after an attribution in its middle that ends at item `i`.

    A word that may be a noun as well is its verb where none stands before it (`bare`), or where it has an object:
    *la visite, dit X, marque…*
    """
    n = len(unit.tag)
    i = skip_adverbs(unit, i)
    if i + 2 >= n or unit.low[i] != ",":
        return False
    weak = WEAK if bare or unit.flags(i + 2) & DET and not unit.flags(i + 2) & OF else 0
    verb: int = unit.tag[i + 1] & (VERB | CLITIC | weak) and not unit.tag[i + 1] & (DET | PREP)
    verb = verb or unit.tag[i + 1] & CLITIC and unit.tag[i + 2] & (FINITE | weak)  # le pont, dit X, l'a sauvé
    verb = verb or unit.low[i + 1] in THIS and bare  # le souci, dit X, c'est que P
    so_that = unit.low[i + 1] in QUE and not SO.isdisjoint(unit.low[:i])  # la crise est si grave, dit X, que P
    return bool(verb) or so_that or unit.low[i + 1] in AND_BUT and has_finite(unit, i + 2, n)


def quotation_in_rest(reading: UnitReading, anchor: int) -> int | None:
    """The quotation that the sentence goes on with after a cue and its comma: *une prime, dit-elle, « Q »*."""
    unit, i = reading.unit, anchor + 1
    if unit.word(anchor) != ",":
        return None
    while i < min(anchor + 4, len(unit.tag)) and unit.tag[i] & (PREP | DET | OF):
        i += 1
    follows = unit.flags(i) & QUOTE and i not in reading.taken and reading.is_speech(i)
    return i if follows else None
