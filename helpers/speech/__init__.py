"""What is said: the words that carry an attribution, the words for the speaker, where what is said begins and ends.

In: an article and the codebook. Out: statements, with the speaker's words but not yet who is meant by them.
"""
