"""The coding by hand of the dispatch: that it holds together, and that the helpers find all of it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from helpers import Article, tidy_tables
from helpers.french.codebook import Codebook
from helpers.tables.frames import Tables

DATA = Path(__file__).resolve().parents[1] / "data"
TABLES = ("statements", "mentions", "actors", "theme_mentions", "dates", "quantities")
EDGE = " \t\r\n\u00a0«»“”\"„‹›.,;:!?…–—"  # neither white space nor punctuation at the ends of a span counts


def coded(name: str) -> list[dict[str, str]]:
    with (DATA / "coding" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="module")
def article() -> Article:
    return Article.from_file(DATA / "article.txt")


@pytest.fixture(scope="module")
def tables(article: Article) -> Tables:
    return tidy_tables(article)


def span(row: dict, prefix: str = "") -> tuple[int, int] | None:
    start, end = row[f"{prefix}start"], row[f"{prefix}end"]
    return None if start == "" or pd.isna(start) else (int(start), int(end))


def trimmed(text: str, row: dict) -> tuple[int, int]:
    start, end = span(row)
    words = text[start:end]
    return end - len(words.lstrip(EDGE)), start + len(words.rstrip(EDGE))


def records(frame: pd.DataFrame) -> list[dict]:
    return frame.to_dict("records")


def missing_as_none(value: object) -> object:
    return None if value == "" or pd.isna(value) else value


# --- the coding holds together ------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in TABLES if name != "actors"])
def test_offsets_hold_and_rows_are_in_text_order(name: str, article: Article) -> None:
    rows = coded(name)
    assert [row["text"] for row in rows] == [article.text[slice(*span(row))] for row in rows]
    assert [span(row) for row in rows] == sorted(span(row) for row in rows)


@pytest.mark.parametrize("part", ["speaker", "cue"])
def test_offsets_of_speakers_and_cues_hold(part: str, article: Article) -> None:
    column = "speaker_text" if part == "speaker" else "cue"
    for row in coded("statements"):
        words = span(row, f"{part}_")
        assert row[column] == (article.text[slice(*words)] if words else "")


def test_values_are_the_ones_that_the_readme_lists() -> None:
    assert {row["kind"] for row in coded("statements")} == {"direct", "mixed", "indirect"}
    assert {row["optional"] for row in coded("statements")} <= {"true", "false"}
    assert all(row["gloss_en"].strip() for row in coded("statements"))
    assert {row["form"] for row in coded("mentions")} == {"name", "acronym", "role", "pronoun"}
    assert {row["kind"] for row in coded("actors")} == {"person", "organisation", "place", "programme"}
    assert {row["gender"] for row in coded("actors") if row["kind"] == "person"} <= {"female", "male"}


def test_a_statement_means_the_same_in_its_paragraph() -> None:
    paragraphs = {int(row["start"]): row["gloss_en"].casefold() for row in coded("paragraphs")}
    for row in coded("statements"):
        around = paragraphs[max(start for start in paragraphs if start <= int(row["start"]))]
        assert row["gloss_en"].casefold() in around
        assert ("pourraient" in row["text"]) == ("could" in row["gloss_en"])


def test_actors_are_those_that_are_mentioned_in_order_of_first_mention() -> None:
    actors = {row["name"]: row for row in coded("actors")}
    assert list(actors) == list(dict.fromkeys(row["actor"] for row in coded("mentions")))
    assert all(row["kind"] == actors[row["actor"]]["kind"] for row in coded("mentions"))
    assert {row["organisation"] for row in actors.values()} - {""} <= set(actors)
    assert {row["speaker"] for row in coded("statements")} <= set(actors)


def test_themes_are_those_of_the_codebook() -> None:
    known = {row["theme_id"] for row in Codebook.default().sheet("themes")}
    assert {row["theme_id"] for row in coded("theme_mentions")} <= known


def test_names_do_not_overlap() -> None:
    names = [span(row) for row in coded("mentions")]
    assert all(before[1] <= after[0] for before, after in zip(names, names[1:], strict=False))


# --- the helpers find what the reader found -----------------------------------------------------------


def compared(
    tables: Tables, article: Article, properties: Callable[[dict], tuple]
) -> tuple[dict[tuple[int, int], tuple], dict[tuple[int, int], tuple]]:
    """Statements found and coded, by their span; what matches an optional one is left out on both sides."""
    gold = {trimmed(article.text, row): row for row in coded("statements")}
    free = [place for place, row in gold.items() if row["optional"] == "true"]
    found = {trimmed(article.text, row): row for row in records(tables.statements)}
    spared = {place for place in found if any(start < place[1] and place[0] < end for start, end in free)}
    return (
        {place: properties(row) for place, row in found.items() if place not in spared},
        {place: properties(row) for place, row in gold.items() if place not in free},
    )


def test_statements_with_their_kind(tables: Tables, article: Article) -> None:
    found, gold = compared(tables, article, lambda row: (row["kind"],))
    assert found == gold


def test_speakers(tables: Tables, article: Article) -> None:
    found, gold = compared(tables, article, lambda row: (row["speaker"], span(row, "speaker_")))
    assert found == gold


def test_cues(tables: Tables, article: Article) -> None:
    found, gold = compared(tables, article, lambda row: (row["cue"], span(row, "cue_")))
    assert found == gold


def test_every_speaker_is_an_actor_of_the_same_name(tables: Tables) -> None:
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
    assert [names[row["speaker_id"]] for row in records(tables.statements)] == list(tables.statements["speaker"])


def test_mentions_with_their_form(tables: Tables) -> None:
    found = [(*span(row), row["form"]) for row in records(tables.mentions)]
    assert found == [(*span(row), row["form"]) for row in coded("mentions")]


@pytest.fixture(scope="module")
def found_actor(tables: Tables) -> dict[str, dict]:
    """For the name of each coded actor: the row of the actor that the helpers found at its first mention."""
    rows = {row["actor_id"]: row for row in records(tables.actors)}
    at = {span(row): row["actor_id"] for row in records(tables.mentions)}
    first = {row["actor"]: span(row) for row in reversed(coded("mentions"))}
    return {name: rows[at[place]] for name, place in first.items()}


def test_mentions_with_their_actor(tables: Tables, found_actor: dict[str, dict]) -> None:
    found = {span(row): row["actor_id"] for row in records(tables.mentions)}
    assert found == {span(row): found_actor[row["actor"]]["actor_id"] for row in coded("mentions")}


def test_actors_are_as_many_as_the_reader_found(tables: Tables, found_actor: dict[str, dict]) -> None:
    assert {row["actor_id"] for row in found_actor.values()} == set(tables.actors["actor_id"])
    assert len(found_actor) == len(tables.actors)


def test_actors_have_the_name_that_the_article_gives_or_a_fuller_one(found_actor: dict[str, dict]) -> None:
    for name, row in found_actor.items():
        assert name == row["name"] or (row["known"] and name == row["acronym"])


@pytest.mark.parametrize("column", ["kind", "gender", "country", "role"])
def test_actors_properties(column: str, found_actor: dict[str, dict]) -> None:
    gold = {row["name"]: missing_as_none(row[column]) for row in coded("actors")}
    assert {name: missing_as_none(row[column]) for name, row in found_actor.items()} == gold


def test_actors_acronyms_that_the_article_gives(found_actor: dict[str, dict]) -> None:
    gold = {row["name"]: row["acronym"] for row in coded("actors") if row["acronym"]}
    assert {name: found_actor[name]["acronym"] for name in gold} == gold


def test_actors_organisation_that_the_role_is_held_in(found_actor: dict[str, dict]) -> None:
    for row in coded("actors"):
        wanted = found_actor[row["organisation"]]["actor_id"] if row["organisation"] else None
        assert missing_as_none(found_actor[row["name"]]["organisation"]) == wanted


def test_themes(tables: Tables) -> None:
    found = {(row["theme_id"], *span(row)) for row in records(tables.theme_mentions)}
    assert found == {(row["theme_id"], *span(row)) for row in coded("theme_mentions")}


def test_dates(tables: Tables) -> None:
    found = [
        (*span(row), row["date_from"].date(), row["date_to"].date(), row["resolution"]) for row in records(tables.dates)
    ]
    assert found == [
        (*span(row), date.fromisoformat(row["date_from"]), date.fromisoformat(row["date_to"]), row["resolution"])
        for row in coded("dates")
    ]


def test_quantities(tables: Tables) -> None:
    found = [(*span(row), row["value"]) for row in records(tables.quantities)]
    assert found == [(*span(row), float(row["value"])) for row in coded("quantities")]


def test_without_the_actors_of_the_codebook_every_actor_is_still_found(article: Article) -> None:
    bare = tidy_tables(article, Codebook.default().without_actors())
    found = {span(row) for row in records(bare.mentions) if row["form"] in ("name", "acronym")}
    assert found >= {span(row) for row in coded("mentions") if row["form"] in ("name", "acronym")}
    assert not bare.actors["known"].any()
