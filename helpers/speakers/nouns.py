"""What the codebook knows of the words for speakers: nouns for persons, bodies and documents, determiners, pronouns."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.french.codebook import Codebook, Row
from helpers.french.grammar import AUX, DET, FINITE, PAST_PARTICIPLE, PREP, WEAK, grammar_of

PERSON_KINDS = {"function", "profession", "relation"}
LATTER = ("ce dernier", "ces dernier", "cette dernière", "ces dernière", "l'intéress", "les intéress")
CLITIC_SUBJECTS = ("je", "j'", "tu", "on", "il", "ils", "c'")
SUBORDINATING = frozenset({"que", "qu'"})
CLASSES = (
    "family", "copula", "either", "former", "anybody", "says_more", "read", "told", "met", "made", "label",
    "speaks_for", "asks", "answers",
)
OF_RANK = ("militaire", "gendarme", "officier", "gradé")
OF = {"de", "d'", "du", "des"}


@dataclass(frozen=True)
class Noun:
    """A word for a person or a body: its lemma, gender (`f`, `m`, `fm`), number, and what it is a word for."""

    lemma: str
    gender: str
    number: str
    kind: str


@dataclass(frozen=True)
class Determiner:
    """*le*, *cette*, *plusieurs*: its gender, its number, and whether it points at something known."""

    gender: str
    number: str
    kind: str


@dataclass(frozen=True)
class Nouns:
    """What the codebook knows of the words for speakers.

    `by_form` has the words for persons, bodies and documents; `openers` the determiners that a subject may begin with,
    `owns` those like *son*; `personal` the pronouns that always stand for somebody, `latter` those for whom the text
    has just named (*ce dernier*); `broad` the lemmas of broader terms with their kind; `pointing` the determiners that
    may point back (*la*, *cette*); `stand_ins` the nouns that may then stand for an actor; `empty` the words that do
    not tell who is meant; `countries` the forms in `country_of`; `before_names` what may stand between a preposition
    and a name; `source_pronouns` phrases such as *à ses yeux*; `perhaps_verbs` forms that are a verb or a noun;
    `subordinating` the words before the subject of a clause within a sentence; `held_by_title` the function that a
    title tells; `former`, `anybody`, `says_more`, `asks`, `answers`, `read`, `told`, `met`, `made` and `label` are
    classes of `statement_words.csv`.
    """

    by_form: dict[str, Noun]
    broad: dict[str, str]
    country_of: dict[str, str]
    pronouns: dict[str, tuple[str, str]]
    personal: frozenset[str]
    latter: frozenset[str]
    places: frozenset[str]
    cities: dict[str, Row]
    story_places: frozenset[str]
    determiners: dict[str, Determiner]
    openers: frozenset[str]
    owns: frozenset[str]
    clitic_subjects: frozenset[str]
    prepositions: frozenset[str]
    links: frozenset[str]
    light: frozenset[str]
    empty: frozenset[str]
    countries: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    before_names: frozenset[str]
    pointing: frozenset[str]
    one_person: frozenset[str]
    stand_ins: frozenset[str]
    ordinals: dict[str, int]
    source_pronouns: frozenset[str]
    adjective_endings: tuple[str, ...]
    verbs: frozenset[str]
    perhaps_verbs: frozenset[str]
    participles: frozenset[str]
    former: frozenset[str]
    anybody: frozenset[str]
    says_more: frozenset[str]
    asks: frozenset[str]
    answers: frozenset[str]
    read: frozenset[str]
    told: frozenset[str]
    met: frozenset[str]
    made: frozenset[str]
    speaks_for: frozenset[str]
    label: frozenset[str]
    subordinating: frozenset[str]
    held_by_title: dict[str, str]
    relatives: frozenset[str]
    adverbs: frozenset[str]
    clitics: frozenset[str]
    family: frozenset[str]
    copula: frozenset[str]
    either: frozenset[str]
    person_endings: tuple[str, ...]
    kinds: dict[tuple[str, str], tuple[str, ...]]
    kind_words: frozenset[str]
    ranks: frozenset[str]


def nouns_of(codebook: Codebook) -> Nouns:
    """The words of the codebook that stand for speakers, made once."""
    return codebook.derived("phrases", _make)


def _make(codebook: Codebook) -> Nouns:
    by_form, determiners = _by_form(codebook), _determiners(codebook)
    words = codebook.sheet("function_words")
    country_of = {row["form"]: row["country"] for row in codebook.sheet("demonyms")}
    prepositions = _of_class(words, "preposition")
    places, light = _column(codebook, "place_nouns", "noun"), _column(codebook, "light_words", "word")
    titles = frozenset(title.lower() for title in _column(codebook, "titles", "title"))
    links = prepositions | frozenset(determiners) | {"et"}
    pronouns = {row["word"]: (row["gender"], row["number"]) for row in words if row["class"] == "pronoun"}
    return Nouns(
        by_form=by_form,
        broad={row["lemma"]: row["kind"] for row in codebook.sheet("hypernyms")},
        country_of=country_of,
        pronouns=pronouns,
        personal=frozenset(pronouns) & {"elle", "elles", "ils"},  # il may stand for nobody
        latter=frozenset(word for word in pronouns if word.endswith("-ci") or word.startswith(LATTER)),
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
        empty=links | light,
        countries=frozenset(country_of),
        stops=_of_class(words, "conjunction", "relative", "adverb", "pronoun")
        | _of_class(words, "clitic") - links,  # les signataires | y dénoncent
        titles=titles,
        before_names=titles | by_form.keys() | country_of.keys() | {"le", "la", "l'", "les"},
        pointing=_singular(determiners, "definite", "this") - prepositions,
        one_person=_singular(determiners, "definite", "indefinite") - prepositions,
        stand_ins=frozenset(by_form) | places,
        ordinals={row["word"]: int(row["place"]) for row in codebook.sheet("ordinals")},
        source_pronouns=_source_pronouns(codebook),
        adjective_endings=tuple(row["ending"] for row in codebook.sheet("adjective_endings")),
        verbs=_tagged(codebook, FINITE | AUX) - _tagged(codebook, DET | PREP),
        perhaps_verbs=_tagged(codebook, WEAK) - _tagged(codebook, DET | PREP),
        participles=_tagged(codebook, PAST_PARTICIPLE),
        subordinating=SUBORDINATING,
        held_by_title={row["title"].lower(): row["function"] for row in codebook.sheet("titles") if row["function"]},
        relatives=_of_class(words, "relative"),
        clitics=_of_class(words, "clitic"),
        adverbs=_of_class(words, "adverb"),
        person_endings=tuple(codebook.words("statement_words", "person_ending")),
        kinds=_kinds(codebook),
        ranks=frozenset(row["narrower"] for row in codebook.sheet("broader_words") if row["broader"] in OF_RANK),
        kind_words=_column(codebook, "broader_words", "with") - {""},
        **{name: codebook.words("statement_words", name) for name in CLASSES},
    )


def _by_form(codebook: Codebook) -> dict[str, Noun]:
    """The words for persons, bodies and documents; the first file that has a word tells what it is."""
    found: dict[str, Noun] = {}
    for row in codebook.sheet("roles"):
        found.setdefault(row["noun"].lower(), Noun(row["lemma"], row["gender"], row["number"], row["kind"]))
    for row in codebook.sheet("source_nouns"):
        found.setdefault(row["noun"], Noun(row["noun"], row["gender"], row["number"], row["kind"]))
    for row in codebook.sheet("organisation_words"):
        found.setdefault(row["word"], Noun(row["word"], row["gender"], "singular", "organisation"))
    return found


def _determiners(codebook: Codebook) -> dict[str, Determiner]:
    rows = codebook.sheet("determiners")
    return {row["word"]: Determiner(row["gender"], row["number"], row["kind"]) for row in rows}


def _column(codebook: Codebook, sheet: str, name: str) -> frozenset[str]:
    """The cells of one column of a file."""
    return frozenset(row[name] for row in codebook.sheet(sheet))


def _of_class(rows: list[Row], *classes: str) -> frozenset[str]:
    """The words of these classes."""
    return frozenset(row["word"] for row in rows if row["class"] in classes)


def _of_kind(determiners: dict[str, Determiner], *kinds: str) -> frozenset[str]:
    return frozenset(word for word, determiner in determiners.items() if determiner.kind in kinds)


def _singular(determiners: dict[str, Determiner], *kinds: str) -> frozenset[str]:
    return frozenset(word for word in _of_kind(determiners, *kinds) if determiners[word].number == "singular")


def _tagged(codebook: Codebook, tags: int) -> frozenset[str]:
    """The words that may be one of these, by the flags of the grammar."""
    return frozenset(word for word, tag in grammar_of(codebook).tags.by_low.items() if tag & tags)


def _kinds(codebook: Codebook) -> dict[tuple[str, str], tuple[str, ...]]:
    """Which noun may take up which: the words that have to stand beside it, an empty one where none has to.

    A noun for a narrower kind takes up the broader one as well: *le médecin X*, then *le neurologue*.
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in codebook.sheet("broader_words"):
        broader, narrower = row["broader"], row["narrower"]
        found[broader, narrower] = (*found.get((broader, narrower), ()), row["with"])
        if not row["with"]:
            found.setdefault((narrower, broader), ("",))
    return found


def _source_pronouns(codebook: Codebook) -> frozenset[str]:
    """*à ses yeux*, *son* (*Son argument : …*), also without the accent on a capital: sources that hold a pronoun."""
    own = frozenset(row["word"] for row in codebook.sheet("determiners") if row["kind"] == "own")
    phrases = [
        row["phrase"]
        for row in codebook.sheet("attributions")
        if row["names"] == "itself" and not row["phrase"].endswith(("source", "sources"))
    ]
    return own | frozenset(phrases) | {"a" + phrase[1:] for phrase in phrases if phrase.startswith("à")}


