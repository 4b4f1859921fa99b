"""A headline's quotation, whose speaker the story tells beside the same words."""

from __future__ import annotations

from helpers.speakers.certainty import GUESS, certainty
from helpers.speakers.meaning import Meant
from helpers.speech.statements import Statement
from helpers.text.article import Article

IN_HEADLINE = 3  # statements that may be a headline's
REPEATED_WORDS = 4  # spaces: the shortest quotation that is found again by its words
GUESSED_WORDS = 5  # of one that has a speaker, by a guess
LABELLED = "a quotation after a name and a colon"  # a rule that may take a headline's topic for a name


def give_repeated(article: Article, statements: list[Statement], found: list[Meant | None]) -> None:
    """Give a headline's quotation the speaker (in `found`) of the same words in the story, also behind a topic.

    So is *l'ancien président*, of whom the story tells the name.
    """
    for i, statement in enumerate(statements[:IN_HEADLINE]):
        if statement.kind != "indirect" and statement.continues is None:
            meant = found[i]
            guess = meant is not None and meant.who.actor is None and certainty(meant.means) == GUESS
            if meant is None or guess or _is_topic(statement, meant):
                found[i] = _who_says_below(article, statements[i:], found[i:], guess) or meant


def _is_topic(statement: Statement, meant: Meant) -> bool:
    """*Budget : « Q »*: no person before the colon."""
    return statement.rule == LABELLED and not meant.who.is_person


def _who_says_below(
    article: Article, statements: list[Statement], found: list[Meant | None], guess: bool
) -> Meant | None:
    """Who says the words of the first of some statements in one of the others: instead of a guess, only by name."""
    words = _words_of(article, statements[0])
    if words.count(" ") < (GUESSED_WORDS if guess else REPEATED_WORDS):
        return None
    for other, meant in zip(statements[1:], found[1:], strict=True):
        if meant and (meant.who.actor is not None or not guess) and words in _words_of(article, other):
            return meant
    return None


def _words_of(article: Article, statement: Statement) -> str:
    """A statement's words, with a space before and after each."""
    words = "".join(c if c.isalnum() else " " for c in article.text[statement.start : statement.end].lower())
    return f" {' '.join(words.split())} "
