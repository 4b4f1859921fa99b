"""The practice dispatches: their gold is well formed, and they use what their README says they use."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "data" / "practice"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
FIRST_LINE = "Dépêche inventée — personnes, institutions et faits fictifs"
SPANS = ("statements", "names", "ignored", "dates", "quantities")
KINDS = {"statements": {"direct", "mixed", "indirect"}, "names": {"person", "organisation", "place"}}
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
# How far from a statement its attribution may stand: the sentence next to it, with a long function in it.
REACH = 420
CONSTRUCT_GROUPS = (
    "marks", "attribution", "passive", "reflexive", "abbreviation", "not a statement:", "speaker:", "names:",
    "not a name:", "dates:", "quantities:",
)


def article(name: str) -> str:
    """The text as stored: read as bytes, so that CRLF stays CRLF."""
    return (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


def gold(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def readme_rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading of the README."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    section = text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def test_every_article_has_its_gold_and_the_other_way_round():
    assert len(NAMES) >= 14
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_first_line_says_that_it_is_invented(name):
    first, second = article(name).splitlines()[:2]
    assert first == FIRST_LINE
    assert second == ""


@pytest.mark.parametrize("name", NAMES)
def test_an_article_has_the_length_of_a_short_dispatch(name):
    story = article(name).split("\n", 2)[2]
    assert 150 <= len(story.split()) <= 450


@pytest.mark.parametrize("name", NAMES)
def test_offsets_hold(name):
    text, found = article(name), gold(name)
    assert set(found) - {"published"} == set(SPANS)
    for what in SPANS:
        starts = [row["start"] for row in found[what]]
        assert starts == sorted(starts)
        for row in found[what]:
            assert 0 <= row["start"] < row["end"] <= len(text)
            assert text[row["start"]:row["end"]] == row["text"] == row["text"].strip()


@pytest.mark.parametrize("name", NAMES)
def test_kinds_are_those_of_the_guide(name):
    found = gold(name)
    for what, kinds in KINDS.items():
        assert {row["kind"] for row in found[what]} <= kinds


@pytest.mark.parametrize("name", NAMES)
def test_names_do_not_overlap(name):
    found = gold(name)
    spans = sorted((row["start"], row["end"]) for row in found["names"] + found["ignored"])
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize("name", NAMES)
def test_a_quoted_statement_stands_between_marks_and_an_indirect_one_does_not(name):
    text = article(name)
    for row in gold(name)["statements"]:
        before = text[:row["start"]].rstrip()[-1]
        after = text[row["end"]:].lstrip(" \u00a0\u202f.,")[0]
        if row["kind"] == "indirect":  # a straight mark before it may close the sentence before
            assert before not in "«“„‹", row["text"]
        else:  # the other end, or both, may be the attribution that interrupts the quotation
            assert before in "«“„‹\"" or after in "»”›\"", row["text"]


@pytest.mark.parametrize("name", NAMES)
def test_cue_and_speaker_text_are_the_article_s_words_near_the_statement(name):
    text = article(name)
    for row in gold(name)["statements"]:
        around = text[max(0, row["start"] - REACH):row["start"]] + "\n" + text[row["end"]:row["end"] + REACH]
        for key in ("cue", "speaker_text"):
            assert row[key] is None or row[key] in around, (row["text"], key, row[key])
        assert row["speaker"] != "" and isinstance(row["optional"], bool)
        assert row["speaker"] or row["optional"], row["text"]


@pytest.mark.parametrize("name", NAMES)
def test_a_person_who_speaks_is_a_person_named_in_the_article(name):
    found = gold(name)
    people = {row["text"] for row in found["names"] if row["kind"] == "person"}
    others = {row["text"] for row in found["names"] if row["kind"] != "person"}
    for row in found["statements"]:
        speaker = row["speaker"]
        if speaker and speaker[0].isupper() and speaker.split()[0] not in {"Le", "Nos", "Ses", "Un", "Une"}:
            parts = re.split(r" et (?=[A-Z])", speaker)
            assert all(part in people | others for part in parts), speaker


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_days_of_the_calendar_and_agree_with_their_weekday(name):
    for row in gold(name)["dates"]:
        assert row["resolution"] in {"day", "month", "year", None}
        assert (row["date_from"] is None) == (row["date_to"] is None)
        if row["date_from"] is None:
            continue
        first, last = date.fromisoformat(row["date_from"]), date.fromisoformat(row["date_to"])
        assert first <= last
        named = [word for word in WEEKDAYS if re.search(rf"\b{word}\b", row["text"].lower())]
        assert set(named) <= {WEEKDAYS[first.weekday()], WEEKDAYS[last.weekday()]}, row


@pytest.mark.parametrize("name", NAMES)
def test_the_publication_date_is_the_one_in_the_dateline(name):
    found = gold(name)
    if "published" in found:
        published = found["published"]
        assert [row["text"] for row in found["dates"] if row["optional"] and row["date_from"] == published]
    else:
        assert not [row for row in found["dates"] if row["resolution"] == "day" and row["date_from"]]


@pytest.mark.parametrize("name", NAMES)
def test_quantities_have_a_number_and_words_of_the_article(name):
    text = article(name)
    for row in gold(name)["quantities"]:
        assert isinstance(row["value"], int | float) and row["value"] > 0
        for key in ("unit", "of"):
            assert row[key] is None or row[key] in text
        if not row["optional"] and row["unit"] is None and row["of"] is None:
            assert row["value"] < 1, row  # only a share may go without what it is a share of


def test_the_readme_lists_every_article():
    assert sorted(row[0].strip("`") for row in readme_rows("The articles")) == NAMES


@pytest.mark.parametrize("row", readme_rows("What is used where"), ids=lambda row: row[0])
def test_every_construct_of_the_readme_is_in_its_article(row):
    construct, name, words = row
    assert words in article(name.strip("`")), construct


def test_the_readme_s_constructs_cover_every_group():
    rows = readme_rows("What is used where")
    constructs = [row[0] for row in rows]
    assert len(set(constructs)) == len(constructs)
    for group in CONSTRUCT_GROUPS:
        assert sum(construct.startswith(group) for construct in constructs) >= 2, group
    assert {row[1].strip("`") for row in rows} == set(NAMES)


def test_the_stored_forms_are_kept():
    """What an editor or a checkout could quietly even out."""
    crlf = article("alger-bibliobus")
    assert crlf.count("\n") == crlf.count("\r\n") > 10
    assert article("bamako-riz").count('"') % 2 == 1
    assert re.search("«\u00a0\\w", article("tunis-cheminots"))
    assert re.search("\\d\u202f\\d{3}", article("tunis-cheminots"))
    assert re.search("«\\w", article("geneve-terrasses"))
    assert not re.search("[«»“”„‹›]", article("paris-trains-de-nuit"))
    assert not re.search("[«»“”„‹›\"]", article("cotonou-port"))
    reopening = article("trois-rivieres-traversier")
    assert reopening.count("\n« ") > reopening.count(" »\n")
    assert all(len(line) < 220 for line in article("gironde-incendie").splitlines())


def test_an_article_without_statements_is_among_them():
    assert gold("fribourg-patinoire")["statements"] == []
