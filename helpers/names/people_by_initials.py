"""People of whom an article gives initials alone, as reports from a court do: *AMS, 34 ans*, *le prévenu P.K.*.

Capitals without points are a body's as well, so that only what tells of a person makes one of them; initials with
points are somebody's wherever one may act or speak (*A. B. a nié*). The whole article decides of their other places.
"""

from __future__ import annotations

from helpers.french.grammar import AUX, FINITE
from helpers.names.behind import has_age
from helpers.names.beside import by_speech_before, one_gender
from helpers.names.facts import ACRONYM, INITIAL, NO_NAME, NUMERAL, UNIT
from helpers.names.sight import APPOSITION, PREPOSITION, Found, NameText, undecided

MOST_INITIALS = 3  # initials that somebody is called by
SEVERAL_PEOPLE = 2  # different initials, at least, that are nobody's but people's in a report from a court


def person_by_initials(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """Somebody's initials from token `i` to `end`; without a kind where only the whole article may tell; None where
    they are none."""
    pointed = _are_pointed(names, i, end)
    if not pointed and not _may_be_initials(names, i, end):
        return None
    told = _told(names, i, end) or (pointed and _acts(names, i, end, limit))
    if told:
        rule = "initials, and what is told of somebody"
        return Found(i, end, "person", APPOSITION, rule, gender=_gender(names, i))
    return undecided(i, end) if pointed else None


def _are_pointed(names: NameText, i: int, end: int) -> bool:
    """*A. B.*, *P.K.*, but no *U.N.E.S.C.O.*"""
    if end - i > 1:
        return end - i <= MOST_INITIALS and all(fact & INITIAL for fact in names.facts[i:end])
    written = names.text[i]
    return len(written) == 2 * written.count(".") == 4 and not names.known(i, end)


def _may_be_initials(names: NameText, i: int, end: int) -> bool:
    fact, written = names.facts[i], names.text[i]
    short = end == i + 1 and fact & ACRONYM and 1 < len(written) <= MOST_INITIALS and written.isalpha()
    return bool(short) and not (fact & (NUMERAL | NO_NAME | UNIT) or names.known(i, end))


def _told(names: NameText, i: int, end: int) -> bool:
    """*, 34 ans*, *(34 ans)*, *, née en 1990*, *le prévenu AMS*"""
    if names.is_a(i - 1, "before_court") and names.after_determiner(i - 1):
        return True
    if names.text[end] not in (",", "(") or names.after_determiner(i):
        return False  # la XYZ, née en 1990
    return has_age(names, end) or names.is_a(end + 1, "told_of_person")


def _acts(names: NameText, i: int, end: int, limit: int) -> bool:
    """*A. B. a nié*, *selon A. B.*, *« Non », dit A. B.*: whether what stands beside initials tells of somebody."""
    if names.after_determiner(i):
        return False  # les J.O. ont commencé
    before = names.low[i - 1]
    source = any(len(phrase.words) == 1 for phrase in names.sources.get(before, ()))
    verb = names.flags(end) & (FINITE | AUX)
    return bool(verb or source) or by_speech_before(names, i, end, limit) is not None


def _gender(names: NameText, i: int) -> str | None:
    """The gender that the word for somebody before initials shows, or its article: *la victime* may be a man."""
    role = names.gazetteer.roles.get(names.low[i - 1])
    if role:
        return one_gender(role["gender"])
    return names.gazetteer.determiners.get(names.low[i - 2]) if names.is_a(i - 1, "before_court") else None


def take_people_on_trial(found: list[Found], names: NameText) -> None:
    """Make people of initials that never have an article, where a report from a court has several of them: *Le prévenu
    AMS a cédé un terrain à PK*."""
    if names.words["on_trial"].isdisjoint(names.as_written):
        return
    bare: dict[str, list[Found]] = {}
    bodies: set[str] = set()
    for name in found:
        if name.acronym and name.weight == PREPOSITION and _may_be_initials(names, name.first, name.last):
            written = names.text[name.first]
            bare.setdefault(written, []).append(name)
            if _shows_body(names, name.first):
                bodies.add(written)
    people = bare.keys() - bodies
    for written in people if len(people) >= SEVERAL_PEOPLE else ():
        for name in bare[written]:
            name.kind, name.weight, name.rule, name.acronym = "person", APPOSITION, "initials on trial", False


def _shows_body(names: NameText, i: int) -> bool:
    """*la XYZ*, *la société XYZ*, *(XYZ)*, *XYZ (*"""
    before, after = names.text[i - 1], names.text[i + 1]
    return names.after_determiner(i) or names.is_a(i - 1, "announces_body") or "(" in (before, after)
