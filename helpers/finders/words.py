"""An article's words as the rules of `data/rules/` see them, and the numbers that they have read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.text.article import Article

BEYOND = [""] * 16  # the rules look this far ahead at most
DIGITS = frozenset("0123456789")
GROUP_SPACES = frozenset(one + two for one in " \u00a0\u202f\u2009" for two in ("", " ", "\u00a0", "\u202f", "\u2009"))
_GROUP = re.compile(r"[0-9]{3}(?:,[0-9]{1,15})?")
_BEFORE_A_GROUP = re.compile(r"[1-9][0-9]{0,2}|\s[0-9]{3}")


@dataclass(slots=True)
class Words:
    """An article's tokens: as stored, the forms to look up, their places and sentences; padded at their end.

    `for_rules` are the words that the rule files see: a group of three digits has its blank before it (*28 000*).
    """

    article: Article
    text: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    sentence: list[int]
    for_rules: list[str]
    sentences: list[tuple[int, int]]

    @classmethod
    def of(cls, article: Article) -> Words:
        """The words of an article."""
        tokens, after = article.tokens, [len(article.text) + 2] * len(BEYOND)
        return cls(
            article, tokens.text + BEYOND, tokens.low + BEYOND, tokens.start + after, tokens.end + after,
            tokens.sentence + [-1] * len(BEYOND), _with_groups(article),
            [(sentence.token_start, sentence.token_end) for sentence in article.sentences],
        )

    def before(self, i: int, steps: int = 1) -> str:
        """The form to look up of the token `steps` before one; empty beyond its sentence."""
        j = i - steps
        return self.low[j] if j >= 0 and self.sentence[j] == self.sentence[i] else ""


def _with_groups(article: Article) -> list[str]:
    """The tokens as stored, a blank put before three digits that carry a number on."""
    tokens, text = article.tokens, article.text
    words = list(tokens.text)
    for i in [i for i, word in enumerate(words) if word[0] in DIGITS]:
        if not i or not _GROUP.fullmatch(words[i]):
            continue
        if text[tokens.end[i - 1]:tokens.start[i]] in GROUP_SPACES and _BEFORE_A_GROUP.fullmatch(words[i - 1]):
            words[i] = " " + words[i]
    return words
