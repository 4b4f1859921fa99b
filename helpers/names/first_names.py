"""First names and the gender that they tell: the codebook's rows, else the list of `gender-guesser`.

The list is of many countries: a name that both genders bear where French papers write of has to have a row.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from helpers.french.codebook import Row
from helpers.french.lookup import KEPT_ANSWERS, Kept
from helpers.names.known import WITHOUT_ACCENT

GENDER_OF = {"male": "m", "mostly_male": "m", "female": "f", "mostly_female": "f", "andy": "fm"}


class FirstNames:
    """The gender of first names, worked out when first asked for and kept."""

    def __init__(self, rows: list[Row], no_names: frozenset[str]) -> None:
        self._no_names = no_names  # particles and articles, in lower case
        self._rows = {row["name"].lower(): row["gender"] for row in rows}
        self._family_names = {row["name"].lower() for row in rows if row["family"] == "yes"}
        self._genders = Kept(lambda name: self._of_one(name) or self._of_two(name), KEPT_ANSWERS)

    @cached_property
    def _detector(self) -> Any:
        return _first_name_detector()

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
        return bool(GENDER_OF.get(self._detector.get_gender(name)))

    def _of_one(self, name: str) -> str | None:
        low = name.lower()
        if len(name) < 2 or low in self._no_names:
            return None
        if low in self._rows:
            return self._rows[low]
        found = GENDER_OF.get(self._detector.get_gender(name))
        return found or GENDER_OF.get(self._detector.get_gender(WITHOUT_ACCENT.get(name[0], name[0]) + name[1:]))

    def _of_two(self, name: str) -> str | None:
        first, hyphen, second = name.partition("-")
        return self._of_one(first) if hyphen and self._of_one(second) else None


def _first_name_detector() -> Any:
    """The detector of gender-guesser, reading a line of its list only when a name of that line is asked for.

    Its own reading of all 48 000 lines would take longer than that of some hundred articles.
    """
    from gender_guesser.detector import Detector

    class LazyDetector(Detector):  # type: ignore[misc]
        def _parse(self, filename: str) -> None:
            self.names: dict[str, dict[str, str]] = {}
            self.lines: dict[str, str] = {}
            for line in Path(filename).read_text(encoding="utf-8").splitlines():
                if line[0] not in "#=":
                    name = line[3:30].split(" ", 1)[0].lower()
                    for spelling in [name.replace("+", sign) for sign in ("", " ", "-")] if "+" in name else [name]:
                        self.lines[spelling] = f"{self.lines[spelling]}\n{line}" if spelling in self.lines else line

        def get_gender(self, name: str, country: str | None = None) -> str:
            for line in self.lines.pop(name.lower(), "").splitlines():
                self._eat_name_line(line)
            return str(super().get_gender(name, country))

    return LazyDetector(case_sensitive=False)
