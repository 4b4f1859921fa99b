"""What a date expression says: the parts that `data/rules/dates.rules` found in it, as numbers.

`days.py` counts the days that are meant.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Container
from itertools import takewhile

from helpers.finders.date_words import DateWords
from helpers.finders.days import SaidDate
from helpers.finders.words import Words
from helpers.french.word_rules import FoundPart, RuleMatch
from helpers.text.quotations import BOLD, OPENING_QUOTES

VERB_WINDOW = 8  # tokens before a date in which the verb is looked for
FAR_WINDOW = 12  # before a month, which lies further from the publication: a verb may tell from further back
MAX_DISTANCE = 1000  # il y a 1000 ans
FAR_AHEAD = 10  # years after the publication that two digits may still mean
LATEST_YEAR = 2035  # that they mean where the publication is not known
KIND_OF_RULE = {"one_day": "day", "holiday": "day"}  # rules whose name is not the kind of date that they find
PERIODS = ("week", "weekend", "months", "year")  # this one, where nothing else is said
OPENS_WORDS = frozenset({"", BOLD, *OPENING_QUOTES})  # before the first word of a sentence; bold: **En mars, …**
OPENING_WORDS = 4  # tokens from a participle that opens its sentence to its date
FACING = ("day", "feast", "weekday", "month", "weekday_of_month")  # may be past or to come: the words around tell
# A part that is one word, whose number the codebook has: which part of the date it is, and the word's kind.
WORD_PARTS = {
    "weekday": ("weekday", "weekday"), "season": ("month", "season"), "shift": ("shift", "shift"),
    "number": ("number", "day"),
}
_ROMAN = {"i": 1, "v": 5, "x": 10}
_DIGITS = re.compile("[0-9]+")
_HYPHEN = re.compile("[-‑]")


class DateReader:
    """Reads what a match of the rules for dates says."""

    def __init__(self, words: Words, known: DateWords) -> None:
        self.words = words
        self.low = words.low
        self.known = known
        self.kinds = known.kinds
        self.parts: dict[str, Callable[[SaidDate, FoundPart], None]] = {
            "day": self.day, "day_and_month": self.day_and_month, "in_one": self.in_one, "holiday": self.holiday,
            "feast": self.feast, "time": self.time,
            "nth": self.nth, "later": self.later, "month": self.month, "half_month": self.half_month,
            "two_months": self.two_months, "year": self.year, "short_year": self.short_year, "half_year": self.year,
            "two_years": self.two_years, "decade": self.decade, "century": self.century,
        }

    def read(self, found: RuleMatch) -> list[SaidDate]:
        """The expressions in a match; more than one where days share a month (*27 et 28 août*)."""
        try:
            if found.rule == "day":
                return self.days(found)
            return [self.distance(found) if found.rule == "distance" else self.said(found)]
        except ValueError:  # 2017-2014: no date
            return []

    def words_of(self, part: FoundPart) -> str:
        """The words of a part, as they are looked up."""
        return " ".join(self.low[part.first:part.last])

    def digits(self, part: FoundPart) -> list[int]:
        """The numbers in digits in a part."""
        return list(map(int, _DIGITS.findall(self.words_of(part))))

    def said(self, found: RuleMatch) -> SaidDate:
        """An expression that says one thing, part by part."""
        said = SaidDate(found.first, found.last, KIND_OF_RULE.get(found.rule, found.rule))
        for part in found.parts:
            self.add(said, part)
        if found.part("quarter"):
            self.quarter(said, found)
        elif said.kind in PERIODS:
            said.number = 1
            said.shift = None if said.year else said.shift or 0
        elif said.kind == "weekday":
            self.weekday_after(self.words.before(said.first), said)
        if said.kind in FACING and not said.year:
            window = FAR_WINDOW if said.kind == "month" else VERB_WINDOW
            told = self.direction(said.first, said.last, window)
            said.direction = told or self.is_feast_ahead(found, said, window)
        if said.kind == "weekday" and not said.direction and self.is_planned(said.last):
            said.direction = 1
        return said

    def is_feast_ahead(self, found: RuleMatch, said: SaidDate, window: int) -> bool:
        """*La fête du 14-Juillet aura lieu*: a feast lies ahead where the verb behind it looks ahead."""
        named = found.rule in ("holiday", "feast") or found.part("day_and_month") is not None
        return named and self.told_behind(said.last, window) > 0

    def add(self, said: SaidDate, part: FoundPart) -> None:
        """Let an expression say what one of its parts says."""
        if part.name in WORD_PARTS:
            attribute, kind = WORD_PARTS[part.name]
            setattr(said, attribute, self.kinds[kind][self.words_of(part)])
        elif part.name in self.parts:
            self.parts[part.name](said, part)

    # --- days -------------------------------------------------------------------------------------------------

    def days(self, found: RuleMatch) -> list[SaidDate]:
        """*3 mars*, *mardi 24 janvier 2017 à 14 h*, *3 au 7 mai*, *27 et 28 août*: days that share one month."""
        days: list[SaidDate] = []
        links: list[str] = []
        said: SaidDate | None = None
        for part in found.parts:
            if part.name == "link":
                links.append(self.words_of(part))
            elif part.name in ("weekday", "day", "two_days"):
                said = said or SaidDate(part.first, part.last, "day")
                said.last = part.last
                if part.name == "two_days":
                    self.two_days(said, part)
                else:
                    self.add(said, part)
                if part.name != "weekday":
                    days.append(said)
                    said = None
        days[-1].last = found.last
        self.share_month(days, found)
        return self.stretches(days, links)

    def share_month(self, days: list[SaidDate], found: RuleMatch) -> None:
        """The month, the year or *dernier* after the days, which hold for all of them."""
        shared = [part for part in found.parts if part.name in ("month", "year", "short_year", "shift")]
        direction = self.direction(days[0].first, found.last)
        for said in (one for day in days for one in (day, day.until) if one):
            for part in shared:
                self.add(said, part)
            said.direction = 0 if said.year else direction

    def two_days(self, said: SaidDate, part: FoundPart) -> None:
        """*10-21*: from one day to the other."""
        said.day, until = self.digits(part)
        said.until = SaidDate(said.first, said.last, "day", day=until)

    def day(self, said: SaidDate, part: FoundPart) -> None:
        """*3*, *1er*, *premier*."""
        said.day = self.digits(part)[0] if self.digits(part) else self.kinds["ordinal"][self.words_of(part)]

    def day_and_month(self, said: SaidDate, part: FoundPart) -> None:
        """*14-Juillet*"""
        said.day, said.month = self.digits(part)[0], self.kinds["month"][_HYPHEN.split(self.words_of(part))[1]]

    def holiday(self, said: SaidDate, part: FoundPart) -> None:
        """*Noël*, *jour de l'an*"""
        said.month, said.day = divmod(self.kinds["holiday"][self.words_of(part)], 100)

    def feast(self, said: SaidDate, part: FoundPart) -> None:
        """*Pâques*, *lundi de Pentecôte*"""
        word = self.words_of(part)
        said.number += self.kinds["feast_day" if word in self.kinds["feast_day"] else "movable_feast"][word]

    def time(self, said: SaidDate, part: FoundPart) -> None:
        """*le soir*, *la veille* of a feast"""
        said.number += self.kinds["holiday_time"][self.words_of(part)]

    def in_one(self, said: SaidDate, part: FoundPart) -> None:
        """*2024-02-21*, *21.02.2024*, *21.02.24*."""
        first, month, last = self.digits(part)
        year, day = (first, last) if first > 31 else (last, first)
        said.year, said.month, said.day = year if year > 99 else self.whole_year(year), month, day
        dt.date(said.year, month, day)  # raises ValueError where there is no such day

    def weekday_after(self, before: str, said: SaidDate) -> None:
        """*ce mardi* is the nearest one; *le mardi*, where nothing tells which, is any."""
        if self.kinds["shift"].get(before) == 0:
            said.shift = 0
        said.is_habit = before in self.kinds["article"] and not said.day and said.shift is None

    def nth(self, said: SaidDate, part: FoundPart) -> None:
        """*premier*, *dernier*: which of the month's; the month that follows may say *prochain*, or nothing."""
        word = self.words_of(part)
        said.nth = self.kinds["ordinal"].get(word) or self.kinds["shift"][word]

    def later(self, said: SaidDate, part: FoundPart) -> None:
        """*en huit*, *en quinze*: a week or two later."""
        days = self.known.numerals.value(self.low[part.last - 1:part.last]) or 0
        said.number, said.shift = said.number + int(days // 7) * 7, 1

    def stretches(self, days: list[SaidDate], links: list[str]) -> list[SaidDate]:
        """The days, two ends of one stretch of time made one."""
        joined = [days[0]]
        for link, said in zip(links, days[1:], strict=True):
            start = self.stretch_start(joined[-1].first, link)
            if start is None:
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

    def month(self, said: SaidDate, part: FoundPart) -> None:
        word = self.words_of(part)
        said.month = int(word) if word.isdecimal() else self.month_of(word)

    def month_of(self, word: str) -> int:
        """*mars*, *sept.*"""
        return self.kinds["month"][word.rstrip(".")]

    def half_month(self, said: SaidDate, part: FoundPart) -> None:
        """*mi-janvier*"""
        said.month = self.month_of(self.words_of(part).partition("-")[2])

    def two_months(self, said: SaidDate, part: FoundPart) -> None:
        """*janvier-février*; the year that follows is the second one's."""
        first, _, second = self.words_of(part).partition("-")
        said.month = self.month_of(first)
        said.until = SaidDate(said.first, said.last, said.kind, month=self.month_of(second))

    def year(self, said: SaidDate, part: FoundPart) -> None:
        """*2022*, *mi-2022*; of a decade *1990*; after *janvier-février* it is the second month's."""
        (said.until or said).year = self.digits(part)[0]
        said.number = 10 if said.kind == "years" else said.number

    def short_year(self, said: SaidDate, part: FoundPart) -> None:
        said.year = self.whole_year(self.digits(part)[0])

    def whole_year(self, two_digits: int) -> int:
        """The year that *98* stands for: the last one that is not far ahead of the publication."""
        published = self.words.article.published_to
        latest = published.year + FAR_AHEAD if published else LATEST_YEAR
        return latest - (latest - two_digits) % 100

    def two_years(self, said: SaidDate, part: FoundPart) -> None:
        """*2014-2015*, *2014-15*; a winter is the one that begins in the first."""
        first, second = self.digits(part)
        until = first - first % 100 + second if second < 100 else second
        if first >= until or second < 100 and until != first + 1:  # la loi 2012-23
            raise ValueError
        said.year = first
        if said.kind == "year":
            said.until = SaidDate(said.first, said.last, "year", year=until)

    def decade(self, said: SaidDate, part: FoundPart) -> None:
        """*90*, *trente*: of the twentieth century."""
        said.year = 1900 + int(self.known.numerals.value([self.words_of(part)]) or 0)
        said.number = 10

    def century(self, said: SaidDate, part: FoundPart) -> None:
        """*XXIe*, *20e*."""
        digits = self.digits(part)
        number = digits[0] if digits else _roman("".join(takewhile(_ROMAN.__contains__, self.words_of(part))))
        said.year, said.number = 100 * (number - 1) + 1, 100

    def quarter(self, said: SaidDate, found: RuleMatch) -> None:
        """*troisième trimestre*, *premier semestre*: so many months of this year or of another."""
        which = self.kinds["ordinal"][self.words_of(found.named("ordinal"))]
        length = self.kinds["months"][self.words_of(found.named("quarter"))]
        said.month, said.number = (which - 1) * length + 1, length
        said.shift = 0 if said.year or found.part("this_year") else None

    def distance(self, found: RuleMatch) -> SaidDate:
        """*il y a deux ans*, *dans trois jours*: counted from the publication."""
        parts = {part.name: part for part in found.parts}
        count = self.known.numerals.value(self.low[parts["number"].first:parts["number"].last])
        if not count or count != int(count) or count > MAX_DISTANCE:
            raise ValueError
        steps = int(count) * self.kinds["distance"][self.words_of(parts["distance"])]
        what = self.words_of(parts["of"])
        days, months = self.kinds["days"].get(what), self.kinds["months"].get(what)
        if days:
            return SaidDate(found.first, found.last, "offset" if days == 1 else "week", number=steps, shift=steps)
        return SaidDate(found.first, found.last, "year" if months == 12 else "months", shift=steps, number=1)

    # --- what the words around say -------------------------------------------------------------------------------

    def direction(self, first: int, last: int, window: int = VERB_WINDOW) -> int:
        """Whether the words around a date look ahead (1: *se tiendra*, *prévu*, *avant*), back (-1: *a eu lieu*,
        *depuis*), or do not tell (0). They stand before it, or after it where it begins the sentence."""
        words, kinds = self.words, self.kinds
        from_then = " ".join(words.before(first, step) for step in (3, 2, 1))
        if from_then in kinds["before_date"]:  # à partir de
            return self.told_from(first - 3, last, window) or kinds["before_date"][from_then]
        before = words.before(first - 1 if words.before(first) in kinds["article"] else first)
        if before in kinds["before_date"]:
            told = kinds["before_date"][before] or kinds["direction"].get(words.before(first, 2), 0)  # jusqu'au
            if told or before in kinds["range"]:
                return told
        if before in OPENS_WORDS or before in kinds["year_opener"] and words.before(first, 2) in OPENS_WORDS:
            return self.told_behind(last, window)
        first -= before == ","  # sera, samedi à Nort, la première
        told = self.told(range(first - 1, max(first - 1 - window, -1), -1))
        return told or -self.opens_with_participle(first, last)

    def is_planned(self, last: int) -> bool:
        """*Dimanche, je baptise ma fille*: whether who speaks tells in the present what they do on a day."""
        start = last + (self.low[last] == ",")
        if self.low[start] not in self.kinds["planner"] or self.words.sentence[start] != self.words.sentence[last - 1]:
            return False
        return self.kinds["direction"].keys().isdisjoint(self.low[start + 1 : start + 4])  # but: je suis tombé

    def told_behind(self, last: int, window: int) -> int:
        """What the words behind a date that opens its sentence say."""
        start = last + (self.low[last] in self.kinds["day_part"])
        start += self.low[start] == ","
        return self.told(range(start, min(start + window, len(self.low))), self.known.gone_by)

    def told_from(self, first: int, last: int, window: int) -> int:
        """What the words before *à partir de mars* say, or those behind it where it opens its sentence."""
        if self.words.before(first) in OPENS_WORDS:
            return self.told_behind(last, window)
        return self.told(range(first - 1, max(first - 1 - window, -1), -1))

    def opens_with_participle(self, first: int, last: int) -> bool:
        """*Nommée en avril, elle partira*: whether the sentence opens with what has happened then."""
        begin = first
        while self.words.before(begin):
            begin -= 1
        opens = begin < first <= begin + OPENING_WORDS and self.low[last : last + 1] == [","]
        return opens and self.low[begin].endswith(tuple(self.kinds["past_ending"]))

    def told(self, tokens: range, gone_by: Container[str] = ()) -> int:
        """What the first telling word among `tokens` says (*s'est blessée*: back); they end with their clause.

        A form of `gone_by` tells of the past (*En mars, elle ramait*); before a date one does not (*pensait finir en
        mars*).
        """
        words, directions, endings = self.words, self.kinds["direction"], self.known.endings
        sentence = words.sentence[tokens[0]] if tokens else -1
        for i in tokens:
            word = self.low[i]
            if words.sentence[i] != sentence or not (word[:1].isalnum() or word[:1] == "-" != word):
                return 0  # but: direz-vous
            if word in directions and self.low[i + 1 : i + 2] and self.low[i + 1] in self.kinds["takes_place"]:
                return 0  # a lieu
            if word in directions:
                has_been = directions[word] == 0 and words.before(i) in self.kinds["reflexive"]
                return -1 if has_been else directions[word]
            if word in gone_by:
                return -1
            if len(word) > 3 and word == words.text[i] and word.endswith(endings):
                return 1
        return 0


def _roman(numeral: str) -> int:
    digits = [_ROMAN[letter] for letter in numeral]
    return sum(-digit if digit < following else digit
               for digit, following in zip(digits, [*digits[1:], 0], strict=True))
