"""What stands before an infinitive of speech: *il convient de*, *non sans*, *après avoir*; is it said, and by whom?"""

from __future__ import annotations

from helpers.french.grammar import CLITIC, OF, PAST_PARTICIPLE, PREP, PUNCT, Grammar
from helpers.speech.units import SpeechUnit
from helpers.speech.words import AND_THEN, DE, NE, QUE, TO

NEGATED_WITHIN = 6  # items from ne to the preposition of n'a pas oublié de
LOOK_BACK = 12  # items between an auxiliary and its participle, at the most: a, pour sa part, également souligné


def is_impersonal(unit: SpeechUnit, infinitive: int, grammar: Grammar) -> bool:
    """*il convient de rappeler*, *il n'est pas inutile de noter*: the writer's own word."""
    low = unit.low
    for k in range(infinitive, max(infinitive - 5, -1), -1):
        opens = k == 0 or unit.tag[k - 1] & PUNCT  # inutile de dire
        if " ".join(low[k - (not opens) : k + 1]) in grammar.words["impersonal"]:
            return True  # force est de constater
        if low[k] in grammar.words["impersonal"]:
            il = next((m for m in range(k - 1, max(k - 5, -1), -1) if low[m] == "il"), None)
            return il is not None and not any(tag & PAST_PARTICIPLE for tag in unit.tag[il:k])  # il a jugé utile de
    return False


def is_left_unsaid(unit: SpeechUnit, first: int, link: int, infinitive: int) -> bool:
    """*n'a pas voulu préciser si*, *n'ont pu relever que*: against *ne cesse de dire*, *n'ont pu que constater que*."""
    between = set(unit.low[link:infinitive])
    return not NE.isdisjoint(unit.low[first:link]) and between.isdisjoint(QUE | unit.grammar.words["says_all_the_same"])


def preposition_before(unit: SpeechUnit, i: int, grammar: Grammar) -> int:
    """The item of *de*, *pour*, *non sans*, *sans* (*nier*) before an infinitive and its clitics, or -1."""
    first = i
    while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & OF:
        first -= 1
    before = unit.low[first - 1] if first else ""
    if before == "quoi" and first > 1 and unit.low[first - 2] in DE:
        return first  # De quoi faire dire au maire que P
    if before in DE and first > 1 and unit.low[first - 2] in QUE:
        return -1  # aussi absurde que de dire que P
    if before == "quoi" and unit.low[first - 2] in DE and unit.word(i + 1) in grammar.infinitives:
        return first if unit.word(i + 2) in TO else -1  # De quoi faire dire au maire que P
    if before == "à" and not grammar.words["brings_to"].isdisjoint(unit.low[max(first - LOOK_BACK, 0) : first - 2]):
        return first - 1  # ce qui a amené la maire à dire que P
    denied = not NE.isdisjoint(unit.low[max(first - NEGATED_WITHIN, 0) : first])
    if first > 1 and unit.low[first - 2] in grammar.words["refuses"] and not denied:
        return -1  # refuse de dire que P, but n'a pas oublié de dire que P
    denies = first > 1 and unit.low[first - 2] == "non" or unit.low[i] in grammar.words["denies"]
    not_without = before == "sans" and denies
    return first - 1 if before in DE or before == "pour" or not_without else -1


def start_of_having(unit: SpeechUnit, j: int) -> int | None:
    """The first item of *après avoir dit*, *pour l'avoir dit*; *avoir* in *après avoir crié et l'avoir dit*."""
    k = j - 1
    while k > 0 and unit.tag[k] & CLITIC and not unit.tag[k] & PREP:
        k -= 1
    if k >= 0 and unit.low[k] in ("après", "pour"):
        return k
    return j if k > 0 and unit.low[k] in AND_THEN and "après" in unit.low[:k] else None
