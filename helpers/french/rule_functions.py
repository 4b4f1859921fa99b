"""The nodes of rules as functions over the codes of words: one for each node, made when it is first needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import reduce
from operator import or_

from helpers.french.lookup import Kept
from helpers.french.rule_expressions import MORE
from helpers.french.rule_nodes import (
    Ahead,
    Behind,
    Edge,
    FirstThatFits,
    Given,
    NamedPart,
    Node,
    OneWord,
    Repeat,
    Sequence,
    beginnings,
    has_parts,
)
from helpers.french.word_codes import EDGE, CodedWords, Fitting

NO_MATCH = -1
BEGINS, NO_WORD = 1, 2  # a match may begin with a word; a match may hold no word
Parts = list[tuple[str, int, int]]  # the name of each part found, and its places among the codes
# A node as a function: the words' codes, the place, the parts found so far; gives the place after it, or NO_MATCH.
Matcher = Callable[[list[int], int, Parts], int]


class Beginnings:
    """With which two words a match of a node may begin."""

    def __init__(self, ways: list[list[Fitting]]) -> None:
        self.ways = ways

    def may_be(self, code: int, following: int) -> bool:
        """Whether words of these codes may be the first two; always where a match may hold no word."""
        return any(not way or way[0][code] and (len(way) < 2 or way[1][following]) for way in self.ways)


class First(dict[int, int]):
    """Whether a match of a node may begin with a word, by its code: `BEGINS`, `NO_WORD` if it may hold none, or 0."""

    def __init__(self, functions: Functions, node: Node) -> None:
        super().__init__()
        self.functions = functions
        self.node = node

    def __missing__(self, code: int) -> int:
        self[code] = found = self._of(self.node, code)
        return found

    def _of(self, node: Node, code: int) -> int:
        first = self.functions.first
        match node:
            case OneWord():
                return BEGINS if self.functions.fits(node)[code] else 0
            case Given():
                return BEGINS
            case NamedPart(_, item):
                return first(item)[code]
            case FirstThatFits(options):
                return reduce(or_, (first(option)[code] for option in options))
            case Sequence(items):
                return self._of_sequence(items, code)
            case Repeat(item, least, _):
                return first(item)[code] | (0 if least else NO_WORD)
        return NO_WORD

    def _of_sequence(self, items: tuple[Node, ...], code: int) -> int:
        """One item after the other, up to the first that holds a word in any case, or asks another word there."""
        begins = 0
        for item in items:
            if isinstance(item, Ahead) and isinstance(item.item, OneWord):
                found = NO_WORD if self.functions.fits(item.item)[code] != item.negated else 0
            else:
                found = self.functions.first(item)[code]
            begins |= found & BEGINS
            if not found & NO_WORD:
                return begins
        return begins | NO_WORD


class Functions:
    """Makes the function of a node, once for each."""

    def __init__(self, words: CodedWords) -> None:
        self.words = words
        self.made: dict[Node, Matcher] = {}
        self.made_fits: dict[OneWord, Fitting] = {}
        self.made_first: dict[Node, First] = {}
        self.given: dict[str, Callable[[int], int]] = {}

    def matcher(self, node: Node) -> Matcher:
        """The function that matches a node."""
        if node not in self.made:
            self.made[node] = self.make(node)
        return self.made[node]

    def make(self, node: Node) -> Matcher:
        """The function that matches a node; what is asked of a single word needs no other function."""
        match node:
            case OneWord():
                return _one_word(self.fits(node))
            case Repeat(OneWord() as one, 0, most):
                return _some_words(self.fits(one), most)
            case NamedPart(name, OneWord() as one):
                return _part_of_one_word(name, self.fits(one))
            case Ahead(OneWord() as one, negated):
                return _one_word_ahead(self.fits(one), negated)
            case Behind(((OneWord() as one,),), negated):
                return _one_word_behind(self.fits(one), negated)
            case Sequence():
                return self.sequence(node)
            case FirstThatFits(options):
                return _choice([(self.matcher(option), self.first(option)) for option in options])
            case Repeat(item, least, most):
                return _repeat(self.matcher(item), self.first(item), least, most)
            case NamedPart(name, item):
                return _part(name, self.matcher(item))
            case Ahead(item, negated):
                return _ahead(self.matcher(item), negated)
            case Behind(ways, negated):
                return _behind([[self.fits_behind(one) for one in way] for way in ways], negated)
            case Edge(is_start):
                return _edge(is_start)
            case Given(name):
                return self.of_given(name)

    def sequence(self, node: Sequence) -> Matcher:
        match node.items:
            case (OneWord() as one, Repeat(more)) if more is MORE:
                return _entry(self.fits(one), self.words.more)
        words: list[Fitting] = []
        for item in node.items:
            if not isinstance(item, OneWord):
                break
            words.append(self.fits(item))
        matchers = [self.matcher(item) for item in node.items[len(words):]]
        return _sequence_with_parts(words, matchers) if has_parts(node) else _sequence(words, matchers)

    def of_given(self, name: str) -> Matcher:
        """What the helpers find, who count words without the edge before them."""
        def found(codes: list[int], place: int, parts: Parts) -> int:
            end = self.given[name](place - 1)
            return NO_MATCH if end == NO_MATCH else end + 1
        return found

    def fits(self, node: OneWord) -> Fitting:
        """Which words fit a one-word node."""
        if node not in self.made_fits:
            self.made_fits[node] = Fitting(self.words, node)
        return self.made_fits[node]

    def beginnings(self, node: Node) -> Beginnings:
        """With which two words a match of a node may begin."""
        return Beginnings([[self.fits(one) for one in way] for way in beginnings(node)])

    def first(self, node: Node) -> First:
        """With which words a match of a node may begin."""
        if node not in self.made_first:
            self.made_first[node] = First(self, node)
        return self.made_first[node]

    def fits_behind(self, one: OneWord | Edge) -> dict[int, bool]:
        """What fits one word of what stands before a place; or the edge of the sentence, in a word's stead."""
        return defaultdict(bool, {EDGE: True}) if isinstance(one, Edge) else self.fits(one)


def _one_word(fits: Fitting) -> Matcher:
    return lambda codes, place, parts: place + 1 if fits[codes[place]] else NO_MATCH


def _entry(fits: Fitting, more: int) -> Matcher:
    """A word, or an entry of several, all of which but the first have the same code."""
    def entry(codes: list[int], place: int, parts: Parts) -> int:
        if not fits[codes[place]]:
            return NO_MATCH
        place += 1
        while codes[place] == more:
            place += 1
        return place
    return entry


def _some_words(fits: Fitting, most: int) -> Matcher:
    def some_words(codes: list[int], place: int, parts: Parts) -> int:
        last = place + most
        while place < last and fits[codes[place]]:
            place += 1
        return place
    return some_words


def _sequence(words: list[Fitting], matchers: list[Matcher]) -> Matcher:
    """Some single words, and what follows them."""
    def sequence(codes: list[int], place: int, parts: Parts) -> int:
        for fits in words:
            if not fits[codes[place]]:
                return NO_MATCH
            place += 1
        for matcher in matchers:
            place = matcher(codes, place, parts)
            if place < 0:
                return NO_MATCH
        return place
    return sequence


def _sequence_with_parts(words: list[Fitting], matchers: list[Matcher]) -> Matcher:
    """A sequence that leaves no parts behind where it does not match."""
    def sequence(codes: list[int], place: int, parts: Parts) -> int:
        for fits in words:
            if not fits[codes[place]]:
                return NO_MATCH
            place += 1
        n_parts = len(parts)
        for matcher in matchers:
            place = matcher(codes, place, parts)
            if place < 0:
                del parts[n_parts:]
                return NO_MATCH
        return place
    return sequence


def _choice(options: list[tuple[Matcher, First]]) -> Matcher:
    by_first: Kept[int, list[Matcher]] = Kept(lambda code: [matcher for matcher, first in options if first[code]])

    def choice(codes: list[int], place: int, parts: Parts) -> int:
        for matcher in by_first[codes[place]]:
            end = matcher(codes, place, parts)
            if end >= 0:
                return end
        return NO_MATCH
    return choice


def _repeat(matcher: Matcher, first: First, least: int, most: int) -> Matcher:
    def repeat(codes: list[int], place: int, parts: Parts) -> int:
        n_parts = len(parts)
        for time in range(most):
            end = matcher(codes, place, parts) if first[codes[place]] else NO_MATCH
            if end < 0:
                if time >= least:
                    return place
                del parts[n_parts:]
                return NO_MATCH
            place = end
        return place
    return repeat


def _part(name: str, matcher: Matcher) -> Matcher:
    def part(codes: list[int], place: int, parts: Parts) -> int:
        end = matcher(codes, place, parts)
        if end > place:
            parts.append((name, place, end))
        return end
    return part


def _part_of_one_word(name: str, fits: Fitting) -> Matcher:
    def part(codes: list[int], place: int, parts: Parts) -> int:
        if not fits[codes[place]]:
            return NO_MATCH
        parts.append((name, place, place + 1))
        return place + 1
    return part


def _ahead(matcher: Matcher, negated: bool) -> Matcher:
    if negated:
        return lambda codes, place, parts: place if matcher(codes, place, []) < 0 else NO_MATCH
    return lambda codes, place, parts: place if matcher(codes, place, parts) >= 0 else NO_MATCH


def _one_word_ahead(fits: Fitting, negated: bool) -> Matcher:
    return lambda codes, place, parts: NO_MATCH if fits[codes[place]] == negated else place


def _one_word_behind(fits: Fitting, negated: bool) -> Matcher:
    return lambda codes, place, parts: NO_MATCH if fits[codes[place - 1]] == negated else place


def _behind(ways: list[list[dict[int, bool]]], negated: bool) -> Matcher:
    def behind(codes: list[int], place: int, parts: Parts) -> int:
        last = codes[place - 1]
        for way in ways:
            if way[-1][last] and _stands_before(way, codes, place):
                return NO_MATCH if negated else place
        return place if negated else NO_MATCH
    return behind


def _stands_before(way: list[dict[int, bool]], codes: list[int], place: int) -> bool:
    before = codes[max(place - len(way), 0):place]
    return len(before) == len(way) and all(fits[code] for fits, code in zip(way, before, strict=True))


def _edge(is_start: bool) -> Matcher:
    """The start of a sentence, or its end."""
    if is_start:
        return lambda codes, place, parts: place if codes[place - 1] == EDGE else NO_MATCH
    return lambda codes, place, parts: place if codes[place] == EDGE else NO_MATCH
