"""Many articles: a folder of them read into Parquet datasets, on all cores of this machine or on a Dask cluster.

What a run leaves in OUT: a folder of parts per table, `rejects` among them; `summary.json` and `datapackage.json`,
which are written last; and `_run`, with a marker per finished chunk. Until all chunks are finished the tables are in
`OUT/_unfinished`, so that nobody takes half a table for a whole one. The same command goes on where a run was stopped.
"""

from __future__ import annotations

import hashlib
import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.corpus.folder import CHUNK_ARTICLES, ENDINGS, Chunk, chunks_of, count_articles
from helpers.corpus.outfolder import Summary, Totals, prepare, publish, reopen
from helpers.corpus.parts import SECONDS_PER_ARTICLE, TRIES, Marker, ended_at, forget_tries
from helpers.corpus.progress import Progress
from helpers.errors import CorpusError
from helpers.french.codebook import Codebook

if TYPE_CHECKING:
    from distributed import Client, Future

CHUNKS_PER_WORKER = 2  # one is read, the next one is there already
SECONDS_TO_CONNECT = 30
SECONDS_WITHOUT_WORKERS = 120
BLAMELESS = 3  # how often a chunk may be with workers that end without being at one of its articles


def read_corpus(
    folder: str | Path,
    out: str | Path,
    scheduler: str | None = None,
    workers: int | None = None,
    resume: bool = False,
    codebook: Codebook | None = None,
    articles_per_chunk: int = CHUNK_ARTICLES,
    seconds_per_article: float = SECONDS_PER_ARTICLE,
) -> Summary:
    """Read every .txt, .jsonl, .jsonl.gz and .parquet file under a folder into one Parquet dataset per table.

    `out` is the folder to write, new, or that of an earlier run on the same folder, which is then carried on; with
    `resume` it has to be such a one. `scheduler` is the address of a Dask cluster; without it so many `workers` are
    started here, one per core unless given. What cannot be read is in `rejects`. `read_tables(out)` reads the rest.
    Raises CorpusError. In a script, call it under `if __name__ == "__main__":`, because workers import the script.
    """
    source, out = _resolved(folder), _resolved(out)
    prepare(source, out, resume)
    articles, other_files = count_articles(source)
    if not articles:
        raise CorpusError(f"{folder} holds no article: put {', '.join(ENDINGS)} files there.")
    codebook = codebook or Codebook.default()
    version = _version(codebook)
    totals = Totals(other_files)
    with Progress(articles) as progress:
        unfinished = _unfinished(chunks_of(source, articles_per_chunk), out, version, totals, progress)
        first = next(unfinished, None)
        if first is not None:
            reopen(out)
            forget_tries(out)
            with _client(scheduler, workers) as client:
                run = _Run(client, source, out, codebook, version, seconds_per_article, totals, progress)
                run.read(chain([first], unfinished))
    return publish(out, totals)


def _resolved(path: str | Path) -> Path:
    """A path from the root on, with no link in it. Raises CorpusError."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a link in a circle, a name that no system allows
        raise CorpusError(f"{path}: no such path can be ({error}). Check it.") from None


def _version(codebook: Codebook) -> str:
    """A text that is another one as soon as a rule or a row of the codebook is."""
    from helpers.corpus.worker import code_version

    sheets = json.dumps(codebook.sheets, sort_keys=True)
    return hashlib.blake2b((code_version() + sheets).encode("utf-8"), digest_size=16).hexdigest()


def _unfinished(
    chunks: Iterator[Chunk], out: Path, version: str, totals: Totals, progress: Progress
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


# --- the cluster ----------------------------------------------------------------------------------------------


@contextmanager
def _client(scheduler: str | None, workers: int | None) -> Iterator[Client]:
    """A Dask cluster: that at the address, or one on this machine that ends with the run. Raises CorpusError."""
    from dask.system import CPU_COUNT
    from distributed import Client, LocalCluster

    from helpers.corpus.worker import OwnWorkerPlugin

    if scheduler is not None:
        try:
            client = Client(scheduler, timeout=SECONDS_TO_CONNECT)
            client.wait_for_workers(1, timeout=SECONDS_TO_CONNECT)
        except (OSError, TimeoutError, ValueError) as error:
            raise CorpusError(
                f"no Dask scheduler with a worker answers at {scheduler} ({error}): start dask scheduler and dask "
                "worker, and name the address that the scheduler prints."
            ) from error
        with client:
            yield client
        return
    try:
        cluster = LocalCluster(
            n_workers=workers or CPU_COUNT, threads_per_worker=1, processes=True, host="127.0.0.1",
            dashboard_address="127.0.0.1:0", scheduler_kwargs={"dashboard": False}, silence_logs=logging.CRITICAL,
        )
    except (OSError, TimeoutError) as error:
        raise CorpusError(f"no workers can be started on this machine ({error}): is its memory full?") from error
    with cluster, Client(cluster) as client:
        client.register_plugin(OwnWorkerPlugin())
        yield client


class _Run:
    """The chunks on their way to the workers and back."""

    def __init__(
        self, client: Client, source: Path, out: Path, codebook: Codebook, version: str, seconds: float,
        totals: Totals, progress: Progress,
    ) -> None:
        from helpers.corpus.worker import CodebookPlugin, code_version

        self.client, self.out, self.totals, self.progress = client, out, totals, progress
        self.arguments = (str(source), str(out), code_version(), version, seconds)
        self.on_way: dict[Future, Chunk] = {}
        self.blame: dict[int, tuple[int, int]] = {}
        self.seen_workers = time.monotonic()
        try:
            client.register_plugin(CodebookPlugin(codebook.sheets, version))
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
        finally:
            if self.on_way:
                self.client.cancel(list(self.on_way))

    def _room(self) -> int:
        return CHUNKS_PER_WORKER * max(1, sum(self.client.nthreads().values()))

    def _submit(self, chunk: Chunk) -> None:
        from helpers.corpus.worker import read_on_worker

        future = self.client.submit(read_on_worker, chunk, *self.arguments, pure=False)
        self.on_way[future] = chunk

    def _finished(self) -> list[Future]:
        """The chunks that have come to an end, after a wait if need be. Raises CorpusError."""
        from distributed import wait

        while True:
            try:
                return list(wait(list(self.on_way), timeout=1, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                self.progress.tick()
                self._check_cluster()

    def _check_cluster(self) -> None:
        """Wait for workers that come back, but not for ever. Raises CorpusError."""
        if self.client.status != "running":
            raise CorpusError("the Dask scheduler has gone. The same command goes on from here.")
        if self.client.nthreads():
            self.seen_workers = time.monotonic()
        elif time.monotonic() - self.seen_workers > SECONDS_WITHOUT_WORKERS:
            raise CorpusError("all workers have gone: start some with dask worker. The same command goes on from here.")

    def _take(self, future: Future, chunk: Chunk) -> None:
        """Count a finished chunk, or have it read again where its worker has ended. Raises CorpusError."""
        from distributed import KilledWorker

        if future.status == "finished":
            marker = future.result()
            self.totals.add(chunk.number, marker)
            self.progress.add(marker.articles, marker.rejects)
            return
        if future.status != "error":
            raise CorpusError("the Dask scheduler has dropped the work. The same command goes on from here.")
        error = future.exception()
        if isinstance(error, KilledWorker):
            self._check_blame(chunk)
            self._submit(chunk)
        elif isinstance(error, CorpusError):
            raise CorpusError(f"{error} {self.totals.chunks} chunks are finished: the same command goes on from here.")
        else:
            raise CorpusError(f"reading chunk {chunk.number} has failed ({type(error).__name__}: {error}).") from error

    def _check_blame(self, chunk: Chunk) -> None:
        """Dask gives a task up after four ended workers: go on where an article is to blame, or another task."""
        accused = sum(times >= TRIES for times in ended_at(self.out, chunk.number).values())
        before, blameless = self.blame.get(chunk.number, (0, 0))
        blameless = 0 if accused > before else blameless + 1
        self.blame[chunk.number] = accused, blameless
        if blameless > BLAMELESS:
            raise CorpusError(
                f"the workers end before they read an article of chunk {chunk.number}, or while its rows are written: "
                "give them more memory, or look at their log."
            )
