"""Reading the files of a codebook: CSV files whose columns are declared in `data/codebook/datapackage.json`.

The declaration is a Table Schema (specs.frictionlessdata.io, version 1): for each file its fields, what they may hold
(`required`, `enum`, `pattern`, a number from `minimum` to `maximum`), the fields that together name a row, and those
that refer to another file's.
Two properties are our own: `separator` parts the values of a cell that holds several, and `advice` says what to do
about a cell that does not fit its `pattern`.
"""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterable
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from helpers.errors import CodebookError, text_of

Row = dict[str, str]
DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data" / "codebook"
DECLARATION = "datapackage.json"
NUMBER_SHAPE = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
WHOLE = re.compile(r"-?[0-9]{1,9}")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
CELL_SEPARATOR = "|"


class Field(NamedTuple):
    """A column of a codebook file: whether it has to be filled, what its cells may hold, and what to do otherwise."""

    name: str
    required: bool = False
    allowed: tuple[str, ...] = ()
    type: str = "string"
    several: bool = False  # values separated by `|`
    pattern: re.Pattern[str] | None = None
    advice: str = ""
    least: float = -math.inf
    most: float = math.inf

    @classmethod
    def declared(cls, field: dict[str, Any]) -> Field:
        """A field of a Table Schema."""
        constraints = field.get("constraints", {})
        pattern = constraints.get("pattern")
        return cls(
            field["name"], constraints.get("required", False), tuple(constraints.get("enum", ())), field["type"],
            "separator" in field, re.compile(pattern) if pattern else None, field.get("advice", ""),
            constraints.get("minimum", -math.inf), constraints.get("maximum", math.inf),
        )

    def problem_of(self, cell: str) -> str | None:
        """What is wrong with a cell, and what to do; None where nothing is."""
        parts = values(cell) if self.several else [cell] if cell else []
        if self.required and not parts:
            return "the cell is empty. Fill it, or take the row out."
        if not parts:
            return None
        if CONTROL.search(cell):
            return f"{cell!r} holds a line break or a control character. Take it out."
        if CELL_SEPARATOR in cell and not self.several:
            return f"{cell!r} holds several values. It may hold one: write a row for each."
        if self.pattern and not self.pattern.fullmatch(cell):
            return f"{cell!r} does not fit. {self.advice}"
        return next(filter(None, map(self._problem_of_value, parts)), None)

    def _problem_of_value(self, value: str) -> str | None:
        if self.allowed and value not in self.allowed:
            return f"{value!r} is none of {', '.join(self.allowed)}."
        if self.type == "number" and not NUMBER_SHAPE.fullmatch(value):
            return f"{value!r} is no number. Write it with a point: 31.63."
        if self.type == "number" and not self.least <= float(value) <= self.most:
            return f"{value!r} is not from {self.least} to {self.most}. Write a number between them."
        if self.type == "integer" and not WHOLE.fullmatch(value):
            return f"{value!r} is no whole number. Write it in digits: 12."
        return None


class Reference(NamedTuple):
    """A field whose values stand in a field of another file."""

    field: str
    sheet: str
    target: str


class Sheet(NamedTuple):
    """A codebook file: its name, its columns, those that together name a row, and those that refer to other files."""

    name: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @classmethod
    def declared(cls, resource: dict[str, Any]) -> Sheet:
        """A resource of a data package."""
        schema = resource["schema"]
        references = (
            Reference(key["fields"][0], key["reference"]["resource"], key["reference"]["fields"][0])
            for key in schema.get("foreignKeys", ())
        )
        fields = tuple(map(Field.declared, schema["fields"]))
        return cls(resource["name"], fields, tuple(schema["primaryKey"]), tuple(references))

    @property
    def field_names(self) -> list[str]:
        """The names of the columns, in order."""
        return [field.name for field in self.fields]

    def allowed(self, name: str) -> tuple[str, ...]:
        """The values that a column may hold."""
        return next(field.allowed for field in self.fields if field.name == name)


@lru_cache(maxsize=1)
def declared_sheets() -> dict[str, Sheet]:
    """The files of a codebook by name, as the project declares them."""
    package = json.loads((DEFAULT_FOLDER / DECLARATION).read_text(encoding="utf-8"))
    return {resource["name"]: Sheet.declared(resource) for resource in package["resources"]}


def values(cell: str) -> list[str]:
    """The values of a cell that holds several, separated by `|`."""
    return [value.strip() for value in cell.split(CELL_SEPARATOR) if value.strip()]


class Lines(NamedTuple):
    """The rows of a file with the lines that they stand in."""

    sheet: Sheet
    rows: list[Row]
    numbers: list[int]

    def error(self, row: int, field: str, problem: str) -> CodebookError:
        """What is wrong with a cell, as an error that says where it stands."""
        return CodebookError(f"{self.sheet.name}.csv, row {self.numbers[row]}, column {field!r}: {problem}")


def read_sheet(path: Path, sheet: Sheet) -> Lines:
    """The rows of one CSV file, checked against its declaration. Raises CodebookError."""
    lines = _rows_of(path, sheet)
    for field in sheet.fields:
        _check_field(field, lines)
    _check_key(lines)
    return lines


def check_references(sheets: Iterable[Lines]) -> None:
    """Check that what a file refers to stands in the other one. Raises CodebookError."""
    by_name = {lines.sheet.name: lines for lines in sheets}
    for lines in by_name.values():
        for reference in lines.sheet.references:
            there = {row[reference.target] for row in by_name[reference.sheet].rows}
            for at, row in enumerate(lines.rows):
                value = row[reference.field]
                if value and value not in there:
                    what = f"{value!r} is no {reference.target} of {reference.sheet}.csv. Name another, or add its row."
                    raise lines.error(at, reference.field, what)


def _check_field(field: Field, lines: Lines) -> None:
    fine = set()  # most cells repeat another row's
    for at, row in enumerate(lines.rows):
        cell = row[field.name]
        if cell not in fine:
            problem = field.problem_of(cell)
            if problem:
                raise lines.error(at, field.name, problem)
            fine.add(cell)


def _check_key(lines: Lines) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for at, row in enumerate(lines.rows):
        key = tuple(row[name] for name in lines.sheet.key)
        if key in seen:
            what = f"{' + '.join(key)!r} stands already in row {lines.numbers[seen[key]]}. Keep one of the two."
            raise lines.error(at, " + ".join(lines.sheet.key), what)
        seen[key] = at


def _rows_of(path: Path, sheet: Sheet) -> Lines:
    wanted = sheet.field_names
    lines = Lines(sheet, [], [])
    text = text_of(path, CodebookError, f"Its columns are: {', '.join(wanted)}.")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        missing = [name for name in wanted if name not in header]
        if missing:
            what = f"no column {missing[0]!r}. The columns are: {', '.join(wanted)}."
            raise CodebookError(f"{path.name}, row 1: {what}")
        places = [(name, header.index(name)) for name in wanted]
        for cells in filter(None, reader):
            lines.rows.append(_row(path, reader.line_num, cells, header, places))
            lines.numbers.append(reader.line_num)
    except csv.Error as error:
        raise CodebookError(f"{path.name} is no well-formed CSV ({error}): check its quotation marks.") from None
    return lines


def _row(path: Path, number: int, cells: list[str], header: list[str], places: list[tuple[str, int]]) -> Row:
    if len(cells) != len(header):
        raise CodebookError(
            f"{path.name}, row {number}: it has {'more' if len(cells) > len(header) else 'fewer'} cells than the "
            "header. Put a cell with a comma between double quotation marks."
        )
    return {name: cells[at].strip() for name, at in places}
