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
        meant = found[i]
        topic = meant is not None and statement.rule == LABELLED and not meant.who.is_person
        guess = meant is not None and meant.who.actor is None and certainty(meant.means) == GUESS
        if (meant is None or topic or guess) and statement.kind != "indirect" and statement.continues is None:
            words = _words_of(article, statement)
            if words.count(" ") >= (GUESSED_WORDS if guess else REPEATED_WORDS):
                same = (
                    again
                    for other, again in zip(statements[i + 1 :], found[i + 1 :], strict=True)
                    if again and (again.who.actor is not None or not guess) and words in _words_of(article, other)
                )
                found[i] = next(same, meant)


def _words_of(article: Article, statement: Statement) -> str:
    """A statement's words, with a space before and after each."""
    words = "".join(c if c.isalnum() else " " for c in article.text[statement.start : statement.end].lower())
    return f" {' '.join(words.split())} "
