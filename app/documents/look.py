"""How the papers look: the bundled type, the theme's colours, text made safe for a paragraph."""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.platypus import Flowable, Paragraph

from app.documents.tags import Element, canvas_of
from app.domain.errors import UserError

LEADING = 1.3
BASELINE = LEADING - 1  # how far above a line's bottom its letters stand, as a share of its size
NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

_STAND_INS = str.maketrans({"\N{NON-BREAKING HYPHEN}": "-", "\N{RIGHTWARDS ARROW}": "›"})
# a short last word keeps the word before it for company
_LONE_END = re.compile(r"^(.{12,}\s\S{1,12}) (\S{1,9})$", re.DOTALL)


class Weight(Enum):
    """The cuts of the bundled type; the value ends the file's name."""

    REGULAR = "Regular"
    SEMI = "SemiBold"
    BOLD = "Bold"

    @property
    def font(self) -> str:
        """The name under which reportlab knows it."""
        return f"AtkinsonHyperlegibleNext-{self.value}"


class Text(Paragraph):
    """Words that a screen reader finds as a part of the structure, a paragraph if nothing else."""

    element: Element | None = None

    def tagged(self, part: Element | str) -> "Text":
        """Say which part this is, such as "H1"."""
        self.element = Element(part) if isinstance(part, str) else part
        return self

    def split(self, room: float, height: float) -> list[Flowable]:
        """Cut it at the end of a page: it stays one part."""
        pieces: list[Flowable] = super().split(room, height)
        part = self.element = self.element or Element("P")
        return [piece.tagged(part) for piece in pieces if isinstance(piece, Text)]

    def draw(self) -> None:
        """Draw it."""
        self.element = self.element or Element("P")
        with canvas_of(self).part(self.element):
            super().draw()


@dataclass(frozen=True)
class Look:
    """The colours of the theme by token, and text set in the bundled type."""

    inks: Mapping[str, Color]

    def text(
        self,
        words: str,
        size: float,
        weight: Weight = Weight.REGULAR,
        ink: str = "ink",
        before: float = 0.0,
    ) -> Text:
        """Set words as they are: nothing in them is taken for markup.

        `before` is the room left above, except at the top of a page.
        """
        style = ParagraphStyle(
            "text",
            fontName=weight.font,
            fontSize=size,
            leading=size * (LEADING if size < 20 else 1.15),
            textColor=self.inks[ink],
            spaceBefore=before,
            allowWidows=0,
            embeddedHyphenation=1,  # a long name may break after its own hyphens
        )
        return Text(_markup(words, size), style)


def look_of(fonts: Path) -> Look:
    """Read the look from the folder of fonts and from the theme that lies beside it."""
    for weight in Weight:
        if weight.font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(_font(weight, fonts / f"{weight.font}.ttf"))
    tokens = json.loads((fonts.parent / "theme" / "tokens.json").read_text("utf-8"))
    return Look({name: HexColor(value) for name, value in tokens.items()})


def _font(weight: Weight, file: Path) -> TTFont:
    try:
        return TTFont(weight.font, file)
    except (OSError, TTFError) as error:
        raise UserError(
            "A file of the program is missing ({file}): install the program again.", file=file
        ) from error


def clean(words: str) -> str:
    """Compose accents and drop what cannot be printed, so that the type has every sign."""
    composed = unicodedata.normalize("NFC", words).translate(_STAND_INS)
    return "".join(_printed(sign) for sign in composed).strip()


def width_of(words: str, size: float, weight: Weight) -> float:
    """How wide words are when set on one line."""
    return pdfmetrics.stringWidth(words, weight.font, size)


def _printed(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category.startswith("C") else sign


def _markup(words: str, size: float) -> str:
    safe = escape(_LONE_END.sub(rf"\1{NO_BREAK}\2", clean(words)))
    # reportlab breaks lines at a narrow no-break space, but not at a small no-break one
    return safe.replace(NARROW, f'<font size="{size / 2:g}">{NO_BREAK}</font>')
