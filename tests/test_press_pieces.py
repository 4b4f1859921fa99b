"""Short press pieces, an interview, a court report, a communiqué: what is said in them, and who says it."""

from __future__ import annotations

import pandas as pd
import pytest

from helpers import Article, tidy_tables

Said = tuple[str, str]  # what is said, by whom

INTERVIEWS: list[tuple[str, list[Said]]] = [
    # a paragraph to vous that ends as no question, where each answer is a paragraph, is one all the same
    ("Entretien avec Anne Durand, biathlète.\n\nQue retenez-vous ?\n\nJ'ai bien tiré.\n\nOn vous dit très dure.\n\nC'est vrai. "
     "Je ne me pardonne rien.\n\nEt l'équipe ? Les Jeux commencent en mars.\n\nElle est prête.\n\nVous disiez : « Je veux "
     "arrêter. »\n\nC'était la fatigue.",
     [("J'ai bien tiré", "Anne Durand"), ("C'est vrai. Je ne me pardonne rien", "Anne Durand"),
      ("Elle est prête", "Anne Durand"), ("C'était la fatigue", "Anne Durand")]),
    # it may be an answer's where answers have several paragraphs, or say je or nous, or ask on their own
    ("Entretien avec Paul Rey, cinéaste.\n\nPourquoi ce village ?\n\nIl est vide.\n\nVous voyez les volets fermés.\n\n"
     "Rien d'autre.\n\nQue dit votre mère ?\n\nElle n'a rien vu.\n\nElle préfère la radio.",
     [("Il est vide", "Paul Rey"), ("Vous voyez les volets fermés", "Paul Rey"), ("Rien d'autre", "Paul Rey"),
      ("Elle n'a rien vu", "Paul Rey"), ("Elle préfère la radio", "Paul Rey")]),
    ("Entretien avec Paul Rey, boulanger.\n\nPourquoi fermer ?\n\nLa farine a doublé.\n\nLe maire ? Il ne répond jamais.\n\n"
     "La voisine est venue.",
     [("La farine a doublé", "Paul Rey"), ("Le maire ? Il ne répond jamais", "Paul Rey"), ("La voisine est venue", "Paul Rey")]),
    # where they take turns throughout and one is said to vous, the others need not be; a name may open an answer
    ("Entretien avec Ana Petrović, nageuse.\n\nPourquoi Nice ?\n\nAna Petrović. Pour la mer.\n\nCe n'est pas pour l'argent.\n\n"
     "Je gagne moins ici.\n\nOn vous disait blessée.\n\nMon dos va mieux.\n\nDeux titres, trois records…\n\nLe temps passe vite.",
     [("Pour la mer", "Ana Petrović"), ("Je gagne moins ici", "Ana Petrović"), ("Mon dos va mieux", "Ana Petrović"),
      ("Le temps passe vite", "Ana Petrović")]),
    # a few words between two of somebody's je are a question, too; a full stop may look like an abbreviation's
    ("Entretien avec Ana Rauch, nageuse.\n\nPourquoi Nice ?\n\nJe nage cinq heures au lieu de sept.\n\nLe club était contre "
     "ce départ.\n\nJ'ai perdu mes aides.\n\nEt après ?\n\nJe verrai.",
     [("Je nage cinq heures au lieu de sept", "Ana Rauch"), ("J'ai perdu mes aides", "Ana Rauch"), ("Je verrai", "Ana Rauch")]),
    # who is interviewed may be the one whom the head names twice
    ("Coupe : Ana Rauch, la gardienne de Nort\n\nLa gardienne de l'En Avant Nort, Ana Rauch, affronte Brest Loisirs.\n\nPourquoi "
     "Nice ?\n\nPour la mer.\n\nPropos recueillis par Léa Roy", [("Pour la mer", "Ana Rauch")]),
    # dashes may begin all turns but the first two, whose label they stand behind
    ("À 24 ans, Ana Rauch nage encore.\n\nLe Phare. – Pourquoi Nice ?\n\nAna Rauch. – Pour la mer.\n\n– Vous gagnez ?\n\n"
     "– Je perds.\n\nPropos recueillis par Léa Roy", [("Pour la mer", "Ana Rauch"), ("Je perds", "Ana Rauch")]),
    # who is interviewed may stand behind a word for where she is from
    ("À 37 ans, l'Alsacienne Ana Rauch nage encore.\n\nPourquoi Nice ?\n\nPour la mer.\n\nEt après ?\n\nOn verra.\n\nPropos "
     "recueillis à Nice par Léa Roy", [("Pour la mer", "Ana Rauch"), ("On verra", "Ana Rauch")]),
    # so may the first question end as none
    ("Entretien avec Paul Mbuyi, nageur.\n\nRacontez-nous vos débuts.\n\nJe coulais, j'avais peur.\n\nEt après ?\n\nJ'ai nagé.",
     [("Je coulais, j'avais peur", "Paul Mbuyi"), ("J'ai nagé", "Paul Mbuyi")]),
    ("Entretien avec Paul Mbuyi, nageur.\n\nIl nous a reçus.\n\nEt après ?\n\nJ'ai nagé.", [("J'ai nagé", "Paul Mbuyi")]),
    # labels may stand at the first question and answer alone
    ("Basket : « À Nice, j'ai appris »\n\nLe Phare : Pourquoi Nice ?\n\nPaul Mbuyi : Pour la mer.\n\nLe club est dixième. Est-ce "
     "sa place ?\n\nNotre place, c'est huitième.\n\nOn vous dit fatigué.\n\nJe dors bien.\n\nEt après ?\n\nOn verra.",
     [("Pour la mer", "Paul Mbuyi"), ("Notre place, c'est huitième", "Paul Mbuyi"), ("Je dors bien", "Paul Mbuyi"),
      ("On verra", "Paul Mbuyi")]),
    # who held it may be told behind the place, and goes on with nobody
    ("Entretien avec Ana Petrović, nageuse.\n\nPourquoi Nice ?\n\nPour la mer.\n\nVotre frère dit vous avoir aidée.\n\nC'est "
     "vrai.\n\nRecueilli à Nice par Léa Roy",
     [("Pour la mer", "Ana Petrović"), ("C'est vrai", "Ana Petrović")]),
    # a remark may stand before the first question
    ("Entretien\n\nAna Petrović, nageuse, parle de son club.\n\nCent matchs, c'est rare.\n\nC'est beaucoup, je crois.\n\nPourquoi "
     "Nice ?\n\nPour la mer.",
     [("C'est beaucoup, je crois", "Ana Petrović"), ("Pour la mer", "Ana Petrović")]),
    # of several in the head it is who is as old as it says, or whom the first question addresses
    ("Troisième de Ligue Magnus, Gap reçoit Nort. Le défenseur suédois de Gap, Joni Salo, 33 ans, se livre.\n\nPourquoi Nice "
     "?\n\nPour la mer.\n\nEt après ?\n\nOn verra.\n\nRecueilli par Léa Roy",
     [("Pour la mer", "Joni Salo"), ("On verra", "Joni Salo")]),
    ("Troisième de Ligue Magnus, Gap reçoit Nort. Le défenseur de Gap Joni Salo se livre à Luc Petit.\n\nJoni Salo, vous "
     "êtes là. Pourquoi Nice ?\n\nPour la mer.\n\nEt après ?\n\nOn verra.\n\nRecueilli par Léa Roy",
     [("Pour la mer", "Joni Salo"), ("On verra", "Joni Salo")]),
    ("Paul Rey, 40 ans, et Joni Salo, 33 ans, se livrent.\n\nPourquoi Nice ?\n\nPour la mer.\n\nEt après ?\n\nOn verra.\n\n"
     "Recueilli par Léa Roy", []),
    # they do not where an answer has two paragraphs, or says je in the second
    ("Entretien avec Ana Petrović, nageuse.\n\nPourquoi Nice ?\n\nPour la mer.\n\nL'eau est chaude.\n\nLe club est grand.\n\n"
     "Et après ?\n\nOn verra.\n\nLe bassin ferme en mai.",
     [("Pour la mer", "Ana Petrović"), ("L'eau est chaude", "Ana Petrović"), ("Le club est grand", "Ana Petrović"),
      ("On verra", "Ana Petrović"), ("Le bassin ferme en mai", "Ana Petrović")]),
]  # fmt: skip

WHERE_WORDS_BEGIN_AND_END: list[tuple[str, list[Said]]] = [
    # in which place somebody speaks is none of what is said; where and when something is so, is
    ("Pour Me Léa Petit, en défense, le dossier est vide.", [("le dossier est vide", "Léa Petit")]),
    ("Pour la défense, Me Léa Petit estime que « c'est trop ».", [("« c'est trop »", "Léa Petit")]),
    ("Pour la défense, Me Léa Petit juge la peine « incompréhensible ».", []),
    ("Pour la défense, le dossier est vide.", [("le dossier est vide", "la défense")]),
    # the verb behind a name in apposition is its subject's, also behind quand, et
    ("Il est midi quand la présidente, Anne Durand, annonce le verdict.", []),
    ("La salle attend et le juge, Luc Petit, annonce le verdict.", []),
    ("Le pont est vieux, annonce le rapport.", [("Le pont est vieux", "le rapport")]),
    ("La mer monte et la digue, trop basse, dit Luc Petit, va céder.",
     [("La mer monte et la digue, trop basse", "Luc Petit"), ("va céder", "Luc Petit")]),
    ("Pour Luc Petit, côté employeurs, la loi est injuste.", [("la loi est injuste", "Luc Petit")]),
    ("Pour Luc Petit, au nom du groupe, la loi est injuste.", [("la loi est injuste", "Luc Petit")]),
    ("Pour Luc Petit, de son côté, la loi est injuste.", [("la loi est injuste", "Luc Petit")]),
    ("Selon Luc Petit, en 2019, la loi a changé.", [("en 2019, la loi a changé", "Luc Petit")]),
    ("Selon Luc Petit, dans le privé, la paie a baissé.", [("dans le privé, la paie a baissé", "Luc Petit")]),
    # who asks others to do something is whoever speaks
    ("Luc Petit estime que le fleuve monte et demande aux élus d'agir.", [("le fleuve monte", "Luc Petit")]),
    ("Luc Petit estime qu'un enfant sur six a faim et demande à l'État de payer.",
     [("un enfant sur six a faim", "Luc Petit")]),
    ("Luc Petit dit que la digue cède et appelle les voisins à partir.", [("la digue cède", "Luc Petit")]),
    ("Luc Petit dit que le métier est dur et demande de la patience.",
     [("le métier est dur et demande de la patience", "Luc Petit")]),
    ("Luc Petit dit que le guichet est fermé et oblige les voisins à attendre.",
     [("le guichet est fermé et oblige les voisins à attendre", "Luc Petit")]),
]  # fmt: skip

WHOSE_WORDS: list[tuple[str, list[Said]]] = [
    # who is named behind a body and says something speaks for it
    ("Pour la CGT, Luc Petit a rappelé que le pont est vieux.", [("le pont est vieux", "Luc Petit")]),
    ("Pour la CGT, Luc Petit a menti.", [("Luc Petit a menti", "CGT")]),
    # a title in a relative clause is nobody's words
    ("Pour Anne Durand, qui jouait dans « La Nuit du port », « il ne mentait pas ».",
     [("il ne mentait pas", "Anne Durand")]),
    ("Pour Paul Rey, élu sur la liste « Un port pour tous », le quai est vieux.", [("le quai est vieux", "Paul Rey")]),
    # a word between a clause in marks and somebody who ends the sentence is a verb, in a list or not
    ("« Il faut une heure », chronomètre Anne Durand.", [("Il faut une heure", "Anne Durand")]),
    ("« C'est toujours pareil », maronne un riverain.", [("C'est toujours pareil", "un riverain")]),
    ("« Il faut partir demain », chanson de Luc Petit.", []),
    ("« La Nuit du port », comédie Luc Petit.", []),
    # a first word of the speaker's, and more of them behind the verb
    ("Facile à dire, grince Luc Petit : « Le sorgho, personne n'en veut. »",
     [("Le sorgho, personne n'en veut", "Luc Petit")]),
    ("Anne Durand, émue, remercie Luc Petit : « Tu m'as sauvée. »", [("Tu m'as sauvée", "Anne Durand")]),
    ("Un vrai scandale, dénonce Luc Petit.", [("Un vrai scandale", "Luc Petit")]),
    ("Le conseil municipal, affirme Luc Petit.", []),
    # another attribution, another clause begins
    ("Luc Petit a prévenu que rien n'était fait : il reste du temps et « Lorient, ce n'est pas Nantes », glissait-il.",
     [("rien n'était fait", "Luc Petit"), ("Lorient, ce n'est pas Nantes", "Luc Petit")]),
    ("Paris affirme avoir abattu 34 drones, Londres dément viser des civils.",
     [("avoir abattu 34 drones", "Paris"), ("viser des civils", "Londres")]),
    ("Paris assure vouloir la paix, Londres refuse de parler.", [("vouloir la paix", "Paris")]),
    ("Luc Petit dit avoir vu Paul Rey, Jean Roy et le maire.",
     [("avoir vu Paul Rey, Jean Roy et le maire", "Luc Petit")]),
    # a source behind a colon
    ("Luc Petit est formel : selon lui, le pont tiendra.", [("le pont tiendra", "Luc Petit")]),
    ("La crue monte ; selon Luc Petit, le pont tiendra.", [("le pont tiendra", "Luc Petit")]),
    # the words of a relative clause behind an attribution
    ("Faux, rétorque la Confédération paysanne, pour qui les secours « arrivent toujours après ».",
     [("arrivent toujours après", "Confédération paysanne")]),
    # a participle that tells of its noun is no attribution
    ("Ces résultats, évalués par une équipe de l'université de Nort, sont publiés jeudi.", []),
    ("Le suspect, décrit par ses voisins comme « un homme sans histoire », a fui.", [("un homme sans histoire", "ses voisins")]),
    # the subject behind a clause in front
    ("Quant à savoir s'il rentrera, sa maîtresse, Anne Durand, n'a pas peur. « Il a volé une sardine. »",
     [("Il a volé une sardine", "Anne Durand")]),
    ("Quand le maire sort, Luc Petit reste chez lui. « Le toit est vieux. »", [("Le toit est vieux", "Luc Petit")]),
    ("Mais Luc Petit est parti, la foule attend. « Le toit est vieux. »", [("Le toit est vieux", "Luc Petit")]),
]  # fmt: skip

WHO_IS_MEANT: list[tuple[str, list[Said]]] = [
    # whoever has a trade is a professional; a patient, a neighbour are none
    ("C'est une infirmière, Anne Durand, qui a compris. Chez une patiente, elle a tout vu. « J'ai eu peur », reconnaît cette "
     "professionnelle.", [("J'ai eu peur", "Anne Durand")]),
    ("Le maraîcher Paul Rey a tout perdu. Chez un voisin, il a trouvé de l'eau. « Je tiens », dit ce professionnel.",
     [("Je tiens", "Paul Rey")]),
    # a headline's topic says nothing that somebody says in the story
    ("Hôpital de Nort : « On soigne dans les couloirs »\n\n« On soigne dans les couloirs, on attend », lâche Léa Petit.",
     [("On soigne dans les couloirs", "Léa Petit"), ("On soigne dans les couloirs, on attend", "Léa Petit")]),
    # a town's mayor is no musician who was spoken of; a victim may be a father, a baker's wife may not
    ("Jo Privat est né à Tulle. Le maire de Brive a salué « un immense artiste populaire ».",
     [("un immense artiste populaire", "Le maire de Brive")]),
    ("Un homme de 26 ans a été condamné. La victime dit qu'elle souffre. « J'ai peur », a confié ce père de trois enfants.",
     [("elle souffre", "La victime"), ("J'ai peur", "La victime")]),
    ("Un homme de 26 ans a été condamné. La boulangère est venue. « J'ai peur », a confié ce père de trois enfants.",
     [("J'ai peur", "Un homme de 26 ans")]),
    # a title tells the trade, if nothing tells whose lawyer it is
    ("Paul Rey a été condamné mardi. « Il n'a plus rien », a plaidé Me Léa Petit, en défense. La partie ferme sera exécutée. "
     "Son avocate dit qu'il n'ira pas en appel.",
     [("Il n'a plus rien", "Léa Petit"), ("il n'ira pas en appel", "Léa Petit")]),
    ("Me Luc Petit attendait. Paul Rey a été condamné. Son avocate dit qu'il part.",
     [("il part", "Son avocate")]),
    ("Me Anne Morel et Me Léa Petit attendaient. Paul Rey a été condamné. Son avocate dit qu'il part.",
     [("il part", "Son avocate")]),
    ("Me Léa Petit, avocate des victimes, attendait. Paul Rey a été condamné. Son avocate dit qu'il part.",
     [("il part", "Son avocate")]),
    # a body that does what a participle tells is hardly taken up by a pronoun
    ("La Fédération du port a dix salariés. Ses comptes sont certifiés par le cabinet Ferrand & Associés. Elle vise les "
     "mines, qui prennent, selon elle, « de quoi abreuver une ville entière ».",
     [("de quoi abreuver une ville entière", "Fédération du port")]),
]  # fmt: skip

SURE: list[tuple[str, list[str]]] = [
    # what goes on is no surer than what it goes on with
    ("« J'ai peur », dit le maire. « Mais je reste. »", ["guess", "guess"]),
    ("« J'ai eu peur », dit Anne Durand. « Mais je suis restée. »", ["sure", "likely"]),
]

PIECES = [*INTERVIEWS, *WHERE_WORDS_BEGIN_AND_END, *WHOSE_WORDS, *WHO_IS_MEANT]

NAMES: list[tuple[str, list[str]]] = [
    # an e-mail address writes no name
    ("Vexandre investira 60 millions. Vexandre, fabricant de tuiles, recrute. Contact : presse@vexandre.fr", ["Vexandre"]),
    # the initials in brackets tell how far a name goes
    ("La Fédération Eau pour Tous (FET) proteste.", ["Fédération Eau pour Tous"]),
    ("Le conseil d'administration de la Coopérative laitière du Sud (CLS) proteste.", ["Coopérative laitière du Sud"]),
    ("Le collectif Un Toit Pour Tous (UTPT) proteste.", ["Un Toit Pour Tous"]),
    ("L'association Toit pour Chacun (ATC) proteste.", ["Toit pour Chacun"]),
    ("Luc Petit, de Défense des Mers et des Côtes (DMC), est venu.", ["Luc Petit", "Défense des Mers et des Côtes"]),
    ("En France, Agir pour nos Anciens (APA) proteste.", ["France", "Agir pour nos Anciens"]),
    ("La Fédération Eau de Paul Rey (ONU) proteste.", ["Fédération Eau", "Paul Rey", "ONU"]),
    # a place of several words is not cut; a cup is called after a league; a number makes it a competition
    ("La Région Pays de la Loire a signé.", ["Région Pays de la Loire"]),
    ("À Nice Côte d'Azur, il pleut.", ["Nice Côte d'Azur"]),
    ("Coupe de la Ligue : Lorient a perdu.", ["Lorient"]),
    ("Lorient a gagné la Coupe de la Ligue.", ["Lorient"]),
    ("La Ligue 1 reprend.", []),
    ("La Ligue a puni Lorient.", ["Ligue", "Lorient"]),
    ("Sommet de l'Otan : Paris attend.", ["Otan", "Paris"]),
]  # fmt: skip

ROLES: list[tuple[str, dict[str, str | None]]] = [
    # between an opening and a name, a function is the next one's
    ("À deux jours du match contre Chambray, la gardienne de Lorient, Anne Durand, s'échauffe.",
     {"Anne Durand": "gardienne de Lorient"}),
    ("Avec Lenglet, le maire de Lorient, Paul Rey, a inauguré le pont.", {"Paul Rey": "maire de Lorient"}),
    ("Il a parlé à Lenglet, le maire de Lorient, mardi.", {"Lenglet": "maire de Lorient"}),
    ("Selon Paul Rey, le maire de Lorient, Luc Petit a menti.", {"Paul Rey": "maire de Lorient", "Luc Petit": None}),
    ("Avec Paul Rey, le maire de Lorient, Léa Petit, la préfète, et Luc Morin, le juge, ils ont signé.",
     {"Paul Rey": "maire de Lorient", "Léa Petit": "préfète", "Luc Morin": "juge"}),
]


@pytest.mark.parametrize(("text", "named"), NAMES, ids=[text for text, _ in NAMES])
def test_who_is_named(text: str, named: list[str]) -> None:
    assert list(tidy_tables(Article.from_text(text)).actors.name) == named


@pytest.mark.parametrize(("text", "roles"), ROLES, ids=[text[:60] for text, _ in ROLES])
def test_whose_function_it_is(text: str, roles: dict[str, str | None]) -> None:
    actors = tidy_tables(Article.from_text(text)).actors
    persons = actors[actors.kind == "person"]
    assert {row.name: None if row.role is pd.NA else row.role for row in persons.itertuples(index=False)} == roles


@pytest.mark.parametrize(("text", "said"), PIECES, ids=[text[:60] for text, _ in PIECES])
def test_who_says_what(text: str, said: list[Said]) -> None:
    statements = tidy_tables(Article.from_text(text)).statements
    assert [(row.text.strip(" .!?"), row.speaker) for row in statements.itertuples()] == said


@pytest.mark.parametrize(("text", "certainty"), SURE, ids=[text[:60] for text, _ in SURE])
def test_how_sure_it_is(text: str, certainty: list[str]) -> None:
    assert list(tidy_tables(Article.from_text(text)).statements.certainty) == certainty


def test_the_town_is_the_one_that_an_article_is_about():
    text = "Lorient gagne. À Lorient, on prépare la réception de Nantes. Le club espère. La ville a voté une aide."
    mentions = tidy_tables(Article.from_text(text)).mentions
    assert list(mentions[mentions.text == "La ville"].actor_id) == ["lorient"]


def test_a_complement_of_a_name_does_not_stand_for_it():
    text = "Le Conseil d'État a tranché. L'État devra payer. Le Conseil siège à Paris. La Fédération du port part. La fédération rit."
    mentions = tidy_tables(Article.from_text(text)).mentions
    assert "L'État" not in set(mentions.text)
    assert "La fédération" in set(mentions.text)
