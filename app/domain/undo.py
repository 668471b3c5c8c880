"""What can be taken back, and what can be brought back again."""

from dataclasses import dataclass, replace

from app.domain.answers import Answers

UNDO_DEPTH = 50


@dataclass(frozen=True)
class Undoable:
    """An entry that can be taken back, with the answers as they were before it.

    `subject` is the question, exercise, resolution or activity that it was about. Once the entry
    is taken back, `answers` are those that restoring it brings back.
    """

    sequence: int
    subject: str
    answers: Answers


@dataclass(frozen=True)
class UndoStack:
    """The last entries that hold and that were taken back, the most recent last."""

    done: tuple[Undoable, ...] = ()
    undone: tuple[Undoable, ...] = ()

    def last_done(self, subject: str) -> Undoable | None:
        """The last entry about a subject."""
        return _last(self.done, subject)

    def last_undone(self, subject: str) -> Undoable | None:
        """The entry about a subject that was taken back last."""
        return _last(self.undone, subject)

    def with_entry(self, entry: Undoable) -> "UndoStack":
        """Note an entry; what was taken back about the same subject is gone for good."""
        kept = tuple(each for each in self.undone if each.subject != entry.subject)
        return UndoStack((*self.done, entry)[-UNDO_DEPTH:], kept)

    def taken_back(self, sequence: int, now: Answers) -> tuple["UndoStack", Answers]:
        """Take back an entry, if it is the last about its subject; returns the answers then."""
        entry = _find(self.done, sequence)
        if entry is None or entry is not self.last_done(entry.subject):
            return self, now
        left = tuple(each for each in self.done if each is not entry)
        stack = UndoStack(left, (*self.undone, replace(entry, answers=now)))
        return stack, now.as_in(entry.answers, entry.subject)

    def restored(self, sequence: int, now: Answers) -> tuple["UndoStack", Answers]:
        """Bring back an entry, if it is the one taken back last; returns the answers then."""
        entry = _find(self.undone, sequence)
        if entry is None or entry is not self.last_undone(entry.subject):
            return self, now
        left = tuple(each for each in self.undone if each is not entry)
        stack = UndoStack((*self.done, replace(entry, answers=now))[-UNDO_DEPTH:], left)
        return stack, now.as_in(entry.answers, entry.subject)


def _find(entries: tuple[Undoable, ...], sequence: int) -> Undoable | None:
    return next((each for each in entries if each.sequence == sequence), None)


def _last(entries: tuple[Undoable, ...], subject: str) -> Undoable | None:
    return next((each for each in reversed(entries) if each.subject == subject), None)
