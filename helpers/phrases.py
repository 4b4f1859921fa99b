"""The words for a speaker, looked at closely: the head noun, its gender and number, its complements.

*la responsable américaine* has the head *responsable*, is feminine, singular and definite, and says *américaine*
of it; *un porte-parole de la police* is indefinite, so it names somebody new.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from helpers.article import Tokens
from helpers.codebook import Codebook, Row

DEFINITE = {"le", "la", "l'", "les", "ce", "cet", "cette", "ces"}
THIS = {"ce", "cet", "cette", "ces", "même"}
OWN = {"son", "sa", "ses", "leur", "leurs"}
GENDER = {
    "le": "m",
    "la": "f",
    "un": "m",
    "une": "f",
    "ce": "m",
    "cet": "m",
    "cette": "f",
    "sa": "f",
    "au": "m",
    "certaine": "f",
    "aucune": "f",
    "celle": "f",
}
PLURAL = {
    "les",
    "des",
    "ces",
    "ses",
    "leurs",
    "plusieurs",
    "quelques",
    "certains",
    "certaines",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "aux",
    "divers",
    "diverses",
    "nombreux",
    "nombreuses",
}
LINKS = {
    "de",
    "d'",
    "du",
    "des",
    "à",
    "au",
    "aux",
    "en",
    "pour",
    "par",
    "sur",
    "dans",
    "chez",
    "et",
    "la",
    "le",
    "l'",
    "les",
}
EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Noun:
    """A word for a person or a body: its lemma, gender (`f`, `m`, `fm`), number, and what it is a word for."""

    lemma: str
    gender: str
    number: str
    kind: str


@dataclass(frozen=True)
class Nouns:
    """The words for persons, bodies and documents, by form; which are broader terms; nationality words."""

    by_form: dict[str, Noun]
    broad: frozenset[str]
    country_of: dict[str, str]
    pronouns: dict[str, tuple[str, str]]
    places: frozenset[str]
    cities: dict[str, Row]


@dataclass(slots=True)
class Phrase:
    """One phrase for a speaker. `says` holds its content words beside the head, in lower case."""

    start: int
    end: int
    words: list[str]
    head: Noun | None = None
    head_word: str = ""
    gender: str = ""
    number: str = "singular"
    definite: bool = False
    this: bool = False
    says: frozenset[str] = EMPTY
    country: str | None = None
    complements: list[str] = field(default_factory=list)

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
    return Nouns(
        by_form,
        frozenset(row["lemma"] for row in codebook.sheet("hypernyms")),
        country_of,
        {
            row["word"]: (row["gender"], row["number"])
            for row in codebook.sheet("function_words")
            if row["class"] == "pronoun"
        },
        frozenset(row["noun"] for row in codebook.sheet("place_nouns")),
        {row["name"]: row for row in codebook.sheet("places") if row["type"] == "city"},
    )


def token_range(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens between two offsets."""
    return max(bisect_right(tokens.start, start) - 1, 0), bisect_left(tokens.start, end)


def read_phrase(tokens: Tokens, start: int, end: int, nouns: Nouns) -> Phrase:
    """Look at the words between two offsets as a noun phrase."""
    first, stop = token_range(tokens, start, end)
    words = [word.rpartition("-")[2] if word[0] == "-" else word for word in tokens.low[first:stop]]  # -t-elle: elle
    phrase = Phrase(start, end, words)
    i = 0
    while i < len(words) and (words[i] in GENDER or words[i] in PLURAL or words[i] in DEFINITE or words[i] in OWN):
        phrase.definite = phrase.definite or words[i] in DEFINITE or words[i] in OWN
        phrase.this = phrase.this or words[i] in THIS
        phrase.gender = phrase.gender or GENDER.get(words[i], "")
        if words[i] in PLURAL:
            phrase.number = "plural"
        i += 1
    if i < len(words) and words[i] == "même":
        phrase.this = True
    for k in range(i, min(i + 4, len(words))):
        noun = nouns.by_form.get(words[k]) or nouns.by_form.get(words[k].partition("-")[0])
        if noun and not (k > i and words[k - 1] in LINKS):
            phrase.head, phrase.head_word = noun, words[k]
            phrase.gender = phrase.gender or (noun.gender if noun.gender != "fm" else "")
            phrase.number = "plural" if noun.number == "plural" else phrase.number
            break
    if phrase.head is None and i < len(words):
        phrase.head_word = words[i]
    phrase.says = frozenset(
        w
        for w in words[i:]
        if w != phrase.head_word
        and w not in LINKS
        and len(w) > 2
        and w[0].isalnum()
        and w not in ("même", "nouveau", "nouvelle", "ancien", "ancienne", "actuel", "actuelle", "jeune", "vieux")
    )
    phrase.country = next((nouns.country_of[w] for w in words[i:] if w in nouns.country_of), None)
    return phrase
