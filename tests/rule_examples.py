"""The examples of rule files: what a rule should find in them, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from helpers.finders.words import Words
from helpers.french.codebook import Codebook
from helpers.french.grammar import grammar_of
from helpers.french.rule_files import read_rules
from helpers.french.rule_nodes import Rule, RuleFile
from helpers.french.word_rules import WordRules
from helpers.speech.find_cues import find_cues
from helpers.speech.sources import source_words
from helpers.speech.units import units_of
from helpers.text.article import Article
from helpers.text.quotations import find_quotations


class Example(NamedTuple):
    """An example: its file, the rule or phrase that it stands below, its line and its words."""

    file: RuleFile
    rule: Rule
    line: int
    words: str

    @property
    def expected(self) -> list[str]:
        """What stands in brackets."""
        return re.findall(r"\[(.+?)\]", self.words)


class RuleFolder:
    """The rule files of a folder, with what each finds in a text."""

    def __init__(self, folder: Path, codebook: Codebook) -> None:
        self.codebook = codebook
        self.files = {path.stem: read_rules(path, codebook) for path in sorted(folder.glob("*.rules"))}
        self.rules = {name: WordRules(file) for name, file in self.files.items()}

    def examples(self) -> Iterator[Example]:
        """Every example of every rule and phrase."""
        for file in self.files.values():
            for rule in [*file.rules.values(), *file.phrases.values()]:
                for line, words in rule.examples:
                    yield Example(file, rule, line, words)

    def found(self, example: Example) -> list[str]:
        """What the rule finds in its example; a phrase is tried as a rule of its own."""
        if example.file.name == "sources":
            return sources_in(re.sub(r"[\[\]]", "", example.words), example.rule.name, self.codebook)
        rules = self.rules[example.file.name]
        if example.rule.name in example.file.phrases:
            rules = WordRules(RuleFile(example.file.name, {example.rule.name: example.rule}, {}, example.file.classes))
        text = re.sub(r"[\[\]]", "", example.words)
        if any(known.flag for known in example.file.classes.values()):
            return self.in_units(rules, example.rule.name, text)
        matches = self.matches(rules, text)
        return [words for rule, words in matches if rule == example.rule.name]

    def matches(self, rules: WordRules, text: str) -> list[tuple[str, str]]:
        """The rule and the words of every match in a text; the numbers in it are found before."""
        words = Words.of(Article.from_text(text))
        numbers = list(self.rules["numbers"].find(words.for_rules, words.sentences)) if "numbers" in self.rules else []
        return [
            (found.rule, text[words.start[found.first]:words.end[found.last - 1]])
            for found in rules.find(words.for_rules, words.sentences, numbers)
        ]

    def in_units(self, rules: WordRules, name: str, text: str) -> list[str]:
        """What one rule finds in a text whose words bring their flags, quotations and brackets taken as one word."""
        article, found = Article.from_text(text), []
        for unit in units_of(article, find_quotations(article)[0], grammar_of(self.codebook)):
            codes, i = rules.sentence(unit.text, unit.tag), 0
            while i < len(unit):
                end = rules.end_at(name, codes, i)
                found += [text[unit.start[i]:unit.end[end - 1]]] if end > i else []
                i = max(end, i + 1)
        return found


def sources_in(text: str, rule: str, codebook: Codebook) -> list[str]:
    """The words for a source after each phrase of a text that the rule is for."""
    article, grammar = Article.from_text(text), grammar_of(codebook)
    found = []
    for unit in units_of(article, find_quotations(article)[0], grammar):
        for cue in find_cues(unit, grammar):
            if cue.phrase and cue.phrase.rule == rule:
                words = source_words(unit, grammar, cue)
                found += [text[unit.start[words.begin]:unit.end[words.end - 1]]] if words else []
    return found
