"""What the settings window shows."""

from app.domain.mail import Security
from app.domain.settings import Settings, Trade, View
from app.screens.settings import (
    NoteRow,
    letterhead_labels,
    mail_labels,
    notes_for,
    privacy_labels,
    room_for_note,
    security_names,
    settings_for,
    text_steps,
)
from tests.fakes.shelf import sample_module

KNOWN = frozenset({"logo", "black", "mute"})


def test_everything_is_shown_as_it_is_set():
    settings = Settings(
        cooperative="Les Tilleuls",
        trades=frozenset({Trade.RENTAL}),
        zones=("gauche", "droite"),
        view=View(text_step=1),
    )
    view = settings_for(settings, KNOWN, can_undo=True)
    assert (view.cooperative, view.zones, view.view) == (
        "Les Tilleuls", ("gauche", "droite"), View(text_step=1),
    )  # fmt: skip
    assert [row.exercised for row in view.trades] == [True, False, False]
    assert all(row.label.lower().startswith(row.trade.value) for row in view.trades)
    assert view.can_undo
    assert not view.keys_changed


def test_fields_say_what_they_are_for_in_the_order_they_are_asked_for():
    assert letterhead_labels(("logo", "phone")) == (
        ("logo", "Logo: a file PNG or JPEG"), ("phone", "Phone number"),
    )  # fmt: skip
    assert [name for name, _words in mail_labels(("user", "server"))] == ["user", "server"]


def test_every_protection_of_the_mail_server_has_words():
    assert {each for _words, each in security_names()} == set(Security)
    assert len({words for words, _each in security_names()}) == len(Security)


def test_a_changed_shortcut_can_be_put_back():
    view = settings_for(Settings(keys={"logo": ("F4",)}), KNOWN, can_undo=False)
    rows = [row for group in view.keys for row in group.rows]
    assert [(row.action, row.keys, row.changed) for row in rows] == [
        ("black", (".", ":", "B", ",", ";"), False),
        ("logo", ("F4",), True),
        ("mute", ("Sound off",), False),
    ]
    assert view.keys_changed


def test_notes_stand_beside_their_activities():
    chapters = notes_for((sample_module(),), {"sample/film": "Chez nous aussi.", "other/film": "?"})
    assert [chapter.title for chapter in chapters] == ["Les pommes de l’été"]
    rows = chapters[0].rows
    assert rows[1] == NoteRow("sample", "film", "Vidéo animée", "Chez nous aussi.")
    assert [row.note for row in rows if row.activity != "film"] == [""] * 6


def test_there_are_four_sizes_of_text_and_room_for_a_short_note():
    assert text_steps() == ("Usual", "Large", "Larger", "Largest")
    assert room_for_note("Bonjour") == "7 letters of 300"


def test_each_field_about_personal_data_has_a_name():
    assert list(privacy_labels()) == [
        "controller", "contact", "dpo", "contacts", "names", "youngest",
    ]  # fmt: skip
