"""Rules over words: the files under `data/rules/`, matched against a text.

Each word gets a code by the conditions that it meets (to be in a class, to have a shape); words that meet the same
share one. A rule becomes a few functions over these codes, one for each node, made when the rule is first needed. What
has fitted is not tried again in another way, so that no text can make a rule run away. (As regular expressions over a
character a word the rules took a tenth of a second to compile, and anew with every kind of word not met before.)
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import compress, takewhile
from typing import NamedTuple

from helpers.french.codebook import Codebook
from helpers.french.lookup import Kept
from helpers.french.rule_files import MORE, RULES_FOLDER, read_rules
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
    RuleFile,
    Sequence,
    beginnings,
    has_parts,
)
from helpers.french.word_codes import EDGE, CodedWords, Fits, FoundPart, RuleMatch

__all__ = ["FoundPart", "RuleMatch", "WordRules"]

NO_MATCH = -1
Parts = list[tuple[str, int, int]]  # the name of each part found, and its places among the codes
# A node as a function: the words' codes, the place, the parts found so far; gives the place after it, or NO_MATCH.
Matcher = Callable[[list[int], int, Parts], int]


class WordRules:
    """The rules of one file, ready to be matched; made for a codebook, whose words its classes are."""

    def __init__(self, file: RuleFile) -> None:
        self.file = file
        self.words = CodedWords(file)
        self.functions = _Functions(self.words)
        self.options = [
            _Option(rule.name, node, self.functions.beginnings(node))
            for rule in file.rules.values()
            for node in (rule.node.options if isinstance(rule.node, FirstThatFits) else [rule.node])
        ]
        self.by_first = Kept(self._that_begin)
        self.by_two = Kept(self._matchers)

    @staticmethod
    def of(name: str, codebook: Codebook) -> WordRules:
        """The rules of `data/rules/NAME.rules`, made once for a codebook. Raises CodebookError."""
        return codebook.derived(
            f"rules: {name}", lambda codebook: WordRules(read_rules(RULES_FOLDER / f"{name}.rules", codebook))
        )

    def _that_begin(self, code: int) -> list[_Option]:
        """The options of rules that may begin with a word, by its code, in their order."""
        return [option for option in self.options if option.beginnings.may_be(code)]

    def _matchers(self, codes: tuple[int, int]) -> list[tuple[str, Matcher]]:
        """The options that may begin with a word and the one after it, by their codes: few are left to be tried."""
        return [
            (option.rule, self.functions.matcher(option.node))
            for option in self.by_first[codes[0]] if option.beginnings.may_be_two(*codes)
        ]

    def find(
        self, words: list[str], sentences: list[tuple[int, int]], before: Iterable[RuleMatch] = ()
    ) -> Iterator[RuleMatch]:
        """The matches in a text, in order, none of them overlapping; of several at one word, that of the first rule.

        `words` are the tokens as written, each sentence a first token and the one after its last; no match crosses
        the bounds of its sentence, and a word without characters is in no class. `before` is what the rules of a
        file that this one uses have found: it counts as one word.
        """
        found, codes = self.words.codes(words, before), [EDGE]
        for first, last in sentences:
            codes += found[first:last]
            codes.append(EDGE)
        edges = [first + number for number, (first, _) in enumerate(sentences)]  # before each sentence
        taken = 0
        for place in compress(range(len(codes)), map(self.by_first.__getitem__, codes)):
            if place < taken:
                continue
            for name, matcher in self.by_two[codes[place], codes[place + 1]]:
                parts: Parts = []
                end = matcher(codes, place, parts)
                if end > place:
                    taken = end
                    yield _as_tokens(name, place, end, parts, bisect_right(edges, place - 1))
                    break

    def at(
        self, name: str, codes: list[int], place: int, given: dict[str, Callable[[int], int]]
    ) -> RuleMatch | None:
        """The match of one rule at a word of a sentence, or None; `codes` are those of its words.

        `given` are the stretches that the file leaves to the helpers: from a word on, the word after it, or NO_MATCH.
        """
        self.functions.given = given
        parts: Parts = []
        end = self.functions.matcher(self.file.rules[name].node)([EDGE, *codes, EDGE], place + 1, parts)
        return _as_tokens(name, place + 1, end, parts, 1) if end > place else None


def _as_tokens(name: str, place: int, end: int, parts: Parts, n_edges: int) -> RuleMatch:
    """The record of a match, its places counted in tokens: so many edges stand before."""
    counted = [FoundPart(part, first - n_edges, last - n_edges) for part, first, last in parts]
    return RuleMatch(name, place - n_edges, end - n_edges, tuple(counted))


class _Option(NamedTuple):
    """A way in which a rule may match: the rule's name, and which words it may begin with."""

    rule: str
    node: Node
    beginnings: Beginnings


class Beginnings:
    """Which words a match of a node may begin with."""

    def __init__(self, ways: list[list[Fits]]) -> None:
        self.ways = ways

    def may_be(self, code: int) -> bool:
        """Whether a word of this code may be the first; always where a match may hold no word."""
        return any(not way or way[0][code] for way in self.ways)

    def may_be_two(self, code: int, following: int) -> bool:
        """Whether words of these codes may be the first two."""
        return any(not way or way[0][code] and (len(way) < 2 or way[1][following]) for way in self.ways)


# --- nodes to functions ---------------------------------------------------------------------------------------


class _Functions:
    """Makes the function of a node, once for each."""

    def __init__(self, words: CodedWords) -> None:
        self.words = words
        self.made: dict[Node, Matcher] = {}
        self.made_fits: dict[OneWord, Fits] = {}
        self.given: dict[str, Callable[[int], int]] = {}

    def matcher(self, node: Node) -> Matcher:
        """The function that matches a node."""
        if node not in self.made:
            self.made[node] = self.make(node)
        return self.made[node]

    def make(self, node: Node) -> Matcher:
        match node:
            case OneWord() | Repeat(OneWord(), 0) | NamedPart(_, OneWord()) | Ahead(OneWord()):
                return self.of_one_word(node)
            case Sequence():
                return self.sequence(node)
            case FirstThatFits(options):
                return _choice([(self.matcher(option), self.beginnings(option)) for option in options])
            case Repeat(item, least, most):
                return _repeat(self.matcher(item), least, most)
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

    def of_one_word(self, node: Node) -> Matcher:
        """What is asked of a single word needs no other function."""
        match node:
            case Repeat(one, _, most):
                return _some_words(self.fits(one), most)
            case NamedPart(name, one):
                return _part_of_one_word(name, self.fits(one))
            case Ahead(one, negated):
                return _one_word_ahead(self.fits(one), negated)
        fits = self.fits(node)
        return lambda codes, place, parts: place + 1 if fits[codes[place]] else NO_MATCH

    def sequence(self, node: Sequence) -> Matcher:
        match node.items:
            case (OneWord() as one, Repeat(more)) if more is MORE:
                return _entry(self.fits(one), self.words.more)
        words = [self.fits(item) for item in takewhile(lambda item: isinstance(item, OneWord), node.items)]
        matchers = [self.matcher(item) for item in node.items[len(words):]]
        return _sequence_with_parts(words, matchers) if has_parts(node) else _sequence(words, matchers)

    def of_given(self, name: str) -> Matcher:
        """What the helpers find, who count words without the edge before them."""
        def found(codes: list[int], place: int, parts: Parts) -> int:
            end = self.given[name](place - 1)
            return NO_MATCH if end == NO_MATCH else end + 1
        return found

    def fits(self, node: OneWord) -> Fits:
        """Which words fit a one-word node."""
        if node not in self.made_fits:
            self.made_fits[node] = Fits(self.words, node)
        return self.made_fits[node]

    def beginnings(self, node: Node) -> Beginnings:
        """Which words a match of a node may begin with."""
        return Beginnings([[self.fits(one) for one in way] for way in beginnings(node)])

    def fits_behind(self, one: OneWord | Edge) -> dict[int, bool]:
        """What fits one word of what stands before a place; or the edge of the sentence, in a word's stead."""
        return defaultdict(bool, {EDGE: True}) if isinstance(one, Edge) else self.fits(one)


def _entry(fits: Fits, more: int) -> Matcher:
    """A word, or an entry of several, all of which but the first have the same code."""
    def entry(codes: list[int], place: int, parts: Parts) -> int:
        if not fits[codes[place]]:
            return NO_MATCH
        place += 1
        while codes[place] == more:
            place += 1
        return place
    return entry


def _some_words(fits: Fits, most: int) -> Matcher:
    def some_words(codes: list[int], place: int, parts: Parts) -> int:
        last = place + most
        while place < last and fits[codes[place]]:
            place += 1
        return place
    return some_words


def _sequence(words: list[Fits], matchers: list[Matcher]) -> Matcher:
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


def _sequence_with_parts(words: list[Fits], matchers: list[Matcher]) -> Matcher:
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


def _choice(options: list[tuple[Matcher, Beginnings]]) -> Matcher:
    by_first = Kept(lambda code: [matcher for matcher, first in options if first.may_be(code)])

    def choice(codes: list[int], place: int, parts: Parts) -> int:
        for matcher in by_first[codes[place]]:
            end = matcher(codes, place, parts)
            if end >= 0:
                return end
        return NO_MATCH
    return choice


def _repeat(matcher: Matcher, least: int, most: int) -> Matcher:
    def repeat(codes: list[int], place: int, parts: Parts) -> int:
        n_parts = len(parts)
        for time in range(most):
            end = matcher(codes, place, parts)
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


def _part_of_one_word(name: str, fits: Fits) -> Matcher:
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


def _one_word_ahead(fits: Fits, negated: bool) -> Matcher:
    return lambda codes, place, parts: NO_MATCH if fits[codes[place]] == negated else place


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
