"""The README and what it promises: links, commands, and an environment that is pinned as a whole."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from helpers.__main__ import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SET_UP = "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && "
WINDOWS_SET_UP = r"py -m venv .venv && .venv\Scripts\pip install -r requirements.txt && "
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "data").rglob("*.md")])
RUN = {"jupyterlab", "nbval", "pytest-mpl", "pytest-xdist", "ruff", "mypy", "cryptography"}  # run, or used by another, not imported
OTHER_NAMES = {"gender_guesser": "gender-guesser", "numpy": "pandas", "PIL": "matplotlib", "IPython": "jupyterlab", "jupyter_client": "nbclient",
               "packaging": "pytest", "jsonschema": "nbformat", "yaml": "frictionless"}


def requirements() -> dict[str, str]:
    """The direct dependencies: each with its version."""
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    return dict(line.split("#")[0].strip().split("==") for line in lines if re.match(r"\w", line))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_resolve(path):
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")):
        target, _, anchor = link.partition("#")
        if not link.startswith("https://"):
            file = (path.parent / target).resolve() if target else path
            assert file.exists(), link
            headings = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE) if anchor else []
            assert not anchor or anchor in [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings], link


def test_the_two_commands_stand_in_blocks_of_their_own():
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert blocks[:2] == [f"{SET_UP}.venv/bin/python -m helpers rerun\n", f"{SET_UP}.venv/bin/pytest -n auto --dist loadfile\n"]
    windows = re.findall(r"^```bat\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert windows == [
        f"{WINDOWS_SET_UP}.venv\\Scripts\\python -m helpers rerun\n{WINDOWS_SET_UP}.venv\\Scripts\\pytest -n auto --dist loadfile\n"
    ]


def test_it_is_short():
    shown = re.sub(r"<!--.*?-->|!\[[^\]]*\]", "", README, flags=re.DOTALL)  # comments and alt texts are not shown
    assert len(shown.split()) <= 900
    assert len(README.split()) <= 900  # with them, and with what makes tables and links


def test_ci_runs_the_test_command_as_it_stands():
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    pattern = re.search(r"^command=\$\(grep -x '(.*)' README.md\)$", ci, re.MULTILINE).group(1)
    found = [line for line in README.splitlines() if re.fullmatch(pattern, line)]
    assert found == [f"{SET_UP}.venv/bin/pytest -n auto --dist loadfile"]
    assert '\nbash -euc "$command"\n' in ci
    assert "\n.venv/bin/python -m helpers rerun\n" in ci
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8")


@pytest.mark.parametrize("command", re.findall(r"python -m helpers (.*?)[`\n]", README))
def test_every_command_of_the_readme_exists(command, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([*command.split(), "--help"])
    assert stopped.value.code == 0
    options = re.findall(r"--\w+", command)
    shown = capsys.readouterr().out
    assert all(option in shown for option in options)


def test_pytest_alone_runs_the_notebooks_strictly_and_compares_the_pictures():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    assert settings["testpaths"] == ["tests", "notebooks"]
    assert {"--nbval", "--nbval-current-env", "--mpl"} <= set(settings["addopts"].split())


def test_each_direct_dependency_is_pinned_and_says_why():
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert {"-c constraints.txt", "-e ."} <= set(lines)
    for line in lines:
        if re.match(r"\w", line):
            assert re.fullmatch(r"[\w-]+==[\w.]+ +# .{10,}", line), line
    constraints = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert {f"{name}=={version}" for name, version in requirements().items()} <= set(constraints)


def test_direct_dependencies_are_those_that_the_code_uses():
    modules = set()
    for path in [*(ROOT / "helpers").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            modules.update(name.partition(".")[0] for name in names)
    own = {"helpers", *(path.stem for path in (ROOT / "tests").rglob("*.py"))}
    third_party = modules - set(sys.stdlib_module_names) - own
    used = {OTHER_NAMES.get(name, name.replace("_", "-").lower()) for name in third_party}
    assert used - set(requirements()) == set(), "used, but not in requirements.txt"
    assert set(requirements()) - used - RUN == set(), "in requirements.txt, but not used"


def test_the_whole_environment_is_pinned():
    """Everything that the direct dependencies bring along, on this machine, is in constraints.txt."""
    pinned = {
        line.split("==")[0].lower().replace("_", "-").replace(".", "-")
        for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    }
    waiting, seen = list(requirements()), set()
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop().lower())
        if name in seen:
            continue
        try:
            wanted = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            pytest.fail(f"{name} is not installed: pip install -r requirements.txt")
        seen.add(name)
        parsed = [Requirement(line) for line in wanted]
        waiting += [one.name for one in parsed if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert len(seen) > 100
    assert seen - pinned - {"setuptools"} == set()
