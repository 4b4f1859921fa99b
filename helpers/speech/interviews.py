"""Interviews without marks: a paragraph that begins with who speaks, *Le Phare : Le pont fermera-t-il ?*, *Q : …*."""

from __future__ import annotations

from typing import NamedTuple

from helpers.speech.reading import Attribution, StatementRule
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import MARKS
from helpers.text.article import Article
from helpers.text.places import Span
from helpers.text.sentences import Tokens

LABEL_WORDS = 6  # tokens before the colon: more are a sentence

TURN = StatementRule(
    "a turn of an interview",
    __name__,
    "Le Phare : Le pont va-t-il fermer ?\n\nAnne Durand : [Oui, il fermera en mai].\n\nLe Phare : Quand donc ?",
)
RULES = (TURN,)


class Turn(NamedTuple):
    """What one speaker says: the tokens of the label, of what is said, and of their end."""

    label: int
    said: int
    stop: int


def interview_turns(article: Article) -> dict[int, Turn]:
    """The turns by their paragraph, if the article has questions and answers by two speakers at least."""
    tokens = article.tokens
    if "?" not in tokens.low or ":" not in tokens.low:
        return {}
    paragraphs: dict[int, Stretch] = {}
    for sentence in article.sentences:
        begin = paragraphs[sentence.paragraph].begin if sentence.paragraph in paragraphs else sentence.token_start
        paragraphs[sentence.paragraph] = Stretch(begin, sentence.token_end)
    found = {number: turn for number, words in paragraphs.items() if (turn := _turn(tokens, words))}
    speakers = {tuple(tokens.low[turn.label : turn.said]) for turn in found.values()}
    asked = [number for number, turn in found.items() if tokens.low[turn.stop - 1] == "?"]
    answered = [number for number in asked if number + 1 in found]
    return found if len(speakers) > 1 and answered else {}


def _turn(tokens: Tokens, words: Stretch) -> Turn | None:
    """The turn that a paragraph is: a label of capitals, a colon, and words that open no quotation."""
    colon = next((k for k in range(words.begin + 1, min(words.begin + LABEL_WORDS, words.end - 1))
                  if tokens.low[k] == ":"), 0)  # fmt: skip
    if not colon or tokens.low[colon + 1] in MARKS or not tokens.text[words.begin][0].isupper():
        return None
    names = [k for k in range(words.begin, colon) if tokens.text[k][0].isupper()]
    is_label = names[-1] == colon - 1 and all(tokens.text[k][0].isalpha() for k in range(words.begin, colon))
    return Turn(words.begin, colon + 1, words.end) if is_label else None


def statement_of(turn: Turn, unit: SpeechUnit, tokens: Tokens) -> Attribution:
    """A turn as a statement; one letter, *Q*, *R*, names nobody."""
    stop = turn.stop
    while stop > turn.said + 1 and tokens.low[stop - 1] in (".", "…"):
        stop -= 1
    label = Span(tokens.start[turn.label], tokens.end[turn.said - 2])
    speaker = label if label.end - label.start > 1 else None
    return Attribution(tokens.start[turn.said], tokens.end[stop - 1], "direct", TURN.name, unit, None, speaker)
