"""Names in an article: people, organisations, places and programmes, with the rule that found each.

The reading goes once over the tokens and looks closely only at capitals and at words that begin an organisation's
name (`ministère`, `université`). How far a name goes is in `name_spans.py`, what it is in `name_kinds.py`. What a
single place in the text cannot tell is decided afterwards from the whole article: a family name that stood beside
its first name elsewhere, the same word where its context was clear, or a neighbour in a list. `actors.py` then makes
one actor of all the forms of one name.
"""

from __future__ import annotations

from itertools import pairwise

from helpers.french.codebook import Codebook
from helpers.french.grammar import grammar_of
from helpers.names.actors import Actor, Mention, Names, actors_of
from helpers.names.facts import (
    ACRONYM,
    AFTER_ARTICLE,
    ARABIC_ARTICLE,
    CAPITAL,
    DEMONYM,
    ELISION,
    HEADS,
    LOCAL_BODY,
    LOOK,
    NEVER_FIRST,
    NO_NAME,
    ROLE,
    STARTS_KNOWN,
    TITLE,
    YEAR,
    facts_of,
)
from helpers.names.gazetteer import Form, plain_initial
from helpers.names.kinds import PLURAL, by_title, classified, is_model
from helpers.names.sight import APPOSITION, HARDLY, KNOWN, LOOKS, NOUN, VERB, Found, NameText
from helpers.names.sight import TITLE as BY_TITLE
from helpers.names.spans import before_person, body_with_place, organisation, place_after, sequence, with_place
from helpers.text.article import Article

__all__ = ["Actor", "Mention", "Names", "find_names"]

LONGEST_NAME = 60  # tokens that a name and the words that tell its kind may have
FAMILY_WORDS = 5  # of a family name, at most: de La Tour du Pin


def find_names(article: Article, codebook: Codebook) -> Names:
    """The actors of an article and every place where one is named, in text order.

    Offsets count code points of `article.text`; `Mention.actor` and `Actor.organisation` are indices into `actors`.
    """
    names = NameText(article, facts_of(codebook), grammar_of(codebook))
    return actors_of(names, _decided(_read(names), names))


def _read(names: NameText) -> list[Found]:
    """What may be a name, in text order, without overlaps."""
    facts = names.facts
    found: list[Found] = []
    position = 0
    for i in [i for i, fact in enumerate(facts) if fact & LOOK]:
        if i < position or (facts[i] & NEVER_FIRST and names.begins_anew(i)):
            continue
        if "-" in names.text[i]:
            pair = _pair(names, i)
            if pair:
                found += pair
                continue
        end_of_sentence = names.sentences[names.sentence_of[i]].token_end
        name, position = _at(names, i, min(end_of_sentence, i + LONGEST_NAME))
        if name:
            found.append(name)
    return found


def _pair(names: NameText, i: int) -> list[Found]:
    """Two known names with a hyphen between them: *l'accord Canada-UE*, *le match Maroc-Espagne*."""
    parts = names.text[i].split("-")
    forms = names.gazetteer.forms
    if len(parts) != 2 or names.low[i] in forms:
        return []
    found = []
    for number, part in enumerate(parts):
        form = next((f for f in forms.get(part.lower(), ()) if len(f.words) == 1 and f.text == part), None)
        if not form:
            return []
        found.append(Found(i, i + 1, form.known.kind, KNOWN, form.rule, form, acronym=form.acronym, part=number))
    return found


def _at(names: NameText, i: int, limit: int) -> tuple[Found | None, int]:
    """The name that begins at a token, if any, and the token from which to read on."""
    facts = names.facts[i]
    known = names.known(i, limit) if facts & STARTS_KNOWN else None
    if known and len(known.words) == 1 and facts & DEMONYM and _person_follows(names, i + 1, limit):
        return None, i + 1  # le Suisse Roger Federer
    if names.sentence_of[i] in names.shouted:
        return (_of_known(i, known), i + len(known.words)) if known and len(names.text[i]) > 2 else (None, i + 1)
    if facts & LOCAL_BODY:
        last = body_with_place(names, i, limit)
        if last:
            return Found(i, last, "organisation", NOUN, f"local body and its place: {names.text[i]}"), last
    if not facts & CAPITAL:
        return _lower_case_head(names, i, limit, known)
    if facts & AFTER_ARTICLE and not known and not names.begins_anew(i):
        form = names.without_article(i, limit)
        if form:
            last = i + len(form.words) - 1
            return Found(i, last, form.known.kind, KNOWN, form.rule, form), last
    if i + 2 < limit and names.text[i + 1] == "." and _is_website(names, i):
        return Found(i, i + 3, "organisation", NOUN, "website"), i + 3
    if names.low[i] in names.gazetteer.part_of_role and i > 1 and names.facts[i - 2] & ROLE:
        return None, i + 1  # le ministre d'État Paul Dumontel
    if not known and facts & ELISION and names.is_elided_article(i):
        return None, i + 1
    if not known and facts & TITLE:
        return _after_title(names, i, limit)
    if not known and facts & HEADS and _is_portfolio(names, i):
        return None, i + 1
    end = sequence(names, i, limit)
    if names.low[end - 1] in names.gazetteer.place_follows and end > i + 1:
        end = with_place(names, end, limit, True) or end  # Judo Club d'Arras
    if known and (i + len(known.words) >= end or _known_stops(names, i, known, end)):
        return _at_known(names, i, limit, known, end)
    if end > i + 1:
        return _at_capitals(names, i, end, limit)
    if facts & HEADS:
        headed = _headed(names, i, limit, names.begins_anew(i) and names.is_ordinary(i))
        if headed:
            return _unless_other(headed), headed.last
    name = classified(names, i, end, limit)
    return name, name.last if name else end


def _is_website(names: NameText, i: int) -> bool:
    """*Navetteurs.be*, without a space inside."""
    joined = names.starts[i + 1] == names.ends[i] and names.starts[i + 2] == names.ends[i + 1]
    return joined and names.low[i + 2] in names.gazetteer.website_endings


def _is_portfolio(names: NameText, i: int) -> bool:
    """*la ministre de la Formation X*: what somebody is in office for is no body, though a body may begin so."""
    gazetteer, k = names.gazetteer, i - 1
    while k > 0 and (names.low[k] in gazetteer.of or names.low[k] in gazetteer.determiners):
        k -= 1
    return k >= 0 and k < i - 1 and names.low[k] in gazetteer.has_portfolio


def _at_capitals(names: NameText, i: int, end: int, limit: int) -> tuple[Found | None, int]:
    """The name that begins with a run of several capitals, if any, and the token from which to read on."""
    facts, determiner = names.facts[i], names.after_determiner(i)
    if facts & NO_NAME and (determiner or names.gazetteer.gender_of_first_name(names.text[i + 1])):
        return None, i + 1  # le PDG Paul Dumontel, le RER B
    demonym = facts & DEMONYM and (determiner or not names.gazetteer.gender_of_first_name(names.text[i]))
    if demonym or (determiner and names.low[i] in names.gazetteer.person_roles):
        return None, i + 1  # aux Britanniques Thouless, Haldane; le Président Obama
    if not _starts_name(names, i, determiner):
        ordinary_first = names.begins_anew(i) and names.is_ordinary(i)
        headed = _headed(names, i, limit, ordinary_first) if facts & HEADS else None
        if headed and not (ordinary_first and headed.kind == "other"):
            return _unless_other(headed), headed.last
        if ordinary_first:
            return None, i + 1
        person = _person_inside(names, i, end)
        if person:
            return None, person  # le président de la République François Hollande
    name = classified(names, i, end, limit)
    return name, name.last if name else end


def _unless_other(name: Found) -> Found | None:
    """The name, unless it is a film's, a law's, an event's."""
    return name if name.kind != "other" else None


def _at_known(names: NameText, i: int, limit: int, known: Form, end: int) -> tuple[Found | None, int]:
    """A known name: unless it is an ordinary word here, or a part of a longer organisation's name."""
    last = i + len(known.words)
    begins = names.begins_anew(i)
    if known.known.kind == "place" and last < limit and names.low[last] in names.gazetteer.after_town:
        return Found(i, last + 1, "organisation", NOUN, f"town and {names.low[last]}"), last + 1
    if i and known.known.kind == "place" and known.known.place_type != "country" and _announced_as(names, i - 1):
        announced = classified(names, i, end, limit)  # le rappeur Médine, l'école Sainte-Anne
        if announced and announced.kind in ("person", "organisation"):
            announced.weight = BY_TITLE  # whatever the same word is elsewhere
            return announced, announced.last
    if known.known.kind == "organisation" and not known.acronym and is_model(names, last, limit):
        return None, last + 1  # Boeing 737
    if begins and len(known.words) == 1 and not known.acronym:
        low = names.low[i]
        usual = low in names.gazetteer.function_words or low in names.as_written or low in names.gazetteer.calendar
        sure = known.known.source == "actors" or known.known.place_type in ("country", "city")
        if usual or (not sure and names.is_ordinary(i)):
            return None, i + 1  # Somme toute, il pleut: not the river; but Nice and Chine are
    if last < limit and names.low[i] in names.gazetteer.organisation_words:
        goes_on = names.low[last] in names.gazetteer.of or names.gazetteer.is_adjective(names.low[last])
        longer = organisation(names, i, limit, begins) if goes_on else None
        if longer and longer > last:
            return Found(i, longer, "organisation", NOUN, f"organisation word: {names.low[i]}"), longer
    if known.acronym and known.known.kind == "organisation" and end == last + 1 and _is_branch(names, last, limit):
        return Found(i, end, "organisation", NOUN, "an acronym in the name"), end
    return _of_known(i, known), last


def _announced_as(names: NameText, i: int) -> bool:
    """Whether a word makes the place's name after it a person's or a public building's."""
    return names.facts[i] & ROLE != 0 or names.low[i] in names.gazetteer.part_of_name


def _is_branch(names: NameText, i: int, limit: int) -> bool:
    """Whether an ordinary noun after an acronym names a part of that body: *CFDT Chimie*."""
    unfit = DEMONYM | NO_NAME | ROLE | TITLE | ACRONYM | ELISION | HEADS
    return names.is_ordinary(i) and not names.facts[i] & unfit and not names.known(i, limit)


def _of_known(i: int, form: Form) -> Found:
    return Found(i, i + len(form.words), form.known.kind, KNOWN, form.rule, form, None, form.acronym)


def _person_follows(names: NameText, i: int, limit: int) -> bool:
    return i < limit and names.is_capital(i) and names.gazetteer.gender_of_first_name(names.text[i]) is not None


def _known_stops(names: NameText, i: int, form: Form, end: int) -> bool:
    """Whether a known name ends before the run of capitals does: *à Paris François Hollande*."""
    gazetteer = names.gazetteer
    after = i + len(form.words)
    if len(form.words) == 1 and gazetteer.gender_of_first_name(names.text[i]):
        return form.known.kind == "place" and names.after_preposition(i) and before_person(names, after, end)
    if names.facts[end - 1] & YEAR:
        return end - i < 3
    if names.low[end - 1] in gazetteer.company_words:
        return False
    if form.acronym or gazetteer.gender_of_first_name(names.text[after]) is not None:
        return True
    return len(form.words) > 1 and (form.known.kind != "organisation" or names.known(after, end) is not None)


def _after_title(names: NameText, i: int, limit: int) -> tuple[Found | None, int]:
    """The name after a title, with its particle: *Mme de La Garenne*."""
    gazetteer = names.gazetteer
    first = j = i + 1
    if first < limit and names.low[first] in gazetteer.joins_person and names.text[first][0].islower():
        j += 1
        while j < limit and names.low[j] in gazetteer.articles:
            j += 1
    if j >= limit or not names.is_capital(j) or names.facts[j] & TITLE:
        return None, first
    if names.is_function_word(j) and names.low[j] not in gazetteer.inside_names:
        return None, first
    end = sequence(names, j, limit, True)
    role = gazetteer.roles.get(names.low[j])
    if role and end == j + 1 and role["kind"] == "function":
        return None, first  # Monsieur le Président, Madame la Ministre
    return by_title(names, i, first, end), end


def _starts_name(names: NameText, i: int, determiner: bool) -> bool:
    """Whether a sentence's first word begins a name all the same: a first name, or a company's word, and a capital."""
    if names.is_function_word(i):
        return False
    gazetteer = names.gazetteer
    if names.low[i] in gazetteer.company_words:
        return True
    return not determiner and gazetteer.gender_of_first_name(names.text[i]) is not None


def _person_inside(names: NameText, i: int, end: int) -> int | None:
    """Where a first name with a further capital begins inside a run of capitals that an ordinary word begins."""
    if end < i + 3 or names.facts[i] & ELISION:
        return None
    if not (names.is_ordinary(i) or names.gazetteer.is_adjective(names.low[i])):  # l'ancien Lorientais Paul Dumontel
        return None
    for k in range(i + 1, end - 1):
        ordinary = names.is_ordinary(k) and names.is_ordinary(k + 1)
        if not ordinary and names.is_capital(k) and names.gazetteer.gender_of_first_name(names.text[k]):
            return k
    return None


def _lower_case_head(names: NameText, i: int, limit: int, known: Form | None) -> tuple[Found | None, int]:
    """A name that begins in lower case: *ministère de l'Intérieur*, *cour pénale internationale*, *rue de la Loi*."""
    if names.low[i] in names.gazetteer.districts:
        return _district(names, i, limit)
    headed = _headed(names, i, limit, True)
    if known and _names_itself(names, i, limit, known):
        return None, i + 1
    if known and names.low[i] in names.gazetteer.organisation_words:
        end = with_place(names, i + len(known.words), limit)
        if end:
            headed = Found(i, end, "organisation", NOUN, f"organisation word: {names.low[i]}")
    if known and not (headed and headed.last > i + len(known.words)):
        return _of_known(i, known), i + len(known.words)
    return (headed, headed.last) if headed else (None, i + 1)


def _names_itself(names: NameText, i: int, limit: int, known: Form) -> bool:
    """Whether a lower-case word only tells what the known name after it is: *l'agence Belga*, not *Agence Belga*."""
    word = names.gazetteer.organisation_words.get(names.low[i])
    rest = names.known(i + 1, limit) if word and word.announces and len(known.words) > 1 else None
    return rest is not None and rest.known.kind == "organisation" and len(rest.words) == len(known.words) - 1


def _district(names: NameText, i: int, limit: int) -> tuple[Found | None, int]:
    """A numbered part of a town, with its number: *le 12e arrondissement de Paris*."""
    end = with_place(names, i + 1, limit)
    if not end or i == 0:
        return None, i + 1
    first = i - 2 if names.text[i - 2].isdigit() and i > 1 and len(names.text[i - 1]) < 4 else i - 1
    if not (names.text[first][0].isdigit() or names.low[i - 1] in names.gazetteer.ordinals):
        return None, i + 1
    return Found(first, end, "place", NOUN, f"numbered place: {names.low[i]}"), end


def _headed(names: NameText, i: int, limit: int, uninformative: bool) -> Found | None:
    """A name that begins with an organisation's, a place's, a programme's or another thing's word."""
    gazetteer, low = names.gazetteer, names.low[i]
    capital = names.text[i][0].isupper()
    if capital and not uninformative and low in gazetteer.other_names:
        end = i + 1
        if gazetteer.other_names[low] != "law":
            end = max(organisation(names, i, limit, False, "long") or 0, sequence(names, i, limit))
        return Found(i, end, "other", NOUN, "")
    if low in gazetteer.place_words:
        end = place_after(names, i, limit) if gazetteer.place_words[low] else None
        if end:
            return Found(i, end, "place", NOUN, f"place word: {low}")
    if capital and not uninformative and low in gazetteer.programme_words:
        end = sequence(names, i, limit)
        if end > i + 1:
            announced = classified(names, i, end, limit)
            if announced and announced.kind == "organisation":
                return announced
            return Found(i, end, "programme", APPOSITION, f"programme word: {low}")
    end = organisation(names, i, limit, uninformative)
    if not end:
        return None
    word = gazetteer.organisation_words[low]
    if low in gazetteer.place_words and word.complement != "place" and with_place(names, i + 1, limit) == end:
        return None  # l'État de Borno
    return Found(i, end, "organisation", NOUN, f"organisation word: {low}")


# --- what the whole article decides ---------------------------------------------------------------------------


def _decided(found: list[Found], names: NameText) -> list[Found]:
    """The candidates with a kind: from other places of the same name, from a full name, from a neighbour in a list."""
    _take_brackets(found, names)
    texts = [" ".join(names.low[name.first:name.last]) for name in found]
    _share_announced(found, names)
    best: dict[str, Found] = {}
    family: dict[str, Found] = {}
    heads: dict[str, Found | None] = {}
    for text, name in zip(texts, found, strict=True):
        if name.kind and (text not in best or name.weight > best[text].weight):
            best[text] = name
        if name.last - name.first < 2:
            continue
        if name.kind == "person" and name.weight >= APPOSITION:
            for k in range(max(name.first + 1, name.last - FAMILY_WORDS), name.last):
                family.setdefault(" ".join(names.low[k:name.last]), name)
            family.setdefault(names.low[name.first], name)
            if ARABIC_ARTICLE.match(names.text[name.last - 1]):
                family.setdefault(names.low[name.last - 1].split("-", 1)[-1], name)  # Assad for al-Assad
        elif name.kind == "organisation" and names.text[name.first][0].isupper():
            head = names.low[name.first]
            same = head not in heads or _same_words(names, heads[head], name)
            heads[head] = (heads.get(head) or name) if same else None
    for text, name in zip(texts, found, strict=True):
        if name.weight < BY_TITLE or text in family:
            _decide(name, family.get(text), best.get(text), heads.get(text), names)
    _from_neighbours(found, names)
    return [name for name in found if name.kind]


def _take_brackets(found: list[Found], names: NameText) -> None:
    """A word in brackets after an organisation's name is its short form: *la Fédération des usagers (Fédus)*."""
    for full, name in pairwise(found):
        if name.kind or full.kind != "organisation" or name.first != full.last + 1 or name.last - name.first > 1:
            continue
        in_brackets = names.text[full.last] == "(" and names.text[name.last:name.last + 1] == [")"]
        if in_brackets and plain_initial(names.text[name.first]) == plain_initial(names.text[full.first]):
            name.kind, name.weight, name.rule, name.acronym = "organisation", NOUN, "short form in brackets", True


def _share_announced(found: list[Found], names: NameText) -> None:
    """A noun in the plural announces all names of the list after it: *les opérateurs Valtrix, Bird et Dulac*."""
    for before, name in pairwise(found):
        if before.rule.startswith(PLURAL) and name.weight < NOUN and _link(before, name, names):
            name.kind, name.weight, name.rule, name.gender = before.kind, before.weight, before.rule, None


def _same_words(names: NameText, one: Found | None, other: Found) -> bool:
    return one is not None and names.low[one.first:one.last] == names.low[other.first:other.last]


def _decide(name: Found, full: Found | None, other: Found | None, longer: Found | None, names: NameText) -> None:
    if name.weight == KNOWN and full and _is_persons(name, full, names):
        name.kind, name.form, name.rule = "person", None, f"part of the name {names.words(full.first, full.last)}"
    if name.weight >= BY_TITLE:
        return
    if full and name.weight < NOUN:
        _take_particle(name, full, names)
        whole = names.words(full.first, full.last)
        name.kind, name.weight, name.rule = "person", NOUN, f"part of the name {whole}"
    elif other and other.weight > name.weight:
        name.kind, name.weight, name.rule = other.kind, other.weight, f"as elsewhere in the article: {other.rule}"
    elif longer and name.weight <= VERB and _stands_for(name, names):
        whole = names.words(longer.first, longer.last)
        name.kind, name.weight, name.rule = "organisation", LOOKS, f"first word of the name {whole}"


def _stands_for(name: Found, names: NameText) -> bool:
    """Whether the first word of an organisation's name stands for it: *la Fédération*, *Kordal* for *Kordal SA*."""
    if names.after_determiner(name.first):
        return name.weight <= HARDLY
    return name.kind != "place" and not names.is_ordinary(name.first)


def _is_persons(name: Found, full: Found, names: NameText) -> bool:
    """Whether a known name is somebody's here: *Florence* or *Hollande* in an article on a person of that name."""
    i = name.first
    if name.last - i > 1 or name.acronym or name.part is not None:
        return False
    before = names.low[i - 1] if i else ""
    if before in names.gazetteer.place_prepositions or names.after_determiner(i):
        return False
    country = name.form is not None and name.form.known.place_type == "country"
    family = not country and names.text[i] == names.text[full.last - 1]
    return family or (before not in names.gazetteer.of and names.low[i] == names.low[full.first])


def _take_particle(name: Found, full: Found, names: NameText) -> None:
    """*de Gaulle* alone keeps the particle that it has in the full name."""
    size = name.last - name.first
    before = full.last - size - 1
    if name.first == 0 or before <= full.first or names.text[name.first - 1] != names.text[before]:
        return
    if names.low[before] in names.gazetteer.joins_person:
        name.first -= 1


def _from_neighbours(found: list[Found], names: NameText) -> None:
    """A name in a list is what its neighbour is: *Accambray, Barachet et Narcisse*."""
    run: list[Found] = []
    joined = False
    for name in [*found, None]:
        link = _link(run[-1], name, names) if run and name else ""
        if link:
            joined = joined or link != ","
            run.append(name)
            continue
        if len(run) > 2 or (joined and len(run) == 2):
            _share_kind(run, names)
        run, joined = [name] if name else [], False


def _link(one: Found, other: Found, names: NameText) -> str:
    """What links two names in a list: a comma, *et*, or a new line (a team's sheet); else nothing. Brackets may stand
    between: *Hansen (9/17), Narcisse (4/8)*."""
    gazetteer, low = names.gazetteer, names.low
    first, last = one.last, other.first
    if first < last and low[first] == "(":
        while first < last and low[first] != ")":
            first += 1
        first += 1
    if first >= last:
        lines = last in names.firsts and one.first in names.firsts
        return "line" if lines and names.paragraph_of(last) != names.paragraph_of(one.first) else ""
    if low[first] not in gazetteer.separators:
        return ""
    for word in low[first + 1:last]:
        if word not in gazetteer.of and word not in gazetteer.articles:
            return ""
    return low[first]


def _share_kind(run: list[Found], names: NameText) -> None:
    """The kind of the surest member for those of which nothing is known."""
    surest = max(run, key=lambda name: name.weight)
    if not surest.weight and all(map(names.stands_alone, run)):
        for name in run:
            name.kind, name.weight, name.rule = "person", HARDLY, "in a list of names that nothing else tells"
    if surest.weight < (HARDLY if surest.kind == "person" else LOOKS):
        return
    for name in run:
        if name.weight <= HARDLY and not (names.begins_anew(name.first) and names.is_ordinary(name.first)):
            name.kind, name.weight, name.rule = surest.kind, LOOKS, "in a list with another name"
