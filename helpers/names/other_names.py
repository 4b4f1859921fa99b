"""The other name that somebody goes by: *Mory Sidibé, alias Djo Tempête*, *X, de son vrai nom Y*, *X dit Y*.

In: a token at which a name may begin, or the names that are found. Out: that name, or whose other name each is.
"""

from __future__ import annotations

from helpers.names.facts import ARTICLE_WORD, BEFORE_OTHER_NAME, FIRST_NAME, OF_WORD
from helpers.names.no_names import before_marks
from helpers.names.sight import BY_TITLE, CLOSES_NAME, OPENS_NAME, Found, NameText, undecided
from helpers.names.spans import sequence

OPENS_QUOTATION = ("«", "“", '"')
OTHER_NAME_REACH = 8  # tokens between somebody's name and the other one


def other_name(names: NameText, i: int, limit: int) -> Found | None:
    """*alias X*, *surnommé « X »*, *de son vrai nom X*, *X dit Y*; of what kind it is tells the name before it."""
    for words in names.other_names.get(names.text[i], ()):
        if names.text[i:i + len(words)] == words:  # it was read before
            return undecided(i, i + len(words))
    last = before_marks(names, i)
    marked = names.text[last + 1] in OPENS_NAME
    if not marked and names.facts[last] & (ARTICLE_WORD | OF_WORD):
        last -= 1
    if last < 1 or names.known(i, limit) or not _is_told(names, last, marked or _is_aside(names, i, last)):
        return None
    if names.sentence_of[last] != names.sentence_of[i]:
        return None  # ILS ONT DIT. ¶ X est venu
    end = sequence(names, i, limit)
    if marked and names.text[end] not in CLOSES_NAME:
        return None
    return undecided(i, end, f"another name: {names.low[last]}", other_name=True)


def _is_aside(names: NameText, i: int, last: int) -> bool:
    """*le général Omar Vexal, dit Hemol, a souri*: whether a word of no list stands between commas behind *dit* and a
    full name; in a quotation it would be who speaks."""
    if names.text[i + 1] != "," or names.facts[i] & FIRST_NAME or names.is_a(i, "much_cited"):
        return False
    full = names.is_capital(last - 2) and names.is_capital(last - 3)
    begin = names.sentence(i).token_start
    return full and all(mark not in names.text[begin:last] for mark in OPENS_QUOTATION)


def _is_told(names: NameText, last: int, marked: bool) -> bool:
    """Whether the words that end at a token say that a name follows that somebody has beside the one before.

    `marked` says that marks or commas set it apart.
    """
    if not names.facts[last] & BEFORE_OTHER_NAME:
        return False
    if names.is_a(last, "called"):  # X dit Y; X, dit « Y »; X Z, dit Y, but not: « Q », dit X
        comma = marked and names.text[last - 1] == ","
        return names.is_capital(last - 2 if comma else last - 1)
    phrases = names.gazetteer.before_other_name[names.low[last]]
    return any(names.low[last + 1 - len(words):last + 1] == words for words in phrases)


def share_kinds(found: list[Found]) -> None:
    """Each other name is of the kind of the name that it stands beside."""
    for at in _beside_another(found):
        found[at].kind, found[at].weight = found[at - 1].kind or "person", BY_TITLE


def whose_other_name(found: list[Found]) -> dict[int, int]:
    """For each other name of a person, by its index in `found`, the index of the name that it stands beside."""
    whose: dict[int, int] = {}
    for at in _beside_another(found):
        if found[at].kind == found[at - 1].kind == "person":
            whose[at] = whose.get(at - 1, at - 1)
    return whose


def _beside_another(found: list[Found]) -> list[int]:
    """The other names (indices) that stand near the name before them."""
    others = [at for at, name in enumerate(found) if name.other_name and at]
    return [at for at in others if found[at].first - found[at - 1].last <= OTHER_NAME_REACH]
