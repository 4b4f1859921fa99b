"""An age in an article's words: *42 ans*, *âgée de 71 ans*, *X a 22 ans*; in whole years.

In: words in lower case, the tokens around a name. Which words tell an age says `data/codebook/statement_words.csv`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.french.codebook import Codebook, made_once
from helpers.text.sentences import Tokens

AGED_WITHIN = 8  # tokens behind a name: X, lycéenne de 17 ans
CLOSES = frozenset({",", ".", ";", ":", "»", "«"})
OPENS = frozenset({",", "("})
OF = frozenset({"de", "d'"})
OTHER_WITHIN = 6  # tokens behind a name within which another's words end: Marc et sa femme, 74 et 71 ans
MOST_FIGURES = 3
OLDEST = 122  # years: no person was older (Jeanne Calment)


@dataclass(frozen=True)
class Ages:
    """The words that tell an age: classes of `statement_words.csv`."""

    years: frozenset[str]
    of_age: frozenset[str]
    before_age: frozenset[str]
    has_age: frozenset[str]

    def is_at(self, low: Sequence[str], k: int) -> bool:
        """Whether a word and *ans* behind it may be an age: *42 ans*, *sept ans*."""
        return k + 1 < len(low) and low[k + 1] in self.years

    def at(self, low: Sequence[str], k: int) -> int | None:
        """The age that figures and *ans* behind them tell at a word; None where none does."""
        figures = self.is_at(low, k) and low[k].isdecimal() and len(low[k]) <= MOST_FIGURES
        return int(low[k]) if figures and int(low[k]) <= OLDEST else None

    def within(self, low: Sequence[str]) -> int | None:
        """The first age that words tell: *le comédien de 43 ans*."""
        if self.years.isdisjoint(low):
            return None  # most phrases
        return next((int(low[k]) for k in range(len(low) - 1) if self.at(low, k) is not None), None)

    def beside(self, tokens: Tokens, first: int, stop: int) -> int | None:
        """The age told of one whose name stands at the tokens `first` to `stop`, right before or behind it."""
        return self.before(tokens.low, first) or self._behind(tokens, stop) or self._of_two(tokens.low, stop)

    def _of_two(self, low: list[str], stop: int) -> int | None:
        """*X et son épouse, 74 et 71 ans*, *X et Y, 74 et 71 ans*: the age of the one whose name ends at a token."""
        comma = next((k for k in range(stop, min(stop + OTHER_WITHIN, len(low) - 4)) if low[k] in OPENS), None)
        if comma is None or not self.is_at(low, comma + 3) or low[comma + 2] != "et" or not low[comma + 1].isdecimal():
            return None
        first = low[stop] == "et"
        if not first and comma > stop:
            return None
        years = low[comma + 1] if first else low[comma + 3]
        return int(years) if years.isdecimal() and int(years) <= OLDEST else None

    def before(self, low: list[str], first: int) -> int | None:
        """The age told before a name at the token `first`: *À 47 ans, Awa Cissé*, *Âgée de 47 ans, Awa Cissé*."""
        if first < 4 or low[first - 1] != ",":
            return None
        led = low[first - 4] in self.before_age or first > 4 and low[first - 5] in self.of_age
        return self.at(low, first - 3) if led else None

    def _behind(self, tokens: Tokens, stop: int) -> int | None:
        """*X, 22 ans*, *X (22 ans)*, *X, lycéenne de 17 ans*, *X a 22 ans*; up to the next comma."""
        low, sentence = tokens.low, tokens.sentence
        if stop + 2 < len(low) and low[stop] in self.has_age:
            return self.at(low, stop + 1) if sentence[stop + 1] == sentence[stop] else None
        if stop + 2 >= len(low) or low[stop] not in OPENS:
            return None
        for k in range(stop + 1, min(stop + AGED_WITHIN, len(low) - 1)):
            if sentence[k] != sentence[stop] or low[k] in CLOSES:
                return None
            if self.at(low, k) is not None:
                now = k == stop + 1 or low[k - 1] in OF or low[k - 1] in self.of_age  # not: X, qui a débuté à 14 ans
                return self.at(low, k) if now else None
        return None


@made_once
def ages_of(codebook: Codebook) -> Ages:
    """The words of a codebook that tell an age."""
    return Ages(**{name: codebook.words("statement_words", name) for name in Ages.__dataclass_fields__})
