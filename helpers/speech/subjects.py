"""The words that stand for the speaker: the whole noun phrase before or after the verb, with function and name."""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    DET,
    ELIDED,
    FINITE,
    NUMBER,
    OF,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    REPORT,
    ROLE,
    SHORT,
    TIME,
    VERB,
    WEAK,
)
from helpers.french.word_list import is_no_name
from helpers.speech.antecedents import antecedent, has_sure_verb, is_insert
from helpers.speech.clauses import has_finite
from helpers.speech.functions import begins_name, begins_part, function_end, is_function, is_function_or_title
from helpers.speech.noun_phrases import (
    is_counted,
    is_plural,
    noun_phrase_end,
)
from helpers.speech.subject_phrases import subject_in, without_adjuncts, without_tail
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import AND_OR, DE, HE, NUMBERED, ONE_OF, QUE, RELATIVE, SOME, STRESSED, THE, WHO, A

SUBJECTS = frozenset((*HE, "on", "je", "j'", "nous", "vous", "tu"))
TO_HIM = "lui"  # an object before its verb, if somebody is its subject
BARE_SOME = 2  # items of dont plusieurs, right before its verb
SHORT_NOUN = 6  # letters of piste, liste, which are no trades
OURS_AND_YOURS = ("ons", "ez")  # how the verbs of nous and vous end
VERB_ITEMS = 3  # ont déjà dit


def subject_before(unit: SpeechUnit, verb: int, floor: int = 0) -> Stretch | None:
    """The words that stand for the subject of the verb group that starts at item `verb`, looking left to `floor`."""
    if verb > 1 and unit.low[verb - 1] == TO_HIM and unit.low[verb - 2] == ",":
        told = subject_before(unit, verb - 1, floor)  # La présidente, X, lui a demandé si P
        if told and unit.tag[told.begin] & (DET | CAPITAL) and not _acts(unit, told):
            return told
    begin = _region_start(unit, verb, floor)
    segments = _without_some(unit, _with_parts(unit, _segments(unit, begin, verb)))
    last = segments[-1]
    if len(segments) > 1 and last.end - last.begin == 1 and _is_object_of(unit, last.begin, verb):
        last = segments[-1] = Stretch(last.end, last.end)  # Un maire, qui a peur, nous | décrit ses lundis
    if last.begin < last.end:
        found = _with_relative(unit, last)
        if found:
            return found
        found = subject_in(unit, *last)
        if found:
            return _together(unit, segments, _next_to_verb(unit, segments, found), verb)
        if unit.low[last.end - 1] in WHO:
            return _of_whom(unit, _both_before(unit, antecedent(unit, last.end - 1, begin), verb, begin))
    return _past_inserts(unit, segments)


def _both_before(unit: SpeechUnit, found: Stretch | None, verb: int, begin: int) -> Stretch | None:
    """*X et Y, qui | affirment*: both of two whom *qui* stands for, where the second is one and the verb in the plural.
    """
    joint = found.begin - 1 if found else 0
    one = found is not None and not unit.low[found.begin].endswith("s") and "et" not in unit.low[slice(*found)]
    if found is None or joint <= begin or unit.low[joint] != "et" or not one:
        return found
    former = antecedent(unit, joint, begin) if is_plural(unit, verb, verb + VERB_ITEMS) else None
    return Stretch(former.begin, found.end) if former and can_speak(unit, former) else found


def _is_object_of(unit: SpeechUnit, i: int, verb: int) -> bool:
    """Whether an item is a pronoun that is no subject of the verb behind it: *nous décrit*; not *nous décrivons*."""
    return bool(unit.tag[i] & CLITIC and unit.tag[i] & PRON) and not unit.low[verb].endswith(OURS_AND_YOURS)


def _of_whom(unit: SpeechUnit, found: Stretch | None) -> Stretch | None:
    """*l'avis du préfet, qui affirme*: of a thing's owner, whoever of them can speak."""
    if found is None or can_speak(unit, found):
        return found
    of = next((k for k in range(found.begin + 1, found.end - 1) if unit.tag[k] & OF), 0)
    owner = Stretch(of + 1, found.end)
    return owner if of and can_speak(unit, owner) else found


def _acts(unit: SpeechUnit, words: Stretch) -> bool:
    """Whether words hold a verb or are a participle: *Elle part*, *Interrogé lundi*."""
    return any(unit.tag[k] & (VERB | PAST_PARTICIPLE) and not unit.tag[k] & ROLE for k in range(*words))


def _with_relative(unit: SpeechUnit, segment: Stretch) -> Stretch | None:
    """*Un témoin qui a vu l'accident | affirme*: a noun phrase with its relative clause, right before the verb."""
    begin = without_adjuncts(unit, *segment)
    relative = next((k for k in range(begin + 1, segment.end - 1) if unit.low[k] in RELATIVE or unit.low[k] in WHO), 0)
    if unit.low[relative] in QUE and segment.end - relative == 2 and unit.low[segment.end - 1] in SUBJECTS:
        return None  # une mesure qu'| elle juge « Q »
    opens_at = relative - bool(relative > begin + 1 and unit.tag[relative - 1] & PREP)  # la voisine | chez qui il dort
    if not relative or unit.tag[relative] & CAPITAL or noun_phrase_end(unit, begin) not in (relative, opens_at):
        return None
    may_be_verb = unit.tag[relative - 1] & (VERB | REPORT) and not unit.tag[relative - 2] & DET  # not: une note que
    noun = not (may_be_verb or unit.tag[relative - 1] & (CAPITAL | TIME)) or unit.low[relative] in WHO
    noun = noun or opens_at < relative
    inside = range(relative + 1, segment.end)
    opens = not unit.tag[relative + 1] & DET and any(not unit.tag[k] & (CLITIC | ADV | TIME | NUMBER) for k in inside)
    closed = opens or has_finite(unit, relative + 1, segment.end)
    return Stretch(begin, without_tail(unit, begin, segment.end)) if noun and closed else None


def _next_to_verb(unit: SpeechUnit, segments: list[Stretch], found: Stretch) -> Stretch:
    """The subject where a noun phrase stands right before the verb: *X, président du CNDH a dit* is X."""
    named = _with_bare_apposition(unit, segments[-2], found) if len(segments) > 1 else None
    if named:
        return _with_function(unit, segments, len(segments) - 2, named)
    return _with_function(unit, segments, len(segments) - 1, found)


def _together(unit: SpeechUnit, segments: list[Stretch], found: Stretch, verb: int) -> Stretch:
    """*X, Y et Z | affirment*: all of several who are named together, where the verb stands in the plural."""
    if "et" not in unit.low[slice(*found)] or not is_plural(unit, verb, verb + VERB_ITEMS):
        return found
    begin = found.begin
    for segment in reversed(segments[:-1]):
        if segment.end != begin - 1:
            continue
        one = _phrase_in(unit, segment)
        if one is None or one.end != segment.end:
            break
        if not unit.tag[one.begin] & (DET | CAPITAL) or not can_speak(unit, one):
            break
        begin = one.begin
        if begin > segment.begin:
            break
    return Stretch(begin, found.end)


def _past_inserts(unit: SpeechUnit, segments: list[Stretch]) -> Stretch | None:
    """The subject before the inserts that part it from its verb: *Le maire, 50 ans, lui, a dit*."""
    index = len(segments) - 2
    who = _parted_relative(unit, segments)
    if who:
        return antecedent(unit, who, segments[0].begin)
    while index > 0 and (
        is_insert(unit, *segments[index])
        or _is_stressed_pronoun(unit, segments, index)
        or _ends_in_clause(unit, *segments[index])
        or _says_more(unit, segments, index)
    ):
        index -= 1
    if index < 0:
        return None
    parted = segments[-1].begin >= segments[-1].end
    joined = _joined_name(unit, segments[index]) if parted else None
    if joined:
        return joined
    found = subject_in(unit, *segments[index])
    if found and parted:
        found = _subject_of_verb_before(unit, found, segments[index][0]) or found
    return _with_function(unit, segments, index, found) if found else None


def _parted_relative(unit: SpeechUnit, segments: list[Stretch]) -> int:
    """*par X, qui, de son côté, affirme*: the *qui* that inserts part from its verb; 0 where none does."""
    for segment in reversed(segments[:-1]):
        last = segment.end - 1
        if segment.begin < segment.end and unit.low[last] in WHO and last:
            return last
        if not is_insert(unit, *segment):
            return 0
    return 0


def _says_more(unit: SpeechUnit, segments: list[Stretch], index: int) -> bool:
    """*X, maire de Nort, une ville de 3 000 habitants, a dit*: what *un* begins says more of what was named before."""
    begin, end = segments[index]
    if begin >= end or unit.low[begin] not in A or has_sure_verb(unit, segments[0].begin, end):
        return False
    return any(begins_name(unit, k) for k in range(segments[0].begin, begin))


def _joined_name(unit: SpeechUnit, segment: Stretch) -> Stretch | None:
    """*X a salué l'accord et la ministre Y, | a demandé*: a stray comma behind the function and the name after *et*."""
    joint = next((k for k in range(segment.end - 1, segment.begin, -1) if unit.low[k] in AND_OR), 0)
    if not joint or not unit.flags(joint + 1) & DET or not has_sure_verb(unit, segment.begin, joint):
        return None
    named = Stretch(joint + 1, segment.end)
    two_capitals = unit.tag[named.end - 1] & unit.tag[named.end - 2] & CAPITAL
    return named if two_capitals and is_function(unit, named.begin) and can_speak(unit, named) else None


def _ends_in_clause(unit: SpeechUnit, begin: int, end: int) -> bool:
    """Whether what looks like a subject is a clause of its own: *Léa, l'étudiante qu'elle encadre, demande*."""
    found = subject_in(unit, begin, end)
    if found is None or found[1] - found[0] < 2:
        return False
    first, second = unit.tag[found[0]], unit.tag[found[0] + 1]
    return bool(first & PRON) and not first & (DET | CAPITAL) and bool(second & (VERB | WEAK))


def _subject_of_verb_before(unit: SpeechUnit, found: Stretch, begin: int) -> Stretch | None:
    """*Elle lui prend la main, promet que*: no comma parts a subject from its verb, so *la main* is an object."""
    verb = found[0] - 1
    if verb <= begin or not unit.tag[verb] & FINITE or unit.tag[verb] & (DET | PREP):
        return None
    while verb - 1 > begin and unit.tag[verb - 1] & (CLITIC | ADV):
        verb -= 1
    return able(unit, subject_in(unit, begin, verb))


def _with_bare_apposition(unit: SpeechUnit, before: Stretch, found: Stretch) -> Stretch | None:
    """*X*, of *X, président du CNDH a dit*: the name that stands with a comma before a role without its article."""
    head = range(found.begin, min(found.begin + 2, found.end))
    if unit.tag[found.begin] & (DET | CAPITAL | PRON) or not any(unit.tag[k] & ROLE for k in head):
        return None
    earlier = subject_in(unit, *before) if before.begin < before.end else None
    done = unit.tag[found.begin] & PAST_PARTICIPLE  # l'échevin, inculpé pour vol « ne démissionne pas »
    if earlier is None or begins_name(unit, earlier.begin) or done and can_speak(unit, earlier):
        return earlier
    return None


def _region_start(unit: SpeechUnit, verb: int, floor: int) -> int:
    """Where the verb's clause may begin: after a colon, a semicolon, a full stop, a quotation with its comma."""
    for i in range(verb - 1, floor - 1, -1):
        if unit.low[i] in (":", ";", ".", "!", "?", "…", "—", "–") and i < verb - 1:
            return i + 1
        if unit.tag[i] & QUOTE and not unit.tag[i] & SHORT:
            return i + 1
    return floor


def _segments(unit: SpeechUnit, begin: int, end: int) -> list[Stretch]:
    """The stretches between commas; the last one may be empty (a comma right before the verb)."""
    segments, start = [], begin
    for i in range(begin, end):
        if unit.low[i] == ",":
            segments.append(Stretch(start, i))
            start = i + 1
    segments.append(Stretch(start, end))
    return segments


def _with_parts(unit: SpeechUnit, segments: list[Stretch]) -> list[Stretch]:
    """*Le ministre de l'Eau, des Forêts et de la Pêche, X,*: a function in several parts is one stretch."""
    ends = [segment.end for segment in segments]
    for k, segment in enumerate(segments[:-1]):
        if not begins_part(unit, segment.end + 1):
            continue
        found = subject_in(unit, *segment) if segment.begin < segment.end else None
        end = function_end(unit, found.begin, found.end) if found else segment.end
        if end > segment.end and end in ends:
            return [*segments[:k], Stretch(segment.begin, end), *segments[ends.index(end) + 1 :]]
    return segments


def _without_some(unit: SpeechUnit, segments: list[Stretch]) -> list[Stretch]:
    """*Dix chercheurs, dont X, de Lyon, et Y, rappellent*: the stretches without the names of some of the subject."""
    for k, (begin, end) in enumerate(segments):
        some = k and begin + 1 < end and unit.low[begin] == "dont" and _starts_list(unit, begin + 1)
        is_subject = k == len(segments) - 1 and end - begin == BARE_SOME and unit.low[end - 1] in SOME
        if some and not is_subject and not has_sure_verb(unit, begin, segments[-1][1]):
            last = segments[-1]
            return [*segments[:k], Stretch(last.end, last.end)]
    return segments


def _starts_list(unit: SpeechUnit, i: int) -> bool:
    """After *dont*: a name or a number, not *la porte-parole*, whose verb follows."""
    return bool(unit.tag[i] & (CAPITAL | NUMBER)) or unit.low[i] in SOME


def _is_stressed_pronoun(unit: SpeechUnit, segments: list[Stretch], index: int) -> bool:
    """*Les pompiers, eux, parlent de…*: a pronoun between commas that only takes the subject up again."""
    begin, end = segments[index]
    return end - begin == 1 and bool(unit.tag[begin] & PRON) and subject_in(unit, *segments[index - 1]) is not None


def _with_function(unit: SpeechUnit, segments: list[Stretch], index: int, found: Stretch) -> Stretch:
    """A name with the function before it (*le maire, Gaël Perdriau,*), or a name without the one after it."""
    earlier = _phrase_in(unit, segments[index - 1]) if index else None
    if earlier is None or any(unit.tag[k] & (BOUNDARY | REL) for k in range(segments[index].begin, found.begin)):
        return found  # le projet, que Luc Petit juge « Q »
    tag, tag_before = unit.tag[found.begin], unit.tag[earlier.begin]
    follows_name, next_to_verb = _is_proper(unit, earlier), index == len(segments) - 2
    if begins_name(unit, found.begin) and tag_before & DET and not follows_name:
        return Stretch(earlier.begin, found.end) if can_speak(unit, earlier) else found  # not: les mains tremblantes, X
    retired = unit.low[found.begin] in A and tag_before & DET  # l'homme, un retraité, assure
    function = tag & DET and not tag & CAPITAL and (follows_name or _only_describes(unit, found, earlier))
    return earlier if next_to_verb and (retired or function) else found


def _is_proper(unit: SpeechUnit, phrase: Stretch) -> bool:
    """*Luc Petit*, *l'APR*, *le Front du port*: a name, perhaps with its article; but not *le maire*."""
    article = unit.tag[phrase.begin] & DET and not is_function(unit, phrase.begin)
    return begins_name(unit, phrase.begin + bool(article))


def _only_describes(unit: SpeechUnit, found: Stretch, before: Stretch) -> bool:
    """*le patron de l'UNEF, | le syndicat étudiant*: words without a name behind some that end with one."""
    return bool(unit.tag[before.end - 1] & CAPITAL) and not any(unit.tag[k] & CAPITAL for k in range(*found))


def _phrase_in(unit: SpeechUnit, segment: Stretch) -> Stretch | None:
    """The noun phrase that fills a stretch between commas, or that is a function, if there is one."""
    begin, end = segment
    if begin >= end or has_sure_verb(unit, begin, end) or unit.tag[begin] & PREP and not unit.tag[begin] & DET:
        return None
    earlier = subject_in(unit, begin, end)
    return earlier if earlier and (earlier.end == end or is_function(unit, earlier.begin)) else None


def with_apposed_name(unit: SpeechUnit, start: int, end: int) -> int:
    """The end of a noun phrase with the name behind it: *la présidente du port, X*, *leur porte-parole, l'avocat X*."""
    end = function_end(unit, start, end)
    n, comma = len(unit.tag), end
    while comma < n and unit.tag[comma] & PAREN:
        comma += 1
    if comma + 1 >= n or unit.low[comma] != "," or begins_name(unit, start) or not unit.tag[start] & DET:
        return end
    name = comma + 1
    if not begins_name(unit, name) and not _is_titled_name(unit, start, name):
        return end
    name_end = noun_phrase_end(unit, name)
    if name_end == name or not unit.tag[name_end - 1] & CAPITAL:
        return end
    closed = name_end >= n or unit.tag[name_end] & (PUNCT | PAREN | REL | QUOTE)
    return name_end if closed else end


def _is_titled_name(unit: SpeechUnit, start: int, name: int) -> bool:
    """*l'un d'eux, l'agronome X*, *leur porte-parole, l'avocat X*: a function and a name behind another function."""
    one_of = unit.low[start : start + 2] in ONE_OF
    behind = one_of or is_function(unit, start)
    return behind and bool(unit.tag[name] & DET) and is_function_or_title(unit, name)


def can_speak(unit: SpeechUnit, subject: Stretch) -> bool:
    """Whether a noun phrase names a person, a body, a document: it begins with a name, or a word for one."""
    a, b = subject
    if is_counted(unit, a) or _is_some(unit, subject):
        return True  # 58 % des électeurs, certains
    if unit.tag[a] & PRON and not unit.tag[a] & DET or unit.opening(a, unit.grammar.openings["latter"]):
        return True
    if is_of_trade(unit, a):
        return True
    for k in [k for k in range(a, b) if not unit.tag[k] & (DET | ELIDED)][:3]:
        if _is_in_complement(unit, a, k):
            return False
        label = k == 0 and b == 1 and is_no_name(unit.low[k])  # Contact presse :
        person = unit.tag[k] & ROLE or " ".join(unit.low[k : k + 2]) in unit.grammar.persons  # le numéro deux
        if person or unit.tag[k] & CAPITAL and not label:
            return True
    return unit.word(a + 1) in NUMBERED and any(unit.tag[k] & NUMBER for k in range(a + 2, min(a + 4, b)))


def is_of_trade(unit: SpeechUnit, begin: int) -> bool:
    """*une relationniste*: a noun that no list holds, and that ends like one for a trade; not *la liste*."""
    noun = unit.word(begin + 1)
    ends = len(noun) > SHORT_NOUN and noun.endswith(tuple(unit.grammar.words["trade_ending"]))
    return ends and not unit.flags(begin + 1) and bool(unit.tag[begin] & DET)


def _is_some(unit: SpeechUnit, words: Stretch) -> bool:
    """*certains*, *la plupart*, *l'un d'eux*, *plusieurs d'entre elles*; not *certains ponts*, *l'un des ponts*."""
    head = words.begin
    while head < words.end - 1 and (unit.low[head] in THE or unit.low[head] in DE):
        head += 1
    of_them = unit.word(head + 1) in DE and (unit.word(head + 2) in STRESSED or unit.word(head + 2) == "entre")
    some = unit.low[head] in unit.grammar.words["some"] and (head > words.begin or unit.low[head] not in A)
    return some and (of_them or head == words.end - 1)  # l'un, not une « mesure »


def able(unit: SpeechUnit, subject: Stretch | None) -> Stretch | None:
    """The words for a subject if that one can speak, else None."""
    return subject if subject and can_speak(unit, subject) else None


def _is_in_complement(unit: SpeechUnit, begin: int, k: int) -> bool:
    """*les yeux d'| Anne Durand*, *la vie d'un | marin*, *un avis | que le maire partage*: a word behind the noun."""
    of = k - 2 if unit.low[k - 1] in A else k - 1
    return of > begin and bool(unit.tag[of] & (OF | PREP)) or bool(unit.tag[k] & REL)


def phrase_at(unit: SpeechUnit, i: int) -> Stretch | None:
    """The noun phrase at an item with the name behind it, or None."""
    end = noun_phrase_end(unit, i)
    return Stretch(i, with_apposed_name(unit, i, end)) if end > i else None
