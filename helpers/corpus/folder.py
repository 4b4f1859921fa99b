"""The articles under a folder, one after the other: text files, JSON Lines and Parquet.

Nothing is read before it is asked for: what stays in memory is the ids. The order, the ids and the chunks follow from
the folder alone.
"""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Any

from helpers.corpus.limits import LONGEST_ARTICLE
from helpers.corpus.records import TOO_LONG, Record, check_plain, count_records, lines_of, parquet_records
from helpers.errors import ArticleError, on_one_line
from helpers.french.codebook import Codebook
from helpers.text.article import Article

LONGEST_FILE = 4 * LONGEST_ARTICLE + 3  # bytes: four for a code point, three for the byte order mark
LONGEST_ID = 500
LONGEST_REASON = 500  # characters
CHUNK_ARTICLES, CHUNK_BYTES = 500, 2_000_000
TEXT, LINES, ZIPPED_LINES, PARQUET = ".txt", ".jsonl", ".jsonl.gz", ".parquet"
ENDINGS = (TEXT, LINES, ZIPPED_LINES, PARQUET)
_NO_NAME = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters, and bytes that are no UTF-8
_TIME_OF_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*")


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
    try:
        return _article(item, codebook)
    except ArticleError as error:
        words = str(error) if item.path is None else str(error).replace(item.path, item.file)
        raise ArticleError(in_brief(words)) from None


def _article(item: Item, codebook: Codebook) -> Article:
    if item.reason is not None:
        raise ArticleError(item.reason)
    if item.path is None:
        return Article.from_text(article_id=item.article_id, codebook=codebook, **(item.record or {}))
    if check_plain(item.path) > LONGEST_FILE:
        raise ArticleError(f"{item.path}: more than {LONGEST_FILE:,} bytes are {TOO_LONG}")
    article = Article.from_file(item.path, item.article_id, codebook=codebook)
    if len(article.text) > LONGEST_ARTICLE:
        raise ArticleError(f"{item.path}: {len(article.text):,} characters are {TOO_LONG}")
    return article


def in_brief(reason: str) -> str:
    """A reason on one line, cut in its middle where it repeats a long value: what to do stands at its end."""
    reason = on_one_line(reason)
    half = LONGEST_REASON // 2
    return reason if len(reason) <= LONGEST_REASON else f"{reason[:half]} … {reason[-half:]}"


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


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """A file under the folder: its name from the folder on, its ending ('' for other kinds).

    `reason` says why nothing can be read there: a folder without access, or a link.
    """

    name: str
    path: Path
    ending: str = ""
    reason: str = ""


@dataclass(slots=True)
class Listing:
    """What is in a folder: files, folders, links that cannot be read; `whole` where nothing is left out."""

    files: list[str]
    folders: list[str]
    links: list[str]
    whole: bool = True


def find_items(source: Path) -> Iterator[Item]:
    """Every article in the files under a folder, or in one file, in the order of their names."""
    for entry in _entries(source):
        if entry.reason:
            yield _reject(entry.name, entry.reason)
        elif entry.ending == TEXT:
            yield _text_item(entry)
        elif entry.ending:
            yield from _record_items(entry)


def count_articles(source: Path) -> tuple[int, int]:
    """How many articles there are to be read, and how many files of other kinds are left alone."""
    articles = others = 0
    for entry in _entries(source):
        if entry.reason or entry.ending == TEXT:
            articles += 1
        elif entry.ending:
            articles += count_records(entry.path, entry.ending == PARQUET)
        else:
            others += 1
    return articles, others


def _entries(source: Path) -> Iterator[FolderEntry]:
    """The files of a folder, then those of the folders in it."""
    if not source.is_dir():
        yield FolderEntry(source.name, source, _ending(source.name))
        return
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        listing = _listing(source / folder)
        for name in sorted([*listing.files, *listing.links]):
            reason = _LINK if name in listing.links else ""
            yield FolderEntry(folder + name, source / folder / name, _ending(name), reason)
        if not listing.whole:
            yield FolderEntry(folder.rstrip("/") or ".", source / folder, "", _NOT_LISTED)
        waiting.extend(f"{folder}{name}/" for name in reversed(listing.folders))


_LINK = "it is a link to a folder, or to where nothing can be read, and links are not followed: put the files there."
_NOT_LISTED = "it cannot be listed: check its permissions."


def _listing(folder: Path) -> Listing:
    """What is in a folder, each entry judged alone."""
    found = Listing([], [], [])
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                _kind_of(entry, found).append(entry.name)
    except OSError:
        found.whole = False
    found.folders.sort()
    return found


def _kind_of(entry: os.DirEntry[str], found: Listing) -> list[str]:
    """The list that an entry belongs to. A link to a file is a file: the reading says that it is not followed."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return found.folders
        return found.links if entry.is_symlink() and entry.is_dir() else found.files
    except OSError:  # a link in a circle, or to where one may not go
        return found.links


def _ending(name: str) -> str:
    low = name.lower()
    return next((ending for ending in ENDINGS if low.endswith(ending)), "")


def _reject(file: str, reason: str) -> Item:
    return Item(_printable(file), "", reason=reason)


def _printable(file: str) -> str:
    """A name that can be stored and shown: bytes in it that are no UTF-8 are spelled out, control characters seen."""
    if not _NO_NAME.search(file):
        return on_one_line(file)
    return on_one_line(os.fsencode(file).decode("utf-8", "backslashreplace"))


def _text_item(entry: FolderEntry) -> Item:
    file, article_id = _printable(entry.name), entry.name[: -len(TEXT)]
    try:
        found = entry.path.lstat()
    except OSError:  # gone since it was listed: the reading says so
        return Item(file, article_id, path=str(entry.path))
    return Item(file, article_id, min(found.st_size, LONGEST_FILE), str(found.st_mtime_ns), str(entry.path))


# --- lines and rows -------------------------------------------------------------------------------------------


def _record_items(entry: FolderEntry) -> Iterator[Item]:
    """The articles of a JSON Lines or Parquet file, one per row, or per line that is not empty."""
    number = 0
    try:
        check_plain(entry.path)
        for record in (parquet_records if entry.ending == PARQUET else lines_of)(entry.path):
            number = record.number
            yield _record_item(entry, record)
    except ArticleError as error:
        yield _reject(entry.name, str(error).replace(str(entry.path), entry.name))
    except (OSError, EOFError, zlib.error) as error:
        why = str(error).replace(str(entry.path), entry.name).partition("\n")[0].rstrip(".")
        yield _reject(f"{entry.name}:{number + 1}", f"from here on the file cannot be read ({why}): make it anew.")


def _record_item(entry: FolderEntry, record: Record) -> Item:
    """An item for what a line or a row holds."""
    file, values = f"{entry.name}:{record.number}", record.values
    if values is None:
        return _reject(file, record.reason)
    text, source, published = values.get("text"), values.get("source"), values.get("published")
    if not isinstance(text, str):
        return _reject(file, 'it has no "text", or one that is not a text.')
    if len(text) > LONGEST_ARTICLE:
        return _reject(file, f"{len(text):,} characters are {TOO_LONG}")
    if source is not None and (not isinstance(source, str) or _NO_NAME.search(source)):
        return _reject(file, 'its "source" is not a text, or one with control characters.')
    if isinstance(published, str):  # the time of day is not needed
        published = _TIME_OF_DAY.sub(r"\1", published)
    article_id = values.get("article_id")
    if article_id is None:
        article_id = f"{entry.name[: -len(entry.ending)]}#{record.number}"
    if not isinstance(article_id, str | int) or isinstance(article_id, bool):
        return _reject(file, f'its "article_id" is {type(article_id).__name__}, not a text or a whole number.')
    known = {"text": text, "source": source or None, "published": None if published == "" else published}
    content = repr((article_id, *known.values())).encode("utf-8", "surrogatepass")
    stamp = hashlib.blake2b(content, digest_size=16).hexdigest()
    return Item(_printable(file), str(article_id), len(text.encode("utf-8", "replace")), stamp, record=known)
