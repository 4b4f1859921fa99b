"""The words that stand for the speaker: the whole noun phrase before or after the verb, with function and name."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    BOUNDARY,
    CAPITAL,
    CLITIC,
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
    QUOTE,
    REL,
    ROLE,
    SOURCE,
    TIME,
    TITLE,
    VERB,
    WEAK,
)
from helpers.speech.clauses import (
    after_prepositional,
    after_time,
    closing_comma,
    is_others,
    is_short,
    joins_nouns,
    noun_phrase_end,
    skip_adjuncts,
    starts_noun_phrase,
)
from helpers.speech.units import Range, Unit

WHO = ("qui", "lequel", "laquelle", "lesquels", "lesquelles")
OUTLET_AND_NAME = 3  # words that a paper and a person have at least
ONE_OF = (["l'", "un"], ["l'", "une"])
TAKEN_UP = (["ce", "dernier"], ["cette", "dernière"], ["ces", "derniers"], ["ces", "dernières"])


def subject_before(unit: Unit, verb: int, floor: int = 0) -> Range | None:
    """The words that stand for the subject of the verb group that starts at item `verb`, looking left to `floor`."""
    begin = _region_start(unit, verb, floor)
    segments = _without_some(unit, _segments(unit, begin, verb))
    if not segments:
        return None
    last_start, last_end = segments[-1]
    if last_start < last_end:
        found = _subject_in(unit, last_start, last_end)
        if found and len(segments) > 1 and _is_bare_apposition(unit, segments[-2], found):
            found = _subject_in(unit, *segments[-2])
            return _with_function(unit, segments, len(segments) - 2, found)
        if found:
            return _with_function(unit, segments, len(segments) - 1, found)
        if unit.low[last_end - 1] in WHO:
            return antecedent(unit, last_end - 1, begin)
    index = len(segments) - 2 if last_start >= last_end or len(segments) > 1 else -1
    while index > 0 and (
        _is_insert(unit, *segments[index])
        or _is_stressed_pronoun(unit, segments, index)
        or _ends_in_clause(unit, *segments[index])
    ):
        index -= 1
    if index < 0:
        return None
    found = _subject_in(unit, *segments[index])
    if found and last_start >= last_end:
        found = _subject_of_verb_before(unit, found, segments[index][0]) or found
    return _with_function(unit, segments, index, found) if found else None


def _ends_in_clause(unit: Unit, begin: int, end: int) -> bool:
    """Whether what looks like a subject is a clause of its own: *Léa, l'étudiante qu'elle encadre, demande*."""
    found = _subject_in(unit, begin, end)
    if found is None or found[1] - found[0] < 2:
        return False
    first, second = unit.tag[found[0]], unit.tag[found[0] + 1]
    return bool(first & PRON) and not first & (DET | CAPITAL) and bool(second & (VERB | WEAK))


def _subject_of_verb_before(unit: Unit, found: Range, begin: int) -> Range | None:
    """*Elle lui prend la main, promet que*: no comma parts a subject from its verb, so *la main* is an object."""
    verb = found[0] - 1
    if verb <= begin or not unit.tag[verb] & FINITE or unit.tag[verb] & (DET | PREP):
        return None
    while verb - 1 > begin and unit.tag[verb - 1] & (CLITIC | ADV):
        verb -= 1
    subject = _subject_in(unit, begin, verb)
    return subject if subject and can_speak(unit, subject) else None


def _is_bare_apposition(unit: Unit, before: Range, found: Range) -> bool:
    """*X, président du CNDH a dit*: a role without its article, after a name and a comma."""
    if unit.tag[found[0]] & (DET | CAPITAL | PRON) or not any(
        unit.tag[k] & ROLE for k in range(found[0], min(found[0] + 2, found[1]))
    ):
        return False
    earlier = _subject_in(unit, *before) if before[0] < before[1] else None
    return earlier is not None and _is_name(unit, *earlier)


def _region_start(unit: Unit, verb: int, floor: int) -> int:
    """Where the verb's clause may begin: after a colon, a semicolon, a full stop, a quotation with its comma."""
    for i in range(verb - 1, floor - 1, -1):
        if unit.low[i] in (":", ";", ".", "!", "?", "…", "—", "–") and i < verb - 1:
            return i + 1
        if unit.tag[i] & QUOTE and not is_short(unit, i):
            return i + 1
    return floor


def _segments(unit: Unit, begin: int, end: int) -> list[Range]:
    """The stretches between commas; the last one may be empty (a comma right before the verb)."""
    segments, start = [], begin
    for i in range(begin, end):
        if unit.low[i] == ",":
            segments.append((start, i))
            start = i + 1
    segments.append((start, end))
    return segments


def _without_some(unit: Unit, segments: list[Range]) -> list[Range]:
    """*Dix chercheurs, dont X, de Lyon, et Y, rappellent*: the stretches without the names of some of the subject."""
    for k, (begin, end) in enumerate(segments):
        some = k and begin + 1 < end and unit.low[begin] == "dont" and _starts_list(unit, begin + 1)
        if some and not _has_verb(unit, begin, segments[-1][1]):
            last = segments[-1]
            return [*segments[:k], (last[1], last[1])]
    return segments


def _starts_list(unit: Unit, i: int) -> bool:
    """After *dont*: a name or a number, not *la porte-parole*, whose verb follows."""
    return bool(unit.tag[i] & (CAPITAL | NUMBER)) or unit.low[i] in ("un", "une", "plusieurs", "certains", "certaines")


def _subject_in(unit: Unit, begin: int, end: int) -> Range | None:
    """The last noun phrase of a stretch that may be a subject: after the last word that begins a clause."""
    for i in range(end - 1, begin - 1, -1):
        tag = unit.tag[i]
        if unit.tag[i] & BOUNDARY or unit.low[i] == "qui":
            begin = i + 1
            break
        if (
            unit.low[i] in ("et", "ou")
            and i + 1 < end
            and not joins_nouns(unit, i)
            and (i == begin or _has_verb(unit, begin, i))
        ):
            begin = i + 1
            break
        if tag & VERB and i < end - 1 and i > begin:
            begin = i + 1
            break
    end = _without_tail(unit, begin, end)
    begin = _without_adjuncts(unit, begin, end)
    if begin >= end or not starts_noun_phrase(unit, begin):
        return None
    phrase_end = noun_phrase_end(unit, begin)
    named = any(unit.tag[k] & CAPITAL and not unit.tag[k] & DET for k in range(begin, phrase_end))
    if named and begin < phrase_end < end and unit.tag[phrase_end] & (PREP | PAREN | ADV | PAST_PARTICIPLE):
        end = phrase_end
    return begin, end


def _without_tail(unit: Unit, begin: int, end: int) -> int:
    """Leave out adverbs and parentheses at the end."""
    while (
        end > begin
        and unit.tag[end - 1] & (ADV | PAREN | TIME | NUMBER | CLITIC)
        and not unit.tag[end - 1] & (CAPITAL | PRON)
    ):
        end -= 1
    return end


def _without_adjuncts(unit: Unit, begin: int, end: int) -> int:
    """Leave out conjunctions, adverbs and prepositional phrases at the start."""
    while begin < end:
        tag = unit.tag[begin]
        after = after_time(unit, begin)
        if begin < after <= end:
            begin = after
        elif (tag & CONJ or tag & ADV and not tag & DET or unit.low[begin] in ("-", "–", "—", '"')) and not tag & PRON:
            begin += 1
        elif tag & PREP and not (tag & DET and unit.low[begin] == "des") and not is_others(unit, begin):
            after = after_prepositional(unit, begin)
            if after >= end:
                return end
            begin = after
        elif tag & GERUND and tag & CAPITAL:
            return end
        else:
            break
    return begin


def _is_insert(unit: Unit, begin: int, end: int) -> bool:
    """Whether a stretch between commas is an aside: *quant à lui*, *50 ans*, *qui…*, *président du CNDH*."""
    if begin >= end:
        return True
    tag = unit.tag[begin]
    if tag & CAPITAL or tag & PRON and not tag & DET:
        return False
    if is_others(unit, begin):
        return False
    if tag & NUMBER or begin + 1 < end and unit.tag[begin + 1] & TIME or unit.low[begin + 1 : begin + 2] == ["ans"]:
        return True  # sept ans de métier
    if tag & (PREP | ADV | REL | GERUND | NUMBER | CONJ | TIME | PAST_PARTICIPLE) and not (tag & DET and not tag & OF):
        return True
    return not tag & DET


def _is_stressed_pronoun(unit: Unit, segments: list[Range], index: int) -> bool:
    """*Les pompiers, eux, parlent de…*: a pronoun between commas that only takes the subject up again."""
    begin, end = segments[index]
    before = segments[index - 1]
    return end - begin == 1 and bool(unit.tag[begin] & PRON) and _subject_in(unit, *before) is not None


def _with_function(unit: Unit, segments: list[Range], index: int, found: Range) -> Range:
    """A name with the function before it (*le maire, Gaël Perdriau,*), or a name without the one after it."""
    if index == 0:
        return found
    before = segments[index - 1]
    if (
        before[0] >= before[1]
        or _has_verb(unit, *before)
        or unit.tag[before[0]] & PREP
        and not unit.tag[before[0]] & DET
    ):
        return found
    earlier = _subject_in(unit, *before)
    if earlier is None or earlier[1] != before[1] and not _is_function(unit, *earlier):
        return found
    if _is_name(unit, *found) and unit.tag[earlier[0]] & DET and not _is_name(unit, *earlier):
        return (earlier[0], found[1]) if can_speak(unit, earlier) else found  # not: les mains tremblantes, X
    if unit.low[found[0]] in ("un", "une") and unit.tag[earlier[0]] & DET and index == len(segments) - 2:
        return earlier  # l'homme, un retraité, assure
    if (
        unit.tag[found[0]] & DET
        and not unit.tag[found[0]] & CAPITAL
        and _is_name(unit, *earlier)
        and index == len(segments) - 2
    ):
        return earlier
    return found


def _is_name(unit: Unit, begin: int, end: int) -> bool:
    """Whether a stretch is a bare name: it starts with a capital and is no determiner."""
    return bool(unit.tag[begin] & CAPITAL) and not unit.tag[begin] & (DET | PRON | PREP)


def _is_function(unit: Unit, begin: int, end: int) -> bool:
    """Whether a stretch begins like a function: *la responsable de…*"""
    return any(unit.tag[k] & ROLE for k in range(begin, min(begin + 3, end)))


def _has_verb(unit: Unit, begin: int, end: int) -> bool:
    return any(unit.tag[i] & VERB for i in range(begin, end))


def antecedent(unit: Unit, qui: int, begin: int) -> Range | None:
    """The noun phrase that *qui* at item `qui` stands for: the one right before it."""
    end = qui
    while end > begin and (unit.low[end - 1] == "," or unit.tag[end - 1] & (PAREN | ADV)):
        end -= 1
    if end <= begin:
        return None
    closed = unit.low[qui - 1] == ","
    comma = _last_comma(unit, begin, end)
    while closed and comma > begin and _is_insert(unit, comma + 1, end) and not _says(unit, comma + 1, end):
        end = comma  # X, apiculteur à Nort, qui; X, entendu lundi, selon lequel
        comma = _last_comma(unit, begin, end)
    return _antecedent_start(unit, end, begin, closed), end


def _says(unit: Unit, begin: int, end: int) -> bool:
    """Whether a stretch tells who says it: *le prix baissera, assure l'architecte, qui*; *…, d'après l'ONU, qui*."""
    return bool(unit.tag[begin] & (WEAK | SOURCE)) or _has_verb(unit, begin, end)


def _last_comma(unit: Unit, begin: int, end: int) -> int:
    """The last comma between two items, or -1."""
    return next((k for k in range(end - 1, begin - 1, -1) if unit.low[k] == ","), -1)


def _antecedent_start(unit: Unit, end: int, begin: int, whole: bool) -> int:
    """Where the noun phrase that ends before item `end` starts; the `whole` one where a comma closes it."""
    start = end - 1
    while start > begin and not unit.tag[start] & PUNCT and not unit.tag[start - 1] & PUNCT:
        if whole and start - 1 > begin and unit.tag[start - 1] & PREP and unit.tag[start - 2] & ROLE:
            start -= 2  # apiculteur à Nort
            continue
        if unit.tag[start] & CAPITAL and not unit.tag[start - 1] & (CAPITAL | OF | ELIDED | DET | ROLE):
            break
        if unit.tag[start] & DET and not unit.tag[start] & OF and not unit.tag[start - 1] & (OF | PREP | DET):
            break
        if unit.tag[start] & DET and unit.tag[start] & OF and not whole and not unit.tag[start - 1] & (OF | PREP | DET):
            break
        if unit.tag[start - 1] & (PREP | FINITE) and not unit.tag[start - 1] & (OF | DET):
            break
        start -= 1
    if unit.low[start] in ("au", "aux"):
        return start + 1
    if unit.tag[start] & DET and start > begin and unit.tag[start - 1] & PUNCT == 0 and unit.tag[start] & OF:
        start += 1
    return start


def subject_after(unit: Unit, i: int) -> Range | None:
    """The words that stand for the subject after its verb, from item `i` on: *a dit hier à l'AFP le maire de X*."""
    if i < len(unit.tag) and unit.low[i] == ",":
        i = closing_comma(unit, i)
    start = skip_adjuncts(unit, i)
    if start >= len(unit.tag) or not starts_noun_phrase(unit, start):
        return _name_after_outlet(unit, i, start)
    end = noun_phrase_end(unit, start)
    if end == start:
        return None
    return start, with_apposed_name(unit, start, end)


def _name_after_outlet(unit: Unit, i: int, end: int) -> Range | None:
    """The person in *a confié à Libération Paul Durand*, where nothing parts the two names: its last two words."""
    first = next((k for k in range(i, end) if unit.tag[k] & CAPITAL and not unit.tag[k] & (DET | PREP)), end)
    names = all(unit.tag[k] & CAPITAL for k in range(first, end))
    if not names or end - first < OUTLET_AND_NAME or first == i or not unit.tag[first - 1] & PREP:
        return None
    return (end - 2, end)


def with_apposed_name(unit: Unit, start: int, end: int) -> int:
    """The end of a noun phrase with the name behind it: *la présidente du port, X*, *leur porte-parole, l'avocat X*."""
    n, comma = len(unit.tag), end
    while comma < n and unit.tag[comma] & PAREN:
        comma += 1
    if comma + 1 >= n or unit.low[comma] != "," or _is_name(unit, start, end) or not unit.tag[start] & DET:
        return end
    name = comma + 1
    one_of = unit.low[start : start + 2] in ONE_OF  # l'un d'eux, l'agronome X
    if not _is_name(unit, name, name + 1) and not (one_of or _is_function(unit, start, end)):
        return end
    if not (_is_name(unit, name, name + 1) or unit.tag[name] & DET and _is_function_or_title(unit, name)):
        return end
    name_end = noun_phrase_end(unit, name)
    if name_end == name or not unit.tag[name_end - 1] & CAPITAL or unit.tag[name_end - 2] & OF:
        return end
    closed = name_end >= n or unit.tag[name_end] & (PUNCT | PAREN | REL | QUOTE)
    return name_end if closed else end


def _is_function_or_title(unit: Unit, begin: int) -> bool:
    """*la conseillère X*, *le Dr X*: a title, or a word for a person without a complement, before a name."""
    k = begin + 1
    while k < len(unit.tag) and not unit.tag[k] & (CAPITAL | OF | PUNCT) and k < begin + 4:
        k += 1
    if k >= len(unit.tag) or not unit.tag[k] & CAPITAL:
        return False
    return bool(unit.tag[k] & TITLE) or any(unit.tag[m] & ROLE for m in range(begin + 1, k))


def main_subject(unit: Unit, before: int) -> Range | None:
    """The subject of the unit's first finite verb, looking no further than item `before`."""
    for i in range(1, before):
        tag = unit.tag[i]
        if tag & (VERB | WEAK):
            as_noun = unit.tag[i - 1] & (DET | OF | PREP) and not (unit.low[i - 1] == "en" and not tag & WEAK)
            if as_noun or _opens_relative(unit, i):
                continue
            start = i
            while start > 0 and unit.tag[start - 1] & (CLITIC | ADV) and not unit.tag[start - 1] & PRON:
                start -= 1
            found = subject_before(unit, start) if start else None
            if found:
                return found
    return None


def _opens_relative(unit: Unit, verb: int) -> bool:
    """Whether a relative stands before a verb, with no comma in between: *un rapport qui accable X*."""
    for k in range(verb - 1, -1, -1):
        if unit.tag[k] & (PUNCT | FINITE) and not unit.tag[k] & (DET | PREP):
            return False
        if unit.tag[k] & REL and unit.low[k] not in ("que", "qu'"):
            return True
    return False


def can_speak(unit: Unit, subject: Range) -> bool:
    """Whether a noun phrase names a person, a body, a document: it begins with a name, or a word for one."""
    a, b = subject
    if unit.tag[a] & PRON and not unit.tag[a] & DET or unit.low[a : a + 2] in TAKEN_UP:
        return True
    head = [k for k in range(a, b) if not unit.tag[k] & (DET | ELIDED)][:3]
    return any(unit.tag[k] & (CAPITAL | ROLE) and (k - 1 <= a or not unit.tag[k - 1] & OF) for k in head)
