"""People: gender without bias, whose role it is, names in unusual order. Short texts written for each rule."""

from __future__ import annotations

import pytest

from helpers.french.codebook import Codebook
from helpers.names.actors import Actor, Names
from helpers.names.find import find_names
from helpers.text.article import Article

BARE = Codebook.default().without_actors()


def names_in(text: str) -> Names:
    return find_names(Article.from_text(text), BARE)


def actor(text: str, name: str) -> Actor:
    return next(actor for actor in names_in(text).actors if actor.name == name)


def people(text: str) -> list[str]:
    return [actor.name for actor in names_in(text).actors if actor.kind == "person"]


GENDERS = [
    # the first name alone
    ("« J'ai froid », raconte Élodie, 31 ans.", "Élodie", "f"),
    ("Inès et Hugo attendent le bus.", "Inès", "f"),
    ("Inès et Hugo attendent le bus.", "Hugo", "m"),
    ("Fatou, 19 ans, a été blessée à Lille.", "Fatou", "f"),
    ("Martin, 12 ans, joue au ballon.", "Martin", "m"),
    ("On attend Bernard depuis hier.", "Bernard", None),
    # the grammar before the first name
    ("Le sénateur Camille Lanoë est à Brest.", "Camille Lanoë", "m"),
    ("La sénatrice Camille Lanoë est à Brest.", "Camille Lanoë", "f"),
    ("Claude Tardieu a été élue à Vannes.", "Claude Tardieu", "f"),
    ("Claude Tardieu est parti hier.", "Claude Tardieu", "m"),
    ("Claude Tardieu, maire de Vannes, a été réélue.", "Claude Tardieu", "f"),
    ("Dominique Tardieu, née à Lyon en 1975, chante.", "Dominique Tardieu", "f"),
    ("Dominique Tardieu, âgé de 40 ans, chante.", "Dominique Tardieu", "m"),
    ("Camille Lanoë, infirmier, a parlé.", "Camille Lanoë", "m"),
    ("Le directeur, Camille Lanoë, a écrit.", "Camille Lanoë", "m"),
    ("Camille Lanoë s'est dite ravie.", "Camille Lanoë", "f"),
    ("Camille Lanoë s'est demandé pourquoi.", "Camille Lanoë", None),
    ("Mme Camille Lanoë a parlé.", "Camille Lanoë", "f"),
    ("Étienne Tardieu, glaciologue à Lyon, a parlé.", "Étienne Tardieu", "m"),
    # nothing tells
    ("Camille Lanoë a parlé.", "Camille Lanoë", None),
    ("Le frère de Claude Tardieu est mort.", "Claude Tardieu", None),
    ("L'élu a vu la sœur de Claude Tardieu, morte à 59 ans.", "Claude Tardieu", None),
    ("Paul et Claude Tardieu sont venus.", "Claude Tardieu", None),
    # a first name that tells stays where a masculine form may belong to another word
    ("Léa Tardieu est un témoin sûr.", "Léa Tardieu", "f"),
    # the family name first
    ("L'ambassadeur Kim Ji-ho est arrivé à Rabat.", "Kim Ji-ho", "m"),
    ("Kim Ji-ho a signé à Rabat.", "Kim Ji-ho", None),
    ("Mme Tran Thi Bich a présidé la séance.", "Tran Thi Bich", "f"),
    ("Nguyen Thi Lan a signé à Rabat.", "Nguyen Thi Lan", "f"),
    # a title in the plural
    ("MM. Dupont, Durand et Martin ont signé.", "Martin", "m"),
    ("MM. El Ghazi et Ould Sidi se sont vus.", "Ould Sidi", "m"),
    ("Mmes Claude Petit et Dominique Martin ont signé.", "Dominique Martin", "f"),
    ("Mme Petit et M. Durand ont signé.", "Durand", "m"),
    ("MM. Roche et Camille Lanoë ont signé.", "Camille Lanoë", "m"),
    ("MM. Petit, Roche et Renault ont signé.", "Renault", "m"),
    ("Mmes et MM. Petit et Roche ont signé.", "Roche", None),
    ("M. et Mme Durand ont porté plainte.", "Durand", None),
    ("Nadu Bambo, une ex-journaliste de 47 ans, sourit.", "Nadu Bambo", "f"),
    ("Avec Camille Roche, un homme d'affaires, il part.", "Camille Roche", "m"),
    ("Dominique Rey, ministre déléguée au Budget, parle.", "Dominique Rey", "f"),
    ("Salifo Tiemtoro, ministre chargé de la Jeunesse, parle.", "Salifo Tiemtoro", "m"),
    ("Il a salué Camille Simonet, la préfète Maud Evrard et le maire.", "Camille Simonet", None),
    ("Il a salué Paul Simonet, la préfète et le maire.", "Paul Simonet", "m"),
    ("Camille Petit, une victime, parle. Le tribunal attend.", "Camille Petit", None),
    ("Avec Camille Petit, la commission enquête, et le parquet aussi.", "Camille Petit", None),
    ("Les députés Amélie de Vexandre et Paul Rey sont là.", "Amélie de Vexandre", "f"),
    ("Les sénateurs Camille Roche et Paul Rey sont là.", "Camille Roche", None),
    ("Wendpango Thierry Zampaligro parle.", "Wendpango Thierry Zampaligro", "m"),
]


@pytest.mark.parametrize(("text", "name", "gender"), GENDERS)
def test_gender(text: str, name: str, gender: str | None) -> None:
    assert actor(text, name).gender == gender


@pytest.mark.parametrize("text", [
    "Camille Lanoë a parlé. M. Lanoë est parti.",
    "Andrea Rossi est arrivé. M. Rossi a parlé.",
    "Claude Tardieu a été élue. Mme Tardieu succède à son frère.",
])
def test_a_title_splits_nobody_of_whose_gender_nothing_is_sure(text: str) -> None:
    assert len(people(text)) == 1


def test_a_couple_are_two() -> None:
    assert people("Marie Tardieu est venue avec son mari. M. Tardieu a parlé.") == ["Marie Tardieu", "Tardieu"]


ROLES = [
    # functions in several parts
    ("Le ministre de l'Agriculture, de la Pêche maritime et des Eaux et forêts, Karim Sadik, a parlé.", "Karim Sadik",
     "ministre de l'Agriculture, de la Pêche maritime et des Eaux et forêts"),
    ("Selon la ministre de la Santé, de la Famille et des Affaires sociales, Mme Awa Diop, rien ne change.", "Awa Diop",
     "ministre de la Santé, de la Famille et des Affaires sociales"),
    ("Le ministre délégué auprès du ministre de l'Économie, chargé du Budget, Luc Renou, est venu.", "Luc Renou",
     "ministre délégué auprès du ministre de l'Économie, chargé du Budget"),
    ("La secrétaire d'État chargée de la Ville, Nadia Renou, est là.", "Nadia Renou",
     "secrétaire d'État chargée de la Ville"),
    ("Le ministre de l'Intérieur et des Outre-mer Gérald Renou est là.", "Gérald Renou",
     "ministre de l'Intérieur et des Outre-mer"),
    ("« Oui », a dit le ministre de l'Enseignement supérieur, de la Recherche et de l'Innovation, Ali Tazi.",
     "Ali Tazi", "ministre de l'Enseignement supérieur, de la Recherche et de l'Innovation"),
    ("L'adjointe au maire chargée des Écoles, de la Jeunesse et des Sports, Léa Renou, s'oppose.", "Léa Renou",
     "adjointe au maire chargée des Écoles, de la Jeunesse et des Sports"),
    ("Le porte-parole du ministre des Transports, Luc Renou, a parlé.", "Luc Renou",
     "porte-parole du ministre des Transports"),
    ("Le bureau du maire, Luc Renou, est vide.", "Luc Renou", "maire"),
    ("L'ancien adjoint au maire Luc Renou est venu.", "Luc Renou", "ancien adjoint au maire"),
    ("L'adjointe à la maire de Lyon Léa Renou a parlé.", "Léa Renou", "adjointe à la maire de Lyon"),
    ("Le conseiller du maire Luc Renou est venu.", "Luc Renou", "maire"),
    ("Il a écrit au maire Luc Renou.", "Luc Renou", "maire"),
    ("La lettre du préfet au maire Luc Renou est partie.", "Luc Renou", "maire"),
    # who is spoken to
    ("« Menteur », a lancé la procureure, Inès Delmas, au prévenu.", "Inès Delmas", "procureure"),
    ("« Menteur », a lancé Inès Delmas, au policier.", "Inès Delmas", None),
    # the next person's role in a list
    ("Il a salué Luc Renou, la préfète Maud Evrain, le maire Paul Bardou et Inès Morel.", "Luc Renou", None),
    ("Il a salué Luc Renou, la préfète Maud Evrain, le maire Paul Bardou et Inès Morel.", "Maud Evrain", "préfète"),
    ("Il a salué Luc Renou, la préfète Maud Evrain, le maire Paul Bardou et Inès Morel.", "Inès Morel", None),
    ("Louis XIV, le pape François et le roi Mohammed VI figurent au musée.", "Louis XIV", None),
    ("Luc Renou, le ministre des Transports Paul Bardou et le préfet étaient là.", "Luc Renou", None),
    ("Luc Renou, président de la CGT, et Paul Bardou sont venus.", "Luc Renou", "président"),
    ("Luc Renou, avocat de Paul Bardou, a parlé.", "Luc Renou", "avocat"),
    ("Le ministre d'État, ministre de la Justice, Luc Renou, a signé.", "Luc Renou",
     "ministre d'État, ministre de la Justice"),
    ("Présidente du club, Léa Renou s'est dite ravie.", "Léa Renou", "Présidente du club"),
    ("Léa Renou, 31 ans, maire de Brive, a souri.", "Léa Renou", "maire de Brive"),
    ("Léa Renou, 31 ans, a souri.", "Léa Renou", None),
    ("Léa Renou, présidente et fondatrice du club, a souri.", "Léa Renou", "présidente et fondatrice du club"),
    ("L'ancien maire de Brive, Luc Renou, et l'ex-ministre Anne Morel parlent.", "Luc Renou", "ancien maire de Brive"),
    ("— Luc Renou, maire de Brive\n\nPaul Bardou est venu.", "Luc Renou", "maire de Brive"),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_role(text: str, name: str, role: str | None) -> None:
    assert actor(text, name).role == role


@pytest.mark.parametrize(("text", "names"), [
    ("Selon le ministre de l'Énergie, des Mines et de l'Eau, Luc Renou, la panne est réparée.", "Luc Renou"),
    ("Le ministre des Mines, de l'Eau et du Climat est venu avec Luc Renou, Paul Bardou et Léa Morel.",
     "Luc Renou; Paul Bardou; Léa Morel"),
    ("L'adjointe à la Culture, aux Sports et à la Jeunesse, Léa Morel, s'oppose.", "Léa Morel"),
    # the family name first, also in capitals
    ("Le Thanh Binh et Pham Van Hung ont signé à Hanoï.", "Le Thanh Binh; Pham Van Hung"),
    ("Nguyen Duc Minh est reparti.", "Nguyen Duc Minh"),
    ("BARDOU Michel, maire, a parlé. M. BARDOU a souri.", "BARDOU Michel"),
    ("Étaient présents BELKACEM Nadia, trésorière, et LE GOFF Yann, secrétaire.", "BELKACEM Nadia; LE GOFF Yann"),
    ("Michel BARDOU, maire, a parlé. M. BARDOU a souri.", "Michel BARDOU"),
    # a title after another name
    ("« C'est fini », a déclaré à France Inter M. Bardou.", "Bardou"),
    ("La note de Zanzitel M. Bardou l'a lue.", "Bardou"),
    ("Il a salué Pierre M. Dumoulin et Clara M., 34 ans.", "Pierre M. Dumoulin; Clara M."),
    # names that are words, and particles
    ("Anne Boulanger a gagné. Boulanger s'est dite ravie, Petit aussi.", "Anne Boulanger"),
    ("Paul Petit a gagné. « Non », a répondu Petit. Petit a souri.", "Paul Petit"),
    ("Sophie Legrand a gagné. Legrand attend.", "Sophie Legrand"),
    ("Selon Dominique de Villepreux, la paix est loin. M. de Villepreux est venu.", "Dominique de Villepreux"),
    ("Le président de la Société riveraine, Charles de Villiers, a parlé.", "Charles de Villiers"),
    ("Selon Anne de La Roche, tout va bien. Benoît de L'Épine part.", "Anne de La Roche; Benoît de L'Épine"),
    ("Luca D'Amico a marqué. D'Amico a souri. Selon D'Amico, tout va bien.", "Luca D'Amico"),
    ("Le pape François est venu.", "François"),
    ("Dominique, retraité, écoute. Florence, 32 ans, parle.", "Dominique; Florence"),
])
def test_people(text: str, names: str) -> None:
    assert people(text) == names.split("; ")


def test_initials_before_a_colon_are_nobody_new() -> None:
    text = "Maëlle Kervadec revient sur la saison.\n\nLe Phare : Et la suite ?\n\nM. K. : Je reste."
    assert people(text) == ["Maëlle Kervadec"]
    assert people("M. K. a dit que le pont tient.") == ["K."]


@pytest.mark.parametrize(
    ("attribute", "gender"),
    [
        ("neurologue", None), ("pédagogue reconnu", None), ("venue", "f"), ("comédien", None), ("candidate", "f"),
        ("une journaliste", "f"), ("un médecin", "m"), ("dentiste", None), ("dynamique", None), ("élu", "m"),
    ],
)  # fmt: skip
def test_what_somebody_is_tells_the_gender_only_where_it_shows(attribute: str, gender: str | None) -> None:
    names = find_names(Article.from_text(f"Dominique Petit est {attribute}."), BARE)
    assert [actor.gender for actor in names.actors] == [gender]
