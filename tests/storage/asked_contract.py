"""What every store of asked texts does, in memory or on disk."""

from dataclasses import replace
from uuid import UUID

from app.usecases.asked import AskedStore, AskedTexts

TUESDAY, WEDNESDAY, NEVER = UUID(int=1), UUID(int=2), UUID(int=3)
ORCHARD = AskedTexts("verger", 2, "module.json", {"module.json": '{"é": 1}', "plain.json": "{}"})
LATER = replace(ORCHARD, version=3, files={"module.json": '{"é": 2}'})


class AskedContract:
    """Subclasses give the fixture `store`: an empty one."""

    def test_are_kept_for_each_session(self, store: AskedStore):
        store.keep(TUESDAY, ORCHARD)
        store.keep(WEDNESDAY, LATER)
        assert store.of(TUESDAY) == ORCHARD
        assert store.of(WEDNESDAY) == LATER

    def test_of_a_session_that_never_began_are_none(self, store: AskedStore):
        assert store.of(NEVER) is None

    def test_may_be_the_same_for_several_sessions(self, store: AskedStore):
        store.keep(TUESDAY, ORCHARD)
        store.keep(WEDNESDAY, ORCHARD)
        assert store.of(TUESDAY) == store.of(WEDNESDAY) == ORCHARD

    def test_of_a_session_that_begins_after_all_take_the_place_of_those_before(
        self, store: AskedStore
    ):
        store.keep(TUESDAY, ORCHARD)
        store.keep(TUESDAY, LATER)
        assert store.of(TUESDAY) == LATER
