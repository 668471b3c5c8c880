"""What the heading of a paper and the leaflet say."""

import pytest

from app.domain.content import Leaflet
from app.domain.meetings import Attendance, Channel, Gathering
from app.domain.settings import Letterhead, Settings
from app.screens.houses import house_of
from app.screens.names import attendance_name, channel_name
from app.screens.papers import House
from app.screens.sheets import leaflet_paper, session_lines
from tests.fakes.rehearsal import a_meeting, part
from tests.fakes.shelf import sample_module

TITLE = "Les pommes de l’été"


@pytest.mark.parametrize("kind", [Channel, Attendance])
def test_every_channel_and_attendance_has_its_own_word(kind):
    say = channel_name if kind is Channel else attendance_name
    assert len({say(each) for each in kind}) == len(kind)


@pytest.mark.usefixtures("in_paris")
def test_a_paper_says_which_session_it_belongs_to():
    assert session_lines(a_meeting(), TITLE) == (
        TITLE,
        "Tuesday, 3 March 2026, 18 o’clock · Maison de quartier",
        "Small group",
    )
    assert session_lines(a_meeting(gathering=Gathering.ASSEMBLY), TITLE)[2] == "General assembly"


def test_a_paper_says_whose_it_is_and_where_to_reach_them():
    assert house_of(Settings()) == House()
    letterhead = Letterhead(
        ("3 rue des Lilas", "35000 Rennes"), phone="02 99", logo="/l.png", colour="#7A1F5C"
    )
    house = house_of(Settings(cooperative="Coop", letterhead=letterhead))
    assert house == House("Coop", ("3 rue des Lilas", "35000 Rennes", "02 99"), "/l.png", "#7A1F5C")


def test_the_leaflet_is_printed_as_the_pack_says():
    paper = leaflet_paper(sample_module(), part(Leaflet, "page"))
    assert (paper.module, paper.title) == (TITLE, TITLE)
    assert paper.sections[1] == ("And at home?", ("My apple tree stands at ……………",))
    assert paper.footer == "Made-up content for tests."
