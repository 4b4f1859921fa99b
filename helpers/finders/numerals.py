"""What the words of a number and of a unit stand for: *deux cent mille* is 200,000, a *centime* 0.01 EUR.

The words are rows of `numbers.csv` (their value and how they add up) and `units.csv`; which words make a number is
said in `data/rules/numbers.rules`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from helpers.finders.words import DIGITS
from helpers.french.codebook import Codebook, made_once, values
from helpers.french.lookup import lookup_form
from helpers.french.sheets import declared_sheets

COUNTING = ("unit", "teen", "ten", "hundred", "scale", "collective", "fraction", "half")


class Unit(NamedTuple):
    """A unit: what it is called in the tables (None: it has no name), its kind and the factor of this way to write it.
    """

    unit: str | None
    kind: str
    factor: float


@dataclass(slots=True)
class _Sum:
    """A number as its words add up: what is counted in its last *mille* or *millions* (`scale`) is in `total`, what
    follows it in `current`."""

    current: float
    total: float = 0.0
    scale: float = 1.0

    @property
    def value(self) -> float:
        return self.total + self.current

    def add(self, kind: str, value: float) -> None:
        """Add a word by its class and value."""
        if kind in ("hundred", "collective"):
            self.current = (self.current or 1) * value
        elif kind == "scale":
            self.add_scale(value)
        elif kind == "half":  # trois millions et demi; un demi-milliard: not one and a half
            self.current = self.scale * value
        elif value == 20 and self.current % 100 == 4:  # quatre vingt
            self.current += 76
        else:
            self.current += value

    def add_scale(self, value: float) -> None:
        if value > self.scale > 1:  # deux mille milliards
            self.total = (self.total + self.current) * value
        else:  # deux cent mille; trois millions deux cent mille; mille
            self.total += (self.current or 1) * value
        self.scale, self.current = value, 0.0


@dataclass
class Numerals:
    """What the codebook says of numbers: each number word with its class and value, the words of each class, and
    the units by their words."""

    words: dict[str, tuple[str, float]]
    classes: dict[str, dict[str, float]]
    units: dict[str, Unit]

    def value(self, words: list[str]) -> float | None:
        """The value of a number in digits (*28 000*), in words (*deux cent mille*), or in both (*3,5 millions*).

        None for one that says no number: *dizaines*, *millions* with nothing before them.
        """
        n_digits = next((i for i, word in enumerate(words) if word[0] not in DIGITS), len(words))
        number = _Sum(_digits("".join(words[:n_digits])) if n_digits else 0.0)
        for word in words[n_digits:]:
            for kind, value in self._pieces(word):
                is_many = kind == "collective" or kind == "scale" and value > 1000
                if is_many and word.endswith("s") and not number.value:
                    return None
                number.add(kind, value)
        return number.value

    def _pieces(self, word: str) -> list[tuple[str, float]]:
        """The numbers in a word: one, none (*et*), or several with hyphens between them (*soixante-dix-sept*)."""
        if word in self.words or "-" not in word:
            return [self.words[word]] if word in self.words else []
        tens = [ten for ten, (kind, _) in self.words.items() if kind == "ten" and word.startswith(ten + "-")]
        longest = max(tens, key=len, default="")
        pieces = [longest, *word[len(longest):].split("-")] if longest else word.split("-")
        return [self.words[piece] for piece in pieces if piece in self.words]

    def scale(self, words: list[str]) -> float:
        """The last word's value where it is one like *millions*, which an earlier number may share; else 1."""
        kind, value = self.words.get(words[-1], ("", 1))
        return value if kind == "scale" else 1

    def is_about(self, words: list[str]) -> bool:
        """Whether a number is about so many: *une dizaine*."""
        return any(kind == "collective" for word in words for kind, _ in self._pieces(word))

    def unit(self, words: list[str]) -> Unit:
        """The unit that some words of the rule UNIT, as written, stand for: *km*, *francs CFA*, *M€*, *Francs CFA*."""
        first, *more = words
        following = [lookup_form(word) for word in more]
        for start in (first, lookup_form(first)) if more or first.isupper() else (first,):
            found = self.units.get(" ".join([start, *following]))
            if found:
                return found
        unit = self.unit(more[1:] if following[0] in self.classes["partitive"] else more)
        return Unit(unit.unit, unit.kind, self.classes["symbol"][first] * unit.factor)


@made_once
def numerals_of(codebook: Codebook) -> Numerals:
    """The numbers and units of a codebook."""
    classes: dict[str, dict[str, float]] = {name: {} for name in declared_sheets()["numbers"].allowed("class")}
    for row in codebook.sheet("numbers"):
        classes[row["class"]][row["word"]] = float(row["value"])
    words = {word: (kind, value) for kind in COUNTING for word, value in classes[kind].items()}
    units: dict[str, Unit] = {}
    for row in codebook.sheet("units"):
        for form in values(row["forms"]):
            first, *more = form.split()
            written = " ".join([first, *(lookup_form(word) for word in more)])
            units.setdefault(written, Unit(row["unit"], row["kind"], float(row["factor"])))
    return Numerals(words, classes, units)


def _digits(written: str) -> float:
    """The value of digits with marks: a point or an apostrophe before three digits groups, a comma is decimal."""
    if "'" in written:  # 1’500, the Swiss way
        return float(written.replace("'", ""))
    if written.count(",") > 1:  # 1,234,567, the English way
        return float(written.replace(",", ""))
    whole, comma, decimals = written.partition(",")
    groups = whole.split(".")
    if len(groups) == 2 and len(groups[1]) != 3:  # 8.1
        return float(whole)
    return float("".join(groups) + ("." + decimals if comma else ""))
