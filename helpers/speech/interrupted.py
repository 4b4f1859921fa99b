"""Clauses with an attribution in their middle: where that is closed, and what a verb before it still needs."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    LINK,
    NUMBER,
    OF,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    REL,
    TIME,
    TO_BE,
    VERB,
    WEAK,
)
from helpers.speech.added import after_added
from helpers.speech.clauses import has_finite, has_main_verb, starts_verb_group
from helpers.speech.noun_phrases import (
    after_prepositional,
    closing_comma,
    skip_adverbs,
    starts_clause,
    starts_noun_phrase,
)
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import ANY_DE, AS_FAR_AS, I_OR_WE, INFINITIVE_ENDINGS, NE, NOT, OPENERS, THIS, TIMES, TO, A

NO_PREDICATE = DET | PREP | CONJ | REL | PRON | CAPITAL
PRONOUN_AND_VERB = 2  # items of Elle comprend, whose object may be une piscine


def needs_more(unit: SpeechUnit, before: Stretch, after: int) -> bool:
    """Whether the verb that words before an attribution end with has its object or predicate at item `after` behind it.

    *Le pont ferme, dit-elle, lundi*: a time or a place is no object.
    """
    verb = _last_verb(unit, before)
    follows = skip_adverbs(unit, after)
    if verb < 0 or follows >= len(unit) or unit.tag[follows] & PUNCT:
        return False
    if unit.low[follows] in TO:
        return is_infinitive(unit, follows + 1)
    if unit.tag[verb] & AUX:
        return not unit.tag[follows] & (CONJ | REL) or unit.low[follows] in OPENERS
    predicate = unit.tag[verb] & LINK and not unit.tag[follows] & NO_PREDICATE  # le pont reste, dit-elle, fermé
    return bool(predicate) or is_infinitive(unit, follows) or _is_object(unit, follows, before)


def _is_object(unit: SpeechUnit, i: int, before: Stretch) -> bool:
    """Whether what a verb needs begins at an item; not *La grève continue, dit-elle, | une décision prise lundi*, nor a
    further clause, *Les prix montent, dit-elle, | les salaires baissent*.
    """
    low = unit.low[i]
    if low in A and before.end - before.begin > PRONOUN_AND_VERB or starts_clause(unit, i):
        return False
    return bool(unit.tag[i] & (DET | NUMBER)) or low in OPENERS or low in ANY_DE or low == AS_FAR_AS


def is_opening(unit: SpeechUnit, before: Stretch, after: int, of_another: bool) -> bool:
    """Whether words without a verb only open the clause at item `after`, behind an attribution.

    `of_another` says that they are not whose words it are: *Lundi, disent-ils*.

    *En outre, note X, le pont est fermé*, *Lundi, disent-ils, il ferme*, *Neuf fois sur dix, dit-il, le pont ferme*.
    """
    if has_finite(unit, *before):
        return False
    first = unit.tag[before.begin]
    timed = skip_adverbs(unit, before.begin) == before.end or not TIMES.isdisjoint(unit.low[slice(*before)])
    if first & (ADV | PREP | CONJ | TIME) and not first & PRON or timed:
        follows = starts_noun_phrase(unit, after) or unit.flags(after) & (VERB | PRON)
        return bool(follows) and (has_main_verb(unit, after, len(unit.tag)) or unit.low[after] in I_OR_WE)
    if unit.low[after] in THIS:
        return False  # Le souci, dit X, c'est que P
    subject = unit.after("noun_phrase", after)
    object_alone = subject == after + 1 and unit.tag[after] & CLITIC  # la banque, dit-il, | lui | a refusé un prêt
    return of_another and subject > after and not object_alone and starts_verb_group(unit, subject)


def ends_in_verb(unit: SpeechUnit, before: Stretch) -> bool:
    """Whether words before an attribution end with a verb: *Le pont serait*."""
    return before.begin < before.end and _last_verb(unit, before) >= 0


def is_infinitive(unit: SpeechUnit, i: int) -> bool:
    """Whether an infinitive stands at an item, listed or by its ending; not *amère*."""
    low = unit.word(i)
    ends_like_one = low.endswith(INFINITIVE_ENDINGS) and not low.endswith("ère")
    return low in unit.grammar.infinitives or ends_like_one and not unit.tag[i]


def closing_comma_of(unit: SpeechUnit, i: int) -> int:
    """The comma that closes an attribution whose verb and speaker end before item `i`; `i` where none does.

    *Le pont, a dit hier à la radio le maire, élu en mai, lors d'un débat | , fermera*
    """
    comma = _after_adjuncts(unit, i)
    if unit.word(comma) != ",":
        return i
    comma = after_added(unit, comma)
    behind = closing_comma(unit, comma) if unit.flags(comma + 1) & PREP and not unit.tag[comma + 1] & OF else comma
    return behind - 1 if behind > comma else comma


def _after_adjuncts(unit: SpeechUnit, i: int) -> int:
    """The item after adverbs and phrases with a preposition, but before a comma."""
    while True:
        after = skip_adverbs(unit, i)
        after = after_prepositional(unit, after) if unit.flags(after) & PREP else after
        if after == i:
            return i
        i = after


def is_bare(unit: SpeechUnit, before: Stretch) -> bool:
    """Whether the verb that words before an attribution end with is all that they say: the only one, not negated."""
    if not NE.isdisjoint(unit.low[before.begin : before.end]):
        return False  # Il ne faut pas, dit-elle, baisser la garde
    return not has_finite(unit, before.begin, _first_of(unit, _last_verb(unit, before)))


def _last_verb(unit: SpeechUnit, before: Stretch) -> int:
    """The verb that a stretch ends with, past *pas*, *toujours*, or -1."""
    last = before.end - 1
    while last > before.begin and (unit.low[last] in NOT or unit.tag[last] & ADV and not unit.tag[last] & VERB):
        last -= 1
    tag = unit.tag[last]
    auxiliary = last - 1
    while auxiliary > before.begin and unit.tag[auxiliary] & ADV and not unit.tag[auxiliary] & VERB:
        auxiliary -= 1
    has = unit.tag[auxiliary] & AUX and not unit.tag[auxiliary] & TO_BE
    done = tag & PAST_PARTICIPLE and last > before.begin and has
    if done:
        return last  # ces millions ont servi, selon X, à payer les banques
    is_verb = tag & VERB or tag & WEAK and not unit.tag[last - 1] & (DET | OF | PREP)
    return last if is_verb or unit.low[last] in unit.grammar.infinitives else -1


def _first_of(unit: SpeechUnit, verb: int) -> int:
    """The finite verb of *peuvent aller*, *aller* being at an item; else the item itself."""
    return verb - 1 if verb and unit.low[verb] in unit.grammar.infinitives else verb
