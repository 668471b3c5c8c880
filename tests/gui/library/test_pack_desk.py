"""Installing, checking, removing, and the cooperative's own films: said, stopped, refused."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from app.domain.content import Leaflet, Video
from app.domain.errors import UserError
from app.usecases.mallettes import NeedlessError, OfficialFile, Origin
from tests.fakes.mallettes import ALTERED, SIGNED, a_pack
from tests.fakes.shelf import sample_module
from tests.gui.library.reading_room import ReadingRoom

K = Qt.Key
FILE = Path("/clé/nouvelle.mallette")
REFUSAL = UserError("The disk is full: make room, then install again.")


@pytest.fixture
def installed(open_room):
    """A library whose pack was installed here."""
    return open_room(sample_module(), packs=(a_pack(origin=Origin.INSTALLED, integrity=SIGNED),))


def test_a_file_that_is_chosen_is_installed(room, qtbot):
    room.files.append(FILE)
    with qtbot.waitSignal(room.library.changed):
        room.click("install")
        assert room.window.work.isVisible()
        room.settle()
    assert room.store.asked == ["install nouvelle.mallette"]
    assert not room.window.work.isVisible()
    assert room.notice() == "“Le verger” is installed: 1 module."
    assert room.shelf.fresh == 1


def test_good_news_goes_once_one_goes_on(room):
    room.window.install_wanted.emit(FILE)
    room.settle()
    assert room.notice()
    room.press(K.Key_Return)
    assert room.notice() == ""
    room.window.install_wanted.emit(FILE)
    room.settle()
    room.find("pomm")
    assert room.notice() == ""


def test_choosing_no_file_installs_nothing(room):
    room.files.append(None)
    room.click("install")
    assert room.store.asked == []


def test_progress_is_shown_while_a_mallette_is_installed(room):
    said = []
    room.window.work.bar.valueChanged.connect(
        lambda _now: said.append(room.window.work._words.text())
    )
    room.window.install_wanted.emit(FILE)
    room.settle()
    assert "Installing nouvelle.mallette… 150 MB of 300 MB" in said


def test_an_install_that_is_stopped_says_that_nothing_changed(room):
    room.window.work.bar.valueChanged.connect(lambda _now: room.window.work.stop.click())
    room.window.install_wanted.emit(FILE)
    room.settle()
    assert room.notice() == "Cancelled: nothing was changed."
    assert not room.window.work.busy
    assert len(room.store.held) == 1
    assert room.shelf.fresh == 0


def test_a_refused_install_says_why(room):
    room.store.refusal = REFUSAL
    room.window.install_wanted.emit(FILE)
    room.settle()
    assert room.notice() == "The disk is full: make room, then install again."
    assert not room.window.work.busy


def test_that_there_is_nothing_to_install_is_no_fault(room):
    for refusal, look in ((NeedlessError("As new."), "calm"), (UserError("As old."), "notice")):
        room.store.refusal = refusal
        room.window.install_wanted.emit(FILE)
        room.settle()
        assert room.notice() == str(refusal)
        assert room.window.notice.property("look") == look


def test_one_piece_of_work_at_a_time(room):
    room.window.install_wanted.emit(FILE)
    room.window.install_wanted.emit(FILE)
    assert room.notice().startswith("Wait until the work")
    room.settle()
    assert room.store.asked == ["install nouvelle.mallette"]


def test_the_window_is_not_left_while_work_is_on(room):
    room.window.install_wanted.emit(FILE)
    room.window.close()
    assert room.window.isVisible()
    assert room.notice().startswith("Wait until the work")
    room.settle()
    room.window.close()
    assert not room.window.isVisible()


def test_ending_the_program_stops_the_work(room):
    room.window.install_wanted.emit(FILE)
    room.library.close()
    room.settle()
    assert len(room.store.held) == 1


def test_what_nobody_foresaw_is_handed_on(room):
    error = RuntimeError("unforeseen")
    room.library.packs._refuse(error)
    assert room.failures == [error]


def drag(room: ReadingRoom, *urls: str) -> tuple[QDragEnterEvent, QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl(each) for each in urls])
    at, none = QPoint(300, 300), Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    entered.ignore()
    room.window.dragEnterEvent(entered)
    dropped = QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    return entered, dropped, data


def test_a_file_can_be_dropped_anywhere(room):
    entered, dropped, _data = drag(room, FILE.as_uri())
    assert entered.isAccepted()
    assert room.window._drop.isVisible()
    room.window.dropEvent(dropped)
    assert not room.window._drop.isVisible()
    room.settle()
    assert room.store.asked == ["install nouvelle.mallette"]


def test_what_is_no_file_is_not_taken(room):
    for urls in (["https://example.org/a.mallette"], [], [FILE.as_uri(), FILE.as_uri()]):
        entered, dropped, _data = drag(room, *urls)
        assert not entered.isAccepted()
        room.window.dropEvent(dropped)
    room.settle()
    assert room.store.asked == []


def test_a_drag_that_goes_elsewhere_is_forgotten(room):
    drag(room, FILE.as_uri())
    room.window.dragLeaveEvent(QDragLeaveEvent())
    assert not room.window._drop.isVisible()


def test_files_can_be_checked_again(installed):
    installed.press(K.Key_Return)
    installed.click("examine")
    installed.settle()
    assert installed.store.asked == ["examine verger"]
    assert "signed by Les Tilleuls" in installed.notice()
    assert installed.page is installed.window.module


def test_altered_files_are_named_and_the_card_says_so(installed):
    installed.store.examined = ALTERED
    installed.press(K.Key_Return)
    installed.click("examine")
    installed.settle()
    assert installed.notice() == "Le verger: altered."
    assert installed.window.module.heading._details.text().startswith("Altered: media/film.mp4")
    installed.press(K.Key_Escape)
    assert "altered" in installed.titles()[0]


def test_removing_asks_first_and_can_be_thought_over(installed):
    installed.press(K.Key_Return)
    installed.click("remove-pack")
    heading = installed.window.module.heading
    assert heading.confirm.isVisible()
    assert heading.no.hasFocus()
    installed.press(K.Key_Return)
    assert not heading.confirm.isVisible()
    assert heading.remove.hasFocus()
    assert installed.store.asked == []


def test_escape_takes_the_question_back_first(installed):
    installed.press(K.Key_Return)
    installed.click("remove-pack")
    installed.press(K.Key_Escape)
    assert installed.page is installed.window.module
    assert not installed.window.module.heading.confirm.isVisible()
    installed.press(K.Key_Escape)
    assert installed.page is installed.window.cards


def test_a_pack_is_removed(installed):
    installed.press(K.Key_Return)
    installed.click("remove-pack")
    installed.click("remove-yes")
    installed.shelf.hold()
    installed.settle()
    assert installed.store.asked == ["remove verger"]
    assert installed.notice() == "“Le verger” is no longer on this computer."
    assert installed.page is installed.window.cards


def test_a_removal_that_brings_ours_back_says_so(open_room):
    pack = replace(a_pack(origin=Origin.INSTALLED, integrity=SIGNED), covers=True)
    room = open_room(sample_module(), packs=(pack,))
    room.press(K.Key_Return)
    room.click("remove-pack")
    room.click("remove-yes")
    room.settle()
    assert room.notice() == (
        "“Le verger” was removed: the version that came with the program is used again."
    )


def test_a_refused_removal_says_why(installed):
    installed.store.refusal = UserError("A session is on that needs it: end it first.")
    installed.press(K.Key_Return)
    installed.click("remove-pack")
    installed.click("remove-yes")
    installed.settle()
    assert installed.notice() == "A session is on that needs it: end it first."


def test_what_came_with_the_program_cannot_be_removed(room):
    room.press(K.Key_Return)
    assert not room.window.module.heading.remove.isVisible()
    assert room.window.module.heading.examine.isVisible()


def test_a_module_of_no_known_pack_has_nothing_to_check(open_room):
    room = open_room(sample_module())
    room.press(K.Key_Return)
    assert not room.window.module.heading.examine.isVisible()
    room.library.packs._examine()
    room.library.packs._remove()
    room.settle()
    assert room.store.asked == []


def choose_film(room: ReadingRoom, file: Path | None, activity: str = "film") -> None:
    room.show(activity)
    room.files.append(file)
    room.click("use-official")


def test_an_official_film_is_tried_then_put_in_place(room, tmp_path):
    file = tmp_path / "notre film.mp4"
    file.with_suffix(".srt").write_text("")
    choose_film(room, file)
    assert room.window.work.isVisible()
    (tried, tell) = room.trials[0]
    assert tried == file
    tell(True)
    room.settle()
    chosen = OfficialFile(file, file.with_suffix(".srt"))
    assert room.media.files == {("sample", "film"): chosen}
    assert room.notice() == (
        "notre film.mp4 is now shown in the place of ours. "
        "Its subtitles were taken too: notre film.srt."
    )


def test_a_film_without_subtitles_says_how_to_add_them(room, tmp_path):
    choose_film(room, tmp_path / "a.mp4")
    room.trials[0][1](True)
    room.settle()
    assert room.media.files[("sample", "film")].subtitles is None
    assert "put a file of the same name in .srt beside it" in room.notice()


def test_a_film_that_does_not_play_is_refused(room, tmp_path):
    choose_film(room, tmp_path / "a.mp4")
    room.trials[0][1](False)
    assert "a.mp4 cannot be played" in room.notice()
    assert room.media.files == {}
    assert not room.window.work.busy


def test_where_nothing_plays_films_none_is_taken(room, tmp_path):
    room.untriable = UserError("Nothing here can play videos: install VLC 3 (64-bit).")
    choose_film(room, tmp_path / "a.mp4")
    assert room.notice().startswith("Nothing here can play videos")
    assert not room.window.work.busy


def test_what_cannot_be_shown_there_is_not_even_tried(room, tmp_path):
    room.media.unfit = UserError("a.mp4 is no film: choose an MP4 file.")
    choose_film(room, tmp_path / "a.mp4")
    assert room.notice() == "a.mp4 is no film: choose an MP4 file."
    assert room.trials == []
    assert not room.window.work.busy


def test_a_trial_that_was_stopped_changes_nothing(room, tmp_path):
    choose_film(room, tmp_path / "a.mp4")
    room.click("cancel-work")
    room.trials[0][1](True)
    room.settle()
    assert room.media.files == {}


def test_only_one_film_is_tried_at_a_time(room, tmp_path):
    choose_film(room, tmp_path / "a.mp4")
    room.files.append(tmp_path / "b.mp4")
    room.click("use-official")
    assert len(room.trials) == 1


def test_no_file_chosen_changes_nothing(room):
    choose_film(room, None)
    assert room.trials == []


def test_an_official_leaflet_is_put_in_place(room, tmp_path):
    choose_film(room, tmp_path / "notre.pdf", "page")
    room.settle()
    assert room.media.files == {("sample", "page"): OfficialFile(tmp_path / "notre.pdf")}
    assert "subtitles" not in room.notice()


def test_a_refused_file_says_why(room, tmp_path):
    room.media.refusal = UserError("This PDF cannot be read: save it again.")
    choose_film(room, tmp_path / "notre.pdf", "page")
    room.settle()
    assert room.notice() == "This PDF cannot be read: save it again."


@pytest.mark.parametrize("activity", ["film", "page"])
def test_ours_comes_back(open_room, activity):
    module = sample_module()
    activities = tuple(
        replace(each, official=True) if isinstance(each, Video | Leaflet) else each
        for each in module.activities
    )
    room = open_room(replace(module, activities=activities))
    room.media.files[("sample", activity)] = OfficialFile(Path("x"))
    room.show(activity)
    room.click("back-to-ours")
    room.settle()
    assert room.media.files == {}
    assert room.shelf.fresh == 1
    assert room.notice() == "Ours is shown again."


def test_what_is_no_film_has_no_official_file(room):
    room.show("intro")
    assert not room.window.module.official.isVisible()
    assert not room.window.module.ours.isVisible()


def test_without_a_module_there_is_nothing_to_replace(room):
    room.library.packs._choose_official()
    room.library.packs._back_to_ours()
    room.library.packs.use_official(Path("a.mp4"))
    room.settle()
    assert room.media.files == {}
