"""E-mails on their way: off the window's thread, one after the other, until somebody says stop."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from app.gui.desk.bench import Bench
from app.gui.desk.messenger import Messenger
from app.gui.desk.tell_page import TellPage
from app.screens.desk_people import addressed
from app.screens.desk_telling import progress_said, sent_said
from app.screens.wording import _, explain
from app.usecases.desk.posting import Errand, Write, send_all
from app.usecases.desk.telling import Due
from app.usecases.post import NotLetInError


class Sending(QObject):
    """Asks for the password once, sends, and says what became of it."""

    stepped = Signal(int)

    def __init__(self, bench: Bench, messenger: Messenger, page: TellPage) -> None:
        super().__init__(bench)
        self._bench = bench
        self._messenger = messenger
        self._page = page
        self._errand: Errand | None = None
        self._waiting: tuple[Due, ...] = ()
        page.stop_wanted.connect(self.stop)
        page.password.given.connect(self._take_password)
        # it is told by the thread that sends
        self.stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        running = QCoreApplication.instance()
        if running is not None:
            running.aboutToQuit.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether e-mails are on their way."""
        return self._errand is not None

    def send(self, dues: tuple[Due, ...]) -> None:
        """Send these messages; the second press while they go changes nothing."""
        account = self._messenger.account()
        if self.busy or not dues:
            return
        if not account.ready:
            words = _("No mail server is known: open drafts, or fill in E-mails in the settings.")
            self._bench.window.notice.say(words)
            return
        if not self._messenger.memory.knows(account):
            self._waiting = dues
            self._page.password.ask()
            return
        self._begin(dues)

    def stop(self) -> None:
        """Send no more after the one that is on its way."""
        if self._errand is not None:
            self._errand.stopped = True

    def _take_password(self, password: str) -> None:
        self._messenger.memory.remember(self._messenger.account(), password)
        waiting, self._waiting = self._waiting, ()
        self._page.lead()
        self.send(waiting)

    def _begin(self, dues: tuple[Due, ...]) -> None:
        self._bench.window.notice.hide()
        errand = self._errand = Errand(dues, self.stepped.emit)
        self._step(0)
        session = dues[0].registration.session  # another one may be shown by now
        work = partial(self._work, errand, self._messenger.write(session))
        self._messenger.background.run(work, self._done, self._failed)

    def _work(self, errand: Errand, write: Write) -> Errand:
        messenger = self._messenger
        account = messenger.account()
        password = messenger.memory.password if messenger.memory.knows(account) else ""
        with messenger.post.connect(account, password) as line:
            return send_all(self._bench.office, line, errand, write)

    def _step(self, done: int) -> None:
        if self._errand is not None:
            self._page.show_going(progress_said(done, len(self._errand.dues)))

    def _done(self, errand: Errand) -> None:
        self._end()
        names = [addressed(each.due.registration.person) for each in errand.refusals]
        if errand.problem is not None:
            self._bench.window.notice.say(explain(errand.problem))
        elif names or not errand.gone:
            self._bench.window.notice.say(sent_said(errand.gone, names))
        else:
            self._bench.say(sent_said(errand.gone, names))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, NotLetInError):
            self._messenger.memory.forget()
        errand = self._errand
        self._end()
        self._bench.fail(error)
        window = self._bench.window
        if isinstance(error, NotLetInError) and errand is not None and window.shows(self._page):
            self._waiting = tuple(errand.dues)
            self._page.password.ask(lead=window.works_in(self._page))

    def _end(self) -> None:
        self._errand = None
        self._page.show_going("")
        self._bench.changed.emit()
