"""Who is named: people, organisations, places and programmes, and which forms are one actor.

In: an article and the codebook. Out: actors, and a mention for each place where one is named.
"""
