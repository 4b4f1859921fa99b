"""What a single place in the text cannot tell, and the whole article decides: a family name that stood beside its first
name elsewhere, the same word where its context was clear, the first word of a longer name, a neighbour in a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from helpers.french.grammar import AUX, CLITIC, FINITE, PREP, REPORT
from helpers.names.before_bracket import spelled_out
from helpers.names.facts import (
    ARABIC_ARTICLE,
    ARTICLE_WORD,
    BARE_OF,
    COMPANY_WORD,
    INNER,
    OF_WORD,
    ORGANISATION_WORD,
    ROLE_NOUN,
    ROLE_OF_ONE,
    SEPARATES,
)
from helpers.names.known import NameForm, plain_initial
from helpers.names.other_names import share_kinds
from helpers.names.people_by_initials import take_people_on_trial
from helpers.names.sight import APPOSITION, BY_TITLE, HARDLY, KNOWN, LOOKS, NOUN, PREPOSITION, VERB, Found, NameText

IN_LIST = "in a list with another name"
BODY_REACH = 8  # tokens from a body's word in small letters to its short form in brackets
TELEPHONE_BEGINS = re.compile(r"0[0-9]{1,9}|\+[0-9]{2,}")
FAMILY_WORDS = 5  # of a family name, at most: de La Tour du Pin


@dataclass(slots=True)
class Elsewhere:
    """What the names of an article tell of each other, by the words of a name in lower case."""

    surest: dict[str, Found] = field(default_factory=dict)  # the name whose kind is surest, of those written so
    family: dict[str, Found] = field(default_factory=dict)  # the person whose family or first name it is
    likely: dict[str, Found] = field(default_factory=dict)  # who may be a person, by the family name
    headed: dict[str, Found | None] = field(default_factory=dict)  # the only organisation that begins so


def decided(found: list[Found], names: NameText) -> list[Found]:
    """The candidates with a kind: from other places of the same name, from a full name, from a neighbour in a list."""
    found = spelled_out(found, names)
    for name in found:
        _take_small_words(name, names)
    share_kinds(found)
    take_people_on_trial(found, names)
    found = _whole_as_elsewhere(found, names)
    _take_brackets(found, names)
    _share_announced(found, names)
    texts = [" ".join(names.low[name.first:name.last]) for name in found]
    elsewhere = Elsewhere()
    for text, name in zip(texts, found, strict=True):
        _note(text, name, elsewhere, names)
    for text, name in zip(texts, found, strict=True):
        if name.weight < BY_TITLE or text in elsewhere.family:
            _decide(name, text, elsewhere, names)
    _from_neighbours(found, names)
    governing = {name.form.known.name for name in found if name.form and _stands_for_power(name, name.form, names)}
    for name in found:
        if name.form and name.form.known.name in governing:
            name.kind = "organisation"
    return [name for name in found if name.kind and not (_names_several(name, names) or _is_called_at(name, names))]


def _is_called_at(name: Found, names: NameText) -> bool:
    """*Standard : 04 66 00 00 00*: a word with a telephone number behind its colon names nobody but people."""
    opens, called = name.first in names.firsts, names.text[name.last:name.last + 2]
    number = len(called) == 2 and called[0] == ":" and TELEPHONE_BEGINS.fullmatch(called[1]) is not None
    return opens and number and name.kind != "person"


def _names_several(name: Found, names: NameText) -> bool:
    """*la famille Maréchal*, *les frères Petit*, *les Dupont*: a family name that is nobody's alone; *les Dupont,
    Petit et Roy* are so many people."""
    if name.last > name.first + 1 or name.kind != "person":
        return False
    listed = names.facts[name.last] & SEPARATES and names.is_capital(name.last + 1)
    plural = names.is_a(name.first - 1, "plural_determiner") and not names.is_ordinary(name.first)
    return names.is_a(name.first - 1, "of_a_family") or plural and not listed


def _whole_as_elsewhere(found: list[Found], names: NameText) -> list[Found]:
    """The candidates, where a body's name of several words is as long wherever it stands: *les Pêcheries du Nort
    recrutent* as *la société Pêcheries du Nort*, *Landes Sapin Blanc paie* as *le groupe Landes Sapin Blanc*."""
    by_word: dict[str, list[Found]] = {}
    for name in found:
        sure = name.kind == "organisation" and name.weight >= NOUN and names.text[name.first][0].isupper()
        if sure and name.last > name.first + 1 and name.part is None:
            for word in {*names.text[name.first:name.last]}:
                by_word.setdefault(word, []).append(name)
    kept: list[Found] = []
    for name in found:
        if kept and name.first < kept[-1].last and name.part is None:
            continue
        longer = _longest_at(name, by_word.get(names.text[name.first], []), names)
        if longer and names.facts[longer.first - 1] & BARE_OF and names.facts[longer.first - 2] & ROLE_OF_ONE:
            longer = None  # le professeur d'Université Paul Dumontel
        while longer and kept and kept[-1].last > longer.first:
            kept.pop()
        kept.append(longer or name)
    return kept


def _longest_at(name: Found, bodies: list[Found], names: NameText) -> Found | None:
    """The longest of some bodies' names that stands where a shorter name does."""
    longest, longest_size = None, name.last - name.first
    for body in bodies:
        size = body.last - body.first
        begin = name.first + body.first - names.text.index(names.text[name.first], body.first)
        here = names.text[max(begin, 0):begin + size] == names.text[body.first:body.last]
        if here and begin + size >= name.last and size > longest_size:
            longest, longest_size = Found(begin, begin + size, body.kind, body.weight, body.rule), size
    return longest


def _stands_for_power(name: Found, form: NameForm, names: NameText) -> bool:
    """Whether a place stands for who governs there: *l'Élysée assure*, *selon Matignon*; not *reçu à l'Élysée*."""
    if form.known.place_type != "seat":
        return False
    before = names.back(name.first - 1, 0, ARTICLE_WORD)
    source = any(len(phrase.words) == 1 for phrase in names.sources.get(names.low[before], ()))
    if source or names.facts[before] & OF_WORD and names.facts[before - 1] & ROLE_NOUN:
        return True  # selon l'Élysée, la porte-parole du Kremlin
    if names.is_a(before, "town_preposition") and names.is_a(before - 1, "asked_of"):
        return True  # a écrit à Bercy
    verb = names.flags(name.last) & (FINITE | AUX | CLITIC | REPORT)
    return verb != 0 and not names.flags(before) & PREP


def _take_small_words(name: Found, names: NameText) -> None:
    """*le Néerlandais van der Poel*: a family name alone begins with its small words."""
    if name.kind not in ("", "person") or name.last > name.first + 1 or name.part is not None:
        return
    while names.is_a(name.first - 1, "begins_family_name") and name.first not in names.firsts:
        name.first -= 1


def _note(text: str, name: Found, elsewhere: Elsewhere, names: NameText) -> None:
    """Keep what a name may tell of others."""
    for written in _spellings(text) if name.kind else ():
        if written not in elsewhere.surest or name.weight > elsewhere.surest[written].weight:
            elsewhere.surest[written] = name
    if name.last - name.first < 2:
        return
    if name.kind == "person" and name.weight >= APPOSITION:
        _note_person(name, elsewhere.family, names)
    elif name.kind == "person":
        elsewhere.likely.setdefault(names.low[name.last - 1], name)
    elif name.kind == "organisation" and names.text[name.first][0].isupper():
        head, headed = names.low[name.first], elsewhere.headed
        other = headed.setdefault(head, name)
        if other and names.low[other.first:other.last] != names.low[name.first:name.last]:
            headed[head] = None
        if names.facts[name.first] & COMPANY_WORD and names.text[name.first].isupper():
            headed.setdefault(names.low[name.last - 1], name)  # Fleury, of FC Fleury


def _spellings(text: str) -> tuple[str, ...]:
    """A name, and as others write it: *Africa-Check* and *Africa Check*."""
    return (text, text.replace("-", " ")) if "-" in text else (text,)


def _note_person(name: Found, family: dict[str, Found], names: NameText) -> None:
    for k in range(max(name.first + 1, name.last - FAMILY_WORDS), name.last):
        family.setdefault(" ".join(names.low[k:name.last]), name)
    family.setdefault(names.low[name.first], name)
    middle = names.first_family_name(name)
    if middle:  # of Ana Pastor García
        family.setdefault(middle.lower(), name)
    if ARABIC_ARTICLE.match(names.text[name.last - 1]):
        family.setdefault(names.low[name.last - 1].split("-", 1)[-1], name)  # Assad for al-Assad


def _take_brackets(found: list[Found], names: NameText) -> None:
    """A word in brackets after an organisation's name is its short form: *la Fédération des usagers (Fédus)*."""
    for name in found:
        if not name.kind and _is_short_for_small(name, names):
            name.kind, name.weight, name.rule, name.acronym = "organisation", NOUN, "short form in brackets", True
    for full, name in pairwise(found):
        told = name.kind and not (name.kind == "organisation" and names.facts[name.first] & INNER)
        if told or full.kind != "organisation" or name.first != full.last + 1 or name.last - name.first > 1:
            continue
        in_brackets = names.text[full.last] == "(" and names.text[name.last:name.last + 1] == [")"]
        if in_brackets and plain_initial(names.text[name.first]) == plain_initial(names.text[full.first]):
            name.kind, name.weight, name.rule, name.acronym = "organisation", NOUN, "short form in brackets", True


def _is_short_for_small(name: Found, names: NameText) -> bool:
    """*la caisse de retraite des mines (Carmi)*: whether a word alone in brackets has the initial of a body's word in
    small letters that leads up to it."""
    bracket = name.first - 1
    if names.text[bracket] != "(" or names.text[name.last:name.last + 1] != [")"] or name.last - name.first > 1:
        return False
    for k in range(bracket - 1, max(bracket - BODY_REACH, 0), -1):
        if not names.text[k][0].isalpha() or names.flags(k) & (FINITE | AUX):
            return False
        if names.text[k][0].islower() and names.facts[k] & ORGANISATION_WORD and names.after_determiner(k):
            return plain_initial(names.text[k]) == plain_initial(names.text[name.first])
    return False


def _share_announced(found: list[Found], names: NameText) -> None:
    """A noun or title in the plural is that of all names of the list after it: *les opérateurs Valtrix, Bird et Dulac*,
    *MM. Dupont, Durand et Paul Martin*."""
    for before, name in pairwise(found):
        titled = before.weight == BY_TITLE
        may_share = name.weight < NOUN or titled and name.weight != BY_TITLE
        article = titled and names.facts[name.first - 1] & ARTICLE_WORD  # MM. Rey et Lu, le PSG
        if before.of_list and may_share and not article and _link(before, name, names):
            name.kind, name.weight, name.rule, name.of_list = before.kind, before.weight, before.rule, True
            name.gender, name.form = before.gender, None


def _decide(name: Found, text: str, elsewhere: Elsewhere, names: NameText) -> None:
    if name.weight <= LOOKS and text in names.things:
        name.kind = ""  # l'opération Barkhane, la fin de Barkhane
        return
    full, other = elsewhere.family.get(text), elsewhere.surest.get(text)
    if not other and "-" in text:
        other = elsewhere.surest.get(text.replace("-", " "))
    if name.form and name.weight == KNOWN and full and _is_persons(name, name.form, full, names):
        name.kind, name.form, name.rule = "person", None, f"part of the name {names.phrase(full.first, full.last)}"
    if name.weight < BY_TITLE:
        _take_from_elsewhere(name, full or _likely(name, text, elsewhere, names), other, names)
        _take_first_word(name, text, elsewhere, names)


def _likely(name: Found, text: str, elsewhere: Elsewhere, names: NameText) -> Found | None:
    """*Evo Morales*, who may be a person: whether *Morales*, of whom nothing else tells, is the same one."""
    other = elsewhere.surest.get(text)
    return elsewhere.likely.get(text) if name.weight <= HARDLY and not other and names.stands_bare(name) else None


def _take_from_elsewhere(name: Found, full: Found | None, other: Found | None, names: NameText) -> None:
    """The kind of the person of whose name it is a part, or of the same name where its context is clearer."""
    if full and name.weight < NOUN:
        _take_particle(name, full, names)
        whole = names.phrase(full.first, full.last)
        name.kind, name.weight, name.rule = "person", NOUN, f"part of the name {whole}"
    elif other and other.weight > name.weight:
        name.kind, name.weight, name.rule = other.kind, other.weight, f"as elsewhere in the article: {other.rule}"


def _take_first_word(name: Found, text: str, elsewhere: Elsewhere, names: NameText) -> None:
    """The kind of a body whose name begins so."""
    longer = elsewhere.headed.get(text)
    if longer and name.weight <= VERB and _stands_for(name, names):
        whole = names.phrase(longer.first, longer.last)
        name.kind, name.weight, name.rule = "organisation", LOOKS, f"first word of the name {whole}"


def _stands_for(name: Found, names: NameText) -> bool:
    """Whether the first word of an organisation's name stands for it: *la Fédération*, *Kordal* for *Kordal SA*."""
    if names.after_determiner(name.first):
        return name.weight <= HARDLY
    return name.kind != "place" and not names.is_ordinary(name.first)


def _is_persons(name: Found, form: NameForm, full: Found, names: NameText) -> bool:
    """Whether a known name is somebody's here: *Florence* or *Hollande* in an article on a person of that name."""
    i = name.first
    if name.last - i > 1 or names.is_a(i - 1, "place_preposition") or names.after_determiner(i):
        return False
    first = names.low[i] == names.low[full.first] and not names.is_a(i - 1, "of")
    return first or form.known.place_type != "country" and names.text[i] == names.text[full.last - 1]


def _take_particle(name: Found, full: Found, names: NameText) -> None:
    """*de Gaulle* alone keeps the particle that it has in the full name."""
    size = name.last - name.first
    if names.low[name.first:name.last] != names.low[full.last - size:full.last]:
        return  # de Maëlys, whose name goes on with de
    before = full.last - size - 1
    while before > full.first and names.low[name.first - 1] == names.low[before]:
        name.first, before = name.first - 1, before - 1


def _from_neighbours(found: list[Found], names: NameText) -> None:
    """A name in a list is what its neighbour is: *Accambray, Barachet et Narcisse*."""
    run: list[Found] = []
    joined = False
    for name in [*found, None]:
        link = _link(run[-1], name, names) if run and name else ""
        if name and link:
            joined = joined or link != ","
            run.append(name)
            continue
        if len(run) > 2 or joined:
            _share_kind(run, names)
        run, joined = [name] if name else [], False


def _link(one: Found, other: Found, names: NameText) -> str:
    """What links two names in a list: a comma, *et*, or a new line (a team's sheet); else nothing. Brackets may stand
    between: *Hansen (9/17), Narcisse (4/8)*."""
    low = names.low
    first, last = one.last, other.first
    if first < last and low[first] == "(":
        while first < last and low[first] != ")":
            first += 1
        first += 1
    if first >= last:
        return "line" if last in names.firsts and one.first in names.firsts else ""
    if not names.facts[first] & SEPARATES:
        return ""
    between = names.facts[first + 1:last]
    if any(not fact & (OF_WORD | ARTICLE_WORD) for fact in between) or _is_whose(one, first, between, names):
        return ""
    return low[first]


def _is_whose(one: Found, comma: int, between: list[int], names: NameText) -> bool:
    """*le Balai citoyen, de X et Y*: whether a comma and *de* tell whose a name is; not *de X, de Y et de Z*."""
    of = between and between[0] & OF_WORD and names.text[comma] == ","
    return bool(of) and not names.facts[names.back(one.first - 1, 0, ARTICLE_WORD)] & OF_WORD


def _share_kind(run: list[Found], names: NameText) -> None:
    """The kind of the surest member for those of which nothing is known."""
    surest = max(run, key=lambda name: name.weight)
    if not surest.weight and all(map(names.stands_alone, run)):
        for name in run:
            name.kind, name.weight, name.rule = "person", HARDLY, "in a list of names that nothing else tells"
    if surest.weight < (HARDLY if surest.kind == "person" else LOOKS):
        return
    places = surest.kind == "place" and surest.weight >= NOUN and len(run) > 2
    for name in run:
        if places and name.kind == "person" and name.weight == LOOKS:
            name.kind, name.weight, name.rule = "place", PREPOSITION, IN_LIST  # les îles de Faial, Pico, Sao Jorge
        elif name.weight <= HARDLY and not _is_ordinary_here(name, names):
            name.kind, name.weight, name.rule = surest.kind, PREPOSITION if places else LOOKS, IN_LIST


def _is_ordinary_here(name: Found, names: NameText) -> bool:
    """Whether a name is an ordinary word that begins a sentence, or one of which a capital makes no name: *l'État*."""
    i, alone = name.first, name.last == name.first + 1
    plural = names.is_a(i - 1, "plural_determiner")  # les Bleus
    return names.is_ordinary(i) and (names.begins_anew(i) or alone and (plural or names.is_a(i, "never_bare")))
