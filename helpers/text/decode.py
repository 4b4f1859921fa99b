"""From bytes to text: encodings, and what is no text at all."""

from __future__ import annotations

import re
from pathlib import Path

from helpers.errors import ArticleError
from helpers.text.places import Problem

# Letters that French texts use beyond ASCII, and the marks and signs of its typography.
FRENCH_SIGNS = set("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»“”„‹›‘’–—…°€·\u00a0")
LEGACY_ENCODINGS = ("cp1252", "iso8859_15", "mac_roman")
# A text of nothing else is empty: white space, and characters that leave no ink.
NO_INK = "\u00ad\u200b\u200c\u200d\u2060\ufeff \t\r\n\f\v\u0085\u00a0\u202f\u2028\u2029"

OTHER_FILES = (  # how they begin
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a Word file, or another zipped one"), (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"), (b"\x1f\x8b", "a gzipped file"),
    (b"\xff\xfe", "in UTF-16"), (b"\xfe\xff", "in UTF-16"), (b"MIME-Version:", "an e-mail or a web archive"),
)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises ArticleError with what to do."""
    try:
        return path.read_bytes()
    except IsADirectoryError:
        raise ArticleError(f"{path} is a folder, not an article: name one text file in it.") from None
    except FileNotFoundError:
        here = Path.cwd().name
        raise ArticleError(f"{path}: there is no such file. Check the path; it counts from {here}/.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(f"{path} cannot be read ({reason}). Check the file and its permissions.") from error


def decode(data: bytes, path: Path) -> tuple[str, list[Problem]]:
    """The text of a file and what had to be assumed to read it."""
    what = next((kind for mark, kind in OTHER_FILES if data.startswith(mark)), None)
    if what:
        raise ArticleError(f"{path} is {what}, not a text: copy its words into a .txt file, saved as UTF-8.")
    if b"\0" in data:
        raise ArticleError(f"{path} is not a UTF-8 text (binary, or UTF-16): save the article as plain text in UTF-8.")
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError:
        replaced = body.decode("utf-8", errors="replace")
    bad, good = replaced.count("\ufffd"), sum(1 for c in replaced if ord(c) > 127 and c != "\ufffd")
    if bad <= good:  # UTF-8 with a few broken bytes; `problems` lists each replacement character
        return replaced, []
    for encoding in LEGACY_ENCODINGS:
        text = body.decode(encoding, errors="replace")
        beyond_ascii = [c for c in text if ord(c) > 127]
        if sum(c in FRENCH_SIGNS for c in beyond_ascii) >= 0.9 * len(beyond_ascii):
            advice = "check the accents, then save the file as UTF-8"
            return text, [Problem(0, 0, f"read as {encoding}, not UTF-8: {advice}")]
    raise ArticleError(f"{path} is in an encoding that could not be recognised: save it as UTF-8 and try again.")


def check_text(text: str, name: str) -> None:
    """Raises ArticleError, with what to do, for what cannot be an article; `name` is what it is called there."""
    if not isinstance(text, str):
        kind = type(text).__name__
        raise ArticleError(f"{name}: expected a text (str), got {kind}. Read the file with Article.from_file.")
    if not text.strip(NO_INK):
        raise ArticleError(f"{name} is empty or only white space: there is nothing to read. Check that it was saved.")
    if "\0" in text:
        raise ArticleError(f"{name} holds NUL characters, so it is no text: save it as plain text in UTF-8.")
    if not text.isascii() and _SURROGATE.search(text):
        raise ArticleError(f"{name} holds lone surrogates (half characters): decode the file as UTF-8 and try again.")
    if _HTML.match(text):
        raise ArticleError(f"{name} is HTML, not a plain text: copy the article's words into a .txt file.")


_SURROGATE = re.compile("[\ud800-\udfff]")
_HTML = re.compile(
    r"[\s\ufeff]*<(?:!--|(?:!doctype|\?xml|html|head|meta|body|main|article|section|div|span|p|h[1-6]|table|ul|br)\b)",
    re.IGNORECASE,
)
# What is left of a page that was copied with its code, and what becomes of UTF-8 that is read as Windows-1252: é is
# the bytes of Ã and ©. The first place of each is told.
_TAGS = re.compile(r"</[a-z][a-z1-6]*>|<br ?/?>|&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_TWICE = re.compile("Ã[\u0080-¿ƒŠŒŽšœžŸˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[\u0080-¿™œ˜¦“”]|Â[«»\u00a0°]")


def odd_characters(text: str) -> list[Problem]:
    """What tells that a text was not saved as it should be: bytes that were no UTF-8, or twice, and HTML."""
    found = []
    if "\ufffd" in text:
        what = "replaced bytes: the file held bytes that are no UTF-8 here"
        found = [Problem(m.start(), m.end(), what) for m in re.finditer("\ufffd+", text)]
    if ("Ã" in text or "â" in text or "Â" in text) and (twice := _TWICE.search(text)):
        found.append(Problem(*twice.span(), "UTF-8 read as Windows-1252: copy the words again, with their accents"))
    if ("<" in text or "&" in text) and (tag := _TAGS.search(text)):
        found.append(Problem(*tag.span(), "HTML among the words: copy them from the page as it is shown"))
    return found
