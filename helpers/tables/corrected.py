"""What was found in an article, with the corrections by hand applied: new records, those handed in stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from helpers.names.find import Mention
from helpers.speakers.resolve import Speaker
from helpers.speech.statements import Statement
from helpers.tables.corrections import UNFIT, Correction
from helpers.tables.parse import Parsed
from helpers.text.article import Article, Problem

BY_HAND = "corrected by hand"
SAME_STATEMENT = 0.8  # intersection over union: the words of a correction are this statement's
OPENS_BEFORE_WORDS = frozenset("«“\"„‹‘'")


def corrected(parsed: Parsed, article: Article, corrections: Iterable[Correction]) -> Parsed:
    """Apply the corrections to what was found. One that no longer fits becomes a problem; nothing is lost silently."""
    draft = _Draft(parsed, article)
    for correction in sorted(corrections, key=lambda one: ORDER.index(one.correction)):
        draft.apply(correction)
    return draft.parsed()


class _UnfitError(Exception):
    """Why a correction no longer fits."""


class _Draft:
    """The records under way. Statements and their speakers are parallel lists in text order."""

    def __init__(self, parsed: Parsed, article: Article) -> None:
        self.before, self.article, self.text = parsed, article, article.plain.text
        self.statements, self.speakers = list(parsed.statements), list(parsed.speakers)
        self.actors, self.mentions = list(parsed.actors), list(parsed.mentions)
        self.problems = list(parsed.problems)
        self.by_hand: set[int] = set()  # start offsets of statements whose speaker is corrected

    def apply(self, correction: Correction) -> None:
        """Put one correction into the draft; what no longer fits is noted as a problem."""
        start, words = self.article.in_plain(correction.start, correction.text)
        correction = replace(correction, start=start, text=words)
        place = correction.place_in(self.text)
        if place is None:
            self._unfit(correction, "its words are not in the article", 0, 0)
            return
        end = place + len(correction.text)
        try:
            APPLIED[correction.correction](self, correction, place, end)
        except _UnfitError as error:
            self._unfit(correction, str(error), place, end)

    def _unfit(self, correction: Correction, why: str, start: int, end: int) -> None:
        words = correction.text if len(correction.text) <= 60 else correction.text[:60] + "…"
        what = f"{UNFIT} ({correction.correction}: “{words}”): {why}"
        self.problems.append(Problem(start, end, what))

    def parsed(self) -> Parsed:
        """What was found, corrected."""
        return self.before._replace(
            statements=self.statements, speakers=self.speakers, actors=self.actors,
            mentions=self.mentions, problems=sorted(self.problems),
        )

    # --- statements

    def statement_at(self, start: int, end: int) -> int | None:
        """The index of the statement that has this span, or nearly."""
        shares = [
            ((min(end, s.end) - max(start, s.start)) / (max(end, s.end) - min(start, s.start)), -index)
            for index, s in enumerate(self.statements) if s.start < end and start < s.end
        ]
        share, index = max(shares, default=(0.0, 0))
        return -index if share >= SAME_STATEMENT else None

    def _statement(self, start: int, end: int) -> int:
        """The same. Raises _UnfitError where there is none."""
        index = self.statement_at(start, end)
        if index is None:
            raise _UnfitError("no statement is found there now")
        return index

    def speaker(self, correction: Correction, start: int, end: int) -> None:
        """Give a statement another speaker."""
        self._said_by(self._statement(start, end), correction.speaker)

    def _said_by(self, index: int, name: str) -> None:
        actor = self.actor_named(name)
        speaker = Speaker(actor, self.actors[actor].name if actor is not None else name, "correction", "sure")
        self.by_hand.add(self.statements[index].start)
        for at in [index, *self._carried_on(index)]:
            self.speakers[at] = speaker
            self.statements[at] = replace(self.statements[at], rule=BY_HAND)
        self._refer(self.statements[index], actor)

    def _carried_on(self, index: int) -> list[int]:
        """The statements that carry on this one, and those that carry on these, without words for their speaker."""
        found = [index]
        for at in range(index + 1, len(self.statements)):
            one = self.statements[at]
            own = one.speaker_start is not None or one.start in self.by_hand
            if one.continues in found and not own:
                found.append(at)
        return found[1:]

    def _refer(self, statement: Statement, actor: int | None) -> None:
        """The words for the speaker, where they are no name, refer to the right actor, or to none."""
        for at, mention in reversed(list(enumerate(self.mentions))):
            if self._stands_for_speaker(mention, statement) and mention.actor != actor:
                if actor is None:
                    del self.mentions[at]
                else:
                    self.mentions[at] = replace(mention, actor=actor, rule=BY_HAND)

    @staticmethod
    def _stands_for_speaker(mention: Mention, statement: Statement) -> bool:
        if statement.speaker_start is None or statement.speaker_end is None or mention.form not in ("role", "pronoun"):
            return False
        return statement.speaker_start <= mention.start and mention.end <= statement.speaker_end

    def kind(self, correction: Correction, start: int, end: int) -> None:
        """Give a statement another kind."""
        index = self._statement(start, end)
        self.statements[index] = replace(self.statements[index], kind=correction.kind, rule=BY_HAND)

    def no_statement(self, correction: Correction, start: int, end: int) -> None:
        """Take a statement out; what carried it on carries on what it carried on."""
        index = self._statement(start, end)
        gone = self.statements[index].continues
        del self.statements[index], self.speakers[index]
        self.statements = [replace(one, continues=_without(index, gone, one.continues)) for one in self.statements]

    def missed_statement(self, correction: Correction, start: int, end: int) -> None:
        """Put in a statement that the rules missed."""
        index = self.statement_at(start, end)
        if index is None:
            index = sum(one.start <= start for one in self.statements)
            self.statements = [
                one if one.continues is None or one.continues < index else replace(one, continues=one.continues + 1)
                for one in self.statements
            ]
            self.statements.insert(index, Statement(start, end, self._kind(start), rule=BY_HAND))
            self.speakers.insert(index, Speaker(None, None, "correction", "sure"))
        if correction.kind:
            self.statements[index] = replace(self.statements[index], kind=correction.kind)
        self._said_by(index, correction.speaker)

    def _kind(self, start: int) -> str:
        before = self.text[:start].rstrip()
        return "direct" if before and before[-1] in OPENS_BEFORE_WORDS else "indirect"

    # --- actors

    def actor_named(self, name: str) -> int | None:
        """The index of the actor with this name or acronym."""
        wanted = name.casefold()
        names = ((actor.name, actor.acronym) for actor in self.actors)
        return next((at for at, own in enumerate(names) if wanted in [n.casefold() for n in own if n]), None)

    def same_actor(self, correction: Correction, start: int, end: int) -> None:
        """Make two actors one: the one mentioned there is the other, which keeps its name."""
        gone = next((m.actor for m in self.mentions if m.start < end and start < m.end), None)
        stays = self.actor_named(correction.same_as)
        if gone is None or stays is None:
            who = "nobody is named there" if gone is None else f"nobody is called {correction.same_as}"
            raise _UnfitError(f"{who} now")
        if gone != stays:
            self._merge(gone, stays)

    def _merge(self, gone: int, stays: int) -> None:
        one, other = self.actors[stays], self.actors[gone]
        told = {name: getattr(one, name) or getattr(other, name) for name in ("acronym", "gender", "country", "role")}
        held_in = one.organisation if one.organisation is not None else other.organisation
        self.actors[stays] = replace(one, **told, organisation=held_in, known=one.known or other.known)
        del self.actors[gone]
        now, merged = partial(_without, gone, stays), _moved(gone, stays)
        self.actors = [replace(actor, organisation=now(actor.organisation)) for actor in self.actors]
        self.mentions = [
            replace(mention, actor=merged, rule=BY_HAND)
            if mention.actor == gone
            else replace(mention, actor=_moved(gone, mention.actor))
            for mention in self.mentions
        ]
        self.speakers = [
            replace(one, actor=now(one.actor), name=self._name(now(one.actor), merged) or one.name)
            for one in self.speakers
        ]

    def _name(self, actor: int | None, merged: int | None) -> str | None:
        return self.actors[actor].name if actor is not None and actor == merged else None


def _without(gone: int, instead: int | None, index: int | None) -> int | None:
    """An index into a list out of which `gone` was taken; what was at `gone` is now at `instead`."""
    now = instead if index == gone else index
    return None if now is None else _moved(gone, now)


def _moved(gone: int, index: int) -> int:
    """An index into a list out of which `gone`, another one, was taken."""
    return index - 1 if index > gone else index


APPLIED: dict[str, Callable[[_Draft, Correction, int, int], None]] = {
    "same actor": _Draft.same_actor,
    "missed statement": _Draft.missed_statement,
    "no statement": _Draft.no_statement,
    "kind": _Draft.kind,
    "speaker": _Draft.speaker,
}
ORDER = tuple(APPLIED)  # who is one comes first, so that a speaker's name is found; a speaker last, so that it holds
