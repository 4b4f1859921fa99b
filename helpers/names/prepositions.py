"""What the preposition before a name says of it: *à Vauxmoulin*, *dans la Gnagna*, *chez Vexandre*."""

from __future__ import annotations

from helpers.french.grammar import ADV
from helpers.names.facts import ARTICLE_WORD, BEFORE_BODY
from helpers.names.sight import APPOSITION, HARDLY, NOUN, PREPOSITION, Found, NameText, no_name


def is_after_chez(names: NameText, i: int) -> bool:
    """Whether *chez* or its like stands before a token."""
    return names.facts[i - 1] & BEFORE_BODY != 0


def by_preposition(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*à Vauxmoulin*; *chez Vexandre*, *chez Trajet Québec*; *dans la Gnagna*."""
    rule = f"preposition before: {names.low[i - 1]}"
    if is_after_chez(names, i):
        return Found(i, end, "organisation", APPOSITION if end > i + 1 else PREPOSITION, rule)
    if names.is_a(i - 1, "place_preposition"):
        return _to_place(names, i, end, rule)
    if end == i + 1 and names.facts[i - 1] & ARTICLE_WORD and names.is_a(i - 2, "inside_place"):
        return Found(i, end, "place", HARDLY, f"after {names.low[i - 2]}")
    return None


def _to_place(names: NameText, i: int, end: int, rule: str) -> Found | None:
    """*à Vauxmoulin*; not *succède à X*, *face à X*."""
    to_town = names.is_a(i - 1, "town_preposition")
    if end - i > 1 and not to_town and all(map(names.is_ordinary, range(i, end))):
        return no_name(i, end)  # en Session Extraordinaire
    to_person = _to_person(names, i, end)
    if to_person or to_town and names.is_a(i - 2, "before_no_place"):
        return to_person  # succède à X; face à X, mettre fin à X
    opens = names.begins_anew(i - 1) and names.text[end] == ","  # À Limbe, …
    return Found(i, end, "place", NOUN if opens else PREPOSITION, rule)


def _to_person(names: NameText, i: int, end: int) -> Found | None:
    """*succède ensuite à X*"""
    verb = i - 3 if names.flags(i - 2) & ADV else i - 2
    if not names.is_a(i - 1, "town_preposition") or not names.is_a(verb, "to_person"):
        return None
    return Found(i, end, "person", APPOSITION, f"verb before that takes a person: {names.low[verb]} à")
