"""A press that makes blank pages: the test says what is refused, and sees what came out."""

from collections.abc import Callable, Collection
from io import BytesIO
from pathlib import Path
from uuid import UUID

from pypdf import PdfWriter

from app.domain.errors import UserError
from app.domain.settings import Letterhead, Settings
from app.gui.desk.press import Draw, Press
from app.screens.paper_wishes import Wish
from tests.fakes.handing_out import FakeHandingOut
from tests.fakes.mallettes import Later

COOP = Settings(cooperative="Coop du Parc", letterhead=Letterhead(address=("3 rue des Lilas",)))


def blank_pdf(pages: int = 1, size: tuple[int, int] = (595, 842)) -> bytes:
    """A PDF of empty pages."""
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(*size)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


class FakePress:
    """Notes what was asked for; `refusal` is raised while gathering, `broken` while drawing."""

    def __init__(self, later: Later, *printers: str) -> None:
        self.later = later
        self.settings = COOP
        self.ways = FakeHandingOut(*printers)
        self.asked: list[tuple[str, str]] = []
        self.where: Path | None = Path("papier.pdf")
        self.written: dict[Path, bytes] = {}
        self.gathered: list[Wish] = []
        self.tried: list[str] = []
        self.drawn = 0
        self.pages = 2
        self.refusal: UserError | None = None
        self.broken: BaseException | None = None
        self.warning = ""
        self.held = False
        self.shown: list[Path] = []
        self.opens = True
        self.left: list[tuple[object, ...]] = []

    def press(self) -> Press:
        """The press itself."""
        return Press(
            lambda: self, lambda: self.settings, lambda _session: self.held, lambda: self.warning,
            self.ways, self.later, self._ask, lambda wish, _session: wish.file_word, self._write,
            self._show, lambda *what: self.left.append(what),
            lambda names: sum("李" in each for each in names),
        )  # fmt: skip

    def paper(
        self,
        kind: str,
        session: UUID,
        *,
        blank: bool | None = None,
        registrations: Collection[UUID] | None = None,
    ) -> Draw:
        """Gather a paper, or refuse."""
        chosen = None if registrations is None else tuple(registrations)
        self.gathered.append(Wish(kind, session, blank, chosen))
        return self._drawing()

    def outcome(self, kind: str, session: UUID, ending: str) -> Draw:
        """Gather a table."""
        self.gathered.append(Wish(kind, session, ending=ending))
        return self._drawing()

    def trial(self, kind: str, session: UUID, registrations: Collection[UUID] | None) -> Draw:
        """Gather a paper without its number."""
        del session, registrations
        self.tried.append(kind)
        return self._drawing()

    def _drawing(self) -> Callable[[], bytes]:
        if self.refusal is not None:
            raise self.refusal

        def draw() -> bytes:
            if self.broken is not None:
                raise self.broken
            self.drawn += 1
            return blank_pdf(self.pages)

        return draw

    def _ask(self, title: str, name: str, _kind: str) -> Path | None:
        self.asked.append((title, name))
        return self.where

    def _write(self, pdf: bytes, file: Path) -> Path:
        self.written[file] = pdf
        return file

    def _show(self, what: Path) -> bool:
        self.shown.append(what)
        return self.opens
