"""Run the whole collection again: article, tables, every notebook, and what they find.

A notebook is written as it would be by the next run too: no timings, no version of Python, the same cell ids.
"""

from __future__ import annotations

import ast
import asyncio
import os
import posixpath
import re
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.parse import quote

import nbformat
import pandas as pd
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from tqdm import tqdm

from helpers.commands.front_page import AGREEMENT_BEGIN, PICTURE, picture_of, with_agreement, with_findings
from helpers.errors import RerunError
from helpers.figures.findings import findings_of
from helpers.tables.files import replace_file
from helpers.tables.read import tidy_tables
from helpers.tables.trust import agreement, cases
from helpers.text.article import Article

ROOT = Path(__file__).resolve().parents[2]
PARAMETERS, INJECTED = "parameters", "injected-parameters"  # cell tags: papermill's convention
SECONDS_PER_CELL = 600
MOST_FACTS, MOST_FILES = 5, 20  # that the end of a run names
OWN_FOLDERS = ("data", "helpers", "notebooks", "tests", ".ci", ".git", ".github")  # no place for another article
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


@dataclass(frozen=True)
class Result:
    """What a run gave: the findings of each notebook by its file name, and the files that it changed or made."""

    findings: dict[str, list[str]]
    changed: list[Path]


def rerun(root: Path = ROOT) -> Result:
    """Read `data/article.txt` anew, write `data/tables/`, execute every notebook in place, and bring the README's part
    about what they find up to date."""
    result = _run(root, root / "data" / "article.txt", root / "data" / "tables", root / "notebooks")
    if not result.findings:
        return result
    first, readme = _read(root / "notebooks" / next(iter(result.findings))), root / "README.md"
    if readme.is_file():
        page = with_findings(readme.read_bytes().decode("utf-8"), first)
        if AGREEMENT_BEGIN in page:
            page = with_agreement(page, scores_of_today())
        _write(readme, page, result.changed)
    picture = picture_of(first)
    if picture:
        _write(root / PICTURE, picture[0], result.changed)
    return result


def scores_of_today() -> dict[str, pd.DataFrame]:
    """How far found and coded agree today, in the unseen articles and in those that rules were mended on."""
    sets = {"unseen articles": cases("unseen"), "practice": cases("practice")}
    return {
        f"{len(articles)} {name}": agreement([(tidy_tables(article), gold) for article, gold in articles])
        for name, articles in sets.items()
    }


def rerun_elsewhere(article: Path, out: Path, root: Path = ROOT, corrections: Path | None = None) -> Result:
    """Run the collection on another article, into the folder `out`; the repository stays as it is.

    `corrections` is a CSV file of what was corrected by hand. Gives `out/tables/`, executed copies of the notebooks in
    `out/notebooks/`, and `out/findings.txt`.
    """
    notebooks = out / "notebooks"
    _check_out(out, root)
    try:
        notebooks.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RerunError(f"{out} cannot be written ({error.strerror}). Name another folder with --out.") from None
    result = _run(root, article, out / "tables", notebooks, corrections)
    _write(out / "findings.txt", in_words(result.findings), result.changed)
    return result


def _check_out(out: Path, root: Path) -> None:
    """Raise RerunError where a run into `out` would write elsewhere, or over a part of the collection."""
    folder, root = out.resolve(), root.resolve()
    for written in (out / "tables", out / "notebooks"):
        place = written.resolve()
        if place.parent != folder:
            raise RerunError(f"{written} is a link that leaves {out}. Remove it, or name another folder with --out.")
        if place == root or (place.is_relative_to(root) and place.relative_to(root).parts[0] in OWN_FOLDERS):
            whose = "the collection itself" if folder == root else "a part of the collection"
            raise RerunError(f"{out} is {whose}. Name another folder with --out.")


def _run(root: Path, article_path: Path, tables: Path, notebooks: Path, corrections: Path | None = None) -> Result:
    sources = sorted((root / "notebooks").glob("*.ipynb"))
    result = Result({}, [])
    with _progress(len(sources) + 1) as step:
        before = _contents(tables)
        tidy_tables(Article.from_file(article_path), corrections=corrections or ()).save(tables)
        after = _contents(tables)
        result.changed.extend(path for path, content in after.items() if before.get(path) != content)
        step("tables")
        for source in sources:
            notebook = _read(source)
            if notebooks.resolve() != source.parent.resolve():
                to_sources = os.path.relpath(source.parent, notebooks)
                paths = {"article_path": article_path, "corrections_path": corrections}
                _inject(notebook, source, paths, notebooks, to_sources)
                _redirect_links(notebook, to_sources)
            _execute(notebook, source.name, notebooks)
            _normalise(notebook)
            _write(notebooks / source.name, nbformat.writes(notebook) + "\n", result.changed)
            result.findings[source.name] = findings_of(notebook)
            step(source.name)
    return result


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file()}


def _write(path: Path, content: str | bytes, changed: list[Path]) -> None:
    """Write a file, whole or not at all, where its content is new."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return
    replace_file(path, data)
    changed.append(path)


# --- one notebook ---------------------------------------------------------------------------------------------


def _read(path: Path) -> nbformat.NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except (ValueError, nbformat.ValidationError) as error:  # json's error is a ValueError
        raise RerunError(f"{path} is no notebook ({error}). Restore it from the repository.") from None


def _execute(notebook: nbformat.NotebookNode, name: str, folder: Path) -> None:
    """Run all cells in a fresh kernel, with `folder` as the working directory."""
    client = NotebookClient(
        notebook, timeout=SECONDS_PER_CELL, kernel_name=KERNEL["name"], record_timing=False, coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        _until_done(client)
    except CellExecutionError as error:
        cell = client.code_cells_executed
        raise RerunError(f"{name}, code cell {cell}: {error.ename}: {error.evalue}") from None
    except (CellTimeoutError, DeadKernelError) as error:
        raise RerunError(f"{name}: {str(error).splitlines()[0]}") from None


def _until_done(client: NotebookClient) -> None:
    """Run the cells in a thread, so that signals reach this one, not nbclient; who stops it ends the kernel too."""
    with ThreadPoolExecutor(1) as thread:
        done = thread.submit(client.execute, transport_encryption="auto")  # where the kernel can: it warns otherwise
        try:
            done.result()
        except KeyboardInterrupt:
            if isinstance(client.km, AsyncKernelManager) and client.km.has_kernel:
                asyncio.run(_end(client.km))
            raise


async def _end(kernel: AsyncKernelManager) -> None:
    await kernel.signal_kernel(getattr(signal, "SIGKILL", signal.SIGTERM))


def _normalise(notebook: nbformat.NotebookNode) -> None:
    """Take out what another run, another machine or another version of Python would write differently.

    JupyterLab notes the version of Python again when it opens a notebook, and so marks it as unsaved.
    """
    metadata = notebook.metadata
    metadata.pop("widgets", None)
    metadata.kernelspec = KERNEL
    metadata.language_info.pop("version", None)
    for cell in notebook.cells:
        for key in ("execution", "ExecuteTime"):
            cell.metadata.pop(key, None)


def _inject(
    notebook: nbformat.NotebookNode, source: Path, paths: Mapping[str, Path | None], notebooks: Path, to_sources: str
) -> None:
    """Put the paths of the article and its corrections into a cell after the parameter cell, as papermill does.

    Other parameters that are paths from the folder of the notebooks on are told from where the copy runs.
    """
    for number, cell in enumerate(notebook.cells):
        if PARAMETERS in cell.metadata.get("tags", ()):
            given = [
                f"{name} = {Path(os.path.relpath(path, notebooks)).as_posix()!r}"
                for name, path in paths.items() if path is not None
            ]
            lines = ["# Parameters", *given, *_other_paths(cell.source, to_sources)]
            injected = nbformat.v4.new_code_cell("\n".join(lines), id=INJECTED, metadata={"tags": [INJECTED]})
            notebook.cells.insert(number + 1, injected)
            return
    raise RerunError(f"{source.name} has no cell tagged {PARAMETERS!r}, so it cannot be run on another article.")


def _other_paths(parameters: str, to_sources: str) -> list[str]:
    """The lines that set the parameters with a path out of the folder of the notebooks, but for the article's."""
    lines = []
    for statement in ast.parse(parameters).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(path))):
                if name != "article_path" and path.startswith("../"):
                    moved = posixpath.normpath(posixpath.join(Path(to_sources).as_posix(), path))
                    lines.append(f"{name} = {moved!r}")
    return lines


def _redirect_links(notebook: nbformat.NotebookNode, to_sources: str) -> None:
    """Let the links that leave the folder of the notebooks still arrive when they are copied elsewhere."""
    there = quote(Path(to_sources).as_posix())  # a space or a bracket would end the link
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = re.sub(r"\]\((?=\.\./)", lambda _: f"]({there}/", cell.source)


# --- what the user sees ---------------------------------------------------------------------------------------


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """A function to call after each step: a bar on a terminal, a line per step elsewhere."""
    started, numbers = time.monotonic(), count(1)
    with tqdm(total=total, unit="step", leave=False, disable=None) as bar:  # None: where there is no terminal

        def step(name: str) -> None:
            bar.set_postfix_str(name)
            bar.update()
            if bar.disable:
                print(f"[{next(numbers)}/{total}] {name} ({time.monotonic() - started:.0f} s)", flush=True)

        yield step


def in_words(findings: dict[str, list[str]]) -> str:
    """The findings of all notebooks as plain text, a block per notebook."""
    blocks = [
        "\n".join([name.removesuffix(".ipynb"), *(f"  - {finding}" for finding in said)])
        for name, said in findings.items()
        if said
    ]
    return "\n\n".join(blocks) + "\n" if blocks else "No notebook states a finding.\n"


def report(result: Result, root: Path) -> str:
    """What to open first, the facts of the first notebook, and which files have another content than before."""
    name, facts = next(iter(result.findings.items()), ("", []))
    changed = [os.path.relpath(path, root) for path in result.changed]
    lines = [f"Open {os.path.relpath(root / 'notebooks' / name)} first.", ""] if name else []
    lines += [f"  - {fact}" for fact in facts[:MOST_FACTS]]
    more = f" and {len(changed) - MOST_FILES} more" if len(changed) > MOST_FILES else ""
    written = f"Written: {', '.join(changed[:MOST_FILES])}{more}"
    lines += ["", written if changed else "Nothing has changed: every file is as it was."]
    return "\n" + "\n".join(lines) + "\n"
