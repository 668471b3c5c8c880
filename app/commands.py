"""The command line: the same use cases without the window.

Exit status 0 done, 1 the user's data or machine is at fault (one sentence on stderr), 2 misused.
"""

import argparse
import errno
import gc
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from app.desktop import awaited, hear_qt, no_screen, without_window
from app.domain.errors import UserError
from app.screens.wording import _, explain, use
from app.surroundings import SystemClock, catalogue, data_folder, has_screen, who_types, writable
from app.traces import kept_log
from app.usage import read_words
from app.usage_privacy import PRIVATE_PAPERS

if TYPE_CHECKING:
    from app.domain.meetings import Session
    from app.privacy import Leaving
    from app.screens.check import Check
    from app.screens.listings import Listed
    from app.screens.meter import Meter
    from app.stock import Stock
    from app.usecases.asked import AskedModules
    from app.usecases.desk.office import Office
    from app.usecases.planning import Planning
    from app.usecases.ports import SettingsStore


def main(words: Sequence[str]) -> int:
    """Do what the command line asks; returns the exit status."""
    _print_on_any_terminal()
    use(catalogue())
    try:
        return _run(words)
    except UserError as error:
        print(explain(error), file=sys.stderr)
    except KeyboardInterrupt:
        print(_("Stopped before the end."), file=sys.stderr)
    except BrokenPipeError:
        _hang_up()  # whoever read has enough: `… | head`
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print(_("The disk is full: make room, then try again."), file=sys.stderr)
        _hang_up()
    return 1


def _run(words: Sequence[str]) -> int:
    try:
        wanted = read_words(words)
        with kept_log(data_folder(wanted.data)):
            return COMMANDS[wanted.command](wanted)
    finally:
        print(end="", flush=True)  # finds out now that nobody can read it


def _print_on_any_terminal() -> None:
    """An old terminal knows no accents: that is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _hang_up() -> None:
    """Leave nothing for Python to print at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@dataclass(frozen=True)
class _Desk:
    """What most commands need."""

    planning: "Planning"
    stock: "Stock"
    modules: "AskedModules"
    settings: "SettingsStore"
    data: Path
    office: "Office"
    left: "Leaving"


def _open_desk(wanted: argparse.Namespace, resources: ExitStack) -> _Desk:
    from app.privacy import leaving_from, office_on
    from app.stock import stock_in_use
    from app.unlocking import open_data
    from app.usecases.asked import AskedModules
    from app.usecases.planning import Planning

    data = data_folder(wanted.data)
    storage = open_data(data)
    resources.callback(storage.close)
    clock = SystemClock()
    office = office_on(storage, clock, who_types())
    planning = Planning(storage.register, storage.journal, clock, office.who, office.notice)
    stock = stock_in_use(data, planning, storage.asked)
    modules = AskedModules(stock.shelf, storage.asked, planning.begun)
    left = leaving_from(storage, office)
    return _Desk(planning, stock, modules, storage.settings, data, office, left)


def _say(wanted: argparse.Namespace, listing: Sequence["Listed"], closing_words: str = "") -> None:
    """Print a listing: one line a row for people and a last word, or the rows as JSON."""
    if wanted.json:
        print(json.dumps([each.row for each in listing], ensure_ascii=False, indent=2, default=str))
        return
    for each in listing:
        print(each.line)
    print(end=f"{closing_words}\n" if closing_words else "")


def _window(wanted: argparse.Namespace) -> int:
    if not has_screen():
        raise no_screen()
    gc.disable()  # what starts is no garbage: looking for it takes an eighth of the start
    from app.start import open_program

    hear_qt()
    return open_program(data_folder(wanted.data))


def _demo(wanted: argparse.Namespace) -> int:
    from app.demo.run import play_part, run_demo

    if wanted.part:
        return play_part(wanted.part, wanted.out, wanted.data)
    return run_demo(wanted.out, wanted.module)


def _check(wanted: argparse.Namespace) -> int:
    from app.gui.shared.background import Background
    from app.room_check import look_at, room_here
    from app.screens.check import say_check
    from app.stock import Stock
    from app.storage.opening import faults_of
    from app.unlocking import given
    from app.usecases.devices import SeenScreens

    hear_qt()
    session = _session_of(wanted)
    real = has_screen()
    application = without_window()
    data = data_folder(wanted.data)
    stock = Stock(data)
    faults = lambda: faults_of(data, SystemClock(), given())  # noqa: E731
    room = room_here(data, stock.shelf, faults, stock.store.packs)
    if not real:  # the screen that Qt made up is nobody's
        room = replace(room, screens=SeenScreens)
    with closing(Background()) as background:
        checks: tuple[Check, ...] = awaited(lambda done: look_at(room, background, session, done))
    del application  # the players needed it
    if wanted.json:
        print(json.dumps([vars(each) for each in checks], ensure_ascii=False, indent=2))
    else:
        print("\n".join(say_check(checks)))
    return int(any(each.needed and not each.well for each in checks))


def _session_of(wanted: argparse.Namespace) -> "Session | None":
    if wanted.session is None:
        return None
    with ExitStack() as resources:
        return _open_desk(wanted, resources).planning.session(wanted.session)


def _library(wanted: argparse.Namespace) -> int:
    if wanted.action == "list":
        return _list(wanted)
    from app.packing import PACKING
    from app.shelving import SHELVING

    if wanted.out:
        wanted.out = writable(wanted.out)
    if wanted.action in PACKING:
        answer = PACKING[wanted.action](wanted, _meter())
    else:
        with ExitStack() as resources:
            stock = _open_desk(wanted, resources).stock
            answer = SHELVING[wanted.action](wanted, stock, _meter())
    if answer.problems or (wanted.json and wanted.action != "schema"):
        _say(wanted, answer.listing)
    if answer.closing and (not wanted.json or wanted.action == "schema"):
        print(answer.closing)
    return int(bool(answer.problems))


def _list(wanted: argparse.Namespace) -> int:
    from app.screens.listings import listed_problem
    from app.shelving import listed_modules
    from app.stock import Stock

    stock = Stock(data_folder(wanted.data))
    _say(wanted, listed_modules(stock))
    problems = stock.shelf.problems()
    for each in problems:
        print(listed_problem(each).line, file=sys.stderr)
    return int(bool(problems))


def _meter() -> "Meter":
    from app.screens.meter import Meter

    return Meter(sys.stderr, monotonic, live=sys.stderr.isatty())


def _session(wanted: argparse.Namespace) -> int:
    from app.deskwork import work_on_sessions

    with ExitStack() as resources:
        desk = _open_desk(wanted, resources)
        _say(wanted, work_on_sessions(wanted, desk.office, desk.stock.shelf.module))
    return 0


def _registrations(wanted: argparse.Namespace) -> int:
    if wanted.action == "import":
        from app.bringing import bring_in_file

        _say(wanted, *bring_in_file(wanted))
        return 0
    from app.deskwork import work_on_registrations

    with ExitStack() as resources:
        desk = _open_desk(wanted, resources)
        _say(wanted, work_on_registrations(wanted, desk.office))
        if wanted.action == "list":
            desk.left("list", wanted.session, None)
    return 0


def _document(wanted: argparse.Namespace) -> int:
    if wanted.command == "people" or wanted.kind in PRIVATE_PAPERS:
        from app.privatework import see_to_people

        _say(wanted, *see_to_people(wanted, data_folder(wanted.data)))
        return 0
    from app.ordering import write_document

    with ExitStack() as resources:
        desk = _open_desk(wanted, resources)
        parts = desk.planning, desk.office, desk.modules, desk.stock.shelf, desk.settings
        print(write_document(wanted, parts, desk.left))
    return 0


def _database(wanted: argparse.Namespace) -> int:
    from app.safekeeping import work_on_database
    from app.unlocking import asks_in_terminal

    listing, closing_words = work_on_database(wanted, _meter(), asks_in_terminal())
    if wanted.json:
        _say(wanted, listing)
    else:
        print(closing_words)
    return 0


def _serve(wanted: argparse.Namespace) -> int:
    from app.serving import serve

    say = lambda words: print(words, flush=True)  # noqa: E731
    door = {"host": wanted.host, "port": wanted.port, "proxy": wanted.behind_proxy or ""}
    serve(data_folder(wanted.data), say, on_site=wanted.on_site, **door)
    return 0


def _web_form(wanted: argparse.Namespace) -> int:
    from app.papers import write_paper
    from app.serving import web_form

    print(write_paper(web_form(data_folder(wanted.data)).encode(), writable(wanted.out)))
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "": _window,
    "demo": _demo,
    "check": _check,
    "library": _library,
    "session": _session,
    "registrations": _registrations,
    "document": _document,
    "people": _document,
    "serve": _serve,
    "web-form": _web_form,
    "database": _database,
}
