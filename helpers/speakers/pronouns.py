"""Whom a pronoun stands for: *elle*, *à ses yeux*, *l'un d'entre eux*, *l'intéressé*.

In: the words for a speaker or a subject, as a phrase. Out: the gender and number of the pronoun in them; who in view is
meant by it, and by how much more than the next one.
"""

from __future__ import annotations

from functools import partial

from helpers.speakers.acting import AS_FOR
from helpers.speakers.appositions import Appositions
from helpers.speakers.nouns import Nouns
from helpers.speakers.parallel import Parallel
from helpers.speakers.people import NOBODY, Choice, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase, Setting
from helpers.speakers.several import Several
from helpers.speech.words import AND_BUT, INFINITIVE_ENDINGS
from helpers.text.article import Tokens

NEAR = 3  # sentences
LONGEST_OPENING = 20  # tokens
AMONG, THEM = "entre", {"eux": "m", "elles": "f"}


class Pronouns:
    """Tells whom pronouns mean, in one article."""

    def __init__(self, tokens: Tokens, nouns: Nouns, view: InView, several: Several, beside: Appositions) -> None:
        self.tokens = tokens
        self.nouns = nouns
        self.view = view
        self.weights = view.weights
        self.several = several
        self.beside = beside
        self.parallel = Parallel(nouns, view)

    def of(self, phrase: Phrase) -> tuple[str, str] | None:
        """The gender and number of a phrase that is a pronoun, or holds one: *elle*, *à ses yeux*."""
        words = phrase.words[-1] if phrase.words[-2:-1] in (["que"], ["qu'"]) else self._joined(phrase)  # ce qu'elle
        if phrase.words[1:2] == ["et"]:
            words = phrase.words[0]  # lui et ses associés
        if phrase.words[-2:-1] == [AMONG] and not phrase.one_of and phrase.words[-1] in THEM:
            return THEM[phrase.words[-1]], "plural"  # beaucoup d'entre eux
        if self.several.ordinal(phrase):
            return None  # la première, of two
        if words in self.nouns.pronouns:
            return self.nouns.pronouns[words]
        if words in self.nouns.source_pronouns:
            plural = any(word in ("leur", "leurs", "les") for word in phrase.words)
            return "", "plural" if plural else "singular"
        return None

    def _joined(self, phrase: Phrase) -> str:
        """The words of a phrase as the codebook writes them: *à l'entendre*, *celui-ci*."""
        words = " ".join(phrase.words).replace("' ", "'")
        return words[:-3] + "-ci" if words.endswith(" ci") else words

    def meant(self, phrase: Phrase, gender: str, number: str, setting: Setting) -> Choice | None:
        """Whom a pronoun stands for."""
        at = self.tokens.sentence[phrase.first]
        words = self._joined(phrase)
        if words in self.nouns.concerned:
            return self._concerned(gender, number, at)
        if words in self.nouns.latter:
            return self.view.last_named(gender, number, at)
        source = self.beside.is_source(phrase)  # X craint P, car selon lui Q
        heard = words in self.nouns.source_pronouns and words.endswith(INFINITIVE_ENDINGS)  # à l'entendre
        again = self._takes_up_its_sentence(phrase)

        def fit(sight: Sight) -> float | None:
            if heard and sight.subject and sight.sentence == at:
                return None  # Elle est venue, à l'entendre: whom it is said of does not say it
            fits = self.parallel.fit(sight, at, setting, source)
            return fits + again if fits is not None and sight.subject and sight.sentence == at else fits

        choice = self.view.best(gender, number, at, fit)
        if choice is None and number == "plural":
            return self._members(at)
        return self._in_headline(choice, gender, number, at) or choice

    def _members(self, at: int) -> Choice | None:
        """*Le couple attend. Ils disent*, *La rédaction est en grève. Ils disent*: one word for several, by a guess."""
        subjects = (s for s in reversed(self.view.recent) if s.subject and 0 <= self.view.apart(s, at) <= 1)
        who = next((s.who for s in subjects if s.who not in self.view.not_meant), None)
        several = who and (who.kind == "body" or any(self._is_several(called) for called in who.called))
        return Choice(who, margin=0.0) if who and several else None

    def _is_several(self, phrase: Phrase) -> bool:
        return phrase.head_word in self.nouns.pair or phrase.kind == "group"

    def _in_headline(self, choice: Choice | None, gender: str, number: str, at: int) -> Choice | None:
        """*Anne Durand, l'œil du port … Elle part*: the only one whom the headline names, where nobody is near."""
        who = self.view.in_headline
        if who is None or not who.sights or number == "plural" or who.gender != gender or who in self.view.not_meant:
            return None
        seen = choice and choice.who.is_person
        if choice and (choice.who is who or seen and self._is_near(choice.who, at)):
            return None
        return Choice(who, margin=0.0)

    def _is_near(self, who: Somebody, at: int) -> bool:
        return any(sight.who is who and self.view.apart(sight, at) <= NEAR for sight in self.view.recent)

    def _takes_up_its_sentence(self, phrase: Phrase) -> float:
        """What a subject right here counts: *Le tribunal hésite, mais | il*, *Quant à la Ligue, | elle*."""
        first, low = phrase.first, self.tokens.low
        opens = self.tokens.sentence.index(self.tokens.sentence[first], max(first - LONGEST_OPENING, 0))
        if first and low[first - 1] == "," and AS_FOR in low[opens : first - 1]:
            return self.weights.as_for
        return self.weights.goes_on if first and low[first - 1] in AND_BUT else 0.0

    def _concerned(self, gender: str, number: str, at: int) -> Choice | None:
        """*l'intéressé*: who was spoken of last and not who spoke, or who spoke where nobody else was spoken of."""
        last = self.view.last_speaker
        if last is None:
            return self.view.last_named(gender, number, at)
        bodies = {sight.who for sight in self.view.recent if not sight.who.is_person}  # but: the person concerned
        self.view.not_meant = frozenset({last.who, *bodies})
        choice = self.view.last_named(gender, number, at)
        if choice and not choice.who.is_person:
            choice = self.view.best(gender, number, at, lambda sight: 0.0 if sight.who.is_person else None) or choice
        if choice and choice.who.actor is None:  # X a promis au ministre de partir. L'intéressé nie
            choice = self.view.best(gender, number, at, partial(self._is_spoken_of, at)) or choice
        self.view.not_meant = NOBODY
        if choice and choice.who.is_person or not self.view.agrees(last.who, gender, number):
            return choice
        return Choice(last.who, margin=self.view.weights.person) if self.view.apart(last, at) <= NEAR else choice

    def _is_spoken_of(self, at: int, sight: Sight) -> float | None:
        """Whether a sentence just before is about somebody who has a name."""
        named = sight.who.is_person and sight.who.actor is not None
        return 0.0 if named and sight.subject and self.view.apart(sight, at) <= 1 else None

    def is_alone(self, who: Somebody, phrase: Phrase, gender: str, number: str) -> bool:
        """Whether nobody else is near whom the pronoun could mean."""
        at = self.tokens.sentence[phrase.first]
        near = (s.who for s in self.view.recent if self.view.apart(s, at) <= NEAR and s.who.is_person)
        return not any(other is not who and self.view.agrees(other, gender, number) for other in near)
