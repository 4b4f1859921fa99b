"""Who is described in one sentence and named in the next, by which the article tells what the one is who is named.

In: a name that is met. Out: nothing; those in view are called so, or bear the name, from then on.
"""

from __future__ import annotations

from helpers.speakers.fits import TRADES
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import InView, Somebody
from helpers.speakers.phrases import Phrase
from helpers.text.article import Article

NAMED_WITHIN = 2  # sentences from who spoke by an office to the next speaker, who has a name


class Naming:
    """Ties names to those described just before, in one article."""

    def __init__(self, article: Article, view: InView, nouns: Nouns) -> None:
        self.view = view
        self.parts = nouns.scene_parts
        self.behind_opening = next((i for i, s in enumerate(article.sentences) if s.paragraph), 0)  # a sentence

    def introduce(self, who: Somebody, at: int) -> None:
        """*Une randonneuse est rentrée. « J'ai eu froid », dit Anne Durand.*: who is named next is who was described.

        No office is: *La ministre est venue. « J'ai peur », dit X.* Places are sentences (`at` an index).
        """
        described = self._described(who, at) if who.actor is not None and who.is_person and not who.heads else None
        if described and described.is_person and not described.definite and who.gender in ("", described.gender):
            self.view.call(who, described)

    def _described(self, who: Somebody, at: int) -> Phrase | None:
        """What the one is called whom alone this sentence and the one before are about, without a name."""
        subjects = [s for s in self.view.recent if s.subject and s.who.is_person]
        if any(s.who is who and s.sentence < at for s in subjects):
            return None
        before = list(dict.fromkeys(s.who for s in subjects if at - 1 <= s.sentence <= at and s.who is not who))
        alone = len(before) == 1 and before[0].actor is None and before[0].called
        return before[0].called[0] if alone else None

    def name_opening(self, who: Somebody, at: int) -> None:
        """*La maire veut un pont. ¶ Anne Durand l'a dit lundi*: the first whom the story is about is the opening's.

        An opening is the first paragraph, a headline or a teaser. So it is where the article tells no function of the
        named one; one who is an indefinite person there, *un psychiatre*, is who is named with that noun, *le
        psychiatre Luc Petit*.
        """
        before = any(s.who is who and s.sentence < at for s in self.view.recent)
        if before or who.sights > 1 or not who.is_person or " " not in who.name:
            return
        self._name_indefinite(who)
        if not who.heads <= self.parts:
            return
        subjects = [s for s in self.view.recent if s.subject and s.who.is_person and s.who.number == "singular"]
        heads = [s.who for s in subjects if s.sentence < self.behind_opening]
        if len(heads) != len(subjects) or len(set(heads)) != 1 or heads[0].actor is not None or not heads[0].called:
            return
        self._tie(heads[0], who)

    def _name_indefinite(self, who: Somebody) -> None:
        """*« Q », selon un psychiatre ¶ Le psychiatre Luc Petit dit*: whom an opening calls so, and the story names."""
        last = self.view.last_speaker
        if last is None or last.sentence >= self.behind_opening or last.who.actor is not None or not last.who.called:
            return
        phrase = last.who.called[0]
        same = any(known.head_key == phrase.head_key for known in who.called)
        if same and not phrase.definite and phrase.number == "singular" and who.gender in ("", phrase.gender):
            last.who.name, last.who.actor = who.name, who.actor

    def name_before(self, who: Somebody, at: int, titled: bool) -> None:
        """*P, a dit la porte-parole. « Q », a commenté Dana White*: who is named next, with no function, said P, too.

        A paper tells who somebody is whom it names for the first time; here it has told so just before. `at` is the
        sentence of the name (an index), `titled` whether a title stands before it (*M. Rey*).
        """
        if who.sights > 1 or who.heads or not who.is_person or not (titled or " " in who.name):
            return
        last = self.view.last_speaker
        if last and last.who.actor is None and last.who.called and self.view.apart(last, at) <= NAMED_WITHIN:
            self._tie(last.who, who)

    def _tie(self, described: Somebody, who: Somebody) -> None:
        """One described by an office has the name from now on, where gender agrees."""
        phrase = described.called[0]
        office = phrase.kind in TRADES and phrase.number == "singular"
        office = office and not phrase.of_own  # le médecin de sa formation
        if office and phrase.definite and who.gender in ("", phrase.gender):
            described.name, described.actor = who.name, who.actor
            for known in list(described.called):
                self.view.call(who, known)

    def name_latter(self, described: Somebody, who: Somebody) -> None:
        """*Le courrier de leur avocat. Ce dernier, Me X, part.*: who has been described has the name from now on."""
        if described.is_person and described.number == "singular" and self.view.agrees(who, described.gender, ""):
            described.name, described.actor = who.name, who.actor
            for known in list(described.called):
                self.view.call(who, known)

    def name_speaker(self, who: Somebody, at: int) -> None:
        """*« Q », a dit le patron des patrons. Paul Rey parlait à Nort.*: the next sentence's subject names who spoke.

        So it is where that sentence, `at` (an index), is the first to name somebody of whom no function is told.
        """
        last = self.view.last_speaker
        if last is None or last.who.actor is not None or self.view.apart(last, at) != 1 or not last.who.called:
            return
        if who.sights or who.heads or not who.is_person or " " not in who.name:
            return
        if any(s.sentence == at and s.subject and s.who.is_person for s in self.view.recent):
            return  # X a tué son associé, Y
        self._tie(last.who, who)
