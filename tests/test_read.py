"""`python -m helpers read`: pages beside their articles, in a folder, from standard input, and clear errors."""

from __future__ import annotations

import io
import json
import sys

import pandas as pd
import pytest

from helpers.commands.main import main

STORY = "Lyon, 3 mars 2021 — La maire Anne Morel a affirmé que le pont sera fermé 12 jours.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "my.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def read(*arguments: object) -> int:
    return main(["read", *map(str, arguments)])


def test_a_page_is_written_beside_its_article(article, capsys):
    assert read(article) == 0
    assert "le pont sera fermé" in article.with_suffix(".html").read_text("utf-8")
    assert capsys.readouterr().out == f"{article.with_suffix('.html')}: 1 statement by 1 speaker\n"


def test_read_again_it_is_the_same_page(article):
    assert read(article) == 0
    first = article.with_suffix(".html").read_bytes()
    assert read(article) == 0
    assert article.with_suffix(".html").read_bytes() == first


def test_a_folder_gets_the_page_the_tables_and_the_annotations(article, tmp_path):
    out = tmp_path / "out"
    assert read(article, "--out", out) == 0
    assert (out / "my.html").is_file()
    assert len(pd.read_csv(out / "tables" / "statements.csv")) == 1
    assert json.loads((out / "annotations.jsonld").read_text("utf-8"))


def test_for_a_spreadsheet_no_cell_is_a_formula(tmp_path):
    path = tmp_path / "sums.txt"
    path.write_text("=1+1 est faux, a dit Paul Durand.\n", encoding="utf-8")
    assert read(path, "--out", tmp_path / "out", "--spreadsheet") == 0
    assert pd.read_csv(tmp_path / "out" / "tables" / "paragraphs.csv")["text"][0].startswith("'=1+1")


def test_an_article_from_standard_input(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode("utf-8"))))
    assert read("-", "--out", tmp_path / "my.html") == 0
    assert (tmp_path / "my.html").is_file()


def test_a_headline_is_the_pages_title(tmp_path):
    path = tmp_path / "my.txt"
    path.write_text("Le pont de Lyon fermera en mai\n\n" + STORY, encoding="utf-8")
    assert read(path) == 0
    assert "<h1>Le pont de Lyon fermera en mai</h1>" in path.with_suffix(".html").read_text("utf-8")


def test_the_language_of_the_page(article):
    assert read(article, "--lang", "fr") == 0
    assert "En bref" in article.with_suffix(".html").read_text("utf-8")


def test_corrections_are_applied_and_stay_with_the_page(article, tmp_path):
    path = tmp_path / "my.corrections.csv"
    path.write_text("correction,start,text,speaker\nspeaker,57,le pont sera fermé 12 jours,Paul Durand\n", encoding="utf-8")
    before = path.read_bytes()
    assert read(article, "--corrections", path) == 0
    page = article.with_suffix(".html").read_text("utf-8")
    assert "corrected by hand" in page
    assert "Paul Durand" in page
    assert path.read_bytes() == before


def test_a_correction_that_no_longer_fits_is_said_on_the_page(article, tmp_path, capsys):
    path = tmp_path / "my.corrections.csv"
    path.write_text("correction,start,text\nno statement,3,ces mots-là\n", encoding="utf-8")
    assert read(article, "--corrections", path) == 0
    assert "1 correction did not fit: see the page" in capsys.readouterr().out
    assert "1 correction no longer fits" in article.with_suffix(".html").read_text("utf-8")
    assert "a correction no longer fits" in article.with_suffix(".html").read_text("utf-8")


def test_a_long_article_shows_how_far_it_is(article, capsys, monkeypatch):
    monkeypatch.setattr("helpers.commands.read.LONG_TEXT", 10)
    assert read(article) == 0
    assert "6/6" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "message"), [
    (["-"], "an article from standard input has no place of its own: name one with --out my.html"),
    (["my.txt", "my.txt"], "two articles are called"),
    (["my.txt", "none.txt", "--out", "page.html"], "page.html is one page, and these are 2 articles: name a folder"),
    (["none.txt"], "none.txt: there is no such file"),
    (["my.txt", "--corrections", "none.csv"], "none.csv: there is no such file"),
])
def test_what_is_wrong_is_one_line(arguments, message, article, monkeypatch, capsys):
    monkeypatch.chdir(article.parent)
    assert read(*arguments) == 1
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_a_page_of_somebody_else_is_not_written_over(article, capsys):
    article.with_suffix(".html").write_text("<p>mine</p>", encoding="utf-8")
    assert read(article) == 1
    assert "is no page of this command" in capsys.readouterr().err
    assert article.with_suffix(".html").read_text("utf-8") == "<p>mine</p>"


@pytest.mark.skipif(sys.platform == "win32", reason="needs the links of Unix")
@pytest.mark.parametrize(("link", "articles"), [("tables", ["my"]), ("my", ["my", "other"]), ("my/tables", ["my", "other"])])
def test_nothing_is_written_through_a_link(link, articles, article, tmp_path, capsys):
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    (out / link).parent.mkdir(parents=True)
    (out / link).symlink_to(outside)
    (tmp_path / "other.txt").write_text(STORY, encoding="utf-8")
    assert read(*(tmp_path / f"{name}.txt" for name in articles), "--out", out) == 1
    assert f"{out / link} is a symbolic link: remove it" in capsys.readouterr().err
    assert list(outside.iterdir()) == []
