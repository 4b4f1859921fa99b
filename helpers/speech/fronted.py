"""An attribution in front of its main clause: *Estimant que P, X a voté contre*, *Alors que X assure que P, Y part*.

What is said ends where the main clause begins, and its subject is who says it, unless the cue has one of its own.
"""

from __future__ import annotations

from typing import NamedTuple

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    GERUND,
    PAREN,
    PREP,
    PUNCT,
    QUOTE,
    REPORT,
    ROLE,
    VERB,
    WEAK,
    Grammar,
)
from helpers.french.word_list import is_no_name
from helpers.speech.antecedents import antecedent
from helpers.speech.clauses import has_finite, has_main_verb, is_second_role
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import closing_comma, is_plural, skip_adverbs, starts_noun_phrase
from helpers.speech.openers import infinitive_after
from helpers.speech.subjects import phrase_at
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_BUT, AS_IF_INFINITIVE, DE, FINE, REFLEXIVE, TO, WE_OR_YOU, WHO

NOTHING = frozenset({"rien", "personne", "tout"})
CLITIC_OR_VERB = CLITIC | VERB | WEAK
VERB_ITEMS = 3  # ont déjà quitté
BEFORE_INFINITIVE_WORDS = 3  # items of Non content, Soucieux before d'affirmer que P, X


class MainClause(NamedTuple):
    """The clause that follows what stands in front: the comma before it, and the words for its subject."""

    comma: int
    subject: Stretch


def main_clause_after(unit: SpeechUnit, grammar: Grammar, cue: Cue, start: int) -> MainClause | None:
    """The main clause behind a cue in front of it and what that introduces from item `start` on; None elsewhere."""
    if not _is_fronted(unit, grammar, cue):
        return None
    is_infinitive = infinitive_after(unit, cue) > 0  # Assurant n'avoir rien vu, X a quitté la salle
    for k in range(start, len(unit) - 2):
        if unit.low[k] == "," and (is_infinitive or unit.tag[k - 1] & QUOTE or has_main_verb(unit, start, k)):
            subject = _subject_at(unit, k + 1)
            if subject:
                return MainClause(k, subject)
        if unit.low[k] in (":", ";"):
            return None
    return None


def _is_fronted(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> bool:
    """Whether the cue's clause opens its sentence and depends on another one."""
    if cue.mood == "infinitive" and unit.low[cue.first] == "avoir":
        return unit.low[0] == "après"  # Après avoir crié et l'avoir accusé de « Q », X part
    if FINE in unit.low[cue.first : cue.word]:
        return True  # X a beau dire que P, Q
    if depends_on_main(unit, cue):
        before = unit.tag[: cue.first]
        second = cue.mood == "gerund" and _opens_with_gerund(unit) and not has_finite(unit, 0, cue.first)
        return second or _is_content_to(unit, cue) or all(tag & (ADV | CONJ | PREP | PUNCT | CLITIC) for tag in before)
    if _in_phrase_in_front(unit, cue):
        return True  # Comme X, qui dit que P, il part
    opens = next((k for k in range(cue.word) if _subordinates(unit, grammar, k)), None)
    return opens is not None and not has_finite(unit, opens + 1, cue.first)


def _opens_with_gerund(unit: SpeechUnit) -> bool:
    """*Saluant les élus et | rappelant que P, X*, *Tout en saluant*: whether a sentence opens with a participle."""
    k = next((k for k, tag in enumerate(unit.tag) if not tag & (ADV | PREP | PUNCT)), 0)
    return bool(unit.flags(k) & GERUND)


def _in_phrase_in_front(unit: SpeechUnit, cue: Cue) -> bool:
    """*À l'instar de X, qui dit que P, ils partent*: the relative clause of a phrase in front of the main clause."""
    who = next((k for k in range(cue.first - 1, 0, -1) if unit.low[k] in WHO), 0)
    of_two_words = unit.low[1] in TO and not unit.tag[0] & (DET | ROLE)  # contrairement à, face au
    leads = unit.tag[0] & (PREP | ADV | CONJ) or of_two_words
    if not who or not leads or has_finite(unit, 0, cue.first):
        return False
    found = antecedent(unit, who, 0)
    if found is None or not found.begin:
        return False
    return bool(unit.tag[found.begin - 1] & (PREP | CONJ)) or unit.low[found.begin - 1] in unit.grammar.infinitives


def depends_on_main(unit: SpeechUnit, cue: Cue) -> bool:
    """Whether the subject of a cue is that of another clause: *rappelant que P*, *avant de préciser que P*."""
    return cue.mood == "gerund" or cue.mood == "infinitive" and unit.low[cue.first] in AS_IF_INFINITIVE


def _is_content_to(unit: SpeechUnit, cue: Cue) -> bool:
    """*Non content | d'affirmer que P, X*, *À force | de dire que P, X*: an adjective, or a preposition and its noun,
    opens the sentence before the infinitive; no name, no subject.
    """
    before = unit.tag[: cue.first]
    if cue.mood != "infinitive" or unit.low[cue.first] not in DE or not 0 < len(before) <= BEFORE_INFINITIVE_WORDS:
        return False
    if before[0] & PREP and not any(tag & (VERB | QUOTE | PUNCT) for tag in before):
        return True
    if any(tag & (DET | ROLE | VERB | QUOTE) for tag in before):
        return False
    return not before[-1] & CAPITAL or is_no_name(unit.low[cue.first - 1])


def _subordinates(unit: SpeechUnit, grammar: Grammar, k: int) -> bool:
    """Whether *bien que*, *si*, *alors que* at item `k` opens the sentence, behind adverbials with a comma at most."""
    opens = all(unit.tag[m] & PUNCT or unit.low[m] in AND_BUT for m in range(k))
    behind = k > 1 and (unit.low[k - 1] == "," or unit.low[k - 1] in AND_BUT and unit.low[k - 2] == ",")
    at = opens or behind and unit.tag[0] & (PREP | ADV) and not has_finite(unit, 0, k)
    return bool(at) and bool(unit.opening(k, grammar.openings["fronted"]))


def _subject_at(unit: SpeechUnit, i: int) -> Stretch | None:
    """The subject of a clause that begins at an item: a noun phrase, its name, asides, then a verb."""
    if (unit.low[i] in NOTHING or unit.low[i] in unit.grammar.words["some"]) and unit.flags(i + 1) & CLITIC_OR_VERB:
        return Stretch(i, i + 1)  # …, rien ne change; …, beaucoup en doutent
    i = _after_opening(unit, i)
    if i >= len(unit) or not starts_noun_phrase(unit, i) or unit.tag[i] & PREP and not unit.tag[i] & DET:
        return None
    subject = phrase_at(unit, i)
    if subject is None:
        return None
    subject = _without_verb(unit, subject)
    if unit.word(subject.end) == "et" and starts_noun_phrase(unit, subject.end + 1):
        both = phrase_at(unit, subject.end + 1)
        together = both is not None and is_plural(unit, both.end, both.end + VERB_ITEMS)
        subject = Stretch(subject.begin, both.end) if both and together else subject  # X et Y ont quitté
    after = _after_asides(unit, subject.end)
    after += unit.word(after) == ","  # la maire, X, | a dit
    while unit.flags(after) & (CLITIC | ADV):
        after += 1
    is_verb = unit.flags(after) & (VERB | WEAK) and not unit.flags(after) & (DET | PREP)
    is_verb = is_verb or unit.low[after - 1] in REFLEXIVE and not unit.flags(after)  # …, la salle se tait
    is_verb = is_verb or unit.flags(after) & REPORT and unit.low[subject.begin] in WE_OR_YOU  # …, nous demandons
    in_marks = unit.flags(after) & QUOTE and unit.quotations[after].starts_with_verb  # …, le maire « appelle au calme »
    return subject if is_verb or in_marks else None


def _without_verb(unit: SpeechUnit, subject: Stretch) -> Stretch:
    """*le maire | refuse*, where a word that may be a noun follows somebody: there it is the verb."""
    who = ROLE | CAPITAL
    near = range(subject.begin + 1, subject.end)
    verbs = (k for k in near if unit.tag[k] & WEAK and unit.tag[k - 1] & who and not is_second_role(unit, k))
    return Stretch(subject.begin, next(verbs, subject.end))


def _after_opening(unit: SpeechUnit, i: int) -> int:
    """The item behind an adverb that opens the main clause: *…, hier soir, le maire*."""
    after = skip_adverbs(unit, i)
    return after + 1 if after > i and unit.word(after) == "," else after


def _after_asides(unit: SpeechUnit, i: int) -> int:
    """The item behind brackets and inserts between commas: *X (PS), maire de Nort, lui, | a dit*."""
    while unit.flags(i) & PAREN or unit.word(i) == ",":
        after = i + 1 if unit.tag[i] & PAREN else closing_comma(unit, i)
        if after == i:
            return i
        i = after
    return i
