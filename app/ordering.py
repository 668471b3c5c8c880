"""The paper that somebody asks for by its name, gathered from the register and the journal."""

import argparse
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.correspondence import (
    announcement_of,
    calendar_of,
    calls_of,
    coupon_of,
    draft_of,
    held_of,
    labels_of,
    letters_of,
    tents_of,
    to_come,
)
from app.documents.announcements import SIZES
from app.documents.coupons import Size
from app.domain.content import Leaflet, Module
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.messages import Occasion
from app.outcomes import RECORD, TABLE, left_as, outcome_of
from app.papers import (
    GAME_PAPERS,
    Draw,
    Issue,
    attendance_of,
    certificates_of,
    held_game_of,
    leaflet_of,
    results_of,
    write_paper,
    zones_of,
)
from app.screens.certificates import Held
from app.surroundings import FONTS, writable
from app.usecases.asked import SessionModules
from app.usecases.desk.certifying import certify, would_certify
from app.usecases.desk.ending import check_over
from app.usecases.desk.office import Office
from app.usecases.planning import Planning
from app.usecases.ports import SettingsStore

Left = Callable[[str, UUID, Collection[UUID] | None], None]
"""Told what has left: the name of a paper, the session, for whom."""
LETTERS = {"letters": Occasion.CONFIRMATION, "convocations": Occasion.CONVOCATION}
COUPONS = {f"coupon-{size.value}": size for size in Size}
LABELS = {"labels": False, "addresses": True}
ANNOUNCEMENTS = {f"announce-{size}": size for size in SIZES}
NAMED = (*LABELS, *COUPONS, *ANNOUNCEMENTS, "tents")
SENT = (*NAMED, *LETTERS, "draft", "calendar", "calls")


class Shelf(Protocol):
    """Where modules are."""

    def module(self, module: str) -> Module:
        """Return a module; UserError when it cannot be played."""
        ...


@dataclass(frozen=True)
class Ordering:
    """Gathers papers; what they are made from is given once."""

    planning: Planning
    office: Office
    modules: SessionModules
    shelf: Shelf
    settings: SettingsStore
    fonts: Path

    def paper(
        self,
        kind: str,
        session: UUID,
        *,
        blank: bool | None = None,
        registrations: Collection[UUID] | None = None,
    ) -> Draw:
        """Gather a paper by its name; UserError when there is none of this session."""
        planning, modules, fonts = self.planning, self.modules, self.fonts
        settings = self.settings.read()
        if kind == "attendance":
            return attendance_of(planning, modules, session, fonts, settings=settings, blank=blank)
        if kind == "certificate":
            meeting = planning.session(session)
            check_over(self.office, meeting, self.minutes, planning.ended)
            issue = partial(certify, self.office, session, registrations)
            return self._certificates(session, issue)
        if kind == "results":
            return results_of(planning, modules, session, fonts, settings=settings)
        if kind == "zones":
            return zones_of(planning, modules, settings, session, fonts)
        if kind in GAME_PAPERS:
            return held_game_of(planning, modules, session, fonts, name=kind)
        if kind in SENT:
            return self._sent(kind, session, registrations)
        return self._leaflet(session)

    def outcome(self, kind: str, session: UUID, ending: str) -> Draw:
        """Gather what a paper says as a table or as a record, by how the file's name ends."""
        return outcome_of(self.planning, self.modules, session, kind=kind, ending=ending)

    def trial(self, kind: str, session: UUID, registrations: Collection[UUID] | None) -> Draw:
        """Gather a paper that gets a number, to be looked at: no number is given yet."""
        if kind != "certificate":
            return self.paper(kind, session, registrations=registrations)
        return self._certificates(
            session, partial(would_certify, self.office, session, registrations)
        )

    def _certificates(self, session: UUID, issue: Issue) -> Draw:
        taught, settings = self._modules_of(session), self.settings.read()
        return certificates_of(self.office, taught, session, settings, self.fonts, issue)

    def _named(self, kind: str, session: UUID) -> Draw:
        """Gather what bears names, and what invites people to give theirs."""
        office, fonts, settings = self.office, self.fonts, self.settings.read()
        meeting = self.planning.session(session)
        if kind in LABELS:
            return labels_of(office, meeting, fonts, addresses=LABELS[kind])
        if kind == "tents":
            return tents_of(office, held_of(meeting, self._modules_of(session)), settings, fonts)
        wanted = to_come(office, meeting)
        sessions = tuple(held_of(each, self._modules_of(each.id)) for each in wanted)
        if kind in COUPONS:
            return coupon_of(office, sessions, settings, fonts, COUPONS[kind])
        module = self._modules_of(wanted[0].id)[0]
        return announcement_of(sessions, module, settings, fonts, ANNOUNCEMENTS[kind])

    def _sent(self, kind: str, session: UUID, registrations: Collection[UUID] | None) -> Draw:
        """Gather what people are sent or told, or what bears their names."""
        if kind in NAMED:
            return self._named(kind, session)
        office, fonts, settings = self.office, self.fonts, self.settings.read()
        held = self.held(session)
        if kind == "calls":
            return calls_of(office, held, settings, fonts)
        if kind in LETTERS:
            return letters_of(office, held, settings, fonts, LETTERS[kind], registrations)
        one = list(registrations or ())
        if len(one) > 1 or (kind == "draft" and not one):
            raise UserError("A draft or a date is for one person: give one registration.")
        if kind == "draft":
            return draft_of(office, held, settings, Occasion.CONFIRMATION, one[0])
        return calendar_of(office, held, settings, one[0] if one else None)

    def held(self, session: UUID) -> Held:
        """Say what a session is about and how long it takes."""
        return held_of(self.planning.session(session), self._modules_of(session))

    def minutes(self, meeting: Session) -> int:
        """How long the modules of a session take."""
        return sum(each.minutes for each in self.modules.modules_of(meeting))

    def _leaflet(self, session: UUID) -> Draw:
        module = self.modules.module_of(self.planning.session(session))
        leaflets = [each for each in module.activities if isinstance(each, Leaflet)]
        if not leaflets:
            raise UserError("This module has no leaflet.")
        return leaflet_of(module, leaflets[0], self.fonts)

    def _modules_of(self, session: UUID) -> list[Module]:
        """The modules of a session, the first one as it was asked."""
        return list(self.modules.modules_of(self.planning.session(session)))


def write_document(
    wanted: argparse.Namespace,
    parts: tuple[Planning, Office, SessionModules, Shelf, SettingsStore],
    left: Left,
) -> Path:
    """Write the document that the shell asks for, shaped as the name of its file ends."""
    out, ordering = writable(wanted.out), Ordering(*parts, FONTS)
    about, ending = (wanted.kind, wanted.session), out.suffix.lower()
    if ending in (TABLE, RECORD):
        draw = ordering.outcome(*about, ending)
    else:
        draw = ordering.paper(*about, blank=wanted.blank, registrations=wanted.registration)
    file = write_paper(draw(), out)
    left(left_as(wanted.kind, ending), wanted.session, wanted.registration)
    return file
