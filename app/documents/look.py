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
from reportlab.platypus import Flowable, Paragraph

from app.documents import writings
from app.documents.tags import Element, canvas_of
from app.screens.wording import _

LEADING = 1.3
BASELINE = LEADING - 1  # how far above a line's bottom its letters stand, as a share of its size
NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

# how much of the cooperative's colour is in each ink that carries the program's
_SHARES = {"teal": 1.0, "teal_mid": 0.4, "teal_soft": 0.12}
_STAND_INS = str.maketrans({"\N{NON-BREAKING HYPHEN}": "-", "\N{RIGHTWARDS ARROW}": "›"})
_MISSING = "\ue000"  # of nobody's writing: what is typed cannot hold it once it is cleaned
_UNKNOWN = re.compile(rf"{_MISSING}(?:[\s’'-]*{_MISSING})*")  # several words are told of once
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
    spoken = ""  # where the words were turned: as they are read

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
        canvas = canvas_of(self)
        with canvas.part(self.element), canvas.spoken(self.spoken):
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
        text = Text(_markup(words, size, weight.font), style)
        if any(run.shown != run.words for run in writings.runs(clean(words), weight.font)):
            text.spoken = clean(words)
        return text


def look_of(fonts: Path, colour: str = "") -> Look:
    """Read the look from the folder of fonts and from the theme that lies beside it.

    `colour` takes the place of the program's own, such as #0B6E69.
    """
    for weight in Weight:
        writings.register(weight.font, fonts / f"{weight.font}.ttf")
    writings.register(writings.OTHER, fonts / "papers" / f"{writings.OTHER}.ttf")
    tokens = json.loads((fonts.parent / "theme" / "tokens.json").read_text("utf-8"))
    inks = {name: HexColor(value) for name, value in tokens.items()}
    if colour:
        inks |= {name: _paler(HexColor(colour), share) for name, share in _SHARES.items()}
    return Look(inks)


def _paler(colour: Color, share: float) -> Color:
    """As much of a colour as `share` says, the rest white."""
    red, green, blue = (1 - share * (1 - part) for part in colour.rgb())
    return Color(red, green, blue)


def clean(words: str) -> str:
    """Compose accents and drop what cannot be printed, so that the type has every sign.

    In place of letters that no type has, it says that they are of another script.
    """
    known = _known(words)
    if _MISSING in known:
        known = _UNKNOWN.sub(_("[other script]").replace(" ", NO_BREAK), known)
    return known.strip()


def lacks(words: str) -> bool:
    """Tell whether words have letters that no bundled type has."""
    return _MISSING in _known(words)


def _known(words: str) -> str:
    composed = unicodedata.normalize("NFC", words).translate(_STAND_INS)
    return "".join(_printed(sign) for sign in composed)


def width_of(words: str, size: float, weight: Weight) -> float:
    """How wide words are when set on one line."""
    parts = writings.runs(words, weight.font)
    return sum(pdfmetrics.stringWidth(each.shown, each.font, size) for each in parts)


def _printed(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category.startswith("C"):
        return ""
    # the same sign in a plainer way, such as the two letters of a ligature
    plain = unicodedata.normalize("NFKC", sign)
    for font in (Weight.REGULAR.font, writings.OTHER):
        for each in (sign, plain):
            # a narrow space is replaced when words are set
            if each == NARROW or all(writings.has(font, part) for part in each):
                return each
    return _MISSING if category[0] in "LN" else ""


def _markup(words: str, size: float, font: str) -> str:
    """Words as reportlab wants them, what the font lacks in the other one."""
    kept = _LONE_END.sub(rf"\1{NO_BREAK}\2", clean(words))
    safe = "".join(
        escape(run.shown)
        if run.font == font
        # words that were turned must not be parted at the end of a line
        else f'<font name="{run.font}">{escape(run.shown).replace(" ", NO_BREAK)}</font>'
        for run in writings.runs(kept, font)
    )
    # reportlab breaks lines at a narrow no-break space, but not at a small no-break one
    return safe.replace(NARROW, f'<font size="{size / 2:g}">{NO_BREAK}</font>')
