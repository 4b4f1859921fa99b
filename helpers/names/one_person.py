"""Names of one person that share no words, or not quite: another name, another spelling (*Poonawalla*, *Poonwalla*).

In: the groups of an article's names. Out: the same with such people joined. Another spelling is told by likeness alone,
so it is never sure, and the article's own words stay as they are. Each name is looked up by its first and its last
letters, so that time grows with the number of names only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, permutations

from helpers.names.groups import Group
from helpers.names.other_names import whose_other_name
from helpers.names.sight import Found, NameText

LONG_NAME = 6  # letters of a family name, at least, that may lack one or have one twice
LONGER = 7  # letters, at least, of which one may be another
LONG_TO_SHUFFLE = 9  # letters, at least, that may stand in another order
SHORTEST_FIRST_NAME = 5  # letters of a first name, at least, that may be another spelling of one
SAME_LETTERS = 3  # letters at the beginning or the end that two spellings share
COMPARED = 20  # people whose names begin or end alike, at most


def joined(names: NameText, found: list[Found], group_of: list[Group]) -> list[Group]:
    """The group of each name of `found` once such people are one; a name that only the spelling joins is `likely`."""
    target: dict[Group, Group] = {}
    for other, whose in whose_other_name(found).items():
        if group_of[other] is not group_of[whose]:
            target[group_of[other]] = group_of[whose]
            for again in group_of[other].found:
                again.other_name = True
    for rare, usual in _spelt_twice([group for group in dict.fromkeys(group_of) if group not in target], names).items():
        target[rare] = usual
        whole = names.written(max(usual.found, key=lambda name: name.last - name.first))
        for name in rare.found:
            name.likely, name.rule = True, f"spelt nearly like {whole}"
    for rare, usual in target.items():
        usual.found += rare.found
    return [target.get(group, group) for group in group_of]


def _spelt_twice(groups: list[Group], names: NameText) -> dict[Group, Group]:
    """Of the people in `groups`, those who are likely another of them, with that one: the name that is fuller, or met
    more often."""
    people = [group for group in groups if group.kind == "person"]
    joined: dict[Group, Group] = {}
    for one, other in _alike(people, names):
        genders = {person.gender or person.first_name_gender for person in (one, other)} - {None}
        if other not in joined and len(genders) < 2 and not _in_one_sentence(one, other, names):
            rarer, usual = sorted((one, other), key=_usualness)
            joined[rarer] = usual
    return joined


def _usualness(group: Group) -> tuple[int, int, int]:
    """How usual a spelling is: rather the fuller name, then the one met more often, then the first one."""
    return len(group.words), len(group.found), -group.found[0].first


def _alike(people: list[Group], names: NameText) -> Iterator[tuple[Group, Group]]:
    """The pairs of people with names nearly alike, where there are not three."""
    by_ends: dict[str, list[Group]] = defaultdict(list)
    for person in people if len(people) > 1 else ():
        family = person.words[-1]
        for key in (*_ends_of(family), family) if len(family) >= LONG_NAME else (family,):
            by_ends[key].append(person)
    near: dict[Group, dict[Group, None]] = defaultdict(dict)
    for alike in by_ends.values():
        for one, other in permutations(alike[:COMPARED], 2):
            if _family_names_differ(one, other, names) or _first_names_differ(one, other, names):
                near[one][other] = None
    for one, others in near.items():
        other = next(iter(others))
        if len(others) == len(near[other]) == 1:
            yield one, other


def _family_names_differ(one: Group, other: Group, names: NameText) -> bool:
    """Whether the family names alone differ, by one letter inside; a first name may be left out. First names and words
    of French others may bear: *Martin* and *Marin*."""
    given, others = one.words[:-1], other.words[:-1]
    if given and others and given != others or not _is_misspelt(one.words[-1], other.words[-1]):
        return False
    families = (one.found[0].last - 1, other.found[0].last - 1)
    return not any(names.first_name(k) or names.is_ordinary(k) for k in families)


def _first_names_differ(one: Group, other: Group, names: NameText) -> bool:
    """Whether two names have first names alone that differ, and sound alike: *Thibaud* and *Thibault Lefort*."""
    first, second = one.words[0], other.words[0]
    if len(one.words) < 2 or one.words[1:] != other.words[1:] or first == second:
        return False
    long = min(len(first), len(second)) >= SHORTEST_FIRST_NAME
    return long and _sound(first, names) == _sound(second, names)


def _sound(word: str, names: NameText) -> str:
    """A word without double letters and those that are not heard: *tibau* of *thibault*, *moame* of *mohammed*."""
    heard = [letter for letter, _ in groupby(word) if letter not in names.words["silent_letter"]]
    while heard and f"-{heard[-1]}" in names.words["silent_ending"]:
        heard.pop()
    return "".join(heard)


def _in_one_sentence(one: Group, other: Group, names: NameText) -> bool:
    """Whether both are named in one sentence, as two people are."""
    sentences = {names.sentence_of[name.first] for name in one.found}
    return not sentences.isdisjoint(names.sentence_of[name.first] for name in other.found)


def _ends_of(word: str) -> tuple[str, str]:
    """How a word begins and ends: two long words that differ by one letter share one of these."""
    return word[:SAME_LETTERS], f"-{word[-SAME_LETTERS:]}"


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two long words differ by one letter that is not the last: missing, or another; or by the order of some
    of their letters (*Mrodikamen*, *Modrikamen*)."""
    if len(one) > len(other):
        one, other = other, one
    if one == other:
        return False
    if _is_shuffled(one, other):
        return True
    same = next((k for k, letter in enumerate(one) if letter != other[k]), len(one))
    if len(one) < len(other):
        return one[same:] == other[same + 1:] and same < len(one)
    return len(one) >= LONGER and same < len(one) - 1 and one[same + 1:] == other[same + 1:]


def _is_shuffled(one: str, other: str) -> bool:
    """Whether two long words have the same letters but one in another order, between the same first and last one."""
    if len(one) < LONG_TO_SHUFFLE or one[0] != other[0] or one[-1] != other[-1]:
        return False
    return sum((Counter(other) - Counter(one)).values()) <= 1 and not Counter(one) - Counter(other)
