"""What the tables of one article say: small DataFrames, each the answer to one question.

Every function takes the `Tables` of one article and returns a DataFrame whose rows the figures draw and the
notebooks show. A *voice* is who is heard: the writer, or a speaker whose statements the article reports.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pandas as pd

WRITER = "writer"  # the voice_id of what nobody is reported to say
UNNAMED = "unnamed"  # the voice_id of statements without a speaker
FORMS = ("name", "acronym", "role", "pronoun")
KINDS = ("person", "organisation", "place", "programme")
STATEMENT_KINDS = ("direct", "mixed", "indirect")
STANCES = ("neutral", "assertive", "judging")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


# --- voices ---------------------------------------------------------------------------------------------------


def statements(tables: Any) -> pd.DataFrame:
    """The statements with their `voice_id`, `voice` (the speaker, in words), `country` and `paragraph_id`."""
    rows = tables.statements.copy()
    rows["voice_id"] = [
        actor if pd.notna(actor) else f"said by {speaker}" if pd.notna(speaker) else UNNAMED
        for actor, speaker in zip(rows["speaker_id"], rows["speaker"], strict=True)
    ]
    rows["voice"] = ["a source without a name" if pd.isna(name) else name for name in rows["speaker"]]
    rows["country"] = rows["speaker_id"].map(_by_actor(tables, "country"))
    rows["paragraph_id"] = rows["sentence_id"].map(_paragraph_of_sentence(tables))
    return rows


def voices(tables: Any) -> pd.DataFrame:
    """One row per voice: `voice_id`, `voice`, `country`, `n_statements`, `n_words`, `share` of the article's words.

    The writer comes first, then the speakers, those who say most first, and last what has no speaker.
    """
    said = statements(tables)
    total = n_words(tables)
    rows = [
        (voice_id, group["voice"].iloc[0], group["country"].iloc[0], len(group), int(group["n_words"].sum()))
        for voice_id, group in said.groupby("voice_id", sort=False)
    ]
    rows.sort(key=lambda row: (row[0] == UNNAMED, -row[4]))
    writer = max(total - sum(row[4] for row in rows), 0)
    frame = pd.DataFrame(
        [(WRITER, "the writer", pd.NA, 0, writer), *rows],
        columns=["voice_id", "voice", "country", "n_statements", "n_words"],
    )
    frame["share"] = frame["n_words"] / total if total else 0.0
    return frame


def speakers(tables: Any) -> pd.DataFrame:
    """The rows of `voices` without the writer."""
    return voices(tables).iloc[1:].reset_index(drop=True)


def words_by_paragraph(tables: Any) -> pd.DataFrame:
    """The words of each paragraph by voice: `paragraph_id`, `voice_id`, `n_words`, in text order.

    The words of a statement that runs over several paragraphs are shared out by its characters in each.
    """
    heard: Counter[tuple[str, str]] = Counter()
    total = tables.sentences.groupby("paragraph_id", sort=False)["n_words"].sum()
    paragraphs = list(
        zip(*(tables.paragraphs[name] for name in ("paragraph_id", "start", "end")), strict=True)
    )
    for said in statements(tables).itertuples():
        inside = {
            p: min(e, said.end) - max(s, said.start)
            for p, s, e in paragraphs
            if s < said.end and said.start < e
        }
        left = int(said.n_words)
        for number, (paragraph, characters) in enumerate(inside.items()):
            words = (
                left if number == len(inside) - 1 else round(said.n_words * characters / sum(inside.values()))
            )
            heard[paragraph, said.voice_id] += words
            left -= words
    rows = []
    for paragraph, _, _ in paragraphs:
        spoken = [(voice, n) for (where, voice), n in heard.items() if where == paragraph and n]
        writer = int(total.get(paragraph, 0)) - sum(n for _, n in spoken)
        rows += [(paragraph, voice, n) for voice, n in [(WRITER, writer), *spoken] if n > 0]
    return pd.DataFrame(rows, columns=["paragraph_id", "voice_id", "n_words"])


def statements_by_kind(tables: Any) -> pd.DataFrame:
    """One row per speaker: `voice_id`, `voice`, and a column of counts for `direct`, `mixed`, `indirect`."""
    said = statements(tables)
    frame = speakers(tables)[["voice_id", "voice"]].copy()
    for kind in STATEMENT_KINDS:
        of_kind = said[said["kind"] == kind]["voice_id"].value_counts()
        frame[kind] = [int(of_kind.get(voice, 0)) for voice in frame["voice_id"]]
    return frame


def reporting_verbs(tables: Any, codebook: Any) -> pd.DataFrame:
    """One row per cue: `cue_lemma`, `stance`, `gloss` and the `statements` (ids) that it introduces.

    `stance` and `gloss` are the codebook's (`reporting_verbs.csv`, `attributions.csv`); a cue that neither has is
    `other`. The most used come first within neutral, assertive, judging, other.
    """
    known = {}
    for row in codebook.sheet("reporting_verbs"):
        known.setdefault(_cue_key(f"{row['lemma']} {row['complement'].split('|')[0]}"), row)
        known.setdefault(_cue_key(row["lemma"]), row)
    for row in codebook.sheet("attributions"):  # selon, d'après: they take no side
        known.setdefault(_cue_key(row["phrase"]), {"stance": "neutral", "gloss": row["gloss"]})
    rows: dict[str, list[str]] = {}
    for said in tables.statements.itertuples():
        if pd.notna(said.cue_lemma):
            rows.setdefault(said.cue_lemma, []).append(said.statement_id)
    frame = pd.DataFrame(
        [(lemma, *_stance(known.get(_cue_key(lemma))), ids) for lemma, ids in rows.items()],
        columns=["cue_lemma", "stance", "gloss", "statements"],
    )
    order = {stance: number for number, stance in enumerate((*STANCES, "other"))}
    frame["_"] = [
        (order[stance], -len(ids)) for stance, ids in zip(frame["stance"], frame["statements"], strict=True)
    ]
    return frame.sort_values("_", kind="stable").drop(columns="_").reset_index(drop=True)


def _cue_key(lemma: str) -> str:
    return " ".join(lemma.casefold().removeprefix("se ").removeprefix("s'").split())


def _stance(row: dict[str, str] | None) -> tuple[str, str]:
    return (row["stance"], row["gloss"]) if row else ("other", "")


# --- actors ---------------------------------------------------------------------------------------------------


def actors(tables: Any) -> pd.DataFrame:
    """The actors with `label` (a short name), `paragraphs` (how many name them), `first` (offset), `voice_id` if heard.

    Those mentioned most come first, then in the order of the text.
    """
    rows = tables.actors.copy()
    mentions = tables.mentions
    where = mentions["sentence_id"].map(_paragraph_of_sentence(tables))
    spread = where.groupby(mentions["actor_id"]).nunique()
    first = mentions.groupby("actor_id")["start"].min()
    rows["label"] = [
        short_name(name, acronym) for name, acronym in zip(rows["name"], rows["acronym"], strict=True)
    ]
    rows["paragraphs"] = [int(spread.get(actor, 0)) for actor in rows["actor_id"]]
    rows["first"] = [int(first.get(actor, 0)) for actor in rows["actor_id"]]
    heard = set(tables.statements["speaker_id"].dropna())
    rows["speaks"] = [actor in heard for actor in rows["actor_id"]]
    rows["_"] = [(-n, start) for n, start in zip(rows["n_mentions"], rows["first"], strict=True)]
    return rows.sort_values("_", kind="stable").drop(columns="_").reset_index(drop=True)


def short_name(name: Any, acronym: Any = None, longest: int = 30) -> str:
    """The name, or the acronym where the name is long."""
    return str(acronym) if len(str(name)) > longest and pd.notna(acronym) else str(name)


def actors_by_kind(tables: Any) -> pd.DataFrame:
    """How many actors there are of each kind and country: `kind`, `country`, `n_actors`; the largest groups first."""
    seen = Counter(
        (kind, None if pd.isna(country) else country)
        for kind, country in zip(tables.actors["kind"], tables.actors["country"], strict=True)
    )
    kinds = Counter(tables.actors["kind"])
    order = sorted(
        seen, key=lambda key: (-kinds[key[0]], KINDS.index(key[0]), key[1] is None, -seen[key], key[1] or "")
    )
    return pd.DataFrame([(*key, seen[key]) for key in order], columns=["kind", "country", "n_actors"])


def mentions_by_form(tables: Any) -> pd.DataFrame:
    """One row per actor, as in `actors`: `actor_id`, `label`, `kind`, `n_mentions`, and a count for each form."""
    frame = actors(tables)[["actor_id", "label", "kind", "n_mentions"]].copy()
    seen = Counter(zip(tables.mentions["actor_id"], tables.mentions["form"], strict=True))
    for form in FORMS:
        frame[form] = [seen[actor, form] for actor in frame["actor_id"]]
    return frame


def pairs(tables: Any) -> pd.DataFrame:
    """Two actors named in the same sentence: `actor_a`, `actor_b`, `n_sentences`; the most frequent first."""
    seen = Counter(zip(tables.cooccurrences["actor_a"], tables.cooccurrences["actor_b"], strict=True))
    rows = sorted(seen.items(), key=lambda item: -item[1])
    return pd.DataFrame([(*pair, n) for pair, n in rows], columns=["actor_a", "actor_b", "n_sentences"])


def places(tables: Any) -> pd.DataFrame:
    """The actors that are places, as in `actors`."""
    rows = actors(tables)
    return rows[rows["kind"] == "place"].reset_index(drop=True)


# --- themes ---------------------------------------------------------------------------------------------------


def theme_mentions(tables: Any) -> pd.DataFrame:
    """The places of themes with `label` (English), `group`, `voice_id` and `paragraph_id`."""
    rows = tables.theme_mentions.copy()
    themes = tables.themes.set_index("theme_id")
    said = statements(tables).set_index("statement_id")["voice_id"].to_dict()
    rows["label"] = rows["theme_id"].map(themes["label_en"])
    rows["group"] = rows["theme_id"].map(themes["group"])
    rows["voice_id"] = [
        WRITER if pd.isna(statement) else said[statement] for statement in rows["statement_id"]
    ]
    rows["paragraph_id"] = rows["sentence_id"].map(_paragraph_of_sentence(tables))
    return rows


def themes(tables: Any) -> pd.DataFrame:
    """The themes touched on: `theme_id`, `label`, `group`, `n_mentions`, `quoted`, `paragraphs`, `first` (offset).

    `quoted` is how many of the mentions stand in a statement. Those touched on most come first.
    """
    seen = theme_mentions(tables)
    rows = [
        (
            theme,
            group["label"].iloc[0],
            group["group"].iloc[0],
            len(group),
            int((group["voice_id"] != WRITER).sum()),
            group["paragraph_id"].nunique(),
            int(group["start"].min()),
        )
        for theme, group in seen.groupby("theme_id", sort=False)
    ]
    rows.sort(key=lambda row: (-row[3], row[6]))
    return pd.DataFrame(
        rows, columns=["theme_id", "label", "group", "n_mentions", "quoted", "paragraphs", "first"]
    )


def themes_by_voice(tables: Any) -> pd.DataFrame:
    """How often each voice touches on each theme: `theme_id`, `label`, `voice_id`, `n_mentions`."""
    seen = theme_mentions(tables)
    counts = Counter(zip(seen["theme_id"], seen["label"], seen["voice_id"], strict=True))
    return pd.DataFrame(
        [(*key, n) for key, n in counts.items()], columns=["theme_id", "label", "voice_id", "n_mentions"]
    )


def actors_by_speaker(tables: Any) -> pd.DataFrame:
    """Whom the speakers name in their statements: `actor_id`, `voice_id`, `n_mentions`."""
    said = list(statements(tables)[["start", "end", "voice_id"]].itertuples(index=False))
    counts: Counter[tuple[str, str]] = Counter()
    for mention in tables.mentions.itertuples():
        for start, end, voice in said:
            if start <= mention.start and mention.end <= end:
                counts[mention.actor_id, voice] += 1
                break
    return pd.DataFrame(
        [(*key, n) for key, n in counts.items()], columns=["actor_id", "voice_id", "n_mentions"]
    )


# --- time -----------------------------------------------------------------------------------------------------


def moments(tables: Any) -> pd.DataFrame:
    """What the article puts in time: `what`, `words`, `date_from`, `date_to`, `start` (offset), earliest first.

    `what` is `published`, `date` (a row of `dates`) or `programme` (a year in a programme's name).
    """
    article = tables.articles.iloc[0]
    rows: list[tuple[Any, ...]] = []
    if pd.notna(article["published_from"]):
        rows.append(("published", "the article", article["published_from"], article["published_to"], 0))
    for date in tables.dates.dropna(subset=["date_from"]).itertuples():
        rows.append(("date", date.text, date.date_from, date.date_to, date.start))
    for actor in actors(tables).itertuples():
        if actor.kind == "programme":
            for year in _YEAR.findall(actor.name):
                rows.append(
                    (
                        "programme",
                        actor.name,
                        pd.Timestamp(f"{year}-01-01"),
                        pd.Timestamp(f"{year}-12-31"),
                        actor.first,
                    )
                )
    rows.sort(key=lambda row: (row[2], row[4]))
    return pd.DataFrame(rows, columns=["what", "words", "date_from", "date_to", "start"])


# --- the article ----------------------------------------------------------------------------------------------


def n_words(tables: Any) -> int:
    """The words of the article, without header and punctuation."""
    return int(tables.sentences["n_words"].sum())


def span(tables: Any) -> tuple[int, int]:
    """The offsets of the article's first and last character that is no white space."""
    paragraphs = tables.paragraphs
    return (int(paragraphs["start"].min()), int(paragraphs["end"].max())) if len(paragraphs) else (0, 1)


def _by_actor(tables: Any, column: str) -> dict[str, Any]:
    return dict(zip(tables.actors["actor_id"], tables.actors[column], strict=True))


def _paragraph_of_sentence(tables: Any) -> dict[str, str]:
    return dict(zip(tables.sentences["sentence_id"], tables.sentences["paragraph_id"], strict=True))
