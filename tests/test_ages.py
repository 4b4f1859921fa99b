"""How old somebody is tells who is meant: *le jeune homme*, *la septuagénaire*, *le comédien de 43 ans*."""

import pytest

from helpers import Article, tidy_tables

MEANT = [
    ("À 22 ans, Théo Marchand a gagné. « Il a ça en lui », glisse son père, Bernard Marchand. Le jeune homme a failli "
     "arrêter. « J'étais au fond du trou », reconnaît-il.", "Théo Marchand"),
    ("Paul Rey, 19 ans, a été jugé. Le procureur Jean Morel a requis six mois. Le jeune homme s'est excusé. « Je "
     "regrette », a-t-il dit.", "Paul Rey"),
    ("Anne Rey (71 ans) a été agressée par Léa Morel, étudiante de 19 ans. La septuagénaire a porté plainte. « J'ai eu "
     "peur », a-t-elle dit.", "Anne Rey"),
    ("Anne Rey, 71 ans, a été agressée par Léa Morel, 19 ans. La jeune femme a nié. « Je n'y étais pas », a-t-elle dit.",
     "Léa Morel"),
    ("Le maire Paul Rey a reçu Lucie Morel, lycéenne de 17 ans. L'adolescente a demandé une salle. « On a besoin d'un "
     "lieu », a-t-elle expliqué.", "Lucie Morel"),
    ("Un homme de 26 ans a été condamné. La boulangère est venue. « J'ai peur », a confié ce père de trois enfants.",
     "Un homme de 26 ans"),
    ("Âgée de 48 ans, Cécile Roy ne changera rien. « Je le montre », a dit la comédienne.\n\nLaure Morel regrette les "
     "abus. « C'est utile », a confié la comédienne de 39 ans.", "Laure Morel"),
    ("Salvatore Rey a annulé. Le chanteur de 79 ans a présenté ses excuses.\n\nFrancis Morel regrette ce choix. « Tout "
     "est à Paris », a dit le chanteur de 69 ans.", "Francis Morel"),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT, ids=[text[:50] for text, _ in MEANT])
def test_an_age_tells_who_is_meant(text: str, speaker: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements["speaker"].tolist()[-1] == speaker
