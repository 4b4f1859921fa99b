"""Which names of an article are one thing's: short forms with the full name, an acronym with the name beside it.

Every look-up goes by the words of the name, so that time grows with the number of names only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from helpers.french.lookup import without_accents
from helpers.names.facts import ARTICLE_WORD, COMPANY_WORD, LOCAL_BODY
from helpers.names.genders import by_agreement
from helpers.names.initials import SHORTEST, spells
from helpers.names.known import Known
from helpers.names.sight import BY_TITLE, HARDLY, Found, NameText

SHORT_FORM_WORDS = 5  # words that a short form has at most: de La Tour du Pin
OFTEN = 2  # times as often as another: what a first word alone may stand for
CANDIDATES = 20  # people of one family name, or first two names, that are compared


@dataclass(slots=True, eq=False)
class Group:
    """All mentions of one person, organisation, place or programme, and what is known of it."""

    kind: str
    known: Known | None
    words: list[str]
    found: list[Found]
    acronym: str | None = None
    gender: str | None = None  # by a title
    first_name_gender: str | None = None
    role_gender: str | None = None
    mans_role: bool = False

    def differs_from(self, title_gender: str | None, names: NameText) -> bool:
        """Whether a title's gender is not this person's; what a first name tells gives way to the grammar."""
        gender = self.gender or self.first_name_gender
        if title_gender is None or gender is None or title_gender == gender:
            return False
        return self.gender is not None or all(by_agreement(names, name) != title_gender for name in self.found)


def grouped(names: NameText, found: list[Found]) -> list[Group]:
    """The group of each name of `found`, in the same order."""
    group_of: list[Group | None] = [None] * len(found)
    people = _People(names)
    for at, name in enumerate(found):  # full names first: a short form may stand before them, in a headline
        if name.kind == "person" and name.last - name.first > 1:
            group_of[at] = people.of_full_name(name)
    _Others(names, found, group_of).fill()
    last_seen: dict[Group, int] = {}
    result = []
    for at, name in enumerate(found):
        group = group_of[at] or people.of_short_form(name, last_seen)
        if group.kind == "person":
            last_seen[group] = at
        result.append(group)
    return result


def folded_words(names: NameText, name: Found) -> list[str]:
    """The words of a name for comparison."""
    if name.part is not None:
        return [folded(names.text[name.first].split("-")[name.part])]
    if name.last - name.first == 1:
        return folded(names.text[name.first]).split()
    return " ".join(map(folded, names.text[name.first:name.last])).split()


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word for comparison: no case, no accents, no hyphens."""
    low = word.casefold()
    if not low.isascii():
        low = without_accents(low)
    return low.replace("-", " ").replace("’", "'")


def _title_gender(name: Found) -> str | None:
    return name.gender if name.weight >= BY_TITLE else None


def _new(name: Found, words: list[str]) -> Group:
    title = _title_gender(name) if name.gender else None
    known = name.form.known if name.form else None
    return Group(name.kind, known, words, [name], known.acronym if known else None, title)


def _add(name: Found, group: Group) -> Group:
    group.found.append(name)
    if name.gender and not group.gender:
        group.gender = _title_gender(name)
    if name.form and not group.known:
        group.known = name.form.known
    return group


# --- people ---------------------------------------------------------------------------------------------------


class _People:
    """The people of an article, by the words that their names begin with and end in."""

    def __init__(self, names: NameText) -> None:
        self.names = names
        self._by_part: dict[str, list[Group]] = {}
        self._by_first_family_name: dict[str, list[Group]] = {}

    def of_full_name(self, name: Found) -> Group:
        """The person of a name of several words: an earlier one whose name agrees, or a new one."""
        words, title = folded_words(self.names, name), _title_gender(name)
        for part in (words[-1], " ".join(words[:2]), "".join(words)):  # what two names of one person share
            for group in self._by_part.get(part, ())[:CANDIDATES]:
                if _same_person(words, group.words) and not group.differs_from(title, self.names):
                    if len(words) > len(group.words):
                        group.words = words
                        self._register(group)
                    return _add(name, group)
        group = _new(name, words)
        middle = self.names.first_family_name(name)
        if middle:
            self._by_first_family_name.setdefault(folded(middle), []).append(group)
        gender = self.names.first_name(name.first)
        group.first_name_gender = gender if gender in ("f", "m") else None
        self._register(group)
        return group

    def of_short_form(self, name: Found, last_seen: dict[Group, int]) -> Group:
        """The person whose name a short form ends or begins: the nearest one before, else the first one after."""
        words, title = folded_words(self.names, name), _title_gender(name)
        written = " ".join(words)
        people = (self._by_part.get(written) or self._by_first_family_name.get(written, []))[:CANDIDATES]
        people = [group for group in people if not group.differs_from(title, self.names)]
        families = [group for group in people if group.words[-len(words):] == words]
        people = self._of_whole_family_name(families, words) or families or people
        if name.first and self.names.is_a(name.first - 1, "reigns"):
            people = [group for group in people if group.words == words]  # le pape François, not François Hollande
        if people:
            return _add(name, max(people, key=lambda group: last_seen.get(group, -1)))
        group = _new(name, words)
        self._register(group)
        return group

    def _of_whole_family_name(self, families: list[Group], words: list[str]) -> list[Group]:
        """*Durand* is rather Paul Durand than Anne Petit-Durand: those whose last word is the short form alone."""
        last = " ".join(words)
        return [
            group for group in families
            if any(folded(self.names.text[name.last - 1]) == last for name in group.found if name.part is None)
        ]

    def _register(self, group: Group) -> None:
        words = group.words
        sizes = range(1, min(len(words), SHORT_FORM_WORDS) + 1)
        parts = {" ".join(words[:size]) for size in sizes} | {" ".join(words[-size:]) for size in sizes}
        for part in parts | {"".join(words)}:
            people = self._by_part.setdefault(part, [])
            if group not in people[:CANDIDATES]:
                people.append(group)


def _same_person(one: list[str], other: list[str]) -> bool:
    """Whether two full names are one person's: the same family name, and one's first names among the other's."""
    if len(one) > len(other):
        one, other = other, one
    if other[:len(one)] == one or one[0] == other[0] and "".join(one) == "".join(other):
        return True  # Ali Bongo, Ali Bongo Ondimba; Wim Van de Ven, Wim Vandeven
    if one[-1] != other[-1]:
        return sorted(one) == sorted(other)  # Zoungrana Natacha
    return all(any(word == w or word.endswith(".") and w[0] == word[0] for w in other[:-1]) for word in one[:-1])


# --- organisations, places, programmes ------------------------------------------------------------------------


class _Others:
    """Organisations, places and programmes: by their known name, their words, or the bracket beside the acronym."""

    def __init__(self, names: NameText, found: list[Found], group_of: list[Group | None]) -> None:
        self.names, self.found, self.group_of = names, found, group_of
        self._by_name: dict[tuple[str, str], Group] = {}

    def fill(self) -> None:
        """Give every name that is no person's its group."""
        for acronym, full in _bracketed(self.found, self.names):
            self._link(acronym, full)
        for at, name in enumerate(self.found):
            if name.kind != "person" and self.group_of[at] is None:
                self._place(at)
        self._join(self._spelled_out())
        self._join(self._short_names())

    def _link(self, acronym: int, full: int) -> None:
        """An acronym stands for the name that it stands in brackets beside, whatever else it may stand for."""
        group = self._place(full)
        name = self.found[acronym]
        written = self.names.written(name)
        group.acronym = written.replace(".", "")
        self._by_name.setdefault((group.kind, folded(written)), group)
        if name.form:
            self._by_name.setdefault((group.kind, "=" + name.form.known.name), group)
            group.known = group.known or name.form.known

    def _place(self, at: int) -> Group:
        name = self.found[at]
        words, by_name = folded_words(self.names, name), self._by_name
        written = (name.kind, " ".join(words))
        group = by_name.get(written)
        known_as = None
        if name.form and not (name.acronym and group):
            known_as = (written[0], "=" + name.form.known.name)
            group = by_name.get(known_as) or group
        group = _add(name, group) if group else _new(name, words)
        if name.acronym:
            group.acronym = group.acronym or self.names.text[name.first]
        if known_as:
            by_name.setdefault(known_as, group)
        by_name.setdefault(written, group)
        self.group_of[at] = group
        return group

    def _join(self, joined: dict[Group, Group]) -> None:
        """Give the names of each group to the group that it is joined to."""
        for at, group in enumerate(self.group_of):
            if group in joined:
                self.group_of[at] = _add(self.found[at], _last(group, joined))

    def _bodies(self) -> list[Group]:
        return list(dict.fromkeys(group for group in self.group_of if group and group.kind == "organisation"))

    def _spelled_out(self) -> dict[Group, Group]:
        """*Asecna* is *Agence pour la sécurité de la navigation aérienne* if one name alone has its letters."""
        full: dict[str, list[Group]] = defaultdict(list)
        bodies = self._bodies()
        for group in bodies:
            if len(group.words) >= SHORTEST and not group.acronym:
                full[group.words[0][0]].append(group)
        joined = {}
        for group in bodies if full else ():
            name = group.found[0]
            may_be_short = name.acronym or group.known or name.weight <= HARDLY
            if len(group.words) > 1 or not may_be_short or not group.words[0].isalpha():
                continue
            alike = full[group.words[0][0]][:CANDIDATES]
            fits = [one for one in alike if spells(self.names, group.words[0], one.found[0])]
            if len(fits) == 1:
                joined[group] = fits[0]
                fits[0].acronym = self.names.text[name.first]
        return joined

    def _short_names(self) -> dict[Group, Group]:
        """*Girondins* is *Girondins de Bordeaux*, *CHU* is *CHU de Lille* if the article has one such longer name, or
        one far more often than others.

        So is *Verlaine* the same as *Groupe Verlaine*.
        """
        bodies = self._bodies()
        longer = _by_beginning(bodies)
        companies = {tuple(group.words[1:]): group for group in bodies if self._begins_with_its_kind(group)}
        joined: dict[Group, Group] = {}
        for group in bodies if longer or companies else ():
            words = tuple(group.words)
            whole = _most_often(longer.get(words, ()))
            if whole and self._may_be_short(group):
                joined[group] = whole
            elif words in companies:
                joined[companies[words]] = group
        return joined

    def _begins_with_its_kind(self, group: Group) -> bool:
        """*Groupe Verlaine*, *FC Verlaine*."""
        first = group.found[0].first
        club = self.names.facts[first] & COMPANY_WORD and self.names.text[first].isupper()
        return len(group.words) > 1 and (bool(club) or self.names.is_a(first, "before_company"))

    def _may_be_short(self, group: Group) -> bool:
        """Whether a name may stand for a longer one: a known one does not, but of a body that each town has."""
        first = group.found[0]
        return not (group.known or first.acronym) or self.names.facts[first.first] & LOCAL_BODY != 0


def _last(group: Group, joined: dict[Group, Group]) -> Group:
    """The group that a group is joined to in the end: the first of three words, the first two, all three."""
    while group in joined:
        group = joined[group]
    return group


def _most_often(groups: Sequence[Group]) -> Group | None:
    """The only one of some groups, or the one that is named more than twice as often as any other."""
    if not groups:
        return None
    first, *others = sorted(groups, key=lambda group: -len(group.found))
    return first if all(len(first.found) > OFTEN * len(other.found) for other in others) else None


def _by_beginning(groups: Iterable[Group]) -> dict[tuple[str, ...], list[Group]]:
    """The groups whose first word others have too, by each of their beginnings that a short form may be."""
    groups = list(groups)
    beginnings = Counter(group.words[0] for group in groups)
    found: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in [group for group in groups if beginnings[group.words[0]] > 1]:
        for size in range(1, min(len(group.words), SHORT_FORM_WORDS + 1)):
            found[tuple(group.words[:size])].append(group)
    return found


def _bracketed(found: list[Found], names: NameText) -> list[tuple[int, int]]:
    """The acronym and the name of each pair *Name (ACRONYM)*, *ACRONYM (the Name)*, by their positions."""
    pairs = []
    for at, (before, name) in enumerate(pairwise(found), start=1):
        first = name.first - 1 if names.facts[name.first - 1] & ARTICLE_WORD else name.first
        if first - before.last != 1 or names.text[before.last] != "(" or names.text[name.last:name.last + 1] != [")"]:
            continue
        short = _short_one(before, name, names)
        if short:
            pairs.append((at, at - 1) if short is name else (at - 1, at))
    return pairs


def _short_one(before: Found, name: Found, names: NameText) -> Found | None:
    """Which of two names beside a bracket is short for the other; None where they are two actors."""
    if name.kind != before.kind or name.kind == "person":
        return None
    if name.acronym != before.acronym:
        return name if name.acronym else before
    if name.kind != "organisation":
        return None
    short, long = before.last - before.first == 1, name.last - name.first > 1
    return before if short and long and names.low[name.first][0] == names.low[before.first][0] else None  # Sonabhy
