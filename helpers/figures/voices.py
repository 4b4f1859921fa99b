"""Who is heard, and what of: the tables of one article joined, as several notebooks need them.

A *voice* is who is heard: the writer, or a speaker whose words the article gives. A speaker who is only guessed is a
voice apart, with GUESSED behind the name. Every function takes `Tables` and gives a DataFrame.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

import pandas as pd
from babel import Locale

from helpers.figures.colours import HUES, NO_SIDE, OTHER, WRITER_COLOUR, mix
from helpers.figures.shapes import is_release as is_release
from helpers.figures.shapes import lines_beside
from helpers.figures.wording import small
from helpers.french.codebook import Codebook
from helpers.speech.turns_by_questions import ANSWER
from helpers.speech.turns_labelled import TURN_OF_INTERVIEW
from helpers.tables.gold import glosses as glosses
from helpers.text.quotations import is_left_open, is_quoted_inside
from helpers.text.sentences import first_of_story

WRITER, UNNAMED, ASKING, GUESSED = "the writer", "a source without a name", "who asks", " (?)"
QUOTED = "somebody quoted"  # between quotation marks, and no rule tells who says it
QUOTED_BY = "somebody quoted by "  # what somebody says that somebody else said: *elle m'a dit : « Viens »*
INTERVIEW = (ANSWER.name, TURN_OF_INTERVIEW.name)  # rules of statements
SEVERAL = " et "  # joins the speakers of one statement
QUOTED_INSIDE = re.compile("«[^»]*»|“[^”]*”|\"[^\"]*\"")
ASKS = re.compile(r"\s*[:.]\s")  # behind the name of who asks in an interview
CLOSING_SIGNS = " \u00a0\u202f»”›\"’')]"
RECURS = 3  # paragraphs that name who sends a press release, at least
LONGEST_SOURCE = 60  # characters
LONGEST_LABEL = 30  # characters: of a longer name the acronym stands, where the article uses it


def statements(tables: Any) -> pd.DataFrame:
    """The statements with `number` (1, 2, … in text order), `voice`, the speaker's `country`, and `paragraph_id`.

    `known` says whether it is the statement of actors, or a question of an interview: not of *la direction*, a guess,
    or nobody.
    """
    rows = tables.statements.copy()
    rows["number"] = range(1, len(rows) + 1)
    asking = asked_in(tables)
    short = rows["speaker"].map(_short, na_action="ignore").astype("string")  # of nobody it would have no type
    told = rows["speaker"].where(rows["speaker_id"].notna(), short)
    told = told.where(rows["speaker_id"].notna(), _within_a_sentence(told))
    rows["voice"] = told.fillna(UNNAMED).astype("string").mask(asking, ASKING)
    guessed = ((rows["certainty"] == "guess") & rows["speaker"].notna() & ~asking).to_numpy(bool, na_value=False)
    rows["voice"] = rows["voice"].mask(guessed, rows["voice"] + GUESSED)
    rows["country"] = rows["speaker_id"].map(tables.actors.set_index("actor_id")["country"]).astype("string")
    rows.loc[guessed, "country"] = pd.NA
    rows["paragraph_id"] = paragraph_at(tables, rows["start"])
    named = rows["speaker"].str.split(SEVERAL).explode().isin(tables.actors["name"]).groupby(level=0).all()
    rows["known"] = asking | (rows["speaker_id"].notna() | named) & ~guessed
    return rows


def asked_in(tables: Any) -> pd.Series:
    """For each statement whether it is a turn of who asks in an interview: without a name, or a paper's."""
    said = tables.statements
    turns = said["rule"].eq(TURN_OF_INTERVIEW.name).fillna(False).astype(bool)
    ends = said["text"].str.rstrip(CLOSING_SIGNS).str.endswith("?").fillna(False).astype(bool)
    people = set(tables.actors[tables.actors["kind"] == "person"]["actor_id"])
    papers = set(said[turns & ends & ~said["speaker_id"].isin(people)]["speaker"].dropna())
    return turns & (said["speaker"].isna() | said["speaker"].isin(papers))


def _askers(tables: Any) -> set[str]:
    """The papers among the actors that ask in an interview."""
    return set(tables.statements["speaker_id"][asked_in(tables)].dropna())


def _short(source: str) -> str:
    """The first words of a source that is described at length: *une enquête menée du 2 au 25 mai …*"""
    return source if len(source) <= LONGEST_SOURCE else f"{source[:LONGEST_SOURCE].rpartition(' ')[0]} …"


def _within_a_sentence(speakers: pd.Series) -> pd.Series:
    """Speakers as they are named within a sentence: *La direction* with a small letter, a name as it is."""
    determiners = {row["word"] for row in Codebook.default().sheet("determiners")}
    first = speakers.str.extract(r"^(\w+['’]?)", expand=False).str.replace("’", "'").str.casefold()
    return speakers.map(small, na_action="ignore").astype("string").where(first.isin(determiners), speakers)


def words_by_voice(tables: Any) -> pd.Series:
    """How many words of the article are whose: the writer first, then the speakers, those who say most first."""
    said = statements(tables).groupby("voice")["n_words"].sum().sort_values(ascending=False, kind="stable")
    writer = max(int(tables.sentences["n_words"].sum()) - int(said.sum()), 0)
    return pd.concat([pd.Series({WRITER: writer}), said]).astype("int64").rename("words")


def is_interview(tables: Any) -> bool:
    """Whether most of what is said are turns of an interview."""
    said = tables.statements
    turns = said["rule"].isin(INTERVIEW)
    return bool(2 * said["n_words"][turns].sum() > said["n_words"].sum())


def speakers(tables: Any) -> list[str]:
    """The speakers who are known by name or description, those who say most first."""
    said = words_by_voice(tables).index
    return [voice for voice in said if voice not in (WRITER, UNNAMED, ASKING) and not voice.endswith(GUESSED)]


def theme_mentions(tables: Any) -> pd.DataFrame:
    """The places of themes with `label` (English), `group`, `voice`, `in_name`, and `in_first` (the first sentence)."""
    rows = tables.theme_mentions.copy()
    themes = tables.themes.set_index("theme_id")
    rows["label"] = rows["theme_id"].map(themes["label_en"])
    rows["group"] = rows["theme_id"].map(themes["group"])
    rows["voice"] = whose(tables, rows)
    rows["in_name"] = rows["actor_id"].notna()
    rows["in_first"] = rows["sentence_id"] == first_sentence(tables)
    return rows


def first_sentence(tables: Any) -> str | None:
    """The sentence_id of the story's first sentence, no headline."""
    sentences = tables.sentences
    return sentences["sentence_id"].iloc[first_of_story(sentences["text"])] if len(sentences) else None


def actors(tables: Any) -> pd.DataFrame:
    """The actors, those mentioned most first, with what the tables say of them together.

    `label` is the name, or for a long name the acronym where the article uses it; a country has its English name too.
    `paragraphs` says how many mention them, `first` where (an offset). `speaks`: alone or with others, and the rules do
    not only guess so; `heard`: speaks, or somebody speaks who holds a function there, or it sends the press release;
    `sender`: an agency that sent it, or who signs it;
    `unplaced`: speaks, with a function of which the article does not tell where.
    """
    rows, mentions = tables.actors.copy(), tables.mentions
    where = pd.Series(paragraph_at(tables, mentions["start"]), index=mentions.index, dtype="string")
    rows["paragraphs"] = rows["actor_id"].map(where.groupby(mentions["actor_id"]).nunique()).fillna(0).astype(int)
    rows["first"] = rows["actor_id"].map(mentions.groupby("actor_id")["start"].min()).fillna(0).astype(int)
    used = set(zip(mentions["actor_id"], mentions["text"], strict=True))
    rows["label"] = [_label(row, (row.actor_id, row.acronym) in used) for row in rows.itertuples()]
    askers, said = _askers(tables), tables.statements
    known = said[(said["certainty"] != "guess") & ~said["speaker_id"].isin(askers)]
    together = known["speaker"].str.split(SEVERAL).explode()
    rows["speaks"] = rows["actor_id"].isin(known["speaker_id"].dropna()) | rows["name"].isin(together.dropna())
    rows["heard"] = rows["speaks"] | rows["actor_id"].isin(rows[rows["speaks"]]["organisation"].dropna())
    rows["heard"] |= rows["actor_id"].eq(_who_sends(tables, rows))
    rows["unplaced"] = rows["speaks"] & rows["role"].notna() & rows["organisation"].isna()
    source = tables.articles["source"].iloc[0]
    rows["sender"] = (rows["acronym"].eq(source) | rows["name"].eq(source)).fillna(False).astype(bool)
    rows["sender"] |= rows["actor_id"].isin(askers | _signing(tables)) & ~rows["heard"]
    return rows.sort_values(["n_mentions", "first"], ascending=[False, True], kind="stable", ignore_index=True)


def _who_sends(tables: Any, actors: pd.DataFrame) -> str:
    """The organisation whose press release an article is: the one named most, in several paragraphs; else none."""
    bodies = actors[(actors["kind"] == "organisation") & (actors["paragraphs"] >= RECURS)]
    sends = is_release(tables) and len(bodies) > 0
    return str(bodies.loc[bodies["n_mentions"].idxmax(), "actor_id"]) if sends else ""


def _signing(tables: Any) -> set[str]:
    """Who is only named in lines that are no part of the story: a name alone, *Propos recueillis par Léa Roy*, whom to
    call; or before a question, *Le Phare : Où en êtes-vous ?*"""
    beside = lines_beside(tables)
    paragraphs = paragraph_at(tables, tables.mentions["start"])
    places = list(zip(tables.mentions["actor_id"], tables.mentions["text"].str.casefold(), paragraphs, strict=True))
    words = dict(zip(tables.paragraphs["paragraph_id"], tables.paragraphs["text"].str.casefold(), strict=True))
    beside |= {where for _, name, where in places if words[where].split() == name.split()}
    in_story = {
        actor for actor, name, where in places
        if where not in beside and not (words[where].endswith("?") and ASKS.match(words[where].removeprefix(name)))
    }
    return {actor for actor, _, _ in places} - in_story


def whose(tables: Any, rows: pd.DataFrame) -> pd.Series:
    """Who is heard in each row that has a `statement_id`: a speaker, or the writer where there is none.

    What a speaker quotes of somebody else is told apart: `somebody quoted by Léa Roy`; and what stands between
    quotation marks in no statement is not the writer's.
    """
    said = statements(tables).set_index("statement_id")
    voice = rows["statement_id"].map(said["voice"]).astype("string")
    voice = voice.mask(voice.isna() & _in_marks(tables, rows), QUOTED).fillna(WRITER)
    return voice.mask(_is_quoted(said, rows), QUOTED_BY + voice)


def _is_quoted(said: pd.DataFrame, rows: pd.DataFrame) -> pd.Series:
    """Whether each row stands between marks of its own within a statement that is quoted whole."""
    whole = said[said["kind"] == "direct"]
    inside = rows["statement_id"].isin(whole.index)
    found = pd.Series(False, index=rows.index)
    for at in rows.index[inside]:
        statement = whole.loc[rows["statement_id"][at]]
        found[at] = is_quoted_inside(statement["text"][: rows["start"][at] - statement["start"]])
    return found


def own_words(said: pd.DataFrame) -> pd.Series:
    """The words of each statement; of one that is quoted whole without what its speaker quotes of others."""
    return said["text"].mask(said["kind"] == "direct", said["text"].str.replace(QUOTED_INSIDE, " ", regex=True))


def beside(tables: Any, rows: pd.DataFrame) -> pd.Series:
    """Whether each row of `evaluations` is in no statement, but may be somebody else's judgement.

    It is in a sentence with a part of a statement, or between quotation marks, or its verb tells how somebody speaks
    (*l'agence salue l'initiative*).
    """
    said = tables.statements
    shared = [
        sentence.sentence_id for sentence in tables.sentences.itertuples()
        if ((said["start"] < sentence.end) & (said["end"] > sentence.start)).any()
    ]
    tells = rows["lemma"].isin([row["lemma"] for row in Codebook.default().sheet("reporting_verbs")])
    return rows["statement_id"].isna() & (rows["sentence_id"].isin(shared) | tells | _in_marks(tables, rows))


def _in_marks(tables: Any, rows: pd.DataFrame) -> pd.Series:
    """Whether each row stands between quotation marks of its paragraph."""
    found = pd.Series(False, index=rows.index)
    for paragraph in tables.paragraphs.itertuples():
        for at in rows.index[rows["start"].between(paragraph.start, paragraph.end)]:
            found[at] = is_left_open(paragraph.text[: rows["start"][at] - paragraph.start])
    return found


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


def paragraph_at(tables: Any, offsets: Any) -> list[str]:
    """The paragraph_id at each offset; headers stand in a paragraph too, though in no sentence."""
    starts, ids = list(tables.paragraphs["start"]), list(tables.paragraphs["paragraph_id"])
    return [ids[max(bisect_right(starts, offset) - 1, 0)] for offset in offsets]


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
        named = said[said["voice"].isin(speakers(tables))].dropna(subset=["speaker_id"])
        self._actors.update({row.speaker_id: self.voice(row.voice) for row in named.itertuples()})

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
