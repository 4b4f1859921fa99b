"""The rule files: their examples, what their errors say, and the engine on small rules written for the purpose."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rule_examples import Example, RuleFolder

from helpers.errors import CodebookError
from helpers.finders.date_parts import KIND_OF_RULE
from helpers.finders.days import MEANING
from helpers.finders.quantities import QuantityReader
from helpers.finders.words import Words
from helpers.french.codebook import Codebook
from helpers.french.rule_files import RULES_FOLDER, read_rules
from helpers.french.rule_nodes import RuleFile
from helpers.french.word_rules import WordRules
from helpers.text.article import Article

FOLDER = RuleFolder(RULES_FOLDER, Codebook.default())
EXAMPLES = [
    pytest.param(example, id=f"{example.file.name}:{example.line} {example.rule.name}") for example in FOLDER.examples()
]


# --- the files of data/rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_has_the_matches_that_stand_in_brackets(example: Example) -> None:
    assert FOLDER.found(example) == example.expected


def test_every_rule_has_an_example() -> None:
    assert [rule.name for file in FOLDER.files.values() for rule in file.rules.values() if not rule.examples] == []


def test_every_rule_of_dates_and_quantities_is_made_a_row_of() -> None:
    assert {KIND_OF_RULE.get(rule, rule) for rule in FOLDER.files["dates"].rules} - {"clock", "distance"} == set(MEANING)
    words = Words.of(Article.from_text("Rien."))
    assert set(FOLDER.files["quantities"].rules) == set(QuantityReader(words, Codebook.default()).rows)


def test_every_rule_of_sources_is_that_of_a_phrase_and_each_phrase_has_one() -> None:
    named = {row["rule"] for row in Codebook.default().sheet("attributions")}
    assert named == {*FOLDER.files["sources"].rules, "itself", "reason"}


# --- what a rule can say ----------------------------------------------------------------------------------------

KNOWN = """
words of calendar.csv: word, by kind, with number
words of date_words.csv: word, by kind, with number
"""


def rules(tmp_path: Path, source: str) -> WordRules:
    path = tmp_path / "own.rules"
    path.write_text(KNOWN + source, encoding="utf-8")
    return WordRules(read_rules(path, Codebook.default()))


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("MONTH", "En mars, en MARS et en avril.", ["mars", "MARS", "avril"]),
        ("MONTH(3 4)", "En mars, en avril et en mai.", ["mars", "avril"]),
        ('"en" MONTH', "En mars, puis mars.", ["En mars"]),
        ('"en mars"', "En mars, en avril.", ["En mars"]),
        ("[MONTH WEEKDAY]", "Lundi, en mars.", ["Lundi", "mars"]),
        ('[MONTH -"mars"]', "En mars, en mai.", ["mai"]),
        ("[MONTH&CAPITAL]", "Mars en mars.", ["Mars"]),
        ("MONTH | WEEKDAY", "Lundi, en mars.", ["Lundi", "mars"]),
        ("WEEKDAY MONTH?", "Lundi mars, lundi.", ["Lundi mars", "lundi"]),
        ("WEEKDAY MONTH*", "Lundi mars avril mai, lundi.", ["Lundi mars avril mai", "lundi"]),
        ("MONTH{2,3}", "Mars avril, mars, mars avril mai juin.", ["Mars avril", "mars avril mai"]),
        ("MONTH before(WEEKDAY)", "Mars lundi, mars.", ["Mars"]),
        ("MONTH not before(WEEKDAY)", "Mars lundi, mai.", ["mai"]),
        ('after("en") MONTH', "En mars, mai.", ["mars"]),
        ('not after("en") MONTH', "En mars, mai.", ["mai"]),
        ('after("en" | "le mois de") MONTH', "En mars, le mois de mai, de juin.", ["mars", "mai"]),
        ('after(WEEKDAY "en"?) MONTH', "Lundi mars, lundi en mai, en juin.", ["mars", "mai"]),
        ("START MONTH", "Mars, mai. Juin.", ["Mars", "Juin"]),
        ("after(START MARK{0,2}) MONTH", "« Mars, mai ».", ["Mars"]),
        ("MONTH END", "Mars, mai", ["mai"]),
        ("DISTANCE MONTH", "Il y a mars, voici mai, il y mai.", ["Il y a mars", "voici mai"]),
        ("SMALL SMALL", "Le pont est vieux.", ["pont est"]),
        ("CAPITALS", "La SNCF et Paris.", ["SNCF"]),
        ("MONTH (MONTH | WEEKDAY END)", "Mars avril, mars lundi, mars lundi", ["Mars avril", "mars lundi"]),
    ],
)
def test_what_an_expression_matches(tmp_path: Path, rule: str, text: str, expected: list[str]) -> None:
    assert [words for _, words in FOLDER.matches(rules(tmp_path, f"found: {rule}"), text)] == expected


def test_a_shape_holds_the_words_of_a_class_and_other_shapes(tmp_path: Path) -> None:
    own = rules(tmp_path, "HALF_MONTH = /{HALF}-{MONTH}/\nROOM = written /[A-Z][0-9]+/\nfound: HALF_MONTH | ROOM")
    assert FOLDER.matches(own, "À la mi-mars, en A12 ou en a12.") == [("found", "mi-mars"), ("found", "A12")]


def test_the_first_rule_that_fits_is_taken_and_matches_do_not_overlap(tmp_path: Path) -> None:
    own = rules(tmp_path, "two: MONTH MONTH\none: MONTH")
    assert FOLDER.matches(own, "En mars avril mai.") == [("two", "mars avril"), ("one", "mai")]


def test_a_rule_can_be_used_below_by_its_name_in_capitals(tmp_path: Path) -> None:
    own = rules(tmp_path, 'in_may: "en" MONTH(5)\nlater: WEEKDAY IN_MAY')
    assert FOLDER.matches(own, "Lundi en mai, en mai.") == [("later", "Lundi en mai"), ("in_may", "en mai")]


def test_nothing_is_tried_again_in_another_way(tmp_path: Path) -> None:
    assert FOLDER.matches(rules(tmp_path, "found: MONTH{0,3} MONTH"), "En mars avril mai.") == []


def test_parts_are_found_with_their_places_also_in_repeats(tmp_path: Path) -> None:
    own = rules(tmp_path, 'found: day:WEEKDAY ("et" day:WEEKDAY){0,3} month:MONTH?')
    (found,) = own.find(["lundi", "et", "mardi", "et", "jeudi"], [(0, 5)])
    assert [(part.name, part.first, part.last) for part in found.parts] == [("day", 0, 1), ("day", 2, 3), ("day", 4, 5)]
    assert found.part("month") is None


def test_no_match_crosses_the_end_of_a_sentence(tmp_path: Path) -> None:
    assert FOLDER.matches(rules(tmp_path, "found: MONTH MARK? MONTH"), "En mars. Avril fut doux.") == []


def test_a_long_text_cannot_make_a_rule_run_away(tmp_path: Path) -> None:
    own = rules(tmp_path, "MANY = MONTH{1,20}\nfound: (MANY MANY? MANY?){1,20} WEEKDAY")
    assert list(own.find(["mars"] * 20_000, [(0, 20_000)])) == []


# --- what is wrong with a file ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("found: SAESON", "own.rules, line 4, rule found: no class or phrase SAESON is defined above. Did you mean SEASON?"),
        ("found: [MONHT]", "line 4, rule found: no class or phrase MONHT is defined above. Did you mean MONTH?"),
        ("MONTH = WEEKDAY", "line 4, rule MONTH: MONTH is a class of words already"),
        ("DAYS_OFF = WEEKDAY\nDAYS_OFF = MONTH", "line 5, rule DAYS_OFF: DAYS_OFF is defined above"),
        ("found: MONTH\nfound: WEEKDAY", "line 5, rule found: a rule of this name stands above"),
        ("found: MONTH?", "line 4, rule found: it could hold no word at all"),
        ("found: after(MONTH)", "line 4, rule found: it could hold no word at all"),
        ("found: (MONTH", "rule found: ')' is missing after 'MONTH'"),
        ("found: MONTH)", "rule found: ')' stands where nothing of the kind can"),
        ("found: [MONTH", "']' is missing"),
        ("found: MONTH | | WEEKDAY", "an alternative is empty"),
        ("found: month:", "'month:' cannot be read"),
        ("found: before MONTH", "'(' is missing after 'before'"),
        ("found: not MONTH", "'before' is missing after 'not'"),
        ("found: MONTH{3,2}", "{3,2}: write the smaller number first"),
        ("found: MONTH(13)", "no word of MONTH has the number 13"),
        ("found: MONTH + WEEKDAY", "'+ WEEKDAY' cannot be read"),
        ("found: after(not before(MONTH)) WEEKDAY", "after( ) can hold words, classes"),
        ("found: after(MONTH{0,20} WEEKDAY{0,20}) WEEKDAY", "after( ) can be written in too many ways"),
        ("TWO = MONTH MONTH\nfound: [TWO]", "line 5, rule found: TWO may be several words"),
        ("SHAPE = /[/\nfound: SHAPE", "rule SHAPE: /[/ is no regular expression"),
        ("SHAPE = /{MONHT}/", "no class or phrase MONHT is defined above. Did you mean MONTH?"),
        ("words of calender.csv: word, by kind", "line 4: there is no file calender.csv in the codebook. Did you mean calendar?"),
        ("words of calendar.csv: word, by sort", "calendar.csv has no column 'sort'. Its columns are: word, kind, number."),
        ("words of calendar.csv: word", "cannot be read. Write words of FILE.csv"),
        ("words of calendar.csv: word, by kind", "is defined above. Add “after PREFIX_”"),
        ("use dates", "there is no file dates.rules beside this one"),
        ("> En [mars].", "line 4: an example stands below the rule"),
        ("some words", "line 4: 'some words' cannot be read. Write NAME = …"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_rule(tmp_path: Path, source: str, message: str) -> None:
    with pytest.raises(CodebookError, match=re.escape(message)):
        rules(tmp_path, source)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such file"):
        read_rules(tmp_path / "none.rules", Codebook.default())
    (tmp_path / "latin.rules").write_bytes("# été\n".encode("latin-1"))
    with pytest.raises(CodebookError, match="not UTF-8"):
        read_rules(tmp_path / "latin.rules", Codebook.default())


def test_a_used_file_gives_its_phrases_and_classes_and_not_its_rules(tmp_path: Path) -> None:
    (tmp_path / "base.rules").write_text(KNOWN + "IN_MONTH = \"en\" MONTH\nbase: MONTH\n", encoding="utf-8")
    (tmp_path / "own.rules").write_text("use base\nfound: IN_MONTH\n", encoding="utf-8")
    file: RuleFile = read_rules(tmp_path / "own.rules", Codebook.default())
    assert list(file.rules) == ["found"]
    assert FOLDER.matches(WordRules(file), "En mars.") == [("found", "En mars")]


def test_what_a_used_file_finds_counts_as_one_word(tmp_path: Path) -> None:
    (tmp_path / "base.rules").write_text(KNOWN + 'in_month: "en" MONTH\n', encoding="utf-8")
    (tmp_path / "own.rules").write_text("use base\nfound: IN_MONTH WEEKDAY\n", encoding="utf-8")
    base, own = (WordRules(read_rules(tmp_path / name, Codebook.default())) for name in ("base.rules", "own.rules"))
    words, sentences = ["en", "mars", "lundi", "en", "mardi"], [(0, 5)]
    assert [(found.first, found.last) for found in own.find(words, sentences, base.find(words, sentences))] == [(0, 3)]


def test_a_used_rule_must_not_hide_a_class(tmp_path: Path) -> None:
    (tmp_path / "base.rules").write_text(KNOWN + "month: MONTH\n", encoding="utf-8")
    (tmp_path / "own.rules").write_text("use base\n", encoding="utf-8")
    with pytest.raises(CodebookError, match="own.rules, line 1: base.rules has a rule month, which would hide its MONTH"):
        read_rules(tmp_path / "own.rules", Codebook.default())
