"""Who is meant: *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

A speaker's words are looked at in this order: a name in them; a pronoun; a function that somebody in the article
holds; a broader word for somebody just spoken of; a description met before. What stays open says so in `problems`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from helpers.french.codebook import Codebook, Row
from helpers.names.find import Actor, Mention, Names
from helpers.speakers.descriptions import PERSON_KINDS, Descriptions
from helpers.speakers.in_view import Candidate, InView
from helpers.speakers.phrases import OF, Phrase, nouns_of, number_of_owners, read_phrase, read_tokens, token_range
from helpers.speech.statements import Statement
from helpers.text.article import Article, Problem, Sentence

NO_SPEAKER = "a statement without a speaker"
OPENING_WORDS = 20  # tokens: the longest opening before a sentence's subject
DESCRIPTION_WORDS = 12  # tokens: the longest subject that is read as a description
GOES_ON, IN_OPENING = 1.2, -1.0  # salience of whom a pronoun may mean
NEARBY = 4  # sentences: how far back a function without more words may reach
NAME, PAIR, SUBJECT, STATEMENT, ROLE = range(5)  # what the text brings next; a name counts before its statement
IN_HEADLINE = 3  # statements that may be a headline's
OPENING_INFINITIVE = 4  # tokens: Et, enfin, de rappeler
TO = ("à", "au", "aux")
POSSESSION_WORDS = 3  # ses derniers calculs
REPEATED_WORDS = 4  # spaces: the shortest quotation that is found again by its words
LABELLED = "a quotation after a name and a colon"  # a rule that may take a headline's topic for a name
Speaker = tuple[int | None, str | None]
NOBODY: Speaker = (None, None)


@dataclass
class References:
    """Actors and mentions with the roles and pronouns added, a (actor, name) pair per statement, and problems."""

    actors: list[Actor]
    mentions: list[Mention]
    speakers: list[Speaker]
    problems: list[Problem]


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
        self.view = InView()
        self.ranges = [token_range(self.tokens, m.start, m.end) for m in self.named]
        self.descriptions = Descriptions(article, self.actors, self.named, self.ranges, self.nouns, self.view)
        self.mentions = list(self.named)
        self.spans = {(m.start, m.end) for m in self.named}
        quoted = [(s.start, s.end) for s in statements if s.kind != "indirect"]
        self.quoted_here = False  # whether what is said by the speaker who is looked for stands in quotation marks
        self.quoted_starts, self.quoted_ends = [a for a, _ in quoted], [b for _, b in quoted]

    def resolve(self) -> References:
        """Walk through names, functions and statements in the order of the text."""
        speakers: list[Speaker] = [NOBODY] * len(self.statements)
        roles = self._role_phrases()
        events = [(m.start, NAME, i) for i, m in enumerate(self.named)]
        events += [(self._anchor(s), STATEMENT, i) for i, s in enumerate(self.statements)]
        events += [(phrase.start, ROLE, i) for i, phrase in enumerate(roles)]
        events += [(start, PAIR, i) for i, (start, _, _) in enumerate(self.descriptions.pairs)]
        subjects = self._described_subjects()
        events += [(phrase.start, SUBJECT, i) for i, phrase in enumerate(subjects)]
        for _, event, i in sorted(events):
            if event == NAME:
                self._meet(self.named[i], *self.ranges[i])
            elif event == ROLE:
                self._stand_in(roles[i])
            elif event == PAIR:
                pair = Candidate(None, self.descriptions.pairs[i][1], number="plural")
                self.view.note(pair.at(self.article.sentence_at(self.descriptions.pairs[i][0]), True, False, None))
            elif event == SUBJECT:
                self._meet_described(subjects[i])
            else:
                speakers[i] = self._speaker(self.statements[i], speakers)
        self._give_repeated(speakers)
        problems = [
            Problem(s.start, s.end, NO_SPEAKER)
            for s, (_, name) in zip(self.statements, speakers, strict=True)
            if name is None
        ]
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return References(self.actors, self.mentions, speakers, problems)

    def _give_repeated(self, speakers: list[Speaker]) -> None:
        """A headline's quotation has the speaker of the same words in the story."""
        for i, statement in enumerate(self.statements[:IN_HEADLINE]):
            if speakers[i] == NOBODY and statement.kind != "indirect" and statement.continues is None:
                words = self._words_of(statement)
                if words.count(" ") >= REPEATED_WORDS:
                    for k in range(i + 1, len(speakers)):
                        if speakers[k] != NOBODY and words in self._words_of(self.statements[k]):
                            speakers[i] = speakers[k]
                            break

    def _words_of(self, statement: Statement) -> str:
        """A statement's words, with a space before and after each."""
        words = "".join(c if c.isalnum() else " " for c in self.article.text[statement.start : statement.end].lower())
        return f" {' '.join(words.split())} "

    def _anchor(self, statement: Statement) -> int:
        """Where a statement is attributed: its speaker's words, or else its cue, or its own start."""
        places = (statement.speaker_start, statement.cue_start, statement.start)
        return next(place for place in places if place is not None)

    def _meet(self, mention: Mention, first: int, stop: int) -> None:
        """Note that an actor is named here, by the tokens from `first` to `stop`."""
        here = self.article.sentence_at(mention.start)
        subject = first < stop and self._is_subject(first) and not self._is_quoted(mention.start)
        self.view.note(self.descriptions.candidate(mention.actor).at(here, subject, False, None))

    def _described_subjects(self) -> list[Phrase]:
        """The sentences' subjects that speak of somebody without a name: *Hier, les grévistes ont bloqué…*"""
        tokens, nouns, found = self.tokens, self.nouns, []
        for sentence in self.article.sentences:
            k = self._after_opening(sentence)
            if k < sentence.token_end and tokens.low[k] in nouns.personal and not self._is_quoted(sentence.start):
                found.append(read_tokens(tokens, k, k + 1, nouns))
                continue
            if k + 2 >= sentence.token_end or tokens.low[k] not in nouns.openers or self._is_quoted(sentence.start):
                continue
            end = self._described_end(k, min(sentence.token_end, k + DESCRIPTION_WORDS))
            phrase = read_tokens(tokens, k, end, nouns)
            if phrase.head and phrase.head.kind != "document":
                found.append(phrase)
        return found

    def _after_opening(self, sentence: Sentence) -> int:
        """The token after what stands before a sentence's subject, up to a comma: *Arrêté lundi, le suspect*."""
        low, begin = self.tokens.low, sentence.token_start
        if low[begin] in self.nouns.personal:
            return begin
        if begin + 1 < sentence.token_end and low[begin + 1] in self.nouns.personal:
            return begin + (low[begin] not in self.nouns.prepositions)  # Puis elle parle; not: Selon elle
        if low[begin : begin + 2] == ["c'", "est"]:
            return begin + 2
        if low[begin] in self.nouns.openers:
            return begin
        for k in range(begin + 1, min(begin + OPENING_WORDS, sentence.token_end)):
            if low[k] == ",":
                stressed = low[k + 2 : k + 3] == [","] and low[k + 1] in self.nouns.personal
                return begin if stressed else k + 1  # Mme X, elle, n'a pas l'intention
        return begin

    def _described_end(self, k: int, limit: int) -> int:
        """The token after the noun phrase that starts at token `k`: before its verb.

        A word that no list knows for a verb is one before an article: *cette aide-soignante aligne | les exemples*.
        """
        low, nouns = self.tokens.low, self.nouns
        for end in range(k + 1, limit):
            word, follows_link = low[end], low[end - 1] in nouns.links
            if not word[0].isalnum() or word in nouns.verbs or word in nouns.stops:
                return end
            if end > k + 1 and not follows_link:
                if word in nouns.perhaps_verbs:
                    return end
                if word in nouns.determiners and word not in nouns.prepositions:
                    return max(end - 1, k + 2)
        return limit

    def _meet_described(self, phrase: Phrase) -> None:
        """Note somebody who is the subject of a sentence by a description, with a name or without, or by a pronoun."""
        self.quoted_here = False
        pronoun = self._pronoun(phrase)
        if pronoun:
            known = self._meant_by(phrase, *pronoun)
            if known:
                self.view.note(known.at(self._sentence_of(phrase), True, False, None))
            return
        inside = self._named_inside(phrase)
        if inside:
            known = self._by_name(phrase, inside)
        else:
            rules = self.descriptions
            known = (
                rules.by_group(phrase)
                or rules.by_role(phrase, in_view=True)
                or rules.by_category(phrase)
                or rules.by_broad_noun(phrase)
                or rules.by_description(phrase)
            )
        self.view.note(known.at(self._sentence_of(phrase), True, False, phrase))

    def _sentence_of(self, phrase: Phrase) -> int:
        return self.tokens.sentence[phrase.first]

    def _is_quoted(self, offset: int) -> bool:
        at = bisect_right(self.quoted_starts, offset) - 1
        return at >= 0 and offset < self.quoted_ends[at]

    def _is_subject(self, token: int) -> bool:
        """Whether a noun phrase around this token is no complement: no preposition stands before it."""
        low, sentence, nouns = self.tokens.low, self.tokens.sentence, self.nouns
        k = token - 1
        while k >= 0 and sentence[k] == sentence[token]:
            if low[k] == "," and k > 1 and low[k - 1] in nouns.by_form and low[k - 2] in nouns.owns:
                k -= 3  # par la voix de son avocat, X,
            elif low[k] in nouns.before_names or k and low[k].isalpha() and low[k - 1] in nouns.determiners:
                k -= 1  # par le centriste X: also by a noun that no list holds
            else:
                return low[k] not in nouns.prepositions and low[k] not in nouns.subordinating
        return True

    # --- the speaker of one statement -------------------------------------------------------------------------

    def _speaker(self, statement: Statement, speakers: list[Speaker]) -> Speaker:
        if statement.speaker_start is None or statement.speaker_end is None:
            if statement.continues is not None:
                return speakers[statement.continues]
            if self._goes_on_by_infinitive(statement):
                return self.view.last_speaker.actor, self.view.last_speaker.description
            in_text = statement.cue_lemma in self.nouns.read
            document = self.descriptions.last_document(None, statement.end) if in_text else None
            return (None, document.description) if document else NOBODY
        phrase = self._without_addressee(
            read_phrase(self.tokens, statement.speaker_start, statement.speaker_end, self.nouns)
        )
        statement.speaker_end = phrase.end
        if self._is_topic(statement, phrase):
            statement.speaker_start = statement.speaker_end = None
            return NOBODY
        self.quoted_here = statement.kind != "indirect"
        found = self._resolve_phrase(phrase)
        if found and found.actor is None and statement.cue_lemma in self.nouns.says_more:
            found = self._who_says_more(phrase) or found
        if found is None:
            return NOBODY
        self.view.note(found.at(self._sentence_of(phrase), True, True, phrase))
        return found.actor, found.description

    def _goes_on_by_infinitive(self, statement: Statement) -> bool:
        """*Et de rappeler que P*, *Avant de glisser : « Q »*: a sentence without a subject has the last speaker."""
        last = self.view.last_speaker
        if last is None or statement.cue_start is None or statement.cue_end is None:
            return False
        first, stop = token_range(self.tokens, statement.cue_start, statement.cue_end)
        here = self.tokens.sentence[first]
        opens = first - self.article.sentences[here].token_start <= OPENING_INFINITIVE
        return opens and here - last.sentence <= NEARBY and self.tokens.low[stop - 1] == statement.cue_lemma

    def _who_says_more(self, phrase: Phrase) -> Candidate | None:
        """*« Q », a ajouté l'interprète de X*: the last speaker, whom a noun with an article describes anew."""
        last = self.view.last_speaker
        if last is None or last.actor is None or not last.person or phrase.number == "plural":
            return None
        describes = phrase.definite and not phrase.own and phrase.head and phrase.head.kind in PERSON_KINDS
        agrees = not (phrase.gender and last.gender) or phrase.gender == last.gender
        near = self._sentence_of(phrase) - last.sentence <= NEARBY
        return last if describes and agrees and near else None

    def _without_addressee(self, phrase: Phrase) -> Phrase:
        """*une résidente à la chaîne X*, *le maire aux questions de Y*: those who are told are no part of a speaker."""
        if phrase.head and phrase.head.kind not in PERSON_KINDS:
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
        if statement.rule != LABELLED or phrase.words[0] in self.nouns.determiners or self._named_inside(phrase):
            return False
        return phrase.head is None or phrase.head.kind == "group"

    def _resolve_phrase(self, phrase: Phrase) -> Candidate | None:
        """Who the words for a speaker mean."""
        inside = self._named_inside(phrase)
        if inside:
            return self._by_name(phrase, inside)
        pronoun = self._pronoun(phrase)
        if pronoun:
            return self._by_pronoun(phrase, *pronoun)
        if self._is_possession(phrase):
            return self._by_possessor(phrase)
        if "même" in phrase.words[:2] and self.view.last_speaker:  # la même source, le même diplomate
            return self.view.described(phrase) or self.view.last_speaker
        rules = self.descriptions
        found = (
            rules.by_order(phrase)
            or rules.by_pair(phrase)
            or rules.by_group(phrase)
            or rules.by_role(phrase, in_view=True)
            or rules.by_category(phrase)
            or rules.by_broad_noun(phrase)
            or rules.by_broad_body(phrase)
            or rules.by_role(phrase, in_view=False)
        )
        if found is None and self.quoted_here:
            found = rules.by_unknown_noun(phrase)
        if found is None:
            return rules.by_description(phrase)
        self._add_mention(phrase, "role", found.actor, "a function that stands for a name")
        return found

    def _is_possession(self, phrase: Phrase) -> bool:
        """*selon ses calculs*, *d'après leur étude*: what somebody made, and no other person or body."""
        if not phrase.own or len(phrase.words) > POSSESSION_WORDS:
            return False
        return phrase.head.kind == "document" if phrase.head else phrase.words[-1] in self.nouns.made

    def _by_possessor(self, phrase: Phrase) -> Candidate | None:
        """Whose it is; the words themselves where nobody is in view."""
        return self._meant_by(phrase, "", number_of_owners(phrase.words[0])) or self.descriptions.by_description(phrase)

    def _named_inside(self, phrase: Phrase) -> list[Mention]:
        """The names in a phrase that are no complement of another noun: *le maire Gaël Perdriau*, not *de X*."""
        found = []
        for i in range(bisect_left(self.starts, phrase.start), bisect_left(self.starts, phrase.end)):
            mention = self.named[i]
            if not self._is_complement(phrase.first, self.ranges[i][0], self.actors[mention.actor].kind == "person"):
                found.append(mention)
        return found

    def _is_complement(self, begin: int, first: int, person: bool) -> bool:
        """Whether a name at token `first` hangs on a noun before it: *un sondage de l'institut X*, *l'avocat de X*.

        A type is no complement (*l'agence de presse X*), nor is what stands after a comma (*la directrice de X, Y*),
        nor a person's name without a preposition (*la ministre du Travail X*).
        """
        low, k = self.tokens.low, first - 1
        while k >= begin and (low[k] in self.nouns.titles or low[k] in ("la", "le", "l'", "les")):
            k -= 1
        if k >= begin and (low[k] in self.nouns.prepositions or low[k] == "("):
            return True
        if person:
            return False
        for k in range(first - 1, begin - 1, -1):
            if low[k] in (",", "et", "ou"):
                return False
            if low[k] in ("du", "des", "au", "aux"):
                return True
            if low[k] in self.nouns.prepositions and low[k + 1] in self.nouns.determiners:
                return True
        return False

    def _by_name(self, phrase: Phrase, inside: list[Mention]) -> Candidate:
        """The person named, or else the body, or else the place; joined names are a list of speakers."""
        if len(inside) > 1 and self.article.text[inside[-2].end : inside[-1].start].strip() == "et":
            one, other = (self.actors[m.actor] for m in inside[-2:])
            if one.kind != other.kind and "place" not in (one.kind, other.kind):
                return Candidate(None, _list_of([one.name, other.name]), number="plural")
        for kind in ("person", "organisation", "programme", "place"):
            of_kind = [m for m in inside if self.actors[m.actor].kind == kind]
            distinct = list(dict.fromkeys(m.actor for m in of_kind))
            if not distinct or kind == "place" and phrase.head or kind == "person" and self._is_body(phrase):
                continue  # la police d'Alep, le gouvernement Durand: no place and no person speaks
            if kind == "organisation" and len(distinct) == 1 and self._is_member(phrase):
                return self._by_member(phrase)
            if len(distinct) > 1 and self._are_joined(of_kind[-2], of_kind[-1]):
                return Candidate(None, _list_of([self.actors[i].name for i in distinct]), number="plural")
            return self.descriptions.candidate(distinct[0])
        return self.descriptions.by_description(phrase)

    def _is_member(self, phrase: Phrase) -> bool:
        """*l'élue PLR*, *un député LFI*: somebody of the body that is named, not the body."""
        return phrase.head is not None and phrase.head.kind in PERSON_KINDS

    def _by_member(self, phrase: Phrase) -> Candidate:
        """Who in view is meant by a word for a person and a body's name, or else these words."""
        rules = self.descriptions
        found = rules.by_role(phrase, in_view=True) or rules.by_broad_noun(phrase)
        if found is None:
            return rules.by_description(phrase)
        self._add_mention(phrase, "role", found.actor, "a function that stands for a name")
        return found

    def _is_body(self, phrase: Phrase) -> bool:
        """Whether the head of a phrase is a word for a body: *le gouvernement*, *la famille*."""
        return phrase.head is not None and phrase.head.kind in ("organisation", "group")

    def _are_joined(self, one: Mention, other: Mention) -> bool:
        between = self.article.text[one.end : other.start]
        return " et " in between or between.strip() in ("et", ",", "ou", "comme")

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

    def _by_pronoun(self, phrase: Phrase, gender: str, number: str) -> Candidate | None:
        found = self._meant_by(phrase, gender, number)
        if found:
            self._add_mention(phrase, "pronoun", found.actor, "a pronoun for the speaker in view")
        return found

    def _meant_by(self, phrase: Phrase, gender: str, number: str) -> Candidate | None:
        """Whom a pronoun stands for."""
        here = self._sentence_of(phrase)
        if self._joined(phrase) in self.nouns.latter:
            return self.view.last_named(gender, number, here)

        def parallel(c: Candidate) -> float:
            """A subject of the sentence before goes on, or one of this sentence where what is said is quoted.

            What an opening of this sentence names is hardly its subject.
            """
            if c.subject:
                return GOES_ON if c.sentence == here - 1 or c.sentence == here and self.quoted_here else 0.0
            return IN_OPENING if c.sentence == here else 0.0

        return self.view.most_salient(gender, number, here, bonus=parallel)

    def _add_mention(self, phrase: Phrase, form: str, actor: int | None, rule: str) -> None:
        if actor is not None and (phrase.start, phrase.end) not in self.spans:
            self.spans.add((phrase.start, phrase.end))
            self.mentions.append(Mention(phrase.start, phrase.end, form, rule, actor))

    # --- functions that stand for a name anywhere in the text -------------------------------------------------

    def _role_phrases(self) -> list[Phrase]:
        """Short definite phrases that may stand for an actor: *l'agence américaine*, *la ville*, *ce collectif*."""
        low, nouns, found = self.tokens.low, self.nouns, []
        speakers = {statement.speaker_start for statement in self.statements}
        for k in [k for k, word in enumerate(low[:-1]) if word in nouns.pointing]:
            if low[k + 1] in nouns.stand_ins and self.tokens.start[k] not in speakers:
                end = self._role_phrase_end(k)
                if end:
                    found.append(read_tokens(self.tokens, k, end, nouns))
        return found

    def _role_phrase_end(self, k: int) -> int:
        """The token after the phrase that starts at token `k`; 0 where a name or a complement follows it."""
        low, nouns = self.tokens.low, self.nouns
        end = k + 2
        while end < len(low) and low[end] in nouns.country_of:
            end += 1
        follows = self.tokens.text[end] if end < len(low) else "."
        links = OF if low[k + 1] in nouns.places else nouns.prepositions
        if follows[0].isupper() or follows[0].isdigit() or follows.lower() in links:
            return 0  # le maire de X, le maire Jean Y: no phrase that points back
        if end == k + 2 and follows.endswith(nouns.adjective_endings):
            return 0
        at = bisect_right(self.starts, self.tokens.start[k + 1])
        return 0 if any(self.tokens.start[k + 1] < m.end for m in self.named[max(at - 2, 0) : at]) else end

    def _stand_in(self, phrase: Phrase) -> None:
        """Resolve a phrase that is no speaker's, if an actor in view fits it."""
        if phrase.head_word in self.nouns.places:
            self._place_in_view(phrase)
            return
        rules = self.descriptions
        fits = phrase.this or not phrase.is_bare or rules.is_recent(phrase, NEARBY)
        found = (rules.by_role(phrase, in_view=True) if fits else None) or rules.by_category(phrase)
        if found:
            self._add_mention(phrase, "role", found.actor, "a function that stands for a name")
            self.view.note(found.at(self._sentence_of(phrase), self._is_subject(phrase.first), False, None))

    def _place_in_view(self, phrase: Phrase) -> None:
        """*la ville*: the town last named, be it inside the name of an organisation."""
        tokens = self.tokens
        first = phrase.first
        for k in range(first - 1, -1, -1):
            if tokens.sentence[first] - tokens.sentence[k] > NEARBY or first - k > 400:
                return
            row = self.nouns.cities.get(tokens.text[k])
            if row:
                self._add_mention(phrase, "role", self._place_actor(row), "a place word for the town last named")
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


def _list_of(names: list[str]) -> str:
    """Names as French joins them: *X, Y et Z*."""
    return ", ".join(names[:-1]) + " et " + names[-1]
