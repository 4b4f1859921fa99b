"""A turn of an interview, and what a paragraph shows of one: how it ends, whether it asks *vous*."""

from __future__ import annotations

from typing import NamedTuple

from helpers.speech.units import Stretch
from helpers.speech.words import YOU
from helpers.text.places import Span
from helpers.text.quotations import BOLD, DASHES, PARTNERS
from helpers.text.sentences import Tokens

SCENE_TOKENS = 12  # of (Il sourit.), with its brackets


class Turn(NamedTuple):
    """What one speaker says: the first token of its paragraph, the tokens of what is said, the speaker's words."""

    begin: int
    said: Stretch
    speaker: Span | None
    rule: str

    @property
    def is_statement(self) -> bool:
        """Whether somebody says it: a question without a label is the writer's own."""
        return self.said.begin < self.said.end


def last_sign(tokens: Tokens, words: Stretch) -> str:
    """The last sign of a paragraph, past the signs for bold; the full stop of *au lieu de sept.*, too."""
    last = next((tokens.low[k] for k in range(words.end - 1, words.begin, -1) if tokens.low[k] != BOLD), "")
    return "." if last.endswith(".") else last


def trimmed(tokens: Tokens, said: Stretch) -> Stretch:
    """What is said without dash, signs for bold, marks around all of it, and full stop."""
    begin, end = said
    while begin < end - 1 and (tokens.low[begin] == BOLD or tokens.low[begin] in DASHES):
        begin += 1
    begin = _past_scene(tokens, Stretch(begin, end))
    while end > begin + 1 and tokens.low[end - 1] in (".", "…", BOLD):
        end -= 1
    inside = tokens.low[begin + 1 : end - 1]
    if PARTNERS.get(tokens.low[begin]) == tokens.low[end - 1] and tokens.low[begin] not in inside:
        return Stretch(begin + 1, end - 1)
    return Stretch(begin, end)


def _past_scene(tokens: Tokens, said: Stretch) -> int:
    """Where what is said begins behind *(Il sourit.)*, *(rires)*."""
    if tokens.low[said.begin] != "(":
        return said.begin
    closes = next((k for k in range(said.begin, min(said.begin + SCENE_TOKENS, said.end)) if tokens.low[k] == ")"), 0)
    goes_on = closes + 1 < said.end and (tokens.text[closes + 1][0].isupper() or tokens.low[closes + 1] == ".")
    return closes + 1 + (tokens.low[closes + 1] == ".") if closes and goes_on else said.begin


def asks_you(tokens: Tokens, words: Stretch) -> bool:
    """Whether a paragraph is a question to somebody: *Que ferez-vous ensuite ?*"""
    said = tokens.low[words.begin : words.end]
    return last_sign(tokens, words) == "?" and any(low in YOU or low.endswith("-vous") for low in said)


def words_of(tokens: Tokens, name: Span) -> list[str]:
    """The words of a name, as written."""
    return [tokens.text[k] for k in range(len(tokens.start)) if name.start <= tokens.start[k] < name.end]
