"""The paragraphs of a text: blocks between blank lines, cut where the writer broke the line."""

from __future__ import annotations

import re

from helpers.text.places import Span

BOLD_MARK = "**"  # that opens and closes what is set in bold
WRAPPED_LINE = 100  # characters: a line break after a shorter line may be the writer's editor, not the writer


def paragraphs_of(text: str) -> list[Span]:
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
    if len(inner) == 1 and len(inner[0]) < WRAPPED_LINE * 0.6 and lines[1].lstrip()[:1].isupper():
        return False  # who sends a release, and below: Communiqué, Paris, le 3 mai 2026
    return sum(_ends(line) for line in inner) < len(inner) / 2


def _ends(line: str) -> bool:
    """Whether a line ends as a sentence does, or is set in bold from its first to its last word."""
    whole = len(line) > 2 * len(BOLD_MARK) and line.lstrip().startswith(BOLD_MARK) and line.endswith(BOLD_MARK)
    return whole or line[-1] in ".!?…»”\":–—"


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end].lstrip()
    return Span(end - len(words), end - len(words) + len(words.rstrip()))
