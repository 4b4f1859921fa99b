"""Whole percentages that add up, one way for the notebooks and the page."""

from __future__ import annotations

import pandas as pd

from helpers.figures.wording import percents
from helpers.tables.shares import whole_percents


def test_shares_add_up_and_the_largest_rests_are_rounded_up():
    assert whole_percents([373, 138, 124]) == [59, 22, 19]  # 58.7, 21.7 and 19.5
    assert whole_percents([1, 1, 1]) == [34, 33, 33]
    assert whole_percents([999, 1]) == [100, 0]


def test_nothing_has_no_shares():
    assert whole_percents([]) == [] and whole_percents([0, 0]) == [0, 0]


def test_a_series_keeps_its_index():
    assert percents(pd.Series({"A": 2, "B": 1})).to_dict() == {"A": 67, "B": 33}
