"""Pieces as papers and senders print them, read from their first line to the last: what is named, dated, counted, sought.

Several sentences of a kind stand in one test, with those that look alike and are none.
"""

from __future__ import annotations

from helpers import Article, Tables, tidy_tables
from helpers.commands.read import headline_of


def read(text: str) -> Tables:
    return tidy_tables(Article.from_text(text, article_id="own"))


def header(text: str) -> tuple[str | None, str]:
    """The place of the dateline, and the day of publication."""
    article = Article.from_text(text)
    return article.dateline, str(article.published_from or "")


# --- the first lines ----------------------------------------------------------------------------------------------


def test_a_body_that_sends_a_piece_is_no_place_of_it() -> None:
    for sender in ("CHU de Nort – Direction de la communication", "Préfecture du Var – Cabinet", "Université d'Angers —"):
        assert header(f"{sender}\n\nLe 9 février 2026\n\nLe pont rouvre.") == (None, "2026-02-09")
    assert header("Métropole de Lyon — Communiqué — Bron, le 3 mai 2026\n\nLe pont rouvre.") == ("Bron", "2026-05-03")
    assert header("Fédération du Rail – Le 3 mai 2026\n\nLe pont rouvre.") == (None, "2026-05-03")
    for place in ("Nantes", "Saint-Étienne", "Port-Louis"):
        assert header(f"{place} – Le pont rouvre.")[0] == place


def test_what_a_piece_is_about_is_no_place_of_it() -> None:
    for word in ("Football", "Voile", "Justice", "Santé"):
        assert header(f"{word} – Nort bat Brest (2-1)\n\nLe match fut beau.") == (None, ""), word
    for place in ("Vannes", "Tours", "Bouaké"):
        assert header(f"{place} – Nort bat Brest (2-1)\n\nLe match fut beau.") == (place, ""), place


def test_the_day_of_a_release_may_stand_behind_du() -> None:
    for line in ("Information presse du lundi 29 juin 2026", "Communiqué du 29 juin 2026",
                 "Communiqué de presse du 29 juin 2026", "Dossier de presse – 29 juin 2026"):
        tables = read(f"RÉGION BRETAGNE\n{line}\n\nLe rail et la mer\n\nLa Région paie le pont lundi.")
        assert str(tables.articles["published_from"].item())[:10] == "2026-06-29", line
        assert headline_of(tables) == "Le rail et la mer", line
    assert header("La ministre du 29 juin 2026\n\nElle est là.") == (None, "")


def test_a_region_or_a_town_alone_on_a_line_sends_a_piece() -> None:
    for line, name in (("RÉGION BRETAGNE", "Région Bretagne"), ("VILLE DE RENNES", "Ville de Rennes"),
                       ("UNIVERSITÉ DE NANTES", "Université de Nantes"), ("Région Occitanie", "Région Occitanie")):
        assert [*read(f"{line}\n\nLe pont rouvre lundi.").actors[["name", "kind"]].itertuples(index=False)] == [
            (name, "organisation"),
        ]
    for line, name in (("CIRCULATION À RENNES", "Rennes"), ("Parc de Versailles", "Versailles")):
        assert [*read(f"{line}\n\nLe pont rouvre lundi.").actors["name"]] == [name]


def test_a_town_alone_is_no_title() -> None:
    for town in ("Nantes", "Saint-Étienne", "Dakar"):
        assert headline_of(read(f"{town}\n\nLe pont rouvre demain\n\nIl est vieux.")) == "Le pont rouvre demain"
    assert headline_of(read("Nantes retrouve son pont\n\nIl est vieux.\n\nOn rit.")) == "Nantes retrouve son pont"


def test_two_short_lines_are_two() -> None:
    for first in ("Fédération nationale des aides à domicile", "Syndicat intercommunal des eaux du Trégor-Goëlo"):
        for line in ("Communiqué de presse, Paris, le 12 mars 2026", "Communiqué – Paris, le 12 mars 2026"):
            article = Article.from_text(f"{first}\n{line}\n\nLe pont rouvre.")
            assert (len(article.paragraphs), str(article.published_from)) == (3, "2026-03-12"), (first, line)
    wrapped = "Le pont de la rue Haute a été fermé hier\nà la circulation pour des travaux."
    assert len(Article.from_text(wrapped).paragraphs) == 1


def test_the_title_stands_below_who_sends_a_piece_and_when() -> None:
    for line in ("Communiqué de presse — Saint-Mandé, le 2 septembre 2026", "Communiqué – Nort, le 2 mai 2026",
                 "Communiqué de presse, 2 mai 2026", "COMMUNIQUÉ DE PRESSE – Le 2 mai 2026"):
        assert headline_of(read(f"Météo-France\n{line}\n\nL'été fut chaud\n\nIl a plu.")) == "L'été fut chaud", line
    assert headline_of(read("L'été fut chaud\n\nPublié le 2 mai 2026\n\nIl a plu.\n\nFin.")) == "L'été fut chaud"


def test_who_sends_a_piece_has_small_words_in_the_name() -> None:
    for kind, name, of in (
        ("Association", "Un Toit d'abord", "d'Un Toit d'abord"), ("Collectif", "Nature vive", "de Nature vive"),
        ("Association", "Un logement pour tous", "d'Un logement pour tous"), ("Syndicat", "Vivre à Nort", "de Vivre à Nort"),
    ):
        text = f"{kind} {name}\n\nCommuniqué\n\n« C'est trop », dit Léa Roy, présidente {of}. {name} demande 800 places."
        tables = read(text)
        bodies = tables.actors.query("kind == 'organisation'")
        assert [*bodies["name"]] == [name]
        assert tables.actors.query("kind == 'person'")["organisation"].item() == bodies["actor_id"].item()
        if name != "Un logement pour tous":
            assert [*tables.wants["subject_text"]] == [name]
    text = "Fédération des aides à domicile\n\nCommuniqué\n\nLa Fédération des aides à domicile compte 17 membres."
    assert [*read(text).actors["name"]] == ["Fédération des aides à domicile"]
    tables = read("Club Nort battu à Brest\n\nLe club perd.\n\nNort a joué.")
    assert "battu" not in " ".join(tables.actors["name"])


# --- who is named -------------------------------------------------------------------------------------------------


def test_un_may_end_a_name_of_three_syllables() -> None:
    for name in ("Kim Jong Un", "Kim Yong Un", "Lee Chang Un", "Park Dong Un"):
        people = read(f"Le dirigeant {name} est venu à Pékin. Un soldat est mort.").actors.query("kind == 'person'")
        assert [*people["name"]] == [name]
    assert [*read("Luc Roy est venu. Un Breton rit.").actors.query("kind == 'person'")["name"]] == ["Luc Roy"]


def test_a_family_name_in_the_plural_is_nobody_of_it() -> None:
    for words in ("la piscine des Rouquette", "chez les Rouquette", "la lettre aux Rouquette", "le pré de ces Rouquette"):
        mentions = read(f"Nadège et Philippe Rouquette sont venus. On parle de {words}.").mentions
        assert [*mentions["text"]] == ["Nadège", "Philippe Rouquette"], words
    drivers = read("Charles Leclerc et Lewis Hamilton gagnent. C'est le duel des Hamilton, Leclerc et Norris.").mentions
    assert {"Hamilton", "Leclerc", "Norris"} <= {*drivers["text"]}


def test_when_somebody_held_a_function_is_a_part_of_it() -> None:
    for role, text in (
        ("entraîneur d'alors", "L'entraîneur d'alors, Luc Roy, est parti."),
        ("ministre d'alors", "La ministre d'alors, Léa Roy, a signé."),
        ("maire d'aujourd'hui", "Le maire d'aujourd'hui, Luc Roy, rit."),
        ("préfet d'hier", "Le préfet d'hier, Luc Roy, se tait."),
    ):
        assert read(text).actors.query("kind == 'person'")["role"].item() == role


def test_a_woman_who_defends() -> None:
    for role in ("défenseure de Lyon", "défenseuse centrale de Lyon", "gardienne de Lyon"):
        (one,) = read(f"Wendie Renan ({role}) : « C'est une gifle. »").actors.query("kind == 'person'").itertuples()
        assert (one.gender, one.role) == ("female", role)


def test_a_month_in_capitals_and_a_home_are_no_places() -> None:
    for text in ("GRÈVE DES AIDES LE 26 MARS", "LE PONT ROUVRE EN MARS", "Elle vit en Ehpad. L'Ehpad coûte cher.",
                 "Un Ehpad ferme en avril."):
        assert not len(read(f"{text}\n\nOn rit.").actors), text
    assert [*read("L'Ehpad de Nort ferme.").actors["name"]] == ["Ehpad de Nort"]


def test_a_town_that_a_speaker_names_is_not_la_commune() -> None:
    for said, word in (("Ils sont partis à Pontivy", "La commune"), ("J'aime Vannes", "La ville"),
                       ("On ira à Lorient", "La municipalité")):
        text = f"Le gymnase de Loudéac a brûlé. « {said} », dit Paul Rey. {word} paiera."
        roles = read(text).mentions.query("form == 'role'")
        assert [*roles["actor_id"]] == ["loudeac"], said


def test_a_network_is_no_company() -> None:
    for text in ("Keolis Nort gère les bus. Le réseau compte 42 lignes.", "Enedis répare. Le réseau a cédé hier.",
                 "La société Transdev a été choisie. Le réseau sera gratuit."):
        assert "role" not in set(read(text).mentions.query("text == 'Le réseau'")["form"])
    mentions = read("Le réseau Lianes compte 42 lignes. Le réseau demande des bus.").mentions
    assert [*mentions["text"]] == ["Lianes", "Le réseau"]


# --- when, how many, how good -------------------------------------------------------------------------------------


def test_what_begins_on_a_weekday_is_ahead() -> None:
    for text in ("Il retrouve la Coupe du monde vendredi.", "Le club entame sa saison vendredi.",
                 "Les bateaux s'élancent vendredi du port.", "Les Bleues retrouvent le public vendredi."):
        assert str(read(f"Publié le 14 avril 2026\n\n{text}").dates["date_from"].iloc[-1])[:10] == "2026-04-17"
    for text in ("Elle a retrouvé ses proches vendredi.", "Il retrouvait la piste vendredi.", "Le juge a tranché vendredi."):
        assert str(read(f"Publié le 14 avril 2026\n\n{text}").dates["date_from"].iloc[-1])[:10] == "2026-04-10"


def test_a_weekday_is_the_one_told_before_or_planned() -> None:
    for text, days in (
        ("Le tournoi s'ouvre vendredi. Vos partenaires de vendredi rient.", ["2026-06-05", "2026-06-05"]),
        ("Dimanche, je baptise ma fille.", ["2026-06-07"]), ("Lundi, nous partons à Nort.", ["2026-06-08"]),
        ("Samedi, je suis tombé.", ["2026-05-30"]), ("Samedi, je me suis blessé.", ["2026-05-30"]),
        ("Dimanche, je jouais à Nort.", ["2026-05-31"]), ("Le match de mercredi fut beau.", ["2026-05-27"]),
        ("Le tournoi s'ouvre vendredi. Il a gagné vendredi.", ["2026-06-05", "2026-05-29"]),
    ):
        dates = read(f"Publié le 2 juin 2026\n\n{text}").dates["date_from"]
        assert [str(day)[:10] for day in dates] == days, text


def test_a_verb_before_a_comma_tells_on_which_side_a_day_lies() -> None:
    for text, day in (
        ("Elle sera, samedi à Reims, la deuxième.", "2026-04-11"), ("Que direz-vous aux joueurs, samedi ?", "2026-04-11"),
        ("Où irez-vous, samedi ?", "2026-04-11"), ("Je jouerai samedi.", "2026-04-11"),
        ("Le maire a promis, samedi, une aide.", "2026-04-04"), ("Le club a gagné, samedi.", "2026-04-04"),
    ):
        assert str(read(f"Publié le 9 avril 2026\n\n{text}").dates["date_from"].iloc[-1])[:10] == day, text


def test_what_is_to_be_done_for_a_day_is_ahead() -> None:
    for text, day in (
        ("La SNCF prévoit une réouverture partielle pour Noël.", "2026-12-25"),
        ("Le pont sera prêt pour Noël.", "2026-12-25"), ("Le chantier doit finir pour Noël.", "2026-12-25"),
        ("Les maires prévoient une fête le 25 décembre.", "2026-12-25"),
        ("Il a offert un vélo pour Noël.", "2025-12-25"), ("Ils sont venus pour Noël.", "2025-12-25"),
    ):
        assert str(read(f"Communiqué du 29 juin 2026\n\n{text}").dates["date_from"].iloc[-1])[:10] == day, text


def test_a_length_of_time_is_one() -> None:
    for text, words, value, unit in (
        ("Il gagne en 8 h 04 min 17 s.", "8 h 04 min 17 s", 8.071389, "h"),
        ("Elle était à 2 min 40 s des autres.", "2 min 40 s", 2.666667, "min"),
        ("Le trajet dure 3 heures 20 minutes.", "3 heures 20 minutes", 3.333333, "h"),
        ("Il court 45 min. Elle dort.", "45 min.", 45, "min"), ("La pause dure 2 h.", "2 h", 2, "h"),
    ):
        assert [*read(text).quantities[["text", "value", "unit"]].itertuples(index=False)] == [(words, value, unit)]
    assert not len(read("Rendez-vous à 14 h 30.").quantities)


def test_so_many_of_so_many_with_a_complement() -> None:
    quantities = read("Six aides à domicile sur dix partent. Deux points de suture. Trois aides à domicile.").quantities
    assert [*quantities["text"]] == ["Six aides à domicile sur dix", "Deux points de suture", "Trois aides"]
    assert [*quantities["unit"].fillna("")] == ["share", "", ""]


def test_a_rank_counts_nothing_that_is_said() -> None:
    text = "Elle finit dans les vingt premières. Les deux autres rient. Les trois derniers matches comptent. Deux jeunes rient."
    quantities = read(text).quantities
    assert [*quantities["text"]] == ["vingt premières", "deux autres", "trois derniers matches", "Deux jeunes"]
    assert [*quantities["of"].fillna("")] == ["", "", "derniers matches", "jeunes"]


def test_what_somebody_has_judges_nothing() -> None:
    for text in ("Je n'ai plus mal.", "Elle avait toujours mal après le match.", "Nous avons mal depuis hier.",
                 "La championne d'Europe de difficulté grimpe.", "Il a gagné le titre de difficulté."):
        assert not len(read(text).evaluations)
    for text in ("Elle a mal joué.", "Ils ont très mal géré la crise.", "L'équipe va mal.", "Le club est en difficulté."):
        assert len(read(text).evaluations) == 1


# --- who wants, who says ------------------------------------------------------------------------------------------


def test_what_is_broken_is_there_no_more() -> None:
    for text in ("La confiance était rompue.", "La crédibilité du club est entamée.", "La confiance des élus est perdue."):
        assert [*read(text).evaluations["negated"]] == [True], text
    for text in ("La confiance est intacte.", "La confiance n'est pas rompue.", "La crédibilité du club est grande."):
        assert [*read(text).evaluations["negated"]][0] is not True, text


def test_words_of_doctors_and_lawyers_judge_nothing() -> None:
    for text in ("Les 34 contrôles se sont tous révélés négatifs.", "Les analyses sont positives.", "Le test est négatif.",
                 "Il est renvoyé pour faute grave.", "Ce fut une année climatique hors norme."):
        assert not len(read(text).evaluations), text
    for text in ("Le bilan est négatif.", "La situation est grave.", "C'est une championne hors norme."):
        assert len(read(text).evaluations) == 1, text


def test_a_pronoun_leads_to_the_only_one_whom_it_can_mean() -> None:
    for text, who in (
        ("L'avocate Léa Roy a plaidé hier. Elle réclame la relaxe.", "Léa Roy"),
        ("L'avocat général, Luc Petit, a parlé deux heures. Il avait requis un sursis.", "Luc Petit"),
        ("Le maire, Paul Rey, est venu. Il demande une aide.", "Paul Rey"),
        ("Anne Durand est arrivée mardi. Elle souhaite rencontrer les élus.", "Anne Durand"),
        ("Paul Rey est venu. Luc Petit l'attendait. Il veut un poste.", None),
        ("Le syndicat est venu. Il demande une aide.", None),
    ):
        tables = read(text)
        names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
        assert [names.get(actor) for actor in tables.wants["actor_id"]] == [who], text


def test_what_is_given_stands_behind_whom_it_is_for() -> None:
    for text, what in (
        ("L'agence met à disposition des élus, depuis mai, un nouvel indice.", "un nouvel indice"),
        ("La région met à la disposition du club une salle.", "une salle"),
        ("L'État met à disposition de la ville deux minibus.", "deux minibus"),
        ("La ville met à disposition des vélos.", "des vélos"),
        ("La ville met à disposition des tables le samedi.", "des tables le samedi"),
    ):
        assert [*read(text).wants["what"]] == [what]


def test_a_word_in_marks_is_a_part_of_what_is_sought() -> None:
    for what in ("le mot « rater » dans le texte", "une peine « exemplaire »", "le projet « Nort vert » en entier",
                 "le retrait du mot “crise”"):
        assert [*read(f"Le club réclame {what}.").wants["what"]] == [what]
    assert [*read("Le club veut « une aide » et « un prêt ».").wants["what"]] == ["une aide"]


def test_what_an_on_gives_or_demands_may_be_others_doing() -> None:
    for said, who in (
        ("On subventionne le diesel au lieu de préparer la suite", None), ("On demande aux éleveurs de patienter", None),
        ("On finance des routes", None), ("On cherche à faire taire les élus", None), ("On cherche à obtenir une aide", "Léa Roy"),
        ("On voudrait un gymnase", "Léa Roy"), ("Nous sommes là, on finance deux postes", "Léa Roy"),
    ):
        tables = read(f"« {said} », dit Léa Roy.")
        names = dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))
        assert [names.get(actor) for actor in tables.wants["actor_id"]] == [who], said


def test_who_holds_a_function_and_does_what_a_relative_says() -> None:
    for text, who in (
        ("« C'est trop », dit Léa Roy, directrice des études, qui appelle Bruxelles à la fermeté.", "Léa Roy"),
        ("Paul Rey, maire de Nort, qui demande une aide, est venu.", "Paul Rey"),
        ("Luc Petit, secrétaire général du syndicat, qui réclame des postes, sourit.", "Luc Petit"),
        ("Il a vu Anne Durand, présidente du club de Brest, qui souhaite un gymnase.", "Anne Durand"),
        ("Il a vu la directrice des études, qui veut une salle.", "la directrice des études"),
        ("La ministre des Sports, qui souhaite un report, est là.", "La ministre des Sports"),
    ):
        assert [*read(text).wants["subject_text"]] == [who], text


def test_a_number_behind_an_adverb_is_what_is_given() -> None:
    for text, what in (
        ("Le groupe consacrera ainsi 25 millions à une ligne.", "25 millions à une ligne"),
        ("La ville offre désormais 40 places.", "40 places"), ("L'État verse également deux primes.", "deux primes"),
        ("Le club réclame aussi 3 000 euros.", "3 000 euros"),
    ):
        assert [*read(text).wants["what"]] == [what]


def test_who_testifies_goes_on() -> None:
    for words in ("par l'audition de M. Paul Rey", "sur le témoignage de Paul Rey", "avec la déposition de Paul Rey"):
        text = f"L'avocat du club, Me Luc Petit, nie tout. L'audience a fini {words}. « J'étais là », a-t-il répété."
        assert read(text).statements["speaker"].iloc[-1] == "Paul Rey", words


def test_a_paper_s_initials_are_the_paper_s() -> None:
    for paper, short in (("LE TEMPS", "L. T."), ("Le Temps", "L. T.")):
        turns = [(paper, "Partez-vous ?"), ("LÉA ROY", "Non."), (short, "Et demain ?"), ("L. R.", "Peut-être.")]
        text = "Entretien avec Léa Roy.\n\n" + "\n\n".join(f"{who} : {said}" for who, said in turns)
        speakers = [*read(text).statements["speaker"]]
        assert speakers[0] == speakers[2] and speakers[1] == speakers[3] == "Léa Roy", paper


def test_questions_in_capitals_judge_nothing() -> None:
    tables = read("AVEZ-VOUS EU PEUR ? RENDEZ-VOUS À NORT.\n\nBien sûr. Il a eu raison, VOUS SAVEZ. PENSEZ-VOUS PARTIR ?")
    assert not len(tables.evaluations)
    tokens = Article.from_text("AVEZ-VOUS PEUR ? RENDEZ-VOUS. A-T-IL PERDU ? JONG-IL.").tokens.text
    assert tokens == ["AVEZ", "-VOUS", "PEUR", "?", "RENDEZ-VOUS", ".", "A", "-T-IL", "PERDU", "?", "JONG-IL", "."]


def test_whose_work_it_is() -> None:
    for work in ("les fables de La Fontaine", "une comédie de La Chaussée"):
        assert [*read(f"Il récite {work} à Nort.").actors["kind"]][0] == "person", work


def test_ca_is_nothing_that_is_given_and_la_suite_is() -> None:
    assert not len(read("Elle est heureuse de lui offrir ça. Le club veut cela.").wants)
    for what in ("la rénovation de la suite", "une aide au lieu de préparer la suite", "la suite"):
        assert [*read(f"La ville finance {what}.").wants["what"]] == [what]


def test_the_company_is_not_whose_subsidiary_it_is() -> None:
    for opens in ("Du côté de Ventor, filiale du groupe danois Norvind, on rit.", "Ventor, filiale de Norvind, a perdu.",
                  "Chez Ventor, filiale du géant Norvind, on se tait."):
        mentions = read(f"{opens} L'entreprise, qui a dépensé 4 millions, attend.").mentions
        assert [*mentions.query("form == 'role'")["actor_id"]] == ["ventor"], opens
    mentions = read("La société Norvind a vendu un magasin. L'entreprise attend.").mentions
    assert [*mentions.query("form == 'role'")["actor_id"]] == ["norvind"]


def test_a_court_is_no_establishment() -> None:
    for opens, word, who in (
        ("La cour d'appel de Nort l'a jugé.", "L'établissement", []),
        ("Le tribunal de Nort l'a jugé.", "L'établissement", []),
        ("La cour d'appel de Nort l'a jugé.", "La juridiction", ["cour-d-appel-de-nort"]),
        ("Le lycée Colbert ouvre.", "L'établissement", ["lycee-colbert"]),
        ("La société Dulac recrute.", "L'établissement", ["dulac"]),
    ):
        roles = read(f"{opens} {word} a été repris.").mentions.query("form == 'role'")
        assert [*roles["actor_id"]] == who, (opens, word)


def test_who_is_named_behind_a_double_function_is_the_source() -> None:
    for function in ("médecin-directrice du service", "médecin-cheffe de Nort", "directrice du service de santé étudiante"):
        said = read(f"Selon la {function}, Nora Hamadi, le vaccin manque.").statements
        assert [*said[["speaker", "text"]].itertuples(index=False)] == [("Nora Hamadi", "le vaccin manque")], function


def test_what_is_of_students_may_end_a_name() -> None:
    for name in ("Observatoire de la vie étudiante", "Institut de la santé étudiante", "Office du logement étudiant"):
        assert [*read(f"L'{name} publie une enquête.").actors["name"]] == [name]


def test_a_question_without_a_verb_judges_nothing() -> None:
    for text in ("Votre meilleur souvenir ?", "Une réforme injuste ?", "Le maire est-il content ?", "Et si tout va mal ?"):
        assert not len(read(f"{text}\n\nOui.").evaluations), text
    assert len(read("C'est la meilleure réponse. Vraiment ?").evaluations) == 1


def test_a_relief_organisation_may_be_called_a_foundation() -> None:
    text = "Migros et Coop ont cédé du pain.\n\nLe Secours alimentaire du Lac demande une aide. La {} attend."
    for word in ("fondation", "structure"):
        roles = read(text.format(word)).mentions.query("form == 'role'")
        assert {*roles["actor_id"]} <= {"secours-alimentaire-du-lac"}, word


def test_a_race_is_no_body() -> None:
    for race in ("l'Ironman de Nice", "l'Ultra-Trail de Nice", "le Triathlon de Nice"):
        assert not len(read(f"Elle a gagné {race}.").actors.query("kind == 'organisation'")), race


def test_a_club_of_another_region_is_another_one() -> None:
    for adjective in ("bourguignon", "picard", "gascon", "savoyard"):
        mentions = read(f"Dijon a battu le Paris FC. Le club {adjective}, fondé en 2006, rit.").mentions
        assert "role" not in set(mentions["form"]), adjective


def test_for_whom_something_is_the_same_is_no_view() -> None:
    for text in ("Pour L'Entrepont, le raisonnement est inverse.", "Pour le club, le constat est le même.",
                 "Pour sa complice, Léa Roy, la peine est identique.", "Pour la mairie, le verdict est tout autre."):
        assert not len(read(text).statements), text
    for text in ("Pour Luc Petit, le pont est vieux.", "Pour la CGT, la réforme est la même qu'en 2019.",
                 "Pour le Medef, l'autre projet est meilleur.", "Pour la Ligue, le club est différent des autres."):
        assert len(read(text).statements) == 1, text
