"""Any text at all gives tables whose every offset holds, or a clear error.

The texts are made by hypothesis (`tests/hostile_texts.py`). `ROBUST_EXAMPLES=20000 pytest tests/test_robust.py` runs
longer, and on other texts each time; without it the run is short, and the same each time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hostile_texts import CLAUSES, HEADERS, MARKS, french_like, hostile
from hypothesis import HealthCheck, example, given, settings

from helpers import Article, ArticleError, Codebook, tidy_tables
from helpers.finders.quantities import find_dates_and_quantities
from helpers.french.sheets import declared_sheets
from helpers.tables.parse import Parsed, parse
from helpers.text.folding import signs_of

EXAMPLES = int(os.environ.get("ROBUST_EXAMPLES", "0"))
MANY = settings(
    max_examples=EXAMPLES or 60, derandomize=not EXAMPLES, deadline=None, database=None, print_blob=True,
    suppress_health_check=list(HealthCheck),
)
FEW = settings(MANY, max_examples=EXAMPLES // 4 or 20)
WITHOUT_ACTORS = Codebook.default().without_actors()


def article_of(text: str) -> Article | None:
    """The article, or None where the text is refused, which has to be said clearly."""
    try:
        return Article.from_text(text, published="2024-02-21")
    except ArticleError as error:
        assert "article 'article'" in str(error)
        return None


PASSED_OVER = {sign for sign, read_as in signs_of(Codebook.default()).read_as.items() if not read_as}


def check_article(article: Article) -> None:
    """Tokens and sentences hold their offsets, stand in order, do not overlap, and leave no character of the story out."""
    text, tokens = article.text, article.tokens
    assert len({len(column) for column in tokens}) == 1
    covered = bytearray(len(text))
    for start, end, word in zip(tokens.start, tokens.end, tokens.text, strict=True):
        assert text[start:end] == word != ""
        assert not any(covered[start:end])
        covered[start:end] = b"\1" * (end - start)
    assert tokens.start == sorted(tokens.start)
    header = article.header
    left_out = [
        offset for offset, is_covered in enumerate(covered)
        if not is_covered and not text[offset].isspace() and text[offset] not in PASSED_OVER and not header.start <= offset < header.end
    ]
    assert left_out == []
    position = 0
    for number, sentence in enumerate(article.sentences):
        assert position == sentence.token_start < sentence.token_end
        assert sentence.start == tokens.start[sentence.token_start]
        assert sentence.end == tokens.end[sentence.token_end - 1]
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert set(tokens.sentence[sentence.token_start:sentence.token_end]) == {number}
        assert article.sentence_at(sentence.start) == number == article.sentence_at(sentence.end - 1)
        position = sentence.token_end
    assert position == len(tokens.text)


def check_spans(text: str, spans: Iterable[tuple[int, int]], may_overlap: bool) -> None:
    """Each span holds some words, without white space around them; they stand in order."""
    previous = (0, 0)
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert previous[0] <= start
        assert may_overlap or previous[1] <= start
        previous = (start, end)


def check_parsed(article: Article, parsed: Parsed) -> None:
    """Every record points at words of the text in its plain form, and at records that exist."""
    text = article.plain.text
    check_spans(text, [(row.start, row.end) for row in parsed.mentions], may_overlap=True)
    check_spans(text, [(row.start, row.end) for row in parsed.themes], may_overlap=True)
    check_spans(text, [(row.start, row.end) for row in parsed.statements], may_overlap=True)
    numbers = sorted((row.start, row.end) for row in [*parsed.dates, *parsed.quantities])
    check_spans(text, numbers, may_overlap=False)
    assert all(0 <= row.start <= row.end <= len(text) for row in parsed.problems)
    assert all(0 <= row.actor < len(parsed.actors) for row in parsed.mentions)
    assert all(actor.name.strip() for actor in parsed.actors)
    assert len(parsed.speakers) == len(parsed.statements)
    for number, statement in enumerate(parsed.statements):
        assert statement.kind in ("direct", "mixed", "indirect")
        assert statement.continues is None or 0 <= statement.continues < number
        parts = ((statement.cue_start, statement.cue_end), (statement.speaker_start, statement.speaker_end))
        check_spans(text, sorted(part for part in parts if part[0] is not None), may_overlap=True)
    for date in parsed.dates:
        assert (date.date_from is None) == (date.date_to is None)
        assert date.date_from is None or date.date_from <= date.date_to
    for quantity in parsed.quantities:
        assert quantity.value is None or abs(quantity.value) < 1e300


def check(text: str) -> None:
    article = article_of(text)
    if article is None:
        return
    check_article(article)
    parsed = parse(article, Codebook.default())
    check_parsed(article, parsed)
    assert article.text == text
    assert parse(Article.from_text(text, published="2024-02-21"), Codebook.default()) == parsed


@given(french_like())
@MANY
def test_french_like_text_is_parsed_with_every_offset_in_place(text: str) -> None:
    check(text)


@given(hostile())
@example("\ufeff")
@example("\u0301" * 20)
@example('"' * 999)
@example("« " * 500)
@example("« A \r\n\r\n« B\u2029« C")
@example("A \ud800")
@MANY
def test_hostile_text_is_parsed_with_every_offset_in_place_or_refused(text: str) -> None:
    check(text)


@given(french_like() | hostile())
@FEW
def test_the_tables_of_any_text_hold_what_their_declaration_says(text: str) -> None:
    article = article_of(text)
    if article is not None:
        tidy_tables(article).validate([article])


def test_nothing_depends_on_the_order_of_sets_the_locale_or_the_time_zone(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from helpers import Article, tidy_tables\n"
        "article = Article.from_text(open(sys.argv[1], encoding='utf-8', newline='').read())\n"
        "text = ''.join(frame.to_csv(index=False) for _, frame in tidy_tables(article))\n"
        "sys.stdout.buffer.write(text.encode('utf-8'))\n"
    )
    story = tmp_path / "story.txt"
    story.write_bytes(" ".join([*CLAUSES, *(mark + clause for mark in MARKS for clause in CLAUSES[::7])]).encode())
    settings_of_machines = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "PYTHONUTF8": "0"},
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(story)], env={**os.environ, **machine}, stdout=subprocess.PIPE)
        for machine in settings_of_machines
    ]
    first, second = (run.communicate(timeout=120)[0] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert b"Lamrani" in first
    assert first == second


@given(french_like())
@FEW
def test_the_rules_hold_without_any_actor_in_the_codebook(text: str) -> None:
    article = article_of(text)
    if article is not None:
        check_parsed(article, parse(article, WITHOUT_ACTORS))


@pytest.mark.parametrize(
    "text",
    [
        "ELLE A DIT : « LE PORT EST PRÊT ». LE 3 MARS 2017, 80 EMPLOYÉS SONT VENUS À RABAT.",
        "elle a dit : « le port est prêt ». le 3 mars 2017, 80 employés sont venus à rabat.",
        "mot",
        "Ainsi, montre que le sol change.",
        "Un mot sans fin " * 400,
        "é" * 5000,
        "👩‍👩‍👧 a dit : « oui ».",
        "\u202eElle a dit « oui »\u202c.",
        "Elle a dit « un " * 50,
        "Elle a dit oui » " * 50,
        'a"b' * 100,
        "« : « Le pont ferme. Le maire part.\nAlors »,",
    ],
)
def test_odd_texts_of_a_known_kind(text: str) -> None:
    check(text)
    article = Article.from_text(text)
    tidy_tables(article).validate([article])


def with_empty_file(name: str) -> Codebook:
    default = Codebook.default()
    return Codebook({other: [] if other == name else default.sheet(other) for other in declared_sheets()})


EVERY_CLAUSE = HEADERS[2] + ". ".join(CLAUSES) + ' : "' + '" ; « '.join(CLAUSES[::5]) + " »."


@pytest.mark.parametrize(
    "name", ["abbreviations", "agencies", "calendar", "date_words", "function_words", "numbers", "units"]
)
def test_an_empty_file_of_the_codebook_leaves_an_article_readable(name: str) -> None:
    codebook = with_empty_file(name)
    article = Article(EVERY_CLAUSE, "article", codebook=codebook)
    check_article(article)
    dates, quantities = find_dates_and_quantities(article, codebook)
    check_spans(article.text, sorted((row.start, row.end) for row in [*dates, *quantities]), may_overlap=False)


@pytest.mark.skipif(not EXAMPLES, reason="takes half a minute: set ROBUST_EXAMPLES")
def test_any_empty_file_of_the_codebook_leaves_an_article_readable() -> None:
    for name in sorted(set(declared_sheets()) - {"conjugation"}):
        codebook = with_empty_file(name)
        article = Article(EVERY_CLAUSE, "article", codebook=codebook)
        check_parsed(article, parse(article, codebook))


def test_without_any_model_verb_the_error_names_the_file() -> None:
    with pytest.raises(ValueError, match=r"no model .* in conjugation\.csv"):
        parse(Article.from_text(EVERY_CLAUSE), with_empty_file("conjugation"))
