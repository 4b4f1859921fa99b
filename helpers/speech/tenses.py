"""In which tense and number a verb group stands: what is said and what the writer tells often go by other tenses."""

from __future__ import annotations

from helpers.french.grammar import CLITIC, PAST_PARTICIPLE, VERB, WEAK
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.units import SpeechUnit
from helpers.speech.words import AHEAD_ENDINGS, HAS, PARTICIPLE_ENDINGS, PAST_ENDINGS, TOLD_ENDINGS


def is_past(unit: SpeechUnit, i: int) -> bool:
    """Whether a verb in the compound past stands at an item: *a quitté*, *n'a pas confirmé*."""
    while unit.flags(i) & CLITIC:
        i += 1
    after = skip_adverbs(unit, i + 1)
    participle = unit.flags(after) & PAST_PARTICIPLE or unit.word(after).endswith(PARTICIPLE_ENDINGS)
    return unit.word(i) in HAS and bool(participle)


def is_to_come(unit: SpeechUnit, start: int, end: int) -> bool:
    """*annonce qu'il partira et quitte la salle*: what is said is ahead, so a verb in the present is the writer's."""
    last = next((k for k in range(end - 1, start, -1) if unit.tag[k] & VERB), None)
    return last is not None and unit.low[last].endswith(AHEAD_ENDINGS)


def is_told_later(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether the last verb of a clause is in a tense of reported speech: *rouvrirait*, *était*, *fermera*."""
    last = next((k for k in range(end - 1, start, -1) if unit.tag[k] & VERB), None)
    return last is not None and unit.low[last].endswith(TOLD_ENDINGS)


def is_plural(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether the verb group is in the third person plural: *ont dit*, *affirment*."""
    return any(unit.tag[k] & (VERB | WEAK) and unit.low[k].endswith("nt") for k in range(begin, end))


def is_told_past(unit: SpeechUnit, verb: int) -> bool:
    """Whether a verb stands in a past tense: *pensait*, *a pensé*, *remarqua*."""
    return bool(unit.tag[verb] & PAST_PARTICIPLE) or unit.low[verb].endswith(PAST_ENDINGS)
