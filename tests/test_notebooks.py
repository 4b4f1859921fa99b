"""The notebooks as they are stored: run in order, complete, readable everywhere, and true to their outputs.

What they put out is compared by nbval, cell by cell, wherever `pytest` runs over `notebooks/`.
"""

from __future__ import annotations

import ast
import base64
import json
import re
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest

from helpers import Article, tidy_tables
from helpers.commands.rerun import rerun

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)

SHOWS = {"say", "note", "show_table", "show", "display", "print"}  # the calls that put something out
LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)|(?:href|src)=[\"']([^\"']+)[\"']")


@cache
def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def markdown(path: Path) -> str:
    return "\n\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")


def outputs(path: Path) -> list[nbformat.NotebookNode]:
    return [output for cell in code_cells(path) for output in cell.outputs]


def has_to_show(source: str) -> bool:
    """Whether a cell's last statement is a value or a figure, or any of its statements calls what shows something."""
    statements = ast.parse(source).body
    calls = [node.value for node in statements if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)]
    if any(getattr(call.func, "id", getattr(call.func, "attr", "")) in SHOWS for call in calls):
        return True
    last = statements[-1] if statements else None
    if not isinstance(last, ast.Expr) or isinstance(last.value, ast.Constant):
        return False
    return not isinstance(last.value, ast.Call) or ast.unparse(last.value).startswith("figures.")


@each
def test_is_a_valid_notebook_with_fixed_ids(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) >= (4, 5)
    ids = [cell["id"] for cell in json.loads(path.read_text("utf-8"))["cells"]]
    assert len(set(ids)) == len(ids)


@each
def test_was_run_in_order_from_a_fresh_kernel(path):
    assert [cell.execution_count for cell in code_cells(path)] == list(range(1, len(code_cells(path)) + 1))


@each
def test_nothing_failed_and_nothing_warned(path):
    assert [output.ename for output in outputs(path) if output.output_type == "error"] == []
    assert [output.text for output in outputs(path) if output.get("name") == "stderr"] == []


@each
def test_cells_that_should_show_something_do(path):
    silent = [cell.source for cell in code_cells(path) if has_to_show(cell.source) and not cell.outputs]
    assert silent == []
    assert sum(bool(cell.outputs) for cell in code_cells(path)) >= 3


@each
def test_figures_have_alt_text_and_words_below(path):
    for cell in code_cells(path):
        for number, output in enumerate(cell.outputs):
            picture = output.get("data", {}).get("image/png")
            if picture is None:
                continue
            alt = output.metadata["image/png"]["alt"]
            assert re.match(r"\w[^.]{5,}\. \S.{20,}", alt, re.DOTALL), alt
            assert output.data["text/plain"] == alt
            assert "text/html" in cell.outputs[number + 1].data, "no words below the figure"
            width = struct.unpack(">I", base64.b64decode(picture)[16:20])[0]
            assert width >= 2 * output.metadata["image/png"]["width"], "not sharp on a fine screen"


@each
def test_is_small_and_has_no_widgets(path):
    assert path.stat().st_size < 1_000_000
    assert "widgets" not in read(path).metadata
    assert not any("widget" in kind for output in outputs(path) for kind in output.get("data", {}))


@each
def test_outputs_hold_nothing_of_the_machine(path):
    text = "\n".join(json.dumps({**output, "data": words_of(output)}, ensure_ascii=False) for output in outputs(path))
    assert re.findall(r"\bat 0x[0-9a-f]+|/(?:home|root|tmp|work|Users)/\S*|[A-Z]:\\\\\S*", text) == []


def words_of(output: dict[str, Any]) -> dict[str, Any]:
    return {kind: data for kind, data in output.get("data", {}).items() if not kind.startswith("image/")}


@each
def test_outputs_are_plain_enough_for_github(path):
    html = "\n".join(output.get("data", {}).get("text/html", "") for output in outputs(path))
    html = re.sub(r' style="text-align: (left|right);"', "", html)  # stands beside align=, and may go without harm
    html = re.sub(r"<style scoped>.*?</style>", "", html, flags=re.DOTALL)
    assert re.findall(r"<script|<style|\sstyle=|<iframe|\son\w+=", html, re.IGNORECASE) == []
    assert {kind for output in outputs(path) for kind in output.get("data", {})} <= {
        "text/plain", "text/html", "text/markdown", "image/png",
    }


@each
def test_starts_with_its_question_and_its_parameters(path):
    first = read(path).cells[0]
    assert first.cell_type == "markdown" and first.source.startswith("# ")
    parameters = code_cells(path)[0]
    assert parameters.metadata.tags == ["parameters"]
    assert 'article_path = "../data/article.txt"' in parameters.source.splitlines()
    assert not any("parameters" in cell.metadata.get("tags", ()) for cell in code_cells(path)[1:])


@each
def test_links_resolve(path):
    links = [one or other for one, other in LINK.findall(markdown(path))]
    assert links, "a notebook links to the others"
    for link in links:
        target, _, anchor = link.partition("#")
        if link.startswith(("http://", "https://")):
            continue
        assert not target.startswith("/"), link
        file = (path.parent / target).resolve() if target else path
        assert file.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.*)$", markdown(file), re.MULTILINE)
            assert anchor in [heading.strip().replace(" ", "-") for heading in headings], link


def test_every_notebook_is_reached_from_the_first_and_leads_back():
    for path in NOTEBOOKS[1:]:
        assert f"({path.name})" in markdown(NOTEBOOKS[0])
        assert f"({NOTEBOOKS[0].name})" in markdown(path)


@each
def test_markdown_states_nothing_about_this_article(path):
    """It has to be true of any other article too, so it names nobody of this one."""
    tables = tidy_tables(Article.from_file(ROOT / "data" / "article.txt"))
    people = tables.actors[tables.actors["kind"].isin(["person", "organisation", "programme"])]
    names = {*people["name"], *people["acronym"].dropna()}
    words = markdown(path)
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", words)] == []
    assert not re.search(r"[«“]\s?\w+ \w+ \w+ \w+", words), "quotes the article"


def test_cells_are_short():
    lines = [len(cell.source.splitlines()) for path in NOTEBOOKS for cell in code_cells(path)]
    assert sum(length <= 12 for length in lines) >= 0.85 * len(lines)
    assert [length for length in lines if length > 25] == []


# --- does nbval notice? ---------------------------------------------------------------------------------------


@pytest.fixture
def stored(collection, write_notebook):
    """A small notebook, executed and stored as the collection's are."""
    path = write_notebook(
        collection / "notebooks" / "01_checked.ipynb",
        "import pandas as pd",
        "from helpers.figures.findings import say\n\nsay('7 of 10')",
        "pd.DataFrame({'n': [1200, 34]})",
    )
    rerun(collection)
    return path


def nbval(path: Path) -> subprocess.CompletedProcess[str]:
    """What `pytest` does with a notebook of the collection: the same options, from pyproject.toml."""
    settings = ROOT / "pyproject.toml"
    command = [sys.executable, "-m", "pytest", "-q", "-c", str(settings), "--rootdir", str(path.parent), str(path)]
    return subprocess.run([*command, "-p", "no:cacheprovider"], capture_output=True, text=True, timeout=300)


def test_nbval_passes_what_was_not_touched(stored):
    run = nbval(stored)
    assert run.returncode == 0, run.stdout
    assert "3 passed" in run.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [("<td>1200</td>", "<td>1201</td>"), ("7 of 10</blockquote>", "8 of 10</blockquote>")],
    ids=["a number in a table", "a finding"],
)
def test_nbval_catches_a_changed_stored_output(stored, old, new):
    text = stored.read_text("utf-8")
    assert text.count(old) == 1
    stored.write_text(text.replace(old, new), "utf-8")
    run = nbval(stored)
    assert run.returncode == 1, run.stdout
    assert "1 failed, 2 passed" in run.stdout
    assert new in run.stdout
