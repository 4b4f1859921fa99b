"""Clauses among the items of a unit: where one ends, whether a stretch has a verb of its own, and whose it is."""

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
    SHORT,
    TIME,
    VERB,
    VERB_CLITIC,
    WEAK,
)
from helpers.speech.units import SpeechUnit
from helpers.speech.words import AND_BUT, DE, IT_IS, NE, OWN, QUE, SOME, THAT_IS, THE, THIS
from helpers.text.quotations import DASHES

RELATIVE_REACH = 12  # items from a relative pronoun to its verb
OBJECT_NAMED = 5  # items from the article of an object to the name behind it: la campagne nationale « … »
NO_NOUN = PUNCT | QUOTE | PAREN | PREP & ~OF | VERB | ADV | REL | CAPITAL | ROLE | TIME  # what no such object holds


def ends_clause(unit: SpeechUnit, i: int) -> bool:
    """Whether a clause ends before an item: *que*, a semicolon, a colon, a full stop."""
    return bool(unit.tag[i] & BOUNDARY) or unit.low[i] in (":", ";", ".")


def has_finite(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether a finite verb stands between two items, by its form or where a noun would not."""
    return any(
        unit.tag[k] & VERB
        or unit.tag[k] & WEAK
        and k > start
        and not unit.tag[k - 1] & (DET | OF | PREP)
        and not unit.tag[k] & (DET | CAPITAL)
        and not is_second_role(unit, k)
        for k in range(start, end)
    )


def is_second_role(unit: SpeechUnit, k: int) -> bool:
    """*le directeur | adjoint*: a second word for somebody, though it may be a verb; not *le maire | juge la loi*."""
    behind = unit.flags(k + 1)
    governs = behind & (QUOTE | BOUNDARY) or behind & DET and not behind & PREP
    return bool(k and unit.tag[k] & unit.tag[k - 1] & ROLE) and not governs


def has_main_verb(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether a stretch has a finite verb that no *qui*, *que*, *où* before it has taken."""
    open_clauses, commas = 0, 0
    for k in range(start, end):
        tag = unit.tag[k]
        if unit.low[k] == ",":
            open_clauses = 0
            commas += 1
        elif unit.low[k] == "dont" and (unit.flags(k + 1) & NUMBER or unit.word(k + 1) in SOME):
            continue  # cent élus, dont une trentaine de femmes
        elif tag & (REL | BOUNDARY) and unit.low[k] not in AND_BUT:
            open_clauses += 1
        elif unit.low[k] == "a" and k - 3 >= start and unit.low[k - 2 : k] == ["il", "y"]:
            continue  # un pont construit il y a dix ans
        elif _is_verb(unit, k, start, commas):
            if not open_clauses:
                return True
            open_clauses -= 1
    return False


def _is_verb(unit: SpeechUnit, k: int, start: int, commas: int) -> bool:
    """Whether item `k` is a verb rather than a participle or a noun, as the word and the sign before it tell."""
    tag, after_comma = unit.tag[k], unit.low[k - 1] == ","
    if after_comma and unit.low[k] == THAT_IS:
        return False  # 40 % des élus, soit 200, ont voté
    if tag & VERB and unit.low[k - 1] in OWN and not unit.tag[k - 1] & CLITIC:
        return False  # dans son discourt
    if tag & VERB and not (tag & PAST_PARTICIPLE and after_comma):  # le pont, construit en mai,
        return True
    if commas == 1 and after_comma:  # X, présente à Nort,: no verb after a first comma
        return False
    if is_second_role(unit, k) or _is_behind_adjective(unit, k):
        return False  # le directeur adjoint; la première tranche
    if tag & WEAK and k - 1 > start and unit.tag[k - 1] & CLITIC and unit.low[k - 2] in NE:
        return True  # personne ne le paie
    return bool(tag & WEAK) and k > start and not unit.tag[k - 1] & (DET | OF | PREP) and not tag & (DET | CAPITAL)


def _is_behind_adjective(unit: SpeechUnit, k: int) -> bool:
    """*la première | tranche*: a word between whose article and itself stands an adjective, and nobody."""
    near, article = k - 1, k - 2
    adjective = article >= 0 and unit.low[near] in unit.grammar.words["before_noun"] and not unit.tag[near] & ROLE
    return adjective and not unit.tag[k] & VERB and bool(unit.tag[article] & DET)


def is_whole_clause(unit: SpeechUnit, start: int, end: int) -> bool:
    """Whether the last clause of *P et que Q* has its main verb: no verb after its comma is its own."""
    low = unit.low
    last = next((k for k in range(end - 1, start, -1) if low[k] in QUE and low[k - 1] == "et"), start)
    return has_main_verb(unit, last + (last > start), end)


def in_relative(unit: SpeechUnit, verb: int) -> bool:
    """Whether the verb group at item `verb` is that of a relative clause: *X, qui, lundi, a rappelé que…*"""
    for k in range(verb - 1, max(verb - RELATIVE_REACH, -1), -1):
        if unit.tag[k] & REL and unit.low[k] not in QUE:
            return True
        if unit.tag[k] & VERB or unit.tag[k] & WEAK and unit.tag[k - 1] & (REL | CLITIC):
            return False  # un rapport qui accable le port, X | a souri
    return False


def starts_verb_group(unit: SpeechUnit, i: int, verbs: int = VERB) -> bool:
    """Whether a finite verb without a subject of its own stands at item `i`: *, a recruté*, *, s'est félicitée*."""
    while i < len(unit.tag) and unit.tag[i] & CLITIC and not unit.tag[i] & DET:
        i += 1
    return (
        i < len(unit.tag)
        and bool(unit.tag[i] & verbs)
        and not unit.tag[i] & (DET | PREP | ROLE)
        and not (i + 1 < len(unit.tag) and unit.tag[i + 1] & VERB_CLITIC)
    )


def verb_behind_commas(unit: SpeechUnit, comma: int) -> bool:
    """*Selon le rapport | , X, 29 ans, a été arrêté*: whether a verb behind commas has this for a subject."""
    stop = next((k for k in range(comma + 1, len(unit)) if unit.tag[k] & (PUNCT | QUOTE)), len(unit))
    if unit.word(comma) != "," or has_finite(unit, comma + 1, stop):
        return False
    while unit.word(stop) == ",":
        begin = stop + 1
        stop = next((k for k in range(begin, len(unit)) if unit.tag[k] & (PUNCT | QUOTE)), len(unit))
        if has_finite(unit, begin, stop):
            return starts_verb_group(unit, begin, VERB)
    return False


def verb_behind_next_comma(unit: SpeechUnit, i: int) -> bool:
    """*Le projet, qui coûterait cher | selon la ville, doit être voté*: whether the next comma stands before a verb."""
    comma = next((k for k in range(i, len(unit)) if unit.low[k] == ","), 0)
    return comma > 0 and starts_verb_group(unit, comma + 1)


def after_colon(unit: SpeechUnit, start: int, end: int) -> int:
    """The item after a colon whose first half is a sentence of the writer's: *X n'est pas de cet avis : P, dit-il*."""
    for k in range(end - 2, start, -1):
        if unit.low[k] == ":":
            return k + 1 if has_main_verb(unit, start, k) and has_main_verb(unit, k + 1, end) else start
    return start


def after_topic(unit: SpeechUnit, start: int, end: int) -> int:
    """The item after a headline's place or theme: *Alger: P, affirme X*; *Côte d'Ivoire : P*, *Nort - P, selon X*."""
    near = range(start + 1, min(start + 5, end - 1))
    dash = start + 1 if unit.low[start + 1] in DASHES and unit.tag[start] & CAPITAL else 0
    topic = next((k + 1 for k in near if unit.low[k] == ":"), start)
    return dash + 1 if topic == start and dash else topic


def behind_topic(unit: SpeechUnit, start: int, end: int) -> int:
    """Where what is said begins behind the writer's own sentence and a colon, or behind a topic without a verb."""
    begin, topic = after_colon(unit, start, end), after_topic(unit, start, end)
    return topic if begin == start and not any(tag & VERB for tag in unit.tag[start:topic]) else begin


def behind_it_is(unit: SpeechUnit, first: int, after: int) -> int:
    """The item after *que* in *Ce que dit X, c'est que P*, whose first verb has the items `first` to `after`; or 0."""
    if unit.low[0] not in THIS or unit.word(1) not in QUE:
        return 0
    comma = next((k for k in range(after, len(unit) - 3) if unit.low[k] == ","), 0)
    it_is = unit.has(comma + 1, IT_IS) and unit.word(comma + 3) in QUE
    return comma + 4 if comma and it_is and not any(unit.tag[k] & REPORT for k in range(1, first)) else 0


def is_named(unit: SpeechUnit, i: int) -> bool:
    """Whether the quotation at item `i` is a name, a title: *intitulé « … »*, *le titre de « … »*, *revue n° 3 « »*."""
    of_thing = _is_inscribed(unit, i) or is_work(unit, i)
    if of_thing or _is_shortened(unit, i) or _is_apposed(unit, i) or _stands_like_name(unit, i):
        return True
    of = i > 1 and unit.low[i - 1] in DE and unit.tag[i - 2] & NAMING
    numbered = i > 3 and unit.low[i - 2] == "°" and bool(unit.tag[i - 1] & NUMBER)
    noun = i - 1 - bool(of) - 3 * numbered
    before = unit.tag[noun] if i else 0
    if not before & NAMING or before & AUX or not of and _is_judged(unit, noun, i):
        return False
    return not before & REPORT or _is_bare_participle(unit, noun)


def _is_inscribed(unit: SpeechUnit, i: int) -> bool:
    """*un maillot où est brodé « Nort pour tous »*: words without a verb that stand on a thing."""
    written = i > 0 and unit.low[i - 1] in unit.grammar.words["inscribed"]
    return written and not unit.quotations[i].is_clause and not unit.quotations[i].is_closed


def is_work(unit: SpeechUnit, i: int) -> bool:
    """*l'auteur de « Je reviendrai »*, *la célèbre chanson de Serge Lama « Je suis malade »*: the title of a work."""
    quotation, words = unit.quotations[i], unit.grammar.words
    if not i or not quotation.starts_with_capital or quotation.is_closed:
        return False
    if unit.low[i - 1] in DE:
        return unit.low[i - 2] in words["makes_work"]
    noun = i - 1
    while noun > 0 and unit.tag[noun] & (CAPITAL | OF | ELIDED) and not unit.tag[noun] & DET:
        noun -= 1
    return unit.low[noun] in words["work"] and unit.tag[noun - 1] & PUNCT == 0


def _is_bare_participle(unit: SpeechUnit, i: int) -> bool:
    """Whether a word is a participle without its auxiliary: *Luc Petit, dit « le Rouge »*; not *a dit « Q »*."""
    as_verb = any(tag & AUX for tag in unit.tag[max(i - 3, 0) : i])
    return bool(unit.tag[i] & PAST_PARTICIPLE) and not as_verb


def names_behind_colon(unit: SpeechUnit, i: int) -> bool:
    """*Le thème du congrès : « Vivre au port »*, *lance son initiative : « Nourrir chaque enfant »*: a name, no clause.

    *a réagi au plan : « Une honte pour la ville »*: a verb before the colon, and what it is about.
    """
    quotation, said = unit.quotations[i], unit.grammar.words["said"]
    if unit.low[i - 1] != ":":
        return False
    noun = next((k for k in (i - 2, i - 4) if k >= 0 and unit.tag[k] & NAMING and unit.low[k] not in said), -1)
    if noun < 0 or quotation.is_clause or quotation.is_closed:
        return False
    known = unit.low[noun - 1] != "pour" and (unit.tag[noun - 1] | unit.tag[noun - 2]) & PREP
    return not has_finite(unit, 0, i) or not known  # avait pour thème : « Vivre au port »


def _is_shortened(unit: SpeechUnit, i: int) -> bool:
    """*un « plan de relance des zones rurales » (PRZR)*: what stands for it in brackets shows that it is a name."""
    inside = unit.brackets.get(i + 1)
    short = inside.text[0] if inside is not None and len(inside) == 1 else ""
    if unit.word(i + 1) == "ou" and i + 2 < len(unit):
        short = unit.text[i + 2]  # leur propre « magasin de données » ou DPL
    after_noun = unit.tag[i - 1] & DET or unit.low[i - 1] in unit.grammar.words["before_noun"]
    return short.isupper() and len(short) > 1 and bool(after_noun) and not unit.quotations[i].is_clause


def _is_apposed(unit: SpeechUnit, i: int) -> bool:
    """*a lancé la campagne nationale « Ville propre »*: no clause, but a name behind the noun of an object."""
    quotation = unit.quotations[i]
    if quotation.is_clause or not quotation.starts_with_capital or quotation.is_closed:
        return False
    begin = next((k for k in range(i - 1, max(i - OBJECT_NAMED, 0), -1) if unit.tag[k] & (DET | NO_NOUN)), i - 1)
    return begin < i - 1 and bool(unit.tag[begin] & DET) and not (unit.tag[begin] | unit.tag[begin - 1]) & PREP


def _is_judged(unit: SpeechUnit, noun: int, i: int) -> bool:
    """*un projet « sans aucun avenir »*, against *le projet « Sans voiture »*: quoted words that say how it is."""
    quotation = unit.quotations[i]
    return quotation.judges and not quotation.starts_with_capital and unit.low[noun - 1] not in THE


def _stands_like_name(unit: SpeechUnit, i: int) -> bool:
    """*« La Cité de l'épervier » accueille le procès*, *dans « La Cité de l'épervier »*: a capital, but no clause.

    *« Une honte pour nous » est le mot du maire* begins its sentence, where a capital tells nothing.
    """
    quotation = unit.quotations[i]
    if quotation.is_name:
        return True
    if quotation.is_clause or not quotation.starts_with_capital or quotation.is_closed or not unit.tag[i] & SHORT:
        return False
    if i and unit.low[i - 1] in unit.grammar.words["before_work"]:
        return True
    inside = i > 0 and (unit.low[i - 1] == "," or not unit.tag[i - 1] & PUNCT)
    return inside and starts_verb_group(unit, i + 1) and not _says(unit, i + 1)


def _says(unit: SpeechUnit, i: int) -> bool:
    """*« Une honte » | a dit le maire*: whether the verb group at an item is one of speech."""
    while unit.flags(i) & (CLITIC | AUX | ADV):
        i += 1
    return bool(unit.flags(i) & REPORT)


def begins_main(unit: SpeechUnit, start: int, verb: int) -> bool:
    """Whether a second verb goes on with the sentence after a relative clause: *selon laquelle P a surpris*."""
    if not unit.tag[verb] & VERB or unit.tag[verb - 1] & (CLITIC | PRON):
        return False
    for k in range(verb - 1, start, -1):
        if unit.tag[k] & (BOUNDARY | REL | CONJ):
            return False
        if unit.tag[k] & VERB:
            return True
    return False


def closes_insert(unit: SpeechUnit, start: int, comma: int) -> bool:
    """*un marin qui, à 18 ans, | prit la mer*, *où son père, élu, | siégeait*: the verb behind an aside in a clause."""
    opening = next((k for k in range(comma - 1, start, -1) if unit.low[k] == ","), 0)
    for k in range(opening - 1, start, -1):
        if unit.tag[k] & (REL | BOUNDARY):
            return not has_finite(unit, k + 1, opening)
        if unit.low[k] == ",":
            return False
    return False
