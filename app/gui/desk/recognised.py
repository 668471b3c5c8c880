"""Who of those on the form is somebody known, as they are now."""

from uuid import UUID

from app.domain.errors import UserError
from app.domain.people import Person
from app.gui.desk.bench import Bench
from app.screens.desk_clashes import collision_said
from app.screens.desk_values import PERSON_FIELDS
from app.usecases.desk.colliding import collide
from app.usecases.desk.knowing import person_now
from app.usecases.desk.signing_up import Guest
from app.usecases.desk.typed import completed


class Recognised:
    """The people of the form, by their place on it, who are known already."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._people: dict[int, Person] = {}

    def clear(self) -> None:
        """Nobody is recognised any more."""
        self._people = {}

    def take(self, place: int, person: Person) -> None:
        """Somebody on the form is this one."""
        self._people[place] = person

    def holds(self, place: int) -> bool:
        """Whether somebody on the form was recognised."""
        return place in self._people

    def __bool__(self) -> bool:
        return bool(self._people)

    def ids(self) -> frozenset[UUID]:
        """Who was recognised."""
        return frozenset(each.id for each in self._people.values())

    def guest(self, place: int, typed: Person) -> Guest:
        """Somebody of the form, with what was known of them before."""
        known = self._people.get(place)
        return Guest(completed(known, typed), known) if known else Guest(typed)

    def renew(self) -> bool:
        """Take them as they are now, and say what others corrected."""
        news: tuple[str, ...] = ()
        for place, person in tuple(self._people.items()):
            try:
                written = person_now(self._bench.register, person.id)
            except UserError:  # gone: what is typed makes a new person
                del self._people[place]
                continue
            self._people[place] = written
            news += collide(person, person, written, PERSON_FIELDS).news
        if news:
            self._bench.window.notice.say(collision_said("", news, ()))
        return bool(news)
