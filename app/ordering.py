"""The paper that somebody asks for by its name, gathered from the register and the journal."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.domain.content import Leaflet, Module
from app.domain.errors import UserError
from app.papers import (
    GAME_PAPERS,
    Draw,
    attendance_of,
    certificates_of,
    held_game_of,
    leaflet_of,
    results_of,
    zones_of,
)
from app.usecases.asked import SessionModules
from app.usecases.desk.office import Office
from app.usecases.planning import Planning
from app.usecases.ports import SettingsStore


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
            taught = self._modules_of(session)
            return certificates_of(self.office, taught, session, settings, fonts, registrations)
        if kind == "results":
            return results_of(planning, modules, session, fonts)
        if kind == "zones":
            return zones_of(planning, modules, settings, session, fonts)
        if kind in GAME_PAPERS:
            return held_game_of(planning, modules, session, fonts, name=kind)
        return self._leaflet(session)

    def _leaflet(self, session: UUID) -> Draw:
        module = self.modules.module_of(self.planning.session(session))
        leaflets = [each for each in module.activities if isinstance(each, Leaflet)]
        if not leaflets:
            raise UserError("This module has no leaflet.")
        return leaflet_of(module, leaflets[0], self.fonts)

    def _modules_of(self, session: UUID) -> list[Module]:
        """The modules of a session, the first one as it was asked."""
        meeting = self.planning.session(session)
        others = (self.shelf.module(each) for each in meeting.more_modules)
        return [self.modules.module_of(meeting), *others]
