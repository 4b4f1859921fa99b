"""What a cue introduces: a clause with *que*, *si*, *pourquoi*, *le fait que*, or a quotation; is it said at all?"""

from __future__ import annotations

from helpers.french.grammar import (
    ADV,
    AUX,
    CAPITAL,
    CLITIC,
    CONJ,
    DET,
    GERUND,
    NUMBER,
    OF,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    REPORT,
    VERB,
    WEAK,
)
from helpers.speech.clauses import behind_it_is, ends_clause, has_finite, is_named, is_work, names_behind_colon
from helpers.speech.cues import Cue
from helpers.speech.interrupted import is_infinitive
from helpers.speech.noun_phrases import after_time, noun_phrase_end, skip_adjuncts, skip_adverbs, starts_noun_phrase
from helpers.speech.subject_behind import subject_after
from helpers.speech.units import SpeechUnit
from helpers.speech.words import (
    BY,
    DE,
    HAVE,
    IF,
    IF_HE,
    JUST,
    LIKE_OR_HAVING,
    NE,
    NOT,
    OF_OBJECT,
    OPENERS,
    QUE,
    REFLEXIVE,
    SO,
    STRESSED,
    THE,
    THE_ONES,
    UNTIL_THIS,
)

INSERT_WORDS = 60  # items of all that may stand between a verb and its *que*
ADDRESSEE_WORDS = 16  # items of a relative clause on who is spoken to
OBJECT_WORDS = 16  # items after a verb in which quoted words may still be a part of what it governs


def clause_after(unit: SpeechUnit, cue: Cue) -> int:
    """The first item of the clause that the cue introduces by *que* or *si*, or 0."""
    if cue.mood == "source" or unit.word(cue.after) in DE and unit.flags(cue.after + 1) & REPORT:
        return 0  # convient de rappeler que P: the clause depends on the infinitive
    if _asks(cue, unit.word(cue.after)):
        return cue.after
    question = _question_after(unit, cue)
    if not question and cue.allows("que") and cue.mood == "finite":
        question = behind_it_is(unit, cue.first, cue.after)  # Ce que dit X, c'est que P
    if question or OPENERS.isdisjoint(unit.low[cue.after :]):
        return question
    by_the_fact = unit.has(cue.after, [BY, "le"]) and unit.word(cue.after + 2) in unit.grammar.words["the_fact"]
    if cue.passive and by_the_fact:
        return 0  # what follows is why, not what
    return _after_the_fact(unit, cue) or _after_opener(unit, cue) or _after_addressee(unit, cue)


def _after_addressee(unit: SpeechUnit, cue: Cue) -> int:
    """The item after *que* behind whom a verb addresses: *a prévenu les habitants (qui vivent là) que P*; or 0."""
    begin = skip_adjuncts(unit, cue.after) if cue.addresses else 0
    if not begin or not starts_noun_phrase(unit, begin):
        return 0
    end = noun_phrase_end(unit, begin)
    if unit.word(end) == "qui":
        ends = (k for k in range(end + 2, min(end + ADDRESSEE_WORDS, len(unit))) if unit.low[k] in QUE)
        end = next((k for k in ends if has_finite(unit, end + 1, k)), end)
    return end + 1 if unit.word(end) in QUE else 0


def _after_opener(unit: SpeechUnit, cue: Cue) -> int:
    """The item after *que* or *si* behind adjuncts: *a annoncé, hier, au conseil, que P*; or 0."""
    if _is_then_that(unit, cue):
        return cue.after + 2
    if cue.lemma in unit.grammar.words["emerges"] and unit.flags(cue.after) & OF:
        end = noun_phrase_end(unit, cue.after + 1)  # il ressort du rapport que P
        if unit.word(end) in QUE:
            return end + 1
    judged = _after_judgement(unit, cue) or _after_held(unit, cue)
    if judged:
        return judged
    first = cue.after + (unit.word(cue.after) in STRESSED or unit.word(cue.after) == JUST)
    i = skip_adjuncts(unit, first)
    if unit.word(i) == "," and (unit.low[cue.after] == "," or _is_stray_comma(unit, cue, i)):
        i += 1
    if unit.word(i) not in OPENERS and "," in (unit.word(i), unit.low[i - 1]):
        i = _que_behind_inserts(unit, cue, i)
    if unit.word(i) not in OPENERS:
        i = _que_behind_phrases(unit, cue, first)
    if unit.flags(i) & (QUOTE | PUNCT):
        return 0
    return i + 1 if _opens_clause(unit, cue, i) else 0


def _opens_clause(unit: SpeechUnit, cue: Cue, i: int) -> bool:
    """Whether *que* or *si* stands at an item for a cue that has such a clause."""
    asks_if = _is_if(unit, i) and cue.allows("si")
    return bool(unit.word(i) in QUE and _takes_que(unit, cue, i) or asks_if)


def _is_then_that(unit: SpeechUnit, cue: Cue) -> bool:
    """*expliquait alors | que P*: a verb that needs an object; *témoigne alors que P* is whereas."""
    then_that = unit.word(cue.after) == "alors" and unit.word(cue.after + 1) in QUE
    if not then_that or cue.mood != "finite" or cue.clitic is not None or cue.passive or not cue.allows("que"):
        return False
    if not THE.isdisjoint(unit.low[cue.first : cue.word]):
        return False  # l'a retenu alors que P
    lemma = cue.rows[0]["lemma"]
    return cue.rows[0]["reflexive"] == "no" and lemma not in unit.grammar.words["without_object"]


def _after_judgement(unit: SpeechUnit, cue: Cue) -> int:
    """The item after *que* behind an adjective: *juge regrettable que P*, *trouve tout à fait normal que P*; or 0."""
    if cue.mood not in ("finite", "gerund") or cue.passive or not any(row["attribute"] == "bare" for row in cue.rows):
        return 0
    i = skip_adverbs(unit, cue.after)
    no_adjective = DET | PREP | VERB | CLITIC | PUNCT | QUOTE | REL | CAPITAL
    judges = unit.word(i + 1) in QUE and not unit.flags(i) & no_adjective and cue.allows("que")
    return i + 2 if judges and not _is_joined(unit, cue, i + 1) and has_finite(unit, i + 2, len(unit)) else 0


def _after_held(unit: SpeechUnit, cue: Cue) -> int:
    """The item after *que* behind a noun for what somebody holds: *exprime sa conviction que P*; or 0.

    *les craintes que suscite le projet*, *la crainte que le projet suscite* are relative clauses: a plural, or a verb
    with nothing behind it.
    """
    i = skip_adverbs(unit, cue.after)
    i += unit.word(i) in DE
    noun = i + 1
    held = unit.flags(i) & DET and unit.word(noun) in unit.grammar.words["held"]
    que = next((k for k in (noun + 1, noun + 2) if unit.word(k) in QUE), 0) if held else 0
    if not que or not (cue.allows("que") or cue.allows("noun")) or unit.flags(que + 1) & (VERB | WEAK) & ~DET:
        return 0
    return que + 1 if has_finite(unit, que + 1, len(unit)) else 0


def _is_stray_comma(unit: SpeechUnit, cue: Cue, comma: int) -> bool:
    """*a relevé lors du dîner, que P*: a comma before *que*; *à la région, que dirige X* is a relative clause."""
    que = comma + 1
    if unit.flags(cue.after) & DET and not unit.flags(cue.after) & PREP or unit.word(cue.after) == "des":
        return False  # appréciaient des titres, qu'ils n'avaient pas connus
    return comma > cue.after and unit.word(que) in QUE and not unit.flags(que + 1) & (VERB | WEAK)


def _is_if(unit: SpeechUnit, i: int) -> bool:
    """*si*, *s'il*; but *si bien que* is so that, *même si* although, and *s'en sortir* has a reflexive."""
    if i and unit.low[i - 1] in unit.grammar.words["although_if"]:
        return False
    return unit.word(i) == "si" and unit.word(i + 1) != "bien" or unit.word(i) in IF and unit.word(i + 1) in IF_HE


def _que_behind_inserts(unit: SpeechUnit, cue: Cue, i: int) -> int:
    """The item of *que* behind more inserts between commas: *a dit lundi, au côté du préfet, X, que P*; or item `i`.

    An insert may have a relative clause where no object stands before it: *a dit à Nort, où il vit, que P*.
    """
    commas, in_relative = unit.low[cue.after : i].count(","), False
    may_have_relative = not unit.tag[cue.after] & DET or bool(unit.tag[cue.after] & PREP)
    for k in range(i, min(i + INSERT_WORDS, len(unit))):
        if unit.low[k] in QUE:
            return k if commas > 1 and unit.low[k - 1] == "," else i
        if unit.low[k] == ",":
            commas, in_relative = commas + 1, False
        elif may_have_relative and unit.tag[k] & REL:
            in_relative = True
        elif unit.tag[k] & (QUOTE | REL) or unit.tag[k] & VERB and not in_relative or unit.low[k] in (":", ";"):
            return i
    return i


def _que_behind_phrases(unit: SpeechUnit, cue: Cue, first: int) -> int:
    """The item of *que* behind whom somebody tells, when and where, however much is said of that; or item `first`.

    *a promis aux clients qui ont payé leur billet que P*; not *a promis aux clients un billet que P*.
    """
    begin, low = skip_adverbs(unit, first), unit.low
    leads = unit.flags(begin) & PREP and unit.low[begin] != "des" or unit.word(begin) == ","  # reconnaît des faits
    if not _says_what_is(cue) or not leads:
        return first
    depends = False  # a verb or an object in a relative clause, behind a participle
    for k in range(begin, min(begin + INSERT_WORDS, len(unit))):
        tag = unit.tag[k]
        if low[k] in QUE:
            return first if _is_another_que(unit, begin, k) else k
        if tag & QUOTE or low[k] in (":", ";") or tag & REPORT and _is_another_report(unit, begin, k):
            return first
        if tag & (REL | GERUND) or low[k] in LIKE_OR_HAVING:
            depends = True
        elif not depends and _leaves_phrases(unit, k):
            return first
    return first


def _is_another_que(unit: SpeechUnit, begin: int, k: int) -> bool:
    """*que dit le maire*, *n'a que cela*, *tel que lui*, *parce que*, *ceux que*: no clause for what is said."""
    inverted = unit.flags(k + 1) & (VERB | WEAK) and not unit.flags(k + 1) & DET
    only = not NE.isdisjoint(unit.low[begin:k]) or unit.low[k - 1] in SO
    return bool(inverted or only or unit.tag[k - 1] & (CONJ | PREP)) or unit.low[k - 1] in THE_ONES


def _is_another_report(unit: SpeechUnit, begin: int, k: int) -> bool:
    """*, précisant que P*, *avant de préciser que P*, *au maire, qui a répondu hier que P*: another verb's *que*."""
    if unit.tag[k] & AUX or unit.low[k] in HAVE or unit.tag[k - 1] & DET:
        return False
    is_verb = unit.tag[k] & GERUND or unit.low[k] in unit.grammar.infinitives
    in_relative = unit.tag[k] & VERB and _reports(unit, k) and any(tag & REL for tag in unit.tag[begin:k])
    return bool(is_verb or in_relative) or unit.word(k + 1) in QUE


def _leaves_phrases(unit: SpeechUnit, k: int) -> bool:
    """Whether a verb, its pronoun or an object stands at an item: *a annoncé à la presse | la fermeture*.

    Not *avant même l'été*, *le 3 mai*, *, la voix basse,*.
    """
    tag, before = unit.tag[k], unit.tag[k - 1]
    if tag & VERB and not tag & DET or tag & PRON and before & PUNCT:
        return True
    leads = tag & DET and not tag & (PREP | ADV) and not before & (PREP | DET | NUMBER)
    even = before & ADV and unit.tag[k - 2] & PREP or unit.word(k + 1) in unit.grammar.words["bearing"]
    return bool(leads) and not even and after_time(unit, k) == k


def _takes_que(unit: SpeechUnit, cue: Cue, i: int) -> bool:
    """Whether the cue has a clause for what is said, and *que* at item `i` is not *parce que*, *pour ce que*."""
    after_this = unit.low[i - 1] == "ce" and unit.tag[i - 2] & PREP and unit.low[i - 2] not in ("de", "à")
    has_clause = cue.allows("que") or cue.allows("de_ce_que") or any(row["clause"] for row in cue.rows)
    return has_clause and not (after_this or _is_joined(unit, cue, i))


def _is_joined(unit: SpeechUnit, cue: Cue, que: int) -> bool:
    """*argumente afin que P*, *répond avant que P*, *répète jusqu'à ce que P*: why or when, not what."""
    before, words = que - 1, unit.grammar.words
    if before < cue.after:
        return False
    if unit.low[before] in words["when_or_how_much"]:
        return before == cue.after
    if unit.low[before] == "ainsi":
        return before > cue.after  # malgré l'appel du port ainsi que des élus
    return unit.low[before] in words["why_or_how"] or unit.low[before - 2 : que] == UNTIL_THIS


def _after_the_fact(unit: SpeechUnit, cue: Cue) -> int:
    """The item after *le fait que*, *du fait que* behind a verb that takes them: *dénonce le fait que P*; or 0."""
    i = skip_adverbs(unit, cue.after)
    if unit.word(i + 1) not in unit.grammar.words["the_fact"] or unit.word(i + 2) not in QUE:
        return 0
    takes = unit.low[i] == "le" and cue.allows("noun") or unit.low[i] == "du" and cue.allows("de_ce_que")
    return i + 3 if takes else 0


def _question_after(unit: SpeechUnit, cue: Cue) -> int:
    """The first item of a question after adjuncts, *s'interroge aussi pourquoi P*, or 0."""
    if not any(row["clause"] for row in cue.rows):
        return 0
    end = skip_adjuncts(unit, cue.after)  # à Luc Petit pourquoi: to its eyes an adverb
    asks = (k for k in range(cue.after, end + 1) if _asks(cue, unit.word(k)) and unit.low[k - 1] not in THE_ONES)
    return next(asks, 0)


def _asks(cue: Cue, word: str) -> bool:
    """Whether a question begins with this word after the cue: *demande pourquoi P*, *se demande qui P*."""
    return any(row["clause"] and word in row["clause"].split("|") for row in cue.rows)


def _says_what_is(cue: Cue) -> bool:
    """Whether a verb says what is, so that an infinitive without a preposition behind it is what is said."""
    says = (row for row in cue.rows if row["strength"] in ("speech", "evidence"))
    return any(row["que"] == "yes" and not row["complement"] for row in says)


def infinitive_after(unit: SpeechUnit, cue: Cue) -> int:
    """The first item of an infinitive that a verb of speech introduces: *affirme | ne pas avoir vu le pont*; or 0."""
    if cue.mood == "source" or cue.passive or unit.tag[cue.word] & ADV or not _says_what_is(cue):
        return 0
    if cue.mood == "gerund" and unit.low[cue.word - 1] in THE:
        return 0  # le montrant ouvrir une porte
    behind = skip_adjuncts(unit, cue.after)
    start = next((k for k in range(cue.after, behind + 1) if _verb_of_infinitive(unit, k)), 0)
    if not start or unit.tag[start - 1] & PREP or any(unit.tag[k] & CONJ for k in range(cue.after, start)):
        return 0  # insiste pour fermer le pont
    return start if unit.word(_verb_of_infinitive(unit, start) + 1) != ":" else 0  # dit comprendre : P


def _verb_of_infinitive(unit: SpeechUnit, i: int) -> int:
    """The infinitive whose *ne*, *se* or *y* begins at item `i`, if no preposition governs it; or 0.

    *annonce dans un mot | se séparer de lui*, *dit | ne plus y croire*
    """
    verb = i
    while unit.word(verb) in NE or verb > i and unit.flags(verb) & ADV or unit.flags(verb) & CLITIC:
        verb += 1
    governed = unit.tag[i - 1] & (DET | NUMBER | CLITIC) or unit.flags(i) & DET and unit.tag[i - 1] & ~(REPORT | ADV)
    listed = unit.word(verb) in unit.grammar.infinitives
    unlisted = verb > i and unit.low[verb - 1] in NE | REFLEXIVE and is_infinitive(unit, verb)
    return verb if (listed or unlisted) and not governed else 0


def is_unsaid(unit: SpeechUnit, cue: Cue, start: int) -> bool:
    """*n'a pas dit que P*, *ne confirme que X*, *doit-elle dire que P ?*: denied or asked for, or *ne … que*."""
    if cue.mood == "infinitive" and cue.clitic is not None and "?" in unit.low[start:]:
        return True  # doit-elle dire que P ?
    if cue.mood == "infinitive" and cue.first and unit.low[cue.first - 1] in unit.grammar.words["asked_to"]:
        return True  # prié de dire si P
    if not cue.negated or cue.rows[0]["lemma"] in unit.grammar.words["says_by_denying"]:
        return False
    between = {unit.low[k] for k in range(cue.first, start)}
    if {"en", "pas"} <= between and unit.low[start - 2] == "moins":
        return False  # n'en rappelle pas moins que: says it all the same
    if not between & NOT:
        return True
    return all(row["strength"] in ("speech", "evidence") and row["stance"] == "neutral" for row in cue.rows)


def quotation_after(unit: SpeechUnit, cue: Cue) -> int | None:
    """The item of the quotation that a cue introduces, with nothing but adjuncts, a subject or *de* between."""
    if not unit.quotations:
        return None
    i = _after_subject(unit, cue, skip_adjuncts(unit, cue.after))
    if unit.word(i) == ":":
        i += 1
    if unit.flags(i) & QUOTE:
        return None if names_behind_colon(unit, i) or is_work(unit, i) else i
    if unit.word(cue.after) in DE and all(row["noun"] == "no" and row["strength"] == "act" for row in cue.rows):
        return None  # a décidé de lancer une « opération coup de poing »: what is done, not said
    return _quotation_in_object(unit, cue) if _governs(cue) else None


def _after_subject(unit: SpeechUnit, cue: Cue, i: int) -> int:
    """The item after a subject behind its verb, where a colon or a quotation follows it; or item `i`."""
    if cue.clitic is not None or cue.mood == "gerund" or i >= len(unit.tag) or unit.tag[i] & (QUOTE | PUNCT):
        return i
    subject = subject_after(unit, cue.after)
    announced = subject and (unit.word(subject.end) == ":" or unit.flags(subject.end) & QUOTE)
    return subject.end if subject and announced else i


def _governs(cue: Cue) -> bool:
    """Whether quoted words inside what depends on the cue are what is said."""
    return cue.mood == "finite" or cue.allows("noun") or cue.allows("que") or any(row["attribute"] for row in cue.rows)


def _is_judgement(unit: SpeechUnit, cue: Cue, i: int) -> bool:
    """*juge le projet « contraire aux promesses »*: quoted words behind what is judged are no name of it."""
    return any(row["attribute"] for row in cue.rows) and not unit.quotations[i].starts_with_capital


def _quotation_in_object(unit: SpeechUnit, cue: Cue) -> int | None:
    """A quotation inside what the cue's verb governs: *appelle à la « Q »*, *dénonce une loi qui va « Q »*."""
    reach = OBJECT_WORDS if cue.mood == "finite" else OBJECT_WORDS // 2
    in_relative = False  # its one verb may stand before the quotation
    for k in range(cue.after, min(cue.after + reach, len(unit.tag))):
        tag, low = unit.tag[k], unit.low[k]
        if tag & QUOTE:
            return None if _is_name_in_object(unit, cue, k) else k
        if low == ":" and unit.flags(k + 1) & QUOTE:
            return None if names_behind_colon(unit, k + 1) else k + 1
        if low in OF_OBJECT and not unit.tag[k - 1] & (PUNCT | VERB):
            in_relative = True
        elif in_relative and tag & VERB and not _reports(unit, k):
            in_relative = False
        elif _ends_object(unit, k):
            return None
    return None


def _is_name_in_object(unit: SpeechUnit, cue: Cue, k: int) -> bool:
    """*dénonce l'opération « Ville propre »*; not *juge l'opération « contraire aux promesses »*."""
    return is_named(unit, k) and not _is_judgement(unit, cue, k)


def _ends_object(unit: SpeechUnit, k: int) -> bool:
    """Whether what a verb governs ends at an item: *dénonce une loi | et demande*, not *dénonce une loi | comme*."""
    return bool(unit.tag[k] & VERB) or _says(unit, k) or unit.low[k] != "comme" and ends_clause(unit, k)


def _reports(unit: SpeechUnit, k: int) -> bool:
    """Whether a verb is one of speech by itself: *avoir*, *aller* are so only with words that follow them."""
    return bool(unit.tag[k] & REPORT) and not unit.grammar.reports[unit.low[k]].needs


def _says(unit: SpeechUnit, k: int) -> bool:
    """Whether a word that may be a verb of speech stands like one."""
    may_be = unit.tag[k] & (WEAK | GERUND) and unit.tag[k] & REPORT
    return bool(may_be) and not unit.tag[k - 1] & (DET | OF | PREP | QUOTE)
