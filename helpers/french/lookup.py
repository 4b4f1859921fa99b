"""The form in which a word is looked up."""

from __future__ import annotations

import unicodedata

KEPT_WORDS = 20_000  # what is kept by word: most words of most articles, and little memory however many articles


def lookup_form(word: str) -> str:
    """The form of a word to look up: lower case, straight apostrophe, composed accents."""
    low = word.lower()
    if low.isascii():
        return low
    if "’" in low or "ʼ" in low:
        low = low.replace("’", "'").replace("ʼ", "'")
    return unicodedata.normalize("NFC", low)
