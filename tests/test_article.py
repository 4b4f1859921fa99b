"""The article: reading a file, the header, paragraphs, sentences and tokens, on texts written for the purpose."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from helpers.errors import ArticleError
from helpers.text.article import NO_HEADER, Article

STORY = "RABAT, 12 mars 2021 (MAP) — Le port « est prêt », a déclaré la ministre à Noël. Elle a salué l'œuvre."


def sentences(text: str) -> list[str]:
    article = Article.from_text(text)
    return [text[sentence.start:sentence.end] for sentence in article.sentences]


def paragraphs(text: str) -> list[str]:
    return [text[span.start:span.end] for span in Article.from_text(text).paragraphs]


def tokens(text: str) -> list[str]:
    return Article.from_text(text).tokens.text


# --- from a file ----------------------------------------------------------------------------------------


def stored(tmp_path: Path, data: bytes, name: str = "depeche.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_a_utf8_file_is_read_as_it_is_and_named_after_the_file(tmp_path: Path) -> None:
    text = "Un mot.\r\n\r\nDeux  mots\u00a0: «\u202foui\u202f».\n"
    article = Article.from_file(stored(tmp_path, text.encode()))
    assert (article.text, article.article_id, article.problems) == (text, "depeche", [])
    assert Article.from_file(stored(tmp_path, text.encode()), article_id="a1").article_id == "a1"


def test_the_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    article = Article.from_file(stored(tmp_path, b"\xef\xbb\xbf" + STORY.encode()))
    assert article.text == STORY
    assert article.dateline == "RABAT"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "iso8859_15", "mac_roman"])
def test_a_legacy_encoding_is_read_and_said_in_the_problems(tmp_path: Path, encoding: str) -> None:
    text = STORY.replace("—", "-").replace("œ", "oe")  # latin-1 has neither
    article = Article.from_file(stored(tmp_path, text.encode(encoding)))
    assert article.text == text
    (problem,) = article.problems
    assert "not UTF-8" in problem.problem


def test_typographic_marks_of_windows_are_read(tmp_path: Path) -> None:
    text = "Il a dit : “c’est prêt…” – l’œuvre coûte 5 €."
    article = Article.from_file(stored(tmp_path, text.encode("cp1252")))
    assert article.text == text


def test_a_few_broken_bytes_are_replaced_and_each_place_is_a_problem(tmp_path: Path) -> None:
    broken = STORY.encode().replace("œ".encode(), b"\xff")
    article = Article.from_file(stored(tmp_path, broken))
    assert article.text == STORY.replace("œ", "\ufffd")
    (problem,) = article.problems
    assert article.text[problem.start:problem.end] == "\ufffd"
    assert "replaced bytes" in problem.problem


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\r\n \xc2\xa0", "white space"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"<!DOCTYPE html><html><body><p>Un mot.</p></body></html>", "HTML"),
        (b"\n  <html lang='fr'>", "HTML"),
        (b"<!-- une page --><body>Un mot.", "HTML"),
        (b"<span class='chapo'>Un mot.</span>", "HTML"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a Word file, or another zipped one"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file"),
        (rb"{\rtf1\ansi Le maire a d\'e9clar\'e9.}", "an RTF file"),
        (b"\x1f\x8b\x08\x00", "gzipped"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "an e-mail or a web archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (STORY.encode("utf-16"), "UTF-16"),
        (STORY.encode("utf-16-le"), "UTF-16"),
        (bytes(range(128, 256)) * 4, "encoding"),
        ("Это не французский текст.".encode("koi8-r"), "encoding"),
    ],
)
def test_what_is_no_article_is_an_error_that_names_the_file_and_says_what_to_do(
    tmp_path: Path, data: bytes, said: str
) -> None:
    with pytest.raises(ArticleError, match=said) as error:
        Article.from_file(stored(tmp_path, data))
    message = str(error.value)
    assert "depeche.txt" in message
    assert any(verb in message for verb in ("save", "copy", "Check"))


@pytest.mark.parametrize(("text", "words", "said"), [
    ("Le maire a dÃ©clarÃ© que lâ€™Ã©cole fermera.", "Ã©", "UTF-8 read as Windows-1252"),
    ("La mairie dit Â« non Â».", "Â«", "UTF-8 read as Windows-1252"),
    ("Le maire a dit <b>non</b>.", "</b>", "HTML among the words"),
    ("Le maire a dit&nbsp;: non.", "&nbsp;", "HTML among the words"),
    ("Le maire a dit non.<br/>Il part.", "<br/>", "HTML among the words"),
])
def test_words_that_were_copied_or_read_wrongly_are_told(text: str, words: str, said: str) -> None:
    (problem,) = Article.from_text(text).problems
    assert text[problem.start:problem.end] == words
    assert problem.problem.startswith(said)


@pytest.mark.parametrize("text", [
    "Âgé de 3 ans, Âne, « Ânerie », la « pâte », DÃO.", "R&D; 5 < 6 et 7 > 3, <<Oui>>, Marks & Spencer; fin", "Le théâtre.",
])
def test_ordinary_signs_are_no_problem(text: str) -> None:
    assert Article.from_text(text).problems == []


def test_a_missing_file_and_a_folder_are_errors_that_name_them(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"nulle_part\.txt.*no such file"):
        Article.from_file(tmp_path / "nulle_part.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        Article.from_file(tmp_path)


@pytest.mark.parametrize(
    "text", ["", " \n\u00a0\u200b", "Un mot\0 et un autre", "Une moitié \ud83d de signe", "<p>Un mot</p>"]
)
def test_a_text_that_cannot_be_an_article_is_an_error(text: str) -> None:
    with pytest.raises(ArticleError, match="dossier"):
        Article.from_text(text, article_id="dossier")


def test_what_is_no_text_is_an_error() -> None:
    with pytest.raises(ArticleError, match="expected a text"):
        Article.from_text(b"Un mot")  # type: ignore[arg-type]


# --- when and by whom it was published ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2024-02-21", dt.date(2024, 2, 21), dt.date(2024, 2, 21)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        (dt.date(2024, 2, 21), dt.date(2024, 2, 21), dt.date(2024, 2, 21)),
        (dt.datetime(2024, 2, 21, 18, 30), dt.date(2024, 2, 21), dt.date(2024, 2, 21)),
    ],
)
def test_a_given_date_of_publication_counts_more_than_the_header(published, first: dt.date, last: dt.date) -> None:
    article = Article.from_text(STORY, published=published)
    assert (article.published_from, article.published_to) == (first, last)


@pytest.mark.parametrize("published", ["hier", "2024-13", "2024-02-31", "21/02/2024", ""])
def test_a_date_of_publication_that_is_none_is_an_error(published: str) -> None:
    with pytest.raises(ArticleError, match="2024-02-21"):
        Article.from_text(STORY, published=published)


@pytest.mark.parametrize(
    ("text", "place", "agency", "published", "story"),
    [
        (" date 2024-02 Washington — Une délégation", "Washington", None, "2024-02-01", "Une délégation"),
        ("RABAT, 12 mars 2021 (ADM) — La station", "RABAT", "ADM", "2021-03-12", "La station"),
        ("ALGER, mardi 24 janvier 2017 (DZI) - Quinze", "ALGER", "DZI", "2017-01-24", "Quinze"),
        ("Dakar, 3 mars 2017 (ASI) – Le môle", "Dakar", "ASI", "2017-03-03", "Le môle"),
        ("(INFO-CAM) Douala, le 6 août 2018 – Onze", "Douala", "INFO-CAM", "2018-08-06", "Onze"),
        ("OUAGADOUGOU, 1ᵉʳ février 2022 (ABI) - Près", "OUAGADOUGOU", "ABI", "2022-02-01", "Près"),
        ("Tunis, 8 oct. 2020 (ATN) – La grève", "Tunis", "ATN", "2020-10-08", "La grève"),
        ("Port-au-Prince, le jeudi 5 mai 2022 (AHP) - Il", "Port-au-Prince", "AHP", "2022-05-05", "Il"),
        ("Le 3 mars 2017, Paris (AFP) — Il", "Paris", "AFP", "2017-03-03", "Il"),
        ("PARIS, 12 MARS 2021 (AFP) — Il", "PARIS", "AFP", "2021-03-12", "Il"),
        ("Marrakech, 12/03/2021 (MAP) – Il", "Marrakech", "MAP", "2021-03-12", "Il"),
        ("Bordeaux, mardi 21 juillet 2020.\n\nLe feu", "Bordeaux", None, "2020-07-21", "\n\nLe feu"),
        ("3 septembre 2016, 09\u202fh\u202f53 UTC . –\nLa Chine", None, None, "2016-09-03", "\nLa Chine"),
        ("1er janvier 2016 . – Lors", None, None, "2016-01-01", "Lors"),
        ("Publié le 3 mars 2017 à 14h30\n\nLe texte", None, None, "2017-03-03", "\n\nLe texte"),
        ("Le port ouvre\n\nParis, 3 mai 2021 (AFP) - Il", "Paris", "AFP", "2021-05-03", "Il"),
        ("PARIS - Le ministre", "PARIS", None, None, "Le ministre"),
        ("ENTRETIEN – Le ministre", None, None, None, "Le ministre"),
        ("Communiqué de presse – Dakar, le 14 novembre 2024 – Le port", "Dakar", None, "2024-11-14", "Le port"),
        ("Communiqué – La banque", None, None, None, "La banque"),
        ("FAITS DIVERS - Le ministre", None, None, None, "Le ministre"),
        ("NICE – Le ministre", "NICE", None, None, "Le ministre"),
        ("Casablanca (MAP) – La Bourse", "Casablanca", "MAP", None, "La Bourse"),
        ("N'Djamena, 12 mars 2024 (ATPE) - Le", "N'Djamena", "ATPE", "2024-03-12", "Le"),
        ("Goma (RD Congo), 12 mars 2024 (AFP) – Le", "Goma", "AFP", "2024-03-12", "Le"),
        ("Nations unies (Etats-Unis), 12 mars 2024 (AFP) - Le", "Nations unies", "AFP", "2024-03-12", "Le"),
        ("Toulon (Var), 12 mars 2024 – Le", "Toulon", None, "2024-03-12", "Le"),
        ("Ouagadougou (Burkina Faso) – Le", "Ouagadougou", None, None, "Le"),
        ("Rabat – 12/03/2024 – Le", "Rabat", None, "2024-03-12", "Le"),
        ("Kinshasa, 12 mars 2024 (ACP).- Le", "Kinshasa", "ACP", "2024-03-12", "Le"),
        ("NAMUR 16/02/2021 (BIN) = Le", "NAMUR", "BIN", "2021-02-16", "Le"),
        ("Rabat, 12 mars 2024 (MAP) : Le pont", "Rabat", "MAP", "2024-03-12", "Le pont"),
        ("AFP, Paris, le 12 mars 2024 – Le", "Paris", "AFP", "2024-03-12", "Le"),
        ("Paris (AFP) – Publié le : 12/03/2024 - 14:32\n\nLe", "Paris", "AFP", "2024-03-12", "\n\nLe"),
        ("Communiqué de presse – Thiès, le 3 mai 2024\n\nLe", "Thiès", None, "2024-05-03", "\n\nLe"),
        ("Par Julie Lambert, publié le 12 mars 2024 à 14h32\n\nLe", None, None, "2024-03-12", "\n\nLe"),
        ("Publié le 12 mars 2024 à 14h32 - Mis à jour le 13 mars 2024\n\nLe", None, None, "2024-03-12", "\n\nLe"),
    ],
)
def test_the_header_gives_place_agency_and_date_and_ends_where_the_story_begins(
    text: str, place: str | None, agency: str | None, published: str | None, story: str
) -> None:
    article = Article.from_text(text)
    assert (article.dateline, article.header.agency) == (place, agency)
    assert article.published_from == (published and dt.date.fromisoformat(published))
    assert text[article.header.end:] == story


@pytest.mark.parametrize(
    "text",
    [
        "Paris - Berlin est une ligne de nuit.",
        "Justice - le mot est grand - et paix.",
        "L'homme - qui est né à Fès - est parti.",
        "C'était le 3 mars 2017.",
        "Cela date du 3 mars 2017.",
        "La ministre a parlé le 3 mars 2017 - un vendredi.",
        "Le port ouvre.",
        "Page mise à jour le 3 mars 2017",
        "– Oui, dit-elle.",
        "J.-P. Dupont est parti.",
        "A. - Un mot.",
    ],
)
def test_a_sentence_is_no_header(text: str) -> None:
    assert Article.from_text(text).header == NO_HEADER


def test_a_date_that_does_not_exist_dates_nothing() -> None:
    assert Article.from_text("RABAT, 31 février 2017 (MAP) – Il est parti.").published_from is None


def test_the_header_stands_in_no_sentence_and_a_title_before_it_does() -> None:
    text = "Le port ouvre\n\nParis, 3 mai 2021 (AFP) - Il est prêt."
    assert sentences(text) == ["Le port ouvre", "Il est prêt."]


def test_the_source_is_the_one_given_the_headers_or_the_agency_that_was_spoken_to() -> None:
    assert Article.from_text(STORY, source="Le Matin").source == "Le Matin"
    assert Article.from_text(STORY).source == "MAP"
    assert Article.from_text("Le port est prêt, a-t-elle dit dans une déclaration à la MAP.").source == "MAP"
    assert Article.from_text("Le port est prêt, a-t-elle dit à l'AFP, puis à la MAP.").source is None


# --- paragraphs -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un.\n\nDeux.", ["Un.", "Deux."]),
        ("Un.\nDeux.\nTrois.", ["Un.", "Deux.", "Trois."]),
        ("Un.\r\n\r\nDeux.\r\nTrois.", ["Un.", "Deux.", "Trois."]),
        ("Un.\rDeux.", ["Un.", "Deux."]),
        ("Un.\u2029Deux.\u2028Trois.", ["Un.", "Deux.", "Trois."]),
        ("  Un.  \n \t \n\n\u00a0Deux.\u00a0", ["Un.", "Deux."]),
        ("Un.", ["Un."]),
    ],
)
def test_a_line_break_that_the_writer_set_ends_a_paragraph(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_lines_broken_by_an_editor_make_one_paragraph(line_break: str) -> None:
    first = line_break.join(
        ["La station de dessalement sera achevée avant la fin de l'année, a annoncé",
         "vendredi le directeur général de l'Office, qui recevait la presse dans les",
         "locaux de son établissement."])
    second = "Elle produira de l'eau."
    assert paragraphs(first + line_break * 2 + second) == [first, second]
    assert sentences(first + line_break * 2 + second) == [first, second]


def test_long_lines_are_paragraphs_even_without_a_blank_line_between_them() -> None:
    lines = ["La station de dessalement de l'eau de mer sera achevée avant la fin de l'année prochaine, a annoncé "
             "vendredi le directeur général de l'Office."] * 3
    assert paragraphs("\n".join(lines)) == lines


# --- sentences ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "expected",
    [
        ["Il part.", "Elle reste !", "Vraiment ?", "Oui…", "Bon...", "Non ?!", "Si."],
        ["M. Dupont est parti.", "Le Dr. House arrive.", "Mme Léa aussi."],
        ["J.-P. Dupont et J. K. Rowling vivent aux U.S. depuis hier.", "Elle part."],
        ["Il vit aux U.S.", "Elle part."],
        ["Il paie 1.200 euros, soit 3,5 %.", "Puis 4.5."],
        ["Il a lu l'art. 5, la p. 12, etc. et il part.", "Cf. le n° 5."],
        ["Il est né en 44 av. J.-C. à Rome.", "Il part."],
        ["Il a testé la bombe H.", "La Corée proteste."],
        ["Il lit www.lemonde.fr le soir.", "Elle non."],
        ["Il a dit : « Je pars. »", "Puis il part."],
        ["« Non ! » a-t-il crié.", "Elle rit."],
        ['Il a dit "Oui."', '"Non", dit-elle.'],
        ["Il a dit “Oui.”", "“Non”, dit-elle."],
        ["Il part (voir p. 3.).", "Elle reste."],
        ["Il part.", "[…] Elle reste."],
        ["L'U.R.S.S. n'est plus.", "Le P.-D.G. est là."],
        ["IL PART.", "ELLE RESTE."],
        ["Il y en a 12.", "12 sont restés."],
        ["Le train part à 10 h. 15 de Nort.", "Il arrive à 11 h.", "Elle reste."],
    ],
)
def test_a_text_is_cut_into_its_sentences(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_full_stop_before_a_small_letter_ends_no_sentence() -> None:
    assert sentences("Il y en a env. cent. beaucoup, donc.") == ["Il y en a env. cent. beaucoup, donc."]


def test_a_paragraph_ends_its_last_sentence() -> None:
    assert sentences("Le port ouvre\n\nIl est prêt") == ["Le port ouvre", "Il est prêt"]


def test_sentence_at_gives_the_sentence_that_holds_an_offset() -> None:
    text = "Il part. Elle reste."
    article = Article.from_text(text)
    assert [article.sentence_at(offset) for offset in (0, 7, 8, 9, len(text) - 1)] == [0, 0, 0, 1, 1]


def test_each_sentence_knows_its_paragraph_and_its_tokens() -> None:
    article = Article.from_text("Il part. Elle reste.\n\nIl revient.")
    assert [sentence.paragraph for sentence in article.sentences] == [0, 0, 1]
    words = [article.tokens.text[sentence.token_start:sentence.token_end] for sentence in article.sentences]
    assert words == [["Il", "part", "."], ["Elle", "reste", "."], ["Il", "revient", "."]]
    assert article.tokens.sentence == [0] * 3 + [1] * 3 + [2] * 3


@pytest.mark.parametrize(("line", "count"), [
    ("**Le club a failli disparaître l'été dernier…**", 2), ("**Que faut-il changer pour que les joueuses restent ?**", 2),
    ("**Une saison au fond de la mer, et sans salaire**", 2), ("Le club a failli disparaître l'été dernier pour", 1),
])
def test_a_line_in_bold_is_a_paragraph(line: str, count: int) -> None:
    assert len(Article.from_text(f"{line}\n« Nous avons attendu trois mois. »").paragraphs) == count


# --- tokens ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'homme qu’il d'abord", ["l'", "homme", "qu’", "il", "d'", "abord"]),
        ("jusqu'à lorsqu'elle quelqu'un", ["jusqu'", "à", "lorsqu'", "elle", "quelqu'", "un"]),
        ("aujourd'hui le prud'homme O'Neil", ["aujourd'hui", "le", "prud'homme", "O'Neil"]),
        ("a-t-il dit-elle voulons-nous", ["a", "-t-il", "dit", "-elle", "voulons", "-nous"]),
        ("celui-ci cette fois-là", ["celui", "-ci", "cette", "fois", "-là"]),
        ("peut-être le rendez-vous d'Etats-Unis", ["peut-être", "le", "rendez-vous", "d'", "Etats-Unis"]),
        ("1.200 et 3,5 et 28 000", ["1.200", "et", "3,5", "et", "28", "000"]),
        ("5% de 14h30", ["5", "%", "de", "14h30"]),
        ("U.S. J.-P. M. C.N.D.H. av. J.-C.", ["U.S.", "J.-P.", "M.", "C.N.D.H.", "av.", "J.-C."]),
        ("voir https://a.b/c-d ou www.a.fr", ["voir", "https://a.b/c-d", "ou", "www.a.fr"]),
        ("«ami» \"non\" (si)", ["«", "ami", "»", '"', "non", '"', "(", "si", ")"]),
        ("fin... […] suite", ["fin", "...", "[…]", "suite"]),
        ("e\u0301te\u0301 nai\u0308f", ["e\u0301te\u0301", "nai\u0308f"]),
        ("'oui' c'est", ["'", "oui", "'", "c'", "est"]),
    ],
)
def test_the_tokens_of_french(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_the_modifier_letter_apostrophe_elides_like_the_others() -> None:
    assert tokens("LʼIran dit quʼil vient dʼAlep.") == ["Lʼ", "Iran", "dit", "quʼ", "il", "vient", "dʼ", "Alep", "."]


def test_the_look_up_form_is_lower_case_composed_and_has_straight_apostrophes() -> None:
    article = Article.from_text("L’E\u0301tat d’URGENCE")
    assert article.tokens.low == ["l'", "état", "d'", "urgence"]
    assert article.tokens.text == ["L’", "E\u0301tat", "d’", "URGENCE"]
