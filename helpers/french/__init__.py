"""What is known of the French language: CSV files, checked when read, and what is made of them.

In: the files of `data/codebook/` and `data/rules/`, simplemma's word list. Out: a `Codebook`; flags on words; verb
forms; the word list; rules over words, ready to be matched (`word_rules.py`; how a rule file is read: `rule_files.py`).
"""
