"""The article in its own words, with everything that was found in it marked where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import pandas as pd

from helpers.figures import voices
from helpers.figures.colours import INK, SOFT, ink, mix
from helpers.figures.style import MARGIN, WIDTH, Picture, in_house_style
from helpers.figures.type import SMALL, glyph_for_glyph, text_width
from helpers.figures.voices import Colours

TYPE = 10.0  # points
LINE = 32  # pixels from line to line
MARKS = "framed: the words that introduce a statement; thick line: an actor; thin line: a theme"
BETWEEN = 12  # pixels between two paragraphs
LONGEST_LINE = 400  # characters: more than fit, whatever they are
MOST_CHARACTERS = 5000  # of an article, so that the picture stays one


@in_house_style
def marked_text(tables: Any, title: str, counted: str, source: str) -> Picture:
    """The article in type: its statements tinted and numbered, their cues framed, its actors and themes underlined."""
    colours, said = Colours(tables), voices.statements(tables)
    lines = list(_lines(tables))
    last = lines[-1][2] if lines else 0
    whole = int(tables.paragraphs["end"].max()) if len(tables.paragraphs) else 0
    if whole - last > MOST_CHARACTERS / 100:
        counted = f"{counted}; the first {last:,} of {whole:,} characters"
    key = {f"{voice} speaks": mix(colours.voice(voice), 0.8) for voice in said["voice"].drop_duplicates()[:6]}
    picture = Picture(title, counted, source, "The words of the article with what was found marked", "",
                      page=(lines[-1][3] if lines else 0) + LINE + 48)
    picture.write_key(0, key)
    picture.write(MARGIN, 28, MARKS, SMALL, "normal", SOFT)
    for line, start, end, top in lines:
        _draw_line(picture, 56 + top, (line, start, end), tables, said, colours)
    return picture


def _lines(tables: Any) -> Iterator[tuple[str, int, int, float]]:
    """The paragraphs in lines that fit: the words, where they start and end in the text, and how far down they stand.

    Each has as many characters as the text there, so that offsets hold.
    """
    top, left = 0.0, MOST_CHARACTERS
    for paragraph in tables.paragraphs.itertuples():
        drawn, begin = glyph_for_glyph(paragraph.text[: max(left, 0)]), 0
        while begin < len(drawn):
            stop = begin + _as_many_as_fit(drawn[begin : begin + LONGEST_LINE])
            space = drawn.rfind(" ", begin + 1, stop)
            if stop < len(drawn) and space > 0:
                stop = space + 1
            yield drawn[begin:stop], paragraph.start + begin, paragraph.start + stop, top
            begin, top = stop, top + LINE
        left, top = left - len(drawn), top + BETWEEN


def _as_many_as_fit(words: str) -> int:
    """How many characters of the words fit on a line: at least one."""
    room = float(WIDTH - 2 * MARGIN - 4)
    return bisect_right(range(2, len(words) + 1), room, key=lambda n: text_width(words[:n], TYPE)) + 1


def _draw_line(
    picture: Picture, y: float, line: tuple[str, int, int], tables: Any, said: pd.DataFrame, colours: Colours
) -> None:
    """One line of type, the tints behind it and the lines below; `y` is the middle of its letters."""
    words, start, _ = line
    end = start + len(words.rstrip())

    def across(row_start: int, row_end: int) -> tuple[float, float]:
        left = text_width(words[: max(row_start - start, 0)], TYPE)
        return MARGIN + left, text_width(words[: min(row_end, end) - start], TYPE) - left

    for row in _inside(said, "start", "end", start, end):
        x, wide = across(row.start, row.end)
        picture.box(x, y - 10, wide, 20, mix(colours.voice(row.voice), 0.8), zorder=1)
        if row.start >= start:
            picture.write(x, y - 15, row.number, SMALL, "bold", ink(colours.voice(row.voice)))
    for row in _inside(said, "cue_start", "cue_end", start, end):
        x, wide = across(int(row.cue_start), int(row.cue_end))
        picture.box(x - 2, y - 10, wide + 4, 20, "none", edgecolor=SOFT, linewidth=0.8, zorder=3)
    for row in _inside(tables.mentions, "start", "end", start, end):
        x, wide = across(row.start, row.end)
        picture.box(x, y + 10, wide, 3, colours.actor(row.actor_id), zorder=3)
    for row in _inside(tables.theme_mentions, "start", "end", start, end):
        x, wide = across(row.start, row.end)
        picture.box(x, y + 14, wide, 1, INK, zorder=3)
    picture.write(MARGIN, y, words.rstrip(), TYPE)


def _inside(frame: pd.DataFrame, first: str, last: str, start: int, end: int) -> Any:
    """The rows whose span shares a character with the line."""
    return frame[(frame[first] < end).fillna(False) & (frame[last] > start).fillna(False)].itertuples()
