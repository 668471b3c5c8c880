"""The console never shows as the room's picture what the room does not see."""

from tests.gui.evening import Evening, words

UNSEEN = "The room sees nothing: its projector is unplugged."
COPIED = "The room sees this console, not the slide."


def corner(evening: Evening) -> str:
    image = evening.console.side.now_canvas.grab().toImage()
    return image.pixelColor(3, image.height() - 3).name()


def test_an_unplugged_projector_takes_the_picture_away_from_the_console(evening):
    evening.show("film")
    evening.stage.play_film(True)
    evening.player.advance(5_000)
    evening.player.emit_frame(width=272, height=153)
    assert corner(evening) == "#008000"
    evening.room.placer.unplugged.emit()
    assert UNSEEN in words(evening.console)
    assert corner(evening) != "#008000"
    evening.room.placer.plugged.emit("Epson EB")
    assert UNSEEN not in words(evening.console)
    assert corner(evening) == "#008000"


def test_mirrored_screens_are_said_over_the_picture(evening):
    evening.room.placer.copied.emit("Epson EB")
    assert COPIED in words(evening.console)
    evening.room.placer.windowed.emit()
    assert COPIED not in words(evening.console)
