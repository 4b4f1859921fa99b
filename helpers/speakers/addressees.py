"""To whom something is said, which is no part of the words for a speaker: *le maire* | *aux questions de Y*.

In: the words for a speaker, as a phrase. Out: the phrase without those who are told.
"""

from __future__ import annotations

from helpers.speakers.meaning import Meaning
from helpers.speakers.nouns import PERSON_KINDS, Nouns
from helpers.speakers.phrases import Phrase, read_tokens
from helpers.speech.words import TO
from helpers.text.article import Tokens
from helpers.text.quotations import OPENING_QUOTES

OBJECTS = {"lui", "leur"}
TO_OR_ON = TO | {"sur"}
LONGEST_MEDIUM = 4  # words of the name of a paper
TOLD_NAME_WORDS = 8  # tokens of the name of who is told


class Addressees:
    """Cuts those who are told off the words for a speaker, in one article."""

    def __init__(self, tokens: Tokens, meaning: Meaning, nouns: Nouns) -> None:
        self.tokens = tokens
        self.meaning = meaning
        self.nouns = nouns

    def without(self, phrase: Phrase) -> Phrase:
        """*une résidente à la chaîne X*, *le maire aux questions de Y*: those who are told are no part of a speaker."""
        if phrase.words[0] in OBJECTS and self.tokens.low[phrase.first - 1] == "qui":
            return self._before_who(phrase)
        words, nouns = phrase.words, self.nouns
        thing = phrase.head is not None and not phrase.is_person
        for k in range(2, len(words) - 1):
            if self._tells_at(phrase, k, thing):
                return read_tokens(self.tokens, phrase.first, phrase.first + k, nouns)
        return phrase

    def _tells_at(self, phrase: Phrase, k: int, thing: bool) -> bool:
        """Whether a word of a phrase leads to who is told: *| à la chaîne X*, *| sur X*, *| interrogé par X*."""
        words, nouns = phrase.words, self.nouns
        noun = k + 2 if words[k + 1] in nouns.determiners else k + 1
        told = words[k] in TO and not thing
        if noun < len(words) and (
            words[k] in TO_OR_ON and self._is_medium(phrase, noun) or told and self._is_told(phrase, noun)
        ):
            return True
        return not thing and words[k] in nouns.met and words[k + 1] == "par"

    def _before_who(self, phrase: Phrase) -> Phrase:
        """*Elle a écrit à la direction, qui lui a répondu que P*: what *qui* stands for, not who is told."""
        tokens, end = self.tokens, phrase.first - 1
        end -= end > 0 and tokens.low[end - 1] == ","
        for k in range(end - 1, max(end - TOLD_NAME_WORDS, 0), -1):
            if tokens.low[k] in self.nouns.by_form and tokens.low[k - 1] in self.nouns.determiners:
                return read_tokens(tokens, k - 1, end, self.nouns)
        return phrase

    def _is_medium(self, phrase: Phrase, noun: int) -> bool:
        """Whether the name of a paper or a broadcaster begins at this word: *sa famille* | *à l'AFP*."""
        noun += phrase.words[noun] in OPENING_QUOTES
        at, name = phrase.first + noun, " ".join(phrase.words[noun : noun + LONGEST_MEDIUM])
        is_name = at in self.meaning.begins_name or at < len(self.tokens.text) and self.tokens.text[at][0].isupper()
        return is_name and any(f"{name} ".startswith(f"{medium} ") for medium in self.nouns.medium)

    def _is_told(self, phrase: Phrase, noun: int) -> bool:
        """Whether something is said to what begins at this word of a phrase: *le juge* | *à X*, *aux policiers*."""
        named, word = self.meaning.begins_name.get(phrase.first + noun), phrase.words[noun]
        if named is not None and named.is_person or word in self.nouns.told:
            return True
        listed = self.nouns.by_form.get(word)
        field = phrase.kind == "function" and listed and listed.number == "plural"
        return listed is not None and listed.kind in PERSON_KINDS and not field  # not: l'adjoint aux aînés
