"""How far a name goes: a run of capitals with its particles, an organisation's name with its complements.

An organisation's name begins at a word of `organisation_words.csv` and may go on in lower case: *Agence américaine
pour le commerce et le développement*, *ministère de la Transition numérique et de la Réforme de l'administration*.
"""

from __future__ import annotations

from helpers.french.grammar import AUX, FINITE, PAST_PARTICIPLE, REPORT, WEAK
from helpers.names.facts import ACRONYM, CAPITAL, ELISION, GOES_ON, INITIAL, STOPS, TITLE, YEAR
from helpers.names.gazetteer import plain_initial
from helpers.names.sight import NameText

ENDS_NAME = frozenset(",;)»")
BRACKET_REACH = 6  # tokens between a name's sure part and the acronym in brackets that ends it


def sequence(names: NameText, i: int, limit: int, person: bool = False) -> int:
    """Where the run of capitals that begins at a token ends, with the particles inside it.

    `person` says that a title stands before, so that *de* may join (*Mme de La Garenne*).
    """
    gazetteer, facts = names.gazetteer, names.facts
    j = i + 2 if facts[i] & ELISION else i + 1
    if j >= limit or not facts[j] & GOES_ON:
        return j
    person = person or facts[i] & INITIAL != 0 or gazetteer.gender_of_first_name(names.text[i]) is not None
    while j < limit and facts[j] & GOES_ON:
        if facts[j] & CAPITAL:
            in_name = not facts[j] & STOPS or (person and j == i + 1 and len(names.text[j]) > 2)
            if not in_name and not _carries_on(names, j, limit):
                break
            j += 1
        elif names.low[j] in gazetteer.joins_always and (after := _past_joins(names, j, limit)):
            j = after
        elif person and names.low[j] in gazetteer.joins_person:
            after = _after_particle(names, j, limit)
            if after is None:
                break
            j = after
        else:
            break
    if j < limit and j - i > 1 and facts[j] & YEAR:
        j += 1
    return j


def before_person(names: NameText, j: int, end: int) -> bool:
    """Whether a known place ends where a person's name begins: *la maire de Lille Martine Aubry*."""
    return j + 1 < end and names.gazetteer.gender_of_first_name(names.text[j]) is not None and names.is_capital(j + 1)


def _past_joins(names: NameText, j: int, limit: int) -> int | None:
    """The token after the capital that a name's small words lead on to: *von der Leyen*, *Ahmed ben Salah*."""
    while j < limit and names.low[j] in names.gazetteer.joins_always and not names.facts[j] & CAPITAL:
        j += 1
    return j + 1 if j < limit and names.facts[j] & CAPITAL else None


def _after_particle(names: NameText, j: int, limit: int) -> int | None:
    """Where a family name with *de* goes on: *Denys de la Patellière*; None before a place or an organisation."""
    after = j + 1
    while after < limit and names.low[after] in names.gazetteer.articles:
        after += 1
    if after >= limit or not names.is_capital(after) or names.known(after, limit):
        return None
    if after + 1 < limit and names.is_capital(after + 1) and names.gazetteer.gender_of_first_name(names.text[after]):
        return None  # le film de Brad Furman
    if names.low[after] in names.gazetteer.organisation_words or names.is_acronym(after):
        return None
    return after + 1


def _carries_on(names: NameText, j: int, limit: int) -> bool:
    """Whether a capitalised word belongs to the name before it."""
    facts = names.facts[j]
    if not facts & STOPS:
        return True
    before_capital = j + 1 < limit and names.is_capital(j + 1)
    if facts & TITLE:  # Pierre M. Dumoulin; Clara M., 34 ans
        return facts & INITIAL != 0 and (before_capital or (j + 1 < limit and names.text[j + 1] in ENDS_NAME))
    if facts & ELISION:
        return before_capital and names.starts[j + 1] == names.ends[j]
    return before_capital and names.low[j] in names.gazetteer.inside_names


def with_lower_case(names: NameText, j: int, limit: int) -> int:
    """Where an announced name of an ordinary word goes on in lower case: *le collectif Cri des déposants*."""
    gazetteer = names.gazetteer
    if j + 1 >= limit or names.low[j] not in gazetteer.of or names.text[j][0].isupper() or not names.is_ordinary(j - 1):
        return j
    noun = j + 2 if names.low[j + 1] in gazetteer.articles else j + 1
    if noun >= limit or names.low[noun] in gazetteer.organisation_words or names.low[noun] in gazetteer.place_words:
        return j  # le syndicat Alliance de la police nationale
    return _noun_phrase(names, noun, limit, True, False) or j


def titled_sequence(names: NameText, i: int, limit: int, announced: bool = False) -> int:
    """Where the name of a paper, a film, a club goes that its kind's word announces: *La Voix de la Baie*.

    `announced` says that the word stands before it, so that *à* may join as well (*l'association Vivre à Vauxmoulin*).
    """
    gazetteer = names.gazetteer
    joins = gazetteer.of | gazetteer.towns_after if announced else gazetteer.of
    j = sequence(names, i, limit)
    while j + 1 < limit and names.low[j] in joins:
        after = j + 1
        while after < limit and names.low[after] in gazetteer.articles:
            after += 1
        if after >= limit or not names.is_capital(after) or gazetteer.gender_of_first_name(names.text[after]):
            break  # but: le parti Renaissance de Paul Dumontel
        j = sequence(names, after, limit)
    return j


def place_after(names: NameText, i: int, limit: int) -> int | None:
    """Where *rue de la Loi*, *mont Blanc* ends; None where no capital follows, or a place that has its own name.

    A street or a lake is no part of the town that it is called after: *rue de Béthune*, *lac de Constance*.
    """
    j = i + 1
    while j < limit and names.text[j][0].islower() and (
        names.low[j] in names.gazetteer.of or names.low[j] in names.gazetteer.articles
    ):
        j += 1
    if j >= limit or j - i > 3 or not names.is_capital(j) or names.facts[j] & (ELISION | TITLE | ACRONYM):
        return None
    known = names.known(j, limit)
    end = sequence(names, j, limit)
    if known and j > i + 1 and end <= j + len(known.words) and names.low[i] not in names.gazetteer.keeps_place:
        return None
    return max(j + len(known.words) if known else 0, end)


def organisation(names: NameText, i: int, limit: int, uninformative: bool, complement: str = "") -> int | None:
    """Where the organisation's name that begins with an organisation's word ends; None if it is no name.

    `uninformative` says that the word's capital tells nothing (or that it has none): then a capital must follow.
    """
    gazetteer = names.gazetteer
    word = gazetteer.organisation_words.get(names.low[i])
    if word is None and not complement:
        return None
    lower_head = names.text[i][0].islower()
    if lower_head and word and word.complement.endswith("place"):
        return _with_its_place(names, i, limit, word.complement)
    if names.text[i].isupper() and len(names.text[i]) > 1:
        return None  # l'ONG X
    if lower_head and not (word and word.lower_case_belongs):
        return None
    long = (complement or word.complement) not in ("short", "none", "short_place")
    j = _adjectives(names, i + 1, limit)
    adjectives = j
    while j < limit and names.is_capital(j) and _carries_on(names, j, limit) and not names.known(j, limit):
        if j > i + 1 and gazetteer.gender_of_first_name(names.text[j]):
            break  # la Banque mondiale Léa Tournier
        j += 1
    if j > adjectives and names.is_ordinary(j - 1):
        j = _adjectives(names, j, limit)  # le Groupe Banque populaire
    j = _complements(names, j, limit, long, lower_head)
    if long:
        j = _to_the_bracket(names, i, j, limit)
    if j == adjectives and word and not word.nationality_belongs:
        while j > i + 1 and gazetteer.demonyms.get(names.low[j - 1]):
            j -= 1  # le Sénat américain
    elif j > adjectives and gazetteer.demonyms.get(names.low[j - 1]) and names.is_capital(j - 2):
        j -= 1  # le ministère de l'Intérieur turc
    if j == i + 1:
        return None
    if not uninformative or any(names.is_capital(k) for k in range(i + 1, j)):
        return j
    return j if lower_head and names.low[i] in gazetteer.lower_case_names and j > i + 2 else None


def _with_its_place(names: NameText, i: int, limit: int, complement: str) -> int | None:
    """Where *tribunal correctionnel de Rennes*, *chambre d'agriculture de la Gironde* ends: at the place.

    With `place` it may follow the word itself (*tribunal de Rennes*, but not *chambre de Rennes*). It need not be a
    known one but with `long_place` (*hôpital régional de Vauxmoulin*).
    """
    j = _adjectives(names, i + 1, limit)
    while True:
        end = with_place(names, j, limit, complement != "long_place")
        if end:
            return end if complement == "place" or j > i + 1 else None
        if j >= limit or names.low[j] not in names.gazetteer.of:
            return None
        further = _noun_phrase(names, j + 1, limit, True, True)
        if further is None or names.low[further - 1] in names.gazetteer.announced_places:
            return None  # la police de la ville de Vauxmoulin
        j = further


def with_place(names: NameText, j: int, limit: int, unknown: bool = False) -> int | None:
    """Where *assemblée nationale du Burundi* ends: a known place with *de* after a known name.

    `unknown` says that a capital will do, if it is no person's: *CHU de Vauxmoulin*.
    """
    gazetteer = names.gazetteer
    if j >= limit or names.low[j] not in gazetteer.of:
        return None
    j += 1
    while j < limit and names.low[j] in gazetteer.articles and names.text[j][0].islower():
        j += 1
    known = names.known(j, limit) if j < limit else None
    if known:
        return j + len(known.words) if known.known.kind == "place" else None
    if j < limit and names.low[j] in gazetteer.regions_in_brackets and names.is_capital(j):
        return j + 1  # le conseil départemental du Nord
    if not unknown or j >= limit or not names.is_capital(j) or names.facts[j] & (TITLE | ELISION | ACRONYM):
        return None
    named = names.low[j] in gazetteer.organisation_words or gazetteer.gender_of_first_name(names.text[j])
    return None if named else sequence(names, j, limit)


def body_with_place(names: NameText, i: int, limit: int) -> int | None:
    """Where *CHU de Lille*, *ARS Bretagne* ends: a body of which each town or region has its own."""
    end = with_place(names, i + 1, limit, True)
    known = None if end or i + 1 >= limit else names.known(i + 1, limit)
    return i + 1 + len(known.words) if known and known.known.kind == "place" else end


def _adjectives(names: NameText, j: int, limit: int) -> int:
    while j < limit and names.text[j][0].islower() and names.gazetteer.is_adjective(names.low[j]):
        j += 1
    return j


def _complements(names: NameText, j: int, limit: int, long: bool, lower_head: bool) -> int:
    """The end of the complements that begin at a token: *de la N, des N et de l'N*, *pour le N et le N*."""
    gazetteer = names.gazetteer
    last = ""
    while j < limit:
        low = names.low[j]
        if low in gazetteer.of and names.text[j][0].islower():
            end = _noun_phrase(names, j + 1, limit, long, True)
            last = "of"
        elif not long:
            break
        elif low in gazetteer.purpose and j + 1 < limit and names.low[j + 1] in gazetteer.articles:
            end = _noun_phrase(names, j + 1, limit, not lower_head, True)
            last = "purpose"
        elif low in gazetteer.location and last:
            end = _located(names, j, limit)
        elif low in gazetteer.separators and last:
            end = _coordinated(names, j, limit, last)
        else:
            break
        if end is None:
            break
        j = end
    return j


def _noun_phrase(names: NameText, j: int, limit: int, lower_case: bool, article: bool) -> int | None:
    """The end of a noun with its adjectives; None where what follows cannot be part of a name."""
    gazetteer = names.gazetteer
    if article and j < limit and names.low[j] in gazetteer.articles and names.text[j][0].islower():
        j += 1
    if j >= limit:
        return None
    if names.is_capital(j):
        known = names.known(j, limit)
        if names.facts[j] & TITLE or (names.facts[j] & ELISION and not known):
            return None
        if not known and j + 1 < limit and names.is_capital(j + 1) and gazetteer.gender_of_first_name(names.text[j]):
            return None  # la Maison Blanche de Paul Dumontel
        end = max(sequence(names, j, limit), j + len(known.words) if known else 0)
        if known and known.known.kind == "place":
            last = j + len(known.words)
            if end == last or before_person(names, last, end):
                return last
        return _adjectives(names, end, limit)
    while lower_case and j + 1 < limit and names.low[j] in gazetteer.before_noun and names.text[j + 1][0].isalpha():
        j += 1
    low = names.low[j]
    if not lower_case or low in gazetteer.function_words or not low[0].isalpha() or low in gazetteer.calendar:
        return None
    if names.low[j - 1] in gazetteer.bare_of and gazetteer.is_infinitive(low):
        return None  # demander au Conseil de sécurité de trancher
    role = gazetteer.roles.get(low)
    if role and role["number"] == "singular" and role["kind"] == "function":
        return None
    return _adjectives(names, j + 1, limit)


def _located(names: NameText, j: int, limit: int) -> int | None:
    """*au Maroc*, *aux droits de l'homme* after other complements."""
    known = names.known(j + 1, limit) if j + 1 < limit else None
    if known:
        return j + 1 + len(known.words) if known.known.kind == "place" else None
    if j + 2 < limit and names.low[j] in names.gazetteer.plural_determiners and names.low[j + 2] in names.gazetteer.of:
        return _noun_phrase(names, j + 1, limit, True, False)
    return None


def _coordinated(names: NameText, j: int, limit: int, last: str) -> int | None:
    """The end of *et de l'N*, *, des N et de l'N*, *et le N*; None where a new name or a clause begins."""
    end = j
    while end < limit and names.low[end] == ",":
        further = _member(names, end + 1, limit, last)
        if further is None:
            return None
        end = further
    if end < limit and names.low[end] in names.gazetteer.coordination:
        return _member(names, end + 1, limit, last)
    return None


def _member(names: NameText, j: int, limit: int, last: str) -> int | None:
    """One further member of a coordination, which repeats *de* or the article of the first one."""
    gazetteer = names.gazetteer
    if j + 1 >= limit or names.text[j][0].isupper():
        return None
    if names.low[j] not in (gazetteer.of if last == "of" else gazetteer.articles):
        return None
    noun = j + 1
    while noun < limit and names.low[noun] in gazetteer.articles:
        noun += 1
    if noun >= limit:
        return None
    bare = noun == j + 1 and names.low[j] in gazetteer.bare_of  # d'organisation et de coordination: no other body
    if not bare and (names.low[noun] in gazetteer.roles or names.low[noun] in gazetteer.organisation_words):
        return None
    if names.is_capital(noun) and (names.known(noun, limit) or not names.is_ordinary(noun)):
        return None
    end = _noun_phrase(names, noun, limit, True, False)
    if end is None or (end < limit and names.text[end].endswith("nt") and _is_verb(names, end)):
        return None  # l'Agence pour le commerce et la délégation ont signé
    while end < limit and names.low[end] in gazetteer.of:  # et de la Réforme de l'administration
        further = _noun_phrase(names, end + 1, limit, True, True)
        if further is None:
            break
        end = further
    return end


def _is_verb(names: NameText, i: int) -> bool:
    flags = names.flags(i)
    return bool(flags & (FINITE | AUX)) or (bool(flags & REPORT) and not flags & (WEAK | PAST_PARTICIPLE))


def _to_the_bracket(names: NameText, i: int, j: int, limit: int) -> int:
    """The end of a name whose acronym in brackets follows, or that ends a bracket itself: all before it belongs."""
    initial = plain_initial(names.text[i])
    in_bracket = i > 1 and names.text[i - 1] == "(" and names.text[i - 2][0] == initial
    for k in range(j, min(j + BRACKET_REACH, limit)):
        word = names.text[k]
        if word == ")":
            return k if in_bracket else j
        if word == "(":
            closes = k + 2 < limit and names.text[k + 2] == ")" and names.is_acronym(k + 1)
            return k if closes and names.text[k + 1][0] == initial else j
        if not (word[0].islower() or word == ",") or _is_verb(names, k) or names.low[k] in names.gazetteer.relatives:
            return j
    return j
