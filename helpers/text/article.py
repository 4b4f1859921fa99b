"""The article: its characters, paragraphs, sentences and tokens, each with its place in the text.

Nothing here changes the text. Every span counts Unicode code points of `Article.text`, `end` exclusive.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from copy import copy
from functools import cached_property
from pathlib import Path

from helpers.errors import ArticleError
from helpers.french.codebook import Codebook
from helpers.french.grammar import Grammar
from helpers.text.dateline import NO_HEADER, Header, days_of, header_at
from helpers.text.decode import bytes_of, check_text, decode, odd_characters
from helpers.text.folding import Folded
from helpers.text.layout import paragraphs_of
from helpers.text.places import Problem, Span
from helpers.text.sentences import CuttingRules, Sentence, Tokens, cut, cutting_rules_of

__all__ = ["Article", "Problem", "Sentence", "Span", "Tokens"]

HEADER_PARAGRAPHS = 5  # a title, a subtitle and an author's line may stand above the dateline


class Article:
    """One article as data.

    `text` is the article exactly as stored; `article_id` names it in every table; `source` is the agency or
    paper; `published_from` and `published_to` the first and last day on which it can have appeared.
    Make one with `Article.from_file` or `Article.from_text`.
    """

    def __init__(self, text: str, article_id: str, source: str | None = None, published: str | dt.date | None = None,
                 problems: list[Problem] | None = None, name: str | None = None,
                 codebook: Codebook | None = None) -> None:
        check_text(text, name or f"article {article_id!r}")
        self.text = text
        self.article_id = article_id
        self._source = source
        self._published = _published(published, article_id)
        self._codebook = codebook
        self.problems = list(problems or ()) + odd_characters(text)
        self._tags: tuple[Grammar, list[int]] | None = None

    @classmethod
    def from_text(cls, text: str, article_id: str = "article", source: str | None = None,
                  published: str | dt.date | None = None, codebook: Codebook | None = None) -> Article:
        """An article from a string. `published` is a date, or an ISO text `2024-02-21` or `2024-02`.

        `codebook` says which abbreviations, months and agencies cut the text: `data/codebook/` unless given.
        """
        return cls(text, article_id, source, published, codebook=codebook)

    @classmethod
    def from_file(cls, path: str | Path, article_id: str | None = None, source: str | None = None,
                  published: str | dt.date | None = None, codebook: Codebook | None = None) -> Article:
        """An article from a text file (UTF-8, or a legacy encoding, which `problems` then says).

        `article_id` is the file's name without its ending unless given. Raises ArticleError.
        """
        path = Path(path)
        text, problems = decode(bytes_of(path), path)
        return cls(text, article_id or path.stem, source, published, problems, str(path), codebook)

    @classmethod
    def from_bytes(cls, data: bytes, article_id: str = "article") -> Article:
        """An article from the bytes of a text, read like a file's. Raises ArticleError."""
        text, problems = decode(data, Path(article_id))
        return cls(text, article_id, problems=problems)

    @cached_property
    def _rules(self) -> CuttingRules:
        return cutting_rules_of(self._codebook or Codebook.default())

    @cached_property
    def folded(self) -> Folded | None:
        """The plain form of the text, with the way back to its own characters; None where the text is plain itself."""
        return self._rules.signs.fold(self.text)

    @property
    def plain(self) -> Article:
        """The article as the rules read it: of the same words, each in its usual characters. Mostly the article itself.

        Offsets in it count the characters of its own text: `folded` leads back.
        """
        return self if self.folded is None else self._in_usual_characters

    @cached_property
    def _in_usual_characters(self) -> Article:
        plain = copy(self)
        plain.__dict__ = {name: value for name, value in vars(self).items() if name != "folded"}
        plain.text = self.folded.text if self.folded else self.text
        plain.problems = [problem for problem in self.problems if not problem.end] + odd_characters(plain.text)
        plain.__dict__["folded"] = None
        return plain

    def in_plain(self, start: int, words: str) -> tuple[int, str]:
        """Where a place of the text is in its plain form, and the plain form of words."""
        folded = self._rules.signs.fold(words)
        at = start if self.folded is None else self.folded.offset_of(start)
        return at, words if folded is None else folded.text

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs in order, without the white space around them."""
        if self.folded is None:
            return paragraphs_of(self.text)
        return [Span(*self._led_back(span)) for span in self.plain.paragraphs]

    @cached_property
    def header(self) -> Header:
        """The dateline before the story: place, date, agency. `NO_HEADER` where there is none."""
        if self.folded is None:
            words = self._rules.dateline
            found = (header_at(self.text, span.start, span.end, words) for span in self.paragraphs[:HEADER_PARAGRAPHS])
            return next(filter(None, found), NO_HEADER)
        start, end = self._led_back(self.plain.header)
        return self.plain.header._replace(start=start, end=end)

    def _led_back(self, place: Span | Sentence | Header) -> tuple[int, int]:
        """Where a place of the plain text is in the article's own."""
        folded = self.folded
        return (folded.start(place.start), folded.end(place.end)) if folded and place.end else (0, 0)

    @property
    def source(self) -> str | None:
        """The agency or paper: as given, from the dateline's brackets, or the one agency that was spoken to."""
        if self._source or self.header.agency:
            return self._source or self.header.agency
        spoken_to = {self._rules.dateline.agencies[name] for name in self._rules.spoken_to.findall(self.plain.text)}
        return spoken_to.pop() if len(spoken_to) == 1 else None

    @property
    def dateline(self) -> str | None:
        """The place in the dateline, as written."""
        return self.header.dateline

    @property
    def published_from(self) -> dt.date | None:
        """The first day on which the article can have appeared."""
        return self._published[0] or self.header.published_from

    @property
    def published_to(self) -> dt.date | None:
        """The last day on which the article can have appeared."""
        return self._published[1] or self.header.published_to

    @cached_property
    def _cut(self) -> tuple[list[Sentence], Tokens]:
        if self.folded is None:
            return cut(self.text, self.paragraphs, self.header, self._rules)
        sentences, tokens = self.plain.sentences, self.plain.tokens
        starts, ends = list(map(self.folded.start, tokens.start)), list(map(self.folded.end, tokens.end))
        words = [self.text[start:end] for start, end in zip(starts, ends, strict=True)]
        placed = [(sentence, *self._led_back(sentence)) for sentence in sentences]
        return (
            [sentence._replace(start=start, end=end) for sentence, start, end in placed],
            tokens._replace(start=starts, end=ends, text=words),
        )

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences in order; the header is in none of them."""
        return self._cut[0]

    @property
    def tokens(self) -> Tokens:
        """The tokens of all sentences, in order, as parallel lists."""
        return self._cut[1]

    def tags(self, grammar: Grammar) -> list[int]:
        """What each token can be, as the flags of `french.grammar`: looked up once, as several rooms ask."""
        if self._tags is None or self._tags[0] is not grammar:
            self._tags = grammar, grammar.tags_of(self.tokens.low, self.plain.tokens.text)
        return self._tags[1]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the character at `offset` (or the last one before it)."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def __repr__(self) -> str:
        return f"Article({self.article_id!r}, {len(self.text):,} characters)"


def _published(value: str | dt.date | None, article_id: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that a given date, or ISO text, stands for."""
    if value is None:
        return None, None
    if isinstance(value, dt.datetime):
        return value.date(), value.date()
    if isinstance(value, dt.date):
        return value, value
    try:
        return days_of(str(value))
    except ValueError:
        raise ArticleError(
            f"article {article_id!r}: published={value!r} is no date. Write it as 2024-02-21, 2024-02 or 2024."
        ) from None
