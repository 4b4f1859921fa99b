"""What the command line does with a terminal, an output and signals, whichever the command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpers.__main__ import main


def helpers(*arguments: object, **settings: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "helpers", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | settings,
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "Łódź.txt"
    path.write_text("Le maire a dit non.", encoding="utf-8")
    return path


def test_letters_that_the_output_does_not_know(article, tmp_path):
    """As on Windows, where what is redirected is written in cp1252."""
    run = helpers("annotate", article, tmp_path / "Łódź.jsonld", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    out, err = run.communicate()
    assert (run.returncode, err) == (0, b"")
    assert b"?\xf3d?.jsonld: 1 mentions" in out or b"?\xf3d?.jsonld: 0 mentions" in out


@pytest.mark.skipif(sys.platform != "linux", reason="needs such names, and a device that is always full")
def test_an_output_that_cannot_be_written(article, tmp_path):
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "helpers", "annotate", str(article), str(tmp_path / "a.jsonld")],
            stdout=full, stderr=subprocess.PIPE,
        )
    assert run.returncode == 1
    assert run.stderr.decode().splitlines()[0] == "error: the output: No space left on device."


@pytest.mark.skipif(sys.platform != "linux", reason="needs a name with control characters")
@pytest.mark.parametrize("command", ["annotate", "corpus", "rerun"])
def test_no_control_character_reaches_the_terminal(command, tmp_path, capsys):
    name = str(tmp_path / "a\x1b[2J\x9b1m.txt")
    arguments = {"rerun": ["rerun", "--article", name, "--out", name + "x"]}.get(command, [command, name, name + "x"])
    assert main(arguments) == 1
    with pytest.raises(SystemExit):
        main([*arguments, "--\x1b[2J"])
    Path(name).write_text("Le maire a dit non.", encoding="utf-8")
    if command == "annotate":
        assert main([command, name, name + "y"]) == 0
    elif command == "corpus":  # a name that cannot be stored, so that nothing is read
        assert main([command, name, name + "y"]) == 1
    shown = capsys.readouterr()
    assert "␛[2J" in shown.err
    assert "\x1b" not in shown.out + shown.err and "\x9b" not in shown.out + shown.err


@pytest.mark.parametrize("name", ["x" * 300, "circle/a.txt", "a\0b"])
def test_an_article_or_folder_that_cannot_be_reached(name, tmp_path, capsys):
    (tmp_path / "circle").symlink_to("circle")
    for command in ("annotate", "corpus"):
        assert main([command, str(tmp_path / name), str(tmp_path / "out")]) == 1
        shown = capsys.readouterr().err
        assert shown.startswith("error: ") and shown.count("\n") == 1
        assert main([command, str(tmp_path), str(tmp_path / name)]) == 1
        shown = capsys.readouterr().err
        assert shown.startswith("error: ") and shown.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_command_that_is_stopped_says_so_in_one_line(number, tmp_path):
    """While it reads an article from a pipe that nobody writes to."""
    os.mkfifo(tmp_path / "pipe.txt")
    run = helpers("annotate", tmp_path / "pipe.txt", tmp_path / "out.jsonld")
    with (tmp_path / "pipe.txt").open("wb"):  # opened as soon as the command reads
        time.sleep(0.1)
        run.send_signal(number)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (128 + number, b"", b"stopped: a file that was not finished is as it was\n")
    assert [path.name for path in tmp_path.iterdir()] == ["pipe.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_command_that_is_stopped_before_it_has_begun(tmp_path):
    """While its modules are imported."""
    (tmp_path / "argparse.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n", encoding="utf-8")
    run = helpers("annotate", "a.txt", "a.jsonld", PYTHONPATH=f"{tmp_path}{os.pathsep}{Path.cwd()}")
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, b"", b"stopped: nothing was begun\n")
