"""Texts to test with: French-like ones built of clauses and marks, and hostile ones that no newsroom would send."""

from __future__ import annotations

from hypothesis import strategies as st

HEADERS = ("", "", "RABAT, 12 mars 2021 (MAP) — ", " date 2024-02 Washington — ", "Paris, 3 mai 2022 (AFP) - ")
CLAUSES = (
    "la ministre de la Santé, Aïcha El Amrani", "le président Jean-Pierre Dupont", "Mme Lamrani", "M. Ouédraogo", "elle",
    "Sarah Lamrani, directrice générale de l'Office national de l'eau (ONE)", "l'USTDA", "un porte-parole de la police",
    "les syndicats", "la responsable", "l'ONU", "le ministère de l'Intérieur", "la ville de Marrakech", "Il", "le Maroc",
    "a déclaré", "a affirmé que", "a-t-elle souligné", "a ajouté le ministre", "affirme", "dit-il", "explique-t-on",
    "rappelant que", "s'est félicitée de ce que", "a été annoncé par", "n'a pas voulu dire si", "selon", "d'après",
    "aux yeux de", "de l'avis de", "de source officielle", "a-t-on appris auprès de", "qui a précisé que", "Interrogé sur",
    "le projet coûte 3,5 millions de dollars", "80 employés", "40 % des voix", "les deux tiers des votants", "28 000 cas",
    "entre 200 et 300 personnes", "une dizaine de pays", "lundi", "mardi 24 janvier", "le 3 mars 2017 à 14 h", "fin 2016",
    "du 3 au 7 mai", "depuis 2014", "dans la nuit de samedi à dimanche", "il y a deux ans", "au XXe siècle", "10-21 février",
    "la cybersécurité", "l'intelligence artificielle et les centres de données", "Maroc Digital 2030", "aux États-Unis",
    "les investissements dans le numérique", "est arrivé à Rabat", "sera prêt", "que le port ouvrira", "et que tout va bien",
    "ils étaient 1.200", "à l'étranger", "c'est-à-dire", "ainsi que", "mais aussi", "où", "dont", "qui", "que", "et",
)
MARKS = (
    ", ", ". ", " : ", " ; ", " ? ", "! ", "… ", " « ", " » ", "« ", " »", '"', ' "', '" ', "“", "”", "„", "‹", "›", " (", ") ",
    " - ", " – ", "—", "\n", "\n\n", "\r\n", "\u00a0", "\u202f", "'", "’", "[…] ", "...", "", " ", " ",
)
HOSTILE = (
    '"', "«", "»", "“", "”", "„", "‹", "›", "'", "’", "(", ")", "[", "]", "-", "–", "—", ".", "...", "…", "!", "?", ",", ":", ";",
    "\u200b", "\u200d", "\u200f", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u0301", "\u0327", "\u20e3", "\ufe0f", "😀", "👩\u200d👩", "🇲🇦",
    "שלום", "سلام", "１２", "٣٤", "½", "²", "ᵉʳ", "ﬁ", "İ", "ß", "Ǆ", "𝒜", "中文", "\x07", "\x1b", "\x85", "\u2028", "\u2029", "\v", "\f",
    "\r", "\r\n", "\n", "\t", " ", "\u00a0", "\u202f", "\u3000", "M.", "J.", "U.S.", "J.-P.", "av. J.-C.", "n°", "l'", "d’", "qu'", "-t-il",
    "-elle", "a", "A", "ÉTÉ", "1", "1.", "1.1", "3,5", "000", "2016", "2014-2015", "14h30", "12/12/2012", "32 mars", "99999999999999999",
    "%", "€", "$", "M€", "www.", "https://", "@", "#", "\\", "_", "\x00", "\ud800", "�",
)


def french_like() -> st.SearchStrategy[str]:
    """Clauses and marks in any order, under a header or none: grammatical by chance, with unbalanced marks by habit."""
    pieces = st.lists(st.tuples(st.sampled_from(CLAUSES), st.sampled_from(MARKS)), min_size=1, max_size=40)
    return st.builds(lambda header, body: header + "".join(map("".join, body)), st.sampled_from(HEADERS), pieces)


def hostile() -> st.SearchStrategy[str]:
    """Marks, invisible and combining characters, other scripts, long runs of one thing, among words of French or not."""
    piece = st.one_of(
        st.sampled_from(HOSTILE),
        st.sampled_from(CLAUSES),
        st.sampled_from(MARKS),
        st.builds(lambda what, times: what * times, st.sampled_from(HOSTILE), st.integers(2, 60)),
        st.text(max_size=8),
        st.sampled_from(CLAUSES).map(str.upper),
    )
    return st.lists(piece, min_size=1, max_size=40).map("".join)
