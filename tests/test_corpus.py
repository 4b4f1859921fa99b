"""Many articles: the same rows as one by one, whatever happens to workers, files and disks on the way."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import dask
import frictionless
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster, WorkerPlugin

from helpers import Article, TablesError, read_tables, tidy_tables
from helpers.__main__ import main
from helpers.corpus import parts as chunks_module
from helpers.corpus import progress as progress_module
from helpers.corpus import run as corpus_module
from helpers.corpus import version
from helpers.corpus.folder import chunks_of
from helpers.corpus.outfolder import Summary, alone_in, reopen
from helpers.corpus.parts import Marker, read_chunk
from helpers.corpus.run import read_corpus
from helpers.errors import CorpusError
from helpers.french.codebook import Codebook
from helpers.tables.declared import TABLES
from helpers.tables.parquet import DATASETS, REJECTS, UNFINISHED, CorpusTables

STORIES = (
    "{place}, {day} mars 2024 (AFP) — La directrice {first} Tournier a annoncé que {count} quais ouvriront à {place}.\n\n"
    "« C'est un bon {noun} », a-t-elle ajouté.\n",
    "Le ministre {first} Maurel s'est félicité d'un {noun} de {count} millions d'euros.\n\n"
    "Selon {first} Maurel, {place} « attend depuis longtemps ».\n",
    "{first} Vasseur a quitté {place} le {day} mars. L'ONU et {first} Vasseur n'ont rien dit du {noun}.\n",
)
SLOW, TRAP = "lentement", "piège"  # words that the plugin below looks for


def story(number: int) -> str:
    return STORIES[number % 3].format(
        place=("Rabat", "Lyon", "Dakar", "Namur")[number % 4], first=("Anne", "Paul", "Sarah")[number // 3 % 3],
        day=number % 28 + 1, count=number + 2, noun=("accord", "projet", "budget")[number // 2 % 3],
    )


def write_articles(folder: Path, count: int = 12) -> Path:
    """So many short articles, half of them in a folder of their own."""
    (folder / "2024").mkdir(parents=True)
    for number in range(count):
        path = folder / ("2024" if number % 2 else ".") / f"a{number:03d}.txt"
        path.write_text(story(number), encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "articles")


@pytest.fixture(scope="module")
def cluster():
    """Two workers on this machine, in which the words above make an article slow or deadly.

    A task that has ended two workers comes back with an error: Dask's own limit is four, which takes longer.
    """
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}), LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50
    ) as made, Client(made) as client:
        client.register_plugin(Trouble())
        yield client


class Trouble(WorkerPlugin):
    """Parsing stumbles over some words."""

    name = "trouble"

    def setup(self, worker):
        add_article = chunks_module.add_article

        def stumbling(values, article, codebook, corrections=()):
            if SLOW in article.text:
                time.sleep(0.2)
            if TRAP in article.text:
                os._exit(1)
            add_article(values, article, codebook, corrections)

        chunks_module.add_article = stumbling


def run(cluster: Client, folder: Path, out: Path, **options) -> Summary:
    options = {"articles_per_chunk": 3, **options}
    return read_corpus(folder, out, scheduler=cluster.scheduler.address, **options)


def assert_same(tables: CorpusTables, others: CorpusTables) -> None:
    for name in DATASETS:
        pd.testing.assert_frame_equal(getattr(tables, name), getattr(others, name), obj=name)


def rejects(tables: CorpusTables) -> dict[str, str]:
    return dict(zip(tables.rejects["file"], tables.rejects["reason"], strict=True))


def articles_of(folder: Path) -> list[Article]:
    """The text files of a folder in the order of a run: a folder's files, then its folders."""
    paths = sorted(folder.rglob("*.txt"), key=lambda path: (len(path.relative_to(folder).parts), path))
    return [Article.from_file(path, path.relative_to(folder).with_suffix("").as_posix()) for path in paths]


# --- the same rows --------------------------------------------------------------------------------------------


def test_a_corpus_has_the_rows_of_its_articles(cluster, folder, tmp_path):
    """The rows of `tidy_tables`, in the same order, with the same dtypes, whatever the chunks."""
    expected = tidy_tables(articles_of(folder))
    for size in (1, 5, 500):
        summary = run(cluster, folder, tmp_path / str(size), articles_per_chunk=size)
        tables = read_tables(tmp_path / str(size))
        for name, frame in expected:
            pd.testing.assert_frame_equal(getattr(tables, name), frame, obj=name)
        assert len(tables.rejects) == 0
        assert (summary.articles, summary.rejects, summary.chunks) == (12, 0, -(-12 // size))
        assert summary.rows == {name: len(getattr(tables, name)) for name in DATASETS}
        assert summary.characters == expected.articles["n_characters"].sum()
    tables.validate(articles_of(folder))


def test_the_bytes_do_not_depend_on_who_reads(cluster, folder, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    run(cluster, folder, one)
    assert main(["corpus", str(folder), str(two), "--workers", "1"]) == 0
    assert_same(read_tables(one), read_tables(two))
    three = tmp_path / "three"
    run(cluster, folder, three)
    files = {path.relative_to(one) for path in one.rglob("*") if path.is_file()}
    assert files == {path.relative_to(three) for path in three.rglob("*") if path.is_file()}
    assert all((one / file).read_bytes() == (three / file).read_bytes() for file in files)


def test_lazy_tables_are_the_same(cluster, folder, tmp_path):
    run(cluster, folder, tmp_path / "out")
    whole, lazy = read_tables(tmp_path / "out"), read_tables(tmp_path / "out", lazy=True)
    assert [name for name, _ in lazy] == list(DATASETS)
    for name in ("statements", "themes", REJECTS.name):
        computed = getattr(lazy, name).compute(scheduler="synchronous").reset_index(drop=True)
        pd.testing.assert_frame_equal(computed, getattr(whole, name), obj=name)
    counts = lazy.statements.groupby("article_id")["n_words"].sum().compute(scheduler="synchronous")
    assert counts.to_dict() == whole.statements.groupby("article_id")["n_words"].sum().to_dict()
    with pytest.raises(AttributeError, match="there is no table 'words'. The tables are: articles"):
        _ = lazy.words


def test_other_tools_find_types_and_description(cluster, folder, tmp_path):
    out = tmp_path / "out"
    run(cluster, folder, out)
    assert pd.read_parquet(out / "statements")["statement_id"].tolist() == read_tables(out).statements[
        "statement_id"].tolist()
    package = json.loads((out / "datapackage.json").read_text("utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(DATASETS)
    for resource in package["resources"]:
        assert resource["path"] and all((out / path).is_file() for path in resource["path"])
        resource["path"] = resource["path"][0]  # frictionless does not know the specification's lists of files
    assert not list(frictionless.Package.metadata_validate(package))
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["rows"]["articles"] == summary["articles"] == 12


# --- faults ---------------------------------------------------------------------------------------------------


def test_a_killed_worker_costs_nothing(cluster, folder, tmp_path):
    for path in folder.rglob("*.txt"):
        path.write_text(path.read_text("utf-8") + f"\nTout va {SLOW}.\n", encoding="utf-8")
    run(cluster, folder, tmp_path / "calm")
    before = cluster.run(os.getpid)

    def kill_one() -> None:
        while not list((tmp_path / "out" / "_run").glob("*.at")):  # a chunk is being read
            time.sleep(0.01)
        os.kill(next(iter(before.values())), 9)

    killer = threading.Thread(target=kill_one)
    killer.start()
    summary = run(cluster, folder, tmp_path / "out")
    killer.join()
    assert set(cluster.run(os.getpid).values()) != set(before.values())
    assert summary.rejects == 0
    assert_same(read_tables(tmp_path / "out"), read_tables(tmp_path / "calm"))


def test_an_article_that_ends_its_process_is_rejected(cluster, folder, tmp_path):
    run(cluster, folder, tmp_path / "calm")
    (folder / "a005-trap.txt").write_text(f"C'est un {TRAP}.", encoding="utf-8")
    summary = run(cluster, folder, tmp_path / "out")
    tables, calm = read_tables(tmp_path / "out"), read_tables(tmp_path / "calm")
    assert summary.rejects == 1
    assert "the process that read it ended, 2 times" in rejects(tables)["a005-trap.txt"]
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(tables, name), getattr(calm, name), obj=name)
    assert not list((tmp_path / "out" / "_run").glob("*.at"))


def test_an_article_that_takes_too_long_ends_its_process(one_chunk):
    """And leaves a note which one it was; after the second time it is passed over."""
    chunk, out = one_chunk
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom helpers import Codebook\n"
        "from helpers.corpus import folder as sources, limits, parts as chunks\n"
        "add = chunks.add_article\n"
        "chunks.add_article = lambda values, article, codebook, by_hand=(): time.sleep(60 if '2024/a003' in article.article_id else 0)"
        " or add(values, article, codebook)\n"
        "folder, out = map(Path, sys.argv[1:])\n"
        "chunk = next(sources.chunks_of(folder))\n"
        "article = sources.read_article(chunk.items[0], Codebook.default())\n"
        "chunks.add_article(chunks.no_values(), article, Codebook.default())\n"
        "with limits.ending_the_process(1.0) as limit:\n    chunks.read_chunk(chunk, out, Codebook.default(), 'v', limit)"
    )
    arguments = [sys.executable, "-c", code, str(out.parent / "articles"), str(out)]
    assert subprocess.run(arguments).returncode == 1
    assert chunks_module.ended_at(out, 0) == {7: 1}
    [note] = (out / "_run").glob("*.at")
    note.with_name("000000.another.at").write_bytes(note.read_bytes())
    assert read_chunk(chunk, out, Codebook.default(), "v").rejects == 1
    assert pd.read_parquet(out / UNFINISHED / "rejects")["file"].tolist() == ["2024/a003.txt"]
    assert chunks_module.ended_at(out, 0) == {}


def test_workers_that_end_without_an_article_to_blame(one_chunk):
    chunk, out = one_chunk
    run = object.__new__(corpus_module._OnCluster)
    run.run, run.blame = SimpleNamespace(out=out), {}
    for _ in range(corpus_module.BLAMELESS):
        run._check_blame(chunk)
    with pytest.raises(CorpusError, match="the workers end before they read an article of chunk 0.*more memory"):
        run._check_blame(chunk)


def test_a_stopped_run_goes_on_where_it_was(cluster, folder, tmp_path, monkeypatch):
    run(cluster, folder, tmp_path / "calm")
    out = tmp_path / "out"
    add = corpus_module.Progress.add

    def stop_at_two(self, *counts, **options):
        add(self, *counts, **options)
        if self.read >= 6:
            raise KeyboardInterrupt

    monkeypatch.setattr(corpus_module.Progress, "add", stop_at_two)
    with pytest.raises(KeyboardInterrupt):
        run(cluster, folder, out)
    monkeypatch.undo()
    with pytest.raises(TablesError, match="holds tables that are not finished: run .* again"):
        read_tables(out)
    assert not (out / "statements").exists()
    finished = {path: path.stat().st_mtime_ns for path in (out / "_run").glob("0*.json")}
    assert len(finished) >= 2
    summary = run(cluster, folder, out, resume=True)
    assert summary.read_before >= 6
    assert {path: path.stat().st_mtime_ns for path in finished} == finished
    assert_same(read_tables(out), read_tables(tmp_path / "calm"))


def test_a_finished_run_is_not_done_again(cluster, folder, tmp_path, monkeypatch):
    out = tmp_path / "out"
    run(cluster, folder, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")}
    monkeypatch.setattr(corpus_module, "cluster", None)  # no cluster is needed
    assert run(cluster, folder, out).read_before == 12
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")} == before


def test_what_has_changed_since_is_read_again(cluster, folder, tmp_path):
    out = tmp_path / "out"
    run(cluster, folder, out)
    (folder / "2024" / "a011.txt").write_text("Un autre texte.", encoding="utf-8")
    (folder / "2024" / "a012.txt").write_text("", encoding="utf-8")
    assert run(cluster, folder, out).read_before == 9
    assert read_tables(out).articles["n_characters"].iloc[-1] == 15
    assert list(rejects(read_tables(out))) == ["2024/a012.txt"]
    for number in (7, 9, 11, 12):
        (folder / "2024" / f"a{number:03d}.txt").unlink()
    run(cluster, folder, out)
    run(cluster, folder, tmp_path / "new")
    assert_same(read_tables(out), read_tables(tmp_path / "new"))
    assert not list(out.rglob("part-000003.parquet")) and not list(out.rglob("000003.json"))
    custom = Codebook.load()
    assert run(cluster, folder, out, codebook=custom.without_actors()).read_before == 0


def test_a_crash_while_the_tables_get_their_place(cluster, folder, tmp_path):
    run(cluster, folder, tmp_path / "out")
    out = tmp_path / "out"
    expected = read_tables(out)
    reopen(out)
    (out / UNFINISHED / "articles").rename(out / "articles")  # some are there, some are not
    left = out / UNFINISHED / "dates" / f".part-000001.parquet.{'0' * 32}.tmp"
    left.write_bytes(b"half")
    with pytest.raises(TablesError, match="not finished"):
        read_tables(out)
    run(cluster, folder, out)
    assert_same(read_tables(out), expected)
    assert not list(out.rglob("*.tmp"))


# --- disks and clusters ---------------------------------------------------------------------------------------


@pytest.fixture
def one_chunk(folder, tmp_path):
    reopen_in = tmp_path / "direct"
    (reopen_in / "_run").mkdir(parents=True)
    reopen(reopen_in)
    return next(chunks_of(folder)), reopen_in


@pytest.mark.parametrize("failing_write", [1, 5, 13, 14])
def test_a_full_disk_leaves_nothing_that_looks_whole(one_chunk, failing_write, monkeypatch):
    chunk, out = one_chunk
    calls = 0

    def full(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == failing_write:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("helpers.tables.parquet.os.fsync", full)
    with pytest.raises(CorpusError, match=r"cannot be written \(No space left on device\)"):
        read_chunk(chunk, out, Codebook.default(), "v")
    assert Marker.read(out, 0) is None
    assert len(list(out.rglob("part-*"))) == failing_write - 1
    assert not list(out.rglob("*.tmp"))
    assert read_chunk(chunk, out, Codebook.default(), "v") == Marker.read(out, 0)


def test_a_run_says_at_once_that_the_disk_is_full(cluster, folder, tmp_path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("helpers.tables.parquet.os.fsync", full)
    with pytest.raises(CorpusError, match="out cannot be written .No space left.*: name another folder, or make room"):
        run(cluster, folder, tmp_path / "out")


def test_a_worker_whose_disk_is_full_stops_the_run(cluster, folder, tmp_path):
    def set_limit(dask_worker, limit):
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    pytest.importorskip("resource", reason="file size limits are of Unix")
    cluster.run(set_limit, limit=2000)
    try:
        with pytest.raises(CorpusError, match=r"cannot be written \(File too large\). 0 chunks .* goes on from here"):
            run(cluster, folder, tmp_path / "out")
    finally:
        cluster.run(set_limit, limit=-1)
    assert run(cluster, folder, tmp_path / "out").articles == 12


def test_out_folders_that_cannot_be(folder, tmp_path):
    def fails(out: Path, words: str, source: Path = folder, **options) -> None:
        with pytest.raises(CorpusError, match=words):
            read_corpus(source, out, **options)

    (tmp_path / "file").write_text("x")
    fails(tmp_path / "file" / "out", "cannot be written .*: name another folder")
    fails(tmp_path / "file", "cannot be written .*: name another folder")
    fails(folder / "out", "lie one within the other")
    fails(tmp_path, "lie one within the other")
    fails(tmp_path / "out", "there is no such folder", tmp_path / "none")
    fails(tmp_path / "out", "holds no run to resume", resume=True)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("x")
    fails(tmp_path / "mine", "is not empty, and holds no corpus run")
    (tmp_path / "linked" / "_run").mkdir(parents=True)
    (tmp_path / "linked" / UNFINISHED).symlink_to(tmp_path / "mine")
    fails(tmp_path / "linked", "_unfinished is a symbolic link")
    (tmp_path / "empty").mkdir()
    fails(tmp_path / "out", "empty holds no article: put .txt, .jsonl", tmp_path / "empty")
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {"notes.txt"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot lock a folder")
def test_two_runs_do_not_write_one_folder(folder, tmp_path):
    out = tmp_path / "out"
    assert read_corpus(folder, out).articles == 12
    with alone_in(out), pytest.raises(CorpusError, match="another run writes .*out at this moment: wait until it has ended"):
        read_corpus(folder, out)
    assert read_corpus(folder, out).read_before == 12


def test_the_tables_of_other_articles_are_not_overwritten(cluster, folder, tmp_path):
    out = tmp_path / "out"
    run(cluster, folder, out)
    moved = folder.rename(tmp_path / "moved")
    with pytest.raises(CorpusError, match="out holds the tables of .*articles: name another folder, or give --resume"):
        run(cluster, moved, out)
    assert run(cluster, moved, out, resume=True).read_before == 12


def test_a_cluster_that_cannot_be_used(cluster, folder, tmp_path, monkeypatch):
    monkeypatch.setattr("helpers.corpus.cluster.SECONDS_TO_CONNECT", 0.5)
    with pytest.raises(CorpusError, match="no Dask scheduler with a worker answers at tcp://127.0.0.1:9 "):
        read_corpus(folder, tmp_path / "out", scheduler="tcp://127.0.0.1:9")
    monkeypatch.undo()
    monkeypatch.setattr(corpus_module, "code_version", lambda times: "other rules")
    with pytest.raises(CorpusError, match="have another version, or their libraries have: install the same. 0 chunks"):
        run(cluster, folder, tmp_path / "out")


def test_workers_that_do_not_see_the_folders(cluster, folder, tmp_path, monkeypatch):
    out = tmp_path / "out"
    unfinished = corpus_module._unfinished

    def elsewhere(*arguments):
        for chunk in unfinished(*arguments):
            folder.rename(tmp_path / "unmounted")
            yield chunk

    monkeypatch.setattr(corpus_module, "_unfinished", elsewhere)
    with pytest.raises(CorpusError, match="does not see .*articles: put the articles on a disk that all share"):
        run(cluster, folder, out, articles_per_chunk=500)
    assert Marker.read(out, 0) is None


def test_rules_that_fail_at_an_article(one_chunk, monkeypatch):
    chunk, out = one_chunk
    add_article = chunks_module.add_article

    def failing(values, article, codebook, corrections=()):
        if article.article_id == "a002":
            raise RecursionError("too deep")
        add_article(values, article, codebook, corrections)
        if article.article_id == "a004":
            values["sentences"]["n_words"][-1] = "one"

    monkeypatch.setattr(chunks_module, "add_article", failing)
    marker = read_chunk(chunk, out, Codebook.default(), "v")
    monkeypatch.undo()
    assert (marker.articles, marker.rejects) == (10, 2)
    frame = pd.read_parquet(out / UNFINISHED / "rejects")
    assert frame["file"].tolist() == ["a002.txt", "a004.txt"]
    assert frame["reason"].str.startswith("the rules failed at it (").all()
    read = pd.read_parquet(out / UNFINISHED / "articles")["article_id"].tolist()
    assert read == [item.article_id for item in chunk.items if item.article_id not in ("a002", "a004")]
    assert set(pd.read_parquet(out / UNFINISHED / "paragraphs")["article_id"]) == set(read)


# --- the command, the tables' reader, the imports -------------------------------------------------------------


@pytest.mark.parametrize("options", [["--workers", "0"], ["--workers", "2", "--scheduler", "tcp://127.0.0.1:9"], []])
def test_wrong_command_lines(options, folder, tmp_path, capsys):
    places = [str(folder), str(tmp_path / "out")] if options else [str(folder)]
    with pytest.raises(SystemExit) as stopped:
        main(["corpus", *places, *options])
    assert stopped.value.code == 2
    assert "usage: python -m helpers corpus" in capsys.readouterr().err or options


def test_the_command_says_what_is_wrong(folder, tmp_path, capsys):
    assert main(["corpus", str(tmp_path / "none"), str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.startswith(f"error: {tmp_path / 'none'}: there is no such folder.")


def test_the_command_says_what_it_has_read(cluster, folder, tmp_path, capsys):
    (folder / "empty.txt").write_text(" ")
    (folder / "notes.md").write_text("# Notes")
    arguments = ["corpus", str(folder), str(tmp_path / "out"), "--scheduler", cluster.scheduler.address]
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert "13 of 13 articles" in said and "1 rejects" in said
    assert "12 articles read: " in said
    assert f"1 could not be read: see {tmp_path / 'out' / 'rejects'}." in said
    assert "1 files of other kinds were left alone." in said
    assert main(arguments) == 0
    assert "12 articles read, 12 of them by an earlier run" in capsys.readouterr().out


def test_progress_in_lines(monkeypatch, capsys):
    now = 1000.0
    monkeypatch.setattr("helpers.corpus.progress.time.monotonic", lambda: now)
    with progress_module.Progress(20_000) as progress:
        progress.add(5_000, 0, earlier=True)
        now += 10
        progress.add(998, 2)
        progress.tick()
        now += 6_000
        progress.tick()
        now -= 6_000 - 90
        progress.add(14_000, 0)
    assert capsys.readouterr().out.splitlines() == [
        "6,000 of 20,000 articles, 100 a second, 2 min left, 2 rejects",
        "6,000 of 20,000 articles, 0 a second, 23 h 22 min left, 2 rejects",
        "20,000 of 20,000 articles, 150 a second, 2 min in all, 2 rejects",
    ]


def test_progress_on_a_terminal(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with progress_module.Progress(12) as progress:
        progress.add(4, 0, earlier=True)
        progress.add(3, 1)
        progress.tick()
        shown = capsys.readouterr()
    assert "8/12" in shown.err and "1 rejects" in shown.err
    assert shown.out == ""


def test_folders_without_tables(tmp_path):
    with pytest.raises(TablesError, match="none holds no tables of a corpus: run python -m helpers corpus"):
        read_tables(tmp_path / "none")


def test_a_broken_part(cluster, folder, tmp_path):
    out = tmp_path / "out"
    run(cluster, folder, out)
    (out / "dates" / "part-000000.parquet").write_bytes(b"PAR1")
    with pytest.raises(TablesError, match="part-000000.parquet cannot be read .*: run python -m helpers corpus again"):
        read_tables(out)
    for path in (out / "dates").iterdir():
        path.unlink()
    with pytest.raises(TablesError, match="dates has lost parts of the table, or has got others: run python -m"):
        read_tables(out)


def rows_twice(part: Path) -> None:
    table = pq.read_table(part)
    pq.write_table(pa.concat_tables([table, table]), part)


def rows_missing(part: Path) -> None:
    pq.write_table(pq.read_table(part)[:-1], part)


def truncated(part: Path) -> None:
    part.write_bytes(part.read_bytes()[:-20])


def stray(part: Path) -> None:
    part.with_name("part-000009.parquet").write_bytes(part.read_bytes())


@pytest.mark.parametrize("harm", [Path.unlink, rows_twice, rows_missing, truncated, stray])
def test_parts_that_are_broken_are_noticed_and_mended(cluster, folder, tmp_path, harm):
    """By the same command, which reads the articles of the broken part anew, and no others."""
    out = tmp_path / "out"
    run(cluster, folder, out)
    calm = read_tables(out)
    untouched = {path: path.stat().st_mtime_ns for path in out.rglob("part-000002.parquet")}
    harm(out / "mentions" / "part-000001.parquet")
    with pytest.raises(TablesError, match="out.mentions.*run python -m helpers corpus again"):
        read_tables(out)
    assert run(cluster, folder, out).read_before == (12 if harm is stray else 9)
    assert_same(read_tables(out), calm)
    assert {path: path.stat().st_mtime_ns for path in untouched} == untouched
    assert len(list((out / "mentions").iterdir())) == 4


def test_a_marker_that_is_none(cluster, folder, tmp_path):
    out = tmp_path / "out"
    run(cluster, folder, out)
    for number, content in enumerate(("{", "[]", '{"articles": "many", "parts": {}}')):
        (out / "_run" / f"{number:06d}.json").write_text(content)
    assert run(cluster, folder, out).read_before == 3


@pytest.mark.skipif(sys.platform == "win32", reason="needs the links of Unix")
@pytest.mark.parametrize("place", [f"{UNFINISHED}/statements", f"{UNFINISHED}/rejects", "statements", "_run", UNFINISHED])
def test_nothing_is_written_through_a_link(folder, tmp_path, place):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (out / place).parent.mkdir(parents=True)
    (out / "_run").mkdir(exist_ok=True) if place != "_run" else None
    (out / place).symlink_to(elsewhere)
    with pytest.raises(CorpusError, match=f"{Path(place).name} is a symbolic link"):
        read_corpus(folder, out)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs the links of Unix")
def test_nothing_is_written_through_a_link_that_appears_meanwhile(one_chunk, tmp_path):
    chunk, out = one_chunk
    (tmp_path / "elsewhere").mkdir()
    (out / UNFINISHED / "dates").rmdir()
    (out / UNFINISHED / "dates").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CorpusError, match="dates is a symbolic link"):
        read_chunk(chunk, out, Codebook.default(), "v")
    assert list((tmp_path / "elsewhere").iterdir()) == []


FOREIGN = {
    "datapackage.json": [b"", b"[]", b"{}", b'{"resources": 1}', b'{"resources": [{"name": "articles", "path": "x"}]}', b"\xff"],
    "summary.json": [b"", b"[]", b'{"rows": {}}', b'{"rows": 3}'],
    "statements/part-000000.parquet": [b"", b"PAR1", b"a,b\n1,2\n"],
}


@pytest.mark.parametrize(("name", "content"), [(name, content) for name in FOREIGN for content in FOREIGN[name]])
def test_foreign_files_among_the_tables(cluster, folder, tmp_path, name, content):
    out = tmp_path / "out"
    run(cluster, folder, out)
    (out / name).write_bytes(content)
    with pytest.raises(TablesError, match="python -m helpers corpus"):
        read_tables(out)


@pytest.mark.parametrize(
    ("column", "values", "words"),
    [
        ("kind", ["spoken"], "column kind: 'spoken' is none of direct, mixed, indirect"),
        ("start", ["one"], "column start: string in place of int64"),
        ("rule", [None], "column rule: null in place of string"),
        ("text", pa.Array.from_buffers(pa.string(), 1, pa.array([b"\xff"]).buffers()), ".*Invalid UTF8"),
        (None, None, ".*rule"),
    ],
)
def test_foreign_columns_in_a_part(cluster, folder, tmp_path, column, values, words):
    out = tmp_path / "out"
    run(cluster, folder, out)
    part = out / "statements" / "part-000000.parquet"
    table = pq.read_table(part)[:1]
    place = table.column_names.index(column or "rule")
    pq.write_table(table.set_column(place, column, pa.array(values)) if column else table.remove_column(place), part)
    with pytest.raises(TablesError, match=f"part-000000.parquet cannot be read .{words}"):
        read_tables(out)
    with pytest.raises(TablesError):
        read_tables(out, lazy=True).statements.compute(scheduler="synchronous")


def test_the_tables_of_one_article_are_read_otherwise(tmp_path):
    tidy_tables(Article.from_text("Paul Durand a dit oui.")).save(tmp_path)
    with pytest.raises(TablesError, match="holds the CSV files of tables.save: read them with Tables.load"):
        read_tables(tmp_path)
    with pytest.raises(TablesError, match="cannot be read .OSError"):
        read_tables("x" * 300)


def test_importing_helpers_imports_no_dask():
    code = "import sys, helpers; print([name for name in ('dask', 'distributed', 'tqdm') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_the_version_is_that_of_the_rules(monkeypatch, tmp_path):
    """A figure has no part in it; a rule and a library do. Only a machine's own tables ask for the time of change."""
    package = tmp_path / "helpers"
    for name in ("figures/style.py", "speech/cues.py"):
        (package / name).parent.mkdir(parents=True)
        (package / name).write_text("MOST = 3\n")
    assert {"article.py", "statements.py", "read.py", "dates.rules"} < {path.name for path in version.reading_files()}
    monkeypatch.setattr(version, "_PACKAGE", package)
    before, elsewhere = version.code_version(), version.code_version(times=False)
    (package / "figures" / "style.py").write_text("MOST = 30\n")
    assert version.code_version() == before
    os.utime(package / "speech" / "cues.py", ns=(0, 0))
    assert version.code_version() != before
    assert version.code_version(times=False) == elsewhere
    (package / "speech" / "cues.py").write_text("MOST = 30\n")
    with_rule = version.code_version(times=False)
    assert with_rule != elsewhere
    monkeypatch.setattr("helpers.corpus.version.metadata.version", lambda name: "0")
    assert version.code_version(times=False) != with_rule


def test_every_table_is_a_dataset():
    assert list(DATASETS) == [*TABLES, "rejects"]
