"""The figures by the numbers and words that they draw, and by how they can be read."""

from __future__ import annotations

import itertools
import os
import re
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from matplotlib.transforms import Affine2D
from table_maker import many_tables, story_tables

from helpers import Article, Codebook, figures, tidy_tables
from helpers.figures import charts, readings, style
from helpers.figures.colours import HUES, NO_SIDE, OTHER, TEXT_OF_WRITER, WRITER, Colours

SCORES = pd.DataFrame({"what": ["names", "dates"], "right": [8, 2], "found": [9, 2], "coded": [10, 2]})
ONE_ARTICLE = {
    name: getattr(figures, name)
    for name in (
        "article_strip", "actors_by_kind", "mentions_by_form", "actors_in_text", "speakers_and_actors",
        "named_together", "places_map", "time_line", "words_by_voice", "statements_by_kind", "themes_by_voice", "themes_in_text",
        "speakers_and_themes",
    )
}
ONE_ARTICLE["reporting_verbs"] = lambda tables: figures.reporting_verbs(tables, Codebook.default())
ONE_ARTICLE["marked_paragraph"] = lambda tables: figures.marked_paragraph(tables, "p1")
ONE_ARTICLE["article_strip with glosses"] = lambda tables: figures.article_strip(
    tables, {f"st{number}": "what it means in English" for number in range(50)}
)
# what a missing value or a careless plural would leave in a sentence
GAPS = re.compile(r"\bnan\b|<NA>|None(?! of)|NaT|inf%|  |\b1 (?:mention|actor|statement|theme|speaker|place|word)s\b")
each = pytest.mark.parametrize("name", ONE_ARTICLE)
each_size = pytest.mark.parametrize("size", [1, 3, 40])


@pytest.fixture(scope="module")
def story():
    return story_tables()


@pytest.fixture(scope="module")
def articles():
    return {size: many_tables(size) for size in (1, 3, 40)}


@pytest.fixture(scope="module")
def drawn(articles):
    """A function that gives a figure of an article of a size, drawn once."""
    return cache(lambda name, size: ONE_ARTICLE[name](articles[size]))


def words(picture) -> list[str]:
    return [text.get_text() for axes in picture.axes for text in axes.texts if text.get_text()]


def bars(picture) -> list[list[float]]:
    """The widths of the bars' parts, a list per bar, from top to bottom."""
    rows: dict[float, list[float]] = {}
    for axes in picture.axes:
        if axes is not picture.sheet:
            for patch in axes.patches:
                rows.setdefault((id(axes), patch.get_y()), []).append(patch.get_width())
    return list(rows.values())


def boxes(picture, colour: str) -> list:
    wanted = style.mpl.colors.to_rgba(colour)
    return [patch for patch in picture.sheet.patches if patch.get_facecolor() == wanted]


# --- the numbers ----------------------------------------------------------------------------------------------


def test_bars_are_the_words_of_each_voice_and_paragraph(story):
    picture = figures.words_by_voice(story)
    assert bars(picture) == [[35], [12], [2], [10], [11, 12], [14, 2]]
    assert {"71% (35)", "24% (12)", "4% (2)", "23", "16"} <= set(words(picture))
    assert picture.finding == "29% of the article is what somebody is reported to say, 71% the writer’s own"


def test_bars_are_the_actors_of_each_kind_and_country(story):
    picture = figures.actors_by_kind(story)
    assert bars(picture) == [[1, 1], [1, 1], [1], [1]]
    assert picture.finding == (
        "2 persons, 2 places, 1 organisation and 1 programme; by country: Morocco 3, France 1 and United States 1"
    )
    assert "Omar Safi, Jane Doe" in words(picture)


def test_bars_are_the_forms_of_each_actor(story):
    picture = figures.mentions_by_form(story)
    assert bars(picture) == [[2, 1], [1], [3]]  # people first: the title speaks of them
    assert {"People", "Others", "Rabat", "Omar Safi", "Jane Doe", "name 2", "pronoun 1"} <= set(words(picture))
    assert picture.finding == "1 of 4 mentions of people is a role or a pronoun, not the name"


def test_bars_are_the_mentions_of_each_theme(story):
    picture = figures.themes_by_voice(story)
    assert bars(picture) == [[1, 2]]
    assert "Ports, Climate" in words(picture)
    assert picture.finding == "“Bridges” comes up most, 3 times; 4 of 5 mentions of themes are in a speaker’s words"


def test_bars_are_what_was_found_against_the_coding():
    picture = figures.found_against_coding(SCORES, "Source: here.")
    assert bars(picture) == [[8, 2, 1], [2]]
    assert "recall 80%, precision 89%" in words(picture)
    assert picture.finding == "The helpers and the coding agree fully in 1 of 2 comparisons, least in names (8 of 10)"


def test_squares_are_the_statements_of_each_speaker_and_kind(story):
    picture = figures.statements_by_kind(story)
    colours = Colours(story)
    assert len(boxes(picture, colours.voice("omar-safi"))) == 2
    assert len(boxes(picture, colours.voice("jane-doe"))) == 1
    assert picture.finding == "1 of 3 statements is quoted whole, 1 quoted in part and 1 reported"


def test_squares_are_the_statements_of_each_verb(story):
    picture = figures.reporting_verbs(story, Codebook.default())
    assert {"dire", "ajouter", "affirmer", "1", "2", "3", "Neutral"} <= set(words(picture))
    assert picture.counted.startswith("3 verbs or phrases; all 3 statements")


def test_dots_are_as_large_as_their_number(story):
    picture = figures.speakers_and_themes(story)
    radii = sorted(patch.radius for patch in picture.sheet.patches if hasattr(patch, "radius"))
    assert len(radii) == 4  # bridges twice and ports once by one, climate once by the other, bridges once by the writer
    assert radii[-1] ** 2 / radii[0] ** 2 == pytest.approx(2)
    assert picture.finding == "Omar Safi talks most about “bridges”, Jane Doe about “climate”, with no themes in common"


def test_dots_are_the_actors_that_a_speaker_names(story):
    picture = figures.speakers_and_actors(story)
    assert sum(hasattr(patch, "radius") for patch in picture.sheet.patches) == 1
    assert picture.finding == "The speakers name 1 of 6 actors, most often Rabat"


def test_arcs_are_the_pairs(story):
    picture = figures.named_together(story)
    arcs = {patch.get_gid() for patch in picture.sheet.patches if "|" in str(patch.get_gid())}
    assert arcs == {"rabat|omar-safi", "jane-doe|rabat", "jane-doe|paris"}
    assert picture.finding == (
        "Rabat and Jane Doe are named with 2 others each, more than any other; 2 of 3 pairs join two countries"
    )


def test_the_map_puts_west_left_and_north_up_and_the_larger_dot_where_more_is_said(story):
    picture = figures.places_map(story)
    dots = {patch.get_gid(): patch for patch in picture.sheet.patches if hasattr(patch, "radius")}
    rabat, paris = dots["rabat"], dots["paris"]
    assert rabat.center[0] < paris.center[0] and rabat.center[1] > paris.center[1]
    assert rabat.radius > paris.radius
    assert {"Rabat (3)", "Paris (1)", "40° N"} <= set(words(picture))
    assert any("Rabat – Paris: about 1,800 km" in line for line in words(picture))  # 1,794 km by the haversine formula


def test_the_time_line_is_true_to_scale(story):
    picture = figures.time_line(story)
    x = {patch.get_gid(): patch.get_x() for patch in picture.sheet.patches if patch.get_gid()}
    whole = (pd.Timestamp("2030-12-31") - pd.Timestamp("2024-02-01")).days
    to_2030 = (pd.Timestamp("2030-01-01") - pd.Timestamp("2024-02-01")).days
    to_may = (pd.Timestamp("2024-05-01") - pd.Timestamp("2024-02-01")).days
    assert (x["date"] - x["published"]) / (x["programme"] - x["published"]) == pytest.approx(to_may / to_2030)
    assert to_2030 < whole
    assert picture.finding == "The article, of February 2024, reaches ahead to 2030"


def test_the_strip_shows_each_statement_where_it_stands(story):
    picture = figures.article_strip(story)
    shown = {patch.get_gid(): patch for patch in picture.sheet.patches if str(patch.get_gid()).startswith("st")}
    per_character = {
        said.statement_id: shown[said.statement_id].get_width() / (said.end - said.start)
        for said in story.statements.itertuples()
    }
    assert max(per_character.values()) == pytest.approx(min(per_character.values()))
    assert [shown[f"st{n}"].get_x() for n in (1, 2, 3)] == sorted(shown[f"st{n}"].get_x() for n in (1, 2, 3))
    assert "“Le pont ouvrira en mai”" in words(picture)  # quoted word for word
    assert "le pont de Rabat paiera le port" in words(picture)  # reported
    assert picture.finding == "Omar Safi and Jane Doe speak for 29% of the article’s words"


def test_the_strip_sets_glosses_beside_the_words(story):
    assert "the bridge opens in May" in words(figures.article_strip(story, {"st1": "the bridge opens in May"}))


def test_a_marked_paragraph_holds_its_words_and_what_was_found(story):
    picture = figures.marked_paragraph(story, "p3")
    text = story.paragraphs["text"].iloc[2]
    assert text in " ".join(words(picture))
    assert {"Jane Doe", "Climate", "Paris"} <= set(words(picture))
    assert picture.finding == "Paragraph 3: 1 statement, 4 mentions of actors and 1 mention of a theme"
    with pytest.raises(KeyError, match="p9"):
        figures.marked_paragraph(story, "p9")


@pytest.mark.parametrize("name", ["actors_in_text", "themes_in_text"])
def test_marks_along_the_text_are_in_its_order(story, name):
    picture = getattr(figures, name)(story)
    marks = [patch for patch in picture.sheet.patches if patch.get_height() == 12]
    assert len(marks) == len(story.mentions if name == "actors_in_text" else story.theme_mentions)
    by_row = {round(patch.get_y()): patch.get_x() for patch in reversed(marks)}
    assert [x for _, x in sorted(by_row.items())] == sorted(by_row.values())


# --- whatever the article -------------------------------------------------------------------------------------


@each
def test_an_article_with_nothing_in_it_is_told_in_words(name):
    tables = many_tables(1)
    for table in ("actors", "mentions", "themes", "theme_mentions", "statements", "dates", "cooccurrences"):
        setattr(tables, table, getattr(tables, table).head(0))
    picture = ONE_ARTICLE[name](tables)
    assert picture.png()
    if name not in ("article_strip", "article_strip with glosses", "words_by_voice", "marked_paragraph"):
        assert picture.counted == "There is nothing to draw."
        assert picture.alt.startswith("No chart. ")
    assert not GAPS.search(picture.alt)


def test_nothing_coded_and_nothing_found_is_told_in_words():
    assert figures.found_against_coding(SCORES.head(0), "Source: here.").alt.startswith("No chart. ")


@each_size
@each
def test_words_stand_inside_the_picture_and_over_no_others(name, size, drawn):
    picture = drawn(name, size)
    picture.set_dpi(style.SHARPNESS * style.PIXELS_PER_INCH)  # as it is shown
    smaller = Affine2D().scale(1 / style.SHARPNESS)
    extents = [
        (text.get_window_extent().transformed(smaller), text.get_text()) for axes in picture.axes
        for text in axes.texts if text.get_text().strip()
    ]
    for box, text in extents:
        assert box.x0 >= -1 and box.x1 <= style.WIDTH + 1, text
        assert box.y0 >= 0 and box.y1 <= picture.total, text
    for (one, text), (other, over) in itertools.combinations(extents, 2):
        wide = min(one.x1, other.x1) - max(one.x0, other.x0)
        high = min(one.y1, other.y1) - max(one.y0, other.y0)
        assert wide <= 1 or high <= 3, (text, over)


@each_size
@each
def test_type_is_large_enough_and_never_read_as_mathematics(name, size, drawn):
    picture = drawn(name, size)
    texts = [text for axes in picture.axes for text in axes.texts]
    assert min(text.get_fontsize() for text in texts) >= 9
    assert not any(text.get_parse_math() for text in texts)


@each_size
@each
def test_findings_and_alt_texts_are_sentences_without_gaps(name, size, drawn):
    picture = drawn(name, size)
    assert picture.alt == f"{picture.chart}. {picture.reading}"
    assert picture.finding[0] == picture.finding[0].upper() and not picture.finding.endswith(".")
    assert picture.reading.endswith(".") and ".." not in picture.reading
    assert not GAPS.search(f"{picture.alt} {picture.counted}")
    assert picture.source.startswith("Source: the article “many”; table")


def test_an_article_s_words_are_drawn_as_they_are(articles):
    drawn = " ".join(words(figures.article_strip(articles[3])))
    assert "$x_1^2$ & <b>Co</b>" in drawn


def test_what_the_font_lacks_is_a_box_and_no_warning(recwarn):
    picture = figures.article_strip(many_tables(40))
    picture.png()
    assert any("□" in line for line in words(picture))
    assert not recwarn.list


def test_control_characters_and_line_breaks_are_not_drawn():
    assert style.drawable("a\x1b[31m\nb\t c\u200b") == "a[31m b c"
    assert len(style.glyph_for_glyph("a\x1b\n李")) == 4


def test_a_picture_of_a_long_article_stays_readable():
    tables = many_tables(200)
    picture = figures.article_strip(tables)
    assert picture.total < 2000
    assert "the first 30 of 200" in " ".join(words(picture))
    line = [text for text in picture.sheet.texts if text.get_text() == "statement"]
    numbers = [text for text in picture.sheet.texts if text.get_text().isdigit()]
    below = [text for text in numbers if line[0].get_position()[1] == text.get_position()[1]]
    boxes = {patch.get_gid(): patch for patch in picture.sheet.patches if str(patch.get_gid()).startswith("st")}
    assert len(below) > 15
    for text in below:  # each stands under its box
        box = boxes[f"st{text.get_text()}"]
        assert box.get_x() - 1 <= text.get_position()[0] <= box.get_x() + box.get_width() + 1


def test_a_strip_with_room_has_its_numbers_in_the_boxes(story):
    picture = figures.article_strip(story)
    boxes = [patch for patch in picture.sheet.patches if str(patch.get_gid()).startswith("st")]
    assert "statement" not in words(picture)
    for number, box in enumerate(boxes, 1):
        inside = [t.get_text() for t in picture.sheet.texts if box.contains_point(t.get_transform().transform(t.get_position()))]
        assert str(number) in inside


def test_the_strip_says_how_much_each_speaker_says(story):
    assert {"12 words, 24%", "2 words, 4%", "grey: the writer, 35 words"} <= set(words(figures.article_strip(story)))


def test_wide_numbers_have_wide_squares():
    picture = figures.statements_by_kind(many_tables(200))
    squares = [patch for patch in picture.sheet.patches if patch.get_height() == 22]
    assert len(squares) == 200
    picture.set_dpi(style.SHARPNESS * style.PIXELS_PER_INCH)
    for text in picture.sheet.texts:
        if text.get_text().isdigit():
            width = text.get_window_extent().width / style.SHARPNESS
            assert min(square.get_width() for square in squares) > min(width, 20)


def test_all_speakers_have_their_part_in_a_matrix_the_last_ones_together():
    tables = many_tables(40)
    voices = list(readings.speakers(tables)["voice_id"])
    counts = {("a", voice): number + 1 for number, voice in enumerate(voices)}
    columns, rows = charts.matrix_of(tables, Colours(tables), [("a", "A", style.INK)], counts, writer=True)
    assert [column.label for column in columns][0] == "The writer"
    assert columns[-1].label == f"{len(voices) - 5} other speakers"
    assert rows[0].values == [0, 1, 2, 3, 4, 5, sum(range(6, len(voices) + 1))]


def test_speakers_without_a_hue_share_one_entry_of_the_key():
    picture = figures.themes_by_voice(many_tables(40))
    keys = [words for words in words(picture) if words.endswith("other speakers")]
    assert len(keys) == 1 and len(boxes(picture, OTHER)) == 1


def test_a_time_line_of_many_dates_shows_its_ends_and_each_date_once():
    tables = story_tables()
    row = tables.dates.iloc[0]
    years = [2000 + number % 40 for number in range(80)]
    tables.dates = pd.DataFrame([
        {**row, "date_id": f"d{n}", "text": str(year), "date_from": pd.Timestamp(year, 1, 1), "date_to": pd.Timestamp(year, 12, 31)}
        for n, year in enumerate(years)
    ]).astype(tables.dates.dtypes.to_dict())
    drawn = words(figures.time_line(tables))
    assert {"“2000”, twice", "“2039”, twice", "the article appears"} <= set(drawn)
    assert drawn.count("“2000”, twice") == 1
    assert sum(line.endswith(", twice") for line in drawn) <= 24


def test_one_place_is_told_in_words():
    tables = story_tables()
    tables.actors = tables.actors[tables.actors["name"].isin(["Rabat"]) | (tables.actors["kind"] != "place")]
    picture = figures.places_map(tables)
    assert picture.counted == "There is nothing to draw." and "Rabat" in picture.reading


def test_two_speakers_of_one_country_leave_it_a_colour_of_its_own():
    tables = story_tables()
    tables.actors.loc[tables.actors["name"] == "Jane Doe", "country"] = "MA"
    colours = Colours(tables)
    speakers = {colours.voice("omar-safi"), colours.voice("jane-doe")}
    assert len(speakers) == 2 and colours.side("MA") not in speakers
    assert colours.side("MA") in HUES


@pytest.mark.parametrize("name", ["article_strip", "places_map", "words_by_voice"])
def test_the_same_bytes_from_run_to_run(name, story):
    assert ONE_ARTICLE[name](story).png() == ONE_ARTICLE[name](story_tables()).png()


def test_the_same_bytes_whatever_the_hash_seed():
    code = (
        "import hashlib; from table_maker import many_tables; from helpers import figures; t = many_tables(12);"
        "print([hashlib.sha256(f(t).png()).hexdigest() for f in"
        " (figures.article_strip, figures.named_together, figures.actors_by_kind)])"
    )
    here = Path(__file__).parent
    runs = {
        subprocess.run([sys.executable, "-c", code], cwd=here, env={**os.environ, "PYTHONHASHSEED": seed},
                       capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


# --- in a notebook --------------------------------------------------------------------------------------------


def test_show_gives_the_picture_its_alt_text_and_the_words_below(story, monkeypatch):
    shown = []
    monkeypatch.setattr(style, "display", lambda bundle, metadata=None, raw=False: shown.append((bundle, metadata)))
    picture = figures.words_by_voice(story)
    figures.show(picture)
    (image, metadata), (below, marks) = shown
    assert not marks
    assert metadata["image/png"] == {"alt": picture.alt, "width": 840, "height": picture.total}
    assert image["text/plain"] == picture.alt
    width, height = struct.unpack(">II", image["image/png"][16:24])
    assert (width, height) == (2 * 840, 2 * picture.total)
    assert below["text/html"].startswith("<p>") and "29% of the article" in below["text/html"]
    shown.clear()
    picture._ipython_display_()
    assert len(shown) == 2
    shown.clear()
    figures.show(picture, finding=True)
    assert shown[1][1] == {"finding": f"{picture.finding}."}


def test_words_below_show_markup_as_written(articles, monkeypatch):
    shown = []
    monkeypatch.setattr(style, "display", lambda bundle, metadata=None, raw=False: shown.append(bundle))
    figures.show(figures.article_strip(articles[3]))
    assert "<b>Co</b>" not in shown[1]["text/html"] and "&lt;b&gt;Co" in shown[1]["text/html"]


# --- colour ---------------------------------------------------------------------------------------------------

# Machado, Oliveira and Fernandes (2009), full severity, on linear RGB
VIEWS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour: str, view: str) -> list[float]:
    """CIELAB (D65) of a colour as somebody with that view sees it."""
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    seen = [min(max(c, 0), 1) for c in times(VIEWS[view], linear)]
    x, y, z = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
        for value in (a / b for a, b in zip(times(TO_XYZ, seen), (0.95047, 1, 1.08883), strict=True))
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


VOICES = (*HUES, OTHER, WRITER)


@pytest.mark.parametrize("view", VIEWS)
def test_voices_stay_apart_for_every_eye(view):
    for one, other in itertools.combinations(VOICES, 2):
        distance = sum((a - b) ** 2 for a, b in zip(lab(one, view), lab(other, view), strict=True)) ** 0.5
        assert distance > 15, (one, other)  # 2.3 is just noticeable


def test_voices_stay_apart_in_grey():
    lightness = sorted(lab(colour, "normal")[0] for colour in VOICES)
    assert min(b - a for a, b in itertools.pairwise(lightness)) > 10


@pytest.mark.parametrize("colour", [*HUES, OTHER, NO_SIDE, TEXT_OF_WRITER])
def test_type_in_and_on_a_colour_can_be_read(colour):
    assert style.contrast(style.ink(colour), style.PAPER) >= 4.5
    assert style.contrast(style.type_on(colour), colour) >= 4.5


def test_an_actor_has_one_colour_in_all_figures(story):
    colours = Colours(story)
    assert (colours.voice("omar-safi"), colours.voice("jane-doe")) == HUES[:2]
    assert colours.actor("rabat") == colours.side("MA") == colours.voice("omar-safi")
    assert colours.side("US") == colours.voice("jane-doe")
    assert colours.side("FR") == HUES[2]  # nobody speaks for it: the next hue
    assert colours.actor("onu") == NO_SIDE
    for name in ("article_strip", "actors_in_text", "mentions_by_form", "named_together", "speakers_and_actors"):
        labels = {t.get_text(): t.get_color() for t in ONE_ARTICLE[name](story).sheet.texts}
        assert labels["Omar Safi"] == style.ink(HUES[0]), name


def test_colours_beyond_the_fourth_speaker_are_one():
    colours = Colours(many_tables(40))
    voices = [colours.voice(f"a{number}") for number in range(12)]
    assert sorted(set(voices)) == sorted({*HUES, OTHER})
    assert voices.count(OTHER) == 8
    assert colours.voice("unnamed") == OTHER


def test_a_single_statement_stands_on_the_left():
    tables = tidy_tables(Article.from_text("Le maire, Jean Dupont, a affirmé que le pont rouvrira."))
    strip = figures.article_strip(tables)
    places = [text.get_position()[0] for text in strip.sheet.texts if "pont rouvrira" in text.get_text()]
    assert places and places[0] < style.WIDTH / 3


def test_where_each_theme_stands_in_one_paragraph_none_is_said_to_be_widest():
    tables = tidy_tables(Article.from_text("Il mise sur le cloud.\n\nLa cybersécurité coûte."))
    assert figures.themes_in_text(tables).finding == "None of the 2 themes comes up in more than one paragraph"
    assert "come up in the rest" in figures.first_sentence_and_rest(
        tidy_tables(Article.from_text("Il pleut. Il mise sur le cloud. La cybersécurité coûte."))
    ).finding


def test_a_flow_without_themes_has_no_heading_for_them():
    tables = tidy_tables(Article.from_text("« J'aime Paris », a dit Léa Roy."))
    assert "Themes" not in words(figures.who_speaks_about_what(tables))


def test_a_single_pair_is_told_in_words():
    picture = figures.named_together(tidy_tables(Article.from_text("Léa Roy a salué Jean Dupont.")))
    assert picture.counted == "There is nothing to draw."
    assert picture.finding == "One pair is named together: Léa Roy and Jean Dupont"


def test_the_title_of_a_network_counts_no_pair_that_is_not_drawn():
    tables = many_tables(40)
    picture = figures.named_together(tables)
    arcs = [patch for patch in picture.sheet.patches if "|" in str(patch.get_gid())]
    counted = [int(number) for number in re.findall(r"(\d+) (?:between|within|with a country)", picture.counted)]
    assert sum(counted) == len(arcs) > 0
    assert "best connected" not in picture.counted or "pairs" not in picture.finding
