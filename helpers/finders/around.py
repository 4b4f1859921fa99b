"""The words around a word: the subject of a verb, the noun that an adjective goes with, a noun's complement.

Everything here takes token indices of one article, and gives a `Span` of tokens, or None where the words do not tell.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from helpers.finders.finder_words import Classes, finder_words_of
from helpers.french.codebook import Codebook
from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    ELIDED,
    FINITE,
    GERUND,
    NUMBER,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    REL,
    TIME,
    TITLE,
    TO_BE,
    VERB,
    VERB_CLITIC,
    WEAK,
    grammar_of,
)
from helpers.french.lookup import places_of
from helpers.text.article import Article, Span

FUNCTION_WORDS = DET | PREP | PRON | CONJ | REL | CLITIC | ELIDED | PUNCT | VERB_CLITIC
LONGEST_PHRASE = 40  # tokens that a subject with its inserts may have
BACK_TO_NEGATION = 6  # tokens between *pas* and what it negates, at most
_NO_SUBJECT = DET | PREP | CONJ | REL | PUNCT


class Placed(Protocol):
    """Whatever was found at a place of the text: `start` and `end` in code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Around:
    """The tokens of one article with what each word can be (the flags of `french.grammar`).

    `finite` are the tokens that may be finite verbs.
    """

    article: Article
    low: list[str]
    tag: list[int]
    sentence: list[int]
    finite: list[int]
    words: Classes

    @classmethod
    def of(cls, article: Article, codebook: Codebook) -> Around:
        """The tokens of an article, made ready to be asked."""
        tokens = article.tokens
        tags = article.tags(grammar_of(codebook))
        finite = [i for i, tag in enumerate(tags) if tag & (VERB | WEAK)]
        return cls(article, tokens.low, tags, tokens.sentence, finite, finder_words_of(codebook))

    def text(self, span: Span) -> str:
        """The article's words from the first token of a span to before its end."""
        start, end = self.offsets(span)
        return self.article.text[start:end]

    def offsets(self, span: Span) -> Span:
        """A span of tokens in code points."""
        return Span(self.article.tokens.start[span.start], self.article.tokens.end[span.end - 1])

    @cached_property
    def first_of_sentence(self) -> list[int]:
        """By token: the first one of the sentence that it stands in."""
        firsts = [sentence.token_start for sentence in self.article.sentences]
        return [firsts[index] for index in self.sentence]

    @cached_property
    def end_of_sentence(self) -> list[int]:
        """By token: the one after the last of the sentence that it stands in."""
        ends = [sentence.token_end for sentence in self.article.sentences]
        return [ends[index] for index in self.sentence]

    def places(self, forms: Container[str]) -> list[int]:
        """The tokens that are one of the forms."""
        return places_of(forms, self.low)

    # --- single words -----------------------------------------------------------------------------------------

    def is_a(self, i: int, word_class: str) -> bool:
        """Whether the token is of a class of `finder_words`."""
        return self.low[i] in self.words[word_class]

    def is_content(self, i: int) -> bool:
        """Whether the token is a noun, an adjective or a name, as far as a word alone can tell."""
        tag = self.tag[i]
        if tag & CAPITAL:
            return not tag & (FUNCTION_WORDS | TITLE)  # « La nuit sera longue »: no name
        if tag & (FUNCTION_WORDS | NUMBER | ADV) or not self.low[i][0].isalpha():
            return False
        return self.low[i] not in self.words["auxiliary"] and not self.is_infinitive(i)

    def is_infinitive(self, i: int) -> bool:
        """Whether the token is an infinitive: *le pouvoir* and *un dîner* are none."""
        return self.low[i] in self.words["infinitive"] and not (
            i and self.tag[i - 1] & DET and not self.is_clitic(i - 1) and not self.tag[i - 1] & CLITIC
        )

    def joins(self, i: int) -> bool:
        """Whether the token is *et*, *ou* or a comma."""
        return self.low[i] == "," or self.is_a(i, "coordination")

    def has_reflexive(self, verb: int) -> bool:
        """Whether *se* leans on the verb at a token."""
        return not self.words["reflexive"].isdisjoint(self.low[self.verb_start(verb):verb])

    def first_verb(self, verb: int) -> int:
        """The finite verb of the group that the verb at token `verb` ends: *pourrait* of *pourrait avoir été*."""
        first = self.first_of_sentence[verb]
        while verb > first:
            before = self.before_adverbs(verb) - 1
            while before > first and self.tag[before] & CLITIC and not self.tag[before] & DET:
                before -= 1
            if before < first or not (self.tag[before] & VERB or self.is_a(before, "auxiliary")):
                return verb
            verb = before
        return verb

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The tokens that are finite verbs here: *porte* after a determiner is none."""
        return frozenset(filter(self._is_verb, self.finite))

    def _is_verb(self, i: int) -> bool:
        tag = self.tag[i]
        if tag & (DET | PREP) or tag & CAPITAL:
            return False
        if tag & VERB:
            return not (i and self._is_noun_place(i - 1) and not tag & AUX)
        if not tag & WEAK or i == 0:
            return False
        if i > 1 and self.is_a(i - 1, "before_noun") and self.tag[i - 2] & (DET | OF):
            return False  # une nouvelle demande
        return not self._is_noun_place(i - 1) and self._is_verb_place(i)

    def _is_noun_place(self, before: int) -> bool:
        """Whether what follows the token is a noun: a determiner or a preposition, no clitic of a verb."""
        tag = self.tag[before]
        return bool(tag & (DET | PREP | OF)) and not self.is_clitic(before)

    def is_clitic(self, i: int) -> bool:
        """*la*, *l'*, *les* before a verb stand for something: a pronoun, a noun or *ne* comes before them."""
        return bool(self.tag[i] & CLITIC) and (
            not self.tag[i] & DET or i > 0 and bool(self.tag[i - 1] & (PRON | CLITIC)) and not self.tag[i - 1] & DET
        )

    def _is_verb_place(self, i: int) -> bool:
        """Whether a form that may as well be a noun is a verb: a clitic or a subject stands before it."""
        before = self.tag[i - 1]
        after = self.tag[i + 1] if i + 1 < len(self.tag) else PUNCT
        if before & (PRON | CLITIC | REL) or after & (DET | PREP | ADV | PAST_PARTICIPLE | NUMBER):
            return True
        return i + 1 < len(self.tag) and self.low[i + 1] == "," and self.is_content(i - 1) and self._no_verb_before(i)

    def _no_verb_before(self, i: int) -> bool:
        """Whether the clause up to token `i` has no verb yet: *la visite de la délégation vise, en outre, à…*"""
        for k in range(i - 1, self.first_of_sentence[i] - 1, -1):
            if self.tag[k] & (VERB | PUNCT | REL | BOUNDARY):
                return bool(self.tag[k] & (REL | BOUNDARY))
        return True

    def verb_start(self, i: int) -> int:
        """The first of the small words that lean on the verb at token `i`: *ne*, *se*, *nous* in *nous avons*."""
        first = self.first_of_sentence[i]
        while i > first and self.tag[i - 1] & CLITIC and not self.tag[i - 1] & VERB_CLITIC:
            is_article = self.tag[i - 1] & DET and not self.is_clitic(i - 1)
            if is_article and (i - 1 == first or not self.is_content(i - 2)):
                break
            i -= 1
        return i

    def before_adverbs(self, i: int) -> int:
        """The token before which nothing but adverbs stands, up to token `i`: of *est très bien*, *est*'s next."""
        first = self.first_of_sentence[i]
        while i > first and self.tag[i - 1] & ADV and not self.tag[i - 1] & (DET | PREP | VERB):
            i -= 1
        return i

    def after_adverbs(self, i: int) -> int:
        """The first token from `i` on that is no adverb."""
        end = len(self.tag)
        while i < end and self.tag[i] & ADV and not self.tag[i] & (DET | PREP | CONJ | VERB):
            i += 1
        return i

    def is_negated(self, i: int) -> bool:
        """Whether *pas*, *jamais*, *aucun*, *sans*, *peu* stands before the word in its clause, or after its verb."""
        first = max(self.first_of_sentence[i], i - BACK_TO_NEGATION)
        for k in range(i - 1, first - 1, -1):
            if self.is_a(k, "negation"):
                phrases = (" ".join(self.low[a:a + 2]) for a in (k, k - 1) if a >= 0)
                return self.words["not_negation"].isdisjoint(phrases)
            if self.tag[k] & (REL | PUNCT | CONJ):
                break
            if k in self.verbs and not self.tag[k] & (AUX | TO_BE) and not self.is_a(k, "copula"):
                return False  # a negation before this verb is not about what follows it
        ne = not self.words["ne"].isdisjoint(self.low[self.verb_start(i):i])
        return ne and not self.words["after_ne"].isdisjoint(self.low[i + 1:i + 3])

    # --- subjects ---------------------------------------------------------------------------------------------

    def subject(self, verb: int) -> Span | None:
        """The subject of the finite verb at token `verb`, its apposition included (*le maire, Omar Safi*)."""
        following = verb + 1
        if following < len(self.tag) and self.tag[following] & VERB_CLITIC:
            return Span(following, following + 1)
        end = self.verb_start(self.before_adverbs(verb))
        first = self.first_of_sentence[verb]
        end = self.before_adverbs(end)
        for i in range(max(end - 1, first), verb):
            if self.is_a(i, "subject") and self._agrees(i, verb):
                return Span(i, i + 1)
        if end > first and self.low[end - 1] == "qui":
            return self._antecedent(end - 1, verb)
        if end > first and self.is_a(end - 1, "same_subject"):
            return None  # it shares the subject of the verb before
        if self.low[max(end - 2, first):end] in (["»", ","], ["”", ","], ['"', ","]):
            return None  # « … », a dit Léa Roy: it follows
        phrase = self.phrase_before(end)
        return self._before_relative(phrase, verb) if phrase else None

    def _before_relative(self, phrase: Span, verb: int) -> Span:
        """The subject itself where the phrase is the object of a relative clause: *la navette qui relie X | sera*."""
        before = phrase.start - 1
        if before <= self.first_of_sentence[verb] or before not in self.verbs:
            return phrase
        relative = self.verb_start(before) - 1
        outer = self._antecedent(relative, verb) if self.low[relative] == "qui" else None
        return outer or phrase

    def _agrees(self, pronoun: int, verb: int) -> bool:
        """Whether *nous*, *vous* is the verb's subject, and not whom it acts on: *le maire vous demande*."""
        endings = self.words.get(f"{self.low[pronoun]}_ending")
        return endings is None or self.low[verb].endswith(tuple(endings))

    def _antecedent(self, relative: int, verb: int) -> Span | None:
        """What *qui* stands for: the phrase before it, past a comma, or the nearest part that agrees with the verb."""
        end = relative
        first = self.first_of_sentence[relative]
        if end > first and self.low[end - 1] == ",":
            end -= 1
        phrase = self.phrase_before(end)
        if phrase is None:
            return None
        own, other = ("plural", "singular") if self.low[verb].endswith("nt") else ("singular", "plural")
        nearer = (
            i + 1 for i in range(phrase.end - 2, phrase.start, -1)
            if self.tag[i] & PREP and not self.tag[i] & OF and (self.tag[i] | self.tag[i + 1]) & (DET | CAPITAL)
            and not self.is_a(i, other) and not self.is_a(i + 1, other)
        )
        phrase = Span(next(nearer, phrase.start), phrase.end)  # un billet à un client, qui …
        if not self.is_a(phrase.start, other):
            return phrase
        agreeing = (i for i in range(phrase.end - 1, phrase.start, -1) if self.is_a(i, own))
        return Span(next(agreeing, phrase.start), phrase.end)

    def phrase_before(self, end: int) -> Span | None:
        """The noun phrase that ends before token `end`; what stands between commas there is passed over."""
        first = max(self.first_of_sentence[end - 1] if end else 0, end - LONGEST_PHRASE)
        stop = end
        if stop > first and self.low[stop - 1] in (",", ")"):
            stop = self._insert_start(stop - 1, first)
            inside = self.tag[stop + 1:end - 1] if self.low[stop] == "," else []
            is_name = bool(inside) and all(tag & (CAPITAL | TITLE | OF | ELIDED) for tag in inside)
            phrase = self._phrase(stop, first)
            return Span(phrase.start, end - 1) if phrase and is_name else phrase  # le maire, Omar Safi,
        return self._phrase(stop, first)

    def _insert_start(self, closing: int, first: int) -> int:
        """The comma or bracket that opens what the one at `closing` closes; `closing` where none does.

        An insert may hold commas of its own: the first one before which a noun phrase stands and after which none
        begins (*la délégation, conduite par la ministre, Léa Roy,*) opens it.
        """
        opening = "(" if self.low[closing] == ")" else ","
        for i in range(closing - 1, first, -1):
            if self.low[i] in (":", ";", "«", "»", '"'):
                break
            if self.low[i] == opening and (opening == "(" or self._opens_insert(i)):
                return i
        return closing

    def _opens_insert(self, comma: int) -> bool:
        """Whether a comma stands after a subject: what follows it depends on a noun, and a phrase stands before."""
        after = self.tag[comma + 1]
        if after & PRON and self.low[comma + 2] == ",":
            return True  # l'association, elle, réclame
        if after & (PAST_PARTICIPLE | GERUND | REL | TITLE | CAPITAL) or not after & (DET | PREP | ADV | PRON | CLITIC):
            before = self._phrase(comma, max(self.first_of_sentence[comma], comma - LONGEST_PHRASE))
            by_agent = before is not None and before.start > 0 and self.low[before.start - 1] == "par"
            return before is not None and not by_agent
        return False

    def _phrase(self, end: int, first: int) -> Span | None:
        """The noun phrase right before token `end`, not beyond token `first`."""
        start: int | None = None
        partitive: int | None = None  # des systèmes: their beginning, or the complement of a noun before
        for i in range(end - 1, first - 1, -1):
            if self._stops(i):
                break
            if self._may_start(i, first):
                start = i
                if self._must_start(i, first):
                    break
            elif self.low[i] == "des":
                partitive = i
        start = partitive if start is None else start
        if start is None or not any(self.is_content(k) or self.tag[k] & PRON for k in range(start, end)):
            return None
        while self.tag[end - 1] & (PUNCT | CONJ):
            end -= 1
        return Span(start, end)

    def _stops(self, i: int) -> bool:
        """Whether no noun phrase goes on beyond token `i` to the left."""
        leads_on = not self.tag[i] & (REL | BOUNDARY | VERB_CLITIC) or self.tag[i] & DET
        if leads_on and i not in self.verbs and not self._ends_phrase(i):
            return False
        return not self._is_example(i)

    def _is_example(self, i: int) -> bool:
        """*des pays comme le Maroc*: *comme* within a phrase."""
        return self.low[i] == "comme" and i > 0 and self.is_content(i - 1) and i - 1 not in self.verbs

    def _ends_phrase(self, i: int) -> bool:
        tag, low = self.tag[i], self.low[i]
        if tag & PUNCT:
            return low not in ("-", "–", "&", "/", "'", "’", "«", "»", '"', "“", "”") or low in ("«", "“")
        return bool(tag & TIME) and not tag & (CAPITAL | DET) and not self._has_article(i)

    def _has_article(self, i: int) -> bool:
        return i > 0 and bool(self.tag[i - 1] & (DET | OF | PREP | NUMBER))

    def _may_start(self, i: int, first: int) -> bool:
        """Whether a noun phrase may begin at token `i`: a determiner, a name, a pronoun that is in no other phrase."""
        tag = self.tag[i]
        if not tag & (DET | CAPITAL | PRON) or tag & PUNCT:
            return False
        if tag & PREP and not (tag & DET and i == first):
            return self.low[i] == "des" and (i == first or bool(self.tag[i - 1] & (_NO_SUBJECT & ~DET)))
        if i == first:
            return True
        before = self.tag[i - 1]
        return not (before & (DET | PREP | OF | ELIDED) or self._is_example(i - 1)) or bool(before & PUNCT)

    def _must_start(self, i: int, first: int) -> bool:
        """Whether a phrase begins here and nowhere before: no conjunction, no name leads on to the left."""
        if i == first:
            return True
        before = self.tag[i - 1]
        if self.tag[i] & DET:
            return not before & CONJ or bool(before & BOUNDARY)
        return not before & CONJ and bool(before & (PRON | TIME | NUMBER | PUNCT | FINITE))

    # --- nouns ------------------------------------------------------------------------------------------------

    def head(self, span: Span) -> Span | None:
        """The noun of a phrase, with what makes one word of it (*projet de loi*)."""
        i = span.start
        while i < span.end and not (self.is_content(i) and not self._is_before_noun(i, span.end)):
            i += 1
        return self._compound(i, span.end) if i < span.end else None

    def _is_before_noun(self, i: int, end: int) -> bool:
        """Whether the word is an adjective before its noun (*grandes entreprises*), as the codebook lists them."""
        return i + 1 < end and self.is_a(i, "before_noun") and self.is_content(i + 1)

    def _compound(self, i: int, end: int) -> Span:
        """A noun and what a bare *de* joins to it; a name with all its words."""
        last = i + 1
        while self.tag[i] & CAPITAL and last < end and self.tag[last] & CAPITAL and not self.tag[last] & FUNCTION_WORDS:
            last += 1
        joined = last + 1 < end and self.is_a(last, "bare_of") and self.is_content(last + 1)
        return Span(i, last + 2 if joined and not self.tag[last + 1] & CAPITAL else last)
