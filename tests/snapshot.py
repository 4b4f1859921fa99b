"""All rows of all tables for many texts, to be compared before and after a change that should change none.

    python tests/snapshot.py write before.json.gz [FOLDER …]   # the project's own articles, shuffled texts, and those of FOLDER
    python tests/snapshot.py write after.json.gz [FOLDER …]
    python tests/snapshot.py compare before.json.gz after.json.gz

A FOLDER's `.txt` files are read as articles, and each line of its `.jsonl` files that has a `text`. The helpers are
those of the folder that the command runs in. A column that only one snapshot has is named, and else left out.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path.cwd()
SHUFFLED = 400  # texts made from the others
MARKS = ('« ', ' »', '"', "“", "”", "(", ")", " : ", ", ", " — ", ". ", "; ", " ? ")
NAME = re.compile(r"[A-ZÀ-Þ]\w+(?: (?:d[eu] |d['’])?[A-ZÀ-Þ]\w+)+")
Rows = list[dict[str, str]]


def texts(folders: list[Path]) -> Iterator[tuple[str, str]]:
    """Every text with a name for it: the project's, those of the folders, and texts shuffled from all of these."""
    plain = []
    for folder in [ROOT / "data", ROOT / "data" / "practice", *folders]:
        for path in sorted(folder.rglob("*.txt") if folder.name != "data" else folder.glob("*.txt")):
            plain.append((f"{folder.name}/{path.name}", path.read_bytes().decode("utf-8", "replace")))
        for path in sorted(folder.rglob("*.jsonl")) if folder.name != "data" else ():
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                plain.append((f"{folder.name}/{path.name}:{number}", json.loads(line)["text"]))
    yield from plain
    yield from shuffled([text for _, text in plain])


def shuffled(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Texts of sentences, names and marks of others in another order; always the same ones."""
    chance = random.Random(2024)
    sentences = [s for text in texts for s in re.split(r"(?<=[.!?»”])\s+", text) if s.strip()]
    names = sorted({name for text in texts for name in NAME.findall(text)})
    for number in range(SHUFFLED):
        parts = [altered(chance.choice(sentences), names, chance) for _ in range(chance.randint(3, 14))]
        yield f"shuffled/{number:03}", "".join(part + chance.choice((" ", " ", " ", "\n\n")) for part in parts)


def altered(sentence: str, names: list[str], chance: random.Random) -> str:
    """A sentence with a name exchanged, a mark added or taken away, or two words in another order; or as it is."""
    what = chance.random()
    if what < 0.3:
        return NAME.sub(lambda _: chance.choice(names), sentence)
    words = sentence.split(" ")
    at = chance.randrange(len(words))
    if what < 0.5:
        words.insert(at, chance.choice(MARKS).strip())
    elif what < 0.6:
        del words[at]
    elif what < 0.7:
        words[at:] = reversed(words[at:])
    return " ".join(words)


def rows_of(text: str) -> dict[str, Rows] | str:
    """All rows of all tables of one text, each cell as text; or the error that reading it raises."""
    from helpers import Article, tidy_tables

    try:
        tables = tidy_tables(Article.from_text(text))
    except ValueError as error:
        return f"{type(error).__name__}: {error}"
    names = [name for name, frame in vars(tables).items() if hasattr(frame, "columns")]
    return {name: getattr(tables, name).astype("string").fillna("<NA>").to_dict("records") for name in names}


def write(path: Path, folders: list[Path]) -> None:
    """Read every text and keep its rows, and a hash for each of its tables."""
    sys.path.insert(0, str(ROOT))
    kept = {name: rows_of(text) for name, text in texts(folders)}
    with gzip.open(path, "wt", encoding="utf-8") as file:
        json.dump(kept, file, ensure_ascii=False)
    whole = hashlib.blake2b(json.dumps(kept, sort_keys=True).encode(), digest_size=8).hexdigest()
    print(f"{path}: {len(kept)} texts, {whole}")


def compare(before: Path, after: Path, most: int) -> int:
    """Print what differs, text by text and table by table; how many tables of texts do."""
    old, new = (json.loads(gzip.decompress(path.read_bytes())) for path in (before, after))
    differ = 0
    for text in sorted(old.keys() | new.keys()):
        a, b = old.get(text), new.get(text)
        if not isinstance(a, dict) or not isinstance(b, dict):
            differ += told(differ < most, f"{text}: {str(a)[:80]} | {str(b)[:80]}", a != b)
            continue
        for table in sorted(a.keys() & b.keys()):
            lines = difference(a[table], b[table])
            differ += told(differ < most, f"{text} {table}\n" + "\n".join(lines), bool(lines))
    print(f"{len(old)} texts; {differ} tables of texts differ")
    return differ


def told(room: bool, words: str, differs: bool) -> bool:
    if differs and room:
        print(words)
    return differs


def difference(old: Rows, new: Rows) -> list[str]:
    """The rows that only one side has, by the columns that both have."""
    columns = [name for name in (old or new or [{}])[0] if not (old and new) or name in new[0]]
    a, b = ([json.dumps({c: r[c] for c in columns}, ensure_ascii=False) for r in rows] for rows in (old, new))
    only_a, only_b = list(a), list(b)
    for row in a:
        if row in only_b:
            only_b.remove(row)
            only_a.remove(row)
    if not only_a and not only_b:
        return [] if a == b else ["  the same rows in another order"]
    return [*(f"  - {row}" for row in only_a), *(f"  + {row}" for row in only_b)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("write")
    command.add_argument("path", type=Path)
    command.add_argument("folders", nargs="*", type=Path)
    command = commands.add_parser("compare")
    command.add_argument("before", type=Path)
    command.add_argument("after", type=Path)
    command.add_argument("--most", type=int, default=40, help="how many differences are shown in full")
    chosen = parser.parse_args()
    if chosen.command == "compare":
        return int(compare(chosen.before, chosen.after, chosen.most) > 0)
    write(chosen.path, chosen.folders)
    return 0


if __name__ == "__main__":
    sys.exit(main())
