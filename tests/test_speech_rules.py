"""Every rule for statements with its example: what stands in square brackets is found, and by this rule."""

from __future__ import annotations

import pytest

from helpers.french.codebook import Codebook
from helpers.speech.attribute import ALL_RULES
from helpers.speech.reading import StatementRule
from helpers.speech.statements import find_statements
from helpers.text.article import Article


@pytest.mark.parametrize("rule", ALL_RULES, ids=[rule.name for rule in ALL_RULES])
def test_the_example_of_a_rule(rule: StatementRule) -> None:
    text = rule.example.replace("[", "").replace("]", "")
    said = rule.example[rule.example.index("[") + 1 : rule.example.index("]")]
    found, _ = find_statements(Article.from_text(text), Codebook.default())
    assert (rule.name, said.rstrip(".")) in [(one.rule, text[one.start : one.end].rstrip(".")) for one in found]


def test_the_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in ALL_RULES}) == len(ALL_RULES)
