"""How far to trust the helpers: what they found beside what a reader coded by hand.

    gold = read_coding("data/coding")              # of the dispatch; read_case(path) for a practice article
    agreement([(tables, gold)])                    # a row per kind of thing: right, found, coded, shares
    differences(tables, gold)                      # every difference, in the article's words

A found and a coded row are the same thing where their spans are (names, dates, quantities, themes: exactly;
statements: as far as `LOOSE` or `STRICT` says), each row in one pair at most. What a coder marked as optional, or as
left out of the names, counts neither as found nor as missed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.french.lookup import without_accents
from helpers.tables.declared import KINDS_OF_STATEMENT
from helpers.tables.files import day_text, rows_of
from helpers.tables.frames import Tables
from helpers.tables.gold import GLOSS, NAMES, REFERENCES, Coded, Gold, cases, coding_of, read_case, read_coding

__all__ = [
    "Gold", "agreement", "agreement_by_kind", "cases", "coding_of", "compare", "differences",
    "overlap", "read_case", "read_coding", "same_name", "same_speaker", "short",
]

LOOSE, STRICT = 0.3, 0.8  # common characters of two spans, as a share of those in either
EXACT = 1.0
EDGE_SIGNS = " \t\r\n\u00a0\u202f«»“”\"„‹›.,;:!?…–—-"  # at the ends of a statement these do not count

DIFFERENCES = ("what", "verdict", "text", "gloss", "found", "coded")


@dataclass(frozen=True)
class Pairing:
    """Found and coded rows of one kind: those that are the same thing, and those that stand alone."""

    pairs: list[tuple[Coded, Coded]]
    extra: list[Coded]
    missed: list[Coded]

    @property
    def found(self) -> int:
        """How many were found."""
        return len(self.pairs) + len(self.extra)

    @property
    def coded(self) -> int:
        """How many were coded."""
        return len(self.pairs) + len(self.missed)


# --- what is the same thing -----------------------------------------------------------------------------------


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The characters that two spans have in common, as a share of all from the first to the last."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def _span(item: Coded) -> tuple[int, int]:
    return int(item["start"]), int(item["end"])


def _core(item: Coded) -> tuple[int, int]:
    """The span of a statement without the white space and punctuation at its ends."""
    start, end = _span(item)
    words = item["text"]
    return end - len(words.lstrip(EDGE_SIGNS)), start + len(words.rstrip(EDGE_SIGNS))


def _pair(found: list[Coded], gold: list[Coded], least: float, span: Callable[[Coded], tuple[int, int]]) -> Pairing:
    """One-to-one pairs whose spans overlap at least so far, the closest first."""
    close = sorted(
        (-overlap(span(one), span(other)), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(gold)
        if overlap(span(one), span(other)) >= least
    )
    partner: dict[int, int] = {}
    for _, i, j in close:
        if i not in partner and j not in partner.values():
            partner[i] = j
    return Pairing(
        [(found[i], gold[j]) for i, j in sorted(partner.items())],
        [item for i, item in enumerate(found) if i not in partner],
        [item for j, item in enumerate(gold) if j not in partner.values()],
    )


def _without_optional(
    found: list[Coded], gold: list[Coded], least: float, span: Callable[[Coded], tuple[int, int]]
) -> Pairing:
    """Pairs of what counts; found rows that match an optional one are left out with it."""
    spared = [one for one, other in _pair(found, gold, least, span).pairs if other.get("optional")]
    counted = [item for item in gold if not item.get("optional")]
    paired = _pair([item for item in found if item not in spared], counted, least, span)
    optional = [span(item) for item in gold if item.get("optional")]
    extra = [item for item in paired.extra if not any(_holds(span(item), place) for place in optional)]
    return Pairing(paired.pairs, extra, paired.missed)


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def same_name(one: Any, other: Any) -> bool:
    """Whether two names mean the same speaker: half of their words or more in common, accents aside."""
    words, more = _name_words(one), _name_words(other)
    return words == more or (bool(words) and bool(more) and 2 * len(words & more) >= len(words | more))


def _name_words(name: Any) -> frozenset[str]:
    if not isinstance(name, str):
        return frozenset()
    return frozenset(re.findall(r"\w+", without_accents(name.casefold())))


# --- the comparison -------------------------------------------------------------------------------------------


def compare(tables: Tables, gold: Gold) -> dict[str, Pairing]:
    """The pairs of found and coded rows of one article, for each kind of thing that was coded."""
    mentions = _mentions(tables)
    compared = {"statements": _without_optional(rows_of(tables.statements), gold.statements, LOOSE, _core)}
    if gold.names is not None:
        compared["names"] = _names(mentions, gold.names, gold.ignored)
    if gold.dates is not None:
        compared["dates"] = _without_optional(rows_of(tables.dates), gold.dates, EXACT, _span)
    if gold.quantities is not None:
        compared["quantities"] = _without_optional(rows_of(tables.quantities), gold.quantities, EXACT, _span)
    if gold.references is not None:
        found = [item for item in mentions if item["form"] in REFERENCES]
        compared["references"] = _pair(found, gold.references, EXACT, _span)
    if gold.actors is not None:
        compared["actors"] = _actors(tables, mentions, gold)
    if gold.themes is not None:
        compared["themes"] = _themes(rows_of(tables.theme_mentions), gold.themes)
    return compared


def _mentions(tables: Tables) -> list[Coded]:
    """The mentions with their actor's name and kind."""
    actors = {(item["article_id"], item["actor_id"]): item for item in rows_of(tables.actors)}
    mentions = rows_of(tables.mentions)
    for item in mentions:
        actor = actors[item["article_id"], item["actor_id"]]
        item["actor"], item["kind"], item["acronym"] = actor["name"], actor["kind"], actor["acronym"]
    return mentions


def _names(mentions: list[Coded], coded: list[Coded], left_out: list[Coded]) -> Pairing:
    kinds = {item["kind"] for item in coded} | {"person", "organisation", "place"}
    ignored = [_span(item) for item in left_out]
    found = [
        item for item in mentions
        if item["form"] in NAMES and item["kind"] in kinds
        and not any(overlap(_span(item), place) for place in ignored)
    ]
    return _pair(found, coded, EXACT, _span)


def _actors(tables: Tables, mentions: list[Coded], gold: Gold) -> Pairing:
    """Actors of one name; each stands where it is first mentioned."""
    names = {item["actor_id"]: item["name"] for item in rows_of(tables.actors)}
    places = {item["actor"]: item for item in reversed(mentions)}
    found = [
        {**places[item["name"]], **item, "text": item["name"], "organisation": names.get(item["organisation"])}
        for item in rows_of(tables.actors)
    ]
    coded = [*(gold.names or ()), *(gold.references or ())]
    spots = {item["actor"]: item for item in sorted(coded, key=_span, reverse=True)}
    left = [{**spots[item["name"]], **item, "text": item["name"]} for item in gold.actors or ()]
    pairs, extra = [], []
    for one in found:
        other = next((item for item in left if same_name(one["name"], item["name"])), None)
        if other is None:
            extra.append(one)
        else:
            pairs.append((one, other))
            left.remove(other)
    return Pairing(pairs, extra, left)


def _themes(found: list[Coded], gold: list[Coded]) -> Pairing:
    """Pairs by theme and place: a place may be two themes'."""
    parts = [
        _pair(_of_theme(found, theme), _of_theme(gold, theme), EXACT, _span)
        for theme in sorted({item["theme_id"] for item in [*found, *gold]})
    ]
    return Pairing(*([item for part in parts for item in getattr(part, name)] for name in ("pairs", "extra", "missed")))


def _of_theme(items: list[Coded], theme: str) -> list[Coded]:
    return [item for item in items if item["theme_id"] == theme]


@dataclass(frozen=True)
class Measure:
    """A question put to the pairs of one kind of thing: when is a pair right, and what to show of either side."""

    of: str
    what: str
    right: Callable[[Coded, Coded], bool]
    shown: Callable[[Coded], Any]


def _equal(*names: str) -> Callable[[Coded, Coded], bool]:
    return lambda found, gold: all(_plain(found.get(name)) == _plain(gold.get(name)) for name in names)


def _plain(value: Any) -> str:
    """A value as both sides would write it: dates as 2024-02-21, whole numbers without `.0`."""
    if value is None:
        return ""
    if isinstance(value, pd.Timestamp):
        return day_text(value)
    try:
        number = float(value)
        return f"{round(number, 4) if abs(number) < 1 else number:.12g}"  # two thirds are coded as 0.6667
    except (TypeError, ValueError):
        return str(value)


def _strict(found: Coded, gold: Coded) -> bool:
    return overlap(_core(found), _core(gold)) >= STRICT


def same_speaker(found: Coded, gold: Coded) -> bool:
    """Whether a found and a coded statement have the same speaker."""
    return same_name(found["speaker"], gold["speaker"])


def _strict_and_speaker(found: Coded, gold: Coded) -> bool:
    return _strict(found, gold) and same_speaker(found, gold)


def _same_actor(found: Coded, gold: Coded) -> bool:
    return same_name(found["actor"], gold["actor"]) or same_name(found["acronym"], gold["actor"])


def _values(*names: str) -> Callable[[Coded], str]:
    return lambda item: ", ".join(_plain(item.get(name)) or "–" for name in names)


MEASURES = (
    Measure("statements", "statements, found at all", lambda found, gold: True, _values("text")),
    Measure("statements", "statements, with their words", _strict, _values("text")),
    Measure("statements", "statements, with their words and speaker",
            _strict_and_speaker, _values("speaker")),
    Measure("statements", "statements, with their kind", _equal("kind"), _values("kind")),
    Measure("statements", "statements, with their cue", _equal("cue"), _values("cue")),
    Measure("names", "names", lambda found, gold: True, _values("text")),
    Measure("names", "names, with their kind", _equal("kind"), _values("kind")),
    Measure("references", "functions and pronouns", lambda found, gold: True, _values("text")),
    Measure("references", "functions and pronouns, with their actor", _same_actor, _values("actor")),
    Measure("actors", "actors", lambda found, gold: True, _values("name")),
    Measure("actors", "actors, with their kind", _equal("kind"), _values("kind")),
    Measure("actors", "actors, with their country", _equal("country"), _values("country")),
    Measure("actors", "actors, with their gender", _equal("gender"), _values("gender")),
    Measure("actors", "actors, with their function", _equal("role"), _values("role")),
    Measure("actors", "actors, with their employer",
            lambda found, gold: same_name(found.get("organisation"), gold.get("organisation")),
            _values("organisation")),
    Measure("themes", "theme places", lambda found, gold: True, _values("theme_id")),
    Measure("dates", "dates", lambda found, gold: True, _values("text")),
    Measure("dates", "dates, with their days", _equal("date_from", "date_to"), _values("date_from", "date_to")),
    Measure("quantities", "quantities", lambda found, gold: True, _values("text")),
    Measure("quantities", "quantities, with their value", _equal("value"), _values("value")),
)


def agreement(articles: Iterable[tuple[Tables, Gold]]) -> pd.DataFrame:
    """How far found and coded agree, over one or more articles.

    Columns: `what`; `right`, `found`, `coded` (rows); `precision` (right of those found), `recall` (right of those
    coded), `f1` (their harmonic mean); <NA> where there is nothing to divide by.
    """
    compared = [compare(tables, gold) for tables, gold in articles]
    rows = []
    for measure in MEASURES:
        parts = [parts[measure.of] for parts in compared if measure.of in parts]
        if not parts:
            continue
        right = sum(measure.right(*pair) for part in parts for pair in part.pairs)
        found, coded = sum(part.found for part in parts), sum(part.coded for part in parts)
        rows.append((measure.what, right, found, coded, *_shares(right, found, coded)))
    frame = pd.DataFrame(rows, columns=["what", "right", "found", "coded", "precision", "recall", "f1"])
    return frame.astype(dict.fromkeys(["precision", "recall", "f1"], "Float64"))


def _shares(right: int, found: int, coded: int) -> tuple[float | None, float | None, float | None]:
    precision, recall = right / found if found else None, right / coded if coded else None
    return precision, recall, 2 * right / (found + coded) if found + coded else None


def agreement_by_kind(articles: Iterable[tuple[Tables, Gold]]) -> pd.DataFrame:
    """How far the statements of each kind that were coded are found, over one or more articles.

    Columns: `kind` (and a last row `all`); `coded`, `found` (overlaps by LOOSE or more); and of those found: `words`
    (overlaps by STRICT or more), `speaker`, `same_kind`, `right` (words and speaker).
    """
    tests = (_strict, same_speaker, _equal("kind"), _strict_and_speaker)
    pairs, coded = [], []
    for tables, gold in articles:
        part = compare(tables, gold)["statements"]
        pairs += part.pairs
        coded += [other["kind"] for _, other in part.pairs] + [item["kind"] for item in part.missed]
    rows = []
    for kind in (*KINDS_OF_STATEMENT, "all"):
        own = [pair for pair in pairs if kind in ("all", pair[1]["kind"])]
        rights = [sum(right(*pair) for pair in own) for right in tests]
        rows.append((kind, sum(kind in ("all", one) for one in coded), len(own), *rights))
    return pd.DataFrame(rows, columns=["kind", "coded", "found", "words", "speaker", "same_kind", "right"])


def differences(tables: Tables, gold: Gold) -> pd.DataFrame:
    """Every difference between found and coded, in text order.

    Columns: `what` (as in `agreement`), `verdict` (`missed`, `not coded`, `different`), `text` (the article's words),
    `gloss` (the coder's English, where there is one), `found` and `coded` (what each side has; <NA> where it has no
    such row).
    """
    rows: list[tuple[Any, ...]] = []
    for kind, part in compare(tables, gold).items():
        measures = [measure for measure in MEASURES if measure.of == kind]
        rows += [
            (_span(item), measures[0].what, "missed", item["text"], item.get(GLOSS), None, _what(item))
            for item in part.missed
        ]
        rows += [
            (_span(item), measures[0].what, "not coded", item["text"], None, _what(item), None) for item in part.extra
        ]
        rows += [
            (_span(one), measure.what, "different", one["text"], other.get(GLOSS), measure.shown(one),
             measure.shown(other))
            for one, other in part.pairs
            for measure in measures
            if not measure.right(one, other) and measure.shown(one) != measure.shown(other)
            and not (measure.right is _strict_and_speaker and same_speaker(one, other))  # only other words: told above
        ]
    rows.sort(key=lambda row: (row[0], row[1], row[2]))
    frame = pd.DataFrame([row[1:] for row in rows], columns=list(DIFFERENCES))
    return frame.astype("string")


def _what(item: Coded) -> str:
    """What one side has, where the other has nothing: the property that tells most."""
    for name in ("theme_id", "speaker", "actor", "kind", "value", "date_from"):
        if item.get(name) is not None:
            return _plain(item[name])
    return "–"


# --- for the reader -------------------------------------------------------------------------------------------


def short(frame: pd.DataFrame, longest: int = 90) -> pd.DataFrame:
    """`differences` for a narrow table: `kind` of thing, `fault` in a word or two, the rest cut where it is long.

    What is cut ends in a `…`; the gloss is called `in English`, and a column without any value is left out.
    """
    cut = frame.map(lambda words: words if pd.isna(words) or len(words) <= longest else f"{words[:longest].rstrip()}…")
    differs = cut["what"].str.replace("^.*, with their (?:words and )?", "", regex=True)
    fault = differs.where(cut["verdict"] == "different", cut["verdict"])
    told = cut.assign(kind=cut["what"].str.replace(",.*", "", regex=True), fault=fault)
    shown = told.rename(columns={"gloss": "in English"})[["kind", "fault", "text", "in English", "found", "coded"]]
    return shown.dropna(axis="columns", how="all")
