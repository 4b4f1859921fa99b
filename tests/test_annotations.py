"""The tables as Web Annotations: the model's rules, positions in code points, names that stay the same."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest
from table_maker import part, tables_of

from helpers import Article, Tables, TablesError, tidy_tables
from helpers.__main__ import main
from helpers.tables.annotations import CONTEXT_SIZE, annotation_collection, save_annotations

ROOT = Path(__file__).resolve().parents[1]
DISPATCH = ROOT / "data" / "article.txt"
TEXTS = [DISPATCH, *sorted((ROOT / "data" / "practice").glob("*.txt"))]

# What the Web Annotation Data Model demands (MUST, and SHOULD where this export does it), section by section.
IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
MOTIVATION = {"enum": [  # 3.3.5; exactly one for each annotation
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
]}
POSITION = {  # 4.2.5
    "type": "object",
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
    "required": ["type", "start", "end"],
    "additionalProperties": False,
}
QUOTE = {  # 4.2.4
    "type": "object",
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        **{name: {"type": "string"} for name in ("exact", "prefix", "suffix")},
    },
    "required": ["type", "exact", "prefix", "suffix"],
    "additionalProperties": False,
}
RESOURCE = {  # 3.2.1, 3.2.2: an external resource
    "type": "object",
    "properties": {"id": IRI, "type": {"type": "string"}, "label": {"type": "string"}},
    "required": ["id"],
    "additionalProperties": False,
}
SPECIFIC = {  # 4: exactly one source
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"oneOf": [IRI, RESOURCE]},
        "purpose": MOTIVATION,
        "selector": {"type": "array", "prefixItems": [POSITION, QUOTE], "minItems": 2, "maxItems": 2},
    },
    "required": ["type", "source"],
    "additionalProperties": False,
}
TEXTUAL = {  # 3.2.4: exactly one value
    "type": "object",
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string", "minLength": 1},
        "purpose": MOTIVATION,
        "format": {"const": "text/plain"},
        "language": {"enum": ["fr", "en"]},
    },
    "required": ["type", "value"],
    "additionalProperties": False,
}
ANNOTATION = {  # 3.1: one IRI, the class, one target or more; no context where it is embedded
    "type": "object",
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": MOTIVATION,
        "dcterms:identifier": {"type": "string"},
        "body": {"type": "array", "minItems": 1, "items": {"oneOf": [SPECIFIC, TEXTUAL]}},
        "target": {"allOf": [SPECIFIC, {"required": ["selector"]}]},
    },
    "required": ["id", "type", "motivation", "body", "target"],
    "additionalProperties": False,
}
PAGE = {  # 5.2: embedded, so without a context
    "type": "object",
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "partOf": IRI,
        "startIndex": {"const": 0},
        "items": {"type": "array", "minItems": 1, "items": ANNOTATION},
    },
    "required": ["id", "type", "partOf", "startIndex", "items"],
    "additionalProperties": False,
}
COLLECTION = {  # 5.1
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "generator": {"type": "object", "properties": {"type": {"const": "Software"}, "name": {"type": "string"}}},
        "total": {"type": "integer", "minimum": 0},
        "first": PAGE,
        "last": IRI,
    },
    "required": ["@context", "id", "type", "label", "total"],
    "if": {"properties": {"total": {"minimum": 1}}},
    "then": {"required": ["first", "last"]},
    "else": {"not": {"required": ["first"]}},
    "additionalProperties": False,
}
RULES = jsonschema.Draft202012Validator(COLLECTION)

# The terms of the context that are used here; a term that it does not define would silently be lost in JSON-LD.
TERMS = {
    "id", "type", "motivation", "purpose", "body", "target", "source", "selector", "value", "format", "language", "start",
    "end", "exact", "prefix", "suffix", "name", "label", "generator", "total", "first", "last", "partOf", "startIndex",
    "items",
}
CLASSES = {
    "Annotation", "AnnotationCollection", "AnnotationPage", "SpecificResource", "TextualBody", "TextPositionSelector",
    "TextQuoteSelector", "Person", "Organization", "Software",
}
PREFIXES = {"oa", "dc", "dcterms", "dctypes", "foaf", "rdf", "rdfs", "skos", "xsd", "iana", "owl", "as", "schema"}


@cache
def parsed(path: Path) -> tuple[Article, Tables, dict[str, Any]]:
    article = Article.from_file(path)
    tables = tidy_tables(article)
    return article, tables, annotation_collection(tables)


def items(collection: dict[str, Any]) -> list[dict[str, Any]]:
    return collection["first"]["items"] if "first" in collection else []


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON document."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def sample(text: str, *mentions: tuple[int, int], article_id: str = "a") -> Tables:
    """The tables of a text of one paragraph and one sentence that mentions one actor at the given places."""
    return tables_of(article_id, sample_rows(text, *mentions))


def sample_rows(text: str, *mentions: tuple[int, int]) -> dict[str, list[dict[str, object]]]:
    whole = part(text, 0, len(text))
    return {
        "articles": [{"n_characters": len(text), "n_words": 1, "n_sentences": 1, "n_paragraphs": 1}],
        "paragraphs": [{"paragraph_id": "p1", **whole}],
        "sentences": [{"sentence_id": "s1", "paragraph_id": "p1", **whole, "n_words": 1}],
        "actors": [{"actor_id": "zoe", "name": "Zoé", "kind": "person", "known": True, "n_mentions": len(mentions)}],
        "mentions": [
            {"mention_id": f"m{number}", "actor_id": "zoe", "sentence_id": "s1", **part(text, start, end), "form": "name",
             "rule": "by hand"}
            for number, (start, end) in enumerate(mentions, 1)
        ],
    }


# --- the model's rules ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_rules_of_the_model_hold(path):
    collection = parsed(path)[2]
    RULES.validate(json.loads(json.dumps(collection)))
    assert collection["total"] == len(items(collection)) > 0
    assert collection["last"] == collection["first"]["id"]
    assert collection["first"]["partOf"] == collection["id"]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("target", "selector", 0, "start"), -1),
        (("target", "selector", 0, "end"), "24"),
        (("target", "selector", 1, "exact"), None),
        (("target", "source"), "my article.txt"),
        (("id",), "m1"),
        (("motivation",), "naming"),
        (("body", 0, "purpose"), "naming"),
        (("body", 1, "value"), ""),
        (("rule",), "a term of no vocabulary"),
    ],
)
def test_the_rules_find_what_breaks_them(place, value):
    collection = deepcopy(parsed(DISPATCH)[2])
    part = items(collection)[0]
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    assert not RULES.is_valid(collection)


def test_only_terms_of_the_context_are_used():
    for path in TEXTS:
        for found in objects(parsed(path)[2]):
            terms = {name for name in found if ":" not in name} - {"@context"}
            classes = {found["type"]} if ":" not in found.get("type", ":") else set()
            prefixed = [name for name in (*found, found.get("type", "")) if ":" in name]
            assert terms <= TERMS
            assert classes <= CLASSES
            assert {name.partition(":")[0] for name in prefixed} <= PREFIXES


def test_a_collection_without_annotations_has_no_page():
    collection = annotation_collection(sample("Rien."))
    RULES.validate(collection)
    assert collection["total"] == 0
    assert not {"first", "last"} & set(collection)
    RULES.validate(annotation_collection(Tables.from_rows({})))


# --- what the annotations say ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_both_selectors_select_the_words_of_the_row(path):
    article, tables, collection = parsed(path)
    rows = {f"mentions/{row.mention_id}": row for row in tables.mentions.itertuples()}
    rows |= {f"statements/{row.statement_id}": row for row in tables.statements.itertuples()}
    rows |= {f"theme_mentions/{row.theme_id}/{row.start}/{row.end}": row for row in tables.theme_mentions.itertuples()}
    assert sorted(rows) == sorted(item["dcterms:identifier"] for item in items(collection))
    for item in items(collection):
        row = rows[item["dcterms:identifier"]]
        position, quote = item["target"]["selector"]
        assert (position["start"], position["end"], quote["exact"]) == (row.start, row.end, row.text)
        assert row.rule in [body.get("value") for body in item["body"]]
    for found in objects(collection):
        if found.get("type") == "SpecificResource" and "selector" in found:
            position, quote = found["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == article.text[start:end]
            assert article.text[:start].endswith(quote["prefix"])
            assert article.text[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) <= CONTEXT_SIZE and len(quote["suffix"]) <= CONTEXT_SIZE


def test_words_around_a_place_end_with_its_paragraph():
    article, _, collection = parsed(DISPATCH)
    first = items(collection)[0]["target"]["selector"]
    assert (first[0]["start"], first[0]["end"]) == (14, 24)
    assert first[1]["exact"] == "Washington"
    assert first[1]["prefix"] == "date 2024-02 "
    assert first[1]["suffix"] == " — Une délégation commerciale ma"
    assert len(first[1]["suffix"]) == CONTEXT_SIZE == 32
    assert article.text.startswith(" date")  # the space before the paragraph is left out


def test_a_mention_names_its_actor():
    _, tables, collection = parsed(DISPATCH)
    actors = {row.actor_id: row for row in tables.actors.itertuples()}
    kinds = {"person": "Person", "organisation": "Organization", "place": "schema:Place", "programme": "schema:Project"}
    identities = {}
    for row, item in zip(tables.mentions.itertuples(), items(collection), strict=False):
        actor = actors[row.actor_id]
        who = item["body"][0]
        assert (item["motivation"], who["purpose"]) == ("identifying", "identifying")
        assert (who["source"]["label"], who["source"]["type"]) == (actor.name, kinds[actor.kind])
        assert item["body"][1]["value"] == row.form
        identities.setdefault(row.actor_id, set()).add(who["source"]["id"])
    assert all(len(ids) == 1 for ids in identities.values())
    assert len(set.union(*identities.values())) == len(identities) > 10


def test_a_statement_names_its_speaker_and_points_at_the_attribution():
    text = "Zoé a dit oui. « Non », selon un voisin."
    said = {"sentence_id": "s1", "n_words": 1, "rule": "by hand"}
    rows = sample_rows(text, (0, 3))
    rows["statements"] = [
        {**said, "statement_id": "st1", **part(text, 10, 13), "kind": "indirect", "speaker_id": "zoe", "speaker": "Zoé",
         "speaker_text": "Zoé", "speaker_start": 0, "speaker_end": 3, "cue": "a dit", "cue_lemma": "dire",
         "cue_start": 4, "cue_end": 9},
        {**said, "statement_id": "st2", **part(text, 17, 20), "kind": "direct", "speaker": "un voisin"},
        {**said, "statement_id": "st3", **part(text, 17, 20), "kind": "direct"},
    ]
    collection = annotation_collection(tables_of("a", rows))
    RULES.validate(collection)
    mention, said, quoted, floating = items(collection)
    assert [item["motivation"] for item in (said, quoted, floating)] == ["classifying"] * 3
    kind, who, name, cue, rule = said["body"]
    assert (kind["value"], kind["purpose"]) == ("indirect", "classifying")
    assert who == mention["body"][0]
    assert (name["selector"][1]["exact"], name["purpose"]) == ("Zoé", "identifying")
    assert (cue["selector"][1]["exact"], cue["selector"][1]["prefix"]) == ("a dit", "Zoé ")
    assert (rule["value"], rule["purpose"]) == ("by hand", "describing")
    assert (quoted["body"][1]["value"], quoted["body"][1]["language"]) == ("un voisin", "fr")
    assert [body["value"] for body in floating["body"]] == ["direct", "by hand"]


def test_a_theme_mention_is_tagged_in_both_languages():
    _, tables, collection = parsed(DISPATCH)
    labels = {row.theme_id: (row.label_fr, row.label_en) for row in tables.themes.itertuples()}
    tagged = [item for item in items(collection) if item["motivation"] == "tagging"]
    assert len(tagged) == len(tables.theme_mentions) > 30
    for row, item in zip(tables.theme_mentions.itertuples(), tagged, strict=True):
        french, english, rule = item["body"]
        assert (french["value"], english["value"]) == labels[row.theme_id]
        assert (french["language"], english["language"]) == ("fr", "en")
        assert {french["purpose"], english["purpose"]} == {"tagging"}
        assert rule["value"] == row.rule


def test_positions_count_code_points():
    text = "😀 Zoe\u0301 et 👩‍👧 Zoé\r\nfin"
    tables = sample(text, (2, 6), (14, 17))
    selectors = [item["target"]["selector"] for item in items(annotation_collection(tables))]
    assert [(place["start"], place["end"], quote["exact"]) for place, quote in selectors] == [
        (2, 6, "Zoe\u0301"), (14, 17, "Zoé"),
    ]
    assert selectors[1][1]["prefix"] == text[:14]
    assert selectors[1][1]["suffix"] == "\r\nfin"
    before = text[:14]
    assert len(before.encode("utf-16-le")) // 2 == 17  # what a count of code units would give


# --- names ----------------------------------------------------------------------------------------------------


def test_ids_are_urns_and_each_stands_once():
    ids = [item["id"] for path in TEXTS for item in items(parsed(path)[2])]
    ids += [parsed(path)[2]["id"] for path in TEXTS] + [parsed(path)[2]["first"]["id"] for path in TEXTS]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one)
               for one in ids)
    assert max(Counter(ids).values()) == 1


def test_ids_are_those_of_every_other_run():
    tables = sample("Zoé rit.", (0, 3))
    code = (
        "import json, sys; from helpers import Article, tidy_tables; from helpers.tables.annotations import annotations_text;"
        "sys.stdout.write(annotations_text(tidy_tables(Article.from_file('data/article.txt'))))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONUTF8": "1"},
    )
    assert json.loads(run.stdout) == parsed(DISPATCH)[2]
    # written down, so that a new version gives the old names
    assert items(annotation_collection(tables))[0]["id"] == "urn:uuid:7a0df2b3-2bcf-58e3-a71b-1afc034b52fe"


def test_another_text_or_article_has_other_ids():
    collections = [
        annotation_collection(sample("Zoé rit.", (0, 3))),
        annotation_collection(sample("Zoé rit!", (0, 3))),
        annotation_collection(sample("Zoé rit.", (0, 3), article_id="b")),
    ]
    ids = [found["id"] for collection in collections for found in objects(collection) if "id" in found]
    assert len(ids) == len(set(ids))
    assert len({items(collection)[0]["target"]["source"] for collection in collections}) == 3


def test_articles_together_keep_the_ids_that_each_has_alone():
    paths = TEXTS[1:4]
    together = annotation_collection(tidy_tables([Article.from_file(path) for path in paths]))
    RULES.validate(together)
    alone = {item["id"] for path in paths for item in items(parsed(path)[2])}
    assert {item["id"] for item in items(together)} == alone
    assert together["total"] == len(alone)


# --- addresses ------------------------------------------------------------------------------------------------


def test_targets_point_at_the_address_that_is_given():
    tables = parsed(DISPATCH)[1]
    address = "https://example.org/d%C3%A9p%C3%AAche.txt"
    collection = annotation_collection(tables, {"article": address})
    assert {item["target"]["source"] for item in items(collection)} == {address}
    assert [item["id"] for item in items(collection)] == [item["id"] for item in items(parsed(DISPATCH)[2])]


@pytest.mark.parametrize("address", ["article.txt", "", "https://example.org/a b", "https:", "1:x", "<https://x>"])
def test_an_address_that_is_no_iri(address):
    with pytest.raises(TablesError, match="is no absolute IRI. Write one as in https://"):
        annotation_collection(sample("Zoé rit."), {"a": address})


def test_an_address_for_an_unknown_article():
    with pytest.raises(TablesError, match="there is no article 'b'. The tables hold: a."):
        annotation_collection(sample("Zoé rit."), {"b": "https://example.org"})


# --- files ----------------------------------------------------------------------------------------------------


def test_save_writes_annotations_when_asked(tmp_path):
    _, tables, collection = parsed(DISPATCH)
    tables.save(tmp_path / "without")
    tables.save(tmp_path / "with", annotations=True)
    without, files = ({path.name for path in (tmp_path / name).iterdir()} for name in ("without", "with"))
    assert files - without == {"annotations.jsonld"}
    assert json.loads((tmp_path / "with" / "annotations.jsonld").read_text("utf-8")) == collection
    again = Tables.load(tmp_path / "with")
    pd.testing.assert_frame_equal(again.mentions, tables.mentions)
    assert annotation_collection(again) == collection


def test_unsound_tables_are_not_annotated(tmp_path):
    tables = sample("Zoé rit.", (0, 3))
    tables.mentions["actor_id"] = pd.array(["max"], dtype="string")
    with pytest.raises(TablesError, match="'max' is not in actors.actor_id"):
        save_annotations(tables, tmp_path / "out.jsonld")
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_one_file(tmp_path, capsys):
    out = tmp_path / "new" / "out.jsonld"
    assert main(["annotate", str(DISPATCH), str(out), "--source", "https://example.org/a.txt"]) == 0
    written = json.loads(out.read_text("utf-8"))
    RULES.validate(written)
    tables = parsed(DISPATCH)[1]
    assert written["total"] == len(tables.mentions) + len(tables.statements) + len(tables.theme_mentions)
    assert {item["target"]["source"] for item in items(written)} == {"https://example.org/a.txt"}
    assert f"{len(tables.mentions)} mentions, {len(tables.statements)} statements" in capsys.readouterr().out
    assert [path.name for path in out.parent.iterdir()] == ["out.jsonld"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt", "out.jsonld"], "none.txt: there is no such file"),
        (["my.txt", "folder"], "folder is a folder, and stays as it is. Name a new file."),
        (["my.txt", "out.jsonld", "--source", "a b"], "'a b' is no absolute IRI"),
    ],
)
def test_the_command_says_what_is_wrong(tmp_path, monkeypatch, capsys, arguments, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "my.txt").write_text("Le maire a dit non.", encoding="utf-8")
    assert main(["annotate", *arguments]) == 1
    assert message in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "my.txt"]


def test_the_command_writes_over_its_own_file_only(tmp_path, capsys):
    article, out = tmp_path / "my.txt", tmp_path / "out.jsonld"
    article.write_text("Le maire a dit non.", encoding="utf-8")
    assert main(["annotate", str(article), str(out)]) == 0
    first = out.read_bytes()
    article.write_text("Le maire a dit oui, puis non.", encoding="utf-8")
    assert main(["annotate", str(article), str(out)]) == 0
    assert out.read_bytes() != first


OTHER_COLLECTION = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection"}


@pytest.mark.parametrize(
    "content",
    ["Un autre article.", "", "{}", json.dumps(OTHER_COLLECTION, indent=1), '{\n "@context": "http://www.w3.org/ns/anno.jsonld"'],
)
def test_the_command_leaves_files_of_others_alone(tmp_path, capsys, content):
    article, other = tmp_path / "my.txt", tmp_path / "b.txt"
    article.write_text("Le maire a dit non.", encoding="utf-8")
    other.write_text(content, encoding="utf-8")
    for out in (other, article, tmp_path / "." / "my.txt"):
        before = out.read_bytes()
        assert main(["annotate", str(article), str(out)]) == 1
        assert f"error: {out} is a file that is no annotation file of ours" in capsys.readouterr().err
        assert out.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs the links, pipes and devices of Unix")
def test_the_command_leaves_links_pipes_and_devices_alone(tmp_path, capsys):
    article, target = tmp_path / "my.txt", tmp_path / "target.jsonld"
    article.write_text("Le maire a dit non.", encoding="utf-8")
    assert main(["annotate", str(article), str(target)]) == 0
    before = target.read_bytes()
    (tmp_path / "link").symlink_to(target)
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")
    capsys.readouterr()
    kinds = {"link": "a symbolic link", "dangling": "a symbolic link", "circle": "a symbolic link", "pipe": "a pipe"}
    for name, kind in kinds.items():
        assert main(["annotate", str(article), str(tmp_path / name)]) == 1
        assert f"{tmp_path / name} is {kind}, and stays as it is" in capsys.readouterr().err
    assert main(["annotate", str(article), os.devnull]) == 1
    assert f"{os.devnull} is a device" in capsys.readouterr().err
    assert target.read_bytes() == before and not (tmp_path / "nothing").exists()
    assert (tmp_path / "pipe").is_fifo() and (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "my.txt/out"])
def test_places_that_no_file_can_have(tmp_path, capsys, name):
    article = tmp_path / "my.txt"
    article.write_text("Le maire a dit non.", encoding="utf-8")
    assert main(["annotate", str(article), str(tmp_path / name)]) == 1
    assert "cannot be written (" in capsys.readouterr().err
