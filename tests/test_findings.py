"""What a notebook says: shown as written, whatever an article's words hold."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import pandas as pd
import pytest

from helpers.errors import as_plain
from helpers.figures import findings
from helpers.figures.findings import as_html, findings_of, note, say, show_table

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


def test_a_mark_may_hold_the_sentence_itself():
    output = {"metadata": {"finding": "2 of 3."}, "data": {"text/plain": "2 of 3. One 1, the others 2."}}
    assert findings_of({"cells": [{"outputs": [output]}]}) == ["2 of 3."]


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


def test_a_table_without_rows_has_its_head_and_says_so(shown):
    show_table(pd.DataFrame({"words": pd.array([], dtype="string")}))
    assert '<tbody>\n<tr><td colspan="1">(no row)</td></tr>\n</tbody>' in shown[0][0]["text/html"]
    assert shown[0][0]["text/plain"] == "words\n(no row)"
