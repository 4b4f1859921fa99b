"""A name that begins with the word for what it is: *rue de la Loi*, *Programme Horizon*, *12e arrondissement*."""

from __future__ import annotations

from helpers.names.bodies import SHORT_COMPLEMENTS, organisation
from helpers.names.facts import (
    ARTICLE_WORD,
    LINKS,
    NUMERAL,
    OF_WORD,
    ORGANISATION_WORD,
    PART_OF_NAME,
    PLACE_WORD,
)
from helpers.names.placed import with_place
from helpers.names.sight import NOUN, OTHER_KIND, Found, NameText, no_name
from helpers.names.spans import after_definite, place_after, sequence

SENDER_LINES = 3  # paragraphs, the first ones, in which who sends a release may stand alone
FEWEST_WORDS, MOST_WORDS = 2, 7  # of such a name
ELIDED = "'’"


def numbered_place(names: NameText, i: int, limit: int) -> Found:
    """A numbered part of a town, with its number: *le 12e arrondissement de Paris*."""
    end = with_place(names, i + 1, limit)
    if not end:
        return no_name(i, i + 1)
    first = i - 2 if names.text[i - 2].isdigit() else i - 1
    if not (names.text[first][0].isdigit() or names.is_a(i - 1, "ordinal") or names.facts[i - 1] & NUMERAL):
        return no_name(i, i + 1)
    return Found(first, end, "place", NOUN, f"numbered place: {names.low[i]}")


def headed(names: NameText, i: int, limit: int, uninformative: bool) -> Found | None:
    """A name that begins with an organisation's, a place's, a programme's or another thing's word.

    `uninformative` says that its capital tells nothing, or that it has none.
    """
    sender = _sender(names, i) if names.is_a(i, "announces_body") and i in names.firsts else None
    if sender:
        return sender
    if names.is_a(i, "venue") and (venue := _venue(names, i, limit)):
        return venue
    if not names.text[i][0].isupper() or uninformative:
        event = _event_of(names, i, limit) if names.text[i][0].isupper() else None
        return event or _place_headed(names, i, limit) or _body_headed(names, i, limit, True)
    for reading in (_programme_with_acronym, _event_of, _other_headed, _place_headed):
        found = reading(names, i, limit)
        if found:
            return found
    return _body_headed(names, i, limit, uninformative)


def _sender(names: NameText, i: int) -> Found | None:
    """*Association Un toit pour tous*, *Fédération des aides à domicile*, alone on one of the first lines: the name of
    who sends it, with its small words, where the article has the same words again."""
    sentence, low = names.sentence(i), names.low[i]
    end = sentence.token_end
    first = i + 1 if names.is_capital(i + 1) and not names.facts[i] & PART_OF_NAME else i
    if sentence.paragraph >= SENDER_LINES or not FEWEST_WORDS <= end - i - 1 <= MOST_WORDS:
        return None
    written = names.text[first:end]
    if names.is_capital(i + 1) and first == i or not all(word[-1].isalnum() or word[-1] in ELIDED for word in written):
        return None
    again = (k for k in range(end, len(names.starts) - len(written) + 1) if names.text[k] == written[0])
    if not any(names.text[k:k + len(written)] == written and names.low[k - 1] != low for k in again):
        return None
    names.sender = written
    return Found(first, end, "organisation", NOUN, f"organisation word{' before' if first > i else ''}: {low}")


def body_of_place(names: NameText, i: int, limit: int) -> Found | None:
    """*RÉGION BRETAGNE*, *Ville de Nort*: a body's word and a known place, alone on one of the first lines."""
    own = names.gazetteer.complements.get(names.low[i], "short")
    if own in SHORT_COMPLEMENTS and not names.is_a(i, "governed"):
        return None  # Parc de Versailles
    sentence, k = names.sentence(i), names.past(i + 1, limit, LINKS)
    place = names.known_place(k, limit) if sentence.paragraph < SENDER_LINES else None
    if not place or k + len(place.words) != sentence.token_end:
        return None
    return Found(i, sentence.token_end, "organisation", NOUN, f"organisation word: {names.low[i]}")


def sender_again(names: NameText, i: int) -> Found | None:
    """The name of who sends the piece, wherever it stands again."""
    end = i + len(names.sender)
    if names.text[i:end] != names.sender:
        return None
    return Found(i, end, "organisation", NOUN, "organisation word before, on the first lines")


def _other_headed(names: NameText, i: int, limit: int) -> Found | None:
    kind = names.gazetteer.other_names.get(names.low[i])
    treaty = names.is_a(i + 1, "treaty") or names.facts[i + 1] & OF_WORD  # Convention de Genève
    if not kind or names.facts[i] & ORGANISATION_WORD and not treaty:
        return None  # Convention citoyenne pour le climat, which meets
    longest = max(organisation(names, i, limit, False, "long") or 0, sequence(names, i, limit))
    return Found(i, i + 1 if kind == "law" else longest, OTHER_KIND, NOUN, "")


def _event_of(names: NameText, i: int, limit: int) -> Found | None:
    """*Coupe de la Ligue : Nort est battu*: a body's word alone is a part of the cup's name, and no body."""
    if names.gazetteer.other_names.get(names.low[i]) != "event" or not names.facts[i + 1] & OF_WORD:
        return None
    k = names.past(i + 2, limit, ARTICLE_WORD)
    if not names.is_capital(k) or not names.facts[k] & ORGANISATION_WORD:
        return None
    return Found(i, k + 1, OTHER_KIND, NOUN, "") if sequence(names, k, limit) == k + 1 else None


def _place_headed(names: NameText, i: int, limit: int) -> Found | None:
    end = place_after(names, i, limit) if names.gazetteer.place_words.get(names.low[i]) else None
    return Found(i, end, "place", NOUN, f"place word: {names.low[i]}") if end else None


def _venue(names: NameText, i: int, limit: int) -> Found | None:
    """*le stade Marcel-Michelin*, *le vélodrome de Nort*, *le Stade Félix-Houphouët-Boigny*, *le Stade de l'Unité*; not
    *le Stade de Nort*, a club."""
    capital = names.text[i][0].isupper()
    club = capital and not (after_definite(names, i + 1) or _is_hyphened_person(names, i + 1))
    end = place_after(names, i, limit) if capital or names.after_determiner(i) else None
    return Found(i, end, "place", NOUN, f"place word: {names.low[i]}") if end and not club else None


def _is_hyphened_person(names: NameText, j: int) -> bool:
    """*Norbert-Zongo*, as what is called after somebody is written."""
    first, hyphen, family = names.text[j].partition("-")
    return bool(hyphen and names.gazetteer.first_names.gender(first)) and family[:1].isupper()


def _programme_with_acronym(names: NameText, i: int, limit: int) -> Found | None:
    """*Accord de libre-échange nord-américain (ALENA)*"""
    if not names.is_a(i, "programme_word"):
        return None
    end = organisation(names, i, limit, False, "long")
    if not end or names.text[end] != "(" or not names.is_acronym(end + 1):
        return None
    return Found(i, end, "programme", NOUN, f"programme word: {names.low[i]}")


def _body_headed(names: NameText, i: int, limit: int, uninformative: bool) -> Found | None:
    end, low = organisation(names, i, limit, uninformative), names.low[i]
    if not end:
        return None
    if " ".join(names.low[i:end]) in names.gazetteer.roles:
        return no_name(i, end)  # le Garde des Sceaux
    complement = names.gazetteer.complements[low]
    if names.facts[i] & PLACE_WORD and complement != "place" and with_place(names, i + 1, limit) == end:
        return None  # l'État de Borno
    return Found(i, end, "organisation", NOUN, f"organisation word: {low}")
