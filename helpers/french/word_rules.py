"""Rules over words: the files under `data/rules/`, matched against a text.

Each word gets a code by the conditions that it meets (to be in a class, to have a shape); words that meet the same
share one. A rule becomes a few functions over these codes, one for each node, made when the rule is first needed. What
has fitted is not tried again in another way, so that no text can make a rule run away. (As regular expressions over a
character a word the rules took a tenth of a second to compile, and anew with every kind of word not met before.)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import compress
from operator import or_
from typing import NamedTuple

from helpers.french.codebook import Codebook
from helpers.french.lookup import KEPT_WORDS, lookup_form
from helpers.french.rule_files import MORE, RULES_FOLDER, read_rules
from helpers.french.rule_nodes import (
    Ahead,
    Behind,
    Choice,
    Condition,
    Edge,
    Node,
    OneWord,
    Part,
    Repeat,
    RuleFile,
    Sequence,
    WordClass,
    first_words,
    has_parts,
    nodes_in,
)

EDGE = 0  # the code of what stands between two sentences, and at both ends of a text
NO_MATCH = -1
BUILT_IN: dict[str, Callable[[str], bool]] = {
    "CAPITAL": lambda word: word[:1].isupper(),
    "CAPITALS": lambda word: word.isupper() and word.isalpha(),
    "SMALL": lambda word: word[:1].islower(),
    "LETTER": lambda word: word[:1].isalpha(),
    "MARK": lambda word: bool(word) and not word[0].isalnum(),
    "MORE": lambda word: False,  # depends on the words before: see _Words.codes
}


class FoundPart(NamedTuple):
    """A named part of a match: tokens `first` to `last` (exclusive)."""

    name: str
    first: int
    last: int


class Found(NamedTuple):
    """A match: the rule, tokens `first` to `last` (exclusive), and its parts that hold words, from left to right."""

    rule: str
    first: int
    last: int
    parts: tuple[FoundPart, ...]

    def part(self, name: str) -> FoundPart | None:
        """The first part of this name."""
        for part in self.parts:
            if part.name == name:
                return part
        return None


Parts = list[FoundPart]  # their places are those among the codes
# A node as a function: the words' codes, the place, the parts found so far; gives the place after it, or NO_MATCH.
Matcher = Callable[[list[int], int, Parts], int]


class WordRules:
    """The rules of one file, ready to be matched; made for a codebook, whose words its classes are."""

    def __init__(self, file: RuleFile) -> None:
        self.file = file
        self.words = _Words(file)
        self.by_first = _ByFirst(file, self.words)

    @staticmethod
    def of(name: str, codebook: Codebook) -> WordRules:
        """The rules of `data/rules/NAME.rules`, made once for a codebook. Raises CodebookError."""
        return codebook.derived(
            f"rules: {name}", lambda codebook: WordRules(read_rules(RULES_FOLDER / f"{name}.rules", codebook))
        )

    def find(
        self, words: list[str], sentences: list[tuple[int, int]], before: Iterable[Found] = ()
    ) -> Iterator[Found]:
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
            for name, matcher in self.by_first[codes[place]]:
                parts: Parts = []
                end = matcher(codes, place, parts)
                if end > place:
                    taken = end
                    yield _as_tokens(name, place, end, parts, bisect_right(edges, place - 1))
                    break


def _as_tokens(name: str, place: int, end: int, parts: Parts, n_edges: int) -> Found:
    """The record of a match, its places counted in tokens: so many edges stand before."""
    counted = [FoundPart(part, first - n_edges, last - n_edges) for part, first, last in parts]
    return Found(name, place - n_edges, end - n_edges, tuple(counted))


class _ByFirst(dict[int, list[tuple[str, Matcher]]]):
    """The options of rules that may begin with a word, by its code, in their order."""

    def __init__(self, file: RuleFile, words: _Words) -> None:
        super().__init__()
        self.functions = _Functions(words)
        self.options = [
            (rule.name, option, self.functions.may_begin(option))
            for rule in file.rules.values()
            for option in (rule.node.options if isinstance(rule.node, Choice) else [rule.node])
        ]

    def __missing__(self, code: int) -> list[tuple[str, Matcher]]:
        self[code] = matchers = [
            (name, self.functions.matcher(option)) for name, option, may_begin in self.options if may_begin(code)
        ]
        return matchers


# --- words to codes -------------------------------------------------------------------------------------------


class _Words(dict[str, int]):
    """The code of a word by its text, worked out when first met and kept; `met` are the conditions of each code, as
    bits."""

    def __init__(self, file: RuleFile) -> None:
        super().__init__()
        self.bits: dict[Condition, int] = {}
        self.listed: dict[str, int] = {}
        self.listed_as_written: dict[str, int] = {}
        self.entries: dict[str, dict[tuple[str, ...], int]] = {}
        self.of_rules: dict[str, int] = {}
        self.built_in: list[tuple[Callable[[str], bool], int]] = []
        self.shapes = _Shapes()
        self.shapes_as_written = _Shapes()
        nodes = nodes_in(rule.node for rule in file.rules.values())
        for condition in (one for node in nodes if isinstance(node, OneWord) for one in node.conditions()):
            if condition not in self.bits:
                self.bits[condition] = bit = 1 << len(self.bits)
                self.add(condition, bit, file.classes.get(condition.name))
        self.met = [0]  # of the edge
        self.code_of_met: dict[int, int] = {}
        self.more = self.code(self.bits.get(Condition("MORE"), 0))

    def codes(self, words: list[str], before: Iterable[Found]) -> list[int]:
        """The codes of words as written; what counts as one word has that of its first one, and then *more*."""
        codes, taken = list(map(self.__getitem__, words)), 0
        for found in before:
            if found.rule in self.of_rules:
                self.join(codes, found.first, found.last, self.of_rules[found.rule])
        for i in compress(range(len(words)), map(self.entries.__contains__, words)):
            size, bits = self.entry_at(words, i) if i >= taken else (1, 0)
            if size > 1:
                self.join(codes, i, i + size, bits)
                taken = i + size
        return codes

    def join(self, codes: list[int], first: int, last: int, bits: int) -> None:
        """Make words count as one, which meets some more conditions than the first of them."""
        codes[first] = self.code(self.met[codes[first]] | bits)
        codes[first + 1:last] = [self.more] * (last - first - 1)

    def code(self, met: int) -> int:
        """The code of the words that meet these conditions."""
        if met not in self.code_of_met:
            self.code_of_met[met] = len(self.met)
            self.met.append(met)
        return self.code_of_met[met]

    def entry_at(self, words: list[str], i: int) -> tuple[int, int]:
        """The longest entry of several words that begins here: how many words, and its bits."""
        entries = self.entries[words[i]]
        following = tuple(map(lookup_form, words[i + 1:i + 1 + max(map(len, entries))]))
        longest = max((more for more in entries if following[:len(more)] == more), key=len, default=())
        return len(longest) + 1, entries.get(longest, 0)

    def __missing__(self, text: str) -> int:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[text] = code = self.code(self.met_by(text) if text else 0)
        return code

    def met_by(self, text: str) -> int:
        """The conditions that a word meets, as bits."""
        low = lookup_form(text)
        bits = self.listed.get(low, 0) | self.listed_as_written.get(text, 0)
        if text.isupper():
            bits |= self.listed_as_written.get(low, 0)
        for is_met, bit in self.built_in:
            if is_met(text):
                bits |= bit
        return bits | self.shapes.bits_of(low) | self.shapes_as_written.bits_of(text)

    def add(self, condition: Condition, bit: int, known: WordClass | None) -> None:
        """Make the words that meet a condition known."""
        if known is None:
            _mark(self.listed, condition.word or "", bit)
        elif known.is_rule:
            self.of_rules[known.name.lower()] = self.of_rules.get(known.name.lower(), 0) | bit
        elif known.name in BUILT_IN:
            self.built_in.append((BUILT_IN[known.name], bit))
        elif known.shape:
            (self.shapes_as_written if known.as_written else self.shapes).add(known.shape, bit)
        else:
            listed = self.listed_as_written if known.as_written else self.listed
            for first, *more in map(str.split, known.entries(condition.numbers)):
                if not more:
                    _mark(listed, first, bit)
                elif condition.or_more:
                    self.add_entry(first, tuple(map(lookup_form, more)), bit)

    def add_entry(self, first: str, more: tuple[str, ...], bit: int) -> None:
        """An entry of several words, by its first as written, and with a capital."""
        for word in {first, first[0].upper() + first[1:]}:
            entries = self.entries.setdefault(word, {})
            entries[more] = entries.get(more, 0) | bit


class _Shapes:
    """Which of many shapes a word has, asked in one go: a group for each, behind a look ahead."""

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.bits: list[int] = []
        self.expression = re.compile("")

    def add(self, source: str, bit: int) -> None:
        self.sources.append(rf"(?:(?=(?:{source})(\Z))|)")
        self.bits.append(bit)

    def bits_of(self, word: str) -> int:
        if len(self.bits) != self.expression.groups:
            self.expression = re.compile("".join(self.sources))
        match = self.expression.match(word)
        if not match or not match.lastindex:
            return 0
        return sum(bit for bit, group in zip(self.bits, match.groups(), strict=True) if group is not None)


def _mark(listed: dict[str, int], word: str, bit: int) -> None:
    listed[word] = listed.get(word, 0) | bit


# --- nodes to functions ---------------------------------------------------------------------------------------


class _Fits(dict[int, bool]):
    """Whether a word fits a one-word node, by its code; the edge of a sentence fits none."""

    def __init__(self, words: _Words, node: OneWord) -> None:
        super().__init__({EDGE: False})
        self.words = words
        self.node = node

        self.masks = self.masks_of(node)

    def __missing__(self, code: int) -> bool:
        met = self.words.met[code]
        self[code] = is_fit = self.is_fit(self.node, met) if self.masks is None else (
            not met & self.masks[1] and (bool(met & self.masks[0]) or not self.node.wanted))
        return is_fit

    def masks_of(self, node: OneWord) -> tuple[int, int] | None:
        """The conditions that are wanted and unwanted as bits, where no two of them have to be met together."""
        groups = [[group[0] for group in groups] for groups in (node.wanted, node.unwanted)]
        if any(len(group) > 1 for group in node.wanted + node.unwanted) or not all(
                isinstance(one, Condition) for ones in groups for one in ones):
            return None
        wanted, unwanted = (reduce(or_, (self.words.bits[one] for one in ones), 0) for ones in groups)
        return wanted, unwanted

    def is_fit(self, node: Condition | OneWord, met: int) -> bool:
        if isinstance(node, Condition):
            return bool(met & self.words.bits[node])
        if any(all(self.is_fit(one, met) for one in group) for group in node.unwanted):
            return False
        return not node.wanted or any(all(self.is_fit(one, met) for one in group) for group in node.wanted)


class _Functions:
    """Makes the function of a node, once for each."""

    def __init__(self, words: _Words) -> None:
        self.words = words
        self.made: dict[Node, Matcher] = {}

    def matcher(self, node: Node) -> Matcher:
        """The function that matches a node."""
        if node not in self.made:
            self.made[node] = self.make(node)
        return self.made[node]

    def make(self, node: Node) -> Matcher:
        match node:
            case OneWord():
                return _one_word(_Fits(self.words, node))
            case Sequence((OneWord() as one, Repeat(more))) if more is MORE:
                return _entry(_Fits(self.words, one), self.words.more)
            case Sequence(items):
                return _sequence([self.matcher(item) for item in items], has_parts(node))
            case Choice(options):
                return _choice(_Options([(self.matcher(option), self.may_begin(option)) for option in options]))
            case Repeat(OneWord() as one, 0, most):
                return _some_words(_Fits(self.words, one), most)
            case Repeat(item, least, most):
                return _repeat(self.matcher(item), least, most)
            case Part(name, item):
                return _part(name, self.matcher(item))
            case Ahead(item, negated):
                return _ahead(self.matcher(item), negated)
            case Behind(ways, negated):
                return _behind([[self.fits_behind(one) for one in way] for way in ways], negated)
            case Edge(is_start):
                return _edge(is_start)

    def may_begin(self, node: Node) -> Callable[[int], bool]:
        """Whether a match of a node can begin with a word of some code; always where it may hold no word."""
        beginnings, is_empty = first_words(node)
        fits = [_Fits(self.words, one) for one in beginnings]
        return lambda code: is_empty or any(one[code] for one in fits)

    def fits_behind(self, one: OneWord | Edge) -> dict[int, bool]:
        """What fits one word of what stands before a place; or the edge of the sentence, in a word's stead."""
        return defaultdict(bool, {EDGE: True}) if isinstance(one, Edge) else _Fits(self.words, one)


def _one_word(fits: _Fits) -> Matcher:
    return lambda codes, place, parts: place + 1 if fits[codes[place]] else NO_MATCH


def _entry(fits: _Fits, more: int) -> Matcher:
    """A word, or an entry of several, all of which but the first have the same code."""
    def entry(codes: list[int], place: int, parts: Parts) -> int:
        if not fits[codes[place]]:
            return NO_MATCH
        place += 1
        while codes[place] == more:
            place += 1
        return place
    return entry


def _some_words(fits: _Fits, most: int) -> Matcher:
    def some_words(codes: list[int], place: int, parts: Parts) -> int:
        last = place + most
        while place < last and fits[codes[place]]:
            place += 1
        return place
    return some_words


def _sequence(matchers: list[Matcher], has_parts: bool) -> Matcher:
    def sequence(codes: list[int], place: int, parts: Parts) -> int:
        for matcher in matchers:
            place = matcher(codes, place, parts)
            if place < 0:
                return NO_MATCH
        return place

    return _or_no_parts(sequence) if has_parts else sequence


def _or_no_parts(matcher: Matcher) -> Matcher:
    """The same function, leaving no parts behind where it does not match."""
    def with_parts(codes: list[int], place: int, parts: Parts) -> int:
        n_parts = len(parts)
        end = matcher(codes, place, parts)
        if end < 0:
            del parts[n_parts:]
        return end
    return with_parts


class _Options(dict[int, list[Matcher]]):
    """The options of a choice that can begin with a word, by its code."""

    def __init__(self, options: list[tuple[Matcher, Callable[[int], bool]]]) -> None:
        super().__init__()
        self.options = options

    def __missing__(self, code: int) -> list[Matcher]:
        self[code] = matchers = [matcher for matcher, may_begin in self.options if may_begin(code)]
        return matchers


def _choice(options: _Options) -> Matcher:
    def choice(codes: list[int], place: int, parts: Parts) -> int:
        for matcher in options[codes[place]]:
            end = matcher(codes, place, parts)
            if end >= 0:
                return end
        return NO_MATCH
    return choice


def _repeat(matcher: Matcher, least: int, most: int) -> Matcher:
    def repeat(codes: list[int], place: int, parts: Parts) -> int:
        for time in range(most):
            end = matcher(codes, place, parts)
            if end < 0:
                return place if time >= least else NO_MATCH
            place = end
        return place
    return _or_no_parts(repeat) if least > 1 else repeat


def _part(name: str, matcher: Matcher) -> Matcher:
    def part(codes: list[int], place: int, parts: Parts) -> int:
        end = matcher(codes, place, parts)
        if end > place:
            parts.append(FoundPart(name, place, end))
        return end
    return part


def _ahead(matcher: Matcher, negated: bool) -> Matcher:
    if negated:
        return lambda codes, place, parts: place if matcher(codes, place, []) < 0 else NO_MATCH
    return lambda codes, place, parts: place if matcher(codes, place, parts) >= 0 else NO_MATCH


def _behind(ways: list[list[dict[int, bool]]], negated: bool) -> Matcher:
    def behind(codes: list[int], place: int, parts: Parts) -> int:
        for way in ways:
            before = codes[max(place - len(way), 0):place]
            if len(before) == len(way) and all(fits[code] for fits, code in zip(way, before, strict=True)):
                return NO_MATCH if negated else place
        return place if negated else NO_MATCH
    return behind


def _edge(is_start: bool) -> Matcher:
    """The start of a sentence, or its end."""
    if is_start:
        return lambda codes, place, parts: place if codes[place - 1] == EDGE else NO_MATCH
    return lambda codes, place, parts: place if codes[place] == EDGE else NO_MATCH
