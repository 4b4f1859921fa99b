"""The tidy tables, declared: what one row is, and each column's type, meaning and filling.

The building, the validation, the data dictionary and `datapackage.json` all come from `TABLES`.

A further column is a line here, and a test. A further kind of thing that is found takes
1. its finder, `helpers/finders/KIND.py`: a record with `start`, `end`, `rule` and what else is told of it, and
   `find_KIND(article, codebook)`, which gives these records in text order;
2. its table here, by `_things`, whose `found` calls the finder (imported there: who opens saved tables needs no
   finder). What was found before it (names, statements, dates…) is in `reading.parsed`. Each column of its own is
   filled from the record's attribute of its name;
3. the words that it looks for, a CSV file of the codebook, declared in its `datapackage.json` and said in its README;
   or a class of `finder_words.csv`;
4. one test, and the table's columns in that of the contract, `tests/test_tables.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from helpers.errors import TablesError
from helpers.tables.columns import (
    BOOLEAN,
    DATE,
    FLOAT,
    INTEGER,
    STRING,
    Column,
    Table,
    attribute_of,
    category,
    cell,
    count_of,
    date,
    each,
    end_at,
    numbered,
    offset,
    reference,
    start_at,
    string,
    words_between,
)

if TYPE_CHECKING:
    from helpers.tables.reading import Reading

IN_WORDS = {STRING: "text", INTEGER: "whole number", FLOAT: "number", BOOLEAN: "true, false", DATE: "date"}

KINDS_OF_ACTOR = ("person", "organisation", "place", "programme")
GENDERS = {"f": "female", "m": "male"}  # in full: programs that guess types read a column of f as false
FORMS_OF_MENTION = ("name", "acronym", "role", "pronoun")
KINDS_OF_STATEMENT = ("direct", "mixed", "indirect")
SPEAKER_BY = ("name", "role", "pronoun", "description", "continuation", "neighbour", "correction")
CERTAINTIES = ("sure", "likely", "guess")
RESOLUTIONS = ("day", "month", "year")
POLARITIES = ("positive", "negative")
DIRECTIONS = ("seeks", "offers")
FORMS_OF_FUTURE = ("future", "going to")

ARTICLE = reference(
    "articles", "article_id", "the article", lambda found, reading: [reading.stored.article_id] * len(found)
)
SENTENCE = reference(
    "sentences", "sentence_id", "the sentence that it starts in",
    lambda found, reading: reading.sentence_ids([one.start for one in found]),
)
IN_STATEMENT = reference(
    "statements", "statement_id", "the statement that it falls in, if any",
    lambda found, reading: reading.statements_around(found), required=False,
)
SPAN = (
    offset("start", "first character, counted in the article's text as stored"),
    offset("end", "the character after the last"),
)
WORDS = string(
    "text", "the article's own words: its text from start to end", required=True, fill=words_between("start", "end")
)
RULE = string("rule", "the rule or the codebook row that found it", required=True)


def _more(kind: str) -> Callable[[Reading], Sequence[Any]]:
    """What a function of `more_found` gives for an article."""

    def found(reading: Reading) -> Sequence[Any]:
        from helpers.tables import more_found  # who opens saved tables needs no finder

        return getattr(more_found, kind)(reading)

    return found


def _things(
    name: str, what: str, id_column: str, columns: Sequence[Column], found: Callable[[Reading], Sequence[Any]]
) -> Table:
    """A table of what a finder found: its id (d1, d2, …), its place and words, its own columns, whose statement it is
    in, the rule."""
    prefix = id_column[0]
    identity = string(id_column, f"{prefix}1, {prefix}2, … in text order", required=True, fill=numbered(prefix))
    whole = (ARTICLE, identity, SENTENCE, *SPAN, WORDS, *columns, IN_STATEMENT, RULE)
    return Table(name, what, ("article_id", id_column), whole, found)


ARTICLES = Table(
    "articles", "an article", ("article_id",),
    (
        string("article_id", "names the article in every table", required=True),
        string("source", "agency or paper"),
        string("dateline", "place that the article is sent from"),
        date("published_from", "first day on which it can have appeared"),
        date("published_to", "last day on which it can have appeared"),
        Column("french", FLOAT, "share of its words that a French word list or a name accounts for", required=False,
               unit="0 to 1", fill=each(lambda _, reading: reading.french)),
        count_of("n_characters", "length of the text as stored", each(lambda article, _: len(article.text))),
        count_of("n_words", "words and numbers, without punctuation and header",
              each(lambda _, reading: reading.words_before[-1])),
        count_of("n_sentences", "sentences", each(lambda article, _: len(article.sentences))),
        count_of("n_paragraphs", "paragraphs", each(lambda article, _: len(article.paragraphs))),
    ),
    found=lambda reading: [reading.stored],
)
PARAGRAPHS = Table(
    "paragraphs", "a paragraph", ("article_id", "paragraph_id"),
    (ARTICLE, string("paragraph_id", "p1, p2, … in text order", required=True, fill=numbered("p")), *SPAN, WORDS),
    found=lambda reading: reading.article.paragraphs,
)
SENTENCES = Table(
    "sentences", "a sentence", ("article_id", "sentence_id"),
    (
        ARTICLE,
        string("sentence_id", "s1, s2, … in text order", required=True, fill=numbered("s")),
        reference("paragraphs", "paragraph_id", "the paragraph that it stands in",
                  lambda found, _: [f"p{sentence.paragraph + 1}" for sentence in found]),
        *SPAN, WORDS,
        count_of("n_words", "words and numbers, without punctuation", lambda found, reading: [
            reading.words_before[sentence.token_end] - reading.words_before[sentence.token_start] for sentence in found
        ]),
    ),
    found=lambda reading: reading.article.sentences,
)
ACTORS = Table(
    "actors", "who or what is named", ("article_id", "actor_id"),
    (
        ARTICLE,
        string("actor_id", "the name in small letters, with hyphens", required=True,
               fill=lambda found, reading: reading.actor_ids),
        string("name", "the fullest name that the article or the codebook gives", required=True),
        category("kind", "what it is", KINDS_OF_ACTOR),
        string("acronym", "short form of the name"),
        category("gender", "of a person, where a title, the grammar or the first name tells", tuple(GENDERS.values()),
                 required=False,
                 fill=lambda found, _: [GENDERS[actor.gender] if actor.gender else None for actor in found]),
        string("country", "ISO 3166 alpha-2 code"),
        string("role", "function, as the article words it"),
        reference("actors", "actor_id", "the actor that the role is held in",
                  lambda found, reading: reading.ids_of_actors([actor.organisation for actor in found]),
                  name="organisation", required=False),
        Column("latitude", FLOAT, "of a place in the codebook", required=False, unit="degrees north"),
        Column("longitude", FLOAT, "of a place in the codebook", required=False, unit="degrees east"),
        Column("known", BOOLEAN, "in the codebook (true), or discovered by the rules alone (false)"),
        count_of("n_mentions", "rows of `mentions`",
              lambda found, reading: [reading.n_mentions[actor_id] for actor_id in reading.actor_ids]),
    ),
    found=lambda reading: reading.parsed.actors,
)
MENTIONS = Table(
    "mentions", "one reference to an actor", ("article_id", "mention_id"),
    (
        ARTICLE,
        string("mention_id", "m1, m2, … in text order", required=True, fill=numbered("m")),
        reference("actors", "actor_id", "who or what is meant",
                  lambda found, reading: reading.ids_of_actors([mention.actor for mention in found])),
        reference("sentences", "sentence_id", "the sentence that it stands in; <NA> in the header",
                  lambda found, reading: reading.sentence_ids([mention.start for mention in found]), required=False),
        *SPAN, WORDS,
        category("form", "how the article refers to it", FORMS_OF_MENTION),
        RULE,
    ),
    found=lambda reading: reading.parsed.mentions,
)
THEMES = Table(
    "themes", "a theme of the codebook", ("article_id", "theme_id"),
    (
        ARTICLE,
        string("theme_id", "the theme's row in the codebook", required=True, fill=cell("theme_id")),
        string("label_fr", "name in French", required=True, fill=cell("label_fr")),
        string("label_en", "name in English", required=True, fill=cell("label_en")),
        string("group", "family of themes", required=True, fill=cell("group")),
        count_of("n_mentions", "rows of `theme_mentions`; 0 where the article does not touch on it",
              lambda found, reading: [reading.n_theme_mentions.get(row["theme_id"], 0) for row in found]),
    ),
    found=lambda reading: reading.codebook.sheet("themes"),
)
THEME_MENTIONS = Table(
    "theme_mentions", "a place where a theme is touched on", ("article_id", "theme_id", "start", "end"),
    (
        ARTICLE,
        reference("themes", "theme_id", "the theme", attribute_of("theme_id")),
        SENTENCE, *SPAN, WORDS, IN_STATEMENT,
        reference("actors", "actor_id", "the actor whose name it is a part of, if any",
                  each(lambda mention, reading: reading.actor_around(mention.start, mention.end)), required=False),
        RULE,
    ),
    found=lambda reading: reading.parsed.themes,
)
STATEMENTS = Table(
    "statements", "a stretch of the article that it attributes to somebody", ("article_id", "statement_id"),
    (
        ARTICLE,
        string("statement_id", "st1, st2, … in text order", required=True, fill=numbered("st")),
        SENTENCE, *SPAN, WORDS,
        category("kind", "quoted whole, quoted within the writer's sentence, or reported", KINDS_OF_STATEMENT),
        reference("actors", "actor_id", "the actor who says it",
                  lambda found, reading: reading.ids_of_actors([one.actor for one in reading.parsed.speakers]),
                  name="speaker_id", required=False),
        string("speaker", "who says it: the fullest name, or the source's description, with whose it is in brackets",
               fill=lambda found, reading: [one.name for one in reading.parsed.speakers]),
        string("speaker_text", "the words that stand for the speaker in the attribution",
               fill=words_between("speaker_start", "speaker_end")),
        offset("speaker_start", "first character of speaker_text", required=False),
        offset("speaker_end", "the character after its last", required=False),
        string("cue", "the words that carry the attribution", fill=words_between("cue_start", "cue_end")),
        string("cue_lemma", "the cue's dictionary form"),
        offset("cue_start", "first character of the cue", required=False),
        offset("cue_end", "the character after its last", required=False),
        count_of("n_words", "words and numbers in it, without punctuation",
              each(lambda statement, reading: reading.n_words(statement.start, statement.end))),
        reference("statements", "statement_id", "the statement that it carries on",
                  lambda found, reading: reading.statement_ids([statement.continues for statement in found]),
                  name="continues", required=False),
        category("speaker_by", "what told who speaks", SPEAKER_BY, required=False,
                 fill=lambda found, reading: [one.by for one in reading.parsed.speakers]),
        category("certainty", "how sure it is who speaks", CERTAINTIES, required=False,
                 fill=lambda found, reading: [one.certainty for one in reading.parsed.speakers]),
        RULE,
    ),
    found=lambda reading: reading.parsed.statements,
)
DATES = _things(
    "dates", "a date expression", "date_id",
    (
        date("date_from", "first day that is meant"),
        date("date_to", "last day that is meant"),
        category("resolution", "how exactly the article says it", RESOLUTIONS),
    ),
    found=lambda reading: reading.parsed.dates,
)
QUANTITIES = _things(
    "quantities", "an amount, a count, a share, a sum of money", "quantity_id",
    (
        Column("value", FLOAT, "the number", required=False, unit="as in the column unit",
               fill=lambda found, _: [None if one.value is None else float(one.value) for one in found]),
        string("unit", "what the number is measured in"),
        string("of", "what is counted"),
    ),
    found=lambda reading: reading.parsed.quantities,
)
EVALUATIONS = _things(
    "evaluations", "a word or phrase that judges", "evaluation_id",
    (
        string("lemma", "the word in the codebook", required=True),
        category("polarity", "whether the word judges well or badly, negation aside", POLARITIES),
        Column("negated", BOOLEAN, "whether the judgement is negated: *pas efficace*"),
        string("of", "the noun that is judged, where the words near tell"),
    ),
    found=_more("evaluations"),
)
CLAIMS = Table(
    "claims", "what could be checked: what is or was, with a number, or a completed act with a date or names",
    ("article_id", "claim_id"),
    (
        ARTICLE,
        string("claim_id", "c1, c2, … in text order", required=True, fill=numbered("c")),
        SENTENCE,
        reference("statements", "statement_id", "the statement that says it; <NA>: the writer does",
                  lambda found, reading: reading.statement_ids([claim.statement for claim in found]), required=False),
        *SPAN, WORDS,
        string("why", "what makes it checkable: date, quantity, named act; several with |", required=True,
               fill=lambda found, _: ["|".join(claim.why) for claim in found]),
        RULE,
    ),
    found=_more("claims"),
)
SUBJECT = (
    string("subject_text", "the words for who does it", fill=words_between("party.start", "party.end")),
    offset("subject_start", "first character of subject_text", required=False, fill=start_at("party.start")),
    offset("subject_end", "the character after its last", required=False, fill=end_at("party.end")),
    reference("actors", "actor_id", "the actor whom these words stand for; of *nous* in a statement its speaker",
              lambda found, reading: reading.ids_of_actors([one.party.actor for one in found]), required=False),
    string("country", "ISO 3166 alpha-2 code: the actor's, or the one that the words name (*marocaine*)",
           fill=attribute_of("party.country")),
)
WANTS = _things(
    "wants", "what somebody seeks or offers, by the subject of the verb", "want_id",
    (
        category("direction", "whether it is sought or offered", DIRECTIONS, fill=attribute_of("act.direction")),
        string("lemma", "the verb, as in the codebook", required=True, fill=attribute_of("act.lemma")),
        string("what", "what is sought or offered, in the article's words", required=True,
               fill=attribute_of("act.what")),
        Column("negated", BOOLEAN, "whether it is said not to be so: *ne finance pas*",
               fill=attribute_of("act.negated")),
        *SUBJECT,
    ),
    found=_more("wants"),
)
FUTURES = _things(
    "futures", "a verb that says what will be", "future_id",
    (
        category("form", "the future tense, or *aller* and an infinitive", FORMS_OF_FUTURE,
                 fill=attribute_of("act.form")),
        string("lemma", "the verb's dictionary form", required=True, fill=attribute_of("act.lemma")),
        Column("negated", BOOLEAN, "whether it is said not to be so", fill=attribute_of("act.negated")),
        *SUBJECT,
    ),
    found=_more("futures"),
)
COOCCURRENCES = Table(
    "cooccurrences", "two actors in one sentence", ("article_id", "sentence_id", "actor_a", "actor_b"),
    (
        ARTICLE,
        reference("actors", "actor_id", "the one whom the article mentions first",
                  lambda found, reading: reading.ids_of_actors([pair.first for pair in found]), name="actor_a"),
        reference("actors", "actor_id", "the other one",
                  lambda found, reading: reading.ids_of_actors([pair.second for pair in found]), name="actor_b"),
        reference("sentences", "sentence_id", "the sentence that mentions both",
                  lambda found, _: [f"s{pair.sentence + 1}" for pair in found]),
        offset("start", "first character of the earlier of their two first mentions in the sentence"),
        offset("end", "the character after the last of the later one"),
    ),
    found=lambda reading: reading.pairs,
)
PROBLEMS = Table(
    "problems", "what could not be read as expected", ("article_id", "problem_id"),
    (
        ARTICLE,
        string("problem_id", "x1, x2, … in text order", required=True, fill=numbered("x")),
        offset("start", "first character, counted in the article's text as stored", fill=attribute_of("start")),
        offset("end", "the character after the last", fill=attribute_of("end")),
        string("text", "the article's own words; <NA> where no place in the text is meant",
               fill=each(lambda problem, reading: reading.stored.text[problem.start:problem.end] or None)),
        string("problem", "what is wrong, and what was assumed", required=True),
    ),
    found=lambda reading: reading.problems,
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (ARTICLES, PARAGRAPHS, SENTENCES, ACTORS, MENTIONS, THEMES, THEME_MENTIONS, STATEMENTS, DATES,
                  QUANTITIES, EVALUATIONS, CLAIMS, WANTS, FUTURES, COOCCURRENCES, PROBLEMS)
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
