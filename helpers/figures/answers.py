"""What an article's tables answer, in sentences: each takes the tables and gives a finding with its numbers.

Every sentence is computed, holds for any article, and says in words where there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from helpers.figures import readings
from helpers.figures.wording import (
    capital,
    count,
    country_name,
    in_words,
    listing,
    part,
    percent,
    period,
    small,
    times,
)
from helpers.french.codebook import Codebook

MOST_NAMES = 4


# --- the article ----------------------------------------------------------------------------------------------


def what_it_is(tables: Any, codebook: Codebook) -> str:
    """Whose article it is, from where, of when, and how long."""
    article = tables.articles.iloc[0]
    kind = "a text whose agency or paper is not told"
    if pd.notna(article["source"]):
        names = {row["acronym"]: row["name"] for row in codebook.sheet("agencies")}
        full = names.get(article["source"])
        kind = f"a text of {full} ({article['source']})" if full else f"a text of {article['source']}"
    place = f", sent from {article['dateline']}" if pd.notna(article["dateline"]) else ""
    when = ", not dated"
    if pd.notna(article["published_from"]):
        when = f", of {period(article['published_from'], article['published_to'])}"
    size = [count(int(article[f"n_{thing}s"]), thing) for thing in ("word", "sentence", "paragraph")]
    return f"The article is {kind}{place}{when}: {listing(size)}."


def who_is_named(tables: Any) -> str:
    """How many actors of which kind are named, and who most."""
    actors = readings.actors(tables)
    if actors.empty:
        return "Nobody and nothing is named: no person, organisation, place or programme was found."
    kinds = [count(int(n), kind) for kind, n in actors["kind"].value_counts(sort=False).items() if n]
    total, who = int(actors["n_mentions"].sum()), f"{capital(count(len(actors), 'actor'))} {_is(len(actors))} mentioned"
    if len(actors) > 1 and actors["n_mentions"].max() == 1:
        return f"{who} once each: {listing(kinds)}."
    often = f"{times(total)} in all" if len(actors) > 1 else times(total)
    return f"{who} {often}: {listing(kinds)}. Mentioned most: {_ranking(actors['label'], actors['n_mentions'])}."


def what_it_is_about(tables: Any) -> str:
    """How many themes come up, and which most."""
    themes = readings.themes(tables)
    if themes.empty:
        return f"None of the codebook’s {len(tables.themes)} themes comes up: its terms are not in the article."
    total, quoted = int(themes["n_mentions"].sum()), int(themes["quoted"].sum())
    return (
        f"{capital(part(len(themes), len(tables.themes), 'theme'))} of the codebook {_comes(len(themes))} up, "
        f"{times(total)} in all, {times(quoted)} in what somebody is reported to say. {_most_often(themes)}"
    )


# --- the actors -----------------------------------------------------------------------------------------------


def known_or_discovered(tables: Any) -> str:
    """How many of the actors stand in the codebook's `actors.csv`, and which the rules discovered."""
    actors = readings.actors(tables)
    found = list(actors[~actors["known"].astype(bool)]["label"])
    if actors.empty:
        return "No actor was found."
    if not found:
        return f"The codebook’s actors.csv has {part(len(actors), len(actors), 'actor')}; none had to be discovered."
    known = part(len(actors) - len(found), len(actors), "actor") if len(actors) > len(found) else "none of them"
    names = listing(found, most=6)
    return f"The codebook’s actors.csv has {known}; the rules discovered {in_words(len(found))}: {names}."


def carried_on(tables: Any) -> str:
    """How the people mentioned more than once are called: how often by name, by a role or a pronoun, in which words."""
    forms, mentions = readings.mentions_by_form(tables), tables.mentions
    forms = forms[(forms["kind"] == "person") & (forms["n_mentions"] > 1)]
    sentences = []
    for row in forms.head(MOST_NAMES).itertuples():
        own = mentions[(mentions["actor_id"] == row.actor_id) & ~mentions["form"].isin(readings.NAMED)]
        words = listing([f"“{words}”" for words in dict.fromkeys(own["text"])], most=5)
        named = part(row.name + row.acronym, row.n_mentions, "mention")
        sentences.append(f"{row.label}: {named} by name" + (f", the rest as {words}" if words else ""))
    return f"{'; '.join(sentences)}." if sentences else "No person is mentioned more than once."


def parts_played(tables: Any) -> str:
    """How many actors speak, come back, are named in passing, or only stand in a list."""
    counts, n = readings.parts(tables)["part"].value_counts(), len(tables.actors)
    if not n:
        return "No actor was found, so none has a part."
    words = {
        "speaks": ("speaks", "speak"),
        "returns": ("comes back in another paragraph", "come back in another paragraph"),
        "named": ("is named in passing", "are named in passing"),
        "listed": ("only stands in a list", "only stand in a list"),
    }
    told = [
        f"{counts[name]} {one if counts[name] == 1 else many}"
        for name, (one, many) in words.items() if counts.get(name)
    ]
    if len(told) == 1:
        return f"{capital(part(n, n, 'actor'))} {told[0].partition(' ')[2]}."
    return f"Of {count(n, 'actor')}, {listing(told)}."


def lists_held(tables: Any) -> str:
    """How many lists of actors there are, and what the longest one names."""
    lists = readings.lists(tables)
    if lists.empty:
        return "No sentence names three or more actors of one kind in a row."
    longest = lists.sort_values("n_actors", ascending=False, kind="stable").iloc[0]
    holds = f"{capital(count(len(lists), 'list'))} of three or more actors of one kind"
    names = count(int(longest["n_actors"]), longest["kind"])
    return f"{holds}; the longest names {names}, in sentence {longest['sentence_id']}."


def named_together(tables: Any) -> str:
    """Which actors share most sentences, and whether the two who say most share any."""
    pairs = readings.pairs(tables)
    if pairs.empty:
        return "No sentence mentions two actors."
    label = dict(readings.actors(tables)[["actor_id", "label"]].itertuples(index=False))
    often = pairs[pairs["n_sentences"] > 1].head(3)
    each = [f"{label[p.actor_a]} and {label[p.actor_b]} ({p.n_sentences} sentences)" for p in often.itertuples()]
    sentences = f"Together in more than one sentence: {'; '.join(each)}."
    if not each:
        sentences = "No two actors share more than one sentence."
    two = readings.speakers(tables).head(2)
    if len(two) == 2 and set(two["voice_id"]) <= set(label):
        both = {(row.actor_a, row.actor_b): row.n_sentences for row in pairs.itertuples()}
        first, second = two["voice_id"]
        shared = both.get((first, second), 0) + both.get((second, first), 0)
        often = "never share a sentence" if not shared else f"share {count(shared, 'sentence')}"
        sentences += f" The two who say most, {listing(list(two['voice']))}, {often}."
    return sentences


def places_of_each_side(tables: Any) -> str:
    """How many places of each country are named, and how often."""
    places = readings.places(tables)
    if places.empty:
        return "No place is named."
    told = places.dropna(subset=["country"]).groupby("country", sort=True)["n_mentions"].agg(["size", "sum"])
    told = told.sort_values("sum", ascending=False, kind="stable")
    each = [
        f"{country_name(country)} with {count(int(row['size']), 'place')} and {count(int(row['sum']), 'mention')}"
        for country, row in told.iterrows()
    ]
    untold = list(places[places["country"].isna()]["label"])
    rest = [f"{listing(untold, most=3)} without a country"] if untold else []
    return f"{capital(listing([*each, *rest], most=6))}."


def functions_held(tables: Any) -> str:
    """Which people have a function, and where they hold it."""
    people = readings.people(tables)
    if people.empty:
        return "No person is named, so nobody’s function is told."
    told = people.dropna(subset=["role"])
    each = [
        f"{row.label}, {row.role}" + (f" ({row.employer})" if pd.notna(row.employer) else "")
        for row in told.head(MOST_NAMES + 2).itertuples()
    ]
    if told.empty:
        return f"The article tells nobody’s function: {count(len(people), 'person', 'people')}, none with a role."
    return f"The article tells the function of {part(len(told), len(people), 'person', 'people')}: {'; '.join(each)}."


# --- the statements -------------------------------------------------------------------------------------------


def who_speaks(tables: Any) -> str:
    """Who is quoted or reported, with how many statements and what share of the words."""
    speakers, total = readings.speakers(tables), readings.n_words(tables)
    if speakers.empty:
        return "Nobody is quoted or reported: no statement was found, and every word is the writer’s own."
    n = len(tables.statements)
    each = [
        f"{row.voice} {row.n_statements} ({count(row.n_words, 'word')}, {percent(row.n_words, total)} of all)"
        for row in speakers.head(MOST_NAMES).itertuples()
    ]
    rest = speakers.iloc[MOST_NAMES:]
    others = "one other" if len(rest) == 1 else count(len(rest), "other")
    more = [f"{others} with {count(int(rest['n_statements'].sum()), 'statement')}"] if len(rest) else []
    return f"{capital(count(n, 'statement'))} by {count(len(speakers), 'speaker')}: {listing([*each, *more])}."


def shares_by_country(tables: Any) -> str:
    """What share of all words the speakers of each country have."""
    speakers, total = readings.speakers(tables), readings.n_words(tables)
    if speakers.empty:
        return "Nobody speaks, for whatever country."
    told = speakers.dropna(subset=["country"])
    words = told.groupby("country", sort=True)[["n_words", "n_statements"]].sum()
    words = words.sort_values("n_words", ascending=False, kind="stable")
    each = [
        f"{country_name(country)} {percent(row['n_words'], total)} ({count(int(row['n_statements']), 'statement')})"
        for country, row in words.iterrows()
    ]
    untold = speakers[speakers["country"].isna()]
    if len(untold):
        each.append(f"speakers whose country is not told {percent(int(untold['n_words'].sum()), total)}")
    writer = percent(total - int(speakers["n_words"].sum()), total)
    return f"Of {count(total, 'word')}, by the speaker’s country: {listing(each)}; the writer {writer}."


def quoted_or_reported(tables: Any) -> str:
    """How many of the speakers' words are quoted whole, quoted in part, or only reported."""
    words = tables.statements.groupby("kind", observed=True)["n_words"].sum()
    total = int(words.sum())
    if not total:
        return "Nobody is quoted or reported."
    told = {"direct": "quoted as whole sentences", "mixed": "quoted as a part of the writer’s sentence",
            "indirect": "reported without quotation marks"}
    each = [f"{words[kind]:,} {form} ({percent(words[kind], total)})" for kind, form in told.items() if words.get(kind)]
    return f"Of {count(total, 'word')} that are somebody’s, {listing(each)}."


def themes_of_speakers(tables: Any) -> str:
    """What those who say most talk about most."""
    seen = readings.themes_by_voice(tables)
    sentences = []
    for speaker in readings.speakers(tables).head(MOST_NAMES).itertuples():
        own = seen[seen["voice_id"] == speaker.voice_id].sort_values("n_mentions", ascending=False, kind="stable")
        if len(own):
            top = [f"“{small(row.label)}” ({row.n_mentions})" for row in own.head(3).itertuples()]
            sentences.append(f"{speaker.voice} on {count(len(own), 'theme')}, most on {listing(top)}")
    if sentences:
        return f"{capital('; '.join(sentences))}."
    others = seen["voice_id"].isin(readings.speakers(tables)["voice_id"]).any()
    return f"{'None of those who say most' if others else 'No speaker'} touches on a theme of the codebook."


def introduced_by(verbs: pd.DataFrame) -> str:
    """Which verbs introduce the statements (of `readings.reporting_verbs`), and which of them are not neutral."""
    if verbs.empty:
        return "No verb introduces a statement."
    each = verbs.assign(n=verbs["statements"].map(len)).sort_values("n", ascending=False, kind="stable")
    used = listing([f"{row.cue_lemma} ({_gloss(row.gloss)}{row.n})" for row in each.itertuples()], most=6)
    loud = [
        f"{capital(stance)}: {listing(list(verbs[verbs['stance'] == stance]['cue_lemma']), most=6)}."
        for stance in ("assertive", "judging") if (verbs["stance"] == stance).any()
    ]
    if each["n"].sum() == 1:
        return " ".join([f"The statement is introduced by {used}.", *loud])
    return f"The statements are introduced by {used}. {' '.join(loud) or 'None of these takes a side.'}"


def looks_ahead(verbs: pd.DataFrame) -> str:
    """Which verbs (of `intents.ahead`) speak of what will or would be, and whose they are."""
    if verbs.empty:
        return "No verb of the article stands in the future or the conditional."
    each = [f"{row.voice} “{row.text}” ({_in_english(row)})" for row in verbs.head(MOST_NAMES + 2).itertuples()]
    more = [f"{len(verbs) - len(each)} more"] if len(verbs) > len(each) else []
    ahead = f"{capital(count(len(verbs), 'verb'))} {'looks' if len(verbs) == 1 else 'look'} ahead"
    return f"{ahead}: {listing([*each, *more])}."


def speaks_as(words: pd.DataFrame) -> str:
    """Who says *I*, *we* or *one* (of `readings.first_person`), and how often."""
    if words.empty:
        return "No speaker says je, nous or on, nor my or our."
    counts = words.groupby(["voice", "person"], sort=False).size()
    names = {"I": "“I”", "we": "“we”", "one": "“one” (on)"}
    each = [f"{voice} says {names[person]} {times(n)}" for (voice, person), n in counts.items()]
    return f"{capital(listing(each, most=6))}."


# --- words ----------------------------------------------------------------------------------------------------


def _ranking(labels: Sequence[str], numbers: Sequence[int]) -> str:
    """The first of a ranking with their numbers: `A (6), B (6) and C (5)`."""
    return listing([f"{label} ({n})" for label, n in list(zip(labels, numbers, strict=True))[:MOST_NAMES]])


def _most_often(themes: pd.DataFrame) -> str:
    """The themes that come up most, or, where each comes up once, those that do."""
    if themes["n_mentions"].max() == 1:
        return f"{'It is' if len(themes) == 1 else 'They are'}: {listing(list(themes['label']), most=MOST_NAMES)}."
    return f"Most often: {_ranking(themes['label'], themes['n_mentions'])}."


def _in_english(verb: Any) -> str:
    """A verb that looks ahead, in English: `will continue`; `will …` where it has no gloss."""
    return f"{verb.how} {verb.gloss.removeprefix('to ').split(',')[0] if pd.notna(verb.gloss) else '…'}"


def _is(n: int) -> str:
    return "is" if n == 1 else "are"


def _comes(n: int) -> str:
    return "comes" if n == 1 else "come"


def _gloss(gloss: str) -> str:
    return f"{gloss}: " if gloss else ""
