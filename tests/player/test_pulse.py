"""When a film that should be running is given up."""

from app.player.pulse import Pulse


def looks(pulse: Pulse, times: int, complaints: int = 0) -> list[bool]:
    return [pulse.is_gone(complaints) for _look in range(times)]


def test_a_film_that_tells_its_time_lives():
    pulse = Pulse()
    pulse.picture_shown(0)
    for _second in range(30):
        pulse.time_told()
        assert not pulse.is_gone(0)


def test_a_film_that_says_nothing_more_is_gone():
    pulse = Pulse()
    pulse.picture_shown(0)
    assert looks(pulse, 5) == [False] * 4 + [True]


def test_a_film_may_take_longer_to_open():
    assert looks(Pulse(), 9) == [False] * 8 + [True]


def test_a_picture_that_stands_still_amid_complaints_is_gone():
    pulse = Pulse()
    pulse.picture_shown(5)
    for _second in range(4):
        pulse.time_told()
        assert not pulse.is_gone(200)
    pulse.time_told()
    assert pulse.is_gone(200)


def test_a_few_complaints_are_forgiven_and_new_pictures_forgive_all():
    pulse = Pulse()
    pulse.picture_shown(0)
    for second in range(20):
        pulse.time_told()
        assert not pulse.is_gone(19)
        if second % 4 == 0:
            pulse.picture_shown(1000)
