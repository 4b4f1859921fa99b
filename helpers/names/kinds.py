"""What a run of capitals is: a person, an organisation, a place, a programme, or no name at all.

Each test looks at one piece of evidence and gives what it says, or None; the first in the list that says something
decides. What stands beside the name is looked at in `beside.py`. Where nothing tells, the whole article decides
(`whole_article.py`).
"""

from __future__ import annotations

from helpers.french.grammar import ADV
from helpers.french.word_list import APOSTROPHES
from helpers.names.behind import by_what_follows, with_another_town
from helpers.names.beside import (
    Test,
    body_with_complement,
    by_head_before,
    by_noun_before,
    by_speech_before,
    first_of,
    one_gender,
)
from helpers.names.by_shape import (
    article_and_noun,
    body_word_alone,
    by_capitals,
    by_place_in_sentence,
    capital_article,
    in_marks_alone,
    like_town,
    speaking_body,
    untold,
)
from helpers.names.facts import (
    ACRONYM,
    AFTER_TOWN,
    ANY,
    ARTICLE_WORD,
    BEFORE_BODY,
    COORDINATION,
    DEMONYM,
    FIRST_NAME,
    INITIAL,
    INNER,
    JOINS_PERSON,
    NUMERAL,
    OF_WORD,
    ORGANISATION_WORD,
    SHOUTED,
)
from helpers.names.known import Known
from helpers.names.no_names import NO_NAMES, NO_NAMES_OF_ONE
from helpers.names.ordinary import ORDINARY_WORD
from helpers.names.people_by_initials import person_by_initials
from helpers.names.sight import (
    APPOSITION,
    CLOSES_NAME,
    FULL_NAME,
    HARDLY,
    NOUN,
    OPENS_NAME,
    PREPOSITION,
    Found,
    NameText,
    no_name,
    undecided,
)

LONG_ACRONYM = 4  # letters, at most, of what in capitals is no family name behind a first name
FIRST_AND_LAST = 2  # words of a name: Ana Roux


def classified(names: NameText, i: int, end: int, limit: int) -> Found:
    """What the run of capitals from `i` to `end` is. `kind` empty: nothing here tells."""
    found = person_by_initials(names, i, end, limit) if names.facts[i] & (ACRONYM | INITIAL) else None
    found = found or first_of(NO_NAMES if end > i + 1 else NO_NAMES_OF_ONE, names, i, end, limit)
    if found:
        return found
    evidence = EVIDENCE
    if end == i + 1:
        evidence = ORDINARY_WORD if names.is_ordinary(i) else EVIDENCE_OF_ONE
    return first_of(evidence, names, i, end, limit) or undecided(i, end)


# --- the words of a name ---------------------------------------------------------------------------------------


def _by_first_part(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*CGT-Énergie*: an acronym with a hyphen after it; *AtmoBrise*."""
    word = names.text[i]
    first, hyphen, _ = word.partition("-")
    if hyphen and len(first) > 1 and first.isupper():
        return Found(i, end, "organisation", NOUN, "begins with an acronym")
    if hyphen or word.startswith(names.gazetteer.name_prefixes):
        return None
    return Found(i, end, "organisation", NOUN, "capitals inside the word")


def _of_country(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*l'américain Corvex*, a company; *le Danois Vestrup*, a person; unless the article tells otherwise elsewhere."""
    if names.facts[i] & FIRST_NAME or not names.facts[i - 1] & DEMONYM:
        return None
    if not names.after_determiner(i - 1) or names.is_a(i - 2, "plural_determiner"):
        return None
    kind = "person" if names.text[i - 1][0].isupper() else "organisation"
    return Found(i, end, kind, APPOSITION, f"nationality before: {names.low[i - 1]}")


def _of_age(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*À 31 ans, Naïka est connue*: whose age stands before a name."""
    told = names.low[i - 1] == "," and not names.facts[i] & FIRST_NAME
    told = told and names.gazetteer.ages.before(names.low, i) is not None
    return Found(i, end, "person", APPOSITION, "age before it") if told else None


def _before_medium(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Majesty magazine*, *Twizz radio*: a word for a medium in small letters right behind what no list holds."""
    if not names.is_a(end, "medium") or names.is_capital(end) or names.is_ordinary(i):
        return None
    return Found(i, end + 1, "organisation", NOUN, f"word for a medium behind: {names.low[end]}")


def _single_after_chez(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*chez Vexandre*"""
    if _is_after_chez(names, i) and not names.facts[i] & FIRST_NAME:
        return _by_preposition(names, i, end, limit)
    return None


def _much_cited(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Macron*, *de Gaulle*: a family name that papers use alone."""
    if not names.is_a(i, "much_cited"):
        return None
    first = i - 1 if names.is_a(i, "keeps_particle") and names.facts[i - 1] & JOINS_PERSON else i
    return Found(first, end, "person", PREPOSITION, f"a family name that papers use alone: {names.text[i]}")


def _first_name_alone(names: NameText, i: int, end: int, limit: int) -> Found | None:
    gender = one_gender(names.first_name(i))
    if names.is_a(i - 1, "town_preposition") and not names.gazetteer.first_names.is_sure(names.text[i]):
        return _by_preposition(names, i, end, limit)  # à Sake
    if names.is_a(i - 1, "town_preposition") and with_another_town(names, end, limit):
        return Found(i, end, "place", APPOSITION, "another town after it")  # à Alma et à Roberval
    borne = gender or names.gazetteer.first_names.is_sure(names.text[i])  # Camille: of whom it is no matter
    model = names.text[i - 1][0].isdigit()  # le Boeing 737 Max
    if borne and len(names.text[i]) > 2 and not names.after_determiner(i) and not model:
        return Found(i, end, "person", HARDLY, f"first name alone: {names.text[i]}", gender=gender)
    return None


def _joined_names(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Ernst & Young*, *Dulac et Fils*, *Dulac Frères*"""
    if "&" in names.text[i:end]:
        return Found(i, end, "organisation", NOUN, "names joined by &")
    firm = names.is_a(end - 1, "ends_firm") and not names.facts[i] & ARTICLE_WORD
    joined = names.facts[end - 2] & COORDINATION
    if not joined and end - i > FIRST_AND_LAST and names.gazetteer.first_names.is_sure(names.text[i]):
        return None  # Ana Roux Fils is a person
    return Found(i, end, "organisation", NOUN, f"a firm's last word: {names.low[end - 1]}") if firm else None


def _by_words(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A first name, an initial; a word of companies (*Airlines*, *TV*); an acronym inside."""
    words = names.words["company_word"]
    company = next((names.low[k] for k in range(i, end) if names.low[k] in words or names.text[k] in words), None)
    if company:
        return Found(i, end, "organisation", NOUN, f"company word: {company}")
    if names.facts[i] & INITIAL:
        return Found(i, end, "person", FULL_NAME, "initial and name")
    return _by_known_words(names, i, end) or _full_name(names, i, end)


def _by_known_words(names: NameText, i: int, end: int) -> Found | None:
    if is_family_in_capitals(names, i, end):
        return None  # LEGRAND Marc
    known = names.known(i, end)
    as_known = known is not None and (names.text[i].isupper() or not known.text.isupper())  # Iga Dumontel is no IGA
    if known and known.known.kind == "organisation" and as_known:
        return Found(i, end, "organisation", NOUN, f"begins with a known name: {known.text}")  # Sanofi Pasteur
    if end > i + 1 and names.facts[end - 1] & AFTER_TOWN and (known or not names.is_ordinary(i)):
        return Found(i, end, "organisation", NOUN, f"town and {names.low[end - 1]}")  # Vauxmoulin Métropole
    if names.text[i] in names.words["town_first_word"] and names.after_preposition(i):
        return Found(i, end, "place", APPOSITION, f"first word of towns after a preposition: {names.text[i]}")
    if not known and _is_branch(names, i, end):
        return Found(i, end, "organisation", NOUN, "a name and a country")  # Wikimédia France
    if known and known.known.kind == "place" and end - i == len(known.words) + 1 and _is_letters(names, end - 1):
        return Found(i, end, "organisation", NOUN, "a place and an acronym")  # Lille UC
    first_name = names.gazetteer.first_names.has_row(names.text[i])  # Dominique is a country, too
    if known and not first_name and _is_place_and_noun(names, i + len(known.words), end, known.known):
        return Found(i, end, "organisation", NOUN, "a place and a noun")  # France Nature Environnement, Paris Habitat
    return None


def _is_letters(names: NameText, k: int) -> bool:
    return names.facts[k] & ACRONYM != 0 and not names.facts[k] & NUMERAL


def _is_branch(names: NameText, i: int, end: int) -> bool:
    """*Wikimédia France*, *Nexus Europe*: whether a country or a continent follows one word of no list."""
    if end - i != 2 or names.facts[i] & FIRST_NAME or names.is_ordinary(i):
        return False
    place = names.known_place(end - 1, end)
    return place is not None and (place.known.place_type == "country" or names.is_a(end - 1, "continent"))


def _is_place_and_noun(names: NameText, rest: int, end: int, known: Known) -> bool:
    """Whether ordinary nouns follow a known place; all words after a town that may be somebody's family name."""
    if known.place_type == "country":
        return any(map(names.is_ordinary, range(rest, end)))
    town = known.place_type == "city" and not names.facts[rest - 1] & FIRST_NAME
    return town and all(map(names.is_ordinary, range(rest, end)))


def _full_name(names: NameText, i: int, end: int) -> Found | None:
    if is_family_in_capitals(names, i, end):
        return family_first(names, i, end)
    if _is_called_in_marks(names, i, end):
        return None
    definite = names.facts[i - 1] & (ARTICLE_WORD | OF_WORD) or names.is_a(i - 1, "location")  # un Mark Cavendish
    if names.facts[i] & FIRST_NAME and not (
        definite and names.after_determiner(i) or names.is_a(i, "foreign_article")
    ):
        return Found(i, end, "person", FULL_NAME, f"first name: {names.text[i]}")
    last, ordinary = names.text[end - 1], names.is_ordinary(i)
    if len(last) > LONG_ACRONYM and _is_in_capitals(last) and not ordinary and not names.known(i, i + 1):
        return Found(i, end, "person", APPOSITION, "family name in capitals")  # Boureima OUEDRAOGO
    if any(fact & ACRONYM and not fact & NUMERAL for fact in names.facts[i:end]):
        return Found(i, end, "organisation", NOUN, "an acronym in the name")
    return None


def _is_called_in_marks(names: NameText, i: int, end: int) -> bool:
    """*le « Deep Artificial Composer »*: an article and marks stand around a thing or a body, hardly a person."""
    marked = names.text[i - 1] in OPENS_NAME and names.text[i - 1] != "(" and names.text[end] in CLOSES_NAME
    return marked and names.after_determiner(i - 1)


def family_first(names: NameText, i: int, end: int) -> Found:
    """Somebody whose family name stands first, in capitals."""
    gender = one_gender(names.first_name(end - 1))
    return Found(i, end, "person", FULL_NAME, "family name in capitals first", gender=gender)


def is_family_in_capitals(names: NameText, i: int, end: int) -> bool:
    """*DURAND Michel*, *LE GOFF Yann*, *N'GUESSAN Yao*, *BÉDIÉ Henri Konan*"""
    if not names.facts[i] & SHOUTED:
        return False
    first = next((k for k in range(i, end) if not _is_in_capitals(names.text[k])), end)
    return first > i and len(names.text[first - 1]) > 3 and any(fact & FIRST_NAME for fact in names.facts[first:end])


def _is_in_capitals(word: str) -> bool:
    """*DURAND*, *N'*, but no acronyms: *CFE-CGC*."""
    return word.isupper() and word.rstrip("".join(APOSTROPHES)).isalpha()


# --- the preposition before the name: à Vauxmoulin, dans la Gnagna, chez Vexandre -----------------------------------


def _is_after_chez(names: NameText, i: int) -> bool:
    """Whether *chez* or its like stands before a token."""
    return names.facts[i - 1] & BEFORE_BODY != 0


def _by_preposition(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*à Vauxmoulin*; *chez Vexandre*, *chez Trajet Québec*; *dans la Gnagna*."""
    rule = f"preposition before: {names.low[i - 1]}"
    if _is_after_chez(names, i):
        return Found(i, end, "organisation", APPOSITION if end > i + 1 else PREPOSITION, rule)
    if names.is_a(i - 1, "place_preposition"):
        return _to_place(names, i, end, rule)
    if end == i + 1 and names.facts[i - 1] & ARTICLE_WORD and names.is_a(i - 2, "inside_place"):
        return Found(i, end, "place", HARDLY, f"after {names.low[i - 2]}")
    return None


def _to_place(names: NameText, i: int, end: int, rule: str) -> Found | None:
    """*à Vauxmoulin*; not *succède à X*, *face à X*."""
    to_town = names.is_a(i - 1, "town_preposition")
    if end - i > 1 and not to_town and all(map(names.is_ordinary, range(i, end))):
        return no_name(i, end)  # en Session Extraordinaire
    to_person = _to_person(names, i, end)
    if to_person or to_town and names.is_a(i - 2, "before_no_place"):
        return to_person  # succède à X; face à X, mettre fin à X
    if to_town and _may_be_full_name(names, i, end):
        return Found(i, end, "place", HARDLY, rule)  # plaît à X, who is a person where she acts elsewhere
    opens = names.begins_anew(i - 1) and names.text[end] == ","  # À Limbe, …
    return Found(i, end, "place", NOUN if opens else PREPOSITION, rule)


def _may_be_full_name(names: NameText, i: int, end: int) -> bool:
    """*Kossiwa Adjanohoun*: two words that no list holds; towns of two words have a hyphen, or are known."""
    plain = all("-" not in names.text[k] and not names.is_ordinary(k) for k in range(i, end))
    return end - i == FIRST_AND_LAST and plain and not names.begins_anew(i - 1)


def _to_person(names: NameText, i: int, end: int) -> Found | None:
    """*succède ensuite à X*"""
    verb = i - 3 if names.flags(i - 2) & ADV else i - 2
    if not names.is_a(i - 1, "town_preposition") or not names.is_a(verb, "to_person"):
        return None
    return Found(i, end, "person", APPOSITION, f"verb before that takes a person: {names.low[verb]} à")


EVIDENCE_OF_ONE: tuple[Test, ...] = (  # for a single word
    (ANY, _before_medium), (INNER, _by_first_part), (ANY, _single_after_chez), (ANY, _of_country), (ANY, _of_age),
    (ANY, by_noun_before), (ANY, body_with_complement), (ANY, _much_cited), (FIRST_NAME, _first_name_alone),
    (ANY, by_what_follows), (ANY, by_speech_before), (ANY, by_head_before),
    (ANY, _by_preposition), (ANY, in_marks_alone), (ANY, like_town), (ORGANISATION_WORD, body_word_alone),
    (ANY, speaking_body), (ANY, by_place_in_sentence),
)
EVIDENCE: tuple[Test, ...] = (  # for several
    (ANY, _before_medium), (ANY, _joined_names), (ANY, by_noun_before),
    (ANY, body_with_complement), (ANY, by_head_before), (ANY, _by_words), (ANY, by_what_follows),
    (ARTICLE_WORD, article_and_noun), (ANY, _by_preposition), (ANY, in_marks_alone), (ANY, untold),
    (ARTICLE_WORD, capital_article), (ANY, by_capitals),
)
