"""Rule files: `data/rules/*.rules` read into phrases and rules, every name in them looked up.

In come the lines of a file and the codebook that its classes of words come from; out go the nodes that
`word_rules.py` matches. How to write a rule stands in `data/rules/README.md`. A line that cannot be read, a class
that nobody defined and a phrase that hides a class are errors that name the file, the line, the rule and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from helpers.errors import CodebookError, text_of
from helpers.french.codebook import DEFAULT_FOLDER, Codebook, values
from helpers.french.grammar import FLAGS
from helpers.french.rule_nodes import (
    BUILT_IN,
    Ahead,
    Behind,
    Condition,
    Edge,
    FirstThatFits,
    Given,
    NamedPart,
    Node,
    OneWord,
    Repeat,
    Rule,
    RuleFile,
    Sequence,
    WordClass,
    may_be_empty,
    ways_of,
)
from helpers.french.sheets import CELL_SEPARATOR, declared_sheets

RULES_FOLDER = DEFAULT_FOLDER.parent / "rules"
MAX_REPEAT = 40
MORE = OneWord(((Condition("MORE"),),))  # a further word of an entry of several words: of il y a, the second and third
_DEFINITION = re.compile(r"([A-Z][A-Z0-9_]*) = (.*)", re.DOTALL)
_RULE = re.compile(r"([a-z][a-z_]*):\s*(.*)", re.DOTALL)
_WORDS = re.compile(
    r"words of (?P<sheet>\w+)\.csv: (?P<column>\w+)(?:, by (?P<by>\w+)(?: after (?P<prefix>[A-Z_]+))?)?"
    r"(?:, where (?P<where>\w+) is (?P<is>[\w-]+))?(?:, with (?P<value>\w+))?(?P<written>, as written)?"
)
_SHAPE = re.compile(r"(?P<written>written )?/(?P<shape>.+)/")
_GROUP = re.compile(r"(?<!\\)\((?!\?)")  # a bracket in a shape only holds together
_TOKEN = re.compile(
    r'\s*(?:(?P<word>"[^"]+")|(?P<repeat>\{\d+(?:,\d+)?\}|[?*])|(?P<name>[A-Z][A-Z0-9_]*)(?P<values>\([-\d. ]+\))?'
    r"|(?P<part>[a-z_]+):(?=\S)|(?P<key>not|before|after)\b|(?P<sign>[()\[\]|&-]))"
)


def read_rules(path: Path, codebook: Codebook) -> RuleFile:
    """Read and check a rule file and the files that it uses, once for a codebook. Raises CodebookError."""
    return codebook.derived(f"rule file: {path}", lambda codebook: _FileReader(path, codebook).read())


# --- a file, statement by statement -------------------------------------------------------------------------------


class _Place(NamedTuple):
    """Where something stands that may be wrong: the file, the line, the rule or phrase."""

    file: str
    line: int
    rule: str = ""

    def error(self, problem: str) -> CodebookError:
        rule = f", rule {self.rule}" if self.rule else ""
        return CodebookError(f"{self.file}, line {self.line}{rule}: {problem}")


class _FileReader:
    """Reads one file from its first line to its last: a name can be used below the line that defines it."""

    def __init__(self, path: Path, codebook: Codebook) -> None:
        self.path = path
        self.codebook = codebook
        self.file = RuleFile(path.stem, classes={name: WordClass(name, {}) for name in BUILT_IN})

    def read(self) -> RuleFile:
        lines = text_of(self.path, CodebookError, "Rules are in data/rules/.").splitlines()
        last: Rule | None = None
        for number, statement in _statements(lines):
            if statement.startswith(">"):
                if last is None:
                    raise _Place(self.path.name, number).error("an example stands below the rule that it is one of.")
                last.examples.append((number, statement[1:].strip()))
            else:
                last = self.define(number, statement)
        return self.file

    def define(self, number: int, statement: str) -> Rule | None:
        """Take in one statement; gives the rule or phrase, for its examples."""
        place = _Place(self.path.name, number)
        definition, rule = _DEFINITION.fullmatch(statement), _RULE.fullmatch(statement)
        if rule:
            return self.add_rule(_Place(place.file, number, rule[1]), rule[1], rule[2])
        if definition:
            return self.add_definition(_Place(place.file, number, definition[1]), definition[1], definition[2])
        if statement.startswith("use "):
            self.use(place, statement[4:].strip())
        elif statement.startswith("words of "):
            self.add_words(place, statement, None)
        elif statement == "flags of words":
            self.file.classes.update({name: WordClass(name, {}, flag=bit) for name, bit in FLAGS.items()})
        elif statement.startswith("given "):
            self.file.phrases.update({name: Rule(name, Given(name)) for name in statement[6:].split(", ")})
        else:
            raise place.error(
                f"{statement.splitlines()[0]!r} cannot be read. Write NAME = …, rule: …, > example, "
                "words of FILE.csv: … or use FILE, and set in by blanks what carries a line on."
            )
        return None

    def use(self, place: _Place, name: str) -> None:
        path = self.path.with_name(f"{name}.rules")
        if not path.is_file():
            raise place.error(f"there is no file {path.name} beside this one.")
        used = read_rules(path, self.codebook)
        self.file.phrases.update({name: Rule(name, phrase.node) for name, phrase in used.phrases.items()})
        self.file.classes.update(used.classes)
        for name in map(str.upper, used.rules):
            if name in self.file.classes or name in self.file.phrases:
                raise place.error(f"{path.name} has a rule {name.lower()}, which would hide its {name}. Rename one.")
            self.file.classes[name] = WordClass(name, {}, is_rule=True)

    def add_rule(self, place: _Place, name: str, expression: str) -> Rule:
        if name in self.file.rules:
            raise place.error("a rule of this name stands above. Join the two with |, or give this one another name.")
        self.file.rules[name] = rule = Rule(name, _Expression(expression, self.file, place).read())
        if may_be_empty(rule.node):
            raise place.error("it could hold no word at all. Let one of its words be there in any case.")
        return rule

    def add_definition(self, place: _Place, name: str, body: str) -> Rule | None:
        if name in self.file.classes:
            raise place.error(f"{name} is a class of words already, which this would hide. Take another name.")
        if name in self.file.phrases:
            raise place.error(f"{name} is defined above. Take another name.")
        shape = _SHAPE.fullmatch(body)
        if body.startswith("words of "):
            self.add_words(place, body, name)
        elif shape:
            self.file.classes[name] = self.shape(place, name, shape)
        else:
            self.file.phrases[name] = phrase = Rule(name, _Expression(body, self.file, place).read())
            return phrase
        return None

    def shape(self, place: _Place, name: str, shape: re.Match[str]) -> WordClass:
        """A shape, with the words of each `{CLASS}` in it written out."""
        source = re.sub(r"\{([A-Z][A-Z0-9_]*)\}", lambda found: self.words_in_shape(place, found[1]), shape["shape"])
        where = str(place.error(f"/{shape['shape']}/ is no regular expression"))
        return WordClass(name, {}, _GROUP.sub("(?:", source), bool(shape["written"]), problem=where)

    def words_in_shape(self, place: _Place, name: str) -> str:
        if name not in self.file.classes:
            raise place.error(_unknown(name, self.file))
        found = self.file.classes[name]
        words = sorted(found.words, key=lambda word: (-len(word), word))
        return f"(?:{found.shape or '|'.join(map(re.escape, words)) or '(?!)'})"

    def add_words(self, place: _Place, body: str, name: str | None) -> None:
        """*words of calendar.csv: word, by kind*: a class for each kind; with `name`, one class."""
        found = _WORDS.fullmatch(" ".join(body.split()))
        if not found or bool(name) == bool(found["by"]):
            raise place.error(
                f"{body!r} cannot be read. Write words of FILE.csv: COLUMN, by COLUMN [after PREFIX_] [, with COLUMN]; "
                "or NAME = words of FILE.csv: COLUMN [, where COLUMN is VALUE] [, with COLUMN] [, as written]."
            )
        self.check_columns(place, found)
        column, by, value = found["column"], found["by"], found["value"]
        allowed = [name] if name else declared_sheets()[found["sheet"]].allowed(by)
        classes: dict[str, dict[str, list[float | None]]] = {self.key(found, name): {} for name in allowed}
        for row in self.codebook.sheet(found["sheet"]):
            if found["where"] and row[found["where"]] != found["is"]:
                continue
            words = classes.setdefault(name or self.key(found, row[by]), {})
            for word in values(row[column]) if CELL_SEPARATOR in row[column] else (row[column],):
                words.setdefault(word, []).append(float(row[value]) if value else None)
        for key, words in classes.items():
            if key in self.file.classes or key in self.file.phrases:
                raise place.error(f"{key} is defined above. Add “after PREFIX_” to the words of {found['sheet']}.csv.")
            self.file.classes[key] = WordClass(key, words, None, bool(found["written"]))

    def key(self, found: re.Match[str], value: str) -> str:
        """The name of the class of a value: *unit* after *N_* is N_UNIT."""
        return (found["prefix"] or "") + value.upper().replace("-", "_")

    def check_columns(self, place: _Place, found: re.Match[str]) -> None:
        sheet = found["sheet"]
        sheets = declared_sheets()
        if sheet not in sheets:
            raise place.error(f"there is no file {sheet}.csv in the codebook.{_nearest(sheet, list(sheets))}")
        columns = sheets[sheet].field_names
        for name in (found["column"], found["by"], found["where"], found["value"]):
            if name and name not in columns:
                raise place.error(f"{sheet}.csv has no column {name!r}. Its columns are: {', '.join(columns)}.")


def _statements(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The statements with the number of the line where each begins; lines that are set in carry one on."""
    number, statement = 0, ""
    for i, line in enumerate(lines, 1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if words.startswith(">") or not line[0].isspace() or not statement:
            if statement:
                yield number, statement
            number, statement = i, words
        elif statement.startswith(">"):
            yield number, statement
            number, statement = i, words
        else:
            statement += "\n" + words
    if statement:
        yield number, statement


def _unknown(name: str, file: RuleFile) -> str:
    return f"no class or phrase {name} is defined above.{_nearest(name, [*file.classes, *file.phrases])}"


def _nearest(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f" Did you mean {near[0]}?" if near else ""


# --- the right side of a rule -------------------------------------------------------------------------------------


class _Expression:
    """Reads what a rule looks like, from left to right."""

    def __init__(self, source: str, file: RuleFile, place: _Place) -> None:
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
            raise self.place.error(_unknown(name, self.file))
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
