"""Who is meant: *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

What the whole article tells of its people is read first (`told`); then names, subjects and statements are met in the
order of the text, and everybody met is in view (`people`). A speaker's words are looked at in this order: a name in
them (`inside`); a pronoun; a description (`matching`); a document; else they are somebody new. What stays open says
so in `problems`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from helpers.french.codebook import Codebook, Row
from helpers.names.find import Actor, Mention, Names
from helpers.speakers.certainty import Means, certainty
from helpers.speakers.documents import Documents
from helpers.speakers.inside import NamesInside
from helpers.speakers.matching import Matching
from helpers.speakers.nouns import nouns_of
from helpers.speakers.people import Choice, InView, Place, Sight, Somebody
from helpers.speakers.phrases import Phrase, number_of_owners, read_phrase, read_tokens, token_range
from helpers.speakers.subjects import Subjects
from helpers.speakers.told import Told
from helpers.speakers.weights import WEIGHTS, Weights
from helpers.speech.statements import Statement
from helpers.text.article import Article, Problem

NO_SPEAKER = "a statement without a speaker"
NEARBY = 4  # sentences: how far back a function without more words may reach
IN_HEADLINE = 3  # statements that may be a headline's
OPENING_INFINITIVE = 4  # tokens: Et, enfin, de rappeler
TO = ("à", "au", "aux")
POSSESSION_WORDS = 3  # ses derniers calculs
OWN_WITHIN = 4  # words at the head of a phrase in which its possessive stands: un de ses
REPEATED_WORDS = 4  # spaces: the shortest quotation that is found again by its words
RELATIVE_WORDS = 12  # tokens: the longest relative clause that belongs to a description
FAR_BACK = 400  # tokens: how far back a town is looked for
SOURCES = ("source", "sources")
SAME = "même"
LABELLED = "a quotation after a name and a colon"  # a rule that may take a headline's topic for a name


@dataclass(slots=True)
class Speaker:
    """Who says a statement: the actor (index) if named, the name or description, what told it, and how sure it is."""

    actor: int | None = None
    name: str | None = None
    by: str | None = None
    certainty: str | None = None


@dataclass
class References:
    """Actors and mentions with the roles and pronouns added, the speaker of each statement, and problems."""

    actors: list[Actor]
    mentions: list[Mention]
    speakers: list[Speaker]
    problems: list[Problem]


@dataclass(slots=True)
class Meant:
    """Who is meant in one place, and by what means this was told."""

    who: Somebody
    means: Means


def resolve(
    article: Article, names: Names, statements: list[Statement], codebook: Codebook, weights: Weights = WEIGHTS
) -> References:
    """Find who each statement's speaker is, and the roles and pronouns that stand for named actors.

    Nothing that is handed in is changed. Raises nothing of its own.
    """
    return _Resolver(article, names, statements, codebook, weights).resolve()


class _Resolver:
    def __init__(
        self, article: Article, names: Names, statements: list[Statement], codebook: Codebook, weights: Weights
    ) -> None:
        self.article = article
        self.tokens = article.tokens
        self.actors = list(names.actors)
        self.named = sorted(names.mentions, key=lambda m: (m.start, -m.end))
        self.ranges = [token_range(self.tokens, m.start, m.end) for m in self.named]
        self.statements = statements
        self.weights = weights
        self.nouns = nouns_of(codebook)
        self.told = Told(article, self.actors, self.named, self.ranges, self.nouns)
        self.everybody = self.told.everybody()
        self.view = InView(weights)
        self.matching = Matching(self.everybody, self.nouns, self.view, weights)
        self.documents = Documents(article, self.nouns, self.view)
        self.begins_name = {
            first: self.everybody[mention.actor] for mention, (first, _) in zip(self.named, self.ranges, strict=True)
        }
        self.inside = NamesInside(article, self.actors, self.everybody, self.named, self.ranges, self.nouns)
        self.pairs = self.inside.pairs()
        self.subjects = Subjects(article, self.named, statements, self.nouns)
        self.described: dict[str, Somebody] = {}  # those without a name, by the head of what they are called
        self.mentions = list(self.named)
        self.spans = {(m.start, m.end) for m in self.named}
        self.speaks_here = False  # whether the one looked for says a statement
        self.quoted_here = False  # whether what is said by the speaker who is looked for stands in quotation marks

    def resolve(self) -> References:
        """Walk through names, subjects, functions and statements in the order of the text."""
        found: list[Meant | None] = [None] * len(self.statements)
        for _, meet in sorted(self._events(found), key=lambda event: event[0]):
            meet()
        self._give_repeated(found)
        speakers = [_speaker(meant) for meant in found]
        problems = [
            Problem(s.start, s.end, NO_SPEAKER)
            for s, speaker in zip(self.statements, speakers, strict=True)
            if speaker.name is None
        ]
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return References(self.actors, self.mentions, speakers, problems)

    def _events(self, found: list[Meant | None]) -> list[tuple[tuple[int, int, int], Callable[[], None]]]:
        """What the text brings, with where and in which order; a name counts before its statement."""
        events: list[tuple[tuple[int, int, int], Callable[[], None]]] = []

        def add(kind: int, number: int, start: int, meet: Callable[..., None], *what: object) -> None:
            events.append(((start, kind, number), lambda: meet(*what)))

        for i, mention in enumerate(self.named):
            add(0, i, mention.start, self._meet_name, mention, *self.ranges[i])
        for i, pair in enumerate(self.pairs):
            add(1, i, pair.start, self._meet_pair, pair.start, pair.who)
        for i, phrase in enumerate(self.subjects.described()):
            if self._apposed(phrase):
                continue  # son principal adversaire, Éric Durand: met by the name
            add(2, i, phrase.start, self._meet_subject, phrase)
        for i, statement in enumerate(self.statements):
            add(3, i, _anchor(statement), self._meet_statement, i, statement, found)
        for i, phrase in enumerate(self.subjects.in_passing()):
            add(5, i, phrase.start, self._meet_in_passing, phrase)
        for i, phrase in enumerate(self.subjects.pointing()):
            add(4, i, phrase.start, self._meet_pointing, phrase)
        return events

    def _apposed(self, phrase: Phrase) -> Somebody | None:
        """The one whose name stands behind a description and a comma: *la coordinatrice de l'ONG, Anne Durand,*."""
        low, k = self.tokens.low, token_range(self.tokens, phrase.start, phrase.end)[1]
        k = self._after_relative(k)
        if k + 1 >= len(low) or low[k] != "," or phrase.head is None:
            return None
        k += 1
        while k < len(low) - 1 and (low[k] in self.nouns.titles or low[k] in self.nouns.pointing):
            k += 1  # le médecin de l'hôpital, le Dr X
        if low[k - 1] in self.nouns.pointing and k not in self.begins_name:
            k += 1  # son maître, le Crémonais X
        who = self.begins_name.get(k)
        if who is None or who.kind == "place" or who.is_person is not phrase.is_person and who.gender:
            return None
        if phrase not in who.called:
            who.called.append(phrase)
        return who

    def _after_relative(self, k: int) -> int:
        """The comma behind a relative clause at token `k`: *l'éducatrice qui suit la famille* | *, X*."""
        tokens = self.tokens
        if k < len(tokens.low) and tokens.low[k] in self.nouns.relatives:
            for end in range(k + 1, min(k + RELATIVE_WORDS, len(tokens.low))):
                if not tokens.text[end][0].isalnum():
                    return end
        return k

    # --- what is met ---------------------------------------------------------------------------------------------

    def _place(self, token: int) -> Place:
        sentence = self.tokens.sentence[token]
        return Place(sentence, self.article.sentences[sentence].paragraph)

    def _meet_name(self, mention: Mention, first: int, stop: int) -> None:
        """An actor is named, by the tokens from `first` to `stop`; in the header there are none, and nobody is seen."""
        if first >= stop or first and self.tokens.low[first - 1] == "(":
            return  # nor is an agency or a party in brackets
        sentence = self.article.sentence_at(mention.start)
        at = Place(sentence, self.article.sentences[sentence].paragraph)
        subject = self.subjects.is_subject(first) and not self.subjects.is_quoted(mention.start)
        self.view.note(self.everybody[mention.actor], at, subject, False)

    def _meet_pair(self, start: int, who: Somebody) -> None:
        sentence = self.article.sentence_at(start)
        self.view.note(who, Place(sentence, self.article.sentences[sentence].paragraph), True, False)

    def _meet_subject(self, phrase: Phrase) -> None:
        """Somebody is the subject of a sentence by a description, with a name or without, or by a pronoun."""
        self.quoted_here = self.speaks_here = False
        pronoun = self._pronoun(phrase)
        if pronoun:
            choice = self._meant_by(phrase, *pronoun)
            who = choice.who if choice else None
        else:
            meant = self._named(phrase) or self._by_description(phrase)
            who = meant.who
        if who:
            self.view.note(who, self._place(phrase.first), True, False, bool(pronoun))

    def _meet_pointing(self, phrase: Phrase) -> None:
        """A phrase that is no speaker's stands for an actor in view, if one fits."""
        if phrase.head_word in self.nouns.places:
            self._meet_place(phrase)
            return
        at = self._place(phrase.first)
        scores = {who: self.matching.fit_noun(phrase, who) for who in self.everybody if who.sights}
        scores = {who: score for who, score in scores.items() if score is not None}
        if not phrase.this and phrase.is_bare and phrase.is_person:
            near = {s.who for s in self.view.recent if at.sentence - s.sentence <= NEARBY}
            scores = {who: score for who, score in scores.items() if who in near}
        choice = self.matching.in_view(scores, at)
        if choice:
            self._add_mention(phrase, "role", choice.who, "a function that stands for a name")
            self.view.note(choice.who, at, self.subjects.is_subject(phrase.first), False)

    def _meet_in_passing(self, phrase: Phrase) -> None:
        """Somebody without a name is spoken of who is no subject: *une version contestée par le passager*."""
        at = self._place(phrase.first)
        known = phrase.definite and self.matching.of_phrase(phrase, at, False, False)
        if known or (phrase.start, phrase.end) in self.spans:
            return
        who = self._described(phrase) if phrase.definite else None
        self.view.note(who or self._new(phrase).who, at, False, False)

    def _meet_place(self, phrase: Phrase) -> None:
        """*la ville*: the town last named, be it inside the name of an organisation."""
        tokens, first = self.tokens, phrase.first
        for k in range(first - 1, max(first - FAR_BACK, 0) - 1, -1):
            if tokens.sentence[first] - tokens.sentence[k] > NEARBY:
                return
            row = self.nouns.cities.get(tokens.text[k])
            if row:
                self._mention(phrase, "role", self._place_actor(row), "a place word for the town last named")
                return

    def _place_actor(self, row: Row) -> int:
        """The actor for a town of the codebook, new where the article names it only inside another name."""
        for index, actor in enumerate(self.actors):
            if actor.kind == "place" and actor.name == row["name"]:
                return index
        latitude, longitude = (float(row[name]) if row[name] else None for name in ("latitude", "longitude"))
        self.actors.append(
            Actor(row["name"], "place", country=row["country"] or None, latitude=latitude, longitude=longitude)
        )
        return len(self.actors) - 1

    def _meet_statement(self, i: int, statement: Statement, found: list[Meant | None]) -> None:
        without = statement.speaker_start is None or statement.speaker_end is None
        found[i] = self._without_words(statement, found) if without else self._speaker(statement)

    # --- the speaker of one statement ----------------------------------------------------------------------------

    def _without_words(self, statement: Statement, found: list[Meant | None]) -> Meant | None:
        """The speaker of a statement whose attribution has no words for one."""
        if statement.continues is not None:
            before = found[statement.continues]
            return Meant(before.who, before.means.carried(statement.rule)) if before else None
        last = self.view.last_speaker
        if last and self._goes_on_by_infinitive(statement, last):
            return Meant(last.who, Means("continuation", "infinitive"))
        if statement.cue_lemma in self.nouns.read:
            document = self.documents.last(None, statement.end)
            return Meant(document, Means("neighbour", "document")) if document else None
        return None

    def _goes_on_by_infinitive(self, statement: Statement, last: Sight) -> bool:
        """*Et de rappeler que P*, *Avant de glisser : « Q »*: a sentence without a subject has the last speaker."""
        if statement.cue_start is None or statement.cue_end is None:
            return False
        first, stop = token_range(self.tokens, statement.cue_start, statement.cue_end)
        here = self.tokens.sentence[first]
        opens = first - self.article.sentences[here].token_start <= OPENING_INFINITIVE
        return opens and here - last.sentence <= NEARBY and self.tokens.low[stop - 1] == statement.cue_lemma

    def _speaker(self, statement: Statement) -> Meant | None:
        """Who the words for a speaker mean; None where they are a headline's topic, or no noun phrase."""
        phrase = self._without_addressee(
            read_phrase(self.tokens, statement.speaker_start, statement.speaker_end, self.nouns)
        )
        if self._is_topic(statement, phrase):
            return None
        self.quoted_here, self.speaks_here = statement.kind != "indirect", True
        meant = self._who(phrase)
        if meant and meant.who.actor is None and statement.cue_lemma in self.nouns.says_more:
            meant = self._who_says_more(phrase) or meant
        if meant:
            self.view.note(meant.who, self._place(phrase.first), True, True, meant.means.by == "pronoun")
            meant.means.by_neighbour(statement.rule)
        return meant

    def _who_says_more(self, phrase: Phrase) -> Meant | None:
        """*« Q », a ajouté l'interprète de X*: the last speaker, whom a noun with an article describes anew."""
        last = self.view.last_speaker
        if last is None or last.who.actor is None or not last.who.is_person or phrase.number == "plural":
            return None
        describes = phrase.definite and not phrase.own and phrase.is_person
        agrees = not (phrase.gender and last.who.gender) or phrase.gender == last.who.gender
        near = self.tokens.sentence[phrase.first] - last.sentence <= NEARBY
        return Meant(last.who, Means("role", "says more")) if describes and agrees and near else None

    def _without_addressee(self, phrase: Phrase) -> Phrase:
        """*une résidente à la chaîne X*, *le maire aux questions de Y*: those who are told are no part of a speaker."""
        if phrase.head and not phrase.is_person:
            return phrase
        words, nouns = phrase.words, self.nouns
        for k in range(2, len(words) - 1):
            noun = k + 2 if words[k + 1] in nouns.determiners else k + 1
            told = words[k] in TO and noun < len(words) and words[noun] in nouns.told
            if told or words[k] in nouns.met and words[k + 1] == "par":
                return read_tokens(self.tokens, phrase.first, phrase.first + k, nouns)
        return phrase

    def _is_topic(self, statement: Statement, phrase: Phrase) -> bool:
        """*Procès du Cabana : « Q »*: before the colon stands what a headline is about, and nobody who speaks."""
        if statement.rule != LABELLED or phrase.words[0] in self.nouns.determiners or self.inside.found(phrase):
            return False
        return phrase.head is None or phrase.head.kind == "group"

    # --- whom words mean -----------------------------------------------------------------------------------------

    def _who(self, phrase: Phrase) -> Meant | None:
        """Who the words for a speaker mean."""
        named = self._named(phrase)
        if named:
            return named
        pronoun = self._pronoun(phrase)
        if pronoun:
            return self._by_pronoun(phrase, *pronoun)
        if self._is_possession(phrase):
            return self._by_possessor(phrase)
        same = self._same(phrase)
        if same:
            return Meant(same, Means("description", "same"))
        if not self._is_noun_phrase(phrase):
            return None
        meant = self._by_description(phrase)
        if meant.who.actor is not None:
            self._add_mention(phrase, "role", meant.who, "a function that stands for a name")
        return meant

    def _same(self, phrase: Phrase) -> Somebody | None:
        """*de même source*, *cette source*, *le même diplomate*: the one who spoke last and can be called so."""
        same = SAME in phrase.words[:3]
        if not (same or phrase.this and phrase.head_word in SOURCES):
            return None
        last = self.view.last_speaker.who if self.view.last_speaker else None
        if phrase.head_word in SOURCES:
            return self._described(phrase) or self.view.last_source or last
        agrees = last and (not last.gender or not phrase.gender or last.gender == phrase.gender)
        return (self._described(phrase) or last) if agrees else None

    def _is_noun_phrase(self, phrase: Phrase) -> bool:
        """Whether words can be a description: not *j'avais l'impression*, a subject with its verb."""
        return phrase.words[0] not in self.nouns.clitic_subjects

    def _named(self, phrase: Phrase) -> Meant | None:
        """The one whom the words name; None where they name nobody who speaks."""
        inside = self.inside.found(phrase)
        who = self.inside.speaker(phrase, inside) if inside else self._apposed(phrase)
        return Meant(who, Means("name", "name")) if who else None

    def _pronoun(self, phrase: Phrase) -> tuple[str, str] | None:
        """The gender and number of a phrase that is a pronoun, or holds one: *elle*, *à ses yeux*."""
        words = self._joined(phrase)
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

    def _by_pronoun(self, phrase: Phrase, gender: str, number: str) -> Meant | None:
        choice = self._meant_by(phrase, gender, number)
        if choice is None:
            return None
        self._add_mention(phrase, "pronoun", choice.who, "a pronoun for the speaker in view")
        return Meant(choice.who, Means("pronoun", "pronoun", choice.margin))

    def _meant_by(self, phrase: Phrase, gender: str, number: str) -> Choice | None:
        """Whom a pronoun stands for."""
        at = self._place(phrase.first)
        if self._joined(phrase) in self.nouns.latter:
            return self.view.last_named(gender, number, at)

        def parallel(sight: Sight) -> float:
            """A subject of the sentence before goes on, or one of this sentence where what is said is quoted.

            What an opening of this sentence names is hardly its subject.
            """
            here = sight.sentence == at.sentence
            if sight.subject:
                goes_on = sight.sentence == at.sentence - 1 or here and self.quoted_here
                return self.weights.goes_on if goes_on else 0.0
            return self.weights.in_opening if here else 0.0

        return self.view.best(gender, number, at, parallel)

    def _is_possession(self, phrase: Phrase) -> bool:
        """*selon ses calculs*, *d'après leur étude*: what somebody made, and no other person or body."""
        if not phrase.own or len(phrase.words) > POSSESSION_WORDS:
            return False
        return phrase.head.kind == "document" if phrase.head else phrase.words[-1] in self.nouns.made

    def _by_possessor(self, phrase: Phrase) -> Meant:
        """Whose it is; the words themselves where nobody is in view."""
        choice = self._meant_by(phrase, "", number_of_owners(phrase.words[0]))
        return Meant(choice.who, Means("pronoun", "owner", choice.margin)) if choice else self._new(phrase)

    def _by_description(self, phrase: Phrase) -> Meant:
        """Whom a noun phrase without a name means: somebody in view, one described before, or somebody new."""
        at = self._place(phrase.first)
        choice = self._by_order(phrase) or self._by_group(phrase, at)
        choice = choice or self.matching.of_phrase(phrase, at, self.quoted_here, self.speaks_here)
        if choice:
            self._learn(choice, phrase)
            if choice.who.actor is not None:
                return Meant(choice.who, Means("role", choice.how, choice.margin))
            again = choice.who.called[:1] != [phrase]  # not only the same words, met as a subject
            return Meant(choice.who, Means("description", choice.how if again else "new", choice.margin))
        if phrase.definite and phrase.is_bare and phrase.head and phrase.head.kind == "document":
            author = self.documents.author(phrase)
            if author:
                return Meant(author, Means("role", "author"))
            document = self.documents.last(phrase, phrase.start)
            if document:
                return Meant(document, Means("description", "document"))
        known = self._described(phrase) if phrase.definite else None
        return Meant(known, Means("description", "known")) if known else self._new(phrase)

    def _learn(self, choice: Choice, phrase: Phrase) -> None:
        """*L'ancien trésorier du club*, *le vigneron* is X here, so it is X later on, if nobody else is called so."""
        tells = phrase.former or phrase.head is None or phrase.head.kind != "function"
        if choice.how != "broad" or not tells or self.matching.is_anybody(phrase):
            return
        if not any(known.head_key == phrase.head_key for who in self.everybody for known in who.called):
            choice.who.called.append(phrase)

    def _by_order(self, phrase: Phrase) -> Choice | None:
        """*le premier*, *la seconde*: one of the two persons last named side by side."""
        words = [word for word in phrase.words if word not in self.nouns.determiners]
        place = self.nouns.ordinals.get(words[0]) if len(words) == 1 else None
        pair = next((p for p in reversed(self.pairs) if p.start < phrase.start), None) if place else None
        return Choice(pair.both[place - 1], how="order") if pair else None

    def _by_group(self, phrase: Phrase, at: Place) -> Choice | None:
        """*les parents*, *ces scientifiques*, *les deux hommes*: several in view, by another word for them."""
        if phrase.number != "plural" or not phrase.head or not phrase.definite:
            return None
        pair = next((p for p in self.pairs if p.noun == phrase.head.lemma), None)
        if pair:
            return Choice(pair.who, how="group")
        if not (phrase.this or "deux" in phrase.words) or not (phrase.is_person or phrase.head.kind == "group"):
            return None
        choice = self.view.best(phrase.gender, "plural", at, lambda sight: 0.0, self.weights.least_broad)
        return Choice(choice.who, choice.score, choice.margin, "group") if choice else None

    def _described(self, phrase: Phrase) -> Somebody | None:
        """One described before by the same head in at least these words: *le témoin* for *un témoin de la scène*."""
        known = self.described.get(phrase.head_key)
        if known is None or known.number != phrase.number or not phrase.says <= known.called[0].says:
            return None
        agrees = not phrase.gender or not known.gender or known.gender == phrase.gender
        return known if agrees else None

    def _new(self, phrase: Phrase) -> Meant:
        """Somebody of whom the article has not spoken before, by these words."""
        text = self.article.text[phrase.start : phrase.end]
        owner = self._owner(phrase)
        told = f"{text} ({self._short(owner)})" if owner else text  # sa famille (Édith Durand)
        kind = "person" if phrase.head is None or phrase.is_person else "body"
        who = Somebody(told, None, kind, phrase.gender, phrase.number, called=[phrase])
        known = self.described.get(phrase.head_key)
        if known is None or not phrase.says <= known.called[0].says:
            self.described[phrase.head_key] = who
        return Meant(who, Means("description", "new" if phrase.definite else "somebody"))

    def _short(self, who: Somebody) -> str:
        """A name, or a description up to its noun: *un patient* for *un patient rencontré à la sortie*."""
        words = who.name.split()
        phrase = who.called[0] if who.called and who.actor is None else None
        if phrase is None or phrase.head_word not in phrase.words:
            return who.name
        return " ".join(words[: phrase.words.index(phrase.head_word) + 1])

    def _owner(self, phrase: Phrase) -> Somebody | None:
        """Whose family or lawyer *sa famille*, *un de ses avocats* is: a description alone would not tell."""
        own = next((word for word in phrase.words[:OWN_WITHIN] if word in self.nouns.owns), None)
        if own is None or phrase.head is None or phrase.head.kind == "document":
            return None

        def names_somebody(sight: Sight) -> float | None:
            return None if any(not self.nouns.owns.isdisjoint(p.words) for p in sight.who.called[:1]) else 0.0

        at = self._place(phrase.first)
        choice = self.view.best("", number_of_owners(own), at, names_somebody, self.weights.least_owner)
        return choice.who if choice else None

    # --- mentions ------------------------------------------------------------------------------------------------

    def _add_mention(self, phrase: Phrase, form: str, who: Somebody, rule: str) -> None:
        if who.actor is not None:
            self._mention(phrase, form, who.actor, rule)

    def _mention(self, phrase: Phrase, form: str, actor: int, rule: str) -> None:
        if (phrase.start, phrase.end) not in self.spans:
            self.spans.add((phrase.start, phrase.end))
            self.mentions.append(Mention(phrase.start, phrase.end, form, rule, actor))

    # --- a headline's quotation ----------------------------------------------------------------------------------

    def _give_repeated(self, found: list[Meant | None]) -> None:
        """A headline's quotation has the speaker of the same words in the story."""
        for i, statement in enumerate(self.statements[:IN_HEADLINE]):
            if found[i] is None and statement.kind != "indirect" and statement.continues is None:
                words = self._words_of(statement)
                if words.count(" ") >= REPEATED_WORDS:
                    same = (
                        meant
                        for other, meant in zip(self.statements[i + 1 :], found[i + 1 :], strict=True)
                        if meant and words in self._words_of(other)
                    )
                    found[i] = next(same, None)

    def _words_of(self, statement: Statement) -> str:
        """A statement's words, with a space before and after each."""
        words = "".join(c if c.isalnum() else " " for c in self.article.text[statement.start : statement.end].lower())
        return f" {' '.join(words.split())} "


def _anchor(statement: Statement) -> int:
    """Where a statement is attributed: its speaker's words, or else its cue, or its own start."""
    places = (statement.speaker_start, statement.cue_start, statement.start)
    return next(place for place in places if place is not None)


def _speaker(meant: Meant | None) -> Speaker:
    if meant is None:
        return Speaker()
    return Speaker(meant.who.actor, meant.who.name, meant.means.by, certainty(meant.means))
