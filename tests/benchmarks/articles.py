"""Articles to time with: as many as wanted, no two alike, made of the dispatches in `data/`.

Sentences change places within their paragraph and paragraphs between articles; people get other names, numbers other
digits, and the lengths spread as in a newspaper: what a program keeps from one article is of little use for the next.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from helpers import Article, tidy_tables

ROOT = Path(__file__).resolve().parents[2]
SYLLABLES = [first + vowel for first in "bdfglmnrstvz" for vowel in ("a", "e", "i", "o", "u", "é", "au", "in")]
_NUMBER = re.compile(r"(?<![\w.,])\d{2,3}(?![\w.,])")


class Pool:
    """The paragraphs to draw from, each as its sentences, and the family names in them."""

    def __init__(self) -> None:
        paths = [ROOT / "data" / "article.txt", *sorted((ROOT / "data" / "practice").glob("*.txt"))]
        articles = [Article.from_file(path) for path in paths]
        actors = tidy_tables(articles).actors
        people = actors.loc[(actors["kind"] == "person") & ~actors["known"], "name"]
        names = sorted({name.split()[-1] for name in people if len(name.split()[-1]) > 3}, key=lambda name: (-len(name), name))
        self.names = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        self.openings: list[list[str]] = []
        self.paragraphs: list[list[str]] = []
        for article in articles:
            paragraphs = [self._sentences(article, number) for number in range(len(article.paragraphs))]
            story = next(number for number, span in enumerate(article.paragraphs) if span.end > article.header.end)
            self.openings.append([" ".join(sentences) for sentences in paragraphs[: story + 1]])
            self.paragraphs += [sentences for sentences in paragraphs[story + 1 :] if sentences]

    @staticmethod
    def _sentences(article: Article, paragraph: int) -> list[str]:
        """The sentences of a paragraph; the header that stands before the first one goes with it."""
        span = article.paragraphs[paragraph]
        starts = [sentence.start for sentence in article.sentences if sentence.paragraph == paragraph]
        bounds = [span.start, *starts[1:], span.end]
        return [article.text[start:end].strip() for start, end in zip(bounds, bounds[1:], strict=False)]

    def text(self, number: int, mean_paragraphs: float = 14.0) -> str:
        """The article of that number: always the same for a number, another one for another."""
        draw = random.Random(number)
        new_names: dict[str, str] = {}

        def name(found: re.Match[str]) -> str:
            return new_names.setdefault(found.group(), "".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))).capitalize())

        chosen = draw.choices(self.paragraphs, k=max(1, round(draw.lognormvariate(0, 0.5) * mean_paragraphs)))
        shuffled = [draw.sample(sentences, len(sentences)) for sentences in chosen]
        story = "\n\n".join(" ".join(sentences) for sentences in shuffled)
        story = _NUMBER.sub(lambda found: str(draw.randint(10, 10 ** len(found.group()) - 1)), story)
        return self.names.sub(name, "\n\n".join([*draw.choice(self.openings), story])) + "\n"


@lru_cache
def _pool() -> Pool:
    return Pool()


def texts(count: int, first: int = 0) -> Iterator[str]:
    """So many articles, from that number on."""
    return (_pool().text(number) for number in range(first, first + count))


def write(folder: Path, count: int) -> None:
    """So many text files, a hundred to a folder."""
    for number, text in enumerate(texts(count)):
        path = folder / f"{number // 100:05d}" / f"{number:07d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def write_lines(path: Path, count: int) -> None:
    """So many articles in one JSON Lines file."""
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts(count)):
            file.write(json.dumps({"article_id": f"{number:07d}", "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
