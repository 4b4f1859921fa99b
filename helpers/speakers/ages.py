"""How old somebody is, if an article tells: *Théo Marchand, 22 ans*, *À 47 ans, Awa Cissé*, *un homme de 57 ans*.

In: somebody, and the words that they are called by. Out: years; or the years that a word leaves open, as
*la septuagénaire* and *le jeune homme* do. Where an age stands in a text tells `text/ages.py`.
"""

from __future__ import annotations

from itertools import pairwise

from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.phrases import Phrase

FIRST_WORDS = 3  # of a phrase: la très jeune femme


def age(who: Somebody, nouns: Nouns) -> int | None:
    """How old somebody is by what the article tells of them, or calls them: *un homme de 57 ans*."""
    if who.age is not None:
        return who.age
    called = (nouns.ages.within(phrase.words) for phrase in who.called)
    return next((years for years in called if years is not None), None)


def years_left(phrase: Phrase, nouns: Nouns) -> range | None:
    """The years that the words of a phrase leave open; None where they tell no age."""
    years = nouns.ages.within(phrase.words)
    if years is not None:
        return range(years, years + 1)
    near = [*phrase.words[: FIRST_WORDS + 1], phrase.head_key]
    if not nouns.young.isdisjoint(near):
        near += [f"{one} {other}" for one, other in pairwise(near)]  # la jeune fille
    told = [nouns.years_open[word] for word in near if word in nouns.years_open]
    return min(told, key=len, default=None)


def is_of_age(phrase: Phrase, who: Somebody, nouns: Nouns) -> bool | None:
    """Whether somebody is as old as a phrase tells; None where the one or the other is not told."""
    years, theirs = years_left(phrase, nouns), age(who, nouns)
    if years is None:
        return None
    if theirs is not None:
        return theirs in years
    called = [nouns.years_open[head] for head in who.heads if head in nouns.years_open]
    apart = any(other.stop <= years.start or years.stop <= other.start for other in called)
    if apart:
        return False
    mostly = any(other.start >= years.start and (other.start + other.stop) // 2 in years for other in called)
    return True if mostly else None  # l'étudiant X, now le jeune homme
