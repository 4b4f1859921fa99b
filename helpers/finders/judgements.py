"""The rows of `evaluations.csv` made ready: every way of writing them, by its first and its second word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.french.cache import InPieces, in_pieces
from helpers.french.codebook import Codebook, Row, values
from helpers.french.conjugation import Model, conjugate
from helpers.french.inflection import forms_of, models_of, read_inflection
from helpers.french.lookup import Kept
from helpers.text.article import Article

NO_WORD = ""  # in place of a second word, where an entry has but one, or the article ends


class Judging(NamedTuple):
    """One way of writing a row of `evaluations.csv`: its words, and the mood where it is a verb's form."""

    words: tuple[str, ...]
    row: Row
    mood: str
    unless: frozenset[str]


PlainEntry = tuple[tuple[str, ...], int, str]  # words, number of the row, mood


class Judgements:
    """Every form of every row by its first and its second word (`NO_WORD`: it has but one), the longest first.

    `plain` has of each entry its words, the number of its row and its mood, as it can be kept; `entries` are made of
    it for a first word when that is met.
    """

    def __init__(self, codebook: Codebook) -> None:
        self.rows = codebook.sheet("evaluations")
        pieces = codebook.kept("evaluations", lambda: in_pieces(_plain_index(codebook)))
        self.plain: InPieces[dict[str, list[PlainEntry]]] = InPieces(pieces)
        self.entries = Kept(self._entries)

    def _entries(self, first: str) -> dict[str, list[Judging]]:
        return {second: list(map(self._entry, plain)) for second, plain in self.plain.get(first, {}).items()}

    def _entry(self, plain: PlainEntry) -> Judging:
        words, at, mood = plain
        return Judging(words, self.rows[at], mood, frozenset(values(self.rows[at]["unless"])))


def _plain_index(codebook: Codebook) -> dict[str, dict[str, list[PlainEntry]]]:
    endings = read_inflection(codebook)
    models = models_of(codebook)
    index: dict[str, dict[str, list[PlainEntry]]] = {}
    for at, row in enumerate(codebook.sheet("evaluations")):
        for text, mood in _forms(row, endings, models):
            words = tuple(Article.from_text(text).tokens.low) if " " in text or "'" in text else (text,)
            by_second = index.setdefault(words[0], {})
            by_second.setdefault(words[1] if len(words) > 1 else NO_WORD, []).append((words, at, mood))
    for by_second in index.values():
        for entries in by_second.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _forms(row: Row, endings: dict[str, list[str]], models: dict[str, Model]) -> Iterator[tuple[str, str]]:
    """The forms of a row, each with its mood where it is a verb's."""
    if row["class"] == "verb":
        yield from dict.fromkeys((form.text, form.mood) for form in conjugate(row["word"], row["model"], models))
        return
    varies = row["class"] in ("adjective", "noun") and " " not in row["word"]
    forms = forms_of(row["word"], endings) if varies else [row["word"]]
    yield from ((form, "") for form in dict.fromkeys([*forms, *values(row["forms"])]))
