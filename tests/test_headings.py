"""A quotation that is a headline or a sub-heading is whose the story says it is, beside the same words."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

STORY = "Le bassin a fermé en mars. {said}\n\n{heading}\n\nLes élus se réuniront lundi. {then}"
TELLS = "« On nous a oubliés, comme toujours », dit Léa Roux."


def speakers(text: str) -> list[str]:
    return tidy_tables(Article.from_text(text)).statements.speaker.fillna("nobody").tolist()


@pytest.mark.parametrize(
    "heading", ["« On nous a oubliés »", '"On nous a oubliés"', "“On nous a oubliés”", "« On nous a oubliés. »"]
)
@pytest.mark.parametrize("other", ["« Le pont est vieux », dit Luc Petit.", "Le pont est vieux, selon la préfète."])
def test_a_sub_heading_is_whose_the_same_words_are(heading: str, other: str) -> None:
    behind = speakers(STORY.format(said=other, heading=heading, then=TELLS.replace("« ", heading[0] + " ", 1)))
    assert behind[-2:] == ["Léa Roux", "Léa Roux"]
    before = speakers(STORY.format(said=TELLS, heading=heading, then=other))
    assert before[:2] == ["Léa Roux", "Léa Roux"]


def test_a_sub_heading_in_other_words_is_not() -> None:
    said = speakers(STORY.format(said="« Le pont est vieux », dit Luc Petit.", heading="« Un pont perdu »", then=TELLS))
    assert said == ["Luc Petit", "Luc Petit", "Léa Roux"]


@pytest.mark.parametrize(
    "headline",
    [
        "« On nous a oubliés » : à Nort, les agents du bassin tiennent le piquet",
        "« On nous a oubliés » : le maire de Nort attend une réponse",
        "Bassin de Nort : « On nous a oubliés, comme toujours »",
    ],
)
def test_a_headline_is_not_whose_place_is_beside_it(headline: str) -> None:
    assert speakers(f"{headline}\n\nLe bassin de Nort est fermé. {TELLS}") == ["Léa Roux", "Léa Roux"]


def test_a_headline_that_says_who_says_it_is_believed() -> None:
    said = speakers(f"« On nous a oubliés », dit Luc Petit\n\nLe bassin de Nort est fermé. {TELLS}")
    assert said == ["Luc Petit", "Léa Roux"]
