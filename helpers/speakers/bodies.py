"""Which body a broader word stands for: *l'autorité*, *le groupe*, *le premier syndicat de l'usine*.

In: the words for a body. Out: the named body that is most in view and may be called so.
"""

from __future__ import annotations

from helpers.speakers.nouns import BODY_KINDS, Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase
from helpers.speakers.weights import Weights

OF_PAPERS = ("media", "agency", "body")  # the kinds of broader words for a paper: le quotidien, not la compagnie
BODY_SAYS = 1  # further words of a broad noun for a body: l'agence américaine


class Bodies:
    """Finds the body that is meant, in one article."""

    def __init__(self, nouns: Nouns, view: InView, weights: Weights) -> None:
        self.nouns = nouns
        self.view = view
        self.weights = weights

    def by_broader(self, phrase: Phrase, at: int) -> Choice | None:
        """*l'autorité*, *le groupe*: the body most in view, if its own name does not say that it is something else."""
        lemma = phrase.lemma
        known = len(phrase.core) <= BODY_SAYS or not self.nouns.ordinals.keys().isdisjoint(phrase.words)
        known = known or self.nouns.broad.get(lemma) == "company" and not phrase.proper  # le géant japonais du jeu
        if phrase.own or not known or lemma not in self.nouns.broad:
            return None  # le premier syndicat de l'usine: one that has a name

        def fits(sight: Sight) -> float | None:
            who = sight.who
            if who.actor is None or not self.may_be_body(who) or not self._is_of_kind(who, lemma):
                return None
            if phrase.country and who.country and who.country != phrase.country:
                return None
            return self.weights.own_body if self.is_own(who, at) else 0.0

        return self.view.best("", "singular", at, fits, self.weights.least_known)

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

    def _is_of_kind(self, who: Somebody, lemma: str) -> bool:
        """Whether a broader word fits what the article says that a body is; of many names it says nothing."""
        broad = self.nouns.broad
        if self.nouns.is_medium(who.name):
            return broad[lemma] in OF_PAPERS  # selon Europe 1, la compagnie a dit
        said = [p.head.lemma for p in who.called if p.head and not p.is_person]
        named = (self.nouns.by_form.get(word) for word in who.name.lower().split())
        said += [noun.lemma for noun in named if noun and noun.kind in BODY_KINDS]
        full = self.nouns.full_names.get(who.name, "").lower().partition(" ")[0]
        said += [full] if full in broad else []
        if not said:
            return broad[lemma] != "media"  # le site, le quotidien: one that the article or the codebook calls so
        return broad[lemma] == "body" or any(lemma == s or broad.get(s) == broad[lemma] for s in said)

    # --- by hardly anything --------------------------------------------------------------------------------------
