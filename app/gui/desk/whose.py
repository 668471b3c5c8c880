"""Which session something is said of, at a desk where another one may be shown by now."""

from uuid import UUID

from app.gui.desk.bench import Bench


def is_shown(bench: Bench, session: UUID) -> bool:
    """Whether this session is the one that is shown."""
    return bench.session is not None and bench.session.id == session


def about(bench: Bench, session: UUID, said: str) -> str:
    """What is said of a session, with its name while another one is shown."""
    return said if is_shown(bench, session) else f"{bench.names().get(session, '')} – {said}"
