"""`python -m helpers rerun`: the same bytes again, another article elsewhere, and clear errors."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

from helpers import Article, tidy_tables
from helpers.__main__ import main
from helpers.commands import rerun as module
from helpers.commands.rerun import RerunError, rerun, rerun_elsewhere
from helpers.tables.declared import TABLES
from helpers.tables.frames import Tables


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def notebook_of(collection: Path) -> Path:
    return collection / "notebooks" / "00_small.ipynb"


def test_a_second_run_changes_nothing(collection):
    length = len((collection / "data" / "article.txt").read_text("utf-8"))
    first = rerun(collection)
    assert first.findings == {"00_small.ipynb": [f"{length} characters"]}
    assert notebook_of(collection) in first.changed
    assert Tables.load(collection / "data" / "tables").articles.loc[0, "n_characters"] == length
    before = contents(collection)
    second = rerun(collection)
    assert second.changed == []
    assert contents(collection) == before
    assert set(before) == {
        "data/article.txt", "notebooks/00_small.ipynb", "data/tables/datapackage.json",
        *(f"data/tables/{name}.csv" for name in TABLES),
    }


def test_what_another_machine_or_run_would_write_is_taken_out(collection):
    rerun(collection)
    before = contents(collection)
    notebook = nbformat.read(notebook_of(collection), as_version=4)
    notebook.metadata.language_info.version = "3.99.1"
    notebook.metadata.widgets = {"state": {}}
    notebook.metadata.kernelspec = {"display_name": "my kernel", "name": "mine"}
    notebook.cells[1].metadata.execution = {"iopub.execute_input": "2024-02-01T10:00:00Z"}
    notebook.cells[2].outputs = []
    nbformat.write(notebook, notebook_of(collection))
    assert rerun(collection).changed == [notebook_of(collection)]
    assert contents(collection) == before


def test_a_changed_article_changes_tables_and_notebook(collection):
    rerun(collection)
    (collection / "data" / "article.txt").write_text("Un texte.", encoding="utf-8")
    result = rerun(collection)
    assert result.findings == {"00_small.ipynb": ["9 characters"]}
    assert {path.name for path in result.changed} >= {"articles.csv", "sentences.csv", "00_small.ipynb"}
    assert "datapackage.json" not in {path.name for path in result.changed}


def test_a_failing_notebook_is_named_and_left_as_it_was(collection, write_notebook):
    path = write_notebook(collection / "notebooks" / "01_fails.ipynb", "x = 1", "x / 0")
    before = path.read_bytes()
    with pytest.raises(RerunError, match="01_fails.ipynb, code cell 2: ZeroDivisionError: division by zero"):
        rerun(collection)
    assert path.read_bytes() == before


def test_a_cell_that_never_ends(collection, write_notebook, monkeypatch):
    monkeypatch.setattr(module, "SECONDS_PER_CELL", 1)
    notebook_of(collection).unlink()  # its first import may take longer than that on a busy machine
    write_notebook(collection / "notebooks" / "01_waits.ipynb", "import time\ntime.sleep(60)")
    with pytest.raises(RerunError, match="01_waits.ipynb: A cell timed out .* after 1 seconds"):
        rerun(collection)


def test_a_file_that_is_no_notebook(collection):
    (collection / "notebooks" / "01_broken.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(RerunError, match="01_broken.ipynb is no notebook .*Restore it"):
        rerun(collection)


def test_another_article_leaves_the_collection_as_it_was(collection, tmp_path):
    rerun(collection)
    before = contents(collection)
    article, out = tmp_path / "my.txt", tmp_path / "my" / "out"
    article.write_text("Le maire a dit non.", encoding="utf-8")
    result = rerun_elsewhere(article, out, collection)
    assert contents(collection) == before
    assert result.findings == {"00_small.ipynb": ["19 characters"]}
    assert (out / "findings.txt").read_text("utf-8") == "00_small\n  - 19 characters\n"
    assert Tables.load(out / "tables").articles.loc[0, "article_id"] == "my"
    notebook = json.loads((out / "notebooks" / "00_small.ipynb").read_text("utf-8"))
    assert [cell["metadata"].get("tags") for cell in notebook["cells"]] == [
        None, ["parameters"], ["injected-parameters"], None,
    ]
    assert "".join(notebook["cells"][2]["source"]) == "# Parameters\narticle_path = '../../../my.txt'"
    heading = "".join(notebook["cells"][0]["source"])
    assert "[about](../../../collection/notebooks/../README.md) [next](01_next.ipynb) [out](https:" in heading
    assert rerun_elsewhere(article, out, collection).changed == []


def test_another_article_is_read_with_its_corrections(collection, tmp_path):
    article, out, path = tmp_path / "my.txt", tmp_path / "out", tmp_path / "my.corrections.csv"
    article.write_text("Le maire a dit que le pont fermera.", encoding="utf-8")
    path.write_text("correction,start,text,speaker\nspeaker,20,le pont fermera,Paul Durand\n", encoding="utf-8")
    rerun_elsewhere(article, out, collection, path)
    assert Tables.load(out / "tables").statements["speaker"].tolist() == ["Paul Durand"]
    notebook = json.loads((out / "notebooks" / "00_small.ipynb").read_text("utf-8"))
    assert "corrections_path = '../../my.corrections.csv'" in "".join(notebook["cells"][2]["source"])


def test_another_article_needs_a_parameter_cell(collection, tmp_path):
    notebook = nbformat.read(notebook_of(collection), as_version=4)
    notebook.cells[1].metadata.tags = []
    nbformat.write(notebook, notebook_of(collection))
    with pytest.raises(RerunError, match="00_small.ipynb has no cell tagged 'parameters'"):
        rerun_elsewhere(collection / "data" / "article.txt", tmp_path / "out", collection)


def test_folders_that_cannot_take_another_article(collection, tmp_path):
    article = collection / "data" / "article.txt"
    with pytest.raises(RerunError, match="is the collection itself. Name another folder"):
        rerun_elsewhere(article, collection / "notebooks" / "..", collection)
    (tmp_path / "file").write_text("x")
    with pytest.raises(RerunError, match="file cannot be written .* Name another folder"):
        rerun_elsewhere(article, tmp_path / "file", collection)


def test_steps_are_lines_where_there_is_no_terminal(collection, capsys):
    rerun(collection)
    lines = capsys.readouterr().out.splitlines()
    assert [line.rpartition(" (")[0] for line in lines] == ["[1/2] tables", "[2/2] 00_small.ipynb"]


def test_steps_are_a_bar_on_a_terminal(collection, capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    rerun(collection)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "2/2" in shown.err and "00_small.ipynb" in shown.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_rerun_that_is_stopped_says_so_and_leaves_the_notebook(number, collection, tmp_path, write_notebook):
    started = tmp_path / "started"
    path = write_notebook(
        collection / "notebooks" / "00_small.ipynb",
        f"import os\nimport time\nfrom pathlib import Path\nPath({str(started)!r}).write_text(str(os.getpid()))\ntime.sleep(600)",
    )
    before = path.read_bytes()
    code = (
        "import sys\nfrom pathlib import Path\nfrom helpers.commands import main, rerun\n"
        "rerun.rerun.__defaults__ = (Path(sys.argv[1]),)\nsys.exit(main.main(['rerun']))"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code, str(collection)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while not (started.exists() and started.read_text()):
        assert run.poll() is None
        time.sleep(0.1)
    run.send_signal(number)
    err = run.communicate(timeout=60)[1]
    assert (run.returncode, err) == (128 + number, "stopped: notebooks that were not finished are as they were\n")
    assert path.read_bytes() == before
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text()), 0)


def test_the_command_prints_findings_and_changes(collection, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(module.rerun_elsewhere, "__defaults__", (collection, None))
    out = tmp_path / "out"
    article = collection / "data" / "article.txt"
    assert main(["rerun", "--article", str(article), "--out", str(out)]) == 0
    printed = capsys.readouterr().out
    assert f"Open {os.path.relpath(out / 'notebooks' / '00_small.ipynb')} first." in printed
    assert printed.count("\n  - ") == 1
    assert f"Written: {Path('tables', 'actors.csv')}" in printed
    assert main(["rerun", "--article", str(article), "--out", str(out)]) == 0
    assert "Nothing has changed: every file is as it was." in capsys.readouterr().out


def test_the_command_says_what_is_wrong(tmp_path, capsys):
    assert main(["rerun", "--article", str(tmp_path / "none.txt"), "--out", str(tmp_path / "out")]) == 1
    shown = capsys.readouterr()
    assert shown.err.startswith("error: ") and "none.txt: there is no such file" in shown.err


@pytest.mark.parametrize("arguments", [[], ["again"], ["rerun", "--article", "x.txt"], ["rerun", "--out", "x"]])
def test_wrong_command_lines(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m helpers" in capsys.readouterr().err


def test_the_stored_tables_are_those_of_today(tmp_path):
    tidy_tables(Article.from_file(module.ROOT / "data" / "article.txt")).save(tmp_path)
    assert contents(tmp_path) == contents(module.ROOT / "data" / "tables")
