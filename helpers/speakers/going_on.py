"""Who goes on, and who cannot: *ajoute-t-il*, *a ajouté l'élue*, a document as *il*; nor does who asks answer.

In: a statement and the words for its speaker. Out: who is meant, or who is not.
"""

from __future__ import annotations

from helpers.speakers.certainty import Means
from helpers.speakers.meaning import Meaning, Meant
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import DOCUMENT, Sight, Somebody
from helpers.speakers.phrases import Phrase, token_range
from helpers.speech.statements import Statement
from helpers.speech.words import QUE
from helpers.text.article import Article
from helpers.text.quotations import MARK

NEARBY = 4  # sentences: how far back who goes on may have spoken
ANSWER_WITHIN = 3  # sentences from a question to its answer


class GoingOn:
    """Looks back at who spoke last, in one article."""

    def __init__(self, article: Article, meaning: Meaning, nouns: Nouns) -> None:
        self.article = article
        self.tokens = article.tokens
        self.meaning = meaning
        self.view = meaning.view
        self.nouns = nouns
        self.asker: Sight | None = None  # who asked in the last statement, if that was a question

    def he_says_more(self, statement: Statement, phrase: Phrase) -> Meant | None:
        """*« Q », a ajouté-t-il*: the last speaker goes on, whoever else has been spoken of meanwhile."""
        pronoun, last = self.meaning.pronouns.of(phrase), self.view.last_speaker
        if pronoun is None or last is None or statement.cue_lemma not in self.nouns.says_more:
            return None
        if phrase.words[-1] not in self.nouns.personal:
            return None
        near = self.tokens.sentence[phrase.first] - last.sentence <= NEARBY
        if not near or not last.who.is_person or not self.view.agrees(last.who, *pronoun):
            return None
        if not self._is_left(last, *pronoun):
            return Meant(last.who, Means("pronoun", "adds"))
        same = self._paragraph(last.sentence) == self._paragraph(self.tokens.sentence[phrase.first])
        return Meant(last.who, Means("pronoun", "pronoun", 0.0)) if same else None  # or Y, who has just nodded

    def in_same_marks(self, statement: Statement, before: Statement, meant: Meant, phrase: Phrase) -> Meant | None:
        """*« P, dit X. Q, note ce médecin. »*: who spoke the first part of a quotation, behind its second."""
        between = self.article.text[before.end : statement.start]
        goes_on = not MARK.search(between) and "\n" not in between
        if not goes_on or "indirect" in (before.kind, statement.kind) or self.meaning.named(phrase):
            return None
        pronoun = self.meaning.pronouns.of(phrase)
        gender, number = pronoun or (phrase.gender, phrase.number)
        fits = (pronoun or phrase.definite) and self.view.agrees(meant.who, gender, number)
        by = "pronoun" if pronoun else "role" if meant.who.actor is not None else "description"
        return Meant(meant.who, Means(by, "same marks")) if fits else None

    def _paragraph(self, sentence: int) -> int:
        return self.article.sentences[sentence].paragraph

    def _is_left(self, last: Sight, gender: str, number: str) -> bool:
        """*« P », dit X. Y arrive. « Q », ajoute-t-il.*: whether another who agrees has been a subject since.

        One without a name counts in a new paragraph: *¶ Un moniteur dit l'avoir vu. « Q », ajoute-t-il*.
        """
        since = (s for s in reversed(self.view.recent) if s.subject and s.sentence > last.sentence and s.who.is_person)
        here = self._paragraph(last.sentence)
        named = (s.who for s in since if s.who.actor is not None or self._paragraph(s.sentence) != here)
        other = next((who for who in named if self.view.agrees(who, gender, number)), last.who)
        return other is not last.who

    def document_says(self, statement: Statement, phrase: Phrase) -> Meant | None:
        """*Un rapport est paru. Il stipule que P*: what only a document does."""
        return self.document_before(phrase) if statement.cue_lemma in self.nouns.by_document else None

    def document_before(self, phrase: Phrase) -> Meant | None:
        """The document that the sentence before was about, or that has just spoken, if a pronoun can mean it."""
        pronoun, subject = self.meaning.pronouns.of(phrase), self.meaning.documents.subject
        if pronoun is None or phrase.words[-1] not in self.nouns.personal:
            return None
        last = self.view.last_speaker
        if last and last.who.kind == DOCUMENT and self.tokens.sentence[phrase.first] - last.sentence == 1:
            return Meant(last.who, Means("pronoun", "of document")) if self.view.agrees(last.who, *pronoun) else None
        if subject is None:
            return None
        before = self.tokens.sentence[phrase.first] - self.tokens.sentence[subject.first] == 1
        document = self.meaning.documents.named_by(subject)
        agrees = phrase.words[-1] in self.nouns.personal and self.view.agrees(document, *pronoun)
        return Meant(document, Means("pronoun", "of document")) if before and agrees else None

    def who_says_more(self, phrase: Phrase) -> Meant | None:
        """*« Q », a ajouté l'interprète de X*: the last speaker, whom a noun with an article describes anew."""
        last = self.view.last_speaker
        if last is None or last.who.actor is None or not last.who.is_person or phrase.number == "plural":
            return None
        describes = phrase.definite and not phrase.own and phrase.is_person
        if self.meaning.matching.untold.is_held(phrase, but=last.who):
            return None
        agrees = not (phrase.gender and last.who.gender) or phrase.gender == last.who.gender
        near = self.tokens.sentence[phrase.first] - last.sentence <= NEARBY
        return Meant(last.who, Means("role", "says more")) if describes and agrees and near else None

    def not_meant(self, statement: Statement, phrase: Phrase) -> frozenset[Somebody]:
        """Who cannot be meant by the words for a speaker: who has just asked, who is named in the quotation."""
        asker = self._asker(statement, phrase) or self._antecedent(phrase)
        named = self.meaning.inside.within(statement.start, statement.end) if statement.kind == "direct" else []
        if phrase.head and not phrase.is_person:  # a body speaks of itself by its name
            named = [who for who in named if not self.meaning.matching.bodies.may_be_body(who)]
        return frozenset([*named, asker] if asker else named)

    def _antecedent(self, phrase: Phrase) -> Somebody | None:
        """*la firme rejette l'avis du tribunal, qu'il juge « partial »*: whom *que* stands for is not who says it."""
        low, k = self.tokens.low, phrase.first - 2
        last = self.view.recent[-1] if self.view.recent else None
        if k < 0 or last is None or low[k + 1] not in QUE or low[k] != ",":
            return None
        here = last.sentence == self.tokens.sentence[k] and not last.subject
        return last.who if here else None

    def _asker(self, statement: Statement, phrase: Phrase) -> Somebody | None:
        """*Le juge a demandé à X s'il regrettait. « Oui », a-t-il répondu.*: who asked, and so does not answer.

        Nor is who answers, in other words than a pronoun, the one who spoke last.
        """
        begins = self.tokens.low[token_range(self.tokens, statement.start, statement.end)[0]]
        if statement.cue_lemma not in self.nouns.answers and (phrase.head or begins not in self.nouns.yes_or_no):
            return None
        before = self.view.last_speaker if phrase.head else self.asker
        near = before is not None and self.tokens.sentence[phrase.first] - before.sentence <= ANSWER_WITHIN
        return before.who if before and near else None
