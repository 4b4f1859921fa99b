"""Set the weights that tell who is meant on coded articles, and say how well they hold on articles not used for it.

    python tests/tune_speakers.py FOLDER …     # folders of NAME.txt beside NAME.json (statements), as data/practice

Not run by the tests. Each weight in turn is moved up and down as long as more speakers come out right (coordinate
ascent from the weights as they stand). With the articles in five parts, each part is scored with the weights set on the
other four: the mean and the spread of these five scores are what the weights are worth. Nothing is written: a weight
that is to change is changed by hand in `helpers/speakers/weights.py`.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path

from helpers import Article
from helpers.french.codebook import Codebook
from helpers.names.find import Names, find_names
from helpers.speakers.resolve import resolve
from helpers.speakers.weights import WEIGHTS, Weights
from helpers.speech.statements import Statement, find_statements
from helpers.tables.trust import same_name

PARTS = 5
STEPS = (-1.0, -0.5, -0.25, 0.25, 0.5, 1.0)
PULL = 0.02  # statements that a weight's distance of 1 from where it stands costs: no move for nothing


@dataclass(frozen=True)
class Coded:
    """An article as it is found, with the coded speaker of each statement (by its index) that is coded, too."""

    article: Article
    names: Names
    statements: list[Statement]
    speakers: dict[int, str | None]


def coded(path: Path, codebook: Codebook) -> Coded:
    """One article of a folder: a coded statement is found where one starts at most three characters from it."""
    article = Article.from_text(path.with_suffix(".txt").read_bytes().decode("utf-8"))
    statements, _ = find_statements(article, codebook)
    speakers: dict[int, str | None] = {}
    for row in json.loads(path.read_text("utf-8"))["statements"]:
        near = [i for i, found in enumerate(statements) if abs(found.start - row["start"]) <= 3]
        if near and not row.get("optional"):
            speakers[near[0]] = row["speaker"]
    return Coded(article, find_names(article, codebook), statements, speakers)


def right(articles: list[Coded], codebook: Codebook, weights: Weights) -> tuple[int, int]:
    """How many speakers come out right, and of how many."""
    hits = total = 0
    for one in articles:
        found = resolve(one.article, one.names, one.statements, codebook, weights).speakers
        hits += sum(same_name(found[i].name, name) for i, name in one.speakers.items())
        total += len(one.speakers)
    return hits, total


def worth(articles: list[Coded], codebook: Codebook, weights: Weights) -> float:
    """The right speakers, less a little for every weight that is moved."""
    moved = sum(abs(getattr(weights, one.name) - getattr(WEIGHTS, one.name)) for one in fields(Weights))
    return right(articles, codebook, weights)[0] - PULL * moved


def tuned(articles: list[Coded], codebook: Codebook) -> Weights:
    """The weights that no single move makes better."""
    weights, best = WEIGHTS, worth(articles, codebook, WEIGHTS)
    better = True
    while better:
        better = False
        for one in fields(Weights):
            for step in STEPS:
                moved = replace(weights, **{one.name: getattr(weights, one.name) + step})
                score = worth(articles, codebook, moved)
                if score > best:
                    weights, best, better = moved, score, True
    return weights


def main() -> None:
    codebook = Codebook.default()
    paths = [path for folder in sys.argv[1:] for path in sorted(Path(folder).glob("*.json"))]
    articles = [coded(path, codebook) for path in paths]
    random.Random(1).shuffle(articles)
    hits, total = right(articles, codebook, WEIGHTS)
    print(f"as they stand: {hits} of {total} speakers right ({hits / total:.3f})")
    shares = []
    for part in range(PARTS):
        kept, others = articles[part::PARTS], [a for i, a in enumerate(articles) if i % PARTS != part]
        before, _ = right(kept, codebook, WEIGHTS)
        hits, total = right(kept, codebook, tuned(others, codebook))
        shares.append(hits / total)
        print(f"part {part + 1}: {hits} of {total} with weights set on the others, {before} as they stand", flush=True)
    print(f"cross-validated: {statistics.mean(shares):.3f}, spread {statistics.stdev(shares):.3f}")
    weights = tuned(articles, codebook)
    print(f"set on all: {right(articles, codebook, weights)[0]} of {sum(len(a.speakers) for a in articles)}")
    for one in fields(Weights):
        print(f"  {one.name}: {getattr(WEIGHTS, one.name)} → {getattr(weights, one.name)}")


if __name__ == "__main__":
    main()
