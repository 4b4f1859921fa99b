"""Numbers in French text: digits, number words, and what they count.

The words are rows of `numbers.csv` (their value and how they add up) and `units.csv`; digits are written as the
typographic codes have it: `28 000`, `1.200`, `3,5`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import compress

from helpers.french.codebook import Codebook, values
from helpers.french.lookup import KEPT_WORDS
from helpers.french.sheets import declared_sheets
from helpers.text.article import Article

PADDING = [""] * 16  # the rules look this far ahead at most
DIGITS = frozenset("0123456789")
GROUP_SPACES = frozenset(one + two for one in " \u00a0\u202f\u2009" for two in ("", " ", "\u00a0", "\u202f", "\u2009"))
MAX_GROUPS = 4  # 999 999 999 999 999: more digits than that are no amount
MAX_WORDS = 12  # of a number in words
_NUMBER = re.compile(r"[0-9]{1,15}(?:[.,'][0-9]{1,15}){0,5}")
_GROUP = re.compile(r"[0-9]{3}(?:,[0-9]{1,15})?")


class Anchors(dict[str, bool]):
    """Whether a word may belong to a number or a date: it is one of the given words, or begins with a digit."""

    def __init__(self, words: frozenset[str]) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, word: str) -> bool:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[word] = may = word in self.words or word[0] in DIGITS
        return may


@dataclass(slots=True)
class Words:
    """An article's tokens, padded so that a rule may look ahead without asking for the end.

    `candidates` are the tokens that may belong to a number or a date; the rules look at no others on their own.
    """

    article: Article
    low: list[str]
    text: list[str]
    start: list[int]
    end: list[int]
    sentence: list[int]
    candidates: list[int]

    @classmethod
    def of(cls, article: Article, anchors: Anchors) -> Words:
        """The tokens of an article, with padding at their end; those with a digit or among `anchors` are candidates."""
        tokens, beyond = article.tokens, [len(article.text) + 2] * len(PADDING)
        return cls(
            article, tokens.low + PADDING, tokens.text + PADDING, tokens.start + beyond, tokens.end + beyond,
            tokens.sentence + [-1] * len(PADDING),
            list(compress(range(len(tokens.low)), map(anchors.__getitem__, tokens.low))),
        )

    def is_first(self, i: int) -> bool:
        """Whether a token is the first word of its sentence, opening marks aside."""
        sentence = self.sentence[i]
        while i > 0 and self.sentence[i - 1] == sentence:
            i -= 1
            if self.text[i][0].isalnum():
                return False
        return True

    def before(self, i: int, steps: int = 1) -> str:
        """The look-up form of the token `steps` before one, empty beyond its sentence."""
        j = i - steps
        if j < 0 or self.sentence[j] != self.sentence[i]:
            return ""
        return "à" if self.text[j] == "A" else self.low[j]  # a capital may stand without its accent: A 17 heures

    def is_name(self, i: int) -> bool:
        """Whether a word is capitalised inside its sentence."""
        return self.text[i][0].isupper() and not self.is_first(i)


@dataclass(slots=True)
class Numeral:
    """A number as written: tokens `first` to `last` (exclusive).

    `value` is None for an indefinite one (*des dizaines*), `scale` that of its last word (*millions*),
    `is_plain` says that it is a whole number in ungrouped digits, which may be a label (*article 12*);
    `takes_de`, that *de* joins it to what it counts.
    """

    first: int
    last: int
    value: float | None
    scale: float = 1
    is_plain: bool = False
    in_words: bool = False
    takes_de: bool = False
    is_approximate: bool = False


@dataclass(slots=True)
class Unit:
    """A way to write a unit: its words, the unit that it stands for, its kind and its factor."""

    words: list[str]
    unit: str
    kind: str
    factor: float


@dataclass
class Numerals:
    """What the codebook says of numbers. `words` has each number word with its class and value."""

    words: dict[str, tuple[str, float]]
    classes: dict[str, dict[str, float]]
    units: dict[str, list[Unit]]
    function_words: frozenset[str]
    determiners: frozenset[str]
    anchors: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        # « un » and « une » are articles: a number that starts with one is found from its next word.
        self.anchors = frozenset(word for word, (kind, value) in self.words.items() if kind != "unit" or value > 1)

    def read(self, words: Words, i: int) -> Numeral | None:
        """The number that starts with token `i`, if one does."""
        if words.low[i][:1] in DIGITS:
            return self._with_scale(words, _digits(words, i))
        if words.low[i] in self.words and not words.is_name(i):
            return self._with_scale(words, self._in_words(words, i))
        return None

    def _with_scale(self, words: Words, number: Numeral | None) -> Numeral | None:
        """*3,5* + *millions*, *deux* + *dizaines*, *un million* + *et demi*."""
        if number is None or number.value is None:
            return number
        kind, value = self.words.get(words.low[number.last], ("", 0))
        if kind == "collective" or kind == "scale" and not number.in_words:
            number.value, number.scale, number.is_plain = number.value * value, value, False
            number.last += 1
            number.takes_de = kind == "collective" or value > 1000
            number.is_approximate = kind == "collective"
        if number.scale > 1000 and self.is_half(words, number.last):
            number.value += number.scale / 2
            number.last += 2
        return number

    def is_half(self, words: Words, i: int) -> bool:
        """Whether *et demi* stands at token `i`."""
        return words.low[i] == "et" and words.low[i + 1] in self.classes["half"]

    def _in_words(self, words: Words, i: int) -> Numeral | None:
        kind, value = self.words[words.low[i]]
        if kind == "collective":
            return _collective(words, i, value)
        if kind == "fraction":
            return None
        total, current, scale, j = 0.0, 0.0, 1.0, i
        while j < i + MAX_WORDS:
            kind, value = self.words.get(words.low[j], ("", 0))
            if kind == "scale" and (current or value > scale):
                if value > scale > 1:  # deux mille milliards
                    total = (total + current) * value
                else:  # deux cent mille; trois millions deux cent mille; mille
                    total += (current or 1) * value
                scale, current = value, 0.0
            elif kind == "hundred" and current < 10:
                current = (current or 1) * value
            elif kind == "hundreds" and not current or kind in ("unit", "teen", "ten") and _fits(current, value):
                current += value
            elif not (words.low[j] == "et" and self._adds_one(words, j + 1, current)):
                break
            j += 1
        if total + current == 1:
            return None
        takes_de = scale > 1000 and self.words[words.low[j - 1]][0] == "scale"
        return Numeral(i, j, total + current, scale if takes_de else 1, in_words=True, takes_de=takes_de)

    def _adds_one(self, words: Words, i: int, current: float) -> bool:
        """*vingt et un*, *soixante et onze*: the only numbers with an *et*."""
        kind, value = self.words.get(words.low[i], ("", 0))
        return kind in ("unit", "teen") and value in (1, 11) and current % 100 >= 20 and _fits(current, value)

    def unit_at(self, words: Words, i: int) -> tuple[Unit, int, float] | None:
        """The unit that starts with token `i`, the token after it, and the factor to multiply with."""
        symbol = self.classes["symbol"].get(words.text[i])
        if symbol:
            found = self._unit(words, i + 1 + (words.low[i + 1] in self.classes["partitive"]))
            if found and found[0].kind == "currency":
                return found[0], found[1], symbol * found[0].factor
        found = self._unit(words, i)
        return (*found, found[0].factor) if found else None

    def _unit(self, words: Words, i: int) -> tuple[Unit, int] | None:
        text = words.text[i]
        for unit in self.units.get(text, ()) or (self.units.get(words.low[i], ()) if text.isupper() else ()):
            size = len(unit.words)
            if size == 1 or words.low[i + 1:i + size] == [word.lower() for word in unit.words[1:]]:
                return unit, i + size
        return None

    def after_adjectives(self, words: Words, i: int) -> int:
        """The first token from `i` on that is no adjective put before a noun (*autres*, *dernières*)."""
        j = i
        while j < i + 3 and words.low[j] in self.classes["adjective"]:
            j += 1
        return j

    def noun_at(self, words: Words, i: int, value: float | None) -> int | None:
        """The token after the noun that token `i` starts, if a number can count it: *autres pays*, *employés*."""
        j = self.after_adjectives(words, i)
        if self._is_noun(words, j, value):
            return j + 1
        return j if j > i else None

    def _is_noun(self, words: Words, i: int, value: float | None) -> bool:
        text, low = words.text[i], words.low[i]
        if not text or not text[0].isalpha() or low in self.function_words or low in self.classes["no_noun"]:
            return False
        if text[0].isupper() and low in self.units:  # 20 Minutes: a newspaper
            return False
        if len(text) == 1:
            return False
        if text[-1] in "sxz" or (text.isalpha() and text.isupper()):  # employés; 20 PME
            return True
        return value is not None and abs(value) < 2 and text[0].islower() and text[-1] not in "'’."

    def is_counted(self, words: Words, i: int) -> bool:
        """Whether a unit or a countable noun starts with token `i`: what stands before it is no year then."""
        return self.unit_at(words, i) is not None or self.noun_at(words, i, None) is not None


def numerals_of(codebook: Codebook) -> Numerals:
    """The numbers and units of a codebook, made once."""
    return codebook.derived("numerals", _make)


def _make(codebook: Codebook) -> Numerals:
    classes: dict[str, dict[str, float]] = {}
    for row in codebook.sheet("numbers"):
        classes.setdefault(row["class"], {})[row["word"]] = float(row["value"])
    for name in declared_sheets()["numbers"].allowed("class"):
        classes.setdefault(name, {})
    words = {
        word: (kind, value)
        for kind in ("unit", "teen", "ten", "hundred", "scale", "collective", "fraction")
        for word, value in classes[kind].items()
    }
    for word, value in _joined(classes):
        words.setdefault(word, ("teen" if value < 100 else "hundreds", value))
    units: dict[str, list[Unit]] = {}
    for row in codebook.sheet("units"):
        for form in values(row["forms"]):
            parts = form.split()
            units.setdefault(parts[0], []).append(Unit(parts, row["unit"], row["kind"], float(row["factor"])))
    for forms in units.values():
        forms.sort(key=lambda unit: -len(unit.words))
    function = [row for row in codebook.sheet("function_words") if row["word"] not in words]
    return Numerals(
        words, classes, units, frozenset(row["word"] for row in function),
        frozenset(row["word"] for row in function if row["class"] == "determiner"),
    )


def _joined(classes: dict[str, dict[str, float]]) -> list[tuple[str, float]]:
    """The numbers written with hyphens: *vingt-deux*, *soixante-dix-sept*; *deux-cents* since 1990."""
    joined = []
    for ten, value in classes["ten"].items():
        joined += [(f"{ten}-{word}", value + more) for word, more in classes["unit"].items()]
        joined += [(f"{ten}-et-{word}", value + more) for word, more in classes["unit"].items() if more == 1]
        if value in (60, 80):
            joined += [(f"{ten}-{word}", value + more) for word, more in classes["teen"].items()]
            joined += [(f"{ten}-et-{word}", value + more) for word, more in classes["teen"].items() if more == 11]
    for unit, times in classes["unit"].items():
        joined += [(f"{unit}-{word}", times * value) for word, value in classes["hundred"].items()]
    return joined


def _collective(words: Words, i: int, value: float) -> Numeral:
    """*une dizaine*: about ten; *des milliers*, *plusieurs dizaines*: no number is said."""
    many = words.low[i].endswith("s")
    return Numeral(i, i + 1, None if many else value, in_words=True, takes_de=True, is_approximate=True)


def _fits(current: float, value: float) -> bool:
    """Whether a number below a hundred can be added: *deux cent* + *trois*, *vingt* + *deux*."""
    rest = current % 100
    return rest == 0 or (value < 10 and rest >= 20 and rest % 10 == 0) or (rest in (60, 80) and 10 < value < 20)


def _digits(words: Words, i: int) -> Numeral | None:
    """A number in digits, with its groups of three behind spaces or points and its decimals behind a comma."""
    word, last, text = words.low[i], i + 1, words.article.text
    if not _NUMBER.fullmatch(word):
        return None
    if word.isdecimal():
        if word[0] == "0" and len(word) > 1:  # a code, or minutes
            return None
        if len(word) <= 3:
            while (last <= i + MAX_GROUPS and _GROUP.fullmatch(words.low[last])
                   and text[words.end[last - 1]:words.start[last]] in GROUP_SPACES):
                last += 1
                if "," in words.low[last - 1]:
                    break
        joined = "".join(words.low[i:last])
        return Numeral(i, last, float(joined.replace(",", ".")), is_plain=last == i + 1)
    value = _value(word)
    return None if value is None else Numeral(i, last, value)


def _value(word: str) -> float | None:
    """The value of digits with marks: a point or an apostrophe before three digits groups, a comma is decimal."""
    if "'" in word:  # 1’500, the Swiss way
        groups = word.split("'")
        return float("".join(groups)) if _are_groups(groups) and word.replace("'", "").isdecimal() else None
    whole, comma, decimals = word.partition(",")
    if "," in decimals:  # 1,234,567: written the English way
        groups = word.split(",")
        return float("".join(groups)) if _are_groups(groups) and "." not in word else None
    groups = whole.split(".")
    if "." in decimals:
        return None
    if len(groups) == 1 or _are_groups(groups):
        return float("".join(groups) + ("." + decimals if comma else ""))
    return float(whole) if len(groups) == 2 and not comma else None


def _are_groups(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
