"""The cooperative's page: name, trades and zones, by keyboard, kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.errors import UserError
from app.domain.settings import ALL_TRADES, Trade

K = Qt.Key


def test_everything_shows_as_it_is_kept_and_no_button_has_the_keyboard(office):
    page = office.window.cooperative
    assert page.name.text() == "Les Tilleuls"
    assert [line.name.text() for line in page.zones] == ["gauche", "centre", "droite"]
    assert all(box.isChecked() for box in page.trades.values())
    assert office.keyboard() is office.window


def test_a_name_is_kept_when_it_is_entered_or_left(office):
    page = office.window.cooperative
    office.lead_to(page.name)
    page.name.selectAll()
    office.type("Habitat du Verger")
    office.press(K.Key_Return)
    assert office.kept.cooperative == "Habitat du Verger"
    office.type(" et Cie")
    office.press(K.Key_Tab)
    assert office.kept.cooperative == "Habitat du Verger et Cie"


def test_a_name_that_is_refused_goes_back_and_says_why(office):
    page = office.window.cooperative
    office.lead_to(page.name)
    page.name.setText("x" * 121)
    office.press(K.Key_Return)
    assert "At most 120 letters" in office.notice()
    assert page.name.text() == "Les Tilleuls"


def test_trades_are_ticked_and_one_always_stays(office):
    boxes = office.window.cooperative.trades
    for trade in (Trade.SYNDIC, Trade.RENTAL, Trade.OWNERSHIP):
        office.lead_to(boxes[trade])
        office.press(K.Key_Space)
    assert office.kept.trades == {Trade.OWNERSHIP}
    assert "at least one trade" in office.notice()
    assert boxes[Trade.OWNERSHIP].isChecked()


def test_a_zone_is_added_and_the_field_is_ready_for_the_next(office):
    page = office.window.cooperative
    office.lead_to(page.new_zone)
    for name in ("balcon", "estrade"):
        office.type(name)
        office.press(K.Key_Return)
    assert office.kept.zones == ("gauche", "centre", "droite", "balcon", "estrade")
    assert page.new_zone.text() == ""
    office.type("Balcon")
    office.press(K.Key_Return)
    assert "already" in office.notice()
    assert page.new_zone.text() == "Balcon"


def test_a_zone_gets_another_name_in_place(office):
    line = office.window.cooperative.zones[1]
    office.lead_to(line.name)
    line.name.selectAll()
    office.type("milieu")
    office.press(K.Key_Tab)
    assert office.kept.zones == ("gauche", "milieu", "droite")
    office.lead_to(line.name)
    line.name.setText("droite")
    office.press(K.Key_Return)
    assert line.name.text() == "milieu"
    assert "already" in office.notice()


def test_a_zone_moves_on_with_the_keyboard_behind_it(office):
    zones = office.window.cooperative.zones
    office.lead_to(zones[0].down)
    office.press(K.Key_Space)
    assert zones[1].down.hasFocus()
    office.press(K.Key_Space)
    assert office.kept.zones == ("centre", "droite", "gauche")
    assert zones[2].up.hasFocus()
    assert not zones[2].down.isEnabled()
    office.press(K.Key_Space)
    assert office.kept.zones == ("centre", "gauche", "droite")


def test_a_name_half_typed_is_kept_before_its_zone_moves(office):
    zones = office.window.cooperative.zones
    office.lead_to(zones[0].name)
    zones[0].name.setText("cour")
    zones[0].down.click()
    assert office.kept.zones == ("centre", "cour", "droite")


def test_zones_are_removed_and_brought_back(office):
    page = office.window.cooperative
    office.lead_to(page.zones[1].remove)
    office.press(K.Key_Space)
    assert office.kept.zones == ("gauche", "droite")
    assert page.zones[1].remove.hasFocus()
    office.press(K.Key_Space, K.Key_Z)
    assert page.new_zone.hasFocus()
    office.press(K.Key_Backspace)
    page.zones[0].remove.click()
    assert office.kept.zones == ()
    assert page.zones == []
    for left in (1, 2, 3):
        office.window.undo.click()
        QApplication.processEvents()
        assert len(page.zones) == left
    assert office.kept.zones == ("gauche", "centre", "droite")
    assert not office.window.undo.isEnabled()


def test_control_z_takes_the_last_change_back(office):
    page = office.window.cooperative
    page.trades[Trade.SYNDIC].click()
    assert office.kept.trades != ALL_TRADES
    office.lead_to(page.add)
    office.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert office.kept.trades == ALL_TRADES
    assert page.trades[Trade.SYNDIC].isChecked()


def test_what_is_typed_counts_as_the_last_change(office):
    page = office.window.cooperative
    page.name.setText("Autre")
    office.window.undo.setEnabled(True)
    office.window.undo.click()
    assert office.kept.cooperative == "Les Tilleuls"
    assert page.name.text() == "Les Tilleuls"


def test_a_full_disk_is_said_and_nothing_changes_on_the_page(office):
    page = office.window.cooperative
    office.store.refusal = UserError("The disk is full: make room, then go on.")
    page.trades[Trade.SYNDIC].click()
    assert "disk is full" in office.notice()
    assert page.trades[Trade.SYNDIC].isChecked()
    office.store.refusal = None
    page.trades[Trade.SYNDIC].click()
    assert office.notice() == ""
    assert office.kept.trades == ALL_TRADES - {Trade.SYNDIC}
