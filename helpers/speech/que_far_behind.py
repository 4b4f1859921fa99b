"""The *que* of a verb that stands far behind it: *a dit lundi, au côté du préfet, X, que P*.

In: a unit, a cue, an item behind it. Out: the item of *que* whose clause is what the cue introduces.
"""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    CONJ,
    DET,
    GERUND,
    NUMBER,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    REPORT,
    TIME,
    VERB,
    WEAK,
)
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import after_time, skip_adverbs
from helpers.speech.units import SpeechUnit
from helpers.speech.words import HAVE, LIKE_OR_HAVING, NE, QUE, SO, THE_ONES

INSERT_WORDS = 60  # items of all that may stand between a verb and its *que*


def que_behind_inserts(unit: SpeechUnit, cue: Cue, i: int) -> int:
    """The item of *que* behind more inserts between commas: *a dit lundi, au côté du préfet, X, que P*; or item `i`.

    An insert may have a relative clause where no object stands before it: *a dit à Nort, où il vit, que P*.
    """
    commas, in_relative = unit.low[cue.after : i].count(","), False
    may_have_relative = not unit.tag[cue.after] & DET or bool(unit.tag[cue.after] & PREP)
    for k in range(i, min(i + INSERT_WORDS, len(unit))):
        if unit.low[k] in QUE:
            if unit.low[k - 1] == "," or not may_have_relative or unit.tag[k - 1] & (CAPITAL | TIME):
                return k if commas > 1 and unit.low[k - 1] == "," else i
            in_relative = True  # lors du débat qu'il a mené
        elif unit.low[k] == ",":
            commas, in_relative = commas + 1, False
        elif may_have_relative and unit.tag[k] & REL:
            in_relative = True
        elif unit.tag[k] & (QUOTE | REL) or unit.tag[k] & VERB and not in_relative or unit.low[k] in (":", ";"):
            return i
    return i


def que_behind_phrases(unit: SpeechUnit, cue: Cue, first: int) -> int:
    """The item of *que* behind whom somebody tells, when and where, however much is said of that; or item `first`.

    *a promis aux clients qui ont payé leur billet que P*; not *a promis aux clients un billet que P*.
    """
    begin, low = skip_adverbs(unit, first), unit.low
    leads = unit.flags(begin) & PREP and unit.low[begin] != "des" or unit.word(begin) == ","  # reconnaît des faits
    if not says_what_is(cue) or not leads:
        return first
    depends = False  # a verb or an object in a relative clause, behind a participle
    for k in range(begin, min(begin + INSERT_WORDS, len(unit))):
        tag = unit.tag[k]
        if low[k] in QUE:
            return first if _is_another_que(unit, begin, k) else k
        if tag & QUOTE or low[k] in (":", ";") or tag & REPORT and _is_another_report(unit, begin, k):
            return first
        if tag & (REL | GERUND) or low[k] in LIKE_OR_HAVING:
            depends = True
        elif not depends and _leaves_phrases(unit, k):
            return first
    return first


def _is_another_que(unit: SpeechUnit, begin: int, k: int) -> bool:
    """*que dit le maire*, *n'a que cela*, *tel que lui*, *parce que*, *ceux que*: no clause for what is said."""
    inverted = unit.flags(k + 1) & (VERB | WEAK) and not unit.flags(k + 1) & DET
    only = not NE.isdisjoint(unit.low[begin:k]) or unit.low[k - 1] in SO
    return bool(inverted or only or unit.tag[k - 1] & (CONJ | PREP)) or unit.low[k - 1] in THE_ONES


def _is_another_report(unit: SpeechUnit, begin: int, k: int) -> bool:
    """*, précisant que P*, *avant de préciser que P*, *au maire, qui a répondu hier que P*: another verb's *que*."""
    if unit.tag[k] & AUX or unit.low[k] in HAVE or unit.tag[k - 1] & DET:
        return False
    is_verb = unit.tag[k] & GERUND or unit.low[k] in unit.grammar.infinitives
    in_relative = unit.tag[k] & VERB and reports(unit, k) and any(tag & REL for tag in unit.tag[begin:k])
    return bool(is_verb or in_relative) or unit.word(k + 1) in QUE


def _leaves_phrases(unit: SpeechUnit, k: int) -> bool:
    """Whether a verb, its pronoun or an object stands at an item: *a annoncé à la presse | la fermeture*.

    Not *avant même l'été*, *le 3 mai*, *, la voix basse,*.
    """
    tag, before = unit.tag[k], unit.tag[k - 1]
    if tag & VERB and not tag & DET or tag & PRON and before & PUNCT:
        return True
    leads = tag & DET and not tag & (PREP | ADV) and not before & (PREP | DET | NUMBER)
    even = before & ADV and unit.tag[k - 2] & PREP or unit.word(k + 1) in unit.grammar.words["bearing"]
    return bool(leads) and not even and after_time(unit, k) == k


def says_what_is(cue: Cue) -> bool:
    """Whether a verb says what is, so that an infinitive without a preposition behind it is what is said."""
    says = (row for row in cue.rows if row["strength"] in ("speech", "evidence"))
    return any(row["que"] == "yes" and not row["complement"] for row in says)


def reports(unit: SpeechUnit, k: int) -> bool:
    """Whether a verb is one of speech by itself: *avoir*, *aller* are so only with words that follow them."""
    return bool(unit.tag[k] & REPORT) and not unit.grammar.reports[unit.low[k]].needs
