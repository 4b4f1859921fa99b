"""Corrections by hand: read from CSV, applied to what was found, never lost silently."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers import Article, Tables, read_tables, tidy_tables
from helpers.corpus.run import read_corpus
from helpers.errors import CorrectionsError
from helpers.tables.corrections import Correction, read_corrections

STORY = (
    "Lyon, 3 mars 2021 — La maire Anne Morel a affirmé que le pont sera fermé. « Nous attendrons », a dit Paul Durand, "
    "président du club.\n\nIl a ajouté que « rien ne presse ». « Le club survivra. » Jean Petit habite Lyon. "
    "Le bruit va cesser, d'ici là.\n"
)


def at(words: str, text: str = STORY) -> int:
    return text.index(words)


def tables_with(*corrections: Correction, text: str = STORY) -> Tables:
    article = Article.from_text(text)
    tables = tidy_tables(article, corrections=list(corrections))
    tables.validate([article])
    return tables


def said(tables: Tables) -> dict[str, str]:
    return dict(zip(tables.statements["text"].str.strip(" .»"), tables.statements["speaker"], strict=True))


def wrong_speaker(words: str, speaker: str) -> Correction:
    return Correction("speaker", at(words), words, speaker=speaker)


def test_without_corrections_nothing_changes():
    article = Article.from_text(STORY)
    one, other = tidy_tables(article), tidy_tables(article, corrections=[])
    assert all(frame.equals(getattr(other, name)) for name, frame in one)


def test_a_speaker_is_corrected_and_the_pronoun_goes_with_it():
    tables = tables_with(wrong_speaker("rien ne presse", "Anne Morel"))
    row = tables.statements.set_index("text").loc["rien ne presse"]
    assert (row["speaker"], row["speaker_by"], row["certainty"], row["rule"]) == (
        "Anne Morel", "correction", "sure", "corrected by hand",
    )
    assert row["speaker_id"] == "anne-morel"
    pronoun = tables.mentions[tables.mentions["text"] == "Il"].iloc[0]
    assert (pronoun["actor_id"], pronoun["rule"]) == ("anne-morel", "corrected by hand")


def test_what_carries_a_statement_on_goes_with_it():
    before = tables_with().statements.set_index("text")
    assert before.loc["Le club survivra.", "continues"] == before.loc["rien ne presse", "statement_id"]
    assert said(tables_with(wrong_speaker("rien ne presse", "Anne Morel")))["Le club survivra"] == "Anne Morel"


def test_a_speaker_whom_the_article_does_not_name():
    row = tables_with(wrong_speaker("rien ne presse", "Zoé Blanc")).statements.set_index("text").loc["rien ne presse"]
    assert row["speaker"] == "Zoé Blanc"
    assert row.isna()["speaker_id"]


def test_no_statement_takes_the_row_out():
    tables = tables_with(Correction("no statement", at("Nous attendrons"), "Nous attendrons"))
    assert "Nous attendrons" not in said(tables)
    assert tables.statements["statement_id"].tolist() == ["st1", "st2", "st3"]


def test_a_missed_statement_gets_a_row_in_its_place():
    words = "Le bruit va cesser"
    tables = tables_with(Correction("missed statement", at(words), words, speaker="Jean Petit"))
    row = tables.statements.iloc[-1]
    assert (row["text"], row["speaker_id"], row["kind"], row["rule"]) == (words, "jean-petit", "indirect", "corrected by hand")


def test_a_kind_is_corrected():
    tables = tables_with(Correction("kind", at("rien ne presse"), "rien ne presse", kind="direct"))
    assert tables.statements.set_index("text").loc["rien ne presse", "kind"] == "direct"


def test_two_actors_become_one():
    tables = tables_with(Correction("same actor", at("Jean Petit"), "Jean Petit", same_as="Paul Durand"))
    assert "jean-petit" not in set(tables.actors["actor_id"])
    assert tables.mentions.loc[tables.mentions["text"] == "Jean Petit", "actor_id"].tolist() == ["paul-durand"]


def test_the_words_are_looked_for_near_their_place_when_the_article_has_changed():
    correction = wrong_speaker("rien ne presse", "Anne Morel")
    tables = tables_with(correction, text="Mis à jour à 18 heures.\n\n" + STORY)
    assert said(tables)["rien ne presse"] == "Anne Morel"
    assert tables.problems.empty


@pytest.mark.parametrize(("correction", "why"), [
    (Correction("speaker", 3, "ces mots-là manquent", speaker="X"), "its words are not in the article"),
    (Correction("speaker", at("Jean Petit habite"), "Jean Petit habite", speaker="X"), "no statement is found there now"),
    (Correction("no statement", at("Jean Petit habite"), "Jean Petit habite"), "no statement is found there now"),
    (Correction("same actor", at("Jean Petit"), "Jean Petit", same_as="Zoé Blanc"), "nobody is called Zoé Blanc now"),
])
def test_a_correction_that_no_longer_fits_is_a_problem(correction, why):
    (problem,) = tables_with(correction).problems["problem"]
    assert problem.startswith(f"a correction no longer fits ({correction.correction}: “{correction.text}”)")
    assert problem.endswith(why)


def test_only_the_articles_own_corrections_are_applied():
    other = Correction("no statement", at("Nous attendrons"), "Nous attendrons", article_id="another")
    assert "Nous attendrons" in said(tables_with(other))


# --- the file -----------------------------------------------------------------------------------------------------


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "my.corrections.csv"
    path.write_bytes(text.encode("utf-8"))
    return path


@pytest.mark.parametrize("text", [
    "correction,start,text,speaker\nspeaker,12,mots,Anne Morel\n",
    "\ufeffcorrection;start;text;speaker\r\nspeaker;12;mots;Anne Morel\r\n\r\n",
    "article_id,correction,start,text,speaker,kind,same_as\n,speaker,12,mots,Anne Morel,,\n",
])
def test_a_file_is_read(tmp_path, text):
    assert read_corrections(file(tmp_path, text)) == [Correction("speaker", 12, "mots", speaker="Anne Morel")]


def test_words_over_lines_and_formulas_come_back_as_they_were(tmp_path):
    (one,) = read_corrections(file(tmp_path, "correction,start,text\nno statement,1,\"'=1+1\nsuite\"\n"))
    assert one.text == "=1+1\nsuite"


@pytest.mark.parametrize(("text", "message"), [
    ("correction,text\n", r"line 1: no column start\. The columns are article_id, correction"),
    ("correction,start,text\nspeakr,1,mots\n", "line 2, column correction: 'speakr' is none of speaker, kind"),
    ("correction,start,text\nno statement,x,mots\n", "line 2, column start: 'x' is no offset"),
    ("correction,start,text\nno statement,1,\n", "line 2, column text: empty"),
    ("correction,start,text,speaker\nspeaker,1,mots,\n", "line 2, column speaker: empty"),
    ("correction,start,text,kind\nkind,1,mots,quoted\n", "line 2, column kind: 'quoted' is none of direct, mixed, indirect"),
])
def test_a_broken_file_is_said_with_line_and_column(tmp_path, text, message):
    with pytest.raises(CorrectionsError, match=message):
        read_corrections(file(tmp_path, text))


def test_a_file_that_is_not_there_or_no_text(tmp_path):
    with pytest.raises(CorrectionsError, match="there is no such file"):
        read_corrections(tmp_path / "none.csv")
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CorrectionsError, match="is not UTF-8"):
        read_corrections(tmp_path / "bad.csv")


# --- many articles ------------------------------------------------------------------------------------------------


def test_a_corpus_is_corrected_and_read_again_when_a_correction_changes(tmp_path):
    folder, out = tmp_path / "articles", tmp_path / "out"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(STORY, encoding="utf-8")
    read_corpus(folder, out)
    right = Correction("speaker", at("rien ne presse"), "rien ne presse", article_id="a", speaker="Anne Morel")
    read_corpus(folder, out, corrections=[right])
    rows = read_tables(out).statements
    speakers = rows[rows["text"] == "rien ne presse"].set_index("article_id")["speaker"]
    assert speakers.to_dict() == {"a": "Anne Morel", "b": "Paul Durand"}


def test_in_a_corpus_a_correction_names_its_article(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    with pytest.raises(CorrectionsError, match="a correction without an article_id"):
        read_corpus(tmp_path, tmp_path / "out", corrections=[wrong_speaker("rien ne presse", "Anne Morel")])
