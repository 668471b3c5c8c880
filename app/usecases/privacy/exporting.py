"""Writing down what leaves the program with people's data in it."""

from uuid import uuid4

from app.domain.exports import KEPT_FOR, Export
from app.usecases.desk.office import Office
from app.usecases.privacy.ports import ExportLog


def note_export(
    log: ExportLog, office: Office, kind: str, columns: tuple[str, ...], people: int
) -> None:
    """Note that a paper, a table or a file leaves; nothing to note where nobody is in it.

    What is older than twelve months is dropped.
    """
    if not people:
        return
    now = office.now()
    log.note(Export(uuid4(), now, office.who, kind, columns, people))
    log.forget_before(now - KEPT_FOR)
