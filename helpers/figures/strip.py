"""The article in one picture: who is speaking where, whom it names, what about, and the words of each statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.figures import readings
from helpers.figures.charts import (
    LEFT,
    RIGHT,
    ROW,
    Row,
    Scale,
    draw_paragraphs,
    draw_rows,
    draw_statements,
    source_line,
)
from helpers.figures.colours import OTHER, TEXT_OF_WRITER, WRITER, Colours
from helpers.figures.style import (
    BODY,
    INK,
    MARGIN,
    SMALL,
    SOFT,
    WIDTH,
    Picture,
    fit,
    ink,
    line_height,
    text_width,
    type_on,
    wrap,
)
from helpers.figures.wording import capital, count, listing, percent

STRIP_TOP, STRIP = 24, 40  # pixels: where the strip begins, how high it is
NUMBERS_AT = STRIP_TOP + STRIP + 28  # pixels: the line of numbers for which the boxes have no room
NAMED_AT = 104  # pixels: where the rows under the strip begin, without that line
NUMBERS = 18  # pixels for that line
NAME = 24  # pixels for a speaker's name over the words
MOST_ACTORS, MOST_THEMES = 6, 7
MOST_STATEMENTS = 30  # whose words fit below a strip
MOST_SPEAKERS = 8  # of more, those without a colour of their own are not named over the strip
GAP = 18  # pixels between two columns of words
HALF = (WIDTH - 2 * MARGIN - GAP) / 2
INDENT = 26  # pixels from a statement's number to its words


@dataclass(frozen=True)
class Name:
    """A speaker's name over the words."""

    words: str
    said: str  # how much
    colour: str
    height: float = NAME


@dataclass(frozen=True)
class Block:
    """The words of one statement in lines, with their gloss."""

    number: str
    colour: str
    words: list[str]
    gloss: list[str]

    @property
    def height(self) -> float:
        return max(len(self.words), len(self.gloss)) * line_height(SMALL) + 7


Item = Name | Block


def article_strip(tables: Any, glosses: Mapping[str, str] | None = None) -> Picture:
    """The whole text as a strip, and beneath it the words of each statement.

    Above: who is speaking (colour), in which sentence. Below: where the actors named most and the themes touched on
    most fall, and each statement's words; beside them, where `glosses` (by statement_id) has any, what they mean.
    """
    colours, said = Colours(tables), readings.statements(tables)
    glosses = {key: glosses[key] for key in said["statement_id"] if key in (glosses or {})}
    named, about = _actor_rows(tables, colours), _theme_rows(tables, colours)
    items = _items(said, glosses, colours, _how_much(tables))
    scale = Scale(*readings.span(tables))
    left_over = _without_room(scale, said)
    named_at = NAMED_AT + (NUMBERS if left_over else 0)
    about_at = named_at + _section_height(named)
    words_at = about_at + _section_height(about)
    finding, counted, reading = _in_words(tables)
    picture = Picture(
        finding,
        counted,
        source_line(tables, "sentences", "statements", "mentions", "theme_mentions"),
        "Strip of the whole article from its first character to its last, of who is speaking, who is named and what "
        "about, with the words of each statement below",
        reading,
        words_at + 34 + _words_height(items, bool(glosses)),
    )
    _draw_voices(picture, scale, tables, said, colours)
    _draw_numbers(picture, scale, said, colours, left_over)
    draw_statements(picture, scale, said, colours, STRIP_TOP + STRIP, words_at - 18)
    draw_paragraphs(picture, scale, tables, STRIP_TOP + STRIP + 12)
    _draw_section(picture, scale, named_at, "Who is named", named)
    _draw_section(picture, scale, about_at, "What about", about)
    _draw_words(picture, words_at, items, bool(glosses), len(said))
    return picture


# --- what it says ---------------------------------------------------------------------------------------------


def _in_words(tables: Any) -> tuple[str, str, str]:
    """The finding, what is counted, and the reading with the numbers."""
    total, speakers = readings.n_words(tables), readings.speakers(tables)
    spoken = int(speakers["n_words"].sum())
    counted = (
        f"{capital(count(len(tables.statements), 'statement'))} in {count(len(tables.sentences), 'sentence')}, "
        f"{count(total, 'word')}, from left to right"
    )
    if len(speakers) or tables.actors["country"].notna().any():
        counted += ". A mark has the colour of who speaks, or of the country of who is named"
    shares = [f"{row.voice} {percent(row.n_words, total)}" for row in speakers.itertuples()]
    writer = f"the writer {percent(total - spoken, total)}"
    actors, themes = readings.actors(tables), readings.themes(tables)
    named = [f"{row.label} ({row.n_mentions})" for row in actors.head(3).itertuples()]
    about = [f"{row.label} ({row.n_mentions})" for row in themes.head(3).itertuples()]
    finding = _finding(speakers, percent(spoken, total))
    reading = [
        finding,
        f"Of {count(total, 'word')}: {listing([*shares[:5], writer])}" if shares else "",
        f"Named most: {listing(named)}" if named else "Nobody and nothing is named",
        f"Touched on most: {listing(about)}" if about else "No theme of the codebook is touched on",
    ]
    return finding, counted, ". ".join(filter(None, reading)) + "."


def _finding(speakers: pd.DataFrame, share: str) -> str:
    if speakers.empty:
        return "Nobody is quoted: the whole article is in the writer’s own voice"
    names = listing(list(speakers["voice"]), most=0 if len(speakers) <= 3 else 1)
    return capital(
        f"{names} {'speaks' if len(speakers) == 1 else 'speak'} for {share} of the article’s words"
    )


# --- the strip ------------------------------------------------------------------------------------------------


def _actor_rows(tables: Any, colours: Colours) -> list[Row]:
    """The actors named most, and all others in one row."""
    actors = readings.actors(tables)
    marks: dict[str, list[tuple[int, int]]] = {actor: [] for actor in actors["actor_id"]}
    for mention in tables.mentions.itertuples():
        marks[mention.actor_id].append((mention.start, mention.end))
    most = min(max(int((actors["n_mentions"] > 1).sum()), 3), MOST_ACTORS)
    most += len(actors) == most + 1  # a row for one other would be no shorter than its own
    rows = []
    for actor in actors.head(most).itertuples():
        colour = colours.actor(actor.actor_id)
        rows.append(Row(actor.label, ink(colour), [(*place, colour) for place in marks[actor.actor_id]]))
    rest = list(actors["actor_id"][most:])
    if rest:
        places = sorted((*place, colours.actor(actor)) for actor in rest for place in marks[actor])
        rows.append(Row(f"{len(rest)} others", SOFT, places))
    return rows


def _theme_rows(tables: Any, colours: Colours) -> list[Row]:
    """The themes touched on most, and all others in one row; a mark has the colour of the voice."""
    themes, mentions = readings.themes(tables), readings.theme_mentions(tables)
    marks: dict[str, list[tuple[int, int, str]]] = {theme: [] for theme in themes["theme_id"]}
    for place in mentions.itertuples():
        colour = TEXT_OF_WRITER if place.voice_id == readings.WRITER else colours.voice(place.voice_id)
        marks[place.theme_id].append((place.start, place.end, colour))
    most = min(max(int((themes["n_mentions"] > 1).sum()), 3), MOST_THEMES)
    most += len(themes) == most + 1
    rows = [Row(theme.label, INK, marks[theme.theme_id]) for theme in themes.head(most).itertuples()]
    rest = list(themes["theme_id"][most:])
    if rest:
        rows.append(
            Row(f"{len(rest)} other themes", SOFT, sorted(mark for theme in rest for mark in marks[theme]))
        )
    return rows


def _draw_voices(picture: Picture, scale: Scale, tables: Any, said: pd.DataFrame, colours: Colours) -> None:
    """The strip itself: sentences in grey, statements in their speaker's colour, numbered."""
    gap = 1.5 if (RIGHT - LEFT) / max(len(tables.sentences), 1) > 8 else 0
    for sentence in tables.sentences.itertuples():
        x = scale.x(sentence.start)
        picture.box(x, STRIP_TOP, max(scale.x(sentence.end) - x - gap, 0.5), STRIP, WRITER)
    for number, statement in enumerate(said.itertuples(), 1):
        colour, x = colours.voice(statement.voice_id), scale.x(statement.start)
        width = max(scale.x(statement.end) - x, 1.5)
        picture.box(x, STRIP_TOP, width, STRIP, colour, gid=statement.statement_id)
        if _has_room(number, width):
            picture.write(
                x + width / 2, STRIP_TOP + STRIP / 2, number, SMALL, "bold", type_on(colour), "center"
            )
    _draw_speakers(picture, scale, said, colours, STRIP_TOP - 10)
    picture.write(MARGIN, STRIP_TOP + 13, "Who is speaking", BODY, "bold")
    writer = readings.voices(tables)["n_words"].iloc[0]
    picture.write(MARGIN, STRIP_TOP + 30, f"grey: the writer, {count(writer, 'word')}", SMALL, colour=SOFT)


def _has_room(number: int, width: float) -> bool:
    return width > text_width(str(number), SMALL, "bold") + 3


def _without_room(scale: Scale, said: pd.DataFrame) -> list[int]:
    """The numbers of the statements whose boxes are too narrow for them."""
    widths = [scale.x(row.end) - scale.x(row.start) for row in said.itertuples()]
    return [number for number, width in enumerate(widths, 1) if not _has_room(number, width)]


def _draw_numbers(
    picture: Picture, scale: Scale, said: pd.DataFrame, colours: Colours, numbers: list[int]
) -> None:
    """Numbers of statements on a line under the strip, each below its box, as many as have room."""
    if numbers:
        picture.write(MARGIN, NUMBERS_AT, "statement", SMALL, colour=SOFT)
    taken = 0.0
    for number in numbers:
        statement = said.iloc[number - 1]
        half = text_width(str(number), SMALL) / 2
        middle = (scale.x(statement["start"]) + scale.x(statement["end"])) / 2
        if middle - half > taken:
            colour = ink(colours.voice(statement["voice_id"]))
            picture.write(middle, NUMBERS_AT, number, SMALL, colour=colour, align="center")
            taken = middle + half + 5


def _draw_speakers(picture: Picture, scale: Scale, said: pd.DataFrame, colours: Colours, y: float) -> None:
    """The speakers' names over their statements, where there is room."""
    taken = LEFT - 40.0
    if said["voice_id"].nunique() > MOST_SPEAKERS:
        said = said[[colours.voice(voice) != OTHER for voice in said["voice_id"]]]
    run = (said["voice_id"] != said["voice_id"].shift()).cumsum()
    for _, group in said.groupby(run, sort=False):
        middle = (scale.x(group["start"].min()) + scale.x(group["end"].max())) / 2
        name = fit(group["voice"].iloc[0], 220, BODY, "bold")
        half = text_width(name, BODY, "bold") / 2
        middle = min(max(middle, LEFT + half), WIDTH - MARGIN - half)
        if middle - half > taken:
            picture.write(
                middle, y, name, BODY, "bold", ink(colours.voice(group["voice_id"].iloc[0])), "center"
            )
            taken = middle + half + 10


def _section_height(rows: list[Row]) -> float:
    return 40 + ROW * max(len(rows), 1)


def _draw_section(picture: Picture, scale: Scale, y: float, heading: str, rows: list[Row]) -> None:
    picture.write(MARGIN, y, heading, BODY, "bold")
    draw_rows(picture, scale, y + 2, rows)
    if not rows:
        picture.write(MARGIN, y + ROW, "nothing found", SMALL, colour=SOFT)


# --- the words ------------------------------------------------------------------------------------------------


def _how_much(tables: Any) -> dict[str, str]:
    """How much each speaker says, in words: `138 words, 22%`."""
    total = readings.n_words(tables)
    return {
        row.voice_id: f"{count(row.n_words, 'word')}, {percent(row.n_words, total)}"
        for row in readings.speakers(tables).itertuples()
    }


def _items(
    said: pd.DataFrame, glosses: Mapping[str, str], colours: Colours, how_much: Mapping[str, str]
) -> list[Item]:
    """The speakers' names and the statements' words in lines, in text order."""
    most = 0 if len(said) <= 12 else 3 if len(said) <= 20 else 2
    items: list[Item] = []
    last, told = None, set()
    for number, statement in enumerate(said.head(MOST_STATEMENTS).itertuples(), 1):
        colour = colours.voice(statement.voice_id)
        if statement.voice_id != last:
            much = "" if statement.voice_id in told else how_much[statement.voice_id]
            items.append(Name(str(statement.voice), much, colour))
            last = statement.voice_id
            told.add(last)
        words = statement.text if statement.kind == "indirect" else f"“{statement.text}”"
        gloss = wrap(glosses.get(statement.statement_id, ""), HALF, SMALL, most=most) if glosses else []
        items.append(Block(str(number), colour, wrap(words, HALF - INDENT, SMALL, most=most), gloss))
    return items


def _height(items: list[Item]) -> float:
    return sum(item.height for item in items)


def _words_height(items: list[Item], with_gloss: bool) -> float:
    if with_gloss or not items:
        return _height(items) or 24
    return max(_height(column) for column in _columns(items))


def _columns(items: list[Item]) -> tuple[list[Item], list[Item]]:
    """The words in two columns, as equal in height as can be."""
    cuts = [_cut(items, at) for at in range(1, len(items) + 1)]
    return min(cuts, key=lambda columns: (max(_height(columns[0]), _height(columns[1])), -_height(columns[0])))


def _cut(items: list[Item], at: int) -> tuple[list[Item], list[Item]]:
    """Two columns; no name stands alone at the foot of the first one, none is missing at the head of the second."""
    first, second = items[:at], items[at:]
    if second and isinstance(first[-1], Name):
        first, second = first[:-1], [first[-1], *second]
    elif second and isinstance(second[0], Block):
        name = next(item for item in reversed(first) if isinstance(item, Name))
        second = [Name(f"{name.words}, continued", "", name.colour), *second]
    return first, second


def _draw_words(picture: Picture, y: float, items: list[Item], with_gloss: bool, n: int) -> None:
    picture.rule(MARGIN, y, WIDTH - MARGIN, y, INK, 1)
    y += 16
    picture.write(MARGIN, y, "What they say", BODY, "bold")
    if not items:
        picture.write(
            MARGIN, y + 22, "No statement was found: nobody is quoted, directly or indirectly.", SMALL
        )
        return
    note = "“ ”: word for word" + (f"; the first {MOST_STATEMENTS} of {n}" if n > MOST_STATEMENTS else "")
    picture.write(MARGIN + text_width("What they say", BODY, "bold") + 12, y, note, SMALL, colour=SOFT)
    if with_gloss:
        picture.write(MARGIN + HALF + GAP, y, "in English", SMALL, colour=SOFT)
    for number, column in enumerate((items, []) if with_gloss else _columns(items)):
        _draw_items(picture, MARGIN + number * (HALF + GAP), y + 14, column)


def _draw_items(picture: Picture, x: float, y: float, items: list[Item]) -> None:
    """Names and words one below the other, the gloss beside the words."""
    high = line_height(SMALL)
    for item in items:
        if isinstance(item, Name):
            room = HALF - text_width(item.said, SMALL) - 10
            name = fit(item.words, room, BODY, "bold")
            picture.write(x, y + 13, name, BODY, "bold", ink(item.colour))
            at = x + text_width(name, BODY, "bold") + 10
            picture.write(at, y + 13, item.said, SMALL, colour=SOFT)
        else:
            picture.box(x, y + 1, 20, high, item.colour)
            picture.write(
                x + 10, y + 1 + high / 2, item.number, SMALL, "bold", type_on(item.colour), "center"
            )
            picture.write_lines(x + INDENT, y, item.words, SMALL)
            picture.write_lines(x + HALF + GAP, y, item.gloss, SMALL, colour=SOFT)
        y += item.height
