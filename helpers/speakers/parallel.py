"""How well somebody in view is taken up by a pronoun: *il*, *elle* goes on with the subject before it.

In: a place where somebody was spoken of, and where the pronoun stands. Out: what that counts (a weight), or None where
the pronoun cannot mean them.
"""

from __future__ import annotations

from helpers.speakers.nouns import Nouns
from helpers.speakers.people import DOCUMENT, InView, Sight, Somebody
from helpers.speakers.phrases import Setting


class Parallel:
    """Tells how well pronouns go with those of whom one article speaks."""

    def __init__(self, nouns: Nouns, view: InView) -> None:
        self.nouns = nouns
        self.view = view
        self.weights = view.weights

    def fit(self, sight: Sight, at: int, setting: Setting, source: bool) -> float | None:
        """A subject of the sentence before, or before the quotation here, goes on.

        So does one of this sentence that is none of a reported clause; what an opening of this sentence names is
        hardly its subject. `source` says that the pronoun stands behind *selon*.
        """
        if self._is_not_meant(sight, setting):
            return None
        here = sight.sentence == at
        own = 0.0 if self._owns_none(sight.who, setting.own) else self.weights.says_own
        own += self.weights.quoted_body if setting.whole and not sight.who.is_person else 0.0
        if not sight.subject:
            if sight.sentence == setting.led and self._is_alone_in(sight):
                return own + self.weights.goes_on + self.weights.subject - self.weights.no_subject  # as good as one
            return own + (self.weights.in_opening if here else 0.0)
        inside = setting.quoted or source or not setting.speaks or here and self._leads(sight, setting)
        goes_on = inside if here else self.view.apart(sight, at) <= 1
        return own + (self.weights.goes_on if goes_on else 0.0)

    def _leads(self, sight: Sight, setting: Setting) -> bool:
        """*Son entraîneur est prudent : le joueur attendra, a-t-il dit*: the subject before the colon."""
        first = next((s for s in self.view.recent if s.sentence == sight.sentence and s.subject), sight)
        return sight.sentence == setting.led and first.who is sight.who

    def _is_alone_in(self, sight: Sight) -> bool:
        """*Un avis qui n'a guère convaincu X : « Q », dit-il*: whether nobody else is spoken of before the colon."""
        here = (s for s in self.view.recent if s.sentence == sight.sentence and s.who.is_person)
        return sight.who.is_person and all(s.who is sight.who or s.complement and not s.subject for s in here)

    def _is_not_meant(self, sight: Sight, setting: Setting) -> bool:
        """*selon un bilan | dit-il*, *sur Twitter | il a écrit*: a text, a medium in passing, a body that says *je*."""
        who = sight.who
        if setting.says_i and not who.is_person or who.kind == DOCUMENT and not sight.subject:
            return True
        passing = not who.is_person and not sight.subject
        return passing and self.nouns.is_medium(who.name)

    def _owns_none(self, who: Somebody, own: frozenset[str]) -> bool:
        """Whether nobody of those whom the speaker calls theirs is so to somebody: *mon client*, of a lawyer."""
        return not any(self.nouns.inverse[lemma] & who.heads for lemma in own)
