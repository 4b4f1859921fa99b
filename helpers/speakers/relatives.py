"""Whom *son père*, *son client*, *sa femme* mean where the article knows both sides: a relation again, or its inverse.

*Sa femme, Anne, … répond sa femme*; *Son fils est parti. « Il reviendra », dit son père.*: who is somebody's son has
that somebody for a father. Where neither side is known, the words mean somebody new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase, number_of_owners

RELATIVE_WITHIN = 4  # sentences
BEFORE_NAME = 5  # tokens from son to the name: sa petite fille, X
PLAINLY = 1.0  # the margin from which it is plain whose somebody is


def is_named(but: Somebody) -> Callable[[Sight], float | None]:
    """What counts as an owner: a named person, another one than the relative."""
    return lambda s: 0.0 if s.who is not but and s.who.actor is not None and s.who.is_person else None


class Relatives:
    """Finds whom a relation means, among those in view."""

    def __init__(self, nouns: Nouns, view: InView) -> None:
        self.nouns = nouns
        self.view = view
        self._owners: dict[Somebody, Choice] = {}  # whose relatives the named ones were told to be

    def meant(self, phrase: Phrase, at: int) -> Choice | None:
        """Who is meant by *son père* in the sentence `at` (an index); None where it is somebody new.

        *Son fils Quentin … le fils de l'écrivain* is the same relation, told of the owner's description.
        """
        if phrase.head is None or phrase.number == "plural":
            return None
        if phrase.head.kind == "relation" and phrase.definite and phrase.says and not phrase.proper:
            return self._again(phrase, at)
        if not phrase.own or not phrase.is_bare:
            return None
        return self._again(phrase, at) or self._inverse(phrase, at) or self._by_title(phrase)

    def meet(self, who: Somebody, first: int, at: int) -> None:
        """*Réal a 83 ans. Sa fille, | Josée, …*: whose relative one is who is named at a token, if that is plain."""
        if who in self._owners:
            return
        told = (p for p in who.called if p.own and p.lemma in self.nouns.inverse and 0 < first - p.first <= BEFORE_NAME)
        phrase = next(told, None)
        owner = self.view.best("", number_of_owners(phrase.words[0]), at, is_named(who)) if phrase else None
        if owner and owner.margin >= PLAINLY:
            self._owners[who] = Choice(owner.who, owner.score, owner.margin, "relative")

    def of_family(self, phrase: Phrase, owner: Somebody, at: int) -> Choice | None:
        """*le fils de Guy Morel*, after Luc Morel: the one near who bears the same name."""
        if phrase.kind != "relation" or phrase.number == "plural":
            return None
        family = owner.name.rpartition(" ")[2]
        for sight in self._near(at):
            who = sight.who
            named = who is not owner and who.is_person and who.actor is not None
            if named and who.name.rpartition(" ")[2] == family and self.view.agrees(who, phrase.gender, "singular"):
                return Choice(who, how="relative")
        return None

    def may_be_same(self, phrase: Phrase, known: Somebody) -> bool:
        """*la mère de Léa*, then *la maman de la victime*: an article has one, if nothing speaks against it."""
        first = known.called[0]
        if phrase.lemma not in self.nouns.family or not phrase.definite or phrase.own:
            return False
        if not first.definite or first.own or first.head != phrase.head and first.head_key != phrase.head_key:
            return False
        others = not first.proper.isdisjoint(phrase.proper) or not (first.proper and phrase.proper)
        return others and not any(self._are_apart(one, other) for one in first.says for other in phrase.says)

    def _are_apart(self, one: str, other: str) -> bool:
        """*accusé*, *victime*: whether two nouns stand on two sides of one scene."""
        nouns = self.nouns
        here, there = (nouns.sides.get(noun.lemma, {}) if noun else {} for noun in map(nouns.by_form.get, (one, other)))
        return any(there.get(scene, side) != side for scene, side in here.items())

    def _again(self, phrase: Phrase, at: int) -> Choice | None:
        """One who is named and was called so: *sa femme, Anne, … sa femme*; far back, the only one."""
        called = [
            who for who in self.view.called_by((phrase.head_key,))
            if who.actor is not None and self.view.agrees(who, phrase.gender, "singular")
            and any(p.own and p.head == phrase.head for p in who.called)
        ]  # fmt: skip
        near = next((sight.who for sight in self._near(at) if sight.who in called), None)
        found = near or (called[0] if len(called) == 1 else None)
        return Choice(found, how="relative") if found else None

    def _by_title(self, phrase: Phrase) -> Choice | None:
        """*Me X a plaidé. … son avocate*: the only one whose title tells this trade, and nothing tells whose it is."""
        if phrase.lemma not in self.nouns.held_by_title.values():
            return None
        called = self.view.called_by((phrase.head_key,))
        agree = [who for who in called if who.actor is not None and self.view.agrees(who, phrase.gender, "singular")]
        if len(agree) != 1 or self._is_relative(agree[0], frozenset({phrase.lemma})):
            return None
        return Choice(agree[0], how="relative")

    def _inverse(self, phrase: Phrase, at: int) -> Choice | None:
        """The one whose relative by the inverse relation has just been spoken of: *son fils …*, then *son père*."""
        inverse = self.nouns.inverse.get(phrase.head_key, frozenset())
        relative = next((s for s in self._near(at) if self._is_relative(s.who, inverse)), None)
        if relative is None:
            return None
        named = self._named_in(relative.who, inverse)
        if named:
            return Choice(named, how="relative")
        owner = self._owners.get(relative.who)
        if owner and self.view.agrees(owner.who, phrase.gender, "singular"):
            return owner

        def owns(sight: Sight) -> float | None:
            who = sight.who
            return 0.0 if who is not relative.who and who.actor is not None and who.is_person else None

        choice = self.view.best(phrase.gender, "singular", relative.sentence, owns)
        return Choice(choice.who, choice.score, choice.margin, "relative") if choice else None

    def _named_in(self, relative: Somebody, relations: frozenset[str]) -> Somebody | None:
        """The person whom the words for a relative name: *l'avocate de X*."""
        says = {word for p in relative.called if p.lemma in relations for word in p.says}
        named = (who for who in self.view.called_by(says) if who.actor is not None and who.is_person)
        return next((who for who in named if who is not relative and who.words & says), None)

    def _near(self, at: int) -> Iterator[Sight]:
        """The sights of the last sentences, the last one first."""
        return (sight for sight in reversed(self.view.recent) if self.view.apart(sight, at) <= RELATIVE_WITHIN)

    @staticmethod
    def _is_relative(who: Somebody, relations: frozenset[str]) -> bool:
        """Whether somebody is called by one of these relations to another: *son fils*, *l'avocat de X*."""
        return any(p.lemma in relations and (p.own or p.says) for p in who.called)
