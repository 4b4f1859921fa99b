"""The words for a speaker, looked at closely: the head noun, its gender and number, its complements.

*la responsable américaine* has the head *responsable*, is feminine, singular and definite, and says *américaine*
of it; *un porte-parole de la police* is indefinite, so it names somebody new.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from helpers.french.codebook import Codebook, Row
from helpers.french.grammar import AUX, DET, FINITE, PREP, WEAK, grammar_of
from helpers.text.article import Tokens

Range = tuple[int, int]
EMPTY: frozenset[str] = frozenset()
LATTER = ("ce dernier", "ces dernier", "cette dernière", "ces dernière", "l'intéress", "les intéress")
ONE = {"un", "une"}
SUBORDINATING = frozenset({"que", "qu'"})
CLASSES = ("former", "anybody", "says_more", "read", "told", "met", "made", "label", "speaks_for")
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
    title tells; `former`, `anybody`, `says_more`, `read`, `told`, `met`, `made` and `label` are classes of
    `statement_words.csv`.
    """

    by_form: dict[str, Noun]
    broad: dict[str, str]
    country_of: dict[str, str]
    pronouns: dict[str, tuple[str, str]]
    personal: frozenset[str]
    latter: frozenset[str]
    places: frozenset[str]
    cities: dict[str, Row]
    determiners: dict[str, Determiner]
    openers: frozenset[str]
    owns: frozenset[str]
    prepositions: frozenset[str]
    links: frozenset[str]
    light: frozenset[str]
    empty: frozenset[str]
    countries: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    before_names: frozenset[str]
    pointing: frozenset[str]
    stand_ins: frozenset[str]
    ordinals: dict[str, int]
    source_pronouns: frozenset[str]
    adjective_endings: tuple[str, ...]
    verbs: frozenset[str]
    perhaps_verbs: frozenset[str]
    former: frozenset[str]
    anybody: frozenset[str]
    says_more: frozenset[str]
    read: frozenset[str]
    told: frozenset[str]
    met: frozenset[str]
    made: frozenset[str]
    speaks_for: frozenset[str]
    label: frozenset[str]
    subordinating: frozenset[str]
    held_by_title: dict[str, str]


@dataclass(slots=True)
class Phrase:
    """One phrase for a speaker, from token `first` on. `says` holds its words beside the head, in lower case."""

    start: int
    end: int
    words: list[str]
    first: int = 0
    head: Noun | None = None
    head_word: str = ""
    gender: str = ""
    number: str = "singular"
    definite: bool = False
    this: bool = False
    own: bool = False
    one_of: bool = False
    says: frozenset[str] = EMPTY
    country: str | None = None
    complements: list[str] = field(default_factory=list)

    @property
    def head_key(self) -> str:
        """What two phrases with the same head have in common."""
        return self.head.lemma if self.head else self.head_word

    @property
    def is_bare(self) -> bool:
        """*la ministre*: nothing but a determiner and the head."""
        return not self.says


def nouns_of(codebook: Codebook) -> Nouns:
    """The words of the codebook that stand for speakers, made once."""
    return codebook.derived("phrases", _make)


def _make(codebook: Codebook) -> Nouns:
    by_form: dict[str, Noun] = {}
    for row in codebook.sheet("roles"):
        by_form.setdefault(row["noun"].lower(), Noun(row["lemma"], row["gender"], row["number"], row["kind"]))
    for row in codebook.sheet("source_nouns"):
        by_form.setdefault(row["noun"], Noun(row["noun"], row["gender"], row["number"], row["kind"]))
    for row in codebook.sheet("organisation_words"):
        by_form.setdefault(row["word"], Noun(row["word"], row["gender"], "singular", "organisation"))
    country_of = {row["form"]: row["country"] for row in codebook.sheet("demonyms")}
    determiners = {
        row["word"]: Determiner(row["gender"], row["number"], row["kind"]) for row in codebook.sheet("determiners")
    }
    words = codebook.sheet("function_words")
    prepositions = frozenset(row["word"] for row in words if row["class"] == "preposition")
    tags = grammar_of(codebook).tags.by_low
    places = frozenset(row["noun"] for row in codebook.sheet("place_nouns"))
    titles = frozenset(row["title"].lower() for row in codebook.sheet("titles"))
    links = prepositions | frozenset(determiners) | {"et"}
    light = frozenset(row["word"] for row in codebook.sheet("light_words"))
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
        determiners=determiners,
        owns=frozenset(word for word, d in determiners.items() if d.kind == "own"),
        openers=frozenset(
            word for word, d in determiners.items() if word not in prepositions or d.kind == "indefinite"
        ),
        prepositions=prepositions,
        links=links,
        light=light,
        empty=links | light,
        countries=frozenset(country_of),
        stops=frozenset(
            row["word"] for row in words if row["class"] in ("conjunction", "relative", "adverb", "pronoun")
        ),
        titles=titles,
        before_names=titles | by_form.keys() | country_of.keys() | {"le", "la", "l'", "les"},
        pointing=frozenset(
            word for word, d in determiners.items() if d.kind in ("definite", "this") and d.number == "singular"
        )
        - prepositions,
        stand_ins=frozenset(by_form) | places,
        ordinals={row["word"]: int(row["place"]) for row in codebook.sheet("ordinals")},
        source_pronouns=_source_pronouns(codebook),
        adjective_endings=tuple(row["ending"] for row in codebook.sheet("adjective_endings")),
        verbs=frozenset(word for word, tag in tags.items() if tag & (FINITE | AUX) and not tag & (DET | PREP)),
        perhaps_verbs=frozenset(word for word, tag in tags.items() if tag & WEAK and not tag & (DET | PREP)),
        subordinating=SUBORDINATING,
        held_by_title={row["title"].lower(): row["function"] for row in codebook.sheet("titles") if row["function"]},
        **{name: codebook.words("statement_words", name) for name in CLASSES},
    )


def _source_pronouns(codebook: Codebook) -> frozenset[str]:
    """*à ses yeux*, *son* (*Son argument : …*), also without the accent on a capital: sources that hold a pronoun."""
    own = frozenset(row["word"] for row in codebook.sheet("determiners") if row["kind"] == "own")
    phrases = [
        row["phrase"]
        for row in codebook.sheet("attributions")
        if row["names"] == "itself" and not row["phrase"].endswith(("source", "sources"))
    ]
    return own | frozenset(phrases) | {"a" + phrase[1:] for phrase in phrases if phrase.startswith("à")}


def token_range(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens between two offsets."""
    return max(bisect_right(tokens.start, start) - 1, 0), bisect_left(tokens.start, end)


def read_phrase(tokens: Tokens, start: int, end: int, nouns: Nouns) -> Phrase:
    """Look at the words between two offsets as a noun phrase."""
    first, stop = token_range(tokens, start, end)
    return phrase_of(_words(tokens.low[first:stop]), start, end, nouns, first)


def read_tokens(tokens: Tokens, first: int, stop: int, nouns: Nouns) -> Phrase:
    """Look at the tokens from `first` to `stop` (exclusive) as a noun phrase."""
    return phrase_of(_words(tokens.low[first:stop]), tokens.start[first], tokens.end[stop - 1], nouns, first)


def _words(low: list[str]) -> list[str]:
    """The words of a phrase, a pronoun without what ties it to its verb: *elle* for *-t-elle*."""
    return [word.rpartition("-")[2] if word[0] == "-" else word for word in low]


def phrase_of(words: list[str], start: int, end: int, nouns: Nouns, first: int = 0) -> Phrase:
    """Look at words, in their look-up forms, as a noun phrase between two offsets."""
    phrase = Phrase(start, end, words, first)
    i = _read_determiners(phrase, nouns)
    _read_head(phrase, i, nouns)
    if len(words) > i:
        empty, head = nouns.empty, phrase.head_word
        phrase.says = frozenset(
            [word for word in words[i:] if word not in empty and word != head and len(word) > 2 and word[0].isalnum()]
        )
        if not nouns.countries.isdisjoint(words):
            phrase.country = next((nouns.country_of[word] for word in words[i:] if word in nouns.country_of), None)
    return phrase


def _read_determiners(phrase: Phrase, nouns: Nouns) -> int:
    """Take the gender, number and definiteness from the words before the noun; the index of the first other word."""
    for i, word in enumerate(phrase.words):
        determiner = nouns.determiners.get(word)
        if word in ONE and phrase.words[i + 1 : i + 2] and phrase.words[i + 1] in OF:
            return _read_one_of(phrase, i, nouns)
        if determiner is None:
            phrase.this = phrase.this or word == "même"
            return i
        phrase.definite = phrase.definite or determiner.kind != "indefinite"
        phrase.this = phrase.this or determiner.kind == "this"
        phrase.own = phrase.own or determiner.kind == "own"
        phrase.gender = phrase.gender or determiner.gender
        if determiner.number == "plural":
            phrase.number = "plural"
    return len(phrase.words)


def _read_one_of(phrase: Phrase, i: int, nouns: Nouns) -> int:
    """*un de ses adjoints*, *l'une des plaignantes*: one of several, not known before; the index of the noun."""
    phrase.gender, phrase.definite, phrase.one_of = nouns.determiners[phrase.words[i]].gender, False, True
    i += 2
    while i < len(phrase.words) and phrase.words[i] in nouns.determiners:
        i += 1
    return i


def _read_head(phrase: Phrase, i: int, nouns: Nouns) -> None:
    """Find the head noun near the start of the phrase: a word for a person, a body, a document."""
    words = phrase.words
    for k in range(i, min(i + 4, len(words))):
        noun = nouns.by_form.get(words[k])
        if noun is None and "-" in words[k]:
            noun = nouns.by_form.get(words[k].partition("-")[0])
        if noun and not (k > i and words[k - 1] in nouns.links):
            if words[k] in nouns.light and words[k + 1 : k + 2] and words[k + 1] in nouns.by_form:
                continue  # la jeune femme
            phrase.head, phrase.head_word = noun, words[k]
            phrase.gender = phrase.gender or (noun.gender if noun.gender != "fm" else "")
            phrase.number = "plural" if noun.number == "plural" and not phrase.one_of else phrase.number
            return
    if i < len(words):
        phrase.head_word = words[i]


def number_of_owners(possessive: str) -> str:
    """Whether what *leur* or *son* stands before belongs to several or to one."""
    return "plural" if possessive in ("leur", "leurs") else "singular"
