"""What *qui* or *lequel* stands for: the noun phrase before it, past asides between commas."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    CONJ,
    DET,
    ELIDED,
    FINITE,
    GERUND,
    NUMBER,
    OF,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    REL,
    ROLE,
    SOURCE,
    TIME,
    VERB,
    WEAK,
)
from helpers.speech.noun_phrases import is_age, is_others
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import TO_THE, A

IN = "en"  # en mai dernier, en référé
ADJUNCT_ITEMS = 6  # at most: il y a deux ans à


def is_insert(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether a stretch between commas is an aside: *quant à lui*, *50 ans*, *qui…*, *président du CNDH*."""
    if begin >= end:
        return True
    tag = unit.tag[begin]
    if unit.low[begin] == "il" and unit.after("adverbs", begin) >= end:
        return True  # il y a deux jours
    if tag & CAPITAL and not _is_function_of(unit, begin) or tag & PRON and not tag & DET:
        return False
    if is_others(unit, begin):
        return False
    if tag & NUMBER or begin + 1 < end and unit.tag[begin + 1] & TIME or is_age(unit, begin):
        return True  # sept ans de métier
    if unit.low[begin] in TO_THE or unit.after("adverbs", begin) >= end:
        return True  # au micro de X, le 12 mars, il y a deux jours
    if tag & (PREP | ADV | REL | GERUND | NUMBER | CONJ | TIME | PAST_PARTICIPLE) and not (tag & DET and not tag & OF):
        return True
    return not tag & DET


def antecedent(unit: SpeechUnit, qui: int, begin: int) -> Stretch | None:
    """The noun phrase that *qui* at item `qui` stands for: the one right before it."""
    end = qui
    while end > begin and (unit.low[end - 1] == "," or unit.tag[end - 1] & (PAREN | ADV)):
        end -= 1
    if end <= begin:
        return None
    closed = unit.low[qui - 1] == ","
    comma = _last_comma(unit, begin, end)
    while closed and comma > begin and is_insert(unit, comma + 1, end) and not _tells_who(unit, comma + 1, end):
        is_function = _is_function_of(unit, comma + 1)
        end = comma  # X, apiculteur à Nort, qui; X, entendu lundi, selon lequel
        comma = _last_comma(unit, begin, end)
        if is_function and unit.tag[end - 1] & CAPITAL:  # à l'exception de X, président du comité, qui
            return Stretch(_name_start(unit, end, begin), end)
    end = _before_adjuncts(unit, begin, end) if closed else end
    start = _antecedent_start(unit, end, begin, closed)
    if not closed and start - 1 > begin and unit.low[start - 1] == "," and _is_bare_role(unit, start):
        end = start - 1  # Anne Durand, procureure de Nort qui précise que
        start = _antecedent_start(unit, end, begin, True)
    return Stretch(_behind_compound(unit, start, end), end)


def _behind_compound(unit: SpeechUnit, start: int, end: int) -> int:
    """*à l'instar de* | *X, qui dit que P*: the item behind a preposition of several words."""
    nouns = unit.grammar.words["compound_noun"]
    noun = next((k for k in range(start, min(start + 2, end)) if unit.low[k] in nouns), None)
    if noun is None or noun + 2 >= end or not unit.tag[noun + 1] & OF:
        return start
    return noun + 2 if start > 0 and unit.tag[start - 1] & PREP else start


def _before_adjuncts(unit: SpeechUnit, begin: int, end: int) -> int:
    """Where a phrase ends before when it was, or where X was: *la Cour de cassation* | *en 2014, qui*; or `end`."""
    for k in range(max(end - ADJUNCT_ITEMS, begin + 2), end):
        if unit.tag[k - 1] & (DET | PREP | PUNCT | VERB | AUX) or unit.tag[k - 1] & OF:
            continue
        when = unit.after("adverbs", k) >= end or unit.low[k] == IN and unit.after("prepositional", k) >= end
        where = unit.tag[k] & PREP and not unit.tag[k] & OF and unit.tag[k - 1] & CAPITAL
        if when or where and unit.after("prepositional", k) >= end:
            return k
    return end


def _is_function_of(unit: SpeechUnit, i: int) -> bool:
    """*président du comité*, *Président du Tchad*: whether a function without an article begins at an item."""
    return bool(unit.tag[i] & ROLE and unit.flags(i + 1) & OF) and not unit.tag[i] & DET


def _name_start(unit: SpeechUnit, end: int, begin: int) -> int:
    """Where the name that ends before item `end` starts."""
    start = end - 1
    while start > begin and unit.tag[start - 1] & CAPITAL:
        start -= 1
    return start


def _is_bare_role(unit: SpeechUnit, i: int) -> bool:
    """Whether a function without an article stands behind a name and a comma."""
    return bool(unit.tag[i] & ROLE and unit.tag[i - 2] & CAPITAL) and not unit.tag[i] & (DET | CAPITAL)


def _tells_who(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether a stretch tells who says it: *le prix baissera, assure l'architecte, qui*; *…, d'après l'ONU, qui*."""
    if unit.tag[begin] & (WEAK | SOURCE) and not unit.tag[begin] & ROLE:
        return True
    return any(unit.tag[k] & VERB and not unit.tag[k] & ROLE for k in range(begin, end))  # not: adjoint au maire


def _last_comma(unit: SpeechUnit, begin: int, end: int) -> int:
    """The last comma between two items, or -1."""
    return next((k for k in range(end - 1, begin - 1, -1) if unit.low[k] == ","), -1)


def _antecedent_start(unit: SpeechUnit, end: int, begin: int, whole: bool) -> int:
    """Where the noun phrase that ends before item `end` starts; the `whole` one where a comma closes it."""
    start = end - 1
    while start > begin and not unit.tag[start] & PUNCT and not unit.tag[start - 1] & PUNCT:
        if whole and start - 1 > begin and unit.tag[start - 1] & PREP and unit.tag[start - 2] & ROLE:
            start -= 2  # apiculteur à Nort
        elif _begins_phrase(unit, start, whole):
            break
        else:
            start -= 1
    start = _with_person(unit, start, end, begin)
    article = unit.tag[start] & DET and unit.tag[start] & OF and start > begin and not unit.tag[start - 1] & PUNCT
    return start + 1 if unit.low[start] in TO_THE or article else start


def _with_person(unit: SpeechUnit, start: int, end: int, begin: int) -> int:
    """Where a phrase starts with the person that it hangs on: *un militant opposé à* | *la loi, qui a crié*."""
    named = any(unit.tag[k] & CAPITAL for k in range(start, end))
    if named or start <= begin or not (unit.tag[start - 1] & PREP or unit.low[start] in TO_THE):
        return start
    for k in range(start - 1, begin, -1):
        if unit.tag[k] & (PUNCT | VERB):
            return start
        if unit.tag[k] & ROLE and unit.low[k - 1] in A:
            return k - 1
    return start


def _begins_phrase(unit: SpeechUnit, start: int, whole: bool) -> bool:
    """Whether nothing ties the word at item `start` to the one before it."""
    tag, before = unit.tag[start], unit.tag[start - 1]
    if tag & CAPITAL and not before & (CAPITAL | OF | ELIDED | DET | ROLE):
        return True
    if before & PAST_PARTICIPLE and start > 1 and unit.tag[start - 2] & AUX:
        return True  # a remercié | ceux qui
    in_name = tag & before & CAPITAL  # Mme Le Goff
    if tag & DET and not in_name and not before & (OF | PREP | DET) and not (tag & OF and whole):
        return True
    return bool(before & (PREP | FINITE)) and not before & (OF | DET)


def has_sure_verb(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether a word that is surely a verb stands between two items."""
    return any(unit.tag[i] & VERB for i in range(begin, end))
