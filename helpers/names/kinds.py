"""What a run of capitals is: a person, an organisation, a place, a programme, or no name at all.

The evidence counts in this order: a title; the noun before the name (*le ministre*, *la chaîne*, *la ville de*); the
words of the name (a first name, *Airlines*); what follows (an age, a role, a region in brackets, a verb of speech); the
preposition before it (*à*). Without any, the whole article decides (`names.py`).
"""

from __future__ import annotations

from helpers.french.grammar import AUX, CLITIC, FINITE, PAST_PARTICIPLE, REPORT, TO_BE, WEAK
from helpers.names.facts import ACRONYM, CODE, EVENT, INITIAL, INNER, MODEL, NUMERAL, SHOUTED, WORD, YEAR
from helpers.names.sight import (
    APPOSITION,
    CLOSING,
    FULL_NAME,
    HARDLY,
    KNOWN,
    LOOKS,
    NOTHING,
    NOUN,
    OPENING,
    PREPOSITION,
    TITLE,
    VERB,
    Found,
    NameText,
)
from helpers.names.spans import titled_sequence, with_lower_case

PLURAL = "plural word before"  # how the rule begins that counts for a whole list
NOUN_REACH = 4  # words between a noun and the name that it announces: compagnie de train régionale X


def classified(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """What the run of capitals from `i` to `end` is; None: no name. `kind` None: nothing here tells."""
    facts = names.facts[i]
    if end == i + 1:
        if not facts & WORD or facts & INITIAL:
            return None
        if facts & ACRONYM:
            return acronym(names, i, limit)
        if facts & NUMERAL:
            return None
    if is_model(names, end, limit):
        return _with_number(names, i, end, limit)
    if _is_other(names, i, end):
        return None
    if names.facts[end - 1] & YEAR:
        if end - i > 2 and names.low[i] not in names.gazetteer.other_names:
            return Found(i, end, "programme", NOUN, "capitals and a year")
        end -= 1
    if end == i + 1 and names.is_ordinary(i):
        return _ordinary(names, i, end, limit)
    found = (
        _town(names, i, end) or _by_first_part(names, i, end) or _by_noun_before(names, i, end, limit)
        or _by_words(names, i, end)
        or _by_what_follows(names, i, end, limit) or _by_article(names, i, end, limit) or _by_preposition(names, i, end)
    )
    if found:
        return found
    if _is_quoted(names, i, end, limit):
        in_brackets = end - i == 1 and names.text[i - 1] == "("
        return Found(i, end, None, NOTHING, "") if in_brackets else None
    if end - i == 1:
        return _by_shape(names, i, end)
    if names.low[i] in names.gazetteer.articles:
        if i and names.flags(i - 1) & REPORT:
            return Found(i, end, "person", VERB, "verb of speech before it")  # lance Le Dantec
        return Found(i, end, "place", LOOKS, "a capital article and a capital")  # La Courneuve
    if names.after_determiner(i):
        return Found(i, end, "organisation", LOOKS, "capitals after an article")
    return Found(i, end, "person", LOOKS, "capitals in a row")


def _town(names: NameText, i: int, end: int) -> Found | None:
    """A known place with a word before it (*le Grand Tunis*) or after it (*le Pacifique Sud*, *Nantes Métropole*)."""
    if end - i != 2:
        return None
    known = None
    if names.low[i] in names.gazetteer.before_town:
        known = names.known(i + 1, end)
    elif names.low[i + 1] in names.gazetteer.after_place:
        known = names.known(i, i + 1)
    elif names.low[i + 1] in names.gazetteer.after_town:
        known = names.known(i, i + 1)
        if known and known.known.kind == "place":
            return Found(i, end, "organisation", NOUN, f"town and {names.low[i + 1]}")  # Lorient Agglomération
    if known and known.known.kind == "place":
        return Found(i, end, "place", NOUN, f"part of a known place: {known.text}")
    return None


def _with_number(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A name with a number is a product's (*Boeing 737*) but after an organisation's word: *l'association Abri 93*."""
    found = _by_noun_before(names, i, end, limit)
    if not found or found.kind != "organisation":
        return None
    found.last += 1
    return found


def _is_other(names: NameText, i: int, end: int) -> bool:
    """A product (*Airbus A320*), an event (*Australia Day*), a film or a prize by the word before it."""
    gazetteer = names.gazetteer
    if end - i > 3 and all(fact & SHOUTED for fact in names.facts[i:end]):
        return True  # « MERCI POUR CES ANNÉES »
    tells = CODE | EVENT if end - i > 1 else CODE
    for fact in names.facts[i:end]:
        if fact & tells:
            return True
    before = _before_marks(names, i)
    return before >= 0 and names.low[before] in gazetteer.other_names and names.text[before][0].islower()


def _before_marks(names: NameText, i: int) -> int:
    """The token before a name, past an opening mark and a capital article: *le film « La Grande Vadrouille »*."""
    k = i - 1
    if k > 0 and names.low[k] in names.gazetteer.articles and names.text[k - 1] in OPENING:
        k -= 1
    return k - 1 if k >= 0 and names.text[k] in OPENING else k


def _is_quoted(names: NameText, i: int, end: int, limit: int) -> bool:
    """Whether a name is all that stands between marks: a title, a nickname, a slogan."""
    return end < limit and names.text[end] in CLOSING and names.text[_before_marks(names, i) + 1] in OPENING


def _ordinary(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A capitalised ordinary word is a name after a noun that announces one (*le groupe Orange*) or *à* (*à Tours*)."""
    gazetteer, low = names.gazetteer, names.low[i]
    if i > 1 and names.text[i - 1] == "(" and names.text[end:end + 1] == [")"]:
        if low in gazetteer.in_brackets:
            return Found(i, end, "organisation", NOUN, "a party in brackets")
        if low in gazetteer.regions_in_brackets and names.is_capital(i - 2):
            return Found(i, end, "place", NOUN, "a region in brackets")  # Jeumont (Nord)
    if low in gazetteer.regions_in_brackets and i > 1 and _takes_region(names, i):
        return Found(i, end, "place", NOUN, f"region after: {names.low[i - 2]}")
    if names.is_function_word(i) or low in gazetteer.never_names:
        return None
    if low in gazetteer.in_brackets and names.low[i - 1] in gazetteer.roles and not names.begins_anew(i):
        return Found(i, end, "organisation", NOUN, "a party after a role")  # la députée Renaissance
    if low in gazetteer.organisation_words:
        whole = not names.begins_anew(i) and (end >= limit or names.low[end] not in gazetteer.purpose)
        announced = _by_noun_before(names, i, end, limit) if whole else None
        if announced and announced.kind == "organisation":
            return announced  # le syndicat Alliance
        return _bare(names, i, end)
    if end < limit and names.text[end] == "," and _has_age(names, end, limit):
        return Found(i, end, "person", APPOSITION, "age after it")
    if low in gazetteer.roles:
        return None
    if not names.begins_anew(i):
        found = _by_noun_before(names, i, end, limit)
        if found:
            return found
        if i and names.low[i - 1] in gazetteer.towns_after:
            return Found(i, end, "place", PREPOSITION, f"preposition before: {names.low[i - 1]}")
    return None if low in names.as_written and names.begins_anew(i) else Found(i, end, None, NOTHING, "")


def _takes_region(names: NameText, i: int) -> bool:
    """Whether a direction is a region's name: *le député du Nord*, *la région du Centre*; not *les pays du Nord*."""
    noun = names.low[i - 2]
    held = noun in names.gazetteer.person_roles or noun in names.gazetteer.announced_places
    return held and names.low[i - 1] in names.gazetteer.of


def _bare(names: NameText, i: int, end: int) -> Found | None:
    """A capital on an organisation's word alone tells one body from the others: *la Fédération*, *à la Chambre*."""
    if names.begins_anew(i):
        return None
    if names.after_determiner(i) and names.low[i] not in names.gazetteer.never_bare:
        return Found(i, end, "organisation", HARDLY, f"a capital on an organisation word: {names.low[i]}")
    return Found(i, end, None, NOTHING, "")


def acronym(names: NameText, i: int, limit: int) -> Found | None:
    """An acronym: a known one, or an organisation's unless it is a roman number, a unit, a formula."""
    plain = names.text[i].replace(".", "")
    for form in names.gazetteer.forms.get(plain.lower(), ()):
        if form.acronym and form.text == plain:
            return Found(i, i + 1, form.known.kind, KNOWN, form.rule, form, acronym=True)
    if plain in names.gazetteer.not_names or names.facts[i] & NUMERAL or len(plain) > 9:
        return None
    if len(plain) > 3 and names.begins_anew(i) and names.is_ordinary(i):
        return None  # CLIMAT – Les glaciers fondent
    if i + 1 < limit and names.text[i + 1][0].isdigit():
        return None
    if i and names.text[i - 1][0].isdigit() and len(plain) < 3:  # 5 MW
        return None
    return Found(i, i + 1, "organisation", PREPOSITION, "acronym", acronym=True)


def by_title(names: NameText, title: int, first: int, end: int) -> Found:
    """The person after a title."""
    gender = one_gender(names.gazetteer.titles[names.text[title]])
    return Found(first, end, "person", TITLE, f"title: {names.text[title]}", gender=gender)


def one_gender(gender: str) -> str | None:
    """`f` or `m`; None for a word of both genders."""
    return gender if gender in ("f", "m") else None


def is_model(names: NameText, i: int, limit: int) -> bool:
    """*Boeing 737*, *Airbus A320*: whether what stands at a token makes the name before it a product's."""
    return i < limit and names.facts[i] & MODEL != 0


def _by_first_part(names: NameText, i: int, end: int) -> Found | None:
    """*CGT-Énergie*: an acronym with a hyphen after it; *AtmoBrise*; *chez Vexandre*."""
    gazetteer, word = names.gazetteer, names.text[i]
    if end - i > 1:
        return None
    if names.facts[i] & INNER:
        first, hyphen, _ = word.partition("-")
        if hyphen and len(first) > 1 and first.isupper() and first not in gazetteer.not_names:
            return Found(i, end, "organisation", NOUN, "begins with an acronym")
        if not hyphen and not word.startswith(gazetteer.name_prefixes):
            return Found(i, end, "organisation", NOUN, "capitals inside the word")
    if _after_chez(names, i) and not gazetteer.gender_of_first_name(word):
        return _by_preposition(names, i, end)
    return None


def _after_chez(names: NameText, i: int) -> bool:
    return i > 0 and names.low[i - 1] in names.gazetteer.chez


def _by_article(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A capital article and an ordinary noun inside a sentence: *au micro de La Première*, *La Toile du Fleuve*."""
    if end - i < 2 or names.low[i] not in names.gazetteer.articles or not names.is_ordinary(i + 1):
        return None
    whole = max(end, titled_sequence(names, i, limit))
    if names.begins_anew(i) or (whole == end and i and names.low[i - 1] in names.gazetteer.towns_after):
        return None  # à La Trinité
    return Found(i, whole, "organisation", LOOKS, "a capital article and a noun")


def _by_words(names: NameText, i: int, end: int) -> Found | None:
    """A first name, an initial; a word of companies (*Airlines*, *TV*); an acronym inside."""
    if end - i == 1:
        gender = names.gazetteer.gender_of_first_name(names.text[i])
        if gender in ("f", "m") and not names.after_determiner(i):
            return Found(i, end, "person", HARDLY, f"first name alone: {names.text[i]}", gender=gender)
        return None
    gazetteer = names.gazetteer
    words = gazetteer.company_words
    company = next((names.low[k] for k in range(i, end) if names.low[k] in words or names.text[k] in words), None)
    if company:
        return Found(i, end, "organisation", NOUN, f"company word: {company}")
    if names.facts[i] & INITIAL:
        return Found(i, end, "person", FULL_NAME, "initial and name")
    known = names.known(i, end)
    if known and known.known.kind == "organisation":
        return Found(i, end, "organisation", NOUN, f"begins with a known name: {known.text}")  # Sanofi Pasteur
    if names.text[i] in names.gazetteer.town_first_words and names.after_preposition(i):
        return Found(i, end, "place", APPOSITION, f"first word of towns after a preposition: {names.text[i]}")
    if known and known.known.place_type == "country" and any(names.is_ordinary(k) for k in range(i + 1, end)):
        return Found(i, end, "organisation", NOUN, "a country and a noun")  # France Nature Environnement
    if names.gazetteer.gender_of_first_name(names.text[i]) and not _after_article(names, i):
        return Found(i, end, "person", FULL_NAME, f"first name: {names.text[i]}")
    if any(fact & ACRONYM for fact in names.facts[i:end]):
        return Found(i, end, "organisation", NOUN, "an acronym in the name")
    return None


def _after_article(names: NameText, i: int) -> bool:
    return names.after_determiner(i) and i > 1 and names.low[i - 2] not in names.gazetteer.roles


def _by_noun_before(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A noun that announces the name: *le ministre irakien X*, *la chaîne X*, *la ville de X*."""
    gazetteer = names.gazetteer
    begin = names.sentences[names.sentence_of[i]].token_start
    k = i - 1
    if k >= begin and names.text[k] in OPENING:
        k -= 1
    linked = False
    while k > begin and (
        names.low[k] in gazetteer.of or (names.low[k] in gazetteer.articles and names.low[k - 1] in gazetteer.of)
    ):
        linked = True
        k -= 1
    direct = k
    while k >= begin and direct - k < NOUN_REACH:
        low = names.low[k]
        if low in gazetteer.organisation_words and k > begin and (
            names.low[k - 1] in gazetteer.bare_of or (names.text[k][0].isupper() and not names.text[k].isupper())
        ):
            found = None  # acteur de télévision X; la Banque mondiale X
        elif not linked and low in gazetteer.roles and gazetteer.is_adjective(low) and not names.stands_as_noun(k):
            found = None  # la revue scientifique X
        else:
            found = _linked(names, i, end, k) if linked else _announced(names, i, end, limit, k, k == direct)
        if found:
            return found
        if not low[0].isalpha() or (names.text[k][0].isupper() and low not in gazetteer.demonyms):
            return None
        if low in gazetteer.function_words and low not in gazetteer.bare_of:
            return None
        goes_on = low in gazetteer.bare_of or gazetteer.is_adjective(low)
        if not goes_on and not (k > begin and names.low[k - 1] in gazetteer.bare_of):
            return None
        k -= 1
    return None


def _linked(names: NameText, i: int, end: int, noun: int) -> Found | None:
    """*la ville de X*, *les salariés de X*, *le tribunal de X*."""
    gazetteer, low = names.gazetteer, names.low[noun]
    person = end - i > 1 and gazetteer.gender_of_first_name(names.text[i]) is not None
    announces = low in gazetteer.announced_places and names.text[noun][0].islower()
    if low in gazetteer.place_words and (announces or not person):
        return Found(i, end, "place", NOUN, f"place word before: {low}")  # but: l'arrivée de Paul Dumontel
    if low in gazetteer.works_for and not gazetteer.gender_of_first_name(names.text[i]):
        return Found(i, end, "organisation", APPOSITION, f"word before that takes an organisation's name: {low} de")
    if low in names.gazetteer.organisation_words and end - i == 1 and not names.is_ordinary(i):
        return Found(i, end, "place", PREPOSITION, f"organisation word before: {low} de")
    return None


def _announced(names: NameText, i: int, end: int, limit: int, noun: int, direct: bool) -> Found | None:
    """*le ministre X*, *la chaîne X*, *le gouvernement X* (a person's), *le parc national X*, *l'école X*."""
    gazetteer, low = names.gazetteer, names.low[noun]
    row = gazetteer.roles.get(low)
    if row and row["kind"] in ("function", "profession") and (row["number"] == "singular" or end - i > 1):
        return Found(i, end, "person", NOUN, f"role before: {low}", gender=one_gender(row["gender"]))
    if direct and low in gazetteer.led_by:
        return Found(i, end, "person", NOUN, f"word before that takes a person's name: {low}")
    word = gazetteer.organisation_words.get(low)
    plural = gazetteer.organisation_words.get(low[:-1]) if not word and low[-1] == "s" and direct else None
    if plural and plural.announces and low[:-1] not in gazetteer.led_by:
        return Found(i, end, "organisation", NOUN, f"{PLURAL}: {low}")  # les opérateurs Valtrix et Dulac
    if row and row["kind"] == "relation" and gazetteer.gender_of_first_name(names.text[i]):
        word = None  # sa concurrente Claire Fontanel
    if word and word.announces and low not in gazetteer.led_by:
        if names.is_ordinary(i) or names.is_function_word(i):
            end = max(end, titled_sequence(names, i, limit, end == i + 1))
            if direct and low not in gazetteer.in_brackets:
                end = with_lower_case(names, end, limit)
        belongs = low in gazetteer.part_of_name and all(map(gazetteer.is_adjective, names.low[noun + 1:i]))
        return Found(noun if belongs else i, end, "organisation", NOUN, f"organisation word before: {low}")
    if low in gazetteer.announced_places and (end - i == 1 or not gazetteer.gender_of_first_name(names.text[i])):
        return Found(i, end, "place", NOUN, f"place word before: {low}")
    if row and row["kind"] == "relation" and row["number"] == "singular":
        return Found(i, end, "person", NOUN, f"role before: {low}", gender=one_gender(row["gender"]))
    return None


def _by_what_follows(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A region in brackets, an age, a role after a comma, a verb of speech."""
    if end + 1 >= limit:
        return None
    gazetteer = names.gazetteer
    mark = names.text[end]
    if mark == "(":
        known = names.known(end + 1, limit)
        after = end + 1 + len(known.words) if known else limit
        if known and known.known.kind == "place" and after < limit and names.text[after] == ")":
            return Found(i, end, "place", NOUN, "region in brackets after it")
    if mark == "," and end - i == 1 and _is_located(names, end + 1, limit):
        return Found(i, end, "place", APPOSITION, "where it lies after it")
    if mark in (",", "(") and end + 2 < limit:
        if _has_age(names, end, limit):
            return Found(i, end, "person", APPOSITION, "age after it")
        for k in range(end + 1, min(end + 4, limit)):
            row = gazetteer.roles.get(names.low[k])
            if row and row["kind"] in ("function", "profession") and row["number"] == "singular":
                gender = one_gender(row["gender"])
                return Found(i, end, "person", APPOSITION, f"role after it: {names.low[k]}", gender=gender)
            word = gazetteer.organisation_words.get(names.low[k])
            if word and word.announces:
                return Found(i, end, "organisation", APPOSITION, f"organisation word after it: {names.low[k]}")
            if names.low[k] not in gazetteer.before_role and names.low[k] not in gazetteer.determiners:
                break
    if mark == "(" and names.text[end + 1][0].isdigit() and i in names.firsts:
        return Found(i, end, "person", LOOKS, "figures in brackets after it")  # Hansen (9/17)
    if end - i < 4 and _is_speech(names, end, limit) and not (names.after_determiner(i) or names.after_preposition(i)):
        return Found(i, end, "person", VERB, "verb of speech after it")
    return None


def _is_located(names: NameText, k: int, limit: int) -> bool:
    """*, au sud de*, *, à 35 km de*"""
    if k + 2 >= limit:
        return False
    if names.low[k] in names.gazetteer.contracted:
        return names.low[k + 1] in names.gazetteer.directions and names.low[k + 2] in names.gazetteer.of
    return names.text[k + 1].isdigit() and names.low[k + 2] in names.gazetteer.distances


def _has_age(names: NameText, mark: int, limit: int) -> bool:
    """*, 42 ans*"""
    return mark + 2 < limit and names.text[mark + 1].isdigit() and names.low[mark + 2] in names.gazetteer.ages


def _is_speech(names: NameText, k: int, limit: int) -> bool:
    """Whether a verb of speech begins at a token: *affirme*, *a également affirmé*."""
    flags = names.flags(k)
    reflexive = bool(flags & CLITIC) and k + 1 < limit
    if reflexive:
        k += 1
        flags = names.flags(k)
    if flags & AUX:
        return (reflexive or not flags & TO_BE) and any(
            names.flags(n) & REPORT and names.flags(n) & PAST_PARTICIPLE
            for n in range(k + 1, min(k + 4, limit))
        )
    return bool(flags & REPORT) and bool(flags & (FINITE | WEAK))


def _by_shape(names: NameText, i: int, end: int) -> Found | None:
    """What a single word looks like: *Fos-sur-Mer*, *Saint-Denis*, *CGT-Énergie*, *JCDecaux*; else nothing is known."""
    gazetteer, word = names.gazetteer, names.text[i]
    parts = word.split("-")
    if len(parts) > 1:
        if any(part in gazetteer.place_infixes for part in parts[1:-1]):
            return Found(i, end, "place", APPOSITION, "made like a town's name")
        if parts[0].lower() in gazetteer.place_beginnings:
            return Found(i, end, "place", LOOKS, "made like a town's name")
    return _by_place_in_sentence(names, i, end)


def _by_place_in_sentence(names: NameText, i: int, end: int) -> Found:
    """A word that no list holds, by the little word before it: *un bar de Vauxmoulin*, *une note de l'Unadec*."""
    before = names.low[i - 1] if i not in names.firsts and not names.is_capital_particle(i - 1) else ""
    if before == "l'" and not names.begins_anew(i - 1):
        return Found(i, end, "organisation", HARDLY, "an article before it")
    particle = names.after_preposition(i - 1)  # avec de Tarzanov
    if before in names.gazetteer.before_unknown_place and not particle:
        return Found(i, end, "place", HARDLY, f"after {before}")
    return Found(i, end, None, NOTHING, "")


def _by_preposition(names: NameText, i: int, end: int) -> Found | None:
    rule = f"preposition before: {names.low[i - 1]}"
    if _after_chez(names, i):
        return Found(i, end, "organisation", PREPOSITION, rule)  # chez Vexandre, chez Trajet Québec
    if i == 0 or names.low[i - 1] not in names.gazetteer.place_prepositions:
        return None
    if names.begins_anew(i - 1) and end < len(names.text) and names.text[end] == ",":
        return Found(i, end, "place", NOUN, rule)  # À Limbe, …
    return Found(i, end, "place", PREPOSITION, rule)
