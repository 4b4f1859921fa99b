"""The attributions of one unit: what is said, by which words, and who says it.

`UnitReading.attribute` tries the rules in their order. The rules for verbs are here; those for *selon X* are in
`rules_source`, those for clauses without *que* in `rules_indirect`, those for quotations that no cue has taken in
`rules_quotation`. What begins a reported clause is in `openers`, where it ends in `content_ends`.
"""

from __future__ import annotations

from bisect import bisect_right

from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    GERUND,
    OF,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    VERB,
    VERB_CLITIC,
    WEAK,
    Grammar,
)
from helpers.speech.clauses import (
    after_colon,
    ends_clause,
    has_finite,
    has_main_verb,
    is_named,
    noun_phrase_end,
    skip_adjuncts,
    skip_adverbs,
    starts_noun_phrase,
)
from helpers.speech.content_ends import content_end
from helpers.speech.cues import Cue, find_cues
from helpers.speech.found import Found, quoted
from helpers.speech.openers import clause_after, is_unsaid
from helpers.speech.rules_indirect import AS_HE_SAYS, by_clause_after_colon, by_comme, by_noun_and_colon
from helpers.speech.rules_quotation import (
    by_any_verb,
    by_colon,
    by_colon_behind,
    by_fragment,
    by_governor,
    by_opening,
    by_predicate,
)
from helpers.speech.rules_source import by_source
from helpers.speech.subjects import can_speak, main_subject, subject_after, subject_before, with_apposed_name
from helpers.speech.units import Range, Unit

LOOSE_RULES = (by_colon, by_colon_behind, by_any_verb, by_fragment, by_predicate, by_governor, by_opening)
BEFORE_CUE = frozenset({",", "–", "—", "-", "?", "!", "…"})  # what may stand between what is said and its cue
OBJECT_WORDS = 16  # items after a verb in which quoted words may still be a part of what it governs
THE = frozenset({"le", "la", "l'", "les"})  # a known subject begins with them, what is news hardly does
SENTENCE_WORDS = 4  # items before a cue that are what is said though no verb is seen in them
FRAGMENT_WORDS = 3  # quoted words inside a reported clause: fewer are a term, and the clause is indirect


class UnitReading:
    """Reads one unit. `found` holds the statements in the order of the rules, `taken` the quotations used."""

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
                by_source(self, cue)
            else:
                (
                    self._by_clause(cue)
                    or self._by_words_before(cue)
                    or self._by_quotation_after(cue)
                    or by_clause_after_colon(self, cue)
                    or by_comme(self, cue)
                )
        if not self.found:
            by_noun_and_colon(self)
        for i in self.unit.quotations:
            if i not in self.taken:
                any(rule(self, i) for rule in LOOSE_RULES)

    def _by_clause(self, cue: Cue) -> bool:
        """A clause after *que* or *si*: *a affirmé que P*, *se félicite de ce que P*, *rappelant que P*."""
        unit = self.unit
        start = clause_after(unit, cue)
        if not start or self._writer_speaks(cue) or is_unsaid(unit, cue, start):
            return False
        end = self.content_end(cue, start)
        if all(row["strength"] == "wish" for row in cue.rows) and not self.quotes(start, end):
            return False  # craint que P: a thought, unless in quoted words
        has_verb = any(unit.tag[k] & (VERB | WEAK) for k in range(start, end))
        if not has_verb and not self.quotes(start, end) and (cue.negated or end - start < 2):
            return False  # ne … plus que dans un cas
        subject = self.subject(cue)
        if subject and unit.low[subject[0]] in self.grammar.neuter and subject[1] - subject[0] == 1:
            return False  # cela confirme que P: the writer's own account
        return self.content(cue, start, end, subject, "a clause after the cue")

    def _writer_speaks(self, cue: Cue) -> bool:
        """*on sait que*, *il est vrai que*: the writer's own account, or nobody's."""
        if cue.mood in ("gerund", "source"):
            return False
        return self._says_on(cue) and not self._source_before(cue) and not self._says_on_there(cue)

    def _says_on(self, cue: Cue) -> bool:
        """Whether the verb's subject is *on*."""
        low = self.unit.low
        return cue.clitic is not None and low[cue.clitic].endswith("on") or cue.first > 0 and low[cue.first - 1] == "on"

    def _says_on_there(self, cue: Cue) -> bool:
        """*on y apprend que P*: on in a document."""
        return self.unit.low[max(cue.word - 2, 0) : cue.word] == ["on", "y"]

    def _source_before(self, cue: Cue) -> Range | None:
        """*Au ministère, on assure que P*, *Dans un communiqué, on apprend que P*: who is behind *on*."""
        unit = self.unit
        on = next((k for k in range(cue.first, min(cue.first + 2, cue.word)) if unit.low[k] == "on"), cue.first - 1)
        comma = on - 2 if unit.low[on - 1] == "l'" else on - 1
        head = next((k + 1 for k in range(comma - 1, 0, -1) if unit.low[k] in (":", ";")), 0)
        begin = self._after_with_on(head)
        if not begin or comma <= begin or unit.low[comma] != "," or not starts_noun_phrase(unit, begin):
            return None
        end = with_apposed_name(unit, begin if unit.tag[begin] & DET else head, noun_phrase_end(unit, begin))
        speaks = unit.low[head] == "chez" or can_speak(unit, (begin, end))
        closed = all(unit.tag[k] & PAREN for k in range(end, comma))
        return (begin, end) if closed and speaks else None

    def _after_with_on(self, head: int) -> int:
        """The item after *au*, *chez*, *du côté de* at item `head`, or 0."""
        low = self.unit.low
        words = next((w for w in self.grammar.before_on if low[head : head + len(w)] == w), None)
        if words is None:
            return 0
        return head + len(words) + (len(words) > 1)  # du côté | de

    def content(self, cue: Cue, start: int, end: int, subject: Range | None, rule: str) -> bool:
        """Record what is said from item `start` to `end`: its quotations, or else the clause."""
        unit = self.unit
        quotes = self.quotes(start, end)
        if quotes and unit.low[quotes[0] - 1] == ":" and has_main_verb(unit, start, quotes[0] - 1):
            first, end = quotes[0], quotes[0] - 1  # affirme que P : « Q »
            self.content(cue, start, end, subject, rule)
            for k in quotes:
                self.carry_on(k, "a quotation after a colon goes on", "direct" if k == first else "mixed")
            return True
        speaker = self.offsets(subject)
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
            span = unit.start[start], unit.end[end - 1]
            self.found.append(Found(*span, "indirect", rule, cue, unit, speaker, same_as))
        for k in quotes:
            found = quoted(unit, k, "mixed", f"{rule}, with quoted words", cue, same_as)
            found.speaker = speaker
            self.found.append(found)
        return True

    def quotes(self, start: int, end: int) -> list[int]:
        """The quotations between two items that are more than a term."""
        return [k for k in self.unit.quotations if start <= k < end and self.is_speech(k)]

    def is_speech(self, k: int) -> bool:
        return self.unit.quotations[k].words >= FRAGMENT_WORDS

    def content_end(self, cue: Cue, start: int) -> int:
        """Where reported content that starts at item `start` ends."""
        return content_end(self, cue, start)

    def _by_quotation_after(self, cue: Cue) -> bool:
        """A quotation after its cue: *a déclaré : « Q »*, *Et X d'ajouter : « Q »*, *dénonce « Q »*."""
        unit = self.unit
        i = self.quotation_after(cue)
        if i is None or i in self.taken or self._writer_speaks(cue):
            return False
        if cue.mood == "finite" and cue.first and unit.tag[cue.first - 1] & QUOTE and _attributes_before(unit, cue):
            return False
        subject = self.subject(cue)
        after_colon = unit.low[i - 1] == ":"
        full = after_colon or unit.quotations[i].is_clause
        adjacent = skip_adjuncts(unit, cue.after) == i or subject is not None and subject[1] == i
        adjacent = adjacent or cue.first > 0 and unit.low[cue.first - 1] == "comme" and unit.low[i - 1] == ","
        direct = full and (after_colon or adjacent)
        if not direct and not self.is_speech(i):
            i = next(
                (
                    k
                    for k in sorted(unit.quotations)
                    if k > i
                    and k not in self.taken
                    and self.is_speech(k)
                    and not any(ends_clause(unit, m) for m in range(i + 1, k))
                ),
                None,
            )
            if i is None:
                return False
        self.record_quotation(i, cue, subject, "direct" if direct else "mixed", "a quotation after the cue")
        self.further_quotations(i, cue, subject)
        return True

    def quotation_after(self, cue: Cue) -> int | None:
        """The item of the quotation that a cue introduces, with nothing but adjuncts, a subject or *de* between."""
        unit, n = self.unit, len(self.unit.tag)
        if not unit.quotations:
            return None
        i = skip_adjuncts(unit, cue.after)
        if cue.clitic is None and i < n and not unit.tag[i] & (QUOTE | PUNCT) and cue.mood != "gerund":
            subject = subject_after(unit, cue.after)
            if subject and subject[1] < n and (unit.low[subject[1]] == ":" or unit.tag[subject[1]] & QUOTE):
                i = subject[1]
        if i < n and unit.low[i] == ":":
            i += 1
        if i < n and unit.tag[i] & QUOTE:
            return i
        if unit.low[cue.after : cue.after + 1] in (["de"], ["d'"]) and all(
            row["noun"] == "no" and row["strength"] == "act" for row in cue.rows
        ):
            return None  # a décidé de lancer une « opération coup de poing »: what is done, not said
        governs = (
            cue.mood == "finite" or cue.allows("noun") or cue.allows("que") or any(row["attribute"] for row in cue.rows)
        )
        return self._quotation_in_object(cue) if governs else None

    def _quotation_in_object(self, cue: Cue) -> int | None:
        """A quotation inside what the cue's verb governs: *appelle à la « Q »*, *parle d'un « Q »*."""
        unit = self.unit
        reach = OBJECT_WORDS if cue.mood == "finite" else OBJECT_WORDS // 2
        for k in range(cue.after, min(cue.after + reach, len(unit.tag))):
            tag, low = unit.tag[k], unit.low[k]
            if tag & QUOTE:
                return None if is_named(unit, k) else k
            if low == ":" and k + 1 < len(unit.tag) and unit.tag[k + 1] & QUOTE:
                return k + 1
            if tag & VERB or low != "comme" and ends_clause(unit, k):
                return None
        return None

    def further_quotations(self, i: int, cue: Cue, subject: Range | None) -> None:
        """More quotations of the same sentence after the first: *« A » et « B »*."""
        unit = self.unit
        for k in sorted(unit.quotations):
            if k <= i or k in self.taken or not self.is_speech(k):
                continue
            if any(i < c.first < k for c in self.cues) or any(ends_clause(unit, m) for m in range(i + 1, k)):
                return
            self.record_quotation(k, cue, subject, "mixed", "a further quotation of the same speaker")

    def record_quotation(self, i: int, cue: Cue | None, subject: Range | None, kind: str, rule: str) -> None:
        found = quoted(self.unit, i, kind, rule, cue, None)
        found.speaker = self.offsets(subject)
        if subject is None:
            found.same_as = self._speaker_under_way()
        self.taken.add(i)
        self.found.append(found)

    def _by_words_before(self, cue: Cue) -> bool:
        """What is said stands before its cue: *« Q », a dit X*, *P, a-t-il ajouté*, *P, comme le rappelle X*."""
        unit = self.unit
        conjugated = cue.mood == "finite" or cue.mood == "infinitive" and unit.tag[cue.first] & (VERB | WEAK)
        if not conjugated or cue.first == 0 or not (cue.allows("parenthetical") or cue.allows("que")):
            return False
        like = (unit.low[cue.first - 1] == "comme") + 2 * (unit.low[cue.first - 2 : cue.first] in AS_HE_SAYS)
        directly = unit.tag[cue.first - 1] & QUOTE or (
            unit.low[cue.first - 1] == "," and cue.first > 1 and unit.tag[cue.first - 2] & QUOTE
        )
        at = cue.first - like
        quoted = at > 0 and unit.tag[at - 1] & QUOTE
        if at == 0 or not (quoted or unit.low[at - 1] in BEFORE_CUE):
            return False
        subject = self.subject_after(cue, any_subject=bool(directly))
        if subject is None and cue.clitic is None:
            return False
        if cue.clitic is not None and unit.low[cue.clitic].endswith("on"):
            subject = self._source_behind(cue)
        end = at if quoted else at - 1
        start = self.content_start(end)
        if start >= end or not quoted and cue.clitic is None and self._is_subject_with_aside(start, end):
            return False
        anchor = subject[1] if subject else cue.after
        if not quoted and unit.low[anchor : anchor + 1] == [","] and self._only_opens(start, end, anchor):
            who = subject or (cue.clitic, cue.clitic + 1)  # une voisine qui, raconte-t-elle, P; or, dit-il, P
            return self.content(cue, anchor + 1, self.content_end(cue, anchor + 1), who, "a clause around the cue")
        return self._words_before(cue, start, end, subject, anchor)

    def _is_subject_with_aside(self, start: int, end: int) -> bool:
        """*Le député X, élu de la région, | a appelé le ministre à*: before the cue stands its subject, no clause."""
        unit = self.unit
        if "," not in unit.low[start:end]:
            return False
        known = unit.low[start] in THE or unit.tag[start] & unit.tag[start + 1] & CAPITAL
        return bool(known) and can_speak(unit, (start, end)) and not (
            has_finite(unit, start, end) or self.quotes(start, end)
        )

    def _only_opens(self, start: int, end: int, anchor: int) -> bool:
        """Whether the words before a cue only open what goes on after it: *qui, dit-il, P*; *En outre, note X, P*."""
        unit = self.unit
        if unit.tag[end - 1] & (REL | GERUND | CONJ) or unit.low[end - 1] in ("que", "qu'"):
            return True
        adverbial = unit.tag[start] & (ADV | PREP | CONJ) and not unit.tag[start] & PRON
        if not adverbial or has_finite(unit, start, end) or self.quotes(start, end):
            return False
        return has_main_verb(unit, anchor + 1, len(unit.tag)) and starts_noun_phrase(unit, anchor + 1)

    def _source_behind(self, cue: Cue) -> Range | None:
        """Who is behind *on*: *précise-t-on de source policière*, *a-t-on appris auprès du parquet*."""
        unit = self.unit
        i = skip_adverbs(unit, cue.after)
        if i >= len(unit.tag) or not unit.tag[i] & PREP:
            return None
        for phrase in self.grammar.sources.get(unit.low[i], ()):
            if phrase.keeps_noun and tuple(unit.low[i : i + len(phrase.words)]) == phrase.words:
                return i, max(noun_phrase_end(unit, i + 1), i + len(phrase.words))
        while i < len(unit.tag) and unit.tag[i] & PREP:
            i += 1
        end = noun_phrase_end(unit, i)
        return (i, end) if end > i else None

    def _words_before(self, cue: Cue, start: int, end: int, subject: Range | None, anchor: int) -> bool:
        unit = self.unit
        quotes = [k for k in unit.quotations if start <= k < end and k not in self.taken]
        speaker = self.offsets(subject)
        if speaker is None and cue.clitic is not None and not unit.low[cue.clitic].endswith("on"):
            speaker = self.clitic(cue)
        long = [k for k in quotes if self.is_speech(k) or k == end - 1 and k == start]
        rest = None if long else self._quotation_in_rest(anchor)
        if rest is not None:  # il s'agit, explique X, d'« une mesure »
            self.covered.append((cue.first, anchor))
            self.record_quotation(rest, cue, subject, "mixed", "quoted words after the cue in the middle of a sentence")
            self.found[-1].speaker = speaker
            return True
        asks = unit.low[end] in ("?", "!")  # Qui va payer ? demande X
        split = not long and not asks and not has_main_verb(unit, start, end)
        if split and not self._sentence_goes_on(anchor):
            start = self._after_place(start, end)
            speaks = can_speak(unit, (start, end)) and not unit.tag[start] & (ADV | PAST_PARTICIPLE)
            directly = subject is not None and subject[0] == cue.after
            if end - start < SENTENCE_WORDS or cue.passive or not _says(cue) or speaks or not directly:
                return False  # a noun phrase: the verb's subject
            split = False  # a headline, or a verb that no list holds
        if not long and not split:
            start = after_colon(unit, start, end)
        self.covered += [(start, end), (cue.first, anchor)]
        first = None
        for k in long:
            kind = "direct" if k == start and (k == end - 1 or unit.tag[k + 1] & PUNCT) else "mixed"
            found = quoted(unit, k, kind, "a quotation before the cue", cue, None)
            found.speaker = speaker
            self.taken.add(k)
            self.found.append(found)
            first = found
        if not long:
            self.taken.update(quotes)
            span = unit.start[start], unit.end[end - 1]
            found = Found(*span, "indirect", "a sentence before the cue", cue, unit, speaker)
            self.found.append(found)
            first = found
        self._goes_on_after(anchor, first, cue)
        return True

    def _quotation_in_rest(self, anchor: int) -> int | None:
        """The quotation that the sentence goes on with after a cue and its comma: *une prime, dit-elle, « Q »*."""
        unit, i = self.unit, anchor + 1
        if unit.low[anchor : anchor + 1] != [","]:
            return None
        while i < min(anchor + 4, len(unit.tag)) and unit.tag[i] & (PREP | DET | OF):
            i += 1
        quoted = i < len(unit.tag) and unit.tag[i] & QUOTE and i not in self.taken and self.is_speech(i)
        return i if quoted else None

    def _after_place(self, start: int, end: int) -> int:
        """The item after a headline's place or theme: *Alger: P, affirme X*; *Côte d'Ivoire : P, affirme X*."""
        low = self.unit.low
        return next((k + 1 for k in range(start + 1, min(start + 5, end - 1)) if low[k] == ":"), start)

    def _goes_on_after(self, i: int, first: Found, cue: Cue) -> None:
        """What goes on after an attribution in its middle: *« A », dit-il, « B »*, *P, a précisé X, Q*."""
        unit, n = self.unit, len(self.unit.tag)
        i = skip_adverbs(unit, i)
        if i < n and unit.low[i] in (",", ":", "."):
            i += 1
        if i < n and unit.tag[i] & QUOTE and i not in self.taken:
            found = quoted(unit, i, "direct", "the quotation goes on after the cue", None, first)
            self.taken.add(i)
            self.found.append(found)
        elif first.kind == "indirect" and self._sentence_goes_on(i - 1):
            end = self.content_end(cue, i)
            while end > i and unit.tag[end - 1] & PUNCT:
                end -= 1
            self.covered.append((i, end))
            self.found.append(
                Found(
                    unit.start[i],
                    unit.end[end - 1],
                    "indirect",
                    "the sentence goes on after the cue",
                    None,
                    unit,
                    None,
                    first,
                )
            )

    def _sentence_goes_on(self, i: int) -> bool:
        """Whether the reported sentence goes on after an attribution in its middle that ends at item `i`."""
        unit, n = self.unit, len(self.unit.tag)
        i = skip_adverbs(unit, i)
        return (
            i + 3 < n
            and unit.low[i] == ","
            and bool(
                unit.tag[i + 1] & (VERB | CLITIC)
                and not unit.tag[i + 1] & (DET | PREP)
                or unit.low[i + 1] in ("et", "mais")
                and has_finite(unit, i + 2, n)
            )
        )

    def content_start(self, end: int) -> int:
        """Where what is said before a cue starts: after the former attribution, or at the unit's start."""
        unit = self.unit
        start = 0
        if self.found:
            start = bisect_right(unit.end, max(found.end for found in self.found), 0, end)
        for _, b in self.covered:
            if b <= end:
                start = max(start, b)
        while start < end and unit.tag[start] & PUNCT:
            start += 1
        while start < end and unit.tag[start] & CONJ and unit.low[start] in ("et", "mais", "or", "car"):
            start += 1
        return start

    def subject_after(self, cue: Cue, any_subject: bool = False) -> Range | None:
        """The speaker's words after the verb, if they are fit to be a speaker's, or any right after the verb."""
        if cue.clitic is not None:
            return None
        subject = subject_after(self.unit, cue.after)
        if subject is None:
            return None
        unit = self.unit
        any_subject = any_subject and (subject[0] == cue.after or unit.low[cue.first - 1] == "," and _says(cue))
        return subject if any_subject or can_speak(unit, subject) else None

    def carry_on(self, i: int, rule: str, kind: str = "direct") -> None:
        last = self.found[-1]
        found = quoted(self.unit, i, kind, rule, None, last)
        self.taken.add(i)
        self.found.append(found)

    def subject(self, cue: Cue) -> Range | None:
        """The words for the speaker of a cue that stands before what is said."""
        unit = self.unit
        if cue.passive:
            return self._agent(cue)
        if cue.clitic is not None:
            return cue.clitic, cue.clitic + 1
        if cue.mood == "gerund" or cue.mood == "infinitive" and unit.low[cue.first] in ("de", "d'", "pour", "sans"):
            if cue.mood == "infinitive" and unit.low[cue.first] in ("de", "d'") and unit.low[cue.first - 1] != "avant":
                found = subject_before(unit, cue.first)
                if found and not (found[0] and unit.tag[found[0] - 1] & VERB):  # X de conclure, not: a jugé bon de
                    return found
            if self._speaker_under_way():
                return None
            return main_subject(unit, cue.first)
        if self._says_on(cue):
            return self._source_before(cue)
        if cue.word and unit.low[cue.first - 1] == "il" and cue.lemma in self.grammar.emerges:
            return _complement_after(unit, cue.after)
        if unit.low[cue.first - 1] in ("et", "ou", "mais", "puis") and cue.first:
            under_way = self._speaker_under_way()
            own = under_way is not None and under_way.cue is not None and under_way.cue.mood == "finite"
            if own and under_way.end <= unit.start[cue.first]:
                return None
            return main_subject(unit, cue.first)
        found = subject_before(unit, cue.first)
        if found is None and self.quotation_after(cue) is not None:
            found = self.subject_after(cue)
        if found is None and cue.first > 0 and unit.low[cue.first - 1] in ("et", ",", "mais"):
            return None if self._speaker_under_way() else main_subject(unit, cue.first)
        return found

    def _agent(self, cue: Cue) -> Range | None:
        """The agent of a passive: *a été annoncé par X*."""
        unit = self.unit
        for k in range(cue.after, min(cue.after + 4, len(unit.tag))):
            if unit.low[k] == "par":
                end = noun_phrase_end(unit, k + 1) if k + 1 < len(unit.tag) else k
                return (k + 1, with_apposed_name(unit, k + 1, end)) if end > k + 1 else None
        return None

    def _speaker_under_way(self) -> Found | None:
        return self.found[-1] if self.found else None

    def offsets(self, subject: Range | None) -> tuple[int, int] | None:
        if subject is None or subject[0] >= subject[1]:
            return None
        start = self.unit.start[subject[0]]
        if self.unit.tag[subject[0]] & VERB_CLITIC:
            start = self.unit.end[subject[0]] - len(self.unit.low[subject[0]].rpartition("-")[2])
        return start, self.unit.end[subject[1] - 1]

    def clitic(self, cue: Cue) -> tuple[int, int] | None:
        return self.offsets((cue.clitic, cue.clitic + 1)) if cue.clitic is not None else None


def _complement_after(unit: Unit, i: int) -> Range | None:
    """*Il ressort de l'enquête que P*: what it emerges from."""
    if i + 1 >= len(unit.tag) or not unit.tag[i] & OF:
        return None
    end = noun_phrase_end(unit, i + 1)
    return (i + 1, end) if end > i + 1 else None


def _says(cue: Cue) -> bool:
    """Whether a verb is one of plain speech, which has a clause for what is said: *affirme*, *a indiqué*."""
    return any(row["strength"] in ("speech", "evidence") and row["que"] == "yes" for row in cue.rows)


def _attributes_before(unit: Unit, cue: Cue) -> bool:
    """Whether a cue right after a quotation belongs to it: its subject follows it."""
    return cue.clitic is not None or subject_after(unit, cue.after) is not None
