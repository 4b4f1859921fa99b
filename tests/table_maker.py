"""Tables of small articles, made by hand: what each row says is written down, its offsets are looked up."""

from __future__ import annotations

import datetime as dt

from helpers import Tables
from helpers.tables.declared import TABLES

STORY = (
    "Le maire de Rabat, Omar Safi, a promis un pont.\n\n"
    "« Le pont ouvrira en mai », a dit Omar Safi. Il a ajouté que le pont de Rabat paiera le port.\n\n"
    "Jane Doe, de l'ONU, a affirmé que « le climat » compte à Rabat et à Paris."
)
ACTORS = (  # actor_id, name, kind, acronym, country, latitude, longitude
    ("omar-safi", "Omar Safi", "person", None, "MA", None, None),
    ("rabat", "Rabat", "place", None, "MA", 34.02, -6.84),
    ("jane-doe", "Jane Doe", "person", None, "US", None, None),
    ("onu", "Organisation des Nations unies", "organisation", "ONU", None, None, None),
    ("paris", "Paris", "place", None, "FR", 48.86, 2.35),
    ("pont-2030", "Pont 2030", "programme", None, "MA", None, None),
)
MENTIONS = (  # words, which time they occur, actor, form
    ("Rabat", 1, "rabat", "name"),
    ("Omar Safi", 1, "omar-safi", "name"),
    ("Omar Safi", 2, "omar-safi", "name"),
    ("Il", 1, "omar-safi", "pronoun"),
    ("Jane Doe", 1, "jane-doe", "name"),
    ("ONU", 1, "onu", "acronym"),
    ("Rabat", 2, "rabat", "name"),
    ("Rabat", 3, "rabat", "name"),
    ("Paris", 1, "paris", "name"),
)
STATEMENTS = (  # words, which time, kind, speaker_id, speaker, cue, cue_lemma, n_words
    ("Le pont ouvrira en mai", 1, "direct", "omar-safi", "Omar Safi", "a dit", "dire", 5),
    ("le pont de Rabat paiera le port", 1, "indirect", "omar-safi", "Omar Safi", "a ajouté", "ajouter", 7),
    ("le climat", 1, "mixed", "jane-doe", "Jane Doe", "a affirmé", "affirmer", 2),
)
THEMES = (
    ("bridge", "Ponts", "Bridges", "works"),
    ("climate", "Climat", "Climate", "nature"),
    ("port", "Ports", "Ports", "works"),
)
THEME_MENTIONS = (
    ("pont", 1, "bridge"),
    ("pont", 2, "bridge"),
    ("pont", 3, "bridge"),
    ("port", 1, "port"),
    ("climat", 1, "climate"),
)
SENTENCES = ((0, 10), (1, 10), (1, 13), (2, 16))  # paragraph, words


def nth(text: str, words: str, time: int) -> tuple[int, int]:
    """Where words occur in a text for the first, second, … time."""
    at = -1
    for _ in range(time):
        at = text.index(words, at + 1)
    return at, at + len(words)


def story_tables() -> Tables:
    """The tables of `STORY`: six actors, three statements by two speakers, three themes."""
    text = STORY
    paragraphs = _spans(text.split("\n\n"), text)
    sentences = _spans(text.replace("\n\n", "\n").replace(". Il", ".\nIl").split("\n"), text)
    ids = [f"s{number}" for number in range(1, len(sentences) + 1)]

    def sentence(offset: int) -> str:
        return next(i for i, (start, end) in zip(ids, sentences, strict=True) if start <= offset < end)

    said = [(f"st{n}", nth(text, row[0], row[1])) for n, row in enumerate(STATEMENTS, 1)]
    n_mentions = {actor[0]: sum(row[2] == actor[0] for row in MENTIONS) for actor in ACTORS}
    n_themes = {theme[0]: sum(row[2] == theme[0] for row in THEME_MENTIONS) for theme in THEMES}

    def place(words: str, time: int) -> dict[str, object]:
        start, end = nth(text, words, time)
        around = next((i for i, (first, last) in said if first <= start and end <= last), None)
        return {**part(text, start, end), "sentence_id": sentence(start), "statement_id": around, "rule": "by hand"}

    return tables_of("story", {
        "articles": [{
            "source": "MAP", "dateline": "Rabat", "published_from": dt.date(2024, 2, 1),
            "published_to": dt.date(2024, 2, 29), "n_characters": len(text), "n_words": 49, "n_sentences": 4,
            "n_paragraphs": 3,
        }],
        "paragraphs": [{"paragraph_id": f"p{n}", **part(text, *span)} for n, span in enumerate(paragraphs, 1)],
        "sentences": [
            {"sentence_id": i, "paragraph_id": f"p{paragraph + 1}", **part(text, *span), "n_words": n}
            for i, span, (paragraph, n) in zip(ids, sentences, SENTENCES, strict=True)
        ],
        "actors": [
            {"actor_id": a, "name": name, "kind": kind, "acronym": acronym, "country": country, "latitude": lat,
             "longitude": lon, "known": True, "n_mentions": n_mentions[a]}
            for a, name, kind, acronym, country, lat, lon in ACTORS
        ],
        "mentions": [
            {"mention_id": f"m{n}", "actor_id": actor, **place(words, time), "form": form}
            for n, (words, time, actor, form) in enumerate(MENTIONS, 1)
        ],
        "themes": [
            {"theme_id": i, "label_fr": fr, "label_en": en, "group": group, "n_mentions": n_themes[i]}
            for i, fr, en, group in THEMES
        ],
        "theme_mentions": [{"theme_id": theme, **place(words, time)} for words, time, theme in THEME_MENTIONS],
        "statements": [
            {**place(words, time), "statement_id": i, "kind": kind, "speaker_id": speaker_id, "speaker": speaker,
             "cue": cue, "cue_lemma": lemma, "cue_start": nth(text, cue, 1)[0], "cue_end": nth(text, cue, 1)[1],
             "n_words": n}
            for (i, _), (words, time, kind, speaker_id, speaker, cue, lemma, n) in zip(said, STATEMENTS, strict=True)
        ],
        "dates": [{
            "date_id": "d1", **place("mai", 2), "date_from": dt.date(2024, 5, 1), "date_to": dt.date(2024, 5, 31),
            "resolution": "month",
        }],
        "cooccurrences": [
            {"actor_a": a, "actor_b": b, "sentence_id": i, "start": nth(text, words, 1)[0], "end": nth(text, words, 1)[1]}
            for a, b, i, words in (
                ("rabat", "omar-safi", "s1", "Rabat"), ("jane-doe", "rabat", "s4", "Jane Doe"),
                ("jane-doe", "paris", "s4", "Jane Doe"),
            )
        ],
    })


def tables_of(article_id: str, rows: dict[str, list[dict[str, object]]]) -> Tables:
    """Tables of one article from its rows by the names of their columns; what a table has no column for is left out."""
    return Tables.from_rows({
        name: [
            {column: value for column, value in {**row, "article_id": article_id}.items() if column in TABLES[name].column_names}
            for row in records
        ]
        for name, records in rows.items()
    })


def part(text: str, start: int, end: int) -> dict[str, object]:
    """A stretch of a text as the columns `start`, `end` and `text`."""
    return {"start": start, "end": end, "text": text[start:end]}


def _spans(pieces: list[str], text: str) -> list[tuple[int, int]]:
    return [nth(text, piece, 1) for piece in pieces]


# --- articles of any size -------------------------------------------------------------------------------------

WORDS = "Le conseil a examiné le projet de loi sur la transition et les moyens de sa mise en oeuvre"
NAMES = (
    "Awa Ndiaye",
    "Jean-Baptiste de la Rochefoucauld-Montmorency d'Estissac",
    "$x_1^2$ & <b>Co</b>",
    "محمد عبد الله",
    "Li 李明",
    "Ana\\alpha",
    "Kofi",
    "Zoé",
    "Max",
    "Ugo",
    "Ida",
    "Lea",
)
COUNTRIES = ("SN", "FR", None, "US", "MA", "DE", "JP")
KINDS = ("person", "organisation", "place", "programme")
FORMS = ("name", "acronym", "role", "pronoun")
VERBS = ("dire", "affirmer", "reconnaître", "selon", "crier")


def many_tables(n: int, speakers: int = 12) -> Tables:
    """The tables of an article of `n` sentences with `n` statements, actors, dates and places, and up to 30 themes.

    Its names hold what a picture could misread: `$`, `_`, `<`, other scripts, great length.
    """
    paragraphs = [f"{WORDS} numéro {number}." for number in range(n)]
    text = "\n\n".join(paragraphs)
    spans = _spans(paragraphs, text)
    ids = [f"s{number + 1}" for number in range(n)]

    def place(k: int, first: int, last: int) -> dict[str, object]:
        start = spans[k][0]
        return {**part(text, start + first, start + last), "sentence_id": ids[k], "rule": "by hand"}

    return tables_of("many", {
        "articles": [{"n_characters": len(text), "n_words": 20 * n, "n_sentences": n, "n_paragraphs": n}],
        "paragraphs": [{"paragraph_id": f"p{k + 1}", **part(text, *spans[k])} for k in range(n)],
        "sentences": [
            {"sentence_id": ids[k], "paragraph_id": f"p{k + 1}", **part(text, *spans[k]), "n_words": 20}
            for k in range(n)
        ],
        "actors": [
            {"actor_id": f"a{k}", "name": _name(k), "kind": KINDS[k % 4], "country": COUNTRIES[k % 7],
             "latitude": -30.0 + 3 * k % 90 if k % 4 == 2 else None,
             "longitude": -100.0 + 7 * k % 180 if k % 4 == 2 else None, "known": True, "n_mentions": 1}
            for k in range(n)
        ],
        "mentions": [
            {"mention_id": f"m{k + 1}", "actor_id": f"a{k}", **place(k, 3, 10), "form": FORMS[k % 4]} for k in range(n)
        ],
        "themes": [
            {"theme_id": f"t{k}", "label_fr": f"Thème {k}", "label_en": f"Theme {k}" + " with a long name" * (k % 3),
             "group": "g", "n_mentions": 1}
            for k in range(min(n, 30))
        ],
        "theme_mentions": [
            {"theme_id": f"t{k % 30}", **place(k, 24, 30), "statement_id": f"st{k + 1}"} for k in range(n)
        ],
        "statements": [
            {"statement_id": f"st{k + 1}", **place(k, 3, 70), "kind": _KIND[k % 3],
             "speaker_id": None if k % 7 == 6 else f"a{k % speakers}",
             "speaker": None if k % 7 == 6 else _name(k % speakers), "cue": "a", "cue_lemma": VERBS[k % 5],
             "cue_start": spans[k][0] + 11, "cue_end": spans[k][0] + 12, "n_words": 14}
            for k in range(n)
        ],
        "dates": [
            {"date_id": f"d{k + 1}", **place(k, 0, 2), "date_from": dt.date(2000 + k, 1, 1),
             "date_to": dt.date(2000 + k, 1, 1), "resolution": "day"}
            for k in range(n)
        ],
        "cooccurrences": [
            {"actor_a": f"a{k}", "actor_b": f"a{k + 1}", "sentence_id": ids[k], "start": spans[k][0], "end": spans[k][1]}
            for k in range(n - 1)
        ],
    })


_KIND = ("direct", "mixed", "indirect")


def _name(number: int) -> str:
    return NAMES[number % len(NAMES)] + (f" {number}" if number >= len(NAMES) else "")
