"""What the words beside a name say of it: a noun before it, an age or a role after it, a preposition."""

from __future__ import annotations

from collections.abc import Callable

from helpers.french.codebook import Row
from helpers.french.grammar import ADV, AUX, CLITIC, FINITE, PAST_PARTICIPLE, PREP, REPORT, TIME, WEAK
from helpers.names.facts import (
    ANNOUNCED_PLACE,
    ARTICLE_WORD,
    BARE_OF,
    COMPANY_WORD,
    DEMONYM,
    FIRST_NAME,
    FUNCTION_WORD,
    LED_BY,
    MAY_STAND_IN_BRACKETS,
    OF_WORD,
    ORGANISATION_WORD,
    PART_OF_NAME,
    PLACE_WORD,
    ROLE_NOUN,
    ROLE_OF_ONE,
    WORKS_FOR,
)
from helpers.names.lower_case import with_lower_case
from helpers.names.sight import (
    APPOSITION,
    FULL_NAME,
    HARDLY,
    LOOKS,
    NOUN,
    OPENS_NAME,
    PREPOSITION,
    Found,
    NameText,
    no_name,
)
from helpers.names.spans import titled_sequence

HOLDER_REACH = 14  # tokens between a function and the name of who holds it, behind a comma
COMPLEMENT_REACH = 8  # tokens between a body's word and its name: association de défense des animaux X
CLOSES_ASIDE = frozenset(",.;:")
ENDS_QUOTATION = frozenset("»”\"?!…")
NO_ROLE = {"kind": "", "number": ""}
NOUN_REACH = 4  # words between a noun and the name that it announces: compagnie de train régionale X

Read = Callable[[NameText, int, int, int], Found | None]  # the name's first token, its end, how far it may go
Test = tuple[int, Read]  # with the facts of the name's first token, at least one of which it needs


def first_of(tests: tuple[Test, ...], names: NameText, i: int, end: int, limit: int) -> Found | None:
    """What the first of several tests says that says something."""
    facts = names.facts[i]
    for needs, test in tests:
        found = test(names, i, end, limit) if facts & needs else None
        if found:
            return found
    return None


def one_gender(gender: str | None) -> str | None:
    """`f` or `m`; None for a word of both genders."""
    return gender if gender in ("f", "m") else None


# --- a noun before the name: le ministre irakien X, la chaîne X, la ville de X ----------------------------------


def by_noun_before(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """What a noun that announces the name says: *le ministre irakien X*, *la chaîne X*, *la ville de X*."""
    begin = names.sentence(i).token_start
    last = i - 1
    if last >= begin and names.text[last] in OPENS_NAME:
        last -= 1
    nearest = _before_link(names, last, begin)
    for k in range(nearest, max(begin, nearest - NOUN_REACH + 1) - 1, -1):
        if not _is_part_of_another(names, k, begin, nearest < last):
            found = (
                _linked(names, i, end, k) if nearest < last else _announced(names, i, end, limit, k, k == nearest)
            )
            if found:
                return found
        if not _noun_may_stand_before(names, k):
            return None
    return None


def body_with_complement(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*l'association de défense des animaux X*, *le groupe d'aide aux victimes X*."""
    begin = names.sentence(i).token_start
    if names.facts[i] & FIRST_NAME or i == begin or not is_noun(names, i - 1):
        return None
    for k in range(i - 2, max(begin, i - COMPLEMENT_REACH), -1):
        if not names.text[k][0].islower():
            return None
        if names.is_a(k, "announces_body"):
            of = k + 1
            while names.is_adjective(of):
                of += 1  # l'organisation bélarusse de défense des droits humains X
            whole = names.after_determiner(k) and names.facts[of] & OF_WORD
            rule = f"organisation word before: {names.low[k]}"
            return Found(i, end, "organisation", APPOSITION, rule) if whole else None
        if not (is_noun(names, k) or any(names.is_a(k, small) for small in ("of", "location", "article"))):
            return None
    return None


def by_head_before(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """What the noun says with which a phrase begins that a name between commas stands behind: *la présidente de la
    Fondation Kimi, Sika Kaboré, a dit*; *le père, Danut, travaille*; *une ONG de défense des libertés, Noyb, a dit*."""
    if names.text[i - 1] != "," or names.text[end] not in CLOSES_ASIDE:
        return None
    if not names.facts[i] & FIRST_NAME and all(map(names.is_ordinary, range(i, end))):
        return None
    begin = max(names.sentence(i).token_start, i - HOLDER_REACH)
    body = None
    for k in range(i - 2, begin - 1, -1):
        holder = _holder(names, i, end, k)
        if holder:
            in_place = names.text[i - 2].islower() and names.facts[i - 2] & (ORGANISATION_WORD | PLACE_WORD)
            return None if in_place and k < i - 2 else holder  # le préfet de la région, Vauxmoulin
        if not names.text[k][0].isalpha() or names.flags(k) & (FINITE | AUX | REPORT):
            break
        if names.is_a(k, "announces_body") and _begins_phrase(names, k):
            body = k
    if body is None or names.facts[i] & FIRST_NAME or names.flags(body - 2) & PREP:
        return None  # dans cette association, Ximun attend
    return Found(i, end, "organisation", APPOSITION, f"organisation word before: {names.low[body]}")


def _begins_phrase(names: NameText, k: int) -> bool:
    """*le maire*, *l'ONG*, *le principal syndicat*"""
    first = k - 1 if names.is_adjective(k - 1) else k
    return (names.text[k][0].islower() or names.is_acronym(k)) and names.after_determiner(first)


def _holder(names: NameText, i: int, end: int, k: int) -> Found | None:
    """Who is named behind a comma, if the noun `k` is a person's: a function, or a relation that is no complement (*la
    mère de l'enfant*, but not *l'avocat de la mère*)."""
    role = names.gazetteer.roles.get(names.low[k], NO_ROLE)
    relation = role["kind"] == "relation" and role["number"] == "singular" and not names.facts[k - 2] & OF_WORD
    adjective = names.is_adjective(k) and names.facts[k + 1] & (ORGANISATION_WORD | ROLE_NOUN)  # le principal syndicat
    if not (names.facts[k] & ROLE_OF_ONE or relation) or adjective or not _begins_phrase(names, k):
        return None
    gender = one_gender(role["gender"]) if relation else None
    weight = FULL_NAME if end > i + 1 else APPOSITION
    return Found(i, end, "person", weight, f"role before: {names.low[k]}", gender=gender)


def by_speech_before(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*« Il faut partir », assure X*, *, a lancé hier X*: who says a quotation, in an aside with a verb of speech."""
    verb = i - 1
    while names.flags(verb) & (ADV | TIME):
        verb -= 1
    auxiliary = _auxiliary(names, verb)
    first = _begin_of_speech(names, verb, auxiliary)
    if first < 1:
        return None
    comma = names.text[first - 1] == ","
    quoted = names.text[first - 2 if comma else first - 1] in ENDS_QUOTATION
    if not (quoted or comma and not auxiliary):
        return None  # le président, en larmes, a félicité X
    gender, rule = one_gender(names.first_name(i)), f"verb of speech before: {names.low[verb]}"
    if names.is_a(verb, "papers_say") and not names.facts[i] & FIRST_NAME:
        return Found(i, end, "organisation", HARDLY, rule)  # indique Vexalto
    return Found(i, end, "person", LOOKS, rule, gender=gender)


def _begin_of_speech(names: NameText, verb: int, auxiliary: int) -> int:
    """The first token of the verb of speech that ends at a token, with its auxiliary and its clitics (*dit*, *a
    répondu*, *s'est exclamé*); 0 where none does."""
    flags = names.flags(verb)
    if not flags & REPORT or not (auxiliary or flags & (FINITE | WEAK)):
        return 0
    first = auxiliary or verb
    while names.flags(first - 1) & CLITIC:
        first -= 1
    return first


def _auxiliary(names: NameText, verb: int) -> int:
    """The auxiliary before a participle, past adverbs; 0 where there is none."""
    k = verb - 1
    while names.flags(k) & ADV:
        k -= 1
    return k if names.flags(verb) & PAST_PARTICIPLE and names.flags(k) & AUX else 0


def is_noun(names: NameText, k: int) -> bool:
    """Whether a token is a word in lower case that is neither a verb nor a function word."""
    written = names.text[k][0].isalpha() and names.text[k][0].islower()
    if not written or names.facts[k] & FUNCTION_WORD:
        return False
    return names.facts[k] & ROLE_NOUN != 0 or not names.flags(k) & (FINITE | AUX | REPORT)  # les élèves


def _before_link(names: NameText, k: int, begin: int) -> int:
    """The token before *de*, *de la*, *de l'* that ends at a token; the token itself where none does."""
    while k > begin and (names.facts[k] & OF_WORD or (names.facts[k] & ARTICLE_WORD and names.facts[k - 1] & OF_WORD)):
        k -= 1
    return k


def _is_part_of_another(names: NameText, k: int, begin: int, linked: bool) -> bool:
    """Whether a word only belongs to another noun: *acteur de télévision X*, *la Banque mondiale X*, *l'association de
    parents d'élèves X*."""
    if names.facts[k] & ROLE_NOUN and not linked and _complements_body(names, k, begin):
        return True
    if names.facts[k] & ORGANISATION_WORD:
        capital = names.text[k][0].isupper() and not names.text[k].isupper()
        if capital or names.facts[k - 1] & BARE_OF:
            return True
    if linked or not names.facts[k] & ROLE_NOUN or names.stands_as_noun(k):
        return False
    if names.is_a(k - 1, "before_no_role"):
        return True  # met en garde X
    return names.is_adjective(k) or _tells_of_body(names, k)  # la revue scientifique X


def _complements_body(names: NameText, k: int, begin: int) -> bool:
    """*l'organisation de producteurs*, *l'association de parents d'élèves*: whether a noun is what a body is of."""
    k -= 2
    while k >= begin and names.facts[k + 1] & BARE_OF:
        if names.is_a(k, "announces_body"):
            return True
        k -= 2
    return False


def _tells_of_body(names: NameText, k: int) -> bool:
    """*le syndicat étudiant X*: whether a word for people stands as an adjective after a word for a body."""
    return names.is_a(k - 1, "announces_body") and names.facts[k] & ROLE_NOUN != 0


def _noun_may_stand_before(names: NameText, k: int) -> bool:
    """Whether the noun that announces a name may stand further before it than a token, an adjective or complement."""
    if names.is_a(k, "part_of_role") or names.facts[k] & BARE_OF:
        return True  # la télévision d'État X
    if not names.text[k][0].isalpha() or names.text[k][0].isupper() and not names.facts[k] & DEMONYM:
        return False
    if names.facts[k] & FUNCTION_WORD:
        return False
    return names.is_adjective(k) or _tells_of_body(names, k) or names.facts[k - 1] & BARE_OF != 0


def _linked(names: NameText, i: int, end: int, noun: int) -> Found | None:
    """*la ville de X*, *les salariés de X*, *le tribunal de X*."""
    low = names.low[noun]
    announces = names.facts[noun] & ANNOUNCED_PLACE and names.text[noun][0].islower()
    if announces:
        return Found(i, end, "place", NOUN, f"place word before: {low}")
    if _is_full_name(names, i, end):
        return None
    if names.is_a(noun, "perhaps_whose"):  # autour de Dumontel: perhaps a place
        whose = end > i + 1 or names.facts[i] & FIRST_NAME
        return None if whose else Found(i, end, "place", LOOKS, f"place word before: {low}")
    if names.facts[noun] & PLACE_WORD:
        return Found(i, end, "place", APPOSITION, f"place word before: {low}")
    portfolio = names.is_ordinary(i) and names.facts[i - 1] & ARTICLE_WORD  # la direction de la Santé
    if names.facts[noun] & WORKS_FOR and not (portfolio or names.gazetteer.first_names.is_sure(names.text[i])):
        return Found(i, end, "organisation", APPOSITION, f"word before that takes an organisation's name: {low} de")
    if names.is_ordinary(i):
        return None
    if names.is_a(noun, "takes_person") and not names.is_a(noun - 1, "town_preposition"):  # not: à propos de X
        return Found(i, end, "person", PREPOSITION, f"word before that takes a person's name: {low} de")
    company = names.known(i, end) or any(fact & COMPANY_WORD for fact in names.facts[i:end])
    if not names.facts[noun] & ORGANISATION_WORD or company:
        return None  # l'équipe de direction de Microsoft Vexandre
    return Found(i, end, "place", PREPOSITION, f"organisation word before: {low} de")


def _announced(names: NameText, i: int, end: int, limit: int, noun: int, direct: bool) -> Found | None:
    """*le ministre X*, *la chaîne X*, *le gouvernement X* (a person's), *le parc national X*, *l'école X*.

    `direct` says that no other word stands between the noun and the name.
    """
    role = names.gazetteer.roles.get(names.low[noun], NO_ROLE)
    if role["kind"] in ("function", "profession") and (role["number"] == "singular" or end - i > 1):
        return _company_of_trade(names, i, end, noun) or _by_role(names, i, end, role)
    touching = _touched(names, i, end, noun) if direct else None
    if touching:
        return touching
    relation = role["kind"] == "relation"
    if names.is_a(noun, "announces_body") and not (relation and names.facts[i] & FIRST_NAME):
        return _announced_body(names, i, end, limit, noun)
    thing = _announced_thing(names, i, end, noun, direct)
    if thing or not (relation and role["number"] == "singular" and names.stands_as_noun(noun)):
        return thing
    return _by_role(names, i, end, role)  # sa concurrente Claire Fontanel


def _is_full_name(names: NameText, i: int, end: int) -> bool:
    return end - i > 1 and names.facts[i] & FIRST_NAME != 0


def _announced_thing(names: NameText, i: int, end: int, noun: int, direct: bool) -> Found | None:
    """*le programme Horizon vert*, *le parc national X*"""
    if _is_full_name(names, i, end):
        return None
    if direct and end - i > 1 and names.is_a(noun, "programme_word"):
        return Found(i, end, "programme", NOUN, f"programme word before: {names.low[noun]}")
    if names.facts[noun] & ANNOUNCED_PLACE:
        return Found(i, end, "place", NOUN, f"place word before: {names.low[noun]}")
    return None


def _touched(names: NameText, i: int, end: int, noun: int) -> Found | None:
    """*le gouvernement X*, *les opérateurs X et Y*, *au républicain X*: what a noun announces only where no other word
    is between."""
    low = names.low[noun]
    if names.is_a(noun, "partisan") and names.stands_as_noun(noun):
        gender = names.gazetteer.determiners.get(names.low[noun - 1])
        return Found(i, end, "person", NOUN, f"role before: {low}", gender=gender)
    if names.facts[noun] & LED_BY:
        return Found(i, end, "person", NOUN, f"word before that takes a person's name: {low}")
    if low[-1] == "s" and low[:-1] in names.words["announces_body"]:
        return Found(i, end, "organisation", NOUN, f"plural word before: {low}", of_list=True)
    return None


def _by_role(names: NameText, i: int, end: int, role: Row) -> Found:
    """A person of the gender that the role tells; *les députés* may be women, too.

    *la jeune Auscitaine* only tells where she comes from.
    """
    whence = end - i == 1 and names.is_a(i - 1, "before_role") and not names.facts[i] & FIRST_NAME
    if whence and names.low[i].endswith(names.gazetteer.inhabitant_endings):
        return no_name(i, end)
    gender = None if role["number"] == "plural" else one_gender(role["gender"])
    return Found(i, end, "person", NOUN, f"role before: {role['noun'].lower()}", gender=gender)


def _company_of_trade(names: NameText, i: int, end: int, noun: int) -> Found | None:
    """*l'assureur Valtrix*, *l'importateur Sahel Lait*: a company's trade may be a person's; the whole article may
    tell. *le courtier Pacific Assurances* is a company's by its own words."""
    if names.facts[i] & FIRST_NAME:
        return None
    if end - i > 1 and any(f & COMPANY_WORD for f in names.facts[i + 1:end]):
        return Found(i, end, "organisation", NOUN, f"company word behind: {names.low[noun]}")
    woman = names.gazetteer.determiners.get(names.low[noun - 1]) == "f"  # la grossiste X
    if not names.is_a(noun, "announces_body") or woman:
        return None
    return Found(i, end, "organisation", APPOSITION, f"trade of companies before: {names.low[noun]}")


def _is_headed_by_holder(names: NameText, noun: int) -> bool:
    """*le chef de l'organisation*, *la présidente de l'association*: whether a role is held in a body that is not
    called after people."""
    if names.gazetteer.complements[names.low[noun]] != "long" or names.is_a(noun, "named_after"):
        return False
    return names.facts[names.back(noun - 1, 0, OF_WORD | ARTICLE_WORD)] & ROLE_NOUN != 0


def _announced_body(names: NameText, i: int, end: int, limit: int, noun: int) -> Found | None:
    """The organisation whose noun stands before its name: *la chaîne X*; with the noun: *l'école X*."""
    if names.is_a(i, "much_cited") or _is_full_name(names, i, end) and _is_headed_by_holder(names, noun):
        return None  # le groupe Macron, la présidente de l'association Claire Fontanel
    if names.is_ordinary(i):
        long = names.gazetteer.complements[names.low[noun]] == "long"
        end = max(end, titled_sequence(names, i, limit, long and end == i + 1))
        if not names.facts[noun] & MAY_STAND_IN_BRACKETS:
            end = with_lower_case(names, i, end, limit)
    adjectives = all(map(names.is_adjective, range(noun + 1, i)))
    first = noun if adjectives and names.facts[noun] & PART_OF_NAME else i
    weight = APPOSITION if names.is_a(noun, "perhaps_led_by") else NOUN  # le cabinet Barnier, where he is named
    return Found(first, end, "organisation", weight, f"organisation word before: {names.low[noun]}")
