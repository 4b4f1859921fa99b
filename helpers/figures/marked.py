"""A paragraph in its own words, with everything that was found in it marked where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.figures import readings
from helpers.figures.charts import draw_key, key_height, source_line
from helpers.figures.colours import Colours
from helpers.figures.style import (
    MARGIN,
    PAPER,
    SMALL,
    SOFT,
    WIDTH,
    Picture,
    fit,
    glyph_for_glyph,
    ink,
    mix,
    text_width,
)
from helpers.figures.wording import count, listing

TYPE = 11.0  # points
LINE = 62  # pixels from line to line: the words, and two rows of labels below them
LEVEL = 15  # pixels from one row of labels to the next
LONGEST_LINE = 400  # characters: more than fit, whatever they are
MOST_CHARACTERS = 2400  # of a paragraph, so that the picture stays one


@dataclass(frozen=True)
class Mark:
    """Something found in the text: where, what it is in a few words, its colour, and how it is drawn."""

    start: int
    end: int
    label: str
    colour: str
    thick: float


def marked_paragraph(tables: Any, paragraph_id: str) -> Picture:
    """One paragraph in type, with its statements tinted and its actors and themes underlined and labelled.

    Raises KeyError for a paragraph_id that the table `paragraphs` does not hold.
    """
    numbers = list(tables.paragraphs["paragraph_id"])
    if paragraph_id not in numbers:
        raise KeyError(
            f"there is no paragraph {paragraph_id!r}; the table `paragraphs` holds {listing(numbers, most=6)}."
        )
    row = tables.paragraphs.iloc[numbers.index(paragraph_id)]
    colours, start = Colours(tables), int(row["start"])
    text = str(row["text"])[:MOST_CHARACTERS]
    said, mentions, themes = (
        _inside(frame, start, start + len(text))
        for frame in (readings.statements(tables), tables.mentions, readings.theme_mentions(tables))
    )
    lines = _lines(text, start)
    finding = f"Paragraph {numbers.index(paragraph_id) + 1}: " + listing(
        [
            count(len(said), "statement"),
            count(len(mentions), "mention of an actor", "mentions of actors"),
            count(len(themes), "mention of a theme", "mentions of themes"),
        ]
    )
    key = _key(said, colours, [words for words, there in (
        ("framed: the words that introduce a statement", said["cue_start"].notna().any()),
        ("thick line: an actor", len(mentions)),
        ("thin line: a theme", len(themes)),
    ) if there])
    picture = Picture(
        finding,
        f"{count(len(row['text']), 'character')}, from {start:,} to {int(row['end']):,} of the text"
        + ("" if len(text) == len(row["text"]) else f"; the first {MOST_CHARACTERS:,} are shown"),
        source_line(tables, "paragraphs", "statements", "mentions", "theme_mentions"),
        "The words of one paragraph, with what was found in it marked",
        f"{finding}. {_reading(said, mentions, themes, tables)}",
        LINE * len(lines) + key_height(key, MARGIN) + 10,
    )
    names = dict(
        zip(
            tables.actors["actor_id"],
            readings.actors(tables).set_index("actor_id")["label"].reindex(tables.actors["actor_id"]),
            strict=True,
        )
    )
    marks = [
        Mark(m.start, m.end, names[m.actor_id], colours.actor(m.actor_id), 3) for m in mentions.itertuples()
    ]
    marks += [Mark(t.start, t.end, t.label, SOFT, 1) for t in themes.itertuples()]
    for number, (line, at) in enumerate(lines):
        _draw_line(picture, 14 + number * LINE, line, at, said, marks, colours)
    draw_key(picture, LINE * len(lines) + 14, key, MARGIN)
    return picture


def _inside(frame: pd.DataFrame, start: int, end: int) -> pd.DataFrame:
    return frame[(frame["start"] < end) & (frame["end"] > start)]


def _lines(text: str, start: int) -> list[tuple[str, int]]:
    """The text in lines that fit, each with its offset; as many characters as in the text, so that offsets hold."""
    drawn, lines, begin = glyph_for_glyph(text), [], 0
    while begin < len(drawn):
        stop = begin + _as_many_as_fit(drawn[begin : begin + LONGEST_LINE])
        last_space = drawn.rfind(" ", begin + 1, stop)
        if stop < len(drawn) and last_space > 0:
            stop = last_space + 1
        lines.append((drawn[begin:stop], start + begin))
        begin = stop
    return lines


def _as_many_as_fit(words: str) -> int:
    """How many characters of the words fit on a line: at least one."""
    return bisect_right(range(2, len(words) + 1), WIDTH - 2 * MARGIN, key=lambda n: text_width(words[:n], TYPE)) + 1


def _draw_line(
    picture: Picture,
    y: float,
    line: str,
    at: int,
    said: pd.DataFrame,
    marks: Sequence[Mark],
    colours: Colours,
) -> None:
    def x(offset: int) -> float:
        return MARGIN + text_width(line[: offset - at], TYPE) if offset > at else MARGIN

    end = at + len(line.rstrip())
    for statement in _inside(said, at, end).itertuples():
        left, right = x(max(statement.start, at)), x(min(statement.end, end))
        picture.box(
            left, y - 11, right - left, 22, mix(colours.voice(statement.voice_id), PAPER, 0.8), zorder=0
        )
    picture.write(MARGIN, y, line.rstrip(), TYPE)
    for statement in said.dropna(subset=["cue_start"]).itertuples():
        if statement.cue_start < end and statement.cue_end > at:
            left, right = x(max(statement.cue_start, at)), x(min(statement.cue_end, end))
            picture.box(left - 2, y - 11, right - left + 4, 22, "none", edgecolor=SOFT, linewidth=0.8)
    free = [0.0, 0.0]
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.start >= end or mark.end <= at:
            continue
        left, right = x(max(mark.start, at)), x(min(mark.end, end))
        under = y + (13 if mark.thick > 1 else 16)
        picture.rule(left, under, right, under, mark.colour, mark.thick, zorder=3)
        label = fit(mark.label, 300, SMALL)
        wide = text_width(label, SMALL)
        left = min(left, WIDTH - MARGIN - wide)
        level = next((number for number, taken in enumerate(free) if left >= taken), None)
        if mark.start >= at and level is not None:  # labelled where it begins, if there is room
            picture.write(left, y + 25 + level * LEVEL, label, SMALL, colour=ink(mark.colour))
            free[level] = left + wide + 8


def _key(said: pd.DataFrame, colours: Colours, marks: list[str]) -> list[tuple[str, str]]:
    voices = said.drop_duplicates("voice_id")
    key = [
        (f"{row.voice} is speaking", mix(colours.voice(row.voice_id), PAPER, 0.8))
        for row in voices.itertuples()
    ]
    return [*key, ("; ".join(marks), PAPER)] if marks else key


def _reading(said: pd.DataFrame, mentions: pd.DataFrame, themes: pd.DataFrame, tables: Any) -> str:
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
    who = listing(list(dict.fromkeys(said["voice"])))
    named = listing(list(dict.fromkeys(names[actor] for actor in mentions["actor_id"])), most=6)
    about = listing(list(dict.fromkeys(themes["label"])), most=6)
    sentences = [
        f"Speaking: {who}" if who else "Nobody but the writer is speaking",
        f"Named: {named or 'nobody'}",
        f"Themes: {about or 'none'}",
    ]
    return ". ".join(sentences) + "."
