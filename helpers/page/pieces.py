"""The article's words cut at every mark: pieces that each know all the marks that they stand in.

Marks may nest and touch: a name in a cue, a number in a statement, a statement in a statement. Nothing is lost by
cutting the text wherever one begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found in the text: its span in code points, its layer (`statement`, `name`, …) and what it says."""

    start: int
    end: int
    layer: str
    id: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text between two edges of marks, with the marks around it, the outermost first."""

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]  # of its marks, those that begin here
    ends: tuple[Mark, ...]  # and those that end here


def pieces_of(text: str, start: int, marks: Iterable[Mark]) -> list[Piece]:
    """A paragraph's text, which begins at `start` of the article, cut at the edges of its marks."""
    end = start + len(text)
    inside = sorted((m for m in marks if m.start < end and m.end > start), key=lambda m: (m.start, -m.end))
    edges = sorted({start, end, *(at for m in inside for at in (m.start, m.end) if start < at < end)})
    pieces, open_marks, following = [], [], 0
    for left, right in pairwise(edges):
        while following < len(inside) and inside[following].start <= left:
            open_marks.append(inside[following])
            following += 1
        open_marks = [m for m in open_marks if m.end > left]
        pieces.append(_piece(text[left - start : right - start], left, right, open_marks))
    return pieces


def _piece(words: str, left: int, right: int, marks: Sequence[Mark]) -> Piece:
    return Piece(
        words, tuple(marks), tuple(m for m in marks if m.start == left), tuple(m for m in marks if m.end == right)
    )
