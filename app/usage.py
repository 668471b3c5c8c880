"""What may be written on the command line, and how it is explained."""

import argparse
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from app.domain.meetings import Channel
from app.screens.wording import _
from app.usage_online import shape_serve, shape_web_form
from app.usage_privacy import PRIVATE_PAPERS, missing_of_private, shape_private

PAPERS = (
    "attendance", "results", "leaflet", "zones", "roles", "poster-a4", "poster-a3", "certificate",
    "letters", "convocations", "draft", "calendar", "calls", "coupon-quarter", "coupon-half",
    "coupon-full", "tents", "labels", "addresses", "announce-a3", "announce-a4", "announce-a5",
    *PRIVATE_PAPERS,
)  # fmt: skip
"""The names under which papers are asked for."""


def read_words(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line; one that makes no sense ends the program with status 2."""
    own = _own_words()
    # argparse says its own words through this name: they are in our catalogue too
    argparse._ = lambda message: own.get(message, message)  # type: ignore[attr-defined]
    parser = _parser()
    wanted = parser.parse_args(words)
    missing = _missing(wanted)
    if missing:
        parser.error(missing)
    return wanted


def _missing(wanted: argparse.Namespace) -> str:
    """Say what an action needs that argparse could not know of."""
    lacking = {
        "session": _missing_of_session,
        "registrations": _missing_of_registrations,
        "library": _missing_of_library,
        "document": missing_of_private,
        "people": missing_of_private,
    }
    of_this = lacking.get(wanted.command)
    return of_this(getattr(wanted, "action", ""), wanted) if of_this else ""


def _missing_of_registrations(action: str, wanted: argparse.Namespace) -> str:
    if action == "import" and wanted.file is None:
        return _("Say which table to bring in: registrations import FILE --session ID.")
    if action != "import" and wanted.file is not None:
        return str(_("unrecognized arguments: %s") % wanted.file)
    if action in ("cancel", "move") and wanted.registration is None:
        return _("Say which registration with --registration ID: see them listed.")
    if action == "move" and wanted.to is None:
        return _("Say which session to move to: --to ID.")
    return ""


def _missing_of_session(action: str, wanted: argparse.Namespace) -> str:
    if action == "new" and (wanted.module is None or wanted.at is None):
        return _("A new session needs --module and --at.")
    if action == "show" and wanted.id is None:
        return _("Say which session to show: session show ID.")
    if action in ("move", "again", "cancel") and wanted.id is None:
        return _("Say which session: session {action} ID.").format(action=action)
    if action == "again" and wanted.at is None:
        return _("Say when the session is held again: --at.")
    if action == "move" and wanted.at is None and not wanted.place:
        return _("Say where or when the session moves: --at, --place.")
    return ""


def _missing_of_library(action: str, wanted: argparse.Namespace) -> str:
    if action == "official":
        whole = len(wanted.more) == (1 if wanted.back else 2)
        return "" if whole else _("Say: library official MODULE ACTIVITY FILE, or --back.")
    if wanted.more:
        return _("unrecognized arguments: %s") % " ".join(wanted.more)
    path, out = wanted.path is None, wanted.path is None or wanted.out is None
    lacking = {
        "check": (path, _("Say which pack to check: library check PACK.")),
        "install": (path, _("Say what to install: library install FILE.mallette.")),
        "remove": (path, _("Say which pack to remove, by its id: library remove PACK.")),
        "export": (out, _("Say what to export: library export PACK --out FILE.mallette.")),
        "sign": (path or wanted.key is None, _("Say what to sign: library sign PACK --key KEY.")),
        "new-key": (out, _("Say whose key to make: library new-key NAME --out FILE.")),
        "render": (out, _("Say what to render: library render STORYBOARD --out FILM.mp4.")),
    }
    lacks, said = lacking.get(action, (False, ""))
    return said if lacks else ""


def _own_words() -> dict[str, str]:
    return {
        "usage: ": _("usage: "),
        "options": _("options"),
        "positional arguments": _("positional arguments"),
        "show this help message and exit": _("show this help message and exit"),
        "%(prog)s: error: %(message)s\n": _("%(prog)s: error: %(message)s\n"),
        "argument %(argument_name)s: %(message)s": _("argument %(argument_name)s: %(message)s"),
        "expected one argument": _("expected one argument"),
        "invalid %(type)s value: %(value)r": _("invalid %(type)s value: %(value)r"),
        "invalid choice: %(value)r (choose from %(choices)s)": _(
            "invalid choice: %(value)r (choose from %(choices)s)"
        ),
        "the following arguments are required: %s": _("the following arguments are required: %s"),
        "unrecognized arguments: %s": _("unrecognized arguments: %s"),
        "ignored explicit argument %r": _("%r says nothing here: leave it out"),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        description=_("À main levée: without a command, the program opens its window."),
        allow_abbrev=False,
    )
    parser.set_defaults(command="", json=False)
    parser.add_argument("--data", type=Path, help=_("the data folder"))
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    # --data and --json may also follow the command
    shared = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    shared.add_argument("--data", type=Path, default=argparse.SUPPRESS, help=_("the data folder"))
    shared.add_argument("--json", action="store_true", help=_("print for machines"))
    for name, about, shape in (
        ("demo", _("a whole session by itself, with its papers and pictures"), _shape_demo),
        ("check", _("the room check: screens, films, disk"), _shape_check),
        ("library", _("modules and packs"), _shape_library),
        ("session", _("sessions: list them, plan one, show one"), _shape_session),
        ("registrations", _("who is registered for a session"), _shape_people),
        ("document", _("a paper as a PDF"), _shape_document),
        ("people", _("the data of people: see, hand out, erase"), shape_private(_id)),
        ("serve", _("the page by which people sign up by themselves"), shape_serve),
        ("web-form", _("a sign-up page for your own site, sent by e-mail"), shape_web_form),
        ("database", _("encrypt the data with a passphrase, or take it off"), _shape_database),
    ):
        command = commands.add_parser(
            name, help=about, description=about, parents=[shared], allow_abbrev=False
        )
        command.set_defaults(command=name)
        shape(command)
    return parser


def _shape_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("--out", type=Path, required=True, help=_("where the results go"))
    demo.add_argument("--module", default="", help=_("its number or its id; else the first"))
    demo.add_argument("--part", choices=("first", "second"), help=argparse.SUPPRESS)


def _shape_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("--session", type=_id, help=_("only the films of this session: its id"))


def _shape_library(library: argparse.ArgumentParser) -> None:
    making = ("check", "export", "sign", "new-key", "schema", "render")
    library.add_argument("action", choices=("list", "install", "remove", "official", *making))
    library.add_argument(
        "path", type=Path, nargs="?", help=_("a pack or its id, or a storyboard to render")
    )
    library.add_argument("more", nargs="*", help=_("for official: the activity, then the file"))
    library.add_argument("--subtitles", type=Path, help=_("for official: those of the film"))
    library.add_argument("--back", action="store_true", help=_("for official: show ours again"))
    library.add_argument("--out", type=Path, help=_("the film, the mallette or the key to write"))
    library.add_argument(
        "--at", type=float, help=_("for render: a picture (.png) of this second instead of a film")
    )
    library.add_argument(
        "--height", type=int, choices=(720, 1080), default=720,
        help=_("for render: the lines of the picture"),
    )  # fmt: skip
    library.add_argument("--key", type=Path, help=_("for sign: the secret half of a key"))
    library.add_argument(
        "--passphrase-file", type=Path, help=_("a file with the passphrase of the key")
    )


def _shape_session(session: argparse.ArgumentParser) -> None:
    session.add_argument("action", choices=("list", "show", "new", "again", "move", "cancel"))
    session.add_argument("id", type=_id, nargs="?", help=_("the id of a session"))
    session.add_argument("--module", help=_("for new: the id of a module"))
    session.add_argument(
        "--then", action="append", default=[], help=_("for new: the id of a further module")
    )
    session.add_argument(
        "--every", type=int, default=0,
        help=_("for new: a session for each module, so many days later each time"),
    )  # fmt: skip
    session.add_argument("--at", type=_moment, help=_("the moment, 2026-11-21T14:00"))
    session.add_argument("--place", default="", help=_("the place"))
    session.add_argument(
        "--seats", type=int, default=5,
        help=_("for new: how many seats, 0 for an assembly without limit"),
    )  # fmt: skip
    session.add_argument("--minutes", type=int, default=0, help=_("for new: how long it lasts"))
    session.add_argument("--facilitator", default="", help=_("for new: who leads it"))
    session.add_argument(
        "--assembly", action="store_true", help=_("for new: this is a general assembly")
    )


def _shape_people(people: argparse.ArgumentParser) -> None:
    people.add_argument("action", choices=("list", "to-tell", "add", "cancel", "move", "import"))
    people.add_argument("file", type=Path, nargs="?", help=_("for import: a table of answers"))
    people.add_argument("--session", type=_id, required=True, help=_("the id of the session"))
    people.add_argument(
        "--dry-run", action="store_true", help=_("for import: tell what it would do, no more")
    )
    dates = people.add_mutually_exclusive_group()
    day = _("for import: where a date can be read in two ways, the day comes first")
    month = _("for import: where a date can be read in two ways, the month comes first")
    dates.add_argument("--day-first", action="store_true", help=day)
    dates.add_argument("--month-first", action="store_true", help=month)
    people.add_argument(
        "--rejected", type=Path, help=_("for import: an .xlsx of the rows that cannot be read")
    )
    people.add_argument(
        "--registration", type=_id, help=_("for cancel and move: the id of a registration")
    )
    people.add_argument("--to", type=_id, help=_("for move: the id of the other session"))
    people.add_argument(
        "--beyond", action="store_true", help=_("take one more person than there are seats")
    )
    people.add_argument("--phone", default="", help=_("for add: a phone number"))
    people.add_argument("--email", default="", help=_("for add: an e-mail address"))
    people.add_argument(
        "--received-on", type=_day, help=_("for add: the day a coupon was received, 2026-11-21")
    )
    people.add_argument("--family-name", default="", help=_("for add: the family name"))
    people.add_argument("--given-name", default="", help=_("for add: the first name"))
    people.add_argument(
        "--channel",
        type=_channel,
        default=Channel.PAPER,
        help=_("for add: paper, phone, email, online or walk_in"),
    )


def _shape_database(database: argparse.ArgumentParser) -> None:
    database.add_argument("action", choices=("status", "encrypt", "decrypt"))


def _shape_document(paper: argparse.ArgumentParser) -> None:
    paper.add_argument("kind", choices=PAPERS)
    paper.add_argument("--session", type=_id, help=_("the id of the session"))
    paper.add_argument("--person", type=_id, help=_("for access: the id of a person"))
    paper.add_argument(
        "--out",
        type=Path,
        required=True,
        help=_(
            "the file to write: a PDF, for draft an .eml, for calendar an .ics; results also as "
            ".xlsx or .json, attendance as .xlsx"
        ),
    )
    paper.add_argument(
        "--blank", action="store_true", default=None, help=_("an attendance sheet to sign")
    )
    paper.add_argument(
        "--registration",
        type=_id,
        action="append",
        help=_("for whom, by the id of the registration; may be repeated"),
    )


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError) as error:
        sentence = _("“{text}” is no date and time: write it like 2026-11-21T14:00.")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        sentence = _("“{text}” is no date: write it like 2026-11-21.")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from error


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        sentence = _("“{text}” is no id of a session: see them with session list.")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from error


def _channel(text: str) -> Channel:
    try:
        return Channel(text)
    except ValueError as error:
        sentence = _("The channel must be one of: {all}.")
        names = ", ".join(each.value for each in Channel)
        raise argparse.ArgumentTypeError(sentence.format(all=names)) from error
