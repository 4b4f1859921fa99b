"""From articles to tidy tables: what the rules found, as rows with ids, offsets and the article's own words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from helpers.french.codebook import Codebook
from helpers.french.lookup import KEPT_WORDS
from helpers.tables.declared import TABLES, TablesError
from helpers.tables.frames import Row, Tables
from helpers.text.article import Article, Problem

if TYPE_CHECKING:
    from helpers.tables.parse import Parsed

GENDER_IN_FULL = {"f": "female", "m": "male"}
MOST_PAIRED = 60  # actors in a sentence: more are a list of names, not a sentence about them
_NO_LETTERS = re.compile(r"[\W_]+")


def tidy_tables(articles: Article | Iterable[Article], codebook: Codebook | None = None) -> Tables:
    """Read one article, or many, into tidy tables: the same tables, with more rows for more articles.

    `codebook` is `data/codebook/` unless given. Raises TablesError where two articles have the same article_id.
    """
    from helpers.tables.parse import parse  # all the rules: who only opens saved tables need not wait for them

    codebook = codebook or Codebook.default()
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    seen: set[str] = set()
    for article in [articles] if isinstance(articles, Article) else articles:
        if not isinstance(article, Article):
            kind = type(article).__name__
            raise TablesError(f"expected an Article, got {kind}. Make it with Article.from_file(path).")
        if article.article_id in seen:
            raise TablesError(f"two articles have the article_id {article.article_id!r}. Give each one its own.")
        seen.add(article.article_id)
        add_rows(rows, article, parse(article, codebook), codebook)
    return Tables.from_rows(rows)


def add_rows(rows: dict[str, list[Row]], article: Article, parsed: Parsed, codebook: Codebook) -> None:
    """Append one article's rows to the lists of all tables."""
    place = _Place(article)
    actor_ids = _unique([slug(actor.name) for actor in parsed.actors])
    statement_ids = [f"st{number}" for number in range(1, len(parsed.statements) + 1)]
    _add_article(rows, article, place)
    _add_actors(rows, article, parsed, actor_ids)
    _add_mentions(rows, article, parsed, actor_ids, place)
    _add_themes(rows, article, parsed, statement_ids, place, codebook)
    _add_statements(rows, article, parsed, actor_ids, statement_ids, place)
    _add_dates_and_quantities(rows, article, parsed, place)
    crowded = _add_cooccurrences(rows, article, parsed, actor_ids, place)
    _add_problems(rows, article, sorted([*parsed.problems, *crowded]))


class _IsWord(dict[str, bool]):
    """Whether a token is a word or a number rather than a sign, kept for the tokens met so far."""

    def __missing__(self, token: str) -> bool:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[token] = is_word = len(token) > 1 or token.isalnum()
        return is_word


_IS_WORD = _IsWord()


class _Place:
    """Where an offset of the article falls: in which sentence, after how many words."""

    def __init__(self, article: Article) -> None:
        self.sentences = article.sentences
        self.sentence_starts = [sentence.start for sentence in article.sentences]
        self.token_starts = article.tokens.start
        self.words_before = list(accumulate(map(_IS_WORD.__getitem__, article.tokens.text), initial=0))

    def sentence(self, offset: int) -> int | None:
        """The index of the sentence that the offset is in; None outside of all, as in the header."""
        index = bisect_right(self.sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def sentence_id(self, offset: int) -> str | None:
        index = self.sentence(offset)
        return None if index is None else f"s{index + 1}"

    def n_words(self, start: int, end: int) -> int:
        """How many words and numbers start in a stretch of the text; punctuation is none."""
        first = bisect_right(self.token_starts, start - 1)
        return self.words_before[bisect_right(self.token_starts, end - 1)] - self.words_before[first]


def _add_article(rows: dict[str, list[Row]], article: Article, place: _Place) -> None:
    text, article_id = article.text, article.article_id
    rows["articles"].append((
        article_id, article.source, article.dateline, article.published_from, article.published_to,
        len(text), place.words_before[-1], len(article.sentences), len(article.paragraphs),
    ))
    rows["paragraphs"].extend(
        (article_id, f"p{number}", paragraph.start, paragraph.end, text[paragraph.start:paragraph.end])
        for number, paragraph in enumerate(article.paragraphs, 1)
    )
    before = place.words_before
    rows["sentences"].extend(
        (
            article_id, f"s{number}", f"p{sentence.paragraph + 1}", sentence.start, sentence.end,
            text[sentence.start:sentence.end], before[sentence.token_end] - before[sentence.token_start],
        )
        for number, sentence in enumerate(article.sentences, 1)
    )


def _add_actors(rows: dict[str, list[Row]], article: Article, parsed: Parsed, actor_ids: list[str]) -> None:
    n_mentions = Counter(mention.actor for mention in parsed.mentions)
    rows["actors"].extend(
        (
            article.article_id, actor_id, actor.name, actor.kind, actor.acronym,
            None if actor.gender is None else GENDER_IN_FULL[actor.gender], actor.country, actor.role,
            None if actor.organisation is None else actor_ids[actor.organisation],
            actor.latitude, actor.longitude, actor.known, n_mentions[index],
        )
        for index, (actor_id, actor) in enumerate(zip(actor_ids, parsed.actors, strict=True))
    )


def _add_mentions(
    rows: dict[str, list[Row]], article: Article, parsed: Parsed, actor_ids: list[str], place: _Place
) -> None:
    text, article_id = article.text, article.article_id
    rows["mentions"].extend(
        (
            article_id, f"m{number}", actor_ids[mention.actor], place.sentence_id(mention.start),
            mention.start, mention.end, text[mention.start:mention.end], mention.form, mention.rule,
        )
        for number, mention in enumerate(parsed.mentions, 1)
    )


def _add_themes(
    rows: dict[str, list[Row]], article: Article, parsed: Parsed, statement_ids: list[str], place: _Place,
    codebook: Codebook,
) -> None:
    text, article_id = article.text, article.article_id
    n_mentions = Counter(mention.theme_id for mention in parsed.themes)
    rows["themes"].extend(
        (article_id, row["theme_id"], row["label_fr"], row["label_en"], row["group"], n_mentions[row["theme_id"]])
        for row in codebook.sheet("themes")
    )
    starts = [statement.start for statement in parsed.statements]
    for mention in parsed.themes:
        before = bisect_right(starts, mention.start) - 1
        inside = before >= 0 and mention.end <= parsed.statements[before].end
        rows["theme_mentions"].append((
            article_id, mention.theme_id, place.sentence_id(mention.start), mention.start, mention.end,
            text[mention.start:mention.end], statement_ids[before] if inside else None, mention.rule,
        ))


def _add_statements(
    rows: dict[str, list[Row]], article: Article, parsed: Parsed, actor_ids: list[str], statement_ids: list[str],
    place: _Place,
) -> None:
    text, article_id = article.text, article.article_id
    for statement_id, statement, speaker in zip(
        statement_ids, parsed.statements, parsed.speakers, strict=True
    ):
        rows["statements"].append((
            article_id, statement_id, place.sentence_id(statement.start), statement.start, statement.end,
            text[statement.start:statement.end], statement.kind,
            None if speaker.actor is None else actor_ids[speaker.actor], speaker.name,
            _words(text, statement.speaker_start, statement.speaker_end),
            statement.speaker_start, statement.speaker_end,
            _words(text, statement.cue_start, statement.cue_end), statement.cue_lemma,
            statement.cue_start, statement.cue_end, place.n_words(statement.start, statement.end),
            None if statement.continues is None else statement_ids[statement.continues], statement.rule,
        ))


def _add_dates_and_quantities(rows: dict[str, list[Row]], article: Article, parsed: Parsed, place: _Place) -> None:
    text, article_id = article.text, article.article_id
    rows["dates"].extend(
        (
            article_id, f"d{number}", place.sentence_id(date.start), date.start, date.end,
            text[date.start:date.end], date.date_from, date.date_to, date.resolution, date.rule,
        )
        for number, date in enumerate(parsed.dates, 1)
    )
    rows["quantities"].extend(
        (
            article_id, f"q{number}", place.sentence_id(quantity.start), quantity.start, quantity.end,
            text[quantity.start:quantity.end], None if quantity.value is None else float(quantity.value),
            quantity.unit, quantity.of, quantity.rule,
        )
        for number, quantity in enumerate(parsed.quantities, 1)
    )


def _add_cooccurrences(
    rows: dict[str, list[Row]], article: Article, parsed: Parsed, actor_ids: list[str], place: _Place
) -> list[Problem]:
    """A row for each two actors that a sentence mentions, from the first mention of the one to that of the other.

    The sentences that mention too many to be paired are given back as problems: pairs grow with the square.
    """
    crowded: list[Problem] = []
    rank: dict[int, int] = {}
    by_sentence: dict[int | None, dict[int, tuple[int, int]]] = {}
    for mention in parsed.mentions:
        rank.setdefault(mention.actor, len(rank))
        spans = by_sentence.setdefault(place.sentence(mention.start), {})
        spans.setdefault(mention.actor, (mention.start, mention.end))
    for sentence, spans in by_sentence.items():
        if sentence is None:
            continue
        if len(spans) > MOST_PAIRED:
            start, end = article.sentences[sentence].start, article.sentences[sentence].end
            crowded.append(Problem(start, end, f"a sentence with {len(spans)} actors: they are not paired"))
            continue
        actors = sorted(spans, key=rank.__getitem__)
        for index, first in enumerate(actors):
            for second in actors[index + 1:]:
                start = min(spans[first][0], spans[second][0])
                end = max(spans[first][1], spans[second][1])
                rows["cooccurrences"].append(
                    (article.article_id, actor_ids[first], actor_ids[second], f"s{sentence + 1}", start, end)
                )
    return crowded


def _add_problems(rows: dict[str, list[Row]], article: Article, problems: list[Problem]) -> None:
    rows["problems"].extend(
        (article.article_id, f"x{number}", problem.start, problem.end,
         article.text[problem.start:problem.end] or None, problem.problem)
        for number, problem in enumerate(problems, 1)
    )


def _words(text: str, start: int | None, end: int | None) -> str | None:
    return None if start is None else text[start:end]


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
