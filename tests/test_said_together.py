"""Who speaks together: three and more whom one verb has, before it, behind it or behind *selon*; and who does not."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

TOGETHER = [
    ("« Le quai est vieux », écrivent Anne Durand, Paul Rey et Luc Petit.", "Anne Durand, Paul Rey et Luc Petit"),
    ("« Le quai est vieux », déplorent la CGT, FO et la CFDT dans un communiqué.", "CGT, FO et CFDT"),
    ("« Le quai est vieux », ont déclaré la France, l'Allemagne et le Royaume-Uni.", "France, Allemagne et Royaume-Uni"),
    ("« On a peur », racontent Anne Durand, 34 ans, et Luc Petit, docker.", "Anne Durand et Luc Petit"),
    ("Anne Durand, Paul Rey et Luc Petit affirment que le quai est vieux.", "Anne Durand, Paul Rey et Luc Petit"),
    ("Selon Anne Durand, Paul Rey et Luc Petit, le quai est vieux.", "Anne Durand, Paul Rey et Luc Petit"),
]
ALONE = [
    ("« Le quai est vieux », a dit Paul Rey, entouré de Luc Petit et d'Anne Durand.", "Paul Rey"),
    ("« Le quai est vieux », a dit Paul Rey, maire de Nort et président du port.", "Paul Rey"),
    ("Selon Paul Rey, Luc Petit et Anne Durand ont refusé le projet.", "Paul Rey"),
    ("Hier, à Nort, Paul Rey et Luc Petit affirmaient que le quai est vieux.", "Paul Rey et Luc Petit"),
    ("Cette semaine, Paul Rey et Luc Petit affirment que le quai est vieux.", "Paul Rey et Luc Petit"),
]


@pytest.mark.parametrize(("text", "speaker"), TOGETHER + ALONE)
def test_all_who_speak_together_are_the_speaker(text: str, speaker: str) -> None:
    assert list(tidy_tables(Article.from_text(text)).statements.speaker) == [speaker]
