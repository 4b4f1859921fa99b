"""The reading page of an article: one HTML file that opens anywhere, asks for nothing and can be corrected by hand.

In: the tables of one article. Out: the page as a text, made by `render.py`. What is read off the tables: `view.py`;
what stands in the brief: `brief.py`; how the article's words are cut at the marks: `pieces.py`; how it looks:
`templates/`, its colours: `style.css` there, in JupyterLab `notebook.py`; its words in English and French: `messages/`,
read by `messages.py`, what a rule is called in French: `messages/found.fr.toml`.
"""

from __future__ import annotations

from typing import Any


def show_in(shell: Any) -> None:
    """Let an IPython shell show articles and tables with their statements marked; loaded when one is shown."""

    def article(shown: Any) -> str:
        from helpers.page.notebook import article_html

        return article_html(shown)

    def tables(shown: Any) -> str:
        from helpers.page.notebook import tables_html

        return tables_html(shown)

    html = shell.display_formatter.formatters["text/html"]
    html.for_type_by_name("helpers.text.article", "Article", article)
    html.for_type_by_name("helpers.tables.frames", "Tables", tables)
