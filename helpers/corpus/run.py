"""Many articles: a folder of them read into Parquet datasets, on all cores of this machine or on a Dask cluster.

What a run leaves in OUT: a folder of parts per table, `rejects` among them; `summary.json` and `datapackage.json`,
which are written last; and `_run`, with a marker per finished chunk. Until all chunks are finished the tables are in
`OUT/_unfinished`, so that nobody takes half a table for a whole one. The same command goes on where a run was stopped.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.corpus.cluster import cluster
from helpers.corpus.folder import CHUNK_ARTICLES, ENDINGS, Chunk, chunks_of, count_articles
from helpers.corpus.limits import SECONDS_PER_ARTICLE, breaking_off, can_break_off
from helpers.corpus.outfolder import Summary, alone_in, prepare, publish, reopen
from helpers.corpus.parts import TRIES, Marker, ended_at, forget_tries, read_chunk
from helpers.corpus.progress import Progress
from helpers.corpus.version import code_version, version_of
from helpers.errors import CorpusError, CorrectionsError
from helpers.french.codebook import Codebook
from helpers.tables.corrections import Correction

if TYPE_CHECKING:
    from distributed import Client, Future

FEW_ARTICLES, FEW_BYTES = 300, 2_000_000  # read before workers would have started
CHUNKS_PER_WORKER = 2  # one is read, the next one is there already
SECONDS_TO_ANSWER = 30
SECONDS_WITHOUT_WORKERS = 120
BLAMELESS = 3  # how often a chunk may be with workers that end without being at one of its articles
_GONE = "the Dask scheduler has gone, or does not answer."
HOW_TO_GO_ON = "The same command goes on from here."


def read_corpus(
    folder: str | Path,
    out: str | Path,
    scheduler: str | None = None,
    workers: int | None = None,
    resume: bool = False,
    codebook: Codebook | None = None,
    corrections: Sequence[Correction] = (),
    articles_per_chunk: int = CHUNK_ARTICLES,
    seconds_per_article: float = SECONDS_PER_ARTICLE,
) -> Summary:
    """Read every .txt, .jsonl, .jsonl.gz and .parquet file under a folder into one Parquet dataset per table.

    `out` is the folder to write, new, or that of an earlier run on the same folder, which is then carried on; with
    `resume` it has to be such a one. `scheduler` is the address of a Dask cluster; without it so many `workers` are
    started here, one per core unless given, or none where there are only a few articles. What cannot be read is in
    `rejects`. `corrections` are applied to the articles that their `article_id` names. `read_tables(out)` reads the
    rest. Raises CorpusError, and CorrectionsError for a correction of no article. In a script, call it under
    `if __name__ == "__main__":`, because workers import the script.
    """
    if any(not one.article_id for one in corrections):
        raise CorrectionsError("a correction without an article_id: fill that column, these are many articles.")
    source, out = _resolved(folder), _resolved(out)
    prepare(source, out, resume)
    articles, other_files = count_articles(source)
    if not articles:
        raise CorpusError(f"{folder} holds no article: put {', '.join(ENDINGS)} files there.")
    codebook = codebook or Codebook.default()
    version = version_of(codebook, corrections)
    totals = Summary(out, other_files)
    with alone_in(out):
        with Progress(articles) as progress:
            unfinished = _unfinished(chunks_of(source, articles_per_chunk), out, version, totals, progress)
            first, is_all = _a_few(unfinished)
            if first:
                reopen(out)
                crashed = forget_tries(out)
                run = _Run(source, out, codebook, tuple(corrections), version, seconds_per_article, totals, progress)
                if is_all and not crashed and scheduler is None and workers is None and can_break_off():
                    run.read_here(first)
                else:
                    with cluster(scheduler, workers) as client:
                        _OnCluster(run, client).read(chain(first, unfinished))
        publish(totals)
    return totals


def _resolved(path: str | Path) -> Path:
    """A path from the root on, with no link in it. Raises CorpusError."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a link in a circle, a name that no system allows
        raise CorpusError(f"{path}: no such path can be ({error}). Check it.") from None


def _a_few(chunks: Iterator[Chunk]) -> tuple[list[Chunk], bool]:
    """The first chunks, and whether they are all there are, and so little that no worker would be worth its start."""
    first: list[Chunk] = []
    articles = size = 0
    for chunk in chunks:
        first.append(chunk)
        articles += len(chunk.items)
        size += sum(item.size for item in chunk.items)
        if articles > FEW_ARTICLES or size > FEW_BYTES:
            return first, False
    return first, True


def _unfinished(
    chunks: Iterator[Chunk], out: Path, version: str, totals: Summary, progress: Progress
) -> Iterator[Chunk]:
    """The chunks that no earlier run has finished with the same articles, rules and codebook."""
    for chunk in chunks:
        marker = Marker.read(out, chunk.number)
        current = marker is not None and (marker.inputs, marker.version) == (chunk.fingerprint, version)
        if marker is not None and current and marker.is_whole(out, chunk.number):
            totals.add(chunk.number, marker, earlier=True)
            progress.add(marker.articles, marker.rejects, earlier=True)
        else:
            yield chunk


@dataclass(frozen=True)
class _Run:
    """What is read, where its rows go, by which rules, and how far it is."""

    source: Path
    out: Path
    codebook: Codebook
    corrections: tuple[Correction, ...]
    version: str
    seconds: float
    totals: Summary
    progress: Progress

    def read_here(self, chunks: Sequence[Chunk]) -> None:
        """Have chunks read in this process. Raises CorpusError."""
        with breaking_off(self.seconds) as limit:
            for chunk in chunks:
                self.count(chunk, read_chunk(chunk, self.out, self.codebook, self.version, limit, self.corrections))

    def count(self, chunk: Chunk, marker: Marker) -> None:
        """Add a chunk that is finished."""
        self.totals.add(chunk.number, marker)
        self.progress.add(marker.articles, marker.rejects)


# --- on a cluster ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Blame:
    """A chunk whose workers have ended: how many of its articles are accused, how often since then none was."""

    accused: int
    blameless: int


class _OnCluster:
    """The chunks on their way to the workers and back."""

    def __init__(self, run: _Run, client: Client) -> None:
        from helpers.corpus.worker import CodebookPlugin

        self.run, self.client = run, client
        self.arguments = (str(run.source), str(run.out), code_version(times=False), run.version, run.seconds)
        self.on_way: dict[Future[Marker], Chunk] = {}
        self.blame: dict[int, Blame] = {}
        self.seen_workers = time.monotonic()
        try:
            client.register_plugin(CodebookPlugin(run.codebook.sheets, run.version, run.corrections))
        except OSError as error:
            raise CorpusError(f"{_GONE} {HOW_TO_GO_ON}") from error
        except Exception as error:  # whatever keeps a worker from importing the helpers
            raise CorpusError(
                f"the workers cannot load the helpers ({error}): install this project where they run, and the versions "
                "of constraints.txt."
            ) from error

    def read(self, chunks: Iterator[Chunk]) -> None:
        """Have all chunks read, a few at a time, so that neither the scheduler nor this process fills up."""
        try:
            while True:
                while len(self.on_way) < self._room() and (chunk := next(chunks, None)) is not None:
                    self._submit(chunk)
                if not self.on_way:
                    return
                for future in self._finished():
                    self._take(future, self.on_way.pop(future))
        except (OSError, CancelledError) as error:  # the connection is lost, and with it what the scheduler held
            raise CorpusError(f"{_GONE} {HOW_TO_GO_ON}") from error
        finally:
            if self.on_way and self.client.status == "running":
                self.client.cancel(list(self.on_way))

    def _room(self) -> int:
        return CHUNKS_PER_WORKER * max(1, self._threads())

    def _threads(self) -> int:
        """How many articles can be read at once. Raises TimeoutError where the scheduler does not say."""
        scheduler = self.client.scheduler
        if scheduler is None:
            return 0
        return sum(self.client.sync(scheduler.ncores, callback_timeout=SECONDS_TO_ANSWER).values())

    def _submit(self, chunk: Chunk) -> None:
        from helpers.corpus.worker import read_on_worker

        future = self.client.submit(read_on_worker, chunk, *self.arguments, pure=False)
        self.on_way[future] = chunk

    def _finished(self) -> list[Future[Marker]]:
        """The chunks that have come to an end, after a wait if need be. Raises CorpusError."""
        from distributed import wait

        while True:
            try:
                return list(wait(list(self.on_way), timeout=1, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                self.run.progress.tick()
                self._check_cluster()

    def _check_cluster(self) -> None:
        """Wait for workers that come back, but not for ever. Raises CorpusError."""
        if self.client.status != "running":
            raise CorpusError(f"{_GONE} {HOW_TO_GO_ON}")
        if self._threads():
            self.seen_workers = time.monotonic()
        elif time.monotonic() - self.seen_workers > SECONDS_WITHOUT_WORKERS:
            raise CorpusError(f"all workers have gone: start some with dask worker. {HOW_TO_GO_ON}")

    def _take(self, future: Future[Marker], chunk: Chunk) -> None:
        """Count a finished chunk, or have it read again where its worker has ended. Raises CorpusError."""
        from distributed import KilledWorker

        if future.status == "finished":
            self.run.count(chunk, future.result())
            return
        if future.status != "error":
            raise CorpusError(f"the Dask scheduler has dropped the work. {HOW_TO_GO_ON}")
        error = future.exception()
        if isinstance(error, KilledWorker):
            self._check_blame(chunk)
            self._submit(chunk)
        elif isinstance(error, CorpusError):
            raise CorpusError(f"{error} {self.run.totals.chunks} chunks are finished. {HOW_TO_GO_ON}")
        else:
            raise CorpusError(f"reading chunk {chunk.number} has failed ({type(error).__name__}: {error}).") from error

    def _check_blame(self, chunk: Chunk) -> None:
        """Dask gives a task up after four ended workers: go on where an article is to blame, or another task."""
        accused = sum(times >= TRIES for times in ended_at(self.run.out, chunk.number).values())
        before = self.blame.get(chunk.number, Blame(0, 0))
        now = self.blame[chunk.number] = Blame(accused, 0 if accused > before.accused else before.blameless + 1)
        if now.blameless > BLAMELESS:
            raise CorpusError(
                f"the workers end before they read an article of chunk {chunk.number}, or while its rows are written: "
                "give them more memory, or look at their log."
            )
