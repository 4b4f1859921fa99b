"""Quantities: amounts, counts, shares and sums of money, with what is counted.

A number alone is no quantity: it needs a unit (`units.csv`), something that it counts (*80 employés*), or to be written
as an amount is (*25 500*, *3,5*); `data/rules/quantities.rules` says how. The span runs over the number and its unit,
or the noun that it counts; what a share is a share of (*deux tiers des votants*) stands in `of` only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from helpers.finders.dates import DateExpression, dates_of, numbers_in, said_in
from helpers.finders.numerals import Unit, numerals_of
from helpers.finders.words import Words
from helpers.french.codebook import Codebook
from helpers.french.word_rules import FoundPart, RuleMatch, WordRules
from helpers.text.article import Article

SHARE = "share"  # the unit of a fraction: la moitié is 0.5
NUMBER_AND_NOUN = "number and the noun that it counts"
NUMBER_ALONE = "number written as an amount"
MUCH_MORE = 10  # times: de 31 à 22 millions are millions both, de 500 à 2 millions are not
FIRST_OF_RANGE = "first number of a range"
ONE_OF_SEVERAL = "one of several numbers before their unit"
SO_MANY_IN = "so many in so many"
LENGTHS = {"hours": "h", "minutes": "min", "seconds": "s"}  # the parts of a duration, with their units
SIXTY = 60
MAX_IN = 1000  # un enfant sur mille
# +221 33 800 00 00, 02 33 80 00 00
TELEPHONE = re.compile(r"(?:\+|(?<!\d)(?<!\d[\s.])0)\d?(?:[\s.]?\d){8,}")
_HYPHEN = re.compile("[-‑]")
_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}


@dataclass(slots=True)
class Quantity:
    """A quantity: its span in code points, its value (None: *des milliers*), its unit (ISO 4217 for money, SI symbols,
    `%`, `share` for a fraction; None for a count), what is counted in the article's words, and the rule that found it.
    """

    start: int
    end: int
    value: float | None
    unit: str | None
    of: str | None
    rule: str


def find_dates_and_quantities(article: Article, codebook: Codebook) -> tuple[list[DateExpression], list[Quantity]]:
    """The dates and the quantities of an article, in text order, none of them overlapping: what is a date is no
    quantity, and the article's words are gone through once.
    """
    words = Words.of(article)
    numbers = numbers_in(words, codebook)
    said = said_in(words, numbers, codebook)
    dates = dates_of(said, words)
    for date in said:  # no quantity sees their words
        words.for_rules[date.first:date.last] = [""] * (date.last - date.first)
    reader, rules = QuantityReader(words, codebook), WordRules.of("quantities", codebook)
    calls = [match.span() for match in TELEPHONE.finditer(article.text)]
    left = [
        number for number in numbers if all(words.for_rules[number.first:number.last])
        and not any(start <= words.start[number.first] < end for start, end in calls)
    ]
    found = rules.find(words.for_rules, words.sentences, left)
    return dates, [row for match in found for row in reader.read(match)]


class QuantityReader:
    """Makes the rows of what the rules found."""

    def __init__(self, words: Words, codebook: Codebook) -> None:
        self.words = words
        self.numerals = numerals_of(codebook)
        self.rows: dict[str, Callable[[RuleMatch], list[Quantity]]] = {
            "fraction": self.fraction, "one_in": self.ratio, "counted": self.counted,
            "currency": self.currency, "range": self.range, "couple": self.couple,
            "glued": self.glued, "bare": self.bare, "duration": self.duration,
        }

    def read(self, found: RuleMatch) -> list[Quantity]:
        """The quantities in a match: two where a range gives both ends (*30 à 50 milliards*)."""
        return self.rows[found.rule](found)

    def value(self, part: FoundPart) -> float | None:
        """The value of a number."""
        return self.numerals.value(self.words.low[part.first:part.last])

    def unit(self, part: FoundPart) -> Unit:
        """The unit that a part names."""
        return self.numerals.unit(self.words.text[part.first:part.last])

    # --- a number with what follows it ------------------------------------------------------------------------

    def counted(self, found: RuleMatch) -> list[Quantity]:
        """*3,5 millions de dollars*, *deux heures et demie*; *80 employés*, *deux écoles sur trois*."""
        value = self.value(found.named("number"))
        if not found.part("unit"):
            ratio = self.ratio(found) if found.part("base") else []
            counted = found.part("of") or found.named("which")  # les vingt premières: of what is not said
            return ratio or [self.row(found, value, None, NUMBER_AND_NOUN, last=counted.last)]
        unit = self.unit(found.named("unit"))
        if value is not None:
            value = value * unit.factor + (0.5 * unit.factor if found.part("half") else 0)
        return [self.row(found, value, unit.unit, f"number and unit (units.csv: {unit.unit})")]

    def currency(self, found: RuleMatch) -> list[Quantity]:
        """*$3 milliards*."""
        unit = self.unit(found.named("currency"))
        return [self.row(found, self.value(found.named("number")), unit.unit, "number after a currency (units.csv)")]

    def ratio(self, found: RuleMatch) -> list[Quantity]:
        """*deux écoles sur trois*, *une école rurale sur quatre*."""
        value, base = self.value(found.named("number")), self.value(found.named("base"))
        if not value or not base or base < value or value == 1 and base > MAX_IN:
            return []
        return [self.row(found, round(value / base, 6), SHARE, SO_MANY_IN)]

    def bare(self, found: RuleMatch) -> list[Quantity]:
        """A number that counts nothing said here: *25 500*, *2,75*, *dont 19*, *des milliards*; not *des dizaines*."""
        number = found.named("number")
        value, scale = self.value(number), self.numerals.scale(self.words.low[number.first:number.last])
        return [self.row(found, value, None, NUMBER_ALONE)] if value is not None or scale > 1 else []

    def fraction(self, found: RuleMatch) -> list[Quantity]:
        """*deux tiers des votants*, *la moitié du parc*, *un quart d'heure*."""
        if found.part("half_unit"):
            return self.half_unit(found)
        fraction, number, unit = found.named("fraction"), found.part("number"), found.part("unit")
        times = self.value(number) if number else 1
        if times is None:
            return []
        value = times * self.numerals.classes["fraction"][self.words.low[fraction.first]]
        if unit:
            meant = self.unit(unit)
            rule = f"fraction of a unit (units.csv: {meant.unit})"
            return [self.row(found, value * meant.factor, meant.unit, rule)]
        return [self.row(found, round(value, 6), SHARE, "fraction (numbers.csv)")]

    def half_unit(self, found: RuleMatch) -> list[Quantity]:
        """*une demi-heure*"""
        half, _, unit = self.words.low[found.named("half_unit").first].partition("-")
        meant = self.numerals.unit([unit])
        value = self.numerals.classes["half"][half] * meant.factor
        return [self.row(found, value, meant.unit, f"fraction of a unit (units.csv: {meant.unit})")]

    # --- two numbers, and numbers written together with something else ----------------------------------------

    def range(self, found: RuleMatch) -> list[Quantity]:
        """*30 à 50 milliards de dollars*, *entre 200 et 300 personnes*, *24 et 27 ans*: what is counted stands behind
        the last alone."""
        number = found.named("number")
        last = self.counted(RuleMatch(found.rule, number.first, found.last, found.parts))[0]
        rules = {"first": FIRST_OF_RANGE, "one": ONE_OF_SEVERAL}
        firsts = (self.first_of(found, part, last, rules[part.name]) for part in found.parts if part.name in rules)
        return [*(row for row in firsts if row), last]

    def first_of(self, found: RuleMatch, first: FoundPart, second: Quantity, rule: str) -> Quantity | None:
        """A number that counts what a second one behind it does."""
        number = found.named("number")
        value, low = self.value(number), self.words.low[number.first:number.last]
        start = self.value(first)
        if start is None or value is None:
            return None
        ratio = (second.value or 0.0) / value if value and second.unit != SHARE else 1.0
        scale = self.numerals.scale(low)
        bare = self.numerals.scale(self.words.low[first.first:first.last]) == 1
        if scale > 1 and bare and start <= MUCH_MORE * value / scale:
            ratio *= scale
        row = self.row(RuleMatch(found.rule, first.first, first.last, ()), start * ratio, second.unit, rule)
        row.of = second.of
        return row

    def duration(self, found: RuleMatch) -> list[Quantity]:
        """*8 h 04 min 17 s*, *2 min 40 s*: one length of time, in its largest unit."""
        parts = [part for part in found.parts if part.name in LENGTHS]
        value = sum(int(self.words.low[part.first]) / SIXTY**k for k, part in enumerate(parts))
        unit = LENGTHS[parts[0].name]
        return [self.row(found, round(value, 6), unit, f"number and unit (units.csv: {unit})")]

    def couple(self, found: RuleMatch) -> list[Quantity]:
        """*les 16-18 ans*"""
        unit = found.part("unit")
        one, two = _HYPHEN.split(self.words.low[found.named("couple").first])
        if int(one) >= int(two):
            return []
        meant = self.unit(unit) if unit else Unit(None, "", 1)
        rule = f"number and unit (units.csv: {meant.unit})" if unit else NUMBER_AND_NOUN
        second = self.row(found, int(two) * meant.factor, meant.unit, rule)
        middle = second.start + len(one)
        first = Quantity(second.start, middle, int(one) * meant.factor, meant.unit, second.of, FIRST_OF_RANGE)
        second.start = middle + 1
        return [first, second]

    def glued(self, found: RuleMatch) -> list[Quantity]:
        """*100m*, *24h*."""
        written = self.words.text[found.first]
        unit = written.lstrip("0123456789.,")
        meant = self.numerals.unit([unit])
        value = float(written.removesuffix(unit).replace(",", ".")) * meant.factor
        return [self.row(found, value, meant.unit, f"number and unit (units.csv: {meant.unit})")]

    # --- the row ----------------------------------------------------------------------------------------------

    def row(
        self, found: RuleMatch, value: float | None, unit: str | None, rule: str, last: int | None = None
    ) -> Quantity:
        """The record of a match, or of its tokens before `last`."""
        words, first, number, of = self.words, found.first, found.part("number"), found.part("of")
        sign = self.sign(first)
        if sign:
            first -= 1
            value = value * sign if value is not None else None
        if value is None:
            rule += "; how many is not said"
        elif number and self.numerals.is_about(words.low[number.first:number.last]):
            rule += "; about"
        counted = words.article.text[words.start[of.first]:words.end[of.last - 1]] if of else None
        return Quantity(words.start[first], words.end[(last or found.last) - 1], value, unit, counted, rule)

    def sign(self, i: int) -> int:
        """The sign of a number: *+ 3,6 %*, *(- 4,4 %)*, *-57 kg*; a dash between two words is none."""
        words = self.words
        sign = _SIGNS.get(words.before(i), 0)
        if sign >= 0 or words.before(i, 2) == "(":
            return sign
        touches = words.end[i - 1] == words.start[i] and words.end[i - 2] < words.start[i - 1]
        return sign if touches and words.before(i, 2) else 0
