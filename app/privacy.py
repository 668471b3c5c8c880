"""Connects what is kept about personal data with the desk: notices, exports, kept papers."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.errors import UserError
from app.domain.exports import Export
from app.domain.notices import Notice
from app.domain.settings import Retention, Settings
from app.screens.access_files import access_file
from app.screens.access_records import access_record
from app.screens.notice_papers import notice_paper
from app.screens.notices import wording_of
from app.usecases.desk.office import Office
from app.usecases.ports import Clock
from app.usecases.privacy.access import Dossier, dossier_of
from app.usecases.privacy.exporting import TELLS, note_export, note_paper
from app.usecases.privacy.informing import notice_in_force

if TYPE_CHECKING:
    from app.storage.opening import Storage

FOLDERS = "documents", "drafts"
Leaving = Callable[[str, UUID, Collection[UUID] | None], None]
"""Told what leaves: the name of a paper, the session, for whom (None: all whom it concerns)."""


def notice_now(storage: "Storage", clock: Clock) -> Notice:
    """The notice that people get now."""
    wording = wording_of(storage.settings.read())
    return notice_in_force(storage.wordings, wording, clock.now())


def office_on(storage: "Storage", clock: Clock, who: str) -> Office:
    """Somebody at the desk of a data folder."""
    return Office(storage.register, clock, who, lambda: notice_now(storage, clock).version)


def leaving_from(storage: "Storage", office: Office) -> Leaving:
    """What notes that papers leave."""
    return lambda kind, session, chosen: note_paper(storage.exports, office, kind, session, chosen)


def notice_pdf(storage: "Storage", clock: Clock, fonts: Path) -> bytes:
    """The notice that people get now, as a paper."""
    from app.documents.access_files import access_pdf  # noqa: PLC0415 - slow, and seldom wanted

    return access_pdf(notice_paper(notice_now(storage, clock), storage.settings.read()), fonts)


def access_to(
    storage: "Storage", office: Office, person: UUID, titles: Mapping[str, str]
) -> "Access":
    """All that is kept about somebody, noted as leaving."""
    dossier = dossier_of(office, storage.wordings, person)
    note_export(storage.exports, office, "access", TELLS["access"], 1)
    return Access(dossier, storage.settings.read(), titles, office.now())


@dataclass(frozen=True)
class Access:
    """What is kept about somebody, to be drawn or written on any thread."""

    dossier: Dossier
    settings: Settings
    titles: Mapping[str, str]
    at: datetime

    def pdf(self, fonts: Path) -> bytes:
        """To be read by the person."""
        from app.documents.access_files import access_pdf  # noqa: PLC0415

        return access_pdf(access_file(self.dossier, self.settings, self.titles, self.at), fonts)

    def json(self) -> bytes:
        """For another program."""
        record = access_record(self.dossier, self.at)
        return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()


@dataclass(frozen=True)
class Custodian:
    """What the desk knows and does about personal data, on an open data folder."""

    storage: "Storage"
    office: Office
    data: Path
    fonts: Path

    @property
    def papers(self) -> "KeptPapers":
        """The papers that go with people."""
        return KeptPapers(self.data)

    def rules(self) -> Retention:
        """For how long people are kept."""
        return self.storage.settings.read().privacy.retention

    def notice(self) -> Notice:
        """The notice that people get now."""
        return notice_now(self.storage, self.office.clock)

    def note(self, kind: str, people: int) -> None:
        """Note that something leaves that is no paper of a session."""
        note_export(self.storage.exports, self.office, kind, TELLS[kind], people)

    def exports(self) -> tuple[Export, ...]:
        """What left."""
        return self.storage.exports.exports()

    def paper(self) -> bytes:
        """The notice as a paper."""
        return notice_pdf(self.storage, self.office.clock, self.fonts)

    def access(self, person: UUID, titles: Mapping[str, str]) -> "HandedOut":
        """All that is kept about somebody."""
        return HandedOut(access_to(self.storage, self.office, person, titles), self.fonts)


@dataclass(frozen=True)
class HandedOut:
    """What is kept about somebody, to be written."""

    access: Access
    fonts: Path

    def pdf(self) -> bytes:
        """To be read by the person."""
        return self.access.pdf(self.fonts)

    def json(self) -> bytes:
        """For another program."""
        return self.access.json()


@dataclass(frozen=True)
class KeptPapers:
    """The papers and drafts that the program keeps in its data folder."""

    data: Path

    def forget(self, sessions: Collection[UUID]) -> None:
        """Remove those of these sessions, and all drafts: they can be made again."""
        ends = {each.hex[:6] for each in sessions}
        for folder in FOLDERS:
            for file in sorted(self.data.joinpath(folder).glob("*")):
                if file.suffix == ".eml" or file.stem.rpartition("-")[2] in ends:
                    _remove(file)


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            "Nothing was erased: {name} is open in another program. Close it, then try again.",
            name=file.name,
        ) from error
