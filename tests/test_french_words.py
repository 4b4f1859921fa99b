"""The French word list: what it knows, and that the trie which is kept knows the same as the list itself."""

import os
import subprocess
import sys

import pytest
import simplemma

from helpers.french.word_list import is_french, lemma_of

WORDS = ("maison", "maisons", "étant", "e\u0301tant", "aujourd'hui", "aujourd’hui", "numérique", "lamrani", "xyzzy", "à")


@pytest.mark.parametrize("word", WORDS)
def test_the_trie_knows_what_the_list_knows(word):
    assert is_french(word) == simplemma.is_known(word, "fr")
    assert lemma_of(word) == simplemma.lemmatize(word, lang="fr")


def test_ordinary_words_are_known_and_names_are_not():
    assert is_french("maison") and is_french("e\u0301tant")
    assert not is_french("lamrani") and not is_french("xyzzy")
    assert lemma_of("entreprises") == "entreprise"


@pytest.mark.parametrize("content", [None, b"half a trie"])
def test_a_cache_that_cannot_be_used_costs_nothing_but_time(content, tmp_path):
    """A file where the cache's folder should be; a trie that another process has not finished writing."""
    cache = tmp_path / "cache"
    if content is None:
        cache.write_text("no folder")
    else:
        folder = cache / "simplemma" / "marisa_trie" / simplemma.__version__
        folder.mkdir(parents=True)
        (folder / "fr.dic").write_bytes(content)
    code = "from helpers.french.word_list import is_french; print(is_french('maison'), is_french('xyzzy'))"
    run = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"XDG_CACHE_HOME": str(cache)}, capture_output=True, text=True
    )
    assert (run.stdout, run.stderr) == ("True False\n", "")
