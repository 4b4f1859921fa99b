"""What takes the time of reading articles: `python tests/benchmarks/hot_spots.py [articles]` prints the functions in
which most is spent, with those that they call, and by themselves."""

from __future__ import annotations

import cProfile
import pstats
import sys

from articles import texts

from helpers import Article, tidy_tables


def main(count: int) -> None:
    """Print the profile of reading so many articles, after one that is not counted."""
    articles = [Article.from_text(text, str(number)) for number, text in enumerate(texts(count))]
    tidy_tables(Article.from_text("« Oui », a dit Paul Durand."))
    profiler = cProfile.Profile()
    profiler.runcall(tidy_tables, articles)
    profile = pstats.Stats(profiler).strip_dirs()
    profile.sort_stats("cumulative").print_stats(30)
    profile.sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
