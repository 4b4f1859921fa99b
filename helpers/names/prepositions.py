"""What the preposition before a name says of it: *à Vauxmoulin*, *dans la Gnagna*, *chez Vexandre*."""

from __future__ import annotations

from helpers.french.grammar import ADV
from helpers.names.facts import ARTICLE_WORD, BEFORE_BODY, FIRST_NAME, JOINS_ALWAYS
from helpers.names.sight import APPOSITION, HARDLY, LOOKS, NOUN, PREPOSITION, Found, NameText, no_name


def is_after_chez(names: NameText, i: int) -> bool:
    """Whether *chez* or its like stands before a token."""
    return i > 0 and names.facts[i - 1] & BEFORE_BODY != 0


def by_preposition(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*à Vauxmoulin*; *chez Vexandre*, *chez Trajet Québec*."""
    if is_after_chez(names, i):
        return Found(i, end, "organisation", PREPOSITION, f"preposition before: {names.low[i - 1]}")
    if i > 1 and names.facts[i - 1] & ARTICLE_WORD and names.is_a(i - 2, "inside_place") and end == i + 1:
        return None if names.is_ordinary(i) else Found(i, end, "place", HARDLY, f"after {names.low[i - 2]}")
    if i == 0 or not names.is_a(i - 1, "place_preposition"):
        return None
    if end - i > 1 and not names.is_a(i - 1, "town_preposition") and all(map(names.is_ordinary, range(i, end))):
        return no_name(i, end)  # en Session Extraordinaire
    verb = i - 3 if i > 2 and names.flags(i - 2) & ADV else i - 2  # succède ensuite à X
    if verb >= 0 and names.is_a(verb, "to_person") and names.is_a(i - 1, "town_preposition"):
        return Found(i, end, "person", APPOSITION, f"verb before that takes a person: {names.low[verb]} à")
    return _at_place(names, i, end)


def _at_place(names: NameText, i: int, end: int) -> Found:
    """*À Limbe,*, *à Vauxmoulin*; but *à Zahabi Sidy Ould Mouhamed*, somebody."""
    rule = f"preposition before: {names.low[i - 1]}"
    if names.begins_anew(i - 1) and end < len(names.text) and names.text[end] == ",":
        return Found(i, end, "place", NOUN, rule)
    if end - i > 2 and any(names.facts[k] & (FIRST_NAME | JOINS_ALWAYS) for k in range(i + 1, end)):
        return Found(i, end, "person", LOOKS, "a long name with a first name in it")
    return Found(i, end, "place", PREPOSITION, rule)
