"""Evaluations: the words by which an article, or somebody in it, judges: *ravie*, *meilleures*, *échec*.

What judges is a row of `data/codebook/evaluations.csv`, with its polarity; how its forms are made is said in
`inflection.csv` and `conjugation.csv`. The method is that of appraisal theory (Martin and White 2005, *The Language of
Evaluation*): feelings, judgements of people and appreciations of things, as far as a word by itself carries them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from helpers.finders.around import Around
from helpers.finders.judgements import NO_WORD, Judgements, Judging
from helpers.finders.words_around import Placed
from helpers.french.codebook import Codebook
from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    REL,
    TIME,
    TO_BE,
    VERB_CLITIC,
)
from helpers.french.lookup import known_at
from helpers.text.article import Span
from helpers.text.quotations import OPENING_QUOTES

BACK_TO_AUXILIARY = 4
BACK_TO_NOUN = 7  # tokens between *pas* and a word of the noun phrase that it denies, at most


@dataclass(slots=True)
class Evaluation:
    """A word or phrase that judges: its span in code points, its row of the codebook (`lemma`, `polarity`), whether it
    is negated (*pas efficace*), the noun that is judged in the article's words (None where the words near do not
    tell), and the rule that found it."""

    start: int
    end: int
    lemma: str
    polarity: str
    negated: bool
    of: str | None
    rule: str


def find_evaluations(around: Around, names: Iterable[Placed], codebook: Codebook) -> list[Evaluation]:
    """The words that judge, in text order, none of them overlapping.

    `names` are the places of the names, in text order and in code points: a word of a name judges nothing.
    """
    index = codebook.derived("evaluations", Judgements)
    reader, low = _Reader(around), around.low
    named = _Names(around, names)
    found: list[Evaluation] = []
    taken, last = 0, ""
    following = [*low[1:], NO_WORD]
    for i in known_at(index.entries, low):
        by_second = index.entries[low[i]]
        if following[i] not in by_second and NO_WORD not in by_second:
            continue
        entries = [*by_second.get(following[i], ()), *by_second.get(NO_WORD, ())]
        entry = next((entry for entry in entries if reader.judges(i, entry)), None)
        if entry and i >= taken and not named.hold(i):
            one = reader.evaluation(i, entry)
            if i == taken and last == "noun" and one.polarity != found[-1].polarity:
                found.pop()  # confiance trahie: the second word judges
            found.append(one)
            taken, last = i + len(entry.words), entry.row["class"]
    return found


class _Names:
    """The names of an article, to be asked whether one holds a token."""

    def __init__(self, around: Around, names: Iterable[Placed]) -> None:
        self.token_starts = around.article.tokens.start
        self.names = list(names)
        self.starts = [name.start for name in self.names]

    def hold(self, i: int) -> bool:
        """Whether token `i` stands in a name."""
        offset = self.token_starts[i]
        before = bisect_right(self.starts, offset) - 1
        return before >= 0 and offset < self.names[before].end


class _Reader:
    """Looks at the words around one that may judge."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self.low = around.low
        self.tag = around.tag
        self.may_stand_between = around.words["before_noun"] | around.words["degree"] | OPENING_QUOTES

    # --- does it judge? ---------------------------------------------------------------------------------------

    def judges(self, i: int, entry: Judging) -> bool:
        """Whether the words at token `i` are the entry's, and judge with the words beside them."""
        end = i + len(entry.words)
        if tuple(self.low[i:end]) != entry.words or self._beside(i, end) & entry.unless:
            return False
        kind = entry.row["class"]
        if self._is_named(i) or self._is_put_right(i) or self._is_forbidden(i) or self._is_of_denied_act(i):
            return False
        if self._is_asked(i) or self.tag[i] & ADV and kind in ("adjective", "noun", "verb"):
            return False  # dans la nuit, en vain: one adverbial
        if kind == "verb":
            return self._is_verb(i, entry.mood)
        if kind == "noun":
            return not self._has_subject(i) and not self._is_untouched(i)
        return kind != "adjective" or not (self._is_gerund(i) or self._is_act(i) or self._is_noun(i, end))

    def _is_asked(self, i: int) -> bool:
        """*Êtes-vous déçue ?*"""
        return self.around.asks(i) and any(tag & VERB_CLITIC for tag in self.tag[self.around.first_of_sentence[i]:i])

    def _is_named(self, i: int) -> bool:
        """*dit le Sage*: a capital within a sentence makes a name of a word."""
        inside = i > self.around.first_of_sentence[i] and not self.tag[i - 1] & PUNCT
        return inside and bool(self.tag[i] & CAPITAL) and not self.around.article.tokens.text[i].isupper()

    def _is_put_right(self, i: int) -> bool:
        """*ce n'est pas un coup de colère*: what a thing is not is no judgement; *ce n'est pas juste* is one."""
        around, first = self.around, self.around.first_of_sentence[i]
        for k in range(i - 1, max(first, i - BACK_TO_NOUN) - 1, -1):
            if self.tag[k] & (PUNCT | REL | CONJ):
                return False
            if around.is_a(k, "negation") and not self.tag[k] & PREP:
                is_noun = bool(self.tag[k + 1] & (DET | OF)) and k > first and bool(self.tag[k - 1] & TO_BE)
                leaning = around.verb_start(k - 1) if is_noun else 0
                return is_noun and leaning > first and around.is_a(leaning - 1, "wants_nothing")
        return False

    def _is_of_denied_act(self, i: int) -> bool:
        """*on ne vous reproche pas d'avoir été trompé*: what is denied is the reproach."""
        around = self.around
        for k in range(i - 1, max(around.first_of_sentence[i], i - BACK_TO_NOUN) - 1, -1):
            if self.tag[k] & (PUNCT | REL | CONJ):
                return False
            if self.tag[k] & OF and around.is_infinitive(k + 1) and around.is_a(k - 1, "negation"):
                return True
        return False

    def _is_forbidden(self, i: int) -> bool:
        """*ne la gâchez pas*, *n'ayez pas peur*: what nobody shall do is no judgement."""
        around, first = self.around, max(self.around.first_of_sentence[i], i - BACK_TO_NOUN)
        if not around.is_negated(i):
            return False
        clause = takewhile(lambda k: not self.tag[k] & PUNCT, range(i, first - 1, -1))
        verb = next((k for k in clause if k in around.verbs or around.is_a(k, "auxiliary")), i)
        start = around.verb_start(verb)
        if start == verb or self.low[start] not in around.words["ne"]:
            return False
        opens = start == around.first_of_sentence[i] or bool(self.tag[start - 1] & (PUNCT | CONJ))
        return opens and self.low[verb].endswith(tuple(around.words["vous_ending"] | around.words["nous_ending"]))

    def _beside(self, i: int, end: int) -> set[str]:
        """The words of the noun phrase before, or the one word there is, and the word after, past adverbs and *de*."""
        around = self.around
        beside = set()
        before = around.before_adverbs(i)
        while before > around.first_of_sentence[i] and self.low[before - 1] in OPENING_QUOTES:
            before -= 1  # les villes « intelligentes »
        if before > around.first_of_sentence[i]:
            beside.add(self.low[before - 1])
            while before - 1 > around.first_of_sentence[i] and (
                self.tag[before - 1] & (OF | DET) or around.is_content(before - 1)
            ):
                before -= 1
                beside.add(self.low[before - 1])
        after = around.after_adverbs(end)
        after += after < len(self.tag) and bool(self.tag[after] & VERB_CLITIC)  # menacent-ils de
        if after < around.end_of_sentence[i]:
            beside.add(self.low[after])
            if self.tag[after] & OF and after + 1 < around.end_of_sentence[i]:
                beside.add(self.low[after + 1])
        return beside

    def _has_subject(self, i: int) -> bool:
        """Whether a form that may be a noun is a verb here: *il menace*, *qui menace*, *ne menace*."""
        before = self.tag[i - 1] if i > self.around.first_of_sentence[i] else 0
        return bool(before & (PRON | REL | CLITIC)) and not before & (DET | PREP)

    def _is_untouched(self, i: int) -> bool:
        """*ne pardonne aucune erreur*: what is denied is the pardon; *n'a commis aucune erreur* denies the mistake."""
        around, first = self.around, self.around.first_of_sentence[i]
        k = i - 1
        while k > first and (self.tag[k] & (DET | OF) or around.is_a(k, "before_noun") or self._is_not(k)):
            k -= 1
        meant = around.is_a(k, "denies") or around.is_a(k, "lack") or self.tag[k] & (AUX | TO_BE)
        if k < first or meant or not around.is_negated(i):
            return False
        return k in around.verbs or around.is_infinitive(k) or self._auxiliary(k, AUX) is not None

    def _is_not(self, i: int) -> bool:
        """*pas*, *aucune*; *sans* is a preposition."""
        return self.around.is_a(i, "negation") and not self.tag[i] & PREP

    def _is_verb(self, i: int, mood: str) -> bool:
        if i == self.around.first_of_sentence[i]:
            return mood in ("infinitive", "gerund")
        before = self.tag[i - 1]
        if mood in ("infinitive", "gerund"):
            return not before & DET or bool(before & (CLITIC | PREP))
        if mood == "participle":
            return not before & (DET | PREP)
        if self.around.is_a(i - 1, "degree"):
            return False  # très critique
        return not before & (DET | PREP | OF) or bool(before & CLITIC) and self.around.is_clitic(i - 1)

    def _is_gerund(self, i: int) -> bool:
        """*en stimulant*, *rassurant les élus*: a present participle, no adjective."""
        if not self.low[i].endswith("ant"):
            return False
        if i > self.around.first_of_sentence[i] and self.low[i - 1] == "en":
            return True
        after = self.tag[i + 1] if i + 1 < self.around.end_of_sentence[i] else PUNCT
        return bool(after & DET and not after & OF)

    def _is_act(self, i: int) -> bool:
        """*a motivé le suspect*, *s'indigne*: a verb, no adjective."""
        before = self.tag[i - 1] if i > self.around.first_of_sentence[i] else 0
        if before & CLITIC and not before & (DET | VERB_CLITIC):
            return True
        auxiliary = self._auxiliary(i, AUX)
        return auxiliary is not None and self.around.is_a(auxiliary, "have") and bool(self.tag[i] & PAST_PARTICIPLE)

    def _is_noun(self, i: int, end: int) -> bool:
        """*l'essentiel de la ville*, *la problématique*: an adjective with an article, and no noun after it."""
        around = self.around
        if i == around.first_of_sentence[i] or around.is_a(i, "before_noun") or not self.tag[i - 1] & DET:
            return False
        return end >= around.end_of_sentence[i] or not around.is_content(end) or end in around.verbs

    # --- what does it say? ------------------------------------------------------------------------------------

    def evaluation(self, i: int, entry: Judging) -> Evaluation:
        """The record of the words at token `i`."""
        end = i + len(entry.words)
        start, stop = self.around.offsets(Span(i, end))
        row = entry.row
        judged = self._judged(i, end, entry)
        of = self.around.text(judged) if judged else None
        rule = f"{row['class']} (evaluations.csv: {row['word']})"
        return Evaluation(start, stop, row["word"], row["polarity"], self._is_negated(i), of, rule)

    def _is_negated(self, i: int) -> bool:
        """*pas efficace*, *manque de courage*, *perte de la confiance*; but *ne manque pas de courage*."""
        k = i - 1
        while k > self.around.first_of_sentence[i] and self.tag[k] & (OF | DET):
            k -= 1
        k -= k < i - 1 and self.low[k] in self.around.words["after_ne"]
        lacks = k < i - 1 and self.low[k] in self.around.words["lack"]
        if i > self.around.first_of_sentence[i] and self.low[i - 1] in OPENING_QUOTES:
            return self.around.is_negated(i - 1)  # n'est pas « satisfait »
        return not self.around.is_negated(k) if lacks else self.around.is_negated(i)

    def _judged(self, i: int, end: int, entry: Judging) -> Span | None:
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
        if self.tag[before - 1] & PAST_PARTICIPLE and self._auxiliary(before - 1, AUX) is not None:
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
        for _ in range(BACK_TO_AUXILIARY + 2):
            if k == first:
                return None
            k -= 1
            if self.tag[k] & TO_BE or around.is_a(k, "copula") and not self.tag[k] & (DET | PREP):
                return self._subject_noun(k)
            if not (self.tag[k] & (ADV | DET | TIME) or self.low[k] in self.may_stand_between):
                return None
        return None

    def _before_degree(self, i: int) -> int:
        """The token before which nothing but adverbs and an opening mark stands, up to token `i`."""
        first = self.around.first_of_sentence[i]
        before = i
        while before > first and (self.low[before - 1] in OPENING_QUOTES or self.around.is_a(before - 1, "degree")):
            before -= 1
        return self.around.before_adverbs(before)

    def _subject_noun(self, verb: int) -> Span | None:
        around = self.around
        subject = around.subject(around.first_verb(verb))
        if subject is None or subject.end == subject.start + 1 and around.is_a(subject.start, "subject"):
            return None
        return around.head(subject)

    def _noun_of_verb(self, i: int, entry: Judging) -> Span | None:
        """The noun that a verb judges: its subject, or its object as the codebook says."""
        around = self.around
        passive = self._auxiliary(i, TO_BE) if entry.mood == "participle" else None
        reflexive = around.has_reflexive(i if passive is None else passive)
        if entry.row["judged"] == "object" and reflexive:
            return self._complement(around.after_adverbs(i + 1))  # se félicite de la décision
        if entry.row["judged"] == "object" and passive is None:
            if entry.mood == "participle" and self._auxiliary(i, AUX) is None:
                return self._noun_before(i)
            return self._object(i + 1)
        if entry.mood in ("infinitive", "gerund"):
            return None
        verb = passive if passive is not None else self._auxiliary(i, AUX) if entry.mood == "participle" else i
        return self._subject_noun(verb) if verb is not None else self._noun_before(i)

    def _auxiliary(self, i: int, kind: int) -> int | None:
        """The auxiliary of a participle at token `i`; None where it has none."""
        first = max(self.around.first_of_sentence[i], i - BACK_TO_AUXILIARY)
        for k in range(i - 1, first - 1, -1):
            if self.tag[k] & kind or kind == TO_BE and self.low[k] == "été":
                return k
            if not self.tag[k] & ADV:
                return None
        return None

    def _object(self, i: int) -> Span | None:
        """The noun of the phrase that begins at token `i` with a determiner."""
        i = self.around.after_adverbs(i)
        i += i < len(self.low) and self.low[i] in OPENING_QUOTES  # dénonce « une injustice »
        if i < len(self.tag) and self.tag[i] & DET and not self.tag[i] & PUNCT:
            return self.around.head(Span(i, self.around.end_of_sentence[i]))
        return None

    def _complement(self, i: int) -> Span | None:
        """The noun that *de* joins to a noun that judges: *l'échec des négociations*."""
        if i < self.around.end_of_sentence[i - 1] and self.tag[i] & OF:
            return self.around.head(Span(i + 1, self.around.end_of_sentence[i]))
        return None
