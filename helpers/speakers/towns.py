"""Which town *la ville* means.

In: a place word, as a phrase. Out: the actor (an index) for the town near that was named most often so far.
"""

from __future__ import annotations

from collections import Counter

from helpers.french.codebook import Row
from helpers.names.find import Actor
from helpers.speakers.nouns import Nouns
from helpers.speakers.phrases import Phrase
from helpers.speakers.subjects import Subjects
from helpers.text.article import Tokens

NEAR = 4  # sentences: how far back the town was named last
FAR_BACK = 400  # tokens: how far back it is counted how often it was named


class Towns:
    """Finds the towns that place words of one article mean; one that no actor stands for yet is added to `actors`."""

    def __init__(
        self, tokens: Tokens, actors: list[Actor], in_people: set[int], subjects: Subjects, nouns: Nouns
    ) -> None:
        self.tokens = tokens
        self.actors = actors
        self.in_people = in_people  # the tokens of people's names
        self.subjects = subjects
        self.nouns = nouns

    def meant(self, phrase: Phrase) -> int | None:
        """*la ville*: a town of the codebook, be it named inside the name of an organisation; None where none is."""
        tokens, first, cities = self.tokens, phrase.first, self.nouns.cities
        begin, quoted = max(first - FAR_BACK, 0), self.subjects.is_quoted
        apart = not quoted(phrase.start)  # la commune is no town that only a speaker named: « Ils sont à Nort »
        named = [
            k for k in range(first - 1, begin - 1, -1)
            if tokens.text[k] in cities and k not in self.in_people and not (apart and quoted(tokens.start[k]))
        ]
        near = [k for k in named if tokens.sentence[first] - tokens.sentence[k] <= NEAR]
        if not near:
            return None
        often = Counter(tokens.text[k] for k in named)
        town = max(near, key=lambda k: (often[tokens.text[k]], k))
        return self._actor(cities[tokens.text[town]])

    def _actor(self, row: Row) -> int:
        """The actor for a town of the codebook, new where the article names it only inside another name."""
        for index, actor in enumerate(self.actors):
            if actor.kind == "place" and actor.name == row["name"]:
                return index
        latitude, longitude = (float(row[name]) if row[name] else None for name in ("latitude", "longitude"))
        self.actors.append(
            Actor(
                row["name"], "place", country=row["country"] or None, latitude=latitude, longitude=longitude,
                known=row["name"] in self.nouns.story_places,
            )
        )
        return len(self.actors) - 1
