"""The article in one picture: who is speaking where, whom it names, and what about."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from helpers.figures import voices
from helpers.figures.along import ROW, draw_marks, draw_tints, number_paragraphs, span_of
from helpers.figures.colours import WRITER_COLOUR, ink, type_on
from helpers.figures.style import MARGIN, WIDTH, Picture, in_house_style
from helpers.figures.type import SMALL, fit, font, text_width, widest
from helpers.figures.voices import Colours
from helpers.figures.wording import listing

STRIP = 46  # pixels: how high the strip of voices is
MOST_ACTORS, MOST_THEMES = 6, 7
FEWEST_PLACES = 5  # of themes: fewer do not say what an article is about
ASIDE = (0, -0.3, 0.3, -0.6, 0.6)  # of half a name's width


@in_house_style
def article_strip(tables: Any, title: str, counted: str, source: str) -> Picture:
    """The whole text from left to right.

    Above: who is speaking (colour), in which sentence, each statement with its number. Below: where the actors named
    most and the themes touched on most fall.
    """
    colours, said = Colours(tables), voices.statements(tables)
    named, about = _actor_marks(tables, colours), _theme_marks(tables, colours)
    sections = [(words, marks) for words, marks in (("Who is named", named), ("What about", about)) if len(marks)]
    heights = [STRIP, *(ROW * marks["row"].nunique() for _, marks in sections)]
    picture = Picture(
        title, counted, source, "Strip of the whole article",
        "; ".join(_most(words, marks) for words, marks in sections), plots=sum(heights) + 34 * len(heights),
    )
    axes = picture.subplots(len(heights), 1, sharex=True, squeeze=False, height_ratios=heights)[:, 0]
    labels = widest(["Who is speaking", *(fit(row, 250) for _, marks in sections for row in marks["row"])])
    first, last = span_of(tables)
    per_pixel = (last - first) / (WIDTH - 2 * MARGIN - labels - 40)
    _draw_voices(axes[0], tables, said, colours, per_pixel)
    for axis, (words, marks) in zip(axes[1:], sections, strict=True):
        draw_tints(axis, tables, colours)
        draw_marks(axis, tables, marks)
        axis.set_title(words, fontproperties=font(SMALL, "bold"))
    return picture


def _most(words: str, marks: pd.DataFrame) -> str:
    """How often the rows of a section come up, in words."""
    return f"{words}: " + listing([f"{row} {n}" for row, n in marks["row"].value_counts(sort=False).items()])


def _actor_marks(tables: Any, colours: Colours) -> pd.DataFrame:
    """The places of the actors named most, each in a row of its own, and all others in one row."""
    actors = voices.actors(tables).sort_values("sender", kind="stable", ignore_index=True)  # who only signs comes last
    most = min(max(int((actors["n_mentions"] > 1).sum()), 3), MOST_ACTORS)
    labels = dict(zip(actors["actor_id"][:most], actors["label"][:most], strict=True))
    order = [*labels.values(), "all others"]
    marks = tables.mentions[["actor_id", "start", "end"]].copy()
    marks["row"] = marks["actor_id"].map(labels).fillna(order[-1])
    marks["colour"] = marks["actor_id"].map(colours.actor)
    return _in_order(marks, order)


def _theme_marks(tables: Any, colours: Colours) -> pd.DataFrame:
    """The places of the themes touched on most outside of names, each in a row of its own, coloured by the voice; none
    where they are few."""
    marks = voices.theme_mentions(tables)
    marks = marks[~marks["in_name"]].rename(columns={"label": "row"})
    marks = marks if len(marks) >= FEWEST_PLACES else marks.head(0)
    sizes = marks["row"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    kept = sizes.head(min(max(int((sizes > 1).sum()), 3), MOST_THEMES))
    marks["colour"] = ["#6E6E6E" if voice == voices.WRITER else colours.voice(voice) for voice in marks["voice"]]
    return _in_order(marks[marks["row"].isin(kept.index)], list(kept.index))


def _in_order(marks: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    place = {row: number for number, row in enumerate(order)}
    return marks.assign(_=marks["row"].map(place)).sort_values(["_", "start"], kind="stable")


def _draw_voices(axes: Axes, tables: Any, said: pd.DataFrame, colours: Colours, per_pixel: float) -> None:
    """The strip itself: sentences in grey, statements in their speaker's colour, numbered."""
    first, last = span_of(tables)
    gap = 1.5 * per_pixel if len(tables.sentences) < 80 else 0
    places = zip(tables.sentences["start"], tables.sentences["end"], strict=True)
    axes.broken_barh([(s, max(e - s - gap, per_pixel)) for s, e in places], (0, 1), facecolors=WRITER_COLOUR)
    spans = [(s, max(e - s, 2 * per_pixel)) for s, e in zip(said["start"], said["end"], strict=True)]
    axes.broken_barh(spans, (0, 1), facecolors=[colours.voice(voice) for voice in said["voice"]])
    axes.set_xlim(first, last)
    axes.set_ylim(0, 1)
    axes.set_yticks([0.5], ["Who is speaking"])
    axes.get_yticklabels()[0].set(fontproperties=font(SMALL, "bold"))
    number_paragraphs(axes, tables)
    axes.xaxis.set_ticks_position("bottom")
    axes.tick_params(bottom=False, labelbottom=True, top=False, labeltop=False)
    _number(axes, said, colours, per_pixel)
    _name(axes, said, colours, per_pixel)


def _number(axes: Axes, said: pd.DataFrame, colours: Colours, per_pixel: float) -> None:
    """Each statement's number in its box, or above it where the box is too narrow and there is room."""
    taken = float("-inf")
    for row in said.itertuples():
        middle, wide = (row.start + row.end) / 2, text_width(str(row.number), SMALL, "bold") * per_pixel
        inside = wide + 3 * per_pixel < row.end - row.start
        if not inside and middle - wide / 2 < taken:
            continue
        colour = colours.voice(row.voice)
        axes.text(middle, 0.5 if inside else 1.06, str(row.number), ha="center", va="center" if inside else "bottom",
                  color=type_on(colour) if inside else ink(colour), fontproperties=font(SMALL, "bold"))
        taken = taken if inside else middle + wide / 2 + 3 * per_pixel


def _name(axes: Axes, said: pd.DataFrame, colours: Colours, per_pixel: float) -> None:
    """The speakers' names above their statements: who says most first, then those that find room."""
    first, last = axes.get_xlim()
    run = (said["voice"] != said["voice"].shift(fill_value="")).astype("int64").cumsum()
    runs = said.groupby(run).agg(start=("start", "min"), end=("end", "max"), voice=("voice", "first"),
                                 words=("n_words", "sum"))
    runs["whole"] = runs["voice"].map(said.groupby("voice")["n_words"].sum())
    taken: list[tuple[float, float]] = []
    for row in runs.sort_values(["whole", "words"], ascending=False, kind="stable").itertuples():
        name = fit(row.voice, 200, SMALL, "bold")
        half = text_width(name, SMALL, "bold") * per_pixel / 2
        for aside in ASIDE:  # a name that finds no room over the middle of its words may stand a little beside it
            middle = min(max((row.start + row.end) / 2 + aside * half, first + half), last - half)
            if all(middle + half < start or end < middle - half for start, end in taken):
                axes.text(middle, 1.32, name, ha="center", va="bottom", color=ink(colours.voice(row.voice)),
                          fontproperties=font(SMALL, "bold"), parse_math=False)
                taken.append((middle - half - 8 * per_pixel, middle + half + 8 * per_pixel))
                break
