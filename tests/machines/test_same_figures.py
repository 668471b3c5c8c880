"""Whatever a room answers, slide, console, paper, table and record tell the same figures.

A machine plays at random; then every figure is read back from where people and machines find it:
words on the slide and on the console, text of the finished PDF, cells of the finished workbook.
"""

import io
import json
import re
from contextlib import suppress
from functools import partial
from typing import Any

import openpyxl
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from app.documents.results import results_pdf
from app.domain.answers import Cell, Count, Way
from app.domain.content import Question, questions_in
from app.domain.errors import UserError
from app.domain.events import Phase, PhaseReached
from app.domain.live import SessionState
from app.domain.meetings import Attendance, Channel, Gathering
from app.domain.people import Status
from app.domain.timing import time_spent
from app.domain.turnout import turnout
from app.outcomes import results_json, results_xlsx
from app.screens.corrections import PastWay, past_questions
from app.screens.desk_people import numbers_of
from app.screens.panels import question_panel
from app.screens.papers import ResultBlock, ResultsPaper
from app.screens.result_figures import QuestionFigures
from app.screens.result_sheets import results_paper
from app.screens.room.results import result_slide
from app.screens.slides import Header
from app.usecases.counting import begin_round, count_hands
from tests.documents.reading import FONTS, page_texts
from tests.fakes.anything import MODULE, AnythingAsked, Command
from tests.fakes.people import a_seat, somebody
from tests.fakes.rehearsal import Rehearsal, a_meeting

CHOSEN = [each for each in MODULE.questions if each.target is None]
HANDS = re.compile(r"(≈ )?([\d,]+) (hand|person|people)")
SHARE = re.compile(r"(≈ )?(\d+)% of the")
OUT_OF = re.compile(r"(≈ )?(\d+) right answers? out of (\d+)")
Found = tuple[int | None, bool]


def figure_in(words: str) -> Found:
    """The number that words tell of a choice, and whether it is an estimate."""
    told = HANDS.search(words)
    return (int(told[2].replace(",", "")), bool(told[1])) if told else (None, False)


class Told:
    """The results as they are read back from the finished files."""

    def __init__(self, paper: ResultsPaper) -> None:
        self.paper = paper
        self.text = " ".join(page_texts(results_pdf(paper, FONTS)))
        self.record: dict[str, Any] = json.loads(results_json(paper))
        self.book = openpyxl.load_workbook(io.BytesIO(results_xlsx(paper)))
        self.at = 0

    def rows(self, sheet: str) -> list[dict[str, Any]]:
        """The rows of a sheet by the names of their columns."""
        if sheet not in self.book.sheetnames:
            return []
        head, *rows = self.book[sheet].iter_rows(values_only=True)
        return [dict(zip(map(str, head), row, strict=True)) for row in rows]

    def blocks(self) -> list[ResultBlock]:
        """The questions."""
        found = [block for section in self.paper.sections for block in section.blocks]
        return [block for block in found if isinstance(block.data, QuestionFigures)]

    def follows(self, words: str) -> None:
        """Go on in the text of the paper to these words."""
        words = " ".join(words.split())
        found = self.text.find(words, self.at)
        assert found >= 0, f"“{words}” is not in {self.text[self.at :][:400]}"
        self.at = found


class SameFigures(AnythingAsked):
    """Plays at random, then reads everything back."""

    def __init__(self) -> None:
        super().__init__()
        self.evening = Rehearsal(MODULE)
        self.people: list[Any] = []

    @initialize(gathering=st.sampled_from(Gathering), activity=st.sampled_from(MODULE.activities))
    def begin(self, gathering, activity):
        self.evening.meeting = a_meeting(number=2, gathering=gathering)
        self.evening.restart().show_activity(activity.id)

    def do(self, command: Command) -> None:
        with suppress(UserError):
            command(self.evening.live)

    @property
    def state(self) -> SessionState:
        return self.evening.state

    @rule(
        question=st.sampled_from(CHOSEN), about=st.integers(0, 4), again=st.booleans(),
        hands=st.lists(st.integers(0, 300), min_size=4, max_size=4),
    )  # fmt: skip
    def ask_and_count(self, question, hands, about, again):
        activity = next(each for each in MODULE.activities if question in questions_in(each))
        self.do(lambda live: live.show_activity(activity.id))
        self.do(lambda live: live.record(PhaseReached(activity.id, question.id, Phase.COLLECTING)))
        for at, (choice, number) in enumerate(zip(question.choices, hands, strict=False)):
            count = Count(number, about=at == about)
            self.do(partial(count_hands, cell=Cell(choice.id), count=count))
        if again:
            self.do(begin_round)

    @rule(seconds=st.integers(-600, 900))
    def time_passes(self, seconds):
        self.evening.clock.advance(seconds=seconds)

    @rule(
        channel=st.sampled_from(Channel), status=st.sampled_from(Status),
        came=st.sampled_from(Attendance), many=st.integers(1, 7),
    )  # fmt: skip
    def people_register(self, channel, status, came, many):
        seats = (
            a_seat(self.evening.meeting.id, somebody(status=status), channel=channel,
                   attendance=came)
            for _ in range(many)
        )  # fmt: skip
        self.people.extend(seats)

    def teardown(self) -> None:
        entries = self.evening.journal.read(self.evening.meeting.id)
        numbers = turnout(self.people)
        spent = time_spent(entries)
        told = Told(results_paper(self.evening.meeting, self.state, numbers, spent))
        for block in told.blocks():
            question = next(each for each in MODULE.questions if each.id == block.data.id)  # type: ignore[union-attr]
            if question.target is None:
                self.same_hands(told, block, question)
            self.same_share(told, block)
        self.same_people(told)
        self.same_times(told)

    def same_hands(self, told: Told, block: ResultBlock, question: Question) -> None:
        """One figure for each choice, wherever it is told."""
        slide = result_slide(self.state, question, Header("", ""), "")
        panel = question_panel(self.state, question, "", assembly=True)
        data = record_of(told, question)
        cells = [row for row in told.rows("Answers") if self.about(row, block)]
        last = [row for row in cells if row["Round"] == len(data["rounds"])]
        if not block.bars:
            assert all(each["hands"] is None for each in data["rounds"][-1]["choices"])
            return
        told.follows(block.question)
        for at, bar in enumerate(block.bars):
            choice = data["rounds"][-1]["choices"][at]
            hands: Found = (choice["hands"], choice["estimated"])
            together = choice["way"] == Way.TOGETHER.value
            assert slide.rows[at].amount == ("" if together else bar.amount)
            assert slide.rows[at].agreed == together == panel.rows[at].agreed
            assert figure_in(slide.rows[at].amount) == hands
            assert (panel.rows[at].hands, panel.rows[at].about) == hands
            assert (last[at]["Hands or people"], last[at]["Estimate"] == "yes") == hands
            told.follows(f"{bar.label} · {bar.amount}" if bar.label and bar.amount else bar.amount)
            share = choice["percent"]
            assert bar.percent == ("" if share is None else f"{share}%")
            told.follows(bar.percent)
            cell = last[at]["Share"]
            assert (None if cell is None else round(100 * cell)) == share
        self.same_past(question, data)

    def same_past(self, question: Question, data: dict[str, Any]) -> None:
        """What the console says of it once it is over."""
        past = next((each for each in past_questions(self.state) if each.id == question.id), None)
        if past is None or past.way is not PastWay.FIGURES:
            return
        whole = {each.cell.choice: each for each in past.figures if not each.zone}
        for choice in data["rounds"][-1]["choices"]:
            each = whole.get(choice["id"])
            if each is not None:
                assert (each.hands, each.about) == (choice["hands"], choice["estimated"])

    def same_share(self, told: Told, block: ResultBlock) -> None:
        """One share of right answers, in words, in a cell and in the record."""
        data = record_of(told, block.data)
        last = data["rounds"][-1]
        (row,) = [row for row in told.rows("Questions") if self.about(row, block)]
        share = row["Share of right answers"]
        assert (None if share is None else round(100 * share)) == last["percent"]
        assert (row["Right"], row["Out of"]) == (last["right"], last["of"])
        assert (row["Answers"] or 0) == last["answers"]
        said = SHARE.search(block.verdict)
        if said:
            assert int(said[2]) == last["percent"]
            assert bool(said[1]) == last["estimated"]
        few = OUT_OF.match(block.verdict)
        if few:
            assert (int(few[2]), int(few[3])) == (last["right"], last["of"])
            assert last["percent"] is None
        if block.bars:
            told.follows(block.verdict)

    def same_people(self, told: Told) -> None:
        """The desk, the paper, the table and the record count people alike."""
        people = told.record["people"]
        assert people["registered"] == len(self.people)
        desk = numbers_of(self.evening.meeting, tuple(self.people)).split("\n")[0]
        assert desk.startswith(f"{len(self.people)} registered")
        whole = [row for row in told.rows("Numbers") if row["People"] == "All"]
        assert [row["present"] for row in whole] == [people["present"]] * bool(self.people)
        if people["present"]:
            assert f"{people['present']} present" in desk
        for kind, share in people["channels"].items():
            assert share["registered"] == sum(
                each.channel.value == kind for each in self.people
            ) >= 5  # fmt: skip

    def same_times(self, told: Told) -> None:
        """The paper says the minutes of the table."""
        told.at = 0
        table = told.paper.times
        rows = told.rows("Time by activity")
        for line, row, each in zip(
            table.rows if table else (), rows, told.record["times"], strict=False
        ):
            assert row["Activity"] == each["title"] == line[0]
            assert row["spent"] == each["minutes_spent"]
            minutes = each["minutes_spent"]
            assert (
                line[2] == f"{minutes} min" if minutes else not line[2][0].isdigit() or minutes == 0
            )

    @staticmethod
    def about(row: dict[str, Any], block: ResultBlock) -> bool:
        """Tell whether a row of a sheet is about this question."""
        data = block.data
        assert isinstance(data, QuestionFigures)
        place = (data.activity_title, int(block.number), block.question)
        return (row["Activity"], row["No."], row["Question"]) == place


def record_of(told: Told, question: Any) -> dict[str, Any]:
    """What the record says of a question."""
    found: dict[str, Any] = next(
        each for each in told.record["questions"] if each["id"] == question.id
    )
    return found


TestSameFigures = SameFigures.TestCase
