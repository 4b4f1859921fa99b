"""The body in which a function is held that is only said to be its: *La FIQ proteste. Sa présidente, X, …*.

In: the names of an article and the place of a function with *sa* or *son*. Out: the name of the body, or None.
"""

from __future__ import annotations

from helpers.names.facts import ARTICLE_WORD, DETERMINER, ORGANISATION_WORD
from helpers.names.sight import Found, NameText

SUBJECTS_REACH = 2  # sentences that are looked at: the function's own and the one before


def body_of_its_own(names: NameText, found: list[Found], role: int) -> int | None:
    """The index of the body whose function a role noun is behind *sa*, *son*, *leur*: the subject before it."""
    if not names.is_a(role - 1, "own"):
        return None
    number = names.sentence_of[role]
    for at in range(number, max(number - SUBJECTS_REACH, -1), -1):
        sentence = names.sentences[at]
        if sentence.paragraph != names.sentences[number].paragraph:
            return None
        subject = _subject(names, found, sentence.token_start, min(sentence.token_end, role - 1))
        if subject is not None and found[subject].last != role - 2:  # but: X, sa présidente
            return subject if found[subject].kind == "organisation" else None
    return None


def _subject(names: NameText, found: list[Found], begin: int, end: int) -> int | None:
    """The index of the name with which a sentence begins."""
    first = names.past(begin, end, DETERMINER | ARTICLE_WORD)
    head = first < end and names.facts[first] & ORGANISATION_WORD != 0
    if head and not names.is_capital(first) and any(name.first == first + 1 for name in found):
        first += 1  # le collectif | Naître ici
    return next((at for at, name in enumerate(found) if name.first == first), None)
