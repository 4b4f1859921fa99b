"""Type: how wide words are, and where a line breaks.

Words of an article are drawn as written. What the font has no shape for becomes a box, nothing is read as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.backends.backend_agg import get_hinting_flag
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import FT2Font

PIXELS_PER_INCH = 100
SHARPNESS = 2  # drawn at twice the size, so that screens with small pixels show sharp type
TITLE, BODY, SMALL = 13.5, 10.0, 9.0  # points; nothing is smaller than SMALL
LEADING = 1.32  # from line to line, in heights of the type
MISSING_GLYPH = "\u25a1"
JOINERS = "\u200c\u200d"  # they shape Arabic and Persian

# matplotlib's own copies, so that a picture is the same on every machine
_FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
_FACES = {"normal": _FONTS / "DejaVuSans.ttf", "bold": _FONTS / "DejaVuSans-Bold.ttf"}


def font(size: float = SMALL, weight: str = "normal") -> FontProperties:
    """The font of the figures; `size` in points, `weight` normal or bold."""
    return FontProperties(fname=str(_FACES[weight]), size=size)


@cache
def _face(weight: str, size: float) -> FT2Font:
    face = get_font(str(_FACES[weight]))
    face.set_size(size, SHARPNESS * PIXELS_PER_INCH)
    return face


@cache
def _glyphs(weight: str) -> frozenset[int]:
    return frozenset(_face(weight, BODY).get_charmap())


def drawable(words: object, weight: str = "normal") -> str:
    """Words as one line that the font can draw: white space joined, characters without a glyph as a box."""
    line, glyphs = " ".join(str(words).split()), _glyphs(weight)
    seen = (c for c in line if c.isprintable() or c in JOINERS)  # control characters have no shape
    return "".join(c if ord(c) in glyphs else MISSING_GLYPH for c in seen)


def glyph_for_glyph(words: str) -> str:
    """Words that the font can draw, as many characters as before: white space as spaces, a box for what it lacks."""
    glyphs = _glyphs("normal")
    return "".join(" " if c.isspace() else c if ord(c) in glyphs else MISSING_GLYPH for c in words)


@cache
def text_width(line: str, size: float = SMALL, weight: str = "normal") -> float:
    """How wide a line of type is, in pixels."""
    face = _face(weight, size)
    face.set_size(size, SHARPNESS * PIXELS_PER_INCH)  # matplotlib shares the font object with its renderer
    face.set_text(line, 0.0, flags=get_hinting_flag())
    return face.get_width_height()[0] / 64 / SHARPNESS


def line_height(size: float) -> float:
    """From line to line, in pixels."""
    return size * LEADING * PIXELS_PER_INCH / 72


def fit(words: object, width: float, size: float = SMALL, weight: str = "normal") -> str:
    """Words on one line of the given width (pixels), cut with `…` where they are longer."""
    line = drawable(words, weight)
    if text_width(line, size, weight) <= width:
        return line
    low, high = 0, len(line)  # the longest cut that fits, by halving
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(line[:middle].rstrip() + "…", size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + "…"


def wrap(words: object, width: float, size: float = SMALL, weight: str = "normal", most: int = 0) -> list[str]:
    """Words broken into lines of the given width (pixels); at most `most` lines, the last one cut with `…`."""
    lines: list[str] = []
    current = ""
    waiting = drawable(words, weight).split(" ")
    for number, word in enumerate(waiting):
        longer = f"{current} {word}" if current else word
        if not current or text_width(longer, size, weight) <= width:
            current = longer
            continue
        if most and len(lines) == most - 1:
            return [*lines, fit(" ".join([current, *waiting[number:]])[:2000], width, size, weight)]
        lines.append(current)
        current = word
    return [fit(line, width, size, weight) for line in [*lines, current]]


def widest(lines: Sequence[str], size: float = SMALL, weight: str = "normal") -> float:
    """The width of the widest of some lines, in pixels; 0 where there is none."""
    return max([text_width(drawable(line, weight), size, weight) for line in lines] + [0.0])
