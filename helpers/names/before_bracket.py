"""Names that the initials in the brackets behind them spell: *la Fédération Eau pour Tous (FET)*.

In: what may be a name. Out: the same, where such a name goes from its first initial to its bracket.
"""

from __future__ import annotations

from helpers.names.facts import FUNCTION_WORD, OF_WORD, ORGANISATION_WORD
from helpers.names.known import plain_initial
from helpers.names.sight import FULL_NAME, NOUN, Found, NameText

LEAST_LETTERS = 3  # two letters may stand for any two words
LONGEST = 15  # tokens before the bracket


def spelled_out(found: list[Found], names: NameText) -> list[Found]:
    """The names, those with their initials behind them in full."""
    for short in [name for name in found if _is_in_brackets(name, names)]:
        bracket = short.first - 1
        first = _first_spelled(names, bracket, names.text[short.first])
        if first is None:
            continue
        inside = [name for name in found if first < name.last and name.first < bracket]
        whole = next((name for name in inside if name.first == first), None)
        if any(name.first < first or name.kind == "person" and name.weight >= FULL_NAME for name in inside):
            continue  # Paul Henri Rey (PHR)
        found = [name for name in found if name not in inside]
        rule = f"spelled by {names.text[short.first]} in brackets"
        if whole is None or _is_only_part(whole, bracket):
            whole = Found(first, bracket, "organisation", NOUN, rule)
        whole.last = bracket
        found = sorted([*found, whole], key=lambda name: name.first)
    return found


def _is_only_part(name: Found, end: int) -> bool:
    """Whether a name is of no body, or of a place that a longer name begins with."""
    return name.kind in (None, "person") or name.last < end and name.kind == "place"


def _is_in_brackets(name: Found, names: NameText) -> bool:
    k = name.first
    alone = name.last == k + 1 and k > 1 and names.is_acronym(k)
    return alone and names.text[k - 1] == "(" and names.text[k + 1:k + 2] == [")"]


def _first_spelled(names: NameText, bracket: int, short: str) -> int | None:
    """The token where the name before a bracket begins, if its initials are those in the bracket."""
    letters = [plain_initial(letter) for letter in short if letter.isalpha()]
    if len(letters) < LEAST_LETTERS:
        return None
    first = _first_initial(names, bracket, letters[:], False)
    first = _first_initial(names, bracket, letters, True) if first is None else first  # Droit au logement (DAL)
    if first is not None and names.facts[first] & ORGANISATION_WORD and not names.is_capital(first):
        first += 1  # l'association Toit pour Chacun (ATC)
    return first if first is not None and names.is_capital(first) else None


def _first_initial(names: NameText, bracket: int, letters: list[str], of_small: bool) -> int | None:
    """The token of the first initial; all words with a capital need one, small words may have one where `of_small`."""
    k = bracket
    while letters and k > max(bracket - LONGEST, 0):
        k -= 1
        if not names.text[k][0].isalpha():
            return None
        small = not names.is_capital(k) and names.facts[k] & (FUNCTION_WORD | OF_WORD)
        if plain_initial(names.text[k]) == letters[-1] and (of_small or not small):
            letters.pop()
        elif not small:
            return None
    return None if letters else k
