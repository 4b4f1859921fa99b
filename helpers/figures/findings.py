"""What a notebook says: findings, notes and tables, computed from the tidy tables and shown as written.

    from helpers.figures import note, say, show_table

    say(f"{quoted} of {total} statements are quoted word for word.")   # a finding, with its number
    note("The article holds no date.")                                 # a remark
    show_table(tables.statements[["speaker", "text"]])                 # every word of it, no index

An article's words are data: `<b>`, `*`, `$` or a control character in them is shown, never interpreted.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Any

import pandas as pd
from IPython.display import display

from helpers.errors import as_plain
from helpers.figures.shapes import is_release
from helpers.tables.files import day_text

FINDING = "finding"  # the mark in an output's metadata
MOST_ROWS, MOST_CHARACTERS, LONGEST_CELL = 200, 40_000, 5_000  # of a table
LEAST_FRENCH = 0.5  # the share of French words below which an article is hardly French
# MathJax looks for $…$ and \(…\) in the text of one element: a mark that is alone in its element opens nothing.
_MATHS = re.compile(r"[$\\]")


def say(finding: str) -> None:
    """Show a finding in a notebook; where there is nothing to say, nothing.

    `python -m helpers rerun` prints those of the first notebook at its end.
    """
    if not finding:
        return
    text = as_plain(finding)
    bundle = {"text/plain": text, "text/html": f"<blockquote><strong>Finding:</strong> {as_html(finding)}</blockquote>"}
    display(bundle, metadata={FINDING: True}, raw=True)


def note(remark: str) -> None:
    """Show a remark in a notebook: how to read what stands above, or why something is not there."""
    display({"text/plain": as_plain(remark), "text/html": f"<p>{as_html(remark)}</p>"}, raw=True)


def show_table(frame: pd.DataFrame, empty: str = "", missing: str = "–") -> None:
    """Show a DataFrame in a notebook, without its index; `missing` stands for `<NA>`, `empty` for a frame without rows.

    It shows every word of every row, but for what would make a page too long to open; then it says what is left out.
    """
    if frame.empty:
        if empty:
            note(empty)
        return
    cells = [[_cell(value, missing) for value in frame[name].head(MOST_ROWS).tolist()] for name in frame.columns]
    rows = _that_fit(list(zip(*cells, strict=True)))
    numbers = [pd.api.types.is_numeric_dtype(dtype) for dtype in frame.dtypes]
    head = _html_row("th", map(str, frame.columns), numbers)
    body = "\n".join(_html_row("td", row, numbers) for row in rows)
    plain = [" | ".join(as_plain(cell) for cell in row) for row in [list(map(str, frame.columns)), *rows]]
    bundle = {
        "text/plain": "\n".join(plain),
        "text/html": f"<table>\n<thead>\n{head}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>",
    }
    display(bundle, raw=True)
    if len(rows) < len(frame):
        note(f"The first {len(rows):,} of {len(frame):,} rows.")


def _that_fit(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The first rows of a table, as many as MOST_CHARACTERS hold: one at least, whose cells have been cut."""
    sizes = accumulate(sum(map(len, row)) for row in rows)
    return rows[: max(sum(size <= MOST_CHARACTERS for size in sizes), 1)]


def is_foreign(tables: Any) -> bool:
    """Whether an article is hardly French."""
    french = tables.articles["french"].iloc[0]
    return bool(pd.notna(french) and french < LEAST_FRENCH)


def caution(tables: Any) -> None:
    """Show a remark on what the reader must know first: that an article is hardly French, or is a press release."""
    if is_foreign(tables):
        french = 100 * tables.articles["french"].iloc[0]
        note(f"Careful: only {french:.0f}% of the article's words are French. The rules "
             "read French and nothing else, so what follows says little.")
    if is_release(tables):
        note("A press release: “the writer” is whoever sent it, not a journalist.")


def findings_of(notebook: Mapping[str, Any]) -> list[str]:
    """The findings that an executed notebook holds, in order, as plain text."""
    return [
        "".join(output["data"]["text/plain"])
        for cell in notebook["cells"]
        for output in cell.get("outputs", ())
        if output.get("metadata", {}).get(FINDING)
    ]


def as_html(words: str) -> str:
    """Words as HTML that shows them as written, in JupyterLab and on GitHub."""
    escaped = html.escape(as_plain(words)).replace("\n", "<br>")
    return _MATHS.sub(lambda mark: f"<span>{mark.group()}</span>", escaped)


def _cell(value: Any, missing: str) -> str:
    if pd.isna(value):
        return missing
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, pd.Timestamp):
        return day_text(value)
    words = f"{value:,g}" if isinstance(value, float) else str(value)
    return words if len(words) <= LONGEST_CELL else f"{words[:LONGEST_CELL].rstrip()}…"


def _html_row(tag: str, cells: Iterable[str], numbers: list[bool]) -> str:
    """A table row; numbers stand to the right, words to the left: `align` for GitHub, `style` for JupyterLab."""
    sides = ["right" if number else "left" for number in numbers]
    return "<tr>" + "".join(
        f'<{tag} align="{side}" style="text-align: {side};">{as_html(cell)}</{tag}>'
        for cell, side in zip(cells, sides, strict=True)
    ) + "</tr>"
