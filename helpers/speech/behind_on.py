"""Who is behind *on*: *À la mairie, on assure que P*, *précise-t-on de source policière*."""

from __future__ import annotations

from helpers.french.grammar import DET, OF, PAREN, PREP, REPORT, Grammar
from helpers.speech.cues import Cue
from helpers.speech.noun_phrases import noun_phrase_end, skip_adverbs, starts_noun_phrase
from helpers.speech.subjects import can_speak, with_apposed_name
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import IN_A, QUE, TO


def is_on(unit: SpeechUnit, words: Stretch) -> bool:
    """Whether words for a speaker are only *on*."""
    return unit.low[words.begin : words.end] == ["on"]


def opening_before_on(unit: SpeechUnit, grammar: Grammar, on: int) -> Stretch | None:
    """*Au ministère, | on*: where those are who *on* at an item stands for."""
    comma = on - 2 if unit.low[on - 1] == "l'" else on - 1
    head = next((k + 1 for k in range(comma - 1, 0, -1) if unit.low[k] in (":", ";")), 0)
    begin = after_with_on(unit, grammar, head) or _on_page(unit, grammar, head)
    if not begin or comma <= begin or unit.low[comma] != "," or not starts_noun_phrase(unit, begin):
        return None
    end = with_apposed_name(unit, begin if unit.tag[begin] & DET else head, noun_phrase_end(unit, begin))
    if not all(unit.tag[k] & PAREN for k in range(end, comma)):
        return None
    found = Stretch(begin, end)
    return found if unit.low[head] == "chez" or can_speak(unit, found) else _owner(unit, found)


def _owner(unit: SpeechUnit, place: Stretch) -> Stretch | None:
    """*au siège | du parti*: whose the place is, if they can speak."""
    of = next((k for k in range(*place) if unit.tag[k] & OF), place.end)
    owner = Stretch(of + 1, place.end)
    return owner if owner.begin < owner.end and can_speak(unit, owner) else None


def _on_page(unit: SpeechUnit, grammar: Grammar, head: int) -> int:
    """*Sur | la page Facebook du club, on peut lire*: the item after *sur* at item `head`, or 0."""
    page = unit.low[head] in IN_A and unit.word(head + 2) in grammar.words["outlets"]
    return head + 1 if page else 0


def after_with_on(unit: SpeechUnit, grammar: Grammar, head: int) -> int:
    """The item after *au*, *chez*, *du côté de* at item `head`, or 0."""
    words = unit.opening(head, grammar.openings["before_on"])
    return head + len(words) + (len(words) > 1) if words else 0  # du côté | de


def behind_on(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> Stretch | None:
    """Who is behind *on*: *précise-t-on de source policière*, *a-t-on appris auprès du parquet*."""
    i = skip_adverbs(unit, cue.after)
    if not unit.flags(i) & PREP:
        return None
    for phrase in grammar.sources.get(unit.low[i], ()):
        if phrase.keeps_noun and tuple(unit.low[i : i + len(phrase.words)]) == phrase.words:
            return Stretch(i, max(noun_phrase_end(unit, i + 1), i + len(phrase.words)))
    i = after_with_on(unit, grammar, i) or i
    while unit.flags(i) & PREP:
        i += 1
    end = noun_phrase_end(unit, i)
    return Stretch(i, end) if end > i else None


def place_behind_on(unit: SpeechUnit, grammar: Grammar, cue: Cue) -> Stretch | None:
    """*On rappelle, à la préfecture, que P*, *on reconnaît chez Valmy que P*: where those are who *on* stands for.

    *on rappelle au maire que P* tells whom they remind.
    """
    i = skip_adverbs(unit, cue.after)
    inserted = unit.word(i) == ","
    head = i + inserted
    begin = after_with_on(unit, grammar, head)
    if not begin or not starts_noun_phrase(unit, begin):
        return None
    end = noun_phrase_end(unit, begin)
    if unit.word(end + inserted) not in QUE or inserted and unit.word(end) != ",":
        return None
    found = Stretch(begin, end)
    if unit.low[head] in TO and not inserted and not _is_place(unit, head, found):
        return None
    return found if unit.low[head] == "chez" or can_speak(unit, found) else _owner(unit, found)


def _is_place(unit: SpeechUnit, head: int, words: Stretch) -> bool:
    """*à la préfecture*, *au parquet*: one body, no person."""
    article = unit.low[head] == "au" or unit.low[head] == "à" and unit.tag[words.begin] & DET
    return bool(article) and unit.grammar.persons.isdisjoint(unit.low[slice(*words)])


def after_on(unit: SpeechUnit, i: int) -> int:
    """The item after *on indiquait que*: *de source policière, on indiquait que P*."""
    if i + 3 < len(unit.tag) and unit.low[i] == "on":
        for k in range(i + 1, min(i + 10, len(unit.tag) - 1)):
            if unit.low[k] in QUE:
                return k + 1 if any(unit.tag[m] & REPORT for m in range(i + 1, k)) else i
    return i
