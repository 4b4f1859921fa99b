"""What a word is in its place: a verb or a noun, negated or not, and the small words that lean on it.

Everything here takes token indices of one article.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, Self

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
    GERUND,
    NUMBER,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    REL,
    TITLE,
    TO_BE,
    VERB,
    VERB_CLITIC,
    WEAK,
    grammar_of,
)
from helpers.french.lookup import places_of
from helpers.text.article import Article, Span
from helpers.text.quotations import OPENING_QUOTES

NO_CONTENT = DET | PREP | PRON | CONJ | REL | CLITIC | ELIDED | PUNCT | VERB_CLITIC
BEYOND = 4  # tokens that are looked at beyond the last one, at most
BACK_TO_NEGATION = 6  # tokens between *pas* and what it negates, at most


class Placed(Protocol):
    """Whatever was found at a place of the text: `start` and `end` in code points."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True)
class WordsAround:
    """The tokens of one article with what each word can be (the flags of `french.grammar`).

    `finite` are the tokens that may be finite verbs. Beyond the last token, and so at -1 before the first, `low`, `tag`
    and `sentence` hold a few that are like a mark and in no sentence: who asks for a neighbour need not ask for bounds.
    """

    article: Article
    low: list[str]
    tag: list[int]
    sentence: list[int]
    finite: list[int]
    words: Classes

    @classmethod
    def of(cls, article: Article, codebook: Codebook) -> Self:
        """The tokens of an article, made ready to be asked."""
        tokens = article.tokens
        tags = article.tags(grammar_of(codebook))
        finite = [i for i, tag in enumerate(tags) if tag & (VERB | WEAK)]
        low, sentence = [*tokens.low, *[""] * BEYOND], [*tokens.sentence, *[-1] * BEYOND]
        return cls(article, low, [*tags, *[PUNCT] * BEYOND], sentence, finite, finder_words_of(codebook))

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
        return [firsts[index] for index in self.article.tokens.sentence] + [len(self.article.tokens.low)] * BEYOND

    @cached_property
    def end_of_sentence(self) -> list[int]:
        """By token: the one after the last of the sentence that it stands in."""
        ends = [sentence.token_end for sentence in self.article.sentences]
        return [ends[index] for index in self.article.tokens.sentence] + [len(self.article.tokens.low)] * BEYOND

    def asks(self, i: int) -> bool:
        """Whether the sentence that the token stands in is a question."""
        last = self.end_of_sentence[i]
        return "?" in self.low[max(last - 3, self.first_of_sentence[i]):last]

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
            return not tag & (NO_CONTENT | TITLE)  # « La nuit sera longue »: no name
        if tag & (NO_CONTENT | NUMBER | ADV):
            return False
        return self.low[i] not in self.words["auxiliary"] and not self.is_infinitive(i)

    def is_deed(self, i: int) -> bool:
        """Whether an infinitive stands at a token behind *à*, listed or by its ending: *débroussailler*."""
        return self.is_infinitive(i) or not self.tag[i] and self.low[i].endswith(("er", "ir", "re"))

    def is_infinitive(self, i: int) -> bool:
        """Whether the token is an infinitive: *le pouvoir* and *un dîner* are none."""
        is_noun = self.tag[i - 1] & DET and not self.tag[i - 1] & CLITIC
        return not is_noun and self.low[i] in self.words["infinitive"]

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
        return frozenset(filter(self._is_verb, self.finite)).union(self._behind_speakers())

    def _behind_speakers(self) -> Iterator[int]:
        """The verbs of *je*, *nous*, *vous*, past what leans on them: *je ne le **vois** pas*, *j'en **ai** perdu*."""
        for i in self.places(self.words["speaking"]):
            verb = i + 1
            while verb < self.end_of_sentence[i] and self._leans(verb):
                verb += 1
            if verb < self.end_of_sentence[i] and self.low[verb][0].isalpha() and self.agrees(i, verb):
                yield verb

    def _leans(self, i: int) -> bool:
        return bool(self.tag[i] & CLITIC) or self.is_a(i, "ne") or self.is_a(i, "before_verb")

    def agrees(self, pronoun: int, verb: int) -> bool:
        """Whether *nous*, *vous* is the verb's subject, and not whom it acts on: *le maire vous demande*."""
        endings = self.words.get(f"{self.low[pronoun]}_ending")
        return endings is None or self.low[verb].endswith(tuple(endings))

    def _is_verb(self, i: int) -> bool:
        tag = self.tag[i]
        if tag & VERB:
            return bool(tag & AUX) or not self._is_noun_place(i - 1)
        if self.low[i - 1] == "en" and self.tag[i - 2] & VERB:
            return False  # prendrait en charge 30 %
        follows_adjective = self.is_a(i - 1, "before_noun") and self.tag[i - 2] & (DET | OF)
        return not follows_adjective and not self._is_noun_place(i - 1) and self._is_verb_place(i)  # une belle demande

    def _is_noun_place(self, before: int) -> bool:
        """Whether what follows the token is a noun: a determiner or a preposition, no clitic of a verb."""
        tag = self.tag[before]
        return bool(tag & (DET | PREP | OF)) and not self.is_clitic(before)

    def is_clitic(self, i: int) -> bool:
        """*la*, *l'*, *les* before a verb stand for something: a pronoun, a noun or *ne* comes before them."""
        return bool(self.tag[i] & CLITIC) and (
            not self.tag[i] & DET or bool(self.tag[i - 1] & (PRON | CLITIC)) and not self.tag[i - 1] & DET
        )

    def _is_verb_place(self, i: int) -> bool:
        """Whether a form that may as well be a noun is a verb: a clitic or a subject stands before it."""
        before, after = self.tag[i - 1], self.tag[i + 1]
        if before & (PRON | CLITIC | REL) or after & (DET | PREP | ADV | PAST_PARTICIPLE | NUMBER):
            return True
        leading = {",", *OPENING_QUOTES, *self.words["that"]}
        return self.low[i + 1] in leading and self.is_content(i - 1) and self._no_verb_before(i)

    def _no_verb_before(self, i: int) -> bool:
        """Whether the clause up to token `i` has no verb yet: *la visite de la délégation vise, en outre, à…*"""
        for k in range(i - 1, self.first_of_sentence[i] - 1, -1):
            if self.tag[k] & (VERB | PUNCT | REL | BOUNDARY):
                return bool(self.tag[k] & (REL | BOUNDARY))
        return True

    def verb_start(self, i: int) -> int:
        """The first of the small words that lean on the verb at token `i`: *ne*, *se*, *nous* in *nous avons*."""
        first = self.first_of_sentence[i]
        while i > first and self.tag[i - 1] & CLITIC:
            is_article = self.tag[i - 1] & DET and not self.is_clitic(i - 1)
            if is_article and not self.tag[i] & GERUND and (i - 1 == first or not self.is_content(i - 2)):
                break  # but: en leur fournissant
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
        while self.tag[i] & ADV and not self.tag[i] & (DET | PREP | CONJ | VERB):
            i += 1
        return i

    def auxiliary_before(self, participle: int, kind: int) -> int | None:
        """The auxiliary of a kind (`AUX`, `TO_BE`) before a participle, adverbs aside; None where it has none."""
        before = self.before_adverbs(participle) - 1
        return before if self.tag[before] & kind or kind == TO_BE and self.low[before] == "été" else None

    def is_negated(self, i: int) -> bool:
        """Whether *pas*, *jamais*, *aucun*, *sans*, *peu* stands before the word in its clause, or after its verb."""
        first = max(self.first_of_sentence[i], i - BACK_TO_NEGATION)
        if self._is_not_reached(i, first):
            return True
        for k in range(i - 1, first - 1, -1):
            if self.is_a(k, "negation"):
                phrases = (" ".join(self.low[a:a + 2]) for a in (k, k - 1))
                return self.words["not_negation"].isdisjoint(phrases)
            if self.tag[k] & (REL | PUNCT | CONJ):
                break
            if k in self.verbs and not self.tag[k] & (AUX | TO_BE) and not self.is_a(k, "copula"):
                return False  # a negation before this verb is not about what follows it
        ne = not self.words["ne"].isdisjoint(self.low[self.verb_start(i):i])
        return ne and not self.words["after_ne"].isdisjoint(self.low[i + 1:i + 3])

    def _is_not_reached(self, i: int, first: int) -> bool:
        """*trop précis pour être honnête*, *trop faible pour aider*"""
        k = i - 1
        k -= k > first and self.is_infinitive(k)
        return k > first and self.low[k] == "pour" and "trop" in self.low[first:k]

    def is_next_subject(self, i: int) -> bool:
        """Whether the noun phrase at token `i` has a verb of its own: *un prêt et | la région verse une aide*."""
        for k in range(i, self.end_of_sentence[i]):
            if k in self.verbs:
                return True
            if self.tag[k] & (PUNCT | REL | CONJ):
                return False
        return False
