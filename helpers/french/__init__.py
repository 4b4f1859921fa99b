"""What is known of the French language: CSV files, checked when read, and what is made of them.

In: the files of `data/codebook/`, simplemma's word list. Out: a `Codebook`; flags on words; verb forms; the word list.

| to change | open |
|---|---|
| a word, a name, a verb | its CSV file in `data/codebook/`, read by `codebook.py` |
| what a file may hold, a further file or column | `data/codebook/datapackage.json`; how it is checked: `sheets.py` |
| verb forms | `data/codebook/conjugation.csv`, `conjugation.py`; endings of nouns and adjectives: `inflection.py` |
| what a word can be (determiner, verb, title…) | `grammar.py`; phrases like *selon*: `source_phrases.py` |
| rule files, how they are read | `data/rules/`; `rule_files.py`, a rule's right side: `rule_expressions.py` |
| rule files, how they match | `rule_nodes.py`, `rule_functions.py`, `word_*.py` |
| which words are French | `word_list.py` |
| the form in which a word is looked up, what is remembered | `lookup.py` |
| what is kept between runs | `cache.py`; when Python looks for dead objects: `collecting.py` |
"""
