"""How the figures of a question were obtained, and whether they agree with the people there."""

from app.domain.answers import FIRST, SECOND, Cell, Figure, Tally, Way, figure_of
from app.domain.content import Question, QuestionKind
from app.domain.events import Zone
from app.domain.results import zones_heard
from app.screens.figures import declined_in_words, zones_in_words
from app.screens.slides import marked_choices
from app.screens.wording import _, ngettext


def notes_on(
    question: Question, tally: Tally, zones: tuple[Zone, ...], present: int | None
) -> tuple[str, ...]:
    """All that a reader needs in order to trust the figures of a question."""
    found = (
        obtained_in_words(question, tally),
        zones_in_words(zones_heard(tally, zones)),
        *_disputes(question, tally, zones),
        declined_in_words(tally),
        reconciled_in_words(question, tally, present),
    )
    return tuple(note for note in found if note)


def obtained_in_words(question: Question, tally: Tally) -> str:
    """How each figure was obtained; nothing where there is none."""
    if tally.agreed or len(tally.numbers) == 1:
        return _("Obtained by: one answer together")
    if tally.numbers:
        return _("Obtained by: numbers said aloud")
    if tally.persons:
        return _("Obtained by: answers by person")
    ways: dict[str, list[str]] = {}
    for mark, choice in marked_choices(question):
        way = way_in_words(figure_of(tally, choice.id))
        if way:
            ways.setdefault(way, []).append(mark.letter)
    if not ways:
        return ""
    if len(ways) == 1:
        return _("Obtained by: {ways}").format(ways=next(iter(ways)))
    told = [f"{way} ({', '.join(letters)})" for way, letters in ways.items()]
    return _("Obtained by: {ways}").format(ways=", ".join(told))


def way_in_words(figure: Figure) -> str:
    """How the figure of a choice came; nothing where there is none."""
    return {
        Way.MAJORITY: _("evident majority, not counted"),
        Way.REST: _("all the rest"),
        Way.ZONES: _("estimate by zones") if figure.about else _("count by zones"),
        Way.COUNTED: _("estimate") if figure.about else _("count"),
        Way.PERSONS: _("answers by person"),
        Way.TOGETHER: _("one answer together"),
        Way.NOT_COUNTED: "",
        Way.NONE: "",
    }[figure.way]


def reconciled_in_words(question: Question, tally: Tally, present: int | None) -> str:
    """The hands against the people present; nothing where they cannot be compared."""
    if present is None or tally.majority or not (tally.hands or tally.persons):
        return ""
    if question.kind is QuestionKind.MULTIPLE:
        return ngettext(
            "{hands} for {n} person present, each may raise a hand several times",
            "{hands} for {n} people present, each may raise a hand several times",
            present,
        ).format(hands=_hands(tally.counted), n=present)
    answers = len(tally.persons) if tally.persons else tally.counted
    said = _people(answers) if tally.persons else _hands(answers)
    compared = ngettext(
        "{hands} for {n} person present", "{hands} for {n} people present", present
    ).format(hands=said, n=present)
    if answers > present:
        return _("{compared}: {n} too many").format(compared=compared, n=answers - present)
    if answers < present:
        return _("{compared}: {n} missing").format(compared=compared, n=present - answers)
    return compared


def _hands(hands: int) -> str:
    return ngettext("{n} hand", "{n} hands", hands).format(n=hands)


def _people(people: int) -> str:
    return ngettext("{n} person", "{n} people", people).format(n=people)


def _disputes(question: Question, tally: Tally, zones: tuple[Zone, ...]) -> list[str]:
    """Where two tellers gave two figures: both, and which one is used."""
    names = {zone.id: zone.name for zone in zones}
    return [
        _dispute(mark.letter, names.get(first.zone, _("whole room")), tally, first)
        for mark, choice in marked_choices(question)
        for first in tally.counts
        if first.choice == choice.id and first.teller == FIRST and _differ(tally, first)
    ]


def _second(cell: Cell) -> Cell:
    return Cell(cell.choice, cell.zone, SECOND)


def _differ(tally: Tally, first: Cell) -> bool:
    again = tally.counts.get(_second(first))
    return again is not None and again.hands != tally.counts[first].hands


def _dispute(letter: str, zone: str, tally: Tally, first: Cell) -> str:
    used = tally.settled.get((first.choice, first.zone))
    counts = {FIRST: tally.counts[first].hands, SECOND: tally.counts[_second(first)].hands}
    said = _("{zone}, {letter}: {first} hands, then {second} at the second count").format(
        zone=zone, letter=letter, first=counts[FIRST], second=counts[SECOND]
    )
    if used is None:
        return _("{said}; not settled").format(said=said)
    return _("{said}; {used} is used").format(said=said, used=counts[used])
