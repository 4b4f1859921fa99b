"""Every notebook in JupyterLab, in a real browser: opened, cleared, run, saved, and judged by the saved file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from lab import ROOT, Lab, errors_of, find_browser, lab

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
COPIED = ("README.md", "notebooks", "data", "helpers")
each = pytest.mark.parametrize("name", [path.name for path in NOTEBOOKS])


@pytest.fixture(scope="module")
def browser() -> str:
    found = find_browser()
    if found is None:
        missing = "neither Chromium nor Chrome is installed (on Debian: apt-get install chromium)"
        if os.environ.get("BROWSER_TESTS") == "required":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the collection, so that what is saved in JupyterLab does not change the repository."""
    root = tmp_path_factory.mktemp("lab") / "collection"
    root.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, root / name)
    return root


@pytest.fixture(scope="module")
def running(browser: str, collection: Path) -> Iterator[Lab]:
    with lab(collection, collection.parent / "home", browser) as started:
        yield started


def words(cell: nbformat.NotebookNode) -> list[dict[str, str]]:
    """What a cell has put out, with pictures by their kind only: another machine may draw a letter otherwise."""
    return [
        {kind: "" if kind.startswith("image/") else data for kind, data in output.get("data", dict(output)).items()}
        for output in cell.outputs
    ]


@each
def test_runs_and_gives_what_is_stored(name, running, collection):
    path = collection / "notebooks" / name
    stored = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    running.show(path)
    running.choose("Edit", "Clear Outputs of All Cells")
    cleared = running.save(path)
    assert [cell for cell in cleared.cells if cell.get("outputs")] == []
    saved = running.run_all(path)
    running.shut_down()
    assert errors_of(saved) == []
    assert [cell.source for cell in saved.cells] == [cell.source for cell in stored.cells]
    code = [(new, old) for new, old in zip(saved.cells, stored.cells, strict=True) if old.cell_type == "code"]
    assert [new.execution_count for new, _ in code] == list(range(1, len(code) + 1))
    for new, old in code:
        assert words(new) == words(old), old.source
    assert running.outside == []
