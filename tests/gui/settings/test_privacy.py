"""The page of personal data: each change is kept, and shows what people are told then."""

from PySide6.QtCore import Qt

from app.domain.settings import Privacy, Retention

K = Qt.Key


def test_what_is_typed_is_kept_and_told(office):
    page = office.window.privacy
    office.open(page)
    for name, text in (("controller", "Coop SA"), ("contact", "dpd@exemple.fr"), ("dpo", "Roux")):
        office.lead_to(page.words[name])
        office.type(text)
        office.press(K.Key_Return)
    for name, text in (("contacts", "2"), ("names", "6"), ("youngest", "18")):
        office.lead_to(page.numbers[name])
        page.numbers[name].selectAll()
        office.type(text)
        office.press(K.Key_Return)
    expected = Privacy("Coop SA", "dpd@exemple.fr", "Roux", Retention(2, 6), 18)
    assert office.kept.privacy == expected
    assert "Coop SA" in page.notice.text()
    assert "2 months, your name 6 months" in page.notice.text()
    office.window.undo.click()
    assert office.kept.privacy.youngest == 15


def test_what_is_refused_goes_back_and_says_why(office):
    page = office.window.privacy
    office.open(page)
    for name, text, why in (
        ("youngest", "12", "parents consent"),
        ("names", "1", "at least as long"),
    ):
        office.lead_to(page.numbers[name])
        page.numbers[name].selectAll()
        office.type(text)
        office.press(K.Key_Return)
        assert why in office.notice()
        assert office.kept.privacy == Privacy()
    assert (page.numbers["youngest"].value(), page.numbers["names"].value()) == (15, 12)


def test_leaving_keeps_what_is_being_typed(office):
    page = office.window.privacy
    office.open(page)
    office.lead_to(page.words["dpo"])
    office.type("Mme Roux")
    office.window.close()
    assert office.kept.privacy.dpo == "Mme Roux"
