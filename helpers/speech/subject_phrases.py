"""The noun phrase in a stretch of words that may be a subject, without what stands before and behind it."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    ELIDED,
    GERUND,
    NUMBER,
    OF,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    REL,
    ROLE,
    TIME,
    VERB,
    WEAK,
)
from helpers.speech.antecedents import has_sure_verb
from helpers.speech.clauses import has_finite
from helpers.speech.noun_phrases import (
    PLURAL,
    after_prepositional,
    after_time,
    is_counted,
    is_others,
    joins_nouns,
    noun_phrase_end,
    skip_adverbs,
    starts_noun_phrase,
)
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_OR, BY, HERE, SAME, THE, THEN, WHICH
from helpers.text.quotations import DASHES

LEADING_SIGNS = DASHES | {'"'}  # what may stand right before a subject

def subject_in(unit: SpeechUnit, begin: int, end: int) -> Stretch | None:
    """The last noun phrase of a stretch that may be a subject: after the last word that begins a clause."""
    begin = next((i + 1 for i in range(end - 1, begin - 1, -1) if _parts_clauses(unit, i, begin, end)), begin)
    end = without_tail(unit, begin, end)
    begin = without_adjuncts(unit, begin, end)
    if begin >= end or not starts_noun_phrase(unit, begin):
        return None
    phrase_end = noun_phrase_end(unit, begin)
    named = any(unit.tag[k] & CAPITAL and not unit.tag[k] & DET for k in range(begin, phrase_end))
    if named and begin < phrase_end < end and unit.tag[phrase_end] & (PREP | PAREN | ADV | PAST_PARTICIPLE):
        end = phrase_end
    return Stretch(begin, without_broken_off(unit, begin, _before_object(unit, begin, end)))


def without_broken_off(unit: SpeechUnit, begin: int, end: int) -> int:
    """The end of a phrase without a participle whose agent or place it does not hold: *l'élu | cité par Le Phare*."""
    last = end - 1
    participle = unit.tag[last] & PAST_PARTICIPLE and not unit.tag[last] & (ROLE | CAPITAL | DET)
    parted = last > begin + 1 and (unit.word(end) in (BY, "plus") or unit.flags(end) & CAPITAL)
    return last if participle and parted and not unit.tag[last - 1] & (DET | ADV) else end


def _before_object(unit: SpeechUnit, begin: int, end: int) -> int:
    """Where a phrase ends that holds a verb and its object: *La préfète | publie un rapport*."""
    for k in range(begin + 1, end - 2):
        opens_object = unit.tag[k + 1] & DET and not unit.tag[k + 1] & PREP
        if unit.tag[k] & (VERB | WEAK) and opens_object and not unit.tag[k - 1] & (DET | OF | PREP):
            return k
    return end


def _parts_clauses(unit: SpeechUnit, i: int, begin: int, end: int) -> bool:
    """Whether the word at item `i` parts what follows it from what stands before: *que*, *qui*, *et*, a verb."""
    tag, low = unit.tag[i], unit.low[i]
    if tag & BOUNDARY or low == "qui":
        return True
    if low in AND_OR and i + 1 < end:
        after = next((k + 1 for k in range(i - 1, begin - 1, -1) if unit.low[k] in AND_OR), begin)
        parted = has_sure_verb(unit, after, i) or _has_likely_verb(unit, after, i)  # not: X et Y | et Z affirment
        alone = not unit.word(end).endswith(PLURAL) and any(tag & WEAK for tag in unit.tag[after + 1 : i])
        parted = parted or alone and unit.flags(i + 1) & DET > 0  # le train part et | la foule hurle
        if parted and _begins_speaker(unit, i + 1, end) and not any(unit.low[k] in WHICH for k in range(begin, i)):
            return True  # la grève est finie et X | affirme
        if not joins_nouns(unit, i) and (i == begin or parted):
            return True
    if low == THEN and has_finite(unit, begin, i):
        return True
    return bool(tag & VERB) and begin < i < end - 1


def _has_likely_verb(unit: SpeechUnit, begin: int, end: int) -> bool:
    """*La police recule*, *le bus s'arrête*, *le train arrive ensuite*: a verb, though it may be a noun."""
    for k in range(begin + 1, end):
        before = unit.tag[k - 1]
        if not unit.tag[k] & WEAK or unit.tag[k] & (DET | PREP | ROLE | CAPITAL) or before & (DET | OF | PREP):
            continue
        if before & (CLITIC | ROLE | CAPITAL) or k + 1 < end and skip_adverbs(unit, k + 1) == end:
            return True
    return False


def _begins_speaker(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether a name or a function begins at an item, before a verb in the singular."""
    head = next((k for k in range(begin, end) if not unit.tag[k] & (DET | ELIDED)), begin)
    return bool(unit.tag[head] & (CAPITAL | ROLE)) and not unit.word(end).endswith(PLURAL)


def without_tail(unit: SpeechUnit, begin: int, end: int) -> int:
    """Leave out adverbs and parentheses at the end; not the date of *la note du 3 mars*, *l'arrêté de 2019*."""
    last = end
    while end > begin and _is_in_tail(unit, end - 1) or _is_object(unit, begin, end - 1):
        end -= 1
    dated = begin < end < last and unit.tag[end - 1] & OF and unit.tag[end] & (NUMBER | TIME)
    return last if dated else end


def _is_in_tail(unit: SpeechUnit, i: int) -> bool:
    """Whether an item is an adverb, a bracket, a date, a clitic; not the end of *celui-ci*."""
    tail = unit.tag[i] & (ADV | PAREN | TIME | NUMBER | CLITIC) and not unit.tag[i] & (CAPITAL | PRON)
    the_same = unit.low[i] == SAME and i > 0 and unit.low[i - 1] in THE  # la même assure que P
    return bool(tail) and unit.low[i] != HERE and not the_same


def _is_object(unit: SpeechUnit, begin: int, i: int) -> bool:
    """*Un maire | nous | décrit ses lundis*: a pronoun behind a subject."""
    both = i > begin and unit.tag[i] & CLITIC and unit.tag[i] & PRON
    return bool(both) and not unit.tag[i - 1] & (PREP | CONJ | DET | REL)


def without_adjuncts(unit: SpeechUnit, begin: int, end: int) -> int:
    """Leave out conjunctions, adverbs and prepositional phrases at the start."""
    while begin < end:
        tag = unit.tag[begin]
        after = after_time(unit, begin)
        if is_counted(unit, begin):
            break
        if begin < after <= end:
            begin = after
        elif _only_leads(unit, begin):
            begin += 1
        elif tag & PREP and not (tag & DET and unit.low[begin] == "des") and not is_others(unit, begin):
            after = after_prepositional(unit, begin)
            if after >= end:
                return begin if begins_with_particle(unit, begin) else end
            begin = after
        elif tag & GERUND and tag & CAPITAL:
            return end
        else:
            break
    return begin


def begins_with_particle(unit: SpeechUnit, i: int) -> bool:
    """*De Wever*, *De Standaard*: a name whose first word looks like a preposition."""
    return bool(unit.flags(i) & OF and unit.flags(i) & unit.flags(i + 1) & CAPITAL)


def _only_leads(unit: SpeechUnit, i: int) -> bool:
    """Whether item `i` is a conjunction, an adverb, a dash or a stray mark before the subject."""
    tag = unit.tag[i]
    leads = tag & (CONJ | PAREN) or tag & ADV and not tag & DET or unit.low[i] in LEADING_SIGNS
    return bool(leads) and not tag & PRON
