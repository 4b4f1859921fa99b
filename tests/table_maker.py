"""Tables of small articles, made by hand: what each row says is written down, its offsets are looked up."""

from __future__ import annotations

import datetime as dt

from helpers import Tables

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

    said = [(f"st{n}", nth(text, row[0], row[1]), row) for n, row in enumerate(STATEMENTS, 1)]
    n_mentions = {actor[0]: sum(row[2] == actor[0] for row in MENTIONS) for actor in ACTORS}
    n_themes = {theme[0]: sum(row[2] == theme[0] for row in THEME_MENTIONS) for theme in THEMES}
    mentions = [
        (f"m{n}", *nth(text, words, time), words, actor, form)
        for n, (words, time, actor, form) in enumerate(MENTIONS, 1)
    ]
    touched = [(theme, *nth(text, words, time), words) for words, time, theme in THEME_MENTIONS]
    return Tables.from_rows(
        {
            "articles": [
                ("story", "MAP", "Rabat", dt.date(2024, 2, 1), dt.date(2024, 2, 29), len(text), 49, 4, 3)
            ],
            "paragraphs": [
                ("story", f"p{n}", *span, text[slice(*span)]) for n, span in enumerate(paragraphs, 1)
            ],
            "sentences": [
                ("story", i, f"p{paragraph + 1}", *span, text[slice(*span)], n)
                for i, span, (paragraph, n) in zip(ids, sentences, SENTENCES, strict=True)
            ],
            "actors": [
                ("story", a, name, kind, acronym, None, country, None, None, lat, lon, True, n_mentions[a])
                for a, name, kind, acronym, country, lat, lon in ACTORS
            ],
            "mentions": [
                ("story", m, actor, sentence(start), start, end, words, form, "by hand")
                for m, start, end, words, actor, form in mentions
            ],
            "themes": [("story", *theme, n_themes[theme[0]]) for theme in THEMES],
            "theme_mentions": [
                (
                    "story",
                    theme,
                    sentence(start),
                    start,
                    end,
                    words,
                    next((i for i, (first, last), _ in said if first <= start and end <= last), None),
                    "by hand",
                )
                for theme, start, end, words in touched
            ],
            "statements": [
                (
                    "story",
                    i,
                    sentence(span[0]),
                    *span,
                    row[0],
                    row[2],
                    row[3],
                    row[4],
                    None,
                    None,
                    None,
                    row[5],
                    row[6],
                    *nth(text, row[5], 1),
                    row[7],
                    None,
                    "by hand",
                )
                for i, span, row in said
            ],
            "dates": [
                (
                    "story",
                    "d1",
                    "s2",
                    *nth(text, "mai", 2),
                    "mai",
                    dt.date(2024, 5, 1),
                    dt.date(2024, 5, 31),
                    "month",
                    "by hand",
                )
            ],
            "cooccurrences": [
                ("story", "rabat", "omar-safi", "s1", *nth(text, "Rabat", 1)),
                ("story", "jane-doe", "rabat", "s4", *nth(text, "Jane Doe", 1)),
                ("story", "jane-doe", "paris", "s4", *nth(text, "Jane Doe", 1)),
            ],
        }
    )


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
    actors = [_name(number) for number in range(n)]
    ids = [f"s{number + 1}" for number in range(n)]
    return Tables.from_rows(
        {
            "articles": [("many", None, None, None, None, len(text), 20 * n, n, n)],
            "paragraphs": [("many", f"p{k + 1}", *spans[k], paragraphs[k]) for k in range(n)],
            "sentences": [("many", ids[k], f"p{k + 1}", *spans[k], paragraphs[k], 20) for k in range(n)],
            "actors": [
                (
                    "many",
                    f"a{k}",
                    name,
                    KINDS[k % 4],
                    None,
                    None,
                    COUNTRIES[k % 7],
                    None,
                    None,
                    -30.0 + 3 * k % 90 if k % 4 == 2 else None,
                    -100.0 + 7 * k % 180 if k % 4 == 2 else None,
                    True,
                    1,
                )
                for k, name in enumerate(actors)
            ],
            "mentions": [
                (
                    "many",
                    f"m{k + 1}",
                    f"a{k}",
                    ids[k],
                    spans[k][0] + 3,
                    spans[k][0] + 10,
                    "conseil",
                    FORMS[k % 4],
                    "by hand",
                )
                for k in range(n)
            ],
            "themes": [
                ("many", f"t{k}", f"Thème {k}", f"Theme {k}" + " with a long name" * (k % 3), "g", 1)
                for k in range(min(n, 30))
            ],
            "theme_mentions": [
                (
                    "many",
                    f"t{k % 30}",
                    ids[k],
                    spans[k][0] + 24,
                    spans[k][0] + 30,
                    "projet",
                    f"st{k + 1}",
                    "by hand",
                )
                for k in range(n)
            ],
            "statements": [
                (
                    "many",
                    f"st{k + 1}",
                    ids[k],
                    spans[k][0] + 3,
                    spans[k][0] + 70,
                    paragraphs[k][3:70],
                    _KIND[k % 3],
                    None if k % 7 == 6 else f"a{k % speakers}",
                    None if k % 7 == 6 else _name(k % speakers),
                    None,
                    None,
                    None,
                    "a",
                    VERBS[k % 5],
                    spans[k][0] + 11,
                    spans[k][0] + 12,
                    14,
                    None,
                    "by hand",
                )
                for k in range(n)
            ],
            "dates": [
                (
                    "many",
                    f"d{k + 1}",
                    ids[k],
                    spans[k][0],
                    spans[k][0] + 2,
                    "Le",
                    dt.date(2000 + k, 1, 1),
                    dt.date(2000 + k, 1, 1),
                    "day",
                    "by hand",
                )
                for k in range(n)
            ],
            "cooccurrences": [("many", f"a{k}", f"a{k + 1}", ids[k], *spans[k]) for k in range(n - 1)],
        }
    )


_KIND = ("direct", "mixed", "indirect")


def _name(number: int) -> str:
    return NAMES[number % len(NAMES)] + (f" {number}" if number >= len(NAMES) else "")
