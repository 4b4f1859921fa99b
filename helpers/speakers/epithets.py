"""Whom another word for them takes up: *Paul Rey préside la ligue. « Q », dit cet électricien de 44 ans*.

A paper seldom calls somebody the same twice. Words that tell more than a trade (an age, where from, a former office)
or point (*cet électricien*) are rather the one just named than somebody new; never more than a guess.

In: the words for somebody, as a phrase, and the sentence (an index) where they stand. Out: who is meant, or None.
"""

from __future__ import annotations

from itertools import pairwise

from helpers.speakers.ages import is_of_age
from helpers.speakers.fits import PROFESSIONS, TRADES, Fits
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Choice, InView, Somebody
from helpers.speakers.phrases import Phrase
from helpers.speakers.weights import Weights
from helpers.speech.words import ANY_DE, DU
from helpers.text.article import Article

OF_SOME = ("la", "l'", "les")  # behind de, where a complement tells whose somebody is
NEAR = 2  # sentences back to the name that is taken up


class Epithets(Fits):
    """Finds who has just been named, by another word for them, in one article."""

    def __init__(
        self, article: Article, everybody: list[Somebody], nouns: Nouns, view: InView, weights: Weights
    ) -> None:
        super().__init__(nouns, weights)
        self.article = article
        self.everybody = everybody
        self.view = view

    def meant(self, phrase: Phrase, at: int) -> Choice | None:
        """The only one of this gender whom the sentence before names, or the one before that."""
        if not self._tells_more(phrase) or self._is_called_so(phrase):
            return None
        for apart in range(1, NEAR + 1):
            named = {s.who for s in self.view.recent if self.view.apart(s, at) == apart and self._may_be(s.who, phrase)}
            if named:
                return Choice(named.pop(), margin=0.0, how="office") if len(named) == 1 else None
        return None

    def acted(self, phrase: Phrase, at: int) -> Choice | None:
        """*X, délégué du syndicat, accuse. « Q », tonne le cariste*: who alone has just acted or spoken, by a trade.

        Who is new in a paper has *un*, a name or a complement; an office (*le maire*) is often one more person's.
        """
        if not self._is_plain_trade(phrase) or self._is_called_so(phrase):
            return None
        choice = self._who_alone_acted(phrase, at)
        return choice if choice and not self._holds_office(choice.who) else None

    def _holds_office(self, who: Somebody) -> bool:
        """*le préfet*, who is no sailor; a *délégué* of a union has a trade as well."""
        offices = {known.lemma for known in who.called if known.kind == "function"}
        return not offices <= self.nouns.beside_trade

    def named_since(self, phrase: Phrase, seen: Somebody, at: int) -> Choice | None:
        """*L'ancien président du club est jugé. … Paul Rey, 61 ans, s'avance. L'ancien président dit*: who has no trade
        told and comes in just before somebody is taken up who was described long ago, and never named."""
        if seen.actor is not None or not seen.is_person or not seen.sights or phrase.own:
            return None
        left = max((s.sentence for s in self.view.recent if s.who is seen), default=-1)
        if left < 0 or self.view.steps[at] - self.view.steps[left] <= NEAR:
            return None
        choice = self._who_alone_acted(phrase, at)
        before = choice and any(s.who is choice.who and s.sentence <= left for s in self.view.recent)
        return choice if choice and not choice.who.heads and not before else None

    def _who_alone_acted(self, phrase: Phrase, at: int) -> Choice | None:
        """The only person named who acts or speaks in the sentence before, or the one before that."""
        for apart in range(1, NEAR + 1):
            near = [s for s in self.view.recent if self.view.apart(s, at) == apart and s.who.is_person]
            near = [s for s in near if not s.complement and self._agrees(phrase, s.who, known=False)]
            if any(s.subject or s.spoke for s in near):
                who = near[0].who
                alone = all(s.who is who for s in near) and self._may_be(who, phrase)
                return Choice(who, margin=0.0, how="office") if alone else None
        return None

    def _is_plain_trade(self, phrase: Phrase) -> bool:
        """*le cariste*, *la directrice de recherche*, *ce père de trois enfants*; not *le médecin de sa formation*."""
        if phrase.number != "singular" or phrase.holds_own or phrase.proper or phrase.head is None:
            return False
        of_some = any(before in DU or before in ANY_DE and word in OF_SOME for before, word in pairwise(phrase.words))
        if of_some or self._court_side(phrase.lemma) not in ("", "charged"):
            return False  # le vainqueur de l'étape
        return phrase.kind in PROFESSIONS or phrase.kind in (*TRADES, "relation") and (phrase.this or phrase.former)

    def at_seat(self, phrase: Phrase, at: int) -> Choice | None:
        """*À la mairie, X reçoit sans rendez-vous. La maire …*: the only one who acts at the seat of an office."""
        seats = self.nouns.seats.get(phrase.lemma)
        if seats is None or not phrase.is_bare or phrase.own or self._is_called_so(phrase):
            return None
        near = [s for s in self.view.recent if s.subject and self.view.apart(s, at) == 1 and s.who.is_person]
        who = near[0].who if len({s.who for s in near}) == 1 else None
        if who is None or who.heads or not self._may_be(who, phrase):
            return None
        sentence, tokens = self.article.sentences[near[0].sentence], self.article.tokens
        elsewhere = seats.isdisjoint(tokens.low[sentence.token_start : sentence.token_end])
        return None if elsewhere else Choice(who, margin=0.0, how="office")

    def _tells_more(self, phrase: Phrase) -> bool:
        """*cet électricien*, *l'ancien milieu*, *l'ailier de 19 ans*, *l'ailier sénégalais*; not *l'avocat*."""
        if phrase.kind not in TRADES or phrase.own or phrase.number != "singular":
            return False
        half = any("-" in word and word.rpartition("-")[2] in self.nouns.country_of for word in phrase.says)
        afar = phrase.country is not None or half  # sénégalo-suisse
        from_afar = afar and (phrase.kind in PROFESSIONS or self._is_vague(phrase))  # not: le président marocain
        return phrase.this or phrase.former or from_afar or self.nouns.ages.within(phrase.words) is not None

    def _is_called_so(self, phrase: Phrase) -> bool:
        """Whether the article calls anybody by this noun, here or later; of a former office: its former holder."""
        called = (known for who in self.everybody for known in who.called if known.head_key == phrase.head_key)
        return any(known.former or not phrase.former for known in called)

    def _may_be(self, who: Somebody, phrase: Phrase) -> bool:
        """Whether somebody named agrees in gender and age, and stands on no other side of a scene."""
        if who.actor is None or not who.is_person or who in self.view.not_meant:
            return False
        agrees = self._agrees(phrase, who, known=False) and is_of_age(phrase, who, self.nouns) is not False
        return agrees and not self._is_apart(phrase, who) and not self._holds_another_seat(phrase, who)
