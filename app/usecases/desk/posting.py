"""Sending e-mails by a server: one message a person, each written down before and after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.domain.errors import UserError
from app.domain.messages import Delivery, Way
from app.usecases.desk.office import Office
from app.usecases.desk.telling import Due, begin, settle
from app.usecases.post import CutOffError, Line, NotTakenError

Write = Callable[[Due], bytes]


@dataclass(frozen=True)
class Refusal:
    """Somebody whose message the server would not take, and why."""

    due: Due
    problem: UserError


@dataclass
class Errand:
    """Messages on their way: how far they are, and whether somebody said to stop.

    One thread sends, another one looks and may say stop.
    """

    dues: Sequence[Due]
    progress: Callable[[int], object] = lambda _done: None
    stopped: bool = False
    gone: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    problem: UserError | None = None
    """Why it ended before all were sent."""

    @property
    def done(self) -> int:
        """How many were dealt with."""
        return self.gone + len(self.refusals)


def send_all(office: Office, line: Line, errand: Errand, write: Write) -> Errand:
    """Send the messages one after the other until somebody says stop, or the connection ends.

    Who was told in the meantime, and whose registration has changed, is passed over.
    """
    try:
        for due in errand.dues:
            if errand.stopped:
                break
            _send(office, line, errand, (due, write(due)))
            errand.progress(errand.done)
    except UserError as error:
        errand.problem = error
    return errand


def _send(office: Office, line: Line, errand: Errand, parcel: tuple[Due, bytes]) -> None:
    due, letter = parcel
    message = begin(office, due, Way.EMAIL)
    if message is None:
        return
    try:
        line.send(due.registration.person.email, letter)
    except NotTakenError as error:
        settle(office, message, Delivery.REFUSED, str(error.code))
        errand.refusals.append(Refusal(due, error))
    except CutOffError as error:
        if not error.perhaps:  # it is due as before
            settle(office, message, Delivery.REFUSED)
        raise
    else:
        settle(office, message, Delivery.GONE)
        errand.gone += 1


def message_key(due: Due) -> str:
    """The id by which mail programs know a message again, should it come twice.

    What is told once more later on, on purpose or because it holds again, has another one.
    """
    told = f"{due.occasion.value[:4]}.{due.version[:8]}.{due.after}"
    return f"{due.registration.id.hex}.{told}"  # with its domain, it goes on one line
