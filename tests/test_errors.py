"""An error in a notebook is what is wrong and what to do, not a traceback."""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient

from helpers import ArticleError, CodebookError, TablesError
from helpers.errors import GoldError, PlainError


def test_a_notebook_shows_one_line(tmp_path):
    cells = [
        "from helpers import Article, Codebook\n\nArticle.from_file('nothing.txt')",
        "Codebook.load('.')",
        "def f():\n    raise ValueError('as ever')\n\n\nf()",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", allow_errors=True, resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    article, codebook, other = [cell.outputs[-1] for cell in notebook.cells]
    assert article.ename == "ArticleError"
    assert article.traceback == [f"ArticleError: {article.evalue}"]
    assert article.evalue.startswith("nothing.txt: there is no such file. Check the path")
    assert codebook.traceback == [f"CodebookError: {codebook.evalue}"]
    assert len(other.traceback) > 2, "an error of the code itself keeps its traceback"


@pytest.mark.parametrize("kind", [ArticleError, CodebookError, TablesError, GoldError])
def test_all_errors_for_users_are_plain_and_still_value_errors(kind):
    error = kind("a\x1b[31mb.csv: no such column")
    assert isinstance(error, PlainError) and isinstance(error, ValueError)
    assert error._render_traceback_() == [f"{kind.__name__}: a␛[31mb.csv: no such column"]
