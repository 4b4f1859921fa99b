"""How well a description fits somebody: *la ministre*, *cet officier*, *l'agence américaine*, *le Croate*.

Each rule takes a phrase and somebody and gives what the fit counts (a weight), or None where they do not go together.
"""

from __future__ import annotations

from helpers.speakers.bodies import Bodies
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody, choose
from helpers.speakers.phrases import Phrase, Setting
from helpers.speakers.weights import Weights
from helpers.speakers.whence import OFFICES, adds_more, is_elsewhere, names_seat, only_says_whence

TRADES = ("function", "profession")
FEW_WORDS = 3  # words of a phrase without a noun that may stand for a person: le défenseur | le jeune Croate
PROFESSIONS = ("profession",)
YOUNG = "jeune"
STILL_NEAR = 2  # sentences


class Matching:
    """Finds who in view a description means."""

    def __init__(self, everybody: list[Somebody], nouns: Nouns, view: InView, weights: Weights) -> None:
        self.everybody = everybody  # the actors, in their order
        self.nouns = nouns
        self.view = view
        self.weights = weights
        self.bodies = Bodies(nouns, view, weights)

    def of_phrase(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """Who is meant by a definite description in the singular; None where it is somebody new.

        Where what is said stands in quotation marks, a noun that no list holds may be a person. In passing, another
        trade is rather somebody new.
        """
        if not phrase.definite or phrase.number == "plural":
            return None
        seen = self._by_noun(phrase, at) or self._own_office(phrase, at)
        if seen and self._is_passed_by(phrase, seen.who):
            seen.margin = 0.0
        if setting.set_off:
            return seen
        if seen is None:
            seen = self._by_broader(phrase, at, setting)
        plain = phrase.head is not None and not phrase.own and not adds_more(phrase, self.nouns)
        if seen is None and plain and self._takes_up(phrase):
            seen = self._only_one(phrase)
        if seen is None:
            seen = self._later(phrase)
        if seen is None and setting.quoted:
            seen = self._by_unknown(phrase, at)
        return seen

    # --- by a noun that the article itself uses for somebody -----------------------------------------------------

    def _by_noun(self, phrase: Phrase, at: int) -> Choice | None:
        """*le ministre iranien des Transports*: those called so, or by a noun of the same family, however far away."""
        if phrase.own or phrase.head and phrase.head.kind == "document":
            return None
        return self.in_view(self.fits(phrase), at)

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
        holders = self._holders(phrase, at)
        held = [who for who in holders if not any(p.own and p.head == phrase.head for p in who.called)]
        alone = len(holders) == len(held) == 1
        return Choice(held[0], how="role") if alone and self._agrees(phrase, held[0], known=True) else None

    def _holders(self, phrase: Phrase, at: int) -> list[Somebody]:
        """Who near holds an office by its very name, or else one of its kind."""
        near = {s.who for s in self.view.recent if at - s.sentence <= STILL_NEAR + 1 and s.who.actor is not None}
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
        return self._named("role", choose(scores, -99.0))

    def fit_noun(self, phrase: Phrase, who: Somebody) -> float | None:
        """How well somebody goes with a noun that the article uses for them, or one of the same family."""
        if who.number != phrase.number or who.kind == "place":
            return None
        if phrase.head and who.is_person is not phrase.is_person:
            return self._fit_either(phrase, who)
        key = phrase.head_key
        same = [p for p in who.called if p.head_key == key or phrase.head_word in p.says]
        if not same and who.kind == "body" and phrase.head_word in who.words:
            same = [phrase]
        return self._fit_same(phrase, who, same) if same else self._fit_kind(phrase, who)

    def _fit_either(self, phrase: Phrase, who: Somebody) -> float | None:
        """*le conseil* is a word for a body, but may be a lawyer."""
        may_be = phrase.is_bare and who.is_person and self._is_kind_of(phrase, who)
        return self.weights.kind_of if may_be and self._agrees(phrase, who, known=False) else None

    def _fit_same(self, phrase: Phrase, who: Somebody, same: list[Phrase]) -> float | None:
        """How well the further words go with those that stood beside the same noun."""
        known = any(p.gender == "m" and len(p.words) > 1 for p in same)
        if not self._agrees(phrase, who, known):
            return None
        fit = self._in_common(phrase, who.words.union(*(p.says for p in same)), who)
        return None if fit is None else self.weights.same_word + self.weights.common * fit

    def _fit_kind(self, phrase: Phrase, who: Somebody) -> float | None:
        """How well a noun goes with somebody who is called by a narrower or a broader one."""
        if phrase.head is None or not self._agrees(phrase, who, known=False) or not self._is_kind_of(phrase, who):
            return None
        said = frozenset().union(*(p.says for p in who.called)) | who.words | self.nouns.kind_words
        fit = self._in_common(phrase, said, who)
        return None if fit is None else self.weights.kind_of + self.weights.common * fit

    def _is_kind_of(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether the article calls somebody by a narrower or a broader noun: *neurologue*, now *médecin*."""
        if phrase.head is None:
            return False
        lemma, kinds = phrase.head.lemma, self.nouns.kinds
        heads = who.heads if who.is_person else who.heads | who.words
        besides = [word for head in heads for word in kinds.get((lemma, head), ())]
        return any(not word or word in phrase.says for word in besides)

    def _in_common(self, phrase: Phrase, said: frozenset[str], who: Somebody) -> int | None:
        """How many further words a phrase has in common with what is said; None where it says something else."""
        if not phrase.says:
            return 0
        if phrase.country and who.country and phrase.country != who.country or is_elsewhere(phrase, who, self.nouns):
            return None
        common = phrase.says & said
        if common:
            return len(common)
        if phrase.country and who.country:
            return 1
        return 0 if not phrase.core or not said or only_says_whence(phrase, self.nouns) else None

    # --- by a broader word ---------------------------------------------------------------------------------------

    def _by_broader(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """*la responsable*, *cet officier*, *le Croate*, *le vigneron*: somebody in view, by another word for them."""
        if phrase.head and not phrase.is_person:
            return self._named("broad", self.bodies.by_broader(phrase, at))
        if not self._takes_up(phrase):
            return None
        adds = adds_more(phrase, self.nouns)

        def fits(sight: Sight) -> float | None:
            if self._is_left(phrase, sight, at, adds, setting.quoted):
                return None
            if not setting.speaks and self._is_another(phrase, sight, at):
                return None
            return self._fit_broad(phrase, sight, at)

        gender = "" if phrase.head_word in self.nouns.either else phrase.gender  # la star, of a man
        known = phrase.head_key in self.nouns.aged and phrase.is_bare
        least = self.weights.least_known if known else self.weights.least
        choice = self.view.best(gender, "singular", at, fits, least)
        return self._named(self._how_told(phrase, choice.who), choice) if choice else None

    def _how_told(self, phrase: Phrase, who: Somebody) -> str:
        """*le boulanger*, of X: whether the article ties a trade to the named one, who may be somebody else."""
        trade = phrase.head is not None and phrase.head.kind in TRADES and not phrase.this
        if not trade or who.actor is None or self._is_kind_of(phrase, who):
            return "broad"
        if not any(sight.spoke for sight in self.view.recent if sight.who is who):
            return "perhaps trade"
        return "broad" if self._is_vague(phrase) else "trade"

    def _takes_up(self, phrase: Phrase) -> bool:
        """Whether a noun may take somebody up: not a function that nobody was said to have, nor *la mère*."""
        if phrase.former or phrase.this:
            return True
        if phrase.head and phrase.head.lemma in self.nouns.family and not self.is_anybody(phrase):
            return not self.nouns.takes_up.isdisjoint(phrase.words)  # la mère de deux enfants
        return self._is_broad(phrase) or self._tells_a_trade(phrase)

    def _is_left(self, phrase: Phrase, sight: Sight, at: int, adds: bool, quoted: bool) -> bool:
        """Whether somebody is too far back for a description that tells more than a noun would: they were left."""
        if phrase.this:
            return False
        anybody = self.is_anybody(phrase)
        near = at - sight.sentence <= (1 if sight.who.actor is not None else STILL_NEAR)
        tells = phrase.former or adds and (quoted or sight.who.actor is not None)
        goes_on = near and (sight.spoke or anybody or sight.subject and (tells or sight.who.actor is None))
        return not goes_on and (phrase.former or adds or sight.who.actor is None)

    def _is_another(self, phrase: Phrase, sight: Sight, at: int) -> bool:
        """Whether a trade told in passing is another one's: *l'avocate générale bondit*, after a psychologist spoke."""
        former = phrase.former and sight.who.actor is not None  # la ministre, who is l'ancienne députée as well
        if phrase.this or former or phrase.head is None or self._is_vague(phrase) and not self._is_party(phrase):
            return False
        if not self.nouns.takes_up.isdisjoint(phrase.words):
            return False
        if sight.who.actor is None and adds_more(phrase, self.nouns):
            return True
        near = at - sight.sentence <= STILL_NEAR and (sight.spoke or sight.subject)
        return not near or self._has_trade(sight.who) and not self._is_kind_of(phrase, sight.who)

    def _is_party(self, phrase: Phrase) -> bool:
        """*la victime*, *le passager*: what somebody is in one scene, and seldom one whose office was told."""
        return phrase.head is not None and phrase.head.kind == "relation" and phrase.head_key in self.nouns.sides

    @staticmethod
    def _has_trade(who: Somebody, kinds: tuple[str, ...] = TRADES) -> bool:
        return any(phrase.head and phrase.head.kind in kinds for phrase in who.called)

    def is_anybody(self, phrase: Phrase) -> bool:
        """*l'homme*, *la jeune fille*: nothing is told but that it is a person."""
        return phrase.head_key in self.nouns.anybody or YOUNG in phrase.words[:2]

    def _fit_broad(self, phrase: Phrase, sight: Sight, at: int) -> float | None:
        """How well somebody in view goes with a broader word for a person."""
        who = sight.who
        if not who.is_person or phrase.own and sight.subject or self._is_apart(phrase, who):
            return None  # son auteur: not the one whose it is
        if self._holds_another_seat(phrase, who):
            return None
        if who.actor is None:
            return self.weights.no_name if phrase.this or self._may_be_again(phrase, who) else None
        if phrase.country and who.country:
            return self.weights.origin if who.country == phrase.country else None
        trade = self._fit_trade(phrase, who)
        return None if trade is None else self._fit_place(sight, at) + trade

    def _holds_another_seat(self, phrase: Phrase, who: Somebody) -> bool:
        """*la députée de Nort*: not a surgeon, nor one of whom the article tells another place."""
        surgeon = names_seat(phrase, self.nouns) and self._has_trade(who, PROFESSIONS)
        return surgeon and not self._is_kind_of(phrase, who) or is_elsewhere(phrase, who, self.nouns)

    def _fit_trade(self, phrase: Phrase, who: Somebody) -> float | None:
        """What it counts that a named person is called by another trade or office than the phrase tells."""
        if not self._has_trade(who, PROFESSIONS):
            trade = phrase.head is not None and phrase.head.kind == "profession"
            alone = trade and not phrase.former
            if alone and not self.nouns.full_time.isdisjoint(who.heads):
                return None  # the prefect is no sailor
            return self.weights.beside_office if trade and self._has_trade(who) else 0.0
        alike = phrase.head is not None and self._is_kind_of(phrase, who)  # le grimpeur, le coureur du club
        if adds_more(phrase, self.nouns) and not phrase.this and not alike:
            return None  # l'enquêteur de la police judiciaire, after a doctor; but ce grand homme brun
        another = phrase.head is not None and not alike and not self._is_vague(phrase)
        return self.weights.another_trade if another else 0.0

    def _fit_place(self, sight: Sight, at: int) -> float:
        """How well the place goes with a description: it takes up those just introduced, a pronoun the others."""
        met = sight.subject or sight.who.sights == 1  # or named for the first time
        fit = self.weights.introduced if met and not sight.spoke and at - sight.sentence == 1 else 0.0
        return fit + self.weights.after_pronoun if sight.pronoun else fit

    def _is_apart(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether somebody is called by a noun for another side of the same scene: *le prévenu*, after a judge."""
        sides = self.nouns.sides
        here = sides.get(phrase.head_key)
        theirs = [sides[head] for head in who.heads if head in sides] if here else []
        return any(there.get(scene, side) != side for scene, side in (here or {}).items() for there in theirs)

    def _is_vague(self, phrase: Phrase) -> bool:
        """*la responsable*, *le quadragénaire*: a broader word that names no trade, unlike *le médecin*."""
        return phrase.head.lemma in self.nouns.broad and phrase.head.kind != "profession"

    def _may_be_again(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether a noun may take up one without a name: *le jeune homme*, *le retraité*; not *le voisin*, or a trade
        of one who has another."""
        if phrase.head is None or not who.called or who.called[0].head is None:
            return False
        if phrase.head.kind == "profession" and not self._is_vague(phrase):
            return not self._has_trade(who) and not adds_more(phrase, self.nouns)
        return phrase.head.kind != "relation" or self.is_anybody(phrase)

    def _is_broad(self, phrase: Phrase) -> bool:
        """Whether a phrase may stand for anybody: *l'élu*, *cet adjoint*, *le Croate*, *la socialiste*."""
        if phrase.head is None:
            known = phrase.country is not None or phrase.head_word in self.nouns.label
            return known and len(phrase.words) <= FEW_WORDS
        if phrase.head.kind == "relation" and adds_more(phrase, self.nouns):
            return phrase.this  # le mari de Mme X is somebody new
        return phrase.is_person and (phrase.head.lemma in self.nouns.broad or phrase.this)

    def _tells_a_trade(self, phrase: Phrase) -> bool:
        """*le vigneron*, *la plaignante*: French takes somebody up again by what they are."""
        if phrase.head is None or phrase.own:
            return False
        trade = phrase.head.kind == "profession" or phrase.head.lemma in self.nouns.ranks
        return trade or phrase.head.kind == "relation" and not adds_more(phrase, self.nouns)

    def _only_one(self, phrase: Phrase) -> Choice | None:
        """The one person of a gender that has been named, however long ago, unless by another trade."""
        named = [who for who in self.everybody if who.sights and who.is_person and who.gender == phrase.gender]
        if not phrase.gender or len(named) != 1 or self._is_apart(phrase, named[0]):
            return None
        if self._holds_another_seat(phrase, named[0]):
            return None
        if self._is_party(phrase) and self._has_trade(named[0]):
            return None
        free = phrase.former or self._is_broad(phrase) or not self._has_trade(named[0])
        return Choice(named[0], how="only") if free or self.view.is_topic(named[0]) else None

    def _later(self, phrase: Phrase) -> Choice | None:
        """Who is named only later in the article: *la ministre* … *Anne Durand, ministre du Littoral*."""
        if phrase.head is None or not phrase.is_person or phrase.own and phrase.says:
            return None
        scores = {}
        unseen = [who for who in self.everybody if not who.sights and who.is_person]
        for who in unseen:
            if self._agrees(phrase, who, known=True):
                fits = [self._fit_later(phrase, role, who is unseen[0]) for role in who.called]
                scores[who] = max(fits, default=0.0)
        return self._named("later", choose(scores, 0.0))

    @staticmethod
    def _fit_later(phrase: Phrase, role: Phrase, is_next: bool) -> float:
        """How well a role fits a phrase, of one named later, or as the next person (*l'avocat du club … Me X*)."""
        if role.head is None or role.head.lemma != phrase.head.lemma:
            return 0.0
        if phrase.own and not (role.own or role.definite and role.is_bare):
            return 0.0  # son avocat … L'avocat, X
        common = len(phrase.says & role.says)
        return 1.0 + common if not phrase.says or common or role.is_bare and is_next else 0.0

    def is_held(self, phrase: Phrase, but: Somebody | None = None) -> bool:
        """Whether somebody spoken of is called by this noun already, in either gender: *la juge*, now *le juge*."""
        called = self.view.called_by((phrase.head_key,))
        return any(phrase.head_key in who.heads for who in called if who is not but)

    def by_office(self, phrase: Phrase, at: int) -> Choice | None:
        """*Ali Tazi part. Le président marocain*: the function of one so well known that the article tells none."""
        if phrase.head is None or phrase.head.kind != "function" or phrase.own or not phrase.gender:
            return None
        if self.is_held(phrase):
            return None

        def fits(sight: Sight) -> float | None:
            who = sight.who
            known = who.actor is not None and who.is_person and " " in who.name and who.gender in ("", phrase.gender)
            known = known and not who.heads
            return 0.0 if known and at - sight.sentence <= STILL_NEAR and (sight.subject or sight.spoke) else None

        return self._named("office", self.view.best(phrase.gender, "singular", at, fits, self.weights.least))

    def _by_unknown(self, phrase: Phrase, at: int) -> Choice | None:
        """*« Q », raconte le voilier*: a noun that no list holds, for the person who spoke or was spoken of last."""
        if phrase.head or len(phrase.words) > FEW_WORDS:
            return None

        def fits(sight: Sight) -> float | None:
            person = sight.who.actor is not None and sight.who.is_person
            return 0.0 if person and (sight.spoke or sight.subject) else None

        return self._named("unknown", self.view.best(phrase.gender, "singular", at, fits, self.weights.least))

    # --- agreement -----------------------------------------------------------------------------------------------

    def _agrees(self, phrase: Phrase, who: Somebody, known: bool) -> bool:
        """Whether gender agrees. A woman may be called *le ministre*, where she is known as one; a man be *la star*."""
        if not phrase.gender or not who.gender or who.gender in (phrase.gender, "fm") or not who.is_person:
            return True
        if phrase.gender == "m":
            return known and phrase.head is not None and phrase.head.gender == "m"
        return phrase.head_word in self.nouns.either  # la star, la victime

    @staticmethod
    def _named(how: str, choice: Choice | None) -> Choice | None:
        if choice:
            choice.how = how
        return choice
