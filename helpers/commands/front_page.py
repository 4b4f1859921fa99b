"""The part of the README that a rerun writes: the picture, and what each notebook finds in one line.

It stands between two comments in the README, so that the words around it stay the author's.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from helpers.figures.findings import headline_of

BEGIN, END = "<!-- findings: begin -->", "<!-- findings: end -->"
AGREEMENT_BEGIN, AGREEMENT_END = "<!-- agreement: begin -->", "<!-- agreement: end -->"
PICTURE = "notebooks/article_strip.png"
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|$#])")


def picture_of(notebook: Mapping[str, Any]) -> tuple[bytes, str] | None:
    """The first picture that a notebook shows, as PNG, with its alternative text."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if "image/png" in output.get("data", {}):
                alt = output.get("metadata", {}).get("image/png", {}).get("alt", "")
                return base64.b64decode("".join(output["data"]["image/png"])), alt
    return None


def table_of(notebooks: Mapping[str, Mapping[str, Any]]) -> str:
    """A Markdown table: each notebook with its question and the finding that stands for it."""
    rows = [
        f"| [{_escaped(_title(notebook, name))}](notebooks/{name}) | {_escaped(finding)} |"
        for name, notebook in notebooks.items()
        if (finding := headline_of(notebook))
    ]
    return "\n".join(["| notebook | what it finds, in one line |", "|---|---|", *rows])


def agreement_table(scores: pd.DataFrame) -> str:
    """A Markdown table of found against coded, from the rows that `trust.agreement` gives."""
    rows = [
        f"| {row.what} | {row.coded} | {row.found} | {row.right} | {row.f1:.2f} |"
        for row in scores.itertuples()
        if row.coded
    ]
    return "\n".join(["| what | coded | found | right | F1 |", "|---|---:|---:|---:|---:|", *rows])


def with_agreement(readme: str, scores: pd.DataFrame) -> str:
    """The README with the figures of found against coded written anew."""
    return _with_part(readme, AGREEMENT_BEGIN, AGREEMENT_END, agreement_table(scores))


def _with_part(readme: str, begin: str, end: str, part: str) -> str:
    """A text with what stands between two comments replaced; as it was where it has no such comments."""
    before, has_begin, rest = readme.partition(begin)
    _, has_end, after = rest.partition(end)
    return f"{before}{begin}\n{part}\n{end}{after}" if has_begin and has_end else readme


def with_findings(readme: str, notebooks: Mapping[str, Mapping[str, Any]]) -> str:
    """The README with the picture and the table of notebooks written anew."""
    picture = picture_of(next(iter(notebooks.values()))) if notebooks else None
    shown = f"![{_escaped(picture[1])}]({PICTURE})\n\n" if picture else ""
    return _with_part(readme, BEGIN, END, shown + table_of(notebooks))


def _title(notebook: Mapping[str, Any], name: str) -> str:
    """The number of a notebook, and its first heading."""
    for cell in notebook["cells"]:
        heading = re.match(r"# (.+)", "".join(cell["source"])) if cell["cell_type"] == "markdown" else None
        if heading:
            return f"{name.partition('_')[0]} {heading[1].strip()}"
    return name


def _escaped(words: str) -> str:
    """Words as Markdown shows them as written, on one line."""
    return MARKDOWN.sub(r"\\\1", " ".join(words.split()))
