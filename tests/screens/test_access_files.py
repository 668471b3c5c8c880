import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.domain.calls import Call, Outcome
from app.domain.changes import Action, Batch, Change
from app.domain.kept_rows import KeptRow, row_id
from app.domain.meetings import Attendance, Standing
from app.domain.messages import Delivery, Message, Occasion, Way, message_id
from app.domain.notices import Notice, Wording
from app.domain.people import Address, Civility, Consent, Need, Status
from app.domain.settings import Letterhead, Settings
from app.screens.access_files import access_file
from app.screens.access_records import access_record
from app.screens.notice_papers import notice_paper
from app.usecases.privacy.access import Dossier
from tests.fakes.people import a_seat, a_session, somebody

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUSE = Settings(cooperative="Coop du Parc", letterhead=Letterhead(email="coop@exemple.fr"))
SESSION = a_session(at=NOW - timedelta(days=3), more_modules=("agir",))
ZOE = somebody(
    "Petit", phones=("06 12 34 56 78",), address=Address(("3 rue des Lilas",), "35000", "Rennes"),
    needs=frozenset({Need.HEARING}), ambassador=Consent(NOW, "1"),
)  # fmt: skip
SEAT = a_seat(
    SESSION.id, ZOE, received_on=date(2026, 11, 2), sent_at=NOW, entered_at=NOW, arrived_at=NOW,
    left_at=NOW, attendance=Attendance.PRESENT, notice="2026-11-21-aaaa",
    certificate="2026-0001", note="Assise devant", entered_by="Léa",
)  # fmt: skip
CALL = Call(UUID(int=4), ZOE.id, SESSION.id, SEAT.id, NOW, "Léa", Outcome.REACHED, "Rappeler")
TOLD = Message(
    message_id(SEAT.id, 1), SEAT.id, ZOE.id, 1, Occasion.CONFIRMATION, Way.LETTER, Delivery.GONE,
    "v", Standing.SEATED, NOW, "Léa",
)  # fmt: skip
ROW = KeptRow(row_id("f", "7"), "f", "7", "x", ZOE.id, SEAT.id, {"email": "z@ex.fr"})
STEP = Batch(
    UUID(int=5), NOW, "Léa", Action.EDIT_PERSON,
    (Change(replace(ZOE, phones=()), ZOE), Change(None, SEAT)),
)  # fmt: skip
NOTICE = Notice("2026-11-21-aaaa", NOW, Wording("Court", (("Qui", "La coop"),)))
WHOLE = Dossier(
    ZOE, (somebody("Petyt"),), (SEAT,), {SESSION.id: SESSION}, (CALL,), (TOLD,), (ROW,), (STEP,),
    (NOTICE,),
)  # fmt: skip
LEAST = Dossier(somebody("Roux", ""), (), (), {}, (), (), (), (), ())


def test_tells_all_section_by_section():
    paper = access_file(WHOLE, HOUSE, {"histoire": "L’histoire"}, NOW)
    assert [each.title for each in paper.sections] == [
        "Who you are",
        "Also written as",
        "Your registrations",
        "Calls",
        "Messages",
        "What your on-line forms said",
        "What was done",
        "What you were told, text of 21/11/2026",
    ]
    told = str(paper.sections)
    for each in (
        "06 12 34 56 78", "3 rue des Lilas", "yes, on 21/11/2026 (text 1)", "PETYT",
        "L’histoire, agir", "Assise devant", "certificate 2026-0001",
        "coupon received on 02/11/2026", "Rappeler", "told by letter", "z@ex.fr",
        "correction of the person", "La coop",
    ):  # fmt: skip
        assert each in told or each.capitalize() in told, each
    assert "coop@exemple.fr" in paper.intro
    assert "Léa" not in str(paper)


def test_what_a_form_said_is_told_in_the_words_of_the_desk():
    raw = {
        "family_name": "Petit",
        "civility": "madam",
        "phones": "06 12 34 56 78\n01 02",
        "status": "co_owner",
        "reach": "phone",
        "needs": "hearing\nsome_older_one",
        "interests": "histoire\ngone",
        "registration_note": "Avec un ami",
    }
    dossier = replace(LEAST, rows=(replace(ROW, raw=raw),))
    told = access_file(dossier, Settings(), {"histoire": "L’histoire"}, NOW).sections[-1].lines
    assert told == (
        (
            "",
            (
                "Family name\N{NO-BREAK SPACE}: Petit · Title\N{NO-BREAK SPACE}: Mrs"
                " · Phones\N{NO-BREAK SPACE}: 06 12 34 56 78, 01 02"
                " · Status\N{NO-BREAK SPACE}: co-owner · Prefers\N{NO-BREAK SPACE}: by phone"
                " · Needs\N{NO-BREAK SPACE}: hearing loop, some_older_one"
                " · Modules that interest\N{NO-BREAK SPACE}: L’histoire, gone"
                " · Note\N{NO-BREAK SPACE}: Avec un ami"
            ),
        ),
    )


def test_words_agree_with_whoever_asks(french):
    french({"Was told": "Prévenu·e", "buyer": "accédant·e"})
    sir = replace(LEAST.person, civility=Civility.SIR, status=Status.BUYER, note="né·e ici")
    bare = replace(LEAST, person=sir, calls=(replace(CALL, outcome=Outcome.REACHED, note=""),))
    told = access_file(bare, Settings(), {}, NOW).sections
    assert ("Status", "accédant") in told[0].lines
    assert ("Note", "né·e ici") in told[0].lines
    assert told[1].lines[0][1] == "Prévenu"


def test_of_a_bare_seat_there_is_little_to_tell():
    bare = a_seat(SESSION.id, LEAST.person)
    dossier = replace(LEAST, seats=(bare,), sessions={SESSION.id: SESSION})
    told = access_file(dossier, Settings(), {}, NOW).sections[1].lines[0][1]
    assert told == "histoire, agir · registered · registered by paper"


def test_of_whoever_is_only_named_there_is_little():
    paper = access_file(LEAST, Settings(), {}, NOW)
    assert [(each.title, each.lines) for each in paper.sections] == [
        ("Who you are", (("Family name", "Roux"),))
    ]
    assert paper.intro.endswith("not named.")


def test_machines_get_the_same():
    record = json.loads(json.dumps(access_record(WHOLE, NOW)))
    assert record["person"]["phones"] == ["06 12 34 56 78"]
    assert record["person"]["needs"] == ["hearing"]
    assert record["person"]["ambassador"] == {"at": NOW.isoformat(), "notice": "1"}
    (seat,) = record["registrations"]
    assert (seat["certificate"], seat["session"]["place"]) == ("2026-0001", "Agence du Parc")
    assert seat["received_on"] == "2026-11-02"
    (step,) = record["history"]
    assert step["changes"][0]["before"]["phones"] == []
    assert step["changes"][1] == {"before": None, "after": step["changes"][1]["after"]}
    assert step["changes"][1]["after"]["person"] == str(ZOE.id)
    assert record["forms"][0]["raw"] == {"email": "z@ex.fr"}
    assert record["notices"][0]["full"] == [["Qui", "La coop"]]
    assert "Léa" not in json.dumps(record)


def test_the_notice_is_a_paper_with_its_version():
    paper = notice_paper(NOTICE, HOUSE)
    assert [each.title for each in paper.sections] == ["Qui"]
    assert paper.lines == ("Text 2026-11-21-aaaa, in use since 21/11/2026",)
