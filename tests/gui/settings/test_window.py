"""The settings window as a whole: it opens on what is kept and leads back."""

from dataclasses import replace

import pytest

from tests.gui.fitting import nameless


def test_closing_leads_back_and_keeps_what_was_typed(office, qtbot):
    office.window.cooperative.name.setText("Habitat du Verger")
    with qtbot.waitSignal(office.office.left):
        office.window.close()
    assert office.kept.cooperative == "Habitat du Verger"


def test_it_opens_again_on_what_is_kept_by_then(office):
    office.window.cooperative.name.setText("x" * 121)
    office.window.close()
    assert office.notice() != ""
    office.store.write(replace(office.kept, cooperative="Ailleurs"))
    office.office.open()
    assert office.window.cooperative.name.text() == "Ailleurs"
    assert office.notice() == ""


@pytest.mark.parametrize("at", range(6))
def test_every_control_can_be_named(office, at):
    office.window.doors[at].click()
    assert nameless(office.window) == []
