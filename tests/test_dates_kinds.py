"""Dates and quantities of kinds that readers meet, each in several shapes; the article is of Tuesday 12 March 2024."""

from __future__ import annotations

import pytest

from helpers.finders.quantities import find_dates_and_quantities
from helpers.french.codebook import Codebook
from helpers.text.article import Article


def found(text: str, published: str | None = "2024-03-12") -> tuple[dict[str, str | None], dict[str, tuple]]:
    """The dates of a text with their days, and its quantities with value and unit."""
    article = Article.from_text(text, published=published)
    dates, quantities = find_dates_and_quantities(article, Codebook.default())
    days = {
        text[date.start:date.end]: None if date.date_from is None
        else str(date.date_from) if date.date_from == date.date_to else f"{date.date_from}..{date.date_to}"
        for date in dates
    }
    return days, {text[row.start:row.end]: (row.value, row.unit) for row in quantities}


def dates(text: str, published: str | None = "2024-03-12") -> dict[str, str | None]:
    return found(text, published)[0]


def quantities(text: str) -> dict[str, tuple]:
    return found(text)[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La grève commencera samedi en huit.", {"samedi en huit": "2024-03-23"}),
        ("Rendez-vous lundi en huit à la mairie.", {"lundi en huit": "2024-03-25"}),
        ("Le conseil siégera jeudi en quinze.", {"jeudi en quinze": "2024-03-28"}),
        ("La vente aura lieu mardi en huit.", {"mardi en huit": "2024-03-26"}),
        ("Le procès reprend demain en huit.", {"demain en huit": "2024-03-20"}),
        ("Le marché ouvrira le deuxième dimanche d'avril.", {"deuxième dimanche d'avril": "2024-04-14"}),
        ("La sirène retentira le premier mercredi du mois prochain.", {"premier mercredi du mois prochain": "2024-04-03"}),
        ("L'heure change le dernier dimanche de mars.", {"dernier dimanche de mars": "2024-03-31"}),
        ("Il a neigé le troisième samedi de novembre 2023.", {"troisième samedi de novembre 2023": "2023-11-18"}),
        ("Le bal a eu lieu le premier samedi du mois dernier.", {"premier samedi du mois dernier": "2024-02-03"}),
        ("Le vote aura lieu le dernier jeudi du mois.", {"dernier jeudi du mois": "2024-03-28"}),
        ("La foire se tient le quatrième mardi de février.", {"quatrième mardi de février": "2024-02-27"}),
        ("Le quatrième jeudi d'avril 2023, il pleuvait.", {"quatrième jeudi d'avril 2023": "2023-04-27"}),
    ],
)
def test_weekdays_counted_from_today_and_within_a_month(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En juillet 98, la France a gagné.", {"juillet 98": "1998-07-01..1998-07-31"}),
        ("Les pavés de mai 68 sont loin.", {"mai 68": "1968-05-01..1968-05-31"}),
        ("Le krach d'octobre 87 a surpris.", {"octobre 87": "1987-10-01..1987-10-31"}),
        ("La loi du 3 mars 84 est connue.", {"3 mars 84": "1984-03-03"}),
        ("Le contrat du 4 juin 19 est caduc.", {"4 juin 19": "2019-06-04"}),
        ("Il est né en février 07.", {"février 07": "2007-02-01..2007-02-28"}),
        ("L'été 36 fut celui des congés.", {"été 36": "1936-06-01..1936-08-31"}),
        ("Le dossier date du 15.05.99.", {"15.05.99": "1999-05-15"}),
        ("Le contrat court jusqu'au 31/12/25.", {"31/12/25": "2025-12-31"}),
        ("Le contrat court jusqu'au 31-12-2025.", {"31-12-2025": "2025-12-31"}),
        ("Acte du 01.02.03, dit-il.", {"01.02.03": "2003-02-01"}),
        ("Signé le 14/07/89 à Paris.", {"14/07/89": "1989-07-14"}),
        ("En mars, 12 personnes sont venues.", {"mars": "2024-03-01..2024-03-31"}),
        ("Le 3 mars 20 personnes sont venues.", {"3 mars": "2024-03-03"}),
        ("Le 3 mars 20 h 30, tout était fini.", {"3 mars": "2024-03-03"}),
    ],
)
def test_years_of_two_figures(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


def test_years_of_two_figures_without_a_publication() -> None:
    assert dates("En juillet 98, tout allait bien.", None) == {"juillet 98": "1998-07-01..1998-07-31"}
    assert dates("Le 31/12/25, tout ira bien.", None) == {"31/12/25": "2025-12-31"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Charlemagne est couronné le 25 décembre 800.", {"25 décembre 800": "0800-12-25"}),
        ("Le 3 mars 732, il était à Tours.", {"3 mars 732": "0732-03-03"}),
        ("La ville fut prise le 24 août 410.", {"24 août 410": "0410-08-24"}),
        ("Il est mort le 1er janvier 987 à Senlis.", {"1er janvier 987": "0987-01-01"}),
        ("Du 3 au 5 mars 842, on jura.", {"Du 3 au 5 mars 842": "0842-03-03..0842-03-05"}),
        ("C'était en l'an 800.", {"an 800": "0800-01-01..0800-12-31"}),
        ("Au VIIIe siècle, Rabat n'était pas.", {"VIIIe siècle": "0701-01-01..0800-12-31"}),
        ("Le 3 mars 732 personnes ont défilé.", {"3 mars": "2024-03-03"}),
        ("Le 3 mars 300 000 hommes ont défilé.", {"3 mars": "2024-03-03"}),
    ],
)
def test_old_years(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le défilé du 14-Juillet aura lieu.", {"14-Juillet": "2024-07-14"}),
        ("Le défilé du 1er-Mai partira de la gare.", {"1er-Mai": "2024-05-01"}),
        ("Il déposera des gerbes le 11-Novembre.", {"11-Novembre": "2024-11-11"}),
        ("Le 8-Mai 2023 fut pluvieux.", {"8-Mai 2023": "2023-05-08"}),
        ("La fête du 15-août était belle.", {"15-août": "2023-08-15"}),
        ("La rue du 4-Septembre", {"4-Septembre": "2023-09-04"}),
    ],
)
def test_days_known_by_their_name(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


def test_feasts_that_move_with_easter_and_the_days_beside_a_feast() -> None:
    for text, words, day in (
        ("Le musée fermera le lundi de Pâques.", "lundi de Pâques", "2024-04-01"),
        ("Le lundi de Pentecôte, les bus rouleront.", "lundi de Pentecôte", "2024-05-20"),
        ("La procession du jeudi de l'Ascension partira du port.", "jeudi de l'Ascension", "2024-05-09"),
        ("Un concert est prévu le Vendredi saint.", "Vendredi saint", "2024-03-29"),
        ("Le défilé du mardi gras a réuni mille enfants.", "mardi gras", "2024-02-13"),
        ("Le chantier rouvrira après Pâques.", "Pâques", "2024-03-31"),
        ("Elle a quitté Nort à la Pentecôte 2019.", "Pentecôte 2019", "2019-06-09"),
        ("Il était tombé le dimanche de Pâques 1991.", "dimanche de Pâques 1991", "1991-03-31"),
        ("La gare a rouvert la veille de Noël.", "veille de Noël", "2023-12-24"),
        ("La gare rouvrira le lendemain de l'Assomption.", "lendemain de l'Assomption", "2024-08-16"),
        ("La gare a rouvert le lendemain du lundi de Pâques 2023.", "lendemain du lundi de Pâques 2023", "2023-04-11"),
    ):
        assert dates(text) == {words: day}, text
    for text in ("L'île de Pâques est loin.", "Il tente l'ascension du mont.", "Les vacances de Pâques sont finies.",
                 "Le fils de Pâques Dumontel dort.", "La Pâques orthodoxe est plus tard.", "La pentecôtiste prie."):
        assert dates(text) == {}, text


def test_a_feast_lies_ahead_where_the_verb_behind_it_does() -> None:
    for text, words, day in (
        ("Les discours du 11-Novembre seront brefs.", "11-Novembre", "2024-11-11"),
        ("À Noël, la patinoire ouvrira jusqu'à minuit.", "Noël", "2024-12-25"),
        ("Le marché du jour de la Toussaint sera annulé.", "jour de la Toussaint", "2024-11-01"),
        ("Les gerbes du 11-Novembre ont été volées.", "11-Novembre", "2023-11-11"),
        ("L'accident du 3 mars sera jugé en juin.", "3 mars", "2024-03-03"),
        ("La foire a lieu le deuxième dimanche de mai.", "deuxième dimanche de mai", "2024-05-12"),
        ("La foire a eu lieu le deuxième dimanche de mai.", "deuxième dimanche de mai", "2023-05-14"),
    ):
        assert dates(text)[words] == day, text


def test_days_in_points_without_zeros() -> None:
    for text, expected in (
        ("Le décret du 14.7.43 tient.", {"14.7.43": "1943-07-14"}), ("Fait à Nort, le 2.5.19.", {"2.5.19": "2019-05-02"}),
        ("Jusqu'au 6.1.78, il a servi.", {"6.1.78": "1978-01-06"}),
        ("La loi du 9.12.05 tient.", {"9.12.05": "2005-12-09"}), ("La version 4.2.10 est là.", {}),
        ("Le chapitre 3.1.12 manque.", {}), ("Il va au 3.13.20.", {}),
    ):
        assert dates(text) == expected, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les électeurs voteront dimanche.", {"dimanche": "2024-03-17"}),
        ("Dimanche, les électeurs iront aux urnes.", {"Dimanche": "2024-03-17"}),
        ("Ils vont voter dimanche.", {"dimanche": "2024-03-17"}),
        ("Nous voterons dimanche.", {"dimanche": "2024-03-17"}),
        ("Vous entrerez gratuitement samedi.", {"samedi": "2024-03-16"}),
        ("Il ira à Fès dimanche.", {"dimanche": "2024-03-17"}),
        ("Le tribunal se réunit ce jeudi.", {"jeudi": "2024-03-14"}),
        ("Le roi part ce lundi.", {"lundi": "2024-03-11"}),
        ("Le stade ouvrira ce lundi.", {"lundi": "2024-03-18"}),
        ("Le stade a fermé ce jeudi.", {"jeudi": "2024-03-07"}),
        ("Les électeurs ont voté dimanche.", {"dimanche": "2024-03-10"}),
        ("Dimanche, les électeurs ont voté.", {"Dimanche": "2024-03-10"}),
    ],
)
def test_a_weekday_is_ahead_where_the_verb_looks_ahead(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Elle est née un mardi.", "Chaque mardi, il pleut.", "Par un dimanche de pluie, il partit.", "C'était un samedi soir.",
        "Un lundi sur deux, il dort.",
        "Le premier dimanche de l'avent est froid.", "Mardi gras fut gai.", "Robinson et son ami Vendredi dorment.", "La version 1.2.10 est prête.", "Le tour 24/7/365 dure.",
        "Il est 14 heures.", "Appeler le 06.12.34.56.78.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Des millions de personnes ont défilé.", {"millions de personnes": (None, None)}),
        ("Des milliards de dollars ont été perdus.", {"milliards de dollars": (None, "USD")}),
        ("Il en a perdu des milliards.", {"milliards": (None, None)}),
        ("Elle a coûté plusieurs millions d'euros.", {"millions d'euros": (None, "EUR")}),
        ("Des centaines de milliers de gens sont venus.", {"centaines de milliers de gens": (None, None)}),
        ("Des dizaines de tonnes de blé ont brûlé.", {"dizaines de tonnes": (None, "t")}),
        ("Le prêt est de 1.000.000 de dollars.", {"1.000.000 de dollars": (1e6, "USD")}),
        ("Il faut 2 500 000 de francs.", {"2 500 000 de francs": (2.5e6, "franc")}),
        ("Elle compte 12 000 000 d'habitants.", {"12 000 000 d'habitants": (12e6, None)}),
        ("Le budget est d'un million d'euros.", {"un million d'euros": (1e6, "EUR")}),
        ("Une dizaine de milliers de livres sont là.", {"Une dizaine de milliers de livres": (10_000, None)}),
        ("Le fonds a 3 M€, 450 k€ et 2 Md€.", {"3 M€": (3e6, "EUR"), "450 k€": (450_000, "EUR")}),
    ],
)
def test_millions_and_how_many_is_not_said(text: str, expected: dict[str, tuple]) -> None:
    found = quantities(text)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'accident a fait un mort et deux blessés.", {"un mort": (1, None), "deux blessés": (2, None)}),
        ("Le bilan est d'une victime et de trois disparus.", {"une victime": (1, None), "trois disparus": (3, None)}),
        ("Le chômage touche 1 jeune sur 4.", {"1 jeune sur 4": (0.25, "share")}),
        ("On compte un blessé grave.", {"un blessé": (1, None)}),
        ("Une personne a été tuée.", {"Une personne": (1, None)}),
        ("Il y a eu un seul rescapé.", {"un seul rescapé": (1, None)}),
        ("Un disparu est recherché.", {"Un disparu": (1, None)}),
        ("C'est une personne connue, une mort douce, un homme.", {}),
        ("La crue a fait une disparue et six sans-abri.", {"une disparue": (1, None), "six sans-abri": (6, None)}),
        ("Les deux porte-parole et trente sans-emploi ont signé.", {"deux porte-parole": (2, None), "trente sans-emploi": (30, None)}),
        ("Il y a 40 sans-papiers et cent sans-logis.", {"40 sans-papiers": (40, None), "cent sans-logis": (100, None)}),
        ("Il est sans abri depuis huit, porte-parole de la une.", {}),
        ("Le pont ferme entre 7 h 30 et 9 h.", {}), ("Elle ouvre de 8 h 15 à 18 h et dort.", {}),
        ("Il faut de 2 h 30 à 3 heures de route.", {"3 heures": (3, "h")}),
    ],
)
def test_one_death_or_one_person(text: str, expected: dict[str, tuple]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("Il reste quatre vingt quinze places.", "quatre vingt quinze places", 95, None),
        ("Il reste quatre vingts places.", "quatre vingts places", 80, None),
        ("Il reste quatre vingt dix sept places.", "quatre vingt dix", None, None),
        ("Il reste soixante et onze places.", "soixante et onze places", 71, None),
        ("Il reste deux-cent-cinquante places.", "deux-cent-cinquante places", 250, None),
        ("Il reste mille-deux-cents places.", "mille-deux-cents places", 1200, None),
        ("Il reste cent-vingt-et-une places.", "cent-vingt-et-une places", 121, None),
        ("Mille cinq cents logements seront bâtis.", "Mille cinq cents logements", 1500, None),
        ("Le déficit atteint un demi-milliard d'euros.", "un demi-milliard d'euros", 5e8, "EUR"),
        ("Une demi-douzaine de suspects dorment.", "Une demi-douzaine de suspects", 6, None),
        ("Il a attendu une demi-heure.", "une demi-heure", 0.5, "h"),
        ("Il a attendu une heure et demie.", "une heure et demie", 1.5, "h"),
        ("Il a coûté deux millions et demi de dollars.", "deux millions et demi de dollars", 2.5e6, "USD"),
        ("Il faut trois ou quatre mille places.", "quatre mille places", 4000, None),
    ],
)
def test_numbers_in_words(text: str, words: str, value: float | None, unit: str | None) -> None:
    found = quantities(text)
    assert value is None or found.get(words) == (value, unit), found


@pytest.mark.parametrize(
    "text",
    [
        "Le pont a cédé, a dit Omar Tazi.\n\nMD/AKS/ASG", "Le pont a cédé.\n\n(AIP)\n\nmd/kp/fmo", "Le pont a cédé.\n\nMD",
        "Le pont a cédé.\n\n/md/", "Le pont a cédé.\n\nAK/MD",
        "Le salon se tiendra la première quinzaine de mai.", "La quinzaine commerciale débute.", "Il a jusqu'à la quinzaine.",
        "La seconde quinzaine d'août sera chaude.", "La dernière quinzaine fut belle.",
        "Il est 14 heures lorsque la sirène retentit.", "Il était un peu plus de 20 heures quand le toit est tombé.",
        "Il était près de 3 heures du matin.", "Le train part à 16 h.", "Ouvert de 9 h à 17 h.", "Il était 16 h.",
        "Le bureau ouvre entre 8 heures et 12 heures.", "À 5 heures précises, il dormait.",
        "Appelez le 02 33 80 00 00.", "Contact : Léa Roy, +221 33 800 00 00.", "Tél. 06.12.00.00.00.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La séance a duré 3 heures.", {"3 heures": (3, "h")}),
        ("Il a roulé 16 h sans dormir.", {"16 h": (16, "h")}),
        ("C'est à 2 heures de route.", {"2 heures": (2, "h")}),
        ("Une quinzaine de maisons ont brûlé.", {"Une quinzaine de maisons": (15, None)}),
        ("Il a vendu 3 md d'actions.", {"3 md d'actions": (3e9, None)}),
    ],
)
def test_what_is_a_quantity_all_the_same(text: str, expected: dict[str, tuple]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le club affronte Metz samedi.", {"samedi": "2024-03-16"}),
        ("Le procès s'ouvre lundi devant les assises.", {"lundi": "2024-03-18"}),
        ("Nantes reçoit Brest vendredi.", {"vendredi": "2024-03-15"}),
        ("La maire réunit les élus jeudi.", {"jeudi": "2024-03-14"}),
        ("La maire a réuni les élus jeudi.", {"jeudi": "2024-03-07"}),
        ("Nommée en avril, elle partira bientôt.", {"avril": "2023-04-01..2023-04-30"}),
        ("Elle s'est blessée en septembre.", {"septembre": "2023-09-01..2023-09-30"}),
        ("En septembre, Paul Roy s'est blessé.", {"septembre": "2023-09-01..2023-09-30"}),
        ("Ils ont jusqu'au 15 septembre pour voter.", {"15 septembre": "2024-09-15"}),
        ("Le procès s'ouvre en septembre.", {"septembre": "2024-09-01..2024-09-30"}),
        ("Arrêté en mai, il sera jugé en juin.", {"mai": "2023-05-01..2023-05-31", "juin": "2024-06-01..2024-06-30"}),
        ("Prévue en avril, la fête est annulée.", {"avril": "2024-04-01..2024-04-30"}),
    ],
)
def test_a_fixture_in_the_present_is_ahead_and_what_a_participle_opens_is_past(
    text: str, expected: dict[str, str]
) -> None:
    assert dates(text) == expected
