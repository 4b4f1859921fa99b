"""The small words and verb forms that the finders ask for, from `finder_words.csv` and the codebook's verbs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from helpers.french.codebook import Codebook
from helpers.french.conjugation import moods_by_text
from helpers.french.inflection import models_of

ALL_VERBS = ("auxiliaries", "common_verbs", "reporting_verbs", "intent_verbs")


@dataclass(frozen=True, slots=True)
class FinderWords:
    """Subjects, adjectives that stand before their noun, negations, adverbs of degree; determiners and forms of verbs.

    `after_ne` are the words that negate only with *ne* before them (*ne … plus*), and all negations; after those of
    `lack` and *de* something is not there (*manque de courage*). `plural` tells of
    a determiner whether it is one. `copulas` are the forms of the verbs that join a subject and what is said of it
    (*est*, *devient*), `auxiliaries` those of *avoir* and *être*, `have` those of *avoir*, `infinitives` those of all
    verbs of the codebook; `past_with_be` the participles of a past with *être* (*arrivé*).
    """

    subjects: frozenset[str]
    before_noun: frozenset[str]
    negations: frozenset[str]
    not_negations: frozenset[str]
    after_ne: frozenset[str]
    lack: frozenset[str]
    degree: frozenset[str]
    plural: dict[str, bool]
    copulas: frozenset[str]
    auxiliaries: frozenset[str]
    have: frozenset[str]
    infinitives: frozenset[str]
    past_with_be: frozenset[str]
    no_claim: frozenset[str]


def finder_words_of(codebook: Codebook) -> FinderWords:
    """The words of a codebook, made once."""
    return codebook.derived("finder words", _finder_words)


def verb_rows(codebook: Codebook) -> dict[str, dict[str, str]]:
    """One row of the codebook for each verb that it knows, by its lemma."""
    return {row["lemma"]: row for name in ALL_VERBS for row in codebook.sheet(name)}


def verb_forms(codebook: Codebook, lemmas: Iterable[str]) -> dict[str, dict[tuple[str, str], None]]:
    """The forms of some verbs, each with its lemmas and moods; a verb that no file of verbs holds has none."""
    rows = verb_rows(codebook)
    return moods_by_text([rows[lemma] for lemma in sorted(lemmas) if lemma in rows], models_of(codebook))


def _finder_words(codebook: Codebook) -> FinderWords:

    def words(name: str) -> frozenset[str]:
        return codebook.words("finder_words", name)

    have, be = (frozenset(verb_forms(codebook, [lemma])) for lemma in ("avoir", "être"))
    return FinderWords(
        subjects=words("subject"),
        before_noun=words("before_noun"),
        negations=words("negation"),
        not_negations=words("not_negation"),
        after_ne=words("negation") | words("after_ne"),
        lack=words("lack"),
        degree=words("degree"),
        plural={row["word"]: row["number"] == "plural" for row in codebook.sheet("determiners")},
        copulas=frozenset(verb_forms(codebook, words("copula"))),
        auxiliaries=have | be,
        have=have,
        infinitives=frozenset(verb_rows(codebook)),
        past_with_be=words("with_être"),
        no_claim=words("no_claim"),
    )
