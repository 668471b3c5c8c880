"""libVLC is told one thing at a time, and a jump waits for the pause."""

from app.player.orders import Engine, Orders


def paused() -> Orders:
    orders = Orders()
    orders.turned(Engine.PLAYING)
    assert orders.take_turn() is Engine.PAUSED
    orders.turned(Engine.PAUSED)
    return orders


def test_nothing_is_asked_of_an_engine_that_is_opening():
    assert Orders().take_turn() is None


def test_one_turn_is_asked_for_at_a_time():
    orders = paused()
    orders.wanted = True
    assert orders.take_turn() is Engine.PLAYING
    orders.wanted = False
    assert orders.take_turn() is None
    orders.turned(Engine.PLAYING)
    assert orders.take_turn() is Engine.PAUSED


def test_a_jump_does_not_overtake_the_pause():
    orders = Orders()
    orders.turned(Engine.PLAYING)
    orders.seek_to = 2_500
    assert orders.take_seek() is None
    assert orders.take_turn() is Engine.PAUSED
    assert orders.take_seek() is None
    orders.turned(Engine.PAUSED)
    assert orders.take_seek() == 2_500
    assert orders.take_seek() is None


def test_a_film_that_runs_jumps_at_once():
    orders = Orders()
    orders.wanted, orders.seek_to = True, 7
    assert orders.take_seek() == 7


def test_a_picture_that_is_owed_is_fetched_without_a_sound():
    orders = paused()
    orders.wanted = True
    assert orders.begin_to_be_heard()
    assert not orders.begin_to_be_heard()
    heard = not orders.silent
    orders.wanted, orders.owed = False, True
    assert (heard, not orders.silent) == (True, False)
    assert orders.take_turn() is Engine.PLAYING
    orders.turned(Engine.PLAYING)
    orders.owed = False
    assert orders.take_turn() is Engine.PAUSED
