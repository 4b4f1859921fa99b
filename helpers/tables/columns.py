"""What a table and a column are, and the ways in which a column is filled from what was found.

A column is filled for all rows of an article at once: its `fill` takes the records found and the `Reading` of the
article, and gives a value per record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from helpers.tables.reading import Reading

STRING, INTEGER, FLOAT, BOOLEAN = "string", "Int64", "Float64", "boolean"
CATEGORY, DATE = "category", "datetime64[us]"

Fill = Callable[[Sequence[Any], "Reading"], Sequence[Any]]


# --- how a column is filled -----------------------------------------------------------------------------------


def attribute_of(path: str) -> Fill:
    """The found record's own attribute, `kind`, or one of a part of it, `statement.kind`."""
    value_of = attrgetter(path)
    return lambda found, reading: list(map(value_of, found))


def cell(name: str) -> Fill:
    """The cell of that name, where what was found is a row of the codebook."""
    value_of = itemgetter(name)
    return lambda found, reading: list(map(value_of, found))


def each(value_of: Callable[[Any, Reading], Any]) -> Fill:
    """What a function gives for each record found and the reading of its article."""
    return lambda found, reading: [value_of(record, reading) for record in found]


def numbered(prefix: str) -> Fill:
    """An id from the place in the list: m1, m2, …"""
    return lambda found, reading: [f"{prefix}{number}" for number in range(1, len(found) + 1)]


def start_at(path: str) -> Fill:
    """An attribute of the record that says where something begins, as an offset into the article as stored."""
    offset_of = attrgetter(path)
    return lambda found, reading: reading.starts(list(map(offset_of, found)))


def end_at(path: str) -> Fill:
    """An attribute of the record that says where something ends, as an offset into the article as stored."""
    offset_of = attrgetter(path)
    return lambda found, reading: reading.ends(list(map(offset_of, found)))


def words_between(start: str, end: str) -> Fill:
    """The article's own words from one attribute of the record to another; None where it has no place."""

    starts, ends = start_at(start), end_at(end)

    def fill(found: Sequence[Any], reading: Reading) -> list[str | None]:
        text = reading.stored.text
        places = zip(starts(found, reading), ends(found, reading), strict=True)
        return [None if first is None else text[first:last] for first, last in places]

    return fill


# --- columns and tables ---------------------------------------------------------------------------------------


class Column(NamedTuple):
    """A column: its name, pandas dtype and meaning, and how it is filled (by the attribute of its name unless given).

    `required` columns hold no `<NA>`. `refers_to` names the `table.column` whose values it repeats, within the
    same article. `categories` are the values that a category may take.
    """

    name: str
    dtype: str
    description: str
    required: bool = True
    unit: str = ""
    categories: tuple[str, ...] = ()
    refers_to: str = ""
    fill: Fill | None = None

    @property
    def filling(self) -> Fill:
        """Gives the column's value for each record found in an article, None where it is missing."""
        return self.fill or attribute_of(self.name)


class Table(NamedTuple):
    """A table: its name, what one row is, the columns that together name a row, all its columns, and what was found.

    `found` gives the records of an article, one per row, in the order of the rows.
    """

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    found: Callable[[Reading], Sequence[Any]] = lambda reading: ()

    @property
    def column_names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]


def string(
    name: str, description: str, required: bool = False, refers_to: str = "", fill: Fill | None = None
) -> Column:
    """A column of texts; `refers_to` is the column of another table that it names, `table.column`."""
    return Column(name, STRING, description, required, refers_to=refers_to, fill=fill)


def category(
    name: str, description: str, categories: tuple[str, ...], required: bool = True, fill: Fill | None = None
) -> Column:
    """A column with one of a few texts."""
    return Column(name, CATEGORY, description, required, categories=categories, fill=fill)


def date(name: str, description: str) -> Column:
    """A column of days, each of which may be missing."""
    return Column(name, DATE, description, required=False)


def count_of(name: str, description: str, fill: Fill) -> Column:
    """A column that counts what its name says behind *n_*."""
    return Column(name, INTEGER, description, unit=name.removeprefix("n_"), fill=fill)


def offset(name: str, description: str, required: bool = True, fill: Fill | None = None) -> Column:
    """A column that says where something begins, or ends, in code points of the article."""
    fill = fill or (end_at(name) if name.endswith("end") else start_at(name))
    return Column(name, INTEGER, description, required, unit="code points", fill=fill)


def reference(
    table: str, column: str, description: str, fill: Fill, name: str = "", required: bool = True
) -> Column:
    """A column with the ids of another table's rows."""
    return string(name or column, description, required, f"{table}.{column}", fill)
