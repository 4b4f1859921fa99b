"""The words for speakers, read from the codebook: of which file and class each field of `Nouns` is made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from helpers.french.codebook import Codebook, Row
from helpers.french.conjugation import spelled
from helpers.french.grammar import (
    AUX,
    FINITE,
    GERUND,
    PAST_PARTICIPLE,
    REPORT,
    TO_BE,
    VERB_SHEETS,
    WEAK,
    Tagged,
    grammar_of,
)
from helpers.french.inflection import models_of
from helpers.french.lookup import by_first_word, by_last_word, words_of
from helpers.names.known import plain_initial
from helpers.speakers.nouns import PERSON_KINDS, Determiner, Noun, Nouns, ToldBy
from helpers.speakers.wider import closer, inverse, kinds, of_any_trade, same_family, seats
from helpers.speech.words import QUE
from helpers.text.ages import ages_of

LEADS = ("leader", "at_head")  # voices of told_by.csv
CLITIC_SUBJECTS = ("je", "j'", "tu", "on", "il", "ils", "c'")
CLASSES = (
    "family", "latter", "copula", "either", "former", "anybody", "says_more", "read", "told", "medium", "met",
    "made", "label", "speaks_for", "asks", "answers", "impersonal", "it_for_nobody", "sets_off", "told_by_others",
    "outlets", "identifies", "felt", "state", "honour", "well_known", "by_document", "pair", "aged", "takes_up",
    "any_document", "given", "any_source", "concerned", "as_participle", "young", "full_time", "beside_any",
    "beside_trade", "outgoing", "incoming", "hosted", "fronts", "of_two", "of_document", "of_body", "writes",
    "yes_or_no", "goes_by", "credit", "heard", "owned", "courts",
)


def nouns_of(codebook: Codebook) -> Nouns:
    """The words of the codebook that stand for speakers, made once."""
    return codebook.derived("phrases", _make)


def _make(codebook: Codebook) -> Nouns:
    by_form, determiners = _by_form(codebook), _determiners(codebook)
    places, light = _column(codebook, "place_nouns", "noun"), _column(codebook, "light_words", "word")
    titles = frozenset(title.lower() for title in _column(codebook, "titles", "title"))
    prepositions = _of_class(codebook, "preposition")
    links = prepositions | frozenset(determiners) | {"et"}
    been, adverbs = _auxiliaries(codebook, TO_BE) | {"été"}, _of_class(codebook, "adverb")
    just_named = codebook.words("statement_words", "latter") | codebook.words("statement_words", "concerned")
    countries = frozenset(row["form"] for row in codebook.sheet("demonyms"))
    return Nouns(
        by_form=by_form,
        begins_long=_first_words(form for form in by_form if " " in form),
        country_of={row["form"]: row["country"] for row in codebook.sheet("demonyms")},
        gender_of_demonym={r["form"]: r["gender"] for r in codebook.sheet("demonyms") if r["gender"] != "fm"},
        places=places,
        cities={row["name"]: row for row in codebook.sheet("places") if row["type"] == "city"},
        story_places=frozenset(row["name"] for row in codebook.sheet("actors") if row["kind"] == "place"),
        determiners=determiners,
        owns=_of_kind(determiners, "own"),
        clitic_subjects=frozenset(CLITIC_SUBJECTS),
        openers=frozenset(determiners) - prepositions | _of_kind(determiners, "indefinite"),
        prepositions=prepositions,
        links=links,
        light=light,
        ages=ages_of(codebook),
        empty=links | light,
        countries=countries,
        stops=_of_class(codebook, "conjunction", "relative", "adverb", "pronoun")
        | _of_class(codebook, "clitic") - links,  # les signataires | y dénoncent
        titles=titles,
        before_names=titles | by_form.keys() | countries | {"le", "la", "l'", "les"},
        pointing=_singular(determiners, "definite", "this") - prepositions,
        before_person=_singular(determiners, "definite", "indefinite", "own") - prepositions
        | {"au", "aux", "les", "des"},
        persons=_persons(by_form),
        scene_parts=_column(codebook, "sides", "lemma") & {n.lemma for n in by_form.values() if n.kind == "relation"},
        stand_ins=frozenset(by_form) | places,
        verbs=Tagged(codebook, FINITE | AUX),
        perhaps_verbs=Tagged(codebook, WEAK),
        reports=Tagged(codebook, REPORT),
        participles=Tagged(codebook, PAST_PARTICIPLE),
        gerunds=Tagged(codebook, GERUND),
        subordinating=QUE,
        relatives=_of_class(codebook, "relative"),
        clitics=_of_class(codebook, "clitic"),
        adverbs=adverbs,
        been=been,
        before_told=adverbs | been | _auxiliaries(codebook, AUX) | codebook.words("statement_words", "before_told"),
        parts=codebook.words("numbers", "collective") | codebook.words("statement_words", "part"),
        infinitives=_column(codebook, "common_verbs", "lemma") | _column(codebook, "auxiliaries", "lemma"),
        person_endings=tuple(codebook.words("statement_words", "person_ending")),
        just_named=by_first_word(just_named),
        voices=by_last_word(codebook.words("statement_words", "voices")),
        gives=_forms(codebook, codebook.words("statement_words", "gives")),
        carries_out=_forms(codebook, codebook.words("statement_words", "carries_out")),
        begins_set_off=_first_words(codebook.words("statement_words", "sets_off")),
        **_columns(codebook),
        **_pronouns(codebook),
        **_nouns_for_others(codebook),
        **_told_by(codebook.sheet("told_by")),
        **_classes(codebook),
    )


def _classes(codebook: Codebook) -> dict[str, Any]:
    """The fields of `Nouns` that are classes of `statement_words.csv`."""
    return {name: codebook.words("statement_words", name) for name in CLASSES}


def _columns(codebook: Codebook) -> dict[str, Any]:
    """The fields of `Nouns` that are columns of one sheet."""
    first_person = codebook.sheet("first_person")
    adjectives = tuple(row["ending"] for row in codebook.sheet("adjective_endings"))
    return {
        "counts": _counts(codebook.sheet("numbers")),
        "ordinals": {row["word"]: int(row["place"]) for row in codebook.sheet("ordinals")},
        "adjective_endings": adjectives,
        "origin_endings": (*adjectives, *codebook.words("statement_words", "origin_ending")),
        "adverb_endings": tuple(ending[1:] for ending in codebook.words("name_words", "adverb_ending")),
        "full_names": {row["acronym"]: row["name"] for row in codebook.sheet("acronyms")},
        "first_person": frozenset(row["word"] for row in first_person if row["person"] == "I"),
        "writer_words": frozenset(row["word"] for row in first_person),
        "weekdays": frozenset(row["word"] for row in codebook.sheet("calendar") if row["kind"] == "weekday"),
    }


def _counts(rows: list[Row]) -> dict[str, int]:
    """The number words for several, from *deux* on."""
    counting = (row for row in rows if row["class"] in ("unit", "teen"))
    return {row["word"]: int(row["value"]) for row in counting if int(row["value"]) > 1}


def _pronouns(codebook: Codebook) -> dict[str, Any]:
    """The fields of `Nouns` for pronouns."""
    rows = [row for row in codebook.sheet("function_words") if row["class"] == "pronoun"]
    pronouns = {row["word"]: (row["gender"], row["number"]) for row in rows}
    return {
        "pronouns": pronouns,
        "personal": frozenset(pronouns) & {"il", "elle", "elles", "ils"},
        "source_pronouns": _source_pronouns(codebook),
    }


def _nouns_for_others(codebook: Codebook) -> dict[str, Any]:
    """The fields of `Nouns` that tell which noun may, or may not, stand for somebody called by another."""
    wider, of_rank = codebook.sheet("broader_words"), codebook.words("statement_words", "rank")
    trades = frozenset(row["lemma"] for row in codebook.sheet("roles") if row["kind"] in ("profession", "function"))
    takes_up = kinds(wider) | of_any_trade(codebook.words("statement_words", "any_trade"), trades)
    sides: dict[str, dict[str, str]] = {}
    for row in codebook.sheet("sides"):
        sides.setdefault(row["lemma"], {})[row["scene"]] = row["side"]
    return {
        "broad": {row["lemma"]: row["kind"] for row in codebook.sheet("hypernyms")},
        "kinds": takes_up,
        "same_family": same_family(takes_up),
        "kind_words": frozenset(row["with"] for row in wider) - {""},
        "closer": closer(wider),
        "years_open": {r["word"]: range(int(r["youngest"]), int(r["oldest"]) + 1) for r in codebook.sheet("age_words")},
        "ranks": frozenset(row["narrower"] for row in wider if row["broader"] in of_rank),
        "sides": sides,
        "inverse": inverse(codebook.sheet("inverse_relations")),
        "seats": seats(codebook.sheet("seats_of_office")),
        "gender_of_title": {r["title"].lower(): r["gender"] for r in codebook.sheet("titles") if r["gender"] != "fm"},
        "held_by_title": {r["title"].lower(): r["function"] for r in codebook.sheet("titles") if r["function"]},
    }


def _told_by(rows: list[Row]) -> dict[str, Any]:
    """The fields of `Nouns` for what a verb tells of somebody."""
    return {
        "begins_told": _first_words(row["word"] for row in rows if " " in row["word"]),
        "told_by": {row["word"]: ToldBy(row["lemma"], row["voice"]) for row in rows},
        "leaders": frozenset(row["lemma"] for row in rows if row["voice"] in LEADS),
    }


def _forms(codebook: Codebook, lemmas: frozenset[str]) -> frozenset[str]:
    """All forms of these verbs."""
    rows = (row for sheet in VERB_SHEETS for row in codebook.sheet(sheet) if row["lemma"] in lemmas)
    return frozenset(text for row in rows for text, _ in spelled(row["lemma"], row["model"], models_of(codebook)))


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first word of each phrase: to look for it only where one may begin."""
    return frozenset(phrase.split()[0] for phrase in phrases)


def _persons(by_form: dict[str, Noun]) -> frozenset[str]:
    """The nouns for a person or a group."""
    kinds = PERSON_KINDS | {"group"}
    return frozenset(form for form, noun in by_form.items() if noun.kind in kinds)


def _by_form(codebook: Codebook) -> dict[str, Noun]:
    """The words for persons, bodies and documents; the first file that has a word tells what it is."""
    found: dict[str, Noun] = {}
    for row in codebook.sheet("roles"):
        words = words_of(row["noun"].lower())  # secrétaire, d', état
        plain = [plain_initial(word).lower() + word[1:] for word in words]  # many papers write Etat, Elue
        for form in {" ".join(words), " ".join(plain)}:
            found.setdefault(form, Noun(row["lemma"], row["gender"], row["number"], row["kind"]))
    for row in codebook.sheet("source_nouns"):
        found.setdefault(row["noun"], Noun(row["noun"], row["gender"], row["number"], row["kind"]))
    no_body = codebook.words("statement_words", "no_body")  # une action
    for row in codebook.sheet("organisation_words"):
        if row["word"] not in no_body:
            found.setdefault(row["word"], Noun(row["word"], row["gender"], "singular", "organisation"))
    return found


def _determiners(codebook: Codebook) -> dict[str, Determiner]:
    rows = codebook.sheet("determiners")
    return {row["word"]: Determiner(row["gender"], row["number"], row["kind"]) for row in rows}


def _column(codebook: Codebook, sheet: str, name: str) -> frozenset[str]:
    """The cells of one column of a file."""
    return frozenset(row[name] for row in codebook.sheet(sheet))


def _of_class(codebook: Codebook, *classes: str) -> frozenset[str]:
    """The function words of these classes."""
    return frozenset(row["word"] for row in codebook.sheet("function_words") if row["class"] in classes)


def _of_kind(determiners: dict[str, Determiner], *kinds: str) -> frozenset[str]:
    return frozenset(word for word, determiner in determiners.items() if determiner.kind in kinds)


def _singular(determiners: dict[str, Determiner], *kinds: str) -> frozenset[str]:
    return frozenset(word for word in _of_kind(determiners, *kinds) if determiners[word].number == "singular")


def _auxiliaries(codebook: Codebook, tags: int) -> frozenset[str]:
    """The forms of *avoir*, *être* that may be one of these, by the flags of the grammar."""
    return frozenset(word for word, bits in grammar_of(codebook).auxiliaries.items() if bits & tags)


def _source_pronouns(codebook: Codebook) -> frozenset[str]:
    """*à ses yeux*, *son* (*Son argument : …*): sources that hold a pronoun."""
    own = frozenset(row["word"] for row in codebook.sheet("determiners") if row["kind"] == "own")
    return own | {row["phrase"] for row in codebook.sheet("attributions") if row["rule"] == "itself"}
