"""The quotation marks: which belong together, what they enclose, which have no partner.

Marks read: « », “ ”, „ ”, ‹ › and straight " ". A straight mark has no direction of its own; the white space
around it tells, and where it does not, the count of the marks in the paragraph. A stray mark costs one
quotation at the most: straight marks are paired within their paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.text.article import Article, Problem, Span

PARTNERS = {"«": "»", "“": "”", "„": "”", "‹": "›"}
OPENING_QUOTES = frozenset((*PARTNERS, '"'))
CLOSERS = {"»": "«", "”": "“", "›": "‹"}
DASHES = frozenset("–—-")
BOLD = "*"
BULLETS = DASHES | frozenset("•·*▪►▶■◦●>➤→◆‣∙")
TURN = re.compile(r"\s*[\r\n]\s*(?=[–—-]\s)")  # where another speaker begins inside the marks of a dialogue
MARK = re.compile('[«»“”„‹›"]')
NO_PARTNER = "a quotation mark without its partner"
BEHIND_CLOSING = ("", "\n", "\r", ",", ".", ";", ":", ")")  # what follows a mark that closes, if a blank is before it
FULL_STOPS = ".!?…"
MOST_BETWEEN = 4  # paragraphs without a mark between the one that opens a quotation and the one that closes it
LONGEST_DIALOGUE = 100  # paragraphs that a dialogue in one pair of marks may have
OPEN_BEFORE = frozenset(("", *" \t\n\r\u00a0\u202f\u2009([{—–-'’«“„‹:"))  # an empty one: nothing, at the beginning


@dataclass(slots=True)
class Quotation:
    """What stands between two marks: `start`, `end` without the marks, `open` and `close` with them.

    `words` counts the words inside; `is_clause` says whether they have a main verb of their own, `starts_with_verb`
    whether they begin with it (« s'associe à la douleur »), `tells_of_another` whether that is how one speaks of
    somebody else (« est arrivée tard », « avait peur »), `judges` whether with a word by which one judges what stands
    before the marks (« inutile et coûteux », « qui fait honte »), `starts_with_capital` with a capital, `is_closed`
    whether its last sign closes a sentence, `is_name` whether its words have capitals like those of a name (« Air du
    Nord »), `starts_with_that` whether it begins with *que*, in small letters (« qu'on nous laisse »). These are filled
    when the sentence around is read.
    """

    start: int
    end: int
    open: int
    close: int
    words: int = 0
    is_clause: bool = False
    starts_with_verb: bool = False
    tells_of_another: bool = False
    judges: bool = False
    starts_with_capital: bool = False
    is_closed: bool = False
    is_name: bool = False
    starts_with_that: bool = False


def find_quotations(article: Article) -> tuple[list[Quotation], list[Problem]]:
    """The outermost quotations in order, and the marks that found no partner.

    A quotation that is left open at the end of a paragraph goes on in the next one where that reopens it
    (the mark is repeated) or closes it before any new one is opened; it is then one quotation.
    """
    text = article.text
    quotations: list[Quotation] = []
    problems: list[Problem] = []
    pending: tuple[int, str] | None = None  # an opening mark that a former paragraph left open
    for number, paragraph in enumerate(article.paragraphs):
        marks = [m.start() for m in MARK.finditer(text, paragraph.start, paragraph.end)]
        if not marks:
            continue
        after = article.paragraphs[number + 1 : number + 2]
        if pending and _is_repeated(text, marks, pending[1], paragraph, after):
            marks = marks[1:]
        pairs, strays, unclosed = _pair(text, marks, pending, paragraph)
        quotations += [_quotation(text, a, b) for a, b in pairs]
        problems += [Problem(at, at + 1, NO_PARTNER) for at in strays]
        pending = None
        if unclosed is not None:
            if _goes_on(text, text[unclosed], article.paragraphs, number + 1):
                pending = (unclosed, text[unclosed])
            else:
                problems.append(Problem(unclosed, unclosed + 1, NO_PARTNER))
    quotations.sort(key=lambda q: q.open)
    return [turn for q in _outermost(quotations) for turn in _turns(text, q)], sorted(problems)


def _turns(text: str, quotation: Quotation) -> list[Quotation]:
    """The turns of a dialogue in one pair of marks, a paragraph with a dash each; any other quotation as it is."""
    breaks = [m.span() for m in TURN.finditer(text, quotation.start, quotation.end)] if "\n" in text[
        quotation.start : quotation.end
    ] else []
    if not breaks:
        return [quotation]
    opens = [quotation.open, *(after for _, after in breaks)]
    ends = [*(before for before, _ in breaks), quotation.end]
    closes = [*ends[:-1], quotation.close]
    starts = [quotation.start, *(_after_dash(text, at) for at in opens[1:])]
    return [Quotation(*turn) for turn in zip(starts, ends, opens, closes, strict=True) if turn[0] < turn[1]]


def _after_dash(text: str, at: int) -> int:
    """The first character of what is said after a dash."""
    at += 1
    while text[at].isspace():
        at += 1
    return at


def _quotation(text: str, opening: int, closing: int) -> Quotation:
    start, end = opening + 1, closing
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, opening, closing + 1)


def _goes_on(text: str, mark: str, paragraphs: Sequence[Span], after: int) -> bool:
    """Whether a quotation left open goes on in paragraph `after`, through a dialogue, a turn in each, or through
    paragraphs without a mark up to one that first of all closes it."""
    if after >= len(paragraphs):
        return False
    if text[paragraphs[after].start] == mark:
        return True
    full = text[paragraphs[after - 1].end - 1] in FULL_STOPS and mark != '"'
    for number, paragraph in enumerate(paragraphs[after : after + LONGEST_DIALOGUE]):
        closing = text.find(PARTNERS.get(mark, mark), paragraph.start, paragraph.end)
        opening = text.find(mark, paragraph.start, paragraph.end)
        if closing >= 0 or opening >= 0:
            return closing >= 0 and (opening < 0 or closing < opening)
        told_on = full and number < MOST_BETWEEN and text[paragraph.end - 1] in FULL_STOPS
        if text[paragraph.start] not in DASHES and not told_on:
            return False
    return False


def _pair(
    text: str, marks: list[int], pending: tuple[int, str] | None, paragraph: Span
) -> tuple[list[tuple[int, int]], list[int], int | None]:
    """The pairs of one paragraph, the strays, and the opening mark that is still open at its end."""
    pairs: list[tuple[int, int]] = []
    strays: list[int] = []
    held = pending[0] if pending else None
    stack = [] if held is None else [held]
    _read_marks(text, marks, stack, pairs, strays)
    unclosed = next((at for at in stack if at == held or _may_stay_open(text, at, paragraph)), None)
    strays += [at for at in stack if at != unclosed]
    if not strays:
        return pairs, strays, unclosed
    mixed = _of_two_styles(text, sorted([*strays, *([] if unclosed is None else [unclosed])]))
    used = {at for pair in mixed for at in pair}
    return pairs + mixed, [at for at in strays if at not in used], None if unclosed in used else unclosed


def _read_marks(
    text: str, marks: list[int], stack: list[int], pairs: list[tuple[int, int]], strays: list[int]
) -> None:
    """Put each mark of a paragraph where it belongs; `stack` holds those that are open."""
    straight_left = sum(text[at] == '"' for at in marks)
    for at in marks:
        mark = text[at]
        if mark == '"':
            straight_left -= 1
            _straight(text, at, stack, pairs, strays, straight_left)
        elif mark in "“”" and stack and text[stack[-1]] == "„":
            pairs.append((stack.pop(), at))
        elif mark in CLOSERS:
            _close(text, at, stack, pairs, strays)
        else:
            stack.append(at)


def _of_two_styles(text: str, unpaired: list[int]) -> list[tuple[int, int]]:
    """The pairs among the marks that found no partner of their own style: *« Q ”*, *« Q "*, *”Q”*, *“Q“*."""
    pairs: list[tuple[int, int]] = []
    opening: int | None = None
    for at in unpaired:
        if opening is not None and _looks_closing(text, at):
            pairs.append((opening, at))
            opening = None
        elif _looks_opening(text, at):
            opening = at
    return pairs


def _looks_opening(text: str, at: int) -> bool:
    """Whether an unpaired mark stands before its words: *« Q*, *”Q* or *” Q* behind a blank."""
    if text[at] in '”"':
        return text[at - 1 : at] in OPEN_BEFORE and text[at + 1 : at + 3].lstrip(" ")[:1].isalnum()
    return text[at] in PARTNERS


def _looks_closing(text: str, at: int) -> bool:
    if text[at] == "“":  # “Q“, “Q “, a dit X
        after = text[at + 1 : at + 2]
        return not after.isalnum() and (not text[at - 1].isspace() or after in BEHIND_CLOSING)
    return text[at] in CLOSERS or text[at] == '"' and text[at - 1] not in OPEN_BEFORE


def _is_repeated(text: str, marks: list[int], opening: str, paragraph: Span, after: Sequence[Span]) -> bool:
    """Whether the first mark repeats the opening one at the head of a paragraph: « again, or » if one more closes."""
    mark = text[paragraph.start]
    if mark != PARTNERS.get(opening):
        return mark == opening
    return any(text[at] == mark for at in [*marks[1:], *(span.start for span in after)])


def _may_stay_open(text: str, at: int, paragraph: Span) -> bool:
    """Whether a mark may be closed in a later paragraph: a straight one only at the head of a line or after a colon."""
    line_start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return text[at] != '"' or not text[line_start:at].strip() or text[paragraph.start : at].rstrip().endswith(":")


def _close(text: str, at: int, stack: list[int], pairs: list[tuple[int, int]], strays: list[int]) -> None:
    """A directed closing mark: it closes its nearest partner, and drops what was opened since."""
    partner = CLOSERS[text[at]]
    for depth in range(len(stack) - 1, max(len(stack) - 4, -1), -1):
        if text[stack[depth]] == partner:
            strays += stack[depth + 1 :]
            pairs.append((stack[depth], at))
            del stack[depth:]
            return
    if stack and text[stack[-1]] == '"':  # "opened straight, closed curled”
        pairs.append((stack.pop(), at))
    else:
        strays.append(at)


def _straight(text: str, at: int, stack: list[int], pairs: list[tuple[int, int]], strays: list[int], left: int) -> None:
    """A straight mark: opening, closing, or the sign of inches."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    may_open = before in OPEN_BEFORE
    partner = next((depth for depth in (-1, -2) if len(stack) >= -depth and text[stack[depth]] == '"'), None)
    if partner is None and not may_open and not after.isalnum():
        if not before.isdigit():  # 15" screen
            strays.append(at)
    elif partner is None or may_open and left and not after.isspace():
        stack.append(at)
    else:
        pairs.append((stack[partner], at))
        del stack[partner:]


def _outermost(quotations: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in quotations:
        if quotation.start < quotation.end and not (kept and quotation.open < kept[-1].close):
            kept.append(quotation)
    return kept


def is_left_open(words: str) -> bool:
    """Whether a quotation mark that opens in these words is not closed in them: what follows stands in marks."""
    return any(words.count(opening) > words.count(closing) for closing, opening in CLOSERS.items())


def is_quoted_inside(said: str) -> bool:
    """Whether what comes after the first words of a statement, which is quoted whole, stands in marks of its own.

    A mark that opens a further paragraph only says that the same quotation goes on.
    """
    first, *further = said.splitlines() or [""]
    return is_left_open(further[-1].lstrip(" \u00a0\u202f" + "".join(PARTNERS) + '"') if further else first)
