"""What bringing a table in says: its columns, what becomes of each row, what to look at."""

from collections.abc import Sequence

from app.domain.imports.fields import Field
from app.domain.imports.layouts import Layout, Source
from app.domain.imports.table import Remark, Trouble
from app.domain.meetings import Standing
from app.screens.desk_form import reason_name
from app.screens.listings import Listed
from app.screens.wording import _, ngettext
from app.usecases.importing.lines import Likely, Line, Outcome, Preview
from app.usecases.importing.preview import rejected

_TROUBLES = {
    Trouble.HIDDEN_SHEET: "The sheet “{text}” is hidden in the file: look whether it is meant.",
    Trouble.HIDDEN_ROWS: "Rows are hidden in the file, but read like the others: {text}.",
    Trouble.MERGED_CELLS: "These cells are merged: only the first one holds a text.",
    Trouble.NO_VALUE: "A formula without a result: type the value there.",
    Trouble.ERROR_VALUE: "A formula that failed ({text}): type the value there.",
    Trouble.UNCLEAR_DATES: "Say whether the day or the month comes first in the dates.",
    Trouble.NO_NAME: "The name is missing: nobody can be registered.",
    Trouble.LONG_NAME: "The name has {text} letters: shorten it to 120.",
    Trouble.LONG_TEXT: "The text has {text} letters: only its beginning is kept.",
    Trouble.DRAFT: "A draft that was never sent: it is left aside.",
    Trouble.INCOMPLETE: "A form that was never finished: it is left aside.",
    Trouble.NOT_VALID: "The order is “{text}”, not valid: it is left aside.",
    Trouble.BAD_DATE: "“{text}” is no date: the row comes last in the order of arrival.",
    Trouble.OLD_DATE: "“{text}” is a date that nobody can mean: it is not taken.",
    Trouble.BAD_PHONE: "“{text}” is no whole phone number: ask for it again.",
    Trouble.LOST_DIGITS: "“{text}” lost digits in a spreadsheet: ask for the number again.",
    Trouble.BAD_EMAIL: "“{text}” is no e-mail address: ask for it again.",
    Trouble.MORE_PEOPLE: "More people are announced than named; missing: {text}.",
}


def remark_said(remark: Remark) -> str:
    """Say what to look at, and where."""
    sentence = _(_TROUBLES[remark.trouble]).format(text=remark.text)
    if not remark.cell:
        return sentence
    return _("{cell}: {sentence}").format(cell=remark.cell, sentence=sentence)


def outcome_name(outcome: Outcome) -> str:
    """Say what becomes of somebody."""
    return {
        Outcome.NEW: _("new"),
        Outcome.DOUBLE: _("new, maybe there already"),
        Outcome.KNOWN: _("known"),
        Outcome.UPDATED: _("updated"),
        Outcome.UNCHANGED: _("unchanged"),
        Outcome.LEFT_OUT: _("left out by you"),
        Outcome.SET_ASIDE: _("left aside"),
        Outcome.UNREADABLE: _("cannot be read"),
        Outcome.ERASED: _("erased, does not come back"),
    }[outcome]


def source_name(layout: Layout) -> str:
    """Say which form a table comes from."""
    names = {
        Source.FRAMAFORMS: "Framaforms",
        Source.GOOGLE: "Google Forms",
        Source.MICROSOFT: "Microsoft Forms",
        Source.HELLOASSO: "HelloAsso",
        Source.LIMESURVEY: "LimeSurvey",
    }
    return layout.name or names.get(layout.source) or _("another table")


def field_name(field: Field) -> str:
    """Say what a column holds; empty for what only the programs' own columns hold."""
    return {
        Field.NOTHING: _("nothing to keep"),
        Field.KEY: _("number of the answer"),
        Field.SENT_AT: _("date of sending"),
        Field.FULL_NAME: _("family name and first name"),
        Field.FAMILY_NAME: _("family name"),
        Field.GIVEN_NAME: _("first name"),
        Field.CIVILITY: _("civility"),
        Field.PHONE: _("phone"),
        Field.EMAIL: _("e-mail address"),
        Field.ADDRESS: _("postal address"),
        Field.POSTCODE: _("postcode"),
        Field.TOWN: _("town"),
        Field.RESIDENCE: _("residence"),
        Field.STATUS: _("status"),
        Field.REACH: _("preferred way of contact"),
        Field.NEEDS: _("needs"),
        Field.INTERESTS: _("modules of interest"),
        Field.AMBASSADOR: _("wants a more active role"),
        Field.COMPANIONS: _("people brought along"),
        Field.HOW_MANY: _("number of people"),
        Field.NOTE: _("note"),
    }.get(field, "")


_EDITED = {
    "family_name": Field.FAMILY_NAME,
    "given_name": Field.GIVEN_NAME,
    "civility": Field.CIVILITY,
    "phones": Field.PHONE,
    "email": Field.EMAIL,
    "address": Field.ADDRESS,
    "residence": Field.RESIDENCE,
    "status": Field.STATUS,
    "reach": Field.REACH,
    "needs": Field.NEEDS,
    "interests": Field.INTERESTS,
}


def candidates_said(alike: Sequence[Likely]) -> str:
    """Say who somebody may be, each with the reasons."""
    return ", ".join(
        f"{each.person.full_name} ({', '.join(reason_name(why) for why in each.reasons)})"
        for each in alike
    )


def details_said(line: Line) -> tuple[str, ...]:
    """Say of a line what staff should look at, the place in the waiting list first."""
    said = [_("waiting list")] if line.standing is Standing.WAITING else []
    if line.alike:
        said.append(_("Maybe the same as: {names}.").format(names=candidates_said(line.alike)))
    if line.edited:
        fields = ", ".join(field_name(_EDITED[each]) for each in line.edited)
        said.append(_("Stays as you edited it: {fields}.").format(fields=fields))
    return (*said, *(remark_said(each) for each in line.remarks))


def summary(seen: Preview) -> tuple[str, ...]:
    """Sum a preview up: how many of each outcome, how many wait, what to look at in the file."""
    counts, waiting = seen.counts(), seen.seats().get(Standing.WAITING, 0)
    said = [
        _("{outcome}: {n}").format(outcome=outcome_name(each), n=counts[each])
        for each in Outcome
        if counts.get(each)
    ]
    if waiting:
        said.append(
            ngettext(
                "{n} person goes to the waiting list.",
                "{n} people go to the waiting list.",
                waiting,
            ).format(n=waiting)
        )
    return (*said, *(remark_said(each) for each in seen.remarks))


def listed_line(line: Line) -> Listed:
    """List what becomes of somebody."""
    name = line.person.full_name if line.person else ""
    row = _("row {n}").format(n=line.row)
    parts = (row, name, outcome_name(line.outcome), *details_said(line))
    return Listed(
        " · ".join(part for part in parts if part),
        {
            "row": line.row,
            "name": name,
            "outcome": line.outcome.value,
            "standing": line.standing.value if line.standing else None,
            "alike": [str(each.person.id) for each in line.alike],
            "edited": list(line.edited),
            "remarks": [
                {"trouble": each.trouble.value, "cell": each.cell} for each in line.remarks
            ],
        },
    )


def rejected_table(
    seen: Preview, file: str = ""
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The headers and rows of a table of what could not be read: where, why, and as it was."""
    headers: Sequence[str] = seen.wanted.layout.headers
    rows = (
        (
            str(line.row),
            " ".join(remark_said(each) for each in line.remarks),
            *(cells[at] if at < len(cells) else "" for at in range(len(headers))),
            file or seen.wanted.table.name,
        )
        for line, cells in rejected(seen)
    )
    return (_("Row"), _("Reason"), *headers, _("File")), tuple(rows)
