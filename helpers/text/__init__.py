"""An article: its characters, header, paragraphs, sentences, tokens and quotation marks, each with its place.

In: a file or a string. Out: an `Article`, whose text nothing ever changes.
"""
