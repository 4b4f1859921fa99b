"""Themes, on short French texts written for the purpose."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from helpers.errors import CodebookError
from helpers.finders.themes import find_themes
from helpers.french.codebook import DEFAULT_FOLDER, Codebook, values
from helpers.text.article import Article


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return Codebook.default()


def with_terms(**terms: str) -> Codebook:
    """The project's codebook with other themes: `theme="term|term"`."""
    default = Codebook.default()
    rows = [
        {"theme_id": theme, "label_fr": theme, "label_en": theme, "group": "test", "terms": cell}
        for theme, cell in terms.items()
    ]
    kept = {name: default.sheet(name) for name in ("inflection", "function_words")}
    return Codebook({**kept, "themes": rows})


def found(text: str, codebook: Codebook) -> list[tuple[str, str]]:
    """The theme and the words of each place, in order; the offsets are checked on the way."""
    mentions = find_themes(Article.from_text(text), codebook)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    return [(m.theme_id, text[m.start:m.end]) for m in mentions]


# --- how a term's words vary --------------------------------------------------------------------------


@pytest.mark.parametrize("words", [
    "Le centre de données ouvre.", "Les centres de données ouvrent.", "Un data center ouvre.",
    "Les data centers ouvrent.", "Un datacenter ouvre.", "Deux data-centres ouvrent.",
    "LES CENTRES DE DONNÉES OUVRENT.", "LES CENTRES DE DONNEES OUVRENT.",
])
def test_number_spelling_and_capitals(words: str, codebook: Codebook) -> None:
    assert [theme for theme, _ in found(words, codebook)] == ["data_centres"]


@pytest.mark.parametrize(("words", "place"), [
    ("Elle vante une économie digitale.", "digitale"),
    ("Il cite les usages digitaux.", "digitaux"),
    ("Il cite des banques africaines.", "africaines"),
    ("Il cite des méthodes innovantes.", "innovantes"),
    ("Les investisseuses attendent.", "investisseuses"),
])
def test_gender(words: str, place: str, codebook: Codebook) -> None:
    assert [text for _, text in found(words, codebook)] == [place]


@pytest.mark.parametrize("words", [
    "réforme de l'administration", "réforme de l’administration", "Réforme de l'Administration",
    "réformes des administrations", "réforme d'administration", "REFORME DE L'ADMINISTRATION",
])
def test_apostrophes_and_small_words(words: str, codebook: Codebook) -> None:
    assert found(f"Il promet la {words} cette année.", codebook) == [("public_service_reform", words)]


@pytest.mark.parametrize("words", [
    "start-up", "startup", "start up", "start-ups", "startups", "Start-Ups", "start\u2011ups",
])
def test_hyphens(words: str, codebook: Codebook) -> None:
    assert found(f"Une aide aux {words} est prévue.", codebook) == [("start_ups", words)]


def test_a_space_of_the_term_may_be_a_hyphen_at_any_place() -> None:
    book = with_terms(network="très haut débit")
    for words in ("très haut débit", "très haut-débit", "Très haut\u2011débits"):
        assert found(f"Ils ont le {words} ici.", book) == [("network", words)]


def test_an_accent_may_be_missing_on_a_capital_only() -> None:
    book = with_terms(power="électricité", market="marché")
    assert found("Electricité et ELECTRICITE, Électricité et ÉLECTRICITÉ.", book) == [
        ("power", "Electricité"), ("power", "ELECTRICITE"), ("power", "Électricité"), ("power", "ÉLECTRICITÉ"),
    ]
    assert found("Elle marche vers le but ; Marche avec nous.", book) == []
    assert found("Un electricite mal tapé.", book) == []


def test_combining_accents_are_read_as_letters_with_accents() -> None:
    text = "Le reseau d'e\u0301lectricite\u0301 tient."
    assert found(text, with_terms(power="électricité")) == [("power", "e\u0301lectricite\u0301")]


def test_acronyms_count_in_capitals_only(codebook: Codebook) -> None:
    assert found("Il a un tic, dit-on, mais les TIC avancent.", codebook) == [("information_systems", "TIC")]
    assert found("La R&D progresse.", codebook) == [("research_development", "R&D")]


# --- what does not count ------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [
    "Il cloudifie tout.", "Le marchéage est un art.", "Un anti-investissement.", "La technologies-santé.",
    "Un hubris certain.",
])
def test_no_match_within_a_longer_word(words: str, codebook: Codebook) -> None:
    assert found(words, codebook) == []


@pytest.mark.parametrize("words", [
    "Elle emploie des gens.", "Nos collaborateurs arrivent.", "Il faut savoir faire court.", "Il est formé ici.",
    "Une expertise psychiatrique est ordonnée.", "L'expertise ADN l'accable.", "Son emploi du temps est plein.",
    "Une formation politique est née.", "Nous avons marché longtemps.", "Les empreintes digitales parlent.",
    "Le marché de Noël ouvre.", "Il nie toute incitation à la haine.", "Les partenaires sociaux se voient.",
])
def test_words_that_only_look_alike(words: str, codebook: Codebook) -> None:
    assert found(words, codebook) == []


def test_a_term_does_not_run_over_the_end_of_a_sentence(codebook: Codebook) -> None:
    assert found("Nous avons un réseau. Intelligent, il aide.", codebook) == []
    assert found("Nous avons un réseau intelligent. Il aide.", codebook) == [("smart_grid", "réseau intelligent")]


def test_a_term_that_the_text_breaks_off_is_none(codebook: Codebook) -> None:
    assert found("Le transfert de", codebook) == []
    assert found("Il parle d'un réseau", codebook) == []


# --- terms that meet ----------------------------------------------------------------------------------


def test_the_longest_term_wins(codebook: Codebook) -> None:
    text = "Le transfert de technologie, la technologie, le cloud computing et le cloud."
    assert found(text, codebook) == [
        ("technology_transfer", "transfert de technologie"), ("technology", "technologie"),
        ("cloud", "cloud computing"), ("cloud", "cloud"),
    ]


def test_a_term_inside_another_one_that_begins_earlier_is_left_out() -> None:
    book = with_terms(system="système d'information", security="sécurité des systèmes d'information")
    assert found("La Sécurité des Systèmes d'Information et un système d'information.", book) == [
        ("security", "Sécurité des Systèmes d'Information"), ("system", "système d'information"),
    ]


def test_a_long_term_that_fails_leaves_the_short_one() -> None:
    book = with_terms(long="réseau électrique intelligent", short="réseau électrique", last="intelligent")
    assert found("Un réseau électrique ancien, un compteur intelligent.", book) == [
        ("short", "réseau électrique"), ("last", "intelligent"),
    ]


def test_two_themes_share_a_place_only_where_both_list_its_words() -> None:
    book = with_terms(network="réseau mobile|réseau", phone="réseau mobile", mobile="mobile")
    assert found("Le réseau mobile et le réseau.", book) == [
        ("network", "réseau mobile"), ("phone", "réseau mobile"), ("network", "réseau"),
    ]


def test_places_of_one_theme_never_overlap() -> None:
    book = with_terms(one="alpha beta|beta gamma", other="beta gamma")
    assert found("On a alpha beta gamma ici.", book) == [("one", "alpha beta"), ("other", "beta gamma")]


def test_the_rule_names_the_term_of_the_codebook(codebook: Codebook) -> None:
    mention, = find_themes(Article.from_text("Les centres de données ouvrent."), codebook)
    assert mention.rule == "theme: term 'centre de données'"


def test_words_inside_names_count(codebook: Codebook) -> None:
    text = "Elle dirige la Direction générale de la Sécurité des Systèmes d'Information."
    assert found(text, codebook) == [("cybersecurity", "Sécurité des Systèmes d'Information")]


@pytest.mark.parametrize("term", ["…", "\u200b", "<div>", "« »"])
def test_a_term_without_a_word_is_an_error_that_says_where(term: str) -> None:
    with pytest.raises(CodebookError, match=r"themes\.csv, row 'odd', column 'terms': .* as an article would"):
        find_themes(Article.from_text("Un texte."), with_terms(odd=f"bon|{term}"))


def test_the_order_of_the_themes_does_not_matter(codebook: Codebook) -> None:
    text = "Le cloud, les start-up, la formation et le réseau intelligent, dit-il."
    reversed_rows = Codebook({
        **{name: codebook.sheet(name) for name in ("inflection", "function_words")},
        "themes": codebook.sheet("themes")[::-1],
    })
    assert found(text, codebook) == found(text, reversed_rows) != []


# --- the codebook itself ------------------------------------------------------------------------------


def test_every_term_is_found_where_it_stands_alone(codebook: Codebook) -> None:
    lost = {
        (row["theme_id"], term)
        for row in codebook.sheet("themes") for term in values(row["terms"])
        if (row["theme_id"], term) not in found(f"Voici : {term} .", codebook)
    }
    assert lost == set()


def test_no_term_is_listed_twice_and_none_only_repeats_another() -> None:
    with (DEFAULT_FOLDER / "themes.csv").open(encoding="utf-8", newline="") as file:
        terms = [term for row in csv.DictReader(file) for term in values(row["terms"])]
    assert [term for term, n in Counter(term.lower() for term in terms).items() if n > 1] == []
