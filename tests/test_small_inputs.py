"""Ways of writing in papers, a sentence or two each: what is said stands in square brackets, who says it behind an
arrow. A text without brackets says nothing."""

from __future__ import annotations

import re

from helpers import Article, tidy_tables

BRACKETS = re.compile(r"\[(.*?)\]", re.DOTALL)
EDGES = " \n.,;:!?…«»“”\"'*_–—-()"


def check(*told: str) -> None:
    """What is found in each text is what its brackets hold, said by those behind the arrow, in this order."""
    for one in told:
        marked, _, speakers = one.partition(" → ")
        table = tidy_tables(Article.from_text(BRACKETS.sub(r"\1", marked))).statements
        found = [words.strip(EDGES) for words in table["text"]]
        assert found == [words.strip(EDGES) for words in BRACKETS.findall(marked)], one
        assert [str(name) for name in table["speaker"]] == (speakers.split(" | ") if speakers else []), one


def names(text: str) -> dict[str, tuple[str, str | None]]:
    """Who and what is named in a text, with its kind and gender."""
    table = tidy_tables(Article.from_text(text)).actors
    return {row["name"]: (row["kind"], row["gender"] if isinstance(row["gender"], str) else None)
            for row in table.to_dict("records")}


def test_signs_of_emphasis_around_words_are_none_of_them() -> None:
    check(
        "*« [On ne cédera pas] »*, clame **Rosa Dumontel**. → Rosa Dumontel",
        "**Luc Petit** : _« [Le juge a tranché hier.] »_ → Luc Petit",
        "« [Nous *devons* partir] », dit Anne Durand. → Anne Durand",
        "_Anne Durand_ assure que [le pont est sûr]. → Anne Durand",
        "Le taux* a doublé, la note_2 aussi.",
    )
    assert names("Le maire **Luc Petit** dort à _Rennes_.") == {"Luc Petit": ("person", "male"), "Rennes": ("place", None)}
    assert names("_Anne Durand_ et __Luc Petit__ rient.").keys() == {"Anne Durand", "Luc Petit"}
    text = "« Nous *devons* partir », dit _Anne Durand_."
    row = tidy_tables(Article.from_text(text)).statements.iloc[0]
    assert text[row["speaker_start"]:row["speaker_end"]] == row["speaker_text"] == "Anne Durand"


def test_an_account_on_a_network_speaks() -> None:
    check(
        "Sur Twitter, @VilleDeNort annonce : « [La piscine rouvre samedi.] » → @VilleDeNort",
        "Sur X, @metro_nort a précisé que [la ligne rouvrirait à midi]. → @metro_nort",
        "« [Merci à tous pour ce soir] », a tweeté @lpetit_officiel. → @lpetit_officiel",
        "Selon @MeteoNort, [il neigera demain]. → @MeteoNort",
        "Luc Petit @lpetit : « [Le pont rouvre demain.] » → Luc Petit",
        "« [Bravo aux équipes de Nort] », a écrit Luc Petit (@lpetit). → Luc Petit",
        "Pour écrire : mairie@nort.fr, ou la poste.",
    )


def test_a_quotation_of_several_paragraphs_in_one_pair_of_marks() -> None:
    check(
        "Anne Durand raconte : « [Nous étions vingt.\n\nPersonne n'a mangé.\n\nLe bateau n'est pas venu.] » → Anne Durand",
        "« [J'ai grandi ici.\n\nMon père pêchait.\n\nMa mère chantait] », dit Luc Petit. → Luc Petit",
        "Anne Durand a écrit : “[Un.\n\nDeux fois deux.\n\nTrois fois rien, et je pars.]” → Anne Durand",
        "Anne Durand a dit : « [Le pont rouvre.]\n\nElle est partie.\n\nLuc Petit a dit : « [Il reste fermé.] »"
        " → Anne Durand | Luc Petit",
    )


def test_a_name_with_its_function_before_a_dash() -> None:
    check(
        "Anne Durand (députée) – « [Le texte est creux.] »\n\nLuc Petit (sénateur) – « [Il va trop loin.] »"
        " → Anne Durand | Luc Petit",
        "• Anne Durand, maire de Nort — « [Le texte est creux.] » → Anne Durand",
        "Les avis\n\n- Luc Petit, chercheur – « [L'eau monte partout.] » → Luc Petit",
        "Anne Durand (LFI) : « [On signe.] »\n\nLuc Petit – FO – : « [On ne signe pas.] » → Anne Durand | Luc Petit",
        "Nort (Loire) – « Le texte est creux »",
        "Le Pont Neuf – « Un grand film »",
    )


def test_whose_words_a_noun_without_a_verb_tells() -> None:
    check(
        "« [On ne partira pas.] » Parole de Luc Petit, délégué. → Luc Petit",
        "« [Je ne regrette rien.] » Mot d'un vieil ami, Luc Petit, croisé au port. → Luc Petit",
        "Le verdict de l'entraîneur Luc Petit ? « [On a joué avec la peur.] » → Luc Petit",
        "L'avis d'Anne Durand ? « [Personne ne viendra le dimanche.] » → Anne Durand",
        "La réponse de la maire Anne Durand ? « [Le marché reste ouvert.] » → Anne Durand",
        "« Le pont est fermé. » Appel à la grève dans les ports.",
        "« [Nous avons été trahis par tous] » (un ancien salarié). → un ancien salarié",
    )


def test_the_writer_goes_on_behind_a_reported_clause() -> None:
    check(
        "Anne Durand a juré que [rien n'était prêt] puis s'est éclipsée. → Anne Durand",
        "Anne Durand a dit que [le pont était fermé] et s'est levée. → Anne Durand",
        "Les élues ont assuré que [le vote était nul], puis sont retournées en séance. → Les élues",
        "Luc Petit a dit qu'[il avait dîné puis s'était couché]. → Luc Petit",
        "Quand Anne Durand explique que [le pont cède], la salle se tait. → Anne Durand",
        "Si Anne Durand assure que [le pont tient], les voisins se méfient. → Anne Durand",
    )


def test_what_somebody_goes_by_is_not_said() -> None:
    check(
        "Le chanteur Luc Petit, dit « le Lion de Nort », montera sur scène.",
        "Anne Durand, dite « la Reine du port », est morte.",
        "Luc P., dit « le Gros du quai », a fui.",
        "La maire, par courriel, dit « [saluer une grande dame] », mais se tait. → La maire",
        "La maire, contactée par Anne Durand, dit « [saluer une grande dame] », puis se tait. → La maire",
        "Luc Petit, lui, dit « [le plus grand bien] » du projet. → Luc Petit",
    )


def test_family_names_in_capitals_that_are_words_as_well() -> None:
    assert names("MARTINEZ Sylvie, présidente du club, dort.") == {"MARTINEZ Sylvie": ("person", "female")}
    assert names("Présents : VAN DEN BERGHE Luc, secrétaire, et TEN HAVE Rose.").keys() == {
        "VAN DEN BERGHE Luc", "TEN HAVE Rose"}
    assert names("Excusés : DE SMET Jan, LE ROUX Anne.").keys() == {"DE SMET Jan", "LE ROUX Anne"}
    assert names("DE LA CRUZ Juan, maire, dort.") == {"DE LA CRUZ Juan": ("person", "male")}
    assert names("MERCI Luc, tu es là.").keys() == {"Luc"}
    assert names("PHOTO Luc Petit, hier.").keys() == {"Luc Petit"}


def test_a_given_name_of_which_brackets_speak() -> None:
    for text, name, gender in (
        ("Moussa (le prénom a été changé) dort.", "Moussa", "male"), ("Rose (prénom d'emprunt) part.", "Rose", "female"),
        ("Hier, Naïm (prénom modifié) est venu.", "Naïm", None), ("Pierre (pseudonyme) rit.", "Pierre", "male"),
    ):
        assert names(text) == {name: ("person", gender)}, text
    assert names("Le pont (le prénom du roi) dort.") == {}
    check("Moussa (le prénom a été changé), 52 ans, se souvient : « [On dormait dehors.] » L'ancien docker touche une "
          "pension. « [Je survis à peine] », lâche-t-il. → Moussa | Moussa")


def test_the_que_of_a_relative_clause_between_a_verb_and_its_own() -> None:
    check(
        "Anne Durand a dit, à l'issue de l'audience que lui a accordée le roi, que [le port rouvrirait]. → Anne Durand",
        "Anne Durand a dit à l'issue de l'audience que lui a accordée le roi que [le port rouvrirait]. → Anne Durand",
        "Luc Petit a fait savoir, à la fin d'un débat qu'il a mené lundi à Nort, que [le pont est sûr]. → Luc Petit",
        "Luc Petit a précisé, dans la lettre qu'il a adressée au roi, que [le pont est sûr]. → Luc Petit",
        "Luc Petit a dit, lundi, que [le pont était sûr, que la ville payait]. → Luc Petit",
        "Luc Petit a dit lundi que [le pont que la ville a payé fermerait]. → Luc Petit",
        "Alors même que Luc Petit assurait que [le pont tiendrait], les poids lourds font demi-tour. → Luc Petit",
    )


def test_a_film_made_from_a_work_has_no_source() -> None:
    check(
        "Le film, d'après un roman d'Anne Durand, sort mercredi.",
        "D'après une nouvelle de Durand, ce film sort mercredi.",
        "La série, d'après la bande dessinée d'Anne Durand, revient lundi.",
        "D'après une nouvelle étude, [le pont est sûr]. → une nouvelle étude",
        "[Le pont est sûr], d'après un rapport de la ville. → un rapport de la ville",
    )


def test_a_body_in_brackets_behind_a_headline() -> None:
    story = "\n\nNORT, 12 mars 2024 (AFP) - Le port dort."
    check(
        f"[Une trêve commence à minuit] (ONU){story} → ONU", f"[Le pont rouvrira en mai] (police){story} → police",
        f"[Le blé va manquer cet été] (FAO){story} → FAO", f"Le pont rouvrira en mai (Loire){story}",
        f"Luc Petit entre au Sénat (LR){story}", f"Le pont rouvrira en mai (AFP){story}",
    )


def test_a_sentence_in_single_straight_marks() -> None:
    check(
        "'[J'ai peur de l'eau]', a dit Luc Petit. → Luc Petit", "'[Je ne signe pas]', prévient Anne Durand. → Anne Durand",
        "Luc Petit a dit : '[On n'a rien vu venir.]', puis il est parti. → Luc Petit",
        "À la 34', puis à la 56', Luc Petit a marqué.", "L'usine 'Le Phare du Nord', à Nort, a fermé.",
    )


def test_the_gender_that_a_relation_or_a_middle_name_tells() -> None:
    for text, name, gender in (
        ("Alix Dumontel, mère de deux enfants, dort.", "Alix Dumontel", "female"),
        ("Camille Roche, père de trois filles, dort.", "Camille Roche", "male"),
        ("Dominique Roche, veuve d'un marin, dort.", "Dominique Roche", "female"),
        ("Tran Thi Mai dort.", "Tran Thi Mai", "female"), ("Nguyen Van Mai dort.", "Nguyen Van Mai", None),
    ):
        assert names(text)[name] == ("person", gender), text


def test_words_between_a_verb_and_the_infinitive_that_carries_what_is_said() -> None:
    check(
        "Anne Durand a, en outre, tenu à souligner que [le port exporte]. → Anne Durand",
        "Anne Durand a tenu, par ailleurs, à rappeler que [le port exporte]. → Anne Durand",
        "Luc Petit a, lundi à Nort, voulu préciser que [la halle rouvre]. → Luc Petit",
        "Luc Petit a, de son côté, tenu à rassurer les élus et à rappeler que [la halle rouvre]. → Luc Petit",
        "De quoi faire dire à Luc Petit, pêcheur, que [la rivière est morte]. → Luc Petit",
        "De quoi faire penser que la rivière est morte.",
    )


def test_a_thing_is_not_who_says_it() -> None:
    check(
        "Une chose est sûre, pour Luc Petit : « [On ne partira pas.] » → Luc Petit",
        "Une chose est certaine : « [On ne partira pas d'ici.] » → <NA>",
        "Ce n'est pas l'avis d'Anne Durand, pour qui « [le projet est mort-né] ». → Anne Durand",
        "Son mari, Luc Petit, crie. Sa femme le calme : « [Viens, on rentre.] » → Sa femme",
        "« [Je n'ai pas douté] » (Anne Durand, capitaine), « [on a eu chaud] » (Luc Petit, entraîneur)."
        " → Anne Durand | Luc Petit",
        "« Le Grand Port » (Luc Petit, 1988), « La Halle » (Luc Petit, 1990).",
    )


def test_ways_in_front_of_and_behind_what_is_said() -> None:
    check(
        "Soulignant l'urgence, et rappelant que [les puits sont à sec], le gouverneur Luc Petit a appelé à l'aide."
        " → Luc Petit",
        "Tout en saluant les élus et en assurant que [le pont tiendrait], Anne Durand a quitté la salle. → Anne Durand",
        "Anne Durand a dit que [la source était tarie], comme l'avait annoncé la préfecture en juin. → Anne Durand",
        "Luc Petit a dit que [le pont cédait] tout en rappelant que [la ville payait]. → Luc Petit | Luc Petit",
        "Luc Petit a dit [regretter ce choix] tout en assurant que [le port rouvrirait]. → Luc Petit | Luc Petit",
        "Luc Petit a dit qu'[il partait tout en riant]. → Luc Petit",
        "Luc Petit affirme que [le pont cède] ; de son côté, Anne Durand assure que [la ville paie]."
        " → Luc Petit | Anne Durand",
        "Luc Petit affirme que [le pont cède] ; la ville, elle, dément. → Luc Petit",
        "Un seul mot d'ordre, selon Anne Durand : « [La patience.] » → Anne Durand",
        "[Le pont est vieux], selon Luc Petit : « [Il date de 1930.] » → Luc Petit | Luc Petit",
        "Nort : « [On m'a volé ma vie] », le cri d'une mère → une mère",
        "« [Je ne lâcherai rien] » : le combat d'Anne Durand → Anne Durand",
        "Luc Petit : « [Je pars] », le livre qui fait parler → Luc Petit",
        "Ils réagissent :\n\n> Anne Durand, maire : « [Bonne nouvelle !] »\n\n> Luc Petit, préfet : « [Restons prudents.] »"
        " → Anne Durand | Luc Petit",
        "[Le sol est pollué], selon une étude parue dans « Le Sol », et la nappe meurt."
        " → une étude parue dans « Le Sol »",
    )


def test_who_has_a_lawyer_is_not_the_lawyer() -> None:
    check(
        "Selon son avocat, [Luc Petit est innocent]. → son avocat",
        "Selon sa mère, [Luc Petit dormait]. → sa mère",
        "Son père, Luc Petit, est triste. « [Il est innocent] », dit son père. → Luc Petit",
    )
    assert names("La cheffe, Ilse De Vos, dort.") == {"Ilse De Vos": ("person", "female")}


def test_bodies_that_go_on_to_a_bracket_or_to_a_second_purpose() -> None:
    for text, body in (
        ("Le Comité de lutte contre la soif dans le Sahel (CLSS) se réunit.", "Comité de lutte contre la soif dans le Sahel"),
        ("L'Association pour l'accueil des jeunes en Bretagne (AAJB) ouvre.", "Association pour l'accueil des jeunes en Bretagne"),
        ("Le Mouvement pour la paix et la justice au Tchad a voté.", "Mouvement pour la paix et la justice au Tchad"),
        ("L'Union pour le progrès et la justice a voté.", "Union pour le progrès et la justice"),
        ("L'Agence pour le climat et la mairie ont signé.", "Agence pour le climat"),
        ("La Fondation pour la nature et la mairie de Rennes ont signé.", "Fondation pour la nature"),
    ):
        assert names(text)[body] == ("organisation", None), text
