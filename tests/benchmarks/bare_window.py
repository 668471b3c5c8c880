"""The least that a window with a database costs: what the start of the program is measured against.

python tests/benchmarks/bare_window.py FILE
"""

# ruff: noqa: T201 - printing is what it is for

import sys
import time

import sqlalchemy
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget


class BareWindow(QWidget):
    """A sentence and a button."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.resize(1366, 740)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(text))
        layout.addWidget(QPushButton("OK"))
        self._painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Print the moment of the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell)  # once all of it is painted

    def _tell(self) -> None:
        print("painted", time.time(), flush=True)
        self.close()


def main() -> int:
    """Open the file, show a window, and leave."""
    application = QApplication(sys.argv[:1])
    engine = sqlalchemy.create_engine(f"sqlite:///{sys.argv[1]}")
    with sqlalchemy.orm.Session(engine) as session:
        tables = session.execute(sqlalchemy.text("SELECT count(*) FROM sqlite_master")).scalar_one()
    window = BareWindow(f"{tables} tables")
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
