"""What the codebook knows of the words for speakers: nouns for persons, bodies and documents, determiners, pronouns."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import NamedTuple

from helpers.french.codebook import Row
from helpers.text.ages import Ages

PERSON_KINDS = {"function", "profession", "relation"}
BODY_KINDS = ("group", "organisation")


@dataclass(frozen=True)
class Noun:
    """A word for a person or a body: its lemma, gender (`f`, `m`, `fm`), number, and what it is a word for."""

    lemma: str
    gender: str
    number: str
    kind: str


class Determiner(NamedTuple):
    """*le*, *cette*, *plusieurs*: its gender, its number, and whether it points at something known."""

    gender: str
    number: str
    kind: str


class ToldBy(NamedTuple):
    """By which noun somebody is called of whom a word tells (*jugé*: *accusé*), and where they stand by it."""

    lemma: str
    voice: str


@dataclass(eq=False, repr=False)
class Nouns:
    """What the codebook knows of the words for speakers.

    `by_form` has the words for persons, bodies and documents, `begins_long`, `begins_told` and `begins_set_off` the
    first words of what has several; `openers` the determiners that a subject may begin with, `owns` those like
    *son*; `personal` the pronouns that always stand for somebody, `latter` those for whom the text has just named
    (*ce dernier*), `just_named` these and `concerned` as tokens, by the first; `voices` those of *par la voix de*,
    by the last; `broad` the lemmas of broader terms with their kind; `pointing` the determiners that may point back
    (*la*, *cette*); `stand_ins` the nouns that may then stand for an actor; `before_person` the determiners of
    `persons`, the nouns for a person or a group; `scene_parts` the lemmas of what
    one is in a scene only (*prévenu*); `empty` what does not tell who is meant; `countries` the forms in
    `country_of`; `before_names` what may stand between a preposition and a name; `source_pronouns` phrases such as
    *à ses yeux*; `perhaps_verbs` forms that are a verb or a noun; `reports` those of reporting verbs;
    `subordinating` the words before the subject of a clause within a sentence; `held_by_title` the function that a
    title tells; `seats` for each office the nouns for its seat; `sides` for each lemma on which side of which scene
    it stands; `told_by` what a verb tells of somebody, `been` the forms of *être*, `before_told` what may stand
    between a name and such a verb; `gives` the forms of verbs by which somebody hands a document on (*confier*);
    `first_person` the words for *je*, `writer_words` for *nous* too; `infinitives` those of the common verbs;
    `parts` words for some of many (*la plupart*); `full_names` what an acronym stands for; `years_open` the ages
    that a word leaves open; all other fields are classes of `statement_words.csv` (`noun_sheets.CLASSES`).
    """

    by_form: dict[str, Noun]
    begins_long: frozenset[str]
    broad: dict[str, str]
    country_of: dict[str, str]
    gender_of_demonym: dict[str, str]
    pronouns: dict[str, tuple[str, str]]
    personal: frozenset[str]
    latter: frozenset[str]
    just_named: dict[str, list[list[str]]]
    voices: dict[str, list[list[str]]]
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
    before_person: frozenset[str]
    persons: frozenset[str]
    scene_parts: frozenset[str]
    stand_ins: frozenset[str]
    ordinals: dict[str, int]
    counts: dict[str, int]
    source_pronouns: frozenset[str]
    adjective_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    verbs: Container[str]
    perhaps_verbs: Container[str]
    reports: Container[str]
    participles: Container[str]
    gerunds: Container[str]
    former: frozenset[str]
    anybody: frozenset[str]
    says_more: frozenset[str]
    asks: frozenset[str]
    answers: frozenset[str]
    read: frozenset[str]
    told: frozenset[str]
    medium: frozenset[str]
    impersonal: frozenset[str]
    it_for_nobody: frozenset[str]
    sets_off: frozenset[str]
    begins_set_off: frozenset[str]
    weekdays: frozenset[str]
    gives: frozenset[str]
    carries_out: frozenset[str]
    told_by_others: frozenset[str]
    outlets: frozenset[str]
    felt: frozenset[str]
    state: frozenset[str]
    of_body: frozenset[str]
    yes_or_no: frozenset[str]
    honour: frozenset[str]
    well_known: frozenset[str]
    by_document: frozenset[str]
    pair: frozenset[str]
    credit: frozenset[str]
    of_two: frozenset[str]
    of_document: frozenset[str]
    writes: frozenset[str]
    takes_up: frozenset[str]
    any_document: frozenset[str]
    given: frozenset[str]
    any_source: frozenset[str]
    concerned: frozenset[str]
    as_participle: frozenset[str]
    young: frozenset[str]
    heard: frozenset[str]
    owned: frozenset[str]
    courts: frozenset[str]
    aged: frozenset[str]
    full_time: frozenset[str]
    identifies: frozenset[str]
    met: frozenset[str]
    made: frozenset[str]
    speaks_for: frozenset[str]
    label: frozenset[str]
    subordinating: frozenset[str]
    held_by_title: dict[str, str]
    gender_of_title: dict[str, str]
    relatives: frozenset[str]
    adverbs: frozenset[str]
    clitics: frozenset[str]
    family: frozenset[str]
    copula: frozenset[str]
    either: frozenset[str]
    person_endings: tuple[str, ...]
    origin_endings: tuple[str, ...]
    kinds: dict[tuple[str, str], tuple[str, ...]]
    same_family: dict[str, frozenset[str]]
    sides: dict[str, dict[str, str]]
    inverse: dict[str, frozenset[str]]
    seats: dict[str, frozenset[str]]
    told_by: dict[str, ToldBy]
    begins_told: frozenset[str]
    leaders: frozenset[str]
    been: frozenset[str]
    before_told: frozenset[str]
    first_person: frozenset[str]
    writer_words: frozenset[str]
    infinitives: frozenset[str]
    parts: frozenset[str]
    full_names: dict[str, str]
    beside_any: frozenset[str]
    beside_trade: frozenset[str]
    goes_by: frozenset[str]
    outgoing: frozenset[str]
    incoming: frozenset[str]
    hosted: frozenset[str]
    fronts: frozenset[str]
    closer: dict[str, frozenset[str]]
    ages: Ages
    years_open: dict[str, range]
    kind_words: frozenset[str]
    ranks: frozenset[str]

    def is_medium(self, name: str) -> bool:
        """Whether a name is that of a paper or an agency that the codebook lists, with its article or without."""
        return not self.medium.isdisjoint((name.lower(), name.lower().partition(" ")[2]))
