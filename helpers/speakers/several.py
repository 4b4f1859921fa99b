"""Several who are meant, or one of two: *les époux*, *les chercheurs*, *les deux hommes*, *le premier*, *la seconde*.

In: words for several, or an ordinal. Out: who in view is meant; how surely words tell somebody anew or again.
"""

from __future__ import annotations

from helpers.speakers.inside import Pair
from helpers.speakers.matching import Matching
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase
from helpers.text.article import Tokens

PAIR_WITHIN = 5  # sentences
NAMED_WITHIN = 2  # sentences
BOTH, BOTH_BEGIN = frozenset({"deux"}), frozenset({"tous", "toutes", "les"})  # tous les deux
TWO = 2  # a pair, of whom one is the first, the other the second


class Several:
    """Finds several in view, in one article."""

    def __init__(self, tokens: Tokens, nouns: Nouns, view: InView, matching: Matching, pairs: list[Pair]) -> None:
        self.tokens = tokens
        self.nouns = nouns
        self.view = view
        self.weights = view.weights
        self.matching = matching
        self.pairs = pairs

    def meant(self, phrase: Phrase, at: int) -> Choice | None:
        """Who of two is meant, which two, or which group, in the sentence `at` (an index)."""
        both = self._by_both(phrase, at) or self._by_order(phrase)
        return both or self._by_pair(phrase) or self._by_group(phrase, at)

    def _by_both(self, phrase: Phrase, at: int) -> Choice | None:
        """*tous deux*, *toutes les deux*, *les deux*: the two named side by side in a sentence before."""
        if BOTH.isdisjoint(phrase.words[-1:]) or not BOTH_BEGIN.issuperset(phrase.words[:-1]):
            return None
        near = [s.who for s in reversed(self.view.recent) if self.view.apart(s, at) <= NAMED_WITHIN]
        pairs = {p.who: p for p in self.pairs if p.start < phrase.start}
        pair = next((pairs[who] for who in near if who in pairs), None)
        women = phrase.words[0] == "toutes"
        agrees = pair and not (women and any(one.gender == "m" for one in pair.both))
        return Choice(pair.who, how="group") if pair and agrees else None

    def ordinal(self, phrase: Phrase) -> int:
        """The place that *le premier*, *la seconde* tells; 0 for other words."""
        words = [word for word in phrase.words if word not in self.nouns.determiners]
        return self.nouns.ordinals.get(words[0], 0) if len(words) == 1 else 0

    def _by_order(self, phrase: Phrase) -> Choice | None:
        """*le premier*, *la seconde*: of two persons named side by side, or spoken of in the sentence before."""
        place = self.ordinal(phrase)
        if not place:
            return None
        pair = next((p for p in reversed(self.pairs) if p.start < phrase.start), None)
        if pair:
            one = pair.both[place - 1]
            return Choice(one, how="order") if self.view.agrees(one, phrase.gender, "singular") else None
        before = self.tokens.sentence[phrase.first] - 1
        seen = list(dict.fromkeys(s.who for s in self.view.recent if s.sentence == before and s.who.is_person))
        meant = seen[place - 1] if len(seen) == TWO else None
        agrees = meant and self.view.agrees(meant, phrase.gender, "singular")
        return Choice(meant, how="perhaps order") if meant and agrees else None

    def _by_pair(self, phrase: Phrase) -> Choice | None:
        """*les époux*, *le couple*, *le duo*: the two persons last named side by side."""
        if phrase.head_word not in self.nouns.pair or not phrase.definite or phrase.own:
            return None
        at = self.tokens.sentence[phrase.first]
        both = {p.who for p in self.pairs if p.start < phrase.start}
        near = (s.who for s in reversed(self.view.recent) if self.view.apart(s, at) <= PAIR_WITHIN and s.who in both)
        pair = next(near, None)
        return Choice(pair, how="group") if pair else self._only_pair(phrase)

    def _by_group(self, phrase: Phrase, at: int) -> Choice | None:
        """*les parents*, *ces scientifiques*, *les deux hommes*: several in view, by another word for them."""
        if phrase.number != "plural" or not phrase.head or not phrase.definite:
            return None
        pair = next((p for p in self.pairs if p.noun == phrase.head.lemma), None)
        if pair:
            return Choice(pair.who, how="group")
        if not phrase.is_person and phrase.head.kind != "group":
            return None
        counted = self._count(phrase)
        anybody = phrase.this or self.matching.is_anybody(phrase) and counted

        def fits(sight: Sight) -> float | None:
            called = sight.who.called
            if counted and not anybody and self._are_others(phrase, sight.who):
                return None
            told = self._count(called[0]) if called else TWO  # a pair of names
            if counted and told and told != counted:
                return None  # trois policiers: not les deux hommes
            known = anybody or counted and told == counted
            if known or sight.who.actor is not None:
                return 0.0 if known else None  # les deux frères: not the gendarmes
            return self.matching.fit_noun(phrase, sight.who)  # les scientifiques, les chercheurs

        choice = self.view.best(phrase.gender, "plural", at, fits, self.weights.least)
        if choice:
            same = any(known.head_key == phrase.head_key for known in choice.who.called)
            choice.how = again(choice.who.called[0]) if same else "group"
        return choice or (self._only_pair(phrase) if counted == TWO else self._pair_just_named(phrase, at))

    def _pair_just_named(self, phrase: Phrase, at: int) -> Choice | None:
        """*X et Y publient un livre. Les auteurs estiment que P*: the two of the last sentences, by what two may be.

        So it is by another noun, too, where both are told to be that: *X, géologue, et Y, botaniste. Les chercheurs*.
        """
        if not phrase.is_person or not phrase.is_bare or phrase.own:
            return None
        near = {s.who for s in self.view.recent if s.subject and self.view.apart(s, at) <= NAMED_WITHIN}
        pairs = list(dict.fromkeys(p.who for p in self.pairs if p.start < phrase.start and p.who in near))
        if len(pairs) != 1 or self._are_others(phrase, pairs[0]):
            return None
        pair = next(p for p in self.pairs if p.who is pairs[0])
        told = all(self.matching.is_called_so(phrase, one) for one in pair.both)
        told = told or (phrase.lemma, pair.noun) in self.nouns.kinds  # les députés X et Y, now les élus
        return Choice(pairs[0], how="group") if told or phrase.lemma in self.nouns.of_two else None

    def _only_pair(self, phrase: Phrase) -> Choice | None:
        """*les deux concepteurs*, *le duo*: the only two named side by side so far, however far back."""
        pairs = {p.who for p in self.pairs if p.start < phrase.start}
        pair = pairs.pop() if len(pairs) == 1 else None
        return Choice(pair, how="perhaps group") if pair and not self._are_others(phrase, pair) else None

    def _are_others(self, phrase: Phrase, who: Somebody) -> bool:
        """*les deux auteurs* are no *Luc Petit et Rose Morel*, of whom one is called a minister."""
        told = phrase.head_word not in self.nouns.pair  # le duo
        both = next((p.both for p in self.pairs if told and p.who is who), ())
        return any(self.matching.has_another_trade(phrase, one) for one in both)

    def _count(self, phrase: Phrase) -> int:
        """How many *les deux hommes* are; 0 where words count nobody."""
        counts = (self.nouns.counts.get(word) or (int(word) if word.isdecimal() else 0) for word in phrase.words)
        return next(filter(None, counts), 0)


def again(first: Phrase) -> str:
    """How surely words mean again the one whom others told first: no more than these did, if they were definite."""
    return newly(first) if first.definite else "known"


def newly(phrase: Phrase) -> str:
    """How surely words tell somebody new: *un riverain*; *la ministre de l'Eau*, who may be one who is named."""
    if not phrase.definite:
        return "somebody"
    one = phrase.number == "singular" and (phrase.is_bare or phrase.is_person)
    return "perhaps new" if one or phrase.head is None else "new"
