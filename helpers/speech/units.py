"""Units of text: what the rules for statements read.

A unit is a sentence, or several where one quotation spans them. Inside a unit every outermost quotation and every
parenthesis is one item, so that a rule sees the writer's own sentence: « Nous partirons », a dit X.
The rules count items (`i`, `j`, `end` exclusive); `SpeechUnit.start` and `SpeechUnit.end` lead back to the text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    ELIDED,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    SAID,
    SHORT,
    VERB,
    VERB_CLITIC,
    WEAK,
    Grammar,
)
from helpers.french.lookup import listed_phrase
from helpers.french.word_rules import WordRules
from helpers.speech.page_lines import behind_list_signs, links_of
from helpers.speech.words import FIRST_PERSON, FULL_STOPS, IMPERFECT_ENDINGS, KNOWN, QUE, THE
from helpers.text.article import Article
from helpers.text.quotations import Quotation
from helpers.text.sentences import Sentence, Tokens

PARENTHESIS_LIMIT = 60  # tokens: a longer bracket is no aside but a part of the text
SHORT_QUOTATION = 48  # code points: a longer one is a sentence, no term and no title
TERM_WORDS = 2  # words in marks that belong to the noun before them, at the most: more are said
HANDLE = "@"  # before the name of an account on a social network
LONGEST_PAPER = 4  # words of the name of a paper
MAY_JUDGE = ADV | PREP | REL | PAST_PARTICIPLE  # très mauvais, sans âme, qui dérange, fait à la hâte
LONGEST_UNIT = 800  # items: rules look through a whole unit, so a text without full stops is read in pieces


class Stretch(NamedTuple):
    """A stretch of a unit, in items, `end` exclusive."""

    begin: int
    end: int


@dataclass(slots=True)
class SpeechUnit:
    """One stretch of the article as items: words, signs, whole quotations, whole parentheses."""

    grammar: Grammar
    low: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    tag: list[int] = field(default_factory=list)
    quotations: dict[int, Quotation] = field(default_factory=dict)  # by the item that stands for it
    brackets: dict[int, SpeechUnit] = field(default_factory=dict)  # what a parenthesis holds, by its item
    papers: dict[int, Quotation] = field(default_factory=dict)  # the marks around a paper's name, by its last word
    paragraph: int = 0  # where it starts, links left out
    sentence: int = 0
    last_paragraph: int = 0  # where it ends: a quotation may span several
    last_sentence: int = 0
    token: int = 0  # of the article, the first one
    codes: list[int] = field(default_factory=list)  # of the items for the rules, made when first asked for
    rules: WordRules = field(init=False)  # of noun_phrases.rules

    def __post_init__(self) -> None:
        self.rules = WordRules.of("noun_phrases", self.grammar.codebook)

    def __len__(self) -> int:
        return len(self.low)

    def word(self, i: int) -> str:
        """The item in lower case; nothing behind the unit's end."""
        return self.low[i] if i < len(self.low) else ""

    def flags(self, i: int) -> int:
        """What the item can be; nothing behind the unit's end."""
        return self.tag[i] if i < len(self.tag) else 0

    def opening(self, i: int, openings: dict[str, list[list[str]]]) -> list[str]:
        """The phrase of a class, by first word, that begins at the item; an empty one where none does."""
        return listed_phrase(self.low, i, openings) if i < len(self.low) else []

    def has(self, i: int, words: list[str]) -> bool:
        """Whether these words begin at the item."""
        return self.low[i : i + len(words)] == words

    def after(self, rule: str, i: int) -> int:
        """The item after what a rule finds at item `i`, when the unit is full; `i` where it finds nothing."""
        if i >= len(self.low):
            return i
        if not self.codes:
            self.codes = self.rules.sentence(self.text, self.tag)
        return self.rules.end_at(rule, self.codes, i)

    def take(self, tokens: Tokens, tags: list[int], begin: int, stop: int) -> None:
        """Append the tokens from `begin` to `stop`, an item each; a handle, *@nort*, is one item, and a name."""
        words, first = tokens.low[begin:stop], len(self.low)
        self.low += words
        self.text += tokens.text[begin:stop]
        self.start += tokens.start[begin:stop]
        self.end += tokens.end[begin:stop]
        self.tag += tags[begin:stop]
        if HANDLE in words:
            self._join_handles(first)

    def _join_handles(self, first: int) -> None:
        """Make one item of each sign of a handle from item `first` on and the word that it touches."""
        for i in range(len(self.low) - 2, first - 1, -1):
            apart = i == 0 or self.end[i - 1] < self.start[i]  # no address: mairie@nort.fr
            if self.low[i] == HANDLE and self.end[i] == self.start[i + 1] and apart and self.text[i + 1][0].isalnum():
                self.low[i + 1], self.text[i + 1] = HANDLE + self.low[i + 1], self.text[i + 1].capitalize()
                self.start[i + 1], self.tag[i + 1] = self.start[i], CAPITAL
                for items in (self.low, self.text, self.start, self.end, self.tag):
                    del items[i]

    def take_with_brackets(self, tokens: Tokens, tags: list[int], begin: int, stop: int) -> None:
        """Append tokens, each parenthesis as one item."""
        position = begin
        words = tokens.low[begin:stop]
        for opening in [k for k, word in enumerate(words, begin) if word == "("] if "(" in words else ():
            if opening < position:
                continue
            closing = _closing_bracket(tokens, opening, stop)
            self.take(tokens, tags, position, opening)
            if closing > opening:
                self.brackets[len(self.low)] = inside = SpeechUnit(self.grammar)
                inside.take(tokens, tags, opening + 1, closing)
                self.add("()", tokens.start[opening], tokens.end[closing], PAREN)
            else:
                self.take(tokens, tags, opening, opening + 1)
            position = closing + 1
        self.take(tokens, tags, position, stop)

    def add(self, sign: str, start: int, end: int, tag: int) -> None:
        """Append one item that stands for several tokens."""
        self.low.append(sign)
        self.text.append(sign)
        self.start.append(start)
        self.end.append(end)
        self.tag.append(tag)

    def end_behind(self, start: int, item: int) -> int:
        """The offset where words from offset `start` on end with an item, behind the closing mark of a paper's name."""
        marks = self.papers.get(item)
        return marks.close if marks and start < marks.open else self.end[item]

    def pieces(self) -> list[SpeechUnit]:
        """The pieces of a unit that is longer than any sentence: a text without full stops."""
        n = len(self.low)
        return [self._piece(at, min(at + LONGEST_UNIT, n)) for at in range(0, n, LONGEST_UNIT)]

    def _piece(self, a: int, b: int) -> SpeechUnit:
        quotations = {i - a: quotation for i, quotation in self.quotations.items() if a <= i < b}
        brackets = {i - a: inside for i, inside in self.brackets.items() if a <= i < b}
        papers = {i - a: marks for i, marks in self.papers.items() if a <= i < b}
        return SpeechUnit(
            self.grammar, self.low[a:b], self.text[a:b], self.start[a:b], self.end[a:b], self.tag[a:b], quotations,
            brackets, papers, self.paragraph, self.sentence, self.last_paragraph, self.last_sentence, self.token,
        )  # fmt: skip


def units_of(article: Article, quotations: list[Quotation], grammar: Grammar) -> list[SpeechUnit]:
    """The units of an article in order."""
    tokens, tags = article.tokens, article.tags(grammar)
    units: list[SpeechUnit] = []
    opens = [q.open for q in quotations]
    number, sentences = 0, article.sentences
    links, away, lines_away = links_of(article, grammar.openings["link"]), 0, 0
    while number < len(sentences):
        first = last = sentences[number]
        following = number + 1
        if number in links:
            away += 1
            lines_away += number == 0 or sentences[number - 1].paragraph != first.paragraph
            number = following
            continue
        q = bisect_left(opens, first.start)
        while q < len(quotations) and (opens[q] < last.end or _announces(tokens, last, opens[q])):
            while following < len(sentences) and sentences[following].start < quotations[q].close:
                last = sentences[following]
                following += 1
            q += 1
        inside = quotations[bisect_left(opens, first.start) : q]
        unit = SpeechUnit(grammar)
        _fill(unit, tokens, tags, behind_list_signs(tokens, first.token_start, last.token_end), last.token_end, inside)
        unit.token = first.token_start
        unit.paragraph, unit.sentence = first.paragraph - lines_away, number - away
        unit.last_paragraph, unit.last_sentence = last.paragraph - lines_away, following - 1 - away
        if len(unit.tag) > LONGEST_UNIT:
            units += unit.pieces()
        else:
            units.append(unit)
        number = following
    return units


def _announces(tokens: Tokens, sentence: Sentence, opening: int) -> bool:
    """Whether a sentence ends with a colon and a quotation opens right after it, if in the next paragraph."""
    after = sentence.token_end
    return tokens.low[after - 1] == ":" and after < len(tokens.start) and tokens.start[after] == opening


def _fill(
    unit: SpeechUnit, tokens: Tokens, tags: list[int], begin: int, stop: int, quotations: list[Quotation]
) -> None:
    """Append the items of the tokens from `begin` to `stop`."""
    position = begin
    for quotation in quotations:
        opening = bisect_left(tokens.start, quotation.open, position, stop)
        unit.take_with_brackets(tokens, tags, position, opening)
        position = bisect_left(tokens.start, quotation.close, opening, stop)
        if position == opening:
            continue  # it stands in another quotation, whose marks are not closed as they were opened
        if _is_paper(unit, tokens, opening, position):
            unit.take(tokens, tags, opening + 1, position - 1)  # selon « Le Monde »: a name, though in marks
            unit.papers[len(unit.low) - 1] = quotation
            continue
        _look_inside(quotation, tags[opening:position], tokens.low[opening:position], unit.grammar)
        quotation.is_name = not quotation.is_clause and _is_name(tokens.text[opening:position], tags[opening:position])
        unit.quotations[len(unit.low)] = quotation
        unit.add('""', quotation.open, quotation.close, _flags(quotation))
    unit.take_with_brackets(tokens, tags, position, stop)


def _is_paper(unit: SpeechUnit, tokens: Tokens, opening: int, stop: int) -> bool:
    """Whether all that the marks at token `opening` hold is the name of a paper or a broadcaster."""
    first, end = opening + 1, stop - 1
    if end - first > LONGEST_PAPER or end <= first or not tokens.text[first][0].isupper():
        return False
    words = tokens.low[first:end]
    papers = unit.grammar.words["medium"]
    bare = words[1:] if words[0] in THE else words
    return " ".join(words) in papers or " ".join(bare) in papers


def _is_name(texts: list[str], tags: list[int]) -> bool:
    """Whether all words but the small ones have a capital: *Air Nord Services*, *Les Quais du Port*.

    Not in a line that is all in capitals, and not *Merci à Nort*: its first word has its capital for another reason.
    """
    words = [text for text, tag in zip(texts, tags, strict=True) if not tag & (PUNCT | DET | PREP | CONJ)]
    first = next((tag for tag in tags if not tag & PUNCT), 0)
    enough = len(words) > (1 if first & DET else 2)
    return enough and all(word[0].isupper() for word in words) and not all(map(str.isupper, texts[1:-1]))


def _flags(quotation: Quotation) -> int:
    """What a quotation is as an item, as far as its length tells."""
    short = quotation.end - quotation.start < SHORT_QUOTATION
    said = quotation.words > TERM_WORDS and not quotation.starts_with_capital
    return QUOTE | (SHORT if short else 0) | (SAID if said else 0)


def _look_inside(quotation: Quotation, tags: list[int], words: list[str], grammar: Grammar) -> None:
    """Count the words of a quotation, and see whether it has a main verb: one outside its relative clauses."""
    first = 0
    while first + 1 < len(tags) and tags[first] & (PUNCT | CLITIC):
        first += 1
    if tags and tags[first] & (VERB | (WEAK if first else 0)):
        quotation.starts_with_verb = True
        quotation.tells_of_another = bool(tags[first] & AUX) or words[first].endswith(IMPERFECT_ENDINGS)
    first = next((k for k, tag in enumerate(tags) if not tag & PUNCT), 0)
    quotation.starts_with_capital = bool(tags[first] & CAPITAL)
    quotation.starts_with_that = words[first] in QUE and not quotation.starts_with_capital
    quotation.judges = words[first] in grammar.judging or tags[first] & MAY_JUDGE > 0 and not tags[first] & DET
    quotation.is_closed = not FULL_STOPS.isdisjoint(words[-2:])
    quotation.words = len([tag for tag in tags if not tag & (PUNCT | ELIDED | VERB_CLITIC)])
    quotation.is_clause = _has_main_verb(tags, words) or _is_short_clause(tags, words, grammar.words["before_noun"])


def _is_short_clause(tags: list[int], words: list[str], before_noun: frozenset[str]) -> bool:
    """*le pays avance*: after a known subject a word that may be a noun is the verb, but not in *la simple visite*."""
    last = len(words) - 1
    while last > 1 and tags[last] & PUNCT:
        last -= 1
    first = next((k for k, tag in enumerate(tags) if not tag & PUNCT), last)
    between = tags[first + 1 : last]
    plain = bool(between) and not any(tag & (DET | PREP | PUNCT | REL | BOUNDARY | VERB | WEAK) for tag in between)
    return words[first] in KNOWN and bool(tags[last] & WEAK) and plain and words[last - 1] not in before_noun


def _has_main_verb(tags: list[int], words: list[str]) -> bool:
    subordinate, before, said = False, 0, ""
    for tag, low in zip(tags, words, strict=True):
        if tag & PUNCT:
            continue
        is_verb = tag & VERB and (not before & DET or before & (CLITIC | PRON))
        governed = before & PREP or said == "tout"  # fatigué de ça, contre vous
        if tag & (REL | BOUNDARY):
            subordinate = True
        elif low in FIRST_PERSON and not governed or is_verb and not subordinate:
            return True
        elif is_verb:
            subordinate = False
        before, said = tag, low
    return False


def _closing_bracket(tokens: Tokens, position: int, stop: int) -> int:
    for at in range(position + 1, min(stop, position + PARENTHESIS_LIMIT)):
        if tokens.text[at] == ")":
            return at
    return position
