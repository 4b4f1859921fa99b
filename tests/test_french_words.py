"""The French word list: what it knows, and that the trie which is kept knows the same as the list itself."""

import os
import subprocess
import sys
from pathlib import Path

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


def test_a_file_in_the_place_of_the_cache_costs_nothing_but_time(tmp_path):
    (tmp_path / "cache").write_text("no folder")
    assert_words_are_known({"XDG_CACHE_HOME": str(tmp_path / "cache")})


@pytest.mark.parametrize("home", ["/" + "x" * 300, "no/absolute/path", "/dev/null"])
def test_a_home_that_cannot_be_reached_costs_nothing_but_time(home):
    assert_words_are_known({"HOME": home})
    assert not Path("no").exists()


def assert_words_are_known(settings):
    code = "from helpers.french.word_list import is_french; print(is_french('maison'), is_french('xyzzy'))"
    environment = {name: value for name, value in os.environ.items() if name != "XDG_CACHE_HOME"} | settings
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("True False\n", "")
