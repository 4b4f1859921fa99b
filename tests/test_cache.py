"""What is kept between runs: a cache that is missing, broken, stale or not writable costs time and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers import Article, Codebook, tidy_tables
from helpers.french import cache
from helpers.french.cache import kept, key_of

KNOWN = {"maire": ["f", "m"], "pont": [1, 2.5, None, True], "été": ("é", "t")}
ROOT = Path(__file__).resolve().parents[1]
DEFAULT = Codebook.default()  # read before any test looks into the cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "dispatch-as-data"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "roles.csv"
    path.write_text("noun\nmaire\n", encoding="utf-8")
    return path


@pytest.fixture
def made(source: Path) -> Callable[[], int]:
    """A function that asks for what is known, checks it, and says how often it had to be worked out by now."""
    times = 0

    def make() -> dict[str, object]:
        nonlocal times
        times += 1
        return KNOWN

    def ask() -> int:
        assert kept("known", key_of([source]), make) == KNOWN
        return times

    return ask


def test_what_is_kept_is_not_worked_out_again(folder, made):
    assert [made(), made(), made()] == [1, 1, 1]
    assert [path.suffix for path in folder.iterdir()] == [".marshal"]


def test_a_file_that_has_changed_makes_it_new(folder, made, source):
    made()
    source.write_text("noun\nmaires\n", encoding="utf-8")
    assert [made(), made()] == [2, 2]
    os.utime(source, ns=(time.time_ns(), source.stat().st_mtime_ns + 1))
    assert [made(), made()] == [3, 3]
    source.unlink()
    assert [made(), made()] == [4, 4]
    assert len(list(folder.iterdir())) == 1


def test_another_version_of_python_makes_it_new(folder, made, monkeypatch):
    made()
    monkeypatch.setattr(cache.sys, "version", "3.99")
    assert [made(), made()] == [2, 2]


BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "cut within the key": lambda content: content[:10],
    "cut": lambda content: content[:-1],
    "longer": lambda content: content + b"\0",
    "one bit": lambda content: content[:-3] + bytes([content[-3] ^ 1]) + content[-2:],
    "another key": lambda content: b"\0" * cache.DIGEST + content[cache.DIGEST:],
    "another checksum": lambda content: content[:cache.DIGEST] + b"\0" * cache.DIGEST + content[2 * cache.DIGEST:],
    "something else": lambda content: b"%PDF-1.7" * 1000,
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_cache_is_worked_out_anew_and_mended(folder, made, how):
    made()
    [path] = folder.iterdir()
    path.write_bytes(BREAKS[how](path.read_bytes()))
    assert [made(), made()] == [2, 2]


def test_a_folder_in_the_files_place_does_no_harm(folder, made):
    made()
    [path] = folder.iterdir()
    path.unlink()
    path.mkdir()
    (path / "x").write_text("x")
    assert [made(), made()] == [2, 3]
    assert list(folder.iterdir()) == [path]


def test_a_file_in_the_folders_place_does_no_harm(folder, made):
    folder.parent.mkdir()
    folder.write_text("x")
    assert [made(), made()] == [1, 2]
    assert folder.read_text() == "x"


def test_a_device_or_a_pipe_in_the_files_place_is_not_read(folder, made):
    made()
    [path] = folder.iterdir()
    path.unlink()
    os.mkfifo(path)
    assert made() == 2


def test_a_cache_that_cannot_be_written_does_no_harm(folder, made, monkeypatch):
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert [made(), made()] == [1, 2]


def test_without_a_home_there_is_no_cache(made, monkeypatch):
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert [made(), made()] == [1, 2]


def test_what_cannot_be_kept_is_given_all_the_same(folder, source):
    value = {"a": Codebook}
    assert kept("odd", key_of([source]), lambda: value) is value
    assert not list(folder.glob("odd*"))


def test_an_error_is_raised_and_not_kept(folder, source):
    def fail() -> None:
        raise ValueError("no such row")

    for _ in range(2):
        with pytest.raises(ValueError, match="no such row"):
            kept("known", key_of([source]), fail)
    lists = {"french", "first names"}  # of words and names, which no codebook changes
    assert not folder.exists() or {path.name.rpartition("-")[0] for path in folder.iterdir()} <= lists


def test_an_article_has_the_same_rows_with_and_without_the_cache(tmp_path):
    """In processes of their own: one that fills the cache, one that reads it, one whose cache is a broken file."""
    code = (
        "import sys; from helpers import Article, tidy_tables; "
        "tidy_tables(Article.from_file('data/article.txt')).save(sys.argv[1])"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def saved(name: str) -> dict[str, bytes]:
        command = [sys.executable, "-c", code, str(tmp_path / name)]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        return {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}

    filled = saved("filled")
    caches = sorted((tmp_path / "cache" / "dispatch-as-data").iterdir())
    assert {path.name.split("-")[0] for path in caches} >= {"codebook", "names"}
    assert saved("read") == filled
    for path in caches:
        path.write_bytes(path.read_bytes()[:-100])
    assert saved("mended") == filled


def test_an_own_codebook_is_never_kept(folder):
    codebook = DEFAULT.with_rows("actors", [])
    tidy_tables(Article.from_text("Le maire a dit oui.", codebook=codebook), codebook)
    lists = {"french", "first names"}  # of words and names, which no codebook changes
    assert not folder.exists() or {path.name.rpartition("-")[0] for path in folder.iterdir()} <= lists


def test_importing_the_package_or_asking_for_help_loads_no_pandas():
    code = "import sys, helpers; from helpers.commands import main; print('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True).stdout == "False\n"


def test_the_package_gives_away_what_it_names():
    import helpers

    assert all(getattr(helpers, name) is not None for name in helpers.__all__) and dir(helpers) == helpers.__all__
    with pytest.raises(AttributeError, match="module 'helpers' has no attribute 'Artikel'"):
        _ = helpers.Artikel
