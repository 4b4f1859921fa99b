"""Everything else that is found in an article, a file for each kind of thing.

In: an article and the codebook. Out: a record for each place, in text order.

| what | where | its words |
|---|---|---|
| themes | `themes.py` | `themes.csv` |
| dates | `data/rules/dates.rules`, `dates.py`, their parts: `date_parts.py`, the days: `days.py` | `date_words.py` |
| quantities | `data/rules/quantities.rules`, `quantities.py`, numbers: `numerals.py` | `numbers.csv`, `units.csv` |
| words that judge | `evaluations.py`, what they judge: `judged.py`, their rows: `judgements.py` | `evaluations.csv` |
| what is sought, offered | `wants.py`, verbs: `intent_verbs.py`, what: `sought.py`, `listed.py` | `intent_verbs.csv` |
| what will be | `futures.py` | the verbs of the codebook |
| what could be checked | `claims.py` | what the others found |

The last four ask who does what a verb says: `doers.py`, for the words around a word `around.py`, and what a word is
in its place `words_around.py`; the small words for that are in `finder_words.csv`, read by `finder_words.py`. Rule
files see an article's words as in `words.py`.

A further kind of thing is a file here and a line in this table; what else it takes is said at the head of
`helpers/tables/declared.py`.
"""
