"""Before which later attribution what is said ends: *affirme que P | , dit-il*, *affirme que P | et déplore que Q*."""

from __future__ import annotations

from helpers.french.grammar import BOUNDARY, CLITIC, CONJ, DET, PRON, PUNCT, QUOTE, REL, VERB
from helpers.speech.clauses import has_finite, has_main_verb, is_whole_clause
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import skip_adjuncts, starts_noun_phrase
from helpers.speech.openers import clause_after, infinitive_after, quotation_after
from helpers.speech.reading import UnitReading
from helpers.speech.sources import names_source
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, can_speak, subject_before
from helpers.speech.tenses import is_plural
from helpers.speech.units import SpeechUnit
from helpers.speech.words import AND_BUT, AND_THEN, CONTRASTS, QUE, WHEREAS, WHILE

ASKED_WITHIN = 8  # items from demande to what somebody is asked to do


def cut_before(reading: UnitReading, cue: Cue, other: Cue, start: int) -> int | None:
    """The item before which a later attribution begins, if it is one of its own and not inside the content."""
    if other.mood == "gerund":
        return _before_gerund(reading.unit, other, start)
    if other.mood == "source":
        return _before_source(reading, other, start)
    return (
        _before_as(reading.unit, other, start)
        or _before_inserted(reading.unit, other, start)
        or _before_comment(reading.unit, other, start)
        or _before_further(reading, cue, other, start)
    )


def _before_gerund(unit: SpeechUnit, other: Cue, start: int) -> int | None:
    """The comma of *, rappelant que Q*, *, tout en dénonçant « Q »*."""
    k = other.first - 1
    while k > start and unit.low[k] in WHILE:
        k -= 1
    bare = unit.low[k] != ","
    if bare and (unit.word(k + 1) != "tout" or not clause_after(unit, other)):
        return None
    k += bare  # regrette P | tout en rappelant que Q
    names_act = any(row["noun"] == "yes" and row["strength"] in ("speech", "act") for row in other.rows)
    return k if names_act or clause_after(unit, other) or quotation_after(unit, other) is not None else None


def _before_source(reading: UnitReading, other: Cue, start: int) -> int | None:
    """The comma before *, selon X*, or before the quoted apposition that X says: *P, un chiffre « Q », selon X*."""
    unit, comma = reading.unit, other.first - 1
    if unit.low[comma] in AND_BUT and unit.low[comma - 1] == ",":
        comma -= 1  # , mais selon X, Q
    if unit.low[comma] not in (",", ";") or comma <= start or not names_source(unit, reading.grammar, other):
        return None
    if unit.tag[comma - 1] & QUOTE:
        earlier = next((k for k in range(comma - 2, start, -1) if unit.low[k] == ","), 0)
        if earlier and not has_finite(unit, earlier, comma) and has_main_verb(unit, start, earlier):
            return earlier
    return comma


def _before_as(unit: SpeechUnit, other: Cue, start: int) -> int:
    """*affirme que P, comme l'avait annoncé Le Phare.*: the item where a comparison that closes the sentence begins."""
    at = other.first - 1
    if unit.low[at] != "comme" or not has_main_verb(unit, start, at):
        return 0
    subject = subject_after(unit, other.after)
    closes = subject and all(tag & PUNCT for tag in unit.tag[skip_adjuncts(unit, subject.end) :])
    return (at - 1 if unit.low[at - 1] == "," else at) if closes else 0


def _before_inserted(unit: SpeechUnit, other: Cue, start: int) -> int | None:
    """The comma before *, dit-il*, *, a ajouté X*, or the one before its conjunction: *, alors que, dit-il,*."""
    at = other.first
    comma = at - 1 if unit.low[at - 1] == "," else None
    if other.clitic is not None and (comma or unit.tag[at - 1] & QUOTE):
        return _before_conjunction(unit, comma, start) if comma else at
    if comma and other.mood == "finite" and has_main_verb(unit, start, comma) and not clause_after(unit, other):
        return comma if able(unit, subject_after(unit, other.after)) else None
    return None


def _before_conjunction(unit: SpeechUnit, comma: int, start: int) -> int:
    k = comma
    while k - 1 > start and unit.tag[k - 1] & (CONJ | REL | BOUNDARY):
        k -= 1
    return k - 1 if unit.low[k - 1] == "," and k - 1 > start else k


def _before_comment(unit: SpeechUnit, other: Cue, start: int) -> int:
    """The comma before another's comment: *affirme que P, ce que conteste X*, *, ce que X juge « Q »*; or 0."""
    low = unit.low
    k = next((k for k in range(other.first - 1, start, -1) if low[k] in QUE or low[k] == ","), 0)
    return k - 2 if k and low[k] in QUE and low[k - 2 : k] == [",", "ce"] and k - 2 > start else 0


def _before_further(reading: UnitReading, cue: Cue, other: Cue, start: int) -> int | None:
    """Before a second attribution with what it introduces: *affirme que P et déplore que Q*, *et demande une aide*."""
    unit, at = reading.unit, other.first
    contrast = _before_contrast(unit, other, start)
    if contrast and unit.low[contrast] == ",":
        return contrast
    introduces = clause_after(unit, other) or infinitive_after(unit, other)
    if introduces or quotation_after(unit, other) is not None:
        return contrast or _begins_sentence(unit, other, start) or _coordinated_before(unit, cue, at, start)
    if unit.low[at - 1] in AND_THEN and other.mood == "finite" and _is_of_speaker(unit, cue, other, start):
        return at - 1
    return None


def _before_contrast(unit: SpeechUnit, other: Cue, start: int) -> int:
    """The item of *alors que*, *tandis que*, *, quand* before another speaker's words, or 0."""
    if CONTRASTS.isdisjoint(unit.low[start : other.first]):
        return 0
    subject = subject_before(unit, other.first, start)
    if subject is None or subject.begin - 1 <= start or not can_speak(unit, subject):
        return 0
    joint = subject.begin - 1
    if unit.low[joint] in QUE and unit.low[joint - 1] in WHEREAS:
        joint -= 1
    elif unit.low[joint] != "quand" or unit.low[joint - 1] != ",":
        return 0
    return joint - 1 if unit.low[joint - 1] == "," else joint


def _begins_sentence(unit: SpeechUnit, other: Cue, start: int) -> int:
    """The comma between *a beau répéter que P*, *dit avoir vu P* and *, les courtiers assurent que Q*, or 0."""
    subject = subject_before(unit, other.first, start)
    comma = subject.begin - 1 if subject and subject.end == other.first else 0
    splices = comma > start and unit.low[comma] == "," and not unit.tag[start] & BOUNDARY
    semicolon = next((k for k in range(comma - 1, start, -1) if unit.low[k] == ";"), 0) if splices else 0
    if semicolon and not has_finite(unit, semicolon, comma):
        return semicolon  # P ; de l'autre côté, X affirme que Q
    whole = unit.low[start] in unit.grammar.infinitives or is_whole_clause(unit, start, comma)
    return comma if splices and whole else 0


def _coordinated_before(unit: SpeechUnit, cue: Cue, at: int, start: int) -> int | None:
    """The item of *et*, *mais* or its comma where a second attribution is joined: *affirme que P et déplore que Q*."""
    for k in range(at - 1, start, -1):
        if unit.low[k] in ("et", "mais", ";") and _begins_attribution(unit, k, at):
            if cue.mood == "source" and k == at - 1:
                return None  # selon X, Y est malade mais présente « Q »
            return k - 1 if unit.low[k - 1] == "," else k
        if unit.tag[k] & (VERB | BOUNDARY):
            return None
    return None


def _begins_attribution(unit: SpeechUnit, joint: int, verb: int) -> bool:
    """Whether *et* or *mais* at item `joint` begins another attribution: the verb itself, or its subject, follows."""
    begin = joint + 1
    if begin == verb:
        return True
    if unit.low[begin] in QUE:
        return False
    subject = starts_noun_phrase(unit, begin) or bool(unit.tag[begin] & (CLITIC | PRON))
    return unit.low[joint] != "et" or subject


def _is_of_speaker(unit: SpeechUnit, cue: Cue, other: Cue, start: int) -> bool:
    """*rappelle que les prix montent et demande une aide*: a verb whose subject is the cue's, not the clause's."""
    if cue.mood != "finite":
        return False
    inner = next((k for k in range(start, other.first) if has_finite(unit, max(k - 1, start), k + 1)), None)
    if inner is None or is_plural(unit, cue.first, cue.after) != is_plural(unit, other.first, other.after):
        return False
    parted = is_plural(unit, inner, inner + 1) != is_plural(unit, other.first, other.after)
    subject = subject_before(unit, inner, start)
    judges = any(row["stance"] == "judging" for row in other.rows)
    parted = parted or judges and subject is not None and not can_speak(unit, subject)  # la digue cède et dénonce Q
    return parted and other.allows("noun") or _asks_to_do(unit, other)


def _asks_to_do(unit: SpeechUnit, cue: Cue) -> bool:
    """*demande aux élus d'agir*, *invite les habitants à partir*: somebody does, of whom this is no more reported."""
    ends = (k for k in range(cue.after, len(unit)) if unit.tag[k] & (PUNCT | QUOTE | BOUNDARY | REL))
    near = range(cue.after + 2, min(cue.after + ASKED_WITHIN, next(ends, len(unit) - 1)))
    asked = any(unit.low[k] in ("de", "d'", "à") and unit.low[k + 1] in unit.grammar.infinitives for k in near)
    return asked and bool(unit.flags(cue.after) & DET or unit.word(cue.after) == "à")
