"""Who is meant: short names, functions, pronouns, descriptions, on short texts written for the purpose."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables
from helpers.speakers.matching import Matching
from helpers.speakers.people import Somebody

SPEAKERS = [
    # names: the fullest one counts
    ("Anne Durand dirige le port. Mme Durand a dit que le quai est vieux.", ["Anne Durand"]),
    ("Le maire Paul Martin a dit que le quai est vieux.", ["Paul Martin"]),
    ("La directrice du port, Anne Durand, a dit que le quai est vieux.", ["Anne Durand"]),
    ("Anne Durand, directrice du port, a dit que le quai est vieux.", ["Anne Durand"]),
    ("Anne Durand et Paul Martin ont dit que le quai est vieux.", ["Anne Durand et Paul Martin"]),
    ("« Le quai est vieux », a dit Paul Martin. M. Martin a ajouté que le port est petit.", ["Paul Martin", "Paul Martin"]),
    # pronouns
    ("« Le quai est vieux », a dit Anne Durand. « Le port est petit », a-t-elle ajouté.", ["Anne Durand", "Anne Durand"]),
    ("Paul Martin a rencontré Anne Durand mardi. Il affirme que le quai est vieux.", ["Paul Martin"]),
    ("Paul Martin a rencontré Anne Durand mardi. Elle affirme que le quai est vieux.", ["Anne Durand"]),
    ("Paul Martin est maire de Nort. À ses yeux, le quai est trop vieux.", ["Paul Martin"]),
    # functions
    ("Anne Durand, ministre du Littoral, est venue. La ministre a dit que le quai est vieux.", ["Anne Durand"]),
    ("La ministre a dit que le quai est vieux. Anne Durand, ministre du Littoral, est repartie.", ["Anne Durand"]),
    ("« Le quai est vieux », a dit Anne Durand. La responsable a précisé que le port est petit.", ["Anne Durand", "Anne Durand"]),
    ("Le Marocain Ali Tazi a gagné. Le Marocain a dit que la course était longue.", ["Ali Tazi"]),
    # bodies and documents
    ("L'association Horizon Bleu est née en 2001. L'association affirme que le quai est vieux.", ["Horizon Bleu"]),
    ("Le ministère de l'Intérieur a dit que le quai est vieux.", ["ministère de l'Intérieur"]),
    ("Selon un rapport de la Cour des comptes, le quai est vieux. Le document précise que le port est petit.",
     ["un rapport de la Cour des comptes"] * 2),
    # nobody named: the words, the fullest ones
    ("Un porte-parole de la police a dit que le quai est fermé. Le porte-parole a ajouté que le port est ouvert.",
     ["Un porte-parole de la police"] * 2),
    ("Les pêcheurs affirment que le quai est vieux.", ["Les pêcheurs"]),
    ("Une source proche du dossier affirme que le quai est vieux.", ["Une source proche du dossier"]),
    # the words of another speaker in between
    ("Anne Durand est venue. « Le quai est vieux », a dit Paul Martin. Elle a répondu que le port est petit.",
     ["Paul Martin", "Anne Durand"]),
    # a trade, or a broader word, takes somebody up again
    ("« Le quai est vieux », lâche Anne Durand. La syndicaliste assure que le port est petit.", ["Anne Durand"] * 2),
    ("Paul Martin n'en revient pas. « Le quai est vieux », murmure le boulanger.", ["Paul Martin"]),
    ("La nageuse Anne Durand a gagné. Paul Martin a perdu. La jeune femme a dit que l'eau était froide.", ["Anne Durand"]),
    ("Anne Durand écoute Paul Martin. L'infirmière affirme que le quai est vieux.", ["Anne Durand"]),
    ("Le médecin Paul Martin est venu. L'avocat Luc Petit est parti. Le médecin a dit que le quai est vieux.", ["Paul Martin"]),
    ("Anne Durand est venue. Paul Martin, ancien patron pêcheur, est parti. Le pêcheur affirme que le quai est vieux.",
     ["Paul Martin"]),
    ("À en croire un de ses voisins, le quai est vieux. « Le port est petit », peste ce retraité.", ["un de ses voisins"] * 2),
    # not: who has a function that nobody was given, what belongs to somebody
    ("« Le quai est vieux », a dit Paul Martin. Son avocat affirme que le port est petit.", ["Paul Martin", "Son avocat (Paul Martin)"]),
    ("Le dirigeant nantais a dit que le quai est vieux. Paul Martin, dirigeant du club de Brest, est parti.",
     ["Le dirigeant nantais"]),
    # a function of several parts
    ("Le ministre de la Mer, de la Pêche et du Littoral, Paul Martin, est venu. Le ministre a dit que le quai est vieux.",
     ["Paul Martin"]),
    # the subject of the sentence before, also without a name, after an opening, of a body
    ("Arrêté lundi, le suspect, connu des services, a tout nié. Il a reconnu que le quai est vieux.", ["le suspect"]),
    ("« Le quai est vieux », a dit Anne Durand. La direction dément le propos. Selon elle, le port est petit.",
     ["Anne Durand", "La direction"]),
    ("C'est un voisin qui a donné l'alerte. Il affirme que le quai est vieux.", ["un voisin"]),
    ("Paul Martin a dit que le quai est vieux. L'Office du littoral veut attendre. Il considère que le port est petit.",
     ["Paul Martin", "Office du littoral"]),
    # whom an opening names is not its subject
    ("Paul Martin a toujours nié. Par la voix de son avocat, Luc Petit, il affirme que le quai est vieux.", ["Paul Martin"]),
    # a description ends before its verb
    ("La voisine réclame une étude. La voisine affirme que le quai est vieux.", ["La voisine"]),
    ("Cette voisine barricade les fenêtres. Elle affirme que le quai est vieux.", ["Cette voisine"]),
    ("La coiffeuse Anne Durand a ouvert en 2015. Son mari, Dominique, l'aide. La commerçante affirme que le quai est vieux.",
     ["Anne Durand"]),
    ("Le capitaine du club, Paul Martin, a marqué. Le talonneur de 31 ans a dit que le quai est vieux.", ["Paul Martin"]),
    ("Anne Durand a ouvert un salon. Il pleut. Il vente. Il neige. Le temps passe. Les années aussi. L'élue affirme que le quai est vieux.",
     ["Anne Durand"]),
    ("Luc Petit est parti. L'attaquant argentin affirme que le quai est vieux.", ["Luc Petit"]),
    ("Luc Petit est parti. Le vigneron nantais affirme que le quai est vieux.", ["Luc Petit"]),
    ("Luc Petit est préfet. D'après le haut fonctionnaire, le quai est vieux.", ["Luc Petit"]),
    ("Le témoin a dit que le quai est vieux. Le jeune homme a précisé que le port est petit.", ["Le témoin"] * 2),
    ("Un témoin a dit que le quai est vieux. Le suspect affirme que le port est petit.", ["Un témoin", "Le suspect"]),
    ("Anne Durand a dit que le quai est vieux. L'ancienne ministre a rappelé que le port est petit.", ["Anne Durand"] * 2),
    ("Anne Durand a dit que le quai est vieux. « Le port est petit », a ajouté la présidente du jury.", ["Anne Durand"] * 2),
    ("Anne Durand a dit que le quai est vieux. « Le port est petit », a répondu la présidente du jury.",
     ["Anne Durand", "la présidente du jury"]),
    # the one named last
    ("Anne Durand a rencontré Paul Martin, puis Luc Petit. Ce dernier affirme que le quai est vieux.", ["Luc Petit"]),
    ("Anne Durand préside l'ONG Horizon. Cette dernière affirme que le quai est vieux.", ["Anne Durand"]),
    ("Anne Durand a consulté Luc Petit. L'intéressé dément que le quai soit vieux.", ["Luc Petit"]),
    # several
    ("Trois pêcheurs ont été jugés. Le maire est venu. « On dormait », ont assuré les trois hommes.", ["Trois pêcheurs"]),
    ("Trois policiers ont arrêté deux hommes. « On dormait », ont dit les deux hommes.", ["les deux hommes"]),
    ("Deux policiers ont arrêté Luc Petit et Jean Roy. « On dormait », ont dit les trois hommes.", ["les trois hommes"]),
    ("Deux randonneurs ont disparu. Les deux hommes ont raconté que le quai est vieux.", ["Deux randonneurs"]),
    ("Vingt chercheurs rappellent que le quai est vieux. Aux yeux de ces scientifiques, le port est petit.", ["Vingt chercheurs"] * 2),
    ("Luc Petit et Horizon Bleu affirment que le quai est vieux.", ["Luc Petit et Horizon Bleu"]),
    # a broader word for a body, but not for one whose name says otherwise
    ("La FIFA a rejeté l'appel. L'instance a indiqué que le quai est vieux.", ["FIFA"]),
    ("L'Unicef est inquiète. L'organisation affirme que le quai est vieux.", ["Unicef"]),
    ("Le ministère du Littoral se tait. L'entreprise affirme que le quai est vieux.", ["L'entreprise"]),
    ("La Banque du littoral a relevé son taux. L'institution affirme que le quai est vieux.", ["Banque du littoral"]),
    ("Le groupe Horizon supprime des postes. L'entreprise affirme que le quai est vieux.", ["Horizon"]),
    ("Le syndicat Horizon menace d'une grève. La compagnie affirme que le quai est vieux.", ["La compagnie"]),
    ("Un témoin est venu lundi. L'homme, un retraité, assure que le quai est vieux.", ["Un témoin"]),
    # by whom a document speaks
    ("Dans un communiqué, la FIFA explique que le quai est vieux. Le communiqué ajoute que le port est petit.", ["FIFA"] * 2),
    ("Selon une lettre de la mairie, le quai est vieux. La lettre ajoute que le port est petit.",
     ["une lettre de la mairie"] * 2),
    # a pronoun goes on as the subject
    ("Anne Durand a préparé un gâteau. Elle a invité trois voisins de Léa. Elle affirme que le quai est vieux.",
     ["Anne Durand"]),
    # on, in a document
    ("Le rapport du juge est accablant. On y apprend que le quai est vieux.", ["Le rapport du juge"]),
    # a headline's topic does not speak; its quotation is found again
    ("Grève des dockers : « Nous irons jusqu’au bout »\n\n« Nous irons jusqu’au bout du quai », affirme Anne Durand.",
     ["Anne Durand"] * 2),
    # dropped subjects
    ("Anne Durand a dit que le quai est vieux, ajoutant que le port est petit.", ["Anne Durand", "Anne Durand"]),
    # a former function of somebody in view is theirs later on, too
    ("Paul Martin a été jugé. L'ancien trésorier du club était poursuivi. Le trésorier a prétendu que le quai était vieux.",
     ["Paul Martin"]),
    # an object before a second verb, a clause between commas, a relative after the words that tell who speaks
    ("Anne Durand soigne un pêcheur. Elle lui prend la main, promet que le médecin arrive.", ["Anne Durand"]),
    ("Anne Durand, l'étudiante qu'il encadre, 21 ans, demande comment on répare un quai.", ["Anne Durand"]),
    ("Le prix du quai va baisser d'un tiers, assure Anne Durand, qui vante « un port ouvert à tous les pêcheurs ».",
     ["Anne Durand"] * 2),
    ("Le quai sera fermé par Paul Martin, lequel précise que le port est petit.", ["Paul Martin"]),
    # a member and the body's name; what somebody made; the author of a document
    ("« Le quai est vieux », ironise Anne Durand. L'élue PLR rappelle que le port est petit.", ["Anne Durand"] * 2),
    ("« Le quai est vieux », relève Anne Durand. D'après ses calculs, le port sera fermé.", ["Anne Durand"] * 2),
    ("Dans un communiqué, l'ONU invite à la prudence. Le quai est vieux, souligne le texte.", ["ONU"]),
    # a report is a source by itself, whoever has written it
    ("Dans un rapport de mai, l'ONU invite à la prudence. Le quai est vieux, dit le texte.", ["un rapport de mai"]),
    # the subject of the sentence that quotes; a stressed pronoun; a noun that no list holds
    ("Paul Durand a rappelé que le port est petit. Le maire, Jean Petit, a insisté sur l'urgence, car, a-t-il dit, "
     "« le quai est vieux ».", ["Paul Durand", "Jean Petit"]),
    ("Anne Durand croit que le port est petit.\n\nMme Petit, elle, n'a pas peur. « Je reste ici », dit-elle.",
     ["Anne Durand", "Petit"]),
    ("Paul Durand a fermé son atelier. « On a formé des gens bien », raconte le voilier.", ["Paul Durand"]),
    # an aside before the verb of a subject; a paper and a person that nothing parts
    ("Le député Paul Durand, élu du port, a appelé hier le ministre, Jean Petit, à « assumer ses responsabilités ».",
     ["Paul Durand"]),
    ("« Le quai est vieux », a confié à Libération Paul Durand.", ["Paul Durand"]),
    ("La ministre a elle-même reconnu que le quai est vieux.", ["La ministre"]),
    # whose family it is; the name behind one of several; a clause after the one who is asked
    ("Anne Durand est morte mardi, a annoncé sa famille.", ["sa famille (Anne Durand)"]),
    ("Paul Durand a parlé. Un de ses alliés estime que le port est petit. Ses proches affirment que le quai est vieux.",
     ["Un de ses alliés (Paul Durand)", "Ses proches (Paul Durand)"]),
    ("« Le quai est vieux », ironise l'un d'entre eux, l'agronome Paul Durand.", ["Paul Durand"]),
    ("Paul Durand a demandé à ses collègues s'ils étaient « prêts à expliquer la fermeture du port ».", ["Paul Durand"]),
    ("« Le quai est vieux », relève Anne Durand. Son binôme affirme que le port est petit.", ["Anne Durand", "Son binôme"]),
    ("« Le quai est vieux », a dit Anne Durand. La socialiste a promis que le port serait ouvert.", ["Anne Durand"] * 2),
    ("« Le quai est vieux », a dit Anne Durand. La soignante affirme que le port est petit.", ["Anne Durand"] * 2),
    # the same one; a former colleague of somewhere; the function that a title tells
    ("« Le quai est vieux », confie un diplomate européen. Selon Anne Durand, le port est petit. "
     "« Le phare est haut », prévient le même diplomate.",
     ["un diplomate européen", "Anne Durand", "un diplomate européen"]),
    ("« Le quai est vieux », peste Paul Martin. Cet ancien de Cargill affirme que le port est petit.", ["Paul Martin"] * 2),
    ("« Le quai est vieux », sourit l'évêque. Mgr Paul Martin est reparti.", ["Paul Martin"]),
    # an infinitive goes on with the last speaker
    ("« Le quai est vieux », soupire Paul Martin. Avant de glisser : « De toute façon, le port est petit. »",
     ["Paul Martin"] * 2),
    ("« Le quai est vieux », a dit Paul Martin. Et de rappeler que le port est petit.", ["Paul Martin"] * 2),
    # who is told, or who asked, is no part of the speaker
    ("« Le quai est vieux », a raconté une pêcheuse à la chaîne Océan.", ["une pêcheuse"]),
    ("D'après un pêcheur interrogé par le quotidien Le Phare, le quai est vieux.", ["un pêcheur"]),
    ("Anne Durand, ministre de la Mer, est venue. « Le quai est vieux », a répondu la ministre aux questions de Luc Petit.",
     ["Anne Durand"]),
    # whoever is named in a clause is less in view than the sentence's subject
    ("Elle est née ici. Anne Durand croit que Léa Petit est passée. « Le quai est vieux », s'amuse-t-elle.",
     ["Anne Durand"] * 2),
    # a noun of the same family, an office by another name, a firm by its kind
    ("La neurologue Anne Durand dirige le service. Léa Petit, infirmière, écoute. Le médecin de garde dort. "
     "La médecin affirme que le quai est vieux.", ["Anne Durand"]),
    ("La préfète du Var, Anne Durand, est venue. « Le quai est vieux », a dit la représentante de l'État.", ["Anne Durand"]),
    ("La procureure de Nort, Anne Durand, a ouvert une enquête. « Le quai est vieux », a dit la représentante du ministère "
     "public.", ["Anne Durand"]),
    ("L'avocat du port, Luc Petit, a plaidé. « Le quai est vieux », a conclu le conseil.", ["Luc Petit"]),
    ("L'ancien maire de Nort, Luc Petit, est jugé. « Le quai est vieux », a dit l'ex-édile.", ["Luc Petit"]),
    # told only behind a comma, at the opening, as an attribute, as a relative
    ("Exploitant de 120 hectares, Luc Petit est venu. Paul Martin, pêcheur, est parti. Le céréalier affirme que le quai est "
     "vieux.", ["Luc Petit"]),
    ("Anne Durand est avocate à Nort. Léa Petit, infirmière, est partie. L'avocate a dit que le quai est vieux.",
     ["Anne Durand"]),
    ("Le club réclame une rencontre avec le ministre de la Mer, Luc Petit. Paul Martin, pêcheur, est parti. « Le quai est "
     "vieux », a promis le ministre.", ["Luc Petit"]),
    # somebody introduced goes on in other words: an age, children, a club, a town
    ("« Le quai est vieux », a dit Anne Durand. La comptable de 38 ans affirme que le port est petit.", ["Anne Durand"] * 2),
    ("« Le quai est vieux », a dit Anne Durand. La mère de deux enfants affirme que le port est petit.", ["Anne Durand"] * 2),
    ("« Le quai est vieux », a dit Luc Petit. Le coureur de la formation Océan affirme que le port est petit.",
     ["Luc Petit"] * 2),
    ("Anne Durand, maire, est venue. Le chef de projet, Luc Petit, déroule ses cartes. L'ingénieur affirme que le quai est "
     "vieux.", ["Luc Petit"]),
    # another trade is another one; so are relatives
    ("La psychologue Anne Durand a dit que le quai est vieux. L'avocate générale bondit. « Le port est petit », "
     "objecte-t-elle.", ["Anne Durand", "L'avocate générale"]),
    ("Luc Petit, préfet, est venu. Le mari de Mme Durand, lui, ne décolère pas. « Le quai est vieux », peste-t-il.",
     ["Le mari de Mme Durand"]),
    ("Le médecin Luc Petit est venu. L'enquêteur de la police a dit que le quai est vieux.", ["L'enquêteur de la police"]),
    # persons without a name
    ("Le préfet, Luc Petit, est venu. Le conducteur, âgé de 58 ans, a été entendu. Il a expliqué que le quai était vieux.",
     ["Le conducteur"]),
    ("Assise devant son étal, une transformatrice de poisson reste méfiante. « Le quai est vieux », soupire-t-elle.",
     ["une transformatrice de poisson"]),
    # sources taken up again
    ("« Le quai est vieux », selon une source proche de l'enquête. Le port est petit, a-t-on précisé de même source.",
     ["une source proche de l'enquête"] * 2),
    ("« Le quai est vieux », admet un collaborateur du préfet. Selon cette source, le port est petit.",
     ["un collaborateur du préfet"] * 2),
    # the body that somebody speaks for; a name in brackets is not in view
    ("L'Union européenne s'est tue. La coordinatrice de l'association Horizon Bleu, Anne Durand, a parlé. Selon l'organisation, le quai est "
     "vieux.", ["Horizon Bleu"]),
    # a portrait goes on being about the same one
    ("Anne Durand est née à Nort. Elle a grandi au port. Elle aime la mer. Elle vit seule. La directrice du port, Léa Petit, "
     "l'admire. Elle y est depuis dix ans. Anne Durand sourit. La pêcheuse se lève. Elle affirme que le quai est vieux.",
     ["Anne Durand"]),
    # one of two
    ("Le ministre Luc Petit et la maire Anne Durand sont venus. Le premier a dit que le quai est vieux.", ["Luc Petit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS, ids=[row[0][:60] for row in SPEAKERS])
def test_speakers(text: str, speakers: list[str]) -> None:
    assert tidy_tables(Article.from_text(text)).statements["speaker"].tolist() == speakers


def test_a_place_inside_a_description_does_not_speak() -> None:
    tables = tidy_tables(Article.from_text("La police de Lyon a dit que le quai est fermé."))
    assert tables.statements.loc[0, "speaker"] in ("La police de Lyon", "police de Lyon")


def test_roles_and_pronouns_are_mentions_of_their_actor() -> None:
    text = "« Le quai est vieux », a dit Anne Durand. « Le port est petit », a ajouté la responsable, a-t-elle insisté."
    tables = tidy_tables(Article.from_text(text))
    rows = tables.mentions.merge(tables.actors[["actor_id", "name"]], on="actor_id")
    assert set(rows.loc[rows["name"] == "Anne Durand", "form"]) >= {"name", "role"}
    assert tables.mentions["text"].tolist() == [text[a:b] for a, b in zip(tables.mentions["start"], tables.mentions["end"], strict=True)]


def test_a_body_is_found_again_by_its_noun_anywhere_in_the_text() -> None:
    text = "L'Agence du port a ouvert un quai. Depuis, l'agence ne dit rien."
    tables = tidy_tables(Article.from_text(text))
    assert tables.mentions.loc[tables.mentions["form"] == "role", "text"].tolist() == ["l'agence"]


def test_a_town_is_found_again_by_its_noun() -> None:
    tables = tidy_tables(Article.from_text("Le port de Marseille est vieux. La ville veut le repeindre."))
    rows = tables.mentions.merge(tables.actors[["actor_id", "name", "kind"]], on="actor_id")
    assert rows.loc[rows["form"] == "role", ["text", "name", "kind"]].values.tolist() == [["La ville", "Marseille", "place"]]


def test_a_town_of_the_story_is_known_also_where_only_another_name_holds_it() -> None:
    text = "La Régie d'Eau et d'Electricité de Marrakech a investi. Le réseau de la ville a vieilli."
    actors = tidy_tables(Article.from_text(text)).actors.set_index("name")
    assert actors.loc["Marrakech", "known"]


def test_a_statement_that_nobody_can_be_given_is_a_problem() -> None:
    text = "« Nous partirons demain matin. » Le quai est vide."
    tables = tidy_tables(Article.from_text("Il a été annoncé que le quai est vide."))
    assert tables.statements["speaker"].isna().all()
    assert tables.problems["problem"].tolist() == ["a statement without a speaker"] * len(tables.statements)
    assert len(tables.statements) == 1
    assert tidy_tables(Article.from_text(text)).statements.empty


TRADES = ("chimiste", "pilote", "peintre", "notaire", "libraire", "fleuriste", "dentiste", "journaliste", "juriste", "pianiste")


def test_a_noun_is_not_asked_of_everybody_in_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time grows with the length of the text: ten times the people make about ten times the questions, not a hundred."""
    asked: list[Somebody] = []
    fit_noun = Matching.fit_noun
    monkeypatch.setattr(Matching, "fit_noun", lambda self, phrase, who: asked.append(who) or fit_noun(self, phrase, who))

    def questions(people: int) -> int:
        met = "".join(f"Jean Bardo{'a' * number}, maire, est venu. " for number in range(people))
        asked.clear()
        tidy_tables(Article.from_text(met + " ".join(f"Le {trade} a souri." for trade in TRADES)))
        return len(asked)

    assert questions(60) <= questions(6) + 60
