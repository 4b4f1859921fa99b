"""The words of French grammar that the rules compare with, each class under one name: pronouns, articles, *que*.

These classes are closed: no article has a new one. Every other word, a noun, a verb, an adjective, whatever somebody
may want to add to, stands in `data/codebook/`, most in `statement_words.csv`.
"""

from __future__ import annotations

QUE = frozenset({"que", "qu'"})
IF = frozenset({"si", "s'"})
OPENERS = QUE | IF  # what a reported clause begins with
DE = frozenset({"de", "d'"})
AS_WHAT = DE | {"comme"}  # before what somebody is called: qualifié de, décrit comme
OF_THE = frozenset({"de", "du"})
IN_A = frozenset({"dans", "sur"})
IN_THE_MANNER = frozenset({"d'", "avec", "dans", "sur"})  # d'un air las, avec un sourire
DU = frozenset({"du", "des"})  # prepositions and articles at once
ANY_DE = DE | DU
BY = "par"
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
LEADS_BEARING = frozenset({"un", "tout", "toute", "l'"})  # répond un peu las X, tout sourire, l'air grave
A_OR_THE = A | THE
SOME = A | {"plusieurs", "certains", "certaines"}
IT = frozenset({"le", "l'", "en"})  # for what is said: il l'assure, elle en est sûre
IT_BEFORE_VERB = frozenset({"le", "l'"})
KNOWN = THE | {"ce", "cet", "cette", "ces", "notre", "nos", "mon", "ma", "mes", "votre", "vos"}
THESE = frozenset({"ce", "cet", "cette", "ces"})
THOSE = frozenset({"ceux", "celles"})
THE_ONES = THOSE | {"celui", "celle"}
STRESSED = frozenset({"lui", "elle", "eux", "elles"})  # right behind a verb: les élus estiment, eux, que P
OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
WHO = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles"})
WHICH = frozenset({"qui", "dont"})
OF_OBJECT = frozenset({"qui", "dont", "où"})  # une loi qui va « Q »
RELATIVE = QUE | {"qui", "dont", "où"}
IT_IS = ["c'", "est"]
AS_FAR_AS = "jusqu'"
UNTIL_THIS = ["jusqu'", "à", "ce"]
HERE_IS = frozenset({"voici", "voilà"})
THIS = frozenset({"c'", "ce"})
THIS_OR_THAT = THIS | {"ça"}
SAME = "même"
HE = ("il", "elle", "ils", "elles")  # endings of -t-il, -t-elle
IF_HE = frozenset({"il", "ils"})  # s'il: a question, no reflexive
YOU = frozenset({"vous", "votre", "vos", "tu", "ton", "ta", "tes", "t'"})
I_MYSELF = frozenset({"je", "j'"})
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
INFINITIVE_ENDINGS = ("er", "ir", "re")
IMPERFECT_ENDINGS = ("ait", "aient")  # also of a verb in the conditional
PAST_ENDINGS = (*IMPERFECT_ENDINGS, "a", "èrent", "ut", "urent")  # of penser, croire, remarquer
TOLD_ENDINGS = (*IMPERFECT_ENDINGS, *AHEAD_ENDINGS)
PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées")  # of one that no list holds
HAD = frozenset({"avait", "avaient"})
SO = frozenset({"tel", "telle", "tels", "telles", "tellement", "si", "tant"})
SUCH = frozenset({"tel", "telle", "tels", "telles", "c'", "voilà", "voici"})  # « Q », tel est l'avis de X
SUCH_IS = frozenset({"tel", "telle", "tels", "telles"})  # with être before any noun for what is said
AMOUNT_SIGNS = frozenset("%€$£°‰")  # they close an amount, no sentence: de 8 %
FULL_STOPS = frozenset(".…!?")
BULLETS = frozenset("–—-•·*▪►▶■◦●")
WHEREAS = frozenset({"alors", "tandis"})  # alors que, tandis que: another one's words follow
CONTRASTS = WHEREAS | {"quand"}
WHILE = frozenset({"en", "tout"})  # tout en rappelant
AS_IF_INFINITIVE = frozenset({"de", "d'", "pour", "sans", "après", "avoir", "à"})
HAVING = frozenset({"avoir", "être"})
LIKE_OR_HAVING = HAVING | {"comme"}  # a verb or an object of its own may follow
HAVE = frozenset({"a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ayant"})
ONE_OF = (["l'", "un"], ["l'", "une"])
AS_ALSO = (["ainsi", "que"], ["ainsi", "qu'"])
