"""Rules over words: the files under `data/rules/`, matched against a text.

Each word gets a code by the conditions that it meets (to be in a class, to have a shape); words that meet the same
share one. A rule becomes a few functions over these codes, one for each node, made when the rule is first needed. What
has fitted is not tried again in another way, so that no text can make a rule run away. (As regular expressions over a
character a word the rules took a tenth of a second to compile, and anew with every kind of word not met before.)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import compress
from typing import NamedTuple

from helpers.french.codebook import Codebook
from helpers.french.lookup import Kept
from helpers.french.rule_files import RULES_FOLDER, read_rules
from helpers.french.rule_functions import NO_MATCH, Beginnings, Functions, Matcher, Parts
from helpers.french.rule_nodes import FirstThatFits, Node, RuleFile
from helpers.french.word_codes import EDGE, CodedWords, FoundPart, RuleMatch

__all__ = ["NO_MATCH", "FoundPart", "RuleMatch", "WordRules"]


class WordRules:
    """The rules of one file, ready to be matched; made for a codebook, whose words its classes are."""

    def __init__(self, file: RuleFile) -> None:
        self.file = file
        self.words = CodedWords(file)
        self.functions = Functions(self.words)
        self.matchers = Kept(self.matcher)
        self.by_first = Kept(self._that_begin)
        self.by_two = Kept(self._that_begin_with_two)

    @staticmethod
    def of(name: str, codebook: Codebook) -> WordRules:
        """The rules of `data/rules/NAME.rules`, made once for a codebook. Raises CodebookError."""
        return codebook.derived(
            f"rules: {name}", lambda codebook: WordRules(read_rules(RULES_FOLDER / f"{name}.rules", codebook))
        )

    @cached_property
    def options(self) -> list[_Option]:
        """The ways in which the rules may match, in their order: needed only where all are looked for at every word."""
        return [
            _Option(rule.name, node, self.functions.beginnings(node))
            for rule in self.file.rules.values()
            for node in (rule.node.options if isinstance(rule.node, FirstThatFits) else [rule.node])
        ]

    def _that_begin(self, code: int) -> list[_Option]:
        """The options of rules that may begin with a word, by its code."""
        return [option for option in self.options if self.functions.first(option.node)[code]]

    def _that_begin_with_two(self, codes: tuple[int, int]) -> list[tuple[str, Matcher]]:
        """The options that may begin with a word and the one after it, by their codes: few are left to be tried."""
        return [
            (option.rule, self.functions.matcher(option.node))
            for option in self.by_first[codes[0]] if option.beginnings.may_be(*codes)
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
        """The match of one rule at a word of a sentence, or None; `codes` are those of its words, an edge around them.

        `given` are the stretches that the file leaves to the helpers: from a word on, the word after it, or NO_MATCH.
        """
        self.functions.given = given
        parts: Parts = []
        end = self.matcher(name)(codes, place + 1, parts)
        return _as_tokens(name, place + 1, end, parts, 1) if end > place else None

    def matcher(self, name: str) -> Matcher:
        """The function that matches a rule of this name."""
        return self.functions.matcher(self.file.rules[name].node)

    def end_at(self, name: str, codes: list[int], place: int) -> int:
        """The word after the match of one rule at a word of a sentence; the word itself where there is none."""
        end = self.matchers[name](codes, place + 1, [])
        return end - 1 if end >= 0 else place

    def sentence(self, words: list[str], flags: list[int]) -> list[int]:
        """The codes of a sentence whose words bring their flags with them, an edge around them."""
        return [EDGE, *self.words.codes_with_flags(words, flags), EDGE]


def _as_tokens(name: str, place: int, end: int, parts: Parts, n_edges: int) -> RuleMatch:
    """The record of a match, its places counted in tokens: so many edges stand before."""
    counted = [FoundPart(part, first - n_edges, last - n_edges) for part, first, last in parts]
    return RuleMatch(name, place - n_edges, end - n_edges, tuple(counted))


class _Option(NamedTuple):
    """A way in which a rule may match: the rule's name, and which two words it may begin with."""

    rule: str
    node: Node
    beginnings: Beginnings
