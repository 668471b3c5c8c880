"""The rows of exports, read into what staff would have typed."""

from datetime import UTC, datetime

import pytest

from app.domain.imports.rows import unclear_dates
from app.domain.imports.table import Remark, Trouble
from app.domain.people import Address, Civility, Need, Reach, Status
from tests.fakes.exports import FRAMAFORMS, GOOGLE, HELLOASSO, LIMESURVEY, MICROSOFT, table
from tests.fakes.imports import entries_of, layout_of


def one(*rows: tuple[str, ...]):
    """The only entry of a table with these rows."""
    (entry,) = entries_of(table(*rows))
    return entry


def person(headers: tuple[str, ...], *cells: str):
    """The first person of a row."""
    return one(headers, cells).guests[0]


def test_framaforms():
    zoe, karim, draft = entries_of(FRAMAFORMS)
    (first,) = zoe.guests
    assert (first.family_name, first.given_name) == ("LEFÈVRE", "Zoé")
    assert first.needs == {Need.WHEELCHAIR}
    assert (zoe.row, zoe.key) == (4, "311")
    assert zoe.sent_at == datetime(2026, 11, 3, 8, 12, tzinfo=UTC)
    assert karim.guests[0].phones == ("0612345679",)
    assert karim.guests[0].needs == {Need.HEARING}
    assert karim.note == "Autre… : venir avec mon chien"
    assert (draft.refused, draft.guests) == (Remark(Trouble.DRAFT, "D6"), ())


def test_google():
    zoe, couple = entries_of(GOOGLE)
    assert zoe.sent_at == datetime(2026, 11, 3, 8, 12, 24, tzinfo=UTC)
    assert zoe.guests[0].status is Status.TENANT
    assert zoe.guests[0].interests == {"histoire", "gouvernance"}
    assert [(each.family_name, each.civility) for each in couple.guests] == [
        ("Petit", Civility.SIR), ("Petit", Civility.MADAM),
    ]  # fmt: skip
    assert couple.sent_at == datetime(2026, 11, 3, 14, 8, 24, tzinfo=UTC)
    assert len({each.id for each in couple.guests}) == 2


def test_microsoft():
    anonymous, named = entries_of(MICROSOFT)
    assert anonymous.guests[0].full_name == "LEFÈVRE Zoé"
    assert anonymous.guests[0].email == ""
    assert (anonymous.guests[0].phones, anonymous.guests[0].reach) == (
        ("0612345678",), Reach.PHONE,
    )  # fmt: skip
    assert named.guests[0].full_name == "BENALI Karim"
    assert named.guests[0].email == "k.benali@exemple.example"


def test_helloasso():
    zoe, anne, refunded = entries_of(HELLOASSO)
    assert zoe.guests[0].full_name == "LEFÈVRE Zoé"
    assert (zoe.key, anne.key) == ("77001", "77002")
    assert refunded.refused == Remark(Trouble.NOT_VALID, "C4", "Remboursé")


def test_helloasso_without_participants_takes_whoever_paid():
    headers = ("Référence commande", "Statut de la commande", "Nom payeur", "Prénom payeur")
    first, second = entries_of(
        table(headers, ("9", "Validé", "Petit", "Zoé"), ("9", "Validé", "Petit", "Anne"))
    )
    assert first.guests[0].full_name == "PETIT Zoé"
    assert first.key.startswith("9~")
    assert first.key != second.key


def test_limesurvey():
    zoe, unfinished, anne = entries_of(LIMESURVEY)
    assert zoe.guests[0].needs == {Need.HEARING}
    assert (zoe.ambassador, anne.ambassador) == (True, False)
    assert unfinished.refused == Remark(Trouble.INCOMPLETE, "A3")
    assert anne.guests[0].needs == {Need.HEARING, Need.READING}
    assert anne.remarks == ()


def test_an_answer_said_in_words_of_its_own_is_kept_with_the_option():
    headers = ("Nom", "Besoins [Autre chose]", "Besoins [Fauteuil]")
    entry = one(headers, ("Petit", "un pupitre", "non"))
    assert entry.guests[0].needs == frozenset()
    assert entry.note == "Besoins [Autre chose] : Autre chose un pupitre"


HEADERS = ("Nom", "Prénom", "Téléphone", "Courriel", "Vous êtes", "Contact préféré", "Civilité")


def test_a_person_in_full():
    who = person(
        HEADERS, "Petit", "Zoé", "06 12 34 56 78 / 0299000000", "zoe@petit.example",
        "Accédant à la propriété", "Par courrier", "Mme",
    )  # fmt: skip
    assert who.phones == ("06 12 34 56 78", "0299000000")
    assert (who.email, who.status) == ("zoe@petit.example", Status.BUYER)
    assert (who.reach, who.civility) == (Reach.POST, Civility.MADAM)


def test_an_address_is_parted():
    headers = ("Nom", "Adresse", "Code postal", "Ville", "Résidence")
    who = person(headers, "Petit", "Chez Anne\n3 rue des Lilas", "1000", "Bourg", "Les Lilas")
    assert who.address == Address(("Chez Anne", "3 rue des Lilas"), "01000", "Bourg")
    assert who.residence == "Les Lilas"
    last = person(headers[:2], "Petit", "3 rue des Lilas\n35000 Rennes")
    assert last.address == Address(("3 rue des Lilas",), "35000", "Rennes")
    assert not person(headers[:2], "Petit", "").address


@pytest.mark.parametrize(
    ("family", "given", "names"),
    [
        ("Petit", "Zoé", ["PETIT Zoé"]),
        ("M. et Mme Petit", "", ["PETIT", "PETIT"]),
        ("M. et Mme Petit", "Paul et Zoé", ["PETIT Paul", "PETIT Zoé"]),
        ("M. et Mme Petit", "Paul", ["PETIT", "PETIT"]),
        ("Petit", "Paul & Zoé", ["PETIT Paul", "PETIT Zoé"]),
        ("Mme Petit", "Zoé", ["PETIT Zoé"]),
        ("", "Zoé", ["Zoé"]),
        ("", "Mme Zoé", ["Zoé"]),
        ("D’ANGÉLO", "Jean\u00a0 Pierre", ["D’ANGÉLO Jean Pierre"]),
        ("<b>Petit</b>", "<img src=x>", ["<B>PETIT</B> <img src=x>"]),
        ("محمد", "👩‍👩‍👧", ["محمد 👩 👩 👧"]),
    ],
)
def test_names_in_two_columns(family: str, given: str, names: list[str]):
    entry = one(("Nom", "Prénom"), (family, given))
    assert [each.full_name for each in entry.guests] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("DURAND Zoé", ["DURAND Zoé"]),
        ("Zoé Durand", ["DURAND Zoé"]),
        ("Mme Zoé Durand", ["DURAND Zoé"]),
        ("M. et Mme Petit", ["PETIT", "PETIT"]),
        ("M. & Mme LE GOFF", ["LE GOFF", "LE GOFF"]),
        ("Paul et Zoé PETIT", ["PETIT Paul", "PETIT Zoé"]),
        ("Paul Petit et Zoé Durand", ["PETIT Paul", "DURAND Zoé"]),
        ("Durand", ["DURAND"]),
    ],
)
def test_names_in_one_column(text: str, names: list[str]):
    entry = one(("Nom et prénom",), (text,))
    assert [each.full_name for each in entry.guests] == names


def test_those_who_are_brought_along_share_the_address():
    headers = ("Nom", "Prénom", "Résidence", "Accompagnants", "Téléphone", "Nombre de personnes")
    entry = one(
        headers, ("Petit", "Zoé", "Les Lilas", "Luc DURAND, Mme Anne Roi", "0612345678", "4")
    )
    assert [each.full_name for each in entry.guests] == ["PETIT Zoé", "DURAND Luc", "ROI Anne"]
    assert {each.residence for each in entry.guests} == {"Les Lilas"}
    assert [each.phones for each in entry.guests] == [("0612345678",), (), ()]
    assert entry.remarks == (Remark(Trouble.MORE_PEOPLE, "F2", "1"),)


@pytest.mark.parametrize(
    ("written", "kept", "trouble"),
    [
        ("612345678", "0612345678", None),
        ("612345678.0", "0612345678", None),
        ("6.12345678E8", "0612345678", None),
        ("6,12345678E+08", "0612345678", None),
        ("6.12E+08", "6.12E+08", Trouble.LOST_DIGITS),
        ("33612345678", "+33612345678", None),
        ("0612345678 / ", "0612345678", None),
        ("=+33612345678", "+33612345678", None),
        ("'0612345678", "0612345678", None),
        ("+33 6 12 34 56 78", "+33 6 12 34 56 78", None),
        ("06-12-34-56-78 (soir)", "06-12-34-56-78 (soir)", None),
        ("06 12", "06 12", Trouble.BAD_PHONE),
        ("après 18 h", "après 18 h", Trouble.BAD_PHONE),
        ("0123456789012", "0123456789012", None),
        ("123456789012", "123456789012", None),
    ],
)
def test_phones_get_back_what_spreadsheets_ate(written: str, kept: str, trouble: Trouble | None):
    entry = one(("Nom", "Téléphone"), ("Petit", written))
    assert entry.guests[0].phones == (kept,)
    assert [each.trouble for each in entry.remarks] == ([trouble] if trouble else [])


@pytest.mark.parametrize("nothing", ["non", "pas de téléphone", "aucun", "0", "Néant"])
def test_whoever_says_to_have_none_is_left_alone(nothing: str):
    entry = one(("Nom", "Téléphone", "Courriel"), ("Petit", nothing, nothing))
    assert (entry.guests[0].phones, entry.guests[0].email, entry.remarks) == ((), "", ())


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("zoe@petit.example", ""),
        ("zoe@petit", ""),
        ("non", ""),
        ("a@petit.example,b@petit.example", "Courriel : a@petit.example,b@petit.example"),
        ("zoé chez petit", "Courriel : zoé chez petit"),
        ("zoe@@petit", "Courriel : zoe@@petit"),
    ],
)
def test_what_an_e_mail_field_does_not_keep_is_noted(written: str, note: str):
    entry = one(("Nom", "Courriel"), ("Petit", written))
    assert entry.note == note


@pytest.mark.parametrize(
    ("written", "kept", "wrong"),
    [
        ("zoe@petit.example", "zoe@petit.example", False),
        ("Zoé <zoe@petit.example>", "zoe@petit.example", False),
        ("mauvais@, zoe@petit.example", "zoe@petit.example", False),
        ("zoe@petit", "zoe@petit", True),
        ("zoé chez petit", "", True),
        ("anonymous", "", False),
    ],
)
def test_e_mail_addresses_are_looked_at(written: str, kept: str, wrong: bool):
    entry = one(("Nom", "Courriel"), ("Petit", written))
    assert entry.guests[0].email == kept
    assert entry.remarks == ((Remark(Trouble.BAD_EMAIL, "B2", written),) if wrong else ())


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Copropriétaire occupant", Status.CO_OWNER), ("Locataire HLM", Status.TENANT),
        ("Administratrice", Status.DIRECTOR), ("Salariée", Status.STAFF),
        ("Coopératrice", Status.COOPERATOR), ("Futur locataire", Status.TENANT),
        ("Demandeur de logement", Status.PROSPECT), ("Autre", Status.OTHER),
        ("Curieux", Status.UNKNOWN),
    ],
)  # fmt: skip
def test_what_somebody_is_to_the_cooperative(words: str, status: Status):
    assert person(("Nom", "Statut"), "Petit", words).status is status


@pytest.mark.parametrize(
    ("words", "reach"),
    [
        ("Par e-mail", Reach.EMAIL), ("SMS", Reach.PHONE), ("Courrier postal", Reach.POST),
        ("Téléphone ou courriel", Reach.UNKNOWN), ("Peu importe", Reach.UNKNOWN),
    ],
)  # fmt: skip
def test_how_somebody_wants_to_be_reached(words: str, reach: Reach):
    assert person(("Nom", "Contact préféré"), "Petit", words).reach is reach


def test_what_is_not_understood_goes_to_the_note():
    headers = ("Nom", "Besoins", "Modules", "Commentaire", "Quelle séance ?")
    entry = one(headers, ("Petit", "venir avec un chien", "Cuisine", "Bonjour\n!", "le 3"))
    assert entry.note == (
        "Commentaire : Bonjour ! · Quelle séance : le 3 · Besoins : venir avec un chien"
        " · Modules : Cuisine"
    )
    silent = one(headers, ("Petit", "non", "aucun", "non", ""))
    assert silent.note == ""


def test_a_note_without_a_header_has_no_question():
    entry = one(("Nom", "Commentaire", "?"), ("Petit", "Bonjour", ""))
    assert entry.note == "Commentaire : Bonjour"


def test_a_text_that_is_too_long_is_shortened_and_told_of():
    headers = ("Nom", "Résidence", "Commentaire")
    entry = one(headers, ("Petit", "r" * 200, "c" * 400))
    assert entry.guests[0].residence == "r" * 119 + "…"
    assert len(entry.note) == 300
    assert entry.remarks == (
        Remark(Trouble.LONG_TEXT, "B2", "200"),
        Remark(Trouble.LONG_TEXT, "C2", "414"),
    )


def test_a_name_of_three_hundred_letters_is_told_of():
    entry = one(("Nom", "Prénom"), ("x" * 300, "Zoé"))
    assert entry.refused == Remark(Trouble.LONG_NAME, "A2", "300")


def test_a_row_without_a_name_is_told_of():
    assert one(("Courriel", "Nom"), ("zoe@petit.example", "")).refused == Remark(
        Trouble.NO_NAME, "B2"
    )
    assert one(("Nom payeur", "Statut de la commande", "Référence commande"), ("", "", "1")
               ).refused == Remark(Trouble.NO_NAME, "A2")  # fmt: skip


def test_empty_rows_say_nothing():
    assert entries_of(table(("Nom",), (), ("",), ("Petit",)))[0].row == 4


def test_rows_that_say_the_same_have_keys_of_their_own():
    first, second = entries_of(table(("Nom",), ("Petit",), ("Petit",)))
    assert second.key == f"{first.key}#2"
    assert first.guests[0].id != second.guests[0].id


def test_the_same_person_has_the_same_key_however_written():
    first, second = (
        one(("Nom", "Prénom", "Téléphone"), cells)
        for cells in (("Lefèvre", "Zoé", "0612345678"), ("LEFEVRE", "zoe", "+33 6 12 34 56 78"))
    )
    assert first.key == second.key


@pytest.mark.parametrize("row", [("Petit", "Zoé", "x", "y"), ("Petit",)])
def test_rows_may_be_longer_or_shorter_than_the_headers(row: tuple[str, ...]):
    assert one(("Nom", "Prénom"), row).guests[0].family_name == "Petit"


def sent(*texts: str):
    """The moments that a column of dates says, and the troubles."""
    rows = (("Horodateur", "Nom"), *((text, f"Nom{place}") for place, text in enumerate(texts)))
    entries = entries_of(table(*rows))
    return [each.sent_at and each.sent_at.astimezone(UTC) for each in entries], [
        remark.trouble for each in entries for remark in each.remarks
    ]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("03/11/2026 09:12", datetime(2026, 11, 3, 8, 12, tzinfo=UTC)),
        ("03/11/2026 à 09h12", datetime(2026, 11, 3, 8, 12, tzinfo=UTC)),
        ("03/11/2026 - 9h", datetime(2026, 11, 3, 8, tzinfo=UTC)),
        ("3.11.26", datetime(2026, 11, 2, 23, tzinfo=UTC)),
        ("2026-11-03T09:12:24+01:00", datetime(2026, 11, 3, 8, 12, 24, tzinfo=UTC)),
        ("2026-11-03T08:12:24Z", datetime(2026, 11, 3, 8, 12, 24, tzinfo=UTC)),
        ("2026-11-03 09:12:24.123", datetime(2026, 11, 3, 8, 12, 24, tzinfo=UTC)),
        ("2026/11/03 12:08:24 AM UTC-3:30", datetime(2026, 11, 3, 3, 38, 24, tzinfo=UTC)),
        ("2026/11/03 12:08:24 PM GMT", datetime(2026, 11, 3, 12, 8, 24, tzinfo=UTC)),
        ("7/27/26 19:06:23", datetime(2026, 7, 27, 17, 6, 23, tzinfo=UTC)),
    ],
)
def test_dates_of_all_kinds(text: str, moment: datetime):
    assert sent(text) == ([moment], [])


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("demain", Trouble.BAD_DATE), ("31/02/2026", Trouble.BAD_DATE),
        ("03/11/2026 25:00", Trouble.BAD_DATE), ("03/11/2026 midi", Trouble.BAD_DATE),
        ("1900-01-01", Trouble.OLD_DATE), ("30/12/1899 00:00", Trouble.OLD_DATE),
        ("2026-11-03 09:12 +99:00", Trouble.BAD_DATE),
    ],
)  # fmt: skip
def test_what_is_no_date_is_told_of(text: str, trouble: Trouble):
    assert sent(text) == ([None], [trouble])


def test_one_date_tells_how_all_of_its_column_are_meant():
    moments, _troubles = sent("3/11/2026 12:00", "3/25/2026 12:00")
    assert moments[0] == datetime(2026, 3, 11, 11, tzinfo=UTC)
    french, _troubles = sent("3/11/2026 12:00", "25/3/2026 12:00")
    assert french[0] == datetime(2026, 11, 3, 11, tzinfo=UTC)


def test_dates_that_stay_unclear_are_asked_about():
    unclear = table(("Horodateur", "Nom"), ("3/11/2026 12:00", "Petit"))
    assert unclear_dates(unclear, layout_of(unclear))
    (entry,) = entries_of(unclear, month_first=True)
    assert entry.sent_at == datetime(2026, 3, 11, 11, tzinfo=UTC)
    (entry,) = entries_of(unclear, month_first=False)
    assert entry.sent_at == datetime(2026, 11, 3, 11, tzinfo=UTC)
    for clear in (
        HELLOASSO,
        table(("Nom",), ("Petit",)),
        table(("Horodateur", "Nom"), ("3/3/2026", "Petit")),
    ):
        assert not unclear_dates(clear, layout_of(clear))


def test_the_hour_that_comes_twice_keeps_the_order_of_the_rows():
    moments, _troubles = sent(
        "2026-10-25 01:30:00", "2026-10-25 02:50:00", "2026-10-25 02:10:00", "2026-10-25 02:20:00",
        "2026-10-25 03:10:00",
    )  # fmt: skip
    assert moments == sorted(moment for moment in moments if moment)
    assert moments[1:3] == [
        datetime(2026, 10, 25, 0, 50, tzinfo=UTC), datetime(2026, 10, 25, 1, 10, tzinfo=UTC),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("2026-02-01 15:08:24", None),
        ("1900-01-01 00:00:00", Trouble.OLD_DATE),
        ("2026-02-31 10:00:00", Trouble.BAD_DATE),
        ("1899-12-99 10:00:00", Trouble.OLD_DATE),
        ("2026-02-01 29:00:00", Trouble.BAD_DATE),
    ],
)
def test_a_moment_as_tables_give_it_is_read_or_said_to_be_none(text, trouble):
    (entry,) = entries_of(table(("Horodateur", "Nom"), (text, "Petit")))
    assert [each.trouble for each in entry.remarks] == ([trouble] if trouble else [])
    assert (entry.sent_at is None) is (trouble is not None)


def test_a_row_that_comes_three_times_is_told_apart_each_time():
    one, two, three = entries_of(table(("Nom", "Prénom"), *[("Petit", "Zoé")] * 3))
    assert (two.key, three.key) == (f"{one.key}#2", f"{one.key}#3")
    assert len({each.guests[0].id for each in (one, two, three)}) == 3
