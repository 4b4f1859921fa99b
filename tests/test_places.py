"""Countries and coordinates of the codebook against the CLDR and against each other.

What cannot be checked so: towns and regions without coordinates, the countries of organisations, and first names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt

import pytest
from babel import Locale

from helpers.french.codebook import Codebook, Row, values

TERRITORIES = {code: name for code, name in Locale("fr").territories.items() if len(code) == 2}
WITH_COUNTRIES = ("places", "organisations", "acronyms", "agencies", "actors", "demonyms")
NAMED_OTHERWISE = {"HK", "MO", "MM", "VA"}  # the CLDR has Hong Kong as "R.A.S. chinoise de Hong Kong", and so on
GONE = {"Zaïre", "Tchécoslovaquie"}  # countries without a code
LARGE = {"RU": 5000, "CA": 3500, "US": 3500, "CN": 2000, "AU": 2200, "BR": 2500}  # km from the middle of a country to its farthest town
REACH = 1300
NAMESAKES = {"école polytechnique", "usap"}  # Palaiseau and Montréal; the rugby club of Perpignan and its acronym
NEIGHBOURS = 12  # of a town, the countries whose middle is nearest: its own is one of them


def rows(sheet: str) -> list[Row]:
    return Codebook.default().sheet(sheet)


def position(row: Row) -> tuple[float, float]:
    return float(row["latitude"]), float(row["longitude"])


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points on the globe."""
    a, b, c, d = map(radians, (*one, *other))
    return 12742 * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))


def folded(row: Row) -> set[str]:
    """The names of a row, in lower case."""
    return {name.casefold() for name in (row["name"], *values(row["aliases"]))}


def towns() -> Iterator[Row]:
    return (row for row in rows("places") if row["type"] == "city" and row["latitude"] and row["country"])


MIDDLE = {row["country"]: position(row) for row in rows("places") if row["type"] == "country" and row["latitude"]}


@pytest.mark.parametrize("sheet", WITH_COUNTRIES)
def test_every_country_is_a_code_of_the_cldr(sheet: str) -> None:
    assert {row["country"] for row in rows(sheet)} - {""} <= TERRITORIES.keys()


def test_a_country_has_the_name_of_the_cldr() -> None:
    for row in rows("places"):
        if row["type"] == "country" and row["name"] not in GONE and row["country"] not in NAMED_OTHERWISE:
            names = {name.replace("’", "'").casefold() for name in (row["name"], *values(row["aliases"]))}
            assert TERRITORIES[row["country"]].replace("’", "'").casefold() in names, row["name"]


def test_coordinates_come_in_pairs_and_lie_on_the_globe() -> None:
    for sheet in ("places", "actors"):
        for row in rows(sheet):
            assert bool(row["latitude"]) == bool(row["longitude"]), row["name"]
            if row["latitude"]:
                latitude, longitude = position(row)
                assert -90 <= latitude <= 90 and -180 <= longitude <= 180, row["name"]


def test_a_town_lies_in_its_country() -> None:
    checked = 0
    for row in towns():
        here, country = position(row), row["country"]
        nearest = sorted(MIDDLE, key=lambda code: kilometres(here, MIDDLE[code]))[:NEIGHBOURS]
        assert kilometres(here, MIDDLE[country]) < LARGE.get(country, REACH), row["name"]
        assert country in nearest or country in LARGE, row["name"]
        checked += 1
    assert checked > 400


def test_an_actor_of_the_story_lies_where_the_places_have_it() -> None:
    known = {row["name"]: row for row in rows("places")}
    for row in rows("actors"):
        place = known.get(row["name"])
        if row["kind"] == "place" and place and place["type"] == "city" and place["latitude"]:
            assert kilometres(position(row), position(place)) < 30, row["name"]
            assert row["country"] == place["country"], row["name"]


def test_no_organisation_stands_twice() -> None:
    names = [name for row in rows("organisations") for name in folded(row)]
    written = Counter(names)
    assert {name for name, times in written.items() if times > 1} <= NAMESAKES


def test_no_place_of_one_country_stands_twice() -> None:
    written = Counter(
        (name, row["type"], row["country"])
        for row in rows("places") for name in folded(row)
    )
    assert not [place for place, times in written.items() if times > 1]


CALLED_AFTER = {  # whose name ends with a town's or a country's that is another one
    "Université Laval", "Rocket de Laval", "Palais de Tokyo", "Nottingham Forest", "DuPont de Nemours", "CHU Saint-Pierre",
    "Office du Niger", "Conférence épiscopale nationale du Congo", "Blues de Saint-Louis",
}


def test_a_body_that_a_place_ends_is_in_its_country() -> None:
    """*Raptors de Toronto*, *Université de Namur*."""
    country_of = {name: row["country"] for row in rows("places") for name in (row["name"], *values(row["aliases"]))}
    elsewhere = set()
    for row in [row for sheet in ("organisations", "acronyms") for row in rows(sheet) if row["country"]]:
        for name in (row["name"], *values(row["aliases"])):
            words = name.split(" ")
            ends = [" ".join(words[size:]) for size in range(1, len(words))]
            place = next((end for end in ends if country_of.get(end)), None)
            if place and country_of[place] != row["country"] and row.get("kind", "organisation") == "organisation":
                elsewhere.add(name)
    assert elsewhere == CALLED_AFTER


def test_a_namesake_lies_in_its_own_country() -> None:
    known = {row["name"]: row for row in rows("places")}
    for row in rows("namesakes"):
        assert known[row["name"]]["country"] != row["country"], row["name"]
        middle = MIDDLE.get(row["country"])
        assert middle is None or kilometres(position(row), middle) < LARGE.get(row["country"], REACH), row["name"]
