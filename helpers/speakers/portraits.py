"""Whom a portrait is about: the one person who speaks in an article, and to whom it comes back again and again.

In: the statements of one article, and where its people are named. Out: the one it portrays, or None. Of such a person
readers take *elle* and quotations without a speaker to be, whoever else is named in passing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from helpers.french.lookup import places_of
from helpers.names.find import Mention
from helpers.speakers.certainty import BY_NEIGHBOUR
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.subjects import Subjects
from helpers.speech.statements import Statement
from helpers.text.article import Article

TWICE = 2  # times, outside quotations: of the only one named
NAMED_OFTEN = 3  # of one of several
MORE_OFTEN = 2  # times as often as anybody else
AT_ONCE = 2  # paragraphs: the headline and what stands below it
TOLD_OFTEN = 4  # paragraphs with a pronoun
SOON = 3  # paragraphs, the headline among them
OTHERS = 0.2  # statements of others by name, for each of the one portrayed
OTHERS_TOLD = 0.5  # the same, where pronouns tell whom an article is about
PERVADES = 0.5  # of the paragraphs


class Portraits:
    """Tells whom one article portrays."""

    def __init__(self, article: Article, subjects: Subjects, statements: list[Statement], nouns: Nouns) -> None:
        self.article = article
        self.subjects = subjects
        self.statements = [s for s in statements if s.speaker_start is not None and s.rule not in BY_NEIGHBOUR]
        self.nouns = nouns

    def about(self, named: list[tuple[Mention, Somebody]]) -> Somebody | None:
        """The one who is named soon, far more often than anybody else, is all over the article, and speaks in it.

        `named` are the mentions of people outside the header, each with whose it is.
        """
        where: dict[Somebody, list[int]] = defaultdict(list)
        for mention, who in named:
            if not self.subjects.is_quoted(mention.start):
                where[who].append(self._paragraph(mention.start))
        ranked = sorted(where, key=lambda who: -len(where[who]))
        if not ranked:
            return None
        who, alone = ranked[0], len(ranked) == 1
        pronouns = self._pronouns()
        if self._is_told_by_pronouns(who, where, pronouns):
            return who if self._speaks(who, who.gender, named, OTHERS_TOLD) else None
        if len(where[who]) < (TWICE if alone else max(NAMED_OFTEN, MORE_OFTEN * len(where[ranked[1]]))):
            return None
        gender = who.gender or max(pronouns, key=lambda gender: len(pronouns[gender]), default="")
        paragraphs = {s.paragraph for s in self.article.sentences}
        pervades = alone or len({*where[who], *pronouns[gender]}) >= PERVADES * len(paragraphs)
        return who if min(where[who]) < SOON and pervades and self._speaks(who, gender, named) else None

    def _is_told_by_pronouns(
        self, who: Somebody, where: Mapping[Somebody, list[int]], pronouns: Mapping[str, list[int]]
    ) -> bool:
        """Whether an article names somebody first of all and comes back to them by *elle* from then on."""
        first, told = min(where, key=lambda one: where[one][0]), set(pronouns.get(who.gender, ()))
        if who is not first or where[who][0] >= AT_ONCE or len(where[who]) < TWICE or len(told) < TOLD_OFTEN:
            return False
        others = {at for gender, places in pronouns.items() if gender != who.gender for at in places}
        paragraphs = {s.paragraph for s in self.article.sentences}
        return len(told) > len(others) and len(told.union(where[who])) >= PERVADES * len(paragraphs)

    def _paragraph(self, start: int) -> int:
        return self.article.sentences[self.article.sentence_at(start)].paragraph

    def _pronouns(self) -> dict[str, list[int]]:
        """The paragraph of each *il* and *elle* outside quotations, by gender."""
        tokens, found = self.article.tokens, defaultdict(list)
        for k in places_of(self.nouns.personal, tokens.low):
            gender, number = self.nouns.pronouns.get(tokens.low[k], ("", ""))
            if number == "singular" and not self.subjects.is_quoted(tokens.start[k]):
                found[gender].append(self.article.sentences[tokens.sentence[k]].paragraph)
        return found

    def _speaks(
        self, who: Somebody, gender: str, named: list[tuple[Mention, Somebody]], most: float = OTHERS
    ) -> bool:
        """Whether statements are somebody's, by name or pronoun, and hardly any of others who are named."""
        own = others = 0
        for statement in self.statements:
            begin, end = statement.speaker_start or 0, statement.speaker_end or 0
            called = [one for mention, one in named if begin <= mention.start and mention.end <= end]
            words = self.article.text[begin:end].lower()
            own += who in called or self.nouns.pronouns.get(words) == (gender, "singular")
            others += bool(called) and who not in called
        return own > 0 and others <= most * own


def in_headline(article: Article, named: list[tuple[Mention, Somebody]]) -> Somebody | None:
    """The only person whom the headline names; `named` are the mentions of people, each with whose it is.

    A text of one paragraph has none.
    """
    if not article.sentences or not article.sentences[-1].paragraph:
        return None
    people = {who for mention, who in named if article.sentences[article.sentence_at(mention.start)].paragraph == 0}
    return people.pop() if len(people) == 1 else None
