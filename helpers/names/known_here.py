"""What a known name is where it stands: itself, an ordinary word, or a part of a longer name."""

from __future__ import annotations

from helpers.french.grammar import AUX, FINITE, PAST_PARTICIPLE, PREP, REPORT
from helpers.names.behind import by_what_follows
from helpers.names.beside import by_speech_before
from helpers.names.bodies import adjectives_end, organisation
from helpers.names.by_shape import is_feast
from helpers.names.facts import (
    ACRONYM,
    AFTER_TOWN,
    ANY,
    COMPANY_WORD,
    COORDINATION,
    DEMONYM,
    ELISION,
    FIRST_NAME,
    FUNCTION_WORD,
    MODEL,
    NO_NAME,
    NUMERAL,
    OF_WORD,
    ORGANISATION_WORD,
    PART_OF_NAME,
    PLACE_WORD,
    ROLE_OF_ONE,
    SHOUTED,
    TITLE_WORD,
    YEAR,
)
from helpers.names.kinds import classified
from helpers.names.known import NameForm
from helpers.names.sight import APPOSITION, BY_TITLE, KNOWN, NOUN, OPENS_NAME, Found, NameText, no_name
from helpers.names.spans import before_person


def known_name(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found:
    """What a known name is at a token whose run of capitals ends at `end`."""
    facts = names.facts[i]
    for needs, reading in READINGS_OF.get(known.known.kind, READINGS_OF_OTHERS):
        found = reading(names, i, limit, known, end) if facts & needs else None
        if found:
            return found
    return of_known(i, known)


def of_known(i: int, form: NameForm) -> Found:
    """A known name as such."""
    return Found(i, i + len(form.words), form.known.kind, KNOWN, form.rule, form, None, form.acronym)


def _body_of_town(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*Lorient Agglomération*"""
    last = i + len(known.words)
    if last < limit and names.facts[last] & AFTER_TOWN:
        return Found(i, last + 1, "organisation", NOUN, f"town and {names.low[last]}")
    return None


def _no_town(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*le Canton de Vaud*, no town of China's; *la Saint-Nicolas*; not *La Havane*, *la Ville de Québec*."""
    noun = names.facts[i] & PLACE_WORD and names.facts[i + 1] & OF_WORD and names.after_determiner(i)
    return no_name(i, i + 1) if known.known.place_type == "city" and (noun or is_feast(names, i)) else None


def _announced_place(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """A place's name that a role or a public building's word makes another's: *le rappeur Médine*, *l'école
    Sainte-Anne*."""
    if known.known.place_type == "country":
        return None
    of_role = names.facts[i - 1] & ROLE_OF_ONE and known.known.place_type != "region"  # le conseiller Afrique
    if not (of_role or names.facts[i - 1] & PART_OF_NAME):
        return None
    announced = classified(names, i, end, limit)
    announced.weight = BY_TITLE  # whatever the same word is elsewhere
    return announced if announced.kind in ("person", "organisation") else None


def _plan_of_year(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*le plan France 2030*, *la stratégie « Europe 2020 »*: a programme that has a place's name and a year."""
    last = i + len(known.words)
    before = i - 2 if names.text[i - 1] in OPENS_NAME else i - 1
    named = names.facts[last] & YEAR and names.is_a(before, "programme_word")
    return Found(i, last + 1, "programme", NOUN, f"programme word before: {names.low[before]}") if named else None


def _first_name_of_somebody(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*Florence, 32 ans*, *« Q », explique Dominique*: a place's name that is a first name here; not *assure Paris*."""
    if len(known.words) > 1 or names.after_preposition(i):
        return None
    said = by_speech_before(names, i, i + 1, limit) if names.gazetteer.first_names.is_sure(names.text[i]) else None
    if said and said.kind == "person":
        said.weight = BY_TITLE  # whatever the same word is elsewhere
        return said
    found = by_what_follows(names, i, i + 1, limit)
    return found if found and found.kind == "person" and found.weight == APPOSITION else None


def _model(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*Boeing 737*, *la RN 7*; not *la CGT 79*, *la Confédération paysanne 35*, of a department."""
    brand = len(known.words) == 1 and (not known.acronym or len(known.text) < 3)
    return no_name(i, i + 2) if brand and i + 1 < limit and names.facts[i + 1] & MODEL else None


def _ordinary_word(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*Somme toute, il pleut*: not the river; but *Nice* and *Chine* are the town and the country, and *Orange* is the
    company before a verb, or where the article writes it so inside a sentence."""
    if len(known.words) > 1 or known.acronym or not names.begins_anew(i):
        return None
    sure = known.known.source == "actors" or known.known.place_type == "country"
    sure = sure or (known.known.place_type == "city" and not _goes_with_next(names, i))
    acts = bool(names.flags(i + 1) & (FINITE | AUX))  # Orange a fermé: no noun is a subject without its article
    sure = sure or (known.known.kind == "organisation" and (acts or names.text[i] in names.inside_sentences))
    return no_name(i, i + 1) if not sure and names.is_ordinary(i) else None


def _goes_with_next(names: NameText, i: int) -> bool:
    """Whether a noun or an adjective follows a word, and the article writes it so nowhere else: *Lourdes peines*,
    *Bulle immobilière*; not *Tours accueille*, *Tours battu*."""
    if names.text[i] in names.inside_sentences or not names.text[i + 1][0].islower():
        return False
    return not names.facts[i + 1] & FUNCTION_WORD and not names.flags(i + 1) & (
        FINITE | AUX | REPORT | PREP | PAST_PARTICIPLE
    )


def _longer_body(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """A known name with which a longer one begins: *Conseil d'État du canton de Fribourg*."""
    last = i + len(known.words)
    links = names.facts[last] & (OF_WORD | COORDINATION) or names.is_a(last, "purpose")
    goes_on = links or names.is_adjective(last)
    longer = organisation(names, i, limit, names.begins_anew(i)) if goes_on else None
    if not longer or longer <= last or names.facts[last] & COORDINATION:
        return None  # le Conseil d'État et de nombreux élus
    return Found(i, longer, "organisation", NOUN, f"organisation word: {names.low[i]}")


def _branch(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """An ordinary noun after an acronym names a part of that body, with its place: *CFDT Chimie*, *CGT Santé Nord*."""
    k = i + len(known.words)
    if not known.acronym or end <= k or not _is_branch(names, k, limit) or before_person(names, k, end):
        return None
    return Found(i, adjectives_end(names, end, limit), "organisation", NOUN, "an acronym in the name")


def _branch_in_company(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*la CGT Duralex*, *SUD Rail*: a union's part in a company; not *la CGT Philippe Dumontel*."""
    unfit = FIRST_NAME | TITLE_WORD | DEMONYM | ROLE_OF_ONE
    if not known.acronym or end <= i + 1 or not names.is_a(i, "has_branches") or names.facts[i + 1] & unfit:
        return None
    return Found(i, end, "organisation", NOUN, "an acronym in the name")


def _is_branch(names: NameText, i: int, limit: int) -> bool:
    """Whether a word may name a trade or a part: *Chimie*, *Santé-Sociaux*."""
    unfit = DEMONYM | NO_NAME | ROLE_OF_ONE | TITLE_WORD | ACRONYM | ELISION
    if names.facts[i] & unfit or names.known(i, limit):
        return False
    return all(map(names.gazetteer.is_ordinary, names.low[i].split("-")))


def _national_branch(names: NameText, i: int, limit: int, known: NameForm, end: int) -> Found | None:
    """*Microsoft France*, *Banque populaire Bourgogne Franche-Comté*: a known body and where one of its parts is."""
    first = last = i + len(known.words)
    while last < limit and (place := names.known_place(last, limit)):
        last += len(place.words)
    rule = f"a known name and a place: {known.text}"
    return Found(i, last, "organisation", NOUN, rule) if last > first else None


# By the kind of the known name: each reading with the facts of its first token, at least one of which it needs.
READINGS_OF = {
    "place": (
        (ANY, _body_of_town), (ANY, _no_town), (ANY, _announced_place), (ANY, _plan_of_year),
        (FIRST_NAME, _first_name_of_somebody), (ANY, _ordinary_word), (ORGANISATION_WORD, _longer_body),
    ),
    "organisation": (
        (ANY, _model), (ANY, _ordinary_word), (ORGANISATION_WORD, _longer_body), (ANY, _branch),
        (ACRONYM, _branch_in_company), (ANY, _national_branch),
    ),
}
READINGS_OF_OTHERS = ((ANY, _ordinary_word), (ORGANISATION_WORD, _longer_body))


def known_stops(names: NameText, i: int, form: NameForm, end: int) -> bool:
    """Whether a known name ends before the run of capitals does: *à Paris François Hollande*."""
    after = i + len(form.words)
    if form.known.kind == "place" and _opens_story(names, i, after):
        return True
    if len(form.words) == 1 and names.facts[i] & FIRST_NAME:
        of_role = names.facts[i - 1] & ROLE_OF_ONE and (before_person(names, after, end) or names.known(after, end))
        before = names.after_preposition(i) and before_person(names, after, end)
        return form.known.kind == "place" and bool(of_role or before)  # le patron France Paul Dumontel
    if names.facts[end - 1] & (YEAR | NUMERAL):
        return end - i < 3  # les accords de Minsk II
    if names.facts[end - 1] & COMPANY_WORD:
        return False
    sure = names.gazetteer.first_names.is_sure(names.text[after])
    sure = sure or not all(map(names.is_ordinary, range(after, end)))  # Landes Pin Maritime is a firm
    if form.acronym or names.facts[after] & FIRST_NAME and sure:
        return True
    return len(form.words) > 1 and (form.known.kind != "organisation" or names.known(after, end) is not None)


def _opens_story(names: NameText, i: int, after: int) -> bool:
    """*LYON Instaurer un tribunal coûte cher*, *PARIS Superactive, elle poste*: whether a town in capitals only tells
    where a story was written."""
    if not names.facts[i] & SHOUTED or names.facts[after] & AFTER_TOWN:
        return False
    return names.is_ordinary(after) or i in names.firsts and not names.facts[after] & SHOUTED
