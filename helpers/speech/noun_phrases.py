"""Noun phrases, adverbs and adjuncts among the items of a unit: what `data/rules/noun_phrases.rules` finds there.

Everything here takes a unit and an item's index, and gives an index or a yes or no.
"""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, CLITIC, DET, PAST_PARTICIPLE, PREP, REL, VERB, WEAK
from helpers.speech.units import SpeechUnit, Stretch
from helpers.text.ages import ages_of

PLURAL = "nt"  # the ending of a verb that may have several subjects


def skip_adverbs(unit: SpeechUnit, i: int) -> int:
    """The first item from `i` on that is no adverb and no adverbial of time: *hier*, *mardi 24 janvier*."""
    return unit.after("adverbs", i)


def after_time(unit: SpeechUnit, i: int) -> int:
    """The item after an adverbial of time that starts at `i`, or `i`."""
    return unit.after("when", i)


def skip_adjuncts(unit: SpeechUnit, i: int) -> int:
    """The first item from `i` on that is in no adjunct: adverbs, *à l'AFP*, *dans un communiqué*, *, mardi,*."""
    return unit.after("adjuncts", i)


def after_in_compound(unit: SpeechUnit, i: int) -> int:
    """The participle behind what stands between it and *avoir* from item `i` on: *tous deux*, *dans un mot*; or `i`."""
    return unit.after("in_compound", i)


def closing_comma(unit: SpeechUnit, i: int) -> int:
    """The item after a short insert between commas that starts at the comma `i`, or `i`."""
    return unit.after("insert", i)


def after_prepositional(unit: SpeechUnit, i: int) -> int:
    """The item after a prepositional phrase that starts at the preposition `i`."""
    return unit.after("prepositional", i)


def noun_phrase_end(unit: SpeechUnit, i: int) -> int:
    """The end of the noun phrase that starts at item `i`; `i` where none starts there."""
    return unit.after("noun_phrase", i)


def starts_noun_phrase(unit: SpeechUnit, i: int) -> bool:
    """Whether a noun phrase can start at item `i`."""
    return unit.after("begins", i) > i


def is_counted(unit: SpeechUnit, i: int) -> bool:
    """Whether *300 manifestants*, *plus de trois cents élus* begin at item `i`: a number, and whom it counts."""
    return unit.after("count", i) > i


def is_age(unit: SpeechUnit, i: int) -> bool:
    """Whether an age begins at item `i`: *42 ans*, *sept ans*."""
    return ages_of(unit.grammar.codebook).is_at(unit.low, i)


def joins_nouns(unit: SpeechUnit, i: int) -> bool:
    """Whether *et* at item `i` joins two noun phrases rather than two clauses."""
    return unit.after("joins", i) > i


def is_others(unit: SpeechUnit, i: int) -> bool:
    """*d'autres policiers*, *de nombreux élus*: *de* is a determiner here."""
    return unit.after("others", i) > i


def named_together(unit: SpeechUnit, end: int) -> int:
    """The end of several who are named behind a first one: *X | , Y et Z*, *la CGT | , FO et la CFDT*; or `end`."""
    k, after = end, unit.after("one_more", end)
    while after > k and "et" not in unit.low[k:after]:
        k, after = after, unit.after("one_more", after)
    return after if after > k else end


def is_plural(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether a verb among these items has an ending for several: *affirment*, *ont dit*."""
    items = range(max(begin, 0), min(end, len(unit)))
    return any(unit.tag[k] & (VERB | WEAK) and unit.low[k].endswith(PLURAL) for k in items)


def starts_clause(unit: SpeechUnit, i: int) -> bool:
    """Whether a noun phrase with its verb stands at item `i`: *, Moscou refuse*; not *, Luc Petit et le maire*."""
    if not unit.flags(i) & (DET | CAPITAL) or unit.flags(i) & (PREP | REL):
        return False
    verb = noun_phrase_end(unit, i)
    while unit.flags(verb) & CLITIC:
        verb += 1
    verbs = VERB | WEAK if unit.tag[i] & CAPITAL else VERB
    return verb > i and bool(unit.flags(verb) & verbs) and not unit.flags(verb) & (DET | PREP | PAST_PARTICIPLE)


def is_neuter(unit: SpeechUnit, words: Stretch) -> bool:
    """*cela*, *c'*, *tout*; not *ce dernier*."""
    return words.end - words.begin == 1 and unit.low[words.begin] in unit.grammar.words["neuter"]
