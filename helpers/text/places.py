"""Places in a text, in Unicode code points, the end exclusive."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """A place that could not be read as expected."""

    start: int
    end: int
    problem: str


class Span(NamedTuple):
    """A stretch of the text, in code points, `end` exclusive."""

    start: int
    end: int
