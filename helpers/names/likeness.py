"""Whether two long words are one that is misspelt: *Poonawalla* and *Poonwalla*."""

from __future__ import annotations

LONG_NAME = 6  # letters of a family name, at least, that may lack one or have one twice
LONGER = 7  # letters, at least, of which one may be another
SAME_LETTERS = 3  # letters at the beginning or the end that two spellings share
VOWELS = "aeiouy"  # which may tell a woman's family name from a man's at the end: *Kowalska*, *Kowalski*


def ends_of(word: str) -> tuple[str, str]:
    """How a word begins and ends: two long words that differ by one letter share one of these."""
    return word[:SAME_LETTERS], f"-{word[-SAME_LETTERS:]}"


def is_misspelt(one: str, other: str) -> bool:
    """Whether two long words differ by one letter: missing (the last one only if it is double), or another."""
    if len(one) > len(other):
        one, other = other, one
    if one == other:
        return False
    same = next((k for k, letter in enumerate(one) if letter != other[k]), len(one))
    if len(one) < len(other):
        return one[same:] == other[same + 1:] and same < len(one)
    return len(one) >= LONGER and same < len(one) - 1 and one[same + 1:] == other[same + 1:]
