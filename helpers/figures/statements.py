"""Figures of who says what: whose words the article consists of, how they are reported, and how far to trust that."""

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.figures import readings
from helpers.figures.charts import (
    BADGE,
    BAR,
    Bar,
    Part,
    badge_lines,
    draw_badges,
    draw_bars,
    draw_key,
    shown_of,
    source_line,
)
from helpers.figures.colours import Colours
from helpers.figures.style import BODY, MARGIN, SMALL, SOFT, WIDTH, Picture, fit, ink, nothing
from helpers.figures.wording import capital, count, listing, part, percent

MOST_SPEAKERS, MOST_PARAGRAPHS, MOST_VERBS = 14, 30, 24
MOST_BADGES = 60  # numbered statements; beyond, one square holds their number
KIND_IN_WORDS = {"direct": "quoted whole", "mixed": "quoted in part", "indirect": "reported"}
KIND_NOTES = ("a sentence in quotation marks", "some words in quotation marks", "without quotation marks")
STANCE_NOTES = {
    "neutral": "only say that something was said",
    "assertive": "show a speaker who insists",
    "judging": "show what the writer thinks of it",
    "other": "no verb of the codebook",
}
SPEAKER = 180  # pixels for a speaker's name
COMPARED = 300  # pixels for what is compared
RIGHT_COLOUR, MISSED_COLOUR, FALSE_COLOUR = "#0072B2", "#D9D9D9", "#882255"


def words_by_voice(tables: Any) -> Picture:
    """How many of the article's words are whose: in all, and in each paragraph."""
    source, total = source_line(tables, "sentences", "statements"), readings.n_words(tables)
    if not total:
        return nothing("The article holds no words", "No sentence was found below the header.", source)
    colours, voices = Colours(tables), readings.voices(tables)
    whole = [
        Bar(
            capital(row.voice),
            [Part(row.n_words, colours.voice(row.voice_id))],
            f"{percent(row.n_words, total)} ({row.n_words:,})",
            ink(colours.voice(row.voice_id)),
        )
        for row in voices.head(MOST_SPEAKERS).itertuples()
    ]
    rows = _paragraph_bars(tables, colours)
    shown = rows[:MOST_PARAGRAPHS]
    spoken = total - int(voices["n_words"].iloc[0])
    finding = "All of the article is in the writer’s own words"
    if spoken:
        own = percent(total - spoken, total)
        finding = f"{percent(spoken, total)} of the article is what somebody is reported to say, {own} the writer’s own"
    picture = Picture(
        finding,
        f"{capital(count(total, 'word'))} in {count(len(rows), 'paragraph')}; “she said” and the like are the writer’s",
        source,
        "Stacked bar chart of the words of the article by voice, in all and by paragraph",
        f"{finding}. {listing([f'{bar.label} {bar.end}' for bar in whole])} words.",
        BAR * len(whole) + 40 + 25 * len(shown),
    )
    draw_bars(picture, 0, whole, end=110)
    y = BAR * len(whole) + 22
    cut = "" if len(shown) == len(rows) else f", the first {len(shown)} of {len(rows)}"
    picture.write(MARGIN, y, f"Paragraph by paragraph{cut}", BODY, "bold")
    draw_bars(picture, y + 16, shown, bar=25, end=110)
    return picture


def _paragraph_bars(tables: Any, colours: Colours) -> list[Bar]:
    by_paragraph, bars = readings.words_by_paragraph(tables), []
    for number, paragraph in enumerate(tables.paragraphs["paragraph_id"], 1):
        here = by_paragraph[by_paragraph["paragraph_id"] == paragraph]
        if here.empty:  # a header: no word of the story
            continue
        parts = [
            Part(row.n_words, colours.voice(row.voice_id), (str(row.n_words),)) for row in here.itertuples()
        ]
        bars.append(Bar(f"{number}", parts, str(int(here["n_words"].sum())), SOFT))
    return bars


def statements_by_kind(tables: Any) -> Picture:
    """Who is quoted whole, quoted in part, or reported: a numbered square per statement."""
    source, said = source_line(tables, "statements"), readings.statements(tables)
    if said.empty:
        return nothing(
            "Nobody is quoted", "No statement was found: nobody is quoted, directly or indirectly.", source
        )
    colours, speakers = Colours(tables), readings.speakers(tables).head(MOST_SPEAKERS)
    badges = _badges(said, colours)
    rows = [
        (
            speaker.voice,
            colours.voice(speaker.voice_id),
            [
                badges[((said["voice_id"] == speaker.voice_id) & (said["kind"] == kind)).to_numpy()]
                for kind in readings.STATEMENT_KINDS
            ],
        )
        for speaker in speakers.itertuples()
    ]
    lines = [max(badge_lines(190, cell) for cell in cells) for _, _, cells in rows]
    finding, reading = (
        _kinds(said),
        "; ".join(f"{name}: {_numbers([len(cell) for cell in cells])}" for name, _, cells in rows),
    )
    picture = Picture(
        finding,
        shown_of(
            len(speakers),
            said["voice_id"].nunique(),
            "speaker",
            "each numbered square is a statement, numbered in text order",
            "most quoted",
        ),
        source,
        "Chart of the statements by speaker and kind",
        f"{finding}. {reading}.",
        40 + sum(lines) * (BADGE + 4) + 12 * len(rows),
    )
    columns = [MARGIN + SPEAKER + number * 212 for number in range(3)]
    for x, kind, note in zip(columns, readings.STATEMENT_KINDS, KIND_NOTES, strict=True):
        picture.write(x, 4, capital(KIND_IN_WORDS[kind]), BODY, "bold")
        picture.write(x, 22, note, SMALL, colour=SOFT)
    y = 54.0
    for (name, colour, cells), high in zip(rows, lines, strict=True):
        picture.write(MARGIN, y, fit(name, SPEAKER - 10, SMALL, "bold"), SMALL, "bold", ink(colour))
        for x, cell in zip(columns, cells, strict=True):
            draw_badges(picture, x, y, 190, cell)
        y += high * (BADGE + 4) + 12
    return picture


def _badges(said: pd.DataFrame, colours: Colours) -> Any:
    """Each statement's number and colour, in text order, as an array that a mask can pick from."""
    badges = pd.Series(
        [(str(n), colours.voice(voice)) for n, voice in enumerate(said["voice_id"], 1)], dtype=object
    )
    return badges.to_numpy()


def _kinds(said: pd.DataFrame) -> str:
    if len(said) == 1:
        return f"The one statement is {KIND_IN_WORDS[said['kind'].iloc[0]]}"
    counts = [(int((said["kind"] == kind).sum()), KIND_IN_WORDS[kind]) for kind in readings.STATEMENT_KINDS]
    seen = [(n, words) for n, words in counts if n]
    first = f"{part(seen[0][0], len(said), 'statement')} {'is' if seen[0][0] == 1 else 'are'} {seen[0][1]}"
    return capital(listing([first, *(f"{n} {words}" for n, words in seen[1:])]))


def _numbers(numbers: list[int]) -> str:
    """Counts of the three kinds in words: `3 quoted whole and 2 reported`."""
    pairs = zip(numbers, readings.STATEMENT_KINDS, strict=True)
    return listing([f"{n} {KIND_IN_WORDS[kind]}" for n, kind in pairs if n])


def reporting_verbs(tables: Any, codebook: Any) -> Picture:
    """The verbs that introduce the statements and what they imply: a numbered square per statement."""
    source, verbs = source_line(tables, "statements"), readings.reporting_verbs(tables, codebook)
    if verbs.empty:
        why = (
            "No statement was found."
            if tables.statements.empty
            else "None of the statements has words that introduce it."
        )
        return nothing("No verb introduces a statement", why, source)
    colours, said = Colours(tables), readings.statements(tables)
    badge = dict(zip(said["statement_id"], _badges(said, colours), strict=True))
    shown, width = verbs.head(MOST_VERBS), WIDTH - 2 * MARGIN - 330 - 40
    squares = [[badge[statement] for statement in ids] for ids in shown["statements"]]
    lines = [badge_lines(width, row) for row in squares]
    stances = list(dict.fromkeys(shown["stance"]))
    total = int(verbs["statements"].map(len).sum())
    finding = _stances(verbs, total)
    picture = Picture(
        finding,
        shown_of(
            len(shown),
            len(verbs),
            "verb or phrase",
            f"{part(total, len(said), 'statement')}; numbered in text order",
            "most used",
            plural="verbs or phrases",
        ),
        source,
        "Chart of the verbs that introduce statements, by what they imply",
        f"{finding}. {listing([f'{row.cue_lemma} {len(row.statements)}' for row in verbs.itertuples()], most=8)}.",
        30 * len(stances) + sum(lines) * (BADGE + 4) + 4 * len(lines),
    )
    y, last = 0.0, None
    for row, high, each in zip(shown.itertuples(), lines, squares, strict=True):
        if row.stance != last:
            picture.write(MARGIN, y + 12, capital(row.stance), BODY, "bold")
            picture.write(MARGIN + 90, y + 12, STANCE_NOTES[row.stance], SMALL, colour=SOFT)
            y, last = y + 30, row.stance
        middle = y + BADGE / 2
        picture.write(MARGIN, middle, fit(row.cue_lemma, 150, SMALL, "bold"), SMALL, "bold")
        picture.write(MARGIN + 160, middle, fit(row.gloss, 160, SMALL), SMALL, colour=SOFT)
        draw_badges(picture, MARGIN + 330, middle, width, each)
        y += high * (BADGE + 4) + 4
    return picture


def _stances(verbs: pd.DataFrame, total: int) -> str:
    """How many statements are introduced by verbs of each stance."""
    counts = {
        s: int(verbs[verbs["stance"] == s]["statements"].map(len).sum()) for s in (*readings.STANCES, "other")
    }
    words = {"neutral": "a neutral", "assertive": "an assertive", "judging": "a judging"}
    told, first, *rest = [], *sorted(filter(counts.get, counts), key=lambda stance: -counts[stance])
    for stance in (first, *rest):
        verb = (
            "words outside the codebook"
            if stance == "other"
            else f"{words[stance]} {'one' if told else 'verb'}"
        )
        told.append(f"{counts[stance]} by {verb}")
    start = f"{part(counts[first], total, 'statement')} {'is' if counts[first] == 1 else 'are'} introduced"
    return capital(listing([f"{start} by {told[0].split(' by ')[1]}", *told[1:]]))


def found_against_coding(scores: pd.DataFrame, source: str) -> Picture:
    """What the helpers found against what a reader coded: the same, coded only, found only.

    `scores` has one row per comparison: `what` and the counts `right`, `found`, `coded` (see `trust.agreement`).
    """
    scores = scores[scores["coded"] + scores["found"] > 0]
    if scores.empty:
        return nothing(
            "There is nothing to compare", "Neither the coding nor the helpers hold a row.", source
        )
    bars = []
    for row in scores.itertuples():
        counts = (
            (row.right, RIGHT_COLOUR),
            (row.coded - row.right, MISSED_COLOUR),
            (row.found - row.right, FALSE_COLOUR),
        )
        shares = f"recall {percent(row.right, row.coded)}, precision {percent(row.right, row.found)}"
        bars.append(Bar(capital(row.what), [Part(n, colour, (str(n),)) for n, colour in counts if n], shares))
    finding = _agreement(scores)
    picture = Picture(
        finding,
        "Recall: the share of what is coded that is found so. Precision: the share of what is found that is coded so.",
        source,
        "Stacked bar chart of what was found against the coding",
        f"{finding}. " + "; ".join(f"{bar.label}: {bar.end}" for bar in bars) + ".",
        22 + BAR * len(bars),
    )
    key = [
        ("found as coded", RIGHT_COLOUR),
        ("coded, not found so", MISSED_COLOUR),
        ("found, not coded so", FALSE_COLOUR),
    ]
    draw_key(picture, 4, key, MARGIN + COMPARED)
    draw_bars(picture, 20, bars, labels=COMPARED, end=210)
    return picture


def _agreement(scores: pd.DataFrame) -> str:
    """In how many of the comparisons both sides agree fully, and where they agree least."""
    same = (scores["right"] == scores["coded"]) & (scores["right"] == scores["found"])
    agree = f"The helpers and the coding agree fully in {part(int(same.sum()), len(scores), 'comparison')}"
    if same.all():
        return agree
    shares = 2 * scores["right"] / (scores["coded"] + scores["found"])
    least = scores.loc[shares.idxmin()]
    return f"{agree}, least in {least['what']} ({least['right']} of {least['coded']})"
