"""The words around a verb: units of text, noun phrases, and the words that stand for a subject.

A unit is a sentence, or several where one quotation spans them. Inside a unit every outermost quotation and every
parenthesis is one item, so that a rule sees the writer's own sentence: « Nous partirons », a dit X.
Everything here counts items of a unit (`i`, `j`, `end` exclusive); `Unit.start` and `Unit.end` lead back to the text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from helpers.article import Article
from helpers.grammar import (
    ADV, AUX, BOUNDARY, CAPITAL, CLITIC, CONJ, DET, ELIDED, FINITE, GERUND, NUMBER, OF, PAREN, PAST_PARTICIPLE, PREP,
    PRON, PUNCT, QUOTE, REL, REPORT, ROLE, TIME, VERB_CLITIC, WEAK,
)
from helpers.quotations import Quotation

PARENTHESIS_LIMIT = 60  # tokens: a longer bracket is no aside but a part of the text
FIRST_PERSON = {"je", "j'", "nous", "on", "vous", "tu", "c'", "ça"}  # a quotation with one of these has its own verb
Range = tuple[int, int]


@dataclass(slots=True)
class Unit:
    """One stretch of the article as items: words, signs, whole quotations, whole parentheses."""

    low: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    tag: list[int] = field(default_factory=list)
    quotations: dict[int, Quotation] = field(default_factory=dict)  # by the item that stands for it
    paragraph: int = 0
    sentence: int = 0

    def __len__(self) -> int:
        return len(self.low)

    def add(self, low: str, text: str, start: int, end: int, tag: int) -> None:
        """Append one item."""
        self.low.append(low)
        self.text.append(text)
        self.start.append(start)
        self.end.append(end)
        self.tag.append(tag)


def units_of(article: Article, quotations: list[Quotation], tags: list[int]) -> list[Unit]:
    """The units of an article in order; `tags` holds the flags of the article's tokens."""
    tokens = article.tokens
    units: list[Unit] = []
    opens = [q.open for q in quotations]
    number, sentences = 0, article.sentences
    while number < len(sentences):
        first = last = sentences[number]
        following = number + 1
        q = bisect_left(opens, first.start)
        while q < len(quotations) and (opens[q] < last.end or _announces(tokens, last, opens[q])):
            while following < len(sentences) and sentences[following].start < quotations[q].close:
                last = sentences[following]
                following += 1
            q += 1
        inside = quotations[bisect_left(opens, first.start):q]
        units.append(_unit(tokens, tags, first.token_start, last.token_end, inside))
        units[-1].paragraph, units[-1].sentence = first.paragraph, number
        number = following
    return units


def _announces(tokens, sentence, opening: int) -> bool:
    """Whether a sentence ends with a colon and a quotation opens right after it, if in the next paragraph."""
    after = sentence.token_end
    return tokens.low[after - 1] == ":" and after < len(tokens.start) and tokens.start[after] == opening


def _unit(tokens, tags: list[int], begin: int, stop: int, quotations: list[Quotation]) -> Unit:
    """The items of the tokens from `begin` to `stop`."""
    unit = Unit()
    position, k = begin, 0
    while position < stop:
        if k < len(quotations) and tokens.start[position] >= quotations[k].open:
            quotation = quotations[k]
            unit.quotations[len(unit)] = quotation
            unit.add('""', '""', quotation.open, quotation.close, QUOTE)
            begin_quote = position
            while position < stop and tokens.start[position] < quotation.close:
                position += 1
            _look_inside(quotation, tags[begin_quote:position], tokens.low[begin_quote:position])
            k += 1
            continue
        closing = _closing_bracket(tokens, position, stop) if tokens.text[position] == "(" else position
        if closing > position:
            unit.add("()", "()", tokens.start[position], tokens.end[closing], PAREN)
            while k < len(quotations) and quotations[k].open < tokens.end[closing]:
                k += 1
        else:
            unit.add(tokens.low[position], tokens.text[position], tokens.start[position], tokens.end[position],
                     tags[position])
        position = closing + 1
    return unit


def _look_inside(quotation: Quotation, tags: list[int], words: list[str]) -> None:
    """Count the words of a quotation, and see whether it has a main verb: one outside its relative clauses."""
    subordinate = False
    first = next((k for k, tag in enumerate(tags) if not tag & (PUNCT | CLITIC)), 0)
    if tags and tags[first] & (FINITE | AUX | (WEAK if first else 0)) and not tags[first] & (DET | PREP | CAPITAL):
        quotation.starts_with_verb = True
    before = 0
    for tag, low in zip(tags, words, strict=True):
        if tag & PUNCT:
            continue
        quotation.words += not tag & (ELIDED | VERB_CLITIC)
        if tag & REL or tag & BOUNDARY and not tag & CLITIC:
            subordinate = True
        elif low in FIRST_PERSON:
            quotation.is_clause = True
        elif tag & (FINITE | AUX) and not tag & (DET | PREP) and not (before & DET and not before & CLITIC):
            quotation.is_clause = quotation.is_clause or not subordinate
            subordinate = False
        before = tag


def _closing_bracket(tokens, position: int, stop: int) -> int:
    for at in range(position + 1, min(stop, position + PARENTHESIS_LIMIT)):
        if tokens.text[at] == ")":
            return at
    return position


# --- walking over items ---------------------------------------------------------------------------------------


def is_clause_start(unit: Unit, i: int) -> bool:
    """Whether a clause of its own may begin at item `i`: que, où, lorsque, mais…"""
    return bool(unit.tag[i] & BOUNDARY) and not unit.tag[i] & CLITIC


def skip_adverbs(unit: Unit, i: int) -> int:
    """The first item from `i` on that is no adverb and no adverbial of time: *hier*, *mardi 24 janvier*."""
    n = len(unit)
    while i < n:
        j = _after_time(unit, i)
        if j == i and unit.tag[i] & ADV and not unit.tag[i] & (CONJ | DET | PREP):
            j = i + 1
        if j == i and unit.tag[i] & PAREN:
            j = i + 1
        if j == i:
            break
        i = j
    return i


def _after_time(unit: Unit, i: int) -> int:
    """The item after an adverbial of time that starts at `i`, or `i`."""
    n, j = len(unit), i
    if j < n and unit.low[j] in ("ce", "le", "cette", "en", "la") and j + 1 < n:
        if unit.tag[j + 1] & (TIME | NUMBER):
            j += 1
        else:
            return i
    begin = j
    while j < n and unit.tag[j] & (TIME | NUMBER):
        j += 1
    if j == begin or not any(unit.tag[k] & TIME for k in range(begin, j)):
        return i
    while j < n and unit.low[j] in ("dernier", "dernière", "prochain", "prochaine", "matin", "soir", "après-midi", "midi"):
        j += 1
    return j


def skip_adjuncts(unit: Unit, i: int, limit: int = 40) -> int:
    """The first item from `i` on that is in no adjunct: adverbs, *à l'AFP*, *dans un communiqué*, *, mardi,*."""
    n, stop = len(unit), min(len(unit), i + limit)
    while i < stop:
        j = skip_adverbs(unit, i)
        if j < n and unit.tag[j] & PREP and unit.low[j] not in ("du", "des") and not unit.tag[j] & QUOTE:
            after = _after_prepositional(unit, j)
            if after > j:
                j = after
        elif j < n and unit.low[j] == ",":
            closing = _closing_comma(unit, j)
            if closing > j:
                j = closing
        if j == i:
            return i
        i = j
    return i


def _closing_comma(unit: Unit, i: int) -> int:
    """The item after a short insert between commas that starts at the comma `i`, or `i`."""
    for j in range(i + 1, min(len(unit), i + 16)):
        if unit.low[j] == ",":
            return j + 1 if j > i + 1 else i
        if unit.low[j] in ("que", "qu'"):  # a relative or a complement clause: that comma closes nothing
            return i
        if unit.tag[j] & (QUOTE | FINITE) or unit.low[j] in (":", ";"):
            return i
    return i


def _after_prepositional(unit: Unit, i: int) -> int:
    """The item after a prepositional phrase that starts at the preposition `i`."""
    n, j = len(unit), i + 1
    named = False  # a name has been seen: what follows without de is no longer in the phrase
    while j < n:
        tag, low = unit.tag[j], unit.low[j]
        if tag & (PUNCT | QUOTE | REL | VERB_CLITIC | PAREN) or is_clause_start(unit, j) or low in ("que", "qu'"):
            break
        if tag & DET and not tag & OF and unit.tag[j - 1] & PREP == 0 and not tag & PREP:
            break
        if tag & FINITE and not tag & (PREP | DET | CAPITAL):
            break
        if tag & (TIME | NUMBER) and not tag & CAPITAL:
            break
        if named and not tag & (CAPITAL | OF | ELIDED | PREP) and not unit.tag[j - 1] & (OF | ELIDED | PREP | DET):
            break
        if tag & CAPITAL and not tag & DET:
            if named and not unit.tag[j - 1] & (CAPITAL | OF | ELIDED | DET):
                break
            named = True
        j += 1
    return j


def noun_phrase_end(unit: Unit, i: int) -> int:
    """The end of the noun phrase that starts at item `i`; `i` where none starts there."""
    n, j = len(unit), i
    if j >= n or not starts_noun_phrase(unit, j):
        return i
    if unit.tag[j] & PRON and not unit.tag[j] & (DET | CAPITAL):
        return j + 1
    named = False
    while j < n:
        tag, low = unit.tag[j], unit.low[j]
        if tag & QUOTE:
            if j > i and unit.tag[j - 1] & (PUNCT | QUOTE) or not is_short(unit, j):
                break
        elif tag & PAREN:
            if j + 1 < n and unit.tag[j + 1] & (PUNCT | QUOTE):
                break
        elif tag & PUNCT:
            if low not in ("'", "’", "-", "–", "&", "/") or not (tag & PUNCT and j + 1 < n and unit.tag[j + 1] & CAPITAL):
                break
        elif j > i and _ends_noun_phrase(unit, j, named):
            break
        if tag & CAPITAL and not tag & (DET | PREP):
            named = True
        j += 1
    while j > i and unit.tag[j - 1] & (PREP | CONJ | ADV) and not unit.tag[j - 1] & CAPITAL:
        j -= 1
    return j


def _ends_noun_phrase(unit: Unit, j: int, named: bool) -> bool:
    """Whether the noun phrase under way stops before item `j`."""
    tag, low, before = unit.tag[j], unit.low[j], unit.tag[j - 1]
    if tag & (VERB_CLITIC | REL) or is_clause_start(unit, j):
        return True
    if low in ("et", "ou"):
        return not joins_nouns(unit, j)
    if tag & CAPITAL and (not tag & (DET | PREP) or j + 1 < len(unit) and unit.tag[j + 1] & CAPITAL):
        return False
    if tag & OF:
        return False
    if low in ("à", "au", "aux", "en"):
        return named and not (before & ROLE) and low != "au"
    if tag & PREP:
        return True
    if tag & DET:
        return not before & (PREP | OF | DET | CONJ) or (tag & ADV) != 0
    if tag & (TIME | NUMBER) and not before & (DET | OF | PREP):
        return True
    if tag & ADV and not tag & ROLE and not before & DET:
        return True
    if tag & FINITE and not before & (DET | OF | PREP | ELIDED):
        return True
    if tag & GERUND and tag & REPORT and not before & DET or tag & CLITIC and not tag & DET:
        return True
    if tag & REPORT and tag & WEAK and named and not before & (DET | OF | PREP | ELIDED):
        return True
    return bool(tag & PRON and not tag & DET)


def joins_nouns(unit: Unit, j: int) -> bool:
    """Whether *et* at item `j` joins two noun phrases rather than two clauses."""
    return j + 1 < len(unit) and (
        bool(unit.tag[j + 1] & (DET | CAPITAL | OF)) or unit.low[j + 1] in ("à", "au", "aux") or not unit.tag[j + 1] & (
            CLITIC | FINITE | AUX | PRON | GERUND | PREP | CONJ | REL | QUOTE)
    ) and not _verb_follows_soon(unit, j + 1)


def _verb_follows_soon(unit: Unit, i: int) -> bool:
    """Whether the noun phrase at `i` has a finite verb of its own right after it: *et le ministre a dit*."""
    for j in range(i, min(len(unit), i + 8)):
        tag = unit.tag[j]
        if tag & (PUNCT | QUOTE | REL) or is_clause_start(unit, j):
            return False
        if j > i and tag & FINITE and not unit.tag[j - 1] & (DET | PREP):
            return True
    return False


def starts_noun_phrase(unit: Unit, i: int) -> bool:
    """Whether a noun phrase can start at item `i`."""
    tag = unit.tag[i]
    if tag & (PUNCT | QUOTE | PAREN | VERB_CLITIC | REL) or is_clause_start(unit, i):
        return False
    if tag & (DET | CAPITAL | PRON) or is_others(unit, i):
        return True
    return not tag & (PREP | CONJ | ADV | CLITIC | FINITE | GERUND | NUMBER | TIME) or bool(tag & ROLE)


def is_others(unit: Unit, i: int) -> bool:
    """*d'autres policiers*: *d'* is a determiner here."""
    return unit.low[i] == "d'" and i + 1 < len(unit) and unit.low[i + 1] == "autres"


def is_short(unit: Unit, i: int, words: int = 6) -> bool:
    """Whether the quotation at item `i` is a term or a title rather than a sentence, by its length."""
    quotation = unit.quotations[i]
    return quotation.end - quotation.start < words * 8


# --- the subject ----------------------------------------------------------------------------------------------


def subject_before(unit: Unit, verb: int, floor: int = 0) -> Range | None:
    """The words that stand for the subject of the verb group that starts at item `verb`, looking left to `floor`."""
    begin = _region_start(unit, verb, floor)
    segments = _segments(unit, begin, verb)
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
        if unit.low[last_end - 1] == "qui":
            return _antecedent(unit, last_end - 1, begin)
    index = len(segments) - 2 if last_start >= last_end or len(segments) > 1 else -1
    while index > 0 and _is_insert(unit, *segments[index]):
        index -= 1
    if index < 0:
        return None
    found = _subject_in(unit, *segments[index])
    return _with_function(unit, segments, index, found) if found else None


def _is_bare_apposition(unit: Unit, before: Range, found: Range) -> bool:
    """*X, président du CNDH a dit*: a role without its article, after a name and a comma."""
    if unit.tag[found[0]] & (DET | CAPITAL | PRON) or not any(unit.tag[k] & ROLE for k in range(found[0], min(found[0] + 2, found[1]))):
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


def _subject_in(unit: Unit, begin: int, end: int) -> Range | None:
    """The last noun phrase of a stretch that may be a subject: after the last word that begins a clause."""
    for i in range(end - 1, begin - 1, -1):
        tag = unit.tag[i]
        if is_clause_start(unit, i) or unit.low[i] == "qui":
            begin = i + 1
            break
        if unit.low[i] in ("et", "ou") and i + 1 < end and not joins_nouns(unit, i) and (
            i == begin or _has_verb(unit, begin, i)
        ):
            begin = i + 1
            break
        if tag & (FINITE | AUX) and not tag & (PREP | DET) and i < end - 1 and i > begin:
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
    while end > begin and unit.tag[end - 1] & (ADV | PAREN | TIME | NUMBER | CLITIC) and not unit.tag[end - 1] & (
        CAPITAL | PRON
    ):
        end -= 1
    return end


def _without_adjuncts(unit: Unit, begin: int, end: int) -> int:
    """Leave out conjunctions, adverbs and prepositional phrases at the start."""
    while begin < end:
        tag = unit.tag[begin]
        after = _after_time(unit, begin)
        if begin < after <= end:
            begin = after
        elif (tag & CONJ or tag & ADV and not tag & DET or unit.low[begin] in ("-", "–", "—", '"')) and not tag & PRON:
            begin += 1
        elif tag & PREP and not (tag & DET and unit.low[begin] == "des") and not is_others(unit, begin):
            after = _after_prepositional(unit, begin)
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
    if tag & (PREP | ADV | REL | GERUND | NUMBER | CONJ | TIME | PAST_PARTICIPLE) and not (tag & DET and not tag & OF):
        return True
    return not tag & DET


def _with_function(unit: Unit, segments: list[Range], index: int, found: Range) -> Range:
    """A name with the function before it (*le maire, Gaël Perdriau,*), or a name without the one after it."""
    if index == 0:
        return found
    before = segments[index - 1]
    if before[0] >= before[1] or _has_verb(unit, *before):
        return found
    earlier = _subject_in(unit, *before)
    if earlier is None or earlier[1] != before[1] and not _is_function(unit, *earlier):
        return found
    if _is_name(unit, *found) and unit.tag[earlier[0]] & DET and not _is_name(unit, *earlier):
        return earlier[0], found[1]
    if unit.tag[found[0]] & DET and not unit.tag[found[0]] & CAPITAL and _is_name(unit, *earlier) and index == len(segments) - 2:
        return earlier
    return found


def _is_name(unit: Unit, begin: int, end: int) -> bool:
    """Whether a stretch is a bare name: it starts with a capital and is no determiner."""
    return bool(unit.tag[begin] & CAPITAL) and not unit.tag[begin] & (DET | PRON | PREP)


def _is_function(unit: Unit, begin: int, end: int) -> bool:
    """Whether a stretch begins like a function: *la responsable de…*"""
    return any(unit.tag[k] & ROLE for k in range(begin, min(begin + 3, end)))


def _has_verb(unit: Unit, begin: int, end: int) -> bool:
    return any(unit.tag[i] & (FINITE | AUX) and not unit.tag[i] & (DET | PREP) for i in range(begin, end))


def _antecedent(unit: Unit, qui: int, begin: int) -> Range | None:
    """The noun phrase that *qui* at item `qui` stands for: the one right before it."""
    end = qui
    while end > begin and (unit.low[end - 1] == "," or unit.tag[end - 1] & (PAREN | ADV)):
        end -= 1
    if end <= begin:
        return None
    start = end - 1
    while start > begin and not unit.tag[start] & PUNCT and not unit.tag[start - 1] & PUNCT:
        if unit.tag[start] & CAPITAL and not unit.tag[start - 1] & (CAPITAL | OF | ELIDED):
            break
        if unit.tag[start] & DET and not unit.tag[start - 1] & (OF | PREP | DET):
            break
        if unit.tag[start - 1] & (PREP | FINITE) and not unit.tag[start - 1] & (OF | DET):
            break
        start -= 1
    if unit.tag[start] & DET and start > begin and unit.tag[start - 1] & PUNCT == 0 and unit.tag[start] & OF:
        start += 1
    return start, end


def subject_after(unit: Unit, i: int) -> Range | None:
    """The words that stand for the subject after its verb, from item `i` on: *a dit hier à l'AFP le maire de X*."""
    if i < len(unit) and unit.low[i] == ",":
        i = _closing_comma(unit, i)
    start = skip_adjuncts(unit, i)
    if start >= len(unit) or not starts_noun_phrase(unit, start):
        return None
    end = noun_phrase_end(unit, start)
    if end == start:
        return None
    comma = end
    while comma < len(unit) and unit.tag[comma] & PAREN:
        comma += 1
    if comma < len(unit) and unit.low[comma] == "," and not _is_name(unit, start, end) and unit.tag[start] & DET:
        name = comma + 1
        if name < len(unit) and _is_name(unit, name, name + 1):
            name_end = noun_phrase_end(unit, name)
            if name_end > name and (name_end >= len(unit) or unit.tag[name_end] & (PUNCT | PAREN | REL | QUOTE)):
                return start, name_end
    return start, end


def main_subject(unit: Unit, before: int) -> Range | None:
    """The subject of the unit's first finite verb, looking no further than item `before`."""
    for i in range(1, before):
        tag = unit.tag[i]
        if tag & (FINITE | AUX | WEAK) and not tag & (DET | PREP | CAPITAL) and not unit.tag[i - 1] & (DET | OF | PREP):
            start = i
            while start > 0 and unit.tag[start - 1] & (CLITIC | ADV) and not unit.tag[start - 1] & PRON:
                start -= 1
            found = subject_before(unit, start) if start else None
            if found:
                return found
    return None
