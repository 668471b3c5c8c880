"""A person at a desk with two screens, who looks at what the room sees."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.end_to_end.desk import LAPTOP, PROJECTOR, Desk
from tests.end_to_end.programs import Running

TEAL = QColor("#0B6E69")
HOME, CONSOLE, ROOM = "^À main levée$", "À main levée — pupitre", "Écran de la salle"
RUNNING_ORDER = QRect(20, 150, 240, 500)
CABLE_SECONDS = 2.0
DEBOUNCE_SECONDS = 0.3
STILL_LOOKS = 4


class Evening:
    """A person at the desk."""

    def __init__(self, desk: Desk, program: Running) -> None:
        self.desk = desk
        self.program = program
        self.shots = 0

    def keep(self, name: str) -> None:
        """Keep a picture of the whole desk."""
        self.shots += 1
        self.desk.look(LAPTOP.united(PROJECTOR), f"{self.shots:02}-{name}.png")

    def room(self) -> QImage:
        """What the room sees."""
        return self.desk.look(PROJECTOR)

    def quiet_room(self) -> QImage:
        """What the room sees once the slide has stopped moving, on a slow machine too."""
        return self.quiet(PROJECTOR)

    def quiet(self, area: QRect) -> QImage:
        """What a part of the desk shows once it has stopped moving."""
        seen = [self.desk.look(area)]

        def still() -> bool:
            seen.append(self.desk.look(area))
            return len(seen) >= STILL_LOOKS and all(
                each == seen[-1] for each in seen[-STILL_LOOKS:]
            )

        self.program.until(still, "still picture")
        return seen[-1]

    def sees_room(self) -> bool:
        """Tell whether the room's window fills the projector."""
        windows = self.desk.windows_called(ROOM)
        return len(windows) == 1 and self.desk.place_of(windows[0]) == PROJECTOR

    def click_on(self, colour: QColor) -> None:
        """Click in the middle of the first wide patch of a colour on the laptop."""
        image = self.desk.look(LAPTOP)
        wide = range(40, image.width() - 140, 10)
        rows = range(60, image.height(), 6)
        x, y = next(
            (x, y)
            for y in rows
            for x in wide
            if all(image.pixelColor(x + step, y) == colour for step in range(0, 100, 20))
        )
        self.click(x + 20, y + 6)

    def click(self, x: int, y: int, *, times: int = 1) -> None:
        """Click on the laptop's screen."""
        click = ["click", "--repeat", str(times), "1"]
        self.desk.run("xdotool", "mousemove", str(x), str(y), *click)

    def begin(self) -> None:
        """Open the session of the first card in both windows, the room's on the projector."""
        self.start()
        self.program.until(self.sees_room, "room window on the projector")
        self.program.until(lambda: not is_black(self.room()), "first slide")

    def start(self) -> None:
        """Open the session of the first card."""
        self.click_start()
        self.program.until(lambda: self.desk.windows_called(CONSOLE), "console")

    def click_start(self) -> None:
        """Press the green button of the first card."""
        desk, program = self.desk, self.program
        program.until(lambda: desk.windows_called(HOME), "first window")
        program.until(lambda: has(desk.look(LAPTOP), TEAL), "green button")
        self.click_on(TEAL)


def is_black(image: QImage) -> bool:
    return brightest(image) == 0


def alike(one: QImage, other: QImage, *, within: int = 16) -> bool:
    """Tell whether two pictures are the same to the eye: letters drawn twice differ a little."""
    difference = one.copy()
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return brightest(difference) < within


def brightest(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)  # must outlive its bytes
    return max(bytes(grey.constBits()))


def has(image: QImage, colour: QColor) -> bool:
    size = range(0, image.width(), 8), range(0, image.height(), 8)
    return sum(image.pixelColor(x, y) == colour for x in size[0] for y in size[1]) > 20
