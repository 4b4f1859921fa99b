"""The notebooks as they are stored: run in order, complete, readable everywhere, and true to their outputs.

What they put out is compared by nbval, cell by cell, wherever `pytest` runs over `notebooks/`.
"""

from __future__ import annotations

import ast
import base64
import io
import json
import re
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest
from PIL import Image, ImageChops, ImageStat

from helpers import Article, ArticleError, TablesError, tidy_tables
from helpers.commands.rerun import rerun
from helpers.figures import findings as figures_findings
from helpers.figures import style
from helpers.figures.findings import findings_of

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)

SHOWS = {"say", "note", "show_table", "show", "display", "print"}  # the calls that put something out
LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)|(?:href|src)=[\"']([^\"']+)[\"']")


@cache
def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def markdown(path: Path) -> str:
    return "\n\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")


def outputs(path: Path) -> list[nbformat.NotebookNode]:
    return [output for cell in code_cells(path) for output in cell.outputs]


def has_to_show(source: str) -> bool:
    """Whether a cell's last statement is a value or a figure, or any of its statements calls what shows something."""
    statements = ast.parse(source).body
    calls = [node.value for node in statements if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)]
    if any(getattr(call.func, "id", getattr(call.func, "attr", "")) in SHOWS for call in calls):
        return True
    last = statements[-1] if statements else None
    if not isinstance(last, ast.Expr) or isinstance(last.value, ast.Constant):
        return False
    return not isinstance(last.value, ast.Call) or ast.unparse(last.value).startswith("figures.")


@each
def test_is_a_valid_notebook_with_fixed_ids(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) >= (4, 5)
    ids = [cell["id"] for cell in json.loads(path.read_text("utf-8"))["cells"]]
    assert len(set(ids)) == len(ids)


@each
def test_was_run_in_order_from_a_fresh_kernel(path):
    assert [cell.execution_count for cell in code_cells(path)] == list(range(1, len(code_cells(path)) + 1))


@each
def test_nothing_failed_and_nothing_warned(path):
    assert [output.ename for output in outputs(path) if output.output_type == "error"] == []
    assert [output.text for output in outputs(path) if output.get("name") == "stderr"] == []


@each
def test_cells_that_should_show_something_do(path):
    silent = [cell.source for cell in code_cells(path) if has_to_show(cell.source) and not cell.outputs]
    assert silent == []
    assert len(outputs(path)) >= 5


@each
def test_figures_have_alt_text_and_words_below(path):
    for cell in code_cells(path):
        for number, output in enumerate(cell.outputs):
            picture = output.get("data", {}).get("image/png")
            if picture is None:
                continue
            alt = output.metadata["image/png"]["alt"]
            assert re.match(r"\w[^.]{5,}\. \S.{20,}", alt, re.DOTALL), alt
            assert output.data["text/plain"] == alt
            assert "text/html" in cell.outputs[number + 1].data, "no words below the figure"
            width = struct.unpack(">I", base64.b64decode(picture)[16:20])[0]
            assert width >= 2 * output.metadata["image/png"]["width"], "not sharp on a fine screen"


@each
def test_is_small_and_has_no_widgets(path):
    assert path.stat().st_size < 1_000_000
    assert "widgets" not in read(path).metadata
    assert not any("widget" in kind for output in outputs(path) for kind in output.get("data", {}))


@each
def test_outputs_hold_nothing_of_the_machine(path):
    text = "\n".join(json.dumps({**output, "data": words_of(output)}, ensure_ascii=False) for output in outputs(path))
    assert re.findall(r"\bat 0x[0-9a-f]+|/(?:home|root|tmp|work|Users)/\S*|[A-Z]:\\\\\S*", text) == []


def words_of(output: dict[str, Any]) -> dict[str, Any]:
    return {kind: data for kind, data in output.get("data", {}).items() if not kind.startswith("image/")}


@each
def test_outputs_are_plain_enough_for_github(path):
    html = "\n".join(output.get("data", {}).get("text/html", "") for output in outputs(path))
    html = re.sub(r' style="text-align: (left|right);"', "", html)  # stands beside align=, and may go without harm
    html = re.sub(r"<style scoped>.*?</style>", "", html, flags=re.DOTALL)
    assert re.findall(r"<script|<style|\sstyle=|<iframe|\son\w+=", html, re.IGNORECASE) == []
    assert {kind for output in outputs(path) for kind in output.get("data", {})} <= {
        "text/plain", "text/html", "text/markdown", "image/png",
    }


@each
def test_starts_with_its_question_and_its_parameters(path):
    first = read(path).cells[0]
    assert first.cell_type == "markdown" and first.source.startswith("# ")
    parameters = code_cells(path)[0]
    assert parameters.metadata.tags == ["parameters"]
    assert 'article_path = "../data/article.txt"' in parameters.source.splitlines()
    assert not any("parameters" in cell.metadata.get("tags", ()) for cell in code_cells(path)[1:])


@each
def test_links_resolve(path):
    links = [one or other for one, other in LINK.findall(markdown(path))]
    assert links, "a notebook links to the others"
    for link in links:
        target, _, anchor = link.partition("#")
        if link.startswith(("http://", "https://")):
            continue
        assert not target.startswith("/"), link
        file = (path.parent / target).resolve() if target else path
        assert file.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.*)$", markdown(file), re.MULTILINE)
            assert anchor in [heading.strip().replace(" ", "-") for heading in headings], link


OUTLINE = {  # how the Markdown cells of each notebook begin, in order
    "00_start_here": [
        "Start here: one press dispatch, read as data",
        "From the tables to what one reading does not tell",
        "What one reading does not tell",
        "The article",
        "Where to go on",
    ],
    "01_actors": [
        "Actors: who is heard, and who is only named?",
        "Who speaks, and who is only named?",
        "Who comes back, and who is only in a list?",
        "All of them, by name and otherwise",
        "Limits",
    ],
    "02_themes": [
        "Themes: what is it about, and what does it only announce?",
        "What does the first sentence promise, and who speaks of what?",
        "What is it about, beside these themes?",
        "Limits",
    ],
    "03_statements": [
        "Statements: who says what, and in whose words?",
        "How much room has each voice, and how much of it is theirs?",
        "How are they introduced, and what do they answer for?",
        "All statements",
        "Limits",
    ],
    "04_who_wants_what": [
        "Who wants what, in what tone, and what could be checked?",
        "Who seeks, and who offers?",
        "What is judged, and how?",
        "What is promised, what could be checked, what is missing?",
        "Limits",
    ],
    "05_how_far_to_trust_it": [
        "How far to trust it?",
        "How sure are the rules of who speaks, in this article?",
        "What do they find, miss and mistake in this article?",
        "How do they do on other articles?",
        "*F1* is the balance of what is right among what was found, and of what",
        "Is *sure* sure?",
        "What goes wrong?",
        "How does that compare with what others have published?",
    ],
    "06_many_articles": [
        "Many articles: who is quoted, and how much?",
        "How much of an article is somebody's words?",
        "Women and men: who is heard?",
        "Limits",
    ],
    "appendix_from_article_to_tables": [
        "Appendix: from article to tables",
        "What is an offset?",
        "What is found?",
        "Which rule found which row?",
        "Does every offset hold?",
        "What could not be read as expected?",
        "What do the columns mean?",
        "Limits",
    ],
}


@each
def test_the_markdown_cells_stand_in_their_order(path):
    begins = [cell.source.split("\n")[0].lstrip("# ").strip()[:70] for cell in read(path).cells if cell.cell_type == "markdown"]
    assert begins == OUTLINE[path.stem]


def test_every_notebook_is_reached_from_the_first_and_leads_back():
    for path in NOTEBOOKS[1:]:
        assert f"({path.name})" in markdown(NOTEBOOKS[0])
        assert f"({NOTEBOOKS[0].name})" in markdown(path)


@each
def test_markdown_states_nothing_about_this_article(path):
    """It has to be true of any other article too, so it names nobody of this one."""
    tables = tidy_tables(Article.from_file(ROOT / "data" / "article.txt"))
    people = tables.actors[tables.actors["kind"].isin(["person", "organisation", "programme"])]
    names = {*people["name"], *people["acronym"].dropna()}
    words = markdown(path)
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", words)] == []
    assert not re.search(r"[«“]\s?\w+ \w+ \w+ \w+", words), "quotes the article"


# --- the collection as a whole --------------------------------------------------------------------------------


def calls(path: Path, name: str) -> int:
    """How often a notebook calls `say`, `show_table` or `show`."""
    return sum(len(re.findall(rf"(?<![\w.]){name}\(", cell.source)) for cell in code_cells(path))


def test_cells_are_short():
    long = [(path.stem, cell.id) for path in NOTEBOOKS for cell in code_cells(path) if cell.source.count("\n") >= 12]
    assert long == []


def test_no_line_of_code_has_to_be_scrolled_on_github():
    """A notebook's page on GitHub is 888 pixels wide: 93 characters of code."""
    cells = [(path.stem, cell) for path in NOTEBOOKS for cell in code_cells(path)]
    long = [(name, line) for name, cell in cells for line in cell.source.split("\n") if len(line) > 93]
    assert long == []


def test_a_notebook_has_few_findings_and_figures():
    assert len(NOTEBOOKS) == 8
    for path in NOTEBOOKS:
        assert calls(path, "say") <= 5 and calls(path, "show") <= 4, path.stem
        pictures = [output for output in outputs(path) if "image/png" in output.get("data", {})]
        assert len(pictures) <= 3, path.stem
        assert len(findings_of(read(path))) <= 5, path.stem
    assert sum(len(findings_of(read(path))) for path in NOTEBOOKS) <= 30
    assert sum(calls(path, "show") for path in NOTEBOOKS) <= 18
    assert sum(calls(path, "show_table") for path in NOTEBOOKS) <= 30


def test_what_the_notebooks_need_beside_the_tables_is_small():
    figures, tables = ROOT / "helpers" / "figures", ROOT / "helpers" / "tables"
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in [*figures.glob("*.*"), *tables.glob("trust*.py")]}
    assert sum(sizes.values()) <= 3300
    assert max(size for path, size in sizes.items() if path.parent == figures) <= 400


def test_findings_are_short_sentences():
    """Under thirty words but for lists of names, none of them said twice outside of the first notebook."""
    said = [words for path in NOTEBOOKS[1:] for words in findings_of(read(path))]
    assert len(said) == len(set(said))
    for words in [*said, *findings_of(read(NOTEBOOKS[0]))]:
        assert len(words.split()) <= 45, words


# --- true at home ---------------------------------------------------------------------------------------------


def words_shown() -> str:
    """All words of the outputs of all notebooks."""
    return "\n".join(output.get("data", {}).get("text/plain", "") for path in NOTEBOOKS for output in outputs(path))


def findings(number: int) -> str:
    """The findings and the titles of the figures of a notebook, by its place in the collection."""
    titles = [output.get("data", {}).get("text/plain", "") for output in outputs(NOTEBOOKS[number])]
    return "\n".join([*findings_of(read(NOTEBOOKS[number])), *titles])


def test_the_organisations_are_as_many_in_every_notebook():
    wholes = re.findall(r"\b(?:\w+) of (\d+|\w+) organisations", words_shown())
    assert len(set(wholes)) == 1 and wholes


def test_the_findings_of_the_first_notebook_stand_beside_the_strip():
    """One cell shows them all and the picture of the whole article, so that one screen holds them."""
    showing = [cell for cell in code_cells(NOTEBOOKS[0]) if any("image/png" in output.data for output in cell.outputs)]
    assert len(showing) == 1
    assert findings_of({"cells": showing}) == findings_of(read(NOTEBOOKS[0]))
    assert len(findings_of(read(NOTEBOOKS[0]))) == 5
    assert sum(output.metadata["image/png"]["height"] for output in showing[0].outputs if "image/png" in output.data) < 560


def test_the_paraphrase_is_shown_in_the_words_that_its_title_counts():
    reading = next(words for words in findings(3).splitlines() if words.startswith("The writer's paraphrase"))
    title, numbers = reading.split(". ", 1)
    shares = re.findall(r"(\d+)% of ([\w ]+)'s", title)
    assert len(shares) == 2
    for who, told in shares:
        each = re.search(rf"{told}: (.*?)(?:;|\.$)", numbers)[1]
        sizes = {kind: int(n) for kind, n in re.findall(r"([a-z ]+?) (\d+)", each.replace(" and ", ", "))}
        assert int(who) == round(100 * sizes[" reported"] / sum(sizes.values()))


def test_shares_of_the_words_add_up():
    told = re.search(r"Whose words: (.*?)\. ", findings(0))[1]
    assert sum(map(int, re.findall(r"(\d+)%", told))) == 100


def test_a_theme_inside_a_name_is_nobody_s_subject():
    assert "Evans speaks most of water" not in words_shown() and "most of water" not in words_shown()
    assert "in the names of" in findings(2)


def test_no_company_is_said_to_be_heard_and_no_number_to_be_found():
    assert re.search(r"No organisation with a name of its own is heard: IBM, Amazon, Juniper Networks", findings(1))
    assert "found no number: no sum" in findings(0) and "number that counts or measures" in findings(4)


def test_who_seeks_is_the_subject_and_not_who_speaks():
    assert "Morocco only seeks; the United States only offers" in findings(4)


def test_on_is_we_or_one():
    assert "Sarah Lamrani says “one or we” once (on)" in findings(3)


def test_the_one_future_is_told_with_its_verb():
    assert re.search(r"Only [\w ]+ speaks of what will be: continuerons \(to continue\)", findings(4))


def test_what_is_not_found_is_said_to_be_not_found():
    assert "The rules looked for these and found none" in findings(4)
    assert not re.search(r"\b(?:is|are) absent\b", words_shown())


# --- true of any other article --------------------------------------------------------------------------------

OWN = {
    "nothing": "Il pleut.",
    "a dateline": "RABAT, 12 mars 2021 (MAP) —",
    "nobody's": "J'ai dit à Brest que ce silence me faisait peur. J'ai répété que le pont est vieux.",
    "no statement": "Brest, 3 mars 2020 — Le pont de Brest a rouvert lundi. La mairie a payé 2 millions d'euros.",
    "an old chronicle": "Au VIIIe siècle, en 732, Charles a battu Abd al-Rahman à Poitiers. En 800, il est empereur.",
    "English": "The minister said that the bridge will open in May. Nobody asked him why it had taken ten years.",
    "sport": (
        "Handball : Brest bat Metz\n\n« On a joué sans peur », a savouré la gardienne Élise Kerbrat samedi à Brest. Selon "
        "l'entraîneur, Marc Ollivier, elle « mérite l'équipe de France ». Elle a fait 19 arrêts et ira à Bucarest le 27 avril."
    ),
    "court": (
        "Le tribunal de Nîmes a condamné Gérard Pastre, ancien adjoint au maire de Vauvert, à dix-huit mois de prison. « Je "
        "n'ai rien volé », a assuré le prévenu. La procureure, Anne Roussel, a dénoncé « une trahison ». Une habitante, "
        "soulagée, a soufflé : « Enfin. » L'avocate, Me Samia Haddad, a annoncé qu'elle ferait appel en 2025."
    ),
    "numbers": (
        "BRUXELLES, 5 juin 2023 – Le groupe Solvane annonce un chiffre d'affaires de 2,4 milliards d'euros pour 2022, contre 2 "
        "milliards en 2021 et 1,8 milliard en 2020. « Nous ouvrirons une usine à Anvers en 2025 », ajoute Ingrid Maes. Le "
        "groupe, fondé en 1987, emploie 8 900 personnes dans 14 pays."
    ),
    "hostile": "Le ministre <b>$x$</b> Léa Roy a dit : « **Oui** \x1b[31m` <script>. » Léa Roy a ajouté que | non.",
}
SILLY = re.compile(r"\bnan\b|<NA>|\bNone\b(?! of)|NaT|\binf\b|\bno one\b|\bFrance \(France\)|\(\)|  ")


def run_all(
    article: Path, monkeypatch: pytest.MonkeyPatch, stems: list[str], corpus: Path | None = None,
    sections: dict[str, int] | None = None,
) -> list[dict[str, Any]]:
    """What the code cells of some notebooks put out on another article, and other articles beside it.

    `sections` is filled with how much each section puts out.
    """
    shown: list[dict[str, Any]] = []
    for module in (figures_findings, style):
        monkeypatch.setattr(module, "display", lambda data, metadata=None, raw=False: shown.append(data))
    monkeypatch.chdir(ROOT / "notebooks")
    for path in NOTEBOOKS:
        if path.stem[:2] in stems:
            names: dict[str, Any] = {}
            section = path.stem
            for cell in read(path).cells:
                if cell.cell_type == "markdown":
                    section = f"{path.stem}: {cell.source.splitlines()[0]}"
                    continue
                before = len(shown)
                exec(cell.source, names)
                if sections is not None:
                    sections[section] = sections.get(section, 0) + len(shown) - before
                if "parameters" in cell.metadata.get("tags", ()):
                    names["article_path"] = str(article)
                    names["corpus_path"] = str(corpus or names.get("corpus_path"))
    return shown


@each
def test_the_stored_pictures_are_those_that_are_drawn(path, monkeypatch):
    """nbval does not compare pictures: this does, by their pixels, with room for what another FreeType makes of type."""
    shown = run_all(ROOT / "data" / "article.txt", monkeypatch, [path.stem[:2]])
    drawn = [data["image/png"] for data in shown if "image/png" in data]
    stored = [output for output in outputs(path) if "image/png" in output.get("data", {})]
    assert len(drawn) == len(stored)
    for new, output in zip(drawn, stored, strict=True):
        pictures = [Image.open(io.BytesIO(png)).convert("RGB") for png in (new, base64.b64decode(output.data["image/png"]))]
        assert pictures[0].size == pictures[1].size
        assert pictures[1].width == 2 * output.metadata["image/png"]["width"]
        assert max(ImageStat.Stat(ImageChops.difference(*pictures)).rms) < 2


@pytest.mark.parametrize("name", OWN)
def test_another_article_reads_well(name, tmp_path, monkeypatch):
    article = tmp_path / "my.txt"
    article.write_text(OWN[name], encoding="utf-8")
    monkeypatch.setattr(style.Picture, "png", lambda picture: picture.draw_without_rendering() or b"")
    sections: dict[str, int] = {}
    shown = run_all(article, monkeypatch, ["00", "01", "02", "03", "04", "ap"], sections=sections)
    assert [name for name, n in sections.items() if not n and ": # " not in name and "From the tables" not in name] == []
    plain = [data["text/plain"] for data in shown]
    article_s = " ".join(OWN[name].split())
    for words in plain:
        for silly in SILLY.finditer(words.replace("  ", " ") if words in article_s else words):
            assert silly.group() in OWN[name] or " | " in words, words
    joined = "\n".join(plain)
    assert not re.search(r"delegation|talks|Morocco|American", joined) or name == "a dateline"
    assert sum("image/png" in data for data in shown) >= (1 if name != "a dateline" else 0)
    if name == "English":
        assert joined.count("Careful: only") == 6


def test_of_a_few_words_nothing_is_said(tmp_path, monkeypatch):
    """Nor is a chart drawn of five: what a reader counts at a glance is no finding."""
    article = tmp_path / "my.txt"
    article.write_text(OWN["court"] + " Le pont rouvrira. Nous le savons. L'avocate est fière, triste et ravie.", "utf-8")
    monkeypatch.setattr(style.Picture, "png", lambda picture: picture.draw_without_rendering() or b"")
    plain = [data["text/plain"] for data in run_all(article, monkeypatch, ["00", "01", "02", "03", "04"])]
    thin = "words that judge are|speaks of what will be|found none|says “|alone names|Time line|numbered squares"
    assert [words for words in plain if re.search(thin, words)] == []


CORPORA = {
    "themes, and none inside a statement": ["Le numérique et l'eau.", "La cybersécurité. « Oui », a dit Paul Durand."],
    "years that no nanosecond counts": [
        "Rabat, 3 mars 732 (MAP) — Le maire a dit non.", "Rabat, 3 mars 2950 (MAP) — Le maire a dit non.", "Il pleut.",
    ],
    "one article": ["Paul Durand a dit que le pont fermera."],
    "no words of anybody": ["Il pleut.", "Il neige."],
    "a dateline among them": ["RABAT, 12 mars 2021 (MAP) —", "Il pleut."],
}


@pytest.mark.parametrize("name", CORPORA)
def test_the_notebook_on_many_articles_reads_others_well(name, tmp_path, monkeypatch):
    for number, text in enumerate(CORPORA[name]):
        (tmp_path / f"a{number}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(style.Picture, "png", lambda picture: picture.draw_without_rendering() or b"")
    shown = run_all(tmp_path / "a0.txt", monkeypatch, ["06"], tmp_path)
    words = [data["text/plain"] for data in shown]
    assert words[0].startswith(("Two articles", "Three articles", "One article"))
    assert not [one for one in words if SILLY.search(one)]


def test_an_article_that_is_only_a_dateline_is_weighed_too(tmp_path, monkeypatch):
    """The other notebooks read it above."""
    (tmp_path / "my.txt").write_text(OWN["a dateline"], encoding="utf-8")
    monkeypatch.setattr(style.Picture, "png", lambda picture: picture.draw_without_rendering() or b"")
    words = [data["text/plain"] for data in run_all(tmp_path / "my.txt", monkeypatch, ["05", "06"])]
    assert len(words) > 10
    assert not [one for one in words if SILLY.search(one)]


def test_a_wrong_path_leaves_no_earlier_article(monkeypatch):
    monkeypatch.chdir(ROOT / "notebooks")
    for path in NOTEBOOKS:
        load = code_cells(path)[1].source
        names: dict[str, Any] = {"article_path": "none.txt", "corpus_path": "none", "article": 1, "tables": 1, "corpus": 1}
        with pytest.raises((ArticleError, TablesError)):
            exec(load, names)
        assert names["corpus" if path.stem.startswith("06") else "tables"] is None, path.stem


def test_a_long_article_gives_notebooks_that_open(tmp_path, monkeypatch):
    article = tmp_path / "long.txt"
    text = (ROOT / "data" / "article.txt").read_text("utf-8")
    article.write_text("\n\n".join([text] * 60), encoding="utf-8")
    for stem in ("00", "03", "ap"):
        shown = run_all(article, monkeypatch, [stem])
        size = sum(len(value) * (4 / 3 if kind == "image/png" else 1) for data in shown for kind, value in data.items())
        assert size < 950_000, stem


# --- does nbval notice? ---------------------------------------------------------------------------------------


@pytest.fixture
def stored(collection, write_notebook):
    """A small notebook, executed and stored as the collection's are."""
    path = write_notebook(
        collection / "notebooks" / "01_checked.ipynb",
        "import pandas as pd",
        "from helpers.figures.findings import say\n\nsay('7 of 10')",
        "pd.DataFrame({'n': [1200, 34]})",
    )
    rerun(collection)
    return path


def nbval(path: Path) -> subprocess.CompletedProcess[str]:
    """What `pytest` does with a notebook of the collection: the same options, from pyproject.toml."""
    settings = ROOT / "pyproject.toml"
    command = [sys.executable, "-m", "pytest", "-q", "-c", str(settings), "--rootdir", str(path.parent), str(path)]
    return subprocess.run([*command, "-p", "no:cacheprovider"], capture_output=True, text=True, timeout=300)


def test_nbval_passes_what_was_not_touched(stored):
    run = nbval(stored)
    assert run.returncode == 0, run.stdout
    assert "3 passed" in run.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [("<td>1200</td>", "<td>1201</td>"), ("7 of 10</blockquote>", "8 of 10</blockquote>")],
    ids=["a number in a table", "a finding"],
)
def test_nbval_catches_a_changed_stored_output(stored, old, new):
    text = stored.read_text("utf-8")
    assert text.count(old) == 1
    stored.write_text(text.replace(old, new), "utf-8")
    run = nbval(stored)
    assert run.returncode == 1, run.stdout
    assert "1 failed, 2 passed" in run.stdout
    assert new in run.stdout
