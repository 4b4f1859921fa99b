"""Who says each statement: the words for its speaker in their setting, asked in turn of all that may tell it.

In: a statement, when it is met on the way through the article. Out: who says it and what told it, or None; who has
spoken is in view from then on.
"""

from __future__ import annotations

from itertools import pairwise

from helpers.speakers.addressees import Addressees
from helpers.speakers.cataphors import Cataphors
from helpers.speakers.certainty import BY_NEIGHBOUR
from helpers.speakers.going_on import GoingOn
from helpers.speakers.meaning import Meaning, Meant
from helpers.speakers.naming import Naming
from helpers.speakers.people import DOCUMENT, NOBODY
from helpers.speakers.phrases import NOT_LED, QUOTED, REPORTED, Phrase, Setting, read_phrase, token_range
from helpers.speakers.stand_ins import A_FUNCTION, A_PRONOUN, StandIns
from helpers.speakers.subjects import Subjects
from helpers.speakers.wordless import Wordless
from helpers.speech.statements import Statement
from helpers.text.article import Article
from helpers.text.quotations import OPENING_QUOTES

MENTIONED = {"pronoun": A_PRONOUN, "role": A_FUNCTION}
WRITTEN_WITHIN = 4  # tokens: mardi dans un tract
OPENING = "".join(OPENING_QUOTES) + " \u00a0\u202f"  # between a colon and what it leads to


class SaidBy:
    """Tells who says the statements of one article, in their order."""

    def __init__(self, article: Article, statements: list[Statement], meaning: Meaning, subjects: Subjects,
                 cataphors: Cataphors, naming: Naming, stand_ins: StandIns) -> None:  # fmt: skip
        self.article = article
        self.tokens = article.tokens
        self.statements = statements
        self.meaning = meaning
        self.nouns = meaning.nouns
        self.view = meaning.view
        self.subjects = subjects
        self.cataphors = cataphors
        self.naming = naming
        self.stand_ins = stand_ins
        self.wordless = Wordless(article, meaning, self.view, self.nouns)
        self.going_on = GoingOn(article, meaning, self.nouns)
        self.addressees = Addressees(self.tokens, meaning, self.nouns)
        self.found: list[Meant | None] = [None] * len(statements)

    def meet(self, i: int) -> None:
        """Tell who says a statement (an index); they have spoken from now on."""
        statement = self.statements[i]
        words = statement.speaker_words
        meant = self._speaker(i, *words) if words else self.wordless.speaker(statement, self.found)
        self.found[i] = meant
        asks = statement.cue_lemma in self.nouns.asks or self.article.text[statement.end - 1] == "?"
        self.going_on.asker = self.view.last_speaker if asks and meant else None

    def _speaker(self, i: int, start: int, end: int) -> Meant | None:
        """Who the words for a statement's speaker mean, between two offsets; None where they are no noun phrase."""
        statement, before = self.statements[i], self.found[i - 1] if i else None
        phrase = read_phrase(self.tokens, start, end, self.nouns)
        phrase = self.addressees.without(self.meaning.authors.of(phrase) or phrase)
        if statement.rule in BY_NEIGHBOUR and self._is_thing(phrase):
            return self.wordless.most_in_view(statement)
        same = before and self.going_on.in_same_marks(statement, self.statements[i - 1], before, phrase)
        meant = same or self._who(statement, phrase)
        if meant is None:
            return None
        if statement.rule in BY_NEIGHBOUR:
            another = self.wordless.another(statement, meant.who, phrase)
            if another:
                return another
        if meant.means.by in MENTIONED:
            self.stand_ins.add(phrase, meant.means.by, meant.who.actor, MENTIONED[meant.means.by])
        if meant.who.actor is None and statement.cue_lemma in self.nouns.says_more:
            meant = self.going_on.who_says_more(phrase) or meant
        self._has_spoken(meant, phrase)
        meant.means.by_neighbour(statement.rule)
        return meant

    def _has_spoken(self, meant: Meant, phrase: Phrase) -> None:
        """Somebody has spoken, called so: they are in view, and their name tells who was described before."""
        at = self.tokens.sentence[phrase.first]
        if meant.means.how == "name":
            self.naming.introduce(meant.who, at)
            self.naming.name_opening(meant.who, at)
            self.naming.name_before(meant.who, at, not self.nouns.titles.isdisjoint(phrase.words))
        subject = meant.who.kind != DOCUMENT or not self.meaning.beside.is_source(phrase)
        self.view.note(meant.who, at, subject, True, meant.means.by == "pronoun")

    def _who(self, statement: Statement, phrase: Phrase) -> Meant | None:
        setting = REPORTED if statement.kind == "indirect" else QUOTED
        if statement.ahead:
            main = read_phrase(self.tokens, *statement.ahead, self.nouns)
            meant = self.meaning.ahead(phrase, main, setting)
            if meant:
                return meant
        plain = self.going_on.he_says_more(statement, phrase) or self.going_on.document_says(statement, phrase)
        if plain:
            return plain
        asks = statement.cue_lemma in self.nouns.asks
        set_off, said = self.subjects.is_set_off(phrase), self._said(statement)
        says_i, own = not self.nouns.first_person.isdisjoint(said), self._own(said)
        whole, led = statement.kind == "direct" and not self._is_written(statement), self._led(statement)
        setting = Setting(True, setting.quoted, set_off, asks, statement.start, says_i, own, led, whole)
        self.view.not_meant = self.going_on.not_meant(statement, phrase)
        meant = self.meaning.who(phrase, setting)
        self.view.not_meant = NOBODY
        document = None if setting.says_i or meant and meant.who.is_person else self.going_on.document_before(phrase)
        return document or meant or self.cataphors.meant(phrase)

    def _is_written(self, statement: Statement) -> bool:
        """*« Q », a-t-elle écrit dans un tract*: what bodies do more than people."""
        words = statement.speaker_words if statement.kind == "direct" else None
        if words is None:
            return False
        _, stop = token_range(self.tokens, words.start, max(words.end, statement.cue_end or 0))
        low, sentence = self.tokens.low, self.tokens.sentence
        near = (k for k in range(stop, min(stop + WRITTEN_WITHIN, len(low) - 2)) if sentence[k] == sentence[stop - 1])
        return any(self._is_text(k) for k in near if low[k] in self.nouns.prepositions)

    def _is_text(self, preposition: int) -> bool:
        """*dans un communiqué*: whether a text stands behind a preposition and an article."""
        noun = self.nouns.by_form.get(self.tokens.low[preposition + 2])
        determined = self.tokens.low[preposition + 1] in self.nouns.determiners
        return determined and noun is not None and noun.kind == DOCUMENT

    def _led(self, statement: Statement) -> int:
        """The sentence (an index) whose colon leads to a quotation, or none."""
        before = self.article.text[: statement.start].rstrip(OPENING)
        return self.article.sentence_at(len(before) - 1) if before.endswith(":") else NOT_LED

    def _said(self, statement: Statement) -> list[str]:
        """The words of a quotation; none of a statement without marks."""
        first, stop = token_range(self.tokens, statement.start, statement.end)
        return self.tokens.low[first:stop] if statement.kind != "indirect" else []

    def _own(self, said: list[str]) -> frozenset[str]:
        """Whom a quotation calls its speaker's: *mon client*, *ma fille*."""
        behind = (word for before, word in pairwise(said) if before in self.nouns.first_person)
        nouns = (self.nouns.by_form.get(word) for word in behind)
        return frozenset(noun.lemma for noun in nouns if noun and noun.lemma in self.nouns.inverse)

    def _is_thing(self, phrase: Phrase) -> bool:
        """*« Q ». Les entrevues n'ont rien donné.*: a subject that no list holds for a person or a body."""
        listed = phrase.head is not None and phrase.head.kind != "document"
        return not listed and self.meaning.named(phrase) is None and self.meaning.pronouns.of(phrase) is None
