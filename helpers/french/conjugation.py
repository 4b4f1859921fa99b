"""French verb forms, from an infinitive and the model verb that it is conjugated like.

The knowledge is in `data/codebook/conjugation.csv`, one row per model verb. Its columns:

- `model`: the infinitive of the verb that stands for its kind.
- `spelling`: `usual` for the full row; `1990` or `variant` for a further row of the same model that holds only
  what may also be spelt another way (*reconnaît*, *reconnait*; *paie*, *paye*).
- `infinitive`: the letters to cut from the end of the infinitive. What is left is the stem, and every other cell
  holds endings to put after it.
- `change`: how the stem changes before an ending that starts with `*`, written `from>to`; the last `from` of the
  stem changes (*révéler*, `é>è`: *il révèle*).
- `present`, `imperfect`, `past` (simple past), `subjunctive` (present): six endings separated by `|`, for *je, tu,
  il, nous, vous, ils*. An empty ending means that there is no such form.
- `future`: one ending; *-ai, -as, -a…* follow in the future and *-ais, -ais, -ait…* in the conditional (in all
  persons, so that *falloir* gets a few forms that nobody uses).
- `gerund`: the present participle (*disant*).
- `participle`: the past participle in the masculine singular; *-s, -e, -es* follow. Four endings separated by `|`
  (masculine singular and plural, feminine singular and plural) where that does not hold (*dû|dus|due|dues*).

The endings are those of the school grammars, worked down to one row per model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from helpers.errors import CodebookError
from helpers.french.sheets import Lines

PERSONS = ((1, "singular"), (2, "singular"), (3, "singular"), (1, "plural"), (2, "plural"), (3, "plural"))
AGREEMENTS = (("singular", "m"), ("plural", "m"), ("singular", "f"), ("plural", "f"))
AFTER_FUTURE = {
    "future": ("ai", "as", "a", "ons", "ez", "ont"),
    "conditional": ("ais", "ais", "ait", "ions", "iez", "aient"),
}


class Misfit(CodebookError):
    """A model that cannot be read, or a verb that does not fit its model: which column is at fault, and the problem."""

    def __init__(self, column: str, problem: str) -> None:
        super().__init__(f"column {column!r}: {problem}")
        self.column = column
        self.problem = problem


@dataclass(slots=True)
class VerbForm:
    """One form of a verb.

    `mood` is `infinitive`, `present`, `imperfect`, `past` (simple past), `future`, `conditional`, `subjunctive`
    (present), `gerund` (present participle) or `participle` (past participle). `person` is 1, 2, 3, or 0 where the
    form has none; `number` is `singular`, `plural` or empty; `gender` is `m`, `f` or empty.
    """

    text: str
    mood: str
    person: int = 0
    number: str = ""
    gender: str = ""


@dataclass(slots=True)
class Ending(VerbForm):
    """What is put after the stem, or after the changed stem, to give one form: `text` is the ending."""

    on_changed_stem: bool = False


@dataclass(slots=True)
class Model:
    """A model verb: what to cut from the infinitive, how the stem changes, and all endings in a fixed order."""

    name: str
    cut: str
    change: tuple[str, str] | None
    endings: list[Ending]


def read_models(rows: Iterable[Mapping[str, str]]) -> dict[str, Model]:
    """The model verbs by name, from the rows of `conjugation.csv`. Raises Misfit where a row cannot be read."""
    models: dict[str, Model] = {}
    for row in rows:
        _add_model(models, row)
    return models


def check_conjugation(sheets: Mapping[str, Lines]) -> None:
    """Check every model verb of a codebook, and every verb against its model. Raises CodebookError."""
    models: dict[str, Model] = {}
    lines = sheets["conjugation"]
    for at, row in enumerate(lines.rows):
        with _named(lines, at):
            _add_model(models, row)
    for lines in sheets.values():
        if {"lemma", "model"} <= set(lines.sheet.field_names):
            for at, row in enumerate(lines.rows):
                with _named(lines, at):
                    spelled(row["lemma"], row["model"], models)


@contextmanager
def _named(lines: Lines, at: int) -> Iterator[None]:
    """Say of a row that does not fit in which file and line it stands."""
    try:
        yield
    except Misfit as misfit:
        raise lines.error(at, misfit.column, misfit.problem) from None


def _add_model(models: dict[str, Model], row: Mapping[str, str]) -> None:
    """A row of `conjugation.csv` as a model, or as further endings of the model that it spells another way."""
    name = row["model"]
    if row["spelling"] == "usual":
        if name in models:
            raise Misfit("spelling", f"model {name!r} has two rows with the spelling 'usual'. Keep one.")
        models[name] = Model(name, row["infinitive"], _change(row), _endings(row))
    elif name not in models:
        raise Misfit("spelling", f"model {name!r} needs its 'usual' row before any other spelling.")
    else:
        known = models[name].endings
        known += [ending for ending in _endings(row) if ending not in known]
    _check_model(models[name])


def conjugate(lemma: str, model: str, models: Mapping[str, Model]) -> list[VerbForm]:
    """All forms of the verb `lemma`, conjugated like `model`, in a fixed order, the infinitive first.

    `models` comes from `read_models`. Forms that are spelt alike but differ in mood or person are all given
    (*dit* is present and simple past and participle). Compound tenses and the imperative are not given.
    Raises Misfit for an unknown model, or a verb that does not end like its model.
    """
    return [
        VerbForm(text, end.mood, end.person, end.number, end.gender) for text, end in spelled(lemma, model, models)
    ]


def spelled(lemma: str, model: str, models: Mapping[str, Model]) -> list[tuple[str, Ending]]:
    """Each form of a verb as it is written, with its ending, in the order of its model's.

    Raises Misfit as `conjugate` does.
    """
    pattern = models.get(model)
    if pattern is None:
        raise Misfit("model", f"there is no model {model!r} in conjugation.csv. Add a row, or name another.")
    if not lemma.endswith(pattern.cut):
        raise Misfit("model", f"{lemma!r} does not end in -{pattern.cut} like {model!r}. Name another model.")
    stem = lemma[: len(lemma) - len(pattern.cut)]
    changed = _changed_stem(stem, pattern)
    return [((changed if end.on_changed_stem else stem) + end.text, end) for end in pattern.endings]


def moods_by_text(
    rows: Iterable[Mapping[str, str]], models: Mapping[str, Model]
) -> dict[str, dict[tuple[str, str], None]]:
    """Every form of every verb in `rows` (columns `lemma` and `model`): the form's text -> (lemma, mood), each once.

    The pairs are in the order of the rows. Raises Misfit as `conjugate` does.
    """
    index: dict[str, dict[tuple[str, str], None]] = {}
    for row in rows:
        for text, end in spelled(row["lemma"], row["model"], models):
            index.setdefault(text, {})[row["lemma"], end.mood] = None
    return index


def _changed_stem(stem: str, model: Model) -> str:
    if model.change is None:
        return stem
    before, found, after = stem.rpartition(model.change[0])
    if not found:
        verb = repr(stem + model.cut)
        raise Misfit("model", f"{verb} has no {model.change[0]!r} to change like {model.name!r}. Name another model.")
    return before + model.change[1] + after


def _change(row: Mapping[str, str]) -> tuple[str, str] | None:
    if not row["change"]:
        return None
    old, arrow, new = row["change"].partition(">")
    if not (old and arrow and new):
        raise Misfit("change", f"{row['change']!r} is no change. Write it as é>è.")
    return old, new


def _endings(row: Mapping[str, str]) -> list[Ending]:
    """The endings of one row, in the order of the columns; columns and endings left empty give none."""
    endings = [_ending(row["infinitive"], "infinitive")]
    for mood in ("present", "imperfect", "past", "subjunctive"):
        endings += _six_persons(mood, _split(row, mood, len(PERSONS)))
    if row["future"]:
        for mood, after in AFTER_FUTURE.items():
            endings += _six_persons(mood, [row["future"] + person for person in after])
    if row["gerund"]:
        endings.append(_ending(row["gerund"], "gerund"))
    for text, (number, gender) in zip(_participle(row), AGREEMENTS, strict=True):
        if text:
            endings.append(_ending(text, "participle", 0, number, gender))
    return [ending for ending in endings if ending.text]


def _six_persons(mood: str, texts: list[str]) -> list[Ending]:
    return [_ending(text, mood, person, number) for text, (person, number) in zip(texts, PERSONS, strict=True) if text]


def _participle(row: Mapping[str, str]) -> list[str]:
    """Four forms; a participle in -s (*mis*) has the same masculine plural."""
    cell = row["participle"]
    if "|" in cell or not cell:
        return _split(row, "participle", len(AGREEMENTS))
    plural = cell if cell.endswith("s") else cell + "s"
    return [cell, plural, cell + "e", cell + "es"]


def _split(row: Mapping[str, str], column: str, expected: int) -> list[str]:
    """The values of a cell; an empty cell gives `expected` empty values."""
    values = row[column].split("|") if row[column] else [""] * expected
    if len(values) != expected:
        raise Misfit(column, f"{len(values)} endings, {expected} expected. Part them with |.")
    return values


def _ending(text: str, mood: str, person: int = 0, number: str = "", gender: str = "") -> Ending:
    return Ending(text.removeprefix("*"), mood, person, number, gender, text.startswith("*"))


def _check_model(model: Model) -> None:
    if not model.cut:
        raise Misfit("infinitive", "the cell is empty. Give the letters to cut from the end of the infinitive.")
    if model.change is None and any(ending.on_changed_stem for ending in model.endings):
        raise Misfit("change", "the cell is empty, but endings are marked with *. Say how the stem changes: é>è.")
