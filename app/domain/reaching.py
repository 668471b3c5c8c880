"""How somebody is told something: as they prefer, if that is possible."""

from app.domain.people import Person, Reach


def way_to(person: Person) -> Reach:
    """The way to reach somebody: UNKNOWN where there is none at all."""
    ways = {
        Reach.EMAIL: bool(person.email),
        Reach.POST: bool(person.address),
        Reach.PHONE: bool(person.phones),
    }
    if ways.get(person.reach):
        return person.reach
    return next((way for way, open_ in ways.items() if open_), Reach.UNKNOWN)
