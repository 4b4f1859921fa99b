"""Units of text: what the rules for statements read.

A unit is a sentence, or several where one quotation spans them. Inside a unit every outermost quotation and every
parenthesis is one item, so that a rule sees the writer's own sentence: « Nous partirons », a dit X.
The rules count items (`i`, `j`, `end` exclusive); `Unit.start` and `Unit.end` lead back to the text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from helpers.article import Article, Sentence, Tokens
from helpers.grammar import (
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    DET,
    ELIDED,
    FINITE,
    PAREN,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    VERB_CLITIC,
    WEAK,
)
from helpers.quotations import Quotation

PARENTHESIS_LIMIT = 60  # tokens: a longer bracket is no aside but a part of the text
FIRST_PERSON = {"je", "j'", "nous", "on", "vous", "tu", "c'", "ça"}  # a quotation with one of these has its own verb

Range = tuple[int, int]


@dataclass(slots=True)
class Unit:
    """One stretch of the article as items: words, signs, whole quotations, whole parentheses."""

    low: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    tag: list[int] = field(default_factory=list)
    quotations: dict[int, Quotation] = field(default_factory=dict)  # by the item that stands for it
    paragraph: int = 0
    sentence: int = 0

    def __len__(self) -> int:
        return len(self.low)

    def add(self, low: str, text: str, start: int, end: int, tag: int) -> None:
        """Append one item."""
        self.low.append(low)
        self.text.append(text)
        self.start.append(start)
        self.end.append(end)
        self.tag.append(tag)


def units_of(article: Article, quotations: list[Quotation], tags: list[int]) -> list[Unit]:
    """The units of an article in order; `tags` holds the flags of the article's tokens."""
    tokens = article.tokens
    units: list[Unit] = []
    opens = [q.open for q in quotations]
    number, sentences = 0, article.sentences
    while number < len(sentences):
        first = last = sentences[number]
        following = number + 1
        q = bisect_left(opens, first.start)
        while q < len(quotations) and (opens[q] < last.end or _announces(tokens, last, opens[q])):
            while following < len(sentences) and sentences[following].start < quotations[q].close:
                last = sentences[following]
                following += 1
            q += 1
        inside = quotations[bisect_left(opens, first.start) : q]
        units.append(_unit(tokens, tags, first.token_start, last.token_end, inside))
        units[-1].paragraph, units[-1].sentence = first.paragraph, number
        number = following
    return units


def _announces(tokens: Tokens, sentence: Sentence, opening: int) -> bool:
    """Whether a sentence ends with a colon and a quotation opens right after it, if in the next paragraph."""
    after = sentence.token_end
    return tokens.low[after - 1] == ":" and after < len(tokens.start) and tokens.start[after] == opening


def _unit(tokens: Tokens, tags: list[int], begin: int, stop: int, quotations: list[Quotation]) -> Unit:
    """The items of the tokens from `begin` to `stop`."""
    unit = Unit()
    position, k = begin, 0
    while position < stop:
        if k < len(quotations) and tokens.start[position] >= quotations[k].open:
            quotation = quotations[k]
            unit.quotations[len(unit)] = quotation
            unit.add('""', '""', quotation.open, quotation.close, QUOTE)
            begin_quote = position
            while position < stop and tokens.start[position] < quotation.close:
                position += 1
            _look_inside(quotation, tags[begin_quote:position], tokens.low[begin_quote:position])
            k += 1
            continue
        closing = _closing_bracket(tokens, position, stop) if tokens.text[position] == "(" else position
        if closing > position:
            unit.add("()", "()", tokens.start[position], tokens.end[closing], PAREN)
            while k < len(quotations) and quotations[k].open < tokens.end[closing]:
                k += 1
        else:
            unit.add(
                tokens.low[position],
                tokens.text[position],
                tokens.start[position],
                tokens.end[position],
                tags[position],
            )
        position = closing + 1
    return unit


def _look_inside(quotation: Quotation, tags: list[int], words: list[str]) -> None:
    """Count the words of a quotation, and see whether it has a main verb: one outside its relative clauses."""
    subordinate = False
    first = next((k for k, tag in enumerate(tags) if not tag & (PUNCT | CLITIC)), 0)
    if tags and tags[first] & (FINITE | AUX | (WEAK if first else 0)) and not tags[first] & (DET | PREP | CAPITAL):
        quotation.starts_with_verb = True
    before = 0
    for tag, low in zip(tags, words, strict=True):
        if tag & PUNCT:
            continue
        quotation.words += not tag & (ELIDED | VERB_CLITIC)
        if tag & REL or tag & BOUNDARY and not tag & CLITIC:
            subordinate = True
        elif low in FIRST_PERSON:
            quotation.is_clause = True
        elif tag & (FINITE | AUX) and not tag & (DET | PREP) and not (before & DET and not before & CLITIC):
            quotation.is_clause = quotation.is_clause or not subordinate
            subordinate = False
        before = tag


def _closing_bracket(tokens: Tokens, position: int, stop: int) -> int:
    for at in range(position + 1, min(stop, position + PARENTHESIS_LIMIT)):
        if tokens.text[at] == ")":
            return at
    return position
