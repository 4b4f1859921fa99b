"""Who is meant: by *elle*, *la responsable*, *Mme Lamrani*, and so who says each statement.

In: an article, its names and statements. Out: the speaker of each statement, and mentions by role and pronoun.
"""
