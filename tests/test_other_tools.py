"""The tables in DuckDB, R and frictionless, the citation, and that nothing is executed or written where it should not be."""

from __future__ import annotations

import ast
import csv
import datetime as dt
import io
import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import duckdb
import frictionless
import pandas as pd
import pytest
import yaml
from table_maker import part, tables_of

from helpers import Article, Tables, tidy_tables
from helpers.commands.rerun import RerunError, rerun_elsewhere
from helpers.tables.declared import TABLES

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "data" / "README.md").read_text("utf-8")
DUCKDB_TYPES = {
    "string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE",
}
# What a CSV file has to carry without harm: quotation marks, line breaks of every kind, what looks like something else.
HOSTILE = '=1+1,"é"\n# NA\r\n\t-5 +3 @x ; 😀\r<b>;\'\\n'


def code_block(language: str) -> str:
    """The one block of code in that language in the README of the data."""
    (block,) = re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return block


def hostile_tables() -> Tables:
    """An article whose every word is hostile to a CSV reader, with an actor in Namibia."""
    whole = part(HOSTILE, 0, len(HOSTILE))
    return tables_of("a", {
        "articles": [{"source": "NA", "dateline": "NULL", "published_from": dt.date(2024, 2, 1),
                      "n_characters": len(HOSTILE), "n_words": 1, "n_sentences": 1, "n_paragraphs": 1}],
        "paragraphs": [{"paragraph_id": "p1", **whole}],
        "sentences": [{"sentence_id": "s1", "paragraph_id": "p1", **whole, "n_words": 1}],
        "actors": [
            {"actor_id": "swapo", "name": "Swapo", "kind": "organisation", "acronym": "NULL", "country": "NA",
             "known": True, "n_mentions": 1},
            {"actor_id": "zoe", "name": "Zoé", "kind": "person", "gender": "female", "role": HOSTILE, "latitude": 1.5,
             "longitude": -8.0, "known": False, "n_mentions": 0},
        ],
        "mentions": [{"mention_id": "m1", "actor_id": "swapo", "sentence_id": "s1", **whole, "form": "name",
                      "rule": "a rule"}],
        "dates": [{"date_id": "d1", "sentence_id": "s1", **part(HOSTILE, 0, 4), "date_from": dt.date(2022, 1, 1),
                   "date_to": dt.date(2022, 12, 31), "resolution": "year", "rule": "a rule"}],
    })


@pytest.fixture(scope="module", params=["dispatch", "practice", "hostile"])
def saved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Tables]:
    """Tables in `data/tables` of a folder: of the dispatch, of all practice dispatches, of hostile words."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "hostile":
        tables = hostile_tables()
    else:
        paths = [ROOT / "data" / "article.txt"]
        if request.param == "practice":
            paths = sorted((ROOT / "data" / "practice").glob("*.txt"))
        tables = tidy_tables([Article.from_file(path) for path in paths])
    tables.save(folder / "data" / "tables")
    return folder, tables


def values(frame: pd.DataFrame) -> list[tuple]:
    """The rows of a table as plain Python values."""
    rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False)
    return [tuple(cell.date() if isinstance(cell, dt.datetime) else cell for cell in row) for row in rows]


# --- the files ------------------------------------------------------------------------------------------------


def test_files_are_csv_as_rfc_4180_has_it(saved):
    folder, tables = saved
    for name, frame in tables:
        data = (folder / "data" / "tables" / f"{name}.csv").read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\n") and b"\0" not in data
        header, *rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        assert header == TABLES[name].column_names
        assert len(rows) == len(frame)
        assert {len(row) for row in rows} <= {len(header)}
        for column in (column.name for column in TABLES[name].columns if column.dtype == "string"):
            cells = [row[header.index(column)] or None for row in rows]
            assert cells == [row[header.index(column)] for row in values(frame)]


def test_frictionless_finds_every_package_valid(saved):
    folder, _ = saved
    path = folder / "data" / "tables" / "datapackage.json"
    keys = [key for table in json.loads(path.read_text("utf-8"))["resources"] for key in table["schema"]["foreignKeys"]]
    assert len(keys) == sum(bool(column.refers_to) for table in TABLES.values() for column in table.columns) > 20
    report = frictionless.validate(str(path))
    assert report.valid, report.flatten(["message"])
    assert report.stats["tasks"] == len(TABLES)


def test_the_tables_are_read_back_as_the_guide_says(saved, monkeypatch):
    folder, tables = saved
    monkeypatch.chdir(folder)
    assert 'Tables.load("data/tables")' in code_block("python")
    for (_, one), (_, other) in zip(Tables.load("data/tables"), tables, strict=True):
        pd.testing.assert_frame_equal(one, other)


# --- DuckDB ---------------------------------------------------------------------------------------------------


def test_duckdb_reads_every_cell_with_the_types_of_the_package(saved):
    folder, tables = saved
    package = json.loads((folder / "data" / "tables" / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        types = {field["name"]: DUCKDB_TYPES[field["type"]] for field in resource["schema"]["fields"]}
        path = folder / "data" / "tables" / resource["path"]
        rows = duckdb.read_csv(str(path), header=True, columns=types).fetchall()
        assert rows == values(getattr(tables, resource["name"]))


def test_duckdb_guesses_the_declared_types(saved):
    folder, tables = saved
    package = json.loads((folder / "data" / "tables" / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        read = duckdb.read_csv(str(folder / "data" / "tables" / resource["path"]))
        assert read.columns == TABLES[resource["name"]].column_names
        frame = getattr(tables, resource["name"])
        declared = {field["name"]: DUCKDB_TYPES[field["type"]] for field in resource["schema"]["fields"]}
        for name, guessed in zip(read.columns, map(str, read.types), strict=True):
            words = frame[name].dropna().astype(str)
            if len(words) and not words.str.fullmatch(r"\d+").all():
                assert guessed == declared[name], f"{resource['name']}.{name}"


def test_duckdb_runs_the_query_of_the_guide(saved, monkeypatch):
    folder, tables = saved
    monkeypatch.chdir(folder)
    read = duckdb.sql(code_block("sql"))
    assert list(map(str, read.types)) == ["VARCHAR", "DATE", "DATE"]
    assert read.fetchall() == values(tables.dates[["text", "date_from", "date_to"]])


# --- R --------------------------------------------------------------------------------------------------------


def has_readr() -> bool:
    if not shutil.which("Rscript"):
        return False
    return subprocess.run(["Rscript", "-e", "library(readr)"], capture_output=True).returncode == 0


def run_r(code: str, folder: Path) -> str:
    """What a piece of R prints."""
    (folder / "code.R").write_text(code, encoding="utf-8")
    command = ["Rscript", "--encoding=UTF-8", "code.R"]
    run = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.skipif(not has_readr(), reason="R with readr is not installed (Debian: apt-get install r-cran-readr)")
def test_readr_reads_every_cell(saved):
    folder, tables = saved
    run_r(
        'suppressMessages(library(readr))\ndir.create("copy")\nfor (path in list.files("data/tables", "csv$")) {\n'
        '  table <- read_csv(file.path("data/tables", path), na = "", col_types = cols(.default = "c"))\n'
        '  stopifnot(nrow(problems(table)) == 0)\n'
        '  write_csv(table, file.path("copy", path), na = "")\n}\n', folder,
    )
    for name, _ in tables:
        there, copy = folder / "data" / "tables" / f"{name}.csv", folder / "copy" / f"{name}.csv"
        read, again = (list(csv.reader(path.open(encoding="utf-8", newline=""))) for path in (there, copy))
        assert read == again


@pytest.mark.skipif(not has_readr(), reason="R with readr is not installed (Debian: apt-get install r-cran-readr)")
def test_readr_runs_the_code_of_the_guide(saved):
    folder, tables = saved
    shown = run_r(code_block("r") + 'cat(nrow(dates), class(dates$text), class(dates$date_from), sum(is.na(dates$text)))',
                  folder)
    assert shown.split() == [str(len(tables.dates)), "character", "Date", "0"]


# --- nothing is executed --------------------------------------------------------------------------------------

FORBIDDEN_NAMES = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_MODULES = {  # what runs what it reads, starts programs, or asks the network
    "pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle", "subprocess", "socket", "requests", "httpx",
    "urllib.request", "http.client", "ftplib", "smtplib", "ctypes",
}
FORBIDDEN_ATTRIBUTES = {
    "system", "popen", "read_pickle", "to_pickle", "allow_pickle", "unsafe_load", "full_load", "eval", "query",
    "import_module", "extractall",
}


def forbidden(source: str) -> list[str]:
    """What a piece of Python uses that runs text as code, reads objects that run code, or leaves the machine."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) if name in FORBIDDEN_NAMES:
                found.append(name)
            case ast.Attribute(value=ast.Name(id="yaml"), attr="load" | "load_all" as name):
                found.append(f"yaml.{name}")
            case ast.Attribute(attr=name) if name in FORBIDDEN_ATTRIBUTES:
                found.append(name)
            case ast.keyword(arg="shell" | "allow_pickle" as name):
                found.append(name)
            case ast.Import(names=names):
                found += [alias.name for alias in names if is_forbidden(alias.name)]
            case ast.ImportFrom(module=str(module), names=names):
                inside = [f"{module}.{alias.name}" for alias in names]
                found += [name for name in [module, *inside] if is_forbidden(name)]
    return found


def is_forbidden(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in FORBIDDEN_MODULES)


def code_of_the_collection() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "helpers").rglob("*.py")):
        yield path.name, path.read_text("utf-8")
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        yield path.name, "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


@pytest.mark.parametrize(
    "source",
    [
        "eval('1')", "exec(x)", "compile(x, '', 'exec')", "__import__('os')", "import pickle", "from pickle import loads",
        "import marshal as m", "yaml.load(x)", "yaml.load_all(x)", "yaml.unsafe_load(x)", "os.system('ls')",
        "np.load(x, allow_pickle=True)", "pd.read_pickle(x)", "frame.eval('a + b')", "frame.query(x)",
        "import subprocess", "run(x, shell=True)", "from urllib import request", "import urllib.request",
        "from http.client import HTTPConnection", "importlib.import_module(x)",
    ],
)
def test_what_runs_text_as_code_is_found(source):
    assert forbidden(source)


@pytest.mark.parametrize("source", ["re.compile(x)", "yaml.safe_load(x)", "json.load(x)", "from urllib.parse import quote"])
def test_what_does_not_is_not(source):
    assert forbidden(source) == []


def test_no_helper_or_notebook_runs_text_as_code():
    sources = dict(code_of_the_collection())
    assert len(sources) > 30
    found = {name: found for name, source in sources.items() if (found := forbidden(source))}
    assert found == {"cache.py": ["marshal"]}  # numbers and words in the user's own cache folder, with a checksum


# --- nothing is written outside the folder asked for -----------------------------------------------------------


def contents(folder: Path) -> dict[str, bytes | str]:
    """Every file below a folder with its bytes, every link with its target."""
    return {
        str(path.relative_to(folder)): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file()
    }


@pytest.mark.parametrize("article_id", ["../../up", "/tmp/../absolute", "a/b/c", "..", "c:\\x", "a\nb"])
def test_an_article_id_names_no_file(tmp_path, article_id):
    (tmp_path / "beside.txt").write_text("x")
    out = tmp_path / "in" / "tables"
    article = Article.from_text("Zoé Œuvrard a dit oui.", article_id=article_id)
    tables = tidy_tables(article)
    tables.save(out, annotations=True)
    expected = {f"in/tables/{name}.csv" for name in TABLES} | {
        "in/tables/datapackage.json", "in/tables/annotations.jsonld", "beside.txt",
    }
    assert set(contents(tmp_path)) == expected
    assert Tables.load(out).articles.loc[0, "article_id"] == article_id


def test_links_in_the_folder_are_replaced_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.csv").write_text("x")
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "actors.csv").symlink_to(outside / "precious.csv")
    (folder / "dates.csv").symlink_to(outside / "not-there.csv")
    (folder / ".mentions.csv.part").symlink_to(outside / "precious.csv")
    hostile_tables().save(folder, annotations=True)
    assert contents(outside) == {"precious.csv": b"x"}
    assert not any(path.is_symlink() for path in folder.iterdir())
    assert not list(folder.glob(".*"))
    Tables.load(folder)


def test_a_file_is_left_whole_when_it_cannot_be_replaced(tmp_path):
    (tmp_path / "themes.csv").mkdir()
    with pytest.raises(ValueError, match="themes.csv cannot be written .* Name another place"):
        hostile_tables().save(tmp_path)
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("out", ["", "data", "data/deeper", "notebooks", "helpers", "tests/x", "data/../notebooks", ".git"])
def test_another_article_is_not_written_over_the_collection(collection, out):
    before = contents(collection)
    with pytest.raises(RerunError, match="is (the collection itself|a part of the collection). Name another folder"):
        rerun_elsewhere(collection / "data" / "article.txt", collection / out, collection)
    assert contents(collection) == before


def test_the_folder_above_a_collection_that_is_called_notebooks(collection):
    root = collection.rename(collection.parent / "notebooks")
    before = contents(root)
    with pytest.raises(RerunError, match="is a part of the collection"):
        rerun_elsewhere(root / "data" / "article.txt", root / "..", root)
    assert contents(root) == before


@pytest.mark.parametrize("name", ["tables", "notebooks"])
def test_links_that_leave_the_folder_are_refused(collection, tmp_path, name):
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / name).symlink_to(outside)
    with pytest.raises(RerunError, match=f"{name} is a link that leaves .*out. Remove it"):
        rerun_elsewhere(collection / "data" / "article.txt", out, collection)
    assert contents(outside) == {}


def test_a_folder_above_gets_three_things_and_nothing_else(collection, tmp_path, monkeypatch):
    before = contents(tmp_path)
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    rerun_elsewhere(collection / "data" / "article.txt", Path("../.."), collection)
    after = contents(tmp_path)
    assert {name: after[name] for name in before} == before
    assert {Path(name).parts[0] for name in set(after) - set(before)} == {"tables", "notebooks", "findings.txt"}


def test_links_of_copied_notebooks_survive_odd_folders(collection, tmp_path):
    root = collection.rename(tmp_path / r"my (odd) \1 collection")
    rerun_elsewhere(root / "data" / "article.txt", tmp_path / "out", root)
    notebook = json.loads((tmp_path / "out" / "notebooks" / "00_small.ipynb").read_text("utf-8"))
    heading = "".join(notebook["cells"][0]["source"])
    assert "[about](../../my%20%28odd%29%20%5C1%20collection/notebooks/../README.md) [next]" in heading


# --- the citation ---------------------------------------------------------------------------------------------


def test_the_citation_is_a_citation_file():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    # the keys that the format demands, and values of those that it lists (citation-file-format 1.2.0)
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert set(citation) <= {"cff-version", "message", "title", "authors", "type", "abstract", "version", "license",
                             "keywords"}
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "software"
    assert citation["authors"] == [{"name": "The Dispatch as Data contributors"}]
    assert (citation["version"], citation["license"]) == (project["version"], project["license"])
    assert all(isinstance(citation[name], str) and citation[name].strip() for name in ("message", "title", "abstract"))
    assert len(set(citation["keywords"])) == len(citation["keywords"]) > 0
