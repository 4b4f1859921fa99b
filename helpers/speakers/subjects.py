"""Where an article speaks of somebody without naming them: the subjects of its sentences, short definite phrases.

*Hier, les grévistes ont bloqué…*; *Elle a grandi à Nort*; *l'agence américaine*: found before anybody is looked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from helpers.french.lookup import listed_phrase, places_of
from helpers.names.find import Mention
from helpers.speakers.acting import Acting
from helpers.speakers.nouns import PERSON_KINDS, Nouns
from helpers.speakers.phrases import Phrase, read_tokens
from helpers.speech.statements import Statement
from helpers.speech.words import AND_OR, ANY_DE, BY, DE, INFINITIVE_ENDINGS, NE, QUE, REFLEXIVE, STRESSED, TO
from helpers.text.article import Article, Sentence

IL = "il"
IMPERSONAL_WORDS = 14  # tokens from c'est to que
IDENTIFIED_WORDS = 8  # tokens before the name of one who is a complement: avec son complice de toujours, X
LEADS_TO_INFINITIVE = {"de", "d'", "à", "pour", "sans"}
SET_OFF_WITHIN = 5  # tokens behind a subject within which words set it off from another
SET_OFF_WORDS = (3, 4)  # of such words: quant à lui, pour sa part
LABEL_WORDS = 8  # tokens to the colon behind a headline's first words
LONGEST_OPENING = 20  # tokens: the longest opening before a sentence's subject
DESCRIPTION_WORDS = 12  # tokens: the longest subject that is read as a description


class Subjects:
    """Reads the subjects and the pointing phrases of one article."""

    def __init__(self, article: Article, named: list[Mention], statements: list[Statement], nouns: Nouns) -> None:
        self.article = article
        self.tokens = article.tokens
        self.named = named
        self.starts = [mention.start for mention in named]
        self.first_of = {mention.end: mention.start for mention in named}  # where the name begins that ends there
        self.nouns = nouns
        self.acting = Acting(self.tokens, nouns)
        self.speakers = {statement.speaker_start for statement in statements}
        quoted = [(s.start, s.end) for s in statements if s.kind != "indirect"]
        self.quoted_starts, self.quoted_ends = [a for a, _ in quoted], [b for _, b in quoted]

    def is_quoted(self, offset: int) -> bool:
        """Whether a place of the text is in a quotation."""
        at = bisect_right(self.quoted_starts, offset) - 1
        return at >= 0 and offset < self.quoted_ends[at]

    def steps(self, links: set[int]) -> list[int]:
        """For each sentence how many a reader has gone: those that go on with a quotation are one with its first.

        The sentences of `links` to other articles are none.
        """
        steps: list[int] = []
        step = -1
        for number, sentence in enumerate(self.article.sentences):
            at = bisect_left(self.quoted_starts, sentence.start) - 1
            quoted = steps and at >= 0 and sentence.start < self.quoted_ends[at]
            step += not (quoted or number in links)
            steps.append(step)
        return steps

    def is_subject(self, token: int, by_subject: bool = True) -> bool:
        """Whether a noun phrase around this token is no complement: no preposition stands before it.

        `by_subject` says whether who does what a participle tells counts as one: *reçu par X*; not *certifié par Y*.
        """
        low, sentence = self.tokens.low, self.tokens.sentence
        k = token - 1
        if self._identifies_another(token):
            return False
        while k >= 0 and sentence[k] == sentence[token]:
            if k < token - 1 and self._is_determiner(token - 1) and self._is_verb(k):
                return False  # L'ONG presse | l'Union
            belongs = self._before_head(k)
            if belongs < k:
                k = belongs
            elif low[k] in TO:
                return self.acting.is_as_for(k)
            elif low[k] == BY or self._is_voice(k - 1):
                return by_subject  # reçu par X, par la voix de X
            else:
                return self._may_precede_subject(k)
        return True

    def _is_voice(self, k: int) -> bool:
        """*par la voix* de X: whether words for who speaks for another end with token `k`."""
        voices = self.nouns.voices.get(self.tokens.low[k], ()) if k >= 0 else ()
        return any(self.tokens.low[max(k + 1 - len(words), 0) : k + 1] == words for words in voices)

    def _may_precede_subject(self, k: int) -> bool:
        """Whether a subject may stand behind a token: *lundi X*, *c'est X*; not *avec X*, *a vu X*."""
        low, nouns = self.tokens.low, self.nouns
        if k and low[k - 1] == "c'" and low[k] in nouns.been:
            return True  # c'est X qui part
        if low[k] in QUE and self._says_nothing_before(k):
            return True  # Il est probable que X | C'est en mai que X
        other = low[k] in nouns.prepositions or low[k] in nouns.subordinating or self._is_infinitive(k)
        return not other and low[k] not in nouns.verbs and low[k] not in nouns.participles

    def _is_verb(self, k: int) -> bool:
        """*L'ONG presse | l'Union*, *il presse*: whether a word that may be a noun, too, is none here: no article."""
        low, nouns = self.tokens.low, self.nouns
        if k == 0 or low[k] not in nouns.perhaps_verbs or self.tokens.sentence[k - 1] != self.tokens.sentence[k]:
            return False
        noun = low[k - 1] in nouns.determiners or low[k - 1] in nouns.prepositions or low[k - 1] in nouns.links
        return low[k - 1][0].isalnum() and not noun

    def _says_nothing_before(self, que: int) -> bool:
        """Whether nobody is the subject before *que*: *il est probable que*, *c'est en mai que*."""
        low, sentence = self.tokens.low, self.tokens.sentence
        begin = self.article.sentences[sentence[que]].token_start
        near = range(max(begin, que - IMPERSONAL_WORDS), que)
        verb = next((k for k in near if low[k] in ("c'", IL)), None)
        nobody = self.nouns.impersonal | self.nouns.it_for_nobody
        return verb is not None and (low[verb] == "c'" or not nobody.isdisjoint(low[verb + 1 : que]))

    def _identifies_another(self, token: int) -> bool:
        """*Avec son complice de toujours, X, il partait*: whether a name tells who a complement is."""
        low = self.tokens.low
        at = bisect_left(self.starts, self.tokens.start[token])
        if low[token - 1 : token] != [","] or at == len(self.starts) or self.starts[at] != self.tokens.start[token]:
            return False
        after = bisect_left(self.tokens.start, self.named[at].end)
        if low[after : after + 1] != [","]:
            return False
        for k in range(token - 2, max(token - IDENTIFIED_WORDS, 0), -1):
            if not low[k][0].isalnum() or low[k] in self.nouns.verbs:
                return False
            if low[k] in self.nouns.determiners and low[k] not in self.nouns.prepositions:
                other = low[k - 1] in self.nouns.prepositions and low[k - 1] not in ANY_DE
                return other and self._is_person(low[k + 1])
        return False

    def _before_head(self, k: int) -> int:
        """The token before token `k`, if that may stand between a verb or a preposition and a name; else `k`."""
        low, nouns = self.tokens.low, self.nouns
        if low[k] == "," and k > 1 and low[k - 2] in nouns.owns and self._is_person(low[k - 1]):
            return k - 3  # par la voix de son avocat, X; not: le président de leur association, X
        if low[k] in nouns.before_names or k and low[k].isalpha() and low[k - 1] in nouns.determiners:
            return k - 1  # par le centriste X: also by a noun that no list holds
        if low[k] in AND_OR and self._begins_name(k - 1):
            return self._begins_name(k - 1) - 1  # entre Mme X et Y
        between = low[k].endswith(nouns.adverb_endings) or self._is_determiner(k)
        return k - 1 if between else k  # de ce tribunal, critiquait ouvertement X

    def _is_person(self, word: str) -> bool:
        noun = self.nouns.by_form.get(word)
        return noun is not None and noun.kind in PERSON_KINDS

    def _is_determiner(self, k: int) -> bool:
        """*ce*, *le*; not *du*, *au*."""
        word, nouns = self.tokens.low[k], self.nouns
        return word in nouns.determiners and word not in nouns.prepositions

    def _is_infinitive(self, token: int) -> bool:
        """*pour remercier X*, *de la recevoir*: whether a word is an infinitive behind its preposition."""
        low, k = self.tokens.low, token - 1
        if not low[token].endswith(INFINITIVE_ENDINGS):
            return False
        while k > 0 and low[k] in self.nouns.clitics:
            k -= 1
        return k >= 0 and low[k] in LEADS_TO_INFINITIVE

    def _begins_name(self, token: int) -> int:
        """The first token of the name that ends with a token; 0 where none does."""
        start = self.first_of.get(self.tokens.end[token]) if token > 0 else None
        return 0 if start is None else bisect_left(self.tokens.start, start)

    def is_set_off(self, phrase: Phrase) -> bool:
        """Whether words behind a phrase set it off from who spoke before: *L'adjoint a, quant à lui, insisté*."""
        low, sentence, nouns = self.tokens.low, self.tokens.sentence, self.nouns
        stop = phrase.first + len(phrase.words)
        for k in range(stop, min(stop + SET_OFF_WITHIN, len(low))):
            if sentence[k] != sentence[phrase.first]:
                return False
            if low[k] in STRESSED and low[k - 1] == "," and low[k + 1 : k + 2] == [","]:
                return True  # L'expert, lui, a noté
            begins = low[k] in nouns.begins_set_off
            if begins and any(" ".join(low[k : k + n]) in nouns.sets_off for n in SET_OFF_WORDS):
                return True
        return False

    def is_complement(self, token: int) -> bool:
        """Whether a name at this token hangs on a noun: *le régime de X*, *l'avocat de Mme X*."""
        low, k = self.tokens.low, token - 1
        while k > 0 and (low[k] in self.nouns.titles or low[k] in ("la", "l'")):
            k -= 1
        return k > 0 and low[k] in DE and low[k - 1] not in self.nouns.verbs

    def is_heard(self, token: int) -> bool:
        """*le témoignage de X*, *l'audition de Mme X*: whether what somebody says, who is named here, is told."""
        low, k = self.tokens.low, token - 1
        k -= low[k] in self.nouns.titles
        return k > 0 and low[k] in DE and low[k - 1] in self.nouns.heard

    def described(self) -> list[Phrase]:
        """The sentences' subjects that speak of somebody without a name: *Hier, les grévistes ont bloqué…*"""
        tokens, nouns, found = self.tokens, self.nouns, []
        for sentence in self.article.sentences:
            k = self._after_opening(sentence)
            if k < sentence.token_end and self.is_quoted(tokens.start[k]):
                continue
            pronoun = self._pronoun_end(k) if k < sentence.token_end else 0
            if pronoun:
                found.append(read_tokens(tokens, k, pronoun, nouns))
                continue
            if k + 2 >= sentence.token_end or tokens.low[k] not in nouns.openers:
                continue
            end = self._described_end(k, min(sentence.token_end, k + DESCRIPTION_WORDS))
            phrase = read_tokens(tokens, k, end, nouns)
            known = phrase.head is not None or phrase.number == "plural" and phrase.definite
            known = known or phrase.definite and phrase.country is not None and len(phrase.words) == 2  # le Serbe
            if known and phrase.start not in self.speakers:
                found.append(phrase)
        return found

    def _pronoun_end(self, k: int) -> int:
        """The token after the pronoun at token `k` for somebody: *elle*, *ce dernier*; 0 where none stands there."""
        low, nouns = self.tokens.low, self.nouns
        if low[k] in nouns.personal:
            return 0 if low[k] == IL and self._is_impersonal(k + 1) else k + 1
        latter = listed_phrase(low, k, nouns.just_named)
        return k + len(latter) if latter else 0

    def _is_impersonal(self, k: int) -> bool:
        """Whether the words behind *il* leave it without a meaning: *il faut*, *il y a*, *il est temps*."""
        low, nouns = self.tokens.low, self.nouns
        while k + 1 < len(low) and (low[k] in NE or low[k] in REFLEXIVE):
            k += 1
        nobody = nouns.impersonal | nouns.it_for_nobody
        if k + 1 >= len(low) or low[k] in nobody:
            return True
        return low[k] in nouns.been and low[k + 1] in nobody

    def _after_opening(self, sentence: Sentence) -> int:
        """The token after what stands before a sentence's subject, up to a comma: *Arrêté lundi, le suspect*."""
        low, begin = self.tokens.low, sentence.token_start
        if low[begin] in self.nouns.personal:
            return begin
        if begin + 1 < sentence.token_end and low[begin + 1] in self.nouns.personal:
            return begin + (low[begin] not in self.nouns.prepositions)  # Puis elle parle; not: Selon elle
        if low[begin : begin + 2] == ["c'", "est"]:
            return begin + 2
        dated = low[begin] == "le" and "".join(low[begin + 1 : begin + 2]).isdigit()  # Le 7 avril, les grévistes
        behind = self._behind_label(sentence)
        if behind:
            return behind
        if not dated and low[begin] in self.nouns.openers or self._is_name(begin):
            return begin  # Éric Chu, son adversaire, …
        return self._after_comma(sentence)

    def _behind_label(self, sentence: Sentence) -> int:
        """*Grève du rail : | la ministre recule*: the token behind a headline's first words and a colon; 0 without."""
        low, begin = self.tokens.low, sentence.token_start
        if sentence.paragraph:
            return 0
        words = range(begin + 1, min(begin + LABEL_WORDS, sentence.token_end - 1))
        colon = next((k for k in words if low[k] == ":"), 0)
        label = colon and not any(low[k] in self.nouns.verbs for k in range(begin, colon))
        return colon + 1 if label and low[colon + 1] in self.nouns.openers else 0

    def _after_comma(self, sentence: Sentence) -> int:
        """The token after the comma that ends an opening; the first of the sentence where it has none."""
        low, begin = self.tokens.low, sentence.token_start
        commas = [k for k in range(begin + 1, min(begin + LONGEST_OPENING, sentence.token_end)) if low[k] == ","]
        if not commas:
            return begin
        if low[commas[0] + 2 : commas[0] + 3] == [","] and low[commas[0] + 1] in self.nouns.personal:
            return begin  # Mme X, elle, n'a pas l'intention
        opens = (k + 1 for k in commas if k + 1 < sentence.token_end and self._may_open(k + 1))
        return next(opens, commas[0] + 1)  # Hier, pour se réchauffer, les grévistes

    def _may_open(self, token: int) -> bool:
        """Whether a subject may begin at a token: a pronoun, a name, a noun phrase."""
        return self.tokens.low[token] in self.nouns.personal | self.nouns.openers or self._is_name(token)

    def _is_name(self, token: int) -> bool:
        """Whether a name begins at a token, or behind the title there."""
        k = token + 1 if self.tokens.low[token] in self.nouns.titles else token
        at = bisect_left(self.starts, self.tokens.start[k]) if k < len(self.tokens.start) else len(self.starts)
        return at < len(self.starts) and self.starts[at] == self.tokens.start[k]

    def _described_end(self, k: int, limit: int) -> int:
        """The token after the noun phrase that starts at token `k`: before its verb.

        A word that no list knows for a verb is one before an article: *cette aide-soignante aligne | les exemples*.
        """
        low, nouns, end = self.tokens.low, self.nouns, self._noun_phrase_end(k, limit)
        while end > k + 2 and low[end - 1] in nouns.links:
            end -= 1  # le président du syndicat | en veut
        return end

    def _noun_phrase_end(self, k: int, limit: int) -> int:
        low, nouns = self.tokens.low, self.nouns
        for end in range(self._after_long(k), limit):
            word, follows_link = low[end], low[end - 1] in nouns.links
            if not word[0].isalnum() or word in nouns.verbs or word in nouns.stops:
                return end
            dated = low[end - 1] == "en" and word.isdigit()  # la mairie | en 2020
            if dated or word in nouns.infinitives and low[end - 1] in LEADS_TO_INFINITIVE:
                return end - 1  # reproche à la ministre | d'avoir menti
            if low[end - 1] in nouns.begins_long and f"{low[end - 1]} {word}" in nouns.by_form:
                continue  # le numéro | un
            if self.tokens.text[end][0].isupper() and self._is_name(end):
                continue  # le quotidien | Le Monde
            if end > k + 1 and not follows_link:
                if word in nouns.perhaps_verbs:
                    return end
                if word in nouns.determiners and word not in nouns.prepositions and not self._in_name(end):
                    return max(end - 1, k + 2)
        return limit

    def _after_long(self, k: int) -> int:
        """The token from which to look for the end: behind a noun of three words, *le gardien de but*, at token `k`."""
        long = self.tokens.low[k + 1 : k + 2] and self.tokens.low[k + 1] in self.nouns.begins_long
        return k + 4 if long and " ".join(self.tokens.low[k + 1 : k + 4]) in self.nouns.by_form else k + 1

    def _in_name(self, token: int) -> bool:
        """Whether a capital shows that an article is a part of a name: *la députée Jeanne | Le Goff*."""
        return self.tokens.text[token][0].isupper() and self.tokens.text[token - 1][0].isupper()

    # --- functions that stand for a name anywhere in the text ----------------------------------------------------

    def pointing(self) -> list[Phrase]:
        """Short definite phrases that may stand for an actor: *l'agence américaine*, *la ville*, *ce collectif*."""
        found = []
        for k in self._pairs_of(self.nouns.pointing, self.nouns.stand_ins):
            end = self._pointing_end(k) if self.tokens.start[k] not in self.speakers else 0
            if end:
                found.append(read_tokens(self.tokens, k, end, self.nouns))
        return found

    def _pairs_of(self, determiners: frozenset[str], nouns: frozenset[str]) -> list[int]:
        """The tokens of these determiners that one of these nouns follows at once."""
        low = self.tokens.low
        return [k for k in places_of(determiners, low[:-1]) if low[k + 1] in nouns]

    def in_passing(self, subjects: list[Phrase]) -> list[Phrase]:
        """Persons without a name who are no subject and stand in no quotation: *par le passager*, *à une voisine*."""
        tokens, nouns, found = self.tokens, self.nouns, []
        met = {phrase.start for phrase in subjects}
        for k in sorted({*self._persons(), *self._agents()}):
            start = tokens.start[k]
            apposed = k > 0 and tokens.low[k - 1] == ","  # son assistant, un étudiant
            if apposed or start in met or start in self.speakers or self.is_quoted(start):
                continue
            closes = self.article.sentences[tokens.sentence[k]].token_end
            end = self._described_end(k, min(closes, k + DESCRIPTION_WORDS))
            if not self._is_named(k, end):
                found.append(read_tokens(tokens, k, end, nouns))
        return found

    def _persons(self) -> list[int]:
        """The tokens of determiners that a noun for a person follows, at once or behind an adjective."""
        low, persons, light = self.tokens.low, self.nouns.persons, self.nouns.light
        determiners = places_of(self.nouns.before_person, low[:-2])
        return [
            k for k in determiners
            if low[k + 1 + (low[k + 1] in light)] in persons or " ".join(low[k + 1 : k + 3]) in persons
        ]  # fmt: skip

    def _agents(self) -> list[int]:
        """The tokens where several begin who do something: *revendiqué par* | *les islamistes*, also in no list."""
        low = self.tokens.low
        agents = [k + 1 for k in places_of(("par",), low[:-2]) if k and low[k + 1] == "les"]
        return [k for k in agents if low[k - 2] in self.nouns.participles]

    def _is_named(self, k: int, end: int) -> bool:
        """Whether a name stands in the tokens from `k` to `end`, or right behind them: *le maire X*, *le maire, X*."""
        stop = min(end + 2, len(self.tokens.start) - 1)
        at = bisect_left(self.starts, self.tokens.start[k])
        if at == len(self.starts) or self.starts[at] > self.tokens.start[stop]:
            return False
        if self.acting.is_inverted(k) and self._hangs_on(k, bisect_left(self.tokens.start, self.starts[at])):
            return False  # un avis que partage une éleveuse de Nort
        after = bisect_left(self.tokens.start, self.named[at].end)
        verb = after < len(self.tokens.low) and self.tokens.low[after] in self.nouns.verbs
        behind = verb and self.starts[at] > self.tokens.end[end - 1]
        return not (behind and k > 0 and self.tokens.low[k - 1] in self.nouns.prepositions)  # par la juge, X a pleuré

    def _hangs_on(self, k: int, name: int) -> bool:
        """*une éleveuse de | Nort*: whether a name at a token is the complement of the noun behind token `k`."""
        return name > k + 2 and self.tokens.low[name - 1] in self.nouns.prepositions

    def _pointing_end(self, k: int) -> int:
        """The token after the phrase that starts at token `k`; 0 where a name or a complement follows it."""
        low, nouns = self.tokens.low, self.nouns
        end = k + 2
        while end < len(low) and low[end] in nouns.country_of:
            end += 1
        follows = self.tokens.text[end] if end < len(low) else "."
        links = ANY_DE if low[k + 1] in nouns.places else nouns.prepositions
        if follows[0].isupper() or follows[0].isdigit() or follows.lower() in links:
            return 0  # le maire de X, le maire Jean Y: no phrase that points back
        if end == k + 2 and follows.endswith(nouns.adjective_endings):
            return 0
        at = bisect_right(self.starts, self.tokens.start[k + 1])
        return 0 if any(self.tokens.start[k + 1] < m.end for m in self.named[max(at - 2, 0) : at]) else end
