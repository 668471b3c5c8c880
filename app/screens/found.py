"""The results of a search: module › activity › step, and the words found, marked in their text."""

from dataclasses import dataclass

from app.screens.dates import film_time
from app.screens.preview import step_label
from app.screens.wording import _, ngettext
from app.usecases.passages import BEGINNING, FILM
from app.usecases.searching import Found, Hit, places_of

LONGEST = 160  # letters of an excerpt: two lines of a result
_BEFORE = 50  # letters shown before the first word that was found
_GAP = "…"


@dataclass(frozen=True)
class ResultRow:
    """A result; `marks` are where the words stand in `excerpt`: from a letter, up to a letter."""

    path: str
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    spoken: str


@dataclass(frozen=True)
class ResultsView:
    """All results; `empty` says what to try where there is none."""

    headline: str
    rows: tuple[ResultRow, ...]
    empty: str


def results_for(found: Found, typed: str) -> ResultsView:
    """Say what was found."""
    n = len(found.hits)
    if not n:
        headline = _("Nothing holds “{words}”.").format(words=" ".join(typed.split()))
        empty = _("Try one word only, or the beginning of a word. Accents do not matter.")
        return ResultsView(headline, (), empty)
    headline = ngettext("{n} result", "{n} results", n).format(n=n)
    if found.more:
        headline = _("The first {n} results: type one more word to see fewer.").format(n=n)
    return ResultsView(headline, tuple(_row(hit, found.words) for hit in found.hits), "")


def _row(hit: Hit, words: tuple[str, ...]) -> ResultRow:
    excerpt, marks = excerpt_of(hit.passage.text, words)
    path = _path(hit)
    return ResultRow(path, excerpt, marks, f"{path}. {excerpt}")


def _path(hit: Hit) -> str:
    parts = [hit.module.title]
    activity, passage = hit.activity, hit.passage
    if activity is not None:
        parts.append(activity.title)
        if passage.step == FILM:
            parts.append(film_time(passage.at_ms))
        elif passage.step != BEGINNING:
            parts.append(step_label(activity, passage.step))
    if passage.plain:
        parts.append(_("plain words"))
    return " › ".join(parts)


def excerpt_of(text: str, words: tuple[str, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of a text around the words found, on one line, and where they stand in it."""
    flat = " ".join(text.split())
    places = places_of(words, flat)
    if len(flat) <= LONGEST:
        return flat, places
    first = places[0][0] if places else 0
    start = _word_start(flat, max(0, min(first - _BEFORE, len(flat) - LONGEST)))
    end = _word_end(flat, start + LONGEST)
    before, after = (_GAP if start else ""), (_GAP if end < len(flat) else "")
    shift = len(before) - start
    kept = tuple((a + shift, b + shift) for a, b in places if a >= start and b <= end)
    return before + flat[start:end] + after, kept


def _word_start(text: str, at: int) -> int:
    """The beginning of the word that stands here, so that none is cut."""
    return text.rfind(" ", 0, at + 1) + 1 if at else 0


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at + 1)
    return space if space > 0 else at
