"""Those without a name: the one whom the article has described before, or somebody new, and what they are called.

In: a noun phrase without a name. Out: somebody without an actor, called by the words that tell most.
"""

from __future__ import annotations

from helpers.speakers.appositions import Appositions
from helpers.speakers.documents import Documents
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import DOCUMENT, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase, number_of_owners
from helpers.speakers.relatives import Relatives
from helpers.speakers.told import described_end
from helpers.speech.words import DU, OTHER, A
from helpers.text.article import Article

PLAINLY = 1.0  # the margin from which it is plain whose somebody is
OWN_WITHIN = 4  # words at the head of a phrase in which its possessive stands: un de ses
SEVERAL_WITHIN = 3  # sentences from deux voisines to l'une d'elles
THEM = ("eux", "elles")
ARTICLE_OF = {"au": "le", "aux": "les", "du": "le", "des": "les"}


class Nameless:
    """Keeps those whom one article describes and does not name."""

    def __init__(
        self, article: Article, nouns: Nouns, view: InView, beside: Appositions, relatives: Relatives,
        documents: Documents,
    ) -> None:  # fmt: skip
        self.article = article
        self.tokens = article.tokens
        self.nouns = nouns
        self.view = view
        self.weights = view.weights
        self.beside = beside
        self.relatives = relatives
        self.documents = documents
        self._described: dict[str, Somebody] = {}  # by the head of what they are called

    def before(self, phrase: Phrase) -> Somebody | None:
        """One described before by the same head in at least these words: *le témoin* for *un témoin de la scène*."""
        known = self._described.get(self._key(phrase))
        if known is None or known.number != phrase.number:
            return None
        if not phrase.says <= known.called[0].says and not self.relatives.may_be_same(phrase, known):
            return None
        agrees = not phrase.gender or not known.gender or known.gender == phrase.gender
        another = phrase.own and not known.called[0].own  # son avocate: not une avocate in the corridor
        return known if agrees and not another else None

    def new(self, phrase: Phrase, unlisted: str = "person", end: int = 0) -> Somebody:
        """Somebody of whom the article has not spoken before, by these words or those up to `end`.

        `unlisted` is what somebody is whose noun no list holds.
        """
        text = self.article.text[phrase.start : end or self.beside.participle_end(phrase)]
        before = self.tokens.low[phrase.first - 1] if phrase.first else ""
        if phrase.definite and phrase.words[0] in ARTICLE_OF:
            text = ARTICLE_OF[phrase.words[0]] + text[len(phrase.words[0]) :]  # who is asked: au maire
        elif phrase.definite and before in DU and phrase.words[0] not in self.nouns.determiners:
            text = f"{ARTICLE_OF[before]} {text}"  # le message du | maire
        if phrase.head is None:
            text = (self._closer(phrase) if phrase.one_of else None) or self._of_several(phrase, text) or text
        owner = self._owner(phrase)
        told = f"{text} ({owner.name})" if owner else text  # sa famille (Édith Durand)
        who = Somebody(told, None, _kind(phrase) or unlisted, phrase.gender, phrase.number, called=[phrase])
        if who.is_person and who.number == "singular":
            who.age = self.nouns.ages.beside(self.tokens, phrase.first, phrase.first + len(phrase.words))
        known = self._described.get(self._key(phrase))
        if known is None or not phrase.says <= known.called[0].says:
            self._described[self._key(phrase)] = who
        return who

    def tell_more(self, who: Somebody, phrase: Phrase) -> None:
        """*la direction*, then *la direction de l'usine*: somebody without a name is called by the fullest words.

        So is *l'établissement*, then *l'hôpital*: by the closer word.
        """
        first = who.called[0] if who.called else None
        if first is None or first.head is None or phrase.head is None:
            return
        broad = self.nouns.broad
        closer = first.head.lemma in broad and phrase.head.lemma not in broad and not phrase.is_person
        if closer or phrase.head == first.head and phrase.says > first.says:
            who.name = self.article.text[phrase.start : phrase.end]
            self.view.call(who, phrase)
            who.called.insert(0, who.called.pop())

    def _key(self, phrase: Phrase) -> str:
        """By what those without a name are kept: the noun, of a relative with the gender: *la mère*, *le père*."""
        family = phrase.lemma in self.nouns.family
        return f"{phrase.head_key} {phrase.gender}" if family else phrase.head_key

    def _closer(self, phrase: Phrase) -> str | None:
        """*L'un d'eux, un pêcheur de 20 ans, …*: the words that tell more closely who one of several is."""
        tokens, k = self.tokens, phrase.first + len(phrase.words)
        if phrase.head or k + 2 >= len(tokens.low) or tokens.low[k] != "," or tokens.low[k + 1] not in A:
            return None
        return self.article.text[tokens.start[k + 1] : tokens.end[described_end(tokens, k + 2, self.nouns) - 1]]

    def _of_several(self, phrase: Phrase, text: str) -> str | None:
        """*l'un d'eux*, *une autre*, *le second*, after *trois pêcheurs*: *l'un des trois pêcheurs*."""
        words = [word for word in phrase.words if word not in self.nouns.determiners]
        among = phrase.one_of and words[-1] in THEM
        if not among and not (len(words) == 1 and (words[0] in OTHER or words[0] in self.nouns.ordinals)):
            return None
        at = self.tokens.sentence[phrase.first]
        near = (s.who for s in reversed(self.view.recent) if self.view.apart(s, at) <= SEVERAL_WITHIN)
        several = next((who for who in near if self._is_counted(who, phrase.gender)), None)
        one = text.partition(" d")[0] if among else text
        return f"{one} des {several.name[0].lower()}{several.name[1:]}" if several else None

    def _is_counted(self, who: Somebody, gender: str) -> bool:
        """Whether somebody is several of a gender who are counted, without a name: *deux sources proches*."""
        if who.actor is not None or who.number != "plural" or not who.called or not who.called[0].head:
            return False
        counted = any(word in self.nouns.counts for word in who.called[0].words[:2])
        return counted and not (gender and who.gender and who.gender != gender)

    def _owner(self, phrase: Phrase) -> Somebody | None:
        """Whose family or lawyer *sa famille*, *un de ses avocats* is, if that is plain: a description would not tell.

        Who has no name tells no more than *son*.
        """
        own = next((word for word in phrase.words[:OWN_WITHIN] if word in self.nouns.owns), None)
        if own is None or phrase.head is None or phrase.head.kind == "document":
            return None

        if phrase.head.lemma in self.nouns.of_document and phrase.is_bare:
            return self.documents.written_by(phrase)
        office = phrase.head.kind == "function"  # La CGT appelle à la grève. … son délégué

        def is_whole(sight: Sight) -> float | None:
            if any(not self.nouns.owns.isdisjoint(p.words) for p in sight.who.called[:1]):
                return None
            return 0.0 if office is sight.who.is_person else self.weights.own_body

        at, number, least = self.tokens.sentence[phrase.first], number_of_owners(own), self.weights.least_owner
        owner = self.view.best("", number, at, is_whole, least)
        if owner is None or owner.who.actor is None:
            return None

        def is_alike(sight: Sight) -> float | None:
            alike = sight.who.actor is not None and sight.who.is_person is owner.who.is_person
            return is_whole(sight) if alike else None

        alike = self.view.best("", number, at, is_alike, least)
        return owner.who if alike and alike.margin >= PLAINLY else None


def _kind(phrase: Phrase) -> str:
    """What somebody is who is called so; empty where no list holds the noun."""
    if phrase.head is None or phrase.is_person:
        return "person" if phrase.head else ""
    return DOCUMENT if phrase.head.kind == DOCUMENT else "body"
