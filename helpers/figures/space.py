"""Figures of who is named with whom, of the places, and of the time that the article spans."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.path import Path as Curve

from helpers.figures import readings
from helpers.figures.charts import shown_of, source_line
from helpers.figures.colours import NO_SIDE, Colours
from helpers.figures.style import (
    FAINT,
    INK,
    MARGIN,
    PAPER,
    PIXELS_PER_INCH,
    SMALL,
    SOFT,
    WIDTH,
    Picture,
    fit,
    ink,
    mix,
    nothing,
    text_width,
)
from helpers.figures.wording import capital, count, listing, no_date, part, period, the_country, times

MOST_NAMES = 28
NAME_ROW = 20  # pixels for a name in the network
NODE = 380  # pixels from the left to the dots of the network
MAP_HEIGHT = 420  # pixels, at most
EARTH = 6371  # kilometres, mean radius
STEPS = (0.5, 1, 2, 5, 10, 15, 20, 30)  # degrees between two lines of the map
LEAST_WAY = 240  # pixels: a shorter way has no room for its words
MOST_PLACES = 24  # names on a map; further places are dots alone
MOST_MOMENTS = 24
MOMENT = 28  # pixels for a row of the time line


# --- who is named with whom -----------------------------------------------------------------------------------


def named_together(tables: Any) -> Picture:
    """Who is named with whom: an arc between two actors whom the same sentence names.

    The names stand in the order in which they come up, so that the places of the network follow from the text.
    """
    source, pairs = source_line(tables, "cooccurrences", "actors"), readings.pairs(tables)
    if pairs.empty:
        return nothing(
            "No two actors are named together",
            "No sentence of the article names two of the actors found.",
            source,
        )
    colours, actors = Colours(tables), readings.actors(tables)
    partners = pd.concat([pairs["actor_a"], pairs["actor_b"]]).value_counts()
    actors["partners"] = [int(partners.get(actor, 0)) for actor in actors["actor_id"]]
    linked = actors[actors["partners"] > 0]
    shown = (
        linked.sort_values("partners", ascending=False, kind="stable")
        .head(MOST_NAMES)
        .sort_values("first", kind="stable")
    )
    drawn = pairs[pairs["actor_a"].isin(shown["actor_id"]) & pairs["actor_b"].isin(shown["actor_id"])]
    finding = _together(linked, pairs if len(shown) == len(linked) else None, tables)
    if len(pairs) == 1:
        return nothing(finding, f"They share {count(int(pairs['n_sentences'].iloc[0]), 'sentence')}.", source)
    ranked = linked.sort_values("partners", ascending=False, kind="stable")
    most = [f"{row.label} ({row.partners})" for row in ranked.head(6).itertuples()]
    picture = Picture(
        finding,
        shown_of(
            len(shown),
            len(linked),
            "actor",
            f"an arc: named in the same sentence. {_arcs(drawn, tables)}",
            "best connected",
        ),
        source,
        "Arc diagram of which actors are named in the same sentence",
        f"{finding}. Named with most others: {listing(most)}.",
        NAME_ROW * len(shown),
    )
    place = {actor: (number + 0.5) * NAME_ROW for number, actor in enumerate(shown["actor_id"])}
    _draw_arcs(picture, drawn, place, tables, colours)
    for row in shown.itertuples():
        y, colour = place[row.actor_id], colours.actor(row.actor_id)
        picture.sheet.add_patch(
            mpl.patches.Circle((NODE, y), 4.5, facecolor=colour, edgecolor=PAPER, linewidth=0.6, zorder=4)
        )
        picture.write(
            NODE - 38, y, fit(row.label, NODE - 38 - MARGIN, SMALL), SMALL, colour=ink(colour), align="right"
        )
        picture.write(NODE - 12, y, row.partners, SMALL, colour=SOFT, align="right")
    return picture


def _together(linked: pd.DataFrame, pairs: pd.DataFrame | None, tables: Any) -> str:
    """Who is named with most others, and, of `pairs`, if they are all drawn, how many join two countries."""
    if len(linked) == 2:
        return f"One pair is named together: {listing(list(linked['label']))}"
    across = _sides(pairs, tables).count("between") if pairs is not None else 0
    top = linked[linked["partners"] == linked["partners"].max()]
    others = count(int(top["partners"].iloc[0]), "other")
    if len(top) == 1:
        finding = f"{top['label'].iloc[0]} is named with {others}, more than any other"
    else:
        who = listing(list(top["label"])) if len(top) == 2 else count(len(top), "actor")
        finding = f"{who} are named with {others} each" + (
            ", more than any other" if len(top) < len(linked) else ""
        )
    if pairs is not None and across:
        finding += f"; {part(across, len(pairs), 'pair')} {'joins' if across == 1 else 'join'} two countries"
    return capital(finding)


def _sides(pairs: pd.DataFrame, tables: Any) -> list[str]:
    """For each pair, whether it is `within` one country or `between` two, or a country is `untold`."""
    country = dict(zip(tables.actors["actor_id"], tables.actors["country"], strict=True))
    sides = [(country[a], country[b]) for a, b in zip(pairs["actor_a"], pairs["actor_b"], strict=True)]
    return ["untold" if pd.isna(a) or pd.isna(b) else "within" if a == b else "between" for a, b in sides]


def _arcs(pairs: pd.DataFrame, tables: Any) -> str:
    """What the arcs' colours mean, with their numbers."""
    sides = _sides(pairs, tables)
    words = {
        "between": "between two countries, black",
        "within": "within one, in a tint of its colour",
        "untold": "with a country not told, grey",
    }
    seen = [f"{sides.count(side)} {words[side]}" for side in words if side in sides]
    return f"{capital(listing(seen))}; thicker: in more sentences. The number: with how many others."


def _draw_arcs(
    picture: Picture, pairs: pd.DataFrame, place: dict[str, float], tables: Any, colours: Colours
) -> None:
    country = dict(zip(tables.actors["actor_id"], tables.actors["country"], strict=True))
    arcs = list(zip(pairs.itertuples(), _sides(pairs, tables), strict=True))
    farthest = max([abs(place[pair.actor_a] - place[pair.actor_b]) for pair, _ in arcs] + [1])
    stretch = min((WIDTH - MARGIN - NODE - 12) / farthest, 1.4)
    arcs.sort(key=lambda arc: (arc[1] != "between", -arc[0].n_sentences))
    for pair, side in reversed(arcs):  # those that the title counts last, on top
        colour = INK if side == "between" else NO_SIDE if side == "untold" else colours.side(country[pair.actor_a])
        colour = colour if side == "between" else mix(colour, PAPER, 0.5)
        top, bottom = sorted((place[pair.actor_a], place[pair.actor_b]))
        reach = NODE + (bottom - top) * stretch * 4 / 3
        curve = Curve(
            [(NODE, top), (reach, top), (reach, bottom), (NODE, bottom)],
            [Curve.MOVETO, Curve.CURVE4, Curve.CURVE4, Curve.CURVE4],
        )
        width = (0.4 + 0.9 * min(pair.n_sentences, 5)) * 72 / PIXELS_PER_INCH
        picture.sheet.add_patch(
            mpl.patches.PathPatch(
                curve,
                facecolor="none",
                edgecolor=colour,
                linewidth=width,
                zorder=2,
                gid=f"{pair.actor_a}|{pair.actor_b}",
            )
        )


# --- where ----------------------------------------------------------------------------------------------------


def places_map(tables: Any) -> Picture:
    """The places on a plane of meridians and parallels, drawn from the codebook's coordinates alone."""
    source, places = source_line(tables, "actors", "mentions"), readings.places(tables)
    if places.empty:
        return nothing("No place is named", "No place was found in the article.", source)
    located = places.dropna(subset=["latitude", "longitude"])
    without = list(places[~places["actor_id"].isin(located["actor_id"])]["label"])
    finding = _where(places)
    if located.empty:
        return nothing(
            finding,
            f"The codebook gives no coordinates for {listing(without, most=8)}, so there is no map.",
            source,
        )
    if len(places) == 1:
        row = located.iloc[0]
        at = f"{_degrees(round(row['latitude'], 1), 'N', 'S')}, {_degrees(round(row['longitude'], 1), 'E', 'W')}"
        return nothing(finding, f"One place makes no map: {row['label']}, {at}.", source)
    left_out = f". Not on the map, for want of coordinates: {listing(without, most=6)}" if without else ""
    left_out = (f"; the {MOST_PLACES} named most have their names" if len(located) > MOST_PLACES else "") + left_out
    colours, way = Colours(tables), _way(located)
    plane = _Plane(located, way.points if way else [])
    numbers = listing([f"{row.label} {row.n_mentions}" for row in places.itertuples()], most=10)
    picture = Picture(
        finding,
        f"{capital(count(len(places), 'place'))}, with the number of mentions; a plane without coasts{left_out}",
        source,
        "Map of the places named, without coasts",
        f"{finding}. Mentions: {numbers}{left_out}.",
        plane.height + 18,
    )
    plane.draw_grid(picture)
    if way:
        _draw_way(picture, plane, way)
    _draw_places(picture, plane, located, colours)
    return picture


def _where(places: pd.DataFrame) -> str:
    """How many places are in which country, and which one is named most."""
    counts = (
        places["country"]
        .dropna()
        .value_counts(sort=False)
        .sort_index()
        .sort_values(ascending=False, kind="stable")
    )
    sides = [f"{n} in {the_country(side)}" for side, n in counts.items()]
    if len(sides) > 4:
        sides = [*sides[:3], f"{counts.iloc[3:].sum()} in {len(sides) - 3} other countries"]
    sides = listing(sides)
    if len(counts) == 1 and counts.iloc[0] == len(places):
        which = {1: "it is", 2: "both"}.get(len(places), "all")
        sides = f"{which} in {the_country(counts.index[0])}"
    top = places[places["n_mentions"] == places["n_mentions"].max()]["label"]
    most = int(places["n_mentions"].max())
    ranked = " most often" if len(places) > 1 else ""
    often = f"; {listing(list(top), most=2)}{ranked}, {times(most)}" if most > 1 else ""
    return (
        f"{capital(count(len(places), 'place'))} {'is' if len(places) == 1 else 'are'} named"
        + (f": {sides}" if sides else "")
        + often
    )


class _Plane:
    """From longitude and latitude to a place on the picture: equidistant, true to scale at the middle latitude."""

    def __init__(self, located: pd.DataFrame, points: list[tuple[float, float]]) -> None:
        longitudes = [float(value) for value in located["longitude"]] + [longitude for longitude, _ in points]
        latitudes = [float(value) for value in located["latitude"]] + [latitude for _, latitude in points]
        wide, high = max(longitudes) - min(longitudes), max(latitudes) - min(latitudes)
        self.middle = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
        self.narrow = max(cos(radians(self.middle[1])), 0.2)
        self.degree = min(
            (WIDTH - 2 * MARGIN - 150) / max(wide * self.narrow, 4), (MAP_HEIGHT - 120) / max(high, 4)
        )
        self.height = max(min(high * self.degree + 140, MAP_HEIGHT), 240)
        half = (WIDTH / 2 - MARGIN) / self.degree / self.narrow, self.height / 2 / self.degree
        self.west, self.east = self.middle[0] - half[0], self.middle[0] + half[0]
        self.south, self.north = max(self.middle[1] - half[1], -90), min(self.middle[1] + half[1], 90)
        self.step = next((step for step in STEPS if (self.east - self.west) / step <= 15), STEPS[-1])

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The place in pixels of a point."""
        x = WIDTH / 2 + (longitude - self.middle[0]) * self.narrow * self.degree
        return x, self.height / 2 - (latitude - self.middle[1]) * self.degree

    def draw_grid(self, picture: Picture) -> None:
        """The plane, its meridians and parallels, and their degrees."""
        picture.box(MARGIN, 0, WIDTH - 2 * MARGIN, self.height, "#F4F7FA", zorder=0)
        for degree in _lines(self.west, self.east, self.step):
            x = self.at(degree, 0)[0]
            picture.rule(x, 0, x, self.height, "#D5DEE6", 1, zorder=0.5)
            if MARGIN + 20 < x < WIDTH - MARGIN - 20:
                picture.write(
                    x, self.height + 10, _degrees(degree, "E", "W"), SMALL, colour=SOFT, align="center"
                )
        for degree in _lines(self.south, self.north, self.step):
            y = self.at(0, degree)[1]
            picture.rule(MARGIN, y, WIDTH - MARGIN, y, "#D5DEE6", 1, zorder=0.5)
            if 8 < y < self.height - 8:
                picture.write(MARGIN + 4, y - 7, _degrees(degree, "N", "S"), SMALL, colour=SOFT)


def _lines(low: float, high: float, step: float) -> list[float]:
    first = -(-low // step)
    return [(first + number) * step for number in range(int((high - first * step) // step) + 1)]


def _degrees(value: float, positive: str, negative: str) -> str:
    turned = (value + 180) % 360 - 180 if positive == "E" else value
    return f"{abs(turned):g}°" + (f" {positive if turned > 0 else negative}" if turned else "")


@dataclass(frozen=True)
class _Way:
    """The shortest way over the globe between two places: what it says, and points on it."""

    words: str
    points: list[tuple[float, float]]


def _way(located: pd.DataFrame) -> _Way | None:
    """The way between the places named most of the two countries with most mentions, if there are two."""
    told = located.dropna(subset=["country"])
    order = told.groupby("country", sort=True)["n_mentions"].sum().sort_values(ascending=False, kind="stable")
    if len(order) < 2:
        return None
    one, two = (told[told["country"] == side].iloc[0] for side in order.index[:2])
    points = _great_circle(one, two)
    if (
        max(abs(a[0] - b[0]) for a, b in zip(points, points[1:], strict=False)) > 90
    ):  # over the edge of the plane
        return None
    return _Way(f"{one['label']} – {two['label']}: about {round(_distance(one, two), -2):,.0f} km", points)


def _draw_way(picture: Picture, plane: _Plane, way: _Way) -> None:
    places = [plane.at(*point) for point in way.points]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    if hypot(xs[-1] - xs[0], ys[-1] - ys[0]) < LEAST_WAY:
        return
    picture.sheet.plot(xs, ys, color=SOFT, linewidth=0.9, linestyle=(0, (4, 3)), zorder=1)
    top = min(range(len(ys)), key=lambda number: ys[number])
    top = len(ys) // 2 if top in (0, len(ys) - 1) else top
    picture.write(xs[top], max(ys[top] - 11, 12), way.words, SMALL, colour=SOFT, align="center")


def _distance(one: Any, two: Any) -> float:
    """Kilometres between two places on the globe (haversine)."""
    lat, to_lat = radians(one["latitude"]), radians(two["latitude"])
    lon = radians(two["longitude"] - one["longitude"])
    return 2 * EARTH * asin(sqrt(sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin(lon / 2) ** 2))


def _great_circle(one: Any, two: Any, steps: int = 40) -> list[tuple[float, float]]:
    """Points on the shortest way between two places, as longitude and latitude."""
    ends = []
    for place in (one, two):
        lat, lon = radians(place["latitude"]), radians(place["longitude"])
        ends.append((cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)))
    angle = _distance(one, two) / EARTH
    if angle < 1e-6:
        return [(float(one["longitude"]), float(one["latitude"]))] * 2
    points = []
    for number in range(steps + 1):
        near, far = sin((1 - number / steps) * angle) / sin(angle), sin(number / steps * angle) / sin(angle)
        x, y, z = (near * a + far * b for a, b in zip(*ends, strict=True))
        points.append((degrees(atan2(y, x)), degrees(atan2(z, sqrt(x * x + y * y)))))
    return points


def _draw_places(picture: Picture, plane: _Plane, located: pd.DataFrame, colours: Colours) -> None:
    """A dot per place, as large as its mentions, and its name where there is room."""
    most, dots = int(located["n_mentions"].max()), []
    for row in located.itertuples():
        x, y = plane.at(float(row.longitude), float(row.latitude))
        dots.append((x, y, 3.5 + 8 * sqrt(row.n_mentions / max(most, 1)), row))
    taken = [(x - r, y - r, x + r, y + r) for x, y, r, _ in dots]
    for number, (x, y, radius, row) in enumerate(dots):  # those mentioned most first
        colour = colours.side(row.country)
        picture.sheet.add_patch(
            mpl.patches.Circle(
                (x, y), radius, facecolor=colour, edgecolor=PAPER, linewidth=0.8, zorder=3, gid=row.actor_id
            )
        )
        if number >= MOST_PLACES:
            continue
        words = f"{fit(row.label, 170, SMALL)} ({row.n_mentions})"
        box = _free_place(x, y, radius, text_width(words, SMALL), taken, number, plane.height)
        taken.append(box)
        middle = (box[1] + box[3]) / 2
        to = min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])
        if hypot(to[0] - x, to[1] - y) > radius + 12:  # a line to a name that is far
            picture.rule(x, y, *to, SOFT, 0.7, zorder=2)
        picture.write(box[0], middle, words, SMALL, colour=ink(colour) if colour != NO_SIDE else INK)


def _free_place(
    x: float, y: float, radius: float, width: float, taken: list[Any], own: int, height: float
) -> tuple[float, float, float, float]:
    """The nearest box for a name that overlaps no dot and no other name: beside, below or above its dot."""
    for far in range(0, 160, 8):
        gap = radius + 3 + far
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)):
            left = x + gap * dx - (width if dx < 0 else width / 2 if dx == 0 else 0)
            top = y + (gap + 4) * dy - 7
            box = (left, top, left + width, top + 14)
            inside = box[0] >= MARGIN and box[2] <= WIDTH - MARGIN and box[1] >= 2 and box[3] <= height - 2
            if inside and not any(
                _overlap(box, other) for number, other in enumerate(taken) if number != own
            ):
                return box
    return (x + radius + 3, y - 7, x + radius + 3 + width, y + 7)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] + 2 and other[0] < one[2] + 2 and one[1] < other[3] and other[1] < one[3]


# --- when -----------------------------------------------------------------------------------------------------


def _why_no_date(tables: Any) -> str:
    if tables.dates.empty:
        return "No date expression was found, and no programme has a year in its name."
    words = listing([f"“{words}”" for words in tables.dates["text"].drop_duplicates()], most=5)
    return f"The article does not tell the day or year from which {words} would have to be counted."


def time_line(tables: Any) -> Picture:
    """The time that the article spans: when it appeared, the dates in it, the years in programmes' names."""
    source, moments = source_line(tables, "dates", "actors", "articles"), readings.moments(tables)
    dated = moments[moments["what"] != "published"]
    if dated.empty:
        return nothing(no_date(tables.dates["text"]), _why_no_date(tables), source)
    colours, each = Colours(tables), _each_once(moments)
    shown = _shown(each)
    finding = _reach(moments)
    words = [f"{_moment(row)}: {period(row.date_from, row.date_to)}" for row in shown.itertuples()]
    picture = Picture(
        finding,
        shown_of(
            len(shown),
            len(each),
            "point in time",
            "dates that the article gives, years in programmes’ names, and when it appeared",
            "first, last and most named",
            "points in time",
        ),
        source,
        "Time line of the dates in the article",
        f"{finding}. {'; '.join(words)}.",
        MOMENT * len(shown) + 30,
    )
    first, last = shown["date_from"].min(), shown["date_to"].max()
    longest = max(text_width(period(row.date_from, row.date_to), SMALL, "bold") for row in shown.itertuples())
    left, right = MARGIN + 230, WIDTH - MARGIN - longest - 12
    days = max((last - first).days, 1)
    bottom = MOMENT * len(shown) + 6
    _draw_years(picture, first, last, left, right, bottom)
    actor_of = dict(zip(tables.actors["name"], tables.actors["actor_id"], strict=True))
    for number, row in enumerate(shown.itertuples()):
        y = (number + 0.5) * MOMENT
        x, to = (left + (date - first).days / days * (right - left) for date in (row.date_from, row.date_to))
        colour = {"published": SOFT, "date": INK}.get(row.what) or colours.actor(actor_of[row.words])
        if row.what == "published":
            picture.box(x, 0, max(to - x, 2), bottom, FAINT, zorder=0.2)
        picture.box(x, y - 6, max(to - x, 6), 12, colour, gid=row.what)
        picture.write(MARGIN, y, fit(_moment(row), 220, SMALL), SMALL, colour=ink(colour))
        picture.write(max(to, x + 6) + 7, y, period(row.date_from, row.date_to), SMALL, "bold")
    return picture


def _each_once(moments: pd.DataFrame) -> pd.DataFrame:
    """The points in time, each once, with `n`, how often it is named, in the words of the first time."""
    whose = moments["words"].where(moments["what"] == "programme", "")
    groups = moments.groupby([moments["what"], moments["date_from"], moments["date_to"], whose], sort=False)
    each = groups.head(1).copy()
    each["n"] = groups["words"].transform("size")[each.index]
    return each


def _shown(each: pd.DataFrame) -> pd.DataFrame:
    """As many points in time as have room: the first, the last, the article's own, and those named most."""
    if len(each) <= MOST_MOMENTS:
        return each
    ends = {each["date_from"].idxmin(), each["date_to"].idxmax(), *each.index[each["what"] == "published"]}
    often = each["n"].sort_values(ascending=False, kind="stable").index
    chosen = [*ends, *(at for at in often if at not in ends)][:MOST_MOMENTS]
    return each.loc[sorted(chosen)]


def _moment(row: Any) -> str:
    if row.what == "published":
        return "the article appears"
    words = f"“{row.words}”" if row.what == "date" else row.words
    return f"{words}, {times(row.n)}" if row.n > 1 else words


def _reach(moments: pd.DataFrame) -> str:
    """How far back and ahead of its own date the article reaches."""
    first, last = moments.iloc[0], moments.sort_values("date_to", kind="stable").iloc[-1]
    published = moments[moments["what"] == "published"]
    start, end = (period(row["date_from"], row["date_to"]) for row in (first, last))
    if published.empty:
        return (
            f"The article speaks of {start}"
            if len(moments) == 1
            else f"The article reaches from {start} to {end}"
        )
    own = published.iloc[0]
    back = f"back to {start}" if first["date_from"] < own["date_from"] else ""
    ahead = f"ahead to {end}" if last["date_to"] > own["date_to"] else ""
    appeared = period(own["date_from"], own["date_to"])
    if back and ahead and start == end:
        return f"The article, of {appeared}, speaks of {start}"
    reach = listing([words for words in (back, ahead) if words])
    return (
        f"The article, of {appeared}, reaches {reach}"
        if reach
        else f"The article, of {appeared}, stays within its own time"
    )


def _draw_years(
    picture: Picture, first: pd.Timestamp, last: pd.Timestamp, left: float, right: float, bottom: float
) -> None:
    """Lines where the years begin, and their numbers between them; the months where all is within a year."""
    days, months = max((last - first).days, 1), first.year == last.year
    unit = "M" if months else "Y"
    taken = 0.0
    for each in pd.period_range(first.to_period(unit), last.to_period(unit), freq=unit):
        start, end = (
            left + ((date - first).days / days) * (right - left) for date in (each.start_time, each.end_time)
        )
        start, end = max(start, left), min(end, right)
        label = period(each.start_time, each.end_time.normalize()) if months else str(each.year)
        half = text_width(label, SMALL) / 2
        picture.rule(start, 0, start, bottom, FAINT, 1, zorder=0.1)
        if (start + end) / 2 - half > taken:
            picture.write((start + end) / 2, bottom + 12, label, SMALL, colour=SOFT, align="center")
            taken = (start + end) / 2 + half + 8
