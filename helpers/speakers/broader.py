"""A person in view, by another word than the article has used: *la responsable*, *cet officier*, *le Croate*.

In: the words for somebody, as a phrase, where they stand (the sentence, an index) and how. Out: who of those in view
is taken up by them, by how much more than the next one, and whether a trade is all that tells it.
"""

from __future__ import annotations

from helpers.speakers.ages import is_of_age
from helpers.speakers.fits import PROFESSIONS, TRADES, Fits
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Choice, InView, Sight, Somebody, named_by
from helpers.speakers.phrases import Phrase, Setting
from helpers.speakers.untold import FEW_WORDS, STILL_NEAR, TOPIC_NEAR
from helpers.speakers.weights import Weights
from helpers.speakers.whence import adds_more, tells_honour


class Broader(Fits):
    """Finds whom a broader word, a trade or an origin takes up, in one article."""

    def __init__(self, nouns: Nouns, view: InView, weights: Weights) -> None:
        super().__init__(nouns, weights)
        self.view = view

    def meant(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """Which person in view another word takes up; None where it is somebody new."""
        if not self.takes_up(phrase):
            return None
        adds = adds_more(phrase, self.nouns)

        def fits(sight: Sight) -> float | None:
            if self._is_left(phrase, sight, at, adds):
                return None
            if not setting.speaks and self._is_another(phrase, sight, at):
                return None
            if not (self.view.agrees(sight.who, gender, "singular") or self._is_either(sight.who)):
                return None
            return self._fit_broad(phrase, sight, at)

        gender = "" if phrase.head_word in self.nouns.either else phrase.gender  # la star, of a man
        known = phrase.head_key in self.nouns.aged and not phrase.core
        least = self.weights.least_known if known else self.weights.least
        choice = self.view.best("" if phrase.this else gender, "singular", at, fits, least)
        if choice and phrase.country and self._may_be_from_there(choice.who, gender, at):
            choice.margin = 0.0
        return named_by(self._how_told(phrase, choice.who), choice) if choice else None

    def _may_be_from_there(self, who: Somebody, gender: str, at: int) -> bool:
        """*X a battu Y. L'Espagnol*: whether nothing tells where one is from, nor another who has just been named."""
        if who.country or who.actor is None:
            return False
        near = (s.who for s in self.view.recent if s.who is not who and s.who.is_person and self.view.apart(s, at) <= 1)
        return any(one.actor is not None and not one.country and self.view.agrees(one, gender, "") for one in near)

    def _is_either(self, who: Somebody) -> bool:
        """*la victime*, now *ce père*: whether all that is told of somebody is a noun for women and men."""
        return who.actor is None and all(phrase.head_word in self.nouns.either for phrase in who.called)

    def _how_told(self, phrase: Phrase, who: Somebody) -> str:
        """*le boulanger*, of X: whether the article ties a trade to the named one, who may be somebody else."""
        if phrase.this and phrase.kind in TRADES and self.has_another_trade(phrase, who):
            return "perhaps trade"
        trade = phrase.kind in TRADES and not phrase.this
        if self._is_part_in_scene(phrase, who):
            return "perhaps trade"  # le témoin, l'accusé, after a mayor
        if not trade or who.actor is None or self._is_kind_of(phrase, who):
            return "broad"
        if not any(sight.spoke for sight in self.view.recent if sight.who is who):
            return "perhaps trade"
        return "broad" if self._is_vague(phrase) else "trade"

    def _is_part_in_scene(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether what somebody is in a scene is said of a named one of whom only a trade is told."""
        plain = phrase.kind == "relation" and not phrase.this and not self.is_anybody(phrase)
        return plain and who.actor is not None and self._has_trade(who) and not self._may_be_called(phrase, who)

    def takes_up(self, phrase: Phrase) -> bool:
        """Whether a noun may take somebody up: not a function that nobody was said to have, nor *la mère*."""
        if phrase.former or phrase.this or tells_honour(phrase, self.nouns):
            return True
        if phrase.lemma in self.nouns.family and not self.is_anybody(phrase):
            return not self.nouns.takes_up.isdisjoint(phrase.words)  # la mère de deux enfants
        return self.is_broad(phrase) or self._tells_a_trade(phrase)

    def _is_left(self, phrase: Phrase, sight: Sight, at: int, adds: bool) -> bool:
        """Whether somebody is too far back for a description that tells more than a noun would: they were left."""
        if phrase.this or not (phrase.former or adds or sight.who.actor is None):
            return False
        praised = self._is_praised(phrase, sight)
        if self.view.apart(sight, at) > self._reach(phrase, sight.who, praised):
            return True
        return not (sight.spoke or sight.subject or self.is_anybody(phrase) or self._is_alone_in(sight))

    def _is_alone_in(self, sight: Sight) -> bool:
        """*Le plan n'a pas convaincu X. « Q », dit l'ancien adjoint*: whether nobody else is named in a sentence."""
        here = (s.who for s in self.view.recent if s.sentence == sight.sentence and s.who.is_person)
        return sight.who.actor is not None and not sight.complement and all(who is sight.who for who in here)

    def _is_praised(self, phrase: Phrase, sight: Sight) -> bool:
        """*la double championne du monde*: whether an honour is told of whom the article is about, alone since."""
        return tells_honour(phrase, self.nouns) and self.view.is_topic(sight.who) and self._is_alone_since(sight)

    def _reach(self, phrase: Phrase, who: Somebody, praised: bool) -> int:
        """How many sentences back somebody may stand whom *l'ancien ministre*, *le voisin de la gare* takes up."""
        if praised or phrase.former and self._is_still_topic(who):
            return TOPIC_NEAR
        return 1 if who.actor is not None else STILL_NEAR

    def _is_still_topic(self, who: Somebody) -> bool:
        """Whether the article is about somebody who spoke last, and nobody else has done anything since."""
        last = self.view.last_speaker
        return last is not None and last.who is who and self.view.is_topic(who) and self._is_alone_since(last)

    def _is_alone_since(self, sight: Sight) -> bool:
        """Whether nobody else who is named has done anything since somebody was seen."""
        since = (s for s in self.view.recent if s.sentence > sight.sentence and s.subject and s.who is not sight.who)
        return not any(s.who.actor is not None and s.who.is_person for s in since)

    def _is_another(self, phrase: Phrase, sight: Sight, at: int) -> bool:
        """Whether a trade told in passing is another one's: *l'avocate générale bondit*, after a psychologist spoke."""
        former = phrase.former and sight.who.actor is not None  # la ministre, who is l'ancienne députée as well
        if phrase.this or former or phrase.head is None or self._is_vague(phrase) and not self._is_party(phrase):
            return False
        if not self.nouns.takes_up.isdisjoint(phrase.words):
            return False
        if adds_more(phrase, self.nouns) and (sight.who.actor is None or not self._may_be_called(phrase, sight.who)):
            return True
        near = self.view.apart(sight, at) <= STILL_NEAR and (sight.spoke or sight.subject)
        return not near or self._has_trade(sight.who) and not self._may_be_called(phrase, sight.who)

    def _fit_broad(self, phrase: Phrase, sight: Sight, at: int) -> float | None:
        """How well somebody in view goes with a broader word for a person."""
        who = sight.who
        owner = self.view.portrayed if who is self.view.portrayed else sight.subject
        owner = owner and phrase.holds_own
        if not who.is_person or owner or self._is_apart(phrase, who):
            return None  # son auteur: not the one whose it is
        if self._holds_another_seat(phrase, who) or is_of_age(phrase, who, self.nouns) is False:
            return None
        if who.actor is None:
            return self.weights.no_name if phrase.this or self._may_be_again(phrase, who) else None
        if phrase.country and who.country:
            return self.weights.origin if who.country == phrase.country else None
        trade = self._fit_trade(phrase, who)
        if trade is not None and phrase.country and phrase.head is None:
            trade -= self.weights.origin  # l'Espagnol: rather one of whom it is told
        return None if trade is None else self._fit_place(sight, at) + trade

    def _fit_trade(self, phrase: Phrase, who: Somebody) -> float | None:
        """What it counts that a named person is called by another trade or office than the phrase tells."""
        if phrase.this and phrase.kind == "relation" and not self._is_party(phrase):
            return 0.0  # cette mère de trois garçons, whatever her trade
        if not self._has_trade(who, PROFESSIONS):
            trade = phrase.kind == "profession"
            alone = trade and not phrase.former
            if alone and not self.nouns.full_time.isdisjoint(who.heads):
                return None  # the prefect is no sailor
            if phrase.this:
                return 0.0  # X, président du club, … cet électricien
            return self.weights.beside_office if trade and self._has_trade(who) else 0.0
        alike = self._may_be_called(phrase, who)  # le grimpeur, le coureur du club
        alike = alike or self._tells_besides(phrase)
        if adds_more(phrase, self.nouns) and not phrase.this and not alike:
            return None  # l'enquêteur de la police judiciaire, after a doctor; but ce grand homme brun
        another = phrase.head is not None and not alike and not self._is_vague(phrase)
        return self.weights.another_trade if another else 0.0

    def _tells_besides(self, phrase: Phrase) -> bool:
        """*l'ancien juré*, *la comédienne de 39 ans*: what one is beside, or was before, the trade that was told."""
        if phrase.this or phrase.head is None or phrase.head.lemma in self.nouns.family:
            return False
        return phrase.former or not self.nouns.takes_up.isdisjoint(phrase.words)

    def _fit_place(self, sight: Sight, at: int) -> float:
        """How well the place goes with a description: it takes up those just introduced, a pronoun the others."""
        met = sight.subject or sight.who.sights == 1  # or named for the first time
        fit = self.weights.introduced if met and not sight.spoke and self.view.apart(sight, at) == 1 else 0.0
        fit += self.weights.in_opening if at == sight.sentence and not sight.subject else 0.0  # après avoir battu X, le
        return fit + self.weights.after_pronoun if sight.pronoun else fit

    def _may_be_again(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether a noun may take up one without a name: *le jeune homme*, *le retraité*; not *le voisin*, or a trade
        of one who has another."""
        if phrase.head is None or not who.called or who.called[0].head is None:
            return False
        if phrase.head_key in self.nouns.aged:
            return True  # une femme, now la quadragénaire
        if phrase.head.kind == "profession" and not self._is_vague(phrase):
            if who.called[0].own and who.called[0].lemma in self.nouns.family:
                return False  # Leur fils est là. Le retraité jure que P
            return not self._has_trade(who) and not adds_more(phrase, self.nouns)
        return phrase.head.kind != "relation" or self.is_anybody(phrase)

    def is_broad(self, phrase: Phrase) -> bool:
        """Whether a phrase may stand for anybody: *l'élu*, *cet adjoint*, *le Croate*, *la socialiste*."""
        if phrase.head is None:
            known = phrase.country is not None or phrase.head_word in self.nouns.label
            return known and len(phrase.words) <= FEW_WORDS
        if phrase.head.kind == "relation" and adds_more(phrase, self.nouns):
            return phrase.this  # le mari de Mme X is somebody new
        return phrase.head.lemma in self.nouns.broad

    def _tells_a_trade(self, phrase: Phrase) -> bool:
        """*le vigneron*, *la plaignante*: French takes somebody up again by what they are."""
        if phrase.head is None or phrase.own:
            return False
        trade = phrase.head.kind == "profession" or phrase.head.lemma in self.nouns.ranks
        return trade or phrase.head.kind == "relation" and not adds_more(phrase, self.nouns)
