"""Records in Thrift's compact encoding, which is how a Parquet file describes itself: the fields that are asked for.

A record is its fields one after the other, each with its number and its kind, and a zero byte at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

TRUE, FALSE, BYTE, SHORT, INT, LONG, DOUBLE, BINARY, LIST, SET, _, STRUCT = range(1, 13)
SIZES = {BYTE: 1, DOUBLE: 8}  # bytes
DEEPEST = 16  # records in records; Parquet has eight
LONGEST_NUMBER = 10  # bytes
LARGEST_BINARY = 1 << 24  # bytes
LARGEST_FIELD = (1 << 15) - 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """A field that is asked for: a whole number, a record, or a list of records, and what of these in turn."""

    kind: int
    inside: Mapping[int, Wanted] = field(default_factory=dict)


def read_record(file: BinaryIO, wanted: Mapping[int, Wanted], depth: int = 0) -> dict[int, Any]:
    """The fields of a record that are wanted and there, by their number; the file stands behind it afterwards.

    A field of another kind than the wanted one is not there. Raises OSError where the record is broken.
    """
    if depth > DEEPEST:
        raise OSError(_BROKEN)
    found: dict[int, Any] = {}
    for number, kind in _fields(file):
        sought = wanted.get(number)
        if sought is None or sought.kind != kind:
            _pass_over(file, kind, depth)
        elif kind == STRUCT:
            found[number] = read_record(file, sought.inside, depth + 1)
        elif kind == LIST:
            found[number] = _records(file, sought.inside, depth + 1)
        else:
            found[number] = _signed(file)
    return found


_BROKEN = "what it says of itself is broken"


def _fields(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """The number and the kind of each field; whoever asks reads its value before asking on."""
    number = 0
    while (head := _byte(file)) != 0:
        number = number + (head >> 4) if head >> 4 else _signed(file)
        if not 0 <= number <= LARGEST_FIELD:
            raise OSError(_BROKEN)
        yield number, head & 15


def _records(file: BinaryIO, wanted: Mapping[int, Wanted], depth: int) -> list[dict[int, Any]]:
    count, kind = _list_head(file)
    if kind != STRUCT:
        raise OSError(_BROKEN)
    return [read_record(file, wanted, depth) for _ in range(count)]


def _list_head(file: BinaryIO) -> tuple[int, int]:
    """How many values follow, and of which kind."""
    head = _byte(file)
    return _number(file) if head >> 4 == 15 else head >> 4, head & 15


def _pass_over(file: BinaryIO, kind: int, depth: int, in_list: bool = False) -> None:
    """Go behind a value. A boolean has none but its kind; in a list, where every value takes a byte or more, one."""
    if depth > DEEPEST:
        raise OSError(_BROKEN)
    if kind in (SHORT, INT, LONG):
        _number(file)
    elif kind in SIZES:
        for _ in range(SIZES[kind]):
            _byte(file)
    elif kind in (TRUE, FALSE):
        if in_list:
            _byte(file)
    elif kind == BINARY and (length := _number(file)) <= LARGEST_BINARY:
        file.seek(length, 1)
    elif kind == STRUCT:
        read_record(file, {}, depth + 1)
    elif kind in (LIST, SET):
        count, inner = _list_head(file)
        for _ in range(count):
            _pass_over(file, inner, depth + 1, in_list=True)
    else:
        raise OSError(_BROKEN)


def _byte(file: BinaryIO) -> int:
    read = file.read(1)
    if not read:
        raise OSError("it ends too soon")
    return read[0]


def _number(file: BinaryIO) -> int:
    """A number in seven bits a byte, the lowest first."""
    number = 0
    for place in range(LONGEST_NUMBER):
        read = _byte(file)
        number |= (read & 127) << 7 * place
        if read < 128:
            return number
    raise OSError(_BROKEN)


def _signed(file: BinaryIO) -> int:
    """A number whose lowest bit is its sign."""
    number = _number(file)
    return number >> 1 ^ -(number & 1)
