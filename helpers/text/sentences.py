"""Sentences and tokens: where a text is cut, by the codebook's abbreviations and words that begin a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, chain
from sys import intern
from typing import NamedTuple

from helpers.french.codebook import Codebook, made_once
from helpers.french.lookup import Kept, lookup_form
from helpers.text.dateline import DatelineWords, Header, alternatives, dateline_words
from helpers.text.folding import Signs, signs_of
from helpers.text.places import Span

SENTENCE_END = frozenset({".", "!", "?", "…", "..", "..."})
CLOSING_MARKS = frozenset("»”›\"’)]*")
EITHER_WAY = frozenset("\"*")  # marks that open as well: " and the one for bold
BEHIND_END = "".join(CLOSING_MARKS) + "'’–—- \u00a0\u202f"  # what may stand behind the sign that ends a sentence
OPENING_MARKS = frozenset("«“„‹\"([—–-")
LONGEST_SENTENCE = 1000  # tokens: a longer run without a full stop is cut, so that every rule has an end in sight


class Sentence(NamedTuple):
    """A sentence: its span, its paragraph (index) and its tokens (indices, `token_end` exclusive)."""

    start: int
    end: int
    paragraph: int
    token_start: int
    token_end: int


RUBRIC_WORDS = 3  # that stand before a headline, with a full stop, at most: Hockey sur glace.


class Tokens(NamedTuple):
    """The tokens as parallel lists: offsets, the text as stored, the form to look up, the sentence (index)."""

    start: list[int]
    end: list[int]
    text: list[str]
    low: list[str]
    sentence: list[int]


class CuttingRules(NamedTuple):
    """The expressions that cut French text, made once from the codebook's abbreviations and months."""

    pieces: Pieces
    ends_sentence: frozenset[str]
    dateline: DatelineWords
    spoken_to: re.Pattern[str]
    starters: frozenset[str]
    signs: Signs


class Pieces(Kept[str, list[str]]):
    """What stands between two spaces, cut: tokens by turns with what follows each of them, at the end the space.

    `l'accord,` gives `["l'", "", "accord", "", ",", " "]`, kept for the next time: most stretches have been met before.
    A word is one string wherever it stands (`intern`): what is looked up by words is found the faster.
    """

    def __init__(self, token: re.Pattern[str]) -> None:
        super().__init__(lambda stretch: [*map(intern, token.split(stretch)[1:-1]), " "])
        self.token = token

    def of(self, text: str) -> list[str]:
        """The tokens of a text that begins and ends with one, by turns with what follows each of them."""
        if _NOT_APART.search(text):
            return [*self.token.split(text)[1:-1], ""]
        return list(chain.from_iterable(map(self.__getitem__, text.split(" "))))


IN_CAPITALS = "T-(?:ILS?|ELLES?|ON)|ELLES?|(?<!RENDEZ-)VOUS|NOUS|TU|JE"  # AVEZ-VOUS PEUR ?
_NOT_APART = re.compile(r"\s[\s'’]")  # how such a stretch is cut depends on what stands beyond the space


@made_once
def cutting_rules_of(codebook: Codebook) -> CuttingRules:
    """The rules by which a text is cut, with the abbreviations of the codebook."""
    abbreviations = codebook.sheet("abbreviations")
    dateline = dateline_words(codebook)
    return CuttingRules(
        pieces=Pieces(re.compile(  # most tokens are plain words and signs: what can be nothing else is looked for first
            r"(?=\S)([^\W\d_]++(?![\w\u0300-\u036f.:'’-])|[,;:!?«»“”\")]"
            r"|(?:[cdjlmnstCDJLMNST]|[Qq]u|QU|[JLPQjlpq](?:usqu|orsqu|uisqu|uoiqu|uelqu)|[Ee]ntr|[Pp]resqu)['’](?!\s*['’])"
            r"|[\[(](?:…|\.{3})[\])]"                                       # words left out: […]
            r"|(?:https?://|www\.)[^\s«»\"<>]+"
            r"|(?:[^\W\d_]\.-?)+(?<=\.)(?!\.\.)(?:(?<=\..\.)|(?<=[A-ZÀ-Þ]\.)|(?<=\.-.\.))"  # J.  U.S.  J.-P.
            rf"|(?:{alternatives([row['abbreviation'][:-1] for row in abbreviations])})\.(?!\.)(?<!\W\.)"
            rf"|-(?:(?:t-|t['’])?(?:ils?|elles?|on|je|tu|nous|vous|ce|ci|là)|{IN_CAPITALS})(?![\w-])"
            r"|\d+(?:[.,]\d+)+(?!\w)"
            r"|[\w\u0300-\u036f]+(?:[-'’](?!(?:(?:t-|t['’])?(?:ils?|elles?|on)|je|tu|nous|(?<!rendez-)vous|ce|ci|là"
            rf"|{IN_CAPITALS})(?![\w-]))"
            r"[\w\u0300-\u036f]+)*"
            r"|\.{2,}|[^\w\s])"
        )),
        ends_sentence=frozenset(row["abbreviation"] for row in abbreviations if row["ends_sentence"] == "yes"),
        dateline=dateline,
        # what all begin with stands first, as Python looks for that quickly; only then that no word goes before
        spoken_to=re.compile(rf"à l(?<!\wà l)(?:a |['’] ?)({alternatives(dateline.agencies)})\b"),
        starters=frozenset(row["word"] for row in codebook.sheet("function_words") if row["class"] != "preposition"),
        signs=signs_of(codebook),
    )


def first_of_story(sentences: Iterable[str]) -> int:
    """The index of the first sentence that ends like one: what stands before it is a headline. 0 where none does.

    A word or two, *Faits divers.*, only say where in a paper the story stands.
    """
    ends = [
        i for i, text in enumerate(sentences)
        if text.rstrip(BEHIND_END)[-1:] in SENTENCE_END and text.count(" ") >= RUBRIC_WORDS
    ]
    return ends[0] if ends else 0


def cut(text: str, paragraphs: list[Span], header: Header, rules: CuttingRules) -> tuple[list[Sentence], Tokens]:
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
        pieces = rules.pieces.of(story)
        ends = list(accumulate(map(len, pieces), initial=end - len(story)))
        words = pieces[::2]
        tokens.start.extend(ends[:-1:2])
        tokens.end.extend(ends[1::2])
        tokens.text.extend(words)
        tokens.low.extend(map(low_forms.__getitem__, words))
        for begin, stop in _sentence_ranges(text, tokens, first, rules):
            sentences.append(Sentence(tokens.start[begin], tokens.end[stop - 1], number, begin, stop))
            tokens.sentence.extend([len(sentences) - 1] * (stop - begin))
    return sentences, tokens


_LOW_FORMS: Kept[str, str] = Kept(lookup_form)  # most words of an article have been met before


_END_MARK = re.compile("[.!?…]")


def _sentence_ranges(text: str, tokens: Tokens, first: int, rules: CuttingRules) -> list[tuple[int, int]]:
    """The ranges of tokens, from `first` to the last one, that make a sentence each."""
    words, stop = tokens.text, len(tokens.text)
    ranges, begin, after = [], first, first
    for mark in _END_MARK.finditer(text, tokens.start[first], tokens.end[-1]):
        i = bisect_left(tokens.end, mark.end(), first)
        if i < after or tokens.end[i] != mark.end() or not _may_end(words, i, stop, rules):
            continue
        after = _past_marks(tokens, i + 1, stop)
        if after == stop or _opens_sentence(words, after, stop):
            ranges.append((begin, after))
            begin = after
    if begin < stop:
        ranges.append((begin, stop))
    if stop - first > LONGEST_SENTENCE:
        size = LONGEST_SENTENCE
        ranges = [(at, min(at + size, end)) for start, end in ranges for at in range(start, end, size)]
    return ranges


def _may_end(words: list[str], i: int, stop: int, rules: CuttingRules) -> bool:
    """Whether a sentence may end with the token `i`: a mark outside an hour, or an abbreviation."""
    word = words[i]
    if word in SENTENCE_END:
        return word != "." or not _is_in_hour(words, i, stop)
    return _abbreviation_ends(words, i, stop, rules)


def _past_marks(tokens: Tokens, i: int, stop: int) -> int:
    """The token after the further marks of an end that begin at token `i`: *?!*, *. »*"""
    while i < stop and tokens.text[i] in SENTENCE_END:
        i += 1
    while i < stop and tokens.text[i] in CLOSING_MARKS and _closes(tokens, i):
        i += 1
    return i


def _abbreviation_ends(words: list[str], i: int, stop: int, rules: CuttingRules) -> bool:
    """Whether the full stop of an abbreviation or an initial also ends the sentence."""
    if i + 1 >= stop:
        return True
    after = i + 1
    while after + 1 < stop and words[after] in OPENING_MARKS:
        after += 1  # Mohammed V. « Les portes…
    word, follows = words[i], words[after]
    if not follows[0].isupper() or lookup_form(follows) not in rules.starters:
        return False
    if words[i - 1] == "°" and words[i - 2].isdigit():
        return True  # 9 °C. Or
    if word in rules.ends_sentence or len(word) > 3 and word.count(".") > 1:  # etc.  U.S.  R.D.C.
        return True
    return len(word) == 2 and word != "M." and words[i - 1][-1].islower()  # la bombe H. La Corée…


def _is_in_hour(words: list[str], i: int, stop: int) -> bool:
    """*10 h. 15*: a full stop inside an hour."""
    return words[i - 1] == "h" and words[i - 2].isdigit() and i + 1 < stop and words[i + 1].isdigit()


def _closes(tokens: Tokens, i: int) -> bool:
    """Whether a mark after a full stop closes: a straight one, and *, do where they touch the word before them."""
    return tokens.text[i] not in EITHER_WAY or tokens.start[i] == tokens.end[i - 1]


def _opens_sentence(words: list[str], i: int, stop: int) -> bool:
    while i < stop and words[i] in OPENING_MARKS:
        i += 1
    return i < stop and (words[i][0].isupper() or words[i][0].isdigit() or words[i][0] == "[")
