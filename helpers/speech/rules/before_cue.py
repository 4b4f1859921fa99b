"""What is said stands before its cue: *« Q », a dit X*, *P, a-t-il ajouté*, *P, comme le rappelle X*."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    GERUND,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    ROLE,
    VERB,
    VERB_CLITIC,
    WEAK,
)
from helpers.french.word_list import is_no_name
from helpers.speech.behind_on import behind_on
from helpers.speech.called import is_called
from helpers.speech.clauses import after_colon, after_topic, behind_topic, has_finite, has_main_verb
from helpers.speech.content import content_end, content_start, record_content
from helpers.speech.cues import Cue
from helpers.speech.interrupted import closing_comma_of, is_bare, is_opening, needs_more
from helpers.speech.noun_phrases import noun_phrase_end, skip_adjuncts, skip_adverbs
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.rules.around_cue import goes_on_after, goes_on_in_marks, quotation_in_rest, sentence_goes_on
from helpers.speech.speaker_words import ends_in_on, is_plain_speech, is_view, speaker_after
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import (
    AND_BUT,
    AS_ALSO,
    CAN,
    HE,
    I_OR_WE,
    IT_BEFORE_VERB,
    LEFT_OUT_FIRST,
    THE,
)
from helpers.text.quotations import DASHES

BEFORE_CUE = frozenset({",", "–", "—", "-", "?", "!", "…", "»", "”"})  # what may stand between what is said and its cue
COLON_WORDS = 20  # items from comme le dit le maire, its function and asides to the colon
SENTENCE_WORDS = 3  # items before a cue that are what is said though no verb is seen in them

CLAUSE_AROUND_CUE = StatementRule(
    "a clause around the cue", __name__, "En outre, note le maire, [le pont est trop étroit]."
)
IN_THE_MIDDLE = StatementRule(
    "quoted words after the cue in the middle of a sentence",
    __name__,
    "Il s'agit, explique le maire, d'« [une mesure de bon sens] ».",
)
QUOTATION_BEFORE_CUE = StatementRule(
    "a quotation before the cue", __name__, "« [Le pont sera fermé] », a dit le maire."
)
SENTENCE_BEFORE_CUE = StatementRule("a sentence before the cue", __name__, "[Le pont sera fermé], a annoncé le maire.")
RULES = (CLAUSE_AROUND_CUE, IN_THE_MIDDLE, QUOTATION_BEFORE_CUE, SENTENCE_BEFORE_CUE)


def by_words_before(reading: UnitReading, cue: Cue) -> bool:
    """What is said stands before its cue, and perhaps goes on after it."""
    at = _head_of_attribution(reading.unit, cue)
    return bool(at) and _attribute_before(reading, cue, at)


def by_any_incise(reading: UnitReading) -> bool:
    """*Les ateliers, a-t-il décliné, ont lieu en mai*: between commas any verb with *il*, *elle* behind it is a cue."""
    unit = reading.unit
    cues = (_any_incise(unit, k) for k, tag in enumerate(unit.tag) if tag & VERB_CLITIC)
    return any(_attribute_before(reading, cue, cue.first) for cue in cues if cue)


def _any_incise(unit: SpeechUnit, clitic: int) -> Cue | None:
    """The verb before *-t-il* as a cue, if it stands between commas or closes its sentence; but not *paraît-il*."""
    verb = first = last = clitic - 1
    if verb < 1 or not unit.low[clitic].endswith(HE) or unit.low[verb] in unit.grammar.words["no_incise"]:
        return None
    if unit.tag[verb] & AUX:
        last = skip_adverbs(unit, clitic + 1)
        if not (unit.flags(last) & PAST_PARTICIPLE or unit.word(last).endswith("é")):
            return None
    while first > 1 and unit.tag[first - 1] & CLITIC:
        first -= 1
    after = skip_adjuncts(unit, max(last, clitic) + 1)
    closes = after >= len(unit) or unit.low[after] == "." or unit.low[after - 1] == ","
    if unit.low[first - 1] != "," or not (closes or unit.low[after] == ","):
        return None
    return Cue(first, max(last, clitic) + 1, last, "finite", [], clitic)


def _attribute_before(reading: UnitReading, cue: Cue, at: int) -> bool:
    """Write down what stands before item `at`, where an attribution begins, and what goes on behind that."""
    unit, subject = reading.unit, _speaker(reading, cue)
    is_quoted = bool(unit.tag[at - 1] & QUOTE)
    end = at if is_quoted else _before_sign(unit, at)
    said = Stretch(content_start(reading, end), end)
    if said.begin >= end:
        return _behind_joint(reading, cue, at, subject)
    if subject and is_called(reading, cue, said, subject):
        return False
    if cue.clitic is None and _has_no_speaker(reading, cue, said, subject):
        return False
    behind = noun_phrase_end(unit, cue.after) if cue.addresses and cue.clitic is not None else cue.after
    anchor = closing_comma_of(unit, subject.end if subject else behind)  # a-t-elle prévenu ses élèves, P
    colon = skip_adjuncts(unit, anchor)
    if unit.word(colon) == ":" and unit.flags(colon + 1) & QUOTE and unit.quotations[colon + 1].starts_with_that:
        return False  # Elle ne demande qu'une chose, dit-elle : « qu'on nous laisse »
    opens = not is_quoted and unit.word(anchor) in (",", ":") and _only_opens(reading, cue, said, anchor)
    if opens and unit.low[anchor] == ",":
        pronoun = Stretch(cue.clitic, cue.clitic + 1) if cue.clitic is not None else None
        who = subject or pronoun  # une voisine qui, raconte-t-elle, P; or, dit-il, P
        return record_content(reading, cue, anchor + 1, content_end(reading, cue, anchor + 1), who, CLAUSE_AROUND_CUE)
    if opens and unit.flags(anchor + 1) & QUOTE:
        return False  # C'est pourquoi, dit-il : « Q »
    return _record(reading, cue, *said, subject, anchor)


def _behind_joint(reading: UnitReading, cue: Cue, at: int, subject: Stretch | None) -> bool:
    """*Mais, ajoute-t-il, P*: what is said behind an attribution that only a conjunction stands before."""
    unit, who = reading.unit, subject or _clitic(reading.unit, cue)
    anchor = closing_comma_of(unit, subject.end if subject else cue.after)
    joins = at > 1 and unit.low[at - 1] == "," and unit.low[at - 2] in LEFT_OUT_FIRST
    if not joins or who is None or unit.word(anchor) != "," or unit.flags(anchor + 1) & QUOTE:
        return False
    return record_content(reading, cue, anchor + 1, content_end(reading, cue, anchor + 1), who, CLAUSE_AROUND_CUE)


def _has_no_speaker(reading: UnitReading, cue: Cue, before: Stretch, subject: Stretch | None) -> bool:
    """Whether nobody is seen behind a verb without *-t-il*, or its subject stands before it, with an aside."""
    if subject is None and not _is_said(reading, cue, *before):
        return True
    is_quoted = reading.unit.tag[before.end - 1] & QUOTE
    return not is_quoted and _is_subject_with_aside(reading, *before)


def _is_said(reading: UnitReading, cue: Cue, start: int, end: int) -> bool:
    """*« Q », a déclaré, hors de lui, …*: a whole quotation before a verb of speech, also where no subject is seen."""
    is_quoted = end - start == 1 and start in reading.unit.quotations and reading.unit.word(end) == ","
    return is_quoted and reading.is_speech(start) and is_plain_speech(cue)


def _before_sign(unit: SpeechUnit, at: int) -> int:
    """The item at which a sign before item `at` stands; `at` itself where a word stands there."""
    return at if unit.low[at - 1][-1].isalnum() else at - 1


def _head_of_attribution(unit: SpeechUnit, cue: Cue) -> int:
    """The item where *, comme le dit X* begins behind a sign or a quotation; 0 where nothing is said before it."""
    conjugated = cue.mood == "finite" or cue.mood == "infinitive" and unit.tag[cue.first] & (VERB | WEAK)
    if cue.clitic is None and unit.low[cue.first].startswith(CAN):
        return 0  # tient à dire, peut-on lire, but not peut dire
    if not conjugated or cue.first == 0 or not (cue.allows("parenthetical") or cue.allows("que")):
        return 0
    if cue.passive and cue.first == cue.word:
        return 0  # ces résultats, évalués par des médecins, sont publiés
    if unit.low[cue.first - 1] == "comme" and _announces_quotation(unit, cue.after):
        return 0  # le pont est étroit, comme le dit le maire : « Q »
    as_he_says = 2 * (unit.low[cue.first - 2 : cue.first] in AS_ALSO)
    at = cue.first - (unit.low[cue.first - 1] == "comme") - as_he_says
    return at if _follows_what_is_said(unit, cue, at) or _closes_sentence(unit, cue) else 0


def _follows_what_is_said(unit: SpeechUnit, cue: Cue, at: int) -> bool:
    """Whether an attribution from item `at` on stands behind a sign, *P, | dit X*, or is *P | comme l'explique X*."""
    if at > 0 and (unit.tag[at - 1] & QUOTE or unit.low[at - 1] in BEFORE_CUE):
        return True
    return at < cue.first and unit.low[cue.first] in IT_BEFORE_VERB


def _closes_sentence(unit: SpeechUnit, cue: Cue) -> bool:
    """*Le pont sera fermé précise la mairie.*: the comma is missing, but verb and subject are all that follows."""
    before = unit.tag[cue.first - 1]
    if cue.negated:
        return False
    if not is_plain_speech(cue) or before & (CLITIC | REL | CONJ | PREP | DET | PRON):
        return False
    opens = (k for k in range(cue.first - 1, 0, -1) if unit.tag[k] & BOUNDARY and unit.low[k] not in AND_BUT)
    clause = next(opens, 0)
    if clause and not has_finite(unit, clause + 1, cue.first):
        return False  # quand ses médecins ont annoncé un état critique
    if not has_main_verb(unit, 0, cue.first):
        return False
    if cue.clitic is not None:  # Le pont sera fermé ajoute-t-il.
        return cue.after >= len(unit) - 1 and unit.low[-1] != "?" and unit.low[cue.clitic].endswith(HE)
    subject = subject_after(unit, cue.after)
    return bool(subject and subject.end >= len(unit) - 1 and can_speak(unit, subject))


def _announces_quotation(unit: SpeechUnit, i: int) -> bool:
    """Whether a colon and a quotation follow item `i` in its clause."""
    colon = next((k for k in range(i, min(i + COLON_WORDS, len(unit))) if unit.low[k] == ":"), 0)
    return bool(colon and unit.flags(colon + 1) & QUOTE)


def _speaker(reading: UnitReading, cue: Cue) -> Stretch | None:
    """The subject after the verb, any right behind a quotation; who is behind *on*."""
    unit, before = reading.unit, cue.first - 1
    if ends_in_on(unit, cue):
        return behind_on(unit, reading.grammar, cue)
    if unit.low[before] == "," and before > 0:
        before -= 1
    return speaker_after(unit, cue, any_subject=bool(unit.tag[before] & QUOTE))


def _is_subject_with_aside(reading: UnitReading, start: int, end: int) -> bool:
    """*Le député X, élu de la région, | a appelé le ministre à*: before the cue stands its subject, no clause."""
    unit = reading.unit
    if "," not in unit.low[start:end]:
        return False
    clause = next((k + 1 for k in range(end - 1, start, -1) if unit.tag[k] & (CONJ | REL)), end)
    names = unit.tag[end - 1] & unit.tag[end - 2] & CAPITAL and "," in unit.low[clause:end]
    if names and unit.low[clause] in THE and not has_finite(unit, clause, end):
        return True  # Il est midi quand la présidente, Anne Durand, | annonce le verdict
    comma = unit.low.index(",", start, end)
    opens = unit.tag[start] & (PREP | ADV) or skip_adverbs(unit, start) == comma
    if opens and not has_finite(unit, start, comma) and comma + 2 < end:
        start = comma + 1  # ce mardi, dans le même temps, | le maire, élu
    known = unit.low[start] in THE or unit.tag[start] & unit.tag[start + 1] & CAPITAL
    is_said = has_main_verb(unit, start, end) or reading.quotes(start, end)
    return bool(known) and can_speak(unit, Stretch(start, end)) and not is_said


def _only_opens(reading: UnitReading, cue: Cue, before: Stretch, anchor: int) -> bool:
    """Whether the words before a cue only open what goes on after it: *qui, dit-il, P*; *En outre, note X, P*."""
    unit, (start, end) = reading.unit, before
    participle = unit.tag[end - 1] & GERUND and not has_main_verb(unit, start, end)  # against est stressant, dit X
    if participle or unit.tag[end - 1] & (REL | CONJ) or unit.low[end - 1] == "pourquoi":
        return True  # C'est pourquoi, dit-il, P
    if needs_more(unit, before, anchor + 1) and is_bare(unit, before) and quotation_in_rest(reading, anchor) is None:
        return True  # Il s'agit, dit-il, d'une aide
    other = cue.clitic is not None or not can_speak(unit, before)  # dit-il; Un jour, dit X, P
    return not reading.quotes(start, end) and is_opening(unit, before, anchor + 1, other)


def _record(reading: UnitReading, cue: Cue, start: int, end: int, subject: Stretch | None, anchor: int) -> bool:
    """Write down what is said before the cue, and what goes on behind item `anchor`, after the cue and its subject."""
    unit = reading.unit
    speaker = reading.offsets(subject or _clitic(unit, cue))
    quotes = _unclaimed_quotations(reading, start, end)
    long = [k for k in quotes if reading.is_speech(k) or k == end - 1 and k == start]
    whole = has_main_verb(unit, start, end) and bool(unit.flags(anchor + 1) & QUOTE)
    whole = whole and unit.low[end - 1] not in reading.grammar.words["no_incise"]  # Il faut, dit-il, « Q »
    whole = whole and not needs_more(unit, Stretch(start, end), anchor + 1)  # Le pont ferme, dit-il, « parce que Q »
    rest = None if long or whole else quotation_in_rest(reading, anchor)
    if rest is not None:  # il s'agit, explique X, d'« une mesure »
        reading.covered.append(Stretch(cue.first, anchor))
        reading.quote_of(rest, "mixed", IN_THE_MIDDLE, cue, subject).speaker = speaker
        return True
    if not long and goes_on_in_marks(reading, cue, Stretch(start, end), speaker, anchor):
        return True
    if not long:
        said = _start_of_sentence(reading, cue, start, end, subject, anchor)
        if said is None:
            return False
        start = said
    reading.covered += [Stretch(start, end), Stretch(cue.first, anchor)]
    if long:
        last = [reading.quote(k, _kind(unit, k, start, end), QUOTATION_BEFORE_CUE.name, cue, speaker) for k in long][-1]
    else:
        reading.taken.update(quotes)
        last = reading.report(start, end, SENTENCE_BEFORE_CUE, cue, speaker, None)
    goes_on_after(reading, anchor, last, cue, Stretch(start, end))
    return True


def _unclaimed_quotations(reading: UnitReading, start: int, end: int) -> list[int]:
    """The items of the quotations of a stretch that nobody has claimed."""
    return [k for k in reading.unit.quotations if start <= k < end and k not in reading.taken]


def _clitic(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*-t-il*: whose words it are, if it is not *on*."""
    return None if cue.clitic is None or ends_in_on(unit, cue) else Stretch(cue.clitic, cue.clitic + 1)


def _kind(unit: SpeechUnit, k: int, start: int, end: int) -> str:
    """Whether the quotation at item `k` is all that is said, or its first part, or a part of the writer's sentence."""
    begins = k == start or unit.low[k - 1] == ":" or unit.low[k - 1] in DASHES  # Incendie à Nort : « Q », prévient X
    return "direct" if begins and (k == end - 1 or unit.tag[k + 1] & (PUNCT | PAREN)) else "mixed"


def _start_of_sentence(
    reading: UnitReading, cue: Cue, start: int, end: int, subject: Stretch | None, anchor: int
) -> int | None:
    """Where the sentence before a cue starts, or None where the words before it are no sentence but its subject."""
    unit = reading.unit
    if _is_sentence(unit, start, end):
        return behind_topic(unit, start, end)
    if sentence_goes_on(unit, anchor, bare=True):
        return start  # le pont, a dit X, est fermé
    start = after_topic(unit, start, end)
    if _closes_with_clitic(unit, cue, anchor) and end - start >= SENTENCE_WORDS:
        return start  # a verb that no list holds
    next_to_cue = subject is not None and subject.begin == cue.after and "," not in unit.low[cue.first : cue.after]
    if end - start < SENTENCE_WORDS or cue.passive or _is_speaker(unit, start, end) or not next_to_cue:
        return None
    if not (is_plain_speech(cue) or is_view(cue) and all(tag & PUNCT for tag in unit.tag[anchor:])):
        return None
    return after_colon(unit, start, end)  # a headline, or a verb that no list holds


def _is_speaker(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether words without a verb are somebody: *Le député de Nort*; not *Impossible de passer*, *Très bien dit*."""
    tag = unit.tag[start]
    ordinary = not tag & (DET | ROLE | PRON) and is_no_name(unit.low[start]) and unit.flags(start + 1) & PREP
    return can_speak(unit, Stretch(start, end)) and not (tag & (ADV | PAST_PARTICIPLE) or ordinary)


def _is_sentence(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether words before a cue are a sentence by themselves: a clause, a question, a turn, or in the first person.

    *Qui va payer ? demande X*; *– Chez moi, dit X*; *je peux vous confirmer que P, dit-elle*.
    """
    is_question = unit.low[end] in ("?", "!") or unit.low[0] in DASHES
    first_person = not I_OR_WE.isdisjoint(unit.low[start:end])
    return is_question or first_person or has_main_verb(unit, start, end)


def _closes_with_clitic(unit: SpeechUnit, cue: Cue, anchor: int) -> bool:
    """*La fête revêt un aspect sacré, a-t-il fait savoir.*: whose verb it is stands behind it, and no more."""
    own = cue.clitic is not None and unit.low[cue.clitic].endswith(HE) and is_plain_speech(cue)
    return own and all(tag & PUNCT for tag in unit.tag[anchor:])
