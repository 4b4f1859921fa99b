"""The forms of figure as pictures, each compared with the one stored in tests/baseline/ (pytest-mpl).

After a change that is meant, `pytest tests/test_pictures.py --mpl-generate-path=tests/baseline` draws them anew; look at
them before you store them. The pictures of the notebooks themselves are compared in `test_notebooks.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from matplotlib.testing.compare import compare_images
from table_maker import story_tables
from test_figures import FIGURES

from helpers.figures import Picture

BASELINE = Path(__file__).parent / "baseline"
SMALL = {"dpi": 50}  # dots per inch: half the size at which GitHub shows them
TOLERANCE = 1.0  # root mean square of the differences, of 255: what type drawn by another FreeType may make
DRAWN = ("strip", "marked", "along", "words_by_paragraph", "squares", "dots", "names", "mirror", "time_line")


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.mpl_image_compare(savefig_kwargs=SMALL, tolerance=TOLERANCE)
def test_picture(name):
    return FIGURES[name](story_tables())


def difference(name: str, picture: Picture, folder: Path) -> str | None:
    """What pytest-mpl says of a picture beside the stored one; None where they are the same."""
    drawn = folder / f"{name}.png"
    picture.savefig(drawn, **SMALL)
    return compare_images(str(BASELINE / f"test_picture_{name}.png"), str(drawn), TOLERANCE)


def shorter(picture: Picture) -> None:
    """Take a fifth of its width from the widest bar."""
    bars = [patch for axes in picture.axes for patch in axes.patches]
    widest = max(bars, key=lambda bar: bar.get_width())
    widest.set_width(0.8 * widest.get_width())


def without_a_line(picture: Picture) -> None:
    """Take away the longest line of type."""
    max(picture.texts, key=lambda text: len(text.get_text())).set_text("")


def without_a_box(picture: Picture) -> None:
    """Take away the largest rectangle of the page."""
    boxes = [patch for patch in picture.patches + picture.artists if hasattr(patch, "get_height")]
    max(boxes, key=lambda box: box.get_width() * box.get_height()).remove()


@pytest.mark.parametrize(
    ("name", "tamper"),
    [("words_by_paragraph", shorter), ("marked", without_a_line),
     ("squares", without_a_box), ("mirror", without_a_box)],
)
def test_a_changed_picture_is_noticed(name, tamper, tmp_path):
    picture = FIGURES[name](story_tables())
    assert difference(name, picture, tmp_path) is None
    tamper(picture)
    assert difference(name, picture, tmp_path) is not None


def test_the_stored_pictures_are_small_and_each_is_compared():
    stored = {path.name: path.stat().st_size for path in BASELINE.iterdir()}
    assert sorted(stored) == sorted(f"test_picture_{name}.png" for name in DRAWN)
    assert max(stored.values()) < 40_000
