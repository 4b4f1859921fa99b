"""Quotations that no cue has taken: before any verb, as a predicate, after what was said before.

A quotation that no rule gives to a speaker is a term, a title or irony, and no statement.
"""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    FINITE,
    NUMBER,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    REPORT,
    ROLE,
    VERB,
    VERB_CLITIC,
    WEAK,
)
from helpers.french.sheets import Row
from helpers.speech.called import apposed_to, says_how_one_is
from helpers.speech.clauses import ends_clause, has_finite, in_relative, is_named, starts_verb_group
from helpers.speech.cues import Cue, cue_of
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.reading import Attribution, StatementRule, UnitReading
from helpers.speech.speaker_words import ends_in_on, speaker_after, speaker_words
from helpers.speech.subjects import able, phrase_at, subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AS_ALSO, HAVE, IN_OR_AT, IT_IS, QUE, THIS, A

PREDICATE_WORDS = 4  # quoted words after *être*, with no verb of speech near: fewer are a term
SINGULAR_ENDINGS = ("e", "t", "d", "a")  # of a verb whose subject is one person
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
AFTER_OPENING = StatementRule(
    "a quotation after an opening goes on with the speaker before it",
    __name__,
    "Le maire a dit que la digue est vieille. Quant au pont, « [il sera repeint dès le mois de mai] ».",
)
FURTHER_OBJECT = StatementRule(
    "quoted words in a further object of the cue",
    __name__,
    "Le maire déplore le retard du chantier, qui dure, ainsi qu'une « [méthode brutale et injuste] ».",
)
CLEFT = StatementRule(
    "quoted words between c'est and que",
    __name__,
    "C'est avec « [une immense tristesse] » que le maire a appris la nouvelle.",
)
HEADLINE = StatementRule(
    "quoted words that end a headline without a verb",
    __name__,
    "Les élus en colère contre « [une réforme bâclée et injuste] »",
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
APPOSED = StatementRule(
    "quoted words that say how their speaker is",
    __name__,
    "« [Choquée par la violence des images] », la ministre a porté plainte.",
)
RULES = (ANY_VERB, PREDICATE, GOVERNED, FURTHER_OBJECT, CLEFT, HEADLINE, AFTER_OPENING, NOBODY_ELSE, FRAGMENT, APPOSED)


def _first_of_group(unit: SpeechUnit, verb: int) -> int:
    """The first item of the verb group of the verb at item `verb`: its clitics."""
    while verb > 0 and unit.tag[verb - 1] & CLITIC and not unit.tag[verb - 1] & PRON:
        verb -= 1
    return verb


def _able_subject(unit: SpeechUnit, first: int) -> Stretch | None:
    """The subject of the verb group that starts at item `first`, if it can speak: no *c'* of *pour X, c'est « Q »*."""
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
        cue.rows = _infinitive_after(reading, clitic + 1)
        found = reading.quote_of(i, "direct", ANY_VERB, cue, None)
        found.speaker = None if ends_in_on(unit, cue) else reading.offsets(Stretch(clitic, clitic + 1))
        return True
    subject = speaker_after(unit, cue)
    if subject is None or subject.begin != verb + 1:
        return False
    reading.quote_of(i, "direct", ANY_VERB, cue, subject)
    return True


def _verb_behind(unit: SpeechUnit, i: int) -> int:
    """The verb right after the quotation at item `i`, its comma and clitics; 0 where there is none."""
    k = i + 1
    while unit.word(k) == "," or unit.flags(k) & CLITIC and not unit.flags(k) & DET:
        k += 1
    is_verb = k + 1 < len(unit) and unit.tag[k] & (VERB | WEAK | REPORT) and not unit.tag[k] & (DET | PREP | CAPITAL)
    return k if is_verb or k + 1 < len(unit) and _must_be_verb(unit, i, k) else 0


def _must_be_verb(unit: SpeechUnit, i: int, k: int) -> bool:
    """*« Il faut une heure », | chronomètre Amina Diarra.*: a word between a clause and somebody who ends the sentence.

    A noun would need a preposition there: *« Il faut partir », slogan de la grève*.
    """
    other = unit.tag[k] & (DET | PREP | ADV | CONJ | PRON | REL | PUNCT | CAPITAL | ROLE | NUMBER | QUOTE)
    if other or k == i + 1 or not unit.quotations[i].is_clause or not unit.low[k].endswith(SINGULAR_ENDINGS):
        return False
    subject = able(unit, phrase_at(unit, k + 1))
    return subject is not None and all(tag & PUNCT for tag in unit.tag[subject.end :])


def _participle_after(unit: SpeechUnit, k: int) -> int:
    """The participle of the auxiliary at item `k`, *a d'emblée posé*; `k` where the verb is no auxiliary."""
    if not unit.tag[k] & AUX:
        return k
    i = skip_adverbs(unit, k + 1)
    return i if unit.flags(i) & PAST_PARTICIPLE else k


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
    unit = reading.unit
    if i == 0 or not reading.is_speech(i) or is_named(unit, i):
        return False
    of_its_own = unit.quotations[i].starts_with_verb and not unit.tag[i - 1] & DET  # against un « signe »
    verb = i if of_its_own else _verb_before(unit, i)
    if verb is None or verb < i and _is_term(unit, verb, i) or verb == i and unit.low[i - 1] == ":":
        return False
    teller = _who_tells_of_subject(reading, i) if verb == i else None
    if teller:
        reading.quote(i, "mixed", PREDICATE.name, None, None).same_as = teller
        return True
    first = _first_of_group(unit, verb)
    subject = _subject_of_predicate(unit, first)
    if subject is None:
        return False
    cue = None if verb == i else cue_of(unit, first, verb)
    reading.quote_of(i, "mixed", PREDICATE, cue, subject)
    return True


def _who_tells_of_subject(reading: UnitReading, i: int) -> Attribution | None:
    """*Le maire accuse. La région « n'a pas tenu sa parole ».*: what the paragraph said last goes on about another."""
    previous = reading.under_way or reading.previous
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


def _is_term(unit: SpeechUnit, verb: int, i: int) -> bool:
    """Whether too few words stand in marks to be somebody's own, unless one sees them there: *y voit un « drame »*."""
    seen = unit.low[verb - 1] == "y" or _sees_in(unit, verb, i)
    return unit.quotations[i].words < PREDICATE_WORDS and not seen


def _sees_in(unit: SpeechUnit, verb: int, i: int) -> bool:
    """*voit un « signe » dans le vote*: whether somebody finds in a thing what the marks hold."""
    while verb > 0 and unit.tag[verb] & ADV:
        verb -= 1
    return unit.low[verb] in unit.grammar.words["sees"] and unit.word(i + 1) in IN_OR_AT


def _verb_before(unit: SpeechUnit, i: int) -> int | None:
    """The verb right before the quotation at item `i`, past adverbs: *est toujours « effaré »*, *y voit un « don »*."""
    verb = i - 1
    while verb > 0 and unit.tag[verb] & ADV:
        verb -= 1
    if unit.low[verb] in A and (unit.low[verb - 2] == "y" or _sees_in(unit, verb - 1, i)):
        verb -= 1
        while verb > 0 and unit.tag[verb] & ADV:
            verb -= 1
    own_words = not unit.quotations[i].starts_with_capital  # against a peint « La Nuit du port »
    if own_words and unit.tag[verb] & PAST_PARTICIPLE and unit.low[verb - 1] in HAVE:
        verb -= 1
    if unit.low[verb] == "soit":
        return None  # that is
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


def by_headline(reading: UnitReading, i: int) -> bool:
    """*Des élus inquiets de « Q »*, *Les professeurs en colère contre « Q »*: no verb, and somebody at its head."""
    unit = reading.unit
    joined = i > 1 and (unit.tag[i - 1] & PREP or unit.tag[i - 1] & DET and unit.tag[i - 2] & PREP)
    closes = all(tag & PUNCT for tag in unit.tag[i + 1 :])
    feels = reading.grammar.words["feels"] | reading.grammar.words["felt"]
    if not (joined and closes) or feels.isdisjoint(unit.low[:i]) or has_finite(unit, 0, i):
        return False
    if not reading.is_speech(i) or is_named(unit, i):
        return False
    person = phrase_at(unit, 0)
    subject = able(unit, Stretch(0, min(person.end, i - 1))) if person else None
    if subject is None or unit.quotations[i].starts_with_capital:
        return False
    reading.quote_of(i, "mixed", HEADLINE, None, subject)
    return True


def _governing_verb(unit: SpeechUnit, i: int) -> int:
    """The nearest verb before the quotation at item `i` in its clause, or 0."""
    for k in range(i - 1, 0, -1):
        tag = unit.tag[k]
        but = k == i - 1 and unit.low[k] == "mais"  # dit oui au pont, mais « Q »
        if tag & QUOTE or ends_clause(unit, k) and not (tag & ADV or but):
            return 0
        if tag & VERB or tag & WEAK and not (tag & DET or unit.tag[k - 1] & (DET | OF | PREP)):
            return k
    return 0


def by_cleft(reading: UnitReading, i: int) -> bool:
    """*C'est avec « une immense tristesse » que le maire a appris la nouvelle*: the subject's own words, set off."""
    unit = reading.unit
    if not unit.has(0, IT_IS) or not unit.flags(len(IT_IS)) & PREP:
        return False
    if unit.word(i + 1) not in QUE or not reading.is_speech(i) or is_named(unit, i):
        return False
    verb = next((k for k in range(i + 3, len(unit)) if unit.tag[k] & VERB), 0)
    subject = able(unit, subject_before(unit, _first_of_group(unit, verb), i + 2)) if verb else None
    if subject is None:
        return False
    reading.quote_of(i, "mixed", CLEFT, None, subject)
    return True


def by_further_object(reading: UnitReading, i: int) -> bool:
    """*X a déploré le retard d'élus qui dorment ainsi qu'une « méthode brutale »*: a further object."""
    unit, k = reading.unit, i - 1
    while k > 1 and unit.tag[k] & (DET | OF | ADV):
        k -= 1
    as_also = unit.low[k - 1 : k + 1] in AS_ALSO
    if not reading.is_speech(i) or is_named(unit, i) or not (as_also or k > 0 and unit.low[k] == "et"):
        return False
    cue = next((c for c in reversed(reading.cues) if c.after <= k and _names_object(unit, c)), None)
    subject = able(unit, speaker_words(reading, cue)) if cue else None
    if subject is None:
        return False
    reading.quote_of(i, "mixed", FURTHER_OBJECT, cue, subject)
    return True


def _names_object(unit: SpeechUnit, cue: Cue) -> bool:
    """Whether what a verb of speech governs is a noun for what is said: *déplore le retard*, but not *qui déplore*."""
    says = any(row["noun"] == "yes" and row["strength"] == "speech" for row in cue.rows)
    return says and cue.mood == "finite" and not (cue.passive or cue.negated or in_relative(unit, cue.first))


def by_apposed(reading: UnitReading, i: int) -> bool:
    """*« Choquée par ces mots », la ministre part*; *La ministre, « choquée par ces mots », part*."""
    unit = reading.unit
    if not reading.is_speech(i) or unit.word(i + 1) != ",":
        return False
    subject = able(unit, main_subject(unit, len(unit))) if i == 0 else apposed_to(unit, i)
    behind = i == 0 and subject is not None and subject.begin == 2 and says_how_one_is(unit, i)
    if subject is None or not (behind or i > 0 and starts_verb_group(unit, i + 2)):
        return False
    reading.quote_of(i, "mixed", APPOSED, None, subject)
    return True


# --- after what was said before -----------------------------------------------------------------------------------


def by_opening(reading: UnitReading, i: int) -> bool:
    """*Quant au pont, « il sera repeint dès le mois de mai ».*: a whole sentence goes on with the speaker before it."""
    unit, previous = reading.unit, reading.previous
    if reading.found or previous is None or previous.unit.paragraph != unit.paragraph:
        return False
    quotation = unit.quotations[i]
    opens = i > 1 and unit.low[i - 1] == "," and unit.tag[0] & (PREP | ADV | CONJ) and not has_finite(unit, 0, i)
    closes = all(tag & PUNCT for tag in unit.tag[i + 1 :]) and unit.sentence - previous.unit.sentence == 1
    if not (opens and closes and quotation.is_clause and quotation.words >= GOVERNED_WORDS):
        return False
    reading.quote(i, "direct", AFTER_OPENING.name, None, None).same_as = previous
    return True


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
