"""Documents that an article cites, and those who speak by them: *le texte*, *peut-on lire*, *le communiqué ajoute*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from helpers.speakers.nouns import Nouns
from helpers.speakers.people import DOCUMENT, SPEAK, InView, Somebody
from helpers.speakers.phrases import Phrase, read_tokens
from helpers.speakers.told import described_end
from helpers.text.article import Article

WRITTEN_WITHIN = 2  # sentences from a document to ses auteurs


class Documents:
    """The documents that one article speaks of, found when first asked for."""

    def __init__(self, article: Article, nouns: Nouns, view: InView) -> None:
        self.article = article
        self.nouns = nouns
        self.view = view
        self._all: list[Phrase] | None = None
        self.subject: Phrase | None = None  # the last one that a sentence was about

    def last(self, phrase: Phrase | None, position: int) -> Somebody | None:
        """The document last spoken of in more words before `position` that a phrase may mean, or at all."""
        spoke = self._has_spoken(phrase) if phrase else None
        if spoke:
            return spoke
        found = next((d for d in self._before(phrase, position) if d.says), None)
        if found is None and phrase and phrase.is_bare:
            found = next((d for d in self._before(None, position) if d.says and self._is_kind_of(phrase, d)), None)
        if found is None and phrase and phrase.this and phrase.head_word in self.nouns.any_document:
            found = next((d for d in self._before(phrase, position) if not d.definite), None)  # une résolution
        if found is None and phrase is None:
            found = next(self._before(None, position), None)
        if found is None:
            return None
        return self.named_by(found)

    def _has_spoken(self, phrase: Phrase) -> Somebody | None:
        """*Le résumé du bilan avertit que P. Le texte ajoute que Q*: the last speaker, if that is a document."""
        last = self.view.last_speaker
        if last is None or last.who.kind != DOCUMENT or not last.who.called or not phrase.is_bare:
            return None
        may_be = phrase.head_word in self.nouns.any_document or self._is_kind_of(phrase, last.who.called[0])
        near = self.article.tokens.sentence[phrase.first] - last.sentence <= WRITTEN_WITHIN
        return last.who if may_be and near and last.who.number == phrase.number else None

    def _is_kind_of(self, phrase: Phrase, document: Phrase) -> bool:
        """*le rapport*, of an *expertise*: whether another noun may mean a document."""
        return "" in self.nouns.kinds.get((phrase.lemma, document.lemma), ())

    def named_by(self, phrase: Phrase) -> Somebody:
        """The document that a phrase speaks of."""
        text = self.article.text[phrase.start : phrase.end]
        return Somebody(text, None, "document", phrase.gender, phrase.number, called=[phrase])

    def author(self, phrase: Phrase) -> Somebody | Phrase | None:
        """Who spoke by a document, or words for them: *dans un communiqué, l'AJT dit que P. Le communiqué ajoute*."""
        tokens = self.article.tokens
        document = next(self._before(phrase, phrase.start), None)
        if document is None or document.first == 0 or tokens.low[document.first - 1] != "dans":
            return None
        if document.head_word not in self.nouns.speaks_for:
            return None  # a report is cited by itself
        here = tokens.sentence[document.first]
        near = [s for s in reversed(self.view.recent) if s.sentence == here and s.who.kind in SPEAK]
        found = next((s for s in near if s.spoke), None) or next((s for s in near if s.subject), None)
        return found.who if found else self._opening(here)

    def written(self, phrase: Phrase) -> Phrase | None:
        """*Le rapport est paru. Selon | ses auteurs*: the document just spoken of whose authors a phrase means."""
        if phrase.lemma not in self.nouns.of_document or not phrase.own or not phrase.is_bare:
            return None
        sentence = self.article.tokens.sentence
        document = next(self._before(None, phrase.start), None)
        near = document and sentence[phrase.first] - sentence[document.first] <= WRITTEN_WITHIN
        return document if near else None

    def written_by(self, phrase: Phrase) -> Somebody | None:
        """The document whose authors a phrase means, in the words that tell which it is: *une étude* | *parue*."""
        document = self.written(phrase)
        if document is None:
            return None
        stop = document.first + len(document.words)
        while stop > document.first + 2 and self.article.tokens.low[stop - 1] in self.nouns.participles:
            stop -= 1
        found = self.named_by(read_tokens(self.article.tokens, document.first, stop, self.nouns))
        found.name = found.name[0].lower() + found.name[1:]
        return found

    def writer(self, document: Phrase) -> Somebody | None:
        """*Dans un rapport, X relève que P. … écrivent ses auteurs*: the body that has spoken by a document."""
        tokens = self.article.tokens
        if document.first == 0 or tokens.low[document.first - 1] != "dans":
            return None
        here = tokens.sentence[document.first]
        spoke = (s.who for s in reversed(self.view.recent) if s.sentence == here and s.spoke)
        return next((who for who in spoke if who.kind in SPEAK and not who.is_person), None)

    def _opening(self, sentence: int) -> Phrase | None:
        """The noun phrase that begins a sentence: *Le parc animalier de Nort | a annoncé la naissance d'un ours*."""
        tokens, first = self.article.tokens, self.article.sentences[sentence].token_start
        if tokens.low[first] not in self.nouns.determiners or tokens.text[first + 1][0].isdigit():
            return None  # nor is Le 7 avril
        return read_tokens(tokens, first, described_end(tokens, first + 1, self.nouns), self.nouns)

    def _before(self, phrase: Phrase | None, position: int) -> Iterator[Phrase]:
        """The documents spoken of before a position that a phrase may mean, the last one first."""
        if self._all is None:
            self._all = list(self._find())
        for k in range(bisect_left(self._all, position, key=lambda d: d.start) - 1, -1, -1):
            if phrase is None or self._may_be(self._all[k], phrase):
                yield self._all[k]

    def _may_be(self, document: Phrase, phrase: Phrase) -> bool:
        """*ce rapport*, *le texte*: whether a phrase may mean a document."""
        if document.number != phrase.number:
            return False
        same = document.head_word == phrase.head_word and phrase.says <= document.says
        return same or phrase.head_word in self.nouns.any_document

    def _find(self) -> Iterator[Phrase]:
        """Every document that the article speaks of: *un communiqué du ministère*, *un rapport de l'ONU*."""
        tokens, nouns = self.article.tokens, self.nouns
        for k in range(1, len(tokens.low)):
            noun = nouns.by_form.get(tokens.low[k])
            if noun and noun.kind == "document" and tokens.low[k - 1] in nouns.determiners:
                yield read_tokens(tokens, k - 1, self._end(k), nouns)

    def _end(self, k: int) -> int:
        """The token after what describes the document at token `k`: *le message adressé | aux élèves*, too."""
        tokens, nouns, end = self.article.tokens, self.nouns, described_end(self.article.tokens, k, self.nouns)
        told = end + 1 < len(tokens.low) and tokens.low[end - 1] in nouns.participles and end > k + 1
        goes_on = told and tokens.low[end] in nouns.prepositions and tokens.sentence[end] == tokens.sentence[k]
        return described_end(tokens, end + 1, nouns) if goes_on else end
