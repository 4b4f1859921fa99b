"""Turns that say whose they are: *Le Phare : Le pont fermera-t-il ?*, *Q : …*, *A. D. : …*."""

from __future__ import annotations

import re
from collections.abc import Callable

from helpers.french.grammar import DET, ROLE, Grammar
from helpers.speech.interviewed import Head
from helpers.speech.reading import StatementRule
from helpers.speech.turns import Turn, asks_you, last_sign, trimmed, words_of
from helpers.speech.units import Stretch
from helpers.text.places import Span
from helpers.text.quotations import BOLD, DASHES, OPENING_QUOTES
from helpers.text.sentences import Tokens

LABEL_WORDS = 6  # tokens before the colon: more are a sentence
MOST_LETTERS = 4  # of the initials of a name that are written as one word
SHORT_FUNCTION = 3  # tokens of Le juge, La vice-présidente, before a colon

TURN_OF_INTERVIEW = StatementRule(
    "a turn of an interview",
    __name__,
    "Le Phare : Le pont va-t-il fermer ?\n\nAnne Durand : [Oui, il fermera en mai].\n\nLe Phare : Quand donc ?",
)


def labelled_turns(
    tokens: Tokens, paragraphs: dict[int, Stretch], labels: dict[int, Stretch], head_before: Callable[[int], Head],
    grammar: Grammar,
) -> dict[int, Turn]:
    """The paragraphs with a label, and those that go on with an answer, if two speakers ask and answer."""
    speakers = {tuple(tokens.low[label.begin : label.end]) for label in labels.values()}
    asked = [n for n in labels if last_sign(tokens, paragraphs[n]) == "?"]
    if len(speakers) < 2 or not any(n + 1 in labels for n in asked):
        return {}
    head = head_before(min(labels))
    turns = _Turns(tokens, paragraphs, labels, asked, head, grammar)
    for n in range(min(labels), (max(paragraphs) if turns.bare else max(labels)) + 1):
        said = turns.behind_label(n) if n in labels else turns.without_label(n)
        if said:
            turns.found[n] = Turn(paragraphs[n].begin, trimmed(tokens, said), turns.speaker, TURN_OF_INTERVIEW.name)
    return turns.found


def are_only_first(tokens: Tokens, paragraphs: dict[int, Stretch], labels: dict[int, Stretch]) -> bool:
    """Whether only the first question and its answer say whose they are, and further questions follow."""
    if len(labels) != 2 or max(labels) != min(labels) + 1 or last_sign(tokens, paragraphs[min(labels)]) != "?":
        return False
    bare = [n for n, words in paragraphs.items() if n > max(labels) and last_sign(tokens, words) == "?"]
    return len(bare) > 1


class _Turns:
    """The turns so far: `speaker` has the last one, `answering` is who answered last; `bare` ask without a label."""

    def __init__(
        self, tokens: Tokens, paragraphs: dict[int, Stretch], labels: dict[int, Stretch], asked: list[int], head: Head,
        grammar: Grammar,
    ) -> None:
        self.tokens, self.paragraphs, self.labels, self.asked = tokens, paragraphs, labels, asked
        self.asks, self.answers = grammar.words["question"], grammar.words["answer"]
        letters = self.asks | self.answers
        named = [label for n, label in labels.items() if n not in asked and tokens.low[label.begin] not in letters]
        self.interviewed, self.closing = head.person() or _only_one(tokens, named), head.closing()
        self.bare = [
            n for n, words in paragraphs.items() if n > min(labels) and n not in labels and asks_you(tokens, words)
        ]
        self.by_initials = self._by_initials()
        self.found: dict[int, Turn] = {}
        self.speaker: Span | None = None
        self.answering: Span | None = None

    def _by_initials(self) -> dict[str, Span]:
        """Who is meant by *A. D. :*, *O.-F. :*: those whom a label names in full, or who is interviewed."""
        text, found = self.tokens.text, {}
        for label in reversed(self.labels.values()):
            words, speaker = text[label.begin : label.end], speaker_of(self.tokens, label)
            letter = self.tokens.low[label.begin] in self.asks | self.answers
            if speaker and not letter and not self._letters(label):
                found[_initials(words)] = speaker
        if self.interviewed:
            found[_initials(words_of(self.tokens, self.interviewed))] = self.interviewed
        return found

    def _letters(self, label: Stretch) -> str:
        """*AD* of *A. D. :* and of *AD :*; nothing of other labels, nor of *LE TEMPS :*."""
        words = self.tokens.text[label.begin : label.end]
        written = "".join(words).replace("-", "").replace(".", "")
        alone = len(words) == 1 and len(written) <= MOST_LETTERS
        single = alone or all(len(part) <= 1 for word in words for part in re.split("[-.]", word))
        return written if written.isupper() and single else ""

    def behind_label(self, n: int) -> Stretch:
        """What is said behind a label, which tells who speaks."""
        label = self.labels[n]
        letter = self.tokens.low[label.begin]
        if letter in self.answers:
            self.speaker = self.interviewed
        elif self._letters(label) in self.by_initials:
            self.speaker = self.by_initials[self._letters(label)]
        else:
            self.speaker = None if letter in self.asks else speaker_of(self.tokens, label)
        self.answering = self.answering if n in self.asked else self.speaker
        return Stretch(label.end + 1, self.paragraphs[n].end)

    def without_label(self, n: int) -> Stretch | None:
        """What is said in a paragraph that goes on; nothing in a question without its label."""
        if n not in self.paragraphs or n in self.closing or n - 1 not in self.found:
            return None
        words = self.paragraphs[n]
        if n in self.bare and n - 1 not in self.asked + self.bare:
            return Stretch(words.end, words.end)
        if n - 1 in self.asked:
            return None
        self.speaker = self.answering if n - 1 in self.bare else self.speaker
        return words


def _initials(words: list[str]) -> str:
    """*ADR* for *A. D.-R.* and for *Anne Durand-Rey*: the capitals that the parts of a name begin with."""
    parts = (part for word in words for part in word.split("-"))
    return "".join(part[0] for part in parts if part[:1].isupper())


def label_of(tokens: Tokens, words: Stretch, letters: frozenset[str], tags: list[int]) -> Stretch | None:
    """The label of a paragraph: a name or *Le juge* before a colon and words that open no quotation; *Q*, *R* before
    any.
    """
    begin = words.begin
    while begin < words.end - 1 and (tokens.low[begin] == BOLD or tokens.low[begin] in DASHES):
        begin += 1
    colon = next((k for k in range(begin + 1, min(begin + LABEL_WORDS, words.end - 1)) if tokens.low[k] == ":"), 0)
    end = _before_bold(tokens, begin, colon)
    if end <= begin or not tokens.text[begin][0].isupper():
        return None
    if end == begin + 1 and tokens.low[begin] in letters:
        return Stretch(begin, colon)
    function = tags[begin] & DET and tags[end - 1] & ROLE and end - begin <= SHORT_FUNCTION
    is_name = function or _may_be_name(tokens.text[begin:end])
    return Stretch(begin, colon) if is_name and tokens.low[colon + 1] not in OPENING_QUOTES else None


def _may_be_name(words: list[str]) -> bool:
    """*Le Phare*, *A. D.*: words of which the last one has a capital, or initials."""
    initials = all(word == "." or len(word) == 1 and word.isupper() for word in words)
    return initials or words[-1][0].isupper() and all(word[0].isalpha() for word in words)


def _before_bold(tokens: Tokens, begin: int, end: int) -> int:
    """The end of the tokens from `begin` to `end` without the signs for bold behind them."""
    while end > begin and tokens.low[end - 1] == BOLD:
        end -= 1
    return end


def speaker_of(tokens: Tokens, label: Stretch) -> Span | None:
    """The words of a label; one letter names nobody."""
    end = _before_bold(tokens, label.begin, label.end)
    speaker = Span(tokens.start[label.begin], tokens.end[end - 1])
    return speaker if speaker.end - speaker.start > 1 else None


def _only_one(tokens: Tokens, labels: list[Stretch]) -> Span | None:
    """The words of the labels that do not ask, where they are all the same: who answers before *R :* stands for it."""
    words = {tuple(tokens.low[label.begin : label.end]) for label in labels}
    return speaker_of(tokens, labels[0]) if len(words) == 1 else None
