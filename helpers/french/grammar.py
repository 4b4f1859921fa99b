"""What the codebook knows of French words, as flags on the tokens of an article.

Every token gets one number whose bits say what the word can be (`DET`, `PREP`, `FINITE`…). A word can be several
things at once; the rules in `clauses` and `statements` decide from the words around it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from helpers.french.cache import InPieces, in_pieces
from helpers.french.codebook import Codebook, Row, made_once, values
from helpers.french.conjugation import Model, VerbForm, conjugate, spelled
from helpers.french.inflection import forms_of, models_of, read_inflection
from helpers.french.lookup import Kept, by_first_word, lookup_form, places_of, words_of
from helpers.french.source_phrases import SourcePhrase, source_phrases

DET = 1 << 0  # le, une, plusieurs
PREP = 1 << 1  # dans, lors, de
PRON = 1 << 2  # il, celui-ci
CONJ = 1 << 3  # et, mais, lorsque
REL = 1 << 4  # qui, que, dont
ADV = 1 << 5  # également, ne, pas
CLITIC = 1 << 6  # s', le, y: before a verb
FINITE = 1 << 7  # a finite form of a common verb, third person
WEAK = 1 << 8  # a finite form that may as well be a noun: annonce, visite, porte
AUX = 1 << 9  # a finite form of avoir or être, third person
REPORT = 1 << 10  # any form of a reporting verb
TIME = 1 << 11  # mardi, janvier, hier
QUOTE = 1 << 12  # a whole quotation, taken as one word
PAREN = 1 << 13  # a whole parenthesis, taken as one word
PUNCT = 1 << 14
CAPITAL = 1 << 15  # starts with a capital letter
NUMBER = 1 << 16
ELIDED = 1 << 17  # l', d', qu'
VERB_CLITIC = 1 << 18  # -t-elle, -il: the subject after its verb
OF = 1 << 19  # de, d', du, des: may carry on a noun phrase
SOURCE = 1 << 20  # may begin selon, d'après, aux yeux de…
BOUNDARY = 1 << 21  # que, où, lorsque, mais: begins a clause of its own
GERUND = 1 << 22  # a present participle of any known verb
ROLE = 1 << 23  # ministre, responsable: a word for a person or a body that speaks
PAST_PARTICIPLE = 1 << 24
TO_BE = 1 << 25  # a finite form of être
NAMING = 1 << 27  # intitulé, film, surnom: what follows in marks is a name, nobody's words
TITLE = 1 << 29  # M., Mme, Me
VERB = FINITE | AUX  # the verb of a clause, as sure as a word alone can tell
BEFORE_INFINITIVE = 1 << 28  # tenu, voulu: a tenu à préciser
IN_COMPOUND = 1 << 30  # part, tour: a, pour sa part, souligné
LINK = 1 << 26  # vient, tient, fait: a finite verb that carries another verb's infinitive
SHORT = 1 << 31  # of a quotation: of the length of a term or a title
SAID = 1 << 32  # of a quotation: several words that begin like no title
UNKNOWN = 1 << 33  # what no list knows, for rule files

FLAGS = {  # as rule files name them
    "DET": DET, "PREP": PREP, "PRON": PRON, "CONJ": CONJ, "REL": REL, "ADV": ADV, "CLITIC": CLITIC, "FINITE": FINITE,
    "WEAK": WEAK, "AUX": AUX, "REPORT": REPORT, "TIME": TIME, "QUOTE": QUOTE, "PAREN": PAREN, "PUNCT": PUNCT,
    "CAPITAL": CAPITAL, "NUMBER": NUMBER, "ELIDED": ELIDED, "VERB_CLITIC": VERB_CLITIC, "OF": OF, "GERUND": GERUND,
    "BOUNDARY": BOUNDARY, "ROLE": ROLE, "PAST_PARTICIPLE": PAST_PARTICIPLE, "TO_BE": TO_BE, "NAMING": NAMING,
    "TITLE": TITLE, "VERB": VERB, "LINK": LINK, "SHORT": SHORT, "SAID": SAID, "UNKNOWN": UNKNOWN,
}
CLASS_BITS = {
    "determiner": DET,
    "preposition": PREP,
    "pronoun": PRON,
    "conjunction": CONJ,
    "relative": REL,
    "adverb": ADV,
    "clitic": CLITIC,
}
VERB_GROUP_BITS = {"before_infinitive": BEFORE_INFINITIVE, "in_compound": IN_COMPOUND}
VERB_SHEETS = ("common_verbs", "reporting_verbs", "auxiliaries")
PARTICIPLE_BITS = {"gerund": GERUND, "participle": PAST_PARTICIPLE}
FINITE_MOODS = {"present", "imperfect", "past", "future", "conditional", "subjunctive"}
NOT_A_VERB = ~(FINITE | WEAK | AUX | TO_BE | LINK)


class Report(NamedTuple):
    """One reading of a word as a form of a reporting verb: the codebook's row, the form, the words it needs."""

    row: Row
    complements: tuple[tuple[str, ...], ...]


class Readings(NamedTuple):
    """The readings of one word in one mood: `alone` the rows of those that need no words after them, `with_words` the
    others."""

    alone: list[Row]
    with_words: list[Report]


class WordReports(NamedTuple):
    """All readings of one word as a reporting verb.

    `by_mood` has them by mood (`finite`: third person of any tense), each without and with *se* before the verb.

    `needs` holds the words of which one must follow (*avoir* is no cue without *l'impression*); empty where a reading
    needs none.
    """

    by_mood: dict[str, tuple[Readings, Readings]]
    needs: frozenset[str]


class ReportsByText(Kept[str, WordReports]):
    """The readings of a form as a reporting verb by its text, worked out when first met: an article has few of them."""

    def __init__(self, rows: list[Row], by_form: Mapping[str, list[int]], models: dict[str, Model]) -> None:
        super().__init__(self._reports)
        self.rows = rows
        self.by_form = by_form  # which rows have a form
        self.models = models

    def _reports(self, text: str) -> WordReports:
        return _word_reports([
            (row, form)
            for row in map(self.rows.__getitem__, self.by_form[text])
            for form in conjugate(row["lemma"], row["model"], self.models)
            if form.text == text
        ])


class TagsByText(Kept[str, int]):
    """The flags of a token by its text, worked out when first met and kept."""

    def __init__(self, by_low: Mapping[str, int], finite_endings: tuple[str, ...], before_role: frozenset[str]) -> None:
        super().__init__(self._tag)
        self.by_low = by_low
        self.finite_endings = finite_endings
        self.before_role = before_role

    def _tag(self, text: str) -> int:
        low = lookup_form(text)
        found = self.by_low.get(low, 0)
        if not found and len(low) > 5 and low.endswith(self.finite_endings):
            found = FINITE  # a verb that no list holds, by an ending that hardly any noun has
        first = text[0]
        if not found and "-" in low[1:-1]:
            found = self._of_parts(low.split("-"))
        if first.isupper():
            return found & NOT_A_VERB | CAPITAL  # MENA is no past tense of mener
        if first.isdigit():
            return found | NUMBER
        if first == "-" and len(text) > 1:
            return found or VERB_CLITIC  # -t-il, but not -là
        if not first.isalpha():
            return found | PUNCT
        return found

    def _of_parts(self, parts: list[str]) -> int:
        """*vice-procureur*, *ex-patronne*, *ingénieur-conseiller*: a word for a person of two."""
        former, role = parts[0] in self.before_role, self.by_low.get(parts[0], 0) & ROLE
        return self.by_low.get(parts[-1], 0) & ROLE if former or role else 0


@dataclass(frozen=True)
class Grammar:
    """All that the rules for statements look up, by the token's lower-case form."""

    codebook: Codebook
    tags: TagsByText
    reports: ReportsByText
    auxiliaries: dict[str, int]  # the flags of the forms of *avoir*, *être*
    sources: dict[str, list[SourcePhrase]]
    infinitives: frozenset[str]
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]]
    words: dict[str, frozenset[str]]  # `statement_words.csv` by class: impersonal, said, neuter…
    judging: frozenset[str]  # adjectives that judge, in all their forms: inutile, coûteuses
    persons: frozenset[str]  # nouns for one person, unlike those for a body: maire, avocate
    openings: dict[str, dict[str, list[list[str]]]]  # the same as tokens, by class and first word
    elided_in_names: frozenset[str]  # n' in N'Golo Kanté

    def tags_of(self, lows: list[str], texts: list[str]) -> list[int]:
        """The flags of all tokens of an article.

        The words of *par ailleurs*, *tout de même* are adverbs each; `SOURCE` marks where *selon*, *aux yeux de*
        really stand, not every *aux*.
        """
        last = len(lows) - 1
        tags = list(map(self.tags.__getitem__, texts))
        for i in places_of(self.phrases, lows):
            by_second = self.phrases[lows[i]]
            if "" in by_second:
                tags[i] |= SOURCE
            for words, bit in by_second[lows[i + 1]] if i < last and lows[i + 1] in by_second else ():
                if len(words) == 2 or tuple(lows[i : i + len(words)]) == words:
                    if bit == ADV:
                        tags[i : i + len(words)] = [ADV] * len(words)
                    else:
                        tags[i] |= SOURCE
                    break
        for i in range(last):
            if lows[i] in self.elided_in_names and texts[i][0].isupper() and texts[i + 1][0].isupper():
                tags[i] = CAPITAL  # N'Golo Kanté a souri
        return tags


@made_once
def grammar_of(codebook: Codebook) -> Grammar:
    """The grammar of a codebook."""
    models = models_of(codebook)
    verbs = codebook.sheet("reporting_verbs")
    tags, by_form, auxiliaries = codebook.kept("words", lambda: _tags_and_forms(codebook, models))
    sources = source_phrases(codebook)
    words = codebook.words_by_class("statement_words")
    return Grammar(
        codebook=codebook,
        tags=TagsByText(
            InPieces(tags), tuple(row["ending"] for row in codebook.sheet("finite_endings")),
            codebook.words("statement_words", "role_prefix"),
        ),
        reports=ReportsByText(verbs, InPieces(by_form), models),
        auxiliaries=auxiliaries,
        sources=sources,
        infinitives=frozenset(row["lemma"] for name in VERB_SHEETS for row in codebook.sheet(name)),
        phrases=_phrases(codebook.words("function_words", "adverb"), sources),
        words=words,
        judging=_judging_adjectives(codebook),
        persons=frozenset(
            row["noun"].lower() for row in codebook.sheet("roles")
            if row["number"] == "singular" and row["kind"] != "group"
        ),
        openings={name: by_first_word(found) for name, found in words.items()},
        elided_in_names=codebook.words("name_words", "elided_in_names"),
    )


class Tagged(Container[str]):
    """The words that may be one of these, by the flags of the grammar."""

    def __init__(self, codebook: Codebook, tags: int) -> None:
        flags = grammar_of(codebook).tags.by_low
        self.met: Kept[str, bool] = Kept(lambda word: bool(flags.get(word, 0) & tags))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.met[word]


def _judging_adjectives(codebook: Codebook) -> frozenset[str]:
    endings = read_inflection(codebook)
    rows = [row for row in codebook.sheet("evaluations") if row["class"] == "adjective"]
    return frozenset(form for row in rows for form in (*forms_of(row["word"], endings), *values(row["forms"])))


def _tags_and_forms(
    codebook: Codebook, models: dict[str, Model]
) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, int]]:
    """The flags of every known word, and which rows of the reporting verbs have a form, both in pieces; the flags of
    the auxiliaries: plain data, to be kept."""
    by_form = _rows_by_form(codebook.sheet("reporting_verbs"), models)
    tags: dict[str, int] = {}
    _mark_verbs(codebook, models, tags)
    for word, bits in [*_function_words(codebook), *_words_of_classes(codebook), *((form, REPORT) for form in by_form)]:
        tags[word] = tags.get(word, 0) | bits
    _settle(tags)
    return in_pieces(tags), in_pieces(by_form), {word: bits for word, bits in tags.items() if bits & (AUX | TO_BE)}


def _function_words(codebook: Codebook) -> Iterator[tuple[str, int]]:
    """The flags of the small words."""
    no_boundary = codebook.words("statement_words", "no_boundary")
    for row in codebook.sheet("function_words"):
        yield row["word"], CLASS_BITS[row["class"]]
        if row["class"] in ("conjunction", "relative") and row["word"] not in no_boundary:
            yield row["word"], BOUNDARY
        if row["word"].endswith("'"):
            yield row["word"], ELIDED
    yield from ((word, OF) for word in codebook.words("name_words", "of"))


def _words_of_classes(codebook: Codebook) -> Iterator[tuple[str, int]]:
    """The flags of the words that other files list: times, words for who speaks, titles, words before a name."""
    for name, bit in VERB_GROUP_BITS.items():
        yield from ((word, bit) for word in codebook.words("statement_words", name))
    yield from ((row["word"], TIME) for row in codebook.sheet("calendar"))
    for row in codebook.sheet("roles") + codebook.sheet("organisation_words") + codebook.sheet("source_nouns"):
        yield from ((form, ROLE) for form in speaking_forms(row))
    for row in codebook.sheet("titles"):
        if " " not in row["title"] and row["title"][0].isupper():
            yield row["title"].lower(), TITLE
    yield from ((row["word"], NAMING) for row in codebook.sheet("naming_words"))


def _settle(tags: dict[str, int]) -> None:
    """What a word is far more often holds: *entre* is a preposition, no verb; *s'* belongs to its verb."""
    for word, bits in tags.items():
        if bits & (DET | PREP):
            bits &= NOT_A_VERB
        if bits & CLITIC:
            bits &= ~BOUNDARY
        tags[word] = bits


def speaking_forms(row: Row) -> list[str]:
    """The single words of a row of roles or organisation words that can stand for somebody who speaks."""
    cells = [row.get(name, "") for name in ("noun", "word", "masculine", "feminine", "forms", "plural")]
    return [word for cell in cells for word in values(cell) if " " not in word]


def _phrases(
    adverbs: frozenset[str], sources: dict[str, list[SourcePhrase]]
) -> dict[str, dict[str, list[tuple[tuple[str, ...], int]]]]:
    """Adverbs of several words (*par ailleurs*) and source phrases by their first and second word, the longest first;
    "" for a word alone."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = {}
    listed = [(words, ADV) for words in map(tuple, map(words_of, adverbs)) if len(words) > 1]
    listed += [(phrase.words, SOURCE) for group in sources.values() for phrase in group]
    for words, bit in sorted(listed, key=lambda item: (-len(item[0]), item)):
        found.setdefault(words[0], {}).setdefault(words[1] if len(words) > 1 else "", []).append((words, bit))
    return found


def _mark_verbs(codebook: Codebook, models: dict[str, Model], tags: dict[str, int]) -> None:
    """Flags for the forms of common verbs, auxiliaries and reporting verbs."""
    also_nouns = {row["word"] for row in codebook.sheet("noun_or_verb")}
    for row in (row for name in VERB_SHEETS for row in codebook.sheet(name)):
        if_finite = _finite_bits(row)
        for text, end in spelled(row["lemma"], row["model"], models):
            bit = PARTICIPLE_BITS.get(end.mood, 0)
            if end.mood in FINITE_MOODS and end.person == 3:
                weak = text.endswith(("e", "es")) or text in also_nouns
                bit = (WEAK if weak else FINITE) | if_finite
            if bit:
                tags[text] = tags.get(text, 0) | bit


def _finite_bits(row: Row) -> int:
    """What the finite forms of a verb are besides: an auxiliary, a verb that carries an infinitive."""
    bits = {"avoir": AUX, "être": AUX | TO_BE}.get(row["lemma"], 0)
    return bits if row.get("role") in (None, "auxiliary", "causative") else bits | LINK


def _rows_by_form(rows: list[Row], models: dict[str, Model]) -> dict[str, list[int]]:
    """Which rows of the verbs have a form, by the form's text."""
    found: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for text in dict.fromkeys(text for text, _ in spelled(row["lemma"], row["model"], models)):
            found.setdefault(text, []).append(at)
    return found


def _word_reports(readings: list[tuple[Row, VerbForm]]) -> WordReports:
    by_mood: dict[str, list[Row]] = {}
    for row, form in readings:
        by_mood.setdefault(form.mood, []).append(row)
        if form.person == 3:
            by_mood.setdefault("finite", []).append(row)
    needs: frozenset[str] = frozenset()
    if all(row["complement"] for row, _ in readings):
        needs = frozenset(words[0] for row, _ in readings for words in _complements(row["complement"]))
    return WordReports({mood: (_readings(rows, "no"), _readings(rows, "yes")) for mood, rows in by_mood.items()}, needs)


def _readings(rows: list[Row], reflexive: str) -> Readings:
    """The readings of verbs that stand with *se* (`yes`), or without it (`no`)."""
    fitting = [row for row in rows if row["reflexive"] in (reflexive, "both")]
    return Readings(
        [row for row in fitting if not row["complement"]],
        [Report(row, _complements(row["complement"])) for row in fitting if row["complement"]],
    )


@cache
def _complements(cell: str) -> tuple[tuple[str, ...], ...]:
    """The words of which some must follow a verb."""
    return tuple(tuple(words_of(phrase)) for phrase in values(cell))
