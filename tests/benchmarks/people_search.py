"""How soon each letter typed in the search of the desk has found its people.

    python tests/benchmarks/people_search.py [--people 100000]

So many people in a real data file, some names common and most rare. Names are typed letter by
letter: family name, first name, both in either order, without accents, the beginnings of both, a
phone number, an e-mail address, a name that nobody has. "search" is the whole of what the window
asks: words, people, order. "doubles" is what a typed form asks after each letter: who may be this
person, and why. The baseline is one bare query of Python's own sqlite3, on an open connection:
names that begin so, from an indexed column of another file.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.domain.changes import Action, Batch, added
from app.domain.names import folded
from app.domain.people import Person
from app.storage.opening import open_storage
from app.surroundings import SystemClock
from app.usecases.desk.merging import likely_doubles
from app.usecases.register import Register
from tests.benchmarks.machine import machine_line

FRAME_S = 1 / 60
MOST = 20
GIVEN = """
Marie Jean Zoé Pierre Nathalie Michel Anne André Françoise Philippe Catherine René Sylvie Louis
Monique Alain Jacqueline Jacques Isabelle Bernard Mohamed Fatima Awa Ibrahim Lucía Chloé Hugo Inès
Léo Noémie Théo Maëlle Gaël Anaïs Loïc Jean-Pierre Marie-Thérèse Amélie
"""
COMMON = "Martin, Bernard, Petit, Durand, Lefèvre, Moreau, Le Goff, N’Diaye, Ben Ali, Da Silva"
SOUNDS = "ba be bé cha du fa gou gre ha jo la le lé ma mou na no pi ra re ré sa tou va vi zé"
BARE = "SELECT id, shown FROM people WHERE name >= ? AND name < ? LIMIT ?"
TYPED = (
    "lefevre zoe", "Zoé LEFÈVRE", "m d", "ma ma", "a", "jean pierre le g", "benali fat", "n diaye",
    "mar ber", "0612", "06 98 7", "nom42@exemple", "zwxkq introuvable", "le goff m",
)  # fmt: skip


def crowd(count: int) -> list[Person]:
    """As many people: a fifth with common names."""
    chance = random.Random(5)
    return [
        Person(
            UUID(int=chance.getrandbits(128)),
            chance.choice(GIVEN.split()),
            _family(chance),
            phones=(f"0{chance.choice('1267')} " + " ".join(_two(chance) for _ in range(4)),),
            email=f"nom{number}@exemple.fr" if number % 3 else "",
        )
        for number in range(count)
    ]


def _family(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return chance.choice(COMMON.split(", "))
    return "".join(
        chance.choice(SOUNDS.split()) for _ in range(chance.choice((2, 3, 3, 4)))
    ).title()


def _two(chance: random.Random) -> str:
    return f"{chance.randrange(100):02}"


def sign_up(register: Register, people: list[Person]) -> None:
    """Put everybody into the data file, as imports of 5,000 do."""
    for start in range(0, len(people), 5000):
        part = added(*people[start : start + 5000])
        register.write(Batch(uuid4(), SystemClock().now(), "Léa", Action.IMPORT, part))


def bare(file: Path, people: list[Person]) -> sqlite3.Connection:
    """The least that could find names: one table, one index."""
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE people (id TEXT, name TEXT, shown TEXT)")
    rows = ((each.id.hex, folded(each.family_name), each.full_name) for each in people)
    connection.executemany("INSERT INTO people VALUES (?, ?, ?)", rows)
    connection.execute("CREATE INDEX by_name ON people (name)")
    connection.commit()
    return connection


def asked_bare(connection: sqlite3.Connection, limits: tuple[str, str, int]) -> list[object]:
    """Ask the bare table."""
    return connection.execute(BARE, limits).fetchall()


def timed(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def line(name: str, seconds: list[float], against: list[float]) -> None:
    """Print one line of the table."""
    p95 = statistics.quantiles(seconds, n=20)[-1]
    ratio = statistics.median(seconds) / statistics.median(against)
    print(
        f"{name:10}{len(seconds):9}{statistics.median(seconds) * 1e3:9.2f}{p95 * 1e3:9.2f}"
        f"{max(seconds) * 1e3:9.2f}{p95 / FRAME_S:14.2f}{ratio:15.1f}"
    )


def typed() -> Iterator[str]:
    """What stands in the field after each letter."""
    for text in TYPED:
        yield from (text[: at + 1] for at in range(len(text)))


def as_a_form(text: str) -> Person:
    """A form on which so much is typed."""
    family, _space, given = text.partition(" ")
    return Person(UUID(int=1), given, family, phones=("06 12 34 56 78",))


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the search of the desk.")
    words.add_argument("--people", type=int, default=100_000)
    words.add_argument("--rounds", type=int, default=3)
    asked = words.parse_args()
    people = crowd(asked.people)
    plain: list[float] = []
    found: list[float] = []
    doubles: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with (
            closing(open_storage(place / "data", SystemClock())) as storage,
            closing(bare(place / "bare.sqlite", people)) as connection,
        ):
            register = storage.register
            filled = timed(lambda: sign_up(register, people))
            for _round in range(asked.rounds):
                for text in typed():
                    start = folded(text)
                    limits = start, start + "\U0010ffff", MOST
                    form = as_a_form(text)
                    plain.append(timed(partial(asked_bare, connection, limits)))
                    found.append(timed(partial(register.search, text, MOST)))
                    doubles.append(timed(partial(likely_doubles, register, form, 5)))
            size = storage.file.stat().st_size
    print(machine_line())
    print(f"{asked.people} people, signed up in {filled:.1f} s, a file of {size / 1e6:.0f} MB")
    print(f"milliseconds from a letter typed, {asked.rounds} rounds")
    print(f"{'':10}{'letters':>9}{'p50':>9}{'p95':>9}{'slowest':>9}{'p95 to a frame':>16}", end="")
    print(f"{'to the baseline':>16}")
    line("baseline", plain, plain)
    line("search", found, plain)
    line("doubles", doubles, plain)


if __name__ == "__main__":
    main()
