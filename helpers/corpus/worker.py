"""The part of a corpus run that happens on a Dask worker."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from distributed import WorkerPlugin, get_worker

from helpers.corpus.folder import Chunk
from helpers.corpus.limits import ending_the_process
from helpers.corpus.parts import Marker, marker_path, read_chunk
from helpers.corpus.version import code_version
from helpers.errors import CorpusError
from helpers.french.codebook import Codebook
from helpers.tables.corrections import Correction
from helpers.tables.parquet import UNFINISHED
from helpers.tables.parse import parse
from helpers.text.article import Article

PLUGIN = "codebook-"


class CodebookPlugin(WorkerPlugin):
    """Brings a codebook and the corrections by hand to every worker, once; also to those that join later."""

    idempotent = True

    def __init__(
        self, sheets: dict[str, list[dict[str, str]]], version: str, corrections: Sequence[Correction] = ()
    ) -> None:
        self.name = PLUGIN + version
        self.sheets = sheets
        self.corrections = corrections

    def setup(self, worker: Any) -> None:
        """Called by Dask when a worker starts."""
        self.codebook = Codebook(self.sheets)


class OwnWorkerPlugin(WorkerPlugin):
    """For workers that end with the run: Ctrl-C is for the process that has started them, and stops them in order."""

    name = "own-worker"

    def setup(self, worker: Any) -> None:
        """Called by Dask when a worker starts, in its main thread."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def read_on_worker(chunk: Chunk, folder: str, out: str, code: str, version: str, seconds: float) -> Marker:
    """The task: read a chunk into the folder `out` with the codebook that the plugin brought. Raises CorpusError."""
    worker = get_worker()
    if code_version(times=False) != code:
        raise CorpusError(
            f"the helpers at {worker.address} have another version, or their libraries have: install the same."
        )
    if not (Path(out) / UNFINISHED).is_dir():
        raise CorpusError(f"the worker at {worker.address} does not see {out}: name a folder on a disk that all share.")
    files = any(item.path for item in chunk.items)
    _check_folder(files, folder, worker.address)
    plugin: Any = worker.plugins[PLUGIN + version]
    codebook = plugin.codebook
    _warm_up(codebook)
    with ending_the_process(seconds) as limit:
        marker = read_chunk(chunk, Path(out), codebook, version, limit, plugin.corrections)
    if marker.rejects and files and not Path(folder).exists():  # gone meanwhile: these are no rejects
        marker_path(Path(out), chunk.number).unlink(missing_ok=True)
        _check_folder(files, folder, worker.address)
    return marker


@lru_cache(maxsize=4)
def _warm_up(codebook: Codebook) -> None:
    """Make what the rules make of the codebook once, so that no article's time is spent on it."""
    parse(Article.from_text("« Oui », a dit Paul Durand le 3 mai à Rabat.", codebook=codebook), codebook)


def _check_folder(files: bool, folder: str, address: str) -> None:
    if files and not Path(folder).exists():
        raise CorpusError(f"the worker at {address} does not see {folder}: put the articles on a disk that all share.")
