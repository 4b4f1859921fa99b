"""The dateline: what stands before the story, with its place, its date and its agency."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from helpers.french.codebook import Codebook

LONGEST_DATELINE = 120  # characters


class Header(NamedTuple):
    """What stands before the story: `end` is where the story begins."""

    start: int
    end: int
    dateline: str | None
    agency: str | None
    published_from: dt.date | None
    published_to: dt.date | None


NO_HEADER = Header(0, 0, None, None, None, None)


@dataclass(frozen=True)
class DatelineWords:
    """What the codebook says of datelines: one part of a dateline as an expression, the months, the agencies."""

    part: re.Pattern[str]
    months: dict[str, int]
    agencies: dict[str, str]


def dateline_words(codebook: Codebook) -> DatelineWords:
    """The words of datelines: months and weekdays, agencies by their acronym and by their name."""
    words = {
        kind: [row["word"] for row in codebook.sheet(sheet) if row["kind"] == kind]
        for sheet, kind in (("calendar", "weekday"), ("date_words", "published"))
    }
    months = {row["word"]: int(row["number"]) for row in codebook.sheet("calendar") if row["kind"] == "month"}
    weekdays, published = alternatives(words["weekday"]), alternatives(words["published"])
    return DatelineWords(
        part=re.compile(
            r"(?P<iso>\d{4}-\d{2}(?:-\d{2})?)"
            r"|(?:le\s+)?(?P<numeric>\d{1,2}[/.]\d{1,2}[/.]\d{4})"
            rf"|(?i:le\s+)?(?:(?i:{weekdays})\s+)?(?P<day>\d{{1,2}})(?:er|ᵉʳ)?\s+"
            rf"(?P<month>(?i:{alternatives(months)}))\.?(?:\s+(?P<year>\d{{4}}))?"
            r"|(?P<hour>(?:à\s+)?\d{1,2}\s?[h:]\s?(?:\d{2})?\b(?:\s+(?:UTC|GMT))?)"
            r"|\((?P<agency>[^()\n]{2,40})\)"
            rf"|(?P<word>date\b|(?i:{published})\b)"
            r"|(?P<place>(?![CJMNQST]['’])[^\W\d_a-zà-ÿ][\w'’]*(?:-[\w'’]+)*"
            r"(?:\s+(?:(?:de|du|des|la|le|les|sur|en)\s+|d['’]|l['’])*[^\W\d_a-zà-ÿ][\w'’]*(?:-[\w'’]+)*){0,4})"
            r"|(?P<separator>[,./:;]|\s+)"
        ),
        months=months,
        agencies={name: row["acronym"] for row in codebook.sheet("agencies") for name in (row["acronym"], row["name"])},
    )


def alternatives(words: Iterable[str]) -> str:
    """An expression that matches any of the words, the longest first; nothing at all where there are none."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"


def header_at(text: str, start: int, end: int, words: DatelineWords) -> Header | None:
    """The dateline of the paragraph from `start` to `end`: date, place and agency in any order, then a dash.

    None where the paragraph begins with anything else. A paragraph that is nothing but a date is a header, too.
    """
    place = agency = None
    days: tuple[dt.date, dt.date] | None = None
    dated = False
    position, limit = start, min(end, start + LONGEST_DATELINE)
    while position < limit and text[position] not in "—–-":
        part = words.part.match(text, position, limit)
        if not part or (part["word"] and place):  # Page mise à jour le…
            return None
        dated = dated or part.lastgroup in ("iso", "numeric", "day", "month", "year", "agency", "word")
        place = place or part["place"]
        agency = agency or part["agency"]
        days = days or _days(part, words)
        position = part.end()
    if position >= limit and not (days and position == end):
        return None
    plain_hyphen = position < limit and text[position] == "-"
    if plain_hyphen and position and text[position - 1] == ".":  # J.-P. Dupont
        return None
    if not (dated or (place and len(place) > 1 and (not plain_hyphen or place.isupper()))):
        return None
    while position < end and text[position] in "—–- \u00a0\u202f\t":
        position += 1
    first, last = days or (None, None)
    return Header(start, position, place, words.agencies.get(agency or "", agency), first, last)


def _days(part: re.Match[str], words: DatelineWords) -> tuple[dt.date, dt.date] | None:
    try:
        if part["iso"]:
            return days_of(part["iso"])
        if part["numeric"]:
            return days_of("-".join(reversed(re.split("[/.]", part["numeric"]))))
        if part["year"]:
            return days_of(f"{part['year']}-{words.months[part['month'].lower()]}-{part['day']}")
    except ValueError:  # the 31st of February: no date
        return None
    return None


def days_of(iso: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of an ISO date `2024-02-21`, month `2024-02` or year `2024`."""
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 3:
        day = dt.date(*parts)
        return day, day
    if len(parts) == 2:
        year, month = parts
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
