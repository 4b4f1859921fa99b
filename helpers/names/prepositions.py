"""What the preposition before a name says of it: *à Vauxmoulin*, *dans la Gnagna*, *chez Vexandre*."""

from __future__ import annotations

from helpers.french.grammar import ADV
from helpers.names.facts import ARTICLE_WORD, BEFORE_BODY, FIRST_NAME, JOINS_ALWAYS
from helpers.names.sight import APPOSITION, HARDLY, LOOKS, NOUN, PREPOSITION, Found, NameText, no_name


def is_after_chez(names: NameText, i: int) -> bool:
    """Whether *chez* or its like stands before a token."""
    return i > 0 and names.facts[i - 1] & BEFORE_BODY != 0


def by_preposition(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*à Vauxmoulin*; *chez Vexandre*, *chez Trajet Québec*; *dans la Gnagna*."""
    rule = f"preposition before: {names.low[i - 1]}"
    if is_after_chez(names, i):
        return Found(i, end, "organisation", PREPOSITION, rule)
    if i > 1 and names.facts[i - 1] & ARTICLE_WORD and names.is_a(i - 2, "inside_place"):
        return _inside(names, i, end)
    if i == 0 or not names.is_a(i - 1, "place_preposition"):
        return None
    to_town = names.is_a(i - 1, "town_preposition")
    if end - i > 1 and not to_town and all(map(names.is_ordinary, range(i, end))):
        return no_name(i, end)  # en Session Extraordinaire
    to_person = _to_person(names, i, end)
    if to_person or to_town and names.is_a(i - 2, "before_no_place"):
        return to_person  # succède à X; face à X, mettre fin à X
    if names.begins_anew(i - 1) and end < len(names.text) and names.text[end] == ",":
        return Found(i, end, "place", NOUN, rule)  # À Limbe, …
    return _long_name(names, i, end) or Found(i, end, "place", PREPOSITION, rule)


def _inside(names: NameText, i: int, end: int) -> Found | None:
    """*dans la Gnagna*"""
    unknown = end == i + 1 and not names.is_ordinary(i)
    return Found(i, end, "place", HARDLY, f"after {names.low[i - 2]}") if unknown else None


def _to_person(names: NameText, i: int, end: int) -> Found | None:
    """*succède ensuite à X*"""
    verb = i - 3 if i > 2 and names.flags(i - 2) & ADV else i - 2
    if verb < 0 or not names.is_a(i - 1, "town_preposition") or not names.is_a(verb, "to_person"):
        return None
    return Found(i, end, "person", APPOSITION, f"verb before that takes a person: {names.low[verb]} à")


def _long_name(names: NameText, i: int, end: int) -> Found | None:
    """*à Zahabi Sidy Ould Mouhamed*"""
    if end - i < 3 or not any(names.facts[k] & (FIRST_NAME | JOINS_ALWAYS) for k in range(i + 1, end)):
        return None
    return Found(i, end, "person", LOOKS, "a long name with a first name in it")
