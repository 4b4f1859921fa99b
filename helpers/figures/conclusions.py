"""What several tables say together, in sentences: the findings of the notebooks on themes, synthesis and trust.

Like `answers`: every sentence is computed, holds for any article, and says in words where there is nothing to say.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.figures import readings, synthesis
from helpers.figures.intents import OFFER, SEEK
from helpers.figures.wording import capital, count, country_name, listing, no_date, part, percent, period, small, times

MOST = 5  # names in a sentence


# --- themes ---------------------------------------------------------------------------------------------------


def about_or_named(tables: Any) -> str:
    """Which themes come back in another sentence, and which only one sentence names."""
    themes = synthesis.themes(tables)
    if themes.empty:
        return "No theme of the codebook comes up, so the article is about none of them."
    back, once = themes[themes["sentences"] > 1], themes[themes["sentences"] <= 1]
    only = f"named in one sentence only: {_labels(once)}" if len(once) else "none is named in one sentence only"
    if back.empty:
        names = f"{_labels(once)} {_verb(len(once), 'is', 'are')} named in one only"
        return f"No theme comes back in a second sentence: {names}."
    widest = back.sort_values("sentences", ascending=False, kind="stable").head(MOST)
    told = listing([f"{small(row.label)} ({row.sentences} sentences)" for row in widest.itertuples()])
    some = f"{capital(part(len(back), len(themes), 'theme'))} {_verb(len(back), 'comes', 'come')} back"
    return f"{some} in a second sentence, most widely {told}; {only}."


def promise_and_sequel(tables: Any) -> str:
    """Which group the first sentence names most of, how often that comes back, and which group fills the rest."""
    groups = synthesis.groups(tables)
    if groups.empty:
        return "No theme comes up, neither in the first sentence nor after it."
    themes = synthesis.themes(tables)
    promised = themes[themes["in_first"] > 0]
    rest = groups.iloc[0]
    most = part(int(rest["elsewhere"]), int(groups["elsewhere"].sum()), "mention")
    sequel = f"elsewhere “{rest['group']}” comes up most ({most})"
    if (groups["elsewhere"] > 0).sum() == 1:
        sequel = f"elsewhere only “{rest['group']}” comes up ({most})"
    if not groups["elsewhere"].sum():
        sequel = "elsewhere no theme comes up"
    if promised.empty:
        return f"The first sentence touches on no theme; {sequel}."
    group = promised["group"].value_counts().index[0]
    named = promised[promised["group"] == group].sort_values("first", kind="stable")
    n = int(named["elsewhere"].sum())
    again = (
        f"{_verb(len(named), 'comes', 'come')} back {times(n)}"
        if n
        else f"never {_verb(len(named), 'comes', 'come')} back"
    )
    return (
        f"The first sentence touches on {count(len(promised), 'theme')}, {len(named)} of “{group}” "
        f"({_labels(named)}); {_verb(len(named), 'this one', 'these')} {again}, and {sequel}."
    )


def in_whose_words(tables: Any) -> str:
    """How the mentions of themes are shared out between the writer and the speakers, and what is only whose."""
    themes = synthesis.themes(tables)
    if themes.empty:
        return "No theme comes up, in nobody’s words."
    quoted, total = int(themes["quoted"].sum()), int(themes["n_mentions"].sum())
    spoken, written = themes[themes["quoted"] == themes["n_mentions"]], themes[themes["quoted"] == 0]
    some = (
        capital(part(quoted, total, "mention of a theme", "mentions of themes"))
        if quoted
        else "No mention of a theme"
    )
    whose = f"{some} {'are' if quoted > 1 else 'is'} in a speaker’s words"
    only = [
        f"{count(len(rows), 'theme')} only in {whom} words ({_labels(rows)})"
        for rows, whom in ((spoken, "speakers’"), (written, "the writer’s"))
        if len(rows)
    ]
    return f"{whose}; {listing(only)}." if only else f"{whose}."


def not_covered(words: pd.DataFrame) -> str:
    """Which frequent words (of `synthesis.uncovered_words`) belong to no theme."""
    if words.empty:
        return "Every noun and adjective that comes up twice or more belongs to a theme, a name, a date or a quantity."
    each = [
        f"{row.word}" + (f" ({row.gloss}, {row.n})" if pd.notna(row.gloss) else f" ({row.n})")
        for row in words.head(MOST + 1).itertuples()
    ]
    more = [f"{len(words) - len(each)} more"] if len(words) > len(each) else []
    frequent = count(len(words), "word that comes up twice or more", "words that come up twice or more")
    return f"No theme covers {frequent}: {listing([*each, *more])}."


# --- synthesis ------------------------------------------------------------------------------------------------


def in_time(tables: Any, ahead: pd.DataFrame) -> str:
    """How far the dates reach, and what the speakers say of the time after (verbs of `intents.ahead`)."""
    spoken = ahead[(ahead["voice_id"] != readings.WRITER) & (ahead["how"] != "would")]
    moments = readings.moments(tables)
    dated = moments[moments["what"] != "published"]
    first = no_date(tables.dates["text"])
    if len(dated):
        each = [
            f"“{row.words}” ({period(row.date_from, row.date_to)})"
            for row in dated.drop_duplicates(["words", "date_from", "date_to"]).itertuples()
        ]
        first = f"The article’s points in time: {listing(each, most=MOST)}"
    if spoken.empty:
        return f"{first}. No speaker uses a future tense."
    promises = []
    for voice, rows in spoken.groupby("voice", sort=False):
        verbs = [
            f"“{row.text}” ({row.lemma}{_gloss(row.gloss)})"
            for row in rows.drop_duplicates("text").itertuples()
        ]
        promises.append(f"{voice}, {listing(verbs, most=3)}")
    return f"{first}. Of the future speak: {'; '.join(promises[:MOST])}."


def sides(tables: Any, found: pd.DataFrame) -> str:
    """How often the speakers of each country speak of seeking and of offering (`intents.sought_and_offered`)."""
    if found.empty:
        return "No statement holds a verb of seeking or offering."
    country = readings.speakers(tables).set_index("voice_id")["country"].to_dict()
    side = [
        country_name(country[voice]) if pd.notna(country[voice]) else "speakers whose country is not told"
        for voice in found["voice_id"]
    ]
    counts = found.assign(country=side).groupby(["country", "side"], sort=False).size()
    told = []
    for name in dict.fromkeys(side):
        seek, offer = (int(counts.get((name, which), 0)) for which in (SEEK, OFFER))
        told.append(f"{name}, {times(seek)} of seeking and {times(offer)} of offering")
    return f"What the speakers say, by their country: {'; '.join(told)}."


def absences(tables: Any) -> list[str]:
    """What the article does not have, one finding each: themes, voices, countries, figures, women or men."""
    return [
        words
        for absent in (_themes_absent, _voices_absent, _sides_absent, _figures_absent, _genders)
        if (words := absent(tables))
    ]


def _themes_absent(tables: Any) -> str:
    absent = tables.themes[tables.themes["n_mentions"] == 0].rename(columns={"label_en": "label"})
    if absent.empty:
        return (
            f"The article touches on {part(len(tables.themes), len(tables.themes), 'theme')} of the codebook."
        )
    some = capital(part(len(absent), len(tables.themes), "theme"))
    return f"{some} of the codebook {_verb(len(absent), 'is', 'are')} absent: {_labels(absent)}."


def _voices_absent(tables: Any) -> str:
    actors = synthesis.standing(tables)
    people = actors[actors["kind"] == "person"]
    quiet = people[~people["standing"].isin(synthesis.STANDINGS[:2])]
    silent, whole = synthesis.silent_organisations(tables), int((actors["kind"] == "organisation").sum())
    told = [
        f"{part(len(rows), n, *nouns)} ({listing(list(rows['label']), most=MOST + 1)})"
        for rows, n, nouns in ((quiet, len(people), ("person", "people")), (silent, whole, ("organisation",)))
        if len(rows)
    ]
    if told:
        return f"Named, but neither quoted nor spoken for: {listing(told)}."
    return "Every person and organisation named is quoted or spoken for." if len(people) + whole else ""


def _sides_absent(tables: Any) -> str:
    actors = synthesis.standing(tables).dropna(subset=["country"])
    if actors.empty:
        return ""
    heard = set(actors[actors["standing"] == synthesis.STANDINGS[0]]["country"])
    silent = [country for country in actors["country"].unique() if country not in heard]
    countries = actors["country"].nunique()
    names = listing([country_name(code) for code in silent], most=MOST)
    if not heard:
        return f"Actors belong to {count(countries, 'country')} ({names}); no speaker’s country is told."
    if not silent:
        return f"From {part(countries, countries, 'country')} that actors belong to, somebody speaks."
    return (
        f"Nobody speaks from {len(silent)} of {count(countries, 'country')} that actors belong to: {names}."
    )


def _figures_absent(tables: Any) -> str:
    n, dates = len(tables.quantities), len(tables.dates)
    if n:
        return f"The article gives {count(n, 'quantity')} and {count(dates, 'date')}."
    return f"The article gives no quantity: no sum, no count, no share; and {count(dates, 'date')}."


def _genders(tables: Any) -> str:
    actors = synthesis.standing(tables)
    people = actors[(actors["kind"] == "person") & (actors["standing"] == synthesis.STANDINGS[0])]
    if people.empty:
        return ""
    counts = people["gender"].value_counts()
    told = [
        count(int(counts[gender]), word, plural)
        for gender, word, plural in (("female", "woman", "women"), ("male", "man", "men"))
        if counts.get(gender)
    ]
    untold = int(people["gender"].isna().sum())
    told += [f"{untold} whose gender is not told"] if untold else []
    return f"Of the people quoted, by gender: {listing(told)}."


# --- trust ----------------------------------------------------------------------------------------------------


def found_of_coded(scores: pd.DataFrame, whose: str) -> str:
    """How much of what a reader coded is found (`trust.agreement`), in all, and of statements with their speaker."""
    if scores.empty:
        return f"{whose} nothing was coded, so nothing can be compared."
    basic = scores[~scores["what"].str.contains(", with")]
    right, coded, found = (int(basic[name].sum()) for name in ("right", "coded", "found"))
    if not coded + found:
        return f"{whose}: neither the coding nor the rules have a row."
    extra = count(found - right, "row that is not coded", "rows that are not coded")
    first = f"{whose}: {part(right, coded, 'coded row')} {_verb(right, 'is', 'are')} found, with {extra}"
    whole = scores[scores["what"] == "statements, with their words and speaker"].iloc[0]
    if not whole["coded"]:
        return f"{first}."
    good, n = int(whole["right"]), int(whole["coded"])
    share = f" ({percent(good, n)})" if n >= 10 and good < n else ""
    some = f"{capital(part(good, n, 'statement'))}{share}"
    return f"{first}. {some} {_verb(good, 'has', 'have')} the right words and speaker."


def worth_of_the_codebook(with_actors: pd.DataFrame, without: pd.DataFrame) -> str:
    """What changes when the codebook knows no actor (two frames of `trust.agreement`)."""
    both = with_actors.merge(without, on="what", suffixes=("", "_bare"))
    lost = both[both["right_bare"] < both["right"]]
    extra = (both["found_bare"] - both["right_bare"]) - (both["found"] - both["right"])
    more = f"{extra.max()} more found rows are not coded" if len(extra) and extra.max() > 0 else ""
    if lost.empty:
        rest = f"; {more}" if more else ""
        return f"Without the codebook’s actors nothing that was right is lost{rest}."
    each = [f"{row.what} ({row.right_bare} instead of {row.right})" for row in lost.itertuples()]
    same = len(both) - len(lost)
    return (
        f"Without the codebook’s actors as many are right in {part(same, len(both), 'comparison')}; "
        f"fewer in: {listing(each, most=6)}."
    )


def rows_without_the_codebook(tables: Any, bare: Any) -> str:
    """How many rows are found when the codebook knows no actor: what can be said where nothing was coded."""
    counts = {
        name: (len(getattr(bare, name)), len(getattr(tables, name)))
        for name in ("actors", "mentions", "statements")
    }
    placed = [int(frame.actors["latitude"].notna().sum()) for frame in (bare, tables)]
    counts["places on the map"] = (placed[0], placed[1])
    same = [f"{name} ({n})" for name, (n, before) in counts.items() if n == before]
    other = [f"{n} instead of {before} {name}" for name, (n, before) in counts.items() if n != before]
    told = [f"as many {listing(same)}"] if same else []
    return f"Without the codebook’s actors the rules find {', but '.join([*told, listing(other)] if other else told)}."


# --- words ----------------------------------------------------------------------------------------------------


def _labels(rows: pd.DataFrame) -> str:
    return listing([small(label) for label in rows["label"]], most=MOST + 1)


def _verb(n: int, one: str, many: str) -> str:
    return one if n == 1 else many


def _gloss(gloss: Any) -> str:
    return f", {gloss}" if pd.notna(gloss) else ""
