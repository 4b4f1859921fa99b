"""Themes: the places where an article touches on a theme of the codebook.

A theme is a row of `data/codebook/themes.csv` with the terms that count for it. A term is compared word by word
with the article's tokens, so that it never matches inside a longer word; how a term's words may vary in French
is said in `data/codebook/inflection.csv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from operator import contains
from typing import NamedTuple

from helpers.errors import ArticleError, CodebookError
from helpers.french.cache import InPieces, in_pieces
from helpers.french.codebook import Codebook, made_once, values
from helpers.french.inflection import forms_of, read_inflection
from helpers.french.lookup import Kept, without_accents
from helpers.text.article import Article, Tokens

HYPHENS = ("-", "\u2011")  # U+2011 is the hyphen at which a line must not break


@dataclass(slots=True)
class ThemeMention:
    """A place where a theme is touched on: `start`, `end` in code points; `rule` names the codebook's term."""

    theme_id: str
    start: int
    end: int
    rule: str


# What the article's word must look like for a spelling to count: anything; a capital, on which an accent may be missing
# (Electricité); capitals, where accents may be missing (ELECTRICITE) and without which no acronym is one (TIC)
ANY, INITIAL, CAPITALS = range(3)

Spellings = dict[str, int]  # the forms that one word of a term can take, in small letters, and what they must look like


class Candidate(NamedTuple):
    """One way of writing a term: its words in order, the theme that it counts for, what the tables say.

    A phrase in which a term means something else (*emploi du temps*) counts for no theme: its `theme_id` is empty.
    """

    words: tuple[Spellings, ...]
    theme_id: str
    rule: str


class Beginning(NamedTuple):
    """The candidates that begin with one word: those of more words by their second, and those of this word alone."""

    by_second: dict[str, list[Candidate]]
    alone: list[Candidate]


PlainCandidate = tuple[tuple[Spellings, ...], str, str]  # what a Candidate holds


class Inflection(NamedTuple):
    """How words vary: by their ending; groups of small words that replace each other (*de*, *du*, *de la*)."""

    endings: dict[str, list[str]]
    groups: list[list[tuple[Spellings, ...]]]
    small_words: frozenset[str]


def find_themes(article: Article, codebook: Codebook) -> list[ThemeMention]:
    """The places where the article touches on a theme, in text order.

    The longest term wins: *transfert de technologie* is no second place for *technologie*. Two themes share a
    place only where both list a term for exactly these words. Raises CodebookError for a term without words.
    """
    index = _index(codebook)
    tokens = article.tokens
    found = [
        match
        for i, beginning in enumerate(map(index.__getitem__, tokens.low)) if beginning
        for match in _longest(i, beginning, tokens.low, tokens.text, tokens.sentence)
    ]
    return [
        ThemeMention(candidate.theme_id, tokens.start[i], tokens.end[i + length - 1], candidate.rule)
        for i, length, candidate in _outermost(found) if candidate.theme_id
    ]


def _longest(
    i: int, beginning: Beginning, low: list[str], text: list[str], sentence: list[int]
) -> Iterator[tuple[int, int, Candidate]]:
    """The longest terms that begin at token `i`: one, or one per theme where several list the same words."""
    best, themes = 0, set()
    following = low[i + 1] if i + 1 < len(low) else ""
    for candidate in (*beginning.by_second.get(following, ()), *beginning.alone):  # longest first
        words = candidate.words
        length = len(words)
        if length < best:
            return
        last = i + length - 1
        if last >= len(low) or sentence[last] != sentence[i] or candidate.theme_id in themes:
            continue
        if all(map(_fits, words, low[i:last + 1], text[i:last + 1])):
            best = length
            themes.add(candidate.theme_id)
            yield i, length, candidate


def _fits(spellings: Spellings, low: str, text: str) -> bool:
    case = spellings.get(low)
    if not case:  # not among the spellings, or a spelling that needs no capital
        return case is not None
    return text.isupper() if case == CAPITALS else text[0].isupper()


def _outermost(found: list[tuple[int, int, Candidate]]) -> Iterator[tuple[int, int, Candidate]]:
    """Leave out what lies inside a longer term, and what overlaps an earlier place of the same theme."""
    covered = 0  # the end of the terms kept so far
    start_of_last = -1
    ends: dict[str, int] = {}
    for i, length, candidate in found:
        inside = i + length <= covered and i != start_of_last
        if inside or i < ends.get(candidate.theme_id, 0):
            continue
        covered, start_of_last = i + length, i
        ends[candidate.theme_id] = covered
        yield i, length, candidate


# --- the terms, made ready once per codebook ------------------------------------------------------------


@made_once
def _index(codebook: Codebook) -> Kept[str, Beginning | None]:
    """Every way of writing every term, by the first word, the longest first."""
    plain: InPieces[list[PlainCandidate]] = InPieces(codebook.kept("themes", lambda: in_pieces(_plain_index(codebook))))
    return Kept(lambda first: _beginning([Candidate(*candidate) for candidate in plain.get(first, ())]))


def _beginning(candidates: list[Candidate]) -> Beginning | None:
    """Candidates with one first word, so that a word is compared only with those that may go on with the next."""
    by_second: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        for second in candidate.words[1] if len(candidate.words) > 1 else ():
            by_second.setdefault(second, []).append(candidate)
    return Beginning(by_second, [one for one in candidates if len(one.words) == 1]) if candidates else None


def _plain_index(codebook: Codebook) -> dict[str, list[PlainCandidate]]:
    """The same as plain data, to be kept."""
    inflection = _inflection(codebook)
    index: dict[str, list[PlainCandidate]] = {}
    for row in codebook.sheet("themes"):
        terms = [(term, row["theme_id"]) for term in values(row["terms"])]
        for term, theme_id in [*terms, *((phrase, "") for phrase in values(row.get("unless", "")))]:
            tokens = _tokens_of_term(term, row["theme_id"])
            for words in _ways_of_writing(tokens.text, tokens.low, inflection):
                candidate = words, theme_id, f"theme: term {term!r}"
                for first in words[0]:
                    index.setdefault(first, []).append(candidate)
    for candidates in index.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return index


def _tokens_of_term(term: str, theme_id: str) -> Tokens:
    """The term cut into words as an article is."""
    where = f"themes.csv, row {theme_id!r}, column 'terms'"
    try:
        tokens = Article.from_text(term).tokens
    except ArticleError as error:
        raise CodebookError(f"{where}: {term!r} cannot be read as text. Write it as an article would.") from error
    if not any(character.isalnum() for word in tokens.text for character in word):
        raise CodebookError(f"{where}: {term!r} holds no word to look for. Write it as an article would.")
    return tokens


def _inflection(codebook: Codebook) -> Inflection:
    """A row's `ending` is an ending where it begins with a hyphen (`-al`), else a small word (`de`)."""
    groups: list[list[tuple[Spellings, ...]]] = []
    for row in codebook.sheet("inflection"):
        if not row["ending"].startswith("-"):  # a small word
            groups.append(_group([row["ending"], *values(row["forms"])]))
    small_words = frozenset(row["word"] for row in codebook.sheet("function_words"))
    return Inflection(read_inflection(codebook), groups, small_words)


def _ways_of_writing(
    text: list[str], low: list[str], inflection: Inflection
) -> Iterator[tuple[Spellings, ...]]:
    """The term as sequences of words: with its small words exchanged, or a hyphen where it has a space."""
    parts: list[list[tuple[Spellings, ...]]] = []  # what can stand at each place of the term
    content: list[bool] = []
    i = 0
    while i < len(low):
        n_small, variants = _group_at(low, i, inflection.groups)
        parts.append(variants or [(_spellings(text[i], low[i], inflection),)])
        content.append(not variants and _is_content(low[i], inflection))
        i += n_small or 1
    written = [parts]
    for k in range(len(parts) - 1):
        if content[k] and content[k + 1]:
            written.append([*parts[:k], [(_hyphenated(parts[k][0][0], parts[k + 1][0][0]),)], *parts[k + 2:]])
    for way in written:
        for words in product(*way):
            yield tuple(word for part in words for word in part)


def _group(forms: list[str]) -> list[tuple[Spellings, ...]]:
    """Small words that replace each other, the longest first; those of one word in one set of spellings."""
    several = [tuple({word: ANY} for word in form.split()) for form in forms if " " in form]
    single = dict.fromkeys((form for form in forms if " " not in form), ANY)
    return [*several, (single,)]


def _group_at(
    low: list[str], i: int, groups: list[list[tuple[Spellings, ...]]]
) -> tuple[int, list[tuple[Spellings, ...]]]:
    """How many small words at `i` can be replaced, and what can stand there; none: 0 and nothing."""
    for group in groups:
        for variant in group:
            here = low[i:i + len(variant)]
            if len(here) == len(variant) and all(map(contains, variant, here)):
                return len(variant), group
    return 0, []


def _is_content(low: str, inflection: Inflection) -> bool:
    return low not in inflection.small_words and low[0].isalpha() and low[-1].isalnum()


def _spellings(text: str, low: str, inflection: Inflection) -> Spellings:
    """The forms of one word: number and gender, a hyphen left out, accents missing on capitals."""
    if text.isupper():
        return {low: CAPITALS}
    if not _is_content(low, inflection):
        return {low: ANY}
    written = dict.fromkeys(low.replace("-", hyphen) for hyphen in (*HYPHENS, ""))
    return _with_missing_accents(form for word in written for form in forms_of(word, inflection.endings))


def _with_missing_accents(forms: Iterable[str]) -> Spellings:
    spellings = dict.fromkeys(forms, ANY)
    for form in list(spellings):
        spellings.setdefault(without_accents(form[0]) + form[1:], INITIAL)
    for form in list(spellings):
        spellings.setdefault(without_accents(form), CAPITALS)
    return spellings


def _hyphenated(first: Spellings, second: Spellings) -> Spellings:
    """Two words of a term written as one, with a hyphen."""
    return {
        one + hyphen + other: max(case, other_case)
        for one, case in first.items()
        for hyphen in HYPHENS
        for other, other_case in second.items()
    }


