"""The reading page as a file: what stands on it, that it asks for nothing, in both languages, for any article."""

from __future__ import annotations

import colorsys
import html
import html.parser
import re
from pathlib import Path

import pytest

from helpers import Article, tidy_tables
from helpers.errors import PlainError, TablesError
from helpers.figures.colours import HUES, contrast
from helpers.page import show_in
from helpers.page.messages import LANGUAGES, MESSAGES_FOLDER, Messages
from helpers.page.notebook import article_html, hues, tables_html
from helpers.page.pieces import Mark, pieces_of
from helpers.page.render import TEMPLATES, article_page
from helpers.page.view import MOST_HUES, letter, view_of
from helpers.speech.attribute import ALL_RULES

ROOT = Path(__file__).resolve().parents[1]
STORY = "Lyon, 3 mars 2021 — La maire Anne Morel a affirmé que le pont sera fermé 12 jours.\n\nElle a dit : « Nous attendrons. »\n"
VOID = {"meta", "link", "input", "br", "img", "hr"}


class Checked(html.parser.HTMLParser):
    """Reads a page and collects what is wrong with its tags, its ids and its links."""

    def __init__(self) -> None:
        super().__init__()
        self.open, self.wrong, self.ids, self.links, self.addresses = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            if name == "href" and value.startswith("#"):
                self.links.append(value[1:])
            elif name in ("href", "src", "action", "data", "poster", "srcset"):
                self.addresses.append(value)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def page_of(text: str, language: str = "en") -> str:
    return article_page(tidy_tables(Article.from_text(text)), language)


def checked(page: str) -> Checked:
    reader = Checked()
    reader.feed(page)
    return reader


@pytest.mark.parametrize("path", [ROOT / "data" / "article.txt", *sorted((ROOT / "data" / "practice").glob("*.txt"))])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_well_formed_and_asks_for_nothing(path, language):
    reader = checked(page_of(path.read_bytes().decode("utf-8"), language))
    assert reader.wrong == [] == reader.open
    assert len(reader.ids) == len(set(reader.ids))
    assert set(reader.links) - set(reader.ids) == set()
    assert reader.addresses == []


def test_its_policy_allows_its_own_style_and_script_and_no_request():
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page_of(STORY))[1]
    assert html.unescape(policy).startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize("text", [
    "Le pont est vieux.", "RABAT, 12 mars 2021 (MAP) —", "« Oui. »", "Mot\rmot\r\nmot a dit : « Oui\x0b »", "<p>", "a" * 5000,
    "Il a dit que « " * 40, "\u202e Il a dit : « Oui » \u202c",
])
def test_any_text_has_a_page(text):
    reader = checked(page_of("x " + text))
    assert reader.wrong == [] == reader.open
    assert reader.addresses == []


def test_a_thousand_words_stay_below_300_kb():
    text = (ROOT / "data" / "article.txt").read_text("utf-8")
    assert len(page_of(f"{text}\n\n{text}").encode()) < 300_000


def test_each_speaker_has_a_letter_and_a_guess_looks_like_one():
    tables = tidy_tables(Article.from_text(STORY))
    tables.statements["certainty"] = tables.statements["certainty"].where(tables.statements["statement_id"] != "st2", "guess")
    page = article_page(tables)
    assert 'data-label="A1"' in page
    assert 'data-label="A2?"' in page
    assert "1 speaker is a guess" in page


def test_what_is_hardly_french_is_said_at_once():
    page = page_of("The mayor said that the bridge would remain closed for three weeks because of the works.\n")
    assert "Hardly French" in page


@pytest.mark.parametrize(("number", "sign"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
def test_letters_of_speakers(number, sign):
    assert letter(number) == sign


def test_a_page_shows_one_article():
    articles = [Article.from_text(STORY, article_id=name) for name in ("a", "b")]
    with pytest.raises(TablesError, match="a page shows one article, and these tables hold 2"):
        view_of(tidy_tables(articles))


# --- pieces -----------------------------------------------------------------------------------------------------


def test_nested_and_touching_marks_are_all_there():
    marks = [Mark(2, 9, "statement", "st1"), Mark(4, 6, "name", "m1"), Mark(9, 12, "cue", "st1"), Mark(0, 20, "statement", "st2")]
    pieces = pieces_of("abcdefghijkl", 0, marks)
    assert "".join(piece.text for piece in pieces) == "abcdefghijkl"
    assert [(piece.text, [mark.layer for mark in piece.marks]) for piece in pieces] == [
        ("ab", ["statement"]), ("cd", ["statement", "statement"]), ("ef", ["statement", "statement", "name"]),
        ("ghi", ["statement", "statement"]), ("jkl", ["statement", "cue"]),
    ]
    assert [[mark.id for mark in piece.begins] for piece in pieces] == [["st2"], ["st1"], ["m1"], [], ["st1"]]


def test_a_mark_that_began_in_an_earlier_paragraph_goes_on():
    pieces = pieces_of("suite", 100, [Mark(50, 103, "statement", "st1")])
    assert [(piece.text, len(piece.marks), len(piece.begins)) for piece in pieces] == [("sui", 1, 0), ("te", 0, 0)]


# --- messages ---------------------------------------------------------------------------------------------------


def test_both_languages_have_the_same_messages_with_the_same_values():
    english, french = (Messages(language).by_key for language in LANGUAGES)
    assert english.keys() == french.keys()
    values = re.compile(r"\{(\w+)\}")
    assert {key: set(values.findall(words)) for key, words in english.items()} == {
        key: set(values.findall(words)) for key, words in french.items()
    }
    assert {path.stem for path in MESSAGES_FOLDER.glob("*.toml")} == {*LANGUAGES, "found.fr"}


def test_a_french_page_tells_the_rules_in_french():
    say = Messages("fr")
    names = {rule.name for rule in ALL_RULES}
    assert {name for name in names if say.found(name) == name} == set()
    assert say.found("a clause after the cue, with quoted words").endswith("introducteur, avec des mots cités")
    assert say.found("something that nobody foresaw") == "something that nobody foresaw"
    assert "Règle : une citation avant le verbe introducteur" in page_of("« Oui, le pont ouvre », a dit Léa Roy.", "fr")


def test_the_brief_says_the_same_words_once_and_folds_the_rest_away():
    page = page_of("Il a été condamné à quatre ans de prison. Quatre ans, c'est long.")
    numbers = page[page.index("<dt>Numbers"):].split("</dd>")[0]
    assert numbers.lower().count("quatre ans") == 1
    page = page_of("Elle a vendu 2 vaches, 3 porcs, 4 chats, 5 chiens, 6 poules, 7 canards, 8 oies, 9 chevaux.")
    numbers = page[page.index("<dt>Numbers"):].split("</dd>")[0]
    assert "<summary>and 2 more</summary>" in numbers and numbers.index("9 chevaux") > numbers.index("</summary>")


def test_the_brief_says_how_many_statements_have_a_guessed_speaker():
    text = "Le maire a réagi. « J'ai peur », dit Luc Petit. « Le pont est vieux », a dit Léa Roy."
    tables = tidy_tables(Article.from_text(text))
    tables.statements["certainty"] = ["sure", "guess"]
    speaking = article_page(tables).split("<dt>Speaking")[1].split("</dd>")[0]
    assert "by a guess" not in speaking.split("Léa Roy")[0] and "1 by a guess" in speaking.split("Léa Roy")[1]


def test_a_day_that_is_only_the_nearest_looks_like_one():
    page = page_of("Rabat, 3 mars 2021 (MAP) - Le marché est animé le 12 mai. Il a ouvert en 2019.")
    assert "1 date is reckoned from the day of publication" in page
    assert 'title="≈ 2021-05-12"' in page and 'title="2019-01-01' in page


def test_names_in_marks_and_terms_of_two_words_are_nothing_to_look_at_again():
    text = "Le « vieux pont » tient. Anne Durand lit « Le Canard enchaîné ». Le « pont de la ville » tient."
    page = page_of(text)
    assert "1 quotation is in no statement" in page and "pont de la ville »</a>" in page


def test_quoted_words_in_no_statement_are_to_be_looked_at_again():
    page = page_of("Le pont « de toutes les colères » a rouvert. « Enfin libres », a soufflé Léa Roy.")
    assert "1 quotation is in no statement" in page and "de toutes les colères »</a>" in page


def test_the_questions_of_an_interview_need_no_name():
    page = page_of("Entretien avec Anne Durand.\n\nQ : Le pont va-t-il fermer ?\n\nR : Oui, il fermera en mai.")
    assert "who asks</span></h3>" in page and "has no speaker" not in page[:page.index("</dl>")]


def test_where_nobody_is_quoted_that_is_said_beside_the_article():
    page = page_of("Il pleut sur Brest.")
    assert "<p>Nobody is quoted or reported" in page[page.index('<h2 id="said-head">'):]


def test_shares_are_those_of_the_notebooks():
    view = view_of(tidy_tables(Article.from_file(ROOT / "data" / "article.txt")))
    assert [one.share for one in view.speakers] == [22, 19]


def test_every_message_is_used():
    sources = [path.read_text("utf-8") for path in (ROOT / "helpers" / "page").rglob("*") if path.suffix in (".py", ".html", ".js")]
    used = set(re.findall(r"[\"'](\w+)[\"']", "\n".join(sources)))
    given = {"direct", "mixed", "indirect", "sure", "likely", "guess", "positive", "negative"}  # values of columns
    layers = {"layer_statement", "layer_cue", "layer_name", "layer_date", "layer_number", "layer_judging"}
    assert set(Messages("en").by_key) - {"language"} - used - given - layers == set()


@pytest.mark.parametrize(("language", "n", "words"), [
    ("en", 0, "0 words"), ("en", 1, "1 word"), ("en", 1200, "1,200 words"), ("fr", 0, "0 mot"), ("fr", 1, "1 mot"), ("fr", 1200, "1\u202f200 mots"),
])
def test_numbers_as_the_language_writes_them(language, n, words):
    assert Messages(language)("words", n=n) == words


def test_an_unknown_language_is_said():
    with pytest.raises(PlainError, match="en and fr, not 'de'"):
        Messages("de")


# --- in notebooks -------------------------------------------------------------------------------------------------


def test_an_article_at_the_end_of_a_cell_shows_itself_marked():
    page = article_html(Article.from_text(STORY))
    reader = checked(page)
    assert reader.wrong == [] == reader.open
    assert reader.addresses == []
    assert "<script" not in page
    assert ">[A1</b> <span" in page


def test_without_colours_letters_and_brackets_still_tell_who_speaks():
    words = re.sub(r"<[^>]+>", "", article_html(Article.from_text(STORY)))
    assert "[A] Anne Morel (2 statements)" in words
    assert "a affirmé que [A1 le pont sera fermé 12 jours]." in words


def test_the_colours_of_a_notebook_are_those_of_the_page_and_near_those_of_the_figures():
    light, style = hues(), (TEMPLATES / "style.css").read_text("utf-8")
    dark = re.findall(r"--h\d: (#\w{6})", style)[len(light):]
    assert len(light) == len(dark) == MOST_HUES + 1
    assert f"background: {light[1]}; color: #fff" in article_html(Article.from_text(STORY))
    for hue in light:
        assert contrast(hue, "#ffffff") >= 4.5, hue  # the letter on its colour, and type on light paper
    for hue in dark:
        assert contrast(hue, "#16181b") >= 4.5, hue
    for figure, *shown in zip(HUES, light[1:], dark[1:], strict=False):
        for hue in shown:
            distance = abs(angle(figure) - angle(hue))
            assert min(distance, 360 - distance) < 25, (figure, hue)


def angle(colour: str) -> float:
    """Where a colour stands on the wheel of hues, in degrees."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 360 * colorsys.rgb_to_hls(red, green, blue)[0]


def test_the_tables_of_several_articles_are_listed():
    articles = [Article.from_text(STORY, article_id=name) for name in ("a", "<b>")]
    page = tables_html(tidy_tables(articles))
    assert "<td>a</td>" in page
    assert "<td>&lt;b&gt;</td>" in page


def test_a_notebook_shows_them_so():
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    show_in(shell)
    shown, _ = shell.display_formatter.format(Article.from_text("Le maire a dit que le pont fermera."))
    assert "le pont fermera]" in re.sub(r"<[^>]+>", "", shown["text/html"])
