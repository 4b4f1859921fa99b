"""The codes of words for the rules over words: one for all words that meet the same conditions.

In come the conditions that the rules of a file ask of a word (to be in a class, to have a shape) and the words of a
text; out goes a code for each word, and which conditions each code stands for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import compress
from typing import NamedTuple

from helpers.errors import CodebookError
from helpers.french.grammar import UNKNOWN
from helpers.french.lookup import Kept, lookup_form
from helpers.french.rule_nodes import BUILT_IN, Condition, OneWord, RuleFile, WordClass, nodes_in

EDGE = 0  # the code of what stands between two sentences, and at both ends of a text


class FoundPart(NamedTuple):
    """A named part of a match: tokens `first` to `last` (exclusive)."""

    name: str
    first: int
    last: int


class RuleMatch(NamedTuple):
    """A match: the rule, tokens `first` to `last` (exclusive), and its parts that hold words, from left to right."""

    rule: str
    first: int
    last: int
    parts: tuple[FoundPart, ...]

    def part(self, name: str) -> FoundPart | None:
        """The first part of this name; None where it has none."""
        return next((part for part in self.parts if part.name == name), None)

    def named(self, name: str) -> FoundPart:
        """The first part of this name, of a rule that always has one."""
        return next(part for part in self.parts if part.name == name)


class CodedWords(Kept[str, int]):
    """The code of a word by its text, worked out when first met and kept; `met` are the conditions of each code, as
    bits."""

    def __init__(self, file: RuleFile) -> None:
        super().__init__(self.code_of)
        self.bits: dict[Condition, int] = {}
        self.listed: dict[str, int] = {}
        self.listed_as_written: dict[str, int] = {}
        self.entries: dict[str, dict[str, dict[tuple[str, ...], int]]] = {}  # by their first word and their second
        self.of_rules: dict[str, int] = {}
        self.built_in: list[tuple[Callable[[str], bool], int]] = []
        self.flags: list[tuple[int, int]] = []
        self.flagged = Kept(self.code_with_flags)
        self.shapes = _Shapes()
        self.shapes_as_written = _Shapes()
        nodes = nodes_in(rule.node for rule in file.rules.values())
        for condition in (one for node in nodes if isinstance(node, OneWord) for one in node.conditions()):
            if condition not in self.bits:
                self.bits[condition] = bit = 1 << len(self.bits)
                self.add(condition, bit, file.classes.get(condition.name))
        self.shapes.compile()
        self.shapes_as_written.compile()
        self.met = [0]  # of the edge
        self.code_of_met: dict[int, int] = {}
        self.more = self.code(self.bits.get(Condition("MORE"), 0))

    def codes(self, words: list[str], before: Iterable[RuleMatch]) -> list[int]:
        """The codes of words as written; what counts as one word has that of its first one, and then *more*."""
        codes, taken = list(map(self.__getitem__, words)), 0
        for found in before:
            if found.rule in self.of_rules:
                self.join(codes, found.first, found.last, self.of_rules[found.rule])
        for i in compress(range(len(words) - 1), map(self.entries.__contains__, words)):
            size, bits = self.entry_at(words, i) if i >= taken else (1, 0)
            if size > 1:
                self.join(codes, i, i + size, bits)
                taken = i + size
        return codes

    def codes_with_flags(self, words: list[str], flags: list[int]) -> list[int]:
        """The codes of words as written that bring their flags (of `grammar`) with them."""
        return list(map(self.flagged.__getitem__, zip(words, flags, strict=True)))

    def code_with_flags(self, word_and_flags: tuple[str, int]) -> int:
        """The code of a word that brings its flags with it."""
        word, flags = word_and_flags
        return self.code(self.met[self[word]] | sum(bit for flag, bit in self.flags if (flags or UNKNOWN) & flag))

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
        entries = self.entries[words[i]].get(lookup_form(words[i + 1]))
        if not entries:
            return 1, 0
        following = tuple(map(lookup_form, words[i + 1:i + 1 + max(map(len, entries))]))
        longest = max((more for more in entries if following[:len(more)] == more), key=len, default=())
        return len(longest) + 1, entries.get(longest, 0)

    def code_of(self, text: str) -> int:
        """The code of a word by itself; of no word that of the edge."""
        return self.code(self.met_by(text) if text else 0)

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
        elif known.flag:
            self.flags.append((known.flag, bit))
        elif known.name in BUILT_IN:
            self.built_in.append((BUILT_IN[known.name], bit))
        elif known.shape:
            (self.shapes_as_written if known.as_written else self.shapes).add(known, bit)
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
            entries = self.entries.setdefault(word, {}).setdefault(more[0], {})
            entries[more] = entries.get(more, 0) | bit


class _Shapes:
    """Which of many shapes a word has, asked in one go: a group for each, behind a look ahead."""

    def __init__(self) -> None:
        self.classes: list[WordClass] = []
        self.bits: list[int] = []
        self.expression = re.compile("")

    def add(self, shape: WordClass, bit: int) -> None:
        self.classes.append(shape)
        self.bits.append(bit)

    def compile(self) -> None:
        """Make the expression of all shapes. Raises CodebookError where one of them cannot be read."""
        sources = [rf"(?:(?=(?:{shape.shape})(\Z))|)" for shape in self.classes]
        try:
            self.expression = re.compile("".join(sources))
        except re.error:
            for shape, source in zip(self.classes, sources, strict=True):
                _check_shape(shape, source)

    def bits_of(self, word: str) -> int:
        match = self.expression.match(word)
        if not match or not match.lastindex:
            return 0
        return sum(bit for bit, group in zip(self.bits, match.groups(), strict=True) if group is not None)


def _check_shape(shape: WordClass, source: str) -> None:
    try:
        re.compile(source)
    except re.error as error:
        raise CodebookError(f"{shape.problem} ({error}).") from None


def _mark(listed: dict[str, int], word: str, bit: int) -> None:
    listed[word] = listed.get(word, 0) | bit


class Fitting(dict[int, bool]):
    """Whether a word fits a one-word node, by its code; the edge of a sentence fits none."""

    def __init__(self, words: CodedWords, node: OneWord) -> None:
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
        wanted, unwanted = self.mask_of(node.wanted), self.mask_of(node.unwanted)
        return None if wanted is None or unwanted is None else (wanted, unwanted)

    def mask_of(self, groups: Iterable[tuple[Condition | OneWord, ...]]) -> int | None:
        """The bits of conditions of which one is enough; None where some have to be met together."""
        mask = 0
        for group in groups:
            match group:
                case (Condition() as one,):
                    mask |= self.words.bits[one]
                case _:
                    return None
        return mask

    def is_fit(self, node: Condition | OneWord, met: int) -> bool:
        if isinstance(node, Condition):
            return bool(met & self.words.bits[node])
        if any(all(self.is_fit(one, met) for one in group) for group in node.unwanted):
            return False
        return not node.wanted or any(all(self.is_fit(one, met) for one in group) for group in node.wanted)
