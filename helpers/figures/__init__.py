"""What a notebook needs beside the tables: figures that take DataFrames, and small words for what it says.

In: the tables of one article, or DataFrames counted from them; a title, a subtitle, a source. Out: a `Picture`, which
is a matplotlib Figure with its alt text. Open `charts` for bars, dots and squares, `along` and `strip` for the text
from left to right, `marked` for its words, `voices` for who is heard, `words` for what the codebook tells of words,
`shapes` for what kind of piece it is, `wording` and `findings` for sentences, `many` for many articles, `colours` for
who has which, `type` for how wide words are, `style` and `house.mplstyle` for how all of it looks.
"""

from __future__ import annotations

from helpers.figures.along import along_the_text
from helpers.figures.charts import bars, dots, mirror, names, squares, time_line
from helpers.figures.colours import ACCENT, HUES, QUIET, grades
from helpers.figures.findings import caution, is_foreign, note, say, show_table
from helpers.figures.marked import marked_text
from helpers.figures.strip import article_strip
from helpers.figures.style import Picture, show
from helpers.figures.voices import Colours
from helpers.figures.wording import (
    are,
    capital,
    count,
    country_name,
    listing,
    number,
    of_them,
    part,
    percent,
    percents,
    sentences,
    share,
    small,
    source_line,
    the_country,
    times,
)

__all__ = [
    "ACCENT", "Colours", "HUES", "Picture", "QUIET", "along_the_text", "are", "article_strip", "bars", "capital",
    "caution", "count", "country_name", "dots", "grades", "is_foreign", "listing", "marked_text", "mirror", "names",
    "note", "number", "of_them", "part", "percent", "percents", "say", "sentences", "share", "show", "show_table",
    "small", "source_line", "squares", "the_country", "time_line", "times",
]
