"""How the house stands: rooms, arrows, circles, long files, branches, names of more than one meaning.

    python tests/measures.py            # of the folder that the command runs in; nothing is imported, only read
    python tests/measures.py --names    # also which names stand in several modules
"""

from __future__ import annotations

import argparse
import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "helpers"
FEW_LINES, FEW_BRANCHES, MANY_BRANCHES = 400, 15, 20
BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.Assert, ast.IfExp, ast.comprehension, ast.match_case)
READING_ROOMS = ("errors", "french", "text", "names", "speech", "finders", "speakers", "tables", "corpus", "commands")


@dataclass(frozen=True)
class Module:
    """A file of the package: its dotted name, its lines, what it holds, and what it imports of the package."""

    name: str
    lines: int
    tree: ast.Module
    imports: frozenset[str]

    @property
    def room(self) -> str:
        """The sub-package, or the file on the first floor, that the module is in; the package itself for its head."""
        return self.name.split(".")[1] if "." in self.name else self.name


def modules(root: Path) -> dict[str, Module]:
    """Every file of the package by its dotted name."""
    paths = {_dotted(path, root): path for path in sorted((root / PACKAGE).rglob("*.py"))}
    found = {}
    for name, path in paths.items():
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
        found[name] = Module(name, source.count("\n"), tree, frozenset(_imports(tree, paths)) - {name})
    return found


def _dotted(path: Path, root: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def _imports(tree: ast.Module, known: dict[str, Path]) -> Iterator[str]:
    """The modules of the package that a file imports anywhere, also within functions and for types alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == PACKAGE:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in known else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == PACKAGE)


def room_arrows(files: dict[str, Module]) -> dict[str, set[str]]:
    """Which rooms each room uses."""
    arrows: dict[str, set[str]] = defaultdict(set)
    for module in files.values():
        arrows[module.room] |= {files[name].room for name in module.imports if name in files} - {module.room}
    return dict(arrows)


def circles(arrows: dict[str, set[str]]) -> list[str]:
    """Whatever can be reached from itself."""
    return sorted(start for start in arrows if start in _reached(start, arrows))


def _reached(start: str, arrows: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    open_ends = [start]
    while open_ends:
        new = arrows.get(open_ends.pop(), set()) - seen
        seen |= new
        open_ends += new
    return seen


def file_arrows(files: dict[str, Module]) -> dict[str, set[str]]:
    """Which files each file uses."""
    return {name: set(module.imports) for name, module in files.items()}


def branches(files: dict[str, Module]) -> dict[str, int]:
    """The branches of every function, boolean operators counted, by `module.function:line`."""
    return {
        f"{module.name}.{node.name}:{node.lineno}": 1 + sum(_branches_at(inner) for inner in _own_nodes(node))
        for module in files.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef)
    }


def _own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """The nodes of a function without those of functions within it."""
    open_ends = list(ast.iter_child_nodes(function))
    while open_ends:
        node = open_ends.pop()
        if not isinstance(node, ast.FunctionDef):
            yield node
            open_ends += ast.iter_child_nodes(node)


def _branches_at(node: ast.AST) -> int:
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    return int(isinstance(node, BRANCHES)) + (len(node.ifs) if isinstance(node, ast.comprehension) else 0)


def repeated_names(files: dict[str, Module]) -> dict[str, list[str]]:
    """The public names that two or more modules define at their top, with these modules."""
    places: dict[str, list[str]] = defaultdict(list)
    for module in files.values():
        for name in {name for node in module.tree.body for name in _defined(node)}:
            if not name.startswith("_"):
                places[name].append(module.name)
    return {name: where for name, where in sorted(places.items()) if len(where) > 1}


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", action="store_true")
    chosen = parser.parse_args()
    files = modules(Path.cwd())
    counted = branches(files)
    long_files = {module.name: module.lines for module in files.values() if module.lines > FEW_LINES}
    repeated = repeated_names(files)
    print(f"rooms on the first floor: {len({module.room for module in files.values()} - {PACKAGE, '__main__'})}")
    print(f"circles between rooms: {circles(room_arrows(files)) or 0}; between files: {circles(file_arrows(files)) or 0}")
    print(f"files over {FEW_LINES} lines: {long_files or 0}")
    for most in (MANY_BRANCHES, FEW_BRANCHES):
        over = {name: count for name, count in counted.items() if count > most}
        print(f"functions over {most} branches: {len(over)}", *(f"\n  {name}: {over[name]}" for name in over))
    print(f"names defined in two or more modules: {len(repeated)}")
    print(f"lines of the reading half: {sum(file.lines for file in files.values() if file.room in READING_ROOMS):,}")
    if chosen.names:
        print("\n".join(f"  {name}: {', '.join(where)}" for name, where in repeated.items()))


if __name__ == "__main__":
    main()
