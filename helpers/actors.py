"""Actors: one for each real person, organisation, place or programme that an article names, with all its forms.

`names.py` finds the stretches of text; here they are brought together: a family name alone after the full name, an
acronym with the name that it stands in brackets beside, the spellings of one place. What an article says beside a
name gives a person's role, the organisation that it is held in, and the gender.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from helpers.gazetteer import Known
from helpers.name_text import TITLE, Found, NameText
from helpers.roles import Role, role_beside


@dataclass(slots=True)
class Actor:
    """Who or what is named.

    `name` is the fullest form that the article gives; `gender` is `f`, `m` or None; `country` an ISO 3166 alpha-2
    code; `organisation` the index of the actor that `role` is held in; `known` whether a row of `actors.csv` names it
    (False: discovered); `latitude` and `longitude` in degrees.
    """

    name: str
    kind: str
    acronym: str | None = None
    gender: str | None = None
    country: str | None = None
    role: str | None = None
    organisation: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    known: bool = False


@dataclass(slots=True)
class Mention:
    """A place where an actor is named: offsets, `name` or `acronym`, the rule in words, the actor's index."""

    start: int
    end: int
    form: str
    rule: str
    actor: int


@dataclass(slots=True)
class Names:
    """The actors of an article in the order of their first mention, and the mentions in text order."""

    actors: list[Actor]
    mentions: list[Mention]


@dataclass(slots=True)
class _Thing:
    """An actor in the making: its mentions so far and what is known of it."""

    kind: str
    known: Known | None
    words: list[str]
    found: list[Found]
    gender: str | None = None
    acronym: str | None = None
    role_gender: str | None = None
    first_name_gender: str | None = None


def group(names: NameText, found: list[Found]) -> Names:
    """One actor for all the forms of a name, and the mentions with the index of their actor."""
    text = names.text
    things: list[_Thing] = []
    thing_of: dict[int, _Thing] = {}
    bracketed = _bracketed(found, text)
    for name in found:  # full names first: a short form may stand before them, in a headline
        if name.kind == "person" and name.last - name.first > 1:
            thing_of[id(name)] = _full_person(name, things, names)
    _organisations(found, things, thing_of, bracketed, text)
    for at, name in enumerate(found):
        if id(name) not in thing_of:
            thing_of[id(name)] = _short_person(name, at, found, things, thing_of, text)
    return _names(names, found, thing_of)


# --- one thing for all forms ----------------------------------------------------------------------------------


def _words(name: Found, text: list[str]) -> list[str]:
    return " ".join(_folded(word) for word in text[name.first:name.last]).split()


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    """A word for comparison: no case, no accents, no hyphens."""
    low = word.casefold()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    return low.replace("-", " ").replace("’", "'")


def _new(name: Found, things: list[_Thing], text: list[str]) -> _Thing:
    known = name.form.known if name.form else None
    thing = _Thing(name.kind or "", known, _words(name, text), [name], _title_gender(name))
    thing.acronym = known.acronym if known else None
    things.append(thing)
    return thing


def _title_gender(name: Found) -> str | None:
    return name.gender if name.weight >= TITLE else None


def _add(name: Found, thing: _Thing) -> _Thing:
    thing.found.append(name)
    thing.gender = thing.gender or _title_gender(name)
    if name.form and not thing.known:
        thing.known = name.form.known
    return thing


def _full_person(name: Found, things: list[_Thing], names: NameText) -> _Thing:
    words = _words(name, names.text)
    title = _title_gender(name)
    for thing in things:
        if thing.kind == "person" and _same_person(words, thing.words) and not _differ(title, _gender_of(thing)):
            if len(words) > len(thing.words):
                thing.words = words
            return _add(name, thing)
    thing = _new(name, things, names.text)
    gender = names.gazetteer.gender_of_first_name(names.text[name.first])
    thing.first_name_gender = gender if gender in ("f", "m") else None
    return thing


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _same_person(one: list[str], other: list[str]) -> bool:
    """Whether two full names are one person's: the same family name, and one's first names among the other's."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) > 1 and other[:len(one)] == one:  # Ali Bongo, Ali Bongo Ondimba
        return True
    if one[-1] != other[-1]:
        return False
    rest = other[:-1]
    return all(any(word == w or _is_initial_of(word, w) or _is_initial_of(w, word) for w in rest) for word in one[:-1])


def _is_initial_of(initial: str, word: str) -> bool:
    return initial.endswith(".") and len(initial) < 4 and word.startswith(initial[0])


def _short_person(
    name: Found, at: int, found: list[Found], things: list[_Thing], thing_of: dict[int, _Thing], text: list[str]
) -> _Thing:
    """The person whose name a short form is a part of: the nearest one named before, else the first one after."""
    words, title = _words(name, text), _title_gender(name)
    people = [
        thing for thing in things
        if thing.kind == "person" and _is_part(words, thing.words) and not _differ(title, _gender_of(thing))
    ]
    if len(people) > 1:
        families = [thing for thing in people if thing.words[-len(words):] == words]
        people = families or people
    if not people:
        return _new(name, things, text)
    for before in reversed(found[:at]):
        if any(thing_of.get(id(before)) is thing for thing in people):
            return _add(name, thing_of[id(before)])
    return _add(name, people[0])


def _gender_of(thing: _Thing) -> str | None:
    return thing.gender or thing.first_name_gender


def _is_part(words: list[str], whole: list[str]) -> bool:
    return whole[-len(words):] == words or whole[:len(words)] == words


def _bracketed(found: list[Found], text: list[str]) -> dict[int, int]:
    """The positions of acronyms that stand in brackets beside a name, or have the name in brackets: *N (A)*, *A (N)*."""
    pairs = {}
    for at in range(1, len(found)):
        before, name = found[at - 1], found[at]
        if name.first - before.last == 1 and text[before.last] == "(" and name.last < len(text) and text[name.last] == ")":
            if name.kind == before.kind != "person" and name.acronym != before.acronym:
                acronym, full = (at, at - 1) if name.acronym else (at - 1, at)
                pairs[acronym] = full
    return pairs


def _organisations(
    found: list[Found], things: list[_Thing], thing_of: dict[int, _Thing], bracketed: dict[int, int], text: list[str]
) -> None:
    """Organisations, places and programmes: by their known name, their words, or the bracket beside the acronym."""
    by_name: dict[tuple[str, str], _Thing] = {}

    def place(at: int) -> None:
        name = found[at]
        words = "_".join(_words(name, text))
        keys = [(name.kind or "", words)]
        if name.form and not (name.acronym and keys[0] in by_name):
            keys.insert(0, (name.kind or "", "=" + name.form.known.name))
        thing = next((by_name[key] for key in keys if key in by_name), None)
        thing = _add(name, thing) if thing else _new(name, things, text)
        if name.acronym:
            thing.acronym = thing.acronym or text[name.first]
        for key in keys:
            by_name.setdefault(key, thing)
        thing_of[id(name)] = thing

    for acronym, full in bracketed.items():
        if id(found[full]) not in thing_of:
            place(full)
        thing = thing_of[id(found[full])]
        word = _words(found[acronym], text)[0]
        thing.acronym = text[found[acronym].first].replace(".", "")
        by_name.setdefault((thing.kind, word), thing)
        if found[acronym].form:
            by_name.setdefault((thing.kind, "=" + found[acronym].form.known.name), thing)
            thing.known = thing.known or found[acronym].form.known
    for at, name in enumerate(found):
        if name.kind != "person" and id(name) not in thing_of:
            place(at)
    _short_organisations(things, thing_of)


def _short_organisations(things: list[_Thing], thing_of: dict[int, _Thing]) -> None:
    """*Girondins* is *Girondins de Bordeaux* where the article has one such longer name."""
    organisations = [thing for thing in things if thing.kind == "organisation" and thing.found]
    for thing in organisations:
        if thing.known or thing.found[0].acronym:
            continue
        longer = [
            other for other in organisations
            if other is not thing and len(other.words) > len(thing.words)
            and other.words[:len(thing.words)] == thing.words
        ]
        if len(longer) == 1:
            longer[0].found.extend(thing.found)
            for name in thing.found:
                thing_of[id(name)] = longer[0]
            thing.found = []


# --- the actors -----------------------------------------------------------------------------------------------


def _names(names: NameText, found: list[Found], thing_of: dict[int, _Thing]) -> Names:
    things: list[_Thing] = []
    index: dict[int, int] = {}
    for name in found:
        thing = thing_of[id(name)]
        if id(thing) not in index:
            index[id(thing)] = len(things)
            things.append(thing)
    actor_of = [index[id(thing_of[id(name)])] for name in found]
    mentions = [
        Mention(names.starts[name.first], names.ends[name.last - 1], "acronym" if name.acronym else "name", name.rule, at)
        for name, at in zip(found, actor_of, strict=True)
    ]
    actors = [_actor(thing, names) for thing in things]
    _add_dateline(names, actors, mentions)
    _add_roles(names, found, actor_of, actors, things)
    return _in_order(actors, mentions)


def _add_dateline(names: NameText, actors: list[Actor], mentions: list[Mention]) -> None:
    """The place of the dateline is named, too, though it stands in no sentence."""
    header = names.article.header
    written = header.dateline
    start = names.article.text.find(written, header.start, header.end) if written else -1
    if start < 0:
        return
    name = written.title() if written.isupper() else written
    known = names.gazetteer.place(name)
    name = known.name if known else name
    at = next((i for i, actor in enumerate(actors) if actor.kind == "place" and actor.name == name), None)
    if at is None:
        at = len(actors)
        actors.append(_with_known(Actor(name, "place"), known))
    mentions.append(Mention(start, start + len(written), "name", "place of the dateline", at))


def _with_known(actor: Actor, known: Known | None) -> Actor:
    """The actor with what the codebook or the CLDR says of it."""
    if known:
        actor.acronym = actor.acronym or known.acronym
        actor.country, actor.role, actor.known = known.country, known.role, known.source == "actors"
        actor.latitude, actor.longitude = known.latitude, known.longitude
    return actor


def _actor(thing: _Thing, names: NameText) -> Actor:
    actor = _with_known(Actor(_fullest(thing, names), thing.kind, thing.acronym), thing.known)
    if thing.kind == "person":
        actor.gender = thing.gender
    elif thing.kind in ("organisation", "programme") and not actor.country:
        actor.country = _country_in(thing, names)
    return actor


def _fullest(thing: _Thing, names: NameText) -> str:
    """The fullest form in the article; the codebook's spelling where the article writes the same words."""
    forms = [name for name in thing.found if not name.acronym] or thing.found
    longest = max(forms, key=lambda name: (name.last - name.first, names.ends[name.last - 1] - names.starts[name.first]))
    written = names.words(longest.first, longest.last)
    if thing.known and not longest.acronym:
        if thing.kind == "place" or _folded(written) == _folded(thing.known.name):
            return thing.known.name
    return written


def _country_in(thing: _Thing, names: NameText) -> str | None:
    """The country that an organisation's own name gives: *Fédération marocaine*, *… du Maroc*."""
    for name in thing.found:
        for k in range(name.first + 1, name.last):
            low = names.low[k]
            country = names.gazetteer.demonyms.get(low)
            if not country and names.text[k][0].isupper():
                country = names.gazetteer.country_named(low)
            if country:
                return country
    return None


def _add_roles(
    names: NameText, found: list[Found], actor_of: list[int], actors: list[Actor], things: list[_Thing]
) -> None:
    """Each person's role, organisation, gender and country, from the words beside the name."""
    firsts = [name.first for name in found]
    for at, name in enumerate(found):
        if name.kind != "person":
            continue
        actor = actors[actor_of[at]]
        role = role_beside(names, found, at)
        if role:
            thing = things[actor_of[at]]
            thing.role_gender = thing.role_gender or role.gender
            if role.gender == "f":  # a woman may be called le ministre, a man is never la ministre
                actor.gender = actor.gender or "f"
            if not actor.role:
                _take_role(names, role, actor, found, firsts, actor_of, actors)
    for actor, thing in zip(actors, things, strict=False):
        if actor.kind == "person":
            _complete(names, actor, thing, actors)


def _take_role(
    names: NameText, role: Role, actor: Actor, found: list[Found], firsts: list[int], actor_of: list[int],
    actors: list[Actor],
) -> None:
    """The role's words up to the organisation that it is held in, that organisation, and the country that it names."""
    end = role.last
    at = bisect_right(firsts, role.first)
    while at < len(found) and found[at].first < role.last:
        if found[at].kind == "organisation":
            actor.organisation = actor_of[at]
            end = found[at].first
            break
        at += 1
    while end > role.first + 1 and names.gazetteer.is_link(names.low[end - 1]):
        end -= 1
    actor.role = names.words(role.first, end)
    countries = (names.gazetteer.demonyms.get(names.low[k]) for k in range(role.first, end))
    actor.country = actor.country or next((country for country in countries if country), None)


def _complete(names: NameText, actor: Actor, thing: _Thing, actors: list[Actor]) -> None:
    """What the codebook, the organisation and the first name add to a person."""
    if thing.known and thing.known.organisation and actor.organisation is None:
        actor.organisation = next((i for i, a in enumerate(actors) if a.name == thing.known.organisation), None)
    if not actor.country and actor.organisation is not None:
        actor.country = actors[actor.organisation].country
    if not actor.gender:
        first, *rest = actor.name.split()
        gender = names.gazetteer.gender_of_first_name(first) if rest else None
        actor.gender = gender if gender in ("f", "m") else thing.role_gender


def _in_order(actors: list[Actor], mentions: list[Mention]) -> Names:
    """Mentions in text order, actors in the order of their first mention."""
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    order: dict[int, int] = {}
    for mention in mentions:
        order.setdefault(mention.actor, len(order))
    for mention in mentions:
        mention.actor = order[mention.actor]
    in_order = [actors[old] for old in order]
    for actor in in_order:
        if actor.organisation is not None:
            actor.organisation = order.get(actor.organisation)
    return Names(in_order, mentions)
