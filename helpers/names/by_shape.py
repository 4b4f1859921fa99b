"""What a run of capitals is where nothing beside it and none of its words tells: by the marks around it, by its shape,
by the little word before it.
"""

from __future__ import annotations

from helpers.french.grammar import REPORT
from helpers.names.behind import is_speech
from helpers.names.facts import (
    ARTICLE_WORD,
    BARE_OF,
    DEMONYM,
    ELISION,
    FIRST_NAME,
    JOINS_PERSON,
    OF_WORD,
    ORGANISATION_WORD,
)
from helpers.names.no_names import before_marks, title_end
from helpers.names.sight import (
    APPOSITION,
    CLOSES_NAME,
    HARDLY,
    LOOKS,
    OPENS_NAME,
    VERB,
    Found,
    NameText,
    no_name,
    undecided,
)
from helpers.names.spans import titled_sequence


def article_and_noun(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A capital article and an ordinary noun inside a sentence: *au micro de La Première*, *La Toile du Fleuve*."""
    if not names.is_ordinary(i + 1):
        return None
    whole = max(end, titled_sequence(names, i, limit))
    if whole == end and names.is_a(i - 1, "town_preposition"):
        return None  # à La Trinité
    sentence = names.sentence(i)
    on_works = any(names.is_a(k, "of_works") for k in range(sentence.token_start, sentence.token_end))
    if on_works or names.is_a(i - 1, "before_work"):
        return no_name(i, title_end(names, whole))  # Elle a publié La Promesse, Elle joue La Promesse
    if names.facts[i - 1] & BARE_OF and names.is_a(i - 2, "takes_person") and whole == i + 2:
        return Found(i, whole, "person", LOOKS, f"word before that takes a person's name: {names.low[i - 2]} de")
    return Found(i, whole, "organisation", LOOKS, "a capital article and a noun")


def in_marks_alone(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """All that stands between marks is a title, a nickname, a slogan."""
    if names.text[end] in CLOSES_NAME and names.text[before_marks(names, i) + 1] in OPENS_NAME:
        in_brackets = end - i == 1 and names.text[i - 1] == "("
        return undecided(i, end) if in_brackets else no_name(i, end)
    return None


def like_town(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """What a single word looks like: *Fos-sur-Mer*, *Saint-Denis*."""
    if "-" not in names.text[i]:
        return None
    first, *parts = names.text[i].split("-")
    if not names.words["place_infix"].isdisjoint(parts[:-1]):
        return Found(i, end, "place", APPOSITION, "made like a town's name")
    if first.lower() in names.words["place_beginning"]:
        if is_feast(names, i):
            return no_name(i, end)
        return Found(i, end, "place", LOOKS, "made like a town's name")
    return None


def is_feast(names: NameText, i: int) -> bool:
    """*la Saint-Nicolas*, *les Saint-Quentinois*: *la* and *les* stand before no town called after a man."""
    first, hyphen, _ = names.low[i].partition("-")
    if not hyphen or first not in names.words["feast"]:
        return False
    return names.gazetteer.determiners.get(names.low[i - 1]) == "f" or names.is_a(i - 1, "plural_determiner")


def body_word_alone(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*au Racing*: a body's word that is no ordinary one of French."""
    if not names.after_determiner(i):
        return None
    return Found(i, end, "organisation", HARDLY, f"a capital on an organisation word: {names.low[i]}")


def speaking_body(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*la Fécafoot promet*, *a ajouté la Prif*: a word of no list that has an article and speaks; not *l'Audois*."""
    if not names.facts[i - 1] & ARTICLE_WORD or names.is_a(i - 1, "plural_determiner") or _may_be_inhabitant(names, i):
        return None
    said = names.flags(i - 2) & REPORT or is_speech(names, end, limit)
    return Found(i, end, "organisation", HARDLY, "an article before it, a verb of speech beside it") if said else None


def by_place_in_sentence(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A word that no list holds, by the little word before it: *un bar de Vauxmoulin*, *une note de l'Unadec*."""
    after_small = names.is_a(i - 1, "of") or names.low[i - 1] == "l'"
    if after_small and names.low[i].endswith(names.gazetteer.people_endings):
        return None  # des Thuringiens, l'Audois
    known_place = i not in names.firsts and not names.is_capital_particle(i - 1)
    if known_place and names.low[i - 1] == "l'":
        return Found(i, end, "organisation", HARDLY, "an article before it")
    if names.is_a(i - 2, "no_place_of"):
        return undecided(i, end)  # l'interprétation de Belphégor
    if known_place and names.is_a(i - 1, "before_unknown_place") and not _is_of_town(names, i, end):
        return Found(i, end, "place", HARDLY, f"after {names.low[i - 1]}")
    return undecided(i, end)


def _is_of_town(names: NameText, i: int, end: int) -> bool:
    """*du Vannetais Bernard Mignot*: whether a word only tells where the person behind it comes from."""
    person = names.is_capital(end) and names.facts[end] & FIRST_NAME
    return bool(person) and _may_be_inhabitant(names, i)


def _may_be_inhabitant(names: NameText, i: int) -> bool:
    return names.low[i].endswith(names.gazetteer.whence_endings)


def untold(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*The Walking Dead*, *les World's 50 Best Restaurants*: what may be a title or a body, but hardly a person."""
    if names.is_a(i, "foreign_article"):
        said = names.is_a(i - 1, "papers_say")
        paper = said or any(len(phrase.words) == 1 for phrase in names.sources.get(names.low[i - 1], ()))
        return Found(i, end, "organisation", HARDLY, "a paper's name") if paper else undecided(i, end)
    if any(names.is_a(k, "foreign_inside") for k in range(i + 1, end)):
        return Found(i, end, "organisation", HARDLY, "an English name")  # Bank of Nort
    return undecided(i, end) if names.text[i - 1].isdecimal() else None


def capital_article(names: NameText, i: int, end: int, limit: int) -> Found:
    """*lance Le Dantec*, *La Courneuve*"""
    if names.is_a(i - 1, "papers_say"):
        return Found(i, end, "organisation", LOOKS, "what papers say before it")  # rapporte Le Lab
    if names.flags(i - 1) & REPORT:
        return Found(i, end, "person", VERB, "verb of speech before it")
    return Found(i, end, "place", LOOKS, "a capital article and a capital")


def by_capitals(names: NameText, i: int, end: int, limit: int) -> Found:
    """*De Bruyne*, *un Cane Corso*, *Habitat Dauphinois*: what several capitals in a row are by themselves."""
    particle = names.facts[i] & JOINS_PERSON or names.is_a(i, "begins_family_name")
    if particle and not names.is_ordinary(i + 1):
        return Found(i, end, "person", LOOKS, "a particle and a capital")  # De Bruyne
    if names.is_a(i - 1, "indefinite") and not names.facts[i - 1] & OF_WORD:
        return undecided(i, end)  # un Cane Corso
    if names.after_determiner(i) or names.facts[i] & ORGANISATION_WORD:
        return Found(i, end, "organisation", LOOKS, "capitals after an article or from an organisation word")
    if names.is_ordinary(i) and not names.facts[i] & (FIRST_NAME | ELISION):
        return Found(i, end, "organisation", HARDLY, "capitals from an ordinary word")  # Habitat Dauphinois
    company = names.facts[i - 1] & DEMONYM and names.text[i - 1][0].islower() and names.after_determiner(i - 1)
    if company and not names.facts[i] & FIRST_NAME and not names.is_a(i - 2, "plural_determiner"):
        return Found(i, end, "organisation", LOOKS, f"nationality before: {names.low[i - 1]}")  # l'italien Tessi Bram
    return Found(i, end, "person", LOOKS, "capitals in a row")
