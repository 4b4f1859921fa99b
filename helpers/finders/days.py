"""The days that a date expression means: counted from what it says and from the day of publication.

Conventions, after the agencies' style: a weekday alone is the last one before or on the day of publication (the next
one after *prochain*, *avant* or a verb in the future; *ce mardi* is the nearest one); a day or a month without its year
is the one nearest to the publication (a day ahead counts as one and a half), on the side that the verb tells; a season
is its three months, winter running into the next year; *fin 2016* is somewhere in 2016.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

Days = tuple[dt.date, dt.date]
ONE_DAY = dt.timedelta(days=1)
SATURDAY = 6


@dataclass(slots=True)
class SaidDate:
    """What a date expression says: tokens `first` to `last` (exclusive), its kind, and the
    parts that it names (0: it does not).

    `shift` is -1 for *dernier*, 0 for *ce*, 1 for *prochain*; `number` an offset in days (`offset`, `weekday`) or a
    length in months (`months`) or years (`years`), of days after the one named (`day`, *la veille de Noël*) or after
    Easter Sunday (`feast`); `nth` counts the weekdays of a month, -1 for the last; `direction`
    is 1 or -1 where the words before look ahead or back; `until` is the other end of a stretch of time, and `is_habit`
    says that the stretch is one of any week.
    """

    first: int
    last: int
    kind: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    number: int = 0
    shift: int | None = None
    direction: int = 0
    until: SaidDate | None = None
    is_habit: bool = False
    nth: int = 0


RESOLUTION = {
    "day": "day", "feast": "day", "weekday": "day", "offset": "day", "week": "day", "weekend": "day",
    "weekday_of_month": "day",
    "month": "month", "season": "month", "months": "month",
    "year": "year", "years": "year",
}
RULE_OF_KIND = {
    "day": "day and month", "feast": "feast counted from Easter", "weekday": "weekday",
    "offset": "day counted from the publication",
    "week": "week counted from the publication",
    "weekend": "weekend counted from the publication",
    "weekday_of_month": "weekday of a month",
    "month": "month", "season": "season", "months": "months", "year": "year", "years": "decade or century",
}


def days_meant(said: SaidDate, earliest: dt.date | None, latest: dt.date | None) -> Days | None:
    """The first and last day meant, if they are the same for every possible day of publication; else None."""
    try:
        first = _meant(said, earliest)
        return first if earliest == latest or first == _meant(said, latest) else None
    except (ValueError, OverflowError):  # the 31st of February, the year 10000
        return None


def resolution_of(said: SaidDate) -> str:
    """How exactly an expression is said: the finer of its two ends."""
    kinds = {RESOLUTION[end.kind] for end in (said, said.until) if end}
    return next(name for name in ("day", "month", "year") if name in kinds)


def rule_of(said: SaidDate, days: Days | None) -> str:
    """The rule that gave an expression its days, in words."""
    rule = RULE_OF_KIND[said.kind] if said.until is None else f"stretch of time: {RULE_OF_KIND[said.until.kind]}"
    if said.is_habit:
        return f"{rule}; which day is not said"
    if days is None:
        return f"{rule}; the day of publication is needed" if needs_publication(said) else f"{rule}; no such day"
    if not needs_publication(said) or said.kind in ("offset", "week", "weekend"):
        return rule
    if said.kind == "year" or said.kind == "months" and not said.month:
        return f"{rule}; counted from the publication"
    nearest = {"weekday": "on or before", "months": "last begun before"}.get(said.kind, "nearest to")
    if said.kind == "weekday" and said.shift == 0:
        nearest = "nearest to"
    return f"{rule}; {_direction(said, nearest)} the publication"


def _direction(said: SaidDate, otherwise: str) -> str:
    if said.shift:
        return "before" if said.shift < 0 else "after"
    return {1: "on or after", -1: "on or before"}.get(said.direction, otherwise)


def needs_publication(said: SaidDate) -> bool:
    """Whether an expression has its days by the day of publication alone: it names no year."""
    return not any(end.year for end in (said, said.until) if end)


def _meant(said: SaidDate, today: dt.date | None) -> Days | None:
    if said.is_habit:
        return None
    if said.until is None:
        return MEANING[said.kind](said, today)
    last = _meant(said.until, today)
    if last is None:
        return None
    if said.kind == "weekday" and not said.day:
        return _last(said.weekday, last[1])[0], last[1]
    if said.kind in ("day", "month") and not said.year:  # from 28 February to 3 March 2020; December to March
        year = last[0].year
        is_later = (said.month, said.day or 1) > (last[0].month, last[0].day)
        said = SaidDate(said.first, said.last, said.kind, year - is_later, said.month, said.day)
    first = MEANING[said.kind](said, today)
    return (first[0], last[1]) if first and first[0] <= last[1] else None


def _day(said: SaidDate, today: dt.date | None) -> Days | None:
    later = said.number * ONE_DAY  # la veille de Noël: -1
    if said.year:
        return _one(dt.date(said.year, said.month, said.day) + later)
    years = [year for year in _years_around(today, 4) if said.day <= calendar.monthrange(year, said.month)[1]]
    candidates = [_one(dt.date(year, said.month, said.day) + later) for year in years]
    if said.weekday and today:  # mardi 24 janvier: a year in which the 24th is a Tuesday
        near = [days for days in candidates if abs(days[0].year - today.year) <= 1]
        candidates = [days for days in near if days[0].isoweekday() == said.weekday]
    return _nearest(candidates, said, today)


def _feast(said: SaidDate, today: dt.date | None) -> Days | None:
    """*lundi de Pâques*: so many days from Easter Sunday."""
    years = range(said.year, said.year + 1) if said.year else _years_around(today, 1)
    candidates = [_one(_easter(year) + said.number * ONE_DAY) for year in years]
    return candidates[0] if said.year else _nearest(candidates, said, today)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by Gauss's rule as Meeus and Butcher give it."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap = century // 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    month, day = divmod(moon + to_sunday - 7 * ((golden + 11 * moon + 22 * to_sunday) // 451) + 114, 31)
    return dt.date(year, month, day + 1)


def _month(said: SaidDate, today: dt.date | None) -> Days | None:
    """A month; a season is three, from its first on."""
    length = 3 if said.kind == "season" else 1
    if said.year:
        return _months(said.year, said.month, length)
    return _nearest([_months(year, said.month, length) for year in _years_around(today, 1)], said, today)


def _some_months(said: SaidDate, today: dt.date | None) -> Days | None:
    """A quarter or half of a year (`month` is its first), or a month counted from the publication."""
    if said.year:
        return _months(said.year, said.month, said.number)
    if today is None:
        return None
    if not said.month:
        index = today.year * 12 + today.month - 1 + (said.shift or 0)
        return _months(index // 12, index % 12 + 1, 1)
    if said.shift == 0:
        return _months(today.year, said.month, said.number)
    candidates = [_months(year, said.month, said.number) for year in _years_around(today, 1)]
    begun = [days for days in candidates if days[0] <= today]
    return begun[-1] if begun else None


def _weekday(said: SaidDate, today: dt.date | None) -> Days | None:
    if today is None:
        return None
    if said.day:  # mardi 14: the 14th nearby that is a Tuesday
        nearby = (today + days * ONE_DAY for days in sorted(range(-45, 46), key=lambda days: (abs(days), days)))
        return next((_one(day) for day in nearby if (day.day, day.isoweekday()) == (said.day, said.weekday)), None)
    if said.shift == 0 and not said.direction:  # ce mardi: at most three days away
        return _last(said.weekday, today + 3 * ONE_DAY)
    if said.shift == 1 or (said.direction == 1 and said.shift != -1):
        start = today + ONE_DAY if said.shift == 1 else today
        return _last(said.weekday, start + dt.timedelta(days=6 + said.number))
    return _last(said.weekday, today - ONE_DAY if said.shift == -1 else today)


def _weekday_of_month(said: SaidDate, today: dt.date | None) -> Days | None:
    """*deuxième dimanche d'avril*; where no month is named, that of the publication, or the one before or after it."""
    month = _month(said, today) if said.month else _some_months(said, today)
    if month is None:
        return None
    first, last = month
    if said.nth == -1:
        return _last(said.weekday, last)
    days = _last(said.weekday, first + dt.timedelta(days=7 * said.nth - 1))
    return days if days[0] <= last else None


def _offset(said: SaidDate, today: dt.date | None) -> Days | None:
    return _one(today + dt.timedelta(days=said.number)) if today else None


def _week(said: SaidDate, today: dt.date | None) -> Days | None:
    if today is None:
        return None
    monday = today + dt.timedelta(days=7 * (said.shift or 0) - today.weekday())
    return monday, monday + dt.timedelta(days=6)


def _weekend(said: SaidDate, today: dt.date | None) -> Days | None:
    """The nearest weekend, or the last or next one."""
    if today is None:
        return None
    end = {-1: today - 2 * ONE_DAY, 1: today + 7 * ONE_DAY}.get(said.shift or 0, today + 3 * ONE_DAY)
    saturday, _ = _last(SATURDAY, end)
    return saturday, saturday + ONE_DAY


def _year(said: SaidDate, today: dt.date | None) -> Days | None:
    year = said.year or (today.year + (said.shift or 0) if today else None)
    return _months(year, 1, 12) if year else None


def _years(said: SaidDate, today: dt.date | None) -> Days | None:
    return dt.date(said.year, 1, 1), dt.date(said.year + said.number - 1, 12, 31)


MEANING: dict[str, Callable[[SaidDate, dt.date | None], Days | None]] = {
    "day": _day, "feast": _feast, "weekday": _weekday, "weekday_of_month": _weekday_of_month,
    "offset": _offset, "week": _week,
    "weekend": _weekend,
    "month": _month, "season": _month, "months": _some_months, "year": _year, "years": _years,
}


def _one(day: dt.date) -> Days:
    return day, day


def _last(weekday: int, day: dt.date) -> Days:
    """The last day of the week that is a `weekday` (1: Monday), up to a day."""
    return _one(day - dt.timedelta(days=(day.isoweekday() - weekday) % 7))


def _months(year: int, month: int, length: int) -> Days:
    last = year * 12 + month - 1 + length - 1
    end_year, end_month = last // 12, last % 12 + 1
    return dt.date(year, month, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _years_around(today: dt.date | None, reach: int) -> range:
    return range(max(today.year - reach, 1), min(today.year + reach, 9998) + 1) if today else range(0)


def _nearest(candidates: list[Days], said: SaidDate, today: dt.date | None) -> Days | None:
    """The candidate nearest to the publication, before or after it where the expression says so."""
    if today is None:
        return None

    def distance(days: Days) -> tuple[int, dt.date]:
        """A day ahead weighs more: a dispatch tells of the past more than of the future."""
        return max(3 * (days[0] - today).days, 2 * (today - days[1]).days, 0), days[0]

    return min((days for days in candidates if _may_be_meant(days, said, today)), key=distance, default=None)


def _may_be_meant(days: Days, said: SaidDate, today: dt.date) -> bool:
    """Whether days lie where the expression says: *cet hiver*, *l'hiver dernier*, *depuis l'hiver*."""
    first, last = days
    if said.shift == 0:
        return first.year == today.year or first <= today <= last
    if said.shift:
        return last < today if said.shift < 0 else first > today
    if said.direction:
        return last >= today if said.direction == 1 else first <= today
    return True


