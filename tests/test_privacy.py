"""What connects personal data with the desk, in a real data folder."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.papers import paper_name
from app.privacy import KeptPapers, leaving_from, notice_now, office_on
from app.storage.opening import Storage, open_storage
from tests.fakes.clock import FakeClock
from tests.fakes.desk import come
from tests.fakes.people import a_session
from tests.fakes.register import keep

HOUSE, OTHER = a_session(), a_session()


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    with closing(open_storage(tmp_path, FakeClock())) as opened:
        yield opened


def test_registrations_say_which_notice_was_in_force(storage: Storage):
    office = office_on(storage, FakeClock(), "Léa")
    keep(storage.register, HOUSE)
    first = come(office, HOUSE)
    assert first.notice == notice_now(storage, FakeClock()).version
    storage.settings.write(replace(storage.settings.read(), cooperative="Coop du Parc"))
    second = come(office, HOUSE)
    assert second.notice not in ("", first.notice)
    versions = {each.version for each in storage.wordings.notices()}
    assert versions == {first.notice, second.notice}


def test_papers_that_leave_are_noted(storage: Storage):
    office = office_on(storage, FakeClock(), "Léa")
    keep(storage.register, HOUSE)
    seat = come(office, HOUSE)
    leaving = leaving_from(storage, office)
    leaving("attendance", HOUSE.id, None)
    leaving("letters", HOUSE.id, [seat.id])
    leaving("leaflet", HOUSE.id, None)
    assert sorted((each.kind, each.people) for each in storage.exports.exports()) == [
        ("attendance", 1),
        ("letters", 1),
    ]


def test_kept_papers_of_somebody_go_with_them(tmp_path: Path):
    documents, drafts = tmp_path / "documents", tmp_path / "drafts"
    documents.mkdir()
    drafts.mkdir()
    own, others = (documents / paper_name("emargement", each) for each in (HOUSE, OTHER))
    draft = drafts / "message-0a1b2c3d.eml"
    for file in (own, others, draft):
        file.write_bytes(b"x")
    KeptPapers(tmp_path).forget([HOUSE.id])
    assert [each.exists() for each in (own, others, draft)] == [False, True, False]


def test_there_may_be_none(tmp_path: Path):
    KeptPapers(tmp_path).forget([UUID(int=1)])


def test_says_which_paper_is_in_the_way(tmp_path: Path):
    blocked = tmp_path / "documents" / paper_name("emargement", HOUSE)
    blocked.mkdir(parents=True)
    with pytest.raises(UserError, match="Nothing was erased: emargement"):
        KeptPapers(tmp_path).forget([HOUSE.id])
