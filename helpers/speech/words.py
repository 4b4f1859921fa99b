"""The closed classes of French words that the rules compare with, each under one name.

What is open, the verbs of speech, the sources, the words for persons, stands in `data/codebook/`.
"""

from __future__ import annotations

QUE = frozenset({"que", "qu'"})
BEFORE_NO_SPEECH = frozenset({"afin", "sans", "pendant", "façon", "sorte", "manière"})  # afin que: why, not what
BEFORE_OR_ADVERB = frozenset({"avant", "après", "plus", "moins", "autant"})  # avant que; une fois de plus | que
BEFORE_OTHER_IF = frozenset({"même", "comme", "sauf", "surtout"})  # même si: although, no question
IF = frozenset({"si", "s'"})
OPENERS = QUE | IF  # what a reported clause begins with
DE = frozenset({"de", "d'"})
OF_THE = frozenset({"de", "du"})
IN_A = frozenset({"dans", "sur"})
IN_THE_MANNER = frozenset({"d'", "avec", "dans", "sur"})  # d'un air las, avec un sourire
DU = frozenset({"du", "des"})  # prepositions and articles at once
AND_OR = frozenset({"et", "ou"})
AND_BUT = frozenset({"et", "mais"})
AND_THEN = frozenset({"et", "mais", "puis"})
JOINING = frozenset({"et", "ou", "mais", "puis"})
LEFT_OUT_FIRST = frozenset({"et", "mais", "or", "car"})  # they join what is said to what is before
TO = frozenset({"à", "au", "aux"})
TO_IN = TO | {"en"}
TO_THE = frozenset({"au", "aux"})
BELONGS_BY = frozenset({"pour", "chez", "par"})  # même constat pour X
THE = frozenset({"le", "la", "l'", "les"})
A = frozenset({"un", "une"})
A_OR_THE = A | THE
SOME = A | {"plusieurs", "certains", "certaines"}
IT_BEFORE_VERB = frozenset({"le", "l'"})
# adjectives that stand before their noun: une simple visite
BEFORE_NOUN = frozenset({
    "grand", "grande", "petit", "petite", "bon", "bonne", "beau", "bel", "belle", "vieux", "vieil", "vieille",
    "nouveau", "nouvel", "nouvelle", "jeune", "long", "longue", "simple", "seul", "seule", "vrai", "vraie", "pur",
    "pure", "même", "autre", "premier", "première", "dernier", "dernière", "deuxième", "véritable", "prochain",
    "prochaine", "mauvais", "mauvaise", "haut", "haute", "gros", "grosse", "double", "triste", "rude", "réel",
    "réelle", "lourd", "lourde",
})  # fmt: skip
KNOWN = THE | {"ce", "cet", "cette", "ces", "notre", "nos", "mon", "ma", "mes", "votre", "vos"}
THESE = frozenset({"ce", "cet", "cette", "ces"})
THOSE = frozenset({"ceux", "celles"})
THE_ONES = THOSE | {"celui", "celle"}
STRESSED = frozenset({"lui", "elle", "eux", "elles"})  # right behind a verb: les élus estiment, eux, que P
OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
WHO = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles"})
WHICH = frozenset({"qui", "dont"})
RELATIVE = QUE | {"qui", "dont", "où"}
BY_VOICE = ["par", "la", "voix"]
IT_IS = ["c'", "est"]
THESE_TERMS = frozenset({"termes", "mots", "ainsi", "propos", "paroles"})  # c'est en ces termes que
UNTIL_THIS = ["jusqu'", "à", "ce"]
HERE_IS = frozenset({"voici", "voilà"})
THIS = frozenset({"c'", "ce"})
HE = ("il", "elle", "ils", "elles")  # endings of -t-il, -t-elle
IF_HE = frozenset({"il", "ils"})  # s'il: a question, no reflexive
YOU = frozenset({"vous", "votre", "vos", "tu", "ton", "ta", "tes", "t'"})
I_OR_WE = frozenset({"nous", "je", "j'"})
FIRST_PERSON = frozenset({"je", "j'", "nous", "on", "vous", "tu", "c'", "ça"})  # a quotation with one has its own verb
PERHAPS_OBJECT = frozenset({"nous", "vous", "lui", "en"})  # clitics that may as well stand alone
WE_OR_YOU = frozenset({"nous", "vous"})
OF_WE_OR_YOU = ("ons", "ez")  # of a verb whose subject they are
REFLEXIVE = frozenset({"s'", "se"})
NE = frozenset({"ne", "n'"})
NOT = frozenset({"pas", "jamais", "plus", "point", "guère", "nullement"})
OF_THE_VERB = REFLEXIVE | NE  # clitics that belong to the words of a cue
HAS = frozenset({"a", "ont", "est", "sont"})
AHEAD_ENDINGS = ("ra", "ront")  # of a verb in the future
TOLD_ENDINGS = ("ait", "aient", "ra", "ront")  # of a verb in the imperfect, the conditional, the future
HAD = frozenset({"avait", "avaient"})
SO = frozenset({"tel", "telle", "tels", "telles", "tellement", "si", "tant"})
SUCH = frozenset({"tel", "telle", "tels", "telles", "c'", "voilà", "voici"})  # « Q », tel est l'avis de X
SUCH_IS = frozenset({"tel", "telle", "tels", "telles"})  # with être before any noun for what is said
AMOUNT_SIGNS = frozenset("%€$£°‰")  # they close an amount, no sentence: de 8 %
MARKS = frozenset("«“„\"‹")
FULL_STOPS = frozenset(".…!?")
BULLETS = frozenset("–—-•·*▪►▶■◦●")
WHEREAS = frozenset({"alors", "tandis"})  # alors que, tandis que: another one's words follow
CONTRASTS = WHEREAS | {"quand"}
WHILE = frozenset({"en", "tout"})  # tout en rappelant
AS_IF_INFINITIVE = frozenset({"de", "d'", "pour", "sans", "après", "avoir", "à"})
HAVING = frozenset({"avoir", "être"})
HAVE = frozenset({"a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ayant"})
ONE_OF = (["l'", "un"], ["l'", "une"])
TAKEN_UP = (["ce", "dernier"], ["cette", "dernière"], ["ces", "derniers"], ["ces", "dernières"])
AS_ALSO = (["ainsi", "que"], ["ainsi", "qu'"])
