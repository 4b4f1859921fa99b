"""The right side of a rule, *season:SEASON year:YEAR not before(COUNTED)*: its signs read into nodes.

In come the expression, where it stands, and the classes and phrases that are defined above it; out goes a node. What
cannot be read is an error that names the file, the line, the rule and what to do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple

from helpers.errors import CodebookError
from helpers.french.rule_nodes import (
    Ahead,
    Behind,
    Condition,
    Edge,
    FirstThatFits,
    NamedPart,
    Node,
    OneWord,
    Repeat,
    Rule,
    RuleFile,
    Sequence,
    ways_of,
)

MAX_REPEAT = 40
MORE = OneWord(((Condition("MORE"),),))  # a further word of an entry of several words: of il y a, the second and third
_TOKEN = re.compile(
    r'\s*(?:(?P<word>"[^"]+")|(?P<repeat>\{\d+(?:,\d+)?\}|[?*])|(?P<name>[A-Z][A-Z0-9_]*)(?P<values>\([-\d. ]+\))?'
    r"|(?P<part>[a-z_]+):(?=\S)|(?P<key>not|before|after)\b|(?P<sign>[()\[\]|&-]))"
)


class Place(NamedTuple):
    """Where something stands that may be wrong: the file, the line, the rule or phrase."""

    file: str
    line: int
    rule: str = ""

    def error(self, problem: str) -> CodebookError:
        """What says the problem and where it is; the caller raises it."""
        rule = f", rule {self.rule}" if self.rule else ""
        return CodebookError(f"{self.file}, line {self.line}{rule}: {problem}")


class Expression:
    """Reads what a rule looks like, from left to right."""

    def __init__(self, source: str, file: RuleFile, place: Place) -> None:
        self.file = file
        self.place = place
        self.tokens: list[re.Match[str]] = []
        self.at = 0
        source, end = source.strip(), 0
        while end < len(source):
            token = _TOKEN.match(source, end)
            if not token:
                raise place.error(f"{source[end:end + 30].strip()!r} cannot be read.")
            self.tokens.append(token)
            end = token.end()

    def read(self) -> Node:
        """The node of the whole expression. Raises CodebookError."""
        node = self.choice()
        if self.at < len(self.tokens):
            raise self.place.error(f"{self.tokens[self.at][0].strip()!r} stands where nothing of the kind can.")
        return node

    def next_is(self, *signs: str) -> bool:
        return self.at < len(self.tokens) and (self.tokens[self.at]["sign"] or self.tokens[self.at]["key"]) in signs

    def take(self, sign: str) -> None:
        if not self.next_is(sign):
            before = self.tokens[self.at - 1][0].strip() if self.at else "its beginning"
            raise self.place.error(f"{sign!r} is missing after {before!r}.")
        self.at += 1

    def choice(self) -> Node:
        options = [self.sequence()]
        while self.next_is("|"):
            self.at += 1
            options.append(self.sequence())
        return options[0] if len(options) == 1 else FirstThatFits(tuple(options))

    def sequence(self) -> Node:
        items = []
        while self.at < len(self.tokens) and not self.next_is("|", ")"):
            items.append(self.item())
        if not items:
            raise self.place.error("an alternative is empty. Write words between | and |.")
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def item(self) -> Node:
        """One unit with its part's name before it and how often it may stand after it."""
        part = self.tokens[self.at]["part"]
        self.at += part is not None
        node = self.unit()
        repeat = self.tokens[self.at]["repeat"] if self.at < len(self.tokens) else None
        if repeat:
            self.at += 1
            bounds = {"?": (0, 1), "*": (0, MAX_REPEAT)}.get(repeat)
            least, most = bounds or (int(repeat[1:-1].split(",")[0]), int(repeat[1:-1].split(",")[-1]))
            if not least <= most <= MAX_REPEAT or most == 0:
                raise self.place.error(f"{repeat}: write the smaller number first, and none above {MAX_REPEAT}.")
            node = Repeat(node, least, most)
        return NamedPart(part, node) if part else node

    def unit(self) -> Node:
        if self.at == len(self.tokens):
            raise self.place.error(f"something is missing after {self.tokens[-1][0].strip()!r}.")
        token = self.tokens[self.at]
        if self.next_is("not", "before", "after"):
            return self.look()
        self.at += 1
        if token["sign"] == "(":
            node = self.choice()
            self.take(")")
            return node
        if token["sign"] == "[":
            return self.word_set()
        if token["word"]:
            words = tuple(OneWord(((Condition("", word=word),),)) for word in token["word"][1:-1].split())
            return words[0] if len(words) == 1 else Sequence(words)
        if token["name"] in ("START", "END"):
            return Edge(token["name"] == "START")
        if token["name"]:
            return self.named(token)
        raise self.place.error(f"{token[0].strip()!r} stands where a word, a class or a phrase should.")

    def look(self) -> Node:
        negated = self.next_is("not")
        self.at += negated
        behind = self.next_is("after")
        self.take("after" if behind else "before")
        self.take("(")
        node = self.choice()
        self.take(")")
        if not behind:
            return Ahead(node, negated)
        try:
            return Behind(ways_of(node), negated)
        except ValueError as error:
            raise self.place.error(str(error)) from None

    def named(self, token: re.Match[str]) -> Node:
        phrase = self.phrase(token["name"])
        if phrase and not token["values"]:
            return phrase.node
        condition = self.condition(token)
        found = self.file.classes[condition.name]
        if found.is_rule or any(" " in entry for entry in found.entries(condition.numbers)):
            one = OneWord(((replace(condition, or_more=True),),))
            return Sequence((one, Repeat(MORE, 0, MAX_REPEAT)))
        return OneWord(((condition,),))

    def phrase(self, name: str) -> Rule | None:
        """The phrase of a name, or the rule above whose name it is in capitals, where no class has it."""
        return self.file.phrases.get(name) or (None if name in self.file.classes else self.file.rules.get(name.lower()))

    def condition(self, token: re.Match[str]) -> Condition:
        name, numbers = token["name"], tuple(float(number) for number in (token["values"] or "")[1:-1].split())
        if name not in self.file.classes:
            raise self.place.error(unknown(name, self.file))
        for number in numbers:
            if self.file.classes[name].words and not self.file.classes[name].entries((number,)):
                raise self.place.error(f"no word of {name} has the number {number:g}.")
        return Condition(name, numbers)

    def word_set(self) -> Node:
        """*[A B&C "d" -E]*: an A, or a B that is a C as well, or *d*; and no E."""
        wanted: list[tuple[Condition | OneWord, ...]] = []
        unwanted: list[tuple[Condition | OneWord, ...]] = []
        while not self.next_is("]"):
            is_unwanted = self.next_is("-")
            self.at += is_unwanted
            together = [self.member()]
            while self.next_is("&"):
                self.at += 1
                together.append(self.member())
            (unwanted if is_unwanted else wanted).append(tuple(together))
        self.take("]")
        return OneWord(tuple(wanted), tuple(unwanted))

    def member(self) -> Condition | OneWord:
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        if token is None or not (token["name"] or token["word"]):
            raise self.place.error("']' is missing, or something else than classes and words stands between [ and ].")
        self.at += 1
        if token["word"]:
            return Condition("", word=token["word"][1:-1])
        phrase = self.phrase(token["name"])
        if phrase is None:
            return self.condition(token)
        if not isinstance(phrase.node, OneWord):
            raise self.place.error(f"{token['name']} may be several words: between [ and ] can stand single ones only.")
        return phrase.node


def unknown(name: str, file: RuleFile) -> str:
    """What is said of a name that nothing above defines."""
    return f"no class or phrase {name} is defined above.{nearest(name, [*file.classes, *file.phrases])}"


def nearest(name: str, known: list[str]) -> str:
    """A question after the known name that is most alike; empty where none is."""
    near = get_close_matches(name, known, 1)
    return f" Did you mean {near[0]}?" if near else ""
