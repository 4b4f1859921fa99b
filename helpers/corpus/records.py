"""The records in a JSON Lines or Parquet file, one by one, none of them larger in memory than an article may be."""

from __future__ import annotations

import gzip
import json
import os
import stat
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpers.corpus.limits import LONGEST_ARTICLE
from helpers.corpus.parquet_pages import RowGroup, groups_of, pages_of
from helpers.errors import ArticleError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

LONGEST_RECORD = 12 * LONGEST_ARTICLE  # bytes: JSON may write a code point as \ud83d\ude00
TOO_LONG = f"too long for one article ({LONGEST_ARTICLE:,} characters at most): cut it into its articles."
ZIPPED = ".gz"
FIELDS = ("article_id", "text", "source", "published")
MOST_PARTS = 1_000_000  # of what a Parquet file says of itself: row groups, columns


@dataclass(frozen=True, slots=True)
class Record:
    """A line or row: its number, from 1, and what it holds by field, or the reason why that cannot be read."""

    number: int
    values: dict[str, Any] | None
    reason: str = ""


def check_plain(path: str | Path) -> int:
    """The size in bytes of a plain file: a link may lead anywhere, a pipe would be waited for without an end.

    Raises ArticleError.
    """
    try:
        found = os.lstat(path)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read ({error.strerror}). Check the file and its permissions.") from None
    if stat.S_ISLNK(found.st_mode):
        raise ArticleError(f"{path} is a symbolic link, and links are not followed: put the file itself there.")
    if not stat.S_ISREG(found.st_mode):
        raise ArticleError(f"{path} is a device, a pipe or a socket: put a plain file there.")
    return found.st_size


# --- JSON Lines -----------------------------------------------------------------------------------------------


def lines_of(path: Path) -> Iterator[Record]:
    """Each line of a JSON Lines file, zipped or not, that is not empty. Raises OSError, EOFError and zlib.error."""
    with _opened(path) as file:
        for number, line in enumerate(_bounded_lines(file), 1):
            if line is None:
                yield Record(number, None, f"{LONGEST_RECORD:,} bytes and more are {TOO_LONG}")
            elif line.strip():
                yield _parsed(number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)


def _opened(path: Path) -> BufferedIOBase:
    return gzip.open(path, "rb") if path.name.lower().endswith(ZIPPED) else path.open("rb")


def _bounded_lines(file: BufferedIOBase) -> Iterator[bytes | None]:
    """The lines; None for one that is too long to be an article, and so would fill the memory."""
    while line := file.readline(LONGEST_RECORD):
        if len(line) < LONGEST_RECORD or line.endswith(b"\n"):
            yield line
            continue
        while (rest := file.readline(LONGEST_RECORD)) and not rest.endswith(b"\n"):
            pass
        yield None


def _parsed(number: int, line: bytes) -> Record:
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Record(number, None, "the line is not UTF-8: save the file as UTF-8.")
    except (ValueError, RecursionError) as error:
        return Record(number, None, f"the line is no JSON ({error}).")
    if not isinstance(values, dict):
        return Record(number, None, "the line is no JSON object with a text.")
    return Record(number, values)


def count_lines(path: Path) -> int:
    """How many lines a file has, empty ones too. Raises OSError, EOFError and zlib.error."""
    lines, last = 0, b"\n"
    with _opened(path) as file:
        while block := file.read(1 << 20):
            lines += block.count(b"\n")
            last = block[-1:]
    return lines + (last != b"\n")


# --- Parquet --------------------------------------------------------------------------------------------------


def parquet_records(path: Path) -> Iterator[Record]:
    """Each row of a Parquet file, its values read one by one. Raises ArticleError and OSError."""
    import pyarrow as pa

    number = 0
    try:
        with path.open("rb") as plain, _parquet(path, groups := groups_of(plain)) as file:
            columns = _columns(path, file)
            places = [place for place in range(len(file.schema)) if file.schema.column(place).path in columns]
            for place, group in enumerate(groups):
                pages = pages_of(plain, group, places)
                if why_not := pages.why_not():
                    yield Record(number + 1, None, f"rows {number + 1} to {number + group.rows} {why_not}")
                    number += group.rows
                    continue
                for batch in file.iter_batches(pages.rows_at_once(), row_groups=[place], columns=columns):
                    for row in range(batch.num_rows):
                        number += 1
                        yield _row(number, {name: batch.column(name)[row] for name in columns})
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise OSError(str(error).partition("\n")[0]) from error


def _parquet(path: Path, groups: Sequence[RowGroup]) -> ParquetFile:
    """The file, opened. Raises ArticleError where it holds one row over and over, to fill the disk."""
    from pyarrow.parquet import ParquetFile

    rows, size = sum(group.rows for group in groups), path.stat().st_size
    if rows > size:
        raise ArticleError(f"{path} says that it holds {rows:,} rows in {size:,} bytes: make it anew.")
    parts = min(size, MOST_PARTS)  # no more than it has bytes
    return ParquetFile(path, pre_buffer=False, buffer_size=1 << 20, thrift_container_size_limit=parts)


def _columns(path: Path, file: ParquetFile) -> list[str]:
    """The columns that are read, each of which has to be there once and be flat. Raises ArticleError."""
    import pyarrow as pa

    names = file.schema_arrow.names
    columns = [name for name in FIELDS if name in names]
    if "text" not in columns:
        raise ArticleError(f'{path} has no column "text"; read are the columns {", ".join(FIELDS)}.')
    for name in columns:
        if names.count(name) > 1 or pa.types.is_nested(file.schema_arrow.field(name).type):
            raise ArticleError(f'{path}: its column "{name}" is there twice, or holds lists: give each row one value.')
    return columns


def _row(number: int, cells: dict[str, pa.Scalar]) -> Record:
    values: dict[str, Any] = {}
    for name, cell in cells.items():
        try:
            values[name] = _value(cell)
        except UnicodeDecodeError:
            return Record(number, None, f'its "{name}" is not UTF-8: save the file anew, as UTF-8.')
        except (ValueError, OverflowError) as error:
            return Record(number, None, f'its "{name}" cannot be read ({error}).')
    return Record(number, values)


def _value(cell: pa.Scalar) -> Any:
    """What a cell holds. Raises ValueError and OverflowError, and where it is no UTF-8 UnicodeDecodeError."""
    import pyarrow as pa

    if cell.is_valid and isinstance(cell, pa.StringScalar | pa.BinaryScalar | pa.LargeStringScalar):
        size = cell.as_buffer().size
        if size > LONGEST_RECORD:
            raise ValueError(f"{size:,} bytes are {TOO_LONG.rstrip('.')}")
    return cell.as_py()


def count_rows(path: Path) -> int:
    """How many rows a Parquet file has, as it says. Raises OSError."""
    with path.open("rb") as file:
        return sum(group.rows for group in groups_of(file))


def count_records(path: Path, is_parquet: bool) -> int:
    """How many records a file has, as far as it can be read; one where it cannot, which is then rejected."""
    try:
        check_plain(path)
        return max(count_rows(path) if is_parquet else count_lines(path), 0)
    except (OSError, EOFError, zlib.error, ArticleError):
        return 1
