"""Taking back what was done at the desk today, and doing it again; all stays in the history."""

from datetime import datetime
from uuid import UUID

from app.domain.changes import KEPT, Action, Batch, backwards
from app.domain.errors import UserError
from app.usecases.desk.office import Office

FIRST = 4  # changes tell what a step was; a large import has a hundred thousand


def undoable(office: Office) -> Batch | None:
    """What `undo` would take back, its first changes: the last step of this name today."""
    done, _undone = _steps(office)
    return done[-1] if done else None


def redoable(office: Office) -> Batch | None:
    """What `redo` would take back, its first changes: the last undo, while nothing was done."""
    _done, undone = _steps(office)
    return undone[-1] if undone else None


def undo(office: Office) -> Batch | None:
    """Take the last step back; None when there is none."""
    return _back(office, undoable(office), Action.UNDO)


def redo(office: Office) -> Batch | None:
    """Do again what was just taken back; None when there is nothing."""
    return _back(office, redoable(office), Action.REDO)


def take_back(office: Office, batch: UUID) -> Batch | None:
    """Take one step of today back, whoever did it, if nothing it wrote has changed since."""
    today = office.register.batches(_midnight(office.now()), FIRST)
    step = next((each for each in today if each.id == batch), None)
    if step is None:
        raise UserError("Only what was done today can be taken back.")
    if step.action is Action.CERTIFY:
        raise UserError("A certificate that was given keeps its number: print it again if needed.")
    if step.action is Action.TELL:
        raise UserError("What people were told cannot be taken back: tell them what holds now.")
    if step.action in {Action.ERASE, Action.PURGE}:
        raise UserError("What was erased cannot be brought back.")
    if step.erased:
        raise UserError("Somebody of this step was erased since: it can no longer be taken back.")
    if step.id in _taken_back(today):
        raise UserError("This step was taken back already.")
    again = step.action is Action.UNDO
    return _back(office, step, Action.REDO if again else Action.UNDO)


def _back(office: Office, step: Batch | None, action: Action) -> Batch | None:
    if step is None:
        return None
    whole = office.register.batch(step.id)
    return office.write(action, backwards(whole.changes), step.note, step.id)


def _steps(office: Office) -> tuple[list[Batch], list[Batch]]:
    """What can be undone and what can be redone, the last one last."""
    done: list[Batch] = []
    undone: list[Batch] = []
    for batch in office.register.batches(_midnight(office.now()), FIRST):
        own = batch.who == office.who
        if batch.action is Action.UNDO:  # be it by somebody else
            undone += [batch] if any(each.id == batch.undoes for each in done) else []
            done = [each for each in done if each.id != batch.undoes]
        elif batch.action is Action.REDO:
            undone = [each for each in undone if each.id != batch.undoes]
        elif own:
            undone = []
        for_good = batch.erased or batch.action in KEPT
        if own and batch.action is not Action.UNDO and not for_good:
            done.append(batch)
    return done, undone


def _taken_back(batches: tuple[Batch, ...]) -> frozenset[UUID]:
    """The steps whose undoing was not undone itself."""
    undoes = {each.id: each.undoes for each in batches if each.undoes is not None}
    redone = {each for each in undoes.values() if each in undoes}
    return frozenset(of for step, of in undoes.items() if step not in redone)


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
