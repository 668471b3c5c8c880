"""The page of looks: how each session begins."""

from PySide6.QtCore import Qt

from app.domain.settings import View

K = Qt.Key


def test_sizes_contrast_words_and_subtitles_are_kept_at_once(office):
    page = office.window.looks
    office.open(page)
    assert page.steps[0].isChecked()
    assert page.subtitles.isChecked()
    for control in (page.steps[2], page.contrast, page.plain, page.subtitles):
        office.lead_to(control)
        office.press(K.Key_Space)
    assert office.kept.view == View(text_step=2, contrast=True, plain=True, subtitles=False)
    assert [each.isChecked() for each in page.steps] == [False, False, True, False]


def test_they_show_as_they_are_kept(open_office):
    page = open_office(view=View(text_step=3, contrast=True, plain=True, subtitles=False))
    looks = page.window.looks
    assert looks.steps[3].isChecked()
    assert looks.contrast.isChecked()
    assert looks.plain.isChecked()
    assert not looks.subtitles.isChecked()
