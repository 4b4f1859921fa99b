"""Figures of what the article is about: which themes come up how often, where, and in whose words."""

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.figures import readings
from helpers.figures.charts import (
    Bar,
    Part,
    Row,
    along_the_text,
    draw_bars,
    draw_key,
    draw_matrix,
    key_height,
    matrix_height,
    matrix_of,
    shown_of,
    source_line,
    spread,
)
from helpers.figures.colours import TEXT_OF_WRITER, Colours
from helpers.figures.style import INK, MARGIN, SMALL, SOFT, WIDTH, Picture, as_many, line_height, nothing
from helpers.figures.wording import capital, count, listing, part, small

MOST_BARS, MOST_STRIPS, MOST_DOTS = 24, 32, 20
LABEL = 220  # pixels for a theme's name


def no_theme(source: str) -> Picture:
    """The picture where no theme is touched on."""
    return nothing(
        "The article touches on no theme of the codebook",
        "None of the terms in the codebook’s themes stands in the article.",
        source,
    )


def themes_by_voice(tables: Any) -> Picture:
    """How often each theme is touched on, by the writer and by each speaker."""
    source, themes = source_line(tables, "theme_mentions", "statements"), readings.themes(tables)
    if themes.empty:
        return no_theme(source)
    colours, counts = Colours(tables), _counts(tables)
    voices, key = _heard(readings.voices(tables), counts, colours)
    shown = themes[themes["n_mentions"] > 1] if (themes["n_mentions"] > 1).any() else themes
    bars = [
        Bar(
            theme.label,
            [
                Part(n, colour, (str(n),))
                for colour, group in voices.items()
                if (n := sum(counts.get((theme.theme_id, voice), 0) for voice in group))
            ],
            str(theme.n_mentions),
        )
        for theme in shown.head(MOST_BARS).itertuples()
    ]
    once = (
        as_many(list(themes["label"][len(shown) :]), WIDTH - 2 * MARGIN - LABEL, 4, SMALL)
        if len(shown) < len(themes)
        else []
    )
    total, quoted = int(themes["n_mentions"].sum()), int(themes["quoted"].sum())
    top = list(themes[themes["n_mentions"] == themes["n_mentions"].max()]["label"])
    some = part(quoted, total, "mention of a theme", "mentions of themes") if quoted else "no mention of a theme"
    finding = (
        f"{_comes_up(list(top), int(themes['n_mentions'].max()))}; "
        f"{some} {'are' if quoted > 1 else 'is'} in a speaker’s words"
    )
    picture = Picture(
        finding,
        f"{capital(count(len(themes), 'theme'))} with {count(total, 'mention')}, by whose words they stand in",
        source,
        "Stacked bar chart of the mentions of each theme by voice",
        f"{finding}. {listing([f'{bar.label} {bar.end}' for bar in bars], most=8)}.",
        key_height(key, MARGIN + LABEL) + 26 * len(bars) + len(once) * line_height(SMALL) + 8,
    )
    y = draw_key(picture, 4, key, MARGIN + LABEL)
    draw_bars(picture, y - 4, bars, labels=LABEL, bar=26)
    if once:
        below = y + 26 * len(bars) + 2
        picture.write(MARGIN, below + line_height(SMALL) / 2, "Once only", SMALL)
        picture.write_lines(MARGIN + LABEL, below, once, SMALL, colour=SOFT)
    return picture


def _heard(
    voices: pd.DataFrame, counts: dict[tuple[str, str], int], colours: Colours
) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """The voices that touch on a theme, by colour, and the key: a name for each colour, or how many share it."""
    groups: dict[str, list[str]] = {}
    seen = {voice for _, voice in counts}
    for voice in voices["voice_id"]:
        if voice in seen:
            groups.setdefault(colours.voice(voice), []).append(voice)
    names = dict(zip(voices["voice_id"], voices["voice"], strict=True))
    key = [
        (capital(names[group[0]]) if len(group) == 1 else f"{len(group)} other speakers", colour)
        for colour, group in groups.items()
    ]
    return groups, key


def _comes_up(top: list[str], times: int) -> str:
    """Which theme comes up most, or that none does."""
    if times == 1:
        return f"{capital(count(len(top), 'theme'))} {'comes' if len(top) == 1 else 'come'} up once" + (
            " each" if len(top) > 1 else ""
        )
    names = listing([f"“{name}”" for name in top], most=2)
    return f"{names} {'comes' if len(top) == 1 else 'come'} up most, {count(times, 'time')}" + (
        " each" if len(top) > 1 else ""
    )


def _counts(tables: Any) -> dict[tuple[str, str], int]:
    return {
        (row.theme_id, row.voice_id): row.n_mentions for row in readings.themes_by_voice(tables).itertuples()
    }


def themes_in_text(tables: Any) -> Picture:
    """Where in the text each theme is touched on, in the order in which they come up."""
    source, themes = source_line(tables, "theme_mentions", "paragraphs"), readings.themes(tables)
    if themes.empty:
        return no_theme(source)
    colours, seen, rows = Colours(tables), readings.theme_mentions(tables), []
    for theme in themes.head(MOST_STRIPS).sort_values("first", kind="stable").itertuples():
        spans = seen[seen["theme_id"] == theme.theme_id]
        marks = [
            (start, end, TEXT_OF_WRITER if voice == readings.WRITER else colours.voice(voice))
            for start, end, voice in zip(spans["start"], spans["end"], spans["voice_id"], strict=True)
        ]
        rows.append(Row(theme.label, INK, marks))
    widest = themes.sort_values("paragraphs", ascending=False, kind="stable").iloc[0].copy()
    widest["label"] = f"“{widest['label']}”"
    once = int((themes["paragraphs"] <= 1).sum())
    return along_the_text(
        tables,
        colours,
        rows,
        spread(widest, once, len(themes), len(tables.paragraphs), "theme"),
        shown_of(
            len(rows),
            len(themes),
            "theme",
            "in the order in which they come up; in the colour of who is speaking, grey: the writer",
            "most frequent",
        ),
        source,
        "Strip chart of where in the text each theme is touched on",
        listing([f"{t.label} in {count(t.paragraphs, 'paragraph')}" for t in themes.head(6).itertuples()]),
    )


def speakers_and_themes(tables: Any) -> Picture:
    """What each speaker talks about: a dot per speaker and theme, as large as the mentions, beside the writer's own."""
    source, themes = source_line(tables, "theme_mentions", "statements"), readings.themes(tables)
    if tables.statements.empty:
        return nothing(
            "Nobody is quoted", "No statement was found, so no speaker touches on any theme.", source
        )
    if not themes["quoted"].sum():
        return nothing(
            "The speakers touch on no theme of the codebook", "No theme falls into a statement.", source
        )
    colours, counts = Colours(tables), _counts(tables)
    rows = themes[themes["quoted"] > 0].sort_values("quoted", ascending=False, kind="stable")
    shown = [(row.theme_id, row.label, INK) for row in rows.head(MOST_DOTS).itertuples()]
    columns, dots = matrix_of(tables, colours, shown, counts, writer=True)
    finding = _finding(tables, counts, dict(zip(rows["theme_id"], rows["label"], strict=True)))
    picture = Picture(
        finding,
        shown_of(
            len(shown),
            len(rows),
            "theme",
            "those that come up in a statement; the number of times each voice touches on them",
            "most frequent",
        ),
        source,
        "Dot matrix of how often each speaker and the writer touch on each theme",
        f"{finding}. In statements: {listing([f'{row.label} {row.quoted}' for row in rows.itertuples()], most=6)}.",
        matrix_height(columns, dots, row=28),
    )
    draw_matrix(picture, 0, columns, dots, row=28)
    return picture


def _finding(tables: Any, counts: dict[tuple[str, str], int], labels: dict[str, str]) -> str:
    """What the two talk about most who say most of those that touch on a theme, or the one; and what they share."""
    speakers = readings.speakers(tables)
    speakers = speakers[speakers["voice_id"].isin({voice for _, voice in counts})].head(2)
    own = [
        {theme: n for (theme, voice), n in counts.items() if voice == speaker}
        for speaker in speakers["voice_id"]
    ]
    most = []
    for name, themes in zip(speakers["voice"], own, strict=True):
        top = [f"“{small(labels[theme])}”" for theme, n in themes.items() if n == max(themes.values())]
        most.append((name, listing(top, most=2)))
    if len(most) == 1:
        return capital(f"{most[0][0]} talks most about {most[0][1]}")
    (one, about), (other, also) = most
    if about == also:
        return capital(f"{one} and {other} both talk most about {about}")
    shared = count(len(set(own[0]) & set(own[1])), "theme")
    return capital(f"{one} talks most about {about}, {other} about {also}, with {shared} in common")
