"""Turns that only their form tells: paragraphs that ask, and the answers behind them of the one who is interviewed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from helpers.speech.interviewed import Head
from helpers.speech.reading import StatementRule
from helpers.speech.turns import Turn, asks_you, last_sign, trimmed, words_of
from helpers.speech.units import Stretch
from helpers.speech.words import AND_BUT, FIRST_PERSON, I_OR_WE, YOU
from helpers.text.places import Span
from helpers.text.quotations import BOLD, DASHES, OPENING_QUOTES, PARTNERS
from helpers.text.sentences import Tokens

PLAIN_QUESTIONS = 2  # an article that does not say that it is an interview asks as often at least
PROMPT_WORDS = 40  # tokens: more, to whomever, are an answer
REMARK_WORDS = 16  # tokens of a remark before the first question: more may be the head's
SHORT_TITLE = 5  # tokens of a quoted line that may be a title and nobody's words
ENDS_OF_TURN = frozenset({".", "…", "!", "?", ")", "»", "”"})

ANSWER = StatementRule(
    "an answer in an interview",
    __name__,
    "Entretien avec Anne Durand, maire.\n\nLe pont va-t-il fermer ?\n\n[Oui, il fermera en mai].",
)
HEADLINE = StatementRule(
    "an interview's headline",
    __name__,
    "« [Ce pont fermera en mai] »\n\nEntretien avec Anne Durand, maire.\n\nLe pont va-t-il fermer ?\n\nOui.",
)


def turns_by_questions(
    tokens: Tokens, paragraphs: dict[int, Stretch], head_before: Callable[[int], Head], labelled: Span | None = None
) -> dict[int, Turn]:
    """The questions and the answers behind them, if the article says that it is an interview, and with whom.

    `labelled` is who answers where a label of the first answer says so.
    """
    asked = _questions(tokens, paragraphs)
    if not asked or asked[0] == min(paragraphs):
        return {}
    head = head_before(asked[0])
    is_one = labelled or head.is_interview() or _is_plainly_one(tokens, paragraphs, asked)
    person = labelled or head.person() if is_one else None
    if person is None:
        return {}
    closing, found = head.closing(), dict[int, Turn]()
    closing |= {n for n in paragraphs if closing and n > min(closing)}  # below who held it, nobody answers
    asked = _asked_first(tokens, paragraphs, asked[0]) + asked
    asked = asked + _prompts(tokens, paragraphs, asked, closing)
    for n, words in paragraphs.items():
        if n in asked:
            found[n] = Turn(words.begin, Stretch(words.end, words.end), None, ANSWER.name)
        elif n < asked[0] and _is_all_quoted(tokens, words):
            found[n] = Turn(words.begin, trimmed(tokens, words), person, HEADLINE.name)
        elif n > asked[0] and n not in closing and _answers(tokens, words, n - 1 in asked):
            said = _behind_name(tokens, words, words_of(tokens, person))
            found[n] = Turn(words.begin, trimmed(tokens, said), person, ANSWER.name)
    return found


def _is_all_quoted(tokens: Tokens, words: Stretch) -> bool:
    """*« On ne gagne pas contre son corps »*: whether a line of the head is one quotation, and nothing else."""
    said = tokens.low[words.begin : words.end]
    inside = said[1:-1]
    whole = len(said) > SHORT_TITLE and PARTNERS.get(said[0]) == said[-1]
    return whole and said[0] not in inside and said[-1] not in inside


def _behind_name(tokens: Tokens, words: Stretch, name: list[str]) -> Stretch:
    """An answer without the name of who gives it before it: *Anne Durand. Oui, il fermera.*, *Anne Durand : Oui*"""
    behind = words.begin + len(name)
    labelled = tokens.text[words.begin : behind] == name and behind + 1 < words.end and tokens.low[behind] in (".", ":")
    return Stretch(behind + 1, words.end) if labelled else words


def _prompts(tokens: Tokens, paragraphs: dict[int, Stretch], asked: list[int], closing: set[int]) -> list[int]:
    """The questions that do not end as one, *On vous dit très dure.*, where each answer is a paragraph.

    Such a paragraph, without *je* or *nous*, stands between two others that are no questions. Where one more answer
    has several paragraphs, it may go on with the one before. Where they take turns throughout, and one of them is said
    to somebody, others need not be (*Ce n'est donc pas un choix.*), nor need a few words between two *je*.
    """
    plain = _plain(tokens, paragraphs, asked, closing)
    behind = [n for n in plain if n - 1 in plain]
    found = [n for n in behind if n + 1 in behind and _prompts_you(tokens, paragraphs[n])]
    if all(n in found or n - 1 in found for n in behind):
        return found
    in_turn = _in_turn(asked, behind)
    if set(found).isdisjoint(in_turn):
        return [n for n in in_turn if _is_remark_between(tokens, paragraphs, n)]
    return in_turn if all(_may_prompt(tokens, paragraphs[n]) for n in in_turn) else []


def _in_turn(asked: list[int], behind: list[int]) -> list[int]:
    """Every second paragraph behind a question, if an answer is behind each of them."""
    every_second = [n for n in behind if (n - max(k for k in asked if k < n)) % 2 == 0]
    return every_second if all(n + 1 in behind for n in every_second) else []


def _is_remark_between(tokens: Tokens, paragraphs: dict[int, Stretch], n: int) -> bool:
    """*Le club était contre ce départ.*, with *je* or *nous* in the paragraphs before it and behind it."""
    beside = (tokens.low[words.begin : words.end] for words in (paragraphs[n - 1], paragraphs[n + 1]))
    return _remarks(tokens, paragraphs[n]) and not any(map(I_OR_WE.isdisjoint, beside))


def _plain(tokens: Tokens, paragraphs: dict[int, Stretch], asked: list[int], closing: set[int]) -> list[int]:
    """The paragraphs behind the first question that end as turns do, and are neither questions nor the closing."""
    turns = (n for n, words in paragraphs.items() if n > asked[0] and last_sign(tokens, words) in ENDS_OF_TURN)
    return [n for n in turns if n not in asked and n not in closing]


def _asked_first(tokens: Tokens, paragraphs: dict[int, Stretch], first: int) -> list[int]:
    """The questions before the first one with its sign: *Racontez-nous vos débuts.*, with *je* in the answer to it."""
    before, answer = first - 2, first - 1
    if not {before, answer} <= paragraphs.keys() or before == min(paragraphs):
        return []
    said = paragraphs[answer]
    answers = not I_OR_WE.isdisjoint(tokens.low[said.begin : said.end]) and _answers(tokens, said, False)
    remark = before - min(paragraphs) > 1 and _remarks(tokens, paragraphs[before])
    if not answers or not (remark or _prompts_you(tokens, paragraphs[before])):
        return []
    return [*_asked_first(tokens, paragraphs, before), before]


def _remarks(tokens: Tokens, words: Stretch) -> bool:
    """*Cent matchs à 24 ans, c'est rare.*: a few words behind the head, of nobody's *je*."""
    few = words.end - words.begin <= REMARK_WORDS and last_sign(tokens, words) in ENDS_OF_TURN
    return few and _may_prompt(tokens, words)


def _may_prompt(tokens: Tokens, words: Stretch) -> bool:
    """Whether a paragraph is short, and says nothing of *je* or *nous*."""
    said = tokens.low[words.begin : words.end]
    return len(said) <= PROMPT_WORDS and I_OR_WE.isdisjoint(takewhile(lambda low: low not in OPENING_QUOTES, said))


def _prompts_you(tokens: Tokens, words: Stretch) -> bool:
    """Whether a paragraph says something to somebody, or asks and goes on: *Et l'équipe ? Les Jeux commencent.*"""
    said = list(takewhile(lambda low: low not in OPENING_QUOTES, tokens.low[words.begin : words.end]))
    to_you = any(low in YOU or low.endswith(("-vous", "-nous")) for low in said)
    asks_and_goes_on = said[:1] and said[0] in AND_BUT and "?" in said
    return bool(to_you or asks_and_goes_on) and _may_prompt(tokens, words)


def _answers(tokens: Tokens, words: Stretch, is_behind: bool) -> bool:
    """Whether a paragraph is an answer: behind a question, or none of the writer's own with quoted words in it."""
    if last_sign(tokens, words) not in ENDS_OF_TURN:
        return False
    said = tokens.low[words.begin : words.end]
    outside = takewhile(lambda low: low not in OPENING_QUOTES, said)
    return is_behind or OPENING_QUOTES.isdisjoint(said) or said[0] in OPENING_QUOTES or not I_OR_WE.isdisjoint(outside)


def _is_plainly_one(tokens: Tokens, paragraphs: dict[int, Stretch], asked: list[int]) -> bool:
    """Whether the paragraphs alone tell an interview: questions to *vous*, and *je* or *nous* right behind them; or,
    whatever the question, words in marks that fill the paragraph behind it.
    """
    in_marks = [n for n in asked if n + 1 in paragraphs and _is_in_marks(tokens, paragraphs[n + 1])]
    if len(in_marks) >= PLAIN_QUESTIONS and not any(_is_in_marks(tokens, paragraphs[n]) for n in asked):
        return True
    to_you = [n for n in asked if asks_you(tokens, paragraphs[n])]
    behind = (paragraphs[n + 1] for n in to_you if n + 1 in paragraphs and n + 1 not in asked)
    in_first_person = [words for words in behind if not FIRST_PERSON.isdisjoint(tokens.low[words.begin : words.end])]
    return len(asked) >= PLAIN_QUESTIONS and len(in_first_person) > 1


def _is_in_marks(tokens: Tokens, words: Stretch) -> bool:
    return PARTNERS.get(tokens.low[words.begin]) in tokens.low[words.end - 2 : words.end]


def _questions(tokens: Tokens, paragraphs: dict[int, Stretch]) -> list[int]:
    """The paragraphs that ask: those in bold, if some are; else those behind a dash; else all that end with ?."""
    asked = [n for n, words in paragraphs.items() if last_sign(tokens, words) == "?"]
    bold = [n for n in asked if _is_bold(tokens, paragraphs[n])]
    if bold:
        return [n for n, words in paragraphs.items() if n >= bold[0] and _is_bold(tokens, words)]
    dashed = [n for n, words in paragraphs.items() if tokens.low[words.begin] in DASHES]
    behind_dash = [n for n in asked if n in dashed or n + 2 == min(dashed, default=0)]  # Le Phare. – Pourquoi ?
    return asked if set(dashed).isdisjoint(asked) else behind_dash


def _is_bold(tokens: Tokens, words: Stretch) -> bool:
    return tokens.low[words.begin] == tokens.low[words.end - 1] == BOLD
