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


def test_the_first_whom_the_story_names_is_whom_its_headline_describes() -> None:
    for headline, office, name in (
        ("Négociations : le formateur repousse sa note, les élus durcissent le ton", "le formateur", "Benoît Delvaux"),
        ("Lycées d'Artois : la rectrice renonce à la loi", "la rectrice", "Anne Durand"),
        ("Gare de Lons : le préfet recule", "le préfet", "Paul Rey"),
        ("La procureure demande un album", "la procureure", "Rose Petit"),
    ):  # fmt: skip
        text = f"{headline}\n\n{name} devait parler lundi à Nort.\n\nLe café était froid. « Rien ne presse », dit {office}."
        assert who(text) == [name], headline
    # another one is the subject before the colon, or who is named has an office of their own
    for headline, story in (
        ("Gare de Lons : le préfet recule", "Luc Petit, député, est venu lundi."),
        ("Gare de Lons : le préfet recule", "Rose Petit est venue lundi."),
    ):  # fmt: skip
        assert who(f"{headline}\n\n{story}\n\nLe café était froid. Selon le préfet, rien ne presse.") == ["le préfet"]


def test_a_headline_s_last_word_is_not_beside_the_name_that_opens_the_story() -> None:
    for headline in ("Il hausse le ton", "Colère contre la loi", "Elle a un nouvel album", "Nort ferme son", "Ils vont à"):
        actors = tidy_tables(Article.from_text(f"{headline}\n\nBenoît Durand est venu lundi.")).actors
        assert "Benoît Durand" in list(actors.name), headline
    for work in ("Le film Emilia Pérez sort lundi.", "Le bateau Marie Galante part lundi."):
        assert not len(tidy_tables(Article.from_text(work)).actors.query("kind == 'person'")), work


def test_who_is_told_by_a_guess_stays_one_in_other_words() -> None:
    for named, guessed, again in (
        ("Paul Rey est venu. Le quai dort.", "dit le programmateur", "dit-il"),
        ("Anne Durand part. Le quai dort.", "dit la comptable", "dit-elle"),
        ("Luc Petit préside la ligue.", "dit cet électricien de 44 ans", "ajoute l'électricien"),
        ("Rose Morel dirige la troupe.", "dit cette infirmière", "ajoute l'infirmière"),
    ):  # fmt: skip
        found = said(f"{named} « Le quai est vieux », {guessed}. Des mouettes crient. « Il tombe », {again}.")
        assert [certainty for _, certainty in found] == ["guess", "guess"] and len({name for name, _ in found}) == 1, named
    # who is named again is no guess
    found = said("Paul Rey est venu. « Le quai est vieux », dit le programmateur. Paul Rey sourit. « Il tombe », dit-il.")
    assert found[-1] == ("Paul Rey", "sure")


def test_who_is_described_above_and_named_since() -> None:
    for opening, named, again, name in (
        ("La réunion entre l'élu et les riverains a tourné court.", "le maire Gilles Morel", "L'élu", "Gilles Morel"),
        ("La foule attendait l'édile sur la place.", "la bourgmestre Rose Petit", "L'édile", "Rose Petit"),
        ("Les parents ont interpellé l'enseignante.", "l'institutrice Anne Durand", "L'enseignante", "Anne Durand"),
        ("Les malades défendent le médecin.", "le cardiologue Paul Rey", "Le médecin", "Paul Rey"),
    ):  # fmt: skip
        text = (f"Nort bouge\n\n{opening}\n\nLa salle était pleine. À la tribune, {named} a montré un plan. Une dame a crié. "
                f"{again} a dit que rien ne pressait.")  # fmt: skip
        assert who(text) == [name], opening
    # two who may be called so, or one who is something else
    for named in ("le maire Luc Petit et l'adjoint Paul Rey ont", "le facteur Luc Petit a"):
        text = f"Les riverains ont vu l'élu.\n\nÀ la tribune, {named} montré un plan. L'élu a dit que rien ne pressait."
        assert who(text) == ["l'élu"] or said(text)[0][1] == "guess", named


def test_who_has_just_spoken_rather_than_one_who_was_called_so_long_ago() -> None:
    for far, near, noun, name in (
        ("Luc Petit, élu du syndicat", "le vice-président de la Région, Paul Rey", "L'élu", "Paul Rey"),
        ("Rose Morel, chercheuse à Nort", "l'historienne Anne Durand", "La chercheuse", "Anne Durand"),
        ("Luc Petit, médecin à Vic", "le chirurgien Marc Morel", "Le médecin", "Marc Morel"),
        ("Rose Petit, artiste à Vic", "la danseuse Léa Morel", "L'artiste", "Léa Morel"),
    ):  # fmt: skip
        text = (f"{far}, a vu le quai. Le vent souffle. Des mouettes crient. Rien ne bouge. Le quai tient, fait valoir {near}. "
                f"{noun} rappelle que l'hiver est long.")  # fmt: skip
        assert said(text)[-1] == (name, "guess"), far


def test_the_accused_is_who_alone_may_be_charged() -> None:
    for charged, sentence, name in (
        ("un ostréiculteur de 51 ans, reconnu coupable du meurtre de son associé", "Debout dans le box", "Loïc Tanguy"),
        ("un notaire de 60 ans, reconnu coupable de faux", "Mains jointes", "Paul Rey"),
        ("une infirmière de 40 ans, reconnue coupable de vol", "Toute pâle", "Rose Petit"),
        ("un homme de 30 ans, reconnu coupable de vol", "Le visage fermé", "Marc Morel"),
    ):  # fmt: skip
        accused = "l'accusée" if charged.startswith("une") else "l'accusé"
        text = (f"La cour de Vannes a condamné jeudi à dix ans de prison {charged}.\n\nLes jurés ont suivi l'avocat "
                f"général, Jules Morin.\n\n{sentence}, {name} n'a pas bougé.\n\nLa cour a estimé que {accused} avait menti.\n\n"
                f"Pendant le procès, {accused} a reconnu avoir crié, tout en assurant qu'il avait eu peur.")  # fmt: skip
        assert who(text)[-1] == name and said(text)[-1][1] != "sure", charged


def test_the_young_woman_of_a_headline() -> None:
    for name, age, noun in (
        ("Yasmine Ouali", "34 ans", "la jeune femme"), ("Luc Petit", "29 ans", "le jeune homme"),
        ("Rose Morel", "36 ans", "la jeune femme"), ("Anne Durand", "22 ans", "la jeune fille"),
    ):  # fmt: skip
        text = (f"{name} sauve les vieux livres\n\n{name}, {age}, ouvre son atelier. Le papier dort. Les clients viennent de loin."
                f"\n\nGinette Faucher, 81 ans, a fait la route. Gaston Faucher, 83 ans, aussi. Tous ne paient pas cher. Un livre "
                f"coûte peu. D'après {noun}, le métier nourrit mal.")  # fmt: skip
        assert who(text) == [name], name
    # who is too old is another one
    assert who("Rose Morel sauve les livres\n\nRose Morel, 61 ans, ouvre son atelier. Le papier dort. Un chat passe. D'après la "
               "jeune femme, le métier nourrit mal.") == ["la jeune femme"]  # fmt: skip
    assert said("Léa Morel, 36 ans, et sa nièce, Anne Durand, 19 ans, travaillent. « J'aime ça », dit la jeune fille.")[-1][
        0] == "Anne Durand"  # fmt: skip


def test_a_trade_in_two_words_and_where_somebody_is_from() -> None:
    for told, name, noun in (
        ("la géomorphologue Annina Caduff", "Annina Caduff", "la chercheuse grisonne"),
        ("Luc Petit, vétérinaire épidémiologiste à Nort", "Luc Petit", "le chercheur"),
        ("Rose Petit, médecin pédiatre à Nort", "Rose Petit", "la pédiatre vendéenne"),
        ("le nivologue Paul Rey", "Paul Rey", "le scientifique savoyard"),
        ("Anne Durand, gérante de l'agence", "Anne Durand", "la professionnelle bretonne"),
    ):  # fmt: skip
        text = f"« Il fait froid », dit {told}. La neige tombe. Le quai dort. « Rien ne presse », sourit {noun}."
        assert who(text)[-1] == name, noun
    # another trade is never more than a guess
    for told, noun in (("le nivologue Luc Petit", "le chef cuisinier"), ("Luc Petit, facteur", "le chercheur")):
        found = said(f"« Il fait froid », dit {told}. Des élus passent. Selon {noun}, rien ne presse.")[-1]
        assert found[0] != "Luc Petit" or found[1] == "guess", noun


def test_whose_authors_are_those_of_a_document() -> None:
    for document, authors, name in (
        ("Le rapport de la commission du port contredit Paul Rey.", "ses auteurs", "le rapport de la commission du port"),
        ("Anne Durand cite une étude parue lundi.", "ses coauteurs", "une étude"),
        ("La lettre des maires est parue.", "ses signataires", "la lettre des maires"),
        ("Le livre blanc de la ville a nommé Paul Rey.", "ses rédacteurs", "le livre blanc de la ville"),
    ):  # fmt: skip
        assert who(f"Paul Rey est là. {document} Selon {authors}, le quai tombe.") == [f"{authors} ({name})"], document
    for body in ("la Cour des comptes", "l'Inspection générale des finances", "l'Autorité de la concurrence", "l'OCDE"):
        text = f"Dans un rapport remis lundi, {body} relève que le port coûte cher. Le quai, écrivent ses auteurs, « a beaucoup vieilli en dix ans »."
        (first, _), last = said(text)
        assert last == (first, "guess"), body
    assert who("Paul Rey a été volé lundi. Ses auteurs disent que rien ne presse.") == ["Ses auteurs"]


def test_whose_father_and_whose_lawyer() -> None:
    for owner, relative, back, name in (
        ("Réal a 83 ans et un chat.", "Sa fille, Josée Morel,", "Son père", "Réal"),
        ("Anne Durand a 70 ans et un chat.", "Son fils, Luc Durand,", "Sa mère", "Anne Durand"),
        ("Paul Rey a 60 ans et un chat.", "Son épouse, Rose Rey,", "Son mari", "Paul Rey"),
        ("Marc Petit a 90 ans et un chat.", "Son petit-fils, Léo Petit,", "Son grand-père", "Marc Petit"),
    ):  # fmt: skip
        text = (f"{owner} {relative} a tout noté. Le préfet Jules Morin est passé. Jules Morin a souri. {relative.split(',')[1].strip()}"
                f" a crié. {back} trouve que c'est bien assez.")  # fmt: skip
        assert who(text) == [name], back
    for lawyer, name in (("leur avocat", "Me Youssef Lahlou"), ("un voisin", "Luc Petit"), ("leur notaire", "Me Jean Morel")):
        noun = lawyer.split()[1]
        last = name.removeprefix("Me ")
        text = f"Ils ont reçu une lettre de {lawyer}. Ce dernier, {name}, a porté plainte. Le temps passe. Selon le {noun}, tout va."
        assert who(text.replace("le avocat", "l'avocat")) == [last], lawyer
    # a man's lawyer is not the woman who is somebody's later
    text = "Le coureur nie tout, selon son avocat.\n\nSon avocate, Me Rose Morel, attend. Elle dit que rien ne presse."
    assert who(text) == ["son avocat", "Rose Morel"]


def test_how_old_one_without_a_name_is() -> None:
    for met, noun in (
        ("une pensionnaire du pôle, âgée de 22 ans", "la jeune femme"), ("un étudiant, 19 ans", "le jeune homme"),
        ("une voisine (74 ans)", "la septuagénaire"), ("un pêcheur, âgé de 61 ans", "le sexagénaire"),
    ):  # fmt: skip
        text = f"Rose Morel, 45 ans, et Luc Petit, 48 ans, lisent le témoignage d'{met}. « Il pleuvait », raconte {noun}."
        assert who(text)[-1] in met, noun


def test_which_body_a_paper_means_by_its_kind() -> None:
    for cited, again, name in (
        ("D'après la Gazzetta dello Sport, il part lundi.", "Le quotidien italien", "Gazzetta dello Sport"),
        ("Selon la Süddeutsche Zeitung, il part.", "Le journal allemand", "Süddeutsche Zeitung"),
        ("Selon le Bureau de la coordination des affaires humanitaires, il part lundi.", "L'agence onusienne",
         "Bureau de la coordination des affaires humanitaires"),
    ):  # fmt: skip
        assert who(f"{cited} {again} précise que rien ne presse.")[-1] == name, again
    for cited, again in (("Selon la CGT, il part lundi.", "Le quotidien italien"), ("Selon Sanofi, il part.", "Le site")):
        assert who(f"{cited} {again} précise que rien ne presse.")[-1] == again
    assert not len(tidy_tables(Article.from_text("Avec un ratio CET1 de 17 %, tout va.")).actors)
    # the midfielder is a player, the keeper an international
    for told, noun in (("Le milieu de terrain Luc Petit", "le joueur"), ("Le gardien de but Luc Petit", "l'international")):
        text = f"{told} s'en va. Le club dort. Selon {noun}, c'est fini.\n\nL'ancien joueur belge Joris Acker est venu."
        assert who(text) == ["Luc Petit"], noun


def test_which_document_a_paper_means_by_another_word() -> None:
    for first, again, name in (
        ("Selon le résumé du bilan, le quai est vieux.", "Le texte", "le résumé du bilan"),
        ("Selon la synthèse de la mairie, le quai est vieux.", "Le rapport", "la synthèse de la mairie"),
        ("L'expertise ordonnée par le juge est arrivée.", "Le rapport", "L'expertise ordonnée par le juge"),
        ("Un audit du port est sorti lundi.", "Le rapport", "Un audit du port"),
    ):  # fmt: skip
        assert who(f"{first} {again} souligne aussi que rien ne presse.")[-1] == name, again
    # the report that is told itself, and a word that means another kind
    assert who("Le rapport de la Cour est là. L'expertise du port aussi. Le rapport note que rien ne presse.") == [
        "Le rapport de la Cour"]  # fmt: skip
    assert who("L'expertise du port est là. La lettre note que rien ne presse.") == ["La lettre"]


def test_a_mother_of_three_may_have_any_trade() -> None:
    for told, again, name in (
        ("Machiniste depuis 2011, Fatoumata Diarra", "cette mère de trois garçons", "Fatoumata Diarra"),
        ("Le facteur Luc Petit", "ce père de deux enfants", "Luc Petit"), ("L'infirmière Rose Morel", "cette mère de famille", "Rose Morel"),
        ("Luc Petit, boulanger à Nort,", "ce grand-père de six enfants", "Luc Petit"),
    ):  # fmt: skip
        [(speaker, certainty)] = said(f"{told} n'avait jamais fait grève. « C'est vite vu », martèle {again}.")
        assert speaker == name and certainty != "sure", told
    # a headline's topic is nobody, whom the story names is
    text = "Grève des trains : « Je pars avant le lever du jour »\n\nLe quai dort. « Je pars avant le lever du jour », dit Rose Petit."
    assert who(text) == ["Rose Petit"] * 2


def test_a_company_s_second_word() -> None:
    for company in ("Dedieu Mécanique", "Morel Menuiserie", "Lambert Usinage", "Petit Terrassement"):
        text = f"Patron de l'atelier {company}, Paul Rey est inquiet. Le métal manque. « On attend », soupire l'entrepreneur."
        assert who(text) == ["Paul Rey"], company


def test_where_one_of_two_is_from_is_a_guess() -> None:
    for one, other, word in (
        ("Tomas Novák", "Luis Ortega", "l'Espagnol"), ("Anna Berg", "Inge Lund", "la Norvégienne"),
        ("Ken Okoro", "Sam Tembo", "le Zambien"), ("Rosa Silva", "Ana Costa", "la Portugaise"),
    ):  # fmt: skip
        found = said(f"Dimanche, {one} a devancé {other}. « Je suis déçu du résultat », a avoué {word}.")
        assert found[-1][1] == "guess", word


def test_a_party_s_deputy_is_not_the_party_and_a_lawyer_no_council() -> None:
    for deputy, name, word in (
        ("Le député RN Thomas Vial", "Sandra Beau", "la députée"), ("Le sénateur PS Luc Petit", "Rose Morel", "la sénatrice"),
        ("Le conseiller LR Paul Rey", "Anne Durand", "la conseillère"), ("L'eurodéputé LFI Marc Petit", "Léa Morel", "l'eurodéputée"),
    ):  # fmt: skip
        found = who(f"{deputy} a été sifflé. L'écologiste {name} l'a interpellé. « Vous mentez à tout le monde », a lancé {word}.")
        assert found[-1] == name, word
    for words in ("le conseil des parties civiles", "le conseil des victimes", "le conseil de l'accusé", "le conseil du plaignant"):
        assert who(f"Me Claire Bonnet est là. « Nous voulons la vérité », a déclaré {words}.") == ["Claire Bonnet"], words
    assert who("Me Claire Bonnet est là. Selon le conseil de la ville, rien ne presse.") == ["le conseil de la ville"]


def test_what_a_word_beside_a_broad_one_tells() -> None:
    for told, words, name in (
        ("Le président de la chambre d'agriculture, Yves Moreau,", "le responsable agricole", "Yves Moreau"),
        ("L'entraîneur de Metz, Ludovic Baron,", "le coach messin", "Ludovic Baron"),
        ("Le délégué du Medef, Paul Rey,", "le responsable patronal", "Paul Rey"),
        ("Le patron de Caen, Luc Petit,", "le patron normand", "Luc Petit"),
    ):  # fmt: skip
        text = f"{told} est inquiet. La préfète, Anne Girard, a promis des aides. « Il faut agir maintenant », insiste {words}."
        assert who(text)[-1] == name, words


def test_who_is_set_off_is_hardly_who_has_spoken_by_another_word() -> None:
    for told, noun in (
        ("Luc Petit, directeur d'une régie", "Le gérant"), ("Paul Rey, chirurgien", "Le médecin"),
        ("Marc Morel, avocat", "Le juriste"), ("Luc Petit, historien", "Le professeur"),
    ):  # fmt: skip
        text = f"{told}, est venu. Le temps passe. La pluie tombe. {noun}, lui, assure que rien ne presse."
        assert who(text)[-1] == noun, noun
    for told, noun, name in (
        ("Luc Petit, directeur d'une régie", "Le directeur", "Luc Petit"), ("Le maire Paul Rey", "L'élu", "Paul Rey"),
        ("Marc Morel, avocat", "L'avocat", "Marc Morel"), ("Luc Petit, historien", "L'historien", "Luc Petit"),
    ):  # fmt: skip
        text = f"{told} est venu. Le temps passe. La pluie tombe. {noun}, lui, assure que rien ne presse."
        assert who(text)[-1] == name, noun
    for name, noun in (("le CHU de Nort", "L'hôpital"), ("Médiamétrie", "L'institut"), ("les Restos du cœur", "L'association")):
        assert who(f"Selon {name}, rien ne va. {noun} indique que rien ne presse.")[-1] in name
