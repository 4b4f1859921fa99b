"""The quotation marks: pairs, directions, paragraphs, strays."""

from __future__ import annotations

import pytest

from helpers.text.article import Article
from helpers.text.quotations import NO_PARTNER, find_quotations


def inside(text: str) -> list[str]:
    return [text[q.start:q.end] for q in find_quotations(Article.from_text(text))[0]]


def strays(text: str) -> list[int]:
    problems = find_quotations(Article.from_text(text))[1]
    assert all(problem.problem == NO_PARTNER for problem in problems)
    return [problem.start for problem in problems]


@pytest.mark.parametrize(
    "text",
    ["Il dit : « Oui, demain ».", "Il dit : «Oui, demain».", "Il dit : «\u00a0Oui, demain\u00a0».",
     "Il dit : «\u202fOui, demain\u202f».", 'Il dit : "Oui, demain".', "Il dit : “Oui, demain”.",
     "Il dit : „Oui, demain“.", "Il dit : „Oui, demain”.", "Il dit : ‹ Oui, demain ›.", 'Il dit : " Oui, demain ".'],
)
def test_every_kind_of_mark_with_and_without_spaces(text: str) -> None:
    assert inside(text) == ["Oui, demain"]
    assert strays(text) == []


def test_several_kinds_in_one_article() -> None:
    assert inside("« Un », “deux”, \"trois\", „quatre” et ‹ cinq ».") [:4] == ["Un", "deux", "trois", "quatre"]


def test_only_the_outermost_of_nested_marks_is_a_quotation() -> None:
    assert inside("« Il a crié “au feu” avant de sortir », dit-il.") == ["Il a crié “au feu” avant de sortir"]
    assert inside('« Le "plan" est prêt », dit-il.') == ['Le "plan" est prêt']


def test_a_stray_straight_mark_costs_one_quotation_and_not_the_next_paragraph() -> None:
    text = 'Le maire" de la ville est venu.\n\n"Nous partirons", a dit Paul. "Demain", a-t-il ajouté.'
    assert inside(text) == ["Nous partirons", "Demain"]
    assert strays(text) == [8]


def test_two_openings_in_a_row_drop_the_first() -> None:
    text = 'Il a "tout dit, puis "rien fait" de plus.'
    assert inside(text) == ["rien fait"]
    assert strays(text) == [5]


def test_an_apostrophe_and_inches_are_no_marks() -> None:
    assert inside('L\'écran de 15" coûte cher, "très cher" même.') == ["très cher"]
    assert inside("Aujourd'hui l’Etat n'a rien dit.") == []


def test_a_quotation_that_reopens_at_each_paragraph_is_one() -> None:
    text = "« Nous partons.\n\n« Nous reviendrons.\n\n« Demain. » Il se tait."
    assert inside(text) == ["Nous partons.\n\n« Nous reviendrons.\n\n« Demain."]
    assert strays(text) == []


def test_a_quotation_closed_in_the_next_paragraph() -> None:
    assert inside("« Nous partons.\n\nNous reviendrons », dit-il.") == ["Nous partons.\n\nNous reviendrons"]


def test_a_quotation_that_nobody_closes_is_a_problem() -> None:
    text = "Il dit « nous partons.\n\nLe lendemain, rien."
    assert inside(text) == []
    assert strays(text) == [7]


def test_a_straight_mark_inside_guillemets_does_not_break_them() -> None:
    assert inside('« Il faut un chef d\'État". » Le vote est clos.') == ["Il faut un chef d'État\"."]


def test_empty_marks_give_nothing() -> None:
    assert inside('Rien : « » et "" non plus.') == []
