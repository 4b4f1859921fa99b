"""The items of a list below a line: *L'association demande :*, and under it *- un pont ;*, *- deux quais.*"""

from __future__ import annotations

from helpers.finders.around import Around
from helpers.text.article import Span
from helpers.text.quotations import BULLETS
from helpers.text.sentences import SENTENCE_END

MOST_ITEMS = 20
ENDS_ITEM = frozenset({";", ",", *SENTENCE_END})


def items_below(around: Around, colon: int) -> list[Span]:
    """The tokens of the items of a list, without their signs, where a colon at token `colon` ends the line above it."""
    tokens, sentences = around.article.tokens, around.article.sentences
    if colon >= len(tokens.low) or tokens.low[colon] != ":" or around.end_of_sentence[colon] != colon + 1:
        return []
    items: list[Span] = []
    for sentence in sentences[tokens.sentence[colon] + 1 :][:MOST_ITEMS]:
        first, end = sentence.token_start, sentence.token_end
        if tokens.low[first] not in BULLETS:
            break
        while end > first + 1 and tokens.low[end - 1] in ENDS_ITEM:
            end -= 1
        if end > first + 1:
            items.append(Span(first + 1, end))
    return items
