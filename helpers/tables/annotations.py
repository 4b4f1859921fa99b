"""The tidy tables as Web Annotations: who is named, what is said, which theme, each tied to the article's words.

The model is the Web Annotation Data Model (W3C Recommendation of 23 February 2017, w3.org/TR/annotation-model),
written as JSON-LD with its own context and no other terms than those that the context defines.

Positions: the Recommendation counts a text in Unicode code points, not in code units (section 4.2.4, to which the
TextPositionSelector of 4.2.5 refers), the first one 0 and the end exclusive. That is how the tables count, so `start`
and `end` are written as they are; a byte order mark is no part of the text. A program that counts UTF-16 code units, as
JavaScript's strings do, has to convert them where an emoji or another character beyond U+FFFF stands before.
"""

from __future__ import annotations

import json
import os
import re
import stat
import uuid
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from helpers.errors import TablesError
from helpers.tables.declared import TABLES
from helpers.tables.files import rows_of, write_file


class CheckedTables(Protocol):
    """Tables as pairs of name and DataFrame, checked when asked: what `frames.Tables` is."""

    def __iter__(self) -> Iterator[tuple[str, pd.DataFrame]]: ...

    def validate(self) -> None: ...


ANNOTATIONS_FILE = "annotations.jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTEXT_SIZE = 32  # characters of prefix and suffix: enough to tell two places apart, as in other annotation tools
CLASS_OF = {  # Person and Organization are the model's own; the others are schema.org's, by the prefix of the context
    "person": "Person", "organisation": "Organization", "place": "schema:Place", "programme": "schema:Project",
}
GENERATOR = {"type": "Software", "name": "dispatch-as-data"}
_BEGINNING = f'{{\n "@context": "{CONTEXT}"'.encode()
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "dispatch-as-data")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_Row = dict[str, Any]


def annotation_collection(tables: CheckedTables, sources: Mapping[str, str] | None = None) -> dict[str, Any]:
    """All mentions, statements and theme mentions as an AnnotationCollection, its one page embedded.

    `sources` gives the address (an absolute IRI) at which the text of an article_id can be read; an article without
    one is named by a URN made from its id and its words. The ids are URNs made from the article and the row's key:
    the same rows give the same ids on every machine, another text gives others.
    Raises TablesError for an article_id that the tables do not have, and for an address that is no IRI.
    """
    articles = _articles(tables, sources or {})
    items = [annotation for annotate in _ANNOTATE for annotation in annotate(tables, articles)]
    identity = _urn(*(article.urn for article in articles.values()))
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": identity,
        "type": "AnnotationCollection",
        "label": f"Mentions, statements and themes: {', '.join(articles)}",
        "generator": GENERATOR,
        "total": len(items),
    }
    if items:  # a page holds one annotation or more, so there is none for an article without
        page = _urn(identity, "page")
        collection["first"] = {
            "id": page, "type": "AnnotationPage", "partOf": identity, "startIndex": 0, "items": items,
        }
        collection["last"] = page
    return collection


def annotations_text(tables: CheckedTables, sources: Mapping[str, str] | None = None) -> str:
    """`annotation_collection` as the text of a JSON-LD file."""
    return json.dumps(annotation_collection(tables, sources), ensure_ascii=False, indent=1) + "\n"


def save_annotations(tables: CheckedTables, path: str | Path, sources: Mapping[str, str] | None = None) -> None:
    """Write the annotations into one JSON-LD file, new or one that this wrote before. Raises TablesError."""
    check_place(path)
    tables.validate()
    write_file(Path(path), annotations_text(tables, sources))


def check_place(path: str | Path) -> None:
    """Raise TablesError where something stands that would be lost: anything but an annotation file of ours."""
    try:
        found = os.lstat(path).st_mode
        stands = next((kind for is_it, kind in _OTHER_THINGS if is_it(found)), None)
        if stands is None and not _is_ours(Path(path)):
            stands = "a file that is no annotation file of ours"
    except (FileNotFoundError, NotADirectoryError):  # new, or below a file: then the writing says so
        return
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TablesError(f"{path} cannot be written ({reason}). Name another place.") from None
    if stands:
        raise TablesError(f"{path} is {stands}, and stays as it is. Name a new file.")


_OTHER_THINGS = (
    (stat.S_ISLNK, "a symbolic link"), (stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"),
)


def _is_ours(path: Path) -> bool:
    """Whether a file is an annotation collection that `annotations_text` gave. Raises OSError."""
    with path.open("rb") as file:
        if file.read(len(_BEGINNING)) != _BEGINNING:  # a large file of another kind is not read
            return False
    try:
        collection = json.loads(path.read_bytes())
        return bool(collection["generator"] == GENERATOR)
    except (ValueError, KeyError, RecursionError):
        return False


# --- the article that the annotations point into ----------------------------------------------------------------


class _Article:
    """Where an article's text is, and its words around a place, as far as its paragraphs have them."""

    def __init__(self, article_id: str, paragraphs: list[_Row], source: str | None) -> None:
        self.starts = [row["start"] for row in paragraphs]
        self.texts = [row["text"] for row in paragraphs]
        self.urn = _urn(article_id, *self.texts)
        self.source = source or self.urn

    def segment(self, start: int, end: int, text: str) -> dict[str, Any]:
        """A stretch of the article as the model's SpecificResource, selected by position and by quotation."""
        return {
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text,
                    "prefix": self._around(start)[0],
                    "suffix": self._around(end)[1],
                },
            ],
        }

    def _around(self, offset: int) -> tuple[str, str]:
        """The words of its paragraph before an offset and after it; nothing between two paragraphs."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset > self.starts[index] + len(self.texts[index]):
            return "", ""
        text, at = self.texts[index], offset - self.starts[index]
        return text[max(at - CONTEXT_SIZE, 0):at], text[at:at + CONTEXT_SIZE]


def _articles(tables: CheckedTables, sources: Mapping[str, str]) -> dict[str, _Article]:
    paragraphs: dict[str, list[_Row]] = {row["article_id"]: [] for row in _rows(tables, "articles")}
    for row in _rows(tables, "paragraphs"):
        paragraphs[row["article_id"]].append(row)
    for article_id, source in sources.items():
        if article_id not in paragraphs:
            raise TablesError(f"there is no article {article_id!r}. The tables hold: {', '.join(paragraphs)}.")
        if not _IRI.fullmatch(source):
            raise TablesError(f"{source!r} is no absolute IRI. Write one as in https://example.org/article.txt.")
    return {name: _Article(name, rows, sources.get(name)) for name, rows in paragraphs.items()}


# --- one annotation per row ------------------------------------------------------------------------------------


def _annotation(name: str, row: _Row, articles: Mapping[str, _Article], motivation: str,
                body: list[dict[str, Any]]) -> dict[str, Any]:
    article = articles[row["article_id"]]
    key = "/".join(str(row[column]) for column in TABLES[name].key if column != "article_id")
    return {
        "id": _urn(article.urn, name, key),
        "type": "Annotation",
        "motivation": motivation,
        "dcterms:identifier": f"{name}/{key}",  # leads back to the row of the table
        "body": [*body, _text("describing", row["rule"], "en")],
        "target": article.segment(row["start"], row["end"], row["text"]),
    }


def _mentions(tables: CheckedTables, articles: Mapping[str, _Article]) -> Iterator[dict[str, Any]]:
    actors = _actors(tables)
    for row in _rows(tables, "mentions"):
        actor = actors[row["article_id"], row["actor_id"]]
        body = [_identity(articles[row["article_id"]], actor), _text("classifying", row["form"], "en")]
        yield _annotation("mentions", row, articles, "identifying", body)


def _statements(tables: CheckedTables, articles: Mapping[str, _Article]) -> Iterator[dict[str, Any]]:
    actors = _actors(tables)
    for row in _rows(tables, "statements"):
        article = articles[row["article_id"]]
        body = [_text("classifying", row["kind"], "en")]
        if row["speaker_id"] is not None:
            body.append(_identity(article, actors[row["article_id"], row["speaker_id"]]))
        elif row["speaker"] is not None:
            body.append(_text("identifying", row["speaker"], "fr"))
        if row["speaker_text"] is not None:
            words = article.segment(row["speaker_start"], row["speaker_end"], row["speaker_text"])
            body.append({**words, "purpose": "identifying"})
        if row["cue"] is not None:
            body.append({**article.segment(row["cue_start"], row["cue_end"], row["cue"]), "purpose": "describing"})
        yield _annotation("statements", row, articles, "classifying", body)


def _theme_mentions(tables: CheckedTables, articles: Mapping[str, _Article]) -> Iterator[dict[str, Any]]:
    themes = {(row["article_id"], row["theme_id"]): row for row in _rows(tables, "themes")}
    for row in _rows(tables, "theme_mentions"):
        theme = themes[row["article_id"], row["theme_id"]]
        body = [_text("tagging", theme["label_fr"], "fr"), _text("tagging", theme["label_en"], "en")]
        yield _annotation("theme_mentions", row, articles, "tagging", body)


_ANNOTATE = (_mentions, _statements, _theme_mentions)


def _identity(article: _Article, actor: _Row) -> dict[str, Any]:
    """An actor as a body that says whom or what the words mean; one URN for all words that mean the same actor."""
    identified = {
        "id": _urn(article.urn, "actors", actor["actor_id"]), "type": CLASS_OF[actor["kind"]], "label": actor["name"],
    }
    return {"type": "SpecificResource", "purpose": "identifying", "source": identified}


def _text(purpose: str, value: str, language: str) -> dict[str, Any]:
    return {
        "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": language,
    }


# --- rows and names --------------------------------------------------------------------------------------------


def _rows(tables: CheckedTables, name: str) -> list[_Row]:
    return rows_of(dict(tables)[name])


def _actors(tables: CheckedTables) -> dict[tuple[str, str], _Row]:
    return {(row["article_id"], row["actor_id"]): row for row in _rows(tables, "actors")}


def _urn(*parts: str) -> str:
    """A name that always comes out the same for the same parts: a UUID of version 5 (RFC 9562)."""
    return uuid.uuid5(_NAMESPACE, json.dumps(parts, ensure_ascii=False)).urn
