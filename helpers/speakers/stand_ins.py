"""The words that stand for a name: *elle*, *la responsable*, *la ville*, kept beside the names as mentions."""

from __future__ import annotations

from helpers.names.find import Mention
from helpers.speakers.phrases import Phrase

A_PRONOUN = "a pronoun for the speaker in view"
A_FUNCTION = "a function that stands for a name"
A_TOWN = "a place word for a town in view"


class StandIns:
    """The mentions of one article, with those by role and pronoun that are found on the way."""

    def __init__(self, named: list[Mention]) -> None:
        self._mentions = list(named)
        self._spans = {(m.start, m.end) for m in named}

    def has(self, phrase: Phrase) -> bool:
        """Whether these very words are a mention."""
        return (phrase.start, phrase.end) in self._spans

    def add(self, phrase: Phrase, form: str, actor: int | None, rule: str) -> None:
        """Keep words as a mention of an actor; not of somebody without a name, nor the same words twice."""
        if actor is not None and not self.has(phrase):
            self._spans.add((phrase.start, phrase.end))
            self._mentions.append(Mention(phrase.start, phrase.end, form, rule, actor))

    def mentions(self) -> list[Mention]:
        """All, in the order of the text."""
        return sorted(self._mentions, key=lambda m: (m.start, m.end))
