"""How long an article may be, and how long it may take: an endless one must not stop a corpus.

A worker ends, which nothing can keep it from, and another one takes over. The process that has started everything
cannot do that: it goes on with the next article.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

Limit = Callable[[], AbstractContextManager[None]]  # around the reading of one article
LONGEST_ARTICLE = 500_000  # characters: a hundred times a dispatch, ten times the longest report
SECONDS_PER_ARTICLE = 120.0  # an article takes milliseconds, the longest that is read a few seconds
NO_LIMIT: Limit = nullcontext


class TooLongError(Exception):
    """The reading of an article was broken off."""


@contextmanager
def ending_the_process(seconds: float) -> Iterator[Limit]:
    """A limit after which the process ends, without a word."""
    with Path(os.devnull).open("w") as nowhere:  # where the traceback of the ended process goes

        @contextmanager
        def limit() -> Iterator[None]:
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
            try:
                yield
            finally:
                faulthandler.cancel_dump_traceback_later()

        yield limit


def can_break_off() -> bool:
    """Whether this process can stop reading an article: it needs the timers of Unix, and the main thread."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def breaking_off(seconds: float) -> Iterator[Limit]:
    """A limit after which TooLongError is raised, wherever the reading is."""

    def too_long(number: int, frame: object) -> None:
        raise TooLongError

    @contextmanager
    def limit() -> Iterator[None]:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    before = signal.signal(signal.SIGALRM, too_long)
    try:
        yield limit
    finally:
        signal.signal(signal.SIGALRM, before)
