"""The forms of chart that the figures share: marks along the text, stacked bars, a matrix of dots, numbered badges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import matplotlib as mpl
import pandas as pd

from helpers.figures import readings
from helpers.figures.colours import OTHER
from helpers.figures.style import (
    FAINT,
    INK,
    MARGIN,
    PAPER,
    SMALL,
    SOFT,
    WIDTH,
    Picture,
    fit,
    ink,
    line_height,
    mix,
    text_width,
    type_on,
    wrap,
)
from helpers.figures.wording import capital, count, listing, part, period, plural_of

LABELS = 200  # pixels for the labels at the left
WIDE_LEFT = MARGIN + 276  # the same where the labels are long
LEFT, RIGHT = MARGIN + LABELS, WIDTH - MARGIN - 30  # where the text's first and last character are drawn
ROW = 19  # pixels for a row of marks
BAR = 30  # pixels for a bar and the space around it
BADGE = 22  # pixels for a statement’s number
MOST_SPEAKERS = 5  # columns of a matrix
MOST_TINTS = 60  # statements; more of them would only hatch the rows


def source_line(tables: Any, *names: str) -> str:
    """Where a figure's numbers come from: the article, its agency and date, and the tables."""
    article = tables.articles.iloc[0]
    about = [] if pd.isna(article["source"]) else [str(article["source"])]
    if pd.notna(article["published_from"]):
        about.append(period(article["published_from"], article["published_to"]))
    where = f" ({', '.join(about)})" if about else ""
    noun = "table" if len(names) == 1 else "tables"
    return f"Source: the article “{article['article_id']}”{where}; {noun} {listing(names)}."


# --- marks along the text -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Scale:
    """From an offset in the text to a place across the picture."""

    first: int
    last: int
    left: float = LEFT  # pixels: where the first character is drawn

    def x(self, offset: float) -> float:
        """The place in pixels of an offset."""
        return self.left + (offset - self.first) / max(self.last - self.first, 1) * (RIGHT - self.left)


@dataclass(frozen=True)
class Row:
    """A row of marks along the text: its label and colour, and for each mark start, end and colour."""

    label: str
    colour: str
    marks: list[tuple[int, int, str]]


def draw_rows(picture: Picture, scale: Scale, y: float, rows: Sequence[Row]) -> None:
    """Rows of marks below `y`, each with its label at the left and its count at the right."""
    for row in rows:
        y += ROW
        picture.rule(scale.left, y, RIGHT, y, FAINT, 1, zorder=0.5)
        picture.write(MARGIN, y, fit(row.label, scale.left - MARGIN - 8, SMALL), SMALL, colour=row.colour)
        for start, end, colour in row.marks:
            x = scale.x(start)
            picture.box(x, y - 6, max(scale.x(end) - x, 3), 12, colour, edgecolor=PAPER, linewidth=0.4)
        picture.write(WIDTH - MARGIN, y, len(row.marks), SMALL, colour=SOFT, align="right")


def draw_paragraphs(picture: Picture, scale: Scale, tables: Any, y: float) -> None:
    """The numbers of the paragraphs, and ticks where they begin."""
    picture.write(MARGIN, y, "paragraph", SMALL, colour=SOFT)
    taken = 0.0
    for number, paragraph in enumerate(tables.paragraphs.itertuples(), 1):
        start, end = scale.x(paragraph.start), scale.x(paragraph.end)
        half = text_width(str(number), SMALL) / 2
        if (start + end) / 2 - half > taken:
            picture.write((start + end) / 2, y, number, SMALL, colour=SOFT, align="center")
            taken = (start + end) / 2 + half + 5
        if number > 1 and len(tables.paragraphs) <= 60:
            picture.rule(start - 1, y - 9, start - 1, y + 7, "#BDBDBD", 1)


def draw_statements(
    picture: Picture, scale: Scale, said: pd.DataFrame, colours: Any, top: float, bottom: float
) -> None:
    """A tint behind the rows where somebody is speaking, in the speaker's colour; none where they are too many."""
    if len(said) > MOST_TINTS:
        return
    for statement in said.itertuples():
        x = scale.x(statement.start)
        width = max(scale.x(statement.end) - x, 1)
        picture.box(
            x, top, width, bottom - top, mix(colours.voice(statement.voice_id), PAPER, 0.86), zorder=0
        )


# --- bars -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Part:
    """A part of a bar: its value, its colour, and the words that may stand in it, the longest first."""

    value: float
    colour: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A bar: its label, its parts from left to right, what stands at its end, and lines of notes below it."""

    label: str
    parts: list[Part]
    end: str
    colour: str = INK
    notes: Sequence[str] = ()


def draw_bars(
    picture: Picture,
    y: float,
    bars: Sequence[Bar],
    labels: float = LABELS,
    bar: float = BAR,
    end: float = 60,
    most: float = 0,
) -> Any:
    """Stacked bars below `y`, `bar` pixels apart; gives the axes, on which a bar's width is its value.

    `most` is the value that fills the width (the largest total unless given); `end` the pixels right of the bars.
    """
    x, width = MARGIN + labels, WIDTH - 2 * MARGIN - labels - end
    most = most or max([sum(piece.value for piece in b.parts) for b in bars] + [1])
    axes = picture.panel(x, y, width, bars_height(bars, bar), (0, most), (bars_height(bars, bar), 0))
    top = 0.0
    for row in bars:
        middle, left = top + bar / 2, 0.0
        for piece in row.parts:
            axes.barh(
                middle, piece.value, left=left, height=20, color=piece.colour, edgecolor=PAPER, linewidth=0.8
            )
            room = piece.value / most * width - 6
            words = next((w for w in piece.words if text_width(w, SMALL) <= room), "")
            words = "" if words == row.end else words  # it would stand there twice
            at = x + (left + piece.value / 2) / most * width
            picture.write(at, y + middle, words, SMALL, "normal", type_on(piece.colour), "center")
            left += piece.value
        picture.write(MARGIN, y + middle, fit(row.label, labels - 10, SMALL), SMALL, colour=row.colour)
        picture.write(x + left / most * width + 6, y + middle, row.end, SMALL, "bold", INK)
        picture.write_lines(x, y + middle + 12, list(row.notes), SMALL, colour=SOFT)
        top += bar + len(row.notes) * line_height(SMALL) + (6 if row.notes else 0)
    return axes


def bars_height(bars: Sequence[Bar], bar: float = BAR) -> float:
    """How high `draw_bars` will be."""
    return sum(bar + len(row.notes) * line_height(SMALL) + (6 if row.notes else 0) for row in bars)


def draw_key(
    picture: Picture, y: float, entries: Sequence[tuple[str, str]], x: float = MARGIN + LABELS
) -> float:
    """Coloured squares with their words, in as many lines as they need; gives the `y` below."""
    at = x
    for words, colour in entries:
        line = fit(words, WIDTH - MARGIN - x - 30, SMALL)
        wide = 16 + text_width(line, SMALL) + 18
        if at > x and at + wide > WIDTH - MARGIN:
            at, y = x, y + ROW
        picture.box(at, y - 6, 11, 11, colour)
        picture.write(at + 16, y, line, SMALL)
        at += wide
    return y + ROW


def key_height(entries: Sequence[tuple[str, str]], x: float = MARGIN + LABELS) -> float:
    """How high `draw_key` will be."""
    at, lines = x, 1
    for words, _ in entries:
        wide = 34 + text_width(fit(words, WIDTH - MARGIN - x - 30, SMALL), SMALL)
        if at > x and at + wide > WIDTH - MARGIN:
            at, lines = x, lines + 1
        at += wide
    return lines * ROW


# --- a matrix of dots -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column:
    """A column of a matrix: its heading and colour."""

    label: str
    colour: str


@dataclass(frozen=True)
class DotRow:
    """A row of a matrix: its label and colour, a value per column."""

    label: str
    values: list[int]
    colour: str = INK


def matrix_height(
    columns: Sequence[Column], rows: Sequence[DotRow], labels: float = 270, row: float = 30
) -> float:
    """How high `draw_matrix` will be."""
    return _heading_height(columns, labels) + row * len(rows)


def _column_width(columns: Sequence[Column], labels: float) -> float:
    return min((WIDTH - 2 * MARGIN - labels) / max(len(columns), 1), 190)


def _heading_height(columns: Sequence[Column], labels: float) -> float:
    wide = _column_width(columns, labels)
    return (
        max([len(wrap(c.label, wide - 8, SMALL, "bold", 3)) for c in columns] + [1]) * line_height(SMALL) + 10
    )


def draw_matrix(
    picture: Picture,
    y: float,
    columns: Sequence[Column],
    rows: Sequence[DotRow],
    labels: float = 270,
    row: float = 30,
) -> None:
    """A dot for each row and column that is as large, by its area, as the value, which stands in it or beside it."""
    wide, top = _column_width(columns, labels), y + _heading_height(columns, labels)
    most = max([value for r in rows for value in r.values] + [1])
    largest = min(row, wide) / 2 - 1.5
    for number, column in enumerate(columns):
        lines = wrap(column.label, wide - 8, SMALL, "bold", 3)
        at = MARGIN + labels + (number + 0.5) * wide
        picture.write_lines(
            at, top - 8 - len(lines) * line_height(SMALL), lines, SMALL, "bold", ink(column.colour), "center"
        )
    for index, line in enumerate(rows):
        middle = top + (index + 0.5) * row
        picture.rule(
            MARGIN + labels, middle, MARGIN + labels + wide * len(columns), middle, FAINT, 1, zorder=0.5
        )
        picture.write(MARGIN, middle, fit(line.label, labels - 12, SMALL), SMALL, colour=line.colour)
        for number, (value, column) in enumerate(zip(line.values, columns, strict=True)):
            if value:
                _dot(
                    picture,
                    MARGIN + labels + (number + 0.5) * wide,
                    middle,
                    largest * sqrt(value / most),
                    value,
                    column,
                )


def _dot(picture: Picture, x: float, y: float, radius: float, value: int, column: Column) -> None:
    colour = column.colour
    picture.sheet.add_patch(mpl.patches.Circle((x, y), radius, facecolor=colour, linewidth=0, zorder=2))
    words = f"{value:,}"
    if text_width(words, SMALL) < 2 * radius - 3 and radius >= 8:
        picture.write(x, y, words, SMALL, "normal", type_on(colour), "center")
    else:
        picture.write(x + radius + 3, y, words, SMALL)


# --- badges ---------------------------------------------------------------------------------------------------


def draw_badges(
    picture: Picture, x: float, y: float, width: float, badges: Sequence[tuple[str, str]]
) -> None:
    """Numbers of statements, each in its colour, in lines of at most `width` pixels; `y` is the first line's middle."""
    wide = _badge_width(badges)
    a_line = max(int(width // (wide + 4)), 1)
    for number, (words, colour) in enumerate(badges):
        left, middle = x + number % a_line * (wide + 4), y + number // a_line * (BADGE + 4)
        picture.box(left, middle - BADGE / 2, wide, BADGE, colour)
        picture.write(left + wide / 2, middle, words, SMALL, "bold", type_on(colour), "center")


def badge_lines(width: float, badges: Sequence[tuple[str, str]]) -> int:
    """In how many lines `draw_badges` sets them."""
    a_line = max(int(width // (_badge_width(badges) + 4)), 1)
    return max(-(-len(badges) // a_line), 1)


def _badge_width(badges: Sequence[tuple[str, str]]) -> float:
    return max([BADGE, *(text_width(words, SMALL, "bold") + 8 for words, _ in badges)])


# --- shared words ---------------------------------------------------------------------------------------------


def shown_of(shown: int, whole: int, noun: str, rest: str, most: str = "largest", plural: str = "") -> str:
    """The subtitle of a chart of things, which says how many are left out: `12 themes; …`, `the 18 largest of 40 …`."""
    things = count(whole, noun, plural)
    some = things if shown == whole else f"the {shown} {most} of {things}"
    return f"{capital(some)}; {rest}"


def along_the_text(
    tables: Any,
    colours: Any,
    rows: Sequence[Row],
    finding: str,
    counted: str,
    source: str,
    chart: str,
    numbers: str,
) -> Picture:
    """A picture of rows of marks along the text, over the tints of who is speaking."""
    height = 24 + ROW * len(rows)
    picture = Picture(finding, counted, source, chart, f"{finding}. {numbers}.", height)
    scale = Scale(*readings.span(tables), WIDE_LEFT)
    draw_statements(picture, scale, readings.statements(tables), colours, 14, height)
    draw_paragraphs(picture, scale, tables, 4)
    draw_rows(picture, scale, 12, rows)
    return picture


def spread(widest: pd.Series, once: int, whole: int, paragraphs: int, noun: str) -> str:
    """The finding on where things come up: what in most paragraphs, and how many in one alone."""
    if paragraphs <= 1:
        return f"{capital(count(whole, noun))} in one paragraph"
    most = f"{widest['label']} comes up in {part(int(widest['paragraphs']), paragraphs, 'paragraph')}"
    if once == whole > 1:
        return f"None of the {whole:,} {plural_of(noun)} comes up in more than one paragraph"
    if whole == 1:
        return most
    return f"{most}, {part(once, whole, noun)} in one alone" if once else most


def matrix_of(
    tables: Any,
    colours: Any,
    rows: Sequence[tuple[str, str, str]],
    counts: dict[tuple[str, str], int],
    writer: bool,
) -> tuple[list[Column], list[DotRow]]:
    """Columns and rows (id, label, colour) of a matrix from the counts by (id, voice_id).

    A column is a voice with a count, who says most first, the writer before them; further speakers share the last one.
    """
    voices, seen = readings.voices(tables), {voice for _, voice in counts}
    voices = voices[voices["voice_id"].isin(seen)]
    groups = [("The writer", [readings.WRITER], colours.voice(readings.WRITER))] if writer else []
    speakers = list(voices[voices["voice_id"] != readings.WRITER].itertuples())
    alone = MOST_SPEAKERS if len(speakers) > MOST_SPEAKERS + 1 else len(speakers)
    groups += [(row.voice, [row.voice_id], colours.voice(row.voice_id)) for row in speakers[:alone]]
    if rest := [row.voice_id for row in speakers[alone:]]:
        groups.append((count(len(rest), "other speaker"), rest, OTHER))
    lines = [
        DotRow(label, [sum(counts.get((row_id, voice), 0) for voice in ids) for _, ids, _ in groups], colour)
        for row_id, label, colour in rows
    ]
    return [Column(label, colour) for label, _, colour in groups], lines
