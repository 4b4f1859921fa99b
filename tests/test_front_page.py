"""The README's part that a rerun writes: the picture, the facts, and what the rules get right."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import nbformat
import pandas as pd

from helpers.commands.front_page import (
    BEGIN,
    END,
    PICTURE,
    agreement_table,
    picture_of,
    with_agreement,
    with_findings,
)
from helpers.commands.rerun import scores_of_today
from helpers.figures.findings import findings_of

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def notebook(*findings: str, heading: str = "Actors: who is in it?", picture: bytes | None = None) -> dict:
    outputs = [
        {"output_type": "display_data", "data": {"text/plain": words}, "metadata": {"finding": True}} for words in findings
    ]
    if picture:
        image = {"image/png": base64.b64encode(picture).decode("ascii")}
        outputs.append({"output_type": "display_data", "data": image, "metadata": {"image/png": {"alt": "A strip"}}})
    return {
        "cells": [
            {"cell_type": "markdown", "source": f"# {heading}\n\nWords.", "metadata": {}},
            {"cell_type": "code", "source": "", "outputs": outputs, "metadata": {}, "execution_count": 1},
        ]
    }


def test_the_picture_and_four_facts_are_those_of_the_first_notebook():
    facts = [f"Fact {n}." for n in range(6)]
    written = with_findings(f"{BEGIN}\n{END}", notebook(*facts, picture=b"png"))
    assert written == f"{BEGIN}\n![A strip]({PICTURE})\n\n- Fact 0.\n- Fact 1.\n- Fact 2.\n- Fact 3.\n{END}"


def test_words_of_an_article_cannot_break_the_page():
    assert r"- a \| b \<i\> \[x\](y)" in with_findings(f"{BEGIN}\n{END}", notebook("a | b <i>\n[x](y)"))


def test_only_the_part_between_the_comments_changes():
    readme = f"# Mine\n\n{BEGIN}\nold\n{END}\n\nMine too\n"
    written = with_findings(readme, notebook("Found."))
    assert written.startswith("# Mine\n") and written.endswith(f"{END}\n\nMine too\n") and "old" not in written
    assert with_findings(written, notebook("Found.")) == written


def test_a_readme_without_the_comments_stays():
    assert with_findings("# Mine\n", notebook("Found.")) == "# Mine\n"


def test_found_against_coded_has_a_column_for_each_set():
    columns = ["what", "coded", "f1"]
    dates = "dates, with their days"
    scores = {"2 new": pd.DataFrame([("names", 0, None), (dates, 4, 0.5), ("cues", 1, 1.0)], columns=columns),
              "3 old": pd.DataFrame([("names", 8, 1.0)], columns=columns)}
    assert agreement_table(scores).splitlines() == [
        "| what | 2 new | 3 old |", "|---|---:|---:|", "| names | – | 1.00 (8) |", "| dates, with their days | 0.50 (4) | – |",
    ]


def test_the_readme_says_what_the_first_notebook_finds():
    first, readme = nbformat.read(NOTEBOOKS[0], as_version=4), (ROOT / "README.md").read_text("utf-8")
    assert len(findings_of(first)) == 5
    assert with_findings(readme, first) == readme


def test_the_readme_shows_the_first_notebooks_picture():
    content, alt = picture_of(nbformat.read(NOTEBOOKS[0], as_version=4))
    assert (ROOT / PICTURE).read_bytes() == content
    assert f"]({PICTURE})" in (ROOT / "README.md").read_text("utf-8") and alt


def test_the_readme_has_the_figures_of_today():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert with_agreement(readme, scores_of_today()) == readme
    assert "unseen articles" in readme


def test_the_readme_is_short_and_names_every_notebook():
    readme = (ROOT / "README.md").read_text("utf-8")
    seen = re.sub(r"<!--.*?-->|!\[[^\]]*\]\([^)]*\)", "", readme)  # what a reader sees: no comments, the picture as such
    assert len(re.sub(r"\]\([^)]*\)|```\w*|[|#*`]|---:?", " ", seen).split()) <= 900
    assert all(f"(notebooks/{path.name})" in readme for path in NOTEBOOKS)
