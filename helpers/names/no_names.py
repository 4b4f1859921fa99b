"""What is no name though it has capitals: units, products, events, laws, initials, ages; and the single acronym, which
may be one.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from helpers.french.grammar import PAST_PARTICIPLE
from helpers.names.beside import Test, by_noun_before, is_noun
from helpers.names.facts import (
    ACRONYM,
    ANY,
    ARTICLE_WORD,
    BARE_OF,
    BEFORE_ROLE,
    CODE,
    COMPANY_WORD,
    DETERMINER,
    ELISION,
    EVENT,
    FIRST_NAME,
    INITIAL,
    MADE,
    MODEL,
    NO_NAME,
    NUMERAL,
    OF_WORD,
    OTHER_NAME,
    SHOUTED,
    UNIT,
    WORD,
    YEAR,
)
from helpers.names.sight import (
    CLOSES_NAME,
    NOUN,
    OPENS_NAME,
    PREPOSITION,
    Found,
    NameText,
    no_name,
)

DEPARTMENT = 2  # digits of the number that a club's name may end in, of its French department


def _network(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*sur X*: a network's name of one letter, where the article speaks of its old name or of its owner."""
    if not names.is_a(i, "one_letter_body") or names.facts[i - 1] & (CODE | DETERMINER):
        return None
    numbered = names.is_capital(i - 1) and not names.firsts & {i - 1, i}  # Rama X
    if numbered or names.words["tells_of_letter"].isdisjoint(names.low):
        return None
    if is_noun(names, i - 1) and not names.flags(i - 1) & PAST_PARTICIPLE:
        announced = by_noun_before(names, i, end, limit)  # le réseau social X, but: le rayon X
        return announced if announced and announced.kind == "organisation" else None
    return Found(i, end, "organisation", NOUN, "a network of one letter")


def _single(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A single letter or roman number is no name; an acronym is looked at by itself."""
    facts = names.facts[i]
    if facts & INITIAL or not facts & WORD:
        return no_name(i, end)
    if facts & ACRONYM:
        return _acronym(names, i, limit) or no_name(i, end)
    return no_name(i, end) if facts & (NUMERAL | NO_NAME) else None  # Ehpad


def _acronym(names: NameText, i: int, limit: int) -> Found | None:
    """A known acronym, or an organisation's unless it is a roman number, a unit, a formula."""
    plain = names.text[i].replace(".", "")
    dotted = len(plain) == 2 and names.text[i].count(".") == 2  # Z.O., of whom no more is told
    if plain in names.words["canton"] and names.text[i - 1] == "(" and names.is_capital(i - 2):
        return Found(i, i + 1, "place", NOUN, "a canton in brackets", acronym=True)  # Nyon (VD)
    if dotted or plain in names.words["not_name"] or names.facts[i] & NUMERAL:
        return None
    if _is_no_body(names, i, limit, plain):
        return None
    if len(plain) > 3 and names.begins_anew(i) and names.is_ordinary(i):
        return None  # CLIMAT – Les glaciers fondent
    return Found(i, i + 1, "organisation", PREPOSITION, "acronym", acronym=True)


def _is_no_body(names: NameText, i: int, limit: int, plain: str) -> bool:
    """*la loi SRU*, *A 320*, *5 MW*, *dollars US*"""
    if names.facts[i - 1] & UNIT and len(plain) < 4:
        return True
    law = names.facts[i - 1] & OTHER_NAME and not names.facts[i - 1] & EVENT
    return bool(law) or i + 1 < limit and names.text[i + 1][0].isdigit()


def _with_number(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A name with a number is a product's (*Boeing 737*) but after an organisation's word: *l'association Abri 93*."""
    if end >= limit or not names.facts[end] & MODEL:
        return None
    club = any(fact & COMPANY_WORD for fact in names.facts[i:end])
    if club and len(names.text[end]) == DEPARTMENT:
        return Found(i, end + 1, "organisation", NOUN, "company word and a number")  # le FC Fleury 91
    found = by_noun_before(names, i, end, limit)
    if not found or found.kind != "organisation":
        return no_name(i, end)
    found.last += 1
    return found


def _other_thing(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A product (*Airbus A320*), an event (*Australia Day*), a film or a prize by the word before it, a slogan."""
    facts = names.facts[i:end]
    shouted = end - i > 3 and all(fact & SHOUTED for fact in facts)  # « MERCI POUR CES ANNÉES »
    event = end - i > 1 and not _is_called_like_event(names, i, end)
    if end - i > 1 and is_law(names, end - 1) and not names.gazetteer.first_names.is_sure(names.text[i]):
        return no_name(i, end)  # le Digital Services Act
    if shouted or reduce(or_, facts) & (CODE | EVENT if event else CODE):
        return no_name(i, end)
    before = _announcing(names, i)
    announced = names.facts[before] & (OTHER_NAME | MADE) and names.text[before][0].islower()
    announced = announced and before >= names.sentence(i).token_start  # not: La colère contre la loi ¶ Luc Petit
    if announced and names.is_adjective(before) and (
        not names.after_determiner(before) or names.is_a(before - 2, "rank")
    ):
        return None  # le tennisman mondial Paul Dumontel, le numéro un mondial Paul Dumontel
    if not (announced or _is_title_in_marks(names, i, end, limit)):
        return None
    names.things.add(" ".join(names.low[i:end]))
    return no_name(i, title_end(names, end))


def is_law(names: NameText, k: int) -> bool:
    """Whether a token is a word for a law or a treaty."""
    return names.is_a(k, "law")


def _is_title_in_marks(names: NameText, i: int, end: int, limit: int) -> bool:
    """*Dans « Emilia Pérez », elle chante*: whether what stands between marks behind *dans* begins at a token."""
    marked = names.text[i - 1] in OPENS_NAME and names.text[end] in CLOSES_NAME
    return marked and names.is_a(i - 2, "inside_place")


def _is_called_like_event(names: NameText, i: int, end: int) -> bool:
    """*Noël Bultez*: whether a first name that is an event's word, too, stands before a family name."""
    family = end == i + 2 and not (names.facts[i + 1] & EVENT or names.is_ordinary(i + 1))
    return family and names.facts[i] & FIRST_NAME != 0


def _announcing(names: NameText, i: int) -> int:
    """The token before a name that may tell what it is: past an opening mark, an adjective (*le navire humanitaire
    Ocean Viking*), or a comma, as in *leur bateau, le Petit Prince*, *un tube, One Track Mind*."""
    before = before_marks(names, i)
    comma = before - 1 if names.facts[before] & ARTICLE_WORD else before
    article = comma < before or names.facts[i] & ARTICLE_WORD
    if names.text[comma] == "," and (article and names.is_ordinary(i) or _is_new_work(names, comma - 1)):
        return comma - 1
    made = names.facts[before - 1] & MADE and names.is_adjective(before)
    return before - 1 if made and not names.facts[i] & FIRST_NAME else before


def _is_new_work(names: NameText, k: int) -> bool:
    """*un tube*, *un premier album*: whether a work or a product that is new to the reader ends at a token."""
    if not names.facts[k] & MADE:
        return False
    article = names.back(k - 1, 0, BEFORE_ROLE)
    return names.is_a(article, "indefinite") and not names.facts[article] & OF_WORD


def title_end(names: NameText, end: int) -> int:
    """Where a work's title ends whose capitals end at a token: *Les Filles d'Olfa*, *Le Comte de Monte-Cristo*."""
    if not names.facts[end] & BARE_OF or not names.is_capital(end + 1):
        return end
    return end + 2 if names.facts[end] & ELISION or "-" in names.text[end + 1] else end


def _with_year(names: NameText, i: int, end: int, limit: int) -> Found | None:
    if end - i > 2 and names.facts[end - 1] & YEAR:
        return Found(i, end, "programme", NOUN, "capitals and a year")
    return None


def before_marks(names: NameText, i: int) -> int:
    """The token before a name, past an opening mark and a capital article: *le film « La Grande Vadrouille »*."""
    k = i - 1
    if names.facts[k] & ARTICLE_WORD and names.text[k - 1] in OPENS_NAME:
        k -= 1
    return k - 1 if names.text[k] in OPENS_NAME else k


def _saint(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*une médaille de sainte Anne*: whom nobody reports on."""
    return no_name(i, end) if names.is_a(i - 1, "feast") and names.text[i - 1].islower() else None


def _numbered(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*la Cinquième République*, *le Second Empire*: an age, a war."""
    ordinal = names.is_a(i, "ordinal") or names.low[i].endswith(names.gazetteer.ordinal_endings)
    numbered = ordinal or names.facts[i] & NUMERAL  # la IIIe République
    return no_name(i, end) if numbered and names.after_determiner(i) and end - i == 2 else None


def _initials_alone(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*S. E. M. Sall*, *H. J.*"""
    return no_name(i, end) if all(fact & INITIAL for fact in names.facts[i:end]) else None


def _unit(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A currency or another unit: *(MDH)*, *(Mds FCFA)*, *5 MW*, *2 000 F CFA*."""
    scales = names.words["scale"]
    if " ".join(names.text[i:end]) in names.words["unit"]:
        return no_name(i, end)
    if names.facts[end - 1] & UNIT and all(names.low[k] in scales for k in range(i, end - 1)):
        return no_name(i, end)
    return None


NO_NAMES_OF_ONE: tuple[Test, ...] = (  # for a single word
    (UNIT, _unit), (FIRST_NAME, _saint), (NUMERAL, _network), (ANY, _single), (ANY, _with_number), (ANY, _other_thing),
)
NO_NAMES: tuple[Test, ...] = (  # for several
    (ANY, _unit), (ANY, _numbered), (INITIAL, _initials_alone), (ANY, _with_number), (ANY, _other_thing),
    (ANY, _with_year),
)
