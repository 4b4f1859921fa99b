"""Shares of a whole as whole percentages that add up: one way of rounding, for the notebooks and the page."""

from __future__ import annotations

from collections.abc import Sequence


def whole_percents(parts: Sequence[float]) -> list[int]:
    """The shares of parts in their sum as whole percentages that add up to 100: the largest rests are rounded up.

    Of equal rests the first is rounded up. All are 0 where the sum is.
    """
    whole = sum(parts)
    exact = [100 * part / whole if whole else 0.0 for part in parts]
    rounded = [int(share) for share in exact]
    by_rest = sorted(range(len(exact)), key=lambda at: rounded[at] - exact[at])
    for at in by_rest[: round(sum(exact)) - sum(rounded)]:
        rounded[at] += 1
    return rounded
