"""A mallette is updated between two evenings on a session of the real program, killed between."""

import json
import shutil
from pathlib import Path

from app.domain.events import Phase, PhaseReached
from app.library.mallette import export
from app.surroundings import CONTENT
from tests.documents.reading import page_texts
from tests.end_to_end.driving import CONSOLE, ROOM, Driven, driven
from tests.end_to_end.programs import MODULE, command, prepare
from tests.library.installs import never, quietly

TEXT = (CONTENT / MODULE / "module.json").read_text(encoding="utf-8")
ASKED = str(json.loads(TEXT)["activities"][0]["questions"][0]["text"])[:40]
CHANGED = "Quand est-ce que tout a commencé"
QUESTION = "intro-debut"


def test_a_session_keeps_its_questions_and_the_next_one_has_the_new(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session = prepare(data)
    with driven(data, tmp_path, session) as evening:
        evening.begin()
        count_hands(evening)
        evening.program.process.kill()

    installed = command("library", "install", update(tmp_path), "--data", data)
    assert (installed.returncode, "version 2" in installed.stdout) == (0, True)

    with driven(data, tmp_path, session) as evening:
        evening.begin("resume")
        seen = evening.see()
        assert (seen["question"], seen["hands"]) == (QUESTION, {"b": 3})
        assert ASKED in seen["reads"]
        assert not any("modifié" in each for each in evening.notices())
        evening.program.process.kill()
    paper = tmp_path / "results.pdf"
    words = ("document", "results", "--session", str(session), "--out", paper, "--data", data)
    assert command(*words).returncode == 0
    told = " ".join(" ".join(page_texts(paper.read_bytes())).split())
    assert ASKED in told
    assert CHANGED not in told
    following = prepare(data)
    with driven(data, tmp_path, following) as evening:
        evening.click("start", 1)
        evening.until("windows", ROOM)
        evening.until("active", CONSOLE)
        count_hands(evening)
        assert CHANGED in evening.see()["reads"]


def count_hands(evening: Driven) -> None:
    for _ in range(3):
        evening.do("press", "PageDown")
    evening.program.until_written(PhaseReached("intro", QUESTION, Phase.COLLECTING))
    evening.click("Compter les mains")
    evening.do("press", "B")
    evening.do("type", "3")
    evening.do("press", "Return")
    evening.program.until(lambda: evening.see()["hands"] == {"b": 3}, "three hands")


def update(folder: Path) -> Path:
    """The next version of the bundled pack, with another first question."""
    pack, file = folder / MODULE, folder / "update.mallette"
    shutil.copytree(CONTENT / MODULE, pack, ignore=shutil.ignore_patterns("*.part"))
    top = json.loads((pack / "pack.json").read_text(encoding="utf-8"))
    top["version"] = top.get("version", 1) + 1
    (pack / "pack.json").write_text(json.dumps(top), encoding="utf-8")
    module = (pack / "module.json").read_text(encoding="utf-8")
    assert ASKED in module
    (pack / "module.json").write_text(module.replace(ASKED, CHANGED), encoding="utf-8")
    assert export(pack, file, quietly, never) == ()
    return file
