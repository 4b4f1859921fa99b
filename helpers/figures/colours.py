"""One colour per speaker and side, the same in every figure.

The hues are four of Okabe and Ito's eight (Color Universal Design, 2008), chosen and, for the wine red (Tol 2021),
replaced so that they stay apart for colour-blind readers and in grey: their lightness differs by 12 or more.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.figures import readings

HUES = ("#0072B2", "#E69F00", "#009E73", "#882255")
OTHER = "#222222"  # every further speaker
WRITER = "#D9D9D9"  # what nobody is reported to say
TEXT_OF_WRITER = "#6E6E6E"  # the same where a mark is too small for a light grey
NO_SIDE = "#8C8C8C"  # an actor of no country, or of one that no hue is left for


class Colours:
    """The colours of one article's voices, sides (countries) and actors.

    The four speakers who say most get a hue each, in text order. A side has the hue of the one of them who speaks
    for it; a side with none of them, or with several, has the next hue left, so that nobody's colour stands for the
    others. An actor who speaks has their own colour, every other one that of its side.
    """

    def __init__(self, tables: Any) -> None:
        speakers = readings.speakers(tables)
        named = speakers["voice_id"][speakers["voice_id"] != readings.UNNAMED]
        most = set(named.head(len(HUES)))
        # by the order of the text, which small changes leave alone
        heard = [voice for voice in readings.statements(tables)["voice_id"].unique() if voice in most]
        self._voices = dict(zip(heard, HUES, strict=False))
        self._voices[readings.WRITER] = WRITER
        shown = speakers[speakers["voice_id"].isin(heard)].dropna(subset=["country"])
        alone = shown.drop_duplicates("country", keep=False)
        self._sides = dict(zip(alone["country"], alone["voice_id"].map(self._voices), strict=True))
        left = [hue for hue in HUES if hue not in self._voices.values()]
        by_size = tables.actors["country"].dropna().value_counts().index
        waiting = [side for side in by_size if side not in self._sides]
        self._sides.update(zip(waiting, left, strict=False))
        self._country = dict(zip(tables.actors["actor_id"], tables.actors["country"], strict=True))

    def voice(self, voice_id: str) -> str:
        """The colour of the writer or a speaker, by `voice_id`."""
        return self._voices.get(voice_id, OTHER)

    def side(self, country: Any) -> str:
        """The colour of a country, by its code."""
        return self._sides.get(country, NO_SIDE) if pd.notna(country) else NO_SIDE

    def actor(self, actor_id: str) -> str:
        """The colour of an actor: as a speaker, or else of the side."""
        return self._voices.get(actor_id) or self.side(self._country.get(actor_id))
