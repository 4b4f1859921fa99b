"""Attributions inside the quotation marks: « Nous partirons, a-t-il dit. Demain. » is A, the attribution, B.

Agencies often leave the marks open around *dit-il*. Such a quotation is cut here, before the sentence around it is
read, so that the attribution stands between two quotations like any other.
"""

from __future__ import annotations

from bisect import bisect_left

from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    DET,
    ELIDED,
    GERUND,
    LINK,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    REL,
    REPORT,
    ROLE,
    VERB,
    VERB_CLITIC,
    WEAK,
    Grammar,
)
from helpers.speech.added import after_added
from helpers.speech.cues import Cue
from helpers.speech.find_cues import find_cues
from helpers.speech.interrupted import is_infinitive
from helpers.speech.noun_phrases import is_age, skip_adjuncts, skip_adverbs
from helpers.speech.speaker_words import ends_in_on
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import DE, FULL_STOPS, HE, IN_THE_MANNER, OF_THE, STRESSED, WHO
from helpers.text.quotations import PARTNERS, Quotation
from helpers.text.sentences import Tokens

GOING_ON_WORDS = 8  # items of avant de poursuivre, puis d'ajouter d'un ton ferme, up to the colon
BEFORE_INCISE = frozenset({",", "?", "!", "…"})
AFTER_INCISE = frozenset({",", ".", "!", "?", ";", "…", ":"})
BEFORE_SAYING = frozenset({"à", "de", "d'", "par"})  # tient à dire, finit par dire
HOW_WORDS = 3  # items of amère, lui aussi inquiet: how somebody is who speaks


def cut_at_incises(quotations: list[Quotation], tokens: Tokens, tags: list[int], grammar: Grammar) -> list[Quotation]:
    """The quotations, each one with an attribution inside cut in two around it."""
    cut: list[Quotation] = []
    for quotation in quotations:
        first, stop = bisect_left(tokens.start, quotation.start), bisect_left(tokens.start, quotation.end)
        while True:
            found = first_incise(tokens, tags, first, stop, grammar)
            if found is None:
                break
            comma, after = found
            head = Quotation(quotation.start, tokens.end[comma - 1], quotation.open, tokens.end[comma - 1])
            cut.append(head)
            if after < stop - 1 and tokens.low[after] in PARTNERS:
                after += 1  # « A, dit X. ¶ « B »: the first mark was never closed
            start = tokens.start[after] if after < stop else quotation.end
            quotation = Quotation(start, quotation.end, start, quotation.close)
            first = after
        if quotation.start < quotation.end:
            cut.append(quotation)
    return cut


def first_incise(tokens: Tokens, tags: list[int], first: int, stop: int, grammar: Grammar) -> tuple[int, int] | None:
    """The comma before the first attribution between two tokens, and the token after its closing sign."""
    for comma in range(first + 1, stop - 2):
        if tokens.low[comma] not in BEFORE_INCISE or not _may_begin(tokens, tags, comma + 1, stop):
            continue
        unit = SpeechUnit(grammar)
        unit.take_with_brackets(tokens, tags, comma, min(stop, comma + 40))
        end = _incise_end(unit, grammar, bool(tags[comma - 1] & AUX))
        if end:
            behind = unit.start[end] if end < len(unit) else unit.end[-1]
            after = bisect_left(tokens.start, behind)
            return comma if tokens.low[comma] == "," else comma + 1, after
    return None


def _may_begin(tokens: Tokens, tags: list[int], i: int, stop: int) -> bool:
    """Whether a verb with its subject after it may stand at token `i`: a cheap look before the close one."""
    window = range(i, min(i + 5, stop))
    return any(tags[k] & REPORT for k in window) and (
        any(tags[k] & VERB_CLITIC for k in window) or bool(tags[i] & REPORT) or not tags[i] & (DET | PREP | CAPITAL)
        or tokens.low[i] == "leur"
    )


def _incise_end(unit: SpeechUnit, grammar: Grammar, after_auxiliary: bool) -> int:
    """The item after an attribution that starts at item 1 and is closed by a comma or a full stop, or 0."""
    cue = next(iter(find_cues(unit, grammar)), None)
    if cue is None or cue.first != 1 or not _is_finite(unit, cue) or not cue.allows("parenthetical"):
        return 0
    clitic = cue.clitic
    if clitic is not None:
        end = _after_clitic(unit, cue, clitic, after_auxiliary)
    else:
        end = _after_speaker(unit, cue, after_auxiliary)
    if not end:
        return 0
    end = _after_going_on(unit, _after_bearing(unit, grammar, end))
    if unit.word(end) in AFTER_INCISE:
        return end + 1
    return end if end >= len(unit.tag) and not unit.tag[end - 1] & PUNCT else 0


def _is_finite(unit: SpeechUnit, cue: Cue) -> bool:
    """*dit X*, *tient à dire X*; no infinitive alone, nor *peut dire X*."""
    links = unit.tag[cue.first] & (VERB | LINK) and unit.low[cue.word - 1] in BEFORE_SAYING
    return cue.mood == "finite" or cue.mood == "infinitive" and bool(links)


def _after_clitic(unit: SpeechUnit, cue: Cue, clitic: int, after_auxiliary: bool) -> int:
    """The item after *dit-il*, its adverbs and what he does meanwhile, *dit-on au ministère*; 0 for *dit-on*, *dis-je*.
    """
    if ends_in_on(unit, cue) and unit.flags(cue.after) & PREP:
        return _after_more(unit, cue.after)
    if not unit.low[clitic].endswith(HE):
        return 0
    end = skip_adverbs(unit, cue.after)
    if unit.word(end) not in AFTER_INCISE:
        end = _after_gerund(unit, end) or skip_adjuncts(unit, end)
    if unit.word(end) != ",":
        return end
    stop = next((k for k in range(end + 1, len(unit)) if unit.low[k] in FULL_STOPS), 0)
    how = not after_auxiliary and _tells_how(unit, end + 1, stop) or _is_occasion(unit, end + 1)
    return stop if stop and how and not any(unit.tag[k] & VERB for k in range(end + 1, stop)) else end


def _after_speaker(unit: SpeechUnit, cue: Cue, after_auxiliary: bool) -> int:
    """The item after *raconte Anne Durand*, its adjuncts and what a comma adds to her; 0 where nobody is named."""
    subject = subject_after(unit, cue.after)
    if subject is None or not (can_speak(unit, subject) or _is_somebody(unit, cue, subject)):
        return 0
    end = skip_adverbs(unit, subject.end)
    if unit.word(end) not in AFTER_INCISE:
        end = _after_gerund(unit, end) or _after_more(unit, end) or skip_adjuncts(unit, end)
    return _after_apposition(unit, end, after_auxiliary)


def _after_more(unit: SpeechUnit, i: int) -> int:
    """The sign after what tells more of a speaker or of how they speak: *dit X | à France info.*, *une femme | qui a
    peur.*; 0 where a clause follows, or nothing parts it from what is said.
    """
    stop = next((k for k in range(i, len(unit)) if unit.low[k] in AFTER_INCISE), 0)
    of_one_who = unit.word(i) in WHO
    verbs = any(unit.tag[k] & (VERB | WEAK if of_one_who else VERB) for k in range(i, stop))
    starts_clause = unit.flags(i) & (DET | PRON) and not unit.flags(i) & (PREP | REL)
    return 0 if starts_clause or verbs != of_one_who else stop


def _is_somebody(unit: SpeechUnit, cue: Cue, subject: Stretch) -> bool:
    """Whether a noun that no list holds is who speaks, by the verb, a name behind it or an age."""
    return _has_no_object(unit, cue) or _ends_in_name(unit, *subject) or _is_of_age(unit, subject)


def _has_no_object(unit: SpeechUnit, cue: Cue) -> bool:
    """*s'amuse la numéro 3 mondiale*, *soupire l'échassier*: whether a noun behind the verb can only be its subject."""
    intransitive = {row["lemma"] for row in cue.rows} <= unit.grammar.words["intransitive"]
    return not cue.allows("noun") and (intransitive or any(row["reflexive"] == "yes" for row in cue.rows))


def _is_of_age(unit: SpeechUnit, subject: Stretch) -> bool:
    """*le pourvoyeur de 63 ans*: a noun and an age."""
    noun = subject.begin + 1
    if not unit.tag[subject.begin] & DET or noun >= subject.end:
        return False
    ages = (k for k in range(noun + 1, subject.end) if unit.low[k - 1] in OF_THE and is_age(unit, k))
    return any(unit.word(k + 2) not in DE for k in ages)  # not: un rhum de 40 ans d'âge


def _ends_in_name(unit: SpeechUnit, begin: int, end: int) -> bool:
    """*le sémiologue lyonnais Paul Martin*: two capitals after a noun, whatever the noun."""
    first, last = unit.tag[end - 2 : end]
    return end - begin > 2 and bool(first & last & CAPITAL) and not unit.tag[end - 3] & (OF | ELIDED | DET)


def _after_gerund(unit: SpeechUnit, i: int) -> int:
    """The sign after what a speaker does meanwhile: *dit-elle en rangeant son ticket. …*; 0 where it is nothing."""
    gerund = unit.flags(i + 1) & GERUND or unit.word(i + 1).endswith("ant")
    if not gerund or unit.low[i] != "en":
        return 0
    stop = next((k for k in range(i + 2, len(unit.tag)) if unit.low[k] in AFTER_INCISE), 0)
    return 0 if any(unit.tag[k] & VERB for k in range(i + 2, stop)) else stop


def _after_apposition(unit: SpeechUnit, comma: int, after_auxiliary: bool) -> int:
    """The full stop after what a comma adds to a speaker: *raconte X, ancien délégué. …*, *X, installé à Nort. …*,
    *X, de l'université de Nort. …*, *X, qui vit à Nort. …*.

    After an auxiliary a participle is the quotation's: « Le pont est, dit X, fermé. »
    """
    comma = after_added(unit, comma)
    begin = comma + 1
    if begin >= len(unit) or unit.low[comma] != ",":
        return comma
    if unit.tag[begin] & GERUND and not unit.tag[begin] & ADV:  # dit X, tentant de calmer le jeu, …
        return next((k for k in range(begin, len(unit)) if unit.low[k] in AFTER_INCISE), comma)
    return _full_stop_after(unit, begin, after_auxiliary) or comma


def _full_stop_after(unit: SpeechUnit, begin: int, after_auxiliary: bool) -> int:
    """The full stop behind what tells more of a speaker from an item on: *qui vit à Nort.*, *34 ans.*; or 0."""
    stop = next((k for k in range(begin, len(unit)) if unit.low[k] in FULL_STOPS), 0)
    if not stop or unit.low[begin] in WHO:
        return stop
    if any(unit.tag[k] & VERB for k in range(begin, stop)):
        return 0
    how = not after_auxiliary and _tells_how(unit, begin, stop)
    return stop if how or _says_more(unit, begin, stop) else 0


def _tells_how(unit: SpeechUnit, begin: int, stop: int) -> bool:
    """*installé à Nort*, *amère*, *lui aussi inquiet*: how the one is who speaks; not *demain*, *partir*."""
    if unit.low[begin] in STRESSED:
        begin = skip_adverbs(unit, begin + 1)
    tag = unit.flags(begin)
    if tag & PAST_PARTICIPLE and not tag & (DET | PREP):
        return True
    return not tag and stop - begin < HOW_WORDS and not is_infinitive(unit, begin)


def _after_bearing(unit: SpeechUnit, grammar: Grammar, comma: int) -> int:
    """The sign after how somebody is seen to speak: *dit-elle, la voix basse. …*; the comma where it is nothing."""
    begin = comma + 1 + (unit.word(comma + 1) in IN_THE_MANNER)
    if unit.word(comma) != "," or not unit.flags(begin) & DET or unit.word(begin + 1) not in grammar.words["bearing"]:
        return comma
    stop = next((k for k in range(begin, len(unit)) if unit.tag[k] & PUNCT), len(unit) - 1)
    return comma if any(unit.tag[k] & VERB for k in range(begin, stop)) else stop


def _after_going_on(unit: SpeechUnit, comma: int) -> int:
    """The colon or full stop after *avant de poursuivre*, *puis d'ajouter* behind a comma; or the comma."""
    near = range(comma + 2, min(comma + GOING_ON_WORDS, len(unit)))
    stop = next((k for k in near if unit.low[k] == ":" or unit.low[k] in FULL_STOPS), 0)
    goes_on = unit.word(comma) == "," and unit.word(comma + 1) in unit.grammar.words["goes_on"]
    says = unit.low[stop] == ":" or any(unit.tag[k] & REPORT for k in range(comma + 2, stop))
    return stop if goes_on and stop and says and not any(tag & VERB for tag in unit.tag[comma:stop]) else comma


def _is_occasion(unit: SpeechUnit, begin: int) -> bool:
    """*en marge du sommet*, *dans un entretien*: where somebody says something."""
    return bool(unit.opening(begin, unit.grammar.openings["beside_speaker"]))


def _says_more(unit: SpeechUnit, begin: int, stop: int) -> bool:
    """Whether the words after a comma are an age, a function, a body or an occasion: *34 ans*, *ancien délégué*,
    *de l'ONU*, *en marge du sommet*.
    """
    if is_age(unit, begin) or _is_occasion(unit, begin):
        return True
    if unit.low[begin] in OF_THE and unit.tag[stop - 1] & CAPITAL:
        return True
    first = begin + 1 if unit.tag[begin] & DET else begin
    return any(unit.tag[k] & ROLE for k in range(first, min(first + 2, stop)))
