"""Reported clauses that a colon introduces: *Le maire prévient : le pont sera fermé*, *Son argument : P*."""

from __future__ import annotations

from helpers.french.grammar import DET, PREP, PUNCT, QUOTE, REPORT, TO_BE, VERB
from helpers.speech.clauses import has_main_verb
from helpers.speech.content import content_end, record_content
from helpers.speech.cues import Cue
from helpers.speech.interrupted import is_infinitive
from helpers.speech.noun_phrases import noun_phrase_end, skip_adjuncts, skip_adverbs, starts_noun_phrase
from helpers.speech.openers import clause_after
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.said_nouns import owner_of, said_noun
from helpers.speech.sources import names_source
from helpers.speech.speaker_words import speaker_words
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import can_speak
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import HE, OWN, QUE

OBJECT_BEFORE_COLON = 10  # items of an object between a verb and the colon before what is said
ANNOUNCING_WORDS = 14  # items of *Son argument :*, *La réponse du ministre de la Santé :*

CLAUSE_AFTER_COLON = StatementRule("a clause after a colon", __name__, "Le maire prévient : [le pont sera fermé].")
CLAUSE_AFTER_NOUN = StatementRule(
    "a clause after a noun and a colon", __name__, "Réponse du ministre : [le dossier est à l'étude]."
)
RULES = (CLAUSE_AFTER_COLON, CLAUSE_AFTER_NOUN)


def by_clause_after_colon(reading: UnitReading, cue: Cue) -> bool:
    """*Le maire prévient : P*; *Faux, répond la direction : P*; *X déplore l'opacité de la procédure : P*."""
    unit = reading.unit
    if cue.passive or ":" not in unit.low[cue.after :] or not _may_announce(reading, cue):
        return False
    subject = _speaker_before_colon(unit, cue)
    colon = _colon_behind(unit, subject) if subject else _colon_after(unit, cue)
    if not colon or not _is_clause_behind(reading, cue, colon):
        return False
    subject = subject or speaker_words(reading, cue)
    if subject is None or cue.clitic is None and not can_speak(unit, subject):
        return False  # qui dit anniversaire dit gâteau : P
    if cue.rows[0]["lemma"] == "être" and said_noun(unit, reading.grammar, *subject) is not None:
        return False  # le message est clair : P
    return record_content(reading, cue, colon + 1, content_end(reading, cue, colon + 1), subject, CLAUSE_AFTER_COLON)


def _may_announce(reading: UnitReading, cue: Cue) -> bool:
    """Whether a cue can stand before a colon and what is said: *prévient :*; not *le maire le sait :*, *ne dit pas :*.
    """
    words = reading.grammar.words
    denied = cue.negated and cue.rows[0]["lemma"] not in words["says_by_denying"]
    learnt = {row["lemma"] for row in cue.rows} <= words["learns"] or all(row["strength"] == "wish" for row in cue.rows)
    return cue.allows("parenthetical") and not denied and not learnt


def _is_clause_behind(reading: UnitReading, cue: Cue, colon: int) -> bool:
    """Whether a clause stands behind a colon: with a verb, or terse, but no quotation and no *selon X*."""
    unit, start = reading.unit, colon + 1
    source = next((other for other in reading.cues if other.first == start and other.mood == "source"), None)
    if start >= len(unit.tag) or unit.tag[start] & QUOTE or source and names_source(unit, reading.grammar, source):
        return False
    if _they_say(reading, start):
        return False
    end = content_end(reading, cue, start)
    announced = any(unit.low[k - 1] == ":" for k in reading.quotes(start, end))
    return not announced and (has_main_verb(unit, start, end) or _is_terse(unit, cue, colon))


def _they_say(reading: UnitReading, start: int) -> bool:
    """*Le maire se veut rassurant : | il rappelle | que P*: the pronoun for the speaker, with a verb of its own."""
    unit = reading.unit
    says = next((c for c in reading.cues if c.first == start + 1 and c.mood == "finite"), None)
    return says is not None and unit.low[start] in HE and clause_after(unit, says) > 0


def _is_terse(unit: SpeechUnit, cue: Cue, colon: int) -> bool:
    """*a averti : pas question de céder*: no verb, but the cue stands right before the colon."""
    acts = any(is_infinitive(unit, k) for k in range(cue.after, colon))  # décide de partir pour une raison simple : P
    return (cue.allows("que") or cue.allows("si")) and not acts and skip_adjuncts(unit, cue.after) == colon


def _next_colon(unit: SpeechUnit, cue: Cue) -> int:
    """The colon right after a cue and its adjuncts, or 0."""
    says_what_is = cue.allows("que") or cue.allows("si")  # not: s'exprime sur le port : la ville a peur
    after = skip_adjuncts(unit, cue.after) if says_what_is else skip_adverbs(unit, cue.after)
    judged = cue.after - cue.word > 1 and not unit.flags(after)  # dresse un constat amer : P
    bare = any(row["attribute"] == "bare" for row in cue.rows)
    judged = judged or bare and not unit.flags(after) & (DET | PREP | VERB | PUNCT)  # se montre prudent : P
    if unit.word(after + 1) == ":" and (judged or unit.tag[after] & REPORT):
        after += 1  # a dit comprendre : P
    return after if unit.word(after) == ":" else 0


def _speaker_before_colon(unit: SpeechUnit, cue: Cue) -> Stretch | None:
    """The speaker's words between a cue and the colon after it: *Faux, répond la direction : P*."""
    takes_up = unit.low[max(cue.first - 2, 0)] == "ce" and unit.low[cue.first - 1] in QUE  # c'est ce que dit X : P
    if _next_colon(unit, cue) or not cue.first or cue.clitic is not None:
        return None
    if unit.low[cue.first - 1] != "," and not takes_up:
        return None
    subject = subject_after(unit, cue.after)
    return subject if subject and _colon_behind(unit, subject) else None


def _colon_behind(unit: SpeechUnit, subject: Stretch) -> int:
    """The colon right behind somebody, or behind what they are: *Faux, répond X, patron du bac | : P*; or 0."""
    end = subject.end
    if unit.word(end) == "," and starts_noun_phrase(unit, end + 1):
        end = noun_phrase_end(unit, end + 1)
    return end if unit.word(end) == ":" else 0


def _colon_after(unit: SpeechUnit, cue: Cue) -> int:
    """The colon after a cue, its adjuncts and its object: *déplore l'opacité de la procédure :*; or 0."""
    colon = _next_colon(unit, cue)
    names = any(row["noun"] == "yes" and row["strength"] in ("speech", "evidence") for row in cue.rows)
    if colon or not (names or cue.addresses):
        return colon
    for k in range(cue.after, min(cue.after + OBJECT_BEFORE_COLON, len(unit.low))):
        if unit.low[k] == ":":
            return k
        if unit.tag[k] & (VERB | QUOTE) or unit.low[k] in (",", ";"):
            return 0
    return 0


def by_noun_and_colon(reading: UnitReading) -> bool:
    """*Son argument : P*; *Réponse du ministre : P*; *Le constat du préfet est sans appel : P*."""
    unit = reading.unit
    low = unit.low
    noun = said_noun(unit, reading.grammar)
    if noun is None or ":" not in low[noun + 1 : noun + ANNOUNCING_WORDS]:
        return False
    colon = low.index(":", noun + 1)
    start, end = colon + 1, len(low)
    verbs = any(unit.tag[k] & (VERB | QUOTE) and not unit.tag[k] & TO_BE for k in range(colon))
    if verbs or not has_main_verb(unit, start, end) or reading.quotes(start, end):
        return False
    source = Stretch(0, 1) if low[0] in OWN else owner_of(unit, noun, colon)
    if source is None:
        return False
    return record_content(reading, Cue(noun, noun + 1, noun, "noun", []), start, end, source, CLAUSE_AFTER_NOUN)
