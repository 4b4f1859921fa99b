"""How far an organisation's name goes: its word, adjectives, complements, place.

It begins at a word of `organisation_words.csv` and may go on in lower case: *Agence américaine pour le commerce et le
développement*, *ministère de la Transition numérique et de la Réforme de l'administration*.
"""

from __future__ import annotations

from helpers.french.grammar import AUX, CLITIC, FINITE, PAST_PARTICIPLE, REPORT, WEAK
from helpers.names.facts import (
    ANNOUNCED_PLACE,
    ARTICLE_WORD,
    BARE_OF,
    CAPITALISED,
    COORDINATION,
    DETERMINER,
    FUNCTION_WORD,
    OF_WORD,
    ORGANISATION_WORD,
    OTHER_NAME,
    PART_OF_NAME,
    PERSON_ROLE,
    PLACE_WORD,
    ROLE_NOUN,
    SEPARATES,
)
from helpers.names.initials import is_short_form, to_the_bracket
from helpers.names.known import plain_initial
from helpers.names.placed import with_place
from helpers.names.sight import NameText
from helpers.names.spans import before_person, carries_on, joins_ordinary, sequence

SHORT_COMPLEMENTS = ("short", "none", "short_place")  # complements with which a name does not go on in lower case


def organisation(names: NameText, i: int, limit: int, uninformative: bool, complement: str = "") -> int | None:
    """Where the organisation's name that begins with an organisation's word ends; None if it is no name.

    `uninformative` says that the word's capital tells nothing (or that it has none): then a capital must follow.
    """
    own = names.gazetteer.complements.get(names.low[i], "")
    lower_head = names.text[i][0].islower()
    spelled_out = _before_its_acronym(names, i, limit) if lower_head and own not in ("", "none") else None
    if spelled_out:
        return spelled_out
    if lower_head and own.endswith("place"):
        if names.facts[i - 1] & BARE_OF:
            return None  # le chef de police de Vauxmoulin
        return _with_its_place(names, i, limit, own)
    complement = complement or own
    if not complement or not _may_begin(names, i):
        return None
    if uninformative and complement == "none" and names.facts[i + 1] & OF_WORD:
        return None  # Filiale de Vexandre, X recrute
    long = complement not in SHORT_COMPLEMENTS
    adjectives = adjectives_end(names, i + 1, limit)
    j = _complements(names, _capitals(names, i, adjectives, limit), limit, long, lower_head)
    if long:
        j = to_the_bracket(names, i, j, limit)
    j = _without_nationality(names, i, j, adjectives)
    if j == i + 1 or _is_state(names, i, j, adjectives) or uninformative and not _shows_name(names, i, j):
        return None
    return j


def _is_state(names: NameText, i: int, j: int, adjectives: int) -> bool:
    """*l'État palestinien indépendant*, *cet État décisif*: whether adjectives alone follow a word for a state."""
    return j == adjectives and names.facts[i] & PLACE_WORD != 0 and names.is_a(i, "never_bare")


def _before_its_acronym(names: NameText, i: int, limit: int) -> int | None:
    """Where a name all in small letters ends that its acronym follows: *la caisse nationale des retraites (CNR)*."""
    if not names.facts[i - 1] & (ARTICLE_WORD | OF_WORD) or names.facts[i - 1] & BARE_OF:
        return None
    j = _complements(names, adjectives_end(names, i + 1, limit), limit, True, False)
    j = to_the_bracket(names, i, j, limit)
    if j <= i + 2 or names.text[j] != "(" or names.text[j + 2] != ")" or not is_short_form(names, j + 1, limit):
        return None
    return j if names.text[j + 1][0] == plain_initial(names.text[i]) else None


def _shows_name(names: NameText, i: int, j: int) -> bool:
    """Whether a word with a capital follows; some names are written without any: *cour d'appel*."""
    if any(names.is_capital(k) for k in range(i + 1, j)):
        return True
    return names.text[i][0].islower() and names.is_a(i, "lower_case_name") and j > i + 2


def _may_begin(names: NameText, i: int) -> bool:
    if names.text[i][0].islower():
        return names.is_a(i, "body_in_lower_case")
    return not names.text[i].isupper()  # l'ONG X


def _capitals(names: NameText, i: int, adjectives: int, limit: int) -> int:
    """The end of the capitals after a name's word and adjectives: *Banque Populaire*, *Groupe Banque populaire*."""
    j = adjectives
    inside = _known_inside(names, i, limit) if j == i + 1 else None
    if inside:
        return inside
    if j == i + 1 and before_person(names, j, limit):
        return j if _is_of_holder(names, i) else sequence(names, j, limit)
    while j < limit and (further := _further_capital(names, i, j, limit)):
        j = further
    if j > adjectives and names.is_ordinary(j - 1):
        if joins_ordinary(names, j):
            j += 2  # l'Instance Vérité et Dignité
            while _goes_on_in_capitals(names, i, j, limit) and names.is_adjective(j):
                j += 1  # la Commission Formation et Vie Universitaire
        return adjectives_end(names, j, limit)
    return j


def _is_of_holder(names: NameText, i: int) -> bool:
    """Whether a function or a verb of speech stands before a body: *le président du Conseil X*."""
    begin = names.sentence(i).token_start
    k = names.back(i - 1, begin, OF_WORD | ARTICLE_WORD | DETERMINER)
    return any(names.facts[n] & ROLE_NOUN or names.flags(n) & REPORT for n in range(max(begin, k - 2), i))


def _known_inside(names: NameText, i: int, limit: int) -> int | None:
    """*le Front Fatah al-Cham*: the end of a known organisation's name right after the word of a body."""
    form = names.known(i + 1, limit) if i + 1 < limit and names.is_capital(i + 1) else None
    if form is None or form.known.kind != "organisation" or form.acronym or names.begins_anew(i):
        return None
    return i + 1 + len(form.words)


def _further_capital(names: NameText, i: int, j: int, limit: int) -> int | None:
    """The end of the capital at a token that belongs to the name, or of a place between them: *Collectif Urgence
    Palestine*."""
    if _goes_on_in_capitals(names, i, j, limit):
        return j + 1
    place = names.known_place(j, limit) if j > i + 1 and names.is_capital(j) and names.is_capital(j - 1) else None
    return j + len(place.words) if place else None


def _goes_on_in_capitals(names: NameText, i: int, j: int, limit: int) -> bool:
    """Not *la Banque mondiale Léa Tournier*."""
    if not names.is_capital(j) or not carries_on(names, j) or names.known(j, limit):
        return False
    return j == i + 1 or not before_person(names, j, limit)


def _without_nationality(names: NameText, i: int, j: int, adjectives: int) -> int:
    """The end of a name without the nation that is said after it: *le Sénat américain*, *le ministère de l'Intérieur
    turc*."""
    nation_of = names.gazetteer.demonyms.get
    if j == adjectives and names.facts[i] & ORGANISATION_WORD and not names.is_a(i, "keeps_nation"):
        while j > i + 1 and nation_of(names.low[j - 1]):
            j -= 1
    elif j > adjectives and nation_of(names.low[j - 1]) and not names.is_capital(j - 1):
        plural = names.low[j - 2].endswith("es") and not names.low[j - 1].endswith("es")
        j -= names.is_capital(j - 2) or plural  # l'Intérieur | turc, les Affaires étrangères | chinois
    return j


def _with_its_place(names: NameText, i: int, limit: int, complement: str) -> int | None:
    """Where *tribunal correctionnel de Rennes*, *chambre d'agriculture de la Gironde* ends: at the place.

    With `place` it may follow the word itself (*tribunal de Rennes*, but not *chambre de Rennes*). It need not be a
    known one but with `long_place` (*hôpital régional de Vauxmoulin*).
    """
    j = adjectives_end(names, i + 1, limit)
    while True:
        end = with_place(names, j, limit, complement != "long_place")
        if end:
            return end if complement == "place" or j > i + 1 else None
        if j >= limit or not names.facts[j] & OF_WORD or _is_of_body(names, j, limit):
            return None
        further = noun_phrase(names, j + 1, limit, True, True)
        if further is None or names.facts[further - 1] & ANNOUNCED_PLACE:
            return None  # la police de la ville de Vauxmoulin
        j = further


def _is_of_body(names: NameText, j: int, limit: int) -> bool:
    """*la fédération | du PS de la Loire*: whether a known body follows *de*."""
    noun = names.past(j + 1, limit, ARTICLE_WORD)
    return names.is_capital(noun) and names.known(noun, limit) is not None


def adjectives_end(names: NameText, j: int, limit: int) -> int:
    """The end of the adjectives that begin at a token; a verb of speech that looks like one is none."""
    first = j
    while j < limit and names.text[j][0].islower() and names.is_adjective(j):
        if names.flags(j) & REPORT:
            break  # le Syndicat national des infirmiers rappelle
        j += 1
    return adjectives_end(names, j + 1, limit) if j > first and _joins_adjective(names, j, limit) else j


def _joins_adjective(names: NameText, j: int, limit: int) -> bool:
    """*l'Alliance écologique | et sociale*: whether *et* and an adjective that stands before no noun go on."""
    if j + 2 >= limit or not names.facts[j] & COORDINATION or names.facts[j + 1] & (ROLE_NOUN | ORGANISATION_WORD):
        return False
    word, after = names.text[j + 1], names.text[j + 2]
    if not (word[0].islower() and names.is_adjective(j + 1)) or names.flags(j + 1) & (FINITE | AUX | REPORT):
        return False
    verb = names.flags(j + 2) & (FINITE | WEAK | AUX | CLITIC | REPORT)
    goes_on = names.is_adjective(j + 2) and after[0].islower()  # le Conseil économique et social européen
    return goes_on or not after[0].isalnum() or bool(verb) or names.facts[j + 2] & FUNCTION_WORD != 0


def _complements(names: NameText, j: int, limit: int, long: bool, lower_head: bool) -> int:
    """The end of the complements that begin at a token: *de la N, des N et de l'N*, *pour le N et le N*."""
    last = ""  # the class of the word that opened the last one
    while j < limit:
        opens = _opener(names, j, long)
        if opens == "of":
            end = _of_noun(names, j, limit, long)
        elif opens:
            end = noun_phrase(names, j + 1, limit, not lower_head, True)
        else:
            end = _joined(names, j, limit, last) if long and last else None
        if end is None:
            break
        j, last = end, opens or last
    return j


def _opener(names: NameText, j: int, long: bool) -> str:
    """The class of the word that opens a complement at a token: `of`; `article` after *pour*; "" for none."""
    if names.facts[j] & OF_WORD:
        return "of"
    purpose = long and names.is_a(j, "purpose") and names.facts[j + 1] & ARTICLE_WORD
    return "article" if purpose else ""


def _of_noun(names: NameText, j: int, limit: int, long: bool) -> int | None:
    """The end of *de paix et sécurité*, *des professeures et professeurs*."""
    end, bare = noun_phrase(names, j + 1, limit, long, True), names.facts[j] & BARE_OF != 0
    if end and long and (bare or names.is_a(j, "plural_determiner")):
        return _bare_member(names, end, limit, not bare) or end
    return end


def _joined(names: NameText, j: int, limit: int, opens: str) -> int | None:
    """The end of what goes on after a complement: its place, or a further one."""
    if names.is_a(j, "location"):
        return _located(names, j, limit)
    return _coordinated(names, j, limit, opens) if names.facts[j] & SEPARATES else None


def noun_phrase(names: NameText, j: int, limit: int, lower_case: bool, article: bool) -> int | None:
    """The end of a noun with its adjectives; None where what follows cannot be part of a name.

    `lower_case` says that the noun may be in lower case, `article` that an article may stand before it.
    """
    if article and names.facts[j] & ARTICLE_WORD and names.text[j][0].islower():
        j += 1
    if names.is_capital(j):
        return _capital_phrase(names, j, limit)
    return _lower_case_phrase(names, j, limit) if lower_case else None


def _capital_phrase(names: NameText, j: int, limit: int) -> int | None:
    """The end of a noun with a capital, or a name, and its adjectives: *Intérieur*, *Transition numérique*, *Maroc*."""
    form = names.known(j, limit)
    family = names.text[j] in names.after_first_names and not names.is_ordinary(j) or names.is_a(j, "much_cited")
    if not form and (before_person(names, j, limit) or family):
        return None  # la Maison Blanche de Paul Dumontel, le Parti populaire de Dumontel
    last = j + len(form.words) if form else 0
    end = max(sequence(names, j, limit), last)
    whole_place = form and form.known.kind == "place" and end == last
    return last if whole_place else adjectives_end(names, end, limit)


def _lower_case_phrase(names: NameText, j: int, limit: int) -> int | None:
    """The end of a noun in lower case and its adjectives: *affaires étrangères*, *commerce*."""
    while names.is_a(j, "before_noun"):
        j += 1
    if not _may_be_noun(names, j):
        return None
    next_fact = names.facts[j + 1] if j + 1 < limit else 0
    if names.is_a(j, "no_complement") and not next_fact & OF_WORD:
        return None  # le Parlement | du pays, le Centre islamique de Nort | du chemin Vert
    if next_fact & CAPITALISED and (names.facts[j] & PART_OF_NAME or names.is_a(j, "keeps_place")):
        return sequence(names, j + 1, limit)  # d'exploitation de la tour Eiffel
    if names.facts[j - 1] & BARE_OF and names.gazetteer.is_infinitive(names.low[j]):
        return None  # demander au Conseil de sécurité de trancher
    if names.facts[j] & PERSON_ROLE:
        return None
    return adjectives_end(names, j + 1, limit)


def _may_be_noun(names: NameText, j: int) -> bool:
    """Whether a word may be a noun: not *de*, not *lundi*, no figure."""
    return names.low[j][0].isalpha() and not names.facts[j] & FUNCTION_WORD and not names.is_a(j, "calendar")


def _located(names: NameText, j: int, limit: int) -> int | None:
    """*au Maroc*, *aux droits de l'homme* after other complements."""
    known = names.known(j + 1, limit) if j + 1 < limit else None
    if known and names.is_a(j, "place_preposition") and names.is_capital(j - 1):
        return None  # l'université de Vauxmoulin | en Inde
    if known:
        return j + 1 + len(known.words) if known.known.kind == "place" else None
    if names.is_a(j, "plural_determiner") and names.facts[j + 2] & OF_WORD:
        return noun_phrase(names, j + 1, limit, True, False)
    return None


def _coordinated(names: NameText, j: int, limit: int, opens: str) -> int | None:
    """The end of *et de l'N*, *, des N et de l'N*, *et le N*; None where a new name or a clause begins.

    `opens` is the class of the word that opens each member: `of` or `article`.
    """
    end = j
    while names.text[end] == ",":
        further = _member(names, end + 1, limit, opens)
        if further is None:
            return None
        end = further
    return _member(names, end + 1, limit, opens) if names.facts[end] & COORDINATION else None


def _bare_member(names: NameText, j: int, limit: int, plural: bool) -> int | None:
    """The end of *et sécurité*, *et professeurs* after a noun without an article or in the plural: *Conseil de paix et
    sécurité*, *Alliance des professeures et professeurs*."""
    if j + 1 >= limit or not names.facts[j] & COORDINATION or not names.text[j + 1][0].islower():
        return None
    fits = names.text[j + 1].endswith(("s", "x")) if plural else not names.facts[j + 1] & ROLE_NOUN
    if not fits or names.facts[j + 1] & FUNCTION_WORD:
        return None
    verb = names.flags(j + 1) & (FINITE | AUX | REPORT | PAST_PARTICIPLE)
    return None if verb else _lower_case_phrase(names, j + 1, limit)


def _member(names: NameText, j: int, limit: int, opens: str) -> int | None:
    """The end of one further member of a coordination, which repeats *de* or the article of the first one."""
    if names.text[j][0].isupper() or not names.is_a(j, opens):
        return None
    noun = names.past(j + 1, limit, ARTICLE_WORD)
    if _begins_another(names, j, noun, limit):
        return None
    end = noun_phrase(names, noun, limit, True, False)
    if end and names.text[end].endswith("nt") and names.flags(end) & (FINITE | AUX) and not names.facts[j] & BARE_OF:
        return None  # l'Agence pour le commerce et la délégation ont signé
    while end and names.facts[end] & OF_WORD:  # et de la Réforme de l'administration
        end = noun_phrase(names, end + 1, limit, True, True)
    return end


def _is_nobody(names: NameText, noun: int) -> bool:
    """*le progrès*, *la justice*: whether a word is no noun for one person."""
    role = names.gazetteer.roles.get(names.low[noun])
    return role is None or role["kind"] == "group"


def _begins_another(names: NameText, j: int, noun: int, limit: int) -> bool:
    """Whether a coordinated noun names another body or a person, and is no part of the name before it."""
    bare = noun == j + 1 and names.facts[j] & BARE_OF  # d'organisation et de coordination: no other body
    body = names.facts[noun] & ORGANISATION_WORD and not (  # but: et de la protection civile, et l'application
        names.is_a(noun, "never_bare") or names.facts[noun] & OTHER_NAME
    )
    lone = names.text[noun][0].islower() and names.is_a(j, "article") and not names.facts[noun + 1] & OF_WORD
    if lone and _is_nobody(names, noun):
        return False  # pour la paix et la justice au Tchad
    if not bare and (body or names.facts[noun] & ROLE_NOUN):
        return True
    return names.is_capital(noun) and (names.known(noun, limit) is not None or not names.is_ordinary(noun))
