"""What the attendance sheet of 300 people costs, against bare reportlab drawing the same words.

    python tests/benchmarks/attendance_sheet.py [--people 300] [--rounds 15]

The bare one draws each run of words where ours has put it: no layout, no rules, no structure for
screen readers. Both are measured in turns.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.documents.attendance import attendance_pdf
from app.domain.meetings import UNLIMITED, Gathering
from app.screens.attendance_sheets import attendance_sheet
from app.screens.papers import House
from tests.benchmarks.bare_pages import drawn_again, in_turns, same_words, told, words_of
from tests.benchmarks.machine import machine_line
from tests.documents.reading import FONTS
from tests.fakes.people import a_seat, a_session, somebody

HOUSE = House("Coop « Habiter d’abord »", ("3 rue des Lilas", "35000 Rennes", "02 99 00 00 00"))
NAMES = ("Le Goff", "Petit", "d’Aubigné", "Émery", "Œuvrard-Delaunay", "N’Diaye", "Zola", "Ba")
GIVEN = ("Zoé", "Jean-Pierre", "Anne", "Omar", "Marie-Thérèse", "Luc")


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the attendance sheet.")
    words.add_argument("--people", type=int, default=300)
    words.add_argument("--rounds", type=int, default=15)
    asked = words.parse_args()
    session = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
    people = tuple(
        a_seat(session.id, somebody(f"{NAMES[at % 8]} {at}", GIVEN[at % 6]))
        for at in range(asked.people)
    )

    def ours() -> bytes:
        now = datetime.now(UTC)
        sheet = attendance_sheet(session, "L’histoire des Coop’HLM", people, now, HOUSE, blank=True)
        return attendance_pdf(sheet, FONTS)

    pdf = ours()
    pages = words_of(pdf)
    bare = drawn_again(pages)
    if not same_words(pdf, bare):
        sys.exit("the two papers do not say the same")
    print(machine_line())
    times = in_turns(ours, lambda: drawn_again(pages), asked.rounds)
    print(told(f"{asked.people} people", pdf, bare, times))


if __name__ == "__main__":
    main()
