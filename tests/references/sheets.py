"""Reference pictures: every kind of slide, painted at each size and kept small on one sheet.

    python tests/references/remake.py

makes them again after a change that was meant; look at all of them before they are kept.
"""

from dataclasses import dataclass
from math import ceil
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.domain.settings import View
from app.gui.shared.slides import paint_slide
from app.gui.shared.theme import Theme
from app.screens.slides import (
    AddressSlide,
    BlankSlide,
    Header,
    MessageSlide,
    PartSlide,
    Slide,
    WaitingSlide,
)
from tests.fakes.exercises import every_exercise
from tests.fakes.slides import every_slide

HERE = Path(__file__).parent
CELL = QSize(256, 144)
ACROSS = 8
GRID = QSize(48, 27)
"""The parts in which two pictures are compared: another hinting must not matter."""


@dataclass(frozen=True)
class Sheet:
    """A size at which slides are painted, and how the room asked to see them."""

    name: str
    size: QSize
    view: View = View()  # noqa: RUF009 - it never changes

    @property
    def file(self) -> Path:
        """Where the sheet is kept."""
        return HERE / f"{self.name}.png"


SHEETS = (
    Sheet("1280x720", QSize(1280, 720)),
    Sheet("1920x1080", QSize(1920, 1080)),
    Sheet("3840x2160", QSize(3840, 2160)),
    Sheet("contrast", QSize(1920, 1080), View(text_step=2, contrast=True)),
)


def catalogue() -> dict[str, Slide]:
    """Every kind of slide in each of its states, with texts as long as modules have them."""
    slides = {
        **every_slide(),
        **every_exercise(),
        "nothing": BlankSlide(),
        "pause": WaitingSlide("L’histoire des Coop’HLM", "Pause café", "9:58", "Reprise à 15 h 10"),
        "wait": WaitingSlide("L’histoire des Coop’HLM", "Nous commençons bientôt.", "", ""),
        "address": AddressSlide(
            Header("L’histoire des Coop’HLM", "Pour continuer"),
            "Merci à toutes et à tous !",
            "Le MOOC Culture Coop’ se suit aussi chez soi.",
            ("Visez le code avec un téléphone.", "Inscrivez-vous au prochain module à l’accueil."),
            "https://www.hlm.coop/culturecoop",
        ),
        "part": PartSlide(
            Header("L’histoire des Coop’HLM", "Plaquette"),
            "Les grandes dates",
            (
                "1894 – Une loi encourage les habitations à bon marché, les HBM.",
                "1908 – À Paris, 50 coopératives fondent leur fédération.",
                "1947 – Toutes les coopératives de France reçoivent un statut commun.",
                "1971 – La location-attribution s’arrête. La SCP d’HLM est créée.",
            ),
            "Demandez votre exemplaire sur papier.",
            "Page 1 sur 5",
        ),
        "message": MessageSlide("Une voiture blanche gêne la sortie du parking, merci."),
    }
    return dict(sorted(slides.items()))


def cell(slide: Slide, sheet: Sheet, theme: Theme) -> QImage:
    """A slide painted at its full size, made small."""
    image = QImage(sheet.size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, slide, sheet.size, theme, sheet.view)
    painter.end()
    return image.scaled(
        CELL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def place_of(number: int) -> QRect:
    """Where the cell of this number is on its sheet."""
    corner = QPoint(number % ACROSS * CELL.width(), number // ACROSS * CELL.height())
    return QRect(corner, CELL)


def painted_sheet(sheet: Sheet, theme: Theme) -> QImage:
    """All slides of the catalogue on one picture, with their names in it."""
    slides = catalogue()
    rows = ceil(len(slides) / ACROSS)
    image = QImage(ACROSS * CELL.width(), rows * CELL.height(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    for number, slide in enumerate(slides.values()):
        painter.drawImage(place_of(number), cell(slide, sheet, theme))
    painter.end()
    few = image.convertToFormat(
        QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither
    )
    few.setText("slides", "\n".join(slides))
    return few


def names_on(image: QImage) -> list[str]:
    """The names of the slides on a sheet, in their order."""
    return image.text("slides").split("\n")


def difference(one: QImage, other: QImage) -> int:
    """How much two pictures differ in the part where they differ most, 0 to 255."""
    small = [
        image.scaled(
            GRID, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        ).convertToFormat(QImage.Format.Format_RGB32)
        for image in (one, other)
    ]
    one_part, other_part = (_bytes_of(each) for each in small)
    return max(abs(a - b) for a, b in zip(one_part, other_part, strict=True))


def _bytes_of(image: QImage) -> bytes:
    return bytes(image.constBits())
