"""Whom other words take up: companies by their trade, scholars by a chair, one of several, two together."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

OF_BODIES = [
    # a company, by a broader word, whatever its trade; by a trade that may be a person's
    ("Le cimentier italien Vantor ferme un four. Le groupe affirme que le quai est vieux.", ["Vantor"]),
    ("Le papetier suédois Bolmar ferme une usine. La société assure que le quai est vieux.", ["Bolmar"]),
    ("Le brasseur belge Hopstra ferme une usine. Le brasseur affirme que le quai est vieux.", ["Hopstra"]),
    ("Dans une note, Jefferies juge que le titre est cher. Le courtier souligne que le quai est vieux.", ["Jefferies"] * 2),
    ("La licorne lilloise Voxalis a levé des fonds. La jeune pousse assure que le quai est vieux.", ["Voxalis"]),
    ("Le courtier Bramval est prudent. Le courtier Bramval juge que le quai est vieux.", ["Bramval"]),
    # an authority, by what papers call it
    ("La Commission européenne enquête. L'exécutif européen estime que le quai est vieux.", ["Commission européenne"]),
    ("L'AMF enquête. Le gendarme de la Bourse affirme que le quai est vieux.", ["AMF"]),
    ("L'Arcep enquête. Le régulateur souligne que le quai est vieux.", ["Arcep"]),
    ("Le FMI enquête. L'institution affirme que le quai est vieux.", ["FMI"]),
    ("Le quotidien Le Monde enquête. Le quotidien affirme que le quai est vieux.", ["Le Monde"]),
    ("La Cour des comptes enquête. La juridiction financière affirme que le quai est vieux.", ["Cour des comptes"]),
    ("Le Rassemblement national hésite. Le parti d'extrême droite affirme que le quai est vieux.", ["Rassemblement national"]),
    ("La société Kiwetra fore. Paul Rey est venu. " + "La pluie est tombée. " * 14 + "Le groupe dit que le quai est vieux.",
     ["Kiwetra"]),
    # whoever has a trade of a company is a person, where one acts; an own complement tells another body
    ("Jefferies a baissé sa note. Paul Rey, analyste, a parlé lundi. Le courtier Luc Petit dit que le quai est vieux.",
     ["Luc Petit"]),
    ("Le fonds Kreuz a investi. Le syndicat des pilotes soupçonne que le quai est vieux.", ["Le syndicat des pilotes"]),
    ("Le groupe Batiroc a gagné. L'association des riverains affirme que le quai est vieux.",
     ["L'association des riverains"]),
    ("Le groupe Batiroc a gagné. Le cabinet du maire affirme que le quai est vieux.", ["Le cabinet du maire"]),
]  # fmt: skip

OF_PEOPLE = [
    # a scholar
    ("L'hydrologue Anne Morel a lu le texte. Selon la professeure, le quai est vieux.", ["Anne Morel"]),
    ("Le physicien Paul Rey a lu le texte. Le professeur affirme que le quai est vieux.", ["Paul Rey"]),
    ("La limnologue Anne Morel a lu le texte. L'enseignante-chercheuse dit que le quai est vieux.", ["Anne Morel"]),
    ("L'hydrologue Anne Morel a lu le texte. Selon le professeur, le quai est vieux.", ["le professeur"]),
    # a club, by the first letters
    ("C'est l'avis de Luc Petit. « Le quai est vieux », peste le technicien de l'ASN.\n\n"
     "Luc Petit (entraîneur de l'AS Nort) : « Je suis fier. »", ["Luc Petit"] * 2),
    ("Luc Petit, l'entraîneur du FC Nort, était furieux. « Le quai est vieux », peste le technicien du FCN.", ["Luc Petit"]),
    ("Luc Petit, l'entraîneur du FC Nort, est venu. « Le quai est vieux », dit le technicien de l'OGC.",
     ["le technicien de l'OGC"]),
    # who was told by a source
    ("D'après une source proche du port, le pont est vieux. Le maire part. « Le quai est vieux », confie notre interlocuteur.",
     ["une source proche du port"] * 2),
    # one of several who are counted
    ("« Le pont est vieux », ont dit deux sources proches du port. « Le quai est vieux », a ajouté l'une d'elles.",
     ["deux sources proches du port", "l'une des deux sources proches du port"]),
    ("Deux habitants sont venus. « Le pont est vieux », dit l'un d'eux. « Le quai est vieux », dit le second.",
     ["l'un des deux habitants", "le second des deux habitants"]),
    ("Trois salariées sont là. L'une d'entre elles dit que le pont est vieux. Une autre affirme que le quai est vieux.",
     ["L'une des trois salariées", "Une autre des trois salariées"]),
    ("Les élus sont venus. « Le pont est vieux », dit l'un d'eux.", ["l'un d'eux"]),
    # two who are named together
    ("Luc Petit et Rose Morel publient un livre. Les auteurs estiment que le quai est vieux.", ["Luc Petit et Rose Morel"]),
    ("Luc Petit, géologue, et Rose Morel, botaniste, ont enquêté. Les chercheurs disent que le quai est vieux.",
     ["Luc Petit et Rose Morel"]),
    ("Les députés Luc Petit et Rose Morel sont venus. Les élus estiment que le quai est vieux.", ["Luc Petit et Rose Morel"]),
    ("Luc Petit et Rose Morel sont venus. Les riverains estiment que le quai est vieux.", ["Les riverains"]),
    ("Le ministre Luc Petit et le préfet Paul Rey sont venus. Les auteurs estiment que le quai est vieux.", ["Les auteurs"]),
    # who is named only later, the only one who is called so
    ("« Le quai est vieux », affirme l'avocate de la famille.\n\nNoa Rey, un élève, attend. « Il a peur », dit Me Rose Morel. "
     "L'avocat du port, Me Luc Petit, proteste.", ["Rose Morel"] * 2),
    ("« Le quai est vieux », dit le maire.\n\nRose Morel a voté. « Il faut payer », dit Paul Rey, premier édile de Nort.",
     ["Paul Rey"] * 2),
    ("« Le quai est vieux », dit l'avocate du club.\n\nPaul Rey attend. « Non », dit Me Rose Morel, avocate de la ville.",
     ["l'avocate du club", "Rose Morel"]),
    # two ages; a child is no pensioner
    ("Luc Petit et Rose Morel, 74 et 61 ans, dormaient. Leur fils est venu. « Le quai est vieux », dit le septuagénaire.",
     ["Luc Petit"]),
    # told by the next sentence's subject, or behind the quotation: who is alone in the sentence before
    ("Luc Petit est arrivé tard. Le président du groupe centriste venait de perdre. « Le quai est vieux », dit-il.", ["Luc Petit"]),
    ("Le capitaine, Luc Petit, a parlé. Le défenseur central a vu ses amis. « Le quai est vieux », dit-il.", ["Luc Petit"]),
    ("L'exposé n'a pas convaincu Luc Petit. « Le quai est vieux », ironise l'ancien premier adjoint.", ["Luc Petit"]),
    ("Luc Petit, président du club, est venu. « Le quai est vieux », se souvient cet électricien de 44 ans.", ["Luc Petit"]),
    ("Luc Petit est là. Il publie un essai. La psychologue Anne Morel, vue sur France Culture, juge que P est faux. "
     "L'intéressé dit que le quai est vieux.", ["Anne Morel", "Luc Petit"]),
    # whose it is does not say it
    ("Luc Petit a perdu. D'après le médecin de sa formation, le quai est vieux.", ["le médecin de sa formation (Luc Petit)"]),
    # the coach of the club that is named with the player; the subject before a colon
    ("Le FC Nort doit tout à Luc Petit. « Oui », dit Paul Rey, l'entraîneur du FC Nort. « Non », dit Jean Lo, l'entraîneur de "
     "l'AS Vic. Luc Petit a mal. Son entraîneur est prudent : le quai est vieux, a-t-il dit.", ["Paul Rey", "Jean Lo", "Paul Rey"]),
    ("Sa sœur, la conseillère Anne Morel, hésite : le quai est vieux, rappelle-t-elle.", ["Anne Morel"]),
    # who only signs
    ("Le quai ferme\n\nLa ville part.\n\nPar Luc Petit, à Nort\n\n« Le quai est vieux », dit le responsable du site.",
     ["le responsable du site"]),
    # who comparaît is whom the headline calls jugé; not whom he has killed
    ("« Le quai est vieux » : le pêcheur jugé pour meurtre parle\n\nLuc Petit, 52 ans, comparaît pour avoir tué son associé, "
     "Paul Rey.", ["Luc Petit"]),
    # a part in a scene
    ("Luc Petit est psychologue à Nort. Il est parti. « Le quai est vieux », dit le praticien.", ["Luc Petit"]),
    # whom the headline names, and the teaser describes; who is described in another scene is not
    ("Anne Morel, l'oreille des lacs\n\nÀ 44 ans, la limnologue de l'Inrae part en mer. « Le quai est vieux », dit-elle.",
     ["Anne Morel"]),
    ("Le pêcheur Luc Petit perd son bateau\n\nL'expert du port a conclu à une panne. « Le quai est vieux », dit-il.",
     ["L'expert du port"]),
    # the opening's maire is who is named first, also where she speaks; a headline's boulanger
    ("La maire de Nort ferme l'école\n\nL'école de Nort fermera. « Oui », a dit Anne Morel. La maire dit que le quai est vieux.",
     ["Anne Morel", "Anne Morel"]),
    ("Un boulanger se bat seul\n\nÀ Nort, Luc Petit ne dort plus. « Le quai est vieux », souffle le boulanger.", ["Luc Petit"]),
    ("Un chauffeur a été agressé. Paul Rey regrette cet acte. « Le quai est vieux », a dit le chauffeur.", ["Un chauffeur"]),
    ("Luc Petit aurait promis au ministre de partir, affirme Anne Morel. L'intéressé dit que le quai est vieux.",
     ["Anne Morel", "Luc Petit"]),
    # who is heard is not the subject that it is said of
    ("Le préfet Luc Petit a vu Paul Rey. Paul Rey a « braqué la salle » lundi soir, à l'entendre.", ["Luc Petit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), OF_BODIES + OF_PEOPLE)
def test_who_is_taken_up(text: str, speakers: list[str]) -> None:
    assert list(tidy_tables(Article.from_text(text)).statements.speaker) == speakers
