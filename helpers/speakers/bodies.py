"""Which body a broader word stands for: *l'autorité*, *le groupe*, *le premier syndicat de l'usine*.

In: the words for a body. Out: the named body that is most in view and may be called so.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from helpers.speakers.nouns import BODY_KINDS, Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase
from helpers.speakers.weights import Weights
from helpers.speech.words import ANY_DE, DU

OF_PAPERS = ("media", "agency", "body")  # the kinds of broader words for a paper: le quotidien, not la compagnie
BODY_SAYS = 1  # further words of a broad noun for a body: l'agence américaine
ACTS_WITHIN = 2  # sentences
ONLY_ONE = 2.0  # the least margin of the only body in view that goes with a word


class Bodies:
    """Finds the body that is meant, in one article."""

    def __init__(self, nouns: Nouns, view: InView, weights: Weights) -> None:
        self.nouns = nouns
        self.view = view
        self.weights = weights

    def by_broader(self, phrase: Phrase, at: int) -> Choice | None:
        """*l'autorité*, *le groupe*: the body most in view, if its own name does not say that it is something else."""
        lemma = phrase.lemma
        if phrase.own or lemma not in self.nouns.broad or not self._may_take_up(phrase):
            return None

        def fits(sight: Sight) -> float | None:
            who = sight.who
            if who.actor is None or not self.may_be_body(who):
                return None
            if not self._is_of_kind(who, lemma) and (phrase.is_bare or not self._may_be_paper(sight, lemma, at)):
                return None
            if phrase.is_person and not self._acts_near(sight, at) or self._is_whose(sight):
                return None
            if phrase.country and who.country and who.country != phrase.country:
                return None
            if not (sight.subject or sight.spoke) and self.nouns.is_medium(who.name):
                return None  # joint par l'AFP
            return self.weights.own_body if self.is_own(who, at) else 0.0

        choice = self.view.best("", "singular", at, fits, self.weights.least_known)
        if choice and not self._is_of_kind(choice.who, lemma):
            choice.margin = 0.0
        elif choice and self._is_only_one(choice.who, fits):
            choice.margin = max(choice.margin, ONLY_ONE)
        return choice

    def _may_be_paper(self, sight: Sight, lemma: str, at: int) -> bool:
        """*D'après la Gazzetta, P. Le quotidien italien ajoute que Q*: whether a body of which nothing is told has just
        been cited, as a paper is.
        """
        cited = sight.spoke and self.view.apart(sight, at) <= 1 and self.may_be_body(sight.who)
        return cited and self.nouns.broad[lemma] == "media" and not self._said(sight.who)

    def _is_whose(self, sight: Sight) -> bool:
        """*X, filiale du groupe Y*: whether a body is only named as the one that another belongs to."""
        last = sight.who.name.lower().rsplit(" ", 1)[-1]
        if sight.subject or sight.spoke:
            return False
        others = {s.who for s in self.view.recent if s.sentence == sight.sentence and s.who is not sight.who}
        told = (p for who in others for p in who.called if p.head_word in self.nouns.owned)
        return any(last in p.words for p in told)

    def _is_only_one(self, who: Somebody, fits: Callable[[Sight], float | None]) -> bool:
        """Whether no other body in view goes with a broader word."""
        others = (sight for sight in self.view.recent if sight.who is not who and sight.who.kind == "body")
        return all(fits(sight) is None for sight in others)

    def _may_take_up(self, phrase: Phrase) -> bool:
        """*l'agence américaine*, *le géant du jeu*, *le premier syndicat de l'usine*; not *le syndicat des pilotes*."""
        ranked = not self.nouns.ordinals.keys().isdisjoint(phrase.words)
        if ranked or self.is_company(phrase) and not phrase.proper:
            return True
        few = len(phrase.core) <= BODY_SAYS + (not phrase.proper)  # le parti d'extrême droite
        return few and not self._has_complement(phrase)

    def _has_complement(self, phrase: Phrase) -> bool:
        """*des pilotes*, *de la mairie*: whether an article stands behind *de*; not *l'ONG de secours*."""
        behind = phrase.words[phrase.words.index(phrase.head_word) + 1 :] if phrase.head_word in phrase.words else []
        articles = self.nouns.determiners.keys() - self.nouns.prepositions
        return any(
            word in DU or word in ANY_DE and after in articles for word, after in pairwise(behind)
        )

    def is_company(self, phrase: Phrase) -> bool:
        """*le groupe*, *le courtier*: whether a noun may stand for a company."""
        return self.nouns.broad.get(phrase.lemma) == "company"

    def _acts_near(self, sight: Sight, at: int) -> bool:
        """Whether a body has just spoken or acted, as one does whom a trade takes up that may be a person's."""
        apart = self.view.apart(sight, at)
        return apart <= ACTS_WITHIN and (sight.subject or sight.spoke) or apart == 1

    def is_own(self, body: Somebody, at: int) -> bool:
        """Whether somebody has just been the subject who speaks for a body: its spokesman, its director."""
        return any(
            sight.subject and self.view.apart(sight, at) <= 1 and sight.who.body == body.actor is not None
            for sight in self.view.recent
        )

    def may_be_body(self, who: Somebody) -> bool:
        """An organisation, or one word that may be a company's as well as a person's name."""
        if who.is_person:
            return not who.gender and not who.called and " " not in who.name
        return who.kind == "body"

    def is_of_kind(self, who: Somebody, phrase: Phrase) -> bool:
        """Whether somebody who is named is a body of the kind that a broader word tells."""
        return who.kind == "body" and self._is_of_kind(who, phrase.lemma)

    def _is_of_kind(self, who: Somebody, lemma: str) -> bool:
        """Whether a broader word fits what the article says that a body is; of many names it says nothing."""
        broad = self.nouns.broad
        if self.nouns.is_medium(who.name):
            return broad[lemma] in OF_PAPERS  # selon Europe 1, la compagnie a dit
        said = self._said(who)
        if not said:
            return broad[lemma] != "media"  # le site, le quotidien: one that the article or the codebook calls so
        if broad[lemma] == "body":
            return not any(s in self.nouns.courts and (lemma, s) not in self.nouns.kinds for s in said)
        return any(lemma == s or broad.get(s) == broad[lemma] for s in said)

    def _said(self, who: Somebody) -> list[str]:
        """What the article, its name and the codebook say that a body is, by lemmas; none of many."""
        said = [p.head.lemma for p in who.called if p.head and (not p.is_person or self.is_company(p))]
        named = (self.nouns.by_form.get(word) for word in who.name.lower().split())
        said += [noun.lemma for noun in named if noun and noun.kind in BODY_KINDS]
        full = self.nouns.full_names.get(who.name, "").lower().partition(" ")[0]
        return said + [full] if full in self.nouns.broad else said
