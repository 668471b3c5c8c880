"""The page of local notes: typed beside an activity, kept when it is left, never lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.gui.settings.notes import NotesPage
from app.screens.settings import NoteChapter, notes_for
from tests.fakes.shelf import sample_module

K = Qt.Key


@pytest.fixture
def page(office):
    office.open(office.window.notes)
    return office.window.notes


def chosen(page: NotesPage) -> str:
    item = page.activities.currentItem()
    assert item is not None
    return item.text()


def test_a_note_is_kept_when_the_keyboard_leaves_it(office, page):
    office.lead_to(page.activities)
    office.press(K.Key_Down)
    office.lead_to(page.note)
    office.type("Notre verger date de 1954.")
    assert office.kept.notes == {}
    office.press(K.Key_Tab)
    assert office.kept.notes == {"sample/film": "Notre verger date de 1954."}
    assert chosen(page) == "Vidéo animée  ✓"


def test_each_activity_has_its_own(office, page):
    office.lead_to(page.note)
    office.type("Un.")
    office.lead_to(page.activities)
    office.press(K.Key_Down)
    assert page.note.toPlainText() == ""
    office.lead_to(page.note)
    office.type("Deux.")
    page.activities.setCurrentRow(0)
    assert page.note.toPlainText() == "Un."
    assert office.kept.notes == {"sample/intro": "Un.", "sample/film": "Deux."}
    page.note.clear()
    page.activities.setCurrentRow(1)
    assert office.kept.notes == {"sample/film": "Deux."}
    assert page.activities.item(0).text() == "Quiz d’introduction"


def test_a_note_that_is_too_long_stays_until_it_is_shorter(office, page):
    office.lead_to(page.note)
    page.note.setPlainText("x" * 301)
    assert office.window.notes._used.property("look") == "warning"
    page.activities.setCurrentRow(2)
    assert "At most 300 letters" in office.notice()
    assert page.activities.currentRow() == 0
    office.window.open_page(office.window.cooperative)
    assert page.isVisible()
    assert office.window.doors[2].isChecked()
    office.window.close()
    assert office.window.isVisible()
    office.window.undo.setEnabled(True)
    office.window.undo.click()
    assert page.note.toPlainText() == "x" * 301
    page.note.setPlainText("x" * 300)
    office.window.close()
    assert not office.window.isVisible()
    assert office.kept.notes == {"sample/intro": "x" * 300}


def test_taking_a_note_back_shows_the_one_before(office, page):
    office.lead_to(page.note)
    office.type("Un.")
    office.window.undo.setEnabled(True)
    office.window.undo.click()
    assert page.note.toPlainText() == ""
    assert office.kept.notes == {}


def test_another_module_lists_its_own_activities(page):
    first = sample_module()
    both = notes_for((first, first), {})
    other = replace(both[1].rows[0], module="other")
    chapters = (both[0], NoteChapter("other", "Autre", (other,)))
    page.show_chapters(chapters)
    page.module.setCurrentIndex(1)
    page.module.activated.emit(1)
    assert page.activities.count() == 1
    page.note.setPlainText("x" * 301)
    page.module.setCurrentIndex(0)
    page.module.activated.emit(0)
    assert page.module.currentIndex() == 1
    assert page.activities.count() == 1


def test_without_a_module_nothing_can_be_noted(qtbot):
    page = NotesPage()
    qtbot.addWidget(page)
    page.show_chapters(notes_for((sample_module(),), {}))
    assert page.note.isEnabled()
    page.show_chapters(())
    assert not page.note.isEnabled()
    assert page.note_typed()
