"""Who is named: people, organisations, places and programmes, and which forms are one actor.

In: an article and the codebook. Out: actors, and a mention for each place where one is named.

| to change | open |
|---|---|
| what is tried where a name may begin | `find.py`; a run of capitals: `capital_runs.py`; its own word: `headed.py` |
| the name after a title | `titles.py`; initials alone: `people_by_initials.py` |
| a known name, an ordinary word with a capital | `known_here.py`, `ordinary.py` |
| how far a name goes | `spans.py`; an announced one's: `lower_case.py` |
| how far an organisation's goes | `bodies.py`, `local_bodies.py`, `placed.py` |
| of what kind it is | `kinds.py`, where nothing tells: `by_shape.py`; what is none: `no_names.py` |
| what stands beside it, or elsewhere in the article | `beside.py`, `behind.py`, `whole_article.py` |
| somebody's other name, or other spelling | `other_names.py`, `one_person.py` |
| which acronym is which name | `initials.py`, `before_bracket.py` |
| which names are one actor | `groups.py`; names that leave a word out: `shortened.py` |
| what is said of an actor | `actors.py`, `roles.py`, `genders.py` |
| what is known beforehand | the CSV files, looked up by `gazetteer.py`, `known.py`, `first_names.py`, `facts.py` |
| what the rules see of an article's tokens | `sight.py` |
"""
