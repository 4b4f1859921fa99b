"""How far a name goes in lower case that a body's noun announces: *le collectif Riverains en colère*."""

from __future__ import annotations

from helpers.french.grammar import AUX, CLITIC, FINITE, PAST_PARTICIPLE, PREP, REPORT, TIME, WEAK
from helpers.names.bodies import adjectives_end, noun_phrase
from helpers.names.facts import ARTICLE_WORD, DETERMINER, FUNCTION_WORD, LINKS, OF_WORD, ORGANISATION_WORD, PLACE_WORD
from helpers.names.placed import with_place
from helpers.names.sight import NameText

INFINITIVE_REACH = 6  # tokens of a body's name behind an infinitive: Agir pour la forêt


def with_lower_case(names: NameText, i: int, j: int, limit: int) -> int:
    """Where an announced name of an ordinary word goes on in lower case: *le collectif Cri des déposants*.

    `i` is its first token, `j` the one after its capitals.
    """
    if j + 1 >= limit or names.text[j][0].isupper() or not names.is_ordinary(j - 1):
        return j
    if names.is_a(j - 1, "speaks_as_we"):
        return _past_we(names, j, limit)
    if names.gazetteer.is_infinitive(names.low[j - 1]):
        return _past_infinitive(names, j, limit)
    if names.facts[j] & DETERMINER and names.is_call(j - 1):
        return _past_object(names, j, limit)
    if names.is_a(j - 1, "call"):
        return _past_call(names, j, limit)
    if names.facts[j] & OF_WORD:
        noun = j + 2 if names.facts[j + 1] & ARTICLE_WORD else j + 1
        needs = names.is_a(j - 1, "needs_of")  # Les Amis du canal
        if noun >= limit or names.facts[noun] & (ORGANISATION_WORD | PLACE_WORD) and not needs:
            return j  # le syndicat Alliance de la police nationale
        return noun_phrase(names, noun, limit, True, False) or j
    if names.facts[j - 1] & DETERMINER and not names.flags(j) & (FINITE | AUX | CLITIC | REPORT):
        return _past_joined(names, adjectives_end(names, j + 1, limit), limit)  # Un toit pour tous
    if _stands_alone_elsewhere(names, i, j):
        return j
    return _past_joined(names, _past_adjective(names, j, limit), limit)


def _past_we(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Nous toutes*, *le mouvement Nous voulons des coquelicots* ends."""
    if names.is_a(j, "ends_announced"):
        return j + 1
    if not names.low[j].endswith(names.gazetteer.calling_endings) or not names.facts[j + 1] & (DETERMINER | OF_WORD):
        return j
    return noun_phrase(names, names.past(j + 1, limit, DETERMINER | OF_WORD), limit, True, False) or j


def _past_adjective(names: NameText, j: int, limit: int) -> int:
    """Where *l'association La Parole libérée*, *la revue Hygiènes hospitalières* ends, before a sign or a verb."""
    low, flags = names.low[j], names.flags(j)
    adjective = names.gazetteer.is_adjective(low) or flags & PAST_PARTICIPLE or names.is_a(j, "ends_announced")
    if not adjective or names.facts[j] & (FUNCTION_WORD | ORGANISATION_WORD) or flags & (FINITE | AUX):
        return j
    verb = names.flags(j + 1) & (FINITE | WEAK | AUX | CLITIC | REPORT)
    return j + 1 if verb or not names.text[j + 1][0].isalpha() else j


def _past_joined(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Riverains en colère*, *le comité Justice et vérité* ends: behind a bare noun."""
    if j + 1 >= limit or not names.is_a(j, "joins_announced"):
        return j
    if names.is_a(j + 1, "ends_announced"):
        return j + 2
    low, flags = names.low[j + 1], names.flags(j + 1)
    small = names.facts[j + 1] & FUNCTION_WORD or flags & (FINITE | AUX | TIME | PREP)
    noun = not small and names.text[j + 1][0].islower() and names.is_ordinary(j + 1)
    if not noun or names.gazetteer.is_infinitive(low):
        return j
    end = adjectives_end(names, j + 2, limit)
    return with_place(names, end, limit) or end  # Eau et rivières de Bretagne


def _past_call(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Stop aux bassines*, *Non au transfert* ends: behind what it calls for or against."""
    noun = names.past(j, limit, LINKS | ARTICLE_WORD)
    return noun_phrase(names, noun, limit, True, False) or j if j < noun < limit else j


def _stands_alone_elsewhere(names: NameText, i: int, j: int) -> bool:
    """Whether the article has a name's capitals also with something else behind them, and not as a town's (*de X*)."""
    words, size = names.text[i:j], j - i
    return any(
        names.text[k:k + size] == words and names.low[k + size:k + size + 1] != [names.low[j]]
        for k in range(len(names.text) - size)
        if k != i and names.text[k] == words[0] and not names.facts[k - 1] & OF_WORD and not names.after_preposition(k)
    )


def _past_infinitive(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Naître ici*, *l'association Vivre ensemble à Nort* ends: before a verb, a *qui*, a sign."""
    end = j
    while end < min(limit, j + INFINITIVE_REACH) and names.text[end][0].isalpha():
        verb = names.flags(end) & (FINITE | AUX | REPORT) and not names.facts[end] & (DETERMINER | LINKS)
        if verb or names.is_a(end, "relative"):
            break
        end += 1
    return names.back(end - 1, j - 1, LINKS | DETERMINER) + 1


def _past_object(names: NameText, j: int, limit: int) -> int:
    """Where *le collectif Sauvons le Mali*, *le mouvement Balance ton bar* ends, from its determiner on."""
    known = names.known(j + 1, limit)
    if known:
        return j + 1 + len(known.words)
    verb = names.flags(j + 1) & (FINITE | AUX | REPORT | CLITIC)
    return j if verb and not names.is_capital(j + 1) else noun_phrase(names, j + 1, limit, True, False) or j
