"""Names of one body or town of which the one leaves a word out: *le tribunal correctionnel de Nort* and *le tribunal de
Nort*, *la crèche Les Petits Loups* and *Les Petits Loups*, *Nort-sur-Ourle* and *Nort*; or turns them round: *la
métropole de Nort* and *Nort Métropole*.

In: the groups of an article's names. Out: the same with such names joined, where only one longer name fits.
"""

from __future__ import annotations

from collections import defaultdict

from helpers.names.facts import AFTER_TOWN, FIRST_NAME, OF_WORD, ORGANISATION_WORD
from helpers.names.groups import Group, folded
from helpers.names.sight import Found, NameText

Key = tuple[str, ...]  # the words of a shorter name, by which the longer ones are looked up


def with_shortened(names: NameText, group_of: list[Group]) -> list[Group]:
    """The group of each name, in the same order, once a body or town and its shorter name are one."""
    groups = list(dict.fromkeys(group_of))
    by_words = {(group.kind, *group.words): group for group in groups if _may_be_shorter(group)}
    longer: dict[Key, list[Group]] = defaultdict(list)
    for group in groups if by_words else ():
        key = (group.kind, *_left_over(names, group))
        if key in by_words:
            longer[key].append(group)
    target = {by_words[key]: fits[0] for key, fits in longer.items() if len(fits) == 1}
    target |= _turned_round(names, groups)
    for short, whole in target.items():
        whole.found += short.found
    return [target.get(group, group) for group in group_of]


def _turned_round(names: NameText, groups: list[Group]) -> dict[Group, Group]:
    """*la métropole de Nort*, where the article has *Nort Métropole* as well."""
    bodies = [group for group in groups if group.kind == "organisation"]
    by_words = {tuple(group.words): group for group in bodies if names.facts[group.found[0].last - 1] & AFTER_TOWN}
    turned = {}
    for group in bodies if by_words else ():
        name = group.found[0]
        of = name.first + 1
        if of + 1 < name.last and names.facts[name.first] & AFTER_TOWN and names.facts[of] & OF_WORD:
            whole = by_words.get((*_words(names, of + 1, name.last), *_words(names, name.first, of)))
            if whole:
                turned[group] = whole
    return turned


def _may_be_shorter(group: Group) -> bool:
    """Whether a group has nothing that makes it a known body or town of its own."""
    return group.kind in ("organisation", "place") and group.known is None and not group.found[0].acronym


def _left_over(names: NameText, group: Group) -> list[str]:
    """The words of the shorter name that the article may use besides; none where a name has no such part."""
    name = group.found[0]
    if group.kind == "place":
        return _town_alone(names, name)
    if group.kind != "organisation" or not names.facts[name.first] & ORGANISATION_WORD:
        return []
    return _without_adjective(names, name) or _proper_name(names, name)


def _without_adjective(names: NameText, name: Found) -> list[str]:
    """*tribunal de Nort* of *tribunal correctionnel de Nort*: of a body that is named by its town alone."""
    first = name.first + 1
    rest = first
    while rest < name.last and names.text[rest][0].islower() and names.is_adjective(rest):
        rest += 1
    if rest == first or rest == name.last or not names.facts[rest] & OF_WORD:
        return []
    if names.gazetteer.complements.get(names.low[name.first]) != "place":
        return []
    return _words(names, name.first, first) + _words(names, rest, name.last)


def _proper_name(names: NameText, name: Found) -> list[str]:
    """*Les Petits Loups* of *la crèche Les Petits Loups*: several words of which no first name is one, since a school
    and a foundation may be called after one person."""
    first = name.first + 1
    named = name.last - first > 1 and names.text[name.first][0].islower() and names.is_capital(first)
    return _words(names, first, name.last) if named and not names.facts[first] & FIRST_NAME else []


def _town_alone(names: NameText, name: Found) -> list[str]:
    """*Nort* of *Nort-sur-Ourle*, *Nort-d'Ourle*."""
    parts = names.text[name.first].split("-")
    size = next((size for size, part in enumerate(parts) if part[:1].islower()), 0)
    return folded("-".join(parts[:size])).split() if name.last - name.first == 1 else []


def _words(names: NameText, first: int, last: int) -> list[str]:
    return " ".join(map(folded, names.text[first:last])).split()
