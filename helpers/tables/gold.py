"""What a reader coded by hand, read from `data/coding/` and from the JSON files beside the practice articles."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helpers.errors import GoldError
from helpers.tables.frames import Tables
from helpers.text.article import Article

DATA = Path(__file__).resolve().parents[2] / "data"
CODING = DATA / "coding"
NAMES, REFERENCES = ("name", "acronym"), ("role", "pronoun")
GLOSS = "gloss_en"  # what a coded row means in English, where the coder has written it
Coded = dict[str, Any]


@dataclass(frozen=True)
class Gold:
    """What a reader coded, as rows with `start`, `end`, `text`; None for a kind of thing that was not coded."""

    statements: list[Coded]
    names: list[Coded] | None = None
    dates: list[Coded] | None = None
    quantities: list[Coded] | None = None
    references: list[Coded] | None = None
    themes: list[Coded] | None = None
    actors: list[Coded] | None = None
    ignored: list[Coded] = field(default_factory=list)


def read_coding(folder: str | Path) -> Gold:
    """The coding of the dispatch, from the CSV files of `data/coding/`. Raises GoldError."""
    folder = Path(folder)
    mentions = _csv_rows(folder / "mentions.csv")
    return Gold(
        statements=_csv_rows(folder / "statements.csv"),
        names=[row for row in mentions if row["form"] in NAMES],
        references=[row for row in mentions if row["form"] in REFERENCES],
        themes=_csv_rows(folder / "theme_mentions.csv"),
        dates=_csv_rows(folder / "dates.csv"),
        quantities=_csv_rows(folder / "quantities.csv"),
        actors=_csv_rows(folder / "actors.csv"),
    )


def read_case(path: str | Path) -> Gold:
    """The coding of a practice article, from the JSON file beside it. Raises GoldError."""
    path = Path(path)
    try:
        case = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path} cannot be read as JSON ({error}). Restore it from the repository.") from None
    kinds = ("statements", "names", "dates", "quantities", "ignored")
    if not isinstance(case, dict):
        raise GoldError(f"{path} holds no coding: an object with {', '.join(kinds)} is expected.")
    return Gold(**{"statements": [], **{kind: case[kind] for kind in kinds if kind in case}})


def coding_of(article: Article, path: str | Path) -> Gold | None:
    """The coding of the article stored at `path`: the dispatch's, or that in a JSON file of its name beside it.

    None where there is neither, or where the words coded are not the article's.
    """
    beside = Path(path).with_suffix(".json")
    codings = [read_coding(CODING), *([read_case(beside)] if beside.is_file() else [])]
    return next((gold for gold in codings if _fits(article, gold)), None)


def cases(folder: str) -> list[tuple[Article, Gold]]:
    """The articles of a folder of `data/`, `practice` or `unseen`, and their codings, by name."""
    paths = sorted((DATA / folder).glob("*.txt"))
    return [(Article.from_file(path), read_case(path.with_suffix(".json"))) for path in paths]


def glosses(tables: Tables) -> dict[str, str]:
    """What statements and paragraphs mean in English, by their id, where the coding by hand glosses the same words."""
    found = {}
    for table, key in ((tables.paragraphs, "paragraph_id"), (tables.statements, "statement_id")):
        path = CODING / f"{key.removesuffix('_id')}s.csv"
        coded = {row["text"]: row[GLOSS] for row in _csv_rows(path)} if path.is_file() else {}
        rows = zip(table[key], table["text"], strict=True)
        found.update({row_id: coded[words] for row_id, words in rows if coded.get(words)})
    return found


def _fits(article: Article, gold: Gold) -> bool:
    rows = [*gold.statements, *(gold.names or ())]
    return bool(rows) and all(article.text[int(row["start"]):int(row["end"])] == row["text"] for row in rows)


def _csv_rows(path: Path) -> list[Coded]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [_typed(row) for row in csv.DictReader(file, strict=True)]
    except (OSError, ValueError, csv.Error) as error:
        raise GoldError(f"{path} cannot be read ({error}). Restore it from the repository.") from None


def _typed(row: dict[str, str]) -> Coded:
    item: Coded = {name: value or None for name, value in row.items()}
    for name in ("start", "end"):
        if name in item:
            item[name] = int(item[name])
    item["optional"] = item.get("optional") == "true"
    return item
