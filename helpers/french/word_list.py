"""Which words are French, and their lemmas: the word list of `simplemma`.

To unpack the list takes half a second, and to import simplemma, which makes the rules of all its languages, a tenth.
So its words are kept as a trie between runs (`cache`), for which only `marisa_trie` is needed; lemmas, which few ask
for, come from simplemma itself, which keeps a trie of its own.
"""

from __future__ import annotations

import logging
import os
import unicodedata
from functools import cache, reduce
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.french.cache import kept, key_of

if TYPE_CHECKING:
    from marisa_trie import Trie
    from simplemma import Lemmatizer
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

FRENCH = "fr"
APOSTROPHES = ("'", "’", "ʼ")
KNOWN, LEMMA = "chevaux", "cheval"  # a list that has them is the list


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
    return _lemmatizer().lemmatize(low, FRENCH)


@cache
def _trie() -> TrieDictionaryFactory:
    """The list, kept in the user's cache folder; unpacked anew where that cannot be used or holds something else."""
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

    # where the cache cannot be written, or another process is about to, the list is unpacked: no need to warn
    logging.getLogger(TrieDictionaryFactory.__module__).setLevel(logging.ERROR)
    try:
        kept = TrieDictionaryFactory()
        if kept.get_dictionary(FRENCH).get(KNOWN) == LEMMA:
            return kept
    except (OSError, RuntimeError, ValueError):  # no home, or none with access; a folder in the file's place
        pass
    return TrieDictionaryFactory(use_disk_cache=False, disk_cache_dir=os.devnull)


@cache
def _words() -> Trie:
    """The words of the list."""
    from marisa_trie import Trie

    origins = (find_spec(name) for name in ("simplemma", "marisa_trie"))
    files = [Path(__file__), *(Path(found.origin) for found in origins if found and found.origin)]
    words = Trie()
    words.frombytes(kept("french", key_of(files), lambda: Trie(_trie().get_dictionary(FRENCH)).tobytes()))
    return words


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_trie()))
