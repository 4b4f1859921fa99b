"""Whom a body is called after: *Institut de biologie Jean Dumontel*, *Centre de presse Norbert-Zongo*."""

from __future__ import annotations

from helpers.french.grammar import REPORT
from helpers.names.facts import ARTICLE_WORD, DETERMINER, OF_WORD, ROLE_NOUN
from helpers.names.sight import NameText
from helpers.names.spans import sequence


def past_namesake(names: NameText, i: int, j: int, limit: int) -> int:
    """The end of a person's name at token `j` behind the word `i` of a body; `j` where it is the holder's."""
    return j if is_of_holder(names, i) else sequence(names, j, limit)


def is_of_holder(names: NameText, i: int) -> bool:
    """Whether a function or a verb of speech stands before a body: *le président du Conseil X*."""
    begin = names.sentences[names.sentence_of[i]].token_start
    k = names.back(i - 1, begin, OF_WORD | ARTICLE_WORD | DETERMINER)
    return any(names.facts[n] & ROLE_NOUN or names.flags(n) & REPORT for n in range(max(begin, k - 2), i))


def is_hyphened_person(names: NameText, j: int) -> bool:
    """*Norbert-Zongo*, as what is called after somebody is written."""
    first, hyphen, family = names.text[j].partition("-")
    return bool(hyphen and names.gazetteer.first_names.gender(first)) and family[:1].isupper()
