"""How fast it is, as ratios of two measurements that are taken in turns, so that a busy machine slows both.

Run on demand, since timings do not belong into a test suite: `python tests/benchmarks/ratios.py [name …]`. Prints a line
per ratio, with its limit; the exit code is 1 where one is missed. `--profile` prints which functions take how long.
`parse` needs spaCy, which the project does not: `pip install spacy` in an environment of its own, with the project's
requirements. The ratio for ten times one article's length is in `linear_time.py`.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import importlib
import os
import platform
import pstats
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from articles import ROOT, texts, write
from distributed import Client, LocalCluster

from helpers import Article, Codebook, tidy_tables
from helpers.assembly import add_rows
from helpers.corpus import read_corpus
from helpers.declarations import TABLES
from helpers.parsing import parse
from helpers.tables import Row, Tables

LOCAL = {"threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "silence_logs": 50}
Pair = tuple[Callable[[], object], Callable[[], object]]


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The time that the work takes; garbage that others left is not counted."""
    gc.collect()
    started = clock()
    work()
    return clock() - started


def in_turns(pair: Pair, rounds: int, clock: Callable[[], float] = time.process_time) -> tuple[float, float]:
    """The median times of two pieces of work, done one after the other, again and again."""
    times = [(seconds(pair[0], clock), seconds(pair[1], clock)) for _ in range(rounds)]
    return statistics.median(first for first, _ in times), statistics.median(second for _, second in times)


# --- one process ----------------------------------------------------------------------------------------------


def against_spacy(count: int) -> float:
    """How many times as fast articles become tables as spaCy's blank French pipeline cuts them into tokens."""
    tokenise = importlib.import_module("spacy").blank("fr")
    batches = [list(texts(200, first)) for first in range(0, count, 200)]
    characters = sum(len(text) for batch in batches for text in batch)
    tidy_tables(Article.from_text(batches[0][0]))  # what is made once is made here

    def read(batch: list[str]) -> None:
        tidy_tables(Article.from_text(text, str(number)) for number, text in enumerate(batch))

    def cut(batch: list[str]) -> None:
        for text in batch:
            tokenise(text)

    # each batch is new to both
    times = [(seconds(partial(read, batch)), seconds(partial(cut, batch))) for batch in batches]
    ours, theirs = (sum(measured) for measured in zip(*times, strict=True))
    print(f"    {len(batches) * 200:,} articles of {characters / len(batches) / 200:,.0f} characters: "
          f"{characters / ours / 1e6:.2f} MB/s, spaCy {characters / theirs / 1e6:.2f} MB/s")
    return theirs / ours


def rows_of(article: Article, codebook: Codebook) -> dict[str, list[Row]]:
    """The rows of an article, ready to become DataFrames."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    add_rows(rows, article, parse(article, codebook), codebook)
    return rows


def one_article(_: int) -> float:
    """An article to tables, warm, against building the same DataFrames from ready rows."""
    codebook = Codebook.default()
    text = (ROOT / "data" / "article.txt").read_text(encoding="utf-8")
    rows = rows_of(Article.from_text(text), codebook)
    pair = (lambda: tidy_tables(Article.from_text(text), codebook), lambda: Tables.from_rows(rows))
    for work in pair:
        work()
    whole, frames = in_turns((lambda: [pair[0]() for _ in range(20)], lambda: [pair[1]() for _ in range(20)]), 15)
    print(f"    {whole * 50:.2f} ms an article, {frames * 50:.2f} ms its DataFrames")
    return whole / frames


def importing(_: int) -> float:
    """Importing helpers, against importing pandas."""

    def run(module: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", f"import {module}"], check=True, cwd=ROOT)

    def children() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    ours, pandas = in_turns((run("helpers"), run("pandas")), 15, children)
    print(f"    helpers {ours:.3f} s, pandas {pandas:.3f} s")
    return ours / pandas


def notebooks(_: int) -> float:
    """A notebook of the collection, against one that only imports pandas and matplotlib."""
    import nbformat

    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.ipynb"
        cell = nbformat.v4.new_code_cell("import pandas, matplotlib.pyplot")
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), bare)

        def run(path: Path) -> Callable[[], object]:
            command = [sys.executable, "-m", "nbconvert", "--execute", "--to", "notebook", "--output-dir", folder]
            return lambda: subprocess.run(
                [*command, "--output", "out", str(path)], check=True, cwd=path.parent, capture_output=True
            )

        ratios = []
        for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
            ours, theirs = in_turns((run(path), run(bare)), 3, time.perf_counter)
            print(f"    {path.name}: {ours:.1f} s, a bare one {theirs:.1f} s, {ours / theirs:.2f}", flush=True)
            ratios.append(ours / theirs)
    return statistics.mean(ratios)


# --- many articles --------------------------------------------------------------------------------------------


@contextmanager
def corpus(count: int) -> Iterator[Path]:
    """A folder with so many articles, and room for the tables beside it."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "articles", count)
        yield Path(folder)


@dataclass(frozen=True)
class Used:
    """What reading a folder takes: seconds on the clock, with the start of the workers; and of each worker its
    processor time and its most memory, in bytes."""

    clock: float
    processor: list[float]
    memory: list[int]


def used(folder: Path, workers: int) -> Used:
    """Read a folder of articles with so many new workers."""
    started = time.perf_counter()
    with (
        tempfile.TemporaryDirectory(dir=folder) as out,
        LocalCluster(n_workers=workers, **LOCAL) as cluster,
        Client(cluster) as client,
    ):
        read_corpus(folder / "articles", out, scheduler=cluster.scheduler_address)
        took = time.perf_counter() - started
        each = client.run(resource.getrusage, resource.RUSAGE_SELF).values()
    return Used(took, [one.ru_utime + one.ru_stime for one in each], [one.ru_maxrss * 1024 for one in each])


def two_workers(count: int) -> float:
    """The time that one worker takes, against that of two."""
    with corpus(count) as folder:
        one, two = used(folder, 1), used(folder, 2)
    by_processor = one.processor[0] / max(two.processor)
    print(f"    {count:,} articles: one worker {one.clock:.1f} s, two {two.clock:.1f} s on the clock; the processor time "
          f"of the busier one is {by_processor:.2f} times less (what two idle cores would give)")
    return one.clock / two.clock


def ten_times(count: int) -> float:
    """The processor time for ten times the articles; infinite where the worker needs more memory for them."""
    with corpus(count // 10) as few, corpus(count) as many:
        small, large = used(few, 1), used(many, 1)
    memory = large.memory[0] / small.memory[0]
    print(f"    {count // 10:,} articles: {small.processor[0]:.1f} s, {small.memory[0] / 1e6:.0f} MB; {count:,}: "
          f"{large.processor[0]:.1f} s, {large.memory[0] / 1e6:.0f} MB, {memory:.2f} times the memory (at most 1.1)")
    return large.processor[0] / small.processor[0] if memory <= 1.1 else float("inf")


RATIOS: dict[str, tuple[Callable[[int], float], str, float]] = {
    "parse": (against_spacy, "articles to tables, against spaCy blank('fr') tokens", 3.0),
    "workers": (two_workers, "two workers, against one", 1.8),
    "ten_times": (ten_times, "ten times the articles", -10.5),
    "one_article": (one_article, "one article to tables, against its DataFrames alone", -2.0),
    "import": (importing, "import helpers, against import pandas", -1.15),
    "notebooks": (notebooks, "a notebook, against a bare one, on average", -1.3),
}  # a limit below zero: at most, not at least


def profile(count: int) -> None:
    """Print what takes the time of reading so many articles: by room, and the functions in which most is spent."""
    articles = [Article.from_text(text, str(number)) for number, text in enumerate(texts(count))]
    tidy_tables(Article.from_text("« Oui », a dit Paul Durand."))
    profiler = cProfile.Profile()
    profiler.runcall(tidy_tables, articles)
    statistics_ = pstats.Stats(profiler).strip_dirs()
    statistics_.sort_stats("cumulative").print_stats(30)
    statistics_.sort_stats("tottime").print_stats(40)


def main() -> int:
    """Measure every ratio, or those that are named."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help=f"only these: {', '.join(RATIOS)}")
    options.add_argument("--articles", type=int, default=20_000, help="how many, where there are many")
    options.add_argument("--profile", action="store_true", help="print which functions take how long, and nothing else")
    given = options.parse_args()
    if given.profile:
        profile(given.articles)
        return 0
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f}")
    missed = 0
    for name in given.names or RATIOS:
        measure, what, limit = RATIOS[name]
        count = min(given.articles, 2_000) if name == "parse" else given.articles
        ratio = measure(count)
        good = ratio >= limit if limit > 0 else ratio <= -limit
        missed += not good
        bound = f"at {'least' if limit > 0 else 'most'} {abs(limit)}"
        print(f"{what}: {ratio:.2f} ({bound}){'' if good else '  <-- missed'}", flush=True)
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
