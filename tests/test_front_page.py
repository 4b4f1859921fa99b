"""The README's part that a rerun writes: the picture, and each notebook with one thing that it finds."""

from __future__ import annotations

import base64
from pathlib import Path

import nbformat
import pytest

from helpers import tidy_tables
from helpers.commands.front_page import BEGIN, END, PICTURE, picture_of, table_of, with_agreement, with_findings
from helpers.figures.findings import findings_of
from helpers.tables.trust import agreement, cases

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


def test_each_notebook_stands_with_its_first_finding():
    table = table_of({"02_actors.ipynb": notebook("Two actors.", "More."), "09_empty.ipynb": notebook()})
    assert table.splitlines()[2:] == [r"| [02 Actors: who is in it?](notebooks/02_actors.ipynb) | Two actors. |"]


def test_a_headline_goes_before_the_first_finding():
    marked = notebook("First.", "Second.")
    marked["cells"][1]["outputs"][1]["metadata"]["headline"] = True
    assert "Second." in table_of({"02_actors.ipynb": marked})


def test_words_of_an_article_cannot_break_the_table():
    assert r"a \| b \<i\> \[x\](y)" in table_of({"02_a.ipynb": notebook("a | b <i>\n[x](y)")})


def test_only_the_part_between_the_comments_changes():
    readme = f"# Mine\n\n{BEGIN}\nold\n{END}\n\nMine too\n"
    written = with_findings(readme, {"00_a.ipynb": notebook("Found.", picture=b"png")})
    assert written.startswith(f"# Mine\n\n{BEGIN}\n![A strip]({PICTURE})\n\n| notebook")
    assert written.endswith(f"{END}\n\nMine too\n") and "old" not in written
    assert with_findings(written, {"00_a.ipynb": notebook("Found.", picture=b"png")}) == written


def test_a_readme_without_the_comments_stays():
    assert with_findings("# Mine\n", {"00_a.ipynb": notebook("Found.")}) == "# Mine\n"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_the_readme_says_what_the_notebook_finds(path):
    row = table_of({path.name: nbformat.read(path, as_version=4)}).splitlines()[2]
    assert findings_of(nbformat.read(path, as_version=4))
    assert row in (ROOT / "README.md").read_text("utf-8").splitlines()


def test_the_readme_shows_the_first_notebooks_picture():
    content, alt = picture_of(nbformat.read(NOTEBOOKS[0], as_version=4))
    assert (ROOT / PICTURE).read_bytes() == content
    assert f"]({PICTURE})" in (ROOT / "README.md").read_text("utf-8") and alt


def test_the_readme_has_the_figures_of_today():
    scores = agreement([(tidy_tables(article), gold) for article, gold in cases()])
    readme = (ROOT / "README.md").read_text("utf-8")
    assert with_agreement(readme, scores) == readme
    assert "statements, found at all" in readme
