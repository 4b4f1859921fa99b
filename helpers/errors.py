"""What the errors of this package have in common: their message is written for the person who can mend the cause."""

from __future__ import annotations


class PlainError(Exception):
    """An error whose message says what is wrong and what to do.

    A notebook shows the message alone: the calls that led to it would be ten screens about code that is not at fault.
    Python itself, pytest and the command line treat it like any other error.
    """

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback, line by line: its hook for errors that know better."""
        from helpers.findings import as_plain  # brings pandas and IPython: not for those who only import the errors

        return [as_plain(f"{type(self).__name__}: {self}")]
