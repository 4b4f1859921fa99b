"""The brief: what a reader in a hurry should know, each line with links to the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from helpers.page.messages import Messages
from helpers.page.view import PageRow, ShownStatement, View, Voice, days_told, is_reckoned
from helpers.tables.corrections import UNFIT
from helpers.tables.files import rows_of

MOST = 6  # items of a line: the rest is folded away
LONGEST_WORDS = 110  # characters of an item: its link leads to the rest


@dataclass(frozen=True)
class BriefItem:
    """Something in a line of the brief: its words, where they link to, and who says so."""

    words: str
    link: str = ""
    by: str = ""
    title: str = ""
    french: bool = False  # the article's own words


@dataclass(frozen=True)
class Line:
    """A line of the brief: what it is about, its items, and the `rest` of them, which are folded away."""

    head: str
    items: list[BriefItem]
    rest: list[BriefItem]


def brief_of(view: View, say: Messages) -> list[Line]:
    """The lines of the brief that have something to tell, in the order in which they matter."""
    tables = view.tables
    lines = [
        _line(say("brief_speaking"), _speaking(view, say)),
        _line(say("brief_asked"), _wants(view, "seeks")),
        _line(say("brief_offered"), _wants(view, "offers")),
        _line(say("brief_numbers"), (_found(view, say, row, "quantity_id") for row in rows_of(tables.quantities))),
        _line(say("brief_claims"), (_found(view, say, row, "claim_id") for row in rows_of(tables.claims))),
        _line(say("brief_judged"), (_judged(view, say, row) for row in rows_of(tables.evaluations))),
        _line(say("brief_check"), _look_again(view, say)),
    ]
    return [line for line in lines if line.items]


def _line(head: str, items: Iterable[BriefItem]) -> Line:
    """A line of items, the same words by the same speaker once."""
    once = {(item.words.casefold(), item.by): item for item in reversed(list(items))}
    items = list(reversed(once.values()))
    most = MOST if len(items) > MOST + 1 else len(items)
    return Line(head, items[:most], items[most:])


def _speaking(view: View, say: Messages) -> Iterator[BriefItem]:
    if not view.statements:
        yield BriefItem(say("brief_nobody"))
    for speaker in view.speakers:
        if speaker.name is None:
            continue
        share = say("brief_share", share=say.percent(speaker.share))
        told = [share, say("statements", n=len(speaker.said))]
        reported = sum(said.row["kind"] == "indirect" for said in speaker.said)
        if reported:
            told.append(say("brief_paraphrase", n=reported))
        guessed = sum(doubtful(said) for said in speaker.said)
        if guessed:
            told.append(say("brief_guessed", n=guessed))
        yield BriefItem(name_with_letter(speaker), f"#speaker-{speaker.letter}", ", ".join(told))


def name_with_letter(speaker: Voice) -> str:
    """The speaker's name after the letter that marks it in the text."""
    return f"{speaker.letter}\u00a0·\u00a0{speaker.name}"


def _wants(view: View, direction: str) -> Iterator[BriefItem]:
    """What is sought, or offered, with who does: by name where the words for it stand for an actor."""
    names = dict(zip(view.tables.actors["actor_id"], view.tables.actors["name"], strict=True))
    for row in rows_of(view.tables.wants):
        if row["direction"] == direction and not row["negated"]:
            who = names.get(row["actor_id"]) or row["subject_text"] or ""
            yield BriefItem(shortened(row["text"]), place(view, row), shortened(who), french=True)


def _found(view: View, say: Messages, row: PageRow, key: str) -> BriefItem:
    """Something found in the article's words, with who says it: a speaker, or the writer."""
    link = f"#{row[key]}" if key == "quantity_id" else place(view, row)
    return BriefItem(shortened(row["text"]), link, who_says(view, row), french=True)


def shortened(words: str) -> str:
    """Words on one line, cut after a whole one where they are too long for the brief."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS].rpartition(" ")[0] + " …"


def _judged(view: View, say: Messages, row: PageRow) -> BriefItem:
    how = say(row["polarity"]) + (f", {say('not')}" if row["negated"] else "")
    told = ", ".join(part for part in (row["of"], say("not") if row["negated"] else "") if part)
    words = f"{row['text']} ({told})" if told else row["text"]
    return BriefItem(words, f"#{row['evaluation_id']}", who_says(view, row), how, french=True)


def who_says(view: View, row: PageRow) -> str:
    """The letter of the statement that a row falls in; nothing where it is the writer's."""
    said = view.letter_of(row["statement_id"])
    return said.label if said else ""


def place(view: View, row: PageRow) -> str:
    """A link to the statement that a row falls in, or to its paragraph."""
    said = view.letter_of(row.get("statement_id"))
    if said:
        return f"#{said.id}"
    holding = [p.id for p in view.paragraphs if p.start <= row["start"]]
    return f"#{holding[-1]}" if holding else ""


def _look_again(view: View, say: Messages) -> Iterator[BriefItem]:
    unfit = sum(row["problem"].startswith(UNFIT) for row in rows_of(view.tables.problems))
    if unfit:
        yield BriefItem(say("unfit", n=unfit), "#problems")
    for key, items in _uncertain(view).items():
        if items:
            yield BriefItem(say(key, n=len({item.words.casefold() for item in items})))  # the same words stand once
            yield from items


def _uncertain(view: View) -> dict[str, list[BriefItem]]:
    """By the key of its line: guessed speakers, statements of nobody, quoted words of no statement, reckoned dates."""
    guesses = [said for said in view.statements if doubtful(said) and said.speaker.name]
    silent = [said for said in view.statements if said.speaker.name is None and not said.asks]
    dates = [row for row in rows_of(view.tables.dates) if is_reckoned(row)]
    return {
        "guess_line": [BriefItem(said.label, f"#{said.id}") for said in guesses],
        "nobody_line": [BriefItem(said.label, f"#{said.id}") for said in silent],
        "unheard_line": [BriefItem(_words_of(view, mark.id), f"#{mark.id}", french=True) for mark in view.unheard],
        "reckoned_line": [BriefItem(row["text"], f"#{row['date_id']}", days_told(row), french=True) for row in dates],
    }


def _words_of(view: View, mark_id: str) -> str:
    """The words that a mark stands around."""
    pieces = (piece for paragraph in view.paragraphs for piece in paragraph.pieces)
    return shortened("".join(piece.text for piece in pieces if any(mark.id == mark_id for mark in piece.marks)))


def problems_of(view: View, say: Messages) -> list[dict[str, Any]]:
    """What could not be read as expected: the words, what was wrong, where."""
    return [
        {"text": row["text"], "problem": say.found(row["problem"]), "link": place(view, row) if row["text"] else ""}
        for row in rows_of(view.tables.problems)
    ]


def doubtful(said: ShownStatement) -> bool:
    """Whether who speaks is a guess."""
    return said.row["certainty"] == "guess"
