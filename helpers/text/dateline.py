"""The dateline: what stands before the story, with its place, its date and its agency."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from typing import NamedTuple

from helpers.french.codebook import Codebook, made_once, values
from helpers.french.word_list import is_no_name
from helpers.text.places import Span

LONGEST_DATELINE = 160  # characters
CLOSING = "—–-="  # signs that close a dateline
_ASIDE = re.compile(r"[^\n–—:«]{2,40}\s[–—-]\s*:")  # Luc Petit – maire de Nort – : « Q »
_MAY_CLOSE = re.compile(f"[{re.escape(CLOSING)}:]")
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:d['’]|(?:de|du|des|la|le|van|von|el|ben)\s+)*[A-ZÀ-Þ][\w'’-]*){1,4}"
_BEHIND_NAMES = r"(?:\s*[,(|–—]\s*[^.!?:«»]{2,60})?[\s*_]*"
_OF = re.compile("d['’]|(?:de|du|des)$")
_BEGINS_PAPER = re.compile("L['’]|L[ea]s? ")
DATED = frozenset({"iso", "numeric", "day", "month", "year", "hour", "word"})


class Header(NamedTuple):
    """What stands before the story: `end` is where the story begins."""

    start: int
    end: int
    dateline: str | None
    agency: str | None
    published_from: dt.date | None
    published_to: dt.date | None


NO_HEADER = Header(0, 0, None, None, None, None)


class DatelineWords(NamedTuple):
    """What the codebook says of datelines: one part of a dateline as an expression, months, agencies, places, and what
    stands there and is no place (*ENTRETIEN –*, *Préfecture du Var –*)."""

    part: re.Pattern[str]
    months: dict[str, int]
    agencies: dict[str, str]
    places: frozenset[str]
    bodies: frozenset[str]
    labels: frozenset[str]
    senders: frozenset[str]


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
            rf"|(?i:(?:le|du)\s+)?(?:(?i:{weekdays})\s+)?(?P<day>\d{{1,2}})(?:er|ᵉʳ)?\s+"
            rf"(?P<month>(?i:{alternatives(months)}))\.?(?:\s+(?P<year>\d{{4}}))?"
            r"|(?P<hour>(?:à\s+)?\d{1,2}\s?[h:]\s?(?:\d{2})?\b(?:\s+(?:UTC|GMT))?)"
            r"|\((?P<agency>[^()\n]{2,40})\)"
            rf"|(?P<label>(?i:{alternatives(codebook.words('statement_words', 'release'))})\b)"
            rf"|(?P<word>date\b|(?i:{published})\b(?:\s+le\b)?)"
            r"|(?P<byline>Par\s+[^\W\d_a-zà-ÿ][^,|\n–—()]{2,60}?(?=\s*[,|]|\s+(?:le|publié)\s))"
            r"|(?P<place>(?![CJMNQST]['’](?![A-ZÀ-Þ]))[^\W\d_a-zà-ÿ][\w'’]*(?:-[\w'’]+)*"
            r"(?:\s+(?:(?:de|du|des|la|le|les|sur|en)\s+|d['’]|l['’])*[^\W\d_a-zà-ÿ][\w'’]*(?:-[\w'’]+)*){0,4}"
            r"(?:\s+[a-zà-ÿ]{4,}(?=\s\([A-ZÀ-Þ]))?)"  # Nations unies (Etats-Unis)
            r"|(?P<separator>[,./:;|]|\s+)"
        ),
        months=months,
        agencies={name: row["acronym"] for row in codebook.sheet("agencies") for name in (row["acronym"], row["name"])},
        places=frozenset(
            name for row in codebook.sheet("places") for name in (row["name"], *values(row["aliases"]))
        ),
        bodies=frozenset(row["name"] for row in codebook.sheet("organisations")),
        labels=frozenset(row["word"] for row in codebook.sheet("date_words") if row["kind"] == "label"),
        senders=frozenset(
            word.lower() for word in (
                *(row["word"] for row in codebook.sheet("organisation_words")),
                *codebook.words("name_words", "local_body"),
            )
        ),
    )


def alternatives(words: Iterable[str]) -> str:
    """An expression that matches any of the words, the longest first; nothing at all where there are none."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"


def is_byline(line: str, codebook: Codebook) -> bool:
    """Whether a line of its own tells who signs: *Par Léa Roy et Luc Petit, à Brest*, *De notre envoyé spécial à Nort,
    Léa Roy*; not *Par amour du vélo* nor *Par Toutatis !*"""
    return len(line) <= LONGEST_DATELINE and _bylines(codebook).fullmatch(line.strip()) is not None


@made_once
def _bylines(codebook: Codebook) -> re.Pattern[str]:
    opens = alternatives(row["word"] for row in codebook.sheet("date_words") if row["kind"] == "byline")
    place = rf"(?:\s+(?:à|au|aux|en)\s+{_NAME.replace('{1,4}', '{0,4}')}\s*[,:])?"
    names = rf"{_NAME}(?:(?:,\s+|\s+et\s+){_NAME})*"
    return re.compile(rf"\W*(?i:{opens}){place}\s*[,:]?\s*{names}{_BEHIND_NAMES}")


def header_at(text: str, start: int, end: int, words: DatelineWords) -> Header | None:
    """The dateline of the paragraph from `start` to `end`: date, place and agency in any order, then a dash.

    A date may follow behind the dash: *Rabat – 12/03/2024 – Le pont*. None where the paragraph begins with anything
    else. A paragraph that is nothing but a date is a header, too.
    """
    limit = min(end, start + LONGEST_DATELINE)
    bracket = words.part.match(text, start, limit)
    if bracket and bracket["agency"] in words.agencies:
        agency = words.agencies[bracket["agency"]]
        after = _after_signs(text, bracket.end(), limit)
        if text[bracket.end() : after].isspace() and text[after : after + 1].isupper():
            return Header(start, after, None, agency, None, None)  # (Belga) Le pont a cédé
    if limit < end and not _MAY_CLOSE.search(text, start, limit):
        return None
    found = _Parts(words)
    story = _past_signs(found, text, Span(start, end), limit)
    if story == 0 and found.days:
        story = found.colon
    if not story or not found.dated and (found.sender or text[story:end].strip().lower() in words.labels):
        return None  # JUDO – ENTRETIEN; Préfecture du Var – Cabinet
    if not found.dated and _ASIDE.match(text, story, end):
        return None
    first, last = found.days or (None, None)
    paper = found.place if story >= end and found.is_paper() else None  # Le Monde, 5 mars 2026
    return Header(start, story, None if paper else found.place, found.agency() or paper, first, last)


def _past_signs(found: _Parts, text: str, paragraph: Span, limit: int) -> int | None:
    """Where the story begins behind the signs that close a dateline: 0 if there are none, None behind other words."""
    story, position, goes_on = 0, paragraph.start, True
    while goes_on and position < limit:
        place = found.place
        position = found.read(text, position, limit)
        at_sign = position < limit and (text[position] in CLOSING or found.stops_at(text, position))
        if not _closes(found, text, paragraph, position, at_sign):
            found.place = place if story else found.place  # Communiqué – La banque a signé
            break
        plain = at_sign and text[position] == "-"
        story = position = _after_signs(text, position + (text[position : position + 1] == "."), paragraph.end)
        goes_on = _is_dated(text, position, limit, found.words) or found.goes_on()
        if not goes_on and not found.is_dateline(plain):
            return None
    return story


def _closes(found: _Parts, text: str, paragraph: Span, position: int, at_sign: bool) -> bool:
    """Whether a dateline closes at this offset: with a sign, or a date with its paragraph."""
    if position == paragraph.start or _is_initial(text, paragraph.start, position):
        return False
    return at_sign or position == paragraph.end and found.days is not None


def _is_initial(text: str, start: int, position: int) -> bool:
    """J.-P. Dupont: a hyphen behind an initial closes nothing."""
    before = text[max(start, position - 3) : position]
    return text[position : position + 1] == "-" and before.endswith(".") and before[-2:-1].isalpha()


def _after_signs(text: str, position: int, end: int) -> int:
    """The first character behind the dashes and spaces that close a dateline."""
    while position < end and text[position] in CLOSING + " \u00a0\u202f\t":
        position += 1
    return position


def _is_dated(text: str, position: int, limit: int, words: DatelineWords) -> bool:
    """Whether a date, an hour or *Publié le* follows."""
    part = words.part.match(text, position, limit)
    return part is not None and part.lastgroup in DATED


class _Parts:
    """The parts of a dateline read so far. `colon` is where the story begins if a colon closes the brackets."""

    def __init__(self, words: DatelineWords) -> None:
        self.words = words
        self.place: str | None = None
        self.label = False  # *ENTRETIEN* stands where a place does
        self.sender = False  # *Préfecture du Var –*: a place and a date may stand behind
        self.release = False  # *Communiqué de presse – Dakar, le 3 mai* has a place and a date behind
        self.days: tuple[dt.date, dt.date] | None = None
        self.known: str | None = None  # an agency of the codebook
        self.brackets: list[str] = []
        self.region = False  # the last brackets stood before a date
        self.dated = False
        self.colon = 0

    def read(self, text: str, position: int, limit: int) -> int:
        """Take parts up to a dash or to what is no part of a dateline; where that is."""
        while position < limit and text[position] not in CLOSING:
            part = self.words.part.match(text, position, limit)
            if not part or part["word"] and self.place and not self.dated:  # Page mise à jour le…
                break
            if self.stops_at(text, position):
                break  # Rennes, le 3 mai 2026. La ville a dit
            self._take(part)
            position = part.end()
            if part.group() == ":" and text[max(part.start() - 2, 0) : part.start()].rstrip().endswith(")"):
                self.colon = _after_signs(text, position, limit)
        return position

    def _take(self, part: re.Match[str]) -> None:
        self.dated = self.dated or part.lastgroup in DATED or part.lastgroup == "agency"
        place, bracket = part["place"], part["agency"]
        if place in self.words.agencies:
            self.known, self.dated = place, True
        elif part["label"]:
            self.release = self.label = True
        elif place and place.isupper() and self._is_label(place):
            self.label = True
        elif place and self._is_sender(place):
            self.sender = True
        else:
            self.place = self.place or place
        if bracket:
            self.brackets.append(bracket)
            self.known = self.known or next((b for b in bracket.split("/") if b in self.words.agencies), None)
        self.region = bool(bracket) or self.region and part.lastgroup not in DATED
        self.days = self.days or _days(part, self.words)

    def _is_label(self, place: str) -> bool:
        """*ENTRETIEN*, and *JUDO*: a word in capitals that is no place's name and an ordinary one."""
        low = " ".join(place.lower().split())
        return low in self.words.labels or place.title() not in self.words.places and is_no_name(low)

    def _is_sender(self, place: str) -> bool:
        """*CHU de Nort*, *Université du Lac*: a body that sends a release; not *Nations unies*."""
        first, *more = place.split()
        named = bool(more) and (more[0][0].isupper() or _OF.match(more[0]) is not None)
        return named and first.lower() in self.words.senders and place not in self.words.places

    def goes_on(self) -> bool:
        """Whether a place may follow behind a dash: behind *Communiqué*, and behind who sends it."""
        return self.place is None and (self.release or self.sender)

    def stops_at(self, text: str, position: int) -> bool:
        """*Rennes, le 3 mai 2026. La ville*: whether a full stop closes a place and its day with the year."""
        behind = text[position + 1 : position + 1 + LONGEST_DATELINE]
        goes_on = behind[:1].isspace() and behind.lstrip()[:1].isupper()
        return text[position] == "." and goes_on and bool(self.place and self.days)

    def is_dateline(self, plain: bool) -> bool:
        """Whether the parts are one: a date, an agency or a label, or a place before a dash (capitals, if a hyphen)."""
        place = self.place or ""
        function = bool(self.brackets) and self.brackets[-1][0].islower() and not (self.known or self.days)
        if function and is_no_name(self.brackets[-1].split()[0]):
            return False  # Anne Durand (maire) – « Q »
        alone = len(place) > 1 and (place.isupper() if plain else not self._is_label(place))  # Football – La finale
        return self.dated or self.label or alone

    def is_paper(self) -> bool:
        """Whether what stands where a place does is a paper's name: *Le Monde*, *L'Écho du Nord*; not *Le Mans*."""
        place = self.place or ""
        return place not in self.words.places and (place in self.words.bodies or _BEGINS_PAPER.match(place) is not None)

    def agency(self) -> str | None:
        """The agency: one of the codebook, else what stands in brackets, if no region: *Goma (RD Congo), 12 mars*."""
        if self.known:
            return self.words.agencies[self.known]
        named = [b for b in self.brackets if b not in self.words.places]
        return named[-1] if named and (self.region or named[-1] == named[-1].upper()) else None


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
