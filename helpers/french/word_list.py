"""Which words are French, and their lemmas: the word list of `simplemma`.

To unpack the list takes half a second, and to import simplemma, which makes the rules of all its languages, a tenth.
So its words are kept as a trie between runs (`cache`), for which only `marisa_trie` is needed; lemmas, which few ask
for, come from simplemma itself.
"""

from __future__ import annotations

import unicodedata
from functools import cache, reduce
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.french.cache import kept, key_of, library_files

if TYPE_CHECKING:
    from marisa_trie import Trie

FRENCH = "fr"
APOSTROPHES = ("'", "’", "ʼ")


def is_french(low: str) -> bool:
    """Whether a word, given in lower case, stands in the list, be it with a capital (*paris*)."""
    word, words = unicodedata.normalize("NFC", low), _words()
    return any(
        spelling in words or spelling.capitalize() in words for spelling in [word, *_with_other_apostrophes(word)]
    )


def is_no_name(low: str) -> bool:
    """Whether a word, given in lower case, stands in the list in small letters alone: *pont*, not *pierre*."""
    words = _words()
    return low in words and low.capitalize() not in words


def _with_other_apostrophes(word: str) -> set[str]:
    """*aujourd'hui* with each sign that may be its apostrophe; nothing for a word without one."""
    found = [sign for sign in APOSTROPHES if sign in word]
    straight = reduce(lambda spelling, sign: spelling.replace(sign, "'"), found, word)
    return {straight.replace("'", sign) for sign in APOSTROPHES} if found else set()


def lemma_of(low: str) -> str:
    """The lemma of a word, by the list or by its ending; the word itself where neither knows it."""
    from simplemma import lemmatize

    return lemmatize(low, lang=FRENCH)


@cache
def _words() -> Trie:
    from marisa_trie import Trie

    words = Trie()
    words.frombytes(kept("french", key_of([Path(__file__), *library_files("simplemma", "marisa_trie")]), _make_list))
    return words


def _make_list() -> bytes:
    """The words of the list as the bytes of a trie."""
    from marisa_trie import Trie
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    return Trie(DefaultDictionaryFactory().get_dictionary(FRENCH)).tobytes()
