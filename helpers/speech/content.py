"""What is said: where reported content starts and ends, and how it is written down.

*Le maire affirme que P, ce que conteste X*: P is what the mayor says, and no more.
"""

from __future__ import annotations

from bisect import bisect_right

from helpers.french.grammar import (
    ADV,
    AUX,
    CLITIC,
    CONJ,
    DET,
    PAST_PARTICIPLE,
    PREP,
    PUNCT,
    QUOTE,
    REPORT,
    ROLE,
    TO_BE,
    VERB,
    WEAK,
)
from helpers.speech.clauses import (
    begins_main,
    closes_insert,
    ends_clause,
    has_main_verb,
    in_relative,
    is_whole_clause,
    starts_verb_group,
)
from helpers.speech.cues import Cue
from helpers.speech.cuts import cut_before
from helpers.speech.fronted import main_clause_after
from helpers.speech.functions import begins_name, is_function
from helpers.speech.noun_phrases import after_time, noun_phrase_end, skip_adverbs, starts_clause, starts_noun_phrase
from helpers.speech.reading import Attribution, StatementRule, UnitReading, trimmed
from helpers.speech.tenses import is_past, is_plural, is_to_come, is_told_later
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import (
    AND_THEN,
    BY,
    LEFT_OUT_FIRST,
    QUE,
    RELATIVE,
    STRESSED,
    THIS,
    TOLD_ENDINGS,
    UNAGREED,
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
    same_as = _who_goes_on(reading, cue) if speaker is None else None
    reading.covered.append(Stretch(start, end))
    reading.taken.update(k for k in unit.quotations if start <= k < end)
    before = _clause_before(unit, start, quotes)
    if before:
        reading.report(*before, rule, cue, speaker, same_as)
    for k in quotes:
        leads = cue.mood == "source" and unit.low[k - 1] == ":"  # Pour X, pas de doute : « Q »
        reading.quote(k, "direct" if leads else "mixed", rule.quoting, cue, speaker).same_as = same_as
    if not quotes:
        start, end = trimmed(unit, _behind_announcement(reading, cue, start, end), end)
        if start >= end:
            return False
        reading.report(start, end, rule, cue, speaker, same_as)
    return True


def _clause_before(unit: SpeechUnit, start: int, quotes: list[int]) -> Stretch | None:
    """*rappelle que | le toit fuit | et que le reste va « au rythme d'un escargot »*: whole clauses in front of the one
    that has words in marks, each behind its own *que*; one behind it adds little to what the marks hold.
    """
    if not quotes or unit.low[start - 1] not in QUE:
        return None
    joint = next((k for k in range(quotes[0] - 1, start, -1) if unit.low[k] in QUE and unit.low[k - 1] in AND_THEN), 0)
    clause = trimmed(unit, start, joint - 1) if joint else Stretch(start, start)
    return clause if has_main_verb(unit, *clause) else None


def _who_goes_on(reading: UnitReading, cue: Cue) -> Attribution | None:
    """The statement whose speaker says this too; of a sentence that opens with its verb, *Assure que P*, the last one.
    """
    opens = cue.mood == "finite" and cue.first == 0 and cue.clitic is None
    return reading.under_way or (reading.previous if opens else None)


def _behind_announcement(reading: UnitReading, cue: Cue, start: int, end: int) -> int:
    """Where what is said begins: *Pour X, c'est clair : | P*."""
    colon = next((k for k in range(start + 1, end) if reading.unit.low[k] == ":"), 0)
    return colon + 1 if colon and _announces(reading, cue, start, colon) else start


def _announces(reading: UnitReading, cue: Cue, start: int, end: int) -> bool:
    """*Pour X, | la cause est entendue | : « Q »*, *c'est clair*: words that only lead to the quotation."""
    unit, words = reading.unit, reading.grammar.words
    noun = start + 1 if unit.tag[start] & DET else start
    leads = unit.low[start] in THIS or unit.low[noun] in words["leads"] or unit.low[noun] in words["said"]
    leads = leads or not words["no_doubt"].isdisjoint(unit.low[start:end])  # Pour X, aucun doute : P
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
    while start < end and (unit.tag[start] & CONJ and unit.low[start] in LEFT_OUT_FIRST or unit.low[start] == ","):
        start += 1
    return _behind_terse(unit, start, end)


def _behind_terse(unit: SpeechUnit, start: int, end: int) -> int:
    """*Un décor qui se paie cher : | les prix montent, selon une étude*: behind a colon with no clause before it."""
    colon = next((k for k in range(start, end) if unit.low[k] == ":"), start)
    terse = colon > start and not has_main_verb(unit, start, colon) and not unit.tag[colon - 1] & QUOTE
    return colon + 1 if terse and has_main_verb(unit, colon + 1, end) else start


def content_end(reading: UnitReading, cue: Cue, start: int) -> int:
    """Where reported content that starts at item `start` ends: before the next attribution, or the unit's end."""
    unit = reading.unit
    main = main_clause_after(unit, reading.grammar, cue, start)
    if main:
        return main.comma
    others = (other for other in reading.cues if other.first > start and other is not cue)
    cuts = (cut_before(reading, cue, other, start) for other in others)
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
        taken_up = unit.word(k + 1) == "ce" and unit.word(k + 2) in RELATIVE  # ; ce qui est nié par la mairie
        return taken_up or _sets_another_off(unit, k)
    if another_says_that(unit, start, k) or _sets_another_off(unit, k):
        return True
    bare = low == "," and unit.low[start] in unit.grammar.infinitives  # dit avoir tiré, | Londres refuse
    if low == "," and _writer_goes_on(reading, cue, start, k) or bare and starts_clause(unit, k + 1):
        return True
    return cue.mood == "finite" and _own_sentence_joined(unit, cue, start, k)


def _sets_another_off(unit: SpeechUnit, joint: int) -> bool:
    """*pense que P mais les habitants, eux, en doutent*, *pense que P, lui qui n'a rien vu*: the writer tells."""
    if unit.low[joint] == "," and unit.word(joint + 1) in STRESSED and unit.word(joint + 2) == "qui":
        return True
    end = noun_phrase_end(unit, joint + 1)
    return end > joint + 1 and unit.word(end) == unit.word(end + 2) == "," and unit.word(end + 1) in STRESSED


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
    says = end > begin and unit.word(end) in QUE and is_whole_clause(unit, start, joint)
    return Stretch(begin, end) if says else None


def _own_sentence_joined(unit: SpeechUnit, cue: Cue, start: int, joint: int) -> bool:
    """Whether *et* joins the writer's account: *a affirmé que le pont rouvrirait et a quitté la salle*, *et Y a ri*.

    What is said goes by other tenses than the cue; a verb in the cue's tense behind them is the writer's.
    """
    verb = joint + 1
    if unit.tag[cue.word] & (VERB | WEAK) and unit.low[joint] in AND_THEN and is_to_come(unit, start, joint):
        return starts_verb_group(unit, verb, VERB | WEAK) and not unit.low[verb].endswith(TOLD_ENDINGS)
    if _shares_auxiliary(unit, cue, start, joint) or _differs_in_number(unit, cue, start, joint):
        return True
    if not is_past(unit, cue.first) or not is_told_later(unit, start, joint):
        return False
    if unit.low[joint] == ",":
        if not unit.has(verb, ["ce", "qui"]):
            return False
        verb += 2  # , ce qui a surpris l'opposition
    elif _begins_subject(unit, verb):
        verb = noun_phrase_end(unit, verb)
    while unit.flags(verb) & (CLITIC | ADV) and not unit.flags(verb) & AUX:
        verb += 1
    return is_past(unit, verb)


def _differs_in_number(unit: SpeechUnit, cue: Cue, start: int, joint: int) -> bool:
    """*a dit que les élus ont tort et a quitté la salle*: a verb in the number of the cue, and not of what is said."""
    verb = joint + 1
    if unit.low[joint] not in AND_THEN or not starts_verb_group(unit, verb, VERB):
        return False
    while unit.flags(verb) & CLITIC and not unit.flags(verb) & AUX:
        verb += 1
    number = is_plural(unit, verb, verb + 1)
    inside = [is_plural(unit, k, k + 1) for k in range(start, joint) if unit.tag[k] & VERB]
    if not inside or number in inside or is_plural(unit, cue.first, cue.after) != number:
        return False
    return is_past(unit, verb) == is_past(unit, cue.first) and has_main_verb(unit, start, joint)


def _shares_auxiliary(unit: SpeechUnit, cue: Cue, start: int, joint: int) -> bool:
    """*a conclu que P et recommandé un départ*: a participle with its object behind *et*, where P has none itself."""
    behind = skip_adverbs(unit, joint + 1)
    participle = unit.low[joint] in AND_THEN and unit.flags(behind) & PAST_PARTICIPLE and unit.flags(behind) & REPORT
    compound = cue.word > cue.first and unit.tag[cue.word] & PAST_PARTICIPLE and not cue.passive
    if not (participle and compound) or unit.flags(behind) & (DET | ROLE) or not unit.low[behind].endswith(UNAGREED):
        return False
    is_so = any(unit.tag[k] & TO_BE for k in range(start, joint))  # l'accès était libre et promis à la ville
    followed = unit.flags(behind + 1) & (DET if is_so else DET | PREP) or unit.word(behind + 1) in QUE
    of_so = is_so and unit.flags(behind + 1) & PREP or unit.word(behind + 1) == BY
    inside = any(unit.tag[k] & PAST_PARTICIPLE and not unit.tag[k - 1] & DET for k in range(start + 1, joint))
    return bool(followed) and not (of_so or inside) and has_main_verb(unit, start, joint)


def _begins_subject(unit: SpeechUnit, i: int) -> bool:
    """*et la salle a ri*; but *et l'a relaxé* begins with an object."""
    is_object = unit.tag[i] & CLITIC and unit.flags(i + 1) & AUX
    return not is_object and (starts_noun_phrase(unit, i) and not unit.tag[i] & CLITIC or bool(unit.tag[i] & DET))


def _writer_goes_on(reading: UnitReading, cue: Cue, start: int, comma: int) -> bool:
    """Whether the writer's own account goes on after a comma: *, selon lui*, or a verb of the speaker's own."""
    unit = reading.unit
    verbs = VERB | WEAK if in_relative(unit, cue.first) else VERB  # X, qui dit que P, refuse Q
    goes_on, after = reading.grammar.openings["writer_goes_on"], after_time(unit, comma + 1)
    dated = after > comma + 1 and unit.word(after) == ","  # dit que P, | mardi, lors d'un entretien
    if cue.mood != "source" and unit.opening(after + 1 if dated else comma + 1, goes_on):
        return True
    if unit.word(comma + 1) in A and unit.word(comma + 2) in reading.grammar.words["taken_up_as"]:
        return is_whole_clause(unit, start, comma)  # , une information impossible à vérifier
    if closes_insert(unit, start, comma):
        return False
    own_verb = cue.mood != "source" and starts_verb_group(unit, comma + 1, verbs)
    return own_verb and is_whole_clause(unit, start, comma)
