"""Taking back what was done at the desk today, and doing it again; all stays in the history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from app.domain.changes import Action, Batch, backwards, is_kept, is_sent
from app.domain.errors import UserError
from app.usecases.desk.office import Office

FIRST = 4  # changes tell what a step was; a large import has a hundred thousand


def undoable(office: Office) -> Batch | None:
    """The last step of this name today, its first changes: what `undo` would take back.

    An e-mail that went is one, too; there, `undo` says that it cannot.
    """
    done, _undone = _steps(office)
    return done[-1] if done else None


def redoable(office: Office) -> Batch | None:
    """What `redo` would take back, its first changes: the last undo, while nothing was done."""
    _done, undone = _steps(office)
    return undone[-1] if undone else None


def undo(office: Office) -> Batch | None:
    """Take the last step back; None when there is none. UserError where it was an e-mail."""
    step = undoable(office)
    if step is not None and is_sent(step):
        raise UserError(
            "An e-mail that went cannot be taken back: tell them what holds now. What was done "
            "before it can be: press Ctrl+H."
        )
    return _back(office, step, Action.UNDO)


def redo(office: Office) -> Batch | None:
    """Do again what was just taken back; None when there is nothing."""
    return _back(office, redoable(office), Action.REDO)


@dataclass(frozen=True)
class Step:
    """Something that was done today, its first changes; `final` where nothing takes it back."""

    batch: Batch
    undone: bool
    final: bool


def steps_of_today(office: Office) -> tuple[Step, ...]:
    """What was done today, by whomever, the newest first; each step once, undone or not."""
    today = _today(office)
    own = (each for each in reversed(today) if not _follows(each))
    return tuple(Step(each, _undone(today, each.id), each.erased or is_kept(each)) for each in own)


def _follows(batch: Batch) -> bool:
    """Whether a step only says more of another one: it was undone, or what was sent has gone."""
    if is_sent(batch):
        return all(each.before is not None for each in batch.changes)
    return batch.action in (Action.UNDO, Action.REDO)


def turn(office: Office, step: UUID) -> Batch | None:
    """Take a step of today back, or do it again where it was taken back."""
    held_by = _undoing(_today(office), step)
    return take_back(office, held_by.id if held_by else step)


def origin(office: Office, step: Batch) -> Batch:
    """What was undone or done again by a step, in the end; the step itself where it was neither."""
    today = {each.id: each for each in _today(office)}
    while step.undoes is not None and step.undoes in today:
        step = today[step.undoes]
    return step


def take_back(office: Office, batch: UUID) -> Batch | None:
    """Take one step of today back, whoever did it, if nothing it wrote has changed since."""
    today = _today(office)
    step = next((each for each in today if each.id == batch), None)
    if step is None:
        raise UserError("Only what was done today can be taken back.")
    if step.action is Action.CERTIFY:
        raise UserError("A certificate that was given keeps its number: print it again if needed.")
    if is_sent(step):
        raise UserError("What people were told cannot be taken back: tell them what holds now.")
    if step.action in {Action.ERASE, Action.PURGE}:
        raise UserError("What was erased cannot be brought back.")
    if step.erased:
        raise UserError("Somebody of this step was erased since: it can no longer be taken back.")
    if _undone(today, step.id):
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
    for batch in _today(office):
        own = batch.who == office.who
        if batch.action is Action.UNDO:  # be it by somebody else
            undone += [batch] if any(each.id == batch.undoes for each in done) else []
            done = [each for each in done if each.id != batch.undoes]
        elif batch.action is Action.REDO:
            undone = [each for each in undone if each.id != batch.undoes]
        elif own:
            undone = []
        for_good = batch.erased or (is_kept(batch) and not is_sent(batch))
        if own and batch.action is not Action.UNDO and not for_good:
            done.append(batch)
    return done, undone


def _undone(batches: Iterable[Batch], step: UUID) -> bool:
    """Whether a step was taken back, and that was not taken back itself."""
    return _undoing(batches, step) is not None


def _undoing(batches: Iterable[Batch], step: UUID) -> Batch | None:
    """What holds a step back now."""
    batches = tuple(batches)
    own = (each for each in batches if each.undoes == step)
    return next((each for each in own if not _undone(batches, each.id)), None)


def _today(office: Office) -> tuple[Batch, ...]:
    """What was done since midnight by the clock on the wall, be the day 23 hours long or 25."""
    wall = office.now().astimezone()
    return office.register.batches(datetime.combine(wall, time()).astimezone(), FIRST)
