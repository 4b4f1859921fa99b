"""Names of one person that share no words, or not quite: another name, another spelling; and two people who stay two."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables


def people(text: str) -> list[list[str]]:
    """The people of an article, each with the ways in which they are named."""
    tables = tidy_tables(Article.from_text(text))
    names = tables.mentions.merge(tables.actors.query("kind == 'person'"), on=["article_id", "actor_id"])
    return [list(dict.fromkeys(group)) for _, group in names.groupby("actor_id", sort=False)["text"]]


@pytest.mark.parametrize(("text", "one"), [
    ("Adar Poonawalla produit des doses. « Nous livrerons », a dit M. Poonwalla.", ["Adar Poonawalla", "Poonwalla"]),
    ("L'entraîneur Luc Montannier est déçu. Luc Montanier quittera Nort en juin.",
     ["Luc Montannier", "Luc Montanier"]),
    ("Yao Sissokho dirige le port. Selon M. Sissocho, rien ne presse.", ["Yao Sissokho", "Sissocho"]),
    ("La maire, Hélène Bérenger, est là. Un élu a répondu à Helene Berenger.", ["Hélène Bérenger", "Helene Berenger"]),
    ("Thibaud Lefort est venu. Plus tard, Thibault Lefort a souri.", ["Thibaud Lefort", "Thibault Lefort"]),
    ("Mohammed Meral est arrêté. On a entendu Mohamed Meral.", ["Mohammed Meral", "Mohamed Meral"]),
    ("Luc Modrikaval est venu. « Je pars », a dit M. Mrodikaval.", ["Luc Modrikaval", "Mrodikaval"]),
    ("Sonia Lavadinho est là. « Marchons », dit Sonia Lavadhino.", ["Sonia Lavadinho", "Sonia Lavadhino"]),
    ("Wim Van de Ven est là. On a vu Wim Vandeven.", ["Wim Van de Ven", "Wim Vandeven"]),
    ("Jean-Marc Delacourt est là. « C'est fini », a dit Jean Marc Delacourt.",
     ["Jean-Marc Delacourt", "Jean Marc Delacourt"]),
])
def test_two_spellings_are_one_person(text: str, one: list[str]) -> None:
    assert people(text) == [one]


@pytest.mark.parametrize("text", [
    "Paul Dupond est venu à Nort. Jacques Dupont l'attendait.",
    "Claire Martin est venue à Nort. Sophie Marin l'attendait.",
    "Le député Alain Bernard a voté pour. M. Bertard a voté contre.",  # a first name is no misspelt family name
    "Le maire Paul Durand est venu. M. Durank l'attendait.",  # too short
    "Igor Vassilenko est venu. Mme Vasilenko l'attendait.",
    "Igor Petrovskov est venu. Anna Petrovskova l'attendait.",
    "Jan Kowalski est venu. Le docteur Kowalska l'attendait.",
    "Luc Poonawalla a salué M. Poonwalla.",  # both in one sentence
    "Michel Berthelin est venu. Michelle Berthelin l'attendait.",
    "Patrice Lefort est venu. Patrick Lefort l'attendait.",
    "Louis Lefort est venu. Louise Lefort l'attendait.",
    "Ibrahim Zadot est venu. Ibrahima Zadot l'attendait.",
    "Mathieu Zadot a salué Matthieu Zadot.",
    "Gérard Zadot est venu. Gérald Zadot l'attendait.",
])
def test_two_people_stay_two(text: str) -> None:
    assert len(people(text)) == 2


def test_another_spelling_is_never_sure_and_stays_as_it_is_written() -> None:
    text = "Adar Poonawalla produit des doses. « Nous livrerons », a dit M. Poonwalla."
    tables = tidy_tables(Article.from_text(text))
    (said,) = tables.statements.itertuples()
    assert (said.speaker, said.speaker_text, said.certainty) == ("Adar Poonawalla", "M. Poonwalla", "likely")
    assert tables.mentions.set_index("text").loc["Poonwalla", "rule"] == "spelt nearly like Adar Poonawalla"


@pytest.mark.parametrize(("text", "one"), [
    ("Le rappeur Mory Sidibé, alias Djo Tempête, est là. « Merci », a dit Djo Tempête.", ["Mory Sidibé", "Djo Tempête"]),
    ("Robert Magnan, dit « le Grand Bob », est là.", ["Robert Magnan", "Grand Bob"]),
    ("Le peintre Henri Vasseur, surnommé « le Fauve », est là.", ["Henri Vasseur", "Fauve"]),
    ("Le général Omar Vexal, dit Hemol, a souri. Hemol est parti.", ["Omar Vexal", "Hemol"]),
    ("Ousmane Ba dit Ouzin Keïta est là.", ["Ousmane Ba", "Ouzin Keïta"]),
    ("Ousmane Ba, de son vrai nom Oumar Keïta, est là.", ["Ousmane Ba", "Oumar Keïta"]),
    ("Ousmane Ba, plus connu sous le nom de Debordo Leekunfa, est là.", ["Ousmane Ba", "Debordo Leekunfa"]),
    ("Yao Forcé, désormais “alias Grand A du Port”, est là. « Merci », a dit Grand A hier.", ["Yao Forcé", "Grand A"]),
])
def test_another_name_is_the_same_person(text: str, one: list[str]) -> None:
    tables = tidy_tables(Article.from_text(text))
    assert people(text)[0] == one
    assert one[0] in set(tables.actors["name"])


@pytest.mark.parametrize("text", [
    "« Il pleut », dit Paul Durand à Marie Petit.",
    "« Il pleut », a dit Paul Durand. « Non », dit Marie Petit.",
    "Comme Paul Durand l'a dit, Marie Petit est là.",
    "« Je vois Paul Durand, dit M. Hemol, et il sourit. »",
    "Il a vu Paul Durand, dit Marie, et il a souri.",
    "Paul Durand connaît le film tourné sous le nom de code Ouragan par Marie Petit.",
])
def test_who_speaks_is_no_other_name(text: str) -> None:
    assert len(people(text)) == 2


def test_the_other_name_of_a_body_is_no_person() -> None:
    assert people("L'organisation Ansar, connue sous le nom de Tarzafol, a frappé.") == []


def bodies(text: str) -> list[list[str]]:
    """The organisations of an article, each with the ways in which they are named."""
    tables = tidy_tables(Article.from_text(text))
    names = tables.mentions.merge(tables.actors.query("kind == 'organisation'"), on=["article_id", "actor_id"])
    return [list(dict.fromkeys(group)) for _, group in names.groupby("actor_id", sort=False)["text"]]


@pytest.mark.parametrize(("text", "one"), [
    ("L'Agence pour la sécurité de la navigation aérienne est là. Selon l'Asecna, dix vols sont annulés.",
     ["Agence pour la sécurité de la navigation aérienne", "Asecna"]),
    ("Le Comité international pour la protection des rivières est né. Le CIPR compte vingt membres.",
     ["Comité international pour la protection des rivières", "CIPR"]),
    ("L'Agence nationale de la météorologie est née. L'Anam est là.", ["Agence nationale de la météorologie", "Anam"]),
    ("Le Conseil supérieur de la communication, CSC en abrégé, est né.",
     ["Conseil supérieur de la communication", "CSC"]),
    ("L'Union des producteurs de coton du Faso, ou UPCF, est née.",
     ["Union des producteurs de coton du Faso", "UPCF"]),
    ("Le SNUI a voté. Le Syndicat national unifié des impôts demande des postes.",
     ["SNUI", "Syndicat national unifié des impôts"]),
    ("L'OSAF (l'Office de secours aux affamés du Faso) est né.", ["OSAF", "Office de secours aux affamés du Faso"]),
    ("L'Office central contre les atteintes à l'air et à la santé publique (OCASP) est né.",
     ["Office central contre les atteintes à l'air et à la santé publique", "OCASP"]),
    ("L'Autorité de régulation des communications électroniques et de la poste (Arcep) a tranché.",
     ["Autorité de régulation des communications électroniques et de la poste", "Arcep"]),
])
def test_an_acronym_is_the_body_of_its_letters(text: str, one: list[str]) -> None:
    assert bodies(text) == [one]


@pytest.mark.parametrize("text", [
    "Le Comité international pour la protection des rivières est né. Le CFPR compte vingt membres.",
    "Le Comité international pour la protection des rivières a écrit au Comité interne de pêche riveraine. Le CIPR est là.",
    "L'Union européenne a voté. L'UEFA a voté.",
])
def test_an_acronym_of_other_letters_is_another_body(text: str) -> None:
    assert len(bodies(text)) > 1


def test_what_an_acronym_stands_for_elsewhere_does_not_count() -> None:
    tables = tidy_tables(Article.from_text("Le Comité sahélien des coureurs est né à Gao. Le CSC compte vingt membres."))
    assert tables.actors["name"].tolist() == ["Comité sahélien des coureurs", "Gao"]


def test_who_goes_by_a_name_is_called_so():
    for words, name in [
        ("une mère de cinq enfants qui se fait appeler Oum Ali", "Oum Ali"), ("un ouvrier qui se prénomme Karim", "Karim"),
        ("un voisin qui appelle Karim tous les jours", "un voisin"),
    ]:
        text = f"« Je reste », lâche {words}."
        assert tidy_tables(Article.from_text(text)).statements.speaker.tolist() == [name], words


def test_two_words_behind_à_are_somebody_who_acts_elsewhere():
    text = "Kossiwa Adjanohoun plonge les deux bras. L'idée plaît à Kossiwa Adjanohoun. Il vit à Vauxmoulin Basset."
    kinds = tidy_tables(Article.from_text(text)).actors.set_index("name")["kind"].to_dict()
    assert kinds == {"Kossiwa Adjanohoun": "person", "Vauxmoulin Basset": "place"}


def test_small_words_of_family_names_stay_in_them():
    for name in ("Lekishon ole Tipape", "Samoei arap Kimutai", "Ngugi wa Thiongo", "Aminetou mint Ely"):
        tables = tidy_tables(Article.from_text(f"Selon Me {name}, le quai rouvrira."))
        assert tables.actors.name.tolist() == [name]
