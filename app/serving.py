"""Opens the on-line sign-up page on the data of the desk, beside the program if that is open."""

import errno
import logging
import socket
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import lru_cache
from pathlib import Path
from threading import Event, Thread
from uuid import UUID

from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.notices import Notice
from app.screens.certificates import Held
from app.screens.desk_online import who_signs_up
from app.screens.notices import wording_of
from app.screens.online import card
from app.screens.online_static import static_form
from app.screens.wording import _
from app.stock import Stock
from app.storage.lock import PAGE, PROGRAM, is_held
from app.storage.opening import Storage, open_storage
from app.storage.page_door import forget_door, tell_door
from app.surroundings import RESOURCES, SystemClock
from app.tables.contacts import FrenchContacts
from app.unlocking import asks_in_terminal, open_data, unlocked
from app.usecases.desk.office import Office
from app.usecases.online.asking import Reaching
from app.usecases.online.offering import offered_sessions
from app.usecases.ports import Clock
from app.usecases.privacy.informing import notice_in_force
from app.web.backing import Backing, Manner
from app.web.pages import Pages
from app.web.patience import run, server_of
from app.web.recent import Recent
from app.web.site import build_site
from app.web.tokens import key_of

log = logging.getLogger("a_main_levee.page")

HERE = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - only when it is asked for
TEMPLATES = RESOURCES / "web"
KEY_FILE = "page.key"
_BACK_UP_SECONDS = 3600.0
_ELSEWHERE = "192.0.2.1"  # an address that nobody has: nothing is sent there


def serve(
    data: Path,
    say: Callable[[str], None],
    *,
    host: str = "",
    port: int = 0,
    on_site: bool = False,
    proxy: str = "",
) -> None:
    """Keep the page open until somebody asks to stop; `say` gets the address that it has."""
    with ExitStack() as resources:
        storage = unlocked(
            lambda words: open_storage(data, SystemClock(), words, lock=PAGE), asks_in_terminal()
        )
        resources.enter_context(closing(storage))
        door = resources.enter_context(
            closing(open_door(host or (EVERYWHERE if on_site else HERE), port))
        )
        address = address_of(door)
        backing = backing_on(storage, Stock(data).shelf.module, SystemClock())
        manner = Manner(shared=on_site, address=address if on_site else "")
        site = build_site(backing, key_of(data / KEY_FILE), TEMPLATES, manner)
        resources.callback(keep_backed_up(storage))
        if on_site:
            tell_door(data, address)
            resources.callback(forget_door, data)
        say(_("The sign-up page is open: {address}").format(address=address))
        say(_("Ctrl+C closes it."))
        run(server_of(site, proxy), door)


def web_form(data: Path) -> str:
    """The page that a cooperative puts on a site of its own."""
    with closing(open_data(data)) as storage:
        backing = backing_on(storage, Stock(data).shelf.module, SystemClock())
        office, settings = backing.office, backing.settings()
        cards = tuple(card(each, *backing.held(each.session)) for each in offered_sessions(office))
        page = static_form(cards, settings, wording_of(settings).short, office.now())
        return Pages(TEMPLATES).static(page)


def backing_on(storage: Storage, module: Callable[[str], Module], clock: Clock) -> Backing:
    """What the page stands on, taken from an open data folder."""
    office = Office(storage.register, clock, who_signs_up())
    contacts, settings = FrenchContacts(), Recent(storage.settings.read, clock)
    told: list[Notice] = []

    def notice() -> Notice:
        wording = wording_of(settings())
        if not told or told[-1].wording != wording:
            told[:] = [notice_in_force(storage.wordings, wording, clock.now())]
        return told[-1]

    @lru_cache(maxsize=256)
    def titled(name: str) -> tuple[str, int, str]:
        found = module(name)
        return found.title, found.minutes, found.summary

    def held(session: Session) -> tuple[Held, str]:
        try:
            modules = [titled(each) for each in session.modules]
        except UserError:  # its pack was taken away: the session takes place all the same
            modules = [(_("Session"), 0, "")]
        minutes = session.minutes or sum(step.minutes for step in session.plan)
        usual = sum(each for _title, each, _about in modules)
        titles = tuple(title for title, _minutes, _about in modules)
        return Held(session, minutes or usual, titles), modules[0][2]

    def calendar(registration: UUID) -> bytes:
        from app.correspondence import calendar_of  # noqa: PLC0415 - all papers come with it

        session = office.register.session(office.register.registration(registration).session)
        return calendar_of(office, held(session)[0], settings(), registration)()

    reaching = Reaching(
        lambda phone: bool(contacts.phones(phone)), lambda email: contacts.email(email) is not None
    )
    return Backing(office, reaching, settings, notice, held, calendar)


def open_door(host: str, port: int) -> socket.socket:
    """Listen at an address; UserError where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UserError(
                "Another program listens at port {port}: close it, or choose another port with "
                "--port.",
                port=port,
            ) from error
        if error.errno == errno.EACCES:
            raise UserError(
                "This port is for the system: choose one from 1024 on with --port.", port=port
            ) from error
        raise UserError(
            "This computer has no address {host}: leave --host out, or write one that it has.",
            host=host,
        ) from error


def address_of(door: socket.socket) -> str:
    """What people type to come to a door."""
    host, port = door.getsockname()[:2]
    if host == EVERYWHERE:
        host = _own_address()
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def _own_address() -> str:
    """The address of this computer in its network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as there:
        try:
            there.connect((_ELSEWHERE, 9))
        except OSError:
            return HERE  # no network at all
        return str(there.getsockname()[0])


def keep_backed_up(storage: Storage) -> Callable[[], None]:
    """Back up once a day, unless the program is open and does; returns what ends that."""
    ended, folder = Event(), storage.file.parent

    def watch() -> None:
        while True:
            try:
                if not is_held(folder, PROGRAM):
                    storage.back_up()
            except UserError as error:
                log.warning("no backup: %s", error.message)
            if ended.wait(_BACK_UP_SECONDS):
                return

    keeper = Thread(target=watch, name="backups", daemon=True)
    keeper.start()

    def end() -> None:
        ended.set()
        keeper.join()

    return end
