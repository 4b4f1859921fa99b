"""The phrases that name a source without a verb, *selon*, *aux yeux de*: the rows of `attributions.csv` as words."""

from __future__ import annotations

from typing import NamedTuple

from helpers.french.codebook import Codebook
from helpers.french.lookup import words_of


class SourcePhrase(NamedTuple):
    """A way to name a source by a preposition: its words, and the rule of `sources.rules` for what follows them."""

    words: tuple[str, ...]
    phrase: str
    rule: str

    @property
    def needs_speaker(self) -> bool:
        """*pour*: names a source only where somebody follows who speaks."""
        return self.rule == "pour"

    @property
    def keeps_noun(self) -> bool:
        """*de source policière*: the noun belongs to the source."""
        return self.rule == "de_source"

    @property
    def gives_reason(self) -> bool:
        """*au motif que P*: who says it is who acts for this reason."""
        return self.rule == "reason"

    @property
    def is_whole(self) -> bool:
        """*à ses yeux*: nothing follows that names the source."""
        return self.rule == "itself"


NO_PHRASE = SourcePhrase((), "", "")  # of an attribution by a verb


def source_phrases(codebook: Codebook) -> dict[str, list[SourcePhrase]]:
    """The source phrases by their first word, the longest first, with *de* also as *du*, *des*, *d'*."""
    found: dict[str, list[SourcePhrase]] = {}
    for row in codebook.sheet("attributions"):
        words = words_of(row["phrase"])
        endings = [words]
        if words[-1] == "de":
            endings = [[*words[:-1], end] for end in sorted(codebook.words("name_words", "of"))]
        for ending in endings:
            found.setdefault(ending[0], []).append(SourcePhrase(tuple(ending), row["phrase"], row["rule"]))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase.words))
    return found
