"""What a date expression says: the parts that `data/rules/dates.rules` found in it, as numbers.

`days.py` counts the days that are meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from helpers.finders.date_words import DateWords
from helpers.finders.days import Said
from helpers.finders.words import Words
from helpers.french.word_rules import Found, FoundPart

VERB_WINDOW = 8  # tokens before a date in which the verb is looked for
MAX_DISTANCE = 1000  # il y a 1000 ans
PERIODS = ("week", "weekend", "months", "year")  # this one, where nothing else is said
FACING = ("weekday", "month")  # kinds of which the words around may tell whether they are past or to come
_ROMAN = {"i": 1, "v": 5, "x": 10}
_DIGITS = re.compile("[0-9]+")


class DateReader:
    """Reads what a match of the rules for dates says."""

    def __init__(self, words: Words, known: DateWords) -> None:
        self.words = words
        self.low = words.low
        self.known = known
        self.kinds = known.kinds
        self.parts: dict[str, Callable[[Said, str], None]] = {
            "month": self.month, "half_month": self.half_month, "two_months": self.two_months, "season": self.season,
            "year": _year, "two_years": _two_years, "half_year": _year, "decade": self.decade, "century": _century,
        }

    def read(self, found: Found) -> list[Said]:
        """The expressions in a match; more than one where days share a month (*27 et 28 août*)."""
        try:
            if found.rule == "day":
                return self.days(found)
            if found.rule == "distance":
                return [self.distance(found)]
            return [self.said(found)]
        except ValueError:  # 2017-2014, the fifth quarter: no date
            return []

    def words_of(self, part: FoundPart) -> str:
        """The words of a part, as they are looked up."""
        return " ".join(self.low[part.first:part.last])

    def number(self, kind: str, part: FoundPart) -> int:
        """The number that the codebook gives to a word of a kind."""
        return self.kinds[kind][self.words_of(part)]

    def said(self, found: Found) -> Said:
        """An expression that says one thing, part by part."""
        said = Said(found.first, found.last, found.rule)
        for part in found.parts:
            if part.name in self.parts:
                self.parts[part.name](said, self.words_of(part))
            elif part.name == "day":
                said.day = self.day(part)
            elif part.name == "number":
                said.number = self.number("day", part)
            elif part.name in ("weekday", "shift"):
                setattr(said, part.name, self.number(part.name, part))
        quarter, ordinal = found.part("quarter"), found.part("ordinal")
        if quarter and ordinal:
            self.quarter(said, self.number("ordinal", ordinal), self.number("months", quarter))
            said.shift = 0 if said.year or found.part("this_year") else None
        elif said.kind in PERIODS:
            said.number = 1
            said.shift = said.shift or 0 if said.year is None else None
        if said.kind in FACING and said.year is None:
            said.direction = self.direction(said.first, said.last)
        return said

    # --- days -------------------------------------------------------------------------------------------------

    def days(self, found: Found) -> list[Said]:
        """*3 mars*, *mardi 24 janvier 2017 à 14 h*, *3 au 7 mai*, *27 et 28 août*: days that share one month."""
        days: list[Said] = []
        links: list[str] = []
        first, weekday = None, None
        for part in found.parts:
            start = part.first if first is None else first
            if part.name == "weekday":
                first, weekday = part.first, self.number("weekday", part)
            elif part.name == "link":
                links.append(self.words_of(part))
            elif part.name == "day":
                days.append(Said(start, part.last, "day", day=self.day(part), weekday=weekday))
                first, weekday = None, None
            elif part.name == "two_days":
                one, two = map(int, _DIGITS.findall(self.words_of(part)))
                if one >= two:
                    raise ValueError
                links.append("-")
                days += [Said(start, part.last, "day", day=day, weekday=weekday) for day in (one, two)]
                first, weekday = None, None
        whole = found.part("whole")
        if whole:
            return [_numeric(found, self.words_of(whole))]
        days[-1].last = found.last
        self.share_month(days, found)
        return self.stretches(days, links)

    def share_month(self, days: list[Said], found: Found) -> None:
        """The month, the year or *dernier* after the days, which hold for all of them."""
        month, year, shift = found.part("month"), found.part("year"), found.part("shift")
        direction = 0 if year else self.direction(days[0].first, found.last)
        for said in days:
            said.direction = direction
            if month:
                self.month(said, self.words_of(month))
            if year:
                _year(said, self.words_of(year))
            if shift:
                said.shift = self.number("shift", shift)

    def day(self, part: FoundPart) -> int:
        """*3*, *1er*, *premier*."""
        word = self.words_of(part)
        digits = _DIGITS.match(word)
        return int(digits[0]) if digits else self.kinds["ordinal"][word]

    def stretches(self, days: list[Said], links: list[str]) -> list[Said]:
        """The days, two ends of one stretch of time made one."""
        joined = [days[0]]
        for link, said in zip(links, days[1:], strict=True):
            start = self.stretch_start(joined[-1].first, link)
            if start is None or joined[-1].until:
                joined.append(said)
            else:
                joined[-1].first, joined[-1].until, joined[-1].last = start, said, said.last
        return joined

    def stretch_start(self, i: int, link: str) -> int | None:
        """Where a stretch of time begins whose first end is at token `i`: with its *du*, *de*, *entre*, if any.

        None where `link` does not join two dates: *à* needs a *de*, *et* an *entre*; *au* and a dash need nothing.
        """
        kind = self.kinds["range"].get(link)
        if kind is None:
            return None
        openers = self.kinds["range_opener"]
        for step in (1, 2):
            if openers.get(self.words.before(i, step)) == kind:
                return i - step
            if self.words.before(i, step) not in self.kinds["article"]:
                break
        return i if kind <= 0 else None

    # --- the other parts ------------------------------------------------------------------------------------------

    def month(self, said: Said, word: str) -> None:
        said.month = int(word) if word.isdecimal() else self.kinds["month"][word.rstrip(".")]

    def half_month(self, said: Said, word: str) -> None:
        """*mi-janvier*"""
        self.month(said, word.partition("-")[2])

    def two_months(self, said: Said, word: str) -> None:
        """*janvier-février*; the year that follows is the second one's."""
        first, _, second = word.partition("-")
        self.month(said, first)
        said.until = Said(said.first, said.last, said.kind)
        self.month(said.until, second)

    def season(self, said: Said, word: str) -> None:
        said.month = self.kinds["season"][word]

    def decade(self, said: Said, word: str) -> None:
        """*90*, *trente*: of the twentieth century."""
        said.year = 1900 + (int(word) if word.isdecimal() else int(self.known.numerals.value(word.split()) or 0))
        said.number = 10

    def quarter(self, said: Said, which: int, length: int) -> None:
        """*troisième trimestre*, *premier semestre*: `length` months."""
        if which > 12 // length:
            raise ValueError
        said.month, said.number = (which - 1) * length + 1, length

    def distance(self, found: Found) -> Said:
        """*il y a deux ans*, *dans trois jours*: counted from the publication."""
        parts = {part.name: part for part in found.parts}
        count = self.known.numerals.value(self.low[parts["number"].first:parts["number"].last])
        if not count or count != int(count) or count > MAX_DISTANCE:
            raise ValueError
        steps = int(count) * self.number("distance", parts["distance"])
        what = self.words_of(parts["of"])
        days, months = self.kinds["days"].get(what), self.kinds["months"].get(what)
        if days:
            return Said(found.first, found.last, "offset" if days == 1 else "week", number=steps, shift=steps)
        return Said(found.first, found.last, "year" if months == 12 else "months", shift=steps, number=1)

    # --- what the words around say -------------------------------------------------------------------------------

    def direction(self, first: int, last: int) -> int:
        """Whether the words around a date look ahead (1: *se tiendra*, *prévu*, *avant*), back (-1: *a eu lieu*,
        *depuis*), or do not tell (0). They stand before it, or after it where it begins the sentence."""
        words, kinds = self.words, self.kinds
        before = words.before(first - 1 if words.before(first) in kinds["article"] else first)
        if before in kinds["before_date"]:
            return kinds["before_date"][before]
        if not before:
            start = last + (self.low[last] in kinds["day_part"])
            start += self.low[start] == ","
            return self.told(range(start, min(start + VERB_WINDOW, len(self.low))))
        return self.told(range(first - 1, max(first - 1 - VERB_WINDOW, -1), -1))

    def told(self, tokens: range) -> int:
        """What the first telling word among `tokens` says; they end with their clause."""
        words, directions, endings = self.words, self.kinds["direction"], self.known.endings
        sentence = words.sentence[tokens[0]] if tokens else -1
        for i in tokens:
            word = self.low[i]
            if words.sentence[i] != sentence or not word[:1].isalnum():
                return 0
            if word in directions:
                return directions[word]
            if len(word) > 3 and word == words.text[i] and word.endswith(endings):
                return 1
        return 0


def _numeric(found: Found, word: str) -> Said:
    """*2024-02-21*, *21.02.2024*."""
    numbers = list(map(int, _DIGITS.findall(word)))
    year, month, day = numbers if word[4:5] == "-" else reversed(numbers)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise ValueError
    return Said(found.first, found.last, "day", year, month, day)


def _year(said: Said, word: str) -> None:
    """*2022*, *mi-2022*; after *janvier-février* it is the second month's."""
    year = int(word.rpartition("-")[2])
    if said.until:
        said.until.year = year
    else:
        said.year = year
    if said.kind == "years":
        said.number = 10


def _two_years(said: Said, word: str) -> None:
    """*2014-2015*, *2014-15*; a winter is the one that begins in the first."""
    first, second = _DIGITS.findall(word)
    until = int(first[:2] + second if len(second) == 2 else second)
    if int(first) >= until or len(second) == 2 and until != int(first) + 1:
        raise ValueError
    said.year = int(first)
    if said.kind == "year":
        said.until = Said(said.first, said.last, "year", year=until)


def _century(said: Said, word: str) -> None:
    """*XXIe*, *20e*."""
    digits = _DIGITS.match(word)
    number = int(digits[0]) if digits else _roman(re.match("[ivx]+", word)[0])
    if not 1 <= number <= 22:
        raise ValueError
    said.year, said.number = 100 * (number - 1) + 1, 100


def _roman(numeral: str) -> int:
    digits = [_ROMAN[letter] for letter in numeral]
    return sum(-digit if digit < following else digit
               for digit, following in zip(digits, [*digits[1:], 0], strict=True))
