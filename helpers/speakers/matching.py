"""Whom a description means: *la ministre*, *cet officier*, *l'agence américaine*, *le Croate*.

In: the words for somebody, as a phrase, and where they stand. Out: who of those in view is meant, by how much more than
the next one, and by which rule.
"""

from __future__ import annotations

from helpers.speakers.ages import is_of_age, years_left
from helpers.speakers.bodies import Bodies
from helpers.speakers.broader import Broader
from helpers.speakers.fits import PROFESSIONS, TRADES, Fits
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import NOBODY, Choice, InView, Sight, Somebody, choose, named_by
from helpers.speakers.phrases import Phrase, Setting
from helpers.speakers.untold import STILL_NEAR, Untold
from helpers.speakers.weights import Weights
from helpers.speakers.whence import OFFICES, adds_more, tells_honour

PERHAPS = 3.0  # the largest margin of one whom only leading makes a president
TELLS_AGE = 50  # years at most that a word leaves open which tells an age: la septuagénaire, le jeune homme


class Matching(Fits):
    """Finds who in view a description means."""

    def __init__(self, everybody: list[Somebody], nouns: Nouns, view: InView, weights: Weights) -> None:
        super().__init__(nouns, weights)
        self.everybody = everybody  # the actors, in their order
        self.view = view
        self.bodies = Bodies(nouns, view, weights)
        self.broader = Broader(nouns, view, weights)
        self.untold = Untold(everybody, nouns, view, weights)
        self._passed_over: frozenset[Somebody] = NOBODY
        self.named_with: dict[Somebody, frozenset[str]] = {}  # the words with a capital in their sentences
        self.behind_opening = 0  # the sentence (an index) behind the headline
        self.outside: frozenset[Somebody] = frozenset()  # those who are named outside quotations

    def of_phrase(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """Who is meant by a definite description in the singular; None where it is somebody new.

        Whoever holds an office is hardly *l'ancien président*: only where nobody else is.
        """
        holders = self._not_former(phrase) if phrase.former else NOBODY
        if not holders:
            return self._of_phrase(phrase, at, setting)
        others, self.view.not_meant = self.view.not_meant, self.view.not_meant | holders
        self._passed_over = holders
        seen = self._of_phrase(phrase, at, setting)
        self.view.not_meant, self._passed_over = others, NOBODY
        if seen is None:
            seen = self._of_phrase(phrase, at, setting)
            if seen:
                seen.margin = 0.0
        return seen

    def _not_former(self, phrase: Phrase) -> frozenset[Somebody]:
        """Those who are called by this noun, and never as its former holder."""
        called = {who: [p for p in who.called if p.head_key == phrase.head_key] for who in self.everybody}
        return frozenset(who for who, same in called.items() if same and not any(p.former for p in same))

    def _of_phrase(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """Who is meant by a description in the singular; by an indefinite one only who is named later with its noun.

        Where what is said stands in quotation marks, a noun that no list holds may be a person. In passing, another
        trade is rather somebody new.
        """
        if phrase.number == "plural":
            return None
        if not phrase.definite:
            return self._later_by_indefinite(phrase) if setting.speaks and not phrase.one_of else None
        seen = self._by_noun(phrase, at) or self._own_office(phrase, at)
        if seen and self._is_passed_by(phrase, seen.who):
            seen.margin = 0.0
        seen = self._nearer_body(phrase, seen, at) or self._nearer_person(phrase, seen, at) or seen
        seen = self._named_since(phrase, seen, at) or self._nearer_speaker(phrase, seen, at) or seen
        if setting.set_off:
            return self._later(phrase) if seen is None or self._is_left_for(phrase, seen.who) else seen
        return seen or self._by_another_word(phrase, at, setting)

    def _by_another_word(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """*la septuagénaire*, *cet officier*, *la ministre* who is named only later: whom the article has not called
        so until here."""
        return (
            self._by_age(phrase, at) or self._rather(phrase, at, setting, self._by_broader(phrase, at, setting))
            or self._lone(phrase)
            or self._later(phrase)
            or (self.untold.by_unknown(phrase, at) if setting.quoted else None)
        )

    def _rather(self, phrase: Phrase, at: int, setting: Setting, choice: Choice | None) -> Choice | None:
        """*Le film de X sort. L'actrice Y y joue. « Q », dit la cinéaste*: rather who has no trade told."""
        if choice is None or not setting.speaks or phrase.head is None or self._is_vague(phrase):
            return choice
        another = self._has_trade(choice.who, PROFESSIONS) and not self._may_be_called(phrase, choice.who)
        return self.untold.by_nobody_else(phrase, at, anywhere=True) or choice if another else choice

    # --- by a noun that the article itself uses for somebody -----------------------------------------------------

    def _by_noun(self, phrase: Phrase, at: int) -> Choice | None:
        """*le ministre iranien des Transports*: those called so, or by a noun of the same family, however far away."""
        if phrase.own or phrase.head and phrase.head.kind == "document":
            return None
        fits = self.fits(phrase)
        choice = self.in_view({who: fit for who, fit in fits.items() if who not in self._passed_over}, at)
        heads = [p.head_key for p in choice.who.called] if choice else []
        if choice and phrase.head_key in heads:
            choice.margin = min(choice.margin, max(p.most for p in choice.who.called if p.head_key == phrase.head_key))
        leads = not self.nouns.leaders.isdisjoint(heads) and phrase.head_key not in heads
        one_of = choice and any(p.one_of and p.head_key == phrase.head_key for p in choice.who.called)
        if choice and (leads or one_of or self.is_fuller(phrase, choice.who)):  # who leads may be no secretary
            choice.margin = min(choice.margin, PERHAPS)
        return choice

    def _nearer_body(self, phrase: Phrase, seen: Choice | None, at: int) -> Choice | None:
        """*L'entreprise de X a licencié. Oracle est à Nort. L'entreprise*: a named one since."""
        if seen is None or seen.who.actor is not None or seen.who.is_person or not phrase.is_bare or not phrase.head:
            return None
        if not seen.who.called[0].definite:
            return None  # une association, who sues a company
        named = named_by("broad", self.bodies.by_broader(phrase, at))
        last = {sight.who: sight.sentence for sight in self.view.recent}
        since = named and last.get(named.who, 0) - last.get(seen.who, 0) > 1
        return named if since else None

    def _nearer_person(self, phrase: Phrase, seen: Choice | None, at: int) -> Choice | None:
        """*Un lycéen a été blessé. … L'un d'eux, Naïm, est tombé. Le lycéen*: the only one who is named since."""
        if seen is None or seen.who.actor is not None or not seen.who.is_person or not phrase.is_bare:
            return None
        if not seen.who.called or seen.who.called[0].definite or seen.who is self._last_speaker():
            return None
        if self._court_side(phrase.lemma) == "charged":
            return self.untold.by_charge(phrase, but=seen.who)
        left = max((sight.sentence for sight in self.view.recent if sight.who is seen.who), default=0)
        since = {s.who for s in self.view.recent if s.sentence > left and s.who.actor is not None and s.who.is_person}
        above = left < self.behind_opening  # told in the headline alone
        first = [who for who in since if not who.heads and (above or " " not in who.name)]  # Camille: of no importance
        free = [who for who in first if self._agrees(phrase, who, known=False)]
        alone = len(free) == 1 and is_of_age(phrase, free[0], self.nouns) is not False and self._is_new(free[0], left)
        return Choice(free[0], margin=0.0, how="office") if alone else None

    def _is_left_for(self, phrase: Phrase, who: Somebody) -> bool:
        """*Le gérant, lui, attend*: hardly the director who has spoken; *l'élu, lui,* may be the mayor."""
        alike = phrase.head_key in who.heads or self._is_vague(phrase)
        return who.is_person and who.actor is not None and not alike

    def _named_since(self, phrase: Phrase, seen: Choice | None, at: int) -> Choice | None:
        """*L'élu est là. ¶ Le maire Paul Rey a souri. … L'élu*: the only one named since who may be called so."""
        if seen is None or seen.who.actor is not None or not seen.who.is_person or not phrase.is_bare:
            return None
        sights = [s for s in self.view.recent if s.who is seen.who]
        last = max((s.sentence for s in sights), default=0)
        since = {s.who for s in self.view.recent if s.sentence > last and s.who.is_person}
        named = [who for who in since if who.actor is not None and self._agrees(phrase, who, known=False)]
        kind = [who for who in named if self.is_called_so(phrase, who) and not self._is_apart(phrase, who)]
        margin = 0.0 if any(s.spoke for s in sights) else PERHAPS
        return Choice(kind[0], margin=margin, how="role") if len(kind) == 1 else None

    def _nearer_speaker(self, phrase: Phrase, seen: Choice | None, at: int) -> Choice | None:
        """*X, élu du syndicat, … Y, vice-président de la Région, dit que P. L'élu*: who has just spoken; a guess."""
        last = self.view.last_speaker
        if seen is None or last is None or last.who is seen.who or not phrase.is_bare or self.view.apart(last, at) > 1:
            return None
        near = max((s.sentence for s in self.view.recent if s.who is seen.who), default=-9)
        if seen.who.actor is None or self.view.steps[at] - self.view.steps[near] <= STILL_NEAR:
            return None
        who = last.who
        may = who.actor is not None and who.is_person and self._agrees(phrase, who, known=False)
        return Choice(who, margin=0.0, how="role") if may and self._is_kind_of(phrase, who) else None

    def _last_speaker(self) -> Somebody | None:
        return self.view.last_speaker.who if self.view.last_speaker else None

    def _is_new(self, who: Somebody, left: int) -> bool:
        """Whether somebody has only been spoken of behind a sentence (an index)."""
        return all(sight.sentence > left for sight in self.view.recent if sight.who is who)

    def _is_passed_by(self, phrase: Phrase, who: Somebody) -> bool:
        """*X, manager, … Y a dit … Le technicien*: whether one of no known trade has spoken since, whom the noun fits.

        So it is where the article calls who is meant by another noun only.
        """
        if who.actor is None or phrase.head is None or any(p.head_key == phrase.head_key for p in who.called):
            return False
        last = self.view.last_speaker
        if last is None or last.who is who or last.who.actor is None or not last.who.is_person:
            return False
        return not last.who.heads and self._agrees(phrase, last.who, known=False)

    def _own_office(self, phrase: Phrase, at: int) -> Choice | None:
        """*X, présidente du port, … sa présidente*, *son premier responsable*: who near holds it, if nobody else."""
        if not phrase.own or phrase.head is None or phrase.head.kind not in OFFICES:
            return None
        if not phrase.says <= self.nouns.ordinals.keys():
            return None
        coach = self._own_coach(phrase, at)
        if coach:
            return coach
        holders = self._holders(phrase, at)
        held = [who for who in holders if not any(p.own and p.head == phrase.head for p in who.called)]
        alone = len(holders) == len(held) == 1
        return Choice(held[0], how="role") if alone and self._agrees(phrase, held[0], known=True) else None

    def _own_coach(self, phrase: Phrase, at: int) -> Choice | None:
        """*Le FC Nort a gagné grâce à X. … Son entraîneur*: the coach of the club that is named with a player."""
        if self.nouns.sides.get(phrase.lemma, {}).get("match") != "coach":
            return None
        coaches = [who for who in self.everybody if who.sights and who.is_person and self.is_called_so(phrase, who)]
        players = self.view.best("", "singular", at, lambda sight: None if sight.who in coaches else 0.0)
        beside = self.named_with.get(players.who, frozenset()) if players else frozenset()
        clubs = {who: beside & frozenset().union(*(p.proper for p in who.called)) for who in coaches}
        of_club = [who for who in coaches if clubs[who]]
        meant = coaches if len(coaches) == 1 else of_club
        return Choice(meant[0], margin=1.0, how="role") if len(meant) == 1 else None

    def _holders(self, phrase: Phrase, at: int) -> list[Somebody]:
        """Who near holds an office by its very name, or else one of its kind."""
        near = {s.who for s in self.view.recent if self.view.apart(s, at) <= STILL_NEAR + 1 and s.who.actor is not None}
        by_name = [who for who in near if any(p.head == phrase.head for p in who.called)]
        return by_name or [who for who in near if who.is_person and self._is_kind_of(phrase, who)]

    def fits(self, phrase: Phrase) -> dict[Somebody, float]:
        """How well each of those in view goes with a noun, of whom the article uses it or one of the same family."""
        words = {phrase.head_key, phrase.head_word}
        if phrase.head:
            words |= self.nouns.same_family.get(phrase.head.lemma, words)
        fits = {who: self.fit_noun(phrase, who) for who in self.view.called_by(words)}
        return {who: fit for who, fit in fits.items() if fit is not None}

    def in_view(self, fits: dict[Somebody, float], at: int) -> Choice | None:
        """The best of those whom a noun fits, by how well it does and how much in view they are: never too far away."""
        if not fits:
            return None
        nearest = dict.fromkeys(fits, self.weights.farthest)
        for sight in self.view.recent:
            if sight.who in nearest:
                salience = self.view.salience(sight, at)
                if salience is not None:
                    nearest[sight.who] = max(nearest[sight.who], salience)
        scores = {who: fit + nearest[who] + self.view.standing(who, "") for who, fit in fits.items()}
        for who in scores:
            scores[who] += self.weights.own_body if not who.is_person and self.bodies.is_own(who, at) else 0.0
        return named_by("role", choose(scores, -99.0))

    # --- by an age -----------------------------------------------------------------------------------------------

    def _by_age(self, phrase: Phrase, at: int) -> Choice | None:
        """*Théo Marchand, 22 ans, … Le jeune homme*; *la septuagénaire*: who is as old as that, if it is told."""
        years = years_left(phrase, self.nouns)
        if phrase.own or years is None or len(years) > TELLS_AGE or phrase.core:
            return None  # un père may be of any age

        def fits(sight: Sight) -> float | None:
            return 0.0 if sight.who.is_person and is_of_age(phrase, sight.who, self.nouns) else None

        return named_by("aged", self.view.best(phrase.gender, "singular", at, fits))

    # --- by a broader word, or the only one, or who is named later -----------------------------------------------

    def _by_broader(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """*la responsable*, *cet officier*, *l'agence*: somebody in view, by another word for them."""
        if phrase.head and not phrase.is_person:
            return named_by("broad", self.bodies.by_broader(phrase, at)) or self._lone_company(phrase)
        person = self.broader.meant(phrase, at, setting)
        body = self._body_of_trade(phrase, at) if setting.speaks else None
        return body if body and (person is None or not self._acts_since(person.who, body.who)) else person

    def _lone_company(self, phrase: Phrase) -> Choice | None:
        """*l'entreprise*, of the only one named so far that may be a company, however long ago; a guess."""
        if not phrase.is_bare or phrase.own or not phrase.definite or not self.bodies.is_company(phrase):
            return None
        named = [who for who in self.everybody if who.sights and self.bodies.is_of_kind(who, phrase)]
        return Choice(named[0], margin=0.0, how="only") if len(named) == 1 else None

    def _body_of_trade(self, phrase: Phrase, at: int) -> Choice | None:
        """*Oddo juge que P. Le courtier souligne que Q*: a body, by a trade that may be a person's."""
        return named_by("broad", self.bodies.by_broader(phrase, at)) if self.bodies.is_company(phrase) else None

    def _acts_since(self, person: Somebody, body: Somebody) -> bool:
        """Whether a person has acted or spoken later than a body was spoken of."""
        seen = [sight for sight in self.view.recent if sight.who is body or sight.who is person]
        return bool(seen) and next((s.who is person for s in reversed(seen) if s.subject or s.spoke), False)

    def _lone(self, phrase: Phrase) -> Choice | None:
        """*l'élue*, of the one woman that has been named, however long ago, unless by another trade."""
        plain = phrase.is_person and not phrase.own and not adds_more(phrase, self.nouns)
        if not plain or not phrase.gender or not self.broader.takes_up(phrase):
            return None
        named = [who for who in self.everybody if who.sights and who.is_person and who.gender == phrase.gender]
        if len(named) != 1 or not self.view.not_meant.isdisjoint(named):
            return None
        return Choice(named[0], how="only") if self._may_be_lone(phrase, named[0]) else None

    def _may_be_lone(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether nothing that is told of the one named speaks against a noun: an age, a seat elsewhere, a trade."""
        other_age = is_of_age(phrase, who, self.nouns) is False
        if other_age or self._is_apart(phrase, who) or self._holds_another_seat(phrase, who):
            return False
        if not self._has_trade(who):
            return True
        may_be = phrase.former or self.broader.is_broad(phrase) or self.view.is_topic(who)
        return may_be and not self._is_party(phrase)

    def _later(self, phrase: Phrase) -> Choice | None:
        """Who is named only later in the article: *la ministre* … *Anne Durand, ministre du Littoral*."""
        if phrase.head is None or not phrase.is_person or phrase.own and phrase.says:
            return None
        if phrase.former or tells_honour(phrase, self.nouns):
            lone = self._lone_later(phrase)
            if lone:
                return Choice(lone, margin=0.0, how="later")
        scores = {}
        unseen = [who for who in self.everybody if not who.sights and who.is_person]
        for who in unseen:
            if self._agrees(phrase, who, known=True):
                fits = [self._fit_later(phrase, role, who is unseen[0]) for role in who.called]
                scores[who] = max(fits, default=0.0)
        later = named_by("later", choose(scores, 0.0))
        return later or self._alone_later(phrase, unseen) or self._charged_later(phrase)

    def _charged_later(self, phrase: Phrase) -> Choice | None:
        """*l'ostréiculteur jugé pour meurtre* … *X comparaît*: the only one of whom a verb tells the same; a guess."""
        told = {self.nouns.told_by[word].lemma for word in phrase.words if word in self.nouns.told_by}
        if not any(self._court_side(lemma) == "charged" for lemma in told):
            return None
        people = [who for who in self.everybody if who.is_person]
        charged = [who for who in people if any(self._court_side(head) == "charged" for head in who.heads)]
        if len(charged) != 1 or charged[0].sights or not self._agrees(phrase, charged[0], known=False):
            return None
        return Choice(charged[0], margin=0.0, how="perhaps later")

    def _alone_later(self, phrase: Phrase, unseen: list[Somebody]) -> Choice | None:
        """*l'avocate de la famille* … *Me Anne Durand*; *le maire* … *X, premier édile*: the only one who is called
        so, or by a narrower noun, in the whole article; a guess."""
        met = (who for who in self.everybody if who.sights and who.is_person and not self._has_trade(who))
        near = any(self._agrees(phrase, who, known=False) for who in met)  # who may be meant as well
        if phrase.kind not in TRADES or phrase.proper or phrase.this or near:
            return None
        called = [who for who in self.everybody if who.is_person and self.is_called_so(phrase, who)]
        agree = [who for who in called if not phrase.gender or who.gender in ("", phrase.gender)]
        if len(agree) != 1 or agree[0] not in unseen or any(who.sights for who in called):
            return None
        who = agree[0]
        others = any(p.says and p.says.isdisjoint(phrase.says) for p in who.called if p.head_key == phrase.head_key)
        plain = phrase.is_bare or phrase.kind in PROFESSIONS and not others
        return Choice(who, margin=0.0, how="perhaps later") if plain else None

    def _later_by_indefinite(self, phrase: Phrase) -> Choice | None:
        """*« Q » : un gynécologue répond ¶ Paul Rey, gynécologue à Nort*: only a guess."""
        later = self._later(phrase) or self.untold.by_portrayed_later(phrase)
        if later:
            later.how = "perhaps later"
        return later

    def _lone_later(self, phrase: Phrase) -> Somebody | None:
        """The only person whom the article names outside quotations, if none has been named so far."""
        people = [who for who in self.outside if who.is_person]
        lone = people[0] if len(people) == 1 and not people[0].sights else None
        return lone if lone and self._agrees(phrase, lone, known=True) else None

    @staticmethod
    def _fit_later(phrase: Phrase, role: Phrase, is_next: bool) -> float:
        """How well a role fits a phrase, of one named later, or as the next person (*l'avocat du club … Me X*)."""
        if not role.lemma or role.lemma != phrase.lemma:
            return 0.0
        if phrase.own and not (role.own or role.definite and role.is_bare):
            return 0.0  # son avocat … L'avocat, X
        if {phrase.gender, role.gender} == {"m", "f"}:
            return 0.0  # son avocat … Son avocate, Me X
        common = len(phrase.says & role.says)
        return 1.0 + common if not phrase.says or common or role.is_bare and is_next else 0.0
