"""The statements of an article: what is said, in which words, and the words that stand for the speaker.

A statement is defined by the annotation guide that `data/coding/README.md` sums up: `direct` (a quotation that
stands on its own), `mixed` (quoted words inside the writer's sentence), `indirect` (reported without marks).
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.article import Article, Problem
from helpers.clauses import (
    Range, Unit, is_clause_start, main_subject, noun_phrase_end, skip_adjuncts, skip_adverbs, starts_noun_phrase,
    subject_after, subject_before, units_of,
)
from helpers.codebook import Codebook
from helpers.cues import Cue, find_cues
from helpers.grammar import (
    ADV, AUX, CAPITAL, CLITIC, CONJ, DET, ELIDED, FINITE, GERUND, NAMING, NUMBER, OF, PAREN, PAST_PARTICIPLE, PREP, PRON, PUNCT,
    QUOTE, REL, REPORT, ROLE, TIME,
    SOURCE, VERB_CLITIC, WEAK, Grammar, grammar_of,
)
from helpers.incises import cut_at_incises
from helpers.quotations import find_quotations

PREDICATE_WORDS = 4  # quoted words after *être*, with no verb of speech near: fewer are a term
GOVERNED_WORDS = 5  # quoted words after any verb: fewer are a term
FRAGMENT_WORDS = 3  # quoted words inside a reported clause: fewer are a term, and the clause is indirect


@dataclass(slots=True)
class Statement:
    """One statement. Offsets count code points; `continues` is the index of the statement that it carries on."""

    start: int
    end: int
    kind: str
    cue_start: int | None = None
    cue_end: int | None = None
    cue_lemma: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    continues: int | None = None
    rule: str = ""


@dataclass(slots=True)
class Found:
    """A statement under way: its place, its cue and the speaker's words, before they are put in order."""

    start: int
    end: int
    kind: str
    rule: str
    cue: Cue | None = None
    unit: Unit | None = None
    speaker: tuple[int, int] | None = None  # offsets
    same_as: Found | None = None  # the statement whose speaker goes on


def find_statements(article: Article, codebook: Codebook) -> tuple[list[Statement], list[Problem]]:
    """The statements of an article in text order, and the marks that could not be read."""
    quotations, problems = find_quotations(article)
    grammar = grammar_of(codebook)
    reader = _Reader(article, grammar)
    tags = grammar.tags_of(article.tokens.low, article.tokens.text)
    quotations = cut_at_incises(quotations, article.tokens, tags, grammar)
    for unit in units_of(article, quotations, tags):
        reader.read(unit)
    return _in_order(reader.found), problems


class _Reader:
    """Reads the units of one article in order and collects what is said in them."""

    def __init__(self, article: Article, grammar: Grammar) -> None:
        self.article = article
        self.grammar = grammar
        self.found: list[Found] = []
        self.waiting: list[tuple[Unit, int]] = []  # quotations that stand alone and have no speaker yet
        self.last: Unit | None = None

    def read(self, unit: Unit) -> None:
        """Find the statements of one unit."""
        self._read(unit)
        self.last = unit

    def _read(self, unit: Unit) -> None:
        bits = 0
        for tag in unit.tag:
            bits |= tag
        if not bits & (REPORT | SOURCE | QUOTE):
            self._signature(unit)
            self.waiting.clear()
            return
        before = len(self.found)
        reading = _UnitReading(unit, self.grammar, self.found[-1] if self.found else None)
        reading.attribute()
        self.found += reading.found
        loose = [i for i in unit.quotations if i not in reading.taken]
        alone = [i for i in loose if _stands_alone(unit, i)]
        if alone:
            self._floating(unit, alone[0], before)
        else:
            self.waiting.clear()
            self._signature(unit)

    def _floating(self, unit: Unit, i: int, before: int) -> None:
        """A quotation that is a sentence of its own: it carries on the speaker of the sentence before."""
        last = self.found[-1] if self.found else None
        if last and last.unit and (
            last.unit.sentence >= unit.sentence - 1 or last.unit.paragraph == unit.paragraph and last.unit is not unit
        ) and _adjacent(last.unit, unit):
            self.found.append(_quoted(unit, i, "direct", "a quotation alone goes on with the speaker before it", None, last))
        elif self._by_subject_before(unit, i):
            pass
        else:
            self.waiting.append((unit, i))

    def _by_subject_before(self, unit: Unit, i: int) -> bool:
        """*La ministre a dressé un constat. « Q »*: the subject of the sentence before, in the same paragraph."""
        before = self.last
        if before is None or before.paragraph != unit.paragraph or unit.quotations[i].words < FRAGMENT_WORDS:
            return False
        subject = main_subject(before, len(before))
        if subject is None or not can_speak(before, subject):
            return False
        found = _quoted(unit, i, "direct", "a quotation after a sentence about its speaker", None, None)
        found.speaker = before.start[subject[0]], before.end[subject[1] - 1]
        self.found.append(found)
        return True

    def _signature(self, unit: Unit) -> None:
        """A line that names the author of the quotation above it: *— Société Dark Star*."""
        if not self.waiting or unit.low[0] not in ("—", "–", "-") or len(unit) < 2:
            return
        end = noun_phrase_end(unit, 1)
        if end > 1:
            speaker = (unit.start[1], unit.end[end - 1])
            for other, i in self.waiting:
                found = _quoted(other, i, "direct", "signed below the quotation", None, None)
                found.speaker = speaker
                self.found.append(found)


def _adjacent(earlier: Unit, later: Unit) -> bool:
    """Whether a unit follows the other one closely enough for its quotation to go on."""
    return later.paragraph - earlier.paragraph <= 1 and later.sentence - earlier.sentence <= 4


def _stands_alone(unit: Unit, i: int) -> bool:
    """Whether the quotation at item `i` is all that its unit holds."""
    return all(unit.tag[k] & PUNCT or k == i for k in range(len(unit)))


def _quoted(unit: Unit, i: int, kind: str, rule: str, cue: Cue | None, same_as: Found | None) -> Found:
    quotation = unit.quotations[i]
    return Found(quotation.start, quotation.end, kind, rule, cue, unit, None, same_as)


class _UnitReading:
    """The attributions of one unit."""

    def __init__(self, unit: Unit, grammar: Grammar, previous: Found | None) -> None:
        self.unit = unit
        self.grammar = grammar
        self.previous = previous
        self.found: list[Found] = []
        self.taken: set[int] = set()  # items of quotations that have a speaker
        self.covered: list[Range] = []  # items that are reported content
        self.cues = find_cues(unit, grammar)

    def attribute(self) -> None:
        """Every rule in its order; the first that fits a cue holds."""
        for cue in self.cues:
            if any(a <= cue.word < b for a, b in self.covered):
                continue
            if cue.mood == "source":
                self._by_source(cue)
            else:
                self._by_clause(cue) or self._by_words_before(cue) or self._by_quotation_after(cue)
        for i in self.unit.quotations:
            if i not in self.taken:
                self._by_colon(i) or self._by_colon_behind(i) or self._by_any_verb(i) or (
                    self._by_fragment(i) or self._by_predicate(i) or self._by_governor(i))

    # --- X a déclaré que P -----------------------------------------------------------------------------------

    def _by_clause(self, cue: Cue) -> bool:
        """A clause after *que* or *si*: *a affirmé que P*, *se félicite de ce que P*, *rappelant que P*."""
        unit = self.unit
        start = _clause_after(unit, cue)
        if not start or self._writer_speaks(cue) or _is_unsaid(unit, cue, start):
            return False
        end = self._content_end(cue, start)
        if not self._quotes(start, end) and not any(unit.tag[k] & (FINITE | AUX | WEAK) for k in range(start, end)):
            return False
        subject = self._subject(cue)
        return self._content(cue, start, end, subject, "a clause after the cue")

    def _writer_speaks(self, cue: Cue) -> bool:
        """*on sait que*, *il est vrai que*: the writer's own account, or nobody's."""
        unit = self.unit
        if cue.mood in ("gerund", "source"):
            return False
        if cue.clitic is not None and unit.low[cue.clitic].endswith("on") or cue.first > 0 and unit.low[cue.first - 1] == "on":
            return not self._document_before(cue)
        return False

    def _document_before(self, cue: Cue) -> Range | None:
        """*Dans un communiqué de X, on apprend que P*: the document speaks."""
        unit = self.unit
        if unit.low[0] != "dans" or cue.first < 4:
            return None
        end = noun_phrase_end(unit, 1)
        return (1, end) if any(unit.tag[k] & ROLE for k in range(1, min(end, 4))) else None

    def _content(self, cue: Cue, start: int, end: int, subject: Range | None, rule: str) -> bool:
        """Record what is said from item `start` to `end`: its quotations, or else the clause."""
        unit = self.unit
        quotes = self._quotes(start, end)
        speaker = self._offsets(subject)
        same_as = self._speaker_under_way() if speaker is None else None
        self.covered.append((start, end))
        self.taken.update(k for k in unit.quotations if start <= k < end)
        if not quotes:
            while start < end and unit.low[start] in (",", ":"):
                start += 1
            while end > start and unit.tag[end - 1] & PUNCT:
                end -= 1
            if start >= end:
                return False
            self.found.append(Found(unit.start[start], unit.end[end - 1], "indirect", rule, cue, unit, speaker, same_as))
        for k in quotes:
            found = _quoted(unit, k, "mixed", f"{rule}, with quoted words", cue, same_as)
            found.speaker = speaker
            self.found.append(found)
        return True

    def _quotes(self, start: int, end: int) -> list[int]:
        """The quotations between two items that are more than a term."""
        return [k for k in self.unit.quotations if start <= k < end and self._is_speech(k)]

    def _is_speech(self, k: int) -> bool:
        return _word_count(self.unit, k) >= FRAGMENT_WORDS

    def _content_end(self, cue: Cue, start: int) -> int:
        """Where reported content that starts at item `start` ends: before the next attribution, or the unit's end."""
        unit, end = self.unit, len(self.unit)
        for other in self.cues:
            if other.first <= start or other is cue:
                continue
            cut = self._cut_before(other, start)
            if cut:
                end = cut
                break
        in_relative = _in_relative(unit, cue.first)
        for k in range(start, end - 1):
            if in_relative and unit.low[k] == "," and _starts_verb_group(unit, k + 1):
                return k
            if unit.low[k] == ":" and unit.tag[k + 1] & QUOTE and unit.tag[k - 1] & QUOTE:
                return k
            if unit.low[k] == "," and unit.low[k + 1] in ("tout", "avant") and k + 2 < end and unit.low[k + 2] in ("en", "de", "d'"):
                return k
        return end

    def _cut_before(self, other: Cue, start: int) -> int | None:
        """The item before which a later attribution begins, if it is one of its own and not inside the content."""
        unit, at = self.unit, other.first
        comma = at - 1 if unit.low[at - 1] == "," else None
        if other.mood == "gerund":
            k = at - 1
            while k > start and unit.low[k] in ("en", "tout"):
                k -= 1
            starts = _clause_after(unit, other) or self._quotation_after(other) is not None
            return k if unit.low[k] == "," and starts else None
        if other.mood == "source":
            return comma if comma and comma > start else None
        if other.clitic is not None and (comma or unit.tag[at - 1] & QUOTE):
            return at - 1 if comma else at
        if comma and other.mood == "finite" and not _clause_after(unit, other):
            subject = subject_after(unit, other.after)
            if subject and can_speak(self.unit, subject):
                return comma
        if _clause_after(unit, other) or self._quotation_after(other) is not None:
            for k in range(at - 1, start, -1):
                if unit.low[k] in ("et", "mais", ";") and (k == at - 1 or not unit.low[k + 1] in ("que", "qu'")):
                    if k == at - 1 or unit.low[k] != "et" or _subject_between(unit, k + 1, at):
                        return k - 1 if unit.low[k - 1] == "," else k
                if unit.tag[k] & (FINITE | AUX) and not unit.tag[k] & (DET | PREP) or is_clause_start(unit, k):
                    return None
        return None

    # --- X a déclaré : « Q » ---------------------------------------------------------------------------------

    def _by_quotation_after(self, cue: Cue) -> bool:
        """A quotation after its cue: *a déclaré : « Q »*, *Et X d'ajouter : « Q »*, *dénonce « Q »*."""
        unit = self.unit
        i = self._quotation_after(cue)
        if i is None or i in self.taken or self._writer_speaks(cue):
            return False
        if cue.mood == "finite" and cue.first and unit.tag[cue.first - 1] & QUOTE and _attributes_before(unit, cue):
            return False
        subject = self._subject(cue)
        after_colon = unit.low[i - 1] == ":"
        full = after_colon or _is_clause(unit, i, self.grammar)
        direct = full and (after_colon or skip_adjuncts(unit, cue.after) == i or subject is not None and subject[1] == i)
        if not direct and not self._is_speech(i):
            i = next((k for k in sorted(unit.quotations) if k > i and k not in self.taken and self._is_speech(k)
                      and not any(_ends_clause(unit, m) for m in range(i + 1, k))), None)
            if i is None:
                return False
        self._record_quotation(i, cue, subject, "direct" if direct else "mixed", "a quotation after the cue")
        self._further_quotations(i, cue, subject)
        return True

    def _quotation_after(self, cue: Cue) -> int | None:
        """The item of the quotation that a cue introduces, with nothing but adjuncts, a subject or *de* between."""
        unit, n = self.unit, len(self.unit)
        i = skip_adjuncts(unit, cue.after)
        if cue.clitic is None and i < n and not unit.tag[i] & (QUOTE | PUNCT) and cue.mood != "gerund":
            subject = subject_after(unit, cue.after)
            if subject and subject[1] < n and (unit.low[subject[1]] == ":" or unit.tag[subject[1]] & QUOTE):
                i = subject[1]
        if i < n and unit.low[i] == ":":
            i += 1
        if i < n and unit.tag[i] & QUOTE:
            return i
        governs = cue.mood == "finite" or cue.allows("noun") or cue.allows("que") or any(
            row["attribute"] for row in cue.rows)
        return self._quotation_in_object(cue) if governs else None

    def _quotation_in_object(self, cue: Cue) -> int | None:
        """A quotation inside what the cue's verb governs: *appelle à la « Q »*, *souhaite « Q »*, *parle d'un « Q »*."""
        unit = self.unit
        for k in range(cue.after, min(cue.after + 16, len(unit))):
            tag, low = unit.tag[k], unit.low[k]
            if tag & QUOTE:
                return None if _is_named(unit, k) else k
            if low == ":" and k + 1 < len(unit) and unit.tag[k + 1] & QUOTE:
                return k + 1
            if tag & (FINITE | AUX) and not tag & (DET | PREP) or low != "comme" and _ends_clause(unit, k):
                return None
        return None

    def _further_quotations(self, i: int, cue: Cue, subject: Range | None) -> None:
        """More quotations of the same sentence after the first: *« A » et « B »*."""
        unit = self.unit
        for k in sorted(unit.quotations):
            if k <= i or k in self.taken or not self._is_speech(k):
                continue
            if any(i < c.first < k for c in self.cues) or any(_ends_clause(unit, m) for m in range(i + 1, k)):
                return
            self._record_quotation(k, cue, subject, "mixed", "a further quotation of the same speaker")

    def _record_quotation(self, i: int, cue: Cue | None, subject: Range | None, kind: str, rule: str) -> None:
        found = _quoted(self.unit, i, kind, rule, cue, None)
        found.speaker = self._offsets(subject)
        if subject is None:
            found.same_as = self._speaker_under_way()
        self.taken.add(i)
        self.found.append(found)

    # --- « Q », a dit X ; P, a dit X -------------------------------------------------------------------------

    def _by_words_before(self, cue: Cue) -> bool:
        """What is said stands before its cue: *« Q », a dit X*, *P, a-t-il ajouté*, *P, comme le rappelle X*."""
        unit = self.unit
        if cue.mood != "finite" or cue.first == 0 or not (cue.allows("parenthetical") or cue.allows("que")):
            return False
        like = unit.low[cue.first - 1] == "comme"
        directly = unit.tag[cue.first - 1] & QUOTE or (
            unit.low[cue.first - 1] == "," and cue.first > 1 and unit.tag[cue.first - 2] & QUOTE)
        at = cue.first - 1 if like else cue.first
        quoted = at > 0 and unit.tag[at - 1] & QUOTE
        if at == 0 or not (quoted or unit.low[at - 1] in (",", "–", "—", "-")):
            return False
        subject = self._subject_after(cue, any_subject=bool(directly))
        if subject is None and cue.clitic is None:
            return False
        if cue.clitic is not None and unit.low[cue.clitic].endswith("on"):
            subject = self._source_behind(cue)
        end = at if quoted else at - 1
        start = self._content_start(end)
        if start >= end:
            return False
        anchor = subject[1] if subject else cue.after
        return self._words_before(cue, start, end, subject, anchor)

    def _source_behind(self, cue: Cue) -> Range | None:
        """Who is behind *on*: *précise-t-on de source policière*, *a-t-on appris auprès du parquet*."""
        unit = self.unit
        i = skip_adverbs(unit, cue.after)
        if i >= len(unit) or not unit.tag[i] & PREP:
            return None
        for phrase in self.grammar.sources.get(unit.low[i], ()):
            if phrase.keeps_noun and tuple(unit.low[i:i + len(phrase.words)]) == phrase.words:
                return i, max(noun_phrase_end(unit, i + 1), i + len(phrase.words))
        while i < len(unit) and unit.tag[i] & PREP:
            i += 1
        end = noun_phrase_end(unit, i)
        return (i, end) if end > i else None

    def _words_before(self, cue: Cue, start: int, end: int, subject: Range | None, anchor: int) -> bool:
        unit = self.unit
        quotes = [k for k in unit.quotations if start <= k < end and k not in self.taken]
        speaker = self._offsets(subject)
        if speaker is None and cue.clitic is not None and not unit.low[cue.clitic].endswith("on"):
            speaker = self._clitic(cue)
        long = [k for k in quotes if self._is_speech(k) or k == end - 1 and k == start]
        split = not long and not _has_main_verb(unit, start, end)
        if split and not self._sentence_goes_on(anchor):
            return False
        if not long and not split:
            start = _after_colon(unit, start, end)
        self.covered += [(start, end), (cue.first, anchor)]
        first = None
        for k in long:
            kind = "direct" if k == start and (k == end - 1 or unit.tag[k + 1] & PUNCT) else "mixed"
            found = _quoted(unit, k, kind, "a quotation before the cue", cue, None)
            found.speaker = speaker
            self.taken.add(k)
            self.found.append(found)
            first = found
        if not long:
            self.taken.update(quotes)
            found = Found(unit.start[start], unit.end[end - 1], "indirect", "a sentence before the cue", cue, unit, speaker)
            self.found.append(found)
            first = found
        self._goes_on_after(anchor, first, cue)
        return True

    def _goes_on_after(self, i: int, first: Found, cue: Cue) -> None:
        """What goes on after an attribution in its middle: *« A », dit-il, « B »*, *P, a précisé X, Q*."""
        unit, n = self.unit, len(self.unit)
        i = skip_adverbs(unit, i)
        if i < n and unit.low[i] in (",", ":", "."):
            i += 1
        if i < n and unit.tag[i] & QUOTE and i not in self.taken:
            found = _quoted(unit, i, "direct", "the quotation goes on after the cue", None, first)
            self.taken.add(i)
            self.found.append(found)
        elif first.kind == "indirect" and self._sentence_goes_on(i - 1):
            end = self._content_end(cue, i)
            while end > i and unit.tag[end - 1] & PUNCT:
                end -= 1
            self.covered.append((i, end))
            self.found.append(Found(unit.start[i], unit.end[end - 1], "indirect", "the sentence goes on after the cue",
                                    None, unit, None, first))

    def _sentence_goes_on(self, i: int) -> bool:
        """Whether the reported sentence goes on after an attribution in its middle that ends at item `i`."""
        unit, n = self.unit, len(self.unit)
        i = skip_adverbs(unit, i)
        return i + 3 < n and unit.low[i] == "," and bool(
            unit.tag[i + 1] & (FINITE | AUX | CLITIC) and not unit.tag[i + 1] & (DET | PREP)
            or unit.low[i + 1] in ("et", "mais")
        )

    def _content_start(self, end: int) -> int:
        """Where what is said before a cue starts: after the former attribution, or at the unit's start."""
        unit = self.unit
        start = 0
        for found in self.found:
            for k in range(end):
                if unit.end[k] <= found.end:
                    start = max(start, k + 1)
        for a, b in self.covered:
            if b <= end:
                start = max(start, b)
        while start < end and unit.tag[start] & PUNCT:
            start += 1
        while start < end and unit.tag[start] & CONJ and unit.low[start] in ("et", "mais", "or", "car"):
            start += 1
        return start

    def _subject_after(self, cue: Cue, any_subject: bool = False) -> Range | None:
        """The speaker's words after the verb, if they are fit to be a speaker's, or any right after the verb."""
        if cue.clitic is not None:
            return None
        subject = subject_after(self.unit, cue.after)
        if subject is None or not (can_speak(self.unit, subject) or any_subject and subject[0] == cue.after):
            return None
        return subject

    # --- selon X, P ------------------------------------------------------------------------------------------

    def _by_source(self, cue: Cue) -> bool:
        """*selon X, P*; *P, selon X*; *pour X, P*; *P, indique-t-on de source policière*."""
        unit, n = self.unit, len(self.unit)
        source = self._source_words(cue)
        if source is None:
            return False
        begins = all(unit.tag[k] & (ADV | CONJ | PUNCT) for k in range(cue.first)) or unit.low[cue.first - 1] in (";", ":")
        begins = begins or cue.first > 1 and unit.low[cue.first - 1] == "," and bool(unit.tag[cue.first - 2] & CONJ)
        after = self._after_apposition(source[1])
        source = self._with_name(source, after)
        closed = after < n and (unit.tag[after - 1] & PUNCT or unit.tag[after] & QUOTE)
        if begins and closed:
            end = self._content_end(cue, after)
            return self._source_content(cue, after, end, source)
        if cue.phrase and cue.phrase.needs_speaker:
            return False
        end = cue.first - 1 if unit.low[cue.first - 1] in (",", "–", "—") else cue.first
        start = self._content_start(end)
        if end <= start or not (_has_finite(unit, start, end) or self._quotes(start, end)):
            if closed and unit.low[cue.first - 1] == ",":
                return self._source_content(cue, after, self._content_end(cue, after), source)
            if end - start < 2:
                return False
        return self._source_content(cue, start, end, source)

    def _source_words(self, cue: Cue) -> Range | None:
        """The noun phrase after *selon*, or None where it is no source."""
        unit, grammar = self.unit, self.grammar
        if cue.phrase.is_whole:
            return cue.first, cue.after
        start = cue.first if cue.phrase.keeps_noun else cue.after
        at = cue.after
        if at >= len(unit):
            return None
        head = next((k for k in range(at, min(at + 4, len(unit))) if not unit.tag[k] & (DET | ELIDED)), at)
        if unit.low[head] in grammar.no_sources or unit.low[at] in grammar.no_sources:
            return None
        end = noun_phrase_end(unit, at) if starts_noun_phrase(unit, at) else at
        if at < end < len(unit) and unit.tag[end] & (NUMBER | PAST_PARTICIPLE | PREP | GERUND | TIME):
            end = self._to_comma(end)
        if end == at and cue.phrase.keeps_noun:
            end = at + 1
        if end == at:
            return None
        if cue.phrase.needs_speaker and not self._fit_for_pour(cue, at, end):
            return None
        return start, end

    def _to_comma(self, end: int) -> int:
        """*selon un rapport publié mardi par X, P*: the source reaches to its comma if no verb comes before."""
        unit = self.unit
        for k in range(end, min(end + 14, len(unit))):
            if unit.low[k] == "," or unit.tag[k] & QUOTE:
                return k
            if _ends_clause(unit, k) or unit.tag[k] & (FINITE | AUX) and not unit.tag[k] & (DET | PREP):
                return end
        return end

    def _fit_for_pour(self, cue: Cue, at: int, end: int) -> bool:
        """*pour X,* names a source only at the head of its clause, before a comma or a quotation, for a speaker."""
        unit = self.unit
        heads = cue.first == 0 or unit.tag[cue.first - 1] & (PUNCT | CONJ)
        closed = end < len(unit) and (unit.low[end] == "," or unit.tag[end] & QUOTE)
        head = [k for k in range(at, end) if not unit.tag[k] & (DET | ADV)][:2]
        speaks = any(unit.tag[k] & ROLE for k in head) or bool(
            head and unit.tag[head[0]] & CAPITAL and not unit.tag[head[0]] & (DET | PREP) and unit.tag[at] & CAPITAL)
        speaks = speaks or unit.low[at] in ("lui", "elle", "eux", "elles", "beaucoup", "certains")
        return bool(heads and closed and speaks)

    def _after_apposition(self, i: int) -> int:
        """The item where the content starts after a source and its apposition: *Selon X, ministre de Y, P*."""
        unit, n = self.unit, len(self.unit)
        while i < n and unit.tag[i] & (PAREN | ADV):
            i += 1
        if i >= n or unit.low[i] not in (",", ";", ":"):
            return i
        for k in range(i + 1, min(n, i + 20)):
            if unit.low[k] in (",", ";") or unit.tag[k] & QUOTE and unit.low[k - 1] not in ("le", "la", "les", "l'", "un", "une"):
                begin = i + 1
                apposition = k > begin and not _has_main_verb(unit, begin, k) and not (
                    unit.tag[begin] & (PREP | ADV | CONJ) and not unit.tag[begin] & OF
                ) and not unit.tag[begin] & PRON
                if apposition and unit.tag[begin] & OF or apposition and (_has_finite(unit, k, n) or unit.tag[k] & QUOTE or (
                    k + 1 < n and unit.tag[k + 1] & QUOTE)):
                    return k if unit.tag[k] & QUOTE else k + 1
                break
        return i + 1

    def _with_name(self, source: Range, after: int) -> Range:
        """*Selon le maire de X, Jean Y, P*: the name between the commas belongs to the source."""
        unit = self.unit
        begin, end = source[1] + 1, after - 1
        if begin < end and unit.low[source[1]] == "," and unit.low[end] == "," and all(
            unit.tag[k] & (CAPITAL | OF | ELIDED) for k in range(begin, end)
        ):
            return source[0], end
        return source

    def _source_content(self, cue: Cue, start: int, end: int, source: Range) -> bool:
        unit = self.unit
        while start < end and unit.tag[start] & PUNCT:
            start += 1
        if start < end and unit.tag[start] & QUOTE and start not in self.taken:
            kind = "direct" if _is_clause(unit, start, self.grammar) else "mixed"
            if start + 1 < end and not unit.tag[start + 1] & PUNCT and not _word_count(unit, start) > 12:
                kind = kind if kind == "direct" and self._is_speech(start) else "mixed"
            found = _quoted(unit, start, kind, "a quotation after its source", cue, None)
            found.speaker = self._offsets(source)
            self.taken.add(start)
            self.found.append(found)
            self._further_quotations(start, cue, source)
            return True
        return self._content(cue, start, end, source, "a sentence with its source")

    # --- quotations that no cue has taken --------------------------------------------------------------------

    def _by_colon(self, i: int) -> bool:
        """*X se présente ainsi : « Q »*: a quotation after a colon is said by the sentence's subject."""
        unit = self.unit
        if i == 0 or unit.low[i - 1] != ":" or not self._is_speech(i):
            return False
        if self.found:
            self._continue(i, "a quotation after a colon goes on")
            return True
        verbs = [k for k in range(1, i) if unit.tag[k] & (FINITE | AUX | WEAK) and not unit.tag[k] & (DET | PREP | CAPITAL)]
        for k in verbs:
            first = k
            while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & (PRON & ~CLITIC):
                first -= 1
            subject = subject_before(unit, first)
            if subject and can_speak(self.unit, subject):
                cue = Cue(first, k + 1, k, "finite", [])
                self._record_quotation(i, cue, subject, "direct", "a quotation after a colon")
                return True
        if not verbs and starts_noun_phrase(unit, 0) and can_speak(self.unit, (0, i - 1)):
            self._record_quotation(i, None, (0, i - 1), "direct", "a quotation after a name and a colon")
            return True
        if verbs and _is_clause(unit, i, self.grammar):
            self._record_quotation(i, None, None, "direct", "a quotation after a colon")
            self.found[-1].same_as = self.previous
            return True
        return False

    def _by_colon_behind(self, i: int) -> bool:
        """*« Q » : X résume sa défense*: a quotation before a colon is said by the subject of what follows."""
        unit, n = self.unit, len(self.unit)
        k = i + 1
        while k + 1 < n and unit.low[k] == "," and unit.tag[k + 1] & QUOTE:
            k += 2
        if k >= n or unit.low[k] != ":" or not self._is_speech(i):
            return False
        for verb in range(k + 2, n):
            tag = unit.tag[verb]
            if tag & (FINITE | AUX | WEAK) and not tag & (DET | PREP | CAPITAL) and not unit.tag[verb - 1] & (DET | PREP):
                subject = subject_before(unit, verb, k + 1)
                if subject is None:
                    return False
                cue = Cue(verb, verb + 1, verb, "finite", [])
                self._record_quotation(i, cue, subject, "direct", "a quotation before a colon")
                return True
        return False

    def _by_any_verb(self, i: int) -> bool:
        """*« Q », sourit X*: right after a quotation any verb with its subject behind it is a cue."""
        unit, n = self.unit, len(self.unit)
        k = i + 1
        while k < n and (unit.low[k] == "," or unit.tag[k] & CLITIC and not unit.tag[k] & DET):
            k += 1
        if k + 1 >= n or not unit.tag[k] & (FINITE | AUX | WEAK | REPORT) or unit.tag[k] & (DET | PREP):
            return False
        if not self._is_speech(i) or not (i == 0 or unit.tag[i - 1] & PUNCT):
            return False
        clitic = next((m for m in (k + 1, k + 2) if m < n and unit.tag[m] & VERB_CLITIC), None)
        cue = Cue(k, k + 1, k, "finite", [], "", clitic)
        subject = None if clitic is not None else self._subject_after(cue)
        if clitic is None and (subject is None or subject[0] != k + 1):
            return False
        self._record_quotation(i, cue, subject, "direct", "a quotation before a verb and its subject")
        if subject is None and not unit.low[clitic].endswith("on"):
            self.found[-1].speaker = self._clitic(cue)
        return True

    def _by_predicate(self, i: int) -> bool:
        """*Le pape « s'associe à la douleur »*, *X est « effaré par ce décès »*: the subject's own words."""
        unit, quotation = self.unit, self.unit.quotations[i]
        if i == 0 or not self._is_speech(i) or _is_named(unit, i):
            return False
        verb = i
        if not quotation.starts_with_verb:
            verb = i - 1
            while verb > 0 and unit.tag[verb] & ADV:
                verb -= 1
            if not unit.tag[verb] & FINITE or unit.tag[verb] & (DET | PREP) or quotation.words < PREDICATE_WORDS:
                return False
        first = verb
        while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & PRON:
            first -= 1
        subject = subject_before(unit, first)
        if subject is None or not can_speak(unit, subject):
            return False
        cue = None if verb == i else Cue(first, verb + 1, verb, "finite", [])
        self._record_quotation(i, cue, subject, "mixed", "quoted words that finish the sentence of their speaker")
        return True

    def _by_governor(self, i: int) -> bool:
        """*X a conditionné son accord à « Q »*: many quoted words that depend on a verb whose subject can speak."""
        unit = self.unit
        if unit.quotations[i].words < GOVERNED_WORDS or _is_named(unit, i) or i and unit.low[i - 1] == "pour":
            return False
        for verb in range(i - 1, 0, -1):
            tag = unit.tag[verb]
            if tag & QUOTE or _ends_clause(unit, verb):
                return False
            if tag & (FINITE | AUX) and not tag & (DET | PREP | CAPITAL):
                first = verb
                while first > 0 and unit.tag[first - 1] & CLITIC and not unit.tag[first - 1] & PRON:
                    first -= 1
                subject = subject_before(unit, first)
                if subject is None or not can_speak(unit, subject):
                    return False
                end = verb + 2 if unit.tag[verb] & AUX and unit.tag[verb + 1] & PAST_PARTICIPLE else verb + 1
                cue = Cue(first, end, end - 1, "finite", [])
                self._record_quotation(i, cue, subject, "mixed", "quoted words that depend on their speaker's verb")
                return True
        return False

    def _by_fragment(self, i: int) -> bool:
        """Quoted words in a sentence that attributes something: they belong to the same speaker."""
        unit = self.unit
        if not self._is_speech(i) or _is_named(unit, i):
            return False
        if self.found and any(f.cue for f in self.found) and not any(
            unit.low[k] in (";", ".") for k in range(len(unit)) if self.found[-1].end <= unit.start[k] < unit.start[i]
        ) and unit.start[i] > self.found[-1].start:
            self._continue(i, "further quoted words in the speaker's sentence", "mixed")
            return True
        return False

    def _continue(self, i: int, rule: str, kind: str = "direct") -> None:
        last = self.found[-1]
        found = _quoted(self.unit, i, kind, rule, None, last)
        self.taken.add(i)
        self.found.append(found)

    # --- the speaker's words ---------------------------------------------------------------------------------

    def _subject(self, cue: Cue) -> Range | None:
        """The words for the speaker of a cue that stands before what is said."""
        unit = self.unit
        if cue.passive:
            return self._agent(cue)
        if cue.clitic is not None:
            return cue.clitic, cue.clitic + 1
        if cue.mood == "gerund" or cue.mood == "infinitive" and unit.low[cue.first] in ("de", "d'", "pour", "sans"):
            if cue.mood == "infinitive" and unit.low[cue.first] in ("de", "d'"):
                found = subject_before(unit, cue.first)
                if found:
                    return found
            if self._speaker_under_way():
                return None
            return main_subject(unit, cue.first)
        document = self._document_before(cue)
        if document:
            return document
        if unit.low[cue.first - 1] in ("et", "ou", "mais", "puis") and cue.first:
            under_way = self._speaker_under_way()
            if under_way and under_way.cue and under_way.cue.mood == "finite" and under_way.end <= unit.start[cue.first]:
                return None
            return main_subject(unit, cue.first)
        found = subject_before(unit, cue.first)
        if found is None and self._quotation_after(cue) is not None:
            found = self._subject_after(cue)
        if found is None and cue.first > 0 and unit.low[cue.first - 1] in ("et", ",", "mais"):
            return None if self._speaker_under_way() else main_subject(unit, cue.first)
        return found

    def _agent(self, cue: Cue) -> Range | None:
        """The agent of a passive: *a été annoncé par X*."""
        unit = self.unit
        for k in range(cue.after, min(cue.after + 4, len(unit))):
            if unit.low[k] == "par":
                end = noun_phrase_end(unit, k + 1) if k + 1 < len(unit) else k
                return (k + 1, end) if end > k + 1 else None
        return None

    def _speaker_under_way(self) -> Found | None:
        return self.found[-1] if self.found else None

    def _offsets(self, subject: Range | None) -> tuple[int, int] | None:
        if subject is None or subject[0] >= subject[1]:
            return None
        start = self.unit.start[subject[0]]
        if self.unit.tag[subject[0]] & VERB_CLITIC:
            start = self.unit.end[subject[0]] - len(self.unit.low[subject[0]].rpartition("-")[2])
        return start, self.unit.end[subject[1] - 1]

    def _clitic(self, cue: Cue) -> tuple[int, int] | None:
        return self._offsets((cue.clitic, cue.clitic + 1)) if cue.clitic is not None else None


def can_speak(unit: Unit, subject: Range) -> bool:
    """Whether a noun phrase names a person, a body, a document: it begins with a name, or a word for one."""
    a, b = subject
    if unit.tag[a] & PRON and not unit.tag[a] & DET:
        return True
    head = [k for k in range(a, b) if not unit.tag[k] & (DET | ELIDED)][:3]
    return any(unit.tag[k] & (CAPITAL | ROLE) and not unit.tag[k - 1] & OF for k in head)


# --- small questions about items ------------------------------------------------------------------------------


def _clause_after(unit: Unit, cue: Cue) -> int:
    """The first item of the clause that the cue introduces by *que* or *si*, or 0."""
    if cue.mood == "source":
        return 0
    n = len(unit)
    if cue.passive and unit.low[cue.after:cue.after + 3] == ["par", "le", "fait"]:
        return 0  # what follows is why, not what
    i = skip_adjuncts(unit, cue.after)
    if i >= n or unit.tag[i] & (QUOTE | PUNCT) and unit.low[i] != ",":
        return 0
    if unit.low[i] in ("que", "qu'") and any(row["strength"] != "wish" for row in cue.rows) and (
        cue.allows("que") or cue.allows("de_ce_que") or any(row["clause"] for row in cue.rows)
    ):
        return i + 1
    if unit.low[i] in ("si", "s'") and cue.allows("si"):
        return i + 1
    return 0


def _is_unsaid(unit: Unit, cue: Cue, start: int) -> bool:
    """*n'a pas dit que P*, *ne confirme que X*: denied speech, or *ne … que*."""
    if not cue.negated:
        return False
    between = {unit.low[k] for k in range(cue.first, start)}
    if not between & {"pas", "jamais", "plus", "point", "guère", "nullement"}:
        return True
    return all(row["strength"] in ("speech", "evidence") and row["stance"] == "neutral" for row in cue.rows)


def _in_relative(unit: Unit, verb: int) -> bool:
    """Whether the verb group at item `verb` stands in a relative clause: *X, qui a rappelé que…*"""
    for k in range(verb - 1, max(verb - 12, -1), -1):
        if unit.tag[k] & REL and unit.low[k] not in ("que", "qu'"):
            return True
        if unit.tag[k] & (FINITE | AUX) and not unit.tag[k] & (DET | PREP):
            return False
    return False


def _starts_verb_group(unit: Unit, i: int) -> bool:
    """Whether a finite verb without a subject of its own stands at item `i`: *, a recruté*, *, s'est félicitée*."""
    while i < len(unit) and unit.tag[i] & CLITIC and not unit.tag[i] & DET:
        i += 1
    return i < len(unit) and bool(unit.tag[i] & (FINITE | AUX)) and not unit.tag[i] & (DET | PREP) and not (
        i + 1 < len(unit) and unit.tag[i + 1] & VERB_CLITIC)


def _after_colon(unit: Unit, start: int, end: int) -> int:
    """The item after a colon whose first half is a sentence of the writer's: *X n'est pas de cet avis : P, dit-il*."""
    for k in range(end - 2, start, -1):
        if unit.low[k] == ":":
            return k + 1 if _has_main_verb(unit, start, k) and _has_main_verb(unit, k + 1, end) else start
    return start


def _ends_clause(unit: Unit, i: int) -> bool:
    return unit.low[i] in (":", ";", ".") or is_clause_start(unit, i)


def _subject_between(unit: Unit, begin: int, end: int) -> bool:
    return begin >= end or starts_noun_phrase(unit, begin) or bool(unit.tag[begin] & (CLITIC | PRON))


def _attributes_before(unit: Unit, cue: Cue) -> bool:
    """Whether a cue right after a quotation belongs to it: its subject follows it."""
    return cue.clitic is not None or subject_after(unit, cue.after) is not None


def _has_finite(unit: Unit, start: int, end: int) -> bool:
    return any(
        unit.tag[k] & (FINITE | AUX) and not unit.tag[k] & (DET | PREP)
        or unit.tag[k] & WEAK and k > start and not unit.tag[k - 1] & (DET | OF | PREP) and not unit.tag[k] & (DET | CAPITAL)
        for k in range(start, end)
    )


def _has_main_verb(unit: Unit, start: int, end: int) -> bool:
    """Whether a stretch has a finite verb that no *qui*, *que*, *où* before it has taken."""
    open_clauses = 0
    for k in range(start, end):
        tag = unit.tag[k]
        if unit.low[k] == ",":
            open_clauses = 0
        elif tag & REL or is_clause_start(unit, k):
            open_clauses += 1
        elif tag & (FINITE | AUX) and not tag & (DET | PREP) or (
            tag & WEAK and k > start and not unit.tag[k - 1] & (DET | OF | PREP) and not tag & (DET | CAPITAL)
        ):
            if not open_clauses:
                return True
            open_clauses -= 1
    return False


def _word_count(unit: Unit, i: int) -> int:
    """The number of words of the quotation at item `i`."""
    quotation = unit.quotations[i]
    return quotation.words


def _is_clause(unit: Unit, i: int, grammar: Grammar) -> bool:
    """Whether the quotation at item `i` is a clause with a finite verb of its own, not a phrase or an infinitive."""
    return unit.quotations[i].is_clause


def _is_named(unit: Unit, i: int) -> bool:
    """Whether the quotation at item `i` is a name or a title: *intitulé « … »*, *le film « … »*."""
    return i > 0 and bool(unit.tag[i - 1] & NAMING) and not unit.tag[i - 1] & (AUX | REPORT)


def _in_order(found: list[Found]) -> list[Statement]:
    """The statements in text order, without overlaps, each speaker carried on where a quotation goes on."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if kept and item.start < kept[-1].end:
            if kept[-1].kind == "indirect" and item.kind != "indirect":
                kept[-1] = item
            continue
        kept.append(item)
    index = {id(item): number for number, item in enumerate(kept)}
    statements = []
    for item in kept:
        cue, unit = item.cue, item.unit
        source = item
        while source.speaker is None and source.same_as is not None:
            source = source.same_as
        speaker = item.speaker
        statements.append(
            Statement(
                item.start, item.end, item.kind,
                unit.start[cue.first] if cue and unit else None,
                _cue_end(unit, cue) if cue and unit else None,
                cue.lemma if cue and (cue.rows or cue.phrase) else (unit.low[cue.word] if cue and unit else None),
                speaker[0] if speaker else None, speaker[1] if speaker else None,
                index.get(id(item.same_as)) if item.same_as is not None else None,
                item.rule,
            )
        )
    return statements


def _cue_end(unit: Unit, cue: Cue) -> int:
    return unit.end[cue.after - 1]
