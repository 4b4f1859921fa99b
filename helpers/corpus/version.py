"""Which version of the rules has read a corpus: rows of two versions do not belong into one table."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

from helpers.french.cache import fingerprint
from helpers.french.codebook import LIBRARIES, Codebook
from helpers.tables.corrections import Correction

WRITER = "pyarrow"  # of the datasets
READING_ROOMS = ("french", "text", "names", "speech", "finders", "speakers", "tables")
_PACKAGE = Path(__file__).resolve().parents[1]
_RULES = _PACKAGE.parent / "data" / "rules"


def code_version(*, times: bool = True) -> str:
    """A text that is another one as soon as a file of the rules or a library is; without `times` the same on every
    machine, of two copies of the helpers.
    """
    libraries = [(name, metadata.version(name)) for name in (*LIBRARIES, WRITER)]
    return f"{libraries} {fingerprint(reading_files(), times=times)}"


def reading_files() -> Iterator[Path]:
    """The files that decide on a row, but for the codebook: a new figure does not make tables old."""
    for room in READING_ROOMS:
        yield from sorted((_PACKAGE / room).rglob("*.py"))
    yield from sorted(_RULES.glob("*.rules"))


def version_of(codebook: Codebook, corrections: Sequence[Correction]) -> str:
    """A text that is another one as soon as a rule, a row of the codebook or a correction is."""
    sheets = json.dumps(codebook.sheets, sort_keys=True)
    by_hand = "".join(map(repr, corrections))
    return hashlib.blake2b((code_version() + sheets + by_hand).encode("utf-8"), digest_size=16).hexdigest()
