"""The articles under a folder, one after the other: text files, JSON Lines and Parquet.

Nothing is read before it is asked for: what stays in memory is the ids. The order, the ids and the chunks follow from
the folder alone.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import stat
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Any, BinaryIO

from helpers.errors import ArticleError
from helpers.french.codebook import Codebook
from helpers.text.article import Article

LONGEST = 500_000  # characters: a hundred times a dispatch, ten times the longest report
LONGEST_FILE = 4 * LONGEST + 3  # bytes: four for a code point, three for the byte order mark
LONGEST_LINE = 12 * LONGEST  # bytes: JSON may write a code point as \ud83d\ude00
LONGEST_ID = 500
TOO_LONG = f"too long for one article ({LONGEST:,} characters at most): cut it into its articles."
CHUNK_ARTICLES, CHUNK_BYTES = 500, 2_000_000
TEXT, LINES, ZIPPED_LINES, PARQUET = ".txt", ".jsonl", ".jsonl.gz", ".parquet"
ENDINGS = (TEXT, LINES, ZIPPED_LINES, PARQUET)
FIELDS = ("article_id", "text", "source", "published")
_NO_NAME = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters, and bytes that are no UTF-8
_TIME_OF_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*")


class CorpusError(Exception):
    """A corpus that cannot be read or written. The message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article to be read, or why there is none.

    `file` is where it stands, from the folder on, `2024/news.jsonl:17` for the 17th line. `path` is the file of one
    article; `record` what a line or row holds (`text`, `source`, `published`); `reason` why it cannot be read.
    `size` is in bytes; `stamp` changes when the content does.
    """

    file: str
    article_id: str
    size: int = 0
    stamp: str = ""
    path: str | None = None
    record: dict[str, Any] | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """Items that are read together, and the number of the chunk, from 0."""

    number: int
    items: tuple[Item, ...]

    @property
    def fingerprint(self) -> str:
        """A text that is another one as soon as the chunk holds other articles."""
        parts = [(item.file, item.article_id, item.size, item.stamp, item.reason) for item in self.items]
        return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def read_article(item: Item, codebook: Codebook) -> Article:
    """The article that an item stands for. Raises ArticleError, whose message names the item's file."""
    if item.reason is not None:
        raise ArticleError(item.reason)
    if item.path is None:
        return Article.from_text(article_id=item.article_id, codebook=codebook, **(item.record or {}))
    try:
        if _check_plain(item.path) > LONGEST_FILE:
            raise ArticleError(f"{item.path}: more than {LONGEST_FILE:,} bytes are {TOO_LONG}")
        article = Article.from_file(item.path, item.article_id, codebook=codebook)
    except ArticleError as error:
        raise ArticleError(str(error).replace(item.path, item.file)) from None
    if len(article.text) > LONGEST:
        raise ArticleError(f"{item.file}: {len(article.text):,} characters are {TOO_LONG}")
    return article


def _check_plain(path: str | Path) -> int:
    """The size of a plain file: a link may lead anywhere, a pipe would be waited for without an end."""
    try:
        found = os.lstat(path)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read ({error.strerror}). Check the file and its permissions.") from None
    if stat.S_ISLNK(found.st_mode):
        raise ArticleError(f"{path} is a symbolic link, and links are not followed: put the file itself there.")
    if not stat.S_ISREG(found.st_mode):
        raise ArticleError(f"{path} is a device, a pipe or a socket: put a plain file there.")
    return found.st_size


# --- chunks ---------------------------------------------------------------------------------------------------


def chunks_of(source: Path, articles: int = CHUNK_ARTICLES, size: int = CHUNK_BYTES) -> Iterator[Chunk]:
    """Everything under a folder (or in one file) in chunks of so many articles, or so many bytes, at most."""
    items: list[Item] = []
    total = number = 0
    for item in _each_id_once(find_items(source)):
        if items and (len(items) >= articles or total + item.size > size):
            yield Chunk(number, tuple(items))
            items, total, number = [], 0, number + 1
        items.append(item)
        total += item.size
    if items:
        yield Chunk(number, tuple(items))


def _each_id_once(items: Iterable[Item]) -> Iterator[Item]:
    """The items; one whose id is unusable, or stands already before it, with that as its reason."""
    seen: set[str] = set()
    for item in items:
        reason = item.reason or _bad_id(item.article_id)
        if reason is None and item.article_id in seen:
            reason = f"the article_id {item.article_id!r} belongs to an earlier article already: give each one its own."
        if reason is None:
            seen.add(item.article_id)
            yield item
        else:
            yield Item(item.file, "", stamp=item.stamp, reason=reason)


def _bad_id(article_id: str) -> str | None:
    """Why an id cannot stand for an article and be the name of a file of its own; None where it can."""
    if _NO_NAME.search(article_id):
        return "its name or article_id holds control characters, or is not UTF-8: give it another one."
    if len(article_id) > LONGEST_ID:
        return f"its article_id has {len(article_id)} characters, {LONGEST_ID} at most: give it a shorter one."
    path = PureWindowsPath(article_id)  # knows both kinds of slashes, and drives
    if not article_id.strip() or path.anchor or ".." in path.parts:
        return f"the article_id {article_id!r} would lead out of a folder, or is empty: give it another one."
    return None


# --- what is there --------------------------------------------------------------------------------------------


def find_items(source: Path) -> Iterator[Item]:
    """Every article in the files under a folder, or in one file, in the order of their names."""
    for relative, path, ending in _files(source):
        if ending is None:
            yield _reject(relative, "it cannot be listed, or is a link to a folder: check its permissions.")
        elif ending == TEXT:
            yield _text_item(relative, path)
        elif ending in ENDINGS:
            yield from _record_items(relative, path, ending)


def count_articles(source: Path) -> tuple[int, int]:
    """How many articles there are to be read, and how many files of other kinds are left alone."""
    articles = others = 0
    for _, path, ending in _files(source):
        if ending == "":
            others += 1
        elif ending in (None, TEXT):
            articles += 1
        else:
            articles += _count_records(path, ending)
    return articles, others


def _files(source: Path) -> Iterator[tuple[str, Path, str | None]]:
    """Files as their name from the folder on, their path, and their ending: '' for other kinds, None for no access."""
    if not source.is_dir():
        yield source.name, source, _ending(source.name)
        return
    waiting = [""]
    while waiting:
        relative = waiting.pop()
        try:
            names, folders, blocked = _listing(source / relative)
        except OSError:
            yield relative.rstrip("/") or ".", source / relative, None
            continue
        for name in names:
            yield relative + name, source / relative / name, None if name in blocked else _ending(name)
        waiting.extend(f"{relative}{name}/" for name in reversed(folders))


def _listing(folder: Path) -> tuple[list[str], list[str], set[str]]:
    """The names in a folder: those of files, those of folders, and of the files those that link to a folder."""
    names, folders, blocked = [], [], set()
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
                continue
            names.append(entry.name)
            if entry.is_symlink() and entry.is_dir():
                blocked.add(entry.name)
    return sorted(names), sorted(folders), blocked


def _ending(name: str) -> str:
    low = name.lower()
    return next((ending for ending in ENDINGS if low.endswith(ending)), "")


def _reject(file: str, reason: str, stamp: str = "") -> Item:
    return Item(_printable(file), "", stamp=stamp, reason=reason)


def _printable(file: str) -> str:
    """A name that can be stored: bytes in it that are no UTF-8 are spelled out."""
    return os.fsencode(file).decode("utf-8", "backslashreplace") if _NO_NAME.search(file) else file


def _text_item(relative: str, path: Path) -> Item:
    try:
        found = path.lstat()
    except OSError:  # gone since it was listed: the reading says so
        return Item(_printable(relative), relative[: -len(TEXT)], path=str(path))
    stamp, size = str(found.st_mtime_ns), min(found.st_size, LONGEST_FILE)
    return Item(_printable(relative), relative[: -len(TEXT)], size, stamp, str(path))


# --- lines and rows -------------------------------------------------------------------------------------------

Record = dict[str, Any]


def _record_items(relative: str, path: Path, ending: str) -> Iterator[Item]:
    """The articles of a JSON Lines or Parquet file, one per row, or per line that is not empty."""
    number = 0
    try:
        _check_plain(path)
        for number, record in (_rows if ending == PARQUET else _lines)(path):
            yield _record_item(f"{relative}:{number}", relative[: -len(ending)], number, record)
    except ArticleError as error:
        yield _reject(relative, str(error).replace(str(path), relative))
    except (OSError, EOFError, zlib.error) as error:
        yield _reject(f"{relative}:{number + 1}", f"from here on the file cannot be read ({error}): make it anew.")


def _record_item(file: str, stem: str, number: int, record: Record | str) -> Item:
    """An item for what a line or a row holds; a text in place of a record is the reason why there is none."""
    if isinstance(record, str):
        return _reject(file, record)
    text, article_id = record.get("text"), record.get("article_id")
    if not isinstance(text, str):
        return _reject(file, 'it has no "text", or one that is not a text.')
    if len(text) > LONGEST:
        return _reject(file, f"{len(text):,} characters are {TOO_LONG}")
    source, published = record.get("source"), record.get("published")
    if source is not None and (not isinstance(source, str) or _NO_NAME.search(source)):
        return _reject(file, 'its "source" is not a text, or one with control characters.')
    if isinstance(published, str):  # the time of day is not needed
        published = _TIME_OF_DAY.sub(r"\1", published)
    if article_id is None:
        article_id = f"{stem}#{number}"
    if not isinstance(article_id, str | int) or isinstance(article_id, bool):
        return _reject(file, f'its "article_id" is {type(article_id).__name__}, not a text or a whole number.')
    known = {"text": text, "source": source or None, "published": published}
    content = repr((article_id, *known.values())).encode("utf-8", "surrogatepass")
    stamp = hashlib.blake2b(content, digest_size=16).hexdigest()
    return Item(_printable(file), str(article_id), len(text.encode("utf-8", "replace")), stamp, record=known)


def _lines(path: Path) -> Iterator[tuple[int, Record | str]]:
    """Each line of a JSON Lines file, zipped or not: its number, and the object or what is wrong with it."""
    with _opened(path) as file:
        for number, line in enumerate(_bounded_lines(file), 1):
            if line is None:
                yield number, f"{LONGEST_LINE:,} bytes and more are {TOO_LONG}"
            elif line.strip():
                yield number, _parsed(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)


def _opened(path: Path) -> BinaryIO:
    return gzip.open(path, "rb") if _ending(path.name) == ZIPPED_LINES else path.open("rb")  # type: ignore[return-value]


def _bounded_lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that is too long to be an article, and so would fill the memory."""
    while line := file.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
            pass
        yield None


def _parsed(line: bytes) -> Record | str:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return "the line is not UTF-8: save the file as UTF-8."
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON ({error})."
    return record if isinstance(record, dict) else "the line is no JSON object with a text."


def _rows(path: Path) -> Iterator[tuple[int, Record | str]]:
    """Each row of a Parquet file: its number, from 1, and what its columns hold."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        with pq.ParquetFile(path) as file:
            columns = [name for name in FIELDS if name in file.schema_arrow.names]
            if "text" not in columns:
                raise ArticleError(f'{path} has no column "text"; read are the columns {", ".join(FIELDS)}.')
            for batch in file.iter_batches(batch_size=100, columns=columns):
                for record in batch.to_pylist():
                    number += 1
                    yield number, record
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise OSError(str(error).splitlines()[0]) from error


def _count_records(path: Path, ending: str) -> int:
    """How many lines or rows there are, as far as the file can be read."""
    try:
        _check_plain(path)
        return _count_rows(path) if ending == PARQUET else _count_lines(path)
    except (OSError, EOFError, zlib.error, ArticleError):
        return 1


def _count_lines(path: Path) -> int:
    lines, last = 0, b"\n"
    with _opened(path) as file:
        while block := file.read(1 << 20):
            lines += block.count(b"\n")
            last = block[-1:]
    return lines + (last != b"\n")


def _count_rows(path: Path) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return int(pq.read_metadata(path).num_rows)
    except pa.ArrowException as error:
        raise OSError(str(error)) from error
