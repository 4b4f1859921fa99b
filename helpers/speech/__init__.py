"""What is said: from an article and its quotation marks to its statements, each with the words for its speaker.

A statement's way: `units` cuts the article into sentences with their quotations as one item each, without what a page
sets around its story (`page_lines`); `find_cues` finds the
words that carry an attribution, `cues` those of a verb (what may be a noun as well: `verb_or_noun`; before an
infinitive: `infinitives`); `attribute` tries the files in `rules/` in their order; a rule reads what a cue introduces
(`openers`; a *que* far behind its verb: `que_far_behind`), where it begins and ends (`content`, before which other cue
`cuts`, `fronted`, with the `tenses` of verbs),
whose words they are (`speaker_words`, `behind_on`, `subjects`, `subject_behind`, `main_subjects`, `functions`,
`sources`, `behind_source`, `said_nouns`; of a source's source: `second_hand`; whom the sentence before is about:
`whom_it_tells`), and writes it down in the `reading`;
`statements` puts all in order. Who is meant by the words is found in the room `speakers/`.

What all of them ask of the items of a unit: where a clause ends and its verb is (`clauses`), what a verb needs behind
an attribution in the middle (`interrupted`), what is a name or a title (`called`), how far a noun phrase goes
(`noun_phrases`, `subject_phrases`, `added`), what *qui* stands for (`antecedents`).

To change a verb: `data/codebook/reporting_verbs.csv`; a word that is a verb only sometimes: `verb_or_noun`; *selon*,
*pour*: `data/rules/sources.rules`, a further such phrase: `attributions.csv`, what is said with it:
`rules/source*.py`; where a reported clause ends: `content`, by tenses `tenses`; which words are the speaker's:
`subjects`; attributions inside marks: `incises`; a mark that is missing: `stray_marks`; interviews: `interviews`, with
turns of two kinds: `turns`, `turns_labelled`, `turns_by_questions`, who is interviewed: `interviewed`; words that
several rules compare with: `words`. A further rule: what it takes is said in `rules/__init__.py`.
"""
