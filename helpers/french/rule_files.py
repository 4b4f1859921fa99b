"""Rule files: `data/rules/*.rules` read into phrases and rules, every name in them looked up.

In come the lines of a file and the codebook that its classes of words come from; out go the nodes that
`word_rules.py` matches: of what stands right of a rule's name, made in `rule_expressions.py`. How to write a rule
stands in `data/rules/README.md`. A line that cannot be read, a class that nobody defined and a phrase that hides a
class are errors that name the file, the line, the rule and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from helpers.errors import CodebookError, text_of
from helpers.french.codebook import DEFAULT_FOLDER, Codebook, values
from helpers.french.grammar import FLAGS
from helpers.french.rule_expressions import Expression, Place, nearest, unknown
from helpers.french.rule_nodes import BUILT_IN, Given, Rule, RuleFile, WordClass, may_be_empty
from helpers.french.sheets import CELL_SEPARATOR, declared_sheets

RULES_FOLDER = DEFAULT_FOLDER.parent / "rules"
_DEFINITION = re.compile(r"([A-Z][A-Z0-9_]*) = (.*)", re.DOTALL)
_RULE = re.compile(r"([a-z][a-z_]*):\s*(.*)", re.DOTALL)
_WORDS = re.compile(
    r"words of (?P<sheet>\w+)\.csv: (?P<column>\w+)(?:, by (?P<by>\w+)(?: after (?P<prefix>[A-Z_]+))?)?"
    r"(?:, where (?P<where>\w+) is (?P<is>[\w-]+))?(?:, with (?P<value>\w+))?(?P<written>, as written)?"
)
_SHAPE = re.compile(r"(?P<written>written )?/(?P<shape>.+)/")
_GROUP = re.compile(r"(?<!\\)\((?!\?)")  # a bracket in a shape only holds together


def read_rules(path: Path, codebook: Codebook) -> RuleFile:
    """Read and check a rule file and the files that it uses, once for a codebook. Raises CodebookError."""
    return codebook.derived(f"rule file: {path}", lambda codebook: _FileReader(path, codebook).read())


# --- a file, statement by statement -------------------------------------------------------------------------------


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
                    raise Place(self.path.name, number).error("an example stands below the rule that it is one of.")
                last.examples.append((number, statement[1:].strip()))
            else:
                last = self.define(number, statement)
        return self.file

    def define(self, number: int, statement: str) -> Rule | None:
        """Take in one statement; gives the rule or phrase, for its examples."""
        place = Place(self.path.name, number)
        definition, rule = _DEFINITION.fullmatch(statement), _RULE.fullmatch(statement)
        if rule:
            return self.add_rule(Place(place.file, number, rule[1]), rule[1], rule[2])
        if definition:
            return self.add_definition(Place(place.file, number, definition[1]), definition[1], definition[2])
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

    def use(self, place: Place, name: str) -> None:
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

    def add_rule(self, place: Place, name: str, expression: str) -> Rule:
        if name in self.file.rules:
            raise place.error("a rule of this name stands above. Join the two with |, or give this one another name.")
        self.file.rules[name] = rule = Rule(name, Expression(expression, self.file, place).read())
        if may_be_empty(rule.node):
            raise place.error("it could hold no word at all. Let one of its words be there in any case.")
        return rule

    def add_definition(self, place: Place, name: str, body: str) -> Rule | None:
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
            self.file.phrases[name] = phrase = Rule(name, Expression(body, self.file, place).read())
            return phrase
        return None

    def shape(self, place: Place, name: str, shape: re.Match[str]) -> WordClass:
        """A shape, with the words of each `{CLASS}` in it written out."""
        source = re.sub(r"\{([A-Z][A-Z0-9_]*)\}", lambda found: self.words_in_shape(place, found[1]), shape["shape"])
        where = str(place.error(f"/{shape['shape']}/ is no regular expression"))
        return WordClass(name, {}, _GROUP.sub("(?:", source), bool(shape["written"]), problem=where)

    def words_in_shape(self, place: Place, name: str) -> str:
        if name not in self.file.classes:
            raise place.error(unknown(name, self.file))
        found = self.file.classes[name]
        words = sorted(found.words, key=lambda word: (-len(word), word))
        return f"(?:{found.shape or '|'.join(map(re.escape, words)) or '(?!)'})"

    def add_words(self, place: Place, body: str, name: str | None) -> None:
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

    def check_columns(self, place: Place, found: re.Match[str]) -> None:
        sheet = found["sheet"]
        sheets = declared_sheets()
        if sheet not in sheets:
            raise place.error(f"there is no file {sheet}.csv in the codebook.{nearest(sheet, list(sheets))}")
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
