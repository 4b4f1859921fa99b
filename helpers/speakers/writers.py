"""Who wrote an article: somebody who is named in its byline and nowhere else is nobody of whom the article speaks.

In: an article and where its people are named. Out: the actors (indices) that only bylines name.
"""

from __future__ import annotations

from collections import defaultdict

from helpers.names.find import Actor, Mention
from helpers.speakers.nouns import Nouns
from helpers.speakers.phrases import Range
from helpers.text.article import Article

LAST_OPENING = 4  # paragraphs: headline, standfirst, a second one, the byline
SIGNS = frozenset("-–,()/|")  # between the names of a byline


def writers(article: Article, actors: list[Actor], named: list[Mention], ranges: list[Range], nouns: Nouns) -> set[int]:
    """The people who are named in nothing but bylines: *Par Anne Durand, à Nort*, *Anne Durand et Luc Petit*."""
    where: dict[int, list[Range]] = defaultdict(list)  # by sentence: the tokens of its names
    said: dict[int, set[int]] = defaultdict(set)  # by actor: the sentences that name it
    for mention, (first, stop) in zip(named, ranges, strict=True):
        if first < stop:
            sentence = article.tokens.sentence[first]
            where[sentence].append((first, stop))
            said[mention.actor].add(sentence)
    lines = {sentence for sentence in where if _is_byline(article, sentence, where[sentence], nouns)}
    return {actor for actor in said if actors[actor].kind == "person" and said[actor] <= lines}


def _is_byline(article: Article, sentence: int, names: list[Range], nouns: Nouns) -> bool:
    """Whether a paragraph near the beginning or the end of an article holds nothing but names."""
    sentences = article.sentences
    paragraph, last = sentences[sentence].paragraph, sentences[-1].paragraph
    if not (0 < paragraph < LAST_OPENING or paragraph == last) or _others(article, sentence):
        return False
    inside = {k for first, stop in names for k in range(first, stop)}
    tokens = range(sentences[sentence].token_start, sentences[sentence].token_end)
    return all(k in inside or _may_stand_beside(article.tokens.low[k], nouns) for k in tokens)


def _may_stand_beside(word: str, nouns: Nouns) -> bool:
    noun = nouns.by_form.get(word)
    return word in SIGNS or word in nouns.writes or noun is not None and noun.lemma in nouns.writes


def _others(article: Article, sentence: int) -> bool:
    """Whether another sentence stands in the same paragraph."""
    near = article.sentences[max(sentence - 1, 0) : sentence + 2]
    return sum(s.paragraph == article.sentences[sentence].paragraph for s in near) > 1
