"""Names in an article: people, organisations, places and programmes, with the rule that found each.

The reading goes once over the tokens and looks closely only at capitals and at words that begin an organisation's
name (`ministère`, `université`). What a single place in the text cannot tell is decided afterwards from the whole
article: a family name that stood beside its first name elsewhere, the same word where its context was clear, or a
neighbour in a list. `actors.py` then makes one actor of all the forms of one name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.actors import Actor, Mention, Names, group
from helpers.article import Article
from helpers.codebook import Codebook
from helpers.gazetteer import Form, Gazetteer, gazetteer_of
from helpers.grammar import FINITE, REPORT, WEAK, grammar_of

__all__ = ["Actor", "Mention", "Names", "find_names"]

# How much a piece of evidence weighs: the best one decides what a name is.
KNOWN, TITLE, FULL_NAME, NOUN, APPOSITION, VERB, PREPOSITION, LOOKS, NOTHING = 9, 8, 7, 6, 5, 4, 3, 2, 0

OPENING = frozenset("«“\"„‹'‘")
CLOSING = frozenset("»”\"›'’")
BEGINS_ANEW = frozenset(":«“\"„‹–—-•;…*") | {"..."}
ACRONYM = re.compile(r"(?:[A-ZÀ-Þ][.&]?){2,}(?:[-/]?(?:[A-ZÀ-Þ]\.?){2,})*|[A-Z]{2,}[a-z]?[A-Z]+")
ROMAN = re.compile(r"(?=[IVXLC])(?:X{0,3})(?:IX|IV|V?I{0,3})(?:e|er|ème)?")
INITIAL = re.compile(r"[A-ZÀ-Þ]\.(?:-[A-ZÀ-Þ]\.)*")
YEAR = re.compile(r"(?:19|20)\d\d")
ARABIC_ARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ben|bin|ould)[-'’][A-ZÀ-Þ]")


@dataclass(slots=True)
class Found:
    """A stretch of tokens that may be a name, and what speaks for it. `kind` None: nothing does yet."""

    first: int
    last: int  # exclusive
    kind: str | None
    weight: int
    rule: str
    form: Form | None = None
    gender: str | None = None
    acronym: bool = False


def find_names(article: Article, codebook: Codebook) -> Names:
    """The actors of an article and every place where one is named, in text order.

    Offsets count code points of `article.text`; `Mention.actor` and `Actor.organisation` are indices into `actors`.
    """
    gazetteer = gazetteer_of(codebook)
    reading = _Reading(article, gazetteer, grammar_of(codebook).tags)
    found = _decided(reading.read(), reading)
    return group(article, found, gazetteer, grammar_of(codebook).tags)


class _Reading:
    """One pass over the tokens of an article."""

    def __init__(self, article: Article, gazetteer: Gazetteer, tags: dict[str, int]) -> None:
        tokens = article.tokens
        self.text, self.low, self.starts, self.ends = tokens.text, tokens.low, tokens.start, tokens.end
        self.sentence_of, self.sentences = tokens.sentence, article.sentences
        self.gazetteer, self.tags = gazetteer, tags
        self.lower_case = {word for word in self.text if word[0].islower()}
        self.shouted = {i for i, s in enumerate(self.sentences) if self._is_shouted(s.token_start, s.token_end)}
        self.roles, self.titles = gazetteer.roles, gazetteer.titles
        self.organisation_words, self.place_words = gazetteer.organisation_words, gazetteer.place_words
        self.function_words = gazetteer.function_words
        words = gazetteer.words
        self.joins_always, self.joins_person = words("joins_always"), words("joins_person")
        self.articles, self.of = words("article"), words("of")

    def read(self) -> list[Found]:
        """What may be a name, in text order, without overlaps."""
        heads = self.gazetteer.heads
        places = [
            i for i, (word, low) in enumerate(zip(self.text, self.low, strict=True))
            if word[0].isupper() or low in heads or (word[0] in "abeo" and ARABIC_ARTICLE.match(word))
        ]
        found: list[Found] = []
        position = 0
        for i in places:
            if i < position:
                continue
            name, position = self._at(i, self.sentences[self.sentence_of[i]].token_end)
            if name:
                found.append(name)
        return found

    def _is_shouted(self, begin: int, end: int) -> bool:
        """Whether a sentence is set in capitals, so that a capital says nothing."""
        words = [word for word in self.text[begin:end] if len(word) > 1 and word[0].isalpha()]
        return len(words) > 2 and sum(word.isupper() for word in words) > 0.7 * len(words)

    # --- what stands at one token -------------------------------------------------------------------------

    def _at(self, i: int, limit: int) -> tuple[Found | None, int]:
        """The name that begins at a token, if any, and the token from which to read on."""
        known = self._known(i, limit)
        if self.sentence_of[i] in self.shouted:
            return (self._of_known(i, known), i + len(known.words)) if known else (None, i + 1)
        if not self._is_capital(i):
            return self._after_lower_case_head(i, limit, known)
        if self._is_elided_article(i):
            return None, i + 1
        begins = self._begins_anew(i)
        end = self._sequence(i, limit)
        if known and (i + len(known.words) >= end or self._known_stops(i, known, end)):
            if begins and end == i + 1 and len(known.words) == 1 and self._is_word_here(i, known.known.kind):
                return None, i + 1
            organisation = self._organisation(i, limit, begins) if self.low[i] in self.organisation_words else None
            if organisation and organisation > i + len(known.words):
                return Found(i, organisation, "organisation", NOUN, f"organisation word: {self.low[i]}"), organisation
            return self._of_known(i, known), i + len(known.words)
        if begins and self._is_word_here(i) and not self._starts_person(i, end):
            if self.low[i] in self.organisation_words or self.low[i] in self.place_words:
                headed = self._headed(i, limit, begins)
                if headed:
                    return headed, headed.last
            return None, i + 1
        if self.text[i] in self.titles and not INITIAL.fullmatch(self.text[i]):
            return None, i + 1
        headed = self._headed(i, limit, begins)
        if headed:
            return (headed if headed.kind != "other" else None), headed.last
        if self.low[i] in self.organisation_words and end == i + 1:
            return None, i + 1
        return self._classified(i, end, limit), end

    def _is_capital(self, i: int) -> bool:
        return self.text[i][0].isupper() or (self.text[i][0] in "abeo" and bool(ARABIC_ARTICLE.match(self.text[i])))

    def _is_elided_article(self, i: int) -> bool:
        """*L'* before a name is the article; *M'* or *N'* with a capital after it belongs to the name."""
        if self.text[i][-1] not in "'’ʼ":
            return False
        joined = i + 1 < len(self.text) and self.starts[i + 1] == self.ends[i] and self.text[i + 1][0].isupper()
        return not joined or self.low[i] in self.articles or (self.low[i] in self.function_words and self._begins_anew(i))

    def _begins_anew(self, i: int) -> bool:
        """Whether the word stands where any word has a capital: first in a sentence, in a quotation, after a colon."""
        return i == self.sentences[self.sentence_of[i]].token_start or self.text[i - 1] in BEGINS_ANEW or (
            self.text[i - 1] == "'" and self.starts[i] == self.ends[i - 1]
        )

    def _is_word_here(self, i: int, known_kind: str = "") -> bool:
        """Whether a capitalised word is one that French also writes in lower case (*japon* is a paper, too)."""
        low = self.low[i]
        if low in self.function_words or low in self.lower_case:
            return True
        return known_kind != "place" and self.gazetteer.is_ordinary(low)

    def _starts_person(self, i: int, end: int) -> bool:
        return (
            end - i > 1 and self.low[i] not in self.function_words
            and self.gazetteer.gender_of_first_name(self.text[i]) is not None and self._is_capital(i + 1)
        )

    def _known(self, i: int, limit: int) -> Form | None:
        """The longest known name that begins at a token."""
        for form in self.gazetteer.forms.get(self.low[i], ()):
            end = i + len(form.words)
            if end <= limit and self.low[i:end] == form.words and self._has_capitals(i, end, form):
                return form
        return None

    def _has_capitals(self, i: int, end: int, form: Form) -> bool:
        if form.acronym:
            return self.text[i] == form.text
        lower_head = len(form.words) > 1 and self.low[i] in self.organisation_words
        if sum(form.capitals) == 1 and lower_head and self.text[i][0].islower():
            return True
        return all(
            self.text[at][0].isupper() or not capital or (at == i and lower_head)
            for at, capital in zip(range(i, end), form.capitals, strict=True)
        )

    def _of_known(self, i: int, form: Form) -> Found:
        return Found(
            i, i + len(form.words), form.known.kind, KNOWN, f"codebook, {form.known.source}: {form.text}", form,
            acronym=form.acronym,
        )

    def _known_stops(self, i: int, form: Form, end: int) -> bool:
        """Whether a known name ends before the run of capitals does: *à Paris François Hollande*."""
        after = i + len(form.words)
        if self.text[i][0].isupper() and self.gazetteer.gender_of_first_name(self.text[i]) and len(form.words) == 1:
            return False
        if self.low[end - 1] in self.gazetteer.company_words or YEAR.fullmatch(self.text[end - 1]):
            return False
        return form.acronym or self.gazetteer.gender_of_first_name(self.text[after]) is not None

    # --- how far a name goes ------------------------------------------------------------------------------

    def _sequence(self, i: int, limit: int) -> int:
        """Where the run of capitals that begins at a token ends, with the particles inside it."""
        j = i + 1
        if self.text[i][-1] in "'’ʼ":
            j = i + 2
        person = (
            (i > 0 and self.text[i - 1] in self.titles)
            or self.gazetteer.gender_of_first_name(self.text[i]) is not None
            or INITIAL.fullmatch(self.text[i]) is not None
        )
        while j < limit:
            if self._is_capital(j) and self._carries_on(j, limit):
                j += 1
            elif j + 1 < limit and self.low[j] in self.joins_always and self._is_capital(j + 1):
                j += 2
            elif person and self.low[j] in self.joins_person:
                after = j + 1
                while after < limit and self.low[after] in self.articles:
                    after += 1
                if after >= limit or not self._is_capital(after) or self._known(after, limit):
                    break
                if self.low[after] in self.organisation_words or self.text[after].isupper():
                    break
                j = after + 1
            else:
                break
        if j < limit and j - i > 1 and YEAR.fullmatch(self.text[j]):
            j += 1
        return j

    def _carries_on(self, j: int, limit: int) -> bool:
        """Whether a capitalised word belongs to the name before it."""
        word = self.text[j]
        if word in self.titles:
            return word == "M." and j + 1 < limit and self._is_capital(j + 1)
        if word[-1] in "'’ʼ":
            return j + 1 < limit and self.starts[j + 1] == self.ends[j] and self._is_capital(j + 1)
        if self.low[j] in self.function_words:
            return self.low[j] in self.joins_always | self.joins_person | self.articles and j + 1 < limit \
                and self._is_capital(j + 1)
        return True

    # --- names with a head word ---------------------------------------------------------------------------

    def _after_lower_case_head(self, i: int, limit: int, known: Form | None) -> tuple[Found | None, int]:
        if known:
            found = self._of_known(i, known)
            end = self._organisation(i, limit, True)
            if end and end > found.last:
                return Found(i, end, "organisation", NOUN, f"organisation word: {self.low[i]}"), end
            return found, found.last
        headed = self._headed(i, limit, True)
        return (headed, headed.last) if headed else (None, i + 1)

    def _headed(self, i: int, limit: int, uninformative: bool) -> Found | None:
        """A name that begins with an organisation's, a place's, a programme's or another thing's word."""
        low = self.low[i]
        capital = self.text[i][0].isupper()
        if low in self.gazetteer.other_names and capital and not uninformative:
            end = self._organisation(i, limit, False, "long") or self._sequence(i, limit)
            return Found(i, end, "other", NOUN, "")
        if low in self.place_words and (self.place_words[low] or capital):
            end = self._place_after(i, limit)
            if end and (self.place_words[low] or not uninformative):
                return Found(i, end, "place", NOUN, f"place word: {low}") if self.place_words[low] else None
        if low in self.gazetteer.programme_words and capital:
            end = self._sequence(i, limit)
            if end > i + 1 and not uninformative:
                return Found(i, end, "programme", NOUN, f"programme word: {low}")
        if low in self.organisation_words:
            end = self._organisation(i, limit, uninformative)
            if end:
                return Found(i, end, "organisation", NOUN, f"organisation word: {low}")
        return None

    def _place_after(self, i: int, limit: int) -> int | None:
        """Where *rue de la Loi*, *mont Blanc* ends; None where no capital follows the place's word."""
        j = i + 1
        while j < limit and (self.low[j] in self.of or self.low[j] in self.articles):
            j += 1
        if j >= limit or not self._is_capital(j) or self.text[j][-1] in "'’" or j - i > 3:
            return None
        if self.text[j] in self.titles or self._is_initialism(j):
            return None
        known = self._known(j, limit)
        return max(j + len(known.words) if known else 0, self._sequence(j, limit))

    def _organisation(self, i: int, limit: int, uninformative: bool, complement: str = "") -> int | None:
        """Where the organisation's name that begins with an organisation's word ends, or None if it is no name.

        `uninformative` says that the word's capital tells nothing (or that it has none): then a capital must follow.
        """
        word = self.organisation_words.get(self.low[i])
        if word is None and not complement:
            return None
        complement = complement or word.complement
        if complement == "none":
            complement = "short"
        lower_head = self.text[i][0].islower()
        if lower_head and not word.lower_case_belongs:
            return None
        j = i + 1
        while j < limit and self.text[j][0].islower() and self.gazetteer.is_adjective(self.low[j]):
            j += 1
        adjectives = j
        while j < limit and self._is_capital(j) and self.text[j] not in self.titles and self._carries_on(j, limit):
            j += 1
        j = self._complements(j, limit, complement, lower_head)
        if j == adjectives and word and not word.nationality_belongs:
            while j > i + 1 and self.gazetteer.demonyms.get(self.low[j - 1]):
                j -= 1
        if j == i + 1:
            return None
        capital_inside = any(self._is_capital(k) for k in range(i + 1, j))
        if uninformative and not capital_inside and not (lower_head and self._named_without_capital(i, j)):
            return None
        return j

    def _named_without_capital(self, i: int, end: int) -> bool:
        """*ministère des affaires étrangères*: some papers write the whole name in lower case."""
        return self.low[i] in self.gazetteer.words("lower_case_name") and end > i + 2

    def _complements(self, j: int, limit: int, complement: str, lower_head: bool) -> int:
        """The end of the complements that begin at a token: *de la N, des N et de l'N*, *pour le N et le N*."""
        purpose = self.gazetteer.words("purpose")
        location = self.gazetteer.words("location")
        last = ""
        first = True
        while j < limit:
            low = self.low[j]
            if low in self.of and self.text[j][0].islower():
                end = self._noun_phrase(j + 1, limit, complement == "long", True)
                last = "of"
            elif complement != "long":
                break
            elif low in purpose and j + 1 < limit and self.low[j + 1] in self.articles:
                end = self._noun_phrase(j + 1, limit, not lower_head, True)
                last = "purpose"
            elif low in location and not first:
                end = self._located(j, limit)
            elif low in ("et", ",") and last:
                end = self._coordinated(j, limit, last)
            else:
                break
            if end is None:
                break
            first = False
            j = end
        return j

    def _noun_phrase(self, j: int, limit: int, lower_case: bool, article: bool) -> int | None:
        """The end of a noun with its adjectives; None where what follows cannot be part of a name."""
        if article and j < limit and self.low[j] in self.articles and self.text[j][0].islower():
            j += 1
        if j >= limit:
            return None
        known = self._known(j, limit)
        if self._is_capital(j):
            if self.text[j] in self.titles or (self.text[j][-1] in "'’" and not known):
                return None
            end = max(self._sequence(j, limit), j + len(known.words) if known else 0)
            if known and known.known.kind == "place" and end == j + len(known.words):
                return end
        else:
            low = self.low[j]
            if not lower_case or low in self.function_words or not low[0].isalpha() or low in self.gazetteer.calendar:
                return None
            if low in self.roles and self.roles[low]["number"] == "singular" and self.roles[low]["kind"] != "group":
                return None
            end = j + 1
        while end < limit and self.text[end][0].islower() and self.gazetteer.is_adjective(self.low[end]):
            end += 1
        return end

    def _located(self, j: int, limit: int) -> int | None:
        """*au Maroc*, *aux droits de l'homme* after other complements."""
        known = self._known(j + 1, limit) if j + 1 < limit else None
        if known:
            return j + 1 + len(known.words) if known.known.kind == "place" else None
        if self.low[j] == "aux" and j + 2 < limit and self.low[j + 2] in self.of:
            return self._noun_phrase(j + 1, limit, True, False)
        return None

    def _coordinated(self, j: int, limit: int, last: str) -> int | None:
        """The end of *et de l'N*, *, des N et de l'N*, *et le N*; None where a new name or a clause begins."""
        end = j
        while end < limit and self.low[end] == ",":
            end = self._member(end + 1, limit, last)
            if end is None:
                return None
        if end < limit and self.low[end] == "et":
            return self._member(end + 1, limit, last)
        return None

    def _member(self, j: int, limit: int, last: str) -> int | None:
        """One further member of a coordination, which repeats *de* or the article of the first one."""
        if j + 1 >= limit or self.text[j][0].isupper():
            return None
        repeats = self.low[j] in (self.of if last == "of" else self.articles)
        noun = j + 1 if repeats else j
        while noun < limit and self.low[noun] in self.articles:
            noun += 1
        if noun >= limit or not repeats or self.low[noun] in self.roles or self.low[noun] in self.organisation_words:
            return None
        if self._is_capital(noun) and self._known(noun, limit):
            return None
        end = self._noun_phrase(noun, limit, True, False)
        if end is not None and end < limit and self.tags.get(self.low[end], 0) & (FINITE | REPORT) \
                and not self.tags.get(self.low[end], 0) & WEAK:
            return None
        while end is not None and end < limit and self.low[end] in self.of:  # et de la Réforme de l'administration
            further = self._noun_phrase(end + 1, limit, True, True)
            if further is None:
                break
            end = further
        return end

    # --- names without a head word ------------------------------------------------------------------------

    def _classified(self, i: int, end: int, limit: int) -> Found | None:
        """What a run of capitals is, by what stands in it and around it. None: no name."""
        if end == i + 1 and len(self.text[i]) < 2:
            return None
        if end == i + 1 and self._is_initialism(i):
            return self._initialism(i)
        if any(c.isdigit() for c in self.text[i]) or (end < limit and self._is_model_number(end)):
            return None
        if YEAR.fullmatch(self.text[end - 1]):
            if end - i > 2 and self.low[i] not in self.gazetteer.other_names:
                return Found(i, end, "programme", NOUN, "capitals and a year")
            end -= 1
        found = self._by_title(i, end) or self._by_words(i, end) or self._by_noun_before(i, end)
        if found is None:
            found = self._by_what_follows(i, end, limit) or self._by_preposition(i, end)
        if found:
            return found
        if self._is_quoted(i, end, limit):
            return None
        if end - i == 1:
            if self.low[i] in self.function_words or self._is_word_here(i) or self._after_plural(i):
                return None
            return Found(i, end, None, NOTHING, "")
        if self._after_article(i):
            return Found(i, end, "organisation", LOOKS, "capitals after an article")
        return Found(i, end, "person", LOOKS, "capitals in a row")

    def _is_initialism(self, i: int) -> bool:
        return ACRONYM.fullmatch(self.text[i]) is not None

    def _initialism(self, i: int) -> Found | None:
        plain = self.text[i].replace(".", "")
        if plain in self.gazetteer.not_names or ROMAN.fullmatch(plain) or len(plain) > 9:
            return None
        if i > 0 and self.text[i - 1][0].isdigit():
            return None
        row = self.gazetteer.forms.get(plain.lower(), ())
        for form in row:
            if form.acronym and form.text == plain:
                return Found(i, i + 1, form.known.kind, KNOWN, f"codebook, {form.known.source}: {plain}", form, acronym=True)
        return Found(i, i + 1, "organisation", PREPOSITION, "acronym", acronym=True)

    def _is_model_number(self, i: int) -> bool:
        """*Airbus A320*, *Boeing 737*: what a number follows is a product."""
        word = self.text[i]
        return word[0].isdigit() and len(word) < 4 and word.isdigit()

    def _by_title(self, i: int, end: int) -> Found | None:
        if i == 0 or self.text[i - 1] not in self.titles:
            return None
        gender = self.titles[self.text[i - 1]]
        return Found(i, end, "person", TITLE, f"title: {self.text[i - 1]}", gender=gender if gender != "fm" else None)

    def _by_words(self, i: int, end: int) -> Found | None:
        company = self.gazetteer.company_words
        for k in range(i, end):
            if self.low[k] in company and end - i > 1:
                return Found(i, end, "organisation", NOUN, f"company word: {self.low[k]}")
        if end - i == 1 and "-" not in self.text[i]:
            return None
        if INITIAL.fullmatch(self.text[i]):
            return Found(i, end, "person", FULL_NAME, "initial and name")
        if end - i > 1 and self.gazetteer.gender_of_first_name(self.text[i]):
            return Found(i, end, "person", FULL_NAME, f"first name: {self.text[i]}")
        return None

    def _by_noun_before(self, i: int, end: int) -> Found | None:
        """A role, an organisation's or a place's word before the name: *le ministre irakien X*, *la ville de X*."""
        k = i - 1
        begin = self.sentences[self.sentence_of[i]].token_start
        if k >= begin and self.text[k] in OPENING:
            k -= 1
        linked = False
        while k > begin and (self.low[k] in self.of or (self.low[k] in self.articles and self.low[k - 1] in self.of)):
            linked = True
            k -= 1
        skipped = 0
        while k >= begin and skipped < 3:
            low = self.low[k]
            if linked:
                if low in self.place_words:
                    return Found(i, end, "place", NOUN, f"place word before: {low}")
            elif low in self.roles and self.roles[low]["kind"] in ("function", "profession"):
                return Found(i, end, "person", NOUN, f"role before: {low}", gender=_one(self.roles[low]["gender"]))
            elif low in self.organisation_words:
                return Found(i, end, "organisation", NOUN, f"organisation word before: {low}")
            elif low in self.place_words:
                return Found(i, end, "place", NOUN, f"place word before: {low}")
            elif low in self.roles and self.roles[low]["kind"] == "relation":
                return Found(i, end, "person", NOUN, f"role before: {low}", gender=_one(self.roles[low]["gender"]))
            if low in self.function_words and low not in self.of:
                return None
            if not low[0].isalpha() or (self._is_capital(k) and low not in self.gazetteer.demonyms):
                return None
            if not (self.gazetteer.is_adjective(low) or low in self.of or (k > begin and self.low[k - 1] in self.of)):
                return None
            k -= 1
            skipped += 1
        return None

    def _by_what_follows(self, i: int, end: int, limit: int) -> Found | None:
        """An age, a role after a comma, a region in brackets, a verb of speech."""
        if end + 1 >= limit:
            return None
        if self.text[end] == "(":
            known = self._known(end + 1, limit)
            after = end + 1 + len(known.words) if known else 0
            if known and known.known.kind == "place" and after < limit and self.text[after] == ")":
                return Found(i, end, "place", NOUN, "region in brackets after it")
        if self.text[end] in ",(" and end + 2 < limit:
            if self.text[end + 1].isdigit() and self.low[end + 2] in ("ans", "an"):
                return Found(i, end, "person", APPOSITION, "age after it")
            for k in range(end + 1, min(end + 4, limit)):
                low = self.low[k]
                if low in self.roles and self.roles[low]["kind"] in ("function", "profession"):
                    if self.roles[low]["number"] == "singular":
                        gender = _one(self.roles[low]["gender"])
                        return Found(i, end, "person", APPOSITION, f"role after it: {low}", gender=gender)
                if low not in self.articles and low not in self.function_words and not self.gazetteer.is_adjective(low):
                    break
                if low in ("qui", "que", "dont", "où"):
                    break
        if self.tags.get(self.low[end], 0) & REPORT and end - i < 4 and not self._after_article(i):
            return Found(i, end, "person", VERB, "verb of speech after it")
        return None

    def _by_preposition(self, i: int, end: int) -> Found | None:
        if i and self.low[i - 1] in self.gazetteer.words("place_preposition") and self.text[i - 1][-1] != "'":
            return Found(i, end, "place", PREPOSITION, f"preposition before: {self.low[i - 1]}")
        return None

    def _is_quoted(self, i: int, end: int, limit: int) -> bool:
        """Whether the name is all that stands between quotation marks: a title, a nickname, a slogan."""
        return i > 0 and self.text[i - 1] in OPENING and end < limit and self.text[end] in CLOSING

    def _after_article(self, i: int) -> bool:
        return i > 0 and self.low[i - 1] in ("le", "la", "l'", "les", "du", "des", "au", "aux", "un", "une", "cette", "ce")

    def _after_plural(self, i: int) -> bool:
        """*les Imbonerakure*, *deux Sevranais*: people of some place or group, or makes, not a name."""
        low = self.low[i - 1] if i else ""
        return low in ("les", "des", "aux", "ces", "un", "une") or (bool(low) and low[0].isdigit())


def _one(gender: str) -> str | None:
    return gender if gender in ("f", "m") else None


# --- what the whole article decides ---------------------------------------------------------------------------


def _decided(found: list[Found], reading: _Reading) -> list[Found]:
    """The candidates with a kind: from other places of the same name, from a full name, from a neighbour in a list."""
    best: dict[str, Found] = {}
    family: dict[str, Found] = {}
    for name in found:
        text = " ".join(reading.low[name.first:name.last])
        if name.kind and (text not in best or name.weight > best[text].weight):
            best[text] = name
        if name.kind == "person" and name.weight >= APPOSITION and name.last - name.first > 1:
            for k in range(name.first + 1, name.last):
                family.setdefault(" ".join(reading.low[k:name.last]), name)
            family.setdefault(reading.low[name.first], name)
    for name in found:
        text = " ".join(reading.low[name.first:name.last])
        full = family.get(text)
        if full and name.weight < NOUN:
            whole = " ".join(reading.text[full.first:full.last])
            name.kind, name.weight, name.rule = "person", NOUN, f"part of the name {whole}"
            continue
        other = best.get(text)
        if other and other.weight > name.weight:
            name.kind, name.weight, name.rule = other.kind, other.weight, f"as elsewhere in the article: {other.rule}"
    _from_neighbours(found, reading)
    _from_neighbours(found[::-1], reading)
    return [name for name in found if name.kind]


def _from_neighbours(found: list[Found], reading: _Reading) -> None:
    """A name in a list is what its neighbour is: *Accambray, Barachet et Narcisse*."""
    for before, name in zip(found, found[1:], strict=False):
        if name.kind is None and before.kind and before.weight > LOOKS:
            low, high = sorted((before.first, name.first))
            between = reading.low[min(before.last, name.last) if low == before.first else name.last:high]
            if between and set(between) <= {",", "et", "ou", "de", "d'", "l'", "la", "le"} and ({",", "et", "ou"} & set(between)):
                name.kind, name.weight, name.rule = before.kind, LOOKS, "in a list with another name"
