"""Whether an article is French at all: the share of its words that the French word list or a name accounts for.

French press articles have a share of 0.9 and more; English, Spanish, Italian, Portuguese, Catalan, Romanian, German
and Dutch ones of 0.2 to 0.45, by names, figures of speech and the words that the languages have in common.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.french.codebook import Codebook, made_once
from helpers.french.grammar import grammar_of
from helpers.french.lookup import Kept, lookup_form
from helpers.french.word_list import is_french
from helpers.text.article import Article, Problem

if TYPE_CHECKING:
    from helpers.names.actors import Mention

HARDLY = 0.6  # below this share an article is hardly French
FEWEST_WORDS = 10  # of so few words and fewer, one name or number that is not known is too large a share


def french_share(article: Article, mentions: Sequence[Mention], codebook: Codebook) -> float | None:
    """The share (0 to 1) of an article's words that are French, or a part of a name; None where it has no word.

    `mentions` are in text order. Numbers are no words.
    """
    is_known = _known_words(codebook)
    starts = [mention.start for mention in mentions]

    def is_named(offset: int) -> bool:
        before = bisect_right(starts, offset) - 1
        return before >= 0 and offset < mentions[before].end

    tokens = article.tokens
    known = list(map(is_known.__getitem__, tokens.text))
    n_words = len(known) - known.count(None)
    if not n_words:
        return None
    named = [start for start, listed in zip(tokens.start, known, strict=True) if listed is False and is_named(start)]
    return (known.count(True) + len(named)) / n_words


def hardly_french(article: Article, share: float | None) -> list[Problem]:
    """The problem of an article of which little is French, as a list of one; an empty list for any other."""
    if share is None or share >= HARDLY or sum(text[0].isalpha() for text in article.tokens.text) <= FEWEST_WORDS:
        return []
    return [Problem(0, 0, f"hardly French ({100 * share:.0f}% of its words): the rules are made for French alone")]


@made_once
def _known_words(codebook: Codebook) -> Kept[str, bool | None]:
    """Whether a token is a French word; None where it is a number or a sign."""
    listed = grammar_of(codebook).tags.by_low

    def is_known(text: str) -> bool | None:
        if not text[0].isalpha():
            return None
        low = lookup_form(text)
        if low in listed or is_french(low):
            return True
        parts = low.split("-")
        return len(parts) > 1 and all(part in listed or is_french(part) for part in parts)

    return Kept(is_known)
