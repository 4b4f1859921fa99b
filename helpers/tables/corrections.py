"""Corrections by hand: a CSV file beside an article that says what is right, applied whenever the article is read.

`data/corrections/README.md` describes the columns. A row names a statement or a mention by its words and the offset
of their first character; where the article has changed meanwhile, the same words nearest to that place are meant.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from helpers.errors import CorrectionsError, text_of
from helpers.tables.files import FORMULA

CORRECTION_COLUMNS = ("article_id", "correction", "start", "text", "speaker", "kind", "same_as")
NEEDED = ("correction", "start", "text")  # the others may be missing as columns
WHAT_IS_RIGHT = {  # what each correction says in which column
    "speaker": "speaker", "kind": "kind", "no statement": "", "missed statement": "speaker", "same actor": "same_as",
}
UNFIT = "a correction no longer fits"  # with what it is and why: a row of `problems`
STATEMENT_KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Correction:
    """One row: what it corrects (`correction`), the words and where they start (code points), and what is right."""

    correction: str
    start: int
    text: str
    article_id: str = ""  # empty: whichever article the file is given for
    speaker: str = ""
    kind: str = ""
    same_as: str = ""

    def place_in(self, text: str) -> int | None:
        """Where the words stand: at `start`, or else where they stand nearest to it; None where nowhere."""
        if text.startswith(self.text, self.start):
            return self.start
        before, after = text.rfind(self.text, 0, self.start + len(self.text)), text.find(self.text, self.start)
        found = [at for at in (before, after) if at >= 0]
        return min(found, key=lambda at: abs(at - self.start)) if found else None


def read_corrections(path: str | Path) -> list[Correction]:
    """The corrections in a CSV file (UTF-8, comma or semicolon). Raises CorrectionsError with file, line and column."""
    path = Path(path)
    return list(_rows(text_of(path, CorrectionsError, "Name the corrections that the page saved."), path))


def _rows(text: str, path: Path) -> Iterator[Correction]:
    header = text.partition("\n")[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=separator, strict=True)
    columns = [(name or "").strip() for name in reader.fieldnames or ()]
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        known = ", ".join(CORRECTION_COLUMNS)
        raise CorrectionsError(f"{path}, line 1: no column {missing[0]}. The columns are {known}.")
    reader.fieldnames = columns
    try:
        for row in reader:
            cells = {name: _cell(row.get(name)) for name in CORRECTION_COLUMNS}
            if any(cells.values()):
                yield _correction(cells, path, reader.line_num)
    except csv.Error as error:
        where = f"{path}, line {reader.line_num}"
        raise CorrectionsError(f"{where}: no CSV row ({error}). Save the file from the page anew.") from None


def _cell(value: object) -> str:
    """A cell's words, without the apostrophe that keeps a spreadsheet from running them."""
    text = value if isinstance(value, str) else ""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


def _correction(cells: dict[str, str], path: Path, line: int) -> Correction:
    where = f"{path}, line {line}, column"
    what = cells["correction"].strip()
    if what not in WHAT_IS_RIGHT:
        raise CorrectionsError(f"{where} correction: {what!r} is none of {', '.join(WHAT_IS_RIGHT)}.")
    if not cells["start"].strip().isdecimal():
        start = cells["start"]
        raise CorrectionsError(f"{where} start: {start!r} is no offset. Write how many characters stand before it.")
    if not cells["text"].strip():
        raise CorrectionsError(f"{where} text: empty. Write the article's words that are meant.")
    right = WHAT_IS_RIGHT[what]
    if right and not cells[right].strip():
        raise CorrectionsError(f"{where} {right}: empty. Write what is right.")
    if cells["kind"] and cells["kind"] not in STATEMENT_KINDS:
        raise CorrectionsError(f"{where} kind: {cells['kind']!r} is none of {', '.join(STATEMENT_KINDS)}.")
    return Correction(
        what, int(cells["start"]), cells["text"], cells["article_id"], cells["speaker"].strip(), cells["kind"],
        cells["same_as"].strip(),
    )
