"""Functions and common nouns that stand for somebody: *la ministre*, *l'agence américaine*, *cet officier*, *le texte*.

Each rule takes a phrase and gives a candidate or None; `references` tries them in order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from helpers.names.find import Actor, Mention
from helpers.speakers.in_view import Candidate, InView
from helpers.speakers.phrases import OF, Nouns, Phrase, Range, number_of_owners, phrase_of, read_tokens
from helpers.text.article import Article

PERSON_KINDS = {"function", "profession", "relation"}
DOCUMENT_WORDS = 14  # how far the words that describe a document may reach
BROAD_LEAST = -3.0  # how much in view somebody must be for a broader word to mean them
OWNER_LEAST = 0.0  # how much in view somebody must be to be told as the one whose *famille* or *avocat* speaks
OWN_WITHIN = 4  # words at the head of a phrase in which its possessive stands: un de ses
BODY_LEAST = -3.5  # the same for a body
KNOWN_GENDER = 0.3  # a noun agrees with whom it stands for
DESCRIBED = -0.5  # to be spoken of without a name makes somebody less likely to be meant
ANOTHER_TRADE = -0.6  # so does another trade: the lawyer is hardly *le médecin*


class Descriptions:
    """What an article says of its actors beside their names, and the rules that find them again by it."""

    def __init__(
        self, article: Article, actors: list[Actor], named: list[Mention], ranges: list[Range], nouns: Nouns,
        view: InView,
    ) -> None:  # fmt: skip
        self.article = article
        self.actors = actors
        self.named = named
        self.ranges = ranges  # the tokens of each name
        self.nouns = nouns
        self.view = view
        self.categories = self._categories()
        self.roles = self._roles()
        held = [one for roles in self.roles.values() for one in roles]
        self.of_trade = {holder for holder, role in held if role.head and role.head.kind == "profession"}
        self.by_head = self._by_head()
        self.pairs = self._pairs()
        self._documents: list[Phrase] | None = None
        self._genders: dict[int, str] = {}
        self._candidates: dict[tuple[int, str], Candidate] = {}

    # --- what the article says of its actors ------------------------------------------------------------------

    def _roles(self) -> dict[str, list[tuple[int, Phrase]]]:
        """What the article says that the persons are, as phrases, by the lemma of their head."""
        found: dict[str, list[tuple[int, Phrase]]] = {}
        for index, phrase in self._held():
            if phrase.head and phrase.head.kind in PERSON_KINDS:
                of_lemma = found.setdefault(phrase.head.lemma, [])
                if all(holder != index for holder, _ in of_lemma):
                    of_lemma.append((index, phrase))
        return found

    def _held(self) -> Iterator[tuple[int, Phrase]]:
        """Persons with their function, the nouns before their name, the noun behind it: *X, vigneron à Nort*."""
        for index, actor in enumerate(self.actors):
            for role in actor.role.split("; ") if actor.role else ():
                words = role.lower().replace("’", "'").replace("'", "' ").split()
                yield index, phrase_of(words, 0, len(role), self.nouns)
        for mention, (first, stop) in zip(self.named, self.ranges, strict=True):
            if self.actors[mention.actor].kind != "person":
                continue
            phrase = self._behind(stop)
            if phrase:
                yield mention.actor, phrase
            held = self.nouns.held_by_title.get(self.article.tokens.low[first - 1]) if 0 < first < stop else None
            if held:  # Mgr X is l'évêque
                yield mention.actor, phrase_of([held], 0, len(held), self.nouns)
        for index, phrases in self.categories.items():
            if self.actors[index].kind == "person":
                yield from ((index, phrase) for phrase in phrases)

    def _behind(self, k: int) -> Phrase | None:
        """The noun phrase behind a person's name, which ends at token `k`, and a comma: *X, ancien patron pêcheur,*."""
        tokens, nouns = self.article.tokens, self.nouns
        if k + 1 >= len(tokens.low) or tokens.low[k] != "," or tokens.sentence[k] != tokens.sentence[k - 1]:
            return None
        begin = k = k + 1
        while k < len(tokens.low) and (tokens.low[k] in nouns.determiners or tokens.low[k] in nouns.light):
            k += 1
        noun = nouns.by_form.get(tokens.low[k]) if k < len(tokens.low) else None
        if noun is None or noun.kind not in PERSON_KINDS or noun.number == "plural":
            return None
        return read_tokens(tokens, begin, self._document_end(k), nouns)

    def _categories(self) -> dict[int, list[Phrase]]:
        """The common nouns that stand right before a name: *l'association Médecins du monde*, *le collectif X*."""
        found: dict[int, list[Phrase]] = {}
        tokens = self.article.tokens
        for mention, (first, stop) in zip(self.named, self.ranges, strict=True):
            if first >= stop:  # a name in the header, which has no tokens
                continue
            begin = first
            while begin > 0 and first - begin < 7 and tokens.text[begin - 1][0].islower() and (
                tokens.sentence[begin - 1] == tokens.sentence[first]
            ):  # fmt: skip
                begin -= 1
            phrase = self._last_noun_phrase(begin, first) if begin < first else None
            if phrase:
                found.setdefault(mention.actor, []).append(phrase)
        return found

    def _last_noun_phrase(self, begin: int, end: int) -> Phrase | None:
        """The noun phrase that ends at token `end`, if its head is a word for a body or a person."""
        tokens = self.article.tokens
        if tokens.low[end - 1] in self.nouns.links:
            return None
        for k in range(end - 1, begin - 1, -1):
            if tokens.low[k] in self.nouns.by_form and not (k > begin and tokens.low[k - 1] in ("de", "d'", "du")):
                return read_tokens(tokens, max(k - 1, begin), end, self.nouns)
        return None

    def _by_head(self) -> dict[str, list[int]]:
        """The organisations by the first word of their name, and by the nouns before it."""
        found: dict[str, list[int]] = {}
        for index, actor in enumerate(self.actors):
            if actor.kind == "organisation":
                heads = {_words(actor.name)[0]} | {p.head.lemma for p in self.categories.get(index, ()) if p.head}
                for head in sorted(heads):
                    found.setdefault(head, []).append(index)
        return found

    def _pairs(self) -> list[tuple[int, str, str]]:
        """Persons joined by *et*: where the second one ends, both names, and the plural noun beside them if any."""
        tokens, found = self.article.tokens, []
        names = zip(self.named, self.ranges, strict=True)
        persons = [(m, stop) for m, (_, stop) in names if self.actors[m.actor].kind == "person"]
        for (one, _), (other, after) in zip(persons, persons[1:], strict=False):
            if one.actor != other.actor and self.article.text[one.end : other.start].strip() == "et":
                noun = None
                if after + 1 < len(tokens.low) and tokens.low[after] == ",":
                    noun = self.nouns.by_form.get(tokens.low[after + 1])
                names = f"{self.actors[one.actor].name} et {self.actors[other.actor].name}"
                found.append((other.start, names, noun.lemma if noun and noun.number == "plural" else ""))
        return found

    def gender(self, index: int) -> str:
        """The gender of a person, or of the word for a body: *la* mairie, *le* ministère."""
        if index not in self._genders:
            self._genders[index] = self._gender_of(index)
        return self._genders[index]

    def _gender_of(self, index: int) -> str:
        actor = self.actors[index]
        if actor.gender:
            return actor.gender
        noun = self.nouns.by_form.get(_words(actor.name)[0])
        if noun and noun.gender != "fm":
            return noun.gender
        return next((p.gender for p in self.categories.get(index, ()) if p.gender), "")

    def candidate(self, index: int, gender: str = "") -> Candidate:
        """An actor as a candidate; `gender` is that of the words for it, where its own is not known."""
        gender = self.gender(index) or gender
        known = self._candidates.get((index, gender))
        if known is None:
            actor = self.actors[index]
            known = self._candidates[index, gender] = Candidate(
                index, actor.name, gender, person=actor.kind == "person", place=actor.kind == "place"
            )
        return known

    # --- the rules --------------------------------------------------------------------------------------------

    def by_role(self, phrase: Phrase, in_view: bool) -> Candidate | None:
        """*le ministre iranien des Transports*: the one who holds this function, named before (`in_view`) or after."""
        if not phrase.head or phrase.head.kind not in PERSON_KINDS or not phrase.definite or phrase.number == "plural":
            return None
        best, best_score = None, 0.0
        for index, role in self.roles.get(phrase.head.lemma, ()):
            if (index in self.view.last_seen) is in_view:
                score = self._role_score(phrase, role, index)
                if not in_view and phrase.says and not phrase.says & role.says:
                    continue  # l'entraîneur nantais is hardly the one who is called entraîneur later
                if score > best_score:
                    best, best_score = index, score
        return self.candidate(best, phrase.gender) if best is not None else None

    def _role_score(self, phrase: Phrase, role: Phrase, index: int) -> float:
        """How well a phrase fits the function of an actor; 0 where it does not."""
        actor = self.actors[index]
        if phrase.gender and actor.gender and phrase.gender != actor.gender and phrase.head.gender != "m":
            return 0.0
        common = phrase.says & role.says
        if phrase.says and role.says and not common and not (phrase.country and phrase.country == actor.country):
            return 0.0
        return 1.0 + len(common) + self._nearness(index, phrase)

    def _nearness(self, index: int, phrase: Phrase) -> float:
        last = self.view.last_seen.get(index)
        return 0.9 - 0.05 * min(self.article.tokens.sentence[phrase.first] - last, 15) if last is not None else 0.0

    def is_recent(self, phrase: Phrase, sentences: int) -> bool:
        """Whether somebody with that function was spoken of at most so many sentences before."""
        here = self.article.tokens.sentence[phrase.first]
        return bool(phrase.head) and any(
            here - self.view.last_seen.get(index, -sentences - 1) <= sentences
            for index, _ in self.roles.get(phrase.head.lemma, ())
        )

    def by_pair(self, phrase: Phrase) -> Candidate | None:
        """*les parents*: two persons named side by side with that noun (*X et Y, parents de Z*)."""
        if phrase.head and phrase.definite and phrase.number == "plural":
            for _, names, lemma in self.pairs:
                if lemma == phrase.head.lemma:
                    return Candidate(None, names, number="plural")
        return None

    def by_order(self, phrase: Phrase) -> Candidate | None:
        """*le premier*, *la seconde*: one of the two persons last named side by side."""
        words = [word for word in phrase.words if word not in self.nouns.determiners]
        place = self.nouns.ordinals.get(words[0]) if len(words) == 1 else None
        if place is None:
            return None
        persons = [m for m in self.named if self.actors[m.actor].kind == "person" and m.start < phrase.start]
        for one, other in zip(reversed(persons[:-1]), reversed(persons[1:]), strict=True):
            if one.actor != other.actor and self.article.text[one.end : other.start].strip() == "et":
                return self.candidate((one, other)[place - 1].actor)
        return None

    def by_category(self, phrase: Phrase) -> Candidate | None:
        """*l'association*, *ce collectif*, *l'agence américaine*: the body whose name or noun has that head."""
        if not phrase.head or not phrase.definite or phrase.number == "plural" or phrase.head.kind in PERSON_KINDS:
            return None
        best, best_score = None, 0.0
        for index in dict.fromkeys(self.by_head.get(phrase.head_word, []) + self.by_head.get(phrase.head.lemma, [])):
            actor = self.actors[index]
            if index not in self.view.last_seen:
                continue
            described = set(_words(actor.name)).union(*(p.says for p in self.categories.get(index, ())))
            common = phrase.says & described
            if phrase.says and not common and not (phrase.country and phrase.country == actor.country):
                continue
            score = 2.0 + len(common) + self._nearness(index, phrase)
            if score > best_score:
                best, best_score = index, score
        return self.candidate(best, phrase.gender) if best is not None else None

    def by_broad_noun(self, phrase: Phrase) -> Candidate | None:
        """*la responsable*, *cet officier*, *le Croate*, *le vigneron*: somebody in view, by another word for them."""
        if not phrase.definite or phrase.number == "plural":
            return None
        past = self._tells_a_past(phrase)
        if not (past or self._is_broad(phrase) or self._tells_a_trade(phrase)):
            return None
        here = self.article.tokens.sentence[phrase.first]
        anybody = phrase.head_word in self.nouns.anybody

        def fits(c: Candidate) -> float | None:
            goes_on = here - c.sentence <= 1 and (c.spoke or c.subject and (past or anybody))
            if (past or c.actor is None) and not phrase.this and not goes_on:
                return None
            return self._fits_broad_noun(phrase, c)

        found = self.view.most_salient(phrase.gender, "singular", here, BROAD_LEAST, fits)
        if found is None:
            return self._only_one(phrase.gender) if self._is_broad(phrase) and phrase.head and not phrase.own else None
        if found.actor is None:
            return found
        if past:
            self._learn(found.actor, phrase)
        return self.candidate(found.actor, phrase.gender)

    def by_unknown_noun(self, phrase: Phrase) -> Candidate | None:
        """*« Q », raconte le voilier*: a noun that no list holds, for the person who spoke or was spoken of last."""
        if phrase.head or not phrase.definite or phrase.own or phrase.number == "plural" or len(phrase.words) != 2:
            return None
        here = self.article.tokens.sentence[phrase.first]

        def fits(c: Candidate) -> float | None:
            return 0.0 if c.actor is not None and c.person and (c.spoke or c.subject) else None

        found = self.view.most_salient(phrase.gender, "singular", here, BROAD_LEAST, fits)
        return self.candidate(found.actor, phrase.gender) if found else None

    def _learn(self, actor: int, phrase: Phrase) -> None:
        """*L'ancien trésorier du club* is X, so *le trésorier* is X later on, if nobody else is called so."""
        self.roles.setdefault(phrase.head.lemma, [(actor, phrase)])

    def _only_one(self, gender: str) -> Candidate | None:
        """The one person of a gender that has been named, however long ago."""
        named = [i for i in self.view.last_seen if self.actors[i].kind == "person"]
        of_gender = [i for i in named if self.actors[i].gender == gender]
        return self.candidate(of_gender[0]) if gender and len(of_gender) == 1 else None

    def by_broad_body(self, phrase: Phrase) -> Candidate | None:
        """*l'autorité*, *le groupe*: the body most in view, if its own name does not say that it is something else."""
        if not phrase.head or phrase.head.kind in PERSON_KINDS or phrase.number == "plural":
            return None
        if not phrase.definite or phrase.own or len(phrase.says) > 1 or phrase.head.lemma not in self.nouns.broad:
            return None

        def fits(c: Candidate) -> float | None:
            if c.actor is None or not self._may_be_body(self.actors[c.actor]):
                return None
            country = self.actors[c.actor].country
            if phrase.country and country and country != phrase.country:
                return None
            return 0.0 if self._is_of_kind(c.actor, phrase.head.lemma) else None

        found = self.view.most_salient("", "singular", self.article.tokens.sentence[phrase.first], BODY_LEAST, fits)
        return self.candidate(found.actor, phrase.gender) if found else None

    def _is_broad(self, phrase: Phrase) -> bool:
        """Whether a phrase may stand for anybody: *l'élu*, *cet adjoint*, *le Croate*, *la socialiste*."""
        if phrase.head is None:
            if phrase.this and phrase.head_word in self.nouns.former:
                return True  # cet ancien de la maison
            known = phrase.country is not None or phrase.head_word in self.nouns.label
            return known and len(phrase.words) <= 3
        return phrase.head.kind in PERSON_KINDS and (phrase.head.lemma in self.nouns.broad or phrase.this)

    def _tells_a_trade(self, phrase: Phrase) -> bool:
        """*le vigneron*, *la plaignante*: without more words, French takes somebody up again by what they are."""
        trade = phrase.head is not None and phrase.head.kind in ("profession", "relation") and not phrase.own
        return trade and (phrase.is_bare or self._only_says_whence(phrase))

    def _tells_a_past(self, phrase: Phrase) -> bool:
        """*l'ancienne ministre nigériane*: what somebody was, of whom the text has just spoken."""
        former = not self.nouns.former.isdisjoint(phrase.words[:2]) and phrase.head_word not in self.nouns.former
        return former and phrase.head is not None and phrase.head.kind in PERSON_KINDS and not phrase.own

    def _only_says_whence(self, phrase: Phrase) -> bool:
        """*l'attaquant argentin*, *le vigneron nantais*: nothing but an adjective of a country or a town."""
        if len(phrase.says) != 1 or phrase.words[-1] not in phrase.says:
            return False
        return phrase.country is not None or phrase.words[-1].endswith(self.nouns.adjective_endings)

    def _fits_broad_noun(self, phrase: Phrase, c: Candidate) -> float | None:
        """How well somebody in view goes with a word for a person; None where not at all."""
        if not c.person or phrase.own and c.subject:
            return None  # son auteur: not the one whose it is
        if c.actor is None:
            described = c.phrase is not None and c.phrase.head is not None and phrase.head is not None
            anybody = phrase.head_word in self.nouns.anybody
            told = described and (phrase.this or phrase.head.kind != "relation" or anybody)
            return DESCRIBED if told else None
        country = self._country(c.actor)
        if phrase.country and country:
            return 1.5 if country == phrase.country else None
        known = KNOWN_GENDER if c.gender == phrase.gender else 0.0
        if not self._is_broad(phrase) and c.actor in self.of_trade:
            return known + ANOTHER_TRADE
        return known

    def _is_of_kind(self, index: int, lemma: str) -> bool:
        """Whether a broader word fits what the article says that a body is; of many names it says nothing."""
        broad = self.nouns.broad
        said = [p.head.lemma for p in self.categories.get(index, ()) if p.head and p.head.kind not in PERSON_KINDS]
        noun = self.nouns.by_form.get(_words(self.actors[index].name)[0])
        said += [noun.lemma] if noun else []
        return not said or broad[lemma] == "body" or any(lemma == s or broad.get(s) == broad[lemma] for s in said)

    def _may_be_body(self, actor: Actor) -> bool:
        """An organisation, or one word that may be a company's as well as a person's name."""
        if actor.kind == "person":
            return actor.gender is None and actor.role is None and " " not in actor.name
        return actor.kind == "organisation"

    def by_group(self, phrase: Phrase) -> Candidate | None:
        """*ces scientifiques*, *les deux hommes*: several in view, by another word for them."""
        if phrase.number != "plural" or not phrase.head or not (phrase.this or "deux" in phrase.words):
            return None
        if phrase.head.kind not in PERSON_KINDS and phrase.head.kind != "group":
            return None
        here = self.article.tokens.sentence[phrase.first]
        return self.view.most_salient(phrase.gender, "plural", here, BROAD_LEAST)

    def _country(self, index: int) -> str | None:
        """The country of a person, or of the organisation that the person works for."""
        actor = self.actors[index]
        if actor.country or actor.organisation is None:
            return actor.country
        return self.actors[actor.organisation].country

    def by_description(self, phrase: Phrase) -> Candidate:
        """Nobody named: the fullest description of the same source so far, or these words."""
        if phrase.definite and phrase.is_bare and phrase.head and phrase.head.kind == "document":
            document = self._author(phrase) or self.last_document(phrase, phrase.start)
            if document:
                return document
        known = self.view.described(phrase) if phrase.definite else None
        if known:
            return known
        person = phrase.head is None or phrase.head.kind in PERSON_KINDS
        text = self.article.text[phrase.start : phrase.end]
        owner = self._owner(phrase)
        told = f"{text} ({owner.description})" if owner else text  # sa famille (Édith Durand)
        return Candidate(None, told, phrase.gender, phrase.number, person=person, phrase=phrase)

    def _owner(self, phrase: Phrase) -> Candidate | None:
        """Whose family or lawyer *sa famille*, *un de ses avocats* is: a description alone would not tell."""
        own = next((word for word in phrase.words[:OWN_WITHIN] if word in self.nouns.owns), None)
        if own is None or phrase.head is None or phrase.head.kind == "document":
            return None

        def names_somebody(c: Candidate) -> float | None:
            return None if c.phrase and not self.nouns.owns.isdisjoint(c.phrase.words) else 0.0

        here = self.article.tokens.sentence[phrase.first]
        return self.view.most_salient("", number_of_owners(own), here, OWNER_LEAST, names_somebody)

    # --- documents --------------------------------------------------------------------------------------------

    def last_document(self, phrase: Phrase | None, position: int) -> Candidate | None:
        """*le texte*, *le document*, *peut-on lire*: the document last spoken of in more words, or at all."""
        found = next((d for d in self._documents_before(phrase, position) if d.says), None)
        if found is None and phrase is None:
            found = next(self._documents_before(None, position), None)
        if found is None:
            return None
        text = self.article.text[found.start : found.end]
        return Candidate(None, text, found.gender, found.number, person=False, phrase=found)

    def _documents_before(self, phrase: Phrase | None, position: int) -> Iterator[Phrase]:
        """The documents spoken of before a position that a phrase may mean, the last one first."""
        if self._documents is None:
            self._documents = self._find_documents()
        any_head = phrase is None or phrase.head_word in ("texte", "document")
        for k in range(bisect_left(self._documents, position, key=lambda d: d.start) - 1, -1, -1):
            document = self._documents[k]
            if any_head or document.head_word == phrase.head_word:
                yield document

    def _author(self, phrase: Phrase) -> Candidate | None:
        """Who spoke by a document: *dans un communiqué, l'AJT explique que P. Le communiqué ajoute*."""
        tokens = self.article.tokens
        document = next(self._documents_before(phrase, phrase.start), None)
        if document is None or document.first == 0 or tokens.low[document.first - 1] != "dans":
            return None
        if document.head_word not in self.nouns.speaks_for:
            return None  # a report is cited by itself
        here = tokens.sentence[document.first]
        named = [c for c in reversed(self.view.recent) if c.sentence == here and c.actor is not None]
        return next((c for c in named if c.spoke), None) or next((c for c in named if c.subject), None)

    def _find_documents(self) -> list[Phrase]:
        """Every document that the article speaks of: *un communiqué du ministère*, *un rapport de l'ONU*."""
        tokens, found = self.article.tokens, []
        for k in range(1, len(tokens.low)):
            noun = self.nouns.by_form.get(tokens.low[k])
            if noun and noun.kind == "document" and tokens.low[k - 1] in self.nouns.determiners:
                end = self._document_end(k)
                phrase = read_tokens(tokens, k - 1, end, self.nouns)
                found.append(phrase)
        return found

    def _document_end(self, k: int) -> int:
        """The token after the words that describe the document at token `k`: up to a verb, a comma, a *qui*."""
        tokens, nouns = self.article.tokens, self.nouns
        end = k + 1
        while end < min(len(tokens.low), k + DOCUMENT_WORDS) and tokens.sentence[end] == tokens.sentence[k]:
            low = tokens.low[end]
            other = low in nouns.prepositions and low not in OF and low not in ("par", "sur")
            if not low[0].isalnum() or other or low in nouns.stops or low in nouns.verbs:
                break
            if low in nouns.determiners and low not in nouns.prepositions and tokens.low[end - 1] not in nouns.links:
                end -= end > k + 1  # a word before an article is a verb: un rapport accable | la fédération
                break
            end += 1
        while end > k + 1 and (tokens.low[end - 1] in nouns.links or tokens.low[end - 1] == "par"):
            end -= 1
        return end


def _words(name: str) -> list[str]:
    """The words of a name in lower case, cut at apostrophes; never empty."""
    return name.lower().replace("’", "'").replace("'", "' ").split() or [name]
