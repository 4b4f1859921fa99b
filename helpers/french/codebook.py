"""The codebook: what an analyst can edit, as CSV files in `data/codebook/`, checked when read.

Every file is declared here once: its columns, which of them must be filled, the values allowed, the key.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from helpers.errors import CodebookError
from helpers.french.conjugation import MODEL_COLUMNS

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data" / "codebook"
Row = dict[str, str]
Made = TypeVar("Made")


@dataclass(frozen=True)
class Column:
    """A column of a codebook file: whether it must be filled, the values allowed, whether it is a (whole) number."""

    name: str
    required: bool = False
    allowed: tuple[str, ...] = ()
    number: bool = False
    whole: bool = False
    several: bool = False  # values separated by `|`

    @property
    def takes_any_text(self) -> bool:
        """Whether no cell that is filled can be wrong."""
        return not (self.allowed or self.number or self.whole or self.several)


@dataclass(frozen=True)
class Sheet:
    """A codebook file: its columns and the columns that together name a row."""

    columns: tuple[Column, ...]
    key: tuple[str, ...]
    may_be_empty: bool = False


NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
WHOLE = re.compile(r"-?[0-9]{1,9}")
YES_NO = ("yes", "no")
GENDERS = ("f", "m", "fm")
NUMBERS = ("singular", "plural")
KINDS = ("person", "organisation", "place", "programme")
WORD_CLASSES = ("determiner", "preposition", "pronoun", "conjunction", "adverb", "relative", "clitic")
DATE_WORDS = (
    "season", "day_part", "part", "half", "days", "weekend", "months", "years", "shift", "ordinal",
    "distance", "range", "range_opener", "list", "article", "year_opener", "hour", "hour_opener", "era",
    "direction", "before_date", "future_ending", "clitic", "published",
)
NUMBER_WORDS = (
    "unit", "teen", "ten", "hundred", "scale", "symbol", "collective", "fraction", "half", "not_fraction",
    "over", "range", "range_opener", "partitive", "ordinal_mark", "about", "no_noun", "label", "adjective",
)

STATEMENT_WORDS = (
    "before_infinitive", "in_compound", "before_on", "impersonal", "emerges", "said", "neuter", "writer_goes_on",
    "says_more", "read", "former", "anybody", "told", "met", "made", "label", "speaks_for", "copula", "either", "person_ending",
)

SHEETS: dict[str, Sheet] = {
    "abbreviations": Sheet(
        (Column("abbreviation", True), Column("ends_sentence", True, YES_NO), Column("meaning", True)),
        ("abbreviation",),
    ),
    "agencies": Sheet((Column("acronym", True), Column("name", True), Column("country")), ("acronym",)),
    "attributions": Sheet(
        (
            Column("phrase", True), Column("needs_speaker", True, YES_NO), Column("names", True, ("noun", "itself")),
            Column("gloss", True),
        ),
        ("phrase",),
    ),
    "source_nouns": Sheet(
        (
            Column("noun", True), Column("gender", True, GENDERS), Column("number", True, NUMBERS),
            Column("kind", True, ("document", "group")), Column("gloss", True),
        ),
        ("noun",),
    ),
    "finite_endings": Sheet((Column("ending", True), Column("gloss", True)), ("ending",)),
    "hypernyms": Sheet(
        (
            Column("lemma", True),
            Column("kind", True, ("person", "body", "agency", "company", "association", "media")),
            Column("gloss", True),
        ),
        ("lemma",),
    ),
    "broader_words": Sheet(
        (Column("broader", True), Column("with"), Column("narrower", True)), ("broader", "with", "narrower")
    ),
    "naming_words": Sheet((Column("word", True), Column("gloss", True)), ("word",)),
    "place_nouns": Sheet((Column("noun", True), Column("type", True), Column("gloss", True)), ("noun",)),
    "noun_or_verb": Sheet((Column("word", True), Column("noun", True), Column("verb", True)), ("word",)),
    "determiners": Sheet(
        (
            Column("word", True), Column("gender", allowed=("f", "m")), Column("number", True, NUMBERS),
            Column("kind", True, ("definite", "this", "own", "indefinite")), Column("gloss", True),
        ),
        ("word",),
    ),
    "light_words": Sheet((Column("word", True), Column("gloss", True)), ("word",)),
    "ordinals": Sheet((Column("word", True), Column("place", True, ("1", "2")), Column("gloss", True)), ("word",)),
    "adjective_endings": Sheet((Column("ending", True), Column("example", True)), ("ending",)),
    "no_sources": Sheet((Column("word", True), Column("gloss", True)), ("word",)),
    "common_verbs": Sheet((Column("lemma", True), Column("model", True)), ("lemma",)),
    "auxiliaries": Sheet(
        (
            Column("lemma", True), Column("model", True),
            Column("role", True, ("auxiliary", "tense", "modal", "phase", "causative")),
            Column("reflexive", True, YES_NO), Column("before", several=True), Column("gloss", True),
        ),
        ("lemma", "role", "before"),
    ),
    "calendar": Sheet(
        (Column("word", True), Column("kind", True, ("month", "weekday", "day")), Column("number", True, whole=True)),
        ("word", "kind"),
    ),
    "date_words": Sheet(
        (Column("word", True), Column("kind", True, DATE_WORDS), Column("number", True, whole=True)), ("word", "kind")
    ),
    "numbers": Sheet(
        (Column("word", True), Column("class", True, NUMBER_WORDS), Column("value", True, number=True)),
        ("word", "class"),
    ),
    "units": Sheet(
        (
            Column("unit", True),
            Column("kind", True, ("currency", "share", "time", "measure")),
            Column("factor", True, number=True),
            Column("forms", True, several=True),
        ),
        ("forms",),
    ),
    "conjugation": Sheet(
        (
            Column("model", True),
            Column("spelling", True, ("usual", "1990", "variant")),
            *(Column(name) for name in MODEL_COLUMNS[2:]),
        ),
        ("model", "spelling"),
    ),
    "function_words": Sheet(
        (
            Column("word", True),
            Column("class", True, WORD_CLASSES),
            Column("gender", allowed=GENDERS),
            Column("number", allowed=NUMBERS),
        ),
        ("word", "class"),
    ),
    "statement_words": Sheet(
        (Column("word", True), Column("class", True, STATEMENT_WORDS)), ("word", "class")
    ),
    "titles": Sheet(
        (
            Column("title", True), Column("gender", True, GENDERS), Column("number", True, NUMBERS),
            Column("meaning", True), Column("function"),
        ),
        ("title",),
    ),
    "roles": Sheet(
        (
            Column("noun", True), Column("gender", True, GENDERS), Column("number", True, NUMBERS),
            Column("lemma", True),
            Column("kind", True, ("function", "profession", "relation", "group")),
        ),
        ("noun",),
    ),
    "organisation_words": Sheet(
        (
            Column("word", True), Column("gender", True, GENDERS), Column("announces", True, YES_NO),
            Column("lower_case_belongs", True, YES_NO), Column("nationality_belongs", True, YES_NO),
            Column("complement", True, ("long", "short", "none", "place", "long_place", "short_place")),
        ),
        ("word",),
    ),
    "company_words": Sheet((Column("word", True),), ("word",)),
    "place_words": Sheet(
        (
            Column("word", True), Column("gender", True, GENDERS), Column("announces", True, YES_NO),
            Column("lower_case_belongs", True, YES_NO),
        ),
        ("word",),
    ),
    "name_words": Sheet(
        (
            Column("word", True),
            Column("class", True, (
                "joins_always", "joins_person", "article", "of", "purpose", "location", "coordination",
                "place_preposition", "adjective", "adjective_ending", "adverb_ending", "before_role", "before_noun",
                "lower_case_name", "led_by", "age", "bare_of", "town_preposition", "name_prefix",
                "place_infix", "place_beginning", "works_for", "town_first_word",
                "part_of_name", "never_bare", "in_brackets", "organisation_preposition", "contracted_le",
                "contracted_les", "local_body", "place_follows", "before_town", "after_town", "after_place",
                "keeps_place", "district", "place_in_brackets", "website_ending",
                "direction", "distance", "part_of_role", "has_portfolio",
            )),
            Column("gloss", True),
        ),
        ("word", "class"),
    ),
    "programme_words": Sheet((Column("word", True), Column("gender", True, GENDERS)), ("word",)),
    "other_names": Sheet(
        (Column("word", True), Column("kind", True, ("event", "prize", "law", "work", "product"))), ("word",)
    ),
    "places": Sheet(
        (
            Column("name", True), Column("aliases", several=True),
            Column("type", True, ("country", "region", "city", "landform")), Column("country"),
            Column("latitude", number=True), Column("longitude", number=True),
        ),
        ("name",),
    ),
    "demonyms": Sheet(
        (Column("form", True), Column("gender", True, GENDERS), Column("number", allowed=NUMBERS), Column("country")),
        ("form",),
    ),
    "acronyms": Sheet(
        (
            Column("acronym", True), Column("name"), Column("aliases", several=True),
            Column("kind", True, (*KINDS, "other")), Column("country"),
        ),
        ("acronym",),
    ),
    "organisations": Sheet((Column("name", True), Column("aliases", several=True), Column("country")), ("name",)),
    "intent_verbs": Sheet(
        (
            Column("lemma", True), Column("model", True), Column("side", True, ("seek", "offer")),
            Column("before", several=True), Column("gloss", True),
        ),
        ("lemma", "before"),
    ),
    "first_person": Sheet(
        (Column("word", True), Column("person", True, ("I", "we", "one")), Column("gloss", True)), ("word",)
    ),
    "glosses": Sheet((Column("word", True), Column("gloss", True)), ("word",)),
    "inflection": Sheet((Column("ending", True), Column("forms", several=True)), ("ending",)),
    "themes": Sheet(
        (
            Column("theme_id", True),
            Column("label_fr", True),
            Column("label_en", True),
            Column("group", True),
            Column("terms", True, several=True),
        ),
        ("theme_id",),
    ),
    "actors": Sheet(
        (
            Column("name", True),
            Column("aliases", several=True),
            Column("acronym"),
            Column("kind", True, KINDS),
            Column("country"),
            Column("role"),
            Column("organisation"),
            Column("latitude", number=True),
            Column("longitude", number=True),
        ),
        ("name",),
        may_be_empty=True,
    ),
    "reporting_verbs": Sheet(
        (
            Column("lemma", True),
            Column("complement", several=True),
            Column("model", True),
            Column("reflexive", True, ("no", "yes", "both")),
            *(Column(name, True, YES_NO) for name in ("que", "si", "parenthetical", "de_ce_que", "noun")),
            Column("attribute", allowed=("bare", "de", "comme"), several=True),
            Column("clause", several=True),
            Column("strength", True, ("speech", "thought", "wish", "evidence", "act")),
            Column("stance", True, ("neutral", "assertive", "judging")),
            Column("gloss", True),
        ),
        ("lemma", "complement", "reflexive"),
    ),
}


class Codebook:
    """The checked rows of every codebook file.

    `sheet(name)` gives a file's rows as dictionaries of texts; `derived(name, make)` what a room makes of them,
    made once.
    """

    def __init__(self, sheets: dict[str, list[Row]]) -> None:
        self._sheets = sheets
        self._derived: dict[str, Any] = {}

    @classmethod
    def load(cls, folder: str | Path = DEFAULT_FOLDER) -> Codebook:
        """Read and check every file of a codebook folder. Raises CodebookError."""
        folder = Path(folder)
        if not folder.is_dir():
            raise CodebookError(f"{folder}: there is no such codebook folder. Copy data/codebook/ and edit the copy.")
        return cls({name: read_sheet(folder / f"{name}.csv", sheet) for name, sheet in SHEETS.items()})

    @staticmethod
    def default() -> Codebook:
        """The codebook of this project, read once."""
        return _default()

    def sheet(self, name: str) -> list[Row]:
        """The rows of one file, in their order; an empty cell is an empty text."""
        return self._sheets[name]

    def words(self, sheet: str, wanted: str) -> frozenset[str]:
        """The words of one class of a file with the columns `word` and `class`."""
        return frozenset(row["word"] for row in self.sheet(sheet) if row["class"] == wanted)

    def derived(self, name: str, make: Callable[[Codebook], Made]) -> Made:
        """What `make(self)` gives, made once and kept under `name`."""
        if name not in self._derived:
            self._derived[name] = make(self)
        return self._derived[name]

    def with_rows(self, name: str, rows: list[Row]) -> Codebook:
        """The same codebook with other rows in one file."""
        return Codebook({**self._sheets, name: rows})

    def without_actors(self) -> Codebook:
        """The same codebook with no actor of the story in it: what the rules find on their own."""
        return self.with_rows("actors", [])


@lru_cache(maxsize=1)
def _default() -> Codebook:
    return Codebook.load()


def values(cell: str) -> list[str]:
    """The values of a cell that holds several, separated by `|`."""
    return [value.strip() for value in cell.split("|") if value.strip()]


def read_sheet(path: Path, sheet: Sheet) -> list[Row]:
    """The rows of one CSV file, checked against its declaration. Raises CodebookError."""
    rows = _rows_of(path, sheet)
    for column in sheet.columns:
        fine = set()  # most cells repeat another row's, and whole columns may hold any text
        for number, row in rows:
            cell = row[column.name]
            if cell not in fine and not (cell and column.takes_any_text):
                _check_cell(path, number, column, cell)
                fine.add(cell)
    seen: dict[tuple[str, ...], int] = {}
    for number, row in rows:
        key = tuple(row[name] for name in sheet.key)
        if key in seen:
            raise CodebookError(
                f"{path.name}, row {number}, column {' + '.join(sheet.key)}: {' + '.join(key)!r} stands already in row "
                f"{seen[key]}. Keep one of the two."
            )
        seen[key] = number
    return [row for _, row in rows]


def _rows_of(path: Path, sheet: Sheet) -> list[tuple[int, Row]]:
    wanted = [column.name for column in sheet.columns]
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            missing = [name for name in wanted if name not in header]
            if missing:
                columns = ", ".join(wanted)
                raise CodebookError(f"{path.name}, row 1: no column {missing[0]!r}. The columns are: {columns}.")
            places = [(name, header.index(name)) for name in wanted]
            return [
                (reader.line_num, _row(path, reader.line_num, cells, header, places)) for cells in reader if cells
            ]
    except FileNotFoundError:
        raise CodebookError(f"{path}: there is no such file. Its columns are: {', '.join(wanted)}.") from None
    except UnicodeDecodeError:
        raise CodebookError(f"{path.name} is not UTF-8: save it as CSV in UTF-8.") from None
    except csv.Error as error:
        raise CodebookError(f"{path.name} is no well-formed CSV ({error}): check its quotation marks.") from None


def _row(path: Path, number: int, cells: list[str], header: list[str], places: list[tuple[str, int]]) -> Row:
    if len(cells) != len(header):
        raise CodebookError(
            f"{path.name}, row {number}: it has {'more' if len(cells) > len(header) else 'fewer'} cells than the "
            "header. Put a cell with a comma between double quotation marks."
        )
    return {name: cells[at].strip() for name, at in places}


def _check_cell(path: Path, number: int, column: Column, cell: str) -> None:
    problem = _problem_of(cell, column)
    if problem:
        raise CodebookError(f"{path.name}, row {number}, column {column.name!r}: {problem}")


def _problem_of(cell: str, column: Column) -> str | None:
    """What is wrong with a cell, and what to do; None where nothing is."""
    cells = values(cell) if column.several else [cell] if cell else []
    if column.required and not cells:
        return "the cell is empty. Fill it, or take the row out."
    for value in cells:
        if column.allowed and value not in column.allowed:
            return f"{value!r} is none of {', '.join(column.allowed)}."
        if column.number and not NUMBER.fullmatch(value):
            return f"{value!r} is no number. Write it with a point: 31.63."
        if column.whole and not WHOLE.fullmatch(value):
            return f"{value!r} is no whole number. Write it in digits: 12."
    return None
