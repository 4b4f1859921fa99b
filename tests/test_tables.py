"""The tidy tables: declarations, building, checks, and the way to disk and back."""

from __future__ import annotations

import datetime as dt
import json

import frictionless
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from helpers.errors import TablesError
from helpers.tables.declared import TABLES, data_dictionary
from helpers.tables.frames import Tables
from helpers.tables.parquet import frame_of, to_arrow
from helpers.tables.read import tidy_tables
from helpers.text.article import Article

TEXT = 'Zoé a dit : "NA, <NA>".\n\nElle a « souri »,\r puis…'


Rows = dict[str, list[dict[str, object]]]


def sample_rows(article_id: str = "a", text: str = TEXT) -> Rows:
    """A row or two for every table; as long as the text, so that the offsets hold."""
    whole = {"start": 0, "end": len(text), "text": text}
    place = {"sentence_id": "s1", **whole, "rule": "a rule"}
    rows = {
        "articles": [{"dateline": "NA", "published_from": dt.date(2024, 2, 1), "n_characters": len(text), "n_words": 8,
                      "n_sentences": 1, "n_paragraphs": 1}],
        "paragraphs": [{"paragraph_id": "p1", **whole}],
        "sentences": [{"sentence_id": "s1", "paragraph_id": "p1", **whole, "n_words": 8}],
        "actors": [
            {"actor_id": "zoe", "name": "Zoé", "kind": "person", "gender": "female", "country": "MA",
             "organisation": "onu", "known": True, "n_mentions": 1},
            {"actor_id": "onu", "name": "ONU", "kind": "organisation", "acronym": "ONU", "latitude": 31.63,
             "longitude": -8.0, "known": False, "n_mentions": 0},
        ],
        "mentions": [{"mention_id": "m1", "actor_id": "zoe", **place, "form": "name"}],
        "themes": [{"theme_id": "cloud", "label_fr": "nuage", "label_en": "cloud", "group": "technology", "n_mentions": 1}],
        "theme_mentions": [{"theme_id": "cloud", **place, "statement_id": "st1"}],
        "statements": [
            {"statement_id": "st1", **place, "kind": "direct", "speaker_id": "zoe", "speaker": "Zoé", "n_words": 8},
            {"statement_id": "st2", **place, "kind": "indirect", "speaker_text": text[:3], "speaker_start": 0,
             "speaker_end": 3, "cue": text[:2], "cue_lemma": "dire", "cue_start": 0, "cue_end": 2, "n_words": 8,
             "continues": "st1"},
        ],
        "dates": [{"date_id": "d1", **place, "date_from": dt.date(2024, 2, 1), "date_to": dt.date(2024, 2, 29),
                   "resolution": "month"}],
        "quantities": [{"quantity_id": "q1", **place, "value": 3.5, "of": "euros"}],
        "cooccurrences": [{"actor_a": "zoe", "actor_b": "onu", "sentence_id": "s1", "start": 0, "end": len(text)}],
        "problems": [
            {"problem_id": "x1", "start": 0, "end": 0, "problem": "a problem"},
            {"problem_id": "x2", "start": 1, "end": 2, "text": text[1:2], "problem": "another"},
        ],
    }
    return {name: [{"article_id": article_id, **row} for row in records] for name, records in rows.items()}


def changed(table: str, row: int, column: str, value: object) -> Rows:
    """The sample's rows with one cell changed."""
    rows = sample_rows()
    rows[table][row][column] = value
    return rows


def assert_same(left: Tables, right: Tables) -> None:
    for (name, one), (_, other) in zip(left, right, strict=True):
        pd.testing.assert_frame_equal(one, other, obj=name)


# --- declarations ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_declaration_is_complete(table):
    names = table.column_names
    assert names[0] == "article_id"
    assert len(names) == len(set(names))
    assert set(table.key) <= set(names)
    assert table.description
    for column in table.columns:
        assert column.description, column.name
        assert bool(column.categories) == (column.dtype == "category"), column.name
        if column.refers_to:
            target, target_column = column.refers_to.split(".")
            assert TABLES[target].key[-1] == target_column, column.name
    assert all(column.required for column in table.columns if column.name in table.key)


def test_tables_and_columns_are_those_of_the_contract():
    assert {name: table.column_names[1:] for name, table in TABLES.items()} == {
        "articles": ["source", "dateline", "published_from", "published_to", "french", "n_characters", "n_words", "n_sentences",
                     "n_paragraphs"],
        "paragraphs": ["paragraph_id", "start", "end", "text"],
        "sentences": ["sentence_id", "paragraph_id", "start", "end", "text", "n_words"],
        "actors": ["actor_id", "name", "kind", "acronym", "gender", "country", "role", "organisation", "latitude",
                   "longitude", "known", "n_mentions"],
        "mentions": ["mention_id", "actor_id", "sentence_id", "start", "end", "text", "form", "rule"],
        "themes": ["theme_id", "label_fr", "label_en", "group", "n_mentions"],
        "theme_mentions": ["theme_id", "sentence_id", "start", "end", "text", "statement_id", "actor_id", "rule"],
        "statements": ["statement_id", "sentence_id", "start", "end", "text", "kind", "speaker_id", "speaker",
                       "speaker_text", "speaker_start", "speaker_end", "cue", "cue_lemma", "cue_start", "cue_end",
                       "n_words", "continues", "speaker_by", "certainty", "rule"],
        "dates": ["date_id", "sentence_id", "start", "end", "text", "date_from", "date_to", "resolution",
                  "statement_id", "rule"],
        "quantities": ["quantity_id", "sentence_id", "start", "end", "text", "value", "unit", "of",
                       "statement_id", "rule"],
        "evaluations": ["evaluation_id", "sentence_id", "start", "end", "text", "lemma", "polarity", "negated", "of",
                        "statement_id", "rule"],
        "claims": ["claim_id", "sentence_id", "statement_id", "start", "end", "text", "why", "rule"],
        "wants": ["want_id", "sentence_id", "start", "end", "text", "direction", "lemma", "what", "negated",
                  "subject_text", "subject_start", "subject_end", "actor_id", "country", "statement_id", "rule"],
        "futures": ["future_id", "sentence_id", "start", "end", "text", "form", "lemma", "negated", "subject_text",
                    "subject_start", "subject_end", "actor_id", "country", "statement_id", "rule"],
        "cooccurrences": ["actor_a", "actor_b", "sentence_id", "start", "end"],
        "problems": ["problem_id", "start", "end", "text", "problem"],
    }


def test_data_dictionary_has_a_row_for_every_column():
    dictionary = data_dictionary()
    assert len(dictionary) == sum(len(table.columns) for table in TABLES.values())
    assert (dictionary["values"] != "").all()
    kind = data_dictionary("statements").set_index("column").loc["kind"]
    assert kind["values"] == "direct, mixed, indirect"
    speaker = data_dictionary("statements").set_index("column").loc["speaker_id"]
    assert speaker["values"] == "as in actors.actor_id, or <NA>"


def test_data_dictionary_of_no_table():
    with pytest.raises(TablesError, match="there is no table 'quotes'. The tables are: articles, "):
        data_dictionary("quotes")


# --- building -------------------------------------------------------------------------------------------------


def test_empty_tables_keep_their_dtypes():
    empty, filled = Tables.from_rows({}), Tables.from_rows(sample_rows())
    for (name, frame), (_, other) in zip(empty, filled, strict=True):
        assert len(frame) == 0
        assert frame.dtypes.to_dict() == other.dtypes.to_dict(), name
    assert empty.statements.dtypes.astype(str).to_dict() == {
        "article_id": "string", "statement_id": "string", "sentence_id": "string", "start": "Int64", "end": "Int64",
        "text": "string", "kind": "category", "speaker_id": "string", "speaker": "string", "speaker_text": "string",
        "speaker_start": "Int64", "speaker_end": "Int64", "cue": "string", "cue_lemma": "string", "cue_start": "Int64",
        "cue_end": "Int64", "n_words": "Int64", "continues": "string",
        "speaker_by": "category", "certainty": "category", "rule": "string",
    }


def test_missing_cells_are_na():
    tables = Tables.from_rows(sample_rows())
    assert tables.articles["source"].isna().all()
    assert tables.articles.loc[0, "source"] is pd.NA
    assert tables.articles.loc[0, "published_to"] is pd.NaT
    assert tables.actors.loc[0, "latitude"] is pd.NA
    assert str(tables.actors["gender"].to_list()) == "['female', <NA>]"
    assert tables.statements.loc[0, "cue_start"] is pd.NA


def test_repr_counts_the_rows():
    assert "actors: 2, mentions: 1" in repr(Tables.from_rows(sample_rows()))


@pytest.mark.parametrize(
    ("table", "column", "value", "message"),
    [
        ("actors", "kind", "animal", "table actors, column kind: a value is no category of person, organisation"),
        ("actors", "known", 1, "table actors, column known: a value is no boolean"),
        ("actors", "latitude", "31", "table actors, column latitude: a value is no Float64"),
        ("mentions", "start", 1.5, "table mentions, column start: a value is no Int64"),
        ("mentions", "text", 7, "table mentions, column text: a value is no string"),
        ("dates", "date_from", "2024-02-01", "table dates, column date_from: a value is no datetime64"),
    ],
)
def test_values_of_another_type_are_refused(table, column, value, message):
    with pytest.raises(TablesError, match=message):
        Tables.from_rows(changed(table, 0, column, value))


def test_rows_with_a_column_that_is_not_declared_are_refused():
    with pytest.raises(TablesError, match="table paragraphs, row 0: there is no column 'words'. The columns are: article_id, p"):
        Tables.from_rows({"paragraphs": [{"article_id": "a", "words": "Un."}]})


def test_frames_with_other_columns_or_dtypes_are_refused():
    frames = dict(Tables.from_rows(sample_rows()))
    with pytest.raises(TablesError, match="missing or not declared: dates. Give each of: articles, "):
        Tables({name: frame for name, frame in frames.items() if name != "dates"})
    with pytest.raises(TablesError, match=r"table dates: the columns are not the declared ones \(see: rule\)"):
        Tables({**frames, "dates": frames["dates"].drop(columns="rule")})
    with pytest.raises(TablesError, match=r"\(see: their order\)"):
        Tables({**frames, "dates": frames["dates"][["date_id", "article_id", *frames["dates"].columns[2:]]]})
    with pytest.raises(TablesError, match="table dates, column start: dtype int64, declared is Int64"):
        Tables({**frames, "dates": frames["dates"].astype({"start": "int64"})})


# --- checks ---------------------------------------------------------------------------------------------------


def test_a_sound_set_of_tables_is_valid():
    Tables.from_rows(sample_rows()).validate([Article.from_text(TEXT, article_id="a")])


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "message"),
    [
        ("mentions", 0, "rule", None, "table mentions, row 0, column rule: <NA>, but a value is required"),
        ("mentions", 0, "rule", "", "table mentions, row 0, column rule: an empty text; missing is <NA>"),
        ("actors", 1, "actor_id", "zoe", "table actors, row 1: article_id 'a', actor_id 'zoe' stands already"),
        ("mentions", 0, "actor_id", "max", "table mentions, row 0, column actor_id: 'max' is not in actors.actor_id"),
        ("mentions", 0, "article_id", "b", "column article_id: 'b' is not in articles.article_id"),
        ("statements", 1, "continues", "st7", "column continues: 'st7' is not in statements.statement_id"),
        ("actors", 0, "organisation", "un", "column organisation: 'un' is not in actors.actor_id of article 'a'"),
        ("mentions", 0, "end", 3, "table mentions, row 0, columns start, end: 0 to 3 are 3 characters"),
        ("mentions", 0, "start", -1, "-1 to 49 is no stretch of a text"),
        ("statements", 1, "cue", None, "columns cue_start, cue_end: 0 to 2 are 2 characters, '' has 0"),
        ("statements", 1, "cue_end", None, "start, end and words have to be missing together"),
        ("statements", 0, "cue", "dit", "start, end and words have to be missing together"),
    ],
)
def test_rows_that_do_not_hold_are_named(table, row, column, value, message):
    tables = Tables.from_rows(changed(table, row, column, value))
    with pytest.raises(TablesError, match=message):
        tables.validate()


def test_texts_are_compared_with_the_article():
    tables = Tables.from_rows(changed("mentions", 0, "text", TEXT.replace("Zoé", "Léo")))
    tables.validate()
    with pytest.raises(TablesError, match="table mentions, row 0, columns start, end: the article has 'Zoé a dit"):
        tables.validate([Article.from_text(TEXT, article_id="a")])


def test_spans_without_words_have_to_be_inside_the_article():
    tables = Tables.from_rows(changed("cooccurrences", 0, "end", 1000))
    with pytest.raises(TablesError, match="table cooccurrences, row 0, .*: 1000 is past the article's end"):
        tables.validate([Article.from_text(TEXT, article_id="a")])


def test_references_hold_within_one_article_only():
    rows = sample_rows("a")
    for name, more in sample_rows("b").items():
        rows[name] += [row for row in more if name != "actors"]
    with pytest.raises(TablesError, match="'zoe' is not in actors.actor_id of article 'b'"):
        Tables.from_rows(rows).validate()


ODD_TEXTS = [
    "NA\r", "<NA>", "nan", '"""', 'a"b', "a,b", "a\r\nb", "\n\n\n", " a ", "001", "True", "\ufeffab", "# a", "null",
]


# --- to disk and back -----------------------------------------------------------------------------------------


def test_round_trip(tmp_path):
    tables = Tables.from_rows(sample_rows())
    tables.save(tmp_path / "new" / "folder")
    assert_same(Tables.load(tmp_path / "new" / "folder"), tables)


def test_round_trip_of_empty_tables(tmp_path):
    Tables.from_rows({}).save(tmp_path)
    assert_same(Tables.load(tmp_path), Tables.from_rows({}))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=3)
       | st.sampled_from(ODD_TEXTS))
def test_any_text_survives_the_round_trip(tmp_path, text):
    tables = Tables.from_rows(sample_rows(article_id=text, text=text))
    tables.save(tmp_path)
    assert_same(Tables.load(tmp_path), tables)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.dates(), min_size=2, max_size=2).map(sorted))
@example(days=[dt.date(1, 1, 1), dt.date(9999, 12, 31)])
@example(days=[dt.date(701, 1, 1), dt.date(732, 10, 25)])
def test_any_day_survives_the_way_to_csv_to_parquet_and_to_the_data_package(tmp_path, days):
    """Years have four digits everywhere: *Au VIIIe siècle* was written as 701, and refused."""
    rows = sample_rows()
    rows["dates"][0] |= {"date_from": days[0], "date_to": days[1]}
    rows["articles"][0] |= {"published_from": days[0], "published_to": days[1]}
    tables = Tables.from_rows(rows)
    tables.save(tmp_path)
    assert_same(Tables.load(tmp_path), tables)
    assert f",{days[0].isoformat()},{days[1].isoformat()}," in (tmp_path / "dates.csv").read_text("utf-8")
    arrow = to_arrow(tables, [])
    pd.testing.assert_frame_equal(frame_of(arrow["dates"], TABLES["dates"]), tables.dates)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["message"])


def test_an_early_century_is_saved_and_read_back(tmp_path):
    article = Article.from_text("Au VIIIe siècle, Rabat était un port.", "a")
    tables = tidy_tables(article)
    tables.save(tmp_path)
    assert_same(Tables.load(tmp_path), tables)


def test_a_spreadsheet_runs_no_cell(tmp_path):
    rows = changed("actors", 0, "role", '=HYPERLINK("http://example.org")')
    rows["actors"][1] |= {"role": "-2+3", "latitude": -31.5}
    tables = Tables.from_rows(rows)
    tables.save(tmp_path / "plain")
    tables.save(tmp_path / "safe", spreadsheet=True)
    plain, safe = (pd.read_csv(tmp_path / name / "actors.csv") for name in ("plain", "safe"))
    assert plain["role"].tolist() == ['=HYPERLINK("http://example.org")', "-2+3"]
    assert safe["role"].tolist() == ['\'=HYPERLINK("http://example.org")', "'-2+3"]
    assert safe["latitude"].tolist()[1] == -31.5
    pd.testing.assert_frame_equal(plain.drop(columns="role"), safe.drop(columns="role"))


def test_files_are_plain_csv(tmp_path):
    Tables.from_rows(sample_rows()).save(tmp_path)
    lines = (tmp_path / "articles.csv").read_bytes()
    assert lines == (
        b"article_id,source,dateline,published_from,published_to,french,n_characters,n_words,n_sentences,n_paragraphs\n"
        b"a,,NA,2024-02-01,,,%d,8,1,1\n" % len(TEXT)
    )
    lines = (tmp_path / "actors.csv").read_text("utf-8").splitlines()
    assert lines[2] == "a,onu,ONU,organisation,ONU,,,,,31.63,-8.0,false,0"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [*(f"{name}.csv" for name in TABLES), "datapackage.json"]
    )


def test_frictionless_finds_the_package_valid(tmp_path):
    Tables.from_rows(sample_rows()).save(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
    assert len(report.tasks) == len(TABLES)


@pytest.mark.parametrize(
    ("file", "old", "new", "error"),
    [
        ("actors.csv", "person", "animal", "constraint-error"),
        ("mentions.csv", ",zoe,", ",max,", "foreign-key"),
        ("statements.csv", ",zoe,", ",max,", "foreign-key"),
        ("actors.csv", "a,onu,", "a,zoe,", "primary-key"),
        ("dates.csv", "2024-02-01", "1.2.2024", "type-error"),
        ("mentions.csv", "a rule", "", "constraint-error"),
    ],
)
def test_frictionless_finds_what_is_wrong(tmp_path, file, old, new, error):
    Tables.from_rows(sample_rows()).save(tmp_path)
    path = tmp_path / file
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert error in {found for (found,) in report.flatten(["type"])}


def test_data_package_describes_every_column(tmp_path):
    Tables.from_rows({}).save(tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    fields = {
        resource["name"]: [(field["name"], field["description"]) for field in resource["schema"]["fields"]]
        for resource in package["resources"]
    }
    assert fields == {
        name: [(column.name, column.description) for column in table.columns] for name, table in TABLES.items()
    }


def test_nothing_is_written_when_the_tables_are_not_sound(tmp_path):
    with pytest.raises(TablesError, match="stands already in an earlier row"):
        Tables.from_rows(changed("actors", 1, "actor_id", "zoe")).save(tmp_path / "tables")
    assert not (tmp_path / "tables").exists()


def test_save_where_a_file_is(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(TablesError, match="cannot be written .* Name another place"):
        Tables.from_rows({}).save(tmp_path / "file")


def test_load_without_folder_or_file(tmp_path):
    with pytest.raises(TablesError, match="nowhere: there is no such folder. Write it first"):
        Tables.load(tmp_path / "nowhere")
    Tables.from_rows({}).save(tmp_path)
    (tmp_path / "dates.csv").unlink()
    with pytest.raises(TablesError, match="dates.csv: there is no such file"):
        Tables.load(tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("dates.csv", b"date_id", b"id", "dates.csv: its columns are not the declared ones: article_id, date_id"),
        ("dates.csv", b"2024-02-29", b"2024-02-30", "row 0, column date_to: '2024-02-30' is no datetime64"),
        ("actors.csv", b"31.63", b"31,63", "actors.csv is no CSV file .*Expected 13 fields in line 3, saw 14"),
        ("actors.csv", b"true", b"yes", "row 0, column known: 'yes' is no boolean"),
        ("actors.csv", b"person", b"animal", "table actors, column kind: a value is no category of person"),
        ("actors.csv", "Zoé".encode(), "Zoé".encode("latin-1"), "actors.csv is no CSV file in UTF-8"),
        ("mentions.csv", b",zoe,", b",max,", "'max' is not in actors.actor_id"),
        ("mentions.csv", b"m1,zoe", b"m1,", "table mentions, row 0, column actor_id: <NA>, but a value is required"),
        ("mentions.csv", b",name,a rule", b"", "table mentions, row 0, column form: <NA>, but a value is required"),
        ("themes.csv", b"technology,1", b"technology,1,1", "themes.csv: its columns are not the declared ones"),
    ],
)
def test_load_of_files_that_do_not_hold(tmp_path, file, old, new, message):
    Tables.from_rows(sample_rows()).save(tmp_path)
    path = tmp_path / file
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    with pytest.raises(TablesError, match=message):
        Tables.load(tmp_path)


@pytest.mark.parametrize("content", [
    b"%PDF-1.7 \xff\xfe", b"\0\0\0", b"PK\x03\x04" + bytes(range(256)), b"a;b\n1;2\n", "\ufeffarticle_id\n".encode("utf-16"),
    b'"', b"article_id," * 5000, b"{}", b"<html></html>",
])
@pytest.mark.parametrize("name", ["articles", "dates", "actors"])
def test_load_of_foreign_files(tmp_path, name, content):
    Tables.from_rows(sample_rows()).save(tmp_path)
    (tmp_path / f"{name}.csv").write_bytes(content)
    with pytest.raises(TablesError, match=rf"{name}\.csv.* "):
        Tables.load(tmp_path)


def test_load_of_a_folder_in_a_files_place(tmp_path):
    Tables.from_rows(sample_rows()).save(tmp_path)
    (tmp_path / "dates.csv").unlink()
    (tmp_path / "dates.csv").mkdir()
    with pytest.raises(TablesError, match=r"dates\.csv cannot be read \(Is a directory\)"):
        Tables.load(tmp_path)


@pytest.mark.parametrize(("file", "old", "new"), [
    ("mentions.csv", b",0,", b",1_0,"), ("mentions.csv", b",0,", b",99999999999999999999,"), ("actors.csv", b"31.63", b"nan"),
    ("actors.csv", b"31.63", b"1e999"), ("dates.csv", b"2024-02-29", b"20240229T"),
])
def test_load_of_values_that_are_none(tmp_path, file, old, new):
    Tables.from_rows(sample_rows()).save(tmp_path)
    path = tmp_path / file
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    with pytest.raises(TablesError, match=rf"{file}, row \d, column \w+: .* is no "):
        Tables.load(tmp_path)


def test_load_of_an_empty_file(tmp_path):
    Tables.from_rows({}).save(tmp_path)
    (tmp_path / "dates.csv").write_bytes(b"")
    with pytest.raises(TablesError, match="dates.csv is no CSV file in UTF-8"):
        Tables.load(tmp_path)
