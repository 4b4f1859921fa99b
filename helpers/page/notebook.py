"""An article or its tables at the end of a notebook's cell: the marked article, which needs no script and no request.

JupyterLab shows colours; where they are taken away, as on GitHub, letters in brackets and bold type say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markupsafe import Markup

from helpers.page.brief import doubtful
from helpers.page.messages import Messages
from helpers.page.pieces import Piece
from helpers.page.render import exactly, style_sheet
from helpers.page.view import ShownStatement, View, view_of
from helpers.tables.files import rows_of
from helpers.tables.frames import Tables
from helpers.tables.read import tidy_tables
from helpers.text.article import Article

_HUE = re.compile(r"--h(\d): (#\w{6})")  # in style.css; those for light paper stand first
MOST_PARAGRAPHS = 60  # so that a notebook that shows a long article stays small
MOST_ARTICLES = 50


def article_html(article: Article) -> str:
    """The article with its statements marked, as HTML."""
    return tables_html(tidy_tables(article))


def tables_html(tables: Tables) -> str:
    """The one article of the tables with its statements marked; of several articles, a line for each."""
    if len(tables.articles) == 1:
        return str(_marked(view_of(tables)))
    return str(_listed(tables))


def _marked(view: View) -> Markup:
    say = Messages("en")
    shown = view.paragraphs[:MOST_PARAGRAPHS]
    words = Markup("\n").join(
        Markup('<p lang="fr">{}</p>').format(Markup("").join(_piece(piece, view) for piece in paragraph.pieces))
        for paragraph in shown
    )
    left = len(view.paragraphs) - len(shown)
    more = Markup("\n<p>{}</p>").format(say("more", n=left) + " ¶") if left else Markup("")
    key = Markup("; ").join(
        Markup("<b{}>[{}]</b> {} ({})").format(
            _chip(hues()[one.hue]), one.letter, one.name or say("unnamed"),
            say("statements", n=len(one.said)),
        )
        for one in view.speakers
    )
    return Markup("<div>\n<p>{}</p>\n{}{}\n</div>").format(key or say("brief_nobody"), words, more)


def _piece(piece: Piece, view: View) -> Markup:
    """A piece of the text: statements in brackets with their letter, names in bold, introducing words in italics."""
    layers = {mark.layer for mark in piece.marks}
    html = exactly(piece.text)
    if "name" in layers:
        html = Markup("<b>{}</b>").format(html)
    if "cue" in layers:
        html = Markup("<i>{}</i>").format(html)
    within = [view.by_id[mark.id] for mark in piece.marks if mark.layer == "statement"]
    if within:
        html = Markup("<span{}>{}</span>").format(_style(f"border-bottom: 2px solid {_hue(within[-1])}"), html)
    return Markup("").join([*_openings(piece, view), html, *_closings(piece)])


def _openings(piece: Piece, view: View) -> Iterator[Markup]:
    for mark in piece.begins:
        if mark.layer == "statement":
            said = view.by_id[mark.id]
            yield Markup("<b{}>[{}</b> ").format(_chip(_hue(said)), said.label)


def _closings(piece: Piece) -> Iterator[Markup]:
    return (Markup("<b>]</b>") for mark in piece.ends if mark.layer == "statement")


def _hue(said: ShownStatement) -> str:
    return hues()[0 if doubtful(said) else said.speaker.hue]


@cache
def hues() -> list[str]:
    """The colours of the speakers, those of the reading page on light paper; the first is for whoever has none."""
    found = _HUE.findall(style_sheet())
    return [hue for _, hue in found[: len(found) // 2]]


def _chip(hue: str) -> Markup:
    """A letter in white on its colour: it can be read on light and on dark ground."""
    return _style(f"background: {hue}; color: #fff; padding: 0 3px; border-radius: 3px")


def _style(style: str) -> Markup:
    return Markup(' style="{}"').format(style)


def _listed(tables: Tables) -> Markup:
    rows = rows_of(tables.articles)
    said = tables.statements.groupby("article_id").size()
    lines: list[tuple[object, ...]] = [("article_id", "source", "n_words", "statements")]
    for row in rows[:MOST_ARTICLES]:
        lines.append((row["article_id"], row["source"] or "", row["n_words"], int(said.get(row["article_id"], 0))))
    body = Markup("\n").join(
        Markup("<tr>{}</tr>").format(Markup("").join(Markup("<td>{}</td>").format(cell) for cell in line))
        for line in lines
    )
    left = len(rows) - MOST_ARTICLES
    more = Markup("<p>{}</p>").format(Messages("en")("more", n=left)) if left > 0 else ""
    return Markup("<table>\n{}\n</table>{}").format(body, more)
