"""The role beside a person's name: *le ministre iranien des Transports, X*, *X, président du CNDH,*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.french.grammar import (
    ADV,
    AUX,
    CLITIC,
    FINITE,
    GERUND,
    PAST_PARTICIPLE,
    PREP,
    REPORT,
    VERB,
    WEAK,
)
from helpers.names.facts import (
    ARTICLE_WORD,
    BARE_OF,
    BEFORE_ROLE,
    BREAKS_ROLE,
    DETERMINER,
    IN_CHARGE,
    LINKS,
    OF_WORD,
    ORGANISATION_WORD,
    ROLE_OF_ONE,
    SEPARATES,
)
from helpers.names.sight import Found, NameText
from helpers.text.quotations import MARK

REACH = 25  # tokens between the role noun and the name
SUBJECTS_REACH = 2  # sentences that are looked at: the function's own and the one before
NEAR_ROLE = 6  # tokens between a person and a role that is theirs, not the next person's


class Role(NamedTuple):
    """The tokens of a role, from its noun to its end (`last` exclusive), and the gender that it shows."""

    first: int
    last: int
    gender: str | None


def role_beside(names: NameText, found: list[Found], at: int) -> Role | None:
    """The role before or after the name `found[at]`, or None."""
    before = _before_name(names, found, at)
    if before and not _is_rank(names, before):
        return before
    after = _after(names, found, at)
    if before and after and names.after_determiner(after.first):
        return before  # le général X, le préfet et le maire
    return after or before


def _is_rank(names: NameText, role: Role) -> bool:
    """*le capitaine X, président de Y*: whether a role is a rank or a title alone."""
    return role.last == role.first + 1 and names.low[role.first].capitalize() in names.gazetteer.titles


def _before_name(names: NameText, found: list[Found], at: int) -> Role | None:
    """The role before a name, past its title."""
    name = found[at]
    begin = names.sentence(name.first).token_start
    office = _before(names, found, at, name.first - 2, begin) if _is_rank_of_holder(names, name, begin) else None
    return office or _before(names, found, at, name.first - (1 if _has_title(names, name) else 0), begin)


def _has_title(names: NameText, name: Found) -> bool:
    return name.first not in names.firsts and names.text[name.first - 1] in names.gazetteer.titles


def _before(names: NameText, found: list[Found], at: int, last: int, begin: int) -> Role | None:
    """The role whose noun stands before a name, right before token `last` or with a comma between."""
    labelled = last > begin and names.text[last - 1] == ":" and found[at].last == names.sentence(last).token_end
    comma = labelled or last > begin and names.text[last - 1] == ","  # Directrice de la publication : X
    if comma:
        last = _before_bracket(names, last - 1, begin)
    elif last - 1 < begin or _is_somebody_elses(names, last - 1) or _is_its_verb(names, last - 1, begin):
        return None
    nouns = list(_nouns_before(names, found, at - 1, last, begin))
    if not nouns:
        return None
    nearest = 0
    while nearest + 1 < len(nouns) and _only_adds(names, nouns[nearest].token, comma):
        nearest += 1
    if comma and _is_a_relatives(names, nouns[nearest].token):
        return None
    role = _from_noun(names, found, nouns[nearest], last, comma, begin)
    return None if role and comma and _is_another_s(names, role.first, found[at].last) else role


def _is_rank_of_holder(names: NameText, name: Found, begin: int) -> bool:
    """*le chef d'état-major, le général X, a souri*: whether before a name stands a rank or a title by which the holder
    of the office before it is called."""
    rank = name.first - 1
    if rank < begin + 3 or names.low[rank].capitalize() not in names.gazetteer.titles or names.text[rank - 2] != ",":
        return False
    after = name.last + 1
    closed = names.text[after - 1] == "," and names.flags(after) & (VERB | CLITIC)
    return names.after_determiner(rank) and bool(closed)


def _is_a_relatives(names: NameText, noun: int) -> bool:
    """*la veuve du garagiste, X*, *le fils de l'ancien maire, X*: whose relative the name is, and no function of it."""
    k = noun - 1
    while k and names.facts[k] & (BEFORE_ROLE | DETERMINER | ARTICLE_WORD) and not names.facts[k] & OF_WORD:
        k -= 1
    head = names.gazetteer.roles.get(names.low[k - 1])
    return bool(names.facts[k] & OF_WORD) and head is not None and head["kind"] == "relation"


def _is_another_s(names: NameText, first: int, after: int) -> bool:
    """Whether a role behind a preposition is no role of the name before a verb: *selon un banquier, X a menti*."""
    k = names.back(first - 1, 0, DETERMINER)
    verb = names.flags(after) & (VERB | WEAK | CLITIC) or MARK.match(names.text[after])
    return bool(verb and names.flags(k) & PREP)


class RoleNoun(NamedTuple):
    """The token of a role's noun, and the index of the name before it in the sentence, if any."""

    token: int
    before: int | None


def _nouns_before(names: NameText, found: list[Found], other: int, last: int, begin: int) -> Iterator[RoleNoun]:
    """The role nouns that may be a name's, from the nearest on: up to another person, a verb, a clause."""
    k = last - 1
    while k >= begin:
        while other >= 0 and found[other].first > k:
            other -= 1
        if other >= 0 and found[other].last > k:
            if found[other].kind == "person":
                return
            k = found[other].first
        elif _is_role(names, k):
            yield RoleNoun(k, other if other >= 0 and found[other].first >= begin else None)
        elif _closes_bracket(names, k):
            k -= 2
        elif _cannot_be_inside(names, k) and not _coordinates(names, k, last):
            return
        k -= 1


def _closes_bracket(names: NameText, k: int) -> bool:
    """*le directeur général (DG) du commerce*, *le maire (PS) de Lille*: whether a word in brackets ends at a token."""
    return names.text[k] == ")" and names.text[k - 2] == "("


def _opens_bracket(names: NameText, k: int) -> bool:
    """*X, maire (PS) de Lille*: whether one word in brackets begins at a token, inside a role that goes on."""
    return names.text[k] == "(" and names.text[k + 2] == ")" and names.facts[k + 3] & OF_WORD != 0


def _only_adds(names: NameText, noun: int, comma: bool) -> bool:
    """Whether a role noun only says more of the one before: *la ministre chargée du Budget*, *l'adjointe au maire X*;
    where a comma stands before the name also *le porte-parole du ministre, X*."""
    if names.facts[noun] & IN_CHARGE or names.text[noun - 1] == ",":
        return True  # le ministre d'État, ministre de l'Aménagement, X
    k = names.back(noun - 1, 0, BEFORE_ROLE | ARTICLE_WORD)
    if comma and names.facts[k] & OF_WORD:
        return True
    at = names.is_a(k, "location") or names.is_a(k, "place_preposition")
    return at and (comma or _is_role(names, k - 1) and not names.facts[k - 2] & OF_WORD)  # but: du préfet au maire X


def _from_noun(
    names: NameText, found: list[Found], noun: RoleNoun, last: int, comma: bool, begin: int
) -> Role | None:
    """The role of a noun, unless it belongs to the person before: *X, adjoint à la maire de Paris, Y*."""
    first, before = noun.token, noun.before
    while first > begin and (names.facts[first - 1] & BEFORE_ROLE or _is_role(names, first - 1)):
        first -= 1
    if comma:
        if first > begin and not names.facts[first - 1] & DETERMINER:
            return None
        if before is not None and _is_of_one_before(names, found, before, first):
            return None
    return Role(first, last, _gender(names, noun.token, first))


def _is_of_one_before(names: NameText, found: list[Found], before: int, first: int) -> bool:
    """Whether a role is that of the person named before; not: *le maire, X, la préfète, Y*, each role first."""
    other = found[before]
    near = other.kind == "person" and 0 <= first - other.last < NEAR_ROLE
    near = near and ":" not in names.text[other.last:first]  # X : Notre présidente, Y, a souri
    alone = near and names.words["coordination"].isdisjoint(names.low[other.last:first])
    return alone and not _before_name(names, found, before)


def _after(names: NameText, found: list[Found], at: int) -> Role | None:
    name = found[at]
    limit = min(names.sentence(name.first).token_end, name.last + REACH)
    k = _past_age(names, _past_party(names, name.last))
    if k + 1 >= limit or names.text[k] not in (",", "("):
        return None
    k += 1
    if names.tags[names.text[k]] & PREP:
        return None  # a lancé la procureure, Inès Delmas, au prévenu: who is spoken to
    k = names.past(k, limit, DETERMINER | BEFORE_ROLE)
    if not _is_role(names, k):
        return None
    first = names.back(k - 1, name.last, BEFORE_ROLE) + 1
    end = _end_after(names, found, at, k, limit)
    if end < limit and (_is_next_persons(names, found, at, end) or _is_subject_of(names, name, k, end)):
        return None
    return Role(first, names.back(end - 1, k, LINKS) + 1, _gender(names, k, first))


def _past_party(names: NameText, k: int) -> int:
    """The comma after a party in brackets: *X (PS), maire de Lille*; the token itself where there is none."""
    return k + 3 if names.text[k] == "(" and names.text[k + 2] == ")" and names.text[k + 3] == "," else k


def _past_age(names: NameText, k: int) -> int:
    """The comma after an age: *X, 31 ans, maire de Lille*; the token itself where there is none."""
    between_commas = names.text[k] == names.text[k + 3] == ","
    return k + 3 if between_commas and names.gazetteer.ages.is_at(names.low, k + 1) else k


def _is_next_persons(names: NameText, found: list[Found], at: int, end: int) -> bool:
    """Whether a role after a name is that of the person who is named right after it: *X, la préfète Y, le maire Z*."""
    if names.facts[end - 1] & LINKS:
        return False
    return any(name.first == end and name.kind == "person" for name in found[at + 1:at + 4])


def _is_subject_of(names: NameText, name: Found, noun: int, verb: int) -> bool:
    """*Arrivée avec X, la députée | a souri*: whether a noun after a name is the subject of a verb, no comma between.

    Not where the name may be that itself: *Lundi, X, la députée de Nort a souri* only lacks the comma.
    """
    k = name.first - (2 if _has_title(names, name) else 1)
    while k > 0 and (names.facts[k] & DETERMINER and not names.flags(k) & PREP or _is_role(names, k)):
        k -= 1  # reçue par | le préfet X
    depends = names.flags(k) & (PREP | VERB | PAST_PARTICIPLE) or names.gazetteer.is_infinitive(names.low[k])
    verbal = names.flags(verb) & (FINITE | AUX | CLITIC | REPORT)
    return bool(verbal and depends) and names.facts[names.back(noun - 1, 0, BEFORE_ROLE)] & DETERMINER != 0


def role_words(names: NameText, first: int, last: int) -> str:
    """The words of a role from token `first` up to `last`, but for a bracket inside it: *maire (PS) de Lille*."""
    opens = next((k for k in range(first, last) if names.text[k] == "("), last)
    if opens == last:
        return names.phrase(first, last)
    return f"{names.phrase(first, opens)} {role_words(names, opens + 3, last)}".rstrip()


def _end_after(names: NameText, found: list[Found], at: int, noun: int, limit: int) -> int:
    """Where a role that follows its holder's name ends: at a comma, a verb, a relative, another person."""
    end, other = noun + 1, at + 1
    while end < limit:
        while other < len(found) and found[other].last <= end:
            other += 1
        if other < len(found) and found[other].first == end:
            if found[other].kind == "person" or end == noun + 1 and names.is_a(end, "keeps_place"):
                break  # galeriste | rue Haute
            end = found[other].last
        elif _opens_bracket(names, end):
            end += 3
        elif _cannot_be_inside(names, end) and not _coordinates(names, end, limit):
            break
        elif names.text[end - 1][0].isupper() and names.flags(end) & (WEAK | FINITE | GERUND):
            break  # président de la station de Pila explique, ambassadeur du Mali résidant à Nort
        elif end == noun + 1 and names.flags(end) & REPORT and names.flags(end) & WEAK and not _is_role(names, end):
            break  # la députée assure
        else:
            end += 1
    return end


def _before_bracket(names: NameText, last: int, begin: int) -> int:
    """Where a role ends that an acronym in brackets closes: *le président de l'Union africaine (UA), X*."""
    if last - 3 > begin and names.text[last - 1] == ")" and names.text[last - 3] == "(":
        return last - 3
    return last


def _coordinates(names: NameText, i: int, limit: int) -> bool:
    """*et* or a comma inside a role: *ministre de la Mer, de la Pêche et du Littoral*, *des Eaux et forêts*."""
    if i + 1 >= limit or not names.facts[i] & SEPARATES:
        return False
    if names.facts[i + 1] & (OF_WORD | IN_CHARGE) or _is_role(names, i + 1):
        return True
    capital = names.is_capital(i - 1) or names.is_a(i - 2, "of")
    return names.low[i] != "," and capital


def _is_role(names: NameText, i: int) -> bool:
    if not names.facts[i] & ROLE_OF_ONE or names.flags(i) & PAST_PARTICIPLE and _is_after_auxiliary(names, i):
        return False
    if names.is_a(i - 1, "before_no_role"):
        return False  # met en garde X
    return not names.is_adjective(i) or names.stands_as_noun(i)  # la Coopération internationale


def _is_after_auxiliary(names: NameText, i: int) -> bool:
    """*Nort a élu X*, *a été élue*: a participle, and no *élu*."""
    k = i - 1
    while names.flags(k) & ADV:
        k -= 1
    return bool(names.flags(k) & AUX)


def _is_somebody_elses(names: NameText, i: int) -> bool:
    """Whether the word before a name makes the role another's: *le porte-parole d'X*, *l'avocat des parents X*."""
    if names.flags(i) & PREP or names.facts[i] & LINKS:
        return True
    if names.is_a(i, "part_of_role"):
        return False  # la secrétaire d'État X
    row = names.gazetteer.roles.get(names.low[i])
    return row is not None and (row["kind"] in ("relation", "group") or row["number"] == "plural")


def _is_its_verb(names: NameText, i: int, begin: int) -> bool:
    """*Le préfet accuse X.*: whether a word before a name that may be a noun or a verb is the verb of its clause.

    It is where the clause has no other: *le chef rebelle X a souri*, *a dit le chef rebelle X*.
    """
    if not names.flags(i) & WEAK or names.flags(i) & PAST_PARTICIPLE or names.after_determiner(i):
        return False
    if _is_role(names, i):  # « … », juge X; but: le juge X
        return names.flags(i) & REPORT != 0
    for k in range(i - 1, begin - 1, -1):
        if not names.text[k][0].isalnum():
            return True
        if names.flags(k) & (VERB | REPORT):
            return False
    return True


def _cannot_be_inside(names: NameText, i: int) -> bool:
    """Punctuation, a finite verb, or a word that begins a clause; not *la 15e chambre*."""
    first = names.text[i][0]
    ordinal = first.isdigit() and names.text[i][-1].isalpha()
    breaks = names.facts[i] & BREAKS_ROLE and not (names.flags(i) & ADV and names.facts[i - 1] & BARE_OF)
    if not (first.isalpha() or first == "-" or ordinal) or breaks:
        return True  # but: l'entraîneur d'alors
    flags = names.tags[names.text[i]]
    return bool(flags & (AUX | FINITE))


def _gender(names: NameText, noun: int, first: int) -> str | None:
    """The gender of the role's noun; of its article where the noun has both: *la responsable*, but not *la star*."""
    gender = names.gazetteer.roles[names.low[noun]]["gender"]
    if gender != "fm":
        return gender
    if names.is_a(noun, "fixed_article"):
        return None
    return names.gazetteer.determiners.get(names.low[first - 1]) if first else None


# --- the body in which a function is held that is only said to be its: La FIQ proteste. Sa présidente, X, … -------


def body_of_its_own(names: NameText, found: list[Found], role: int) -> int | None:
    """The index of the body whose function a role noun is behind *sa*, *son*, *leur*: the subject before it."""
    if not names.is_a(role - 1, "own"):
        return None
    number = names.sentence_of[role]
    for at in range(number, max(number - SUBJECTS_REACH, -1), -1):
        sentence = names.sentences[at]
        if sentence.paragraph != names.sentences[number].paragraph:
            return None
        subject = _subject(names, found, sentence.token_start, min(sentence.token_end, role - 1))
        if subject is not None and found[subject].last != role - 2:  # but: X, sa présidente
            return subject if found[subject].kind == "organisation" else None
    return None


def _subject(names: NameText, found: list[Found], begin: int, end: int) -> int | None:
    """The index of the name with which a sentence begins."""
    first = names.past(begin, end, DETERMINER | ARTICLE_WORD)
    head = first < end and names.facts[first] & ORGANISATION_WORD != 0
    if head and not names.is_capital(first) and any(name.first == first + 1 for name in found):
        first += 1  # le collectif | Naître ici
    return next((at for at, name in enumerate(found) if name.first == first), None)
