"""The words around a word: the subject of a verb, the noun that an adjective goes with, a noun's complement.

Everything here takes token indices of one article, and gives a `Span` of tokens, or None where the words do not tell.
"""

from __future__ import annotations

from helpers.finders.words_around import NO_CONTENT, WordsAround
from helpers.french.grammar import (
    ADV,
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
    VERB_CLITIC,
)
from helpers.text.article import Span

LONGEST_PHRASE = 40  # tokens that a subject with its inserts may have
LONGEST_PLACE = 4  # tokens from the comma of *Liège, en Belgique,* to the next
_BEFORE_DES = PREP | CONJ | REL | PUNCT  # behind these *des* begins a phrase


class Around(WordsAround):
    """The tokens of one article, to be asked for phrases and subjects."""

    # --- subjects ---------------------------------------------------------------------------------------------

    def subject(self, verb: int) -> Span | None:
        """The subject of the finite verb at token `verb`, its apposition included (*le maire, Omar Safi*)."""
        if self.tag[verb + 1] & VERB_CLITIC:
            return Span(verb + 1, verb + 2)
        end = self.verb_start(self.before_adverbs(verb))
        first = self.first_of_sentence[verb]
        end = self.before_adverbs(end)
        for i in range(max(end - 1, first), verb):
            if self.is_a(i, "subject") and self.agrees(i, verb):
                return Span(i - (self.low[i][0] == "-" and i > first), i + 1)  # celui-ci
        if end > first and self.low[end - 1] == "qui":
            return self._antecedent(end - 1, verb)
        if end > first and self.is_a(end - 1, "same_subject"):
            return None  # it shares the subject of the verb before
        if self.low[max(end - 2, first):end] in (["»", ","], ["”", ","], ['"', ","]):
            return None  # « … », a dit Léa Roy: it follows
        phrase = self.phrase_before(end)
        return self._before_relative(self._own_part(phrase, verb), verb) if phrase else None

    def _own_part(self, phrase: Span, verb: int) -> Span:
        """Of *la box coûte 40 euros et l'installation | est offerte* what the singular verb goes with."""
        first = self.first_of_sentence[verb]
        before = (k for k in range(phrase.start - 1, first - 1, -1) if k in self.verbs or self.tag[k] & (PUNCT | REL))
        if self.low[verb].endswith("nt") or next(before, None) not in self.verbs:
            return phrase  # la bataille contre la haine et la peur | est menée
        joined = (
            i + 1 for i in range(phrase.end - 2, phrase.start, -1) if self.is_a(i, "coordination")
            and self.tag[i + 1] & DET and not self.tag[i + 1] & (PREP | OF) and not self.is_a(i + 1, "plural")
        )
        return Span(next(joined, phrase.start), phrase.end)

    def _before_relative(self, phrase: Span, verb: int) -> Span:
        """The subject itself where the phrase is the object of a relative clause: *la navette qui relie X | sera*."""
        before = phrase.start - 1
        if before <= self.first_of_sentence[verb] or before not in self.verbs:
            return phrase
        relative = self.verb_start(before) - 1
        outer = self._antecedent(relative, verb) if self.low[relative] == "qui" else None
        return outer or phrase

    def _antecedent(self, relative: int, verb: int) -> Span | None:
        """What *qui* stands for: the phrase before it, past a comma, or the nearest part that agrees with the verb."""
        end = relative - (self.low[relative - 1] == ",")
        name = self._name_before_function(end)
        phrase = name or self.phrase_before(end) or self._after_preposition(end)
        if phrase is None or name:
            return name
        own, other = ("plural", "singular") if self.low[verb].endswith("nt") else ("singular", "plural")
        nearer = (
            i + 1 for i in range(phrase.end - 2, phrase.start, -1)
            if self.tag[i] & PREP and not self.tag[i] & OF and (self.tag[i] | self.tag[i + 1]) & (DET | CAPITAL)
            and not self.is_a(i + 1, other)
        )
        phrase = Span(next(nearer, phrase.start), phrase.end)  # un billet à un client, qui …
        if not self.is_a(phrase.start, other):
            return phrase
        agreeing = (i for i in range(phrase.end - 1, phrase.start, -1) if self.is_a(i, own))
        return Span(next(agreeing, phrase.start), phrase.end)

    def _name_before_function(self, end: int) -> Span | None:
        """The full name before a comma and a bare function that ends before token `end`: *Léa Roy, maire du port*."""
        first = self.first_of_sentence[end - 1]
        comma = end - 1
        while comma > first and comma not in self.verbs and not self.tag[comma] & (PUNCT | REL):
            comma -= 1
        bare = self.is_content(comma + 1) and not self.tag[comma + 1] & (CAPITAL | PAST_PARTICIPLE | GERUND)
        if self.low[comma] != "," or not bare or comma + 1 == end:
            return None
        i = comma
        while i > first and self.tag[i - 1] & CAPITAL and not self.tag[i - 1] & NO_CONTENT:
            i -= 1
        return Span(i, comma) if comma - i > 1 else None

    def _after_preposition(self, end: int) -> Span | None:
        """The phrase with a preposition that ends before token `end`, without it: *est à | la ville, qui …*"""
        for i in range(end - 1, self.first_of_sentence[end - 1], -1):
            if self._stops(i):
                return None
            if self.tag[i] & PREP and not self.tag[i] & OF and i + 1 < end:
                return Span(i + 1, end)
        return None

    def phrase_before(self, end: int) -> Span | None:
        """The noun phrase that ends before token `end`; what stands between commas there is passed over."""
        first = max(self.first_of_sentence[end - 1], end - LONGEST_PHRASE)
        stop = end
        if self.low[stop - 1] in (",", ")"):
            stop = self._insert_start(stop - 1, first)
            inside = self.tag[stop + 1:end - 1] if self.low[stop] == "," else []
            is_name = bool(inside) and all(tag & (CAPITAL | TITLE | OF | ELIDED) for tag in inside)
            phrase = self._phrase(stop, first)
            return Span(phrase.start, end - 1) if phrase and is_name else phrase  # le maire, Omar Safi,
        return self._phrase(stop, first)

    def phrase_of_participle(self, i: int) -> Span | None:
        """What a participle alone is said of: *une lettre et | une aide, versée par X*, *jouit d'| un prêt accordé*."""
        phrase, first = self.phrase_before(i), self.first_of_sentence[i]
        if self.low[i].endswith("s") or self.tag[i - 1] & PUNCT:
            return phrase
        own = None
        for k in range(i - 1, first, -1):
            if self._stops(k):
                break
            if self.tag[k] & DET and self.tag[k - 1] & OF and not self.is_a(k, "plural"):
                own = Span(k, i)
            if self.is_a(k, "coordination"):
                start = k + 2 if self.tag[k + 1] & OF else k + 1
                one = self.tag[start] & DET and not self.is_a(start, "plural")
                return Span(start, i) if one else phrase
        return phrase or own

    def _insert_start(self, closing: int, first: int) -> int:
        """The comma or bracket that opens what the one at `closing` closes; `closing` where none does.

        An insert may hold commas of its own: the first one before which a noun phrase stands and after which none
        begins (*la délégation, conduite par la ministre, Léa Roy,*) opens it.
        """
        opening = "(" if self.low[closing] == ")" else ","
        for i in range(closing - 1, first, -1):
            if self.low[i] in (":", ";", "«", "»", '"'):
                break
            if self.low[i] == opening and (opening == "(" or self._opens_insert(i, closing)):
                return i
        return closing

    def _opens_insert(self, comma: int, closing: int) -> bool:
        """Whether a comma stands after a subject: what follows it depends on a noun, and a phrase stands before."""
        after = self.tag[comma + 1]
        if after & PRON and self.low[comma + 2] == "," or after & DET and self._is_full_name_before(comma):
            return True  # l'association, elle, réclame; Léa Roy, la directrice de Brest, propose
        is_place = after & PREP and not after & OF and closing - comma <= LONGEST_PLACE
        depends = after & (PAST_PARTICIPLE | GERUND | REL | TITLE | CAPITAL)
        if not (is_place or depends) and after & (DET | PREP | ADV | PRON | CLITIC):
            return False
        return self._phrase(comma, max(self.first_of_sentence[comma], comma - LONGEST_PHRASE)) is not None

    def _is_full_name_before(self, comma: int) -> bool:
        """Whether a sentence or a clause begins with two capitals or more, and then a comma."""
        i = comma
        while i > self.first_of_sentence[comma] and self.tag[i - 1] & CAPITAL and not self.tag[i - 1] & NO_CONTENT:
            i -= 1
        begins = i == self.first_of_sentence[comma] or bool(self.tag[i - 1] & (PUNCT | CONJ))
        return begins and comma - i > 1

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
        ends = self.tag[i] & (REL | BOUNDARY | VERB_CLITIC) or i in self.verbs or self._ends_phrase(i)
        return bool(ends) and not self._is_example(i)

    def _is_example(self, i: int) -> bool:
        """*des pays comme le Maroc*: *comme* within a phrase."""
        return self.low[i] == "comme" and self.is_content(i - 1) and i - 1 not in self.verbs

    def _ends_phrase(self, i: int) -> bool:
        tag, low = self.tag[i], self.low[i]
        if tag & PUNCT:
            return low not in ("-", "–", "&", "/", "'", "’", "»", '"', "”")
        return bool(tag & TIME) and not tag & (CAPITAL | DET) and not self.tag[i - 1] & (DET | OF | PREP | NUMBER)

    def _may_start(self, i: int, first: int) -> bool:
        """Whether a noun phrase may begin at token `i`: a determiner, a name, a pronoun that is in no other phrase."""
        tag = self.tag[i]
        if not tag & (DET | CAPITAL | PRON):
            return False
        if tag & PREP and not (tag & DET and i == first):
            return self.low[i] == "des" and bool(self.tag[i - 1] & _BEFORE_DES)
        if i == first:
            return True
        before = self.tag[i - 1]
        return not (before & (DET | PREP | OF | ELIDED) or self._is_example(i - 1))

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
        while self.tag[i] & CAPITAL and last < end and self.tag[last] & CAPITAL:
            last += 1
        joined = last + 1 < end and self.is_a(last, "bare_of") and self.is_content(last + 1)
        noun = last + 2 + self._is_before_noun(last + 1, end) if joined else last  # une décision de bon sens
        return Span(i, noun if joined and not self.tag[last + 1] & CAPITAL else last)
