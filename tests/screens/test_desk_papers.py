"""What the desk says of the papers of a session."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.meetings import Attendance, Registration, Session, Standing
from app.domain.messages import Occasion
from app.domain.people import Address, Civility
from app.domain.settings import Letterhead, Settings
from app.screens.desk_papers import PaperFacts, papers_for, unprinted_said
from app.screens.paper_wishes import PaperRow, Wish
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
COOP = Settings(cooperative="Coop du Parc", letterhead=Letterhead(address=("3 rue X",)))
SOON = a_session(5, NOW + timedelta(days=7))
HOME = Address(("3 rue X",), "35000", "Rennes")
ANNE = a_seat(SOON.id, somebody("Adjami", "Anne", civility=Civility.MADAM, address=HOME))
OMAR = a_seat(SOON.id, somebody("Omar", "Luc", phones=("06 12 34 56 78",)))


def facts(*seats: Registration, session: Session = SOON, **known: object) -> PaperFacts:
    posted = tuple(each.id for each in seats if each.live and each.person.address)
    made = PaperFacts(session, seats, (), (session,), COOP, NOW, False, (posted, posted))
    return replace(made, **known)  # type: ignore[arg-type]


def papers(*seats: Registration, chosen: UUID | None = None, **known: object) -> list[PaperRow]:
    return list(papers_for(facts(*seats, **known), chosen))  # type: ignore[arg-type]


def paper(
    rows: list[PaperRow], kind: str, *, blank: bool | None = None, own: bool = False
) -> PaperRow:
    (found,) = [
        each
        for each in rows
        if each.wish.kind == kind
        and each.own is own
        and blank in {None, each.wish.blank}
        and each.wish.ending != ".xlsx"
    ]
    return found


def missing(rows: list[PaperRow]) -> dict[str, str]:
    return {
        each.wish.kind + ("-blank" if each.wish.blank else ""): each.missing
        for each in rows
        if each.missing and not each.own
    }


def test_names_that_cannot_be_printed_are_told_of():
    assert unprinted_said(0) == ""
    assert unprinted_said(1).startswith("1 name has letters that papers cannot show")
    assert unprinted_said(2).startswith("2 names have letters that papers cannot show")


def test_each_group_is_named_once():
    headings = [each.heading for each in papers(ANNE, chosen=ANNE.id) if each.heading]
    assert headings == [
        "To invite people", "To tell people", "On the day", "Afterwards", "For Mrs ADJAMI Anne",
    ]  # fmt: skip
    assert not any(each.heading.startswith("For ") for each in papers(ANNE, chosen=uuid4()))


def test_every_paper_says_whom_it_concerns_or_why_there_is_none():
    for rows in (papers(), papers(ANNE, OMAR, chosen=ANNE.id)):
        told = [each for each in rows if each.wish.kind != "results"]
        assert [each.missing for each in rows if each.wish.ending == ".xlsx"] == [
            "Nobody was ticked or counted yet.", "This session was not held yet.",
        ]  # fmt: skip
        assert all(each.about for each in rows)
        assert all(each.extent or each.missing for each in told)


def test_nobody_is_on_the_list():
    rows = papers()
    assert missing(rows) == {
        "letters": "Nobody of this session is told by post.",
        "convocations": "Nobody of this session is told by post.",
        "calls": "There is nobody to call.",
        "addresses": "Nobody of this session has a postal address.",
        "tents": "Nobody has a seat in this session yet.",
        "labels": "Nobody has a seat in this session yet.",
        "attendance": "Nobody was ticked or counted yet.",
        "certificate": "Nobody was ticked as present yet.",
        "results": "This session was not held yet.",
    }
    assert paper(rows, "attendance", blank=True).extent == "free lines only"


def test_letters_are_for_those_told_by_post():
    rows = papers(ANNE, OMAR)
    letters = paper(rows, "letters")
    assert letters.extent == "1 person, 1 page"
    assert letters.wish.registrations == (ANNE.id,)
    assert letters.letter is Occasion.CONFIRMATION
    assert paper(rows, "convocations").letter is Occasion.CONVOCATION
    assert paper(rows, "calls").extent == "1 person"
    assert paper(rows, "addresses").extent == "1 person, 1 sheet"
    assert paper(rows, "labels").extent == "2 people, 1 sheet"
    assert letters.spoken == (
        "To tell people, Letters of confirmation, Say that a seat is kept, or the place in the "
        "waiting list, 1 person, 1 page"
    )


def test_whoever_was_written_to_gets_no_second_letter_by_chance():
    rows = papers(ANNE, due=((), ()), chosen=ANNE.id)
    for kind in ("letters", "convocations"):
        assert "For a copy, choose the person" in paper(rows, kind).missing
        assert paper(rows, kind, own=True).missing == ""


def test_a_paper_is_the_same_one_for_other_people():
    before, after = papers(ANNE, chosen=ANNE.id), papers(ANNE, OMAR, due=((), ()), chosen=OMAR.id)
    assert all(sum(new.replaces(old) for new in after) == 1 for old in before)
    assert not paper(after, "letters").replaces(paper(before, "letters", own=True))


def test_a_cancelled_session_is_told_and_not_announced():
    gone = replace(SOON, cancelled_at=NOW)
    rows = papers(ANNE, session=gone)
    assert paper(rows, "letters").title == "Letters of cancellation"
    assert "the letters say so" in paper(rows, "convocations").missing
    assert paper(rows, "announce-a4").missing == "This session is cancelled."


def test_a_session_that_is_over_invites_nobody():
    over = replace(SOON, starts_at=NOW)
    rows = papers(ANNE, session=over, chosen=ANNE.id, due=((), ()))
    for kind in ("letters", "convocations", "announce-a4"):
        assert paper(rows, kind).missing == "This session is over."
    for kind in ("letters", "convocations"):
        assert paper(rows, kind, own=True).missing == "This session is over."
    gone = replace(over, cancelled_at=NOW)
    assert paper(papers(ANNE, session=gone, chosen=ANNE.id), "letters", own=True).missing == ""


def test_a_session_that_has_begun_is_not_over_and_certifies_nothing_yet():
    here = replace(ANNE, attendance=Attendance.PRESENT)
    begun = replace(SOON, starts_at=NOW)
    rows = papers(here, session=begun, chosen=ANNE.id, due=((), ()), over=False)
    for kind in ("letters", "convocations", "announce-a4"):
        assert paper(rows, kind).missing == "This session has begun."
    for own in (False, True):
        early = paper(rows, "certificate", own=own).missing
        assert early == "Certificates are made once the session is over."
    rows = papers(here, session=begun, chosen=ANNE.id, due=((), ()))
    assert paper(rows, "certificate").missing == ""
    assert facts(here, over=False).same_papers(facts(here))


def test_the_rest_of_a_series_is_announced():
    first = replace(SOON, series=uuid4(), starts_at=NOW - timedelta(days=7))
    others = [a_session(at=NOW + timedelta(days=n), series=first.series) for n in (7, 14)]
    rows = papers(session=first, sessions=(first, *others))
    assert paper(rows, "announce-a5").extent == "1 page, 2 dates"
    assert paper(rows, "announce-a5").missing == ""


def test_what_the_settings_lack_is_said():
    rows = papers(settings=Settings())
    assert "name and address" in paper(rows, "coupon-full").missing
    assert "cooperative’s name" in paper(rows, "certificate").missing
    nameless = Settings(letterhead=Letterhead(address=("3 rue X",)))
    assert paper(papers(settings=nameless), "coupon-full").missing
    homeless = Settings(cooperative="Coop du Parc")
    assert paper(papers(settings=homeless), "coupon-full").missing


def test_afterwards_there_are_certificates_and_results():
    came = replace(ANNE, attendance=Attendance.PRESENT)
    rows = papers(came, OMAR, held=True, chosen=came.id)
    assert paper(rows, "certificate").extent == "1 person, 1 page"
    assert paper(rows, "attendance", blank=False).missing == ""
    assert paper(rows, "results").missing == ""
    assert paper(rows, "certificate", own=True).missing == ""


def test_counted_heads_fill_the_sheet_too():
    counted = replace(SOON, head_count=40)
    assert paper(papers(session=counted), "attendance", blank=False).missing == ""


def test_somebody_has_papers_of_their_own_as_far_as_there_are_any():
    rows = papers(OMAR, chosen=OMAR.id)
    assert paper(rows, "letters", own=True).missing == ""
    assert paper(rows, "letters", own=True).wish.registrations == (OMAR.id,)
    assert "ticked as present" in paper(rows, "certificate", own=True).missing
    gone = replace(OMAR, standing=Standing.CANCELLED)
    rows = papers(gone, chosen=gone.id)
    for kind in ("letters", "convocations", "certificate"):
        assert paper(rows, kind, own=True).missing == "This registration is cancelled."


def test_files_are_named_by_what_they_are():
    assert Wish("attendance", SOON.id, blank=True).file_word == "feuille-emargement"
    assert Wish("attendance", SOON.id, blank=False).file_word == "feuille-emargement-remplie"
    assert Wish("attendance", SOON.id, blank=False, ending=".xlsx").file_word == "presences"
    assert Wish("certificate", SOON.id).numbered
    assert not Wish("calendar", SOON.id, ending=".ics").has_pages
    assert Wish("letters", SOON.id).has_pages
    assert all(each.wish.file_word for each in papers(ANNE, chosen=ANNE.id))


def test_a_number_given_or_a_minute_gone_by_makes_no_paper_another_one():
    before = facts(ANNE, OMAR)
    numbered = replace(ANNE, certificate="2026-0001")
    later = facts(numbered, OMAR, now=NOW + timedelta(minutes=1))
    assert later.same_papers(before)
    assert not facts(ANNE).same_papers(before)
    assert not facts(replace(ANNE, attendance=Attendance.PRESENT), OMAR).same_papers(before)


def test_what_is_wanted_now_comes_first_and_what_cannot_be_made_last():
    came = replace(ANNE, attendance=Attendance.PRESENT)
    begun = replace(SOON, starts_at=NOW)
    past = replace(SOON, starts_at=NOW - timedelta(days=3))
    firsts = {
        "To invite people": papers(ANNE),
        "On the day": papers(came, session=begun),
        "Afterwards": papers(came, session=past, due=((), ())),
        "To tell people": papers(ANNE, session=replace(SOON, cancelled_at=NOW)),
    }
    for heading, rows in firsts.items():
        assert (rows[0].heading, rows[0].missing) == (heading, "")
    rows = papers(came, session=past, due=((), ()))
    assert [each.heading for each in rows if each.heading][-1] == "To invite people"
    assert sum(each.wish.kind.startswith(("coupon", "announce")) for each in rows) == 1
    assert [bool(each.missing) for each in rows] == [
        *(False, False, False, True, True),
        *(False, False, False),
        *(False, False, True, True, True),
        True,
    ]
    assert papers(session=past, held=True)[0].wish.kind == "results"
