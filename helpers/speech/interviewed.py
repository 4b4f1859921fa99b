"""Who is interviewed: what the head of an article says, *Entretien avec Anne Durand, maire de Nort*."""

from __future__ import annotations

from bisect import bisect_left

from helpers.french.grammar import CAPITAL, DET, ELIDED, NUMBER, OF, PREP, PUNCT, Grammar
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import YOU
from helpers.text.ages import Ages
from helpers.text.article import Article
from helpers.text.places import Span
from helpers.text.quotations import OPENING_QUOTES

HEAD_PARAGRAPHS = 8  # a story with more before its first question has none of an interview's heads
LAST_PARAGRAPHS = 2  # Propos recueillis par X may close the article
NAME_WORDS = 2  # words of a name that is told from any other word with a capital


class Head:
    """The paragraphs before the first question, and what is said below the last answer."""

    def __init__(self, article: Article, grammar: Grammar, tags: list[int], first: int) -> None:
        """`first` is the paragraph of the first question."""
        last = article.sentences[-1].paragraph
        self.tokens = article.tokens
        self.question: SpeechUnit | None = None
        self.sentences: list[SpeechUnit] = []
        self.signs: list[SpeechUnit] = []
        self.grammar = grammar
        for sentence in article.sentences:
            in_head = sentence.paragraph < first <= HEAD_PARAGRAPHS
            asks = sentence.paragraph == first and self.question is None
            if in_head or asks or sentence.paragraph > max(last - LAST_PARAGRAPHS, first):
                unit = SpeechUnit(grammar, paragraph=sentence.paragraph)
                unit.take(article.tokens, tags, sentence.token_start, sentence.token_end)
                if asks:
                    self.question = unit
                else:
                    (self.sentences if in_head else self.signs).append(unit)

    def is_interview(self) -> bool:
        """Whether the article says that it is one, above its questions or below its answers."""
        return any(_behind_interview(unit, self.grammar) for unit in self.sentences + self.signs)

    def closing(self) -> set[int]:
        """The paragraphs below the answers that say who held the interview: *Propos recueillis par X*."""
        return {unit.paragraph for unit in self.signs if _behind_interview(unit, self.grammar)}

    def person(self) -> Span | None:
        """Who is interviewed: the name behind *Entretien avec*; else the only person whom the head names, or whom its
        first sentence with a name and quotation marks does (*« Je nage pour moi », dit Léa Roy*); else the only one
        whose age the head tells (*Léa Roy, 33 ans*), whom the first question addresses (*Léa Roy, vous êtes là.*), or
        whom the head names twice.
        """
        return (
            self._announced() or self._only_named() or self._only_aged() or self._addressed() or self._only_repeated()
        )

    def _announced(self) -> Span | None:
        """The name right behind the words for an interview: *Entretien avec Léa Roy*."""
        for unit in self.sentences:
            behind = _behind_interview(unit, self.grammar)
            names = [name for name in _names(unit, behind) if name.begin >= behind] if behind else []
            if names and not any(unit.tag[k] & PUNCT and unit.low[k] != ":" for k in range(behind, names[0].begin)):
                return Span(unit.start[names[0].begin], unit.end[names[0].end - 1])
        return None

    def _only_named(self) -> Span | None:
        """The only person whom the head names, or whom its first sentence with a name does, where that has marks."""
        named = self._named()
        if named and not OPENING_QUOTES.isdisjoint(named[0][0].low):
            named = [(unit, name) for unit, name in named if unit is named[0][0]]
        return _only(named)

    def _only_aged(self) -> Span | None:
        """The only person whose age the head tells: *Léa Roy, 33 ans,*"""
        ages = Ages(**{name: self.grammar.words[name] for name in Ages.__dataclass_fields__})
        return _only([named for named in self._named() if ages.beside(self.tokens, *self._at(*named)) is not None])

    def _only_repeated(self) -> Span | None:
        """The only person whom the head names more than once, by the same words."""
        named = [(tuple(unit.low[name.begin:name.end]), (unit, name)) for unit, name in self._named()]
        words = [each for each, _ in named]
        return _only([place for each, place in named if words.count(each) > 1])

    def _at(self, unit: SpeechUnit, name: Stretch) -> Stretch:
        """A name as tokens of the article."""
        starts = self.tokens.start
        return Stretch(bisect_left(starts, unit.start[name.begin]), bisect_left(starts, unit.end[name.end - 1]))

    def _addressed(self) -> Span | None:
        """Who is addressed where the first question begins: *Léa Roy, vous êtes arrivée en août.*"""
        unit = self.question
        name = next(iter(_names(unit)), None) if unit else None
        if unit is None or name is None or name.begin or YOU.isdisjoint(unit.low):
            return None
        return _only([(unit, name)]) if unit.low[name.end:name.end + 1] == [","] else None

    def _named(self) -> list[tuple[SpeechUnit, Stretch]]:
        return [(unit, name) for unit in self.sentences for name in _names(unit)]


def _only(named: list[tuple[SpeechUnit, Stretch]]) -> Span | None:
    """The one who is named, by the same last word each time; None where there are several."""
    if len({unit.low[name.end - 1] for unit, name in named}) != 1:
        return None
    unit, name = named[0]
    return Span(unit.start[name.begin], unit.end[name.end - 1])


def _behind_interview(unit: SpeechUnit, grammar: Grammar) -> int:
    """The item behind the words by which a sentence calls the article an interview, or 0.

    *Interview*, *Entretien avec* open the sentence; *répond à nos questions* may stand anywhere.
    """
    for k in range(len(unit)):
        words = unit.opening(k, grammar.openings["answers_questions"])
        if not words and all(tag & (PUNCT | NUMBER) for tag in unit.tag[:k]):  # Quatre questions à X
            words = unit.opening(k, grammar.openings["interview"])
        if words:
            return k + len(words)
    return 0


def _names(unit: SpeechUnit, behind: int = 0) -> list[Stretch]:
    """The names of persons: two capitals or more with no article or preposition before them, but *avec*, *de*.

    Who only holds the interview, *recueillis par X*, is none; who stands at item `behind`, *Trois questions à X*, is.
    """
    found, k = [], 0
    while k < len(unit):
        end = k
        while end < len(unit) and unit.tag[end] & CAPITAL and not unit.tag[end] & PUNCT:
            end += 1
        no_first = unit.tag[k] & (DET | ELIDED) or unit.tag[k] & PREP and not unit.tag[k] & OF  # À Nort
        if end - k > NAME_WORDS and unit.tag[k - 1] & DET and k:
            found.append(Stretch(k + 1, end))  # l'Alsacienne Anne Durand
        elif end - k >= NAME_WORDS and not no_first and (k == behind or _stands_free(unit, k)):
            found.append(Stretch(k, end))
        k = max(end, k + 1)
    return found


def _stands_free(unit: SpeechUnit, k: int) -> bool:
    clause = next((m + 1 for m in range(k - 1, -1, -1) if unit.tag[m] & PUNCT), 0)
    if "par" in unit.low[clause:k]:
        return False
    before = unit.tag[k - 1] if k else 0
    return not before & (DET | PREP) or unit.low[k - 1] in ("avec", "de", "d'")
