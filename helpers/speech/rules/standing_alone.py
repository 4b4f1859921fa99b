"""Quotations that are all of their sentence: who says them, the sentences before and after tell."""

from __future__ import annotations

from helpers.french.grammar import (
    CAPITAL,
    CLITIC,
    OF,
    PAREN,
    PRON,
    PUNCT,
    REPORT,
    VERB,
    WEAK,
)
from helpers.french.word_list import is_no_name
from helpers.speech.clauses import has_finite
from helpers.speech.functions import begins_name
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import is_neuter, noun_phrase_end
from helpers.speech.reading import FRAGMENT_WORDS, Attribution, StatementRule, Story, UnitReading, Waiting, quoted
from helpers.speech.rules.bracket import speaker_in_brackets
from helpers.speech.rules.taken_up import this_which, who_takes_up
from helpers.speech.said_nouns import owner_of, said_noun, such_noun
from helpers.speech.speaker_words import speaker_words
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import can_speak, phrase_at
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.whom_it_tells import stands_for_nobody, who_is_asked, whom_it_tells, whose_is_asked
from helpers.speech.words import A_OR_THE, FULL_STOPS, I_OR_WE, IT_IS, QUE, SUCH, THE, THESE
from helpers.text.places import Span
from helpers.text.quotations import DASHES

HEADING_EDGES = " \u00a0\u202f.!?…"  # what a heading may close with, and its words elsewhere not
SENTENCE_WORDS = 5  # of a quotation that nobody is seen to say; a shorter one may be a title
SIGNATURE_WORDS = 12  # items of a line that is no more than a name and a function
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
TURN_OF_DIALOGUE = StatementRule(
    "a turn of a dialogue: the one who spoke before the last",
    __name__,
    "« Le pont fermera, dit Anne Durand.\n\n– Quand donc ? demande Luc Petit.\n\n– [En mai prochain.] »",
)
SIGNED_BELOW = StatementRule("signed below the quotation", __name__, "« [Le pont fermera en mai.] »\n\n— Anne Durand")
PARAGRAPH_TELLS = StatementRule(
    "a quotation after a paragraph about its speaker",
    __name__,
    "Le maire a visité le port.\n\n« [Le pont va bientôt rouvrir.] »",
)
NAMED_ABOVE = StatementRule(
    "a quotation below a line with a name", __name__, "Anne Durand (capitaine)\n\n« [On a bien joué ce soir.] »"
)
NOBODY_TELLS = StatementRule(
    "a quotation alone with nobody near to say it",
    __name__,
    "Le pont a rouvert ce lundi. « [Nous attendions ce jour depuis bien longtemps.] »",
)
RULES = (
    NEXT_TELLS, BEFORE_TELLS, ALONE_GOES_ON, TURN_OF_DIALOGUE, SIGNED_BELOW, PARAGRAPH_TELLS, NAMED_ABOVE, NOBODY_TELLS,
)


def stands_alone(unit: SpeechUnit, i: int) -> bool:
    """Whether the quotation at item `i` is all that its unit holds."""
    return all(unit.tag[k] & PUNCT or k == i for k in range(len(unit.tag)))


def announced_after(story: Story, reading: UnitReading) -> list[Attribution]:
    """*« Q » Une ancienne élève résume la situation.*: who said it is the subject of the next sentence."""
    unit = reading.unit
    quotes = any(reading.is_speech(i) for i in unit.quotations)
    before = _just_before(story, unit) if story.waiting and not quotes else []
    went_on = _went_on_in_paragraph(story, unit) if not before and not quotes else None
    if not before and went_on is None:
        return []
    subject = _who_sums_up(reading)
    if subject is None or not can_speak(unit, subject) or is_neuter(unit, subject):
        return []
    if stands_for_nobody(unit, subject.begin, story.grammar) or _is_set_apart(unit, subject.end):
        return []
    speaker = Span(unit.start[subject.begin], unit.end[subject.end - 1])
    if went_on:
        went_on.same_as, went_on.speaker, went_on.rule = None, speaker, NEXT_TELLS.name
    return _told(story, before, NEXT_TELLS, speaker)


def _went_on_in_paragraph(story: Story, unit: SpeechUnit) -> Attribution | None:
    """*X dit P. ¶ « Q » C'est en ces termes que Y a ouvert le débat*: Q seemed to go on with X, until its own sentence
    tells who says it.
    """
    last = story.last_found
    if last is None or last.unit is not story.last or last.rule != ALONE_GOES_ON.name:
        return None
    tells = unit.has(0, IT_IS) and unit.low[3:4] == ["ces"] or unit.low[0] == "ainsi" or such_noun(unit) is not None
    return last if tells and last.unit.paragraph == unit.paragraph else None


def _is_set_apart(unit: SpeechUnit, i: int) -> bool:
    """*Petit, lui, se tait*: whether a pronoun between commas sets a subject apart from who spoke before."""
    return [unit.word(i), unit.word(i + 2)] == [",", ","] and bool(unit.tag[i + 1] & (PRON | CLITIC))


def told_behind(story: Story, reading: UnitReading) -> None:
    """*« Q ». « R », dit X*; *« Q ». Elle se dit « ravie »*: its speaker goes on in the next sentence."""
    first = reading.found[0]
    before = _just_before(story, reading.unit)
    if before and first.speaker and first.cue:
        story.found += _told(story, before, NEXT_TELLS, first.speaker)


def _just_before(story: Story, unit: SpeechUnit) -> list[Waiting]:
    """The quotation that waits for its speaker right before a unit, in the same paragraph."""
    return [one for one in story.waiting if one.unit is story.last and one.unit.paragraph == unit.paragraph]


def _told(story: Story, waiting: list[Waiting], rule: StatementRule, speaker: Span) -> list[Attribution]:
    """The quotations that waited as said by a speaker; they wait no longer."""
    story.waiting = [one for one in story.waiting if one not in waiting]
    return [_spoken(one.unit, one.item, rule, speaker) for one in waiting]


def leave_waiting(story: Story) -> None:
    """Give the quotations that nobody has claimed to whom the paragraph before is about, or who spoke just before."""
    first = len(story.found)
    for one in story.waiting:
        turn_of = _waited_too(story, one, first)
        if turn_of:
            story.found.append(quoted(one.unit, one.item, "direct", TURN_OF_DIALOGUE.name, None, turn_of))
        elif one.otherwise:
            story.found.append(_spoken(one.unit, one.item, PARAGRAPH_TELLS, one.otherwise))
        elif one.after:
            story.found.append(quoted(one.unit, one.item, "direct", ALONE_GOES_ON.name, None, one.after))
        elif _is_said(story, one):
            story.found.append(quoted(one.unit, one.item, "direct", NOBODY_TELLS.name))
    story.waiting.clear()


def _waited_too(story: Story, one: Waiting, first: int) -> Attribution | None:
    """The turn two lines above one that opens with a dash, if it waited as well: it is among those from `first` on."""
    above = story.found[-2] if len(story.found) - first > 1 else None
    if above is None or story.text[one.unit.quotations[one.item].open] not in DASHES:
        return None
    return above if above.unit.paragraph == one.unit.paragraph - 2 else None


def _is_said(story: Story, one: Waiting) -> bool:
    """Whether a quotation with nobody to say it is a sentence that somebody must have said: no title, no heading."""
    quotation = one.unit.quotations[one.item]
    said = story.text[quotation.start : quotation.end].replace("’", "'").replace("'", "' ").lower().split()
    full = _is_full(story, one.unit, one.item) or quotation.is_clause and not I_OR_WE.isdisjoint(said)
    return full and quotation.words >= SENTENCE_WORDS or _is_repeated(story, one) or _is_turn(story, one)


def _is_turn(story: Story, one: Waiting) -> bool:
    """Whether a quotation is a turn of a dialogue in one pair of marks, each on a line with a dash."""
    quotation = one.unit.quotations[one.item]
    return story.text[quotation.open] in DASHES or story.text[quotation.close :].lstrip()[:1] in DASHES


def _is_repeated(story: Story, one: Waiting) -> bool:
    """Whether the words of a heading in marks stand in the story as well, so that they are somebody's."""
    quotation = one.unit.quotations[one.item]
    words, below = story.text[quotation.start : quotation.end].strip(HEADING_EDGES), story.text[quotation.close :]
    repeated = words in below or words[:1].lower() + words[1:] in below
    return quotation.words >= FRAGMENT_WORDS and not quotation.is_name and repeated


def _who_sums_up(reading: UnitReading) -> Stretch | None:
    """Who *C'est l'avis du maire*, *L'élue résume la situation*, *Ainsi parle le maire* is about."""
    unit = reading.unit
    such = such_noun(unit)
    if such is not None:
        return owner_of(unit, such, len(unit))
    if unit.low[0] == "ainsi" and unit.flags(1) & (VERB | WEAK | REPORT):
        return subject_after(unit, 2)
    it_is = unit.has(0, IT_IS)
    if it_is and unit.low[3:4] == ["ces"]:
        return _behind_these_terms(unit)
    bare = unit.low[0] in reading.grammar.words["said"] and unit.flags(1) & OF and not has_finite(unit, 0, len(unit))
    if bare:
        return owner_of(unit, 0, len(unit))  # Parole de maire, Mot de la fin de Luc Petit
    noun = said_noun(unit, reading.grammar, 2 if it_is else 1) if it_is or unit.low[0] in THE | THESE else None
    owner = _owner_of_words(unit, noun) if noun is not None else None
    if owner or noun is not None and unit.low[0] in THESE:
        return owner
    at = this_which(unit, 1) if unit.low[0] in SUCH else 0
    if at:
        return who_takes_up(reading, at)  # Voilà ce que répète le maire
    return _subject_of_sentence(reading)


def _owner_of_words(unit: SpeechUnit, noun: int) -> Stretch | None:
    """*l'avis | du maire*, *le constat est signé | Luc Petit*: whose a noun for what is said is."""
    signed = (k for k in range(noun + 1, len(unit)) if unit.low[k] in unit.grammar.words["signed_by"])
    by = next(signed, 0)
    return owner_of(unit, noun, len(unit)) or (phrase_at(unit, by + 1) if by else None)


def _subject_of_sentence(reading: UnitReading) -> Stretch | None:
    """*L'élue | résume la situation*: the speaker of a verb of plain speech, or the subject where there is none."""
    cue = next((c for c in reading.cues if c.mood == "finite" and c.allows("parenthetical")), None)
    return speaker_words(reading, cue) if cue else main_subject(reading.unit, len(reading.unit))


def _behind_these_terms(unit: SpeechUnit) -> Stretch | None:
    """*C'est en ces termes que X a ouvert le débat*: the phrase behind *que*."""
    that = next((k for k in range(5, len(unit)) if unit.low[k] in QUE), 0)
    return phrase_at(unit, that + 1) if that else None


def _spoken(unit: SpeechUnit, i: int, rule: StatementRule, speaker: Span) -> Attribution:
    found = quoted(unit, i, "direct", rule.name)
    found.speaker = speaker
    return found


def floating(story: Story, unit: SpeechUnit, i: int) -> None:
    """A quotation that is a sentence of its own: the speaker of the sentence before, its subject, or one to come."""
    last, turn_of = story.last_found, _speaker_of_turn(story, unit, i)
    if turn_of:
        story.found.append(quoted(unit, i, "direct", TURN_OF_DIALOGUE.name, None, turn_of))
        return
    above = _named_above(story, unit, i)
    if above:
        story.found.append(_spoken(unit, i, NAMED_ABOVE, above))
        return
    subject_says = by_subject_before(story, unit, i)
    if subject_says and last and last.unit is not story.last:
        story.found.append(subject_says)  # somebody else has become the subject since
    elif last and _goes_on(last.unit, unit):
        story.found.append(quoted(unit, i, "direct", ALONE_GOES_ON.name, None, last))
    elif subject_says:
        story.found.append(subject_says)
    else:
        after = last if last and _is_full(story, unit, i) and adjacent(last.unit, unit) else None
        story.waiting.append(Waiting(unit, i, _whom_paragraph_tells(story, unit, i), after))


def _is_full(story: Story, unit: SpeechUnit, i: int) -> bool:
    """Whether a quotation is sentences of its own, and no heading."""
    quotation = unit.quotations[i]
    closes = story.text[quotation.end - 1] in FULL_STOPS or unit.low[-1] in FULL_STOPS
    return closes and quotation.is_clause


def _speaker_of_turn(story: Story, unit: SpeechUnit, i: int) -> Attribution | None:
    """Whose turn it is in a dialogue inside one pair of marks: the quotation opens with a dash."""
    last_waits = bool(story.waiting) and story.waiting[-1].unit is story.last
    turns = story.found[-1:] if last_waits else story.found[-2:-1]
    if not turns or story.text[unit.quotations[i].open] not in DASHES:
        return None
    before_last = turns[0]
    two_lines_above = before_last.unit.paragraph == unit.paragraph - 2
    return before_last if two_lines_above and before_last.kind == "direct" else None


def _goes_on(earlier: SpeechUnit, later: SpeechUnit) -> bool:
    """Whether a quotation alone belongs to a statement before it: the sentence before, or the same paragraph."""
    same = earlier.last_paragraph == later.paragraph and earlier is not later
    return (earlier.last_sentence >= later.sentence - 1 or same) and adjacent(earlier, later)


def adjacent(earlier: SpeechUnit, later: SpeechUnit) -> bool:
    """Whether a unit follows the other one closely enough for its quotation to go on."""
    return later.paragraph - earlier.last_paragraph <= 1 and later.sentence - earlier.last_sentence <= 4


def by_subject_before(story: Story, unit: SpeechUnit, i: int) -> Attribution | None:
    """*La ministre a dressé un constat. « Q »*, *Anne Durand (maire). « Q »*: whom the sentence before is about.

    Behind a question without a verb, *Luc Petit a 80 ans. Le vélo ? « Q »*, it is the sentence before that.
    """
    before = story.last
    asked = who_is_asked(story, before, unit.quotations[i]) if before and before.paragraph == unit.paragraph else None
    if asked:
        return _spoken(unit, i, BEFORE_TELLS, asked)
    asks = before is not None and before.low[-1] == "?" and not has_finite(before, 0, len(before))
    owner = whose_is_asked(before) if before and asks and before.last_paragraph == unit.paragraph else None
    if owner:
        return _spoken(unit, i, BEFORE_TELLS, owner)
    if asks and story.earlier:
        before = story.earlier
    if before is None or before.last_paragraph != unit.paragraph or unit.quotations[i].words < FRAGMENT_WORDS:
        return None
    speaker = whom_it_tells(before)
    return _spoken(unit, i, BEFORE_TELLS, speaker) if speaker else None


def _whom_paragraph_tells(story: Story, unit: SpeechUnit, i: int) -> Span | None:
    """Whom the last sentence of the paragraph before is about, if the quotation is sentences of its own, no heading."""
    before = story.last
    if before is None or before.last_paragraph != unit.paragraph - 1 or before.low[-1] not in FULL_STOPS:
        return None
    return whom_it_tells(before) if _is_full(story, unit, i) else None


def _named_above(story: Story, unit: SpeechUnit, i: int) -> Span | None:
    """Whom the line above a quotation names that holds no more: *Luc Petit (capitaine)*, *Le plus déçu : Luc Petit*.

    A line that signs the quotation above it names nobody for the one below.
    """
    line, last = story.last, story.last_found
    if line is None or line.paragraph != unit.paragraph - 1 or not unit.quotations[i].is_clause:
        return None
    signs = last is not None and last.rule == SIGNED_BELOW.name and last.unit.paragraph == line.paragraph - 1
    return None if signs or len(line) > SIGNATURE_WORDS else _only_name_in(line)


def _only_name_in(line: SpeechUnit) -> Span | None:
    """The name that a line without a verb or a full stop holds, with a function or a bracket behind it, if any."""
    begin = line.low.index(":") + 1 if ":" in line.low[:-1] else 0
    named = begins_name(line, begin) and line.flags(begin + 1) & CAPITAL and not is_no_name(line.low[begin])
    if not named or line.low[-1] in FULL_STOPS or has_finite(line, 0, len(line)):
        return None  # not: Photo Luc Petit
    end = noun_phrase_end(line, begin)
    stop = next((k for k in range(begin, end) if line.tag[k] & PAREN), end)
    closed = all(tag & PUNCT for tag in line.tag[end:]) or line.word(end) == ","
    return Span(line.start[begin], line.end[stop - 1]) if begin < stop and closed else None


def _went_on(story: Story, unit: SpeechUnit) -> Attribution | None:
    """The quotation right before a line with a dash, if all that told its speaker was who spoke before it."""
    last = story.last_found
    if last is None or last.unit is not story.last or last.rule != ALONE_GOES_ON.name:
        return None
    return last if unit.low[0] in DASHES and unit.paragraph - last.unit.paragraph <= 1 else None


def _signed_by(story: Story, unit: SpeechUnit) -> Span | None:
    """Who signs: *— Société Dark Star*, *— Une citation de X*, *Signé : X*, *(X, maire de Nort)*."""
    if unit.tag[0] & unit.flags(1) & CAPITAL and not unit.tag[-1] & PUNCT and len(unit) <= SIGNATURE_WORDS:
        return _only_signature_in(unit)
    if 0 in unit.brackets:
        return speaker_in_brackets(unit.brackets[0]) if all(tag & PUNCT for tag in unit.tag[1:]) else None
    if unit.low[0] not in DASHES and unit.low[0] not in unit.grammar.words["signed_by"] or len(unit) < 2:
        return None
    begin = 2 if unit.low[1] == ":" else 1
    noun = said_noun(unit, story.grammar, begin) if unit.low[begin] in A_OR_THE else None
    owner = owner_of(unit, noun, len(unit)) if noun is not None else None
    if owner:
        return Span(unit.start[owner.begin], unit.end[owner.end - 1])
    end = noun_phrase_end(unit, begin)
    return Span(unit.start[begin], unit.end[end - 1]) if end > begin else None


def _only_signature_in(unit: SpeechUnit) -> Span | None:
    """The name that a line without a verb begins with: *Luc Petit, maire de Nort*."""
    end = noun_phrase_end(unit, 0)
    closed = end == len(unit) or unit.low[end] == ","
    return Span(unit.start[0], unit.end[end - 1]) if closed and not has_finite(unit, 0, len(unit)) else None


def signature(story: Story, unit: SpeechUnit) -> None:
    """A line that names the author of the quotation above it: *— Société Dark Star*, *Signé : X*."""
    went_on = _went_on(story, unit)
    speaker = _signed_by(story, unit) if story.waiting or went_on else None
    if speaker and went_on:
        went_on.same_as, went_on.speaker, went_on.rule = None, speaker, SIGNED_BELOW.name
    elif speaker:
        story.found += _told(story, story.waiting, SIGNED_BELOW, speaker)
