"""The plain form of a text: what looks or reads the same is written in one way, and every place leads back.

Rules that ask for `a-t-il`, `déclaré` or `à Paris` should not have to know of U+2011, of soft hyphens, of accents that
are characters of their own, or that a capital left without. They read the plain form; offsets and words in the tables
are the article's own again.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from helpers.french.codebook import Codebook, made_once
from helpers.french.word_list import is_french

ACCENTS = "\u0300-\u036f"  # accents that are characters of their own
SINGLE_QUOTED = re.compile(r"(?<![^\W\d_])‘(?=\w)([^‘\r\n]*?)(?<=[\w.!?…])’(?!\w)")
# *mot*, **mot**, _mot_ within a line; not 5 * 3, taux*, rapport_final
EMPHASIS = re.compile(
    r"(?<![\w*@/])(\*{1,3})(?=[^\s*])([^*\r\n]+)(?<=\S)\1(?![\w*])"
    r"|(?<![\w@/])(_{1,3})(?=[^\s_])([^_\r\n]+)(?<=\S)\3(?!\w)"
)
LEFT_OUT = "\u2060"  # in the place of a sign that is left out
# 'J'ai peur', a dit X: a sentence in single straight marks; not 34', l'eau, les '60s
STRAIGHT_QUOTED = re.compile(
    r"(?:^|(?<=[\s(:]))'(?=[A-ZÀ-Þ])((?:[^'\r\n«»“”\"]|(?<=[^\W\d_])'(?=[^\W\d_])){8,600})"
    r"(?<=[\w!?…,.])'(?=\s*[,.;:)])", re.MULTILINE
)
GUILLEMETS = re.compile("[«»]")
EXCHANGED = str.maketrans("«»", "»«")
BROKEN = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)-\r?\n([a-zß-ÿ]+)")  # a word that the end of a line cuts
USUAL_SIDE = re.compile(r"«\w|[\w.!?…]»")  # «oui»: a mark that touches what it encloses
OTHER_SIDE = re.compile(r"»\w|:\s?»|\w«|«\s*(?:[,.;:!?)]|$)")  # »oui«, and » oui «, as no opening mark stands


@dataclass(frozen=True)
class Folded:
    """A plain text, and where each of its characters begins and ends in the text that it was made from."""

    text: str
    starts: list[int]
    ends: list[int]

    def start(self, offset: int) -> int:
        """Where the character at an offset of the plain text begins in the original one."""
        return self.starts[offset] if offset < len(self.starts) else self.ends[-1]

    def end(self, offset: int) -> int:
        """Where what comes before an offset of the plain text ends in the original one."""
        return self.ends[offset - 1] if offset else 0

    def offset_of(self, start: int) -> int:
        """The offset in the plain text of what stands at an offset of the original one, or after it."""
        return bisect_left(self.starts, start)

    def keep(self, start: int, end: int) -> None:
        """Add the places of characters that stand as they are."""
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def put(self, length: int, start: int, end: int) -> None:
        """Add the places of so many characters that stand for those of the original from start to end."""
        for left in range(length - 1, -1, -1):  # how many of them are to come: these have one character each
            self.starts.append(start if left == length - 1 else max(start, end - left - 1))
            self.ends.append(max(start + 1, end - left))


class Signs:
    """The signs of `signs.csv` that are written in another way in the plain text, or left out.

    `after_letter` are words before which a capital A is a letter: *A et B*, but *À Paris* for *A Paris*.
    """

    def __init__(self, read_as: dict[str, str], after_letter: Iterable[str]) -> None:
        self.read_as = read_as
        letter = "|".join(map(re.escape, sorted(after_letter)))
        self.bare_a = re.compile(
            rf"(?:^|(?<=[.!?…:«»“\"]\s)|(?<=[«“\"]))A(?= (?!(?:{letter})\b)[\w«])", re.MULTILINE
        )
        single = "".join(re.escape(sign) for sign in read_as if len(sign) == 1)
        self.longer = [sign for sign in read_as if len(sign) > 1]
        longer = "|".join(map(re.escape, self.longer))
        # d'''un pari'': an apostrophe before the mark; 1'56''12: seconds
        in_word = rf"(?<=[^\W\d_])(?:{longer})(?=[^\W\d_]|['’])|(?<=\d)(?:{longer})(?=\d)"
        self.hint = re.compile(f"[{single}{ACCENTS}]")
        self.odd = re.compile(rf"(?!{in_word})(?:{longer})|[{single}]|[^{ACCENTS}\s][{ACCENTS}]+")
        self.odd_or_broken = re.compile(rf"{BROKEN.pattern}|{self.odd.pattern}")

    def fold(self, text: str) -> Folded | None:
        """The plain form of a text; None where it is plain already."""
        turned = _with_single_quotes(_with_marks_turned(_without_emphasis(text)))
        broken = ("-\n" in text or "-\r\n" in text) and BROKEN.search(text) is not None
        usual = turned is text and not self.hint.search(text) and not any(sign in text for sign in self.longer)
        usual = usual and not broken
        if usual and self._with_accent(text) is text:
            return None
        folded = Folded("", [], [])
        pieces: list[str] = []
        done = 0
        for odd in (self.odd_or_broken if broken else self.odd).finditer(turned):
            folded.keep(done, odd.start())
            plain = self._plain(odd.group())
            folded.put(len(plain), odd.start(), odd.end())
            pieces += (turned[done:odd.start()], plain)
            done = odd.end()
        folded.keep(done, len(text))
        return replace(folded, text=self._with_accent("".join([*pieces, turned[done:]])))

    def _with_accent(self, text: str) -> str:
        """*À Paris* for *A Paris*, at the head of a sentence."""
        return self.bare_a.sub("À", text) if "A " in text else text

    def _plain(self, odd: str) -> str:
        known = self.read_as.get(odd)
        cut = BROKEN.fullmatch(odd) if known is None else None
        if cut:
            return self.odd.sub(lambda sign: self._plain(sign.group()), _rejoined(*cut.groups()))
        return unicodedata.normalize("NFC", odd) if known is None else known


@made_once
def signs_of(codebook: Codebook) -> Signs:
    """The signs of a codebook."""
    read_as = {_characters(row["sign"]): _characters(row["read_as"]) for row in codebook.sheet("signs")}
    return Signs(read_as, codebook.words("statement_words", "after_letter"))


def _characters(code_points: str) -> str:
    """`U+003C U+003C` as the characters themselves."""
    return "".join(chr(int(point.removeprefix("U+"), 16)) for point in code_points.split())


def _rejoined(left: str, right: str) -> str:
    """*préfet* for *pré-* and *fet* on the next line; *porte-parole* keeps its hyphen, as *porteparole* is no word."""
    whole = left + right
    is_word = "-" not in left and is_french(re.split("['’]", whole)[-1].lower())
    return whole if is_word else f"{left}-{right}"


def _without_emphasis(text: str) -> str:
    """*Le maire **Luc Petit** a dit* without its signs, as many to be left out in their place; a line that is all in
    bold keeps them: it may be a question of an interview."""
    if "*" not in text and "_" not in text:
        return text

    def plain(found: re.Match[str]) -> str:
        opens = not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip()
        bold = found.group(1) is not None
        if bold and opens and text[found.end() : found.end() + 3].lstrip(" ")[:1] in ("", "\n", "\r"):
            return found.group()
        sign, words = found.group(1, 2) if bold else found.group(3, 4)
        return LEFT_OUT * len(sign) + words + LEFT_OUT * len(sign)

    return EMPHASIS.sub(plain, text)


def _with_marks_turned(text: str) -> str:
    """»Oui« as «Oui»: where a text begins with the mark that closes, ends with the other, and none stands as usual."""
    first, opening = text.find("»"), text.find("«")
    if not 0 <= first < opening or text.rfind("«") < text.rfind("»"):
        return text
    if USUAL_SIDE.search(text) or not OTHER_SIDE.search(text):
        return text
    return GUILLEMETS.sub(lambda mark: mark.group().translate(EXCHANGED), text)


def _with_single_quotes(text: str) -> str:
    """‘Oui’ and 'Je pars' as “Oui”; a mark within a word, or one that nothing closes, is an apostrophe."""
    text = SINGLE_QUOTED.sub(r"“\1”", text) if "‘" in text else text
    return STRAIGHT_QUOTED.sub(r"“\1”", text) if "'," in text or "'." in text else text
