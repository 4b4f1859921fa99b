"""The folder that a corpus run writes: whose it is, what is finished in it, and when it may be read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helpers.corpus.parts import MARKERS, Marker, refuse_links
from helpers.errors import CorpusError
from helpers.tables.files import PACKAGE_FILE
from helpers.tables.parquet import (
    DATASETS,
    REJECTS,
    SUMMARY_FILE,
    UNFINISHED,
    corpus_package,
    part_name,
    parts_in,
    sweep,
    write_json,
    write_whole,
)

RUN_FILE, TRIAL_FILE = "run.json", "trial"
ROOM = 4_000_000  # bytes that must fit onto the disk to begin: the first chunks


@dataclass
class Summary:
    """What the finished chunks of a corpus run hold: `rows` per table, and the names of its `parts`.

    `read_before` are the articles that an earlier run had read already.
    """

    out: Path
    other_files: int
    articles: int = 0
    characters: int = 0
    rejects: int = 0
    chunks: int = 0
    read_before: int = 0
    rows: dict[str, int] = field(default_factory=lambda: dict.fromkeys(DATASETS, 0))
    parts: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in DATASETS})

    def in_words(self) -> str:
        """A few lines for the user."""
        before = f", {self.read_before:,} of them by an earlier run" if self.read_before else ""
        lines = [f"{self.articles:,} articles read{before}: {self.characters:,} characters."]
        if self.rejects:
            lines.append(f"{self.rejects:,} could not be read: see {self.out / REJECTS.name}.")
        if self.other_files:
            lines.append(f"{self.other_files:,} files of other kinds were left alone.")
        lines.append("Rows: " + ", ".join(f"{name} {rows:,}" for name, rows in self.rows.items()) + ".")
        return "\n".join([*lines, f"Written: {self.out}"])

    def add(self, number: int, marker: Marker, earlier: bool = False) -> None:
        """Count a finished chunk; `earlier` where a run before this one has read it."""
        self.articles += marker.articles
        self.characters += marker.characters
        self.rejects += marker.rejects
        self.chunks += 1
        self.read_before += marker.articles if earlier else 0
        for name, part in marker.parts.items():
            self.rows[name] += part.rows
            if part.checksum:
                self.parts[name].append(part_name(number))


def prepare(source: Path, out: Path, resume: bool) -> None:
    """Make the folder `out` and try it, before anything is read. Raises CorpusError."""
    _check_source(source)
    if source == out or source in out.parents or out in source.parents:
        raise CorpusError(f"{out} and {source} lie one within the other: name a folder elsewhere for the tables.")
    refuse_links(out)
    try:
        held = {path.name for path in out.iterdir()} if out.exists() else set()
        if resume and RUN_FILE not in _names(out / MARKERS):
            raise CorpusError(f"{out} holds no run to resume: leave --resume out, or check the path.")
        _check_owner(source, out, held, resume)
        (out / MARKERS).mkdir(parents=True, exist_ok=True)
        trial = out / MARKERS / TRIAL_FILE
        write_whole(trial, bytes(ROOM))
        trial.unlink(missing_ok=True)  # another run may have tried as well
        write_json(out / MARKERS / RUN_FILE, {"folder": str(source)})
    except OSError as error:
        raise CorpusError(
            f"{out} cannot be written ({error.strerror or error}): name another folder, or make room."
        ) from error


@contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """Keep other runs out of a folder that is prepared; Windows, and some shared disks, cannot. Raises CorpusError."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    folder = os.open(out / MARKERS, os.O_RDONLY)
    try:
        with suppress(OSError):
            try:
                fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise CorpusError(
                    f"another run writes {out} at this moment: wait until it has ended, or name another folder."
                ) from None
        yield
    finally:
        os.close(folder)  # and with it the lock, also where the process is killed


def _check_source(source: Path) -> None:
    """Raise CorpusError where there is no such folder, or no way to it."""
    try:
        source.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise CorpusError(f"{source}: there is no such folder. Check the path.") from None
    except OSError as error:
        raise CorpusError(f"{source} cannot be read ({error.strerror or error}): check its permissions.") from None


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _check_owner(source: Path, out: Path, held: set[str], resume: bool) -> None:
    """Whether the folder is empty, or that of an earlier run on the same articles."""
    links = [name for name in sorted(held) if (out / name).is_symlink()]
    if links:
        raise CorpusError(f"{out / links[0]} is a symbolic link: name another folder, nothing is written elsewhere.")
    try:
        owner = json.loads((out / MARKERS / RUN_FILE).read_text(encoding="utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        owner = None
    if owner is None and held - {MARKERS}:
        raise CorpusError(f"{out} is not empty, and holds no corpus run: name a new folder.")
    if owner is not None and owner != str(source) and not resume:
        raise CorpusError(
            f"{out} holds the tables of {owner}: name another folder, or give --resume if these are the same articles."
        )


def reopen(out: Path) -> None:
    """Make the tables unfinished ones (again), each with its folder, before a chunk is written. Raises CorpusError."""
    try:
        for name in (PACKAGE_FILE, SUMMARY_FILE):
            (out / name).unlink(missing_ok=True)
        (out / UNFINISHED).mkdir(exist_ok=True)
        for name in DATASETS:
            if (out / name).is_dir():
                (out / name).rename(out / UNFINISHED / name)
            else:
                (out / UNFINISHED / name).mkdir(exist_ok=True)
    except OSError as error:
        raise CorpusError(f"{out} cannot be written ({error.strerror or error}).") from error


def publish(summary: Summary) -> None:
    """Give the finished tables their place and describe them, the description last. Raises CorpusError."""
    out, parts = summary.out, {name: sorted(names) for name, names in summary.parts.items()}
    described = {
        SUMMARY_FILE: {name: getattr(summary, name) for name in
                       ("articles", "characters", "rejects", "chunks", "other_files", "rows")},
        PACKAGE_FILE: corpus_package(parts),
    }
    try:
        if all(_content(out / name) == content for name, content in described.items()) and _holds(out, parts):
            return
        reopen(out)
        for name in DATASETS:
            sweep(out / UNFINISHED / name, set(parts[name]))
        if not _holds(out / UNFINISHED, parts):
            raise CorpusError(f"{out} has lost files while it was written. The same command reads them again.")
        for path in (out / MARKERS).glob("[0-9]*.json"):
            if int(path.stem) >= summary.chunks:
                path.unlink()
        for name in DATASETS:
            (out / UNFINISHED / name).rename(out / name)
        (out / UNFINISHED).rmdir()
        for name, content in described.items():
            write_json(out / name, content)
    except OSError as error:
        raise CorpusError(f"{out} cannot be written ({error.strerror or error}). The same command goes on.") from error


def _content(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _holds(folder: Path, parts: dict[str, list[str]]) -> bool:
    """Whether every file that the markers speak of is there, and no other part."""
    return all(names == [path.name for path in parts_in(folder / name)] for name, names in parts.items())
