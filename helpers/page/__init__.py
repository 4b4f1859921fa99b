"""The reading page of an article: one HTML file that opens anywhere, asks for nothing and can be corrected by hand.

In: the tables of one article. Out: the page as a text. What stands in the brief: `brief.py`; how the article's words
are cut at the marks: `pieces.py`; how it looks: `templates/`; its words in English and French: `messages/`.
"""
