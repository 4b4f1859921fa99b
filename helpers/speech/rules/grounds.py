"""Somebody's reason for what is done: *Le préfet a refusé le permis au motif que P*."""

from __future__ import annotations

from helpers.french.grammar import PAST_PARTICIPLE, TO_BE
from helpers.speech.clauses import has_main_verb
from helpers.speech.content import content_end, record_content
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.rules.after_cue import by_quotation_after
from helpers.speech.speaker_words import speaker_words
from helpers.speech.subjects import can_speak, phrase_at
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import PARTICIPLE_ENDINGS, QUE, REFLEXIVE

GROUNDS = StatementRule(
    "a clause that is somebody's reason", __name__, "Le préfet a fermé le pont au motif que [la digue menace de céder]."
)
RULES = (GROUNDS,)


def by_grounds(reading: UnitReading, cue: Cue) -> bool:
    """*au motif que P*: who does what has this reason says it; where nobody is told who did it, only quoted words."""
    unit, start = reading.unit, cue.after
    if unit.low[start - 1] not in QUE:
        return by_quotation_after(reading, cue)  # aux cris de « Q »
    end = content_end(reading, cue, start)
    if end <= start or not (has_main_verb(unit, start, end) or reading.quotes(start, end)):
        return False
    done = _passive(unit, cue)
    subject = _agent(unit, done, cue.first) if done else speaker_words(reading, cue)
    if subject and not can_speak(unit, subject):
        return False
    if subject is None and (done or not reading.under_way) and not reading.quotes(start, end):
        return False
    return record_content(reading, cue, start, end, subject, GROUNDS)


def _passive(unit: SpeechUnit, cue: Cue) -> int:
    """The participle of *a été licencié*, *est rejeté* before a reason, or 0."""
    for k in range(1, cue.first):
        follows = unit.tag[k - 1] & TO_BE and unit.low[k - 2] not in REFLEXIVE or unit.low[k - 1] == "été"
        participle = skip_adverbs(unit, k) if follows else 0
        listed = unit.flags(participle) & PAST_PARTICIPLE
        if participle and (listed or unit.low[participle].endswith(PARTICIPLE_ENDINGS)):
            return participle
    return 0


def _agent(unit: SpeechUnit, participle: int, stop: int) -> Stretch | None:
    """By whom: *a été licencié par la mairie*."""
    by = next((k for k in range(participle + 1, stop - 1) if unit.low[k] == "par"), 0)
    agent = phrase_at(unit, by + 1) if by else None
    return Stretch(agent.begin, min(agent.end, stop)) if agent else None
