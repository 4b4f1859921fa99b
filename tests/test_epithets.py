"""Who is meant by what a paper calls somebody for variety: an age, a trade beside the one told, what they were before."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

MEANT = [
    # a quotation of many sentences moves nobody away
    ("Léa Petit n'aime pas ce film. « C'est long. C'est lent. On dort. On a froid. On rentre. Quel ennui ! », a confié "
     "la comédienne de 39 ans.", "Léa Petit"),
    ("Paul Rey a vu le quai. Les bateaux dorment. « C'est vieux. C'est laid. Ça tombe. Il faut agir. », a-t-il dit.",
     "Paul Rey"),
    # what somebody is beside the trade that the article tells
    ("Paul Rey, le producteur du spectacle, a vécu un drame. « C'était terrible », a raconté l'ancien membre du jury de "
     "La Grande Scène.", "Paul Rey"),
    ("La conservatrice Anne Durand a pris la parole. « Je voterai non », dit la membre du parlement de Nort.",
     "Anne Durand"),
    ("Anne Durand est membre de l'association. « Ce montage est étrange », dit l'avocate de profession.", "Anne Durand"),
    ("Luc Petit, président du Parti du port, est venu à Nort. « Je gagnerai », dit l'homme politique.",
     "Luc Petit"),
    # an age that is told of long ago is none
    ("Paul Rey, qui a débuté à 14 ans chez un pâtissier, est venu. « J'ai voulu tout goûter », dit le quinquagénaire à la "
     "barbe grise.", "Paul Rey"),
    # the age of another tells that this is not he
    ("Marc Morel part. « On m'attend », a dit le comédien de 45 ans. Rien n'a été facile pour Paul Rey, qui s'est blessé. "
     "« J'ai mal au genou », a dit le comédien de 43 ans.", "Paul Rey"),
]  # fmt: skip

SOMEBODY_ELSE = [
    ("L'avocate Anne Durand s'est levée. « J'avais peur », raconte l'ex-compagne de l'accusé.", "l'ex-compagne de l'accusé"),
    ("La psychologue Anne Durand maintient son avis. La mère de l'accusée est venue. Cette ancienne caissière de 58 ans "
     "pleure. « J'aurais dû voir », dit-elle.", "La mère de l'accusée"),
    ("Le maire Paul Rey, 62 ans, a inauguré le quai. « Il est trop court », souffle le pêcheur de 25 ans.",
     "le pêcheur de 25 ans"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MEANT + SOMEBODY_ELSE)
def test_whom_another_word_means(text: str, speaker: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements.speaker.iloc[-1] == speaker
