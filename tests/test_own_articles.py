"""Interviews, court reports and press releases as papers print them: what their tables, page and notebooks say of them."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables
from helpers.commands.read import headline_of
from helpers.figures import voices
from helpers.french.codebook import Codebook
from helpers.page.view import view_of
from helpers.tables.frames import Tables
from helpers.text.dateline import is_byline

PUBLISHED = "2026-10-14"
INTERVIEW = (
    "Léa Roy : « Je reste »\n\nEntretien avec Léa Roy.\n\n**Comment allez-vous ?**\n\nBien, merci.\n\n"
    "**Et le club, que vous dit-il ?**\n\n{}\n"
)


def read(text: str) -> Tables:
    article = Article.from_text(text, published=PUBLISHED)
    tables = tidy_tables(article)
    tables.validate([article])
    return tables


def days(text: str) -> dict[str, str | None]:
    """The first day of each date of a text."""
    dates = read(text).dates
    return {row.text: str(row.date_from.date()) if row.date_from == row.date_from else None for row in dates.itertuples()}


# --- dates


@pytest.mark.parametrize(("text", "day"), [
    ("En février, vous étiez blessée.", "2026-02-01"),
    ("**En mars, vous aviez promis de partir. Pourquoi ?**", "2026-03-01"),
    ("En avril, j'ai quitté le club.", "2026-04-01"),
    ("En mai, le club payait ses joueurs.", "2026-05-01"),
    ("« En mars, nous avons tout vendu », dit Paul Roy.", "2026-03-01"),
    ("En février, le club jouera à Nort.", "2027-02-01"),
    ("En février, elles doivent partir.", "2027-02-01"),
])
def test_a_verb_behind_a_month_tells_on_which_side_it_lies(text: str, day: str) -> None:
    assert [*days(text).values()] == [day]


@pytest.mark.parametrize(("text", "expected"), [
    (INTERVIEW.format("Il m'a dit : « Vous courrez dans trois semaines. » J'ai repris lundi."),
     {"dans trois semaines": None, "lundi": "2026-10-12"}),
    (INTERVIEW.format("Le président m'a écrit : « On se voit demain. » Je pars en mars 2027."),
     {"demain": None, "mars 2027": "2027-03-01"}),
    ("Léa Roy raconte : « Mon père disait : “Tu partiras l'an prochain.” Je suis restée. »", {"an prochain": None}),
    ("Léa Roy a dit : « Le pont ferme demain. »", {"demain": "2026-10-15"}),
])
def test_what_a_speaker_quotes_was_said_another_day(text: str, expected: dict[str, str | None]) -> None:
    found = days(text)
    assert {words: found[words] for words in expected} == expected


# --- numbers and claims


@pytest.mark.parametrize(("text", "expected"), [
    ("Ses filles, âgées de 24 et 27 ans, pleurent.", [("24", 24, "year"), ("27 ans", 27, "year")]),
    ("Les peines sont de 6, 8 et 11 ans.", [("6", 6, "year"), ("8", 8, "year"), ("11 ans", 11, "year")]),
    ("Les amendes sont de 300 et 450 euros.", [("300", 300, "EUR"), ("450 euros", 450, "EUR")]),
    ("Les hausses sont de 3 et 4 %.", [("3", 3, "%"), ("4 %", 4, "%")]),
    ("Il a dix et douze ans de métier.", [("dix", 10, "year"), ("douze ans", 12, "year")]),
    ("Elle a deux filles et 12 ans de métier.", [("deux filles", 2, None), ("12 ans", 12, "year")]),
])
def test_several_numbers_share_the_unit_behind_the_last(text: str, expected: list[tuple]) -> None:
    rows = read(text).quantities
    unit = rows["unit"].astype(object).where(rows["unit"].notna(), None)
    assert list(zip(rows["text"], rows["value"], unit, strict=True)) == expected


@pytest.mark.parametrize(("line", "claim"), [
    ("- Dette nette : 96 millions d'euros au 30 juin", "Dette nette : 96 millions d'euros au 30 juin"),
    ("• Effectif moyen du groupe : 2 340 salariés", "Effectif moyen du groupe : 2 340 salariés"),
    ("– Part des ventes en ligne : 38 %", "Part des ventes en ligne : 38 %"),
    ("* Investissement : 34 millions d'euros en trois ans", "Investissement : 34 millions d'euros en trois ans"),
    ("- Rendez-vous : 14 heures devant la mairie de Nort", None),
    ("- Un nouvel atelier pour le groupe à Nort", None),
])
def test_a_line_of_figures_could_be_checked(line: str, claim: str | None) -> None:
    text = f"La société a publié ses comptes et remercie tout le monde.\n\nLes chiffres\n{line}\n"
    assert [*read(text).claims["text"]] == ([claim] if claim else [])


@pytest.mark.parametrize("text", [
    "**Le club compte 300 élèves et douze entraîneurs.**",
    "**La fédération a supprimé 12 % des aides aux clubs. Et vous ?**",
])
def test_a_claim_has_no_signs_of_bold_around_it(text: str) -> None:
    (claim,) = read(text).claims["text"]
    assert "*" not in claim


@pytest.mark.parametrize(("text", "what"), [
    ("Luc Petit réclamait selon lui 1 900 euros d'heures.", "1 900 euros d'heures"),
    ("La ville réclame d'après elle deux terrains de l'État.", "deux terrains de l'État"),
    ("Le club exige selon eux deux millions d'euros.", "deux millions d'euros"),
])
def test_what_is_sought_begins_behind_its_source(text: str, what: str) -> None:
    assert [*read(text).wants["what"]] == [what]


@pytest.mark.parametrize(("text", "said"), [
    ("Luc Petit réclamait selon lui 1 900 euros d'heures.", "1 900 euros d'heures"),
    ("Le chantier emploie, d'après la préfecture, 40 ouvriers.", "40 ouvriers"),
    ("Le pont coûte selon Anne Roy trois millions par an.", "trois millions par an"),
    ("La ville doit, selon Anne Roy, deux loyers.", "deux loyers"),
])
def test_a_number_behind_a_source_is_what_it_says(text: str, said: str) -> None:
    assert [*read(text).statements["text"]] == [said]


# --- who is who


@pytest.mark.parametrize(("text", "name", "role"), [
    ("La veuve du garagiste, Sylvie Roy, est venue.", "Sylvie Roy", None),
    ("Le fils de l'ancien maire, Marc Petit, était là.", "Marc Petit", None),
    ("L'épouse d'un pêcheur, Léa Gall, pleure.", "Léa Gall", None),
    ("La sœur de la présidente, Anne Roux, se tait.", "Anne Roux", None),
    ("L'avocat du maire, Louis Rey, se tait.", "Louis Rey", "avocat du maire"),
    ("La maison du maire, Paul Durand, a brûlé.", "Paul Durand", "maire"),
])
def test_a_relative_has_not_the_function_of_whose_relative_it_is(text: str, name: str, role: str | None) -> None:
    actors = read(text).actors.set_index("name")
    assert (actors["role"][name] if actors["role"].notna()[name] else None) == role


@pytest.mark.parametrize("words", [
    "La famille Maréchal", "Les époux Maréchal", "Les frères Maréchal", "Le couple Maréchal", "Les parents Maréchal",
])
def test_a_family_is_nobody_of_it(words: str) -> None:
    tables = read(f"Anne Maréchal préside le groupe. {words} a tout vendu.")
    assert [*tables.actors["n_mentions"]] == [1]
    assert [*read("Anne Maréchal préside le groupe. Mme Maréchal a tout vendu.").actors["n_mentions"]] == [2]


@pytest.mark.parametrize("name", ["Anne-Laure Pichot", "Marie-Claude Roux", "Lise-Marie Petit"])
def test_a_woman_of_two_first_names_may_be_called_le_docteur(name: str) -> None:
    assert [*read(f"L'expert, le docteur {name}, a parlé.").actors["gender"]] == ["female"]


@pytest.mark.parametrize(("line", "signs"), [
    ("Par Léa Roy, à Brest", True), ("Par Léa Roy et Luc Petit", True), ("Par Jean de La Tour (avec AFP)", True),
    ("**Par Anne-Marie Le Goff**", True), ("Par amour du vélo", False), ("Par Toutatis !", False),
    ("Par Luc Petit, le pont a été vendu.", False), ("De notre envoyée spéciale à Nort, Léa Roy", True),
    ("De notre correspondant en Grèce, Luc Petit", True), ("Texte et photos : Léa Roy", True),
    ("De notre correspondant à Nort", False), ("Reportage à Nort", False),
])
def test_a_line_that_tells_who_signs(line: str, signs: bool) -> None:
    assert is_byline(line, Codebook.default()) is signs


def test_who_signs_is_nobody_of_the_story():
    tables = read("Le procès de Nort\n\nPar Léa Roy, à Nort\n\nUn homme a été jugé mardi. Selon elle, il a menti.")
    assert "Léa Roy" not in set(tables.statements["speaker"])
    assert [*voices.actors(tables).query("sender")["name"]] == ["Léa Roy"]


@pytest.mark.parametrize(("text", "title"), [
    ("COMMUNIQUÉ DE PRESSE\n\nLa banque ouvre à Nort\n\nLa banque a ouvert.", "La banque ouvre à Nort"),
    ("Communiqué\n\nUn pont à Nort\n\nLe pont est ouvert.", "Un pont à Nort"),
    ("Un pont à Nort\n\nLe pont est ouvert.", "Un pont à Nort"),
    ("COMMUNIQUÉ DE PRESSE\n\nLa banque a ouvert.", "COMMUNIQUÉ DE PRESSE"),
])
def test_a_press_release_is_called_by_its_own_title(text: str, title: str) -> None:
    assert headline_of(read(text)) == title


# --- the head of a piece


@pytest.mark.parametrize(("head", "place", "source"), [
    ("JUDO – Le club a gagné hier à Nort.", None, None),
    ("CYCLISME – La course part de Nort.", None, None),
    ("NICE – Le maire a dit oui.", "NICE", None),
    ("TOURS (Indre-et-Loire) – Le maire a dit oui.", "TOURS", None),
    ("Le Monde, 5 mars 2026", None, "Le Monde"),
    ("L'Écho du Nord, le 3 mai 2026", None, "L'Écho du Nord"),
    ("Ouest-France, mardi 12 mai 2026", None, "Ouest-France"),
    ("Le Mans, 5 mars 2026", "Le Mans", None),
    ("Kerbrez, le 5 mars 2026", "Kerbrez", None),
])
def test_what_stands_where_a_place_does_may_be_a_subject_or_a_paper(
    head: str, place: str | None, source: str | None
) -> None:
    article = Article.from_text(f"{head}\n\nIl est parti. Il a dit oui.")
    assert (article.dateline, article.source) == (place, source)


def test_a_line_that_only_says_what_follows_hides_no_header():
    article = Article.from_text("VOILE – ENTRETIEN\n\nLe vent est là.\n\nLe Phare, jeudi 5 mars 2026\n\nIl part hier.")
    assert (article.dateline, article.source, str(article.published_from)) == (None, "Le Phare", "2026-03-05")


@pytest.mark.parametrize(("lines", "title"), [
    ("JUDO – ENTRETIEN|« On ne perd pas deux fois »", "« On ne perd pas deux fois »"),
    ("Entretien|Anne Roy revient", "Anne Roy revient"),
    ("Ministère de la Mer|Paris, le 3 mai 2026|Communiqué de presse|Un port à Nort", "Un port à Nort"),
    ("« Je pars »|ENTRETIEN|**Pourquoi partir ?**", "« Je pars »"),
    ("Un an en mer|Entretien|**Et après ?**", "Un an en mer"),
    ("Communiqué de presse|Nort, le 3 mai 2026|Un port à Nort", "Un port à Nort"),
    ("Lyon, 3 mai 2026|Un port à Nort", "Un port à Nort"),
    ("Procès – Le maire de Nort face à ses juges", "Procès – Le maire de Nort face à ses juges"),
])
def test_a_label_is_no_title(lines: str, title: str) -> None:
    text = lines.replace("|", "\n\n")
    assert headline_of(read(f"{text}\n\nLe port a ouvert hier à Nort.\n\nIl est grand.")) == title


@pytest.mark.parametrize("quoted", ["« On ne gagne pas contre son corps »", "“Je ne voulais pas finir comme ça”"])
def test_an_interview_s_quoted_title_is_said_by_who_is_interviewed(quoted: str) -> None:
    text = f"{quoted}\n\nEntretien avec Léa Roy, du club de Nort.\n\n– Pourquoi ?\n\n– Je suis fatiguée.\n"
    said = read(text).statements
    assert said["text"].iloc[0] == quoted[1:-1].strip() and said["speaker"].iloc[0] == "Léa Roy"


def test_a_short_quoted_title_of_an_interview_is_nobody_s_words():
    text = "« La Mer »\n\nEntretien avec Léa Roy, du club de Nort.\n\n– Pourquoi ?\n\n– Je suis fatiguée.\n"
    assert [*read(text).statements["text"]] == ["Je suis fatiguée"]


# --- what is said, sought and told


@pytest.mark.parametrize(("text", "day"), [
    ("La ville prête une salle à partir de septembre.", "2027-09-01"),
    ("À compter de juin, la ligne ferme.", "2027-06-01"),
    ("Le bus est gratuit à partir de novembre.", "2026-11-01"),
    ("Le club a payé ses joueurs à partir de septembre.", "2026-09-01"),
    ("À partir de mars, le club avait tout vendu.", "2026-03-01"),
])
def test_from_a_month_on_looks_ahead_where_no_verb_looks_back(text: str, day: str) -> None:
    assert [*days(text).values()] == [day]


@pytest.mark.parametrize(("text", "what"), [
    ("Le ministère consacrera cette année 68 millions d'euros à la voile.", "68 millions d'euros à la voile"),
    ("La ville verse chaque année une aide aux clubs.", "une aide aux clubs"),
    ("Le club finance chaque mois des stages.", "des stages"),
])
def test_what_is_given_begins_behind_when_it_is(text: str, what: str) -> None:
    assert [*read(text).wants["what"]] == [what]


@pytest.mark.parametrize("text", [
    "On vous prêtait un différend avec la directrice.", "On lui prête des ambitions à Nort.",
    "La presse leur prêtait une idylle.", "Il prête à Anne Roy ces mots.",
])
def test_what_is_ascribed_to_somebody_is_not_lent(text: str) -> None:
    assert read(text).wants.empty


@pytest.mark.parametrize(("words", "role"), [
    ("coiffeuse pendant onze ans dans un salon de Nort", "coiffeuse"), ("maire durant deux mandats", "maire"),
    ("infirmière depuis 2004 à Nort", "infirmière"), ("coiffeuse dans un salon de Nort", "coiffeuse dans un salon de Nort"),
])
def test_how_long_is_no_part_of_a_role(words: str, role: str) -> None:
    assert read(f"Le salon a licencié Anne Roy, {words}.").actors.set_index("name")["role"]["Anne Roy"] == role


@pytest.mark.parametrize("source", [
    "l'enquête menée auprès de mille élèves", "un sondage réalisé en mai auprès des habitants",
    "une étude conduite auprès de 12 500 visiteurs par la mairie",
])
def test_of_whom_a_survey_asked_belongs_to_its_words(source: str) -> None:
    assert [*read(f"D'après {source}, le billet est trop cher.").statements["text"]] == ["le billet est trop cher"]


@pytest.mark.parametrize("line", ["(avec AFP)", "Avec AFP", "La rédaction avec Belga"])
def test_an_agency_that_is_thanked_below_is_nobody_of_the_story(line: str) -> None:
    tables = read(f"Un pont à Nort\n\nLe maire Luc Petit a dit que le pont est vieux.\n\n{line}")
    agencies = voices.actors(tables).query("kind == 'organisation'")
    assert [*agencies["sender"]] == [True]


@pytest.mark.parametrize(("head", "place", "day"), [
    ("Rennes, le 3 septembre 2026. À la veille de la rentrée, il part.", "Rennes", "2026-09-03"),
    ("Kerbrez, mardi 5 mai 2026. Le club a gagné.", "Kerbrez", "2026-05-05"),
    ("Rennes, le 3 septembre. À la veille de la rentrée, il part.", None, "None"),
    ("Il part le 3 septembre 2026. Elle reste.", None, "None"),
])
def test_a_full_stop_may_close_the_place_and_the_day(head: str, place: str | None, day: str) -> None:
    article = Article.from_text(f"{head}\n\nIl est parti. Il a dit oui.")
    assert (article.dateline, str(article.published_from)) == (place, day)


@pytest.mark.parametrize(("text", "cue", "speaker"), [
    ("Pour l'avocate générale, Anne Roy, qui requérait déjà une peine, « nul n'est au-dessus de la loi ».",
     "Pour", "Anne Roy"),
    ("Pour le maire, Luc Petit, qui critiquait le projet en mai, « ce pont est vieux ».", "Pour", "Luc Petit"),
    ("Pour la cheffe du parti, Léa Gall, qui dénonçait la loi, « ce texte est mauvais ».", "Pour", "Léa Gall"),
    ("Pour la CGT, Luc Petit a rappelé que « ce pont est vieux ».", "a rappelé", "Luc Petit"),
])
def test_in_whose_view_it_is_stands_before_what_is_only_told_of_them(text: str, cue: str, speaker: str) -> None:
    said = read(text).statements
    assert ([*said["cue"]], [*said["speaker"]]) == ([cue], [speaker])


@pytest.mark.parametrize(("text", "noun"), [
    ("Elle a eu une subvention, que l'association juge insuffisante.", "subvention"),
    ("La réponse que la maire juge mauvaise est arrivée.", "réponse"),
    ("Une aide que la ville trouve excellente est venue.", "aide"),
    ("Le plan de la mairie, que les élus trouvent excellent, est voté.", "plan"),
    ("L'association est excellente.", "association"),
])
def test_what_somebody_holds_to_be_so_stands_before_que(text: str, noun: str) -> None:
    assert [*read(text).evaluations["of"]] == [noun]


@pytest.mark.parametrize(("text", "expected"), [
    ("L'association demande :\n- la création d'un poste ;\n- des contrôles.", ["la création d'un poste", "des contrôles"]),
    ("Le syndicat réclame notamment :\n• une prime\n• deux postes", ["une prime", "deux postes"]),
    ("La ville finance :\n– un pont ;\n– un quai.", ["un pont", "un quai"]),
    ("Sa demande :\n- la création d'un poste.", []),
    ("Les élus abordent trois points :\n- la digue.", []),
])
def test_what_is_demanded_may_be_a_list_below(text: str, expected: list[str]) -> None:
    assert [*read(text).wants["what"]] == expected


def test_half_of_what_is_not_told_behind_pour():
    (of,) = read("Elle vit pour moitié de dons.").quantities["of"]
    assert of is not of or not isinstance(of, str)


# --- interviews of a paper, and what is said of a number


PAPERS = (
    "Voile. Léa Roy : « Je reste »\n\nLe Phare : Comment allez-vous ?\n\nLéa Roy : Bien, merci à tous.\n\n"
    "Le Phare : Et la suite ?\n\nL. R. : {} Je pars en mai."
)


@pytest.mark.parametrize("scene", ["(Elle sourit.)", "(Rires.)", "(elle réfléchit)"])
def test_how_somebody_looks_is_not_what_they_say(scene: str) -> None:
    assert read(PAPERS.format(scene)).statements["text"].iloc[-1] == "Je pars en mai"
    said = read(PAPERS.format("(Je le jure) ou presque,")).statements["text"].iloc[-1]
    assert said.startswith("(Je le jure)")


def test_a_paper_s_questions_are_nobody_s_words_and_no_guess():
    tables = read(PAPERS.format("Oui."))
    said = voices.statements(tables)
    assert [*said["voice"]].count(voices.ASKING) == 2
    assert voices.speakers(tables) == ["Léa Roy"]
    assert sum(one.asks for one in view_of(tables, "en").statements) == 2


@pytest.mark.parametrize(("text", "actor"), [
    ("Anne Roy dirige le groupe Kervadec. Le groupe Kervadec verse deux millions.", "Kervadec"),
    ("L'association Terre Libre demande un pont.", "Terre Libre"),
    ("La société Immo-Nort finance un quai.", "Immo-Nort"),
    ("Le patron du groupe Kervadec demande un quai.", None),
])
def test_a_body_s_word_before_its_name_leads_to_it(text: str, actor: str | None) -> None:
    tables = read(text)
    names = tables.actors.set_index("actor_id")["name"]
    (found,) = tables.wants["actor_id"].map(names)
    assert found == actor if actor else found is not found or not isinstance(found, str)


def test_how_often_alone_is_nothing_sought():
    assert read("Elle demandait chaque jour où était sa bague.").wants.empty
    assert [*read("Elle demandait chaque jour un verre d'eau.").wants["what"]] == ["un verre d'eau"]


@pytest.mark.parametrize(("text", "found"), [
    ("C'est moins que dans un premier trimestre moyen.", {}),
    ("Le club vit un second semestre difficile.", {}),
    ("Au premier trimestre 2026, la ville a gagné.", {"premier trimestre 2026": "2026-01-01"}),
])
def test_a_quarter_of_any_year_is_no_date(text: str, found: dict[str, str]) -> None:
    assert days(text) == found


@pytest.mark.parametrize("line", ["Paru le : 18/06/2026", "Paru le 18 juin 2026", "Parue le 18/06/2026"])
def test_paru_tells_the_day_of_publication(line: str) -> None:
    article = Article.from_text(f"Flash Nort\n\n{line}\n\nLe port de Nort a grandi de 3 % en un an.")
    assert str(article.published_from) == "2026-06-18"


@pytest.mark.parametrize(("text", "role"), [
    ("Le port grandit.\n\nDirectrice de la publication : Anne Roy", "Directrice de la publication"),
    ("Le port grandit.\n\nRédacteur en chef : Luc Petit", "Rédacteur en chef"),
    ("Le maire : Luc Petit a dit non.", None),
])
def test_a_line_may_name_who_holds_a_function(text: str, role: str | None) -> None:
    (found,) = read(text).actors["role"]
    assert found == role if role else not isinstance(found, str)


# --- of companies, money, and who may


@pytest.mark.parametrize("opens", ["Deux questions à", "Quatre questions à", "5 questions à", "Rugby. Six questions à"])
def test_so_many_questions_to_somebody_are_an_interview(opens: str) -> None:
    text = (
        f"{opens} Léa Roy, du Stade Nortais\n\nLe Stade Nortais joue à Lyon.\n\nEst-ce réaliste ?\n"
        "« Oui, nous avons une chance. »\n\nEt la suite ?\n« Mal ! Je corrige des dictées. »\n"
    )
    assert [*read(text).statements["speaker"]] == ["Léa Roy", "Léa Roy"]


@pytest.mark.parametrize(("text", "value"), [
    ("Les ventes sont passées de 31 à 22 millions d'euros.", 31e6), ("La dette va de 40 à 50 millions d'euros.", 40e6),
    ("Les aides vont de 500 à 2 millions d'euros.", 500), ("Le prix est passé de 9 à 7 milliards de francs.", 9e9),
])
def test_the_first_number_of_a_range_may_be_the_larger(text: str, value: float) -> None:
    assert read(text).quantities["value"].iloc[0] == value


@pytest.mark.parametrize(("text", "said"), [
    ("Ces millions ont servi, selon la mairie, à rembourser les banques.", ["Ces millions ont servi",
                                                                          "à rembourser les banques"]),
    ("Le maire a vendu, selon Anne Roy, les murs de l'école.", ["Le maire a vendu", "les murs de l'école"]),
    ("Le club a payé, d'après Anne Roy, 300 euros de trop.", ["Le club a payé", "300 euros de trop"]),
    ("Le pont a fermé, selon Anne Roy.", ["Le pont a fermé"]),
])
def test_what_has_been_done_goes_on_behind_its_source(text: str, said: list[str]) -> None:
    assert [*read(text).statements["text"]] == said


@pytest.mark.parametrize(("text", "kind"), [
    ("Deux groupes viennent, dont l'italien Tessitura Brambilla.", "organisation"),
    ("L'usine est à l'allemand Vestoria Kraft.", "organisation"),
    ("La course est au Kényan Vestoro Kiprano.", "person"),
    ("Deux élus viennent, dont l'italien Paolo Brambilla.", "person"),
])
def test_a_nationality_in_small_letters_is_a_company_s(text: str, kind: str) -> None:
    assert [*read(text).actors["kind"]] == [kind]


@pytest.mark.parametrize("line", ["Standard : 04 66 00 00 00", "Mairie : 0466000000", "Standard : +33 4 66 00 00 00"])
def test_a_line_with_a_telephone_number_names_no_body(line: str) -> None:
    assert read(f"Le port grandit de 3 %.\n\n{line}").actors.empty


@pytest.mark.parametrize("text", [
    "Les éleveurs peuvent demander une aide.", "Chacun peut réclamer un reçu.", "Les clubs pouvaient solliciter la ville.",
])
def test_who_may_ask_does_not(text: str) -> None:
    assert read(text).wants.empty
    assert len(read("Les éleveurs demandent une aide. La ville peut aider les clubs.").wants) == 2


def test_below_who_held_an_interview_nobody_answers():
    text = (
        "Trois questions à Léa Roy, du Stade Nortais\n\nEst-ce réaliste ?\n« Oui, nous avons une chance. »\n\n"
        "Et la suite ?\n« Je corrige des dictées. »\n\nPropos recueillis par Luc Petit\n\nLe match est arbitré par Anne Blot."
    )
    assert [*read(text).statements["text"]] == ["Oui, nous avons une chance.", "Je corrige des dictées."]


@pytest.mark.parametrize(("text", "words"), [
    ("Elle a perdu avant de saluer.", []), ("Il faut entrer, saluer, puis attendre.", []),
    ("Il est venu pour féliciter.", []), ("Il est venu saluer le travail des élus.", ["saluer"]),
    ("Le maire salue la décision.", ["salue"]),
])
def test_who_greets_nobody_praises_nothing(text: str, words: list[str]) -> None:
    assert [*read(text).evaluations["text"]] == words


# --- who is not meant by a broader word


@pytest.mark.parametrize(("text", "who"), [
    ("Keolis Atlantique a signé hier. Filiale du groupe Keolis, la société exploite huit lignes.", "Keolis Atlantique"),
    ("Vernet Bois recrute. Fournisseur de Renault, l'entreprise emploie 300 personnes.", "Vernet Bois"),
    ("Sotrabat a signé. Rachetée par Bouygues, la société emploie 300 personnes.", "Sotrabat"),
    ("Chez Bouygues, le groupe se tait.", "Bouygues"),
    ("Bouygues a signé lundi. Le groupe emploie 300 personnes.", "Bouygues"),
])
def test_whose_subsidiary_a_company_is_is_another_one(text: str, who: str) -> None:
    tables = read(text)
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
    assert {names[row.actor_id] for row in tables.mentions.itertuples() if row.form == "role"} <= {who}


@pytest.mark.parametrize("text", [
    "Nantes dort. Nantes Métropole a signé. La métropole paiera.", "La métropole de Lyon a voté à Lyon. La métropole paie.",
    "Lille vote. La métropole de Lille a voté. La métropole attend.",
    "À Dijon, Dijon Métropole a voté. La métropole a perdu.",
])
def test_a_metropole_is_no_town(text: str) -> None:
    tables = read(text)
    body = tables.actors.query("kind == 'organisation'")["actor_id"].item()
    assert {*tables.mentions.query("form == 'role'")["actor_id"]} == {body}
    assert read("Lyon dort. La métropole s'éveille.").mentions.query("form == 'role'").empty


@pytest.mark.parametrize(("text", "kinds"), [
    ("Elle a couru la Transat Jacques-Vabre.", []), ("Le Triathlon Paul-Roy part de Nort.", ["place"]),
    ("Selon Nort Agglomération, le pont est sûr.", ["organisation"]),
    ("Vauxmoulin Communauté a signé.", ["organisation"]), ("Il a écrit à Vauxmoulin Métropole.", ["organisation"]),
])
def test_a_race_is_nobody_and_a_town_with_its_neighbours_a_body(text: str, kinds: list[str]) -> None:
    assert [*read(text).actors["kind"]] == kinds


# --- sources, countries, shares


@pytest.mark.parametrize(("text", "said"), [
    ("Selon le médecin qui l'a opérée, la victime va mieux.", ["la victime va mieux"]),
    ("Selon l'avocat qui défend Paul Rey, le coup était léger.", ["le coup était léger"]),
    ("D'après les voisins qui l'ont vue, la femme était seule.", ["la femme était seule"]),
    ("Selon l'expert qui a inspecté le pont, la pile garde « une belle tenue ».", ["une belle tenue"]),
    ("Selon le maire, qui part, le pont est vieux.", ["le pont est vieux"]),
])
def test_a_source_may_have_a_relative_clause(text: str, said: list[str]) -> None:
    assert [*read(text).statements["text"]] == said


@pytest.mark.parametrize(("text", "country"), [
    ("La cour d'assises de la Vienne a condamné Paul Rey. Il vit à Poitiers, en France.", "FR"),
    ("Le tribunal de Vienne a jugé Paul Rey. Il vit à Salzbourg, en Autriche.", "AT"),
    ("Le tribunal de Valence a jugé Paul Rey. Il vit à Lyon.", "FR"),
    ("Le tribunal de Valence a jugé Paul Rey. Il vit à Madrid, en Espagne.", "ES"),
])
def test_a_body_is_of_the_country_of_the_town_that_is_meant(text: str, country: str) -> None:
    assert read(text).actors.query("kind == 'organisation'")["country"].item() == country


@pytest.mark.parametrize(("text", "names"), [
    ("Un Toit a parlé. Il dort.", []), ("Des Mots sont là.", []), ("Julie Roy préside Un Cœur pour tous.", ["Julie Roy"]),
    ("Mon Père est venu.", []), ("Léa Roy est venue à Lyon.", ["Léa Roy"]),
])
def test_an_article_is_nobodys_first_name(text: str, names: list[str]) -> None:
    assert [*read(text).actors.query("kind == 'person'")["name"]] == names


@pytest.mark.parametrize("source", [
    "le psychiatre qui l'a examiné", "le médecin qui a vu l'accusé", "la voisine qui l'a vu", "l'expert qui suit l'affaire",
])
def test_a_source_with_a_relative_clause_is_nobody_in_view(source: str) -> None:
    tables = read(f"Paul Rey, 39 ans, a nié. Il a menti. Selon {source}, l'accusé ne souffre de rien.")
    assert [*tables.statements["speaker"]] == [source]
