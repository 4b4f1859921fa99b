"""The small words and verb forms that the finders ask for, from `finder_words.csv` and the codebook's verbs."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from helpers.french.cache import InPieces, in_pieces
from helpers.french.codebook import Codebook, made_once, values
from helpers.french.conjugation import moods_by_text
from helpers.french.inflection import models_of
from helpers.french.lookup import Kept

ALL_VERBS = ("auxiliaries", "common_verbs", "reporting_verbs", "intent_verbs")
OF_NAMES = ("bare_of", "coordination", "reflexive")  # classes of name_words.csv that are asked for
# all their forms
OF_VERBS = (
    "able", "aims", "by_itself", "demands", "copula", "others_do", "refusal", "obliged", "denies", "fetches", "lets",
    "speaks_of",
)
TOLD_MOODS = ("present", "imperfect", "past", "future", "conditional", "subjunctive", "participle")
Classes = dict[str, AbstractSet[str]]


@made_once
def finder_words_of(codebook: Codebook) -> Classes:
    """The words by their class: the classes of `finder_words.csv`, and those that other files make.

    Of the verbs that the classes OF_VERBS name it has all forms, `have` those of
    *avoir*, `auxiliary` those of *avoir* and *être*, `going` the present of *aller*, `infinitive` all verbs. `future`
    has the forms that are a future and nothing else, `conditional` those of that mood, `imperfect` those of the
    imperfect but for *pouvoir* and the like, `past` those of the simple past alone; `untold` what does not tell what is
    or was. `after_ne` has the negations, too; `singular` and `plural` are the determiners, `given` those that name what
    is known, `time_unit` the units of time, `speaker` the words for who speaks, `one` the *on* among them,
    `says_we` the others.
    """
    words: Classes = {**codebook.words_by_class("finder_words")}
    words |= {name: codebook.words("name_words", name) for name in OF_NAMES}
    words |= _of_verbs(codebook) | _of_determiners(codebook) | {
        "after_ne": words["negation"] | words["after_ne"],
        "infinitive": frozenset(verb_rows(codebook)),
        "speaker": frozenset(row["word"] for row in codebook.sheet("first_person")),
        "says_we": frozenset(row["word"] for row in codebook.sheet("first_person") if row["person"] != "one"),
        "one": frozenset(row["word"] for row in codebook.sheet("first_person") if row["person"] == "one"),
        "time_unit": frozenset(
            form for row in codebook.sheet("units") if row["kind"] == "time" for form in values(row["forms"])
        ),
        "demonym": frozenset(row["form"].lower() for row in codebook.sheet("demonyms")),
        "preposition": codebook.words("function_words", "preposition"),
    }
    return words


@made_once
def future_lemmas(codebook: Codebook) -> Kept[str, str]:
    """The lemma of each form that is a future and nothing else; an empty one of any other word."""
    lemmas: InPieces[str] = InPieces(_plain_forms(codebook)[1]["future"])
    return Kept(lambda form: lemmas.get(form, ""))


def verb_rows(codebook: Codebook) -> dict[str, dict[str, str]]:
    """One row of the codebook for each verb that it knows, by its lemma."""
    return {row["lemma"]: row for name in ALL_VERBS for row in codebook.sheet(name)}


def verb_forms(codebook: Codebook, lemmas: Iterable[str]) -> dict[str, dict[tuple[str, str], None]]:
    """The forms of some verbs, each with its lemmas and moods; a verb that no file of verbs holds has none."""
    rows = verb_rows(codebook)
    return moods_by_text([rows[lemma] for lemma in sorted(lemmas) if lemma in rows], models_of(codebook))


def _of_determiners(codebook: Codebook) -> Classes:
    """The classes of determiners: all, those for one and for several, those that name what is known."""
    rows = codebook.sheet("determiners")
    plural = {row["word"]: row["number"] == "plural" for row in rows}
    return {
        "determiner": frozenset(plural),
        "singular": frozenset(word for word, several in plural.items() if not several),
        "plural": frozenset(word for word, several in plural.items() if several),
        "given": frozenset(row["word"] for row in rows if row["kind"] != "own"),
    }


def _of_verbs(codebook: Codebook) -> Classes:
    """The classes of forms of verbs."""
    few, many = _plain_forms(codebook)
    return {**few, **{name: InPieces(pieces).keys() for name, pieces in many.items()}}


@made_once
def _plain_forms(codebook: Codebook) -> tuple[dict[str, frozenset[str]], dict[str, dict[str, bytes]]]:
    """The small classes of forms of verbs, and those of a tense, in pieces by form: plain data, to be kept."""
    return codebook.kept("verb forms", lambda: _verb_classes(codebook))


def _verb_classes(codebook: Codebook) -> tuple[dict[str, frozenset[str]], dict[str, dict[str, bytes]]]:
    by_mood: dict[str, dict[str, str]] = {mood: {} for mood in TOLD_MOODS}
    for text, readings in moods_by_text(verb_rows(codebook).values(), models_of(codebook)).items():
        for lemma, mood in readings:
            if mood in by_mood:
                by_mood[mood][text] = lemma
    past = by_mood["past"].keys()
    future = {text: lemma for text, lemma in by_mood["future"].items() if text not in past}  # montra
    modal = {row["lemma"] for row in codebook.sheet("auxiliaries") if row["role"] == "modal"}
    imperfect = {text: lemma for text, lemma in by_mood["imperfect"].items() if lemma not in modal}
    alone = past - by_mood["present"].keys() - by_mood["participle"].keys() - by_mood["subjunctive"].keys()
    wished = by_mood["subjunctive"].keys() - by_mood["present"].keys() - by_mood["imperfect"].keys() - past
    untold = {**by_mood["conditional"], **future}
    untold |= dict.fromkeys(wished | codebook.words("finder_words", "no_claim"), "")
    have, be = (frozenset(verb_forms(codebook, [lemma])) for lemma in ("avoir", "être"))
    going = verb_forms(codebook, ["aller"]).items()
    return {
        **{name: frozenset(verb_forms(codebook, codebook.words("finder_words", name))) for name in OF_VERBS},
        "have": have,
        "auxiliary": have | be,
        "going": frozenset(text for text, readings in going if ("aller", "present") in readings),
    }, {
        "future": in_pieces(future), "conditional": in_pieces(by_mood["conditional"]), "untold": in_pieces(untold),
        "imperfect": in_pieces(imperfect), "past": in_pieces(dict.fromkeys(alone, "")),
    }
