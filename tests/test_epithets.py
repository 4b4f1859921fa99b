"""Who is meant by what a paper calls somebody for variety: an age, a trade beside the one told, what they were before."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

MEANT = [
    # a quotation of many sentences moves nobody away
    ("Léa Petit n'aime pas ce film. « C'est long. C'est lent. On dort. On a froid. On rentre. Quel ennui ! », a confié "
     "la comédienne de 39 ans.", "Léa Petit"),
    ("Paul Rey a vu le quai. Les bateaux dorment. « C'est vieux. C'est laid. Ça tombe. Il faut agir. », a-t-il dit.",
     "Paul Rey"),
    # what somebody is beside the trade that the article tells
    ("Paul Rey, le producteur du spectacle, a vécu un drame. « C'était terrible », a raconté l'ancien membre du jury de "
     "La Grande Scène.", "Paul Rey"),
    ("La conservatrice Anne Durand a pris la parole. « Je voterai non », dit la membre du parlement de Nort.",
     "Anne Durand"),
    ("Anne Durand est membre de l'association. « Ce montage est étrange », dit l'avocate de profession.", "Anne Durand"),
    ("Luc Petit, président du Parti du port, est venu à Nort. « Je gagnerai », dit l'homme politique.",
     "Luc Petit"),
    # who has just acted, by a trade that nobody else has, or a word that points
    ("Paul Rey, délégué du syndicat, brandit une lettre. « On nous a dit de nettoyer », tonne le cariste.", "Paul Rey"),
    ("Anne Durand, épidémiologiste, a mené ces travaux. « C'est régulier », commente la directrice de recherche.", "Anne Durand"),
    ("Luc Petit, garde au parc, passe en voisin. L'agent y trouve son compte. « Tant mieux », s'amuse-t-il.", "Luc Petit"),
    ("Léa Petit conduit un tram. « Je me lève à 4 heures », dit cette mère de trois garçons.", "Léa Petit"),
    # who comes in just before somebody is taken up who was described long ago
    ("Un gradin s'effondre ¶ Le tribunal juge l'ancien président du club et l'entrepreneur. ¶ Paul Rey, 61 ans, s'avance à "
     "la barre. L'ancien président du club de rugby assure qu'il n'a rien signé.", "Paul Rey"),
    # an age that is told of long ago is none
    ("Paul Rey, qui a débuté à 14 ans chez un pâtissier, est venu. « J'ai voulu tout goûter », dit le quinquagénaire à la "
     "barbe grise.", "Paul Rey"),
    # the age of another tells that this is not he
    ("Marc Morel part. « On m'attend », a dit le comédien de 45 ans. Rien n'a été facile pour Paul Rey, qui s'est blessé. "
     "« J'ai mal au genou », a dit le comédien de 43 ans.", "Paul Rey"),
]  # fmt: skip

SOMEBODY_ELSE = [
    ("L'avocate Anne Durand s'est levée. « J'avais peur », raconte l'ex-compagne de l'accusé.", "l'ex-compagne de l'accusé"),
    ("La psychologue Anne Durand maintient son avis. La mère de l'accusée est venue. Cette ancienne caissière de 58 ans "
     "pleure. « J'aurais dû voir », dit-elle.", "La mère de l'accusée"),
    ("Le préfet, Paul Rey, est venu. « J'ai peur », dit le marin.", "le marin"),
    ("Paul Rey, coureur, a fini deuxième. « Je suis heureux », a dit le vainqueur de l'étape.", "le vainqueur de l'étape"),
    ("Le maire Paul Rey, 62 ans, a inauguré le quai. « Il est trop court », souffle le pêcheur de 25 ans.",
     "le pêcheur de 25 ans"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MEANT + SOMEBODY_ELSE)
def test_whom_another_word_means(text: str, speaker: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements.speaker.iloc[-1] == speaker


ELSEWHERE = [
    # one quotation has one speaker
    ("« Le quai est une chance, admet Paul Rey, directeur de l'Observatoire du port. Mais le coût est lourd, pondère ce "
     "spécialiste. »", ["Paul Rey", "Paul Rey"]),
    ("« Le quai est vieux, dit Anne Durand. Il tombe, ajoute Luc Petit. »", ["Anne Durand", "Luc Petit"]),
    # who hands a document on
    ("Le plan présenté par Paul Rey prévoit « la fin des pêches ».", ["Paul Rey"]),
    ("D'après une estimation fournie au juge par Paul Rey, les pêcheurs auraient gagné 300 euros.", ["Paul Rey"]),
    ("Selon une étude publiée par la revue Nature, le quai est vieux.", ["une étude publiée par la revue Nature"]),
    # a broad word for the body whose office somebody holds
    ("« Ce sera dur », prévient Anne Durand, la présidente des Amis de Nort. Les dons manquent. « Avant, on avait deux "
     "quais », regrette la présidente de l'association.", ["Anne Durand", "Anne Durand"]),
    # an office that one is known to hold, where one alone acts
    ("Paul Rey juge que le maréchal Luc Petit « a été un grand soldat ». Le quai dort. « Je n'oublie rien », a déclaré le "
     "chef de l'État.", ["Paul Rey", "Paul Rey"]),
    # a party told of one of two
    ("Luc Petit, député, est venu. Paul Rey a gagné contre le candidat macroniste, Marc Morel. « Je n'ose y croire », a "
     "dit le macroniste.", ["Marc Morel"]),
    # the army of a country is no branch of another's
    ("L'opération a été menée avec l'Armée de l'air jordanienne. L'armée israélienne a annoncé « l'élimination d'une "
     "cellule ».", ["L'armée israélienne"]),
    # a company in more words
    ("Sony a annoncé lundi la fin du studio. Le studio va fermer ses portes, a précisé le géant japonais du jeu.", ["Sony"]),
    # a quotation alone, behind a sentence about somebody without a name
    ("« On ne leur dit rien », déplore Anne Durand. Résultat : l'homme devra repasser son permis. « C'est compliqué pour "
     "ceux qui ne parlent pas la langue. »", ["Anne Durand", "Anne Durand"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), ELSEWHERE)
def test_who_speaks_under_another_word(text: str, speakers: list[str]) -> None:
    assert list(tidy_tables(Article.from_text(text)).statements.speaker) == speakers


NEARLY = [
    # a nameless relative, called in other words; not where the two stand on two sides
    ("La mère de Léa a lancé un appel. La maman de l'étudiante a pleuré. « On ne peut pas se taire », insiste la mère de la "
     "victime.", "La mère de Léa"),
    ("La mère de l'accusé est venue. Le procès dure. « Elle me manque », murmure la mère de la victime.",
     "la mère de la victime"),
    # the only person named so far, of whom nothing is told
    ("Des élus ont visé Paul Rey lundi. Le parti attend. La campagne commence. L'eurodéputé écolo explique vouloir « donner "
     "les moyens de gagner ».", "Paul Rey"),
    # who named no other trade, a healer
    ("Le film de Claire Denis sort lundi. L'actrice Nina Hoss y joue. « Je voulais filmer la nuit », dit la cinéaste.",
     "Claire Denis"),
    ("Le gynécologue Paul Rey a reçu un avis. « Je ne suis pas équipé », a estimé le docteur.", "Paul Rey"),
    ("Un chauffeur de bus a été agressé à Melun. « Il m'a frappé », témoigne la victime.", "Un chauffeur de bus"),
    # a paper prints what others wrote
    ("Une tribune publiée par le journal Libération estime que « le parti a péché par orgueil ».",
     "Une tribune publiée par le journal Libération"),
    # a colon leads to what the only one before it says
    ("Paul Rey, un fidèle du maire, veut se démarquer. Un ménage qui ne convainc guère Luc Petit, spécialiste du port : « Il "
     "fallait le faire plus tôt », souligne-t-il.", "Luc Petit"),
    ("Selon le docker Paul Rey, le quai est vieux. Le premier secrétaire du parti hésite, sans le dire : « On verra. Rien ne presse », "
     "affirme-t-il.", "Le premier secrétaire du parti"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), NEARLY)
def test_who_is_meant_by_what_is_nearly_told(text: str, speaker: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements.speaker.iloc[-1] == speaker


BODIES = [
    ("La grève continue, selon le syndicat des machinistes (IAM). Boeing attend. L'entreprise a prévenu que l'usine fermerait.",
     "Boeing"),
    ("Microsoft a racheté un studio. Selon le site, le quai est vieux.", "le site"),
    ("La Cour européenne des droits de l'homme a condamné la France. Sa décision est ferme : la CEDH (Cour européenne des droits "
     "de l'homme) ne cède pas. La Cour européenne des droits de l'homme insiste. La Cour de cassation avait refusé. « Le système "
     "a failli », estime la Cour.", "Cour européenne des droits de l'homme"),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_which_body_is_meant(text: str, speaker: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements.speaker.iloc[-1] == speaker


@pytest.mark.parametrize(("text", "people"), [
    ("Jo Villette, une jeune Auscitaine, présente son jeu.", ["Jo Villette"]),
    ("Le jeune Clermontois a gagné.", []),
    ("Le jeune Germain Morel et le jeune Kylian ont gagné.", ["Germain Morel", "Kylian"]),
    ("Gaz russe : Pourquoi Paul Rey impose un paiement", ["Paul Rey"]),
    ("Des élus ont mis en garde Paul Rey.", ["Paul Rey"]),
    ("À 31 ans, Naïka est connue. La chambre de Naïka est vide.", ["Naïka"]),
    ("À 300 ans, Nort fête son pont.", []),
    ("À 31 ans, Airbus vend encore des avions.", []),
    ("TOULOUSE Souad, la sœur de Paul Rey, est venue.", ["Souad", "Paul Rey"]),
    ("Le jury a élu MARTIN Paul.", ["MARTIN Paul"]),
])  # fmt: skip
def test_who_is_a_person(text: str, people: list[str]) -> None:
    assert list(tidy_tables(Article.from_text(text)).actors.query("kind == 'person'").name) == people


TOLD_OF_PRONOUNS = [
    # what a sentence tells of whom its pronoun means
    ("Luc Petit arrive. Il est agriculteur à Nort. Paul Rey le salue. « Oui », dit l'agriculteur.", "Luc Petit"),
    ("Anne Durand est venue. Psychologue à Nort depuis vingt ans, elle reçoit trente patients. Léa Morel est là. « Oui », dit "
     "la psychologue.", "Anne Durand"),
    ("Luc Petit arrive. Devenu infirmier, il vit seul. Paul Rey le salue. « Oui », dit l'infirmier.", "Luc Petit"),
    ("Luc Petit arrive. Il travaille comme infirmier à Nort. Paul Rey le salue. « Oui », dit l'infirmier.", "Luc Petit"),
    # his father's trade, or a likeness, is not his
    ("Luc Petit arrive. Fils d'un agriculteur, il aime la terre. Paul Rey, agriculteur, le salue. « Oui », dit l'agriculteur.",
     "Paul Rey"),
    ("Luc Petit arrive. Il parle comme un ministre. Paul Rey, ministre de l'Eau, le salue. « Oui », dit le ministre.",
     "Paul Rey"),
    ("Luc Petit arrive. Il n'est pas agriculteur. Paul Rey, agriculteur, le salue. « Oui », dit l'agriculteur.", "Paul Rey"),
    # a whole quotation is rather a person's than a body's; words that a body holds may be its own
    ("Léa Morel, infirmière, est venue lundi. La mairie a promis des travaux. « Il faut faire vite », dit-elle.", "Léa Morel"),
    ("La mairie a promis des travaux. « Il faut faire vite », dit-elle.", "La mairie"),
    # n' is a part of many names
    ("Le maire est venu. M. N'Diaye a dit que le quai est vieux.", "N'Diaye"),
    ("« Le quai est vieux », a dit N'Golo Kanté.", "N'Golo Kanté"),
    # by a noun that no list holds
    ("Luc Petit, pédopsychiatre à Nort, est venu. Paul Rey, maire, aussi. « Oui », dit le pédopsychiatre.", "Luc Petit"),
    # one of several, who has no other name, whom the paper talks to, capitals without accents, a portfolio of two groups
    ("Luc Petit, l'un des cofondateurs d'Écotout, est venu. « Oui », dit Paul Rey. « Non », dit le cofondateur d'Écotout.",
     "Luc Petit"),
    ("« Il pleut », dit Anne Durand. Le port attend. Selon notre interlocutrice, le quai est vieux.", "Anne Durand"),
    ("Anne Durand, secrétaire d'État, est venue. Paul Rey, maire, aussi. « Oui », a dit la secrétaire d'Etat.", "Anne Durand"),
    ("La secrétaire d'État à l'Égalité entre les femmes et les hommes Anne Durand estime que le quai est vieux.", "Anne Durand"),
    ("« Je pars », a commenté Marine Le Pen. Le maire Paul Rey est venu. « Je reste », a-t-elle dit.", "Marine Le Pen"),
    # an indefinite is who is named later with its noun, and nobody else
    ("« Je ne suis pas équipé » : un gynécologue répond\n\nPaul Rey, gynécologue à Nort, a reçu un avis. « Oui », dit-il.",
     "Paul Rey"),
    ("« La digue est vieille », dit un agriculteur. Le maire Luc Petit est venu.", "un agriculteur"),
    # shares of many
    ("Près de sept Français sur dix estiment que le quai est vieux.", "Près de sept Français sur dix"),
    ("54 % des sondés indiquent que le quai est vieux.", "54 % des sondés"),
]


@pytest.mark.parametrize(("text", "speaker"), TOLD_OF_PRONOUNS)
def test_who_is_meant_by_what_a_sentence_tells_of_its_subject(text: str, speaker: str) -> None:
    said = tidy_tables(Article.from_text(text)).statements
    assert said.speaker.iloc[-1] == speaker


def test_an_indefinite_headline_has_the_name_of_who_is_named_with_its_noun() -> None:
    text = "« Je ne suis pas équipé » : un gynécologue répond\n\nPaul Rey, gynécologue à Nort, a reçu un avis."
    said = tidy_tables(Article.from_text(text)).statements
    assert list(zip(said.speaker, said.certainty, strict=True)) == [("Paul Rey", "guess")]


def test_a_dependence_is_no_source() -> None:
    assert tidy_tables(Article.from_text("Selon les villes, la recherche peut être longue.")).statements.empty


def test_who_goes_on_is_a_guess_where_another_has_been_a_subject_since() -> None:
    text = "« On attend », explique Karim Tazi. À côté de lui, Mehdi Alaoui acquiesce. « Et il pleut », ajoute-t-il."
    assert list(tidy_tables(Article.from_text(text)).statements.certainty) == ["sure", "guess"]


JUST_NAMED = "Rose Morel, maire de Vic, a parlé du budget. Luc Petit, président de l'association, l'a écoutée. {}"


@pytest.mark.parametrize(
    "said",
    [
        "« C'est trop peu », souffle cet électricien.", "« C'est trop peu », souffle cet électricien de 44 ans.",
        "« C'est trop peu », a ironisé l'ancien premier adjoint.", "« C'est trop peu », lance le plombier de 44 ans.",
        "« C'est trop peu », jure le basketteur sénégalais.",
    ],
)  # fmt: skip
def test_who_has_just_been_named_is_called_by_another_word(said: str) -> None:
    statements = tidy_tables(Article.from_text(JUST_NAMED.format(said))).statements
    assert statements.speaker.tolist() == ["Luc Petit"] and statements.certainty.iloc[0] != "sure"


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("« C'est trop peu », souffle un électricien de 44 ans.", "un électricien de 44 ans"),
        ("« C'est trop peu », souffle cette électricienne.", "Rose Morel"),
    ],
)
def test_another_word_may_be_another_s(said: str, who: str) -> None:
    assert tidy_tables(Article.from_text(JUST_NAMED.format(said))).statements.speaker.tolist() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("À la mairie, Anne Durand reçoit dans un vieux bureau. La maire a écrit au ministre. « C'est long », dit-elle.", "Anne Durand"),
        ("À la préfecture, Paul Rey ne décolère pas. « C'est trop long », dit le préfet.", "Paul Rey"),
        ("« C'est long », dit à la presse la médiatrice, Anne Durand. Les camps se taisent.\n\nLa diplomate sénégalo-suisse ajoute que tout ira bien.", "Anne Durand"),
    ],
)  # fmt: skip
def test_a_place_or_an_origin_tells_whose_office_it_is(text: str, who: str) -> None:
    assert set(tidy_tables(Article.from_text(text)).statements.speaker) == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anne Durand reçoit dans un vieux bureau. La maire a écrit au ministre. « C'est long », dit-elle.", "La maire"),
        ("À la mairie, Anne Durand, peintre, expose dix toiles. La maire a écrit au ministre. « C'est long », dit-elle.", "La maire"),
        ("À l'école, Anne Durand expose dix toiles. La maire a écrit au ministre. « C'est long », dit-elle.", "La maire"),
    ],
)  # fmt: skip
def test_another_place_or_another_trade_does_not(text: str, who: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements.speaker.tolist() == [who]


def test_a_paper_that_no_list_holds_is_taken_up_as_one_where_it_has_just_been_cited():
    for paper, word in [("Politiken", "le quotidien de centre gauche"), ("Aftonbladet", "le journal suédois")]:
        text = f"{paper} juge que le texte est mauvais. « Personne ne le trouve bon », écrit {word}."
        said = tidy_tables(Article.from_text(text)).statements
        assert said[["speaker", "certainty"]].to_numpy().tolist()[1] == [paper, "guess"], paper
    text = "Politiken juge que le texte est mauvais. Le débat dure. Rien n'avance. « Non », écrit le quotidien."
    assert tidy_tables(Article.from_text(text)).statements.speaker.iloc[-1] == "le quotidien"
