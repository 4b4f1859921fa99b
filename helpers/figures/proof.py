"""The tables held against the article: do the offsets hold, is anything lost, which rule found which row.

Nothing here trusts the tables: every answer is computed anew from the article's text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.figures.wording import capital, count, listing, part
from helpers.french.sheets import declared_sheets
from helpers.speech.attribute import RULES as SPEECH_RULES
from helpers.tables.declared import TABLES
from helpers.text.article import Article

SPANS = (
    ("start", "end", "text"),
    ("speaker_start", "speaker_end", "speaker_text"),
    ("cue_start", "cue_end", "cue"),
)
FINDERS = {  # the rooms that find the rows of a table
    "mentions": ("names", "speakers"),
    "theme_mentions": ("finders",),
    "statements": ("speech",),
    "dates": ("finders",),
    "quantities": ("finders",),
}
ROOT = Path(__file__).resolve().parents[2]
_IN_CODEBOOK = re.compile(
    r"^codebook, (\w+)|\((\w+)\.csv|^(theme)(?=:)"
)  # a rule that names its codebook file


def spans(article: Article, tables: Any, shift: int = 0) -> pd.DataFrame:
    """For every table and span: how many rows have one, and for how many the text there is the row's words.

    Columns: `table`, `offsets`, `words` (the names of the columns), `rows`, `hold`. With `shift`, the same check with
    all offsets moved by so many characters, which must fail: it shows that the check can.
    """
    rows = []
    for name in TABLES:
        frame = getattr(tables, name)
        for start, end, words in SPANS:
            if not {start, end, words} <= set(frame.columns):
                continue
            own = frame.dropna(subset=[start, end, words])
            places = zip(own[start], own[end], own[words], strict=True)
            hold = sum(article.text[max(a + shift, 0) : b + shift] == text for a, b, text in places)
            rows.append((name, f"{start}, {end}", words, len(own), hold))
    return pd.DataFrame(rows, columns=["table", "offsets", "words", "rows", "hold"])


def left_over(article: Article, tables: Any) -> str:
    """The characters that stand in no paragraph, white space aside: nothing, if the tables have lost nothing."""
    text, rest, at = article.text, [], 0
    for start, end in zip(tables.paragraphs["start"], tables.paragraphs["end"], strict=True):
        rest.append(text[at:start])
        at = end
    return "".join("".join([*rest, text[at:]]).split())


def example(tables: Any) -> str:
    """The paragraph to follow: the first with a statement, or else with the most mentions of actors and themes."""
    paragraph = dict(zip(tables.sentences["sentence_id"], tables.sentences["paragraph_id"], strict=True))
    if len(tables.statements):
        return paragraph[tables.statements["sentence_id"].iloc[0]]
    found = pd.concat([tables.mentions["sentence_id"], tables.theme_mentions["sentence_id"]]).dropna()
    where = found.map(paragraph).value_counts()
    order = list(tables.paragraphs["paragraph_id"])
    return min(order, key=lambda one: (-int(where.get(one, 0)), order.index(one)))


def inside(tables: Any, name: str, paragraph_id: str) -> pd.DataFrame:
    """The rows of a table whose span begins in a paragraph."""
    own = tables.paragraphs[tables.paragraphs["paragraph_id"] == paragraph_id].iloc[0]
    frame = getattr(tables, name)
    return frame[(frame["start"] >= own["start"]) & (frame["start"] < own["end"])]


def contents(tables: Any) -> pd.DataFrame:
    """Every table with what one row is and how many there are: `table`, `one row is`, `rows`, `columns`."""
    rows = [
        (name, table.description, len(getattr(tables, name)), len(table.columns))
        for name, table in TABLES.items()
    ]
    return pd.DataFrame(rows, columns=["table", "one row is", "rows", "columns"])


def rules(tables: Any) -> pd.DataFrame:
    """Every rule that found a row, in the order of the tables, the one with most rows first.

    Columns: `table`, `rule` (without the word that it looked up), `rows`, `example` (the rule in full, of one row),
    `where` (the file to read it in).
    """
    rows: dict[tuple[str, str], list[str]] = {}
    for name, table in TABLES.items():
        if "rule" in table.column_names:
            for rule in getattr(tables, name)["rule"]:
                rows.setdefault((name, _family(rule)), []).append(rule)
    frame = pd.DataFrame(
        [
            (table, family, len(found), found[0], _where(table, family, found[0]))
            for (table, family), found in rows.items()
        ],
        columns=["table", "rule", "rows", "example", "where"],
    )
    order = {name: number for number, name in enumerate(TABLES)}
    keys = [(order[table], -n) for table, n in zip(frame["table"], frame["rows"], strict=True)]
    return frame.assign(key=keys).sort_values("key", kind="stable").drop(columns="key").reset_index(drop=True)


def _family(rule: str) -> str:
    """A rule without the word that it looked up: `title: Mme` is `title`."""
    return rule.partition(":")[0]


def _where(table: str, family: str, rule: str) -> str:
    """The file of the codebook, or else of the helpers, that a rule can be read in."""
    named = _IN_CODEBOOK.search(rule)
    if named:
        sheet = next(filter(None, named.groups()))
        return f"data/codebook/{'themes' if sheet == 'theme' else sheet}.csv"
    for sheet in declared_sheets() if ":" in rule else ():  # a rule that names the word it looked up
        if family.startswith(sheet.removesuffix("s").replace("_", " ")):
            return f"data/codebook/{sheet}.csv"
    for known in SPEECH_RULES if table == "statements" else ():
        if rule.startswith(known.name):
            return f"{known.where.replace('.', '/')}.py"
    words = re.compile(rf"[\"']{re.escape(re.split('[;,]', family)[0])}(?=[\"':;{{,])")
    rooms = FINDERS.get(table, ())
    files = [name for name, source in _sources().items() if name.startswith(rooms) and words.search(source)]
    return f"helpers/{files[0]}" if files else "helpers/"


@cache
def _sources() -> dict[str, str]:
    """The source of every helper, by its file name."""
    paths = sorted((ROOT / "helpers").rglob("*.py"))
    return {str(path.relative_to(ROOT / "helpers")): path.read_text(encoding="utf-8") for path in paths}


# --- step by step ---------------------------------------------------------------------------------------------


def about_article(tables: Any) -> pd.DataFrame:
    """The one row of `articles`, turned: `column`, `value`, and what the column means."""
    row, columns = tables.articles.iloc[0], TABLES["articles"].columns
    values = [row[column.name] for column in columns]
    shown = [value.date() if isinstance(value, pd.Timestamp) else value for value in values]
    frame = pd.DataFrame(
        [
            (c.name, pd.NA if pd.isna(v) else str(v), c.description)
            for c, v in zip(columns, shown, strict=True)
        ],
        columns=["column", "value", "meaning"],
    )
    return frame.astype("string")


def tokens_in(article: Article, start: int, end: int) -> pd.DataFrame:
    """The tokens of a stretch of the text: `start`, `end`, `token`."""
    tokens = article.tokens
    frame = pd.DataFrame({"start": tokens.start, "end": tokens.end, "token": tokens.text})
    return frame[(frame["start"] >= start) & (frame["end"] <= end)]


def one_by_one(article: Article, start: int, end: int, most: int = 24) -> pd.DataFrame:
    """The characters of a stretch of the text, a column each, headed by their offsets."""
    offsets = range(start, min(end, start + most, len(article.text)))
    return pd.DataFrame(
        [[article.text[offset] for offset in offsets]], columns=[str(offset) for offset in offsets]
    )


# --- in sentences ---------------------------------------------------------------------------------------------


def characters(article: Article) -> str:
    """How many characters the article has, and how many bytes they take."""
    text = article.text
    wide = Counter(character for character in text if not character.isascii())
    size = f"The article has {count(len(text), 'character')}; in UTF-8 they take {count(len(text.encode()), 'byte')}"
    if not wide:
        return f"{size}, one each."
    signs = listing(
        [unicodedata.name(sign, "").lower() if sign.isspace() else sign for sign, _ in wide.most_common(3)]
    )
    more = (
        f"{count(wide.total(), 'character')}, most often {signs}, {'takes' if wide.total() == 1 else 'take'}"
    )
    return f"{size}: {more} more than one."


def header(article: Article) -> str:
    """What stands before the story, and where."""
    head = article.header
    if not head.end:
        return "The article has no header: it begins with the story."
    words = " ".join(article.text[head.start : head.end].split())
    return (
        f"The header, “{words}”, takes the characters from {head.start} to {head.end}; then the story begins."
    )


def span_in_words(article: Article, start: int, end: int) -> str:
    """What a span gives back, and how it would differ if bytes were counted."""
    at = len(article.text[:start].encode())
    bytes_too = "the same" if at == start else f"{at:,}"
    words = " ".join(article.text[start:end].split())
    return f"article.text[{start}:{end}] is “{words}”. Counted in bytes, its start would be {bytes_too}."


def found_here(tables: Any, paragraph_id: str) -> str:
    """How many rows of each kind a paragraph gives."""
    nouns = {
        "statements": ("statement", ""),
        "mentions": ("mention of an actor", "mentions of actors"),
        "theme_mentions": ("mention of a theme", "mentions of themes"),
        "dates": ("date", ""),
        "quantities": ("quantity", ""),
    }
    told = [count(len(inside(tables, name, paragraph_id)), *noun) for name, noun in nouns.items()]
    return f"Paragraph {paragraph_id} holds {', '.join(told[:-1])} and {told[-1]}."


def by_rule(rules: pd.DataFrame) -> str:
    """How many rows the rules found, and how many of them by a word of the codebook."""
    rows, by_word = int(rules["rows"].sum()), int(rules[rules["where"].str.startswith("data/")]["rows"].sum())
    if not rows:
        return "No rule has found a row."
    found = f"{capital(count(len(rules), 'rule'))} found {count(rows, 'row')}"
    return f"{found}; {part(by_word, rows, 'row')} by a word that stands in the codebook."


def not_as_expected(tables: Any) -> str:
    """How many places could not be read as expected."""
    n = len(tables.problems)
    if not n:
        return "No place was noticed that could not be read as expected."
    return f"{capital(count(n, 'place'))} could not be read as expected."


def holds(checked: pd.DataFrame, shifted: pd.DataFrame) -> str:
    """How many spans hold, and how many would if every offset were one character off."""
    rows, hold, by_chance = int(checked["rows"].sum()), int(checked["hold"].sum()), int(shifted["hold"].sum())
    return (
        f"{capital(part(hold, rows, 'span'))} {'holds' if hold == 1 else 'hold'}: the article’s characters from start "
        f"to end are the row’s words. With every offset moved by one character, {by_chance or 'none'} would."
    )


def nothing_lost(left: str) -> str:
    """Whether any character of the article stands in no paragraph."""
    if not left:
        return "Outside of the paragraphs there is white space only: nothing of the text is lost."
    return f"Outside of the paragraphs there is more than white space, {count(len(left), 'character')}: {left[:60]}"
