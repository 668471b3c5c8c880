"""Words set line by line, straight onto the page: for papers of hundreds of rows or pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from app.documents.look import BASELINE, LEADING, NARROW, NO_BREAK, Look, Weight, clean, width_of
from app.documents.tags import TaggedCanvas


@dataclass(frozen=True)
class Type:
    """How words are set."""

    size: float
    weight: Weight = Weight.REGULAR
    ink: str = "ink"

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * (LEADING if self.size < 20 else 1.15)


@lru_cache(maxsize=8192)
def broken(words: str, kind: Type, room: float) -> tuple[str, ...]:
    """Break words into lines that fit: at spaces and hyphens, else where the room ends.

    A line that ends between two words keeps the space: whoever hears them needs it.
    """
    lines: list[str] = []
    used, space = 0.0, _width(" ", kind)
    for word in clean(words).replace(NARROW, NO_BREAK).split(" "):
        width = _width(word, kind)
        if lines and used + space + width <= room:
            lines[-1] += f" {word}"
            used += space + width
            continue
        if lines:
            lines[-1] += " "
        lines += _pieces(word, kind, room) if width > room else [word]
        used = width if width <= room else _width(lines[-1], kind)
    return tuple(lines)


@lru_cache(maxsize=8192)
def _width(word: str, kind: Type) -> float:
    return width_of(word, kind.size, kind.weight)


def _pieces(word: str, kind: Type, room: float) -> Iterator[str]:
    """Cut one word after its hyphens, and what is too long even so by letters."""
    line = ""
    for part in word.replace("-", "- ").split(" "):
        if _width(line + part, kind) <= room:
            line += part
            continue
        if line:
            yield line
        line = part
        while _width(line, kind) > room:
            widths = accumulate(_width(sign, kind) for sign in line)
            fitting = max(1, sum(width <= room for width in widths))
            yield line[:fitting]
            line = line[fitting:]
    yield line


def draw_lines(
    canvas: TaggedCanvas,
    look: Look,
    lines: Sequence[str],
    kind: Type,
    corner: tuple[float, float],
) -> float:
    """Draw lines below each other from their left and top; return where they end."""
    left, top = corner
    canvas.ink(look.inks[kind.ink])
    rise = kind.leading - kind.size * BASELINE
    for line in lines:
        canvas.write(line, kind.weight.font, kind.size, (left, top - rise))
        top -= kind.leading
    return top
