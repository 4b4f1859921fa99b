"""What is known of the French language: CSV files, checked when read, and what is made of them.

In: the files of `data/codebook/`, simplemma's word list. Out: a `Codebook`; flags on words; verb forms; the word list.
"""
