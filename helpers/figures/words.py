"""What the codebook tells of an article's words: what its reporting verbs imply, and which words no theme covers."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import pandas as pd

from helpers.figures.shapes import lines_beside
from helpers.french.codebook import Codebook, made_once
from helpers.french.conjugation import moods_by_text, read_models
from helpers.french.word_list import lemma_of
from helpers.text.article import Article
from helpers.text.sentences import Tokens

NOT_NOUNS = ("roles", "titles", "calendar", "numbers", "date_words", "demonyms")
VERBS = ("auxiliaries", "reporting_verbs", "common_verbs", "intent_verbs")


class _KnownWords(NamedTuple):
    """Words that are no candidates, forms of verbs that may also be nouns, the words that stand before a noun, and
    those that lean on a verb and on nothing else (*se taire*)."""

    never: frozenset[str]
    verbs: frozenset[str]
    nominal: frozenset[str]
    leaning: frozenset[str]


class _Uncovered(NamedTuple):
    """A word that no theme covers: its most frequent form, its lemma, how often, in how many paragraphs, where."""

    word: str
    lemma: str
    n: int
    paragraphs: int
    start: int
    end: int


def stances(cue_lemmas: pd.Series, codebook: Codebook) -> pd.DataFrame:
    """For each cue its `stance` (`neutral`, `assertive`, `judging`, `other`) and its `gloss`, as `reporting_verbs.csv`
    and `attributions.csv` tell them.

    A cue that neither file has is `other`, without a gloss; so is a statement without a cue.
    """
    known: dict[str, tuple[str, str]] = {}
    for row in codebook.sheet("reporting_verbs"):
        entry = (row["stance"], row["gloss"])
        known.setdefault(_key(f"{row['lemma']} {row['complement'].split('|')[0]}"), entry)
        known.setdefault(_key(row["lemma"]), entry)
    for row in codebook.sheet("attributions"):  # selon, d'après: they take no side
        known.setdefault(_key(row["phrase"]), ("neutral", row["gloss"]))
    found = [known.get(_key(lemma), ("other", "")) if pd.notna(lemma) else ("other", "") for lemma in cue_lemmas]
    return pd.DataFrame(found, columns=["stance", "gloss"], index=cue_lemmas.index)


def _key(lemma: str) -> str:
    return " ".join(lemma.casefold().removeprefix("se ").removeprefix("s'").split())


def glosses_of(words: pd.Series, codebook: Codebook) -> pd.Series:
    """The English of French words, where `glosses.csv` has it."""
    return words.map({row["word"]: row["gloss"] for row in codebook.sheet("glosses")}).astype("string")


def name_people(phrases: pd.Series, codebook: Codebook) -> pd.Series:
    """Whether each phrase begins with a noun for people or a body: *les syndicats*, *le fonds*; not *la visite*."""
    nouns = {row["noun"] for row in codebook.sheet("roles")}
    nouns |= {row["noun"] for row in codebook.sheet("source_nouns") if row["kind"] != "document"}
    nouns |= {row["word"] for row in codebook.sheet("organisation_words")}
    words = phrases.str.casefold().str.split(r"[\s'’]+", regex=True).str[:3]
    return words.map(lambda first: not nouns.isdisjoint(first), na_action="ignore").fillna(False).astype(bool)


def in_context(tables: Any, start: int, end: int, words: int = 5) -> str:
    """A place of the text within its sentence: a few words around it, itself in square brackets."""
    sentences = tables.sentences
    where = sentences[(sentences["start"] <= start) & (end <= sentences["end"])]
    if where.empty:
        return ""
    text, offset = where["text"].iloc[0], int(where["start"].iloc[0])
    before, after = text[: start - offset].split(" "), text[end - offset :].split(" ")
    left = "… " * (len(before) > words + 1) + " ".join(before[-words - 1 :])
    right = " ".join(after[: words + 1]) + " …" * (len(after) > words + 1)
    return f"{left}[{text[start - offset : end - offset]}]{right}"


def uncovered_words(article: Article, tables: Any, codebook: Codebook, least: int = 2) -> pd.DataFrame:
    """The nouns and adjectives used at least so often that belong to no theme, name, date or quantity.

    Columns: `word` (its most frequent form), `gloss` (the codebook's, or <NA>), `n` (times), `paragraphs` (how many
    have it), `start`, `end` (of the first). The most frequent come first. Left out: function words, verbs, roles,
    titles, numbers, nationalities, and what stands in a name. Forms of one word are one row (simplemma's lemma).
    """
    often = {lemma: at for lemma, at in _candidates(article, tables, codebook).items() if len(at) >= least}
    joined = _joined(often, article.tokens.low)
    rows = [_row_of(article, lemma, often[lemma], size) for lemma, size in joined.items()]
    rows.sort(key=lambda row: (-row.n, row.start))
    frame = pd.DataFrame(rows, columns=list(_Uncovered._fields)).astype({"word": "string"})
    gloss = glosses_of(frame["word"], codebook).fillna(glosses_of(frame["lemma"], codebook))
    return frame.drop(columns="lemma").assign(gloss=gloss)


def _candidates(article: Article, tables: Any, codebook: Codebook) -> dict[str, list[int]]:
    """The tokens of each lemma that may be a noun or an adjective, which no name, theme or cue has taken.

    A lemma that is no candidate by itself is one where a noun must stand: *cette visite*, not *ne le visite pas*.
    """
    known, taken = _known_words(codebook), _taken(tables, len(article.text))
    tokens = article.tokens
    found: dict[str, list[int]] = {}
    for i, low in enumerate(tokens.low):
        if not taken[tokens.start[i]] and _may_be_noun(tokens, i, known):
            found.setdefault(lemma_of(low), []).append(i)
    before_nouns = known.nominal - codebook.words("function_words", "clitic")
    return {
        lemma: at for lemma, at in found.items()
        if lemma not in known.never or any(i and tokens.low[i - 1] in before_nouns for i in at)
    }


def _may_be_noun(tokens: Tokens, i: int, known: _KnownWords) -> bool:
    """Whether a token may be a noun or an adjective: *digue*, *la visite*; not *Durand*, *elle visite*, *très*."""
    low = tokens.low[i]
    before = tokens.low[i - 1] if i and tokens.sentence[i - 1] == tokens.sentence[i] else ""
    is_name = tokens.text[i][0].isupper() and before != ""
    is_word = before not in known.leaning and len(low) > 2 and low[0].isalpha() and low not in known.never
    return is_word and not is_name and (low not in known.verbs or before in known.nominal)


def _row_of(article: Article, lemma: str, at: list[int], size: int) -> _Uncovered:
    """The row of a word that stands at some tokens and takes `size` of them: *digue*, *chiffre d'affaires*."""
    tokens, starts = article.tokens, [paragraph.start for paragraph in article.paragraphs]
    paragraphs = {bisect_right(starts, tokens.start[i]) for i in at}
    word = _commonest(" ".join(tokens.low[i:i + size]).replace("' ", "'") for i in at)
    end = tokens.end[at[0] + size - 1]
    return _Uncovered(word, lemma if size == 1 else word, len(at), len(paragraphs), tokens.start[at[0]], end)


def _joined(found: Mapping[str, list[int]], low: Sequence[str]) -> dict[str, int]:
    """How many tokens each word takes: three where *de* joins it to another each time, which then has no row."""
    by_places = {tuple(at): lemma for lemma, at in found.items()}
    second = {
        lemma: other for lemma, at in found.items()
        if (other := by_places.get(tuple(i + 2 for i in at))) and all(low[i + 1] in ("de", "d'") for i in at)
    }
    return {lemma: 3 if lemma in second else 1 for lemma in found if lemma not in second.values()}


def _commonest(forms: Iterable[str]) -> str:
    return Counter(forms).most_common(1)[0][0]


@made_once
def _known_words(codebook: Codebook) -> _KnownWords:
    """What the codebook tells of words without their sentence; made once for a codebook."""
    small = codebook.sheet("function_words")
    verbs = [row for name in VERBS for row in codebook.sheet(name)]
    forms = moods_by_text(verbs, read_models(codebook.sheet("conjugation")))
    apart = {form for form, read in forms.items() if any(mood in ("infinitive", "gerund") for _, mood in read)}
    apart |= {row["word"] for row in codebook.sheet("glosses") if row["gloss"].startswith("to ")}
    cells = chain.from_iterable(row.values() for name in NOT_NOUNS for row in codebook.sheet(name))
    apart |= {row["word"] for row in small} | codebook.words("finder_words", "says_little")
    apart |= {word.casefold() for cell in cells for word in cell.split("|")}
    nominal = {row["word"] for row in small if row["class"] in ("determiner", "preposition")}
    leaning = codebook.words("function_words", "clitic") - nominal
    return _KnownWords(frozenset(apart), frozenset(forms), frozenset(nominal), leaning)


def _taken(tables: Any, length: int) -> bytearray:
    """A 1 for each character that stands in a name, a theme, a date, a quantity, a cue or a line beside the story."""
    taken, beside = bytearray(length), lines_beside(tables)
    cues = tables.statements[["cue_start", "cue_end"]].dropna()
    spans = [frame[["start", "end"]] for frame in (tables.mentions, tables.theme_mentions, tables.dates,
                                                   tables.quantities)]
    spans.append(tables.paragraphs[tables.paragraphs["paragraph_id"].isin(beside)][["start", "end"]])
    for start, end in chain.from_iterable(frame.itertuples(index=False, name=None) for frame in [*spans, cues]):
        taken[start:end] = b"\x01" * (end - start)
    return taken
