"""Names that the initials in the brackets behind them spell: *la Fédération Eau pour Tous (FET)*.

In: what may be a name. Out: the same, where such a name goes from its first initial to its bracket. What such words
call that is no actor (*le Brevet d'études du premier cycle (BEPC)*) is none, and neither are its initials; those of a
programme are its acronym.
"""

from __future__ import annotations

from helpers.french.lookup import places_of
from helpers.names.facts import ARTICLE_WORD, FUNCTION_WORD, NO_NAME, OF_WORD, ORGANISATION_WORD, ROLE_NOUN
from helpers.names.known import plain_initial
from helpers.names.no_names import is_law
from helpers.names.sight import NOUN, Found, NameText

LEAST_LETTERS = 3  # two letters may stand for any two words


def spelled_out(found: list[Found], names: NameText) -> list[Found]:
    """The names, those with their initials behind them in full."""
    opening = places_of(("(",), names.text)
    for at in [k + 1 for k in opening if _is_in_brackets(k + 1, names)]:
        first = _first_spelled(names, at)
        if first is None:
            continue
        programme = any(name.first == first and name.kind == "programme" for name in found)
        if _is_thing(names, first, at) and not programme:
            found = _without_thing(found, names, first, at)
        elif names.is_capital(first):
            found = _with_whole(found, names, first, at)
    return found


def _with_whole(found: list[Found], names: NameText, first: int, at: int) -> list[Found]:
    """The names with the one from token `first` to the bracket before token `at`, and its initials everywhere."""
    bracket, short = at - 1, names.text[at]
    inside = [name for name in found if first < name.last and name.first < bracket]
    of_it = names.facts[first - 1] & (OF_WORD | ARTICLE_WORD)  # le conseil d'administration de la | Coopérative (CLS)
    if any(name.first < first for name in inside) and not of_it:
        return found
    whole = next((name for name in inside if name.first == first), None)
    if whole is None or whole.kind in ("", "person"):
        whole = Found(first, bracket, "organisation", NOUN, f"spelled by {short} in brackets")
    whole.last = bracket
    kept = [name for name in found if name not in inside]
    if names.facts[at] & NO_NAME or whole.kind == "programme":
        kept = _with_initials(kept, names, whole, short)
    return sorted([*kept, whole], key=lambda name: name.first)


def _with_initials(found: list[Found], names: NameText, whole: Found, short: str) -> list[Found]:
    """The names, with a name's initials wherever these stand."""
    rule = f"initials of {names.phrase(whole.first, whole.last)}"
    places = [k for k, text in enumerate(names.text) if text == short]
    others = [name for name in found if not _is_short(name, names, short)]
    return others + [Found(k, k + 1, whole.kind, NOUN, rule, acronym=True) for k in places]


def _without_thing(found: list[Found], names: NameText, first: int, at: int) -> list[Found]:
    """The names but what stands from token `first` to the bracket before token `at`, and the initials in it."""
    short = names.text[at]
    return [
        name for name in found if not (first < name.last and name.first <= at or _is_short(name, names, short))
    ]


def _is_thing(names: NameText, first: int, short: int) -> bool:
    """Whether a name that begins with a token's word is no actor's: a certificate's, an event's, a law's."""
    if names.is_a(first, "thing") or _is_no_body(names, first, short) or is_law(names, short - 2):
        return True
    return names.gazetteer.other_names.get(names.low[first], "prize") != "prize"


def _is_no_body(names: NameText, first: int, short: int) -> bool:
    """*activité physique adaptée (APA)*: whether small letters spell what no word for a body or a group begins."""
    k = first
    while names.is_a(k, "before_noun"):
        k += 1  # haut conseil pour le climat
    body = (names.facts[k] | names.facts[first - 1]) & (ORGANISATION_WORD | ROLE_NOUN) or names.known(short, short + 1)
    return not (body or names.is_capital(first)) and len(names.text[short]) >= LEAST_LETTERS


def _is_short(name: Found, names: NameText, short: str) -> bool:
    return name.last == name.first + 1 and name.part is None and names.text[name.first] == short


def _is_in_brackets(k: int, names: NameText) -> bool:
    """Whether an acronym stands alone in brackets, or a word that may be written for one: *(Pnlmt)*."""
    if names.text[k + 1] != ")" or not names.is_capital(k):
        return False
    return names.is_acronym(k) or names.text[k].isalpha() and not names.is_ordinary(k)


def _first_spelled(names: NameText, at: int) -> int | None:
    """The token where the name before the bracket of token `at` begins, if its initials are those in the bracket."""
    written = names.text[at]
    letters = [plain_initial(letter) for letter in written if letter.isupper() or not names.is_acronym(at)]  # SCoT
    first = _first_initial(names, at - 1, letters[:], False)
    first = _first_initial(names, at - 1, letters, True) if first is None else first  # Droit au logement (DAL)
    if first is None or len(names.text[at]) < LEAST_LETTERS:
        return None
    if names.facts[first] & ORGANISATION_WORD and not names.is_capital(first):
        first += 1  # l'association Toit pour Chacun (ATC)
    return first


def _first_initial(names: NameText, bracket: int, letters: list[str], of_small: bool) -> int | None:
    """The token of the first initial; all words with a capital need one, small words may have one where `of_small`."""
    k = bracket
    while letters:
        k -= 1
        if not names.text[k][0].isalpha():
            return None
        small = not names.is_capital(k) and names.facts[k] & (FUNCTION_WORD | OF_WORD)
        parts = [plain_initial(part) for part in names.text[k].split("-") if part]
        if len(parts) > 1 and letters[-len(parts):] == parts:
            del letters[-len(parts):]  # non-prolifération (TNP)
        elif plain_initial(names.text[k]) == letters[-1] and (of_small or not small):
            letters.pop()
        elif not small:
            return None
    return None if letters else k
