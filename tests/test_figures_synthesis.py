"""The figures of the synthesis, by the numbers that they draw, and what they say where there is nothing to draw."""

from __future__ import annotations

import pandas as pd
import pytest

from helpers import Article, Codebook, figures, tidy_tables
from helpers.figures import intents, synthesis

TEXT = (
    "Le Maroc mise sur le cloud. « Nous voulons attirer des investissements et financer la formation au Maroc », a "
    "déclaré Léa Roy, directrice d'IBM. « L'investissement au Mali suivra », a répondu Marc Petit. La formation coûte."
)


@pytest.fixture(scope="module")
def read():
    article = Article.from_text(TEXT)
    return article, tidy_tables(article)


@pytest.fixture(scope="module")
def nothing():
    article = Article.from_text("Il pleut.")
    return article, tidy_tables(article)


def ids(picture, kinds: tuple[str, ...]) -> dict[str, object]:
    patches = picture.sheet.patches
    return {patch.get_gid(): patch for patch in patches if patch.get_gid() and patch.get_gid().endswith(kinds)}


def bars(picture) -> list[float]:
    return [bar.get_width() for axes in picture.axes if axes is not picture.sheet for bar in axes.patches]


def test_first_sentence_and_rest_draws_what_comes_back(read):
    picture = figures.first_sentence_and_rest(read[1])
    themes = synthesis.themes(read[1])
    assert sorted(bars(picture)) == sorted(themes[themes["elsewhere"] > 0]["elsewhere"])
    assert picture.finding.startswith("The one theme of the first sentence does not come back")


def test_who_speaks_about_what_has_a_band_per_speaker_and_thing(read):
    tables = read[1]
    picture = figures.who_speaks_about_what(tables)
    bands = {patch.get_gid() for patch in picture.sheet.patches if patch.get_gid()}
    assert {"investment|lea-roy", "training_skills|lea-roy", "investment|marc-petit", "maroc|lea-roy"} <= bands
    assert "4 mentions of themes and 2 mentions of actors in the statements of 2 speakers" in picture.counted


def test_sought_and_offered_draws_a_bar_as_long_as_the_verbs(read):
    article, tables = read
    found = intents.sought_and_offered(article, tables, Codebook.default())
    drawn = ids(figures.sought_and_offered(tables, found), ("|seek", "|offer"))
    assert drawn["lea-roy|seek"].get_width() == drawn["lea-roy|offer"].get_width() > 0
    assert len(found) == 2


def test_named_and_heard_draws_the_standings(read):
    picture = figures.named_and_heard(read[1])
    assert sum(bars(picture)) == len(read[1].actors)
    assert picture.finding.startswith("3 of 5 actors speak or are spoken for")


def test_kinds_found_draws_right_found_and_missed():
    rows = [("direct", 4, 3, 3, 2, 3, 2), ("mixed", 0, 0, 0, 0, 0, 0), ("indirect", 1, 1, 1, 1, 1, 1), ("all", 5, 4, 4, 3, 4, 3)]
    frame = pd.DataFrame(rows, columns=["kind", "coded", "found", "words", "speaker", "same_kind", "right"])
    picture = figures.kinds_found(frame, "Source: a test.")
    assert bars(picture) == [2, 1, 1, 1]
    assert picture.finding == "3 of 5 coded statements are found with the right words and speaker"
    assert figures.kinds_found(frame.assign(coded=0), "Source: a test.").finding == "There is nothing to compare"


def test_nothing_to_draw_is_said_in_words(nothing):
    article, tables = nothing
    found = intents.sought_and_offered(article, tables, Codebook.default())
    pictures = [
        figures.first_sentence_and_rest(tables), figures.who_speaks_about_what(tables),
        figures.sought_and_offered(tables, found), figures.named_and_heard(tables),
    ]
    assert all(picture.counted == "There is nothing to draw." and picture.alt.startswith("No chart.") for picture in pictures)
