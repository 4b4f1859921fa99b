"""What takes long to work out from files that hardly ever change, kept in the user's cache folder between runs.

In: a name, the key of the files that it is made of, and how. Out: what was made, from the cache where all files have
the sizes and times that they had then. It is written by `marshal`, with a checksum: a cache that is missing, broken, of
another version or not writable costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from helpers.french.lookup import Kept

Plain = TypeVar("Plain")  # dictionaries, lists, tuples, texts, numbers, truth values, None
CACHE_FOLDER = "dispatch-as-data"
DIGEST = 16  # bytes of a key, and of a checksum
BEGINNING = 3  # letters by which a piece holds its words


def library_files(*packages: str) -> list[Path]:
    """The first file of each of these packages that is installed: another version has another one."""
    found = (find_spec(package) for package in packages)
    return [Path(spec.origin) for spec in found if spec and spec.origin]


def kept(name: str, key: bytes, make: Callable[[], Plain]) -> Plain:
    """What `make` gives, plain data: as kept under `name`, or made anew and kept where the key is another one.

    What `make` raises is raised, and nothing is kept.
    """
    place = _place(name)
    found = _read(place, key) if place else None
    if found is not None:
        return found[0]
    made = make()
    if place:
        _write(place, key, made)
    return made


class InPieces(Mapping[str, Plain]):
    """What is known of words, in pieces of the words that begin alike, each read when one of its words is asked for.

    An article asks for a few hundred words of fifty thousand.
    """

    def __init__(self, pieces: Mapping[str, bytes]) -> None:
        self._pieces = pieces
        self._read: Kept[str, dict[str, Plain]] = Kept(self._piece)

    def _piece(self, beginning: str) -> dict[str, Plain]:
        piece = self._pieces.get(beginning)
        return marshal.loads(piece) if piece else {}

    def __getitem__(self, word: str) -> Plain:
        return self._read[word[:BEGINNING]][word]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word in self._read[word[:BEGINNING]]

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(map(self._piece, self._pieces))

    def __len__(self) -> int:
        return sum(map(len, map(self._piece, self._pieces)))


def in_pieces(words: Mapping[str, Plain]) -> dict[str, bytes]:
    """What is known of words as it can be kept, to be read by `InPieces`."""
    pieces: dict[str, dict[str, Plain]] = {}
    for word, known in words.items():
        pieces.setdefault(word[:BEGINNING], {})[word] = known
    return {beginning: marshal.dumps(piece) for beginning, piece in pieces.items()}


def fingerprint(files: Iterable[Path], *, times: bool = True) -> str:
    """A text that is another one wherever a file is: by its name, its size and its time, which is not told by what it
    holds. Without `times` it is the same for two copies of the files.
    """
    digest = hashlib.blake2b(digest_size=DIGEST)
    for path in files:
        try:
            status = path.stat()
            found = f"{status.st_size} {status.st_mtime_ns if times else ''}"
        except OSError:
            found = "missing"
        digest.update(f"{path.name}\0{found}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def key_of(files: Iterable[Path]) -> bytes:
    """The key of what is made of these files: another one wherever a file, Python or the way of writing is another."""
    written = f"{sys.version} {marshal.version} {fingerprint(files)}"
    return hashlib.blake2b(written.encode(), digest_size=DIGEST).digest()


def _place(name: str) -> Path | None:
    """The file of the cache, one for each place where the project is; None where the user has no folder for it."""
    here = hashlib.blake2b(os.fsencode(Path(__file__).parent), digest_size=6).hexdigest()
    try:
        folder = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
        place = Path(folder) / CACHE_FOLDER / f"{name}-{here}.marshal"
        return place if place.is_absolute() else None  # else it would be wherever one happens to be
    except RuntimeError:  # there is no home
        return None


def _read(place: Path, key: bytes) -> tuple[Any] | None:
    """What is kept, as a tuple of one; None where it is not there, not whole, or of another key."""
    try:
        if not place.is_file():
            return None
        content = place.read_bytes()
    except (OSError, ValueError):
        return None
    data = content[2 * DIGEST:]
    if content[:DIGEST] != key or content[DIGEST:2 * DIGEST] != _checksum(key, data):
        return None
    return (marshal.loads(data),)


def _write(place: Path, key: bytes, made: Any) -> None:
    unfinished = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        data = marshal.dumps(made)
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(key + _checksum(key, data) + data)
        unfinished.replace(place)
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            unfinished.unlink(missing_ok=True)


def _checksum(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, key=key, digest_size=DIGEST).digest()
