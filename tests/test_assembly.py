"""From what the rules found to rows: ids, offsets, words, references between the tables."""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace as Record

import pandas as pd
import pytest

from helpers.errors import TablesError
from helpers.french.codebook import Codebook
from helpers.speech.statements import Statement
from helpers.tables.frames import Tables
from helpers.tables.parse import Parsed
from helpers.tables.read import add_reading, no_values, tidy_tables
from helpers.tables.reading import Reading, slug
from helpers.text.article import Article, Problem

TEXT = (
    "Rabat, le 3 mars 2024 (AFP) — Le port de Tanger ouvrira en mai, a dit Léa Œuvrard à l'ONU.\n\n"
    "« Trois quais, c'est peu », selon elle. L'ONU, Tanger et Léa Œuvrard se reverront."
)


def actor(name: str, kind: str = "person", **more: object) -> Record:
    unknown = dict.fromkeys(("acronym", "gender", "country", "role", "organisation", "latitude", "longitude"))
    return Record(name=name, kind=kind, **{**unknown, "known": False, **more})


def at(words: str, occurrence: int = 1, **more: object) -> Record:
    """A record at the n-th place where the words stand in the text."""
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    return Record(start=start, end=start + len(words), rule="a rule", **more)


def said_by(actor: int | None, name: str, by: str, certainty: str) -> Record:
    return Record(actor=actor, name=name, by=by, certainty=certainty)


def statement(words: str, kind: str, cue: str | None, speaker: str | None, continues: int | None = None) -> Statement:
    said = at(words)
    cue_at, speaker_at = (at(part) if part else Record(start=None, end=None) for part in (cue, speaker))
    return Statement(
        said.start, said.end, kind, cue_at.start, cue_at.end, cue, speaker_at.start, speaker_at.end, continues, said.rule
    )


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    return Parsed(
        actors=[
            actor("Léa Œuvrard", gender="f", role="directrice", organisation=1),
            actor("ONU", "organisation", acronym="ONU", known=True),
            actor("Tanger", "place", country="MA", latitude=35.78, longitude=-5.81, known=True),
            actor("Tanger", "organisation"),
        ],
        mentions=[
            at("Tanger", actor=2, form="name"),
            at("Léa Œuvrard", actor=0, form="name"),
            at("ONU", actor=1, form="acronym"),
            at("elle", actor=0, form="pronoun"),
            at("ONU", 2, actor=1, form="acronym"),
            at("Tanger", 2, actor=2, form="name"),
            at("Léa Œuvrard", 2, actor=0, form="name"),
        ],
        statements=[
            statement("Le port de Tanger ouvrira en mai", "indirect", "a dit", "Léa Œuvrard"),
            statement("Trois quais, c'est peu", "direct", "selon", "elle", continues=0),
            statement("peu", "direct", None, None),
        ],
        speakers=[
            said_by(0, "Léa Œuvrard", "name", "sure"), said_by(0, "Léa Œuvrard", "pronoun", "likely"),
            said_by(None, "un porte-parole", "description", "likely"),
        ],
        themes=[at("quais", theme_id="ports"), at("reverront", theme_id="ports")],
        dates=[at("en mai", date_from=dt.date(2024, 5, 1), date_to=dt.date(2024, 5, 31), resolution="month")],
        quantities=[at("Trois", value=3, unit=None, of="quais"), at("peu", value=None, unit=None, of=None)],
        problems=[Problem(0, 0, "read as cp1252"), Problem(TEXT.index("«"), TEXT.index("«") + 1, "no partner")],
    )


@pytest.fixture(scope="module")
def tables(parsed: Parsed) -> Tables:
    values = no_values()
    themes = {"ports": "technology", "cloud": "technology"}
    codebook = Codebook.default().with_rows("themes", [
        {"theme_id": name, "label_fr": name, "label_en": name, "group": group} for name, group in themes.items()
    ])
    article = Article.from_text(TEXT, article_id="a")
    add_reading(values, Reading(article, parsed, codebook))
    made = Tables.from_columns(values)
    made.validate([article])
    return made


def column(frame: pd.DataFrame, name: str) -> list:
    return [None if pd.isna(value) else value for value in frame[name].tolist()]


def test_article(tables):
    row = tables.articles.iloc[0]
    assert (row["article_id"], row["source"], row["dateline"]) == ("a", "AFP", "Rabat")
    assert (row["published_from"], row["published_to"]) == (pd.Timestamp("2024-03-03"),) * 2
    assert (row["n_characters"], row["n_sentences"], row["n_paragraphs"]) == (len(TEXT), 3, 2)


def test_words_are_counted_without_punctuation_and_header(tables):
    # Le port de Tanger ouvrira en mai a dit Léa Œuvrard à l' ONU | Trois quais c' est peu selon elle
    # | L' ONU Tanger et Léa Œuvrard se reverront
    assert column(tables.sentences, "n_words") == [14, 7, 8]
    assert tables.articles.loc[0, "n_words"] == 29
    assert column(tables.statements, "n_words") == [7, 5, 1]


def test_sentences_and_paragraphs(tables):
    assert column(tables.paragraphs, "paragraph_id") == ["p1", "p2"]
    assert column(tables.sentences, "sentence_id") == ["s1", "s2", "s3"]
    assert column(tables.sentences, "paragraph_id") == ["p1", "p2", "p2"]
    assert tables.sentences.loc[2, "text"] == "L'ONU, Tanger et Léa Œuvrard se reverront."


def test_actors(tables):
    assert column(tables.actors, "actor_id") == ["lea-oeuvrard", "onu", "tanger", "tanger-2"]
    assert column(tables.actors, "organisation") == ["onu", None, None, None]
    assert column(tables.actors, "n_mentions") == [3, 2, 2, 0]
    assert column(tables.actors, "known") == [False, True, True, False]
    assert column(tables.actors, "gender") == ["female", None, None, None]


def test_mentions(tables):
    assert column(tables.mentions, "mention_id") == [f"m{number}" for number in range(1, 8)]
    assert column(tables.mentions, "sentence_id") == ["s1", "s1", "s1", "s2", "s3", "s3", "s3"]
    assert column(tables.mentions, "text")[:4] == ["Tanger", "Léa Œuvrard", "ONU", "elle"]


def test_themes_are_all_of_the_codebook(tables):
    assert column(tables.themes, "theme_id") == ["ports", "cloud"]
    assert column(tables.themes, "n_mentions") == [2, 0]
    assert column(tables.theme_mentions, "statement_id") == ["st2", None]
    assert column(tables.theme_mentions, "actor_id") == [None, None]


def test_a_theme_within_a_name_names_its_actor():
    text = "L'Agence nationale de l'eau et de l'énergie a mesuré l'eau."
    whole = text.index("Agence"), text.index(" a mesuré")
    first, second = (match.start() for match in re.finditer("eau", text))
    found = Parsed(
        actors=[actor("Agence nationale de l'eau et de l'énergie", "organisation")],
        mentions=[Record(start=whole[0], end=whole[1], actor=0, form="name", rule="a rule")],
        statements=[], speakers=[], dates=[], quantities=[], problems=[],
        themes=[Record(start=at, end=at + 3, theme_id="water", rule="a rule") for at in (first, second)],
    )
    values = no_values()
    add_reading(values, Reading(Article.from_text(text, "a"), found, Codebook.default().with_rows("themes", [])))
    assert values["theme_mentions"]["actor_id"] == ["agence-nationale-de-l-eau-et-de-l-energie", None]


def test_statements(tables):
    assert column(tables.statements, "speaker_id") == ["lea-oeuvrard", "lea-oeuvrard", None]
    assert column(tables.statements, "speaker") == ["Léa Œuvrard", "Léa Œuvrard", "un porte-parole"]
    assert column(tables.statements, "speaker_text") == ["Léa Œuvrard", "elle", None]
    assert column(tables.statements, "cue") == ["a dit", "selon", None]
    assert column(tables.statements, "continues") == [None, "st1", None]
    assert column(tables.statements, "speaker_by") == ["name", "pronoun", "description"]
    assert column(tables.statements, "certainty") == ["sure", "likely", "likely"]


def test_dates_and_quantities(tables):
    assert column(tables.dates, "text") == ["en mai"]
    assert column(tables.dates, "date_to") == [pd.Timestamp("2024-05-31")]
    assert column(tables.quantities, "value") == [3.0, None]
    assert column(tables.quantities, "of") == ["quais", None]


def test_what_is_said_in_a_statement_names_it(tables):
    assert column(tables.dates, "statement_id") == ["st1"]
    assert column(tables.quantities, "statement_id") == ["st2", "st3"]


def test_cooccurrences(tables):
    """Each pair once a sentence, the one that the article mentions first as `actor_a`."""
    pairs = tables.cooccurrences[["sentence_id", "actor_a", "actor_b"]].to_numpy().tolist()
    assert pairs == [
        ["s1", "tanger", "lea-oeuvrard"], ["s1", "tanger", "onu"], ["s1", "lea-oeuvrard", "onu"],
        ["s3", "tanger", "lea-oeuvrard"], ["s3", "tanger", "onu"], ["s3", "lea-oeuvrard", "onu"],
    ]
    spans = [TEXT[start:end] for start, end in tables.cooccurrences[["start", "end"]].to_numpy().tolist()]
    assert spans[0] == "Tanger ouvrira en mai, a dit Léa Œuvrard"
    assert spans[-1] == "ONU, Tanger et Léa Œuvrard"


def test_a_list_of_names_is_not_paired(parsed):
    """Or one sentence of many thousand names would give millions of rows."""
    names = [f"Nom{number}" for number in range(62)]
    text = f"{', '.join(names)}. {', '.join(names[:60])}."
    places = [(match.start(), match.end(), int(match.group(1))) for match in re.finditer(r"Nom(\d+)", text)]
    mentions = [Record(start=start, end=end, actor=who, form="name", rule="a rule") for start, end, who in places]
    found = Parsed([actor(name) for name in names], mentions, [], [], [], [], [], [Problem(0, 0, "another one")])
    values = no_values()
    add_reading(values, Reading(Article.from_text(text, "a"), found, Codebook.default().with_rows("themes", [])))
    assert set(values["cooccurrences"]["sentence_id"]) == {"s2"}
    assert len(values["cooccurrences"]["start"]) == 60 * 59 / 2
    problems = values["problems"]
    assert [problems[name][1] for name in ("start", "end", "problem")] == [
        0, text.index(".") + 1, "a sentence with 62 actors: they are not paired",
    ]


def test_problems(tables):
    assert column(tables.problems, "problem_id") == ["x1", "x2"]
    assert column(tables.problems, "text") == [None, "«"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sarah Lamrani", "sarah-lamrani"),
        ("L'Agence, « numérique »", "l-agence-numerique"),
        ("Œuvrard", "oeuvrard"),
        ("  États-Unis_2 ", "etats-unis-2"),
        ("محمد", "محمد"),
        ("???", "actor"),
    ],
)
def test_slug(name, expected):
    assert slug(name) == expected


# --- other languages ------------------------------------------------------------------------------------------

FOREIGN = {
    "English": "The minister said on Tuesday that both countries would sign the agreement before the summer, in Rabat.",
    "Spanish": "El ministro declaró el martes que los dos países firmarán el acuerdo antes del verano, en Rabat.",
    "Italian": "Il ministro ha dichiarato martedì che i due paesi firmeranno l'accordo prima dell'estate, a Rabat.",
    "German": "Der Minister erklärte am Dienstag, dass beide Länder das Abkommen vor dem Sommer unterzeichnen werden.",
    "Arabic": "قال الوزير يوم الثلاثاء إن البلدين سيوقعان مذكرة تفاهم قبل الصيف، وفق البيان الصحفي.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_an_article_in_another_language_says_so(language):
    tables = tidy_tables(Article.from_text(FOREIGN[language], "a"))
    assert tables.articles.loc[0, "french"] < 0.5
    assert re.match(r"hardly French \(\d+% of its words\)", tables.problems.loc[0, "problem"])


@pytest.mark.parametrize("text", [
    "Le ministre a déclaré mardi que les deux pays signeront l'accord avant l'été, à Rabat, selon le Haut-Commissariat.",
    "Aux États-Unis, Mark Zuckerberg et Sundar Pichai ont dit du porte-parole franco-marocain qu'il avait raison.",
    "Hello, world!",  # too few words to tell
])
def test_an_article_in_french_does_not(text):
    tables = tidy_tables(Article.from_text(text, "a"))
    assert not tables.problems["problem"].str.startswith("hardly").any()


def test_an_article_without_words_has_no_share_of_french_ones():
    assert tidy_tables(Article.from_text("12, 13 ?", "a")).articles.loc[0, "french"] is pd.NA


# --- tidy_tables ----------------------------------------------------------------------------------------------


def test_one_article_or_many_give_the_same_tables():
    one, other = Article.from_text(TEXT, "one"), Article.from_text("Paul Durand a dit oui.", "other")
    both = tidy_tables(iter([one, other]))
    both.validate([one, other])
    for name, frame in both:
        parts = [getattr(tidy_tables(article), name) for article in (one, other)]
        pd.testing.assert_frame_equal(frame, pd.concat(parts, ignore_index=True), obj=name)


def test_no_article_gives_empty_tables():
    for _, frame in tidy_tables([]):
        assert len(frame) == 0


def test_the_same_article_gives_the_same_tables():
    first, second = (tidy_tables(Article.from_text(TEXT, "a")) for _ in range(2))
    for (name, frame), (_, again) in zip(first, second, strict=True):
        pd.testing.assert_frame_equal(frame, again, obj=name)


def test_two_articles_with_one_id():
    articles = [Article.from_text("Un.", "a"), Article.from_text("Deux.", "a")]
    with pytest.raises(TablesError, match="two articles have the article_id 'a'. Give each one its own"):
        tidy_tables(articles)


@pytest.mark.parametrize("what", ["data/article.txt", ["text"], [None]])
def test_what_is_no_article(what):
    with pytest.raises(TablesError, match="expected an Article, got .* Make it with Article.from_file"):
        tidy_tables(what)


ODD = ["Oui", "?", "«", "a\r\nb", "12", "Rabat (AFP) —", "e\u0301 \U0001f600 Zoé a dit « oui »."]


@pytest.mark.parametrize("text", ODD)
def test_odd_articles_have_sound_tables(text):
    article = Article.from_text(text)
    tidy_tables(article).validate([article])
