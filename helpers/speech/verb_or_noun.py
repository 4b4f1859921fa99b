"""Words that may be a verb or something else: *la demande*, *il demande*; *l'opposant*, *s'opposant*."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    OF,
    PAREN,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    ROLE,
)
from helpers.speech.units import SpeechUnit
from helpers.speech.words import OF_WE_OR_YOU, ONE_OF, OWN, QUE, SAME, THE, WE_OR_YOU


def is_object(unit: SpeechUnit, k: int) -> bool:
    """Whether *lui*, *nous*, *en* at item `k` stands between a subject and its verb: *le juge lui demande*."""
    before = unit.tag[k - 1] if k else PUNCT
    if unit.low[k] in WE_OR_YOU and unit.low[k - 1] == "," and not unit.word(k + 1).endswith(OF_WE_OR_YOU):
        return True  # le vote, nous explique X, aura lieu
    if before & QUOTE or k > 1 and unit.low[k - 1] == "," and unit.tag[k - 2] & QUOTE:
        return True  # « Q », lui a demandé X
    return bool(before & (PRON | CLITIC)) or not before & (PREP | CONJ | PUNCT | QUOTE | PAREN | REL | BOUNDARY | ADV)


def stands_like_noun(unit: SpeechUnit, i: int, first: int) -> bool:
    """*la demande*, *de réponse*: a preposition or an article before a word that may be a verb."""
    before = unit.tag[i - 1] if i else 0
    if _is_behind_some(unit, i):
        return False
    if i > 1 and _is_behind_adjective(unit, i) or i and unit.low[i - 1] == "en" and _is_after_en(unit, i):
        return True
    if not before & CLITIC:
        return bool(before & (PREP | OF | DET))
    alone = not (i > 1 and unit.tag[i - 2] & (OF | PREP))  # not: les amis de la | marche :
    announces = unit.word(i + 1) == ":" and not unit.tag[i] & ROLE and alone  # la | rassure : against le juge :
    tells_them = unit.low[i - 1] == "leur" and unit.word(i + 1) in QUE
    return bool(before & DET) and not (announces or tells_them or _takes_clitic(unit, first, i))


def _is_behind_some(unit: SpeechUnit, i: int) -> bool:
    """*l'un affirme*, *un Français sur deux estime*: behind one of several, or a share of them."""
    if unit.low[max(i - 2, 0) : i] in ONE_OF:
        return True
    a_share = i > 2 and unit.low[i - 2] == "sur" and unit.tag[i - 3] & (ROLE | CAPITAL)
    return bool(a_share) and bool(unit.tag[i - 1] & DET) and not unit.tag[i - 1] & CLITIC


def _is_behind_adjective(unit: SpeechUnit, i: int) -> bool:
    """*du même souffle*, *sa seule consigne*: behind a determiner and an adjective that stands before its noun."""
    words, before = unit.grammar.words, unit.low[i - 1]
    alone = before in words["never_alone"] and unit.tag[i - 2] & (DET | OF | PREP)
    opens = i == 2 and unit.low[0] in THE and unit.low[i] not in words["never_verb"]
    if opens and before == SAME and not QUE.isdisjoint(unit.low[i + 1 : i + 3]):
        return False  # la même assure (toutefois) que P
    return bool(alone) or unit.low[i - 2] in OWN and before in words["before_noun"]


def _is_after_en(unit: SpeechUnit, i: int) -> bool:
    """*l'élue en charge du port*: a form of a verb of speech that is a noun there."""
    return unit.low[i] in unit.grammar.words["after_en"]


def _takes_clitic(unit: SpeechUnit, first: int, verb: int) -> bool:
    """Whether *le*, *la*, *l'* at item `first` is an object before its verb rather than an article."""
    if first == 0:
        return False
    tag, low = unit.tag[first - 1], unit.low[first - 1]
    if tag & QUOTE or low == "," and (unit.tag[first - 2] & QUOTE or unit.low[first] == "leur"):
        behind = unit.flags(verb + 1)
        return bool(behind & (DET | CAPITAL)) and not behind & OF  # « Q », l'interroge la juge
    if low == "que" and unit.low[max(first - 2, 0)] == "ainsi":
        return True  # ainsi que le rappelle X
    return bool(tag & (PRON | CAPITAL)) and not tag & PREP or low in ("comme", "qui", "ne", "n'")


def is_adjective(unit: SpeechUnit, j: int) -> bool:
    """*une date limite pour répondre*: no verb behind a noun of which no list knows that it can speak."""
    if j and unit.low[j - 1] == "non":
        return True  # non contente de dire que P
    of_somebody = j > 2 and unit.tag[j - 2] & PREP and unit.tag[j - 3] & (ROLE | CAPITAL)
    if of_somebody:
        return False  # une habitante du quartier persiste à dire que P
    return j > 1 and not unit.tag[j - 1] and bool(unit.tag[j - 2] & DET)


def is_no_gerund(unit: SpeechUnit, i: int) -> bool:
    """*l'opposant*, *maintenant*: a word like a present participle that is a noun or an adverb here."""
    a_noun = unit.tag[i] & ROLE and i > 0 and unit.tag[i - 1] & DET
    return bool(a_noun or unit.tag[i] & ADV and unit.low[i - 1] != "en")
