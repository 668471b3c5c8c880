"""The page of the papers: each field is kept when it is left, and can be taken back."""

from PySide6.QtCore import Qt

from app.domain.settings import Letterhead

K = Qt.Key


def test_what_is_typed_is_kept_when_it_is_entered(office):
    page = office.window.papers
    office.open(page)
    for name, text in (
        ("address 1", "3 rue des Lilas"), ("address 2", "35000 Rennes"), ("colour", "#7a1f5c"),
        ("certificate", "{person} est venu."),
    ):  # fmt: skip
        office.lead_to(page.fields[name])
        office.type(text)
        office.press(K.Key_Return)
    expected = Letterhead(
        ("3 rue des Lilas", "35000 Rennes"), colour="#7A1F5C", certificate="{person} est venu."
    )
    assert office.kept.letterhead == expected
    assert page.fields["colour"].text() == "#7A1F5C"
    office.window.undo.click()
    assert office.kept.letterhead.certificate == ""


def test_a_colour_that_is_refused_goes_back_and_says_why(office):
    page = office.window.papers
    office.open(page)
    office.lead_to(page.fields["colour"])
    office.type("#FFFF00")
    office.press(K.Key_Return)
    assert "too pale" in office.notice()
    assert page.fields["colour"].text() == ""
    assert office.kept.letterhead == Letterhead()


def test_leaving_keeps_what_is_being_typed(open_office):
    lines = ("a", "b", "c", "d")
    office = open_office(letterhead=Letterhead(lines, certificate="Un\nDeux"))
    page = office.window.papers
    office.open(page)
    assert [page.fields[f"address {at}"].text() for at in (1, 2, 3)] == ["a", "b", "c"]
    assert page.fields["certificate"].text() == "Un Deux"
    page.note_typed()
    assert office.kept.letterhead.certificate == "Un\nDeux"
    page.fields["phone"].setText("02 99")
    office.window.close()
    assert office.kept.letterhead.phone == "02 99"
    assert office.kept.letterhead.address == lines
