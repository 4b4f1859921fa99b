"""Actors: one for each real person, organisation, place or programme that an article names, with what is known of it.

`find.py` finds the stretches of text, `groups.py` brings the forms of one name together; here each group becomes
an actor. What the article says beside a name gives a person's role, the organisation that it is held in, the gender.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from operator import attrgetter

from helpers.french.grammar import GERUND, NAMING, PAST_PARTICIPLE, PREP
from helpers.names.behind import FIRST_NAME_AFTER
from helpers.names.beside import one_gender
from helpers.names.facts import COORDINATION, DETERMINER, LINKS, OF_WORD
from helpers.names.gazetteer import Gazetteer
from helpers.names.genders import by_agreement, by_role_behind
from helpers.names.groups import Group, folded, grouped
from helpers.names.known import Known
from helpers.names.one_person import joined
from helpers.names.roles import Role, body_of_its_own, role_beside, role_words
from helpers.names.shortened import with_shortened
from helpers.names.sight import APPOSITION, FULL_NAME, LOOKS, Found, NameText

IN_BRACKETS = re.compile(r"\(\s*([^()\n]+?)\s*\)")
AGREEING = 10  # mentions of a person that are looked at for what agrees with the name
BODYS_WORD = "organisation word: "  # the rule of a name that begins with what it is


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
    """A place where an actor is named: offsets, `name` or `acronym`, the rule in words, the actor's index.

    `likely`: that it is this actor's name tells the likeness of two spellings alone.
    """

    start: int
    end: int
    form: str
    rule: str
    actor: int
    likely: bool = False


@dataclass(slots=True)
class Names:
    """The actors of an article in the order of their first mention, and the mentions in text order."""

    actors: list[Actor]
    mentions: list[Mention]


def actors_of(names: NameText, found: list[Found]) -> Names:
    """One actor for all the forms of a name, and the mentions with the index of their actor."""
    index: dict[Group, int] = {}
    group_of = joined(names, found, with_shortened(names, grouped(names, found)))
    actor_of = [index.setdefault(group, len(index)) for group in group_of]
    groups = list(index)
    mentions = [
        Mention(*names.span(name), "acronym" if name.acronym else "name", name.rule, at, name.likely)
        for name, at in zip(found, actor_of, strict=True)
    ]
    actors = [_actor(one, names) for one in groups]
    _settle_countries(names, actors, groups)
    _add_roles(names, found, actor_of, actors, groups)
    _add_dateline(names, actors, mentions)
    _add_shouted(names, actors, mentions)
    return _in_order(actors, mentions)


def _add_shouted(names: NameText, actors: list[Actor], mentions: list[Mention]) -> None:
    """*EMMANUEL MACRON À NICE*: people in a line of capitals who are named in full in the story."""
    people = {tuple(a.name.lower().split()): i for i, a in enumerate(actors) if a.kind == "person" and " " in a.name}
    for number in names.shouted if people else ():
        sentence = names.sentences[number]
        for k in range(sentence.token_start, sentence.token_end):
            for words, at in people.items():
                last = k + len(words) - 1
                if tuple(names.low[k:last + 1]) == words:
                    span = names.starts[k], names.ends[last]
                    mentions.append(Mention(*span, "name", "in capitals, as elsewhere in the article", at))


def _add_dateline(names: NameText, actors: list[Actor], mentions: list[Mention]) -> None:
    """The place of the dateline and what is known in its brackets (the agency) are named, too, though they stand in no
    sentence, but no ordinary word."""
    header, text = names.article.header, names.article.text
    if header.dateline:
        start = text.find(header.dateline, header.start, header.end)
        _add_place(names.gazetteer, header.dateline, start, actors, mentions)
    for bracket in IN_BRACKETS.finditer(text, header.start, header.end) if header.agency else ():
        form = names.gazetteer.form(bracket[1])
        if form:
            at = _index_of(bracket[1] if form.acronym else form.known.name, form.known.kind, form.known, actors)
            kind = "acronym" if form.acronym else "name"
            mentions.append(Mention(*bracket.span(1), kind, "in the brackets of the dateline", at))


def _add_place(
    gazetteer: Gazetteer, written: str, start: int, actors: list[Actor], mentions: list[Mention]
) -> None:
    """The place that stands before the date, at offset `start`."""
    name = written.title() if written.isupper() else written
    known = gazetteer.place(name)
    if known or not all(map(gazetteer.is_ordinary, name.lower().split())):
        at = _index_of(known.name if known else name, "place", known, actors)
        mentions.append(Mention(start, start + len(written), "name", "place of the dateline", at))


def _index_of(name: str, kind: str, known: Known | None, actors: list[Actor]) -> int:
    """The actor of that name and kind: the one that the story names, or a new one."""
    for i, actor in enumerate(actors):
        if actor.kind == kind and name in (actor.name, actor.acronym):
            return i
    actors.append(_with_known(Actor(name, kind), known))
    return len(actors) - 1


def _with_known(actor: Actor, known: Known | None) -> Actor:
    """The actor with what the codebook or the CLDR says of it."""
    if known:
        actor.acronym = actor.acronym or known.acronym
        actor.country, actor.role, actor.known = known.country, known.role, known.source == "actors"
        actor.latitude, actor.longitude = known.latitude, known.longitude
    return actor


def _actor(group: Group, names: NameText) -> Actor:
    actor = Actor(_fullest(group, names), group.kind, group.acronym)
    if group.known:
        _with_known(actor, group.known)
    if group.kind == "person":
        actor.gender = group.gender
    elif group.kind in ("organisation", "programme") and not actor.country:
        actor.country = _country_in(group, names)
    return actor


def _fullest(group: Group, names: NameText) -> str:
    """The fullest form in the article; the codebook's spelling where the article writes the same words."""
    longest = group.found[0]
    if len(group.found) > 1:
        own = [name for name in group.found if not (name.other_name or name.likely)]
        forms = [name for name in own if not name.acronym] or own
        longest = max(forms, key=lambda name: _fullness(names, name))
    written = names.written(longest)
    if written.isupper() and longest.rule.startswith(BODYS_WORD):
        return names.in_small_letters(written)
    if not group.known or longest.acronym:
        return written
    same = group.kind == "place" or folded(written) == folded(group.known.name)
    return group.known.name if same else written


def _settle_countries(names: NameText, actors: list[Actor], groups: list[Group]) -> None:
    """What a name alone does not tell, the countries that the article speaks of: *Laval* of Québec, whose *CNDH*."""
    named, demonyms = _countries_named(names, actors), names.gazetteer.demonyms
    nations = {demonyms[low] for low in set(names.low) & demonyms.keys()}
    for actor, group in zip(actors, groups, strict=True):
        if actor.kind == "place" and actor.name in names.gazetteer.namesakes:
            _take_namesake(names, actor, nations | _others(named, actor))
        elif actor.kind == "organisation" and not group.known and _is_of_namesake(names, actor):
            _take_countrys(names, actor, nations | _others(named, actor))
        elif named and actor.country not in nations | named.keys():
            _forget_country(names, actor, group)


def _others(named: Counter[str], place: Actor) -> set[str]:
    """The countries of the places named, but for this one."""
    return {country for country, places in named.items() if places > (country == place.country)}


def _countries_named(names: NameText, actors: list[Actor]) -> Counter[str]:
    """The countries of the places that an article names, with how many of them each has."""
    named = Counter(actor.country for actor in actors if actor.kind == "place" and actor.country)
    written = names.article.header.dateline
    dateline = names.gazetteer.place(written) if written and written not in names.gazetteer.namesakes else None
    if dateline and dateline.country:
        named[dateline.country] += 1
    return named


def _take_namesake(names: NameText, actor: Actor, told: set[str]) -> None:
    """The town of the same name in the only country of such a one that the article speaks of besides."""
    others = [row for row in names.gazetteer.namesakes[actor.name] if row["country"] in told]
    if actor.country in told or len(others) != 1:
        return
    (row,) = others
    actor.country, actor.latitude, actor.longitude = row["country"], float(row["latitude"]), float(row["longitude"])


def _is_of_namesake(names: NameText, actor: Actor) -> bool:
    """*la cour d'assises de la Vienne*: whether only a town's name tells a body's country, and others bear it, too."""
    town = actor.name.rsplit(" ", 1)[-1]
    place = names.gazetteer.place(town) if town in names.gazetteer.namesakes else None
    return place is not None and place.country == actor.country


def _take_countrys(names: NameText, actor: Actor, told: set[str]) -> None:
    """The country of a body that is called after a town, where the article speaks of that of a town's namesake only."""
    others = {row["country"] for row in names.gazetteer.namesakes[actor.name.rsplit(" ", 1)[-1]]} & told
    if actor.country not in told and len(others) == 1:
        actor.country = others.pop()


def _forget_country(names: NameText, actor: Actor, group: Group) -> None:
    """Drop the country of a body that the article names by its acronym alone, where it speaks of other countries only:
    the *CNDH* (Conseil national…) of an article on Burkina Faso is not Morocco's, but *CNN* is of one country."""
    known = group.known if all(name.acronym for name in group.found) else None
    first_word = known.name.split(" ")[0].lower() if known and known.source == "acronyms" else ""
    if first_word in names.gazetteer.complements:
        actor.country = None


def _fullness(names: NameText, name: Found) -> tuple[int, bool, int]:
    """How full a form is: its words, then rather *Nigel Farage* than *NIGEL FARAGE*, then its length."""
    written = names.written(name)
    return name.last - name.first, not written.isupper(), len(written)


def _country_in(group: Group, names: NameText) -> str | None:
    """The country that an organisation's own name gives: *Fédération marocaine*, *… du Maroc*."""
    for name in group.found:
        for k in range(name.first + 1, name.last):
            low = names.low[k]
            country = names.gazetteer.demonyms.get(low)
            if not country and names.text[k][0].isupper():
                country = names.gazetteer.country_named(low)
            if country:
                return country
    return None


def _add_roles(
    names: NameText, found: list[Found], actor_of: list[int], actors: list[Actor], groups: list[Group]
) -> None:
    """Each person's role, organisation, gender and country, from the words beside the name."""
    firsts = [name.first for name in found]
    for at, name in enumerate(found):
        if name.kind != "person":
            continue
        actor = actors[actor_of[at]]
        if actor.role and actor.gender:
            continue
        _take_nationality(names, name.first - 1, actor)
        group, role = groups[actor_of[at]], role_beside(names, found, at)
        if role and not _is_anothers(names, role, group):
            group.role_gender = group.role_gender or role.gender
            group.mans_role = group.mans_role or _is_a_mans(names, role)
            if role.gender == "f":  # a woman may be called le ministre, a man is never la ministre
                actor.gender = actor.gender or "f"
            if not actor.role:
                _take_role(names, role, actor, found, firsts, actor_of)
    for actor, group in zip(actors, groups, strict=False):
        if actor.kind == "person":
            _complete(names, actor, group, actors)


def _take_nationality(names: NameText, before: int, actor: Actor) -> None:
    """The country and the gender that *le Portugais X*, *l'Espagnole X* tells."""
    low = names.low[before]
    gender = names.gazetteer.genders_of_demonyms.get(low)
    if gender and names.text[before][0].isupper() and names.after_determiner(before):
        actor.country = actor.country or names.gazetteer.demonyms[low]
        if gender == "fm":
            gender = names.gazetteer.determiners.get(names.low[before - 1])
        actor.gender = actor.gender or gender


def _take_role(
    names: NameText, role: Role, actor: Actor, found: list[Found], firsts: list[int], actor_of: list[int]
) -> None:
    """The role's words up to the organisation that it is held in, that organisation, and the country that it names."""
    end = role.last
    at = bisect_right(firsts, role.first)
    while at < len(found) and found[at].first < role.last:
        if found[at].kind == "organisation" and names.text[found[at].first - 1] != "(":
            actor.organisation = actor_of[at]
            end = found[at].first
            break
        at += 1
    body = body_of_its_own(names, found, role.first) if actor.organisation is None else None
    if body is not None:
        actor.organisation = actor_of[body]
    while end - 1 > role.first and _only_leads_on(names, end - 1):
        end -= 1
    actor.role = role_words(names, role.first, end)
    for low in names.low[role.first:end]:
        actor.country = actor.country or names.gazetteer.demonyms.get(low) or None


def _only_leads_on(names: NameText, k: int) -> bool:
    """*consultant pour X*, *agronome travaillant pour X*, *un paysan nommé X*: whether a role's word only leads on."""
    flags = names.flags(k)
    called = flags & NAMING and flags & PAST_PARTICIPLE and not names.is_a(k, "announces_body")  # patron du parti
    working = flags & GERUND and names.flags(k + 1) & PREP and not names.facts[k + 1] & OF_WORD  # but: sortant du PS
    return bool(names.facts[k] & LINKS or flags & PREP or called or working)


def _complete(names: NameText, actor: Actor, group: Group, actors: list[Actor]) -> None:
    """What the codebook, the organisation and the first name add to a person."""
    if group.known and group.known.organisation and actor.organisation is None:
        actor.organisation = next((i for i, a in enumerate(actors) if a.name == group.known.organisation), None)
    if not actor.country and actor.organisation is not None:
        actor.country = actors[actor.organisation].country
    actor.gender = actor.gender or _gender_of(names, group)


def _gender_of(names: NameText, group: Group) -> str | None:
    """The gender that the grammar beside a name, the first name or a function tells."""
    shown = {by_agreement(names, name) for name in group.found[:AGREEING]} - {None}
    agrees, first_name = shown.pop() if len(shown) == 1 else None, _by_first_name(names, group)
    sure = agrees if agrees == "f" or not first_name else first_name  # a masculine form may agree with another word
    beside = [name.gender for name in group.found if name.gender and name.weight >= APPOSITION]  # sa fille, X
    told = group.role_gender or (beside[0] if beside else None) or (None if sure else _by_role_behind(names, group))
    return None if _disagree(names, group, sure) else sure or told


def _by_role_behind(names: NameText, group: Group) -> str | None:
    """The gender that the words for people behind a name agree in."""
    behind = {by_role_behind(names, name) for name in group.found[:AGREEING]} - {None}
    return behind.pop() if len(behind) == 1 else None


def _disagree(names: NameText, group: Group, gender: str | None) -> bool:
    """Whether a man's function stands beside a first name that only a list of many countries calls a woman's."""
    first = names.text[max(group.found, key=lambda name: name.last - name.first).first]
    return gender == "f" and group.mans_role and not names.gazetteer.first_names.is_sure(first)


def _is_anothers(names: NameText, role: Role, group: Group) -> bool:
    """Of *Paul X, la préfète et le maire*, *Paul X, la préfète, et les élus* there are three."""
    after = role.last + (names.text[role.last] == ",")
    listed = names.facts[after] & COORDINATION and names.facts[after + 1] & DETERMINER
    alone = not listed or not names.after_determiner(role.first)
    return role.gender == "f" and not alone and _by_first_name(names, group) == "m"


def _is_a_mans(names: NameText, role: Role) -> bool:
    """Whether a function has the form of a man's: *le président*, not *le ministre*, which a woman may be called."""
    nouns = (names.gazetteer.roles.get(low) for low in names.low[role.first:role.last])
    return next((noun["gender"] == "m" for noun in nouns if noun), False)


def _by_first_name(names: NameText, group: Group) -> str | None:
    """The gender that a first name tells; alone it has to be no family name, or an age has to stand after it."""
    name, first_names = max(group.found, key=lambda name: name.last - name.first), names.gazetteer.first_names
    first = names.text[name.first]
    alone = name.last - name.first == 1
    if name.weight == FULL_NAME and name.gender:
        return name.gender  # where the first name is not the first word
    if alone and name.rule not in FIRST_NAME_AFTER and (name.weight > LOOKS or first_names.may_be_family_name(first)):
        return None
    told = one_gender(first_names.gender(first))
    if told or name.last - name.first < 3:
        return told
    second = names.text[name.first + 1]  # Wendpanga Thierry Zampaligré
    return one_gender(first_names.gender(second)) if first_names.is_sure(second) else None


def _in_order(actors: list[Actor], mentions: list[Mention]) -> Names:
    """Mentions in text order, actors in the order of their first mention."""
    mentions.sort(key=attrgetter("start", "end"))
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
