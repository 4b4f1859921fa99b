"""Which version of the rules has read a corpus: rows of two versions do not belong into one table."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from helpers.french.codebook import Codebook
from helpers.tables.corrections import Correction

LIBRARIES = ("gender-guesser", "simplemma", "pyarrow")  # another version of them may change a row
READING_ROOMS = ("french", "text", "names", "speech", "finders", "speakers", "tables")
_PACKAGE = Path(__file__).resolve().parents[1]
_RULES = _PACKAGE.parent / "data" / "rules"


@lru_cache(maxsize=1)
def code_version() -> str:
    """A text that is another one as soon as a rule is; the same on every machine."""
    digest = hashlib.blake2b(repr([(name, metadata.version(name)) for name in LIBRARIES]).encode(), digest_size=16)
    for path in reading_files():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def reading_files() -> Iterator[Path]:
    """The files that decide on a row, but for the codebook: a new figure does not make tables old."""
    for room in READING_ROOMS:
        yield from sorted((_PACKAGE / room).rglob("*.py"))
    yield from sorted(path for path in _RULES.rglob("*") if path.is_file())


def version_of(codebook: Codebook, corrections: Sequence[Correction] = ()) -> str:
    """A text that is another one as soon as a rule, a row of the codebook or a correction is."""
    sheets = json.dumps(codebook.sheets, sort_keys=True)
    by_hand = "".join(map(repr, corrections))
    return hashlib.blake2b((code_version() + sheets + by_hand).encode("utf-8"), digest_size=16).hexdigest()
