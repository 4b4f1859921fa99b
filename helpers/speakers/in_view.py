"""Everybody spoken of so far: whom a pronoun or a function may stand for.

Who is most in view is told by nearness (in sentences), by standing in a subject's place, by having spoken, by being
a person, and by gender; the weights are of the kind used since Lappin and Leass (1994), set on French news.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from helpers.speakers.phrases import Phrase

REMEMBERED = 40  # candidates: more than a reader keeps in view
FARTHEST = 12  # sentences
PER_SENTENCE, SUBJECT, NO_SUBJECT, SPOKE, PERSON, NO_PERSON, SAME_GENDER = -0.8, 1.5, -0.4, 0.5, 0.5, -0.3, 0.3
LATER = 0.001  # of two alike, the later


@dataclass(slots=True)
class Candidate:
    """An actor (by index), or a description that no name goes with, as it was spoken of in one place."""

    actor: int | None
    description: str
    gender: str = ""
    number: str = "singular"
    sentence: int = 0
    subject: bool = False
    spoke: bool = False
    person: bool = True
    place: bool = False
    phrase: Phrase | None = None

    def at(self, sentence: int, subject: bool, spoke: bool, phrase: Phrase | None) -> Candidate:
        """The same one, spoken of again."""
        return Candidate(self.actor, self.description, self.gender, self.number, sentence, subject, spoke, self.person,
                         self.place, phrase or self.phrase)  # fmt: skip


class InView:
    """The candidates in the order in which the text speaks of them."""

    def __init__(self) -> None:
        self.recent: deque[Candidate] = deque(maxlen=REMEMBERED)
        self.last_seen: dict[int, int] = {}  # the sentence in which an actor was last spoken of
        self.last_speaker: Candidate | None = None
        self._described: dict[str, Candidate] = {}  # the fullest description by its head

    def note(self, candidate: Candidate) -> None:
        """Add one who is spoken of now."""
        self.recent.append(candidate)
        if candidate.spoke:
            self.last_speaker = candidate
        if candidate.actor is not None:
            self.last_seen[candidate.actor] = candidate.sentence
        elif candidate.phrase:
            head = candidate.phrase.head_key
            known = self._described.get(head)
            if known is None or not candidate.phrase.says <= known.phrase.says:
                self._described[head] = candidate

    def described(self, phrase: Phrase) -> Candidate | None:
        """One described before by the same head in at least these words: *le témoin* for *un témoin de la scène*."""
        known = self._described.get(phrase.head_key)
        if known and known.number == phrase.number and phrase.says <= known.phrase.says:
            return known
        return None

    def last_named(self, gender: str, number: str, sentence: int) -> Candidate | None:
        """The one of this gender and number that was spoken of last, a person before a body: *ce dernier*."""
        near = [
            c for c in self.recent if sentence - c.sentence <= 2 and _salience(c, gender, number, sentence) is not None
        ]
        return next((c for c in reversed(near) if c.person), near[-1] if near else None)

    def most_salient(
        self, gender: str, number: str, sentence: int, least: float = -99.0,
        bonus: Callable[[Candidate], float | None] = lambda candidate: 0.0,
    ) -> Candidate | None:  # fmt: skip
        """The one most in view of this gender and number. `bonus` adds to the score, or excludes (None)."""
        best, best_score = None, least
        for order, candidate in enumerate(self.recent):
            if number and candidate.number != number:
                continue
            score = _salience(candidate, gender, number, sentence)
            more = bonus(candidate) if score is not None else None
            if more is not None and score + more + order * LATER > best_score:
                best, best_score = candidate, score + more + order * LATER
        return best


def _salience(c: Candidate, gender: str, number: str, sentence: int) -> float | None:
    """How much in view a candidate is from a sentence; None where gender, number or distance exclude it."""
    if number and c.number != number or gender and c.gender and c.gender not in (gender, "fm") or c.place:
        return None
    distance = sentence - c.sentence
    if not 0 <= distance <= FARTHEST:
        return None
    score = PER_SENTENCE * distance + (SUBJECT if c.subject else NO_SUBJECT) + (PERSON if c.person else NO_PERSON)
    score += SPOKE if c.spoke else 0.0
    return score + SAME_GENDER if gender and c.gender == gender else score
