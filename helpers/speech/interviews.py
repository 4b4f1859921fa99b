"""Interviews: questions and answers that a paragraph each holds, most of them without marks.

Either a paragraph begins with who speaks (*Le Phare : Le pont fermera-t-il ?*, *Q : …*), or the article says that it is
an interview and its head names one person, whose words the paragraphs behind the questions then are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from helpers.french.grammar import Grammar
from helpers.speech.interviewed import Head
from helpers.speech.reading import Attribution, StatementRule
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import MARKS
from helpers.text.article import Article
from helpers.text.places import Span
from helpers.text.quotations import DASHES, PARTNERS
from helpers.text.sentences import Tokens

LABEL_WORDS = 6  # tokens before the colon: more are a sentence
BOLD = "*"
ENDS_OF_TURN = frozenset({".", "…", "!", "?", ")", "»", "”"})

TURN_OF_INTERVIEW = StatementRule(
    "a turn of an interview",
    __name__,
    "Le Phare : Le pont va-t-il fermer ?\n\nAnne Durand : [Oui, il fermera en mai].\n\nLe Phare : Quand donc ?",
)
ANSWER = StatementRule(
    "an answer in an interview",
    __name__,
    "Entretien avec Anne Durand, maire.\n\nLe pont va-t-il fermer ?\n\n[Oui, il fermera en mai].",
)
RULES = (TURN_OF_INTERVIEW, ANSWER)


class Turn(NamedTuple):
    """What one speaker says: the first token of its paragraph, the tokens of what is said, the speaker's words."""

    begin: int
    said: Stretch
    speaker: Span | None
    rule: str

    @property
    def is_statement(self) -> bool:
        """Whether somebody says it: a question without a label is the writer's own."""
        return self.said.begin < self.said.end


def interview_turns(article: Article, grammar: Grammar, tags: list[int]) -> dict[int, Turn]:
    """The turns by their paragraph; none where the article is no interview."""
    tokens = article.tokens
    if "?" not in tokens.low:
        return {}
    paragraphs: dict[int, Stretch] = {}
    for sentence in article.sentences:
        begin = paragraphs[sentence.paragraph].begin if sentence.paragraph in paragraphs else sentence.token_start
        paragraphs[sentence.paragraph] = Stretch(begin, sentence.token_end)

    def head_before(first: int) -> Head:
        return Head(article, grammar, tags, first)

    return _labelled(tokens, paragraphs, head_before, grammar) or _by_questions(tokens, paragraphs, head_before)


def statement_of(turn: Turn, unit: SpeechUnit, tokens: Tokens) -> Attribution:
    """A turn as a statement."""
    start, end = tokens.start[turn.said.begin], tokens.end[turn.said.end - 1]
    return Attribution(start, end, "direct", turn.rule, unit, None, turn.speaker)


# --- turns that say whose they are --------------------------------------------------------------------------------


def _labelled(
    tokens: Tokens, paragraphs: dict[int, Stretch], head_before: Callable[[int], Head], grammar: Grammar
) -> dict[int, Turn]:
    """The paragraphs with a label, and those that go on with an answer, if two speakers ask and answer."""
    asks, answers = grammar.words["question"], grammar.words["answer"]
    labels = {n: label for n, words in paragraphs.items() if (label := _label(tokens, words, asks | answers))}
    speakers = {tuple(tokens.low[label.begin : label.end]) for label in labels.values()}
    asked = [n for n in labels if _last_sign(tokens, paragraphs[n]) == "?"]
    if len(speakers) < 2 or not any(n + 1 in labels for n in asked):
        return {}
    interviewed = head_before(min(labels)).person()
    found: dict[int, Turn] = {}
    speaker: Span | None = None
    for n in range(min(labels), max(labels) + 1):
        if n in labels:
            letter = tokens.low[labels[n].begin]
            speaker = interviewed if letter in answers else _speaker(tokens, labels[n]) if letter not in asks else None
            said = Stretch(labels[n].end + 1, paragraphs[n].end)
        elif n in paragraphs and n - 1 in found and n - 1 not in asked:
            said = paragraphs[n]
        else:
            continue
        found[n] = Turn(paragraphs[n].begin, _trimmed(tokens, said), speaker, TURN_OF_INTERVIEW.name)
    return found


def _label(tokens: Tokens, words: Stretch, letters: frozenset[str]) -> Stretch | None:
    """The label of a paragraph: capitals before a colon and words that open no quotation; *Q*, *R* before any."""
    begin = words.begin
    while begin < words.end - 1 and (tokens.low[begin] == BOLD or tokens.low[begin] in DASHES):
        begin += 1
    colon = next((k for k in range(begin + 1, min(begin + LABEL_WORDS, words.end - 1)) if tokens.low[k] == ":"), 0)
    end = _before_bold(tokens, begin, colon)
    if end <= begin or not tokens.text[begin][0].isupper():
        return None
    if end == begin + 1 and tokens.low[begin] in letters:
        return Stretch(begin, colon)
    is_name = tokens.text[end - 1][0].isupper() and all(tokens.text[k][0].isalpha() for k in range(begin, end))
    return Stretch(begin, colon) if is_name and tokens.low[colon + 1] not in MARKS else None


def _before_bold(tokens: Tokens, begin: int, end: int) -> int:
    """The end of the tokens from `begin` to `end` without the signs for bold behind them."""
    while end > begin and tokens.low[end - 1] == BOLD:
        end -= 1
    return end


def _speaker(tokens: Tokens, label: Stretch) -> Span | None:
    """The words of a label; one letter names nobody."""
    end = _before_bold(tokens, label.begin, label.end)
    speaker = Span(tokens.start[label.begin], tokens.end[end - 1])
    return speaker if speaker.end - speaker.start > 1 else None


# --- turns that only their form tells -----------------------------------------------------------------------------


def _by_questions(
    tokens: Tokens, paragraphs: dict[int, Stretch], head_before: Callable[[int], Head]
) -> dict[int, Turn]:
    """The questions and the answers behind them, if the article says that it is an interview, and with whom."""
    asked = _questions(tokens, paragraphs)
    if not asked or asked[0] == min(paragraphs):
        return {}
    head = head_before(asked[0])
    person = head.person() if head.is_interview() else None
    if person is None:
        return {}
    closing, found = head.closing(), dict[int, Turn]()
    for n, words in paragraphs.items():
        if n in asked:
            found[n] = Turn(words.begin, Stretch(words.end, words.end), None, ANSWER.name)
        elif n > asked[0] and n not in closing and _last_sign(tokens, words) in ENDS_OF_TURN:
            found[n] = Turn(words.begin, _trimmed(tokens, words), person, ANSWER.name)
    return found


def _questions(tokens: Tokens, paragraphs: dict[int, Stretch]) -> list[int]:
    """The paragraphs that ask: those in bold, if some are; else those behind a dash; else all that end with ?."""
    asked = [n for n, words in paragraphs.items() if _last_sign(tokens, words) == "?"]
    bold = [n for n in asked if _is_bold(tokens, paragraphs[n])]
    if bold:
        return [n for n, words in paragraphs.items() if n >= bold[0] and _is_bold(tokens, words)]
    return [n for n in asked if tokens.low[paragraphs[n].begin] in DASHES] or asked


def _is_bold(tokens: Tokens, words: Stretch) -> bool:
    return tokens.low[words.begin] == tokens.low[words.end - 1] == BOLD


# --- what a turn holds --------------------------------------------------------------------------------------------


def _last_sign(tokens: Tokens, words: Stretch) -> str:
    """The last token of a paragraph, past the signs for bold."""
    return next((tokens.low[k] for k in range(words.end - 1, words.begin, -1) if tokens.low[k] != BOLD), "")


def _trimmed(tokens: Tokens, said: Stretch) -> Stretch:
    """What is said without dash, signs for bold, marks around all of it, and full stop."""
    begin, end = said
    while begin < end - 1 and (tokens.low[begin] == BOLD or tokens.low[begin] in DASHES):
        begin += 1
    while end > begin + 1 and tokens.low[end - 1] in (".", "…", BOLD):
        end -= 1
    inside = tokens.low[begin + 1 : end - 1]
    if PARTNERS.get(tokens.low[begin]) == tokens.low[end - 1] and tokens.low[begin] not in inside:
        return Stretch(begin + 1, end - 1)
    return Stretch(begin, end)
