"""The demonstration from outside: prepares a session, starts the program, pulls its plug."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from app.demo.actor import DETAILS, Actor
from app.demo.script import first_part, second_part
from app.desktop import hear_qt
from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.journal_format import encode
from app.domain.meetings import Channel, Gathering
from app.launch import Program, first_window
from app.library.shelf import FolderShelf
from app.privacy import office_on
from app.screens.wording import _
from app.storage.opening import open_storage
from app.surroundings import CONTENT, PROGRAM, SystemClock, who_types
from app.usecases.planning import Planning

# made-up people: the demonstration must not name anybody
PEOPLE = (
    ("EXEMPLE", "Rose", Channel.PAPER),
    ("MODÈLE", "Yann", Channel.PHONE),
    ("SPÉCIMEN", "Inès", Channel.EMAIL),
    ("D’ESSAI-LONGUEVILLE", "Jean-François", Channel.ONLINE),
    ("TÉMOIN", "Awa", Channel.PAPER),
)
PAPERS = {"emargement": "attendance.pdf", "resultats": "results.pdf", "plaquette": "leaflet.pdf"}
SLACK_MS = 5_000
PART_SECONDS = 150

Row = tuple[str, str]


def run_demo(out: Path, module: str = "") -> int:
    """Play a module, by its number or its id, else the first; 0 only when all was done.

    Prints a table.
    """
    out = out.absolute()
    try:
        out.mkdir(parents=True, exist_ok=True)
        results = (DETAILS, *PAPERS.values())
        for old in (*out.glob("[0-9][0-9]-*.png"), *(out / name for name in results)):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            "The folder {folder} cannot be written to: choose another one with --out.", folder=out
        ) from error
    with tempfile.TemporaryDirectory() as work:
        data = Path(work) / "data"
        session = _prepare(data, module)
        rows: list[Row] = [(_("A session with {n} registered people").format(n=len(PEOPLE)), "✓")]
        environment = _screens(Path(work))
        first = _play("first", out, data, environment, rows)
        before = _read_journal(data, session)
        second = _play("second", out, data, environment, rows)
        after = _read_journal(data, session)
        _write_journal(after, out / "journal.json")
    rows += _judge(first, second, before, after, out)
    _print_table(rows)
    return int(any(mark != "✓" for _what, mark in rows))


def chosen(modules: tuple[Module, ...], wanted: str) -> Module:
    """The module with this number, from 1, or this id; without either, the first."""
    if not modules:
        raise UserError("The modules of the program are missing: install the program again.")
    by_number = {str(number): each for number, each in enumerate(modules, start=1)}
    found = {**{each.id: each for each in modules}, **by_number, "": modules[0]}.get(wanted)
    if found is None:
        ids = ", ".join(f"{number} {each.id}" for number, each in by_number.items())
        raise UserError(
            "There is no module “{module}”: choose among {ids}.", module=wanted, ids=ids
        )
    return found


def _prepare(data: Path, wanted: str) -> UUID:
    with ExitStack() as resources:
        storage = open_storage(data, SystemClock())
        resources.callback(storage.close)
        clock = SystemClock()
        office = office_on(storage, clock, who_types())
        planning = Planning(storage.register, storage.journal, clock, office.who, office.notice)
        module = chosen(FolderShelf((CONTENT,)).modules(), wanted)
        place = _("Small hall, ground floor")
        session = planning.plan(module.id, clock.now(), place, 5, Gathering.SMALL_GROUP)
        for family, given, channel in PEOPLE:
            planning.register(session.id, family, given, channel)
    return session.id


def _screens(work: Path) -> dict[str, str]:
    """Where there is no screen, a laptop and a projector that exist in memory only."""
    environment = dict(os.environ)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")) and (
        sys.platform == "linux" or environment.get("QT_QPA_PLATFORM") == "offscreen"
    ):
        sizes = (("Portable", 0, 1366, 768), ("Vidéoprojecteur", 1366, 1920, 1080))
        screens = [
            {"name": name, "x": x, "y": 0, "width": width, "height": height}
            for name, x, width, height in sizes
        ]
        config = work / "screens.json"
        config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
        environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    return environment


def _play(
    part: str, out: Path, data: Path, environment: dict[str, str], rows: list[Row]
) -> tuple[int, dict[str, int]]:
    """Run one part in its own process; returns its exit status and the film positions it told."""
    command = [sys.executable, str(PROGRAM / "main.py"), "--data", str(data), "demo"]
    command += ["--out", str(out), "--part", part]
    positions: dict[str, int] = {}
    with ExitStack() as closing:
        child = closing.enter_context(
            subprocess.Popen(  # noqa: S603 - our own program
                command, stdout=subprocess.PIPE, env=environment, encoding="ascii"
            )
        )
        closing.callback(child.kill)  # whatever happens here, nothing plays on
        for line in child.stdout or ():
            told = json.loads(line)
            if "position_ms" in told:
                positions[told["kind"]] = told["position_ms"]
            if told["kind"] != "picture":
                rows.append((told["text"], "✗" if told["kind"] == "failed" else "✓"))
        return child.wait(PART_SECONDS), positions


def play_part(part: str, out: Path, data: Path) -> int:
    """Be the program of one part: real windows, a played facilitator."""
    hear_qt()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the parent says that it was stopped
    application = QApplication(sys.argv[:1])
    home, theme = first_window(application)
    home.show()
    program = Program(application, home, theme, data)
    program.paperwork.open_paper = lambda file: _keep_paper(file, out)
    actor = Actor(program, application, out)
    sys.excepthook = actor.unexpected
    status = actor.play(first_part(actor) if part == "first" else second_part(actor))
    program.close()
    return status


def _keep_paper(file: Path, out: Path) -> bool:
    kind = file.name.partition("-")[0]
    part = out / f"{kind}.part"
    shutil.copyfile(file, part)
    part.replace(out / PAPERS[kind])
    return True


def _read_journal(data: Path, session: UUID) -> list[dict[str, object]]:
    with ExitStack() as resources:
        storage = open_storage(data, SystemClock())
        resources.callback(storage.close)
        entries = storage.journal.read(session)
    listed: list[dict[str, object]] = []
    for entry in entries:
        kind, version, values = encode(entry.event)
        listed.append(
            {
                "sequence": entry.sequence,
                "at": entry.at.isoformat(),
                "kind": kind,
                "version": version,
                "data": values,
            }
        )
    return listed


def _write_journal(entries: list[dict[str, object]], file: Path) -> None:
    file.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _judge(
    first: tuple[int, dict[str, int]],
    second: tuple[int, dict[str, int]],
    before: list[dict[str, object]],
    after: list[dict[str, object]],
    out: Path,
) -> list[Row]:
    """Compare what was promised with what is there."""

    def mark(well: Callable[[], bool]) -> str:
        return "✓" if well() else "✗"

    status, cut = first
    later, resumed = second
    slip = abs(cut.get("cut", -SLACK_MS) - resumed.get("resumed", 2 * SLACK_MS))
    pictures = len(list(out.glob("[0-9][0-9]-*.png")))
    return [
        (_("The program was killed hard"), mark(lambda: status not in {0, 1})),
        (
            _("Nothing lost: {n} entries before the cut, all there after").format(n=len(before)),
            mark(lambda: bool(before) and after[: len(before)] == before),
        ),
        (
            _("The film came back {n} s from where it was").format(n=f"{slip / 1000:.1f}"),
            mark(lambda: slip <= SLACK_MS),
        ),
        (_("The session went on to its end"), mark(lambda: later == 0)),
        (
            _("Papers: attendance.pdf, results.pdf, leaflet.pdf"),
            mark(lambda: all((out / name).is_file() for name in PAPERS.values())),
        ),
        (_("Journal: {n} entries in journal.json").format(n=len(after)), mark(lambda: bool(after))),
        (_("{n} pictures of both windows").format(n=pictures), mark(lambda: pictures >= 10)),
    ]


def _print_table(rows: list[Row]) -> None:
    width = max(len(what) for what, _mark in rows)
    for what, mark in rows:
        sys.stdout.write(f"{what:<{width}}  {mark}\n")
