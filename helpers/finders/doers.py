"""Who does what a verb says: its subject, the subject of the verb that governs an infinitive, the agent after *par*.

*on cherche à bénéficier …* leads from *bénéficier* to *on*; *une étude financée par l'agence* from *financée* to
*l'agence*. Where the words do not tell who acts (*il demande à la ville de payer*), there is no doer.
"""

from __future__ import annotations

from typing import NamedTuple

from helpers.finders.around import Around
from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CLITIC,
    CONJ,
    DET,
    FINITE_MOODS,
    GERUND,
    NUMBER,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PUNCT,
    REL,
    TO_BE,
    VERB,
    VERB_CLITIC,
)
from helpers.text.article import Span

MOST_STEPS = 5  # verbs from an infinitive to the finite verb that governs it
BACK = 5  # tokens between an infinitive's preposition and the verb that it depends on (*avait aussi l'occasion de*)
AGENT_WITHIN = 8  # tokens between a participle and its agent
LONGEST_AGENT = 25
CLAUSE_MARKS = (":", ";", "«", "»", '"')
OPENING, CLOSING = ("«", "“"), ("»", "”")


class Doer(NamedTuple):
    """Who acts: the tokens of the words for them, and the finite verb that tells so (None: the agent of a passive)."""

    words: Span
    verb: int | None


class Doers:
    """Finds who acts, in one article."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self.low = around.low
        self.tag = around.tag

    def of(self, verb: int, mood: str, steps: int = 0) -> Doer | None:
        """Who does what the verb at token `verb` says; None where the words do not tell."""
        if mood in FINITE_MOODS:
            return self._of_finite(verb)
        if mood == "participle":
            return self._of_participle(verb)
        if mood == "gerund":
            return self._of_gerund(verb)
        return self._of_infinitive(verb, steps) if steps < MOST_STEPS else None

    def auxiliary(self, participle: int) -> int | None:
        """The form of *avoir* or *être* right before a participle, adverbs aside."""
        before = self.around.before_adverbs(participle) - 1
        before -= bool(self.tag[before] & VERB_CLITIC)  # a-t-elle financé
        return before if self.around.is_a(before, "auxiliary") else None

    def is_reflexive(self, verb: int) -> bool:
        """Whether *se* goes with the verb at token `verb`: *s'engage*, *s'est engagée*, *se sont engagés*."""
        auxiliary = self.auxiliary(verb) if self.tag[verb] & PAST_PARTICIPLE else None
        return self.around.has_reflexive(verb if auxiliary is None else auxiliary)

    # --- finite verbs, participles, gerunds -------------------------------------------------------------------

    def _of_finite(self, verb: int) -> Doer | None:
        """The subject of a finite verb, or of the verb that it is joined to."""
        subject = self.around.subject(verb)
        if subject:
            impersonal = self.around.is_a(verb, "by_itself") and self.low[subject.start] == "il"
            return None if impersonal else Doer(subject, verb)
        return self._of_verb_before(verb)

    def _of_verb_before(self, verb: int) -> Doer | None:
        """The subject of the verb that this one is joined to: *l'agence a choisi le projet et le finance*."""
        around = self.around
        start = around.before_adverbs(around.verb_start(verb))
        if start == around.first_of_sentence[verb] or not around.joins(start - 1):
            return None
        for i in range(start - 2, around.first_of_sentence[verb], -1):
            if self.tag[i] & REL or self.low[i] in CLAUSE_MARKS:
                return None
            if i in around.verbs:
                subject = around.subject(i)
                in_singular = not self.low[verb].endswith("nt")
                if subject and in_singular and around.is_a(subject.start, "plural"):
                    continue  # regrette que les rames soient vieilles et | demande un contrôle
                return Doer(subject, verb) if subject else None
        return None

    def _of_participle(self, verb: int) -> Doer | None:
        auxiliary = self.auxiliary(verb)
        if auxiliary is not None and (self.around.is_a(auxiliary, "have") or self.is_reflexive(verb)):
            return self._of_finite(self.around.first_verb(auxiliary))
        agent = self._agent(verb)
        return agent or self._of_participle_before(verb) if auxiliary is None else agent

    def _of_participle_before(self, verb: int) -> Doer | None:
        """The subject of the participle that this one is joined to: *a dénoncé « des mensonges » et réclamé que …*."""
        around = self.around
        first, after = around.first_of_sentence[verb], verb + 1
        takes_object = self.tag[after] & (DET | NUMBER) or around.is_a(after, "before_asked")  # que, de, à
        if not takes_object or not around.joins(verb - 1):
            return None
        i = verb - 1
        while i > first:
            i -= 1
            if self.low[i] in CLOSING:
                i = max((k for k in range(first, i) if self.low[k] in OPENING), default=first)
            elif self.low[i] in CLAUSE_MARKS:
                return None
            elif self.tag[i] & PAST_PARTICIPLE and (auxiliary := self.auxiliary(i)) is not None:
                return self._of_finite(around.first_verb(auxiliary)) if around.is_a(auxiliary, "have") else None
        return None

    def _agent(self, verb: int) -> Doer | None:
        """What stands after *par*: *financé en 2022 par l'agence américaine*."""
        around = self.around
        end = min(around.end_of_sentence[verb], verb + AGENT_WITHIN)
        for i in range(verb + 1, end - 1):
            if self.low[i] == "par":
                words = self._phrase_from(i + 1)
                return Doer(words, None) if words else None
            if self.tag[i] & (PUNCT | REL) or i in around.verbs:
                return None
        return None

    def _phrase_from(self, start: int) -> Span | None:
        """The noun phrase that begins at token `start`."""
        around = self.around
        end, limit = start, min(around.end_of_sentence[start], start + LONGEST_AGENT)
        while end < limit and not (end > start and self._ends_agent(end)):
            end += 1
        return Span(start, end) if any(around.is_content(i) for i in range(start, end)) else None

    def _ends_agent(self, i: int) -> bool:
        tag = self.tag[i]
        if self.low[i] == "et":
            return not self.tag[i + 1] & OF  # le ministère de l'Eau et de la Forêt
        if tag & (PUNCT | REL | BOUNDARY | CONJ) or i in self.around.verbs:
            return True
        return bool(tag & (PREP | PAST_PARTICIPLE)) and not tag & (OF | DET)

    def _of_gerund(self, verb: int) -> Doer | None:
        around = self.around
        start = around.verb_start(verb)
        end = around.before_adverbs(start)
        if end > around.first_of_sentence[verb] and self.low[end - 1] in ("en", ","):
            return self._of_clause(end - 1)
        words = around.phrase_before(end)
        names = words and any(around.is_content(i) for i in range(*words))  # tout en leur fournissant names nobody
        return Doer(words, None) if words and names else None

    # --- infinitives ------------------------------------------------------------------------------------------

    def _of_infinitive(self, verb: int, steps: int) -> Doer | None:
        around = self.around
        before = self._start(verb) - 1
        if around.joins(before):
            return self._of_sibling(before, None, steps)
        aim = around.is_a(before, "bare_of") and around.is_a(before - 1, "before_aim")
        if self.low[before] == "pour" or aim:
            return self._of_clause(before)
        if around.is_a(before, "before_infinitive"):
            return self._of_governor(before, steps)
        if around.is_a(verb, "fetched") and around.is_a(before, "fetches"):
            return None  # elle allait chercher du pain
        return self._of_verb(before, steps)

    def _start(self, verb: int) -> int:
        """The first of *ne pas*, *se*, adverbs before an infinitive."""
        i = verb
        while self.tag[i - 1] & (CLITIC | ADV) and not self.tag[i - 1] & (PREP | VERB | VERB_CLITIC):
            i -= 1
        return i

    def _of_verb(self, i: int, steps: int) -> Doer | None:
        """The doer of the verb at token `i`, whatever its form; None where it is no verb."""
        around, tag = self.around, self.tag[i]
        if around.is_a(i, "others_do") or around.is_a(i, "lets"):
            return None  # s'est fait offrir
        if around.is_infinitive(i):
            return self.of(i, "infinitive", steps + 1)
        if i in around.verbs or self._has_pronoun(i):
            return self._of_finite(i)
        if tag & GERUND:
            return self._of_gerund(i)
        auxiliary = self.auxiliary(i) if tag & PAST_PARTICIPLE else None
        return self._of_finite(around.first_verb(auxiliary)) if auxiliary is not None else None

    def _has_pronoun(self, i: int) -> bool:
        """Whether a subject such as *nous* stands before a verb that no list of third persons holds: *nous voulons*."""
        around = self.around
        start = around.before_adverbs(around.verb_start(i))
        first = around.first_of_sentence[i]
        return around.is_content(i) and any(
            around.is_a(k, "subject") for k in range(max(start - 1, first), i)
        )

    def _of_governor(self, preposition: int, steps: int) -> Doer | None:
        """The doer of what stands before *à* or *de*: a verb, *est ravie de*, *a l'intention de*."""
        around = self.around
        before = around.before_adverbs(preposition) - 1
        if self.low[before] == ",":
            before = self._before_insert(before)
        if around.joins(before):
            return self._of_sibling(before, self.low[preposition], steps)
        found = self._of_verb(before, steps)
        if found is not None or around.is_a(before, "others_do"):
            return found
        return self._of_predicate(before)

    def _of_predicate(self, last: int) -> Doer | None:
        """The subject of a verb such as *être* or *avoir* of which a predicate ends at token `last`."""
        around = self.around
        first = max(around.first_of_sentence[last], last - BACK)
        for i in range(last, first - 1, -1):
            joins = around.is_a(i, "copula") and not self.tag[i] & (DET | PREP | PAST_PARTICIPLE)
            if self.tag[i] & (AUX | TO_BE) or joins:
                doer = self._of_finite(around.first_verb(i))
                return None if doer and self._is_impersonal(doer.words) else doer
            skipped = self.tag[i] & (ADV | DET) or around.is_content(i)
            if not skipped or self.tag[i] & PREP or i < last and self.tag[i] & PAST_PARTICIPLE:
                return None
        return None

    def _is_impersonal(self, subject: Span) -> bool:
        """*il est bon de*, *c'est utile de*: nobody in particular."""
        return subject.end == subject.start + 1 and self.around.is_a(subject.start, "impersonal")

    def _before_insert(self, comma: int) -> int:
        """The verb before a short insert that ends with a comma (*vise, en outre, à*), or the comma."""
        for i in range(comma - 1, max(self.around.first_of_sentence[comma], comma - BACK), -1):
            if self.low[i] == ",":
                return i - 1 if i - 1 in self.around.verbs else comma
            if self.around.is_infinitive(i) or i in self.around.verbs:
                return comma
        return comma

    def _of_sibling(self, link: int, preposition: str | None, steps: int) -> Doer | None:
        """The doer of the infinitive that another is joined to: *à explorer …, à accéder … et à attirer …*."""
        around = self.around
        for i in range(link - 1, around.first_of_sentence[link], -1):
            if i in around.verbs:
                return None
            if around.is_infinitive(i) and (preposition is None or self.low[self._start(i) - 1] == preposition):
                return self.of(i, "infinitive", steps + 1)
        return None

    def _of_clause(self, before: int) -> Doer | None:
        """The subject of the clause that token `before` stands in: of its nearest verb to the left."""
        around = self.around
        for i in range(before - 1, around.first_of_sentence[before] - 1, -1):
            if self.low[i] in (":", ";"):
                return None
            if i in around.verbs:
                return self._of_finite(i)
            if around.is_a(i, "speaks_or_hears") and not self._is_object(i):
                return Doer(Span(i, i + 1), i + 1)
        return None

    def _is_object(self, pronoun: int) -> bool:
        """*il nous aide*, *pour nous*: no subject."""
        return bool(self.tag[pronoun - 1] & (PREP | VERB | CLITIC)) or self.around.is_a(pronoun - 1, "subject")
