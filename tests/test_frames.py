"""Every way of naming a speaker in every frame of attribution with every adjunct: what is said, and who says it.

Single sentences show that a rule works; here the rules meet each other. Each frame is tried with every way of naming,
the adjuncts taken in turn, so that each pair of a frame and an adjunct is met as well.
"""

from __future__ import annotations

from itertools import count

import pytest

from helpers import Article, tidy_tables

NAME = "Paul Rey"
BEFORE = "Anne Durand a visité le chantier lundi. "  # somebody else whom a wrong reading would take
NAMED = [
    "Paul Rey", "le maire Paul Rey", "le maire, Paul Rey", "le maire de Nort, Paul Rey", "le maire de Nort Paul Rey",
    "Paul Rey, maire de Nort", "Paul Rey, le maire de Nort", "Paul Rey (PS), maire de Nort",
    "le maire (PS) de Nort, Paul Rey", "Paul Rey, 52 ans, maire de Nort", "Paul Rey, 52 ans", "Paul Rey, qui dirige le port",
    "le patron du port, Paul Rey", "l'ancien ministre de la Pêche Paul Rey", "Me Paul Rey, l'avocat de la famille",
    "l'avocat de la famille, Me Paul Rey", "le docteur Paul Rey, chef des urgences", "le socialiste Paul Rey",
    "l'élu socialiste Paul Rey", "son adjoint, Paul Rey", "Paul Rey, délégué CGT", "Paul Rey, du collectif Eau pure",
    "le lieutenant-colonel Paul Rey", "Paul Rey, chercheur au CNRS", "Paul Rey, professeur à l'université de Nort",
    "l'historien Paul Rey, auteur d'un livre sur le port",
]  # fmt: skip
ADJUNCTS = [
    "", " mardi", " mardi sur RTL", " à l'AFP", " devant la presse", " lors d'une conférence de presse", " dans un communiqué",
    " mardi soir à Nort", " ce matin au micro de France Inter", " au « Monde »", " jeudi 12 mars", " auprès de l'AFP",
    " en marge du sommet", " hier",
]  # fmt: skip
SAID = "le pont de la ville sera fermé en mai"
# {s}: who speaks, closed by a comma where a comma has opened; {S}: the same at the head; {n}: without closing; {a}: an adjunct
FRAMES = [
    "{S} a affirmé{a} que {said}.",
    "{S} affirme{a} que {said}.",
    "{S} a affirmé{a} : « {Said}. »",
    "Hier, {s} a affirmé que « {said} ».",
    "Interrogé{a}, {s} a estimé que {said}.",
    "« {Said} », a affirmé{a} {n}.",
    "{Said}, a affirmé{a} {n}.",
    "{Said}, affirme{a} {n}.",
    "Selon {n}, {said}.",
    "{Said}, selon {n}.",
    "Pour {n}, « {said} ».",
    "D'après {n}, {said}.",
    "Comme l'a affirmé{a} {n}, {said}.",
    "{N} : « {Said}. »",
    "Selon l'AFP, {s} a affirmé{a} que {said}.",
]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _texts() -> list[str]:
    turn = count()
    found = []
    for frame in FRAMES:
        for named in NAMED:
            closed = named + "," if "," in named else named
            adjunct = ADJUNCTS[next(turn) % len(ADJUNCTS)]
            found.append(frame.format(s=closed, S=_capital(closed), n=named, N=_capital(named), a=adjunct, said=SAID,
                                      Said=_capital(SAID)))  # fmt: skip
    return found


@pytest.mark.parametrize("frame", range(len(FRAMES)), ids=FRAMES)
def test_what_is_said_and_by_whom_in_every_frame(frame: int) -> None:
    size = len(NAMED)
    wrong = []
    for text in _texts()[frame * size : (frame + 1) * size]:
        rows = tidy_tables(Article.from_text(BEFORE + text)).statements
        read = [(said.strip(" .").lower(), who) for said, who in zip(rows.text, rows.speaker, strict=True)]
        if read != [(SAID, NAME)]:
            wrong.append((text, read))
    assert not wrong
