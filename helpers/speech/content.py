"""What is said: where reported content starts and ends, and how it is written down.

*Le maire affirme que P, ce que conteste X*: P is what the mayor says, and no more.
"""

from __future__ import annotations

from bisect import bisect_right

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CLITIC,
    CONJ,
    DET,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    VERB,
    WEAK,
)
from helpers.speech.clauses import (
    begins_main,
    closes_insert_of_relative,
    ends_clause,
    has_finite,
    has_main_verb,
    in_relative,
    starts_verb_group,
)
from helpers.speech.cues import Cue
from helpers.speech.fronted import main_clause_after
from helpers.speech.functions import begins_name, is_function
from helpers.speech.noun_phrases import noun_phrase_end, starts_clause, starts_noun_phrase
from helpers.speech.openers import clause_after, infinitive_after, quotation_after
from helpers.speech.reading import StatementRule, UnitReading, trimmed
from helpers.speech.sources import names_source
from helpers.speech.subjects import can_speak, subject_after, subject_before
from helpers.speech.tenses import is_past, is_plural, is_to_come, is_told_later
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import (
    AND_BUT,
    AND_THEN,
    CONTRASTS,
    LEFT_OUT_FIRST,
    QUE,
    RELATIVE,
    THIS,
    TOLD_ENDINGS,
    WHEREAS,
    WHILE,
    A,
)

MORE_QUOTED = StatementRule(
    "a further quotation of the same speaker",
    __name__,
    "Le maire dénonce « un projet absurde » et « [une dépense inutile] ».",
)
AFTER_COLON = StatementRule(
    "a quotation after a colon goes on",
    __name__,
    "Le maire affirme que le pont fermera lundi : « [Nous ne prendrons aucun risque]. »",
)
RULES = (MORE_QUOTED, AFTER_COLON)
LEADING_WORDS = 8  # items of la cause est entendue: more are what is said
ASKED_WITHIN = 8  # items from demande to what somebody is asked to do
MAY_END_BEFORE = AND_THEN | {",", ":", ";"}  # what is said may end before them


def record_content(
    reading: UnitReading, cue: Cue, start: int, end: int, subject: Stretch | None, rule: StatementRule
) -> bool:
    """Write down what is said from item `start` to `end`, quotations or else the clause; False where it is nothing."""
    unit = reading.unit
    quotes = reading.quotes(start, end)
    announced = bool(quotes) and unit.low[quotes[0] - 1] == ":"
    if announced and has_main_verb(unit, start, quotes[0] - 1) and not _announces(reading, cue, start, quotes[0] - 1):
        record_content(reading, cue, start, quotes[0] - 1, subject, rule)  # affirme que P : « Q »
        for k in quotes:
            reading.carry_on(k, "direct" if k == quotes[0] else "mixed", AFTER_COLON)
        return True
    speaker = reading.offsets(subject)
    same_as = reading.under_way if speaker is None else None
    reading.covered.append(Stretch(start, end))
    reading.taken.update(k for k in unit.quotations if start <= k < end)
    for k in quotes:
        leads = cue.mood == "source" and unit.low[k - 1] == ":"  # Pour X, pas de doute : « Q »
        reading.quote(k, "direct" if leads else "mixed", rule.quoting, cue, speaker).same_as = same_as
    if not quotes:
        start, end = trimmed(unit, _behind_announcement(reading, cue, start, end), end)
        if start >= end:
            return False
        reading.report(start, end, rule, cue, speaker, same_as)
    return True


def _behind_announcement(reading: UnitReading, cue: Cue, start: int, end: int) -> int:
    """Where what is said begins: *Pour X, c'est clair : | P*."""
    colon = next((k for k in range(start + 1, end) if reading.unit.low[k] == ":"), 0)
    return colon + 1 if colon and _announces(reading, cue, start, colon) else start


def _announces(reading: UnitReading, cue: Cue, start: int, end: int) -> bool:
    """*Pour X, | la cause est entendue | : « Q »*, *c'est clair*: words that only lead to the quotation."""
    unit, words = reading.unit, reading.grammar.words
    noun = start + 1 if unit.tag[start] & DET else start
    leads = unit.low[start] in THIS or unit.low[noun] in words["leads"] or unit.low[noun] in words["said"]
    if words["no_doubt"].intersection(unit.low[start:end]) and end - start <= LEADING_WORDS:
        return cue.mood == "source"  # Pour X, aucun doute : P
    return cue.mood == "source" and leads and end - start <= LEADING_WORDS


def further_quotations(reading: UnitReading, i: int, cue: Cue, subject: Stretch | None) -> None:
    """More quotations of the same sentence after the first: *« A » et « B »*."""
    unit = reading.unit
    for k in sorted(unit.quotations):
        if k <= i or k in reading.taken or not reading.is_speech(k):
            continue
        if any(i < c.first < k for c in reading.cues) or any(ends_clause(unit, m) for m in range(i + 1, k)):
            return
        reading.quote_of(k, "mixed", MORE_QUOTED, cue, subject)


def content_start(reading: UnitReading, end: int) -> int:
    """Where what is said before a cue starts: after the former attribution, or at the unit's start."""
    unit, start = reading.unit, 0
    if reading.found:
        said = max(max(found.end, found.speaker.end if found.speaker else 0) for found in reading.found)
        start = bisect_right(unit.end, said, 0, end)
    start = max([start, *(b for _, b in reading.covered if b <= end)])
    while start < end and unit.tag[start] & PUNCT:
        start += 1
    while start < end and unit.tag[start] & CONJ and unit.low[start] in LEFT_OUT_FIRST:
        start += 1
    return start


def content_end(reading: UnitReading, cue: Cue, start: int) -> int:
    """Where reported content that starts at item `start` ends: before the next attribution, or the unit's end."""
    unit = reading.unit
    main = main_clause_after(unit, reading.grammar, cue, start)
    if main:
        return main.comma
    others = (other for other in reading.cues if other.first > start)
    cuts = (_cut_before(reading, cue, other, start) for other in others)
    end = next(filter(None, cuts), len(unit))
    relative = in_relative(unit, cue.first)
    for k in range(start, end - 1):
        if relative and _has_verb_of_its_own(unit, start, k):
            return k  # ceux qui disent que P | ont tort
        if unit.low[k] in MAY_END_BEFORE and _stops_at(reading, cue, start, k):
            return k - 1 if unit.low[k] in AND_THEN and unit.low[k - 1] == "," else k
    return end


def _stops_at(reading: UnitReading, cue: Cue, start: int, k: int) -> bool:
    """Whether what is said ends before the colon, comma or conjunction at item `k`."""
    unit, low = reading.unit, reading.unit.low[k]
    if low == ":":
        return _stops_at_colon(reading, k)
    if low == ";" and begins_name(unit, k + 1):
        return has_main_verb(unit, k + 1, len(unit))  # ; X en doute
    if low == ";":
        return unit.word(k + 1) == "ce" and unit.word(k + 2) in RELATIVE  # ; ce qui est nié par la mairie
    if another_says_that(unit, start, k):
        return True
    bare = low == "," and unit.low[start] in unit.grammar.infinitives  # dit avoir tiré, | Londres refuse
    if low == "," and _writer_goes_on(reading, cue, start, k) or bare and starts_clause(unit, k + 1):
        return True
    return cue.mood == "finite" and _own_sentence_joined(unit, cue, start, k)


def _stops_at_colon(reading: UnitReading, k: int) -> bool:
    """*dit que P « Q » : « R »*, *dit que P : Q, glissait-il*, *dit que P : une promesse déjà faite*."""
    unit = reading.unit
    takes_up = unit.word(k + 1) in A and unit.word(k + 2) in reading.grammar.words["taken_up_as"]
    incised = any(c.first > k and c.clitic is not None and unit.tag[c.first - 1] & PUNCT for c in reading.cues)
    return takes_up or incised or bool(unit.tag[k + 1] & unit.tag[k - 1] & QUOTE)


def _has_verb_of_its_own(unit: SpeechUnit, start: int, k: int) -> bool:
    """Whether a verb right behind a whole reported clause belongs to the clause around it."""
    free = not unit.tag[k] & (PAST_PARTICIPLE | PREP | DET) and unit.low[k - 1] != ","
    return free and begins_main(unit, start, k) and has_main_verb(unit, start, k)


def another_says_that(unit: SpeechUnit, start: int, joint: int) -> Stretch | None:
    """Who says something else by the same verb: *X affirme que P, | le second que Q*, *et l'ingénieur que Q*."""
    begin = joint + 1
    if unit.word(joint) not in (",", "et"):
        return None
    second = unit.word(begin + 1) in unit.grammar.words["second"]
    joined = unit.low[joint] == "et" and is_function(unit, begin)
    if unit.low[start - 1] not in QUE or not (second or joined or begins_name(unit, begin)):
        return None
    end = begin + 2 if second else noun_phrase_end(unit, begin)
    says = end > begin and unit.word(end) in QUE and _is_whole_clause(unit, start, joint)
    return Stretch(begin, end) if says else None


def _own_sentence_joined(unit: SpeechUnit, cue: Cue, start: int, joint: int) -> bool:
    """Whether *et* joins the writer's account: *a affirmé que le pont rouvrirait et a quitté la salle*, *et Y a ri*.

    What is said goes by other tenses than the cue; a verb in the cue's tense behind them is the writer's.
    """
    verb = joint + 1
    if unit.tag[cue.word] & (VERB | WEAK) and unit.low[joint] in AND_THEN and is_to_come(unit, start, joint):
        return starts_verb_group(unit, verb, VERB | WEAK) and not unit.low[verb].endswith(TOLD_ENDINGS)
    if not is_past(unit, cue.first) or not is_told_later(unit, start, joint):
        return False
    if unit.low[joint] == ",":
        if not unit.has(verb, ["ce", "qui"]):
            return False
        verb += 2  # , ce qui a surpris l'opposition
    elif starts_noun_phrase(unit, verb) and not unit.tag[verb] & CLITIC or unit.tag[verb] & DET:
        verb = noun_phrase_end(unit, verb)
    while unit.flags(verb) & (CLITIC | ADV) and not unit.flags(verb) & AUX:
        verb += 1
    return is_past(unit, verb)





def _writer_goes_on(reading: UnitReading, cue: Cue, start: int, comma: int) -> bool:
    """Whether the writer's own account goes on after a comma: *, selon lui*, or a verb of the speaker's own."""
    unit = reading.unit
    verbs = VERB | WEAK if in_relative(unit, cue.first) else VERB  # X, qui dit que P, refuse Q
    if cue.mood != "source" and unit.opening(comma + 1, reading.grammar.openings["writer_goes_on"]):
        return True
    if unit.word(comma + 1) in A and unit.word(comma + 2) in reading.grammar.words["taken_up_as"]:
        return _is_whole_clause(unit, start, comma)  # , une information impossible à vérifier
    if closes_insert_of_relative(unit, start, comma):
        return False
    own_verb = cue.mood != "source" and starts_verb_group(unit, comma + 1, verbs)
    return own_verb and _is_whole_clause(unit, start, comma)


def _is_whole_clause(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether the last clause of *P et que Q* has its main verb: no verb after its comma is its own."""
    low = unit.low
    last = next((k for k in range(end - 1, start, -1) if low[k] in QUE), start)
    return has_main_verb(unit, last + (last > start), end)


# --- before which later cue what is said ends ---------------------------------------------------------------------


def _cut_before(reading: UnitReading, cue: Cue, other: Cue, start: int) -> int | None:
    """The item before which a later attribution begins, if it is one of its own and not inside the content."""
    if other.mood == "gerund":
        return _before_gerund(reading.unit, other, start)
    if other.mood == "source":
        return _before_source(reading, other, start)
    return (
        _before_inserted(reading.unit, other, start)
        or _before_comment(reading.unit, other, start)
        or _before_further(reading, cue, other, start)
    )


def _before_gerund(unit: SpeechUnit, other: Cue, start: int) -> int | None:
    """The comma of *, rappelant que Q*, *, tout en dénonçant « Q »*."""
    k = other.first - 1
    while k > start and unit.low[k] in WHILE:
        k -= 1
    if unit.low[k] != ",":
        return None
    names_act = any(row["noun"] == "yes" for row in other.rows)
    return k if names_act or clause_after(unit, other) or quotation_after(unit, other) is not None else None


def _before_source(reading: UnitReading, other: Cue, start: int) -> int | None:
    """The comma before *, selon X*, or before the quoted apposition that X says: *P, un chiffre « Q », selon X*."""
    unit, comma = reading.unit, other.first - 1
    if unit.low[comma] in AND_BUT and unit.low[comma - 1] == ",":
        comma -= 1  # , mais selon X, Q
    if unit.low[comma] != "," or comma <= start or not names_source(unit, reading.grammar, other):
        return None
    if unit.tag[comma - 1] & QUOTE:
        earlier = next((k for k in range(comma - 2, start, -1) if unit.low[k] == ","), 0)
        if earlier and not has_finite(unit, earlier, comma) and has_main_verb(unit, start, earlier):
            return earlier
    return comma


def _before_inserted(unit: SpeechUnit, other: Cue, start: int) -> int | None:
    """The comma before *, dit-il*, *, a ajouté X*, or the one before its conjunction: *, alors que, dit-il,*."""
    at = other.first
    comma = at - 1 if unit.low[at - 1] == "," else None
    if other.clitic is not None:
        return _before_conjunction(unit, comma, start) if comma else at
    if comma and other.mood == "finite" and has_main_verb(unit, start, comma) and not clause_after(unit, other):
        subject = subject_after(unit, other.after)
        return comma if subject and can_speak(unit, subject) else None
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
    introduces = clause_after(unit, other) or infinitive_after(unit, other, reading.grammar)
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
    joint = subject.begin - 1 if subject else 0
    if joint <= start or not can_speak(unit, subject):
        return 0
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
    whole = unit.low[start] in unit.grammar.infinitives or _is_whole_clause(unit, start, comma)
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
    return parted and other.allows("noun") or _asks_to_do(unit, other)


def _asks_to_do(unit: SpeechUnit, cue: Cue) -> bool:
    """*demande aux élus d'agir*, *invite les habitants à partir*: somebody does, of whom this is no more reported."""
    ends = (k for k in range(cue.after, len(unit)) if unit.tag[k] & (PUNCT | QUOTE | BOUNDARY | REL))
    near = range(cue.after + 2, min(cue.after + ASKED_WITHIN, next(ends, len(unit) - 1)))
    asked = any(unit.low[k] in ("de", "d'", "à") and unit.low[k + 1] in unit.grammar.infinitives for k in near)
    return asked and bool(unit.flags(cue.after) & DET or unit.word(cue.after) == "à")
