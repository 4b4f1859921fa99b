"""The same words in another dress give the same rows: characters that look or read the same are read as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import Article, Codebook, Tables, tidy_tables
from helpers.tables.corrections import Correction
from helpers.tables.declared import TABLES
from helpers.text.folding import signs_of

DATA = Path(__file__).resolve().parents[1] / "data"
PATHS = [DATA / "article.txt", *sorted((DATA / "practice").glob("*.txt"))]
TEXTS = {path.stem: unicodedata.normalize("NFC", path.read_text(encoding="utf-8")) for path in PATHS}
SIGNS = signs_of(Codebook.default())
LONG_WORD = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})")
QUOTED = re.compile(r"«\s*([^«»]*?)\s*»")

Dress = Callable[[str], str]


def as_is(text: str) -> str:
    return text


def curled(text: str) -> str:
    return QUOTED.sub(r"“\1”", text)


def straight(text: str) -> str:
    return QUOTED.sub(r'"\1"', text)


def between_letters(sign: str) -> Dress:
    return lambda text: re.sub(r"(?<=[^\W\d_])['’](?=[^\W\d_])", sign, text)


DRESSES: dict[str, tuple[Dress, Dress]] = {  # how the words are written here, and there
    "accents of their own": (as_is, lambda text: unicodedata.normalize("NFD", text)),
    "byte order mark": (as_is, lambda text: "\ufeff" + text),
    "zero-width space at the head": (as_is, lambda text: "\u200b" + text),
    "soft hyphens": (as_is, lambda text: LONG_WORD.sub("\u00ad", text)),
    "zero-width spaces": (as_is, lambda text: LONG_WORD.sub("\u200b", text)),
    "zero-width joiners and marks of direction": (as_is, lambda text: LONG_WORD.sub("\u200d\u200e", text)),
    "hyphen U+2010": (as_is, lambda text: text.replace("-", "\u2010")),
    "hyphen U+2011": (as_is, lambda text: text.replace("-", "\u2011")),
    "apostrophe U+02BC": (as_is, between_letters("\u02bc")),
    "acute accent as an apostrophe": (as_is, between_letters("´")),
    "prime as an apostrophe": (as_is, between_letters("′")),
    "opening mark as an apostrophe": (as_is, between_letters("‘")),
    "guillemets of two signs": (as_is, lambda text: text.replace("«", "<<").replace("»", ">>")),
    "guillemets the other way": (as_is, lambda text: text.translate(str.maketrans("«»", "»«"))),
    "single marks": (curled, lambda text: QUOTED.sub(r"‘\1’", text)),
    "marks of two apostrophes": (straight, lambda text: QUOTED.sub(r"''\1''", text)),
    "line ends NEL": (as_is, lambda text: text.replace("\n", "\u0085")),
    "line ends U+2028": (as_is, lambda text: text.replace("\n", "\u2028")),
    "line ends U+2029": (as_is, lambda text: text.replace("\n", "\u2029")),
    "ligatures": (as_is, lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")),
}


@cache
def read(dress: Dress) -> Tables:
    """The tables of all articles in a dress."""
    articles = [Article.from_text(dress(text), name) for name, text in TEXTS.items()]
    tables = tidy_tables(articles)
    tables.validate(articles)
    return tables


def plain(words: object) -> object:
    """A cell with its words in plain characters, without marks and apostrophes."""
    if not isinstance(words, str):
        return words
    folded = SIGNS.fold(words)
    return re.sub("[“”‘’'\"«»]", "", folded.text if folded else words)


def same_rows(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """A table without its offsets, its words in plain characters."""
    places = [column.name for column in TABLES[name].columns if column.unit in ("code points", "characters")]
    return frame.drop(columns=places).astype(object).map(plain)


@pytest.mark.parametrize("dress", DRESSES)
def test_another_dress_gives_the_same_rows(dress: str) -> None:
    here, there = DRESSES[dress]
    assert any(here(text) != there(text) for text in TEXTS.values())
    expected, found = read(here), read(there)
    for name, frame in expected:
        pd.testing.assert_frame_equal(same_rows(getattr(found, name), name), same_rows(frame, name), obj=name)


# --- the plain form -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "plain_text"),
    [
        ("dé\u00adclaré", "déclaré"),
        ("ce\u0301de\u0301", "cédé"),
        ("a‑t‑il", "a-t-il"),
        ("l‘accord", "l'accord"),
        ("<<Oui>>, dit-il", "«Oui», dit-il"),
        ("»Oui«, dit-il, »mais«", "«Oui», dit-il, «mais»"),
        ("‘L’accord d’hier’, dit-il", "“L’accord d’hier”, dit-il"),
        ("''Oui'', dit-il", '"Oui", dit-il'),
        ("‘’Oui’’, dit-il", '"Oui", dit-il'),
        ("d'''un pari'', dit-il", "d'\"un pari\", dit-il"),
        ("en 1'56''12, dit-il", "en 1'56''12, dit-il"),
        ("ﬁnancer", "financer"),
    ],
)
def test_the_plain_form(text: str, plain_text: str) -> None:
    folded = SIGNS.fold(text)
    assert folded is not None and folded.text == plain_text


@pytest.mark.parametrize("text", ["« L’accord », dit-il.", "Il a cédé, “oui”.", "Suite. » Il ajoute : « Non. »", "Fin. » Il a dit « oui et", "» oui « est un mot", "rock ’n’ roll"])
def test_a_plain_text_is_its_own_plain_form(text: str) -> None:
    assert SIGNS.fold(text) is None


@given(st.text(st.sampled_from("ab é\u00ad\u200b\u0301e«»<>''‘’´\u2010\u0085ﬁﬃ\n."), max_size=30))
def test_every_place_of_the_plain_form_leads_back(text: str) -> None:
    """Characters follow each other in both texts; each is the one that stands there, or stands for it."""
    folded = SIGNS.fold(text)
    if folded is None:
        return
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert folded.starts == sorted(folded.starts) and folded.ends == sorted(folded.ends)
    for at, character in enumerate(folded.text):
        start, end = folded.start(at), folded.end(at + 1)
        assert 0 <= start < end <= len(text)
        original = text[start:end]
        meant = unicodedata.normalize("NFC", original)
        assert character in meant or SIGNS.fold(original) is not None or original in "«»‘’", (character, original)


def test_offsets_and_words_are_those_of_the_stored_text() -> None:
    text = "\ufeff« Le pont a ce\u0301de\u0301 », a dé\u00adclaré Omar Tazi."
    article = Article.from_text(text, "a")
    statement = tidy_tables(article).statements.iloc[0]
    assert (statement["text"], statement["cue"]) == ("Le pont a ce\u0301de\u0301", "a dé\u00adclaré")
    assert text[statement["start"]:statement["end"]] == statement["text"]
    assert [text[sentence.start:sentence.end] for sentence in article.sentences] == [text[1:]]
    assert "".join(article.tokens.text) == re.sub(r"[\s\ufeff]", "", text)


def test_characters_without_ink_alone_are_no_article() -> None:
    with pytest.raises(ValueError, match="empty or only white space"):
        Article.from_text("\ufeff\u200b\u00ad \u2028\u2060")


def test_a_correction_fits_a_text_that_is_not_plain() -> None:
    text = "\ufeff« Le pont a ce\u0301de\u0301 », a dé\u00adclaré Omar Tazi à Léa Morin."
    right = Correction("speaker", 3, "Le pont a ce\u0301de\u0301", speaker="Léa Morin")
    statement = tidy_tables(Article.from_text(text, "a"), corrections=[right]).statements.iloc[0]
    assert (statement["text"], statement["speaker"]) == ("Le pont a ce\u0301de\u0301", "Léa Morin")
