"""The codebook: what reading its files checks, and what an analyst is told about a broken row."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers.errors import CodebookError
from helpers.french.codebook import DEFAULT_FOLDER, SHEETS, Codebook, Column, Sheet, read_sheet, values

SHEET = Sheet(
    (
        Column("word", True),
        Column("kind", True, ("animal", "plant")),
        Column("weight", number=True),
        Column("also", several=True),
    ),
    ("word",),
)
HEADER = "word,kind,weight,also\n"


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "beasts.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(tmp_path: Path, text: str | bytes, sheet: Sheet = SHEET) -> list[dict[str, str]]:
    return read_sheet(written(tmp_path, text), sheet)


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
    sheet = Sheet((Column("legs", True, whole=True), Column("also", True, several=True)), ("legs",))
    assert read(tmp_path, "legs,also\n-4,chat|chien\n", sheet) == [{"legs": "-4", "also": "chat|chien"}]
    with pytest.raises(CodebookError, match="row 2, column 'legs': '4.5' is no whole number"):
        read(tmp_path, "legs,also\n4.5,chat\n", sheet)
    with pytest.raises(CodebookError, match="row 2, column 'also': the cell is empty"):
        read(tmp_path, "legs,also\n4,|\n", sheet)


def test_an_empty_row_in_between_is_passed_over(tmp_path: Path) -> None:
    assert [row["word"] for row in read(tmp_path, HEADER + "chat,animal,4,\n\nchien,animal,9,\n")] == ["chat", "chien"]


def test_a_row_is_named_by_the_line_that_it_stands_in(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="row 5"):
        read(tmp_path, HEADER + '"chat\nnoir",animal,4,\n\nchien,mineral,9,\n')


def test_what_is_no_csv_in_utf8_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="not UTF-8"):
        read(tmp_path, (HEADER + "é,animal,4,\n").encode("cp1252"))
    with pytest.raises(CodebookError, match="well-formed"):
        read(tmp_path, HEADER + '"chat,animal,4,\n')


def test_a_missing_file_says_which_columns_it_should_have(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"beasts\.csv: there is no such file.*word, kind"):
        read_sheet(tmp_path / "beasts.csv", SHEET)


# --- the folder -------------------------------------------------------------------------------------------


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such codebook folder"):
        Codebook.load(tmp_path / "none")


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_each_file_of_the_codebook_is_checked_when_the_folder_is_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(DEFAULT_FOLDER, folder)
    (folder / f"{name}.csv").write_text("nothing\nat all\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=rf"{name}\.csv, row 1"):
        Codebook.load(folder)


def test_the_projects_own_codebook_is_read_and_every_file_in_its_folder_is_declared() -> None:
    codebook = Codebook.load()
    assert {path.stem for path in DEFAULT_FOLDER.glob("*.csv")} == set(SHEETS)
    assert all(codebook.sheet(name) for name in SHEETS)


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
    assert all(emptied.sheet(name) == codebook.sheet(name) for name in SHEETS if name != "actors")


def test_an_empty_actors_file_is_no_error(tmp_path: Path) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(DEFAULT_FOLDER, folder)
    header = (folder / "actors.csv").read_text(encoding="utf-8").splitlines()[0]
    (folder / "actors.csv").write_text(header + "\n", encoding="utf-8")
    assert Codebook.load(folder).sheet("actors") == []
