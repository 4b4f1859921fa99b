"""Names of one person that share no words, or not quite: another name, another spelling.

In: the groups of an article's names. Out: the same with such people joined.
"""

from __future__ import annotations

from helpers.names.groups import Group
from helpers.names.misspelt import spelt_twice
from helpers.names.other_names import whose_other_name
from helpers.names.sight import Found, NameText


def joined(names: NameText, found: list[Found], group_of: list[Group]) -> list[Group]:
    """The group of each name of `found` once such people are one; a name that only the spelling joins is `likely`."""
    target: dict[Group, Group] = {}
    for other, name in whose_other_name(found).items():
        if group_of[other] is not group_of[name]:
            target[group_of[other]] = group_of[name]
            for again in group_of[other].found:
                again.other_name = True
    for rare, usual in spelt_twice([group for group in dict.fromkeys(group_of) if group not in target], names).items():
        target[rare] = usual
        whole = names.written(max(usual.found, key=lambda name: name.last - name.first))
        for name in rare.found:
            name.likely, name.rule = True, f"spelt nearly like {whole}"
    for rare, usual in target.items():
        usual.found += rare.found
    return [target.get(group, group) for group in group_of]
