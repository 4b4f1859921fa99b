"""How far the name of a body goes, and what is one: sentences with each name marked, as in test_names_in_papers.py."""

from __future__ import annotations

import re

import pytest
from test_names_in_papers import BARE, marked

from helpers.names.find import find_names
from helpers.text.article import Article

MARKED = [
    # a department with a capital and what it is for
    "Le [o:Département genevois de la santé] rappelle cela.",
    "Le [o:Département vaudois de la formation] recrute. Le [o:Département des finances] aussi.",
    "Le [o:Département du travail et de l'emploi] a parlé.",
    "Le [o:Département] de la [l:Loire] vote. Le [o:Département] met en garde les maires du canton.",
    "Le [o:Département] du [l:Nord] et des communes aident. Le [o:Département] des [l:Alpes-Maritimes] aide.",
    # a company behind its trade; a person behind the same
    "Il travaille pour l'armateur norvégien [o:Halvorsen Bulk]. L'importateur [o:Sahel Lait] recule.",
    "Le grossiste [o:Nort Fruits] ferme. L'exportateur [o:Cacao Sahel] proteste. L'importateur [o:Dumol] recule.",
    "L'armateur [p:Claire Dumontel] a parlé. Le brasseur [p:Jean Mercier] sourit. L'importateur [p:Paul Lait] parle.",
    "L'armateur grec [p:Aristotelis Kostopou] a dit oui. Le courtier [p:Fatou Petit] sourit.",
    "L'exportateur [p:Moussa Fontaine] a parlé. La grossiste [p:Ndidi Okonko] proteste.",
    # a body with small words of its own behind somebody's name, and a family name with de
    "Selon [p:Anne Dumontel] de [o:Doctors for Peace], il pleut. [p:Paul Rey] de [o:Friends of the Sea] est venu.",
    "Selon [p:Anne Dumontel de Villers], il pleut.",
    # what goes on in lower case behind a body's noun with a complement
    "L'association de voyageurs [o:Navetteurs ensemble] proteste.",
    "L'association locale [o:Vivre ensemble à Nort] proteste. Le collectif citoyen [o:Stop aux bassines] manifeste.",
    "L'association écologiste [o:Eau et rivières de Bretagne] gagne.",
    "Le groupe pétrolier [o:Total] présente ses comptes. Le syndicat étudiant [o:Alternative] présente un candidat.",
    "La chaîne publique [o:Arte] diffuse un film. La compagnie aérienne [o:Corsair] perturbée par la grève annule.",
    # a race from town to town; two towns
    "Il a gagné Paris-Roubaix et veut gagner Milan-Sanremo. Paris-Nice part dimanche. Au départ de Paris-Tours, il pleut.",
    "La course Paris-Nice est annulée. « Paris-Tours, c'est beau », dit-il.",
    "L'axe [l:Paris]-[l:Berlin] tient.",
    # two nouns and a place
    "L'association [o:Aide et Présence en Cornouaille], l'a licenciée.",
    "L'association [o:Avenir] en [l:Savoie] et le mouvement [o:Solidarité] en [l:Pologne] protestent.",
    # a body behind its noun that begins with a place's word; a programme with a place's name and a year
    "L'association [o:Rivière Propre] proteste. Le [l:massif du Vaux] ferme.",
    "Le [l:Massif central] attend. Le groupe [l:Pont Neuf] recule. La [l:rue de Rivoli] est vide.",
    "Le plan [g:France 2030] finance. La stratégie « [g:Europe 2020] » a échoué. Le plan [l:France] de 2030 finance.",
    "En [l:France], 2030 approche. Le plan [l:Bretagne] finance.",
    # an association's name ends with a pronoun; a town and letters are a club; what somebody is said to be
    "L'association [o:Une voix pour elles], qui marche, proteste. L'association [o:Un toit pour tous] aide.",
    "L'association [o:Les Amis du canal] salue le projet. Le chantier naval [o:Koning Yards] livre.",
    "La société [o:Résidences Val d'Allier] a payé. La [o:Fondation Terre d'Abidji] aide. [o:Atlas Textile] exporte.",
    "Le vice-président d'[o:Évreux Portes de Normandie] parle.",
    "La gardienne du [o:Lille UC] parle. Le [o:Brest HB] perd à [l:Lille].",
    "[o:Hydro-Valtrix] annonce des travaux. [o:Hydro-Valtrix] est une société d'économie mixte.",
    "Des séances se tiendront à [l:Alma] et à [l:Brest].", "Il l'a dit à [p:Alma].",
    # a federation in small letters with its trade and its place
    "La [o:fédération de pêche de la Marne] obtient 85 000 euros. La [o:fédération de chasse du Gers] proteste.",
    "La [o:ligue de football de Bretagne] vote. La ligue de [l:Bretagne] vote. La ligue des champions est finie.",
    "La fédération des usagers de la route proteste. Sa fédération de [l:Paris] le soutient.",
    "La fédération du [o:PS] de la [l:Marne] vote. La direction de la [o:SNCF] de [l:Lyon] répond.",
    "La fédération [o:CGT] de la santé proteste. Il a parlé à la fédération ivoirienne.",
    # a company whose words no list holds, by what it does with what companies have
    "[o:Kelvar Optique] emploie 120 salariés. [o:Kelvar Optique] précise que le site fermera.",
    "Depuis mai, [o:Brumel Nautique], qui exploite deux chantiers, recrute. [o:Brumel Nautique] se tait.",
    "[o:Valtrix] vient d'ouvrir une usine. [o:Dulvane Marine] va bientôt doubler ses effectifs.",
    "Le site que [o:Valtrix] a inauguré mardi emploie 45 personnes.",
    "Selon [p:Ilvar Soumak], [p:Ilvar Soumak] ouvrira une boulangerie qui emploie trois salariés.",
    "[p:Ilvar Soumak] a salué les salariés. [p:Ilvar Soumak] produit un film sur une usine.",
    "Le ministre [p:Ilvar Soumak] annonce une usine. [p:Ilvar Soumak] a inauguré l'usine de [l:Nantes].",
    "M. [p:Soumak] emploie trois salariés. [p:Ilvar Soumak] recrute des techniciens.",
    # a firm of a family; a body with its department's number; a town that is an ordinary word, too
    "Le [o:comité de l'habitat pour la rénovation durable] ([o:Cherd]) est inquiet. Les experts du [o:Cherd] partent.",
    "L'agence du tourisme ([l:Martinique]) a fermé. La [l:Martinique] attend.",
    # what somebody is in charge of
    "Le directeur Qualité et Affaires réglementaires chez [o:Carmat], [p:Luc Dupoux], part.",
    "[p:Rose Dupoux], directrice Ressources humaines de [o:Carmat], part. La cheffe Marketing attend.",
    "L'élue [o:Projet Montréal] part. La [o:Direction de la santé] attend.",
    "Le garage [o:Teixeira et Filles] a rouvert. [o:Dulac Frères] vend à [o:Morel et Fils]. [p:Jean Roux] et fils.",
    "[p:Samuel Dulac Fils] a joué.",
    "[o:Habitat 56] et [o:Vannes Golfe Habitat] signent. [o:Vannes Golfe Habitat] loue. Page 24.",
    # where somebody is from, before a name; a firm of two
    "Hier, l'Ornaniaise [p:Claire Vestrand] a gagné. Le Haut-Savoyard [p:Luc Rey] court. [o:Kelvar Lumo], coentreprise.",
    # a firm whose first word is a town, or none where a sentence begins; a saint
    "[o:Landes Pin Maritime] investit. Le groupe coopératif [o:Landes Pin Maritime] bâtit. À [l:Paris] [p:Pierre Petit] rit.",
    "Elle a une médaille de sainte Anne et prie saint Nicolas. [p:Anne Rey] est là.",
    # a firm that has its head's name
    "La manufacture [o:Vestrand] emploie 90 personnes. [p:Luc Vestrand] préside la manufacture [o:Vestrand].",
    # what a company may be called, too; a town's university
    "[o:Kelvar Santé], spécialiste des lunettes, rit. [o:Kelvar Santé] emploie 40 salariés. [p:Paul Rey], leader, rit.",
    "[o:La Rochelle Université] vote. L'[o:université de Lens] vote.",
    # what a text is about; a body with a function behind it
    "À propos de la société [o:Valtrix] : créée en 1865, elle emploie 240 agents. Le propos de [p:Paul Rey] est net.",
    "La [o:Région Sud], partenaire du club, paie. La [o:Région Occitanie], propriétaire du port, aussi.",
    # a body's name that goes on with small words, wherever it stands again
    "La société [o:Pêcheries du Steïr] paie. Les salariés des [o:Pêcheries du Steïr] partent.",
    "Il ira chez [o:Pêcheries du Steïr]. La société [o:Pêcheries du Steïr] et les pêcheries de [l:Brest] ferment.",
    # a known body with its region in two words; a Cité that is no town
    "La [o:Banque populaire Bourgogne Franche-Comté] et la [o:Caisse d'épargne Loire Drôme Ardèche] signent.",
    "La [o:Cité des congrès de Nantes] rouvre. La [o:Cité du vin] ferme. Il a grandi cité des [l:Lilas].",
    # an order of a profession, with what its people are further; an order that is a decoration, or none
    "L'[o:Ordre des médecins vétérinaires] proteste. L'[o:Ordre des chirurgiens-dentistes] porte plainte.",
    "Le président de l'[o:Ordre des géomètres-experts] parle. L'[o:Ordre des chirurgiens dentistes] aussi.",
    "L'[o:Ordre des médecins] proteste. L'[o:Ordre des médecins] français proteste. L'Ordre a porté plainte.",
    "Il est chevalier de l'Ordre national du Mérite. Il est officier dans l'Ordre des Arts et des Lettres.",
]


@pytest.mark.parametrize("sentence", MARKED)
def test_names_of_a_sentence(sentence: str) -> None:
    assert marked(re.sub(r"\[[polg]:([^\]]+)\]", r"\1", sentence)) == sentence


@pytest.mark.parametrize(("text", "role"), [
    ("Arnaud Delmas-Toledo, 64 ans, galeriste rue de la Bourse, à Toulouse, sourit.", "galeriste"),
    ("Claire Vestrand, boulangère avenue Foch à Nort, sourit.", "boulangère"),
    ("Luc Vasseur, gardien de la rue de la Paix, sourit.", "gardien de la rue de la Paix"),
    ("Luce Verdon, directrice de l'école de la rue Haute, parle.", "directrice de l'école de la rue Haute"),
])
def test_where_somebody_works_is_no_part_of_the_role(text: str, role: str) -> None:
    actors = find_names(Article.from_text(text), BARE).actors
    assert [actor.role for actor in actors if actor.kind == "person"] == [role]
