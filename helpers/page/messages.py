"""The words of the page, in English or French: a file each in `messages/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from helpers.errors import PlainError

MESSAGES_FOLDER = Path(__file__).parent / "messages"
LANGUAGES = ("en", "fr")
QUOTED = ", with quoted words"  # behind the name of a rule


class Messages:
    """The page's words in one language: `say("statements", n=3)` is `3 statements`."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise PlainError(f"the page speaks {' and '.join(LANGUAGES)}, not {language!r}: name one of these.")
        self.language = language
        self.by_key = _read(language)

    def __call__(self, key: str, **values: object) -> str:
        """The message of a key with its values filled in; the plural where `n` asks for it."""
        one, _, several = self.by_key[key].partition("|")
        n = values.get("n", 1)
        words = several if several and self.is_plural(n) else one
        return words.format_map({name: self.number(value) for name, value in values.items()})

    def is_plural(self, n: object) -> bool:
        """Whether a number takes the plural: none does in English (0 words), but not in French (0 mot)."""
        return n != 1 if self.language == "en" else isinstance(n, int) and n > 1

    def number(self, value: object) -> str:
        """A number with its thousands apart, as the language does it; anything else as it is."""
        if not isinstance(value, int):
            return str(value)
        return f"{value:,}" if self.language == "en" else f"{value:,}".replace(",", "\u202f")

    def percent(self, share: int) -> str:
        """A whole percentage as the language writes it."""
        return f"{share}%" if self.language == "en" else f"{share}\u202f%"

    def found(self, words: str) -> str:
        """What the tables say in English, a rule or a problem, in the page's language where there are words for it."""
        if self.language == "en":
            return words
        known = _read(f"found.{self.language}")
        name, quoted, _ = words.partition(QUOTED)
        return known.get(words) or (known[name] + known[QUOTED] if quoted and name in known else words)


@cache
def _read(language: str) -> dict[str, str]:
    return tomllib.loads((MESSAGES_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
