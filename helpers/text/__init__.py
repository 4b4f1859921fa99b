"""An article: its characters, header, paragraphs, sentences, tokens and quotation marks, each with its place.

In: a file or a string. Out: an `Article`, whose text nothing ever changes.

| to change | open |
|---|---|
| what an article offers | `article.py`; a place in it: `places.py` |
| encodings, what is no text | `decode.py` |
| which signs are read as which | `data/codebook/signs.csv`; how, and the way back: `folding.py` |
| where a paragraph ends | `layout.py` |
| the header before the story: place, date, agency | `dateline.py` |
| which words tell an age | `ages.py` |
| where a sentence or a token ends | `sentences.py`, `data/codebook/abbreviations.csv` |
| which quotation marks belong together | `quotations.py` |
"""
