"""A name in the words for a speaker: *le maire Gaël Perdriau*, not *l'avocat de X*; *X et Y*; *l'élue PLR*."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from helpers.names.find import Actor, Mention
from helpers.speakers.nouns import PERSON_KINDS, Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.phrases import Phrase, Range
from helpers.speech.words import ANY_DE
from helpers.text.article import Article

LIST = 3  # names at least
BETWEEN_TWO = 8  # tokens at most between two names that are joined
FIRST_OF_KINDS = ("person", "organisation", "programme", "place")  # who of several named speaks, the first kind first


@dataclass(slots=True)
class Pair:
    """Two persons joined by *et*: where the second is named, both as one, each of them, the plural noun beside them."""

    start: int
    who: Somebody
    both: tuple[Somebody, Somebody]
    noun: str


class NamesInside:
    """Finds the named speaker in a phrase of one article."""

    def __init__(self, article: Article, actors: list[Actor], everybody: list[Somebody], named: list[Mention],
                 ranges: list[Range], nouns: Nouns) -> None:  # fmt: skip
        self.article = article
        self.actors = actors
        self.everybody = everybody
        self.named = named
        self.starts = [mention.start for mention in named]
        self.ranges = ranges  # the tokens of each name
        self.nouns = nouns

    def found(self, phrase: Phrase) -> list[Mention]:
        """The names in a phrase that are no complement of another noun: *le maire Gaël Perdriau*, not *de X*."""
        found: list[Mention] = []
        hanging: Mention | None = None  # the last name that is a complement
        for i in range(bisect_left(self.starts, phrase.start), bisect_left(self.starts, phrase.end)):
            mention = self.named[i]
            person = self.actors[mention.actor].kind == "person"
            joined = not person and hanging is not None and self._are_joined(hanging, mention)
            if joined or self._is_complement(phrase.first, self.ranges[i][0], person):
                hanging = mention
            else:
                found.append(mention)
        return found

    def goes_by(self, phrase: Phrase) -> Somebody | None:
        """*une mère de cinq enfants | qui se fait appeler Oum Ali*: the name that a relative clause tells of a person.
        """
        low = self.article.tokens.low
        for i in range(bisect_left(self.starts, phrase.end), bisect_left(self.starts, phrase.relative_end)):
            if low[self.ranges[i][0] - 1] in self.nouns.goes_by and self.actors[self.named[i].actor].kind == "person":
                return self.everybody[self.named[i].actor]
        return None

    def within(self, start: int, end: int) -> list[Somebody]:
        """Those who are named between two offsets."""
        inside = range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return [self.everybody[self.named[i].actor] for i in inside]

    def _is_complement(self, begin: int, first: int, person: bool) -> bool:
        """Whether a name at token `first` hangs on a noun before it: *un sondage de l'institut X*, *l'avocat de X*.

        A type is no complement (*l'agence de presse X*), nor is what stands after a comma (*la directrice de X, Y*),
        nor a person's name without a preposition (*la ministre du Travail X*).
        """
        low, k = self.article.tokens.low, first - 1
        if person and k > begin + 1 and self._is_whose(k):
            return True
        while k >= begin and (low[k] in self.nouns.titles or low[k] in ("la", "le", "l'", "les")):
            k -= 1
        if k >= begin and (low[k] in self.nouns.prepositions or low[k] == "("):
            return True
        return not person and self._is_behind_preposition(begin, first)

    def _is_behind_preposition(self, begin: int, first: int) -> bool:
        """Whether a contracted article or a preposition stands between a phrase's beginning and a name in it."""
        low = self.article.tokens.low
        for k in range(first - 1, begin - 1, -1):
            if low[k] in (",", "et", "ou"):
                return False
            if low[k] in ("du", "des", "au", "aux"):
                return True
            if low[k] in self.nouns.prepositions and low[k + 1] in self.nouns.determiners:
                return True
        return False

    def _is_whose(self, k: int) -> bool:
        """*le fils de l'humoriste | X*: whether the noun at a token, which hangs on another, is that of a name."""
        low, noun = self.article.tokens.low, self.nouns.by_form.get(self.article.tokens.low[k])
        if noun is None or noun.kind not in PERSON_KINDS or noun.number != "singular":
            return False
        return low[k - 1] == "du" or low[k - 1] in ("la", "l'") and low[k - 2] == "de"

    def speaker(self, phrase: Phrase, inside: list[Mention]) -> Somebody | None:
        """The person named, or else the body or the place; joined names are a list. None: none of these speaks."""
        for kind in FIRST_OF_KINDS:
            of_kind = [mention for mention in inside if self.actors[mention.actor].kind == kind]
            if of_kind and self._may_speak(phrase, kind, of_kind):
                of_body = kind == "organisation" and self._is_somebody_of(phrase, of_kind)
                return None if of_body else self._one_or_all(of_kind)
        return None

    def _may_speak(self, phrase: Phrase, kind: str, of_kind: list[Mention]) -> bool:
        """*le maire Luc Petit*, *son conseil, Me X*; not *la police d'Alep*, *le gouvernement Durand*."""
        if not self._cannot_speak(phrase, kind) or of_kind[0].start == phrase.start:
            return True  # Marine Le Pen: no navy
        return kind == "person" and any(self._is_apposed(mention) for mention in of_kind)

    def _is_somebody_of(self, phrase: Phrase, bodies: list[Mention]) -> bool:
        """*l'élue PLR*, *un député LFI*: whether somebody of the body that is named speaks, not the body."""
        company = self.nouns.broad.get(phrase.lemma) == "company"  # le brasseur X
        if phrase.is_person and not company and len({mention.actor for mention in bodies}) == 1:
            return True
        return self._is_only_where(phrase, bodies[-1])

    def _one_or_all(self, of_kind: list[Mention]) -> Somebody:
        """The first of the named; *X et Y* as one speaker."""
        distinct = list(dict.fromkeys(mention.actor for mention in of_kind))
        if len(distinct) > 1 and self._are_joined(of_kind[-2], of_kind[-1]):
            return _joined([self.actors[i].name for i in distinct])
        return self.everybody[distinct[0]]

    def _is_only_where(self, phrase: Phrase, mention: Mention) -> bool:
        """*les publications LinkedIn d'employés*: whether a document was only read there, and is somebody else's."""
        behind = bisect_left(self.article.tokens.start, mention.end)
        document = phrase.head.kind == "document" if phrase.head else phrase.head_word in self.nouns.told_by_others
        return document and mention.end < phrase.end and self.article.tokens.low[behind] in ANY_DE

    def _cannot_speak(self, phrase: Phrase, kind: str) -> bool:
        """*la police d'Alep*, *le gouvernement Durand*: no place and no person speaks."""
        return kind == "place" and phrase.head is not None or kind == "person" and self._is_body(phrase)

    def _is_apposed(self, mention: Mention) -> bool:
        """*son conseil, Me X*: whether a comma stands before a name and its titles."""
        low = self.article.tokens.low
        k = bisect_left(self.article.tokens.start, mention.start) - 1
        while k > 0 and low[k] in self.nouns.titles:
            k -= 1
        return k >= 0 and low[k] == ","

    @staticmethod
    def _is_body(phrase: Phrase) -> bool:
        """Whether the head of a phrase is a word for a body: *le gouvernement*, *la famille*."""
        return phrase.kind in ("organisation", "group")

    def _are_joined(self, one: Mention, other: Mention) -> bool:
        between = self.article.text[one.end : other.start]
        return " et " in between or between.strip() in ("et", ",", "ou", "comme")

    def listed(self) -> set[int]:
        """Where the names of three and more begin that are joined: *X, Y et Z figurent*, of whom none is *il* alone."""
        found: set[int] = set()
        run: list[Mention] = []
        for mention in self.named:
            if self.actors[mention.actor].kind != "person":
                continue
            if run and self.article.text[run[-1].end : mention.start].strip() not in (",", "et"):
                run = []
            run.append(mention)
            found |= {one.start for one in run} if len(run) >= LIST else set()
        return found

    def pairs(self) -> list[Pair]:
        """Persons joined by *et*, with the plural noun beside them if there is one: *X et Y, parents de Z*."""
        found = []
        names = zip(self.named, self.ranges, strict=True)
        persons = [(m, *place) for m, place in names if self.actors[m.actor].kind == "person"]
        for (one, first, stop), (other, begin, after) in pairwise(persons):
            if one.actor != other.actor and self._are_two(stop, begin):
                who = _joined([self.actors[one.actor].name, self.actors[other.actor].name])
                both = (self.everybody[one.actor], self.everybody[other.actor])
                noun = self._noun_of_two(first, after)
                found.append(Pair(other.start, who, both, noun))
        return found

    def _are_two(self, stop: int, begin: int) -> bool:
        """*X et Y*, *X, géologue, et Y*, *X et le préfet Y*: whether what stands between two names joins them."""
        tokens, nouns = self.article.tokens, self.nouns
        between = tokens.low[stop:begin]
        near = len(between) <= BETWEEN_TWO and tokens.sentence[stop] == tokens.sentence[begin]
        if not near or "et" not in between:
            return False
        told, title = between[: between.index("et")], between[between.index("et") + 1 :]
        others = nouns.stops - {"et"}
        words = [word for word in told + title if word not in nouns.by_form]
        if any(word in nouns.verbs or word in nouns.participles or word in others for word in words):
            return False
        apposed = not told or told[0] == told[-1] == "," and (told.count(",") > 1 or title[-1:] == [","])
        titled = not title or title[0] in nouns.pointing | nouns.titles | nouns.owns and "," not in title[:-1]
        return apposed and titled  # le maire, X, et son adjointe, Y

    def _noun_of_two(self, first: int, after: int) -> str:
        """*X et Y, parents de Z*, *les députés X et Y*: the lemma of the plural noun beside two names."""
        low = self.article.tokens.low
        behind = low[after + 1] if low[after : after + 1] == [","] and after + 1 < len(low) else ""
        nouns = (self.nouns.by_form.get(word) for word in (behind, low[first - 1] if first else ""))
        return next((noun.lemma for noun in nouns if noun and noun.number == "plural"), "")


def _joined(names: list[str]) -> Somebody:
    """Several as one speaker, their names as French joins them: *X, Y et Z*."""
    return Somebody(", ".join(names[:-1]) + " et " + names[-1], number="plural")
