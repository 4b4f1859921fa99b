"""The French word list, and how phrases of the codebook are cut; the trie that is kept knows the same as the list."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import simplemma

from helpers import Article, Codebook
from helpers.french.lookup import by_first_word, phrase_at, words_of
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


@pytest.mark.parametrize(("sheet", "column"), [
    ("function_words", "word"), ("statement_words", "word"), ("attributions", "phrase"), ("told_by", "word"),
    ("roles", "noun"), ("other_names", "word"),
])
def test_a_phrase_of_the_codebook_is_cut_like_an_articles_words(sheet, column):
    phrases = [row[column].lower() for row in Codebook.default().sheet(sheet) if row[column][-1] != "."]  # not q.
    assert [phrase for phrase in phrases if words_of(phrase) != Article.from_text(phrase).tokens.low] == []


def test_the_longest_phrase_that_begins_at_a_word_is_found():
    phrases = by_first_word(["le", "le principal intéressé", "ce dernier", "celui-ci"])
    words = Article.from_text("Celui-ci et le principal intéressé").tokens.low
    assert [phrase_at(words, i, phrases) for i in range(len(words))] == [
        ["celui", "-ci"], [], [], ["le", "principal", "intéressé"], [], [],
    ]
