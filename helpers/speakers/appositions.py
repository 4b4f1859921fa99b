"""What stands beside the words for a speaker: a name behind or before a comma, a relative clause.

In: the words for a speaker, as a phrase. Out: who is named beside them; where a clause ends that belongs to them.
"""

from __future__ import annotations

from helpers.speakers.nouns import PERSON_KINDS, Nouns
from helpers.speakers.people import InView, Somebody
from helpers.speakers.phrases import Phrase, token_range
from helpers.speakers.told import after_bracket, ends_description
from helpers.speech.words import ANY_DE, A
from helpers.text.article import Tokens
from helpers.text.quotations import OPENING_QUOTES

RELATIVE_WORDS = 12  # tokens: the longest relative clause that belongs to a description
APPOSED_WORDS = 8  # tokens
FUNCTION_WORDS = 6  # tokens of a function and the name behind it
BY_WHOM_WORDS = 8  # tokens: par des militants de la région


class Appositions:
    """Looks beside a phrase, in one article."""

    def __init__(self, tokens: Tokens, nouns: Nouns, view: InView, begins_name: dict[int, Somebody],
                 ends_name: dict[int, Somebody]) -> None:  # fmt: skip
        self.tokens = tokens
        self.nouns = nouns
        self.view = view
        self.begins_name = begins_name  # by the first token of a name
        self.ends_name = ends_name  # by the token after it

    def apposed(self, phrase: Phrase) -> Somebody | None:
        """The one whose name stands behind a description and a comma: *la coordinatrice de l'ONG, Anne Durand,*."""
        low, k = self.tokens.low, token_range(self.tokens, phrase.start, phrase.end)[1]
        k = self._after_relative(k)
        if k + 1 >= len(low) or phrase.head is None:
            return None
        if low[k] not in (",", "("):
            return None
        begins = self._apposed_name(k + 1) if low[k] == "," else after_bracket(low, k)
        who = self.begins_name.get(begins)
        if who and self.is_source(phrase) and self._goes_on(self.after_name(begins)):
            return None  # selon le préfet, X « n'a pas obéi »
        if who is None or not _may_be_called(phrase, who):
            return None
        if phrase not in who.called:
            self.view.call(who, phrase)
        return who

    def behind_pronoun(self, phrase: Phrase) -> Somebody | None:
        """*Ce dernier, Me X, a porté plainte*: the person whose name stands behind a pronoun and a comma."""
        low, k = self.tokens.low, phrase.first + len(phrase.words)
        if phrase.words[-1] in self.nouns.personal or low[k : k + 1] != [","] or k + 2 >= len(low):
            return None
        who = self.begins_name.get(k + 1 + (low[k + 1] in self.nouns.titles))
        return who if who and who.is_person and not who.sights else None

    def before_comma(self, phrase: Phrase) -> Somebody | None:
        """*X, président du Tchad, qui dit que P*, *X, une élue qui dit que P*: whose name stands before a function."""
        low, k = self.tokens.low, phrase.first - 1
        if not phrase.is_person or k < 1 or low[k] != ",":
            return None
        if phrase.words[0] in self.nouns.determiners and not self._is_one_who(phrase):
            return None
        who = self.ends_name.get(k)
        return who if who and who.is_person else None

    def _is_one_who(self, phrase: Phrase) -> bool:
        """*une élue qui assure que P*: whether an indefinite noun phrase is what *qui* stands for."""
        stop = phrase.first + len(phrase.words)
        return phrase.words[0] in A and self.tokens.low[stop : stop + 1] == ["qui"]

    def relative_end(self, phrase: Phrase, said_from: int) -> int:
        """Where a relative clause ends that tells who is meant: *l'ONG | pour laquelle il travaille*; 0 without one.

        Not behind *qui*, which the verb of what is said may follow, but of a source: *selon le médecin | qui l'a
        opérée*; and *que* may begin what is said, at `said_from`.
        """
        low, relatives, k = self.tokens.low, self.nouns.relatives, phrase.first + len(phrase.words)
        k += k + 1 < len(low) and low[k] in self.nouns.prepositions and low[k + 1] in relatives
        if k + 1 >= len(low) or low[k] not in relatives or not phrase.definite:
            return 0
        if low[k] == "qui" and not self.is_source(phrase):
            return 0
        end = self._after_relative(k)
        if end == k or self.tokens.start[k + 1] == said_from:
            return 0
        return phrase.relative_end or self.tokens.end[end - 1]

    def clause_end(self, phrase: Phrase) -> int:
        """Where the clause ends by which a pronoun tells somebody: *celui | qui dirige le club*; 0 without one."""
        k = phrase.first + len(phrase.words)
        end = self._after_relative(k)
        return self.tokens.end[end - 1] if end > k and self.tokens.low[k] == "qui" else 0

    def participle_end(self, phrase: Phrase) -> int:
        """Where a phrase ends that breaks off behind a participle: *le communiqué signé | par son avocat*."""
        tokens, nouns, k = self.tokens, self.nouns, phrase.first + len(phrase.words)
        last = phrase.words[-1]
        broken = k + 1 < len(tokens.low) and tokens.low[k] in nouns.prepositions and tokens.low[k] not in ANY_DE
        if not broken or last not in nouns.participles and last not in nouns.as_participle:
            return phrase.end
        end = k + 1
        while end < len(tokens.low) and end < k + BY_WHOM_WORDS and not ends_description(tokens.low[end], nouns):
            if tokens.low[end] in nouns.determiners and end > k + 1 and tokens.low[end - 1] not in nouns.links:
                break
            end += 1
        while tokens.low[end - 1] in nouns.links:
            end -= 1
        return tokens.end[end - 1]

    def is_source(self, phrase: Phrase) -> bool:
        """Whether a preposition stands before a phrase: *selon le préfet*."""
        return phrase.first > 0 and self.tokens.low[phrase.first - 1] in self.nouns.prepositions

    def after_name(self, begin: int) -> int:
        """The token after the name that begins at a token, at the last one at most; 0 where none does."""
        who = self.begins_name.get(begin)
        ends = (k for k in range(begin + 1, begin + APPOSED_WORDS) if self.ends_name.get(k) is who)
        return min(next(ends, 0), len(self.tokens.low) - 1) if who else 0

    def _goes_on(self, k: int) -> bool:
        """Whether a clause goes on at a token: no comma, bracket or full stop."""
        return self.tokens.text[k][0].isalnum() or self.tokens.text[k] in OPENING_QUOTES

    def _apposed_name(self, k: int) -> int:
        """Where the name begins behind a comma: *le médecin, le Dr* | *X*, *son maître, le Crémonais* | *X*."""
        low, pointing = self.tokens.low, self.nouns.pointing
        while k < len(low) - 1 and (low[k] in self.nouns.titles or low[k] in pointing):
            k += 1
        noun = self.nouns.by_form.get(low[k])
        if low[k - 1] in pointing and noun and noun.kind in PERSON_KINDS:
            return self._behind_function(k)  # sa sœur, la conseillère communale | X
        return k + 1 if low[k - 1] in pointing and k not in self.begins_name else k

    def _behind_function(self, k: int) -> int:
        """Where the name begins behind the function at a token: *la conseillère communale* | *X*; else that token."""
        tokens, nouns = self.tokens, self.nouns
        for end in range(k + 1, min(k + FUNCTION_WORDS, len(tokens.low))):
            if end in self.begins_name and self.begins_name[end].is_person:
                return end
            if not tokens.text[end][0].isalpha() or tokens.low[end] in nouns.verbs or tokens.low[end] in nouns.stops:
                break
        return k

    def _after_relative(self, k: int) -> int:
        """The comma behind a relative clause at token `k`: *l'éducatrice qui suit la famille* | *, X*."""
        tokens = self.tokens
        if k < len(tokens.low) and tokens.low[k] in self.nouns.relatives:
            for end in range(k + 1, min(k + RELATIVE_WORDS, len(tokens.low))):
                if not tokens.text[end][0].isalnum():
                    return end
        return k


def _may_be_called(phrase: Phrase, who: Somebody) -> bool:
    """Whether a name may be that of what a description tells: no place, no document, a person of a person."""
    unlike = who.is_person is not phrase.is_person and who.gender
    return not (unlike or who.kind == "place" or phrase.kind == "document")
