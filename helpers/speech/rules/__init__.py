"""The rules for statements, a file for each way of saying: what comes in is a unit under way and a cue or a quotation.

A rule that fits writes down what is said and says so (True). `helpers/speech/attribute.py` has them in their order.
"""
