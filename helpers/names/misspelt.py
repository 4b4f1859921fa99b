"""One person whose name an article spells in two ways: *Poonawalla* and *Poonwalla*, *Ramatou* and *Ramata Keïta*.

In: the people of an article. Out: which of them are likely one. It is told by likeness alone, so it is never sure, and
the article's own words stay as they are. Each name is looked up by its first and its last letters, so that time grows
with the number of names only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

from helpers.names.groups import Group
from helpers.names.likeness import LONG_NAME, ends_of, is_misspelt
from helpers.names.sight import NameText

COMPARED = 20  # people whose names begin or end alike, at most


def spelt_twice(groups: list[Group], names: NameText) -> dict[Group, Group]:
    """Of the people in `groups`, those who are likely another of them, with that one: the name that is fuller, or met
    more often."""
    people = [group for group in groups if group.kind == "person"]
    joined: dict[Group, Group] = {}
    for one, other in _alike(people, names):
        genders = {person.gender or person.first_name_gender for person in (one, other)} - {None}
        if other not in joined and len(genders) < 2 and not _in_one_sentence(one, other, names):
            rarer, usual = sorted((one, other), key=lambda group: (len(group.words), len(group.found)))
            joined[rarer] = usual
    return joined


def _alike(people: list[Group], names: NameText) -> Iterator[tuple[Group, Group]]:
    """The pairs of people with names nearly alike, where there are not three."""
    by_ends: dict[str, list[Group]] = defaultdict(list)
    for person in people if len(people) > 1 else ():
        family = person.words[-1]
        for key in ends_of(family) if len(family) >= LONG_NAME else (family,):
            by_ends[key].append(person)
    near: dict[Group, dict[Group, None]] = defaultdict(dict)
    for alike in by_ends.values():
        for one, other in permutations(alike[:COMPARED], 2):
            if _family_names_differ(one, other, names):
                near[one][other] = None
    for one, others in near.items():
        other = next(iter(others))
        if len(others) == len(near[other]) == 1:
            yield one, other


def _family_names_differ(one: Group, other: Group, names: NameText) -> bool:
    """Whether the family names alone differ, by one letter inside; a first name may be left out. First names and words
    of French others may bear: *Martin* and *Marin*."""
    given, others = one.words[:-1], other.words[:-1]
    if given and others and given != others or not is_misspelt(one.words[-1], other.words[-1]):
        return False
    families = (one.found[0].last - 1, other.found[0].last - 1)
    return not any(names.first_name(k) or names.is_ordinary(k) for k in families)


def _in_one_sentence(one: Group, other: Group, names: NameText) -> bool:
    """Whether both are named in one sentence, as two people are."""
    sentences = {names.sentence_of[name.first] for name in one.found}
    return not sentences.isdisjoint(names.sentence_of[name.first] for name in other.found)
