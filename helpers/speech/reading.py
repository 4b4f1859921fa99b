"""What has been read so far of one unit, and what a rule writes down there: the state that the rules read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.french.grammar import CAPITAL, DET, PUNCT, REL, ROLE, VERB, VERB_CLITIC, WEAK, Grammar
from helpers.speech.behind_on import is_on, opening_before_on
from helpers.speech.clauses import is_named
from helpers.speech.cues import Cue
from helpers.speech.find_cues import find_cues
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AMOUNT_SIGNS, DE, NE, PARTICIPLE_ENDINGS
from helpers.text.places import Span

FRAGMENT_WORDS = 3  # quoted words inside a reported clause: fewer are a term, and the clause is indirect


class StatementRule(NamedTuple):
    """A way in which a statement is found.

    `name` is the value of the column `rule`, `where` the module to read it in, `example` a text in which what the rule
    finds stands in square brackets.
    """

    name: str
    where: str
    example: str

    @property
    def quoting(self) -> str:
        """The name where only quoted words in a reported clause are the statement."""
        return f"{self.name}, with quoted words"


@dataclass(slots=True)
class Attribution:
    """A statement under way: its place, its cue and the speaker's words, before they are put in order."""

    start: int
    end: int
    kind: str
    rule: str
    unit: SpeechUnit
    cue: Cue | None = None
    speaker: Span | None = None
    same_as: Attribution | None = None  # the statement whose speaker goes on
    ahead: Span | None = None  # whom a pronoun points ahead to: Bien qu'elle admette que P, | la maire


def quoted(
    unit: SpeechUnit, i: int, kind: str, rule: str, cue: Cue | None = None, same_as: Attribution | None = None
) -> Attribution:
    """The quotation at item `i` as a statement."""
    quotation = unit.quotations[i]
    return Attribution(quotation.start, quotation.end, kind, rule, unit, cue, None, same_as)


def trimmed(unit: SpeechUnit, start: int, end: int) -> Stretch:
    """Reported words without the commas and colons before them, the signs and a picture's credit behind them."""
    while start < end and unit.low[start] in (",", ":"):
        start += 1
    while end > start and _is_around(unit, end - 1):
        end -= 1
    return Stretch(start, end)


def _is_around(unit: SpeechUnit, last: int) -> bool:
    """*P | .*, *P | (photo Luc Petit)*: a sign that closes no amount, or a credit."""
    if unit.tag[last] & PUNCT:
        return unit.low[last] not in AMOUNT_SIGNS
    return last in unit.brackets and unit.brackets[last].word(0) in unit.grammar.words["credit"]


def _without_deed(unit: SpeechUnit, words: Stretch) -> Stretch:
    """*la maire* | *de céder*, *le maire* | *ne mâche pas*: the words for a speaker without what is asked of them, or
    a verb that no list holds.
    """
    near = range(words.begin + 1, words.end - 1)
    denied = next((k for k in near if unit.low[k] in NE and not unit.tag[k] & CAPITAL), words.end)
    if not any(unit.tag[k] & REL for k in range(words.begin, denied)):
        words = Stretch(words.begin, denied)
    deeds = (k for k in near if unit.low[k] in DE and unit.low[k + 1] in unit.grammar.infinitives)
    deed = next((k for k in deeds if unit.tag[k - 1] & (ROLE | CAPITAL)), words.end)
    deed -= deed > words.begin + 1 and unit.low[deed - 1] == ","  # X, maire, | ne ment pas
    return Stretch(words.begin, deed)


class UnitReading:
    """One unit under way.

    `found` holds the statements in the order of the rules, `taken` the items of quotations that have a speaker,
    `covered` the stretches that are reported content; `previous` is the last statement of the units before, `before`
    the unit right before it.
    """

    def __init__(
        self, unit: SpeechUnit, grammar: Grammar, previous: Attribution | None, before: SpeechUnit | None = None
    ) -> None:
        self.unit = unit
        self.before = before
        self.grammar = grammar
        self.previous = previous
        self.found: list[Attribution] = []
        self.taken: set[int] = set()
        self.covered: list[Stretch] = []
        self.cues = find_cues(unit, grammar)

    @property
    def under_way(self) -> Attribution | None:
        """The last statement of this unit, whose speaker may go on."""
        return self.found[-1] if self.found else None

    def is_covered(self, i: int) -> bool:
        """Whether an item is a part of reported content."""
        return any(a <= i < b for a, b in self.covered)

    def is_speech(self, i: int) -> bool:
        """Whether the quotation at item `i` is more than a term, and no title."""
        unit, quotation = self.unit, self.unit.quotations[i]
        if quotation.words < FRAGMENT_WORDS and quotation.words > 1 and quotation.is_clause:
            return quotation.starts_with_capital  # « Nous tiendrons »
        if quotation.words < FRAGMENT_WORDS or not quotation.starts_with_capital:
            called = i > 0 and unit.low[i - 1].endswith(PARTICIPLE_ENDINGS) or unit.flags(i + 1) & (VERB | WEAK)
            return quotation.words >= FRAGMENT_WORDS and not (called and is_named(unit, i))  # dénommée « l'école »
        a_name = i > 0 and unit.tag[i - 1] & DET and not quotation.is_clause  # la « Belle alliance populaire »
        return not a_name and not is_named(unit, i)

    def is_sentence(self, i: int) -> bool:
        """Whether the quotation at item `i` is a sentence, if a short one: *: « Jamais ! »*"""
        quotation = self.unit.quotations[i]
        return self.is_speech(i) or quotation.starts_with_capital and quotation.is_closed

    def quotes(self, start: int, end: int) -> list[int]:
        """The quotations between two items that are more than a term."""
        return [k for k in self.unit.quotations if start <= k < end and self.is_speech(k)]

    def offsets(self, words: Stretch | None) -> Span | None:
        """Where words for a speaker stand in the article; of a verb with its clitic the clitic alone."""
        if words is None or words[0] >= words[1]:
            return None
        unit, words = self.unit, _without_deed(self.unit, words)
        start = unit.start[words[0]]
        if unit.tag[words[0]] & VERB_CLITIC:
            start = unit.end[words[0]] - len(unit.low[words[0]].rpartition("-")[2])
        return Span(start, unit.end_behind(start, words[1] - 1))

    def quote(self, i: int, kind: str, rule: str, cue: Cue | None, speaker: Span | None) -> Attribution:
        """Write down the quotation at item `i` with the place of its speaker's words."""
        found = quoted(self.unit, i, kind, rule, cue)
        found.speaker = speaker
        self.taken.add(i)
        self.found.append(found)
        return found

    def quote_of(self, i: int, kind: str, rule: StatementRule, cue: Cue | None, words: Stretch | None) -> Attribution:
        """Write down the quotation at item `i` as said by `words`, or, without them, by whoever speaks so far."""
        if words is not None and is_on(self.unit, words):  # À la mairie, on se veut rassurant : « Q »
            words = opening_before_on(self.unit, self.grammar, words.begin)
            return self.quote(i, kind, rule.name, cue, self.offsets(words))
        same_as = self.under_way if words is None else None
        found = self.quote(i, kind, rule.name, cue, self.offsets(words))
        found.same_as = same_as
        return found

    def carry_on(self, i: int, kind: str, rule: StatementRule) -> None:
        """Write down the quotation at item `i` as going on with the last statement."""
        last = self.found[-1]
        self.quote(i, kind, rule.name, None, None).same_as = last

    def report(
        self,
        start: int,
        end: int,
        rule: StatementRule,
        cue: Cue | None,
        speaker: Span | None,
        same_as: Attribution | None,
    ) -> Attribution:
        """Write down the items from `start` to `end` as reported without marks."""
        begin = self.unit.start[start]
        span = begin, self.unit.end_behind(begin, end - 1)
        found = Attribution(*span, "indirect", rule.name, self.unit, cue, speaker, same_as)
        self.found.append(found)
        return found


class Waiting(NamedTuple):
    """A quotation that is all of its unit and has no speaker yet: its unit and item, and who else might say it.

    `otherwise` are the words for whom the paragraph before is about, `after` is the statement just before.
    """

    unit: SpeechUnit
    item: int
    otherwise: Span | None
    after: Attribution | None


@dataclass(slots=True)
class Story:
    """What has been read so far of one article.

    `found` holds the statements in the order of the units, `waiting` the quotations that stand alone and have no
    speaker yet, `last` is the unit before, `earlier` the one before that.
    """

    text: str
    grammar: Grammar
    found: list[Attribution] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    last: SpeechUnit | None = None
    earlier: SpeechUnit | None = None

    @property
    def last_found(self) -> Attribution | None:
        """The last statement so far."""
        return self.found[-1] if self.found else None
