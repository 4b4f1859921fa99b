"""Time grows with the length of the text, whatever the text: ten times the text takes at most twelve times the time.

Run on demand, since timings do not belong into a test suite: `python tests/benchmarks/linear_time.py [--size 100000] [name …]`.
Prints a line per kind of text; the exit code is 1 where one grows faster.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from pathlib import Path

from helpers import Article, Codebook
from helpers.tables.parse import parse

LIMIT = 12.0  # times the time, for ten times the text
NOTHING = 0.1  # seconds: below that, the clock is too coarse for a ratio
ROOT = Path(__file__).resolve().parents[2]
DISPATCH = (ROOT / "data" / "article.txt").read_text(encoding="utf-8") + "\n\n"
PIECES = {
    "the dispatch, again and again": DISPATCH,
    "the dispatch on one line": " ".join(DISPATCH.split()) + " ",
    "the dispatch without spaces": "".join(DISPATCH.split()),
    "the dispatch in capitals": DISPATCH.upper(),
    "straight marks": '"',
    "straight marks apart": '" ',
    "opening marks": "« ",
    "closing marks": " »",
    "curly marks that never close": "“a ",
    "a mark in each word": 'a"b ',
    "one letter": "a",
    "one word": "a ",
    "capitals": "A ",
    "one name": "Jean Dupont ",
    "names in a list": "Jean Dupont, ",
    "names joined by de": "Agence de ",
    "hyphens": "-",
    "a long compound": "a-",
    "apostrophes": "l'",
    "brackets": "(",
    "full stops": ".",
    "sentence ends apart": "! ",
    "ends and brackets": "!!((",
    "numbered": "1.",
    "numbers": "1 ",
    "number words": "cent mille ",
    "initials": "J. ",
    "abbreviations": "M. ",
    "acronyms": "U.S. ",
    "dates": "le 3 mars et ",
    "days in a list": "3, ",
    "sources": "selon ",
    "attributions": "a déclaré que ",
    "attributions in commas": ", a déclaré ",
    "pronouns that speak": "a-t-il dit, ",
    "colons": "dit : ",
    "relatives": "qui dit que ",
    "conjunctions": "et ",
    "short paragraphs": "a\n\n",
    "short lines": "a\n",
    "line feeds": "a" + "\n" * 50,
    "combining marks": "e\u0301",
    "right to left": "\u202eשלום ",
    "emoji": "👩\u200d👩 ",
}


NUMBERED = {  # {name} is another name each time
    "another person each time": "Jean {name}, ",
    "another speaker each time": "« Le port est prêt », a déclaré Jean {name}. ",
    "another speaker by indirect speech": "Jean {name} a affirmé que le port est prêt. ",
    "another role each time": "Le directeur de {name}, Jean {name}, a parlé. Il a dit que le port ouvrira. ",
    "another one described each time": "La chimiste de {name} est venue. Le témoin de {name} a souri. ",
    "another function behind each name": "Anne {name}, maire de {name}, est venue. La ministre et le pilote ont souri. ",
    "the same function again": "Le maire de {name} a dit que le port ouvrira. La présidente a souri, selon le maire. ",
    "another organisation each time": "L'Agence de {name} ({name}) a annoncé un port. ",
    "another acronym each time": "{upper} a annoncé un port. ",
    "another place each time": "Elle est née à {name}. ",
    "another name, said twice": "{name} et {name} ",
    "a new paragraph for each speaker": "« Le port est prêt », a déclaré {name}.\n\n« Oui », a-t-elle ajouté.\n\n",
    "a quotation for each paragraph": "« Le port de {name} est prêt\n\n",
    "another number each time": "Il y a {number} cas. ",
}


def text_of(piece: str, size: int) -> str:
    """A text of the given size made of one piece."""
    return (piece * (size // len(piece) + 1))[:size]


def numbered_text(piece: str, size: int) -> str:
    """A text of about the given size, with another name or number in each piece."""
    pieces = []
    length = number = 0
    while length < size:
        number += 1
        name = "".join(chr(ord("a") + int(digit)) for digit in str(number * 7919)).capitalize()
        pieces.append(piece.format(name=name, upper=name.upper(), number=number))
        length += len(pieces[-1])
    return "".join(pieces)


def seconds(text: str, codebook: Codebook, runs: int) -> float:
    """The processor time of a parse, best of several runs, without garbage collection, as timeit measures."""
    best = float("inf")
    gc.disable()
    for _ in range(runs):
        gc.collect()
        started = time.process_time()
        parse(Article.from_text(text), codebook)
        best = min(best, time.process_time() - started)
    gc.enable()
    return best


def main() -> int:
    """Time every kind of text, or those whose name holds one of the words given, at both sizes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="only the kinds of text whose name holds one of these")
    options.add_argument("--size", type=int, default=100_000, help="characters of the smaller text")
    given = options.parse_args()
    codebook, failed = Codebook.default(), False
    parse(Article.from_text(DISPATCH), codebook)  # what is made once is made here
    print(f"{'kind of text':36} {given.size:>10,} {10 * given.size:>10,} {'ratio':>7}")
    kinds = {name: (text_of, piece) for name, piece in PIECES.items()}
    kinds.update({name: (numbered_text, piece) for name, piece in NUMBERED.items()})
    for name, (make, piece) in kinds.items():
        if given.names and not any(wanted in name for wanted in given.names):
            continue
        small = seconds(make(piece, given.size), codebook, 3)
        large = seconds(make(piece, 10 * given.size), codebook, 2)
        ratio = large / small
        grows_faster = ratio > LIMIT and large > NOTHING
        failed = failed or grows_faster
        warning = "  <-- grows faster" if grows_faster else ""
        print(f"{name:36} {small:9.3f}s {large:9.3f}s {ratio:7.1f}{warning}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
