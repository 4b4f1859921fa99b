"""The tidy tables on disk: a CSV file per table, and the data package that describes them.

The description follows the Data Package and Table Schema specifications (specs.frictionlessdata.io, version 1).
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.errors import TablesError
from helpers.tables.columns import BOOLEAN, CATEGORY, DATE, FLOAT, INTEGER, STRING, Column, Table
from helpers.tables.declared import TABLES

PACKAGE_FILE = "datapackage.json"
TRUTH = {"true": True, "false": False}
SCHEMA_TYPES = {
    STRING: "string", CATEGORY: "string", INTEGER: "integer", FLOAT: "number", BOOLEAN: "boolean", DATE: "date",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
_DIGITS = re.compile("-?[0-9]{1,18}")
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def csv_text(frame: pd.DataFrame, spreadsheet: bool) -> str:
    """A frame as CSV: a header, commas, line feeds, empty cells for what is missing.

    For a `spreadsheet` an apostrophe stands before words that it would run as a formula.

    Written here and not by pandas because `csv` before Python 3.13 leaves a carriage return unquoted.
    """
    lines = [",".join(frame.columns)]
    columns = [[_cell_text(value, spreadsheet) for value in frame[name].tolist()] for name in frame.columns]
    lines.extend(",".join(cells) for cells in zip(*columns, strict=True))
    return "\n".join(lines) + "\n"


def _cell_text(value: Any, spreadsheet: bool) -> str:
    if isinstance(value, str):
        value = "'" + value if spreadsheet and value.startswith(FORMULA) else value
        return '"' + value.replace('"', '""') + '"' if _NEEDS_QUOTES.search(value) else value
    if pd.isna(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return day_text(value) if isinstance(value, dt.date) else repr(value)


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries of plain Python values, None for what is missing."""
    columns = {name: frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame.columns}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def day_text(day: dt.date) -> str:
    """A day as ISO 8601 has it, the year in four digits: 0732-10-25."""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def write_file(path: Path, content: str) -> None:
    """Write a text file in UTF-8, whole or not at all; its folder is made if need be. Raises TablesError.

    A symbolic link that stands at its place is replaced, not followed: nothing outside the folder changes.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content.encode("utf-8"))
    except OSError as error:
        raise TablesError(f"{path} cannot be written ({error.strerror}). Name another place.") from error


def replace_file(path: Path, content: bytes) -> None:
    """Put a new file in the place of an old one, or of a link, in one step. Raises OSError."""
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.unlink(missing_ok=True)  # what an interrupted run left, or a link
    try:
        with unfinished.open("xb") as file:
            file.write(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def read_csv(path: Path, table: Table) -> dict[str, list[Any]]:
    """The values of each column of a file that `csv_text` gave; None for what is missing. Raises TablesError."""
    try:
        frame = pd.read_csv(path, dtype=object, na_filter=False, encoding="utf-8")
    except FileNotFoundError:
        raise TablesError(f"{path}: there is no such file. Save the tables again.") from None
    except OSError as error:
        raise TablesError(f"{path} cannot be read ({error.strerror}). Check the file and its permissions.") from None
    except (ValueError, OverflowError) as error:  # no UTF-8, no CSV, or nothing at all
        raise TablesError(f"{path} is no CSV file in UTF-8 ({error}). Save the tables again.") from None
    if list(frame.columns) != table.column_names or not isinstance(frame.index, pd.RangeIndex):
        raise TablesError(f"{path}: its columns are not the declared ones: {', '.join(table.column_names)}.")
    return {column.name: _parsed(path, column, frame[column.name].tolist()) for column in table.columns}


def _parsed(path: Path, column: Column, cells: list[str]) -> list[Any]:
    """The cells of one column as values of its type."""
    parse = _PARSERS[column.dtype]
    values: list[Any] = []
    for row, cell in enumerate(cells):
        try:
            values.append(parse(cell) if cell else None)
        except (KeyError, ValueError):
            raise TablesError(f"{path}, row {row}, column {column.name}: {cell!r} is no {column.dtype}.") from None
    return values


def _whole(cell: str) -> int:
    if not _DIGITS.fullmatch(cell):
        raise ValueError(cell)
    return int(cell)


def _finite(cell: str) -> float:
    if not math.isfinite(number := float(cell)):
        raise ValueError(cell)
    return number


_PARSERS: dict[str, Callable[[str], Any]] = {
    STRING: str, CATEGORY: str, INTEGER: _whole, FLOAT: _finite, BOOLEAN: TRUTH.__getitem__,
    DATE: dt.date.fromisoformat,
}


def data_package(tables: Iterable[Table] = TABLES.values()) -> dict[str, Any]:
    """The description of all tables as a tabular data package: types, meanings, keys and references."""
    return {
        "profile": "tabular-data-package",
        "name": "french-dispatch",
        "title": "A French press article as tidy tables",
        "description": "One row per thing. start and end count Unicode code points of the article's text as stored, "
                       "end exclusive. A missing value is an empty cell.",
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": f"One row is {table.description}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [_foreign_key(table, column) for column in table.columns if column.refers_to],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name, "type": SCHEMA_TYPES[column.dtype], "description": column.description,
    }
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.categories:
        constraints["enum"] = list(column.categories)
    if column.unit:
        field["unit"] = column.unit
    return {**field, "constraints": constraints} if constraints else field


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    """The reference within the same article.

    For a cell that may be missing it is the column alone: the specification has no reference that holds only
    where all of its fields are filled, and `article_id` always is. `Tables.validate` checks the pair.
    """
    target, target_column = column.refers_to.split(".")
    fields, target_fields = [column.name], [target_column]
    if column.required and column.name != "article_id":
        fields, target_fields = ["article_id", column.name], ["article_id", target_column]
    # a table that refers to itself is named "" there
    resource = "" if target == table.name else target
    return {"fields": fields, "reference": {"resource": resource, "fields": target_fields}}
