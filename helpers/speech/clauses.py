"""Walking over the items of a unit: adverbs, adjuncts, noun phrases, where a clause begins and ends.

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
from helpers.speech.units import Unit


def skip_adverbs(unit: Unit, i: int) -> int:
    """The first item from `i` on that is no adverb and no adverbial of time: *hier*, *mardi 24 janvier*."""
    tags = unit.tag
    n = len(tags)
    while i < n:
        tag = tags[i]
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


def after_time(unit: Unit, i: int) -> int:
    """The item after an adverbial of time that starts at `i`, or `i`."""
    tags = unit.tag
    n, j = len(tags), i
    if j + 1 < n and not tags[j] & (TIME | NUMBER) and unit.low[j] in ("ce", "le", "cette", "en", "la"):
        j += 1
    begin = j
    while j < n and tags[j] & (TIME | NUMBER):
        j += 1
    a_year = begin > i and j == begin + 1 and unit.low[i] == "en" and len(unit.low[begin]) == 4
    if j == begin or not a_year and not any(tag & TIME for tag in tags[begin:j]):
        return i
    while j < n and unit.low[j] in (
        "dernier",
        "dernière",
        "prochain",
        "prochaine",
        "matin",
        "soir",
        "après-midi",
        "midi",
    ):
        j += 1
    return j


def skip_adjuncts(unit: Unit, i: int, limit: int = 40) -> int:
    """The first item from `i` on that is in no adjunct: adverbs, *à l'AFP*, *dans un communiqué*, *, mardi,*."""
    n, stop = len(unit.tag), min(len(unit.tag), i + limit)
    while i < stop:
        j = skip_adverbs(unit, i)
        if j < n and unit.tag[j] & PREP and unit.low[j] not in ("du", "des") and not unit.tag[j] & QUOTE:
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


def closing_comma(unit: Unit, i: int) -> int:
    """The item after a short insert between commas that starts at the comma `i`, or `i`."""
    for j in range(i + 1, min(len(unit.tag), i + 16)):
        if unit.low[j] == ",":
            return j + 1 if j > i + 1 else i
        if unit.low[j] in ("que", "qu'"):  # a relative or a complement clause: that comma closes nothing
            return i
        if unit.tag[j] & (QUOTE | FINITE) or unit.low[j] in (":", ";"):
            return i
    return i


def after_prepositional(unit: Unit, i: int) -> int:
    """The item after a prepositional phrase that starts at the preposition `i`."""
    n, j = len(unit.tag), i + 1
    named = False  # a name has been seen: what follows without de is no longer in the phrase
    while j < n:
        tag, low = unit.tag[j], unit.low[j]
        if tag & (PUNCT | QUOTE | REL | VERB_CLITIC | PAREN | BOUNDARY) or low in ("que", "qu'"):
            break
        if low == "s'" and unit.low[j + 1 : j + 2] in (["il"], ["ils"]):
            break  # a demandé à ses collègues s'ils étaient prêts
        if tag & DET and not tag & OF and unit.tag[j - 1] & PREP == 0 and not tag & PREP:
            break
        if tag & FINITE and not tag & (PREP | DET | CAPITAL):
            break
        if tag & NUMBER and unit.tag[j - 1] & CAPITAL:
            j += 1  # sur France 3
            continue
        if tag & (TIME | NUMBER) and not tag & CAPITAL:
            break
        if not tag and unit.tag[j - 1] & CAPITAL and j + 1 < n and unit.tag[j + 1] & DET:
            j += 1  # à l'Assemblée nationale | le député
            continue
        if named and not tag & (CAPITAL | OF | ELIDED | PREP) and not unit.tag[j - 1] & (OF | ELIDED | PREP | DET):
            break
        if tag & CAPITAL and not tag & DET:
            if _is_another_name(unit, j, named):
                break
            named = True
        j += 1
    return j


def _is_another_name(unit: Unit, j: int, named: bool) -> bool:
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


def noun_phrase_end(unit: Unit, i: int) -> int:
    """The end of the noun phrase that starts at item `i`; `i` where none starts there."""
    n, j = len(unit.tag), i
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
            if low not in ("'", "’", "-", "–", "&", "/") or not (
                tag & PUNCT and j + 1 < n and unit.tag[j + 1] & CAPITAL
            ):
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
    if tag & (VERB_CLITIC | REL | BOUNDARY):
        return True
    if low in ("et", "ou"):
        return not joins_nouns(unit, j)
    if tag & CAPITAL and (not tag & (DET | PREP) or j + 1 < len(unit.tag) and unit.tag[j + 1] & CAPITAL):
        return False
    if tag & OF:
        return False
    if low in ("à", "au", "aux", "en"):
        return named and not (before & ROLE) and low != "au"
    if tag & PREP:
        return not (low == "entre" and before & OF)  # certains d'entre eux
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
    return bool(tag & PRON and not tag & DET) and not before & OF and unit.low[j - 1] != "entre"  # l'un d'eux


def joins_nouns(unit: Unit, j: int) -> bool:
    """Whether *et* at item `j` joins two noun phrases rather than two clauses."""
    return (
        j + 1 < len(unit.tag)
        and (
            bool(unit.tag[j + 1] & (DET | CAPITAL | OF))
            or unit.low[j + 1] in ("à", "au", "aux")
            or not unit.tag[j + 1] & (CLITIC | FINITE | AUX | PRON | GERUND | PREP | CONJ | REL | QUOTE)
        )
        and not _verb_follows_soon(unit, j + 1)
    )


def _verb_follows_soon(unit: Unit, i: int) -> bool:
    """Whether the noun phrase at `i` has a finite verb of its own right after it: *et le ministre a dit*."""
    for j in range(i, min(len(unit.tag), i + 8)):
        tag = unit.tag[j]
        if tag & (PUNCT | QUOTE | REL | BOUNDARY):
            return False
        if j > i and tag & FINITE and not unit.tag[j - 1] & (DET | PREP):
            return True
    return False


def starts_noun_phrase(unit: Unit, i: int) -> bool:
    """Whether a noun phrase can start at item `i`."""
    tag = unit.tag[i]
    if tag & (PUNCT | QUOTE | PAREN | VERB_CLITIC | REL | BOUNDARY):
        return False
    if tag & (DET | CAPITAL | PRON) or is_others(unit, i):
        return True
    other = PREP | CONJ | ADV | CLITIC | FINITE | GERUND | PAST_PARTICIPLE | NUMBER | TIME
    return not tag & other or bool(tag & ROLE)


def is_others(unit: Unit, i: int) -> bool:
    """*d'autres policiers*: *d'* is a determiner here."""
    return unit.low[i] == "d'" and i + 1 < len(unit.tag) and unit.low[i + 1] == "autres"


def is_short(unit: Unit, i: int, words: int = 6) -> bool:
    """Whether the quotation at item `i` is a term or a title rather than a sentence, by its length."""
    quotation = unit.quotations[i]
    return quotation.end - quotation.start < words * 8


def ends_clause(unit: Unit, i: int) -> bool:
    return bool(unit.tag[i] & BOUNDARY) or unit.low[i] in (":", ";", ".")


def has_finite(unit: Unit, start: int, end: int) -> bool:
    return any(
        unit.tag[k] & VERB
        or unit.tag[k] & WEAK
        and k > start
        and not unit.tag[k - 1] & (DET | OF | PREP)
        and not unit.tag[k] & (DET | CAPITAL)
        for k in range(start, end)
    )


def has_main_verb(unit: Unit, start: int, end: int) -> bool:
    """Whether a stretch has a finite verb that no *qui*, *que*, *où* before it has taken."""
    open_clauses, commas = 0, 0
    for k in range(start, end):
        tag = unit.tag[k]
        if unit.low[k] == ",":
            open_clauses = 0
            commas += 1
        elif tag & (REL | BOUNDARY):
            open_clauses += 1
        elif unit.low[k] == "a" and k - 3 >= start and unit.low[k - 2 : k] == ["il", "y"]:
            continue  # un pont construit il y a dix ans
        elif (
            tag & VERB
            and not (tag & PAST_PARTICIPLE and unit.low[k - 1] == ",")  # le pont, construit en mai,
            or (tag & WEAK and k > start and not unit.tag[k - 1] & (DET | OF | PREP) and not tag & (DET | CAPITAL))
            and not (commas == 1 and unit.low[k - 1] == ",")  # X, présente à Nort,: no verb after a first comma
        ):
            if not open_clauses:
                return True
            open_clauses -= 1
    return False


def in_relative(unit: Unit, verb: int) -> bool:
    """Whether the verb group at item `verb` stands in a relative clause: *X, qui a rappelé que…*"""
    for k in range(verb - 1, max(verb - 12, -1), -1):
        if unit.tag[k] & REL and unit.low[k] not in ("que", "qu'"):
            return True
        if unit.tag[k] & VERB:
            return False
    return False


def starts_verb_group(unit: Unit, i: int, verbs: int = VERB) -> bool:
    """Whether a finite verb without a subject of its own stands at item `i`: *, a recruté*, *, s'est félicitée*."""
    while i < len(unit.tag) and unit.tag[i] & CLITIC and not unit.tag[i] & DET:
        i += 1
    return (
        i < len(unit.tag)
        and bool(unit.tag[i] & verbs)
        and not unit.tag[i] & (DET | PREP | ROLE)
        and not (i + 1 < len(unit.tag) and unit.tag[i + 1] & VERB_CLITIC)
    )


def after_colon(unit: Unit, start: int, end: int) -> int:
    """The item after a colon whose first half is a sentence of the writer's: *X n'est pas de cet avis : P, dit-il*."""
    for k in range(end - 2, start, -1):
        if unit.low[k] == ":":
            return k + 1 if has_main_verb(unit, start, k) and has_main_verb(unit, k + 1, end) else start
    return start


def is_named(unit: Unit, i: int) -> bool:
    """Whether the quotation at item `i` is a name or a title: *intitulé « … »*, *le film « … »*."""
    before = unit.tag[i - 1] if i else 0
    if not before & NAMING or before & AUX:
        return False
    as_verb = any(tag & AUX for tag in unit.tag[max(i - 4, 0) : i - 1])  # a dit « Q », against dit « Q »
    return not before & REPORT or bool(before & PAST_PARTICIPLE) and not as_verb
