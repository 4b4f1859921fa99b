"""How many conditions of the rule files a test would miss: each is left out for once, and examples and tests are tried.

    python tests/drop_conditions.py            # 40 conditions, chosen at random
    python tests/drop_conditions.py 100 7      # 100 of them, by another draw

A condition is a `not before( )`, `before( )`, `not after( )`, `after( )`, or an exclusion in square brackets. The rule
files of the folder that the command runs in are changed one at a time in a copy; the folder itself stays as it is.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path.cwd()))

from rule_examples import RuleFolder  # noqa: E402

from helpers.french.codebook import Codebook  # noqa: E402

LOOK = re.compile(r"(?:not )?(?:before|after)\(")
EXCLUSION = re.compile(r" -(?:\"[^\"]+\"|[A-Z][A-Z0-9_]*(?:\([^()]*\))?(?:&[A-Z_]+)*)(?=[^\[\]\n]*\])")
TESTS = ("tests/test_dates_kinds.py", "tests/test_dates.py")


class Dropped(NamedTuple):
    """A condition: its file, its place in the file and its words."""

    file: str
    start: int
    words: str


def conditions(path: Path) -> list[Dropped]:
    """The conditions of a rule file; not those of its examples and comments."""
    source = path.read_text("utf-8")
    found = []
    for line in re.finditer(r"^(?!\s*[>#]).+$", source, re.M):
        for match in [*LOOK.finditer(line[0]), *EXCLUSION.finditer(line[0])]:
            end = match.end()
            depth = match[0].count("(") if match[0].endswith("(") else 0
            while depth:
                depth += {"(": 1, ")": -1}.get(line[0][end], 0)
                end += 1
            found.append(Dropped(path.name, line.start() + match.start(), line[0][match.start():end]))
    return found


def without(source: str, dropped: Dropped) -> str:
    """A rule file without one condition; a look that is all there is becomes one that always holds."""
    before, after = source[:dropped.start], source[dropped.start + len(dropped.words):]
    is_exclusion = dropped.words.startswith(" -")
    return before + ("" if is_exclusion else "not before(MARK MARK MARK MARK MARK MARK)") + after


def is_caught(folder: Path, dropped: Dropped) -> bool:
    """Whether an example or a test fails without a condition."""
    path = folder / "data" / "rules" / dropped.file
    source = path.read_text("utf-8")
    path.write_text(without(source, dropped), "utf-8")
    try:
        return fails_an_example(path.parent) or fails_a_test(folder)
    finally:
        path.write_text(source, "utf-8")


def fails_an_example(rules: Path) -> bool:
    """Whether an example of a folder of rule files does not hold."""
    folder = RuleFolder(rules, Codebook(Codebook.default().sheets))
    return any(folder.found(example) != example.expected for example in folder.examples())


def fails_a_test(folder: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-o", "addopts=", *TESTS]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode != 0


def main(how_many: int = 40, draw: int = 1) -> None:
    """Print what no test misses, and how many are caught."""
    found = [one for path in sorted(Path("data/rules").glob("*.rules")) for one in conditions(path)]
    chosen = random.Random(draw).sample(found, min(how_many, len(found)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("helpers", "data", "tests"):
            shutil.copytree(part, folder / part)
        shutil.copy("pyproject.toml", folder)
        missed = [one for one in chosen if not is_caught(folder, one)]
    for one in missed:
        line = (Path("data/rules") / one.file).read_text("utf-8").count("\n", 0, one.start) + 1
        print(f"{one.file}, line {line}: nothing misses {one.words.strip()}")
    print(f"{len(chosen) - len(missed)} of {len(chosen)} conditions caught, of {len(found)} in all")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
