"""What the page shows, read off the tables of one article: speakers, statements, marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from helpers.errors import TablesError
from helpers.page.pieces import Mark, Piece, pieces_of
from helpers.speech.turns_labelled import TURN_OF_INTERVIEW
from helpers.tables.files import rows_of
from helpers.tables.frames import Tables
from helpers.tables.shares import whole_percents

MOST_HUES = 8  # speakers with a colour of their own; a further one has its letter
UNNAMED, ASKING = "?", "? asks"  # keys of the voices without a name
PageRow = dict[str, Any]
SHOWN = {  # the layers of marks: which table each comes from, and its id
    "name": ("mentions", "mention_id"),
    "date": ("dates", "date_id"),
    "number": ("quantities", "quantity_id"),
    "judging": ("evaluations", "evaluation_id"),
}
RECKONED = re.compile(r"(?:nearest to|before|after) the publication$")  # a rule that chooses the nearest such day
QUOTED_WORDS = re.compile("[«“]([^«»“”]+)[»”]|\"([^\"]+)\"")
FEWEST_QUOTED = 3  # words: fewer are a name or a word held at arm's length


@dataclass
class ShownStatement:
    """One statement as the page shows it; its row, and what marks it: the speaker's letter and its number."""

    row: PageRow
    speaker: Voice
    number: int
    themes: list[str]

    @property
    def asks(self) -> bool:
        """Whether it is a question of an interview, which needs no name."""
        return self.speaker.key == ASKING

    @property
    def id(self) -> str:
        """The id of its row in the tables."""
        return str(self.row["statement_id"])

    @property
    def label(self) -> str:
        """The mark in the text: A3, and A3? where the speaker is a guess."""
        doubt = "?" if self.row["certainty"] == "guess" and self.speaker.letter != UNNAMED else ""
        return f"{self.speaker.letter}{self.number}{doubt}"


@dataclass
class Voice:
    """Somebody who speaks: the name, a letter, a hue (0: none of its own), what is said, and how much of it.

    `share` is that of the article's words in percent, rounded so that all shares add up to 100.
    """

    key: str
    name: str | None
    letter: str = UNNAMED
    hue: int = 0
    n_words: int = 0
    share: int = 0
    actor: PageRow | None = None
    mention: PageRow | None = None  # the first place where the actor is named
    said: list[ShownStatement] = field(default_factory=list)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its id, its first character's offset, and its words cut at the marks."""

    id: str
    start: int
    pieces: list[Piece]


@dataclass(frozen=True)
class View:
    """All that the page shows of one article."""

    article: PageRow
    n_words: int
    speakers: list[Voice]
    statements: list[ShownStatement]
    paragraphs: list[Paragraph]
    themes: list[str]
    unheard: list[Mark]
    tables: Tables

    @cached_property
    def by_id(self) -> dict[str, ShownStatement]:
        """The statements by their id."""
        return {said.id: said for said in self.statements}

    def letter_of(self, statement_id: str | None) -> ShownStatement | None:
        """The statement of an id; None where there is none."""
        return self.by_id.get(statement_id) if statement_id else None


def view_of(tables: Tables, language: str = "en") -> View:
    """Read the tables of one article. Raises TablesError where they hold none, or several."""
    articles = rows_of(tables.articles)
    if len(articles) != 1:
        raise TablesError(f"a page shows one article, and these tables hold {len(articles)}: give it those of one.")
    speakers = _speakers(tables)
    statements = sorted((said for one in speakers for said in one.said), key=lambda said: said.number)
    unheard = list(_unheard(tables))
    _share_out(int(articles[0]["n_words"]), speakers)
    _name_themes(tables, statements, f"label_{language}")
    return View(
        article=articles[0],
        n_words=int(articles[0]["n_words"]),
        speakers=speakers,
        statements=statements,
        paragraphs=list(_paragraphs(tables, [*_marks(tables, statements), *unheard])),
        themes=sorted({theme for said in statements for theme in said.themes}),
        unheard=unheard,
        tables=tables,
    )


def _share_out(n_words: int, speakers: list[Voice]) -> None:
    """Give each speaker the share of the article's words; the writer has the rest."""
    said = [one.n_words for one in speakers]
    for one, share in zip(speakers, whole_percents([max(n_words - sum(said), 0), *said])[1:], strict=True):
        one.share = share


def _speakers(tables: Tables) -> list[Voice]:
    """Everybody who says something, who says most first; at the end what nobody named says."""
    actors = {row["actor_id"]: row for row in rows_of(tables.actors)}
    named_at = {row["actor_id"]: row for row in reversed(rows_of(tables.mentions))}
    found: dict[str, Voice] = {}
    papers = _papers_that_ask(tables)
    for number, row in enumerate(rows_of(tables.statements), 1):
        name = None if row["speaker"] in papers and row["rule"] == TURN_OF_INTERVIEW.name else row["speaker"]
        who, asks = name and row["speaker_id"], name is None and row["rule"] == TURN_OF_INTERVIEW.name
        key = str(who or name or (ASKING if asks else UNNAMED))
        speaker = found.setdefault(key, Voice(key, name, actor=actors.get(who), mention=named_at.get(who)))
        speaker.n_words += int(row["n_words"])
        speaker.said.append(ShownStatement(row, speaker, number, []))
    ordered = sorted(found.values(), key=lambda one: (one.name is None, -one.n_words))
    named = [one for one in ordered if one.name is not None]
    for number, speaker in enumerate(named):
        speaker.letter, speaker.hue = letter(number), number + 1 if number < MOST_HUES else 0
    return ordered


def _papers_that_ask(tables: Tables) -> set[str]:
    """The speakers that are no people and ask in an interview: *Le Phare : Le pont fermera-t-il ?*"""
    people = {row["actor_id"] for row in rows_of(tables.actors) if row["kind"] == "person"}
    turns = (row for row in rows_of(tables.statements) if row["rule"] == TURN_OF_INTERVIEW.name)
    return {row["speaker"] for row in turns if row["text"].rstrip().endswith("?") and row["speaker_id"] not in people}


def letter(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    more, own = divmod(number, 26)
    return (letter(more - 1) if more else "") + chr(ord("A") + own)


def _name_themes(tables: Tables, statements: list[ShownStatement], label: str) -> None:
    labels = dict(zip(tables.themes["theme_id"], tables.themes[label], strict=True))
    by_statement: dict[str, Counter[str]] = {}
    for row in rows_of(tables.theme_mentions):
        if row["statement_id"] and not row["actor_id"]:
            by_statement.setdefault(row["statement_id"], Counter())[labels[row["theme_id"]]] += 1
    for said in statements:
        said.themes.extend(theme for theme, _ in by_statement.get(said.id, Counter()).most_common())


def _paragraphs(tables: Tables, marks: list[Mark]) -> Iterator[Paragraph]:
    """The paragraphs in order, each with the marks that touch it."""
    marks = sorted(marks, key=lambda mark: mark.start)
    going_on: list[Mark] = []
    at = 0
    for row in rows_of(tables.paragraphs):
        while at < len(marks) and marks[at].start < row["end"]:
            going_on.append(marks[at])
            at += 1
        going_on = [mark for mark in going_on if mark.end > row["start"]]
        yield Paragraph(row["paragraph_id"], row["start"], pieces_of(row["text"], row["start"], going_on))


def _marks(tables: Tables, statements: list[ShownStatement]) -> Iterator[Mark]:
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
    for said in statements:
        row = said.row
        yield Mark(row["start"], row["end"], "statement", said.id)
        if row["cue_start"] is not None:
            yield Mark(row["cue_start"], row["cue_end"], "cue", said.id)
    for layer, (table, key) in SHOWN.items():
        for row in rows_of(getattr(tables, table)):
            if row["start"] < row["end"]:
                yield Mark(row["start"], row["end"], layer, str(row[key]), _title(layer, row, names))


def _unheard(tables: Tables) -> Iterator[Mark]:
    """The quoted words that no statement holds, in text order; the name of a paper in marks is nobody's words."""
    said, named = (rows_of(table[["start", "end"]]) for table in (tables.statements, tables.mentions))
    number = 0
    for row in rows_of(tables.paragraphs):
        for found in QUOTED_WORDS.finditer(row["text"]):
            start, end = row["start"] + found.start(), row["start"] + found.end()
            words = (found.group(1) or found.group(2)).strip()
            first = start + found.group().index(words)
            heard = any(one["start"] < end and start < one["end"] for one in said)
            heard = heard or any(one["start"] <= first and first + len(words) <= one["end"] for one in named)
            if not heard and len(words.split()) >= FEWEST_QUOTED:
                number += 1
                yield Mark(start, end, "unheard", f"u{number}")


def days_told(row: Mapping[str, Any]) -> str:
    """The days that a date means, as `2024-02-10 – 2024-02-21`; with `≈` where the nearest such day was taken."""
    days = [str(row[name])[:10] for name in ("date_from", "date_to") if row[name] is not None]
    return ("≈ " if is_reckoned(row) else "") + " – ".join(dict.fromkeys(days))


def is_reckoned(row: Mapping[str, Any]) -> bool:
    """Whether a date's day was chosen by its nearness to the day of publication, which may be the wrong one."""
    return row["date_from"] is not None and bool(RECKONED.search(row["rule"]))


def _title(layer: str, row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """What hovering over a mark tells beside its words."""
    if layer == "name":
        return names[row["actor_id"]]
    if layer == "number":
        value = "" if row["value"] is None else f"{row['value']:,g}"
        return " ".join(str(part) for part in (value, row["unit"], row["of"]) if part)
    if layer == "date":
        return days_told(row)
    return " ".join(str(part) for part in (row["polarity"], row["of"]) if part)
