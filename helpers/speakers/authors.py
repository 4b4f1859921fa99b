"""Whose words a document holds: *les chiffres de X*, *les informations que X a confiées*, *X publie une lettre qui*.

In: the words for a document, where they are those of a source or a speaker. Out: who wrote or gave it, if the text
tells so. A report, a study or a poll is a source by itself, unless a named body is told to have carried it out.
"""

from __future__ import annotations

from helpers.speakers.appositions import Appositions
from helpers.speakers.nouns import BODY_KINDS, Nouns
from helpers.speakers.people import DOCUMENT, InView, Somebody
from helpers.speakers.phrases import Phrase, read_tokens
from helpers.speakers.told import described_end
from helpers.speech.words import ANY_DE, BY, DU, QUE, TO
from helpers.text.article import Tokens

GIVING_WORDS = 14  # tokens from que to the verb of giving and its subject
LATE_WITHIN = 5  # tokens from a verb of giving to the subject behind it
GIVEN_WITHIN = 3  # tokens from a participle to par: fournie en interrogatoire par X
DOCUMENT_WITHIN = 8  # tokens from a verb of giving to the document


class Authors:
    """Finds the authors of documents, in one article."""

    def __init__(self, tokens: Tokens, nouns: Nouns, view: InView, beside: Appositions) -> None:
        self.tokens = tokens
        self.nouns = nouns
        self.view = view
        self.beside = beside
        self.begins_name = beside.begins_name
        self._letters = nouns.speaks_for | nouns.any_document

    def of(self, phrase: Phrase) -> Phrase | None:
        """The words for whose words a document holds; None where the document is what is cited, or nobody is told."""
        source = phrase.head_word in self.nouns.told_by_others and self.beside.is_source(phrase)
        if source:
            return self._behind(phrase) or self._in_relative(phrase)
        if phrase.head_word in self.nouns.outlets:
            return self._owner(phrase)
        if phrase.head and phrase.head.kind == DOCUMENT:
            maker = self._maker(phrase)
            if maker:
                return maker
        given = phrase.head is None or phrase.head_word in self._letters or phrase.head_word in self.nouns.given
        return self._giver(phrase) if given else None

    def publisher(self, phrase: Phrase) -> Somebody | None:
        """*X publie un communiqué qui « condamne »*, *X révèle des informations selon lesquelles P*: who gives it."""
        document = phrase.head_word in self.nouns.told_by_others or phrase.head_word in self._letters
        first = phrase.first
        source = self.beside.is_source(phrase) and self.tokens.low[first - 1] not in DU
        if not document or source or not self._is_given(first):
            return None
        here = self.tokens.sentence[first]
        who = next((s.who for s in reversed(self.view.recent) if s.sentence == here and s.subject), None)
        letter = phrase.head_word not in self.nouns.told_by_others
        return None if who and letter and self.nouns.is_medium(who.name) else who  # a paper prints letters

    def _is_given(self, first: int) -> bool:
        """Whether the last verb before a document tells that somebody gives it: *a révélé hier | des informations*."""
        low, nouns = self.tokens.low, self.nouns
        for k in range(first - 1, max(first - DOCUMENT_WITHIN, 0) - 1, -1):
            if low[k] in nouns.gives or low[k] in nouns.verbs or low[k] in nouns.participles:
                return low[k] in nouns.gives
        return False

    # --- behind the document -------------------------------------------------------------------------------------

    def _behind(self, phrase: Phrase) -> Phrase | None:
        """*selon un communiqué | de la mairie*, *les chiffres relayés | par X*."""
        low, stop = self.tokens.low, phrase.first + len(phrase.words)
        for k in range(phrase.first + phrase.words.index(phrase.head_word) + 1, stop - 1):
            named = any(begin in self.begins_name for begin in range(k + 1, stop))
            if low[k] not in ANY_DE and low[k] != BY or low[k] not in DU and not self._begins(k + 1):
                continue
            end = self._before_told(k + 2, stop) if low[k] == BY and low[k - 1] in self.nouns.gives else stop
            author = read_tokens(self.tokens, k + (named or low[k] not in DU), end, self.nouns)
            author.definite = author.definite or low[k] in DU  # du tabloïd, des médias
            if named or author.head and author.head.kind != "document":
                return author
        return None

    def _giver(self, phrase: Phrase) -> Phrase | None:
        """*Un message posté | par l'association X*, *le plan présenté | par X*: who is named, or one person."""
        low, stop = self.tokens.low, phrase.first + len(phrase.words)
        for k in range(phrase.first + 2, stop - 1):
            if (low[k] == BY or low[k] in ANY_DE) and not self.nouns.gives.isdisjoint(low[k - GIVEN_WITHIN : k]):
                end = self._before_told(k + 2, stop)
                named = [self.begins_name[begin] for begin in range(k + 1, end) if begin in self.begins_name]
                if phrase.head_word in self.nouns.speaks_for and any(self.nouns.is_medium(who.name) for who in named):
                    return None  # a paper prints letters
                giver = read_tokens(self.tokens, k + 1, end, self.nouns)
                return giver if named or giver.definite and giver.is_person else None
        return None

    def _maker(self, phrase: Phrase) -> Phrase | None:
        """*une enquête menée | par l'association X | auprès des agences*: a named one who carried out a study."""
        low, nouns = self.tokens.low, self.nouns
        for k in range(phrase.first + 2, phrase.first + len(phrase.words) - 1):
            if low[k] != BY or nouns.carries_out.isdisjoint(low[k - GIVEN_WITHIN : k]):
                continue
            begin = next((begin for begin in (k + 1, k + 2) if begin in self.begins_name), None)
            if begin and not nouns.is_medium(self.begins_name[begin].name):
                return read_tokens(self.tokens, k + 1, self.beside.after_name(begin), nouns)
            maker = read_tokens(self.tokens, k + 1, described_end(self.tokens, k + 2, nouns), nouns)
            return maker if maker.definite and maker.head and not begin and maker.head.kind in BODY_KINDS else None
        return None

    def _owner(self, phrase: Phrase) -> Phrase | None:
        """*la page Facebook | du club*, *le compte officiel | de X*: whose page it is."""
        low, stop = self.tokens.low, phrase.first + len(phrase.words)
        for k in range(phrase.first + 2, stop - 1):
            if low[k] in ANY_DE and (low[k] in DU or self._begins(k + 1)):
                owner = read_tokens(self.tokens, k + 1, stop, self.nouns)
                owner.definite = owner.definite or low[k] in DU
                return owner
        return None

    def _before_told(self, begin: int, stop: int) -> int:
        """Where the words for who gives something end: before *au journal*, *à la presse*."""
        return next((k for k in range(begin, stop) if self.tokens.low[k] in TO), stop)

    def _begins(self, k: int) -> bool:
        """Whether a determiner or a name stands at a token: not *de* | *presse*."""
        return self.tokens.low[k] in self.nouns.determiners or k in self.begins_name

    # --- in a relative clause ------------------------------------------------------------------------------------

    def _in_relative(self, phrase: Phrase) -> Phrase | None:
        """*les informations | que le procureur a confiées*, *les chiffres | qu'a donnés X*: who gives them."""
        low = self.tokens.low
        behind = next((k for k, word in enumerate(phrase.words) if word in QUE), len(phrase.words))
        que = phrase.first + behind
        if que + 2 >= len(low) or low[que] not in QUE:
            return None
        verb = self._giving(que)
        if verb is None:
            return None
        end = verb
        while end > que + 1 and not self._ends_noun_phrase(end - 1):
            end -= 1
        if end > que + 1:
            return read_tokens(self.tokens, que + 1, end, self.nouns)
        late = next((k for k in range(verb + 1, min(verb + LATE_WITHIN, len(low))) if self._begins(k)), None)
        return read_tokens(self.tokens, late, self._noun_phrase_end(late), self.nouns) if late else None

    def _giving(self, que: int) -> int | None:
        """The token of *confiées*, the verb behind a *que* that tells that somebody gives something."""
        low = self.tokens.low
        near = range(que + 1, min(que + GIVING_WORDS, len(low)))
        verb = next((k for k in near if low[k] in self.nouns.gives and self._is_verb(k)), None)
        return None if verb is None or any(low[k] in QUE for k in range(que + 1, verb)) else verb

    def _is_verb(self, k: int) -> bool:
        """Whether a token is no noun: *a communiqué*, *elle livre*, not *le communiqué*."""
        before, nouns = self.tokens.low[k - 1], self.nouns
        return self.tokens.low[k] not in nouns.by_form or before in nouns.verbs or before in nouns.personal

    def _ends_noun_phrase(self, k: int) -> bool:
        """Whether a token may end a subject: no auxiliary, no object before the verb, no adverb."""
        low, nouns = self.tokens.low[k], self.nouns
        if low in nouns.personal:
            return True
        return low not in nouns.verbs and low not in nouns.clitics and low not in nouns.adverbs

    def _noun_phrase_end(self, begin: int) -> int:
        name_end = self.beside.after_name(begin)
        return name_end or described_end(self.tokens, min(begin + 1, len(self.tokens.low) - 1), self.nouns)
