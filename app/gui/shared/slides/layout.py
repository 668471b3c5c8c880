"""Where words go on a slide: sizes by role, line breaks that a reader would choose.

A page is always 1080 units high, whatever the screen: a slide breaks its lines at the same words
on the projector and in the console's small picture of it.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF

from app.gui.shared.theme import font

PAGE_HEIGHT = 1080.0
LEADING = 1.24
_NARROWEST, _WIDEST = 1.25, 2.4
_SENTENCE_ENDS = (".", "?", "!", "…")
_LONE_WORD = 10.0
_SHORT_LINE = 0.4
_ORDINARY = 26
_RAISE = 0.15  # how much larger texts are tried for each step that the room asks
_RAISED: ContextVar[int] = ContextVar("raised", default=0)


class Role(Enum):
    """What a text is for; its value is its largest and its smallest share of the height."""

    QUESTION = (1 / 14, 1 / 18)
    QUESTION_ALONE = (1 / 12, 1 / 18)
    QUESTION_AGAIN = (1 / 18, 1 / 22)
    WELCOME = (1 / 10, 1 / 16)
    COUNTDOWN = (1 / 3.6, 1 / 5)
    TITLE = (1 / 16, 1 / 20)
    CHOICE = (1 / 20, 1 / 22)
    RESULT = (1 / 23, 1 / 26)
    EXPLANATION = (1 / 22, 1 / 26)
    CARD = (1 / 26, 1 / 26)
    REASON = (1 / 26, 1 / 33)
    PROMPT = (1 / 25.5, 1 / 26)
    TAGLINE = (1 / 26, 1 / 28)
    LEAFLET = (1 / 26, 1 / 34)
    PART = (1 / 20, 1 / 26)
    EDGE = (1 / 32, 1 / 34)
    LETTER = (1 / 2.5, 1 / 5)
    WALL = (1 / 32, 1 / 54)  # an overview: each word was large when it came


class Weight(Enum):
    """The three weights of the typeface."""

    REGULAR = QFont.Weight.Normal
    STRONG = QFont.Weight.DemiBold
    BOLD = QFont.Weight.Bold


@dataclass(frozen=True)
class Span:
    """Some words in one weight and colour (a theme token)."""

    text: str
    colour: str = "ink"
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True)
class Line:
    """A line of text, its words joined into as few spans as it has styles."""

    spans: tuple[Span, ...]
    width: float


@dataclass(frozen=True)
class Block:
    """Some text broken into lines."""

    lines: tuple[Line, ...]
    size: int
    broken: bool = False  # in the middle of an ordinary word

    @property
    def pitch(self) -> float:
        """The distance between two lines."""
        return self.size * LEADING

    @property
    def width(self) -> float:
        """The width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """The height of all the lines."""
        return self.pitch * len(self.lines)

    @property
    def text(self) -> str:
        """The words again, in one line."""
        return " ".join(span.text for line in self.lines for span in line.spans)


@dataclass(frozen=True)
class _Word:
    """A word, or a part of one: `joined` to the part before it, of `whole` letters in all."""

    span: Span
    width: float
    space: float
    joined: bool
    whole: int


def page_width(size: QSize) -> float:
    """The width of a page that fills this screen, within what a slide can be laid out on."""
    aspect = size.width() / max(1, size.height())
    return PAGE_HEIGHT * min(_WIDEST, max(_NARROWEST, aspect))


def face(size: float, weight: Weight) -> QFont:
    """The typeface with unhinted widths, so that lines break alike at every scale."""
    made = font(size, weight.value)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@dataclass(frozen=True)
class Fit:
    """How large and how airy to set a slide.

    `step` goes from the usual sizes (0) to the floor (1); past it, texts that nobody should
    project become smaller still, because nothing is ever cut. Below 0, texts are raised for a
    room that asked for it. `air` goes from generous gaps (1) to tight ones (0).
    """

    step: float
    air: float

    def size(self, role: Role) -> int:
        """The size of a role's text, in page units."""
        largest, floor = role.value
        if self.step < 0:
            return ceil(largest * (1 - self.step) * PAGE_HEIGHT - 1e-9)
        share = largest + (floor - largest) * min(1.0, self.step)
        return ceil(share * PAGE_HEIGHT / max(1.0, self.step) - 1e-9)

    def gap(self, tight: float, generous: float) -> float:
        """A distance between these two, smaller still where texts are."""
        return (tight + (generous - tight) * self.air) / max(1.0, self.step)


@contextmanager
def raised(text_step: int) -> Iterator[None]:
    """Try larger texts first while a slide is laid out, for a room that asked for them."""
    token = _RAISED.set(text_step)
    try:
        yield
    finally:
        _RAISED.reset(token)


def edge_size() -> int:
    """The size of the quiet lines around a slide."""
    return Fit(-_RAISE * _RAISED.get(), 1).size(Role.EDGE)


def readable_fits() -> Iterator[Fit]:
    """The settings that can be read from the back of a hall, the best first."""
    for larger in range(_RAISED.get(), 0, -1):
        yield from (Fit(-_RAISE * larger, air) for air in (1.0, 0.7, 0.4, 0.2, 0.0))
    for step in (0.0, 0.25, 0.5, 0.75):
        yield from (Fit(step, air) for air in (1.0, 0.7, 0.4))
    yield from (Fit(1.0, air) for air in (1.0, 0.8, 0.6, 0.4, 0.2, 0.0))


def smaller_fits() -> Iterator[Fit]:
    """Settings under the floor."""
    yield from (Fit(1.0 + 0.06 * further, 0.0) for further in range(1, 120))


@lru_cache(maxsize=2048)
def set_text(
    spans: tuple[Span, ...] | str, size: int, width: float, *, even: bool = False
) -> Block:
    """Break text into as few lines as the width allows; `even` makes them of like length."""
    words = _words((Span(spans),) if isinstance(spans, str) else spans, size, width)
    lines: list[Line] = []
    start = 0
    for end in _breaks(words, width, even=even):
        lines.append(_line(words[start:end]))
        start = end
    broken = any(word.joined and word.whole <= _ORDINARY for word in words)
    return Block(tuple(lines), size, broken)


def _words(spans: Sequence[Span], size: int, width: float) -> list[_Word]:
    found: list[_Word] = []
    for span in spans:
        metrics = QFontMetricsF(face(size, span.weight))
        space = metrics.horizontalAdvance(" ")
        for text in _unbroken(span.text).split(" "):
            for index, part in enumerate(_parts(text, metrics, width)):
                piece = Span(part, span.colour, span.weight)
                found.append(
                    _Word(piece, metrics.horizontalAdvance(part), space, index > 0, len(text))
                )
    return found


def _unbroken(text: str) -> str:
    """The text with its line ends as spaces, and none where French signs must not part."""
    flat = text.replace("\n", " ")
    flat = re.sub("…{2,}", "…", flat)  # dots to write on are of no use on a screen
    return re.sub(r"(?<=«) | (?=[?!:;»%€])", "\u00a0", flat)


def _parts(text: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    """A word whole, or in parts when it alone is wider than the line."""
    while text:
        end = len(text)
        while end > 1 and metrics.horizontalAdvance(text[:end]) > width:
            end -= 1
        yield text[:end]
        text = text[end:]


def _breaks(words: Sequence[_Word], width: float, *, even: bool) -> list[int]:
    """Where each line ends: the cheapest way to set the words in as few lines as can be.

    `best[end]` holds, for the words before `end`, the number of lines, their cost, and where the
    last of these lines starts.
    """
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(words) + 1):
        options: list[tuple[int, float, int]] = []
        length = 0.0
        for start in range(end - 1, -1, -1):
            length += words[start].width
            if start + 1 < end:
                follower = words[start + 1]
                length += 0.0 if follower.joined else follower.space
            if length > width and start + 1 < end:
                break
            lines, cost, _before = best[start]
            added = _cost(words, start, end, length / width, even=even)
            options.append((lines + 1, cost + added, start))
        best.append(min(options))
    ends: list[int] = []
    end = len(words)
    while end:
        ends.append(end)
        end = best[end][2]
    return ends[::-1]


def _cost(words: Sequence[_Word], start: int, end: int, filled: float, *, even: bool) -> float:
    """How much a reader would mind a line made of words[start:end]."""
    slack = (1 - filled) ** 2
    if end == len(words):
        alone = _LONE_WORD if start + 1 == end and start > 0 else 0.0
        return alone + (slack if even or filled < _SHORT_LINE else 0.0)
    last = words[end - 1].span.text
    if even and last.endswith(_SENTENCE_ENDS) and filled > _SHORT_LINE:
        return slack * 0.4 - 0.12
    if last.endswith(","):
        return slack - 0.04
    return slack + (0.12 if len(last) <= 3 else 0.0)


def _line(words: Sequence[_Word]) -> Line:
    spans: list[Span] = []
    width = 0.0
    for index, word in enumerate(words):
        gap = index > 0 and not word.joined
        width += word.width + (word.space if gap else 0.0)
        style = (word.span.colour, word.span.weight)
        if spans and (spans[-1].colour, spans[-1].weight) == style:
            joined = spans[-1].text + (" " if gap else "") + word.span.text
            spans[-1] = Span(joined, *style)
        else:
            spans.append(word.span)
    return Line(tuple(spans), width)
