"""The rules that read a date expression: what each says, in the order of its words.

`helpers/dates.py` applies them; `helpers/days.py` counts the days that are meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from helpers.finders.date_words import BARE_YEARS, YEARS, DateWords
from helpers.finders.days import Said
from helpers.finders.numerals import DIGITS, Words

VERB_WINDOW = 8  # tokens before a date in which the verb is looked for
DAYS_IN_A_LIST = 6
MAX_DISTANCE = 1000  # il y a 1000 ans
_DAY = re.compile(r"([0-9]{1,2})(er|ᵉʳ)?")
_CLOCK = re.compile(r"[0-9]{1,2}h([0-9]{2})?")
_NUMERIC = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_TWO = re.compile(r"([0-9]{1,4})[-‑]([0-9]{1,4})")
_CENTURY = re.compile(r"([ivx]{1,5}|[0-9]{1,2})(?:e|ᵉ|ème|er|ᵉʳ)?")
_ROMAN = {"i": 1, "v": 5, "x": 10}


class DateReader:
    """Reads the date expression that one token starts, or tells. Every rule looks at a few tokens only."""

    def __init__(self, words: Words, known: DateWords) -> None:
        self.words = words
        self.low = words.low
        self.known = known
        self.kinds = known.kinds
        self.numerals = known.numerals
        self.rules: dict[str, Callable[[int], Said | None]] = {
            "month": self.month, "weekday": self.weekday, "season": self.season, "day": self.near_day,
            "day_part": self.part_of_this_day, "part": self.part, "days": self.period, "months": self.period,
            "weekend": self.period, "years": self.years, "compound": self.compound,
        }

    def read(self, i: int) -> list[Said]:
        """The expressions that token `i` starts; more than one where days share a month (*27 et 28 août*)."""
        kind = self.known.anchors.get(self.low[i], "number")
        if kind in ("number", "weekday"):
            listed = self._listed_days(i)
            if listed:
                return listed
        said = self.number(i) if kind == "number" else self.rules[kind](i)
        if said is None or self.words.sentence[said.last - 1] != self.words.sentence[said.first]:
            return []
        if said.kind in ("day", "weekday", "offset"):
            said.last = self._with_clock(said.last)
        return [said]

    # --- days -------------------------------------------------------------------------------------------------

    def _listed_days(self, i: int) -> list[Said]:
        """*3 mars*, *mardi 24 janvier 2017 à 14 h*, *3 au 7 mai*, *27 et 28 août*: days that share one month."""
        days: list[Said] = []
        links: list[str] = []
        j = i
        while len(days) < DAYS_IN_A_LIST:
            first = j
            weekday = self.kinds["weekday"].get(self.low[j])
            j += weekday is not None
            found = self._days(j)
            if not found:
                return []
            day, until, j = found
            days.append(Said(first, j, "day", day=day, weekday=weekday))
            if until:
                links.append("-")
                days.append(Said(first, j, "day", day=until))
            if self.low[j] in self.kinds["month"]:
                return self._with_month(days, links, j)
            if self.low[j] not in self.kinds["range"] and self.low[j] not in self.kinds["list"]:
                return []
            links.append(self.low[j])
            j += 1
            j += self.low[j] in self.kinds["article"]
        return []

    def _days(self, i: int) -> tuple[int, int | None, int] | None:
        """A day of the month (*3*, *1er*, *1 er*) or two in one word (*10-21*), and the token after it."""
        match = _DAY.fullmatch(self.low[i])
        if match and 1 <= int(match[1]) <= 31:
            marked = match[1] == "1" and self.low[i + 1] in self.numerals.classes["ordinal_mark"]
            return int(match[1]), None, i + 1 + marked
        match = _TWO.fullmatch(self.low[i])
        if match and 1 <= int(match[1]) < int(match[2]) <= 31:
            return int(match[1]), int(match[2]), i + 1
        return None

    def _with_month(self, days: list[Said], links: list[str], i: int) -> list[Said]:
        """The days with the month at token `i` and its year; two ends of a stretch made one."""
        month, (year, shift, last) = self.kinds["month"][self.low[i]], self._year_or_shift(i + 1)
        if self.words.sentence[last - 1] != self.words.sentence[days[0].first]:
            return []
        days[-1].last = self._with_clock(last)
        direction = 0 if year else self._direction(days[0].first, last)
        for said in days:
            said.month, said.year, said.shift, said.direction = month, year, shift, direction
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

    def _year_or_shift(self, i: int) -> tuple[int | None, int | None, int]:
        """*2017* or *dernier* at token `i`, and the token after it."""
        word = self.low[i]
        if len(word) == 4 and self._year_number(word):
            return int(word), None, i + 1
        shift = self.kinds["shift"].get(word)
        return (None, shift, i + 1) if shift else (None, None, i)

    def weekday(self, i: int) -> Said | None:
        """*lundi*, *samedi dernier*, *mardi 14*; the part of the day (*lundi soir*) is left out."""
        if self.words.is_name(i):
            return None
        said = Said(i, i + 1, "weekday", weekday=self.kinds["weekday"][self.low[i]])
        found = self._days(i + 1)
        if found and not found[1] and not self._is_counted(found[2]):
            said.day, said.last = found[0], found[2]
        if self.kinds["shift"].get(self.low[said.last]):
            said.shift = self.kinds["shift"][self.low[said.last]]
            said.last += 1
        said.direction = self._direction(i, said.last)
        return said

    def near_day(self, i: int) -> Said | None:
        """*hier*, *demain*; not *le monde de demain*, *d'aujourd'hui*."""
        number = self.kinds["day"][self.low[i]]
        is_day = self.low[i + 1] in self.kinds["day_part"] or self._with_clock(i + 1) > i + 1
        if number in (0, 1) and self._is_de(i - 1) and not is_day:
            return None
        return Said(i, i + 1, "offset", number=number)

    def part_of_this_day(self, i: int) -> Said | None:
        """*ce matin*, *cette nuit*."""
        if self.kinds["shift"].get(self.words.before(i)) != 0 or self.kinds["clitic"].get(self.low[i + 1]) == 0:
            return None
        return Said(i - 1, i + 1, "offset")

    # --- months and seasons -----------------------------------------------------------------------------------

    def month(self, i: int) -> Said | None:
        """*janvier*, *mars 2017*, *décembre dernier*, *premier mai*."""
        word = self.low[i]
        year, shift, last = self._year_or_shift(i + 1)
        if word not in self.known.full_months and year is None:
            return None
        if self.words.text[i][0].isupper() and last == i + 1:  # Mars; a month begins with a small letter
            return None
        said = Said(i, last, "month", year=year, month=self.kinds["month"][word], shift=shift)
        if self.kinds["ordinal"].get(self.words.before(i)) == 1:
            said.first, said.kind, said.day = i - 1, "day", 1
        said.direction = 0 if year else self._direction(said.first, said.last)
        return said

    def season(self, i: int) -> Said | None:
        """*été 2019*, *hiver 2019-2020*, *l'été dernier*, *cet automne*; no date without such a word."""
        said = Said(i, i + 1, "season", month=self.kinds["season"][self.low[i]])
        before = self.words.before(i)
        pair = _TWO.fullmatch(self.low[i + 1])
        if pair and len(pair[1]) == 4 and self._year_number(pair[1]):
            said.year, said.last = int(pair[1]), i + 2
            return said
        said.year, said.shift, last = self._year_or_shift(i + 1)
        if said.year and self._is_counted(last) or said.shift and before not in self.kinds["article"]:
            return None
        if self.kinds["shift"].get(before) == 0:
            said.first, said.shift = i - 1, 0
        said.last = last
        return said if said.year or said.shift is not None else None

    def compound(self, i: int) -> Said | None:
        """*mi-janvier*, *mi-2016*, *janvier-février 2016*."""
        word, known = self.low[i], self.known
        if word in known.half_years:
            return Said(i, i + 1, "year", year=known.half_years[word])
        year, shift, last = self._year_or_shift(i + 1)
        if word in known.half_months:
            said = Said(i, last, "month", year=year, month=known.half_months[word], shift=shift)
        else:
            first, second = known.month_pairs[word]
            said = Said(i, last, "month", month=first, shift=shift)
            said.until = Said(i, last, "month", year=year, month=second, shift=shift)
        said.direction = 0 if year else self._direction(i, last)
        return said

    # --- numbers: years, numeric dates, hours -----------------------------------------------------------------

    def number(self, i: int) -> Said | None:
        """*2022*, *2014-2015*, *03/12/2017*, *2024-02-21*, *14h30*."""
        word = self.low[i]
        match = _NUMERIC.fullmatch(word)
        if match:
            year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
            return self._numeric(i, i + 1, year, month, day)
        if self.low[i + 1] == "/" == self.low[i + 3] and len(word) <= 2 and len(self.low[i + 4]) == 4:
            return self._numeric(i, i + 5, self.low[i + 4], self.low[i + 2], word)
        if len(word) == 4 and self._is_year(i):
            return Said(i, i + 1, "year", year=int(word))
        pair = _TWO.fullmatch(word)
        if pair and len(pair[1]) == 4:
            return self._two_years(i, pair[1], pair[2])
        return self._clock(i)

    def _numeric(self, i: int, last: int, year: str, month: str, day: str) -> Said | None:
        if not (self._year_number(year) and month.isdecimal() and 1 <= int(month) <= 12 and day.isdecimal()):
            return None
        return Said(i, last, "day", int(year), int(month), int(day)) if 1 <= int(day) <= 31 else None

    def _two_years(self, i: int, first: str, second: str) -> Said | None:
        """*2014-2015*, *2014-15*."""
        until = first[:2] + second if len(second) == 2 else second
        if not (self._year_number(first) and self._year_number(until) and int(first) < int(until)):
            return None
        if len(second) == 2 and int(until) != int(first) + 1:
            return None
        return Said(i, i + 1, "year", year=int(first), until=Said(i, i + 1, "year", year=int(until)))

    def _year_number(self, word: str) -> bool:
        return word.isascii() and word.isdecimal() and int(word) in YEARS

    def _is_year(self, i: int) -> bool:
        """Whether four digits are a year: not part of a name, not counting anything, not a label."""
        words, word = self.words, self.low[i]
        if not self._year_number(word) or self.low[i + 1] in self.kinds["era"]:
            return False
        before = words.before(i)
        follows = words.text[i + 1]
        if follows and self.numerals.unit_at(words, i + 1) or follows[:1].isupper() and any(map(str.isdigit, follows)):
            return False  # 2 000 km; 2014 UZ224
        if before in self.kinds["year_opener"]:
            return True
        if int(word) not in BARE_YEARS or self._is_counted(i + 1) or self._is_counted_later(i + 1):
            return False
        if before in self.numerals.classes["partitive"] and words.before(i, 2) in self.numerals.classes["about"]:
            return False  # plus de 2000
        is_name = before and words.text[i - 1][0].isupper() and before not in self.numerals.function_words
        classes = self.numerals.classes
        return not (is_name or before in classes["about"] or before in classes["label"] or before[:1] in DIGITS)

    def _is_de(self, i: int) -> bool:
        return self.numerals.classes["partitive"].get(self.low[i]) == 1

    def _is_counted(self, i: int) -> bool:
        return self.numerals.is_counted(self.words, i)

    def _is_counted_later(self, i: int) -> bool:
        """*2000 à 3000 personnes*: the number after *à* says what the first one counts."""
        if self.low[i] not in self.numerals.classes["range"] or self.low[i + 1][:1] not in DIGITS:
            return False
        number = self.numerals.read(self.words, i + 1)
        return bool(number) and self._is_counted(number.last)

    def _clock(self, i: int) -> Said | None:
        """A time of day without its day, for it is no quantity: *14h30*, *à 20 heures*; not *à 2 heures de route*."""
        last = self._clock_end(i)
        if last is None:
            return None
        with_minutes = last - i > 2 or len(self.low[i]) > 3
        opened = self.words.before(i) in self.kinds["hour_opener"] and not self._is_de(last)
        return Said(i, last, "clock") if with_minutes or opened else None

    def _clock_end(self, i: int) -> int | None:
        """The token after a time of day: *14h30*, *14 h 30*, *14 heures*, *14:30*, *midi*."""
        word = self.low[i]
        if self.kinds["day_part"].get(word):
            return i + 1
        if _CLOCK.fullmatch(word):
            return i + 1 if int(word.partition("h")[0]) <= 24 else None
        if not (len(word) <= 2 and word.isascii() and word.isdecimal() and int(word) <= 24):
            return None
        minutes = self.low[i + 2]
        has_minutes = len(minutes) == 2 and minutes.isascii() and minutes.isdecimal() and int(minutes) < 60
        if self.low[i + 1] in self.kinds["hour"]:
            is_amount = self.words.text[i + 3][:1].islower() and self._is_counted(i + 3)
            return i + 2 + (has_minutes and not is_amount)  # 14 h 30 GMT
        return i + 3 if self.low[i + 1] == ":" and has_minutes else None

    def _with_clock(self, i: int) -> int:
        """The token after a time of day that follows a date: *à 14 h*, *, vers 20h30*, *20h30*."""
        if _CLOCK.fullmatch(self.low[i]):
            return self._clock_end(i) or i
        j = i + (self.low[i] == ",")
        if self.low[j] in self.kinds["hour_opener"]:
            return self._clock_end(j + 1) or i
        return i

    # --- parts of years, periods counted from the publication ---------------------------------------------------

    def part(self, i: int) -> Said | None:
        """*fin 2016*, *début mars*, *début des années 1990*, *fin de l'année*: somewhere in what follows."""
        j = i + 1
        while j < i + 3 and (self.low[j] in self.kinds["article"] or self._is_de(j)):
            j += 1
        word = self.low[j]
        if self.kinds["shift"].get(word) == 0:
            j, word = j + 1, self.low[j + 1]
        kind = self.known.anchors.get(word)
        said = None
        if kind == "month":
            said = self.month(j)
        elif len(word) == 4 and self._year_number(word) and not self._is_counted(j + 1):
            said = Said(j, j + 1, "year", year=int(word))
        elif kind in ("months", "days"):
            said = self.period(j) or self._this_period(j)
            if said and said.kind == "year" and said.shift == 0:  # début de l'année 2016
                said.year, _, said.last = self._year_or_shift(said.last)
        elif kind == "years" and self.low[j + 1]:
            said = self.years(j)
        elif word[:1] in DIGITS or _CENTURY.fullmatch(word):
            after = j + 1 + (self.low[j + 1] in self.numerals.classes["ordinal_mark"])
            said = self.years(after) if self.known.anchors.get(self.low[after]) == "years" else None
        if said:
            said.first = i
        return said

    def _this_period(self, i: int) -> Said | None:
        """*(la fin) de l'année*, *(la fin) du mois*: of the publication."""
        kind = self._kind_of_period(self.low[i])
        return Said(i, i + 1, kind, shift=0, number=1) if kind else None

    def _kind_of_period(self, word: str) -> str | None:
        months = self.kinds["months"].get(word)
        if self.kinds["weekend"].get(word):
            return "weekend"
        if self.kinds["days"].get(word) == 7:
            return "week"
        return {1: "months", 12: "year"}.get(months or 0)

    def period(self, i: int) -> Said | None:
        """*semaine dernière*, *cette année*, *ce mois-ci*, *il y a deux ans*, *premier trimestre 2016*."""
        word = self.low[i]
        if self.kinds["months"].get(word, 0) in (3, 6):
            return self._quarter(i, self.kinds["months"][word])
        if self._is_de(i + 1) and self.low[i + 2] in self.kinds["month"]:  # ce mois de janvier
            return None
        kind, shift = self._kind_of_period(word), self.kinds["shift"].get(self.low[i + 1])
        if kind and shift:
            return Said(i, i + 2, kind, shift=shift, number=1)
        clitic = self.kinds["clitic"].get(self.low[i + 1])
        if kind and self.kinds["shift"].get(self.words.before(i)) == 0 and clitic != 0:
            return Said(i - 1, i + 1 + (clitic is not None), kind, shift=0, number=1)
        return self._distance(i)

    def _quarter(self, i: int, length: int) -> Said | None:
        """*troisième trimestre 2016*, *premier semestre de cette année*, *premier trimestre*."""
        which = self.kinds["ordinal"].get(self.words.before(i), 0)
        if not 1 <= which <= 12 // length:
            return None
        said = Said(i - 1, i + 1, "months", month=(which - 1) * length + 1, number=length)
        j = i + 1 + self._is_de(i + 1)
        is_this_year = self.kinds["shift"].get(self.low[j]) == 0 and self.kinds["months"].get(self.low[j + 1]) == 12
        year, _, last = self._year_or_shift(j + 2 * is_this_year)
        if year or is_this_year:
            said.year, said.shift, said.last = year, 0, last
        return said

    def _distance(self, i: int) -> Said | None:
        """*il y a deux ans*, *dans trois jours*: counted from the publication."""
        number = self._number_before(i)
        if not number:
            return None
        first, count = number
        said = [(first - len(phrase), sign) for phrase, sign in self.known.distances
                if self.low[max(first - len(phrase), 0):first] == phrase]
        if not said or count > MAX_DISTANCE:
            return None
        start, sign = said[0]
        if sign > 0 and self._is_de(i + 1):
            return None  # dans trois ans de prison
        days, months = self.kinds["days"].get(self.low[i]), self.kinds["months"].get(self.low[i])
        if days:
            return Said(start, i + 1, "offset" if days == 1 else "week", number=sign * count, shift=sign * count)
        return Said(start, i + 1, "year" if months == 12 else "months", shift=sign * count, number=1)

    def _number_before(self, i: int) -> tuple[int, int] | None:
        """The whole number that ends before token `i`: where it starts, its value."""
        for first in range(max(i - 3, 0), i):
            number = self.numerals.read(self.words, first)
            if number and number.last == i and number.value and number.value == int(number.value):
                return first, int(number.value)
        one = self.numerals.words.get(self.words.before(i))
        return (i - 1, 1) if one == ("unit", 1) else None

    def years(self, i: int) -> Said | None:
        """*années 1990*, *années 90*, *années trente*, *XXIe siècle*."""
        if self.kinds["years"][self.low[i]] == 100:
            return self._century(i)
        word = self.low[i + 1]
        if len(word) == 4 and self._year_number(word) and word[3] == "0":
            return Said(i, i + 2, "years", int(word), number=10)
        kind, value = self.numerals.words.get(word, ("", 0))
        if len(word) == 2 and word.isascii() and word.isdecimal():
            value = int(word)
        if 20 <= value <= 90 and value % 10 == 0:
            return Said(i, i + 2, "years", 1900 + int(value), number=10)
        return None

    def _century(self, i: int) -> Said | None:
        first = i - 1 - (self.words.before(i) in self.numerals.classes["ordinal_mark"])
        match = _CENTURY.fullmatch(self.low[first]) if first >= 0 else None
        if not match or self.low[i + 1] in self.kinds["era"]:
            return None
        number = int(match[1]) if match[1].isdecimal() else _roman(match[1])
        return Said(first, i + 1, "years", 100 * (number - 1) + 1, number=100) if 1 <= number <= 22 else None

    # --- what the words around say -------------------------------------------------------------------------------

    def _direction(self, first: int, last: int) -> int:
        """Whether the words around a date look ahead (1: *se tiendra*, *prévu*, *avant*), back (-1: *a eu lieu*,
        *depuis*), or do not tell (0). They stand before it, or after it where it begins the sentence."""
        words, kinds = self.words, self.kinds
        before = words.before(first - 1 if words.before(first) in kinds["article"] else first)
        if before in kinds["before_date"]:
            return kinds["before_date"][before]
        if not before:
            start = last + (self.low[last] in kinds["day_part"])
            start += self.low[start] == ","
            return self._told(range(start, min(start + VERB_WINDOW, len(self.low))))
        return self._told(range(first - 1, max(first - 1 - VERB_WINDOW, -1), -1))

    def _told(self, tokens: range) -> int:
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


def _roman(numeral: str) -> int:
    digits = [_ROMAN[letter] for letter in numeral]
    return sum(-digit if digit < following else digit
               for digit, following in zip(digits, [*digits[1:], 0], strict=True))
