"""Whom words mean: a name in them, a pronoun, a description of somebody in view or of somebody new.

In: the words for a speaker or a subject, as a phrase. Out: who is meant, and by what means this was told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpers.names.find import Actor, Mention
from helpers.speakers.appositions import Appositions
from helpers.speakers.authors import Authors
from helpers.speakers.certainty import Means
from helpers.speakers.documents import Documents
from helpers.speakers.inside import NamesInside
from helpers.speakers.matching import Matching
from helpers.speakers.nouns import Nouns
from helpers.speakers.parallel import Parallel
from helpers.speakers.people import DOCUMENT, NOBODY, UNLISTED, Choice, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase, Range, Setting, number_of_owners
from helpers.speakers.relatives import Relatives
from helpers.speakers.several import Several, again, newly
from helpers.speakers.told import described_end
from helpers.speakers.weights import Weights
from helpers.speech.words import AND_BUT, DE, DU, SAME, A
from helpers.text.article import Article

POSSESSION_WORDS = 3  # ses derniers calculs
PLAINLY = 1.0  # the margin from which it is plain whose somebody is
OWN_WITHIN = 4  # words at the head of a phrase in which its possessive stands: un de ses
NEAR = 3  # sentences
BY_BROADER = ("broad", "trade", "perhaps trade")  # how a broader word was understood
AMONG, THEM = "entre", {"eux": "m", "elles": "f"}
ARTICLE_OF = {"au": "le", "aux": "les", "du": "le", "des": "les"}


@dataclass(slots=True)
class Meant:
    """Who is meant in one place, and by what means this was told."""

    who: Somebody
    means: Means


class Meaning:
    """Tells whom the words of one article mean, from everybody in view."""

    def __init__(self, article: Article, actors: list[Actor], everybody: list[Somebody], named: list[Mention],
                 ranges: list[Range], nouns: Nouns, view: InView, weights: Weights) -> None:  # fmt: skip
        self.article = article
        self.tokens = article.tokens
        self.everybody = everybody  # the actors, in their order
        self.nouns = nouns
        self.view = view
        self.weights = weights
        self.matching = Matching(everybody, nouns, view, weights)
        self.parallel = Parallel(nouns, view)
        self.relatives = Relatives(nouns, view)
        self.documents = Documents(article, nouns, view)
        self.inside = NamesInside(article, actors, everybody, named, ranges, nouns)
        self.pairs = self.inside.pairs()
        self.several = Several(self.tokens, nouns, view, self.matching, self.pairs)
        places = [(everybody[m.actor], *place) for m, place in zip(named, ranges, strict=True) if place[0] < place[1]]
        self.begins_name = {first: who for who, first, _ in places}
        self.ends_name = {stop: who for who, _, stop in places}
        self.beside = Appositions(self.tokens, nouns, view, self.begins_name, self.ends_name)
        self.authors = Authors(self.tokens, nouns, view, self.beside)
        self._described: dict[str, Somebody] = {}  # those without a name, by the head of what they are called

    def who(self, phrase: Phrase, setting: Setting) -> Meant | None:
        """Who the words for a speaker mean; None where they are no noun phrase, or nobody is in view."""
        named = self.named(phrase)
        if named:
            return named
        pronoun = self.pronoun(phrase)
        if pronoun:
            return self._by_pronoun(phrase, *pronoun, setting)
        publisher = self.authors.publisher(phrase)
        if publisher:
            return Meant(publisher, Means("role", "publisher"))
        if self._is_possession(phrase):
            return self._by_possessor(phrase, setting)
        same = self._same(phrase)
        if same:
            return Meant(same, Means("role" if same.actor is not None else "description", "same"))
        if not self._is_noun_phrase(phrase):
            return None
        return self.by_description(phrase, setting)

    def ahead(self, phrase: Phrase, main: Phrase, setting: Setting) -> Meant | None:
        """*Bien qu'elle admette que P, la maire refuse*: who is named behind the pronoun, if the two agree."""
        pronoun = self.pronoun(phrase)
        if pronoun is None or self.pronoun(main):
            return None
        meant = self.named(main)
        if meant is None and (main.is_person or main.head and main.head.kind == "group"):
            meant = self.by_description(main, setting)
        if meant is None or not self.view.agrees(meant.who, *pronoun):
            return None
        return Meant(meant.who, Means("pronoun", "later"))

    def _same(self, phrase: Phrase) -> Somebody | None:
        """*de même source*, *cette source*, *notre interlocutrice*: the one who spoke last and can be called so."""
        ours = phrase.words[0] in self.nouns.writer_words and phrase.head_word in self.nouns.hosted
        same = SAME in phrase.words[:3] or ours
        if not (same or phrase.this and phrase.head_word in self.nouns.any_source):
            return None
        last = self.view.last_speaker.who if self.view.last_speaker else None
        if phrase.head_word in self.nouns.any_source:
            return self.described_before(phrase) or self.view.last_source or last
        agrees = last and (not last.gender or not phrase.gender or last.gender == phrase.gender)
        if phrase.head and phrase.head.kind == DOCUMENT:
            return self.described_before(phrase)  # ce même sondage
        return (self.described_before(phrase) or last) if agrees else None

    def _is_noun_phrase(self, phrase: Phrase) -> bool:
        """Whether words can be a description: not *j'avais l'impression*, with its verb; not *soucieux*, *début*."""
        first, nouns = phrase.words[0], self.nouns
        bare = not (phrase.head or first in nouns.determiners or first in nouns.prepositions)
        small = self.tokens.text[phrase.first].islower() and first.isalpha()  # not: iTELE, layoffs.fyi
        some = phrase.words[1:2] and phrase.words[1] in DE  # suffisamment de membres
        return first not in nouns.clitic_subjects and (not bare or not small or bool(some))

    def named(self, phrase: Phrase) -> Meant | None:
        """The one whom the words name; None where they name nobody who speaks."""
        inside = self.inside.found(phrase)
        if inside:
            who = self.inside.speaker(phrase, inside)
            if who and who.is_person and phrase.head and phrase.head.kind == "function" and not who.heads:
                self.view.call(who, phrase)  # la secrétaire d'État à l'Égalité entre les femmes et les hommes X
        else:
            who = self.beside.apposed(phrase) or self.beside.before_comma(phrase)
        alike = any(mention.likely for mention in inside)
        return Meant(who, Means("name", "other spelling" if alike else "name")) if who else None

    def pronoun(self, phrase: Phrase) -> tuple[str, str] | None:
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

    def _by_pronoun(self, phrase: Phrase, gender: str, number: str, setting: Setting) -> Meant | None:
        choice = self.meant_by(phrase, gender, number, setting)
        if choice is None:
            end = self.beside.clause_end(phrase)
            return self.new(phrase, end=end) if end else None  # celui qui dirige le club
        alone = choice.who.actor is not None and self._is_alone(choice.who, phrase, gender, number)
        return Meant(choice.who, Means("pronoun", "alone of them" if alone else "pronoun", choice.margin))

    def _is_alone(self, who: Somebody, phrase: Phrase, gender: str, number: str) -> bool:
        """Whether nobody else is near whom the pronoun could mean."""
        at = self.tokens.sentence[phrase.first]
        near = (s.who for s in self.view.recent if self.view.apart(s, at) <= NEAR and s.who.is_person)
        return not any(other is not who and self.view.agrees(other, gender, number) for other in near)

    def meant_by(self, phrase: Phrase, gender: str, number: str, setting: Setting) -> Choice | None:
        """Whom a pronoun stands for."""
        at = self.tokens.sentence[phrase.first]
        words = self._joined(phrase)
        if words in self.nouns.concerned:
            return self._concerned(gender, number, at)
        if words in self.nouns.latter:
            return self.view.last_named(gender, number, at)
        source = self.beside.is_source(phrase)  # X craint P, car selon lui Q
        joined = phrase.first > 0 and self.tokens.low[phrase.first - 1] in AND_BUT

        def fit(sight: Sight) -> float | None:
            fits = self.parallel.fit(sight, at, setting, source)
            again = joined and sight.subject and sight.sentence == at  # Le tribunal hésite, mais il a retenu « Q »
            return fits + self.weights.goes_on if again and fits is not None else fits

        return self.view.best(gender, number, at, fit)

    def _concerned(self, gender: str, number: str, at: int) -> Choice | None:
        """*l'intéressé*: who was spoken of last and not who spoke, or who spoke where nobody else was spoken of."""
        last = self.view.last_speaker
        if last is None:
            return self.view.last_named(gender, number, at)
        self.view.not_meant = frozenset({last.who})
        choice = self.view.last_named(gender, number, at)
        self.view.not_meant = NOBODY
        if choice and choice.who.is_person or not self.view.agrees(last.who, gender, number):
            return choice
        return Choice(last.who, margin=self.view.weights.person) if self.view.apart(last, at) <= NEAR else choice

    def _is_possession(self, phrase: Phrase) -> bool:
        """*selon ses calculs*, *d'après leur étude*: what somebody made, and no other person or body."""
        if not phrase.own or len(phrase.words) > POSSESSION_WORDS:
            return False
        return phrase.head.kind == "document" if phrase.head else phrase.words[-1] in self.nouns.made

    def _by_possessor(self, phrase: Phrase, setting: Setting) -> Meant:
        """Whose it is; the words themselves where nobody is in view."""
        choice = self.meant_by(phrase, "", number_of_owners(phrase.words[0]), setting)
        return Meant(choice.who, Means("pronoun", "owner", choice.margin)) if choice else self.new(phrase)

    def by_description(self, phrase: Phrase, setting: Setting) -> Meant:
        """Whom a noun phrase without a name means: somebody in view, one described before, or somebody new."""
        choice = self._in_view(phrase, setting)
        if choice:
            self._learn(choice, phrase)
            choice.who.age = self.nouns.ages.within(phrase.words) if choice.who.age is None else choice.who.age
            choice.who.country = choice.who.country or phrase.country  # Le Serbe
            if choice.who.actor is not None:
                return Meant(choice.who, Means("role", choice.how, choice.margin))
            first = choice.who.called[0] if choice.who.called else phrase
            met = first is not phrase  # not only the same words, met as a subject
            if setting.speaks:
                self._tell_more(choice.who, phrase)
            how = choice.how if met and not first.definite else newly(first)
            return Meant(choice.who, Means("description", how, choice.margin))
        if phrase.definite:
            meant = self._by_document(phrase)
            known = self.described_before(phrase) if meant is None else None
            plain = known is not None and phrase.says <= known.called[0].says
            how = again(known.called[0]) if plain else "perhaps new"
            meant = Meant(known, Means("description", how)) if known else meant
            if meant:
                return meant
        return self.new(
            phrase, "person" if setting.speaks else UNLISTED, self.beside.relative_end(phrase, setting.said_from)
        )

    def _in_view(self, phrase: Phrase, setting: Setting) -> Choice | None:
        """Who of those in view a description fits."""
        at = self.tokens.sentence[phrase.first]
        owner = next((who for who in self.inside.within(phrase.start, phrase.end) if who.is_person), None)
        relative = self.relatives.of_family(phrase, owner, at) if owner else None
        if relative:
            return relative
        if owner or self.beside.relative_end(phrase, setting.said_from):
            setting = replace(setting, set_off=True)  # l'avocate de X is nobody who has another name
        choice = self.several.meant(phrase, at)
        choice = choice or self.relatives.meant(phrase, at) or self.matching.of_phrase(phrase, at, setting)
        return choice or (self._of_untold(phrase, at, setting) if phrase.definite else None)

    def _of_untold(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """*Ali Tazi part. Le président marocain*: who may hold an office or a trade that is told of nobody."""
        choice = self.matching.untold.by_office(phrase, at) if self._may_tell_office(phrase, setting) else None
        if choice or not setting.speaks or setting.set_off or setting.asks:
            return choice
        untold = self.matching.untold
        return untold.by_nobody_else(phrase, at) or untold.by_charge(phrase) or untold.by_lone(phrase)

    def _by_document(self, phrase: Phrase) -> Meant | None:
        """*Le communiqué ajoute*: who spoke by a document, or the document."""
        if phrase.head is None or phrase.head.kind != "document":
            return None
        author = self.documents.author(phrase) if phrase.is_bare else None
        if isinstance(author, Phrase):
            return self.named(author) or self.new(author)
        if author:
            return Meant(author, Means("role" if author.actor is not None else "description", "author"))
        document = self.documents.last(phrase, phrase.start)
        return Meant(document, Means("description", "document")) if document else None

    def _tell_more(self, who: Somebody, phrase: Phrase) -> None:
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

    def _may_tell_office(self, phrase: Phrase, setting: Setting) -> bool:
        """*La ministre du Littoral a dit* at the head of a sentence, *« Q », a dit la ministre* behind a quotation."""
        if setting.set_off or setting.asks:
            return False  # X se lève. « Q ? », demande la présidente
        words = self.tokens.text[phrase.first : phrase.first + len(phrase.words)]
        if not self.nouns.cities.keys().isdisjoint(words):
            return False  # le maire de Brive is no singer
        begin = phrase.first - self.beside.is_source(phrase)  # Selon le ministre, P
        opens = begin <= 0 or self.tokens.sentence[begin - 1] != self.tokens.sentence[phrase.first]
        opens = opens or self.tokens.low[begin - 1] == ","  # Après le vote, le président de la République a dit
        known = phrase.head is not None and phrase.head.lemma in self.nouns.well_known and self._is_only_one(phrase)
        return known or not phrase.is_bare if opens else setting.quoted

    def _is_only_one(self, phrase: Phrase) -> bool:
        """Whether one person alone is named outside quotations, or has been so far, and nobody is called so later."""
        people = [who for who in self.everybody if who.is_person]
        met = [who for who in people if who.sights]
        held = any(known.head_key == phrase.head_key for who in people for known in who.called)
        return sum(who.is_person for who in self.matching.outside) == 1 or len(met) == 1 and not held

    def _learn(self, choice: Choice, phrase: Phrase) -> None:
        """*L'ancien trésorier du club*, *le vigneron* is X here, so it is X later on, if nobody else is called so."""
        tells = phrase.former or phrase.head is None or phrase.head.kind != "function"
        broad = choice.how in BY_BROADER and tells and not self.matching.is_anybody(phrase)
        if not broad and choice.how not in ("office", "later"):
            return
        others = (who for who in self.everybody if choice.how != "later" or who is not choice.who)
        if not any(known.head_key == phrase.head_key for who in others for known in who.called):
            self.view.call(choice.who, phrase)

    def described_before(self, phrase: Phrase) -> Somebody | None:
        """One described before by the same head in at least these words: *le témoin* for *un témoin de la scène*."""
        known = self._described.get(self._key(phrase))
        if known is None or known.number != phrase.number:
            return None
        if not phrase.says <= known.called[0].says and not self.relatives.may_be_same(phrase, known):
            return None
        agrees = not phrase.gender or not known.gender or known.gender == phrase.gender
        another = phrase.own and not known.called[0].own  # son avocate: not une avocate in the corridor
        return known if agrees and not another else None

    def _key(self, phrase: Phrase) -> str:
        """By what those without a name are kept: the noun, of a relative with the gender: *la mère*, *le père*."""
        family = phrase.head is not None and phrase.head.lemma in self.nouns.family
        return f"{phrase.head_key} {phrase.gender}" if family else phrase.head_key

    def new(self, phrase: Phrase, unlisted: str = "person", end: int = 0) -> Meant:
        """Somebody of whom the article has not spoken before, by these words or those up to `end`.

        `unlisted` is what somebody is whose noun no list holds.
        """
        text = self.article.text[phrase.start : end or self.beside.participle_end(phrase)]
        before = self.tokens.low[phrase.first - 1] if phrase.first else ""
        if phrase.definite and phrase.words[0] in ARTICLE_OF:
            text = ARTICLE_OF[phrase.words[0]] + text[len(phrase.words[0]) :]  # who is asked: au maire
        elif phrase.definite and before in DU and phrase.words[0] not in self.nouns.determiners:
            text = f"{ARTICLE_OF[before]} {text}"  # le message du | maire
        if phrase.one_of:
            text = self._closer(phrase) or text
        owner = self._owner(phrase)
        told = f"{text} ({owner.name})" if owner else text  # sa famille (Édith Durand)
        who = Somebody(told, None, _kind(phrase) or unlisted, phrase.gender, phrase.number, called=[phrase])
        known = self._described.get(self._key(phrase))
        if known is None or not phrase.says <= known.called[0].says:
            self._described[self._key(phrase)] = who
        return Meant(who, Means("description", newly(phrase)))

    def _closer(self, phrase: Phrase) -> str | None:
        """*L'un d'eux, un pêcheur de 20 ans, …*: the words that tell more closely who one of several is."""
        tokens, k = self.tokens, phrase.first + len(phrase.words)
        if phrase.head or k + 2 >= len(tokens.low) or tokens.low[k] != "," or tokens.low[k + 1] not in A:
            return None
        return self.article.text[tokens.start[k + 1] : tokens.end[described_end(tokens, k + 2, self.nouns) - 1]]

    def _owner(self, phrase: Phrase) -> Somebody | None:
        """Whose family or lawyer *sa famille*, *un de ses avocats* is, if that is plain: a description would not tell.

        Who has no name tells no more than *son*.
        """
        own = next((word for word in phrase.words[:OWN_WITHIN] if word in self.nouns.owns), None)
        if own is None or phrase.head is None or phrase.head.kind == "document":
            return None

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
