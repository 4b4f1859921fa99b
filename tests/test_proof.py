"""The proof that the tables quote the article: it has to hold, and it has to be able to fail."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables
from helpers.figures import proof
from helpers.tables.declared import TABLES
from helpers.tables.frames import Tables

TEXT = "Rabat, 3 mars 2021 (MAP) - Léa Roy a affirmé que le cloud coûte 3 millions de dollars.\n\nElle part mardi."


@pytest.fixture(scope="module")
def read():
    article = Article.from_text(TEXT)
    return article, tidy_tables(article)


def test_every_span_holds_and_none_when_moved(read):
    checked = proof.spans(*read)
    assert (checked["rows"] == checked["hold"]).all() and checked["rows"].sum() > 10
    assert {"speaker_start, speaker_end", "cue_start, cue_end"} <= set(checked["offsets"])
    assert proof.spans(*read, shift=1)["hold"].sum() == 0
    assert proof.holds(checked, proof.spans(*read, shift=1)).endswith("moved by one character, none would.")


def test_a_wrong_offset_is_caught(read):
    article, tables = read
    frames = {name: getattr(tables, name).copy() for name in TABLES}
    frames["mentions"].loc[0, ["start", "end"]] += 1
    checked = proof.spans(article, Tables(frames)).set_index("table")
    assert checked.at["mentions", "hold"] == checked.at["mentions", "rows"] - 1


def test_what_no_paragraph_holds_is_told(read):
    article, tables = read
    assert proof.left_over(article, tables) == ""
    frames = {name: getattr(tables, name) for name in TABLES}
    frames["paragraphs"] = frames["paragraphs"].iloc[:1]
    left = proof.left_over(article, Tables(frames))
    assert left == "Ellepartmardi."
    assert "14 characters" in proof.nothing_lost(left)


def test_the_paragraph_to_follow():
    said = tidy_tables(Article.from_text("Il pleut à Rabat.\n\nLéa Roy a affirmé que le port ouvre."))
    assert proof.example(said) == "p2"
    named = tidy_tables(Article.from_text("Il pleut.\n\nRabat et Fès sont au Maroc.\n\nTanger aussi."))
    assert proof.example(named) == "p2"
    assert proof.example(tidy_tables(Article.from_text("Il pleut."))) == "p1"


def test_every_rule_is_told_with_the_file_to_read_it_in(read):
    rules = proof.rules(read[1])
    assert rules["rows"].sum() == sum(len(getattr(read[1], name)) for name in proof.FINDERS)
    where = dict(zip(rules["rule"], rules["where"], strict=True))
    assert where["theme"] == "data/codebook/themes.csv"
    for path in rules["where"]:
        assert (proof.ROOT / path).is_file(), path


def test_rules_of_the_dispatch_are_all_found_in_a_file():
    tables = tidy_tables(Article.from_file(proof.ROOT / "data" / "article.txt"))
    assert [path for path in proof.rules(tables)["where"] if not (proof.ROOT / path).is_file()] == []


def test_characters_one_by_one(read):
    frame = proof.one_by_one(read[0], 27, 30)
    assert list(frame.columns) == ["27", "28", "29"] and frame.iloc[0].tolist() == list("Léa")
    assert proof.one_by_one(Article.from_text("Oui."), 0, 24).shape == (1, 4)
    assert proof.span_in_words(read[0], 27, 30) == "article.text[27:30] is “Léa”. Counted in bytes, its start would be the same."
    assert proof.characters(Article.from_text("Été.")) == (
        "The article has 4 characters; in UTF-8 they take 6 bytes: 2 characters, most often É and é, take more than one."
    )
    assert proof.characters(Article.from_text("Oui.")).endswith("one each.")


def test_the_article_and_its_header(read):
    about = proof.about_article(read[1]).set_index("column")
    assert about.at["published_from", "value"] == "2021-03-03" and about.at["dateline", "meaning"]
    assert "“Rabat, 3 mars 2021 (MAP) -”" in proof.header(read[0])
    assert "no header" in proof.header(Article.from_text("Il pleut."))
    assert proof.found_here(read[1], "p1").startswith("Paragraph p1 holds 1 statement,")
