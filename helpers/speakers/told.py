"""What the whole article tells of those whom it names: functions, trades, attributes, the nouns before a name.

*La directrice du port, Anne Durand*; *Anne Durand, vigneronne à Nort*; *Anne Durand est avocate*; *l'association X*:
read before anybody is looked for, so that a noun finds its person wherever in the article the two stand together.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.french.word_list import is_no_name
from helpers.names.find import Actor, Mention
from helpers.speakers.nouns import BODY_KINDS, PERSON_KINDS, Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.phrases import Phrase, Range, phrase_of, read_tokens, read_words, texts_of
from helpers.speakers.told_by import ToldByVerbs
from helpers.speech.words import ANY_DE, INFINITIVE_ENDINGS, REFLEXIVE, TO, A
from helpers.text.article import Article, Tokens
from helpers.text.quotations import OPENING_QUOTES

UNLISTED_LETTERS = 5  # of a noun that no list holds, at least
BEFORE_NAME = 6  # tokens before a name among which its noun stands
EN = "en"
FIELD_WORDS = 4  # tokens: (Affaires étrangères)
BRACKET = 3  # tokens of one word in brackets
LONGEST_TOLD = 14  # tokens: how far the words beside a noun may reach
KIND_OF_ACTOR = {"person": "person", "place": "place"}  # all others are bodies


class Told:
    """Reads what one article tells of its actors."""

    def __init__(self, article: Article, actors: list[Actor], named: list[Mention], ranges: list[Range],
                 nouns: Nouns) -> None:  # fmt: skip
        self.tokens = article.tokens
        self.sentences = article.sentences
        self.actors = actors
        self.named = named
        self.ranges = ranges  # the tokens of each name
        self.nouns = nouns
        self.verbs = ToldByVerbs(article.tokens, article.sentences, nouns)

    def everybody(self) -> list[Somebody]:
        """One for each actor, in their order, with all that is told of them."""
        found = [self._somebody(index, actor) for index, actor in enumerate(self.actors)]
        for index, actor in enumerate(self.actors):
            for role in actor.role.split("; ") if actor.role else ():
                found[index].called.append(read_words(texts_of(role), self.nouns))
        known: set[tuple[int, str]] = set()  # by actor: what is said again and again counts once
        for mention, (first, stop) in zip(self.named, self.ranges, strict=True):
            if first >= stop:
                continue  # a name in the header has no tokens
            if self.actors[mention.actor].kind == "person" and found[mention.actor].age is None:
                found[mention.actor].age = self.nouns.ages.beside(self.tokens, first, stop)
            for phrase in self._beside(self.actors[mention.actor], first, stop):
                words = mention.actor, " ".join(phrase.words)
                if words not in known:
                    known.add(words)
                    found[mention.actor].called += [phrase, *self._second(phrase)]
        for somebody in found:
            self._complete(somebody)
        return found

    def _second(self, phrase: Phrase) -> list[Phrase]:
        """*X, vétérinaire | épidémiologiste à Nort*: the trade that stands right behind another; none in most."""
        k = phrase.words.index(phrase.head_word) + 1 if phrase.is_person and phrase.head_word in phrase.words else 0
        noun = self.nouns.by_form.get(phrase.words[k]) if 0 < k < len(phrase.words) else None
        if noun is None or noun.kind != "profession" or noun.number != phrase.number:
            return []
        return [phrase_of(phrase.words[k:], phrase.start, phrase.end, self.nouns, phrase.first)]

    def _somebody(self, index: int, actor: Actor) -> Somebody:
        words = {*words_of_name(actor.name), *words_of_name(self.nouns.full_names.get(actor.name, actor.name))[:1]}
        if actor.organisation is not None:
            body = self.actors[actor.organisation]
            words |= set(words_of_name(body.name))
        kind = KIND_OF_ACTOR.get(actor.kind, "body")
        return Somebody(actor.name, index, kind, actor.gender or "", country=actor.country, words=frozenset(words),
                        body=actor.organisation)  # fmt: skip

    def _complete(self, who: Somebody) -> None:
        """The gender that the words for somebody tell: *la* mairie, *son père, Ahmed*; not *la firme X*, also *il*."""
        if not who.gender and not who.is_person:
            noun = self.nouns.by_form.get(words_of_name(who.name)[0])
            who.gender = noun.gender if noun and noun.gender != "fm" else ""
        if not who.gender and who.is_person:
            who.gender = next((phrase.gender for phrase in who.called if phrase.gender), "")
        if not who.country and who.is_person:
            who.country = next((phrase.country for phrase in who.called if phrase.country), None)

    def _beside(self, actor: Actor, first: int, stop: int) -> Iterator[Phrase]:
        """The phrases around one name, at the tokens from `first` to `stop`, that say what it is the name of."""
        before = self._before(first, stop, actor.kind == "person")
        of_person = before is not None and before.is_person and not is_company(before.lemma, self.nouns)
        if before and (before.head is None or (before.is_person if actor.kind == "person" else not of_person)):
            yield before  # not RN, of le député RN X
        if actor.kind != "person":
            beside = (self._before_bracket(first, stop), self._body_behind(stop)) if actor.kind != "place" else ()
            yield from filter(None, beside)
            return
        held = self.nouns.held_by_title.get(self.tokens.low[first - 1]) if first else None
        if held:  # Mgr X is l'évêque
            yield phrase_of([held], 0, len(held), self.nouns)
        apposed = self._apposed(first, stop)
        if apposed and not _is_of_gender(apposed, actor):
            apposed = None
        phrases = self._relative(first, stop), apposed, self._behind(first, stop), self._attribute(stop)
        yield from filter(None, phrases)
        begin = next((phrase.first for phrase in (apposed, before) if phrase and phrase.first), first)
        if self.tokens.low[stop : stop + 1] == ["("]:
            yield from (phrase for phrase in self._in_charge(stop + 1) if _is_of_gender(phrase, actor))
        yield from self.verbs.tells(first, stop, actor.gender or "", begin)

    def _before(self, first: int, stop: int, person: bool) -> Phrase | None:
        """The noun before a name: *l'association X*, *la nageuse de Nort X*, but *la direction du* | *groupe X*."""
        tokens, nouns = self.tokens, self.nouns
        if first > BRACKET and after_bracket(tokens.low, first - BRACKET) == first:
            first -= BRACKET  # la députée (PS) X
        begin = self._small_letters(first)
        article = first > 1 and tokens.low[first - 2] in nouns.determiners
        if article and tokens.low[first - 1] in nouns.country_of:
            return read_tokens(tokens, first - 2, first, nouns)  # le Slovène X
        if begin == first or tokens.low[first - 1] in nouns.links:
            return None
        noun = self._noun_before(begin, first, person)
        if noun is not None:
            return self._noun_to_name(noun, begin, first, stop)
        unknown = tokens.low[first - 1] not in nouns.empty and tokens.low[first - 1] not in nouns.by_form
        if article and first - begin > 1 and unknown:
            return read_tokens(tokens, first - 2, first, nouns)  # le cargo X: a noun that no list holds
        return None

    def _in_charge(self, begin: int) -> Iterator[Phrase]:
        """*la ministre de la Mobilité* … *X (Mobilité)*: the office whose field stands in brackets behind a name."""
        low, nouns = self.tokens.low, self.nouns
        stop = next((k for k in range(begin, min(begin + FIELD_WORDS + 1, len(low))) if low[k] == ")"), begin)
        field = low[begin:stop]
        in_town = not nouns.cities.keys().isdisjoint(self.tokens.text[begin:stop])
        for k in range(2, len(low) - len(field)) if field and is_no_name(field[0]) and not in_town else ():
            if low[k] != field[0] or low[k : k + len(field)] != field or k == begin:
                continue
            noun = next((i for i in range(k - 1, max(k - BEFORE_NAME, 1) - 1, -1) if low[i] in nouns.by_form), 0)
            of_it = noun and low[noun + 1] in ANY_DE and low[noun - 1] in nouns.determiners
            if of_it and nouns.by_form[low[noun]].kind == "function" and nouns.by_form[low[noun]].number == "singular":
                yield read_tokens(self.tokens, noun - 1, k + len(field), nouns)

    def _before_bracket(self, first: int, stop: int) -> Phrase | None:
        """*le syndicat des machinistes (IAM)*: the words for a body before its short name in brackets."""
        low = self.tokens.low
        if first < 2 or low[first - 1] != "(" or low[stop : stop + 1] != [")"]:
            return None
        begin = self._small_letters(first - 1)
        noun = self._noun_before(begin, first - 1, person=True)
        phrase = read_tokens(self.tokens, max(noun - 1, begin), first - 1, self.nouns) if noun is not None else None
        return phrase if phrase and phrase.head and not phrase.is_person and phrase.head.kind != "document" else None

    def _body_behind(self, k: int) -> Phrase | None:
        """*X, un sidérurgiste italien,*, *X, filiale de Y*: what a body is, behind its name."""
        low, nouns = self.tokens.low, self.nouns
        if k + 2 >= len(low) or low[k] != ",":
            return None
        begin = k + 1
        noun = nouns.by_form.get(low[begin + (low[begin] in A)])
        if noun is None or noun.number == "plural" or not (noun.kind in BODY_KINDS or is_company(noun.lemma, nouns)):
            return None
        return read_tokens(self.tokens, begin, described_end(self.tokens, begin + (low[begin] in A), nouns), nouns)

    def _noun_before(self, begin: int, first: int, person: bool) -> int | None:
        """The token of the last noun before a name, of a person's name one that hangs on no other."""
        for k in range(first - 1, begin - 1, -1):
            noun = self.nouns.by_form.get(self.tokens.low[k])
            if noun and not (person and (noun.number == "plural" or k > begin and self._hangs(k))):
                return None if self.tokens.low[k - 1] == EN else k  # a mis en garde | X
        return None

    def _noun_to_name(self, k: int, begin: int, first: int, stop: int) -> Phrase | None:
        """The phrase of the noun at token `k`, up to the name; None where a verb parts the two."""
        end = self._before_identity(first)
        if self._holds_verb(k + 1, end) or end == first and self._ends_in_verb(k, first, stop):
            return None
        return read_tokens(self.tokens, max(k - 1, begin), end, self.nouns)

    def _before_identity(self, first: int) -> int:
        """The token of the verb in *le suspect serait X*, *le suspect | s'appelle X*; else that of the name."""
        k = first - 1
        if self.tokens.low[k] not in self.nouns.identifies:
            return first
        return k - 1 if self.tokens.low[k - 1] in REFLEXIVE else k

    def _holds_verb(self, begin: int, end: int) -> bool:
        """*le maire | a reçu | X*: whether a verb or the beginning of a clause stands between two tokens."""
        low, nouns = self.tokens.low, self.nouns
        return any(low[k] in nouns.verbs or low[k] in nouns.stops for k in range(begin, end))

    def _ends_in_verb(self, noun: int, first: int, stop: int) -> bool:
        """*Le préfet accuse X.*: whether the word before a name is the verb of its clause, which has no other.

        *Le chef rebelle X a souri*; *a dit le chef rebelle X*: there the word that may be a verb is none.
        """
        tokens, nouns, k = self.tokens, self.nouns, first - 1
        if k == noun or tokens.low[k] not in nouns.perhaps_verbs or tokens.low[k] in nouns.participles:
            return False
        if stop < len(tokens.low) and (tokens.low[stop] in nouns.verbs or tokens.low[stop] in nouns.clitics):
            return False
        while k > 0 and tokens.sentence[k - 1] == tokens.sentence[first] and tokens.text[k - 1][0].isalnum():
            k -= 1
        return not any(low in nouns.verbs or low in nouns.reports for low in tokens.low[k:noun])

    def _hangs(self, noun: int) -> bool:
        """*la direction du | groupe*: whether a noun is the complement of another."""
        return self.tokens.low[noun - 1] in ("de", "d'", "du")

    def _small_letters(self, first: int) -> int:
        """Where the words in small letters begin that stand before token `first` in its sentence."""
        tokens, begin = self.tokens, first
        while begin > 0 and first - begin <= BEFORE_NAME and tokens.text[begin - 1][0].islower():
            if tokens.sentence[begin - 1] != tokens.sentence[first]:
                break
            begin -= 1
        return begin

    def _apposed(self, first: int, stop: int) -> Phrase | None:
        """The noun phrase before a comma and a name that no verb follows: *le ministre de la Mer, X.*"""
        tokens, comma = self.tokens, first - 1
        between = self.nouns.titles | self.nouns.pointing | self.nouns.light
        while comma > 0 and tokens.low[comma] in between:
            comma -= 1  # votre professeur, le grand X
        k = self._person_before(comma) if comma > 1 and tokens.low[comma] == "," else 0
        if not k:
            return None
        if tokens.sentence[k - 1] != tokens.sentence[k]:
            return read_tokens(tokens, k, comma, self.nouns)  # Exploitant de 120 hectares, X
        if stop < len(tokens.low) and (tokens.text[stop][0].isalnum() or tokens.text[stop] in OPENING_QUOTES):
            return None  # selon le maire, X a menti
        phrase = read_tokens(tokens, k - 1, comma, self.nouns)
        return phrase if described_end(tokens, k, self.nouns) == comma and phrase.number == "singular" else None

    def _person_before(self, comma: int) -> int:
        """The token of the noun for a person that begins what stands before a comma; 0 where there is none."""
        tokens = self.tokens
        for k in range(comma - 1, max(comma - LONGEST_TOLD, 0), -1):
            bracket = after_bracket(tokens.low, k) > k or after_bracket(tokens.low, k - 2) > k  # (PS)
            if not tokens.text[k][0].isalnum() and not bracket or tokens.sentence[k] != tokens.sentence[comma]:
                return 0
            noun = self.nouns.by_form.get(tokens.low[k])
            opens = tokens.sentence[k - 1] != tokens.sentence[k] or tokens.low[k - 1] in self.nouns.determiners
            if noun and noun.kind in PERSON_KINDS and opens:
                return k
        return 0

    def _relative(self, first: int, stop: int) -> Phrase | None:
        """*Son père, Ahmed*: what somebody is to another; not *Selon son avocat, X est innocent*."""
        tokens, low = self.tokens, self.tokens.low
        if first < 3 or low[first - 1] != "," or low[first - 3] not in self.nouns.owns:
            return None
        governed = first > 3 and low[first - 4] in self.nouns.prepositions
        if governed and stop < len(low) and tokens.text[stop][0].isalnum():
            return None
        noun = self.nouns.by_form.get(low[first - 2])
        person = noun is not None and noun.kind in PERSON_KINDS  # not: dans sa boutique, X
        return read_tokens(self.tokens, first - 3, first - 1, self.nouns) if person else None

    def _behind(self, first: int, k: int) -> Phrase | None:
        """The noun phrase behind a person's name, at the tokens `first` to `k`: *X, 40 ans, ancien patron pêcheur,*."""
        tokens, n = self.tokens, len(self.tokens.low)
        if k + 1 >= n or tokens.low[k] not in (",", "("):
            return None
        k += 1
        if tokens.low[k] in TO:
            return None  # a lancé la procureure, X, au prévenu: who is spoken to
        if k + 2 < n and self.nouns.ages.is_at(tokens.low, k) and tokens.low[k + 2] in (",", "et"):
            k += 3
        phrase = self._noun_phrase(k, unlisted=True)
        return None if phrase and self._is_subject(phrase, first) else phrase

    def _is_subject(self, phrase: Phrase, name: int) -> bool:
        """*Interrogé sur X, le ministre | a dit*: whether a verb follows, no comma between, that the name is not of."""
        low, nouns, k = self.tokens.low, self.nouns, name - 1
        if phrase.words[0] not in nouns.determiners or not self._has_verb(phrase):
            return False
        while k > 0 and low[k] not in nouns.prepositions and self._leads_to_name(k):
            k -= 1  # reçue par | le préfet X
        depends = low[k] in nouns.prepositions or low[k] in nouns.verbs or low[k] in nouns.participles
        return depends or low[k].endswith(INFINITIVE_ENDINGS)

    def _has_verb(self, phrase: Phrase) -> bool:
        """Whether a verb ends a noun phrase, or stands behind it: *le ministre | assure*, *la députée | a dit*."""
        low, nouns, end = self.tokens.low, self.nouns, phrase.first + len(phrase.words)
        if end < len(low) and (low[end] in nouns.verbs or low[end] in nouns.clitics):
            return True
        last = range(max(end - 1, phrase.first + 2), min(end + 1, len(low)))
        return any(low[k] in nouns.reports and low[k - 1] not in nouns.links for k in last)

    def _leads_to_name(self, k: int) -> bool:
        """Whether a token may belong to a name behind it: a title, a noun, an article."""
        word, nouns = self.tokens.low[k], self.nouns
        return word in nouns.titles or word in nouns.by_form or word in nouns.determiners

    def _attribute(self, k: int) -> Phrase | None:
        """*X est avocate à Nort*, *X, qui est médecin*: what the sentence says that somebody is."""
        low, n = self.tokens.low, len(self.tokens.low)
        if k + 1 < n and low[k] == "," and low[k + 1] == "qui":
            k += 2
        elif k < n and low[k] == "qui":
            k += 1
        return self.attribute_at(k)

    def of_subject(self, first: int, stop: int) -> Iterator[Phrase]:
        """What a sentence tells of its subject, at the tokens from `first` to `stop`: *Elle est infirmière*."""
        yield from filter(None, (self._fronted(first), self.attribute_at(stop)))

    def _fronted(self, first: int) -> Phrase | None:
        """*Agriculteur depuis vingt ans, il dénonce*: the noun that opens a sentence, before its subject."""
        tokens, comma = self.tokens, first - 1
        k = self.sentences[tokens.sentence[first]].token_start
        k += k < comma and tokens.low[k] in self.nouns.fronts
        noun = self.nouns.by_form.get(tokens.low[k])
        if k >= comma or comma - k > LONGEST_TOLD or tokens.low[comma] != "," or noun is None:
            return None
        alone = all(tokens.text[i][0].isalnum() and tokens.low[i] not in self.nouns.verbs for i in range(k, comma))
        told = alone and noun.kind in PERSON_KINDS and noun.number == "singular"
        return read_tokens(tokens, k, comma, self.nouns) if told else None

    def attribute_at(self, k: int) -> Phrase | None:
        """The noun phrase behind *est*, *était*, *devient*, *travaille comme* at token `k`."""
        low, n = self.tokens.low, len(self.tokens.low)
        works = low[k + 1 : k + 2] == ["comme"] and low[k + 2 : k + 3] and low[k + 2] not in self.nouns.determiners
        if k + 1 >= n or not (low[k] in self.nouns.copula or works):
            return None
        k += 2 if works else 1
        while k < n and low[k] in self.nouns.adverbs:
            k += 1
        return self._noun_phrase(k)

    def _noun_phrase(self, begin: int, unlisted: bool = False) -> Phrase | None:
        """A singular noun for a person, with its determiner and what is said of it, from token `begin` on."""
        tokens, nouns, k = self.tokens, self.nouns, begin
        n = len(tokens.low)
        while k < n and (tokens.low[k] in nouns.determiners or tokens.low[k] in nouns.light):
            k += 1
        noun = nouns.by_form.get(tokens.low[k]) if k < n else None
        may_be = unlisted and k == begin < n and self._may_be_noun(k)
        if not (noun.kind in PERSON_KINDS if noun else may_be):
            return None
        phrase = read_tokens(tokens, begin, described_end(tokens, k, nouns), nouns)
        return phrase if phrase.number == "singular" else None  # l'un des fondateurs


    def _may_be_noun(self, k: int) -> bool:
        """Whether a word that no list holds may tell what somebody is: *X, pédopsychiatre à Nort*."""
        nouns, low = self.nouns, self.tokens.low[k]
        small = self.tokens.text[k].islower() and low.isalpha() and len(low) >= UNLISTED_LETTERS
        return small and not any(low in words for words in (nouns.verbs, nouns.stops, nouns.prepositions))


def described_end(tokens: Tokens, k: int, nouns: Nouns) -> int:
    """The token after the words that describe the noun at token `k`: up to a verb, a comma, a *qui*."""
    low, end = tokens.low, k + 1
    while end < min(len(low), k + LONGEST_TOLD) and tokens.sentence[end] == tokens.sentence[k]:
        if after_bracket(low, end) > end:
            end += BRACKET  # le maire (PS) de Nort
            continue
        dated = low[end] in nouns.weekdays and low[end - 1] not in nouns.links and low[end + 1 : end + 2] != ["par"]
        if dated or ends_description(low[end], nouns):
            break  # un rapport | lundi
        if low[end] in nouns.determiners and low[end] not in nouns.prepositions and low[end - 1] not in nouns.links:
            end -= end > k + 1  # a word before an article is a verb: un rapport accable | la fédération
            break
        end += 1
    while end > k + 1 and low[end - 1] in nouns.links:
        end -= 1
    return end


def ends_description(word: str, nouns: Nouns) -> bool:
    """Whether a word ends what describes a noun: a verb, a *qui*, a preposition of place."""
    other = word in nouns.prepositions and word not in ANY_DE and word not in ("par", "sur")
    other = other or word in nouns.gerunds and word not in nouns.by_form  # une résolution | considérant
    return not word[0].isalnum() or other or word in nouns.stops or word in nouns.verbs


def after_bracket(low: list[str], k: int) -> int:
    """The token after one word in brackets that opens at token `k`, as a party's; `k` itself where none does."""
    return k + BRACKET if low[k] == "(" and low[k + 2 : k + 3] == [")"] else k


def is_company(lemma: str, nouns: Nouns) -> bool:
    """*sidérurgiste*, *courtier*: whether a noun may stand for a company."""
    return nouns.broad.get(lemma) == "company"


def words_of_name(name: str) -> list[str]:
    """The words of a name in lower case, cut like an article's; never empty."""
    return texts_of(name.lower())


def _is_of_gender(phrase: Phrase, actor: Actor) -> bool:
    """Whether a phrase and an actor may be of one gender: not *Paul Rey, une victoire*."""
    return not phrase.gender or not actor.gender or phrase.gender == actor.gender
