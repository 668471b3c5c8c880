"""Draws pages from their views; every answer leaves with the same strict headers."""

from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from app.screens.online import Frame

PERSONAL = "no-store"
OWN = "private, no-cache"  # going back finds what was typed; nobody but this browser keeps it
FRESH = "public, max-age=15"
LASTING = "public, max-age=86400"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Pages:
    """The templates and the one style sheet of a folder."""

    def __init__(self, folder: Path) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.style = (folder / "style.css").read_bytes()
        self.icon = (folder / "icon.svg").read_bytes()
        self.style_address = f"/style-{sha256(self.style).hexdigest()[:12]}.css"

    def draw(
        self,
        name: str,
        frame: Frame,
        page: object,
        *,
        status: int = 200,
        kept: str = PERSONAL,
        **more: object,
    ) -> Response:
        """Draw a page; `kept` says how long others may keep it."""
        text = self.text(name, frame=frame, page=page, style=self.style_address, **more)
        return HTMLResponse(text, status, {"Cache-Control": kept})

    def static(self, page: object) -> str:
        """Fill the page that stands by itself, its style within it."""
        return self.text("static", page=page, style=Markup(self.style.decode("utf-8")))  # noqa: S704

    def text(self, name: str, **words: object) -> str:
        """Fill a template."""
        return self._templates.get_template(f"{name}.html").render(**words)
