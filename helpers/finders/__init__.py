"""Everything else that is found in an article, a file for each kind: themes, dates, quantities.

In: an article and the codebook. Out: a record for each place.
"""
