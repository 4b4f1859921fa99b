"""Quotations before or behind a colon, or behind a noun for them, with no verb of speech: *Anne Durand : « Q »*."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    ELIDED,
    OF,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    ROLE,
    TO_BE,
    VERB,
    WEAK,
)
from helpers.french.word_list import is_no_name
from helpers.speech.behind_on import after_with_on
from helpers.speech.clauses import names_behind_colon
from helpers.speech.content import AFTER_COLON
from helpers.speech.cues import cue_of
from helpers.speech.functions import begins_name
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import skip_adverbs, starts_noun_phrase
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.rules.taken_up import this_which, who_takes_up
from helpers.speech.said_nouns import owner_of, said_noun, such_noun, voiced_noun
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, can_speak, phrase_at, subject_before
from helpers.speech.units import HANDLE as HANDLE_SIGN
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import (
    AND_THEN,
    HERE_IS,
    IT_IS,
    OWN,
    QUE,
    SUCH,
    THE,
    THESE,
    THIS,
    TO,
    TO_IN,
)
from helpers.text.quotations import BULLETS, DASHES

COLON = StatementRule("a quotation after a colon", __name__, "Le maire a pesé ses mots : « [Le pont est un danger]. »")
QUOTATION_AFTER_NOUN = StatementRule(
    "a quotation after a noun and a colon", __name__, "La réponse du maire : « [Le pont restera ouvert]. »"
)
QUOTATION_AFTER_NAME = StatementRule(
    "a quotation after a name and a colon", __name__, "Anne Durand : « [Le pont restera ouvert]. »"
)
HANDLE = StatementRule(
    "a quotation after a handle and a colon", __name__, "@annedurand : « [Le pont restera ouvert]. »"
)
SAID_NOUN = StatementRule(
    "a quotation before a noun for it", __name__, "« [Il faut rouvrir le pont] », tel est le message du maire."
)
BEFORE_COLON = StatementRule(
    "a quotation before a colon", __name__, "« [Le pont est un danger] » : le maire a résumé son avis."
)
SIGNED_BEHIND_DASH = StatementRule(
    "a quotation before a dash and a name", __name__, "« [Le pont est un danger] » — Anne Durand, maire"
)
SUCH_WORDS = 8  # items from c'est to que: c'est donc en ces termes que
RULES = (COLON, QUOTATION_AFTER_NOUN, QUOTATION_AFTER_NAME, HANDLE, SAID_NOUN, BEFORE_COLON, SIGNED_BEHIND_DASH)


def by_colon(reading: UnitReading, i: int) -> bool:
    """*X se présente ainsi : « Q »*: a quotation after a colon is said by a label, or by the sentence's subject."""
    unit = reading.unit
    if i and unit.low[i - 1] == ",":
        return _by_noun_and_comma(reading, i)
    if i == 0 or unit.low[i - 1] != ":" or not reading.is_sentence(i) or names_behind_colon(unit, i):
        return False
    if unit.word(i + 1) == "," and _owner_behind(reading, i + 2):
        return False  # Nort : « Q », le cri d'une mère
    if reading.found:
        reading.carry_on(i, "direct", AFTER_COLON)
        return True
    begin = _begin_before_colon(unit, i)
    if any(tag & (VERB | WEAK) and not tag & ROLE for tag in unit.tag[begin + 1 : i]):
        ways = (_by_owner, _by_presented, _by_receiver, _by_subject, _by_inverted, _by_owner_of_subject)
        return any(way(reading, i, begin) for way in (*ways, _by_last_named, _goes_on_if_clause))
    return any(way(reading, i, begin) for way in (_by_owner, _by_presented, _by_label, _by_last_named, _goes_on))


def _begin_before_colon(unit: SpeechUnit, i: int) -> int:
    """The item where the clause or label before the quotation at item `i` begins, behind a semicolon and bullets."""
    begin = next((k + 1 for k in range(i - 2, 0, -1) if unit.low[k] == ";"), 0)
    return next((k for k in range(begin, i - 1) if unit.low[k] not in BULLETS), begin)


def _by_noun_and_comma(reading: UnitReading, i: int) -> bool:
    """*Autre regret du maire, « Q »*: a noun for what is said and whose it is, without a verb, before a clause."""
    unit = reading.unit
    noun = said_noun(unit, reading.grammar)
    if noun is None or reading.found or not unit.quotations[i].is_clause or any(tag & VERB for tag in unit.tag[:i]):
        return False
    source = owner_of(unit, noun, i)
    if source is None or source.end != i - 1:
        return False
    reading.quote_of(i, "direct", QUOTATION_AFTER_NOUN, None, source)
    return True


def _by_owner(reading: UnitReading, i: int, begin: int) -> bool:
    """*La réponse du maire : « Q »*, *Son verdict : « Q »*, *Ces mots sont de X : « Q »*."""
    unit = reading.unit
    noun = voiced_noun(unit, reading.grammar, begin)
    acts = any(unit.tag[k] & VERB and not unit.tag[k] & TO_BE for k in range(begin, i))
    if noun is None or acts and unit.low[begin] not in THESE and not _is_own_word(unit, begin, noun, i):
        return False  # ces mots du maire ont surpris : « Q »
    source = Stretch(begin, begin + 1) if unit.low[begin] in OWN else owner_of(unit, noun, i - 1)
    if source is None:
        return False
    reading.quote_of(i, "direct", QUOTATION_AFTER_NOUN, None, source)
    return True


def _is_own_word(unit: SpeechUnit, begin: int, noun: int, i: int) -> bool:
    """*Sa conclusion tient en une phrase : « Q »*; not *Sa réponse agace les riverains : « Q »*."""
    own = unit.low[begin] in OWN and noun == begin + 1
    return own and not any(unit.tag[k] & (ROLE | CAPITAL | PRON) for k in range(noun + 1, i))


def _by_presented(reading: UnitReading, i: int, begin: int) -> bool:
    """*Le premier, c'est Luc Petit, en larmes : « Q »*, *Voici Anne Durand, 20 ans : « Q »*: who is presented."""
    unit = reading.unit
    shown = (k + 1 + (unit.low[k] == "c'") for k in range(begin, i - 2) if unit.has(k, IT_IS) or unit.low[k] in HERE_IS)
    name = next((k for k in shown if begins_name(unit, k)), None)
    person = phrase_at(unit, name) if name is not None else None
    if person is None or any(unit.tag[k] & REL for k in range(person.end, i)):
        return False  # c'est Luc Petit qui parle
    reading.quote_of(i, "direct", COLON, None, person)
    return True


def _by_receiver(reading: UnitReading, i: int, begin: int) -> bool:
    """*Le mot de la fin revient à Luc Petit : « Q »*, *On doit ce mot au maire : « Q »*: whom a noun for it goes to."""
    unit = reading.unit
    noun = next((k for k in range(begin, i) if unit.low[k] in reading.grammar.words["said"]), i)
    to = next((k for k in range(noun + 1, i - 1) if unit.low[k] in TO), 0)
    source = phrase_at(unit, to + 1) if to else None
    gives = unit.low[begin] == "on" or noun <= begin + 1
    if source is None or source.end != i - 1 or not gives or not can_speak(unit, source):
        return False
    reading.quote_of(i, "direct", QUOTATION_AFTER_NOUN, None, source)
    return True


def _by_subject(reading: UnitReading, i: int, begin: int) -> bool:
    """*Le maire ne mâche pas ses mots : « Q »*: the subject of a verb before the colon."""
    unit = reading.unit
    for k in (k for k in range(begin + 1, i) if unit.tag[k] & (VERB | WEAK)):
        if unit.tag[k] & WEAK and unit.low[k - 1] in reading.grammar.words["before_noun"]:
            continue  # un train bloqué en pleine voie : « Q »
        if unit.tag[k - 1] & (DET | PREP) and not unit.tag[k - 1] & CLITIC:
            continue  # les collègues du centre ont un slogan : « Q »
        first = k
        while first > begin and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & (PRON & ~CLITIC):
            first -= 1
        subject = subject_before(unit, first)
        if subject and unit.low[subject.begin] not in THIS and can_speak(unit, subject):  # c'est X qui a dit
            reading.quote_of(i, "direct", COLON, cue_of(unit, first, k), subject)
            return True
    return False


def _by_inverted(reading: UnitReading, i: int, begin: int) -> bool:
    """*Un avis que (ne) partage (pas) Anne Durand : « Q »*: the subject behind the verb of a relative clause."""
    unit = reading.unit
    for que in (k for k in range(begin, i - 2) if unit.low[k] in QUE):
        verb = que + 1
        while verb < i and unit.tag[verb] & CLITIC and not unit.tag[verb] & (VERB | WEAK):
            verb += 1
        subject = subject_after(unit, skip_adverbs(unit, verb + 1)) if unit.tag[verb] & (VERB | WEAK) else None
        if subject and subject.end == i - 1 and can_speak(unit, subject):
            reading.quote_of(i, "direct", COLON, cue_of(unit, verb, verb), subject)
            return True
    return False


def _by_owner_of_subject(reading: UnitReading, i: int, begin: int) -> bool:
    """*Les yeux d'Anne Durand brillent : « Q »*: a name that the subject of the sentence belongs to."""
    unit = reading.unit
    subject = main_subject(unit, i)
    of = next((k for k in range(*subject) if unit.tag[k] & OF and begins_name(unit, k + 1)), 0) if subject else 0
    owner = phrase_at(unit, of + 1) if of else None
    if owner is None:
        return False
    reading.quote_of(i, "direct", COLON, None, owner)
    return True


def _by_last_named(reading: UnitReading, i: int, begin: int) -> bool:
    """*Pas de quoi rassurer Anne Durand : « Q »*, *Un avis partagé par le maire : « Q »*: who stands at the colon."""
    unit = reading.unit
    for k in range(begin + 1, i - 1):
        governed = unit.tag[k - 1] & (VERB | PREP) or unit.low[k - 1] in reading.grammar.infinitives
        governed = governed and not unit.tag[k - 1] & OF
        person = phrase_at(unit, k) if governed and starts_noun_phrase(unit, k) else None
        if person is None or person.end != i - 1 or not can_speak(unit, person):
            continue
        if begins_name(unit, k) or any(unit.tag[m] & ROLE for m in range(*person)):
            reading.quote_of(i, "direct", COLON, None, person)
            return True
    return False


def _by_label(reading: UnitReading, i: int, begin: int) -> bool:
    """*Anne Durand : « Q »*, *Et du maire : « Q »*, *Sur Twitter, le maire : « Q »*, *Chez les dockers : « Q »*."""
    unit = reading.unit
    if unit.low[begin].startswith(HANDLE_SIGN):
        reading.quote_of(i, "direct", HANDLE, None, Stretch(begin, i - 1))
        return True
    label = Stretch(_begin_of_label(reading, begin, i), i - 1)
    phrase = phrase_at(unit, label.begin) if label.begin > begin else None
    if phrase and unit.word(phrase.end) == ",":
        label = phrase  # Et du côté de X, | éleveur à Nort
    begun = phrase_at(unit, label.begin) if label.begin < label.end else None
    if begun and begun.end < label.end and unit.tag[begun.end] & CLITIC:
        label = begun  # Sa femme | le calme
    if unit.low[label.end - 1] in DASHES:  # Luc Petit – FO – : « Q »
        label = Stretch(label.begin, next(k for k in range(label.begin, label.end) if unit.low[k] in DASHES))
    head = next((k for k in range(*label) if not unit.tag[k] & (DET | ELIDED)), None)
    if head is None or said_noun(unit, reading.grammar, head, head + 1) is not None:
        return False
    if not starts_noun_phrase(unit, label.begin) or not can_speak(unit, label):
        return False
    reading.quote_of(i, "direct", QUOTATION_AFTER_NAME, None, None if _is_topic(unit, label) else label)
    return True


def _is_topic(unit: SpeechUnit, label: Stretch) -> bool:
    """*Pont de Nort : « Q »*, *Incendie à Nort : « Q »*: a headline's topic, an ordinary word with a complement."""
    first = unit.low[label.begin]
    more = unit.flags(label.begin + 1) & OF or unit.word(label.begin + 1) in TO_IN
    return bool(more) and not unit.tag[label.begin] & ROLE and is_no_name(first)


def _begin_of_label(reading: UnitReading, begin: int, i: int) -> int:
    """Where the label starts behind what opens the line; its end where nothing does."""
    unit = reading.unit
    behind_on = after_with_on(unit, reading.grammar, begin)
    if behind_on:
        return behind_on
    if unit.low[begin] in AND_THEN:
        behind_on = after_with_on(unit, reading.grammar, begin + 1)  # Et du côté de X
        return behind_on or begin + 1 + bool(unit.tag[begin + 1] & OF)
    if not unit.tag[begin] & (ADV | CONJ | PREP) or unit.tag[begin] & DET:
        return begin
    return next((k + 1 for k in range(begin, i - 1) if unit.low[k] == ","), i)


def _goes_on(reading: UnitReading, i: int, begin: int) -> bool:
    """*Puis, après un silence : « Q »*, *Réponse : « Q »*: the speaker before it in the same paragraph."""
    unit, previous = reading.unit, reading.previous
    opens = unit.tag[begin] & (ADV | CONJ | PREP) and not unit.tag[begin] & DET
    if not opens and said_noun(unit, reading.grammar, begin) is None:
        return False
    same_paragraph = previous is not None and previous.unit.paragraph == unit.paragraph
    reading.quote(i, "direct", COLON.name, None, None).same_as = previous if same_paragraph else None
    return True


def _goes_on_if_clause(reading: UnitReading, i: int, begin: int) -> bool:
    """*Il pleut sur le port : « Q »*: whoever spoke before, if the quotation is a clause."""
    if not reading.unit.quotations[i].is_clause:
        return False
    reading.quote(i, "direct", COLON.name, None, None).same_as = reading.previous
    return True


def by_colon_behind(reading: UnitReading, i: int) -> bool:
    """*« Q » : X résume sa défense*: a quotation before a colon is said by the subject of what follows."""
    unit, k = reading.unit, _behind_quotations(reading.unit, i)
    spliced = unit.word(k) == "," and i == 0 and unit.quotations[i].is_clause  # « Q », le maire est catégorique
    if unit.word(k) != ":" and not spliced or not reading.is_speech(i):
        return False
    verb = _verb_from(unit, k + 2)
    subject = subject_before(unit, verb, k + 1) if verb is not None else _told_in_headline(unit, i, k + 1)
    if subject is None or unit.low[subject.begin] in THIS:
        return False
    if spliced and (verb is None or not _opens_with(unit, k + 1, subject)):
        return False
    cue = cue_of(unit, verb, verb) if verb is not None else None
    reading.quote_of(i, "direct", BEFORE_COLON, cue, subject)
    return True


def _behind_quotations(unit: SpeechUnit, i: int) -> int:
    """The item behind the quotation at item `i` and those that commas join to it: *« A », « B » | : X se défend*."""
    k = i + 1
    while unit.word(k) == "," and unit.flags(k + 1) & QUOTE:
        k += 2
    return k


def _verb_from(unit: SpeechUnit, begin: int) -> int | None:
    """The first verb from an item on: *résume*; not *le résumé*, *à se défendre*."""
    verbs = (k for k in range(begin, len(unit)) if unit.tag[k] & (VERB | WEAK) and not unit.tag[k - 1] & (DET | PREP))
    return next(verbs, None)


def _opens_with(unit: SpeechUnit, begin: int, subject: Stretch) -> bool:
    """Whether somebody who can speak stands right at an item, named or with an article."""
    return subject.begin == begin and bool(unit.tag[begin] & (DET | CAPITAL)) and can_speak(unit, subject)


def _told_in_headline(unit: SpeechUnit, i: int, begin: int) -> Stretch | None:
    """*« Q » : les pêcheurs de Nort en colère*: whom a headline without a verb is about, behind a clause in marks."""
    subject = phrase_at(unit, begin) if unit.quotations[i].is_clause and begin < len(unit) else None
    if subject is None or not can_speak(unit, subject):
        return None
    of = next((k for k in range(*subject) if unit.tag[k] & (OF | PREP)), subject.end)  # le procès | d'une mère
    return subject if can_speak(unit, Stretch(subject.begin, of)) else None


def by_said_noun_behind(reading: UnitReading, i: int) -> bool:
    """*« Q », tel est le message de X*; *« Q » : le message du maire est clair*; *« Q », foi de maire*; *« Q » — X*."""
    unit = reading.unit
    begin = next((k for k in range(i + 1, len(unit)) if not unit.tag[k] & PUNCT), len(unit))
    if begin == i + 1 or not reading.is_speech(i):
        return False
    source, rule = _owner_behind(reading, begin) or _who_said_this(reading, begin), SAID_NOUN
    if source is None:
        source, rule = _who_signs_behind(unit, i, begin), SIGNED_BEHIND_DASH
    if source is None:
        return False
    reading.quote_of(i, "direct", rule, None, source)
    return True


def _who_signs_behind(unit: SpeechUnit, i: int, begin: int) -> Stretch | None:
    """*« Q » — Anne Durand*: a name that is all that stands behind a dash; not *— Paris est loin*."""
    signs = unit.low[begin - 1] in DASHES or unit.low[begin - 1] == "," and i == 0 and unit.quotations[i].is_clause
    source = phrase_at(unit, begin) if signs and begins_name(unit, begin) else None
    goes_on = source and unit.flags(source.end) & ~PUNCT and unit.word(source.end) != ""
    return None if goes_on else source


def _who_said_this(reading: UnitReading, begin: int) -> Stretch | None:
    """*« Q », voilà ce que dit le maire*; *« Q », c'est en ces termes que le maire a répondu*: who says it."""
    unit = reading.unit
    if unit.word(begin) not in SUCH:
        return None
    at = this_which(unit, begin + 1)
    if at:
        return who_takes_up(reading, at)
    que = next((k for k in range(begin + 2, min(begin + SUCH_WORDS, len(unit))) if unit.low[k] in QUE), 0)
    told = que and not ({"ainsi"} | reading.grammar.words["these_terms"]).isdisjoint(unit.low[begin:que])
    verb = _verb_from(unit, que + 1) if told else 0
    return able(unit, subject_before(unit, verb, que + 1)) if verb else None


def _owner_behind(reading: UnitReading, begin: int) -> Stretch | None:
    """Whose the quotation is by the noun for it: *tel est l'avis du maire*, *la phrase du maire*, *foi de maire*."""
    unit = reading.unit
    if unit.word(begin) in reading.grammar.words["sworn"] and unit.flags(begin + 1) & OF:
        return phrase_at(unit, begin + 2)
    if unit.word(begin) not in SUCH | THE | THESE:  # of these, ce sont les mots de X
        return None
    noun = such_noun(unit, begin)
    if noun is None:
        noun = voiced_noun(unit, reading.grammar, begin + 1)
    return owner_of(unit, noun, len(unit)) if noun is not None else None
