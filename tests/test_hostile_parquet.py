"""Parquet files that ask for more than they are, or would end the process: each is a reject, whatever it says of itself."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from helpers.corpus.folder import find_items
from helpers.corpus.parquet_pages import groups_of, pages_of
from helpers.corpus.records import count_records

TEXT = "Le maire, Paul Durand, a dit non le 3 mars 2024."
CODE = (
    "import resource, sys\nfrom pathlib import Path\nimport pyarrow.parquet\n"
    "from helpers.corpus.folder import find_items\n"
    "most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
    "before = most()\n"
    "print(*[item.reason for item in find_items(Path(sys.argv[1]))], sep='\\n')\n"
    "print(most() - before, file=sys.stderr)"
)


def packed(table: pa.Table, **options: object) -> bytes:
    file = io.BytesIO()
    pq.write_table(table, file, **options)
    return file.getvalue()


def number(value: int, length: int = 0) -> bytes:
    """A positive number as Thrift writes it, in so many bytes at least."""
    value *= 2  # the lowest bit is the sign
    parts = []
    while value or len(parts) < max(length, 1):
        parts.append(value & 127)
        value >>= 7
    return bytes([*(part | 128 for part in parts[:-1]), parts[-1]])


def lying(content: bytes, true: int, false: int) -> bytes:
    """A file whose summary tells another number in place of the true one; its pages are as they were."""
    length = int.from_bytes(content[-8:-4], "little")
    body, summary, end = content[:-8 - length], content[-8 - length:-8], content[-8:]
    assert number(true) in summary
    return body + summary.replace(number(true), number(false, len(number(true)))) + end


def of_summary(summary: bytes) -> bytes:
    return b"PAR1" + summary + len(summary).to_bytes(4, "little") + b"PAR1"


def reasons(folder: Path) -> list[str | None]:
    return [item.reason for item in find_items(folder)]


def rejects_and_memory(folder: Path) -> tuple[list[str], int]:
    """What a process of its own says of the files in a folder, and the kilobytes that it took."""
    done = subprocess.run([sys.executable, "-c", CODE, str(folder)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines(), int(done.stderr)


@pytest.mark.parametrize("compression", ["brotli", "zstd", "gzip"])
def test_a_small_file_does_not_fill_the_memory(tmp_path, compression):
    """The same long text in each of 100 rows, 800 MB in all, one too long for an article, one whose summary hides that."""
    long = "a" * 8_000_000
    repeated = pa.DictionaryArray.from_arrays([0] * 100, [long])
    options = {"compression": compression, "dictionary_pagesize_limit": 2**30}
    (tmp_path / "many.parquet").write_bytes(packed(pa.table({"text": repeated}), **options))
    one = packed(pa.table({"text": [long * 15]}), use_dictionary=False, write_statistics=False, compression=compression)
    size = pq.read_metadata(io.BytesIO(one)).row_group(0).column(0).total_uncompressed_size
    (tmp_path / "one.parquet").write_bytes(one)
    (tmp_path / "one_hidden.parquet").write_bytes(lying(one, size, 5_000))
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 500_000
    said, memory = rejects_and_memory(tmp_path)
    assert len(said) == 102 and all("too long for one article" in why for why in said[:100])
    assert said[100] == said[101] and said[100].startswith("rows 1 to 1 stand in a page of 120,000,0")
    assert said[100].endswith(" too much for the memory: cut them into their articles, or write smaller row groups.")
    assert memory < 200_000


def test_a_group_that_unpacks_to_more_than_articles_can(tmp_path):
    pages = packed(pa.table({"text": ["é" * 400_000] * 400}), use_dictionary=False, compression="zstd", write_batch_size=8)
    (tmp_path / "a.parquet").write_bytes(pages)
    [why] = reasons(tmp_path)
    assert why.startswith("rows 1 to 400 unpack from ") and why.endswith(" as no articles do: make the file anew.")


def test_one_row_over_and_over(tmp_path):
    for name, values in (("same", pa.DictionaryArray.from_arrays([0] * 100_000, [TEXT])), ("none", pa.nulls(100_000, "string"))):
        (tmp_path / f"{name}.parquet").write_bytes(packed(pa.table({"text": values})))
    assert [why.partition(" in ")[0] for why in reasons(tmp_path)] == [
        f"{name}.parquet says that it holds 100,000 rows" for name in ("none", "same")
    ]


BROKEN = {
    "a list of half a million parts": b"\x15\x02\x19\xfc" + number(500_000) + bytes(20),
    "a list of very many parts": b"\x15\x02\x19\xfc" + b"\xff" * 9 + b"\x01" + bytes(20),
    "a name of 49 million bytes": b"\x15\x02\x19\x1c\x48" + number(49_000_000) + b"abc" + bytes(20),
    "records in records": b"\x1c" * 10_000,
    "lists in lists": b"\x19" * 10_000,
    "a map": b"\x15\x02\x1b\x05",
    "nothing": b"",
    "no field": b"\0",
    "a field of an empty record": b"\x19\x1c" + bytes(3),
}


@pytest.mark.parametrize("summary", BROKEN.values(), ids=list(BROKEN))
def test_a_summary_that_promises_what_is_not_there(tmp_path, summary):
    (tmp_path / "a.parquet").write_bytes(of_summary(summary))
    [why], memory = rejects_and_memory(tmp_path)
    assert why.startswith("from here on the file cannot be read (") and why.endswith("): make it anew.")
    assert memory < 60_000
    assert count_records(tmp_path / "a.parquet", is_parquet=True) in (0, 1)


def test_a_summary_that_is_too_large(tmp_path):
    (tmp_path / "a.parquet").write_bytes(of_summary(bytes(17_000_000)))
    assert reasons(tmp_path) == ["from here on the file cannot be read (it has too many row groups or columns): make it anew."]


def test_no_changed_byte_of_the_summary_ends_the_process(tmp_path):
    """Some of these end Python itself where pyarrow is asked for what a file says of its columns."""
    content = packed(pa.table({"text": [f"{TEXT} {n}" for n in range(9)], "source": ["AFP"] * 9}), row_group_size=5, store_schema=False)
    (tmp_path / "a.parquet").write_bytes(content)
    code = (
        "import sys\nfrom pathlib import Path\nfrom helpers.corpus.folder import find_items\n"
        "path = Path(sys.argv[1])\ncontent = path.read_bytes()\nlength = int.from_bytes(content[-8:-4], 'little')\n"
        "for at in range(len(content) - length - 8, len(content)):\n"
        "    for value in (0, content[at] ^ 1, content[at] ^ 16, 255):\n"
        "        path.write_bytes(content[:at] + bytes([value]) + content[at + 1:])\n"
        "        assert 1 <= len(list(find_items(path))) <= 20\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.parquet")], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["PLAIN", "DELTA_BYTE_ARRAY", "DELTA_LENGTH_BYTE_ARRAY", "RLE_DICTIONARY"])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_every_way_to_store_words_is_read(tmp_path, encoding, version):
    texts = [f"{TEXT} {number} {os.urandom(8).hex()}" for number in range(300)]
    how = {} if encoding == "RLE_DICTIONARY" else {"use_dictionary": False, "column_encoding": {"text": encoding}}
    content = packed(
        pa.table({"other": [[1, 2]] * 300, "text": texts}), data_page_version=version, row_group_size=128, data_page_size=2_000,
        write_batch_size=16, **how,
    )
    (tmp_path / "a.parquet").write_bytes(content)
    items = list(find_items(tmp_path))
    assert [item.record["text"] for item in items] == texts
    with (tmp_path / "a.parquet").open("rb") as file:
        groups = groups_of(file)
        assert [group.rows for group in groups] == [128, 128, 44]
        described = pq.read_metadata(tmp_path / "a.parquet")
        for place, group in enumerate(groups):
            column = described.row_group(place).column(1)
            assert pages_of(file, group, [1]).packed < column.total_compressed_size
            assert 0.5 < pages_of(file, group, [1]).unpacked / column.total_uncompressed_size < 1
