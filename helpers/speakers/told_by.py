"""What a verb or a participle beside a name tells that somebody is: *jugé à Nort*, *présidé par X*, *X dirige le port*.

In: the tokens of one article, and where a name stands. Out: the noun for what is told, with the body that it is told
of: *dirigeant de l'équipe du mouvement* for *l'équipe du mouvement, conduite par X*.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.speakers.nouns import BODY_KINDS, Nouns, ToldBy
from helpers.speakers.phrases import Phrase, read_words
from helpers.speech.words import ANY_DE, BY, QUE
from helpers.text.article import Sentence, Tokens

VERB_WITHIN = 10  # tokens behind a name within which its verb tells what somebody is
BY_WITHIN = 5  # tokens from a participle to par: dirigé depuis 2012 par X
BODY_WORDS = 8  # tokens: the longest words for a body that are kept
TOLD_WORDS = 3  # words of what tells with several: mis en examen, à la tête


class ToldByVerbs:
    """Reads what verbs tell of the people of one article."""

    def __init__(self, tokens: Tokens, sentences: list[Sentence], nouns: Nouns) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.nouns = nouns

    def tells(self, first: int, stop: int, gender: str, begin: int) -> Iterator[Phrase]:
        """What is told of the one whose name stands at the tokens `first` to `stop`, its function from `begin` on."""
        told = (self.behind(stop, gender), self._opening(first, gender), self._before(begin), self._leads(first, stop))
        yield from (phrase for phrase in told if phrase)

    # --- behind the name -----------------------------------------------------------------------------------------

    def behind(self, k: int, gender: str) -> Phrase | None:
        """What the verb at token `k` tells of whose it is: *X a été mis en examen*, *X, jugé*, *X préside la Ligue*."""
        tokens, nouns = self.tokens, self.nouns
        n = min(len(tokens.low), k + VERB_WITHIN)
        while k < n:
            told = nouns.told_by.get(_masculine(tokens.low[k]))
            told = told or self._told_at(k)
            if told and told.voice == "passive":
                passive = tokens.low[k - 1] in nouns.been or tokens.low[k - 1] == ","
                another = gender == "m" and tokens.low[k] not in nouns.told_by  # l'équipe de X a été élue
                return self._phrase(told.lemma) if passive and not another else None
            if told and told.voice == "active":
                return self._phrase(told.lemma, *self._object(told.lemma, k + 1))
            if tokens.low[k] not in nouns.before_told and not tokens.low[k].isdigit():
                return None
            k += 1
        return None

    def _object(self, lemma: str, k: int) -> range:
        """The words behind a verb for what somebody holds an office in: *préside | la Ligue*."""
        low, end, office = self.tokens.low, k, self.nouns.by_form.get(lemma)
        if office is None or office.kind != "function" or k >= len(low) or low[k] not in self.nouns.determiners:
            return range(k, k)
        while end < len(low) and end - k < BODY_WORDS and self._may_belong(end):
            end += 1
        return range(k, end)

    def _leads(self, first: int, stop: int) -> Phrase | None:
        """*X, à la tête de la Ligue,* and *À la tête de la Ligue, X*."""
        low, sentence = self.tokens.low, self.tokens.sentence
        opens = self.sentences[sentence[first]].token_start
        ahead = [opens] if opens < first and low[first - 1] == "," else []
        places = (*range(stop, min(stop + 3, len(low) - TOLD_WORDS - 1)), *ahead)
        return next(filter(None, (self._at_head(k, first) for k in places)), None)

    def _at_head(self, k: int, first: int) -> Phrase | None:
        """*à la tête de la Ligue* at token `k`: what it tells, with the body, up to the name at token `first`."""
        low, told, begin = self.tokens.low, self._told_at(k), k + TOLD_WORDS + 1
        if told is None or told.voice != "at_head" or low[begin - 1] not in ANY_DE:
            return None
        end = begin
        while end < len(low) and end - begin < BODY_WORDS - 1 and end != first and self._may_belong(end):
            end += 1
        return self._phrase(told.lemma, *range(begin, end))

    def _told_at(self, k: int) -> ToldBy | None:
        """What several words from token `k` on tell: *mis en examen*, *à la tête*."""
        low, nouns = self.tokens.low, self.nouns
        return nouns.told_by.get(" ".join(low[k : k + TOLD_WORDS])) if k >= 0 and low[k] in nouns.begins_told else None

    # --- before the name -----------------------------------------------------------------------------------------

    def _opening(self, first: int, gender: str) -> Phrase | None:
        """*Jugée depuis lundi à Nort, X a parlé*: what the opening of a sentence tells of its subject."""
        tokens = self.tokens
        if first < 2 or tokens.low[first - 1] != ",":
            return None
        k = self.sentences[tokens.sentence[first]].token_start
        told = self.nouns.told_by.get(_masculine(tokens.low[k]))
        feminine = told is not None and tokens.low[k] not in self.nouns.told_by
        if told is None or told.voice != "opening" and gender and feminine is not (gender == "f"):
            return None
        return self._phrase(told.lemma, *self._object(told.lemma, k + 1))

    def _before(self, begin: int) -> Phrase | None:
        """*présidé par X*, *que préside X*: the word before a name, or its function."""
        low, k = self.tokens.low, begin - 1
        while k > 0 and low[k] in self.nouns.titles:
            k -= 1
        if k < 1:
            return None
        if low[k] == BY:
            return self._agent(k)
        told = self.nouns.told_by.get(low[k])
        relative = told is not None and told.voice == "active" and low[k - 1] in QUE
        return self._phrase(told.lemma, *self._body_before(k - 2)) if told and relative else None

    def _agent(self, by: int) -> Phrase | None:
        """*l'équipe conduite, depuis lundi, par X*: what is told of who stands behind *par*."""
        low = self.tokens.low
        for k in range(by - 1, max(by - BY_WITHIN, 0) - 1, -1):
            if not low[k][0].isalnum() or low[k] in self.nouns.verbs:
                return None
            told = self.nouns.told_by.get(_masculine(low[k].removesuffix("s")))
            if told and told.voice in ("agent", "leader"):
                body = self._body_before(k - 1)
                is_body = any(self._is_body(low[i]) for i in body)
                return self._phrase(told.lemma, *body) if is_body or told.voice == "agent" else None
        return None

    def _body_before(self, k: int) -> range:
        """The words for what is led, which end at token `k`, a comma or *est* between: *le parti Horizon, | dirigé*."""
        low = self.tokens.low
        while k > 0 and low[k] in self.nouns.before_told:
            k -= 1
        begin = k + 1
        while begin > 0 and k + 1 - begin < BODY_WORDS and self._may_belong(begin - 1):
            begin -= 1
        return range(begin, k + 1)

    def _may_belong(self, k: int) -> bool:
        """Whether a token may be a part of the words for a body: no mark, no verb, no *qui*."""
        low, nouns = self.tokens.low[k], self.nouns
        return low[0].isalnum() and low not in nouns.verbs and low not in nouns.stops

    def _is_body(self, word: str) -> bool:
        noun = self.nouns.by_form.get(word)
        return noun is not None and noun.kind in BODY_KINDS

    def _phrase(self, lemma: str, *body: int) -> Phrase:
        """What somebody is called, with the tokens for the body that it is told of."""
        of = ["de", *(self.tokens.text[k] for k in body)] if body else []
        return read_words([*lemma.split(), *of], self.nouns)


def _masculine(participle: str) -> str:
    """*jugée* → *jugé*; another word as it is."""
    return participle.removesuffix("e") if participle.endswith(("ée", "ue", "ite")) else participle
