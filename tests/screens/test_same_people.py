"""The numbers of a day are the same on the desk, on the list, in its table and for machines."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.domain.meetings import Attendance, Channel, Standing
from app.domain.people import Status
from app.domain.turnout import turnout
from app.screens.attendance_books import attendance_book
from app.screens.attendance_sheets import attendance_sheet
from app.screens.desk_people import numbers_of
from app.screens.listings import listed_session
from app.screens.names import channel_name
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody

SESSION = a_session(0)
SEATS = st.lists(
    st.builds(
        lambda channel, attendance, standing, status: a_seat(
            SESSION.id, somebody(status=status), channel=channel, attendance=attendance,
            standing=standing,
        ),
        st.sampled_from(Channel), st.sampled_from(Attendance), st.sampled_from(Standing),
        st.sampled_from(Status),
    ),
    max_size=14,
)  # fmt: skip


def number(words: str, name: str) -> int:
    """The number that stands before a name in words; none is none at all."""
    found = re.search(rf"(\d+) (?:people |person )?{name}\b", words)
    return int(found[1]) if found else 0


@given(seats=SEATS)
def test_desk_sheet_table_and_listing_count_alike(seats):
    people = tuple(seats)
    seated = tuple(each for each in people if each.standing is Standing.SEATED)
    numbers = turnout(people)
    desk = numbers_of(SESSION, people)
    sheet = attendance_sheet(SESSION, "M", seated, TUESDAY_EVENING, blank=False)
    book = attendance_book(SESSION, "M", people)
    record = listed_session(SESSION, numbers).row["people"]
    assert isinstance(record, dict)
    tables = {each.title: each for each in book.sheets}
    rows = {row[1]: row for row in tables["Numbers"].rows} if "Numbers" in tables else {}
    whole = rows.get("All", ("", "All", 0, 0, 0, 0))
    for at, name in enumerate(("registered", "present", "excused", "absent"), start=2):
        told = {number(desk, name), number(sheet.summary, name), whole[at]}
        assert told == {getattr(numbers.whole, name)} == {record[name]}
    assert number(sheet.summary, "not ticked") == numbers.whole.not_ticked
    assert len(tables["Attendance"].rows if seated else ()) == len(seated)
    for channel in Channel:
        n = numbers.channels[channel].registered if channel in numbers.channels else 0
        assert (f"{channel_name(channel)} {n}" in desk) == bool(n)
        assert rows.get(channel_name(channel), (0, 0, 0))[2] == n
    spot = numbers.channels.get(Channel.WALK_IN)
    assert number(sheet.summary, "on the spot") == (spot.registered if spot else 0)
