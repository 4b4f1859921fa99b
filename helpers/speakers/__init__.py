"""Who is meant: by *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

In: an article, its names and statements. Out: the speaker of each statement with what told it (`by`) and how sure it is
(`certainty`), and mentions by role and pronoun. Nothing that comes in is changed.

What the codebook knows of nouns and pronouns: `nouns`, which takes up which: `wider`; how a noun phrase is read:
`phrases`; what the whole article tells of its people: `told`, and by verbs: `told_by`; where it speaks of somebody
without a name: `subjects`; who is in view: `people`, and how old: `ages`; a name in the words for a speaker:
`inside`; how well a description fits somebody: `fits`, and who is meant by it: `matching`, if it is told at all
(`untold`); where somebody is from: `whence`; *son père*, *son client*: `relatives`; documents: `documents`, and who
wrote them: `authors`; a name beside the words: `appositions`; bodies: `bodies`; several: `several`; who goes on, and
who answers: `going_on`; what a pronoun takes up: `parallel`, and one before its person: `cataphors`; described first,
named next: `naming`; who is only told: `addressees`; no words for a speaker: `wordless`; what each thing counts:
`weights`; how sure: `certainty`; what the words for a speaker mean, each of these asked in its turn: `meaning`; the
walk through the article: `resolve`.
"""
