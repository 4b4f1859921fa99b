"""The command line: what `python -m helpers …` runs.

In: the words of a command. Out: files, and lines on the terminal. Which words a command takes: `main`; a page of one
article: `read`; the whole collection again: `rerun`, what it writes into the README: `front_page`.
"""
