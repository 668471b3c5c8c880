"""The results of a search: module › activity › step, and the words found, marked in their text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from app.screens.dates import film_time
from app.screens.preview import step_label
from app.screens.wording import _, ngettext
from app.usecases.passages import BEGINNING
from app.usecases.searching import Found, Hit, places_of

LONGEST = 130  # letters of an excerpt: one line of a wide window, two of a narrow one
_BEFORE = 40  # letters shown before the first word that was found
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
    rows: Sequence[ResultRow]
    empty: str


class Results(Sequence[ResultRow]):
    """Rows that are worded when they are looked at: of sixty, the window shows ten."""

    def __init__(self, found: Found) -> None:
        self._found = found

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found.hits)

    @overload
    def __getitem__(self, at: int) -> ResultRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[ResultRow]: ...

    def __getitem__(self, at: int | slice) -> ResultRow | Sequence[ResultRow]:
        """One row, or some."""
        if isinstance(at, slice):
            return [self[each] for each in range(len(self))[at]]
        return _row(self._found.hits[at], self._found.words)


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
    return ResultsView(headline, Results(found), "")


def _row(hit: Hit, words: tuple[str, ...]) -> ResultRow:
    excerpt, marks = excerpt_of(hit.passage.text, words)
    path = _path(hit)
    return ResultRow(path, excerpt, marks, f"{path}. {excerpt}")


def _path(hit: Hit) -> str:
    parts = [hit.module.title]
    activity, passage = hit.activity, hit.passage
    if activity is not None:
        parts.append(activity.title)
        if passage.at_ms:
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
    start = _word_start(flat, min(first - _BEFORE, len(flat) - LONGEST), first)
    end = _word_end(flat, start + LONGEST)
    before, after = (_GAP if start else ""), (_GAP if end < len(flat) else "")
    shift = len(before) - start
    kept = tuple((a + shift, b + shift) for a, b in places if a >= start and b <= end)
    return before + flat[start:end] + after, kept


def _word_start(text: str, at: int, before: int) -> int:
    """Where the next word begins, so that none is cut; no later than `before`."""
    if at <= 0:
        return 0
    following = text.find(" ", at) + 1
    return following if 0 < following <= before else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at + 1)
    return space if space > 0 else at
