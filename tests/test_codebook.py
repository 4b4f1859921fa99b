"""The codebook: what reading its files checks, and what an analyst is told about a broken row."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import frictionless
import pytest

from helpers.errors import CodebookError
from helpers.french.codebook import DEFAULT_FOLDER, Codebook, values
from helpers.french.conjugation import check_conjugation
from helpers.french.sheets import Field, Lines, Sheet, check_references, declared_sheets, read_sheet

SHEET = Sheet(
    "beasts",
    (
        Field("word", True),
        Field("kind", True, ("animal", "plant")),
        Field("weight", type="number"),
        Field("also", several=True),
    ),
    ("word",),
)
HEADER = "word,kind,weight,also\n"


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "beasts.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(tmp_path: Path, text: str | bytes, sheet: Sheet = SHEET) -> list[dict[str, str]]:
    return read_sheet(written(tmp_path, text), sheet).rows


def test_the_rows_are_read_in_order_with_their_cells_trimmed(tmp_path: Path) -> None:
    rows = read(tmp_path, HEADER + 'chat, animal ,4.5,félin|minet\n"rose, la",plant,,\n')
    assert rows == [
        {"word": "chat", "kind": "animal", "weight": "4.5", "also": "félin|minet"},
        {"word": "rose, la", "kind": "plant", "weight": "", "also": ""},
    ]
    assert values(rows[0]["also"]) == ["félin", "minet"]
    assert values(rows[1]["also"]) == []


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    text = "\ufeff" + HEADER.replace("\n", "\r\n") + "chat,animal,4,\r\n"
    assert [row["word"] for row in read(tmp_path, text)] == ["chat"]


def test_further_columns_are_left_to_the_analyst(tmp_path: Path) -> None:
    assert read(tmp_path, "word,kind,weight,also,note\nchat,animal,4,,dort\n") == [
        {"word": "chat", "kind": "animal", "weight": "4", "also": ""}
    ]


@pytest.mark.parametrize(
    ("text", "row", "column", "advice"),
    [
        ("word,weight,also\nchat,4,\n", "row 1", "'kind'", "The columns are: word, kind, weight, also"),
        ("", "row 1", "'word'", "The columns are"),
        (HEADER + "chat,animal,4,\n,animal,4,\n", "row 3", "'word'", "Fill it"),
        (HEADER + "chat,,4,\n", "row 2", "'kind'", "Fill it"),
        (HEADER + "chat,mineral,4,\n", "row 2", "'kind'", "none of animal, plant"),
        (HEADER + "chat,animal,\"4,5\",\n", "row 2", "'weight'", "with a point"),
        (HEADER + "chat,animal,4,\nchien,animal,9,\nchat,animal,5,\n", "row 4", "word", "already in row 2"),
        (HEADER + "chat,animal,4,minet,noir\n", "row 2", "cells", "double quotation marks"),
        (HEADER + "chat,animal\n", "row 2", "cells", "fewer"),
    ],
)
def test_a_broken_row_is_an_error_that_names_file_row_and_column(
    tmp_path: Path, text: str, row: str, column: str, advice: str
) -> None:
    with pytest.raises(CodebookError) as error:
        read(tmp_path, text)
    message = str(error.value)
    assert message.startswith("beasts.csv")
    for part in (row, column, advice):
        assert part in message


@pytest.mark.parametrize(
    ("weight", "fine"), [("4", True), ("-4.5", True), ("nan", False), ("inf", False), ("1e999", False), ("4_5", False)]
)
def test_a_number_is_a_finite_one(tmp_path: Path, weight: str, fine: bool) -> None:
    text = HEADER + f"chat,animal,{weight},\n"
    if fine:
        assert read(tmp_path, text)[0]["weight"] == weight
    else:
        with pytest.raises(CodebookError, match="no number"):
            read(tmp_path, text)


def test_a_whole_number_has_no_decimals_and_a_cell_of_several_values_has_one(tmp_path: Path) -> None:
    sheet = Sheet("beasts", (Field("legs", True, type="integer"), Field("also", True, several=True)), ("legs",))
    assert read(tmp_path, "legs,also\n-4,chat|chien\n", sheet) == [{"legs": "-4", "also": "chat|chien"}]
    with pytest.raises(CodebookError, match="row 2, column 'legs': '4.5' is no whole number"):
        read(tmp_path, "legs,also\n4.5,chat\n", sheet)
    with pytest.raises(CodebookError, match="row 2, column 'also': the cell is empty"):
        read(tmp_path, "legs,also\n4,|\n", sheet)


def test_an_empty_row_in_between_is_passed_over(tmp_path: Path) -> None:
    assert [row["word"] for row in read(tmp_path, HEADER + "chat,animal,4,\n\nchien,animal,9,\n")] == ["chat", "chien"]


def test_a_row_is_named_by_the_line_that_it_stands_in(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="row 5, column 'kind'"):
        read(tmp_path, 'word,kind,weight,also,note\nchat,animal,4,,"dort\nbien"\n\nchien,mineral,9,,\n')


def test_a_line_break_or_a_control_character_in_a_cell_is_an_error(tmp_path: Path) -> None:
    for word in ('"chat\nnoir"', "chat\x07", "chat\u2028noir"):
        with pytest.raises(CodebookError, match="column 'word': .* holds a line break or a control character"):
            read(tmp_path, HEADER + f"{word},animal,4,\n")


@pytest.mark.parametrize(
    ("name", "column", "cell", "advice"),
    [
        ("abbreviations", "abbreviation", "etc", "with its full stop"),
        ("themes", "theme_id", "smart grid", "without spaces"),
        ("themes", "terms", "cloud|…", "with a letter in it"),
        ("themes", "terms", "<div>", "with a letter in it"),
        ("actors", "country", "Maroc", "two capitals"),
        ("places", "latitude", "3163", "is not from -90 to 90"),
    ],
)
def test_a_cell_that_does_not_fit_says_how_to_write_it(name: str, column: str, cell: str, advice: str) -> None:
    field = next(field for field in declared_sheets()[name].fields if field.name == column)
    problem = field.problem_of(cell)
    assert problem is not None and advice in problem


def test_what_is_no_csv_in_utf8_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="not UTF-8"):
        read(tmp_path, (HEADER + "é,animal,4,\n").encode("cp1252"))
    with pytest.raises(CodebookError, match="well-formed"):
        read(tmp_path, HEADER + '"chat,animal,4,\n')


def test_a_missing_file_says_which_columns_it_should_have(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"beasts\.csv: there is no such file.*word, kind"):
        read_sheet(tmp_path / "beasts.csv", SHEET)


# --- every file -------------------------------------------------------------------------------------------


def broken_cell(field: Field) -> str:
    """A cell that the field's declaration does not allow."""
    if field.allowed or field.type != "string":
        return "xyzzy"
    if field.required:
        return ""
    return "a\x07" if field.several else "a|b"


CELLS = [(sheet, field) for sheet in declared_sheets().values() for field in sheet.fields]


@pytest.mark.parametrize(("sheet", "field"), CELLS, ids=[f"{sheet.name}-{field.name}" for sheet, field in CELLS])
def test_a_broken_cell_of_every_column_is_named(tmp_path: Path, sheet: Sheet, field: Field) -> None:
    path = tmp_path / f"{sheet.name}.csv"
    with (DEFAULT_FOLDER / path.name).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    rows[0][header.index(field.name)] = broken_cell(field)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    with pytest.raises(CodebookError, match=rf"^{path.name}, row 2, column '{field.name}': .+\.$"):
        read_sheet(path, sheet)


@pytest.fixture(scope="module")
def lines() -> dict[str, Lines]:
    """The files of the project's codebook as they are read, with their lines."""
    return {name: read_sheet(DEFAULT_FOLDER / f"{name}.csv", sheet) for name, sheet in declared_sheets().items()}


@pytest.mark.parametrize(
    ("name", "column", "cell", "message"),
    [
        ("conjugation", "present", "e|es|e", "3 endings, 6 expected"),
        ("conjugation", "infinitive", "", "the cell is empty. Give the letters"),
        ("conjugation", "change", "é", "'é' is no change. Write it as é>è"),
        ("reporting_verbs", "model", "parler", "'parler' is no model of conjugation.csv"),
        ("common_verbs", "model", "finir", "does not end in -ir like 'finir'"),
        ("auxiliaries", "lemma", "pouvvoirs", "does not end in"),
        ("intent_verbs", "model", "céder", "has no 'é' to change like 'céder'"),
    ],
)
def test_a_verb_that_fits_no_model_is_named_by_its_line(
    lines: dict[str, Lines], name: str, column: str, cell: str, message: str
) -> None:
    rows = list(lines[name].rows)
    at = next(i for i, row in enumerate(rows) if row["model"] == "aimer") if "lemma" in rows[0] else 3
    rows[at] = {**rows[at], column: cell}
    broken = {**lines, name: lines[name]._replace(rows=rows)}
    with pytest.raises(CodebookError, match=rf"^{name}\.csv, row {lines[name].numbers[at]}, column '(?:{column}|model)': .*{message}"):
        check_references(broken.values())
        check_conjugation(broken)


def test_frictionless_finds_the_codebook_valid() -> None:
    report = frictionless.validate(str(DEFAULT_FOLDER / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
    assert report.stats["tasks"] == len(declared_sheets())


# --- the folder -------------------------------------------------------------------------------------------


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such codebook folder"):
        Codebook.load(tmp_path / "none")


@pytest.mark.parametrize("name", sorted(declared_sheets()))
def test_each_file_of_the_codebook_is_checked_when_the_folder_is_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(DEFAULT_FOLDER, folder)
    (folder / f"{name}.csv").write_text("nothing\nat all\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=rf"{name}\.csv, row 1"):
        Codebook.load(folder)


def test_the_projects_own_codebook_is_read_and_every_file_in_its_folder_is_declared() -> None:
    codebook = Codebook.load()
    assert {path.stem for path in DEFAULT_FOLDER.glob("*.csv")} == set(declared_sheets())
    assert all(codebook.sheet(name) for name in declared_sheets())


def test_a_word_that_begins_another_things_name_is_in_one_file() -> None:
    codebook = Codebook.default()
    begins = {row["word"] for row in codebook.sheet("other_names") if row["kind"] != "prize"}
    assert codebook.words("name_words", "thing") & begins == set()


def test_the_default_codebook_is_read_once_and_what_is_made_of_it_too() -> None:
    codebook = Codebook.default()
    assert Codebook.default() is codebook
    made: list[Codebook] = []
    for _ in range(2):
        codebook.derived("test_codebook", lambda book: made.append(book) or book)
    assert made == [codebook]


def test_without_actors_only_the_actors_are_gone() -> None:
    codebook, emptied = Codebook.default(), Codebook.default().without_actors()
    assert codebook.sheet("actors")
    assert emptied.sheet("actors") == []
    assert all(emptied.sheet(name) == codebook.sheet(name) for name in declared_sheets() if name != "actors")


def test_an_empty_actors_file_is_no_error(tmp_path: Path) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(DEFAULT_FOLDER, folder)
    header = (folder / "actors.csv").read_text(encoding="utf-8").splitlines()[0]
    (folder / "actors.csv").write_text(header + "\n", encoding="utf-8")
    assert Codebook.load(folder).sheet("actors") == []
