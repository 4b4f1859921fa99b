"""Who is meant: by *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

In: an article, its names and statements. Out: the speaker of each statement with what told it (`by`) and how sure it is
(`certainty`), and mentions by role and pronoun. Nothing that comes in is changed.

What the codebook knows of nouns and pronouns: `nouns`, read from its files: `noun_sheets`, which noun takes up which:
`wider`; how a noun phrase is read: `phrases`; what the whole article tells of its people: `told`, and by verbs:
`told_by`; where it speaks of somebody without a name: `subjects`, who acts and is none: `acting`; who is in view:
`people`, and how old: `ages`; whom a portrait is about: `portraits`; who only signs: `writers`.

What words mean, each of these asked in its turn: `meaning`. A name in the words for a speaker: `inside`, or beside
them: `appositions`; a pronoun: `pronouns`, what it takes up: `parallel`, and one before its person: `cataphors`; a
description: `matching`, how well it fits somebody: `fits`, by a broader word: `broader`, of who has just been named:
`epithets`, where no trade is told: `untold`; where somebody is from: `whence`; *son père*, *son client*: `relatives`;
documents: `documents`, and who wrote them: `authors`; bodies: `bodies`; several: `several`; those without a name, known
or new: `nameless`.

The walk through the article: `resolve`. Who says each statement: `said_by`; who goes on, and who answers: `going_on`;
no words for a speaker: `wordless`; whom a portrait is about: `portraits`; who is only told: `addressees`; described
first, named next: `naming`; a headline's quotation that the story repeats: `headlines`. Which words stand for a name:
`stand_ins`, and for a town: `towns`. What each thing counts: `weights`; how sure it is: `certainty`.
"""
