"""A pronoun before anybody is in view, as where a text is cut out: *« J'ai menti », a-t-il dit. Le pompier a été jugé.*

In: the words for a speaker, a pronoun. Out: the first person behind it whom it can mean; None where there is none.
"""

from __future__ import annotations

from functools import cached_property

from helpers.speakers.certainty import Means
from helpers.speakers.meaning import Meaning, Meant
from helpers.speakers.phrases import Phrase, read_phrase
from helpers.speech.statements import Statement

BEHIND = 4  # sentences from a pronoun to the first words for the one it means


class Cataphors:
    """Looks ahead, in one article."""

    def __init__(self, meaning: Meaning, subjects: list[Phrase], statements: list[Statement]) -> None:
        self.meaning = meaning
        self.tokens = meaning.tokens
        self.subjects = subjects  # those that are no names
        self.statements = statements

    @cached_property
    def described(self) -> list[Phrase]:
        """Those who do or say something, without a name, in the order of the text."""
        spans = (statement.speaker_words for statement in self.statements)
        speakers = [read_phrase(self.tokens, *span, self.meaning.nouns) for span in spans if span]
        return sorted([*self.subjects, *speakers], key=lambda phrase: phrase.first)

    def meant(self, phrase: Phrase) -> Meant | None:
        """Who is named or described first behind a personal pronoun, where nobody before it can be meant."""
        pronoun = self.meaning.pronouns.of(phrase)
        if pronoun is None or phrase.words[-1] not in self.meaning.nouns.personal:
            return None
        name = self._named(phrase, *pronoun)
        described = next((p for p in self.described if self._fits(phrase, p, *pronoun)), None)
        if described and (name is None or described.first < name):
            return Meant(self.meaning.nameless.new(described), Means("pronoun", "behind"))
        return Meant(self.meaning.begins_name[name], Means("pronoun", "behind")) if name is not None else None

    def _named(self, phrase: Phrase, gender: str, number: str) -> int | None:
        """The token where the next person's name begins who agrees."""
        begins = self.meaning.begins_name
        near = (k for k in sorted(begins) if k > phrase.first and self._is_near(phrase, k))
        agrees = (k for k in near if begins[k].is_person and self.meaning.view.agrees(begins[k], gender, number))
        return next(agrees, None)

    def _fits(self, phrase: Phrase, other: Phrase, gender: str, number: str) -> bool:
        """Whether a subject behind the pronoun is a known person without a name, of its gender and number."""
        known = other.first > phrase.first and other.is_person and other.definite and not other.own
        return known and other.number == number and other.gender in ("", gender) and self._is_near(phrase, other.first)

    def _is_near(self, phrase: Phrase, token: int) -> bool:
        return self.tokens.sentence[token] - self.tokens.sentence[phrase.first] <= BEHIND
