"""Quantities: amounts, counts, shares and sums of money, with what is counted.

A number alone is no quantity: it needs a unit (`units.csv`), something that it counts (*80 employés*), or to be written
as an amount is (*25 500*, *3,5*). The span runs over the number and its unit, or the noun that it counts; what a share
is a share of (*deux tiers des votants*) stands in `of` only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.finders.date_words import date_words_of
from helpers.finders.dates import DateExpression, dates_of, said_in
from helpers.finders.days import Said
from helpers.finders.numerals import DIGITS, Numeral, Numerals, Unit, Words, numerals_of
from helpers.french.codebook import Codebook
from helpers.text.article import Article

SHARE = "share"  # the unit of a fraction: la moitié is 0.5
FIRST_OF_RANGE = "first number of a range"
SO_MANY_IN = "so many in so many"
UNGROUPED = 10_000  # from here on, a number that counts is written in groups
MAX_IN = 1000  # un enfant sur mille
MAX_BACK = 4  # tokens between « un » and « sur » in « une école rurale sur quatre »
_GLUED = re.compile(r"([0-9]+(?:[.,][0-9]+)?)([^\W\d_]+[0-9²³]?)")
_TWO = re.compile(r"([0-9]{1,6})[-‑]([0-9]{1,6})")
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


def find_quantities(article: Article, codebook: Codebook) -> list[Quantity]:
    """The quantities of an article, in text order, none of them overlapping and none in a date."""
    return find_dates_and_quantities(article, codebook)[1]


def find_dates_and_quantities(article: Article, codebook: Codebook) -> tuple[list[DateExpression], list[Quantity]]:
    """Both at once: what is a date is no quantity, and the article's words are gone through once."""
    words = Words.of(article, date_words_of(codebook).all_anchors)
    said = said_in(words, codebook)
    return dates_of(said, words), _quantities_in(words, said, numerals_of(codebook))


def _quantities_in(words: Words, said: list[Said], numerals: Numerals) -> list[Quantity]:
    reader = _Reader(words, numerals)
    low, anchors = words.low, numerals.anchors
    beyond = len(low)
    starts, ends = [date.first for date in said] + [beyond], [date.last for date in said] + [beyond]
    limits = [words.start[i] for i in starts[:-1]] + [len(words.article.text)]
    found: list[Quantity] = []
    taken = next_date = 0
    for i in words.candidates:
        while ends[next_date] <= i < beyond:
            next_date += 1
        if words.start[i] < taken or starts[next_date] <= i or not (low[i] in anchors or low[i][0] in DIGITS):
            continue
        for quantity in reader.read(i):
            if quantity.start >= taken and quantity.end <= limits[next_date]:
                found.append(quantity)
                taken = quantity.end
    return found


class _Reader:
    """Reads the quantity that one token starts, or is recognised by. Every rule looks at a few tokens only."""

    def __init__(self, words: Words, numerals: Numerals) -> None:
        self.words = words
        self.low = words.low
        self.numerals = numerals
        self.classes = numerals.classes

    def read(self, i: int) -> list[Quantity]:
        """The quantities at token `i`: two where a range gives both ends (*30 à 50 milliards*)."""
        if self.low[i] in self.classes["fraction"]:
            return _listed(self._fraction(i))
        if self.words.before(i) in self.classes["over"]:
            ratio = self._one_in(i)
            if ratio:
                return [ratio]
        number = self.numerals.read(self.words, i)
        if number is None:
            return self._one_token(i)
        if self.low[number.last] in self.classes["fraction"]:
            return _listed(self._fraction(number.last, number))
        self._include_one(number)
        quantity = self._quantity(number)
        if quantity:
            return [quantity]
        return self._range(number) or _listed(self._bare(number))

    def _include_one(self, number: Numeral) -> None:
        """*un million*, *une dizaine*: the article belongs to the number."""
        kind, _ = self.numerals.words.get(self.low[number.first], ("", 0))
        before = self.words.before(number.first)
        if kind in ("scale", "collective") and self.numerals.words.get(before) == ("unit", 1):
            number.first -= 1

    # --- a number with what follows it ------------------------------------------------------------------------

    def _quantity(self, number: Numeral) -> Quantity | None:
        """A number with its unit or with the noun that it counts."""
        words, after = self.words, number.last
        if self.low[after] in self.classes["ordinal_mark"] or words.sentence[after - 1] != words.sentence[number.first]:
            return None
        j = after + (number.takes_de and self.low[after] in self.classes["partitive"])
        unit_first = self.numerals.after_adjectives(words, j)  # dix dernières minutes
        found = self.numerals.unit_at(words, unit_first)
        if found and (found[0].kind == "time" or unit_first == j):
            unit, last, factor = found
            return self._with_unit(number, unit, last, factor)
        prefix = self._prefix(number)
        if prefix:
            return self._row(number, number.value, prefix, None, number.last, "number after a currency (units.csv)", 1)
        last = self.numerals.noun_at(words, j, number.value)
        if last is None or words.sentence[last - 1] != words.sentence[number.first]:
            return None
        if words.text[j][0].isupper() and (self._follows_name(number) or number.is_plain and number.value >= UNGROUPED):
            return None  # le Vol 661 PIA; 75008 Paris
        ratio = self._in(number, j, last)
        return ratio or self._row(number, number.value, None, (j, last), last, "number and the noun that it counts")

    def _with_unit(self, number: Numeral, unit: Unit, last: int, factor: float) -> Quantity:
        value = None if number.value is None else number.value * factor
        if unit.kind == "time" and value is not None and self.numerals.is_half(self.words, last):
            value, last = value + 0.5 * factor, last + 2
        of = self._share_of(last) if unit.kind == "share" else self._amount_of(last)
        return self._row(number, value, unit.unit, of, last, f"number and unit (units.csv: {unit.unit})")

    def _share_of(self, i: int) -> tuple[int, int] | None:
        """What a share is taken of: *des votants*, *de la population*, *de ses revenus*."""
        if self.low[i] not in self.classes["partitive"]:
            return None
        j = i + 1
        j += self.low[j] in self.numerals.determiners
        last = self._noun(j)
        return (j, last) if last else None

    def _amount_of(self, i: int) -> tuple[int, int] | None:
        """What is measured: *tonnes de blé*, *euros d'amende*; not *kilomètres de Bagdad*, *de la côte*."""
        joined = self.classes["partitive"].get(self.low[i]) == 1
        if not joined or not self.words.text[i + 1][:1].islower():
            return None
        last = self._noun(i + 1)
        return (i + 1, last) if last else None

    def _noun(self, i: int) -> int | None:
        """The token after a noun at token `i`, adjectives before it included; its number does not matter."""
        j = self.numerals.after_adjectives(self.words, i)
        word = self.words.text[j]
        if (not word or not word[0].isalpha() or word[-1] in "'’" or self.low[j] in self.numerals.function_words
                or self.low[j] in self.classes["no_noun"] or self.low[j] in self.numerals.words):
            return None
        return j + 1

    def _prefix(self, number: Numeral) -> str | None:
        """*$* in *$3 milliards*: the currency that stands before its number."""
        if number.first == 0 or not self.words.before(number.first):
            return None
        sign = self.words.text[number.first - 1]
        if sign[0].isalpha() and not sign.isupper():
            return None
        units = [unit for unit in self.numerals.units.get(sign, ()) if unit.kind == "currency" and len(unit.words) == 1]
        return units[0].unit if units else None

    # --- ranges and numbers alone -----------------------------------------------------------------------------

    def _range(self, number: Numeral) -> list[Quantity]:
        """*30 à 50 milliards de dollars*, *entre 200 et 300 personnes*: the first counts what the second does."""
        link = self.classes["range"].get(self.low[number.last])
        if link is None or number.value is None:
            return []
        step = 1 if self.words.before(number.first) not in self.classes["about"] else 2
        if link and self.words.before(number.first, step) not in self.classes["range_opener"]:
            return []
        following = self.numerals.read(self.words, number.last + 1)
        second = self._quantity(following) if following else None
        if not second or following.value is None:
            return []
        ratio = 1.0
        if second.value is not None and following.value:
            per_unit = second.value / following.value
            is_scaled = following.scale > 1 and number.scale == 1 and number.value <= following.value / following.scale
            ratio = per_unit * (following.scale if is_scaled else 1)
        first = self._row(number, number.value * ratio, second.unit, None, number.last, FIRST_OF_RANGE)
        first.of = second.of
        return [first, second]

    def _bare(self, number: Numeral) -> Quantity | None:
        """A number that counts nothing said here, but is written as an amount (*25 500*, *2,75*; *dont 19*)."""
        words = self.words
        if number.takes_de and number.scale > 1000 or number.is_approximate and number.value is not None:
            return self._row(number, number.value, None, None, number.last, "number written as an amount")
        before = words.before(number.first)
        if number.in_words or self.low[number.last] in self.classes["ordinal_mark"] or before in self.classes["label"]:
            return None
        if self._follows_name(number):
            return None  # Windows 8.1
        is_about = before in self.classes["about"] or (
            before in self.classes["partitive"] and words.before(number.first, 2) in self.classes["about"])
        if number.is_plain and not is_about or self.low[number.last] in ("/", ":", "°"):
            return None
        return self._row(number, number.value, None, None, number.last, "number written as an amount")

    def _follows_name(self, number: Numeral) -> bool:
        before = self.words.before(number.first)
        return bool(before) and before not in self.numerals.function_words and self.words.is_name(number.first - 1)

    def _one_token(self, i: int) -> list[Quantity]:
        """*100m*, *24h*; *16-18 ans*: numbers written together with something else."""
        words = self.words
        pair = _TWO.fullmatch(self.low[i])
        if pair:
            number = Numeral(i, i + 1, float(pair[2]), in_words=True)
            second = self._quantity(number)
            if not second or second.value is None or int(pair[1]) >= int(pair[2]):
                return []
            middle = words.start[i] + len(pair[1])
            per_unit = second.value / float(pair[2])
            first = Quantity(words.start[i], middle, float(pair[1]) * per_unit, second.unit, second.of, FIRST_OF_RANGE)
            second.start = middle + 1
            return [first, second]
        glued = _GLUED.fullmatch(words.text[i])
        if not glued or len(glued[1]) > 15:
            return []
        units = [unit for unit in self.numerals.units.get(glued[2], ()) if len(unit.words) == 1]
        if not units or (units[0].unit == "h" and self.words.before(i) in self.classes["partitive"]):
            return []  # le journal de 20h
        value = float(glued[1].replace(",", ".")) * units[0].factor
        return [Quantity(words.start[i], words.end[i], value, units[0].unit, None,
                         f"number and unit (units.csv: {units[0].unit})")]

    # --- fractions --------------------------------------------------------------------------------------------

    def _fraction(self, i: int, number: Numeral | None = None) -> Quantity | None:
        """*deux tiers des votants*, *la moitié du parc*, *un quart d'heure*; not *un quart de finale*."""
        words, value = self.words, self.classes["fraction"][self.low[i]]
        first, times = i, 1.0
        has_one = self.numerals.words.get(words.before(i)) == ("unit", 1)
        if number:
            if number.value is None or number.value > 100:
                return None
            first, times = number.first, number.value
        follows = self.low[i + 1]
        is_joined = follows in self.classes["partitive"] and self.low[i + 2] not in self.classes["not_fraction"]
        if value != 0.5 and times == 1 and not is_joined or words.is_name(i):
            return None
        if value < 0.25 and not number and not has_one:  # le cinquième de la liste
            return None
        found = self.numerals.unit_at(words, i + 2) if is_joined else None
        if found and found[0].kind == "time":
            rule = f"fraction of a unit (units.csv: {found[0].unit})"
            first -= has_one
            return self._row(Numeral(first, i, times), times * value * found[2], found[0].unit, None, found[1], rule)
        share = round(times * value, 6)
        return self._row(Numeral(first, i, times), share, SHARE, self._share_of(i + 1), i + 1, "fraction (numbers.csv)")

    def _in(self, number: Numeral, noun: int, last: int) -> Quantity | None:
        """*deux écoles sur trois*: a share, not two schools."""
        if self.low[last] not in self.classes["over"] or not number.value:
            return None
        base = self.numerals.read(self.words, last + 1)
        if not base or not base.value or base.value < number.value or self._quantity(base):
            return None
        return self._row(number, round(number.value / base.value, 6), SHARE, (noun, last), base.last, SO_MANY_IN)

    def _one_in(self, i: int) -> Quantity | None:
        """*une école rurale sur quatre*, told by its second number, since *une* alone is an article."""
        base = self.numerals.read(self.words, i)
        if not base or not base.value or base.value > MAX_IN or self._quantity(base):
            return None
        for back in range(2, MAX_BACK + 2):
            word = self.words.before(i, back)
            if self.numerals.words.get(word) == ("unit", 1) and back > 2:
                first = i - back
                number = Numeral(first, first + 1, 1.0)
                return self._row(number, round(1 / base.value, 6), SHARE, (first + 1, i - 1), base.last, SO_MANY_IN)
            if not word[:1].isalpha() or word in self.numerals.function_words:
                return None
        return None

    # --- the row ----------------------------------------------------------------------------------------------

    def _row(self, number: Numeral, value: float | None, unit: str | None, of: tuple[int, int] | None, last: int,
             rule: str, before: int = 0) -> Quantity:
        """The record: tokens `number.first - before` to `last`; `of` are the tokens of what is counted."""
        words, first = self.words, number.first - before
        sign = self._sign(first)
        if sign:
            first -= 1
            value = value * sign if value is not None else None
        if number.is_approximate:
            rule += "; about" if value is not None else "; how many is not said"
        text = words.article.text
        counted = text[words.start[of[0]]:words.end[of[1] - 1]] if of else None
        return Quantity(words.start[first], words.end[last - 1], value, unit, counted, rule)

    def _sign(self, i: int) -> int:
        """The sign of a number: *+ 3,6 %*, *(- 4,4 %)*, *-57 kg*; a dash between two words is none."""
        words = self.words
        sign = _SIGNS.get(words.before(i), 0)
        if sign >= 0 or words.before(i, 2) == "(":
            return sign
        touches = words.end[i - 1] == words.start[i] and i > 1 and words.end[i - 2] < words.start[i - 1]
        return sign if touches and words.before(i, 2) else 0


def _listed(quantity: Quantity | None) -> list[Quantity]:
    return [quantity] if quantity else []
