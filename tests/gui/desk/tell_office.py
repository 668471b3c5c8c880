"""The sign-up desk with what people are told with: a post that the test opens and closes."""

from uuid import UUID

from PySide6.QtWidgets import QLabel

from app.domain.changes import Entity
from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.gui.desk.clerk import Clerk, build_desk
from app.gui.desk.messenger import Messenger
from app.gui.desk.tell_page import TellPage
from app.gui.desk.telling import Telling
from app.gui.shared.theme import Theme
from app.surroundings import RESOURCES
from app.usecases.desk.posting import Write
from app.usecases.desk.telling import Due
from app.usecases.post import Memory
from tests.fakes.post import FakePost
from tests.gui.desk.front_office import FrontOffice

SERVER = MailAccount("smtp.exemple.fr", user="coop", address="coop@exemple.fr")


class TellOffice(FrontOffice):
    """The window; `drafts` are the people whose drafts were opened, `post` what was sent."""

    def __init__(self, theme: Theme, *entities: Entity) -> None:
        self.account = SERVER
        self.post = FakePost()
        self.drafts: list[str] = []
        self.no_program = False
        self.wrote_for: list[UUID] = []
        self.memory = Memory()
        super().__init__(theme, *entities)

    def another(self, theme: Theme) -> Clerk:
        """Build a window of the desk on the same register."""
        icons = RESOURCES / "icons"
        return build_desk(
            theme, icons, self.office, lambda: self.titles, lambda _on: self.intake,
            (lambda bench: Telling(bench, self.messenger()),),
        )  # fmt: skip

    def messenger(self) -> Messenger:
        """What people are told with."""
        return Messenger(
            lambda: self.account, self._write, self._draft,
            lambda text: "." in text.partition("@")[2], self.post, self.later, self.memory,
        )  # fmt: skip

    @property
    def telling(self) -> Telling:
        """The matter of telling people."""
        (found,) = [each for each in self.clerk.matters if isinstance(each, Telling)]
        return found

    @property
    def page(self) -> TellPage:
        """Its page."""
        return self.telling.page

    def listed(self) -> list[str]:
        """The names on the page."""
        return [each.row.name for each in self.page.lines()]

    def texts(self) -> list[str]:
        """What can be read on labels."""
        return [each.text() for each in self.window.findChildren(QLabel) if each.isVisible()]

    def _write(self, session: UUID) -> Write:
        self.wrote_for.append(session)
        return lambda due: due.registration.person.family_name.encode()

    def _draft(self, _session: UUID, due: Due) -> None:
        if self.no_program:
            raise UserError("No mail program.")
        self.drafts.append(due.registration.person.family_name)
