"""What the columns ask of one article when they are filled: ids, the sentence or statement of a place, its words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import accumulate, combinations
from typing import TYPE_CHECKING, NamedTuple

from helpers.finders.around import Around
from helpers.finders.words_around import Placed
from helpers.french.codebook import Codebook
from helpers.french.lookup import Kept
from helpers.tables.language import french_share, hardly_french
from helpers.text.article import Article, Problem, Span

if TYPE_CHECKING:
    from helpers.names.find import Mention
    from helpers.tables.parse import Parsed

MOST_PAIRED = 60  # actors in a sentence: more are a list of names, not a sentence about them
_NO_LETTERS = re.compile(r"[\W_]+")
_IS_WORD: Kept[str, bool] = Kept(lambda token: len(token) > 1 or token.isalnum())  # a word or a number, no sign


class ActorPair(NamedTuple):
    """Two actors (indices) of one sentence (index), and the span from the first mention of the one to the other's."""

    first: int
    second: int
    sentence: int
    start: int
    end: int


class Reading:
    """One article, all that was found in it, and what the columns ask of it.

    `stored` is the article as it was given, `article` its plain form, which the rules have read: the offsets of what
    was found count the code points of the plain text; `start_of`, `end_of` and `words` lead back to the stored one.
    """

    def __init__(self, stored: Article, parsed: Parsed, codebook: Codebook) -> None:
        article = stored.plain
        self.stored = stored
        self.article = article
        self.parsed = parsed
        self.codebook = codebook
        self._sentence_starts = [sentence.start for sentence in article.sentences]
        self.words_before = list(accumulate(map(_IS_WORD.__getitem__, article.tokens.text), initial=0))

    # --- the way back to the stored text

    def starts(self, offsets: list[int | None]) -> list[int | None]:
        """Where the stored text has what begins at these offsets; None stays None."""
        folded = self.stored.folded
        return offsets if folded is None else [None if at is None else folded.start(at) for at in offsets]

    def ends(self, offsets: list[int | None]) -> list[int | None]:
        """Where what ends before these offsets ends in the stored text; None stays None."""
        folded = self.stored.folded
        return offsets if folded is None else [None if at is None else folded.end(at) for at in offsets]

    # --- ids

    @cached_property
    def actor_ids(self) -> list[str]:
        """The id of each actor: a slug of the name, each one once."""
        return _unique([slug(actor.name) for actor in self.parsed.actors])

    def ids_of_actors(self, indices: Iterable[int | None]) -> list[str | None]:
        """The ids of actors by index; None for none."""
        return [None if index is None else self.actor_ids[index] for index in indices]

    def statement_ids(self, indices: Iterable[int | None]) -> list[str | None]:
        """The ids of statements by index; None for none."""
        return [None if index is None else f"st{index + 1}" for index in indices]

    # --- places

    def sentences_at(self, offsets: Iterable[int]) -> list[int | None]:
        """The index of the sentence that each offset is in; None outside of all, as in the header."""
        starts, sentences = self._sentence_starts, self.article.sentences
        before = [(offset, bisect_right(starts, offset) - 1) for offset in offsets]
        return [index if index >= 0 and offset < sentences[index].end else None for offset, index in before]

    def sentence_ids(self, offsets: Iterable[int]) -> list[str | None]:
        """The id of the sentence that each offset is in; None outside of all."""
        return [None if index is None else f"s{index + 1}" for index in self.sentences_at(offsets)]

    def n_words(self, start: int, end: int) -> int:
        """How many words and numbers start in a stretch of the text; punctuation is none."""
        starts = self.article.tokens.start
        first = bisect_right(starts, start - 1)
        return self.words_before[bisect_right(starts, end - 1)] - self.words_before[first]

    @cached_property
    def _statement_starts(self) -> list[int]:
        return [statement.start for statement in self.parsed.statements]

    def statements_around(self, places: Iterable[Placed]) -> list[str | None]:
        """The id of the statement that each place falls in; None where it falls in none."""
        if not self.parsed.statements:
            return [None for _ in places]
        return self.statement_ids([self.statement_index(place.start, place.end) for place in places])

    def statement_index(self, start: int, end: int) -> int | None:
        """The index of the statement that a stretch of the text falls in; None where it falls in none."""
        index = bisect_right(self._statement_starts, start) - 1
        return index if index >= 0 and end <= self.parsed.statements[index].end else None

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.parsed.mentions]

    def actor_around(self, start: int, end: int) -> str | None:
        """The id of the actor whose name or acronym a stretch of the text is a part of; None where there is none."""
        index = bisect_right(self._mention_starts, start) - 1
        if index < 0:
            return None
        mention = self.parsed.mentions[index]
        named = mention.form in ("name", "acronym") and end <= mention.end
        return self.actor_ids[mention.actor] if named else None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions within a stretch of the text, in text order."""
        first = bisect_left(self._mention_starts, start)
        last = bisect_left(self._mention_starts, end)
        return [mention for mention in self.parsed.mentions[first:last] if mention.end <= end]

    def whole_name(self, span: Span) -> Span:
        """A stretch of the text with the rest of the name that begins in it: *Un Toit | d'abord*."""
        last = bisect_left(self._mention_starts, span.end) - 1
        inside = last >= 0 and self._mention_starts[last] >= span.start
        return Span(span.start, max(span.end, self.parsed.mentions[last].end)) if inside else span

    def words_in(self, start: int, end: int) -> list[str]:
        """The words and signs of a stretch of the text, in the form in which they are looked up."""
        tokens = self.article.tokens
        return tokens.low[bisect_left(tokens.start, start):bisect_left(tokens.start, end)]

    @cached_property
    def around(self) -> Around:
        """The words around a word, for the finders that ask for subjects and nouns."""
        return Around.of(self.article, self.codebook)

    # --- counts

    @cached_property
    def n_mentions(self) -> Counter[str | None]:
        """How many mentions each actor has, by id."""
        return Counter(self.ids_of_actors([mention.actor for mention in self.parsed.mentions]))

    @cached_property
    def n_theme_mentions(self) -> Counter[str]:
        """How many places each theme has, by id."""
        return Counter([mention.theme_id for mention in self.parsed.themes])

    @cached_property
    def french(self) -> float | None:
        """The share of the words that are French, or a part of a name; None where there is no word."""
        return french_share(self.article, self.parsed.mentions, self.codebook)

    # --- what is made of what was found

    @cached_property
    def _first_mentions(self) -> dict[int, dict[int, tuple[int, int]]]:
        """By sentence and actor the span of the first mention there, actors in the order of the article."""
        rank: dict[int, int] = {}
        spans: dict[int, dict[int, tuple[int, int]]] = {}
        for mention, sentence in zip(self.parsed.mentions, self.sentences_at(self._mention_starts), strict=True):
            rank.setdefault(mention.actor, len(rank))
            if sentence is not None:
                spans.setdefault(sentence, {}).setdefault(mention.actor, (mention.start, mention.end))
        return {
            sentence: {actor: there[actor] for actor in sorted(there, key=rank.__getitem__)}
            for sentence, there in spans.items()
        }

    @property
    def pairs(self) -> list[ActorPair]:
        """Each two actors that a sentence mentions, the one whom the article mentions first before the other."""
        return [
            ActorPair(first, second, sentence, min(one[0], other[0]), max(one[1], other[1]))
            for sentence, spans in self._first_mentions.items()
            if len(spans) <= MOST_PAIRED
            for (first, one), (second, other) in combinations(spans.items(), 2)
        ]

    @property
    def problems(self) -> list[Problem]:
        """What could not be read as expected, in text order: also sentences of too many actors to be paired.

        Their offsets count the code points of the stored text.
        """
        crowded = [
            Problem(*self.article.sentences[sentence][:2], f"a sentence with {len(spans)} actors: they are not paired")
            for sentence, spans in self._first_mentions.items()
            if len(spans) > MOST_PAIRED  # pairs grow with the square
        ]
        whole_text = [*hardly_french(self.article, self.french)]
        return sorted([*whole_text, *map(self._led_back, [*self.parsed.problems, *crowded])])

    def _led_back(self, problem: Problem) -> Problem:
        folded = self.stored.folded
        if folded is None or not problem.end:
            return problem
        return problem._replace(start=folded.start(problem.start), end=folded.end(problem.end))


def _unique(slugs: list[str]) -> list[str]:
    """The same ids, each one once: a second `maroc` becomes `maroc-2`."""
    taken: set[str] = set()
    for index, base in enumerate(slugs):
        number = 1
        while slugs[index] in taken:
            number += 1
            slugs[index] = f"{base}-{number}"
        taken.add(slugs[index])
    return slugs


@lru_cache(maxsize=10_000)
def slug(name: str) -> str:
    """A name as an id: small letters without accents, hyphens between the words: `sarah-lamrani`."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NO_LETTERS.sub("-", plain).strip("-") or "actor"
