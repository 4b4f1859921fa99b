"""The tidy tables as pandas DataFrames: built from columns or rows, checked, saved as CSV files and read back.

`Tables` holds one DataFrame per table of `declared.TABLES`; `read.tidy_tables` fills it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from helpers.errors import TablesError
from helpers.tables.annotations import ANNOTATIONS_FILE, annotations_text
from helpers.tables.columns import BOOLEAN, CATEGORY, DATE, FLOAT, INTEGER, STRING, Column, Table
from helpers.tables.declared import TABLES
from helpers.tables.files import PACKAGE_FILE, csv_text, data_package, read_csv, write_file
from helpers.text.article import Article

Columns = Mapping[str, Sequence[Any]]  # the values of each column of a table, row by row


class Tables:
    """One pandas DataFrame per table: `tables.statements`, `tables.mentions`, ….

    The columns and their dtypes are those of `declared.TABLES`, also where a table has no row.
    Made by `tidy_tables(article)` or `Tables.load(folder)`.
    """

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        """Take one DataFrame per declared table. Raises TablesError where a table, column or dtype is another."""
        if set(frames) != set(TABLES):
            odd = sorted(set(frames) ^ set(TABLES))
            raise TablesError(f"tables missing or not declared: {', '.join(odd)}. Give each of: {', '.join(TABLES)}.")
        for name, table in TABLES.items():
            _check_columns(table, frames[name])
        self._take(frames)

    def _take(self, frames: Mapping[str, pd.DataFrame]) -> None:
        for name in TABLES:
            setattr(self, name, frames[name])

    @classmethod
    def from_columns(cls, columns: Mapping[str, Columns]) -> Tables:
        """Build every frame once, from a list of values per declared column; None is a missing value.

        A table without an entry in `columns` is empty. Raises TablesError.
        """
        tables = cls.__new__(cls)  # without the checks of __init__: these frames follow from the declarations
        tables._take({name: _frame(table, columns.get(name, {})) for name, table in TABLES.items()})
        return tables

    @classmethod
    def from_rows(cls, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> Tables:
        """Build every frame from one record per row: its values by the names of their columns.

        A column that a record does not name is missing there; a table without an entry in `rows` is empty.
        Raises TablesError.
        """
        return cls.from_columns({name: _columns(TABLES[name], list(records)) for name, records in rows.items()})

    @classmethod
    def load(cls, folder: str | Path) -> Tables:
        """Read the CSV files that `save` wrote: the same rows and dtypes. Raises TablesError."""
        folder = Path(folder)
        if not folder.is_dir():
            raise TablesError(f"{folder}: there is no such folder. Write it first, with tables.save({str(folder)!r}).")
        tables = cls.from_columns({name: read_csv(folder / f"{name}.csv", table) for name, table in TABLES.items()})
        tables.validate()
        return tables

    def save(self, folder: str | Path, annotations: bool = False, spreadsheet: bool = False) -> None:
        """Write one CSV file per table and `datapackage.json` into the folder, which is made if need be.

        UTF-8, comma, line feed, `<NA>` as an empty cell, dates as 2024-02-21. With `annotations`, also
        `annotations.jsonld`: the mentions, statements and theme mentions as Web Annotations. With `spreadsheet` an
        apostrophe stands before words that a spreadsheet would run (`=`, `+`, `-`, `@`, tab): such files are for
        looking at, not for `load`. Raises TablesError, before anything is written, where the rows do not hold
        what is declared.
        """
        self.validate()
        folder = Path(folder)
        files = {f"{name}.csv": csv_text(frame, spreadsheet) for name, frame in self}
        files[PACKAGE_FILE] = json.dumps(data_package(), ensure_ascii=False, indent=1) + "\n"
        if annotations:
            files[ANNOTATIONS_FILE] = annotations_text(self)
        for name, content in files.items():
            write_file(folder / name, content)

    def validate(self, articles: Iterable[Article] = ()) -> None:
        """Check every row against its declaration, and every offset and text against the given articles.

        Raises TablesError, which names the table, the column and the row, where a cell is missing or empty, a key
        stands twice, an id is not found in the table that it refers to, or a text is not what stands at its place.
        """
        texts = {article.article_id: article.text for article in articles}
        for name, frame in self:
            table = TABLES[name]
            _check_columns(table, frame)
            _check_cells(table, frame)
            _check_key(table, frame)
            for column in table.columns:
                if column.refers_to:
                    self._check_reference(table, column)
            _check_spans(table, frame, texts)

    def _check_reference(self, table: Table, column: Column) -> None:
        target, target_column = column.refers_to.split(".")
        there = set(_ids(getattr(self, target), target_column))
        for number, reference in enumerate(_ids(getattr(self, table.name), column.name)):
            if reference[1] is not pd.NA and reference not in there:
                raise TablesError(
                    f"table {table.name}, row {number}, column {column.name}: {reference[1]!r} is not in "
                    f"{column.refers_to} of article {reference[0]!r}."
                )

    def __getattr__(self, name: str) -> pd.DataFrame:
        """Asked for where there is no such attribute. Raises AttributeError, which names the tables."""
        raise AttributeError(f"there is no table {name!r}. The tables are: {', '.join(TABLES)}.")

    def __iter__(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """The tables as pairs of name and DataFrame, in the order of their declaration."""
        return ((name, getattr(self, name)) for name in TABLES)

    def __repr__(self) -> str:
        return "Tables(" + ", ".join(f"{name}: {len(frame)}" for name, frame in self) + ")"


# --- from values to frames -------------------------------------------------------------------------------------


def _columns(table: Table, records: list[Mapping[str, Any]]) -> Columns:
    """The values of each declared column from records that name them."""
    for number, record in enumerate(records):
        odd = [name for name in record if name not in table.column_names]
        if odd:
            raise TablesError(
                f"table {table.name}, row {number}: there is no column {odd[0]!r}. The columns are: "
                f"{', '.join(table.column_names)}."
            )
    return {name: [record.get(name) for record in records] for name in table.column_names}


def _frame(table: Table, columns: Columns) -> pd.DataFrame:
    return _filled(table, columns) if any(map(len, columns.values())) else _empty(table.name).copy()


@lru_cache(maxsize=len(TABLES))
def _empty(table: str) -> pd.DataFrame:
    """A table without rows: most articles leave some tables empty, and a copy takes a tenth of the time."""
    return _filled(TABLES[table], {})


def _filled(table: Table, columns: Columns) -> pd.DataFrame:
    # copy=False: one block per column is what pandas makes of extension arrays anyway; an index that is given spares
    # pandas a look at every column for one
    arrays = {column.name: _array(table, column, columns.get(column.name, ())) for column in table.columns}
    return pd.DataFrame(arrays, index=pd.RangeIndex(len(next(iter(arrays.values())))), copy=False)


def _array(table: Table, column: Column, values: Sequence[Any]) -> Any:
    """The values of one column as an array of its dtype, without pandas' guessing at types."""
    try:
        return _MAKERS[column.dtype](column, values)
    except (KeyError, TypeError, ValueError) as error:
        where = f"table {table.name}, column {column.name}"
        raise TablesError(f"{where}: a value is no {_wanted(column)} ({error}).") from None


def _wanted(column: Column) -> str:
    return f"{column.dtype} of {', '.join(column.categories)}" if column.categories else column.dtype


def _has_missing(values: Sequence[Any], kind: type) -> bool:
    """Whether any of the values is None; the others have to be of the type itself. Raises TypeError."""
    kinds = set(map(type, values))
    odd = kinds - {kind, type(None)}
    if odd:
        raise TypeError(f"{odd.pop().__name__} in place of {kind.__name__}")
    return type(None) in kinds


def _strings(column: Column, values: Sequence[Any]) -> Any:
    _has_missing(values, str)
    return pd.arrays.ArrowStringArray(pa.array(values, type=pa.large_string()), dtype=_STRING_DTYPE)


def _categories(column: Column, values: Sequence[Any]) -> Any:
    codes: dict[str | None, int] = {None: -1, **{name: code for code, name in enumerate(column.categories)}}
    return pd.Categorical.from_codes([codes[value] for value in values], dtype=_dtype(column), validate=False)


def _dates(column: Column, values: Sequence[Any]) -> Any:
    _has_missing(values, dt.date)
    return pd.array(np.array(values, dtype=DATE))


def _masked(kind: type, array: Callable[..., Any], numpy_type: str) -> Callable[[Column, Sequence[Any]], Any]:
    """A maker of arrays of numbers or truth values, with a mask for those that are missing."""

    def make(column: Column, values: Sequence[Any]) -> Any:
        if not _has_missing(values, kind):
            return array(np.array(values, dtype=numpy_type), np.zeros(len(values), dtype=bool))
        filled = [kind() if value is None else value for value in values]
        missing = np.array([value is None for value in values], dtype=bool)
        return array(np.array(filled, dtype=numpy_type), missing)

    return make


_MAKERS: dict[str, Callable[[Column, Sequence[Any]], Any]] = {
    STRING: _strings,
    CATEGORY: _categories,
    DATE: _dates,
    INTEGER: _masked(int, pd.arrays.IntegerArray, "int64"),
    FLOAT: _masked(float, pd.arrays.FloatingArray, "float64"),
    BOOLEAN: _masked(bool, pd.arrays.BooleanArray, "bool"),
}
_STRING_DTYPE = pd.StringDtype()
_CATEGORY_DTYPES = {
    column.categories: pd.CategoricalDtype(pd.Index(column.categories, dtype=STRING))  # so that missing is <NA>
    for table in TABLES.values()
    for column in table.columns
    if column.categories
}


def _dtype(column: Column) -> Any:
    return _CATEGORY_DTYPES[column.categories] if column.categories else column.dtype


# --- checks ---------------------------------------------------------------------------------------------------


def _check_columns(table: Table, frame: pd.DataFrame) -> None:
    if list(frame.columns) != table.column_names:
        odd = sorted(set(frame.columns) ^ set(table.column_names)) or ["their order"]
        raise TablesError(
            f"table {table.name}: the columns are not the declared ones (see: {', '.join(map(str, odd))}). "
            f"Declared are: {', '.join(table.column_names)}."
        )
    for column, dtype in zip(table.columns, frame.dtypes, strict=True):
        if dtype != _dtype(column):
            raise TablesError(
                f"table {table.name}, column {column.name}: dtype {dtype}, declared is {_wanted(column)}. "
                "Build frames with Tables.from_rows."
            )


def _check_cells(table: Table, frame: pd.DataFrame) -> None:
    for column in table.columns:
        if column.required and frame[column.name].hasnans:
            row = int(frame[column.name].isna().to_numpy().argmax())
            raise TablesError(f"table {table.name}, row {row}, column {column.name}: <NA>, but a value is required.")
        if column.dtype == STRING and (frame[column.name] == "").any():
            row = int((frame[column.name] == "").fillna(False).to_numpy().argmax())
            raise TablesError(f"table {table.name}, row {row}, column {column.name}: an empty text; missing is <NA>.")


def _check_key(table: Table, frame: pd.DataFrame) -> None:
    twice = frame.duplicated(list(table.key))
    if twice.any():
        row = int(twice.to_numpy().argmax())
        key = ", ".join(f"{name} {frame[name].iloc[row]!r}" for name in table.key)
        raise TablesError(f"table {table.name}, row {row}: {key} stands already in an earlier row.")


def _check_spans(table: Table, frame: pd.DataFrame, texts: Mapping[str, str]) -> None:
    for start_name, end_name, text_name in (
        ("start", "end", "text"),
        ("speaker_start", "speaker_end", "speaker_text"),
        ("subject_start", "subject_end", "subject_text"),
        ("cue_start", "cue_end", "cue"),
    ):
        if start_name not in frame:
            continue
        words = frame[text_name].tolist() if text_name in frame else [None] * len(frame)
        spans = zip(*(frame[name].tolist() for name in ("article_id", start_name, end_name)), words, strict=True)
        for row, (article_id, start, end, text) in enumerate(spans):
            wrong = _span_error(start, end, text, texts.get(article_id))
            if wrong:
                raise TablesError(f"table {table.name}, row {row}, columns {start_name}, {end_name}: {wrong}.")


def _span_error(start: Any, end: Any, text: Any, article: str | None) -> str:
    """What is wrong with a span and its words (None: the table has no words), in words, or nothing."""
    if start is pd.NA or end is pd.NA:
        return "" if start is end and text is pd.NA else "start, end and words have to be missing together"
    if not 0 <= start <= end:
        return f"{start} to {end} is no stretch of a text"
    if text is None:
        return "" if article is None or end <= len(article) else f"{end} is past the article's end"
    found = "" if text is pd.NA else text
    if len(found) != end - start:
        return f"{start} to {end} are {end - start} characters, {found!r} has {len(found)}"
    if article is not None and article[start:end] != found:
        return f"the article has {article[start:end]!r} there, the table {found!r}"
    return ""


def _ids(frame: pd.DataFrame, column: str) -> list[tuple[Any, Any]]:
    return list(zip(frame["article_id"].tolist(), frame[column].tolist(), strict=True))
