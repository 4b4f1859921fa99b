"""What several tests need: small notebooks, and a collection of one of them in a folder of its own."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest

STORY = (
    " date 2024-02 Rabat — La ministre Léa Œuvrard a affirmé que le port ouvrira en mars.\n\n"
    "Elle a salué l'ONU.\n"
)


@pytest.fixture(scope="session", autouse=True)
def interrupts() -> Iterator[None]:
    """Ctrl-C reaches what the tests start, also where they run in the background of a script, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def write_notebook() -> Callable[..., Path]:
    """A function that writes a notebook of the given code cells, not executed, and gives its path."""

    def write(path: Path, *cells: str, heading: str = "# A notebook") -> Path:
        code = [nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(cells)]
        code[0].metadata.tags = ["parameters"]
        heading_cell = nbformat.v4.new_markdown_cell(heading, id="heading")
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(nbformat.v4.new_notebook(cells=[heading_cell, *code]), path)
        return path

    return write


@pytest.fixture
def collection(tmp_path: Path, write_notebook: Callable[..., Path]) -> Path:
    """The root of a small collection: an article and a notebook that reads it."""
    root = tmp_path / "collection"
    (root / "data").mkdir(parents=True)
    (root / "data" / "article.txt").write_text(STORY, encoding="utf-8")
    write_notebook(
        root / "notebooks" / "00_small.ipynb",
        'article_path = "../data/article.txt"',
        "from pathlib import Path\n\nfrom helpers.figures.findings import say\n\n"
        'say(f"{len(Path(article_path).read_text(encoding=\'utf-8\'))} characters")',
        heading="# A notebook\n\n[about](../README.md) [next](01_next.ipynb) [out](https://example.org)",
    )
    return root
