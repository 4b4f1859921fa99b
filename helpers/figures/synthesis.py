"""What several tables say together: promise and sequel, who is heard, what no theme covers, what is missing.

Like `readings`: every function takes the `Tables` of one article and gives a DataFrame, a row per answer.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import Any

import pandas as pd

from helpers.figures import readings
from helpers.french.codebook import Codebook
from helpers.french.conjugation import moods_by_text, read_models
from helpers.french.word_list import lemma_of
from helpers.text.article import SENTENCE_END, Article

CLOSING = " \u00a0\u202f»”›\"’')]"
STANDINGS = ("speaks", "is spoken for", "is spoken about", "is only named")
NOUN_KINDS = ("roles", "titles", "calendar", "numbers", "date_words", "demonyms")


# --- the first sentence and the rest --------------------------------------------------------------------------


def first_sentence(tables: Any) -> str | None:
    """The sentence_id of the story's first sentence: the first that ends like one, so that no headline counts."""
    sentences = tables.sentences
    for sentence, text in zip(sentences["sentence_id"], sentences["text"], strict=True):
        if text.rstrip(CLOSING)[-1:] in SENTENCE_END:
            return sentence
    return sentences["sentence_id"].iloc[0] if len(sentences) else None


def themes(tables: Any) -> pd.DataFrame:
    """`readings.themes` with `sentences` (how many touch on the theme), `in_first` and `elsewhere` (mentions).

    `in_first` counts the mentions in the story's first sentence.
    """
    frame, seen = readings.themes(tables), tables.theme_mentions
    first = seen[seen["sentence_id"] == first_sentence(tables)]["theme_id"].value_counts()
    sentences = seen.groupby("theme_id")["sentence_id"].nunique()
    frame["sentences"] = [int(sentences.get(theme, 0)) for theme in frame["theme_id"]]
    frame["in_first"] = [int(first.get(theme, 0)) for theme in frame["theme_id"]]
    frame["elsewhere"] = frame["n_mentions"] - frame["in_first"]
    return frame


def groups(tables: Any) -> pd.DataFrame:
    """The codebook's groups of themes: `group`, `themes` (touched on), `in_first`, `elsewhere`, `quoted` (mentions)."""
    columns = {"theme_id": "count", "in_first": "sum", "elsewhere": "sum", "quoted": "sum"}
    frame = themes(tables).groupby("group", sort=False).agg(columns).reset_index()
    frame = frame.rename(columns={"theme_id": "themes"}).astype(
        dict.fromkeys(["in_first", "elsewhere", "quoted"], int)
    )
    return frame.sort_values("elsewhere", ascending=False, kind="stable").reset_index(drop=True)


def groups_by_voice(tables: Any) -> pd.DataFrame:
    """How often each voice touches on each group of themes: `voice` and a column of counts per group.

    The writer comes first, then the speakers, those who say most first; who touches on no theme is left out.
    """
    seen, voices = readings.theme_mentions(tables), readings.voices(tables)
    counts = Counter(zip(seen["voice_id"], seen["group"], strict=True))
    names = list(groups(tables)["group"])
    rows = [
        (row.voice, *(counts[row.voice_id, group] for group in names))
        for row in voices.itertuples()
        if (seen["voice_id"] == row.voice_id).any()
    ]
    return pd.DataFrame(rows, columns=["voice", *names])


def theme_places(tables: Any) -> pd.DataFrame:
    """`readings.theme_mentions` with `words`: each place in a few words of its sentence."""
    frame = readings.theme_mentions(tables)
    frame["words"] = [
        in_context(tables, start, end) for start, end in zip(frame["start"], frame["end"], strict=True)
    ]
    return frame.astype({"words": "string"})


def in_context(tables: Any, start: int, end: int, words: int = 5) -> str:
    """A place of the text within its sentence: a few words around it, itself in square brackets."""
    sentences = tables.sentences
    where = sentences[(sentences["start"] <= start) & (end <= sentences["end"])]
    if where.empty:
        return ""
    text, offset = where["text"].iloc[0], int(where["start"].iloc[0])
    before, after = text[: start - offset], text[end - offset :]
    left, right = before.split(" ")[-words - 1 :], after.split(" ")[: words + 1]
    return "".join(
        [
            "… " if len(before.split(" ")) > words + 1 else "",
            " ".join(left),
            f"[{text[start - offset : end - offset]}]",
            " ".join(right),
            " …" if len(after.split(" ")) > words + 1 else "",
        ]
    )


# --- words that no theme covers -------------------------------------------------------------------------------


def uncovered_words(article: Article, tables: Any, codebook: Codebook, least: int = 2) -> pd.DataFrame:
    """The nouns and adjectives used at least so often that belong to no theme, name, date or quantity.

    Columns: `word` (its most frequent form), `gloss` (the codebook's, or <NA>), `n` (times), `sentences`, `start`,
    `end` (of the first). The most frequent come first. Left out: function words, verbs, roles, titles, numbers,
    nationalities, and what stands in a name. Forms of one word are one row (simplemma's lemma).
    """
    never, verbs, nominal = codebook.derived("uncovered", _known_words)
    taken = _taken(tables, len(article.text))
    tokens, found = article.tokens, {}
    for i, low in enumerate(tokens.low):
        before = tokens.low[i - 1] if i and tokens.sentence[i - 1] == tokens.sentence[i] else ""
        is_name = tokens.text[i][0].isupper() and before != ""
        if len(low) < 3 or not low[0].isalpha() or low in never or is_name or taken[tokens.start[i]]:
            continue
        if low in verbs and before not in nominal:
            continue
        found.setdefault(lemma_of(low), []).append(i)
    glosses = {row["word"]: row["gloss"] for row in codebook.sheet("glosses")}
    rows = [
        (
            Counter(tokens.low[i] for i in at).most_common(1)[0][0],
            glosses.get(lemma),
            len(at),
            len({tokens.sentence[i] for i in at}),
            tokens.start[at[0]],
            tokens.end[at[0]],
            lemma,
        )
        for lemma, at in found.items()
        if len(at) >= least
    ]
    rows.sort(key=lambda row: (-row[2], row[4]))
    frame = pd.DataFrame(rows, columns=["word", "gloss", "n", "sentences", "start", "end", "lemma"])
    frame["gloss"] = frame["word"].map(glosses).fillna(frame["gloss"]).astype("string")
    return frame.drop(columns="lemma")


def _known_words(codebook: Codebook) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that are no candidates, forms of verbs that may also be nouns, and the words that stand before a noun."""
    cells = chain.from_iterable(row.values() for name in NOUN_KINDS for row in codebook.sheet(name))
    small = codebook.sheet("function_words")
    verbs = [
        row for name in ("auxiliaries", "reporting_verbs", "common_verbs") for row in codebook.sheet(name)
    ]
    forms = moods_by_text(
        [*verbs, *codebook.sheet("intent_verbs")], read_models(codebook.sheet("conjugation"))
    )
    apart = {
        text for text, read in forms.items() if any(mood in ("infinitive", "gerund") for _, mood in read)
    }
    apart |= {row["word"] for row in codebook.sheet("glosses") if row["gloss"].startswith("to ")}
    apart |= {row["word"] for row in small} | {word.casefold() for cell in cells for word in cell.split("|")}
    return (
        frozenset(apart),
        frozenset(forms),
        frozenset(row["word"] for row in small if row["class"] in ("determiner", "preposition")),
    )


def _taken(tables: Any, length: int) -> bytearray:
    """A 1 for each character that stands in a name, a theme, a date, a quantity or a cue."""
    taken = bytearray(length)
    spans = [tables.mentions, tables.theme_mentions, tables.dates, tables.quantities]
    pairs = [(frame["start"], frame["end"]) for frame in spans]
    cues = tables.statements.dropna(subset=["cue_start"])
    for starts, ends in [*pairs, (cues["cue_start"], cues["cue_end"])]:
        for start, end in zip(starts, ends, strict=True):
            taken[start:end] = b"\x01" * (end - start)
    return taken


# --- who is heard, and who is only named ----------------------------------------------------------------------


def standing(tables: Any) -> pd.DataFrame:
    """`readings.actors` with `standing`, one of STANDINGS.

    An actor *speaks*, or is *spoken for* by somebody with a function in it, or *spoken about* in a statement.
    """
    frame = readings.actors(tables)
    speakers = set(tables.statements["speaker_id"].dropna()) | _joint_speakers(tables)
    employers = set(tables.actors[tables.actors["actor_id"].isin(speakers)]["organisation"].dropna())
    named = set(readings.actors_by_speaker(tables)["actor_id"])
    frame["standing"] = [
        next(
            (
                word
                for word, actors in zip(STANDINGS, (speakers, employers, named), strict=False)
                if actor in actors
            ),
            STANDINGS[-1],
        )
        for actor in frame["actor_id"]
    ]
    return frame


def _joint_speakers(tables: Any) -> set[str]:
    """The actors who speak together, whose statements are no one actor's: their names are most of the speaker's."""
    said = tables.statements
    together = set(said[said["speaker_id"].isna()]["speaker"].dropna())
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
    found: set[str] = set()
    for speaker in together:
        inside = {actor: name for actor, name in names.items() if name in speaker}
        if len(inside) > 1 and sum(map(len, inside.values())) >= 0.8 * len(speaker):
            found.update(inside)
    return found


def silent_organisations(tables: Any) -> pd.DataFrame:
    """The organisations of `standing` that neither speak nor are spoken for, with `words`: their first place.

    The article's own agency is left out.
    """
    frame, source = standing(tables), tables.articles["source"].iloc[0]
    own = (frame["acronym"] == source) | (frame["name"] == source)
    silent = (frame["kind"] == "organisation") & ~frame["standing"].isin(STANDINGS[:2]) & ~own.fillna(False)
    frame = frame[silent].reset_index(drop=True)
    first = tables.mentions.drop_duplicates("actor_id").set_index("actor_id")
    places = [tuple(first.loc[actor, ["start", "end"]]) for actor in frame["actor_id"]]
    return frame.assign(words=[in_context(tables, start, end, words=4) for start, end in places])


def standing_by_kind(tables: Any) -> pd.DataFrame:
    """How many actors of each kind have which standing: `kind` and a column of counts for each of STANDINGS."""
    frame = standing(tables)
    counts = Counter(zip(frame["kind"], frame["standing"], strict=True))
    rows = [
        (kind, *(counts[kind, word] for word in STANDINGS))
        for kind in readings.KINDS
        if kind in set(frame["kind"])
    ]
    return pd.DataFrame(rows, columns=["kind", *STANDINGS])


def speaker_profiles(tables: Any) -> pd.DataFrame:
    """What each speaker says: `voice_id`, `voice`, `statements`, `themes`, `top_themes`, `actors`, `top_actors`.

    `themes` and `actors` are lists of names, those mentioned most first; the `top_` ones share the first place.
    """
    labels = readings.actors(tables).set_index("actor_id")["label"].to_dict()
    themes_of, actors_of = readings.themes_by_voice(tables), readings.actors_by_speaker(tables)
    actors_of["label"] = actors_of["actor_id"].map(labels)
    rows = [
        (
            row.voice_id,
            row.voice,
            row.n_statements,
            *_most_first(themes_of, row.voice_id),
            *_most_first(actors_of, row.voice_id),
        )
        for row in readings.speakers(tables).itertuples()
    ]
    return pd.DataFrame(
        rows, columns=["voice_id", "voice", "statements", "themes", "top_themes", "actors", "top_actors"]
    )


def _most_first(frame: pd.DataFrame, voice_id: str) -> tuple[list[str], list[str]]:
    """The labels that a voice mentions, most first, and those that share the first place."""
    own = frame[frame["voice_id"] == voice_id].sort_values("n_mentions", ascending=False, kind="stable")
    return list(own["label"]), list(own[own["n_mentions"] == own["n_mentions"].max()]["label"])
