"""What is slow waits until the first window is on the screen."""

from app.gui.home.window import HomeWindow


def test_it_tells_once_that_it_was_painted(qtbot):
    home = HomeWindow()
    qtbot.addWidget(home)
    times: list[bool] = []
    home.appeared.connect(lambda: times.append(True))
    assert times == []
    home.show()
    qtbot.waitUntil(lambda: bool(times))
    home.repaint()
    assert times == [True]
