"""The tables of many articles on disk: a folder of Parquet files per table, read whole (pandas) or bit by bit (Dask).

The columns and types are those of `declared`. pyarrow and Dask are imported where they are used: one article needs
neither.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from helpers.errors import TablesError
from helpers.tables.columns import BOOLEAN, CATEGORY, DATE, FLOAT, INTEGER, STRING, Column, Table
from helpers.tables.declared import TABLES
from helpers.tables.files import PACKAGE_FILE, data_package
from helpers.tables.frames import Tables

if TYPE_CHECKING:
    import dask.dataframe as dd
    import pyarrow as pa

REJECTS = Table(
    "rejects", "a file, a line or a row that could not be read as an article", ("file",),
    (
        Column("file", STRING, "where it stands, from the folder on; a line or row with its number"),
        Column("reason", STRING, "what is wrong, and what to do"),
    ),
)
DATASETS: dict[str, Table] = {**TABLES, REJECTS.name: REJECTS}
SUMMARY_FILE = "summary.json"
UNFINISHED = "_unfinished"  # tables are here until all are whole; readers of Parquet pass over names with _ and .
_PART = re.compile(r"part-\d{6,}\.parquet")
_LEFT_OVER = re.compile(r"\.(?:part-\d{6,}\.parquet|[\w.]+\.json)\.[0-9a-f]{32}\.tmp")


class CorpusTables(Tables):
    """`Tables` of many articles, and `rejects`: what could not be read (`file`, `reason`)."""

    rejects: pd.DataFrame

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        """Take one DataFrame per declared table, and that of the rejects. Raises TablesError."""
        super().__init__({name: frame for name, frame in frames.items() if name != REJECTS.name})
        self.rejects = frames[REJECTS.name]


class LazyTables:
    """The same attributes as `CorpusTables`, each a Dask DataFrame: nothing is read before `.compute()`."""

    def __init__(self, frames: Mapping[str, dd.DataFrame]) -> None:
        self._frames = dict(frames)

    def __getattr__(self, name: str) -> dd.DataFrame:
        try:
            return self.__dict__["_frames"][name]
        except KeyError:
            raise AttributeError(f"there is no table {name!r}. The tables are: {', '.join(DATASETS)}.") from None

    def __iter__(self) -> Iterator[tuple[str, dd.DataFrame]]:
        """The tables as pairs of name and Dask DataFrame, in the order of their declaration."""
        return iter(self._frames.items())

    def __repr__(self) -> str:
        return f"LazyTables({', '.join(self._frames)})"


# --- reading --------------------------------------------------------------------------------------------------


def read_tables(out: str | Path, lazy: bool = False) -> CorpusTables | LazyTables:
    """The tables that `python -m helpers corpus FOLDER OUT` wrote.

    Whole, as pandas DataFrames with the declared dtypes; with `lazy` as Dask DataFrames, for what does not fit into
    memory. The rows stand in the order of the articles' names. Raises TablesError.
    """
    out = Path(out)
    frames = {}
    parts = _described_parts(out)
    for name, table in DATASETS.items():
        paths = [out / name / part for part in parts[name]]
        if paths != parts_in(out / name):
            raise TablesError(f"{out / name} has lost parts of the table, or has got others: {_AGAIN}.")
        frames[name] = (_lazily if lazy else _whole)(paths, table)
    if lazy:
        return LazyTables(frames)
    _check_rows(out, frames)
    return CorpusTables(frames)


_AGAIN = "run python -m helpers corpus again"


def _described_parts(out: Path) -> dict[str, list[str]]:
    """The names of the parts of each table, as the data package tells them. Raises TablesError."""
    path = out / PACKAGE_FILE
    try:
        resources = {resource["name"]: resource["path"] for resource in json.loads(path.read_bytes())["resources"]}
    except (FileNotFoundError, NotADirectoryError):
        begun = (out / UNFINISHED).is_dir()
        raise TablesError(
            f"{out} holds {'tables that are not finished' if begun else 'no tables of a corpus'}: run "
            f"python -m helpers corpus FOLDER {out}{' again' if begun else ''}."
        ) from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise TablesError(f"{path} cannot be read ({type(error).__name__}: {error}): {_AGAIN}.") from None
    if resources.get("articles") == "articles.csv":
        raise TablesError(f"{out} holds the CSV files of tables.save: read them with Tables.load({str(out)!r}).")
    parts = {}
    for name in DATASETS:
        listed = resources.get(name)
        if not isinstance(listed, list) or not listed:
            raise TablesError(f"{path} names no part of the table {name}: {_AGAIN}.")
        parts[name] = sorted(str(part).removeprefix(f"{name}/") for part in listed)
    return parts


def _check_rows(out: Path, frames: Mapping[str, pd.DataFrame]) -> None:
    """Raise TablesError where a table has not as many rows as the run has written."""
    path = out / SUMMARY_FILE
    try:
        written = json.loads(path.read_bytes())["rows"]
        odd = [name for name, frame in frames.items() if written[name] != len(frame)]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise TablesError(f"{path} cannot be read ({type(error).__name__}: {error}): {_AGAIN}.") from None
    if odd:
        raise TablesError(f"{out / odd[0]} holds {len(frames[odd[0]]):,} rows, not {written[odd[0]]}: {_AGAIN}.")


def part_name(number: int) -> str:
    """The name of the file that holds the rows of a chunk."""
    return f"part-{number:06d}.parquet"


def parts_in(folder: Path) -> list[Path]:
    """The files of a table, in their order."""
    return sorted(path for path in folder.glob("part-*") if _PART.fullmatch(path.name))


def _whole(paths: Sequence[Path], table: Table) -> pd.DataFrame:
    import pyarrow as pa

    return frame_of(pa.concat_tables([_arrow(path, table) for path in paths]), table)


def _lazily(paths: Sequence[Path], table: Table) -> dd.DataFrame:
    import dask.dataframe as dd

    meta = frame_of(_schema(table).empty_table(), table)
    return dd.from_map(_read_part, [str(path) for path in paths], name=table.name, meta=meta, label=table.name)


def _read_part(path: str, name: str, columns: list[str] | None = None) -> pd.DataFrame:
    """One file as a DataFrame, all columns or those that Dask finds to be needed."""
    table = DATASETS[name]
    return frame_of(_arrow(Path(path), table, columns), table)


def _arrow(path: Path, table: Table, columns: list[str] | None = None) -> pa.Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            read = file.read(columns or table.column_names).select(columns or table.column_names)
        read.validate(full=True)
        _check_values(read, table)
    except (OSError, pa.ArrowException, KeyError, ValueError) as error:
        raise TablesError(f"{path} cannot be read ({error}): {_AGAIN}.") from None
    return read


def _check_values(read: pa.Table, table: Table) -> None:
    """Raise ValueError where a part does not hold what is declared."""
    import pyarrow.compute as pc

    schema = _schema(table)
    for column in table.columns:
        if column.name not in read.column_names:
            continue
        values = read.column(column.name)
        if values.type != schema.field(column.name).type:
            raise ValueError(f"column {column.name}: {values.type} in place of {schema.field(column.name).type}")
        if column.required and values.null_count:
            raise ValueError(f"column {column.name}: a value is missing")
        if column.categories:
            odd = set(pc.unique(values).to_pylist()) - {*column.categories, None}
            if odd:
                raise ValueError(f"column {column.name}: {odd.pop()!r} is none of {', '.join(column.categories)}")


def frame_of(arrow: pa.Table, table: Table) -> pd.DataFrame:
    """The DataFrame with the declared dtypes, missing values as <NA>."""
    import pyarrow as pa

    dtypes = {pa.string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype(), pa.float64(): pd.Float64Dtype(),
              pa.bool_(): pd.BooleanDtype()}
    frame = arrow.to_pandas(types_mapper=dtypes.get, date_as_object=False, ignore_metadata=True)
    return frame.astype({name: dtype for name, dtype in _other_dtypes(table.name).items() if name in frame})


@lru_cache
def _other_dtypes(name: str) -> dict[str, Any]:
    """The dtypes that Arrow's types do not tell: categories and dates."""
    dtypes = {} if name == REJECTS.name else getattr(Tables.from_columns({}), name).dtypes
    return {column.name: dtypes[column.name] for column in DATASETS[name].columns if column.dtype in (CATEGORY, DATE)}


# --- writing --------------------------------------------------------------------------------------------------


@lru_cache
def _schema(table: Table) -> pa.Schema:
    import pyarrow as pa

    types = {STRING: pa.string(), CATEGORY: pa.string(), INTEGER: pa.int64(), FLOAT: pa.float64(),
             BOOLEAN: pa.bool_(), DATE: pa.date32()}
    return pa.schema([
        pa.field(column.name, types[column.dtype], nullable=not column.required) for column in table.columns
    ])


def to_arrow(tables: Tables, rejects: Sequence[tuple[str, str]]) -> dict[str, pa.Table]:
    """The tables and the rejects as Arrow tables of the declared types. Raises pyarrow.ArrowException."""
    import pyarrow as pa

    arrow = {
        name: pa.Table.from_pandas(frame, schema=_schema(TABLES[name]), preserve_index=False)
        for name, frame in tables
    }
    cells = list(zip(*rejects, strict=True)) or [(), ()]
    arrow[REJECTS.name] = pa.table(dict(zip(REJECTS.column_names, cells, strict=True)), schema=_schema(REJECTS))
    return arrow


@dataclass(frozen=True, slots=True)
class PartFile:
    """What a file of a table holds: how many rows, and a checksum of its bytes; empty where there is no file."""

    rows: int
    checksum: str


def write_parts(arrow: Mapping[str, pa.Table], folder: Path, number: int) -> dict[str, PartFile]:
    """Write one chunk's rows, a file per table, each whole or not at all; what each table got.

    An empty table gets a file in the first chunk only, so that each dataset has one. Raises OSError.
    """
    import pyarrow.parquet as pq

    parts: dict[str, PartFile] = {}
    for name, rows in arrow.items():
        path = folder / name / part_name(number)
        if rows.num_rows or number == 0:
            content = BytesIO()
            pq.write_table(rows, content, compression="zstd")
            write_whole(path, content.getbuffer())
            parts[name] = PartFile(rows.num_rows, checksum_of(content.getbuffer()))
        else:
            path.unlink(missing_ok=True)
            parts[name] = PartFile(0, "")
    return parts


def checksum_of(content: bytes | memoryview) -> str:
    """A text that is another one as soon as a byte is."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def is_whole(path: Path, part: PartFile) -> bool:
    """Whether a file is as it was written; where none was written, whether there is none."""
    try:
        return checksum_of(path.read_bytes()) == part.checksum
    except FileNotFoundError:
        return not part.checksum
    except OSError:
        return False


def write_whole(path: Path, content: bytes | memoryview) -> None:
    """Write a file that is whole, and on the disk, from the moment on that it has its name. Raises OSError."""
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write a JSON file, whole or not at all. Raises OSError."""
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    write_whole(path, text.encode("utf-8"))


def sweep(folder: Path, keep: set[str]) -> None:
    """Delete the parts of a table that belong to no chunk any more, and what killed processes left half-written."""
    for path in sorted(folder.iterdir()):
        if _LEFT_OVER.fullmatch(path.name) or (_PART.fullmatch(path.name) and path.name not in keep):
            path.unlink(missing_ok=True)


def corpus_package(parts: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The description of all tables as a data package whose resources are the given Parquet files."""
    package = data_package(DATASETS.values())
    package["profile"] = "data-package"
    package["name"] = "french-dispatches"
    package["title"] = "French press articles as tidy tables"
    for resource in package["resources"]:
        del resource["encoding"]
        name = resource["name"]
        resource.update(
            profile="data-resource", format="parquet", mediatype="application/vnd.apache.parquet",
            path=[f"{name}/{part}" for part in parts[name]],
        )
    return package
