"""From the first window to the printed papers, and a backup made meanwhile."""

import re
from contextlib import closing
from pathlib import Path

from app.storage.backups import is_sound
from app.storage.opening import open_storage
from tests.documents.reading import page_texts
from tests.end_to_end.driving import driven
from tests.end_to_end.programs import SystemClock, prepare, read_journal


def test_a_short_session_is_held_printed_and_backed_up(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session = prepare(data)
    with driven(data, tmp_path, session) as evening:
        evening.begin()
        evening.do("press", "F3")
        evening.do("fill", "Nom", "D’ESSAI")
        evening.do("fill", "Prénom", "Zoé")
        evening.click("add-person")
        evening.do("press", "F3")
        for _ in range(3):
            evening.do("press", "PageDown")
        evening.until("phase", "collecting")
        evening.do("press", "B")
        evening.click("finish")
        evening.click("finish")
        evening.until("active", "À main levée")
        evening.click("attendance")
        attendance = papers_said(evening.until_notice("emargement"), data)
        evening.click("results")
        results = papers_said(evening.until_notice("resultats"), data)
        evening.do("close")
        assert evening.program.process.wait(20) == 0
    names = " ".join(page_texts(attendance.read_bytes()))
    assert all(name in names for name in ("D’ESSAI Zoé", "EXEMPLE Rose", "SPÉCIMEN Inès"))
    assert "coopératives d’habitation" in " ".join(page_texts(results.read_bytes()))
    assert len(read_journal(data, session)) > 6
    (backup,) = (data / "backups").glob("*.sqlite")
    assert is_sound(backup)
    with closing(open_storage(data, SystemClock())) as storage:
        assert storage.notices == ()


def papers_said(notice: str, data: Path) -> Path:
    """The file that a notice names."""
    name = re.search(r"[\w-]+\.pdf", notice)
    assert name is not None
    return data / "documents" / name[0]
