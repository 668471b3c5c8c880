"""What the library works on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from app.usecases.library import FreshShelf
from app.usecases.mallettes import OfficialMedia, PackStore
from app.usecases.ports import SettingsStore, VideoPlayer

Result = TypeVar("Result")
TryFilm = Callable[[Path, Callable[[bool], None]], object]
"""Plays a film at its start, in the middle and at its end, then tells whether it could."""

AskFile = Callable[[str, str], Path | None]
"""Has a file chosen, by a title and the kinds of files; None where none is wanted."""


class Elsewhere(Protocol):
    """Does slow work off the window's thread, then calls one of the two on it."""

    def run(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[BaseException], None],
    ) -> None:
        """Do `work` elsewhere."""
        ...


@dataclass(frozen=True)
class Sources:
    """What the library works on.

    `open_player` gives a player of its own, `try_film` says whether a film of somebody's plays,
    `ask_file` has a file chosen.
    """

    shelf: FreshShelf
    store: PackStore
    media: OfficialMedia
    settings: SettingsStore
    background: Elsewhere
    open_player: Callable[[], VideoPlayer]
    try_film: TryFilm
    ask_file: AskFile
