"""The check before a session: films, screens, sound, disk, power, data, paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.domain.content import Activity, Module, Video
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.running_order import activities_of
from app.gui.projection.survey import survey
from app.gui.shared.background import Background
from app.machine.this_machine import ThisMachine
from app.machine.wake_trial import WakeTrial
from app.machine.wakefulness import wakefulness
from app.player.check import FilmPart, FilmTrial, FilmTrials
from app.player.choice import choose_player, why_not_vlc
from app.player.sound import sound_output
from app.screens import check as say
from app.screens.check import Check
from app.screens.pack_check import packs_found
from app.screens.wording import _
from app.surroundings import FONTS
from app.traces import log, unexpected_words
from app.usecases.devices import Chime, Machine, SeenScreens, Voice, Wakefulness
from app.usecases.mallettes import PackState
from app.usecases.ports import Shelf, VideoPlayer

Result = TypeVar("Result")
Packs = Callable[[], tuple[PackState, ...]]
Changed = Callable[[tuple[str, ...], tuple[Check, ...]], None]
_TYPEFACES = 3


@dataclass(frozen=True)
class Room:
    """What there is to look at.

    `data_faults` tries the data folder for real and returns what is wrong with it. `packs` tells
    how far each pack can be trusted; where files were touched it reads them through.
    """

    data: Path
    shelf: Shelf
    screens: Callable[[], SeenScreens]
    data_faults: Callable[[], tuple[UserError, ...]]
    machine: Machine
    wakefulness: Wakefulness
    chime: Chime
    voice: Voice | None = None
    packs: Packs = tuple


def room_here(
    data: Path,
    shelf: Shelf,
    data_faults: Callable[[], tuple[UserError, ...]],
    packs: Packs = tuple,
) -> Room:
    """The room of this computer; needs a Qt application."""
    from app.player.chime import QtChime  # noqa: PLC0415 - Qt Multimedia is slow to load
    from app.player.voice import voice_at_hand  # noqa: PLC0415 - so are voices

    awake, chime, voice = wakefulness(), QtChime(), voice_at_hand()
    return Room(data, shelf, survey, data_faults, ThisMachine(data), awake, chime, voice, packs)


class RoomCheck:
    """Looks at everything that a session needs, a piece at a time: the window goes on meanwhile.

    After each piece `changed` is given what is still to come and what was found up to then.
    """

    def __init__(self, room: Room, background: Background, changed: Changed) -> None:
        self._room = room
        self._background = background
        self._changed = changed
        self._number = 0
        self._order: tuple[str, ...] = ()
        self._waiting: list[str] = []
        self._found: list[Check] = []
        self._films: dict[FilmTrial, str] = {}
        self._player: VideoPlayer | None = None
        self._trials: FilmTrials | None = None
        self._wake = WakeTrial(room.wakefulness)
        self._wake.decided.connect(self._hear_wake)

    def start(self, session: Session | None = None) -> None:
        """Begin: with the films of one session's running order, or of all modules."""
        self.stop()
        modules, missing = self._modules(session)
        alone = session is not None
        named = [
            (say.film_name(each, film, alone=alone), film)
            for each in modules
            for film in _running_order(each, session)
            if isinstance(film, Video)
        ]
        self._films = {FilmTrial(film.file, film.duration_ms): name for name, film in named}
        self._waiting = [_("Screens"), _("Sound"), _("Film player"), *self._films.values()]
        self._waiting += [_("Screen saver"), _("Power"), _("Disk"), _("Data folder"), _("Printer")]
        self._waiting.append(_("Mallettes"))
        self._order = tuple(self._waiting)
        self._found = [say.pack_problem_found(each) for each in self._room.shelf.problems()]
        self._found += missing
        if named:
            self._found.append(say.subtitles_found(tuple(named)))
        self._found.append(say.typeface_found(whole=_letters_are_here()))
        if self._room.voice is not None:
            self._found.append(say.voice_found(self._room.voice.name))
        self._report()
        self._look_elsewhere(frozenset(each.id for each in modules))
        self._look_here()

    def stop(self) -> None:
        """Look no further, and say nothing more."""
        self._number += 1
        self._wake.stop()
        self._let_films_go()

    def _modules(self, session: Session | None) -> tuple[tuple[Module, ...], tuple[Check, ...]]:
        if session is None:
            return self._room.shelf.modules(), ()
        try:
            return (self._room.shelf.module(session.module),), ()
        except UserError as error:
            return (), (say.module_missing(error),)

    def _look_elsewhere(self, modules: frozenset[str]) -> None:
        """What may take its time, off the window's thread."""
        room = self._room
        self._elsewhere(
            (_("Data folder"),), room.data_faults, lambda faults: say.data_found(room.data, faults)
        )
        self._elsewhere(
            (_("Disk"), _("Power")),
            room.machine.gauges,
            lambda now: (say.disk_found(now.free_mb), say.power_found(now.battery)),
        )
        self._elsewhere(
            (_("Printer"),), room.machine.printers, lambda names: (say.printers_found(names),)
        )
        self._elsewhere((_("Mallettes"),), room.packs, lambda packs: packs_found(packs, modules))

    def _elsewhere(
        self,
        subjects: tuple[str, ...],
        work: Callable[[], Result],
        said: Callable[[Result], tuple[Check, ...]],
    ) -> None:
        number = self._number

        def arrived(result: Result) -> None:
            if number == self._number:
                self._settle(subjects, *said(result))

        def broke(error: BaseException) -> None:
            log.error("unexpected", exc_info=error)
            if number == self._number:
                self._settle(subjects, Check(subjects[0], False, unexpected_words()))

        self._background.run(work, arrived, broke)

    def _look_here(self) -> None:
        """What Qt and the players do on the window's thread: one short piece after another."""
        for look in (self._look_at_screens, self._try_sound, self._wake.start, self._try_films):
            self._here(look)

    def _here(self, look: Callable[[], None]) -> None:
        number = self._number
        self._background.soon(lambda: look() if number == self._number else None)

    def _look_at_screens(self) -> None:
        self._settle((_("Screens"),), say.screens_found(self._room.screens()))

    def _try_sound(self) -> None:
        output = sound_output()
        opens = bool(output) and self._room.chime.opens()
        self._settle((_("Sound"),), say.sound_found(output, opens=opens))

    def _hear_wake(self, held: bool) -> None:  # noqa: FBT001 - Qt calls it
        self._settle((_("Screen saver"),), say.awake_found(held=held))

    def _try_films(self) -> None:
        try:
            self._player = choose_player()
        except UserError as error:
            films, self._films = self._films, {}
            self._settle((_("Film player"), *films.values()), say.no_player(error))
            return
        found = say.player_found(self._player.engine, why_not_vlc())
        self._settle((_("Film player"),), found)
        self._trials = FilmTrials(self._player)
        self._trials.tried.connect(self._hear_film)
        self._trials.done.connect(self._let_films_go)
        self._trials.start(self._films)

    def _hear_film(self, film: FilmTrial, broken_at: FilmPart | None) -> None:
        name = self._films[film]
        part = None if broken_at is None else broken_at.value
        self._settle((name,), say.film_found(name, film.file, part))

    def _let_films_go(self) -> None:
        if self._trials is not None:
            self._trials.stop()
            self._trials = None
        if self._player is not None:
            self._player.close()
            self._player = None

    def _settle(self, subjects: tuple[str, ...], *checks: Check) -> None:
        for each in subjects:
            self._waiting.remove(each)
        self._found += checks
        self._report()

    def _report(self) -> None:
        found = sorted(self._found, key=self._place)
        self._changed(tuple(self._waiting), tuple(found))

    def _place(self, check: Check) -> int:
        """Where a finding stands, whenever it came; what has no place of its own comes last."""
        last = len(self._order)
        return self._order.index(check.subject) if check.subject in self._order else last


def look_at(
    room: Room,
    background: Background,
    session: Session | None,
    done: Callable[[tuple[Check, ...]], None],
) -> RoomCheck:
    """Look at everything, then hand over all that was found; keep what this returns until then."""
    check = RoomCheck(room, background, lambda waiting, found: None if waiting else done(found))
    check.start(session)
    return check


def _running_order(module: Module, session: Session | None) -> tuple[Activity, ...]:
    if session is None or not session.plan:
        return module.activities
    return activities_of(module, session.plan)


def _letters_are_here() -> bool:
    return len(list(FONTS.glob("*.ttf"))) >= _TYPEFACES
