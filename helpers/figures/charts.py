"""Charts on matplotlib's own axes: bars, mirrored bars, dots, numbered squares. Each takes a DataFrame that is counted.

Every function takes also `title` (what the chart shows), `counted` (what is counted in it) and `source`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes

from helpers.figures.colours import ACCENT, FAINT, HUES, INK, PAPER, SOFT, ink, type_on
from helpers.figures.style import KEY, LABEL, MARGIN, WIDTH, Picture, in_house_style
from helpers.figures.type import SMALL, fit, font, line_height, text_width, widest, wrap
from helpers.figures.wording import MONTHS, listing

BAR = 27  # pixels for a bar and the space around it
MOST_ROWS = 40  # of more rows a chart shows the first, and says so
DOTS, LARGEST = 30, 10  # pixels for a row of dots; the radius of the largest dot, in points: rows stay apart
SQUARE = 22  # pixels for a statement's number
GAP = 4  # pixels between two squares
ROWS_OF_SQUARES, SQUARES = 24, 200  # that a chart shows at most, so that it stays one picture
MOST_SQUARES, FEWEST_SQUARES = 60, 8  # in one cell, where the rows are few, and where they are many
NAME, MOST_NAMES = 17, 12  # pixels for a line of a name; names in one cell
TAG, NARROW = 20, 130  # pixels beside a name; pixels for the label of a row of names


@dataclass(frozen=True)
class Tag:
    """A name in a chart of names: its lines, and the colour of the box before it."""

    lines: list[str]
    colour: str


@in_house_style
def bars(
    frame: pd.DataFrame, title: str, counted: str, source: str, colours: Mapping[str, str] | None = None,
    ends: Sequence[str] | None = None,
) -> Picture:
    """Horizontal bars: a row per index, its columns stacked; `colours` by column, or by index where there is one.

    `ends` stands behind each bar (its total unless given).
    """
    shown, ends = frame.head(MOST_ROWS), list(ends or [f"{total:,g}" for total in frame.sum(axis=1)])
    stacked = len(frame.columns) > 1
    colours = colours or dict(zip(frame.columns, HUES, strict=False))
    key = [fit(column, LABEL) for column in frame.columns]
    a_line = max(int((WIDTH - 2 * MARGIN) // (widest(key) + 34)), 1)
    picture = Picture(
        title, _first_of(counted, len(shown), len(frame)), source,
        "Stacked bar chart" if stacked else "Bar chart", _in_words(shown, ends),
        plots=BAR * len(shown) + (8 + 18 * -(-len(key) // a_line) if stacked else 0),
    )
    axes = picture.add_subplot()
    most = max(frame.sum(axis=1).max(), 1e-9)
    room = (WIDTH - 3 * MARGIN - widest([fit(row, LABEL) for row in shown.index]) - widest(ends, SMALL, "bold")) / most
    left = _stack(axes, shown, colours, room if stacked else 0)
    for row, end in enumerate(ends[: len(shown)]):
        axes.annotate(end, (left[row], row), (5, 0), textcoords="offset points", va="center",
                      fontproperties=font(SMALL, "bold"), annotation_clip=False)
    _rows(axes, list(shown.index))
    axes.set_xlim(0, most)
    if stacked:
        hues = [mpl.patches.Patch(color=colours.get(column, ACCENT), label=label)
                for column, label in zip(frame, key, strict=True)]
        legend = axes.legend(handles=hues, loc="lower left", bbox_to_anchor=(0, 1), ncols=a_line, borderaxespad=0.4)
        for text in legend.get_texts():
            text.set_parse_math(False)
    return picture


def _stack(axes: Axes, shown: pd.DataFrame, colours: Mapping[str, str], room: float) -> pd.Series:
    """Draw the columns one behind the other; where each bar ends. `room` (pixels a unit) is for the values inside."""
    left = pd.Series(0.0, index=range(len(shown)))
    for column in shown.columns:
        values = shown[column].astype("float64").reset_index(drop=True)
        each = [colours.get(column) or colours.get(row, ACCENT) for row in shown.index]
        axes.barh(left.index, values, 0.74, left=left, color=each, edgecolor=PAPER, linewidth=0.8)
        for row, (value, start) in enumerate(zip(values, left, strict=True)):
            words = f"{shown[column].iloc[row]:,g}"
            if value * room > text_width(words) + 6:
                axes.text(start + value / 2, row, words, color=type_on(each[row]), ha="center", va="center",
                          fontproperties=font(SMALL), parse_math=False)
        left = left + values
    return left


def _first_of(counted: str, shown: int, whole: int) -> str:
    return counted if shown == whole else f"{counted}; the first {shown} of {whole:,}"


def _in_words(frame: pd.DataFrame, ends: Sequence[str]) -> str:
    """The numbers of a chart: `A 3 direct and 2 indirect; B …`, or `A 5, B 3` where there is one column.

    Of many rows of several columns, what stands at the ends of the bars, or the sums of the columns.
    """
    told = any(end != f"{total:,g}" for end, total in zip(ends, frame.sum(axis=1), strict=False))
    if len(frame.columns) == 1 or (told and len(frame) > 12):
        return listing([f"{row} {end}" for row, end in zip(frame.index, ends, strict=False)], most=12)
    if len(frame) > 12:
        return "In all: " + listing([f"{column} {n:,g}" for column, n in frame.sum().items() if n])
    return "; ".join(
        f"{row}: " + listing([f"{column} {n:,g}" for column, n in values.items() if n])
        for row, values in frame.iterrows() if values.any()
    )


def _rows(axes: Axes, labels: Sequence[str]) -> None:
    """Rows from the top down, each with its label at the left."""
    axes.set_ylim(len(labels) - 0.5, -0.5)
    axes.set_yticks(range(len(labels)), [fit(label, LABEL) for label in labels])
    for tick in axes.get_yticklabels():
        tick.set(color=INK, fontproperties=font(SMALL), parse_math=False)


@in_house_style
def mirror(
    frame: pd.DataFrame, title: str, counted: str, source: str, colours: Mapping[str, str],
) -> Picture:
    """Bars to either side: a row per index, and two columns that hold lists of words; a bar is as long as its list.

    The words themselves stand below the bars. `colours` is by index.
    """
    one, other = frame.columns
    width = WIDTH / 2 - MARGIN - 14
    notes = {side: [wrap(listing(words), width, most=3) if words else [] for words in frame[side]] for side in frame}
    lines = [max(len(left), len(right)) for left, right in zip(notes[one], notes[other], strict=True)]
    heights = [48 + line_height(SMALL) * n for n in lines]
    numbers = "; ".join(
        f"{row} {one} {len(values[one])}, {other} {len(values[other])}" for row, values in frame.iterrows()
    )
    picture = Picture(title, counted, source, "Mirrored bar chart", numbers, page=24 + sum(heights))
    middle, most, top = WIDTH / 2, max(frame.map(len).to_numpy().max(), 1), 24.0
    picture.write(middle - 14, 8, one, SMALL, "bold", SOFT, "right")
    picture.write(middle + 14, 8, other, SMALL, "bold", SOFT)
    for number, (row, high) in enumerate(zip(frame.index, heights, strict=True)):
        colour = colours.get(row, ACCENT)
        name = fit(row, WIDTH - 2 * MARGIN, SMALL, "bold")
        picture.write(middle, top + 8, name, SMALL, "bold", ink(colour), "center")
        for side, sign in ((one, -1), (other, 1)):
            n = len(frame[side].iloc[number])
            wide = (width - 30) * n / most
            start = middle + (14 if sign > 0 else -14 - wide)
            picture.box(start, top + 20, wide, 14, colour)
            picture.write(middle + sign * (20 + wide), top + 27, n or "none", SMALL, "bold",
                          INK if n else SOFT, "left" if sign > 0 else "right")
            for at, line in enumerate(notes[side][number]):
                picture.write(middle + sign * 14, top + 42 + at * line_height(SMALL), line, SMALL, "normal", SOFT,
                              "left" if sign > 0 else "right")
        top += high
    return picture


@in_house_style
def dots(
    frame: pd.DataFrame, title: str, counted: str, source: str, colours: Mapping[str, str] | None = None
) -> Picture:
    """A dot for each row and column, as large by its area as the value, which stands in it. `colours` by column."""
    shown, colours = frame.head(MOST_ROWS), colours or {}
    numbers = "; ".join(
        f"{column}: " + listing([f"{row} {n}" for row, n in shown[column].items() if n], most=5)
        for column in shown if shown[column].any()
    )
    picture = Picture(title, _first_of(counted, len(shown), len(frame)), source, "Dot matrix", numbers,
                      plots=DOTS * len(shown) + 34)
    axes = picture.add_subplot()
    most = max(shown.to_numpy().max(), 1)
    axes.hlines(range(len(shown)), 0, len(shown.columns) - 1, color=FAINT, linewidth=1, zorder=0)
    for x, column in enumerate(shown):
        colour = colours.get(column, ACCENT)
        for y, n in enumerate(shown[column]):
            if n:
                radius = max(LARGEST * sqrt(n / most), 5)
                axes.plot(x, y, "o", markersize=2 * radius, color=colour, markeredgewidth=0)
                inside = radius >= 7
                axes.annotate(f"{n:,}", (x, y), (0 if inside else radius + 3, 0), textcoords="offset points",
                              ha="center" if inside else "left", va="center", fontproperties=font(SMALL),
                              color=type_on(colour) if inside else INK)
    _rows(axes, list(shown.index))
    axes.set_xlim(-0.5, len(shown.columns) - 0.5)
    axes.xaxis.set_ticks_position("top")
    heads = ["\n".join(wrap(column, 560 / len(shown.columns) - 8, SMALL, "bold", 2)) for column in shown]
    axes.set_xticks(range(len(heads)), heads)
    axes.tick_params(top=False, labeltop=True)
    for tick, column in zip(axes.get_xticklabels(), shown, strict=True):
        tick.set(color=ink(colours.get(column, ACCENT)), fontproperties=font(SMALL, "bold"), parse_math=False)
    return picture


@in_house_style
def squares(
    frame: pd.DataFrame, title: str, counted: str, source: str, columns: Sequence[str], notes: Sequence[str] = (),
    key: Mapping[str, str] | None = None,
) -> Picture:
    """A numbered square per statement: a row of `frame` has `row`, `column`, `number` and `colour`.

    The rows stand in the order in which they first come; `columns` are the headings, `notes` stand below them. A column
    without a square is left out. `key` has the colour of each voice.
    """
    rows = list(dict.fromkeys(frame["row"]))[:ROWS_OF_SQUARES]
    most = max(min(MOST_SQUARES, SQUARES // len(rows)), FEWEST_SQUARES)
    below = dict(zip(columns, notes, strict=False))
    columns = _filled(frame, columns)
    labels = min(widest(rows, SMALL, "bold") + 16, LABEL + 50)
    wide = (WIDTH - 2 * MARGIN - labels) / len(columns)
    side = max(SQUARE, widest(frame["number"].map(str), SMALL, "bold") + 8)
    a_line = max(int(wide // (side + GAP)), 1)
    cells = dict(iter(frame.groupby(["row", "column"], sort=False, observed=True)))
    sizes = {cell: len(group) for cell, group in cells.items()}
    largest = [max(sizes.get((row, column), 1) for column in columns) for row in rows]
    heights = [-(-min(n, most) // a_line) * (SQUARE + GAP) for n in largest]
    gaps = [24 if n > most else 8 for n in largest]
    numbers = "; ".join(
        f"{row}: " + listing([f"{sizes[row, column]} {column}" for column in columns if (row, column) in sizes])
        for row in rows[:12]
    )
    picture = Picture(
        title, _first_of(counted, len(rows), frame["row"].nunique()), source, "Chart of numbered squares", numbers,
        page=44 + sum(heights) + sum(gaps) + (KEY if key else 0),
    )
    top = 0.0
    if key:
        picture.write_key(0, key)
        top = KEY
    for number, column in enumerate(columns):
        x = MARGIN + labels + number * wide
        picture.write(x, top + 8, fit(column, wide - 6, SMALL, "bold"), SMALL, "bold")
        picture.write(x, top + 24, fit(below.get(column, ""), wide - 6), SMALL, "normal", SOFT)
    top += 40
    for row, high, gap in zip(rows, heights, gaps, strict=True):
        picture.write(MARGIN, top + SQUARE / 2, fit(row, labels - 12, SMALL, "bold"), SMALL, "bold")
        for number, column in enumerate(columns):
            x, left = MARGIN + labels + number * wide, sizes.get((row, column), 0) - most
            if left > 0:
                picture.write(x, top + high + 7, f"and {left:,} more")
            if (row, column) in cells:
                _draw_squares(picture, x, top, cells[row, column].head(most), side, a_line)
        top += high + gap
    return picture


def _draw_squares(picture: Picture, left: float, top: float, group: pd.DataFrame, side: float, a_line: int) -> None:
    """The squares of a cell, so many on a line."""
    for at, square in enumerate(group.itertuples()):
        x, y = left + at % a_line * (side + GAP), top + at // a_line * (SQUARE + GAP)
        picture.box(x, y, side, SQUARE, square.colour)
        colour = type_on(square.colour)
        picture.write(x + side / 2, y + SQUARE / 2, square.number, SMALL, "bold", colour, "center")


@in_house_style
def names(frame: pd.DataFrame, title: str, counted: str, source: str, columns: Sequence[str]) -> Picture:
    """Names in a grid: a row of `frame` has `row`, `column`, `name` and `colour`; each name is a tag of that colour.

    A column without a name is left out; a name that is too long for its column goes on below.
    """
    heads = {row: wrap(row, NARROW - 12, SMALL, "bold") for row in dict.fromkeys(frame["row"])}
    labels = max(widest(head, SMALL, "bold") for head in heads.values()) + 12
    columns = _filled(frame, columns)
    places = _columns(frame, columns, MARGIN + labels)
    cells = {
        (row, column): _tags(group, places[column][1])
        for (row, column), group in frame.groupby(["row", "column"], sort=False, observed=True)
    }
    lines = {cell: sum(len(tag.lines) for tag in tags) for cell, tags in cells.items()}
    heights = [
        NAME * max([len(head), *(lines.get((row, column), 0) for column in columns)]) + 14
        for row, head in heads.items()
    ]
    sizes = frame.groupby(["row", "column"], observed=True).size()
    numbers = "; ".join(
        f"{row}: " + listing([f"{column} {sizes[row, column]}" for column in columns if (row, column) in sizes])
        for row in heads
    )
    picture = Picture(title, counted, source, "Chart of names", numbers, page=24 + sum(heights))
    for column, (x, wide) in places.items():
        picture.write(x, 8, fit(column, wide, SMALL, "bold"), SMALL, "bold")
    top = 24.0
    for (row, head), high in zip(heads.items(), heights, strict=True):
        picture.box(MARGIN, top, WIDTH - 2 * MARGIN, 1, FAINT)
        for at, line in enumerate(head):
            picture.write(MARGIN, top + 16 + at * NAME, line, SMALL, "bold")
        for column, (x, _) in places.items():
            _draw_tags(picture, x, top + 8, cells.get((row, column), ()))
        top += high
    return picture


def _draw_tags(picture: Picture, x: float, y: float, tags: Sequence[Tag]) -> None:
    """Names one below the other, each with its box."""
    for tag in tags:
        picture.box(x, y + 3, 8, 10, tag.colour)
        for line in tag.lines:
            picture.write(x + 13, y + 8, line)
            y += NAME


def _filled(frame: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    """The columns in which something stands."""
    return [column for column in columns if (frame["column"] == column).any()]


def _tags(group: pd.DataFrame, wide: float) -> list[Tag]:
    """The names of a cell; of more than MOST_NAMES the number of the others stands."""
    tags = [Tag(wrap(name, wide - TAG, most=6), colour)
            for name, colour in zip(group["name"], group["colour"], strict=True)]
    left = len(tags) - MOST_NAMES
    return tags if left <= 1 else [*tags[:MOST_NAMES], Tag([f"and {left:,} more"], SOFT)]


def _columns(frame: pd.DataFrame, columns: Sequence[str], left: float) -> dict[str, tuple[float, float]]:
    """For each column where it begins and how wide it is, in pixels: as wide as its names ask for, if there is room.

    Where there is not, the narrow columns have what they ask for, and the wide ones share the rest.
    """
    asked = {
        column: max(widest(list(frame[frame["column"] == column]["name"])) + TAG + 10,
                    widest([column], SMALL, "bold") + 16)
        for column in columns
    }
    room, waiting = WIDTH - MARGIN - left, len(asked)
    places, x = {}, left
    for column in sorted(asked, key=lambda column: asked[column]):
        asked[column] = min(asked[column], room / waiting)
        room, waiting = room - asked[column], waiting - 1
    for column in columns:
        places[column] = (x, asked[column])
        x += asked[column]
    return places


@in_house_style
def time_line(frame: pd.DataFrame, title: str, counted: str, source: str) -> Picture:
    """What an article puts in time: a row of `frame` has `label`, `first` and `last` (days), and `colour`."""
    shown = frame.head(MOST_ROWS)
    begin, end = (shown[name].map(_year_of) for name in ("first", "last"))
    numbers = listing([f"{row.label}: {row.first:%d.%m.%Y}" for row in shown.itertuples()], most=8)
    picture = Picture(title, _first_of(counted, len(shown), len(frame)), source, "Time line", numbers,
                      plots=BAR * len(shown) + 24)
    axes = picture.add_subplot()
    whole = max(end.max() - begin.min(), 1 / 52)
    width = (end - begin).clip(lower=whole / 120)
    axes.barh(range(len(shown)), width, 0.5, left=begin, color=list(shown["colour"]))
    _rows(axes, list(shown["label"]))
    axes.set_xlim(begin.min() - whole / 40, end.max() + whole / 20)
    axes.grid(axis="x")
    step = mpl.ticker.MultipleLocator(1 / 12 if whole < 1 / 2 else 1 / 4)
    locator = mpl.ticker.MaxNLocator(8, integer=True) if whole > 2 else step
    ticks = [at for at in locator.tick_values(*axes.get_xlim()) if axes.get_xlim()[0] <= at <= axes.get_xlim()[1]]
    axes.set_xticks(ticks, [f"{at:.0f}" if whole > 2 else _month_of(at) for at in ticks])
    axes.tick_params(bottom=False, labelbottom=True)
    return picture


def _month_of(year: float) -> str:
    years, month = divmod(round(12 * year), 12)
    return f"{MONTHS[month + 1]} {years}"


def _year_of(day: pd.Timestamp) -> float:
    """A day as a year with its fraction: matplotlib's own dates end where pandas's do not."""
    return day.year + (day.day_of_year - 1) / 365.25
