"""First names and the gender that they tell: the codebook's rows, else the list of `gender-guesser`.

The list is of many countries, with how common a name is in each. A name that men bear in one country and women in
another (*Karen*, *Nikita*) tells no gender, unless it is a usual one where French is spoken, or has a row.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.french.cache import kept, key_of, library_files
from helpers.french.codebook import Row
from helpers.french.lookup import KEPT_ANSWERS, Kept
from helpers.names.known import WITHOUT_ACCENT

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

GENDER_OF = {"male": "m", "mostly_male": "m", "female": "f", "mostly_female": "f", "andy": "fm"}
FRENCH_SPEAKING = ("france", "belgium", "luxembourg", "swiss")  # as the list calls the countries
BORNE, USUAL = 3, 7  # how common a name is, from 1 (rare) to 13, each twice the one before
FAR_MORE_COMMON = 3  # by which a name has to be more common for one gender than it is for the other anywhere


class FirstNames:
    """The gender of first names, worked out when first asked for and kept."""

    def __init__(self, rows: list[Row], no_names: frozenset[str]) -> None:
        self._no_names = no_names  # particles, articles and other determiners, in lower case
        self._rows = {row["name"].lower(): row["gender"] for row in rows}
        self._family_names = {row["name"].lower() for row in rows if row["family"] == "yes"}
        self._genders: Kept[str, str | None] = Kept(lambda name: self._of_one(name) or self._of_two(name), KEPT_ANSWERS)

    @cached_property
    def _listed(self) -> BytesTrie:
        return _listed()

    def gender(self, name: str) -> str | None:
        """`f`, `m`, `fm` (either) for a known first name, else None. *Jean-Claude* counts as *Jean*."""
        return self._genders[name]

    def has_row(self, name: str) -> bool:
        """Whether the codebook has it."""
        return name.lower() in self._rows

    def may_be_family_name(self, name: str) -> bool:
        """Whether it is a common family name as well: *Martin*."""
        return name.lower() in self._family_names

    def is_listed(self, name: str) -> bool:
        """Whether the list has a name exactly so."""
        return name.lower() in self._listed

    def is_sure(self, name: str) -> bool:
        """Whether its gender is sure: the codebook has it, or it is borne where French is spoken; so is *Anne-Laure*
        where *Anne* is."""
        first, hyphen, second = name.partition("-")
        alone = self.has_row(name) or self._in_list(name).isupper()
        return alone or bool(hyphen and self._of_one(second)) and self.is_sure(first)

    def _of_one(self, name: str) -> str | None:
        low = name.lower()
        if len(name) < 2 or low in self._no_names:
            return None
        return self._rows.get(low) or self._in_list(name).lower() or None

    def _in_list(self, name: str) -> str:
        """What the list says of a name, in capitals where it is borne at home; "" where it has it not."""
        plain = (WITHOUT_ACCENT.get(name[0], name[0]) + name[1:]).lower()
        found = self._listed.get(name.lower()) or self._listed.get(plain)
        return found[0].decode() if found else ""

    def _of_two(self, name: str) -> str | None:
        first, hyphen, second = name.partition("-")
        return self._of_one(first) if hyphen and self._of_one(second) else None


def _listed() -> BytesTrie:
    """What gender-guesser's list says of each name, in lower case, as `GENDER_OF` has it: kept between runs, as to
    read its 48 000 lines takes longer than some hundred articles."""
    from marisa_trie import BytesTrie

    listed = BytesTrie()
    files = [Path(__file__), *library_files("gender_guesser")]
    listed.frombytes(kept("first names", key_of(files), _make_list))
    return listed


def _make_list() -> bytes:
    """The list as the bytes of a trie."""
    from gender_guesser.detector import Detector
    from marisa_trie import BytesTrie

    detector = Detector(case_sensitive=False)
    at_home = [detector.COUNTRIES.index(country) for country in FRENCH_SPEAKING]
    found = ((name, GENDER_OF.get(detector.get_gender(name))) for name in detector.names)
    told = ((name, _told(gender, detector.names[name], at_home)) for name, gender in found if gender)
    return BytesTrie((name, gender.encode()) for name, gender in told).tobytes()


def _told(gender: str, listed: dict[str, str], at_home: list[int]) -> str:
    """The gender of a name if that holds in all countries or at home, else `fm`; in capitals if it is borne at home.

    `listed` has, for each gender, a hexadecimal digit a country: how common the name is there, a space for not at all.
    """
    commonest, at_home_most = {"m": 0, "f": 0}, 0
    for kind, digits in listed.items():
        counts = [int(digit, 16) if digit != " " else 0 for digit in digits]
        for one in GENDER_OF[kind]:
            commonest[one] = max(commonest[one], *counts)
            if one == gender:
                at_home_most = max(at_home_most, *(counts[k] for k in at_home))
    other = commonest["f" if gender == "m" else "m"]
    clear = other == 0 or at_home_most >= USUAL or commonest.get(gender, 0) - other >= FAR_MORE_COMMON
    if not clear:
        return "fm"
    return gender.upper() if at_home_most >= BORNE else gender
