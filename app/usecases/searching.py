"""Finds words in all the texts of the modules, whatever their accents and capitals.

The texts are folded once; a search then only looks for words in them: two hundred modules are
searched between two pictures of the screen.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from app.domain.content import Activity, Module
from app.usecases.passages import Passage, both_wordings

MOST = 60  # results: nobody reads more, a word more is typed instead
_MOST_KNOWN = 200
_SHORTEST_S, _SHORTEST_X = 4, 6  # “lois” is a plural; “prix” and “choix” are none
_MARKS = re.compile("[\u0300-\u036f]")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Hit:
    """A text with the words that were looked for; `activity` is None for the module's own."""

    module: Module
    activity: Activity | None
    passage: Passage


@dataclass(frozen=True)
class Found:
    """What a search found: the best results first, no more than the most that are shown."""

    words: tuple[str, ...]
    hits: tuple[Hit, ...]
    more: bool = False


@dataclass(frozen=True, eq=False)
class _Shelfmark:
    """An activity (or a module itself) with its folded texts; `whole` is all of them in one."""

    module: Module
    activity: Activity | None
    passages: tuple[Passage, ...]
    texts: tuple[str, ...]
    whole: str
    around: str


_Spot = tuple[_Shelfmark, int]
"""A text: the activity that it is in, and its place there."""


class Index:
    """The folded texts of some modules."""

    def __init__(self, modules: Iterable[Module]) -> None:
        marks = [mark for module in modules for mark in _marks_of(module)]
        # who types the title of a module wants the module
        self._marks = sorted(marks, key=lambda mark: mark.activity is not None)
        self._known: dict[str, list[_Shelfmark]] = {}

    def search(self, typed: str, most: int = MOST) -> Found:
        """Find the texts with all these words; a word may stand in the title of the module.

        Texts in which every word begins a word come before those that only have it inside one,
        modules before what is in them; then come activities whose words stand in several texts.
        The mark of a plural does not matter.
        """
        words = words_of(typed)
        if not words:
            return Found((), ())
        stems = tuple(dict.fromkeys(map(_stem, words)))
        inside = sorted(stems, key=len, reverse=True)  # long words are rare: most is soon left out
        begun = [f" {word}" for word in inside]
        spots: dict[_Spot, None] = {}
        if stems != words:  # what is written as it was typed comes first
            exact = [f" {word}" for word in sorted(words, key=len, reverse=True)]
            spots |= dict.fromkeys(_spots(self._with_all(exact), exact, most))
        if len(spots) <= most:
            spots |= dict.fromkeys(_spots(self._with_all(begun), begun, most + len(spots)))
        if len(spots) <= most:
            marks = self._with_all(inside)
            spots |= dict.fromkeys(_spots(marks, inside, most + len(spots)))
            shown = {mark for mark, _at in spots}
            scattered = (mark for mark in marks if mark not in shown)
            for mark in islice(scattered, max(0, most + 1 - len(spots))):
                spots[mark, _nearest(mark, stems)] = None
        hits = tuple(
            Hit(mark.module, mark.activity, mark.passages[at]) for mark, at in islice(spots, most)
        )
        marked = tuple(dict.fromkeys((*words, *stems)))
        return Found(marked, hits, more=len(spots) > most)

    def _with_all(self, wanted: list[str]) -> list[_Shelfmark]:
        """The activities with all that is wanted, at least one of it in their own texts."""
        marks = self._with(wanted[0])
        for word in wanted[1:]:
            others = set(self._with(word))
            marks = [mark for mark in marks if mark in others]
        return [mark for mark in marks if any(word in mark.whole for word in wanted)]

    def _with(self, word: str) -> list[_Shelfmark]:
        """The activities with a word; it is typed letter by letter, so fewer and fewer are left."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            marks = self._known.get(word[:-1], self._marks)
            known = [mark for mark in marks if word in mark.whole or word in mark.around]
            self._known[word] = known
        return known


def words_of(typed: str) -> tuple[str, ...]:
    """What is looked for: each word once, folded."""
    return tuple(dict.fromkeys(folded(typed).split()))


def _stem(word: str) -> str:
    """A word without the mark of a plural: the same without its last s, or x where it is long."""
    if word.endswith("s") and len(word) >= _SHORTEST_S:
        return word[:-1]
    return word[:-1] if word.endswith("x") and len(word) >= _SHORTEST_X else word


def folded(text: str) -> str:
    """The text without accents, capitals and signs, a space between its words."""
    return _SIGNS.sub(" ", _letters(text))


def places_of(words: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text as it is written: from a letter, up to a letter."""
    plain, origins = _with_origins(text)
    found: set[tuple[int, int]] = set()
    for word in words:
        begun = [match.start() + 1 for match in re.finditer(f" {re.escape(word)}", plain)]
        starts = begun or [match.start() for match in re.finditer(re.escape(word), plain)]
        found |= {(origins[at], origins[at + len(word) - 1] + 1) for at in starts}
    return tuple(_joined(sorted(found)))


def _joined(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places that overlap, as one."""
    start, end = -1, -1
    for first, last in places:
        if first < end:
            end = max(end, last)
            continue
        if end > 0:
            yield start, end
        start, end = first, last
    if end > 0:
        yield start, end


def _letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return _MARKS.sub("", decomposed.replace("œ", "oe").replace("æ", "ae"))


def _with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text with a space before it, and which letter each of its letters comes from."""
    letters, origins = [" "], [0]
    for at, letter in enumerate(text):
        for each in _folded_letter(letter):
            letters.append(each)
            origins.append(at)
    return "".join(letters), origins


@lru_cache(maxsize=1024)
def _folded_letter(letter: str) -> str:
    return folded(letter)


def _marks_of(module: Module) -> Iterator[_Shelfmark]:
    title = f" {folded(module.title)} "
    own = [Passage(module.title), Passage(module.summary)]
    if module.plain:
        own += [Passage(module.plain.title, plain=True), Passage(module.plain.summary, plain=True)]
    known: dict[str, Passage] = {}
    for each in own:
        known.setdefault(each.text, each)
    yield _mark(module, None, tuple(each for each in known.values() if each.text), title)
    for activity in module.activities:
        yield _mark(module, activity, both_wordings(module, activity), title)


def _mark(
    module: Module, activity: Activity | None, passages: tuple[Passage, ...], title: str
) -> _Shelfmark:
    lines = folded_lines(tuple(each.text for each in passages))
    return _Shelfmark(module, activity, passages, lines, "\n".join(lines), title)


def folded_lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Several texts folded in one go, each with a space before and after it."""
    whole = _letters("\n".join(text.replace("\n", " ") for text in texts))
    return tuple(f" {_SIGNS.sub(' ', line).strip()} " for line in whole.split("\n"))


def _spots(marks: list[_Shelfmark], wanted: list[str], most: int) -> Iterator[_Spot]:
    """The texts with all that is wanted, until there are more than enough.

    What stands in the title of the module need not be there again.
    """
    found = 0
    for mark in marks:
        own = [word for word in wanted if word not in mark.around] or wanted
        at = list(range(len(mark.texts)))
        for word in own:
            at = [each for each in at if word in mark.texts[each]]
        yield from ((mark, each) for each in at)
        found += len(at)
        if found > most:
            return


def _nearest(mark: _Shelfmark, words: tuple[str, ...]) -> int:
    """The text with the most of the words, where no text has them all."""

    def shared(at: int) -> int:
        return sum(word in mark.texts[at] for word in words)

    return max(range(len(mark.texts)), key=shared)
