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

FIRST_LETTERS = 5  # that two spellings of a first name share, at least
COMPARED = 20  # people whose names begin or end alike, at most


def spelt_twice(groups: list[Group], names: NameText) -> dict[Group, Group]:
    """Of the people in `groups`, those who are likely another of them, with that one: the name that is fuller, or met
    more often."""
    people = [group for group in groups if group.kind == "person" and not group.known]
    joined: dict[Group, Group] = {}
    for one, other in _alike(people, names):
        if other not in joined and not _in_one_sentence(one, other, names) and not _genders_differ(one, other):
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
            if _first_names_differ(one, other) or _family_names_differ(one, other, names):
                near[one][other] = None
    for one, others in near.items():
        other = next(iter(others))
        if len(others) == len(near[other]) == 1:
            yield one, other


def _is_another_word(person: Group, names: NameText) -> bool:
    """Whether a family name is a first name, a word of French or a known name as well, which others may bear: *Martin*
    and *Marin*."""
    last = person.found[0].last - 1
    return bool(names.first_name(last) or names.is_ordinary(last) or names.known(last, last + 1))


def _family_names_differ(one: Group, other: Group, names: NameText) -> bool:
    """Whether the family names alone differ, by one letter inside; a first name may be left out."""
    given, others = one.words[:-1], other.words[:-1]
    if given and others and given != others or not is_misspelt(one.words[-1], other.words[-1]):
        return False
    return not (_is_another_word(one, names) or _is_another_word(other, names))


def _first_names_differ(one: Group, other: Group) -> bool:
    """Whether first names of people of one family name differ in their last letters: *Ramatou* and *Ramata Keïta*."""
    if len(one.words) != len(other.words) or one.words[1:] != other.words[1:] or len(one.words) < 2:
        return False
    first, second = one.words[0], other.words[0]
    return first != second and abs(len(first) - len(second)) < 2 and (
        len(first) >= FIRST_LETTERS and first[:FIRST_LETTERS] == second[:FIRST_LETTERS]
    )


def _genders_differ(one: Group, other: Group) -> bool:
    """Whether a title or a first name tells another gender of the two, or of one only where both have first names."""
    told = [group.gender or group.first_name_gender for group in (one, other)]
    if len(one.words) > 1 and len(other.words) > 1:
        return told[0] != told[1]
    return None not in told and told[0] != told[1]


def _in_one_sentence(one: Group, other: Group, names: NameText) -> bool:
    """Whether both are named in one sentence, as two people are."""
    sentences = {names.sentence_of[name.first] for name in one.found}
    return not sentences.isdisjoint(names.sentence_of[name.first] for name in other.found)
