"""The French word list: what it knows, and that the trie which is kept knows the same as the list itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import simplemma
from marisa_trie import BytesTrie

from helpers.french import word_list
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


def file_in_place(cache):
    cache.write_text("no folder")


def half_a_trie(cache):
    (folder_in(cache) / "fr.dic").write_bytes(b"half a trie")


def folder_in_the_files_place(cache):
    (folder_in(cache) / "fr.dic" / "more").mkdir(parents=True)


def another_list(cache):
    BytesTrie([("chevaux", b"autre"), ("xyzzy", b"xyzzy")]).save(str(folder_in(cache) / "fr.dic"))


def bytes_that_are_no_words(cache):
    BytesTrie([("chevaux", b"\xff"), ("xyzzy", b"xyzzy")]).save(str(folder_in(cache) / "fr.dic"))


def folder_in(cache):
    folder = cache / "simplemma" / "marisa_trie" / simplemma.__version__
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    "spoil", [file_in_place, half_a_trie, folder_in_the_files_place, another_list, bytes_that_are_no_words]
)
def test_a_cache_that_cannot_be_used_costs_nothing_but_time(spoil, tmp_path):
    spoil(tmp_path / "cache")
    assert_words_are_known({"XDG_CACHE_HOME": str(tmp_path / "cache")})


@pytest.mark.parametrize("home", ["/" + "x" * 300, "no/absolute/path", "/dev/null"])
def test_a_home_that_cannot_be_reached_costs_nothing_but_time(home):
    assert_words_are_known({"HOME": home})
    assert not Path("no").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs the users of Unix")
def test_a_user_without_a_home(monkeypatch):
    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("pwd.getpwuid", {}.__getitem__)
    list_of_words = word_list._trie.__wrapped__().get_dictionary("fr")
    assert list_of_words["chevaux"] == "cheval"


def assert_words_are_known(settings):
    code = "from helpers.french.word_list import is_french; print(is_french('maison'), is_french('xyzzy'))"
    environment = {name: value for name, value in os.environ.items() if name != "XDG_CACHE_HOME"} | settings
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("True False\n", "")
