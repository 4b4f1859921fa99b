"""Who is meant where several could be: sides of a scene, what a verb tells, who is asked, pronouns as subjects."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

SPEAKERS = [
    # nobody stands on two sides of a scene
    ("Le procureur Jean Morel a ouvert une enquête. À la barre, le prévenu a pâli. « J'ai eu peur », a dit l'accusé.",
     ["le prévenu"]),
    ("L'infirmière Anne Durand est venue lundi. « J'ai mal », souffle la patiente.", ["la patiente"]),
    ("L'arbitre Paul Rey a sifflé. « On a bien joué », assure l'entraîneur.", ["l'entraîneur"]),
    # what a verb tells of somebody
    ("Paul Rey est jugé à Nort. L'avocat Luc Petit l'a défendu. « Je regrette », a dit l'accusé.", ["Paul Rey"]),
    ("Paul Rey a été mis en examen lundi. Le juge Jean Morel l'a reçu. « Je n'ai rien fait », a dit le mis en cause.",
     ["Paul Rey"]),
    ("Jugée depuis lundi, Anne Durand a pleuré. La procureure Léa Petit s'est levée. « J'ai eu peur », a dit l'accusée.",
     ["Anne Durand"]),
    ("Paul Rey a jugé le quai trop vieux. Luc Petit est poursuivi. « J'ai eu peur », a dit le prévenu.", ["Luc Petit"]),
    ("Anne Durand a été agressée lundi. L'avocate Léa Petit est venue. « J'ai crié », raconte la victime.", ["Anne Durand"]),
    # who is asked answers
    ("Luc Petit demande au maire si le quai va rouvrir. « En juin », répond-il.", ["Luc Petit", "le maire"]),
    # the first of two, the second, the last named
    ("Anne Durand et Léa Petit ont débattu. « Le port est vieux », lance la première. « Il vit », réplique la seconde.",
     ["Anne Durand", "Léa Petit"]),
    # a pronoun as the subject of a sentence; il for nobody
    ("Le maire Paul Rey a reçu Luc Petit. Ce dernier a souri. « On va gagner », a-t-il dit.", ["Luc Petit"]),
    ("Paul Rey est maçon. Luc Petit l'emploie. Il le paie bien. « Je n'ai pas le choix », dit-il.", ["Luc Petit"]),
    ("Quant au préfet, il a vu Paul Rey. Il pense que le quai est vieux.", ["le préfet"]),
    ("Paul Rey a vu le quai. Quant à Luc Petit, il est resté. Il pense que le quai est vieux.", ["Luc Petit"]),
    ("Paul Rey a vu le quai. Il reste deux bateaux. « Le port est petit », a-t-il dit.", ["Paul Rey"]),
    # several, by a noun that no list holds
    ("Les irrigants ont défilé. Le préfet Jean Morel les a reçus. « On ne lâchera rien », préviennent-ils.",
     ["Les irrigants"]),
    # by another word, from somewhere; a name that only hangs on a noun is less in view
    ("Le politologue Paul Rey étudie le pays. Le régime de Jean Morel tient. L'universitaire belge affirme que "
     "le port est vieux.", ["Paul Rey"]),
    ("Des documents vus par la BBC et Le Monde révèlent que le quai est vieux.",
     ["Des documents vus par la BBC et Le Monde"]),
    ("Selon plusieurs observateurs (dont Anne Durand), le quai est vieux.", ["plusieurs observateurs"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS, ids=[row[0][:60] for row in SPEAKERS])
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    assert tidy_tables(Article.from_text(text)).statements["speaker"].tolist() == speakers
