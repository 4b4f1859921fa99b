"""How much each thing counts when the article leaves open who is meant: the one table of weights.

The kind of weights is that of Lappin and Leass (1994). They were set on coded French articles by cross-validation over
articles (`tests/tune_speakers.py`), not by hand; `quoted_body` and `as_for`, which coded articles leave open, by plain
sentences. A score is a sum of them, and only its order and its margin count.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Parts of the score of somebody in view. Distances are in sentences."""

    # where somebody was spoken of last
    per_sentence: float = -0.8  # each sentence since then
    subject: float = 1.5  # as the subject of the sentence
    no_subject: float = -0.4  # in another place of it
    complement: float = -0.8  # as the complement of a noun: le régime de X
    spoke: float = 0.5  # as a speaker
    # who it is
    person: float = 0.5
    no_person: float = -0.3
    unlisted: float = -2.0  # called by a noun that no list holds: perhaps no person
    topic: float = 1.0  # times the share of the persons' subjects so far that are this one
    portrayed: float = 4.0  # whom a portrait is about
    same_gender: float = 0.3  # the gender is known, and agrees
    no_name: float = -0.5  # spoken of without a name, so far
    # for a pronoun
    goes_on: float = 1.2  # subject of the sentence before
    in_opening: float = -1.0  # named in this sentence, not as its subject
    quoted_body: float = -1.0  # a body, of a whole quotation: people speak so
    as_for: float = 4.0  # quant à X, il
    says_own: float = 4.0  # says mon client, and is a lawyer
    # for a description: how well it fits what the article says of somebody
    same_word: float = 5.0  # the article calls them by this noun
    common: float = 1.0  # a further word in common
    kind_of: float = 2.0  # it calls them by a narrower or broader noun: neurologue, médecin
    origin: float = 1.5  # the country fits
    introduced: float = 0.8  # subject of the sentence before, who has not spoken yet
    after_pronoun: float = -1.0  # a pronoun has just stood for them, and would again
    another_trade: float = -4.0  # it calls them by other nouns only
    beside_office: float = -3.6  # it calls them by an office, and this is a trade
    own_body: float = 1.0  # the body that the last speaker speaks for
    # what a fit has to reach to be believed
    least: float = -1.5  # for a broader word
    least_known: float = -8.0  # for a word that only stands for one who is known: le groupe, la quadragénaire
    least_owner: float = 0.0
    farthest: float = -6.0  # somebody called by this very noun is never farther away than this


WEIGHTS = Weights()
