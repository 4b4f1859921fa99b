"""The errors of this package: their message is written for the person who can mend the cause.

The command line prints it, a notebook shows it alone; no other exception of ours reaches a person.
"""

from __future__ import annotations

import re
from pathlib import Path

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NOT_ON_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class PlainError(Exception):
    """An error whose message says what is wrong and what to do.

    A notebook shows the message alone: the calls that led to it would be ten screens about code that is not at fault.
    Python itself, pytest and the command line treat it like any other error.
    """

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback, line by line: its hook for errors that know better."""
        return [as_plain(f"{type(self).__name__}: {self}")]


class ArticleError(PlainError, ValueError):
    """An article that cannot be read. The message names it, says what is wrong and what to do."""


class CorpusError(PlainError):
    """A corpus that cannot be read or written. The message says what is wrong and what to do."""


class RerunError(PlainError):
    """A notebook that could not be run. The message names it, the cell, and the error."""


class CodebookError(PlainError, ValueError):
    """A codebook that cannot be used. The message names the file, the row, the column, and what to do."""


class CorrectionsError(PlainError, ValueError):
    """A file of corrections that cannot be read. The message names the file, the line, the column and what to do."""


class TablesError(PlainError, ValueError):
    """Tables that do not hold what is declared. The message names the table, the column and what to do."""


class GoldError(PlainError, ValueError):
    """A coding that cannot be read. The message names the file and what to do."""


def text_of(path: Path, failed: type[PlainError], missing: str) -> str:
    """The text of a file in UTF-8. What keeps it from being read is raised as `failed`; `missing` says what to do
    where there is no such file."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise failed(f"{path}: there is no such file. {missing}") from None
    except UnicodeDecodeError:
        raise failed(f"{path} is not UTF-8: save it as a text in UTF-8.") from None
    except OSError as error:
        raise failed(f"{path} cannot be read ({error.strerror}). Check the file and its permissions.") from None


def as_plain(words: str) -> str:
    """Words with their control characters made visible: nothing in them can steer a terminal."""
    return _CONTROL.sub(_visible, words)


def on_one_line(words: str) -> str:
    """Words as they can be stored and shown on a line of their own: breaks and lone surrogates made visible too."""
    return _NOT_ON_A_LINE.sub(_visible, words)


def _visible(control: re.Match[str]) -> str:
    code = ord(control.group())
    return chr(0x2400 + code) if code < 0x20 else f"\\u{code:04x}"
