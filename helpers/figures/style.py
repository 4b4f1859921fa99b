"""How every figure looks and is shown: its size, its type, its title, source line and alt text.

A figure is a `Picture`, a matplotlib Figure that is measured in pixels of the width at which GitHub shows it.
Words of an article are drawn as written: nothing in them is read as mathematics or as markup.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg, get_hinting_flag
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import FT2Font
from matplotlib.text import Text
from PIL import Image

from helpers.errors import as_plain
from helpers.figures.findings import FINDING, as_html

WIDTH = 840  # pixels: the width of a notebook's page on GitHub
MARGIN = 12  # pixels
PIXELS_PER_INCH = 100
SHARPNESS = 2  # drawn at twice the size, so that screens with small pixels show sharp type
TITLE, BODY, SMALL = 13.5, 10.0, 9.0  # points; nothing is smaller than SMALL
LINE = 1.32  # distance of lines, in heights of the type
INK, SOFT, FAINT, PAPER = "#1A1A1A", "#595959", "#E9E9E9", "#FFFFFF"
MISSING_GLYPH = "\u25a1"
JOINERS = "\u200c\u200d"  # they shape Arabic and Persian

# matplotlib's own copies, so that a picture is the same on every machine
_FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
_FACES = {"normal": _FONTS / "DejaVuSans.ttf", "bold": _FONTS / "DejaVuSans-Bold.ttf"}


# --- type -----------------------------------------------------------------------------------------------------


@cache
def _font(weight: str, size: float) -> FT2Font:
    font = get_font(str(_FACES[weight]))
    font.set_size(size, SHARPNESS * PIXELS_PER_INCH)  # as drawn: type is fitted to the pixels of the PNG
    return font


@cache
def _glyphs(weight: str) -> frozenset[int]:
    return frozenset(_font(weight, BODY).get_charmap())


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
def text_width(line: str, size: float = BODY, weight: str = "normal") -> float:
    """How wide a line of type is, in pixels."""
    font = _font(weight, size)
    font.set_size(size, SHARPNESS * PIXELS_PER_INCH)  # matplotlib shares the font object with its renderer
    font.set_text(line, 0.0, flags=get_hinting_flag())
    return font.get_width_height()[0] / 64 / SHARPNESS


def fit(words: object, width: float, size: float = BODY, weight: str = "normal") -> str:
    """Words on one line of the given width, cut with `…` where they are longer."""
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


def as_many(names: Sequence[str], width: float, lines: int, size: float = BODY) -> list[str]:
    """As many names in a row as fit into some lines of the given width, and how many more there are."""
    for shown in range(len(names), 0, -1):
        left = len(names) - shown
        row = ", ".join(names[:shown]) + (f" and {left} more" if left else "")
        wrapped = wrap(row, width, size)
        if len(wrapped) <= lines and not any(line.endswith("…") for line in wrapped):
            return wrapped
    return wrap(", ".join(names), width, size, most=lines)


def wrap(words: object, width: float, size: float = BODY, weight: str = "normal", most: int = 0) -> list[str]:
    """Words broken into lines of the given width; at most `most` lines, the last one cut with `…`."""
    lines: list[str] = []
    current: list[str] = []
    used, space = 0.0, text_width("n n", size, weight) - text_width("nn", size, weight)
    waiting = drawable(words, weight).split(" ")
    for number, word in enumerate(waiting):
        wide = text_width(word, size, weight)
        if current and used + space + wide > width:
            if most and len(lines) == most - 1:
                return [*lines, fit(" ".join([*current, *waiting[number:]])[:2000], width, size, weight)]
            lines.append(" ".join(current))
            current, used = [], 0.0
        used += wide + (space if current else 0)
        current.append(word)
    return [fit(line, width, size, weight) for line in [*lines, " ".join(current)]]


def balanced(words: object, width: float, size: float = BODY, weight: str = "normal") -> list[str]:
    """Words broken into as few lines as fit, all about as long: no single word on the last one."""
    lines = wrap(words, width, size, weight)
    narrow = width
    while len(lines) > 1 and narrow > width / 2:
        narrow -= width / 24
        tried = wrap(words, narrow, size, weight)
        if len(tried) > len(lines) or any(line.endswith("…") for line in tried):
            break
        lines = tried
    return lines


def line_height(size: float) -> float:
    """The distance from line to line, in pixels."""
    return size * LINE * PIXELS_PER_INCH / 72


# --- colour ---------------------------------------------------------------------------------------------------


def _channels(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def luminance(colour: str) -> float:
    """The relative luminance of a colour `#RRGGBB`, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """A colour with a share (0 to 1) of another one."""
    mixed = [c * (1 - share) + o * share for c, o in zip(_channels(colour), _channels(other), strict=True)]
    return "#" + "".join(f"{round(255 * c):02X}" for c in mixed)


def ink(colour: str) -> str:
    """The same hue dark enough for type on white: a contrast of 4.5 or more."""
    dark, share = colour, 0.0
    while contrast(dark, PAPER) < 4.5:
        share += 0.05
        dark = mix(colour, "#000000", share)
    return dark


def type_on(colour: str) -> str:
    """White or black, whichever reads better on the colour."""
    return PAPER if contrast(colour, PAPER) >= contrast(colour, INK) else INK


# --- the picture ----------------------------------------------------------------------------------------------


class Picture(Figure):
    """A figure that says in words what it shows.

    `finding` is its title, `counted` what is counted in it, `source` where that comes from; `chart` is the type
    of chart and what of, `reading` the finding with the numbers behind it. `alt` is the text for those who do not
    see it. Places are in pixels from the top of the body, to the right and down.
    """

    def __init__(
        self, finding: str, counted: str, source: str, chart: str, reading: str, height: float
    ) -> None:
        width = WIDTH - 2 * MARGIN
        titles, counts = balanced(finding, width, TITLE, "bold"), balanced(counted, width, BODY)
        sources = wrap(source, width, SMALL)
        self.finding, self.counted, self.source = finding, counted, source
        self.chart, self.reading = chart, reading
        self.top = 10 + len(titles) * line_height(TITLE) + len(counts) * line_height(BODY) + 14
        total = round(self.top + height + 16 + len(sources) * line_height(SMALL) + 8)
        super().__init__(
            figsize=(WIDTH / PIXELS_PER_INCH, total / PIXELS_PER_INCH), dpi=PIXELS_PER_INCH, facecolor=PAPER
        )
        FigureCanvasAgg(self)
        self.total, self.body = total, height
        self.sheet = self.panel(0, -self.top, WIDTH, total, (0, WIDTH), (total - self.top, -self.top))
        self.sheet.set_zorder(1)  # words stand over bars
        self._lines(titles, 10 - self.top, TITLE, "bold", INK)
        self._lines(counts, 12 - self.top + len(titles) * line_height(TITLE), BODY, "normal", SOFT)
        self._lines(sources, height + 16, SMALL, "normal", SOFT)

    @property
    def alt(self) -> str:
        """The text for those who do not see the picture: chart type, of what, what it shows."""
        return f"{self.chart}. {self.reading}"

    def panel(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        xlim: tuple[float, float] = (0, 1),
        ylim: tuple[float, float] = (1, 0),
    ) -> Axes:
        """Axes without a frame at a place of the body, with the given limits."""
        place = (x / WIDTH, 1 - (y + self.top + height) / self.total, width / WIDTH, height / self.total)
        axes = self.add_axes(place, xlim=xlim, ylim=ylim)
        axes.set_axis_off()
        return axes

    def write(
        self,
        x: float,
        y: float,
        words: object,
        size: float = BODY,
        weight: str = "normal",
        colour: str = INK,
        align: str = "left",
    ) -> Text:
        """One line of type at a place of the body; `y` is the middle of its small letters with their ascenders."""
        baseline = y + 0.37 * size * PIXELS_PER_INCH / 72
        return self.sheet.text(
            x,
            baseline,
            drawable(words, weight),
            color=colour,
            ha=align,
            va="baseline",
            parse_math=False,
            zorder=5,
            fontproperties=FontProperties(fname=str(_FACES[weight]), size=size),
        )

    def write_lines(
        self,
        x: float,
        y: float,
        lines: list[str],
        size: float = BODY,
        weight: str = "normal",
        colour: str = INK,
        align: str = "left",
    ) -> float:
        """Lines of type, the first one's top at `y`; gives the `y` below the last one."""
        self._lines(lines, y, size, weight, colour, x, align)
        return y + len(lines) * line_height(size)

    def _lines(
        self,
        lines: list[str],
        y: float,
        size: float,
        weight: str,
        colour: str,
        x: float = MARGIN,
        align: str = "left",
    ) -> None:
        for number, line in enumerate(lines):
            self.write(x, y + (number + 0.5) * line_height(size), line, size, weight, colour, align)

    def box(self, x: float, y: float, width: float, height: float, colour: str, **how: Any) -> Any:
        """A filled rectangle at a place of the body."""
        patch = mpl.patches.Rectangle((x, y), width, height, **{"facecolor": colour, "linewidth": 0, **how})
        return self.sheet.add_artist(patch)  # the limits are set: no need to work them out anew

    def rule(
        self,
        x: float,
        y: float,
        to_x: float,
        to_y: float,
        colour: str = FAINT,
        width: float = 1.0,
        **how: Any,
    ) -> Any:
        """A straight line; `width` is in pixels."""
        line = mpl.lines.Line2D(
            [x, to_x],
            [y, to_y],
            color=colour,
            linewidth=width * 72 / PIXELS_PER_INCH,
            solid_capstyle="butt",
            **how,
        )
        return self.sheet.add_artist(line)

    def png(self) -> bytes:
        """The picture as PNG, the same bytes from run to run."""
        drawn, small = io.BytesIO(), io.BytesIO()
        sharp = SHARPNESS * PIXELS_PER_INCH
        self.savefig(drawn, format="raw", dpi=sharp)  # bare pixels: to pack them twice would take as long as to draw
        size = (round(self.get_figwidth() * sharp), round(self.get_figheight() * sharp))
        pixels = Image.frombytes("RGBA", size, drawn.getvalue()).convert("RGB")
        few = pixels.quantize(256, Image.Quantize.MAXCOVERAGE)  # enough colours, a third of the size
        few.save(small, format="PNG", compress_level=7)
        return small.getvalue()

    def _ipython_display_(self) -> None:
        show(self)


def show(picture: Picture, finding: bool = False) -> None:
    """Show a figure in a notebook with its alt text, and below it the same reading in words.

    The alt text goes into the output's metadata, where nbconvert takes it from, and stands as its plain text.
    `finding` marks the figure's title as a finding of the notebook, as `findings.say` would, without a repetition.
    """
    alt, reading = as_plain(picture.alt), picture.reading
    display(
        {"image/png": picture.png(), "text/plain": alt},
        metadata={"image/png": {"alt": alt, "width": WIDTH, "height": picture.total}},
        raw=True,
    )
    words = f"<p><em>In words:</em> {as_html(reading)}</p>"
    mark = {FINDING: as_plain(f"{picture.finding}.")} if finding else {}
    display({"text/html": words, "text/plain": as_plain(reading)}, metadata=mark, raw=True)


def nothing(finding: str, why: str, source: str) -> Picture:
    """The picture in place of an empty chart: what is missing, in words."""
    lines = wrap(why, WIDTH - 2 * MARGIN - 24, BODY)
    picture = Picture(
        finding,
        "There is nothing to draw.",
        source,
        "No chart",
        f"{finding}. {why}",
        len(lines) * line_height(BODY) + 16,
    )
    picture.box(MARGIN, 0, 3, len(lines) * line_height(BODY) + 16, "#BDBDBD")
    picture.write_lines(MARGIN + 16, 8, lines)
    return picture
