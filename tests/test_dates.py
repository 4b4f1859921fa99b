"""Dates and quantities, on short French texts written for the purpose."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from helpers.finders.dates import DateExpression
from helpers.finders.quantities import Quantity, find_dates_and_quantities
from helpers.french.codebook import Codebook, values
from helpers.text.article import Article

WEDNESDAY = "2024-02-21"


def dates(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, DateExpression]]:
    article = Article.from_text(text, published=published)
    found = find_dates_and_quantities(article, Codebook.default())[0]
    assert all(first.end <= second.start for first, second in zip(found, found[1:], strict=False))
    return [(article.text[date.start:date.end], date) for date in found]


def said(text: str, published: str | None = WEDNESDAY) -> list[str]:
    return [words for words, _ in dates(text, published)]


def days(text: str, published: str | None = WEDNESDAY) -> str | None:
    """The days of the only date in a text: `2024-02-21`, `2024-02-21..2024-02-25`, None where they cannot be told."""
    ((_, date),) = dates(text, published)
    if date.date_from is None or date.date_from == date.date_to:
        return date.date_from and str(date.date_from)
    return f"{date.date_from}..{date.date_to}"


def quantities(text: str) -> list[tuple[str, Quantity]]:
    article = Article.from_text(text, published=WEDNESDAY)
    found_dates, found = find_dates_and_quantities(article, Codebook.default())
    spans = sorted((record.start, record.end) for record in [*found_dates, *found])
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    return [(article.text[quantity.start:quantity.end], quantity) for quantity in found]


def amounts(text: str) -> list[tuple[str, float | None, str | None, str | None]]:
    return [(words, quantity.value, quantity.unit, quantity.of) for words, quantity in quantities(text)]


# --- what is a date, and where it starts and ends -----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lors de cette visite (10-21 février), initiée par l'agence, elle a parlé.", ["10-21 février"]),
        ("L'agence a financé en 2022 une étude.", ["2022"]),
        ("Il est parti lundi.", ["lundi"]),
        ("Le conseil du mardi 24 janvier a voté.", ["mardi 24 janvier"]),
        ("Elles ont gagné 27-24, le 6 février.", ["6 février"]),
        ("Le 3 mars 2017 à 14 h, la salle était pleine.", ["3 mars 2017 à 14 h"]),
        ("La séance du lundi 3 mars à 14h30 est annulée.", ["lundi 3 mars à 14h30"]),
        ("Le journal de mardi 20h30 et de demain 20h.", ["mardi 20h30", "demain 20h"]),
        ("Tout sera prêt d'ici à fin 2016.", ["fin 2016"]),
        ("Les rames manquent depuis 2014.", ["2014"]),
        ("Il a parlé hier soir, puis lundi matin.", ["hier", "lundi"]),
        ("Le salon se tient du 3 au 7 mai.", ["du 3 au 7 mai"]),
        ("Le salon (3 au 7 mai) attire.", ["3 au 7 mai"]),
        ("Le 1er mars, le 1ᵉʳ avril, le 1 er mai et le premier juin.",
         ["1er mars", "1ᵉʳ avril", "1 er mai", "premier juin"]),
        ("Comme en janvier dernier, l'an dernier et la semaine dernière.",
         ["janvier dernier", "an dernier", "semaine dernière"]),
        ("Dans les années 1990, les années 80 et les années trente.", ["années 1990", "années 80", "années trente"]),
        ("En 2014-2015, puis en 2016-17.", ["2014-2015", "2016-17"]),
        ("Au printemps 2019, l'été dernier, cet hiver.", ["printemps 2019", "été dernier", "cet hiver"]),
        ("Le 29 décembre dernier et le 20 janvier prochain.", ["29 décembre dernier", "20 janvier prochain"]),
        ("Les 27 et 28 août, puis les 3, 4 et 5 mai.", ["27", "28 août", "3", "4", "5 mai"]),
        ("Dans la nuit de samedi à dimanche.", ["de samedi à dimanche"]),
        ("Entre le 3 et le 7 mai, de mars à mai, de 2019 à 2021, entre 2014 et 2016.",
         ["Entre le 3 et le 7 mai", "de mars à mai", "de 2019 à 2021", "entre 2014 et 2016"]),
        ("À la mi-janvier, début mars 2017, à la fin de l'année.", ["mi-janvier", "début mars 2017", "fin de l'année"]),
        ("Au premier trimestre 2016, au 3e trimestre de cette année.",
         ["premier trimestre 2016", "3e trimestre de cette année"]),
        ("Au XIXe siècle et au 20e siècle.", ["XIXe siècle", "20e siècle"]),
        ("Il y a deux ans, il y a trois jours, dans six mois.",
         ["Il y a deux ans", "il y a trois jours", "dans six mois"]),
        ("Le 03/12/2017, le 12.03.2017, le 2024-02-21.", ["03/12/2017", "12.03.2017", "2024-02-21"]),
        ("Elle date du 12 janv. 2016, puis du 3 sept 2016.", ["12 janv. 2016", "3 sept 2016"]),
        ("Daniel Dion (29 novembre 1956 - 16 janvier 2016), chanteur.", ["29 novembre 1956 - 16 janvier 2016"]),
        ("Mercredi 31 août 2016, à Rabat.", ["Mercredi 31 août 2016"]),
        ("Il est passé par Monaco (2004-2006), puis par Rome (2006 – 2008).", ["2004-2006", "2006 – 2008"]),
    ],
)
def test_a_date_expression_is_found_with_its_words(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le programme Maroc Digital 2030 continue.",  # a year in a name
        "Le Boeing 1900 et la loi 2016-1547 sont connus.",
        "Nommé 2014 UZ224, le corps est petit.",
        "La salle compte 2000 places et coûte 1900 euros.",
        "Plus de 2000 personnes, de 2000 à 3000 personnes.",
        "La planète Mars est rouge.",
        "Robinson a nommé son ami Vendredi.",
        "Il a été élu et la maison a été vendue.",  # été: of être
        "C'est le monde de demain.",
        "Trois jours après, il y a deux hommes dans la rue.",
        "Il a pris trois ans de prison.",
        "Elle est à 2 heures de route, dans trois ans de travail.",
        "César meurt en 44 av. J.-C.",
        "Un score de 31 à 26.",
        "À 14h30, vers 20 heures, le train de 7 h 12 part.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert said(text) == []


# --- which days are meant -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La visite (10-21 février) fut longue.", "2024-02-10..2024-02-21"),
        ("C'était en 2022.", "2022-01-01..2022-12-31"),
        ("Il l'a dit lundi.", "2024-02-19"),
        ("Il l'a dit mercredi.", "2024-02-21"),  # the day of publication
        ("Il l'a dit lundi dernier.", "2024-02-19"),
        ("Il l'a dit mercredi dernier.", "2024-02-14"),
        ("La réunion de mercredi prochain est annulée.", "2024-02-28"),
        ("La réunion se tiendra vendredi.", "2024-02-23"),
        ("La réunion est prévue vendredi.", "2024-02-23"),
        ("Un accord peut être trouvé avant mardi.", "2024-02-27"),
        ("Vendredi, le roi recevra les délégués.", "2024-02-23"),
        ("Vendredi, le roi a reçu les délégués.", "2024-02-16"),
        ("Le ministre, qui se rendra à Fès, a parlé vendredi.", "2024-02-16"),
        ("Il a assuré que le port ouvrira vendredi.", "2024-02-23"),
        ("La séance du jeudi 14 est levée.", "2024-03-14"),
        ("Le vote du 3 mars est proche.", "2024-03-03"),
        ("Le vote du 29 décembre est acquis.", "2023-12-29"),
        ("Le procès s'est ouvert le 20 août.", "2023-08-20"),
        ("Le procès s'ouvrira le 20 octobre.", "2024-10-20"),
        ("Le texte a été voté le 20 août.", "2023-08-20"),
        ("Le conseil du mardi 24 janvier a voté.", "2023-01-24"),  # the 24th was a Tuesday in 2023
        ("Le 29 février sera férié.", "2024-02-29"),
        ("La récolte du 29 décembre dernier.", "2023-12-29"),
        ("Le prix monte depuis janvier.", "2024-01-01..2024-01-31"),
        ("Le prix monte depuis mars.", "2023-03-01..2023-03-31"),
        ("Le mois de janvier dernier fut doux.", "2024-01-01..2024-01-31"),
        ("Le tarif sera revu dès mars.", "2024-03-01..2024-03-31"),
        ("Il l'a dit hier.", "2024-02-20"),
        ("Il l'a dit avant-hier matin.", "2024-02-19"),
        ("Ils rentreront demain.", "2024-02-22"),
        ("Il l'a dit ce matin.", "2024-02-21"),
        ("C'était la semaine dernière.", "2024-02-12..2024-02-18"),
        ("C'est prévu cette semaine.", "2024-02-19..2024-02-25"),
        ("Le salon ouvre ce week-end.", "2024-02-24..2024-02-25"),
        ("Le salon ouvre le week-end prochain.", "2024-02-24..2024-02-25"),
        ("Le salon a fermé le week-end dernier.", "2024-02-17..2024-02-18"),
        ("Les prix de ce mois-ci.", "2024-02-01..2024-02-29"),
        ("Les prix du mois dernier.", "2024-01-01..2024-01-31"),
        ("Les prix de l'an dernier.", "2023-01-01..2023-12-31"),
        ("Les prix de cette année.", "2024-01-01..2024-12-31"),
        ("Le chantier finira à la fin de l'année.", "2024-01-01..2024-12-31"),
        ("Le chantier a fini fin 2016.", "2016-01-01..2016-12-31"),
        ("Il pleuvait du 28 février au 3 mars 2020.", "2020-02-28..2020-03-03"),
        ("Il pleuvait du 28 décembre au 3 janvier 2020.", "2019-12-28..2020-01-03"),
        ("L'enquête va du 1er décembre au 11 janvier.", "2023-12-01..2024-01-11"),
        ("Dans la nuit de samedi à dimanche.", "2024-02-17..2024-02-18"),
        ("Il neige de décembre à mars 2020.", "2019-12-01..2020-03-31"),
        ("Entre 2014 et 2016, il neigeait.", "2014-01-01..2016-12-31"),
        ("C'était au printemps 2019.", "2019-03-01..2019-05-31"),
        ("C'était à l'hiver 2019-2020.", "2019-12-01..2020-02-29"),
        ("C'était l'été dernier.", "2023-06-01..2023-08-31"),
        ("Dans les années 1990, rien.", "1990-01-01..1999-12-31"),
        ("Au XIXe siècle, rien.", "1801-01-01..1900-12-31"),
        ("Au deuxième trimestre 2016, rien.", "2016-04-01..2016-06-30"),
        ("Au deuxième semestre 2016, rien.", "2016-07-01..2016-12-31"),
        ("Au quatrième trimestre, rien.", "2023-10-01..2023-12-31"),
        ("Il y a trois jours, rien.", "2024-02-18"),
        ("Il y a deux ans, rien.", "2022-01-01..2022-12-31"),
        ("Il y a un mois, rien.", "2024-01-01..2024-01-31"),
        ("Voici deux semaines, rien.", "2024-02-05..2024-02-11"),
    ],
)
def test_the_days_are_counted_from_the_publication(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize("text", ["Il l'a dit lundi.", "Il l'a dit hier.", "Le 3 mars, rien.", "En mars, rien.",
                                  "C'était l'an dernier.", "C'était la semaine dernière."])
def test_without_a_publication_date_the_words_are_kept_and_the_days_missing(text: str) -> None:
    ((_, date),) = dates(text, published=None)
    assert (date.date_from, date.date_to) == (None, None)
    assert "publication is needed" in date.rule


def test_a_verb_further_back_tells_on_which_side_of_the_publication_a_month_lies() -> None:
    assert days("Le pays avait relevé son aide de 2,4 millions de dollars en avril.") == "2023-04-01..2023-04-30"


def test_where_only_the_month_of_publication_is_known_the_year_is_and_the_day_is_not() -> None:
    assert days("La visite (10-21 février) fut longue.", "2024-02") == "2024-02-10..2024-02-21"
    assert days("C'était l'an dernier.", "2024-02") == "2023-01-01..2023-12-31"
    assert days("C'était hier.", "2024-02") is None


def test_the_header_dates_the_story_and_is_no_date_of_it() -> None:
    text = " date 2024-02 Washington — La visite (10-21 février) fut longue."
    article = Article.from_text(text)
    (date,) = find_dates_and_quantities(article, Codebook.default())[0]
    assert (text[date.start:date.end], date.date_from) == ("10-21 février", dt.date(2024, 2, 10))


def test_days_that_do_not_exist_are_missing_and_the_rule_says_so() -> None:
    ((words, date),) = dates("Le 31 février 2019 n'existe pas.")
    assert (words, date.date_from) == ("31 février 2019", None)
    assert "no such day" in date.rule


def test_a_week_of_habit_names_no_day() -> None:
    ((words, date),) = dates("Le bureau est ouvert du lundi au vendredi.")
    assert (words, date.date_from) == ("du lundi au vendredi", None)
    assert "not said" in date.rule


@pytest.mark.parametrize("text", ["Le musée ferme le mardi.", "Elle court le mardi et dort tard."])
def test_the_weekday_of_a_habit_names_no_day(text: str) -> None:
    ((words, date),) = dates(text)
    assert (words, date.date_from) == ("mardi", None)
    assert "not said" in date.rule


@pytest.mark.parametrize("text", ["Le musée a fermé mardi.", "Il ferme le mardi 20.", "Il a fermé ce mardi."])
def test_the_weekday_of_one_week_names_its_day(text: str) -> None:
    ((_, date),) = dates(text)
    assert date.date_from == dt.date(2024, 2, 20)


@pytest.mark.parametrize(
    ("text", "resolution"),
    [("Cela date du 3 mars 2017.", "day"), ("Lundi.", "day"), ("En mars 2017.", "month"), ("Cet été.", "month"),
     ("En 2017.", "year"), ("Fin 2017.", "year"), ("Les années 1990.", "year"), ("Du 3 au 7 mai.", "day")],
)
def test_the_resolution_is_what_the_words_say(text: str, resolution: str) -> None:
    ((_, date),) = dates(text)
    assert date.resolution == resolution


def test_a_longer_story_gives_each_date_once_and_in_order() -> None:
    text = ("Le conseil s'est réuni lundi 19 février à 9 h 30 à Rabat. Il a voté, dans la nuit de lundi à mardi, "
            "le budget de 2025.\n\nUne session se tiendra du 4 au 8 mars ; la précédente remonte à fin 2021.")
    assert said(text) == ["lundi 19 février à 9 h 30", "de lundi à mardi", "2025", "du 4 au 8 mars", "fin 2021"]


# --- quantities -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il coûte 3,5 millions de dollars.", ("3,5 millions de dollars", 3_500_000, "USD", None)),
        ("Il coûte 2 milliards d'euros.", ("2 milliards d'euros", 2e9, "EUR", None)),
        ("Il coûte 1,8 milliard de dirhams.", ("1,8 milliard de dirhams", 1.8e9, "MAD", None)),
        ("Il coûte 500 MDH.", ("500 MDH", 5e8, "MAD", None)),
        ("Il coûte 2,4 milliards de francs CFA.", ("2,4 milliards de francs CFA", 2.4e9, "CFA", None)),
        ("Il coûte 10 M€.", ("10 M€", 1e7, "EUR", None)),
        ("Il coûte 2,3 M d'euros.", ("2,3 M d'euros", 2.3e6, "EUR", None)),
        ("Il coûte $3 milliards.", ("$3 milliards", 3e9, "USD", None)),
        ("Il coûte 600 millions $.", ("600 millions $", 6e8, "USD", None)),
        ("Il coûte 1’500 francs suisses.", ("1’500 francs suisses", 1500, "CHF", None)),
        ("Il doit 4 000 € d'amende.", ("4 000 €", 4000, "EUR", "amende")),
        ("Elle a 80 employés.", ("80 employés", 80, None, "employés")),
        ("Elle compte 270 grands électeurs.", ("270 grands électeurs", 270, None, "grands électeurs")),
        ("Elle a perdu 40 % des voix.", ("40 %", 40, "%", "voix")),
        ("Elle monte de 5% sur un an.", ("5%", 5, "%", None)),
        ("Elle monte de 12,5 pour cent.", ("12,5 pour cent", 12.5, "%", None)),
        ("Elle pèse 40 % de ce volume.", ("40 %", 40, "%", "volume")),
        ("C'est 3,5 % de moins.", ("3,5 %", 3.5, "%", None)),
        ("Les deux tiers des votants sont pour.", ("deux tiers", 0.666667, "share", "votants")),
        ("C'est un tiers du budget.", ("tiers", 0.333333, "share", "budget")),
        ("La moitié du parc est vieille.", ("moitié", 0.5, "share", "parc")),
        ("Une école rurale sur quatre manque d'eau.", ("Une école rurale sur quatre", 0.25, "share", "école rurale")),
        ("C'est deux Français sur trois.", ("deux Français sur trois", 0.666667, "share", "Français")),
        ("Il a cité une dizaine de pays.", ("une dizaine de pays", 10, None, "pays")),
        ("Il a cité une vingtaine d'écoles.", ("une vingtaine d'écoles", 20, None, "écoles")),
        ("Il a vu des milliers de gens.", ("milliers de gens", None, None, "gens")),
        ("Il y a 28 000 cas.", ("28 000 cas", 28_000, None, "cas")),
        ("Il y a 28\u202f000 cas.", ("28\u202f000 cas", 28_000, None, "cas")),
        ("Il y a 28\u00a0000 cas.", ("28\u00a0000 cas", 28_000, None, "cas")),
        ("Il y a 1.200 ouvriers.", ("1.200 ouvriers", 1200, None, "ouvriers")),
        ("Il y a 1.200.000 ouvriers.", ("1.200.000 ouvriers", 1_200_000, None, "ouvriers")),
        ("Il y a plus de 11 000 victimes.", ("11 000 victimes", 11_000, None, "victimes")),
        ("Il a deux cent cinquante mille lecteurs.", ("deux cent cinquante mille lecteurs", 250_000, None, "lecteurs")),
        ("Il a quatre-vingt-dix-neuf amis.", ("quatre-vingt-dix-neuf amis", 99, None, "amis")),
        ("Il a soixante et onze amis.", ("soixante et onze amis", 71, None, "amis")),
        ("Il a vingt et un amis.", ("vingt et un amis", 21, None, "amis")),
        ("Il a septante-deux amis.", ("septante-deux amis", 72, None, "amis")),
        ("Il a 23 ans.", ("23 ans", 23, "year", None)),
        ("Il a pris trois ans de prison.", ("trois ans", 3, "year", "prison")),
        ("Il a parlé deux heures et demie.", ("deux heures et demie", 2.5, "h", None)),
        ("Il a parlé un quart d'heure.", ("un quart d'heure", 0.25, "h", None)),
        ("Les dix dernières minutes.", ("dix dernières minutes", 10, "min", None)),
        ("La ville est à 80 kilomètres de Bagdad.", ("80 kilomètres", 80, "km", None)),
        ("Il a saisi 13 tonnes de marijuana.", ("13 tonnes", 13, "t", "marijuana")),
        ("Elle produira 75.000 m3 d'eau.", ("75.000 m3", 75_000, "m³", "eau")),
        ("Le vent soufflait à 220 km/h.", ("220 km/h", 220, "km/h", None)),
        ("Il a nagé 100m.", ("100m", 100, "m", None)),
        ("Il a acheté 114 Airbus.", ("114 Airbus", 114, None, "Airbus")),
        ("Il a aidé 20 PME.", ("20 PME", 20, None, "PME")),
        ("Il y a eu 1 mort.", ("1 mort", 1, None, "mort")),
        ("Le taux est de 2,75.", ("2,75", 2.75, None, None)),
        ("Une baisse (- 4,4 %).", ("- 4,4 %", -4.4, "%", None)),
        ("Une hausse (+ 3 300).", ("+ 3 300", 3300, None, None)),
        ("Parmi eux, dont 19 en état grave.", ("19", 19, None, None)),
        ("Sept personnes sont venues.", ("Sept personnes", 7, None, "personnes")),
        ("Un sachet coûte 40 centimes d’euro.", ("40 centimes d’euro", 0.4, "EUR", None)),
        ("Il coûte 300 Francs Suisses.", ("300 Francs Suisses", 300, "CHF", None)),
        ("Elle perd 25 Points de base.", ("25 Points de base", 0.25, "point", None)),
    ],
)
def test_a_quantity_is_found_with_its_value_unit_and_what_it_counts(
    text: str, expected: tuple[str, float | None, str | None, str | None]
) -> None:
    assert amounts(text) == [expected]


def test_every_unit_is_read_however_its_apostrophe_and_its_capitals_are_written() -> None:
    for row in Codebook.default().sheet("units"):
        for form in values(row["forms"]):
            unit = form.replace("' ", "’")
            for written in (unit, unit.capitalize(), unit.title(), unit.upper()):
                found = amounts(f"Il compte 3,5 {written} environ.")
                assert len(found) <= 1 and (written != unit or found[0][0] == f"3,5 {written}"), written


@pytest.mark.parametrize(
    "text",
    [
        "Une entreprise et un homme.",
        "Le score est de 31 à 26, ou de 1-0.",
        "Le Boeing 737, Windows 8.1 et l'Airbus A320.",
        "L'article 49, la page 3, le numéro 12.",
        "Le 15e arrondissement, la 3ème fois, le 2 e tour.",
        "Le 3 mars 2017 à 14 h 30, en 2016, dans les années 90.",
        "Le journal de 20h et le train de 7h12.",
        "Un tiers est venu, un quart de finale aussi.",
        "Les Six Nations et le journal 20 Minutes.",
        "Écrire au 12, rue de Fès, 75008 Paris.",
        "Le code est 007 et l'adresse 192.168.1.1.",
        "Il en reste deux.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert amounts(text) == []


def test_a_range_gives_both_of_its_numbers_the_unit_and_what_is_counted() -> None:
    assert amounts("De 30 à 50 milliards de dollars.") == [
        ("30", 3e10, "USD", None), ("50 milliards de dollars", 5e10, "USD", None)]
    assert amounts("Entre 200 et 300 personnes.") == [
        ("200", 200, None, "personnes"), ("300 personnes", 300, None, "personnes")]
    assert amounts("Trois ou quatre hommes.") == [("Trois", 3, None, "hommes"), ("quatre hommes", 4, None, "hommes")]
    assert amounts("Les 16-18 ans.") == [("16", 16, "year", None), ("18 ans", 18, "year", None)]
    assert amounts("De 800 000 à 1 million d'habitants.")[0] == ("800 000", 800_000, None, "habitants")


def test_a_number_that_is_a_date_is_no_quantity() -> None:
    text = "Le 3 mars 2017, 12 hommes ont attendu 2 heures ; il y a trois ans, ils étaient 2000 hommes en 2014."
    assert [words for words, *_ in amounts(text)] == ["12 hommes", "2 heures", "2000 hommes"]


def test_an_approximate_or_indefinite_number_says_so_in_its_rule() -> None:
    ((_, about),), ((_, unknown),) = quantities("Une centaine de pays."), quantities("Des centaines de pays.")
    assert about.rule.endswith("about")
    assert unknown.rule.endswith("how many is not said")


def test_nothing_to_find_gives_empty_lists() -> None:
    article = Article.from_text("La ministre a salué cette visite.")
    assert find_dates_and_quantities(article, Codebook.default()) == ([], [])


# --- the practice dispatches ----------------------------------------------------------------------------

PRACTICE = sorted((Path(__file__).resolve().parents[1] / "data" / "practice").glob("*.json"))


def practice(path: Path) -> tuple[Article, dict]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return Article.from_file(path.with_suffix(".txt"), published=gold.get("published")), gold


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_every_date_of_a_practice_dispatch_is_found_with_its_days(path: Path) -> None:
    article, gold = practice(path)
    found = {(date.start, date.end): date for date in find_dates_and_quantities(article, Codebook.default())[0]}
    wanted = [row for row in gold["dates"] if not row["optional"] and row["start"] >= article.header.end]
    for row in wanted:
        date = found.get((row["start"], row["end"]))
        assert date is not None, row["text"]
        said_days = tuple(day and str(day) for day in (date.date_from, date.date_to))
        assert said_days == (row["date_from"], row["date_to"]), row["text"]
        assert date.resolution == row["resolution"] or row["resolution"] is None, row["text"]


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_every_quantity_of_a_practice_dispatch_is_found_with_its_value_and_unit(path: Path) -> None:
    article, gold = practice(path)
    codes = {form: row["unit"] for row in Codebook.default().sheet("units") for form in row["forms"].split("|")}
    found = {(quantity.start, quantity.end): quantity for quantity in find_dates_and_quantities(article, Codebook.default())[1]}
    for row in gold["quantities"]:
        if row["optional"]:
            continue
        quantity = found.get((row["start"], row["end"]))
        assert quantity is not None, row["text"]
        assert quantity.value == pytest.approx(row["value"], abs=1e-4), row["text"]
        unit = codes[row["unit"]] if row["unit"] else "share" if "fraction" in quantity.rule else None
        assert quantity.unit == unit, row["text"]
