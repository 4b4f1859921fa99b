"""How far the words for a source go, and where what it says begins: *Selon X, ministre de Y, | P*."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CONJ,
    DET,
    ELIDED,
    GERUND,
    NUMBER,
    OF,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    ROLE,
    SHORT,
    VERB,
)
from helpers.speech.added import after_added
from helpers.speech.clauses import (
    ends_clause,
    has_finite,
    has_main_verb,
    is_named,
    starts_verb_group,
    verb_behind_commas,
)
from helpers.speech.cues import Cue
from helpers.speech.functions import function_end, is_function_or_title
from helpers.speech.noun_phrases import is_plural, noun_phrase_end, skip_adverbs
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import A_OR_THE, I_OR_WE, QUE, THIS_OR_THAT, WHO, A

VERB_ITEMS = 3  # ont déjà fermé
OF_SPEAKER = ("beside_speaker", "sets_off")  # classes of words between commas that are none of what is said


def after_source(unit: SpeechUnit, cue: Cue, source: Stretch) -> int:
    """The item behind the source, its relative clause, its apposition and its comma."""
    after = _after_relative(unit, after_added(unit, source.end))
    if cue.phrase.is_whole or unit.tag[source.end - 1] & PRON:
        return after + (unit.word(after) == ",")  # à ses yeux, selon lui: no apposition follows
    opens = all(tag & (ADV | CONJ | PUNCT) for tag in unit.tag[: cue.first])
    if opens and verb_behind_commas(unit, after):
        return after + 1
    return _after_apposition(unit, after)


def _after_relative(unit: SpeechUnit, i: int) -> int:
    """The item after a relative clause of the source: *selon une note que X a pu lire, P*, *selon le médecin qui l'a
    opérée, P*."""
    who = unit.word(i) in WHO and not unit.tag[i] & PUNCT
    if not who and unit.word(i) not in QUE and unit.word(i) != "dont":
        return i
    for k in range(i + 2, min(i + 16, len(unit.tag))):
        if unit.tag[k] & QUOTE or unit.low[k] in (";", ":"):
            return i
        if unit.low[k] == "," and (has_finite(unit, i + 1, k) or unit.low[i + 1] in I_OR_WE):
            return k if not who or has_finite(unit, k + 1, len(unit)) else i
    return i


def _after_apposition(unit: SpeechUnit, i: int) -> int:
    """The item where the content starts after a source and its apposition: *Selon X, ministre de Y, P*."""
    while unit.flags(i) & (PAREN | ADV):
        i += 1
    if unit.word(i) not in (",", ";", ":"):
        return i
    if unit.flags(i + 1) & PREP and unit.word(i + 2) in WHO:  # Selon X, avec qui Y s'est entretenu, P
        behind = _after_its_relative(unit, i + 2)
        return behind if behind > i + 2 else i + 1
    stop = next((k for k in range(i + 1, min(len(unit), i + 20)) if _may_close(unit, k)), 0)
    stop = function_end(unit, i + 1, stop) if stop > i + 1 else stop
    if not stop or not _is_apposition(unit, i + 1, stop):
        return i + 1
    return stop if unit.tag[stop] & QUOTE else _after_second(unit, _after_its_relative(unit, stop + 1))


def _may_close(unit: SpeechUnit, k: int) -> bool:
    """Whether an apposition may end before item `k`: a comma, or a quotation, but not *le « patron »*, *X « ment »*."""
    if unit.low[k] in (",", ";"):
        return True
    if not unit.tag[k] & QUOTE or unit.low[k - 1] in A_OR_THE or unit.tag[k - 1] & PREP:
        return False  # le « patron », dans « La Nuit du port »
    quotation = unit.quotations[k]
    if is_named(unit, k) or quotation.words == 1 and not unit.tag[k - 1] & PUNCT:
        return False  # Pour X, le thème « Q » est parlant; député « insoumis » de Nort
    title = unit.tag[k] & SHORT and quotation.starts_with_capital and not quotation.is_clause
    return not (title or quotation.starts_with_verb)


def _is_apposition(unit: SpeechUnit, begin: int, stop: int) -> bool:
    """Whether the words between two commas say more of the source rather than begin what is said."""
    if begin >= stop or has_main_verb(unit, begin, stop) or unit.tag[begin] & PRON:
        return False
    if _is_first_of_several(unit, stop):
        return False
    if unit.low[stop] == "," and unit.word(stop + 1) in THIS_OR_THAT:
        return False  # Pour X, le plus important, c'est de gagner
    if unit.tag[begin] & OF or any(unit.opening(begin, unit.grammar.openings[name]) for name in OF_SPEAKER):
        return True  # Pour X, en défense, P
    bare = skip_adverbs(unit, begin)  # Pour X, par ailleurs parrain du port, P
    if bare > begin and unit.flags(bare) & ROLE and not unit.tag[bare] & (DET | PREP):
        begin = bare
    if unit.tag[begin] & (PREP | ADV | CONJ):
        return False
    return has_finite(unit, stop, len(unit)) or bool((unit.tag[stop] | unit.flags(stop + 1)) & QUOTE)


def _is_first_of_several(unit: SpeechUnit, stop: int) -> bool:
    """*Selon X, le quai | , la digue et le pont ferment*: whether more subjects of one verb follow a comma."""
    joint = noun_phrase_end(unit, stop + 1) if unit.flags(stop + 1) & (DET | CAPITAL) else stop
    verb = noun_phrase_end(unit, joint + 1) if unit.word(joint) == "et" and joint > stop else 0
    return verb > joint + 1 and is_plural(unit, verb, verb + VERB_ITEMS)


def _after_its_relative(unit: SpeechUnit, i: int) -> int:
    """The item after a relative clause of an apposition: *Pour X, architecte, dont le cabinet a gagné, P*."""
    if not unit.flags(i) & REL:
        return i
    for k in range(i + 1, min(i + 25, len(unit.tag))):
        if unit.tag[k] & QUOTE or ends_clause(unit, k):
            return i
        if unit.low[k] == ",":
            goes_on = unit.flags(k + 1) & QUOTE or has_main_verb(unit, k + 1, len(unit.tag))
            return k + 1 if has_finite(unit, i, k) and goes_on else i
    return i


def _after_second(unit: SpeechUnit, i: int) -> int:
    """The item after a participle and its comma: *Selon la ministre, X, représentant le maire, P*, *élu en mai, P*."""
    stop = next((k for k in range(i + 1, min(i + 20, len(unit))) if unit.low[k] == ","), 0)
    participle = unit.flags(i) & (GERUND | PAST_PARTICIPLE) and not unit.flags(i) & (DET | PREP)
    told = stop and participle and not any(tag & (VERB | QUOTE) for tag in unit.tag[i + 1 : stop])
    return stop + 1 if told and has_main_verb(unit, stop + 1, len(unit)) else i


def settled(unit: SpeechUnit, source: Stretch, after: int) -> tuple[Stretch, int]:
    """The source, and where what it says begins, where a name stands behind a comma and another one closes it.

    *Selon le maire de Nort, X, P*: the name belongs to the source, with what commas add to it. *Selon la police, X,
    29 ans, a fui*: it is the subject of what is said.
    """
    begin = source.end + 1
    end = next((k for k in range(begin, after) if unit.low[k] == ","), 0)
    is_name = begin < end and all(unit.tag[k] & (CAPITAL | OF | ELIDED) for k in range(begin, end))
    is_name = is_name or _is_titled_name(unit, begin, end)
    if not is_name or unit.low[begin - 1] != ",":
        return source, after
    closing = after_added(unit, end)
    persons = unit.grammar.persons
    one_person = any(unit.low[k] in persons for k in range(*source) if k < source.begin + 3)
    if not one_person or starts_verb_group(unit, closing + 1):
        return source, begin
    return Stretch(source.begin, end), max(after, closing + 1)


def _is_titled_name(unit: SpeechUnit, begin: int, end: int) -> bool:
    """*le porte-parole de l'armée, | le colonel X*: a rank or a trade and a name, behind another function."""
    if end - begin < 3 or not unit.tag[begin] & DET or not is_function_or_title(unit, begin):
        return False
    names = unit.tag[end - 1] & unit.tag[end - 2] & CAPITAL
    return bool(names) and not any(unit.tag[k] & OF for k in range(begin, end))


def short_source(unit: SpeechUnit, source: Stretch) -> Stretch:
    """The source without what belongs to the verb before it: *serait selon le maire de Nort | en mauvais état*."""
    head = source.begin + bool(unit.tag[source.begin] & DET)
    ends = (k for k in range(head + 1, source.end) if _leaves_source(unit, k))
    return Stretch(source.begin, next(ends, source.end))


def _leaves_source(unit: SpeechUnit, k: int) -> bool:
    """Whether item `k` belongs no longer to a source: *en*, *d'un*, a verb form, a number; but *de Nort*."""
    tag = unit.tag[k]
    if tag & OF:
        return bool(unit.flags(k + 1) & QUOTE) or unit.word(k + 1) in A
    if unit.low[k] in unit.grammar.infinitives and not unit.tag[k - 1] & DET:
        return True
    return bool(tag & (PREP | PAST_PARTICIPLE | NUMBER | GERUND | ADV | QUOTE)) and not tag & CAPITAL
