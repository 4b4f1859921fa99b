"""How old somebody is, if an article tells: *Théo Marchand, 22 ans*, *À 47 ans, Awa Cissé*, *un homme de 57 ans*.

In: the tokens around a name, or the words that somebody is called by. Out: years; or the years that a word leaves open,
as *la septuagénaire* and *le jeune homme* do.
"""

from __future__ import annotations

from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.phrases import Phrase
from helpers.text.article import Tokens

YEARS = ("ans", "an")
AGED_WITHIN = 8  # tokens behind a name: X, lycéenne de 17 ans
BEFORE_AGE, AGED = ("à", "a", "de"), {"âgé", "âgée", "agé", "agée"}
CLOSES = (".", ";", ":", "»", "«")
FIRST_WORDS = 3  # of a phrase: la très jeune femme
OF_AGE = ("de", "d'", "a", *AGED, "environ", "et")
HAS = ("a", "avait", "aura", "fêtait")


def age_beside(tokens: Tokens, first: int, stop: int) -> int | None:
    """The age told of one whose name stands at the tokens `first` to `stop`, right before or behind it."""
    return _age_before(tokens, first) or _age_behind(tokens, stop)


def _age_before(tokens: Tokens, first: int) -> int | None:
    """*À 47 ans, Awa Cissé*, *Âgée de 47 ans, Awa Cissé*"""
    low = tokens.low
    if first < 4 or low[first - 1] != "," or low[first - 2] not in YEARS or low[first - 4] not in BEFORE_AGE:
        return None
    aged = low[first - 4] != "de" or not AGED.isdisjoint(low[first - 5 : first - 4])
    return _years(low, first - 3) if aged else None


def _age_behind(tokens: Tokens, stop: int) -> int | None:
    """*X, 22 ans*, *X (22 ans)*, *X, lycéenne de 17 ans*, *X a 22 ans*; up to the next comma."""
    low, sentence = tokens.low, tokens.sentence
    if stop + 2 >= len(low) or low[stop] not in (",", "(", *HAS):
        return None
    for k in range(stop + 1, min(stop + AGED_WITHIN, len(low) - 1)):
        if sentence[k] != sentence[stop] or low[k] in (",", *CLOSES):
            return None
        if low[k + 1] in YEARS and _years(low, k) is not None:
            near = k == stop + 1 or low[stop] not in HAS and low[k - 1] in OF_AGE  # not: X, qui a débuté à 14 ans
            return _years(low, k) if near else None
    return None


def _years(low: list[str], k: int) -> int | None:
    return int(low[k]) if low[k].isdecimal() and len(low[k]) < 4 else None


def age(who: Somebody) -> int | None:
    """How old somebody is by what the article tells of them, or calls them: *un homme de 57 ans*."""
    if who.age is not None:
        return who.age
    called = (age_in(phrase.words) for phrase in who.called)
    return next((years for years in called if years is not None), None)


def age_in(words: list[str]) -> int | None:
    """The age that words tell: *le comédien de 43 ans*."""
    near = range(1, len(words))
    return next((int(words[k - 1]) for k in near if words[k] in YEARS and words[k - 1].isdecimal()), None)


def left_open(phrase: Phrase, nouns: Nouns) -> range | None:
    """The years that the words of a phrase leave open; None where they tell no age."""
    years = age_in(phrase.words)
    if years is not None:
        return range(years, years + 1)
    near = [*phrase.words[: FIRST_WORDS + 1], phrase.head_key]
    told = [nouns.ages[word] for word in near if word in nouns.ages]
    return min(told, key=len, default=None)


def is_of_age(phrase: Phrase, who: Somebody, nouns: Nouns) -> bool | None:
    """Whether somebody is as old as a phrase tells; None where the one or the other is not told."""
    years, theirs = left_open(phrase, nouns), age(who)
    if years is None:
        return None
    if theirs is not None:
        return theirs in years
    called = [nouns.ages[head] for head in who.heads if head in nouns.ages]
    apart = any(other.stop <= years.start or years.stop <= other.start for other in called)
    return False if apart else None
