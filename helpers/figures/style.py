"""A figure that says in words what it shows, and how it is shown in a notebook.

From top to bottom: its title, what is counted, the plots (set out by matplotlib's constrained layout), a page of type
for figures that quote the article, and the source.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import matplotlib as mpl
import matplotlib.style
from IPython.display import display
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from helpers.errors import as_plain
from helpers.figures.colours import INK, PAPER, SOFT
from helpers.figures.findings import as_html
from helpers.figures.type import (
    BODY,
    PIXELS_PER_INCH,
    SHARPNESS,
    SMALL,
    TITLE,
    drawable,
    fit,
    font,
    line_height,
    text_width,
    wrap,
)
from helpers.figures.wording import capital

WIDTH = 840  # pixels: the width of a notebook's page on GitHub
MARGIN = 12  # pixels
LABEL = 250  # pixels that a label at the left may take
KEY = 26  # pixels for a key of colours
HOUSE = Path(__file__).with_name("house.mplstyle")

Given = ParamSpec("Given")
Drawn = TypeVar("Drawn")


def in_house_style(function: Callable[Given, Drawn]) -> Callable[Given, Drawn]:
    """A function that draws, under the one style sheet, whatever else matplotlib has been told."""

    @wraps(function)
    def drawn(*args: Given.args, **named: Given.kwargs) -> Drawn:
        with mpl.style.context(["default", HOUSE]):
            return function(*args, **named)

    return drawn


class Picture(Figure):
    """A matplotlib Figure with a title, a subtitle, a source line, and a reading in words.

    `title` is what the picture shows, `counted` what is counted in it, `source` where that comes from, `chart` its
    type, `numbers` what it draws, in words. `plots` and `page` are the heights of its two parts, in pixels.
    """

    def __init__(
        self, title: str, counted: str, source: str, chart: str, numbers: str, plots: float = 0, page: float = 0
    ) -> None:
        room = WIDTH - 2 * MARGIN
        heads = [(line, TITLE, "bold", INK) for line in wrap(title, room, TITLE, "bold")]
        heads += [(line, BODY, "normal", SOFT) for line in wrap(counted, room, BODY)]
        feet = [(line, SMALL, "normal", SOFT) for line in wrap(source, room, SMALL)]
        head, foot = (sum(line_height(size) for _, size, _, _ in lines) for lines in (heads, feet))
        self.title, self.chart, self.counted, self.numbers = title, chart, counted, numbers
        self.total = round(10 + head + 10 + plots + page + 10 + foot + 8)
        self._page_top = 20 + head + plots
        inches = (WIDTH / PIXELS_PER_INCH, self.total / PIXELS_PER_INCH)
        super().__init__(figsize=inches, dpi=PIXELS_PER_INCH, facecolor=PAPER)
        FigureCanvasAgg(self)
        below = self.total - self._page_top
        self.set_layout_engine(
            "constrained", rect=(0, below / self.total, 1, plots / self.total),
            w_pad=MARGIN / PIXELS_PER_INCH, h_pad=0.02, hspace=0, wspace=0,
        )
        self._stack(heads, 10 - self._page_top)
        self._stack(feet, page + 10)

    def _stack(self, lines: list[tuple[str, float, str, str]], top: float) -> None:
        for words, size, weight, colour in lines:
            self.write(MARGIN, top + line_height(size) / 2, words, size, weight, colour)
            top += line_height(size)

    @property
    def reading(self) -> str:
        """What the picture shows, with the numbers behind it."""
        return f"{self.title}. {capital(self.numbers)}." if self.numbers else f"{self.title}."

    @property
    def alt(self) -> str:
        """The text for those who do not see the picture: chart type, of what, what it shows."""
        return f"{self.chart}: {self.counted}. {self.reading}"

    def write(
        self, x: float, y: float, words: object, size: float = SMALL, weight: str = "normal", colour: str = INK,
        align: str = "left",
    ) -> None:
        """One line of type on the page, `x` and `y` in pixels from its top left corner; `y` is the line's middle."""
        baseline = y + 0.37 * size * PIXELS_PER_INCH / 72
        text = self.text(
            x / WIDTH, 1 - (self._page_top + baseline) / self.total, drawable(words, weight), color=colour,
            ha=align, va="baseline", fontproperties=font(size, weight), parse_math=False, zorder=5,
        )
        text.set_in_layout(False)

    def write_key(self, y: float, colours: Mapping[str, str], longest: float = 240) -> None:
        """What each colour stands for, on one line as far as there is room; `y` is the line's top, in pixels."""
        x = float(MARGIN)
        for words, colour in colours.items():
            words = fit(words, longest)
            if x + text_width(words) + 20 > WIDTH - MARGIN:
                break
            self.box(x, y + 3, 12, 12, colour)
            self.write(x + 17, y + 9, words)
            x += text_width(words) + 34

    def box(self, x: float, y: float, width: float, height: float, colour: str, **how: Any) -> None:
        """A rectangle on the page, in pixels from its top left corner."""
        place = (x / WIDTH, 1 - (self._page_top + y + height) / self.total)
        how = {"facecolor": colour, "linewidth": 0, **how}
        self.add_artist(mpl.patches.Rectangle(place, width / WIDTH, height / self.total, **how)).set_in_layout(False)

    def png(self) -> bytes:
        """The picture as PNG, the same bytes from run to run."""
        drawn, small = io.BytesIO(), io.BytesIO()
        sharp = SHARPNESS * PIXELS_PER_INCH
        with mpl.style.context(["default", HOUSE]):
            self.savefig(drawn, format="raw", dpi=sharp)  # bare pixels: to pack them twice takes as long as to draw
        size = (round(self.get_figwidth() * sharp), round(self.get_figheight() * sharp))
        pixels = Image.frombytes("RGBA", size, drawn.getvalue()).convert("RGB")
        few = pixels.quantize(256, Image.Quantize.MAXCOVERAGE)  # enough colours, a third of the size
        few.save(small, format="PNG", compress_level=7)
        return small.getvalue()

    def _ipython_display_(self) -> None:
        show(self)


def show(picture: Picture) -> None:
    """Show a figure in a notebook with its alt text, and below it the same reading in words.

    The alt text goes into the output's metadata, where nbconvert takes it from, and stands as its plain text.
    """
    alt = as_plain(picture.alt)
    display(
        {"image/png": picture.png(), "text/plain": alt},
        metadata={"image/png": {"alt": alt, "width": WIDTH, "height": picture.total}},
        raw=True,
    )
    words = f"<p><em>In words:</em> {as_html(picture.reading)}</p>"
    display({"text/html": words, "text/plain": as_plain(picture.reading)}, raw=True)
