"""Quotations that no cue has taken: before any verb, as a predicate, after what was said before.

A quotation that no rule gives to a speaker is a term, a title or irony, and no statement.
"""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    CLITIC,
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
from helpers.speech.clauses import ends_clause, is_named
from helpers.speech.cues import Cue, cue_of
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.reading import Attribution, StatementRule, UnitReading
from helpers.speech.speaker_words import ends_in_on, speaker_after
from helpers.speech.subjects import able, subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import QUE, THIS, A

GOVERNED_WORDS = 5  # quoted words after any verb: fewer are a term

ANY_VERB = StatementRule(
    "a quotation before a verb and its subject", __name__, "« [Le pont tiendra] », frissonne Anne Durand."
)
PREDICATE = StatementRule(
    "quoted words that finish the sentence of their speaker",
    __name__,
    "Le maire est « [effaré par un tel gâchis] ».",
)
GOVERNED = StatementRule(
    "quoted words that depend on their speaker's verb",
    __name__,
    "Le maire a conditionné son accord à « [une étude sérieuse des risques] ».",
)
NOBODY_ELSE = StatementRule(
    "quoted words with nobody else to say them",
    __name__,
    "« Le pont est vieux », dit le maire. Pour les camions, il en reste « [un passage étroit et dangereux] ».",
)
FRAGMENT = StatementRule(
    "further quoted words in the speaker's sentence",
    __name__,
    "Le maire a dénoncé « un projet absurde » qui coûtera selon lui « [une fortune aux habitants] ».",
)
RULES = (ANY_VERB, PREDICATE, GOVERNED, NOBODY_ELSE, FRAGMENT)


def _first_of_group(unit: SpeechUnit, verb: int) -> int:
    """The first item of the verb group of the verb at item `verb`: its clitics."""
    while verb > 0 and unit.tag[verb - 1] & CLITIC and not unit.tag[verb - 1] & PRON:
        verb -= 1
    return verb


def _able_subject(unit: SpeechUnit, first: int) -> Stretch | None:
    """The subject of the verb group that starts at item `first`, if it can speak: no *c'* of *c'est « Q »*."""
    subject = able(unit, subject_before(unit, first))
    it_is = subject is not None and subject.end - subject.begin == 1 and unit.low[subject.begin] in THIS
    return None if it_is else subject


def by_any_verb(reading: UnitReading, i: int) -> bool:
    """*« Q », sourit X*: right after a quotation any verb with its subject behind it is a cue."""
    unit = reading.unit
    k = _verb_behind(unit, i)
    if not k or not reading.is_speech(i) or not (i == 0 or unit.tag[i - 1] & PUNCT):
        return False
    clitic = next((m for m in (k + 1, k + 2) if unit.flags(m) & VERB_CLITIC), None)
    verb = k if clitic is not None else _participle_after(unit, k)
    cue = Cue(k, verb + 1, verb, "finite", [], clitic)
    if clitic is not None:
        found = reading.quote_of(i, "direct", ANY_VERB, cue, None)
        found.speaker = None if ends_in_on(unit, cue) else reading.offsets(Stretch(clitic, clitic + 1))
        return True
    subject = speaker_after(unit, cue)
    if subject is None:
        return False
    reading.quote_of(i, "direct", ANY_VERB, cue, subject)
    return True


def _verb_behind(unit: SpeechUnit, i: int) -> int:
    """The verb right after the quotation at item `i`, its comma and clitics; 0 where there is none."""
    k = i + 1
    while unit.word(k) == "," or unit.flags(k) & CLITIC and not unit.flags(k) & DET:
        k += 1
    return k if k + 1 < len(unit) and unit.tag[k] & (VERB | WEAK | REPORT) else 0


def _participle_after(unit: SpeechUnit, k: int) -> int:
    """The participle of the auxiliary at item `k`, *a d'emblée posé*; `k` where the verb is no auxiliary."""
    i = skip_adverbs(unit, k + 1)
    return i if unit.tag[k] & AUX and unit.flags(i) & PAST_PARTICIPLE else k


def by_predicate(reading: UnitReading, i: int) -> bool:
    """*Le pape « s'associe à la douleur »*, *X est « effaré par ce décès »*: the subject's own words."""
    unit = reading.unit
    if i == 0 or not reading.is_speech(i) or is_named(unit, i):
        return False
    verb = i if unit.quotations[i].starts_with_verb else _verb_before(unit, i)
    if verb is None:
        return False
    teller = _who_tells_of_subject(reading, i) if verb == i else None
    if teller:
        reading.quote(i, "mixed", PREDICATE.name, None, None).same_as = teller
        return True
    first = _first_of_group(unit, verb)
    subject = _subject_of_predicate(unit, first)
    if subject is None:
        return False
    cue = None if verb == i else Cue(first, verb + 1, verb, "finite", [])
    reading.quote_of(i, "mixed", PREDICATE, cue, subject)
    return True


def _who_tells_of_subject(reading: UnitReading, i: int) -> Attribution | None:
    """*Le maire accuse. La région « n'a pas tenu sa parole ».*: what the paragraph said last goes on about another."""
    previous = reading.previous
    same_paragraph = previous is not None and previous.unit.paragraph == reading.unit.paragraph
    return previous if same_paragraph and reading.unit.quotations[i].tells_of_another else None


def _subject_of_predicate(unit: SpeechUnit, first: int) -> Stretch | None:
    """Who a verb group that ends in marks is about, if that one can speak: *le maire | est « effaré »*.

    Behind *que* and a pronoun it is the main subject: *il a exhorté les Français à croire qu'ils sont « Q »*.
    """
    subject = _able_subject(unit, first)
    if subject and unit.tag[subject.begin] & PRON and subject.begin > 1 and unit.low[subject.begin - 1] in QUE:
        subject = main_subject(unit, subject.begin - 1)
    return able(unit, subject)


def _verb_before(unit: SpeechUnit, i: int) -> int | None:
    """The verb right before the quotation at item `i`, past adverbs: *est toujours « effaré »*, *y voit un « don »*."""
    verb = i - 1
    while verb > 0 and unit.tag[verb] & ADV:
        verb -= 1
    if unit.low[verb] in A and unit.low[verb - 2] == "y":
        verb -= 1
    return verb if unit.tag[verb] & FINITE and not unit.tag[verb] & (DET | PREP) else None


def by_governor(reading: UnitReading, i: int) -> bool:
    """*X a conditionné son accord à « Q »*: many quoted words that depend on a verb whose subject can speak."""
    unit = reading.unit
    if unit.quotations[i].words < GOVERNED_WORDS or is_named(unit, i) or i and unit.low[i - 1] == "pour":
        return False
    verb = _governing_verb(unit, i)
    subject = _able_subject(unit, _first_of_group(unit, verb)) if verb else None
    if subject is None:
        return False
    reading.quote_of(i, "mixed", GOVERNED, cue_of(unit, _first_of_group(unit, verb), verb), subject)
    return True


def _governing_verb(unit: SpeechUnit, i: int) -> int:
    """The nearest verb before the quotation at item `i` in its clause, or 0."""
    for k in range(i - 1, 0, -1):
        tag = unit.tag[k]
        if tag & QUOTE or ends_clause(unit, k) and not tag & ADV:
            return 0
        if tag & VERB or tag & WEAK and not unit.tag[k - 1] & (DET | OF | PREP):
            return k
    return 0


# --- after what was said before -----------------------------------------------------------------------------------


def by_nobody_else(reading: UnitReading, i: int) -> bool:
    """*« Q », dit X. Pour les tigres, il en reste « R ».*: many words right behind X's, which nobody else says."""
    unit, previous = reading.unit, reading.previous
    if reading.found or previous is None or previous.unit.paragraph != unit.paragraph or previous.kind == "indirect":
        return False
    quotation = unit.quotations[i]
    follows = unit.sentence - previous.unit.last_sentence == 1
    if all(tag & PUNCT for k, tag in enumerate(unit.tag) if k != i):
        return False  # it is all of its sentence: see standing_alone
    if not follows or quotation.words < GOVERNED_WORDS or not reading.is_speech(i) or is_named(unit, i):
        return False
    reading.quote(i, "mixed", NOBODY_ELSE.name, None, None).same_as = previous
    return True


def by_fragment(reading: UnitReading, i: int) -> bool:
    """Quoted words in a sentence that attributes something: they belong to the same speaker."""
    unit, last = reading.unit, reading.under_way
    if last is None or not any(f.cue or f.same_as for f in reading.found) or unit.start[i] <= last.start:
        return False
    named = any(f.speaker and f.speaker.start <= unit.start[i] < f.speaker.end for f in reading.found)
    if named or not reading.is_speech(i) or is_named(unit, i):
        return False  # dit la « dame de fer »
    between = (unit.low[k] for k in range(len(unit)) if last.end <= unit.start[k] < unit.start[i])
    if any(low in (";", ".") for low in between):
        return False
    reading.carry_on(i, "mixed", FRAGMENT)
    return True
