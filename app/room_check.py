"""The check before a session: screens, films, disk, data, typeface."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.content import Module, Video
from app.domain.errors import UserError
from app.player.check import decodes
from app.player.choice import choose_player, why_not_vlc
from app.player.sound import sound_output
from app.screens.wording import _, explain, ngettext
from app.surroundings import FONTS
from app.usecases.ports import Shelf, VideoPlayer

ENOUGH_DISK_MB = 200


@dataclass(frozen=True)
class Check:
    """One thing looked at; `remedy` says what to do when it is not well.

    A session can be held without what is not `needed`.
    """

    subject: str
    well: bool
    finding: str
    remedy: str = ""
    needed: bool = True


@dataclass(frozen=True)
class Room:
    """What there is to look at.

    `screens` names those that are plugged in, `data_faults` tries the data folder for real and
    returns what is wrong with it.
    """

    data: Path
    shelf: Shelf
    screens: Callable[[], tuple[str, ...]]
    data_faults: Callable[[], tuple[UserError, ...]]


def check_room(room: Room) -> tuple[Check, ...]:
    """Look at everything that a session needs; takes a few seconds, on the window's thread."""
    return (
        _screens(room.screens()),
        *_films(room.shelf),
        _sound(),
        *_packs(room.shelf),
        *_data(room.data, room.data_faults()),
        _disk(room.data),
        _typeface(),
    )


def say_check(checks: tuple[Check, ...]) -> list[str]:
    """Say what was found, a line each, what is wrong first."""
    ordered = sorted(checks, key=lambda each: each.well)
    return [
        f"{'✓' if each.well else '✗'} {each.subject} · {each.finding} {each.remedy}".rstrip()
        for each in ordered
    ]


def _screens(screens: tuple[str, ...]) -> Check:
    found = ngettext("{n} screen", "{n} screens", len(screens)).format(n=len(screens))
    remedy = "" if len(screens) > 1 else _("Plug the projector in, or show the window beside.")
    names = f" ({', '.join(screens)})" if screens else ""
    return Check(_("Screens"), len(screens) > 1, found + names, remedy, needed=False)


def _films(shelf: Shelf) -> list[Check]:
    """What plays films, then each film; nothing more when there is nothing that plays them."""
    try:
        player = choose_player()
    except UserError as error:
        return [Check(_("Film player"), False, explain(error))]
    missing = why_not_vlc()
    engine = player.engine if missing is None else f"{player.engine} — {explain(missing)}"
    checks = [Check(_("Film player"), True, engine)]
    checks += [
        _film(player, module, activity)
        for module in shelf.modules()
        for activity in module.activities
        if isinstance(activity, Video)
    ]
    player.close()
    return checks


def _film(player: VideoPlayer, module: Module, video: Video) -> Check:
    subject = f"{module.title}, {video.title}"
    if decodes(player, video.file):
        return Check(subject, True, _("plays"))
    remedy = _("Put a sound copy of {file} back.").format(file=video.file.name)
    return Check(subject, False, _("cannot be played."), remedy)


def _sound() -> Check:
    output = sound_output()
    if output:
        return Check(_("Sound"), True, output)
    remedy = _("Plug loudspeakers in, or choose an output in the settings of the computer.")
    return Check(_("Sound"), False, _("no sound output."), remedy, needed=False)


def _data(data: Path, faults: tuple[UserError, ...]) -> list[Check]:
    subject = _("Data folder")
    if not faults:
        return [Check(subject, True, str(data))]
    return [Check(subject, False, explain(each)) for each in faults]


def _packs(shelf: Shelf) -> list[Check]:
    return [Check(each.file, False, each.place, each.remedy) for each in shelf.problems()]


def _disk(data: Path) -> Check:
    there = next(each for each in (data, *data.parents) if each.is_dir())
    free = shutil.disk_usage(there).free // 1_000_000
    well = free >= ENOUGH_DISK_MB
    remedy = "" if well else _("Make room on the disk before the session.")
    return Check(_("Disk"), well, _("{n} MB free").format(n=free), remedy)


def _typeface() -> Check:
    well = len(list(FONTS.glob("*.ttf"))) >= 3
    finding = _("bundled typeface found") if well else _("typeface missing.")
    remedy = "" if well else _("Install the program again.")
    return Check(_("Typeface"), well, finding, remedy)
