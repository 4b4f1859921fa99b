"""Who is meant: *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

A speaker's words are looked at in this order: a name in them; a pronoun; a function that somebody in the article
holds; a broader word for somebody just spoken of; a description met before. What stays open says so in `problems`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from helpers.article import Article, Problem
from helpers.codebook import Codebook, Row
from helpers.names import Actor, Mention, Names
from helpers.phrases import LINKS, Nouns, Phrase, nouns_of, read_phrase, token_range
from helpers.statements import Statement

NO_SPEAKER = "a statement without a speaker"
COMPLEMENT = {
    "de",
    "d'",
    "du",
    "des",
    "à",
    "au",
    "aux",
    "en",
    "pour",
    "par",
    "dans",
    "sur",
    "chez",
    "(",
    "contre",
    "avec",
}
ARTICLES = {"la", "le", "l'", "les", "un", "une", "son", "sa", "ses", "leur", "leurs", "ce", "cette", "cet"}
READ_IN = {"lire", "apprendre"}  # peut-on lire, apprend-on: the words of a document
DETERMINERS = {"le", "la", "l'", "ce", "cet", "cette"}
OF = {"de", "d'", "du", "des"}
COMPLEMENT_OF = OF | {"à", "au", "aux", "en", "pour"}
NEARBY = 4  # sentences: how far back a pronoun or a bare function may reach
PERSON_KINDS = {"function", "profession", "relation"}


@dataclass
class References:
    """Actors and mentions with the roles and pronouns added, a (actor, name) pair per statement, and problems."""

    actors: list[Actor]
    mentions: list[Mention]
    speakers: list[tuple[int | None, str | None]]
    problems: list[Problem]


@dataclass(slots=True)
class Candidate:
    """Somebody a pronoun or a function may stand for: an actor, or a description that no name goes with."""

    actor: int | None
    description: str
    gender: str
    number: str
    position: int  # where last spoken of
    sentence: int
    subject: bool = False  # in a place where the sentence's subject stands
    spoke: bool = False  # as the speaker of a statement
    person: bool = True
    phrase: Phrase | None = None


@dataclass
class _State:
    """What the reading has come to: everybody spoken of so far, in order."""

    candidates: list[Candidate] = field(default_factory=list)


def resolve(article: Article, names: Names, statements: list[Statement], codebook: Codebook) -> References:
    """Find who each statement's speaker is, and the roles and pronouns that stand for named actors."""
    return _Resolver(article, names, statements, codebook).resolve()


class _Resolver:
    def __init__(self, article: Article, names: Names, statements: list[Statement], codebook: Codebook) -> None:
        self.article = article
        self.tokens = article.tokens
        self.actors = list(names.actors)
        self.named = sorted(names.mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.named]
        self.statements = statements
        self.nouns = nouns_of(codebook)
        self.titles = {row["title"].lower() for row in codebook.sheet("titles")}
        self.mentions = list(self.named)
        self.state = _State()
        self.said = [(s.start, s.end) for s in statements if s.kind != "indirect"]
        self.roles = self._role_phrases()
        self.categories = self._categories()
        self.problems: list[Problem] = []
        self.documents: list[Phrase] | None = None

    def resolve(self) -> References:
        """Walk through the statements and the names between them in the order of the text."""
        speakers: list[tuple[int | None, str | None]] = [(None, None)] * len(self.statements)
        phrases = self._role_mentions()
        events = sorted(
            [(self._anchor(i), 1, i) for i in range(len(self.statements))]
            + [(m.start, 0, i) for i, m in enumerate(self.named)]
            + [(p.start, 2, i) for i, p in enumerate(phrases)]
        )
        for _, kind, i in events:
            if kind == 0:
                self._meet(self.named[i])
            elif kind == 2:
                self._stand_in(phrases[i])
            else:
                speakers[i] = self._speaker(self.statements[i], speakers)
        for statement, (actor, name) in zip(self.statements, speakers, strict=True):
            if name is None:
                self.problems.append(Problem(statement.start, statement.end, NO_SPEAKER))
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return References(self.actors, self.mentions, speakers, self.problems)

    def _anchor(self, i: int) -> int:
        """Where a statement is attributed: its speaker's words, or else its cue, or its own start."""
        statement = self.statements[i]
        if statement.speaker_start is not None:
            return statement.speaker_start
        return statement.cue_start if statement.cue_start is not None else statement.start

    # --- what the article says of its actors ------------------------------------------------------------------

    def _role_phrases(self) -> list[tuple[int, Phrase]]:
        """The function of every person, as a phrase that others can be compared with."""
        found = []
        for index, actor in enumerate(self.actors):
            if actor.role:
                for role in actor.role.split("; "):
                    found.append((index, _phrase_of_text(role, self.nouns)))
        return found

    def _categories(self) -> dict[int, list[Phrase]]:
        """The common nouns that stand right before a name: *l'association Médecins du monde*, *le collectif X*."""
        found: dict[int, list[Phrase]] = {}
        tokens = self.tokens
        for mention in self.named:
            first, _ = token_range(tokens, mention.start, mention.end)
            begin = first
            while (
                begin > 0
                and first - begin < 7
                and tokens.text[begin - 1][0].islower()
                and tokens.sentence[begin - 1] == tokens.sentence[min(first, len(tokens.sentence) - 1)]
            ):
                begin -= 1
            if begin < first:
                phrase = self._last_noun_phrase(begin, first)
                if phrase:
                    found.setdefault(mention.actor, []).append(phrase)
        return found

    def _last_noun_phrase(self, begin: int, end: int) -> Phrase | None:
        """The noun phrase that ends at token `end`, if its head is a word for a body or a person."""
        tokens = self.tokens
        if tokens.low[end - 1] in LINKS:
            return None
        for k in range(end - 1, begin - 1, -1):
            noun = self.nouns.by_form.get(tokens.low[k])
            if noun and not (k > begin and tokens.low[k - 1] in ("de", "d'", "du")):
                return read_phrase(tokens, tokens.start[max(k - 1, begin)], tokens.end[end - 1], self.nouns)
        return None

    # --- everybody spoken of ----------------------------------------------------------------------------------

    def _meet(self, mention: Mention) -> None:
        """Note that an actor is named here."""
        actor = self.actors[mention.actor]
        first, _ = token_range(self.tokens, mention.start, mention.end)
        self._note(
            Candidate(
                mention.actor,
                actor.name,
                actor.gender or self._category_gender(mention.actor),
                "singular",
                mention.start,
                self.article.sentence_at(mention.start),
                self._is_subject(first) and not self._is_quoted(mention.start),
                False,
                actor.kind == "person",
            )
        )

    def _category_gender(self, actor: int) -> str:
        """The gender of an organisation by the head of its name, or by the noun before it."""
        words = self.actors[actor].name.lower().split()
        noun = self.nouns.by_form.get(words[0]) if words else None
        if noun and noun.gender != "fm":
            return noun.gender
        return next((p.gender for p in self.categories.get(actor, ()) if p.gender), "")

    def _note(self, candidate: Candidate) -> None:
        self.state.candidates.append(candidate)

    def _is_quoted(self, offset: int) -> bool:
        return any(a <= offset < b for a, b in self.said)

    def _is_subject(self, token: int) -> bool:
        """Whether a noun phrase around this token is no complement: no preposition stands before it."""
        low = self.tokens.low
        k = token - 1
        sentence = self.tokens.sentence[token] if token < len(low) else -1
        while k >= 0 and self.tokens.sentence[k] == sentence:
            word = low[k]
            if word in (
                "de",
                "d'",
                "du",
                "à",
                "au",
                "aux",
                "par",
                "pour",
                "avec",
                "contre",
                "sur",
                "chez",
                "dans",
                "en",
                "sous",
                "vers",
                "entre",
            ):
                return False
            if (
                word in self.nouns.by_form
                or word in ("le", "la", "l'", "les", "m.", "mme")
                or word in self.nouns.country_of
            ):
                k -= 1
                continue
            return True
        return True

    # --- the speaker of one statement -------------------------------------------------------------------------

    def _speaker(
        self, statement: Statement, speakers: list[tuple[int | None, str | None]]
    ) -> tuple[int | None, str | None]:
        if statement.speaker_start is None or statement.speaker_end is None:
            if statement.continues is not None:
                return speakers[statement.continues]
            read = statement.cue_lemma in READ_IN and self._last_document(None, statement.end)
            return (None, read.description) if read else (None, None)
        phrase = read_phrase(self.tokens, statement.speaker_start, statement.speaker_end, self.nouns)
        text = self.article.text[statement.speaker_start : statement.speaker_end]
        found = self._resolve_phrase(phrase, text, statement)
        if found is None:
            return None, None
        self._note(
            Candidate(
                found.actor,
                found.description,
                found.gender,
                found.number,
                statement.speaker_start,
                self.article.sentence_at(statement.speaker_start),
                True,
                True,
                found.person,
                phrase,
            )
        )
        return found.actor, found.description

    def _resolve_phrase(self, phrase: Phrase, text: str, statement: Statement) -> Candidate | None:
        inside = self._named_inside(phrase)
        if inside:
            return self._by_name(phrase, text, inside)
        pronoun = self._pronoun(phrase)
        if pronoun:
            return self._by_pronoun(phrase, pronoun, statement)
        if phrase.words and phrase.words[0] in ("à", "a", "selon", "de") and len(phrase.words) > 1:
            plural = any(word in ("leur", "leurs", "les") for word in phrase.words)
            if phrase.words[-1] not in ("source", "sources") and not any(w.startswith("source") for w in phrase.words):
                return self._by_pronoun(phrase, ("", "plural" if plural else "singular"), statement)
        if "même" in phrase.words[:2] and self.state.candidates:
            last = next((c for c in reversed(self.state.candidates) if c.spoke), None)
            if last:
                return last
        found = (
            self._by_order(phrase)
            or self._by_role(phrase, in_view=True)
            or self._by_category(phrase)
            or (self._by_broad_noun(phrase) or self._by_role(phrase, in_view=False))
        )
        if found:
            self._add_mention(phrase.start, phrase.end, "role", found.actor, "a function that stands for a name")
            return found
        return self._by_description(phrase, text)

    def _named_inside(self, phrase: Phrase) -> list[Mention]:
        """The names in a phrase that are no complement of another noun: *le maire Gaël Perdriau*, not *de X*."""
        found = []
        begin, _ = token_range(self.tokens, phrase.start, phrase.end)
        at = bisect_left(self.starts, phrase.start)
        while at < len(self.named) and self.named[at].start < phrase.end:
            first, _ = token_range(self.tokens, self.named[at].start, self.named[at].end)
            if not self._is_complement(begin, first, self.actors[self.named[at].actor].kind == "person"):
                found.append(self.named[at])
            at += 1
        return found

    def _is_complement(self, begin: int, first: int, person: bool) -> bool:
        """Whether a name at token `first` hangs on a noun before it: *un sondage de l'institut X*, *l'avocat de X*.

        A type is no complement (*l'agence de presse X*), nor is what stands before a comma (*la directrice de X, Y*),
        nor what stands before a person's name without a preposition (*la ministre du Travail X*).
        """
        low, k = self.tokens.low, first - 1
        while k >= begin and (low[k] in ("la", "le", "l'", "les") or low[k] in self.titles):
            k -= 1
        if k >= begin and low[k] in COMPLEMENT:
            return True
        if person:
            return False
        for k in range(first - 1, begin - 1, -1):
            if low[k] in (",", "et", "ou"):
                return False
            if low[k] in ("du", "des", "au", "aux") or low[k] in COMPLEMENT and low[k + 1] in ARTICLES:
                return True
        return False

    def _by_name(self, phrase: Phrase, text: str, inside: list[Mention]) -> Candidate:
        """The person named, or else the body, or else the place; two joined names are two speakers."""
        for kind in ("person", "organisation", "programme", "place"):
            of_kind = [m for m in inside if self.actors[m.actor].kind == kind]
            if not of_kind:
                continue
            distinct = list(dict.fromkeys(m.actor for m in of_kind))
            if len(distinct) > 1 and self._joined(of_kind):
                return Candidate(None, _list_of([self.actors[i].name for i in distinct]), "", "plural", phrase.start, 0)
            actor = distinct[0]
            if kind == "place" and phrase.head and phrase.head.kind != "place":
                break
            return Candidate(
                actor,
                self.actors[actor].name,
                self.actors[actor].gender or "",
                "singular",
                phrase.start,
                0,
                person=kind == "person",
            )
        return Candidate(None, text, phrase.gender, phrase.number, phrase.start, 0, person=True, phrase=phrase)

    def _joined(self, mentions: list[Mention]) -> bool:
        between = self.article.text[mentions[-2].end : mentions[-1].start]
        return " et " in between or between.strip() in ("et", ",", "ou", "comme")

    def _pronoun(self, phrase: Phrase) -> tuple[str, str] | None:
        """The gender and number of a phrase that is a pronoun."""
        words = " ".join(phrase.words).replace("' ", "'")
        if words in self.nouns.pronouns:
            return self.nouns.pronouns[words]
        return None

    def _by_pronoun(self, phrase: Phrase, pronoun: tuple[str, str], statement: Statement) -> Candidate | None:
        gender, number = pronoun
        found = self._most_salient(gender, number, phrase.start)
        if found is None:
            return None
        self._add_mention(phrase.start, phrase.end, "pronoun", found.actor, "a pronoun for the speaker in view")
        return found

    def _most_salient(self, gender: str, number: str, position: int, persons_only: bool = False) -> Candidate | None:
        """The best candidate before `position`: near, in a subject's place, who spoke last, of the gender."""
        sentence = self.article.sentence_at(position)
        best, best_score = None, -99.0
        for order, candidate in enumerate(self.state.candidates[-40:]):
            score = self._salience(candidate, gender, number, sentence, persons_only)
            if score is not None and score + order * 0.001 > best_score:
                best, best_score = candidate, score + order * 0.001
        return best

    def _salience(self, c: Candidate, gender: str, number: str, sentence: int, persons_only: bool) -> float | None:
        if number and c.number != number or gender and c.gender and c.gender not in (gender, "fm"):
            return None
        if persons_only and not c.person or c.actor is not None and self.actors[c.actor].kind == "place":
            return None
        distance = sentence - c.sentence
        if distance > 12 or distance < 0:
            return None
        score = -0.6 * distance
        score += 1.0 if c.subject else -0.4
        score += 0.8 if c.spoke else 0.0
        score += 0.5 if c.person else -0.3
        score += 0.3 if gender and c.gender == gender else 0.0
        return score

    # --- functions that stand for a name anywhere in the text -----------------------------------------------

    def _role_mentions(self) -> list[Phrase]:
        """Short definite phrases that may stand for an actor: *l'agence américaine*, *la ville*, *cette association*."""
        tokens, found = self.tokens, []
        taken = {s.speaker_start for s in self.statements}
        for k in range(len(tokens.low) - 1):
            if tokens.low[k] not in DETERMINERS or tokens.start[k] in taken:
                continue
            word = tokens.low[k + 1]
            if word not in self.nouns.by_form and word not in self.nouns.places:
                continue
            end = k + 2
            while end < len(tokens.low) and tokens.low[end] in self.nouns.country_of:
                end += 1
            follows = tokens.text[end] if end < len(tokens.text) else "."
            links = COMPLEMENT_OF if word not in self.nouns.places else OF
            if follows[0].isupper() or tokens.low[min(end, len(tokens.low) - 1)] in links or follows[0].isdigit():
                continue  # le maire de X, le maire Jean Y: no phrase that points back
            if end == k + 2 and follows[0].isalpha() and self._is_adjective(follows):
                continue
            if not any(m.start <= tokens.start[k + 1] < m.end for m in self._around(tokens.start[k + 1])):
                found.append(read_phrase(tokens, tokens.start[k], tokens.end[end - 1], self.nouns))
        return found

    def _around(self, offset: int) -> list[Mention]:
        at = bisect_right(self.starts, offset)
        return self.named[max(at - 2, 0) : at]

    def _is_adjective(self, word: str) -> bool:
        """A cheap guess: an ending of French adjectives, so the phrase says more than its noun."""
        return word.endswith(("aire", "aires", "ale", "ales", "el", "elle", "if", "ive", "ique", "iques", "al", "aux"))

    def _stand_in(self, phrase: Phrase) -> None:
        """Resolve a phrase that is no speaker's, if an actor in view fits it."""
        if phrase.head_word in self.nouns.places:
            self._place_in_view(phrase)
            return
        found = (
            self._by_role(phrase, in_view=True)
            if phrase.this or not phrase.is_bare or self._is_recent(phrase)
            else None
        )
        found = found or self._by_category(phrase)
        if found and found.actor is not None:
            self._add_mention(phrase.start, phrase.end, "role", found.actor, "a function that stands for a name")
            subject = self._is_subject(token_range(self.tokens, phrase.start, phrase.end)[0])
            found.position, found.sentence, found.subject = (
                phrase.start,
                self.article.sentence_at(phrase.start),
                subject,
            )
            self._note(found)

    def _is_recent(self, phrase: Phrase) -> bool:
        """Whether somebody with that function was spoken of nearby."""
        here = self.article.sentence_at(phrase.start)
        holders = {i for i, role in self.roles if role.head and phrase.head and role.head.lemma == phrase.head.lemma}
        return any(c.actor in holders and here - c.sentence <= NEARBY for c in self.state.candidates)

    def _place_in_view(self, phrase: Phrase) -> None:
        """*la ville*: the town last named, be it inside the name of an organisation."""
        tokens = self.tokens
        first, _ = token_range(tokens, phrase.start, phrase.end)
        here = tokens.sentence[first]
        for k in range(first - 1, -1, -1):
            if here - tokens.sentence[k] > NEARBY:
                return
            row = self.nouns.cities.get(tokens.text[k])
            if row:
                self._add_mention(
                    phrase.start, phrase.end, "role", self._place_actor(row), "a place word for the town last named"
                )
                return

    def _place_actor(self, row: Row) -> int:
        for index, actor in enumerate(self.actors):
            if actor.kind == "place" and actor.name == row["name"]:
                return index
        self.actors.append(
            Actor(
                row["name"],
                "place",
                country=row["country"] or None,
                known=True,
                latitude=float(row["latitude"]) if row["latitude"] else None,
                longitude=float(row["longitude"]) if row["longitude"] else None,
            )
        )
        return len(self.actors) - 1

    # --- functions --------------------------------------------------------------------------------------------

    def _by_role(self, phrase: Phrase, in_view: bool) -> Candidate | None:
        """*le ministre iranien des Transports*: the one who holds this function, named before (`in_view`) or after."""
        if not phrase.head or phrase.head.kind not in PERSON_KINDS or not phrase.definite or phrase.number == "plural":
            return None
        best, best_score = None, 0.0
        seen = {c.actor for c in self.state.candidates}
        for index, role in self.roles:
            if (index in seen) is not in_view:
                continue
            score = self._role_score(phrase, role, index)
            if score > best_score:
                best, best_score = index, score
        if best is None:
            return None
        return self._candidate(best, phrase)

    def _role_score(self, phrase: Phrase, role: Phrase, index: int) -> float:
        """How well a phrase fits the function of an actor; 0 where it does not."""
        actor = self.actors[index]
        if not role.head or role.head.lemma != phrase.head.lemma:
            return 0.0
        if phrase.gender and actor.gender and phrase.gender != actor.gender and phrase.head.gender != "m":
            return 0.0
        common = phrase.says & role.says
        if phrase.says and role.says and not common and not (phrase.country and phrase.country == actor.country):
            return 0.0
        score = 1.0 + len(common)
        last = max((c.sentence for c in self.state.candidates if c.actor == index), default=None)
        here = self.article.sentence_at(phrase.start)
        score += 0.9 - 0.05 * min(here - last, 15) if last is not None else 0.0
        return score

    def _by_order(self, phrase: Phrase) -> Candidate | None:
        """*le premier*, *la seconde*: one of the two persons last named side by side."""
        words = [w for w in phrase.words if w not in ARTICLES]
        place = (
            {"premier": 0, "première": 0, "second": 1, "seconde": 1, "deuxième": 1}.get(words[0])
            if len(words) == 1
            else None
        )
        if place is None:
            return None
        persons = [m for m in self.named if self.actors[m.actor].kind == "person" and m.start < phrase.start]
        for one, other in zip(reversed(persons[:-1]), reversed(persons[1:]), strict=True):
            if one.actor != other.actor and self.article.text[one.end : other.start].strip() == "et":
                return self._candidate((one, other)[place].actor, phrase)
        return None

    def _by_category(self, phrase: Phrase) -> Candidate | None:
        """*l'association*, *ce collectif*, *l'agence américaine*: the body whose name or noun has that head."""
        if not phrase.head or not phrase.definite or phrase.number == "plural" or phrase.head.kind in PERSON_KINDS:
            return None
        best, best_score = None, 0.0
        seen = {c.actor: c.sentence for c in self.state.candidates}
        here = self.article.sentence_at(phrase.start)
        for index, actor in enumerate(self.actors):
            if actor.kind != "organisation" or index not in seen:
                continue
            words = actor.name.lower().replace("'", "' ").replace("’", "' ").split()
            heads = {words[0]} | {p.head.lemma for p in self.categories.get(index, ()) if p.head}
            if phrase.head_word not in heads and phrase.head.lemma not in heads:
                continue
            described = set(words) | {w for p in self.categories.get(index, ()) for w in p.says}
            if phrase.says and not phrase.says & described and not (phrase.country and phrase.country == actor.country):
                continue
            score = 2.0 + len(phrase.says & described) - 0.05 * min(here - seen[index], 20)
            if score > best_score:
                best, best_score = index, score
        return self._candidate(best, phrase) if best is not None else None

    def _by_broad_noun(self, phrase: Phrase) -> Candidate | None:
        """*la responsable*, *cet officier*, *le Croate*: somebody in view, by a broader word."""
        if not phrase.definite or phrase.number == "plural":
            return None
        national = phrase.head is None and phrase.country is not None and len(phrase.words) <= 3
        broad = (
            phrase.head is not None
            and phrase.head.kind in PERSON_KINDS
            and (phrase.head.lemma in self.nouns.broad or phrase.this)
        )
        if not (national or broad):
            return None
        best, best_score = None, -1.6
        sentence = self.article.sentence_at(phrase.start)
        for order, c in enumerate(self.state.candidates[-40:]):
            if c.actor is None or not c.person:
                continue
            score = self._salience(c, phrase.gender, "singular", sentence, True)
            country = self._country_of(c.actor)
            if score is None or phrase.country and country and country != phrase.country:
                continue
            score += 1.5 if phrase.country and country == phrase.country else 0.0
            if score + order * 0.001 > best_score:
                best, best_score = c, score + order * 0.001
        return self._candidate(best.actor, phrase) if best is not None else None

    def _country_of(self, index: int) -> str | None:
        actor = self.actors[index]
        if actor.country or actor.organisation is None:
            return actor.country
        return self.actors[actor.organisation].country

    def _candidate(self, index: int, phrase: Phrase) -> Candidate:
        actor = self.actors[index]
        return Candidate(
            index, actor.name, actor.gender or phrase.gender, "singular", phrase.start, 0, person=actor.kind == "person"
        )

    def _by_description(self, phrase: Phrase, text: str) -> Candidate:
        """Nobody named: the fullest description of the same source so far, or these words."""
        person = phrase.head is None or phrase.head.kind in PERSON_KINDS
        if phrase.definite and phrase.is_bare and phrase.head and phrase.head.kind == "document":
            document = self._last_document(phrase, phrase.start)
            if document:
                return document
        if phrase.definite:
            for c in reversed(self.state.candidates):
                if (
                    c.actor is None
                    and c.phrase
                    and c.number == phrase.number
                    and _same_head(c.phrase, phrase)
                    and (phrase.says <= c.phrase.says)
                ):
                    return Candidate(
                        None, c.description, c.gender, c.number, phrase.start, 0, person=person, phrase=c.phrase
                    )
        return Candidate(None, text, phrase.gender, phrase.number, phrase.start, 0, person=person, phrase=phrase)

    def _documents(self) -> list[Phrase]:
        """Every document that the article speaks of: *un communiqué du ministère*, *un rapport de l'ONU*."""
        tokens, found = self.tokens, []
        for k in range(1, len(tokens.low)):
            noun = self.nouns.by_form.get(tokens.low[k])
            if noun and noun.kind == "document" and tokens.low[k - 1] not in ("de", "d'", "en", "par", "sur"):
                end = k + 1
                while (
                    end < len(tokens.low)
                    and end < k + 14
                    and tokens.sentence[end] == tokens.sentence[k]
                    and (tokens.text[end][0].isalnum() or tokens.low[end] in ("d'", "l'"))
                    and tokens.low[end]
                    not in ("qui", "que", "qu'", "et", "où", "dont", "est", "a", "sont", "ont", "dans", "pour")
                ):
                    end += 1
                found.append(read_phrase(tokens, tokens.start[k - 1], tokens.end[end - 1], self.nouns))
        return found

    def _last_document(self, phrase: Phrase | None, position: int) -> Candidate | None:
        """*le texte*, *le document*, *peut-on lire*: the document last spoken of in more words."""
        if self.documents is None:
            self.documents = self._documents()
        for document in reversed(self.documents):
            if document.start < position and document.says:
                if (
                    phrase is None
                    or phrase.head_word in ("texte", "document")
                    or document.head_word == phrase.head_word
                ):
                    text = self.article.text[document.start : document.end]
                    return Candidate(
                        None, text, document.gender, document.number, document.start, 0, person=False, phrase=document
                    )
        return None

    def _add_mention(self, start: int, end: int, form: str, actor: int | None, rule: str) -> None:
        if actor is not None and not any(m.start == start and m.end == end for m in self.mentions):
            self.mentions.append(Mention(start, end, form, rule, actor))


def _phrase_of_text(text: str, nouns: Nouns) -> Phrase:
    """A phrase from a text that is no place in the article (a role of an actor)."""
    article = Article.from_text(text)
    return read_phrase(article.tokens, 0, len(text), nouns)


def _same_head(a: Phrase, b: Phrase) -> bool:
    return a.head_word == b.head_word or a.head is not None and b.head is not None and a.head.lemma == b.head.lemma


def _list_of(names: list[str]) -> str:
    """Names as French joins them: *X, Y et Z*."""
    return ", ".join(names[:-1]) + " et " + names[-1]
