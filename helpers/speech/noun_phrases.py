"""Walking over the items of a unit: adverbs, adjuncts, noun phrases.

Everything here takes a unit and an item's index, and gives an index or a yes or no.
"""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    BOUNDARY,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    ELIDED,
    FINITE,
    GERUND,
    NAMING,
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
    TIME,
    TITLE,
    VERB,
    VERB_CLITIC,
    WEAK,
)
from helpers.speech.units import SpeechUnit
from helpers.speech.words import ABOUT, AFTER_TIME, AND_OR, DE, DU, IF_HE, QUE, THIS_IN, TO, TO_IN

ABOUT_WORDS = 4  # items of *pas moins de*
ENDS_COUNT = ROLE | PUNCT | PREP | TIME | VERB | QUOTE | BOUNDARY | REL  # not: en 2015 que le maire
TERM_WORDS = 2  # words in marks that belong to the noun before them, at the most: more are said
NUMBER_WORDS = 3  # items of *trois cents*, *2 500 jeunes*
IN_NAMES = ("'", "’", "-", "–", "&", "/")  # signs that may stand between two parts of a name


def skip_adverbs(unit: SpeechUnit, i: int) -> int:
    """The first item from `i` on that is no adverb and no adverbial of time: *hier*, *mardi 24 janvier*."""
    tags = unit.tag
    n = len(tags)
    while i < n:
        tag = tags[i]
        if (tag & NUMBER or unit.low[i] in ABOUT) and counted_noun(unit, i):
            break
        if tag & ADV and not tag & (CONJ | DET | PREP) or tag & PAREN:
            i += 1
            continue
        if not tag & (TIME | NUMBER | DET | PREP):
            break
        after = after_time(unit, i)
        if after == i:
            break
        i = after
    return i


def counted_noun(unit: SpeechUnit, i: int) -> int:
    """The item of the noun in *300 manifestants*, *plus de trois cents élus*, if they begin at item `i`, or 0."""
    j, n = i, len(unit.tag)
    while j < min(i + ABOUT_WORDS, n) and (unit.low[j] in ABOUT or j > i and unit.low[j] in DE):
        j += 1
    numbers = j
    while j < min(numbers + NUMBER_WORDS, n) and not unit.tag[j] & ENDS_COUNT:
        j += 1
    counts = j > numbers and (numbers > i or unit.tag[i] & NUMBER)
    return j if counts and unit.flags(j) & ROLE else 0


def after_time(unit: SpeechUnit, i: int) -> int:
    """The item after an adverbial of time that starts at `i`, or `i`."""
    tags = unit.tag
    n, j = len(tags), i
    if j + 1 < n and not tags[j] & (TIME | NUMBER) and unit.low[j] in THIS_IN:
        j += 1
    begin = j
    while j < n and tags[j] & (TIME | NUMBER) and not (tags[j] & NUMBER and counted_noun(unit, j)):
        j += 1
    if j == begin or not (_is_in_year(unit, i, begin, j) or any(tag & TIME for tag in tags[begin:j])):
        return i
    while j < n and unit.low[j] in AFTER_TIME:
        j += 1
    return j


def _is_in_year(unit: SpeechUnit, i: int, number: int, end: int) -> bool:
    """*en 2019*"""
    return number > i and end == number + 1 and unit.low[i] == "en" and len(unit.low[number]) == 4


def skip_adjuncts(unit: SpeechUnit, i: int, limit: int = 40) -> int:
    """The first item from `i` on that is in no adjunct: adverbs, *à l'AFP*, *dans un communiqué*, *, mardi,*."""
    n, stop = len(unit.tag), min(len(unit.tag), i + limit)
    while i < stop:
        j = skip_adverbs(unit, i)
        if j < n and unit.low[j] in ABOUT and counted_noun(unit, j):
            return j
        if j < n and unit.tag[j] & PREP and unit.low[j] not in DU and not unit.tag[j] & QUOTE:
            after = after_prepositional(unit, j)
            if after > j:
                j = after
        elif j < n and unit.low[j] == ",":
            closing = closing_comma(unit, j)
            if closing > j:
                j = closing
        if j == i:
            return i
        i = j
    return i


def closing_comma(unit: SpeechUnit, i: int) -> int:
    """The item after a short insert between commas that starts at the comma `i`, or `i`."""
    for j in range(i + 1, min(len(unit.tag), i + 16)):
        if unit.low[j] == ",":
            return j + 1 if j > i + 1 else i
        if unit.low[j] in QUE:  # a relative or a complement clause: that comma closes nothing
            return i
        if unit.tag[j] & (QUOTE | FINITE) or unit.low[j] in (":", ";"):
            return i
    return i


def after_prepositional(unit: SpeechUnit, i: int) -> int:
    """The item after a prepositional phrase that starts at the preposition `i`."""
    n, j = len(unit.tag), i + 1
    named = False  # a name has been seen: what follows without de is no longer in the phrase
    while j < n and not _leaves_prepositional(unit, j):
        tag = unit.tag[j]
        if not _goes_with_name(unit, j):
            if tag & (TIME | NUMBER) and not tag & CAPITAL or named and _is_unlinked(unit, j):
                break
            if tag & CAPITAL and not tag & DET:
                if _is_another_name(unit, j, named):
                    break
                named = True
        j += 1
    return j


def _leaves_prepositional(unit: SpeechUnit, j: int) -> bool:
    """Whether item `j` can be in no prepositional phrase: a sign, a clause, another phrase with its article, a verb."""
    tag, low, before = unit.tag[j], unit.low[j], unit.tag[j - 1]
    if _joins_names(unit, j):
        return False
    if tag & (PUNCT | QUOTE | REL | VERB_CLITIC | PAREN | BOUNDARY) or low in QUE:
        return True
    if low == "s'" and unit.word(j + 1) in IF_HE:
        return True  # a demandé à ses collègues s'ils étaient prêts
    if tag & DET and not (tag & OF or before & PREP or tag & PREP or tag & unit.flags(j + 1) & CAPITAL):
        return True  # but not: au journal Le Phare
    return bool(tag & FINITE) and not tag & (PREP | DET | CAPITAL)


def _joins_names(unit: SpeechUnit, j: int) -> bool:
    """*BFM/RMC*: a sign between two parts of a name."""
    return unit.low[j] in ("/", "&") and bool(unit.tag[j - 1] & unit.flags(j + 1) & CAPITAL)


def _goes_with_name(unit: SpeechUnit, j: int) -> bool:
    """*sur France | 3*, *à l'Assemblée | nationale, le député*: what belongs to the name before it."""
    tag = unit.tag[j]
    if _joins_names(unit, j) or j > 1 and _joins_names(unit, j - 1):
        return True
    return bool(unit.tag[j - 1] & CAPITAL) and bool(tag & NUMBER or not tag and unit.flags(j + 1) & DET)


def _is_unlinked(unit: SpeechUnit, j: int) -> bool:
    """Whether nothing ties item `j` to the words before it."""
    return not unit.tag[j] & (CAPITAL | OF | ELIDED | PREP) and not unit.tag[j - 1] & (OF | ELIDED | PREP | DET)


def _is_another_name(unit: SpeechUnit, j: int, named: bool) -> bool:
    """Whether the capital at item `j` begins a phrase of its own: *a dit à la presse M. X*, *à l'AFP Jean Y*.

    A name that its noun announces stays in the phrase: *au journal Le Monde*.
    """
    before = unit.tag[j - 1]
    if unit.tag[j] & TITLE:
        return True
    if before & CAPITAL:
        return len(unit.text[j - 1]) > 1 and unit.text[j - 1].isupper() and not unit.text[j].isupper()
    if before & (OF | ELIDED | DET | PREP):
        return False
    return named or not before & NAMING


def noun_phrase_end(unit: SpeechUnit, i: int) -> int:
    """The end of the noun phrase that starts at item `i`; `i` where none starts there."""
    n, j = len(unit.tag), i
    if j >= n or not starts_noun_phrase(unit, j):
        return i
    j = counted_noun(unit, j) or j
    if unit.tag[j] & PRON and not unit.tag[j] & (DET | CAPITAL):
        return j + 1
    named = False
    while j < n and not _ends_at(unit, i, j, named):
        if unit.tag[j] & CAPITAL and not unit.tag[j] & (DET | PREP):
            named = True
        j += 1
    while j > i and unit.tag[j - 1] & (PREP | CONJ | ADV) and not unit.tag[j - 1] & CAPITAL:
        j -= 1
    return j


def _ends_at(unit: SpeechUnit, begin: int, j: int, named: bool) -> bool:
    """Whether the noun phrase from item `begin` on stops before item `j`: a sign, or a word."""
    tag = unit.tag[j]
    if tag & QUOTE:
        return j > begin and bool(unit.tag[j - 1] & (PUNCT | QUOTE)) or not is_short(unit, j) or _is_said(unit, j)
    if tag & PAREN:
        return bool(unit.flags(j + 1) & (PUNCT | QUOTE))
    if tag & PUNCT:
        return unit.low[j] not in IN_NAMES or not unit.flags(j + 1) & CAPITAL
    return j > begin and _ends_noun_phrase(unit, begin, j, named)


def _is_said(unit: SpeechUnit, j: int) -> bool:
    """*selon l'Église | « la plus ancienne digue »*: several words in marks behind a name, and no title."""
    quotation = unit.quotations[j]
    return bool(unit.tag[j - 1] & CAPITAL) and quotation.words > TERM_WORDS and not quotation.starts_with_capital


def _ends_noun_phrase(unit: SpeechUnit, begin: int, j: int, named: bool) -> bool:
    """Whether the noun phrase from item `begin` on stops before the word at item `j`."""
    tag, low, before = unit.tag[j], unit.low[j], unit.tag[j - 1]
    if tag & (VERB_CLITIC | REL | BOUNDARY):
        return True
    if low in AND_OR:
        return not joins_nouns(unit, j)
    if tag & CAPITAL and (not tag & (DET | PREP) or unit.flags(j + 1) & CAPITAL) or tag & OF:
        return False
    if low == "en" and (is_gerund(unit, j + 1) or unit.flags(j + 1) & FINITE):
        return True  # l'huissier | en alignant ses dossiers; les habitants | en doutent
    if low in TO_IN:
        return named and _leaves_name(unit, j) or low == "à" and counted_noun(unit, begin) > 0
    if tag & PREP:
        return not (low == "entre" and before & OF)  # certains d'entre eux
    if tag & DET:
        return not before & (PREP | OF | DET | CONJ) or bool(tag & ADV)
    return _is_adverbial(unit, j) or _belongs_to_verb(unit, j, named)


def _leaves_name(unit: SpeechUnit, j: int) -> bool:
    """*a lancé X | au maire*, *a dit X | à Rennes*; but *X, maire à Nort*, *X au conseil municipal*."""
    before = unit.tag[j - 1]
    if before & ROLE:
        return False
    return unit.low[j] != "au" or bool(before & PAREN or before & CAPITAL and unit.flags(j + 1) & ROLE)


def is_gerund(unit: SpeechUnit, i: int) -> bool:
    """Whether a present participle stands at an item, as far as its ending tells."""
    return bool(unit.flags(i) & GERUND) or unit.word(i).endswith("ant")


def _is_adverbial(unit: SpeechUnit, j: int) -> bool:
    tag, before = unit.tag[j], unit.tag[j - 1]
    if tag & (TIME | NUMBER) and not before & (DET | OF | PREP):
        return True
    return bool(tag & ADV) and not tag & ROLE and not before & DET


def _belongs_to_verb(unit: SpeechUnit, j: int, named: bool) -> bool:
    """Whether item `j` is a verb or a pronoun rather than a noun."""
    tag, before = unit.tag[j], unit.tag[j - 1]
    free = not before & (DET | OF | PREP | ELIDED)
    if free and (tag & FINITE or tag & REPORT and tag & WEAK and named):
        return True
    if tag & GERUND and tag & REPORT and not before & DET or tag & CLITIC and not tag & DET:
        return True
    return bool(tag & PRON) and not tag & DET and not before & OF and unit.low[j - 1] != "entre"  # l'un d'eux


def joins_nouns(unit: SpeechUnit, j: int) -> bool:
    """Whether *et* at item `j` joins two noun phrases rather than two clauses."""
    return (
        j + 1 < len(unit.tag)
        and (
            bool(unit.tag[j + 1] & (DET | CAPITAL | OF))
            or unit.low[j + 1] in TO
            or not unit.tag[j + 1] & (CLITIC | FINITE | AUX | PRON | GERUND | PREP | CONJ | REL | QUOTE)
        )
        and not _verb_follows_soon(unit, j + 1)
    )


def _verb_follows_soon(unit: SpeechUnit, i: int) -> bool:
    """Whether the noun phrase at `i` has a finite verb of its own right after it: *et le ministre a dit*."""
    for j in range(i, min(len(unit.tag), i + 8)):
        tag = unit.tag[j]
        if tag & (PUNCT | QUOTE | REL | BOUNDARY):
            return False
        if j > i and tag & FINITE and not unit.tag[j - 1] & (DET | PREP):
            return True
    return False


def starts_noun_phrase(unit: SpeechUnit, i: int) -> bool:
    """Whether a noun phrase can start at item `i`."""
    tag = unit.tag[i]
    if tag & (PUNCT | QUOTE | PAREN | VERB_CLITIC | REL | BOUNDARY):
        return False
    if tag & (DET | CAPITAL | PRON) or is_others(unit, i):
        return True
    if (tag & NUMBER or unit.low[i] in ABOUT) and counted_noun(unit, i):
        return True
    other = PREP | CONJ | ADV | CLITIC | FINITE | GERUND | PAST_PARTICIPLE | NUMBER | TIME
    return not tag & other or bool(tag & ROLE)


def is_others(unit: SpeechUnit, i: int) -> bool:
    """*d'autres policiers*: *d'* is a determiner here."""
    return unit.low[i] == "d'" and i + 1 < len(unit.tag) and unit.low[i + 1] == "autres"


def is_short(unit: SpeechUnit, i: int, words: int = 6) -> bool:
    """Whether the quotation at item `i` is a term or a title rather than a sentence, by its length."""
    quotation = unit.quotations[i]
    return quotation.end - quotation.start < words * 8
