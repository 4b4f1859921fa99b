"""The words for the speaker of a cue: its subject, the agent of a passive, who is behind *on*."""

from __future__ import annotations

from helpers.french.grammar import ADV, CAPITAL, CLITIC, CONJ, DET, OF, PREP, PRON, PUNCT, QUOTE, ROLE, VERB, Grammar
from helpers.french.word_list import is_no_name
from helpers.speech.behind_on import opening_before_on, place_behind_on
from helpers.speech.cues import Cue
from helpers.speech.fronted import depends_on_main, main_clause_after
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import is_neuter, noun_phrase_end
from helpers.speech.openers import clause_after, quotation_after
from helpers.speech.reading import UnitReading
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, can_speak, phrase_at, subject_before
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_THEN, ANY_DE, AS_WHAT, DE, IN_A, JOINING, QUE, TO, WHILE

LET_WORDS = 12  # items from permis to the infinitive: à la ministre du Travail Anne Durand
VOICE_WORDS = 4  # items from a verb to par la voix de X behind it


def speaker_words(reading: UnitReading, cue: Cue) -> Stretch | None:
    """The words for the speaker of a cue that stands before what is said; None where somebody speaks on."""
    unit = reading.unit
    if cue.passive:
        return _agent(unit, cue)
    told = told_by(unit, cue)
    if told:
        return told
    if cue.clitic is not None:
        return Stretch(cue.clitic, cue.clitic + 1)
    if depends_on_main(unit, cue):
        return _of_its_own(unit, cue) or _who_may_say(reading, cue) or _of_dependent(reading, cue)
    if says_on(unit, cue):
        return before_on(unit, reading.grammar, cue)
    if _emerges(unit, cue):
        return _complement_after(unit, cue.after) or _complement_in_front(unit, cue)
    if cue.first and unit.low[cue.first - 1] in JOINING:
        return None if _has_spoken(reading, cue) else main_subject(unit, cue.first) or _of_quoted_verb(unit, cue)
    return _of_finite(reading, cue)


def _emerges(unit: SpeechUnit, cue: Cue) -> bool:
    """*Il | ressort de l'enquête que P*: nobody says it; it is read in something."""
    return cue.word > 0 and unit.low[cue.first - 1] == "il" and cue.lemma in unit.grammar.words["emerges"]


def _has_spoken(reading: UnitReading, cue: Cue) -> bool:
    """Whether a verb before the cue has said something: *a dit que P et a ajouté que Q*."""
    last = reading.under_way
    if last is None or last.cue is None or last.cue.mood != "finite":
        return False
    return last.end <= reading.unit.start[cue.first]


def _of_quoted_verb(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*Le maire « ne comprend pas » et réclame « Q »*: the subject of a verb in marks that *et* joins with the cue."""
    quotation = next((k for k in range(cue.first - 2, 0, -1) if unit.tag[k] & QUOTE), 0)
    verb = quotation and unit.quotations[quotation].starts_with_verb
    return subject_before(unit, quotation) if verb else None


def _of_finite(reading: UnitReading, cue: Cue) -> Stretch | None:
    """The subject before the verb, or the one between it and a quotation: *a dit le maire : « Q »*."""
    unit = reading.unit
    if cue.first and unit.low[cue.first - 1] == "comme":
        return speaker_after(unit, cue, any_subject=True)  # comme le dit le maire : « Q »
    found = subject_before(unit, cue.first)
    if found is None and cue.first == 2 and unit.low[1] in QUE:
        return speaker_after(unit, cue, any_subject=True)  # Ce que dit le maire, c'est que P
    quotation = quotation_after(unit, cue)
    if quotation is not None and (found is None or _is_interrupted(unit, cue, quotation, found)):
        found = speaker_after(unit, cue) or found
    if found is None and cue.first and unit.low[cue.first - 1] in ("et", ",", "mais"):
        return None if reading.under_way else main_subject(unit, cue.first)
    return _by_voice(unit, found, cue) or found if found else None


def _is_interrupted(unit: SpeechUnit, cue: Cue, quotation: int, before: Stretch) -> bool:
    """*Le pont, écrit X dans une lettre, « va tomber »*: whether a cue parts a subject from its quoted verb.

    Or another word of the speaker's from more of them: *Facile à dire, grince X : « Q »*, *Le pont, dit X : « Q »*.
    """
    if cue.first < 2 or unit.low[cue.first - 1] != ",":
        return False
    if unit.low[quotation - 1] == ":":
        ordinary = not unit.tag[before.begin] & (DET | PRON | ROLE) and is_no_name(unit.low[before.begin])
        return ordinary or not can_speak(unit, before)
    return unit.low[quotation - 1] == "," and unit.quotations[quotation].starts_with_verb


def _by_voice(unit: SpeechUnit, subject: Stretch, cue: Cue) -> Stretch | None:
    """*Le gouvernement, par la voix de Luc Petit, a dit que P*: who says it for a body."""
    near = range(subject.end, min(cue.after + VOICE_WORDS, len(unit)))
    for k in near:
        voice = unit.opening(k, unit.grammar.openings["voices"])
        words = voice or unit.opening(k, unit.grammar.openings["by_means"])
        if words:
            of = k + len(words)
            found = phrase_at(unit, of + 1) if unit.flags(of) & OF else None
            if found:  # par la voix de son avocate | « Q »
                found = Stretch(found.begin, next((k for k in range(*found) if unit.tag[k] & QUOTE), found.end))
            names = found and any(unit.tag[k] & CAPITAL for k in range(*found))
            return found if voice or names else None  # not: par le biais d'un communiqué
    return None


def _of_its_own(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*La grève continue, les syndicats dénonçant « Q »*: the subject of a participle between it and a comma."""
    if cue.mood != "gerund":
        return None
    first = cue.first
    while first > 0 and unit.tag[first - 1] & CLITIC and unit.low[first - 1] not in WHILE:
        first -= 1
    comma = next((k for k in range(first - 1, 0, -1) if unit.tag[k] & (PUNCT | QUOTE)), 0)
    if not comma or comma == first - 1 or unit.tag[comma + 1] & (ADV | PREP | CONJ):
        return None
    subject = phrase_at(unit, comma + 1)
    return subject if subject and subject.end == first and can_speak(unit, subject) else None


def _who_may_say(reading: UnitReading, cue: Cue) -> Stretch | None:
    """*Ce chiffre a permis à la ministre de déclarer que P*: to whom *permettre* gives the word."""
    unit = reading.unit
    if cue.mood == "infinitive" and unit.low[cue.first] == "à":
        return _who_is_brought(reading, cue)
    if cue.mood != "infinitive" or unit.low[cue.first] not in DE:
        return None
    near = range(cue.first - 2, max(cue.first - LET_WORDS, 0), -1)
    to = next((k for k in near if unit.tag[k] & PREP and unit.low[k - 1] in reading.grammar.words["lets_say"]), 0)
    told = phrase_at(unit, to + (unit.low[to] == "à")) if to else None
    return Stretch(told.begin, cue.first) if told and told.end >= cue.first else None


def _who_is_brought(reading: UnitReading, cue: Cue) -> Stretch | None:
    """*Ce chiffre a poussé la ministre à déclarer que P*: whom something makes say it."""
    unit, verbs = reading.unit, reading.grammar.words["brings_to"]
    verb = next((k for k in range(cue.first - 2, max(cue.first - LET_WORDS, 0), -1) if unit.low[k] in verbs), 0)
    told = phrase_at(unit, verb + 1) if verb else None
    return Stretch(told.begin, min(told.end, cue.first)) if told else None


def _of_dependent(reading: UnitReading, cue: Cue) -> Stretch | None:
    """The speaker of *rappelant que*, *X de conclure que*, *avant de préciser que*."""
    unit = reading.unit
    main = main_clause_after(unit, reading.grammar, cue, clause_after(unit, cue) or cue.after)
    if main:
        return main.subject  # Rappelant que P, X a voté contre
    own = _before_infinitive(unit, cue)
    if own:
        return own
    return _of_sourced(reading, cue) if reading.under_way else _of_main_clause(reading, cue)


def _before_infinitive(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*Et X | de conclure que P*, *Et à X | d'ajouter que P*; not *a jugé bon de*, *avant de*."""
    if cue.mood != "infinitive" or unit.low[cue.first] not in DE or unit.low[cue.first - 1] == "avant":
        return None
    found = _whose_turn(unit, cue) or subject_before(unit, cue.first)
    return None if found and found.begin and unit.tag[found.begin - 1] & VERB else found


def _of_main_clause(reading: UnitReading, cue: Cue) -> Stretch | None:
    """*X a voté contre, rappelant que P*: the subject of the clause before; *c'est ce qu'a dit X, rappelant que P*: X.
    """
    unit = reading.unit
    inserted = cue.first > 1 and unit.low[cue.first - 1] == ","  # X, estimant que P, a voté contre
    subject = main_subject(unit, cue.first) or (subject_before(unit, cue.first - 1) if inserted else None)
    if subject and is_neuter(unit, subject):
        before = (other for other in reversed(reading.cues) if other.first < cue.first and other.mood == "finite")
        return next((speaker_after(unit, other) for other in before), None)  # C'est ce qu'a dit X, soulignant que P
    return subject


def _of_sourced(reading: UnitReading, cue: Cue) -> Stretch | None:
    """*Selon X, Y a refusé, affirmant que P*: of whom a source tells that they say something; None where X goes on."""
    unit, last = reading.unit, reading.under_way.cue if reading.under_way else None
    if last is None or last.mood != "source" or cue.mood != "gerund" or cue.lemma in reading.grammar.words["says_more"]:
        return None
    subject = main_subject(unit, cue.first)
    if subject is None or not any(unit.tag[k] & (CAPITAL | ROLE) for k in range(*subject)):
        return None
    return subject if can_speak(unit, subject) else None


def _whose_turn(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*Et à Luc Petit d'ajouter que P*, *et au maire de conclure*: who speaks next."""
    near = range(cue.first - 1, max(cue.first - LET_WORDS, -1), -1)
    to = next((k for k in near if unit.low[k] in TO), -1)
    if to < 0 or to and unit.low[to - 1] not in AND_THEN:
        return None
    found = phrase_at(unit, to + 1)
    if found is None or found.end < cue.first:
        return None
    return able(unit, Stretch(found.begin, cue.first))


def speaker_after(unit: SpeechUnit, cue: Cue, any_subject: bool = False) -> Stretch | None:
    """The speaker's words after the verb, if they are fit to be a speaker's, or any right after the verb."""
    subject = subject_after(unit, cue.after) if cue.clitic is None else None
    if subject is None:
        return None
    next_to_verb = subject.begin == cue.after or unit.low[cue.first - 1] == "," and is_plain_speech(cue)
    return subject if any_subject and next_to_verb or can_speak(unit, subject) else None


def is_plain_speech(cue: Cue) -> bool:
    """Whether a verb is one of plain speech, which has a clause for what is said: *affirme*, *a indiqué*."""
    return any(row["strength"] in ("speech", "evidence") and row["que"] == "yes" for row in cue.rows)


def is_view(cue: Cue) -> bool:
    """*estiment*, *juge*: whether a verb may stand behind what is thought."""
    return cue.allows("parenthetical") and all(row["strength"] == "thought" for row in cue.rows)


def writer_speaks(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> bool:
    """*on sait que*, *il est vrai que*: the writer's own account, or nobody's."""
    if cue.mood == "infinitive" and unit.low[cue.first] in DE:
        subject = main_subject(unit, cue.first)  # on est en droit de se demander si P
        return subject is not None and unit.low[subject.begin : subject.end] == ["on"]
    if cue.mood in ("gerund", "source") or not says_on(unit, cue):
        return False
    if told_by(unit, cue):
        return False  # on a appris du maire que P
    in_document = "y" in unit.low[max(cue.word - 2, 0) : cue.word]  # on y apprend que P, on peut y lire que P
    return not in_document and not before_on(unit, grammar, cue)


def says_on(unit: SpeechUnit, cue: Cue) -> bool:
    """Whether the verb's subject is *on*."""
    return ends_in_on(unit, cue) or cue.first > 0 and unit.low[cue.first - 1] == "on"


def ends_in_on(unit: SpeechUnit, cue: Cue) -> bool:
    """Whether *on* follows the verb: *indique-t-on*."""
    return cue.clitic is not None and unit.low[cue.clitic].endswith("on")


def before_on(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> Stretch | None:
    """*Au ministère, on assure que P*, *Dans un communiqué, on apprend que P*: who is behind *on*."""
    on = next((k for k in range(cue.first, min(cue.first + 2, cue.word)) if unit.low[k] == "on"), cue.first - 1)
    return opening_before_on(unit, grammar, on) or _read_in(unit, cue) or place_behind_on(unit, grammar, cue)


def _read_in(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*on lit dans le rapport que P*"""
    return _document_after(unit, cue.after + 1) if unit.word(cue.after) in IN_A else None


def _document_after(unit: SpeechUnit, i: int) -> Stretch | None:
    """What something is read in, where *que* follows it."""
    end = noun_phrase_end(unit, i)
    found = Stretch(i, end)
    return found if unit.word(end) in QUE and can_speak(unit, found) else None


def _agent(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """The agent of a passive: *a été annoncé par X*."""
    by = next((k for k in range(cue.after, min(cue.after + 4, len(unit.tag))) if unit.low[k] == "par"), None)
    agent = None if by is None else phrase_at(unit, by + 1)
    if agent is None:
        return _read_in(unit, cue)  # il est écrit dans le rapport que P
    marks = next((k for k in range(*agent) if unit.tag[k] & QUOTE and unit.low[k - 1] in AS_WHAT), 0)
    return able(unit, Stretch(agent.begin, marks - 1)) if marks else agent  # qualifié par le maire | de « Q »


def _complement_after(unit: SpeechUnit, i: int) -> Stretch | None:
    """*Il ressort de l'enquête que P*: what it emerges from."""
    if not unit.flags(i) & OF:
        return None
    end = noun_phrase_end(unit, i + 1)
    return Stretch(i + 1, end) if end > i + 1 else None


def told_by(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*a appris du maire que P*, *fait dire au maire que P*: a complement that tells who says it."""
    words = unit.grammar.words
    if cue.lemma in words["makes_say"]:
        return phrase_at(unit, cue.after + 1) if unit.word(cue.after) in TO else None
    if cue.passive or cue.lemma not in words["learns"]:
        return None
    found = _complement_after(unit, cue.after + (unit.word(cue.after) == "auprès"))
    return found if found and can_speak(unit, found) else None


def _complement_in_front(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """*De l'enquête, il ressort que P*: what it emerges from."""
    end = noun_phrase_end(unit, 1) if unit.tag[0] & OF or unit.low[0] in ANY_DE else 0
    return Stretch(1, end) if 1 < end == cue.first - 2 and unit.low[end] == "," else None
