"""The cooperative's alphabet: the wall of 26 letters, and one letter at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Element, Page, Panel, Words
from app.gui.shared.slides.layout import LEADING, Block, Fit, Role, Span, Weight, set_text
from app.screens.slides import LetterCell, LetterSlide, WallSlide

_COLUMNS = 6
_GAP = 14.0
_WORD_SIZES = (34, 32)
_SMALLER = (30, 28, 26, 24, 22, 20)
_TILE = 0.9  # of its pitch


def wall_page(slide: WallSlide, width: float) -> Page:
    """Lay out all letters with their words; the last word has the rest of the last row."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body
    draft = first_that_fits(all_fits(), lambda fit: _wall(slide, body, fit), body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _wall(slide: WallSlide, body: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.TITLE)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width())
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    top = body.top() + title.height + fit.gap(10, 20)
    rows = -(-len(slide.cells) // _COLUMNS)
    width = (body.width() - _GAP * (_COLUMNS - 1)) / _COLUMNS
    height = max((body.bottom() - top - _GAP * (rows - 1)) / rows, 110.0)
    for index, cell in enumerate(slide.cells):
        left = body.left() + index % _COLUMNS * (width + _GAP)
        place = QRectF(left, top + index // _COLUMNS * (height + _GAP), width, height)
        elements += _cell(cell, place, last=bool(slide.last) and slide.last in cell.words)
    rest = len(slide.cells) % _COLUMNS
    left = body.left() + rest * (width + _GAP)
    bottom = top + rows * (height + _GAP) - _GAP
    if slide.last and rest:
        room = QRectF(left, bottom - height, body.right() - left, height)
        elements += _last_word(slide, room, fit)
    return Draft(tuple(elements), bottom)


def _cell(cell: LetterCell, box: QRectF, *, last: bool) -> list[Element]:
    """A letter in the corner, its newest words below; what does not fit is counted."""
    colour = "teal" if cell.words else "soft"
    letter = set_text((Span(cell.letter, colour, Weight.BOLD),), 44, box.width())
    panel = Panel(box, 16, "card", "line")
    if last:
        panel = Panel(box, 16, "teal_soft", "teal", 4.0)
    elif not cell.words:
        panel = Panel(box, 16, line="sand_strong", dashed=True)
    if not cell.words:
        middle = box.center()
        words = Words(letter, middle.x(), middle.y() - letter.height / 2, Role.EDGE, 0.5)
        return [panel, words]
    top = box.top() + 6
    block = words_in(cell.words, box.width() - 32, box.bottom() - 8 - top - letter.height)
    return [
        panel,
        Words(letter, box.left() + 16, top, Role.EDGE),
        Words(block, box.left() + 16, top + letter.height, Role.WALL),
    ]


def words_in(words: Sequence[str], width: float, height: float) -> Block:
    """As many words as can be read in this room, the newest first to be kept."""
    settings = [*_settings(words, width)]
    fitting = (each for each in settings if each.height <= height and not each.broken)
    # a word too long for any cell is broken rather than made too small
    return next(fitting, replace(settings[-1], broken=False))


def _settings(words: Sequence[str], width: float) -> Iterator[Block]:
    for kept in range(len(words), 0, -1):
        for size in _WORD_SIZES:
            yield _listed(words, kept, size, width)
    newest = [*words[:-1], parted(words[-1])]
    for size in (*_WORD_SIZES, *_SMALLER):
        yield _listed(words, 1, size, width)
        yield _listed(newest, 1, size, width)


def parted(word: str) -> str:
    """A long word with a place to break it, after the hyphen nearest to its middle."""
    hyphens = [at for at, sign in enumerate(word, start=1) if sign == "-"]
    if not hyphens or " " in word:
        return word
    at = min(hyphens, key=lambda each: abs(each - len(word) / 2))
    return f"{word[:at]} {word[at:]}"


def _listed(words: Sequence[str], kept: int, size: int, width: float) -> Block:
    more = len(words) - kept
    text = " · ".join(words[-kept:])
    spans = [Span(text, "ink", Weight.STRONG)]
    if more:
        spans.append(Span(f"+{more}", "soft", Weight.STRONG))
    return set_text(tuple(spans), size, width)


def _last_word(slide: WallSlide, room: QRectF, fit: Fit) -> list[Element]:
    """The word in large type, no higher than the row that it stands in."""
    label = set_text((Span(slide.last_label, "soft"),), fit.size(Role.EDGE), room.width() - 60)
    large = min(fit.size(Role.TITLE), int((room.height() - label.height) / LEADING))
    word = set_text((Span(slide.last, "teal", Weight.BOLD),), large, room.width() - 60)
    top = room.center().y() - (label.height + word.height) / 2
    return [
        Words(label, room.left() + 30, top, Role.EDGE),
        Words(word, room.left() + 30, top + label.height, Role.TITLE),
    ]


def letter_page(slide: LetterSlide, width: float) -> Page:
    """Lay out one letter: very large, its words beside it, all letters in a strip below."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body
    strip = _strip(slide, body)
    room = QRectF(body.left(), body.top(), body.width(), strip[0].rect.top() - 36 - body.top())
    draft = first_that_fits(all_fits(), lambda fit: _letter(slide, room, fit), room.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements, *strip))


def _letter(slide: LetterSlide, body: QRectF, fit: Fit) -> Draft:
    side = min(body.height(), body.width() * 0.36)
    box = QRectF(body.left(), body.top(), side, body.height())
    big = set_text((Span(slide.letter, "teal", Weight.BOLD),), int(side * 0.72), side)
    middle = box.center()
    elements: list[Element] = [
        Panel(box, 36, "teal_soft"),
        Words(big, middle.x(), middle.y() - big.height / 2, Role.LETTER, 0.5),
    ]
    left = box.right() + 56
    room = QRectF(left, body.top(), body.right() - left, body.height())
    told = _told(slide, room, fit)
    clue = _clue(slide, QRectF(left, told.bottom + fit.gap(16, 40), room.width(), 0), fit)
    bottom = clue.bottom if slide.clue else told.bottom
    return Draft((*elements, *told.elements, *clue.elements), bottom)


def _told(slide: LetterSlide, room: QRectF, fit: Fit) -> Draft:
    """What is asked, or the words so far, the last one marked."""
    if not slide.words:
        size = fit.size(Role.QUESTION)
        text = set_text((Span(slide.question, "ink", Weight.BOLD),), size, room.width(), even=True)
        words = Words(text, room.left(), room.top() + fit.gap(0, 60), Role.QUESTION)
        return Draft((words,), words.rect.bottom())
    columns = 1 if len(slide.words) <= 4 else 2
    width = (room.width() - 20 * (columns - 1)) / columns
    role = Role.TITLE if columns == 1 else Role.CARD
    size = fit.size(role)
    pad = fit.gap(6, 16)
    elements: list[Element] = []
    tops = [room.top()] * columns
    half = -(-len(slide.words) // columns)
    for index, word in enumerate(slide.words):
        column = index // half
        weight = Weight.BOLD if word == slide.last else Weight.STRONG
        block = set_text((Span(word, "ink", weight),), size, width - 56)
        left = room.left() + column * (width + 20)
        box = QRectF(left, tops[column], width, block.height + 2 * pad)
        last = word == slide.last
        elements.append(
            Panel(box, 20, "teal_soft", "teal", 4.0) if last else Panel(box, 20, "card", "line")
        )
        elements.append(Words(block, left + 28, tops[column] + pad, role))
        tops[column] = box.bottom() + fit.gap(8, 18)
    return Draft(tuple(elements), max(tops) - fit.gap(8, 18))


def _clue(slide: LetterSlide, room: QRectF, fit: Fit) -> Draft:
    if not slide.clue:
        return Draft((), room.top())
    pad = fit.gap(14, 28)
    width = room.width() - 84
    label = set_text((Span(slide.clue_label, "soft"),), fit.size(Role.REASON), width)
    word = set_text((Span(slide.clue, "ink", Weight.BOLD),), fit.size(Role.CHOICE), width)
    parts: list[tuple[Block, Role]] = [(label, Role.REASON), (word, Role.CHOICE)]
    if slide.meaning:
        parts.append((set_text(slide.meaning, fit.size(Role.EXPLANATION), width), Role.EXPLANATION))
    height = sum(block.height for block, _role in parts) + 2 * pad
    box = QRectF(room.left(), room.top(), room.width(), height)
    elements: list[Element] = [Panel(box, fill="note", bar="sand_strong")]
    y = room.top() + pad
    for block, role in parts:
        elements.append(Words(block, room.left() + 48, y, role))
        y += block.height
    return Draft(tuple(elements), box.bottom())


def _strip(slide: LetterSlide, body: QRectF) -> list[Panel | Words]:
    """All letters in a line: full where there is a word, the one asked for with a thick edge."""
    pitch = body.width() / len(slide.strip)
    side = pitch * _TILE
    high = side * 1.24
    elements: list[Panel | Words] = []
    for index, cell in enumerate(slide.strip):
        left = body.left() + index * pitch + (pitch - side) / 2
        box = QRectF(left, body.bottom() - high - 4, side, high)
        colour = "on_dark" if cell.words else "soft"
        panel = Panel(box, 10, "teal") if cell.words else Panel(box, 10, line="sand_strong")
        if cell.letter == slide.letter:
            panel = Panel(box, 10, panel.fill or "card", "ink", 6.0)
            colour = "on_dark" if cell.words else "ink"
        size = min(40, int(side * 0.8))
        letter = set_text((Span(cell.letter, colour, Weight.BOLD),), size, pitch)
        middle = box.center()
        elements.append(panel)
        elements.append(Words(letter, middle.x(), middle.y() - letter.height / 2, Role.EDGE, 0.5))
    return elements
