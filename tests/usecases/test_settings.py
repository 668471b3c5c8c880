"""What a cooperative sets: checked, kept at once, taken back one by one."""

from dataclasses import replace

import pytest

from app.domain.errors import UserError
from app.domain.mail import MailAccount, Security
from app.domain.settings import (
    ALL_TRADES,
    Letterhead,
    Privacy,
    Retention,
    Settings,
    Trade,
    View,
)
from app.usecases.counting import MOST_ZONES
from app.usecases.settings import MOST_NOTE, Preferences
from tests.fakes.storage import MemorySettings

HALL = ("gauche", "centre", "droite")


class Office:
    """The settings and where they are kept."""

    def __init__(self, settings: Settings = Settings()) -> None:  # noqa: B008 - it never changes
        self.store = MemorySettings(settings)
        self.ours = Preferences(self.store, "to {}".format, "key {}".format)

    @property
    def kept(self) -> Settings:
        return self.store.read()


@pytest.fixture
def office():
    return Office(Settings(zones=HALL))


def test_the_mail_server_is_kept_tidied(office):
    typed = MailAccount(
        " smtp.exemple.fr ", 465, Security.TLS, "coop", "Coop\r\nBcc: x", " coop@société.fr", ""
    )
    office.ours.send_by(typed)
    kept = office.kept.mail
    assert (kept.server, kept.name, kept.address) == (
        "smtp.exemple.fr", "Coop Bcc: x", "coop@société.fr"
    )  # fmt: skip
    assert kept.ready
    office.ours.undo()
    assert office.kept.mail == MailAccount()
    assert not office.kept.mail.ready


@pytest.mark.parametrize(
    ("account", "told"),
    [
        (MailAccount("smtp exemple"), "no name of a server"),
        (MailAccount("https://smtp.exemple.fr"), "no name of a server"),
        (MailAccount(address="coop"), "no e-mail address"),
        (MailAccount(address="coop@exemple.fr, x@y.fr"), "no e-mail address"),
        (MailAccount(reply_to="a@b@c"), "no e-mail address"),
        (MailAccount(port=0), "port is a number"),
        (MailAccount(port=70000), "port is a number"),
        (MailAccount(user="x" * 200), "letters fit here"),
    ],
)
def test_what_cannot_be_a_mail_server_is_refused(office, account, told):
    with pytest.raises(UserError, match=told):
        office.ours.send_by(account)
    assert office.kept.mail == MailAccount()


def test_each_change_is_kept_at_once_and_taken_back_in_turn(office):
    ours = office.ours
    assert not ours.can_undo
    ours.undo()
    ours.name_cooperative("  Habitat  des Tilleuls ")
    ours.exercise(Trade.SYNDIC, exercised=False)
    ours.show(View(text_step=2, contrast=True))
    assert office.kept == Settings(
        cooperative="Habitat des Tilleuls",
        trades=frozenset({Trade.RENTAL, Trade.OWNERSHIP}),
        zones=HALL,
        view=View(text_step=2, contrast=True),
    )
    assert ours.settings == office.kept
    ours.undo()
    ours.undo()
    assert office.kept == Settings(cooperative="Habitat des Tilleuls", zones=HALL)
    ours.undo()
    assert not ours.can_undo
    assert office.kept == Settings(zones=HALL)


def test_what_is_said_again_is_no_change(office):
    office.ours.name_cooperative("")
    office.ours.exercise(Trade.RENTAL, exercised=True)
    office.ours.move_zone(0, -1)
    assert not office.ours.can_undo


def test_taking_back_leaves_what_another_part_has_set_since(office):
    office.ours.name_cooperative("Les Tilleuls")
    office.store.write(replace(office.kept, projector="EPSON", volume=30))
    office.ours.undo()
    assert office.kept == Settings(zones=HALL, projector="EPSON", volume=30)


def test_a_change_that_cannot_be_kept_is_refused_and_cannot_be_taken_back(office):
    office.ours.name_cooperative("Les Tilleuls")
    office.store.refusal = UserError("The disk is full: make room, then go on.")
    for change in (lambda: office.ours.add_zone("balcon"), office.ours.undo):
        with pytest.raises(UserError, match="disk is full"):
            change()
    office.store.refusal = None
    office.ours.undo()
    assert office.kept == Settings(zones=HALL)
    assert not office.ours.can_undo


def test_a_name_that_no_paper_has_room_for_is_refused(office):
    with pytest.raises(UserError, match="At most 120 letters"):
        office.ours.name_cooperative("x" * 121)


def test_a_cooperative_has_a_trade(office):
    for trade in (Trade.RENTAL, Trade.SYNDIC):
        office.ours.exercise(trade, exercised=False)
    with pytest.raises(UserError, match="at least one trade"):
        office.ours.exercise(Trade.OWNERSHIP, exercised=False)
    office.ours.exercise(Trade.RENTAL, exercised=True)
    assert office.kept.trades == ALL_TRADES - {Trade.SYNDIC}


def test_zones_are_added_renamed_moved_and_removed(office):
    office.ours.add_zone(" balcon ")
    assert office.kept.zones == (*HALL, "balcon")
    office.ours.rename_zone(0, "Côté cour")
    office.ours.move_zone(0, 2)
    assert office.kept.zones == ("centre", "droite", "Côté cour", "balcon")
    office.ours.move_zone(3, -1)
    assert office.kept.zones == ("centre", "droite", "balcon", "Côté cour")
    office.ours.move_zone(1, 99)
    assert office.kept.zones == ("centre", "balcon", "Côté cour", "droite")
    office.ours.remove_zone(1)
    assert office.kept.zones == ("centre", "Côté cour", "droite")


@pytest.mark.parametrize(
    ("name", "why"),
    [("", "Give the zone a name"), ("GAUCHE", "already"), ("x" * 41, "At most 40 letters")],
)
def test_a_zone_has_a_name_of_its_own(office, name, why):
    with pytest.raises(UserError, match=why):
        office.ours.add_zone(name)
    with pytest.raises(UserError, match=why):
        office.ours.rename_zone(1, name)
    assert office.kept.zones == HALL


def test_a_zone_can_get_its_own_name_in_other_letters(office):
    office.ours.rename_zone(0, "Gauche")
    assert office.kept.zones[0] == "Gauche"


def test_there_are_not_more_zones_than_can_be_counted(office):
    for number in range(MOST_ZONES - len(HALL)):
        office.ours.add_zone(f"rang {number}")
    with pytest.raises(UserError, match="at most 12 zones"):
        office.ours.add_zone("un de trop")


def test_a_local_note_is_kept_by_activity_and_dropped_when_emptied(office):
    office.ours.write_note("histoire", "film", "Chez nous,\nen 1954.")
    office.ours.write_note("histoire", "intro", "Deux immeubles.")
    assert office.kept.notes == {
        "histoire/film": "Chez nous, en 1954.",
        "histoire/intro": "Deux immeubles.",
    }
    office.ours.write_note("histoire", "film", " ")
    assert office.kept.notes == {"histoire/intro": "Deux immeubles."}
    with pytest.raises(UserError, match="At most 300 letters"):
        office.ours.write_note("histoire", "film", "x" * (MOST_NOTE + 1))


def test_a_key_takes_the_place_of_those_that_came(office):
    office.ours.bind("logo", "F4")
    assert office.kept.keys == {"logo": ("F4",)}
    office.ours.bind("freeze", "L")
    assert office.kept.keys == {"logo": ("F4",), "freeze": ("L",)}
    office.ours.bind("logo", "F")
    office.ours.undo()
    office.ours.reset("freeze")
    assert office.kept.keys == {"logo": ("F4",)}


def test_a_key_that_is_as_it_came_is_no_change(office):
    office.ours.bind("logo", "L")
    office.ours.bind("forward", "PgDown")
    office.ours.reset("hide")
    assert office.kept.keys == {}


def test_all_keys_can_be_put_back(office):
    office.ours.bind("logo", "F4")
    office.ours.bind("hide", "X")
    office.ours.reset_keys()
    assert office.kept.keys == {}
    office.ours.undo()
    assert office.kept.keys == {"logo": ("F4",), "hide": ("X",)}


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("F", "“key F” already does something: to freeze"),
        ("PgDown", "“key PgDown” already does something: to forward"),
        ("Esc", "already does something: to leave"),
        (".", "already does something: to black"),
        ("7", "Figures name"),
        ("É", "Figures name"),
        ("-", "Figures name"),
        ("Tab", "one control to the next"),
    ],
)
def test_a_key_with_a_meaning_is_refused(office, key, why):
    with pytest.raises(UserError, match=why) as refused:
        office.ours.bind("logo", key)
    assert "{" not in str(refused.value)
    assert office.kept.keys == {}


def test_keys_are_put_back_only_while_they_are_free(office):
    office.ours.bind("logo", "F4")
    office.ours.bind("freeze", "L")
    with pytest.raises(UserError, match="“key L” already does something: to freeze"):
        office.ours.reset("logo")


def test_what_papers_tell_of_the_cooperative_is_tidied_and_can_be_taken_back(office):
    typed = Letterhead(
        ("  3 rue  des Lilas", "", "35000 Rennes"), phone=" 02 99 00 00 00 ", colour=" #7a1f5c ",
        certificate=" {person}  était là.\n\nMerci. ",
    )  # fmt: skip
    office.ours.head_papers(typed)
    assert office.kept.letterhead == Letterhead(
        ("3 rue des Lilas", "35000 Rennes"), phone="02 99 00 00 00", colour="#7A1F5C",
        certificate="{person} était là.\n\nMerci.",
    )  # fmt: skip
    office.ours.undo()
    assert office.kept.letterhead == Letterhead()
    office.ours.head_papers(Letterhead(phone="02 99"))
    assert office.kept.letterhead == Letterhead(phone="02 99")


@pytest.mark.parametrize(
    ("letterhead", "why"),
    [
        (Letterhead(colour="turquoise"), "is no colour"),
        (Letterhead(colour="#FFE000"), "too pale"),
        (Letterhead(colour="#12345"), "is no colour"),
        (Letterhead(("ligne",) * 7), "At most 6 lines"),
        (Letterhead(certificate="a" * 2001), "At most 2000 letters"),
        (Letterhead(phone="0" * 301), "At most 300 letters"),
    ],
)
def test_what_no_paper_can_show_is_refused(office, letterhead, why):
    with pytest.raises(UserError, match=why):
        office.ours.head_papers(letterhead)
    assert office.kept.letterhead == Letterhead()


def test_what_people_are_told_of_their_data_is_kept_tidied(office):
    office.ours.protect(Privacy(" Coop  SA ", "dpd@exemple.fr", "", Retention(2, 6), 18))
    assert office.kept.privacy == Privacy("Coop SA", "dpd@exemple.fr", "", Retention(2, 6), 18)
    office.ours.undo()
    assert office.kept.privacy == Privacy()


@pytest.mark.parametrize(
    ("privacy", "told"),
    [
        (Privacy(retention=Retention(0, 12)), "from 1 to 60 months"),
        (Privacy(retention=Retention(3, 61)), "from 1 to 60 months"),
        (Privacy(retention=Retention(7, 6)), "at least as long"),
        (Privacy(youngest=14), "parents consent"),
        (Privacy(youngest=22), "parents consent"),
        (Privacy(dpo="x" * 301), "At most 300"),
    ],
)
def test_what_cannot_be_promised_is_refused(office, privacy, told):
    with pytest.raises(UserError, match=told):
        office.ours.protect(privacy)
    assert office.kept.privacy == Privacy()
