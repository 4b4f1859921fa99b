"""Where a corpus is read: in the process itself, by workers of its own that no stranger can join, or on a cluster."""

from __future__ import annotations

import asyncio
import http.server
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dask
import pytest
from distributed import Client, LocalCluster, Security
from distributed.comm import connect
from distributed.core import send_recv

from helpers import read_tables
from helpers.corpus import cluster as module
from helpers.corpus import parts, run
from helpers.corpus.run import read_corpus
from helpers.errors import CorpusError

STORY = "Le maire, Paul Durand, a dit non le {day} mars 2024."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(6):
        (folder / f"a{number}.txt").write_text(STORY.format(day=number + 1), encoding="utf-8")
    return folder


def no_cluster(*arguments: object) -> None:
    raise CorpusError("a cluster was asked for")


# --- in the process itself ------------------------------------------------------------------------------------


def test_a_few_articles_need_no_workers(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "cluster", no_cluster)
    assert read_corpus(folder, tmp_path / "out", articles_per_chunk=4).chunks == 2
    assert list(read_tables(tmp_path / "out").articles["article_id"]) == [f"a{number}" for number in range(6)]


@pytest.mark.parametrize("limit", ["FEW_ARTICLES", "FEW_BYTES"])
def test_many_articles_are_read_by_workers(limit, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "cluster", no_cluster)
    monkeypatch.setattr(run, limit, 5)
    with pytest.raises(CorpusError, match="a cluster was asked for"):
        read_corpus(folder, tmp_path / "out")
    monkeypatch.setattr(run, limit, 5_000)
    with pytest.raises(CorpusError, match="a cluster was asked for"):
        read_corpus(folder, tmp_path / "out", workers=1)
    assert read_corpus(folder, tmp_path / "out").articles == 6


@pytest.mark.skipif(sys.platform == "win32", reason="needs the timers of Unix: on Windows workers do it")
def test_an_article_that_takes_too_long_is_broken_off(folder, tmp_path, monkeypatch):
    add = parts.add_article

    def endless(values, article, codebook, corrections=()):
        while article.article_id == "a3":
            re.match("(a+)+$", "a" * 20 + "b")
        add(values, article, codebook, corrections)

    monkeypatch.setattr(parts, "add_article", endless)
    summary = read_corpus(folder, tmp_path / "out", seconds_per_article=1.0)
    assert (summary.articles, summary.rejects) == (5, 1)
    [reason] = read_tables(tmp_path / "out").rejects["reason"]
    assert reason.startswith("reading it took so long that it was broken off")
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL


def test_after_a_crash_workers_find_the_article_that_ends_them(folder, tmp_path, monkeypatch):
    code = (
        "import os, sys\nfrom helpers.corpus import parts, run\n"
        "add = parts.add_article\n"
        "parts.add_article = lambda *arguments: os._exit(9) if arguments[1].article_id == 'a3' else add(*arguments)\n"
        "run.read_corpus(*sys.argv[1:])"
    )
    assert subprocess.run([sys.executable, "-c", code, str(folder), str(tmp_path / "out")]).returncode == 9
    monkeypatch.setattr(run, "cluster", no_cluster)
    with pytest.raises(CorpusError, match="a cluster was asked for"):
        read_corpus(folder, tmp_path / "out")


def test_not_in_the_main_thread(folder, tmp_path, monkeypatch):
    """Where an article cannot be broken off."""
    monkeypatch.setattr(run, "cluster", no_cluster)
    said: list[str] = []

    def read() -> None:
        try:
            read_corpus(folder, tmp_path / "out")
        except CorpusError as error:
            said.append(str(error))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert said == ["a cluster was asked for"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("options", [[], ["--workers", "1"]])
def test_a_stopped_run_says_so_and_goes_on(number, options, folder, tmp_path):
    for article in range(15):
        (folder / f"b{article}.txt").write_text(STORY.format(day=3) * 50, encoding="utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "helpers", "corpus", str(folder), str(out), *options]
    stopped = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not any(path.stat().st_size for path in (out / "_run").glob("*.at")):  # an article is being read
        assert stopped.poll() is None
        time.sleep(0.01)
    stopped.send_signal(number)
    err = stopped.communicate(timeout=60)[1]
    assert (stopped.returncode, err) == (128 + number, b"stopped: the same command goes on from here\n")
    assert not (out / "statements").exists()
    assert read_corpus(folder, out, resume=True).articles == 21


# --- workers of its own ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def own() -> Iterator[Client]:
    """A cluster as a run starts it."""
    with module.cluster(None, 1) as client:
        yield client


def addresses(client: Client) -> list[str]:
    """Every place at which the processes of a cluster listen: scheduler, worker, and who minds it."""
    info = client.scheduler_info()
    return [info["address"], *(place for worker in info["workers"].values() for place in (worker["nanny"], worker["id"])
                               if "://" in str(place)), *info["workers"]]


async def ask(address: str, **arguments: object) -> object:
    comm = await connect(address, timeout=3, **arguments)
    try:
        return await send_recv(comm, op="identity")
    finally:
        comm.abort()


def test_a_stranger_is_turned_away(own):
    """Without a certificate, and with one that the stranger has made; the client's own is let in."""
    places = addresses(own)
    assert len(places) >= 3 and all(place.startswith("tls://127.0.0.1:") for place in places)
    stranger = Security.temporary().get_connection_args("client")
    for place in places:
        assert asyncio.run(ask(place, **own.security.get_connection_args("client")))["type"] in ("Scheduler", "Worker", "Nanny")
        with pytest.raises((OSError, TimeoutError)):
            asyncio.run(asyncio.wait_for(ask(place.replace("tls", "tcp")), 5))
        with pytest.raises((OSError, TimeoutError)):
            asyncio.run(asyncio.wait_for(ask(place, **stranger), 5))


def test_no_page_tells_a_stranger_anything(own):
    info = own.scheduler_info()
    ports = [info["services"]["dashboard"]] if info["services"] else []
    ports += [port for worker in info["workers"].values() for port in worker["services"].values()]
    for port in ports:
        for page in ("", "health", "info/main/workers.html", "json/identity.json", "metrics"):
            with pytest.raises(urllib.error.HTTPError, match="404"):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=5)


def test_the_folder_of_the_workers_is_their_own(own):
    [folder] = own.run(lambda dask_worker: dask_worker.local_directory).values()
    private = next(path for path in Path(folder).parents if path.name.startswith("corpus-"))
    assert private.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


@contextmanager
def temporary_folder(place: str) -> Iterator[None]:
    before = module.tempfile.tempdir
    module.tempfile.tempdir = place
    try:
        yield
    finally:
        module.tempfile.tempdir = before


def test_workers_that_cannot_start(folder, tmp_path, capfd):
    with temporary_folder(str(tmp_path / "none")), pytest.raises(CorpusError, match="no workers can be started") as raised:
        read_corpus(folder, tmp_path / "out", workers=1)
    assert "\n" not in str(raised.value) and capfd.readouterr().err == ""


def test_a_script_without_its_guard(folder, tmp_path):
    """Its workers import it and would start workers: it ends with a line of ours, and none of theirs."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom helpers.corpus.run import read_corpus\n"
        "read_corpus(*sys.argv[1:], workers=1)\n", encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script), str(folder), str(tmp_path / "out")], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert 'A script has to call read_corpus under if __name__ == "__main__":' in done.stderr.splitlines()[-1]


# --- a cluster at an address ----------------------------------------------------------------------------------


@contextmanager
def silent() -> Iterator[str]:
    """A program that takes a connection and says nothing."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


@contextmanager
def web_server() -> Iterator[str]:
    class Silent(http.server.BaseHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silent) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"tcp://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize("start", [silent, web_server])
def test_what_is_no_scheduler(start, folder, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 1)
    began = time.monotonic()
    with start() as address, pytest.raises(CorpusError, match=f"no Dask scheduler with a worker answers at {address} ") as raised:
        read_corpus(folder, tmp_path / "out", scheduler=address)
    assert time.monotonic() - began < 20
    assert "\n" not in str(raised.value) and capfd.readouterr().err == ""


@pytest.mark.parametrize("address", [
    "http://127.0.0.1:9", "here://a:1", "127.0.0.1", "", "tcp://", "tcp://nohost.invalid:8786", "tcp://127.0.0.1:99999999",
    "inproc://1/2/3", "tcp://127.0.0.1:9",
])
def test_addresses_that_lead_nowhere(address, folder, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(CorpusError, match=f"no Dask scheduler with a worker answers at {address} .*: start dask") as raised:
        read_corpus(folder, tmp_path / "out", scheduler=address)
    assert "\n" not in str(raised.value) and capfd.readouterr().err == ""


def test_a_scheduler_without_a_worker(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 1)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None, silence_logs=50) as empty,
        pytest.raises(CorpusError, match="no Dask scheduler with a worker"),
    ):
        read_corpus(folder, tmp_path / "out", scheduler=empty.scheduler_address)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_scheduler_that_ends_midway(number, folder, tmp_path):
    """Killed, or there but silent: one line within the time limit, and the same command goes on."""
    for article in range(20):
        (folder / f"b{article}.txt").write_text(STORY.format(day=3) * 100, encoding="utf-8")
    out = tmp_path / "out"
    cluster = (
        "import time\nfrom distributed import LocalCluster\n"
        "with LocalCluster(n_workers=1, host='127.0.0.1', processes=False, protocol='tcp://', dashboard_address=None) as own:\n"
        "    print(own.scheduler_address, flush=True)\n    time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", cluster], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as scheduler:
        address = scheduler.stdout.readline().decode().strip()
        code = (
            "import sys\nfrom helpers.commands.main import main\nfrom helpers.corpus import run\n"
            "run.SECONDS_TO_ANSWER = 3\nsys.exit(main(sys.argv[1:]))"
        )
        command = [sys.executable, "-c", code, "corpus", str(folder), str(out), "--scheduler", address]
        reading = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not any(path.stat().st_size for path in (out / "_run").glob("*.at")):
            assert reading.poll() is None
            time.sleep(0.01)
        os.kill(scheduler.pid, number)
        err = reading.communicate(timeout=60)[1]
        scheduler.kill()
    assert reading.returncode == 1
    assert err == "error: the Dask scheduler has gone, or does not answer. The same command goes on from here.\n"
    assert read_corpus(folder, out, resume=True).articles == 26


def test_a_cluster_with_certificates(folder, tmp_path, monkeypatch):
    """They are named to Dask, by its configuration or its environment; without them, or with others, nobody is let in."""
    security, stranger = Security.temporary(), Security.temporary()

    def named(some: Security, name: str) -> dict[str, str]:
        both = tmp_path / name
        both.write_text(some.tls_client_cert + some.tls_client_key, encoding="ascii")
        keys = ("ca-file", "client.cert", "client.key")
        return {f"distributed.comm.tls.{key}": str(both) for key in keys}

    own, other = named(security, "own.pem"), named(stranger, "other.pem")
    with LocalCluster(
        n_workers=1, threads_per_worker=1, host="127.0.0.1", protocol="tls://", security=security, dashboard_address=None,
        silence_logs=50,
    ) as tls:
        monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 10)
        with pytest.raises(CorpusError, match="needs certificates: name them to Dask, as the README says"):
            read_corpus(folder, tmp_path / "out", scheduler=tls.scheduler_address)
        with dask.config.set(own):
            assert read_corpus(folder, tmp_path / "out", scheduler=tls.scheduler_address).articles == 6
        monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 1)
        with dask.config.set(other), pytest.raises(CorpusError, match="no Dask scheduler"):
            read_corpus(folder, tmp_path / "out2", scheduler=tls.scheduler_address)
