"""How far a name goes in lower case that a body's noun announces: *le collectif Riverains en colère*."""

from __future__ import annotations

from helpers.french.grammar import AUX, CLITIC, FINITE, PAST_PARTICIPLE, REPORT, WEAK
from helpers.names.bodies import adjectives_end, noun_phrase
from helpers.names.facts import ARTICLE_WORD, DETERMINER, FUNCTION_WORD, LINKS, OF_WORD, ORGANISATION_WORD
from helpers.names.placed import with_place
from helpers.names.sight import NameText

INFINITIVE_REACH = 6  # tokens of a body's name behind an infinitive: Agir pour la forêt


def with_lower_case(names: NameText, i: int, j: int, limit: int) -> int:
    """Where an announced name of an ordinary word goes on in lower case: *le collectif Cri des déposants*.

    `i` is its first token, `j` the one after its capitals.
    """
    if j + 1 >= limit or not names.is_ordinary(j - 1):
        return j
    if names.gazetteer.is_infinitive(names.low[j - 1]):
        return _past_infinitive(names, j, limit)
    called = names.facts[j] & DETERMINER and names.is_call(j - 1)
    if called or names.is_a(j - 1, "call"):  # Sauvons le Mali, Stop aux bassines
        return noun_phrase(names, names.past(j, limit, LINKS | ARTICLE_WORD), limit, True, False) or j
    if names.facts[j] & OF_WORD:
        if names.is_a(j + 1, "ends_announced"):
            return j + 2  # Un toit d'abord
        return noun_phrase(names, j + 1, limit, True, False) or j
    if names.facts[j - 1] & DETERMINER and not names.flags(j) & (FINITE | AUX | CLITIC | REPORT):
        return _past_joined(names, adjectives_end(names, j + 1, limit), limit)  # Un toit pour tous
    if _stands_alone_elsewhere(names, i, j):
        return j
    return _past_joined(names, _past_adjective(names, j), limit)


def _past_adjective(names: NameText, j: int) -> int:
    """Where *l'association La Parole libérée*, *la revue Hygiènes hospitalières* ends, before a sign or a verb."""
    adjective = names.is_adjective(j) or names.flags(j) & PAST_PARTICIPLE
    if not (adjective or names.is_a(j, "ends_announced")) or names.facts[j] & ORGANISATION_WORD:
        return j
    verb = names.flags(j + 1) & (FINITE | WEAK | AUX | CLITIC | REPORT)
    return j + 1 if verb or not names.text[j + 1][0].isalpha() else j


def _past_joined(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Riverains en colère*, *le comité Justice et vérité* ends: behind a bare noun."""
    if not names.is_a(j, "joins_announced"):
        return j
    if names.is_a(j + 1, "ends_announced"):
        return j + 2
    if names.facts[j + 1] & FUNCTION_WORD or not names.text[j + 1][0].islower():
        return j
    end = adjectives_end(names, j + 2, limit)
    return with_place(names, end, limit) or end  # Eau et rivières de Bretagne


def _stands_alone_elsewhere(names: NameText, i: int, j: int) -> bool:
    """Whether the article has a name's capitals also with something else behind them, and not as a town's (*de X*)."""
    words, size = names.text[i:j], j - i
    return any(
        names.text[k:k + size] == words and names.low[k + size:k + size + 1] != [names.low[j]]
        for k in range(len(names.text) - size)
        if k != i and names.text[k] == words[0] and not names.facts[k - 1] & OF_WORD
    )


def _past_infinitive(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Naître ici*, *l'association Vivre ensemble à Nort* ends: before a verb, a *qui*, a sign."""
    end = j
    while end < min(limit, j + INFINITIVE_REACH) and names.text[end][0].isalpha():
        small = names.facts[end] & (DETERMINER | LINKS)
        if names.flags(end) & (FINITE | AUX | REPORT) and not small or names.is_a(end, "relative"):
            break
        end += 1
    return names.back(end - 1, j - 1, LINKS | DETERMINER) + 1
