"""Figures that put tables together: promise and sequel, who speaks about what, who seeks what, who is heard."""

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.figures import readings, synthesis
from helpers.figures.charts import BAR, Bar, Part, bars_height, draw_bars, draw_key, source_line
from helpers.figures.colours import Colours
from helpers.figures.intents import OFFER, SEEK
from helpers.figures.style import (
    BODY,
    INK,
    MARGIN,
    PAPER,
    SMALL,
    SOFT,
    WIDTH,
    Picture,
    as_many,
    fit,
    ink,
    line_height,
    mix,
    nothing,
    wrap,
)
from helpers.figures.themes import no_theme
from helpers.figures.wording import capital, count, listing, part, percent, plural_of, small

ACCENT, QUIET = "#0072B2", "#BDBDBD"
MOST_THEMES, MOST_NODES, MOST_VOICES = 10, 14, 6
LABEL = 230  # pixels for a theme's name
NODE_GAP, NODE_LEAST = 5, 15  # pixels between two nodes of the flow, and for the smallest one with its label
MIDDLE, SIDE = (
    400,
    252,
)  # pixels from the left: the speakers, and the themes (the actors likewise, from the right)
PLURAL = dict(zip(synthesis.STANDINGS, ("heard", "spoken for", "spoken about", "only named"), strict=True))
TINTS = dict(zip(synthesis.STANDINGS, (0.0, 0.35, 0.62, 0.85), strict=True))


# --- promise and sequel ---------------------------------------------------------------------------------------


def first_sentence_and_rest(tables: Any) -> Picture:
    """How often the themes of the story's first sentence come back, beside those that it does not touch on."""
    source, themes = source_line(tables, "theme_mentions", "sentences"), synthesis.themes(tables)
    if themes.empty:
        return no_theme(source)
    promised, others = themes[themes["in_first"] > 0], themes[themes["in_first"] == 0]
    promised = promised.sort_values(["elsewhere", "first"], ascending=[False, True], kind="stable")
    finding = _kept(promised, others, len(tables.sentences))
    top = [_theme_bar(row, ACCENT) for row in promised.itertuples()]
    rest = [_theme_bar(row, QUIET) for row in others.head(MOST_THEMES).itertuples()]
    left = list(others["label"][MOST_THEMES:])
    more = as_many(left, WIDTH - 2 * MARGIN - LABEL, 3, SMALL) if left else []
    heads = 26 * (bool(top) + bool(rest)) + 8
    numbers = listing([f"{row.label} {row.elsewhere}" for row in promised.itertuples()])
    others_said = listing([f"{row.label} {row.elsewhere}" for row in others.head(6).itertuples()])
    picture = Picture(
        finding,
        f"{capital(count(len(themes), 'theme'))}; the bar: how often it comes up outside of the first sentence",
        source,
        "Bar chart of how often themes come up outside of the first sentence",
        f"{finding}. Of the first sentence: {numbers or 'none'}. Of the rest: {others_said or 'none'}.",
        heads + 26 * (len(top) + len(rest)) + len(more) * line_height(SMALL) + 14,
    )
    most, y = max([bar.parts[0].value for bar in [*top, *rest] if bar.parts] + [1]), 0.0
    for words, colour, bars in (
        ("In the first sentence", ACCENT, top),
        ("Not in the first sentence", SOFT, rest),
    ):
        if bars:
            picture.write(MARGIN, y + 12, words, BODY, "bold", ink(colour))
            draw_bars(picture, y + 26, bars, labels=LABEL, bar=26, end=120, most=most)
            y += 26 + 26 * len(bars) + (8 if bars is top else 0)
    if more:
        picture.write(MARGIN, y + 4 + line_height(SMALL) / 2, f"and {len(left)} more", SMALL)
        picture.write_lines(MARGIN + LABEL, y + 4, more, SMALL, colour=SOFT)
    return picture


def _theme_bar(row: Any, colour: str) -> Bar:
    parts = [Part(row.elsewhere, colour)] if row.elsewhere else []
    return Bar(
        row.label,
        parts,
        str(row.elsewhere) if row.elsewhere else "does not come back",
        INK if parts else SOFT,
    )


def _kept(promised: pd.DataFrame, others: pd.DataFrame, sentences: int) -> str:
    """How many themes of the first sentence come back, and what comes up most without being in it."""
    if sentences == 1:
        return f"The one sentence touches on {count(len(promised), 'theme')}"
    top = others[others["elsewhere"] == others["elsewhere"].max()]["label"] if len(others) else []
    names = listing([f"“{small(label)}”" for label in top], most=3)
    if promised.empty:
        most = "" if len(top) == len(others) else " most"
        return f"The first sentence touches on no theme; {names} {_come(len(top))} up{most} in the rest"
    gone, whole = int((promised["elsewhere"] == 0).sum()), len(promised)
    if gone == whole:
        what = "The one theme of the first sentence does not come back"
        what = what if whole == 1 else f"None of the {whole} themes of the first sentence comes back"
    elif gone:
        what = f"{part(gone, whole, 'theme')} of the first sentence {'does' if gone == 1 else 'do'} not come back"
    else:
        what = f"{capital(part(whole, whole, 'theme'))} of the first sentence {_come(whole)} back"
    if not len(top):
        return what
    return f"{what}; {names} {_come(len(top))} up most without being in it"


def _come(number: int) -> str:
    return "comes" if number == 1 else "come"


# --- sought and offered ---------------------------------------------------------------------------------------


def sought_and_offered(tables: Any, found: pd.DataFrame) -> Picture:
    """What each speaker says is sought (to the left) and offered (to the right): a bar as long as the verbs.

    `found` is what `intents.sought_and_offered` gives.
    """
    source = source_line(tables, "statements") + " Verbs: data/codebook/intent_verbs.csv."
    if found.empty:
        why = (
            "No statement was found."
            if tables.statements.empty
            else "No statement holds a verb of seeking or offering."
        )
        return nothing("Nobody speaks of seeking or offering", why, source)
    colours, speakers = Colours(tables), readings.speakers(tables)
    shown = speakers[speakers["voice_id"].isin(found["voice_id"])].head(MOST_VOICES)
    rows = [
        (
            row,
            {
                side: found[(found["voice_id"] == row.voice_id) & (found["side"] == side)]
                for side in (SEEK, OFFER)
            },
        )
        for row in shown.itertuples()
    ]
    width = WIDTH / 2 - MARGIN - 12
    notes = [
        {
            side: wrap(_verbs(verbs), width, SMALL, most=4) if len(verbs) else []
            for side, verbs in sides.items()
        }
        for _, sides in rows
    ]
    heights = [58 + max(len(lines) for lines in said.values()) * line_height(SMALL) for said in notes]
    finding = _more_of(rows)
    n_seek = int((found["side"] == SEEK).sum())
    left = found["voice_id"].nunique() - len(rows)
    picture = Picture(
        finding,
        f"{capital(count(n_seek, 'verb'))} of seeking and {len(found) - n_seek} of offering in the statements"
        + (f"; not shown: {count(left, 'other speaker')}" if left else ""),
        source,
        "Mirrored bar chart of the verbs of seeking and offering by speaker",
        f"{finding}. " + " ".join(_sides_in_words(row, sides) for row, sides in rows),
        22 + sum(heights),
    )
    picture.write(WIDTH / 2 - 12, 6, "seeking", BODY, "bold", SOFT, "right")
    picture.write(WIDTH / 2 + 12, 6, "offering", BODY, "bold", SOFT)
    most, y = max(len(verbs) for _, sides in rows for verbs in sides.values()), 22.0
    for (row, sides), said, high in zip(rows, notes, heights, strict=True):
        colour = colours.voice(row.voice_id)
        picture.write(
            WIDTH / 2, y + 10, fit(row.voice, 400, SMALL, "bold"), SMALL, "bold", ink(colour), "center"
        )
        for side, sign in ((SEEK, -1), (OFFER, 1)):
            long = len(sides[side]) / most * (width - 30)
            at = WIDTH / 2 + sign * 12
            picture.box(at if sign > 0 else at - long, y + 22, long, 18, colour, gid=f"{row.voice_id}|{side}")
            align = "left" if sign > 0 else "right"
            picture.write(at + sign * (long + 6), y + 31, len(sides[side]), SMALL, "bold", INK, align)
            picture.write_lines(at, y + 42, said[side], SMALL, colour=SOFT, align=align)
        y += high
    return picture


def _verbs(found: pd.DataFrame) -> str:
    """The verbs with how often: `to attract 2, to explore 1`."""
    return ", ".join(
        f"{gloss} {n}" if n > 1 else gloss for gloss, n in found["gloss"].value_counts(sort=False).items()
    )


def _sides_in_words(row: Any, sides: dict[str, pd.DataFrame]) -> str:
    words = [
        f"{name} ({_verbs(sides[side])})"
        for side, name in ((SEEK, "seeking"), (OFFER, "offering"))
        if len(sides[side])
    ]
    return f"{capital(row.voice)} speaks of {' and of '.join(words)}."


def _more_of(rows: list[tuple[Any, dict[str, pd.DataFrame]]]) -> str:
    """For the one or two who say most: which of the two they speak of more."""
    told = []
    for row, sides in rows[:2]:
        seek, offer = len(sides[SEEK]), len(sides[OFFER])
        if seek and offer:
            more = (
                "as much of seeking as of offering"
                if seek == offer
                else "more of seeking"
                if seek > offer
                else "more of offering"
            )
            numbers = "" if seek == offer else f" ({max(seek, offer)} to {min(seek, offer)})"
            told.append(f"{row.voice} speaks {more}{numbers}")
        else:
            told.append(f"{row.voice} speaks of {'seeking' if seek else 'offering'} only")
    return capital("; ".join(told))


# --- who is heard ---------------------------------------------------------------------------------------------


def named_and_heard(tables: Any) -> Picture:
    """How many of those named speak, are spoken for, are spoken about, or are only named: a bar per kind."""
    source, rows = source_line(tables, "actors", "statements"), synthesis.standing_by_kind(tables)
    if rows.empty:
        return nothing(
            "Nobody and nothing is named",
            "No person, organisation, place or programme was found in the article.",
            source,
        )
    actors, bars = synthesis.standing(tables), []
    for row in rows.to_dict("records"):
        parts = [
            Part(row[word], mix("#404040", PAPER, tint), (str(row[word]),))
            for word, tint in TINTS.items()
            if row[word]
        ]
        quiet = actors[(actors["kind"] == row["kind"]) & (actors["standing"] == synthesis.STANDINGS[-1])]
        names = [
            f"only named: {label}" if number == 0 else label for number, label in enumerate(quiet["label"])
        ]
        names = as_many(names, WIDTH - 2 * MARGIN - 140, 3, SMALL) if names else []
        bars.append(
            Bar(capital(plural_of(row["kind"])), parts, str(sum(row[word] for word in TINTS)), notes=names)
        )
    heard = actors[actors["standing"].isin(synthesis.STANDINGS[:2])]
    verbs = "speaks or is" if len(heard) == 1 else "speak or are"
    finding = f"{capital(part(len(heard), len(actors), 'actor'))} {verbs} spoken for"
    quiet = actors[(actors["kind"] == "organisation") & (actors["standing"] == synthesis.STANDINGS[-1])]
    organisations = int((actors["kind"] == "organisation").sum())
    if len(quiet):
        verb = "is" if len(quiet) == 1 else "are"
        finding += f"; {part(len(quiet), organisations, 'organisation')} {verb} only named"
    picture = Picture(
        finding,
        f"{capital(count(len(actors), 'actor'))}; "
        "spoken for: by somebody with a function in it; spoken about: in a statement",
        source,
        "Stacked bar chart of the actors by whether they are heard",
        f"{finding}. " + " ".join(_standings(row) for row in rows.to_dict("records")),
        24 + bars_height(bars, BAR),
    )
    draw_key(picture, 4, [(word, mix("#404040", PAPER, tint)) for word, tint in TINTS.items()], MARGIN + 140)
    draw_bars(picture, 22, bars, labels=140)
    return picture


def _standings(row: dict[str, Any]) -> str:
    counts = [f"{row[word]} {PLURAL[word]}" for word in TINTS if row[word]]
    return f"{capital(plural_of(row['kind']))}: {listing(counts)}."


# --- how far to trust it --------------------------------------------------------------------------------------


def kinds_found(by_kind: pd.DataFrame, source: str) -> Picture:
    """How the coded statements of each kind fare: right, found otherwise, missed.

    `by_kind` is what `trust.agreement_by_kind` gives.
    """
    whole, rows = by_kind[by_kind["kind"] == "all"].iloc[0], by_kind[by_kind["kind"] != "all"]
    if not whole["coded"]:
        return nothing("There is nothing to compare", "No statement was coded.", source)
    names = ("words and speaker right", "found, with other words or another speaker", "missed")
    bars, numbers = [], []
    for row in rows[rows["coded"] > 0].itertuples():
        counts = (row.right, row.found - row.right, row.coded - row.found)
        parts = [
            Part(n, mix(ACCENT, PAPER, tint), (str(n),))
            for n, tint in zip(counts, (0, 0.5, 0.85), strict=True)
            if n
        ]
        bars.append(Bar(capital(row.kind), parts, f"{percent(row.right, row.coded)} of {row.coded}"))
        numbers.append(f"{row.kind} {row.right} of {row.coded} right, {row.coded - row.found} missed")
    right = int(whole["right"])
    finding = f"{capital(part(right, int(whole['coded']), 'coded statement'))} {'is' if right == 1 else 'are'} found"
    finding += " with the right words and speaker"
    picture = Picture(
        finding,
        "By kind as coded; right words: four fifths of the characters of either are common",
        source,
        "Stacked bar chart of how the coded statements of each kind are found",
        f"{finding}. {capital('; '.join(numbers))}.",
        22 + BAR * len(bars),
    )
    draw_key(
        picture,
        4,
        [(name, mix(ACCENT, PAPER, tint)) for name, tint in zip(names, (0, 0.5, 0.85), strict=True)],
        MARGIN,
    )
    draw_bars(picture, 20, bars, labels=110, end=110)
    return picture
