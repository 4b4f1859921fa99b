"""What a user sees of a long run: a bar on a terminal, a line every few seconds elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from tqdm import tqdm

SECONDS_BETWEEN_LINES = 5.0


class Progress:
    """How many articles are read, how many a second, how long the others will take, how many are rejected."""

    def __init__(self, articles: int) -> None:
        self.total, self.read, self.rejects, self.earlier = articles, 0, 0, 0
        self.started = self.spoke = time.monotonic()
        self.bar = None
        if sys.stderr.isatty():
            self.bar = tqdm(total=articles, unit=" articles", file=sys.stderr, leave=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.bar is not None:
            self.bar.close()
        elif kind is None:
            self.total = self.read + self.rejects  # empty lines were counted too
            print(self.line(), flush=True)

    def add(self, articles: int, rejects: int, earlier: bool = False) -> None:
        """Count so many more articles, and rejects; `earlier` where a run before this one has read them."""
        self.read += articles
        self.rejects += rejects
        if earlier:
            self.earlier += articles + rejects
        if self.bar is None:
            self.tick()
            return
        if earlier:
            self.bar.initial += articles + rejects  # tqdm leaves these out of the articles per second
        self.bar.set_postfix_str(f"{self.rejects:,} rejects", refresh=False)
        self.bar.update(articles + rejects)

    def tick(self) -> None:
        """Say again how far it is, if the last time is long enough ago."""
        if self.bar is not None:
            self.bar.refresh()
        elif time.monotonic() - self.spoke >= SECONDS_BETWEEN_LINES:
            self.spoke = time.monotonic()
            print(self.line(), flush=True)

    def line(self) -> str:
        """`1,500 of 20,000 articles, 480 a second, 39 s left, 2 rejects`."""
        done = self.read + self.rejects
        seconds = time.monotonic() - self.started
        rate = (done - self.earlier) / seconds if seconds else 0.0
        parts = [f"{done:,} of {max(done, self.total):,} articles"]  # the files may have grown since they were counted
        if rate:
            left = max(self.total - done, 0) / rate
            parts += [f"{rate:,.0f} a second", f"{_time(left)} left" if left else f"{_time(seconds)} in all"]
        return ", ".join([*parts, f"{self.rejects:,} rejects"])


def _time(seconds: float) -> str:
    """`39 s`, `12 min`, `3 h 05 min`."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02d} min"
