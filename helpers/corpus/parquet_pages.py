"""What the rows of a Parquet file unpack to, told from its pages before they are unpacked.

The file's own summary of them may say anything, and one that is broken can end the whole process in pyarrow. So what
is read here is where the pages stand (parquet.apache.org: FileMetaData), and of each page its two sizes (PageHeader).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from helpers.corpus.thrift import INT, LIST, LONG, STRUCT, Wanted, read_record

ROWS_AT_ONCE = 100
PLAIN_GROUP = 64_000_000  # bytes of a row group that are unpacked without a question
LARGEST_PAGE = 100_000_000  # bytes: a thousand articles of a hundred thousand
MOST_PACKED = 1_000  # times that French articles can be packed; a file made to fill a disk reaches a million
LARGEST_SUMMARY = 16_000_000  # bytes: that of ten thousand row groups
MAGIC = b"PAR1"

ROW_GROUPS, COLUMNS, GROUP_ROWS, DESCRIBED = 4, 1, 3, 3  # numbers of fields
PACKED_SIZE, DATA_BEGIN, DICTIONARY_BEGIN = 7, 9, 11
UNPACKED, PACKED = 2, 3
SUMMARY = {ROW_GROUPS: Wanted(LIST, {
    COLUMNS: Wanted(LIST, {DESCRIBED: Wanted(STRUCT, {
        PACKED_SIZE: Wanted(LONG), DATA_BEGIN: Wanted(LONG), DICTIONARY_BEGIN: Wanted(LONG),
    })}),
    GROUP_ROWS: Wanted(LONG),
})}
PAGE_HEADER = {UNPACKED: Wanted(INT), PACKED: Wanted(INT)}


@dataclass(frozen=True, slots=True)
class ByteRange:
    """From where to where the pages of a column of a row group stand in the file, in bytes."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A row group: how many rows it has, and its columns."""

    rows: int
    columns: list[ByteRange]


def groups_of(file: BinaryIO) -> list[RowGroup]:
    """The row groups of a Parquet file. Raises OSError where it is none, or broken."""
    end = file.seek(0, os.SEEK_END) - len(MAGIC) - 4
    file.seek(max(end, 0))
    length = int.from_bytes(file.read(4), "little")
    if file.read() != MAGIC or length > end:
        raise OSError("it does not end as a Parquet file does")
    if length > LARGEST_SUMMARY:
        raise OSError("it has too many row groups or columns")
    file.seek(end - length)
    summary = read_record(BytesIO(file.read(length)), SUMMARY)
    return [
        RowGroup(group.get(GROUP_ROWS, 0), [_stretch(column.get(DESCRIBED, {})) for column in group.get(COLUMNS, ())])
        for group in summary.get(ROW_GROUPS, ())
    ]


def _stretch(described: dict[int, int]) -> ByteRange:
    start = described.get(DATA_BEGIN, 0)
    if 0 < described.get(DICTIONARY_BEGIN, 0) < start:
        start = described[DICTIONARY_BEGIN]
    return ByteRange(start, start + described.get(PACKED_SIZE, 0))


@dataclass(slots=True)
class Pages:
    """The pages of a row group in bytes: all of them unpacked, as they stand in the file, and the largest unpacked."""

    unpacked: int = 0
    packed: int = 0
    largest: int = 1

    def why_not(self) -> str:
        """Why they are not read; nothing where they are."""
        if self.largest > LARGEST_PAGE:
            return (
                f"stand in a page of {self.largest:,} bytes, too much for the memory: cut them into their articles, or "
                "write smaller row groups."
            )
        if self.unpacked > max(PLAIN_GROUP, MOST_PACKED * self.packed):
            return f"unpack from {self.packed:,} bytes to {self.unpacked:,}, as no articles do: make the file anew."
        return ""

    def rows_at_once(self) -> int:
        """How many rows the memory can take at once: a row is no larger than its page."""
        return min(max(PLAIN_GROUP // self.largest, 1), ROWS_AT_ONCE)


def pages_of(file: BinaryIO, group: RowGroup, places: Iterable[int]) -> Pages:
    """What the columns of a row group at some places unpack to. Raises OSError where a page is none."""
    pages = Pages()
    for place in places:
        if place >= len(group.columns):
            raise OSError("a row group has lost a column")
        for header in _page_headers(file, group.columns[place]):
            pages.unpacked += header[UNPACKED]
            pages.packed += header[PACKED]
            pages.largest = max(pages.largest, header[UNPACKED])
    return pages


def _page_headers(file: BinaryIO, stretch: ByteRange) -> Iterator[dict[int, int]]:
    at = stretch.start
    while at < stretch.end:
        file.seek(max(at, 0))
        header = read_record(file, PAGE_HEADER)
        if min(header.get(UNPACKED, -1), header.get(PACKED, -1)) < 0:
            raise OSError(f"there is no page at byte {at:,}")
        yield header
        at = file.tell() + header[PACKED]
