"""The names that are known before an article is read: the codebook's rows and the countries of the CLDR.

In: the codebook's sheets of names. Out: every way to write each name, by its first word, cut into the article's tokens.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import Any, NamedTuple

from helpers.french.cache import InPieces, in_pieces
from helpers.french.codebook import Codebook, Row, values
from helpers.french.lookup import Kept
from helpers.text.article import Article

NO_ACTOR = "other"  # the kind of what is known to be no actor: Ligue des champions
NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})  # codes of the CLDR that are no country's
WITHOUT_ACCENT = dict(zip("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU", strict=True))
SHORT_SAINTS = {"Saint-": "St-", "Saint ": "St ", "Sainte-": "Ste-", "Sainte ": "Ste "}  # as papers type a town
_PLAIN_CAPITALS = str.maketrans(WITHOUT_ACCENT)


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Somebody or something that a codebook row or the CLDR names."""

    name: str
    kind: str
    source: str
    acronym: str | None = None
    country: str | None = None
    role: str | None = None
    organisation: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_type: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class NameForm:
    """One way to write a known name: its tokens, which of them need a capital, and whether it is an acronym."""

    words: list[str]
    capitals: tuple[bool, ...]
    text: str
    acronym: bool
    known: Known
    rule: str  # what a mention says that found it


class KnownEntry(NamedTuple):
    """A known thing with the names and the acronyms that it goes by."""

    known: Known
    names: list[str]
    acronyms: list[str]


# In the order in which they count; `kind` is a column of the first two.
KINDS_OF_SHEETS = {"actors": "", "acronyms": "", "places": "place", "organisations": "organisation",
                   "agencies": "organisation"}
Cells = tuple[Any, ...]  # the fields of a Known, in their order
FormsBySecond = dict[str, list[NameForm]]
PlainForm = tuple[list[str], tuple[bool, ...], str, bool, Cells]  # words, capitals, text, acronym, what is known


class KnownForms(Kept[str, list[NameForm]]):
    """Every known name by its first word, the longest first; of equal ones, the sheet that was read first.

    An acronym of four letters or more is also written like a word (*Otan*), unless one is spelled so (`is_word`).
    There are thousands of them: each is made of its `plain` data when an article has its first word.
    """

    def __init__(self, codebook: Codebook, is_word: Callable[[str], bool]) -> None:
        super().__init__(self._forms)
        pieces = codebook.kept("names", lambda: _plain_forms(codebook, is_word))
        self.plain: InPieces[list[PlainForm]] = InPieces(pieces)
        self._known: Kept[Cells, Known] = Kept(lambda cells: Known(*cells))

    def _forms(self, first: str) -> list[NameForm]:
        found = []
        for words, capitals, text, acronym, cells in self.plain.get(first, ()):
            known = self._known[cells]
            found.append(NameForm(words, capitals, text, acronym, known, f"codebook, {known.source}: {text}"))
        return found

    def begins_in_lower_case(self, first: str) -> bool:
        """Whether a known name may begin at a word without a capital."""
        return not all(capitals[0] for _, capitals, *_ in self.plain.get(first, ()))


def _plain_forms(codebook: Codebook, is_word: Callable[[str], bool]) -> dict[str, bytes]:
    """The forms of the known things by first word, in pieces: plain data, to be kept."""
    spelled = _spelled(codebook, is_word)
    forms: dict[str, list[PlainForm]] = {}
    for (text, (known, acronym)), words in zip(spelled.items(), _tokenised(spelled), strict=True):
        low = [word.lower().replace("’", "'") for word in words]
        capitals = tuple(word[0].isupper() for word in words)
        forms.setdefault(low[0], []).append((low, capitals, text, acronym, astuple(known)))
    for found in forms.values():
        found.sort(key=lambda form: -len(form[0]))
    return in_pieces(forms)


def _spelled(codebook: Codebook, is_word: Callable[[str], bool]) -> dict[str, tuple[Known, bool]]:
    """What each spelling of a known name stands for, and whether it is an acronym."""
    spelled: dict[str, tuple[Known, bool]] = {}
    for entry in _entries(codebook):
        for name in entry.names:
            for spelling in _spellings(name, entry.known.kind):
                spelled.setdefault(spelling, (entry.known, False))
        for short in entry.acronyms:
            spelled.setdefault(short, (entry.known, True))
    for text, (known, acronym) in list(spelled.items()):
        if acronym and len(text) > 3 and text.isalpha() and text.isupper() and not is_word(text.capitalize()):
            spelled.setdefault(text.capitalize(), (known, True))  # l'Otan, la Drees
    return spelled


def by_second_word(forms: list[NameForm]) -> FormsBySecond:
    """Known names that begin with the same word, by their second one; "" for a name of one word."""
    found: FormsBySecond = {}
    for form in forms:
        found.setdefault(form.words[1] if len(form.words) > 1 else "", []).append(form)
    return found


def after_article(forms: KnownForms) -> dict[str, list[NameForm]]:
    """The known organisations and places whose name begins with *le* or *les*, by the word after it: *au Devoir*, *au
    Havre*."""
    found: dict[str, list[NameForm]] = {}
    for article in ("le", "les", "la"):
        for form in forms[article]:
            if len(form.words) > 1 and form.known.kind in ("organisation", "place"):
                found.setdefault(form.words[1], []).append(form)
    return found


def _entries(codebook: Codebook) -> Iterator[KnownEntry]:
    """Each known thing, in the order in which the sheets count."""
    for sheet, kind in KINDS_OF_SHEETS.items():
        entries = (_entry(row, sheet, row.get("kind", kind)) for row in codebook.sheet(sheet))
        yield from (entry for entry in entries if entry.known.kind != NO_ACTOR)
    for row in codebook.sheet("other_names"):
        if " " in row["word"]:
            yield KnownEntry(Known(row["word"], NO_ACTOR, "other_names"), [row["word"]], [])
    yield from _countries()


def _entry(row: Row, sheet: str, kind: str) -> KnownEntry:
    """A row of any of the sheets, which have some of these columns each."""
    cell = defaultdict(str, row)
    known = Known(
        cell["name"] or cell["acronym"], kind, sheet, cell["acronym"] or None, cell["country"] or None,
        cell["role"] or None, cell["organisation"] or None, _number(cell["latitude"]), _number(cell["longitude"]),
        cell["type"],
    )
    return KnownEntry(known, values(cell["name"]) + values(cell["aliases"]), values(cell["acronym"]))


def _countries() -> Iterator[KnownEntry]:
    """The countries of the CLDR in French, with their ISO 3166 codes."""
    from babel import Locale

    for code, name in sorted(Locale("fr").territories.items()):
        if len(code) == 2 and code not in NO_COUNTRIES and "(" not in name:
            name = name.replace("’", "'")
            yield KnownEntry(Known(name, "place", "CLDR", None, code, place_type="country"), [name], [])


def _spellings(name: str, kind: str) -> list[str]:
    """A name as agencies also type it: without the accent of a capital; a place with hyphens for spaces, with spaces
    for hyphens, and *St* for *Saint*."""
    plain = name.translate(_PLAIN_CAPITALS)
    found = [name] if plain == name else [name, plain]
    if kind == "place":
        found += [spelling.replace(" ", "-") for spelling in found if " " in spelling]
        found += [spelling.replace("-", " ") for spelling in found if "-" in spelling]
        found += [short + spelling[len(saint):] for spelling in found for saint, short in SHORT_SAINTS.items()
                  if spelling.startswith(saint)]
    return found


def plain_initial(word: str) -> str:
    """The first letter of a word as a capital without its accent."""
    initial = word[0].upper()
    return WITHOUT_ACCENT.get(initial, initial)


def _tokenised(names: Iterable[str]) -> list[list[str]]:
    """The names cut into the article's own tokens."""
    cut: list[list[str]] = [[]]
    for word in Article.from_text(" | ".join(names), "names").tokens.text:
        if word == "|":  # in no name: it stands between two values of a cell
            cut.append([])
        else:
            cut[-1].append(word)
    return cut


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
