"""Who is heard, and what of: the tables of one article joined, on small articles."""

from __future__ import annotations

import pandas as pd
import pytest
from table_maker import many_tables, story_tables

from helpers import Article, Codebook, tidy_tables
from helpers.figures import voices
from helpers.figures.words import in_context, stances, uncovered_words

TRADE = (
    "Rabat, 3 mars 2021 (MAP) - Le Maroc mise sur l'intelligence artificielle et le cloud. "
    "« Nous voulons attirer des investissements », a déclaré Léa Roy, directrice de l'Agence de l'eau. "
    "L'investissement porte la croissance. IBM, Amazon et Oracle étaient là.\n\n"
    "Le barrage est plein. Le barrage est vieux."
)


@pytest.fixture
def story():
    return story_tables()


@pytest.fixture(scope="module")
def trade():
    article = Article.from_text(TRADE)
    return article, tidy_tables(article)


def tables_of(text: str):
    return tidy_tables(Article.from_text(text))


def test_voices_share_out_all_words_the_writer_first(story):
    assert voices.words_by_voice(story).to_dict() == {voices.WRITER: 35, "Omar Safi": 12, "Jane Doe": 2}
    assert voices.speakers(story) == ["Omar Safi", "Jane Doe"]


def test_a_source_that_is_no_actor_is_a_voice_by_its_description(story):
    story.statements.loc[2, ["speaker_id", "speaker"]] = [pd.NA, "un proche du dossier"]
    assert list(voices.words_by_voice(story).index) == [voices.WRITER, "Omar Safi", "un proche du dossier"]


def test_a_guessed_speaker_is_a_voice_apart(story):
    story.statements.loc[2, "certainty"] = "guess"
    said = voices.statements(story)
    assert said["voice"].tolist() == ["Omar Safi", "Omar Safi", "Jane Doe (?)"]
    assert pd.isna(said["country"].iloc[2])
    assert voices.speakers(story) == ["Omar Safi"]


def test_who_asks_in_an_interview_is_a_voice_apart():
    tables = tables_of("Entretien avec Anne Durand.\n\nQ : Le pont va-t-il fermer ?\n\nR : Oui, il fermera en mai.")
    assert voices.statements(tables)["voice"].tolist() == [voices.ASKING, "Anne Durand"]
    assert voices.speakers(tables) == ["Anne Durand"]


def test_a_headline_is_not_the_first_sentence():
    tables = tables_of("Le port ouvre\n\nLe port de Tanger ouvre lundi. Il est grand.")
    first = voices.first_sentence(tables)
    assert tables.sentences.set_index("sentence_id").at[first, "text"] == "Le port de Tanger ouvre lundi."
    assert voices.first_sentence(tables_of("LE PORT\n\nOUVRE")) == "s1"


def test_themes_stand_in_somebody_s_words_or_in_a_name(trade):
    places = voices.theme_mentions(trade[1])
    assert places[places["in_first"]]["label"].tolist() == ["Artificial intelligence", "Cloud computing"]
    assert places[places["voice"] == "Léa Roy"]["label"].tolist() == ["Investment"]
    utility = voices.theme_mentions(tables_of(
        "La Régie Autonome de Distribution d'Eau et d'Electricité de Marrakech a ouvert. L'eau manque."
    ))
    assert utility[~utility["in_name"]]["text"].tolist() in ([], ["eau"])
    assert utility["in_name"].any()


def test_actors_those_mentioned_most_first(story):
    rows = voices.actors(story)[["label", "n_mentions", "paragraphs"]].to_numpy().tolist()
    assert rows[:3] == [["Rabat", 3, 3], ["Omar Safi", 3, 2], ["Jane Doe", 1, 1]]


def test_a_country_has_its_english_name_beside_the_article_s():
    labels = voices.actors(tables_of("Le Maroc et les Etats-Unis ont signé à Rabat."))["label"].tolist()
    assert "Maroc (Morocco)" in labels and "Rabat" in labels


def test_a_long_name_gives_way_to_the_acronym_that_the_article_uses(story):
    assert "Organisation des Nations unies" in set(voices.actors(story)["label"])  # thirty letters are not too long
    long = tables_of("L'Agence américaine pour le commerce et le développement (USTDA) paie. L'USTDA aide.")
    assert "USTDA" in set(voices.actors(long)["label"])


def test_the_innermost_statement_holds_a_place(story):
    places = story.mentions[["start", "end"]]
    found = voices.statement_at(story, places)
    assert found.dropna().tolist() == ["st2"]  # Rabat, in what he added


def test_glosses_are_those_of_the_same_words():
    article = Article.from_file("data/article.txt")
    tables = tidy_tables(article)
    found = voices.glosses(tables)
    assert set(tables.paragraphs["paragraph_id"]) <= set(found)
    assert voices.glosses(tables_of("Il pleut.")) == {}


@pytest.mark.parametrize("reading", [
    voices.statements, voices.theme_mentions, voices.actors,
], ids=lambda reading: reading.__name__)
def test_an_article_without_anything_gives_no_rows(reading):
    assert len(reading(many_tables(0))) == 0


# --- what the codebook tells of words -------------------------------------------------------------------------


def test_reporting_verbs_have_the_stance_of_the_codebook():
    lemmas = pd.Series(["dire", "souligner", "selon", "mots inconnus", pd.NA], dtype="string")
    found = stances(lemmas, Codebook.default())
    assert found["stance"].tolist() == ["neutral", "assertive", "neutral", "other", "other"]
    assert found["gloss"].tolist() == ["to say", "to stress", "according to", "", ""]


def test_a_place_is_shown_in_its_sentence(trade):
    article, tables = trade
    start = article.text.index("cloud")
    assert in_context(tables, start, start + 5, words=2) == "… et le [cloud]."
    assert in_context(tables, 0, 5) == ""  # the header is no sentence


def test_uncovered_words_leave_out_names_themes_verbs_and_small_words(trade):
    article, tables = trade
    frame = uncovered_words(article, tables, Codebook.default())
    assert frame[["word", "gloss", "n"]].to_numpy().tolist() == [["barrage", "dam", 2]]
    assert article.text[frame["start"].iloc[0]:frame["end"].iloc[0]] == "barrage"


def test_forms_of_a_word_are_one_row():
    article = Article.from_text("Un quai est fermé. Les quais sont vides.\n\nLe quai rouvre.")
    frame = uncovered_words(article, tidy_tables(article), Codebook.default())
    assert frame[["n", "paragraphs"]].to_numpy().tolist() == [[3, 2]]


def test_two_words_that_only_come_together_are_one_row():
    article = Article.from_text("Le chiffre d’affaires monte, dit-on. Ce chiffre d’affaires est une bonne chose, une chose rare.")
    frame = uncovered_words(article, tidy_tables(article), Codebook.default())
    assert frame[["word", "gloss", "n"]].to_numpy().tolist() == [["chiffre d'affaires", "turnover", 2]]
    assert article.text[frame["start"].iloc[0]:frame["end"].iloc[0]] == "chiffre d’affaires"


def test_a_judgement_between_marks_is_not_the_writer_s_alone():
    text = "La ministre a jugé le chiffre « excessif ». Le pont est magnifique."
    tables = tidy_tables(Article.from_text(text))
    told = dict(zip(tables.evaluations["text"], voices.beside(tables, tables.evaluations), strict=True))
    assert told == {"excessif": True, "magnifique": False}


def test_what_the_verb_of_somebody_judges_is_not_the_writer_s():
    tables = tables_of("L'agence salue l'initiative. Le projet améliore la vie des habitants.")
    told = dict(zip(tables.evaluations["text"], voices.beside(tables, tables.evaluations), strict=True))
    assert told == {"salue": True, "améliore": False}


def test_who_signs_an_article_is_no_actor_of_it():
    text = "Le maire, Paul Roy, parle. Anne Bor est venue avec lui.\n\nPropos recueillis par Gaëlle Morvan\n\nLéo Stern"
    actors = voices.actors(tidy_tables(Article.from_text(text))).set_index("name")["sender"]
    assert actors.to_dict() == {"Paul Roy": False, "Anne Bor": False, "Gaëlle Morvan": True, "Léo Stern": True}


def test_a_paper_that_asks_is_no_voice_of_its_own():
    tables = tables_of("La Voix du Nord : Où en êtes-vous ?\n\nSofia Rey : Très bien.\n\nLa Voix du Nord : Votre club ferme.\n\n"
                       "Sofia Rey : Non, il rouvre.")
    assert voices.statements(tables)["voice"].tolist() == [voices.ASKING, "Sofia Rey", voices.ASKING, "Sofia Rey"]
    assert voices.actors(tables).set_index("name")["sender"].to_dict() == {"La Voix du Nord": True, "Sofia Rey": False}
    said = tables_of("La Voix du Nord a dit que le club ferme.")
    assert voices.speakers(said) == ["La Voix du Nord"]


def test_where_nobody_is_told_each_voice_has_no_name():
    tables = tables_of("J'ai dit que ce silence me faisait peur.")
    assert tables.statements["speaker"].isna().all()
    assert voices.statements(tables)["voice"].tolist() == [voices.UNNAMED]
    assert voices.speakers(tables) == []


def test_who_asks_in_an_interview_is_no_actor_of_it():
    text = (
        "Entretien avec Ana Petrović, nageuse.\n\nSud Ouest. Pourquoi avez-vous quitté Nice ?\n\nAna Petrović. J'ai signé.\n\n"
        "Sud Ouest. Irez-vous à Brest ?\n\nAna Petrović. Nous verrons. Le Monde en parle."
    )
    actors = voices.actors(tidy_tables(Article.from_text(text))).set_index("name")["sender"]
    assert actors.to_dict() == {"Ana Petrović": False, "Sud Ouest": True, "Nice": False, "Brest": False, "Le Monde": False}


def test_a_verb_behind_le_is_no_word_of_its_own_and_a_noun_like_one_is():
    article = Article.from_text("Une visite est prévue. Cette visite plaît. Luc le sait, Anne le sait aussi.")
    assert uncovered_words(article, tidy_tables(article), Codebook.default())["word"].tolist() == ["visite"]


INTERVIEW = (
    "Entretien avec Ana Petrović, nageuse.\n\nPourquoi Nice ?\n\nLa présidente m'a dit : « Je veux des titres, nous "
    "nagerons vite. » J'ai signé pour trois ans.\n\nEt après ?\n\nJe verrai.\n\nPropos recueillis par Léa Roy"
)
RELEASE = (
    "Communiqué de presse\n\nNantes, le 3 octobre 2024 – Le groupe Valtrix emploie 93 personnes. « Nous grandissons », "
    "dit Anne Durand, présidente.\n\nContacts presse\n\nAgence Zirko – Hortense Vidal – 06 12 00 00 00\n\nLuc Petit – "
    "presse@valtrix.example"
)


def test_what_a_speaker_quotes_is_not_the_speaker_s_own():
    tables = tables_of(INTERVIEW)
    assert voices.whose(tables, tables.futures).tolist() == ["somebody quoted by Ana Petrović", "Ana Petrović"]
    assert "Je veux" not in " ".join(voices.own_words(voices.statements(tables)))
    assert "J'ai signé" in " ".join(voices.own_words(voices.statements(tables)))
    assert tables.wants["actor_id"].isna().all()


def test_marks_that_only_go_on_with_a_quotation_quote_nobody_else():
    tables = tables_of("Luc Bardin a déclaré : « Nous avons perdu la ville.\n\n« Nous gagnerons demain. »")
    assert voices.whose(tables, tables.futures).tolist() == ["Luc Bardin"]


@pytest.mark.parametrize(("text", "interview", "release"), [
    (INTERVIEW, True, False),
    (RELEASE, False, True),
    (TRADE, False, False),
    ("Le pont ferme.\n\nContacts médias : Anne Roy, a.roy@pont.example, Luc Petit, l.petit@pont.example", False, True),
    ("Le maire a lu le communiqué de la préfecture. Anne Durand a dit non.", False, False),
    ("Paris – Le communiqué final du G20 a déçu. « Non », a dit Anne Durand.", False, False),
])
def test_the_kind_of_piece_is_told_by_its_own_lines(text, interview, release):
    tables = tables_of(text)
    assert (voices.is_interview(tables), voices.is_release(tables)) == (interview, release)


def test_who_sends_a_press_release_is_heard_in_it():
    text = (
        "Communiqué de presse\n\nNantes, le 3 octobre 2024 – Le groupe Valtrix emploie 93 personnes.\n\nValtrix a deux usines, "
        "dont une de Bonduelle. « Nous grandissons », dit Anne Durand, présidente.\n\nÀ propos de Valtrix : un groupe breton."
    )
    heard = voices.actors(tables_of(text)).set_index("name")["heard"]
    assert heard["Valtrix"] and not heard["Bonduelle"]
    story = voices.actors(tables_of(text.removeprefix("Communiqué de presse"))).set_index("name")["heard"]
    assert not story["Valtrix"]


def test_whom_the_press_may_call_and_who_signs_are_none_of_the_story():
    release = voices.actors(tables_of(RELEASE)).set_index("name")["sender"]
    assert release["Hortense Vidal"] and release["Luc Petit"] and not release["Anne Durand"]
    interview = voices.actors(tables_of(INTERVIEW)).set_index("name")["sender"]
    assert interview["Léa Roy"] and not interview["Ana Petrović"]
    sums = tables_of("Anne Durand a versé 1 000 000 000 euros à Luc Petit.")
    assert not voices.actors(sums)["sender"].any()
