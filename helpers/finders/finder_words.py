"""The small words and verb forms that the finders ask for, from `finder_words.csv` and the codebook's verbs."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.french.codebook import Codebook
from helpers.french.conjugation import moods_by_text
from helpers.french.inflection import models_of

ALL_VERBS = ("auxiliaries", "common_verbs", "reporting_verbs", "intent_verbs")
OF_NAMES = ("bare_of", "coordination", "reflexive")  # classes of name_words.csv that are asked for
Classes = dict[str, frozenset[str]]


def finder_words_of(codebook: Codebook) -> Classes:
    """The words by their class, made once: the classes of `finder_words.csv`, and those that other files make.

    `after_ne` has the negations, too; `copula` the forms of such verbs (*est*, *devient*), `have` those of *avoir*,
    `auxiliary` those of *avoir* and *être*; `infinitive` all verbs; `singular` and `plural` the determiners.
    """
    return codebook.derived("finder words", _finder_words)


def verb_rows(codebook: Codebook) -> dict[str, dict[str, str]]:
    """One row of the codebook for each verb that it knows, by its lemma."""
    return {row["lemma"]: row for name in ALL_VERBS for row in codebook.sheet(name)}


def verb_forms(codebook: Codebook, lemmas: Iterable[str]) -> dict[str, dict[tuple[str, str], None]]:
    """The forms of some verbs, each with its lemmas and moods; a verb that no file of verbs holds has none."""
    rows = verb_rows(codebook)
    return moods_by_text([rows[lemma] for lemma in sorted(lemmas) if lemma in rows], models_of(codebook))


def _finder_words(codebook: Codebook) -> Classes:
    words = {name: frozenset(found) for name, found in codebook.words_by_class("finder_words").items()}
    have, be = (frozenset(verb_forms(codebook, [lemma])) for lemma in ("avoir", "être"))
    plural = {row["word"]: row["number"] == "plural" for row in codebook.sheet("determiners")}
    return words | {name: codebook.words("name_words", name) for name in OF_NAMES} | {
        "after_ne": words["negation"] | words["after_ne"],
        "copula": frozenset(verb_forms(codebook, words["copula"])),
        "auxiliary": have | be,
        "have": have,
        "infinitive": frozenset(verb_rows(codebook)),
        "singular": frozenset(word for word, several in plural.items() if not several),
        "plural": frozenset(word for word, several in plural.items() if several),
    }
