"""What lies over the picture of the room while the room does not see it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PictureCover(QLabel):
    """Hides a small picture of fixed size behind a few words; without words it lets it through."""

    def __init__(self, picture: QWidget) -> None:
        super().__init__(picture)
        self.setProperty("look", "cover")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAutoFillBackground(True)
        self.setGeometry(picture.rect())
        self.hide()

    def say(self, words: str) -> None:
        """Cover the picture with these words, or uncover it."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.raise_()
