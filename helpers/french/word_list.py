"""Which words are French, and their lemmas: the word list of `simplemma`.

It is read as the trie that simplemma keeps in the user's cache: to unpack the list anew takes half a second, as long
as all the rules take to load.
"""

from __future__ import annotations

import logging
import os
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

FRENCH = "fr"
KNOWN, LEMMA = "chevaux", "cheval"  # a list that has them is the list


def is_french(low: str) -> bool:
    """Whether a word, given in lower case, stands in the list."""
    return _word_list().get_lemma(unicodedata.normalize("NFC", low), FRENCH) is not None


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
def _word_list() -> DictionaryLookupStrategy:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_trie())


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_trie()))
