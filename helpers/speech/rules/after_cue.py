"""What is said stands after its cue: *a affirmé que P*, *rappelant que P*, *a déclaré : « Q »*, *dénonce « Q »*."""

from __future__ import annotations

from helpers.french.grammar import CAPITAL, CLITIC, DET, OF, QUOTE, VERB, WEAK
from helpers.speech.called import is_other_name
from helpers.speech.clauses import ends_clause, in_relative, starts_verb_group
from helpers.speech.content import another_says_that, content_end, further_quotations, record_content
from helpers.speech.cues import Cue
from helpers.speech.fronted import main_clause_after
from helpers.speech.main_subjects import main_subject
from helpers.speech.noun_phrases import skip_adjuncts
from helpers.speech.openers import clause_after, infinitive_after, is_unsaid, quotation_after
from helpers.speech.reading import StatementRule, UnitReading
from helpers.speech.speaker_words import says_on, speaker_words, told_by, writer_speaks
from helpers.speech.subject_behind import subject_after
from helpers.speech.subjects import able, can_speak
from helpers.speech.tenses import is_told_past
from helpers.speech.units import SpeechUnit, Stretch
from helpers.speech.words import FINE, HE, I_MYSELF, IN_A, JOINING, OUR, QUE, THOSE, WHO

CLAUSE_AFTER_CUE = StatementRule("a clause after the cue", __name__, "Le maire affirme que [le pont sera fermé].")
QUOTATION_AFTER_CUE = StatementRule(
    "a quotation after the cue", __name__, "Le maire a déclaré : « [Le pont sera fermé]. »"
)
INFINITIVE_AFTER_CUE = StatementRule("an infinitive after the cue", __name__, "Le maire affirme [avoir fermé le pont].")
ANOTHER = StatementRule(
    "a clause of another speaker after the same cue",
    __name__,
    "Le premier affirme que le pont est vieux, le second que [la digue est sûre].",
)
RULES = (CLAUSE_AFTER_CUE, QUOTATION_AFTER_CUE, INFINITIVE_AFTER_CUE, ANOTHER)


def by_clause(reading: UnitReading, cue: Cue) -> bool:
    """A clause after *que* or *si*: *a affirmé que P*, *se félicite de ce que P*, *rappelant que P*."""
    unit = reading.unit
    start = clause_after(unit, cue)
    if not start or writer_speaks(unit, reading.grammar, cue) or is_unsaid(unit, cue, start):
        return False
    if _sums_up(unit, cue, start):
        return False
    end = content_end(reading, cue, start)
    quotes = reading.quotes(start, end)
    if not quotes and (_is_wish(cue) or _says_little(unit, cue, start, end) or _is_only_believed(reading, cue)):
        return False
    subject = speaker_words(reading, cue)
    if subject and subject.end - subject.begin <= 2 and _is_nobody(reading, cue, unit.low[subject.end - 1]):
        return False
    is_it = subject is not None and unit.low[subject.begin] == "il"
    if is_it and unit.low[cue.after - 1] in reading.grammar.words["it_for_nobody"]:
        return False  # il est certain que P
    if _is_no_source(reading, cue, subject):
        return False
    recorded = record_content(reading, cue, start, end, subject, CLAUSE_AFTER_CUE)
    if recorded:
        _point_ahead(reading, cue, start, subject)
    _others_say(reading, cue, start, end)
    return recorded


def _sums_up(unit: SpeechUnit, cue: Cue, start: int) -> bool:
    """*Pour dire que P.*, with no main clause: the writer draws a conclusion."""
    opens = cue.mood == "infinitive" and cue.first < 2 and unit.low[0] == "pour"
    return opens and main_clause_after(unit, unit.grammar, cue, start) is None


def _point_ahead(reading: UnitReading, cue: Cue, start: int, subject: Stretch | None) -> None:
    """*Bien qu'elle admette que P, la maire refuse*: whom the pronoun means stands behind what is said."""
    if subject and reading.unit.low[subject.begin] in HE and FINE not in reading.unit.low[cue.first : cue.word]:
        main = main_clause_after(reading.unit, reading.grammar, cue, start)
        reading.found[-1].ahead = reading.offsets(main.subject) if main else None


def _others_say(reading: UnitReading, cue: Cue, start: int, end: int) -> None:
    """*X affirme que P, le second que Q*: what others say by the same verb."""
    while other := another_says_that(reading.unit, start, end):
        start = other.end + 1
        end = content_end(reading, cue, start)
        record_content(reading, cue, start, end, other, ANOTHER)


def _is_nobody(reading: UnitReading, cue: Cue, low: str) -> bool:
    """*cela confirme que P*: the writer's own account; *à ceux qui pensent que P*: whoever they may be."""
    thought = all(row["strength"] == "thought" for row in cue.rows)
    by_the_writer = low in I_MYSELF  # je trouve que P
    return by_the_writer or low in reading.grammar.words["neuter"] or thought and low in THOSE


def _is_no_source(reading: UnitReading, cue: Cue, subject: Stretch | None) -> bool:
    """*le maire a montré que P*: only a study says so; *il a appris que P*: he is told, unless it is *nous apprend*
    or *il a appris du maire que P*.

    *la hausse a signifié que P*, *l'incendie a rappelé que P*: only somebody says it by that verb.
    """
    unit, words = reading.unit, reading.grammar.words
    lemmas = {row["lemma"] for row in cue.rows}
    if subject and unit.low[subject.begin] in OUR and unit.word(subject.begin + 1) in words["study"] | words["ours"]:
        return True  # notre enquête montre que P
    if cue.lemma in words["makes_say"]:
        return told_by(unit, cue) is None
    if lemmas <= words["means"] or lemmas <= words["also_of_things"] and _is_thing(unit, subject):
        return able(unit, subject) is None
    if lemmas <= words["shows"]:
        where = unit.low[: subject.end] if unit.low[0] in IN_A and subject else unit.low[slice(*(subject or (0, 0)))]
        shows = subject is not None and not words["study"].isdisjoint(where)  # Dans son livre, il montre que P
        return not shows and not _is_of_study(reading, subject)
    tells_somebody = any(tag & CLITIC for tag in unit.tag[cue.first : cue.word])
    learns = lemmas <= words["learns"] and told_by(unit, cue) is None
    return learns and not tells_somebody and not says_on(unit, cue)


def _is_of_study(reading: UnitReading, subject: Stretch | None) -> bool:
    """*Une étude est parue. Elle montre que P*: whether a pronoun takes up the study that the sentence before is about.
    """
    before = reading.before
    if subject is None or before is None or reading.unit.low[subject.begin] not in HE:
        return False
    found, studies = main_subject(before, len(before)), reading.grammar.words["study"]
    return found is not None and not studies.isdisjoint(before.low[found.begin : found.begin + 2])


def _is_thing(unit: SpeechUnit, subject: Stretch | None) -> bool:
    """*l'incendie*, *la hausse des prix*: a noun phrase without a name in it."""
    return subject is not None and bool(unit.tag[subject.begin] & DET) and not _has_name(unit, subject)


def _has_name(unit: SpeechUnit, words: Stretch) -> bool:
    return any(unit.tag[k] & CAPITAL and not unit.tag[k] & DET for k in range(*words))


def _is_wish(cue: Cue) -> bool:
    """*craint que P*: a thought, unless in quoted words."""
    return all(row["strength"] == "wish" for row in cue.rows)


def _is_only_believed(reading: UnitReading, cue: Cue) -> bool:
    """*Il pensait que P*, *a cru que P*, *croyant que P*: the writer tells what somebody believed, and did not say."""
    believes = cue.rows[0]["lemma"] in reading.grammar.words["believes"]
    return believes and (cue.mood == "gerund" or is_told_past(reading.unit, cue.word))


def _says_little(unit: SpeechUnit, cue: Cue, start: int, end: int) -> bool:
    """*ne … plus que dans un cas*: no verb, and a word or a negation."""
    has_verb = any(unit.tag[k] & (VERB | WEAK) for k in range(start, end))
    return not has_verb and (cue.negated or end - start < 2)


def by_quotation_after(reading: UnitReading, cue: Cue) -> bool:
    """A quotation after its cue: *a déclaré : « Q »*, *Et X d'ajouter : « Q »*, *dénonce « Q »*."""
    unit = reading.unit
    i = quotation_after(unit, cue)
    if i is None or i in reading.taken or writer_speaks(unit, reading.grammar, cue) or _is_of_another(reading, cue, i):
        return False
    if _is_read(reading, cue, i) or is_other_name(unit, cue, i):
        return False
    subject = speaker_words(reading, cue)
    if subject and _is_so(cue) and _says_nothing(reading, subject):
        return False
    kind = "direct" if _stands_on_its_own(unit, cue, i, subject) else "mixed"
    if kind == "mixed":
        if cue.passive and subject is None:
            return False  # est considéré comme « le roi du port »: nobody says it
        i = i if reading.is_speech(i) else _later_quotation(reading, i)
        if i is None:
            return False
    reading.quote_of(i, kind, QUOTATION_AFTER_CUE, cue, subject)
    _point_ahead(reading, cue, i, subject)
    further_quotations(reading, i, cue, subject)
    return True


def _is_of_another(reading: UnitReading, cue: Cue, i: int) -> bool:
    """Whether another cue attributes the quotation at item `i`, or this cue the one before it: *« A », dit X, « B »*.
    """
    unit = reading.unit
    if _belongs_before(unit, cue):
        return True
    apposed = unit.low[i - 1] == "," and any(c.mood == "source" and c.first == i + 1 for c in reading.cues)
    if apposed:
        return True  # est condamné à une peine, « Q » selon X
    return any(_is_said_behind(unit, i, other) or _is_nearer(unit, i, cue, other) for other in reading.cues)


def _is_read(reading: UnitReading, cue: Cue, i: int) -> bool:
    """*a lu « Les Quais du port »*: a title."""
    unit, quotation = reading.unit, reading.unit.quotations[i]
    title = quotation.starts_with_capital and not quotation.is_clause and not quotation.is_closed
    return title and unit.low[i - 1] != ":" and cue.lemma in reading.grammar.words["read"]


def _is_so(cue: Cue) -> bool:
    """*est clair*: whether the cue is *être* with an attribute."""
    return bool(cue.rows) and cue.rows[0]["lemma"] == "être"


def _says_nothing(reading: UnitReading, subject: Stretch) -> bool:
    """*le message du maire* is clear, *une chose* is sure: what is said and whose it is, or a thing; but *la consigne*.
    """
    unit, said = reading.unit, reading.grammar.words["said"]
    noun = next((k for k in range(*subject) if unit.low[k] in said), None)
    if noun is None:
        return not can_speak(unit, subject)
    return any(unit.tag[k] & OF for k in range(noun + 1, subject.end))


def _is_nearer(unit: SpeechUnit, i: int, cue: Cue, other: Cue) -> bool:
    """*X a cité Y qui | disait : « Q »*, *répond Y, | pour qui « Q »*: the quotation is that of a relative clause."""
    if not cue.after < other.first < i:
        return False
    if other.mood == "source":
        return unit.low[other.after] in WHO
    return other.mood == "finite" and unit.low[other.first - 1] == "qui" and quotation_after(unit, other) == i


def by_infinitive(reading: UnitReading, cue: Cue) -> bool:
    """An infinitive without a preposition: *affirme avoir fermé le pont*, *a dit ne pas vouloir céder*."""
    unit = reading.unit
    start = infinitive_after(unit, cue)
    if not start or cue.negated or writer_speaks(unit, reading.grammar, cue):
        return False
    end = content_end(reading, cue, start)
    joints = (k for k in range(start, end - 1) if unit.low[k] in JOINING or unit.low[k] == ",")
    verbs = VERB | WEAK if in_relative(unit, cue.first) else VERB
    end = next((k for k in joints if starts_verb_group(unit, k + 1, verbs)), end)  # , puis a quitté la salle
    subject = speaker_words(reading, cue)
    if _is_extracted(unit, subject) if subject else not reading.found:
        return False
    return record_content(reading, cue, start, end, subject, INFINITIVE_AFTER_CUE)


def _is_extracted(unit: SpeechUnit, subject: Stretch) -> bool:
    """*ce qu'elle prétend avoir fait*"""
    near = range(max(subject.begin - 1, 1), subject.end)
    return any(unit.low[k] in QUE and unit.low[k - 1] == "ce" for k in near)


def _belongs_before(unit: SpeechUnit, cue: Cue) -> bool:
    """Whether a cue right after a quotation belongs to that one: its subject follows it."""
    if cue.mood != "finite" or not cue.first or not unit.tag[cue.first - 1] & QUOTE:
        return False
    return cue.clitic is not None or subject_after(unit, cue.after) is not None


def _is_said_behind(unit: SpeechUnit, i: int, other: Cue) -> bool:
    """*trouvera « Q », dit le maire*: whether a verb behind the quotation at item `i` and a comma attributes it."""
    if other.mood != "finite" or other.first != i + 2 or unit.low[i + 1] != ",":
        return False
    return other.clitic is not None or able(unit, subject_after(unit, other.after)) is not None


def _stands_on_its_own(unit: SpeechUnit, cue: Cue, i: int, subject: Stretch | None) -> bool:
    """Whether a quotation is a sentence of its own: after a colon, or a clause with nothing between it and the cue."""
    if unit.low[i - 1] == ":":
        return True
    behind = skip_adjuncts(unit, cue.after)
    comma = unit.low[i - 1] == "," and behind == i - 1 and unit.quotations[i].starts_with_capital  # a précisé, « Q »
    adjacent = comma or behind == i or subject is not None and subject.end == i
    as_said = cue.first > 0 and unit.low[cue.first - 1] == "comme" and unit.low[i - 1] == ","
    return unit.quotations[i].is_clause and (adjacent or as_said)


def _later_quotation(reading: UnitReading, i: int) -> int | None:
    """The next quotation of the same clause that is more than a term."""
    unit = reading.unit
    for k in sorted(unit.quotations):
        if k > i and k not in reading.taken and reading.is_speech(k):
            return None if any(ends_clause(unit, m) for m in range(i + 1, k)) else k
    return None
