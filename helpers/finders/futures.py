"""Futures: the verbs that say what will be (*ouvrira*) or is going to be (*va ouvrir*), and their subjects.

A conditional (*ouvrirait*) is none: it says what might be, or what the writer only has heard.
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.finders.around import Around
from helpers.finders.doers import Doers
from helpers.finders.finder_words import future_lemmas
from helpers.french.codebook import Codebook
from helpers.french.grammar import ADV, CAPITAL, DET, PREP, VERB_CLITIC
from helpers.french.lookup import known_at
from helpers.text.article import Span

FUTURE, GOING_TO = "future", "going to"


@dataclass(slots=True)
class Future:
    """A verb in the future: its span in code points, its `form` (`future`, `going to`), `lemma`, whether it is
    negated, the span of its subject (None where the words do not tell), and the rule."""

    start: int
    end: int
    form: str
    lemma: str
    negated: bool
    subject: Span | None
    rule: str


def find_futures(around: Around, codebook: Codebook) -> list[Future]:
    """The verbs of an article that say what will be, in text order."""
    lemmas, going = future_lemmas(codebook), around.words["going"]
    doers = Doers(around)
    found = []
    for i in sorted({*known_at(lemmas, around.low), *around.places(going)}):
        low = around.low[i]
        if lemmas[low] and _is_verb(around, i):
            found.append(_future(around, doers, i, i, FUTURE, lemmas[low]))
        elif low in going:
            infinitive = _infinitive_after(around, i)
            if infinitive is not None:
                found.append(_future(around, doers, i, infinitive, GOING_TO, around.low[infinitive]))
    return found


def _is_verb(around: Around, i: int) -> bool:
    """*l'aura*, *Sera*: a noun or a name; *l'aura dit* begins with a clitic."""
    if around.tag[i] & CAPITAL:
        return False
    leans = around.is_clitic(i - 1) or around.is_a(i - 1, "before_verb") or around.verb_start(i) < i
    return not around.tag[i - 1] & (DET | PREP) or leans


def _infinitive_after(around: Around, i: int) -> int | None:
    """The infinitive that *va* carries, past adverbs, *-t-il* and clitics."""
    for k in range(i + 1, min(i + 6, around.end_of_sentence[i])):
        if around.is_infinitive(k):
            return k
        if not (around.tag[k] & (ADV | VERB_CLITIC) or around.is_clitic(k)):
            return None
    return None


def _future(around: Around, doers: Doers, verb: int, last: int, form: str, lemma: str) -> Future:
    start, end = around.offsets(Span(verb, last + 1))
    doer = doers.of(verb, "future")
    subject = around.offsets(doer.words) if doer else None
    return Future(start, end, form, lemma, around.is_negated(verb), subject, f"{form}: {lemma}")
