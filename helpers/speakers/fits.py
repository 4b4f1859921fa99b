"""How well a description fits somebody: *la ministre iranienne*, *cet officier*, *le médecin* of a neurologist.

In: the words for somebody, as a phrase, and somebody in view. Out: what the fit counts (a weight), or None where they
do not go together; whether they agree, and by which trades somebody is called.
"""

from __future__ import annotations

from helpers.speakers.ages import is_of_age
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.phrases import EMPTY, Phrase
from helpers.speakers.weights import Weights
from helpers.speakers.whence import OFFICES, is_elsewhere, names_seat, only_says_whence, spells_body, tells_honour
from helpers.speech.words import ANY_DE, BY

HANGS = ANY_DE | {BY}  # before a complement: le fils | de l'écrivain, une enquête | par la même ONG
HANGS_WITHIN = 3  # words
TRADES = ("function", "profession")
PROFESSIONS = ("profession",)


class Fits:
    """Tells how well phrases go with those of whom one article speaks."""

    def __init__(self, nouns: Nouns, weights: Weights) -> None:
        self.nouns = nouns
        self.weights = weights

    def fit_noun(self, phrase: Phrase, who: Somebody) -> float | None:
        """How well somebody goes with a noun that the article uses for them, or one of the same family."""
        if who.number != phrase.number or who.kind == "place":
            return None
        called = phrase.head_key in who.heads and not self.nouns.ages.within(phrase.words)  # a student of 43 years
        if not called and is_of_age(phrase, who, self.nouns) is False:
            return None
        if phrase.head and who.is_person is not phrase.is_person:
            return self._fit_either(phrase, who)
        if self._is_before_or_after(phrase, who):
            return None
        same = self._same(phrase, who)
        return self._fit_same(phrase, who, same) if same else self._fit_kind(phrase, who)

    def _same(self, phrase: Phrase, who: Somebody) -> list[Phrase]:
        """The phrases by which somebody is called with the same noun; *la banque*, where it is a word of the name."""
        key = phrase.head_key
        listed = phrase.head or key in self.nouns.label  # le macroniste, of X, candidat macroniste
        same = [p for p in who.called if p.head_key == key or listed and self._is_beside(phrase.head_word, p)]
        of_it = not same and who.kind == "body" and phrase.head_word in who.words
        if of_it and not self._is_complement(phrase, who) and self.nouns.of_body.isdisjoint(phrase.says - who.words):
            return [phrase]  # not: l'agence onusienne, of the Agence France-Presse
        return same

    @staticmethod
    def _is_beside(word: str, phrase: Phrase) -> bool:
        """*candidat macroniste*, who is *le macroniste*; *le fils de l'écrivain* is not *l'écrivain*."""
        k = phrase.words.index(word) if word in phrase.says and word in phrase.words else 0
        return k > 0 and HANGS.isdisjoint(phrase.words[max(k - HANGS_WITHIN, 0) : k])

    def _is_before_or_after(self, phrase: Phrase, who: Somebody) -> bool:
        """*le nouveau maire*, of *X, maire sortant*: whether one holds an office that the other hands on."""
        new, old = self.nouns.incoming, self.nouns.outgoing
        words = set().union(*(p.words for p in who.called))
        comes = not new.isdisjoint(phrase.words) and not old.isdisjoint(words) and new.isdisjoint(words)
        return comes or not old.isdisjoint(phrase.words) and not new.isdisjoint(words) and old.isdisjoint(words)

    @staticmethod
    def _is_complement(phrase: Phrase, who: Somebody) -> bool:
        """*l'État* is no *Conseil d'État*: whether a noun stands behind *de* in a name."""
        name = f" {who.name.lower()}".replace("’", "'")
        return any(f" {of}{phrase.head_word}" in name for of in ("de ", "d'", "de l'", "de la ", "du "))

    def _fit_either(self, phrase: Phrase, who: Somebody) -> float | None:
        """*le conseil* is a word for a body, but may be a lawyer; *le brasseur* a person, but may be a company."""
        if not who.is_person:
            return self._fit_trade_of_body(phrase, who)
        may_be = self._is_kind_of(phrase, who) and (phrase.is_bare or self._is_of_party(phrase))
        return self.weights.kind_of if may_be else None  # whose gender the noun does not tell

    def _is_of_party(self, phrase: Phrase) -> bool:
        """*le conseil | des parties civiles*, *du prévenu*: whose lawyer one is, no council."""
        behind = phrase.words[phrase.words.index(phrase.head_word) + 1 :] if phrase.head_word in phrase.words else []
        while behind and (behind[0] in HANGS or behind[0] in self.nouns.determiners):
            behind = behind[1:]
        noun = self.nouns.by_form.get(" ".join(behind))
        return noun is not None and noun.kind == "relation"

    def _fit_trade_of_body(self, phrase: Phrase, who: Somebody) -> float | None:
        """*le brasseur X*, now *le brasseur*; *le gendarme de la Bourse* of an authority."""
        same = [p for p in who.called if p.head_key == phrase.head_key]
        if same:
            return self._fit_same(phrase, who, same)
        told = not phrase.says.isdisjoint(self.nouns.closer.get(phrase.lemma, EMPTY))
        return self._fit_kind(phrase, who) if told else None

    def _fit_same(self, phrase: Phrase, who: Somebody, same: list[Phrase]) -> float | None:
        """How well the further words go with those that stood beside the same noun."""
        known = any(p.gender == "m" for p in same)
        if not self._agrees(phrase, who, known):
            return None
        told = who.called if any(p.is_bare for p in same) else same  # Me X, conseil de la famille
        fit = self._in_common(phrase, who.words.union(*(p.says for p in told)), who)
        if fit is None and self.is_fuller(phrase, who):
            fit = 0
        return None if fit is None else self.weights.same_word + self.weights.common * fit

    def is_fuller(self, phrase: Phrase, who: Somebody) -> bool:
        """*le président X*, now *le président de la République*: an office told first without what it is held in."""
        if not phrase.core or phrase.kind not in OFFICES or not who.is_person:
            return False
        told = [p for p in who.called if p.head_key == phrase.head_key]
        if not told or not all(p.is_bare for p in told):
            return False
        besides = self.nouns.kinds.get((phrase.lemma, phrase.lemma))
        return any(word in phrase.says for word in besides) if besides else not phrase.proper

    def _fit_kind(self, phrase: Phrase, who: Somebody) -> float | None:
        """How well a noun goes with somebody who is called by a narrower or a broader one."""
        if phrase.head is None or not self._agrees(phrase, who, known=False) or not self._is_kind_of(phrase, who):
            return None
        said = frozenset().union(*(p.says for p in who.called)) | who.words | self.nouns.kind_words
        fit = self._in_common(phrase, said, who)
        if fit is None and not who.is_person and phrase.says.isdisjoint(phrase.proper | self.nouns.country_of.keys()):
            fit = 0 if HANGS.isdisjoint(phrase.words) else None  # la juridiction financière, of a court
        return None if fit is None else self.weights.kind_of + self.weights.common * fit

    def _is_kind_of(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether the article calls somebody by a narrower or a broader noun: *neurologue*, now *médecin*."""
        if phrase.head is None:
            return False
        lemma, kinds = phrase.head.lemma, self.nouns.kinds
        heads = who.heads if who.is_person else who.heads | who.words
        besides = {word for head in heads for word in kinds.get((lemma, head), ())}
        told = phrase.says & self.nouns.closer.get(lemma, EMPTY)  # le chef du gouvernement is no president
        return not besides.isdisjoint(told) or "" in besides and not told

    def is_called_so(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether the article calls somebody by this noun, or by a narrower or a broader one."""
        return phrase.head_key in who.heads or self._is_kind_of(phrase, who)

    def _may_be_called(self, phrase: Phrase, who: Somebody) -> bool:
        """*le médecin* of a neurologist; *le champion du monde* of anybody: it tells no trade."""
        return self._is_kind_of(phrase, who) or tells_honour(phrase, self.nouns)

    def _in_common(self, phrase: Phrase, said: frozenset[str], who: Somebody) -> int | None:
        """How many further words a phrase has in common with what is said; None where it says something else."""
        if not phrase.says:
            return 0
        same_country = phrase.country and phrase.country == who.country
        if phrase.country and who.country and not same_country or is_elsewhere(phrase, who, self.nouns):
            return None
        if phrase.country and self._is_body_of_no_country(who):
            return None if self._tells_another_body(phrase, said, who) else 0
        common = phrase.says & said
        if common or same_country:
            return len(common) or 1
        if spells_body(phrase, who):
            return 1  # le technicien de l'ASN, of X, entraîneur de l'AS Nort
        tells_nothing = not phrase.core or phrase.core <= self.nouns.state or not said or self._of_any_body(phrase)
        return 0 if tells_nothing or only_says_whence(phrase, self.nouns) else None

    @staticmethod
    def _is_body_of_no_country(who: Somebody) -> bool:
        """Whether nothing tells of which country a body is."""
        return not who.country and who.kind == "body" and not any(phrase.country for phrase in who.called)

    def _tells_another_body(self, phrase: Phrase, said: frozenset[str], who: Somebody) -> bool:
        """*le groupe pétrolier américain* of a bank; *l'armée israélienne*, which is no *Armée de l'air*."""
        more = phrase.core - self.nouns.country_of.keys()
        return bool(more and said and more.isdisjoint(said)) or phrase.head_word in who.words

    def _of_any_body(self, phrase: Phrase) -> bool:
        """*la présidente de l'association*: a broad word for the body, which the article has named."""
        nouns, broad = (self.nouns.by_form.get(word) for word in phrase.core), self.nouns.broad
        return phrase.is_person and all(noun and broad.get(noun.lemma, "person") != "person" for noun in nouns)

    def _agrees(self, phrase: Phrase, who: Somebody, known: bool) -> bool:
        """Whether gender agrees. A woman may be called *le ministre*, where she is known as one; a man be *la star*."""
        if not phrase.gender or not who.gender or who.gender in (phrase.gender, "fm") or not who.is_person:
            return True
        if phrase.gender == "m":
            return known and phrase.head is not None and phrase.head.gender == "m"
        return phrase.head_word in self.nouns.either  # la star, la victime

    @staticmethod
    def _has_trade(who: Somebody, kinds: tuple[str, ...] = TRADES) -> bool:
        return any(phrase.kind in kinds for phrase in who.called)

    def has_another_trade(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether somebody is called by a trade or an office that the phrase does not tell."""
        vague = phrase.head is None or self.is_anybody(phrase) or self._is_vague(phrase)
        return not vague and self._has_trade(who) and not self._may_be_called(phrase, who)

    def _is_apart(self, phrase: Phrase, who: Somebody) -> bool:
        """Whether somebody is called by a noun for another side of the same scene: *le prévenu*, after a judge."""
        sides = self.nouns.sides
        here = sides.get(phrase.head_key)
        theirs = [sides[head] for head in who.heads if head in sides] if here else []
        return any(there.get(scene, side) != side for scene, side in (here or {}).items() for there in theirs)

    def _is_vague(self, phrase: Phrase) -> bool:
        """*la responsable*, *le quadragénaire*: a broader word that names no trade, unlike *le médecin*."""
        return phrase.lemma in self.nouns.broad and phrase.kind != "profession"

    def _court_side(self, lemma: str) -> str:
        """On which side of a court somebody stands who is called so; empty for a noun of no side."""
        return self.nouns.sides.get(lemma, {}).get("court", "")

    def is_anybody(self, phrase: Phrase) -> bool:
        """*l'homme*, *la jeune fille*: nothing is told but that it is a person."""
        return phrase.head_key in self.nouns.anybody or not self.nouns.young.isdisjoint(phrase.words[:2])

    def _is_party(self, phrase: Phrase) -> bool:
        """*la victime*, *le passager*: what somebody is in one scene, and seldom one whose office was told."""
        return phrase.kind == "relation" and phrase.head_key in self.nouns.sides

    def _holds_another_seat(self, phrase: Phrase, who: Somebody) -> bool:
        """*la députée de Nort*: not a surgeon, nor one of whom the article tells another place."""
        surgeon = names_seat(phrase, self.nouns) and self._has_trade(who, PROFESSIONS)
        return surgeon and not self._is_kind_of(phrase, who) or is_elsewhere(phrase, who, self.nouns)
