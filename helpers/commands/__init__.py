"""The command line: what `python -m helpers …` runs.

In: the words of a command. Out: files, and lines on the terminal.
"""
