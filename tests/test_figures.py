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
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from table_maker import many_tables, story_tables

from helpers import Article, figures, tidy_tables
from helpers.figures import style, type, voices
from helpers.figures.colours import HUES, INK, NO_SIDE, OTHER, PAPER, SOFT, WRITER_COLOUR, contrast, ink, type_on
from helpers.figures.voices import Colours

SOURCE = "Source: made by hand."
KINDS = {"direct": "quoted whole", "mixed": "quoted in part", "indirect": "reported"}


def strip(tables):
    return figures.article_strip(tables, "What it shows", "Words, from left to right", SOURCE)


def marked(tables):
    return figures.marked_text(tables, "What it shows", "The article as it stands", SOURCE)


def along(tables):
    marks = tables.mentions.merge(voices.actors(tables)[["actor_id", "label"]], on="actor_id")
    marks = marks.rename(columns={"label": "row"}).assign(colour=HUES[0])
    return figures.along_the_text(tables, marks, "What it shows", "Each mark is a mention", SOURCE)


def words_by_paragraph(tables):
    said = voices.statements(tables)
    frame = said.pivot_table("n_words", "paragraph_id", "voice", "sum", fill_value=0, observed=True)
    own = tables.sentences.groupby("paragraph_id", sort=False)["n_words"].sum()
    frame = frame.reindex(own.index, columns=list(said["voice"].unique()), fill_value=0)
    frame.insert(0, voices.WRITER, own - frame.sum(axis=1))
    frame.index = [str(number + 1) for number in range(len(frame))]
    return figures.bars(frame, "What it shows", "Words by voice", SOURCE, dict.fromkeys(frame, HUES[0]))


def words_by_voice(tables):
    frame = voices.words_by_voice(tables).to_frame()
    return figures.bars(frame, "What it shows", "Words by voice", SOURCE, Colours(tables).voices)


def squares(tables):
    said = voices.statements(tables)
    frame = said.assign(row=said["voice"], column=said["kind"].astype(str).map(KINDS), colour=HUES[1])
    return figures.squares(frame, "What it shows", "Statements", SOURCE, list(KINDS.values()), ["in marks", "some", ""])


def dots(tables):
    frame = voices.theme_mentions(tables).groupby(["label", "voice"], sort=False).size().unstack(fill_value=0)
    return figures.dots(frame.iloc[:, :5], "What it shows", "Places of themes", SOURCE, Colours(tables).voices)


def names(tables):
    actors = voices.actors(tables)
    heard = actors["actor_id"].isin(tables.statements["speaker_id"]).map({True: "speaks", False: "only named"})
    frame = pd.DataFrame({"row": actors["kind"], "column": heard, "name": actors["label"]}).assign(colour=HUES[2])
    return figures.names(frame, "What it shows", "Actors", SOURCE, ["speaks", "spoken for", "only named"])


def mirror(tables):
    said = voices.statements(tables).groupby("voice", sort=False)["text"].agg(list).head(6)
    frame = pd.DataFrame({"seeks": said, "offers": [words[:1] for words in said]})
    return figures.mirror(frame, "What it shows", "Verbs", SOURCE, {})


def time_line(tables):
    dates = tables.dates.rename(columns={"text": "label", "date_from": "first", "date_to": "last"})
    return figures.time_line(dates.assign(colour=HUES[0]), "What it shows", "Dates", SOURCE)


FIGURES = {figure.__name__: figure for figure in (
    strip, marked, along, words_by_paragraph, words_by_voice, squares, dots, names, mirror, time_line)}
each = pytest.mark.parametrize("name", FIGURES)
each_size = pytest.mark.parametrize("size", [1, 3, 40])


@pytest.fixture(scope="module")
def story():
    return story_tables()


@pytest.fixture(scope="module")
def drawn():
    """A function that gives a figure of an article of a size, drawn once."""
    tables = cache(many_tables)
    return cache(lambda name, size: FIGURES[name](tables(size)))


def texts(picture) -> list[Text]:
    """All type of a picture: its own, and that of its axes."""
    return [text for text in picture.findobj(Text) if text.get_visible() and text.get_text().strip()]


def words(picture) -> list[str]:
    return [text.get_text() for text in texts(picture)]


def bars(picture) -> list[list[float]]:
    """The widths of the bars' parts, a list per bar, from top to bottom."""
    rows: dict[float, list[float]] = {}
    for patch in (patch for axes in picture.axes for patch in axes.patches):
        rows.setdefault(round(patch.get_y(), 3), []).append(patch.get_width())
    return [[width for width in row if width] for row in rows.values()]


def boxes(picture, colour: str) -> list:
    """The rectangles of a colour that are set on the page."""
    return [one for one in picture.artists + picture.patches if one.get_facecolor() == style.mpl.colors.to_rgba(colour)]


# --- the numbers ----------------------------------------------------------------------------------------------


def test_bars_are_the_words_of_each_voice(story):
    assert bars(words_by_voice(story)) == [[35], [12], [2]]
    assert bars(words_by_paragraph(story)) == [[10], [11, 12], [14, 2]]
    assert {"35", "12", "2", "Omar Safi"} <= set(words(words_by_voice(story)))


def test_many_bars_are_cut_and_it_is_said():
    frame = pd.DataFrame({"n": range(1, 101)}, index=[f"row {n}" for n in range(100)])
    picture = figures.bars(frame, "A title", "Things", SOURCE)
    assert len(bars(picture)) == 40
    assert picture.counted == "Things; the first 40 of 100"


def test_squares_are_the_statements_of_each_speaker_and_kind(story):
    picture = squares(story)
    assert len(boxes(picture, HUES[1])) == 3
    assert "Omar Safi: 1 quoted whole and 1 reported; Jane Doe: 1 quoted in part" in picture.reading


def test_a_column_without_squares_is_left_out():
    frame = pd.DataFrame({"row": ["A"], "column": ["x"], "number": [1], "colour": [HUES[0]]})
    assert "y" not in words(figures.squares(frame, "A title", "Things", SOURCE, ["x", "y"]))


def test_of_many_squares_in_a_cell_the_number_of_the_others_stands():
    frame = pd.DataFrame({"row": "A", "column": "x", "number": range(1000), "colour": HUES[0]})
    picture = figures.squares(frame, "A title", "Things", SOURCE, ["x"])
    assert len(boxes(picture, HUES[0])) == 60 and "and 940 more" in words(picture)


def test_many_rows_of_squares_stay_one_picture():
    frame = pd.DataFrame({"row": [f"A{n % 60}" for n in range(6000)], "column": "x", "number": range(6000), "colour": HUES[0]})
    picture = figures.squares(frame, "A title", "Things", SOURCE, ["x"])
    assert len(boxes(picture, HUES[0])) == 24 * 8 and "Things; the first 24 of 60" in words(picture)


def test_dots_are_as_large_as_their_number():
    frame = pd.DataFrame({"A": [4, 1], "B": [0, 0]}, index=["one", "two"])
    picture = figures.dots(frame, "A title", "Things", SOURCE)
    large, small = (line.get_markersize() for line in picture.axes[0].lines)
    assert (large / small) ** 2 == pytest.approx(4)
    assert {"4", "1"} <= set(words(picture))
    assert picture.numbers == "A: one 4 and two 1"


def test_mirrored_bars_are_as_long_as_their_lists():
    frame = pd.DataFrame({"seeks": [["chercher", "viser"], []], "offers": [[], ["fournir"]]}, index=["A", "B"])
    picture = figures.mirror(frame, "A title", "Verbs", SOURCE, {"A": HUES[0], "B": HUES[1]})
    (a,), (b,) = ([box for box in boxes(picture, hue) if box.get_width() > 0] for hue in HUES[:2])
    assert a.get_width() == pytest.approx(2 * b.get_width())
    assert a.get_x() < 0.5 < b.get_x()
    assert picture.numbers == "A seeks 2, offers 0; B seeks 0, offers 1"


def test_names_stand_in_their_cells(story):
    picture = names(story)
    assert {"Omar Safi", "Jane Doe", "Paris", "speaks", "only named"} <= set(words(picture))
    assert "person: speaks 2" in picture.reading


def test_of_many_names_in_a_cell_the_number_of_the_others_stands():
    frame = pd.DataFrame({"row": "A", "column": "x", "name": [f"N{n}" for n in range(40)], "colour": HUES[0]})
    assert "and 28 more" in words(figures.names(frame, "A title", "Names", SOURCE, ["x"]))


def test_the_time_line_is_true_to_scale_in_any_century():
    days = [pd.Timestamp(year=year, month=1, day=1).as_unit("s") for year in (732, 1532, 2332)]
    frame = pd.DataFrame({"label": ["a", "b", "c"], "first": days, "last": days, "colour": HUES[0]})
    first, second, third = (patch.get_x() for patch in figures.time_line(frame, "T", "Dates", SOURCE).axes[0].patches)
    assert second - first == pytest.approx(third - second)


def test_marks_stand_where_the_words_do(story):
    picture = along(story)
    starts = sorted(story.mentions["start"])
    drawn = sorted(path.vertices[:, 0].min() for bars in picture.axes[0].collections
                   for path in bars.get_paths() if len(path.vertices) == 5 and bars.get_edgecolor().any())
    assert set(starts) <= {round(x) for x in drawn}


def test_the_strip_shows_each_statement_with_its_number_and_who_speaks(story):
    shown = words(strip(story))
    assert {"Omar Safi", "Jane Doe", "1", "2", "3", "Who is named", "What about"} <= set(shown)


def test_the_main_speaker_keeps_name_and_numbers_in_a_crowded_strip():
    tables = many_tables(60, speakers=3)
    shown = words(strip(tables))
    assert voices.speakers(tables)[0] in shown
    assert sum(word.isdigit() for word in shown) > 20


def test_an_article_without_statements_has_a_strip_without_speakers():
    tables = tidy_tables(Article.from_text("Rabat compte 500 000 habitants. Le port est à Tanger."))
    assert {"Who is speaking", "Rabat"} <= set(words(strip(tables)))
    assert "speaks" not in " ".join(words(marked(tables)))


def test_the_marked_text_holds_all_its_words(story):
    joined = " ".join(words(marked(story)))
    for paragraph in story.paragraphs["text"]:
        assert all(word in joined for word in paragraph.split())


def test_a_long_article_is_marked_as_far_as_one_picture_goes():
    picture = marked(many_tables(400))
    assert "; the first " in picture.counted and picture.total < 4000


# --- how they can be read -------------------------------------------------------------------------------------


@each_size
@each
def test_words_stand_inside_the_picture_and_over_no_others(name, size, drawn):
    picture = drawn(name, size)
    picture.set_dpi(style.SHARPNESS * style.PIXELS_PER_INCH)  # as it is shown
    picture.draw_without_rendering()
    smaller = Affine2D().scale(1 / style.SHARPNESS)
    extents = [(text.get_window_extent().transformed(smaller), text.get_text()) for text in texts(picture)]
    for box, text in extents:
        assert box.x0 >= -1 and box.x1 <= style.WIDTH + 1, text
        assert box.y0 >= -1 and box.y1 <= picture.total + 1, text
    for (one, text), (other, over) in itertools.combinations(extents, 2):
        wide = min(one.x1, other.x1) - max(one.x0, other.x0)
        high = min(one.y1, other.y1) - max(one.y0, other.y0)
        assert wide <= 1 or high <= 3, (text, over)


@each_size
@each
def test_type_is_large_enough_and_never_read_as_mathematics(name, size, drawn):
    shown = texts(drawn(name, size))
    least = 7 if name == "marked" else 9  # the numbers of the statements stand over the words
    assert min(text.get_fontsize() for text in shown) >= least
    assert not any(text.get_parse_math() for text in shown if re.search(r"[$_\\]", text.get_text()))


@each_size
@each
def test_alt_texts_are_sentences_without_gaps(name, size, drawn):
    picture = drawn(name, size)
    assert picture.alt == f"{picture.chart}: {picture.counted}. {picture.reading}"
    assert picture.reading.endswith(".") and ".." not in picture.reading
    assert not re.search(r"\bnan\b|<NA>|None|NaT|inf|  ", picture.alt)


def test_an_article_s_words_are_drawn_as_they_are(drawn):
    assert "$x_1^2$ & <b>Co</b>" in " ".join(words(drawn("strip", 3)))


def test_what_the_font_lacks_is_a_box_and_no_warning(recwarn):
    picture = words_by_voice(many_tables(40))
    picture.png()
    assert any("□" in line for line in words(picture))
    assert not recwarn.list


def test_control_characters_and_line_breaks_are_not_drawn():
    assert type.drawable("a\x1b[31m\nb\t c\u200b") == "a[31m b c"
    assert len(type.glyph_for_glyph("a\x1b\n李")) == 4


def test_long_words_are_cut_and_lines_hold_their_width():
    lines = type.wrap("mot " * 50 + "m" * 300, 200)
    assert max(type.text_width(line) for line in lines) <= 200
    assert lines[-1].endswith("…")
    assert len(type.wrap("mot " * 50, 200, most=2)) == 2


@pytest.mark.parametrize("name", ["strip", "words_by_voice", "along"])
def test_the_same_bytes_from_run_to_run(name, story):
    assert FIGURES[name](story).png() == FIGURES[name](story_tables()).png()


def test_the_same_bytes_whatever_the_hash_seed():
    code = (
        "import hashlib; from table_maker import many_tables; from test_figures import dots, names, strip;"
        "print([hashlib.sha256(f(many_tables(12)).png()).hexdigest() for f in (dots, names, strip)])"
    )
    here = Path(__file__).parent
    runs = {
        subprocess.run([sys.executable, "-c", code], cwd=here, env={**os.environ, "PYTHONHASHSEED": seed},
                       capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_another_s_style_changes_nothing(story):
    before = words_by_voice(story).png()
    with style.mpl.style.context("dark_background"):
        assert words_by_voice(story).png() == before


# --- in a notebook --------------------------------------------------------------------------------------------


def test_show_gives_the_picture_its_alt_text_and_the_words_below(story, monkeypatch):
    shown = []
    monkeypatch.setattr(style, "display", lambda bundle, metadata=None, raw=False: shown.append((bundle, metadata)))
    picture = words_by_voice(story)
    figures.show(picture)
    (image, metadata), (below, _) = shown
    assert metadata["image/png"] == {"alt": picture.alt, "width": 840, "height": picture.total}
    assert image["text/plain"] == picture.alt
    width, height = struct.unpack(">II", image["image/png"][16:24])
    assert (width, height) == (2 * 840, 2 * picture.total)
    assert below["text/html"].startswith("<p>") and "Omar Safi 12" in below["text/html"]
    shown.clear()
    picture._ipython_display_()
    assert len(shown) == 2


def test_words_below_show_markup_as_written(drawn, monkeypatch):
    shown = []
    monkeypatch.setattr(style, "display", lambda bundle, metadata=None, raw=False: shown.append(bundle))
    figures.show(drawn("words_by_voice", 3))
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


VOICES = (*HUES, OTHER, WRITER_COLOUR)


@pytest.mark.parametrize("view", VIEWS)
def test_voices_stay_apart_for_every_eye(view):
    for one, other in itertools.combinations(VOICES, 2):
        distance = sum((a - b) ** 2 for a, b in zip(lab(one, view), lab(other, view), strict=True)) ** 0.5
        assert distance > 15, (one, other)  # 2.3 is just noticeable


def test_voices_stay_apart_in_grey():
    lightness = sorted(lab(colour, "normal")[0] for colour in VOICES)
    assert min(b - a for a, b in itertools.pairwise(lightness)) > 10


@pytest.mark.parametrize("colour", [*HUES, OTHER, NO_SIDE, SOFT])
def test_type_in_and_on_a_colour_can_be_read(colour):
    assert contrast(ink(colour), PAPER) >= 4.5
    assert contrast(type_on(colour), colour) >= 4.5


def test_an_actor_has_one_colour_in_all_figures(story):
    colours = Colours(story)
    assert (colours.voice("Omar Safi"), colours.voice("Jane Doe")) == HUES[:2]
    assert colours.actor("omar-safi") == HUES[0]
    assert colours.actor("rabat") == colours.side("MA") == HUES[0]  # the side that he alone speaks for
    assert colours.side("FR") == HUES[2] and colours.side(pd.NA) == NO_SIDE


def test_colours_beyond_the_fourth_speaker_are_one():
    tables = many_tables(40)
    colours = Colours(tables)
    hues = [colours.voice(voice) for voice in voices.speakers(tables)]
    assert sorted(set(hues)) == sorted({*HUES, OTHER})
    assert hues.count(OTHER) == len(hues) - 4
    said = voices.statements(tables).dropna(subset=["speaker_id"])
    assert {colours.actor(row.speaker_id) == colours.voice(row.voice) for row in said.itertuples()} == {True}


def test_who_is_heard_and_who_is_only_named():
    text = (
        "RABAT, 12 mars 2021 (MAP) — La directrice de l'Agence des ponts du Nord, Léa Roy, a dit que le pont ouvrira. "
        "« Nous ne voulons pas de ce pont », ont répondu Paul Faure et Marie Bez. La MAP et la Banque du Sud ont écouté Jean Petit."
    )
    tables = tidy_tables(Article.from_text(text))
    actors = voices.actors(tables).set_index("label")
    assert set(actors.index[actors["speaks"]]) == {"Léa Roy", "Paul Faure", "Marie Bez"}
    assert set(actors.index[actors["heard"] & ~actors["speaks"]]) == {"Agence des ponts du Nord"}
    assert list(actors.index[actors["sender"]]) == ["MAP"]
    assert list(voices.whose(tables, tables.futures)) == ["Léa Roy"]


def test_two_speakers_of_one_country_leave_it_a_colour_of_its_own():
    tables = tidy_tables(Article.from_text(
        "La ministre marocaine Léa Roy a dit : « Oui. » Le ministre marocain Omar Safi a dit : « Non. » Le Maroc attend."
    ))
    colours = Colours(tables)
    assert colours.side("MA") not in (colours.voice("Léa Roy"), colours.voice("Omar Safi"), NO_SIDE)


def test_type_on_white_is_ink():
    assert type_on(PAPER) == INK
