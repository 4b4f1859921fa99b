"""Whom the sentence before a quotation is about, and so who says it: *La ministre a dressé un constat. « Q »*."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    NUMBER,
    PAST_PARTICIPLE,
    REL,
    TO_BE,
    VERB_CLITIC,
    Grammar,
)
from helpers.speech.clauses import has_finite
from helpers.speech.functions import begins_name
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import is_neuter
from helpers.speech.reading import Story
from helpers.speech.said_nouns import owner_of, said_noun
from helpers.speech.subjects import can_speak, phrase_at
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import HE, I_OR_WE, THIS
from helpers.text.places import Span
from helpers.text.quotations import BULLETS, Quotation

BY_WORDS = 4  # items from a participle to its par: confirmé ce matin par
NEAR_WORDS = 6  # items behind il within which its verb and an hour stand


def whom_it_tells(before: SpeechUnit) -> Span | None:
    """The subject of a sentence, or the name that a sentence without a verb begins with."""
    subject = main_subject(before, len(before))
    if subject and stands_for_nobody(before, subject.begin, before.grammar):
        return None
    if subject and is_neuter(before, subject) and before.low[subject.begin] in THIS:  # C'est elle. « Q »
        subject = phrase_at(before, subject.end + 1) if before.flags(subject.end) & TO_BE else None
    elif subject and not can_speak(before, subject):
        subject = _agent_in(before) or _at_whose(before)
    elif subject is None and not has_finite(before, 0, len(before)):
        subject = _name_in_front(before) or _agent_in(before) or _at_whose(before)
    if subject is None or not can_speak(before, subject):
        return None
    return Span(before.start[subject.begin], before.end[subject.end - 1])


def who_is_asked(story: Story, before: SpeechUnit, quotation: Quotation) -> Span | None:
    """*Regrette-t-elle ? « Oui. »*, *A-t-il peur ? « Je dors bien. »*: the pronoun behind the verb of a question.

    Not that of *Le pont fermera-t-il ?*, which has another subject, nor where the words are no answer.
    """
    verb = next((k - 1 for k, tag in enumerate(before.tag) if tag & VERB_CLITIC), -1)
    if verb < 0 or before.low[-1] != "?" or not before.low[verb + 1].endswith(HE):
        return None
    begin = verb
    while begin and before.tag[begin - 1] & (CLITIC | ADV | CONJ | REL | BOUNDARY) and not before.tag[begin - 1] & DET:
        begin -= 1
    if begin:
        return None
    words = story.text[quotation.start : quotation.end].lower().replace("’", "'").replace("'", "' ").split()
    answers = words[0].strip(",.!…") in story.grammar.words["yes_or_no"] if words else False
    if not answers and I_OR_WE.isdisjoint(words):
        return None
    end = before.end[verb + 1]
    return Span(end - len(before.low[verb + 1].rpartition("-")[2]), end)


def whose_is_asked(before: SpeechUnit) -> Span | None:
    """*Le verdict du maire ? « Q »*: whose a noun for what is said is in a question that is no more."""
    noun = said_noun(before, before.grammar)
    owner = owner_of(before, noun, len(before)) if noun is not None else None
    return Span(before.start[owner.begin], before.end[owner.end - 1]) if owner else None


def stands_for_nobody(unit: SpeechUnit, i: int, grammar: Grammar) -> bool:
    """*Il reste dix jours*, *Il n'est pas encore 7 heures*: whether *il* at item `i` stands for nobody."""
    near = range(i + 1, min(i + NEAR_WORDS, len(unit)))
    hour = any(unit.tag[k] & TO_BE for k in near) and any(unit.tag[k] & NUMBER for k in near)
    it_is = unit.word(i + 1) == "s'" and unit.word(i + 2) in grammar.words["impersonal"]  # il s'agit
    return unit.low[i] == "il" and (hour or it_is or any(unit.low[k] in grammar.words["it_for_nobody"] for k in near))


def _name_in_front(before: SpeechUnit) -> Stretch | None:
    """*– Luc Petit, en larmes.*: the full name that a sentence begins with, behind a bullet."""
    begin = next((k for k in range(len(before)) if before.low[k] not in BULLETS), 0)
    named = begins_name(before, begin) and before.flags(begin + 1) & CAPITAL
    return phrase_at(before, begin) if named else None


def _agent_in(before: SpeechUnit) -> Stretch | None:
    """*L'accident est confirmé par le maire*: who does what the sentence tells in the passive."""
    by = next((k for k in range(len(before)) if before.low[k] == "par"), 0)
    passive = any(tag & PAST_PARTICIPLE for tag in before.tag[max(by - BY_WORDS, 0) : by])
    return phrase_at(before, by + 1) if by and passive else None


def _at_whose(before: SpeechUnit) -> Stretch | None:
    """*La colère monte chez les riverains*, *Même colère chez Luc Petit*: with whom it is so."""
    at = next((k for k in range(1, len(before)) if before.low[k] == "chez"), 0)
    return phrase_at(before, at + 1) if at else None
