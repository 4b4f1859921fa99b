"""What the tables of one article say: small DataFrames, each the answer to one question.

Every function takes the `Tables` of one article and returns a DataFrame whose rows the figures draw and the
notebooks show. A *voice* is who is heard: the writer, or a speaker whose statements the article reports.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.french.codebook import Codebook
from helpers.text.article import Article

WRITER = "writer"  # the voice_id of what nobody is reported to say
UNNAMED = "unnamed"  # the voice_id of statements without a speaker
FORMS = ("name", "acronym", "role", "pronoun")
NAMED = FORMS[:2]
KINDS = ("person", "organisation", "place", "programme")
STATEMENT_KINDS = ("direct", "mixed", "indirect")
STANCES = ("neutral", "assertive", "judging")
LIST_GAP = 12  # characters between two names of a list: `, de la `
CODING = Path(__file__).resolve().parents[2] / "data" / "coding"
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
    rows["paragraph_id"] = _paragraphs_at(tables, rows["start"])
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


def first_person(article: Article, tables: Any, codebook: Codebook) -> pd.DataFrame:
    """Where a speaker says *je*, *nous* or *on* (the codebook's `first_person.csv`), in text order.

    Columns: `statement_id`, `voice`, `person` (`I`, `we`, `one`), `text`, `words` (from it on), `start`, `end`.
    """
    person = {row["word"]: row["person"] for row in codebook.sheet("first_person")}
    tokens, rows = article.tokens, []
    for said in statements(tables).itertuples():
        first = bisect_right(tokens.start, said.start - 1)
        last = bisect_right(tokens.end, said.end)
        for i in range(first, last):
            if tokens.low[i] in person:
                start, end = tokens.start[i], tokens.end[i]
                words = article.text[start : min(tokens.end[min(i + 7, last - 1)], said.end)]
                rows.append(
                    (
                        said.statement_id,
                        said.voice,
                        person[tokens.low[i]],
                        article.text[start:end],
                        words,
                        start,
                        end,
                    )
                )
    return pd.DataFrame(rows, columns=["statement_id", "voice", "person", "text", "words", "start", "end"])


def glosses(tables: Any, folder: str | Path = CODING) -> dict[str, str]:
    """What statements and paragraphs mean in English, by their id, where the coding by hand glosses the same words."""
    found = {}
    for table, key in ((tables.paragraphs, "paragraph_id"), (tables.statements, "statement_id")):
        name = f"{key.removesuffix('_id')}s.csv"
        with (Path(folder) / name).open(encoding="utf-8", newline="") as file:
            coded = {row["text"]: row["gloss_en"] for row in csv.DictReader(file)}
        rows = zip(table[key], table["text"], strict=True)
        found.update({row_id: coded[words] for row_id, words in rows if coded.get(words)})
    return found


# --- actors ---------------------------------------------------------------------------------------------------


def actors(tables: Any) -> pd.DataFrame:
    """The actors with `label`, `paragraphs` (how many mention them), `first` (offset), `speaks` (in a statement).

    `label` is the name, or for a long name the acronym, where the article itself uses it. Those mentioned most come
    first, then in the order of the text.
    """
    rows = tables.actors.copy()
    mentions = tables.mentions
    where = pd.Series(_paragraphs_at(tables, mentions["start"]), index=mentions.index, dtype="string")
    spread = where.groupby(mentions["actor_id"]).nunique()
    first = mentions.groupby("actor_id")["start"].min()
    used = set(zip(mentions["actor_id"], mentions["text"], strict=True))
    rows["label"] = [
        short_name(row.name, row.acronym if (row.actor_id, row.acronym) in used else pd.NA)
        for row in rows[["actor_id", "name", "acronym"]].itertuples(index=False)
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


def people(tables: Any) -> pd.DataFrame:
    """The people, as in `actors`, with `employer`: the name of the organisation that their role is held in."""
    rows = actors(tables)
    rows = rows[rows["kind"] == "person"].reset_index(drop=True)
    names = _by_actor(tables, "name")
    rows["employer"] = [names.get(organisation, pd.NA) for organisation in rows["organisation"]]
    return rows


def lists(tables: Any) -> pd.DataFrame:
    """Three or more actors of a kind in a row in one sentence, at most `LIST_GAP` characters between two of them.

    Columns: `sentence_id`, `kind`, `n_actors`, `names` (one text), `actor_ids`, `start`, `end`, in text order.
    """
    names_of, kind_of = _by_actor(tables, "name"), _by_actor(tables, "kind")
    rows, run = [], []
    for mention in [*tables.mentions.itertuples(), None]:
        if mention is not None and run and _next_in_list(run[-1], mention, kind_of):
            run.append(mention)
            continue
        ids = list(dict.fromkeys(item.actor_id for item in run))
        if len(ids) >= 3:
            names = " · ".join(names_of[actor] for actor in ids)
            rows.append((run[0].sentence_id, kind_of[ids[0]], len(ids), names, ids, run[0].start, run[-1].end))
        run = [mention]
    return pd.DataFrame(rows, columns=["sentence_id", "kind", "n_actors", "names", "actor_ids", "start", "end"])


def _next_in_list(before: Any, mention: Any, kind_of: dict[str, Any]) -> bool:
    near = mention.start - before.end <= LIST_GAP
    told = pd.notna(before.sentence_id) and pd.notna(mention.sentence_id)  # not so in a header
    alike = kind_of[before.actor_id] == kind_of[mention.actor_id]
    return near and alike and told and before.sentence_id == mention.sentence_id and mention.form in NAMED


def parts(tables: Any) -> pd.DataFrame:
    """What part each actor has in the article, as in `actors`, with `part`.

    `speaks`: some statement is theirs; `returns`: named in two paragraphs or more; `listed`: named once, in a list
    (see `lists`); `named`: every other.
    """
    rows = actors(tables)
    listed = {actor for ids in lists(tables)["actor_ids"] for actor in ids}
    rows["part"] = [
        "speaks"
        if row.speaks
        else "returns"
        if row.paragraphs > 1
        else "listed"
        if row.actor_id in listed and row.n_mentions == 1
        else "named"
        for row in rows.itertuples()
    ]
    return rows


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
    rows["paragraph_id"] = _paragraphs_at(tables, rows["start"])
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


def _paragraphs_at(tables: Any, offsets: Any) -> list[str | None]:
    """The paragraph_id at each offset; headers stand in a paragraph too, though in no sentence."""
    starts, ids = list(tables.paragraphs["start"]), list(tables.paragraphs["paragraph_id"])
    return [ids[max(bisect_right(starts, offset) - 1, 0)] if ids else None for offset in offsets]
