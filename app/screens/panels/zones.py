"""The hands of a hall counted by zones: a line each, with what they add up to."""

from dataclasses import dataclass
from enum import Enum

from app.domain.answers import FIRST, SECOND, Cell, Tally
from app.domain.content import Question, QuestionKind
from app.domain.events import Zone
from app.domain.live import SessionState
from app.domain.results import zones_heard
from app.screens.figures import marked_about, zones_counted
from app.screens.slides import Mark, marked_choices
from app.screens.wording import _

NONE = "–"


class Check(Enum):
    """How the hands of a zone compare with the people in it."""

    OPEN = "open"
    RIGHT = "right"
    SHORT = "short"
    OVER = "over"


@dataclass(frozen=True)
class ZoneFigure:
    """What one teller counted, None where nothing yet."""

    hands: int | None = None
    about: bool = False


@dataclass(frozen=True)
class ZoneCell:
    """A choice in a zone, as each teller counted it; `used` is the teller whose figure holds."""

    choice: str
    first: ZoneFigure
    second: ZoneFigure
    disputed: bool
    used: int


@dataclass(frozen=True)
class ZoneLine:
    """A zone: its people, its cells in the order of the choices, their sum, and how it compares."""

    zone: str
    name: str
    present: int | None
    cells: tuple[ZoneCell, ...]
    total: str
    check: Check
    verdict: str


@dataclass(frozen=True)
class Dispute:
    """Two tellers differ: what each counted, in words."""

    choice: str
    zone: str
    text: str
    first: str
    second: str


@dataclass(frozen=True)
class ZoneTable:
    """The whole grid; `totals` are by choice, `heard` says how many zones have all figures."""

    marks: tuple[Mark, ...]
    lines: tuple[ZoneLine, ...]
    totals: tuple[str, ...]
    total: str
    people: str
    heard: str
    disputes: tuple[Dispute, ...]
    second: bool


def zone_table(state: SessionState, question: Question) -> ZoneTable:
    """Set the figures of a question out by zones."""
    tally = state.tally(question)
    choices = [choice.id for choice in question.choices]
    people = [zone.present for zone in state.zones if zone.present is not None]
    heard = zones_heard(tally, state.zones)
    return ZoneTable(
        marks=tuple(mark for mark, _choice in marked_choices(question)),
        lines=tuple(_line(tally, question, zone) for zone in state.zones),
        totals=tuple(_total(tally, choice) for choice in choices),
        total=marked_about(str(tally.counted), about=tally.estimated),
        people=str(sum(people)) if people else NONE,
        heard=zones_counted(heard) if heard else "",
        disputes=_disputes(tally, question, state.zones),
        second=any(cell.teller == SECOND for cell in tally.counts),
    )


def _line(tally: Tally, question: Question, zone: Zone) -> ZoneLine:
    cells = tuple(_cell(tally, choice.id, zone.id) for choice in question.choices)
    counts = [tally.count(choice.id, zone.id) for choice in question.choices]
    seen = [count for count in counts if count]
    hands = sum(count.hands for count in seen)
    uncounted = {tally.rest, tally.majority} - {""}
    complete = len(seen) == len(counts) and not uncounted
    several = question.kind is QuestionKind.MULTIPLE
    check = Check.OPEN if several else _check(hands, zone.present, complete=complete)
    return ZoneLine(
        zone=zone.id,
        name=zone.name,
        present=zone.present,
        cells=cells,
        total=marked_about(str(hands), about=any(each.about for each in seen)) if seen else NONE,
        check=check,
        verdict=_verdict(check, abs(hands - (zone.present or 0))),
    )


def _cell(tally: Tally, choice: str, zone: str) -> ZoneCell:
    first, second = (_figure(tally, Cell(choice, zone, teller)) for teller in (FIRST, SECOND))
    used = tally.settled.get((choice, zone), FIRST)
    return ZoneCell(choice, first, second, tally.disputed(choice, zone), used)


def _figure(tally: Tally, cell: Cell) -> ZoneFigure:
    count = tally.counts.get(cell)
    return ZoneFigure(count.hands, count.about) if count else ZoneFigure()


def _check(hands: int, present: int | None, *, complete: bool) -> Check:
    if present is None:
        return Check.OPEN
    if hands > present:
        return Check.OVER
    if not complete:
        return Check.OPEN
    return Check.RIGHT if hands == present else Check.SHORT


def _verdict(check: Check, by: int) -> str:
    return {
        Check.OPEN: "",
        Check.RIGHT: "✓",
        Check.SHORT: f"\N{MINUS SIGN}{by}",
        Check.OVER: f"+{by}",
    }[check]


def _total(tally: Tally, choice: str) -> str:
    """What a choice adds up to, or how else its figure came."""
    if choice == tally.majority:
        return _("majority")
    if choice not in tally.hands:
        return NONE
    figure = marked_about(str(tally.hands[choice]), about=tally.about(choice))
    return f"= {figure}" if choice == tally.rest else figure


def _disputes(tally: Tally, question: Question, zones: tuple[Zone, ...]) -> tuple[Dispute, ...]:
    return tuple(
        Dispute(
            choice.id,
            zone.id,
            _("{zone}, {letter}: the two counts differ").format(zone=zone.name, letter=mark.letter),
            str(tally.counts[Cell(choice.id, zone.id, FIRST)].hands),
            str(tally.counts[Cell(choice.id, zone.id, SECOND)].hands),
        )
        for zone in zones
        for mark, choice in marked_choices(question)
        if tally.disputed(choice.id, zone.id)
    )
