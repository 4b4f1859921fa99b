"""What is read under a folder, in which order, under which ids, and what is not, and why."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import re
import sys
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from helpers.corpus.folder import LONGEST_FILE, Item, chunks_of, count_articles, find_items, read_article
from helpers.corpus.limits import LONGEST_ARTICLE
from helpers.corpus.records import LONGEST_RECORD
from helpers.errors import ArticleError
from helpers.french.codebook import Codebook

TEXT = "Paul Durand a dit oui."


def write(folder: Path, **files: str | bytes) -> None:
    """Files by their names, a double underscore for a slash and a single one for a point."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def lines(*records: object) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def items_of(source: Path) -> list[Item]:
    return [item for chunk in chunks_of(source) for item in chunk.items]


def read(source: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The texts by article_id, and the reasons by file."""
    texts, reasons = {}, {}
    for item in items_of(source):
        try:
            article = read_article(item, Codebook.default())
            texts[article.article_id] = article.text
        except ArticleError as error:
            reasons[item.file] = str(error)
    assert count_articles(source)[0] == len(texts) + len(reasons)
    return texts, reasons


def reason(source: Path, file: str) -> str:
    texts, reasons = read(source)
    assert texts == {} and list(reasons) == [file]
    return reasons[file]


# --- what is there --------------------------------------------------------------------------------------------


def test_files_in_the_order_of_their_names_with_ids_from_the_folder_on(tmp_path):
    write(tmp_path, b_txt="Un.", a_TXT="Deux.", z__b_txt="Trois.", c__d__e_f_txt="Quatre.", notes_md="#", x_pdf="%PDF")
    assert list(read(tmp_path)[0].items()) == [("a", "Deux."), ("b", "Un."), ("c/d/e.f", "Quatre."), ("z/b", "Trois.")]
    assert count_articles(tmp_path) == (4, 2)


def test_lines_with_and_without_ids(tmp_path):
    records = [
        {"article_id": "afp-1", "text": TEXT, "source": "AFP", "published": "2024-02-21", "more": [1]},
        {"article_id": 17, "text": "Deux.", "source": None, "published": "2024-02-21T10:30:00Z"},
        {"text": "Trois.", "published": "2024-02"},
    ]
    write(tmp_path, a__news_jsonl="\ufeff" + lines(*records[:2]) + "\n" + lines(records[2])[:-1])
    articles = [read_article(item, Codebook.default()) for item in items_of(tmp_path)]
    assert [(article.article_id, article.text) for article in articles] == [
        ("afp-1", TEXT), ("17", "Deux."), ("a/news#4", "Trois."),
    ]
    assert [article.source for article in articles] == ["AFP", None, None]
    assert [str(article.published_to) for article in articles] == ["2024-02-21", "2024-02-21", "2024-02-29"]
    assert [item.file for item in items_of(tmp_path)] == [f"a/news.jsonl:{line}" for line in (1, 2, 4)]


def test_zipped_lines_and_parquet_hold_the_same(tmp_path):
    records = [{"article_id": f"n{number}", "text": f"{TEXT} {number}", "source": "AFP"} for number in range(250)]
    write(tmp_path, lines__n_jsonl=lines(*records), zipped__n_jsonl_gz=gzip.compress(lines(*records).encode()))
    (tmp_path / "parquet").mkdir()
    pq.write_table(pa.Table.from_pylist(records), tmp_path / "parquet" / "n.parquet", row_group_size=70)
    expected = {record["article_id"]: record["text"] for record in records}
    for kind in ("lines", "zipped", "parquet"):
        texts, reasons = read(tmp_path / kind)
        assert (texts, reasons) == (expected, {})
    assert read(tmp_path / "lines" / "n.jsonl") == read(tmp_path / "lines")


def test_dates_of_parquet(tmp_path):
    table = pa.table({"text": [TEXT, TEXT], "published": [dt.datetime(2024, 2, 21, 10), None]})
    pq.write_table(table, tmp_path / "n.parquet")
    first, second = (read_article(item, Codebook.default()) for item in items_of(tmp_path))
    assert (first.article_id, first.published_from) == ("n#1", dt.date(2024, 2, 21))
    assert (second.article_id, second.published_from) == ("n#2", None)


def test_chunks_follow_from_the_articles_alone(tmp_path):
    write(tmp_path, **{f"a{number:02d}_txt": "x" * (100 if number == 4 else 10) for number in range(9)})

    def sizes(**limits: int) -> list[int]:
        return [len(chunk.items) for chunk in chunks_of(tmp_path, **limits)]

    assert sizes(articles=4, size=10_000) == [4, 4, 1]
    assert sizes(articles=500, size=50) == [4, 1, 4]
    assert sizes(articles=500, size=5) == [1] * 9
    assert [chunk.number for chunk in chunks_of(tmp_path, articles=4)] == [0, 1, 2]
    prints = [chunk.fingerprint for chunk in chunks_of(tmp_path, articles=4)]
    assert prints == [chunk.fingerprint for chunk in chunks_of(tmp_path, articles=4)]
    os.utime(tmp_path / "a05.txt", ns=(0, 1))
    changed = [chunk.fingerprint for chunk in chunks_of(tmp_path, articles=4)]
    assert [before == after for before, after in zip(prints, changed, strict=True)] == [True, False, True]


# --- what is not read -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "a.txt is empty or only white space"),
        (b"\x00\x01", "a.txt is not a UTF-8 text"),
        (b"%PDF-1.4", "a.txt is a PDF"),
        (b"<html>", "a.txt is HTML"),
        (b"a " * (LONGEST_ARTICLE // 2 + 1), f"a.txt: {LONGEST_ARTICLE + 2:,} characters are too long for one article"),
        (b"a" * (LONGEST_FILE + 1), f"a.txt: more than {LONGEST_FILE:,} bytes are too long for one article"),
    ],
)
def test_files_that_are_no_articles(tmp_path, content, words):
    write(tmp_path, a_txt=content)
    assert reason(tmp_path, "a.txt").startswith(words)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "the line is no JSON ("),
        ("[" * 100_000, "the line is no JSON ("),
        ("[1]", "the line is no JSON object"),
        ('"text"', "the line is no JSON object"),
        (b"\xe9", "the line is not UTF-8"),
        ('{"article_id": "a"}', 'it has no "text"'),
        ('{"text": ["a"]}', 'it has no "text", or one that is not a text'),
        ('{"text": " "}', "is empty or only white space"),
        ('{"text": "\\ud800 a"}', "holds lone surrogates"),
        ('{"text": "a", "source": 1}', 'its "source" is not a text'),
        ('{"text": "a", "source": "\\ud800"}', 'its "source" is not a text'),
        ('{"text": "a", "published": "hier"}', "published='hier' is no date"),
        ('{"text": "a", "article_id": true}', 'its "article_id" is bool'),
        ('{"text": "a", "article_id": ""}', "would lead out of a folder, or is empty"),
        (json.dumps({"text": "a" * (LONGEST_ARTICLE + 1)}), "characters are too long for one article"),
        (b"a" * (LONGEST_RECORD + 5), "bytes and more are too long for one article"),
    ],
)
def test_lines_that_are_no_articles(tmp_path, line, words):
    write(tmp_path, a_jsonl=line if isinstance(line, bytes) else line + "\n")
    assert words in reason(tmp_path, "a.jsonl:1")


def test_a_bad_line_does_not_stop_the_others(tmp_path):
    bad = [b"{", b"a" * (2 * LONGEST_RECORD + 5), b"\xff"]
    good = [lines({"text": TEXT}).encode().strip()] * 4
    write(tmp_path, a_jsonl=b"\n".join([good[0], bad[0], good[1], bad[1], good[2], bad[2], good[3]]))
    texts, reasons = read(tmp_path)
    assert list(texts) == ["a#1", "a#3", "a#5", "a#7"]
    assert list(reasons) == ["a.jsonl:2", "a.jsonl:4", "a.jsonl:6"]


@pytest.mark.parametrize("article_id", [
    "../a", "a/../../b", "/etc/passwd", "\\\\host\\a", "C:\\a", "c:a", "..", "..\\a", "a\nb", "a\x1b[2J", " ", "x" * 501,
])
def test_ids_that_would_lead_elsewhere(tmp_path, article_id):
    write(tmp_path, a_jsonl=lines({"article_id": article_id, "text": TEXT}))
    assert "article_id" in reason(tmp_path, "a.jsonl:1")


@pytest.mark.parametrize("article_id", ["https://example.org/a?b=1", "urn:afp:2024:17", "2024/02/a b.c", "é" * 500])
def test_ids_that_are_kept_as_they_are(tmp_path, article_id):
    write(tmp_path, a_jsonl=lines({"article_id": article_id, "text": TEXT}))
    assert list(read(tmp_path)[0]) == [article_id]


def test_the_first_article_keeps_an_id(tmp_path):
    twice = [{"article_id": "b", "text": "Un."}, {"article_id": "b", "text": "Deux."}, {"article_id": "a", "text": "x."}]
    write(tmp_path, a_txt="Trois.", a_TXT="Quatre.", b_jsonl=lines(*twice))
    texts, reasons = read(tmp_path)
    assert texts == {"a": "Quatre.", "b": "Un."}
    assert list(reasons) == ["a.txt", "b.jsonl:2", "b.jsonl:3"]
    assert "the article_id 'b' belongs to an earlier article already" in reasons["b.jsonl:2"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs the links and pipes of Unix")
def test_links_and_pipes_are_not_followed(tmp_path):
    write(tmp_path, secret_txt="Secret.", secret_jsonl=lines({"text": "Secret."}), articles__a_txt=TEXT)
    folder = tmp_path / "articles"
    for name in ("secret.txt", "secret.jsonl"):
        (folder / f"link-{name}").symlink_to(tmp_path / name)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.jsonl")
    texts, reasons = read(folder)
    assert texts == {"a": TEXT}
    assert {file: why.partition(" ")[2][:22] for file, why in reasons.items()} == {
        "link-secret.txt": "is a symbolic link, an", "link-secret.jsonl": "is a symbolic link, an",
        "loop": "is a link to a folder,", "pipe.txt": "is a device, a pipe or", "pipe.jsonl": "is a device, a pipe or",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep such names from being written")
def test_names_that_are_no_utf8(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    assert "is not UTF-8: give it another one" in reason(tmp_path, "caf\\xe9.txt")


def test_a_file_that_goes_away_meanwhile(tmp_path):
    write(tmp_path, a_txt=TEXT)
    [item] = items_of(tmp_path)
    (tmp_path / "a.txt").unlink()
    with pytest.raises(ArticleError, match="^a.txt cannot be read .No such file"):
        read_article(item, Codebook.default())


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.parquet"])
def test_broken_archives(tmp_path, name):
    records = [{"article_id": f"n{number}", "text": f"{TEXT} {number}" + os.urandom(50).hex()} for number in range(2000)]
    path = tmp_path / name
    if name == "a.parquet":
        pq.write_table(pa.Table.from_pylist(records), path)
        path.write_bytes(path.read_bytes()[:-30])
    else:
        path.write_bytes(gzip.compress(lines(*records).encode())[:-5000])
    items = items_of(tmp_path)
    assert "from here on the file cannot be read (" in items[-1].reason
    assert items[-1].file == f"{name}:{len(items)}"
    assert all(item.reason is None for item in items[:-1])
    assert len(items) == 1 if name == "a.parquet" else len(items) > 1000


def test_parquet_without_texts(tmp_path):
    pq.write_table(pa.table({"article_id": ["a"], "body": [TEXT]}), tmp_path / "a.parquet")
    assert reason(tmp_path, "a.parquet").startswith('a.parquet has no column "text"; read are the columns article_id')


def test_a_folder_that_cannot_be_listed(tmp_path, monkeypatch):
    write(tmp_path, a_txt=TEXT, b__c_txt=TEXT)
    scandir = os.scandir

    def denied(folder: Path):
        if Path(folder).name == "b":
            raise PermissionError
        return scandir(folder)

    monkeypatch.setattr("helpers.corpus.folder.os.scandir", denied)
    texts, reasons = read(tmp_path)
    assert list(texts) == ["a"] and reasons == {"b": "it cannot be listed: check its permissions."}


@pytest.mark.skipif(sys.platform == "win32", reason="needs the links of Unix")
def test_one_bad_entry_is_rejected_alone(tmp_path):
    """Links in a circle, and to a name that no system allows: the articles beside them are read."""
    write(tmp_path, a_txt=TEXT, b_txt=TEXT, m__c_txt=TEXT)
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "m" / "there").symlink_to("back")
    (tmp_path / "m" / "back").symlink_to("there")
    (tmp_path / "far").symlink_to("x" * 400)
    texts, reasons = read(tmp_path)
    assert list(texts) == ["a", "b", "m/c"]
    assert list(reasons) == ["circle", "far", "m/back", "m/there"]
    assert all(why.startswith("it is a link to a folder, or to where nothing can be read") for why in reasons.values())


@pytest.mark.skipif(sys.platform == "win32", reason="needs the users of Unix")
def test_a_link_to_where_one_may_not_go_is_rejected_alone(tmp_path, monkeypatch):
    write(tmp_path, a_txt=TEXT, z_txt=TEXT)
    (tmp_path / "secret").symlink_to(tmp_path)

    class Entry:
        def __init__(self, entry: os.DirEntry[str]) -> None:
            self.name, self.is_symlink = entry.name, entry.is_symlink

        def is_dir(self, follow_symlinks: bool = True) -> bool:
            if follow_symlinks:
                raise PermissionError
            return False

    class Entries(list):
        def __enter__(self):
            return self

        def __exit__(self, *error):
            return None

    scandir = os.scandir
    monkeypatch.setattr("helpers.corpus.folder.os.scandir", lambda folder: Entries(map(Entry, scandir(folder))))
    texts, reasons = read(tmp_path)
    assert (list(texts), list(reasons)) == (["a", "z"], ["secret"])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep such names from being written")
def test_control_characters_are_seen_and_do_nothing(tmp_path):
    write(tmp_path, a_jsonl=lines({"article_id": "\x1b[2J", "text": TEXT}, {"text": TEXT, "published": "\x9b31m\u202e"}))
    (tmp_path / "b\x1b[31m\n.txt").write_text(TEXT)
    (tmp_path / "c\u2028.txt").write_text("")
    _, reasons = read(tmp_path)
    assert list(reasons) == ["a.jsonl:1", "a.jsonl:2", "b␛[31m␊.txt", "c\\u2028.txt"]
    assert not [why for why in reasons.values() if re.search("[\x00-\x1f\x7f-\x9f\u2028\u202e]", why)]


def test_an_over_long_value_is_cut_in_its_reason(tmp_path):
    write(tmp_path, a_jsonl=lines({"text": TEXT, "published": "hier " * 100_000}))
    why = reason(tmp_path, "a.jsonl:1")
    assert len(why) < 600 and why.startswith("article 'a#1': published='hier hier") and why.endswith("2024-02 or 2024.")


def test_an_empty_field_is_none(tmp_path):
    write(tmp_path, a_jsonl=lines({"text": TEXT, "published": "", "source": ""}))
    [item] = items_of(tmp_path)
    article = read_article(item, Codebook.default())
    assert (article.source, article.published_from) == (None, None)


# --- Parquet --------------------------------------------------------------------------------------------------


def test_one_bad_value_of_parquet_rejects_its_row(tmp_path):
    """A date outside the years 1 to 9999, and words that are no UTF-8, among 300 rows in groups of 128."""
    dates = pa.array([100] * 300, pa.int32()).to_pylist()
    dates[7], dates[170] = 2_000_000_000, -2_000_000_000
    words = [f"{TEXT} {number}".encode() for number in range(300)]
    words[129], words[299] = b"caf\xe9", b"\xff"
    texts = pa.Array.from_buffers(pa.string(), 300, pa.array(words, pa.binary()).buffers())
    published = pa.array(dates, pa.int32()).cast(pa.date32())
    pq.write_table(pa.table({"text": texts, "published": published}), tmp_path / "a.parquet", row_group_size=128)
    texts, reasons = read(tmp_path)
    assert list(reasons) == [f"a.parquet:{number}" for number in (8, 130, 171, 300)]
    assert len(texts) == 296 and texts["a#131"] == f"{TEXT} 130"
    assert reasons["a.parquet:8"].startswith('its "published" cannot be read (')
    assert reasons["a.parquet:130"] == 'its "text" is not UTF-8: save the file anew, as UTF-8.'


@pytest.mark.parametrize("column", ["text", "source", "published", "article_id"])
@pytest.mark.parametrize("value", [b"\xff", 1.5, True, 17, dt.time(3), dt.datetime(1, 1, 1), "\x00", Decimal("1.5")])
def test_values_of_any_type(tmp_path, column, value):
    """They are read, or one reason says why not; the row after them is read."""
    columns = {"text": [TEXT, TEXT], column: [value, None]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    texts, reasons = read(tmp_path)
    assert len(texts) + len(reasons) == 2
    assert "rules failed" not in str(reasons)
    assert (column == "text") == ("a.parquet:2" in reasons)


@pytest.mark.parametrize("value", [[TEXT], {"a": TEXT}])
def test_columns_with_lists_are_not_read(tmp_path, value):
    pq.write_table(pa.table({"text": [TEXT], "source": [value]}), tmp_path / "a.parquet")
    assert reason(tmp_path, "a.parquet").startswith('a.parquet: its column "source" is there twice, or holds lists')


def test_nothing_is_read_before_it_is_asked_for(tmp_path, monkeypatch):
    write(tmp_path, a_jsonl=lines(*[{"text": TEXT}] * 10))
    found = find_items(tmp_path)
    assert next(found).article_id == "a#1"
    (tmp_path / "a.jsonl").unlink()
    assert len(list(found)) == 9  # the file is open, and read as it goes
