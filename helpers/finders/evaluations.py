"""Evaluations: the words by which an article, or somebody in it, judges: *ravie*, *meilleures*, *échec*.

What judges is a row of `data/codebook/evaluations.csv`, with its polarity; how its forms are made is said in
`inflection.csv` and `conjugation.csv`. The method is that of appraisal theory (Martin and White 2005, *The Language of
Evaluation*): feelings, judgements of people and appreciations of things, as far as a word by itself carries them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from helpers.finders.around import Around
from helpers.finders.judged import Judged
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
    TO_BE,
    VERB_CLITIC,
)
from helpers.french.lookup import known_at
from helpers.text.article import Span
from helpers.text.quotations import OPENING_QUOTES

FEW_WORDS = 6  # tokens of a question without a verb, at most
LONGEST_COMPLEMENT = 6  # tokens from a word to the verb whose subject it is
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
    for i in known_at(index.entries, low):
        by_second = index.entries[low[i]]
        if low[i + 1] not in by_second and NO_WORD not in by_second:
            continue
        entries = [*by_second.get(low[i + 1], ()), *by_second.get(NO_WORD, ())]
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
        self.judged = Judged(around)

    # --- does it judge? ---------------------------------------------------------------------------------------

    def judges(self, i: int, entry: Judging) -> bool:
        """Whether the words at token `i` are the entry's, and judge with the words beside them."""
        end = i + len(entry.words)
        if tuple(self.low[i:end]) != entry.words or self._beside(i, end) & entry.unless:
            return False
        kind = entry.row["class"]
        if self._is_named(i) or self._is_put_right(i) or kind == "adjective" and self._is_said_of_unfit(i, entry):
            return False
        if self._is_asked(i) or self.tag[i] & ADV and kind in ("adjective", "noun", "verb"):
            return False  # dans la nuit, en vain: one adverbial
        if kind == "verb":
            return self._is_verb(i, entry.mood) and not self._greets(i, end, entry)
        if kind == "noun":
            return not self._has_subject(i) and not self._is_untouched(i)
        if kind == "adverb":
            return not self._is_had(i, end)
        if kind != "adjective" or self.tag[end] & VERB_CLITIC:  # plaisante-t-elle
            return kind != "adjective"
        return not (self._is_gerund(i) or self._is_act(i) or self._is_noun(i, end))

    def _is_said_of_unfit(self, i: int, entry: Judging) -> bool:
        """*les tests sont négatifs*: whether a verb joins the word to a noun of which it judges nothing."""
        if not entry.unless or not self.tag[self.around.before_adverbs(i) - 1] & TO_BE:
            return False
        judged = self.judged.by(i, entry)
        return judged is not None and not entry.unless.isdisjoint(self.low[judged.start : judged.end])

    def _greets(self, i: int, end: int, entry: Judging) -> bool:
        """*avant de saluer*: an infinitive that would praise somebody, and has nobody beside it."""
        praises = entry.row["judged"] == "object" and entry.row["polarity"] == "positive"
        alone = self.tag[end] & PUNCT and self.low[end] not in OPENING_QUOTES and not self.tag[i - 1] & CLITIC
        behind = self.tag[i - 1] & (PREP | OF | PUNCT) and i > self.around.first_of_sentence[i]
        return praises and entry.mood == "infinitive" and bool(alone and behind)

    def _is_had(self, i: int, end: int) -> bool:
        """*a mal*, *n'ai plus mal*: what somebody has, and no way of doing something; but *a mal joué*."""
        around = self.around
        before = around.before_adverbs(i) - 1
        had = before >= around.first_of_sentence[i] and around.is_a(before, "have")
        return had and not self.tag[around.after_adverbs(end)] & PAST_PARTICIPLE

    def _is_asked(self, i: int) -> bool:
        """*Êtes-vous déçue ?*, *Que redoutez-vous ?*, *Votre meilleur souvenir ?*"""
        around = self.around
        if not around.asks(i):
            return False
        first, end = around.first_of_sentence[i], around.end_of_sentence[i]
        turned = any(tag & VERB_CLITIC for tag in self.tag[first : i + 2])
        turned = turned or around.is_a(first, "condition") or around.is_a(first + 1, "condition")  # Et si tout va mal ?
        return turned or end - first <= FEW_WORDS and not any(k in around.verbs for k in range(first, end))

    def _is_named(self, i: int) -> bool:
        """*dit le Sage*: a capital within a sentence makes a name of a word."""
        inside = i > self.around.first_of_sentence[i] and not self.tag[i - 1] & PUNCT
        return inside and bool(self.tag[i] & CAPITAL) and not self.around.article.tokens.text[i].isupper()

    def _is_put_right(self, i: int) -> bool:
        """*ce n'est pas un coup de colère*, *on ne vous reproche pas d'avoir été trompé*: what a thing is not is no
        judgement, nor is a reproach that is denied; *ce n'est pas juste* is one."""
        around, first = self.around, self.around.first_of_sentence[i]
        if around.is_infinitive(i) and self.tag[i - 1] & OF and around.is_content(i - 2) and around.is_negated(i):
            return True  # n'a pas le droit d'insulter
        for k in range(i - 1, max(first, i - BACK_TO_NOUN) - 1, -1):
            if self.tag[k] & (PUNCT | REL | CONJ):
                return False
            denied = self.tag[k] & OF and around.is_a(k - 1, "negation")
            if denied and (around.is_infinitive(k + 1) or around.is_a(k - 2, "speaks_of")):
                return True  # on ne parle pas d'un médecin débordé
            if self._is_not(k):
                is_noun = self.tag[k + 1] & (DET | OF) and self.tag[k - 1] & TO_BE
                return bool(is_noun) and around.is_a(around.verb_start(k - 1) - 1, "wants_nothing")
        return False

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
        after += bool(self.tag[after] & VERB_CLITIC)  # menacent-ils de
        if after < around.end_of_sentence[i]:
            beside.add(self.low[after])
            if self.tag[after] & OF:
                beside.add(self.low[after + 1])
        return beside

    def _has_subject(self, i: int) -> bool:
        """Whether a form that may be a noun is a verb here: *il menace*, *qui menace*, *ne menace*."""
        before = self.tag[i - 1]
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
        return k in around.verbs or around.is_infinitive(k) or self.around.auxiliary_before(k, AUX) is not None

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
        if self.low[i - 1] == "en":
            return True
        after = self.tag[i + 1] if i + 1 < self.around.end_of_sentence[i] else PUNCT
        return bool(after & DET and not after & OF)

    def _is_act(self, i: int) -> bool:
        """*a motivé le suspect*, *s'indigne*: a verb, no adjective."""
        before = self.tag[i - 1]
        if before & CLITIC and not before & (DET | VERB_CLITIC):
            return True
        auxiliary = self.around.auxiliary_before(i, AUX)
        return auxiliary is not None and self.around.is_a(auxiliary, "have") and bool(self.tag[i] & PAST_PARTICIPLE)

    def _is_noun(self, i: int, end: int) -> bool:
        """*l'essentiel de la ville*, *la problématique*: an adjective with an article, and no noun after it."""
        around = self.around
        if i == around.first_of_sentence[i] or around.is_a(i, "before_noun") or not self.tag[i - 1] & DET:
            return False
        return not around.is_content(end) or end in around.verbs

    # --- what does it say? ------------------------------------------------------------------------------------

    def evaluation(self, i: int, entry: Judging) -> Evaluation:
        """The record of the words at token `i`."""
        end = i + len(entry.words)
        start, stop = self.around.offsets(Span(i, end))
        row = entry.row
        judged = self.judged.by(i, entry)
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
        if self._is_broken(i):
            return True
        if self.low[i - 1] in OPENING_QUOTES:
            return self.around.is_negated(i - 1)  # n'est pas « satisfait »
        if self.low[i - 1] == "moins" and self.low[i - 2] not in ("au", "du", "ou"):
            return not self.around.is_a(i - 2, "negation")
        refusal = self._refusal(i)
        if refusal is not None:
            return not self.around.is_negated(refusal)
        return not self.around.is_negated(k) if lacks else self.around.is_negated(i)

    def _is_broken(self, i: int) -> bool:
        """*la confiance était rompue*, *la crédibilité du club est entamée*: whether what judges is there no more."""
        around, verb = self.around, i + 1
        near = min(around.end_of_sentence[i], i + LONGEST_COMPLEMENT)
        while verb < near and not self.tag[verb] & TO_BE and (self.tag[verb] & (OF | DET) or around.is_content(verb)):
            verb += 1
        broken = self.tag[verb] & TO_BE and around.is_a(around.after_adverbs(verb + 1), "broken")
        return bool(broken) and not around.is_negated(verb)

    def _refusal(self, i: int) -> int | None:
        """*refuse* of *refuse d'être méchant*, *oublie* of *oublie d'être poli*."""
        around = self.around
        verb = around.before_adverbs(i) - 1
        if not (around.is_infinitive(verb) and self.tag[verb - 1] & OF):
            return None
        refusal = around.before_adverbs(verb - 1) - 1
        return refusal if around.is_a(refusal, "refusal") and refusal >= around.first_of_sentence[i] else None
