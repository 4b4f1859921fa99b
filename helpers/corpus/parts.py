"""Reading a chunk of articles: its rows into a file per table, then a marker that says that all is there.

A process that is killed leaves no marker, so its chunk is read again by another one. What it was reading is noted
before it begins: an article at which two processes have ended is passed over, and rejected.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from helpers.corpus.folder import Chunk, Item, in_brief, read_article
from helpers.corpus.limits import NO_LIMIT, Limit, TooLongError
from helpers.errors import ArticleError, CorpusError
from helpers.french.codebook import Codebook
from helpers.tables.corrections import Correction
from helpers.tables.frames import Tables
from helpers.tables.parquet import (
    DATASETS,
    UNFINISHED,
    PartFile,
    is_whole,
    part_name,
    to_arrow,
    write_json,
    write_parts,
)
from helpers.tables.read import Values, add_article, no_values

MARKERS = "_run"
TRIES = 2  # one may have been killed from outside
NOTES = "at"  # the ending of the notes' names


@dataclass(frozen=True, slots=True)
class Marker:
    """What a finished chunk holds. `inputs` and `version` are others where the articles or the rules are."""

    inputs: str
    version: str
    articles: int
    characters: int
    rejects: int
    parts: dict[str, PartFile]

    @classmethod
    def read(cls, out: Path, number: int) -> Marker | None:
        """The marker of a chunk; None where it is not finished, or where its marker is no marker."""
        try:
            found = json.loads(marker_path(out, number).read_text(encoding="utf-8"))
            parts = {name: PartFile(**found["parts"][name]) for name in DATASETS}
            counts = [found["articles"], found["characters"], found["rejects"], *(part.rows for part in parts.values())]
            if all(type(count) is int for count in counts):
                return cls(**found | {"parts": parts})
        except (OSError, ValueError, TypeError, KeyError):
            pass
        return None

    def is_whole(self, out: Path, number: int) -> bool:
        """Whether every file of the chunk is as it was written, in the finished tables or the unfinished ones."""
        return all(is_whole(table_folder(out, name) / part_name(number), part) for name, part in self.parts.items())


def table_folder(out: Path, name: str) -> Path:
    """Where the parts of a table are now."""
    unfinished = out / UNFINISHED / name
    return unfinished if unfinished.is_dir() else out / name


def marker_path(out: Path, number: int) -> Path:
    """Where the marker of a chunk stands."""
    return out / MARKERS / f"{number:06d}.json"


def refuse_links(out: Path) -> None:
    """Raise CorpusError where a folder in `out` is a link, which would lead out of it what is written there."""
    tables = (folder / name for folder in (out, out / UNFINISHED) for name in DATASETS)
    for folder in (out / MARKERS, out / UNFINISHED, *tables):
        if folder.is_symlink():
            raise CorpusError(f"{folder} is a symbolic link: remove it, nothing is written elsewhere.")


def read_chunk(
    chunk: Chunk, out: Path, codebook: Codebook, version: str, limit: Limit = NO_LIMIT,
    corrections: Sequence[Correction] = (),
) -> Marker:
    """Read a chunk, write a file per table to `out`, its marker last; `limit` is how long an article may take.

    `corrections` are what a reader corrected by hand, in whichever articles.

    Raises CorpusError where `out` cannot be written.
    """
    refuse_links(out)
    try:
        marker_path(out, chunk.number).unlink(missing_ok=True)
        ended = ended_at(out, chunk.number)
        items = [_passed_over(item) if ended[place] >= TRIES else item for place, item in enumerate(chunk.items)]
        with _noting(out, chunk.number) as note:
            tables, rejects, characters = _read(items, _Adding(codebook, corrections, limit), note)
            parts = write_parts(tables, out / UNFINISHED, chunk.number)
        read = len(items) - len(rejects)
        marker = Marker(chunk.fingerprint, version, read, characters, len(rejects), parts)
        write_json(marker_path(out, chunk.number), asdict(marker))
        for path in _notes(out, chunk.number):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CorpusError(f"{out} cannot be written ({error.strerror or error}).") from error
    return marker


def _passed_over(item: Item) -> Item:
    reason = f"the process that read it ended, {TRIES} times: it takes too much memory or time, or crashes Python."
    return Item(item.file, "", stamp=item.stamp, reason=reason)


# --- articles that end a process ------------------------------------------------------------------------------


def _notes(out: Path, number: int) -> list[Path]:
    return sorted((out / MARKERS).glob(f"{number:06d}.*.{NOTES}"))


def ended_at(out: Path, number: int) -> Counter[int]:
    """How many processes have ended at which place of a chunk."""
    places = [path.read_bytes() for path in _notes(out, number)]
    return Counter(int.from_bytes(place, "big") for place in places if place)


@contextmanager
def _noting(out: Path, number: int) -> Iterator[Callable[[int], None]]:
    """A function to note the place with that is read next. The note stays where the process is killed."""
    path = out / MARKERS / f"{number:06d}.{uuid.uuid4().hex}.{NOTES}"
    with path.open("xb", buffering=0) as file:  # what is written is there, whatever becomes of this process

        def note(place: int) -> None:
            file.seek(0)
            file.write(place.to_bytes(8, "big"))

        try:
            yield note
        finally:
            path.unlink(missing_ok=True)


def forget_tries(out: Path) -> bool:
    """Take away the notes of an earlier run: who stops a run does not accuse the articles that it was at.

    Whether there was one: a process has ended, and had no time to take its note away.
    """
    notes = list((out / MARKERS).glob(f"*.{NOTES}"))
    for path in notes:
        path.unlink(missing_ok=True)
    return bool(notes)


# --- from articles to rows ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Adding:
    """How articles are read into rows: by which codebook, with which corrections, for how long."""

    codebook: Codebook
    corrections: Sequence[Correction]
    limit: Limit

    def add(self, values: Values, item: Item) -> str | None:
        """Append an article's rows, all or none of them; the reason where it is none."""
        try:
            with self.limit():
                add_article(values, read_article(item, self.codebook), self.codebook, self.corrections)
        except TooLongError:
            return "reading it took so long that it was broken off: cut it into its articles, or report it."
        except ArticleError as error:
            return str(error)
        except Exception as error:  # whatever a rule stumbles over: the rest of the corpus goes on
            return _failed(error)
        return None


def _read(
    items: Sequence[Item], adding: _Adding, note: Callable[[int], None]
) -> tuple[dict[str, Any], list[tuple[str, str]], int]:
    """The tables of all items that can be read, as Arrow tables; the rejects; how many characters were read."""
    values = no_values()
    rejects: list[tuple[str, str]] = []
    for place, item in enumerate(items):
        note(place)
        reason = adding.add(values, item)
        if reason is not None:
            rejects.append((item.file, reason))
    note(len(items))
    try:
        tables = to_arrow(Tables.from_columns(values), rejects)
    except Exception:  # a row that does not hold what is declared: it must not take the others with it
        checked = [_checked(item, adding) for item in items]
        if checked == list(items):
            raise
        return _read(checked, adding, note)
    return tables, rejects, sum(values["articles"]["n_characters"])


def _checked(item: Item, adding: _Adding) -> Item:
    """The item, or, where its rows do not fit into the tables, a reject in its place."""
    values = no_values()
    adding.add(values, item)
    try:
        to_arrow(Tables.from_columns(values), [])
    except Exception as error:
        return Item(item.file, "", stamp=item.stamp, reason=_failed(error))
    return item


def _failed(error: Exception) -> str:
    return in_brief(f"the rules failed at it ({type(error).__name__}: {error}): please report it.")
