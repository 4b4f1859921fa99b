"""What is said is the sentence before: *Le pont fermera. C'est ce qu'a annoncé le maire.*, *…, ce que confirme X*."""

from __future__ import annotations

from helpers.french.grammar import OF, PUNCT
from helpers.speech.clauses import has_main_verb
from helpers.speech.content import content_start, record_content
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import skip_adverbs, starts_noun_phrase
from helpers.speech.reading import Attribution, StatementRule, UnitReading, quoted, trimmed
from helpers.speech.said_nouns import owner_of
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, phrase_at, subject_before
from helpers.speech.tenses import is_past
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import FULL_STOPS, IT, IT_IS, QUE, THE

SENTENCE_BEFORE = StatementRule(
    "a sentence that the next one attributes", __name__, "[Le pont fermera en mai]. C'est ce qu'a annoncé le maire."
)
SAME_SENTENCE = StatementRule(
    "a sentence that c'est ce que attributes", __name__, "[Le pont fermera en mai], c'est ce qu'a annoncé le maire."
)
WHICH_ONE_SAYS = StatementRule(
    "a sentence before ce que and its cue", __name__, "[Le pont est trop étroit], ce que reconnaît le maire."
)
IT_IS_SAID = StatementRule(
    "a sentence that le or en stands for", __name__, "[Le pont tiendra encore dix ans], Anne Durand l'assure."
)
RULES = (SENTENCE_BEFORE, SAME_SENTENCE, WHICH_ONE_SAYS, IT_IS_SAID)
ADVERBIAL_WORDS = 6  # items from c'est to the noun of c'est en tout cas l'avis de X
SUBJECT_WORDS = 12  # items of a subject between ce que and its verb


def taken_up(reading: UnitReading, before: SpeechUnit) -> Attribution | None:
    """*P. C'est ce qu'a annoncé le maire.*; *P. C'est ce qui ressort d'une note de X*: P is the sentence before."""
    unit = reading.unit
    at = this_which(unit)
    cue = _cue_behind(reading, at) if at else _view_of(unit, 2)
    subject = (_subject_of(unit, cue, at) if at else _whose_view(unit, cue)) if cue else None
    if cue is None or subject is None:
        return None
    if before.quotations:
        return _quotation_taken_up(reading, before, cue, subject)
    if not has_main_verb(before, 0, len(before)):
        return None
    end = len(before)
    while end > 1 and before.low[end - 1] in FULL_STOPS:
        end -= 1
    span = before.start[0], before.end[end - 1]
    return Attribution(*span, "indirect", SENTENCE_BEFORE.name, unit, cue, reading.offsets(subject))


def _quotation_taken_up(reading: UnitReading, before: SpeechUnit, cue: Cue, subject: Stretch) -> Attribution | None:
    """*« Tout est prêt » depuis hier. C'est ce qu'a dit X.*: the quotation that the sentence before opens with."""
    if 0 not in before.quotations or not before.quotations[0].is_clause:
        return None
    found = quoted(before, 0, "direct", SENTENCE_BEFORE.name, cue)
    found.speaker, found.unit = reading.offsets(subject), reading.unit
    return found


def by_this_which(reading: UnitReading) -> bool:
    """*Le pont fermera, c'est ce qu'a annoncé le maire*: what stands before *c'est* in the same sentence."""
    unit = reading.unit
    if "c'" not in unit.low:
        return False
    comma = next((k for k in range(2, len(unit) - 4) if unit.low[k] in (",", ":") and unit.has(k + 1, IT_IS)), 0)
    at = this_which(unit, comma + 3) if comma else 0
    cue = _cue_behind(reading, at) if at else _view_of(unit, comma + 3) if comma else None
    subject = (_subject_of(unit, cue, at) if at else _whose_view(unit, cue)) if cue else None
    if subject is None or reading.quotes(0, comma) or not has_main_verb(unit, 0, comma):
        return False
    reading.report(0, comma, SAME_SENTENCE, cue, reading.offsets(subject), None)
    return True


def _view_of(unit: SpeechUnit, begin: int) -> Cue | None:
    """*C'est (en tout cas) | l'avis | de X*: a noun for a view, as a cue."""
    noun = begin + 1
    while noun < min(begin + ADVERBIAL_WORDS, len(unit) - 2) and unit.low[noun - 1] not in THE:
        noun += 1
    is_view = unit.word(noun - 1) in THE and unit.word(noun) in unit.grammar.words["view"]
    return Cue(noun, noun + 1, noun, "noun", []) if is_view and unit.flags(noun + 1) & OF else None


def _whose_view(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """Whose view it is, if nothing more is said of it: *C'est l'avis de X.*"""
    owner = owner_of(unit, cue.word, len(unit))
    return owner if owner and all(tag & PUNCT for tag in unit.tag[owner.end :]) else None


def by_which_one_says(reading: UnitReading, cue: Cue) -> bool:
    """*Le pont est étroit, ce que rappelle X*, *, ce que X a confirmé*: what stands before the comma."""
    unit = reading.unit
    if cue.negated or cue.passive or cue.mood != "finite":
        return False
    if cue.rows[0]["lemma"] not in reading.grammar.words["agrees"] or QUE.isdisjoint(unit.low[: cue.first]):
        return False
    near = range(cue.first - 1, max(cue.first - SUBJECT_WORDS, 1), -1)
    que = next((k for k in near if unit.low[k] in QUE and unit.low[k - 2 : k] == [",", "ce"]), 0)
    subject = _who_says(unit, cue, que + 1) if que else None
    start = content_start(reading, que - 2) if subject else que
    is_said = has_main_verb(unit, start, que - 2) or reading.quotes(start, que - 2)
    if start >= que - 2 or not is_said:
        return False
    return record_content(reading, cue, start, que - 2, subject, WHICH_ONE_SAYS)


def by_it(reading: UnitReading, cue: Cue) -> bool:
    """*Le pont tiendra, Anne Durand l'assure*; *Anne Durand en est certaine, le pont tiendra*: *le*, *en* is P."""
    unit = reading.unit
    subject = able(unit, subject_before(unit, cue.first)) if _says_it(reading, cue) else None
    if subject is None or subject.end != cue.first:
        return False
    said = _said_beside(reading, cue, subject)
    if said is None or said.begin >= said.end or not has_main_verb(unit, *said):
        return False
    return record_content(reading, cue, *said, subject, IT_IS_SAID)


def _says_it(reading: UnitReading, cue: Cue) -> bool:
    """*l'assure*, *en est certaine*, but not *le sait*: a verb that could have *que P* has *le* or *en* instead."""
    unit = reading.unit
    if cue.negated or cue.passive or cue.mood != "finite" or cue.clitic is not None or not cue.allows("que"):
        return False
    knows = {row["lemma"] for row in cue.rows} <= reading.grammar.words["learns"]
    return not knows and any(unit.low[k] in IT for k in range(cue.first, cue.word))


def _said_beside(reading: UnitReading, cue: Cue, subject: Stretch) -> Stretch | None:
    """What stands before the comma of *P, | X l'assure*, or behind that of *X l'assure, | P*."""
    unit = reading.unit
    comma, after = subject.begin - 1, skip_adverbs(unit, cue.after)
    if comma > 0 and unit.low[comma] == "," and all(tag & PUNCT for tag in unit.tag[after:]):
        return Stretch(content_start(reading, comma), comma)
    if subject.begin or unit.word(after) != "," or not starts_noun_phrase(unit, after + 1):
        return None
    said = Stretch(after + 1, trimmed(unit, after + 1, len(unit)).end)
    then = is_past(unit, cue.first) and any(is_past(unit, k) for k in range(*said))
    return None if then else said  # le maire l'a dit, la salle a applaudi


def _cue_behind(reading: UnitReading, at: int) -> Cue | None:
    """The verb behind *ce qu'* at item `at` that can attribute a whole sentence."""
    cue = next((c for c in reading.cues if c.first > at + 1 and c.mood == "finite" and c.allows("que")), None)
    return None if cue is None or cue.negated else cue


def this_which(unit: SpeechUnit, begin: int = 2) -> int:
    """The item of *ce* in *C'est ce que*, *C'est en tout cas ce qui*, or 0."""
    low = unit.low
    reach = range(begin, min(begin + 6, len(low) - 2))
    return next((k for k in reach if low[k] == "ce" and (low[k + 1] in QUE or low[k + 1] == "qui")), 0)


def who_takes_up(reading: UnitReading, at: int) -> Stretch | None:
    """Who says it behind *ce que* at item `at`: *Voilà ce que répète le maire*."""
    cue = next((c for c in reading.cues if c.first > at + 1 and c.mood == "finite"), None)
    return _subject_of(reading.unit, cue, at) if cue else None


def _subject_of(unit: SpeechUnit, cue: Cue, at: int) -> Stretch | None:
    return _emerges_from(unit, cue) if unit.low[at + 1] == "qui" else _who_says(unit, cue, at + 2)


def _who_says(unit: SpeechUnit, cue: Cue, begin: int) -> Stretch | None:
    """The subject of the verb after *C'est ce que*."""
    return able(unit, subject_after(unit, cue.after) or subject_before(unit, cue.first, begin))


def _emerges_from(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """By whom, or what it emerges from, after *C'est ce qui*."""
    begin = next((k + 1 for k in range(cue.after, len(unit.tag)) if unit.low[k] == "par"), 0)
    if not begin and unit.flags(cue.after) & OF:
        begin = cue.after + 1
    return phrase_at(unit, begin) if begin else None
