"""Who does, says or feels something without being the subject of the sentence: *reçu par X*, *un avis que partage X*.

In: a token at which words for somebody begin, or behind which they end. Out: whether the article goes on to speak of
them as of a subject.
"""

from __future__ import annotations

from helpers.speakers.nouns import Nouns
from helpers.speech.words import ANY_DE, BY, QUE, TO
from helpers.text.article import Tokens

AS_FOR = "quant"  # quant à X, il part
CREDIT_WORDS = 4  # tokens from © to a name: © AFP / Luc Petit


class Acting:
    """Looks at the words around those for somebody, in one article."""

    def __init__(self, tokens: Tokens, nouns: Nouns) -> None:
        self.tokens = tokens
        self.nouns = nouns

    def is_agent(self, token: int) -> bool:
        """*une version contestée par le passager*: whether what begins at this token does what a participle tells."""
        return token > 1 and self.tokens.low[token - 1] == BY and self.tokens.low[token - 2] in self.nouns.participles

    def acts(self, token: int) -> bool:
        """Whether who begins at a token does or feels something, though no subject: *la colère | des féministes*."""
        low = self.tokens.low
        of = token - 1 if low[token] in ANY_DE else token - 2  # la colère des, la colère de la
        feels = of >= 0 and low[of] in self.nouns.felt and (low[token] in ANY_DE or low[token - 1] in ANY_DE)
        return feels or self.is_agent(token) or self.is_as_for(token) or self.is_inverted(token)

    def is_as_for(self, token: int) -> bool:
        """*Quant au préfet, il part*: whether what begins at this token is what the sentence is about."""
        low = self.tokens.low
        at = token if low[token] in TO else token - 1  # quant | au préfet; quant à | la préfète
        return at > 0 and low[at] in TO and low[at - 1] == AS_FOR

    def is_inverted(self, token: int) -> bool:
        """*Un avis que partage | un éleveur*, *ce qu'a confirmé | X*: the subject behind the verb of a relative clause.
        """
        low, nouns, verb = self.tokens.low, self.nouns, token - 1
        while verb > 0 and low[verb] in nouns.titles:
            verb -= 1
        if verb > 1 and low[verb] in nouns.participles and low[verb - 1] in nouns.verbs:
            verb -= 1
        is_verb = verb > 0 and (low[verb] in nouns.verbs or low[verb] in nouns.perhaps_verbs)
        return is_verb and low[verb - 1] in QUE

    def is_credited(self, token: int) -> bool:
        """*© AFP / Luc Petit*, *Photo : Luc Petit*, *(photo Luc Petit)*: whether a name tells who took a picture."""
        low, sentence, before = self.tokens.low, self.tokens.sentence, token - 1
        while before >= 0 and low[before] == ":":
            before -= 1
        if before < 0 or sentence[before] != sentence[token]:
            return False
        near = [k for k in range(max(token - CREDIT_WORDS, 0), token) if sentence[k] == sentence[token]]
        opens = (k for k in near if low[k] in self.nouns.credit)  # Photo Ouest-Journal / X
        opens = (k for k in opens if low[k] == "©" or k == 0 or low[k - 1] == "(" or sentence[k - 1] != sentence[k])
        return low[before] in self.nouns.credit or any(opens)

    def has_relative(self, stop: int) -> bool:
        """*avec l'historienne X, | qui a tenu à P*: whether *qui* takes up who ends before token `stop`."""
        low = self.tokens.low
        comma = low[stop : stop + 1] == [","]
        return low[stop + comma : stop + comma + 1] == ["qui"]
