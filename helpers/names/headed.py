"""A name that begins with the word for what it is: *rue de la Loi*, *Programme Horizon*, *12e arrondissement*."""

from __future__ import annotations

from helpers.names.bodies import organisation
from helpers.names.facts import ARTICLE_WORD, BARE_OF, FIRST_NAME, NUMERAL, OF_WORD, ORGANISATION_WORD, PLACE_WORD
from helpers.names.kinds import classified
from helpers.names.local_bodies import is_department
from helpers.names.namesakes import is_hyphened_person
from helpers.names.placed import with_place
from helpers.names.sight import APPOSITION, NOUN, OTHER_KIND, Found, NameText, no_name
from helpers.names.spans import place_after, sequence


def numbered_place(names: NameText, i: int, limit: int) -> Found:
    """A numbered part of a town, with its number: *le 12e arrondissement de Paris*."""
    end = with_place(names, i + 1, limit)
    if not end or i == 0:
        return no_name(i, i + 1)
    first = i - 2 if names.text[i - 2].isdigit() and i > 1 and len(names.text[i - 1]) < 4 else i - 1
    if not (names.text[first][0].isdigit() or names.is_a(i - 1, "ordinal") or names.facts[i - 1] & NUMERAL):
        return no_name(i, i + 1)
    return Found(first, end, "place", NOUN, f"numbered place: {names.low[i]}")


def headed(names: NameText, i: int, limit: int, uninformative: bool) -> Found | None:
    """A name that begins with an organisation's, a place's, a programme's or another thing's word.

    `uninformative` says that its capital tells nothing, or that it has none.
    """
    if names.is_a(i, "venue") and (venue := _venue(names, i, limit)):
        return venue
    if not names.text[i][0].isupper() or uninformative:
        event = _event_of(names, i, limit) if names.text[i][0].isupper() else None
        return event or _place_headed(names, i, limit) or _body_headed(names, i, limit, True)
    for reading in (_programme_with_acronym, _event_of, _other_headed, _place_headed, _programme_headed):
        found = reading(names, i, limit)
        if found:
            return found
    return _body_headed(names, i, limit, uninformative)


def _other_headed(names: NameText, i: int, limit: int) -> Found | None:
    kind = names.gazetteer.other_names.get(names.low[i])
    treaty = i + 1 < limit and (names.is_a(i + 1, "treaty") or names.facts[i + 1] & OF_WORD)  # Convention de Genève
    if not kind or (names.facts[i] & ORGANISATION_WORD and not treaty):
        return None  # Convention citoyenne pour le climat, which meets
    longest = max(organisation(names, i, limit, False, "long") or 0, sequence(names, i, limit))
    return Found(i, i + 1 if kind == "law" else longest, OTHER_KIND, NOUN, "")


def _event_of(names: NameText, i: int, limit: int) -> Found | None:
    """*Coupe de la Ligue : Nort est battu*: a body's word alone is a part of the cup's name, and no body."""
    if names.gazetteer.other_names.get(names.low[i]) != "event" or i + 1 >= limit or not names.facts[i + 1] & OF_WORD:
        return None
    k = names.past(i + 2, limit, ARTICLE_WORD)
    if k >= limit or not names.is_capital(k) or not names.facts[k] & ORGANISATION_WORD or names.known(k, limit):
        return None
    return Found(i, k + 1, OTHER_KIND, NOUN, "") if sequence(names, k, limit) == k + 1 else None


def _place_headed(names: NameText, i: int, limit: int) -> Found | None:
    if names.is_capital(i) and sequence(names, i, limit) > i + 1 and _is_announced_body(names, i):
        return None
    end = place_after(names, i, limit) if names.gazetteer.place_words.get(names.low[i]) else None
    return Found(i, end, "place", NOUN, f"place word: {names.low[i]}") if end else None


def _is_announced_body(names: NameText, i: int) -> bool:
    """*le fonds Massif Croissance*: whether a body's noun stands right before a name."""
    return i > 0 and names.is_a(i - 1, "announces_body") and names.text[i - 1][0].islower()


def _venue(names: NameText, i: int, limit: int) -> Found | None:
    """*le stade Marcel-Michelin*, *le vélodrome de Nort*, *le Stade Félix-Houphouët-Boigny*, *le Stade de l'Unité*; not
    *le Stade de Nort*, a club."""
    end = place_after(names, i, limit) if names.after_determiner(i) or names.text[i][0].isupper() else None
    of_club = names.text[i][0].isupper() and not (_after_article(names, i + 1) or names.facts[i + 1] & FIRST_NAME)
    if not end or of_club and not is_hyphened_person(names, i + 1):
        return None
    return Found(i, end, "place", NOUN, f"place word: {names.low[i]}")


def _after_article(names: NameText, j: int) -> bool:
    """Whether *de la*, *de l'*, *du* stands at a token, before what no town is called."""
    return names.facts[j] & OF_WORD != 0 and (
        not names.facts[j] & BARE_OF or names.facts[min(j + 1, len(names.text) - 1)] & ARTICLE_WORD != 0
    )


def _programme_headed(names: NameText, i: int, limit: int) -> Found | None:
    if not names.is_a(i, "programme_word"):
        return None
    end = sequence(names, i, limit)
    if end <= i + 1:
        return None
    announced = classified(names, i, end, limit)
    if announced.kind == "organisation":
        return announced
    return Found(i, end, "programme", APPOSITION, f"programme word: {names.low[i]}")


def _programme_with_acronym(names: NameText, i: int, limit: int) -> Found | None:
    """*Accord de libre-échange nord-américain (ALENA)*"""
    if not names.is_a(i, "programme_word"):
        return None
    end = organisation(names, i, limit, False, "long")
    in_brackets = end is not None and names.text[end:end + 1] == ["("] and names.text[end + 2:end + 3] == [")"]
    if not end or not in_brackets or not names.is_acronym(end + 1):
        return None
    return Found(i, end, "programme", NOUN, f"programme word: {names.low[i]}")


def _body_headed(names: NameText, i: int, limit: int, uninformative: bool) -> Found | None:
    end, low = organisation(names, i, limit, uninformative), names.low[i]
    if not end:
        return None
    if " ".join(names.low[i:end]) in names.gazetteer.roles:
        return no_name(i, end)  # le Garde des Sceaux
    if is_department(names, i, end, limit):
        end += 1
    complement = names.gazetteer.complements[low]
    if names.facts[i] & PLACE_WORD and complement != "place" and with_place(names, i + 1, limit) == end:
        return None  # l'État de Borno
    return Found(i, end, "organisation", NOUN, f"organisation word: {low}")
