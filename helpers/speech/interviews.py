"""Interviews: questions and answers that a paragraph each holds, most of them without marks.

Either a paragraph begins with who speaks (*Le Phare : Le pont fermera-t-il ?*, *Q : …*), or the article says that it is
an interview and its head names one person, whose words the paragraphs behind the questions then are.
"""

from __future__ import annotations

from helpers.french.grammar import Grammar
from helpers.speech.interviewed import Head
from helpers.speech.reading import Attribution
from helpers.speech.turns import Turn
from helpers.speech.turns_by_questions import ANSWER, HEADLINE, turns_by_questions
from helpers.speech.turns_labelled import TURN_OF_INTERVIEW, are_only_first, label_of, labelled_turns, speaker_of
from helpers.speech.units import SpeechUnit, Stretch
from helpers.text.article import Article
from helpers.text.sentences import Tokens

RULES = (TURN_OF_INTERVIEW, ANSWER, HEADLINE)


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

    asks, answers = grammar.words["question"], grammar.words["answer"]
    labels = {n: label for n, words in paragraphs.items() if (label := label_of(tokens, words, asks | answers, tags))}
    if are_only_first(tokens, paragraphs, labels):
        return turns_by_questions(tokens, paragraphs, head_before, speaker_of(tokens, labels[max(labels)]))
    turns = labelled_turns(tokens, paragraphs, labels, head_before, grammar)
    return turns or turns_by_questions(tokens, paragraphs, head_before)


def statement_of(turn: Turn, unit: SpeechUnit, tokens: Tokens) -> Attribution:
    """A turn as a statement."""
    start, end = tokens.start[turn.said.begin], tokens.end[turn.said.end - 1]
    return Attribution(start, end, "direct", turn.rule, unit, None, turn.speaker)
