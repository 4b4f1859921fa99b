"""The French word list: what it knows, and that the trie which is kept knows the same as the list itself."""

import pytest
import simplemma

from helpers.french_words import is_french, lemma_of

WORDS = ("maison", "maisons", "étant", "e\u0301tant", "aujourd'hui", "aujourd’hui", "numérique", "lamrani", "xyzzy", "à")


@pytest.mark.parametrize("word", WORDS)
def test_the_trie_knows_what_the_list_knows(word):
    assert is_french(word) == simplemma.is_known(word, "fr")
    assert lemma_of(word) == simplemma.lemmatize(word, lang="fr")


def test_ordinary_words_are_known_and_names_are_not():
    assert is_french("maison") and is_french("e\u0301tant")
    assert not is_french("lamrani") and not is_french("xyzzy")
    assert lemma_of("entreprises") == "entreprise"
