"""The words for a speaker, looked at closely: the head noun, its gender and number, what is said beside it.

*la responsable américaine* has the head *responsable*, is feminine, singular and definite, and says *américaine*
of it; *un porte-parole de la police* is indefinite, so it names somebody new.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from helpers.french.lookup import words_of
from helpers.french.word_list import is_no_name
from helpers.speakers.nouns import PERSON_KINDS, Noun, Nouns
from helpers.speech.words import ANY_DE, DU, OWN, SAME, WHICH, WHO, A
from helpers.text.article import Tokens

Range = tuple[int, int]
EMPTY: frozenset[str] = frozenset()
NOT_LED = -1
ALONE = 9.0  # the margin of one who is named, or the largest
FORMER = "ex-"
LONG_WORD = 8  # letters: a shorter word with the ending of a trade may be a thing: la matrice
LONG_HEAD = 3  # words at most of a head that is no single noun: mis en cause, avocate générale
HEAD_WITHIN = 4  # words behind the determiner among which the head stands: un très jeune homme


@dataclass(slots=True)
class Phrase:
    """One phrase for a speaker, from token `first` on.

    `says` holds its words beside the head, in lower case; `core` those of them before an adjunct of place or time
    (*le ministre des Transports* | *à Québec*); `proper` those of `says` that a capital shows to be names. Where words
    for a speaker hold a relative clause (*la voisine* | *chez qui il dort*), that ends at offset `relative_end`. The
    largest margin of one whom the article calls so is `most`: small where it is only guessed that they are.
    """

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
    former: bool = False
    says: frozenset[str] = EMPTY
    core: frozenset[str] = EMPTY
    proper: frozenset[str] = EMPTY
    country: str | None = None
    relative_end: int = 0
    most: float = ALONE

    @property
    def kind(self) -> str:
        """What the head is a word for (`profession`, `document`, …); empty where no list holds it."""
        return self.head.kind if self.head else ""

    @property
    def lemma(self) -> str:
        """The lemma of the head; empty where no list holds it."""
        return self.head.lemma if self.head else ""

    @property
    def head_key(self) -> str:
        """What two phrases with the same head have in common."""
        return self.head.lemma if self.head else self.head_word

    @property
    def is_bare(self) -> bool:
        """*la ministre*: nothing but a determiner and the head."""
        return not self.says

    @property
    def holds_own(self) -> bool:
        """*son auteur*, *le médecin de sa formation*: whether it says whose somebody or something is."""
        return not OWN.isdisjoint(self.words)

    @property
    def of_own(self) -> bool:
        """*le médecin de sa formation*: whether its complement is somebody's; not *connue par ses coups d'éclat*."""
        return any(before in ANY_DE and word in OWN for before, word in pairwise(self.words))

    @property
    def is_person(self) -> bool:
        """Whether the head is a word for a person."""
        return self.head is not None and self.head.kind in PERSON_KINDS


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a phrase stands: whether it says something, in marks, set off from who spoke before, or asks.

    `said_from` is the offset where what is said begins, 0 where nothing is;
    `says_i` whether it is in the first person, as no body and no document speaks, and `own` whom the speaker calls
    theirs (*mon client*), by their lemmas; `led` the sentence (an index) whose colon leads to what is said, and `whole`
    whether that is a whole quotation.
    """

    speaks: bool
    quoted: bool
    set_off: bool = False
    asks: bool = False
    said_from: int = 0
    says_i: bool = False
    own: frozenset[str] = EMPTY
    led: int = NOT_LED
    whole: bool = False


IN_PASSING, REPORTED, QUOTED = Setting(False, False), Setting(True, False), Setting(True, True)
SET_OFF = Setting(False, False, set_off=True)  # in passing


def token_range(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The tokens between two offsets; in a dateline, which has none, the end is no later than the first."""
    first = max(bisect_right(tokens.start, start) - 1, 0)
    return first + (first < len(tokens.end) and tokens.end[first] <= start), bisect_left(tokens.start, end)


def read_phrase(tokens: Tokens, start: int, end: int, nouns: Nouns) -> Phrase:
    """Look at the words between two offsets as a noun phrase, without a relative clause: *une élue | qui vit là*."""
    first, stop = token_range(tokens, start, end)
    whole = end
    relative = next((k for k in range(first + 2, stop) if tokens.low[k] in WHICH or tokens.low[k] in WHO), 0)
    if relative and tokens.low[relative - 1] != ",":
        stop = relative - (relative > first + 2 and tokens.low[relative - 1] in nouns.prepositions)  # chez qui il dort
        while stop > first + 1 and not tokens.text[stop - 1][0].isalnum():
            stop -= 1  # plusieurs observateurs ( | dont X)
        end = tokens.end[stop - 1]
    phrase = phrase_of(_words(tokens.low[first:stop]), start, end, nouns, first)
    phrase.relative_end = whole if whole > end else 0
    phrase.proper = _proper(phrase, tokens.text[first:stop])
    if first and tokens.low[first - 1] in DU and phrase.words[0] not in nouns.determiners:
        phrase.definite = True  # le message du | maire
    return phrase


def read_tokens(tokens: Tokens, first: int, stop: int, nouns: Nouns) -> Phrase:
    """Look at the tokens from `first` to `stop` (exclusive) as a noun phrase."""
    phrase = phrase_of(_words(tokens.low[first:stop]), tokens.start[first], tokens.end[stop - 1], nouns, first)
    phrase.proper = _proper(phrase, tokens.text[first:stop])
    return phrase


def read_words(texts: list[str], nouns: Nouns) -> Phrase:
    """Look at words that are told of somebody as a noun phrase: *secrétaire général de la Ligue*."""
    phrase = phrase_of([text.lower() for text in texts], 0, len(texts), nouns)
    phrase.proper = _proper(phrase, texts)
    return phrase


def texts_of(name: str) -> list[str]:
    """The words of a name, cut like an article's; never empty."""
    return words_of(name.replace("’", "'").replace(",", " ")) or [name]


def _proper(phrase: Phrase, texts: list[str]) -> frozenset[str]:
    """The words with a capital that are no ordinary words of French: *le maire de Nort*, not *le Directeur Général*."""
    capital = [text.lower() for text in texts[1:] if text[0].isupper()]
    return frozenset(word for word in capital if word in phrase.says and not is_no_name(word)) if capital else EMPTY


def _words(low: list[str]) -> list[str]:
    """The words of a phrase, a pronoun without what ties it to its verb: *elle* for *-t-elle*."""
    return [word.rpartition("-")[2] if word[0] == "-" else word for word in low]


def phrase_of(words: list[str], start: int, end: int, nouns: Nouns, first: int = 0) -> Phrase:
    """Look at words, in their look-up forms, as a noun phrase between two offsets."""
    phrase = Phrase(start, end, words, first)
    i = _read_determiners(phrase, nouns)
    i = _read_head(phrase, i, nouns)
    phrase.former = not nouns.former.isdisjoint(words[:2]) and phrase.head_word not in nouns.former
    phrase.former = phrase.former or phrase.head_word.startswith(FORMER)
    if len(words) > i:
        phrase.says = phrase.core = _telling(words[i:], phrase, nouns)
        adjunct = _adjunct(words, i, nouns) if phrase.says else len(words)
        if adjunct < len(words):
            phrase.core = _telling(words[i:adjunct], phrase, nouns)
        if not nouns.countries.isdisjoint(words):
            phrase.country = next((nouns.country_of[word] for word in words[i:] if word in nouns.country_of), None)
    if phrase.head is None and not phrase.gender:
        phrase.gender = nouns.gender_of_demonym.get(phrase.head_word, "")  # l'Espagnol
    return phrase


def _telling(words: list[str], phrase: Phrase, nouns: Nouns) -> frozenset[str]:
    """The words that tell who is meant, beside the head."""
    empty, head = nouns.empty, phrase.head_word
    return frozenset(
        [word for word in words if word not in empty and word != head and len(word) > 2]
    )


def _adjunct(words: list[str], i: int, nouns: Nouns) -> int:
    """The index of the first preposition that is no *de*, behind the head: *le ministre* | *à Québec*."""
    for k in range(i + 1, len(words)):
        if words[k] in nouns.prepositions and words[k] not in ANY_DE or words[k] in nouns.relatives:
            return k
    return len(words)


def _read_determiners(phrase: Phrase, nouns: Nouns) -> int:
    """Take the gender, number and definiteness from the words before the noun; the index of the first other word."""
    for i, word in enumerate(phrase.words):
        if not i and word in nouns.titles and phrase.words[1:2] and phrase.words[1] in nouns.determiners:
            phrase.gender = nouns.gender_of_title.get(word, "")  # Mme le maire
            continue
        determiner = nouns.determiners.get(word)
        if word in A and phrase.words[i + 1 : i + 2] and phrase.words[i + 1] in ANY_DE:
            return _read_one_of(phrase, i, nouns)
        if word in nouns.parts and phrase.words[i + 1 : i + 2] and phrase.words[i + 1] in ANY_DE:
            return _read_part_of(phrase, i, nouns)
        if determiner is None:
            phrase.this = phrase.this or word == SAME
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
    determiner = nouns.determiners.get(phrase.words[i])
    phrase.gender, phrase.definite, phrase.one_of = determiner.gender if determiner else "", False, True
    i += 2
    while i < len(phrase.words) and phrase.words[i] in nouns.determiners:
        i += 1
    return i


def _read_part_of(phrase: Phrase, i: int, nouns: Nouns) -> int:
    """*une dizaine d'habitants*, *la plupart des pêcheurs*: several, not known before; the index of the noun."""
    i = _read_one_of(phrase, i, nouns)
    phrase.gender, phrase.number, phrase.one_of = "", "plural", False
    return i


def _read_head(phrase: Phrase, i: int, nouns: Nouns) -> int:
    """Find the head noun near the start of the phrase, a word for a person, a body, a document; where to read on."""
    words = phrase.words
    for k in range(i, min(i + HEAD_WITHIN, len(words))):
        if k > i and words[k - 1] in nouns.links:
            continue
        end = _long_head(words, k, nouns)
        if end:  # le mis en cause
            _take_head(phrase, nouns.by_form[" ".join(words[k:end])], words[end - 1])
            return end
        noun = _noun(words[k], nouns)
        if noun is None or words[k] in nouns.light and words[k + 1 : k + 2] and words[k + 1] in nouns.by_form:
            continue  # la jeune femme
        _take_head(phrase, noun, words[k])
        return i
    if i < len(words):
        behind = words[i] in nouns.former and i + 1 < len(words)  # l'ancien | artificier, whom no list holds
        phrase.head_word = words[i + behind]
    return i


def _long_head(words: list[str], k: int, nouns: Nouns) -> int:
    """Where a head of several words ends that begins at word `k`; 0 where none does."""
    if words[k] not in nouns.begins_long:
        return 0
    ends = range(min(k + LONG_HEAD, len(words)), k + 1, -1)
    return next((end for end in ends if " ".join(words[k:end]) in nouns.by_form), 0)


def _take_head(phrase: Phrase, noun: Noun, word: str) -> None:
    phrase.head, phrase.head_word = noun, word
    phrase.gender = phrase.gender or (noun.gender if noun.gender != "fm" else "")
    phrase.number = "plural" if noun.number == "plural" and not phrase.one_of else phrase.number


def _noun(word: str, nouns: Nouns) -> Noun | None:
    """The noun of a word, of *ex-maire* that of *maire*, of *sapeur-pompier* that of its first part."""
    if word.startswith(FORMER):
        return nouns.by_form.get(word.removeprefix(FORMER))
    noun = nouns.by_form.get(word)
    if noun is None and "-" in word:
        return nouns.by_form.get(word.partition("-")[0])
    if noun is None and len(word) >= LONG_WORD and word.endswith(nouns.person_endings):
        return Noun(word, "f" if word.endswith("e") else "m", "singular", "profession")
    return noun


def number_of_owners(possessive: str) -> str:
    """Whether what *leur* or *son* stands before belongs to several or to one."""
    return "plural" if possessive in ("leur", "leurs") else "singular"
