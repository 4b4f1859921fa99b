"""What is said of the future, and what the speakers say is sought and offered: read from verbs.

The verbs of seeking and offering are the codebook's (`intent_verbs.csv`), all forms those of `conjugation.csv`.
A verb says that somebody seeks or offers, not who: the words before it tell, and so stand beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from helpers.figures import readings
from helpers.french.codebook import Codebook, values
from helpers.french.conjugation import moods_by_text, read_models
from helpers.text.article import Article, Tokens

SEEK, OFFER = "seek", "offer"
STOPS = frozenset(',;:.!?…«»“”"„‹›()[]')  # where a clause's words end
BEFORE, AFTER = 6, 18  # words shown before a verb, and from it on
NEAR = 3  # words that may stand between an auxiliary and its verb
AHEAD = ("statement_id", "voice_id", "voice", "how", "lemma", "gloss", "text", "words", "start", "end")
INTENTS = (
    "statement_id",
    "voice_id",
    "voice",
    "side",
    "lemma",
    "gloss",
    "before",
    "words",
    "about",
    "start",
    "end",
)


class _Verb(NamedTuple):
    """A verb of seeking or offering in the text: its token, how many tokens it takes, its codebook row."""

    token: int
    length: int
    row: dict[str, str]


@dataclass(frozen=True)
class _Forms:
    """The forms of the codebook's verbs, as lemma and mood, and the small words around them."""

    of: dict[str, list[tuple[str, str]]]
    intents: dict[str, list[dict[str, str]]]  # by lemma
    glosses: dict[str, str]  # by lemma
    small: frozenset[str]  # function words
    clitics: frozenset[str]  # those that lean on a verb
    nominal: frozenset[str]  # those that stand before a noun

    def has(self, low: str, lemma: str, mood: str = "") -> bool:
        """Whether a word is a form of the verb, in the mood if one is given."""
        return any(lemma == one and mood in ("", other) for one, other in self.of.get(low, ()))


def _forms(codebook: Codebook) -> _Forms:
    models, intents = read_models(codebook.sheet("conjugation")), codebook.sheet("intent_verbs")
    verbs = [
        row for name in ("auxiliaries", "reporting_verbs", "common_verbs") for row in codebook.sheet(name)
    ]
    forms = {text: list(read) for text, read in moods_by_text([*verbs, *intents], models).items()}
    by_lemma: dict[str, list[dict[str, str]]] = {}
    for row in intents:
        by_lemma.setdefault(row["lemma"], []).append(row)
    glosses = {row["word"]: row["gloss"] for row in codebook.sheet("glosses")}
    words = codebook.sheet("function_words")
    clitics = frozenset(row["word"] for row in words if row["class"] == "clitic")
    nominal = frozenset(row["word"] for row in words if row["class"] in ("determiner", "preposition"))
    return _Forms(forms, by_lemma, glosses, frozenset(row["word"] for row in words), clitics, nominal)


# --- what is said of the future -------------------------------------------------------------------------------


def ahead(article: Article, tables: Any, codebook: Codebook) -> pd.DataFrame:
    """The verbs that look ahead, in text order: in the future, with *aller* and an infinitive, in the conditional.

    Columns: `statement_id` (<NA>: the writer's own words), `voice_id`, `voice`, `how` (`will`, `is going to`,
    `would`), `lemma` and its `gloss`, `text` (the verb), `words` (it and the rest of its clause), `start`, `end`.
    A conditional with a participle (*aurait dit*) tells of the past as hearsay, and is left out.
    """
    forms, tokens = codebook.derived("intents", _forms), article.tokens
    said = readings.statements(tables)
    rows = []
    for i, low in enumerate(tokens.low):
        found = _looks_ahead(forms, tokens, i, low)
        if not found:
            continue
        how, lemma, last = found
        start, end = tokens.start[i], tokens.end[last]
        where = said[(said["start"] <= start) & (end <= said["end"])]
        voice = (
            where.iloc[0][["statement_id", "voice_id", "voice"]]
            if len(where)
            else (None, readings.WRITER, "the writer")
        )
        words = article.text[
            tokens.start[_with_clitics(forms, tokens, i)] : tokens.end[_clause_end(tokens, last)]
        ]
        rows.append(
            (*voice, how, lemma, forms.glosses.get(lemma), article.text[start:end], words, start, end)
        )
    return _frame(rows, AHEAD)


def _looks_ahead(forms: _Forms, tokens: Tokens, i: int, low: str) -> tuple[str, str, int] | None:
    """How a verb looks ahead, its lemma, and its last token."""
    read = forms.of.get(low, ())
    moods = {mood for _, mood in read}
    if moods == {"future"}:
        return "will", read[0][0], i
    if moods == {"conditional"}:
        hearsay = forms.has(low, "avoir") or forms.has(low, "être")
        after = _next_verb(forms, tokens, i, "participle")
        return None if hearsay and after else ("would", read[0][0], i)
    if forms.has(low, "aller", "present"):
        after = _next_verb(forms, tokens, i, "infinitive")
        if after:
            return "is going to", forms.of[tokens.low[after]][0][0], after
    return None


def _next_verb(forms: _Forms, tokens: Tokens, i: int, mood: str) -> int:
    """The token after the i-th, past adverbs and the like, if it is a verb in the mood; else 0."""
    for j in range(i + 1, min(i + 2 + NEAR, len(tokens.low))):
        if any(mood == one for _, one in forms.of.get(tokens.low[j], ())):
            return j
        if tokens.low[j] in forms.nominal or tokens.low[j] in STOPS:
            return 0
    return 0


def _with_clitics(forms: _Forms, tokens: Tokens, i: int) -> int:
    """The first of the small words that lean on the verb: *ne*, *se*."""
    while i and tokens.low[i - 1] in forms.clitics:
        i -= 1
    return i


def _clause_end(tokens: Tokens, i: int) -> int:
    """The last token of the clause that the i-th is in, at most AFTER tokens on."""
    last = i
    while last + 1 < len(tokens.low) and last - i < AFTER and tokens.low[last + 1] not in STOPS:
        last += 1
    return last


# --- what is sought and offered -------------------------------------------------------------------------------


def sought_and_offered(article: Article, tables: Any, codebook: Codebook) -> pd.DataFrame:
    """The verbs of seeking and offering in the statements, in text order.

    Columns: `statement_id`, `voice_id`, `voice`, `side` (`seek`, `offer`), `lemma` and its `gloss`, `before` (the
    words that lead up to the verb), `words` (the verb and what follows it), `about` (the English labels of the
    themes in them, or <NA>), `start`, `end` (of `words`).
    """
    forms, tokens = codebook.derived("intents", _forms), article.tokens
    themes = readings.theme_mentions(tables)
    rows = []
    for said in readings.statements(tables).itertuples():
        first, after = bisect_left(tokens.start, said.start), bisect_left(tokens.start, said.end)
        verbs = [verb for i in range(first, after) if (verb := _intent(forms, tokens, i))]
        ends = [verb.token for verb in verbs[1:]] + [after]
        for verb, end_token in zip(verbs, ends, strict=False):
            last = _object_end(forms, tokens, verb, end_token)
            if last < verb.token + verb.length:
                continue  # it only introduces the next verb: chercher à apprendre
            lead = _lead(tokens, verb.token, first)
            start, end = tokens.start[verb.token], tokens.end[last]
            rows.append(
                (
                    said.statement_id,
                    said.voice_id,
                    said.voice,
                    verb.row["side"],
                    verb.row["lemma"],
                    verb.row["gloss"],
                    article.text[tokens.start[lead] : start].strip() or None,
                    article.text[start:end],
                    _themes_in(themes, start, end),
                    start,
                    end,
                )
            )
    return _frame(rows, INTENTS)


def _intent(forms: _Forms, tokens: Tokens, i: int) -> _Verb | None:
    """The verb of seeking or offering that the i-th token is, if it is one."""
    before = tokens.low[i - 1] if i else ""
    for lemma, mood in forms.of.get(tokens.low[i], ()):
        if lemma not in forms.intents or (mood not in ("infinitive", "gerund") and before in forms.nominal):
            continue
        if mood == "participle" and not any(
            forms.has(low, "avoir") for low in tokens.low[max(i - NEAR, 0) : i]
        ):
            continue
        for row in forms.intents[lemma]:
            if not row["before"]:
                return _Verb(i, 1, row)
            for phrase in values(row["before"]):
                words = phrase.split()
                if tokens.low[i + 1 : i + 1 + len(words)] == words:
                    return _Verb(i, 1 + len(words), row)
    return None


def _object_end(forms: _Forms, tokens: Tokens, verb: _Verb, before: int) -> int:
    """The last token of what a verb is followed by, without the small words at its end."""
    last = min(_clause_end(tokens, verb.token), before - 1)
    while last > verb.token and tokens.low[last] in forms.small:
        last -= 1
    return last


def _lead(tokens: Tokens, i: int, first: int) -> int:
    """The first of the words that lead up to the i-th token within its clause."""
    lead = i
    while lead > first and i - lead < BEFORE and tokens.low[lead - 1] not in STOPS:
        lead -= 1
    return lead


def _themes_in(themes: pd.DataFrame, start: int, end: int) -> str | None:
    inside = themes[(themes["start"] < end) & (start < themes["end"])]
    return ", ".join(dict.fromkeys(inside["label"])) or None


def _frame(rows: list[tuple[Any, ...]], columns: tuple[str, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(columns))
    return frame.astype({name: "Int64" if name in ("start", "end") else "string" for name in columns})
