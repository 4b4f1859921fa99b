"""Rules over words: the files under `data/rules/`, matched against a text.

Each word gets one character by the conditions that it meets; words that no rule tells apart share one. A text is then
a string with a character for a word, and a rule a regular expression over such characters. Every repeat and every
choice is an atomic group: what has fitted is not tried again in another way, so that no text can make a rule run away.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import compress
from operator import or_

from helpers.french.codebook import Codebook
from helpers.french.lookup import KEPT_WORDS, lookup_form
from helpers.french.rule_files import RULES_FOLDER, read_rules
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

EDGE = "\n"  # stands between two sentences, and at both ends of a text
FIRST_CODE = ord("0")
BUILT_IN: dict[str, Callable[[str], bool]] = {
    "CAPITAL": lambda word: word[:1].isupper(),
    "CAPITALS": lambda word: word.isupper() and word.isalpha(),
    "SMALL": lambda word: word[:1].islower(),
    "LETTER": lambda word: word[:1].isalpha(),
    "MARK": lambda word: bool(word) and not word[0].isalnum(),
    "MORE": lambda word: False,  # depends on the words before: see _Alphabet.encoded
}


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A named part of a match: tokens `first` to `last` (exclusive)."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Found:
    """A match: the rule, tokens `first` to `last` (exclusive), and its parts from left to right."""

    rule: str
    first: int
    last: int
    parts: tuple[FoundPart, ...]

    def part(self, name: str) -> FoundPart | None:
        """The first part of this name."""
        return next((part for part in self.parts if part.name == name), None)


class WordRules:
    """The rules of one file, ready to be matched; made for a codebook, whose words its classes are."""

    def __init__(self, file: RuleFile) -> None:
        self.file = file
        self.alphabet = _Alphabet(file)
        self.patterns: dict[str, _Pattern] = {}
        self.by_first = _ByFirst(self)
        self.beginnings = re.compile("")

    @staticmethod
    def of(name: str, codebook: Codebook) -> WordRules:
        """The rules of `data/rules/NAME.rules`, made once for a codebook. Raises CodebookError."""
        path = RULES_FOLDER / f"{name}.rules"
        return codebook.derived(f"rules: {name}", lambda codebook: WordRules(read_rules(path, codebook)))

    def find(self, words: list[str], sentences: list[tuple[int, int]]) -> Iterator[Found]:
        """The matches in a text, in order, none of them overlapping; of several at one word, that of the first rule.

        `words` are the tokens as written, each sentence a first token and the one after its last; no match crosses
        the bounds of its sentence, and a word without characters is in no class.
        """
        encoded = self.alphabet.encoded(words)
        codes = EDGE.join(["", *[encoded[first:last] for first, last in sentences], ""])
        starts = [first + number for number, (first, _) in enumerate(sentences)]
        self.use_new_codes()
        taken = 0
        for place in [candidate.start() for candidate in self.beginnings.finditer(codes)]:
            if place < taken:
                continue
            for pattern in self.by_first[codes[place]]:
                match = pattern.expression.match(codes, place)
                if match and match.end() > place:
                    taken = match.end()
                    yield pattern.found(match, bisect_right(starts, place - 1))
                    break

    def use_new_codes(self) -> None:
        """Forget the expressions made before the text brought a kind of word that had not been met."""
        if self.alphabet.is_new:
            self.alphabet.is_new = False
            self.patterns.clear()
            self.by_first.clear()
            self.beginnings = re.compile(self.alphabet.characters(self.by_first.any_rule))

    def pattern(self, name: str) -> _Pattern:
        """The expression of a rule."""
        if name not in self.patterns:
            writer = _Writer(self.alphabet)
            self.patterns[name] = _Pattern(name, re.compile(writer.written(self.file.rules[name].node)), writer.parts)
        return self.patterns[name]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A rule as a regular expression, with the names of its groups."""

    name: str
    expression: re.Pattern[str]
    parts: list[str]

    def found(self, match: re.Match[str], sentence: int) -> Found:
        """The record of a match, its places counted in tokens: before each stand as many edges as sentences."""
        parts = [
            FoundPart(name, first - sentence, last - sentence)
            for name, (first, last) in zip(self.parts, match.regs[1:], strict=True)
            if first < last  # a part that is not there, or has no words, is no part
        ]
        return Found(self.name, match.start() - sentence, match.end() - sentence, tuple(parts))


class _ByFirst(dict[str, list[_Pattern]]):
    """The rules that may begin with a word, by its character, in their order."""

    def __init__(self, rules: WordRules) -> None:
        super().__init__()
        self.rules = rules
        self.beginnings = {
            name: sum(1 << rules.alphabet.nodes[node] for node in first_words(rule.node)[0])
            for name, rule in rules.file.rules.items()
        }
        self.any_rule = reduce(or_, self.beginnings.values(), 0)

    def __missing__(self, code: str) -> list[_Pattern]:
        fits = self.rules.alphabet.fits_of_code[code]
        self[code] = patterns = [self.rules.pattern(name) for name, begins in self.beginnings.items() if fits & begins]
        return patterns


# --- words to characters --------------------------------------------------------------------------------------


class _Alphabet(dict[str, str]):
    """The character of a word by its text.

    A condition has a bit (`met` are the conditions of a word), and so has every one-word node of the rules (`fits`):
    words that fit the same nodes have one character. It is given when the first such word is met.
    """

    def __init__(self, file: RuleFile) -> None:
        super().__init__()
        nodes = nodes_in(rule.node for rule in file.rules.values())
        self.nodes = {node: number for number, node in enumerate(node for node in nodes if isinstance(node, OneWord))}
        self.conditions: dict[Condition, int] = {}
        self.listed: dict[str, int] = {}
        self.listed_as_written: dict[str, int] = {}
        self.entries: dict[str, dict[tuple[str, ...], int]] = {}
        self.built_in: list[tuple[Callable[[str], bool], int]] = []
        self.shapes = _Shapes()
        self.shapes_as_written = _Shapes()
        self.code_of_met: dict[int, str] = {}
        self.code_of_fits: dict[int, str] = {}
        self.fits_of_code: dict[str, int] = {EDGE: 0}
        self.is_new = False
        for condition in (condition for node in self.nodes for condition in node.conditions()):
            if condition not in self.conditions:
                self.conditions[condition] = bit = 1 << len(self.conditions)
                self.add(condition, bit, file.classes.get(condition.name))
        self.more = self.code(self.conditions.get(Condition("MORE"), 0))

    def encoded(self, words: list[str]) -> str:
        """The characters of words as written; an entry of several words counts as its first one and *more*."""
        codes = list(map(self.__getitem__, words))
        taken = 0
        for i in compress(range(len(words)), map(self.entries.__contains__, words)):
            if i < taken:
                continue
            size, met = self.entry_at(words, i)
            if size > 1:
                codes[i:i + size] = [self.code(met | self.met(words[i])), *[self.more] * (size - 1)]
                taken = i + size
        return "".join(codes)

    def entry_at(self, words: list[str], i: int) -> tuple[int, int]:
        """The longest entry of several words that begins here: how many words, and the conditions that it meets."""
        entries = self.entries[words[i]]
        following = tuple(map(lookup_form, words[i + 1:i + 1 + max(map(len, entries))]))
        fitting = [more for more in entries if following[:len(more)] == more]
        longest = max(fitting, key=len, default=())
        return len(longest) + 1, entries.get(longest, 0)

    def __missing__(self, text: str) -> str:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[text] = code = self.code(self.met(text))
        return code

    def code(self, met: int) -> str:
        """The character of the words that meet these conditions."""
        if met not in self.code_of_met:
            fits = sum(1 << number for node, number in self.nodes.items() if self.is_fit(node, met))
            if fits not in self.code_of_fits:
                code = chr(FIRST_CODE + len(self.code_of_fits))
                self.code_of_fits[fits], self.fits_of_code[code] = code, fits
                self.is_new = True
            self.code_of_met[met] = self.code_of_fits[fits]
        return self.code_of_met[met]

    def is_fit(self, node: Condition | OneWord, met: int) -> bool:
        """Whether a word that meets these conditions fits a node."""
        if isinstance(node, Condition):
            return bool(met & self.conditions[node])
        if any(all(self.is_fit(one, met) for one in group) for group in node.unwanted):
            return False
        return not node.wanted or any(all(self.is_fit(one, met) for one in group) for group in node.wanted)

    def met(self, text: str) -> int:
        """The conditions that a word meets, as bits."""
        if not text:
            return 0
        low = lookup_form(text)
        met = self.listed.get(low, 0) | self.listed_as_written.get(text, 0)
        if text.isupper():
            met |= self.listed_as_written.get(low, 0)
        for is_met, bit in self.built_in:
            if is_met(text):
                met |= bit
        return met | self.shapes.met(low) | self.shapes_as_written.met(text)

    def characters(self, nodes: int) -> str:
        """The set of the characters of one-word nodes, given as bits, as an expression."""
        codes = "".join(code for code, fits in self.fits_of_code.items() if fits & nodes)
        return f"[{re.escape(codes)}]" if codes else "(?!)"

    def add(self, condition: Condition, bit: int, known: WordClass | None) -> None:
        """Make the words that meet a condition known."""
        if known is None:
            _mark(self.listed, condition.word or "", bit)
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
        self.expression = re.compile("")

    def met(self, word: str) -> int:
        if len(self.bits) != self.expression.groups:
            self.expression = re.compile("".join(self.sources))
        match = self.expression.match(word)
        if not match or not match.lastindex:
            return 0
        return sum(bit for bit, group in zip(self.bits, match.groups(), strict=True) if group is not None)


def _mark(listed: dict[str, int], word: str, bit: int) -> None:
    listed[word] = listed.get(word, 0) | bit


# --- rules to expressions -------------------------------------------------------------------------------------


class _Writer:
    """Writes a node as a regular expression, and keeps the names of the parts in the order of their groups."""

    def __init__(self, alphabet: _Alphabet) -> None:
        self.alphabet = alphabet
        self.parts: list[str] = []

    def written(self, node: Node) -> str:
        match node:
            case OneWord():
                return self.alphabet.characters(1 << self.alphabet.nodes[node])
            case Sequence(items):
                return "".join(map(self.written, items))
            case Choice(options):
                return f"(?>{'|'.join(map(self.written, options))})"
            case Part(name, item):
                self.parts.append(name)
                return f"({self.written(item)})"
            case Repeat():
                return self.repeated(node)
            case Ahead(item, negated):
                return f"(?{'!' if negated else '='}{self.written(item)})"
            case Behind(ways, negated):
                looks = [f"(?<{'!' if negated else '='}{''.join(map(self.behind, way))})" for way in ways]
                return "".join(looks) if negated else f"(?:{'|'.join(looks)})"
            case Edge(is_start):
                return f"(?<={EDGE})" if is_start else f"(?={EDGE})"

    def behind(self, one: OneWord | Edge) -> str:
        return EDGE if isinstance(one, Edge) else self.written(one)

    def repeated(self, node: Repeat) -> str:
        """A repeat; each time written out where parts are inside, since a group keeps its last match only."""
        if node.most == 1 or not has_parts(node.item):
            return f"(?>(?:{self.written(node.item)}){{{node.least},{node.most}}})"
        times = [self.written(node.item) for _ in range(node.most)]
        optional = ""
        for time in reversed(times[node.least:]):
            optional = f"(?>{time}{optional})?"
        return f"(?>{''.join(times[:node.least])}{optional})"
