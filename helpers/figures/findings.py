"""What a notebook says: findings, notes and tables, computed from the tidy tables and shown as written.

    from helpers.figures.findings import note, say, show_table

    say(f"{quoted} of {total} statements are quoted word for word.")   # a finding: rerun prints it at its end
    note(f"No chart: the article holds no date.")                      # a remark beside a finding
    show_table(tables.statements[["speaker", "text"]])                 # every word of it, no index

An article's words are data: `<b>`, `*`, `$` or a control character in them is shown, never interpreted.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from IPython.display import display

from helpers.errors import as_plain
from helpers.tables.files import day_text

FINDING, HEADLINE = "finding", "headline"  # the marks in an output's metadata: true, or the sentence itself
NO_ROW = "(no row)"
# MathJax looks for $…$ and \(…\) in the text of one element: a mark that is alone in its element opens nothing.
_MATHS = re.compile(r"[$\\]")


def say(finding: str, headline: bool = False) -> None:
    """Show a finding in a notebook. `python -m helpers rerun` prints those of all notebooks at its end.

    `headline` marks the one that stands for its notebook in the README; without any, the first one does.
    """
    text = as_plain(finding)
    bundle = {"text/plain": text, "text/html": f"<blockquote><strong>Finding:</strong> {as_html(finding)}</blockquote>"}
    display(bundle, metadata={FINDING: True, **({HEADLINE: True} if headline else {})}, raw=True)


def note(remark: str) -> None:
    """Show a remark in a notebook: how to read what stands above, or why something is not there."""
    display({"text/plain": as_plain(remark), "text/html": f"<p>{as_html(remark)}</p>"}, raw=True)


def show_table(frame: pd.DataFrame, missing: str = "–") -> None:
    """Show a DataFrame in a notebook: all rows, every word, without its index; `missing` stands for `<NA>`.

    A frame without rows says so.
    """
    cells = [[_cell(value, missing) for value in frame[name].tolist()] for name in frame.columns]
    rows = list(zip(*cells, strict=True))
    numbers = [pd.api.types.is_numeric_dtype(dtype) for dtype in frame.dtypes]
    head = _html_row("th", map(str, frame.columns), numbers)
    body = "\n".join(_html_row("td", row, numbers) for row in rows)
    body = body or f'<tr><td colspan="{len(frame.columns)}">{NO_ROW}</td></tr>'
    lines = [list(map(str, frame.columns)), *(rows or [[NO_ROW]])]
    plain = "\n".join(" | ".join(as_plain(cell) for cell in row) for row in lines)
    display(
        {
            "text/plain": plain,
            "text/html": f"<table>\n<thead>\n{head}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>",
        },
        raw=True,
    )


def findings_of(notebook: Mapping[str, Any], mark: str = FINDING) -> list[str]:
    """The findings that an executed notebook holds, in order, as plain text."""
    return [
        marked if isinstance(marked, str) else "".join(output["data"]["text/plain"])
        for cell in notebook["cells"]
        for output in cell.get("outputs", ())
        if (marked := output.get("metadata", {}).get(mark))
    ]


def headline_of(notebook: Mapping[str, Any]) -> str | None:
    """The finding that stands for a notebook, or None where it has none."""
    return next(iter([*findings_of(notebook, HEADLINE), *findings_of(notebook)]), None)


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
    return f"{value:,g}" if isinstance(value, float) else str(value)


def _html_row(tag: str, cells: Iterable[str], numbers: list[bool]) -> str:
    """A table row; numbers stand to the right, words to the left: `align` for GitHub, `style` for JupyterLab."""
    sides = ["right" if number else "left" for number in numbers]
    return "<tr>" + "".join(
        f'<{tag} align="{side}" style="text-align: {side};">{as_html(cell)}</{tag}>'
        for cell, side in zip(cells, sides, strict=True)
    ) + "</tr>"
