"""The command line: the same use cases without the window.

Exit status 0 done, 1 the user's data or machine is at fault (one sentence on stderr), 2 wrong
usage.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.errors import UserError

if TYPE_CHECKING:
    from app.domain.meetings import Session
    from app.library.shelf import FolderShelf
    from app.usecases.planning import Planning


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; returns the exit status."""
    wanted = _parser().parse_args(arguments)
    if wanted.run is None:
        from app.launch import open_program

        return open_program(wanted.data)
    from app.screens.wording import explain, use
    from app.surroundings import catalogue

    use(catalogue())
    run: Callable[[argparse.Namespace], int] = wanted.run
    try:
        return run(wanted)
    except UserError as error:
        print(explain(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="À main levée")
    parser.set_defaults(run=None)
    parser.add_argument("--data", type=Path, help="the data folder")
    commands = parser.add_subparsers(title="commands")
    # --data and --json may also follow the command
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, default=argparse.SUPPRESS, help="the data folder")
    shared.add_argument("--json", action="store_true", help="print for machines")
    for name, run, about, shape in (
        ("demo", _demo, "a whole session by itself, with its papers and pictures", _shape_demo),
        ("check", _check, "the room check", None),
        ("library", _library, "modules and packs", _shape_library),
        ("session", _session, "sessions", _shape_session),
        ("registrations", _registrations, "who is registered for a session", _shape_people),
        ("document", _document, "a paper as a PDF", _shape_document),
    ):
        command = commands.add_parser(name, help=about, description=about, parents=[shared])
        command.set_defaults(run=run)
        if shape:
            shape(command)
    return parser


def _shape_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--out", type=Path, required=True, help="where the results go")
    demo.add_argument("--part", choices=("first", "second"), help=argparse.SUPPRESS)


def _shape_library(library: argparse.ArgumentParser) -> None:
    library.add_argument("action", choices=("list", "check", "render"))
    library.add_argument("path", type=Path, nargs="?", help="a pack, or a storyboard to render")
    library.add_argument("--out", type=Path, help="the film to write")


def _shape_session(session: argparse.ArgumentParser) -> None:
    session.add_argument("action", choices=("list", "new", "show"))
    session.add_argument("id", type=UUID, nargs="?", help="for show")
    session.add_argument("--module", help="for new: the id of a module")
    session.add_argument("--at", type=_moment, help="for new: 2026-11-21T14:00")
    session.add_argument("--place", default="", help="for new")
    session.add_argument("--seats", type=int, default=5, help="for new")
    session.add_argument("--assembly", action="store_true", help="for new: a general assembly")


def _shape_people(people: argparse.ArgumentParser) -> None:
    people.add_argument("action", choices=("list", "add"))
    people.add_argument("--session", type=UUID, required=True)
    people.add_argument("--family-name", default="")
    people.add_argument("--given-name", default="")
    people.add_argument("--channel", default="paper", help="paper, phone, email, online, walk_in")


def _shape_document(paper: argparse.ArgumentParser) -> None:
    paper.add_argument("kind", choices=("attendance", "results", "leaflet"))
    paper.add_argument("--session", type=UUID, required=True)
    paper.add_argument("--out", type=Path, required=True)
    paper.add_argument("--blank", action="store_true", default=None, help="attendance to sign")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone()


@dataclass(frozen=True)
class _Desk:
    """What most commands need."""

    planning: "Planning"
    shelf: "FolderShelf"
    data: Path


def _open_desk(wanted: argparse.Namespace, resources: ExitStack) -> _Desk:
    from app.library.shelf import FolderShelf
    from app.storage.opening import open_storage
    from app.surroundings import CONTENT, SystemClock, data_folder
    from app.usecases.planning import Planning

    data = data_folder(wanted.data)
    storage = open_storage(data, SystemClock())
    resources.callback(storage.close)
    planning = Planning(storage.meetings, storage.journal, SystemClock())
    return _Desk(planning, FolderShelf((CONTENT, data / "packs")), data)


def _say(wanted: argparse.Namespace, rows: list[dict[str, object]]) -> None:
    """Print a listing: one line a row for people, or the whole as JSON."""
    if wanted.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2, default=str))
        return
    for each in rows:
        print(" · ".join(str(value) for value in each.values() if value not in {None, ""}))


def _demo(wanted: argparse.Namespace) -> int:
    from app.demo.run import play_part, run_demo

    return play_part(wanted.part, wanted.out, wanted.data) if wanted.part else run_demo(wanted.out)


def _check(wanted: argparse.Namespace) -> int:
    from PySide6.QtGui import QGuiApplication

    from app.library.shelf import FolderShelf
    from app.room_check import check_room, say_check
    from app.surroundings import CONTENT, data_folder

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    screens = tuple(each.name() for each in application.screens())  # type: ignore[attr-defined]
    data = data_folder(wanted.data)
    checks = check_room(data, FolderShelf((CONTENT, data / "packs")), screens)
    if wanted.json:
        _say(wanted, [vars(each) for each in checks])
    else:
        print("\n".join(say_check(checks)))
    # one screen is a way to hold a session, not a fault
    return int(not all(each.well or each == checks[0] for each in checks))


def _library(wanted: argparse.Namespace) -> int:
    from app.library.packs import check_pack
    from app.library.shelf import FolderShelf
    from app.surroundings import CONTENT, data_folder

    if wanted.action == "render":
        return _render(wanted)
    if wanted.action == "check":
        if wanted.path is None:
            raise UserError("Say which pack to check: library check FOLDER.")
        problems = check_pack(wanted.path)
        _say(wanted, [vars(each) for each in problems])
        return int(bool(problems))
    shelf = FolderShelf((CONTENT, data_folder(wanted.data) / "packs"))
    _say(
        wanted,
        [
            {"id": each.id, "title": each.title, "version": each.version, "minutes": each.minutes}
            for each in shelf.modules()
        ],
    )
    return int(bool(shelf.problems()))


def _render(wanted: argparse.Namespace) -> int:
    from app.studio.render import render

    if wanted.path is None or wanted.out is None:
        raise UserError("Say what to render: library render STORYBOARD --out FILM.mp4.")

    def show(done: float) -> None:
        print(f"\r{done:4.0%}", end="", file=sys.stderr, flush=True)

    render(wanted.path, wanted.out, progress=show, cancelled=lambda: False)
    print(file=sys.stderr)
    return 0


def _session(wanted: argparse.Namespace) -> int:
    from app.domain.meetings import Gathering

    with ExitStack() as resources:
        desk = _open_desk(wanted, resources)
        if wanted.action == "list":
            _say(wanted, [_session_row(each) for each in desk.planning.sessions()])
        elif wanted.action == "show":
            if wanted.id is None:
                raise UserError("Say which session to show: session show ID.")
            _say(wanted, [_session_row(desk.planning.session(wanted.id))])
        else:
            if wanted.module is None or wanted.at is None:
                raise UserError("A new session needs --module and --at.")
            kind = Gathering.ASSEMBLY if wanted.assembly else Gathering.SMALL_GROUP
            module = desk.shelf.module(wanted.module)
            made = desk.planning.plan(module.id, wanted.at, wanted.place, wanted.seats, kind)
            _say(wanted, [_session_row(made)])
    return 0


def _session_row(session: "Session") -> dict[str, object]:
    return {
        "id": session.id,
        "starts_at": session.starts_at.isoformat(timespec="minutes"),
        "place": session.place,
        "module": session.module,
        "gathering": session.gathering.value,
        "capacity": session.capacity,
        "head_count": session.head_count,
    }


def _registrations(wanted: argparse.Namespace) -> int:
    from app.domain.meetings import Channel

    channels = {each.value: each for each in Channel}
    if wanted.channel not in channels:
        raise UserError("The channel must be one of: {all}.", all=", ".join(channels))
    with ExitStack() as resources:
        planning = _open_desk(wanted, resources).planning
        planning.session(wanted.session)
        if wanted.action == "add":
            channel = channels[wanted.channel]
            planning.register(wanted.session, wanted.family_name, wanted.given_name, channel)
        rows: list[dict[str, object]] = [
            {
                "id": each.id,
                "name": each.person.full_name,
                "channel": each.channel.value,
                "attendance": each.attendance.value,
            }
            for each in planning.people(wanted.session)
        ]
        _say(wanted, rows)
    return 0


def _document(wanted: argparse.Namespace) -> int:
    from app.domain.content import Leaflet
    from app.papers import attendance_of, leaflet_of, results_of, write_paper
    from app.surroundings import FONTS

    with ExitStack() as resources:
        desk = _open_desk(wanted, resources)
        planning, shelf = desk.planning, desk.shelf
        if wanted.kind == "attendance":
            draw = attendance_of(planning, shelf, wanted.session, FONTS, blank=wanted.blank)
        elif wanted.kind == "results":
            draw = results_of(planning, shelf, wanted.session, FONTS)
        else:
            module = shelf.module(planning.session(wanted.session).module)
            leaflets = [each for each in module.activities if isinstance(each, Leaflet)]
            if not leaflets:
                raise UserError("This module has no leaflet.")
            draw = leaflet_of(module, leaflets[0], FONTS)
        print(write_paper(draw(), wanted.out.absolute()))
    return 0
