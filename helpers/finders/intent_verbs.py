"""The rows of `intent_verbs.csv` made ready: the verbs by which somebody seeks or offers something."""

from __future__ import annotations

from typing import NamedTuple

from helpers.french.codebook import Codebook, Row, made_once, values
from helpers.french.conjugation import moods_by_text
from helpers.french.inflection import models_of
from helpers.french.lookup import words_of

SEEKS, OFFERS = "seeks", "offers"
DIRECTION_OF = {"seek": SEEKS, "offer": OFFERS}
MOODS_OF = {
    "infinitive": frozenset({"infinitive"}), "ahead": frozenset({"infinitive", "present", "future"}), "": None,
}


class IntentVerb(NamedTuple):
    """A row of `intent_verbs.csv`: its phrases cut into words, `direction` what somebody does by the verb."""

    lemma: str
    direction: str
    before: list[list[str]]
    unless: list[list[str]]
    only: frozenset[str] | None
    reflexive: bool

    @property
    def rule(self) -> str:
        """What a row of the tables says of how it was found."""
        return f"{self.direction} (intent_verbs.csv: {self.lemma})"


class IntentVerbs(NamedTuple):
    """The forms of the verbs of seeking and offering, as lemma and mood, and their rows by lemma."""

    forms: dict[str, dict[tuple[str, str], None]]
    rows: dict[str, list[IntentVerb]]


@made_once
def intent_verbs_of(codebook: Codebook) -> IntentVerbs:
    """The verbs of seeking and offering of a codebook."""
    sheet = codebook.sheet("intent_verbs")
    rows: dict[str, list[IntentVerb]] = {}
    for row in sorted(sheet, key=lambda row: not row["before"]):
        rows.setdefault(row["lemma"], []).append(_intent_verb(row))
    return IntentVerbs(moods_by_text(sheet, models_of(codebook)), rows)


def _intent_verb(row: Row) -> IntentVerb:
    before, unless = (
        [words_of(phrase.lower()) for phrase in values(row[name])] for name in ("before", "unless")
    )
    direction = DIRECTION_OF[row["side"]]
    return IntentVerb(row["lemma"], direction, before, unless, MOODS_OF[row["only"]], row["reflexive"] == "yes")
