"""What is known of names before an article is read: the codebook's rows, the countries of the CLDR, first names.

Everything is keyed by a token's look-up form (lower case, straight apostrophe), so that reading costs one dictionary
look-up per word. Countries come from the Unicode CLDR by `babel`, the gender of first names from `gender-guesser`,
whether a word is an ordinary French one from the word list of `simplemma` (`french_words.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from helpers.french.codebook import Codebook, Row, values
from helpers.french.word_list import is_french
from helpers.text.article import Article

KEPT_WORDS = 200_000  # answers kept per question: more than a large corpus needs, less than would fill the memory
BEFORE_ANT = {"g": "ge", "c": "ç"}  # manger, mangeant; lancer, lançant
GENDER_OF = {"male": "m", "mostly_male": "m", "female": "f", "mostly_female": "f", "andy": "fm"}


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Somebody or something that a codebook row or the CLDR names."""

    name: str
    kind: str
    source: str
    acronym: str | None = None
    country: str | None = None
    role: str | None = None
    organisation: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_type: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way to write a known name: its tokens, which of them need a capital, and whether it is an acronym."""

    words: list[str]
    capitals: tuple[bool, ...]
    text: str
    acronym: bool
    known: Known
    rule: str  # what a mention says that found it


@dataclass(frozen=True, slots=True)
class OrganisationWord:
    """How a word such as *agence* or *ministère* begins an organisation's name."""

    announces: bool  # la chaîne X, le groupe X: the name follows at once
    lower_case_belongs: bool
    nationality_belongs: bool
    complement: str


class Gazetteer:
    """The look-ups that the reading of names needs, made once per codebook (see `gazetteer_of`)."""

    def __init__(self, codebook: Codebook) -> None:
        self._genders: dict[str, str | None] = {}
        self.forms = _forms(codebook, self._is_word_or_first_name)
        self.forms_by_two = _by_two_words(self.forms)
        self.forms_after_article = _after_article(self.forms)
        self.titles = {row["title"]: row["gender"] for row in codebook.sheet("titles")}
        self.roles = {row["noun"].lower(): row for row in codebook.sheet("roles")}
        of_one = {noun: row["kind"] for noun, row in self.roles.items() if row["number"] == "singular"}
        self.person_roles = {noun for noun, kind in of_one.items() if kind == "function"}
        self.roles_of_one = {noun for noun, kind in of_one.items() if kind in ("function", "profession")}
        self.demonyms = {row["form"]: row["country"] for row in codebook.sheet("demonyms")}
        self.organisation_words = {
            row["word"].lower(): OrganisationWord(
                row["announces"] == "yes", row["lower_case_belongs"] == "yes", row["nationality_belongs"] == "yes",
                row["complement"],
            )
            for row in codebook.sheet("organisation_words")
        }
        self.company_words = {row["word"] for row in codebook.sheet("company_words")}
        self.announced_places = {row["word"] for row in codebook.sheet("place_words") if row["announces"] == "yes"}
        self.place_words = {row["word"]: row["lower_case_belongs"] == "yes" for row in codebook.sheet("place_words")}
        self.programme_words = {row["word"] for row in codebook.sheet("programme_words")}
        self.other_names = {row["word"]: row["kind"] for row in codebook.sheet("other_names")}
        self.events = {word for word, kind in self.other_names.items() if kind == "event"}
        self.not_names = {row["acronym"] for row in codebook.sheet("acronyms") if row["kind"] == "other"}
        self.ordinals = {row["word"] for row in codebook.sheet("date_words") if row["kind"] == "ordinal"}
        self.calendar = {row["word"] for row in codebook.sheet("calendar")}
        self._classes: dict[str, set[str]] = defaultdict(set)
        for row in codebook.sheet("name_words"):
            self._classes[row["class"]].add(row["word"])
        self._take_name_words()
        self._take_function_words(codebook.sheet("function_words"))
        self.before_unknown_place = (self.of | self.location) - self.plural_determiners
        self.infinitives = {
            row["lemma"] for sheet in ("common_verbs", "reporting_verbs") for row in codebook.sheet(sheet)
        }
        self.never_names = set(self.demonyms) | self.calendar | set(self.place_words) | set(self.other_names)
        self.never_names -= set(self.organisation_words)
        self._endings = tuple(ending[1:] for ending in sorted(self._classes["adjective_ending"]))
        self._adverb_endings = tuple(ending[1:] for ending in sorted(self._classes["adverb_ending"]))
        self._ordinary: dict[str, bool] = {}

    def _take_name_words(self) -> None:
        """The classes of `name_words.csv`, one set of words each."""
        words = self._classes
        self.joins_always, self.joins_person = words["joins_always"], words["joins_person"]
        self.articles, self.of = words["article"], words["of"]
        self.inside_names = self.joins_always | self.joins_person | self.articles
        self.purpose, self.location = words["purpose"], words["location"]
        self.coordination, self.place_prepositions = words["coordination"], words["place_preposition"]
        self.name_prefixes = tuple(sorted(words["name_prefix"]))
        self.place_infixes, self.place_beginnings = words["place_infix"], words["place_beginning"]
        self.bare_of, self.towns_after = words["bare_of"], words["town_preposition"]
        self.separators = self.coordination | {","}
        self.before_role, self.before_noun = words["before_role"], words["before_noun"]
        self.lower_case_names, self.led_by, self.ages = words["lower_case_name"], words["led_by"], words["age"]
        self.works_for, self.part_of_name = words["works_for"], words["part_of_name"]
        self.never_bare, self.town_first_words = words["never_bare"], words["town_first_word"]
        self.regions_in_brackets, self.website_endings = words["place_in_brackets"], words["website_ending"]
        self.part_of_role, self.has_portfolio = words["part_of_role"], words["has_portfolio"]
        self.directions, self.distances = words["direction"], words["distance"]
        self.in_brackets, self.chez = words["in_brackets"], words["organisation_preposition"]
        self.local_bodies, self.place_follows = words["local_body"], words["place_follows"]
        self.before_town, self.after_town = words["before_town"], words["after_town"]
        self.after_place = words["after_place"]
        self.keeps_place, self.districts = words["keeps_place"], words["district"]
        self.contracted = dict.fromkeys(words["contracted_le"], "le") | dict.fromkeys(words["contracted_les"], "les")

    def _take_function_words(self, rows: list[Row]) -> None:
        """The little words of French, and those of them that a rule asks for."""
        self.function_words = {row["word"] for row in rows}
        determiners = [row for row in rows if row["class"] == "determiner"]
        self.determiners = {row["word"]: row["gender"] or None for row in determiners}
        self.plural_determiners = {row["word"] for row in determiners if row["number"] == "plural"}
        self.relatives = {row["word"] for row in rows if row["class"] == "relative"}
        self.never_first = self.function_words - set(self.forms) - {title.lower() for title in self.titles}
        breaks = ("pronoun", "relative", "clitic", "conjunction", "adverb")
        self.breaks_role = {row["word"] for row in rows if row["class"] in breaks} - self.articles - self.location

    def is_link(self, low: str) -> bool:
        """Whether a word links a role to what follows it: *du*, *à l'*, *de la*."""
        return low in self.determiners or low in self._classes["of"] or low in self._classes["place_preposition"]

    def place(self, name: str) -> Known | None:
        """The known place of a name, or None."""
        words = name.lower().replace("’", "'").split()
        for form in self.forms.get(words[0], ()):
            if form.known.kind == "place" and form.text.lower().split() == words:
                return form.known
        return None

    def form(self, name: str) -> Form | None:
        """The known name that is written so, or None."""
        first = name.lower().replace("’", "'").split()[0]
        return next((form for form in self.forms.get(first, ()) if form.text == name), None)

    def country_named(self, low: str) -> str | None:
        """The country of a place whose whole name is this word."""
        for form in self.forms.get(low, ()):
            if len(form.words) == 1 and form.known.kind == "place" and not form.acronym:  # Eau is no EAU
                return form.known.country
        return None

    @cached_property
    def heads(self) -> set[str]:
        """Words at which a name may begin without a capital: *ministère*, *lac*, *franceinfo*, *20 Minutes*."""
        organisations = {word for word, row in self.organisation_words.items() if row.lower_case_belongs}
        places = {word for word, belongs in self.place_words.items() if belongs}
        known = {
            first for first, forms in self.forms.items()
            if first in self.organisation_words or not all(form.capitals[0] for form in forms)
        }
        return organisations | places | known | self.districts

    @cached_property
    def _first_names(self) -> Any:
        return _first_name_detector()

    def gender_of_first_name(self, name: str) -> str | None:
        """`f`, `m`, `fm` (either) for a known first name, else None. *Jean-Claude* counts as *Jean*."""
        if name not in self._genders:
            if len(self._genders) > KEPT_WORDS:
                self._genders.clear()
            self._genders[name] = self._first_name(name) or self._first_of_two(name)
        return self._genders[name]

    def _is_word_or_first_name(self, name: str) -> bool:
        return is_french(name.lower()) or bool(GENDER_OF.get(self._first_names.get_gender(name)))

    def _first_of_two(self, name: str) -> str | None:
        first, hyphen, second = name.partition("-")
        return self._first_name(first) if hyphen and self._first_name(second) else None

    def _first_name(self, name: str) -> str | None:
        if len(name) < 2 or name.lower() in self.joins_always or name.lower() in self.articles:
            return None
        found = GENDER_OF.get(self._first_names.get_gender(name))
        return found or GENDER_OF.get(self._first_names.get_gender(WITHOUT_ACCENT.get(name[0], name[0]) + name[1:]))

    def is_ordinary(self, low: str) -> bool:
        """Whether a word, given in lower case, is an ordinary word of French."""
        if low not in self._ordinary:
            if len(self._ordinary) > KEPT_WORDS:
                self._ordinary.clear()
            self._ordinary[low] = any(self._is_french(word) for word in _with_accent(low))
        return self._ordinary[low]

    def _is_french(self, low: str) -> bool:
        return (
            low.endswith(self._adverb_endings) or low in self.function_words or low in self.calendar
            or low in self.roles or low in self.demonyms or is_french(low)
        )

    def is_infinitive(self, low: str) -> bool:
        """Whether a word is a verb's infinitive: *trancher*, of which *tranchant* is a word, too."""
        if low in self.infinitives:
            return True
        stem, last = low[:-3], low[-3:-2]
        return low.endswith("er") and self.is_ordinary(f"{stem}{BEFORE_ANT.get(last, last)}ant")

    def is_adjective(self, low: str) -> bool:
        """Whether a word can be an adjective in an organisation's name: *nationale*, *suprême*, *marocaine*."""
        return low in self.demonyms or low in self._classes["adjective"] or (
            low.endswith(self._endings) and low not in self.function_words and len(low) > 4
        )


def _first_name_detector() -> Any:
    """The detector of gender-guesser, reading a line of its list only when a name of that line is asked for.

    Its own reading of all 48 000 lines would take longer than that of some hundred articles.
    """
    from gender_guesser.detector import Detector

    class LazyDetector(Detector):  # type: ignore[misc]
        def _parse(self, filename: str) -> None:
            self.names: dict[str, dict[str, str]] = {}
            self.lines: dict[str, str] = {}
            for line in Path(filename).read_text(encoding="utf-8").splitlines():
                if line[0] not in "#=":
                    name = line[3:30].split(" ", 1)[0].lower()
                    for spelling in [name.replace("+", sign) for sign in ("", " ", "-")] if "+" in name else [name]:
                        self.lines[spelling] = f"{self.lines[spelling]}\n{line}" if spelling in self.lines else line

        def get_gender(self, name: str, country: str | None = None) -> str:
            for line in self.lines.pop(name.lower(), "").splitlines():
                self._eat_name_line(line)
            return str(super().get_gender(name, country))

    return LazyDetector(case_sensitive=False)


def gazetteer_of(codebook: Codebook) -> Gazetteer:
    """The gazetteer of a codebook, made once."""
    return codebook.derived("gazetteer", Gazetteer)


# --- the known names ------------------------------------------------------------------------------------------


def _forms(codebook: Codebook, is_word: Callable[[str], bool]) -> dict[str, list[Form]]:
    """Every known name by its first word, the longest first; of equal ones, the sheet that was read first.

    An acronym of four letters or more is also written like a word (*Otan*), unless one is spelled so (`is_word`).
    """
    spelled: dict[str, tuple[Known, bool]] = {}
    for known, names, acronyms in _known(codebook):
        for name in names:
            for spelling in _spellings(name, known.kind):
                spelled.setdefault(spelling, (known, False))
        for acronym in acronyms:
            spelled.setdefault(acronym, (known, True))
    for text, (known, acronym) in list(spelled.items()):
        if acronym and len(text) > 3 and text.isalpha() and text.isupper() and not is_word(text.capitalize()):
            spelled.setdefault(text.capitalize(), (known, True))  # l'Otan, la Drees
    forms: dict[str, list[Form]] = {}
    for (text, (known, acronym)), words in zip(spelled.items(), _tokenised(spelled), strict=True):
        low = [word.lower().replace("’", "'") for word in words]
        capitals = tuple(word[0].isupper() for word in words)
        rule = f"codebook, {known.source}: {text}"
        forms.setdefault(low[0], []).append(Form(low, capitals, text, acronym, known, rule))
    for found in forms.values():
        found.sort(key=lambda form: -len(form.words))
    return forms


def _by_two_words(forms: dict[str, list[Form]]) -> dict[str, dict[str, list[Form]]]:
    """The known names by their first and second word, so that few are compared; "" for a name of one word."""
    found: dict[str, dict[str, list[Form]]] = {}
    for first, several in forms.items():
        by_second = found.setdefault(first, {})
        for form in several:
            by_second.setdefault(form.words[1] if len(form.words) > 1 else "", []).append(form)
    return found


def _after_article(forms: dict[str, list[Form]]) -> dict[str, list[Form]]:
    """The known organisations whose name begins with *le* or *les*, by the word after it: *au Devoir*, *des Échos*."""
    found: dict[str, list[Form]] = {}
    for article in ("le", "les"):
        for form in forms.get(article, ()):
            if len(form.words) > 1 and form.known.kind == "organisation":
                found.setdefault(form.words[1], []).append(form)
    return found


def _known(codebook: Codebook) -> Iterable[tuple[Known, list[str], list[str]]]:
    """Each known thing with its names and its acronyms, in the order in which the sheets count."""
    for row in codebook.sheet("actors"):
        known = Known(
            row["name"], row["kind"], "actors", row["acronym"] or None, row["country"] or None, row["role"] or None,
            row["organisation"] or None, _number(row["latitude"]), _number(row["longitude"]),
        )
        yield known, [row["name"], *values(row["aliases"])], [row["acronym"]] if row["acronym"] else []
    for row in codebook.sheet("acronyms"):
        if row["kind"] != "other":
            name = row["name"] or row["acronym"]
            known = Known(name, row["kind"], "acronyms", row["acronym"], row["country"] or None)
            yield known, values(row["name"]) + values(row["aliases"]), [row["acronym"]]
    for row in codebook.sheet("places"):
        yield _place(row), [row["name"], *values(row["aliases"])], []
    for row in codebook.sheet("organisations"):
        known = Known(row["name"], "organisation", "organisations", None, row["country"] or None)
        yield known, [row["name"], *values(row["aliases"])], []
    for row in codebook.sheet("agencies"):
        known = Known(row["name"], "organisation", "agencies", row["acronym"], row["country"] or None)
        yield known, [row["name"]], [row["acronym"]]
    yield from _countries()


def _place(row: Row) -> Known:
    return Known(
        row["name"], "place", "places", None, row["country"] or None, None, None,
        _number(row["latitude"]), _number(row["longitude"]), row["type"],
    )


def _countries() -> Iterable[tuple[Known, list[str], list[str]]]:
    """The countries of the CLDR in French, with their ISO 3166 codes."""
    from babel import Locale

    for code, name in sorted(Locale("fr").territories.items()):
        if len(code) == 2 and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO") and "(" not in name:
            name = name.replace("’", "'")
            yield Known(name, "place", "CLDR", None, code, place_type="country"), [name], []


def _spellings(name: str, kind: str) -> list[str]:
    """A name as agencies also type it: without the accent of a capital; a place with hyphens for spaces."""
    plain = name.translate(_PLAIN_CAPITALS)
    found = [name] if plain == name else [name, plain]
    if kind == "place" and " " in name:
        found += [spelling.replace(" ", "-") for spelling in found]
    return found


def _with_accent(low: str) -> list[str]:
    """A word as it is, and with the accent that its capital may have lost: *Etant* is *étant*."""
    return [low, *(accented + low[1:] for accented in _ACCENTED.get(low[0], ""))]


_ACCENTED = {"a": "àâ", "c": "ç", "e": "éêè", "i": "î", "o": "ô", "u": "ù"}
WITHOUT_ACCENT = dict(zip("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU", strict=True))
_PLAIN_CAPITALS = str.maketrans(WITHOUT_ACCENT)


def plain_initial(word: str) -> str:
    """The first letter of a word as a capital without its accent."""
    initial = word[0].upper()
    return WITHOUT_ACCENT.get(initial, initial)


def _tokenised(names: Iterable[str]) -> list[list[str]]:
    """The names cut into the article's own tokens."""
    cut: list[list[str]] = [[]]
    for word in Article.from_text(" | ".join(names), "names").tokens.text:
        if word == "|":  # in no name: it stands between two values of a cell
            cut.append([])
        else:
            cut[-1].append(word)
    return cut


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
