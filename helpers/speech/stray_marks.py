"""Quotations of which one mark is missing: *« Je pars, a dit X.*, *« A », a dit X. B »*, *… le port." Je pars."*

The attribution beside them, or the mark of the sentence before, tells where the other mark would stand.
"""

from __future__ import annotations

from bisect import bisect_left

from helpers.french.grammar import REPORT, Grammar
from helpers.speech.incises import first_incise
from helpers.speech.words import FULL_STOPS
from helpers.text.article import Article, Problem
from helpers.text.quotations import MARK, PARTNERS, Quotation

CLOSING = frozenset((*PARTNERS.values(), '"'))
SPACES = " \u00a0\u202f"


def with_a_missing_mark(
    article: Article, problems: list[Problem], quotations: list[Quotation], tags: list[int], grammar: Grammar
) -> list[Quotation]:
    """The quotations of which one mark is missing, among the marks that have no partner.

    `problems` are those marks, `quotations` what other marks hold, `tags` what the words can be.
    """
    unopened = _left_unopened(article, problems, quotations, tags)
    marks = {one.open for one in unopened} | {one.close - 1 for one in unopened}
    return unopened + _left_open(article, [mark for mark in problems if mark.start not in marks], tags, grammar)


def _left_open(article: Article, problems: list[Problem], tags: list[int], grammar: Grammar) -> list[Quotation]:
    """The quotations whose closing mark is missing and whose attribution tells where they end.

    *« Je pars, a dit X.* ends before the attribution; *X a dit : « Je pars.* with its sentence.
    """
    tokens, found = article.tokens, []
    for mark in (problem.start for problem in problems):
        if article.text[mark] != '"' and article.text[mark] not in PARTNERS:
            continue
        first = bisect_left(tokens.start, mark + 1)
        stop = _end_of_open(article, mark, first)
        incise = first_incise(tokens, tags, first, stop, grammar)
        end = incise[0] if incise else 0
        if not incise and first > 1 and tokens.low[first - 2] == ":":
            end = article.sentences[tokens.sentence[first]].token_end if first < stop else 0
        if first < end <= stop:
            close = tokens.end[end - 1]
            found.append(Quotation(tokens.start[first], close, mark, close))
    return found


def _end_of_open(article: Article, mark: int, first: int) -> int:
    """The token behind the paragraph of an open mark, or before its next mark."""
    tokens = article.tokens
    paragraph = next(span for span in article.paragraphs if mark < span.end)
    stop = bisect_left(tokens.start, paragraph.end)
    return next((k for k in range(first, stop) if MARK.match(tokens.low[k])), stop)


def _left_unopened(
    article: Article, problems: list[Problem], quotations: list[Quotation], tags: list[int]
) -> list[Quotation]:
    """The quotations whose opening mark is missing, or stands where only a closing one can.

    In *le port." Je pars."* it is the mark before; in *« A », a dit X. B »* what is said begins behind the sentence
    with the attribution.
    """
    text, found, used = article.text, [], -1
    strays = [problem.start for problem in problems if text[problem.start] in CLOSING]
    for before, mark in zip([-1, *strays], strays, strict=False):
        paragraph = next(span for span in article.paragraphs if mark < span.end)
        opens = before > used and before >= paragraph.start and _ends_sentence(text, before)
        start = before + 1 if opens else _behind_attribution(article, quotations, tags, mark, paragraph.start)
        inside = any(start <= one.open < mark for one in quotations)
        if start and not inside and text[start:mark].strip():
            found.append(Quotation(start, mark, before if opens else start, mark + 1))
            used = mark
    return found


def _ends_sentence(text: str, mark: int) -> bool:
    """Whether a full stop stands right before a mark."""
    return text[:mark].rstrip(SPACES)[-1:] in FULL_STOPS


def _behind_attribution(
    article: Article, quotations: list[Quotation], tags: list[int], mark: int, paragraph: int
) -> int:
    """Where the sentence begins behind the last quotation before a mark and its attribution, in the paragraph; or 0."""
    last = next((one for one in reversed(quotations) if one.close <= mark), None)
    if last is None or last.open < paragraph:
        return 0
    tokens = article.tokens
    first = bisect_left(tokens.start, last.close)
    if first >= len(tokens.start):
        return 0
    sentence = article.sentences[tokens.sentence[first]]
    said = any(tag & REPORT for tag in tags[first : sentence.token_end])
    behind = sentence.token_end
    return tokens.start[behind] if said and behind < len(tokens.start) and tokens.start[behind] < mark else 0
