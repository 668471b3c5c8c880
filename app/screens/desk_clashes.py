"""What is said where two windows changed the same row, or where a session changed meanwhile."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.meetings import Session
from app.screens.desk import named_session
from app.screens.desk_values import Names, field_said, value_said
from app.screens.wording import _
from app.usecases.desk.colliding import Clash


@dataclass(frozen=True)
class ClashRow:
    """A field that two people changed: what it is, what I typed, what is written."""

    field: str
    name: str
    mine: str
    theirs: str


def clash_rows(clashes: Iterable[Clash], names: Names) -> tuple[ClashRow, ...]:
    """Say both values of each field in dispute."""
    return tuple(
        ClashRow(
            each.field,
            field_said(each.field),
            value_said(each.field, each.mine, names),
            value_said(each.field, each.theirs, names),
        )
        for each in clashes
    )


def collision_said(who: str, news: Sequence[str], clashes: Sequence[Clash]) -> str:
    """Say in one sentence that somebody else wrote meanwhile, and what becomes of mine."""
    fields = ", ".join(field_said(each) for each in (*news, *(each.field for each in clashes)))
    who = who or _("Another window")
    if clashes:
        words = _("{who} changed this meanwhile ({fields}): choose what stays, then save again.")
    else:
        words = _("{who} changed this meanwhile ({fields}). What you typed is still here.")
    return words.format(who=who, fields=fields)


def undecided_said(row: ClashRow) -> str:
    """Ask to choose before anything is saved."""
    words = _("{field}: choose what stays, yours or what is written.")
    return words.format(field=row.name)


def session_news(before: Session, after: Session | None, titles: Mapping[str, str]) -> str:
    """Say what became of the session that is shown while somebody typed; nothing if nothing did."""
    name = named_session(before, titles)
    if after is None:
        words = _("{session} is no longer there. What you typed stays: choose another session.")
        return words.format(session=name)
    if after.cancelled_at is not None and before.cancelled_at is None:
        words = _("{session} is cancelled. What you typed stays: choose another session.")
        return words.format(session=name)
    if after.starts_at != before.starts_at:
        words = _("{session} is now on {moment}. What you typed stays.")
        return words.format(session=name, moment=value_said("starts_at", after.starts_at, {}))
    if after.place != before.place:
        words = _("{session} now takes place here: {place}. What you typed stays.")
        return words.format(session=name, place=after.place)
    return ""
