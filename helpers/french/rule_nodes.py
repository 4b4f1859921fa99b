"""What a rule over words is made of: classes of words, conditions on one word, and what joins them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

MAX_WAYS = 200  # in which what stands before a place may be written
BUILT_IN: dict[str, Callable[[str], bool]] = {  # the classes that every rule file has, by how a word is written
    "CAPITAL": lambda word: word[:1].isupper(),
    "CAPITALS": lambda word: word.isupper() and word.isalpha(),
    "SMALL": lambda word: word[:1].islower(),
    "LETTER": lambda word: word[:1].isalpha(),
    "MARK": lambda word: bool(word) and not word[0].isalnum(),
    "MORE": lambda word: False,  # depends on the words before: see CodedWords.codes
}


@dataclass(frozen=True)
class WordClass:
    """Words that a rule may name: listed ones with their numbers, or all of a shape (`as_written` heeds capitals);
    or what a rule of another file has found before (`is_rule`)."""

    name: str
    words: dict[str, list[float | None]]
    shape: str | None = None
    as_written: bool = False
    is_rule: bool = False
    flag: int = 0  # of `grammar`, for rules over words that bring their flags with them
    problem: str = ""  # what to say, and where, if its shape cannot be read

    def entries(self, numbers: tuple[float, ...]) -> list[str]:
        """Its words and phrases; where numbers are given, only those that have one of them."""
        return [word for word, own in self.words.items() if not numbers or any(number in numbers for number in own)]


@dataclass(frozen=True)
class Condition:
    """What one word may be asked: to be in a class, for some of its numbers only; or to be one `word`.

    `or_more`: an entry of several words of the class (*il y a*) counts, too, and as one word.
    """

    name: str
    numbers: tuple[float, ...] = ()
    word: str | None = None
    or_more: bool = False


@dataclass(frozen=True, eq=False)
class OneWord:
    """A word that meets all conditions of one group of `wanted` (any word, where there is none), and of none of
    `unwanted`."""

    wanted: tuple[tuple[Condition | OneWord, ...], ...]
    unwanted: tuple[tuple[Condition | OneWord, ...], ...] = ()

    def conditions(self) -> Iterator[Condition]:
        """Every condition in it."""
        for one in (one for group in self.wanted + self.unwanted for one in group):
            if isinstance(one, OneWord):
                yield from one.conditions()
            else:
                yield one


@dataclass(frozen=True, eq=False)
class Sequence:
    """One node after the other."""

    items: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class FirstThatFits:
    """The first node that fits; nothing is tried again afterwards."""

    options: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Repeat:
    """As many as there are, from `least` to `most`."""

    item: Node
    least: int
    most: int


@dataclass(frozen=True, eq=False)
class NamedPart:
    """A stretch with a name of its own."""

    name: str
    item: Node


@dataclass(frozen=True, eq=False)
class Ahead:
    """What must stand after this place, or must not (`negated`)."""

    item: Node
    negated: bool


@dataclass(frozen=True, eq=False)
class Behind:
    """What must stand before this place, or must not (`negated`): every way of writing it, word by word."""

    ways: tuple[tuple[OneWord | Edge, ...], ...]
    negated: bool


@dataclass(frozen=True, eq=False)
class Edge:
    """The start or the end of a sentence."""

    is_start: bool


@dataclass(frozen=True, eq=False)
class Given:
    """A stretch that the helpers find: what no rule over words can say, such as a whole noun phrase."""

    name: str


Node = OneWord | Sequence | FirstThatFits | Repeat | NamedPart | Ahead | Behind | Edge | Given
ANY_WORD = OneWord(())


@dataclass
class Rule:
    """A rule or a phrase: its name, what it looks like, and its examples, each with the line that it stands in."""

    name: str
    node: Node
    examples: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class RuleFile:
    """A file's rules in their order; its phrases, with those of the files it uses, and its classes of words."""

    name: str
    rules: dict[str, Rule] = field(default_factory=dict)
    phrases: dict[str, Rule] = field(default_factory=dict)
    classes: dict[str, WordClass] = field(default_factory=dict)


# --- what a node holds --------------------------------------------------------------------------------------------


def children(node: Node) -> tuple[Node, ...]:
    """The nodes right inside a node."""
    match node:
        case Sequence(nodes) | FirstThatFits(nodes):
            return nodes
        case Repeat(item, _, _) | NamedPart(_, item) | Ahead(item, _):
            return (item,)
        case Behind(ways, _):
            return tuple(one for way in ways for one in way)
    return ()


def nodes_in(nodes: Iterable[Node]) -> list[Node]:
    """Every node in some nodes, themselves included, each once."""
    found: dict[Node, None] = {}
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if node not in found:
            found[node] = None
            waiting.extend(children(node))
    return list(found)


def has_parts(node: Node) -> bool:
    """Whether a named part stands in a node."""
    return any(isinstance(inner, NamedPart) for inner in nodes_in([node]))


def may_be_empty(node: Node) -> bool:
    """Whether a match of a node may hold no word."""
    match node:
        case OneWord() | Given():
            return False
        case NamedPart(_, item):
            return may_be_empty(item)
        case FirstThatFits(options):
            return any(map(may_be_empty, options))
        case Sequence(items):
            return all(map(may_be_empty, items))
        case Repeat(item, least, _):
            return least == 0 or may_be_empty(item)
    return True


def beginnings(node: Node) -> set[tuple[OneWord, ...]]:
    """The ways in which a match of a node can begin: its first two words, or all of them where it has fewer."""
    match node:
        case OneWord():
            return {(node,)}
        case Given():
            return {(ANY_WORD,), (ANY_WORD, ANY_WORD)}
        case NamedPart(_, item):
            return beginnings(item)
        case FirstThatFits(options):
            return set().union(*map(beginnings, options))
        case Sequence(items):
            return _one_after_the_other(map(beginnings, items))
        case Repeat(item, least, most):
            once = beginnings(item)
            lengths = {min(times, 2) for times in range(least, most + 1)}
            return set().union(*(_one_after_the_other([once] * times) for times in lengths))
    return {()}


def _one_after_the_other(parts: Iterable[set[tuple[OneWord, ...]]]) -> set[tuple[OneWord, ...]]:
    """The beginnings of what stands one after the other."""
    begun: set[tuple[OneWord, ...]] = {()}
    for ways in parts:
        begun = {(*first, *way)[:2] for first in begun for way in ways} if any(len(one) < 2 for one in begun) else begun
    return begun


def ways_of(node: Node) -> tuple[tuple[OneWord | Edge, ...], ...]:
    """Every way in which a node may be written, word by word, as looking backwards needs it. Raises ValueError."""
    match node:
        case OneWord() | Edge(True):
            return ((node,),)
        case FirstThatFits(options):
            found = [way for option in options for way in ways_of(option)]
        case Sequence(items):
            found = [sum(ways, ()) for ways in product(*map(ways_of, items))]
        case Repeat(item, least, most):
            once = ways_of(item)
            if sum(len(once) ** times for times in range(least, most + 1)) > MAX_WAYS:
                raise ValueError("after( ) can be written in too many ways. Look back over fewer words.")
            found = [sum(ways, ()) for times in range(least, most + 1) for ways in product(once, repeat=times)]
        case _:
            raise ValueError("after( ) can hold words, classes, phrases made of these, and START; nothing else.")
    if len(found) > MAX_WAYS:
        raise ValueError("after( ) can be written in too many ways. Look back over fewer words.")
    return tuple(found)
