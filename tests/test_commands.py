"""The command line in its own process: what it prints, and how it ends."""

import gettext
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.commands import main
from app.library.shelf import FolderShelf
from app.screens.wording import use
from app.storage.opening import open_storage
from app.surroundings import CONTENT
from app.usecases.live_session import LiveSession
from tests.documents.reading import page_texts
from tests.fakes.clock import FakeClock
from tests.fakes.packs import small_module, write_pack
from tests.studio.boards import two_scenes

ROOT = Path(__file__).parents[1]
MODULE = "histoire"
# what the program must never print, whatever it is asked
UNSPEAKABLE = ("Traceback", "UserError", "None")
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def command(data: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """Runs a command on the data folder: its status, what it printed, what it complained of."""

    def run(*words: object) -> tuple[int, str, str]:
        try:
            status = main([*map(str, words), "--data", str(data)])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        assert not any(word in said.out + said.err for word in UNSPEAKABLE)
        return status, said.out, said.err

    yield run
    use(gettext.NullTranslations())


@pytest.fixture
def session(command: Command) -> UUID:
    """Plan a session by the command line."""
    (made,) = rows(command, "session", "new", "--module", MODULE, *PLAN, "--json")
    return UUID(str(made["id"]))


PLAN = ("--at", "2026-11-21T14:00", "--place", "Salle d’à côté", "--seats", "12")


def rows(command: Command, *words: object) -> list[dict[str, Any]]:
    """What a listing says to a machine."""
    status, printed, complaint = command(*words)
    assert (status, complaint) == (0, "")
    listed: list[dict[str, Any]] = json.loads(printed)
    return listed


def hold(data: Path, session: UUID) -> None:
    """Hold a session to its first result."""
    clock = FakeClock(datetime(2026, 11, 21, 14, 5, tzinfo=UTC))
    with closing(open_storage(data, clock)) as storage:
        meeting = storage.register.session(session)
        module = FolderShelf((CONTENT,)).module(MODULE)
        live = LiveSession(meeting, module, storage.journal, clock, lambda _state: None)
        for _ in range(3):
            live.forward()
        live.count_hands("b", 7)
        live.close()


HERE = ("--session", str(UUID(int=1)))
WHO = ("--registration", str(UUID(int=2)))


class TestSession:
    def test_is_planned_listed_and_shown(self, command: Command, session: UUID) -> None:
        (listed,) = rows(command, "session", "list", "--json")
        assert listed == {
            "id": str(session),
            "starts_at": datetime.fromisoformat("2026-11-21T14:00").astimezone().isoformat(
                timespec="minutes"
            ),
            "place": "Salle d’à côté",
            "module": MODULE,
            "modules": [MODULE],
            "gathering": "small_group",
            "capacity": 12,
            "minutes": None,
            "facilitator": "",
            "series": None,
            "cancelled": False,
            "head_count": None,
        }  # fmt: skip
        (shown,) = rows(command, "session", "show", session, "--json")
        assert shown.pop("people")["seated"] == 0
        assert shown == listed

    def test_is_listed_in_a_line_for_people(self, command: Command, session: UUID) -> None:
        status, printed, complaint = command("session", "list")
        assert (status, complaint) == (0, "")
        (line,) = printed.splitlines()
        assert line.startswith(str(session))
        assert "21/11/2026 14 h" in line.replace("\N{NO-BREAK SPACE}", " ")
        assert "Salle d’à côté" in line
        assert "12 places" in line.replace("\N{NO-BREAK SPACE}", " ")

    def test_may_be_an_assembly(self, command: Command) -> None:
        new = ("session", "new", "--module", MODULE, *PLAN, "--assembly", "--json")
        assert rows(command, *new)[0]["gathering"] == "assembly"

    def test_may_have_several_modules_and_a_facilitator(self, command: Command) -> None:
        new = ("session", "new", "--module", MODULE, "--then", "syndic", *PLAN, "--json")
        (made,) = rows(command, *new, "--facilitator", "Paul", "--minutes", "90")
        assert (made["modules"], made["facilitator"]) == ([MODULE, "syndic"], "Paul")

    def test_may_be_a_series(self, command: Command) -> None:
        new = ("session", "new", "--module", MODULE, "--then", "syndic", *PLAN, "--json")
        made = rows(command, *new, "--every", "14")
        assert [each["starts_at"][:16] for each in made] == ["2026-11-21T14:00", "2026-12-05T14:00"]
        assert made[0]["series"] == made[1]["series"]

    def test_is_held_again_moved_and_cancelled(self, command: Command, session: UUID) -> None:
        add = ("registrations", "add", "--session", session, "--family-name", "Zola", "--json")
        rows(command, *add)
        (again,) = rows(command, "session", "again", session, "--at", "2026-12-05T14:00", "--json")
        assert rows(command, "registrations", "list", "--session", again["id"], "--json") == []
        to_call = rows(command, "session", "move", session, "--place", "Mairie", "--json")
        assert [each["name"] for each in to_call] == ["ZOLA"]
        assert rows(command, "session", "cancel", session, "--json") == to_call
        moved, _other = rows(command, "session", "list", "--json")
        assert (moved["place"], moved["cancelled"]) == ("Mairie", True)
        status, _, complaint = command(*add)
        assert (status, "Cette séance est annulée" in complaint) == (1, True)

    def test_nothing_planned_is_an_empty_list(self, command: Command) -> None:
        assert command("session", "list") == (0, "", "")
        assert rows(command, "session", "list", "--json") == []

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (("session", "show"), "Dites quelle séance montrer"),
            (("session", "new", "--module", MODULE), "--module et --at"),
            (("session", "move"), "session move ID"),
            (("session", "cancel"), "session cancel ID"),
            (("session", "move", str(UUID(int=1))), "--at, --place"),
            (("session", "again", str(UUID(int=1))), "--at"),
            (("registrations", "move", *HERE), "--registration"),
            (("registrations", "move", *HERE, *WHO), "--to"),
            (("registrations", "add", *HERE, "--received-on", "x"), "n’est pas une date"),
            (("session", "show", "x"), "n’est pas l’identifiant d’une séance"),
            (("session", "new", "--module", MODULE, "--at", "x"), "n’est pas une date"),
            (("library", "check"), "quelle mallette"),
            (("library", "render", "board.json"), "FILM.mp4"),
        ],
    )
    def test_half_a_wish_is_wrong_usage(
        self, command: Command, words: tuple[str, ...], sentence: str
    ) -> None:
        status, printed, complaint = command(*words)
        assert (status, printed) == (2, "")
        assert sentence in complaint.replace("\N{NO-BREAK SPACE}", " ")


class TestRegistrations:
    def test_are_added_and_listed(self, command: Command, session: UUID) -> None:
        here = ("registrations", "add", "--session", session, "--json")
        rows(command, *here, "--family-name", "Zola", "--given-name", "Ève", "--channel", "phone")
        rows(command, *here, "--family-name", "Élan", "--channel", "walk_in")
        listed = rows(command, "registrations", "list", "--session", session, "--json")
        assert [(each["name"], each["channel"], each["attendance"]) for each in listed] == [
            ("ÉLAN", "walk_in", "present"),
            ("ZOLA Ève", "phone", "unknown"),
        ]
        _, printed, _ = command("registrations", "list", "--session", session)
        assert [line.split(" · ")[1] for line in printed.splitlines()] == ["ÉLAN", "ZOLA Ève"]

    def test_who_must_still_be_told_are_listed(self, command: Command) -> None:
        when = ("--at", "2090-11-21T14:00", "--place", "Salle d’à côté", "--seats", "1")
        (one,) = rows(command, "session", "new", "--module", MODULE, *when, "--json")
        add = ("registrations", "add", "--session", one["id"], "--family-name")
        command(*add, "Zola", "--email", "z@exemple.fr")
        command(*add, "Petit")
        told = rows(command, "registrations", "to-tell", "--session", one["id"], "--json")
        assert [(each["name"], each["occasion"], each["way"]) for each in told] == [
            ("PETIT", "waiting", "unknown"),
            ("ZOLA", "confirmation", "email"),
        ]

    def test_wait_cancel_and_move(self, command: Command) -> None:
        new = ("session", "new", "--module", MODULE, *PLAN, "--seats", "1", "--json")
        (one,), (other,) = rows(command, *new), rows(command, *new)
        add = ("registrations", "add", "--session", one["id"], "--json", "--family-name")
        rows(command, *add, "Zola", "--phone", "06 12 34 56 78", "--email", "z@exemple.fr")
        listed = rows(command, *add, "Petit", "--received-on", "2026-11-01")
        assert [(each["name"], each["rank"]) for each in listed] == [("ZOLA", None), ("PETIT", 1)]
        move = ("registrations", "move", "--session", one["id"], "--to", other["id"], "--json")
        left = rows(command, *move, "--registration", listed[1]["id"])
        assert [each["standing"] for each in left] == ["seated", "cancelled"]
        cancel = ("registrations", "cancel", "--session", one["id"], "--registration")
        assert "annulée" in command(*cancel, listed[0]["id"])[1]
        (there,) = rows(command, "registrations", "list", "--session", other["id"], "--json")
        assert (there["name"], there["standing"]) == ("PETIT", "seated")
        status, _, complaint = command(*cancel, there["id"])
        assert (status, complaint.count("\n")) == (1, 1)

    def test_want_a_known_channel(self, command: Command, session: UUID) -> None:
        add = ("registrations", "add", "--session", session, "--family-name", "Zola")
        status, _, complaint = command(*add, "--channel", "pigeon")
        assert status == 2
        assert "paper, phone, email, online, walk_in" in complaint

    def test_want_a_session_that_exists(self, command: Command) -> None:
        status, printed, complaint = command("registrations", "list", "--session", UUID(int=1))
        assert (status, printed, complaint.count("\n")) == (1, "", 1)


class TestDocument:
    def test_each_kind_is_written_and_its_place_told(
        self, command: Command, session: UUID, data: Path, tmp_path: Path
    ) -> None:
        hold(data, session)
        for kind, words in (
            ("attendance", "Salle d’à côté"),
            ("results", "coopératives d’habitation"),
            ("leaflet", "Coop’HLM"),
        ):
            file = tmp_path / f"{kind}.pdf"
            status, printed, complaint = command(
                "document", kind, "--session", session, "--out", file
            )
            assert (status, printed, complaint) == (0, f"{file}\n", "")
            assert words in " ".join(page_texts(file.read_bytes()))

    def test_results_are_tables_and_records_by_the_name_of_their_file(
        self, command: Command, session: UUID, data: Path, tmp_path: Path
    ) -> None:
        hold(data, session)
        about = "--session", session, "--out"
        for kind, name, begins in (
            ("results", "r.XLSX", b"PK"),
            ("results", "r.json", b"{"),
            ("attendance", "a.xlsx", b"PK"),
        ):
            file = tmp_path / name
            assert command("document", kind, *about, file) == (0, f"{file}\n", "")
            assert file.read_bytes().startswith(begins)
        command("registrations", "add", "--session", session, "--family-name", "Ba")
        command("document", "attendance", *about, tmp_path / "a.xlsx")
        noted = rows(command, "people", "exports", "--json")
        assert [each["kind"] for each in noted] == ["attendance-table"]
        file = tmp_path / "a.json"
        status, _, complaint = command("document", "attendance", *about, file)
        assert (status, complaint.count("\n")) == (1, 1)
        assert "finit par .pdf" in complaint
        assert not file.exists()

    @pytest.mark.parametrize(
        "words", [("document", "attendance", "--session", str(UUID(int=1))),
                  ("library", "render", "board.json")],
    )  # fmt: skip
    def test_no_folder_is_made_for_a_file(
        self, command: Command, words: tuple[str, ...], tmp_path: Path
    ) -> None:
        missing = tmp_path / "absent"
        status, printed, complaint = command(*words, "--out", missing / "p.pdf")
        assert (status, printed, complaint.count("\n")) == (1, "", 1)
        assert f"{missing} n’existe pas" in complaint
        assert not missing.exists()

    def test_a_folder_with_too_long_a_name_is_told(
        self, command: Command, session: UUID, tmp_path: Path
    ) -> None:
        out = tmp_path / ("d" * 300) / "p.pdf"
        words = "document", "attendance", "--session", session, "--out", out
        status, printed, complaint = command(*words)
        assert (status, printed) == (1, "")
        assert "trop long" in complaint

    def test_results_before_the_session_are_refused(
        self, command: Command, session: UUID, tmp_path: Path
    ) -> None:
        file = tmp_path / "r.pdf"
        status, _, complaint = command("document", "results", "--session", session, "--out", file)
        assert (status, complaint.count("\n")) == (1, 1)
        assert not file.exists()

    def test_a_module_without_a_leaflet_has_none_to_print(
        self, command: Command, data: Path, tmp_path: Path
    ) -> None:
        module = small_module()
        module["activities"] = [
            each for each in module["activities"] if each["kind"] != "leaflet"
        ]  # fmt: skip
        write_pack(data / "packs" / "verger", module)
        (made,) = rows(command, "session", "new", "--module", "verger", *PLAN, "--json")
        out = ("--session", made["id"], "--out", tmp_path / "p.pdf")
        status, _, complaint = command("document", "leaflet", *out)
        assert status == 1
        assert "plaquette" in complaint


class TestLibrary:
    def test_lists_the_modules(self, command: Command) -> None:
        module = rows(command, "library", "list", "--json")[0]
        assert (module["id"], module["title"]) == (MODULE, "L’histoire des Coop’HLM")
        assert (module["pack"]["origin"], module["minutes"]) == ("bundled", 25)

    def test_lists_what_is_wrong_apart(self, command: Command, data: Path) -> None:
        pack = write_pack(data / "packs" / "verger")
        (pack / "media" / "film.mp4").unlink()
        status, printed, complaint = command("library", "list")
        assert status == 1
        assert printed.startswith(MODULE)
        assert "film.mp4" in complaint

    def test_checks_a_pack(self, command: Command, tmp_path: Path) -> None:
        pack = write_pack(tmp_path / "verger")
        status, printed, complaint = command("library", "check", pack)
        assert (status, complaint) == (0, "")
        assert printed.startswith("Cette mallette est sans défaut.\n")
        assert rows(command, "library", "check", pack, "--json") == []

    def test_draws_a_film(self, command: Command, tmp_path: Path, qapp: object) -> None:
        assert qapp is not None
        board, film = tmp_path / "board.json", tmp_path / "film.mp4"
        board.write_text(json.dumps(two_scenes()), encoding="utf-8")
        status, printed, progress = command("library", "render", board, "--out", film)
        assert (status, printed) == (0, "")
        assert progress.splitlines()[0] == "0\u00a0%"
        assert progress.splitlines()[-1] == "100\u00a0%"
        assert film.stat().st_size > 10_000

    def test_draws_one_moment(self, command: Command, tmp_path: Path, qapp: object) -> None:
        assert qapp is not None
        board, still = tmp_path / "board.json", tmp_path / "still.png"
        board.write_text(json.dumps(two_scenes()), encoding="utf-8")
        words = ("library", "render", board, "--at", "2.5", "--height", "1080", "--out", still)
        assert command(*words) == (0, "", "")
        assert still.read_bytes()[16:24] == (1920).to_bytes(4) + (1080).to_bytes(4)

    def test_says_what_drawing_films_needs(self, tmp_path: Path) -> None:
        code = "import sys; sys.modules['av'] = None\nfrom app.commands import main\n"
        words = ["library", "render", "board.json", "--out", "film.mp4", "--data", str(tmp_path)]
        done = subprocess.run(
            [sys.executable, "-c", f"{code}sys.exit(main({words!r}))"],
            cwd=ROOT, check=False, capture_output=True, encoding="utf-8",
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (1, "")
        assert "PyAV" in done.stderr
        assert done.stderr.count("\n") == 1


def test_every_command_has_a_french_page_of_help(command: Command) -> None:
    for word in ("demo", "check", "library", "session", "registrations", "document"):
        status, printed, complaint = command(word, "--help")
        assert (status, complaint) == (0, "")
        assert printed.startswith("utilisation")
