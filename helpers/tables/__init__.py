"""The tidy tables: declared once, filled from what was found, checked, saved, read back, held against a coding.

In: articles. Out: `Tables`, a pandas DataFrame per attribute; CSV files, Parquet, annotations.
"""
