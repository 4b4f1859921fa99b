"""Quotations that are all of their sentence: who says them, the sentences before and after tell."""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, NUMBER, PUNCT, TO_BE, Grammar
from helpers.speech.clauses import has_finite
from helpers.speech.functions import begins_name
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import noun_phrase_end
from helpers.speech.reading import FRAGMENT_WORDS, Attribution, StatementRule, Story, UnitReading, Waiting, quoted
from helpers.speech.rules.taken_up import this_which, who_takes_up
from helpers.speech.said_nouns import owner_of, said_noun, such_noun
from helpers.speech.speaker_words import speaker_words
from helpers.speech.subjects import can_speak, phrase_at
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import BULLETS, FULL_STOPS, IT_IS, SUCH, THE, THESE, THIS
from helpers.text.places import Span
from helpers.text.quotations import DASHES

NEAR_WORDS = 6  # items behind il within which its verb and an hour stand
SENTENCE_WORDS = 5  # of a quotation that nobody is seen to say; a shorter one may be a title
NEXT_TELLS = StatementRule(
    "a quotation before a sentence about its speaker",
    __name__,
    "« [Le pont est une honte.] » Une ancienne élève résume la situation.",
)
BEFORE_TELLS = StatementRule(
    "a quotation after a sentence about its speaker",
    __name__,
    "La ministre a dressé un constat. « [Le pont est une honte.] »",
)
ALONE_GOES_ON = StatementRule(
    "a quotation alone goes on with the speaker before it",
    __name__,
    "« Le pont fermera », a dit le maire. « [Nous n'avons pas le choix.] »",
)
SIGNED_BELOW = StatementRule("signed below the quotation", __name__, "« [Le pont fermera en mai.] »\n\n— Anne Durand")
NOBODY_TELLS = StatementRule(
    "a quotation alone with nobody near to say it",
    __name__,
    "Le pont a rouvert ce lundi. « [Nous attendions ce jour depuis bien longtemps.] »",
)
RULES = (NEXT_TELLS, BEFORE_TELLS, ALONE_GOES_ON, SIGNED_BELOW, NOBODY_TELLS)


def stands_alone(unit: SpeechUnit, i: int) -> bool:
    """Whether the quotation at item `i` is all that its unit holds."""
    return all(unit.tag[k] & PUNCT or k == i for k in range(len(unit.tag)))


def announced_after(story: Story, reading: UnitReading) -> list[Attribution]:
    """*« Q » Une ancienne élève résume la situation.*: who said it is the subject of the next sentence."""
    unit = reading.unit
    quotes = any(reading.is_speech(i) for i in unit.quotations)
    before = _just_before(story, unit) if story.waiting and not quotes else []
    if not before:
        return []
    subject = _who_sums_up(reading)
    if subject is None or not can_speak(unit, subject) or unit.low[subject.begin] in story.grammar.words["neuter"]:
        return []
    if _stands_for_nobody(unit, subject.begin, story.grammar):
        return []
    return _told(story, before, NEXT_TELLS, Span(unit.start[subject.begin], unit.end[subject.end - 1]))


def _stands_for_nobody(unit: SpeechUnit, i: int, grammar: Grammar) -> bool:
    """*Il reste dix jours*, *Il n'est pas encore 7 heures*: whether *il* at item `i` stands for nobody."""
    near = range(i + 1, min(i + NEAR_WORDS, len(unit)))
    hour = any(unit.tag[k] & TO_BE for k in near) and any(unit.tag[k] & NUMBER for k in near)
    it_is = unit.word(i + 1) == "s'" and unit.word(i + 2) in grammar.words["impersonal"]  # il s'agit
    return unit.low[i] == "il" and (hour or it_is or any(unit.low[k] in grammar.words["it_for_nobody"] for k in near))


def told_behind(story: Story, reading: UnitReading) -> None:
    """*« Q ». « R », dit X*; *« Q ». Elle se dit « ravie »*: its speaker goes on in the next sentence."""
    first = reading.found[0]
    before = _just_before(story, reading.unit)
    if before and first.speaker and first.cue:
        story.found += _told(story, before, NEXT_TELLS, first.speaker)


def _just_before(story: Story, unit: SpeechUnit) -> list[Waiting]:
    """The quotation that waits for its speaker right before a unit, in the same paragraph."""
    return [one for one in story.waiting if one.unit.paragraph == unit.paragraph]


def _told(story: Story, waiting: list[Waiting], rule: StatementRule, speaker: Span) -> list[Attribution]:
    """The quotations that waited as said by a speaker; they wait no longer."""
    story.waiting = []
    return [_spoken(one.unit, one.item, rule, speaker) for one in waiting]


def leave_waiting(story: Story) -> None:
    """Give the quotations that nobody has claimed to who spoke just before."""
    for one in story.waiting:
        if one.after:
            story.found.append(quoted(one.unit, one.item, "direct", ALONE_GOES_ON.name, None, one.after))
        elif _is_said(story, one):
            story.found.append(quoted(one.unit, one.item, "direct", NOBODY_TELLS.name))
    story.waiting.clear()


def _is_said(story: Story, one: Waiting) -> bool:
    """Whether a quotation with nobody to say it is a sentence that somebody must have said: no title, no heading."""
    return _is_full(story, one.unit, one.item) and one.unit.quotations[one.item].words >= SENTENCE_WORDS


def _who_sums_up(reading: UnitReading) -> Stretch | None:
    """Who *C'est l'avis du maire*, *L'élue résume la situation* is about."""
    unit = reading.unit
    such = such_noun(unit)
    if such is not None:
        return owner_of(unit, such, len(unit))
    it_is = unit.has(0, IT_IS)
    noun = said_noun(unit, reading.grammar, 2 if it_is else 1) if it_is or unit.low[0] in THE | THESE else None
    owner = owner_of(unit, noun, len(unit)) if noun is not None else None
    if owner:
        return owner
    at = this_which(unit, 1) if unit.low[0] in SUCH else 0
    return who_takes_up(reading, at) if at else _subject_of_sentence(reading)  # Voilà ce que répète le maire


def _subject_of_sentence(reading: UnitReading) -> Stretch | None:
    """*L'élue | résume la situation*: the speaker of a verb of plain speech, or the subject where there is none."""
    cue = next((c for c in reading.cues if c.mood == "finite" and c.allows("parenthetical")), None)
    return speaker_words(reading, cue) if cue else main_subject(reading.unit, len(reading.unit))


def _spoken(unit: SpeechUnit, i: int, rule: StatementRule, speaker: Span) -> Attribution:
    found = quoted(unit, i, "direct", rule.name)
    found.speaker = speaker
    return found


def floating(story: Story, unit: SpeechUnit, i: int) -> None:
    """A quotation that is a sentence of its own: the speaker of the sentence before, its subject, or one to come."""
    last, subject_says = story.last_found, by_subject_before(story, unit, i)
    if subject_says and last and last.unit is not story.last:
        story.found.append(subject_says)  # somebody else has become the subject since
    elif last and _goes_on(last.unit, unit):
        story.found.append(quoted(unit, i, "direct", ALONE_GOES_ON.name, None, last))
    elif subject_says:
        story.found.append(subject_says)
    else:
        after = last if last and _is_full(story, unit, i) and adjacent(last.unit, unit) else None
        story.waiting.append(Waiting(unit, i, after))


def _is_full(story: Story, unit: SpeechUnit, i: int) -> bool:
    """Whether a quotation is sentences of its own, and no heading."""
    quotation = unit.quotations[i]
    closes = story.text[quotation.end - 1] in FULL_STOPS or unit.low[-1] in FULL_STOPS
    return closes and quotation.is_clause


def _goes_on(earlier: SpeechUnit, later: SpeechUnit) -> bool:
    """Whether a quotation alone belongs to a statement before it: the sentence before, or the same paragraph."""
    return earlier.last_sentence >= later.sentence - 1 or earlier.last_paragraph == later.paragraph


def adjacent(earlier: SpeechUnit, later: SpeechUnit) -> bool:
    """Whether a unit follows the other one closely enough for its quotation to go on."""
    return later.paragraph - earlier.last_paragraph <= 1 and later.sentence - earlier.last_sentence <= 4


def by_subject_before(story: Story, unit: SpeechUnit, i: int) -> Attribution | None:
    """*La ministre a dressé un constat. « Q »*, *Anne Durand (maire). « Q »*: whom the sentence before is about.

    Behind a question without a verb, *Luc Petit a 80 ans. Le vélo ? « Q »*, it is the sentence before that.
    """
    before = story.last
    if before and before.low[-1] == "?" and not has_finite(before, 0, len(before)):
        before = story.earlier
    if before is None or before.last_paragraph != unit.paragraph or unit.quotations[i].words < FRAGMENT_WORDS:
        return None
    speaker = _whom_it_tells(before)
    return _spoken(unit, i, BEFORE_TELLS, speaker) if speaker else None


def _whom_it_tells(before: SpeechUnit) -> Span | None:
    """The subject of a sentence, or the name that a sentence without a verb begins with."""
    subject = main_subject(before, len(before))
    if subject and _stands_for_nobody(before, subject.begin, before.grammar):
        return None
    if subject and before.low[subject.begin] in THIS:  # C'est elle. « Q »
        subject = phrase_at(before, subject.end + 1) if before.flags(subject.end) & TO_BE else None
    elif subject is None and not has_finite(before, 0, len(before)):
        subject = _name_in_front(before)
    if subject is None or not can_speak(before, subject):
        return None
    return Span(before.start[subject.begin], before.end[subject.end - 1])


def _name_in_front(before: SpeechUnit) -> Stretch | None:
    """*– Luc Petit, en larmes.*: the full name that a sentence begins with, behind a bullet."""
    begin = next((k for k in range(len(before)) if before.low[k] not in BULLETS), 0)
    named = begins_name(before, begin) and before.flags(begin + 1) & CAPITAL
    return phrase_at(before, begin) if named else None


def _went_on(story: Story, unit: SpeechUnit) -> Attribution | None:
    """The quotation right before a line with a dash, if all that told its speaker was who spoke before it."""
    last = story.last_found
    if last is None or last.unit is not story.last or last.rule != ALONE_GOES_ON.name:
        return None
    return last if unit.low[0] in DASHES and unit.paragraph - last.unit.paragraph <= 1 else None


def _signed_by(unit: SpeechUnit) -> Span | None:
    """Who signs: *— Société Dark Star*, *Signé : X*."""
    if unit.low[0] not in DASHES and unit.low[0] not in unit.grammar.words["signed_by"] or len(unit) < 2:
        return None
    begin = 2 if unit.low[1] == ":" else 1
    end = noun_phrase_end(unit, begin)
    return Span(unit.start[begin], unit.end[end - 1]) if end > begin else None


def signature(story: Story, unit: SpeechUnit) -> None:
    """A line that names the author of the quotation above it: *— Société Dark Star*, *Signé : X*."""
    went_on = _went_on(story, unit)
    speaker = _signed_by(unit) if story.waiting or went_on else None
    if speaker and went_on:
        went_on.same_as, went_on.speaker, went_on.rule = None, speaker, SIGNED_BELOW.name
    elif speaker:
        story.found += _told(story, story.waiting, SIGNED_BELOW, speaker)
