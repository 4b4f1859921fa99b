"""Who says a statement whose attribution has no words for a speaker: the one before, or who is in view.

In: a statement. Out: who is meant, and by what means; None where nobody is in view.
"""

from __future__ import annotations

from itertools import pairwise

from helpers.speakers.certainty import BY_NEIGHBOUR, WITHOUT_A_WORD, Means
from helpers.speakers.meaning import Meaning, Meant
from helpers.speakers.nouns import Nouns
from helpers.speakers.people import SPEAK, InView, Sight, Somebody
from helpers.speakers.phrases import Phrase, token_range
from helpers.speech.statements import Statement
from helpers.speech.turns_labelled import TURN_OF_INTERVIEW
from helpers.text.article import Article

ALONE = WITHOUT_A_WORD[0]
GOES_ON_WITHIN = 4  # sentences from the last speaker to an infinitive that goes on
NOBODY_IS: frozenset[str] = frozenset()
OPENING_INFINITIVE = 4  # tokens: Et, enfin, de rappeler


class Wordless:
    """Tells the speakers of statements without words for one, in one article."""

    def __init__(self, article: Article, meaning: Meaning, view: InView, nouns: Nouns) -> None:
        self.article = article
        self.tokens = article.tokens
        self.meaning = meaning
        self.view = view
        self.nouns = nouns

    def speaker(self, statement: Statement, found: list[Meant | None]) -> Meant | None:
        """Who says a statement, from those of the statements before it."""
        if statement.rule == TURN_OF_INTERVIEW.name:
            return None  # who asks has no name, and is not whoever answers
        if statement.continues is not None:
            before = found[statement.continues]
            if before is None:
                return self._portrayed()
            anew = self._met_since(statement, before.who) if statement.rule == ALONE else None
            if anew:
                return Meant(anew, Means("neighbour", "in view"))
            return Meant(before.who, before.means.carried(statement.rule))
        if statement.cue_lemma in self.nouns.read:
            document = self.meaning.documents.last(None, statement.end)
            return Meant(document, Means("neighbour", "document")) if document else None
        last = self.view.last_speaker
        if last and self._goes_on_by_infinitive(statement, last):
            return Meant(last.who, Means("continuation", "infinitive"))
        return self.most_in_view(statement)

    def _met_since(self, statement: Statement, before: Somebody) -> Somebody | None:
        """*¶ Sur le quai, X range ses filets. Que fera son fils ? « On verra. »*: who alone is a subject there.

        The speaker before is not spoken of in that paragraph.
        """
        sentences, at = self.article.sentences, self.article.sentence_at(statement.start)
        here = [s for s in self.view.recent if sentences[s.sentence].paragraph == sentences[at].paragraph]
        if any(s.who is before or s.spoke for s in here):
            return None
        named = {s.who for s in here if s.subject and s.who.is_person and s.who.actor is not None}
        return named.pop() if len(named) == 1 else None

    def _portrayed(self) -> Meant | None:
        """Whom the article portrays: of that one a quotation is whose speaker nothing tells."""
        return Meant(self.view.portrayed, Means("neighbour", "neighbour")) if self.view.portrayed else None

    def most_in_view(self, statement: Statement) -> Meant | None:
        """Who may say what nobody is said to say: the last in its sentence, or the subject before; only a guess."""
        if self.view.portrayed:
            return self._portrayed()
        at = self.article.sentence_at(anchor(statement))
        here = [s for s in self.view.recent if s.sentence == at and s.who.kind in SPEAK]
        here = [s for s in here if s.who.actor is not None or not s.complement]  # not: la grève des dockers
        subject = next((s for s in reversed(here) if s.subject), None)
        subject = subject or next((s for s in reversed(here) if s.who.is_person), here[-1] if here else None)
        if subject:
            return Meant(subject.who, Means("neighbour", "in view"))

        def goes_on(sight: Sight) -> float | None:
            speaks = sight.who.kind in SPEAK and (sight.subject or sight.spoke)
            return 0.0 if speaks and self.view.apart(sight, at) == 1 else None

        choice = self.view.best("", "", at, goes_on)
        return Meant(choice.who, Means("neighbour", "in view")) if choice else None

    def another(self, statement: Statement, who: Somebody, phrase: Phrase) -> Meant | None:
        """*X a triomphé. « Il avait le trac »*: who spoke last, where a quotation is about its neighbour sentence's
        subject, or that is the body of somebody who has just spoken, or has no name."""
        if self.view.portrayed:
            return self._portrayed() if who is not self.view.portrayed else None
        last, at = self.view.last_speaker, self.article.sentence_at(statement.start)
        if last is None or last.who is who or not last.who.is_person or self.view.apart(last, at) > GOES_ON_WITHIN:
            return None
        sentences = self.article.sentences
        same = sentences[last.sentence].paragraph == sentences[at].paragraph
        of_body = not who.is_person and who.kind == "body" and same
        unnamed = who.actor is None and who.kind != "body" and last.who.actor is not None and last.sentence < at
        about = self._is_about(statement, who, phrase) or self._is_whose(last.who, phrase)
        if not (of_body or unnamed and statement.rule == BY_NEIGHBOUR[0] or about):
            return None
        return Meant(last.who, Means("neighbour", "in view"))

    def _is_about(self, statement: Statement, who: Somebody, phrase: Phrase) -> bool:
        """Whether a quotation begins with a pronoun for somebody, or calls them so in the third person."""
        first, stop = token_range(self.tokens, statement.start, statement.end)
        low, nouns = self.tokens.low[first:stop], self.nouns
        if low and low[0] in nouns.personal and who.is_person:
            impersonal = any(word in nouns.impersonal or word in nouns.it_for_nobody for word in low[1:4])
            return not impersonal and self.view.agrees(who, *nouns.pronouns[low[0]])
        called = phrase.head_word if who.actor is None else ""
        return any(one in nouns.pointing and other == called for one, other in pairwise(low))

    def _is_whose(self, last: Somebody, phrase: Phrase) -> bool:
        """*L'avocate se lève, dit-elle. Sa cliente a vu un frigo vide. « Q »*: whether whose it is has spoken."""
        return phrase.own and not self.nouns.inverse.get(phrase.lemma, NOBODY_IS).isdisjoint(last.heads)

    def _goes_on_by_infinitive(self, statement: Statement, last: Sight) -> bool:
        """*Et de rappeler que P*, *Avant de glisser : « Q »*: a sentence without a subject has the last speaker."""
        if statement.cue_words is None:
            return False
        first, stop = token_range(self.tokens, *statement.cue_words)
        here = self.tokens.sentence[first]
        opens = first - self.article.sentences[here].token_start <= OPENING_INFINITIVE
        return opens and here - last.sentence <= GOES_ON_WITHIN and self.tokens.low[stop - 1] == statement.cue_lemma


def anchor(statement: Statement) -> int:
    """Where a statement is attributed: its speaker's words, or else its cue, or its own start."""
    places = (statement.speaker_start, statement.cue_start, statement.start)
    return next(place for place in places if place is not None)
