"""The README of the codebook: it names every file, column and value, and what it tells an analyst to add works."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from helpers import Article, Codebook, CodebookError, Tables, tidy_tables
from helpers.french.sheets import DEFAULT_FOLDER, declared_sheets

GUIDE = (DEFAULT_FOLDER / "README.md").read_text("utf-8")
ROWS = {found[1]: (found[2], found[3]) for found in re.finditer(r"^\| `(\w+)\.csv` \| (.+) \| (.+) \|$", GUIDE, re.M)}
COMMON = {"yes", "no", "f", "m", "fm", "singular", "plural"}  # said once, above the tables
RECIPES = dict(re.findall(r"`(\w+)\.csv`[^`]*?(?:`[^`]*`[^`]*?)*?\n\n```csv\n(.*?)```", GUIDE, re.DOTALL))


def section(name: str) -> str:
    """What the guide says of a file: its row, and the paragraph on its classes or kinds."""
    paragraph = re.search(rf"^(?:Classes|Kinds) of `{name}\.csv`.*?(?:\n\n|\Z)", GUIDE, re.M | re.DOTALL)
    return " ".join([*ROWS[name], paragraph[0] if paragraph else ""])


def read(text: str, codebook: Codebook | None = None) -> Tables:
    return tidy_tables(Article.from_text(text), codebook)


@pytest.fixture
def edited(tmp_path: Path) -> Codebook:
    """The codebook with every row that the guide gives as an example."""
    folder = shutil.copytree(DEFAULT_FOLDER, tmp_path / "codebook")
    for name, rows in RECIPES.items():
        with (folder / f"{name}.csv").open("a", encoding="utf-8", newline="") as file:
            file.write(rows)
    return Codebook.load(folder)


# --- files, columns, values -----------------------------------------------------------------------------------


def test_every_file_has_a_row():
    assert set(ROWS) == set(declared_sheets()) == {path.stem for path in DEFAULT_FOLDER.glob("*.csv")}


@pytest.mark.parametrize("name", declared_sheets())
def test_every_column_is_named_and_no_other(name):
    columns = [column.name for column in declared_sheets()[name].fields]
    cell = ROWS[name][1]
    assert [column for column in columns if f"`{column}`" not in cell] == []
    without_remarks = re.sub(r"\([^()]*\)", "", cell)
    leading = [re.match(r"\s*((?:`\w+`(?:, | and )?)+)", part) for part in without_remarks.split(";")]
    named = {word for found in leading if found for word in re.findall(r"`(\w+)`", found[1])}
    assert named - set(columns) == set()


@pytest.mark.parametrize("name", declared_sheets())
def test_every_value_is_named(name):
    said = section(name)
    for column in declared_sheets()[name].fields:
        if (name, column.name) in {("acronyms", "kind")}:  # as in actors.csv
            said += ROWS["actors"][1]
        assert [value for value in column.allowed if value not in COMMON and f"`{value}`" not in said] == []


# --- recipes --------------------------------------------------------------------------------------------------


def test_there_is_a_recipe_for_each_kind_of_row_that_an_analyst_adds():
    assert set(RECIPES) == {"actors", "themes", "reporting_verbs", "places", "organisations"}


def test_an_added_actor_is_known_by_name_acronym_and_role(edited):
    text = "Nadia Berrada a signé. La Fédération des herboristes du Rif a salué le projet. La FHR attend."
    actors = read(text, edited).actors.set_index("name")
    assert set(actors.index) == {"Nadia Berrada", "Fédération des herboristes du Rif"}
    federation = actors.loc["Fédération des herboristes du Rif"]
    assert (federation["acronym"], federation["country"], federation["n_mentions"]) == ("FHR", "MA", 2)
    person = actors.loc["Nadia Berrada"]
    assert (person["role"], person["organisation"]) == ("présidente", federation["actor_id"])
    assert actors["known"].all()
    assert not read(text).actors["known"].any()


def test_an_alias_is_the_same_actor(edited):
    actors = read("Les Herboristes du Rif ont signé. La FHR attend.", edited).actors
    assert list(actors["name"]) == ["Herboristes du Rif"]  # what the article itself says
    assert list(actors["n_mentions"]) == [2]


def test_an_added_theme_is_found_in_its_other_forms(edited):
    text = "Les pêcheurs et leurs flottes de pêche, la pêcheuse et LA PECHE."
    found = read(text, edited).theme_mentions
    assert list(found.loc[found["theme_id"] == "fishing", "text"]) == [
        "pêcheurs", "flottes de pêche", "pêcheuse", "PECHE",
    ]


def test_an_added_verb_reports_in_all_its_forms(edited):
    text = "Nadia Berrada gazouillait que le projet avance. « Nous attendons », a gazouillé Nadia Berrada."
    statements = read(text, edited).statements
    assert list(statements["cue"]) == ["gazouillait", "a gazouillé"]
    assert list(statements["text"]) == ["le projet avance", "Nous attendons"]
    assert set(statements["speaker"]) == {"Nadia Berrada"}
    assert "gazouillait" not in set(read(text).statements["cue"].dropna())


def test_an_added_place_and_organisation_are_found(edited):
    text = "La route de Sidi Rahal est fermée, selon la Ligue des herboristes du monde."
    actors = read(text, edited).actors.set_index("name")
    place = actors.loc["Sidi Rahal"]
    assert (place["kind"], place["latitude"], place["longitude"]) == ("place", 33.47, -7.93)
    assert actors.loc["Ligue des herboristes du monde", "kind"] == "organisation"


@pytest.mark.parametrize(
    ("found", "not_found"),
    [
        ("Les réseaux intelligents sont là.", "Le réseau est intelligent."),
        ("La protection de données compte.", "La protection contre les données compte."),
        ("Un smart-grid suffit.", "Un smart et un grid suffisent."),
        ("Une startup ouvre.", "Un start ouvre, up."),
        ("LE RESEAU INTELLIGENT EST LA.", "Le reseau intelligent est la."),
        ("Les TIC avancent.", "Il a des tics et un tic."),
    ],
)
def test_terms_vary_as_the_guide_says(found, not_found):
    assert len(read(found).theme_mentions) == 1
    assert len(read(not_found).theme_mentions) == 0


def test_the_longest_term_counts():
    found = read("Un transfert de technologie est prévu.").theme_mentions
    assert list(found["text"]) == ["transfert de technologie"]


def test_semicolons_are_refused_with_a_word(tmp_path):
    folder = shutil.copytree(DEFAULT_FOLDER, tmp_path / "codebook")
    path = folder / "titles.csv"
    path.write_text(path.read_text("utf-8").replace(",", ";"), encoding="utf-8")
    with pytest.raises(CodebookError, match="titles.csv, row 1: no column 'title'"):
        Codebook.load(folder)
