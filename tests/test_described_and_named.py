"""Who is meant where a paper describes somebody in one place and names them in another: few texts of each kind."""

from __future__ import annotations

from helpers import Article, tidy_tables


def said(text: str) -> list[tuple[str, str]]:
    """Who says each statement of a text, and how sure that is."""
    statements = tidy_tables(Article.from_text(text)).statements
    return list(zip(statements.speaker, statements.certainty, strict=True))


def who(text: str) -> list[str]:
    return [speaker for speaker, _ in said(text)]


def test_the_office_of_one_whose_field_stands_in_brackets() -> None:
    for office, name, field in (
        ("La ministre de la Mobilité", "Rose Vander", "Mobilité"), ("L'échevine de la Propreté", "Anne Durand", "Propreté"),
        ("Le ministre de la Transition écologique", "Luc Petit", "Transition écologique"),
        ("Le secrétaire d'État au Budget et de la Pêche", "Luc Petit", "Pêche"),
    ):  # fmt: skip
        text = f"{office} a écrit un plan.\n\nLundi, au cabinet de {name} ({field}), on se tait. « Rien ne presse », dit "
        assert who(text + office.lower().partition(" d")[0] + ".") == [name], office
    # of another field, another gender, and where it is a town or a club
    for text, speaker in (
        ("Le ministre de l'Eau est là. Luc Petit (Pêche) est venu. « Non », dit le ministre de l'Eau.", "Le ministre de l'Eau"),
        ("Le ministre de la Pêche est là. Rose Petit (Pêche) est venue. « Non », dit le ministre.", "Le ministre de la Pêche"),
        ("Le maire de Tours est là. Luc Petit (Tours) a joué. « Non », dit le maire de Tours.", "Le maire de Tours"),
        ("L'entraîneur de Lyon est là. Luc Petit (Lyon) a joué. « Non », dit l'entraîneur de Lyon.", "L'entraîneur de Lyon"),
    ):  # fmt: skip
        assert who(text) == [speaker], text


def test_who_acts_at_the_seat_of_an_office_may_hold_it() -> None:
    for seat, name, office in (
        ("À la mairie", "Anne Durand", "la maire"), ("Au rectorat", "Luc Petit", "le recteur"),
        ("À l'évêché", "Luc Petit", "l'évêque"), ("Au parquet", "Rose Morel", "la procureure"),
        ("À l'ambassade", "Paul Rey", "l'ambassadeur"), ("À la présidence", "Paul Rey", "le président"),
    ):  # fmt: skip
        [(speaker, certainty)] = said(f"{seat}, {name} reçoit tous les jours. « Ma porte est ouverte », dit {office}.")
        assert (speaker, certainty) == (name, "guess"), seat
    # a word that only begins like the office tells nothing of who asks for it in passing
    for seat, office in (("Au marché", "le maréchal"), ("À la préfecture", "le prévôt"), ("Au rectorat", "la rectrice")):
        assert "Luc Petit" not in who(f"{seat}, Luc Petit reçoit tous les jours. On attend {office}. « Oui », dit une dame.")
