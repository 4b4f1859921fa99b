"""The words that carry an attribution, and those of a verb: *a affirmé*, *rappelant*, *tient à préciser*.

The cue of a verb is found from one form of it by looking at the few words around it. Verb groups are no rule file: one
is read backwards, from a participle to its auxiliary, by the row of its verb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from helpers.french.grammar import (
    ADV,
    AUX,
    BEFORE_INFINITIVE,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    DET,
    FINITE,
    IN_COMPOUND,
    LINK,
    NUMBER,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    TIME,
    TO_BE,
    VERB,
    VERB_CLITIC,
    WEAK,
    Grammar,
    Readings,
    Report,
    WordReports,
)
from helpers.french.sheets import Row
from helpers.french.source_phrases import NO_PHRASE, SourcePhrase
from helpers.speech.infinitives import (
    LOOK_BACK,
    is_impersonal,
    is_left_unsaid,
    preposition_before,
    start_of_having,
)
from helpers.speech.noun_phrases import after_in_compound, skip_adverbs
from helpers.speech.units import SpeechUnit
from helpers.speech.verb_or_noun import is_adjective, is_no_gerund, is_object, stands_like_noun
from helpers.speech.words import (
    AND_THEN,
    AS_WHAT,
    BY,
    HAVE,
    HAVING,
    NE,
    PERHAPS_OBJECT,
    QUE,
    REFLEXIVE,
)

BEFORE_INFINITIVE_WORDS = 5  # items between a verb and the infinitive that carries what is said, at the most: a tenu à
SHORT_VERB = 5  # letters: a shorter form is looked at as if it might be a noun
AGENT_WORDS = 12  # items from a participle to quoted words behind its agent
JOINED_WITHIN = 20  # items between et and the verb that the one behind it goes with
ADVERBIAL = ADV | PAREN | TIME | NUMBER | DET | PREP  # what an adverb or an adverbial of time may begin with


@dataclass(slots=True)
class Cue:
    """An attribution: the items `first` to `after` (exclusive) of its words, and what kind of words they are.

    `word` is the item of the verb itself. `mood` is `finite`, `gerund`, `infinitive` or `source`. `clitic` is the
    item of a subject after its verb (*a-t-elle*), if any. `addresses` says that who is spoken to may stand before what
    is said: *a prévenu les habitants que P*.
    """

    first: int
    after: int
    word: int
    mood: str
    rows: list[Row]
    clitic: int | None = None
    passive: bool = False
    negated: bool = False
    addresses: bool = False
    phrase: SourcePhrase = NO_PHRASE

    def allows(self, column: str) -> bool:
        """Whether a reading of the verb has `yes` in this column of the codebook."""
        return "yes" in [row[column] for row in self.rows]

    @property
    def lemma(self) -> str:
        """The cue's lemma with the words that belong to it: *faire savoir*, *se féliciter*, *selon*."""
        if self.phrase.words:
            return self.phrase.phrase
        row = self.rows[0]
        reflexive = ("s'" if row["lemma"][0] in "aeéêiouyhâîôœ" else "se ") if row["reflexive"] == "yes" else ""
        return reflexive + " ".join([row["lemma"], *row["complement"].split("|")[:1]]).strip()


def second_participle(unit: SpeechUnit, i: int, grammar: Grammar, cues: list[Cue]) -> Cue | None:
    """*a visité le port et | regretté que Q*: a participle that shares the auxiliary of one before it."""
    if not i or unit.low[i - 1] not in AND_THEN or unit.word(i + 1) not in QUE:
        return None
    first, participle = cues[-1] if cues else None, grammar.reports[unit.low[i]].by_mood.get("participle")
    compound = first and first.mood == "finite" and unit.tag[first.word] & PAST_PARTICIPLE and not first.passive
    compound = compound or _joined_behind(unit, i - 1, lambda k: bool(
        unit.tag[k] & PAST_PARTICIPLE and (unit.low[k - 1] in HAVE or unit.low[k - 1] == "avoir")
    ))
    return _finish(unit, Cue(i, i + 1, i, "finite", []), participle) if compound and participle else None


def _joined_behind(unit: SpeechUnit, joint: int, is_former: Callable[[int], bool]) -> bool:
    """Whether a verb form stands before *et* at item `joint` in the same clause, past its objects."""
    for k in range(joint - 1, max(joint - JOINED_WITHIN, 0), -1):
        if is_former(k):
            return True
        if unit.tag[k] & (PUNCT | QUOTE | BOUNDARY | REL) or unit.tag[k] & FINITE and not unit.tag[k - 1] & DET:
            return False
    return False


def verb_cue(unit: SpeechUnit, i: int, grammar: Grammar) -> Cue | None:
    """The cue whose verb is the form at item `i`, or None where the word is no verb here."""
    readings = grammar.reports[unit.low[i]]
    if readings.needs and not _is_followed(unit, i, readings.needs):
        return None
    moods = readings.by_mood
    cue = _compound_active(unit, i, readings, grammar) if "participle" in moods else None
    if cue is None and "infinitive" in moods:
        return _infinitive(unit, i, readings, grammar)
    if cue is None and "gerund" in moods and not is_no_gerund(unit, i):
        return _finish(unit, Cue(i, i + 1, i, "gerund", []), moods["gerund"])
    if cue is None and "participle" in moods and _is_described(unit, i):
        return _finish(unit, Cue(i, i + 1, i, "finite", [], passive=True), moods["participle"])
    return cue or _finite(unit, i, readings)


def _compound_active(unit: SpeechUnit, i: int, readings: WordReports, grammar: Grammar) -> Cue | None:
    """A participle with its auxiliary; *est intervenu* is no passive."""
    cue = _compound(unit, i, readings)
    if cue and cue.rows[0]["lemma"] in grammar.words["with_to_be"]:
        cue.passive = False
    return cue


def _is_described(unit: SpeechUnit, i: int) -> bool:
    """*Le suspect, décrit par ses voisins comme « Q », a fui*: a participle, by its *comme* or *par*.

    Or by the quotation and the agent behind it: *une dette jugée « Q » par le ministre*.
    """
    if _is_described_in_marks(unit, i):
        return not unit.tag[i - 1] & DET and unit.low[i] not in unit.grammar.words["called"]
    if unit.low[i - 1] == "comme":
        return unit.word(i + 1) == "par"  # comme annoncé par le maire, P
    if unit.low[i - 1] != "," or unit.word(i + 1) not in ("comme", "par") or "," in unit.low[: i - 1]:
        return False
    closing = next((k for k in range(i + 2, len(unit)) if unit.low[k] == ","), len(unit))
    return any(tag & VERB for tag in unit.tag[closing:])


def _is_described_in_marks(unit: SpeechUnit, i: int) -> bool:
    """*jugée « Q » par le ministre*, *qualifiée par le ministre de « Q »*: a participle, its words in marks, its agent.
    """
    near = range(i + 1, min(i + AGENT_WORDS, len(unit)))
    quote = next((k for k in near if unit.tag[k] & (QUOTE | PUNCT | VERB)), i)
    if not unit.flags(quote) & QUOTE:
        return False
    after_agent = unit.low[i + 1] == BY and unit.low[quote - 1] in AS_WHAT
    at_once = quote == i + 1 or quote == i + 2 and unit.low[i + 1] in AS_WHAT
    return after_agent or at_once and unit.word(quote + 1) == BY


def _finish(unit: SpeechUnit, cue: Cue, readings: tuple[Readings, Readings], verb: int | None = None) -> Cue | None:
    """Choose the readings that fit the words around: *se* or no *se*, the words that must follow.

    `verb` is the item that *se* would stand before: the auxiliary of a compound form, or the verb itself.
    """
    verb = cue.word if verb is None else verb
    before = unit.low[max(verb - 2, 0) : verb]
    fitting = readings[before[-1:] not in (["il"], ["ils"]) and not REFLEXIVE.isdisjoint(before)]  # s'il dit
    ends = _complement_ends(unit, cue.word + 1, fitting.with_words) if fitting.with_words else {}
    if ends:
        cue.rows = [reading.row for reading in fitting.with_words if id(reading) in ends]
        cue.after = max(ends.values())
    else:
        cue.rows = fitting.alone
    return cue if cue.rows else None


def _is_followed(unit: SpeechUnit, i: int, words: frozenset[str]) -> bool:
    """Whether one of these words comes after the verb at item `i`, at once or after adverbs: a cheap look first."""
    low, after = unit.low, i + 1
    if after < len(low) and unit.tag[after] & VERB_CLITIC:
        after += 1
    if after < len(low) and low[after] in words:
        return True
    if after >= len(low) or not unit.tag[after] & ADVERBIAL:
        return False
    later = skip_adverbs(unit, after)
    return later < len(low) and low[later] in words


def _complement_ends(unit: SpeechUnit, i: int, fitting: list[Report]) -> dict[int, int]:
    """For each reading whose words follow the verb (*a fait également savoir*): the item after them."""
    low = unit.low
    if i < len(low) and unit.tag[i] & VERB_CLITIC:
        i += 1
    ends: dict[int, int] = {}
    later = skip_adverbs(unit, i)
    for start in (i, later) if later > i else (i,):
        follows = low[start] if start < len(low) else ""
        for reading in fitting:
            for words in reading.complements:
                if words[0] == follows and tuple(low[start : start + len(words)]) == words:
                    ends[id(reading)] = start + len(words)
    return ends


def _compound(unit: SpeechUnit, i: int, readings: WordReports) -> Cue | None:
    """A participle with its auxiliary: *a souligné*, *s'est félicité*, *a-t-elle ajouté*, *a été annoncé*."""
    if unit.flags(i + 1) & VERB_CLITIC:
        return None  # dit-il: a finite form
    clitic, been, in_insert = None, False, False
    for j in range(i - 1, max(i - LOOK_BACK, 0) - 1, -1):
        tag, low = unit.tag[j], unit.low[j]
        if tag & AUX and not (tag & CAPITAL and j):
            if in_insert:
                return None
            first = _group_start(unit, j)
            negated = not NE.isdisjoint(unit.low[first:j])
            cue = Cue(first, i + 1, i, "finite", [], clitic, been or _is_passive(unit, j), negated)
            return _finish(unit, cue, readings.by_mood["participle"], j)
        having = start_of_having(unit, j) if low in HAVING else None
        if having is not None:
            return _finish(unit, Cue(having, i + 1, i, "infinitive", []), readings.by_mood["participle"], j)
        if tag & VERB_CLITIC:
            clitic = j
        elif low == "été":
            been = True
        elif low == ",":
            in_insert = not in_insert
        elif not (tag & (ADV | IN_COMPOUND) or _is_inserted(in_insert, tag) or _is_in_phrase(unit, j, i)):
            return None
    return None



def _is_inserted(in_insert: bool, tag: int) -> bool:
    """*a, lundi soir, souligné*"""
    return in_insert and not tag & (PUNCT | FINITE)


def _is_in_phrase(unit: SpeechUnit, j: int, participle: int) -> bool:
    """*a dans un communiqué annoncé*, *ont tous deux dit*: whether phrases alone part *avoir* from its participle."""
    having = next((k for k in range(j - 1, max(participle - LOOK_BACK, 0) - 1, -1) if unit.low[k] in HAVE), 0)
    return bool(having) and unit.low[having - 1] != "y" and after_in_compound(unit, having + 1) == participle


def _is_passive(unit: SpeechUnit, auxiliary: int) -> bool:
    """*est annoncé*, but not *s'est félicité*."""
    return bool(unit.tag[auxiliary] & TO_BE) and REFLEXIVE.isdisjoint(unit.low[max(auxiliary - 2, 0) : auxiliary])


def _group_start(unit: SpeechUnit, j: int) -> int:
    """The first item of the verb group whose finite verb is at `j`: its clitics and *ne*."""
    while j > 0 and unit.tag[j - 1] & CLITIC and not (unit.tag[j - 1] & PRON and j - 1 == 0):
        if unit.low[j - 1] in PERHAPS_OBJECT and not is_object(unit, j - 1):
            break
        j -= 1
    return j



def _infinitive(unit: SpeechUnit, i: int, readings: WordReports, grammar: Grammar) -> Cue | None:
    """*tient à rappeler*, *vient d'annoncer*, *et X d'ajouter*: an infinitive that carries the attribution."""
    first, clitic, negated = i, None, False
    for j in _outside_inserts(unit, i):
        tag = unit.tag[j]
        if tag & LINK and not (tag & (DET | PREP) or tag & WEAK and is_adjective(unit, j)):
            first = _group_start(unit, j)
            negated = is_left_unsaid(unit, first, j, i)
            break
        if tag & VERB_CLITIC:
            clitic = j
        elif _parts_infinitive(unit, j):
            break
    if first == i:
        first = preposition_before(unit, i, grammar)
    if first < 0:
        first = _second_infinitive(unit, i, grammar)
    if first < 0 or is_impersonal(unit, i, grammar):
        return None
    cue = Cue(first, i + 1, i, "infinitive", [], clitic, negated=negated)
    return _finish(unit, cue, readings.by_mood["infinitive"])


def _parts_infinitive(unit: SpeechUnit, j: int) -> bool:
    """Whether an infinitive and what stands before item `j` are no verb group; not *n'a pu | que | constater*."""
    tag = unit.tag[j]
    only = unit.low[j] in QUE and j > 1 and unit.tag[j - 1] & (LINK | BEFORE_INFINITIVE)
    return not only and bool(tag & (PUNCT | FINITE) or not tag & (ADV | CLITIC | PREP | BEFORE_INFINITIVE))


def _outside_inserts(unit: SpeechUnit, i: int) -> Iterator[int]:
    """The items before an infinitive, the nearest first, but for those between commas: *a | , en outre, | tenu à*."""
    outside, j = 0, i - 1
    while j >= 0 and outside < BEFORE_INFINITIVE_WORDS:
        if unit.low[j] == ",":
            opening = next((k for k in range(j - 1, max(j - LOOK_BACK, -1), -1) if unit.low[k] == ","), 0)
            if not opening or any(unit.tag[k] & (FINITE | QUOTE | PUNCT) for k in range(opening + 1, j)):
                yield j
                return
            j = opening - 1
            continue
        yield j
        outside, j = outside + 1, j - 1


def _second_infinitive(unit: SpeechUnit, i: int, grammar: Grammar) -> int:
    """The first item of *et | à leur rappeler que P* behind another infinitive, *a tenu à saluer les élus*; or -1."""
    if unit.word(i + 1) not in QUE:
        return -1
    first = i
    while first > 1 and (unit.tag[first - 1] & CLITIC or unit.low[first - 1] == "à"):
        first -= 1
    if unit.low[first - 1] not in AND_THEN:
        return -1
    joined = _joined_behind(
        unit, first - 1, lambda k: unit.low[k] in grammar.infinitives and not is_impersonal(unit, k, grammar)
    )
    return first if joined else -1



def _finite(unit: SpeechUnit, i: int, readings: WordReports) -> Cue | None:
    """A simple tense: *affirme*, *disait*, *répondit-il*, *l'assure*."""
    finite = readings.by_mood.get("finite")
    clitic = i + 1 if unit.flags(i + 1) & VERB_CLITIC else None
    opens = i == 0 and unit.word(1) in QUE  # Assure que P: whoever spoke before
    if finite is None or unit.tag[i] & CAPITAL and i + 1 < len(unit.tag) and clitic is None and not opens:
        return None
    first = _group_start(unit, i)
    may_be_noun = clitic is None and (unit.tag[i] & WEAK or len(unit.low[i]) < SHORT_VERB)
    if may_be_noun and stands_like_noun(unit, i, first):
        return None
    negated = not NE.isdisjoint(unit.low[first:i])
    after = i + 2 if clitic is not None else i + 1
    return _finish(unit, Cue(first, after, i, "finite", [], clitic, False, negated), finite)


def cue_of(unit: SpeechUnit, first: int, verb: int) -> Cue:
    """A verb of no list as a cue, from item `first` on, with its participle."""
    compound = unit.tag[verb] & AUX and unit.flags(verb + 1) & PAST_PARTICIPLE
    end = verb + 2 if compound else verb + 1
    return Cue(first, end, end - 1, "finite", [])
