"""What the reading of names asks of a single word, as the bits of one number, worked out once for each word.

An article's words mostly were in an article before: one look-up per word answers whether it has a capital, is a title,
may begin a known name and so on, and most words are passed over at once.
"""

from __future__ import annotations

import re

from helpers.french.codebook import Codebook
from helpers.french.lookup import lookup_form
from helpers.names.gazetteer import KEPT_WORDS, Gazetteer, gazetteer_of

CAPITAL = 1 << 0  # can be part of a name by its letters: Paris, al-Assad
LOOK = 1 << 1  # a name may begin here: a capital, or a lower-case word such as ministère
NEVER_FIRST = 1 << 2  # a capital says nothing where a sentence begins: Le, Mais
FUNCTION = 1 << 3  # le, de, mais; two capitals (SA, LA) are none
TITLE = 1 << 4  # M., Mme
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
GOES_ON = 1 << 17  # may stand after the first word of a name: a capital, de, van, a year
ROLE = 1 << 18  # a role that one person holds: ministre
OPENS_NEXT = 1 << 19  # a sign after which any word has a capital: a colon, a dash, an opening mark
AFTER_ARTICLE = 1 << 20  # the second word of a known name that begins with an article: Devoir
NO_NAME = 1 << 21  # an acronym that is no name: RER, PDG
NUMERAL = 1 << 22  # XVIIe
INNER = 1 << 23  # a capital after the first letter: JCDecaux
LOCAL_BODY = 1 << 24  # a body of which each town or region has its own: CHU

BIT_OF = {  # the bit of each class of words (`Gazetteer.words`) that is asked for most
    "never_first": NEVER_FIRST, "function_word": FUNCTION, "demonym": DEMONYM, "organisation_word": HEADS,
    "place_word": HEADS, "programme_word": HEADS, "other_name": HEADS, "joins_always": GOES_ON,
    "joins_person": GOES_ON, "role_of_one": ROLE, "event": EVENT,
}

STOPS = TITLE | ELISION | FUNCTION  # capitals that need not belong to the name before them

APOSTROPHES = "'’ʼ"
BEGINS_ANEW = frozenset({*":«“\"„‹–—-•;…*", "..."})
ACRONYM_SHAPE = re.compile(
    r"(?:[A-ZÀ-Þ]\.?&?){2,}(?:[-/](?:[A-ZÀ-Þ]\.?){2,})*|[A-Z]{2,}[a-z]?[A-Z]+|[A-Z]{3,}\d{1,2}"
)
ROMAN_SHAPE = re.compile(r"(?=[IVXLC])(?:X{0,3})(?:IX|IV|V?I{0,3})(?:e|er|ème)?")
INITIAL_SHAPE = re.compile(r"[A-ZÀ-Þ]\.(?:-[A-ZÀ-Þ]\.)*")
YEAR_SHAPE = re.compile(r"(?:19|20)\d\d")
ARABIC_ARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ben|bin|ould|ait|aït)[-'’][A-ZÀ-Þ]")


class FactsByText(dict[str, int]):
    """The facts of a word by its text, worked out when first met and kept."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer
        self.listed = _listed(gazetteer)

    def __missing__(self, text: str) -> int:
        if len(self) > KEPT_WORDS:
            self.clear()
        low, words = lookup_form(text), self.gazetteer.words
        facts = self.listed.get(low, 0) | (_letters(text) if text.isalpha() else _signs(text))
        if facts & FUNCTION and len(text) > 1 and text.isupper():
            facts &= ~FUNCTION
        if text in self.gazetteer.titles:
            facts |= TITLE
        if text in words["not_name"] and text not in words["company_word"]:
            facts |= NO_NAME
        if low in self.gazetteer.local_bodies:
            facts |= LOCAL_BODY
        if facts & CAPITAL and text != low:
            facts |= LOOK
        if text[1:] != text[1:].lower():
            facts |= INNER
        self[text] = facts
        return facts


def facts_of(codebook: Codebook) -> FactsByText:
    """The facts that a codebook gives, one collection for all articles."""
    return codebook.derived("name facts", lambda codebook: FactsByText(gazetteer_of(codebook)))


def _letters(text: str) -> int:
    """What a word of letters alone is by its shape."""
    facts = WORD if len(text) > 1 else 0
    if text[0].isupper():
        facts |= CAPITAL | GOES_ON
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
    facts = CAPITAL | GOES_ON if capital else 0
    if YEAR_SHAPE.fullmatch(text):
        facts |= YEAR | GOES_ON
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
    return facts | OPENS_NEXT * (text in BEGINS_ANEW)


def _listed(gazetteer: Gazetteer) -> dict[str, int]:
    """What the codebook says of a word, by its look-up form."""
    facts: dict[str, int] = {}
    starts = ((LOOK, gazetteer.heads), (STARTS_KNOWN, gazetteer.forms_by_two),
              (AFTER_ARTICLE, gazetteer.forms_after_article))
    for bit, words in (*starts, *((bit, gazetteer.words[name]) for name, bit in BIT_OF.items())):
        for word in words:
            facts[word] = facts.get(word, 0) | bit
    return facts
