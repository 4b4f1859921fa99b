"""What kind of piece an article is, as its own lines tell: a press release; lines that are no part of the story."""

from __future__ import annotations

import re
from typing import Any

from helpers.finders.quantities import TELEPHONE
from helpers.french.codebook import Codebook
from helpers.text.dateline import is_byline
from helpers.text.sentences import SENTENCE_END

LONGEST_SIGNATURE = 8  # words
LONGEST_CREDIT = 5  # words
WITH = "avec"
LONGEST_CONTACT = 30  # words
PARTS = re.compile(r"\s*[–—.:|-]\s*")  # of a line: *Lausanne, le 12 mai. – Communiqué*
REACHED_BY = re.compile(rf"\S@\S|{TELEPHONE.pattern}")


def is_release(tables: Any) -> bool:
    """Whether a short line calls the text a press release, or tells whom the press may call."""
    words = Codebook.default().words("statement_words", "release")
    lines = [line for line in _lines(tables).values() if len(line.split()) <= LONGEST_CONTACT]
    short = [line for line in lines if len(line.split()) <= LONGEST_SIGNATURE]
    return any(map(_opens_contacts, lines)) or any(not words.isdisjoint(PARTS.split(line)) for line in short)


def lines_beside(tables: Any) -> set[str]:
    """The paragraph_id of each line that is no part of the story: by whom it is signed, whom the press may call."""
    codebook = Codebook.default()
    signed = tuple(codebook.words("statement_words", "interview"))
    beside, in_contacts = set(), False
    as_written = dict(zip(tables.paragraphs["paragraph_id"], tables.paragraphs["text"], strict=True))
    for paragraph, line in _lines(tables).items():
        n = len(line.split())
        in_contacts = n <= LONGEST_CONTACT and (in_contacts or _opens_contacts(line))
        is_signed = n <= LONGEST_SIGNATURE and any(_signs(line, by.split()) for by in signed)
        is_signed = is_signed or is_byline(as_written[paragraph], codebook) or _names_agency(line, codebook)
        if in_contacts or is_signed or n <= LONGEST_CONTACT and REACHED_BY.search(line):
            beside.add(paragraph)
    return beside


def _signs(line: str, words: list[str]) -> bool:
    """*Propos recueillis par Léa Roy*, *Recueilli à Brest par Léa Roy*: the words in order, the first one early."""
    found = line.split()
    if words[0] not in found[:3] or line[-1] in SENTENCE_END:
        return False
    rest = iter(found)
    return all(word in rest for word in words)


def _names_agency(line: str, codebook: Codebook) -> bool:
    """*(avec AFP)*, *La rédaction avec Belga*: a few words that end in an agency."""
    words = [word.strip("()*_.,") for word in line.split()]
    agencies = {row["acronym"].casefold() for row in codebook.sheet("agencies")}
    return 1 < len(words) <= LONGEST_CREDIT and WITH in words[:-1] and words[-1] in agencies


def _opens_contacts(line: str) -> bool:
    """*Contacts presse*, *Contact presse : Anne Roy*"""
    return PARTS.split(line)[0] in Codebook.default().words("statement_words", "press_contact")


def _lines(tables: Any) -> dict[str, str]:
    """The words of each paragraph in small letters, white space joined."""
    paragraphs = tables.paragraphs
    words = paragraphs["text"].str.casefold().str.split().str.join(" ")
    return dict(zip(paragraphs["paragraph_id"], words, strict=True))
