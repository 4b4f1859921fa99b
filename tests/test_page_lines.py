"""What a page sets around its story: links, signs of lists, bold leads, credits, words that a line's end cuts."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

STORY = "La préfète, Anne Durand, est venue. « Le quai sera vide », promet-elle.\n\n{}\n\n« Nous tiendrons parole, et vite. »"


def said(text: str) -> list[tuple[str, str | None]]:
    found = tidy_tables(Article.from_text(text)).statements
    return [(row.text, row.speaker if isinstance(row.speaker, str) else None) for row in found.itertuples()]


@pytest.mark.parametrize("link", [
    "Lire aussi : « On a peur », dit Rose Petit", ">> À LIRE AUSSI. « On a peur », l'appel des dockers",
    "Lire aussi Luc Petit : « Je pars »", "(Lire aussi : Le port va fermer, assure la mairie)",
    "[A lire également : Selon Luc Petit, le port va fermer]", "► Voir aussi : « On a peur », dit Rose Petit. Elle part",
    "Retrouvez notre dossier : « Peur sur le port »", "Sur le même sujet : le port va fermer, assure la mairie",
])  # fmt: skip
def test_a_link_is_no_part_of_the_story(link: str) -> None:
    expected = [("Le quai sera vide", "Anne Durand"), ("Nous tiendrons parole, et vite.", "Anne Durand")]
    assert said(STORY.format(link)) == expected


def test_a_link_inside_a_paragraph_is_one_sentence() -> None:
    text = "Luc Petit dit que le quai est vieux. Lire aussi : « Le quai », par Rose Blanc. La ville dit que le quai fermera."
    assert [words for words, _ in said(text)] == ["le quai est vieux", "le quai fermera"]


def test_words_that_look_like_a_link_and_are_none() -> None:
    for text in (
        "À lire le rapport, [le quai est vieux].", "« [Lire aussi les notes est un devoir] », dit Luc Petit.",
        "[Relire la loi est un devoir], dit Luc Petit.", "(Lire page 2) Luc Petit dit que [le quai est vieux].",
        "(Suite de la page 1) Le maire, lui, assure que [tout sera prêt].", "(AFP) Le maire dit que [le quai est vieux].", "Lire ne suffit pas : [il faut agir], assure Rose Blanc.",
    ):  # fmt: skip
        words = text[text.index("[") + 1 : text.index("]")]
        assert [found for found, _ in said(text.replace("[", "").replace("]", ""))] == [words], text


@pytest.mark.parametrize("sign", ["•", "●", "*", "→", ">", "▶", "■", "✓", "1)", "b)", "##", "1."])
def test_signs_of_a_list_hide_nobody(sign: str) -> None:
    lines = ("Le préfet dit que le quai est vieux.", "Rose Blanc : « Nous partons demain. »", "La ville assure qu'elle paiera.")
    expected = [("le quai est vieux", "Le préfet"), ("Nous partons demain.", "Rose Blanc"), ("elle paiera", "La ville")]
    assert said("Le quai de Nort\n\n" + "\n".join(f"{sign} {line}" for line in lines)) == expected


def test_a_bold_lead_ends_where_its_signs_close() -> None:
    for lead, rest in (
        ("Le maire dit que [le quai est vieux].", "Les dockers sont partis."), ("Selon Luc Petit, [il pleut] !", "Il a plu."),
        ("[Le quai est vieux], assure la ville.", "Elle paiera."), ("Le port, dit Rose Blanc, [est vide].", "Le bac est parti."),
    ):  # fmt: skip
        words = lead[lead.index("[") + 1 : lead.index("]")]
        text = f"**{lead.replace('[', '').replace(']', '')}** {rest}"
        assert said(text)[-1][0] == words, text
    assert said("Le quai * est vieux. *Le maire dit que le quai est vieux.*")[-1][0] == "le quai est vieux"


def test_the_credit_of_a_picture_is_not_said() -> None:
    for credit in ("(photo Luc Arnaud)", "(Photo : AFP)", "(© Luc Arnaud)", "(Crédit : mairie de Nort)"):
        assert said(f"Rose Blanc assure que le quai fermera {credit}")[0][0] == "le quai fermera"
    assert said("Rose Blanc assure que le quai fermera (en mai).")[0][0] == "le quai fermera (en mai)"


def test_a_word_that_the_end_of_a_line_cuts() -> None:
    for text, words, who in (
        ("Le pré-\nfet dit que le bud-\nget est voté.", "le bud-\nget est voté", "Le préfet"),
        ("Sa porte-\nparole dit que la pisci-\nne ferme.", "la pisci-\nne ferme", "Sa porte-parole"),
        ("Rose Blanc est venue. « On ver-\r\nra bien », a-t-\r\nelle dit.", "On ver-\r\nra bien", "Rose Blanc"),
        ("L’ad-\njoint dit que l’hôpi-\ntal ferme.", "l’hôpi-\ntal ferme", "L’adjoint"),
    ):
        assert said(text) == [(words, who)]
    assert said("Luc Petit est là.\n– Non, dit-il -\nmais il reste.")[0] == ("Non", "Luc Petit")


def test_who_stands_in_a_link_or_a_credit_is_not_in_view() -> None:
    for between in (
        "Lire aussi : Luc Petit : « Je pars »", "Paul Rey, le 3 mai à Nort. © AFP / Luc Petit", "Photo : Luc Petit",
        "Voir aussi : Le préfet Luc Petit s'en va. Luc Petit part",
    ):  # fmt: skip
        text = f"Le maire, Paul Rey, est venu. « Le quai est vieux », dit-il.\n\n{between}\n\nIl ajoute que la grue tient."
        assert said(text) == [("Le quai est vieux", "Paul Rey"), ("la grue tient", "Paul Rey")], between


def test_a_heading_in_marks_is_said() -> None:
    body = "La grue est là depuis un siècle.\n\n« {} »\n\nLe quai est fermé. « Tout est vieux ici, et {} », dit Rose Blanc."
    assert said(body.format("On ne nous écoute pas", "on ne nous écoute pas"))[0] == ("On ne nous écoute pas", "Rose Blanc")
    assert said(body.format("Je ne partirai jamais d'ici", "rien ne bouge"))[0][0] == "Je ne partirai jamais d'ici"
    assert said(body.format("Nous avons tout perdu, sauf la grue", "rien ne bouge"))[0][0].startswith("Nous avons tout")
    for title in ("Le Chant du quai", "La grue et le port", "Une saison au bord de l'eau"):
        assert len(said(body.format(title, "rien ne bouge"))) == 1, title
