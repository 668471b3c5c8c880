"""Takes pictures of an X11 desk: for each line `X Y WIDTH HEIGHT FILE` writes FILE; run by desk."""

import sys

from PySide6.QtGui import QGuiApplication


def main() -> None:
    application = QGuiApplication(sys.argv[:1])
    for line in sys.stdin:
        *area, file = line.rstrip("\n").split(" ", 4)
        application.processEvents()
        x, y, width, height = map(int, area)
        primary = QGuiApplication.primaryScreen()
        at = primary.geometry()
        picture = primary.grabWindow(0, x - at.x(), y - at.y(), width, height)
        sys.stdout.write("done\n" if picture.save(file) else "nothing there\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
