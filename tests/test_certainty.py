"""How sure it is who speaks: what each means of telling it gives, and that it holds on the practice dispatches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers import Article, tidy_tables
from helpers.tables.trust import same_name

FOLDER = Path(__file__).parents[1] / "data" / "practice"
ROWS = [
    ("Anne Durand a dit que le quai est vieux.", "name", "sure"),
    ("Anne Durand, ministre du Littoral, est venue. La ministre a dit que le quai est vieux.", "role", "sure"),
    ("Anne Durand est venue. Elle affirme que le quai est vieux.", "pronoun", "sure"),
    ("Anne Durand a vu Léa Petit. Elle affirme que le quai est vieux.", "pronoun", "likely"),
    ("Anne Durand est venue. Léa Petit est partie. Elle affirme que le quai est vieux.", "pronoun", "likely"),
    ("La ministre affirme que le quai est vieux.", "description", "guess"),
    ("Une pêcheuse affirme que le quai est vieux.", "description", "likely"),
    ("Anne Durand s'inquiète. « Le quai est vieux, et le port est bien petit. »", "neighbour", "likely"),
]


@pytest.mark.parametrize(("text", "by", "certainty"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_what_told_who_speaks(text: str, by: str, certainty: str) -> None:
    found = tidy_tables(Article.from_text(text)).statements.iloc[-1]
    assert (found["speaker_by"], found["certainty"]) == (by, certainty)


def test_a_statement_that_goes_on() -> None:
    found = tidy_tables(Article.from_text("Anne Durand a dit que le quai est vieux, ajoutant que le port est petit."))
    assert found.statements["speaker_by"].tolist() == ["name", "continuation"]
    assert found.statements["certainty"].tolist() == ["sure", "sure"]


def test_nobody_is_told_by_nothing() -> None:
    found = tidy_tables(Article.from_text("« Le quai est vieux, et le port est bien petit. »")).statements
    assert found["speaker_by"].isna().all() and found["certainty"].isna().all()


def practice() -> list[tuple[bool, str]]:
    """For each annotated statement of the practice dispatches: whether its speaker is found, and how surely."""
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        speakers = tidy_tables(Article.from_text(text)).statements.set_index("start")[["speaker", "certainty"]]
        for gold in json.loads(path.read_text("utf-8"))["statements"]:
            if not gold["optional"] and gold["start"] in speakers.index:
                row = speakers.loc[gold["start"]]
                found.append((same_name(row["speaker"], gold["speaker"]), row["certainty"]))
    return found


def test_sure_and_likely_hold_on_the_practice_dispatches() -> None:
    rows = practice()
    right = {level: [hit for hit, certainty in rows if certainty == level] for level in ("sure", "likely")}
    assert len(right["sure"]) >= len(rows) / 2
    assert sum(right["sure"]) >= 0.97 * len(right["sure"])
    assert sum(right["likely"]) >= 0.85 * len(right["likely"])
