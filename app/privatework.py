"""The commands about people's data: see it, hand it out, forget it, and what is kept of that."""

import argparse
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import UserError
from app.papers import write_paper
from app.privacy import KeptPapers, access_to, notice_pdf, office_on
from app.screens.listings import Listed
from app.screens.privacy import (
    due_for,
    erased_said,
    export_line,
    names_in,
    number_lines,
    purged_said,
    stake_said,
)
from app.stock import Stock
from app.surroundings import FONTS, SystemClock, who_types, writable
from app.unlocking import open_data
from app.usecases.privacy.forgetting import at_stake, erase, purge, to_purge

if TYPE_CHECKING:
    from app.storage.opening import Storage
    from app.usecases.desk.office import Office

MOST_FOUND = 50
Titles = Mapping[str, str]
Answer = tuple[list[Listed], str]
"""What is listed, and the sentence after it."""


def see_to_people(wanted: argparse.Namespace, data: Path) -> Answer:
    """Do what is asked about people's data, or write a paper about it."""
    with closing(open_data(data)) as storage:
        office = office_on(storage, SystemClock(), who_types())
        own = Own(data, storage, office, Stock(data).shelf.titles())
        if wanted.command != "document":
            return own.work(wanted)
        if wanted.kind == "access":
            return [], str(hand_out(wanted, own))
        return [], str(write_paper(notice_pdf(storage, SystemClock(), FONTS), writable(wanted.out)))


@dataclass(frozen=True)
class Own:
    """What these commands work on."""

    data: Path
    storage: "Storage"
    office: "Office"
    titles: Titles

    def work(self, wanted: argparse.Namespace) -> Answer:
        """Do what is asked about people's data."""
        register, storage = self.office.register, self.storage
        match wanted.action:
            case "find":
                return _found(self.office, wanted.words), ""
            case "access":
                return [], str(hand_out(wanted, self))
            case "erase":
                return [], _erase(wanted, self)
            case "purge":
                return _purge(wanted, self)
            case "exports":
                rows = ((each, export_line(each)) for each in storage.exports.exports())
                return [Listed(line, _row(vars(each))) for each, line in rows], ""
            case "numbers":
                lines = number_lines(register.tallies(self.office.now()), self.titles)
                return [Listed(each, {"line": each}) for each in lines], ""
            case _:
                return _notices(storage), ""


def hand_out(wanted: argparse.Namespace, own: Own) -> Path:
    """Write the file of somebody, for people or for machines by the end of its name."""
    out = writable(wanted.out)
    ending = out.suffix.lower()
    if ending not in (".pdf", ".json"):
        raise UserError("The file of a person is a .pdf or a .json: name it so.")
    access = access_to(own.storage, own.office, wanted.person, own.titles)
    return write_paper(access.json() if ending == ".json" else access.pdf(FONTS), out)


def _found(office: "Office", words: str) -> list[Listed]:
    people = office.register.search(words, MOST_FOUND)
    return [
        Listed(f"{each.id}  {each.full_name}", {"id": str(each.id), "name": each.full_name})
        for each in people
    ]


def _erase(wanted: argparse.Namespace, own: Own) -> str:
    stake = at_stake(own.office, wanted.person)
    if not wanted.yes:
        raise UserError("{stake} Repeat it with --yes to erase.", stake=stake_said(stake))
    return erased_said(erase(own.office, wanted.person, KeptPapers(own.data)))


def _purge(wanted: argparse.Namespace, own: Own) -> Answer:
    office, rules = own.office, own.storage.settings.read().privacy.retention
    listed = to_purge(office, rules)
    view = due_for(listed, office.register.people(names_in(listed)))
    rows = [
        Listed(f"{each.name} · {each.what} · {each.since}", _row(vars(each))) for each in view.now
    ]
    if not wanted.yes:
        return rows, f"{view.said} {view.soon_said}"
    return rows, purged_said(purge(office, rules, listed.now, KeptPapers(own.data)))


def _notices(storage: "Storage") -> list[Listed]:
    return [
        Listed(
            f"{each.version}  {each.wording.short}",
            {"version": each.version, "since": each.since, "short": each.wording.short,
             "full": [list(part) for part in each.wording.full]},
        )
        for each in storage.wordings.notices()
    ]  # fmt: skip


def _row(known: Mapping[str, object]) -> dict[str, object]:
    return {name: list(each) if isinstance(each, tuple) else each for name, each in known.items()}
