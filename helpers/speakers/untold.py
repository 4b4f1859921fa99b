"""Who is meant by a description where the article does not tell what its people are: it tells so of all but a few.

In: the words for somebody, as a phrase, and the sentence (an index) where they stand. Out: who near, or of a trial in
the whole article, has no trade told, and so may have this one; never more than a guess.
"""

from __future__ import annotations

from helpers.speakers.ages import is_of_age
from helpers.speakers.fits import PROFESSIONS, TRADES, Fits
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody, named_by
from helpers.speakers.phrases import Phrase
from helpers.speakers.weights import Weights

FEW_WORDS = 3  # words of a phrase without a noun that may stand for a person: le défenseur | le jeune Croate
AGE_WORDS = 3  # de 63 ans
WHENCE_WORDS = 2  # la Bernoise
STILL_NEAR = 2  # sentences
TOPIC_NEAR = 4  # sentences: whom the article is about, who spoke last


class Untold(Fits):
    """Finds those of whom one article tells no trade."""

    def __init__(self, everybody: list[Somebody], nouns: Nouns, view: InView, weights: Weights) -> None:
        super().__init__(nouns, weights)
        self.everybody = everybody
        self.view = view

    def is_held(self, phrase: Phrase, but: Somebody | None = None) -> bool:
        """Whether somebody spoken of is called by this noun already, in either gender: *la juge*, now *le juge*."""
        called = self.view.called_by((phrase.head_key,))
        alike = (who for who in called if who is not but and who.number == phrase.number)
        return any(phrase.head_key in who.heads for who in alike)

    def by_office(self, phrase: Phrase, at: int) -> Choice | None:
        """*Ali Tazi part. Le président marocain*: the function of one so well known that the article tells none."""
        if phrase.kind != "function" or phrase.own or not phrase.gender:
            return None
        if self.is_held(phrase):
            return None
        people = [sight for sight in self.view.recent if sight.who.actor is not None and sight.who.is_person]
        named = {sight.who for sight in people}
        acting = {sight.who for sight in people if sight.subject or sight.spoke}
        famous = self._is_well_known(phrase) and len(acting or named) == 1

        def fits(sight: Sight) -> float | None:
            who = sight.who
            known = who.actor is not None and who.is_person and " " in who.name and who.gender in ("", phrase.gender)
            known = known and who.heads <= self.nouns.beside_any
            in_sight = sight.subject or sight.spoke or len(named) == 1
            near = self.view.apart(sight, at) <= (TOPIC_NEAR if famous else STILL_NEAR)
            return 0.0 if known and near and in_sight else None

        least = self.weights.least_known if famous else self.weights.least
        return named_by("office", self.view.best(phrase.gender, "singular", at, fits, least))

    def _is_well_known(self, phrase: Phrase) -> bool:
        """*le président*, *le chef de l'État*: an office that one is known to hold."""
        lemma, known, kinds = phrase.lemma, self.nouns.well_known, self.nouns.kinds
        return lemma in known or any(not phrase.says.isdisjoint(kinds.get((lemma, one), ())) for one in known)

    def by_nobody_else(self, phrase: Phrase, at: int, anywhere: bool = False) -> Choice | None:
        """*Paul Rey est venu. « Il fallait choisir », dit le programmateur*: the one near of whom no trade is told.

        A paper tells what everybody is; so who is only described is rather the one of whom it has told nothing, who
        need not have acted (`anywhere`) where the only other one has another trade.
        """
        trade = phrase.is_person and phrase.kind in TRADES and phrase.number == "singular"
        trade = trade and not phrase.holds_own
        known = not self.nouns.takes_up.isdisjoint(phrase.words)  # l'avocate de 31 ans
        bench = trade and not known and self._court_side(phrase.lemma) == "bench"
        if not trade or bench or phrase.proper or self._is_another_s(phrase):
            return None  # le procureur of a trial has no name in many papers, nor le maire de Brive
        return self._who_may_be(phrase, at, anywhere)

    def _who_may_be(self, phrase: Phrase, at: int, anywhere: bool) -> Choice | None:
        """The one near who is named, and of whom no trade is told."""

        def fits(sight: Sight) -> float | None:
            who, apart = sight.who, self.view.apart(sight, at)
            if who.actor is None or not who.is_person or apart > TOPIC_NEAR:
                return None
            alone = sight.subject and apart == 1 and phrase.kind in PROFESSIONS  # Amina part. L'étudiante
            of_age = is_of_age(phrase, who, self.nouns)
            named = " " in who.name or alone or bool(of_age)  # Marc, 74 ans, … le retraité
            agrees = self._agrees(phrase, who, known=False) and of_age is not False
            met = sight.subject or sight.spoke or apart == 1 and not sight.complement
            met = met or anywhere and apart <= STILL_NEAR
            return 0.0 if self._has_none(who) and named and agrees and met else None

        return named_by("office", self.view.best(phrase.gender, "singular", at, fits))

    def _has_none(self, who: Somebody) -> bool:
        """Whether nothing that the article calls somebody is a trade or an office: *X, seul athlète médaillé à Rio*."""
        nouns = self.nouns
        return all(head in nouns.beside_any or head in nouns.honour for head in who.heads)

    def by_lone(self, phrase: Phrase) -> Choice | None:
        """Who is the only person named so far, or whom the article portrays, or its headline names."""
        return self._by_alone(phrase) or self._by_portrayed(phrase) or self._by_named_in_headline(phrase)

    def _by_alone(self, phrase: Phrase) -> Choice | None:
        """*EELV : Paul Rey visé … Des élus l'ont mis en garde. … l'eurodéputé écolo*: the only person named so far."""
        people = [who for who in self.everybody if who.sights and who.is_person]
        if len(people) != 1 or not phrase.is_person or phrase.proper or phrase.kind not in TRADES:
            return None
        if phrase.holds_own:
            return None
        who, side = people[0], self._court_side(phrase.lemma)
        other = who in self.view.not_meant or not self._has_none(who) or side not in ("", "charged")
        return Choice(who, margin=0.0, how="office") if not other and self._agrees(phrase, who, known=False) else None

    def _by_portrayed(self, phrase: Phrase) -> Choice | None:
        """*le vice-président du parti*, *la Bernoise*, in a portrait: whom it is about, if it fits nobody else."""
        return self._of_topic(phrase, self.view.portrayed)

    def _by_named_in_headline(self, phrase: Phrase) -> Choice | None:
        """*Paul Rey fustige les chômeurs … « Q », dit le vice-président*: the only one whom the headline names."""
        who = self.view.in_headline
        may_be = phrase.kind in TRADES or self.is_anybody(phrase)
        if who is None or not may_be or phrase.kind == "function" and self._has_trade(who, PROFESSIONS):
            return None  # le président caennais is no midfielder
        return self._of_topic(phrase, who)

    def by_teaser(self, phrase: Phrase, at: int) -> Choice | None:
        """*Anne Durand, l'oreille des lacs ¶ À 44 ans, la limnologue de l'Inrae écoute*: whom the headline names."""
        who = self.view.in_headline
        near = who is not None and any(s.who is who and self.view.apart(s, at) <= STILL_NEAR for s in self.view.recent)
        alone = near and all(s.who is who for s in self.view.recent if s.who.actor is not None and s.who.is_person)
        free = alone and who is not None and self._has_none(who) and not phrase.proper - who.words - self._bodies()
        return self._by_named_in_headline(phrase) if free and phrase.kind in PROFESSIONS else None

    def _bodies(self) -> frozenset[str]:
        """The words of the names of bodies: whoever works for one may be told by it."""
        return frozenset().union(*(who.words for who in self.everybody if who.kind == "body"))

    def _of_topic(self, phrase: Phrase, who: Somebody | None) -> Choice | None:
        """Whom the article is about, if a phrase may tell them and fits nobody else; only a guess."""
        alone = phrase.number == "singular" and not phrase.holds_own
        if who is None or not alone or who in self.view.not_meant or self._is_somebody_else(phrase, who):
            return None
        agrees = self._agrees(phrase, who, known=False) and is_of_age(phrase, who, self.nouns) is not False
        return Choice(who, margin=0.0, how="office") if agrees else None

    def by_portrayed_later(self, phrase: Phrase) -> Choice | None:
        """*« Q » : une psychologue répond ¶ Rose Petit joue.*: whom a portrait is about, who is named later."""
        who = self.view.portrayed
        trade = phrase.kind in TRADES
        return self._by_portrayed(phrase) if trade and who and not who.sights else None

    def _is_somebody_else(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether a phrase tells a body, a relative, a side of a court or another place, or fits somebody else."""
        if phrase.head is None:
            return not (self._tells_whence(phrase) or phrase.former)
        related = phrase.lemma in self.nouns.family and not self.is_anybody(phrase)
        if not phrase.is_person or related or self._court_side(phrase.lemma):
            return True
        called = (one for one in self.view.called_by((phrase.head_key,)) if one is not who)
        return self._holds_another_seat(phrase, who) or any(self.fit_noun(phrase, one) is not None for one in called)

    def _tells_whence(self, phrase: Phrase) -> bool:
        """*la Bernoise*, *le Nantais de 58 ans*: one who is told by where they are from."""
        whence = phrase.country is not None or phrase.head_word.endswith(self.nouns.adjective_endings)
        return whence and (len(phrase.words) == WHENCE_WORDS or self.nouns.ages.within(phrase.words) is not None)

    def by_charge(self, phrase: Phrase, but: Somebody | None = None) -> Choice | None:
        """*Paul Rey, 54 ans, a nié devant le tribunal. … répond le prévenu*: the only one who is on no other side.

        All who have been named so far count, however far away: a trial has one accused from its first line to its last.
        Who has been spoken of without a name (`but`) is rather who has one since: *un homme de 51 ans a été condamné*.
        """
        charged = self._court_side(phrase.lemma) == "charged"
        if not charged or not phrase.is_bare or self.is_held(phrase, but):
            return None
        free = [who for who in self.everybody if self._may_be_charged(who) and self._agrees(phrase, who, known=False)]
        return Choice(free[0], margin=0.0, how="office") if len(free) == 1 else None

    def _may_be_charged(self, who: Somebody) -> bool:
        """Whether somebody has been named in full who is nobody's lawyer, judge, victim or relative."""
        named = who.sights and who.is_person and " " in who.name and self.nouns.family.isdisjoint(who.heads)
        return bool(named) and all(self._court_side(head) in ("", "charged") for head in who.heads)

    def _is_another_s(self, phrase: Phrase) -> bool:
        """Whether the article calls somebody by this noun, here or later, who may be as old and of this gender."""
        called = (who for who in self.everybody if any(p.head_key == phrase.head_key for p in who.called))
        return any(
            self._agrees(phrase, who, known=True) and is_of_age(phrase, who, self.nouns) is not False for who in called
        )

    def by_unknown(self, phrase: Phrase, at: int) -> Choice | None:
        """*« Q », raconte le voilier*: a noun that no list holds, for the person who spoke or was spoken of last."""
        aged = self.nouns.ages.within(phrase.words) is not None  # le voilier | de 63 ans
        if phrase.head or len(phrase.words) > FEW_WORDS + (AGE_WORDS if aged else 0):
            return None

        def fits(sight: Sight) -> float | None:
            person = sight.who.actor is not None and sight.who.is_person
            of_age = is_of_age(phrase, sight.who, self.nouns) is not False
            return 0.0 if person and of_age and (sight.spoke or sight.subject) else None

        return named_by("unknown", self.view.best(phrase.gender, "singular", at, fits, self.weights.least))
