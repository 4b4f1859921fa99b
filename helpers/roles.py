"""The role beside a person's name: *le ministre iranien des Transports, X*, *X, président du CNDH,*."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.article import Article
from helpers.gazetteer import Gazetteer
from helpers.grammar import AUX, FINITE, WEAK
from helpers.name_text import Found

REACH = 25  # tokens between the role noun and the name


@dataclass(frozen=True, slots=True)
class Role:
    """The tokens of a role, from its noun to its end (`last` exclusive), and the gender that it shows."""

    first: int
    last: int
    gender: str | None


def role_beside(article: Article, found: list[Found], at: int, gazetteer: Gazetteer, tags: dict[str, int]) -> Role | None:
    """The role before or after the name `found[at]`, or None."""
    return _before(article, found, at, gazetteer, tags) or _after(article, found, at, gazetteer, tags)


def _gender(article: Article, noun: int, begin: int, gazetteer: Gazetteer) -> str | None:
    gender = gazetteer.roles[article.tokens.low[noun]]["gender"]
    if gender != "fm":
        return gender
    return gazetteer.determiners.get(article.tokens.low[begin - 1]) if begin else None


def _is_role(low: str, gazetteer: Gazetteer) -> bool:
    row = gazetteer.roles.get(low)
    return row is not None and row["number"] == "singular" and row["kind"] in ("function", "profession")


def _is_relation(low: str, gazetteer: Gazetteer) -> bool:
    row = gazetteer.roles.get(low)
    return row is not None and (row["kind"] in ("relation", "group") or row["number"] == "plural")


def _ends(low: str, tags: dict[str, int]) -> bool:
    """Whether a word cannot stand inside a role: a finite verb."""
    flags = tags.get(low, 0)
    return bool(flags & (AUX | FINITE)) and not flags & WEAK


def _before(article: Article, found: list[Found], at: int, gazetteer: Gazetteer, tags: dict[str, int]) -> Role | None:
    tokens = article.tokens
    low, text = tokens.low, tokens.text
    name = found[at]
    begin = article.sentences[tokens.sentence[name.first]].token_start
    last = name.first
    comma = last > begin and text[last - 1] == ","
    if comma:
        last -= 1
    k, names = last - 1, at - 1
    if not comma and (k < begin or gazetteer.is_link(low[k]) or _is_relation(low[k], gazetteer)):
        return None  # le porte-parole d'Ali Bongo, l'avocat des parents Lambert
    while k >= begin and last - k < REACH:
        while names >= 0 and found[names].first > k:
            names -= 1
        if names >= 0 and found[names].last > k:
            if found[names].kind == "person":
                return None
            k = found[names].first - 1
            continue
        if _is_role(low[k], gazetteer):
            first = k
            while first > begin and (low[first - 1] in gazetteer.before_role or _is_role(low[first - 1], gazetteer)):
                first -= 1
            if comma and not (first > begin and low[first - 1] in gazetteer.determiners):
                return None
            if comma and names >= 0 and found[names].kind == "person" and 0 <= first - found[names].last < 6:
                return None  # Bruno Julliard, adjoint à la maire de Paris, X
            return Role(first, last, _gender(article, k, first, gazetteer))
        if not (text[k][0].isalpha() or text[k][0] == "-") or _ends(low[k], tags) or low[k] in gazetteer.breaks_role:
            return None
        k -= 1
    return None


def _after(article: Article, found: list[Found], at: int, gazetteer: Gazetteer, tags: dict[str, int]) -> Role | None:
    tokens = article.tokens
    low, text = tokens.low, tokens.text
    name = found[at]
    limit = article.sentences[tokens.sentence[name.first]].token_end
    k = name.last
    if k + 1 >= limit or text[k] not in ",(":
        return None
    k += 1
    while k < limit and (low[k] in gazetteer.determiners or low[k] in gazetteer.before_role):
        k += 1
    if k >= limit or not _is_role(low[k], gazetteer):
        return None
    first = k
    while first > name.last + 1 and low[first - 1] in gazetteer.before_role:
        first -= 1
    end, names = k + 1, at + 1
    while end < limit:
        while names < len(found) and found[names].last <= end:
            names += 1
        if names < len(found) and found[names].first == end:
            if found[names].kind == "person":
                break
            end = found[names].last
            continue
        if not text[end][0].isalpha() or _ends(low[end], tags) or low[end] in gazetteer.breaks_role:
            break
        if text[end - 1][0].isupper() and tags.get(low[end], 0) & (WEAK | FINITE):
            break  # président de la station de Pila explique
        end += 1
    while end > k + 1 and gazetteer.is_link(low[end - 1]):
        end -= 1
    return Role(first, end, _gender(article, k, first, gazetteer))
