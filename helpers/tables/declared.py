"""The tidy tables, declared: what one row is, and each column's type and meaning.

The building, the validation, the data dictionary and `datapackage.json` all come from `TABLES`.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from helpers.errors import PlainError

STRING, INTEGER, FLOAT, BOOLEAN = "string", "Int64", "Float64", "boolean"
CATEGORY, DATE = "category", "datetime64[us]"
IN_WORDS = {STRING: "text", INTEGER: "whole number", FLOAT: "number", BOOLEAN: "true, false", DATE: "date"}

KINDS_OF_ACTOR = ("person", "organisation", "place", "programme")
GENDERS = ("female", "male")  # in full: programs that guess types read a column of f as false
FORMS_OF_MENTION = ("name", "acronym", "role", "pronoun")
KINDS_OF_STATEMENT = ("direct", "mixed", "indirect")
RESOLUTIONS = ("day", "month", "year")


class TablesError(PlainError, ValueError):
    """Tables that do not hold what is declared. The message names the table, the column and what to do."""


@dataclass(frozen=True)
class Column:
    """A column: its name, pandas dtype and meaning.

    `required` columns hold no `<NA>`. `refers_to` names the `table.column` whose values it repeats, within the
    same article. `categories` are the values that a category may take.
    """

    name: str
    dtype: str
    description: str
    required: bool = True
    unit: str = ""
    categories: tuple[str, ...] = ()
    refers_to: str = ""


@dataclass(frozen=True)
class Table:
    """A table: its name, what one row is, the columns that together name a row, and all its columns."""

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]


def _text(name: str, description: str, required: bool = False, refers_to: str = "") -> Column:
    return Column(name, STRING, description, required, refers_to=refers_to)


def _category(name: str, description: str, categories: tuple[str, ...], required: bool = True) -> Column:
    return Column(name, CATEGORY, description, required, categories=categories)


def _date(name: str, description: str) -> Column:
    return Column(name, DATE, description, required=False)


def _count(name: str, description: str) -> Column:
    return Column(name, INTEGER, description, unit=name.removeprefix("n_"))


def _offset(name: str, description: str, required: bool = True) -> Column:
    return Column(name, INTEGER, description, required, unit="code points")


def _id(name: str, description: str) -> Column:
    return _text(name, description, required=True)


def _reference(table: str, column: str, description: str, name: str = "", required: bool = True) -> Column:
    return _text(name or column, description, required, refers_to=f"{table}.{column}")


ARTICLE = _reference("articles", "article_id", "the article")
SENTENCE = _reference("sentences", "sentence_id", "the sentence that it starts in")
SPAN = (
    _offset("start", "first character, counted in the article's text as stored"),
    _offset("end", "the character after the last"),
)
WORDS = _text("text", "the article's own words: its text from start to end", required=True)
RULE = _text("rule", "the rule or the codebook row that found it", required=True)

ARTICLES = Table(
    "articles", "an article", ("article_id",),
    (
        _id("article_id", "names the article in every table"),
        _text("source", "agency or paper"),
        _text("dateline", "place that the article is sent from"),
        _date("published_from", "first day on which it can have appeared"),
        _date("published_to", "last day on which it can have appeared"),
        _count("n_characters", "length of the text as stored"),
        _count("n_words", "words and numbers, without punctuation and header"),
        _count("n_sentences", "sentences"),
        _count("n_paragraphs", "paragraphs"),
    ),
)
PARAGRAPHS = Table(
    "paragraphs", "a paragraph", ("article_id", "paragraph_id"),
    (ARTICLE, _id("paragraph_id", "p1, p2, … in text order"), *SPAN, WORDS),
)
SENTENCES = Table(
    "sentences", "a sentence", ("article_id", "sentence_id"),
    (
        ARTICLE,
        _id("sentence_id", "s1, s2, … in text order"),
        _reference("paragraphs", "paragraph_id", "the paragraph that it stands in"),
        *SPAN, WORDS,
        _count("n_words", "words and numbers, without punctuation"),
    ),
)
ACTORS = Table(
    "actors", "who or what is named", ("article_id", "actor_id"),
    (
        ARTICLE,
        _id("actor_id", "the name in small letters, with hyphens"),
        _text("name", "the fullest name that the article or the codebook gives", required=True),
        _category("kind", "what it is", KINDS_OF_ACTOR),
        _text("acronym", "short form of the name"),
        _category("gender", "of a person, where a title, the grammar or the first name tells", GENDERS, required=False),
        _text("country", "ISO 3166 alpha-2 code"),
        _text("role", "function, as the article words it"),
        _reference("actors", "actor_id", "the actor that the role is held in", name="organisation", required=False),
        Column("latitude", FLOAT, "of a place in the codebook", required=False, unit="degrees north"),
        Column("longitude", FLOAT, "of a place in the codebook", required=False, unit="degrees east"),
        Column("known", BOOLEAN, "in the codebook (true), or discovered by the rules alone (false)"),
        _count("n_mentions", "rows of `mentions`"),
    ),
)
MENTIONS = Table(
    "mentions", "one reference to an actor", ("article_id", "mention_id"),
    (
        ARTICLE,
        _id("mention_id", "m1, m2, … in text order"),
        _reference("actors", "actor_id", "who or what is meant"),
        _reference("sentences", "sentence_id", "the sentence that it stands in; <NA> in the header", required=False),
        *SPAN, WORDS,
        _category("form", "how the article refers to it", FORMS_OF_MENTION),
        RULE,
    ),
)
THEMES = Table(
    "themes", "a theme of the codebook", ("article_id", "theme_id"),
    (
        ARTICLE,
        _id("theme_id", "the theme's row in the codebook"),
        _text("label_fr", "name in French", required=True),
        _text("label_en", "name in English", required=True),
        _text("group", "family of themes", required=True),
        _count("n_mentions", "rows of `theme_mentions`; 0 where the article does not touch on it"),
    ),
)
THEME_MENTIONS = Table(
    "theme_mentions", "a place where a theme is touched on", ("article_id", "theme_id", "start", "end"),
    (
        ARTICLE,
        _reference("themes", "theme_id", "the theme"),
        SENTENCE, *SPAN, WORDS,
        _reference("statements", "statement_id", "the statement that it falls in, if any", required=False),
        RULE,
    ),
)
STATEMENTS = Table(
    "statements", "a stretch of the article that it attributes to somebody", ("article_id", "statement_id"),
    (
        ARTICLE,
        _id("statement_id", "st1, st2, … in text order"),
        SENTENCE, *SPAN, WORDS,
        _category("kind", "quoted whole, quoted within the writer's sentence, or reported", KINDS_OF_STATEMENT),
        _reference("actors", "actor_id", "the actor who says it", name="speaker_id", required=False),
        _text("speaker", "who says it: the fullest name, or the source's description, with whose it is in brackets"),
        _text("speaker_text", "the words that stand for the speaker in the attribution"),
        _offset("speaker_start", "first character of speaker_text", required=False),
        _offset("speaker_end", "the character after its last", required=False),
        _text("cue", "the words that carry the attribution"),
        _text("cue_lemma", "the cue's dictionary form"),
        _offset("cue_start", "first character of the cue", required=False),
        _offset("cue_end", "the character after its last", required=False),
        _count("n_words", "words and numbers in it, without punctuation"),
        _reference("statements", "statement_id", "the statement that it carries on", name="continues", required=False),
        RULE,
    ),
)
DATES = Table(
    "dates", "a date expression", ("article_id", "date_id"),
    (
        ARTICLE,
        _id("date_id", "d1, d2, … in text order"),
        SENTENCE, *SPAN, WORDS,
        _date("date_from", "first day that is meant"),
        _date("date_to", "last day that is meant"),
        _category("resolution", "how exactly the article says it", RESOLUTIONS),
        RULE,
    ),
)
QUANTITIES = Table(
    "quantities", "an amount, a count, a share, a sum of money", ("article_id", "quantity_id"),
    (
        ARTICLE,
        _id("quantity_id", "q1, q2, … in text order"),
        SENTENCE, *SPAN, WORDS,
        Column("value", FLOAT, "the number", required=False, unit="as in the column unit"),
        _text("unit", "what the number is measured in"),
        _text("of", "what is counted"),
        RULE,
    ),
)
COOCCURRENCES = Table(
    "cooccurrences", "two actors in one sentence", ("article_id", "sentence_id", "actor_a", "actor_b"),
    (
        ARTICLE,
        _reference("actors", "actor_id", "the one whom the article mentions first", name="actor_a"),
        _reference("actors", "actor_id", "the other one", name="actor_b"),
        _reference("sentences", "sentence_id", "the sentence that mentions both"),
        _offset("start", "first character of the earlier of their two first mentions in the sentence"),
        _offset("end", "the character after the last of the later one"),
    ),
)
PROBLEMS = Table(
    "problems", "what could not be read as expected", ("article_id", "problem_id"),
    (
        ARTICLE,
        _id("problem_id", "x1, x2, … in text order"),
        *SPAN,
        _text("text", "the article's own words; <NA> where no place in the text is meant"),
        _text("problem", "what is wrong, and what was assumed", required=True),
    ),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (ARTICLES, PARAGRAPHS, SENTENCES, ACTORS, MENTIONS, THEMES, THEME_MENTIONS, STATEMENTS, DATES,
                  QUANTITIES, COOCCURRENCES, PROBLEMS)
}


def data_dictionary(table: str | None = None) -> pd.DataFrame:
    """Every column of every table, or of one: `table`, `column`, `dtype`, `values`, `description`.

    `values` is what a cell may hold: the categories, the column whose ids it repeats, or the unit.
    Raises TablesError for a table that is not declared.
    """
    if table is not None and table not in TABLES:
        raise TablesError(f"there is no table {table!r}. The tables are: {', '.join(TABLES)}.")
    declared = TABLES.values() if table is None else [TABLES[table]]
    return pd.DataFrame(
        [
            (entry.name, column.name, column.dtype, _values(column), column.description)
            for entry in declared
            for column in entry.columns
        ],
        columns=["table", "column", "dtype", "values", "description"],
    )


def _values(column: Column) -> str:
    """What a cell of the column may hold, in words."""
    allowed = ", ".join(column.categories) or column.unit or IN_WORDS.get(column.dtype, "")
    if column.refers_to:
        allowed = f"as in {column.refers_to}"
    return allowed if column.required else f"{allowed}, or <NA>"
