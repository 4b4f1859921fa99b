"""Everybody in view: one list of those whom the article speaks of, named or described, and where each was seen last.

The state that the rules of this room read. Who is most in view is told by nearness, by standing in a subject's place,
by having spoken, by being what the article is about; how much each counts is in `weights.py`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from helpers.speakers.phrases import ALONE, Phrase
from helpers.speakers.weights import Weights

CALLED_ALIKE = 100  # people: a reader would not tell more witnesses, all of one article, from each other
REMEMBERED = 40  # sights: more than a reader keeps in view
FARTHEST = 12  # sentences
LATER = 0.001  # of two alike, the later
EARLY = 3  # subjects: so many have to come before it shows whom an article is about
UNSEEN = -2.0  # the score of somebody whom the reading may have missed
UNLISTED = "unlisted"  # the kind of those whose noun no list holds: les irrigants, but les travaux, too
DOCUMENT = "document"  # the kind of a text that speaks: hardly il, where a person is in view
WRITER = "writer"  # the kind of those whom a byline names, and nothing else
SPEAK = ("person", "body")  # the kinds of those who may say or write something


@dataclass(slots=True, eq=False)
class Somebody:
    """One whom the article speaks of, with what it says of them.

    `actor` is the index of a named one, else None; `kind` is `person`, `body`, `document`, `place` or
    `unlisted`; `called` the
    phrases that the article uses for them; `words` those of their names, in lower case; `body` the index of the actor
    that they speak for; `age` in years; `sights` how often they were spoken of, `subjects` how often as a subject;
    `doubtful` whether the last words for them, no pronoun, are only guessed to be theirs.
    """

    name: str
    actor: int | None = None
    kind: str = "person"
    gender: str = ""
    number: str = "singular"
    country: str | None = None
    called: list[Phrase] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    body: int | None = None
    age: int | None = None
    sights: int = 0
    subjects: int = 0
    doubtful: bool = False
    is_person: bool = field(init=False)  # asked for far more often than somebody new is met

    def __post_init__(self) -> None:
        self.is_person = self.kind == "person"

    @property
    def heads(self) -> set[str]:
        """The lemmas of the nouns that the article calls them by."""
        return {phrase.head.lemma for phrase in self.called if phrase.head}


def words_about(phrase: Phrase) -> frozenset[str]:
    """What a phrase calls somebody, and says of them."""
    return phrase.says | {phrase.head_key}


@dataclass(slots=True)
class Sight:
    """A place where somebody is spoken of: as a subject, by a pronoun, as a complement (*le régime de X*)."""

    who: Somebody
    sentence: int
    subject: bool
    spoke: bool
    pronoun: bool = False
    complement: bool = False


@dataclass(slots=True)
class Choice:
    """Who is meant, how well it fits, by how much more than the next one, and by what (`how`)."""

    who: Somebody
    score: float = 0.0
    margin: float = ALONE
    how: str = ""


NOBODY: frozenset[Somebody] = frozenset()


class InView:
    """The sights in the order of the text.

    `steps` holds for each sentence of the article how many a reader has gone: a quotation of five sentences is one.
    """

    def __init__(self, weights: Weights, steps: list[int]) -> None:
        self.weights = weights
        self.steps = steps
        self._order: dict[Somebody, int] = {}  # everybody, in the order in which they came into view
        self._by_word: dict[str, deque[Somebody]] = {}  # by each word that they are called by: those met last
        self.recent: deque[Sight] = deque(maxlen=REMEMBERED)
        self.last_speaker: Sight | None = None
        self.not_meant: frozenset[Somebody] = NOBODY  # who cannot be meant here: who has just asked does not answer
        self.last_source: Somebody | None = None  # the last speaker without a name
        self._subjects = 0  # of persons, so far
        self.in_headline: Somebody | None = None  # the only one whom the headline names
        self.portrayed: Somebody | None = None  # whom a portrait is about

    def note(
        self, who: Somebody, at: int, subject: bool, spoke: bool, pronoun: bool = False, complement: bool = False
    ) -> None:
        """Somebody is spoken of in the sentence `at` (an index), as in all methods here."""
        sight = Sight(who, at, subject, spoke, pronoun, complement)
        self.recent.append(sight)
        if not who.sights:
            self._order[who] = len(self._order)
            self._index(who, who.words.union(*(words_about(phrase) for phrase in who.called)))
        who.sights += 1
        if subject and who.is_person:
            who.subjects += 1
            self._subjects += 1
        if spoke:
            self.last_speaker = sight
            self.last_source = who if who.actor is None else self.last_source

    def call(self, who: Somebody, phrase: Phrase) -> None:
        """Keep that the article calls somebody so."""
        who.called.append(phrase)
        if who.sights:
            self._index(who, words_about(phrase))

    def _index(self, who: Somebody, words: Iterable[str]) -> None:
        for word in words:
            self._by_word.setdefault(word, deque(maxlen=CALLED_ALIKE)).append(who)

    def called_by(self, words: Iterable[str]) -> list[Somebody]:
        """Those in view whose name or description holds one of the words, in the order in which they came into it.

        Whoever asks of whom a noun is said need not look at everybody: a long text has thousands in view.
        """
        found = {who for word in words for who in self._by_word.get(word, ())}
        return sorted(found, key=self._order.__getitem__)

    def is_topic(self, who: Somebody) -> bool:
        """Whether the article is about somebody, as a portrait is: half of its subjects so far."""
        return who.subjects > EARLY and who.subjects * 2 >= self._subjects

    def last_named(self, gender: str, number: str, at: int) -> Choice | None:
        """The one of this gender and number that was spoken of last, a person before a body: *ce dernier*."""
        named = [sight for sight in self.recent if not sight.pronoun]
        near = [
            s for s in named
            if self.apart(s, at) <= 2 and s.who not in self.not_meant and self.agrees(s.who, gender, number)
        ]  # fmt: skip
        if not any(s.subject and s.sentence == at for s in named):
            near = [s for s in near if s.sentence < at] or near  # Invité au micro de X, ce dernier a dit
        return Choice(_last_of(near, at).who) if near else self.best(gender, number, at, lambda sight: 0.0)

    def best(
        self, gender: str, number: str, at: int, bonus: Callable[[Sight], float | None], least: float = -99.0
    ) -> Choice | None:
        """The one most in view of this gender and number. `bonus` adds to the score of a sight, or excludes (None)."""
        scores: dict[Somebody, float] = {}
        topic = self.portrayed if self.portrayed and not self._has_rival(gender, number, at) else None
        for order, sight in enumerate(self.recent):
            if sight.who in self.not_meant or not self.agrees(sight.who, gender, number):
                continue
            score = self.salience(sight, at)
            more = bonus(sight) if score is not None else None
            if score is not None and more is not None:
                score += more + order * LATER + self.standing(sight.who, gender)
                score += self.weights.portrayed if sight.who is topic else 0.0
                scores[sight.who] = max(score, scores.get(sight.who, -99.0))
        return choose(scores, least)

    def _has_rival(self, gender: str, number: str, at: int) -> bool:
        """*Luc Petit l'a vu arriver. « Q », dit-il*: whether another is named as the subject just before, and not
        whom the article portrays since."""
        for sight in reversed(self.recent):
            if sight.subject and (self.apart(sight, at) > 1 or sight.who is self.portrayed):
                return False
            named = sight.subject and not sight.pronoun and sight.who.is_person and sight.who.actor is not None
            if named and self.agrees(sight.who, gender, number):
                return self.apart(sight, at) == 1
        return False

    def apart(self, sight: Sight, at: int) -> int:
        """How many sentences lie between a sight and the sentence `at`: those within one quotation are one step."""
        return self.steps[at] - self.steps[sight.sentence]

    def salience(self, sight: Sight, at: int) -> float | None:
        """How much in view a sight is from a place; None where it is too far away, or ahead."""
        distance, w = self.steps[at] - self.steps[sight.sentence], self.weights  # apart, asked for most often
        if distance > FARTHEST:
            return None
        score = w.per_sentence * distance + (w.subject if sight.subject else w.no_subject)
        score += w.complement if sight.complement else 0.0
        return score + w.spoke if sight.spoke else score

    def standing(self, who: Somebody, gender: str) -> float:
        """What somebody counts for wherever they were seen: a person, the topic, a known gender."""
        w = self.weights
        score = w.person if who.is_person else w.no_person
        score += w.unlisted if who.kind in (UNLISTED, DOCUMENT) else 0.0
        if who.subjects:
            score += w.topic * who.subjects / (self._subjects + EARLY)
        return score + w.same_gender if gender and who.gender == gender else score

    @staticmethod
    def agrees(who: Somebody, gender: str, number: str) -> bool:
        """Whether somebody can be meant by a pronoun of this gender and number; empty ones fit all."""
        if number and who.number != number or who.kind in ("place", WRITER):
            return False
        return not gender or not who.gender or who.gender in (gender, "fm")


def _last_of(near: list[Sight], at: int) -> Sight:
    """The last of some sights: of the sentence `at` whoever it is, before it a person rather than a body."""
    if near[-1].sentence == at:
        return near[-1]
    return next((sight for sight in reversed(near) if sight.who.is_person), near[-1])


def choose(scores: dict[Somebody, float], least: float) -> Choice | None:
    """The best of all above `least`, with its margin over the next one, or over somebody who was not seen at all."""
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None or scores[best] <= least:
        return None
    others = [who for who in scores if who is not best and (who.actor is None or who.actor != best.actor)]
    second = max((scores[who] for who in others), default=UNSEEN)
    return Choice(best, scores[best], min(scores[best] - max(second, UNSEEN), ALONE))


def named_by(how: str, choice: Choice | None) -> Choice | None:
    """The same choice, with what it was found by."""
    if choice:
        choice.how = how
    return choice
