"""What 1,000 certificates of participation cost, against bare reportlab drawing the same words.

    python tests/benchmarks/certificates.py [--people 1000] [--rounds 5]

The bare one draws each run of words where ours has put it: no layout, no rules, no structure for
screen readers. Both are measured in turns.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.documents.certificates import certificates_pdf
from app.domain.meetings import Attendance
from app.domain.people import Civility
from app.domain.settings import Letterhead, Settings
from app.screens.certificates import Held, certificates
from app.usecases.desk.certifying import Issued
from tests.benchmarks.attendance_sheet import GIVEN, NAMES
from tests.benchmarks.bare_pages import drawn_again, in_turns, same_words, told, words_of
from tests.benchmarks.machine import machine_line
from tests.documents.reading import FONTS
from tests.fakes.people import a_seat, a_session, somebody

LETTERHEAD = Letterhead(
    ("3 rue des Lilas", "35000 Rennes"), "02 99 00 00 00", "contact@exemple.fr",
    signatory="Marie-Thérèse Le Goff", signatory_role="directrice de la coopérative",
)  # fmt: skip
SETTINGS = Settings(cooperative="Coop « Habiter d’abord »", letterhead=LETTERHEAD)


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the certificates.")
    words.add_argument("--people", type=int, default=1000)
    words.add_argument("--rounds", type=int, default=5)
    asked = words.parse_args()
    session = a_session()
    issued = tuple(
        Issued(
            a_seat(
                session.id,
                somebody(f"{NAMES[at % 8]} {at}", GIVEN[at % 6], civility=Civility.MADAM),
                attendance=Attendance.PRESENT,
                certificate=f"2026-{at:04}",
            ),
            duplicate=False,
        )
        for at in range(1, asked.people + 1)
    )
    held = Held(session, 105, ("L’histoire des Coop’HLM",))

    def ours() -> bytes:
        return certificates_pdf(certificates(held, issued, SETTINGS, datetime.now(UTC)), FONTS)

    pdf = ours()
    pages = words_of(pdf)
    bare = drawn_again(pages)
    if not same_words(pdf, bare):
        sys.exit("the two papers do not say the same")
    print(machine_line())
    times = in_turns(ours, lambda: drawn_again(pages), asked.rounds)
    print(told(f"{asked.people} certificates", pdf, bare, times))


if __name__ == "__main__":
    main()
