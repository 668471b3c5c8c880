"""What may be written on the command line for the on-line sign-up."""

import argparse
from ipaddress import ip_address
from pathlib import Path

from app.screens.wording import _

PORT = 8000


def shape_serve(serve: argparse.ArgumentParser) -> None:
    """Shape the command that opens the page."""
    serve.add_argument(
        "--host", default="", help=_("the address to listen at; else this computer alone")
    )
    serve.add_argument("--port", type=_port, default=PORT, help=_("the port, 8000 else"))
    serve.add_argument(
        "--on-site", action="store_true", help=_("for a tablet and telephones in the same network")
    )
    serve.add_argument(
        "--behind-proxy",
        type=_address,
        help=_(
            "the address of the proxy that passes requests on, 127.0.0.1 for one on this computer"
        ),
    )


def shape_web_form(form: argparse.ArgumentParser) -> None:
    """Shape the command that makes a page for a cooperative's own site."""
    form.add_argument("--out", type=Path, required=True, help=_("the page to write, an .html file"))


def _port(text: str) -> int:
    if text.isdecimal() and text.isascii() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(_("A port is a number from 0 to 65535."))


def _address(text: str) -> str:
    try:
        return str(ip_address(text))
    except ValueError as error:
        sentence = _("“{text}” is no address of a computer: write it like 127.0.0.1.")
        raise argparse.ArgumentTypeError(sentence.format(text=text)) from error
