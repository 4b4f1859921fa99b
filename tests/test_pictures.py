"""The main figures as pictures, each compared with the one stored in tests/baseline/ (pytest-mpl).

After a change that is meant, `pytest tests/test_pictures.py --mpl-generate-path=tests/baseline` draws them anew; look at
them before you store them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from matplotlib.testing.compare import compare_images
from table_maker import story_tables
from test_many import ACTORS, ARTICLES, STATEMENTS, THEME_MENTIONS, corpus_of

from helpers import Article, Codebook, figures, tidy_tables
from helpers.figures import Picture, intents
from helpers.figures.many import Corpus

BASELINE = Path(__file__).parent / "baseline"
SMALL = {"dpi": 50}  # dots per inch: half the size at which GitHub shows them
TOLERANCE = 1.0  # root mean square of the differences, of 255: what type drawn by another FreeType may make
TWO_SPEAK = (
    "Le Maroc mise sur le cloud. « Nous voulons attirer des investissements et financer la formation au Maroc », a "
    "déclaré Léa Roy, directrice d'IBM. « L'investissement au Mali suivra », a répondu Marc Petit. La formation coûte."
)


def sought_and_offered() -> Picture:
    article = Article.from_text(TWO_SPEAK)
    tables = tidy_tables(article)
    return figures.sought_and_offered(tables, intents.sought_and_offered(article, tables, Codebook.default()))


def few_articles() -> Corpus:
    return corpus_of(ARTICLES, ACTORS, STATEMENTS, THEME_MENTIONS)


DRAWN = {
    "strip": lambda: figures.article_strip(story_tables(), {"st1": "the bridge opens in May"}),
    "paragraph": lambda: figures.marked_paragraph(story_tables(), "p3"),
    "actors": lambda: figures.actors_by_kind(story_tables()),
    "forms": lambda: figures.mentions_by_form(story_tables()),
    "together": lambda: figures.named_together(story_tables()),
    "map": lambda: figures.places_map(story_tables()),
    "dates": lambda: figures.time_line(story_tables()),
    "words": lambda: figures.words_by_voice(story_tables()),
    "kinds": lambda: figures.statements_by_kind(story_tables()),
    "themes": lambda: figures.themes_by_voice(story_tables()),
    "matrix": lambda: figures.speakers_and_themes(story_tables()),
    "flow": lambda: figures.who_speaks_about_what(story_tables()),
    "stakes": sought_and_offered,
    "sources": lambda: figures.share_by_source(few_articles()),
    "women": lambda: figures.women_and_men(few_articles()),
}


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.mpl_image_compare(savefig_kwargs=SMALL, tolerance=TOLERANCE)
def test_picture(name):
    return DRAWN[name]()


def difference(name: str, picture: Picture, folder: Path) -> str | None:
    """What pytest-mpl says of a picture beside the stored one; None where they are the same."""
    drawn = folder / f"{name}.png"
    picture.savefig(drawn, **SMALL)
    return compare_images(str(BASELINE / f"test_picture_{name}.png"), str(drawn), TOLERANCE)


def shorter(picture: Picture) -> None:
    """Take a fifth of its width from the widest bar."""
    boxes = [p for axes in picture.axes for p in axes.patches if hasattr(p, "get_width") and p.get_zorder() > 0]
    widest = max(boxes, key=lambda box: box.get_window_extent().width)
    widest.set_width(0.8 * widest.get_width())


def without_a_line(picture: Picture) -> None:
    """Take away the longest line of type below the heading."""
    lines = [text for text in picture.sheet.texts if text.get_position()[1] > 0]
    max(lines, key=lambda text: len(text.get_text())).set_text("")


def with_another_colour(picture: Picture) -> None:
    """Paint the largest mark in another colour."""
    marks = [p for axes in picture.axes for p in axes.patches if p.get_zorder() > 0]
    extents = [mark.get_window_extent() for mark in marks]
    marks[max(range(len(marks)), key=lambda n: extents[n].width * extents[n].height)].set_color("#882255")


@pytest.mark.parametrize(
    ("name", "tamper"),
    [("strip", shorter), ("words", shorter), ("sources", shorter), ("flow", without_a_line), ("kinds", without_a_line),
     ("map", with_another_colour), ("matrix", with_another_colour)],
)
def test_a_changed_picture_is_noticed(name, tamper, tmp_path):
    picture = DRAWN[name]()
    assert difference(name, picture, tmp_path) is None
    tamper(picture)
    assert difference(name, picture, tmp_path) is not None


def test_the_stored_pictures_are_small_and_each_is_compared():
    stored = {path.name: path.stat().st_size for path in BASELINE.iterdir()}
    assert sorted(stored) == sorted(f"test_picture_{name}.png" for name in DRAWN)
    assert max(stored.values()) < 30_000
