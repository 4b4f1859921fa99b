"""Statements: what is said, its kind, its cue, the words for its speaker, on short texts written for the purpose."""

from __future__ import annotations

import pytest

from helpers.french.codebook import Codebook
from helpers.speech.statements import find_statements
from helpers.text.article import Article


def read(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Kind, content, speaker's words, cue of every statement."""

    def words(start: int | None, end: int | None) -> str | None:
        return text[start:end] if start is not None else None

    return [
        (s.kind, words(s.start, s.end), words(s.speaker_start, s.speaker_end), words(s.cue_start, s.cue_end))
        for s in find_statements(Article.from_text(text), Codebook.default())[0]
    ]


ONE_STATEMENT = [
    # before what is said
    ("Paul Martin a déclaré : « Le pont sera peint en mai ».", "direct", "Le pont sera peint en mai", "Paul Martin", "a déclaré"),
    ("Paul Martin affirme que le pont sera peint.", "indirect", "le pont sera peint", "Paul Martin", "affirme"),
    ("Le maire avait pourtant assuré mardi à l'AFP que le pont tiendrait.", "indirect", "le pont tiendrait", "Le maire", "avait pourtant assuré"),
    ("La ministre s'est félicitée de ce que le pont soit ouvert.", "indirect", "le pont soit ouvert", "La ministre", "s'est félicitée"),
    ("Le maire demande si le pont sera ouvert.", "indirect", "le pont sera ouvert", "Le maire", "demande"),
    ("Le syndicat a fait savoir que la grève continuerait.", "indirect", "la grève continuerait", "Le syndicat", "a fait savoir"),
    ("Le préfet a tenu à rappeler que la baignade est interdite.", "indirect", "la baignade est interdite", "Le préfet", "a tenu à rappeler"),
    ("Le préfet vient d'annoncer que la baignade est interdite.", "indirect", "la baignade est interdite", "Le préfet", "vient d'annoncer"),
    ("Les experts aurait déclaré que le pont tombera.", "indirect", "le pont tombera", "Les experts", "aurait déclaré"),
    # after what is said
    ("« Le pont sera peint », a expliqué Paul Martin, maire de Nort.", "direct", "Le pont sera peint", "Paul Martin", "a expliqué"),
    ("Le pont sera peint, a souligné Mme Durand.", "indirect", "Le pont sera peint", "Mme Durand", "a souligné"),
    ("Le pont sera peint, a-t-elle également souligné.", "indirect", "Le pont sera peint", "elle", "a-t-elle également souligné"),
    ("Le pont sera peint, répondit-il.", "indirect", "Le pont sera peint", "il", "répondit-il"),
    ("Le pont sera peint, comme le rappelle le maire.", "indirect", "Le pont sera peint", "le maire", "rappelle"),
    ("Le pont sera peint, indique le communiqué.", "indirect", "Le pont sera peint", "le communiqué", "indique"),
    ("« Nous sommes ravis », sourit Paul Martin.", "direct", "Nous sommes ravis", "Paul Martin", "sourit"),
    # by a preposition
    ("Selon Paul Martin, le pont sera peint.", "indirect", "le pont sera peint", "Paul Martin", "Selon"),
    ("Le pont sera peint, selon la police de Nort.", "indirect", "Le pont sera peint", "la police de Nort", "selon"),
    ("D'après un rapport publié mardi, le pont est vieux.", "indirect", "le pont est vieux", "un rapport publié mardi", "D'après"),
    ("Selon le maire de Nort, Paul Martin, le pont est vieux.", "indirect", "le pont est vieux", "le maire de Nort, Paul Martin", "Selon"),
    ("Pour Paul Martin, le pont est trop vieux.", "indirect", "le pont est trop vieux", "Paul Martin", "Pour"),
    ("Aux yeux de la présidente, le pont est trop vieux.", "indirect", "le pont est trop vieux", "la présidente", "Aux yeux de"),
    ("De l'avis du maire, le pont est trop vieux.", "indirect", "le pont est trop vieux", "maire", "De l'avis du"),
    ("Le pont a cédé, apprend-on de source policière.", "indirect", "Le pont a cédé", "de source policière", "apprend-on"),
    ("Selon une note de la mairie que L'Écho a pu lire, le pont est vieux.", "indirect", "le pont est vieux", "une note de la mairie", "Selon"),
    ("Le pont a cédé, selon un bilan encore provisoire de la police.", "indirect", "Le pont a cédé", "un bilan encore provisoire de la police", "selon"),
    ("De source policière, on précisait mardi que le pont a cédé.", "indirect", "le pont a cédé", "De source policière", "De source"),
    ("Luc Petit a commenté un rapport de la police selon lequel le pont est vieux.", "indirect", "le pont est vieux", "un rapport de la police", "selon"),
    # on, and who is behind it
    ("Au ministère du Littoral, on assure que le pont est vieux.", "indirect", "le pont est vieux", "ministère du Littoral", "assure"),
    ("Chez les dockers, on répète que le pont est vieux.", "indirect", "le pont est vieux", "les dockers", "répète"),
    ("À la préfecture, on rappelle que « le pont sera bientôt repeint ».", "mixed", "le pont sera bientôt repeint", "la préfecture", "rappelle"),
    ("Le projet est enterré : au ministère du Littoral, on assure que le pont est vieux.", "indirect", "le pont est vieux", "ministère du Littoral", "assure"),
    ("La grève dure ; chez les dockers, on répète que le pont est vieux.", "indirect", "le pont est vieux", "les dockers", "répète"),
    ("Du côté de la préfecture, on assure que le pont est vieux.", "indirect", "le pont est vieux", "la préfecture", "assure"),
    # questions
    ("Le maire demande pourquoi le pont est fermé.", "indirect", "pourquoi le pont est fermé", "Le maire", "demande"),
    ("Anne Durand se demande aussi qui paiera les travaux.", "indirect", "qui paiera les travaux", "Anne Durand", "se demande"),
    ("La présidente s'est demandé comment le pont a pu tenir.", "indirect", "comment le pont a pu tenir", "La présidente", "s'est demandé"),
    ("Le juge lui demande si le pont est sûr.", "indirect", "le pont est sûr", "Le juge", "demande"),
    # what one says that one is sure of
    ("Le maire s'est dit convaincu que le pont tiendra.", "indirect", "le pont tiendra", "Le maire", "s'est dit convaincu"),
    ("Les deux élues se disent persuadées que le pont tiendra.", "indirect", "le pont tiendra", "Les deux élues", "se disent persuadées"),
    # sources: qui, modèles, an adjective after a name, beau
    ("Le pont inquiète le maire, selon qui la pile est fendue.", "indirect", "la pile est fendue", "le maire", "selon"),
    ("D'après ses modèles, le pont tiendra dix ans.", "indirect", "le pont tiendra dix ans", "ses modèles", "D'après"),
    ("La mairie a beau répéter que le pont est sûr.", "indirect", "le pont est sûr", "La mairie", "a beau répéter"),
    ("« Le pont est vieux », a dit à l'Assemblée nationale le député Paul Martin.", "direct", "Le pont est vieux", "le député Paul Martin", "a dit"),
    ("« Le pont est vieux », a d'emblée posé Paul Martin.", "direct", "Le pont est vieux", "Paul Martin", "a d'emblée posé"),
    # headlines, verbs that no list holds
    ("Nort: plus de 600 ponts repeints depuis 2015, affirme Durand", "indirect", "plus de 600 ponts repeints depuis 2015", "Durand", "affirme"),
    ("Un train sur trois zigzaguait mardi, a indiqué le porte-parole du port, Paul Martin.", "indirect", "Un train sur trois zigzaguait mardi", "le porte-parole du port, Paul Martin", "a indiqué"),
    # verbs that carry the verb of speech, denials that are none, dates in between
    ("Le suspect a fini par reconnaître que le pont est vieux.", "indirect", "le pont est vieux", "Le suspect", "a fini par reconnaître"),
    ("Anne Durand s'est contentée de répéter que le pont est vieux.", "indirect", "le pont est vieux", "Anne Durand", "s'est contentée de répéter"),
    ("Le pont est vieux, croit savoir Radio Nort.", "indirect", "Le pont est vieux", "Radio Nort", "croit savoir"),
    ("Le maire n'en affirme pas moins que le pont est vieux.", "indirect", "le pont est vieux", "Le maire", "n'en affirme"),
    ("Le préfet avait estimé en 2021 que le pont était vieux.", "indirect", "le pont était vieux", "Le préfet", "avait estimé"),
    ("Le maire a sèchement répondu que le pont est vieux.", "indirect", "le pont est vieux", "Le maire", "a sèchement répondu"),
    ("Le maire a aussitôt fait savoir que le pont est vieux.", "indirect", "le pont est vieux", "Le maire", "a aussitôt fait savoir"),
    ("Le maire a à plusieurs reprises affirmé que le pont est vieux.", "indirect", "le pont est vieux", "Le maire", "a à plusieurs reprises affirmé"),
    # where the content ends
    ("Le maire affirme que le pont est vieux, sans donner de date.", "indirect", "le pont est vieux", "Le maire", "affirme"),
    ("Le maire a précisé que le pont est vieux, appelant les élus au calme.", "indirect", "le pont est vieux", "Le maire", "a précisé"),
    ("Le maire a demandé si le pont serait, pour la fête, fermé aux voitures.", "indirect", "le pont serait, pour la fête, fermé aux voitures", "Le maire", "a demandé"),
    ("Le nom vient d'un pont qui, raconte Anne Durand, tombait tous les ans.", "indirect", "tombait tous les ans", "Anne Durand", "raconte"),
    # around, and inside the writer's own sentence
    ("Le maire a affirmé que la ville « est ravie de ce nouveau pont ».", "mixed", "est ravie de ce nouveau pont", "Le maire", "a affirmé"),
    ("Le maire dénonce « une décision prise sans aucun débat ».", "mixed", "une décision prise sans aucun débat", "Le maire", "dénonce"),
    ("Puisque le pont est vieux, « nous allons le peindre », a dit le maire.", "mixed", "nous allons le peindre", "le maire", "a dit"),
    ("Le pape « s'associe à la douleur des familles ».", "mixed", "s'associe à la douleur des familles", "Le pape", None),
    # a relative clause, a passive
    ("Anne Durand, qui a précisé que le pont serait peint, est repartie.", "indirect", "le pont serait peint", "Anne Durand", "a précisé"),
    ("Il a été rappelé par la préfète que le pont est fermé.", "indirect", "le pont est fermé", "la préfète", "a été rappelé"),
    ("Même son de cloche chez Anne Durand, boulangère à Nort, qui rappelle que le pont est vieux.", "indirect", "le pont est vieux", "Anne Durand", "rappelle"),
    ("L'Amicale des dockers, qui dénonce un « mépris sans aucune borne », a fait grève.", "mixed", "mépris sans aucune borne", "L'Amicale des dockers", "dénonce"),
    ("Luc Petit a écrit au maire, qui a répondu que le pont est vieux.", "indirect", "le pont est vieux", "maire", "a répondu"),
    ("De même souligne-t-elle que le pont sera peint.", "indirect", "le pont sera peint", "elle", "souligne-t-elle"),
    # the subject's whole noun phrase
    ("L'homme, un retraité, assure que le pont est vieux.", "indirect", "le pont est vieux", "L'homme", "assure"),
    ("Même colère chez Solidaires, dont la porte-parole, Anne Durand, estime que le pont est vieux.", "indirect", "le pont est vieux", "la porte-parole, Anne Durand", "estime"),
    ("« Le pont est vieux », écrit leur porte-parole, la conseillère Anne Durand (PS).", "direct", "Le pont est vieux", "leur porte-parole, la conseillère Anne Durand", "écrit"),
    ("Le pont est vieux, a confirmé le médecin du port, le Dr Paul Martin.", "indirect", "Le pont est vieux", "le médecin du port, le Dr Paul Martin", "a confirmé"),
    ("Dix chercheurs, dont Anne Durand, de Lyon, et Paul Martin, de Nort, affirment que le pont est vieux.", "indirect", "le pont est vieux", "Dix chercheurs", "affirment"),
    ("Ali, 27 ans, sept ans de métier, se souvient : « Le pont était neuf. »", "direct", "Le pont était neuf.", "Ali", "se souvient"),
    ("« Le pont est vieux », a dit en 2015 le maire de Nort.", "direct", "Le pont est vieux", "le maire de Nort", "a dit"),
    ("Le 3 mars 2015 la préfète a affirmé que le pont était vieux.", "indirect", "le pont était vieux", "la préfète", "a affirmé"),
    ("Le ministre de la Mer, chargé des Ports et des Digues, dit que le pont est vieux.", "indirect", "le pont est vieux", "Le ministre de la Mer, chargé des Ports et des Digues", "dit"),
    ("« Le pont est vieux », confie l'un d'eux.", "direct", "Le pont est vieux", "l'un d'eux", "confie"),
    ("« Le pont est vieux », confient plusieurs d'entre elles.", "direct", "Le pont est vieux", "plusieurs d'entre elles", "confient"),
    ("Driss El Yazami, président du conseil, a dit que le pont tiendra.", "indirect", "le pont tiendra", "Driss El Yazami", "a dit"),
    ("De son côté, la directrice du port, Anne Durand, a dit que le pont tiendra.", "indirect", "le pont tiendra", "la directrice du port, Anne Durand", "a dit"),
    ("Anne Durand et Paul Martin ont déclaré que le pont tiendra.", "indirect", "le pont tiendra", "Anne Durand et Paul Martin", "ont déclaré"),
    ("Le 3 mars dernier, Anne Durand avait dit que le pont tiendrait.", "indirect", "le pont tiendrait", "Anne Durand", "avait dit"),
    ("Un porte-parole de la police a dit que le pont est fermé.", "indirect", "le pont est fermé", "Un porte-parole de la police", "a dit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "content", "speaker", "cue"), ONE_STATEMENT, ids=[row[0][:50] for row in ONE_STATEMENT])
def test_one_statement(text: str, kind: str, content: str, speaker: str, cue: str | None) -> None:
    assert read(text) == [(kind, content, speaker, cue)]


@pytest.mark.parametrize(
    "text",
    ["Il est vrai que le pont est vieux.", "On sait que le pont est vieux.", "Cette photo montre que le pont est vieux.",
     "Cela signifie que le pont est fermé.", "Le maire espère que le pont tiendra.", "Le film « Le Pont de la rivière » est sorti.",
     "Paul Martin, surnommé « le roi du pont de bois », est né ici.", "Selon les cas, le pont est ouvert ou fermé.",
     "Pour le moment, le pont est fermé.", "Le maire n'a pas précisé que le pont serait fermé.",
     "Selon le nombre de bateaux, le pont est ouvert.", "La ville d'après la guerre est grise.", "Ici, on dit que le pont est vieux.",
     "La comédienne Anne Durand, hier à Nort, raconte une directrice sévère, mais drôle.",
     "Les « grands joueurs » sont venus.", "Rappelons que le pont est vieux.", "L'annonce que le pont est fermé a surpris.",
     "La simple annonce que le pont est fermé a surpris."],
)
def test_no_statement(text: str) -> None:
    assert read(text) == []


def contents(text: str) -> list[tuple[str, str]]:
    return [(kind, content) for kind, content, _, _ in read(text)]


@pytest.mark.parametrize("text", [
    "Du côté des syndicats, la riposte n'a pas tardé.",
    "Du côté de la mairie, on suit le dossier de près.",
    "Selon les modèles, le moteur est à essence ou électrique.",
    "Le train aura, selon toute vraisemblance, dix minutes de retard.",
    "C'est un élève pour qui la lecture est difficile.",
])
def test_what_only_looks_like_a_source(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize("words", [
    "prévient Paul Martin, de l'université de Nort.", "dit-elle en rangeant son ticket.",
    "raconte-t-il en riant.", "corrige Anne Durand, du collectif Littoral.",
])
def test_where_and_how_a_speaker_speaks_inside_the_marks_is_not_quoted(words: str) -> None:
    found = contents(f"« Le pont est vieux, {words} Il tombera demain. »")
    assert [content for _, content in found] == ["Le pont est vieux", "Il tombera demain."]


def test_coordinated_clauses_are_one_statement() -> None:
    text = "Le maire a dit que le pont est vieux et que la route est longue."
    assert contents(text) == [("indirect", "le pont est vieux et que la route est longue")]


def test_a_participle_begins_a_statement_of_the_same_speaker() -> None:
    found = find_statements(Article.from_text(
        "« Le pont tiendra », a dit Anne Durand, rappelant que les câbles sont neufs."), Codebook.default())[0]
    assert [s.kind for s in found] == ["direct", "indirect"]
    assert found[1].continues == 0 and found[1].speaker_start is None


def test_a_second_verb_with_the_same_subject_ends_the_first_clause() -> None:
    text = "Le maire affirme que le pont est vieux et déplore que rien ne soit fait."
    assert contents(text) == [("indirect", "le pont est vieux"), ("indirect", "rien ne soit fait")]


def test_a_quotation_interrupted_by_its_attribution_is_two_records() -> None:
    assert contents("« Nous partirons, a dit Paul Martin. Demain sera trop tard. »") == [
        ("direct", "Nous partirons"), ("direct", "Demain sera trop tard.")]
    assert contents("« Nous partirons », dit-il, « demain sera trop tard ».") == [
        ("direct", "Nous partirons"), ("direct", "demain sera trop tard")]


def test_an_incise_in_a_reported_sentence_leaves_both_halves() -> None:
    assert contents("Le projet, a précisé le maire, sera lancé en mai.") == [
        ("indirect", "Le projet"), ("indirect", "sera lancé en mai")]


def test_several_sentences_in_one_pair_of_marks_are_one_record() -> None:
    assert contents("« Nous partirons. Le pont tiendra ! Demain ? », a dit Paul Martin.") == [
        ("direct", "Nous partirons. Le pont tiendra ! Demain ?")]


def test_a_quotation_alone_goes_on_with_the_speaker_before_it() -> None:
    found = find_statements(Article.from_text(
        "« Le pont tiendra », a dit Anne Durand. « Les câbles sont neufs. »"), Codebook.default())[0]
    assert [s.continues for s in found] == [None, 0]


def test_a_quotation_alone_is_of_the_subject_since() -> None:
    found = read("« Le pont est vieux », a dit Anne Durand. Paul Martin hausse les épaules. « Il tiendra cent ans. »")
    assert [row[2] for row in found] == ["Anne Durand", "Paul Martin"]


def test_a_quotation_alone_is_of_the_subject_after_it() -> None:
    assert [row[2] for row in read("« Nous avons eu froid. » En une phrase, une ancienne élève résume l'hiver.")] == ["une ancienne élève"]
    assert [row[2] for row in read("« Nous avons eu froid. » Paul Martin est très fatigué.")] == ["Paul Martin"]
    assert [row[2] for row in read("« J'ai eu froid. » Les mains tremblantes, Ali raconte l'hiver.")] == ["Ali"]
    assert read("« Nous avons eu froid. »\n\nPaul Martin est très fatigué.") == []


def test_a_quotation_after_a_sentence_with_a_clause_is_of_its_subject() -> None:
    found = read("Interrogé sur un rapport qui accable le port, Paul Martin a souri. « Le pont est vieux. »")
    assert [row[2] for row in found] == ["Paul Martin"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("raconte le boulanger, installé à Nort depuis 1994", "le boulanger"), ("tranche Luc Petit, ancien maire", "Luc Petit"),
     ("confie Luc Petit, 31 ans", "Luc Petit"), ("dit la directrice du port, la juriste Anne Durand",
      "la directrice du port, la juriste Anne Durand")],
)
def test_what_is_added_to_a_speaker_inside_the_marks_is_not_quoted(words: str, speaker: str) -> None:
    found = read(f"« Le pont a cédé d'un coup, {words}. Nous avons tout perdu. »")
    assert [(row[1], row[2]) for row in found] == [("Le pont a cédé d'un coup", speaker), ("Nous avons tout perdu.", None)]


def test_a_participle_that_goes_on_with_the_quotation_is_quoted() -> None:
    found = read("« Le pont est, dit Paul Martin, fermé depuis hier. Il tombera. »")
    assert [row[1] for row in found] == ["Le pont est", "fermé depuis hier. Il tombera."]


def test_a_clause_and_a_quotation_after_its_colon_are_two_records() -> None:
    found = read("Le maire affirme que le pont est vieux : « Il tombera demain. »")
    assert [row[:3] for row in found] == [
        ("indirect", "le pont est vieux", "Le maire"), ("direct", "Il tombera demain.", None)
    ]  # fmt: skip


def test_an_opening_before_a_colon_is_no_speaker() -> None:
    found = read("« Le pont est vieux », a dit Paul Martin. Puis, après un silence : « Il tombera demain. »")
    assert [row[2] for row in found] == ["Paul Martin", None]


def test_a_quotation_announced_in_the_paragraph_before() -> None:
    assert contents("Anne Durand a réagi dès mardi :\n\n« Le pont tiendra encore dix ans. »") == [
        ("direct", "Le pont tiendra encore dix ans.")]


@pytest.mark.parametrize("signature", ["Société Dupont", "Service de presse de l'opéra", "Annonce de la mairie"])
def test_a_signed_quotation_whatever_verb_a_word_may_also_be(signature: str) -> None:
    assert read(f"« Nous sommes tristes de partir. »\n\n— {signature}")[0][:3] == (
        "direct", "Nous sommes tristes de partir.", signature)


def test_a_short_quoted_term_leaves_the_clause_indirect() -> None:
    assert contents("Le maire a dit que le « pont » est vieux.") == [("indirect", "le « pont » est vieux")]


def test_a_full_clause_after_que_is_mixed_and_after_selon_direct() -> None:
    assert contents("Le maire explique que « nous partirons demain ».") == [("mixed", "nous partirons demain")]
    assert contents("Selon Paul Martin, « nous partirons demain ».") == [("direct", "nous partirons demain")]


def test_offsets_hold_and_statements_do_not_overlap() -> None:
    text = " ".join(row[0] for row in ONE_STATEMENT)
    found = find_statements(Article.from_text(text), Codebook.default())[0]
    assert len(found) >= len(ONE_STATEMENT) - 3
    for one, other in zip(found, found[1:], strict=False):
        assert one.start < one.end <= other.start
