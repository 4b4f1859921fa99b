"""The page as HTML: the view and the brief put into Jinja's templates, with autoescaping."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from helpers.page.brief import brief_of, doubtful, name_with_letter, problems_of
from helpers.page.messages import Messages
from helpers.page.pieces import Mark, Piece
from helpers.page.view import PageRow, Paragraph, ShownStatement, View, view_of
from helpers.tables.frames import Tables

TEMPLATES = Path(__file__).parent / "templates"
HARDLY_FRENCH = 0.5  # share of words: as in `problems`
_LINKED = ("number", "judging", "date", "unheard")  # layers whose marks the brief links to


def article_page(
    tables: Tables, language: str = "en", title: str = "", glosses: Mapping[str, str] | None = None,
    corrections: Sequence[Mapping[str, str]] = (),
) -> str:
    """The reading page of one article as an HTML file's text.

    `tables` are those of one article; `language` is `en` or `fr`; `title` stands above (the article_id unless given);
    `glosses` are English words by `statement_id`; `corrections` are the rows of the correction file that was read.
    Raises TablesError where the tables hold no article or several, PlainError for another language.
    """
    say = Messages(language)
    view = view_of(tables, language)
    script, style = _file("script.js"), style_sheet()
    return _environment().get_template("article.html").render(
        say=say, view=view, title=title or view.article["article_id"], article=view.article,
        brief=brief_of(view, say), problems=problems_of(view, say), glosses=glosses or {},
        paragraphs=[(paragraph, paragraph_html(paragraph, view)) for paragraph in view.paragraphs],
        corrections=[dict(row) for row in corrections], hash=_hash_of(view),
        words=say.by_key, script=Markup(script), style=Markup(style),
        policy=policy_for(script, style), doubtful=doubtful, name_with_letter=name_with_letter,
        published=_days(view.article), hardly_french=(view.article["french"] or 1) < HARDLY_FRENCH,
    )


def index_page(entries: Sequence[tuple[str, Tables]], language: str) -> str:
    """A page with a line for each article; `entries` are pairs of a page's address and the tables behind it."""
    say = Messages(language)
    style = style_sheet()
    views = [(name, view_of(tables, language)) for name, tables in entries]
    return _environment().get_template("index.html").render(
        say=say, views=views, style=Markup(style), policy=policy_for("", style)
    )


def policy_for(script: str, style: str) -> str:
    """The content security policy of a page: its own script and style, and no request at all."""
    allowed = [f"style-src 'sha256-{_digest(style)}'"]
    if script:
        allowed.append(f"script-src 'sha256-{_digest(script)}'")
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _hash_of(view: View) -> str:
    """What tells this article from others in the browser's store: its id and its words."""
    words = [view.article["article_id"], *(piece.text for p in view.paragraphs for piece in p.pieces)]
    return hashlib.blake2b("\n".join(words).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _days(article: PageRow) -> str:
    """The day, the month or the year on which the article appeared, as far as it is known."""
    first, last = str(article["published_from"])[:10], str(article["published_to"])[:10]
    for shared in (10, 7, 4):
        if first[:shared] == last[:shared]:
            return first[:shared]
    return f"{first} – {last}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = exactly
    return environment


def style_sheet() -> str:
    """The page's style, which has the colours of the speakers, too."""
    return _file("style.css")


@cache
def _file(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


# --- the article's words --------------------------------------------------------------------------------------


def exactly(words: str) -> Markup:
    """An article's words as HTML that gives the same characters back: a parser would turn a carriage return around."""
    return Markup(str(escape(_NO_CHARACTER.sub(_visible, words))).replace("\r", "&#13;"))  # noqa: S704


_NO_CHARACTER = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def _visible(control: re.Match[str]) -> str:
    """A sign for a character that HTML does not allow; one for one, so that offsets hold."""
    code = ord(control.group())
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def paragraph_html(paragraph: Paragraph, view: View) -> Markup:
    """A paragraph's words with every mark that touches them, and nothing else that would be copied."""
    return Markup("").join(chain.from_iterable(_piece_html(piece, view) for piece in paragraph.pieces))


def _piece_html(piece: Piece, view: View) -> Iterator[Markup]:
    for mark in piece.begins:
        if mark.layer == "statement":
            yield _tag(view.by_id[mark.id])
        elif mark.layer in _LINKED:
            yield Markup('<a id="{}"></a>').format(mark.id)
    if not piece.marks:
        yield exactly(piece.text)
        return
    statements = [view.by_id[mark.id] for mark in piece.marks if mark.layer == "statement"]
    titles = " · ".join(dict.fromkeys(mark.title for mark in piece.marks if mark.title))
    yield Markup('<span class="{}"{}{}>{}</span>').format(
        " ".join(_classes(piece.marks, statements, view)),
        Markup(' data-st="{}"').format(" ".join(said.id for said in statements)) if statements else "",
        Markup(' title="{}"').format(titles) if titles else "",
        exactly(piece.text),
    )


def _classes(marks: Sequence[Mark], statements: list[ShownStatement], view: View) -> Iterator[str]:
    """The classes of a piece: its layers, and the hue and doubt of the innermost statement."""
    yield from dict.fromkeys(mark.layer for mark in marks)
    if statements:
        yield f"h{statements[-1].speaker.hue}"
        if doubtful(statements[-1]):
            yield "doubt"
        if len(statements) > 1:
            yield "nested"
    else:
        yield from {f"h{view.by_id[mark.id].speaker.hue}" for mark in marks if mark.layer == "cue"}


def _tag(said: ShownStatement) -> Markup:
    """The letter before a statement's first word: a link to its row, shown by the style and never copied."""
    return Markup('<a class="tag h{}{}" id="{}" href="#row-{}" data-label="{}" aria-label="{}"></a>').format(
        said.speaker.hue, " doubt" if doubtful(said) else "", said.id, said.id, said.label,
        f"{said.label}: {said.speaker.name or '?'}",
    )
