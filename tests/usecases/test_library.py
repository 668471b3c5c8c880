"""What the library works on is looked through, afresh where something came or went."""

from app.usecases.library import Holdings, index_of, look_through
from tests.fakes.mallettes import FakePackStore, FreshFakeShelf, a_pack
from tests.fakes.shelf import sample_module


def test_everything_is_looked_through():
    shelf, store = FreshFakeShelf(), FakePackStore(a_pack())
    found = look_through(shelf, store, again=False)
    assert [each.id for each in found.modules] == ["sample"]
    assert (found.packs, found.problems) == (store.packs(), ())
    assert shelf.fresh == 0


def test_it_is_read_anew_when_asked():
    shelf = FreshFakeShelf()
    look_through(shelf, FakePackStore(), again=True)
    assert shelf.fresh == 1


def test_modules_and_their_packs_are_found():
    held = Holdings((sample_module(),), (a_pack("other"), a_pack("sample", name="mine")))
    assert held.module("sample") == sample_module()
    assert held.module("gone") is None
    pack = held.pack_of("sample")
    assert pack is not None
    assert pack.id == "mine"
    assert held.pack_of("gone") is None


def test_its_texts_can_be_searched():
    assert index_of(Holdings((sample_module(),))).search("portail").hits
