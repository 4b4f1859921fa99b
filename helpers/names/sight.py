"""An article's tokens as the reading of names sees them: capitals, first words, known names, and what stands beside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from helpers.french.grammar import PREP, Grammar
from helpers.french.lookup import places_of
from helpers.names.facts import (
    ACRONYM,
    AFTER_ARTICLE,
    ARTICLE_WORD,
    BEFORE_ROLE,
    CAPITALISED,
    DETERMINER,
    FIRST_NAME,
    FUNCTION_WORD,
    INITIAL,
    JOINS_PERSON,
    OPENS_NEXT,
    ORGANISATION_WORD,
    OTHER_NAME,
    SHOUTED,
    SMALL_WORD,
    STARTS_KNOWN,
    WORD,
    FactsByText,
)
from helpers.names.known import NO_ACTOR, NameForm
from helpers.text.article import Article
from helpers.text.sentences import Sentence

# How much a piece of evidence weighs: the best one decides what a name is.
KNOWN, BY_TITLE, FULL_NAME, NOUN, APPOSITION, VERB, PREPOSITION, LOOKS, HARDLY, NOTHING = 9, 8, 7, 6, 5, 4, 3, 2, 1, 0

OTHER_KIND = NO_ACTOR  # the kind of what is no name here, or a film's, a law's, an event's

OPENS_NAME = frozenset("«“\"„‹'‘(")
CLOSES_NAME = frozenset("»”\"›'’)")
BEYOND = 4  # empty tokens after the last one, which also stand before the first: a rule may look as far beside a name


@dataclass(slots=True)
class Found:
    """Tokens that may be a name, and what speaks for it. `kind` empty: nothing does yet; `OTHER_KIND`: it is none."""

    first: int
    last: int  # exclusive
    kind: str
    weight: int
    rule: str
    form: NameForm | None = None
    gender: str | None = None
    acronym: bool = False
    of_list: bool = False  # what tells its kind tells that of all names in its list: *MM. Dupont et Durand*
    other_name: bool = False  # another name of somebody: *Mory Sidibé, alias Djo Tempête*
    likely: bool = False  # whose name it is tells the likeness alone: *Poonwalla*, of Poonawalla
    part: int | None = None  # which part of a word with hyphens: *Maroc-Espagne*


def undecided(first: int, last: int, rule: str = "", other_name: bool = False) -> Found:
    """Tokens that may be a name of which nothing tells the kind yet."""
    return Found(first, last, "", NOTHING, rule, other_name=other_name)


def no_name(first: int, last: int) -> Found:
    """Tokens that are no name of somebody or something: reading goes on after them."""
    return Found(first, last, OTHER_KIND, NOTHING, "")


class NameText:
    """The tokens of an article, with the questions that every rule asks of them."""

    def __init__(self, article: Article, facts: FactsByText, grammar: Grammar) -> None:
        tokens = article.tokens
        self.text, self.low = [*tokens.text, *BEYOND * "\n"], [*tokens.low, *BEYOND * "\n"]
        self.starts, self.ends = tokens.start, tokens.end
        self.sentence_of, self.sentences = tokens.sentence, article.sentences
        self.facts = list(map(facts.__getitem__, self.text))  # what each token is by itself: `facts.py`
        self.article, self.gazetteer, self.tags = article, facts.gazetteer, grammar.tags
        self.reports, self.sources = grammar.reports, grammar.sources
        self.words = facts.gazetteer.words  # the words of each class
        self.as_written = self._as_written()  # holds every word that the article writes in lower case somewhere
        self.firsts = {sentence.token_start for sentence in self.sentences}
        self.shouted = self._shouted()
        self.other_names: dict[str, list[list[str]]] = {}  # those read so far, by their first word
        self.sender: list[str] = []  # the words of the name of who sends the piece
        self.things: set[str] = set()  # the names of films, products, events that the article announces as such

    def _as_written(self) -> set[str]:
        """The words of the article but those of e-mail addresses, *presse@vexandre.fr*, where a name has no capital."""
        n, addresses = len(self.starts), set[int]()
        for at in places_of(("@",), self.text):
            first, last = at, at
            while first > 0 and self.ends[first - 1] == self.starts[first]:
                first -= 1
            while last + 1 < n and self.starts[last + 1] == self.ends[last]:
                last += 1
            addresses.update(range(first, last + 1))
        return {word for k, word in enumerate(self.text) if k not in addresses} if addresses else set(self.text)

    def _shouted(self) -> set[int]:
        """The sentences (indices) that are set in capitals, so that a capital says nothing."""
        facts, found = self.facts, set()
        for number, sentence in enumerate(self.sentences):
            begin, end = sentence.token_start, sentence.token_end
            if (facts[begin] | facts[end - 1] | facts[(begin + end) // 2]) & SHOUTED:
                words = [fact for fact in facts[begin:end] if fact & WORD]
                in_capitals = [fact for fact in words if fact & SHOUTED]
                if len(in_capitals) > (0.7 if len(words) > 2 else 0.99) * len(words):
                    found.add(number)
        return found

    def is_a(self, i: int, word_class: str) -> bool:
        """Whether a token's word is of a class (`Gazetteer.words`)."""
        return self.low[i] in self.words[word_class]

    def first_name(self, i: int) -> str | None:
        """The gender that a token tells as a first name: `f`, `m`, `fm`; None if it is none."""
        return self.gazetteer.first_names.gender(self.text[i])

    def flags(self, i: int) -> int:
        """What the grammar knows of a token (`grammar.py`)."""
        return self.tags[self.text[i]]

    def span(self, name: Found) -> tuple[int, int]:
        """The offsets of a name."""
        start, end = self.starts[name.first], self.ends[name.last - 1]
        if name.part is None:
            return start, end
        parts = self.text[name.first].split("-")
        start += sum(len(part) + 1 for part in parts[:name.part])
        return start, start + len(parts[name.part])

    def written(self, name: Found) -> str:
        """A name as the article has it, with one space where the article has white space."""
        if name.last - name.first == 1 and name.part is None:
            return self.text[name.first]
        start, end = self.span(name)
        return " ".join(self.article.text[start:end].split())

    def in_small_letters(self, written: str) -> str:
        """*RÉGION BRETAGNE*, *VILLE DE NORT* as they are written elsewhere: *Région Bretagne*, *Ville de Nort*."""
        small = self.words["of"] | self.words["article"]
        return " ".join(word if word in small else word.title() for word in written.lower().split())

    def phrase(self, first: int, last: int) -> str:
        """The words of a stretch of tokens, with one space where the article has white space."""
        return " ".join(self.article.text[self.starts[first]:self.ends[last - 1]].split())

    def sentence(self, i: int) -> Sentence:
        """The sentence of a token."""
        return self.sentences[self.sentence_of[i]]

    def is_adjective(self, i: int) -> bool:
        """Whether a token can be an adjective in an organisation's name: *nationale*, *suprême*, *marocaine*."""
        return self.gazetteer.is_adjective(self.low[i])

    def is_capital(self, i: int) -> bool:
        """Whether a token can be part of a name by its letters: *Paris*, *al-Assad*."""
        return self.facts[i] & CAPITALISED != 0

    def is_elided_article(self, i: int) -> bool:
        """*L'* before a name is the article; *M'* or *N'* that touches a capital belongs to the name, and so does *L'*
        after a body's or a ship's word: *le journal L'Aube*."""
        joined = self.text[i + 1][0].isupper() and self.starts[i + 1] == self.ends[i]
        if joined and self.facts[i - 1] & (ORGANISATION_WORD | OTHER_NAME):
            return False
        return not joined or self.facts[i] & ARTICLE_WORD != 0

    def first_family_name(self, name: Found) -> str | None:
        """*Pastor* of *Ana Pastor García*, *Sanou* of *Fatimata Sanou/Touré*: the first of two family names, by which
        somebody may be called."""
        if name.last - name.first > 2 and self.text[name.last - 2] == "/":
            return self.text[name.last - 3]
        middle = self.text[name.last - 2]
        if name.last - name.first != 3 or not self.is_capital(name.last - 2) or self.facts[name.last - 2] & INITIAL:
            return None
        return None if self.gazetteer.first_names.is_sure(middle) else middle

    @cached_property
    def after_first_names(self) -> set[str]:
        """The capitalised words that stand right after a first name somewhere in the article, or after a word that may
        be one."""
        capitals = [i for i, fact in enumerate(self.facts) if fact & CAPITALISED]
        pairs = [(i, j) for i, j in pairwise(capitals) if j == i + 1]
        return {self.text[j] for i, j in pairs if self.facts[i] & FIRST_NAME or self._may_be_first_name(i)}

    def _may_be_first_name(self, i: int) -> bool:
        """Whether a capital is of no list, and stands after no determiner: *Evo Morales*."""
        unknown = not self.facts[i] & (STARTS_KNOWN | ACRONYM) and not self.is_ordinary(i)
        return unknown and not self.after_determiner(i)

    @cached_property
    def inside_sentences(self) -> set[str]:
        """The words that have their capital inside a sentence somewhere in the article, where it tells something."""
        return {self.text[i] for i, fact in enumerate(self.facts) if fact & CAPITALISED and not self.begins_anew(i)}

    @cached_property
    def with_article(self) -> set[str]:
        """The capitalised words that have an article somewhere (*la Carmi*), or stand alone in brackets."""
        capitals = [i for i, fact in enumerate(self.facts) if fact & CAPITALISED]
        return {self.text[i] for i in capitals if self._has_article(i)}

    def _has_article(self, i: int) -> bool:
        before = self.facts[i - 1] & ARTICLE_WORD and self.text[i - 1][0].islower()
        return bool(before) or self.text[i - 1] == "(" and self.text[i + 1] == ")"

    def begins_anew(self, i: int) -> bool:
        """Whether any word would have a capital here: first in a sentence, in a quotation, after a colon."""
        return i in self.firsts or self.facts[i - 1] & OPENS_NEXT != 0

    def is_ordinary(self, i: int) -> bool:
        """Whether a capitalised word is one that French also writes in lower case."""
        low = self.low[i]
        if "-" in low and low not in self.gazetteer.roles:
            if self.text[i][low.rindex("-") + 1:][:1].isupper():
                return False  # Val-de-Seine
            if all(map(self.gazetteer.is_ordinary, filter(None, low.split("-")))):
                return True  # Outre-mer
        return self.facts[i] & FUNCTION_WORD != 0 or low in self.as_written or self.gazetteer.is_ordinary(low)

    def past(self, i: int, limit: int, bits: int) -> int:
        """The first token from `i` on that has none of the facts, or `limit`."""
        facts = self.facts
        while i < limit and facts[i] & bits:
            i += 1
        return i

    def back(self, i: int, begin: int, bits: int) -> int:
        """The last token up to `i` that has none of the facts, or `begin`."""
        facts = self.facts
        while i > begin and facts[i] & bits:
            i -= 1
        return i

    def is_call(self, i: int) -> bool:
        """Whether a word calls on somebody to do something: *Sauvons*, *Sauvez*."""
        return self.low[i].endswith(self.gazetteer.calling_endings)

    def is_function_word(self, i: int) -> bool:
        """Whether a token is a function word; two capitals (*SA*, *LA*) are not."""
        return self.facts[i] & SMALL_WORD != 0

    def known(self, i: int, limit: int) -> NameForm | None:
        """The longest known name that begins at a token."""
        if not self.facts[i] & STARTS_KNOWN:
            return None
        low, by_second = self.low, self.gazetteer.forms_by_two[self.low[i]]
        for form in by_second.get(low[i + 1], ()):
            end = i + len(form.words)
            if end <= limit and low[i:end] == form.words and self._has_capitals(i, end, form):
                return form
        for form in by_second.get("", ()):
            if self.text[i] == form.text if form.acronym else self.text[i][0].isupper() or not form.capitals[0]:
                return form
        return None

    def known_place(self, i: int, limit: int) -> NameForm | None:
        """The longest known name that begins at a token, if it is a place's."""
        form = self.known(i, limit)
        return form if form and form.known.kind == "place" else None

    def without_article(self, i: int, limit: int) -> NameForm | None:
        """The known name that begins at a token but for its article, which stands before it in lower case or is held by
        the preposition: *la Poste*, *au Devoir*."""
        if not self.facts[i] & AFTER_ARTICLE or self.is_capital(i - 1):
            return None
        before = self.low[i - 1]
        article = self.gazetteer.contracted.get(before, before)
        for form in self.gazetteer.forms_after_article[self.low[i]]:
            if article == before and form.known.kind == "place" and (article == "le" or self.is_ordinary(i)):
                continue  # le Havre is no way to write Le Havre, la Défense may be no place; but: la Mecque
            end = i + len(form.words) - 1
            if form.words[0] == article and end <= limit and self.low[i:end] == form.words[1:] and all(
                self.text[at][0].isupper() or not capital
                for at, capital in zip(range(i, end), form.capitals[1:], strict=True)
            ):
                return form
        return None

    def _has_capitals(self, i: int, end: int, form: NameForm) -> bool:
        """Whether the words of a known name of several words are capitalised as they should be."""
        if form.acronym:
            return self.text[i] == form.text
        lower_head = self.facts[i] & ORGANISATION_WORD != 0
        if end - i > 2 and form.known.kind == "organisation" and not self.facts[i] & ARTICLE_WORD:
            return self.text[i][0].isupper() or lower_head  # la Haute autorité de santé
        if lower_head and form.capitals[0] and sum(form.capitals) == 1 and self.text[i][0].islower():
            return True  # cour pénale internationale
        return all(
            self.text[at][0].isupper() or not capital or (at == i and lower_head)
            for at, capital in zip(range(i, end), form.capitals, strict=True)
        )

    def is_acronym(self, i: int) -> bool:
        """Whether a token is written like an acronym: *ONU*, *O.N.U.*, *CFE-CGC*."""
        return self.facts[i] & ACRONYM != 0

    def stands_as_noun(self, i: int) -> bool:
        """Whether a word that may be an adjective stands where a noun does: after an article, a mark, or first."""
        before = self.facts[i - 1] & (DETERMINER | BEFORE_ROLE)
        return i in self.firsts or before != 0 or not self.text[i - 1][0].isalpha()

    def after_preposition(self, i: int) -> bool:
        """Whether a preposition stands right before a token, not the particle of a name (*De Gendt*)."""
        prepares = self.tags[self.text[i - 1]] & PREP != 0 and i not in self.firsts
        return prepares and not self.is_capital_particle(i - 1)

    def is_capital_particle(self, i: int) -> bool:
        """*De* before a family name: with a capital it may be the name's."""
        return self.is_capital(i) and self.facts[i] & JOINS_PERSON != 0

    def stands_alone(self, name: Found) -> bool:
        """Whether a capital is all that makes a name of a word: no ordinary word, article or preposition before it."""
        i = name.first
        return not (self.is_ordinary(i) or self.after_determiner(i) or self.after_preposition(i))

    def stands_bare(self, name: Found) -> bool:
        """Whether no article stands before a name, and its capital begins no sentence."""
        return not self.after_determiner(name.first) and not self.begins_anew(name.first)

    def after_determiner(self, i: int) -> bool:
        """Whether an article or another determiner stands right before a token: not *hausse le ton ¶ Luc Petit*."""
        return self.facts[i - 1] & DETERMINER != 0 and i not in self.firsts
