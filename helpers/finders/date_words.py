"""The words of dates: what `calendar.csv` and `date_words.csv` say, ready to be looked up."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from helpers.finders.finder_words import finder_words_of
from helpers.finders.numerals import Numerals, numerals_of
from helpers.french.codebook import Codebook, made_once
from helpers.french.sheets import declared_sheets


@dataclass
class DateWords:
    """What the codebook says of dates: each kind's words with their number, the endings of a future, the numbers,
    the forms of verbs that tell of the past."""

    kinds: dict[str, dict[str, int]]
    endings: tuple[str, ...]
    numerals: Numerals
    gone_by: AbstractSet[str]


@made_once
def date_words_of(codebook: Codebook) -> DateWords:
    """The words of dates of a codebook."""
    allowed = declared_sheets()["date_words"].allowed("kind")
    kinds: dict[str, dict[str, int]] = {name: {} for name in (*allowed, "month", "weekday", "day")}
    for row in [*codebook.sheet("calendar"), *codebook.sheet("date_words")]:
        kinds[row["kind"]][row["word"]] = int(row["number"])
    gone_by = finder_words_of(codebook)["imperfect"]
    return DateWords(kinds, tuple(kinds["future_ending"]), numerals_of(codebook), gone_by)
