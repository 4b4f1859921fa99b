"""How far the words go that say what is sought or offered: *réclame | 800 places et la fin des remises à la rue*."""

from __future__ import annotations

from helpers.finders.around import Around
from helpers.french.grammar import BOUNDARY, CLITIC, CONJ, DET, OF, PAST_PARTICIPLE, PREP, PUNCT, REL
from helpers.text.quotations import OPENING_QUOTES, PARTNERS

LONGEST_QUOTED = 4  # tokens of a quotation that is a part of it
LONGEST_OBJECT = 18  # tokens that say what is sought or offered
_IN_OBJECT = frozenset({"-", "–", "&", "/", "%", "€", "$"})


def leads(around: Around, i: int) -> bool:
    """*à*, *de* before an infinitive."""
    return around.is_a(i, "before_infinitive")


def begins_noun(around: Around, i: int) -> bool:
    """Whether a noun phrase begins here that no preposition or conjunction leads on to."""
    tag = around.tag
    return bool(tag[i] & DET) and not (tag[i] & PREP or tag[i - 1] & (PREP | OF | CONJ))


def object_end(around: Around, start: int, verb: int) -> int:
    """The token after what the verb at a token is about: up to a mark, a clause or another verb, small words left
    out."""
    limit = min(around.end_of_sentence[verb], start + LONGEST_OBJECT)
    end, clause = start, False
    while end < limit:
        clause = clause or around.is_a(end, "that")
        quoted = _past_short_quotation(around, end, limit) if end > start else 0
        if quoted:
            end = quoted
            continue
        if _ends_at_mark(around, end) if clause else _ends_object(around, end, start):
            break
        end += 1
    while end > start and (_is_small(around, end - 1, start) or _leans_on(around, end - 1)):
        end -= 1
    return end


def _is_small(around: Around, i: int, start: int) -> bool:
    """*de*, *et*, *la* with nothing behind them; not the noun of *prépare la suite*."""
    noun = i > start and around.tag[i - 1] & DET and around.tag[i] & PREP and not around.tag[i] & (OF | DET)
    return bool(around.tag[i] & (PREP | CONJ | DET)) and not noun


def _past_short_quotation(around: Around, i: int, limit: int) -> int:
    """The token behind a word or a few in marks: *sans dire le mot « rater »*; 0 where none begins at the token."""
    if around.low[i] not in OPENING_QUOTES or not around.is_content(i - 1):
        return 0
    closes = range(i + 2, min(i + LONGEST_QUOTED + 2, limit))
    return next((k + 1 for k in closes if around.low[k] == PARTNERS.get(around.low[i])), 0)


def _leans_on(around: Around, i: int) -> bool:
    """*ne*, *ne pas*, *se*, *lui*, *on* before the next verb."""
    leans = around.tag[i] & CLITIC or around.is_a(i, "subject") and around.tag[i - 1] & CONJ
    return bool(leans) or around.is_a(i, "reflexive") or around.is_a(i - (around.low[i] == "pas"), "ne")


def _ends_at_mark(around: Around, i: int) -> bool:
    return bool(around.tag[i] & PUNCT) and around.low[i] not in _IN_OBJECT


def _ends_object(around: Around, i: int, start: int) -> bool:
    tag = around.tag
    if _ends_at_mark(around, i) or i > start and (tag[i] & (REL | BOUNDARY) or i in around.verbs):
        return True
    following = i + 1
    if around.is_a(i, "coordination"):
        asked = around.is_a(following + 1, "before_asked") or begins_noun(around, following + 1)
        if tag[following] & PAST_PARTICIPLE and asked:
            return True  # requis six ans et réclamé l'arrestation; appelle au calme et demandé à tous de partir
        if tag[following] & DET and around.is_next_subject(following):
            return True
        following += leads(around, following)
    elif around.low[i] != "pour" or i == start:
        return False
    return around.is_infinitive(around.after_adverbs(following))
