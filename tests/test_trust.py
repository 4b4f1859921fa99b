"""Found against coded: what counts as the same thing, what is left out, and how differences are shown."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from table_maker import tables_of

from helpers.errors import GoldError
from helpers.tables.frames import Tables
from helpers.tables.trust import (
    Gold,
    agreement,
    agreement_by_kind,
    coding_of,
    differences,
    overlap,
    read_case,
    read_coding,
    same_name,
    short,
)
from helpers.text.article import Article

ROOT = Path(__file__).resolve().parents[1]
TEXT = "Léa Roy a dit : « Le port ouvrira en mai. » Elle a ajouté que Tanger, lui, attend 300 grues."


def spot(words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, **more}


@pytest.fixture
def found() -> dict[str, list[dict[str, Any]]]:
    return {
        "statements": [
            spot("Le port ouvrira en mai.", statement_id="st1", kind="direct", speaker="Léa Roy", cue="a dit"),
            spot("Tanger, lui, attend", statement_id="st2", kind="indirect", speaker="Tanger", cue="a ajouté"),
        ],
        "actors": [
            {"actor_id": "roy", "name": "Léa Roy", "kind": "person"},
            {"actor_id": "tanger", "name": "Tanger", "kind": "organisation"},
        ],
        "mentions": [
            spot("Léa Roy", mention_id="m1", actor_id="roy", form="name"),
            spot("Elle", mention_id="m2", actor_id="tanger", form="pronoun"),
            spot("Tanger", mention_id="m3", actor_id="tanger", form="name"),
        ],
        "theme_mentions": [spot("port", theme_id="ports")],
        "dates": [
            spot("mai", date_id="d1", date_from=dt.date(2024, 5, 1), date_to=dt.date(2024, 5, 31), resolution="month"),
        ],
        "quantities": [spot("300 grues", quantity_id="q1", value=300.0, of="grues")],
    }


def gold(**more: Any) -> Gold:
    return Gold(**{
        "statements": [
            spot("Le port ouvrira en mai", kind="direct", speaker="Mme Léa Roy", cue="a dit", optional=False),
            spot("Tanger, lui, attend 300 grues", kind="indirect", speaker="Léa Roy", cue="a ajouté", optional=False),
        ],
        "names": [spot("Léa Roy", kind="person"), spot("Tanger", kind="place")],
        "references": [spot("Elle", actor="Léa Roy")],
        "themes": [spot("port", theme_id="ports"), spot("grues", theme_id="ports")],
        "dates": [spot("mai", date_from="2024-05-01", date_to="2024-05-31")],
        "quantities": [spot("300 grues", value="300")],
        **more,
    })


def tables(found: dict[str, list[dict[str, Any]]]) -> Tables:
    stand_in = {"rule": "a rule", "sentence_id": "s1", "n_words": 1, "known": False, "n_mentions": 1}
    return tables_of("a", {name: [{**stand_in, **row} for row in rows] for name, rows in found.items()})


def counts(frame: pd.DataFrame) -> dict[str, tuple[int, int, int]]:
    return {what: (right, n, coded) for what, right, n, coded, *_ in frame.itertuples(index=False, name=None)}


def test_agreement(found):
    assert counts(agreement([(tables(found), gold())])) == {
        "statements, found at all": (2, 2, 2),
        "statements, with their words": (1, 2, 2),
        "statements, with their words and speaker": (1, 2, 2),
        "statements, with their kind": (2, 2, 2),
        "statements, with their cue": (2, 2, 2),
        "names": (2, 2, 2),
        "names, with their kind": (1, 2, 2),
        "functions and pronouns": (1, 1, 1),
        "functions and pronouns, with their actor": (0, 1, 1),
        "theme places": (1, 1, 2),
        "dates": (1, 1, 1),
        "dates, with their days": (1, 1, 1),
        "quantities": (1, 1, 1),
        "quantities, with their value": (1, 1, 1),
    }


def test_shares(found):
    shares = agreement([(tables(found), gold())]).set_index("what").loc["theme places"]
    assert (shares["precision"], shares["recall"]) == (1.0, 0.5)
    assert shares["f1"] == pytest.approx(2 / 3)


def test_nothing_found_and_nothing_coded_divides_by_nothing():
    empty = Gold(statements=[], names=[], dates=[], quantities=[])
    frame = agreement([(Tables.from_rows({}), empty)])
    assert set(frame["what"].str.split(",").str[0]) == {"statements", "names", "dates", "quantities"}
    assert frame[["precision", "recall", "f1"]].isna().all(axis=None)


def test_articles_are_added_up(found):
    pair = (tables(found), gold())
    assert counts(agreement([pair, pair]))["theme places"] == (2, 2, 4)
    not_coded = gold(themes=None)
    assert counts(agreement([pair, (tables(found), not_coded)]))["theme places"] == (1, 1, 2)


def test_optional_statements_count_neither_way(found):
    optional = gold(statements=[
        gold().statements[0], {**gold().statements[1], "optional": True},
    ])
    assert counts(agreement([(tables(found), optional)]))["statements, found at all"] == (1, 1, 1)
    found["statements"].pop()
    assert counts(agreement([(tables(found), optional)]))["statements, found at all"] == (1, 1, 1)


def test_what_is_found_around_an_optional_statement_counts_neither_way(found):
    found["statements"] = [spot("Elle a ajouté que Tanger, lui, attend 300 grues", statement_id="st1", kind="indirect")]
    optional = gold(statements=[spot("300", kind="mixed", optional=True)])
    assert counts(agreement([(tables(found), optional)]))["statements, found at all"] == (0, 0, 0)


def test_ignored_names_count_neither_way(found):
    ignored = gold(names=[spot("Léa Roy", kind="person")], ignored=[spot("Tanger, lui")])
    assert counts(agreement([(tables(found), ignored)]))["names"] == (1, 1, 1)


def test_differences_are_shown_in_text_order_and_in_their_words(found):
    found["dates"] = []
    found["quantities"][0]["value"] = 30.0
    found["theme_mentions"].append(spot("Tanger", theme_id="cities"))
    shown = differences(tables(found), gold())
    assert shown["gloss"].isna().all()
    assert shown.drop(columns="gloss").fillna("").to_numpy().tolist() == [
        ["dates", "missed", "mai", "", "2024-05-01"],
        ["functions and pronouns, with their actor", "different", "Elle", "Tanger", "Léa Roy"],
        ["names, with their kind", "different", "Tanger", "organisation", "place"],
        ["theme places", "not coded", "Tanger", "cities", ""],
        ["statements, with their words", "different", "Tanger, lui, attend", "Tanger, lui, attend",
         "Tanger, lui, attend 300 grues"],
        ["statements, with their words and speaker", "different", "Tanger, lui, attend", "Tanger", "Léa Roy"],
        ["quantities, with their value", "different", "300 grues", "30", "300"],
        ["theme places", "missed", "grues", "", "ports"],
    ]


def test_no_difference_is_an_empty_frame():
    empty = Gold(statements=[], names=[], dates=[], quantities=[])
    frame = differences(Tables.from_rows({}), empty)
    assert list(frame.columns) == ["what", "verdict", "text", "gloss", "found", "coded"]
    assert len(frame) == 0


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 15), 1 / 3), ((0, 5), (5, 10), 0.0), ((0, 4), (8, 9), 0.0)],
)
def test_overlap(one, other, share):
    assert overlap(one, other) == overlap(other, one) == pytest.approx(share)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Léa Roy", "Lea ROY", True), ("Mme Léa Roy", "Léa Roy", True), ("Léa Roy", "Luc Roy", False),
        ("Léa Roy", None, False), (None, None, True), ("Roy", "Léa Roy", True), ("???", "Léa Roy", False),
    ],
)
def test_same_name(one, other, same):
    assert same_name(one, other) is same


def test_the_coding_and_the_practice_articles_are_read():
    coding = read_coding(ROOT / "data" / "coding")
    assert len(coding.statements) > 5
    assert {item["form"] for item in coding.references} == {"role", "pronoun"}
    text = (ROOT / "data" / "article.txt").read_text("utf-8")
    for item in [*coding.statements, *coding.names, *coding.references, *coding.themes, *coding.dates]:
        assert text[item["start"]:item["end"]] == item["text"]
    paths = sorted((ROOT / "data" / "practice").glob("*.json"))
    assert len(paths) >= 12
    assert all(read_case(path).names for path in paths)


def test_a_coding_that_cannot_be_read(tmp_path):
    with pytest.raises(GoldError, match="mentions.csv cannot be read .* Restore it"):
        read_coding(tmp_path)
    (tmp_path / "case.json").write_text("{", "utf-8")
    with pytest.raises(GoldError, match="case.json cannot be read as JSON"):
        read_case(tmp_path / "case.json")
    (tmp_path / "empty.json").write_text(json.dumps({}), "utf-8")
    assert read_case(tmp_path / "empty.json").statements == []


def test_the_coding_of_an_article_is_found_where_it_fits(tmp_path):
    dispatch = ROOT / "data" / "article.txt"
    assert coding_of(Article.from_file(dispatch), dispatch).themes
    practice = ROOT / "data" / "practice" / "dakar-mole.txt"
    assert coding_of(Article.from_file(practice), practice).themes is None
    other = tmp_path / "dakar-mole.txt"
    other.write_text("Il pleut à Dakar.", "utf-8")
    assert coding_of(Article.from_file(other), other) is None
    other.with_suffix(".json").write_text(practice.with_suffix(".json").read_text("utf-8"), "utf-8")
    assert coding_of(Article.from_file(other), other) is None  # its words stand elsewhere
    other.with_suffix(".json").write_text("[1, 2]", "utf-8")
    with pytest.raises(GoldError, match="holds no coding"):
        coding_of(Article.from_file(other), other)


def test_agreement_by_kind(found):
    frame = agreement_by_kind([(tables(found), gold())]).set_index("kind")
    assert frame.loc["direct"].tolist() == [1, 1, 1, 1, 1, 1]
    assert frame.loc["indirect"].tolist() == [1, 1, 0, 0, 1, 0]
    assert frame.loc["all"].tolist() == [2, 2, 1, 1, 2, 1]
    assert agreement_by_kind([]).set_index("kind").loc["all"].tolist() == [0] * 6


def test_actors_are_compared_by_name_where_they_were_coded(found):
    coded = [
        {"name": "Léa Roy", "kind": "person", "country": "MA"},
        {"name": "Oujda", "kind": "place", "country": None},
    ]
    names = [spot("Léa Roy", actor="Léa Roy", kind="person"), spot("ouvrira", actor="Oujda", kind="place")]
    with_actors = gold(actors=coded, names=names)
    scores = counts(agreement([(tables(found), with_actors)]))
    assert scores["actors"] == (1, 2, 2)
    assert scores["actors, with their country"] == (0, 2, 2)
    shown = differences(tables(found), with_actors)
    assert "MA" in shown[shown["what"] == "actors, with their country"]["coded"].tolist()


def test_for_the_reader(found):
    frame = short(differences(tables(found), gold()).assign(text="mot " * 50))
    assert frame["text"].str.endswith("…").all() and (frame["text"].str.len() <= 91).all()
    assert list(frame.columns) == ["kind", "fault", "text", "found", "coded"]
    assert frame[["kind", "fault"]].to_numpy().tolist() == [
        ["functions and pronouns", "actor"], ["names", "kind"], ["statements", "words"], ["statements", "speaker"],
        ["theme places", "missed"],
    ]


def test_the_english_of_the_coder_stands_beside_what_differs(found):
    coded = gold().statements[1] | {"gloss_en": "Tangier, for its part, expects 300 cranes"}
    frame = short(differences(tables(found), gold(statements=[gold().statements[0], coded])))
    assert frame.set_index("fault")["in English"].dropna().to_dict() == {
        "words": "Tangier, for its part, expects 300 cranes", "speaker": "Tangier, for its part, expects 300 cranes",
    }


def test_what_nobody_coded_is_not_compared(found, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"statements": gold().statements}), encoding="utf-8")
    shown = differences(tables(found), read_case(path))
    assert set(shown["what"].str.split(",").str[0]) == {"statements"}


def test_a_speaker_in_nearly_the_same_words_is_no_fault_of_its_own(found):
    """Where the words of a statement differ, its speaker is a fault only if it is another."""
    first, second = gold().statements
    nearly, another = (
        differences(tables(found), gold(statements=[first, second | {"speaker": speaker}]))
        for speaker in ("le Tanger", "Léa Roy")
    )
    told = [frame["what"].str.contains("speaker").any() for frame in (nearly, another)]
    assert told == [False, True]
