"""The house: an import goes from a room to those before it in this list, never back, and nothing goes in a circle."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from measures import PACKAGE, Module, branches, circles, file_arrows, modules, room_arrows

ROOT = Path(__file__).resolve().parents[1]
ORDER = (  # rooms of one line do not know each other
    ("errors",),
    ("french",),
    ("text",),
    ("names", "speech", "finders"),
    ("speakers",),
    ("tables",),
    ("corpus", "page"),
    ("figures",),
    ("commands",),
)
FLOOR = {room: floor for floor, rooms in enumerate(ORDER) for room in rooms}
TOP = {"README.md", "requirements.txt", "notebooks", "data", "helpers", "tests",
       "pyproject.toml", "constraints.txt", "LICENSE", "CITATION.cff"}  # and dot files, which tools demand
HEADS = {PACKAGE, "__main__"}  # what the package gives away, and its command


@pytest.fixture(scope="module")
def files() -> dict[str, Module]:
    return modules(ROOT)


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="no repository: nothing says what is kept")
def test_nothing_else_is_kept_beside_the_rooms():
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    first = {path.split("/")[0] for path in kept}
    assert {name for name in first if not name.startswith(".")} <= TOP


def test_there_are_twelve_rooms_at_most_and_every_one_has_its_place_and_says_what_it_is_for(files):
    rooms = {module.room for module in files.values()} - HEADS
    assert rooms == set(FLOOR)
    assert len(rooms) <= 12
    for room in rooms:
        (head,) = [module for name, module in files.items() if name == f"{PACKAGE}.{room}"]
        assert len((head.tree.body[0].value.value).split()) > 10, room


def test_no_arrow_goes_back(files):
    arrows = {room: used for room, used in room_arrows(files).items() if room not in HEADS}
    back = [(room, other) for room, used in arrows.items() for other in used if FLOOR.get(other, 99) >= FLOOR[room]]
    assert back == []


def test_nothing_goes_in_a_circle(files):
    assert circles(room_arrows(files)) == []
    assert circles(file_arrows(files)) == []


def test_a_circle_and_an_arrow_back_would_be_seen(tmp_path):
    for name, source in {
        "__init__": "", "text/__init__": "", "text/article": "def read():\n    from helpers.tables import read\n",
        "tables/__init__": "", "tables/read": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from helpers.text import article\n",
    }.items():
        path = tmp_path / PACKAGE / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    there = modules(tmp_path)
    assert room_arrows(there)["text"] == {"tables"}
    assert circles(room_arrows(there)) == ["tables", "text"]
    assert circles(file_arrows(there)) == ["helpers.tables.read", "helpers.text.article"]


def test_branches_are_counted_with_boolean_operators(tmp_path):
    (tmp_path / PACKAGE).mkdir()
    (tmp_path / PACKAGE / "one.py").write_text(
        "def f(a, b):\n    if a and b or not a:\n        return [x for x in a if x]\n    return 1 if b else 2\n", encoding="utf-8"
    )
    assert branches(modules(tmp_path)) == {"helpers.one.f:1": 1 + 1 + 2 + 2 + 1}


@pytest.mark.parametrize("room", sorted(room for room in FLOOR if (ROOT / PACKAGE / room).is_dir()))
def test_a_room_says_which_file_to_open(room: str) -> None:
    folder = ROOT / PACKAGE / room
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    families = tuple(re.findall(r"\b(\w+_)\*", told))  # word_*.py
    files = [path.stem for path in folder.glob("*.py") if path.stem != "__init__"]
    unnamed = [name for name in files if not re.search(rf"\b{name}\b", told) and not name.startswith(families or ("-",))]
    assert not unnamed
