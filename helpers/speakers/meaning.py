"""Whom words mean: a name in them, a pronoun, a description of somebody in view or of somebody new.

In: the words for a speaker or a subject, as a phrase. Out: who is meant, and by what means this was told. They are
looked at in this order: a name in them (`inside`); a pronoun (`pronouns`); a description (`matching`); a document; else
they are somebody new (`nameless`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpers.names.find import Actor, Mention
from helpers.speakers.appositions import Appositions
from helpers.speakers.authors import Authors
from helpers.speakers.certainty import GUESS, Means, certainty, passed_on
from helpers.speakers.documents import Documents
from helpers.speakers.epithets import Epithets
from helpers.speakers.inside import NamesInside
from helpers.speakers.matching import Matching
from helpers.speakers.nameless import Nameless
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import DOCUMENT, NOBODY, UNLISTED, Choice, InView, Somebody
from helpers.speakers.phrases import Phrase, Range, Setting, number_of_owners
from helpers.speakers.pronouns import Pronouns
from helpers.speakers.relatives import Relatives
from helpers.speakers.several import Several, again, newly
from helpers.speakers.weights import Weights
from helpers.speech.words import DE, SAME
from helpers.text.article import Article

TEAM_WITHIN = 2  # sentences from a body to les chercheurs
POSSESSION_WORDS = 3  # ses derniers calculs
BY_BROADER = ("broad", "trade", "perhaps trade")  # how a broader word was understood


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
        self.epithets = Epithets(article, everybody, nouns, view, weights)
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
        self.pronouns = Pronouns(self.tokens, nouns, view, self.several, self.beside)
        self.nameless = Nameless(article, nouns, view, self.beside, self.relatives, self.documents)

    def who(self, phrase: Phrase, setting: Setting) -> Meant | None:
        """Who the words for a speaker mean; None where they are no noun phrase, or nobody is in view."""
        named = self.named(phrase)
        if named:
            return named
        pronoun = self.pronouns.of(phrase)
        if pronoun:
            return self.by_pronoun(phrase, *pronoun, setting)
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
        pronoun = self.pronouns.of(phrase)
        if pronoun is None or self.pronouns.of(main):
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
            return self.nameless.before(phrase) or self.view.last_source or last
        source = self.view.last_source
        if ours and source and source.called[:1] and source.called[0].head_word in self.nouns.any_source:
            return source  # une source … notre interlocuteur
        agrees = last and (not last.gender or not phrase.gender or last.gender == phrase.gender)
        if phrase.head and phrase.head.kind == DOCUMENT:
            return self.nameless.before(phrase)  # ce même sondage
        return (self.nameless.before(phrase) or last) if agrees else None

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
            who = self.inside.goes_by(phrase) or self.beside.apposed(phrase) or self.beside.before_comma(phrase)
        alike = any(mention.likely for mention in inside)
        return Meant(who, Means("name", "other spelling" if alike else "name")) if who else None

    def by_pronoun(self, phrase: Phrase, gender: str, number: str, setting: Setting) -> Meant | None:
        """Whom a pronoun stands for, with what tells it."""
        choice = self.pronouns.meant(phrase, gender, number, setting)
        if choice is None:
            end = self.beside.clause_end(phrase)
            return self._new(phrase, end=end) if end else None  # celui qui dirige le club
        if choice.who.doubtful:
            return Meant(choice.who, Means("pronoun", "of a guess", choice.margin))
        known = choice.who.actor is not None and choice.who.is_person  # elle is seldom surely a body
        alone = known and self.pronouns.is_alone(choice.who, phrase, gender, number)
        return Meant(choice.who, Means("pronoun", "alone of them" if alone else "pronoun", choice.margin))

    def _is_possession(self, phrase: Phrase) -> bool:
        """*selon ses calculs*, *d'après leur étude*: what somebody made, and no other person or body."""
        if not phrase.own or len(phrase.words) > POSSESSION_WORDS:
            return False
        return phrase.head.kind == "document" if phrase.head else phrase.words[-1] in self.nouns.made

    def _by_possessor(self, phrase: Phrase, setting: Setting) -> Meant:
        """Whose it is; the words themselves where nobody is in view."""
        choice = self.pronouns.meant(phrase, "", number_of_owners(phrase.words[0]), setting)
        return Meant(choice.who, Means("pronoun", "owner", choice.margin)) if choice else self._new(phrase)

    def by_description(self, phrase: Phrase, setting: Setting) -> Meant:
        """Whom a noun phrase without a name means: somebody in view, one described before, or somebody new."""
        meant = self._by_description(phrase, setting)
        meant.who.doubtful = certainty(meant.means) == GUESS
        return meant

    def _by_description(self, phrase: Phrase, setting: Setting) -> Meant:
        document = self.documents.written(phrase)
        writer = self.documents.writer(document) if document else None
        if writer:
            return Meant(writer, Means("role" if writer.actor is not None else "description", "writer"))
        others, self.view.not_meant = self.view.not_meant, self.view.not_meant | self._in_opening(phrase)
        choice = self._in_view(phrase, setting)
        self.view.not_meant = others
        if choice:
            self._learn(choice, phrase)
            choice.who.age = self.nouns.ages.within(phrase.words) if choice.who.age is None else choice.who.age
            choice.who.country = choice.who.country or phrase.country  # Le Serbe
            if choice.who.actor is not None:
                return Meant(choice.who, Means("role", choice.how, choice.margin))
            first = choice.who.called[0] if choice.who.called else phrase
            met = first is not phrase  # not only the same words, met as a subject
            if setting.speaks or first.own:
                self.nameless.tell_more(choice.who, phrase)
            how = choice.how if met and not first.definite else newly(first)
            return Meant(choice.who, Means("description", how, choice.margin))
        if phrase.definite:
            meant = self._by_document(phrase)
            known = self.nameless.before(phrase) if meant is None else None
            if known:
                plain = phrase.says <= known.called[0].says
                if known.called[0].own and phrase.proper:
                    self.nameless.tell_more(known, phrase)  # sa mère, now la mère de X
                meant = Meant(known, Means("description", again(known.called[0]) if plain else "perhaps new"))
            if meant:
                return meant
        return self._new(
            phrase, "person" if setting.speaks else UNLISTED, self.beside.relative_end(phrase, setting.said_from)
        )

    def _in_opening(self, phrase: Phrase) -> frozenset[Somebody]:
        """*Interrogé sur X, | le ministre a dit*: whom the opening of a sentence names is not its subject."""
        if phrase.first == 0 or self.tokens.low[phrase.first - 1] != "," or not phrase.definite:
            return NOBODY
        at = self.tokens.sentence[phrase.first]
        if ";" in self.tokens.low[self.article.sentences[at].token_start : phrase.first]:
            return NOBODY
        told = self._tells_of_subject(self.article.sentences[at].token_start)
        return frozenset(s.who for s in self.view.recent if s.sentence == at and (told or s.who.is_person))

    def _tells_of_subject(self, first: int) -> bool:
        """*Filiale du groupe X, | la société*, *Rachetée par X, | l'entreprise*: whether a sentence opens with what its
        subject is or went through, by which a body that is named there is another one."""
        low, nouns = self.tokens.low[first], self.nouns
        return low in nouns.by_form or low in nouns.participles

    def _in_view(self, phrase: Phrase, setting: Setting) -> Choice | None:
        """Who of those in view a description fits."""
        at = self.tokens.sentence[phrase.first]
        owner = next((who for who in self.inside.within(phrase.start, phrase.end) if who.is_person), None)
        relative = self.relatives.of_family(phrase, owner, at) if owner else None
        if relative:
            return relative
        if owner or phrase.of_own or self.beside.relative_end(phrase, setting.said_from):
            setting = replace(setting, set_off=True)  # l'avocate de X is nobody who has another name
        choice = self.several.meant(phrase, at)
        choice = choice or self.relatives.meant(phrase, at) or self.matching.of_phrase(phrase, at, setting)
        if choice:
            return self.epithets.named_since(phrase, choice.who, at) or choice
        return self._of_untold(phrase, at, setting) if phrase.definite else None

    def _of_untold(self, phrase: Phrase, at: int, setting: Setting) -> Choice | None:
        """*Ali Tazi part. Le président marocain*: who may hold an office or a trade that is told of nobody."""
        choice = self.matching.untold.by_office(phrase, at) if self._may_tell_office(phrase, setting) else None
        choice = choice or self.matching.untold.by_teaser(phrase, at)
        choice = choice or self.epithets.at_seat(phrase, at)
        if choice or setting.set_off or setting.asks:
            return choice
        if not setting.speaks:
            return self.epithets.acted(phrase, at)
        untold = self.matching.untold
        choice = untold.by_nobody_else(phrase, at) or untold.by_charge(phrase)
        choice = choice or self.epithets.meant(phrase, at) or untold.by_lone(phrase)
        return choice or self.epithets.acted(phrase, at)

    def _by_document(self, phrase: Phrase) -> Meant | None:
        """*Le communiqué ajoute*: who spoke by a document, or the document."""
        if phrase.head is None or phrase.head.kind != "document":
            return None
        author = self.documents.author(phrase) if phrase.is_bare else None
        if isinstance(author, Phrase):
            return self.named(author) or self._new(author)
        if author:
            return Meant(author, Means("role" if author.actor is not None else "description", "author"))
        document = self.documents.last(phrase, phrase.start)
        if document is None:
            return None
        same = document.called[0].head_word == phrase.head_word
        return Meant(document, Means("description", "document" if same else "of document"))

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
        if not broad and choice.how not in ("office", "later", "perhaps later"):
            return
        others = (who for who in self.everybody if "later" not in choice.how or who is not choice.who)
        if not any(known.head_key == phrase.head_key for who in others for known in who.called):
            phrase.most = passed_on(Means("role", choice.how, choice.margin))
            self.view.call(choice.who, phrase)

    def _new(self, phrase: Phrase, unlisted: str = "person", end: int = 0) -> Meant:
        how = "perhaps new" if self._may_be_team(phrase) else newly(phrase)
        return Meant(self.nameless.new(phrase, unlisted, end), Means("description", how))

    def _may_be_team(self, phrase: Phrase) -> bool:
        """*L'Institut a mesuré le glacier. Les chercheurs notent que P*: several who may be those of a body or a study
        just spoken of."""
        if phrase.number != "plural" or not phrase.definite or not phrase.is_bare:
            return False
        at = self.tokens.sentence[phrase.first]
        near = (s for s in self.view.recent if 0 < self.view.apart(s, at) <= TEAM_WITHIN and (s.subject or s.spoke))
        return any(s.who.kind in ("body", DOCUMENT) for s in near)
