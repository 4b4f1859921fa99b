"""The words of dates: what `calendar.csv` and `date_words.csv` say, ready to be looked up."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.finders.numerals import Anchors, Numerals, numerals_of
from helpers.french.codebook import Codebook
from helpers.french.sheets import declared_sheets

YEARS = range(1000, 2101)
BARE_YEARS = range(1700, 2101)  # four digits that are taken for a year without a word before them that says so
ANCHORS = ("month", "weekday", "season", "day", "day_part", "part", "days", "months", "weekend", "years")


@dataclass
class DateWords:
    """What the codebook says of dates.

    `kinds` has each kind's words with their number, `anchors` the rule that each word starts; `full_months` the months
    that are not abbreviated, and the rest the words made with a hyphen (*mi-janvier*, *mi-2016*, *mars-avril*).
    """

    kinds: dict[str, dict[str, int]]
    full_months: frozenset[str]
    half_months: dict[str, int]
    half_years: dict[str, int]
    month_pairs: dict[str, tuple[int, int]]
    endings: tuple[str, ...]
    distances: list[tuple[list[str], int]]
    numerals: Numerals
    anchors: dict[str, str]
    all_anchors: Anchors  # of dates and of numbers: one look at the tokens serves both


def date_words_of(codebook: Codebook) -> DateWords:
    """The words of dates of a codebook, made once."""
    return codebook.derived("dates", _make)


def _make(codebook: Codebook) -> DateWords:
    kinds: dict[str, dict[str, int]] = {}
    for row in [*codebook.sheet("calendar"), *codebook.sheet("date_words")]:
        kinds.setdefault(row["kind"], {})[row["word"]] = int(row["number"])
    for name in declared_sheets()["date_words"].allowed("kind") + ("month", "weekday", "day"):
        kinds.setdefault(name, {})
    numbered: dict[int, str] = {}
    for word, number in kinds["month"].items():
        numbered.setdefault(number, word)
    full = frozenset(word for word, number in kinds["month"].items()
                     if word == numbered[number] or not numbered[number].startswith(word))
    for word, number in list(kinds["month"].items()):
        if word not in full:
            kinds["month"][word + "."] = number
    half_months = {f"{part}-{word}": kinds["month"][word] for part in kinds["half"] for word in full}
    half_years = {f"{part}-{year}": year for part in kinds["half"] for year in BARE_YEARS}
    pairs = {f"{a}-{b}": (kinds["month"][a], kinds["month"][b]) for a in full for b in full if a != b}
    anchors = dict.fromkeys((*half_months, *half_years, *pairs), "compound")
    for kind in ANCHORS:
        anchors.update(dict.fromkeys(kinds[kind], kind))
    distances = [(phrase.split(), number) for phrase, number in kinds["distance"].items()]
    numerals = numerals_of(codebook)
    return DateWords(
        kinds, full, half_months, half_years, pairs, tuple(kinds["future_ending"]), distances, numerals, anchors,
        Anchors(numerals.anchors.union(anchors)),
    )
