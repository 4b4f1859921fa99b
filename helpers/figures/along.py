"""Marks along the text: where in the article somebody speaks, somebody is named, something is touched on."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers.figures.charts import MOST_ROWS
from helpers.figures.colours import FAINT, INK, PAPER, SOFT, ink, mix
from helpers.figures.style import LABEL, MARGIN, WIDTH, Picture, in_house_style
from helpers.figures.type import SMALL, fit, font
from helpers.figures.voices import Colours, statements
from helpers.figures.wording import listing

ROW = 19  # pixels for a row of marks
MOST_TINTS = 60  # statements; more of them would only hatch the rows
LEAST = 3  # pixels: the width of the shortest mark


@in_house_style
def along_the_text(tables: Any, marks: pd.DataFrame, title: str, counted: str, source: str) -> Picture:
    """Rows of marks from the text's first character to its last, over the tints of who is speaking.

    A row of `marks` has `row` (the label), `start`, `end` and `colour`; the rows stand in the order in which they come.
    """
    rows = marks["row"].drop_duplicates()
    shown = marks[marks["row"].isin(rows.head(MOST_ROWS))]
    sizes = shown["row"].value_counts(sort=False)
    picture = Picture(title, counted, source, "Marks along the text",
                      listing([f"{row} {n}" for row, n in sizes.items()], most=12), plots=ROW * len(sizes) + 22)
    axes = picture.add_subplot()
    draw_tints(axes, tables, Colours(tables))
    draw_marks(axes, tables, shown)
    number_paragraphs(axes, tables)
    return picture


def span_of(tables: Any) -> tuple[int, int]:
    """The offsets of the article's first and last character that is no white space."""
    paragraphs = tables.paragraphs
    return (int(paragraphs["start"].min()), int(paragraphs["end"].max())) if len(paragraphs) else (0, 1)


def draw_marks(axes: Axes, tables: Any, marks: pd.DataFrame) -> None:
    """Rows of marks on axes whose x is the offset, each with its label at the left and its count at the right."""
    first, last = span_of(tables)
    least = (last - first) * LEAST / (WIDTH - LABEL)
    rows = list(dict.fromkeys(marks["row"]))
    axes.hlines(range(len(rows)), first, last, color=FAINT, linewidth=1, zorder=0.5)
    for number, row in enumerate(rows):
        own = marks[marks["row"] == row]
        spans = [(start, max(end - start, least)) for start, end in zip(own["start"], own["end"], strict=True)]
        axes.broken_barh(spans, (number - 0.32, 0.64), facecolors=list(own["colour"]), edgecolor=PAPER, linewidth=0.4)
        axes.annotate(f"{len(own):,}", (1, number), (6, 0), xycoords=("axes fraction", "data"), va="center",
                      textcoords="offset points", color=SOFT, fontproperties=font(SMALL), annotation_clip=False)
    axes.set_xlim(first, last)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_yticks(range(len(rows)), [fit(row, LABEL) for row in rows])
    colours = marks.groupby("row", sort=False)["colour"].agg(lambda own: own.iloc[0] if own.nunique() == 1 else INK)
    for tick, row in zip(axes.get_yticklabels(), rows, strict=True):
        tick.set(color=ink(colours[row]), fontproperties=font(SMALL), parse_math=False)


def draw_tints(axes: Axes, tables: Any, colours: Colours) -> None:
    """A tint where somebody is speaking, in the speaker's colour; none where they are too many to tell apart."""
    said = statements(tables)
    for row in said.itertuples() if len(said) <= MOST_TINTS else ():
        axes.axvspan(row.start, row.end, color=mix(colours.voice(row.voice), 0.86), linewidth=0, zorder=0)


def number_paragraphs(axes: Axes, tables: Any) -> None:
    """The paragraphs' numbers above the marks, as many as have room, and a line where each begins."""
    first, last = span_of(tables)
    least, taken = (last - first) * 16 / (WIDTH - LABEL - 2 * MARGIN), float("-inf")
    places, numbers = [], []
    for number, paragraph in enumerate(tables.paragraphs.itertuples(), 1):
        middle = (paragraph.start + paragraph.end) / 2
        if middle - taken >= least:
            places.append(middle)
            numbers.append(str(number))
            taken = middle
        if number > 1 and len(tables.paragraphs) <= 60:
            axes.axvline(paragraph.start - 1, color="#BDBDBD", linewidth=0.7, zorder=0.6)
    axes.xaxis.set_ticks_position("top")
    axes.set_xticks(places, numbers)
    axes.tick_params(top=False, labeltop=True, pad=1)
