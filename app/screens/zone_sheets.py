"""Fills the sheets on which counters write down the hands of their zone."""

from app.domain.content import Activity, Module, questions_in
from app.domain.events import Zone
from app.domain.meetings import Session
from app.screens.papers import ZoneQuestion, ZoneSheet, ZoneSheets
from app.screens.sheets import session_lines
from app.screens.slides import marked_choices
from app.screens.wording import _


def zone_sheets(session: Session, module: Module, zones: tuple[Zone, ...]) -> ZoneSheets:
    """Fill one sheet a zone; without any zone, one sheet for the whole room."""
    sections = _sections(module)
    rooms = zones or (Zone("", _("Whole room")),)
    return ZoneSheets(
        title=_("Counting sheet"),
        session_lines=session_lines(session, module.title),
        how=_(
            "Count the hands of your zone at each call, write the figure in the box, then raise "
            "the sheet. If it is about right, write ≈ before it."
        ),
        sheets=tuple(ZoneSheet(zone.name, _people(zone), sections) for zone in rooms),
        columns=(_("No."), _("Question")),
        tellers=(_("First count"), _("Second count")),
        signature=_("Name and signature of the counter"),
        footer=_("À main levée · counting sheet, to be kept with the results"),
    )


def _people(zone: Zone) -> str:
    if zone.present is None:
        return _("People in the zone:")
    return _("People in the zone: {n}").format(n=zone.present)


def _sections(module: Module) -> tuple[tuple[str, tuple[ZoneQuestion, ...]], ...]:
    """The questions that hands are raised for, by quiz, numbered as on the slides."""
    found = ((activity.title, _questions(activity)) for activity in module.activities)
    return tuple((title, questions) for title, questions in found if questions)


def _questions(activity: Activity) -> tuple[ZoneQuestion, ...]:
    return tuple(
        ZoneQuestion(
            str(number), question.text, tuple(mark for mark, _c in marked_choices(question))
        )
        for number, question in enumerate(questions_in(activity), start=1)
        if question.choices
    )
