from datetime import UTC, date, datetime
from uuid import UUID

from app.domain.exports import Export
from app.domain.retention import Due, Stay
from app.domain.tallies import Cell, Tally
from app.screens.privacy import (
    asked_said,
    due_for,
    erased_said,
    export_line,
    kept_said,
    names_in,
    number_lines,
    purged_said,
    stake_said,
)
from app.usecases.privacy.forgetting import AtStake, ToPurge
from tests.fakes.people import a_seat, a_session, somebody

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ZOE, LEO = somebody("Petit"), somebody("Roux", "Léo")
GONE, UNSEEN = UUID(int=1), UUID(int=2)
LISTED = ToPurge(
    Due(frozenset({ZOE.id, GONE, UNSEEN}), frozenset({LEO.id})),
    Due(),
    (
        Stay(UNSEEN, date.min),
        Stay(ZOE.id, date(2025, 11, 3)),
        Stay(LEO.id, date(2026, 8, 1)),
        Stay(GONE, date(2026, 8, 2), gone=True),
    ),
)


def test_says_who_is_due_and_what_goes():
    view = due_for(LISTED, {each.id: each for each in (ZOE, LEO)})
    assert [(each.what, each.since) for each in view.now] == [
        ("everything", "no session known"),
        ("everything", "last session on 03/11/2025"),
        ("all but the name", "last session on 01/08/2026"),
        ("everything", "noted on 02/08/2026"),
    ]
    assert "PETIT" in view.now[1].name
    assert view.now[3].name == "somebody whose entry was taken back"
    assert (view.said, view.soon_said) == (
        "The time of 4 people is over.",
        "Nothing will have to be in the next 30 days.",
    )
    assert names_in(LISTED) == sorted({ZOE.id, LEO.id, GONE, UNSEEN})


def test_says_that_nothing_is_due():
    view = due_for(ToPurge(Due(), Due(frozenset({ZOE.id})), (Stay(ZOE.id, date.min),)), {})
    assert view.said == "Nothing has to be erased today."
    assert view.soon_said == "In the next 30 days: 1 person."


def test_asks_once_with_the_numbers():
    assert asked_said(LISTED.now) == (
        "3 people are erased altogether, 1 person keeps the name alone, in the backups too. "
        "This cannot be taken back."
    )
    assert asked_said(Due(contacts=frozenset({ZOE.id}))).startswith("1 person keeps")
    assert asked_said(Due(people=frozenset({ZOE.id}))).startswith("1 person is erased altogether,")


def test_says_what_went():
    assert purged_said(LISTED.now) == "Erased: the data of 4 people. The numbers stay."
    assert purged_said(Due()) == "Nothing had to be erased any more."


def test_says_what_would_go_with_somebody():
    house = a_session()
    said = stake_said(AtStake(ZOE, (a_seat(house.id, ZOE),), 2, 0))
    assert "1 registration, 2 calls, what the history says of them, the backups" in said
    assert "call," not in stake_said(AtStake(ZOE, (), 0, 0))
    assert "Z" * 79 + "… will be" in stake_said(AtStake(somebody("z" * 300, ""), (), 0, 0))


def test_says_how_much_is_kept_of_somebody():
    seat = a_seat(a_session().id, ZOE, notice="2026-11-21-aaaa")
    assert kept_said(AtStake(ZOE, (seat, seat), 1, 0)) == (
        "2 registrations, 1 call\nInformation received: text of 21/11/2026"
    )
    assert kept_said(AtStake(ZOE, (), 0, 0)).endswith("received: –")


def test_says_whose_notes_still_name_somebody_who_is_gone():
    house = a_session(at=NOON)
    assert erased_said(()) == "Erased: nothing is kept of this person any more."
    said = erased_said((house, LEO))
    assert "session of 21/11/2026, Agence du Parc, " in said
    assert "ROUX" in said


def test_says_what_left():
    export = Export(UUID(int=1), NOON, "Léa", "letters", ("name", "address"), 12)
    said = export_line(export)
    assert said.endswith("confirmation letters · 12 people · name, address · Léa")
    unknown = Export(UUID(int=1), NOON, "", "later", ("other",), 1)
    assert export_line(unknown).endswith("later · 1 person · other")


def test_says_the_numbers_the_newest_first_and_hides_those_of_few():
    old, new = "2026-3", "2026-4"
    tallies = {
        Cell(old, "", "whole", ""): Tally(9, 8),
        Cell(new, "", "whole", ""): Tally(20, 15),
        Cell(new, "", "channel", "phone"): Tally(3, 3),
        Cell(new, "agir", "status", "tenant"): Tally(7, 1),
    }
    assert number_lines(tallies, {"agir": "Agir"}) == (
        "Quarter 4 of 2026 · all modules · 20 registered · 15 present",
        "Quarter 4 of 2026 · all modules · phone · fewer than 5, or too easy to work out",
        "Quarter 4 of 2026 · Agir · tenant · 7 registered · 1 present",
        "Quarter 3 of 2026 · all modules · 9 registered · 8 present",
    )
