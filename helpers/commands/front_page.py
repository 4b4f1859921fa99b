"""The parts of the README that a rerun writes: the picture with the facts, and what the rules get right.

Each stands between two comments in the README, so that the words around it stay the author's.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from helpers.figures.findings import findings_of

BEGIN, END = "<!-- findings: begin -->", "<!-- findings: end -->"
AGREEMENT_BEGIN, AGREEMENT_END = "<!-- agreement: begin -->", "<!-- agreement: end -->"
PICTURE = "notebooks/article_strip.png"
MOST_FACTS = 4
ASKED = (
    "statements, found at all", "statements, with their words", "statements, with their words and speaker", "names",
    "dates, with their days", "quantities, with their value",
)
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|$#])")


def picture_of(notebook: Mapping[str, Any]) -> tuple[bytes, str] | None:
    """The first picture that a notebook shows, as PNG, with its alternative text."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if "image/png" in output.get("data", {}):
                alt = output.get("metadata", {}).get("image/png", {}).get("alt", "")
                return base64.b64decode("".join(output["data"]["image/png"])), alt
    return None


def with_findings(readme: str, first: Mapping[str, Any]) -> str:
    """The README with the picture and the facts of the first notebook written anew."""
    picture = picture_of(first)
    shown = [f"![{_escaped(picture[1])}]({PICTURE})", ""] if picture else []
    facts = [f"- {_escaped(finding)}" for finding in findings_of(first)[:MOST_FACTS]]
    return _with_part(readme, BEGIN, END, "\n".join([*shown, *facts]))


def agreement_table(scores: Mapping[str, pd.DataFrame]) -> str:
    """A Markdown table of found against coded: a row per question, a column per set of articles.

    `scores` holds what `trust.agreement` gives for each set. A cell is the F1, and how many rows were coded.
    """
    names = list(scores)
    whats = list(dict.fromkeys(what for frame in scores.values() for what in frame["what"] if what in ASKED))
    rows = []
    for what in whats:
        cells = [_cell(frame[frame["what"] == what]) for frame in scores.values()]
        if any(cells):
            rows.append(f"| {what} | {' | '.join(cell or '–' for cell in cells)} |")
    return "\n".join([f"| what | {' | '.join(names)} |", "|---|" + "---:|" * len(names), *rows])


def _cell(rows: pd.DataFrame) -> str:
    if rows.empty or not rows["coded"].iloc[0]:
        return ""
    return f"{rows['f1'].iloc[0]:.2f} ({rows['coded'].iloc[0]})"


def with_agreement(readme: str, scores: Mapping[str, pd.DataFrame]) -> str:
    """The README with the figures of found against coded written anew."""
    return _with_part(readme, AGREEMENT_BEGIN, AGREEMENT_END, agreement_table(scores))


def _with_part(readme: str, begin: str, end: str, part: str) -> str:
    """A text with what stands between two comments replaced; as it was where it has no such comments."""
    before, has_begin, rest = readme.partition(begin)
    _, has_end, after = rest.partition(end)
    return f"{before}{begin}\n{part}\n{end}{after}" if has_begin and has_end else readme


def _escaped(words: str) -> str:
    """Words as Markdown shows them as written, on one line."""
    return MARKDOWN.sub(r"\\\1", " ".join(words.split()))
