"""What a notebook says: shown as written, whatever an article's words hold."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import pandas as pd
import pytest

from helpers import Article, tidy_tables
from helpers.errors import as_plain
from helpers.figures import findings, wording
from helpers.figures.findings import as_html, caution, findings_of, note, say, show_table

HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror="f()"> **a** _b_ `c` $x$ \\(y\\) [d](e) & &lt; '
    "\x1b[31mred\x00 \u202e"
)


class Reader(HTMLParser):
    """The text that a browser would show, and the elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.pieces = "", [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
        self.pieces.append(data)


@pytest.fixture
def shown(monkeypatch) -> list[tuple[dict, dict]]:
    """What was displayed: pairs of data and metadata."""
    outputs: list[tuple[dict, dict]] = []
    monkeypatch.setattr(
        findings, "display", lambda data, metadata=None, raw=False: outputs.append((data, metadata or {}))
    )
    return outputs


def test_html_shows_the_words_as_written():
    read = Reader(as_html(HOSTILE))
    assert read.text == as_plain(HOSTILE)
    assert set(read.tags) == {"span"}


def test_marks_of_mathematics_stand_alone():
    read = Reader(as_html("$x$ and \\(y\\)"))
    assert [piece for piece in read.pieces if "$" in piece or "\\" in piece] == ["$", "$", "\\", "\\"]


def test_control_characters_become_visible():
    assert as_plain("\x1b[31m\x00\x9b\u202e\r\t\n") == "␛[31m␀\\u009b\\u202e␍\t\n"


def test_line_breaks_stay_line_breaks():
    assert as_html("a\nb") == "a<br>b"


def test_a_finding_is_marked_and_a_note_is_not(shown):
    say("7 of 10 <b>")
    note("no date")
    (finding, mark), (remark, nothing) = shown
    assert finding["text/plain"] == "7 of 10 <b>"
    assert Reader(finding["text/html"]).text == "Finding: 7 of 10 <b>"
    assert mark == {"finding": True}
    assert (remark["text/plain"], nothing) == ("no date", {})


def test_where_there_is_nothing_to_say_nothing_is_shown(shown):
    say("")
    assert shown == []


def test_findings_are_read_from_an_executed_notebook():
    data = {"text/plain": ["7 of ", "10"]}
    cells = [
        {"cell_type": "markdown", "source": "say"},
        {"cell_type": "code", "outputs": [
            {"output_type": "stream", "name": "stdout", "text": "no"},
            {"output_type": "display_data", "data": {"text/plain": "no"}, "metadata": {}},
            {"output_type": "display_data", "data": data, "metadata": {"finding": True}},
        ]},
    ]
    assert findings_of({"cells": cells}) == ["7 of 10"]


def test_a_table_shows_every_word_and_no_index(shown):
    frame = pd.DataFrame({
        "words": pd.array([HOSTILE, "mot " * 100], dtype="string"),
        "n": pd.array([1200, None], dtype="Int64"),
        "share": [0.5, 1.0],
        "day": pd.to_datetime([dt.date(2024, 2, 1), None]),
        "known": pd.array([True, None], dtype="boolean"),
    }, index=[7, 8])
    show_table(frame)
    html = shown[0][0]["text/html"]
    assert Reader(html).text.split("\n") == [
        "", "", "wordsnsharedayknown", "", "", f"{as_plain(HOSTILE)}12000.52024-02-01yes",
        f"{'mot ' * 100}–1––", "", "",
    ]
    assert '<td align="right" style="text-align: right;">1200</td>' in html
    assert shown[0][0]["text/plain"].splitlines()[0] == "words | n | share | day | known"


def test_a_table_without_rows_is_told_in_words_or_not_at_all(shown):
    frame = pd.DataFrame({"words": pd.array([], dtype="string")})
    show_table(frame)
    assert shown == []
    show_table(frame, empty="No such word comes up.")
    assert shown[0][0]["text/plain"] == "No such word comes up."


def test_a_table_that_would_make_the_page_too_long_is_cut_and_says_so(shown):
    show_table(pd.DataFrame({"n": range(1000)}))
    assert len(shown[0][0]["text/plain"].splitlines()) == 201
    assert shown[1][0]["text/plain"] == "The first 200 of 1,000 rows."
    shown.clear()
    show_table(pd.DataFrame({"words": ["mot " * 100_000] * 20}))
    assert len(shown[0][0]["text/html"]) < 100_000 and "…" in shown[0][0]["text/html"]


def test_dates_of_any_century_have_four_digits_for_the_year(shown):
    show_table(pd.DataFrame({"day": pd.array([dt.datetime(701, 1, 1)], dtype="datetime64[us]")}))
    assert shown[0][0]["text/plain"] == "day\n0701-01-01"


def test_an_article_that_is_hardly_french_is_said_so_at_once(shown):
    caution(tidy_tables(Article.from_text("The minister said that the bridge will open in May, and nobody asked why.")))
    caution(tidy_tables(Article.from_text("Le ministre a dit que le pont ouvrira en mai, et personne n'a rien demandé.")))
    assert len(shown) == 1 and shown[0][0]["text/plain"].startswith("Careful: only ")


# --- small words ----------------------------------------------------------------------------------------------


def test_numbers_up_to_ten_are_words():
    assert [wording.count(n, "country") for n in (0, 1, 2, 1200)] == [
        "no countries", "one country", "two countries", "1,200 countries",
    ]
    assert [wording.part(n, whole, "actor") for n, whole in ((0, 1), (1, 1), (2, 2), (3, 3), (0, 4), (3, 12))] == [
        "no actor", "the one actor", "both actors", "all three actors", "none of the four actors",
        "three of 12 actors",
    ]
    assert [wording.times(n) for n in (0, 1, 2, 7, 11)] == ["never", "once", "twice", "seven times", "11 times"]


def test_shares_add_up_to_a_hundred():
    assert wording.percents(pd.Series({"a": 373, "b": 138, "c": 124})).tolist() == [59, 22, 19]
    assert wording.percents(pd.Series({"a": 1, "b": 1, "c": 1})).sum() == 100
    assert wording.percents(pd.Series({"a": 0})).tolist() == [0]


def test_a_list_ends_with_and():
    assert wording.listing(["A"]) == "A"
    assert wording.listing(["A", "B", "C"]) == "A, B and C"
    assert wording.listing(["A", "B", "C", "D"], most=2) == "A, B and two others"
    assert wording.listing(["A", "B and C", "D"]) == "A, B and C, and D"


def test_sentences_begin_and_end_as_sentences_do():
    assert wording.sentences("only Léa Roy speaks", False, "", "two of three do not") == (
        "Only Léa Roy speaks. Two of three do not."
    )
    assert wording.sentences(False, "") == ""


def test_the_source_tells_article_agency_and_month():
    tables = tidy_tables(Article.from_file("data/article.txt"))
    assert wording.source_line(tables, "actors", "mentions") == (
        "Source: “article” (MAP, February 2024); tables actors and mentions."
    )


@pytest.mark.parametrize(("n", "whole", "words"), [
    (5, 9, ", five of them"), (9, 9, ", all of them"), (2, 2, ", both of them"), (0, 9, ", none of them"), (1, 1, ","), (0, 1, ", not"),
])
def test_how_many_of_those_just_counted(n, whole, words):
    assert wording.of_them(n, whole) == words


def test_none_of_several_takes_the_singular():
    assert [wording.are(n) for n in (0, 1, 2)] == ["is", "is", "are"]
