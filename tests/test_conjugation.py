"""Forms of French verbs, and the codebook's rows that they are made from."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import astuple
from pathlib import Path

import pytest

from helpers.errors import CodebookError
from helpers.french.conjugation import VerbForm, conjugate, moods_by_text, read_models

CODEBOOK = Path(__file__).resolve().parents[1] / "data" / "codebook"
VERB_SHEETS = ("reporting_verbs", "auxiliaries", "common_verbs")


def sheet(name: str) -> list[dict[str, str]]:
    with (CODEBOOK / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


MODELS = read_models(sheet("conjugation"))
MODEL_OF = {row["lemma"]: row["model"] for name in VERB_SHEETS for row in sheet(name)}


def forms(lemma: str, mood: str, model: str = "") -> list[str]:
    return [form.text for form in conjugate(lemma, model or MODEL_OF[lemma], MODELS) if form.mood == mood]


# Forms in the order je, tu, il, nous, vous, ils; written out from a school grammar.
SIX_PERSONS = [
    ("affirmer", "present", "affirme affirmes affirme affirmons affirmez affirment"),
    ("affirmer", "imperfect", "affirmais affirmais affirmait affirmions affirmiez affirmaient"),
    ("affirmer", "past", "affirmai affirmas affirma affirmâmes affirmâtes affirmèrent"),
    ("affirmer", "future", "affirmerai affirmeras affirmera affirmerons affirmerez affirmeront"),
    ("affirmer", "conditional", "affirmerais affirmerais affirmerait affirmerions affirmeriez affirmeraient"),
    ("affirmer", "subjunctive", "affirme affirmes affirme affirmions affirmiez affirment"),
    ("annoncer", "present", "annonce annonces annonce annonçons annoncez annoncent"),
    ("annoncer", "imperfect", "annonçais annonçais annonçait annoncions annonciez annonçaient"),
    ("annoncer", "past", "annonçai annonças annonça annonçâmes annonçâtes annoncèrent"),
    ("exiger", "present", "exige exiges exige exigeons exigez exigent"),
    ("exiger", "past", "exigeai exigeas exigea exigeâmes exigeâtes exigèrent"),
    ("révéler", "present", "révèle révèles révèle révélons révélez révèlent"),
    ("suggérer", "subjunctive", "suggère suggères suggère suggérions suggériez suggèrent"),
    ("abréger", "imperfect", "abrégeais abrégeais abrégeait abrégions abrégiez abrégeaient"),
    ("marteler", "present", "martèle martèles martèle martelons martelez martèlent"),
    ("marteler", "future", "martèlera"),
    ("achever", "present", "achève achèves achève achevons achevez achèvent"),
    ("rappeler", "present", "rappelle rappelles rappelle rappelons rappelez rappellent"),
    ("rappeler", "conditional", "rappellerait"),
    ("rejeter", "present", "rejette rejettes rejette rejetons rejetez rejettent"),
    ("appuyer", "present", "appuie appuies appuie appuyons appuyez appuient"),
    ("envoyer", "future", "enverra"),
    ("renchérir", "present", "renchéris renchéris renchérit renchérissons renchérissez renchérissent"),
    ("démentir", "present", "démens démens dément démentons démentez démentent"),
    ("soutenir", "present", "soutiens soutiens soutient soutenons soutenez soutiennent"),
    ("soutenir", "past", "soutins soutins soutint soutînmes soutîntes soutinrent"),
    ("prévenir", "conditional", "préviendrait"),
    ("convenir", "subjunctive", "convienne conviennes convienne convenions conveniez conviennent"),
    ("enquérir", "present", "enquiers enquiers enquiert enquérons enquérez enquièrent"),
    ("requérir", "future", "requerra"),
    ("dire", "present", "dis dis dit disons dites disent"),
    ("dire", "past", "dis dis dit dîmes dîtes dirent"),
    ("dire", "subjunctive", "dise dises dise disions disiez disent"),
    ("dire", "future", "dira"),
    ("prédire", "present", "prédis prédis prédit prédisons prédisez prédisent"),
    ("maudire", "present", "maudis maudis maudit maudissons maudissez maudissent"),
    ("écrire", "present", "écris écris écrit écrivons écrivez écrivent"),
    ("écrire", "past", "écrivis écrivis écrivit écrivîmes écrivîtes écrivirent"),
    ("lire", "past", "lus lus lut lûmes lûtes lurent"),
    ("sourire", "present", "souris souris sourit sourions souriez sourient"),
    ("sourire", "past", "souris souris sourit sourîmes sourîtes sourirent"),
    ("conclure", "present", "conclus conclus conclut concluons concluez concluent"),
    ("conclure", "past", "conclus conclus conclut conclûmes conclûtes conclurent"),
    ("reconnaître", "past", "reconnus reconnus reconnut reconnûmes reconnûtes reconnurent"),
    ("craindre", "present", "crains crains craint craignons craignez craignent"),
    ("plaindre", "past", "plaignis plaignis plaignit plaignîmes plaignîtes plaignirent"),
    ("promettre", "present", "promets promets promet promettons promettez promettent"),
    ("admettre", "past", "admis admis admit admîmes admîtes admirent"),
    ("répondre", "present", "réponds réponds répond répondons répondez répondent"),
    ("répondre", "future", "répondra"),
    ("débattre", "present", "débats débats débat débattons débattez débattent"),
    ("interrompre", "present", "interromps interromps interrompt interrompons interrompez interrompent"),
    ("convaincre", "present", "convaincs convaincs convainc convainquons convainquez convainquent"),
    ("reprendre", "present", "reprends reprends reprend reprenons reprenez reprennent"),
    ("poursuivre", "past", "poursuivis poursuivis poursuivit poursuivîmes poursuivîtes poursuivirent"),
    ("croire", "present", "crois crois croit croyons croyez croient"),
    ("prévoir", "future", "prévoira"),
    ("entrevoir", "future", "entreverra"),
    ("concevoir", "present", "conçois conçois conçoit concevons concevez conçoivent"),
    ("émouvoir", "present", "émeus émeus émeut émouvons émouvez émeuvent"),
    ("déduire", "past", "déduisis déduisis déduisit déduisîmes déduisîtes déduisirent"),
    ("discourir", "future", "discourra"),
    ("découvrir", "past", "découvris découvris découvrit découvrîmes découvrîtes découvrirent"),
    ("faire", "present", "fais fais fait faisons faites font"),
    ("faire", "subjunctive", "fasse fasses fasse fassions fassiez fassent"),
    ("avoir", "present", "ai as a avons avez ont"),
    ("avoir", "conditional", "aurais aurais aurait aurions auriez auraient"),
    ("être", "imperfect", "étais étais était étions étiez étaient"),
    ("être", "past", "fus fus fut fûmes fûtes furent"),
    ("être", "subjunctive", "sois sois soit soyons soyez soient"),
    ("aller", "present", "vais vas va allons allez vont"),
    ("venir", "past", "vins vins vint vînmes vîntes vinrent"),
    ("vouloir", "present", "veux veux veut voulons voulez veulent"),
    ("pouvoir", "subjunctive", "puisse puisses puisse puissions puissiez puissent"),
    ("devoir", "past", "dus dus dut dûmes dûtes durent"),
    ("savoir", "subjunctive", "sache saches sache sachions sachiez sachent"),
    ("accueillir", "future", "accueillera"),
    ("vivre", "past", "vécus vécus vécut vécûmes vécûtes vécurent"),
    ("résoudre", "present", "résous résous résout résolvons résolvez résolvent"),
    ("revêtir", "present", "revêts revêts revêt revêtons revêtez revêtent"),
]


@pytest.mark.parametrize(("lemma", "mood", "expected"), SIX_PERSONS)
def test_six_persons(lemma: str, mood: str, expected: str) -> None:
    found = forms(lemma, mood)[:6]
    if " " in expected:
        assert found == expected.split()
    else:
        assert found[2] == expected


# Masculine singular and plural, feminine singular and plural.
PARTICIPLES = [
    ("annoncer", "annoncé annoncés annoncée annoncées"),
    ("dire", "dit dits dite dites"),
    ("écrire", "écrit écrits écrite écrites"),
    ("promettre", "promis promis promise promises"),
    ("reconnaître", "reconnu reconnus reconnue reconnues"),
    ("craindre", "craint craints crainte craintes"),
    ("soutenir", "soutenu soutenus soutenue soutenues"),
    ("requérir", "requis requis requise requises"),
    ("découvrir", "découvert découverts découverte découvertes"),
    ("devoir", "dû dus due dues"),
    ("inclure", "inclus inclus incluse incluses"),
    ("naître", "né nés née nées"),
    ("exclure", "exclu exclus exclue exclues"),
    ("dissoudre", "dissous dissous dissoute dissoutes"),
    ("revêtir", "revêtu revêtus revêtue revêtues"),
    ("être", "été"),
    ("sourire", "souri"),
    ("pouvoir", "pu"),
    ("pleuvoir", "plu"),
]


@pytest.mark.parametrize(("lemma", "expected"), PARTICIPLES)
def test_past_participle(lemma: str, expected: str) -> None:
    assert forms(lemma, "participle") == expected.split()


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("dire", "disant"),
        ("annoncer", "annonçant"),
        ("exiger", "exigeant"),
        ("rappeler", "rappelant"),
        ("avoir", "ayant"),
        ("être", "étant"),
        ("savoir", "sachant"),
        ("croire", "croyant"),
        ("prétendre", "prétendant"),
    ],
)
def test_present_participle(lemma: str, expected: str) -> None:
    assert forms(lemma, "gerund") == [expected]


def test_spelling_of_1990_stands_beside_the_usual_one() -> None:
    assert forms("reconnaître", "infinitive") == ["reconnaître", "reconnaitre"]
    third_person = [form.text for form in conjugate("reconnaître", "connaître", MODELS) if form.mood == "present"]
    assert {"reconnaît", "reconnait"} <= set(third_person)
    assert {"révélera", "révèlera"} <= set(forms("révéler", "future"))
    assert {"balaie", "balaye"} <= set(forms("balayer", "present"))


def test_a_form_says_person_number_and_gender() -> None:
    found = conjugate("dénoncer", "commencer", MODELS)
    assert VerbForm("dénoncèrent", "past", 3, "plural", "") in found
    assert VerbForm("dénoncées", "participle", 0, "plural", "f") in found
    assert VerbForm("dénoncé", "participle", 0, "singular", "m") in found
    assert found[0] == VerbForm("dénoncer", "infinitive", 0, "", "")


def test_forms_spelt_alike_are_all_given() -> None:
    moods = [form.mood for form in conjugate("dire", "dire", MODELS) if form.text == "dit"]
    assert moods == ["present", "past", "participle"]


def test_no_form_is_given_twice() -> None:
    for name in MODELS:
        found = Counter(astuple(form) for form in conjugate(name, name, MODELS))
        assert [form for form, count in found.items() if count > 1] == []


@pytest.mark.parametrize("name", VERB_SHEETS)
def test_every_verb_of_the_codebook_has_its_forms(name: str) -> None:
    for row in sheet(name):
        found = conjugate(row["lemma"], row["model"], MODELS)
        assert found[0].text == row["lemma"]
        moods = {form.mood for form in found if form.person in (0, 3)}
        assert {"infinitive", "present", "imperfect", "future", "conditional", "subjunctive"} <= moods, row
        assert all(form.text.isalpha() or "-" in row["lemma"] for form in found), row


# What the end of an infinitive says about its model. The first pattern that fits counts.
MODELS_BY_ENDING = [
    (r"cer", {"commencer"}),
    (r"é[^aeiouy]+ger|éger", {"protéger"}),
    (r"ger", {"manger"}),
    (r"é([^aeiouyé]{1,2}|gu|qu)er", {"céder"}),
    (r"voyer", {"envoyer"}),
    (r"^pleuvoir", {"pleuvoir"}),
    (r"[ou]yer", {"employer"}),
    (r"[ae]yer", {"payer"}),
    (r"[^aeiouéy]e[lt]er", {"lever", "appeler", "jeter"}),
    (r"[^aeiouéy]e[mnpsv]er", {"lever"}),
    (r"er", {"aimer", "aller"}),
    (r"oir", {"avoir", "recevoir", "devoir", "pouvoir", "savoir", "vouloir", "émouvoir", "voir", "prévoir",
              "prévaloir", "valoir", "falloir", "pleuvoir", "asseoir"}),
    (r"enir", {"tenir"}),
    (r"ttre", {"mettre", "battre"}),
    (r"aître", {"connaître", "naître"}),
    (r"[aeo]indre", {"craindre"}),
]  # fmt: skip


def test_model_fits_the_ending_of_the_verb() -> None:
    wrong = {}
    for lemma, model in MODEL_OF.items():
        for ending, expected in MODELS_BY_ENDING:
            if re.search(f"({ending})$", lemma):
                if model not in expected:
                    wrong[lemma] = model
                break
    assert wrong == {}


def test_one_lemma_has_one_model() -> None:
    models_of: dict[str, set[str]] = {}
    for name in VERB_SHEETS:
        for row in sheet(name):
            models_of.setdefault(row["lemma"], set()).add(row["model"])
    assert {lemma: models for lemma, models in models_of.items() if len(models) > 1} == {}


def test_reporting_verbs_are_many_and_each_row_stands_once() -> None:
    rows = sheet("reporting_verbs")
    assert len({row["lemma"] for row in rows}) >= 350
    keys = Counter((row["lemma"], row["complement"], row["reflexive"]) for row in rows)
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_reporting_verb_can_carry_something() -> None:
    for row in sheet("reporting_verbs"):
        carries = [row[name] == "yes" for name in ("que", "si", "parenthetical", "de_ce_que", "noun")]
        assert any(carries) or row["attribute"] or row["clause"], row
        assert row["de_ce_que"] == "no" or row["reflexive"] != "no", row
        assert row["gloss"], row


def test_the_commonest_cues_are_read() -> None:
    index = moods_by_text(sheet("reporting_verbs"), MODELS)
    for text in ("affirmé", "rappelant", "soulignèrent", "poursuit", "déclaraient", "félicitée", "fait", "écrivent"):
        assert text in index
    assert set(index["soutient"]) == {("soutenir", "present")}
    complements = {row["complement"] for row in sheet("reporting_verbs") if row["lemma"] == "faire"}
    assert complements >= {"savoir", "valoir", "remarquer"}


def test_an_unknown_model_is_named() -> None:
    with pytest.raises(CodebookError, match="there is no model 'parler'"):
        conjugate("affirmer", "parler", MODELS)


def test_a_verb_that_does_not_end_like_its_model_is_named() -> None:
    with pytest.raises(CodebookError, match="does not end in -re"):
        conjugate("affirmer", "écrire", MODELS)


def test_a_verb_without_the_letter_to_change_is_named() -> None:
    with pytest.raises(CodebookError, match="has no 'é' to change"):
        conjugate("affirmer", "céder", MODELS)


def model_row(**cells: str) -> dict[str, str]:
    row = next(row for row in sheet("conjugation") if row["model"] == "aimer")
    return row | cells


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"present": "e|es|e"}, "column 'present': 3 endings, 6 expected"),
        ({"participle": "é|ée"}, "column 'participle': 2 endings, 4 expected"),
        ({"change": "é"}, "column 'change': 'é' is no change. Write it as é>è"),
        ({"present": "*e|*es|*e|ons|ez|*ent"}, "column 'change': the cell is empty"),
        ({"infinitive": ""}, "column 'infinitive'"),
        ({"spelling": "1990"}, "needs its 'usual' row"),
    ],
)
def test_a_model_that_cannot_be_read_says_where(cells: dict[str, str], message: str) -> None:
    with pytest.raises(CodebookError, match=message):
        read_models([model_row(**cells)])


def test_a_model_with_two_usual_rows_says_so() -> None:
    with pytest.raises(CodebookError, match="two rows"):
        read_models([model_row(), model_row()])
