"""Every notebook in JupyterLab, in a real browser: opened, cleared, run, saved, and judged by the saved file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from lab import ROOT, Lab, browser_or_skip, errors_of, lab

from helpers import Article, tidy_tables
from helpers.commands.rerun import KERNEL
from helpers.errors import as_plain

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
COPIED = ("README.md", "notebooks", "data", "helpers")
HOSTILE = (
    "Paris, 3 mars 2025 — Le ministre <img src=x onerror=\"window.hacked=1\"> Jean Dupont a affirmé que « le prix est de "
    "$x^2$ et \\(y^2\\) euros, soit <b>cher</b> <script>window.hacked=2; alert(2)</script> et $$z$$ ».\n\n"
    "# Titre [lien](javascript:window.hacked=3) `code` **gras** _nu_ &lt;i&gt; a\\_b \x1b[31mrouge\x1b[0m.\n\n"
    "La présidente d'Air <svg onload=window.hacked=4> France, Marie <script>window.hacked=5</script> Curie, a dit : "
    "« <iframe srcdoc='<script>parent.hacked=6</script>'></iframe> nous voulons $a$ et $b$, "
    "<a href=\"javascript:window.hacked=7\">ici</a> ». Elle a salué <style>p{color:red}</style> l'ONU et "
    "l'association « **Étoiles <b>Vives</b>** » à Lyon.\n"
)
LIVE = "script, style, iframe, svg, b, img:not([src^='data:image/png']), a[href^='javascript'], mjx-container, .MathJax"
each = pytest.mark.parametrize("name", [path.name for path in NOTEBOOKS])


@pytest.fixture(scope="module")
def browser() -> str:
    return browser_or_skip()


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
    running.close()
    assert errors_of(saved) == []
    assert [cell.source for cell in saved.cells] == [cell.source for cell in stored.cells]
    code = [(new, old) for new, old in zip(saved.cells, stored.cells, strict=True) if old.cell_type == "code"]
    assert [new.execution_count for new, _ in code] == list(range(1, len(code) + 1))
    for new, old in code:
        assert words(new) == words(old), old.source
    assert running.outside == []


@pytest.mark.parametrize(("link", "tab"), [("README", "README.md"), ("01 Actors", NOTEBOOKS[1].name)])
def test_links_open_what_they_name(link, tab, running, collection):
    running.page.goto("about:blank")  # a window of its own: no tabs that other tests have left
    running.show(collection / "notebooks" / NOTEBOOKS[0].name)
    running.front(".jp-RenderedMarkdown a", link).first.click()
    running.page.locator(".lm-DockPanel .lm-TabBar-tab.jp-mod-current", has_text=tab).wait_for()


def on_another_article(notebooks: list[Path], article: Path) -> nbformat.NotebookNode:
    """The code cells of several notebooks as one, each started with the article's path: one kernel to start, not many."""
    cells = []
    for path in notebooks:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                parameters = "parameters" in cell.metadata.get("tags", ())
                source = f"{cell.source}\narticle_path = {article.name!r}" if parameters else cell.source
                cells.append(nbformat.v4.new_code_cell(source))
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


def test_words_of_an_article_are_shown_as_written_and_nothing_in_them_is_live(running, collection):
    path = collection / "notebooks" / "all_on_another_article.ipynb"
    article = path.with_name("hostile.txt")
    article.write_text(HOSTILE, "utf-8")
    nbformat.write(on_another_article(NOTEBOOKS, article), path)
    running.show(path)
    saved = running.run_all(path)
    assert errors_of(saved) == []
    outputs = running.front(".jp-OutputArea-output")
    shown = " ".join("".join(outputs.all_inner_texts()).split())
    for paragraph in tidy_tables(Article.from_file(article)).paragraphs["text"]:
        assert " ".join(as_plain(paragraph).split()) in shown
    assert outputs.locator(LIVE).evaluate_all("found => found.map(element => element.outerHTML)") == []
    assert running.page.evaluate("window.hacked") is None
    assert running.dialogs == []
    assert running.outside == []
