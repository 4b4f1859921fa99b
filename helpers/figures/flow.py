"""The figure of who speaks about what and whom: a flow from the themes through the speakers to the actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.path import Path as Curve

from helpers.figures import readings, synthesis
from helpers.figures.charts import source_line
from helpers.figures.colours import Colours
from helpers.figures.style import BODY, PAPER, SMALL, SOFT, WIDTH, Picture, fit, ink, mix, nothing
from helpers.figures.wording import capital, count, listing, small

MOST_NODES, MOST_VOICES = 14, 6
NODE_GAP, NODE_LEAST = 5, 15  # pixels between two nodes, and for the smallest one with its label
VOICE_GAP = 34  # pixels between two speakers, with a line for their names
SIDE, MIDDLE = (
    252,
    400,
)  # pixels from the left: the themes, and the speakers; the actors as far from the right
TOP = 30  # pixels for the headings


@dataclass
class _Node:
    """A theme, a speaker or an actor in the flow: its label and colour, where it stands, and how far it is filled."""

    label: str
    colour: str
    size: int
    top: float = 0.0
    height: float = 0.0
    filled: float = 0.0


def who_speaks_about_what(tables: Any) -> Picture:
    """The flow from the themes through the speakers to the actors whom they name, as wide as the mentions."""
    source = source_line(tables, "statements", "theme_mentions", "mentions")
    if tables.statements.empty:
        return nothing("Nobody is quoted", "No statement was found, so nobody speaks about anything.", source)
    colours, voices = Colours(tables), readings.speakers(tables).head(MOST_VOICES)
    heard = dict(zip(voices["voice_id"], voices["voice"], strict=True))
    themes, actors = readings.themes_by_voice(tables), readings.actors_by_speaker(tables)
    themes, actors = themes[themes["voice_id"].isin(heard)], actors[actors["voice_id"].isin(heard)]
    if themes.empty and actors.empty:
        return nothing(
            "The speakers touch on no theme and name nobody",
            "No theme of the codebook and no actor falls into a statement.",
            source,
        )
    names = readings.actors(tables).set_index("actor_id")["label"].to_dict()
    left = _nodes(
        themes,
        "theme_id",
        dict(zip(themes["theme_id"], themes["label"], strict=True)),
        lambda _: SOFT,
        list(heard),
    )
    right = _nodes(actors, "actor_id", names, lambda actor: ink(colours.actor(actor)), list(heard))
    sums = {
        voice: [int(frame[frame["voice_id"] == voice]["n_mentions"].sum()) for frame in (themes, actors)]
        for voice in heard
    }
    middle = {v: _Node(heard[v], colours.voice(v), max(sums[v])) for v in heard if max(sums[v])}
    columns = ((left, NODE_GAP), (right, NODE_GAP), (middle, VOICE_GAP))
    most = max(sum(node.size for node in column.values()) for column, _ in columns)
    unit = min(16, max(3, 420 / most))  # pixels for one mention
    height = max(_stack(column, unit, gap) for column, gap in columns)
    for column, gap in columns:
        _centre(column, height, gap)
    silent = len(readings.speakers(tables)) - len(middle)
    picture = Picture(
        _said_and_named(tables, middle),
        f"{capital(count(int(themes['n_mentions'].sum()), 'mention of a theme', 'mentions of themes'))} and "
        f"{count(int(actors['n_mentions'].sum()), 'mention of an actor', 'mentions of actors')} "
        f"in the statements of {count(len(middle), 'speaker')}"
        + (f"; not shown: {count(silent, 'other speaker')}" if silent else ""),
        source,
        "Flow chart from the themes through the speakers to the actors whom they name",
        f"{_said_and_named(tables, middle)}. {_profiles(tables, middle)}",
        height + TOP + 10,
    )
    for x, words, align, column in (
        (SIDE - 14, "Themes", "right", left),
        (MIDDLE + 8, "Speakers", "center", middle),
        (WIDTH - SIDE + 34, "Actors named", "left", right),
    ):
        if not column:
            continue
        picture.write(x, 6, words, BODY, "bold", SOFT, align)
    _draw_flows(picture, (left, "theme_id", themes), (right, "actor_id", actors), middle, unit)
    _draw_nodes(picture, left, right, middle)
    return picture


def _nodes(
    frame: pd.DataFrame, key: str, labels: dict[str, str], colour: Callable[[str], str], voices: list[str]
) -> dict[str, _Node]:
    """The themes or actors mentioned most, each beside the speakers who mention it, the rest as one node `""`."""
    sizes = frame.groupby(key, sort=False)["n_mentions"].sum().sort_values(ascending=False, kind="stable")
    shown = sizes if len(sizes) <= MOST_NODES else sizes.head(MOST_NODES - 1)
    ranks: Counter[str] = Counter()
    for name, voice, n in zip(frame[key], frame["voice_id"], frame["n_mentions"], strict=True):
        ranks[name] += voices.index(voice) * n
    order = sorted(
        shown.index, key=lambda name: (ranks[name] / sizes[name], -sizes[name])
    )  # so that few flows cross
    nodes = {name: _Node(labels[name], colour(name), int(shown[name])) for name in order}
    if len(sizes) > len(shown):
        nodes[""] = _Node(f"{len(sizes) - len(shown)} others", SOFT, int(sizes.iloc[len(shown) :].sum()))
    return nodes


def _stack(column: dict[str, _Node], unit: float, gap: float) -> float:
    """Give every node its height; the height of the column."""
    for node in column.values():
        node.height = unit * node.size
    return sum(max(node.height, NODE_LEAST) + gap for node in column.values())


def _centre(column: dict[str, _Node], height: float, gap: float) -> None:
    """Give every node its place, the column in the middle of the height."""
    slots = [max(node.height, NODE_LEAST) for node in column.values()]
    y = TOP + (height - sum(slots) - gap * len(slots)) / 2 + gap / 2
    for node, slot in zip(column.values(), slots, strict=True):
        node.top = y + (slot - node.height) / 2
        y += slot + gap


def _draw_flows(picture: Picture, left: Any, right: Any, middle: dict[str, _Node], unit: float) -> None:
    for (nodes, key, frame), from_left in ((left, True), (right, False)):
        filled = dict.fromkeys(middle, 0.0)
        order = list(middle)
        rows = sorted(frame.itertuples(), key=lambda row: order.index(row.voice_id))
        place = {name: number for number, name in enumerate(nodes)}
        for row in sorted(
            rows, key=lambda row: (order.index(row.voice_id), place.get(getattr(row, key), len(place)))
        ):
            outer, inner = nodes.get(getattr(row, key), nodes.get("")), middle[row.voice_id]
            wide, start = unit * row.n_mentions, inner.top + filled[row.voice_id]
            end = outer.top + outer.filled
            filled[row.voice_id] += wide
            outer.filled += wide
            x, to = (SIDE, MIDDLE) if from_left else (WIDTH - SIDE + 20, MIDDLE + 16)
            _ribbon(
                picture,
                x,
                end,
                to,
                start,
                wide,
                mix(inner.colour, PAPER, 0.55),
                f"{getattr(row, key)}|{row.voice_id}",
            )


def _ribbon(
    picture: Picture, x: float, y: float, to: float, end: float, wide: float, colour: str, gid: str
) -> None:
    half = (x + to) / 2
    shape = Curve(
        [
            (x, y),
            (half, y),
            (half, end),
            (to, end),
            (to, end + wide),
            (half, end + wide),
            (half, y + wide),
            (x, y + wide),
            (x, y),
        ],
        [Curve.MOVETO, *[Curve.CURVE4] * 3, Curve.LINETO, *[Curve.CURVE4] * 3, Curve.CLOSEPOLY],
    )
    picture.sheet.add_patch(
        mpl.patches.PathPatch(
            shape, facecolor=colour, edgecolor=PAPER, linewidth=0.3, alpha=0.8, zorder=1, gid=gid
        )
    )


def _draw_nodes(
    picture: Picture, left: dict[str, _Node], right: dict[str, _Node], middle: dict[str, _Node]
) -> None:
    for node in left.values():
        at = node.top + node.height / 2
        picture.box(SIDE - 6, node.top, 6, node.height, node.colour)
        picture.write(
            SIDE - 14, at, f"{fit(node.label, SIDE - 60, SMALL)}  {node.size}", SMALL, align="right"
        )
    for node in right.values():
        at = node.top + node.height / 2
        picture.box(WIDTH - SIDE + 20, node.top, 6, node.height, node.colour)
        picture.write(
            WIDTH - SIDE + 34,
            at,
            f"{node.size}  {fit(node.label, SIDE - 80, SMALL)}",
            SMALL,
            colour=node.colour,
        )
    for node in middle.values():
        picture.box(MIDDLE, node.top, 16, node.height, node.colour, zorder=3)
        picture.write(
            MIDDLE + 8,
            node.top - 11,
            fit(node.label, 220, SMALL, "bold"),
            SMALL,
            "bold",
            ink(node.colour),
            "center",
        )


def _said_and_named(tables: Any, middle: dict[str, _Node]) -> str:
    """For the one or two who say most: the theme and the actor that come up most in their words."""
    profiles = synthesis.speaker_profiles(tables)
    told = []
    for row in profiles[profiles["voice_id"].isin(middle)].head(2).itertuples():
        about = _most(row.top_themes, row.themes, "speaks", "of ", "theme", lambda label: f"“{small(label)}”")
        named = _most(row.top_actors, row.actors, "names", "", "actor", str)
        told.append(f"{row.voice} {' and '.join(words for words in (about, named) if words)}")
    return capital("; ".join(told))


def _most(
    top: list[str], names: list[str], verb: str, of: str, noun: str, shown: Callable[[str], str]
) -> str:
    """What somebody mentions most: `speaks most of “growth”`, `names only Maroc`, `names 4 actors`."""
    if not names:
        return ""
    told = listing([shown(name) for name in top])
    if len(names) == 1:
        return f"{verb} only {of}{told}"
    if len(names) == len(top) == 2:
        return f"{verb} {of}{told}"
    if len(top) > 2 or len(top) == len(names):
        return f"{verb} {of}{count(len(names), noun)}"
    return f"{verb} most {of}{told}" if of else f"{verb} {told} most"


def _profiles(tables: Any, middle: dict[str, _Node]) -> str:
    profiles = synthesis.speaker_profiles(tables)
    return " ".join(
        f"{capital(row.voice)}, in {count(row.statements, 'statement')}: "
        f"about {listing(row.themes, most=4) or 'no theme'}; naming {listing(row.actors, most=4) or 'nobody'}."
        for row in profiles[profiles["voice_id"].isin(middle)].itertuples()
    )
