"""The rules for statements, a file for each way of saying: what comes in is a unit under way and a cue or a quotation.

A rule that fits writes down what is said and says so (True). `helpers/speech/attribute.py` has them in their order.

What goes on behind a cue in the middle of what is said, which several of them need: `around_cue`.

A further rule takes
1. a `StatementRule` in the file for its way of saying, or in a file of its own: its name, and an example with what it
   finds in square brackets; and a line for it in the `RULES` there;
2. its function, `by_WAY(reading, cue)` for a verb or a noun of speech, or `by_WAY(reading, i)` for the quotation at
   item `i` that no cue has taken. Which words are whose tell the files beside this folder; `reading.quote_of` or
   `content.record_content` writes down what is found;
3. in `attribute.py` the function, in `CUE_RULES` or `LOOSE_RULES`, before the rule that would take its place; the
   `RULES` of a new file as well;
4. its name in French, in `helpers/page/messages/found.fr.toml`;
5. tests: `tests/test_speech_rules.py` runs the example; sentences that look alike and are none, in
   `tests/test_statements_in_papers.py`.
"""
