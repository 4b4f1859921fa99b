"""What a page sets around its story: links to other articles, the signs and numbers of a list.

In: the tokens of a sentence. Out: whether it leads to another article; where its own words begin.
"""

from __future__ import annotations

from helpers.french.lookup import listed_phrase
from helpers.text.article import Article
from helpers.text.quotations import BULLETS, DASHES
from helpers.text.sentences import Sentence, Tokens

LIST_SIGNS = BULLETS - DASHES | frozenset("→>▸➤➔➡✓✔□○‣⁃#|")  # a dash may open a turn of a dialogue
BEFORE_LINK = LIST_SIGNS | DASHES | frozenset("([»")  # >> stands for a mark
BEHIND_NUMBER = ")"  # 2) Le maire dit que P
LINK_WORDS = 50  # tokens of a line: in a longer one only the sentence that begins like a link is one

Phrases = dict[str, list[list[str]]]


def links_of(article: Article, links: Phrases) -> set[int]:
    """The sentences (indices) of links: *Lire aussi : « Q », dit X*; what follows on the same line belongs to it."""
    tokens, sentences = article.tokens, article.sentences
    found = {n for n, sentence in enumerate(sentences) if _leads_away(tokens, sentence, links)}
    for first in sorted(found):
        paragraph, stop = sentences[first].paragraph, first + 1
        if first and sentences[first - 1].paragraph == paragraph:
            continue  # a link at the end of a line: only that sentence
        while stop < len(sentences) and sentences[stop].paragraph == paragraph:
            stop += 1
        if sentences[stop - 1].token_end - sentences[first].token_start <= LINK_WORDS:
            found.update(range(first, stop))
    return found


def _leads_away(tokens: Tokens, sentence: Sentence, links: Phrases) -> bool:
    begin = sentence.token_start
    while begin < sentence.token_end - 1 and tokens.low[begin] in BEFORE_LINK:
        begin += 1
    if tokens.low[begin] not in links or not listed_phrase(tokens.low, begin, links):
        return False
    in_bracket = tokens.low[begin - 1] == "(" and begin > sentence.token_start
    closes = next((k for k in range(begin, sentence.token_end) if tokens.low[k] == ")"), sentence.token_end)
    return not in_bracket or closes >= sentence.token_end - 2  # (Lire page 2) Le maire dit que P


def behind_list_signs(tokens: Tokens, begin: int, stop: int) -> int:
    """The token at which the words of a line begin: • | *Le maire dit que P*, 2) | *Le maire dit que P*."""
    while begin < stop - 1 and tokens.low[begin] in LIST_SIGNS:
        begin += 1
    numbered = begin + 2 < stop and tokens.low[begin + 1] == BEHIND_NUMBER and tokens.low[begin].isalnum()
    return begin + 2 if numbered else begin
