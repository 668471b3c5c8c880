"""What papers are made, printed and kept with, for the desk."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.domain.meetings import Session
from app.domain.settings import Settings
from app.gui.desk.intake import Elsewhere
from app.screens.paper_wishes import TABLE, Wish
from app.usecases.devices import HandingOut

Draw = Callable[[], bytes]


class Orders(Protocol):
    """Gathers papers on the window's thread; what it returns draws them on any other."""

    def paper(
        self,
        kind: str,
        session: UUID,
        *,
        blank: bool | None = None,
        registrations: Collection[UUID] | None = None,
    ) -> Draw:
        """Gather a paper by its name; UserError when there is none of this session."""
        ...

    def outcome(self, kind: str, session: UUID, ending: str) -> Draw:
        """Gather what came of a session as a table."""
        ...

    def trial(self, kind: str, session: UUID, registrations: Collection[UUID] | None) -> Draw:
        """Gather a paper that gets a number, to be looked at: no number is given yet."""
        ...


@dataclass(frozen=True)
class Press:
    """Makes papers, prints them, keeps them.

    `orders` gives what gathers them, `held` tells whether a session has begun, `warn` what the
    papers lack (nothing: empty), `ask` where a file goes (title, the name proposed, its kind;
    None: nowhere), `name` what the file of a paper is called, `show` opens a file or a folder,
    `left` is told what was printed or kept: the paper, the session, for whom. `unprinted` tells how
    many of some names have letters that no paper can show.
    """

    orders: Callable[[], Orders]
    settings: Callable[[], Settings]
    held: Callable[[UUID], bool]
    warn: Callable[[], str]
    ways: HandingOut
    background: Elsewhere
    ask: Callable[[str, str, str], Path | None]
    name: Callable[[Wish, Session], str]
    write: Callable[[bytes, Path], Path]
    show: Callable[[Path], bool]
    left: Callable[[str, UUID, Collection[UUID] | None], object]
    unprinted: Callable[[Iterable[str]], int]

    def gather(self, wish: Wish) -> Draw:
        """Gather a paper to be printed or kept; one with a number gets it now."""
        chosen = wish.registrations
        if wish.ending == TABLE:
            return self.orders().outcome(wish.kind, wish.session, wish.ending)
        return self.orders().paper(wish.kind, wish.session, blank=wish.blank, registrations=chosen)

    def look(self, wish: Wish) -> Draw:
        """Gather a paper to be looked at."""
        if wish.numbered:
            return self.orders().trial(wish.kind, wish.session, wish.registrations)
        return self.gather(wish)
