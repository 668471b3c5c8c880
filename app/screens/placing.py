"""What the console says of the screens: where the room's picture is, and where it could be."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.events import Curtain
from app.screens.wording import _


class Place(Enum):
    """Where the room's picture is."""

    NOWHERE = "nowhere"
    SCREEN = "screen"
    WINDOW = "window"
    ALONE = "alone"  # it covers the only screen, the console's
    UNPLUGGED = "unplugged"
    COPIED = "copied"  # the projector shows what the console's screen shows


@dataclass(frozen=True)
class SeenScreen:
    """A screen: how it is called and where it is on the desk (left, top, width, height)."""

    name: str
    area: tuple[int, int, int, int]


@dataclass(frozen=True)
class ScreenRow:
    """A screen as the console lists it; `part` says what it shows, empty for nothing of ours."""

    number: int
    name: str
    size: str
    part: str
    room: bool
    area: tuple[int, int, int, int]

    @property
    def spoken(self) -> str:
        """The line as one text."""
        return " · ".join(text for text in (self.name, self.size, self.part) if text)


@dataclass(frozen=True)
class ScreensView:
    """The console's page about the screens.

    `window_label` is what the button for one screen does, empty where there is none.
    """

    rows: tuple[ScreenRow, ...]
    sentence: str
    choosable: bool
    window_label: str


def screens_view(
    screens: Sequence[SeenScreen], console: int | None, room: int | None, where: Place
) -> ScreensView:
    """List the screens; `console` and `room` are the indices of theirs."""
    rows = tuple(
        ScreenRow(
            number=index + 1,
            name=screen.name,
            size=size_label(screen.area[2], screen.area[3]),
            part=_part(index, console, room, where),
            room=index == room,
            area=screen.area,
        )
        for index, screen in enumerate(screens)
    )
    name = screens[room].name if room is not None else ""
    return ScreensView(rows, _sentence(where, name), len(rows) > 1, _window_label(where))


def size_label(width: int, height: int) -> str:
    """Say a screen's size."""
    return f"{width}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{height}"


def live_label(where: Place, name: str = "") -> str:
    """Say in a few words where the room's picture is; `name` is its screen's."""
    match where:
        case Place.SCREEN:
            return _("Live · {screen}").format(screen=name)
        case Place.UNPLUGGED:
            return _("Projector unplugged")
        case Place.COPIED:
            return _("Both screens show the same")
        case Place.ALONE:
            return _("One screen: the room’s picture covers it")
        case _:
            return _("One screen: the room’s picture is in a window")


def curtain_label(curtain: Curtain) -> str:
    """Say in a word what hides or holds the slide; nothing where the room sees it."""
    words = {
        Curtain.OPEN: "",
        Curtain.BLACK: _("BLACK"),
        Curtain.LOGO: _("LOGO"),
        Curtain.FROZEN: _("FROZEN"),
        Curtain.HIDDEN: _("HIDDEN"),
        Curtain.WAITING: _("PAUSE"),
        Curtain.MESSAGE: _("MESSAGE"),
        Curtain.SCORES: _("POINTS"),
    }
    return words[curtain]


def unseen_label(where: Place) -> str:
    """Say what the room sees where it is not the slide; nothing where it is."""
    match where:
        case Place.UNPLUGGED:
            return _("The room sees nothing: its projector is unplugged.")
        case Place.COPIED:
            return _("The room sees this console, not the slide.")
        case _:
            return ""


def copied_notice(name: str) -> str:
    """Say that the room would see the console, and what to do."""
    return _(
        "“{screen}” shows the same as this screen: the room would see the console. Extend the "
        "screens in the computer’s settings, or open “Screens” here to show the room’s picture "
        "in a window."
    ).format(screen=name)


def way_back(key: str) -> str:
    """Say how to come back from a picture that covers the only screen."""
    return _("Click or {key}: back to the console").format(key=key)


def _part(index: int, console: int | None, room: int | None, where: Place) -> str:
    if index == room:
        return _("the room’s picture")
    if index != console:
        return ""
    if where in {Place.WINDOW, Place.ALONE}:
        return _("the console and the room’s picture")
    return _("the console")


def _sentence(where: Place, name: str) -> str:
    match where:
        case Place.SCREEN:
            return _("The room’s picture is on “{screen}”.").format(screen=name)
        case Place.UNPLUGGED:
            return _(
                "The projector is unplugged. Plug it in, or show the room’s picture in a window."
            )
        case Place.COPIED:
            return _(
                "The projector shows the same as this screen. Extend the screens in the "
                "computer’s settings, or show the room’s picture in a window."
            )
        case _:
            return _(
                "There is one screen. The room’s picture is in a window, or covers the screen."
            )


def _window_label(where: Place) -> str:
    match where:
        case Place.WINDOW:
            return _("Cover the screen")
        case Place.UNPLUGGED | Place.COPIED | Place.ALONE:
            return _("Show in a window")
        case _:
            return ""
