"""The form in which words are looked up, and the way to remember what was worked out for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Sequence
from itertools import compress
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

KEPT_WORDS = 20_000  # what is kept by word: most words of most articles, and little memory however many articles
KEPT_ANSWERS = 200_000  # what takes a look into a list of all words or names: more than a large corpus asks for

ELIDED_WORDS = r"\b((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|entr|presqu)')"
CUT = re.compile(rf"{ELIDED_WORDS}|(-(?:ci|là)\b)", re.IGNORECASE)  # l'|un, celui|-ci


def lookup_form(word: str) -> str:
    """The form of a word to look up: lower case, straight apostrophe, composed accents."""
    low = word.lower()
    if low.isascii():
        return low
    return unicodedata.normalize("NFC", low.replace("’", "'"))


def places_of(forms: Container[str], words: Sequence[str]) -> list[int]:
    """The indices of the words that are one of the forms, in order."""
    return list(compress(range(len(words)), map(forms.__contains__, words)))


def known_at(known: Kept[str, Value], words: Sequence[str]) -> list[int]:
    """The indices of the words of which something is known, in order."""
    return list(compress(range(len(words)), map(known.__getitem__, words)))


def words_of(phrase: str) -> list[str]:
    """A phrase of the codebook cut like the article's tokens: *d'accord* is two, *ce soir-là* three."""
    return CUT.sub(r"\1 \2", phrase).split()


def listed_phrase(words: list[str], i: int, phrases: dict[str, list[list[str]]]) -> list[str]:
    """The longest of these phrases, by first word, that begins at a word; an empty one where none does."""
    begun = phrases.get(words[i])
    if not begun:
        return []
    return next((phrase for phrase in begun if words[i : i + len(phrase)] == phrase), [])


def by_first_word(phrases: Iterable[str]) -> dict[str, list[list[str]]]:
    """Phrases cut like the article's tokens, by their first word in lower case, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for words in sorted(map(words_of, sorted(phrases)), key=len, reverse=True):
        found.setdefault(words[0].lower(), []).append(words)
    return found


def by_last_word(phrases: Iterable[str]) -> dict[str, list[list[str]]]:
    """Phrases cut like the article's tokens, by their last word."""
    found: dict[str, list[list[str]]] = {}
    for words in map(words_of, sorted(phrases)):
        found.setdefault(words[-1], []).append(words)
    return found


def without_accents(word: str) -> str:
    """A word in the letters that are left of it: *eleve* for *élève*."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


class Kept(dict[Key, Value]):
    """What a function gives by what it is asked for, remembered; all is forgotten when it gets too much to keep."""

    def __init__(self, make: Callable[[Key], Value], most: int = KEPT_WORDS) -> None:
        super().__init__()
        self.make = make
        self.most = most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self.most:
            self.clear()
        self[key] = value = self.make(key)
        return value
