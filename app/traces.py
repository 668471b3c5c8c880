"""Keeps what nobody expected in a file, for whoever helps; people get one sentence."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app.domain.errors import UserError
from app.screens.wording import _, explain

log = logging.getLogger("a_main_levee")
log.addHandler(logging.NullHandler())  # else Python prints what no file takes

MOST_BYTES = 500_000


class _LogFile(RotatingFileHandler):
    """A file made when there is something to write, not before; it never disturbs a session."""

    def _open(self) -> TextIOWrapper:
        folder = Path(self.baseFilename).parent
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging calls it
        del record


@contextmanager
def kept_log(data: Path) -> Iterator[None]:
    """Keep what goes wrong inside, in the data folder."""
    file = data / "logs" / "a-main-levee.log"
    handler = _LogFile(file, maxBytes=MOST_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    try:
        yield
    except (UserError, BrokenPipeError):
        raise  # said to the user: nothing to find out
    except Exception:
        log.exception("unexpected")
        raise
    finally:
        log.removeHandler(handler)
        handler.close()


def unexpected_words() -> str:
    """Say that something went wrong that has no sentence of its own."""
    return _("Something unexpected happened. It is noted; your work is saved. Go on.")


def words_for(error: BaseException) -> str:
    """Say an error; one that nobody foresaw is noted, and has a sentence of its own."""
    if isinstance(error, UserError):
        return explain(error)
    log.error("unexpected", exc_info=error)
    return unexpected_words()


def unexpected(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    """What the interpreter calls for an error that nobody caught: a sentence, no traceback."""
    if error is not None and not issubclass(kind, KeyboardInterrupt):
        log.error("unexpected", exc_info=(kind, error, trace))
        print(unexpected_words(), file=sys.stderr)


def guard() -> None:
    """Let no traceback reach the user, whichever thread it comes from."""
    sys.excepthook = unexpected
    threading.excepthook = lambda it: unexpected(it.exc_type, it.exc_value, it.exc_traceback)
    sys.unraisablehook = lambda it: log.error(
        "unexpected", exc_info=(it.exc_type, it.exc_value or it.exc_type(), it.exc_traceback)
    )
