"""A headline's or a sub-heading's quotation, whose speaker the story tells beside the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.speakers.certainty import GUESS, certainty
from helpers.speakers.meaning import Meant
from helpers.speech.statements import Statement
from helpers.text.article import Article
from helpers.text.quotations import CLOSERS, OPENING_QUOTES

IN_HEADLINE = 3  # statements that may be a headline's
REPEATED_WORDS = 3  # the shortest quotation of a headline that is found again by its words
GUESSED_WORDS = 4  # of one that has a speaker, by a guess
HEADING_AT_MOST = 12  # words of a sub-heading
HEADING_WORDS = 3  # of a sub-heading that is nothing but a quotation
BEFORE_COLON = "a quotation before a colon"  # a rule that takes any subject behind the colon
LABELLED = "a quotation after a name and a colon"  # a rule that may take a headline's topic for a name
MARKS = "".join((*OPENING_QUOTES, *CLOSERS)) + " \u00a0\u202f.!?…-–—"


def give_repeated(article: Article, statements: list[Statement], found: list[Meant | None]) -> None:
    """Give a heading's quotation the speaker (in `found`) of the same words in the story, also behind a topic.

    So is *l'ancien président*, of whom the story tells the name, and whoever just stands beside it: *« Q » : la ville
    attend*.
    """
    headings = _headings(article, statements)
    for i, statement in enumerate(statements):
        below = range(i + 1, len(statements))
        if i in headings:
            found[i] = next(_who_says(article, i, (*below, *range(i)), HEADING_WORDS, statements, found), found[i])
        elif i < IN_HEADLINE and statement.kind != "indirect" and statement.continues is None:
            meant = found[i]
            guess = meant is not None and meant.who.actor is None and _is_guess(statement, meant)
            if meant is None or guess or _is_topic(statement, meant):
                least = GUESSED_WORDS if guess else REPEATED_WORDS
                said = _who_says(article, i, below, least, statements, found)
                named = (other for other in said if other.who.actor is not None or not guess)
                found[i] = next(named, meant)  # instead of a guess only by name


def _is_guess(statement: Statement, meant: Meant) -> bool:
    """Whether it is a guess who says a headline's quotation: told by its place alone, it is one."""
    return statement.rule == BEFORE_COLON or meant.means.by == "neighbour" or certainty(meant.means) == GUESS


def _is_topic(statement: Statement, meant: Meant) -> bool:
    """*Budget : « Q »*, *Grève dans les trains : « Q »*: no person before the colon, or a noun that no list holds."""
    unlisted = meant.who.actor is None and all(phrase.head is None for phrase in meant.who.called)
    return statement.rule == LABELLED and (unlisted or not meant.who.is_person)


def _headings(article: Article, statements: list[Statement]) -> set[int]:
    """The statements (indices) that are a paragraph of their own, of a few words."""
    short = {
        (paragraph.start, paragraph.end) for paragraph in article.paragraphs
        if len(article.text[paragraph.start : paragraph.end].split()) <= HEADING_AT_MOST
    }  # fmt: skip
    return {i for i, statement in enumerate(statements) if _whole(article, statement) in short}


def _whole(article: Article, statement: Statement) -> tuple[int, int]:
    """A statement with its marks and what closes its sentence."""
    text, start, end = article.text, statement.start, statement.end
    while start > 0 and text[start - 1] in MARKS:
        start -= 1
    while end < len(text) and text[end] in MARKS:
        end += 1
    return start, end


def _who_says(
    article: Article, i: int, others: Iterable[int], least: int, statements: list[Statement], found: list[Meant | None]
) -> Iterator[Meant]:
    """Who says the words of statement `i` in the others, if there are `least` words or more."""
    words = _words_of(article, statements[i])
    if words.count(" ") > least:
        for k in others:
            meant = found[k]
            if meant and words in _words_of(article, statements[k]):
                yield meant


def _words_of(article: Article, statement: Statement) -> str:
    """A statement's words, with a space before and after each."""
    words = "".join(c if c.isalnum() else " " for c in article.text[statement.start : statement.end].lower())
    return f" {' '.join(words.split())} "
