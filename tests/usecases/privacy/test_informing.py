from dataclasses import replace
from datetime import timedelta

from app.domain.meetings import Channel
from app.domain.notices import Wording
from app.usecases.desk.office import Office
from app.usecases.planning import Planning
from app.usecases.privacy.informing import notice_in_force
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come
from tests.fakes.people import a_session
from tests.fakes.privacy import MemoryNotices
from tests.fakes.register import keep
from tests.fakes.storage import MemoryJournal

ONE, OTHER = Wording("Court", (("Qui", "La coop"),)), Wording("Court", (("Qui", "L’agence"),))
HOUSE = a_session()


def test_a_wording_gets_its_version_once_and_is_kept():
    store = MemoryNotices()
    first = notice_in_force(store, ONE, TUESDAY_EVENING)
    assert notice_in_force(store, ONE, TUESDAY_EVENING + timedelta(days=9)) == first
    second = notice_in_force(store, OTHER, TUESDAY_EVENING + timedelta(days=10))
    assert second.version != first.version
    assert store.notices() == (first, second)
    assert notice_in_force(store, ONE, TUESDAY_EVENING + timedelta(days=20)) == first


def test_whoever_is_registered_is_noted_with_the_version_in_force(office: Office):
    informing = replace(office, notice=lambda: "2026-11-21-aaaa")
    keep(office.register, HOUSE)
    assert come(informing, HOUSE).notice == "2026-11-21-aaaa"
    assert come(informing, HOUSE, notice="2026-01-01-bbbb").notice == "2026-01-01-bbbb"
    assert come(office, HOUSE).notice == ""


def test_so_is_whoever_walks_in_during_the_session(office: Office):
    keep(office.register, HOUSE)
    planning = Planning(
        office.register, MemoryJournal(), office.clock, "Léa", lambda: "2026-11-21-aaaa"
    )
    walked_in = planning.register(HOUSE.id, "Petit", "Zoé", Channel.WALK_IN)
    assert walked_in.notice == "2026-11-21-aaaa"
