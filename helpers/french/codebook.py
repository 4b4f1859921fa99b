"""The codebook: what an analyst can edit, as CSV files in `data/codebook/`, checked when read."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, TypeVar

from helpers.errors import CodebookError
from helpers.french.cache import kept, key_of, library_files
from helpers.french.collecting import without_collecting
from helpers.french.conjugation import check_conjugation
from helpers.french.sheets import (
    DEFAULT_FOLDER,
    Row,
    check_references,
    declared_sheets,
    read_sheet,
    values,
)

__all__ = ["DEFAULT_FOLDER", "Codebook", "Row", "made_once", "values"]

Made = TypeVar("Made")
PACKAGE = Path(__file__).resolve().parents[1]
LIBRARIES = ("simplemma", "gender_guesser", "babel")  # another version of them may know other words and names


class Codebook:
    """The checked rows of every codebook file.

    `sheet(name)` gives a file's rows as dictionaries of texts; `derived(name, make)` what a room makes of them,
    made once.
    """

    def __init__(self, sheets: dict[str, list[Row]], is_the_projects: bool = False) -> None:
        self._sheets = sheets
        self._is_the_projects = is_the_projects
        self._derived: dict[str, Any] = {}

    @classmethod
    def load(cls, folder: str | Path = DEFAULT_FOLDER) -> Codebook:
        """Read and check every file of a codebook folder. Raises CodebookError."""
        folder = Path(folder)
        if not folder.is_dir():
            raise CodebookError(f"{folder}: there is no such codebook folder. Copy data/codebook/ and edit the copy.")
        read = {name: read_sheet(folder / f"{name}.csv", sheet) for name, sheet in declared_sheets().items()}
        check_references(read.values())
        check_conjugation(read)
        return cls({name: lines.rows for name, lines in read.items()})

    @staticmethod
    def default() -> Codebook:
        """The codebook of this project, read once."""
        return _default()

    @property
    def sheets(self) -> dict[str, list[Row]]:
        """The rows of all files by name."""
        return self._sheets

    def sheet(self, name: str) -> list[Row]:
        """The rows of one file, in their order; an empty cell is an empty text."""
        return self._sheets[name]

    def words(self, sheet: str, wanted: str) -> frozenset[str]:
        """The words of one class of a file with the columns `word` and `class`."""
        return frozenset(row["word"] for row in self.sheet(sheet) if row["class"] == wanted)

    def words_by_class(self, sheet: str) -> dict[str, frozenset[str]]:
        """The words of every class that a file may have, also of one without a row."""
        found: dict[str, set[str]] = {name: set() for name in declared_sheets()[sheet].allowed("class")}
        for row in self.sheet(sheet):
            found[row["class"]].add(row["word"])
        return {name: frozenset(words) for name, words in found.items()}

    def derived(self, name: str, make: Callable[[Codebook], Made]) -> Made:
        """What `make(self)` gives, made once and kept under `name`."""
        if name not in self._derived:
            with without_collecting():
                self._derived[name] = make(self)
        return self._derived[name]

    def kept(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, plain data (see `cache`); of the project's own codebook it is kept between runs."""
        return kept(name, _key_of_files(), make) if self._is_the_projects else make()

    def with_rows(self, name: str, rows: list[Row]) -> Codebook:
        """The same codebook with other rows in one file."""
        return Codebook({**self._sheets, name: rows})

    def without_actors(self) -> Codebook:
        """The same codebook with no actor of the story in it: what the rules find on their own."""
        return self.with_rows("actors", [])


def made_once(make: Callable[[Codebook], Made]) -> Callable[[Codebook], Made]:
    """Let a function that makes something of a codebook work once for each: what it gives is kept with the codebook."""
    name = f"{make.__module__}.{make.__name__}"

    @wraps(make)
    def made(codebook: Codebook) -> Made:
        return codebook.derived(name, make)

    return made


@lru_cache(maxsize=1)
def _default() -> Codebook:
    with without_collecting():
        return Codebook(kept("codebook", _key_of_files(), lambda: Codebook.load().sheets), is_the_projects=True)


@lru_cache(maxsize=1)
def _key_of_files() -> bytes:
    """The key of the files that what is known comes from: the codebook's, the package's, the libraries' of words and
    names."""
    return key_of([
        *sorted(DEFAULT_FOLDER.iterdir()), *sorted(PACKAGE.glob("*/**/*.py")), *library_files(*LIBRARIES),
    ])
