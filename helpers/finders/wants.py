"""Wants: what somebody seeks or offers, by the subject of the verb, and not by who speaks.

The verbs are rows of `data/codebook/intent_verbs.csv`. A verb that only introduces another one gives no row of its own
(*on cherche à bénéficier de …* is one), nor does what only might be (*pourraient fournir*, *si l'État aide*), nor a
verb of which the words do not tell who does it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from helpers.finders.around import Around
from helpers.finders.doers import Doer, Doers
from helpers.finders.intent_verbs import OFFERS, SEEKS, IntentVerb, IntentVerbs, intent_verbs_of
from helpers.finders.listed import items_below
from helpers.finders.sought import LONGEST_OBJECT, begins_noun, leads, object_end
from helpers.french.codebook import Codebook
from helpers.french.grammar import (
    ADV,
    CAPITAL,
    CONJ,
    DET,
    NUMBER,
    OF,
    PREP,
    PRON,
    PUNCT,
    REL,
    TIME,
)
from helpers.text.article import Span
from helpers.text.quotations import OPENING_QUOTES, PARTNERS

PAIR = 2  # tokens of chaque jour
LONGEST_ASKED = 9  # tokens from a verb to *à* that names who is asked: appelle les habitants de la vallée à voter
CLOSING_QUOTES = frozenset({*PARTNERS.values(), "“", '"'})


@dataclass(slots=True)
class Want:
    """A verb of seeking or offering with what it is about: the span in code points, `direction` (`seeks`, `offers`),
    the verb's `lemma`, `what` in the article's words, the span of its `subject`, and the rule."""

    start: int
    end: int
    direction: str
    lemma: str
    what: str
    negated: bool
    subject: Span
    rule: str


class Verb(NamedTuple):
    """A verb of seeking or offering at a token: how many tokens it takes, its mood, its row of the codebook."""

    first: int
    length: int
    mood: str
    row: IntentVerb

    @property
    def end(self) -> int:
        """The token after the verb and the words that belong to it."""
        return self.first + self.length


def find_wants(around: Around, cues: Iterable[Span], codebook: Codebook) -> list[Want]:
    """What is sought and offered in an article, in text order.

    `cues` are the words that attribute statements, in text order and in code points.
    """
    verbs = intent_verbs_of(codebook)
    reader = _Reader(around, list(cues), verbs, Doers(around))
    found = []
    for verb in filter(None, map(reader.verb_at, around.places(verbs.forms))):
        want = reader.want(verb)
        found += [want] if want else reader.listed(verb)
    return sorted(found, key=lambda want: (want.start, want.end))


class _Reader:
    """Reads the verbs of seeking and offering of one article."""

    def __init__(self, around: Around, cues: list[Span], verbs: IntentVerbs, doers: Doers) -> None:
        self.around = around
        self.cues = cues
        self.cue_starts = [cue.start for cue in cues]
        self.low = around.low
        self.tag = around.tag
        self.verbs = verbs
        self.doers = doers

    # --- which verb -------------------------------------------------------------------------------------------

    def verb_at(self, i: int) -> Verb | None:
        """The verb of seeking or offering at token `i`, if the words around it fit its row."""
        for lemma, mood in self.verbs.forms.get(self.low[i], ()):
            if self._fits(i, mood):
                for row in self.verbs.rows[lemma]:
                    length = self._length(i, mood, row)
                    if length:
                        return Verb(i, length, mood, row)
        return None

    def _fits(self, i: int, mood: str) -> bool:
        """Whether a form is that mood here: *la demande*, *l'aide* are no verbs."""
        around = self.around
        if mood == "infinitive":
            return around.is_infinitive(i)
        if mood == "gerund":
            return True
        if mood == "participle":
            return i > around.first_of_sentence[i] and not self.tag[i - 1] & (DET | PREP)
        return around.is_a(i - 1, "subject") or i in around.verbs or self._opens_list(i)

    def _opens_list(self, i: int) -> bool:
        """*Le collectif demande :* with a list below; not *Sa demande :*"""
        noun = i > self.around.first_of_sentence[i] and self.tag[i - 1] & (DET | PREP | OF)
        return not noun and bool(items_below(self.around, self.around.after_adverbs(i + 1)))

    def _length(self, i: int, mood: str, row: IntentVerb) -> int:
        """How many tokens the verb takes with the words that its row asks for; 0 where they do not follow."""
        around = self.around
        if row.only and mood not in row.only or self.doers.is_reflexive(i) != row.reflexive:
            return 0
        after = around.after_adverbs(i + 1)
        behind = (i + 1, after, self._after_circumstance(after))
        if any(self._excludes(i, k, phrase) for phrase in row.unless for k in behind):
            return 0
        if not row.before:
            return 1
        lengths = [self._stands(after, phrase) or self._behind_object(after, phrase) for phrase in row.before]
        return after - i + max(lengths) if any(lengths) else 0

    def _behind_object(self, after: int, phrase: list[str]) -> int:
        """*appelle | les habitants à | voter*, a phrase *… à*: how many tokens stand before the infinitive."""
        if phrase[0] != "…" or not (begins_noun(self.around, after) or self.tag[after] & CAPITAL):
            return 0
        for k in range(after + 1, min(after + LONGEST_ASKED, self.around.end_of_sentence[after])):
            if self.tag[k] & (PUNCT | REL) or k in self.around.verbs:
                return 0
            asked = k + len(phrase) - 1
            if self._stands(k, phrase[1:]) and self.around.is_deed(asked + self.around.is_a(asked, "reflexive")):
                return asked - after
            if self._is_called_to(k):
                return k + 1 - after
        return 0

    def _is_called_to(self, i: int) -> bool:
        """*à un rassemblement*, *au calme*: whether what somebody calls others to stands from token `i` on."""
        if not self.around.is_a(i, "to"):
            return False
        noun = i + 1
        while self.tag[noun] & (DET | ADV) or self.around.is_a(noun, "before_noun"):
            noun += 1  # à la plus grande prudence
        return self.around.is_a(noun, "called_to")

    def _excludes(self, verb: int, behind: int, phrase: list[str]) -> bool:
        """Whether a phrase of `unless` stands at token `behind`: *soutient que*; *en … à* has *en* before the verb."""
        if phrase[:2] == ["en", "…"]:
            leaning = self.low[self.around.verb_start(verb):verb]
            return "en" in leaning and self._stands(behind, phrase[2:]) > 0
        return self._stands(behind, phrase) > 0

    def _after_circumstance(self, i: int, with_length: bool = True) -> int:
        """The token after *devant le tribunal*, or `i` where nothing of the kind stands; `with_length`: after *trois
        heures durant*, too, which may as well be what is sought."""
        around = self.around
        place = self.tag[i] & PREP and not self.tag[i] & OF and not around.is_infinitive(i + 1)
        if not (place or self.tag[i] & TIME or with_length and around.is_a(i + 1, "time_unit")):
            return i
        end = around.end_of_sentence[i]
        return next((k for k in range(i + 1, end) if around.is_a(k, "that") or self._begins_object(k)), end)

    def _begins_object(self, i: int) -> bool:
        """Whether the object of the verb before, another verb, or a mark begins here: no noun with a preposition."""
        bare = leads(self.around, i) and not self.tag[i + 1] & (CAPITAL | DET | NUMBER)  # d'inverser
        return bare or bool(self.tag[i] & PUNCT) or i in self.around.verbs or begins_noun(self.around, i)

    def _stands(self, i: int, words: list[str]) -> int:
        """How many words of a phrase stand from token `i` on: all or none."""
        return len(words) if self.low[i:i + len(words)] == words else 0

    # --- who, and what ----------------------------------------------------------------------------------------

    def want(self, verb: Verb) -> Want | None:
        """The record of a verb; None where it only introduces another, only might be, or nobody is said to do it."""
        if self._introduces(verb):
            return None
        doer = self._giver(self.doers.of(verb.first, verb.mood))
        if doer is None or self._is_nobody(doer) or self._is_obliged(verb, doer) or self._only_might_be(verb, doer):
            return None
        what = self._what(verb, doer)
        if what is None or self._reports(verb, what) or self._is_no_object(what, verb.row):
            return None
        around, row = self.around, verb.row
        quoted = any(self.tag[i] & PUNCT and self.low[i] != "," for i in range(what.end, verb.first))
        first = verb.first if quoted else min(what.start, verb.first)  # les postes demandés
        quotes = what.start > verb.first and self.low[what.start - 1] in OPENING_QUOTES
        start, end = around.offsets(Span(first, max(self._past_mark(what.end) if quotes else what.end, verb.end)))
        subject, negated = around.offsets(doer.words), self._negated(verb, doer) or around.is_a(what.start, "negation")
        return Want(start, end, row.direction, row.lemma, around.text(what), negated, subject, row.rule)

    def listed(self, verb: Verb) -> list[Want]:
        """*L'association demande :* with what it demands in a list below: a record for each item."""
        around, items = self.around, items_below(self.around, self.around.after_adverbs(verb.end))
        doer = self._giver(self.doers.of(verb.first, verb.mood)) if items else None
        if doer is None or self._is_nobody(doer) or self._only_might_be(verb, doer) or self._negated(verb, doer):
            return []
        row, subject = verb.row, around.offsets(doer.words)
        return [
            Want(*around.offsets(item), row.direction, row.lemma, around.text(item), False, subject, row.rule)
            for item in items
        ]

    def _past_mark(self, i: int) -> int:
        """The token after the mark that closes a quotation of which a part ends at `i`, where it closes soon."""
        near = range(i, min(i + LONGEST_OBJECT, self.around.end_of_sentence[i - 1]))
        return next((k + 1 for k in near if self.low[k] in CLOSING_QUOTES), i)

    def _giver(self, doer: Doer | None) -> Doer | None:
        """Whose money does it: of *un prêt de la banque* the bank; None where nobody's is said."""
        noun = self.around.head(doer.words) if doer else None
        if doer is None or noun is None or not self.around.is_a(noun.start, "means"):
            return doer
        of = next((k for k in range(noun.start + 1, doer.words.end) if self.tag[k] & OF), doer.words.end)
        known = self.around.is_a(of + 1, "singular") or not self.around.is_a(of, "bare_of")
        named = of + 1 < doer.words.end and (known or self.tag[of + 1] & CAPITAL)
        return Doer(Span(of + 1, doer.words.end), doer.verb) if named else None

    def _is_nobody(self, doer: Doer) -> bool:
        """*cela demande*; *on nous demande*: others, and who is not said."""
        if doer.words.end > doer.words.start + 1:
            return False
        who = doer.words.start
        if self.around.is_a(who, "wants_nothing"):
            return True
        if not self.around.is_a(who, "one") or doer.verb is None:
            return False
        leaning = self.low[self.around.verb_start(doer.verb):doer.verb]
        return not self.around.words["speaker"].isdisjoint(leaning)

    def _is_obliged(self, verb: Verb, doer: Doer) -> bool:
        """*devra verser*: what somebody must give is no offer."""
        finite = doer.verb is not None and doer.verb != verb.first and self.around.is_a(doer.verb, "obliged")
        return finite and verb.row.direction == OFFERS

    def _is_no_object(self, what: Span, row: IntentVerb) -> bool:
        """*l'attentat a été revendiqué*, *livre un tout autre récit*: its noun is one of `unless`, or a verb follows:
        *ceux qui souhaitent aider | peuvent rester*."""
        if self._says_nothing(what):
            return True
        noun = self.around.head(what)
        return noun is not None and [self.low[noun.start]] in row.unless or what.start in self.around.verbs

    def _says_nothing(self, what: Span) -> bool:
        """*demandé à son fils*, *livre à ses complices*, *voulait être*: nothing is said to be sought or offered."""
        around, inside = self.around, range(what.start, what.end)
        if len(inside) == PAIR and around.is_a(what.start, "each_or_this") and around.is_a(what.start + 1, "time_unit"):
            return True  # demandait chaque jour où elle était
        alone = what.end == what.start + 1
        if alone and (around.is_a(what.start, "empty_act") or around.is_a(what.start, "wants_nothing")):
            return True  # heureuse de lui offrir ça
        addressed = self.tag[what.start] & PREP and around.is_a(what.start, "to")
        follows = any(
            around.is_a(k, "that") or leads(self.around, k) and around.is_infinitive(k + 1)
            or k > what.start + 1 and (begins_noun(self.around, k) or self.tag[k] & NUMBER) for k in inside
        )
        return bool(addressed) and not (follows or around.is_infinitive(what.start + 1))

    def _what(self, verb: Verb, doer: Doer) -> Span | None:
        """What is sought or offered: what follows the verb, or in the passive what stands before it."""
        if verb.mood == "participle" and doer.words.start > verb.first:
            auxiliary = self.doers.auxiliary(verb.first)
            if auxiliary is None:
                return self.around.phrase_of_participle(verb.first)  # une application, financée par la banque
            return self.around.subject(self.around.first_verb(auxiliary))
        following = self._after_circumstance(start := self._after_source(self._after_time(verb.end)), with_length=False)
        begins = begins_noun(self.around, following) or self.around.is_a(following, "that")
        if following < self.around.end_of_sentence[verb.first] and begins:
            start = following  # soutient depuis 2019 | les éleveurs
        start = self._past_receiver(verb, start)
        start += start < len(self.low) and self.low[start] in OPENING_QUOTES  # réclame « des moyens »
        if start + 1 < len(self.low) and leads(self.around, start) and self.around.is_infinitive(start + 1):
            start += 1  # cherchent à | faire plus
        end = object_end(self.around, start, verb.first)
        says = end > start and not self.tag[start] & CONJ and not all(tag & ADV for tag in self.tag[start:end])
        return Span(start, end) if says or end > start and self.around.is_a(start, "that") else None

    def _past_receiver(self, verb: Verb, start: int) -> int:
        """What is given behind whom it is for: *met à disposition des élus | une salle*, but *| des vélos*."""
        around = self.around
        if verb.length == 1 or not self.tag[start] & OF:
            return start
        for k in range(start + 2, min(start + LONGEST_OBJECT, around.end_of_sentence[verb.first])):
            if self.tag[k] & REL or k in around.verbs:
                return start
            if begins_noun(around, k) and not (self.tag[k + 1] & (TIME | NUMBER) or around.is_a(k + 1, "time_unit")):
                return k
        return start

    def _after_source(self, i: int) -> int:
        """The token after *selon lui*, *d'après elle* before a noun."""
        starts = self.around.article.tokens.start
        if i >= len(starts) or not self.tag[i] & PREP:
            return i
        cue = next((cue for cue in self.cues if cue.start == starts[i]), None)
        after = bisect_left(starts, cue.end) if cue else i
        return after + 1 if i < after < len(starts) and self.tag[after] & PRON else i

    def _after_time(self, i: int) -> int:
        """The token after *en 2022*, *mardi*, *également* before a noun."""
        around, after = self.around, self.around.after_adverbs(i)
        while around.is_a(after, "degree"):
            after += 1  # demande juste de quoi vivre
        asked = around.is_a(after, "that") or leads(self.around, after) and around.is_infinitive(after + 1)
        follows = bool(self.tag[after] & (DET | NUMBER)) and not self.tag[after] & PREP
        if asked or follows or self.low[after] in OPENING_QUOTES:
            i = after  # demande simplement que, consacrera ainsi 25 millions
        if self.low[i] == "en" and self.tag[i + 1] & (NUMBER | TIME):
            return i + 2
        if self.around.is_a(i, "each_or_this") and self.around.is_a(i + 1, "time_unit"):
            given = begins_noun(self.around, i + 2) or self.tag[i + 2] & (NUMBER | DET)
            return i + 2 if given else i  # verse chaque année | une aide
        while self.tag[i] & TIME:
            i += 1
        return i

    def _reports(self, verb: Verb, what: Span) -> bool:
        """Whether the verb only tells who speaks: *…, a promis la ministre*."""
        offset = self.around.article.tokens.start[verb.first]
        cue = bisect_right(self.cue_starts, offset) - 1
        return cue >= 0 and offset < self.cues[cue].end and not self.around.is_a(what.start, "before_asked")

    def _introduces(self, verb: Verb) -> bool:
        """Whether another verb of seeking or offering follows as its infinitive: *cherche à bénéficier*."""
        i = verb.end
        if verb.length > 1 and self._behind_object(i - verb.length + 1, ["…", self.low[i - 1]]):
            return False  # invite les clubs à recruter: others would
        for _ in range(4):
            if self.around.is_infinitive(i):
                return self.verb_at(i) is not None
            if not (leads(self.around, i) or self.around.after_adverbs(i) > i or self.around.is_a(i, "reflexive")):
                return False
            i += 1
        return False

    def _only_might_be(self, verb: Verb, doer: Doer) -> bool:
        """A conditional that is no polite wish, a condition, a question, or another's wish (*veut que l'État aide*)."""
        if self.low[doer.words.start].startswith("-") and self.around.asks(verb.first):
            return True  # vous demande-t-il de partir ?
        finite = "" if doer.verb is None else self.low[doer.verb]
        if verb.row.direction == SEEKS and finite in self.around.words["able"] and verb.first != doer.verb:
            return True  # les éleveurs peuvent demander une dérogation
        if finite in self.around.words["conditional"] and not self._wishes(finite):
            return True
        before = doer.words.start - 1
        if before < self.around.first_of_sentence[doer.words.start] or doer.words.start > verb.first:
            return False
        if self.around.is_a(before, "condition"):
            return True
        wisher = self.around.before_adverbs(before) - 1
        return self.around.is_a(before, "that") and self._wishes(self.low[wisher])

    def _wishes(self, low: str) -> bool:
        """Whether a word is a form of a verb of seeking."""
        return any(self.verbs.rows[lemma][0].direction == SEEKS for lemma, _ in self.verbs.forms.get(low, ()))

    def _negated(self, verb: Verb, doer: Doer) -> bool:
        """*ne finance pas*, *aucun État n'aide*, *refuse d'aider*."""
        around = self.around
        if around.is_negated(verb.first) or around.is_a(doer.words.start, "after_ne"):
            return True  # personne ne veut
        before = around.verb_start(verb.first) - 1
        return around.is_a(before - 1, "refusal") and leads(self.around, before)
