"""What is known of names and of the words beside them before an article is read.

Everything is keyed by a token's look-up form (lower case, straight apostrophe), so that reading costs one dictionary
look-up per word. The known names are in `known.py`, first names in `first_names.py`; whether a word is an ordinary
French one tells the word list of `simplemma`.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from helpers.french.codebook import Codebook, Row, made_once, values
from helpers.french.conjugation import moods_by_text
from helpers.french.inflection import models_of
from helpers.french.lookup import KEPT_ANSWERS, Kept, Value, by_first_word, by_last_word
from helpers.french.word_list import is_french
from helpers.names.first_names import FirstNames
from helpers.names.known import (
    FormsBySecond,
    Known,
    KnownForms,
    NameForm,
    after_article,
    by_second_word,
    plain_initial,
)
from helpers.text.ages import ages_of

# Classes of organisation_words.csv, by its columns: la chaîne X, where the name follows at once; ministère de X, whose
# word belongs to the name in lower case; Agence américaine, of whose name the nation is a part.
COLUMNS_OF_BODIES = {
    "announces_body": "announces", "body_in_lower_case": "lower_case_belongs", "keeps_nation": "nationality_belongs",
}
BEFORE_ANT = {"g": "ge", "c": "ç"}  # manger, mangeant; lancer, lançant
_ACCENTED = {"a": "àâ", "c": "ç", "e": "éêè", "i": "î", "o": "ô", "u": "ù"}


class Gazetteer:
    """The look-ups that the reading of names needs, made once per codebook (see `gazetteer_of`).

    `words` holds the words of each class: those of `name_words.csv` by their name there, and those that other sheets
    make. `complements` tells of each organisation's word how its name goes on.
    """

    def __init__(self, codebook: Codebook) -> None:
        self.ages = ages_of(codebook)
        self.titles = {row["title"]: row["gender"] for row in codebook.sheet("titles")}
        self.roles = _also_former(codebook.sheet("roles"), codebook.words("statement_words", "role_prefix"))
        self.demonyms = {row["form"]: row["country"] for row in codebook.sheet("demonyms")}
        self.genders_of_demonyms = _genders_of_demonyms(codebook.sheet("demonyms"))
        bodies = codebook.sheet("organisation_words")
        self.complements = _also_plain({row["word"].lower(): row["complement"] for row in bodies})
        self.place_words = _also_plain({
            row["word"]: row["lower_case_belongs"] == "yes" for row in codebook.sheet("place_words")
        })
        self.namesakes = _by_name(codebook.sheet("namesakes"))
        self.other_names = _also_plain({row["word"]: row["kind"] for row in codebook.sheet("other_names")})
        self.determiners = _genders_of_determiners(codebook.sheet("function_words"))
        self.words: dict[str, AbstractSet[str]] = dict(codebook.words_by_class("name_words"))
        for word_class in ("part_of_name", "named_after", "never_bare"):
            self.words[word_class] = _with_plain(self.words[word_class])
        particles = self.words["joins_always"] | self.words["joins_person"] | self.words["article"]
        particles |= self.determiners.keys()
        self.first_names = FirstNames(codebook.sheet("first_names"), frozenset(particles))
        self.forms = KnownForms(codebook, self._is_word_or_first_name)
        # so that few are compared
        self.forms_by_two: Kept[str, FormsBySecond] = Kept(lambda first: by_second_word(self.forms[first]))
        self.forms_after_article = after_article(self.forms)
        self.words |= self._classes_of_little_words(codebook.sheet("function_words"))
        self.words |= self._classes_of_other_sheets(codebook)
        verbs = [row for sheet in ("common_verbs", "reporting_verbs") for row in codebook.sheet(sheet)]
        self.infinitives = {row["lemma"] for row in verbs}
        of_companies = [row for row in verbs if row["lemma"] in self.words["company_does"]]
        self.words["company_does"] = frozenset(moods_by_text(of_companies, models_of(codebook)))
        self.local_bodies = by_first_word(self.words["local_body"])
        self.before_other_name = by_last_word(self.words["before_other_name"])
        self.contracted = dict.fromkeys(self.words["contracted_le"], "le")
        self.contracted |= dict.fromkeys(self.words["contracted_les"], "les")
        self.name_prefixes = tuple(sorted(self.words["name_prefix"]))
        self.feminine_endings = self._endings_of("feminine_ending")
        self.either_endings = self._endings_of("either_ending")
        self.masculine_endings = self._endings_of("masculine_ending")
        self.ordinal_endings = self._endings_of("ordinal_ending")
        self.calling_endings = self._endings_of("calling_ending")
        self.plural_endings = self._endings_of("plural_verb_ending")
        self.people_endings = self._endings_of("people_ending")
        self.inhabitant_endings = self._endings_of("inhabitant_ending")
        self.whence_endings = self.inhabitant_endings + self.people_endings
        self._endings = self._endings_of("adjective_ending")
        self._adverb_endings = self._endings_of("adverb_ending")
        self._adjective_prefixes = tuple(sorted(self.words["adjective_prefix"]))
        self._ordinary = Kept(self._is_ordinary, KEPT_ANSWERS)

    def _endings_of(self, word_class: str) -> tuple[str, ...]:
        return tuple(ending[1:] for ending in sorted(self.words[word_class]))

    def _classes_of_little_words(self, rows: list[Row]) -> dict[str, AbstractSet[str]]:
        """The classes that follow from `function_words.csv`, with the small words of names."""
        words, little = self.words, {row["word"] for row in rows}
        breaks = ("pronoun", "relative", "clitic", "conjunction", "adverb")
        plural = {row["word"] for row in rows if row["class"] == "determiner" and row["number"] == "plural"}
        return {
            "function_word": little,
            "determiner": self.determiners.keys(),
            "plural_determiner": plural,
            "relative": {row["word"] for row in rows if row["class"] == "relative"},
            "never_first": {word for word in little if word not in self.forms.plain}
            - {title.lower() for title in self.titles} - words["elided_in_names"],
            "breaks_role": {row["word"] for row in rows if row["class"] in breaks}
            - words["article"] - words["location"] | words["ends_role"],
            "inside_name": words["joins_always"] | words["joins_person"] | words["article"] | words["inside_capitals"],
            "separator": words["coordination"] | {","},
            "before_unknown_place": (words["of"] | words["location"]) - plural,
            "link": words["of"] | words["place_preposition"] | words["leads_to_body"] | set(self.determiners),
        }

    def _classes_of_other_sheets(self, codebook: Codebook) -> dict[str, AbstractSet[str]]:
        """The classes that a whole sheet is, or the rows of it that have one value."""
        calendar = _words(codebook, "calendar")
        never_names = set(self.demonyms) | calendar | set(self.place_words) | set(self.other_names)
        of_one = {noun: row for noun, row in self.roles.items() if row["number"] == "singular"}
        functions = {noun for noun, row in of_one.items() if row["kind"] == "function"}
        return {
            "calendar": calendar,
            "ordinal": _words(codebook, "date_words", "kind", "ordinal"),
            "this": _words(codebook, "determiners", "kind", "this"),
            "own": _words(codebook, "determiners", "kind", "own"),
            "indefinite": _words(codebook, "determiners", "kind", "indefinite"),
            "role": self.roles.keys(),
            "person_role": functions,
            "role_of_one": functions | {noun for noun, row in of_one.items() if row["kind"] == "profession"},
            "demonym": self.demonyms.keys(),
            "organisation_word": self.complements.keys(),
            **{name: _with_plain(map(str.lower, _words(codebook, "organisation_words", column, "yes")))
               for name, column in COLUMNS_OF_BODIES.items()},
            "company_word": _words(codebook, "company_words"),
            "place_word": self.place_words.keys(),
            "announced_place": _with_plain(_words(codebook, "place_words", "announces", "yes")),
            "programme_word": _words(codebook, "programme_words"),
            "other_name": self.other_names.keys(),
            "plural_title": {row["title"] for row in codebook.sheet("titles") if row["number"] == "plural"},
            "event": _words(codebook, "other_names", "kind", "event"),
            "made": {word + plural for kind in ("work", "product") for plural in ("", "s")
                     for word in _words(codebook, "other_names", "kind", kind)},
            "law": _words(codebook, "other_names", "kind", "law"),
            "unit": {form for row in codebook.sheet("units") for form in values(row["forms"])},
            "scale": _words(codebook, "numbers", "class", "scale"),
            "not_name": {row["acronym"] for row in codebook.sheet("acronyms") if row["kind"] == "other"},
            "never_name": never_names - set(self.complements),
        }

    def place(self, name: str) -> Known | None:
        """The known place of a name, or None."""
        words = name.lower().replace("’", "'").split()
        for form in self.forms[words[0]]:
            if form.known.kind == "place" and form.text.lower().split() == words:
                return form.known
        return None

    def form(self, name: str) -> NameForm | None:
        """The known name that is written so, or None."""
        first = name.lower().replace("’", "'").split()[0]
        return next((form for form in self.forms[first] if form.text == name), None)

    def country_named(self, low: str) -> str | None:
        """The country of a place whose whole name is this word."""
        for form in self.forms[low]:
            if len(form.words) == 1 and form.known.kind == "place" and not form.acronym:  # Eau is no EAU
                return form.known.country
        return None

    def is_head(self, low: str) -> bool:
        """Whether a name may begin at a word without a capital: *ministère*, *lac*, *franceinfo*, *20 Minutes*."""
        if low in self.words["body_in_lower_case"] or low in self.complements and low in self.forms.plain:
            return True
        local = low in self.local_bodies and len(self.local_bodies[low][0]) > 1
        listed = self.place_words.get(low) or low in self.words["district"] or low in self.words["part_of_name"]
        listed = listed or low in self.words["venue"]
        return local or bool(listed) or self.forms.begins_in_lower_case(low)

    def _is_word_or_first_name(self, name: str) -> bool:
        return is_french(name.lower()) or self.first_names.is_listed(name)

    def is_ordinary(self, low: str) -> bool:
        """Whether a word, given in lower case, is an ordinary word of French."""
        return self._ordinary[low]

    def _is_ordinary(self, low: str) -> bool:
        """Also with the accent that its capital may have lost: *Etant* is *étant*."""
        return any(map(self._is_french, [low, *(sign + low[1:] for sign in _ACCENTED.get(low[0], ""))]))

    def _is_french(self, low: str) -> bool:
        return (
            low.endswith(self._adverb_endings) or low in self.words["function_word"] or low in self.words["calendar"]
            or low in self.words["invariable"] or low in self.roles or low in self.demonyms or is_french(low)
        )

    def is_infinitive(self, low: str) -> bool:
        """Whether a word is a verb's infinitive: *trancher*, of which *tranchant* is a word, too."""
        if low in self.infinitives:
            return True
        stem, last = low[:-3], low[-3:-2]
        return low.endswith("er") and self.is_ordinary(f"{stem}{BEFORE_ANT.get(last, last)}ant")

    def is_adjective(self, low: str) -> bool:
        """Whether a word can be an adjective in an organisation's name: *nationale*, *suprême*, *marocaine*."""
        return low in self.demonyms or low in self.words["adjective"] or (
            low.endswith(self._endings) and not self._is_no_adjective(low) and len(low) > 4
        ) or low.startswith(self._adjective_prefixes)

    def _is_no_adjective(self, low: str) -> bool:
        """*mi-janvier*, *lequel*"""
        return low in self.words["function_word"] or low.rpartition("-")[2] in self.words["calendar"]


@made_once
def gazetteer_of(codebook: Codebook) -> Gazetteer:
    """The gazetteer of a codebook."""
    return Gazetteer(codebook)


def _also_former(rows: list[Row], prefixes: frozenset[str]) -> dict[str, Row]:
    """The rows of the roles by their noun, and by the noun with a prefix: *ex-gouverneur*, *co-président*."""
    roles = {row["noun"].lower(): row for row in rows}
    functions = [(noun, row) for noun, row in roles.items() if row["kind"] == "function"]
    return {f"{prefix}-{noun}": row for prefix in prefixes for noun, row in functions} | roles


def _genders_of_demonyms(rows: list[Row]) -> dict[str, str]:
    """The gender of each word for one of a nation: *Suédoise*."""
    return {row["form"]: row["gender"] for row in rows if row["number"] != "plural"}


def _genders_of_determiners(rows: list[Row]) -> dict[str, str | None]:
    """The gender of each determiner; None of *les*, *l'*."""
    return {row["word"]: row["gender"] or None for row in rows if row["class"] == "determiner"}


def _by_name(rows: list[Row]) -> dict[str, list[Row]]:
    """The rows of each name."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["name"], []).append(row)
    return found


def _words(codebook: Codebook, sheet: str, column: str = "", value: str = "") -> set[str]:
    """The words of a sheet; of the rows alone that have a value in a column, if one is given."""
    return {row["word"] for row in codebook.sheet(sheet) if not column or row[column] == value}


def _with_plain(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_also_plain(dict.fromkeys(words)))


def _also_plain(rows: dict[str, Value]) -> dict[str, Value]:
    """Rows by their word, and by the word without the accent that its capital may have lost: *Ecole*, *Ile*."""
    return {plain_initial(word).lower() + word[1:]: row for word, row in rows.items()} | rows
