"""What the reading of names asks of a single word, as the bits of one number, worked out once for each word.

An article's words mostly were in an article before: one look-up per word answers whether it has a capital, is a title,
may begin a known name and so on, and most words are passed over at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from helpers.french.codebook import Codebook, made_once
from helpers.french.lookup import KEPT_ANSWERS, Kept, lookup_form
from helpers.french.word_list import APOSTROPHES
from helpers.names.gazetteer import Gazetteer, gazetteer_of

CAPITALISED = 1 << 0  # can be part of a name by its letters: Paris, al-Assad
LOOK = 1 << 1  # a name may begin here: a capital, or a lower-case word such as ministère
NEVER_FIRST = 1 << 2  # a capital says nothing where a sentence begins: Le, Mais
SMALL_WORD = 1 << 3  # le, de, mais; two capitals (SA, LA) are none
TITLE_WORD = 1 << 4  # M., Mme
ACRONYM = 1 << 5  # written like one: ONU, O.N.U., CFE-CGC
DEMONYM = 1 << 6  # Suisse, marocain
SHOUTED = 1 << 7  # all in capitals
WORD = 1 << 8  # two letters or more
ELISION = 1 << 9  # ends in an apostrophe: L', M'
INITIAL = 1 << 10  # J., J.-P.
YEAR = 1 << 11  # 1998
MODEL = 1 << 12  # 737, A320: makes the name before it a product's
CODE = 1 << 13  # a digit among the letters: A320, G20
EVENT = 1 << 14  # a word of events: Coupe
STARTS_KNOWN = 1 << 15  # the first word of a known name
HEADS = 1 << 16  # begins an organisation's, a place's, a programme's or another thing's name
MAY_GO_ON = 1 << 17  # may stand after the first word of a name: a capital, de, van, a year
ROLE_OF_ONE = 1 << 18  # a role that one person holds: ministre
OPENS_NEXT = 1 << 19  # a sign after which any word has a capital: a colon, a dash, an opening mark
AFTER_ARTICLE = 1 << 20  # the second word of a known name that begins with an article: Devoir
NO_NAME = 1 << 21  # an acronym that is no name: RER, PDG
NUMERAL = 1 << 22  # XVIIe
INNER = 1 << 23  # a capital after the first letter: JCDecaux
LOCAL_BODY = 1 << 24  # a body of which each town or region has its own: CHU
ARTICLE_WORD = 1 << 25  # le, l'; this and the bits below are classes of words (`BITS_OF`)
OF_WORD = 1 << 26
BARE_OF = 1 << 27
DETERMINER = 1 << 28
SEPARATES = 1 << 29
FUNCTION_WORD = 1 << 30  # however it is written: also SA and LA
LINKS = 1 << 31
COORDINATION = 1 << 32
JOINS_ALWAYS = 1 << 33
JOINS_PERSON = 1 << 34
ORGANISATION_WORD = 1 << 35
COMPANY_WORD = 1 << 36
PLACE_WORD = 1 << 37
ANNOUNCED_PLACE = 1 << 38
OTHER_NAME = 1 << 39
DISTRICT = 1 << 40
ROLE_NOUN = 1 << 41  # any word of the roles, in the plural, too
PERSON_ROLE = 1 << 42
PART_OF_ROLE = 1 << 43
BEFORE_ROLE = 1 << 44
OFFICE = 1 << 45  # a word that a portfolio may follow: ministre, chargé
PART_OF_NAME = 1 << 46
NEVER_NAME = 1 << 47
MAY_STAND_IN_BRACKETS = 1 << 48
PLACE_IN_BRACKETS = 1 << 49
AFTER_TOWN = 1 << 50
PLACE_FOLLOWS = 1 << 51
LED_BY = 1 << 52
WORKS_FOR = 1 << 53
FAMILY_NAME_FIRST = 1 << 54
FIRST_NAME = 1 << 55  # known as a first name
IN_CHARGE = 1 << 56
BREAKS_ROLE = 1 << 57
BEFORE_BODY = 1 << 58  # chez
UNIT = 1 << 59  # as it is written: MW
MIDDLE_NAME = 1 << 60  # after a family name: Thi
BEFORE_OTHER_NAME = 1 << 61  # the last word before somebody's other name: alias, dit
MADE = 1 << 62  # a word for works or products: film, drones

ANY = LOOK  # what every token has at which a name may begin

BITS_OF = {  # the bits of each class of words (`Gazetteer.words`) that is asked for most
    "never_first": NEVER_FIRST, "function_word": SMALL_WORD | FUNCTION_WORD, "demonym": DEMONYM,
    "organisation_word": HEADS | ORGANISATION_WORD, "place_word": HEADS | PLACE_WORD, "programme_word": HEADS,
    "other_name": HEADS | OTHER_NAME, "joins_always": MAY_GO_ON | JOINS_ALWAYS,
    "joins_person": MAY_GO_ON | JOINS_PERSON, "role_of_one": ROLE_OF_ONE, "event": EVENT, "venue": HEADS,
    "article": ARTICLE_WORD, "of": OF_WORD, "bare_of": BARE_OF, "determiner": DETERMINER, "separator": SEPARATES,
    "link": LINKS, "coordination": COORDINATION, "company_word": COMPANY_WORD,
    "announced_place": ANNOUNCED_PLACE, "district": DISTRICT, "role": ROLE_NOUN, "person_role": PERSON_ROLE,
    "part_of_role": PART_OF_ROLE, "before_role": BEFORE_ROLE, "has_portfolio": OFFICE, "in_charge": OFFICE | IN_CHARGE,
    "part_of_name": PART_OF_NAME, "never_name": NEVER_NAME, "in_brackets": MAY_STAND_IN_BRACKETS,
    "place_in_brackets": PLACE_IN_BRACKETS, "after_town": AFTER_TOWN,
    "place_follows": PLACE_FOLLOWS, "led_by": LED_BY, "works_for": WORKS_FOR,
    "family_name_first": FAMILY_NAME_FIRST, "breaks_role": BREAKS_ROLE, "organisation_preposition": BEFORE_BODY,
    "middle_name": MIDDLE_NAME, "called": BEFORE_OTHER_NAME, "made": MADE,
}

STANDS_APART = TITLE_WORD | ELISION | SMALL_WORD  # capitals that need not belong to the name before them

BEGINS_ANEW = frozenset({*":«“\"„‹–—-•;…*", "..."})
ACRONYM_SHAPE = re.compile(
    r"(?:[A-ZÀ-Þ]\.?&?){2,}(?:[-/](?:[A-ZÀ-Þ]\.?){2,})*|[A-Z]{2,}[a-z]?[A-Z]+|[A-Z]{3,}\d{1,2}"
)
ROMAN_SHAPE = re.compile(r"(?=[IVXLC])(?:X{0,3})(?:IX|IV|V?I{0,3})(?:e|er|è|ème|re|ère)?")
INITIAL_SHAPE = re.compile(r"[A-ZÀ-Þ]\.(?:-[A-ZÀ-Þ]\.)*")
YEAR_SHAPE = re.compile(r"(?:19|20)\d\d")
ARABIC_ARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ben|bin|ould|ait|aït)[-'’][A-ZÀ-Þ]")


class FactsByText(Kept[str, int]):
    """The facts of a word by its text, worked out when first met and kept."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(self._facts, KEPT_ANSWERS)
        self.gazetteer = gazetteer
        self.listed, self.listed_as_written = _listed(gazetteer), _listed_as_written(gazetteer)

    def _facts(self, text: str) -> int:
        low = lookup_form(text)
        facts = _letters(text) if text.isalpha() else _signs(text)
        for word, lists in ((low, self.listed), (text, self.listed_as_written)):
            for bits, listed in lists:
                if word in listed:
                    facts |= bits
        if self.gazetteer.is_head(low):
            facts |= LOOK
        if facts & SMALL_WORD and len(text) > 1 and text.isupper():
            facts &= ~SMALL_WORD
        if facts & CAPITALISED and text != low or facts & TITLE_WORD:
            facts |= LOOK
        if not (facts & ACRONYM and self._is_body(text, low, facts)) and self.gazetteer.first_names.gender(text):
            facts |= FIRST_NAME
        if text[1:] != text[1:].lower():
            facts |= INNER
        return facts

    def _is_body(self, text: str, low: str, facts: int) -> bool:
        """Whether an acronym that may be a first name in capitals is a body's: *CHU*, *UDI*."""
        known = any(form.acronym and form.text == text for form in self.gazetteer.forms[low])
        return bool(facts & (LOCAL_BODY | ORGANISATION_WORD)) or known


@made_once
def facts_of(codebook: Codebook) -> FactsByText:
    """The facts that a codebook gives, one collection for all articles."""
    return FactsByText(gazetteer_of(codebook))


def _letters(text: str) -> int:
    """What a word of letters alone is by its shape."""
    facts = WORD if len(text) > 1 else 0
    if text[0].isupper():
        facts |= CAPITALISED | MAY_GO_ON
        if text.isupper():
            facts |= SHOUTED
        if ROMAN_SHAPE.fullmatch(text):
            facts |= NUMERAL
        if text[1:2].isupper() and ACRONYM_SHAPE.fullmatch(text):
            facts |= ACRONYM
    return facts


def _signs(text: str) -> int:
    """What a number, a mark, or a word with a sign in it is by its shape."""
    capital = text[0].isupper() or (text[0] in "abeo" and len(text) > 4 and ARABIC_ARTICLE.match(text) is not None)
    facts = CAPITALISED | MAY_GO_ON if capital else 0
    if YEAR_SHAPE.fullmatch(text):
        facts |= YEAR | MAY_GO_ON
    elif any(c.isdigit() for c in text):
        facts |= CODE
        if len(text) < 5 and text[-1].isdigit() and text.isalnum():
            facts |= MODEL
    if text.isupper():
        facts |= SHOUTED
    if text[0].isalpha():
        facts |= (
            WORD * (len(text) > 1) | ELISION * (text[-1] in APOSTROPHES)
            | ACRONYM * (ACRONYM_SHAPE.fullmatch(text) is not None)
            | INITIAL * (INITIAL_SHAPE.fullmatch(text) is not None)
        )
    return facts | OPENS_NEXT * (text in BEGINS_ANEW) | MAY_GO_ON * (text == "/")


def _listed(gazetteer: Gazetteer) -> list[tuple[int, Collection[str]]]:
    """The bits of the words that the codebook lists, by their look-up forms."""
    starts = [(STARTS_KNOWN, gazetteer.forms.plain), (AFTER_ARTICLE, gazetteer.forms_after_article)]
    starts += [(LOCAL_BODY, gazetteer.local_bodies), (BEFORE_OTHER_NAME, gazetteer.before_other_name)]
    return [*starts, *((bits, gazetteer.words[name]) for name, bits in BITS_OF.items())]


def _listed_as_written(gazetteer: Gazetteer) -> list[tuple[int, Collection[str]]]:
    """The bits of those whose capitals count: titles, acronyms that are no names, units."""
    words = gazetteer.words
    no_names = frozenset(words["not_name"]) - frozenset(words["company_word"])
    return [(TITLE_WORD, gazetteer.titles), (NO_NAME, no_names), (UNIT, words["unit"])]
