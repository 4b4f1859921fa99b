"""Figures of who is in the article: of what kind and country, how and where they are mentioned, and by whom."""

from __future__ import annotations

from typing import Any

from helpers.figures import readings
from helpers.figures.charts import (
    BAR,
    LABELS,
    MOST_TINTS,
    Bar,
    Part,
    Row,
    along_the_text,
    bars_height,
    draw_bars,
    draw_key,
    draw_matrix,
    matrix_height,
    matrix_of,
    shown_of,
    source_line,
    spread,
)
from helpers.figures.colours import Colours
from helpers.figures.style import BODY, MARGIN, PAPER, SMALL, WIDTH, Picture, as_many, ink, mix, nothing
from helpers.figures.wording import capital, count, country_name, listing, part, plural_of

KINDS = 120  # pixels for the name of a kind
HEADING = 26  # pixels for a heading over bars
MOST_BARS, MOST_STRIPS, MOST_DOTS = 18, 30, 16
TINTS = dict(
    zip(readings.FORMS, (0.0, 0.35, 0.62, 0.85), strict=True)
)  # how much white in each form's colour


def actors_by_kind(tables: Any) -> Picture:
    """Who is named, by kind and country: a bar per kind, a part per country, the names below it."""
    source, groups = source_line(tables, "actors"), readings.actors_by_kind(tables)
    if groups.empty:
        return _nobody(source)
    colours, actors = Colours(tables), readings.actors(tables)
    bars = []
    for kind in dict.fromkeys(groups["kind"]):
        rows = groups[groups["kind"] == kind]
        parts = [
            Part(n, colours.side(country), (f"{country_name(country)} {n}", str(n)))
            for country, n in zip(rows["country"], rows["n_actors"], strict=True)
        ]
        names = as_many(list(actors[actors["kind"] == kind]["label"]), WIDTH - 2 * MARGIN - KINDS, 3, SMALL)
        bars.append(Bar(capital(plural_of(kind)), parts, str(rows["n_actors"].sum()), notes=names))
    finding = _kinds_and_sides(groups)
    numbers = listing([f"{bar.label.lower()} {bar.end}" for bar in bars])
    picture = Picture(
        finding,
        f"{capital(count(len(actors), 'actor'))}: who or what the article names, those mentioned most first",
        source,
        "Stacked bar chart of the actors by kind and country",
        f"{finding}. {capital(numbers)}.",
        bars_height(bars),
    )
    draw_bars(picture, 0, bars, labels=KINDS, end=40)
    return picture


def _nobody(source: str) -> Picture:
    return nothing(
        "Nobody and nothing is named",
        "No person, organisation, place or programme was found in the article.",
        source,
    )


def _kinds_and_sides(groups: Any) -> str:
    """The largest kind, or all kinds where two are as large, and the countries with their numbers."""
    kind, n = groups["kind"].iloc[0], int(groups["n_actors"].sum())
    by_kind = groups.groupby("kind", sort=False, observed=True)["n_actors"].sum()
    of_kind = int(by_kind.iloc[0])
    verb = f"is {'an' if kind[0] in 'aeio' else 'a'} {kind}" if of_kind == 1 else f"are {plural_of(kind)}"
    sides = groups.dropna(subset=["country"]).groupby("country", sort=True)["n_actors"].sum()
    sides = sides.sort_values(ascending=False, kind="stable")
    by_side = listing([f"{country_name(side)} {k}" for side, k in sides.items()], most=4)
    kinds = f"{part(of_kind, n, 'actor')} {verb}"
    if (by_kind == of_kind).sum() > 1:
        kinds = listing([count(int(k), name) for name, k in by_kind.items()])
    return capital(kinds) + (f"; by country: {by_side}" if by_side else "")


def mentions_by_form(tables: Any) -> Picture:
    """How the people, and the actors mentioned more than once, are referred to: by name, acronym, role or pronoun."""
    source, rows = source_line(tables, "mentions", "actors"), readings.mentions_by_form(tables)
    if rows["n_mentions"].sum() == 0:
        return _nobody(source)
    colours, total = Colours(tables), int(rows["n_mentions"].sum())
    shown = rows[(rows["n_mentions"] > 1) | (rows["kind"] == "person")]
    shown = (shown if len(shown) else rows).head(MOST_BARS)
    people = shown["kind"] == "person"
    groups = [("People", shown[people]), ("Others", shown[~people])]
    groups = [(heading, rows) for heading, rows in groups if len(rows)]
    left = len(rows) - len(shown)
    counted = f"{capital(count(total, 'mention'))} of {count(len(rows), 'actor')}"
    finding = _carried_on(rows)
    picture = Picture(
        finding,
        counted + (f"; not shown: {count(left, 'other actor')}" if left else ""),
        source,
        "Stacked bar chart of the mentions of each actor by form",
        f"{finding}. " + capital("; ".join(_forms(row) for row in list(shown.itertuples())[:6])) + ".",
        22 + HEADING * len(groups) + BAR * len(shown),
    )
    draw_key(
        picture, 4, [(form, mix("#404040", PAPER, tint)) for form, tint in TINTS.items()], MARGIN + LABELS
    )
    y = 14.0
    for heading, group in groups:
        picture.write(MARGIN, y + HEADING / 2, heading, BODY, "bold")
        bars = [_form_bar(row, colours.actor(row.actor_id)) for row in group.itertuples()]
        draw_bars(picture, y + HEADING, bars, most=int(shown["n_mentions"].max()))
        y += HEADING + BAR * len(bars)
    return picture


def _form_bar(row: Any, colour: str) -> Bar:
    counts = {form: getattr(row, form) for form in readings.FORMS}
    parts = [
        Part(n, mix(colour, PAPER, TINTS[form]), (f"{form} {n}", str(n))) for form, n in counts.items() if n
    ]
    return Bar(row.label, parts, str(row.n_mentions), ink(colour))


def _carried_on(rows: Any) -> str:
    """How often a role or a pronoun stands for the name; of the people, if there are any."""
    people = rows[rows["kind"] == "person"]
    carried, total = int(rows[["role", "pronoun"]].sum().sum()), int(rows["n_mentions"].sum())
    of_people, n_people = int(people[["role", "pronoun"]].sum().sum()), int(people["n_mentions"].sum())
    if of_people:
        verb = "is" if of_people == 1 else "are"
        return f"{capital(part(of_people, n_people, 'mention'))} of people {verb} a role or a pronoun, not the name"
    if carried:
        verb = "is" if carried == 1 else "are"
        return f"{capital(part(carried, total, 'mention'))} {verb} a role or a pronoun, not the name"
    return "Every mention is a name or an acronym, none a role or a pronoun"


def _forms(row: Any) -> str:
    """An actor's mentions in words: `Sarah Lamrani 6 (name 3, role 1, pronoun 2)`."""
    forms = ", ".join(f"{form} {getattr(row, form)}" for form in readings.FORMS if getattr(row, form))
    return f"{row.label} {row.n_mentions} ({forms})"


def actors_in_text(tables: Any) -> Picture:
    """Where in the text each actor is mentioned, in the order in which they come up."""
    source, actors = source_line(tables, "mentions", "paragraphs"), readings.actors(tables)
    if actors.empty:
        return _nobody(source)
    colours, rows = Colours(tables), []
    for actor in actors.head(MOST_STRIPS).sort_values("first", kind="stable").itertuples():
        colour, spans = (
            colours.actor(actor.actor_id),
            tables.mentions[tables.mentions["actor_id"] == actor.actor_id],
        )
        marks = [(start, end, colour) for start, end in zip(spans["start"], spans["end"], strict=True)]
        rows.append(Row(actor.label, ink(colour), marks))
    widest = actors.sort_values("paragraphs", ascending=False, kind="stable").iloc[0]
    once = int((actors["paragraphs"] <= 1).sum())
    return along_the_text(
        tables,
        colours,
        rows,
        spread(widest, once, len(actors), len(tables.paragraphs), "actor"),
        shown_of(
            len(rows),
            len(actors),
            "actor",
            "in the order in which they come up, with the number of mentions" + _tinted(tables),
            "most mentioned",
        ),
        source,
        "Strip chart of where in the text each actor is mentioned",
        listing([f"{a.label} in {count(a.paragraphs, 'paragraph')}" for a in actors.head(6).itertuples()]),
    )


def _tinted(tables: Any) -> str:
    """What the tints of `charts.draw_statements` mean, where there are any."""
    return "; tinted: where somebody is speaking" if 0 < len(tables.statements) <= MOST_TINTS else ""


def speakers_and_actors(tables: Any) -> Picture:
    """Whom each speaker names in the statements: a dot per speaker and actor, as large as the mentions."""
    source, seen = source_line(tables, "mentions", "statements"), readings.actors_by_speaker(tables)
    if tables.statements.empty:
        return nothing("Nobody is quoted", "No statement was found, so no speaker names anybody.", source)
    if seen.empty:
        return nothing("The speakers name nobody", "No actor is mentioned inside a statement.", source)
    colours, actors = Colours(tables), readings.actors(tables)
    named = seen.groupby("actor_id", sort=False)["n_mentions"].sum()
    rows = actors[actors["actor_id"].isin(named.index)].copy()
    rows["named"] = rows["actor_id"].map(named)
    rows = rows.sort_values("named", ascending=False, kind="stable")
    counts = {(row.actor_id, row.voice_id): row.n_mentions for row in seen.itertuples()}
    shown = [
        (row.actor_id, row.label, ink(colours.actor(row.actor_id)))
        for row in rows.head(MOST_DOTS).itertuples()
    ]
    columns, dots = matrix_of(tables, colours, shown, counts, writer=False)
    top = rows[rows["named"] == rows["named"].max()]["label"]
    total = int(named.sum())
    finding = (
        f"The speakers name {part(len(rows), len(actors), 'actor')}, most often {listing(list(top), most=2)}"
    )
    if tables.statements["speaker"].nunique() == 1:
        finding = finding.replace("The speakers name", f"{readings.speakers(tables)['voice'].iloc[0]} names")
    picture = Picture(
        finding,
        shown_of(
            len(shown), len(rows), "actor", f"named in a statement, with {count(total, 'mention')}", "most mentioned"
        ),
        source,
        "Dot matrix of the actors whom each speaker names in the statements",
        f"{finding}. {listing([f'{row.label} {row.named}' for row in rows.itertuples()], most=6)}.",
        matrix_height(columns, dots),
    )
    draw_matrix(picture, 0, columns, dots)
    return picture
