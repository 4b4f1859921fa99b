"""The tidy tables: declared once, filled from what was found, checked, saved, read back, held against a coding.

In: articles. Out: `Tables`, a pandas DataFrame per attribute; CSV files, Parquet, annotations.

| to change | open |
|---|---|
| a column, a table | `declared.py`; how it is filled: `columns.py`; what is asked of an article: `reading.py` |
| the rules in their order | `parse.py`; further kinds of things found: `more_found.py` |
| from articles to tables | `read.py`, `frames.py`; how much is French: `language.py` |
| files | `files.py` (CSV), `parquet.py`, `annotations.py` |
| corrections by hand | `corrections.py` (their file), `corrected.py` |
| found against coded | `gold.py` (the coding), `trust.py` |
| how shares are rounded | `shares.py` |
"""
