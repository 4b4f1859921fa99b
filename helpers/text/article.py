"""The article: its characters, paragraphs, sentences and tokens, each with its place in the text.

Nothing here changes the text. Every span counts Unicode code points of `Article.text`, `end` exclusive.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

from helpers.errors import ArticleError
from helpers.french.codebook import Codebook
from helpers.french.lookup import KEPT_WORDS, lookup_form
from helpers.text.dateline import NO_HEADER, DatelineWords, Header, alternatives, dateline_words, days_of, header_at

# Letters that French texts use beyond ASCII, and the marks and signs of its typography.
FRENCH_SIGNS = set("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»“”„‹›‘’–—…°€·\u00a0")
LEGACY_ENCODINGS = ("cp1252", "iso8859_15", "mac_roman")
SENTENCE_END = frozenset({".", "!", "?", "…", "..", "..."})
CLOSING_MARKS = frozenset("»”›\"’)]")
OPENING_MARKS = frozenset("«“„‹\"([—–-")
HEADER_PARAGRAPHS = 5  # a title, a subtitle and an author's line may stand above the dateline
LONGEST_SENTENCE = 1000  # tokens: a longer run without a full stop is cut, so that every rule has an end in sight
WRAPPED_LINE = 100  # characters: a line break after a shorter line may be the writer's editor, not the writer


class Problem(NamedTuple):
    """A place that could not be read as expected."""

    start: int
    end: int
    problem: str


class Span(NamedTuple):
    """A stretch of the text, in code points, `end` exclusive."""

    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence: its span, its paragraph (index) and its tokens (indices, `token_end` exclusive)."""

    start: int
    end: int
    paragraph: int
    token_start: int
    token_end: int


class Tokens(NamedTuple):
    """The tokens as parallel lists: offsets, the text as stored, the form to look up, the sentence (index)."""

    start: list[int]
    end: list[int]
    text: list[str]
    low: list[str]
    sentence: list[int]


@dataclass(frozen=True)
class Grammar:
    """The expressions that cut French text, made once from the codebook's abbreviations and months."""

    pieces: Pieces
    ends_sentence: frozenset[str]
    dateline: DatelineWords
    spoken_to: re.Pattern[str]
    starters: frozenset[str]


class Pieces(dict[str, list[str]]):
    """What stands between two spaces, cut: tokens by turns with what follows each of them, at the end the space.

    `l'accord,` gives `["l'", "", "accord", "", ",", " "]`, kept for the next time: most stretches have been met before.
    """

    def __init__(self, token: re.Pattern[str]) -> None:
        super().__init__()
        self.token = token

    def __missing__(self, stretch: str) -> list[str]:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[stretch] = pieces = [*self.token.split(stretch)[1:-1], " "]
        return pieces

    def of(self, text: str) -> list[str]:
        """The tokens of a text that begins and ends with one, by turns with what follows each of them."""
        if _NOT_APART.search(text):
            return [*self.token.split(text)[1:-1], ""]
        return list(chain.from_iterable(map(self.__getitem__, text.split(" "))))


_NOT_APART = re.compile(r"\s[\s'’]")  # how such a stretch is cut depends on what stands beyond the space


def _grammar(codebook: Codebook) -> Grammar:
    abbreviations = codebook.sheet("abbreviations")
    dateline = dateline_words(codebook)
    return Grammar(
        pieces=Pieces(re.compile(  # most tokens are plain words and signs: what can be nothing else is looked for first
            r"(?=\S)([^\W\d_ʼ]++(?![\w\u0300-\u036f.:'’‑-])|[,;:!?«»“”\")]"
            r"|(?:[cdjlmnstCDJLMNST]|[Qq]u|QU|[JLPQjlpq](?:usqu|orsqu|uisqu|uoiqu|uelqu)|[Ee]ntr|[Pp]resqu)['’ʼ](?!\s*['’])"
            r"|[\[(](?:…|\.{3})[\])]"                                       # words left out: […]
            r"|(?:https?://|www\.)[^\s«»\"<>]+"
            r"|(?:[^\W\d_]\.-?)+(?<=\.)(?!\.\.)(?:(?<=\..\.)|(?<=[A-ZÀ-Þ]\.)|(?<=\.-.\.))"  # J.  U.S.  J.-P.
            rf"|(?:{alternatives([row['abbreviation'][:-1] for row in abbreviations])})\.(?!\.)(?<!\W\.)"
            r"|-(?:t-|t['’])?(?:ils?|elles?|on|je|tu|nous|vous|ce|ci|là)(?![\w-])"
            r"|\d+(?:[.,]\d+)+(?!\w)"
            r"|[\w\u0300-\u036f]+(?:[-'’‑](?!(?:(?:t-|t['’])?(?:ils?|elles?|on)|je|tu|nous|(?<!rendez-)vous|ce|ci|là)(?![\w-]))"
            r"[\w\u0300-\u036f]+)*"
            r"|\.{2,}|[^\w\s])"
        )),
        ends_sentence=frozenset(row["abbreviation"] for row in abbreviations if row["ends_sentence"] == "yes"),
        dateline=dateline,
        spoken_to=re.compile(rf"\bà (?:la |l['’] ?)({alternatives(dateline.agencies)})\b"),
        starters=frozenset(row["word"] for row in codebook.sheet("function_words") if row["class"] != "preposition"),
    )


class Article:
    """One article as data.

    `text` is the article exactly as stored; `article_id` names it in every table; `source` is the agency or
    paper; `published_from` and `published_to` the first and last day on which it can have appeared.
    Make one with `Article.from_file` or `Article.from_text`.
    """

    def __init__(self, text: str, article_id: str, source: str | None = None, published: str | dt.date | None = None,
                 problems: list[Problem] | None = None, name: str | None = None,
                 codebook: Codebook | None = None) -> None:
        _check_text(text, name or f"article {article_id!r}")
        self.text = text
        self.article_id = article_id
        self._source = source
        self._published = _published(published, article_id)
        self._codebook = codebook
        self.problems = list(problems or ()) + _odd_characters(text)

    @classmethod
    def from_text(cls, text: str, article_id: str = "article", source: str | None = None,
                  published: str | dt.date | None = None, codebook: Codebook | None = None) -> Article:
        """An article from a string. `published` is a date, or an ISO text `2024-02-21` or `2024-02`.

        `codebook` says which abbreviations, months and agencies cut the text: `data/codebook/` unless given.
        """
        return cls(text, article_id, source, published, codebook=codebook)

    @classmethod
    def from_file(cls, path: str | Path, article_id: str | None = None, source: str | None = None,
                  published: str | dt.date | None = None, codebook: Codebook | None = None) -> Article:
        """An article from a text file (UTF-8, or a legacy encoding, which `problems` then says).

        `article_id` is the file's name without its ending unless given. Raises ArticleError.
        """
        path = Path(path)
        text, problems = _decode(_bytes_of(path), path)
        return cls(text, article_id or path.stem, source, published, problems, str(path), codebook)

    @classmethod
    def from_bytes(cls, data: bytes, article_id: str = "article", source: str | None = None,
                   published: str | dt.date | None = None, codebook: Codebook | None = None) -> Article:
        """An article from the bytes of a text, read like a file's. Raises ArticleError."""
        text, problems = _decode(data, Path(article_id))
        return cls(text, article_id, source, published, problems, codebook=codebook)

    @cached_property
    def _grammar(self) -> Grammar:
        return (self._codebook or Codebook.default()).derived("article", _grammar)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs in order, without the white space around them."""
        return _paragraphs(self.text)

    @cached_property
    def header(self) -> Header:
        """The dateline before the story: place, date, agency. `NO_HEADER` where there is none."""
        for paragraph in self.paragraphs[:HEADER_PARAGRAPHS]:
            found = header_at(self.text, paragraph.start, paragraph.end, self._grammar.dateline)
            if found:
                return found
        return NO_HEADER

    @property
    def source(self) -> str | None:
        """The agency or paper: as given, from the dateline's brackets, or the one agency that was spoken to."""
        if self._source or self.header.agency:
            return self._source or self.header.agency
        spoken_to = {self._grammar.dateline.agencies[name] for name in self._grammar.spoken_to.findall(self.text)}
        return spoken_to.pop() if len(spoken_to) == 1 else None

    @property
    def dateline(self) -> str | None:
        """The place in the dateline, as written."""
        return self.header.dateline

    @property
    def published_from(self) -> dt.date | None:
        """The first day on which the article can have appeared."""
        return self._published[0] or self.header.published_from

    @property
    def published_to(self) -> dt.date | None:
        """The last day on which the article can have appeared."""
        return self._published[1] or self.header.published_to

    @cached_property
    def _cut(self) -> tuple[list[Sentence], Tokens]:
        return _cut(self.text, self.paragraphs, self.header, self._grammar)

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences in order; the header is in none of them."""
        return self._cut[0]

    @property
    def tokens(self) -> Tokens:
        """The tokens of all sentences, in order, as parallel lists."""
        return self._cut[1]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the character at `offset` (or the last one before it)."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def __repr__(self) -> str:
        return f"Article({self.article_id!r}, {len(self.text):,} characters)"


# --- from bytes to text ---------------------------------------------------------------------------------------


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError:
        raise ArticleError(f"{path} is a folder, not an article: name one text file in it.") from None
    except FileNotFoundError:
        here = Path.cwd().name
        raise ArticleError(f"{path}: there is no such file. Check the path; it counts from {here}/.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(f"{path} cannot be read ({reason}). Check the file and its permissions.") from error


def _decode(data: bytes, path: Path) -> tuple[str, list[Problem]]:
    """The text of a file and what had to be assumed to read it."""
    if data.startswith(b"%PDF-"):
        raise ArticleError(f"{path} is a PDF, not a text: copy its text into a .txt file, saved as UTF-8.")
    if b"\0" in data or data.startswith((b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\x1f\x8b")):
        raise ArticleError(f"{path} is not a UTF-8 text (binary, or UTF-16): save the article as plain text in UTF-8.")
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError:
        replaced = body.decode("utf-8", errors="replace")
    bad, good = replaced.count("\ufffd"), sum(1 for c in replaced if ord(c) > 127 and c != "\ufffd")
    if bad <= good:  # UTF-8 with a few broken bytes; `problems` lists each replacement character
        return replaced, []
    for encoding in LEGACY_ENCODINGS:
        text = body.decode(encoding, errors="replace")
        beyond_ascii = [c for c in text if ord(c) > 127]
        if sum(c in FRENCH_SIGNS for c in beyond_ascii) >= 0.9 * len(beyond_ascii):
            advice = "check the accents, then save the file as UTF-8"
            return text, [Problem(0, 0, f"read as {encoding}, not UTF-8: {advice}")]
    raise ArticleError(f"{path} is in an encoding that could not be recognised: save it as UTF-8 and try again.")


def _check_text(text: str, name: str) -> None:
    if not isinstance(text, str):
        kind = type(text).__name__
        raise ArticleError(f"{name}: expected a text (str), got {kind}. Read the file with Article.from_file.")
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0\u202f\u2028\u2029"):
        raise ArticleError(f"{name} is empty or only white space: there is nothing to read. Check that it was saved.")
    if "\0" in text:
        raise ArticleError(f"{name} holds NUL characters, so it is no text: save it as plain text in UTF-8.")
    if not text.isascii() and _SURROGATE.search(text):
        raise ArticleError(f"{name} holds lone surrogates (half characters): decode the file as UTF-8 and try again.")
    if _HTML.match(text):
        raise ArticleError(f"{name} is HTML, not a plain text: copy the article's words into a .txt file.")


_SURROGATE = re.compile("[\ud800-\udfff]")
_HTML = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|div|p|article|meta)\b", re.IGNORECASE)


def _odd_characters(text: str) -> list[Problem]:
    if "\ufffd" not in text:
        return []
    what = "replaced bytes: the file held bytes that are no UTF-8 here"
    return [Problem(m.start(), m.end(), what) for m in re.finditer("\ufffd+", text)]


def _published(value: str | dt.date | None, article_id: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that a given date, or ISO text, stands for."""
    if value is None:
        return None, None
    if isinstance(value, dt.datetime):
        return value.date(), value.date()
    if isinstance(value, dt.date):
        return value, value
    try:
        return days_of(str(value))
    except ValueError:
        raise ArticleError(
            f"article {article_id!r}: published={value!r} is no date. Write it as 2024-02-21, 2024-02 or 2024."
        ) from None


# --- paragraphs ------------------------------------------------------------------------------------


def _paragraphs(text: str) -> list[Span]:
    """Blocks between blank lines, cut at each line break that the writer set."""
    paragraphs = []
    for lines in _blocks(text):
        wrapped = _is_wrapped([line for _, line in lines])
        start = None
        for number, (offset, line) in enumerate(lines):
            start = offset if start is None else start
            if not (wrapped and number + 1 < len(lines)):
                paragraphs.append(_trimmed(text, start, offset + len(line)))
                start = None
    return [span for span in paragraphs if span.start < span.end]


def _blocks(text: str) -> list[list[tuple[int, str]]]:
    """The runs of lines between blank lines: each line with its offset."""
    blocks: list[list[tuple[int, str]]] = []
    open_block, end = False, 0
    for line in _LINE.finditer(text):
        words, start = line.group(), line.start()
        breaks, end = text[end:start], line.end()
        if words.isspace():
            open_block = False
            continue
        if not open_block or len(breaks) > 1 and breaks.replace("\r\n", "\n").endswith("\n\n"):
            blocks.append([])
            open_block = True
        blocks[-1].append((start, words))
    return blocks


_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def _is_wrapped(lines: list[str]) -> bool:
    """Whether a block's line breaks come from a line length rather than from the writer."""
    if len(lines) == 1:
        return False
    inner = [line.rstrip() for line in lines[:-1]]
    if max(map(len, inner)) > WRAPPED_LINE or min(map(len, inner)) < WRAPPED_LINE * 0.4:
        return False
    return sum(line[-1] in ".!?…»”\":–—" for line in inner) < len(inner) / 2


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end].lstrip()
    return Span(end - len(words), end - len(words) + len(words.rstrip()))


# --- sentences and tokens -------------------------------------------------------------------------------------


def _cut(text: str, paragraphs: list[Span], header: Header, grammar: Grammar) -> tuple[list[Sentence], Tokens]:
    """Tokens of the whole story, and its sentences."""
    tokens = Tokens([], [], [], [], [])
    sentences: list[Sentence] = []
    low_forms = _LOW_FORMS
    for number, (start, end) in enumerate(paragraphs):
        if header.start <= start < header.end:
            start = min(header.end, end)
        story = text[start:end].lstrip()
        if not story:
            continue
        first = len(tokens.text)
        pieces = grammar.pieces.of(story)
        ends = list(accumulate(map(len, pieces), initial=end - len(story)))
        words = pieces[::2]
        tokens.start.extend(ends[:-1:2])
        tokens.end.extend(ends[1::2])
        tokens.text.extend(words)
        tokens.low.extend(map(low_forms.__getitem__, words))
        for begin, stop in _sentence_ranges(text, tokens, first, grammar):
            sentences.append(Sentence(tokens.start[begin], tokens.end[stop - 1], number, begin, stop))
            tokens.sentence.extend([len(sentences) - 1] * (stop - begin))
    return sentences, tokens


class _LowForms(dict[str, str]):
    """The look-up forms of the words met so far: most words of an article have been met before."""

    def __missing__(self, word: str) -> str:
        if len(self) > KEPT_WORDS:
            self.clear()
        self[word] = low = lookup_form(word)
        return low


_LOW_FORMS = _LowForms()


_END_MARK = re.compile("[.!?…]")


def _sentence_ranges(text: str, tokens: Tokens, first: int, grammar: Grammar) -> list[tuple[int, int]]:
    """The ranges of tokens, from `first` to the last one, that make a sentence each."""
    words, stop = tokens.text, len(tokens.text)
    ranges, begin, after = [], first, first
    for mark in _END_MARK.finditer(text, tokens.start[first], tokens.end[-1]):
        i = bisect_left(tokens.end, mark.end(), first)
        word = words[i]
        if i < after or tokens.end[i] != mark.end():
            continue
        if not (word in SENTENCE_END or (word[-1] == "." and _abbreviation_ends(words, i, stop, grammar))):
            continue
        after = i + 1
        while after < stop and words[after] in SENTENCE_END:
            after += 1
        while after < stop and words[after] in CLOSING_MARKS and _closes(tokens, after):
            after += 1
        if after == stop or _opens_sentence(words, after, stop):
            ranges.append((begin, after))
            begin = after
    if begin < stop:
        ranges.append((begin, stop))
    if stop - first > LONGEST_SENTENCE:
        size = LONGEST_SENTENCE
        ranges = [(at, min(at + size, end)) for start, end in ranges for at in range(start, end, size)]
    return ranges


def _abbreviation_ends(words: list[str], i: int, stop: int, grammar: Grammar) -> bool:
    """Whether the full stop of an abbreviation or an initial also ends the sentence."""
    if i + 1 >= stop:
        return True
    after = i + 1
    while after + 1 < stop and words[after] in OPENING_MARKS:
        after += 1  # Mohammed V. « Les portes…
    word, follows = words[i], words[after]
    if not follows[0].isupper() or lookup_form(follows) not in grammar.starters:
        return False
    if word in grammar.ends_sentence or len(word) > 3 and word.count(".") > 1:  # etc.  U.S.
        return True
    return len(word) == 2 and word != "M." and i > 0 and words[i - 1][-1].islower()  # la bombe H. La Corée…


def _closes(tokens: Tokens, i: int) -> bool:
    """Whether a mark after a full stop closes: a straight one does where it touches the word before it."""
    if tokens.text[i] != '"':
        return True
    touches_next = i + 1 < len(tokens.text) and tokens.start[i + 1] == tokens.end[i]
    return tokens.start[i] == tokens.end[i - 1] or not touches_next


def _opens_sentence(words: list[str], i: int, stop: int) -> bool:
    while i < stop and words[i] in OPENING_MARKS:
        i += 1
    return i < stop and (words[i][0].isupper() or words[i][0].isdigit() or words[i][0] == "[")
