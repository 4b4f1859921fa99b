"""The colours of the figures, and how light and how different they are.

The hues are four of Okabe and Ito's eight (Color Universal Design, 2008), chosen and, for the wine red (Tol 2021),
replaced so that they stay apart for colour-blind readers and in grey: their lightness differs by 12 or more.
"""

from __future__ import annotations

HUES = ("#0072B2", "#E69F00", "#009E73", "#882255")
INK, SOFT, FAINT, PAPER = "#1A1A1A", "#595959", "#E9E9E9", "#FFFFFF"
ACCENT, QUIET = HUES[0], "#BDBDBD"
WRITER_COLOUR = "#D9D9D9"  # what nobody is reported to say
OTHER = "#222222"  # every further speaker, and who is not known
NO_SIDE = "#8C8C8C"  # an actor of no country, or of one that no hue is left for
TINTS = (0.0, 0.5, 0.85)  # three grades of one hue


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


def mix(colour: str, share: float, other: str = PAPER) -> str:
    """A colour with a share (0 to 1) of another one, white unless given."""
    mixed = [c * (1 - share) + o * share for c, o in zip(_channels(colour), _channels(other), strict=True)]
    return "#" + "".join(f"{round(255 * c):02X}" for c in mixed)


def ink(colour: str) -> str:
    """The same hue dark enough for type on white: a contrast of 4.5 or more."""
    dark, share = colour, 0.0
    while contrast(dark, PAPER) < 4.5:
        share += 0.05
        dark = mix(colour, share, "#000000")
    return dark


def type_on(colour: str) -> str:
    """White or black, whichever reads better on the colour."""
    return PAPER if contrast(colour, PAPER) >= contrast(colour, INK) else INK


def grades() -> list[str]:
    """Three grades of one hue, from full to pale."""
    return [mix(ACCENT, tint) for tint in TINTS]
