"""An attribution as a record, and how its words are chosen: the readings of its verb that fit the words around."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.french.grammar import (
    ADV,
    AUX,
    CLITIC,
    DET,
    NUMBER,
    PAREN,
    PAST_PARTICIPLE,
    PREP,
    PRON,
    TIME,
    VERB_CLITIC,
    Readings,
    Report,
)
from helpers.french.sheets import Row
from helpers.french.source_phrases import SourcePhrase
from helpers.speech.noun_phrases import skip_adverbs
from helpers.speech.units import SpeechUnit
from helpers.speech.verb_or_noun import is_object
from helpers.speech.words import PERHAPS_OBJECT, REFLEXIVE

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
    phrase: SourcePhrase | None = None

    def allows(self, column: str) -> bool:
        """Whether a reading of the verb has `yes` in this column of the codebook."""
        return "yes" in [row[column] for row in self.rows]

    @property
    def lemma(self) -> str:
        """The cue's lemma with the words that belong to it: *faire savoir*, *se féliciter*, *selon*."""
        if self.phrase:
            return self.phrase.phrase
        row = self.rows[0]
        reflexive = ("s'" if row["lemma"][0] in "aeéêiouyhâîôœ" else "se ") if row["reflexive"] == "yes" else ""
        return reflexive + " ".join([row["lemma"], *row["complement"].split("|")[:1]]).strip()



def finish(unit: SpeechUnit, cue: Cue, readings: tuple[Readings, Readings], verb: int | None = None) -> Cue | None:
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



def is_followed(unit: SpeechUnit, i: int, words: frozenset[str]) -> bool:
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



def group_start(unit: SpeechUnit, j: int) -> int:
    """The first item of the verb group whose finite verb is at `j`: its clitics and *ne*."""
    while j > 0 and unit.tag[j - 1] & CLITIC and not (unit.tag[j - 1] & PRON and j - 1 == 0):
        if unit.low[j - 1] in PERHAPS_OBJECT and not is_object(unit, j - 1):
            break
        j -= 1
    return j



def cue_of(unit: SpeechUnit, first: int, verb: int) -> Cue:
    """A verb of no list as a cue, from item `first` on, with its participle."""
    compound = unit.tag[verb] & AUX and unit.flags(verb + 1) & PAST_PARTICIPLE
    end = verb + 2 if compound else verb + 1
    return Cue(first, end, end - 1, "finite", [])

