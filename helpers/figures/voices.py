"""Who is heard, and what of: the tables of one article joined, as several notebooks need them.

A *voice* is who is heard: the writer, or a speaker whose words the article gives. A speaker who is only guessed is a
voice apart, with GUESSED behind the name. Every function takes `Tables` and gives a DataFrame.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

import numpy as np
import pandas as pd
from babel import Locale

from helpers.figures.colours import HUES, NO_SIDE, OTHER, WRITER_COLOUR, mix
from helpers.tables.gold import glosses as glosses
from helpers.text.article import SENTENCE_END

WRITER, UNNAMED, GUESSED = "the writer", "a source without a name", " (?)"
STANDINGS = ("speaks", "spoken for", "spoken about", "only named")  # by somebody with a function in it; in a statement
MOST_VOICES = 6  # in one chart, the writer among them
CLOSING_SIGNS = " \u00a0\u202f»”›\"’')]"
LONGEST_LABEL = 30  # characters: of a longer name the acronym stands, where the article uses it


def statements(tables: Any) -> pd.DataFrame:
    """The statements with `number` (1, 2, … in text order), `voice`, the speaker's `country`, and `paragraph_id`."""
    rows = tables.statements.copy()
    rows["number"] = range(1, len(rows) + 1)
    rows["voice"] = rows["speaker"].fillna(UNNAMED).astype("string")
    guessed = ((rows["certainty"] == "guess") & rows["speaker"].notna()).to_numpy(bool, na_value=False)
    rows["voice"] = rows["voice"].mask(guessed, rows["voice"] + GUESSED)
    rows["country"] = rows["speaker_id"].map(tables.actors.set_index("actor_id")["country"]).astype("string")
    rows.loc[guessed, "country"] = pd.NA
    rows["paragraph_id"] = paragraph_at(tables, rows["start"])
    return rows


def words_by_voice(tables: Any) -> pd.Series:
    """How many words of the article are whose: the writer first, then the speakers, those who say most first."""
    said = statements(tables).groupby("voice")["n_words"].sum().sort_values(ascending=False, kind="stable")
    writer = max(int(tables.sentences["n_words"].sum()) - int(said.sum()), 0)
    return pd.concat([pd.Series({WRITER: writer}), said]).astype("int64").rename("words")


def speakers(tables: Any) -> list[str]:
    """The speakers who are known by name or description, those who say most first."""
    said = words_by_voice(tables).index
    return [voice for voice in said if voice not in (WRITER, UNNAMED) and not voice.endswith(GUESSED)]


def words_by_paragraph(tables: Any) -> pd.DataFrame:
    """The words of each paragraph: a row per paragraph with words, numbered from 1; a column per voice.

    The voices after the first MOST_VOICES, by their words, share the last column, `others`.
    The words of a statement that runs over several paragraphs are shared out by its characters in each.
    """
    total = tables.sentences.groupby("paragraph_id", sort=False)["n_words"].sum()
    starts, ends = (tables.paragraphs[name].tolist() for name in ("start", "end"))
    names = list(words_by_voice(tables).index)
    counts = np.zeros((len(starts), len(names)))
    for said in statements(tables).itertuples():
        for at in range(bisect_right(ends, said.start), bisect_left(starts, said.end)):
            common = min(ends[at], said.end) - max(starts[at], said.start)
            counts[at, names.index(said.voice)] += said.n_words * common / (said.end - said.start)
    frame = pd.DataFrame(counts, tables.paragraphs["paragraph_id"], names).round().astype("int64")
    rest = total.reindex(frame.index).fillna(0).astype("int64") - frame.sum(axis=1)
    frame[WRITER] = rest.clip(lower=0)
    rest = list(frame.columns[MOST_VOICES:])
    if len(rest) > 1:
        frame = frame.drop(columns=rest).assign(others=frame[rest].sum(axis=1))
    frame.index = [str(number) for number in range(1, len(frame) + 1)]
    return frame[frame.sum(axis=1) > 0]


def theme_mentions(tables: Any) -> pd.DataFrame:
    """The places of themes with `label` (English), `group`, `voice`, `in_name`, and `in_first` (the first sentence)."""
    rows = tables.theme_mentions.copy()
    themes = tables.themes.set_index("theme_id")
    rows["label"] = rows["theme_id"].map(themes["label_en"])
    rows["group"] = rows["theme_id"].map(themes["group"])
    voices = statements(tables).set_index("statement_id")["voice"]
    rows["voice"] = rows["statement_id"].map(voices).astype("string").fillna(WRITER)
    rows["in_name"] = rows["actor_id"].notna()
    rows["in_first"] = rows["sentence_id"] == first_sentence(tables)
    return rows


def first_sentence(tables: Any) -> str | None:
    """The sentence_id of the story's first sentence: the first that ends like one, so that no headline counts."""
    for sentence, text in zip(tables.sentences["sentence_id"], tables.sentences["text"], strict=True):
        if text.rstrip(CLOSING_SIGNS)[-1:] in SENTENCE_END:
            return sentence
    return tables.sentences["sentence_id"].iloc[0] if len(tables.sentences) else None


def actors(tables: Any) -> pd.DataFrame:
    """The actors, those mentioned most first, with what the tables say of them together.

    `label` is the name, or for a long name the acronym where the article uses it; a country has its English name too.
    `paragraphs` says how many mention them, `first` where (an offset), `standing` (one of STANDINGS) how they come in.
    """
    rows, mentions = tables.actors.copy(), tables.mentions
    where = pd.Series(paragraph_at(tables, mentions["start"]), index=mentions.index, dtype="string")
    rows["paragraphs"] = rows["actor_id"].map(where.groupby(mentions["actor_id"]).nunique()).fillna(0).astype(int)
    rows["first"] = rows["actor_id"].map(mentions.groupby("actor_id")["start"].min()).fillna(0).astype(int)
    used = set(zip(mentions["actor_id"], mentions["text"], strict=True))
    rows["label"] = [_label(row, (row.actor_id, row.acronym) in used) for row in rows.itertuples()]
    rows["standing"] = _standing(tables, rows)
    return rows.sort_values(["n_mentions", "first"], ascending=[False, True], kind="stable", ignore_index=True)


def _standing(tables: Any, rows: pd.DataFrame) -> list[str]:
    said = statements(tables)
    said = said[~said["voice"].str.endswith(GUESSED)]
    heard = set(said["speaker_id"].dropna())
    joint = said[said["speaker_id"].isna() & said["speaker"].notna()]["speaker"].unique()
    heard |= {row.actor_id for row in rows.itertuples() if any(_is_one_of(row.name, speaker) for speaker in joint)}
    held = set(rows[rows["actor_id"].isin(heard)]["organisation"].dropna())
    inside = tables.mentions[statement_at(tables, tables.mentions).notna().to_numpy()]
    groups = zip(STANDINGS, (heard, held, set(inside["actor_id"])), strict=False)
    order = list(groups)
    return [next((word for word, group in order if actor in group), STANDINGS[-1]) for actor in rows["actor_id"]]


def _is_one_of(name: str, speakers: str) -> bool:
    """Whether somebody is one of several who speak together, such as `A et B`."""
    return name != speakers and (speakers.startswith(f"{name} et ") or speakers.endswith(f" et {name}"))


def statement_at(tables: Any, places: pd.DataFrame) -> pd.Series:
    """The statement_id of the statement that each place (`start`, `end`) lies in, the innermost one; <NA> for none."""
    said = tables.statements.sort_values("n_words", ascending=False)
    found = pd.Series(pd.NA, index=places.index, dtype="string")
    for row in said.itertuples():
        found[((places["start"] >= row.start) & (places["end"] <= row.end)).to_numpy(bool)] = row.statement_id
    return found


def _label(actor: Any, acronym_used: bool) -> str:
    if actor.kind == "place" and pd.notna(actor.country):
        french, english = (Locale(language).territories.get(actor.country) for language in ("fr", "en"))
        return f"{actor.name} ({english})" if actor.name == french != english else actor.name
    return actor.acronym if len(actor.name) > LONGEST_LABEL and acronym_used else actor.name


def paragraph_at(tables: Any, offsets: Any) -> list[str | None]:
    """The paragraph_id at each offset; headers stand in a paragraph too, though in no sentence."""
    starts, ids = list(tables.paragraphs["start"]), list(tables.paragraphs["paragraph_id"])
    return [ids[max(bisect_right(starts, offset) - 1, 0)] if ids else None for offset in offsets]


class Colours:
    """The colours of one article's voices, sides (countries) and actors, the same in every figure.

    The four speakers who say most get a hue each, in text order. A side has the hue of the one of them who speaks
    for it; a side with none of them, or with several, has the next hue left, so that nobody's colour stands for the
    others. An actor who speaks has their own colour, every other one that of its side.
    """

    def __init__(self, tables: Any) -> None:
        said, most = statements(tables), set(speakers(tables)[: len(HUES)])
        heard = [voice for voice in said["voice"].unique() if voice in most]  # small changes leave the order alone
        self.voices = {WRITER: WRITER_COLOUR, **dict(zip(heard, HUES, strict=False))}
        shown = said[said["voice"].isin(heard)].drop_duplicates("voice").dropna(subset=["country"])
        alone = shown.drop_duplicates("country", keep=False)
        self.sides = {row.country: self.voices[row.voice] for row in alone.itertuples()}
        left = [hue for hue in HUES if hue not in self.voices.values()]
        by_size = tables.actors["country"].dropna().value_counts().index
        waiting = [side for side in by_size if side not in self.sides]
        self.sides.update(zip(waiting, left, strict=False))
        self._actors = dict(zip(tables.actors["actor_id"], tables.actors["country"].map(self.side), strict=True))
        named = said[said["voice"].isin(heard)].dropna(subset=["speaker_id"])
        self._actors.update({row.speaker_id: self.voices[row.voice] for row in named.itertuples()})

    def voice(self, voice: Any) -> str:
        """The colour of the writer or a speaker; a paler one for a speaker who is only guessed."""
        known = voice.removesuffix(GUESSED)
        return self.voices.get(known, OTHER) if known == voice else mix(self.voices.get(known, OTHER), 0.45)

    def side(self, country: Any) -> str:
        """The colour of a country, by its code."""
        return self.sides.get(country, NO_SIDE) if pd.notna(country) else NO_SIDE

    def actor(self, actor_id: str) -> str:
        """The colour of an actor: as a speaker, or else of the side."""
        return self._actors.get(actor_id, NO_SIDE)
