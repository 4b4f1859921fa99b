"""Interviews: questions and answers that a paragraph each holds, most of them without marks.

Either a paragraph begins with who speaks (*Le Phare : Le pont fermera-t-il ?*, *Q : …*), or the article says that it is
an interview and its head names one person, whose words the paragraphs behind the questions then are.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import NamedTuple

from helpers.french.grammar import DET, ROLE, Grammar
from helpers.speech.interviewed import Head
from helpers.speech.reading import Attribution, StatementRule
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_BUT, FIRST_PERSON, I_OR_WE, YOU
from helpers.text.article import Article
from helpers.text.places import Span
from helpers.text.quotations import DASHES, OPENING_QUOTES, PARTNERS
from helpers.text.sentences import Tokens

PLAIN_QUESTIONS = 2  # an article that does not say that it is an interview asks as often at least
PROMPT_WORDS = 40  # tokens: more, to whomever, are an answer
REMARK_WORDS = 16  # tokens of a remark before the first question: more may be the head's
LABEL_WORDS = 6  # tokens before the colon: more are a sentence
SHORT_FUNCTION = 3  # tokens of Le juge, La vice-présidente, before a colon
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

    asks, answers = grammar.words["question"], grammar.words["answer"]
    labels = {n: label for n, words in paragraphs.items() if (label := _label(tokens, words, asks | answers, tags))}
    if _are_only_first(tokens, paragraphs, labels):
        return _by_questions(tokens, paragraphs, head_before, _speaker(tokens, labels[max(labels)]))
    turns = _labelled(tokens, paragraphs, labels, head_before, grammar)
    return turns or _by_questions(tokens, paragraphs, head_before)


def statement_of(turn: Turn, unit: SpeechUnit, tokens: Tokens) -> Attribution:
    """A turn as a statement."""
    start, end = tokens.start[turn.said.begin], tokens.end[turn.said.end - 1]
    return Attribution(start, end, "direct", turn.rule, unit, None, turn.speaker)


# --- turns that say whose they are --------------------------------------------------------------------------------


def _labelled(
    tokens: Tokens, paragraphs: dict[int, Stretch], labels: dict[int, Stretch], head_before: Callable[[int], Head],
    grammar: Grammar,
) -> dict[int, Turn]:
    """The paragraphs with a label, and those that go on with an answer, if two speakers ask and answer."""
    speakers = {tuple(tokens.low[label.begin : label.end]) for label in labels.values()}
    asked = [n for n in labels if _last_sign(tokens, paragraphs[n]) == "?"]
    if len(speakers) < 2 or not any(n + 1 in labels for n in asked):
        return {}
    head = head_before(min(labels))
    turns = _Turns(tokens, paragraphs, labels, asked, head, grammar)
    for n in range(min(labels), (max(paragraphs) if turns.bare else max(labels)) + 1):
        said = turns.behind_label(n) if n in labels else turns.without_label(n)
        if said:
            turns.found[n] = Turn(paragraphs[n].begin, _trimmed(tokens, said), turns.speaker, TURN_OF_INTERVIEW.name)
    return turns.found


def _are_only_first(tokens: Tokens, paragraphs: dict[int, Stretch], labels: dict[int, Stretch]) -> bool:
    """Whether only the first question and its answer say whose they are, and further questions follow."""
    if len(labels) != 2 or max(labels) != min(labels) + 1 or _last_sign(tokens, paragraphs[min(labels)]) != "?":
        return False
    bare = [n for n, words in paragraphs.items() if n > max(labels) and _last_sign(tokens, words) == "?"]
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
            n for n, words in paragraphs.items() if n > min(labels) and n not in labels and _asks_you(tokens, words)
        ]
        self.by_initials = self._by_initials()
        self.found: dict[int, Turn] = {}
        self.speaker: Span | None = None
        self.answering: Span | None = None

    def _by_initials(self) -> dict[str, Span]:
        """Who is meant by *A. D. :*, *O.-F. :*: those whom a label names in full, or who is interviewed."""
        text, found = self.tokens.text, {}
        for label in reversed(self.labels.values()):
            words, speaker = text[label.begin : label.end], _speaker(self.tokens, label)
            letter = self.tokens.low[label.begin] in self.asks | self.answers
            if speaker and not letter and not self._letters(label):
                found[_initials(words)] = speaker
        if self.interviewed:
            found[_initials(_words(self.tokens, self.interviewed))] = self.interviewed
        return found

    def _letters(self, label: Stretch) -> str:
        """*AD* of *A. D. :* and of *AD :*; nothing of other labels."""
        words = self.tokens.text[label.begin : label.end]
        written = "".join(words).replace("-", "").replace(".", "")
        return written if written.isupper() else ""

    def behind_label(self, n: int) -> Stretch:
        """What is said behind a label, which tells who speaks."""
        label = self.labels[n]
        letter = self.tokens.low[label.begin]
        if letter in self.answers:
            self.speaker = self.interviewed
        elif self._letters(label) in self.by_initials:
            self.speaker = self.by_initials[self._letters(label)]
        else:
            self.speaker = None if letter in self.asks else _speaker(self.tokens, label)
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


def _asks_you(tokens: Tokens, words: Stretch) -> bool:
    """Whether a paragraph is a question to somebody: *Que ferez-vous ensuite ?*"""
    said = tokens.low[words.begin : words.end]
    return _last_sign(tokens, words) == "?" and any(low in YOU or low.endswith("-vous") for low in said)


def _words(tokens: Tokens, name: Span) -> list[str]:
    return [tokens.text[k] for k in range(len(tokens.start)) if name.start <= tokens.start[k] < name.end]


def _initials(words: list[str]) -> str:
    """*ADR* for *A. D.-R.* and for *Anne Durand-Rey*: the capitals that the parts of a name begin with."""
    parts = (part for word in words for part in word.split("-"))
    return "".join(part[0] for part in parts if part[:1].isupper())


def _label(tokens: Tokens, words: Stretch, letters: frozenset[str], tags: list[int]) -> Stretch | None:
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


def _speaker(tokens: Tokens, label: Stretch) -> Span | None:
    """The words of a label; one letter names nobody."""
    end = _before_bold(tokens, label.begin, label.end)
    speaker = Span(tokens.start[label.begin], tokens.end[end - 1])
    return speaker if speaker.end - speaker.start > 1 else None


def _only_one(tokens: Tokens, labels: list[Stretch]) -> Span | None:
    """The words of the labels that do not ask, where they are all the same: who answers before *R :* stands for it."""
    words = {tuple(tokens.low[label.begin : label.end]) for label in labels}
    return _speaker(tokens, labels[0]) if len(words) == 1 else None


# --- turns that only their form tells -----------------------------------------------------------------------------


def _by_questions(
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
    asked = _asked_first(tokens, paragraphs, asked[0]) + asked
    asked = asked + _prompts(tokens, paragraphs, asked, closing)
    for n, words in paragraphs.items():
        if n in asked:
            found[n] = Turn(words.begin, Stretch(words.end, words.end), None, ANSWER.name)
        elif n > asked[0] and n not in closing and _answers(tokens, words, n - 1 in asked):
            said = _behind_name(tokens, words, _words(tokens, person))
            found[n] = Turn(words.begin, _trimmed(tokens, said), person, ANSWER.name)
    return found


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
    taking_turns = [n for n in behind if (n - max(k for k in asked if k < n)) % 2 == 0]
    if any(n + 1 not in behind for n in taking_turns):
        return []
    if set(found).isdisjoint(taking_turns):
        return [n for n in taking_turns if _is_remark_between(tokens, paragraphs, n)]
    return taking_turns if all(_may_prompt(tokens, paragraphs[n]) for n in taking_turns) else []


def _is_remark_between(tokens: Tokens, paragraphs: dict[int, Stretch], n: int) -> bool:
    """*Le club était contre ce départ.*, with *je* or *nous* in the paragraphs before it and behind it."""
    beside = (tokens.low[words.begin : words.end] for words in (paragraphs[n - 1], paragraphs[n + 1]))
    return _remarks(tokens, paragraphs[n]) and not any(map(I_OR_WE.isdisjoint, beside))


def _plain(tokens: Tokens, paragraphs: dict[int, Stretch], asked: list[int], closing: set[int]) -> list[int]:
    """The paragraphs behind the first question that end as turns do, and are neither questions nor the closing."""
    turns = (n for n, words in paragraphs.items() if n > asked[0] and _last_sign(tokens, words) in ENDS_OF_TURN)
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
    few = words.end - words.begin <= REMARK_WORDS and _last_sign(tokens, words) in ENDS_OF_TURN
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
    if _last_sign(tokens, words) not in ENDS_OF_TURN:
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
    to_you = [n for n in asked if _asks_you(tokens, paragraphs[n])]
    behind = (paragraphs[n + 1] for n in to_you if n + 1 in paragraphs and n + 1 not in asked)
    in_first_person = [words for words in behind if not FIRST_PERSON.isdisjoint(tokens.low[words.begin : words.end])]
    return len(asked) >= PLAIN_QUESTIONS and len(in_first_person) > 1


def _is_in_marks(tokens: Tokens, words: Stretch) -> bool:
    return PARTNERS.get(tokens.low[words.begin]) in tokens.low[words.end - 2 : words.end]


def _questions(tokens: Tokens, paragraphs: dict[int, Stretch]) -> list[int]:
    """The paragraphs that ask: those in bold, if some are; else those behind a dash; else all that end with ?."""
    asked = [n for n, words in paragraphs.items() if _last_sign(tokens, words) == "?"]
    bold = [n for n in asked if _is_bold(tokens, paragraphs[n])]
    if bold:
        return [n for n, words in paragraphs.items() if n >= bold[0] and _is_bold(tokens, words)]
    dashed = [n for n, words in paragraphs.items() if tokens.low[words.begin] in DASHES]
    behind_dash = [n for n in asked if n in dashed or n + 2 == min(dashed, default=0)]  # Le Phare. – Pourquoi ?
    return asked if set(dashed).isdisjoint(asked) else behind_dash


def _is_bold(tokens: Tokens, words: Stretch) -> bool:
    return tokens.low[words.begin] == tokens.low[words.end - 1] == BOLD


# --- what a turn holds --------------------------------------------------------------------------------------------


def _last_sign(tokens: Tokens, words: Stretch) -> str:
    """The last sign of a paragraph, past the signs for bold; the full stop of *au lieu de sept.*, too."""
    last = next((tokens.low[k] for k in range(words.end - 1, words.begin, -1) if tokens.low[k] != BOLD), "")
    return "." if last.endswith(".") else last


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
