"""`python -m helpers read`: an article's reading page, in the time of a start of Python."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tqdm import tqdm

from helpers.errors import ArticleError
from helpers.figures.shapes import PARTS
from helpers.french.codebook import Codebook
from helpers.page.render import article_page, index_page
from helpers.tables.annotations import ANNOTATIONS_FILE, save_annotations
from helpers.tables.corrections import UNFIT, Correction, read_corrections
from helpers.tables.files import write_file
from helpers.tables.frames import Tables
from helpers.tables.gold import glosses
from helpers.tables.read import tidy_tables
from helpers.text.article import Article
from helpers.text.dateline import dateline_words, header_at

LONGEST_TITLE = 150  # characters, at most
LONGEST_LABEL = 6  # words
HEAD_LINES = 5  # a sender, a place and a date may stand above *Communiqué de presse*
LONG_TEXT = 300_000  # characters: some seconds
STDIN = Path("-")
TABLES_FOLDER = "tables"
PAGE_MARK = '<meta name="generator" content="dispatch-as-data">'  # in every page that this command writes


@dataclass(frozen=True)
class Written:
    """A page that was written, and the tables behind it."""

    page: Path
    tables: Tables

    def in_words(self) -> str:
        """What was written, and what to look at: one line."""
        said = self.tables.statements
        guesses = int((said["certainty"] == "guess").sum())
        speakers = said["speaker"].nunique()
        line = f"{self.page}: {_count(len(said), 'statement')} by {_count(speakers, 'speaker')}"
        unfit = int(self.tables.problems["problem"].str.startswith(UNFIT).sum())
        line += f", of which {guesses} by a guess: look at them" if guesses else ""
        return line + (f"; {_count(unfit, 'correction')} did not fit: see the page" if unfit else "")


def read_articles(
    files: Sequence[Path], out: Path | None, language: str, corrections: Path | None, spreadsheet: bool = False,
) -> list[Written]:
    """Write a page for each article, beside it or as `out` says, and an index page for several.

    `out` is an HTML file (for one article) or a folder, which then also gets the tables as CSV and the annotations.
    Raises PlainError: no page is written over that this command has not written, and nothing through a link.
    """
    right = read_corrections(corrections) if corrections else []
    folder = out if out is not None and out.suffix.lower() not in (".html", ".htm") else None
    _check(files, out, folder)
    written = []
    for file in files:
        article = _article(file)
        page = folder / f"{article.article_id}.html" if folder else out or file.with_suffix(".html")
        own = [one for one in right if one.article_id in ("", article.article_id)]
        with _progress(article) as told:
            tables = tidy_tables(article, corrections=own, told=told)
        _write_page(page, _page(tables, language, own))
        if folder:
            _write_tables(folder if len(files) == 1 else folder / article.article_id, tables, spreadsheet)
        written.append(Written(page, tables))
    if len(written) > 1:
        index = (folder or Path()) / "index.html"
        _write_page(index, index_page([(_link(one.page, index), one.tables) for one in written], language))
    return written


def _page(tables: Tables, language: str, corrections: Sequence[Correction]) -> str:
    rows = [{name: str(value) for name, value in asdict(one).items()} for one in corrections]
    return article_page(tables, language, headline_of(tables), glosses(tables), rows)


def headline_of(tables: Tables) -> str:
    """The headline: a first line that is short and no sentence with its full stop; empty where there is none."""
    lines = [" ".join(text.split()) for text in tables.paragraphs["text"]]
    above = max((n for n, line in enumerate(lines[:HEAD_LINES]) if _is_label(line)), default=-1)
    labelled = len(lines) > above + 2 and not _asks(lines[above + 1])  # ENTRETIEN, and the first question below
    lines = lines[above + 1 :] if labelled else lines
    lines = lines[1:] if len(lines) > 2 and _is_dateline(lines[0]) else lines
    first = lines[0] if len(lines) > 1 else ""
    return first if len(first) <= LONGEST_TITLE and not first.endswith((".", ":", ",")) else ""


def _asks(line: str) -> bool:
    """Whether a line is a question in bold, the first of an interview: no title."""
    return line.startswith("**") and line.rstrip("* ").endswith("?")


def _is_dateline(line: str) -> bool:
    """*Angers, le 14 septembre 2026*, *Angers*: whether a line only says where and when a piece was written."""
    words = dateline_words(Codebook.default())
    header = header_at(line, 0, len(line), words)
    return line in words.places or header is not None and header.end >= len(line)


def _is_label(line: str) -> bool:
    """*Communiqué de presse*, *JUDO – ENTRETIEN*: whether a line only says what kind of piece follows."""
    codebook = Codebook.default()
    parts = {part.casefold() for part in PARTS.split(line.strip(" :.–—")) if part}
    releases = codebook.words("statement_words", "release")
    is_release = not releases.isdisjoint(parts) and len(line.split()) <= LONGEST_LABEL
    if is_release or line.casefold().startswith(tuple(sorted(releases))) and _is_dateline(line):
        return True
    labels = {row["word"] for row in codebook.sheet("date_words") if row["kind"] == "label"}
    return not labels.isdisjoint(parts) and all(part in labels or " " not in part for part in parts)


def _check(files: Sequence[Path], out: Path | None, folder: Path | None) -> None:
    """Raise ArticleError where it is not clear where the pages belong."""
    if out is None and STDIN in files:
        raise ArticleError("an article from standard input has no place of its own: name one with --out my.html")
    if out is not None and folder is None and len(files) > 1:
        raise ArticleError(f"{out} is one page, and these are {len(files)} articles: name a folder with --out")
    names = [file.stem if folder else str(file.with_suffix("")) for file in files]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise ArticleError(f"two articles are called {twice}, and would have one page: rename one of them")
    if folder is not None:
        _check_folders(folder, [folder] if len(files) == 1 else [folder / name for name in names])


def _check_folders(folder: Path, owns: Sequence[Path]) -> None:
    """Raise ArticleError where an article's own folder, or that of its tables, is a link."""
    places = [*(own for own in owns if own != folder), *(own / TABLES_FOLDER for own in owns)]
    link = next((place for place in places if place.is_symlink()), None)
    if link:
        raise ArticleError(f"{link} is a symbolic link: remove it, nothing is written elsewhere")


@contextmanager
def _progress(article: Article) -> Iterator[Callable[[str], object]]:
    """A bar for an article that takes some time to read; nothing for others."""
    if len(article.text) < LONG_TEXT:
        yield str
        return
    from helpers.tables.parse import STEPS

    with tqdm(total=len(STEPS) + 1, unit="step", desc="characters", file=sys.stderr) as bar:

        def told(step: str) -> None:
            bar.update(bar.n < len(STEPS))
            bar.set_description(step)

        yield told
        bar.update(bar.total - bar.n)


def _article(file: Path) -> Article:
    if file != STDIN:
        return Article.from_file(file)
    return Article.from_bytes(sys.stdin.buffer.read(), "standard input")


def _link(page: Path, index: Path) -> str:
    return Path(os.path.relpath(page, index.parent)).as_posix()


def _write_page(path: Path, text: str) -> None:
    if path.exists() and (not path.is_file() or PAGE_MARK not in path.read_bytes()[:4096].decode("utf-8", "replace")):
        raise ArticleError(f"{path} is there already, and is no page of this command: name another with --out.")
    write_file(path, text)


def _write_tables(folder: Path, tables: Tables, spreadsheet: bool) -> None:
    tables.save(folder / TABLES_FOLDER, spreadsheet=spreadsheet)
    save_annotations(tables, folder / ANNOTATIONS_FILE)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
