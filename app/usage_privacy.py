"""What may be written on the command line about personal data."""

import argparse
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from app.screens.wording import _

PRIVATE_PAPERS = ("notice", "access")
ACTIONS = ("find", "access", "erase", "purge", "exports", "numbers", "notices")


def shape_private(identify: Callable[[str], UUID]) -> Callable[[argparse.ArgumentParser], None]:
    """Shape the command about people's data; `identify` reads an id."""

    def shape(people: argparse.ArgumentParser) -> None:
        people.add_argument("action", choices=ACTIONS)
        people.add_argument("words", nargs="?", default="", help=_("for find: a name, or a phone"))
        people.add_argument("--person", type=identify, help=_("the id of a person: see find"))
        people.add_argument(
            "--out", type=Path, help=_("for access: the file to write, a .pdf or a .json")
        )
        people.add_argument(
            "--yes", action="store_true", help=_("for erase and purge: do it, for good")
        )

    return shape


def missing_of_private(action: str, wanted: argparse.Namespace) -> str:
    """Say what a command about people's data, or a paper, needs that argparse could not know of."""
    paper = wanted.kind if wanted.command == "document" else ""
    if paper and paper not in PRIVATE_PAPERS and wanted.session is None:
        return _("Say of which session: --session ID, see session list.")
    if (paper == "access" or action in ("access", "erase")) and wanted.person is None:
        return _("Say whose: --person ID, see people find NAME.")
    if action == "access" and wanted.out is None:
        return _("Say which file to write: --out FILE.pdf or FILE.json.")
    if action == "find" and not wanted.words:
        return _("Say a name, a phone number or an e-mail address to look for.")
    return ""
