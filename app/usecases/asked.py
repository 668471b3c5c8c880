"""What a session was asked stays what it was, whatever becomes of the pack afterwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.usecases.planning import LeftOpen


@dataclass(frozen=True)
class AskedTexts:
    """The files of a module as a session read them: names and texts, none of the media.

    `pack`, `version` and `name` say where they come from: the pack, its version, the module's file.
    """

    pack: str
    version: int
    name: str
    files: Mapping[str, str]


class AskedStore(Protocol):
    """Keeps what each session was asked."""

    def keep(self, session: UUID, texts: AskedTexts) -> None:
        """Keep the texts of a session that begins, in the place of those that it may have."""
        ...

    def of(self, session: UUID) -> AskedTexts | None:
        """Return what was kept for a session; None where nothing that can be read was."""
        ...


class AskedShelf(Protocol):
    """The shelf, as far as what is asked is concerned."""

    def module(self, module: str) -> Module:
        """Return a module as it is today; UserError when it cannot be played."""
        ...

    def texts(self, module: str) -> AskedTexts:
        """Return the files of a module as they are today; UserError when it cannot be played."""
        ...

    def as_asked(self, texts: AskedTexts) -> Module:
        """Return the module that these files say, with the media that are still there.

        UserError when this version of the program cannot read them.
        """
        ...


class SessionModules(Protocol):
    """Finds the modules of sessions."""

    def module_of(self, meeting: Session) -> Module:
        """Return the module of a session; UserError when there is none that can be played."""
        ...

    def modules_of(self, meeting: Session) -> tuple[Module, ...]:
        """Return all modules of a session, the first one first."""
        ...


class AskedModules:
    """The modules of sessions: as they were asked where they have begun, else as they are today."""

    def __init__(self, shelf: AskedShelf, store: AskedStore, begun: Callable[[UUID], bool]) -> None:
        """`begun` tells whether anything happened in a session yet."""
        self._shelf = shelf
        self._store = store
        self._begun = begun

    def module_of(self, meeting: Session) -> Module:
        """Return the module of a session; UserError when there is none that can be played."""
        texts = self._store.of(meeting.id) if self._begun(meeting.id) else None
        if texts is None:  # it began before texts were kept, if at all
            return self._shelf.module(meeting.module)
        try:
            return self._shelf.as_asked(texts)
        except UserError:
            return self._shelf.module(meeting.module)

    def modules_of(self, meeting: Session) -> tuple[Module, ...]:
        """Return all modules of a session, the first one as it was asked."""
        others = (self._shelf.module(each) for each in meeting.more_modules)
        return (self.module_of(meeting), *others)

    def keep(self, meeting: Session) -> None:
        """Keep what a session is going to be asked, before it begins; UserError when that fails."""
        if self._store.of(meeting.id) is None or not self._begun(meeting.id):
            self._store.keep(meeting.id, self._shelf.texts(meeting.module))


def versions_in_use(left_open: LeftOpen, store: AskedStore) -> frozenset[tuple[str, int]]:
    """Return the packs, with their versions, of the sessions that were not ended."""
    sessions = [each.session for each in left_open.interrupted]
    sessions += [each.session for each in left_open.unreadable]
    kept = [store.of(each.id) for each in sessions]
    return frozenset((texts.pack, texts.version) for texts in kept if texts is not None)
