"""What is judged: the noun that an adjective goes with, a verb's subject or object, the complement of a noun."""

from __future__ import annotations

from helpers.finders.around import Around
from helpers.finders.judgements import Judging
from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    DET,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PUNCT,
    REPORT,
    TIME,
    TO_BE,
)
from helpers.text.article import Span
from helpers.text.quotations import OPENING_QUOTES, PARTNERS

ADVERB_ENDING = "ment"
CLOSING_QUOTES = frozenset(PARTNERS.values()) | {'"'}
BACK_TO_COPULA = 6  # tokens from a word that judges back to the verb that joins it to its subject, at most


class Judged:
    """Finds the noun that is judged, in one article."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self.low = around.low
        self.tag = around.tag
        self.may_stand_between = around.words["before_noun"] | around.words["degree"] | OPENING_QUOTES

    def by(self, i: int, entry: Judging) -> Span | None:
        """The noun that the entry, whose words stand from token `i` on, judges."""
        end = i + len(entry.words)
        kind = entry.row["class"]
        if kind == "adjective":
            return self._noun_of_adjective(i, end)
        if kind == "verb":
            return self._noun_of_verb(i, entry)
        if kind in ("noun", "phrase"):
            said_of = self._said_of(i)
            if said_of is None and kind == "phrase":
                return self._noun_before(i)
            return said_of or (self._complement(end) if entry.row["judged"] == "object" else None)
        return None

    def _noun_of_adjective(self, i: int, end: int) -> Span | None:
        """The noun that an adjective stands before or after, or that it is said of (*l'agence est ravie*)."""
        around = self.around
        before = self._before_degree(i)
        at_start = before == around.first_of_sentence[i]
        follows = end < around.end_of_sentence[i] and around.is_content(end) and end not in around.verbs
        opens = at_start or self.tag[before - 1] & (DET | OF | PREP) or around.is_a(before - 1, "before_noun")
        if opens and follows or self._is_held_to_be(before, end):
            return around.head(Span(end, around.end_of_sentence[i]))
        if before < i and not at_start and self.tag[before - 1] & DET and (noun := self._noun_before(before - 1)):
            return noun  # la joueuse la plus intelligente
        return self._said_of(i) or self._noun_before(i)

    def _is_held_to_be(self, before: int, end: int) -> bool:
        """*juge insuffisante la réponse*: whether a verb before the adjective ascribes it to the noun after it."""
        around = self.around
        verb = before - 1
        if before == around.first_of_sentence[before] or not around.is_a(verb, "copula") or self.tag[verb] & TO_BE:
            return False
        after = self.tag[end] if end < around.end_of_sentence[before] else PUNCT
        return bool(after & DET) and not after & OF

    def _noun_before(self, i: int) -> Span | None:
        """The head of the noun phrase that ends right before the word; adjectives joined to it are passed over."""
        around = self.around
        before = self._before_degree(i)
        first = around.first_of_sentence[i]
        while before - 2 > first and around.joins(before - 1) and before - 2 not in around.verbs:
            before = self._before_degree(before - 2)
        if before == first or not around.is_content(before - 1) or before - 1 in around.verbs:
            return None
        if before - 1 > first and around.is_a(before - 2, "subject") and not self.tag[before - 2] & DET:
            return None  # nous restons prudents
        if self.tag[before - 1] & PAST_PARTICIPLE and around.auxiliary_before(before - 1, AUX) is not None:
            return None  # s'est dit satisfait
        start = self._nouns_start(before - 1, first)
        if start - 1 > first and around.is_a(start - 1, "bare_of") and around.is_content(start - 2):
            start = self._nouns_start(start - 2, first)
        return around.head(Span(start, before))

    def _nouns_start(self, i: int, first: int) -> int:
        """The first of the nouns and adjectives that stand together up to token `i`."""
        around = self.around
        while i > first and around.is_content(i - 1) and i - 1 not in around.verbs:
            i -= 1
        return i

    def _said_of(self, i: int) -> Span | None:
        """The subject's noun where a verb such as *être* joins it to the word: *le projet est un échec*."""
        around = self.around
        first = around.first_of_sentence[i]
        k = i
        for _ in range(BACK_TO_COPULA):
            if k == first:
                return None
            k -= 1
            if self.tag[k] & TO_BE or around.is_a(k, "copula"):
                return self._subject_noun(k)
            if not (self.tag[k] & (ADV | DET | TIME) or self.low[k] in self.may_stand_between):
                return None
        return None

    def _before_degree(self, i: int) -> int:
        """The token before which nothing but adverbs and an opening mark stands, up to token `i`."""
        first = self.around.first_of_sentence[i]
        before = self.around.before_adverbs(i)
        while before > first and (self.low[before - 1] in OPENING_QUOTES or self._is_degree(before - 1)):
            before = self.around.before_adverbs(before - 1)
        return before

    def _is_degree(self, i: int) -> bool:
        """*très*, *psychologiquement*; not *le gouvernement*."""
        noun = self.tag[i - 1] & (DET | OF | PREP | CAPITAL) or self.around.is_a(i - 1, "before_noun")
        return self.around.is_a(i, "degree") or self.low[i].endswith(ADVERB_ENDING) and not noun

    def _subject_noun(self, verb: int) -> Span | None:
        around = self.around
        subject = around.subject(around.first_verb(verb))
        if subject and not self.tag[verb] & TO_BE and self._is_held(verb, subject):
            return self._antecedent(subject)  # une aide que l'association juge insuffisante
        if subject is None or subject.end == subject.start + 1 and around.is_a(subject.start, "subject"):
            return None
        return around.head(subject)

    def _is_held(self, verb: int, subject: Span) -> bool:
        """*que l'association juge*: whether what is held to be so stands before *que*, with a subject behind that."""
        before = subject.start - 1
        return before > self.around.first_of_sentence[verb] and self.around.is_a(before, "that") and verb >= subject.end

    def _antecedent(self, subject: Span) -> Span | None:
        """The noun before *que*, past a comma: *une aide de la ville, que la mairie juge faible*."""
        end = subject.start - 1
        end -= self.low[end - 1] == ","
        phrase = self.around.phrase_before(end)
        return self.around.head(phrase) if phrase else None

    def _noun_of_verb(self, i: int, entry: Judging) -> Span | None:
        """The noun that a verb judges: its subject, or its object as the codebook says."""
        around = self.around
        passive = around.auxiliary_before(i, TO_BE) if entry.mood == "participle" else None
        reflexive = around.has_reflexive(i if passive is None else passive)
        if reflexive and (entry.row["judged"] == "object" or self.tag[i] & REPORT):
            return self._complement(around.after_adverbs(i + 1))  # se félicite, s'inquiète de la décision
        if entry.row["judged"] == "object" and passive is None:
            if self._is_inverted(i):
                return None  # « Q », déplore le maire
            if entry.mood == "participle" and around.auxiliary_before(i, AUX) is None:
                return self._noun_before(i)
            return self._object(i + 1)
        if entry.mood in ("infinitive", "gerund"):
            return None
        verb: int | None = i
        if entry.mood == "participle":
            verb = around.auxiliary_before(i, AUX) if passive is None else passive
        return self._subject_noun(verb) if verb is not None else self._noun_before(i)

    def _is_inverted(self, i: int) -> bool:
        """Whether a verb stands behind a quotation, so that its subject follows: *« Q », a regretté le maire*."""
        before = self.around.verb_start(self.around.first_verb(i)) - 1
        before -= self.low[before] == ","
        return before >= self.around.first_of_sentence[i] and self.low[before] in CLOSING_QUOTES

    def _object(self, i: int) -> Span | None:
        """The noun of the phrase that begins at token `i` with a determiner."""
        i = self.around.after_adverbs(i)
        i += self.low[i] in OPENING_QUOTES  # dénonce « une injustice »
        if self.tag[i] & DET:
            return self.around.head(Span(i, self.around.end_of_sentence[i]))
        return None

    def _complement(self, i: int) -> Span | None:
        """The noun that *de* joins to a noun that judges: *l'échec des négociations*."""
        if i < self.around.end_of_sentence[i - 1] and self.tag[i] & OF:
            return self.around.head(Span(i + 1, self.around.end_of_sentence[i]))
        return None
