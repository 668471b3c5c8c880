"""Words that nobody of the house wrote, broken where they are longer than any line."""

import unicodedata

from PySide6.QtWidgets import QLabel

LONGEST_WORD = 30  # French has longer ones, but no title does
PIECE = 10
_BREAK = "\N{ZERO WIDTH SPACE}"


class WrappedLabel(QLabel):
    """A label of several lines that breaks a word without end; else it would widen its window."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self.setWordWrap(True)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt calls it so
        """Show a text."""
        self._said = text
        super().setText(breakable(text))

    def text(self) -> str:
        """The text as it was given."""
        return self._said


def breakable(text: str) -> str:
    """Let words that are too long be broken, every few letters."""
    if len(text) <= LONGEST_WORD:
        return text
    return "".join(_in_pieces(word) if len(word) > LONGEST_WORD else word for word in _words(text))


def _words(text: str) -> list[str]:
    """Words and what is between them, in their order."""
    parts: list[str] = [""]
    for sign in text:
        if sign.isspace() or (parts[-1] and parts[-1][-1].isspace()):
            parts.append(sign)
        else:
            parts[-1] += sign
    return parts


def _in_pieces(word: str) -> str:
    pieces: list[str] = [""]
    for sign in word:
        if len(pieces[-1]) >= PIECE and not unicodedata.combining(sign):
            pieces.append("")
        pieces[-1] += sign
    return _BREAK.join(pieces)
